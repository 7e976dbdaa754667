//! Blocks as Typst code.
//!
//! In: nodes of a report. Out: one call of a component each. Never: deciding how it looks.

use crate::doc::answer::{BlockAnswer, InlineAnswer, NumberedTable};
use crate::doc::report::{Chapter, ReportInline, ReportNode, plain_text};
use crate::doc::tree::{Align, Block, Callout, Heading, Image, List, ProseTable};

use super::height::{Line, Sheet};
use super::together::{Stay, shows};
use super::{Writer, without_soft_hyphens};

impl<'a> Writer<'a> {
    /// Writes the blocks below a chapter's title; a short first paragraph leads into the chapter.
    pub(super) fn nodes_after_title(&mut self, chapter: &'a Chapter) {
        let Some((lead, rest)) = chapter.lead() else { return self.nodes(&chapter.nodes) };
        if let Block::Paragraph(content) = &lead.node {
            let begun = self.code.begin(lead.span);
            self.code.push("lead(");
            self.room(self.beginning(rest));
            self.inlines(content);
            self.code.push(")\n");
            self.code.end(begun);
        }
        self.nodes_below(Some(lead), rest);
    }

    /// Writes blocks one below the other.
    pub(super) fn nodes(&mut self, nodes: &[ReportNode]) {
        self.nodes_below(None, nodes);
    }

    fn nodes_below<'n>(
        &mut self,
        mut before: Option<&'n ReportNode>,
        mut nodes: &'n [ReportNode],
    ) {
        while let Some((node, after)) = nodes.split_first() {
            let begun = self.code.begin(node.span);
            self.is_shown = before.is_some_and(|before| shows(before, node));
            match (&node.node, self.stay(before, node, after)) {
                (Block::Paragraph(content), Stay::End(room)) => {
                    self.paragraph(room, content);
                }
                (Block::Table(table), Stay::End(room)) => self.prose_table(table, room),
                (Block::Hole(BlockAnswer::Table(table)), Stay::End(room)) => {
                    self.numbered_table(table, room);
                }
                (block, Stay::Whole) => {
                    self.code.push("stay({\n");
                    self.block(block);
                    self.code.push("})\n");
                }
                (block, Stay::Beginning(room)) => {
                    self.code.push("room-for(");
                    self.code.number(room.round());
                    self.code.push("pt)\n");
                    self.block(block);
                }
                (block, Stay::No | Stay::End(_)) => self.block(block),
            }
            self.code.end(begun);
            before = Some(node);
            nodes = after;
        }
    }

    /// Writes blocks as one argument.
    pub(super) fn body(&mut self, nodes: &[ReportNode]) {
        if nodes.is_empty() {
            return self.code.push("[]");
        }
        self.depth += 1;
        self.code.push("{\n");
        self.nodes(nodes);
        self.code.push("}");
        self.depth -= 1;
    }

    /// Writes a note's text; a single paragraph stands as it is.
    pub(super) fn note_text(&mut self, blocks: &[ReportNode]) {
        match blocks {
            [node] if let Block::Paragraph(content) = &node.node => self.inlines(content),
            _ => self.body(blocks),
        }
    }

    fn block(&mut self, block: &Block<InlineAnswer, BlockAnswer>) {
        match block {
            Block::Paragraph(content) => self.paragraph(0.0, content),
            Block::Heading(heading) => self.heading(heading),
            Block::List(list) => self.list(list),
            Block::Quote(blocks) => {
                self.code.push("quotation(");
                self.body(blocks);
                self.code.push(")\n");
            }
            Block::Callout(callout) => self.callout(callout),
            Block::Code { text } => {
                self.call("code-block", &[text]);
                self.code.push("\n");
            }
            Block::Table(table) => self.prose_table(table, 0.0),
            Block::Rule => self.code.push("thematic-break()\n"),
            Block::Image(image) => self.image(image),
            Block::Hole(answer) => self.block_answer(answer),
        }
    }

    /// Writes a paragraph whose last lines stand on a page that has this room below them, in points.
    fn paragraph(&mut self, room: f64, content: &[ReportInline]) {
        self.code.push("p(");
        self.room(room);
        if self.depth == 0 && self.is_whole(content) {
            self.code.push("whole: true, ");
        }
        self.inlines(content);
        self.code.push(")\n");
    }

    fn heading(&mut self, heading: &Heading<InlineAnswer>) {
        self.code.push("section(");
        self.anchor(&heading.anchor);
        self.code.push("level: ");
        self.code.number(heading.level);
        self.code.push(", ");
        self.code.option("number", heading.number.as_deref());
        self.code.argument("plain", &without_soft_hyphens(&plain_text(&heading.content)));
        self.listed(&heading.anchor);
        self.without_notes(|writer| writer.inlines(&heading.content));
        self.code.push(")\n");
    }

    fn list(&mut self, list: &List<InlineAnswer, BlockAnswer>) {
        let are_tasks = list.items.iter().all(|item| item.task.is_some());
        match list.start {
            Some(start) => {
                self.code.push("numbers(start: ");
                self.code.number(start);
                self.code.push(", ");
            }
            None => self.code.push(if are_tasks { "tasks(" } else { "bullets(" }),
        }
        self.depth += 1;
        for item in &list.items {
            self.code.push("{\n");
            if let Some(is_done) = item.task {
                let words = self.wording.say(if is_done { "task-done" } else { "task-open" });
                self.code.push(if is_done { "task(true, " } else { "task(false, " });
                self.code.literal(&words);
                self.code.push(")\n");
            }
            self.item(&item.blocks);
            self.code.push("}, ");
        }
        self.depth -= 1;
        self.code.push(")\n");
    }

    /// An item's first paragraph stands beside its mark, as running text.
    fn item(&mut self, blocks: &[ReportNode]) {
        let Some((first, rest)) = blocks.split_first() else {
            return self.code.push("[]\n");
        };
        if let Block::Paragraph(content) = &first.node {
            let begun = self.code.begin(first.span);
            self.inlines(content);
            self.code.push("\n");
            self.code.end(begun);
            if !rest.is_empty() {
                self.code.push("parbreak()\n");
            }
            self.nodes(rest);
        } else {
            self.nodes(blocks);
        }
    }

    fn callout(&mut self, callout: &Callout<InlineAnswer, BlockAnswer>) {
        self.code.push("callout(");
        self.code.literal(callout.kind.name());
        self.code.push(", ");
        self.code.literal(&callout.label);
        self.code.push(", ");
        self.body(&callout.blocks);
        self.code.push(", ");
        self.height(self.heights.callout(&callout.blocks));
        self.code.push(")\n");
    }

    fn prose_table(&mut self, table: &ProseTable<InlineAnswer>, room: f64) {
        self.code.push("data-table(row-heads: false, ");
        self.nested();
        if !table.title.is_empty() {
            self.anchor(&table.anchor);
            self.code.argument("name", &table.label);
        }
        self.noteless("title", &table.title);
        self.noteless("source", &table.source);
        let (weights, around) = (prose_weights(table), prose_around(table));
        self.sheet(&prose_sheet(table, &weights, &around, self.depth > 0), room);
        self.code.push("heads: (");
        for cell in &table.head {
            self.without_notes(|writer| writer.inlines(cell));
            self.code.push(", ");
        }
        self.code.push("), rows: (");
        for row in &table.rows {
            self.code.push("(");
            for cell in row {
                self.inlines(cell);
                self.code.push(", ");
            }
            self.code.push("), ");
        }
        self.code.push("))\n");
    }

    /// How much room a table in the prose needs to begin on a page.
    pub(super) fn prose_table_room(&self, table: &ProseTable<InlineAnswer>) -> f64 {
        let (weights, around) = (prose_weights(table), prose_around(table));
        self.sheet_room(&prose_sheet(table, &weights, &around, false), false)
    }

    fn image(&mut self, image: &Image<InlineAnswer>) {
        let Some(path) = self.image_paths.get(image.path.as_str()).cloned() else {
            return;
        };
        self.code.push("picture-file(");
        self.nested();
        self.anchor(&image.anchor);
        self.code.argument("path", &path);
        self.code.argument("alt", &image.alternative_text);
        self.code.argument("name", &image.label);
        if self.is_shown {
            self.code.push("floats: false, ");
        }
        self.noteless("caption", &image.caption);
        self.noteless("source", &image.source);
        self.code.push(")\n");
    }

    /// Writes `title: …, ` without notes, or nothing for no words.
    fn noteless(&mut self, name: &str, words: &[ReportInline]) {
        if words.is_empty() {
            return;
        }
        self.code.push(name);
        self.code.push(": ");
        self.without_notes(|writer| writer.inlines(words));
        self.code.push(", ");
    }
}

/// What is measured of a table in the prose.
fn prose_sheet<'t>(
    table: &'t ProseTable<InlineAnswer>,
    weights: &'t [u8],
    [title, source]: &'t [String; 2],
    is_nested: bool,
) -> Sheet<'t> {
    let lines = |cell: &Vec<ReportInline>| vec![Line::new(plain_text(cell))];
    let rows = std::iter::once(&table.head).chain(&table.rows);
    Sheet {
        weights,
        aligns: &table.aligns,
        rows: rows.map(|row| row.iter().map(lines).collect()).collect(),
        above: [&table.label, title, ""],
        source,
        is_nested,
    }
}

/// The texts above and below a table in the prose: title and source.
fn prose_around(table: &ProseTable<InlineAnswer>) -> [String; 2] {
    [plain_text(&table.title), plain_text(&table.source)]
}

/// Cells of so many characters, as a date has, need no share of the width.
const SHORT: usize = 10;

/// A number with its words has up to so many characters; longer ones break.
const NUMBER: usize = 20;

/// The columns' shares of the width: text columns by their longest cell, numbers and words as short as
/// a date as they are; a small table with one text column takes the width of prose.
fn prose_weights(table: &ProseTable<InlineAnswer>) -> Vec<u8> {
    let texts = table.aligns.iter().filter(|align| **align == Align::Start).count();
    if texts <= 1 && table.aligns.len() <= 3 {
        return vec![0; table.aligns.len()];
    }
    let length = |column: usize| {
        let cells = table.rows.iter().chain([&table.head]).filter_map(|row| row.get(column));
        cells.map(|cell| plain_text(cell).chars().count()).max().unwrap_or(0)
    };
    let has_long = (0..table.aligns.len()).any(|column| length(column) > SHORT);
    let weight = |(column, align): (usize, &Align)| match align {
        Align::Start if has_long && length(column) <= SHORT => 0,
        Align::Start => u8::try_from((length(column) / 6).clamp(1, 9)).unwrap_or(9),
        Align::End if length(column) > NUMBER => {
            u8::try_from((length(column) / 6).clamp(1, 9)).unwrap_or(9)
        }
        Align::End => 0,
    };
    table.aligns.iter().enumerate().map(weight).collect()
}

/// About how many pages blocks fill.
pub(super) fn pages(nodes: &[ReportNode]) -> f64 {
    nodes.iter().map(|node| block_pages(&node.node)).sum()
}

fn block_pages(block: &Block<InlineAnswer, BlockAnswer>) -> f64 {
    match block {
        Block::Paragraph(content) => 0.02 + text_pages(content),
        Block::Heading(_) => 0.05,
        Block::List(list) => list.items.iter().map(|item| pages(&item.blocks)).sum(),
        Block::Quote(blocks) => pages(blocks),
        Block::Callout(callout) => 0.05 + pages(&callout.blocks),
        Block::Code { text } => 0.02 * text.lines().fold(0.0, |lines, _| lines + 1.0),
        Block::Table(table) => 0.04 * table.rows.iter().fold(1.0, |rows, _| rows + 1.0),
        Block::Rule => 0.02,
        Block::Image(_) => 0.4,
        Block::Hole(answer) => match answer {
            BlockAnswer::Picture(_) | BlockAnswer::Overview(_) => 0.55,
            BlockAnswer::Table(table) => table_pages(table),
            BlockAnswer::PictureData(tables) => tables.iter().map(table_pages).sum(),
            BlockAnswer::Card(_) => 0.3,
            BlockAnswer::Contents => 0.4,
            BlockAnswer::Withheld(_) | BlockAnswer::Signatures(_) => 0.1,
            BlockAnswer::Remark(_) => 0.02,
        },
    }
}

fn table_pages(table: &NumberedTable) -> f64 {
    0.04 * table.table.rows.iter().fold(3.0, |rows, _| rows + 1.0)
}

/// A page of prose is about 2 800 characters.
fn text_pages(content: &[ReportInline]) -> f64 {
    plain_text(content).chars().fold(0.0, |pages, _| pages + 1.0 / 2800.0)
}
