//! Layer 3: charts: shapes as data, their drawing, sentences and tables.
//!
//! Never: kinds of key figure, files, output formats beyond SVG.

pub mod bars;
mod bars_words;
pub mod columns;
mod columns_drawing;
mod columns_words;
pub mod draw;
pub mod dumbbell;
mod dumbbell_drawing;
mod dumbbell_words;
pub mod gap;
pub mod grid;
mod grid_drawing;
mod grid_words;
pub mod grouped;
mod grouped_drawing;
mod grouped_table;
mod grouped_words;
mod key;
mod labels;
pub mod levels;
mod levels_words;
pub mod line;
mod line_drawing;
mod line_words;
pub mod lines;
pub mod matrix;
mod matrix_drawing;
mod matrix_words;
pub mod measure_text;
mod pattern;
mod pen;
mod places;
pub mod radar;
mod radar_drawing;
mod radar_words;
pub mod sparkline;
mod time_axis;
pub mod timeline;
mod timeline_drawing;
mod timeline_words;
pub mod told;
mod words;

use crate::chart::draw::{Anchor, Canvas, LINE, Text, Type};
use crate::chart::measure_text::Measure;
use crate::doc::answer::{Drawing, Surfaces};
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
    /// Shares per unit, with the target.
    Bars(bars::Bars),
    /// Counts per level: this year, last year.
    Levels(levels::Levels),
    /// Status of every area in every year.
    Grid(grid::Grid),
    /// Counts per likelihood and consequence: last year, this year.
    Matrix(matrix::Matrix),
    /// Amounts per category and period.
    Grouped(grouped::Grouped),
    /// The data of a dumbbell on axes round a circle.
    Radar(dumbbell::Dumbbell),
    /// A value over the years.
    Line(line::Line),
    /// Events over time.
    Timeline(timeline::Timeline),
}

/// Why a shape cannot show its data in a way that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsuited {
    /// A line of so many points.
    Points(usize),
    /// A radar with so many axes.
    Axes(usize),
}

impl Shape {
    /// Why an author should ask for another picture of the same data.
    pub fn unsuited(&self) -> Option<Unsuited> {
        match self {
            Self::Line(line) => {
                let points = line.possible_points();
                (points < line::FEWEST_POINTS).then_some(Unsuited::Points(points))
            }
            Self::Radar(dumbbell) => {
                let axes = dumbbell.rows.len();
                (!radar::AXES.contains(&axes)).then_some(Unsuited::Axes(axes))
            }
            Self::Columns(_)
            | Self::Dumbbell(_)
            | Self::Bars(_)
            | Self::Levels(_)
            | Self::Grid(_)
            | Self::Matrix(_)
            | Self::Grouped(_)
            | Self::Timeline(_) => None,
        }
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// More.
    Higher,
    /// Less.
    Lower,
    /// Neither.
    None,
}

/// A finished chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The message, generated; an author may override it.
    pub headline: String,
    /// Measure, unit, years.
    pub subtitle: String,
    /// At most 250 characters, or a sentence of 400.
    pub alternative_text: String,
    /// Visible below the chart.
    pub summary: String,
    /// All widths and colourings.
    pub drawing: Drawing,
    /// All numbers.
    pub table: Table,
}

/// Draws a shape for all surfaces and writes its words and table. Drawings have no ids inside, so that
/// any number of them can stand on one page.
pub fn chart(shape: &Shape, theme: &Theme, locale: &Locale) -> Chart {
    chart_for(Surfaces { screen: true, paper: true }, shape, theme, locale)
}

/// The same, drawn for these surfaces only.
pub fn chart_for(surfaces: Surfaces, shape: &Shape, theme: &Theme, locale: &Locale) -> Chart {
    let painter = Painter { theme, locale, measure: Measure::new(&theme.fonts), surfaces };
    match shape {
        Shape::Columns(columns) => columns::chart(columns, &painter),
        Shape::Dumbbell(dumbbell) => dumbbell::chart(dumbbell, &painter),
        Shape::Bars(bars) => bars::chart(bars, &painter),
        Shape::Levels(levels) => levels::chart(levels, &painter),
        Shape::Grid(grid) => grid::chart(grid, &painter),
        Shape::Matrix(matrix) => matrix::chart(matrix, &painter),
        Shape::Grouped(grouped) => grouped::chart(grouped, &painter),
        Shape::Radar(dumbbell) => radar::chart(dumbbell, &painter),
        Shape::Line(line) => line::chart(line, &painter),
        Shape::Timeline(timeline) => timeline::chart(timeline, &painter),
    }
}

/// The width that a drawing is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Width {
    /// The column of pictures on a page of HTML: on one 848 px wide, a text of 13.5 units is 16 px high.
    Wide,
    /// A telephone: on one 320 px wide, a text of 13 units is 12 px high.
    Narrow,
    /// A page of A4: 12.5 units are 9.5 pt.
    Print,
}

impl Width {
    fn units(self) -> f64 {
        match self {
            Self::Wide => 716.0,
            Self::Narrow => 312.0,
            Self::Print => 620.0,
        }
    }
}

/// The highest part of a drawing in print, in units: what a page has room for beside headline,
/// summary and source.
const MOST_PRINTED: f64 = 700.0;

/// Rows in as few parts as are no higher than a page has room for, and as even as can be. `head` is
/// what each part has over its rows.
fn parts<T>(rows: &[T], head: f64, height: impl Fn(&T) -> f64) -> Vec<&[T]> {
    let cut = |most: f64| {
        let mut parts = Vec::new();
        let (mut start, mut sum) = (0, 0.0);
        for (index, row) in rows.iter().enumerate() {
            if index > start && sum + height(row) > most {
                parts.push(&rows[start..index]);
                (start, sum) = (index, 0.0);
            }
            sum += height(row);
        }
        parts.push(&rows[start..]);
        parts
    };
    // A drawing ends a little below its last row.
    let room = MOST_PRINTED - head - 4.0;
    let count = cut(room).len();
    let whole: f64 = rows.iter().map(&height).sum();
    let mut most = whole / count as f64;
    while most < room && cut(most).len() > count {
        most += 4.0;
    }
    cut(most.min(room))
}

/// What every shape needs to be drawn and described.
struct Painter<'a> {
    theme: &'a Theme,
    locale: &'a Locale,
    measure: Measure<'a>,
    surfaces: Surfaces,
}

impl Painter<'_> {
    /// Draws for all widths; a `canvases` of more than one part is a drawing split over pages, of
    /// which HTML shows all parts as one and therefore asks for one.
    fn drawing(&self, canvases: impl Fn(Width) -> Vec<Canvas>, has_narrow: bool) -> Drawing {
        let first =
            |width| canvases(width).first().expect("a drawing has a part").inner(self.theme);
        let mut drawing = Drawing::default();
        if self.surfaces.screen {
            drawing.wide = first(Width::Wide);
            drawing.narrow = has_narrow.then(|| first(Width::Narrow));
        }
        if self.surfaces.paper {
            let parts = canvases(Width::Print);
            drawing.print = parts.iter().map(|part| part.file(self.theme)).collect();
        }
        drawing
    }

    /// A drawing of words alone: why there is nothing to draw.
    fn nothing(&self, canvas: &mut Canvas, words: &str) {
        let lines = lines::lines(words, canvas.width(), Type::LABEL, &self.measure);
        for (index, words) in lines.iter().enumerate() {
            let at = (0.0, 20.0 + index as f64 * LINE);
            let (anchor, font) = (Anchor::Start, Type::LABEL);
            canvas.text(Text { words, at, anchor, font, role: "muted" });
        }
        canvas.end_at(15.0 + lines.len() as f64 * LINE);
    }

    fn count(&self, count: u32) -> String {
        self.locale.number(count.into(), 0)
    }
}

/// The words and the table of a shape, before it is drawn.
struct Words {
    headline: String,
    subtitle: String,
    alternative_text: String,
    summary: String,
    table: Table,
}

impl Words {
    fn with_drawing(self, drawing: Drawing) -> Chart {
        // Names from the content may hold what no sentence should.
        let clean = |text: &str| lines::one_line(text);
        Chart {
            // A name at its end may bring a full stop along.
            headline: clean(&self.headline).trim_end_matches('.').to_owned(),
            subtitle: clean(&self.subtitle),
            alternative_text: clean(&self.alternative_text),
            summary: clean(&self.summary),
            drawing,
            table: self.table,
        }
    }
}
