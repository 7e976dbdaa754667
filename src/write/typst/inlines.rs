//! Running text as Typst code.
//!
//! In: inlines of a report. Out: code blocks that join to content. Never: markup.

use crate::doc::answer::InlineAnswer;
use crate::doc::report::{ReportInline, plain_text};
use crate::doc::tree::{Inline, LinkTarget};

use super::Writer;
use crate::write::joints::{self, Piece};

impl Writer<'_> {
    /// Writes running text as one code block: `{ text("…"); strong({ … }); }`.
    ///
    /// The call gives the text a place in the code; a bare string has none.
    pub(super) fn inlines(&mut self, inlines: &[ReportInline]) {
        if inlines.is_empty() {
            self.code.push("[]");
            return;
        }
        self.code.push("{ ");
        for inline in inlines {
            self.inline(inline);
            self.code.push("; ");
        }
        self.code.push("}");
    }

    fn inline(&mut self, inline: &ReportInline) {
        match inline {
            Inline::Text(text) => self.text(text),
            Inline::Emphasis(content) => self.styled("emph", content),
            Inline::Strong(content) => self.styled("strong", content),
            Inline::Strikethrough(content) => self.styled("strike", content),
            Inline::Foreign { language, content } => self.foreign(language, content),
            Inline::Code(text) => self.pieces(["raw", "raw"], text),
            Inline::Link { target, content, .. } => self.link(target, content),
            Inline::Note(label) => self.note(label),
            Inline::Break => self.code.push("line-end()"),
            Inline::Hole(answer) => self.inline_answer(answer),
        }
    }

    /// Writes text; what stays whole stands in a box, and an empty one is a place to break.
    pub(super) fn text(&mut self, text: &str) {
        self.pieces(["text", "box"], text);
    }

    /// Writes text as calls of a function, and of another for what stays whole.
    fn pieces(&mut self, [function, whole_function]: [&str; 2], text: &str) {
        let pieces = joints::pieces(text);
        if pieces.is_empty() {
            self.call(function, &[text]);
        }
        for (index, piece) in pieces.iter().enumerate() {
            if index > 0 {
                self.code.push("; ");
            }
            match piece {
                // Between a box and a soft hyphen Typst would break, and set no hyphen.
                Piece::Whole(part) if begins_with_soft_hyphen(pieces.get(index + 1)) => {
                    self.call(function, &[part]);
                }
                Piece::Free(free) => self.call(function, &[free]),
                Piece::Whole(whole) => self.call(whole_function, &[whole]),
                Piece::Break => self.call("box", &[]),
            }
        }
    }

    /// The same as one argument.
    pub(super) fn text_block(&mut self, text: &str) {
        if matches!(joints::pieces(text)[..], [] | [Piece::Free(_)]) {
            return self.code.literal(text);
        }
        self.code.push("{ ");
        self.text(text);
        self.code.push(" }");
    }

    /// Writes `name: …, ` for words that readers see.
    pub(super) fn shown(&mut self, name: &str, text: &str) {
        self.code.push(name);
        self.code.push(": ");
        self.text_block(text);
        self.code.push(", ");
    }

    fn styled(&mut self, function: &str, content: &[ReportInline]) {
        self.code.push(function);
        self.code.push("(");
        self.inlines(content);
        self.code.push(")");
    }

    fn foreign(&mut self, language: &str, content: &[ReportInline]) {
        let (language, region) = match language.split_once('-') {
            Some((language, region)) => (language, Some(region)),
            None => (language, None),
        };
        self.code.push("text(");
        self.code.argument("lang", language);
        self.code.option("region", region);
        self.inlines(content);
        self.code.push(")");
    }

    /// Writes a link; its words alone where nothing is there.
    pub(super) fn link(&mut self, target: &LinkTarget, content: &[ReportInline]) {
        match target {
            LinkTarget::Address(address) | LinkTarget::Relative(address) => {
                self.code.push("go(");
                self.code.literal(address);
            }
            LinkTarget::Document { stem, anchor: _ } => {
                self.code.push("go(");
                self.code.literal(&format!("{stem}.pdf"));
            }
            LinkTarget::Anchor(anchor) => match self.anchors.label(anchor).map(str::to_owned) {
                Some(label) => {
                    self.code.push("jump(");
                    self.code.literal(&label);
                }
                None => return self.inlines(content),
            },
        }
        self.code.push(", ");
        self.inlines(content);
        self.code.push(")");
        if let LinkTarget::Address(address) = target {
            self.address_note(address, &plain_text(content));
        }
    }

    /// Paper cannot be clicked: a footnote with a letter tells the address, unless the text does
    /// or stands where footnotes may not be.
    fn address_note(&mut self, address: &str, text: &str) {
        let is_told = text.replace('\u{ad}', "") == address || !address.starts_with("http");
        if is_told || self.has_no_notes {
            return;
        }
        let next = self.addresses.len() + 1;
        let number = *self.addresses.entry(address.to_owned()).or_insert(next);
        let anchor = format!("address-{number}");
        if number < next {
            self.code.push("; ");
            return self.call("address-again", &[&anchor]);
        }
        self.code.push("; address-note(");
        self.code.literal(&anchor);
        self.code.push(", ");
        self.code.number(number);
        self.code.push(", ");
        self.code.literal(address);
        self.code.push(")");
    }

    /// Writes what may have no address notes of its own: headings, captions, notes.
    pub(super) fn without_notes(&mut self, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.has_no_notes, true);
        write(self);
        self.has_no_notes = before;
    }

    /// The first reference to a note carries its text, later ones lead to the same note.
    fn note(&mut self, label: &str) {
        let Some(note) = self.notes.get(label).copied() else {
            return self.code.push("[]");
        };
        let anchor = format!("note-{}", note.number);
        if !self.written_notes.insert(note.number) {
            return self.call("note-again", &[&anchor]);
        }
        self.code.push("note(");
        self.code.literal(&anchor);
        self.code.push(", ");
        self.code.number(note.number);
        self.code.push(", ");
        let begun = self.code.begin(note.span);
        self.without_notes(|writer| writer.note_text(&note.blocks));
        self.code.end(begun);
        self.code.push(")");
    }

    fn inline_answer(&mut self, answer: &InlineAnswer) {
        match answer {
            InlineAnswer::Value(text) => self.call("text", &[text]),
            InlineAnswer::Missing(text) => self.call("missing", &[text]),
            InlineAnswer::Withheld(text) => self.call("withheld", &[text]),
            InlineAnswer::Marked { text, provision } => self.call("marked", &[provision, text]),
            InlineAnswer::Reference { text, anchor } => self.reference(text, anchor),
            InlineAnswer::Traced { value, row } => {
                self.link_to_row(Some(row), |writer| writer.inline_answer(value));
            }
        }
    }

    /// Writes a value that leads to its row, when the report has that row.
    pub(super) fn link_to_row(&mut self, row: Option<&str>, value: impl FnOnce(&mut Self)) {
        let Some(label) = row.and_then(|row| self.anchors.label(row)).map(str::to_owned) else {
            return value(self);
        };
        self.code.push("to-row(");
        self.code.literal(&label);
        self.code.push(", ");
        value(self);
        self.code.push(")");
    }

    /// A text that leads to an anchor, when the report has that anchor.
    pub(super) fn reference(&mut self, text: &str, anchor: &str) {
        match self.anchors.label(anchor).map(str::to_owned) {
            Some(label) => self.call("jump", &[&label, text]),
            None => self.code.literal(text),
        }
    }

    /// Writes a call whose arguments are texts.
    pub(super) fn call(&mut self, function: &str, texts: &[&str]) {
        self.code.push(function);
        self.code.push("(");
        for (index, text) in texts.iter().enumerate() {
            if index > 0 {
                self.code.push(", ");
            }
            self.code.literal(text);
        }
        self.code.push(")");
    }
}

fn begins_with_soft_hyphen(piece: Option<&Piece<'_>>) -> bool {
    matches!(piece, Some(Piece::Free(text)) if text.starts_with('\u{AD}'))
}
