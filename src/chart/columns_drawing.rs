//! The drawing of columns: stacks over years, or one bar for a single year.
//!
//! In: counts. Out: a canvas. Never: words of its own.

use crate::chart::columns::{ColumnYear, Columns};
use crate::chart::draw::{Anchor, Area, Canvas, LINE, Stroke, Text, Type};
use crate::chart::gap::{self, Gap};
use crate::chart::key::{Entry, Swatch, key};
use crate::chart::lines::{lines, lines_at_most};
use crate::chart::{Painter, Width, columns_words, labels, pattern, words};
use crate::value::date::Year;

/// Draws the years that are shown.
pub(super) fn canvas(columns: &Columns, width: Width, painter: &Painter<'_>) -> Canvas {
    let mut canvas = Canvas::new(width.units());
    match columns.drawn_years() {
        [] => painter.nothing(&mut canvas, &columns_words::nothing(columns, painter.locale)),
        [year] => bar(&mut canvas, columns, year, painter),
        years => Plan::new(columns, years, width, painter).draw(&mut canvas),
    }
    canvas
}

/// A single year: one bar, from the lowest status to the highest.
fn bar(canvas: &mut Canvas, columns: &Columns, year: &ColumnYear, painter: &Painter<'_>) {
    const TOP: f64 = 26.0;
    const HEIGHT: f64 = 44.0;
    let Painter { measure, locale, .. } = painter;
    let unit = canvas.width() / year.total() as f64;
    let gap = (unit * 0.3).min(2.0);
    let mut x = 0.0;
    let mut met: Option<(f64, f64)> = None;
    for (index, status) in columns.statuses.iter().enumerate() {
        let count = year.count(index);
        if count == 0 {
            continue;
        }
        let length = f64::from(count) * unit;
        let is_last = x + length > canvas.width() - 0.5;
        let drawn = if is_last { canvas.width() - x } else { length - gap };
        let area = Area { x, y: TOP, width: drawn, height: HEIGHT };
        let words = painter.count(count);
        let words_width = measure.width(&words, Type::VALUE);
        let has_room = drawn > words_width + 6.0;
        pattern::status(canvas, area, status.role, has_room.then_some(words_width));
        if has_room {
            pattern::number(canvas, area, status.role, &words);
        }
        if status.is_met {
            met = Some((met.map_or(x, |(from, _)| from), x + drawn));
        }
        x += length;
    }
    let bracket = columns_words::bracket(columns, year, locale);
    if let (Some((from, until)), Some((number, level))) = (met, bracket) {
        let y = TOP - 6.0;
        let stroke = Stroke::solid("mal", 1.4);
        canvas.path(vec![(from, y + 4.0), (from, y), (until, y), (until, y + 4.0)], stroke);
        let number_width = measure.width(&number, Type::VALUE) + 5.0;
        let both = number_width + measure.width(&level, Type::AXIS);
        let left = from.min(canvas.width() - both).max(0.0);
        let text = |words, x, font, role| Text {
            words,
            at: (x, y - 6.0),
            anchor: Anchor::Start,
            font,
            role,
        };
        canvas.text(text(&number, left, Type::VALUE, "ink"));
        // A long list of statuses is left to the headline.
        if both <= canvas.width() {
            canvas.text(text(&level, left + number_width, Type::AXIS, "muted"));
        }
    }
    let entries: Vec<Entry> = columns
        .statuses
        .iter()
        .enumerate()
        .filter(|(index, _)| year.count(*index) > 0)
        .map(|(_, status)| Entry::new(Swatch::Status(status.role), &status.label))
        .collect();
    let bottom = key(canvas, TOP + HEIGHT + 14.0, None, &entries, measure);
    canvas.end_at(bottom);
}

/// Where everything stands in columns over years.
struct Plan<'a> {
    columns: &'a Columns,
    years: &'a [ColumnYear],
    painter: &'a Painter<'a>,
    /// Where the columns begin to stack.
    base: f64,
    /// The height of one.
    unit: f64,
    /// From one column's left edge to the next one's.
    pitch: f64,
    column: f64,
    /// The statuses of the last column, from the top, with their lines.
    labels: Vec<labels::Label>,
    label_width: f64,
    has_totals: bool,
    /// "7 av 12" and the lines below it.
    bracket: Option<(String, Vec<String>)>,
}

const LEADER: f64 = 20.0;
const LABEL_GAP: f64 = 6.0;
const BRACKET_ROOM: f64 = 120.0;
/// The highest stack; a picture shall leave room for text on its page.
const MOST_HEIGHT: f64 = 340.0;

impl<'a> Plan<'a> {
    fn new(
        columns: &'a Columns,
        years: &'a [ColumnYear],
        width: Width,
        painter: &'a Painter<'a>,
    ) -> Self {
        let measure = &painter.measure;
        let most = years.iter().map(ColumnYear::total).max().unwrap_or(1).max(1) as f64;
        let unit = (MOST_HEIGHT / most).min(if most < 10.0 { 32.0 } else { 24.0 });
        let mut totals = years.iter().map(ColumnYear::total).filter(|total| *total > 0);
        let first_total = totals.next();
        let has_totals = totals.any(|total| Some(total) != first_total);
        let has_break = years[1..].iter().any(|year| year.method_break.is_some());

        let last = &years[years.len() - 1];
        let most_label = if width == Width::Narrow { 84.0 } else { 130.0 };
        let mut labels = Vec::new();
        let mut stacked = 0.0;
        for (index, status) in columns.statuses.iter().enumerate() {
            let height = f64::from(last.count(index)) * unit;
            if height > 0.0 {
                let lines = lines_at_most(2, &status.label, most_label, Type::LABEL, measure);
                labels.push(labels::Label { centre: stacked + height / 2.0, lines });
            }
            stacked += height;
        }
        let texts = labels.iter().flat_map(|label| &label.lines).map(String::as_str);
        let label_width = measure.widest(texts, Type::LABEL);
        let mut right = if labels.is_empty() { 0.0 } else { LEADER + LABEL_GAP + label_width };
        let bracket = (width != Width::Narrow)
            .then(|| columns_words::bracket(columns, last, painter.locale))
            .flatten()
            .filter(|_| met_is_together(columns, last))
            .map(|(number, level)| {
                (number, lines(&level, BRACKET_ROOM - 26.0, Type::AXIS, measure))
            });
        if let Some((number, _)) = &bracket {
            right += BRACKET_ROOM.max(measure.width(number, Type::VALUE) + 26.0);
        }
        let words = bracket.as_ref().map_or(0.0, |(_, level)| (level.len() + 1) as f64 * LINE);
        let count = years.len() as f64;
        let pitch = ((width.units() - right) / (count - 0.22)).min(140.0);
        let top =
            2.0 + if has_break { 22.0 } else { 0.0 } + if has_totals { 20.0 } else { 0.0 };
        Self {
            columns,
            years,
            painter,
            // Labels and bracket may need more room than what they stand beside.
            base: (top + most * unit).max(labels::height(&labels, LINE)).max(words).round(),
            unit,
            pitch,
            column: pitch * 0.78,
            labels,
            label_width,
            has_totals,
            bracket,
        }
    }

    fn draw(&self, canvas: &mut Canvas) {
        let mut label_end = f64::MIN;
        for (index, year) in self.years.iter().enumerate() {
            let x = index as f64 * self.pitch;
            match year.gap() {
                Some(gap) => self.gap(canvas, x, gap),
                None => self.stack(canvas, x, year),
            }
            self.year(canvas, index, year);
            if index > 0 && year.method_break.is_some() {
                let x = x - (self.pitch - self.column) / 2.0;
                label_end = self.divider(canvas, x, label_end);
            }
        }
        let end = self.end();
        canvas.line((0.0, self.base), (end, self.base), Stroke::solid("axis", 1.0));
        self.direct_labels(canvas);
        self.met_bracket(canvas);
        let bottom = self.earlier_key(canvas);
        canvas.end_at(bottom);
    }

    /// The right edge of the last column.
    fn end(&self) -> f64 {
        (self.years.len() - 1) as f64 * self.pitch + self.column
    }

    fn stack(&self, canvas: &mut Canvas, x: f64, year: &ColumnYear) {
        let gap = (self.unit * 0.3).min(2.0);
        let mut numbers = Vec::new();
        let mut y = self.base;
        for (index, status) in self.columns.statuses.iter().enumerate() {
            let count = year.count(index);
            if count == 0 {
                continue;
            }
            let height = f64::from(count) * self.unit;
            y -= height;
            let area = Area { x, y, width: self.column, height: height - gap };
            let words = self.painter.count(count);
            let width = self.painter.measure.width(&words, Type::VALUE);
            let has_room = height >= 14.0 && self.column >= width + 2.0;
            pattern::status(canvas, area, status.role, has_room.then_some(width));
            if has_room {
                numbers.push((area, status.role, words));
            }
        }
        for (area, role, words) in numbers {
            pattern::number(canvas, area, role, &words);
        }
        if self.has_totals {
            let total = self.painter.locale.number(year.total().into(), 0);
            let long = columns_words::total(&total, self.painter.locale);
            let is_short = self.painter.measure.width(&long, Type::AXIS) > self.column;
            let words = if is_short { &total } else { &long };
            // What is wider than its column is left to the table.
            if self.painter.measure.width(words, Type::AXIS) <= self.column {
                self.centred(canvas, x, y - 7.0, words, Type::AXIS, "muted");
            }
        }
    }

    /// A year that keeps its place although nothing was measured.
    fn gap(&self, canvas: &mut Canvas, x: f64, gap: Gap) {
        let most = self.years.iter().map(ColumnYear::total).max().unwrap_or(1) as f64;
        let height = most * self.unit;
        let area = Area { x, y: self.base - height, width: self.column, height: height - 2.0 };
        canvas.frame(area, Stroke::dashed("axis", 1.0));
        if !self.has_room_for(gap) {
            return;
        }
        let words = gap.words(self.painter.locale);
        let lines = lines(&words, self.column - 6.0, Type::AXIS, &self.painter.measure);
        let first = self.base - height / 2.0 - (lines.len() - 1) as f64 * LINE / 2.0;
        for (index, line) in lines.iter().enumerate() {
            let y = first + index as f64 * LINE + Type::AXIS.half_figure();
            self.centred(canvas, x, y, line, Type::AXIS, "muted");
        }
    }

    /// Whether the words of a gap fit a column; else the key says them.
    fn has_room_for(&self, gap: Gap) -> bool {
        let words = gap.words(self.painter.locale);
        let widest = self.painter.measure.widest(words.split(' '), Type::AXIS);
        let most = self.years.iter().map(ColumnYear::total).max().unwrap_or(1) as f64;
        let height = words.split(' ').count() as f64 * LINE;
        widest <= self.column - 6.0 && height <= most * self.unit - 6.0
    }

    /// The year at `index` under its column, which may be less wide.
    fn year(&self, canvas: &mut Canvas, index: usize, year: &ColumnYear) {
        let from_last = self.years.len() - 1 - index;
        if from_last % 2 == 1 && !self.has_room_for_years() {
            return;
        }
        let font = if from_last == 0 { Type::AXIS_STRONG } else { Type::AXIS };
        let words = year.year.to_string();
        let half = self.painter.measure.width(&words, font) / 2.0;
        let x = (index as f64 * self.pitch).max(half - self.column / 2.0);
        self.centred(canvas, x, self.base + 19.0, &words, font, "ink");
    }

    /// Whether each year has room for its name; else every second one has, from the last.
    fn has_room_for_years(&self) -> bool {
        let names = self.years.iter().map(|year| year.year.to_string());
        names
            .map(|name| self.painter.measure.width(&name, Type::AXIS_STRONG) + 3.0)
            .all(|width| width <= self.pitch)
    }

    fn centred(
        &self,
        canvas: &mut Canvas,
        x: f64,
        y: f64,
        words: &str,
        font: Type,
        role: &str,
    ) {
        let at = (x + self.column / 2.0, y);
        canvas.text(Text { words, at, anchor: Anchor::Middle, font, role });
    }

    /// Draws the line at a change of method; returns where its label ends. A label that would meet
    /// the one before it, which ends at `label_end`, is left out: the same words stand there.
    fn divider(&self, canvas: &mut Canvas, x: f64, label_end: f64) -> f64 {
        let stroke = Stroke::dashed("ink", 1.2);
        // Under a label that reaches over here.
        let top = if x < label_end + 4.0 { 20.0 } else { 2.0 };
        let below = if self.has_room_for_years() { 24.0 } else { 4.0 };
        canvas.line((x, top), (x, self.base + below), stroke);
        let words = words::new_method(self.painter.locale);
        let width = self.painter.measure.width(&words, Type::AXIS);
        let is_beside = x + 6.0 + width <= canvas.width();
        let start = if is_beside { x + 6.0 } else { x - 6.0 - width };
        if start < label_end + 4.0 {
            return label_end;
        }
        canvas.text(Text {
            words: &words,
            at: (start, 13.0),
            anchor: Anchor::Start,
            font: Type::AXIS,
            role: "ink",
        });
        start + width
    }

    /// The last column's statuses, beside it.
    fn direct_labels(&self, canvas: &mut Canvas) {
        let end = self.end();
        let highest = self.labels.iter().map(|label| label.centre).fold(0.0, f64::max);
        let places = labels::spread(&self.labels, LINE, (highest + 40.0).min(self.base - 2.0));
        for (label, place) in self.labels.iter().zip(places) {
            let (from, to) = (self.base - label.centre - 1.0, self.base - place - 1.0);
            let points = if (from - to).abs() < 0.5 {
                vec![(end + 3.0, from), (end + LEADER, from)]
            } else {
                vec![(end + 3.0, from), (end + 9.0, from), (end + 15.0, to), (end + LEADER, to)]
            };
            canvas.path(points, Stroke::solid("axis", 1.0));
            let first = to - (label.lines.len() - 1) as f64 * LINE / 2.0;
            for (index, line) in label.lines.iter().enumerate() {
                let y = first + index as f64 * LINE + Type::LABEL.half_figure();
                canvas.text(Text {
                    words: line,
                    at: (end + LEADER + LABEL_GAP, y),
                    anchor: Anchor::Start,
                    font: Type::LABEL,
                    role: "ink",
                });
            }
        }
    }

    /// A bracket round the statuses that count as met, with how many they are.
    fn met_bracket(&self, canvas: &mut Canvas) {
        let Some((number, level)) = &self.bracket else { return };
        let last = &self.years[self.years.len() - 1];
        let mut stacked = 0.0;
        let (mut lower, mut upper) = (f64::MAX, 0.0_f64);
        for (index, status) in self.columns.statuses.iter().enumerate() {
            let height = f64::from(last.count(index)) * self.unit;
            if status.is_met && height > 0.0 {
                lower = lower.min(stacked);
                upper = upper.max(stacked + height);
            }
            stacked += height;
        }
        let x = self.end() + LEADER + LABEL_GAP + self.label_width + 12.0;
        let (top, bottom) = (self.base - upper, self.base - lower - 2.0);
        let points = vec![(x, top), (x + 5.0, top), (x + 5.0, bottom), (x, bottom)];
        canvas.path(points, Stroke::solid("mal", 1.4));
        let lines = std::iter::once((number, Type::VALUE, "ink"))
            .chain(level.iter().map(|line| (line, Type::AXIS, "muted")));
        let height = level.len() as f64 * LINE;
        let first = (top.midpoint(bottom) - height / 2.0).min(self.base - height).max(8.0);
        for (index, (words, font, role)) in lines.enumerate() {
            let at = (x + 13.0, first + index as f64 * LINE + font.half_figure());
            canvas.text(Text { words, at, anchor: Anchor::Start, font, role });
        }
    }

    /// Statuses that have no direct label, below the years.
    fn earlier_key(&self, canvas: &mut Canvas) -> f64 {
        let last = &self.years[self.years.len() - 1];
        let mut entries: Vec<Entry> = self
            .columns
            .statuses
            .iter()
            .enumerate()
            .filter(|(index, _)| {
                last.count(*index) == 0 && self.years.iter().any(|year| year.count(*index) > 0)
            })
            .map(|(_, status)| Entry::new(Swatch::Status(status.role), &status.label))
            .collect();
        let gaps = self.years.iter().filter_map(|year| Some((year.year, year.gap()?)));
        let gaps: Vec<(Year, Gap)> = gaps.collect();
        let words = gap::key(&gaps, |gap| self.has_room_for(gap), self.painter.locale);
        entries.extend(words.iter().map(|words| Entry::new(Swatch::Gap, words)));
        let below = self.base + 28.0;
        if entries.is_empty() {
            return below;
        }
        let title =
            (!self.labels.is_empty()).then(|| columns_words::earlier(self.painter.locale));
        key(canvas, below + 10.0, title.as_deref(), &entries, &self.painter.measure)
    }
}

/// Whether the met statuses of a year stand together, so that one bracket can hold them.
fn met_is_together(columns: &Columns, year: &ColumnYear) -> bool {
    let present: Vec<bool> = columns
        .statuses
        .iter()
        .enumerate()
        .filter(|(index, _)| year.count(*index) > 0)
        .map(|(_, status)| status.is_met)
        .collect();
    let runs = present.chunk_by(|left, right| left == right);
    runs.filter(|run| run[0]).count() == 1
}
