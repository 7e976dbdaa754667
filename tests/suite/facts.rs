//! The facts of the sample's documents: every number, verdict, date and registration number that a
//! document must tell, in `tests/facts/`, a line each, against the text of its page and of its PDF.

use std::fs;
use std::path::Path;

use scraper::{Html, Selector};

use crate::pdf_text::pdf_text;
use crate::project::sample_output;

/// One kind of space, and no soft hyphens.
fn plain(text: &str) -> String {
    text.replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page_text(page: &[u8]) -> String {
    let page = Html::parse_document(&String::from_utf8_lossy(page));
    let body = Selector::parse("body").expect("a selector");
    let body = page.select(&body).next().expect("a body");
    plain(&body.text().collect::<Vec<_>>().join(" "))
}

/// Whether the fact stands there and not inside a longer word or number.
fn tells(text: &str, fact: &str) -> bool {
    text.match_indices(fact).any(|(at, _)| {
        let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        is_apart(text[..at].chars().next_back())
            && is_apart(text[at + fact.len()..].chars().next())
    })
}

#[test]
fn every_fact_of_the_five_documents_stands_on_the_page_and_in_the_pdf() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/facts");
    let mut documents = 0;
    let mut missing = Vec::new();
    for entry in fs::read_dir(folder).expect("tests/facts").flatten() {
        let facts = fs::read_to_string(entry.path()).expect("a list of facts");
        let stem = entry.path().file_stem().expect("a name").to_string_lossy().into_owned();
        let file = |extension: &str| &sample_output()[&format!("public/{stem}.{extension}")];
        let texts = [("page", page_text(file("html"))), ("PDF", plain(&pdf_text(file("pdf"))))];
        documents += 1;
        for fact in facts.lines() {
            for (place, text) in &texts {
                if !tells(text, fact) {
                    missing.push(format!("{stem}: `{fact}` is not in the {place}"));
                }
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert_eq!(documents, 5);
}
