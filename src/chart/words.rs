//! Words of charts: what the sentences of all shapes are put together from.
//!
//! In: numbers, names. Out: parts of sentences. Never: a number's format, a shape's own sentences.

use crate::base::wording::{Facts, capitalised};
use crate::chart::lines::one_line;
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::format::Locale;

/// What an alternative text is kept to, in characters; the summary below the drawing says the rest.
pub const ALTERNATIVE_TEXT: usize = 250;
/// Where the first sentence of an alternative text is cut, whatever names it has.
const LONGEST_SENTENCE: usize = 400;
/// The most names that a sentence lists.
pub const NAMES: usize = 3;

/// A thing that is counted, one and several.
pub type Noun = (String, String);

/// The form of a noun that goes with a number.
pub fn noun<'a>(noun: &'a Noun, count: u64, locale: &Locale) -> &'a str {
    if is_one(count, locale) { &noun.0 } else { &noun.1 }
}

/// "1 område", "12 områden"
pub fn counted(count: u64, things: &Noun, locale: &Locale) -> String {
    format!("{}\u{A0}{}", digits(count, locale), noun(things, count, locale))
}

/// `one` or `other`, for the selector of a message.
pub fn form(count: u64, locale: &Locale) -> &'static str {
    locale.wording().plural_form(count)
}

/// "Inga kravområden har registrerats."
pub fn nothing(things: &Noun, locale: &Locale) -> String {
    locale.say_with("chart-nothing", &Facts::new().text("things", &things.1))
}

/// "Ny metod"
pub fn new_method(locale: &Locale) -> String {
    locale.say("chart-new-method")
}

/// "5 200"
pub fn digits(count: u64, locale: &Locale) -> String {
    locale.number(Decimal::from(count), 0)
}

/// "7", and "inga" for none: how many do something, in a sentence.
pub fn some(count: u64, locale: &Locale) -> String {
    if count == 0 { locale.say("chart-none") } else { digits(count, locale) }
}

/// `none` or `some`, for the selector of a message that says "inga" with its noun.
pub fn any(count: u64) -> &'static str {
    if count == 0 { "none" } else { "some" }
}

/// "sju" and "tolv": two numbers of one sentence, both as words up to twelve, else both as digits. One
/// is a digit in Swedish because its form depends on the gender of a noun that the content gives.
pub fn pair(left: u64, right: u64, locale: &Locale) -> (String, String) {
    let is_said = |count: u64| count == 0 || is_word(count);
    if is_said(left) && is_said(right) {
        return (locale.spelled(left), locale.spelled(right));
    }
    (digits(left, locale), digits(right, locale))
}

/// "Två avbrott": how many there are, at the beginning of a sentence, as a word where `pair` has one.
pub fn counted_first(count: u64, things: &Noun, locale: &Locale) -> String {
    if !is_word(count) {
        return counted(count, things, locale);
    }
    capitalised(&format!("{}\u{A0}{}", locale.spelled(count), noun(things, count, locale)))
}

/// Whether a number is a word: from two, since the form of one depends in Swedish on a noun that the content gives.
pub fn is_word(count: u64) -> bool {
    (2..=12).contains(&count)
}

/// "2019–2024", or the one year.
pub fn years(first: Year, last: Year, locale: &Locale) -> String {
    span("chart-years", first, last, locale)
}

/// "2019 till 2024", or the one year: for reading aloud.
pub fn years_aloud(first: Year, last: Year, locale: &Locale) -> String {
    span("chart-years-aloud", first, last, locale)
}

fn span(key: &str, first: Year, last: Year, locale: &Locale) -> String {
    if first == last {
        return last.to_string();
    }
    locale.say_with(key, &Facts::new().text("first", first).text("last", last))
}

/// "Diagrammet visar 2017–2024; tabellen har alla år.": the drawing has no more room.
pub fn left_out_years((first, last): (Year, Year), locale: &Locale) -> String {
    let facts = Facts::new().text("years", years(first, last, locale));
    locale.say_with("chart-years-left-out", &facts)
}

/// "Ny metod 2023: …"
pub fn method_break(year: Year, reason: &str, locale: &Locale) -> String {
    let reason = one_line(reason);
    let reason = reason.trim_end_matches('.');
    let facts = Facts::new().text("year", year).text("reason", reason);
    locale.say_with("chart-break", &facts)
}

/// The same, a sentence a break.
pub fn method_breaks<'a>(
    breaks: impl IntoIterator<Item = (Year, &'a str)>,
    locale: &Locale,
) -> Vec<String> {
    breaks.into_iter().map(|(year, reason)| method_break(year, reason, locale)).collect()
}

/// "a, b och c"; of more than three names the first three and how many are left. Names that have
/// a comma or "och" of their own are parted by semicolons.
pub fn names(items: &[String], locale: &Locale) -> String {
    first_names(NAMES, items, locale)
}

/// The same with `most` names, and the one that would be alone in "1 till".
pub fn first_names(most: usize, items: &[String], locale: &Locale) -> String {
    let and = locale.list(&[String::new(), String::new()]);
    let is_compound =
        items.iter().any(|name| name.contains(',') || name.contains(and.as_str()));
    let most = if items.len() == most + 1 { items.len() } else { most };
    let mut shown: Vec<String> = items.iter().take(most).cloned().collect();
    if items.len() > most {
        let left = digits((items.len() - most) as u64, locale);
        let key = if is_compound { "chart-names-left-apart" } else { "chart-names-left" };
        shown.push(locale.say_with(key, &Facts::new().text("count", left)));
    }
    if is_compound && shown.len() > 1 { shown.join("; ") } else { locale.list(&shown) }
}

/// "Sex av tio områden når målet": how many of those that have a target reach it; at least one has.
pub fn targets_headline(reached: u64, judged: u64, things: &Noun, locale: &Locale) -> String {
    let key = match reached {
        0 => "chart-targets-none",
        _ if reached == judged && judged > 1 => "chart-targets-all",
        _ => "chart-targets-some",
    };
    let count = if reached == 0 { 2 } else { judged };
    let (reached_words, total_words) = pair(reached, judged, locale);
    let facts = Facts::new()
        .text("reached", reached_words)
        .text("total", total_words)
        .text("form", form(reached, locale))
        .text("things", noun(things, count, locale));
    capitalised(&locale.say_with(key, &facts))
}

/// The beginning of an alternative text: what the picture shows, and that the year it would be
/// compared with is left out, for which a long name gives way.
pub fn opening(what: &str, withheld: Option<&str>) -> String {
    match withheld {
        Some(withheld) => {
            let room = LONGEST_SENTENCE - 1 - withheld.chars().count();
            format!("{} {withheld}", cut(what, room))
        }
        None => what.to_owned(),
    }
}

/// Sentences after one another; those are left out with which the whole would be longer than `limit`
/// characters. A first sentence may be longer by itself, as long as can be read aloud.
pub fn within(limit: usize, sentences: &[String]) -> String {
    let mut text = String::new();
    for sentence in sentences.iter().filter(|sentence| !sentence.is_empty()) {
        let length = text.chars().count() + 1 + sentence.chars().count();
        if text.is_empty() {
            text = cut(sentence, LONGEST_SENTENCE);
        } else if length <= limit {
            text.push(' ');
            text.push_str(sentence);
        }
    }
    text
}

fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let kept: String = text.chars().take(limit - 1).collect();
    let end = kept.rfind(' ').unwrap_or(kept.len());
    format!("{}…", &kept[..end])
}

fn is_one(count: u64, locale: &Locale) -> bool {
    form(count, locale) == "one"
}
