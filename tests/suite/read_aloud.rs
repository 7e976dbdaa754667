//! The text that is read aloud is what the page says to a screen reader, in its order.
//!
//! The page is read here by itself: elements, roles and accessible names, not the writer's tree. Two
//! things are set aside: sizes of files, and the name of a group that is there to scroll.

use std::collections::BTreeMap;

use berattelse::cli::Exit;
use scraper::{ElementRef, Html, Node, Selector};

use crate::project::TestProject;

/// What a screen reader adds by itself, in Swedish and in English.
const ADDED: [(&str, &str); 26] = [
    ("sidtitel, svenska", "page title, English"),
    ("grupp", "group"),
    ("sidhuvud", "banner"),
    ("sidfot", "footer"),
    ("huvudinnehåll", "main content"),
    ("navigering", "navigation"),
    ("område", "region"),
    ("rubrik", "heading"),
    ("länk", "link"),
    ("till", "to"),
    ("bild", "image"),
    ("citat", "quotation"),
    ("avdelare", "divider"),
    ("lista", "list"),
    ("punkt", "item"),
    ("punkter", "items"),
    ("tabell", "table"),
    ("rad", "row"),
    ("rader", "rows"),
    ("kolumn", "column"),
    ("kolumner", "columns"),
    ("figur", "figure"),
    ("utfällbart", "expandable"),
    ("beskrivningslista", "description list"),
    ("post", "entry"),
    ("poster", "entries"),
];

/// What a screen reader says of a page: words, and in brackets what it adds.
pub struct Spoken {
    said: String,
    is_english: bool,
}

impl Spoken {
    /// Reads a page.
    pub fn new(page: &str) -> Self {
        let page = Html::parse_document(page);
        let one = |selector: &str| {
            let selector = Selector::parse(selector).expect("a selector");
            page.select(&selector).next().expect("an element")
        };
        let is_english = match one("html").value().attr("lang") {
            Some("sv") => false,
            Some("en") => true,
            other => panic!("another language: {other:?}"),
        };
        let mut spoken = Self { said: String::new(), is_english };
        spoken.role(spoken.added("sidtitel, svenska"));
        spoken.said += &text(one("title"));
        spoken.children(one("body"));
        spoken
    }

    /// Words and roles, one after the other.
    pub fn tokens(&self) -> Vec<String> {
        tokens(&self.said)
    }

    /// What the page's language calls something that Swedish calls so.
    fn added(&self, swedish: &'static str) -> &'static str {
        let (_, english) = ADDED.iter().find(|(it, _)| *it == swedish).expect("a known word");
        if self.is_english { english } else { swedish }
    }

    fn counted(&self, what: &'static str, count: usize, forms: [&'static str; 2]) -> String {
        let form = self.added(forms[usize::from(count != 1)]);
        format!("{}, {count} {form}", self.added(what))
    }

    /// Adds a role; brackets in it are parentheses, as in the text.
    fn role(&mut self, role: &str) {
        self.said += &format!(" [{}] ", role.replace('[', "(").replace(']', ")"));
    }

    fn children(&mut self, element: ElementRef<'_>) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.said += text,
                Node::Element(_) => {
                    self.element(ElementRef::wrap(child).expect("an element"));
                }
                _ => {}
            }
        }
    }

    fn element(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        let has = |class: &str| value.has_class(class, scraper::CaseSensitivity::CaseSensitive);
        let is_hidden =
            value.attr("aria-hidden") == Some("true") || value.attr("hidden").is_some();
        // On a wide screen the contents stand open, and each chart is drawn once.
        if is_hidden || has("contents-narrow") || (has("chart") && has("narrow")) || has("size")
        {
            return;
        }
        let inline = ["a", "code", "em", "s", "span", "strong", "sup", "time", "wbr"];
        let is_inline = inline.contains(&value.name());
        if !is_inline {
            self.said.push(' ');
        }
        self.named(element);
        if !is_inline {
            self.said.push(' ');
        }
    }

    fn named(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        let label = value.attr("aria-label");
        match (value.name(), value.attr("role")) {
            (_, Some("img")) => return self.picture(label.expect("a name")),
            ("img", _) => return self.picture(value.attr("alt").expect("a text")),
            (_, Some("group")) if value.attr("tabindex").is_some() => {}
            (_, Some("group")) => self.role(self.added("grupp")),
            ("header", _) => self.role(self.added("sidhuvud")),
            ("footer", _) => self.role(self.added("sidfot")),
            ("main", _) => self.role(self.added("huvudinnehåll")),
            ("nav", _) => {
                self.role(&format!("{}: {}", self.added("navigering"), label.expect("a name")))
            }
            ("section", _) => {
                if let Some(name) = label {
                    self.role(&format!("{}: {}", self.added("område"), one_spaced(name)));
                }
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", _) => {
                self.role(&format!("{} {}", self.added("rubrik"), &value.name()[1..]));
            }
            ("a", Some("doc-noteref")) => {
                return self.role(&label.expect("a name").to_lowercase());
            }
            ("a", _) => return self.link(element),
            ("ul" | "ol", _) => return self.list(element),
            ("dl", _) => {
                let terms = Selector::parse("dt").expect("a selector");
                let count = element.select(&terms).count();
                self.role(&self.counted("beskrivningslista", count, ["post", "poster"]));
            }
            ("table", _) => return self.table(element),
            ("figure", _) => self.role(self.added("figur")),
            ("summary", _) => self.role(self.added("utfällbart")),
            ("blockquote", _) => self.role(self.added("citat")),
            ("hr", _) => self.role(self.added("avdelare")),
            _ => {}
        }
        self.children(element);
    }

    fn picture(&mut self, name: &str) {
        self.role(self.added("bild"));
        self.said += name;
    }

    fn link(&mut self, element: ElementRef<'_>) {
        let address = element.value().attr("href").expect("an address");
        self.role(self.added("länk"));
        match element.value().attr("aria-label") {
            Some(name) => self.said += name,
            None => self.children(element),
        }
        self.role(&format!("{} {}", self.added("till"), decoded(address)));
    }

    fn list(&mut self, element: ElementRef<'_>) {
        let is_ordered = element.value().name() == "ol";
        let items: Vec<ElementRef<'_>> = element.child_elements().collect();
        self.role(&self.counted("lista", items.len(), ["punkt", "punkter"]));
        let number = |element: ElementRef<'_>, name| element.value().attr(name)?.parse().ok();
        let start: usize = number(element, "start").unwrap_or(1);
        for (index, item) in items.into_iter().enumerate() {
            assert_eq!(item.value().name(), "li", "only items are in a list");
            let number = number(item, "value").unwrap_or(start + index);
            self.said += &if is_ordered { format!(" {number}. ") } else { " - ".to_owned() };
            self.children(item);
        }
    }

    fn table(&mut self, element: ElementRef<'_>) {
        let cells = |row: ElementRef<'_>| {
            let cells: Vec<_> = row.child_elements().collect();
            assert!(cells.iter().all(|cell| ["td", "th"].contains(&cell.value().name())));
            cells.into_iter().map(|cell| cell.id()).collect::<Vec<_>>()
        };
        let rows = Selector::parse("tr").expect("a selector");
        let rows: Vec<ElementRef<'_>> = element.select(&rows).collect();
        let columns = rows.iter().map(|row| cells(*row).len()).max().expect("a row");
        let columns_words = ["kolumn", "kolumner"][usize::from(columns != 1)];
        let table = self.counted("tabell", rows.len(), ["rad", "rader"]);
        self.role(&format!("{table}, {columns} {}", self.added(columns_words)));
        for caption in element.child_elements().filter(|it| it.value().name() == "caption") {
            self.children(caption);
        }
        let heads: Vec<String> = rows[0].child_elements().map(text).collect();
        for (index, row) in rows.iter().enumerate() {
            self.role(&format!("{} {}", self.added("rad"), index + 1));
            for (column, cell) in row.child_elements().enumerate() {
                match heads[column].as_str() {
                    _ if index > 0 && column == 0 => {}
                    head if index > 0 && !head.is_empty() => self.role(head),
                    _ => self.role(&format!("{} {}", self.added("kolumn"), column + 1)),
                }
                self.children(cell);
            }
        }
    }
}

fn text(element: ElementRef<'_>) -> String {
    one_spaced(&element.text().collect::<String>())
}

fn one_spaced(text: &str) -> String {
    let text = text.replace(['\u{ad}', '\u{2060}', '\u{200b}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let [first, others @ ..] = rest {
        let hex = others.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match byte.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &others[2..];
            }
            None => {
                bytes.push(*first);
                rest = others;
            }
        }
    }
    String::from_utf8(bytes).expect("an address in UTF-8")
}

/// The words of a text, and what stands in brackets as one word each.
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        tokens.extend(before.split_whitespace().map(one_spaced));
        let (inside, after) = after.split_once(']').unwrap_or((after, ""));
        tokens.push(format!("[{}]", one_spaced(&decoded(inside))));
        rest = after;
    }
    tokens.extend(rest.split_whitespace().map(one_spaced));
    tokens.retain(|token| !token.is_empty());
    tokens
}

/// Holds two readings against each other and shows the place where they part.
pub fn assert_same(name: &str, left: &[String], right: &[String]) {
    let at = left.iter().zip(right).position(|(left, right)| left != right);
    let at = at.or((left.len() != right.len()).then_some(left.len().min(right.len())));
    if let Some(at) = at {
        let part = |tokens: &[String]| {
            tokens[at.saturating_sub(12).min(tokens.len())..(at + 12).min(tokens.len())]
                .join(" ")
        };
        panic!("{name}\n one: … {} …\n two: … {} …", part(left), part(right));
    }
}

/// A place in a text as the same place in its page.
fn as_page(token: &str) -> String {
    token.replace(".txt]", ".html]").replace(".txt#", ".html#")
}

/// Holds every text of an output folder against its page; gives back how many there are.
pub fn assert_texts_are_pages(files: &BTreeMap<String, Vec<u8>>) -> usize {
    let texts: Vec<&String> = files.keys().filter(|path| path.ends_with(".txt")).collect();
    for path in &texts {
        let file = |path: &str| String::from_utf8(files[path].clone()).expect("UTF-8");
        let page = Spoken::new(&file(&path.replace(".txt", ".html")));
        // A text leads to the texts of other documents, a page to their pages.
        let read: Vec<String> =
            tokens(&file(path)).iter().map(|token| as_page(token)).collect();
        assert_same(path, &page.tokens(), &read);
    }
    texts.len()
}

#[test]
fn text_of_the_sample_is_what_its_page_says() {
    let project = TestProject::empty().sample();
    project.run("build --to html,data,text").exits(Exit::Ok);
    // Five documents, the register, the requirements, a start page and a statement in each edition.
    assert_eq!(assert_texts_are_pages(&project.files("output")), 18);
}

#[test]
fn a_logo_is_told_on_every_page() {
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\" viewBox=\"0 0 4 4\"/>";
    let project = TestProject::new()
        .file("theme/theme.yaml", "logo: logo.svg\n")
        .file("theme/logo.svg", logo);
    project.run("build --edition public --to html,text").exits(Exit::Ok);
    let files = project.files("output/public");
    assert_eq!(assert_texts_are_pages(&files), 3);
    assert!(String::from_utf8_lossy(&files["index.txt"]).contains("[bild] Region Prov"));
}

#[test]
fn text_tells_heads_of_cells_places_of_links_and_texts_of_pictures() {
    let chapter = "# Ett\n\nSe [lagen](https://exempel.example/lag) och @sec:tabell.[^a]\n\n## Tabell {#tabell}\n\n\
        | Krav | Svar |\n|---|---|\n| Roller | *Ja* |\n\n- a\n- b\n  1. c\n\n[^a]: Noten.\n";
    let project = TestProject::new().chapter(chapter);
    project.run("build --edition public --to text").exits(Exit::Ok);
    let files = project.files("output/public");
    let names = ["berattelse-2024.txt", "index.txt", "tillganglighet.txt"];
    assert_eq!(files.keys().collect::<Vec<_>>(), names);
    let text = String::from_utf8(files["berattelse-2024.txt"].clone()).expect("UTF-8");
    let chapter = text.split("[huvudinnehåll]\n\n").nth(1).expect("a main part");
    let chapter = chapter.split("[rubrik 2] Dokumentuppgifter").next().expect("a chapter");
    assert_eq!(
        chapter,
        "\
[rubrik 2] 1 Ett
[länk] Länk till 1 [till #ett]
Se [länk] lagen [till https://exempel.example/lag] och [länk] avsnitt 1.1 [till #tabell]. [not 1]

[rubrik 3] 1.1 Tabell
[länk] Länk till 1.1 [till #tabell]
[tabell, 2 rader, 2 kolumner]
  [rad 1] [kolumn 1] Krav [kolumn 2] Svar
  [rad 2] Roller
    [Svar] Ja
[lista, 2 punkter]
- a
- b
  [lista, 1 punkt]
  1. c

[område: Noter till 1 Ett]
[lista, 1 punkt]
1. Noten.
  [länk] Tillbaka till texten från not 1 [till #note-1-reference]

"
    );
}
