//! What prose asserts without ground, or against itself.
//!
//! In: a survey. Out: findings at the words. Never: whether what is asserted is true of the world.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::check::passage::{Home, Passage};
use crate::check::survey::{Asked, Survey, asked};

/// Trends and amounts that a reader wants a number for.
const VAGUE: &[&str] = &[
    "nedåtgående trend",
    "uppåtgående trend",
    "sjunkande trend",
    "stigande trend",
    "fallande trend",
    "minskande trend",
    "ökande trend",
    "trenden är nedåtgående",
    "trenden är uppåtgående",
    "trenden är minskande",
    "trenden är ökande",
    "trenden är sjunkande",
    "trenden är stigande",
    "relativt få",
    "relativt många",
    "förhållandevis få",
    "förhållandevis många",
    "ganska få",
    "ganska många",
    "downward trend",
    "upward trend",
    "falling trend",
    "rising trend",
    "declining trend",
    "trend is falling",
    "trend is rising",
    "trend is downward",
    "trend is upward",
    "relatively few",
    "relatively many",
    "comparatively few",
];

/// `claim-without-number`: a trend or "relativt få", and no number near it.
pub fn without_number(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let is_shown = !passage.reading.numbers.is_empty()
            || !passage.holes.is_empty()
            || asked(passage, None) != Asked::Nothing;
        for range in phrases(passage, VAGUE) {
            let sentence = passage.reading.sentence_at(range.start);
            let is_trend = passage.text[range.clone()].to_lowercase().contains("trend");
            // A key figure beside it shows an amount, and a trend when it has an earlier value.
            let is_beside = survey.subject(passage, sentence).is_some_and(|figure| {
                figure.headline().is_some() && (!is_trend || figure.before().is_some())
            });
            if !is_shown && !is_beside {
                diagnostics
                    .report(&code::CLAIM_WITHOUT_NUMBER, passage.at(&range))
                    .with("claim", &passage.text[range.clone()])
                    .hint("hint-show-number", &[]);
            }
        }
    }
}

/// Words of work that will be done.
const PROMISES: &[&str] = &[
    "ska tas fram",
    "ska ta fram",
    "kommer att tas fram",
    "kommer att ta fram",
    "ska införas",
    "ska införa",
    "ska genomföras",
    "ska upprättas",
    "ska ses över",
    "ska utredas",
    "will be drawn up",
    "will be developed",
    "will be introduced",
    "will be carried out",
    "will be reviewed",
    "is to be drawn up",
];

/// Words of work that will not be done.
const DENIALS: &[&str] = &[
    "arbete är inte planerat",
    "arbete planeras inte",
    "åtgärder är inte planerade",
    "åtgärder planeras inte",
    "inget ytterligare arbete",
    "inga ytterligare åtgärder",
    "inga åtgärder planeras",
    "inga åtgärder är planerade",
    "no further work is planned",
    "no further action is planned",
    "no further measures are planned",
    "no action is planned",
    "nothing further is planned",
];

/// `plan-contradicts`: one text says that work will be done, and that none is planned.
pub fn plans(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let mut promised: BTreeMap<(&Home, Option<Span>), (Span, String)> = BTreeMap::new();
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        if let Some(range) = phrases(passage, PROMISES).first() {
            let told = (passage.at(range), passage.text[range.clone()].to_owned());
            promised.entry(text(passage)).or_insert(told);
        }
    }
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let Some((place, promise)) = promised.get(&text(passage)) else { continue };
        for range in phrases(passage, DENIALS) {
            diagnostics
                .report(&code::PLAN_CONTRADICTS, passage.at(&range))
                .with("denial", &passage.text[range])
                .with("promise", promise)
                .note(Some(*place), "note-promised-here", &[]);
        }
    }
}

/// The text that a passage is of: a paragraph of a chapter, or all that stands in a part of a key
/// figure.
fn text<'p>(passage: &'p Passage<'_>) -> (&'p Home, Option<Span>) {
    let is_chapter = matches!(passage.home, Home::Chapter(_));
    (&passage.home, is_chapter.then_some(passage.span))
}

/// Where phrases stand as whole words, in reading order.
pub fn phrases(passage: &Passage<'_>, phrases: &[&str]) -> Vec<Range<usize>> {
    let lower = passage.text.to_lowercase();
    if lower.len() != passage.text.len() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for phrase in phrases {
        for (at, _) in lower.match_indices(phrase) {
            let end = at + phrase.len();
            let is_word = !lower[..at].ends_with(char::is_alphanumeric)
                && !lower[end..].starts_with(char::is_alphanumeric);
            if is_word {
                found.push(at..end);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}
