//! Words for shares against key figures: "strax under hälften", "en tredjedel", "majoriteten".
//!
//! In: a survey. Out: findings at the words that are not true. Never: a share of something no key figure
//! measures, or of one unit of the organisation.

use std::ops::Range;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::numbers::{in_sentence, is_negated, tells_earlier};
use crate::check::passage::{Home, Passage};
use crate::check::survey::{Asked, Figure, Survey, asked};
use crate::check::words::{Counts, Word};
use crate::measure::share::Share;
use crate::value::decimal::Decimal;
use crate::value::quantity::Quantity;

/// How a claim bounds a percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Under,
    Over,
    AtMost,
    AtLeast,
    /// Within [`NEAR`] percentage points.
    About,
    /// The same, in words that are said of so much that the sentence must ask for the share itself.
    Loosely,
}

/// How far from a third "en tredjedel" may be, in percentage points.
const NEAR: i64 = 5;

impl Bound {
    fn holds(self, value: Decimal, percent: Decimal) -> bool {
        match self {
            Self::Under => value < percent,
            Self::Over => value > percent,
            Self::AtMost => value <= percent,
            Self::AtLeast => value >= percent,
            Self::About | Self::Loosely => (value - percent).abs() <= Decimal::from(NEAR),
        }
    }
}

/// Words in prose that bound a share.
struct Claim {
    range: Range<usize>,
    sentence: usize,
    bound: Bound,
    percent: Decimal,
}

/// `hedge-contradicts`: words for a share that its value does not have.
pub fn hedges(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for Claim { range, sentence, bound, percent } in claims(passage) {
            // A third may be of anything, unless the sentence asks for the share itself.
            let is_asked = matches!(asked(passage, Some(sentence)), Asked::One(_));
            let is_sure = match bound {
                Bound::Under | Bound::Over | Bound::AtMost | Bound::AtLeast => true,
                Bound::About => is_asked || matches!(passage.home, Home::KeyFigure(_)),
                Bound::Loosely => is_asked,
            };
            let figure = survey.subject(passage, sentence).filter(|_| is_sure);
            let Some((figure, share)) = figure.and_then(|it| Some((it, it.percent()?))) else {
                continue;
            };
            let is_told_earlier = figure.before().is_some_and(|(year, value)| {
                bound.holds(value.amount, percent)
                    && tells_earlier(passage, sentence, &year.to_string())
            });
            let is_of_other = mentions_unit(figure, passage, sentence)
                || in_sentence(passage, sentence)
                    .any(|it| it.starts_with("mål") || it == "target");
            let rest = Decimal::ONE_HUNDRED - share.amount;
            let is_of_rest = bound.holds(rest, percent) && is_negated(passage, sentence);
            let is_true = bound.holds(share.amount, percent);
            if is_true || is_told_earlier || is_of_other || is_of_rest {
                continue;
            }
            let report = diagnostics.report(&code::HEDGE_CONTRADICTS, passage.at(&range));
            report.with("claim", &passage.text[range.clone()]);
            report.with("value", survey.locale.quantity(share));
            if bound.holds(rest, percent) {
                let rest = survey.locale.quantity(&Quantity { amount: rest, ..share.clone() });
                report.note(None, "note-true-of-rest", &[("value", &rest)]);
            }
            let request = format!("{{{{ {} | in_words }}}}", figure.request(0));
            report.hint("hint-bind-number", &[("request", &request)]);
        }
    }
}

/// Words for parts of a whole, as per mille.
const PARTS: &[(&[&str], i64)] = &[
    (&["hälften", "half"], 500),
    (&["tredjedel", "third"], 333),
    (&["fjärdedel", "quarter"], 250),
    (&["femtedel", "fifth"], 200),
    (&["tiondel", "tenth"], 100),
];

/// What a text claims of shares.
fn claims(passage: &Passage<'_>) -> Vec<Claim> {
    let words = &passage.reading.words;
    let mut found = Vec::new();
    for index in 0..words.len() {
        let claim = part(words, index).or_else(|| most(words, index));
        found.extend(claim.or_else(|| of_so_many(words, index)));
    }
    for number in passage.reading.numbers.iter().filter(|it| it.counts == Counts::Percent) {
        let before = words.partition_point(|word| word.range.end <= number.range.start);
        if let Some((start, bound)) = hedge(words, before) {
            let (range, percent) = (start..number.range.end, number.value);
            found.push(Claim { range, sentence: number.sentence, bound, percent });
        }
    }
    found
}

/// "strax under hälften", "drygt två tredjedelar", "en fjärdedel"
fn part(words: &[Word], index: usize) -> Option<Claim> {
    let word = &words[index];
    let (names, per_mille) = PARTS.iter().find(|(names, _)| {
        let is_form = |name: &&str| word.lower.starts_with(*name);
        names.iter().any(|name| is_form(name) && word.lower.len() < name.len() + 4)
    })?;
    // "a third party" and "half an hour" are no shares.
    let after = words.get(index + 1).map(|it| it.lower.as_str());
    if matches!(after, Some("party" | "parties" | "person" | "time" | "an" | "hour" | "year")) {
        return None;
    }
    let is_half = names[0] == "hälften";
    let before = index.checked_sub(1).map(|at| words[at].lower.as_str());
    let (times, is_counted) = match before {
        Some("två" | "two") if !is_half => (2, true),
        Some("tre" | "three") if !is_half => (3, true),
        Some("en" | "a" | "one") => (1, true),
        _ => (1, is_half),
    };
    let first = if is_counted && !is_half { index.saturating_sub(1) } else { index };
    let per_mille = if times == 2 && *per_mille == 333 { 667 } else { per_mille * times };
    let hedged = hedge(words, first);
    let (start, bound) = match hedged {
        Some((start, Bound::Loosely)) => (start, Bound::About),
        Some(hedged) => hedged,
        None => is_counted.then_some((words[first].range.start, Bound::About))?,
    };
    let percent = Decimal::new(per_mille, 1);
    Some(Claim { range: start..word.range.end, sentence: word.sentence, bound, percent })
}

/// "majoriteten", "de flesta", "nästan alla"
fn most(words: &[Word], index: usize) -> Option<Claim> {
    let word = &words[index];
    let before = index.checked_sub(1).map(|at| &words[at]);
    let is = |word: Option<&Word>, names: &[&str]| {
        word.is_some_and(|word| names.contains(&word.lower.as_str()))
    };
    let claim = |start: usize, bound: Bound, percent: i64| {
        let (range, percent) = (start..word.range.end, Decimal::from(percent));
        Some(Claim { range, sentence: word.sentence, bound, percent })
    };
    let own = word.range.start;
    match word.lower.as_str() {
        "majoriteten" | "merparten" | "flertalet" | "majority" => claim(own, Bound::Over, 50),
        "minoriteten" | "minoritet" | "minority" => claim(own, Bound::Under, 50),
        // "i de flesta fall" says how often, not how many.
        "flesta" if is(before, &["de"]) && !is(words.get(index + 1), &["fall"]) => {
            claim(before?.range.start, Bound::Over, 50)
        }
        "most" if is(words.get(index + 1), &["of"]) => claim(own, Bound::Over, 50),
        "alla" | "all" if is(before, &["nästan", "nearly", "almost", "virtually"]) => {
            claim(before?.range.start, Bound::AtLeast, 90)
        }
        _ => None,
    }
}

/// Numbers in words, from one.
const NUMBERS: [&[&str]; 10] = [
    &["en", "ett", "one"],
    &["två", "two"],
    &["tre", "three"],
    &["fyra", "four"],
    &["fem", "five"],
    &["sex", "six"],
    &["sju", "seven"],
    &["åtta", "eight"],
    &["nio", "nine"],
    &["tio", "ten"],
];

/// "tre av fyra", "knappt en av tio", "one in ten", "three out of four"
fn of_so_many(words: &[Word], index: usize) -> Option<Claim> {
    let lower = |at: usize| words.get(at).map(|it| it.lower.as_str());
    let number = |at: usize| {
        let word = lower(at)?;
        let at = NUMBERS.iter().position(|names| names.contains(&word))?;
        Some(i64::try_from(at).ok()? + 1)
    };
    let last = match (lower(index + 1)?, lower(index + 2)?) {
        ("out", "of") => index + 3,
        ("av" | "of" | "in", _) => index + 2,
        _ => return None,
    };
    let (part, whole) = (number(index)?, number(last)?);
    // "en av två" is said of pairs.
    let percent = (part < whole && whole > 2)
        .then(|| Decimal::ONE_HUNDRED * Decimal::from(part) / Decimal::from(whole))?;
    let word = &words[index];
    let (start, bound) = hedge(words, index).unwrap_or((word.range.start, Bound::Loosely));
    let range = start..words[last].range.end;
    Some(Claim { range, sentence: word.sentence, bound, percent })
}

/// The hedge that ends right before word `index`: where it begins and what it says.
fn hedge(words: &[Word], index: usize) -> Option<(usize, Bound)> {
    let mut at = index.checked_sub(1)?;
    if matches!(words[at].lower.as_str(), "en" | "a" | "one") {
        at = at.checked_sub(1)?;
    }
    let before = at.checked_sub(1).map(|before| words[before].lower.as_str());
    let (bound, count) = match (before, words[at].lower.as_str()) {
        (Some("mindre" | "färre" | "less" | "fewer"), "än" | "than") => (Bound::Under, 2),
        (Some("mer" | "fler" | "more"), "än" | "than") => (Bound::Over, 2),
        (Some("at"), "least") => (Bound::AtLeast, 2),
        (Some("upp"), "mot") | (Some("at"), "most") => (Bound::AtMost, 2),
        (_, "under" | "knappt" | "nästan" | "below" | "nearly" | "almost") => {
            (Bound::Under, 1)
        }
        (_, "över" | "drygt" | "over" | "above") => (Bound::Over, 1),
        (_, "minst") => (Bound::AtLeast, 1),
        (_, "högst") => (Bound::AtMost, 1),
        (
            _,
            "cirka" | "ca" | "omkring" | "ungefär" | "runt" | "about" | "around" | "roughly"
            | "approximately",
        ) => (Bound::Loosely, 1),
        _ => return None,
    };
    let start = at + 1 - count;
    let intensifiers = ["strax", "något", "precis", "just", "slightly", "väl", "klart", "gott"];
    let first = start.checked_sub(1).map(|before| &words[before]);
    let first = first.filter(|word| intensifiers.contains(&word.lower.as_str()));
    Some((first.unwrap_or(&words[start]).range.start, bound))
}

/// Whether a sentence names a unit of the organisation that the share has figures of.
pub fn mentions_unit(figure: &Figure<'_>, passage: &Passage<'_>, sentence: usize) -> bool {
    let text = passage.text[passage.sentence(sentence)].to_lowercase();
    figure.measure().and_then(Share::of).is_some_and(|share| {
        let stem = |name: &str| name.to_lowercase().chars().take(8).collect::<String>();
        share.units.iter().any(|unit| text.contains(&stem(&unit.name)))
    })
}
