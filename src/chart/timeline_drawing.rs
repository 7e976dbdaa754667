//! Timelines as drawings: a row an event, or a row a class when there are many.
//!
//! In: events. Out: marks on one axis of time. Never: a class told by colour; squares and words tell it.

use crate::chart::draw::{Anchor, Area, Canvas, LINE, Stroke, Text, Type};
use crate::chart::lines::{lines, lines_at_most};
use crate::chart::time_axis::{DAY, Tick, ticks};
use crate::chart::timeline::{Timeline, TimelineEnd, TimelineEvent};
use crate::chart::timeline_words::{class, class_count, duration};
use crate::chart::{Painter, Width, parts, pattern};
use crate::value::date::Date;

/// With more events than this a row is a class.
const MOST_ROWS: usize = 12;
const BAR: f64 = 14.0;
/// Between two lanes.
const LANE_GAP: f64 = 3.0;
/// The height of the axis over the rows.
const AXIS: f64 = 24.0;
/// All lanes together are no higher, so that the drawing fits on a page.
const MOST_LANES: f64 = 420.0;
/// The shortest mark.
const SHORTEST: f64 = 5.0;
/// A square of the scale, and from one to the next.
const SQUARE: f64 = 9.0;
const SQUARE_STEP: f64 = 12.0;
/// Where the axis takes this many minutes more than the events do, it shows hours.
const ZOOM: i64 = 3 * DAY;

/// Draws at one width; for print in several parts when one would not fit on a page.
pub fn canvases(timeline: &Timeline, width: Width, painter: &Painter<'_>) -> Vec<Canvas> {
    let plan = Plan::new(timeline, width, painter);
    let events = &timeline.events;
    if events.len() > MOST_ROWS {
        return vec![plan.classes()];
    }
    if width != Width::Print {
        return vec![plan.rows(events)];
    }
    // A row is drawn to see how high it is.
    let height = |event: &TimelineEvent| plan.row(&mut Canvas::new(plan.width), event, 0.0);
    parts(events, AXIS, height).into_iter().map(|part| plan.rows(part)).collect()
}

struct Plan<'a> {
    timeline: &'a Timeline,
    painter: &'a Painter<'a>,
    width: f64,
    first: i64,
    last: i64,
    ticks: Vec<Tick>,
}

impl<'a> Plan<'a> {
    fn new(timeline: &'a Timeline, width: Width, painter: &'a Painter<'a>) -> Self {
        let (first, last) = stretch(timeline);
        let most = if width == Width::Narrow { 5 } else { 8 };
        let mut count = most;
        // Fewer ticks when their words would meet.
        let ticks = loop {
            let ticks = ticks(first, last, count, painter.locale);
            let widest =
                painter.measure.widest(ticks.iter().map(|it| it.words.as_str()), Type::AXIS);
            let room = width.units() / count as f64;
            if count <= 2 || widest + 10.0 <= room {
                break ticks;
            }
            count -= 1;
        };
        Self { timeline, painter, width: width.units(), first, last, ticks }
    }

    fn x(&self, minute: i64) -> f64 {
        let share = (minute - self.first) as f64 / (self.last - self.first).max(1) as f64;
        share.clamp(0.0, 1.0) * self.width
    }

    /// A row an event.
    fn rows(&self, events: &[TimelineEvent]) -> Canvas {
        let mut canvas = Canvas::new(self.width);
        let mut y = self.axis(&mut canvas);
        for event in events {
            y = self.row(&mut canvas, event, y);
        }
        canvas.end_at(y - 4.0);
        canvas
    }

    /// A row a class, the worst first; events that overlap stand above each other.
    fn classes(&self) -> Canvas {
        let mut canvas = Canvas::new(self.width);
        let mut y = self.axis(&mut canvas);
        let scale = (0..self.timeline.classes.len()).rev().map(Some).chain([None]);
        let of_class = |index: Option<usize>| -> Vec<&TimelineEvent> {
            self.timeline.events.iter().filter(|event| event.class == index).collect()
        };
        let classes: Vec<_> = scale
            .map(|index| (index, of_class(index)))
            .filter(|(_, events)| !events.is_empty())
            .map(|(index, events)| (index, self.lanes(&events), events))
            .collect();
        let all: f64 = classes.iter().map(|(_, lanes, _)| count(lanes)).sum();
        // Where very many overlap, the lanes are thin.
        let pitch = (MOST_LANES / all.max(1.0)).min(BAR + LANE_GAP);
        for (index, lanes, events) in classes {
            canvas.line((0.0, y), (self.width, y), Stroke::solid("grid", 1.0));
            let middle = y + 6.0 + LINE / 2.0;
            let x = self.squares(&mut canvas, index, middle);
            let label = class_count(index, self.timeline, self.painter.locale);
            let room = self.width - x;
            let label = lines_at_most(2, &label, room, Type::LABEL, &self.painter.measure);
            for (number, line) in label.iter().enumerate() {
                let middle = middle + number as f64 * LINE;
                canvas.text_beside(line, (x, middle), Type::LABEL, "ink");
            }
            let top = y + 12.0 + label.len() as f64 * LINE;
            y = self.draw_lanes(&mut canvas, (&events, &lanes), top, pitch) + 8.0;
        }
        canvas.end_at(y - 4.0);
        canvas
    }

    /// The lane of each event, in as few lanes as keep them apart.
    fn lanes(&self, events: &[&TimelineEvent]) -> Vec<usize> {
        let mut ends: Vec<f64> = Vec::new();
        let lane = |event: &&TimelineEvent| {
            let (from, until) = self.extent(event);
            let free = ends.iter().position(|end| *end + 2.0 <= from);
            let lane = free.unwrap_or(ends.len());
            if lane == ends.len() {
                ends.push(until);
            }
            ends[lane] = until;
            lane
        };
        events.iter().map(lane).collect()
    }

    /// Draws events in lanes that are `pitch` apart; returns where these end.
    fn draw_lanes(
        &self,
        canvas: &mut Canvas,
        (events, lanes): (&[&TimelineEvent], &[usize]),
        top: f64,
        pitch: f64,
    ) -> f64 {
        let bottom = top + count(lanes) * pitch;
        for tick in &self.ticks {
            let x = self.x(tick.minute).clamp(0.5, self.width - 0.5);
            canvas.line((x, top - 2.0), (x, bottom), Stroke::solid("grid", 1.0));
        }
        for (event, lane) in events.iter().zip(lanes) {
            let y = top + *lane as f64 * pitch;
            self.mark(canvas, event, y, BAR / (BAR + LANE_GAP) * pitch);
        }
        bottom
    }

    /// The words of the ticks; returns where the first row begins.
    fn axis(&self, canvas: &mut Canvas) -> f64 {
        let font = Type::AXIS;
        for tick in &self.ticks {
            let half = self.painter.measure.width(&tick.words, font) / 2.0;
            let x = self.x(tick.minute).clamp(half, self.width - half);
            let at = (x, 12.0 + font.half_figure());
            let anchor = Anchor::Middle;
            canvas.text(Text { words: &tick.words, at, anchor, font, role: "muted" });
        }
        AXIS
    }

    fn row(&self, canvas: &mut Canvas, event: &TimelineEvent, top: f64) -> f64 {
        let (measure, locale) = (&self.painter.measure, self.painter.locale);
        canvas.line((0.0, top), (self.width, top), Stroke::solid("grid", 1.0));
        let length = duration(event, locale);
        let font = if event.duration.is_some() { Type::VALUE } else { Type::AXIS };
        let room = (self.width - measure.width(&length, font) - 20.0).max(self.width / 3.0);
        let mut y = top + 7.0;
        let at = (self.width, y + LINE / 2.0 + font.half_figure());
        canvas.text(Text { words: &length, at, anchor: Anchor::End, font, role: "ink" });
        for line in lines(&event.title.spoken(), room, Type::LABEL, measure) {
            canvas.text_beside(&line, (0.0, y + LINE / 2.0), Type::LABEL, "ink");
            y += LINE;
        }
        let mut notes: Vec<String> = vec![event.when.clone()];
        let mut x = 0.0;
        if !self.timeline.classes.is_empty() {
            x = self.squares(canvas, event.class, y + LINE / 2.0);
            notes.insert(0, class(event, self.timeline, locale));
        }
        if event.is_under_analysis {
            notes.push(locale.say("chart-timeline-analysed"));
        }
        for line in self.packed(notes, self.width - x) {
            canvas.text_beside(&line, (x, y + LINE / 2.0), Type::AXIS, "muted");
            y += LINE;
        }
        y += 5.0;
        self.track(canvas, y + BAR / 2.0);
        self.mark(canvas, event, y, BAR);
        y + BAR + 11.0
    }

    /// Notes with dots between those that share a line: no line begins or ends with one.
    fn packed(&self, notes: Vec<String>, room: f64) -> Vec<String> {
        let measure = &self.painter.measure;
        let mut packed: Vec<String> = Vec::new();
        for note in notes {
            let joined = packed.last().map(|line| format!("{line} · {note}"));
            match (joined, packed.last_mut()) {
                (Some(joined), Some(last)) if measure.width(&joined, Type::AXIS) <= room => {
                    *last = joined;
                }
                _ => packed.push(note),
            }
        }
        packed.iter().flat_map(|line| lines(line, room, Type::AXIS, measure)).collect()
    }

    /// The line of a row with its ticks.
    fn track(&self, canvas: &mut Canvas, middle: f64) {
        let stroke = Stroke::solid("grid", 1.0);
        canvas.line((0.0, middle), (self.width, middle), stroke);
        for tick in &self.ticks {
            let x = self.x(tick.minute).clamp(0.5, self.width - 0.5);
            canvas.line((x, middle - 4.0), (x, middle + 4.0), stroke);
        }
    }

    /// Where an event's mark begins and ends.
    fn extent(&self, event: &TimelineEvent) -> (f64, f64) {
        let from = self.x(event.first).min(self.width - SHORTEST);
        let until = match &event.end {
            TimelineEnd::At(minute, _) => self.x(*minute),
            TimelineEnd::Ongoing => self.width,
            TimelineEnd::Unknown => from + SHORTEST + 18.0,
        };
        (from, until.max(from + SHORTEST))
    }

    fn mark(&self, canvas: &mut Canvas, event: &TimelineEvent, y: f64, height: f64) {
        let (from, until) = self.extent(event);
        let area = Area { x: from, y, width: until - from, height };
        match event.end {
            TimelineEnd::At(..) => canvas.fill(area, "nu"),
            // What has not ended is open to the right.
            TimelineEnd::Ongoing => {
                pattern::hatched(canvas, area, "nu");
                canvas.fill(Area { width: SHORTEST.min(area.width / 2.0), ..area }, "nu");
            }
            TimelineEnd::Unknown => {
                canvas.fill(Area { width: SHORTEST, ..area }, "nu");
                let middle = y + height / 2.0;
                let end = until.min(self.width);
                if end > from + SHORTEST + 3.0 {
                    let start = (from + SHORTEST + 3.0, middle);
                    canvas.line(start, (end, middle), Stroke::dashed("nu", 2.0));
                }
            }
        }
    }

    /// As many filled squares as the class has steps of the scale; returns where words may begin.
    fn squares(&self, canvas: &mut Canvas, class: Option<usize>, middle: f64) -> f64 {
        let count = self.timeline.classes.len();
        for index in 0..count {
            let x = index as f64 * SQUARE_STEP;
            let area = Area { x, y: middle - SQUARE / 2.0, width: SQUARE, height: SQUARE };
            if class.is_some_and(|class| index <= class) {
                canvas.fill(area, "ink");
            } else {
                canvas.frame(area, Stroke::solid("axis", 1.2));
            }
        }
        if count == 0 { 0.0 } else { count as f64 * SQUARE_STEP + 4.0 }
    }
}

/// How many lanes there are; at least one.
fn count(lanes: &[usize]) -> f64 {
    lanes.iter().max().map_or(1.0, |last| (last + 1) as f64)
}

/// What the axis shows: the period and the events, or the events alone when they lie close together.
fn stretch(timeline: &Timeline) -> (i64, i64) {
    let begins = |month: crate::value::period::Month, day| {
        let date = Date { year: month.year.number(), month: month.number, day };
        date.days() * DAY
    };
    let last = timeline.period.last;
    // The month after the last begins less than 32 days after its first day.
    let next = Date::from_days(begins(last, 1) / DAY + 31);
    let period_end = next.map_or(begins(last, 28), |next| Date { day: 1, ..next }.days() * DAY);
    let period = (begins(timeline.period.first, 1), period_end);
    let end = |event: &TimelineEvent| match event.end {
        TimelineEnd::At(minute, _) => minute,
        TimelineEnd::Ongoing | TimelineEnd::Unknown => event.first,
    };
    let first = timeline.events.iter().map(|event| event.first).min();
    let last = timeline.events.iter().map(end).max();
    let (Some(first), Some(last)) = (first, last) else { return period };
    let is_open = timeline.events.iter().any(|event| !matches!(event.end, TimelineEnd::At(..)));
    if last - first <= ZOOM && !is_open {
        let margin = ((last - first) / 8).max(30);
        return (first - margin, last + margin);
    }
    (period.0.min(first), period.1.max(last))
}
