//! Rows of table A.1: what leads to them, and where they lead back to.
//!
//! In: the chapters with every hole filled. Out: the same, and where each key figure is shown. Never: a
//! link in a link.
//!
//! Every value leads to its row, also the second of a sentence: a reader who doubts a number should not
//! have to look for another. Only in an author's own link a value does not, for that leads elsewhere.

use std::collections::BTreeMap;

use crate::base::source::Span;
use crate::base::wording::Facts as Words;
use crate::doc::answer::{BlockAnswer, InlineAnswer, NumberedTable, SourceLine};
use crate::doc::report::{Chapter, ReportInline, ReportNode, plain_text};
use crate::doc::table::{Cell, Place};
use crate::doc::tree::{Block, Inline};
use crate::resolve::View;
use crate::resolve::calculations::row_anchor;
use crate::value::id::Id;

/// Where key figures are shown.
#[derive(Default)]
pub(super) struct Shown {
    /// Chapters and numbered sections in reading order, by the anchor of the row.
    places: BTreeMap<String, Vec<Place>>,
}

impl Shown {
    /// The places of the key figure with this row.
    pub fn places(&self, row: &str) -> &[Place] {
        self.places.get(row).map_or(&[], Vec::as_slice)
    }
}

/// Goes through the chapters, takes links out of links and notes where each value stands.
pub(super) fn lead<'a>(
    view: View<'a>,
    lists: &'a BTreeMap<Span, Id>,
    chapters: &mut [Chapter],
) -> Shown {
    let place = Place { text: String::new(), anchor: String::new() };
    let mut walker = Walker { view, lists, shown: Shown::default(), place };
    for chapter in chapters {
        walker.place = Place {
            text: match &chapter.number {
                Some(number) => walker.section(number),
                None => plain_text(&chapter.title).replace('\u{ad}', ""),
            },
            anchor: chapter.anchor.clone(),
        };
        walker.nodes(&mut chapter.nodes);
        for note in &mut chapter.notes {
            walker.nodes(&mut note.blocks);
        }
    }
    walker.shown
}

struct Walker<'a> {
    view: View<'a>,
    /// Key figures told part by part, by the places of the requests.
    lists: &'a BTreeMap<Span, Id>,
    shown: Shown,
    place: Place,
}

impl Walker<'_> {
    /// "avsnitt 3.1"
    fn section(&self, number: &str) -> String {
        self.view.say_with("reference-section", &Words::new().text("number", number))
    }

    fn nodes(&mut self, nodes: &mut [ReportNode]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &mut ReportNode) {
        if let Some(id) = self.lists.get(&node.span) {
            self.note(&row_anchor(id));
        }
        match &mut node.node {
            Block::Paragraph(content) => self.inlines(content),
            Block::Heading(heading) => {
                if let Some(number) = &heading.number {
                    let text = self.section(number);
                    self.place = Place { text, anchor: heading.anchor.clone() };
                }
                self.inlines(&mut heading.content);
            }
            Block::List(list) => {
                list.items.iter_mut().for_each(|item| self.nodes(&mut item.blocks));
            }
            Block::Quote(blocks) => self.nodes(blocks),
            Block::Callout(callout) => self.nodes(&mut callout.blocks),
            Block::Table(table) => {
                let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|cell| self.inlines(cell));
                self.inlines(&mut table.title);
                self.inlines(&mut table.source);
            }
            Block::Image(image) => {
                self.inlines(&mut image.caption);
                self.inlines(&mut image.source);
            }
            Block::Hole(answer) => self.answer(answer),
            Block::Code { .. } | Block::Rule => {}
        }
    }

    fn answer(&mut self, answer: &mut BlockAnswer) {
        match answer {
            BlockAnswer::Picture(picture) => self.source(&picture.source),
            BlockAnswer::Table(table) => self.table(table),
            BlockAnswer::Card(card) => {
                self.source(&card.meta);
                for nodes in [&mut card.reporting, &mut card.comment, &mut card.proposals] {
                    self.nodes(nodes);
                }
            }
            BlockAnswer::Overview(overview) => {
                for row in overview.tiles.iter().filter_map(|tile| tile.row.as_ref()) {
                    self.note(row);
                }
            }
            // The appendix comes after.
            BlockAnswer::PictureData(_)
            | BlockAnswer::Contents
            | BlockAnswer::Withheld(_)
            | BlockAnswer::Signatures(_)
            | BlockAnswer::Remark(_) => {}
        }
    }

    /// A table of one key figure has its row in its source line, one of many in the heads of its rows.
    fn table(&mut self, table: &NumberedTable) {
        table.source.iter().for_each(|source| self.source(source));
        for cell in table.table.rows.iter().flat_map(|row| &row.cells) {
            if let Cell::Links(places) = cell {
                for place in places {
                    self.note(&place.anchor);
                }
            }
        }
    }

    fn source(&mut self, source: &SourceLine) {
        if let Some(place) = &source.calculation {
            self.note(&place.anchor);
        }
    }

    /// Notes that a key figure is shown here.
    fn note(&mut self, row: &str) {
        let places = self.shown.places.entry(row.to_owned()).or_default();
        if !places.contains(&self.place) {
            places.push(self.place.clone());
        }
    }

    fn inlines(&mut self, inlines: &mut [ReportInline]) {
        for inline in inlines {
            match inline {
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Strikethrough(content)
                | Inline::Foreign { content, .. } => self.inlines(content),
                Inline::Link { content, .. } => {
                    self.inlines(content);
                    plain(content);
                }
                Inline::Hole(InlineAnswer::Traced { row, .. }) => {
                    let row = row.clone();
                    self.note(&row);
                }
                Inline::Hole(_)
                | Inline::Text(_)
                | Inline::Code(_)
                | Inline::Note(_)
                | Inline::Break => {}
            }
        }
    }
}

/// Lets values lead nowhere.
fn plain(inlines: &mut [ReportInline]) {
    for inline in inlines {
        match inline {
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Foreign { content, .. }
            | Inline::Link { content, .. } => plain(content),
            Inline::Hole(answer) => {
                if let InlineAnswer::Traced { value, .. } = answer {
                    let nothing = InlineAnswer::Value(String::new());
                    *answer = std::mem::replace(value.as_mut(), nothing);
                }
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Note(_) | Inline::Break => {}
        }
    }
}
