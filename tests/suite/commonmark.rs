//! Every example of the CommonMark specification gives the same text in page, PDF and read-aloud text,
//! or a diagnostic.

use std::collections::{BTreeMap, BTreeSet};

use berattelse::cli::Exit;

use crate::project::TestProject;
use crate::read_aloud::assert_texts_are_pages;
use crate::same_text::assert_page_is_pdf;

const EXAMPLES: &str = include_str!("../commonmark/0.31.2.json");

/// A project whose chapters are examples, by their numbers.
fn project(examples: &BTreeMap<usize, String>) -> TestProject {
    let chapters: String =
        examples.keys().map(|number| format!("  - chapters/{number:03}.md\n")).collect();
    let mut project = TestProject::new().replace(
        "content/2024/report.yaml",
        "  - chapters/01.md\n",
        &chapters,
    );
    project = project.without("content/2024/chapters/01.md");
    for (number, text) in examples {
        let path = format!("content/2024/chapters/{number:03}.md");
        project = project.file(&path, format!("# Exempel {number}\n\n{text}"));
    }
    project
}

/// The numbers of the examples that have an error.
fn reported(project: &TestProject) -> BTreeSet<usize> {
    let run = project.run("check --message-format short --lang en");
    let errors = run.stderr();
    let number = |line: &str| {
        let (place, rest) = line.split_once(".md:")?;
        rest.contains("error[").then(|| place.rsplit('/').next()?.parse().ok()).flatten()
    };
    errors.lines().filter_map(number).collect()
}

#[test]
fn examples_of_the_specification_say_the_same_in_page_and_pdf_or_are_reported() {
    let examples: Vec<String> = serde_json::from_str(EXAMPLES).expect("a list of texts");
    assert_eq!(examples.len(), 652);
    let mut examples: BTreeMap<usize, String> = (1..).zip(examples).collect();
    let refused = reported(&project(&examples));
    examples.retain(|number, _| !refused.contains(number));
    println!("{} examples are reported: {refused:?}", refused.len());
    // Raw HTML, links that lead nowhere and headings that skip a level are refused; the rest is not.
    assert!(examples.len() > 300, "{} examples are left", examples.len());
    let project = project(&examples);
    project.run("build --edition public --to html,pdf,text").exits(Exit::Ok);
    assert_eq!(assert_texts_are_pages(&project.files("output")), 3);
    let files = project.files("output/public");
    let file = |end: &str| &files[&format!("berattelse-2024.{end}")];
    assert_page_is_pdf(&String::from_utf8_lossy(file("html")), file("pdf"));
}
