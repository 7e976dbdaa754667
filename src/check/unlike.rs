//! Claims of change between years that may not be compared: "ökat från 2023" over a change of method.
//!
//! In: a survey. Out: findings at the words. Never: a claim whose passage says that the years differ, or about
//! a year that the key figure does not know.

use std::ops::Range;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::claims::{changes, claimed, named};
use crate::check::hedges::mentions_unit;
use crate::check::passage::Passage;
use crate::check::survey::{Figure, Survey};
use crate::doc::request::{Aspect, InlineRequest};
use crate::measure::history::{History, HistoryYear, State};
use crate::measure::kind::Apart;
use crate::value::date::Year;

/// Why two years may not be compared.
#[derive(Clone, Copy)]
enum Why<'a> {
    /// The method has changed, as the author says.
    Method(&'a str),
    /// The values are of other areas or periods.
    Apart(Apart),
    /// The earlier year has none.
    NoValue,
}

/// `change-not-comparable`: a claim of change between years that may not be compared.
pub fn claims(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|it| it.is_prose() && !says_so(it)) {
        for (range, sentence, claim) in changes(passage) {
            let Some(figure) = claimed(survey, passage, sentence, claim) else { continue };
            if asks_earlier(passage, sentence) || mentions_unit(figure, passage, sentence) {
                continue;
            }
            let history = survey.facts.history(figure.id(), survey.year());
            let Some((from, until)) = years(&history, passage, sentence) else { continue };
            let field = named(figure, passage, sentence).unwrap_or_default();
            if let Some(why) = why(&history, (from, until), field) {
                let words = &passage.text[range.clone()];
                report((passage, &range), (words, from, until), why, diagnostics);
            }
        }
    }
}

fn report(
    (passage, range): (&Passage<'_>, &Range<usize>),
    (claim, from, until): (&str, Year, Year),
    why: Why<'_>,
    diagnostics: &mut Diagnostics,
) {
    let diagnostic = diagnostics.report(&code::CHANGE_NOT_COMPARABLE, passage.at(range));
    diagnostic.with("claim", claim).with("from", from).with("until", until);
    match why {
        Why::Method(reason) => {
            diagnostic.note(None, "note-method-reason", &[("reason", reason)])
        }
        Why::Apart(Apart::Areas) => diagnostic.note(None, "note-other-areas", &[]),
        Why::Apart(Apart::Length) => diagnostic.note(None, "note-other-length", &[]),
        Why::NoValue => {
            diagnostic.note(None, "note-no-value-then", &[("year", &from.to_string())])
        }
    };
    diagnostic.hint("hint-drop-change", &[]);
}

/// Whether a passage says that years cannot be compared, or that something was measured in another way.
fn says_so(passage: &Passage<'_>) -> bool {
    let stems = ["jämförbar", "ojämför", "metod", "mätsätt", "comparable", "method"];
    let words = &passage.reading.words;
    words.iter().enumerate().any(|(index, word)| {
        let next = words.get(index + 1).map_or("", |next| next.lower.as_str());
        stems.iter().any(|stem| word.lower.starts_with(stem))
            || matches!(word.lower.as_str(), "jämföras" | "incomparable" | "differently")
            || matches!(
                (word.lower.as_str(), next),
                ("annat", "sätt") | ("another", "way") | ("be", "compared")
            )
    })
}

/// Whether a sentence asks for the value of an earlier year, which has its own report.
fn asks_earlier(passage: &Passage<'_>, sentence: usize) -> bool {
    passage.holes.iter().any(|(at, hole)| {
        let InlineRequest::Value(request) = hole else { return false };
        passage.reading.sentence_at(*at) == sentence
            && matches!(request.node.aspect, Aspect::In(_))
    })
}

/// The two years that a claim is about: those that its sentence names, or else the last measured year and
/// the report's. None when the key figure does not know them.
fn years(
    history: &History<'_>,
    passage: &Passage<'_>,
    sentence: usize,
) -> Option<(Year, Year)> {
    let current = history.current()?.year;
    let text = &passage.text[passage.sentence(sentence)];
    let told = told_years(text);
    let earlier = told.iter().filter(|year| **year < current);
    let Some(from) = earlier.clone().min() else {
        let measured = history.years.iter().rev().skip(1);
        let last = measured.into_iter().find(|it| matches!(it.state, State::Reported(_)))?;
        return Some((last.year, current));
    };
    let last = earlier.max().filter(|last| *last > from && !told.contains(&current));
    Some((*from, last.copied().unwrap_or(current)))
}

/// The years that stand in a text.
fn told_years(text: &str) -> Vec<Year> {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let years =
        numbers.filter(|it| it.len() == 4 && (it.starts_with("19") || it.starts_with("20")));
    years.filter_map(|it| Year::new(it.parse().ok()?)).collect()
}

fn why<'a>(history: &History<'a>, (from, until): (Year, Year), field: &str) -> Option<Why<'a>> {
    let of = |year: Year| history.years.iter().find(|each| each.year == year);
    let (earlier, later): (&HistoryYear<'a>, &HistoryYear<'a>) = (of(from)?, of(until)?);
    let State::Reported(now) = later.state else { return None };
    let between = history.years.iter().filter(|each| from < each.year && each.year <= until);
    if let Some(reason) = between.into_iter().find_map(|each| each.method_break) {
        return Some(Why::Method(reason));
    }
    match earlier.state {
        State::NotReportable(_) => Some(Why::NoValue),
        State::Awaited | State::Withheld(_) => None,
        State::Reported(then) => match now.kind().apart(field, then)? {
            // A part of a year is told by `partial-period`.
            Apart::Length if now.kind().partial_period().is_some() => None,
            apart => Some(Why::Apart(apart)),
        },
    }
}

/// Whether a claim's sentence is about other years than the last measured one and the report's.
pub fn is_of_other_years(figure: &Figure<'_>, passage: &Passage<'_>, sentence: usize) -> bool {
    let told = told_years(&passage.text[passage.sentence(sentence)]);
    let current = figure.key_figure.year;
    let last = figure.previous.as_ref().map(|(year, _)| *year);
    told.iter().any(|year| *year < current && Some(*year) != last)
}
