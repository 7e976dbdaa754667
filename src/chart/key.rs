//! Keys: what the marks of a drawing mean, in one or several rows.
//!
//! In: swatches and words. Out: marks on a canvas. Never: choosing what needs a key.

use crate::chart::draw::{Anchor, Area, Canvas, Dash, Stroke, Text, Type};
use crate::chart::lines::{cut, one_line};
use crate::chart::measure_text::Measure;
use crate::chart::pattern;

/// From the middle of a row to the middle of the next.
const ROW: f64 = 24.0;
/// Between two entries.
const GAP: f64 = 22.0;

/// The mark of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swatch {
    /// A filled square with the status's pattern.
    Status(&'static str),
    /// The same with what is written in its cells.
    Code(&'static str, &'static str),
    /// A dashed square: a year without measurement.
    Gap,
    /// A bar in a role's colour.
    Bar(&'static str),
    /// The bar of a partial period.
    HatchedBar(&'static str),
    /// A filled dot.
    Dot,
    /// A hollow dot.
    HollowDot,
    /// The tick of a target.
    Target,
    /// A line with filled dots.
    Line,
    /// A thinner line with hollow dots.
    HollowLine,
    /// The dashed line of a target.
    TargetLine,
    /// The dotted line over years without a value.
    Bridge,
}

impl Swatch {
    fn width(self) -> f64 {
        match self {
            Self::Status(_) | Self::Gap => 16.0,
            Self::Code(..) => 30.0,
            Self::Bar(_) | Self::HatchedBar(_) => 14.0,
            Self::Dot | Self::HollowDot => 11.0,
            Self::Target => 3.0,
            Self::Line | Self::HollowLine | Self::TargetLine | Self::Bridge => 28.0,
        }
    }

    fn draw(self, canvas: &mut Canvas, x: f64, middle: f64, measure: &Measure<'_>) {
        let square = Area { x, y: middle - 8.0, width: 16.0, height: 16.0 };
        match self {
            Self::Status(role) => pattern::status(canvas, square, role, None),
            Self::Code(role, code) => {
                let area = Area { x, y: middle - 10.0, width: 30.0, height: 20.0 };
                let width = measure.width(code, Type::VALUE);
                pattern::status(canvas, area, role, Some(width));
                pattern::number(canvas, area, role, code);
            }
            Self::Bar(role) => {
                canvas.fill(Area { x, y: middle - 7.0, width: 14.0, height: 14.0 }, role);
            }
            Self::HatchedBar(role) => {
                let area = Area { x, y: middle - 7.0, width: 14.0, height: 14.0 };
                pattern::hatched(canvas, area, role);
            }
            Self::Gap => canvas.frame(square, Stroke::dashed("axis", 1.0)),
            Self::Dot => canvas.disc((x + 5.5, middle), 5.5, "nu"),
            Self::HollowDot => {
                canvas.ring((x + 5.5, middle), 4.0, Stroke::solid("forr", 2.0));
            }
            Self::Line => {
                canvas.line((x, middle), (x + 28.0, middle), Stroke::solid("nu", 2.8));
                canvas.disc((x + 14.0, middle), 5.5, "nu");
            }
            Self::HollowLine => {
                canvas.line((x, middle), (x + 28.0, middle), Stroke::solid("forr", 2.0));
                canvas.disc((x + 14.0, middle), 4.6, "bg");
                canvas.ring((x + 14.0, middle), 3.6, Stroke::solid("forr", 2.0));
            }
            Self::TargetLine => {
                canvas.line((x, middle), (x + 28.0, middle), Stroke::dashed("mal", 1.8));
            }
            Self::Bridge => {
                let stroke = Stroke { role: "forr", weight: 2.0, dash: Dash::Dots(5.0) };
                canvas.line((x + 1.0, middle), (x + 27.0, middle), stroke);
            }
            Self::Target => {
                let (top, bottom) = ((x + 1.5, middle - 8.0), (x + 1.5, middle + 8.0));
                canvas.line(top, bottom, Stroke::solid("mal", 2.6));
            }
        }
    }
}

/// A mark and its word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    swatch: Swatch,
    words: String,
}

impl Entry {
    /// An entry.
    pub fn new(swatch: Swatch, words: &str) -> Self {
        Self { swatch, words: one_line(words) }
    }
}

/// How wide a key is on one row.
pub fn width(entries: &[Entry], measure: &Measure<'_>) -> f64 {
    let entry =
        |entry: &Entry| entry.swatch.width() + 7.0 + measure.width(&entry.words, Type::AXIS);
    entries.iter().map(entry).sum::<f64>() + GAP * entries.len().saturating_sub(1) as f64
}

/// How high a key is in a drawing of this width.
pub fn height(width: f64, entries: &[Entry], measure: &Measure<'_>) -> f64 {
    key(&mut Canvas::new(width), 0.0, None, entries, measure)
}

/// Draws a key whose first row has its top at `top`, from the left edge; returns its lower end.
pub fn key(
    canvas: &mut Canvas,
    top: f64,
    title: Option<&str>,
    entries: &[Entry],
    measure: &Measure<'_>,
) -> f64 {
    let mut x = 0.0;
    let mut middle = top + ROW / 2.0;
    let line = |canvas: &mut Canvas, words: &str, x: f64, middle: f64, role: &str| {
        let at = (x, middle + Type::AXIS.half_figure());
        canvas.text(Text { words, at, anchor: Anchor::Start, font: Type::AXIS, role });
    };
    if let Some(title) = title {
        line(canvas, title, x, middle, "muted");
        x += measure.width(title, Type::AXIS) + GAP * 0.7;
    }
    for entry in entries {
        let swatch = entry.swatch.width() + 7.0;
        let words = cut(&entry.words, canvas.width() * 0.98 - swatch, Type::AXIS, measure);
        let width = swatch + measure.width(&words, Type::AXIS);
        if x > 0.0 && x + width * 1.02 > canvas.width() {
            x = 0.0;
            middle += ROW;
        }
        entry.swatch.draw(canvas, x, middle, measure);
        line(canvas, &words, x + swatch, middle, "ink");
        x += width + GAP;
    }
    middle + ROW / 2.0
}
