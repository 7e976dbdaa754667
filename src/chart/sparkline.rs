//! Sparklines: the course of a value in a table's cell, beside the numbers.
//!
//! In: values by year. Out: a drawing of 96 × 24 units. Never: words, an axis, a line over a year
//! without a value or a change of method.

use crate::chart::draw::{Canvas, Point, Stroke};
use crate::doc::table::Trend;
use crate::doc::theme::Theme;
use crate::value::decimal::Decimal;

/// The course of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sparkline {
    /// The scale's ends; without a scale 0 and the highest value.
    pub ends: Option<(Decimal, Decimal)>,
    /// Every year, ascending; the last is the report's.
    pub points: Vec<SparkPoint>,
}

/// A year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SparkPoint {
    /// The value; none where there is none.
    pub value: Option<Decimal>,
    /// Whether it cannot be compared with the value before.
    pub is_new_method: bool,
}

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
const MARGIN: f64 = 4.0;

/// Draws a sparkline and puts its words beside it; none where fewer than two years have a value.
pub fn sparkline(sparkline: &Sparkline, words: String, theme: &Theme) -> Option<Trend> {
    let measured = sparkline.points.iter().filter(|point| point.value.is_some());
    if measured.count() < 2 {
        return None;
    }
    let mut canvas = Canvas::new(WIDTH);
    let mut run: Vec<Point> = Vec::new();
    let mut runs: Vec<Vec<Point>> = Vec::new();
    for (index, point) in sparkline.points.iter().enumerate() {
        if point.is_new_method || point.value.is_none() {
            runs.push(std::mem::take(&mut run));
        }
        run.extend(point.value.map(|value| (sparkline.x(index), sparkline.y(value))));
    }
    // A last point by itself has its own dot.
    let is_lone =
        run.len() == 1 && sparkline.points.last().is_some_and(|it| it.value.is_some());
    runs.extend((!is_lone).then_some(run));
    for run in runs {
        match run.as_slice() {
            [] => {}
            [only] => canvas.disc(*only, 1.8, "forr"),
            _ => canvas.curve(run, Stroke::solid("forr", 1.8)),
        }
    }
    if let Some(value) = sparkline.points.last().and_then(|point| point.value) {
        let last = (sparkline.x(sparkline.points.len() - 1), sparkline.y(value));
        canvas.disc(last, 3.2, "nu");
    }
    canvas.end_at(HEIGHT);
    Some(Trend { screen: canvas.inner(theme), print: canvas.file(theme), words })
}

impl Sparkline {
    fn x(&self, index: usize) -> f64 {
        let steps = (self.points.len() - 1).max(1) as f64;
        MARGIN + index as f64 / steps * (WIDTH - 2.0 * MARGIN)
    }

    fn y(&self, value: Decimal) -> f64 {
        let highest = self.points.iter().filter_map(|point| point.value).max();
        let (min, max) = self.ends.unwrap_or((Decimal::ZERO, highest.unwrap_or(Decimal::ONE)));
        if max <= min {
            return HEIGHT / 2.0;
        }
        let share = (value.clamp(min, max) - min) / (max - min);
        let share = f64::try_from(share).expect("a number from 0 to 1");
        HEIGHT - MARGIN - share * (HEIGHT - 2.0 * MARGIN)
    }
}
