//! Radars: a level per area on axes round a circle; secondary to dumbbells, of which they show
//! the same data.
//!
//! In: a dumbbell. Out: drawing, words, table. Never: an order other than the framework's, a point
//! for a level that nobody measured.

use crate::chart::dumbbell::{Dumbbell, step};
use crate::chart::{Chart, Painter, radar_drawing, radar_words};
use crate::value::decimal::{Decimal, round};

/// The fewest and the most axes of a radar that can be read.
pub const AXES: std::ops::RangeInclusive<usize> = 5..=12;

/// The level of the outer ring: the first step of the scale that nothing shown lies beyond, so that
/// low levels are not a blot in the middle of empty rings; the second step at least. Half-way to the
/// third is enough where that is: its ring is far enough from the second's to have a number.
pub(super) fn rim(dumbbell: &Dumbbell) -> Decimal {
    let (min, max) = (dumbbell.scale_min, dumbbell.scale_max);
    let step = step(min, max);
    let shown = dumbbell.rows.iter().flat_map(|row| [row.level, row.previous, row.target]);
    let shown = shown.flatten().map(|level| round(level, dumbbell.decimals)).max();
    let most = shown.unwrap_or(max);
    let mut rim = min + step + step;
    if rim < most && most <= rim + step / Decimal::TWO {
        rim += step / Decimal::TWO;
    }
    while rim < most {
        rim += step;
    }
    rim.min(max)
}

/// Draws and describes.
pub(super) fn chart(dumbbell: &Dumbbell, painter: &Painter<'_>) -> Chart {
    let dumbbell = &dumbbell.consistent();
    let words = radar_words::words(dumbbell, painter.locale);
    let canvases = |width| radar_drawing::canvases(dumbbell, width, painter);
    words.with_drawing(painter.drawing(canvases, true))
}
