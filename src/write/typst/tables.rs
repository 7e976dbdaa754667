//! Tables as Typst code.
//!
//! In: tables with their texts ready. Out: calls of `data-table`. Never: choosing widths in millimetres.

use crate::doc::answer::{Mark, NumberedTable, SourceLine};
use crate::doc::table::{Cell, Moment, Place, StatusLine, Table, Told, What};
use crate::doc::tree::{Align, Inline};

use super::Writer;
use super::height::{self, Ends, Line, Lines, Sheet};

impl Writer<'_> {
    /// Writes a table with its title, and how much room what its last rows lead to takes, in points.
    pub(super) fn numbered_table(&mut self, table: &NumberedTable, room: f64) {
        self.code.push("data-table(");
        self.nested();
        self.anchor(&table.anchor);
        self.code.argument("name", &table.label);
        self.shown("title", &table.title);
        for (name, text) in
            [("subtitle", &table.subtitle), ("introduction", &table.introduction)]
        {
            if let Some(text) = text {
                self.shown(name, text);
            }
        }
        if let Some(source) = &table.source {
            self.code.push("source: ");
            self.source_line(source);
            self.code.push(", ");
        }
        let shape = Shape::of(table);
        let sheet = shape.sheet(table, self.depth > 0);
        self.sheet(&sheet, room);
        self.table(&table.table);
        self.code.push(")\n");
    }

    /// How much room a table needs to begin on a page, with its title. One that stands alone should stand
    /// whole, when it is not high.
    pub(super) fn table_room(&self, table: &NumberedTable, is_alone: bool) -> f64 {
        self.sheet_room(&Shape::of(table).sheet(table, false), is_alone)
    }

    /// The same of what is measured of it.
    pub(super) fn sheet_room(&self, sheet: &Sheet<'_>, is_alone: bool) -> f64 {
        let whole = self.heights.table(sheet);
        match self.heights.ends(sheet) {
            Some(ends) if !is_alone || whole > height::HIGH_ROW => ends.beginning,
            Some(_) | None => whole,
        }
    }

    fn table(&mut self, table: &Table) {
        self.code.push("heads: (");
        for column in &table.columns {
            self.text_block(&column.head);
            self.code.push(", ");
        }
        self.code.push("), rows: (\n");
        for row in &table.rows {
            self.code.push("(");
            for (index, cell) in row.cells.iter().enumerate() {
                let anchor = row.anchor.as_deref().filter(|_| index == 0);
                match anchor.and_then(|anchor| self.anchors.define(anchor)) {
                    Some(label) => {
                        self.code.push("{ ");
                        self.call("mark", &[&label]);
                        self.code.push("; ");
                        self.cell(cell);
                        self.code.push(" }");
                    }
                    None => self.cell(cell),
                }
                self.code.push(", ");
            }
            self.code.push("),\n");
        }
        self.code.push("), totals: (");
        for (index, row) in table.rows.iter().enumerate() {
            if row.is_total {
                self.code.number(index);
                self.code.push(", ");
            }
        }
        self.code.push("), ");
    }

    /// Writes the shares of the columns, how their texts stand, and what of the table stands how high, with the
    /// room that its last rows need below them.
    pub(super) fn sheet(&mut self, sheet: &Sheet<'_>, room: f64) {
        self.room(room);
        self.height(Some(self.heights.table(sheet)));
        let scale = self.heights.scale(sheet);
        if scale < 1.0 {
            self.code.push("scale: ");
            self.code.number((scale * 100.0).floor() / 100.0);
            self.code.push(", ");
        }
        if let Some(Ends { beginning, last }) = self.heights.ends(sheet) {
            self.code.push("beginning: ");
            self.code.number(beginning.round());
            self.code.push("pt, together: ");
            self.code.number(last);
            self.code.push(", ");
        }
        self.code.push("high: (");
        for row in self.heights.high_rows(sheet) {
            self.code.number(row);
            self.code.push(", ");
        }
        self.code.push("), weights: (");
        for weight in self.heights.shares(sheet) {
            self.code.number(weight);
            self.code.push(", ");
        }
        self.code.push("), aligns: (");
        for align in sheet.aligns {
            self.code.push(if *align == Align::End { "right, " } else { "left, " });
        }
        self.code.push("), ");
    }

    fn cell(&mut self, cell: &Cell) {
        match cell {
            Cell::Text(text) => self.text_block(text),
            Cell::Missing(text) => self.call("missing", &[text]),
            Cell::Withheld(text) => self.call("withheld", &[text]),
            Cell::Marked { text, provision } => self.call("marked", &[provision, text]),
            Cell::Titled { title, note, anchor } => {
                self.code.push("titled(");
                self.label_or_none(anchor.as_deref());
                self.code.push(", ");
                self.text_block(title);
                self.code.push(", ");
                self.text_block(note);
                self.code.push(")");
            }
            Cell::Placed { title, note, words, places } => {
                self.code.push("placed(");
                for text in [title, note, words] {
                    self.text_block(text);
                    self.code.push(", ");
                }
                for Place { text, anchor } in places {
                    self.reference(text, anchor);
                    self.code.push(", ");
                }
                self.code.push(")");
            }
            Cell::Status { mark, text, is_late } => {
                self.code.push("statuses(");
                self.status(*mark, text, *is_late);
                self.code.push(")");
            }
            Cell::Statuses(lines) => {
                self.code.push("statuses(");
                for StatusLine { mark, text, is_late } in lines {
                    self.status(*mark, text, *is_late);
                    self.code.push(", ");
                }
                self.code.push(")");
            }
            Cell::Moments(moments) => {
                self.code.push("moments(");
                for moment in moments {
                    self.moment(moment);
                    self.code.push(", ");
                }
                self.code.push(")");
            }
            Cell::Links(places) => {
                self.code.push("lines(");
                for Place { text, anchor } in places {
                    self.reference(text, anchor);
                    self.code.push(", ");
                }
                self.code.push(")");
            }
            Cell::Told(places) => {
                if let [only] = places.as_slice() {
                    return self.told(only);
                }
                self.code.push("places(");
                for told in places {
                    self.told(told);
                    self.code.push(", ");
                }
                self.code.push(")");
            }
            Cell::Level { text, step } => {
                self.code.push("level-chip(");
                self.code.number((*step).min(3));
                self.code.push(", ");
                self.code.literal(text);
                self.code.push(")");
            }
            Cell::Trend(trend) => {
                self.pictures += 1;
                let path = format!("pictures/{}.svg", self.pictures);
                self.files.insert(path.clone(), trend.print.clone().into_bytes());
                self.call("trend", &[&format!("/{path}"), &trend.words]);
            }
            Cell::Lines(lines) => {
                self.code.push("lines(");
                for line in lines {
                    self.text_block(line);
                    self.code.push(", ");
                }
                self.code.push(")");
            }
        }
    }

    fn moment(&mut self, moment: &Moment) {
        self.code.push("moment(");
        self.code.literal(&moment.when);
        self.code.push(", ");
        match &moment.what {
            What::Act(text) => self.text_block(text),
            What::Silence(text) => self.call("missing", &[text]),
            What::Status(StatusLine { mark, text, is_late }) => {
                self.status(*mark, text, *is_late);
            }
        }
        self.code.push(", ");
        match &moment.told {
            None => self.code.push("none"),
            Some(told) => self.told(told),
        }
        self.code.push(")");
    }

    fn told(&mut self, told: &Told) {
        let words = [Inline::Text(told.text.clone())];
        match &told.target {
            Some(target) => self.link(target, &words),
            None => self.inlines(&words),
        }
    }

    fn status(&mut self, mark: Mark, text: &str, is_late: bool) {
        self.code.push("status(");
        self.code.literal(mark_name(mark));
        self.code.push(if is_late { ", true, " } else { ", false, " });
        self.text_block(text);
        self.code.push(")");
    }

    /// Writes the label of an anchor in the report, or `none`.
    pub(super) fn label_or_none(&mut self, anchor: Option<&str>) {
        match anchor.and_then(|anchor| self.anchors.label(anchor)).map(str::to_owned) {
            Some(label) => self.code.literal(&label),
            None => self.code.push("none"),
        }
    }
}

/// What a sheet borrows of a table.
struct Shape {
    weights: Vec<u8>,
    aligns: Vec<Align>,
    source: String,
}

impl Shape {
    fn of(table: &NumberedTable) -> Self {
        let columns = &table.table.columns;
        Self {
            weights: columns.iter().map(|column| column.weight).collect(),
            aligns: columns.iter().map(|column| column.align).collect(),
            source: table.source.as_ref().map(SourceLine::words).unwrap_or_default(),
        }
    }

    fn sheet<'s>(&'s self, table: &'s NumberedTable, is_nested: bool) -> Sheet<'s> {
        Sheet {
            weights: &self.weights,
            aligns: &self.aligns,
            rows: lines(&table.table),
            above: [&table.label, &table.title, table.subtitle.as_deref().unwrap_or_default()],
            source: &self.source,
            is_nested,
        }
    }
}

/// The lines of all cells, the head's first.
fn lines(table: &Table) -> Vec<Vec<Lines>> {
    let head = table.columns.iter().map(|column| vec![Line::new(&column.head)]).collect();
    let rows = table.rows.iter().map(|row| row.cells.iter().map(height::cell).collect());
    std::iter::once(head).chain(rows).collect()
}

/// The mark's name in the templates.
pub(super) fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Up => "up",
        Mark::Down => "down",
        Mark::Dot => "dot",
        Mark::Full => "full",
        Mark::Half => "half",
        Mark::Empty => "empty",
        Mark::Dash => "dash",
    }
}
