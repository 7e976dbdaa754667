//! Tables as they are read aloud: every cell after the head of its column.
//!
//! In: tables from data and from prose. Out: a line a row head, a line a cell. Never: a cell whose
//! meaning stands elsewhere.

use crate::base::wording::Facts;
use crate::doc::answer::{InlineAnswer, NumberedTable};
use crate::doc::report::plain_text;
use crate::doc::table::{Cell, Moment, Place, Table, Told};
use crate::doc::tree::ProseTable;

use super::{Writer, inlines};

impl<'a> Writer<'a> {
    /// A table with number, title, subtitle and source.
    pub(super) fn numbered_table(&mut self, numbered: &NumberedTable) {
        if let Some(introduction) = &numbered.introduction {
            self.words_line(introduction);
        }
        let row = numbered.source.as_ref().and_then(|source| source.calculation.as_ref());
        let title = (numbered.label.as_str(), numbered.title.as_str());
        self.table(&numbered.table, title, row, numbered.subtitle.as_deref());
        if let Some(source) = &numbered.source {
            self.source_line(source);
        }
    }

    /// A table from data under its label and title, which leads to the row of all its numbers.
    pub(super) fn table(
        &mut self,
        table: &Table,
        (label, title): (&str, &str),
        row: Option<&Place>,
        subtitle: Option<&str>,
    ) {
        self.table_start(table.rows.len() + 1, table.columns.len());
        self.words(&format!("{label} "));
        self.link_to(row.map(|place| place.anchor.as_str()), title);
        if let Some(subtitle) = subtitle {
            self.words(&format!(" {subtitle}"));
        }
        self.inside(|writer| {
            writer.row_start(1);
            for (index, column) in table.columns.iter().enumerate() {
                writer.column(index);
                writer.words(&column.head);
            }
            for (index, row) in table.rows.iter().enumerate() {
                writer.row_start(index + 2);
                for (index, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate()
                {
                    writer.cell_in(index, &column.head, |writer| writer.cell(cell));
                }
            }
        });
    }

    /// A table written in the prose.
    pub(super) fn prose_table(&mut self, table: &'a ProseTable<InlineAnswer>) {
        self.table_start(table.rows.len() + 1, table.head.len());
        if !table.title.is_empty() {
            self.words(&format!("{} ", table.label));
            self.inlines(&table.title);
        }
        self.inside(|writer| {
            writer.row_start(1);
            for (index, head) in table.head.iter().enumerate() {
                writer.column(index);
                writer.inlines(head);
            }
            for (index, row) in table.rows.iter().enumerate() {
                writer.row_start(index + 2);
                for (index, cell) in row.iter().enumerate() {
                    let head = table.head.get(index).map(|head| plain_text(head));
                    let head = head.unwrap_or_default();
                    writer.cell_in(index, &head, |writer| writer.inlines(cell));
                }
            }
        });
        if !table.source.is_empty() {
            self.end_line();
            self.inlines(&table.source);
        }
    }

    fn table_start(&mut self, rows: usize, columns: usize) {
        self.end_line();
        let wording = self.locale.wording();
        let (rows_form, columns_form) =
            (wording.plural_form(rows as u64), wording.plural_form(columns as u64));
        let facts = Facts::new()
            .text("rows", rows)
            .text("rows-form", rows_form)
            .text("columns", columns)
            .text("columns-form", columns_form);
        self.role("read-table", &facts);
    }

    fn row_start(&mut self, number: usize) {
        self.end_line();
        self.role("read-row", &Facts::new().text("number", number));
    }

    fn column(&mut self, index: usize) {
        self.role("read-column", &Facts::new().text("number", index + 1));
    }

    /// The first cell heads its row and stands on its line; the others follow, each on its own.
    fn cell_in(&mut self, index: usize, head: &str, write: impl FnOnce(&mut Self)) {
        if index == 0 {
            return write(self);
        }
        self.inside(|writer| {
            if head.trim().is_empty() {
                writer.column(index);
            } else {
                writer.aside(head.trim());
            }
            write(writer);
        });
    }

    fn cell(&mut self, cell: &Cell) {
        match cell {
            Cell::Titled { title, note, anchor } => {
                self.link_to(anchor.as_deref(), title);
                self.words(&format!(" {note}"));
            }
            Cell::Placed { title, note, words, places } => {
                self.words(&format!("{title} {note}"));
                if !places.is_empty() {
                    self.words(&format!(" {words}"));
                }
                for (index, place) in places.iter().enumerate() {
                    self.words(if index > 0 { ", " } else { " " });
                    self.place(place);
                }
            }
            Cell::Links(places) => {
                for (index, place) in places.iter().enumerate() {
                    self.words(if index > 0 { " " } else { "" });
                    self.place(place);
                }
            }
            Cell::Told(places) => match places.as_slice() {
                [only] => self.told(only),
                _ => self.inside(|writer| writer.places(places)),
            },
            Cell::Moments(moments) => self.inside(|writer| writer.moments(moments)),
            Cell::Text(_)
            | Cell::Missing(_)
            | Cell::Withheld(_)
            | Cell::Marked { .. }
            | Cell::Status { .. }
            | Cell::Level { .. }
            | Cell::Lines(_)
            | Cell::Trend(_)
            | Cell::Statuses(_) => self.words(&cell.spoken()),
        }
    }

    fn moments(&mut self, moments: &[Moment]) {
        self.list_start("read-list", moments.len());
        for moment in moments {
            self.words(&format!("- {}", moment.words()));
            if let Some(told) = &moment.told {
                self.words(" ");
                self.told(told);
            }
            self.end_line();
        }
    }

    fn places(&mut self, places: &[Told]) {
        self.list_start("read-list", places.len());
        for told in places {
            self.words("- ");
            self.told(told);
            self.end_line();
        }
    }

    fn told(&mut self, told: &Told) {
        self.linked(told.target.as_ref().map(inlines::address).as_deref(), &told.text);
    }
}
