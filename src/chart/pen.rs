//! The pen of charts: plotters draws with it, and it writes SVG elements.
//!
//! In: marks of one colour. Out: an element a mark, without what SVG takes for granted. Never: groups,
//! theme roles, layout.

use std::fmt::{self, Write as _};

use plotters::prelude::{
    BLACK, Circle, Color, IntoDrawingArea, IntoFont, PathElement, Polygon, Rectangle,
    ShapeStyle, Text as Label, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendCoord as At, BackendStyle as Style};
use plotters_backend::{BackendTextStyle, DrawingBackend, DrawingErrorKind};

use crate::chart::draw::{Anchor, Area, Point};

/// plotters counts in whole numbers, so a unit is ten of its.
const SCALE: f64 = 10.0;

/// What is drawn in one stroke.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Rectangle { area: Area },
    /// A line through points.
    Path { points: Vec<Point>, weight: f64 },
    /// A filled surface with these corners.
    Polygon { points: Vec<Point> },
    /// A filled circle.
    Disc { centre: Point, radius: f64 },
    /// The outline of a circle.
    Ring { centre: Point, radius: f64, weight: f64 },
    /// A line of text on its baseline.
    Text { words: String, at: Point, anchor: Anchor, size: f64 },
}

/// The only place where a length becomes a number of the file; rounding hides how a platform
/// rounds its last bit.
#[expect(clippy::cast_possible_truncation, reason = "a length within reach fits")]
pub fn tenths(units: f64) -> i32 {
    debug_assert!(units.is_finite() && units.abs() < 100_000.0, "a length out of reach");
    (units * SCALE).round() as i32
}

/// Writes marks of one colour in a drawing of this size. The colour is the pen's: that of plotters,
/// black, is not looked at.
pub fn write<'a>(
    marks: impl Iterator<Item = &'a Mark>,
    colour: &str,
    size: (u32, u32),
    out: &mut String,
) {
    let root = Pen { size, colour, out }.into_drawing_area();
    let point = |(x, y): Point| (tenths(x), tenths(y));
    let path = |points: &[Point]| points.iter().copied().map(point).collect::<Vec<_>>();
    let stroke =
        |weight: f64| ShapeStyle::from(BLACK).stroke_width(tenths(weight).unsigned_abs());
    for mark in marks {
        let drawn = match mark {
            Mark::Rectangle { area: Area { x, y, width, height } } => {
                let corners = [point((*x, *y)), point((x + width, y + height))];
                root.draw(&Rectangle::new(corners, BLACK.filled()))
            }
            Mark::Path { points, weight } => {
                root.draw(&PathElement::new(path(points), stroke(*weight)))
            }
            Mark::Polygon { points } => root.draw(&Polygon::new(path(points), BLACK.filled())),
            Mark::Disc { centre, radius } => {
                root.draw(&Circle::new(point(*centre), tenths(*radius), BLACK.filled()))
            }
            Mark::Ring { centre, radius, weight } => {
                root.draw(&Circle::new(point(*centre), tenths(*radius), stroke(*weight)))
            }
            Mark::Text { words, at, anchor, size } => {
                let end = match anchor {
                    Anchor::Start => HPos::Left,
                    Anchor::Middle => HPos::Center,
                    Anchor::End => HPos::Right,
                };
                let font = ("sans-serif", size * SCALE).into_font();
                let style = TextStyle::from(font).pos(Pos::new(end, VPos::Top));
                root.draw(&Label::new(words.as_str(), point(*at), style))
            }
        };
        drawn.expect("writing to a string cannot fail");
    }
}

/// Writes the elements that plotters asks for, in its colour.
struct Pen<'a> {
    size: (u32, u32),
    colour: &'a str,
    out: &'a mut String,
}

type Done = Result<(), DrawingErrorKind<fmt::Error>>;

impl Pen<'_> {
    fn put(&mut self, part: fmt::Arguments<'_>) -> Done {
        self.out.write_fmt(part).map_err(DrawingErrorKind::DrawingError)
    }

    /// The rest of an element: its points.
    fn points(&mut self, points: impl IntoIterator<Item = At>) -> Done {
        let mut before = " points=\"";
        for (x, y) in points {
            self.put(format_args!("{before}{x},{y}"))?;
            before = " ";
        }
        self.put(format_args!("\"/>"))
    }
}

impl DrawingBackend for Pen<'_> {
    type ErrorType = fmt::Error;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, _: At, _: BackendColor) -> Done {
        unreachable!("no mark is a pixel, nor does plotters make pixels of one")
    }

    fn draw_rect<S: Style>(&mut self, (x, y): At, end: At, _: &S, _: bool) -> Done {
        let (width, height, colour) = (end.0 - x, end.1 - y, self.colour);
        self.put(format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}""#))?;
        self.put(format_args!(r#" fill="{colour}"/>"#))
    }

    fn draw_path<S: Style, I: IntoIterator<Item = At>>(&mut self, path: I, style: &S) -> Done {
        let (colour, weight) = (self.colour, style.stroke_width());
        self.put(format_args!(r#"<polyline fill="none" stroke="{colour}""#))?;
        self.put(format_args!(r#" stroke-width="{weight}""#))?;
        self.points(path)
    }

    fn fill_polygon<S: Style, I: IntoIterator<Item = At>>(&mut self, path: I, _: &S) -> Done {
        let colour = self.colour;
        self.put(format_args!(r#"<polygon fill="{colour}""#))?;
        self.points(path)
    }

    fn draw_circle<S: Style>(&mut self, (x, y): At, r: u32, style: &S, is_disc: bool) -> Done {
        let (colour, weight) = (self.colour, style.stroke_width());
        self.put(format_args!(r#"<circle cx="{x}" cy="{y}" r="{r}""#))?;
        if is_disc {
            return self.put(format_args!(r#" fill="{colour}"/>"#));
        }
        self.put(format_args!(r#" fill="none" stroke="{colour}" stroke-width="{weight}"/>"#))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, words: &str, style: &S, (x, y): At) -> Done {
        let (size, colour) = (style.size().round(), self.colour);
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => r#" text-anchor="middle""#,
            HPos::Right => r#" text-anchor="end""#,
        };
        self.put(format_args!(r#"<text x="{x}" y="{y}"{anchor} font-size="{size}""#))?;
        self.put(format_args!(r#" fill="{colour}">"#))?;
        for character in words.chars() {
            match character {
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '&' => self.out.push_str("&amp;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&apos;"),
                _ => self.out.push(character),
            }
        }
        self.put(format_args!("</text>"))
    }
}
