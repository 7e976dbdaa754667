//! Tables written in Markdown.
//!
//! In: the parser's events of a table, and of the line below it that begins with a colon. Out: a table whose
//! rows have as many cells as its head, with the title that the line gives it.
//! Never: a cell dropped in silence, as the parser does with cells past the head's.

use std::ops::Range;

use crate::base::code::TABLE_ROW;
use crate::doc::draft::DraftInline;
use crate::doc::request::InlineRequest;
use crate::doc::tree::{Align, Inline, ProseTable};
use crate::read::markdown::anchors;
use crate::read::markdown::blocks::tidy;
use crate::read::markdown::events::{Alignment, Event, Tag};
use crate::read::markdown::inlines::{source_start, without_stop, words};
use crate::read::markdown::reader::Reader;

impl Reader<'_> {
    /// Reads the table that has just begun, and the line `: Title` below it; gives back where it ends.
    pub fn titled_table(
        &mut self,
        aligns: &[Alignment],
        end: usize,
    ) -> (ProseTable<InlineRequest>, usize) {
        let table = self.table(aligns);
        let Some((Event::Start(Tag::Paragraph), range)) = self.events.get(self.next).cloned()
        else {
            return (table, end);
        };
        if !self.markdown[range.clone()].starts_with(TITLE) {
            return (table, end);
        }
        self.next += 1;
        let parts = self.inlines();
        self.end();
        let mut content = tidy(self.running(parts));
        if let Some(Inline::Text(text)) = content.first_mut() {
            text.drain(..TITLE.len().min(text.len()));
        }
        let whole = words(&content);
        let written = self.anchor(&mut content, &range);
        let has_written = words(&content) != whole;
        let (title, source) = title_and_source(tidy(content));
        let anchor = if has_written { written } else { anchors::from_words(&words(&title)) };
        (ProseTable { title, source, anchor, ..table }, range.end)
    }

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
        let (title, source, label, anchor) = Default::default();
        ProseTable { aligns, head, rows, title, source, label, anchor }
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

/// What the line with a table's title begins with.
const TITLE: &str = ": ";

/// Parts a title from the source that follows it.
fn title_and_source(title: Vec<DraftInline>) -> (Vec<DraftInline>, Vec<DraftInline>) {
    let (mut before, mut source) = (Vec::new(), Vec::new());
    for inline in title {
        match inline {
            Inline::Text(text) if source.is_empty() => {
                let (said, named) = text.split_at(source_start(&text));
                before.push(Inline::Text(said.to_owned()));
                if !named.is_empty() {
                    source.push(Inline::Text(named.to_owned()));
                }
            }
            inline if source.is_empty() => before.push(inline),
            inline => source.push(inline),
        }
    }
    (if source.is_empty() { tidy(before) } else { without_stop(before) }, source)
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
