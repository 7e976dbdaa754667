//! Radars: a level per area on axes round a circle; secondary to dumbbells, of which they show
//! the same data.
//!
//! In: a dumbbell. Out: drawing, words, table. Never: an order other than the framework's, a point
//! for a level that nobody measured.

use crate::chart::draw::Canvas;
use crate::chart::dumbbell::Dumbbell;
use crate::chart::{Chart, Painter, Width, radar_drawing, radar_words};

/// The fewest and the most axes of a radar that can be read.
pub const AXES: std::ops::RangeInclusive<usize> = 5..=12;

/// Draws and describes.
pub(super) fn chart(dumbbell: &Dumbbell, painter: &Painter<'_>) -> Chart {
    let dumbbell = &dumbbell.consistent();
    let words = radar_words::words(dumbbell, painter.locale);
    let canvas =
        |width: Width| -> Vec<Canvas> { vec![radar_drawing::canvas(dumbbell, width, painter)] };
    words.with_drawing(painter.drawing(canvas, true))
}
