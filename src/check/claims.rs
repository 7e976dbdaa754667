//! Claims of change in words against key figures: "ökat", "inga framsteg", "ska tas fram".
//!
//! In: a survey. Out: findings at the words that are not true. Never: a claim about something no key
//! figure measures, or that is denied in its own sentence.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::hedges::mentions_unit;
use crate::check::numbers::{in_sentence, is_negated};
use crate::check::passage::{Home, Passage};
use crate::check::survey::{Asked, Figure, Survey, asked};
use crate::check::unlike::is_of_other_years;
use crate::doc::request::{Aspect, InlineRequest};
use crate::measure::kind::NamedValue;
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::quantity::Quantity;

/// What a sentence says of the way from last year to this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Up,
    Down,
    Same,
    Better,
    Worse,
    NotBetter,
    Doubled,
    Tripled,
    Halved,
}

/// Words of what has happened, not of what is wished.
const CHANGES: &[(Change, &[&str])] = &[
    (
        Change::Up,
        &[
            "ökat",
            "ökade",
            "ökats",
            "ökning",
            "stigit",
            "vuxit",
            "increased",
            "risen",
            "rose",
            "grown",
            "grew",
        ],
    ),
    (
        Change::Down,
        &[
            "minskat",
            "minskade",
            "minskats",
            "minskning",
            "sjunkit",
            "sjönk",
            "decreased",
            "fallen",
            "fell",
            "dropped",
            "declined",
        ],
    ),
    (Change::Same, &["oförändrat", "oförändrad", "oförändrade", "oförändrats", "unchanged"]),
    (Change::Better, &["förbättrats", "förbättrat", "förbättrades", "improved"]),
    (Change::Worse, &["försämrats", "försämrat", "försämrades", "worsened", "deteriorated"]),
    (Change::Doubled, &["fördubblats", "fördubblat", "fördubblades", "doubled"]),
    (Change::Tripled, &["tredubblats", "tredubblat", "tredubblades", "tripled"]),
    (Change::Halved, &["halverats", "halverat", "halverades", "halved"]),
];

/// The changes that a passage claims, with their bytes and sentence.
pub fn changes<'p>(
    passage: &'p Passage<'_>,
) -> impl Iterator<Item = (Range<usize>, usize, Change)> + 'p {
    let words = &passage.reading.words;
    words.iter().enumerate().filter_map(move |(index, word)| {
        let before = index.checked_sub(1).map(|at| &words[at]);
        let is = |names: &[&str]| before.is_some_and(|it| names.contains(&it.lower.as_str()));
        if matches!(word.lower.as_str(), "framsteg" | "progress") && is(&["inga", "no"]) {
            let start = before.map_or(word.range.start, |it| it.range.start);
            return Some((start..word.range.end, word.sentence, Change::NotBetter));
        }
        let is_denied = is(&["inte", "ej", "not", "ingen", "no", "varken", "never", "aldrig"]);
        let is_change = matches!(word.lower.as_str(), "förändrats" | "ändrats" | "changed");
        if is_change && is_denied {
            let start = before.map_or(word.range.start, |it| it.range.start);
            return Some((start..word.range.end, word.sentence, Change::Same));
        }
        let (change, _) =
            CHANGES.iter().find(|(_, names)| names.contains(&word.lower.as_str()))?;
        // "the increased focus" says what the focus is like, not what has happened.
        let is_adjective = is(&["the", "an", "a", "of", "for"]);
        (!is_denied && !is_adjective).then(|| (word.range.clone(), word.sentence, *change))
    })
}

/// `change-contradicts`: a claim of change that the key figure does not bear out.
pub fn change(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for (range, sentence, claim) in changes(passage) {
            let Some(figure) = claimed(survey, passage, sentence, claim) else { continue };
            if is_of_other_years(figure, passage, sentence) {
                continue;
            }
            let Some((year, before, headline)) = compared(figure, passage, sentence) else {
                continue;
            };
            let change = headline.shown() - before.shown();
            let is_better = figure.is_better(change);
            let ratio = |times: i64, of: i64| {
                let (now, then) = (
                    headline.shown() * Decimal::from(of),
                    before.shown() * Decimal::from(times),
                );
                (now - then).abs() * Decimal::from(5) <= then
            };
            let is_true = match claim {
                Change::Up => change > Decimal::ZERO,
                Change::Down => change < Decimal::ZERO,
                Change::Same => change.is_zero(),
                Change::Better => is_better != Some(false),
                Change::Worse => is_better != Some(true) && !change.is_zero(),
                Change::NotBetter => is_better != Some(true),
                Change::Doubled => ratio(2, 1),
                Change::Tripled => ratio(3, 1),
                Change::Halved => ratio(1, 2),
            };
            if is_true || mentions_unit(figure, passage, sentence) {
                continue;
            }
            diagnostics
                .report(&code::CHANGE_CONTRADICTS, passage.at(&range))
                .with("claim", &passage.text[range.clone()])
                .with("before", survey.locale.quantity(before))
                .with("year", year)
                .with("now", survey.locale.quantity(headline))
                .hint("hint-check-change", &[]);
        }
    }
}

/// The last comparable year, its value and this year's: of the one named value that a sentence asks
/// for, or else the headline value. None when the sentence asks for several.
fn compared<'f>(
    figure: &'f Figure<'_>,
    passage: &'f Passage<'_>,
    sentence: usize,
) -> Option<(Year, &'f Quantity, &'f Quantity)> {
    let (year, values) = figure.previous.as_ref()?;
    let name = named(figure, passage, sentence)?;
    if !figure.is_alike(name) {
        return None;
    }
    let of = |values: &'f [NamedValue]| values.iter().find(|value| value.name == name);
    Some((*year, &of(values)?.quantity, &of(&figure.values)?.quantity))
}

/// The one named value that a sentence asks for, or else the headline value. None when the sentence asks for
/// several, or for another year's.
pub fn named<'f>(
    figure: &'f Figure<'_>,
    passage: &'f Passage<'_>,
    sentence: usize,
) -> Option<&'f str> {
    let headline = figure.values.first()?.name.as_str();
    let in_it =
        passage.holes.iter().filter(|(at, _)| passage.reading.sentence_at(*at) == sentence);
    // A sentence that names another year compares with that year.
    let is_of_year = |hole: &InlineRequest| matches!(hole, InlineRequest::Value(value) if matches!(value.node.aspect, Aspect::In(_)));
    if in_it.clone().any(|(_, hole)| is_of_year(hole)) {
        return None;
    }
    let names: BTreeSet<&str> = in_it
        .filter_map(|(_, hole)| match hole {
            InlineRequest::Value(value) if value.node.aspect != Aspect::PreviousYear => {
                Some(value.node.field.as_ref().map_or(headline, |field| field.node.as_str()))
            }
            _ => None,
        })
        .collect();
    match names.len() {
        0 => Some(headline),
        1 => names.first().copied(),
        _ => names.contains(headline).then_some(headline),
    }
}

/// The key figure whose value a claim is about. In prose of its own that is a sentence
/// about the amount itself, elsewhere one that asks for its value.
pub fn claimed<'s, 'a>(
    survey: &'s Survey<'a>,
    passage: &Passage<'_>,
    sentence: usize,
    claim: Change,
) -> Option<&'s Figure<'a>> {
    let subjects = [
        "andel",
        "antal",
        "genomsnitt",
        "nivå",
        "resultat",
        "mognad",
        "utfall",
        "värde",
        "share",
        "number",
        "mean",
        "level",
        "result",
        "efterlevnad",
        "nyckeltal",
        "totalt",
        "medelvärde",
    ];
    let has_subject = || {
        in_sentence(passage, sentence)
            .any(|word| subjects.iter().any(|subject| word.starts_with(subject)))
    };
    match &passage.home {
        Home::KeyFigure(id) if claim == Change::NotBetter || has_subject() => {
            survey.figures.get(id)
        }
        Home::KeyFigure(id) => {
            let asked = asked(passage, Some(sentence));
            survey.figures.get(id).filter(|figure| asked == Asked::One(figure.id()))
        }
        Home::Chapter(_) | Home::Part(..) => match asked(passage, Some(sentence)) {
            Asked::One(id) => survey.figures.get(id),
            Asked::Nothing if has_subject() => survey.subject(passage, sentence),
            Asked::Nothing | Asked::Several => None,
        },
    }
}

/// `partial-period`: a claim of change about a key figure that has only a part of the year.
pub fn of_part(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for (range, sentence, claim) in changes(passage) {
            let Some(figure) = claimed(survey, passage, sentence, claim) else { continue };
            let period = figure.measure().and_then(|measure| measure.kind().partial_period());
            let says_so = in_sentence(passage, sentence)
                .any(|word| word.starts_with("månad") || word.starts_with("month"));
            if let Some(period) = period.filter(|_| !says_so) {
                let report = diagnostics.report(&code::PARTIAL_PERIOD, passage.at(&range));
                report.with("period", survey.locale.period(period));
                report.hint("hint-compare-equal-periods", &[]);
            }
        }
    }
}

/// `claims-contradict`: one text of a key figure says progress, another none.
pub fn each_other(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for id in survey.own().map(Figure::id) {
        let own = |passage: &&Passage<'_>| passage.home == Home::KeyFigure(id.clone());
        let mut none = None;
        for passage in survey.passages.iter().filter(own) {
            let denied = changes(passage)
                .find(|(_, _, it)| matches!(it, Change::NotBetter | Change::Same));
            none = none.or(denied
                .map(|(range, _, _)| (passage.at(&range), passage.text[range].to_owned())));
        }
        let Some((first, denial)) = none else { continue };
        for passage in survey.passages.iter().filter(own) {
            let claims = [
                "förbättringar",
                "förbättring",
                "förbättrats",
                "förbättrat",
                "improvements",
                "improved",
            ];
            let wants =
                ["behövs", "krävs", "utrymme", "behov", "needed", "room", "kräver", "föreslås"];
            for word in &passage.reading.words {
                let is_wish = in_sentence(passage, word.sentence).any(|it| wants.contains(&it));
                let is_claim = claims.contains(&word.lower.as_str());
                if is_claim && !is_wish && !is_negated(passage, word.sentence) {
                    diagnostics
                        .report(&code::CLAIMS_CONTRADICT, passage.at(&word.range))
                        .with("claim", &passage.text[word.range.clone()])
                        .with("denial", &denial)
                        .note(Some(first), "note-denied-here", &[]);
                }
            }
        }
    }
}

/// `says-not-reportable`: a key figure has a value, and its text says that it cannot be reported.
pub fn not_reportable(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in &survey.passages {
        let Home::KeyFigure(id) = &passage.home else { continue };
        let Some(headline) = survey.figures.get(id).and_then(Figure::headline) else {
            continue;
        };
        for sentence in 0..passage.reading.sentences.len() {
            let words: Vec<&str> = in_sentence(passage, sentence).collect();
            let reports = words.iter().enumerate().any(|(at, word)| {
                // "a report" is a thing, as "rapporter" are; "reported" is what was not done.
                let before = at.checked_sub(1).map(|before| words[before]);
                let is_thing = matches!(before, Some("a" | "the" | "this" | "each" | "any"));
                (word.starts_with("rapporter") && !matches!(*word, "rapporter" | "rapporterna"))
                    || (word.starts_with("report") && !is_thing && *word != "reports")
            });
            let cannot = ["omöjligt", "omöjliggör", "cannot", "impossible"];
            let can = ["kan", "möjligt", "möjliggör", "går", "possible"];
            let denies = words.iter().any(|it| cannot.contains(it))
                || (words.iter().any(|it| matches!(*it, "inte" | "ej" | "not"))
                    && words.iter().any(|it| can.contains(it)));
            if reports && denies {
                let range = passage.sentence(sentence);
                let start =
                    passage.text[range.clone()].find(char::is_alphanumeric).unwrap_or(0);
                diagnostics
                    .report(
                        &code::SAYS_NOT_REPORTABLE,
                        passage.at(&(range.start + start..range.end)),
                    )
                    .with("id", id)
                    .with("value", survey.locale.long(headline))
                    .hint("hint-keep-one", &[]);
            }
        }
    }
}
