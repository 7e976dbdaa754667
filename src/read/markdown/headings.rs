//! Headings and the title of a chapter.
//!
//! In: the parser's events. Out: headings with anchors, levels in order. Never: numbers; those are
//! `resolve`.

use std::ops::Range;

use crate::base::code::{
    BAD_ID, BLOCK_PLACE, EMPTY_HEADING, HEADING_SKIPS_LEVEL, HEADING_TOO_DEEP, SECOND_TITLE,
    TITLE_NOT_FIRST,
};
use crate::doc::draft::{DraftInline, DraftNode};
use crate::doc::tree::{Block, Heading, Inline};
use crate::read::length::{self, Piece};
use crate::read::markdown::anchors;
use crate::read::markdown::blocks::tidy;
use crate::read::markdown::events::{Event, Tag};
use crate::read::markdown::inlines::words;
use crate::read::markdown::reader::{Kind, Reader, Title};
use crate::value::id::Id;

impl Reader<'_> {
    /// Reports the first block of a chapter when it is not the title though there is one.
    pub fn expect_title(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
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

    /// Reads the heading that has just begun, and its end.
    pub fn heading(&mut self, level: u8, range: Range<usize>, nodes: &mut Vec<DraftNode>) {
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
        length::check(Piece::Heading, &words(&content), span, self.diagnostics);
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
    pub(super) fn anchor(
        &mut self,
        content: &mut Vec<DraftInline>,
        range: &Range<usize>,
    ) -> String {
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
}
