//! The reader: where it stands in the events of a text, and what it knows so far.
//!
//! In: the Markdown and where it stands. Out: the state that `blocks`, `inlines`, `headings`, `tables` and
//! `callouts` read with. Never: meaning.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::allow::Allow;
use crate::base::code::{NESTED_TOO_DEEP, RAW_HTML, UNDEFINED_LINK, UNKNOWN_MARKER};
use crate::base::diagnostic::Diagnostics;
use crate::base::path::ProjectPath;
use crate::base::source::{Span, Spanned};
use crate::doc::draft::{DraftHole, DraftInline, DraftNode};
use crate::doc::request::InlineRequest;
use crate::doc::secrecy::Secrecy;
use crate::doc::tree::{Block, Note};
use crate::read::markdown::DEEPEST;
use crate::read::markdown::events::{self, Event, EventAt, Tag};
use crate::read::markdown::origin::Origin;

/// What is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file with a title.
    Chapter,
    /// A text of a key figure.
    Text,
}

/// The heading of level 1.
pub struct Title {
    /// Its text.
    pub content: Vec<DraftInline>,
    /// Its anchor.
    pub anchor: String,
    /// Where it stands.
    pub span: Span,
}

/// Reads one text.
pub struct Reader<'a> {
    /// The Markdown.
    pub markdown: &'a str,
    /// Where it stands.
    pub origin: &'a Origin,
    /// What it is.
    pub kind: Kind,
    /// The folder that pictures' paths count from.
    pub year_folder: ProjectPath,
    /// What was found wrong.
    pub diagnostics: &'a mut Diagnostics,
    /// All events.
    pub events: Vec<EventAt<'a>>,
    /// The next event to read.
    pub next: usize,
    /// The title, once read.
    pub title: Option<Title>,
    /// The footnotes read so far.
    pub notes: Vec<Note<InlineRequest, DraftHole>>,
    /// The footnotes defined anywhere in the text.
    pub note_labels: BTreeMap<String, Range<usize>>,
    /// The labels of the secret passages around the next event, outermost first.
    pub secrecy: Vec<Secrecy>,
    /// Warnings that the next block may have.
    pub allows: Vec<Allow>,
    /// How many quotes, lists and callouts are around the next event.
    pub depth: usize,
    /// How many emphases and links are around the next event.
    pub inline_depth: usize,
    /// Whether the next event stands in a table.
    pub is_in_table: bool,
    /// Whether the next event stands in a footnote.
    pub is_in_note: bool,
    /// Whether a block stood before the title.
    pub has_begun: bool,
    /// The level of the last heading.
    pub level: u8,
}

impl<'a> Reader<'a> {
    /// Takes a text apart and stands before its first event.
    pub fn new(
        markdown: &'a str,
        origin: &'a Origin,
        kind: Kind,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        let parsed = events::parse(markdown);
        for (label, range) in parsed.undefined {
            diagnostics
                .report(&UNDEFINED_LINK, origin.span(range))
                .with("found", &label)
                .hint("hint-define-link", &[("label", &label)]);
        }
        for (label, range) in parsed.definitions {
            // `> [!NOTE]: text` defines a link to most readers of Markdown, and the text is gone.
            if label.starts_with('!') {
                diagnostics
                    .report(&UNKNOWN_MARKER, origin.span(first_line(markdown, range)))
                    .with("found", format!("[{label}]:"))
                    .hint("hint-marker-without-colon", &[]);
            }
        }
        let mut note_labels = BTreeMap::new();
        for (event, range) in &parsed.events {
            if let Event::Start(Tag::FootnoteDefinition(label)) = event {
                note_labels.entry(label.to_string()).or_insert_with(|| range.clone());
            }
        }
        Self {
            markdown,
            origin,
            kind,
            year_folder: ProjectPath::default(),
            diagnostics,
            events: parsed.events,
            next: 0,
            title: None,
            notes: Vec::new(),
            note_labels,
            secrecy: Vec::new(),
            allows: Vec::new(),
            depth: 0,
            inline_depth: 0,
            is_in_table: false,
            is_in_note: false,
            has_begun: false,
            level: 1,
        }
    }

    /// Reads what may stand in itself, when it is not too deep.
    pub fn nested(&mut self, range: Range<usize>, read: impl FnOnce(&mut Self, Range<usize>)) {
        if self.depth == DEEPEST {
            let span = self.line(range);
            self.diagnostics.report(&NESTED_TOO_DEEP, span).with("deepest", DEEPEST);
            self.skip();
            return;
        }
        self.depth += 1;
        read(self, range);
        self.depth -= 1;
        self.end();
    }

    /// Reads headings, in `read`, as if the passage were a text of its own: what comes after it
    /// must be right without it.
    pub fn apart<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let level = self.level;
        let result = read(self);
        self.level = level;
        result
    }

    /// Reports HTML.
    pub fn raw_html(&mut self, range: Range<usize>) {
        let html = self.markdown[range.clone()].trim_start();
        let span = self.line(range);
        let diagnostic = self.diagnostics.report(&RAW_HTML, span);
        let html = html.to_ascii_lowercase();
        if html.starts_with("<br") {
            diagnostic.hint("hint-hard-break", &[]);
        } else if html.starts_with("<!--") {
            diagnostic.hint("hint-no-comments", &[]);
        } else {
            diagnostic.hint("hint-escape-angle", &[]);
        }
    }

    /// Reads the end of what is around.
    pub fn end(&mut self) {
        if let Some((Event::End(_), _)) = self.events.get(self.next) {
            self.next += 1;
        }
    }

    /// Passes over everything up to and with the end of what has begun.
    pub fn skip(&mut self) {
        let mut depth = 1;
        while depth > 0 {
            match self.events.get(self.next) {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => return,
            }
            self.next += 1;
        }
    }

    /// A block at its place, without white space at its end.
    pub fn node(
        &self,
        block: Block<InlineRequest, DraftHole>,
        range: Range<usize>,
    ) -> DraftNode {
        let end = range.start + self.markdown[range.clone()].trim_end().len();
        Spanned::new(block, self.origin.span(range.start..end))
    }

    /// The span of the first line of a range.
    pub fn line(&self, range: Range<usize>) -> Span {
        self.origin.span(first_line(self.markdown, range))
    }
}

/// The first line of a range that has something in it.
fn first_line(markdown: &str, range: Range<usize>) -> Range<usize> {
    let text = &markdown[range.clone()];
    let skipped = text.len() - text.trim_start().len();
    let line = text[skipped..].lines().next().unwrap_or("").trim_end();
    let start = if line.is_empty() { range.start } else { range.start + skipped };
    start..start + line.len()
}
