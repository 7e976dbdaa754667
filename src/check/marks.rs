//! Marks of haste: placeholders, signs and words broken by pasting, odd dates.
//!
//! In: a survey. Out: findings at the characters, with the fix where there is one. Never: a spelling.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::code::{self, Code};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::check::passage::{Form, Home, Passage};
use crate::check::survey::Survey;
use crate::check::words::{HOLE, Word, is_space};

/// `placeholder`: what was to be filled in.
pub fn placeholders(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    placeholders_in_files(survey, diagnostics);
    for passage in &survey.passages {
        let mut report = |range: Range<usize>| {
            let report = diagnostics.report(&code::PLACEHOLDER, passage.at(&range));
            report.with("found", &passage.text[range]);
        };
        let words = &passage.reading.words;
        for (index, word) in words.iter().enumerate() {
            let written = &passage.text[word.range.clone()];
            let next = words.get(index + 1);
            let follows = |names: &[&str]| {
                next.is_some_and(|next| {
                    names.contains(&next.lower.as_str())
                        && passage.text[word.range.end..next.range.start].chars().all(is_space)
                })
            };
            let is_mark = [
                "TODO",
                "FIXME",
                "TBD",
                "TBC",
                "XX",
                "XXX",
                "XXXX",
                "ÅÅÅÅ-MM-DD",
                "YYYY-MM-DD",
            ];
            if is_mark.contains(&written) {
                report(word.range.clone());
            } else if matches!(written, "X" | "N" | "Y") && follows(&COUNTED) {
                let end = next.map_or(word.range.end, |next| next.range.end);
                report(word.range.start..end);
            } else if word.lower == "lorem" && follows(&["ipsum"]) {
                let end = next.map_or(word.range.end, |next| next.range.end);
                report(word.range.start..end);
            }
        }
        let marks = [
            "[...]", "[…]", "[ ]", "???", "XX %", "X %", "[fyll", "[namn", "[datum", "[insert",
            "[name", "[date",
        ];
        for mark in marks {
            for (at, _) in passage.text.match_indices(mark) {
                let is_inside = passage.text[..at].ends_with(char::is_alphanumeric);
                if !is_inside && !mark.starts_with("XX") {
                    report(at..at + mark.len());
                }
            }
        }
        let is_chapter = matches!(passage.home, Home::Chapter(_));
        for range in to_fill_in(&passage.text).filter(|_| is_chapter) {
            let report = diagnostics.report(&code::PLACEHOLDER, passage.at(&range));
            report.with("found", &passage.text[range]).hint("hint-fill-in", &[]);
        }
    }
}

/// What outlines say where an author is to write, up to the end of the phrase.
fn to_fill_in(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let marks = ["FYLL I ", "FILL IN "].into_iter();
    marks.flat_map(|mark| text.match_indices(mark)).map(|(at, mark)| {
        // Within the brackets of YAML a comma ends a value.
        let line = text[..at].rsplit('\n').next().unwrap_or_default();
        let stops = if line.contains(['{', '[']) { ".:;#\"\n,]}" } else { ".:;#\"\n" };
        let ends = |c: char| c == HOLE || stops.contains(c);
        let rest = &text[at + mark.len()..];
        let said = rest[..rest.find(ends).unwrap_or(rest.len())].trim_end();
        at..at + mark.len() + said.len()
    })
}

/// The same in the YAML files of a report: its head, its key figures and what holds for all reports. A comment
/// beside a value counts, since it marks what cannot hold words, such as a date; one on its own line does not.
fn placeholders_in_files(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let own = survey.own().map(|figure| figure.key_figure.span.source);
    let files = [survey.draft.span.source, survey.settings.span.source].into_iter().chain(own);
    for source in files.map(|id| survey.sources.get(id)) {
        let mut start = 0;
        for line in source.text.split_inclusive('\n') {
            let said = if line.trim_start().starts_with('#') { "" } else { line };
            for range in to_fill_in(said) {
                let span = Span::new(source.id, start + range.start..start + range.end);
                let report = diagnostics.report(&code::PLACEHOLDER, span);
                report.with("found", &said[range]).hint("hint-fill-in", &[]);
            }
            start += line.len();
        }
    }
}

const COUNTED: [&str; 18] = [
    "antal",
    "st",
    "stycken",
    "dagar",
    "procent",
    "kronor",
    "timmar",
    "personer",
    "number",
    "days",
    "percent",
    "medarbetare",
    "employees",
    "people",
    "hours",
    "systems",
    "incidents",
    "risks",
];

/// `missing-space`: no space after a full stop or comma.
pub fn missing_space(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    signs(survey, |passage, at, [before, sign, after]| {
        let follows = passage.text[at + sign.len_utf8()..].chars().nth(1);
        let is_stop = sign == '.'
            && before.is_lowercase()
            && after.is_uppercase()
            && follows.is_some_and(char::is_lowercase)
            && passage.text[..at].chars().rev().nth(1).is_some_and(char::is_lowercase);
        let is_comma = sign == ',' && before.is_alphabetic() && after.is_alphabetic();
        if is_stop || is_comma {
            let range = at..at + 1;
            let word = around(passage, &range);
            diagnostics
                .report(&code::MISSING_SPACE, passage.at(&word))
                .with("found", &passage.text[word])
                .fix(passage.at(&range), format!("{sign} "));
        }
    });
}

/// `stray-sign`: doubled commas, a space before a comma.
pub fn stray_sign(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let text = passage.text.as_str();
        for (at, _) in text.match_indices(',') {
            let rest = &text[at + 1..];
            let next = rest.trim_start_matches(is_space);
            if next.starts_with(',') {
                let range = at..text.len() - next.len() + 1;
                let report = diagnostics.report(&code::STRAY_SIGN, passage.at(&range));
                report.with("found", &text[range.clone()]).fix(passage.at(&range), ",");
            } else if text[..at].ends_with(' ')
                && !text[..at].trim_end().ends_with(',')
                && text[..at].trim_end().ends_with(char::is_alphanumeric)
            {
                let start = text[..at].trim_end().len();
                let report =
                    diagnostics.report(&code::STRAY_SIGN, passage.at(&(start..at + 1)));
                report.with("found", &text[start..=at]).fix(passage.at(&(start..at + 1)), ",");
            }
        }
        for (at, _) in text.match_indices("..") {
            let is_alone = !text[..at].ends_with('.') && !text[at + 2..].starts_with('.');
            if is_alone && text[..at].ends_with(char::is_alphabetic) {
                let report = diagnostics.report(&code::STRAY_SIGN, passage.at(&(at..at + 2)));
                report.with("found", "..").fix(passage.at(&(at..at + 2)), ".");
            }
        }
    }
}

/// Every sign with the characters on both sides.
fn signs(survey: &Survey<'_>, mut found: impl FnMut(&Passage<'_>, usize, [char; 3])) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let mut before = ' ';
        let mut characters = passage.text.char_indices().peekable();
        while let Some((at, sign)) = characters.next() {
            if let ('.' | ',', Some((_, after))) = (sign, characters.peek()) {
                found(passage, at, [before, sign, *after]);
            }
            before = sign;
        }
    }
}

/// The words on both sides of a place, as far as there is no space.
fn around(passage: &Passage<'_>, range: &Range<usize>) -> Range<usize> {
    let text = &passage.text;
    let stops = |c: char| is_space(c) || c == HOLE;
    let start = text[..range.start]
        .rfind(stops)
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let end = text[range.end..].find(stops).map_or(text.len(), |at| range.end + at);
    start..end
}

/// `repeated-word`: the same word twice.
pub fn repeated_word(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    // These may stand twice in good Swedish or English.
    let fine = [
        "det", "den", "de", "gäller", "är", "på", "till", "över", "that", "had", "i", "om",
        "så", "a",
    ];
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for pair in passage.reading.words.windows(2) {
            let [first, second] = pair else { continue };
            let between = first.range.end..second.range.start;
            let is_spaced = passage.text[between.clone()].chars().all(is_space);
            // "m m", "o s v": abbreviations.
            let is_spaced = is_spaced && first.lower.chars().count() > 1;
            let begins = passage.text[second.range.clone()].starts_with(char::is_uppercase);
            if first.lower == second.lower
                && is_spaced
                && !begins
                && !fine.contains(&first.lower.as_str())
            {
                diagnostics
                    .report(&code::REPEATED_WORD, passage.at(&second.range))
                    .with("word", &second.lower)
                    .fix(passage.at(&(between.start..second.range.end)), "");
            }
        }
    }
}

/// `soft-hyphen`: an invisible hyphen left in running text.
pub fn soft_hyphen(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.form != Form::Title) {
        for word in &passage.reading.words {
            let written = &passage.text[word.range.clone()];
            if let Some(at) = written.find('\u{AD}') {
                let start = word.range.start + at;
                diagnostics
                    .report(&code::SOFT_HYPHEN, passage.at(&(start..start + 2)))
                    .with("word", &word.lower)
                    .fix(passage.at(&(start..start + 2)), "");
            }
        }
    }
}

/// `broken-word`: a word that a line or column has broken in two.
pub fn broken_word(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let all = || survey.passages.iter().flat_map(|passage| &passage.reading.words);
    let whole: BTreeSet<&str> = all()
        .filter(|word| !word.lower.contains(['-', '/']))
        .map(|word| word.lower.as_str())
        .collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in all() {
        *counts.entry(word.lower.as_str()).or_default() += 1;
    }
    for passage in &survey.passages {
        for word in &passage.reading.words {
            let Some((first, second)) = word.lower.split_once('-') else { continue };
            let joined = format!("{first}{second}");
            let is_lower =
                passage.text[word.range.clone()].chars().skip(1).all(|c| !c.is_uppercase());
            // What stands by itself too is put before on purpose: "anti-virus".
            let is_part = whole.contains(first) || PREFIXES.contains(&first);
            let is_broken = first.len() > 1 && second.len() > 2 && is_known(&joined, &whole);
            if is_lower && is_broken && !is_part {
                report_word(&code::BROKEN_WORD, passage, &word.range, &joined, diagnostics);
            }
        }
        for pair in passage.reading.words.windows(2) {
            let [first, second] = pair else { continue };
            let between = &passage.text[first.range.end..second.range.start];
            if between.is_empty() || !between.chars().all(is_space) {
                continue;
            }
            let range = first.range.start..second.range.end;
            let letters = |word: &Word| word.lower.chars().count();
            let is_rare = |word: &Word| counts.get(word.lower.as_str()) == Some(&1);
            let is_long = letters(second) <= 6 && letters(first) + letters(second) >= 12;
            let joined = (is_long && (is_rare(first) || is_rare(second)))
                .then(|| format!("{}{}", first.lower, second.lower));
            if let Some(joined) = joined.filter(|joined| whole.contains(joined.as_str())) {
                report_word(&code::BROKEN_WORD, passage, &range, &joined, diagnostics);
            } else if let Some(moved) = moved(first, second, &counts) {
                let written = &passage.text[range.clone()];
                diagnostics
                    .report(&code::BROKEN_WORD, passage.at(&range))
                    .with("found", written)
                    .with("word", &moved)
                    .fix(passage.at(&range), as_written(written, &moved));
            }
        }
    }
}

/// Two words with the space one letter too late: "bristers om" for "brister som". The first stands
/// nowhere else, the word it should be does; plurals alone, since "skickas om" is good Swedish.
fn moved(first: &Word, second: &Word, counts: &BTreeMap<&str, usize>) -> Option<String> {
    let start = first.lower.strip_suffix('s').filter(|_| second.lower == "om")?;
    let is_plural = start.chars().count() >= 6
        && ["er", "ar", "or"].iter().any(|ending| start.ends_with(ending));
    let count = |word: &str| counts.get(word).copied().unwrap_or_default();
    let is_moved = is_plural && count(start) > 0 && count(&first.lower) == 1;
    is_moved.then(|| format!("{start} som"))
}

/// Letters as they were written, with the space where `moved` has it.
fn as_written(written: &str, moved: &str) -> String {
    let mut letters = written.chars().filter(|c| !is_space(*c));
    let letter = |c: char| if c == ' ' { Some(' ') } else { letters.next() };
    moved.chars().filter_map(letter).collect()
}

/// Whether a word stands whole in the report, or is known to be one.
fn is_known(word: &str, whole: &BTreeSet<&str>) -> bool {
    whole.contains(word) || COMMON.contains(&word)
}

/// What hyphens follow in good English.
const PREFIXES: [&str; 14] = [
    "anti", "back", "co", "inter", "multi", "non", "over", "post", "pre", "re", "semi", "shut",
    "sub", "un",
];

/// Words that reports of this kind have and that pasted lines break.
const COMMON: [&str; 24] = [
    "beslutade",
    "beslutat",
    "situationen",
    "förebygga",
    "förebyggande",
    "informationssäkerhet",
    "verksamheten",
    "verksamheter",
    "säkerhet",
    "riskanalyser",
    "hantering",
    "organisationen",
    "information",
    "regionstyrelsen",
    "förvaltningen",
    "systemen",
    "medarbetare",
    "genomföra",
    "genomfört",
    "ledningen",
    "uppföljning",
    "arbetet",
    "utveckling",
    "kontinuitet",
];

fn report_word(
    code: &'static Code,
    passage: &Passage<'_>,
    range: &Range<usize>,
    joined: &str,
    diagnostics: &mut Diagnostics,
) {
    let written = &passage.text[range.clone()];
    let fixed: String = written.chars().filter(|c| *c != '-' && !is_space(*c)).collect();
    diagnostics
        .report(code, passage.at(range))
        .with("found", written)
        .with("word", joined)
        .fix(passage.at(range), fixed);
}

/// `odd-date`: a day written as six digits.
pub fn odd_date(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let text = passage.text.as_str();
        let mut at = 0;
        while let Some(next) = text[at..].find(|c: char| c.is_ascii_digit()) {
            at += next;
            let length = text[at..].bytes().take_while(u8::is_ascii_digit).count();
            let digits = &text[at..at + length];
            let part = |range: Range<usize>| digits[range].parse::<u16>().unwrap_or(0);
            if length == 6 {
                let (year, month, day) = (part(0..2), part(2..4), part(4..6));
                let now = survey.year().number() % 100;
                let is_alone = !passage.text[..at]
                    .ends_with(|c: char| c.is_alphanumeric() || c == '-')
                    && !passage.text[at + 6..]
                        .starts_with(|c: char| c.is_alphanumeric() || "-%".contains(c));
                let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
                if is_alone && is_day && year.abs_diff(now) <= 10 {
                    let date = format!("20{year:02}-{month:02}-{day:02}");
                    let span = passage.at(&(at..at + 6));
                    let report = diagnostics.report(&code::ODD_DATE, span);
                    report.with("found", digits).with("date", &date).fix(span, date);
                }
            }
            at += length;
        }
    }
}
