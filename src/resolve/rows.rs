//! Rows of table A.1: which values lead to them, and from where they lead back.
//!
//! In: the chapters with every hole filled. Out: the same, and where each key figure is shown. Never: two
//! links to one row in a passage, a link in a link.
//!
//! All values of a key figure lead to one row. Every value as a link would make a listener hear the word for
//! each number of a sentence, so the first one in a paragraph, a table's row or a caption leads there; in a
//! card none of its own does, for its last line says so in words.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::wording::Facts as Words;
use crate::doc::answer::{BlockAnswer, InlineAnswer, NumberedTable, SourceLine};
use crate::doc::report::{Chapter, ReportInline, ReportNode, plain_text};
use crate::doc::table::{Cell, Place};
use crate::doc::tree::{Block, Inline};
use crate::resolve::View;

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

/// Goes through the chapters, lets a value lead to its row once a passage and notes where it stands.
pub(super) fn lead(view: View<'_>, chapters: &mut [Chapter]) -> Shown {
    let place = Place { text: String::new(), anchor: String::new() };
    let mut walker = Walker { view, shown: Shown::default(), place, own: None };
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

/// The rows that a passage leads to already; none where nothing may lead anywhere.
type Led<'a> = Option<&'a mut BTreeSet<String>>;

struct Walker<'a> {
    view: View<'a>,
    shown: Shown,
    place: Place,
    /// The row that the card around leads to.
    own: Option<String>,
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
        match &mut node.node {
            Block::Paragraph(content) => self.passage([content]),
            Block::Heading(heading) => {
                if let Some(number) = &heading.number {
                    let text = self.section(number);
                    self.place = Place { text, anchor: heading.anchor.clone() };
                }
                // It leads to itself.
                self.inlines(&mut heading.content, None);
            }
            Block::List(list) => {
                list.items.iter_mut().for_each(|item| self.nodes(&mut item.blocks));
            }
            Block::Quote(blocks) => self.nodes(blocks),
            Block::Callout(callout) => self.nodes(&mut callout.blocks),
            Block::Table(table) => {
                self.passage(&mut table.head);
                table.rows.iter_mut().for_each(|row| self.passage(row));
            }
            Block::Image(image) => self.passage([&mut image.caption, &mut image.source]),
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
                let row = card.meta.calculation.as_ref().map(|place| place.anchor.clone());
                let around = std::mem::replace(&mut self.own, row);
                for nodes in [&mut card.reporting, &mut card.comment, &mut card.proposals] {
                    self.nodes(nodes);
                }
                self.own = around;
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
            | BlockAnswer::Signatures(_) => {}
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

    /// Texts that are read in one go.
    fn passage<'t>(&mut self, texts: impl IntoIterator<Item = &'t mut Vec<ReportInline>>) {
        let mut led: BTreeSet<String> = self.own.iter().cloned().collect();
        for text in texts {
            self.inlines(text, Some(&mut led));
        }
    }

    fn inlines(&mut self, inlines: &mut [ReportInline], mut led: Led<'_>) {
        for inline in inlines {
            match inline {
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Strikethrough(content)
                | Inline::Foreign { content, .. } => self.inlines(content, led.as_deref_mut()),
                Inline::Link { content, .. } => self.inlines(content, None),
                Inline::Hole(answer) => self.value(answer, led.as_deref_mut()),
                Inline::Text(_) | Inline::Code(_) | Inline::Note(_) | Inline::Break => {}
            }
        }
    }

    fn value(&mut self, answer: &mut InlineAnswer, led: Led<'_>) {
        let InlineAnswer::Traced { value, row } = answer else { return };
        self.note(row);
        if !led.is_some_and(|led| led.insert(row.clone())) {
            let value = std::mem::replace(value.as_mut(), InlineAnswer::Value(String::new()));
            *answer = value;
        }
    }
}
