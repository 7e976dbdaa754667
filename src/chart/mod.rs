//! Layer 3: charts: shapes as data, their drawing, sentences and tables.
//!
//! Never: kinds of key figure, files, output formats beyond SVG.

pub mod columns;
pub mod dumbbell;

use crate::doc::answer::Drawing;
use crate::doc::table::Table;
use crate::doc::theme::Theme;
use crate::value::format::Locale;

/// A shape with its data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Status columns per year.
    Columns(columns::Columns),
    /// Levels per area: this year, last year, target.
    Dumbbell(dumbbell::Dumbbell),
}

/// A finished chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The message, generated; an author may override it.
    pub headline: String,
    /// Measure, unit, years.
    pub subtitle: String,
    /// At most 400 characters.
    pub alternative_text: String,
    /// Visible below the chart.
    pub summary: String,
    /// All widths and colourings.
    pub drawing: Drawing,
    /// All numbers.
    pub table: Table,
}

/// Draws a shape and writes its words and table. `id` is unique in the report and becomes part
/// of pattern ids.
pub fn chart(_shape: &Shape, _id: &str, _theme: &Theme, _locale: &Locale) -> Chart {
    todo!()
}
