//! Matrices: how many there are for each likelihood and consequence, last year and this year.
//!
//! In: counts per cell, and the level that the organisation gives each cell. Out: drawing, words,
//! table. Never: a level computed from the steps, which are an order without distances.

use crate::chart::levels::Levels;
use crate::chart::{Chart, Painter, matrix_drawing, matrix_words};

/// Counts per cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The counts per level, the years, the noun.
    pub levels: Levels,
    /// Upwards.
    pub likelihood: Axis,
    /// To the right.
    pub consequence: Axis,
    /// A row a step of likelihood and in it a cell a step of consequence, each from the lowest.
    pub cells: Vec<Vec<MatrixCell>>,
    /// How many have a level but no cell, this year.
    pub unplaced: u32,
    /// What became of each since last year, when both years name them.
    pub movement: Option<Movement>,
}

/// An axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// "Sannolikhet"
    pub title: String,
    /// The names of the steps from the lowest; drawn as numbers, explained below.
    pub steps: Vec<String>,
}

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MatrixCell {
    /// The place of its level in [`Levels::rows`].
    pub level: usize,
    /// How many this year.
    pub count: u32,
    /// How many in the year compared with.
    pub previous: u32,
}

/// What became of things that have a name in both years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Movement {
    /// Only this year.
    pub new: u32,
    /// In another cell or of another level.
    pub moved: u32,
    /// Only last year.
    pub closed: u32,
    /// As they were.
    pub kept: u32,
}

impl Matrix {
    /// A cell with the numbers of its steps, counted from 1, from the highest likelihood and
    /// consequence to the lowest.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, usize, MatrixCell)> {
        let rows = self.cells.iter().enumerate().rev();
        rows.flat_map(|(likelihood, row)| {
            let cells = row.iter().copied().enumerate().rev();
            cells.map(move |(consequence, cell)| (likelihood + 1, consequence + 1, cell))
        })
    }
}

/// Draws and describes.
pub(super) fn chart(matrix: &Matrix, painter: &Painter<'_>) -> Chart {
    let words = matrix_words::words(matrix, painter.locale);
    let canvas = |width| vec![matrix_drawing::canvas(matrix, width, painter)];
    words.with_drawing(painter.drawing(canvas, true))
}
