//! Blocks as HTML.
//!
//! In: nodes of a report. Out: flow content with headings that skip no level. Never: a number of its own.

use crate::doc::answer::{BlockAnswer, InlineAnswer, Signatures, WithheldPassage};
use crate::doc::report::{OutlineEntry, ReportInline, ReportNode};
use crate::doc::tree::{Block, Callout, Heading, List, ListItem};
use crate::write::html::{Writer, escape};

impl<'a> Writer<'a> {
    /// Writes blocks in order.
    pub(super) fn blocks(&mut self, nodes: &'a [ReportNode]) {
        for node in nodes {
            self.block(node);
        }
    }

    /// Writes the paragraph that leads into a chapter.
    pub(super) fn lead(&mut self, node: &'a ReportNode) {
        self.begin_passage();
        match &node.node {
            Block::Paragraph(content) => self.paragraph("<p class=\"lead\">", content),
            _ => self.block(node),
        }
    }

    fn paragraph(&mut self, start: &str, content: &'a [ReportInline]) {
        self.raw(start);
        self.inlines(content);
        self.raw("</p>\n");
    }

    fn block(&mut self, node: &'a ReportNode) {
        self.begin_passage();
        match &node.node {
            Block::Paragraph(content) => self.paragraph("<p>", content),
            Block::Heading(heading) => self.heading(heading),
            Block::List(list) => self.list(list),
            Block::Quote(blocks) => {
                self.raw("<blockquote>\n");
                self.blocks(blocks);
                self.raw("</blockquote>\n");
            }
            Block::Callout(callout) => self.callout(callout),
            Block::Code { text } => {
                self.raw("<pre><code>");
                escape::text(&mut self.out, text);
                self.raw("</code></pre>\n");
            }
            Block::Table(table) => self.prose_table(table),
            Block::Rule => self.raw("<hr>\n"),
            Block::Image(image) => self.image(image),
            Block::Hole(answer) => self.block_answer(answer),
        }
    }

    fn block_answer(&mut self, answer: &'a BlockAnswer) {
        match answer {
            BlockAnswer::Picture(picture) => self.picture(picture),
            BlockAnswer::Table(table) => self.numbered_table(table),
            BlockAnswer::PictureData(tables) => self.places_of_data(tables),
            BlockAnswer::Card(card) => self.card(card),
            BlockAnswer::Overview(overview) => self.overview(overview),
            BlockAnswer::Contents => self.contents(),
            BlockAnswer::Withheld(passage) => self.withheld(passage),
            BlockAnswer::Signatures(signatures) => self.signatures(signatures),
            BlockAnswer::Remark(words) => {
                self.element("p", "remark", words);
                self.raw("\n");
            }
        }
    }

    /// The page's title is `<h1>` and a chapter's `<h2>`, so level 2 of the prose is `<h3>`.
    fn heading(&mut self, heading: &'a Heading<InlineAnswer>) {
        let level = (heading.level + 1).min(6);
        self.level = level;
        self.raw(&format!("<div class=\"headed\"><h{level}"));
        self.attribute("id", &escape::id(&heading.anchor));
        self.raw(">");
        if let Some(number) = &heading.number {
            self.heading_number(number);
        }
        self.inlines(&heading.content);
        self.raw(&format!("</h{level}>"));
        self.own_address(&heading.anchor, heading.number.as_ref(), &heading.content);
    }

    fn list(&mut self, list: &'a List<InlineAnswer, BlockAnswer>) {
        let is_tasks = list.items.iter().any(|item| item.task.is_some());
        let class = if is_tasks { " class=\"tasks\"" } else { "" };
        let end = match list.start {
            Some(start) => {
                let start =
                    if start == 1 { String::new() } else { format!(" start=\"{start}\"") };
                self.raw(&format!("<ol{class}{start}>\n"));
                "</ol>\n"
            }
            None => {
                self.raw(&format!("<ul{class}>\n"));
                "</ul>\n"
            }
        };
        for item in &list.items {
            self.list_item(item);
        }
        self.raw(end);
    }

    fn list_item(&mut self, item: &'a ListItem<InlineAnswer, BlockAnswer>) {
        self.begin_passage();
        self.raw("<li>");
        if let Some(is_done) = item.task {
            self.mark(
                if is_done {
                    crate::doc::answer::Mark::Full
                } else {
                    crate::doc::answer::Mark::Empty
                },
                "",
            );
            let word = self.say(if is_done { "task-done" } else { "task-open" });
            self.element("span", "spoken", &word);
            self.raw(" ");
        }
        // An item that begins with a paragraph begins on the line of its bullet.
        match item.blocks.as_slice() {
            [ReportNode { node: Block::Paragraph(content), .. }, rest @ ..] => {
                self.inlines(content);
                self.blocks(rest);
            }
            blocks => self.blocks(blocks),
        }
        self.raw("</li>\n");
    }

    fn callout(&mut self, callout: &'a Callout<InlineAnswer, BlockAnswer>) {
        let class = callout.kind.name();
        self.raw(&format!("<div class=\"callout {class}\" role=\"group\""));
        self.attribute("aria-label", &callout.label);
        self.raw(">\n");
        self.element("p", "callout-label", &callout.label);
        self.raw("\n");
        self.blocks(&callout.blocks);
        self.raw("</div>\n");
    }

    fn withheld(&mut self, passage: &WithheldPassage) {
        self.raw("<div class=\"withheld-passage\">\n");
        self.element("p", "callout-label", &passage.label);
        self.raw("\n<p>");
        self.text(&passage.text);
        self.raw("</p>\n</div>\n");
    }

    fn signatures(&mut self, signatures: &Signatures) {
        self.raw("<div class=\"signatures\">\n");
        self.element("p", "callout-label", &signatures.label);
        self.raw("\n");
        for (name, role) in &signatures.people {
            self.raw("<div class=\"signature\">\n");
            self.element("p", "place", &signatures.place);
            self.raw("\n<p><strong>");
            self.text(name);
            self.raw("</strong><br>\n");
            self.text(role);
            self.raw("</p>\n</div>\n");
        }
        self.raw("</div>\n");
    }

    fn contents(&mut self) {
        let outline = &self.report.outline;
        self.raw("<ol class=\"contents\">\n");
        let mut index = 0;
        while let Some(entry) = outline.get(index) {
            let below = outline[index + 1..].iter().take_while(|entry| entry.level > 1).count();
            self.raw("<li>");
            self.contents_line(entry);
            if below > 0 {
                self.raw("\n<ol>\n");
                for entry in &outline[index + 1..=index + below] {
                    self.raw("<li>");
                    self.contents_line(entry);
                    self.raw("</li>\n");
                }
                self.raw("</ol>\n");
            }
            self.raw("</li>\n");
            index += below + 1;
        }
        self.raw("</ol>\n");
    }

    fn contents_line(&mut self, entry: &OutlineEntry) {
        self.raw("<a");
        self.attribute("href", &escape::fragment(&entry.anchor));
        self.raw(">");
        self.element("span", "number", entry.number.as_deref().unwrap_or_default());
        self.raw(" ");
        self.element("span", "entry", &entry.title);
        self.raw("</a>");
    }
}
