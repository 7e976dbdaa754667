//! Tables written in Markdown.
//!
//! In: the parser's events of a table. Out: a table whose rows have as many cells as its head.
//! Never: a cell dropped in silence, as the parser does with cells past the head's.

use std::ops::Range;

use crate::base::code::TABLE_ROW;
use crate::doc::draft::DraftInline;
use crate::doc::request::InlineRequest;
use crate::doc::tree::{Align, ProseTable};
use crate::read::markdown::blocks::tidy;
use crate::read::markdown::events::{Alignment, Event, Tag};
use crate::read::markdown::reader::Reader;

impl Reader<'_> {
    /// Reads the table that has just begun, and its end.
    ///
    /// Numbers are aligned to the right with `--:`; everything else, centred columns too, begins at
    /// the left.
    pub fn table(&mut self, aligns: &[Alignment]) -> ProseTable<InlineRequest> {
        let align = |alignment: &Alignment| match alignment {
            Alignment::Right => Align::End,
            Alignment::None | Alignment::Left | Alignment::Center => Align::Start,
        };
        let aligns: Vec<Align> = aligns.iter().map(align).collect();
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        self.is_in_table = true;
        while let Some((Event::Start(tag), range)) = self.events.get(self.next) {
            let (is_head, range) = (*tag == Tag::TableHead, range.clone());
            self.next += 1;
            let cells = self.cells();
            self.end();
            if is_head {
                head = cells;
            } else {
                self.check_row(range, aligns.len());
                rows.push(cells);
            }
        }
        self.is_in_table = false;
        self.end();
        ProseTable { aligns, head, rows }
    }

    fn cells(&mut self) -> Vec<Vec<DraftInline>> {
        let mut cells = Vec::new();
        while let Some((Event::Start(Tag::TableCell), _)) = self.events.get(self.next) {
            self.next += 1;
            let parts = self.inlines();
            self.end();
            cells.push(tidy(self.running(parts)));
        }
        cells
    }

    /// Reports a row that has not as many cells as the head.
    fn check_row(&mut self, range: Range<usize>, columns: usize) {
        let span = self.line(range.clone());
        let found = cell_count(&self.markdown[range]);
        if found != columns {
            let diagnostic = self
                .diagnostics
                .report(&TABLE_ROW, span)
                .with("found", found)
                .with("expected", columns);
            if found > columns {
                diagnostic.hint("hint-escape-bar", &[]);
            }
        }
    }
}

/// How many cells a row has as it is written.
fn cell_count(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut bars = 0;
    let mut is_escaped = false;
    let mut ends_with_bar = false;
    for character in row.chars() {
        ends_with_bar = character == '|' && !is_escaped;
        bars += usize::from(ends_with_bar);
        is_escaped = character == '\\' && !is_escaped;
    }
    bars + usize::from(!ends_with_bar)
}
