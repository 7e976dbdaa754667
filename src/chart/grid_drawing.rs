//! The drawing of grids: a row an area, a column a year, a coded cell where they meet.
//!
//! In: statuses. Out: a canvas. Never: words of its own, a cell that only its colour explains.

use crate::chart::draw::{Anchor, Area, Canvas, LINE, Stroke, Text, Type};
use crate::chart::gap::{self, Gap};
use crate::chart::grid::{Grid, GridRow, GridYear, code, most_years};
use crate::chart::key::{self, Entry, Swatch};
use crate::chart::lines::{lines, one_line};
use crate::chart::{Painter, Width, grid_words, parts, pattern, words};
use crate::value::date::Year;

/// Draws at one width; for print in several parts when one would not fit on a page.
pub(super) fn canvases(grid: &Grid, width: Width, painter: &Painter<'_>) -> Vec<Canvas> {
    let new = || Canvas::new(width.units());
    if grid.drawn(most_years(width)).is_empty() || grid.rows.is_empty() {
        let mut canvas = new();
        painter.nothing(&mut canvas, &grid_words::nothing(grid, painter.locale));
        return vec![canvas];
    }
    let plan = Plan::new(grid, width, painter);
    let parts = if width == Width::Print {
        let key = key::height(width.units(), &plan.entries(), &painter.measure);
        parts(&plan.rows, key + plan.years() + 9.0, Plan::height)
    } else {
        vec![plan.rows.as_slice()]
    };
    let part = |rows: &&[PlannedRow<'_>]| {
        let mut canvas = new();
        plan.draw(&mut canvas, rows);
        canvas
    };
    parts.iter().map(part).collect()
}

/// Where everything stands.
struct Plan<'a> {
    grid: &'a Grid,
    painter: &'a Painter<'a>,
    rows: Vec<PlannedRow<'a>>,
    columns: Vec<PlannedColumn<'a>>,
    /// The width of the cells.
    cell: f64,
    /// Where the area's name begins, right of its reference.
    name: f64,
    /// The right edge of the changes; none when nothing is compared.
    change: Option<f64>,
}

struct PlannedRow<'a> {
    row: &'a GridRow,
    lines: Vec<String>,
}

struct PlannedColumn<'a> {
    year: &'a GridYear,
    /// Its place among all years.
    place: usize,
    /// Its left edge.
    x: f64,
    /// Whether the method changed between the column before it and this one.
    has_divider: bool,
}

/// Between two cells, downwards and sideways.
const GAP: f64 = 3.0;
/// What names have at least, however many the years.
const LEAST_NAME: f64 = 120.0;
/// In a narrow drawing what they have at least where each year has no more than its own name.
const LEAST_NARROW_NAME: f64 = 72.0;
const LEAST_NARROW_PITCH: f64 = 31.0;
/// The air beside the words of a gap in their column.
const BESIDE: f64 = 8.0;
/// What a change of method adds between two columns.
const DIVIDER: f64 = 13.0;

impl<'a> Plan<'a> {
    fn new(grid: &'a Grid, width: Width, painter: &'a Painter<'a>) -> Self {
        let measure = &painter.measure;
        let is_narrow = width == Width::Narrow;
        let shown = grid.drawn(most_years(width));
        let references = grid.rows.iter().filter_map(|row| row.reference.as_deref());
        let reference = references
            .map(|reference| measure.width(&one_line(reference), Type::AXIS))
            .fold(0.0, f64::max);
        let most_reference = if is_narrow { 44.0 } else { 60.0 };
        let has_references = reference > 0.0 && reference < most_reference;
        let name = if has_references { reference + 10.0 } else { 0.0 };

        let head = grid_words::change_head(painter.locale);
        let changes = grid.rows.iter().map(|row| grid_words::change(grid, row, painter.locale));
        let change_width = changes
            .map(|words| measure.width(&words, Type::VALUE))
            .fold(measure.width(&head, Type::AXIS), f64::max);
        let change_room = if grid.previous().is_some() { change_width + 14.0 } else { 0.0 };

        let dividers: Vec<bool> = shown
            .clone()
            .map(|place| place > shown.start && grid.years[place].method_break.is_some())
            .collect();
        let dividers_room = dividers.iter().filter(|is| **is).count() as f64 * DIVIDER;
        let count = shown.len() as f64;
        let natural = grid
            .rows
            .iter()
            .map(|row| measure.width(&one_line(&row.label), Type::LABEL))
            .fold(60.0, f64::max)
            + 1.0;
        // The column of a year without values is as wide as its words, where they are not long.
        let gaps = grid.years[shown.clone()].iter().filter_map(|year| year.gap);
        let of_gaps = gaps
            .map(|gap| widest_word(gap, painter) + BESIDE + GAP + 0.5)
            .fold(54.0, f64::max)
            .min(60.0);
        let (least, most) = if is_narrow { (40.0, 40.0) } else { (of_gaps, 100.0) };
        let for_names_and_cells =
            width.units() - name - 16.0 - change_room - dividers_room + GAP;
        let least_name = if is_narrow {
            let beside_years = for_names_and_cells - count * LEAST_NARROW_PITCH;
            beside_years.clamp(LEAST_NARROW_NAME, LEAST_NAME)
        } else {
            LEAST_NAME
        };
        // Many changes of method leave less for each year.
        let least = f64::min(least, ((for_names_and_cells - 80.0) / count).max(30.0));
        // Cells give way to long names down to their least width; names break after that.
        let pitch = ((for_names_and_cells - natural) / count).clamp(least, most);
        let pitch = pitch.min((for_names_and_cells - least_name) / count);
        let name_room = (for_names_and_cells - count * pitch).max(least_name.min(80.0));
        let rows: Vec<PlannedRow> = grid
            .rows
            .iter()
            .map(|row| {
                let lines = lines(&row.label, name_room, Type::LABEL, measure);
                PlannedRow { row, lines }
            })
            .collect();
        let names = rows.iter().flat_map(|row| &row.lines).map(String::as_str);
        let names = measure.widest(names, Type::LABEL);
        let mut x = name + names + 16.0;
        let mut columns = Vec::new();
        for (place, has_divider) in shown.zip(dividers) {
            x += if has_divider { DIVIDER } else { 0.0 };
            columns.push(PlannedColumn { year: &grid.years[place], place, x, has_divider });
            x += pitch;
        }
        let change = grid.previous().map(|_| x - GAP + change_room);
        Self { grid, painter, rows, columns, cell: pitch - GAP, name, change }
    }

    /// From the key's lower end to the baseline of the years.
    fn years(&self) -> f64 {
        if self.columns.iter().any(|column| column.has_divider) { 42.0 } else { 24.0 }
    }

    fn draw(&self, canvas: &mut Canvas, rows: &[PlannedRow<'_>]) {
        let key_end = key::key(canvas, 0.0, None, &self.entries(), &self.painter.measure);
        let (below_key, head) = (key_end + 10.0, key_end + self.years());
        self.heads(canvas, head);
        let top = head + 9.0;
        let bottom = top + rows.iter().map(Self::height).sum::<f64>() - GAP;
        for draw in [Self::row, Self::codes] {
            let mut y = top;
            for planned in rows {
                draw(self, canvas, planned, y);
                y += Self::height(planned);
            }
        }
        for column in &self.columns {
            if column.year.gap.is_some() {
                self.gap(canvas, column, top, bottom);
            }
            if column.has_divider {
                self.divider(canvas, column, below_key, bottom);
            }
        }
        canvas.end_at(bottom + 2.0);
    }

    /// From the top of a row to the top of the next.
    fn height(planned: &PlannedRow<'_>) -> f64 {
        (planned.lines.len() as f64 * LINE + 4.0).max(29.0) + GAP
    }

    fn entries(&self) -> Vec<Entry> {
        let status = |status: &crate::chart::columns::StatusStep| {
            Entry::new(Swatch::Code(status.role, code(status.role)), &status.label)
        };
        let mut entries: Vec<Entry> = self.grid.statuses.iter().map(status).collect();
        let gaps = self.columns.iter().filter_map(|it| Some((it.year.year, it.year.gap?)));
        let gaps: Vec<(Year, Gap)> = gaps.collect();
        let words = gap::key(&gaps, |gap| self.has_room_for(gap), self.painter.locale);
        entries.extend(words.iter().map(|words| Entry::new(Swatch::Gap, words)));
        entries
    }

    /// Whether the words of a gap fit a column when each stands on its own line.
    fn has_room_for(&self, gap: Gap) -> bool {
        let words = gap.words(self.painter.locale);
        let rows: f64 = self.rows.iter().map(Self::height).sum();
        widest_word(gap, self.painter) <= self.cell - BESIDE
            && words.split(' ').count() as f64 * LINE < rows - 8.0
    }

    fn heads(&self, canvas: &mut Canvas, baseline: f64) {
        for column in &self.columns {
            let is_last = column.place + 1 == self.grid.years.len();
            let (font, role) =
                if is_last { (Type::AXIS_STRONG, "ink") } else { (Type::AXIS, "muted") };
            let words = column.year.year.to_string();
            let at = (column.x + self.cell / 2.0, baseline);
            canvas.text(Text { words: &words, at, anchor: Anchor::Middle, font, role });
        }
        if let Some(x) = self.change {
            let words = grid_words::change_head(self.painter.locale);
            let (anchor, font) = (Anchor::End, Type::AXIS);
            canvas.text(Text { words: &words, at: (x, baseline), anchor, font, role: "muted" });
        }
    }

    fn row(&self, canvas: &mut Canvas, planned: &PlannedRow<'_>, top: f64) {
        let height = Self::height(planned) - GAP;
        let middle = top + height / 2.0;
        let first = middle - (planned.lines.len() - 1) as f64 * LINE / 2.0;
        let write = |canvas: &mut Canvas, words: &str, x, middle: f64, font: Type, role| {
            let at = (x, middle + font.half_figure());
            canvas.text(Text { words, at, anchor: Anchor::Start, font, role });
        };
        if let Some(reference) = planned.row.reference.as_ref().filter(|_| self.name > 0.0) {
            write(canvas, &one_line(reference), 0.0, first, Type::AXIS, "muted");
        }
        for (index, words) in planned.lines.iter().enumerate() {
            let y = first + index as f64 * LINE;
            write(canvas, words, self.name, y, Type::LABEL, "ink");
        }
        for (area, role) in self.cells(planned, top) {
            match role {
                Some(role) => {
                    let width = self.painter.measure.width(code(role), Type::VALUE);
                    pattern::status(canvas, area, role, Some(width));
                }
                None => canvas.frame(area, Stroke::dashed("axis", 1.0)),
            }
        }
    }

    /// The cells of a row in the years that have statuses, each with the role of its own.
    fn cells(
        &self,
        planned: &PlannedRow<'_>,
        top: f64,
    ) -> impl Iterator<Item = (Area, Option<&'static str>)> {
        let height = Self::height(planned) - GAP;
        self.columns.iter().filter(|column| column.year.gap.is_none()).map(move |column| {
            let area = Area { x: column.x, y: top, width: self.cell, height };
            (area, self.grid.status(planned.row, column.place).map(|status| status.role))
        })
    }

    /// What stands in the cells of a row, and its change.
    fn codes(&self, canvas: &mut Canvas, planned: &PlannedRow<'_>, top: f64) {
        for (area, role) in self.cells(planned, top) {
            if let Some(role) = role {
                pattern::number(canvas, area, role, code(role));
            }
        }
        if let Some(x) = self.change {
            let middle = top + (Self::height(planned) - GAP) / 2.0;
            self.change(canvas, planned.row, (x, middle));
        }
    }

    /// What has risen and fallen in 600, what has fallen in the colour for worse.
    fn change(&self, canvas: &mut Canvas, row: &GridRow, (x, middle): (f64, f64)) {
        let words = grid_words::change(self.grid, row, self.painter.locale);
        let (font, role) = match self.grid.steps(row) {
            Some(0) => (Type::LABEL, "muted"),
            Some(steps) if steps < 0 => (Type::VALUE, "worse"),
            Some(_) => (Type::VALUE, "ink"),
            None => (Type::LABEL, "ink"),
        };
        let at = (x, middle + font.half_figure());
        canvas.text(Text { words: &words, at, anchor: Anchor::End, font, role });
    }

    /// A year that keeps its place although nothing was measured.
    fn gap(&self, canvas: &mut Canvas, column: &PlannedColumn<'_>, top: f64, bottom: f64) {
        let area = Area { x: column.x, y: top, width: self.cell, height: bottom - top };
        canvas.frame(area, Stroke::dashed("axis", 1.0));
        let Some(gap) = column.year.gap else { return };
        if !self.has_room_for(gap) {
            return;
        }
        let words = gap.words(self.painter.locale);
        let lines = lines(&words, self.cell - BESIDE, Type::AXIS, &self.painter.measure);
        let (x, middle) = area.centre();
        let first = middle - (lines.len() - 1) as f64 * LINE / 2.0;
        for (index, words) in lines.iter().enumerate() {
            let y = first + index as f64 * LINE + Type::AXIS.half_figure();
            let (anchor, font) = (Anchor::Middle, Type::AXIS);
            canvas.text(Text { words, at: (x, y), anchor, font, role: "muted" });
        }
    }

    /// The line at a change of method, with its words over the years when they have room.
    fn divider(&self, canvas: &mut Canvas, column: &PlannedColumn<'_>, top: f64, bottom: f64) {
        let x = column.x - f64::midpoint(DIVIDER, GAP);
        canvas.line((x, top), (x, bottom), Stroke::dashed("ink", 1.2));
        let words = words::new_method(self.painter.locale);
        let width = self.painter.measure.width(&words, Type::AXIS);
        let next = self.columns.iter().find(|next| next.has_divider && next.x > column.x);
        let end = next.map_or(canvas.width(), |next| next.x - DIVIDER);
        if x + 6.0 + width > end {
            return;
        }
        let at = (x + 6.0, top + 11.0);
        let (anchor, font) = (Anchor::Start, Type::AXIS);
        canvas.text(Text { words: &words, at, anchor, font, role: "ink" });
    }
}

fn widest_word(gap: Gap, painter: &Painter<'_>) -> f64 {
    painter.measure.widest(gap.words(painter.locale).split(' '), Type::AXIS)
}
