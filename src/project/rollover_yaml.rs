//! Changes to the text of a YAML file by key, with comments and layout kept.
//!
//! In: a text whose keys stand on lines of their own, and which keys. Out: the changed text. Never: a text
//! written anew from what it says.

use std::ops::Range;

use crate::base::diagnostic::Diagnostics;
use crate::base::source::Source;
use crate::read::yaml::{Document, EntryPlace};

/// A file that is being changed.
pub(super) struct Change<'a> {
    source: &'a Source,
    document: Document<'a>,
    /// Bytes and what comes in their place; none of them overlap.
    edits: Vec<(Range<usize>, String)>,
}

impl<'a> Change<'a> {
    /// Begins with a file; none when it cannot be parsed or its keys stand within braces.
    pub fn of(source: &'a Source) -> Option<Self> {
        let document = Document::parse(source, &mut Diagnostics::default())?;
        let change = Self { source, document, edits: Vec::new() };
        let first = change.document.first()?;
        (change.line_start(first) == first).then_some(change)
    }

    /// Whether the file has the key.
    pub fn has(&self, key: &str) -> bool {
        self.document.has(key)
    }

    /// Puts lines before the file's first key.
    pub fn begin_with(&mut self, lines: &str) {
        let first = self.document.first().expect("a file has a first key");
        self.edits.push((first..first, lines.to_owned()));
    }

    /// Puts another value in the place of a key's, when the key is there.
    pub fn replace(&mut self, key: &str, value: &str) {
        if let Some(entry) = self.document.entry(&[key]) {
            self.edits.push((entry.value, value.to_owned()));
        }
    }

    /// Puts another value, and what follows it, in the place of the rest of a key's line, when the key is there.
    pub fn replace_line(&mut self, key: &str, rest: &str) {
        if let Some(entry) = self.document.entry(&[key]) {
            let range = entry.value.start..self.line_end(entry.value.end);
            self.edits.push((range, format!("{rest}\n")));
        }
    }

    /// Takes a key and its value away, when it is there; `keys` lead to it through maps.
    pub fn remove(&mut self, keys: &[&str]) {
        let Some(EntryPlace { key, value, before, after }) = self.document.entry(keys) else {
            return;
        };
        let start = self.line_start(key.start);
        let is_on_own_line = self.source.text[start..key.start].trim().is_empty();
        let range = match (before, after) {
            _ if is_on_own_line => start..self.line_end(value.end),
            (Some(before), _) => before..value.end,
            (None, Some(after)) => key.start..after,
            (None, None) => key.start..value.end,
        };
        self.edits.push((range, String::new()));
    }

    /// Makes comments of a key and its value, when it is there, after the line `heading`.
    pub fn comment_out(&mut self, key: &str, heading: &str) {
        let Some(EntryPlace { key, value, .. }) = self.document.entry(&[key]) else { return };
        let range = self.line_start(key.start)..self.line_end(value.end.max(key.end));
        let lines = self.source.text[range.clone()].lines();
        let lines = lines.map(|line| format!("# {line}").trim_end().to_owned() + "\n");
        self.edits.push((range, format!("# {heading}\n{}", lines.collect::<String>())));
    }

    /// Takes a comment of whole lines away, from the line that `is_heading` knows, without its `# `, on.
    pub fn remove_comment(&mut self, is_heading: impl Fn(&str) -> bool) {
        let (mut at, mut found) = (0, None);
        for line in self.source.text.split_inclusive('\n') {
            let comment = line.strip_prefix('#').map(str::trim);
            match (&mut found, comment) {
                (None, Some(comment)) if is_heading(comment) => {
                    found = Some(at..at + line.len());
                }
                (Some(range), Some(_)) if range.end == at => range.end += line.len(),
                _ => {}
            }
            at += line.len();
        }
        self.edits.extend(found.map(|range| (range, String::new())));
    }

    /// Adds an item to the end of a key's list, on a line of its own or within its brackets.
    pub fn append(&mut self, key: &str, item: &str) {
        let Some(last) = self.document.last_item(key) else { return };
        let line = &self.source.text[self.line_start(last.start)..];
        let indent = line.len() - line.trim_start_matches(' ').len();
        if line[indent..].starts_with("- ") {
            let end = self.line_end(last.end);
            self.edits.push((end..end, format!("{}- {item}\n", &line[..indent])));
        } else {
            self.edits.push((last.end..last.end, format!(", {item}")));
        }
    }

    /// The changed text.
    pub fn text(mut self) -> String {
        let mut text = self.source.text.to_string();
        if !text.ends_with('\n') {
            text.push('\n');
        }
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        for (range, words) in self.edits.into_iter().rev() {
            text.replace_range(range, &words);
        }
        text
    }

    fn line_start(&self, at: usize) -> usize {
        self.source.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// Where the line that ends a value ends, its line break included.
    fn line_end(&self, end: usize) -> usize {
        let text = &self.source.text;
        // A block scalar ends after its last line break, or after the blank lines below it.
        let end = text[..end].trim_end().len();
        text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1)
    }
}
