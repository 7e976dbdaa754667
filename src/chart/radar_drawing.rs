//! The drawing of radars: rings, axes and lines; names round them, or numbers and a list.
//!
//! In: levels in the framework's order. Out: a canvas. Never: words of its own.

use crate::chart::draw::{Anchor, Area, Canvas, Dash, LINE, Point, Stroke, Text, Type};
use crate::chart::dumbbell::{Dumbbell, DumbbellRow, step};
use crate::chart::key::{Entry, Swatch, key};
use crate::chart::lines::lines;
use crate::chart::places::Places;
use crate::chart::radar::rim;
use crate::chart::{MOST_PRINTED, Painter, Width, dumbbell_words, radar_words};
use crate::value::decimal::{Decimal, round};

/// Draws a radar. A telephone has no room for names round the circle, and long names have none
/// anywhere: then the axes have numbers, and a list below tells what they are. In print the list
/// is a part of its own where a page has no room for both.
pub(super) fn canvases(
    dumbbell: &Dumbbell,
    width: Width,
    painter: &Painter<'_>,
) -> Vec<Canvas> {
    let mut canvas = Canvas::new(width.units());
    let top = key(&mut canvas, 0.0, None, &entries(dumbbell, painter), &painter.measure);
    let beside = (width != Width::Narrow).then(|| Plan::beside(dumbbell, width, top, painter));
    let plan =
        beside.flatten().unwrap_or_else(|| Plan::numbered(dumbbell, width, top, painter));
    let end = plan.circle(&mut canvas);
    canvas.end_at(end);
    if !plan.names.is_empty() {
        return vec![canvas];
    }
    let mut list = Canvas::new(width.units());
    let list_end = plan.list(&mut list, 0.0);
    list.end_at(list_end);
    if width == Width::Print && end + 10.0 + list_end > MOST_PRINTED {
        return vec![canvas, list];
    }
    let end = plan.list(&mut canvas, end + 10.0);
    canvas.end_at(end);
    vec![canvas]
}

fn entries(dumbbell: &Dumbbell, painter: &Painter<'_>) -> Vec<Entry> {
    let mut entries = vec![Entry::new(Swatch::Line, &dumbbell.year.to_string())];
    if let Some(year) = dumbbell.previous_year {
        entries.push(Entry::new(Swatch::HollowLine, &year.to_string()));
    }
    if dumbbell.rows.iter().any(|row| row.target.is_some()) {
        let words = dumbbell_words::target_key(dumbbell, painter.locale);
        entries.push(Entry::new(Swatch::TargetLine, &words));
    }
    entries
}

/// What stands at the end of an axis.
struct Name {
    lines: Vec<String>,
    level: String,
    target: Option<String>,
    is_assessed: bool,
    /// The place of its inner edge, and which end of its lines is there.
    at: Point,
    anchor: Anchor,
    /// Its upper edge.
    top: f64,
}

struct Plan<'a> {
    dumbbell: &'a Dumbbell,
    painter: &'a Painter<'a>,
    centre: Point,
    radius: f64,
    /// The level of the outer ring.
    rim: Decimal,
    /// One an axis; none when the axes are numbered.
    names: Vec<Name>,
}

/// The ring of the scale's lower end, as a part of the outer ring's radius: low levels stand round it
/// apart, where they would meet in a point.
const INNER: f64 = 0.22;
/// From the outer ring to the names.
const NAME_GAP: f64 = 15.0;

/// The direction of an axis: the first points up, the others follow with the clock.
fn direction(index: usize, count: usize) -> Point {
    let angle = std::f64::consts::TAU * index as f64 / count.max(1) as f64;
    (angle.sin(), -angle.cos())
}

impl<'a> Plan<'a> {
    /// A radar with names round it; none where one of them has no room.
    fn beside(
        dumbbell: &'a Dumbbell,
        width: Width,
        top: f64,
        painter: &'a Painter<'a>,
    ) -> Option<Self> {
        const WIDEST: f64 = 168.0;
        let radius = if width == Width::Wide { 168.0 } else { 152.0 };
        let centre = (width.units() / 2.0, 0.0);
        let count = dumbbell.rows.len();
        let mut places = Places::default();
        let corner = |index: usize| {
            let (x, y) = direction(index, count);
            (centre.0 + x * radius, centre.1 + y * radius)
        };
        for index in 0..count {
            places.take_line(corner(index), corner(index + 1));
        }
        let mut names = Vec::new();
        for (index, row) in dumbbell.rows.iter().enumerate() {
            let (x, y) = direction(index, count);
            let anchor = match x {
                x if x > 0.15 => Anchor::Start,
                x if x < -0.15 => Anchor::End,
                _ => Anchor::Middle,
            };
            let at = (centre.0 + x * (radius + NAME_GAP), centre.1 + y * (radius + NAME_GAP));
            let room = match anchor {
                Anchor::Start => width.units() - at.0,
                Anchor::End => at.0,
                Anchor::Middle => WIDEST,
            };
            let lines = lines(&row.label, room.min(WIDEST), Type::LABEL, &painter.measure);
            let height = (lines.len() + 1) as f64 * LINE;
            // At the top a name ends at its place, at the bottom it begins there.
            let name_top = at.1 + y * height / 2.0 - height / 2.0;
            let mut name =
                Name { at, anchor, top: name_top, ..Name::of(row, dumbbell, painter) };
            name.lines = lines;
            let area = name.area(painter);
            let is_inside = area.x >= 0.0 && area.x + area.width <= width.units();
            places.first_free([area]).filter(|_| is_inside)?;
            names.push(name);
        }
        let highest = names.iter().map(|name| name.top).fold(-radius, f64::min);
        let down = top + 8.0 - highest;
        for name in &mut names {
            name.top += down;
            name.at.1 += down;
        }
        Some(Self {
            dumbbell,
            painter,
            centre: (centre.0, down),
            radius,
            rim: rim(dumbbell),
            names,
        })
    }

    fn numbered(
        dumbbell: &'a Dumbbell,
        width: Width,
        top: f64,
        painter: &'a Painter<'a>,
    ) -> Self {
        let radius = if width == Width::Narrow { 128.0 } else { 160.0 };
        let centre = (width.units() / 2.0, top + 28.0 + radius);
        Self { dumbbell, painter, centre, radius, rim: rim(dumbbell), names: Vec::new() }
    }

    fn count(&self) -> usize {
        self.dumbbell.rows.len()
    }

    /// The place of a level on an axis.
    fn place(&self, index: usize, level: Decimal) -> Point {
        let (min, max) = (self.dumbbell.scale_min, self.rim);
        let share = if max <= min {
            0.0
        } else {
            let share = (level.clamp(min, max) - min) / (max - min);
            f64::try_from(share).expect("a number from 0 to 1")
        };
        self.on_axis(index, (INNER + share * (1.0 - INNER)) * self.radius)
    }

    /// The corners of a level's ring.
    fn ring(&self, level: Decimal) -> Vec<Point> {
        (0..self.count()).map(|index| self.place(index, level)).collect()
    }

    fn on_axis(&self, index: usize, distance: f64) -> Point {
        let (x, y) = direction(index, self.count());
        (self.centre.0 + x * distance, self.centre.1 + y * distance)
    }

    /// Draws rings, lines and what stands round them; returns where that ends.
    fn circle(&self, canvas: &mut Canvas) -> f64 {
        self.rings(canvas);
        let decimals = self.dumbbell.decimals;
        let shown = |level: Option<Decimal>| level.map(|level| round(level, decimals));
        let points = |of: fn(&DumbbellRow) -> Option<Decimal>| -> Vec<Option<Point>> {
            let rows = self.dumbbell.rows.iter().enumerate();
            rows.map(|(index, row)| Some(self.place(index, shown(of(row))?))).collect()
        };
        let levels = points(|row| row.level);
        let whole: Option<Vec<Point>> = levels.iter().copied().collect();
        if let Some(corners) = whole.filter(|corners| corners.len() > 2) {
            canvas.tint(around(corners, self.ring(self.dumbbell.scale_min)), "nu");
        }
        let target = Stroke { role: "mal", weight: 1.8, dash: Dash::Dashes };
        round_trip(canvas, &points(|row| row.target), target);
        let previous = points(|row| row.previous);
        round_trip(canvas, &previous, Stroke::solid("forr", 2.0));
        for place in previous.iter().flatten() {
            canvas.disc(*place, 4.6, "bg");
        }
        round_trip(canvas, &levels, Stroke::solid("nu", 2.8));
        for place in levels.iter().flatten() {
            canvas.disc(*place, 6.6, "bg");
            canvas.disc(*place, 5.0, "nu");
        }
        // Over the dots, which would hide half of a ring beside them; there is none where both are one.
        let moved = previous.iter().zip(&levels).filter(|(before, now)| before != now);
        for place in moved.filter_map(|(before, _)| *before) {
            canvas.ring(place, 3.6, Stroke::solid("forr", 2.0));
        }
        self.ring_numbers(canvas);
        let ring = self.centre.1 + self.radius;
        if self.names.is_empty() {
            self.numbers_round(canvas);
            return ring + 24.0;
        }
        for name in &self.names {
            name.draw(canvas, self.painter);
        }
        let lowest = self.names.iter().map(|name| name.top + name.height());
        lowest.fold(ring, f64::max) + 2.0
    }

    /// The scale's lower end and the steps above it.
    fn steps(&self) -> Vec<Decimal> {
        let (min, max) = (self.dumbbell.scale_min, self.rim);
        let step = step(min, self.dumbbell.scale_max);
        let mut steps = Vec::new();
        let mut value = min;
        while value <= max {
            steps.push(value);
            value += step;
        }
        steps
    }

    fn rings(&self, canvas: &mut Canvas) {
        if self.count() < 2 {
            return;
        }
        let (min, max) = (self.dumbbell.scale_min, self.rim);
        let mut draw = |level: Decimal, stroke: Stroke<'_>| {
            let corners = self.ring(level);
            canvas.curve(corners.iter().chain(&corners[..1]).copied().collect(), stroke);
        };
        for level in self.steps().into_iter().filter(|level| min < *level && *level < max) {
            draw(level, Stroke::solid("grid", 1.0));
        }
        draw(min, Stroke::solid("axis", 1.0));
        draw(max, Stroke::solid("axis", 1.2));
        for (from, until) in self.ring(min).into_iter().zip(self.ring(max)) {
            canvas.line(from, until, Stroke::solid("grid", 1.0));
        }
    }

    /// The steps and the outer ring's level, left of the axis that points up.
    fn ring_numbers(&self, canvas: &mut Canvas) {
        if self.count() < 2 {
            return;
        }
        let mut levels = self.steps();
        let last = levels.last().map_or(self.centre.1, |level| self.place(0, *level).1);
        // A ring that is no step has a number when there is a line's height below it.
        if last - self.place(0, self.rim).1 > LINE {
            levels.push(self.rim);
        }
        // From the outside in, those that have room.
        let mut above = f64::NEG_INFINITY;
        for level in levels.into_iter().rev() {
            let (x, y) = self.place(0, level);
            if y - above < LINE {
                continue;
            }
            above = y;
            let words = dumbbell_words::step(level, self.painter.locale);
            let at = (x - 9.0, y + Type::AXIS.half_figure());
            let (anchor, font) = (Anchor::End, Type::AXIS);
            canvas.text_with_halo(Text { words: &words, at, anchor, font, role: "muted" });
        }
    }

    /// "1", "2", "3": what the axes are called in the list.
    fn numbers(&self) -> Vec<String> {
        let locale = self.painter.locale;
        (1..=self.count())
            .map(|number| locale.number(Decimal::from(number as u64), 0))
            .collect()
    }

    /// Numbers at the ends of the axes.
    fn numbers_round(&self, canvas: &mut Canvas) {
        let numbers = self.numbers();
        let measure = &self.painter.measure;
        let widest = measure.widest(numbers.iter().map(String::as_str), Type::VALUE);
        if self.radius * 5.0 <= widest * 2.0 * self.count() as f64 {
            return;
        }
        for (index, words) in numbers.iter().enumerate() {
            let (x, y) = self.on_axis(index, self.radius + 14.0);
            let at = (x, y + Type::VALUE.half_figure());
            let (anchor, font) = (Anchor::Middle, Type::VALUE);
            canvas.text(Text { words, at, anchor, font, role: "ink" });
        }
    }

    /// What the numbers stand for, with the levels, from `y` on; returns its lower end.
    fn list(&self, canvas: &mut Canvas, mut y: f64) -> f64 {
        let measure = &self.painter.measure;
        let numbers = self.numbers();
        let widest = measure.widest(numbers.iter().map(String::as_str), Type::VALUE);
        let values: Vec<Name> = self
            .dumbbell
            .rows
            .iter()
            .map(|row| Name::of(row, self.dumbbell, self.painter))
            .collect();
        let left = widest + 12.0;
        for ((row, name), words) in self.dumbbell.rows.iter().zip(&values).zip(&numbers) {
            let middle = y + LINE / 2.0;
            let at = (0.0, middle + Type::VALUE.half_figure());
            let (anchor, font) = (Anchor::Start, Type::VALUE);
            canvas.text(Text { words, at, anchor, font, role: "ink" });
            let value_width = name.value_width(self.painter);
            let room = (canvas.width() - left - value_width - 14.0).max(90.0);
            let lines = lines(&row.label, room, Type::LABEL, measure);
            for (index, words) in lines.iter().enumerate() {
                let y = middle + index as f64 * LINE + Type::LABEL.half_figure();
                let font = Type::LABEL;
                canvas.text(Text { words, at: (left, y), anchor, font, role: "ink" });
            }
            name.value(canvas, canvas.width(), middle, Anchor::End, self.painter);
            let height = lines.len().max(1) as f64 * LINE;
            y += height + 9.0;
            let rule = y - 4.0;
            canvas.line((0.0, rule), (canvas.width(), rule), Stroke::solid("grid", 1.0));
        }
        y
    }
}

/// The corners of a surface round a hole: once round it, in to the hole, and once round that the other
/// way.
fn around(mut corners: Vec<Point>, hole: Vec<Point>) -> Vec<Point> {
    corners.extend(corners.first().copied());
    corners.extend(hole.first().copied());
    corners.extend(hole.into_iter().rev());
    corners
}

/// A line from point to point and back to the first, interrupted where there is none.
fn round_trip(canvas: &mut Canvas, points: &[Option<Point>], stroke: Stroke<'_>) {
    let count = points.len();
    let Some(gap) = points.iter().position(Option::is_none) else {
        if count > 1 {
            let corners = points.iter().flatten().copied();
            canvas.curve(corners.chain(points[0]).collect(), stroke);
        }
        return;
    };
    // From the first gap on, so that a run over the beginning stays whole.
    let turned = (1..=count).map(|step| points[(gap + step) % count]);
    let turned: Vec<Option<Point>> = turned.collect();
    for run in turned.split(Option::is_none).filter(|run| run.len() > 1) {
        canvas.curve(run.iter().flatten().copied().collect(), stroke);
    }
}

impl Name {
    /// A row's name with its value; where it stands is yet to be said.
    fn of(row: &DumbbellRow, dumbbell: &Dumbbell, painter: &Painter<'_>) -> Self {
        Self {
            lines: Vec::new(),
            level: radar_words::level(row, dumbbell, painter.locale),
            target: radar_words::target(row, dumbbell, painter.locale),
            is_assessed: row.level.is_some(),
            at: (0.0, 0.0),
            anchor: Anchor::Start,
            top: 0.0,
        }
    }

    fn height(&self) -> f64 {
        (self.lines.len() + 1) as f64 * LINE
    }

    fn level_font(&self) -> Type {
        if self.is_assessed { Type::VALUE } else { Type::AXIS }
    }

    fn value_width(&self, painter: &Painter<'_>) -> f64 {
        let level = painter.measure.width(&self.level, self.level_font());
        let target = self.target.as_ref();
        level + target.map_or(0.0, |words| painter.measure.width(words, Type::AXIS) + 5.0)
    }

    fn area(&self, painter: &Painter<'_>) -> Area {
        let lines = self.lines.iter().map(String::as_str);
        let width =
            painter.measure.widest(lines, Type::LABEL).max(self.value_width(painter)) + 2.0;
        let x = match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - width / 2.0,
            Anchor::End => self.at.0 - width,
        };
        Area { x, y: self.top, width, height: self.height() }
    }

    fn draw(&self, canvas: &mut Canvas, painter: &Painter<'_>) {
        let middle = |index: usize| self.top + (index as f64 + 0.5) * LINE;
        for (index, words) in self.lines.iter().enumerate() {
            let at = (self.at.0, middle(index) + Type::LABEL.half_figure());
            let (anchor, font) = (self.anchor, Type::LABEL);
            canvas.text(Text { words, at, anchor, font, role: "ink" });
        }
        self.value(canvas, self.at.0, middle(self.lines.len()), self.anchor, painter);
    }

    /// The level and the target on one line.
    fn value(
        &self,
        canvas: &mut Canvas,
        x: f64,
        middle: f64,
        anchor: Anchor,
        painter: &Painter<'_>,
    ) {
        let width = self.value_width(painter);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        let mut write = |words: &str, x: f64, font: Type, role| {
            let at = (x, middle + font.half_figure());
            canvas.text(Text { words, at, anchor: Anchor::Start, font, role });
        };
        let role = if self.is_assessed { "ink" } else { "muted" };
        write(&self.level, left, self.level_font(), role);
        if let Some(words) = &self.target {
            let target = left + width - painter.measure.width(words, Type::AXIS);
            write(words, target, Type::AXIS, "muted");
        }
    }
}
