//! Running text as HTML.
//!
//! In: inlines of a report. Out: phrasing content. Never: a link whose address was not allowed.

use crate::base::wording::Facts;
use crate::doc::answer::InlineAnswer;
use crate::doc::report::{Chapter, ReportInline, ReportNode, plain_text};
use crate::doc::tree::{Block, Inline, LinkTarget};
use crate::write::html::{Writer, escape};

impl<'a> Writer<'a> {
    /// Writes running text.
    pub(super) fn inlines(&mut self, inlines: &'a [ReportInline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &'a ReportInline) {
        match inline {
            Inline::Text(text) => self.text(text),
            Inline::Emphasis(content) => self.wrapped("em", content),
            Inline::Strong(content) => self.wrapped("strong", content),
            Inline::Strikethrough(content) => self.wrapped("s", content),
            Inline::Foreign { language, content } => {
                self.raw("<span");
                self.attribute("lang", language);
                self.raw(">");
                self.inlines(content);
                self.raw("</span>");
            }
            Inline::Code(text) => {
                self.raw("<code>");
                escape::text(&mut self.out, text);
                self.raw("</code>");
            }
            Inline::Link { target, content, .. } => {
                self.link(target, |writer| writer.inlines(content));
            }
            Inline::Note(label) => self.note_reference(label),
            Inline::Break => self.raw("<br>\n"),
            Inline::Hole(answer) => self.inline_answer(answer),
        }
    }

    fn wrapped(&mut self, name: &str, content: &'a [ReportInline]) {
        self.raw(&format!("<{name}>"));
        self.inlines(content);
        self.raw(&format!("</{name}>"));
    }

    /// Writes a link; its words alone where its address leads nowhere.
    pub(super) fn link(&mut self, target: &LinkTarget, content: impl FnOnce(&mut Self)) {
        let address = match target {
            LinkTarget::Anchor(anchor) => escape::fragment(anchor),
            LinkTarget::Address(address) => escape::address(address).unwrap_or_default(),
            LinkTarget::Relative(path) => escape::relative(path),
            LinkTarget::Document { stem, anchor } => {
                let page = escape::relative(&format!("{stem}.html"));
                let place = anchor.as_deref().map(escape::fragment);
                page + &place.unwrap_or_default()
            }
        };
        if address.is_empty() {
            return content(self);
        }
        self.raw("<a");
        if matches!(target, LinkTarget::Address(_)) {
            self.raw(" class=\"outside\"");
        }
        self.attribute("href", &address);
        self.raw(">");
        content(self);
        self.raw("</a>");
    }

    fn inline_answer(&mut self, answer: &InlineAnswer) {
        match answer {
            InlineAnswer::Value(text) => self.text(text),
            InlineAnswer::Missing(text) => self.element("span", "missing", text),
            InlineAnswer::Withheld(text) => self.element("span", "withheld", text),
            InlineAnswer::Marked { text, provision } => self.marked(text, provision),
            InlineAnswer::Reference { text, anchor } => self.linked(Some(anchor), text),
            InlineAnswer::Traced { value, row } => {
                self.link_to_row(Some(row), |writer| writer.inline_answer(value));
            }
        }
    }

    /// Writes a value, as a link when it leads to its row.
    ///
    /// Every value is a link to those who point or listen. The key that moves from link to link stops at
    /// the first of a paragraph or a card, for the others lead to the same place.
    pub(super) fn link_to_row(&mut self, row: Option<&str>, value: impl FnOnce(&mut Self)) {
        let Some(row) = row else { return value(self) };
        self.raw("<a class=\"to-row\"");
        self.attribute("href", &escape::fragment(row));
        if self.reached.iter().any(|reached| reached == row) {
            self.attribute("tabindex", "-1");
        } else {
            self.reached.push(row.to_owned());
        }
        self.raw(">");
        value(self);
        self.raw("</a>");
    }

    /// Begins a paragraph, an item, a tile, a row: what a reader takes in at once. A card is one as a whole.
    pub(super) fn begin_passage(&mut self) {
        if !self.is_in_card {
            self.reached.clear();
        }
    }

    /// A text with a label, and its provision.
    pub(super) fn marked(&mut self, text: &str, provision: &str) {
        self.element("span", "secret-text", text);
        self.raw(" ");
        self.element("span", "secret-ground", &format!("({provision})"));
    }

    /// A footnote's number. One that the chapter does not have is left out: `resolve` reports it.
    fn note_reference(&mut self, label: &str) {
        let Some(number) = self.notes.get(label).copied() else { return };
        let count = self.references.entry(number).or_default();
        *count += 1;
        let id = reference_id(number, *count);
        let spoken = self.locale.say_with("html-note", &Facts::new().text("number", number));
        self.raw("<sup><a class=\"note-reference\" role=\"doc-noteref\"");
        self.attribute("id", &id);
        self.attribute("href", &format!("#note-{number}"));
        self.attribute("aria-label", &spoken);
        self.raw(&format!(">{number}</a></sup>"));
    }

    /// The footnotes at the end of a chapter, each with a way back to every place it is called from.
    pub(super) fn endnotes(&mut self, chapter: &'a Chapter) {
        if chapter.notes.is_empty() {
            return;
        }
        self.raw("<section class=\"notes\" role=\"doc-endnotes\"");
        let number = chapter.number.as_deref().unwrap_or_default();
        let title = format!("{number} {}", plain_text(&chapter.title)).replace('\u{ad}', "");
        let facts = Facts::new().text("chapter", title.trim());
        let label = self.locale.say_with("html-notes", &facts);
        self.attribute("aria-label", &label);
        self.raw(">\n<ol>\n");
        for note in &chapter.notes {
            let number = note.number;
            self.raw(&format!("<li id=\"note-{number}\" value=\"{number}\">"));
            self.note_blocks(&note.blocks, number);
            self.raw("</li>\n");
        }
        self.raw("</ol>\n</section>\n");
    }

    /// The last paragraph of a note takes the links back.
    fn note_blocks(&mut self, blocks: &'a [ReportNode], number: u32) {
        let (last, first) = match blocks.split_last() {
            Some((last, first)) if matches!(last.node, Block::Paragraph(_)) => {
                (Some(last), first)
            }
            _ => (None, blocks),
        };
        self.blocks(first);
        self.begin_passage();
        self.raw("<p>");
        if let Some(Block::Paragraph(content)) = last.map(|node| &node.node) {
            self.inlines(content);
            self.raw(" ");
        }
        self.back_links(number);
        self.raw("</p>");
    }

    fn back_links(&mut self, number: u32) {
        let count = self.references.get(&number).copied().unwrap_or_default();
        for turn in 1..=count {
            let facts = Facts::new().text("number", number);
            let spoken = self.locale.say_with("html-note-back", &facts);
            let spoken = if turn > 1 { format!("{spoken} ({turn})") } else { spoken };
            self.raw("<a class=\"note-back\" role=\"doc-backlink\"");
            self.attribute("href", &format!("#{}", reference_id(number, turn)));
            self.raw("><span aria-hidden=\"true\">↑</span>");
            self.element("span", "spoken", &spoken);
            self.raw("</a> ");
        }
    }
}

fn reference_id(number: u32, turn: u32) -> String {
    if turn > 1 {
        format!("note-{number}-reference-{turn}")
    } else {
        format!("note-{number}-reference")
    }
}
