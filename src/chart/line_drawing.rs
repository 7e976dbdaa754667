//! The drawing of lines: an axis from its lower end, dots where something was measured.
//!
//! In: values by year. Out: a canvas. Never: words of its own, a line across a divider.

use crate::chart::draw::{Anchor, Area, Canvas, Dash, Point, Stroke, Text, Type};
use crate::chart::gap::{self, Gap};
use crate::chart::key::{Entry, Swatch, key};
use crate::chart::line::{Line, LinePoint};
use crate::chart::lines::{lines, one_line};
use crate::chart::places::Places;
use crate::chart::{Painter, Width, line_words};
use crate::value::date::Year;
use crate::value::decimal::Decimal;

/// Draws the years that are shown.
pub(super) fn canvas(line: &Line, width: Width, painter: &Painter<'_>) -> Canvas {
    let mut canvas = Canvas::new(width.units());
    if line.drawn().is_empty() {
        painter.nothing(&mut canvas, &line_words::nothing(line, painter.locale));
    } else {
        Plan::new(line, width, painter).draw(&mut canvas);
    }
    canvas
}

/// Where everything stands.
struct Plan<'a> {
    line: &'a Line,
    points: &'a [LinePoint],
    painter: &'a Painter<'a>,
    is_narrow: bool,
    axis: Vec<Decimal>,
    /// The ends of the grid lines.
    left: f64,
    right: f64,
    /// The places of the first and the last year.
    first: f64,
    last: f64,
    /// How many years stand for one that is written out.
    every: usize,
    /// The heights of the axis's upper and lower end.
    top: f64,
    base: f64,
}

const DOT: f64 = 5.0;
/// A line of text with its air.
const TEXT: f64 = 15.0;
/// Between two years under the axis.
const YEAR_GAP: f64 = 5.0;

impl<'a> Plan<'a> {
    fn new(line: &'a Line, width: Width, painter: &'a Painter<'a>) -> Self {
        let measure = &painter.measure;
        let is_narrow = width == Width::Narrow;
        let points = line.drawn();
        let axis = line.axis();
        let numbers: Vec<String> =
            axis.iter().map(|number| line_words::axis(*number, line, painter.locale)).collect();
        let left = measure.widest(numbers.iter().map(String::as_str), Type::AXIS) + 9.0;
        let target = match &line.target {
            Some(target) if !is_narrow => {
                let words = one_line(&line_words::target(target, painter.locale));
                measure.width(&words, Type::LABEL) + 12.0
            }
            _ => 0.0,
        };
        let right = width.units() - target;
        let year = points
            .iter()
            .map(|point| measure.width(&point.year.to_string(), Type::AXIS_STRONG))
            .fold(0.0, f64::max);
        let widest = points
            .iter()
            .filter_map(|point| point.value.as_ref().ok())
            .map(|value| measure.width(&painter.locale.quantity(value), Type::VALUE))
            .fold(year, f64::max);
        // Long values stand inside the axis's ends, so that they take no room from the years.
        let years = (year + YEAR_GAP) * (points.len() - 1) as f64;
        let margin = (widest / 2.0 + 4.0)
            .min((right - left) / 4.0)
            .min((right - left - years) / 2.0)
            .max(year / 2.0);
        let (first, last) = (left + margin, right - margin);
        let step = (last - first) / (points.len() - 1).max(1) as f64;
        // A year stands under each dot, or under every second or third, counted from the report's.
        let has_room = |every: &usize| step * *every as f64 > year + YEAR_GAP - 0.1;
        let every = (1..points.len()).find(has_room).unwrap_or(points.len());
        let has_break = points[1..].iter().any(|point| point.divider.is_some());
        let top = if has_break { 30.0 } else { 10.0 };
        let height = if is_narrow { 170.0 } else { 190.0 };
        Self {
            line,
            points,
            painter,
            is_narrow,
            axis,
            left,
            right,
            first,
            last,
            every,
            top,
            base: top + height,
        }
    }

    fn x(&self, index: usize) -> f64 {
        match self.points.len() {
            1 => f64::midpoint(self.first, self.last),
            count => {
                let share = index as f64 / (count - 1) as f64;
                self.first + share * (self.last - self.first)
            }
        }
    }

    fn y(&self, value: Decimal) -> f64 {
        let (min, max) = (self.axis[0], self.axis[self.axis.len() - 1]);
        if max <= min {
            return self.base;
        }
        let share = (value.clamp(min, max) - min) / (max - min);
        let share = f64::try_from(share).expect("a number from 0 to 1");
        self.base - share * (self.base - self.top)
    }

    /// The place of a year with a value.
    fn dot(&self, index: usize) -> Option<Point> {
        Some((self.x(index), self.y(self.points[index].shown()?)))
    }

    fn draw(&self, canvas: &mut Canvas) {
        let mut places = Places::default();
        self.grid(canvas);
        self.target(canvas, &mut places);
        self.dividers(canvas, &mut places);
        self.series(canvas, &mut places);
        let is_target_told = self.target_words(canvas, &mut places);
        self.values(canvas, &mut places);
        let told = self.gap_words(canvas, &mut places);
        self.years(canvas);
        let bottom = self.base + 27.0;
        let gaps = self.points.iter().filter_map(|point| Some((point.year, point.gap()?)));
        let gaps: Vec<(Year, Gap)> = gaps.collect();
        let words = gap::key(&gaps, |gap| told.contains(&gap), self.painter.locale);
        let entry = |words: &String| Entry::new(Swatch::Bridge, words);
        let mut entries: Vec<Entry> = words.iter().map(entry).collect();
        if let Some(target) = self.line.target.as_ref().filter(|_| !is_target_told) {
            let words = line_words::target(target, self.painter.locale);
            entries.push(Entry::new(Swatch::TargetLine, &words));
        }
        let bottom = if entries.is_empty() {
            bottom
        } else {
            key(canvas, bottom + 4.0, None, &entries, &self.painter.measure)
        };
        canvas.end_at(bottom);
    }

    fn gaps(&self) -> Vec<Gap> {
        let mut gaps: Vec<Gap> = self
            .points
            .iter()
            .filter_map(|point| point.value.as_ref().err().copied())
            .collect();
        gaps.sort();
        gaps.dedup();
        gaps
    }

    fn grid(&self, canvas: &mut Canvas) {
        for (index, number) in self.axis.iter().enumerate() {
            let y = self.y(*number);
            let stroke = if index == 0 {
                Stroke::solid("axis", 1.2)
            } else {
                Stroke::solid("grid", 1.0)
            };
            canvas.line((self.left, y), (self.right, y), stroke);
            let words = line_words::axis(*number, self.line, self.painter.locale);
            let at = (self.left - 9.0, y + Type::AXIS.half_figure());
            let (anchor, font) = (Anchor::End, Type::AXIS);
            canvas.text(Text { words: &words, at, anchor, font, role: "muted" });
        }
    }

    fn years(&self, canvas: &mut Canvas) {
        for (index, point) in self.points.iter().enumerate() {
            let years_left = self.points.len() - 1 - index;
            if !years_left.is_multiple_of(self.every) {
                continue;
            }
            let font = if years_left == 0 { Type::AXIS_STRONG } else { Type::AXIS };
            let words = point.year.to_string();
            let at = (self.x(index), self.base + 20.0);
            canvas.text(Text { words: &words, at, anchor: Anchor::Middle, font, role: "ink" });
        }
    }

    fn target(&self, canvas: &mut Canvas, places: &mut Places) {
        let Some(target) = &self.line.target else { return };
        let y = self.y(target.shown());
        canvas.line((self.left, y), (self.right, y), Stroke::dashed("mal", 1.8));
        places.take_line((self.left, y), (self.right, y));
    }

    /// "Mål 95 %": right of its line; in a narrow drawing over or under it. Whether there was room.
    fn target_words(&self, canvas: &mut Canvas, places: &mut Places) -> bool {
        let Some(target) = &self.line.target else { return true };
        let y = self.y(target.shown());
        let words = one_line(&line_words::target(target, self.painter.locale));
        let width = self.painter.measure.width(&words, Type::LABEL);
        let text = |x: f64, middle: f64| Text {
            words: &words,
            at: (x, middle + Type::LABEL.half_figure()),
            anchor: Anchor::Start,
            font: Type::LABEL,
            role: "ink",
        };
        if !self.is_narrow {
            let x = self.right + 12.0;
            places.take(Area { x, y: y - TEXT / 2.0, width, height: TEXT });
            canvas.text(text(x, y));
            return true;
        }
        // Where there is more room.
        let is_high = y < f64::midpoint(self.top, self.base);
        let lanes = if is_high { [y + 11.0, y - 11.0] } else { [y - 11.0, y + 11.0] };
        let columns =
            [self.left + 3.0, self.right - width, f64::midpoint(self.left, self.right)];
        let candidates = lanes.into_iter().flat_map(|middle| {
            columns.map(|x| Area { x, y: middle - TEXT / 2.0, width, height: TEXT })
        });
        let inside =
            candidates.filter(|area| area.y >= 0.0 && area.y + area.height < self.base);
        let place = places.first_free(inside);
        if let Some(place) = place {
            canvas.text_with_halo(text(place.x, place.y + TEXT / 2.0));
        }
        place.is_some()
    }

    /// Whether a grid line goes through the letters of a text in this area.
    fn is_on_grid(&self, area: Area) -> bool {
        const AIR: f64 = 2.0;
        let letters = area.y + AIR..area.y + area.height - AIR;
        self.axis.iter().any(|number| letters.contains(&self.y(*number)))
    }

    /// The lines of dividers, then their words where they have room.
    fn dividers(&self, canvas: &mut Canvas, places: &mut Places) {
        let lines = (1..self.points.len()).filter_map(|at| {
            let divider = self.points[at].divider.as_ref()?;
            let words = line_words::divider(divider, self.painter.locale);
            Some((f64::midpoint(self.x(at - 1), self.x(at)), words))
        });
        let lines: Vec<(f64, String)> = lines.collect();
        for (x, _) in &lines {
            canvas.line((*x, 2.0), (*x, self.base + 6.0), Stroke::dashed("ink", 1.2));
            places.take_line((*x, 2.0), (*x, self.base));
        }
        for (x, words) in lines {
            let width = self.painter.measure.width(&words, Type::AXIS);
            let area = |x| Area { x, y: 1.0, width, height: TEXT };
            let beside = [area(x + 6.0), area(x - 6.0 - width)].into_iter();
            let inside =
                beside.filter(|area| area.x >= 0.0 && area.x + width <= canvas.width());
            if let Some(area) = places.first_free(inside.collect::<Vec<_>>()) {
                let at = (area.x, 13.0);
                let (anchor, font) = (Anchor::Start, Type::AXIS);
                canvas.text(Text { words: &words, at, anchor, font, role: "ink" });
            }
        }
    }

    /// The places of the years that may be compared: from one divider, or year left out, to the next.
    fn stretches(&self) -> Vec<std::ops::Range<usize>> {
        let mut stretches = Vec::new();
        let mut start = 0;
        for index in 1..self.points.len() {
            if self.points[index].parts() {
                stretches.push(start..index);
                start = index;
            }
        }
        stretches.push(start..self.points.len());
        stretches
    }

    /// Lines between neighbours, dotted ones over gaps, then the dots.
    fn series(&self, canvas: &mut Canvas, places: &mut Places) {
        let bridge = Stroke { role: "forr", weight: 2.0, dash: Dash::Dots(5.0) };
        let mut runs: Vec<Vec<Point>> = Vec::new();
        for stretch in self.stretches() {
            let mut run: Vec<Point> = Vec::new();
            let mut before: Option<(usize, Point)> = None;
            for index in stretch {
                let Some(dot) = self.dot(index) else { continue };
                if let Some((earlier, from)) = before {
                    places.take_line(from, dot);
                    if index > earlier + 1 {
                        canvas.line(from, dot, bridge);
                        runs.push(std::mem::take(&mut run));
                    }
                }
                run.push(dot);
                before = Some((index, dot));
            }
            runs.push(run);
        }
        for run in runs.into_iter().filter(|run| run.len() > 1) {
            canvas.curve(run, Stroke::solid("nu", 2.8));
        }
        for index in 0..self.points.len() {
            let Some((x, y)) = self.dot(index) else { continue };
            let is_last = index + 1 == self.points.len();
            let radius = if is_last { DOT + 1.0 } else { DOT };
            canvas.disc((x, y), radius + 1.6, "bg");
            canvas.disc((x, y), radius, "nu");
            let reach = radius + 1.0;
            let (width, height) = (2.0 * reach, 2.0 * reach);
            places.take(Area { x: x - reach, y: y - reach, width, height });
        }
    }

    /// The values beside their dots, the newest and the oldest first: what has no room is left to
    /// the table.
    fn values(&self, canvas: &mut Canvas, places: &mut Places) {
        let count = self.points.len();
        let order = [count - 1, 0].into_iter().chain((1..count.max(1) - 1).rev());
        let mut done = Vec::new();
        for index in order {
            if !done.contains(&index) {
                done.push(index);
                self.value(canvas, places, index);
            }
        }
    }

    fn value(&self, canvas: &mut Canvas, places: &mut Places, index: usize) {
        let (Ok(value), Some((x, y))) = (&self.points[index].value, self.dot(index)) else {
            return;
        };
        let is_last = index + 1 == self.points.len();
        let font = if is_last { Type::VALUE } else { Type::LABEL };
        for words in line_words::values(value, self.painter.locale) {
            let width = self.painter.measure.width(&words, font) + 1.0;
            let area = |x: f64, middle: f64| Area {
                x: x.max(self.left + 1.0).min(self.right - width),
                y: middle - TEXT / 2.0,
                width,
                height: TEXT,
            };
            let (below, above) = (y + DOT + 11.0, y - DOT - 11.0);
            let centred = x - width / 2.0;
            let lanes = if self.is_peak(index) { [above, below] } else { [below, above] };
            let aside = [x + DOT + 5.0, x - DOT - 5.0 - width];
            let mut over_and_under: Vec<Area> = lanes
                .into_iter()
                .flat_map(|middle| {
                    [0.0, 14.0, -14.0].map(|shift| area(centred + shift, middle))
                })
                .collect();
            over_and_under.sort_by_key(|area| self.is_on_grid(*area));
            let candidates: Vec<Area> = over_and_under
                .into_iter()
                .chain(aside.map(|x| area(x, y)))
                .chain(lanes.map(|middle| area(centred, middle + (middle - y) * 0.8)))
                .filter(|area| area.y >= 0.0 && area.y + area.height <= self.base)
                .collect();
            if let Some(area) = places.first_free(candidates) {
                let at = (area.x + width / 2.0, area.y + TEXT / 2.0 + font.half_figure());
                let anchor = Anchor::Middle;
                canvas.text_with_halo(Text { words: &words, at, anchor, font, role: "ink" });
                return;
            }
        }
    }

    /// Whether a year lies over its neighbours.
    fn is_peak(&self, index: usize) -> bool {
        let value = self.points[index].shown();
        let before = self.points[..index].iter().rev().find_map(LinePoint::shown);
        let after = self.points[index + 1..].iter().find_map(LinePoint::shown);
        let is_over = |other: Option<Decimal>| other.is_none() || value > other;
        is_over(before) && is_over(after) && (before.is_some() || after.is_some())
    }

    /// "Ingen mätning" at each gap with room for it; returns the kinds that are told everywhere.
    fn gap_words(&self, canvas: &mut Canvas, places: &mut Places) -> Vec<Gap> {
        let mut told: Vec<(Gap, bool)> = Vec::new();
        let is_gap = |index: &usize| self.points[*index].value.is_err();
        let mut index = 0;
        while index < self.points.len() {
            if !is_gap(&index) {
                index += 1;
                continue;
            }
            let end =
                (index..self.points.len()).find(|at| !is_gap(at)).unwrap_or(self.points.len());
            let kinds: Vec<Gap> = self.points[index..end]
                .iter()
                .filter_map(|point| point.value.as_ref().err().copied())
                .collect();
            let is_one_kind = kinds.iter().all(|kind| *kind == kinds[0]);
            let is_told = is_one_kind && self.gap_word(canvas, places, kinds[0], index..end);
            told.extend(kinds.into_iter().map(|kind| (kind, is_told)));
            index = end;
        }
        let is_everywhere =
            |gap: &Gap| told.iter().all(|(kind, is_told)| kind != gap || *is_told);
        self.gaps().into_iter().filter(is_everywhere).collect()
    }

    fn gap_word(
        &self,
        canvas: &mut Canvas,
        places: &mut Places,
        gap: Gap,
        years: std::ops::Range<usize>,
    ) -> bool {
        let words = one_line(&gap.words(self.painter.locale));
        let x = f64::midpoint(self.x(years.start), self.x(years.end - 1));
        let before = (0..years.start).rev().find_map(|index| self.dot(index));
        let after = (years.end..self.points.len()).find_map(|index| self.dot(index));
        let y = match (before, after) {
            (Some(before), Some(after)) => f64::midpoint(before.1, after.1),
            (one, other) => one.or(other).map_or(self.base - 40.0, |dot| dot.1),
        };
        let room = (self.x(years.end.min(self.points.len() - 1))
            - self.x(years.start.saturating_sub(1)))
            - 2.0 * DOT;
        let lines = lines(&words, room.max(50.0), Type::AXIS, &self.painter.measure);
        let width = self.painter.measure.widest(lines.iter().map(String::as_str), Type::AXIS);
        let height = lines.len() as f64 * TEXT;
        let lanes = [8.0, -8.0 - height, 20.0, -20.0 - height];
        let mut candidates =
            lanes.map(|lane| Area { x: x - width / 2.0, y: y + lane, width, height });
        candidates.sort_by_key(|area| self.is_on_grid(*area));
        let inside = candidates.into_iter().filter(|area| {
            area.x > self.left
                && area.x + area.width <= canvas.width()
                && area.y >= 0.0
                && area.y + area.height <= self.base
        });
        let Some(area) = places.first_free(inside.collect::<Vec<_>>()) else { return false };
        for (index, words) in lines.iter().enumerate() {
            let middle = area.y + (index as f64 + 0.5) * TEXT;
            let at = (area.x + width / 2.0, middle + Type::AXIS.half_figure());
            let (anchor, font) = (Anchor::Middle, Type::AXIS);
            canvas.text_with_halo(Text { words, at, anchor, font, role: "muted" });
        }
        true
    }
}
