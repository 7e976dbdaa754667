//! What stands twice: paragraphs, sentences, headings, lists, and titles that drift.
//!
//! In: a survey. Out: findings at the second place, with the first in a note. Never: short phrases that
//! any report repeats.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::check::kinds::entry;
use crate::check::passage::{Form, Passage};
use crate::check::survey::Survey;
use crate::check::words::{self, Word};
use crate::measure::assessment::{Assessment, Question};

/// Fewer words than this may stand twice.
const LONG_PARAGRAPH: usize = 12;
/// The same for sentences.
const LONG_SENTENCE: usize = 10;

/// `repeated-paragraph`: the same paragraph in two places.
pub fn paragraphs(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for passage in prose(survey, LONG_PARAGRAPH) {
        let text = normal(passage, 0..passage.text.len());
        match seen.get(&text) {
            Some(first) if *first != passage.span => {
                diagnostics
                    .report(&code::REPEATED_PARAGRAPH, passage.span)
                    .note(Some(*first), "note-first-here", &[])
                    .hint("hint-say-once", &[]);
            }
            Some(_) => {}
            None => {
                seen.insert(text, passage.span);
            }
        }
    }
}

/// `repeated-sentence`: the same sentence in two paragraphs that differ otherwise.
pub fn sentences(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, (&Passage<'_>, Span)> = BTreeMap::new();
    let whole = |passage: &Passage<'_>| normal(passage, 0..passage.text.len());
    for passage in prose(survey, LONG_SENTENCE) {
        for sentence in 0..passage.reading.sentences.len() {
            let range = passage.sentence(sentence);
            if passage.reading.words_of(sentence).len() < LONG_SENTENCE {
                continue;
            }
            let leading = passage.text[range.clone()].find(char::is_alphanumeric).unwrap_or(0);
            let span = passage.at(&(range.start + leading..range.end));
            let text = normal(passage, range);
            match seen.get(&text) {
                Some((other, first))
                    if first.start != span.start && whole(other) != whole(passage) =>
                {
                    diagnostics
                        .report(&code::REPEATED_SENTENCE, span)
                        .note(Some(*first), "note-first-here", &[])
                        .hint("hint-say-once", &[]);
                }
                Some(_) => {}
                None => {
                    seen.insert(text, (passage, span));
                }
            }
        }
    }
}

/// Passages of running text with at least so many words.
fn prose<'s>(survey: &'s Survey<'_>, words: usize) -> impl Iterator<Item = &'s Passage<'s>> {
    let is_long = move |passage: &&Passage<'_>| {
        passage.is_prose() && passage.reading.words.len() >= words
    };
    survey.passages.iter().filter(is_long)
}

/// A range's letters and digits in lower case, one space between words.
fn normal(passage: &Passage<'_>, range: std::ops::Range<usize>) -> String {
    letters(&passage.text[range])
}

/// The same of any text.
fn letters(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    for character in written.chars() {
        if character.is_alphanumeric()
            || !(character.is_whitespace() || character.is_ascii_punctuation())
        {
            text.extend(character.to_lowercase());
        } else if !text.ends_with(' ') && !text.is_empty() {
            text.push(' ');
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// `duplicate-heading`: two headings of a chapter, or a heading and the document, of one name.
pub fn headings(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let title = survey.draft.head.title.replace('\u{AD}', "").to_lowercase();
    let with_year = format!("{title} {}", survey.year());
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for passage in &survey.passages {
        match passage.form {
            Form::Title => seen.clear(),
            Form::Heading(_) => {}
            _ => continue,
        }
        let text = normal(passage, 0..passage.text.len());
        if text.is_empty() {
            continue;
        }
        // A document of one chapter may call it what it is called itself.
        let is_whole = passage.form == Form::Title && survey.draft.chapters.len() == 1;
        if (text == title || text == with_year) && !is_whole {
            let report = diagnostics.report(&code::DUPLICATE_HEADING, passage.span);
            report.with("heading", &passage.text).note(
                Some(survey.draft.span),
                "note-document-title",
                &[],
            );
        } else if let Some(first) = seen.get(&text) {
            let report = diagnostics.report(&code::DUPLICATE_HEADING, passage.span);
            report.with("heading", &passage.text).note(Some(*first), "note-first-here", &[]);
        } else {
            seen.insert(text, passage.span);
        }
    }
}

/// `other-order`: the items of a list in another order than the first time they stand.
pub fn order(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let mut lists: Vec<Vec<(String, Span)>> = Vec::new();
    for figure in survey.own() {
        let Some(assessment) = figure.measure().and_then(Assessment::of) else { continue };
        let place = |question: &Question| entry(figure, &question.id, survey);
        let items = assessment.questions.iter();
        lists.push(items.map(|it| (letters(&it.text), place(it))).collect());
    }
    let mut last = None;
    for passage in survey.passages.iter().filter(|passage| passage.list.is_some()) {
        if passage.list != last {
            lists.push(Vec::new());
            last = passage.list;
        }
        let text = normal(passage, 0..passage.text.len());
        lists.last_mut().expect("just pushed").push((text, passage.span));
    }
    let mut seen: BTreeMap<Vec<&str>, &[(String, Span)]> = BTreeMap::new();
    for list in lists.iter().filter(|list| list.len() >= 3) {
        let mut sorted: Vec<&str> = list.iter().map(|(text, _)| text.as_str()).collect();
        sorted.sort_unstable();
        let Some(first) = seen.get(&sorted) else {
            seen.insert(sorted, list);
            continue;
        };
        let mut pairs = list.iter().zip(*first);
        if let Some(((_, here), (_, there))) = pairs.find(|((one, _), (two, _))| one != two) {
            diagnostics
                .report(&code::OTHER_ORDER, *here)
                .note(Some(*there), "note-first-here", &[])
                .hint("hint-same-order", &[]);
        }
    }
}

/// `drifting-title`: a table of the author's own that names a key figure in other words.
pub fn titles(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let titles = survey.figures.values().map(|figure| {
        let key_figure = figure.key_figure;
        let names = [&key_figure.title, &key_figure.short_title].map(|it| it.to_lowercase());
        let reading = words::read(&names[0], survey.settings.language);
        (key_figure, names, reading)
    });
    let titles: Vec<_> = titles.collect();
    for passage in &survey.passages {
        if passage.form != (Form::Cell { is_head: false }) {
            continue;
        }
        let own: BTreeSet<&str> = long_words(&passage.reading.words);
        if own.len() < 3 {
            continue;
        }
        let text = normal(passage, 0..passage.text.len());
        for (key_figure, [title, short], reading) in &titles {
            let theirs = long_words(&reading.words);
            let common = own.intersection(&theirs).count();
            let is_near = common * 5 >= own.union(&theirs).count() * 3 && common >= 2;
            if is_near && text != *title && text != *short {
                diagnostics
                    .report(&code::DRIFTING_TITLE, passage.at(&(0..passage.text.len())))
                    .with("found", &passage.text)
                    .with("title", &key_figure.title)
                    .hint("hint-use-table", &[]);
            }
        }
    }
}

/// The words that carry meaning.
fn long_words(words: &[Word]) -> BTreeSet<&str> {
    let words = words.iter().filter(|word| word.lower.chars().count() > 3);
    words.map(|word| word.lower.as_str()).collect()
}
