//! Words, numbers and sentences of running text.
//!
//! In: plain text. Out: its words in lower case and its numbers with what they count, each with its
//! bytes. Never: numbers that name something (dates, times, paragraphs of law, record numbers, years).

use std::ops::Range;

use crate::base::wording::Language;
use crate::value::decimal::{self, Decimal};

/// What stands for a hole in a passage's text.
pub const HOLE: char = '\u{FFFC}';

/// A word.
#[derive(Debug, Clone)]
pub struct Word {
    /// Its bytes.
    pub range: Range<usize>,
    /// In lower case, without soft hyphens.
    pub lower: String,
    /// The number of its sentence in the passage, from 0.
    pub sentence: usize,
}

/// What a number in prose counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// `50 %`, `50 procent`
    Percent,
    /// `5 procentenheter`
    Points,
    /// Whatever the next word says.
    Things,
}

/// A number in prose.
#[derive(Debug, Clone)]
pub struct Number {
    /// Its bytes, with the percent sign or word.
    pub range: Range<usize>,
    /// Its value; the upper end of `10–12`.
    pub value: Decimal,
    /// The lower end of `10–12`.
    pub from: Option<Decimal>,
    /// What it counts.
    pub counts: Counts,
    /// The number of its sentence in the passage, from 0.
    pub sentence: usize,
    /// The next word, in lower case.
    pub next: String,
}

/// The words and numbers of a text.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// In order.
    pub words: Vec<Word>,
    /// In order.
    pub numbers: Vec<Number>,
    /// Where each sentence begins.
    pub sentences: Vec<usize>,
    /// The words' numbers in alphabetical order; the numbers of one word in the order of the text.
    alphabetical: Vec<usize>,
}

impl Reading {
    /// The numbers of the words that are this one in lower case, in the order of the text.
    pub fn places(&self, lower: &str) -> &[usize] {
        let word = |number: &usize| self.words[*number].lower.as_str();
        let start = self.alphabetical.partition_point(|number| word(number) < lower);
        let rest = &self.alphabetical[start..];
        &rest[..rest.partition_point(|number| word(number) == lower)]
    }

    /// The words of a sentence, by its number.
    pub fn words_of(&self, sentence: usize) -> &[Word] {
        let start = self.words.partition_point(|word| word.sentence < sentence);
        let rest = &self.words[start..];
        &rest[..rest.partition_point(|word| word.sentence == sentence)]
    }

    /// The number of the sentence that byte `at` is in.
    pub fn sentence_at(&self, at: usize) -> usize {
        self.sentences.partition_point(|start| *start <= at).saturating_sub(1)
    }
}

/// Takes a text apart.
pub fn read(text: &str, language: Language) -> Reading {
    let mut reading = Reading { sentences: vec![0], ..Reading::default() };
    let mut sentence = 0;
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if character.is_alphabetic() {
            let end = word_end(text, at);
            let lower: String = text[at..end]
                .chars()
                .filter(|c| *c != '\u{AD}')
                .flat_map(char::to_lowercase)
                .collect();
            reading.words.push(Word { range: at..end, lower, sentence });
            at = end;
        } else if character.is_ascii_digit() {
            let end = match number(text, at, language) {
                Some((mut number, end)) => {
                    number.sentence = sentence;
                    reading.numbers.push(number);
                    end
                }
                None => token_end(text, at),
            };
            at = end;
        } else {
            if is_sentence_end(text, at) {
                sentence += 1;
                reading.sentences.push(at + 1);
            }
            at += character.len_utf8();
        }
    }
    let Reading { words, numbers, alphabetical, .. } = &mut reading;
    alphabetical.extend(0..words.len());
    alphabetical.sort_by(|a, b| words[*a].lower.cmp(&words[*b].lower));
    for number in numbers {
        let next = words.partition_point(|word| word.range.start < number.range.end);
        if let Some(word) = words.get(next)
            && text[number.range.end..word.range.start].chars().all(is_space)
        {
            number.next.clone_from(&word.lower);
        }
    }
    reading
}

/// A year that a text names.
pub struct NamedYear {
    /// The year, from 1990 to 2100.
    pub year: u16,
    /// Its bytes.
    pub range: Range<usize>,
    /// Whether it stands by itself, not in a date or with another year.
    pub is_alone: bool,
}

/// The years that a text names, but for those in record numbers such as `RS/754/2024`.
pub fn years(text: &str) -> impl Iterator<Item = NamedYear> {
    let is_part = |c: char| c.is_alphanumeric() || c == '/';
    let mut end = 0;
    let tokens = text.split_inclusive(move |c| !is_part(c)).map(move |token| {
        let start = end;
        end += token.len();
        (start, token.trim_end_matches(|c| !is_part(c)))
    });
    // `2023/2024` names two.
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|it| it.is_ascii_digit());
    let tokens = tokens.filter(move |(_, token)| token.split('/').all(is_year));
    tokens.flat_map(move |(start, token)| {
        let joins = |c: char| "-–:§".contains(c);
        let is_joined = text[..start].ends_with(joins)
            || text[start + token.len()..].starts_with(joins)
            || token.contains('/');
        token.split('/').enumerate().filter_map(move |(index, part)| {
            let start = start + index * (part.len() + 1);
            let year = part.parse().ok().filter(|year| (1990..=2100).contains(year))?;
            Some(NamedYear { year, range: start..start + part.len(), is_alone: !is_joined })
        })
    })
}

/// Spaces, also those that keep words together.
pub fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\t' | '\n' | '\r')
}

fn word_end(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let mut end = start;
    let mut characters = rest.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let is_joint = matches!(character, '-' | '’' | '\u{AD}' | '/')
            && characters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !character.is_alphanumeric() && !is_joint {
            break;
        }
        end = start + at + character.len_utf8();
    }
    end
}

/// The end of a run of letters, digits and what joins them: `RS/754/2024`, `2024-12-31`, `05:06`.
fn token_end(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let is_part = |c: char| c.is_alphanumeric() || "/:-–.".contains(c);
    let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
    start + rest[..end].trim_end_matches(['.', ':', '-', '–', '/']).len().max(1)
}

/// Whether a sentence ends at byte `at`: a sign, a space and what begins a sentence.
fn is_sentence_end(text: &str, at: usize) -> bool {
    let rest = &text[at..];
    if !rest.starts_with(['.', '!', '?', ':']) {
        return false;
    }
    let after = &rest[1..];
    let next = after.trim_start_matches(is_space);
    let begins = |c: char| c.is_uppercase() || c.is_ascii_digit() || c == HOLE || c == '”';
    next.len() < after.len() && next.starts_with(begins)
}

/// The number that begins at `start`, when it counts something, and where it ends.
fn number(text: &str, start: usize, language: Language) -> Option<(Number, usize)> {
    let before = text[..start].chars().next_back();
    let is_joined = |c: char| c.is_alphanumeric() || "/-–:.§_".contains(c) || c == HOLE;
    let is_law = text[..start].trim_end_matches(is_space).ends_with('§');
    if before.is_some_and(is_joined) || is_law {
        return None;
    }
    let (first, mut end) = digits(text, start, language)?;
    let (mut value, mut from) = (first, None);
    let rest = &text[end..];
    if let Some(second) = rest.strip_prefix(['-', '–'])
        && second.starts_with(|c: char| c.is_ascii_digit())
    {
        let at = end + rest.len() - second.len();
        let (upper, upper_end) = digits(text, at, language)?;
        (value, from, end) = (upper, Some(first), upper_end);
    }
    let rest = &text[end..];
    let is_money = rest.starts_with(":-") && !rest[2..].starts_with(char::is_alphanumeric);
    let is_cut = (!is_money
        && rest.starts_with(|c: char| c.is_alphabetic() || "/:-–".contains(c)))
        || rest
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let spaced = rest.trim_start_matches(is_space);
    let is_named =
        ["§", "kap.", "kap ", "a §", "b §"].iter().any(|sign| spaced.starts_with(sign));
    let is_month = MONTHS.iter().any(|month| starts_with_word(spaced, month));
    if is_cut || is_named || is_month {
        return None;
    }
    let is_bare_year = from.is_none()
        && (1900..=2100).any(|year| value == Decimal::from(year))
        && end - start == 4;
    if is_bare_year {
        return None;
    }
    let mut counts = Counts::Things;
    for (word, kind) in UNITS {
        if starts_with_word(spaced, word) {
            counts = *kind;
            end += rest.len() - spaced.len() + word.len();
            break;
        }
    }
    let number =
        Number { range: start..end, value, from, counts, sentence: 0, next: String::new() };
    Some((number, end))
}

const UNITS: &[(&str, Counts)] = &[
    ("%", Counts::Percent),
    ("procentenheter", Counts::Points),
    ("procentenhet", Counts::Points),
    ("percentage points", Counts::Points),
    ("percentage point", Counts::Points),
    ("procent", Counts::Percent),
    ("percent", Counts::Percent),
    ("per cent", Counts::Percent),
];

/// Months, so that the day before one is no number.
pub const MONTHS: &[&str] = &[
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
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
];

fn starts_with_word(text: &str, word: &str) -> bool {
    let Some(start) = text.get(..word.len()) else { return false };
    start.to_lowercase() == *word
        && (word == "%" || !text[word.len()..].starts_with(char::is_alphanumeric))
}

/// Digits with groups of three and decimals, and where they end.
fn digits(text: &str, start: usize, language: Language) -> Option<(Decimal, usize)> {
    let (separator, group) = match language {
        Language::Sv => (',', '.'),
        Language::En => ('.', ','),
    };
    let run = |at: usize| text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let first = run(start);
    let mut plain = text[start..start + first].to_owned();
    let mut end = start + first;
    // A number whose first group is longer has no groups.
    while let Some(space) = text[end..].chars().next().filter(|_| first <= 3) {
        let at = end + space.len_utf8();
        let is_group =
            is_space(space) && space != '\n' || (space == group && language == Language::En);
        if !is_group || run(at) != 3 {
            break;
        }
        plain.push_str(&text[at..at + 3]);
        end = at + 3;
    }
    if text[end..].starts_with(separator) && run(end + 1) > 0 {
        let count = run(end + 1);
        plain.push('.');
        plain.push_str(&text[end + 1..end + 1 + count]);
        end += 1 + count;
    }
    Some((decimal::parse(&plain)?, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<(String, Counts, String)> {
        let reading = read(text, Language::Sv);
        let all = reading.numbers.into_iter();
        all.map(|it| (it.value.to_string(), it.counts, it.next)).collect()
    }

    #[test]
    fn numbers_are_read_with_groups_decimals_and_units() {
        let found = numbers(
            "Av 5 200 medarbetare har 50,9 % eller 10–12 roller gått 3 procentenheter.",
        );
        let expected = [
            ("5200", Counts::Things, "medarbetare"),
            ("50.9", Counts::Percent, "eller"),
            ("12", Counts::Things, "roller"),
            ("3", Counts::Points, ""),
        ];
        let expected: Vec<_> = expected
            .map(|(value, counts, next)| (value.to_owned(), counts, next.to_owned()))
            .into();
        assert_eq!(found, expected);
    }

    #[test]
    fn numbers_that_name_something_are_none() {
        let text = "Den 30 september 2025, RS/754/2024, 14 §, § 42, 2 kap. 3, 05:06, 2024-12-31, v2, 1.2.3.";
        let values: Vec<_> = numbers(text).into_iter().map(|it| it.0).collect();
        assert_eq!(values, ["3"]);
    }

    #[test]
    fn years_are_named_alone_in_dates_and_with_others_but_not_in_record_numbers() {
        let text = "År 2021, 2022-05-01, 2023/2024, §2025, RS/754/2024, 20261.";
        let found: Vec<_> = years(text).map(|it| (it.year, it.is_alone)).collect();
        let expected =
            [(2021, true), (2022, false), (2023, false), (2024, false), (2025, false)];
        assert_eq!(found, expected);
        assert!(years(text).all(|it| text[it.range] == it.year.to_string()));
    }

    #[test]
    fn sentences_are_counted() {
        assert_eq!(read("Ett. Två! Kl. tre är det. 4 av 5.", Language::Sv).sentences.len(), 4);
    }
}
