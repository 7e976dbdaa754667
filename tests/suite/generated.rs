//! Documents that nobody thought of: page, PDF and the text read aloud say the same of each.
//!
//! `BERATTELSE_DOCUMENTS=200 cargo test generated` makes more of them than the usual ten.

use berattelse::cli::Exit;

use crate::project::TestProject;
use crate::read_aloud::assert_texts_are_pages;
use crate::same_text::assert_page_is_pdf;

/// Reports in one project: a year each.
const YEARS: std::ops::Range<u16> = 2015..2025;

const WORDS: [&str; 24] = [
    "regionen",
    "risken",
    "minskar",
    "två",
    "åtgärder",
    "leverantören",
    "7,5 %",
    "kravet",
    "ökar",
    "Ägaren",
    "system",
    "inte",
    "2024-12-31",
    "informationsklassningen",
    "(delvis)",
    "”nära”",
    "5 & 6",
    "a < b",
    "som",
    "beslut",
    "för",
    "larm",
    "øvrigt",
    "1 200",
];

const ONCE: [&str; 5] = [
    "![Två rutor](images/a.svg \"Bilden visar rutor. Källa: arkivet\")",
    "{{ chart: andel }}",
    "{{ card: andel }}",
    "{{ table: andel }}",
    "{{ overview }}",
];

/// Numbers that look thrown and are the same each time (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }

    fn words(&mut self) -> String {
        let count = 1 + self.below(9);
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(" ").replace('<', "\\<")
    }
}

/// A chapter in the making.
struct Author {
    dice: Dice,
    text: String,
    notes: usize,
    headings: usize,
    /// What a report has once.
    once: Vec<&'static str>,
}

impl Author {
    fn chapter(dice: Dice) -> String {
        let mut author =
            Self { dice, text: String::new(), notes: 0, headings: 0, once: ONCE.to_vec() };
        let title = author.dice.words();
        author.text = format!("# {title} kapitel\n\n");
        for _ in 0..4 + author.dice.below(9) {
            author.block("");
        }
        for _ in 0..author.dice.below(3) {
            let heading = author.dice.words();
            author.headings += 1;
            let id = author.headings;
            author.text += &format!("## {heading} avsnitt {{#avsnitt-{id}}}\n\n");
            for _ in 0..1 + author.dice.below(5) {
                author.block("");
            }
        }
        for note in 1..=author.notes {
            let words = author.dice.words();
            author.text += &format!("[^n{note}]: {words} not\n");
        }
        author.text
    }

    /// A block whose lines all begin with `indent`.
    fn block(&mut self, indent: &str) {
        let is_top = indent.is_empty();
        match self.dice.below(if is_top { 14 } else { 5 }) {
            0..=2 => {
                let sentence = self.sentence();
                self.text += &format!("{indent}{sentence}\n{indent}\n");
            }
            3 => self.list(indent),
            4 if indent.len() < 6 => {
                let marker = ["> ", "> [!NOTE]\n> ", "> [!WARNING]\n> "][self.dice.below(3)];
                let sentence = self.sentence();
                let lines = format!("{marker}{sentence}").replace('\n', &format!("\n{indent}"));
                self.text += &format!("{indent}{lines}\n{indent}\n");
                self.text += &format!("{}\n", indent.trim_end());
            }
            5 => self.table(),
            6 => self.text += "```\nrad ett  {}\n  rad två\n```\n\n",
            7 => self.text += "---\n\n",
            8 => self.text += "![En ruta](images/a.svg)\n\n",
            9.. if !self.once.is_empty() => {
                let index = self.dice.below(self.once.len());
                self.text += &format!("{}\n\n", self.once.remove(index));
            }
            _ => {}
        }
    }

    fn list(&mut self, indent: &str) {
        let kind = self.dice.below(3);
        for item in 0..1 + self.dice.below(4) {
            let mark = match kind {
                0 => "- ".to_owned(),
                1 => format!("{}. ", item + 3),
                _ => ["- [ ] ", "- [x] "][self.dice.below(2)].to_owned(),
            };
            let sentence = self.sentence();
            self.text += &format!("{indent}{mark}{sentence}\n");
            if indent.len() < 6 && self.dice.below(4) == 0 {
                let inner = format!("{indent}{}", if kind == 1 { "   " } else { "  " });
                self.text += "\n";
                self.block(&inner);
            }
        }
        // A comment-like end would be a block of its own; an empty paragraph ends the list.
        let sentence = self.sentence();
        self.text += &format!("{indent}\n{indent}Efter {sentence}\n{indent}\n");
    }

    fn table(&mut self) {
        let columns = 2 + self.dice.below(3);
        let row = |author: &mut Self| {
            let cells: Vec<String> = (0..columns).map(|_| author.dice.words()).collect();
            author.text += &format!("| {} |\n", cells.join(" | "));
        };
        row(self);
        self.text += &format!("|{}\n", "---|".repeat(columns));
        for _ in 0..1 + self.dice.below(4) {
            row(self);
        }
        self.text += "\n";
    }

    fn sentence(&mut self) -> String {
        let parts: Vec<String> = (0..1 + self.dice.below(4)).map(|_| self.inline()).collect();
        parts.join(" ")
    }

    fn inline(&mut self) -> String {
        let words = self.dice.words();
        match self.dice.below(11) {
            0 => format!("*{words} k*"),
            1 => format!("**{words} f**"),
            2 => format!("~~{words} s~~"),
            3 => "`kod {x}`".to_owned(),
            4 => format!("[{words} l](https://exempel.example/sida?a=1)"),
            5 => "{{ andel.share }}".to_owned(),
            6 => "{{ andel.share | in_words }}".to_owned(),
            7 => {
                self.notes += 1;
                format!("{words} m[^n{}]", self.notes)
            }
            8 => "@sec:kapitel".to_owned(),
            _ => words,
        }
    }
}

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\" viewBox=\"0 0 40 20\"><rect width=\"40\" height=\"20\" fill=\"#246\"/></svg>";

/// A project with a generated report a year.
fn project(turn: usize) -> TestProject {
    let mut project = TestProject::new().without("content/2024");
    for year in YEARS {
        let seed = (turn as u64 + 1) * 1_000_003 + u64::from(year) * 7_919;
        let mut dice = Dice(seed * 0x9E37_79B9);
        let part = 100 + dice.below(800);
        let chapter = Author::chapter(dice).replacen("kapitel\n", "kapitel {#kapitel}\n", 1);
        let report = format!(
            "type: annual-report\ntitle: Berättelse\ndate: {}-03-18\nversion: \"1.0\"\nstatus: draft\n\
             responsible: Chefen\nchapters: [chapters/01.md]\n",
            year + 1
        );
        let share = format!(
            "kind: share\ntitle: Andel utbildade\narea: utbildning\nsource: {{name: Registret}}\n\
             as_of: {year}-12-31\nowner: Chefen\ntarget: 95\ndirection: higher\nreporting: Så gick det.\n\
             value:\n  part: {part}\n  whole: 1000\n  unit: {{one: person, other: personer}}\n  units:\n    \
             - {{name: Norr, part: 40, whole: 100}}\n    - {{name: Söder, part: 9, whole: 50}}\n"
        );
        project = project
            .file(&format!("content/{year}/report.yaml"), report)
            .file(&format!("content/{year}/chapters/01.md"), chapter)
            .file(&format!("content/{year}/images/a.svg"), PICTURE)
            .file(&format!("content/{year}/key-figures/andel.yaml"), share);
    }
    project
}

#[test]
fn page_pdf_and_text_read_aloud_of_generated_documents_say_the_same() {
    let documents = std::env::var("BERATTELSE_DOCUMENTS").ok();
    let documents = documents.map_or(10, |count| count.parse().expect("a number"));
    for turn in 0..usize::div_ceil(documents, YEARS.len()) {
        let project = project(turn);
        project.run("build --edition public --to html,pdf,text").exits(Exit::Ok);
        let files = project.files("output/public");
        assert_eq!(assert_texts_are_pages(&files), YEARS.len() + 2);
        for (path, pdf) in files.iter().filter(|(path, _)| path.ends_with(".pdf")) {
            println!("{path} of turn {turn}");
            let page = &files[&path.replace(".pdf", ".html")];
            assert_page_is_pdf(&String::from_utf8_lossy(page), pdf);
        }
    }
}
