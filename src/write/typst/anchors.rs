//! Anchors in the PDF: labels made of numbers.
//!
//! In: the anchors of a report. Out: a label for each. Never: a title's or file's name as a label,
//! since labels are stored in the PDF.

use std::collections::{BTreeMap, BTreeSet};

use crate::doc::answer::{BlockAnswer, NumberedTable};
use crate::doc::report::{Report, ReportNode};
use crate::doc::tree::Block;

/// The labels of all anchors of a report.
pub(super) struct Anchors {
    labels: BTreeMap<String, String>,
    defined: BTreeSet<String>,
}

impl Anchors {
    /// Gives every anchor of a report a label, in reading order.
    pub fn of(report: &Report) -> Self {
        let mut anchors = Self { labels: BTreeMap::new(), defined: BTreeSet::new() };
        for chapter in &report.chapters {
            anchors.add(&chapter.anchor);
            anchors.nodes(&chapter.nodes);
            for note in &chapter.notes {
                anchors.nodes(&note.blocks);
            }
        }
        anchors
    }

    /// The label of an anchor that is in the report.
    pub fn label(&self, anchor: &str) -> Option<&str> {
        self.labels.get(anchor).map(String::as_str)
    }

    /// The label to put at an anchor; none when it stands somewhere already.
    pub fn define(&mut self, anchor: &str) -> Option<String> {
        let label = self.labels.get(anchor)?.clone();
        self.defined.insert(label.clone()).then_some(label)
    }

    fn add(&mut self, anchor: &str) {
        if !anchor.is_empty() && !self.labels.contains_key(anchor) {
            let label = format!("a{}", self.labels.len() + 1);
            self.labels.insert(anchor.to_owned(), label);
        }
    }

    fn nodes(&mut self, nodes: &[ReportNode]) {
        for node in nodes {
            match &node.node {
                Block::Heading(heading) => self.add(&heading.anchor),
                Block::List(list) => {
                    for item in &list.items {
                        self.nodes(&item.blocks);
                    }
                }
                Block::Quote(blocks) => self.nodes(blocks),
                Block::Callout(callout) => self.nodes(&callout.blocks),
                Block::Image(image) => self.add(&image.anchor),
                Block::Hole(answer) => self.answer(answer),
                Block::Table(table) => self.add(&table.anchor),
                Block::Paragraph(_) | Block::Code { .. } | Block::Rule => {}
            }
        }
    }

    fn answer(&mut self, answer: &BlockAnswer) {
        match answer {
            BlockAnswer::Picture(picture) => self.add(&picture.anchor),
            BlockAnswer::Table(table) => self.table(table),
            BlockAnswer::PictureData(tables) => {
                for table in tables {
                    self.table(table);
                }
            }
            BlockAnswer::Card(card) => {
                self.add(&card.anchor);
                self.nodes(&card.reporting);
                self.nodes(&card.comment);
                self.nodes(&card.proposals);
            }
            BlockAnswer::Overview(_)
            | BlockAnswer::Contents
            | BlockAnswer::Withheld(_)
            | BlockAnswer::Signatures(_)
            | BlockAnswer::Remark(_) => {}
        }
    }

    fn table(&mut self, table: &NumberedTable) {
        self.add(&table.anchor);
        table
            .table
            .rows
            .iter()
            .filter_map(|row| row.anchor.as_ref())
            .for_each(|anchor| self.add(anchor));
    }
}
