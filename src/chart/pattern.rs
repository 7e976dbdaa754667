//! Patterns: status fills that differ by more than colour, drawn as lines and rows of dots.
//!
//! In: an area and a status role. Out: marks. Never: SVG patterns, whose ids collide when several
//! drawings stand on one page and whose tiles show seams in PDF viewers.

use crate::chart::draw::{Anchor, Area, Canvas, Dash, Point, Stroke, Text, Type};

/// Less than this, a frame is all line.
const THIN: f64 = 3.0;

/// Less wide than this, a frame has no room for stripes that are seen.
const SLIM: f64 = 8.0;

/// How a status with a pattern is drawn and written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Surface {
    /// Colour.
    Solid,
    /// Colour with sparse dots: missing, which in greyscale would look like level 2.
    Dotted,
    /// Stripes on the page with a frame: unknown.
    Striped,
    /// A frame: not applicable.
    Empty,
}

fn surface(role: &str) -> Surface {
    match role {
        "status-unknown" => Surface::Striped,
        "status-0" => Surface::Dotted,
        "status-na" => Surface::Empty,
        _ => Surface::Solid,
    }
}

/// An area of a status. A pattern keeps clear of its middle for a number of this measured width.
pub fn status(canvas: &mut Canvas, area: Area, role: &str, number_width: Option<f64>) {
    let room = number_width.map(|width| {
        let (x, y) = area.centre();
        Area { x: x - width / 2.0 - 5.0, y: y - 9.0, width: width + 10.0, height: 18.0 }
    });
    let is_thin = area.width.min(area.height) < THIN;
    match surface(role) {
        // Where a pattern has no room there is its colour.
        Surface::Striped | Surface::Empty if is_thin => canvas.fill(area, role),
        Surface::Solid => {
            canvas.fill(area, role);
        }
        Surface::Dotted => {
            canvas.fill(area, role);
            dots(canvas, area, room, &on(role));
        }
        Surface::Striped => {
            let pitch = if area.width.min(area.height) < 20.0 { 5.5 } else { 7.0 };
            stripes(canvas, area.inset(1.0), Stroke::solid(role, 1.6), pitch);
            if let Some(room) = room {
                canvas.fill(within(room, area.inset(1.3)), "bg");
            }
            canvas.frame(area, Stroke::solid(role, 1.3));
        }
        Surface::Empty => {
            canvas.frame(area, Stroke::solid(role, 1.3));
        }
    }
}

/// A number in the middle of an area of a status. Numbers of many areas are written after all of
/// these: what is alike in a drawing stands together in its file.
pub fn number(canvas: &mut Canvas, area: Area, role: &str, words: &str) {
    let (x, y) = area.centre();
    let at = (x, y + Type::VALUE.half_figure());
    let (anchor, font) = (Anchor::Middle, Type::VALUE);
    canvas.text(Text { words, at, anchor, font, role: &on(role) });
}

/// The role of what is written on a status.
fn on(role: &str) -> String {
    format!("on-{role}")
}

/// An area of a partial period: stripes in a frame; where a frame would be all there is, the area with
/// stripes cut out of it.
pub fn hatched(canvas: &mut Canvas, area: Area, role: &str) {
    if area.width < SLIM {
        canvas.fill(area, role);
        stripes(canvas, area, Stroke::solid("bg", 1.4), 3.8);
    } else {
        stripes(canvas, area.inset(1.0), Stroke::solid(role, 1.6), 5.6);
        canvas.frame(area, Stroke::solid(role, 1.4));
    }
}

/// Staggered rows of dots that keep clear of the edges and of `room`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an area that is not negative holds few dots"
)]
fn dots(canvas: &mut Canvas, area: Area, room: Option<Area>, role: &str) {
    const PITCH: f64 = 8.0;
    const ROW: f64 = 5.0;
    const MARGIN: f64 = 3.0;
    let is_free = |(x, y): Point| {
        room.is_none_or(|room| {
            let is_beside = x < room.x - 1.0 || x > room.x + room.width + 1.0;
            is_beside || y < room.y + 1.0 || y > room.y + room.height - 1.0
        })
    };
    let inner = area.inset(MARGIN);
    if inner.width < 0.0 || inner.height < 0.0 {
        return;
    }
    let rows = (inner.height / ROW).floor();
    let top = inner.y + (inner.height - rows * ROW) / 2.0;
    let columns = (inner.width / (PITCH / 2.0)).floor();
    let left = inner.x + (inner.width - columns * PITCH / 2.0) / 2.0;
    let stroke = Stroke { role, weight: 1.7, dash: Dash::Dots(PITCH) };
    for row in 0..=(rows as u32) {
        let y = top + f64::from(row) * ROW;
        let first = row % 2;
        let places: Vec<Point> = (0..=(columns as u32))
            .filter(|place| place % 2 == first)
            .map(|place| (left + f64::from(place) * PITCH / 2.0, y))
            .collect();
        for run in places.chunk_by(|left, right| is_free(*left) == is_free(*right)) {
            let (from, until) = (run[0], run[run.len() - 1]);
            if is_free(from) {
                canvas.line(from, (until.0 + 0.1, until.1), stroke);
            }
        }
    }
}

/// Diagonal lines from the lower left to the upper right, ended at the area's edges.
fn stripes(canvas: &mut Canvas, area: Area, stroke: Stroke<'_>, pitch: f64) {
    let Area { x, y, width, height } = area;
    // On a line the sum of x and y, counted from the upper left, is constant.
    let mut sum = pitch * 0.7;
    while sum < width + height {
        let lower = ((sum - height).max(0.0), sum.min(height));
        let upper = (sum.min(width), (sum - width).max(0.0));
        let from = (x + lower.0, y + lower.1);
        canvas.line(from, (x + upper.0, y + upper.1), stroke);
        sum += pitch;
    }
}

/// The part of `inner` that lies in `outer`.
fn within(inner: Area, outer: Area) -> Area {
    let x = inner.x.max(outer.x);
    let y = inner.y.max(outer.y);
    let right = (inner.x + inner.width).min(outer.x + outer.width);
    let bottom = (inner.y + inner.height).min(outer.y + outer.height);
    Area { x, y, width: (right - x).max(0.0), height: (bottom - y).max(0.0) }
}
