//! One fact told with two numbers: in two places of a report, or in the reports of two years.
//!
//! In: a survey, and what the surveys of earlier years tell. Out: findings at the later place, with the
//! first in a note. Never: sentences that only look alike; their words must be the same, or they count
//! the same things of the same long name.

use std::collections::BTreeMap;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::check::numbers::{is_ordinal, tells_earlier};
use crate::check::passage::{Home, Passage};
use crate::check::survey::Survey;
use crate::check::words::{Counts, Number, Word};
use crate::value::decimal::Decimal;

/// Fewer words than this say too little to be the same fact.
const WORDS: usize = 8;
/// The same for a sentence that names its year.
const WORDS_WITH_YEAR: usize = 4;
/// A name this long is of one thing.
const NAME: usize = 14;

/// Numbers and what they are of.
pub struct Told {
    /// What is told, without the numbers.
    key: String,
    /// Whether the sentence says which year it is about.
    has_year: bool,
    values: Vec<Value>,
    text: String,
    span: Span,
}

/// A number, or both ends of one.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Value {
    number: Decimal,
    from: Option<Decimal>,
    is_about: bool,
}

impl Value {
    /// Whether both may be the same: an estimate within a twentieth.
    fn agrees(self, other: Self) -> bool {
        let difference = (self.number - other.number).abs();
        let is_near =
            difference * Decimal::from(20) <= self.number.abs().max(other.number.abs());
        let is_same = (self.number, self.from) == (other.number, other.from);
        is_same || (is_near && (self.is_about || other.is_about) && self.from == other.from)
    }
}

/// `told-differently`: a fact told with another number earlier in the report.
pub fn in_report(facts: &[Told], diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<&str, &Told> = BTreeMap::new();
    let mut reported = Vec::new();
    for told in facts {
        let other = *first.entry(&told.key).or_insert(told);
        if !agree(told, other) && !reported.contains(&told.span) {
            reported.push(told.span);
            report(told, other, diagnostics);
        }
    }
}

/// `told-differently`: a fact of a year told with another number in an earlier report; `reports` in
/// the order of their years.
pub fn across<'t>(reports: impl Iterator<Item = &'t [Told]>, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<&str, &Told> = BTreeMap::new();
    for told in reports.flatten().filter(|told| told.has_year) {
        let other = *first.entry(&told.key).or_insert(told);
        if other.span.source != told.span.source && !agree(told, other) {
            report(told, other, diagnostics);
        }
    }
}

fn agree(told: &Told, other: &Told) -> bool {
    let mut pairs = told.values.iter().zip(&other.values);
    told.values.len() == other.values.len() && pairs.all(|(one, two)| one.agrees(*two))
}

fn report(told: &Told, other: &Told, diagnostics: &mut Diagnostics) {
    diagnostics
        .report(&code::TOLD_DIFFERENTLY, told.span)
        .with("number", &told.text)
        .with("other", &other.text)
        .note(Some(other.span), "note-first-here", &[])
        .hint("hint-keep-one", &[]);
}

/// Every number of running text, with what it is of, in reading order.
pub fn facts(survey: &Survey<'_>) -> Vec<Told> {
    let mut found = Vec::new();
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for sentence in 0..passage.reading.sentences.len() {
            let numbers: Vec<&Number> = passage
                .reading
                .numbers
                .iter()
                .filter(|number| number.sentence == sentence && !is_ordinal(passage, number))
                .collect();
            if numbers.is_empty() {
                continue;
            }
            let words = passage.reading.words_of(sentence);
            found.extend(sentence_told(passage, sentence, &numbers, words.len()));
            found.extend(things_told(passage, sentence, &numbers, words));
        }
    }
    found
}

/// The sentence with its numbers taken out.
fn sentence_told(
    passage: &Passage<'_>,
    sentence: usize,
    numbers: &[&Number],
    words: usize,
) -> Option<Told> {
    let range = passage.sentence(sentence);
    let mut key = match &passage.home {
        Home::Chapter(_) => String::new(),
        Home::KeyFigure(id) | Home::Part(id, _) => format!("{id}|"),
    };
    let mut at = range.start;
    for number in numbers {
        key.push_str(&plain(&passage.text[at..number.range.start]));
        key.push('#');
        at = number.range.end;
    }
    key.push_str(&plain(&passage.text[at..range.end]));
    let has_year = key.split(|c: char| !c.is_ascii_digit()).any(|it| it.len() == 4);
    let least = if has_year { WORDS_WITH_YEAR } else { WORDS };
    let (first, last) = (numbers.first()?, numbers.last()?);
    let whole = first.range.start..last.range.end;
    (words >= least).then(|| Told {
        key,
        has_year,
        values: numbers.iter().map(|number| value(passage, number)).collect(),
        text: passage.text[whole.clone()].to_owned(),
        span: passage.at(&whole),
    })
}

/// How many of something, when the sentence has one such number and one long name.
fn things_told(
    passage: &Passage<'_>,
    sentence: usize,
    numbers: &[&Number],
    words: &[Word],
) -> Option<Told> {
    let [number] = numbers else { return None };
    let is_count = number.counts == Counts::Things && number.next.chars().count() >= 4;
    let name = words
        .iter()
        .map(|word| word.lower.as_str())
        .filter(|word| *word != number.next)
        .max_by_key(|word| word.chars().count())
        .filter(|word| word.chars().count() >= NAME)?;
    let text = &passage.text[passage.sentence(sentence)];
    let has_year = text
        .split(|c: char| !c.is_ascii_digit())
        .any(|it| it.len() == 4 && it.starts_with("20"));
    let is_now = is_count && !has_year && !tells_earlier(passage, sentence, "förra");
    is_now.then(|| Told {
        key: format!("{}#{name}", number.next),
        has_year: false,
        values: vec![value(passage, number)],
        text: passage.text[number.range.clone()].to_owned(),
        span: passage.at(&number.range),
    })
}

fn value(passage: &Passage<'_>, number: &Number) -> Value {
    let about = [
        "cirka",
        "ca",
        "omkring",
        "ungefär",
        "runt",
        "drygt",
        "knappt",
        "nästan",
        "över",
        "about",
        "around",
        "roughly",
        "approximately",
        "nearly",
        "almost",
        "over",
        "some",
    ];
    let before = passage.reading.words.partition_point(|it| it.range.end <= number.range.start);
    let word = before.checked_sub(1).map(|at| &passage.reading.words[at]);
    let is_about = word.is_some_and(|word| {
        about.contains(&word.lower.as_str()) && number.range.start - word.range.end <= 3
    });
    Value { number: number.value, from: number.from, is_about }
}

/// Letters and digits in lower case, one space between words.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.to_lowercase() + " ").collect()
}
