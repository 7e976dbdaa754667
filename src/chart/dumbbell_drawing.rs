//! The drawing of dumbbells: rows, marks, and numbers that keep clear of the marks.
//!
//! In: levels in the order of the rows. Out: a canvas. Never: sorting, words of its own.

use crate::chart::draw::{Anchor, Area, Canvas, LINE, Stroke, Text, Type};
use crate::chart::dumbbell::{Dumbbell, DumbbellRow, step};
use crate::chart::key::{self, Entry, Swatch};
use crate::chart::lines::lines;
use crate::chart::{Painter, Width, dumbbell_words, parts};
use crate::value::decimal::{Decimal, round};

/// Draws at one width; for print in several parts when one would not fit on a page.
pub(super) fn canvases(
    dumbbell: &Dumbbell,
    width: Width,
    painter: &Painter<'_>,
) -> Vec<Canvas> {
    let plan = Plan::new(dumbbell, width, painter);
    let parts = if width == Width::Print {
        parts(&plan.rows, plan.head() + plan.mean_height(), |row| plan.height(&row.lines))
    } else {
        vec![plan.rows.as_slice()]
    };
    let part = |(index, rows): (usize, &&[PlannedRow<'_>])| {
        let mut canvas = Canvas::new(width.units());
        // The mean of all stands once.
        plan.draw(&mut canvas, rows, plan.mean.as_ref().filter(|_| index == 0));
        canvas
    };
    parts.iter().enumerate().map(part).collect()
}

/// Where everything stands.
struct Plan<'a> {
    dumbbell: &'a Dumbbell,
    painter: &'a Painter<'a>,
    width: f64,
    is_narrow: bool,
    rows: Vec<PlannedRow<'a>>,
    mean: Option<Mean>,
    /// The scale's ends on the drawing.
    left: f64,
    right: f64,
    least_height: f64,
    has_targets: bool,
}

/// The row of the mean, with its lines.
type Mean = (DumbbellRow, Vec<String>);

struct PlannedRow<'a> {
    row: &'a DumbbellRow,
    lines: Vec<String>,
}

const DOT: f64 = 6.0;
/// Round a dot that another mark may touch.
const DOT_EDGE: f64 = 1.5;
/// Last year's ring.
const RING: f64 = 4.3;
const RING_WEIGHT: f64 = 2.0;
/// The ring round a dot that stands where it stood.
const UNCHANGED: f64 = 9.0;
const COLUMN_GAP: f64 = 14.0;

impl<'a> Plan<'a> {
    fn new(dumbbell: &'a Dumbbell, width: Width, painter: &'a Painter<'a>) -> Self {
        let measure = &painter.measure;
        let is_narrow = width == Width::Narrow;
        let most_label = match width {
            Width::Wide => 225.0,
            Width::Print => 205.0,
            Width::Narrow => width.units(),
        };
        let rows: Vec<PlannedRow> = dumbbell
            .sorted()
            .into_iter()
            .map(|row| PlannedRow {
                row,
                lines: lines(&row.label, most_label, Type::LABEL, measure),
            })
            .collect();
        let mean_label = dumbbell_words::mean_label(painter.locale);
        let mean = dumbbell.mean_row(mean_label).map(|row| {
            let lines = lines(&row.label, most_label, Type::VALUE, measure);
            (row, lines)
        });
        let has_targets = dumbbell.rows.iter().any(|row| row.target.is_some())
            || mean.as_ref().is_some_and(|(row, _)| row.target.is_some());
        let texts: Vec<String> = dumbbell
            .rows
            .iter()
            .chain(mean.iter().map(|(row, _)| row))
            .map(|row| dumbbell_words::left(row, dumbbell, painter.locale))
            .chain([dumbbell_words::to_target(painter.locale)])
            .collect();
        let column = if has_targets {
            measure.widest(texts.iter().map(String::as_str), Type::LABEL) + COLUMN_GAP
        } else {
            0.0
        };
        let labels = rows
            .iter()
            .flat_map(|row| &row.lines)
            .map(|line| measure.width(line, Type::LABEL))
            .chain(mean.iter().flat_map(|(_, lines)| {
                lines.iter().map(|line| measure.width(line, Type::VALUE))
            }))
            .fold(0.0, f64::max);
        // Beyond the scale's upper end, for the value of a dot that stands there.
        let widest = dumbbell
            .rows
            .iter()
            .chain(mean.iter().map(|(row, _)| row))
            .filter_map(|row| Some(Value::new(row.level?, row, dumbbell, painter).width()))
            .fold(0.0, f64::max);
        let value_room = widest + 15.0;
        let least_height = if rows.len() > 15 { 30.0 } else { 36.0 };
        Self {
            dumbbell,
            painter,
            width: width.units(),
            is_narrow,
            mean,
            left: if is_narrow { UNCHANGED + 1.0 } else { labels + 22.0 },
            right: width.units() - column - value_room,
            least_height,
            has_targets,
            rows,
        }
    }

    fn height(&self, lines: &[String]) -> f64 {
        let label = lines.len() as f64 * LINE;
        if self.is_narrow { label + 36.0 } else { (label + 5.0).max(self.least_height) }
    }

    /// What stands over the rows: the key and the scale.
    fn head(&self) -> f64 {
        key::height(self.width, &self.entries(), &self.painter.measure) + 29.0
    }

    /// The height of the mean with the line below it.
    fn mean_height(&self) -> f64 {
        self.mean.iter().map(|(_, lines)| self.height(lines) + 10.0).sum()
    }

    fn draw(&self, canvas: &mut Canvas, rows: &[PlannedRow<'_>], mean: Option<&Mean>) {
        let scale = key::key(canvas, 0.0, None, &self.entries(), &self.painter.measure) + 20.0;
        let mean_height = mean.map_or(0.0, |_| self.mean_height());
        let rows_height = rows.iter().map(|row| self.height(&row.lines)).sum::<f64>();
        let mut top = scale + 9.0;
        let bottom = top + mean_height + rows_height;
        self.scale(canvas, scale, bottom);
        if let Some((row, lines)) = mean {
            self.row(canvas, row, lines, top, Type::VALUE);
            top += mean_height;
            let y = top - 5.5;
            canvas.line((0.0, y), (canvas.width(), y), Stroke::solid("axis", 1.0));
        }
        for planned in rows {
            self.row(canvas, planned.row, &planned.lines, top, Type::LABEL);
            top += self.height(&planned.lines);
        }
        canvas.end_at(bottom + 2.0);
    }

    fn entries(&self) -> Vec<Entry> {
        let mut entries = vec![Entry::new(Swatch::Dot, &self.dumbbell.year.to_string())];
        if let Some(year) = self.dumbbell.previous_year {
            entries.push(Entry::new(Swatch::HollowDot, &year.to_string()));
        }
        if self.has_targets {
            let words = dumbbell_words::target_key(self.dumbbell, self.painter.locale);
            entries.push(Entry::new(Swatch::Target, &words));
        }
        entries
    }

    /// Numbers and thin lines at whole steps, ten at the most.
    fn scale(&self, canvas: &mut Canvas, baseline: f64, bottom: f64) {
        let step = step(self.dumbbell.scale_min, self.dumbbell.scale_max);
        let mut value = self.dumbbell.scale_min;
        while value <= self.dumbbell.scale_max {
            let x = self.x(value);
            let words = dumbbell_words::step(value, self.painter.locale);
            let at = (x, baseline);
            let anchor = Anchor::Middle;
            canvas.text(Text { words: &words, at, anchor, font: Type::AXIS, role: "muted" });
            canvas.line((x, baseline + 7.0), (x, bottom), Stroke::solid("grid", 1.0));
            value += step;
        }
        if self.has_targets {
            let words = dumbbell_words::to_target(self.painter.locale);
            let at = (canvas.width(), baseline);
            let text = Text {
                words: &words,
                at,
                anchor: Anchor::End,
                font: Type::AXIS,
                role: "muted",
            };
            canvas.text(text);
        }
    }

    fn x(&self, value: Decimal) -> f64 {
        let (min, max) = (self.dumbbell.scale_min, self.dumbbell.scale_max);
        if max <= min {
            return self.left;
        }
        let share = (value.clamp(min, max) - min) / (max - min);
        let share = f64::try_from(share).expect("a number from 0 to 1");
        self.left + share * (self.right - self.left)
    }

    fn row(
        &self,
        canvas: &mut Canvas,
        row: &DumbbellRow,
        lines: &[String],
        top: f64,
        font: Type,
    ) {
        let text_height = lines.len() as f64 * LINE;
        let (first, y) = if self.is_narrow {
            (top + 8.0 + LINE / 2.0, top + 8.0 + text_height + 14.0)
        } else {
            let middle = top + self.height(lines) / 2.0;
            (middle - text_height / 2.0 + LINE / 2.0, middle)
        };
        for (index, words) in lines.iter().enumerate() {
            let at = (0.0, first + index as f64 * LINE + font.half_figure());
            canvas.text_with_halo(Text { words, at, anchor: Anchor::Start, font, role: "ink" });
        }
        self.marks(canvas, row, y);
        if self.has_targets {
            let words = dumbbell_words::left(row, self.dumbbell, self.painter.locale);
            let at = (canvas.width(), y + font.half_figure());
            let is_reached = row.gap(self.dumbbell.decimals).is_some_and(|gap| gap > 0.into());
            let role = if is_reached { "ink" } else { "muted" };
            canvas.text(Text { words: &words, at, anchor: Anchor::End, font, role });
        }
    }

    fn marks(&self, canvas: &mut Canvas, row: &DumbbellRow, y: f64) {
        let decimals = self.dumbbell.decimals;
        let level = row.level.map(|level| round(level, decimals));
        let previous = row.previous.map(|level| round(level, decimals));
        let is_unchanged = level.is_some() && level == previous;
        let level_x = level.map(|level| self.x(level));
        let previous_x = previous.map(|level| self.x(level));
        let target_x = row.target.map(|target| self.x(round(target, decimals)));

        match (level_x, previous_x) {
            (Some(to), Some(from)) if !is_unchanged => {
                canvas.line((from, y), (to, y), Stroke::solid("forr", 2.6));
            }
            (Some(to), None) if self.dumbbell.previous_year.is_none() => {
                canvas.line((self.left, y), (to, y), Stroke::solid("nu", 2.2));
            }
            _ => {}
        }
        if let Some(x) = target_x {
            // A dot on the tick would hide it, so there it is longer.
            let is_covered = level_x.is_some_and(|level| (level - x).abs() < DOT + 3.0);
            let reach = if is_covered { 13.0 } else { 9.0 };
            let area =
                Area { x: x - 2.5, y: y - reach - 1.0, width: 5.0, height: 2.0 * reach + 2.0 };
            canvas.fill(area, "bg");
            canvas.line((x, y - reach), (x, y + reach), Stroke::solid("mal", 2.6));
        }
        let radius = if is_unchanged { UNCHANGED } else { RING };
        let is_near = level_x.zip(previous_x).is_some_and(|(level, previous)| {
            (level - previous).abs() < DOT + DOT_EDGE + RING + RING_WEIGHT / 2.0
        });
        if let Some(x) = previous_x {
            canvas.disc((x, y), radius + RING_WEIGHT / 2.0, "bg");
        }
        if let Some(x) = level_x {
            if previous_x.is_some() && !is_near {
                canvas.disc((x, y), DOT + DOT_EDGE, "bg");
            }
            canvas.disc((x, y), DOT, "nu");
        }
        // Last year's ring stands over a dot beside it, which would hide half of it.
        if let Some(x) = previous_x {
            canvas.ring((x, y), radius, Stroke::solid("forr", RING_WEIGHT));
        }
        match level {
            Some(level) => {
                let has_stem = self.dumbbell.previous_year.is_none();
                let obstacles =
                    Obstacles { level_x, previous_x, target_x, is_unchanged, has_stem };
                self.value(canvas, level, row, y, &obstacles);
            }
            None => self.not_assessed(canvas, previous_x, target_x, y),
        }
    }

    /// The level in figures, beside its dot and clear of all other marks.
    fn value(
        &self,
        canvas: &mut Canvas,
        level: Decimal,
        row: &DumbbellRow,
        y: f64,
        obstacles: &Obstacles,
    ) {
        let value = Value::new(level, row, self.dumbbell, self.painter);
        let x = obstacles.free_place(value.width(), self.left);
        let y = y + Type::VALUE.half_figure();
        let mut write = |words, x, font, role| {
            let text = Text { words, at: (x, y), anchor: Anchor::Start, font, role };
            canvas.text_with_halo(text);
        };
        write(&value.number, x, Type::VALUE, "ink");
        if let Some(note) = &value.note {
            write(note, x + value.number_width + 5.0, Type::AXIS, "muted");
        }
    }

    fn not_assessed(
        &self,
        canvas: &mut Canvas,
        previous_x: Option<f64>,
        target_x: Option<f64>,
        y: f64,
    ) {
        let words = dumbbell_words::not_assessed(self.painter.locale);
        let width = self.painter.measure.width(&words, Type::AXIS);
        let mut x = self.left + 8.0;
        let mut marks: Vec<f64> = previous_x.into_iter().chain(target_x).collect();
        marks.sort_by(f64::total_cmp);
        for mark in marks {
            if mark > x - 10.0 && mark < x + width + 10.0 {
                x = mark + 12.0;
            }
        }
        let x = x.min(canvas.width() - width);
        let at = (x, y + Type::AXIS.half_figure());
        let text =
            Text { words: &words, at, anchor: Anchor::Start, font: Type::AXIS, role: "muted" };
        canvas.text_with_halo(text);
    }
}

/// What stands beside a dot.
struct Value {
    number: String,
    number_width: f64,
    /// "ny", for a row without a level in the year that the others are compared with.
    note: Option<String>,
    note_width: f64,
}

impl Value {
    fn new(
        level: Decimal,
        row: &DumbbellRow,
        dumbbell: &Dumbbell,
        painter: &Painter<'_>,
    ) -> Self {
        let number = painter.locale.number(level, dumbbell.decimals);
        // A mean of other rows than before is not new.
        let is_row = dumbbell.rows.contains(row);
        let is_new = is_row && row.previous.is_none() && dumbbell.previous_year.is_some();
        let note = is_new.then(|| dumbbell_words::new(painter.locale));
        Self {
            number_width: painter.measure.width(&number, Type::VALUE),
            note_width: note
                .as_ref()
                .map_or(0.0, |note| painter.measure.width(note, Type::AXIS)),
            number,
            note,
        }
    }

    fn width(&self) -> f64 {
        self.number_width + self.note.as_ref().map_or(0.0, |_| self.note_width + 5.0)
    }
}

/// The marks of a row that its value must not meet.
struct Obstacles {
    level_x: Option<f64>,
    previous_x: Option<f64>,
    target_x: Option<f64>,
    is_unchanged: bool,
    /// Whether a line leads to the dot from the scale's lower end.
    has_stem: bool,
}

impl Obstacles {
    /// Where a text of this width begins: beside the dot on the side that no line leaves it, the
    /// right one rather than the left; else beyond the mark that is in the way.
    fn free_place(&self, width: f64, left: f64) -> f64 {
        let level = self.level_x.unwrap_or(left);
        let gap = if self.is_unchanged { DOT + 8.0 } else { DOT + 5.0 };
        let (at_right, at_left) = (level + gap, level - gap - width);
        let target = self.target_x.unwrap_or(f64::MIN);
        let is_hit = |x: f64| target > x - 4.0 && target < x + width + 4.0;
        let is_free_at_left = |x: f64| !is_hit(x) && x >= left - 6.0;
        let previous_at_right = self.previous_x.filter(|previous| *previous > level);
        let has_line_at_left = self.has_stem || self.previous_x.is_some_and(|x| x < level);
        let beyond = |x: f64| if is_hit(x) { target + 7.0 } else { x };
        match previous_at_right {
            None if !is_hit(at_right) => at_right,
            None if !has_line_at_left && is_free_at_left(at_left) => at_left,
            None => beyond(at_right),
            Some(_) if is_free_at_left(at_left) => at_left,
            Some(_) if is_free_at_left(target - 6.0 - width) && target < level => {
                target - 6.0 - width
            }
            Some(previous) => beyond(previous + 10.0),
        }
    }
}
