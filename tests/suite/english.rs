//! The sample in English: the same figures, other words, and nothing left in Swedish.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use berattelse::cli::Exit;
use page_validation::ValidationProfile;
use scraper::{ElementRef, Html, Node, Selector};
use serde_json::Value;

use crate::page_feet::{assert_pages_end_well, assert_parts_stand_together};
use crate::pdf::assert_conforms;
use crate::project::{TestProject, sample_output};
use crate::read_aloud::assert_texts_are_pages;
use crate::same_text::assert_page_is_pdf;

/// The documents of the sample, in Swedish and in English.
const DOCUMENTS: [[&str; 2]; 5] = [
    ["informationssakerhetsberattelse-2024", "information-security-report-2024"],
    ["granskning-av-it-driften-2024", "audit-of-it-operations-2024"],
    ["uppfoljning-av-robusthet-2023", "follow-up-of-robustness-2023"],
    ["svar-pa-granskning-av-it-sakerhet-2021", "response-to-the-audit-of-it-security-2021"],
    ["saker-it-drift-i-halso-och-sjukvarden-2021", "safe-it-operations-in-health-care-2021"],
];

/// Names that have no other form in English.
const NAMES: [&str; 5] = [
    "Cybersäkerhetskollen",
    "Infosäkkollen",
    "It-säkkollen",
    "Revisionsbyrån",
    "offentlighets- och sekretesslagen",
];

/// Frequent words of Swedish that are no words of English.
const SWEDISH: [&str; 16] = [
    "och", "att", "som", "av", "inte", "med", "har", "ett", "eller", "kan", "ska", "vid",
    "till", "enligt", "samt", "utan",
];

/// The sample in English, built once for all tests that look at it.
fn english() -> &'static BTreeMap<String, Vec<u8>> {
    static OUTPUT: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
        let project = TestProject::empty().sample();
        project.run("build --language en --to html,pdf,data,text --strict").exits(Exit::Ok);
        project.files("output")
    });
    &OUTPUT
}

/// A file of a document in both languages: `(edition, Swedish, English)`.
fn pairs(extension: &str) -> Vec<(String, &'static [u8], &'static [u8])> {
    let mut pairs = Vec::new();
    for (edition, ends) in [("public", ["", ""]), ("internal", ["-intern", "-internal"])] {
        for [swedish, english_name] in DOCUMENTS {
            let name =
                |document: &str, end: &str| format!("{edition}/{document}{end}.{extension}");
            let (before, after) = (name(swedish, ends[0]), name(english_name, ends[1]));
            let found = (&sample_output()[&before], &english()[&after]);
            pairs.push((after, found.0.as_slice(), found.1.as_slice()));
        }
    }
    pairs
}

/// What a page says in its own language: visible text and names for those who do not see.
fn words(page: &[u8]) -> Vec<String> {
    fn gather(element: ElementRef<'_>, words: &mut Vec<String>) {
        let value = element.value();
        if ["style", "code"].contains(&value.name()) || value.attr("lang") == Some("sv") {
            return;
        }
        for name in ["alt", "aria-label", "title", "content"] {
            words.extend(value.attr(name).map(str::to_owned));
        }
        for child in element.children() {
            match child.value() {
                Node::Text(text) => words.push(text.to_string()),
                Node::Element(_) => gather(ElementRef::wrap(child).expect("an element"), words),
                _ => {}
            }
        }
    }
    let mut words = Vec::new();
    gather(Html::parse_document(&String::from_utf8_lossy(page)).root_element(), &mut words);
    words
}

#[test]
fn the_sample_in_english_is_without_warning() {
    let run = TestProject::empty().sample().run("check --language en --strict --lang en");
    run.stderr_lacks("untranslated-text")
        .stderr_is("No errors. Reports checked: 5\n")
        .exits(Exit::Ok);
}

#[test]
fn pages_in_english_have_no_swedish_word_outside_names() {
    let pages = english().iter().filter(|(path, _)| path.ends_with(".html"));
    let mut count = 0;
    for (path, page) in pages {
        count += 1;
        for text in words(page) {
            let mut rest = text.replace('\u{ad}', "");
            for name in NAMES {
                rest = rest.replace(name, "");
            }
            assert!(!rest.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']), "{path}: {text}");
            let swedish =
                rest.split(|c: char| !c.is_alphanumeric()).find(|it| SWEDISH.contains(it));
            assert_eq!(swedish, None, "{path}: {text}");
        }
    }
    assert_eq!(
        count, 18,
        "five documents, the register, the requirements, a start page and a statement in each edition"
    );
}

#[test]
fn open_data_in_english_has_the_same_figures() {
    /// Everything but texts, with the names of keys.
    fn figures(value: &Value) -> Value {
        match value {
            Value::Object(object) => {
                object.iter().map(|(key, value)| (key.clone(), figures(value))).collect()
            }
            Value::Array(list) => list.iter().map(figures).collect(),
            Value::String(text) if text.parse::<f64>().is_err() => Value::Null,
            other => other.clone(),
        }
    }
    for (path, swedish, english) in pairs("json") {
        let read = |bytes| figures(&serde_json::from_slice(bytes).expect("JSON"));
        assert_eq!(read(swedish), read(english), "{path}");
    }
}

/// The digits of each number of a text, without what groups and parts them: "50,9" and "50.9" are 509, "18.00" and
/// "18:00" are 1800.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    let mut rest = text;
    let mut is_joined = false;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let end = rest[start..].find(|c: char| !c.is_ascii_digit());
        let end = end.map_or(rest.len(), |length| start + length);
        let (digits, between) = (&rest[start..end], &rest[..start]);
        let is_group = digits.len() == 3 && numbers.last().is_some_and(|it| it.len() <= 3);
        match numbers.last_mut() {
            Some(last) if is_joined && [".", ",", ":"].contains(&between) => *last += digits,
            Some(last) if is_joined && between == "\u{a0}" && is_group => *last += digits,
            _ => numbers.push(digits.to_owned()),
        }
        is_joined = true;
        rest = &rest[end..];
    }
    numbers
}

#[test]
fn the_same_numbers_stand_in_the_same_order_in_both_languages() {
    for (path, swedish, english) in pairs("html") {
        let numbers = |page: &[u8]| {
            let page = Html::parse_document(&String::from_utf8_lossy(page));
            let main = Selector::parse("main").expect("a selector");
            let main = page.select(&main).next().expect("a main part");
            let text = main.text().collect::<Vec<_>>().join("\n");
            // "ch. 18 s. 8(3)" is written "18:8 p 3" in Swedish.
            numbers(&text.replace("ch.\u{a0}18\u{a0}s.\u{a0}8", "18:8"))
        };
        let (before, after) = (numbers(swedish), numbers(english));
        let at = before.iter().zip(&after).position(|(before, after)| before != after);
        if let Some(at) = at {
            let part =
                |all: &[String]| all[at.saturating_sub(8)..(at + 4).min(all.len())].join(" ");
            panic!("{path}\n sv: … {} …\n en: … {} …", part(&before), part(&after));
        }
        assert_eq!(before.len(), after.len(), "{path}");
    }
}

#[test]
fn page_pdf_and_text_read_aloud_in_english_say_the_same() {
    assert_eq!(assert_texts_are_pages(english()), 18);
    for (path, _, pdf) in pairs("pdf") {
        let page = &english()[&path.replace(".pdf", ".html")];
        assert!(assert_page_is_pdf(&String::from_utf8_lossy(page), pdf) > 20, "{path}");
        assert_pages_end_well(&path, pdf);
        assert_parts_stand_together(&path, pdf);
    }
}

#[test]
fn every_pdf_in_english_conforms_to_pdf_ua_and_pdf_a() {
    for (_, _, pdf) in pairs("pdf") {
        assert_conforms(pdf, ValidationProfile::PdfUa1);
        assert_conforms(pdf, ValidationProfile::PdfA2a);
    }
}
