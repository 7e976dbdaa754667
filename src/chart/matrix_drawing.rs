//! The drawing of matrices: two grids side by side, or one above the other on a telephone.
//!
//! In: counts per cell. Out: a canvas. Never: words of its own beyond numbers.

use crate::base::wording::capitalised;
use crate::chart::draw::{Anchor, Area, Canvas, LINE, Stroke, Text, Type};
use crate::chart::levels::LevelRow;
use crate::chart::lines::{lines, lines_at_most, one_line};
use crate::chart::matrix::{Axis, Matrix, MatrixCell};
use crate::chart::{Painter, Width, levels_words, matrix_words};

/// Left of a grid, for the numbers of the steps.
const AXIS: f64 = 21.0;
/// Between two cells, in the colour of the page.
const GAP: f64 = 2.0;
/// The most that a grid is high when two stand side by side.
const GRID: f64 = 250.0;
/// The largest cell.
const CELL: f64 = 62.0;
/// Between the two grids at least, for the arrow.
const BETWEEN: f64 = 90.0;
/// The square of a level below the grids.
const CHIP: f64 = 34.0;
/// The heading of a grid.
const HEADING: Type = Type { size: 15.0, is_semibold: true };

/// Draws for one width.
pub(super) fn canvas(matrix: &Matrix, width: Width, painter: &Painter<'_>) -> Canvas {
    let mut drawing = Drawing::new(matrix, width, painter);
    let bottom = if width == Width::Narrow { drawing.narrow() } else { drawing.wide() };
    drawing.canvas.end_at(bottom + 4.0);
    drawing.canvas
}

/// Whose counts a grid shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Now,
    Before,
}

struct Drawing<'a> {
    matrix: &'a Matrix,
    painter: &'a Painter<'a>,
    canvas: Canvas,
    /// The side of a cell.
    cell: f64,
}

impl<'a> Drawing<'a> {
    fn new(matrix: &'a Matrix, width: Width, painter: &'a Painter<'a>) -> Self {
        let columns = matrix.consequence.steps.len() as f64;
        let rows = matrix.likelihood.steps.len() as f64;
        let cell = match width {
            Width::Narrow => (width.units() - AXIS) / columns,
            Width::Wide | Width::Print => {
                let room = (width.units() - 2.0 * AXIS - BETWEEN) / 2.0;
                (room / columns).min(GRID / rows)
            }
        };
        let cell = cell.min(CELL).floor();
        Self { matrix, painter, canvas: Canvas::new(width.units()), cell }
    }

    fn wide(&mut self) -> f64 {
        if self.matrix.levels.previous_year.is_none() {
            let bottom = self.grid(0.0, 0.0, Side::Now);
            return self.below(bottom + 20.0, 4);
        }
        let grid = AXIS + self.cell * self.matrix.consequence.steps.len() as f64;
        let right = self.canvas.width() - grid;
        let bottom = self.grid(0.0, 0.0, Side::Before);
        self.grid(right, 0.0, Side::Now);
        let middle = 52.0 + self.cell * self.matrix.likelihood.steps.len() as f64 / 2.0;
        self.arrow(f64::midpoint(grid, right), middle);
        self.below(bottom + 20.0, 4)
    }

    fn narrow(&mut self) -> f64 {
        let bottom = self.grid(0.0, 0.0, Side::Now);
        let bottom = self.below(bottom + 18.0, 2);
        if self.matrix.levels.previous_year.is_none() {
            return bottom;
        }
        self.grid(0.0, bottom + 22.0, Side::Before)
    }

    /// Draws a grid with its heading and axes; returns its lower end.
    fn grid(&mut self, left: f64, top: f64, side: Side) -> f64 {
        let is_now = side == Side::Now;
        let headings = matrix_words::headings(self.matrix, is_now, self.painter.locale);
        let room = self.canvas.width() - left;
        let fits = |words: &String| self.painter.measure.width(words, HEADING) <= room;
        if let Some(heading) = headings.into_iter().find(fits) {
            self.write(&heading, (left, top + 15.0), Anchor::Start, HEADING, "ink");
        }
        let Matrix { likelihood, consequence, cells, .. } = self.matrix;
        let title = one_line(&likelihood.title);
        self.write(&title, (left, top + 40.0), Anchor::Start, Type::AXIS, "ink");
        let (x, y) = (left + AXIS, top + 52.0);
        for (row, cells) in cells.iter().rev().enumerate() {
            let middle = y + (row as f64 + 0.5) * self.cell;
            let number = self.painter.count(step(cells_below(likelihood, row)));
            let at = (left + AXIS - 9.0, middle + Type::AXIS.half_figure());
            self.write(&number, at, Anchor::End, Type::AXIS, "muted");
            for (column, cell) in cells.iter().enumerate() {
                let corner = (x + column as f64 * self.cell, y + row as f64 * self.cell);
                self.cell(*cell, corner, side);
            }
        }
        let bottom = y + likelihood.steps.len() as f64 * self.cell;
        for column in 0..consequence.steps.len() {
            let at = (x + (column as f64 + 0.5) * self.cell, bottom + 18.0);
            let number = self.painter.count(step(column + 1));
            self.write(&number, at, Anchor::Middle, Type::AXIS, "muted");
        }
        let at = (x + consequence.steps.len() as f64 * self.cell / 2.0, bottom + 37.0);
        self.write(&one_line(&consequence.title), at, Anchor::Middle, Type::AXIS, "ink");
        bottom + 41.0
    }

    fn cell(&mut self, cell: MatrixCell, (x, y): (f64, f64), side: Side) {
        let count = match side {
            Side::Now => cell.count,
            Side::Before => cell.previous,
        };
        let area = Area { x, y, width: self.cell, height: self.cell }.inset(GAP / 2.0);
        let level = self.matrix.levels.rows.get(cell.level).map_or(0, |row| row.step.min(3));
        if count == 0 {
            return self.canvas.fill(area, &format!("tint-risk-{level}"));
        }
        self.canvas.fill(area, &format!("risk-{level}"));
        self.number(count, area, &format!("on-risk-{level}"));
    }

    /// A number in the middle of an area, as large as fits; one that does not is cut to "999+",
    /// and stands in full in the table.
    fn number(&mut self, count: u32, area: Area, role: &str) {
        let sizes = if count < 100 { [18.0, 16.0, 13.0] } else { [15.0, 14.0, 13.0] };
        let whole = self.painter.count(count);
        let cut = format!("{}+", self.painter.count(999));
        let settings = [whole, cut].into_iter().flat_map(|words| {
            sizes.map(|size| (words.clone(), Type { size, is_semibold: true }))
        });
        let measure = &self.painter.measure;
        let mut fitting =
            settings.filter(|(words, font)| measure.width(words, *font) <= area.width - 3.0);
        let Some((words, font)) = fitting.next() else { return };
        let (x, y) = area.centre();
        self.write(&words, (x, y + font.half_figure()), Anchor::Middle, font, role);
    }

    /// The counts per level, what has no place, and what the steps mean; returns the lower end.
    fn below(&mut self, top: f64, columns: usize) -> f64 {
        let mut y = top;
        for row in self.matrix.levels.rows.chunks(columns) {
            y += self.chips(row, y, columns) + 12.0;
        }
        for note in matrix_words::notes(self.matrix, self.painter.locale) {
            y = self.note(&note, y, "ink") + 4.0;
        }
        y += 2.0;
        for axis in [&self.matrix.likelihood, &self.matrix.consequence] {
            if let Some(words) = matrix_words::steps(axis, self.painter.locale) {
                y = self.note(&words, y, "muted") + 2.0;
            }
        }
        y
    }

    /// A row of chips; returns its height.
    fn chips(&mut self, levels: &[LevelRow], top: f64, columns: usize) -> f64 {
        let pitch = self.canvas.width() / columns as f64;
        let mut height = CHIP;
        for (index, level) in levels.iter().enumerate() {
            let x = index as f64 * pitch;
            let step = level.step.min(3);
            let area = Area { x, y: top, width: CHIP, height: CHIP };
            let (fill, ink) = match level.count {
                0 => (format!("tint-risk-{step}"), "ink".to_owned()),
                _ => (format!("risk-{step}"), format!("on-risk-{step}")),
            };
            self.canvas.fill(area, &fill);
            self.number(level.count, area, &ink);
            height = height.max(self.chip_words(level, (x + CHIP + 8.0, top), pitch));
        }
        height
    }

    /// Name and last year's count beside a chip; returns the height they take.
    fn chip_words(&mut self, level: &LevelRow, (x, top): (f64, f64), pitch: f64) -> f64 {
        let (painter, room) = (self.painter, pitch - CHIP - 16.0);
        let name = capitalised(&one_line(&level.name.1));
        let name = lines(&name, room, Type::LABEL, &painter.measure);
        let before = levels_words::previous(level, &self.matrix.levels, painter.locale);
        let before = lines(&before, room, Type::AXIS, &painter.measure);
        let all = name.len() + before.len();
        let first = if all == 1 { CHIP / 2.0 + Type::LABEL.half_figure() } else { 13.0 };
        let name = name.iter().map(|line| (line, Type::LABEL, "ink"));
        let before = before.iter().map(|line| (line, Type::AXIS, "muted"));
        for (index, (line, font, role)) in name.chain(before).enumerate() {
            let at = (x, top + first + index as f64 * LINE);
            self.write(line, at, Anchor::Start, font, role);
        }
        all as f64 * LINE
    }

    /// Words over the whole width; returns their lower end.
    fn note(&mut self, words: &str, top: f64, role: &str) -> f64 {
        let width = self.canvas.width() * 0.98;
        let lines = lines_at_most(6, words, width, Type::AXIS, &self.painter.measure);
        for (index, line) in lines.iter().enumerate() {
            let at = (0.0, top + 13.0 + index as f64 * LINE);
            self.write(line, at, Anchor::Start, Type::AXIS, role);
        }
        top + lines.len() as f64 * LINE
    }

    /// An arrow to the right about this middle.
    fn arrow(&mut self, x: f64, y: f64) {
        let stroke = Stroke::solid("axis", 2.0);
        self.canvas.line((x - 18.0, y), (x + 17.0, y), stroke);
        let head = vec![(x + 10.0, y - 7.0), (x + 18.0, y), (x + 10.0, y + 7.0)];
        self.canvas.path(head, stroke);
    }

    fn write(&mut self, words: &str, at: (f64, f64), anchor: Anchor, font: Type, role: &str) {
        self.canvas.text(Text { words, at, anchor, font, role });
    }
}

/// The number of the step that is `row` rows below the highest.
fn cells_below(axis: &Axis, row: usize) -> usize {
    axis.steps.len() - row
}

fn step(number: usize) -> u32 {
    u32::try_from(number).expect("an axis has few steps")
}
