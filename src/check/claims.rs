//! Claims in words against key figures: "strax under hälften", "ökat", "inga framsteg".
//!
//! In: a survey. Out: findings at the words that are not true. Never: a claim about something no key
//! figure measures, or that is denied in its own sentence.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::numbers::{in_sentence, is_negated, tells_earlier};
use crate::check::passage::{Home, Passage};
use crate::check::survey::{Asked, Figure, Survey, asked};
use crate::check::words::{Counts, Word};
use crate::doc::request::{Aspect, InlineRequest};
use crate::measure::kind::NamedValue;
use crate::measure::share::Share;
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::quantity::Quantity;

/// How a claim bounds a percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Under,
    Over,
}

/// `hedge-contradicts`: words for a share that its value does not have.
pub fn hedges(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for (range, sentence, bound, percent) in bounds(passage) {
            let Some(figure) = survey.subject(passage, sentence) else { continue };
            let Some(share) = figure.percent() else { continue };
            let is_true = |value: Decimal| match bound {
                Bound::Under => value < percent,
                Bound::Over => value > percent,
            };
            let before = figure.before();
            let is_told_earlier = before.is_some_and(|(year, value)| {
                is_true(value.amount) && tells_earlier(passage, sentence, &year.to_string())
            });
            let is_of_other = mentions_unit(figure, passage, sentence)
                || in_sentence(passage, sentence)
                    .any(|it| it.starts_with("mål") || it == "target");
            let rest = Decimal::ONE_HUNDRED - share.amount;
            let is_of_rest = is_true(rest) && is_negated(passage, sentence);
            if is_true(share.amount) || is_told_earlier || is_of_other || is_of_rest {
                continue;
            }
            let report = diagnostics.report(&code::HEDGE_CONTRADICTS, passage.at(&range));
            report.with("claim", &passage.text[range.clone()]);
            report.with("value", survey.locale.quantity(share));
            if is_true(rest) {
                let rest = survey.locale.quantity(&Quantity { amount: rest, ..share.clone() });
                report.note(None, "note-true-of-rest", &[("value", &rest)]);
            }
            let request = format!("{{{{ {} | in_words }}}}", figure.request(0));
            report.hint("hint-bind-number", &[("request", &request)]);
        }
    }
}

/// Words for shares, as percentages times ten.
const PARTS: &[(&[&str], i64)] = &[
    (&["hälften", "half"], 500),
    (&["tredjedel", "third"], 333),
    (&["fjärdedel", "quarter"], 250),
    (&["femtedel", "fifth"], 200),
    (&["tiondel", "tenth"], 100),
];

/// The claims of a passage that a share is under or over something.
fn bounds(passage: &Passage<'_>) -> Vec<(Range<usize>, usize, Bound, Decimal)> {
    let words = &passage.reading.words;
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let share = PARTS.iter().find(|(names, _)| {
            names
                .iter()
                .any(|name| word.lower.starts_with(name) && word.lower.len() < name.len() + 4)
        });
        if let Some((names, per_mille)) = share {
            let times = match words.get(index.wrapping_sub(1)).map(|it| it.lower.as_str()) {
                Some("två" | "two") if names[0] != "hälften" => 2,
                Some("tre" | "three") if names[0] != "hälften" => 3,
                _ => 1,
            };
            let from = if times > 1 { index - 1 } else { index };
            let per_mille =
                if times == 2 && *per_mille == 333 { 667 } else { per_mille * times };
            if let Some((start, bound)) = hedge(words, from) {
                let range = start..word.range.end;
                found.push((range, word.sentence, bound, Decimal::new(per_mille, 1)));
            }
        }
        let most = ["majoriteten", "merparten", "flertalet", "majority", "most"];
        if most.contains(&word.lower.as_str()) && word.lower != "most" {
            found.push((word.range.clone(), word.sentence, Bound::Over, Decimal::from(50)));
        }
        if word.lower == "flesta"
            && let Some(article) =
                words.get(index.wrapping_sub(1)).filter(|it| it.lower == "de")
        {
            let range = article.range.start..word.range.end;
            found.push((range, word.sentence, Bound::Over, Decimal::from(50)));
        }
    }
    for number in passage.reading.numbers.iter().filter(|it| it.counts == Counts::Percent) {
        let before = words.partition_point(|word| word.range.end <= number.range.start);
        if let Some((start, bound)) = hedge(words, before) {
            found.push((start..number.range.end, number.sentence, bound, number.value));
        }
    }
    found
}

/// The hedge that ends right before word `index`: where it begins and what it says.
fn hedge(words: &[Word], index: usize) -> Option<(usize, Bound)> {
    let mut at = index.checked_sub(1)?;
    if matches!(words[at].lower.as_str(), "en" | "a" | "one") {
        at = at.checked_sub(1)?;
    }
    let bound = match words[at].lower.as_str() {
        "under" | "knappt" | "nästan" | "below" | "nearly" | "almost" => Bound::Under,
        "över" | "drygt" | "over" | "above" => Bound::Over,
        _ => return None,
    };
    let intensifiers = ["strax", "något", "precis", "just", "slightly", "väl", "klart", "gott"];
    let first = at.checked_sub(1).map(|before| &words[before]);
    let start = first.filter(|word| intensifiers.contains(&word.lower.as_str()));
    Some((start.unwrap_or(&words[at]).range.start, bound))
}

/// Whether a sentence names a unit of the organisation that the share has figures of.
fn mentions_unit(figure: &Figure<'_>, passage: &Passage<'_>, sentence: usize) -> bool {
    let text = passage.text[passage.sentence(sentence)].to_lowercase();
    figure.measure().and_then(Share::of).is_some_and(|share| {
        let stem = |name: &str| name.to_lowercase().chars().take(8).collect::<String>();
        share.units.iter().any(|unit| text.contains(&stem(&unit.name)))
    })
}

/// What a sentence says of the way from last year to this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Up,
    Down,
    Same,
    Better,
    Worse,
    NotBetter,
    Doubled,
    Halved,
}

const CHANGES: &[(&str, Change)] = &[
    ("ökat", Change::Up),
    ("ökade", Change::Up),
    ("ökning", Change::Up),
    ("stigit", Change::Up),
    ("increased", Change::Up),
    ("risen", Change::Up),
    ("minskat", Change::Down),
    ("minskade", Change::Down),
    ("minskning", Change::Down),
    ("sjunkit", Change::Down),
    ("decreased", Change::Down),
    ("fallen", Change::Down),
    ("oförändrat", Change::Same),
    ("oförändrad", Change::Same),
    ("oförändrade", Change::Same),
    ("unchanged", Change::Same),
    ("förbättrats", Change::Better),
    ("förbättrat", Change::Better),
    ("improved", Change::Better),
    ("försämrats", Change::Worse),
    ("försämrat", Change::Worse),
    ("worsened", Change::Worse),
    ("fördubblats", Change::Doubled),
    ("fördubblat", Change::Doubled),
    ("doubled", Change::Doubled),
    ("halverats", Change::Halved),
    ("halved", Change::Halved),
];

/// The changes that a passage claims, with their bytes and sentence.
fn changes<'p>(
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
        let (_, change) = CHANGES.iter().find(|(name, _)| *name == word.lower)?;
        if is(&["inte", "ej", "not", "ingen", "no", "varken", "never", "aldrig"]) {
            return None;
        }
        Some((word.range.clone(), word.sentence, *change))
    })
}

/// `change-contradicts`: a claim of change that the key figure does not bear out.
pub fn change(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for (range, sentence, claim) in changes(passage) {
            let Some(figure) = claimed(survey, passage, sentence, claim) else { continue };
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
    passage: &Passage<'_>,
    sentence: usize,
) -> Option<(Year, &'f Quantity, &'f Quantity)> {
    let (year, values) = figure.previous.as_ref()?;
    let headline = figure.values.first()?.name.as_str();
    let in_it =
        passage.holes.iter().filter(|(at, _)| passage.reading.sentence_at(*at) == sentence);
    let names: BTreeSet<&str> = in_it
        .filter_map(|(_, hole)| match hole {
            InlineRequest::Value(value) if value.node.aspect != Aspect::PreviousYear => {
                Some(value.node.field.as_ref().map_or(headline, |field| field.node.as_str()))
            }
            _ => None,
        })
        .collect();
    let name = match names.len() {
        0 => headline,
        1 => names.first()?,
        _ if names.contains(headline) => headline,
        _ => return None,
    };
    let of = |values: &'f [NamedValue]| values.iter().find(|value| value.name == name);
    Some((*year, &of(values)?.quantity, &of(&figure.values)?.quantity))
}

/// The key figure whose value a claim is about. In prose of its own that is a sentence
/// about the amount itself, elsewhere one that asks for its value.
fn claimed<'s, 'a>(
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
        Home::Chapter(_) => match asked(passage, Some(sentence)) {
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
            let reports =
                words.iter().any(|it| it.starts_with("rapporter") || it.starts_with("report"));
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
