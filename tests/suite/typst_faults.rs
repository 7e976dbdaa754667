//! What Typst would refuse, or refuse without a place, is told before it runs and where it was
//! written: for the page and the PDF at once.

use berattelse::cli::Exit;

use crate::project::TestProject;

const CHECK: &str = "check --lang en --message-format short";

/// What `check` says of a chapter after its title, without the file's name.
fn found(chapter: &str) -> Vec<String> {
    let project = TestProject::new().chapter(format!("# Inledning\n\n{chapter}\n"));
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";
    let run = project.file("content/2024/images/a.svg", picture).run(CHECK);
    let stderr = run.stderr();
    let problems =
        stderr.lines().filter_map(|line| line.strip_prefix("content/2024/chapters/"));
    problems.map(str::to_owned).collect()
}

#[test]
fn pieces_longer_than_a_pdf_can_keep_are_told_at_their_place() {
    type Write = fn(&str) -> String;
    let cases: [(&str, usize, Write); 5] = [
        ("alternative text", 30_000, |text| format!("![{text}](images/a.svg)")),
        ("heading", 30_000, |text| format!("## {text}\n\nA.")),
        ("word", 10_000, |word| word.replace(' ', "x")),
        ("word", 10_000, |word| format!("| A |\n|---|\n| `{}` |", word[2..].replace(' ', "x"))),
        ("address", 2_000, |address| {
            format!("[a](https://{}.se)", address[11..].replace(' ', "x"))
        }),
    ];
    for (piece, limit, write) in cases {
        let text = |length: usize| "ord ".repeat(length / 4 + 1)[..length - 1].to_owned() + "d";
        assert_eq!(found(&write(&text(limit))), [""; 0], "{piece} of {limit}");
        let problems = found(&write(&text(limit + 1)));
        let [problem] = problems.as_slice() else {
            panic!("{piece}: {problems:?}");
        };
        let expected = format!(
            "error[text-too-long]: the {piece} has {} characters, and at most {limit} can be kept \
             in one piece",
            limit + 1
        );
        assert!(problem.starts_with("01.md:") && problem.ends_with(&expected), "{problem}");
    }
}

#[test]
fn a_title_longer_than_a_pdf_can_keep_is_told_in_its_file() {
    let long = "ord ".repeat(8_000);
    for key in ["title", "responsible"] {
        let project = TestProject::new();
        let text = project.files("content/2024")["report.yaml"].clone();
        let text = String::from_utf8(text).expect("text");
        let line = text.lines().position(|line| line.starts_with(key)).expect("the key") + 1;
        let old = text.lines().nth(line - 1).expect("the line");
        let place = format!("content/2024/report.yaml:{line}:{}: ", key.len() + 3);
        project
            .replace("content/2024/report.yaml", old, &format!("{key}: \"{long}\""))
            .run(CHECK)
            .stderr_has(&format!("{place}error[text-too-long]: the text has 32000 characters"))
            .exits(Exit::Problems);
    }
}

#[test]
fn record_numbers_that_no_pdf_can_keep_together_are_told_at_their_key() {
    let numbers: Vec<String> = (0..5_000).map(|number| format!("RS/{number}")).collect();
    let more = format!("record_numbers: [{}]\ntitle:", numbers.join(", "));
    TestProject::new()
        .replace("content/2024/report.yaml", "title:", &more)
        .run(CHECK)
        .stderr_has("content/2024/report.yaml:2:17: error[text-too-long]: the text has ")
        .exits(Exit::Problems);
}

/// As long as it may be, everything is made.
#[test]
fn pieces_as_long_as_they_may_be_are_made() {
    let (text, word) = ("ord ".repeat(7_499), "å".repeat(10_000));
    let chapter = format!(
        "# Inledning\n\n## {text}x\n\n![{text}x](images/a.svg)\n\n| A |\n|---|\n| {word} |\n\n\
         [a](https://{}.se)\n",
        "å".repeat(1_980)
    );
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";
    TestProject::new()
        .chapter(chapter)
        .file("content/2024/images/a.svg", picture)
        .run("build --edition public --to pdf --lang en")
        .exits(Exit::Ok);
}

/// Typst gives no place for the joined keywords of a PDF: they stand in the report's own file. Here
/// each keyword is short enough.
#[test]
fn what_typst_gives_no_place_for_stands_at_the_report() {
    let half = "ord ".repeat(5_000);
    TestProject::new()
        .replace("content/project.yaml", "organisation: ", &format!("organisation: {half}"))
        .replace(
            "content/2024/report.yaml",
            "status: draft\n",
            &format!("status: draft\nrecord_numbers: [{half}]\n"),
        )
        .run("build --edition public --to pdf --lang en --message-format short")
        .stderr_has("content/2024/report.yaml:1:1: error[typst]: ")
        .exits(Exit::Problems);
}
