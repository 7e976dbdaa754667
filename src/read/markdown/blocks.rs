//! Blocks: headings, paragraphs, lists, quotes, code, footnotes.
//!
//! In: the parser's events. Out: nodes of a draft. Never: recursion deeper than `DEEPEST`.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::code::{
    BAD_ID, BLOCK_PLACE, EMPTY_HEADING, HEADING_SKIPS_LEVEL, HEADING_TOO_DEEP, IMAGE_PLACE,
    NESTED_TOO_DEEP, RAW_HTML, REQUEST_PLACE, SECOND_TITLE, TITLE_NOT_FIRST, UNDEFINED_LINK,
    UNKNOWN_MARKER,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::path::ProjectPath;
use crate::base::source::{Span, Spanned};
use crate::doc::draft::{DraftHole, DraftInline, DraftNode};
use crate::doc::request::InlineRequest;
use crate::doc::secrecy::{Labelled, Secrecy};
use crate::doc::tree::{Block, Heading, Inline, List, ListItem, Note};
use crate::read::markdown::DEEPEST;
use crate::read::markdown::anchors;
use crate::read::markdown::events::{self, Event, EventAt, Tag};
use crate::read::markdown::holes::Part;
use crate::read::markdown::inlines::words;
use crate::read::markdown::origin::Origin;
use crate::value::id::Id;

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
    /// How many quotes, lists and callouts are around the next event.
    pub depth: usize,
    /// How many emphases and links are around the next event.
    pub inline_depth: usize,
    /// Whether the next event stands in a table.
    pub is_in_table: bool,
    /// Whether the next event stands in a footnote.
    is_in_note: bool,
    /// Whether a block stood before the title.
    has_begun: bool,
    /// The level of the last heading.
    level: u8,
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
            depth: 0,
            inline_depth: 0,
            is_in_table: false,
            is_in_note: false,
            has_begun: false,
            level: 1,
        }
    }

    /// Reads blocks up to the end of what is around them, which stays unread.
    pub fn blocks(&mut self) -> Vec<DraftNode> {
        let mut nodes = Vec::new();
        while let Some((event, range)) = self.events.get(self.next) {
            let (event, range) = (event.clone(), range.clone());
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_block(&tag) => {
                    self.next += 1;
                    self.block(tag, range, &mut nodes);
                }
                Event::Html(_) => {
                    self.next += 1;
                    self.raw_html(range);
                }
                Event::Rule => {
                    self.next += 1;
                    nodes.push(self.node(Block::Rule, range));
                }
                // A tight item holds its text without a paragraph around it.
                _ => {
                    let from = self.next;
                    let parts = self.inlines();
                    let end = self.events[from..self.next].iter().map(|(_, each)| each.end);
                    let whole = range.start..end.max().unwrap_or(range.end);
                    self.paragraph(parts, whole, &mut nodes);
                    if self.next == from {
                        self.next += 1;
                    }
                }
            }
        }
        nodes
    }

    /// Reads the block that has just begun, and its end.
    fn block(&mut self, tag: Tag<'a>, range: Range<usize>, nodes: &mut Vec<DraftNode>) {
        if self.title.is_none() && self.kind == Kind::Chapter && self.depth == 0 {
            self.expect_title(&tag, &range);
        }
        match tag {
            Tag::Paragraph => {
                let parts = self.inlines();
                self.end();
                self.paragraph(parts, range, nodes);
            }
            Tag::Heading { level, .. } => self.heading(level as u8, range, nodes),
            Tag::BlockQuote(_) => self.nested(range, |reader, range| {
                reader.quote(range, nodes);
            }),
            Tag::List(start) => self.nested(range, |reader, range| {
                let list = reader.list(start);
                nodes.push(reader.node(Block::List(list), range));
            }),
            Tag::CodeBlock(_) => {
                let text = self.code();
                nodes.push(self.node(Block::Code { text }, range));
            }
            Tag::Table(aligns) => {
                let table = self.table(&aligns);
                nodes.push(self.node(Block::Table(table), range));
            }
            Tag::FootnoteDefinition(label) => self.nested(range, |reader, range| {
                reader.note(&label, range);
            }),
            Tag::HtmlBlock => {
                self.raw_html(range);
                self.skip();
            }
            _ => self.skip(),
        }
    }

    /// Reports the first block of a chapter when it is not the title though there is one.
    fn expect_title(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        let is_title =
            |tag: &Tag<'_>| matches!(tag, Tag::Heading { level, .. } if *level as u8 == 1);
        if is_title(tag) || self.has_begun || matches!(tag, Tag::FootnoteDefinition(_)) {
            return;
        }
        self.has_begun = true;
        let title = self.events[self.next..].iter().find_map(|(event, range)| match event {
            Event::Start(tag) if is_title(tag) => Some(range.clone()),
            _ => None,
        });
        if let Some(title) = title {
            let title = self.line(title);
            let first = self.line(range.clone());
            self.diagnostics.report(&TITLE_NOT_FIRST, first).note(
                Some(title),
                "note-title-here",
                &[],
            );
        }
    }

    /// Reads what may stand in itself, when it is not too deep.
    fn nested(&mut self, range: Range<usize>, read: impl FnOnce(&mut Self, Range<usize>)) {
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

    /// Makes blocks of a paragraph: pictures and block requests that stand alone become blocks.
    pub fn paragraph(
        &mut self,
        parts: Vec<Part>,
        range: Range<usize>,
        nodes: &mut Vec<DraftNode>,
    ) {
        let is_running = |part: &Part| match part {
            Part::Inline(Inline::Text(text)) => !text.trim().is_empty(),
            Part::Inline(inline) => !matches!(inline, Inline::Break),
            Part::Block(..) | Part::Image(..) => false,
        };
        if parts.iter().any(is_running) {
            let content = tidy(self.running(parts));
            if !content.is_empty() {
                nodes.push(self.node(Block::Paragraph(content), range));
            }
            return;
        }
        for part in parts {
            match part {
                Part::Block(_, span) if self.kind == Kind::Text || self.is_in_note => {
                    let place = if self.is_in_note { "footnote" } else { "key-figure" };
                    self.diagnostics.report(&REQUEST_PLACE, span).with("place", place);
                }
                Part::Block(request, span) => {
                    let hole = Block::Hole(DraftHole::Request(request));
                    nodes.push(Spanned::new(hole, span));
                }
                Part::Image(image, span) => nodes.push(Spanned::new(Block::Image(image), span)),
                Part::Inline(_) => {}
            }
        }
    }

    /// Keeps what may stand in running text and reports the rest.
    pub fn running(&mut self, parts: Vec<Part>) -> Vec<DraftInline> {
        let mut content = Vec::new();
        for part in parts {
            match part {
                Part::Inline(inline) => content.push(inline),
                Part::Block(_, span) => {
                    self.diagnostics
                        .report(&REQUEST_PLACE, span)
                        .with("place", "text")
                        .hint("hint-own-paragraph", &[]);
                }
                Part::Image(_, span) => {
                    self.diagnostics.report(&IMAGE_PLACE, span).hint("hint-own-paragraph", &[]);
                }
            }
        }
        content
    }

    fn heading(&mut self, level: u8, range: Range<usize>, nodes: &mut Vec<DraftNode>) {
        let parts = self.inlines();
        self.end();
        let span = self.line(range.clone());
        let mut content = tidy(self.running(parts));
        let anchor = self.anchor(&mut content, &range);
        if self.kind == Kind::Text {
            self.diagnostics.report(&BLOCK_PLACE, span).with("block", "heading");
            return;
        }
        if content.is_empty() {
            self.diagnostics.report(&EMPTY_HEADING, span);
        }
        if level == 1 {
            if let Some(title) = &self.title {
                let first = title.span;
                self.diagnostics
                    .report(&SECOND_TITLE, span)
                    .note(Some(first), "note-first-here", &[])
                    .hint("hint-lower-heading", &[]);
            } else {
                self.title = Some(Title { content, anchor, span });
            }
            self.level = 1;
            return;
        }
        if level > 4 {
            self.diagnostics.report(&HEADING_TOO_DEEP, span).with("found", level);
        } else if level > self.level + 1 {
            let expected = "#".repeat(usize::from(self.level) + 1);
            self.diagnostics
                .report(&HEADING_SKIPS_LEVEL, span)
                .with("found", level)
                .with("last", self.level)
                .hint("hint-heading-level", &[("marks", &expected)]);
        }
        self.level = level;
        let heading = Heading { level, anchor, number: None, content };
        nodes.push(self.node(Block::Heading(heading), range));
    }

    /// Takes the author's anchor off the end of a heading, or makes one of its words.
    fn anchor(&mut self, content: &mut Vec<DraftInline>, range: &Range<usize>) -> String {
        let written = match content.last() {
            Some(Inline::Text(text)) => anchors::written(text, &self.markdown[range.clone()]),
            _ => None,
        };
        let Some((length, written)) = written else {
            return anchors::from_words(&words(content));
        };
        if let Some(Inline::Text(text)) = content.last_mut() {
            text.truncate(length);
        }
        if matches!(content.last(), Some(Inline::Text(text)) if text.is_empty()) {
            content.pop();
        }
        let name = written.range;
        let span = self.origin.span(range.start + name.start..range.start + name.end);
        if Id::new(&written.name).is_none() {
            self.diagnostics
                .report(&BAD_ID, span)
                .with("value", &written.name)
                .hint("hint-write-id", &[("id", &anchors::from_words(&written.name))]);
            return anchors::from_words(&words(content));
        }
        written.name
    }

    fn list(&mut self, start: Option<u64>) -> List<InlineRequest, DraftHole> {
        let mut items = Vec::new();
        while let Some((Event::Start(Tag::Item), _)) = self.events.get(self.next) {
            self.next += 1;
            let task = self.task();
            let blocks = self.blocks();
            self.end();
            items.push(ListItem { task, blocks });
        }
        List { start, items }
    }

    /// Reads the box of a task; the parser puts it first in the item or in its first paragraph.
    fn task(&mut self) -> Option<bool> {
        let at = match self.events.get(self.next) {
            Some((Event::Start(Tag::Paragraph), _)) => self.next + 1,
            _ => self.next,
        };
        let Some((Event::TaskListMarker(is_done), _)) = self.events.get(at) else {
            return None;
        };
        let is_done = *is_done;
        self.events.remove(at);
        Some(is_done)
    }

    fn note(&mut self, label: &str, range: Range<usize>) {
        let span = self.line(range);
        let was_in_note = std::mem::replace(&mut self.is_in_note, true);
        let mut blocks = self.blocks();
        self.is_in_note = was_in_note;
        if self.kind == Kind::Text {
            self.diagnostics.report(&BLOCK_PLACE, span).with("block", "footnote");
            return;
        }
        // Notes are gathered at the end of the chapter: the labels around them go with them.
        for secrecy in self.secrecy.iter().rev() {
            let hole = DraftHole::Labelled(Labelled::new(blocks, Some(secrecy.clone())));
            blocks = vec![Spanned::new(Block::Hole(hole), span)];
        }
        if self.notes.iter().all(|note| note.label != label) {
            self.notes.push(Note { label: label.to_owned(), number: 0, blocks, span });
        }
    }

    fn code(&mut self) -> String {
        let mut text = String::new();
        while let Some((Event::Text(line), _)) = self.events.get(self.next) {
            text.push_str(line);
            self.next += 1;
        }
        self.end();
        let text = text.replace("\r\n", "\n");
        text.strip_suffix('\n').unwrap_or(&text).to_owned()
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

fn first_line(markdown: &str, range: Range<usize>) -> Range<usize> {
    let text = &markdown[range.clone()];
    let skipped = text.len() - text.trim_start().len();
    let line = text[skipped..].lines().next().unwrap_or("").trim_end();
    let start = if line.is_empty() { range.start } else { range.start + skipped };
    start..start + line.len()
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

/// Takes white space off both ends of running text.
pub fn tidy(mut content: Vec<DraftInline>) -> Vec<DraftInline> {
    let is_space = |c: char| c == ' ' || c == '\t' || c == '\n';
    while let Some(first) = content.first_mut() {
        match first {
            Inline::Text(text) if text.trim_start_matches(is_space).is_empty() => {}
            Inline::Text(text) => {
                *text = text.trim_start_matches(is_space).to_owned();
                break;
            }
            Inline::Break => {}
            _ => break,
        }
        content.remove(0);
    }
    while let Some(last) = content.last_mut() {
        match last {
            Inline::Text(text) if text.trim_end_matches(is_space).is_empty() => {}
            Inline::Text(text) => {
                *text = text.trim_end_matches(is_space).to_owned();
                break;
            }
            Inline::Break => {}
            _ => break,
        }
        content.pop();
    }
    content
}
