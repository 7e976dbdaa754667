//! Tables as HTML.
//!
//! In: tables from data and from prose. Out: tables whose cells say the head they stand under, for narrow
//! screens that show each row as a block. Never: an empty cell of its own, a role that the element has
//! (browsers keep it whatever `display` says: Safari since 17.0, the others longer).

use crate::doc::answer::{InlineAnswer, Mark, NumberedTable};
use crate::doc::report::{ReportInline, plain_text};
use crate::doc::table::{
    Cell, Column, Moment, Place, Row, StatusLine, Table, Told, Trend, What,
};
use crate::doc::tree::{Align, ProseTable};
use crate::write::html::table_room::{Room, beside, is_long_head};
use crate::write::html::{Writer, escape};

/// How many twentieths of a table's width a column without a weight is counted for: one where it only
/// numbers the rows, and one more where its head is long.
const NATURAL: usize = 2;

/// More columns than this, most of them numbers, stand in pairs where the rows stack.
const PAIRS_FROM: usize = 6;

/// How many characters a sign that stands for a row has at most: "14 § 12".
const SIGN: usize = 7;

impl<'a> Writer<'a> {
    /// A table with number, title, subtitle and source.
    pub(super) fn numbered_table(&mut self, numbered: &'a NumberedTable) {
        if let Some(introduction) = &numbered.introduction {
            self.raw("<p class=\"introduction\">");
            self.text(introduction);
            self.raw("</p>\n");
        }
        let table = &numbered.table;
        self.raw(&format!("<div class=\"table{}\"", Room::of_table(table).class()));
        self.attribute("id", &escape::id(&numbered.anchor));
        self.raw(">\n");
        self.titled_table(table, |writer| {
            writer.element("span", "label", &numbered.label);
            writer.raw(" ");
            let row = numbered.source.as_ref().and_then(|source| source.calculation.as_ref());
            writer.table_title(&numbered.title, row);
            if let Some(subtitle) = &numbered.subtitle {
                writer.raw(" ");
                writer.element("span", "subtitle", subtitle);
            }
        });
        if let Some(source) = &numbered.source {
            self.source_line(source);
        }
        self.raw("</div>\n");
    }

    /// A table's title; where all its numbers have one row in the sources, a link to it, so that no cell
    /// needs to be one.
    pub(super) fn table_title(&mut self, title: &str, row: Option<&Place>) {
        self.raw("<span class=\"title\">");
        let row = row.map(|place| place.anchor.as_str());
        self.link_to_row(row, |writer| writer.text(title));
        self.raw("</span>");
    }

    /// A table whose caption the caller writes.
    pub(super) fn titled_table(&mut self, table: &'a Table, caption: impl FnOnce(&mut Self)) {
        let (numbered, titles) =
            if has_numbered_rows(table) { (" numbered-rows", 2) } else { ("", 1) };
        let labels = table.columns.iter().skip(titles).map(|column| column.head.as_str());
        let beside = beside(labels);
        let pairs = if has_pairs(table) { " pairs" } else { "" };
        self.raw(&format!("<table class=\"stacks{numbered}{pairs}{beside}\">\n<caption>"));
        caption(self);
        self.raw("</caption>\n");
        self.column_widths(&table.columns, has_titled_rows(table));
        self.raw("<thead><tr>");
        for column in &table.columns {
            self.column_head(column);
        }
        self.raw("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.row(row, &table.columns);
        }
        self.raw("</tbody>\n</table>\n");
    }

    /// Widths after the columns' weights, in steps of five per cent that the style sheet knows.
    fn column_widths(&mut self, columns: &[Column], is_numbered: bool) {
        let total: u32 = columns.iter().map(|column| u32::from(column.weight)).sum();
        if total == 0 {
            return;
        }
        // A column without a weight is natural: it leaves the others the rest of about 20 parts.
        let natural = columns.iter().filter(|column| column.weight == 0);
        let each = if is_numbered { 1 } else { NATURAL };
        let natural: usize =
            natural.map(|column| each + usize::from(is_long_head(&column.head))).sum();
        let left = 20 - u32::try_from(natural).unwrap_or(20).min(14);
        self.raw("<colgroup>");
        for column in columns {
            if column.weight == 0 {
                self.raw("<col>");
                continue;
            }
            let fives = (u32::from(column.weight) * left + total / 2) / total;
            self.raw(&format!("<col class=\"wide-{}\">", fives.clamp(1, 20) * 5));
        }
        self.raw("</colgroup>\n");
    }

    fn column_head(&mut self, column: &Column) {
        self.raw("<th scope=\"col\"");
        self.raw(end_class(column.align));
        self.raw(">");
        self.text(&column.head);
        self.raw("</th>");
    }

    fn row(&mut self, row: &'a Row, columns: &[Column]) {
        self.raw("<tr");
        if let Some(anchor) = &row.anchor {
            self.attribute("id", &escape::id(anchor));
        }
        if row.is_total {
            self.raw(" class=\"total\"");
        }
        self.raw(">");
        for (index, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
            let place = (index, column.align, column.head.as_str());
            self.body_cell(place, |writer| writer.cell(cell));
        }
        self.raw("</tr>\n");
    }

    /// Writes a cell; the first column heads its row.
    fn body_cell(
        &mut self,
        (index, align, head): (usize, Align, &str),
        content: impl FnOnce(&mut Self),
    ) {
        if index == 0 {
            self.raw("<th scope=\"row\"");
            self.raw(end_class(align));
            self.raw(">");
            content(self);
            return self.raw("</th>");
        }
        self.raw("<td");
        self.raw(end_class(align));
        if !head.is_empty() {
            self.attribute("data-head", head);
        }
        self.raw(">");
        content(self);
        self.raw("</td>");
    }

    fn cell(&mut self, cell: &Cell) {
        match cell {
            Cell::Text(text) => self.text(text),
            Cell::Missing(text) => self.element("span", "missing", text),
            Cell::Withheld(text) => self.element("span", "withheld", text),
            Cell::Marked { text, provision } => self.marked(text, provision),
            Cell::Titled { title, note, anchor } => {
                self.raw("<span class=\"row-title\">");
                self.linked(anchor.as_deref(), title);
                self.raw("</span> ");
                self.element("span", "row-note", note);
            }
            Cell::Placed { title, note, words, places } => {
                self.element("span", "row-title", title);
                self.raw(" ");
                if !note.is_empty() {
                    self.element("span", "row-note", note);
                }
                if !places.is_empty() {
                    self.raw(" <span class=\"row-note\">");
                    self.text(words);
                    for (index, place) in places.iter().enumerate() {
                        self.raw(if index > 0 { ", " } else { " " });
                        self.place(place);
                    }
                    self.raw("</span>");
                }
            }
            Cell::Status { mark, text, is_late } => {
                self.status(*mark, text, if *is_late { "status late" } else { "status" });
            }
            Cell::Level { text, step } => {
                self.element("span", &format!("level level-{}", step.min(&3)), text);
            }
            Cell::Trend(trend) => {
                let Trend { screen, words, .. } = trend.as_ref();
                let size = format!("0 0 {} {}", screen.width, screen.height);
                self.raw("<span class=\"trend\"><svg class=\"spark\" aria-hidden=\"true\"");
                self.attribute("viewBox", &size);
                self.raw(">");
                self.raw(&screen.markup);
                self.raw("</svg> ");
                self.element("span", "trend-words", words);
                self.raw("</span>");
            }
            Cell::Lines(lines) => {
                for (index, line) in lines.iter().enumerate() {
                    self.raw(if index > 0 { "<br>" } else { "" });
                    self.element("span", "line", line);
                }
            }
            Cell::Statuses(lines) => {
                for (index, StatusLine { mark, text, is_late }) in lines.iter().enumerate() {
                    self.raw(if index > 0 { "<br>" } else { "" });
                    self.long_status(*mark, text, *is_late);
                }
            }
            Cell::Moments(moments) => self.moments(moments),
            Cell::Links(places) => {
                for (index, place) in places.iter().enumerate() {
                    self.raw(if index > 0 { "<br>" } else { "" });
                    self.place(place);
                }
            }
            Cell::Told(places) => self.places(places),
        }
    }

    fn moments(&mut self, moments: &[Moment]) {
        self.raw("<ul class=\"moments\">\n");
        for Moment { when, what, told } in moments {
            self.raw("<li>");
            self.element("span", "when", when);
            self.raw(" <span>");
            match what {
                What::Act(text) => self.text(text),
                What::Silence(text) => self.element("span", "missing", text),
                What::Status(StatusLine { mark, text, is_late }) => {
                    self.long_status(*mark, text, *is_late);
                }
            }
            if let Some(told) = told {
                self.raw(" <span class=\"row-note\">");
                self.told(told);
                self.raw("</span>");
            }
            self.raw("</span></li>\n");
        }
        self.raw("</ul>");
    }

    /// Places in a cell, each with room around it where there are several to hit.
    fn places(&mut self, places: &[Told]) {
        if let [only] = places {
            return self.told(only);
        }
        self.raw("<ul class=\"places\">\n");
        for told in places {
            self.raw("<li>");
            self.told(told);
            self.raw("</li>\n");
        }
        self.raw("</ul>");
    }

    fn told(&mut self, told: &Told) {
        match &told.target {
            Some(target) => self.link(target, |writer| writer.text(&told.text)),
            None => self.text(&told.text),
        }
    }

    fn long_status(&mut self, mark: Mark, text: &str, is_late: bool) {
        let class = if is_late { "status long late" } else { "status long" };
        self.status(mark, text, class);
    }

    fn status(&mut self, mark: Mark, text: &str, class: &str) {
        self.raw(&format!("<span class=\"{class}\">"));
        self.mark(mark, "");
        self.text(text);
        self.raw("</span>");
    }

    /// A table written in the prose.
    pub(super) fn prose_table(&mut self, table: &'a ProseTable<InlineAnswer>) {
        let rows = std::iter::once(&table.head).chain(&table.rows);
        let rows: Vec<Vec<String>> =
            rows.map(|row| row.iter().map(|cell| plain_text(cell)).collect()).collect();
        let room = Room::of(&rows).class();
        let beside = beside(rows[0].iter().skip(1).map(String::as_str));
        if table.title.is_empty() {
            self.raw(&format!("<div class=\"table in-prose{room}\">\n"));
        } else {
            self.raw(&format!("<div class=\"table{room}\""));
            self.attribute("id", &escape::id(&table.anchor));
            self.raw(">\n");
        }
        self.raw(&format!("<table class=\"stacks written{beside}\">\n"));
        if !table.title.is_empty() {
            self.raw("<caption>");
            self.element("span", "label", &table.label);
            self.raw(" <span class=\"title\">");
            self.inlines(&table.title);
            self.raw("</span></caption>\n");
        }
        self.raw("<thead><tr>");
        for (index, head) in table.head.iter().enumerate() {
            self.prose_head(head, align(table, index));
        }
        self.raw("</tr></thead>\n<tbody>\n");
        let heads: Vec<String> = table.head.iter().map(|head| plain_text(head)).collect();
        for row in &table.rows {
            self.begin_passage();
            self.raw("<tr>");
            for (index, cell) in row.iter().enumerate() {
                let head = heads.get(index).map_or("", String::as_str);
                let place = (index, align(table, index), head);
                self.body_cell(place, |writer| writer.inlines(cell));
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n");
        if !table.source.is_empty() {
            self.raw("<p class=\"source\">");
            self.inlines(&table.source);
            self.raw("</p>\n");
        }
        self.raw("</div>\n");
    }

    /// A head without words is no head: a plain cell.
    fn prose_head(&mut self, head: &'a [ReportInline], align: Align) {
        let (start, end) =
            if head.is_empty() { ("<td", "</td>") } else { ("<th scope=\"col\"", "</th>") };
        self.raw(start);
        self.raw(end_class(align));
        self.raw(">");
        self.inlines(head);
        self.raw(end);
    }
}

/// Whether a table has many columns, most of them numbers: where its rows stack, two stand on a line.
fn has_pairs(table: &Table) -> bool {
    let numbers = table.columns.iter().filter(|column| column.align == Align::End).count();
    table.columns.len() > PAIRS_FROM && numbers * 2 > table.columns.len()
}

/// Whether what a row is about stands beside its number, with a line of its own below it.
fn has_titled_rows(table: &Table) -> bool {
    let is_titled = |cell: &Cell| matches!(cell, Cell::Titled { .. } | Cell::Placed { .. });
    table.rows.iter().any(|row| row.cells.get(1).is_some_and(is_titled))
}

/// Whether the rows are headed by a number or a sign such as "R03" or "14 § 1", with what they are about in the
/// widest column, beside it: the two stand on one line where rows stack.
fn has_numbered_rows(table: &Table) -> bool {
    let is_number = |(index, row): (usize, &Row)| {
        matches!(row.cells.first(), Some(Cell::Text(text)) if *text == (index + 1).to_string()
            || (text.chars().count() <= SIGN
                && text.contains(|sign: char| sign.is_alphabetic() || sign == '§')
                && text.ends_with(|last: char| last.is_ascii_digit())))
    };
    let widest = table.columns.iter().map(|column| column.weight).max().unwrap_or_default();
    let is_about = |column: &Column| column.weight > 0 && column.weight == widest;
    has_titled_rows(table)
        || (table.columns.get(1).is_some_and(is_about)
            && table.rows.iter().enumerate().all(is_number))
}

fn align(table: &ProseTable<InlineAnswer>, index: usize) -> Align {
    table.aligns.get(index).copied().unwrap_or_default()
}

fn end_class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " class=\"end\"",
    }
}
