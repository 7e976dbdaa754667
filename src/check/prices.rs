//! Prices for each piece, and how many pieces are meant.
//!
//! In: a survey. Out: findings at the price. Never: a price in a table, which has columns of its own; a
//! price for a time, a distance or an inhabitant, which is a rate and not a part of a sum.

use std::ops::Range;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::numbers::in_sentence;
use crate::check::passage::Passage;
use crate::check::survey::Survey;
use crate::check::words::{Counts, Number, Word, is_space};

const CURRENCIES: &[&str] =
    &["kr", "kronor", "tkr", "sek", "euro", "eur", "pounds", "gbp", "dollars", "usd"];

/// What a rate is for.
const RATES: &[&str] = &[
    "år",
    "halvår",
    "kvartal",
    "tertial",
    "månad",
    "vecka",
    "dag",
    "dygn",
    "natt",
    "timme",
    "timma",
    "minut",
    "gång",
    "invånare",
    "capita",
    "km",
    "kilometer",
    "mil",
    "kvadratmeter",
    "liter",
    "kwh",
    "year",
    "annum",
    "quarter",
    "month",
    "week",
    "day",
    "night",
    "hour",
    "minute",
    "time",
    "inhabitant",
    "head",
    "kilometre",
    "mile",
    "litre",
];

/// Numbers in letters.
const LETTERS: &[&str] = &[
    "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "two",
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// `price-without-count`: what one costs, and neither how many there are nor a sum.
pub fn without_count(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for number in &passage.reading.numbers {
            let Some((range, thing)) = price(passage, number) else { continue };
            if !RATES.contains(&thing)
                && !has_sum(survey, passage)
                && !is_counted(survey, number, thing)
            {
                diagnostics
                    .report(&code::PRICE_WITHOUT_COUNT, passage.at(&range))
                    .with("price", &passage.text[range.clone()])
                    .hint("hint-tell-count", &[]);
            }
        }
    }
}

/// A sum of money for each of something, and the word for that: "10 000 kronor per dator", "en dator
/// kostar 10 000 kronor".
fn price<'p>(passage: &'p Passage<'_>, number: &Number) -> Option<(Range<usize>, &'p str)> {
    if number.counts != Counts::Things {
        return None;
    }
    let words = &passage.reading.words;
    let at = words.partition_point(|word| word.range.start < number.range.end);
    let in_it = |word: &&Word| word.sentence == number.sentence;
    let mut after = words[at..].iter().take_while(in_it);
    let start = passage.text[..number.range.start].trim_end_matches(['£', '€', '$']).len();
    let mut end = number.range.end;
    let signs = passage.text[end..].trim_start_matches(is_space);
    if signs.starts_with(":-") {
        end = passage.text.len() - signs.len() + 2;
    } else if start == number.range.start {
        let currency = after.next().filter(|word| word.lower == number.next)?;
        if let Some((name, thing)) = currency.lower.split_once('/') {
            return CURRENCIES.contains(&name).then_some((start..currency.range.end, thing));
        }
        if !CURRENCIES.contains(&currency.lower.as_str()) {
            return None;
        }
        end = currency.range.end;
    }
    let mut follows = after.map(|word| (word.lower.as_str(), word));
    let thing = match (follows.next(), follows.next()) {
        (Some(("per", _)), thing) => thing,
        (Some(("för" | "for", _)), Some(("varje" | "each" | "every", _))) => follows.next(),
        _ => None,
    };
    if let Some((thing, word)) = thing {
        return Some((start..word.range.end, thing));
    }
    // What stands before: "En dator kostar cirka".
    let before = words.partition_point(|word| word.range.end <= number.range.start);
    let before: Vec<&Word> = words[..before].iter().rev().take(5).filter(in_it).collect();
    let verb = before.iter().take(3).position(|it| matches!(&*it.lower, "kostar" | "costs"))?;
    let (thing, one) = (before.get(verb + 1)?, before.get(verb + 2)?);
    let is_one = ["en", "ett", "varje", "a", "an", "each", "every", "one"];
    let is_one = is_one.contains(&one.lower.as_str());
    is_one.then_some((one.range.start..end, thing.lower.as_str()))
}

/// Whether the same section gives a sum or has a table with numbers of pieces.
fn has_sum(survey: &Survey<'_>, passage: &Passage<'_>) -> bool {
    let starts = ["totalt", "sammanlag", "summa", "antal", "total", "altogether", "quantity"];
    let mut same = survey.passages.iter().filter(|other| other.home == passage.home);
    same.any(|other| {
        let mut words = other.reading.words.iter();
        words.any(|word| starts.iter().any(|start| word.lower.starts_with(start)))
    })
}

/// Whether the report tells how many of the thing there are, or that it is not known.
fn is_counted(survey: &Survey<'_>, price: &Number, thing: &str) -> bool {
    let stem = stem(thing);
    if survey
        .figures
        .values()
        .flat_map(|it| it.nouns.iter().flatten())
        .any(|it| it.contains(&stem))
    {
        return true;
    }
    survey.passages.iter().any(|passage| {
        (0..passage.reading.sentences.len()).any(|sentence| {
            let is_named = in_sentence(passage, sentence).any(|word| word.contains(&stem));
            is_named && has_count(passage, sentence, price)
        })
    })
}

/// Whether a sentence has a number that is no money, or asks for one.
fn has_count(passage: &Passage<'_>, sentence: usize, price: &Number) -> bool {
    let is_money = |number: &Number| {
        let name = number.next.split('/').next().unwrap_or_default();
        number.value == price.value || CURRENCIES.contains(&name)
    };
    let mut numbers = passage.reading.numbers.iter().filter(|it| it.sentence == sentence);
    let range = passage.sentence(sentence);
    let unknown = ["antal", "antalet", "många", "many", "number"];
    numbers.any(|number| !is_money(number))
        || passage.holes.iter().any(|(at, _)| range.contains(at))
        || in_sentence(passage, sentence)
            .any(|word| unknown.contains(&word) || LETTERS.contains(&word))
}

/// What the forms of a noun share: "dato" of "dator", "klie" of "pc-klient".
fn stem(thing: &str) -> String {
    let noun = thing.rsplit('-').next().unwrap_or(thing);
    let length = noun.chars().count();
    let keep = if length <= 4 { 3 } else { (length - 2).max(4) };
    noun.chars().take(keep).collect()
}
