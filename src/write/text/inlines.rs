//! Running text as it is read aloud.
//!
//! In: inlines of a report. Out: words, links with where they lead, numbers of notes. Never: emphasis,
//! which screen readers do not tell.

use crate::base::wording::Facts;
use crate::doc::answer::InlineAnswer;
use crate::doc::report::ReportInline;
use crate::doc::tree::{Inline, LinkTarget};

use super::Writer;

impl<'a> Writer<'a> {
    /// Writes running text.
    pub(super) fn inlines(&mut self, inlines: &'a [ReportInline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &'a ReportInline) {
        match inline {
            Inline::Text(text) | Inline::Code(text) => self.words(text),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Foreign { content, .. } => self.inlines(content),
            Inline::Link { target, content, .. } => {
                self.link(&address(target), |writer| writer.inlines(content));
            }
            Inline::Note(label) => self.note_reference(label),
            Inline::Break => self.words(" "),
            Inline::Hole(answer) => self.inline_answer(answer),
        }
    }

    fn inline_answer(&mut self, answer: &InlineAnswer) {
        match answer {
            InlineAnswer::Value(text)
            | InlineAnswer::Missing(text)
            | InlineAnswer::Withheld(text) => self.words(text),
            InlineAnswer::Marked { text, provision } => {
                self.words(&format!("{text} ({provision})"));
            }
            InlineAnswer::Reference { text, anchor } => {
                self.link_to(Some(anchor), text);
            }
            InlineAnswer::Traced { value, row } => {
                self.link(&format!("#{row}"), |writer| writer.inline_answer(value));
            }
        }
    }

    fn note_reference(&mut self, label: &str) {
        let Some(number) = self.notes.get(label).copied() else { return };
        *self.references.entry(number).or_default() += 1;
        self.role("read-note", &Facts::new().text("number", number));
        self.line.truncate(self.line.trim_end().len());
    }

    /// The ways back from a note to the places that refer to it.
    pub(super) fn back_links(&mut self, number: u32) {
        let count = self.references.get(&number).copied().unwrap_or_default();
        for turn in 1..=count {
            let facts = Facts::new().text("number", number);
            let spoken = self.locale.say_with("html-note-back", &facts);
            let (spoken, address) = if turn > 1 {
                (format!("{spoken} ({turn})"), format!("#note-{number}-reference-{turn}"))
            } else {
                (spoken, format!("#note-{number}-reference"))
            };
            self.linked(Some(&address), &spoken);
            self.end_line();
        }
    }
}

/// Where a link leads, among texts.
pub(super) fn address(target: &LinkTarget) -> String {
    match target {
        LinkTarget::Anchor(anchor) => format!("#{anchor}"),
        LinkTarget::Address(address) | LinkTarget::Relative(address) => address.clone(),
        LinkTarget::Document { stem, anchor: None } => format!("{stem}.txt"),
        LinkTarget::Document { stem, anchor: Some(anchor) } => format!("{stem}.txt#{anchor}"),
    }
}
