//! When something was done last, against when another report says that it was done.
//!
//! In: surveys of all reports. Out: findings at the year that was not the last. Never: days to come;
//! sentences about two things, which must share both what was done and to what.

use std::ops::Range;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::check::numbers::{in_sentence, is_negated};
use crate::check::passage::Passage;
use crate::check::survey::Survey;
use crate::check::words;

/// Something that was done, and when.
pub struct Done {
    /// Whether the sentence says that it has not been done since.
    is_last: bool,
    year: u16,
    /// The year of the report that tells it.
    told: u16,
    /// What was done to what.
    words: Vec<String>,
    span: Span,
}

/// Words of what is over.
const COMPLETED: &[&str] = &[
    "blev klar",
    "blev klart",
    "är klar",
    "är klart",
    "avslutades",
    "har avslutats",
    "slutfördes",
    "har slutförts",
    "genomfördes",
    "har genomförts",
    "gjordes",
    "har gjorts",
    "was completed",
    "were completed",
    "has been completed",
    "was concluded",
    "has been concluded",
    "was carried out",
    "has been carried out",
    "was finished",
];

/// Times of the report's own year.
const THIS_YEAR: &[&str] = &[
    "i våras",
    "i somras",
    "i höstas",
    "under våren",
    "under sommaren",
    "under hösten",
    "i år",
    "this spring",
    "this summer",
    "this autumn",
    "this year",
    "during the spring",
    "during the summer",
    "during the autumn",
];

/// Words of days to come.
pub const PLANS: &[&str] =
    &["ska", "skall", "bör", "måste", "kommer", "planeras", "will", "shall", "must", "should"];

/// Long words that say neither what was done nor to what.
const GENERIC: &[&str] = &[
    "senast",
    "senaste",
    "under",
    "våren",
    "hösten",
    "sommaren",
    "regionen",
    "regionens",
    "region",
    "denna",
    "detta",
    "dessa",
    "vilken",
    "vilket",
    "avslutades",
    "avslutats",
    "slutfördes",
    "slutförts",
    "genomfördes",
    "genomförts",
    "gjordes",
    "gjorts",
    "which",
    "completed",
    "concluded",
    "carried",
    "finished",
    "latest",
    "recently",
    "spring",
    "summer",
    "autumn",
    "during",
];

/// `last-time-contradicts`: what a report says was the last time, and it or another tells of a later one.
pub fn across(reports: &[Vec<Done>], diagnostics: &mut Diagnostics) {
    for told in reports {
        for last in told.iter().filter(|done| done.is_last) {
            let mut done = told.iter().chain(reports.iter().flatten());
            if let Some(later) = done.find(|done| done.contradicts(last)) {
                report(last, later, diagnostics);
            }
        }
    }
}

fn report(last: &Done, later: &Done, diagnostics: &mut Diagnostics) {
    diagnostics
        .report(&code::LAST_TIME_CONTRADICTS, last.span)
        .with("year", last.year)
        .with("later", later.year)
        .note(Some(later.span), "note-done-here", &[])
        .hint("hint-keep-one", &[]);
}

impl Done {
    /// Whether this was done after the last time that `last` tells of, and before it was told.
    fn contradicts(&self, last: &Self) -> bool {
        !self.is_last
            && last.year < self.year
            && self.year <= last.told
            && is_same(&self.words, &last.words)
    }
}

/// What a report tells of when things were done.
pub fn of_report(survey: &Survey<'_>) -> Vec<Done> {
    let mut found = Vec::new();
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let now = passage.phrases(THIS_YEAR);
        if now.is_empty() && !passage.text.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let completed = passage.phrases(COMPLETED);
        for sentence in 0..passage.reading.sentences.len() {
            let is_plan = in_sentence(passage, sentence).any(|word| PLANS.contains(&word));
            if is_plan || is_negated(passage, sentence) {
                continue;
            }
            let range = passage.sentence(sentence);
            let years = alone(passage, sentence);
            let is_in = |it: &Range<usize>| range.contains(&it.start);
            let told = survey.year().number();
            let last = last(passage, sentence, &years);
            let is_last = last.is_some();
            let (year, at) = match (last, years.as_slice()) {
                (Some(last), _) => last,
                (None, [one]) if completed.iter().any(is_in) => one.clone(),
                (None, []) if completed.iter().any(is_in) => {
                    let Some(at) = now.iter().find(|it| is_in(it)) else { continue };
                    (told, at.clone())
                }
                _ => continue,
            };
            let words = in_sentence(passage, sentence)
                .filter(|word| word.chars().count() >= 5 && !GENERIC.contains(word));
            let words = words.map(str::to_owned).collect();
            found.push(Done { is_last, year, told, words, span: passage.at(&at) });
        }
    }
    found
}

/// The years that stand by themselves in a sentence.
pub fn alone(passage: &Passage<'_>, sentence: usize) -> Vec<(u16, Range<usize>)> {
    let range = passage.sentence(sentence);
    let years = words::years(&passage.text[range.clone()]).filter(|it| it.is_alone);
    let at = |at: Range<usize>| range.start + at.start..range.start + at.end;
    years.map(|it| (it.year, at(it.range))).collect()
}

/// The year after "senast", with at most five words between: "senast 2019", "senaste upphandlingen
/// av driften gjordes 2019".
fn last(
    passage: &Passage<'_>,
    sentence: usize,
    years: &[(u16, Range<usize>)],
) -> Option<(u16, Range<usize>)> {
    let names = ["senast", "senaste", "last", "latest", "recently"];
    let words = passage.reading.words_of(sentence).iter();
    for word in words.filter(|word| names.contains(&word.lower.as_str())) {
        let Some((year, at)) = years.iter().find(|(_, at)| at.start >= word.range.end) else {
            continue;
        };
        let between = &passage.text[word.range.end..at.start];
        let is_plain = between.chars().all(|c| c.is_alphabetic() || c.is_whitespace());
        let words = between.split_whitespace();
        let is_span = words.clone().any(|it| it.starts_with("åren") || it.starts_with("year"));
        if is_plain && !is_span && words.count() <= 5 {
            return Some((*year, at.clone()));
        }
    }
    None
}

/// Whether two sentences share a long word and one more, in any of their forms.
fn is_same(one: &[String], other: &[String]) -> bool {
    let shares = |word: &String, least: usize, ending: usize| {
        other.iter().any(|it| {
            let shared = word.chars().zip(it.chars()).take_while(|(a, b)| a == b).count();
            let shorter = word.chars().count().min(it.chars().count());
            shared >= least.max(shorter.saturating_sub(ending))
        })
    };
    let is_act = |word: &String| shares(word, 7, 5);
    let shared = one.iter().filter(|word| is_act(word) || shares(word, 5, 2));
    one.iter().any(is_act) && shared.count() >= 2
}
