//! Blocks as they are read aloud.
//!
//! In: nodes of a report. Out: lines with roles, levels and counts. Never: an order of its own.

use crate::base::wording::Facts;
use crate::doc::answer::{BlockAnswer, InlineAnswer};
use crate::doc::report::ReportNode;
use crate::doc::tree::{Block, Callout, Heading, Image, List, ListItem};

use super::Writer;

impl<'a> Writer<'a> {
    /// Writes blocks in order.
    pub(super) fn blocks(&mut self, nodes: &'a [ReportNode]) {
        for node in nodes {
            self.block(&node.node);
        }
    }

    fn block(&mut self, block: &'a Block<InlineAnswer, BlockAnswer>) {
        self.end_line();
        match block {
            Block::Paragraph(content) => self.inlines(content),
            Block::Heading(heading) => self.heading(heading),
            Block::List(list) => self.list(list),
            Block::Quote(blocks) => {
                self.role_line("read-quote", &Facts::new());
                self.inside(|writer| writer.blocks(blocks));
            }
            Block::Callout(callout) => self.callout(callout),
            Block::Code { text } => self.inside(|writer| {
                for line in text.lines() {
                    writer.words_line(line);
                }
            }),
            Block::Table(table) => self.prose_table(table),
            Block::Rule => self.role_line("read-divider", &Facts::new()),
            Block::Image(image) => self.image(image),
            Block::Hole(answer) => self.block_answer(answer),
        }
        self.end_line();
    }

    fn heading(&mut self, heading: &'a Heading<InlineAnswer>) {
        self.level = (heading.level + 1).min(6);
        self.heading_start(self.level);
        if let Some(number) = &heading.number {
            self.words(&format!("{number} "));
        }
        self.inlines(&heading.content);
        self.own_address(&heading.anchor, heading.number.as_ref(), &heading.content);
    }

    fn list(&mut self, list: &'a List<InlineAnswer, BlockAnswer>) {
        self.list_start("read-list", list.items.len());
        for (index, item) in list.items.iter().enumerate() {
            match list.start {
                Some(start) => self.words(&format!("{}. ", start + index as u64)),
                None => self.words("- "),
            }
            self.list_item(item);
        }
    }

    fn list_item(&mut self, item: &'a ListItem<InlineAnswer, BlockAnswer>) {
        if let Some(is_done) = item.task {
            let words = self.say(if is_done { "task-done" } else { "task-open" });
            self.words(&format!("{words} "));
        }
        self.item(&item.blocks);
    }

    /// Writes what belongs to an item: its first paragraph on the line of its mark.
    pub(super) fn item(&mut self, blocks: &'a [ReportNode]) {
        match blocks {
            [ReportNode { node: Block::Paragraph(content), .. }, rest @ ..] => {
                self.inlines(content);
                self.inside(|writer| writer.blocks(rest));
            }
            _ => self.inside(|writer| writer.blocks(blocks)),
        }
    }

    fn callout(&mut self, callout: &'a Callout<InlineAnswer, BlockAnswer>) {
        self.role("read-group", &Facts::new());
        self.words(&callout.label);
        self.inside(|writer| writer.blocks(&callout.blocks));
    }

    fn image(&mut self, image: &'a Image<InlineAnswer>) {
        if image.caption.is_empty() {
            return self.image_words(image);
        }
        self.role_line("read-figure", &Facts::new());
        self.inside(|writer| {
            writer.words_line(&image.label);
            writer.inlines(&image.caption);
            writer.end_line();
            writer.image_words(image);
        });
    }

    /// A picture file that is not there is told as text, as in the page.
    fn image_words(&mut self, image: &'a Image<InlineAnswer>) {
        if self.report.images.contains_key(&image.path) {
            self.picture_words(&image.alternative_text);
        } else {
            self.words_line(&image.alternative_text);
        }
        self.inlines(&image.source);
    }

    /// An image: what those who do not see it are told.
    pub(super) fn picture_words(&mut self, alternative_text: &str) {
        self.end_line();
        self.role("read-picture", &Facts::new());
        self.last_words(alternative_text);
    }
}
