//! Blocks: paragraphs, lists, code, footnotes, and the way to all others.
//!
//! In: the parser's events. Out: nodes of a draft. Never: recursion deeper than `DEEPEST`.

use std::ops::Range;

use crate::base::allow::Allow;
use crate::base::code::{BLOCK_PLACE, IMAGE_PLACE, REQUEST_PLACE};
use crate::base::source::Spanned;
use crate::doc::draft::{DraftHole, DraftInline, DraftNode};
use crate::doc::request::InlineRequest;
use crate::doc::secrecy::Labelled;
use crate::doc::tree::{Block, Inline, List, ListItem, Note};
use crate::read::carried_over::{self, Carried};
use crate::read::markdown::events::{Event, Tag};
use crate::read::markdown::holes::Part;
use crate::read::markdown::reader::{Kind, Reader};

impl<'a> Reader<'a> {
    /// Reads blocks up to the end of what is around them, which stays unread.
    pub fn blocks(&mut self) -> Vec<DraftNode> {
        let mut nodes: Vec<DraftNode> = Vec::new();
        let mut waiting: Vec<Allow> = Vec::new();
        loop {
            waiting.append(&mut self.allows);
            let before = nodes.len();
            if !self.next_block(&mut nodes) {
                break;
            }
            if let Some(node) = nodes.get(before) {
                for allow in waiting.drain(..) {
                    self.diagnostics.allow(Allow { scope: node.span, ..allow });
                }
            }
        }
        // Nothing comes after these, so they are reported as unused.
        for allow in waiting {
            self.diagnostics.allow(allow);
        }
        nodes
    }

    /// Reads one block; gives back whether there was one.
    fn next_block(&mut self, nodes: &mut Vec<DraftNode>) -> bool {
        let Some((event, range)) = self.events.get(self.next).cloned() else { return false };
        match event {
            Event::End(_) => return false,
            Event::Start(tag) if is_block(&tag) => {
                self.next += 1;
                self.block(tag, range, nodes);
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
                self.paragraph(parts, whole, nodes);
                if self.next == from {
                    self.next += 1;
                }
            }
        }
        true
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
                let (table, end) = self.titled_table(&aligns, range.end);
                nodes.push(self.node(Block::Table(table), range.start..end));
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
            Part::Block(..) | Part::Image(..) | Part::Allow(_) | Part::CarriedOver(_) => false,
        };
        if parts.iter().any(is_running) {
            self.stray_markers(range.clone());
            let content = tidy(self.running(parts));
            if !content.is_empty() {
                nodes.push(self.node(Block::Paragraph(content), range));
            }
            return;
        }
        for part in parts {
            match part {
                Part::Block(_, span) | Part::CarriedOver(Spanned { span, .. })
                    if self.kind == Kind::Text || self.is_in_note =>
                {
                    let place = if self.is_in_note { "footnote" } else { "key-figure" };
                    self.diagnostics.report(&REQUEST_PLACE, span).with("place", place);
                }
                Part::Block(request, span) => {
                    let hole = Block::Hole(DraftHole::Request(request));
                    nodes.push(Spanned::new(hole, span));
                }
                // Notes are counted where they are first referred to, figures where they stand.
                Part::Image(_, span) if self.is_in_note => {
                    self.diagnostics.report(&IMAGE_PLACE, span).with("place", "footnote");
                }
                Part::Image(image, span) => nodes.push(Spanned::new(Block::Image(image), span)),
                Part::Allow(allow) => self.allows.push(allow),
                Part::CarriedOver(year) => {
                    carried_over::report(Carried::Chapter, &year, self.diagnostics);
                }
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
                Part::Block(_, span)
                | Part::Allow(Allow { span, .. })
                | Part::CarriedOver(Spanned { span, .. }) => {
                    self.diagnostics
                        .report(&REQUEST_PLACE, span)
                        .with("place", "text")
                        .hint("hint-own-paragraph", &[]);
                }
                Part::Image(_, span) => {
                    self.diagnostics
                        .report(&IMAGE_PLACE, span)
                        .with("place", "text")
                        .hint("hint-own-paragraph", &[]);
                }
            }
        }
        content
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
