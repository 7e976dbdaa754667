//! Where lines of the sample may end: not between a number and its word, and not inside a date.

use std::collections::BTreeSet;

use berattelse::base::source::Spanned;
use berattelse::doc::answer::BlockAnswer;
use berattelse::doc::secrecy::Edition;
use berattelse::doc::table::{Cell, Column, Row};
use berattelse::doc::tree::Block;
use berattelse::write::typst::{Wishes, typst};
use scraper::{ElementRef, Html, Node, Selector};

use crate::page_feet::table;
use crate::pdf_sample::{Sample, paragraph};
use crate::project::sample_output;

/// Words before a number that name something by it, and after which it counts nothing.
const NAMES: &[&str] = &[
    "avsnitt", "bilaga", "figur", "fråga", "klass", "mål", "nivå", "punkt", "rad", "tabell",
    "version", "åtgärd",
];
/// Words before a number that is not exact.
const HEDGES: &[&str] = &["ca", "cirka", "drygt", "högst", "knappt", "minst", "nästan"];
const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// The places in a text where a line may end and should not, each as its two words; a bound space is part
/// of a word. The line has room for so many letters that stay together.
fn wrong_ends(text: &str, room: usize) -> Vec<String> {
    let words: Vec<&str> = text.split([' ', '\n']).filter(|word| !word.is_empty()).collect();
    let mut wrong = Vec::new();
    for (index, pair) in words.windows(2).enumerate() {
        let [word, next] = pair else { unreachable!("windows of two") };
        let last = word.rsplit('\u{a0}').next().unwrap_or_default();
        let digits = last.trim_start_matches(['(', '”', '+', '−']);
        let is_number = digits.chars().all(|c| c.is_ascii_digit() || c == ',')
            && digits.ends_with(|c: char| c.is_ascii_digit());
        let is_year = digits.len() == 4 && !digits.contains(',');
        let named =
            word.split('\u{a0}').rev().nth(1).or(index.checked_sub(1).map(|at| words[at]));
        let is_named = named.is_some_and(|name| {
            name.starts_with('§') || NAMES.contains(&name.to_lowercase().as_str())
        });
        let first = next.split(['\u{ad}', '-']).next().unwrap_or_default();
        let fits = word.chars().count() + 1 + first.chars().count() <= 20;
        let counts = is_number && !is_year && !is_named && fits;
        let begins_with_digit =
            next.starts_with(|c: char| c.is_ascii_digit()) && !next.contains('-');
        // "cirka | 5 200 medarbetare", and "tabell | A.1"
        let is_hedged = HEDGES.contains(&last.to_lowercase().as_str())
            && begins_with_digit
            && word.chars().count() + 1 + next.chars().count() <= room;
        let is_lettered = NAMES.contains(&last.to_lowercase().as_str())
            && next.starts_with(char::is_uppercase)
            && next.chars().nth(1).is_none_or(|second| !second.is_alphabetic());
        let is_wrong = counts && next.starts_with(char::is_lowercase)
            || is_number && MONTHS.contains(next)
            || MONTHS.contains(&last) && begins_with_digit
            || begins_with_digit
                && (matches!(last, "§" | "§§" | "kap.") || NAMES.contains(&last))
            || is_hedged
            || is_lettered
            || matches!(last, "–" | "—");
        if is_wrong {
            wrong.push(format!("{word} | {next}"));
        }
    }
    wrong
}

/// What an element tells in words: without drawings, and without a value that stands large by its unit.
fn told(element: ElementRef<'_>) -> String {
    let children =
        element.children().map(|child| match (child.value(), ElementRef::wrap(child)) {
            (Node::Text(text), _) => text.to_string(),
            (_, Some(inner))
                if inner.value().name() == "svg"
                    || inner.value().classes().any(|class| class == "figure") =>
            {
                String::new()
            }
            (_, Some(inner)) => told(inner),
            _ => String::new(),
        });
    children.collect()
}

#[test]
fn no_line_of_the_sample_ends_between_a_number_and_its_word_or_inside_a_date() {
    let blocks =
        Selector::parse("p, li, dd, td, th, h3, h4, h5, caption > span").expect("a selector");
    let (mut texts, mut wrong) = (0, BTreeSet::new());
    for (path, bytes) in sample_output().iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = Html::parse_document(&String::from_utf8_lossy(bytes));
        for block in page.select(&blocks) {
            texts += 1;
            let is_paragraph = block.value().name() == "p"
                && block.value().classes().next().is_none()
                && !block.ancestors().any(|node| {
                    ElementRef::wrap(node)
                        .is_some_and(|it| it.value().classes().any(|class| class == "card"))
                });
            let ends = wrong_ends(&told(block), if is_paragraph { 24 } else { 20 });
            wrong.extend(ends.into_iter().map(|end| format!("{path}: {end}")));
        }
    }
    assert!(texts > 1000 && wrong.is_empty(), "{texts}: {wrong:#?}");
}

#[test]
fn wrong_ends_are_seen() {
    let text = "Av 25 risker den 3 maj 2024, 18 kap. 8 § ca 50 i nivå 3 och oktober 2023. Åtgärd Å10, tabell A.1";
    let ends = [
        "25 | risker",
        "3 | maj",
        "maj | 2024,",
        "18 | kap.",
        "kap. | 8",
        "ca | 50",
        "50 | i",
        "nivå | 3",
        "oktober | 2023.",
        "Åtgärd | Å10,",
        "tabell | A.1",
    ];
    assert_eq!(wrong_ends(text, 24), ends);
}

/// Between a box and a soft hyphen Typst breaks the line and sets no hyphen.
#[test]
fn a_part_that_stays_whole_stands_in_a_box_unless_its_word_goes_on() {
    let mut sample = Sample::new(Edition::Public);
    let words = "I it-driften finns en it-säkerhets\u{AD}specialist.";
    let node = paragraph(words, &sample);
    let row = Row::new(vec![Cell::Lines(vec!["Om it-miljön.".to_owned()])]);
    let table = table(1, vec![Column::text("Om it-stöd", 1)], vec![row]);
    let table = Spanned::new(Block::Hole(BlockAnswer::Table(table)), node.span);
    sample.report.chapters[0].nodes.extend([node, table]);
    let source = typst(&sample.report, &sample.theme, Wishes::default());
    let code = String::from_utf8(source.files["main.typ"].clone()).unwrap();
    for word in ["it-driften", "it-miljön", "it-stöd"] {
        assert!(code.contains(&format!("box(\"{word}\")")), "{word}");
    }
    assert!(code.contains("text(\"it-säkerhets\")") && !code.contains("box(\"it-säkerhets\")"));
}
