//! The marks of a drawing, as its SVG has them.
//!
//! In: SVG in CSS variables or in literal colours. Out: marks in units, in the order of painting.
//! Never: a rule; drawing.

use berattelse::chart::draw::Type;
use berattelse::chart::measure_text::Measure;
use roxmltree::{Document, Node};

/// Left, top, right, bottom, in units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Frame {
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Larger by `margin` on every side.
    pub fn grown(self, margin: f64) -> Self {
        let Self { left, top, right, bottom } = self;
        Self {
            left: left - margin,
            top: top - margin,
            right: right + margin,
            bottom: bottom + margin,
        }
    }

    pub fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub fn has(self, x: f64, y: f64) -> bool {
        x > self.left && x < self.right && y > self.top && y < self.bottom
    }
}

/// A mark. A role is what the theme calls a colour: `nu` of `var(--d-nu,#174486)`, or a literal.
#[derive(Debug)]
pub enum Mark {
    Fill { area: Frame, role: String },
    Disc { x: f64, y: f64, radius: f64, role: String },
    Ring { x: f64, y: f64, radius: f64, role: String },
    Line { points: Vec<(f64, f64)>, weight: f64, role: String },
    Text(Text),
}

/// A line of text.
#[derive(Debug)]
pub struct Text {
    pub words: String,
    pub area: Frame,
    pub role: String,
    pub size: f64,
    /// Whether it has an edge in the colour of the page.
    pub has_halo: bool,
}

/// A drawing.
#[derive(Debug)]
pub struct Drawn {
    pub width: f64,
    pub height: f64,
    pub marks: Vec<Mark>,
}

impl Drawn {
    /// Reads a whole SVG file; `None` where it is not well formed.
    pub fn read(file: &str, measure: &Measure<'_>) -> Result<Self, roxmltree::Error> {
        let document = Document::parse(file)?;
        let view = document.root_element().attribute("viewBox").expect("a view box");
        let view: Vec<f64> = numbers(view).collect();
        let mut marks = Vec::new();
        // Halos that stand below their texts, and are no texts themselves.
        let mut halos = Vec::new();
        for node in document.descendants() {
            match mark(node, measure) {
                Some(Mark::Text(text)) if text.has_halo && is_edge_only(node) => {
                    halos.push(text)
                }
                Some(Mark::Text(text)) => {
                    let is_of =
                        |halo: &Text| halo.words == text.words && halo.area == text.area;
                    let has_halo = text.has_halo || halos.iter().any(is_of);
                    marks.push(Mark::Text(Text { has_halo, ..text }));
                }
                other => marks.extend(other),
            }
        }
        Ok(Self { width: view[2], height: view[3], marks })
    }

    pub fn texts(&self) -> impl Iterator<Item = &Text> + Clone {
        self.marks.iter().filter_map(|mark| match mark {
            Mark::Text(text) => Some(text),
            _ => None,
        })
    }

    /// Filled rectangles and frames of these roles, as large as they are seen.
    pub fn areas<'a>(
        &'a self,
        has_role: impl Fn(&str) -> bool + 'a,
    ) -> impl Iterator<Item = (Frame, &'a str)> {
        self.marks.iter().filter_map(move |mark| match mark {
            Mark::Fill { area, role } if has_role(role) => Some((*area, role.as_str())),
            Mark::Line { points, weight, role } if points.len() >= 5 && has_role(role) => {
                // The last side runs half a line further, for the corner.
                Some((bounds(&points[..4]).grown(weight / 2.0), role.as_str()))
            }
            _ => None,
        })
    }

    /// The middles and radii of discs of a role.
    pub fn discs<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = (f64, f64, f64)> {
        self.marks.iter().filter_map(move |mark| match mark {
            Mark::Disc { x, y, radius, role } if role == wanted => Some((*x, *y, *radius)),
            _ => None,
        })
    }

    /// The middles and radii of rings of a role.
    pub fn rings<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = (f64, f64, f64)> {
        self.marks.iter().filter_map(move |mark| match mark {
            Mark::Ring { x, y, radius, role } if role == wanted => Some((*x, *y, *radius)),
            _ => None,
        })
    }

    /// The ends of straight lines of a role.
    pub fn lines<'a>(
        &'a self,
        wanted: &'a str,
    ) -> impl Iterator<Item = ((f64, f64), (f64, f64))> {
        self.marks.iter().filter_map(move |mark| match mark {
            Mark::Line { points, role, .. } if role == wanted && points.len() == 2 => {
                Some((points[0], points[1]))
            }
            _ => None,
        })
    }

    /// The corners of lines of a role.
    pub fn curves<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = &'a Vec<(f64, f64)>> {
        self.marks.iter().filter_map(move |mark| match mark {
            Mark::Line { points, role, .. } if role == wanted => Some(points),
            _ => None,
        })
    }
}

/// The least frame that holds some points.
fn bounds(points: &[(f64, f64)]) -> Frame {
    let least = |values: &dyn Fn(&(f64, f64)) -> f64| {
        points.iter().map(values).fold(f64::INFINITY, f64::min)
    };
    let most = |values: &dyn Fn(&(f64, f64)) -> f64| {
        points.iter().map(values).fold(f64::NEG_INFINITY, f64::max)
    };
    Frame {
        left: least(&|(x, _)| *x),
        top: least(&|(_, y)| *y),
        right: most(&|(x, _)| *x),
        bottom: most(&|(_, y)| *y),
    }
}

/// Numbers in tenths of a unit.
fn numbers(text: &str) -> impl Iterator<Item = f64> {
    let parts = text.split([' ', ',']).filter(|part| !part.is_empty());
    parts.map(|part| part.parse::<f64>().expect("a number") / 10.0)
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    let text = node.attribute(name).unwrap_or_else(|| panic!("no {name}"));
    text.parse::<f64>().expect("a number") / 10.0
}

fn role(node: Node<'_, '_>, name: &str) -> Option<String> {
    let colour = node.attribute(name).filter(|colour| *colour != "none")?;
    let variable = colour.strip_prefix("var(--d-").and_then(|rest| rest.strip_suffix(')'));
    match variable {
        Some(variable) => variable.split(',').next().map(str::to_owned),
        None => {
            let is_literal = colour.len() == 7 && colour.starts_with('#');
            assert!(is_literal && !colour.starts_with("#0102"), "colour {colour}");
            Some(colour.to_owned())
        }
    }
}

fn mark(node: Node<'_, '_>, measure: &Measure<'_>) -> Option<Mark> {
    let weight =
        || node.attribute("stroke-width").map_or(0.1, |_| number(node, "stroke-width"));
    match node.tag_name().name() {
        "rect" => {
            let (left, top) = (number(node, "x"), number(node, "y"));
            let (width, height) = (number(node, "width"), number(node, "height"));
            assert!(width >= 0.0 && height >= 0.0, "{width} × {height}");
            let area = Frame { left, top, right: left + width, bottom: top + height };
            role(node, "fill").map(|role| Mark::Fill { area, role })
        }
        "circle" => {
            let (x, y, radius) = (number(node, "cx"), number(node, "cy"), number(node, "r"));
            let ring = |role| Mark::Ring { x, y, radius, role };
            let disc = |role| Mark::Disc { x, y, radius, role };
            role(node, "fill").map(disc).or_else(|| role(node, "stroke").map(ring))
        }
        // An area that is not a rectangle is tint only; its edges count as lines.
        "polyline" | "polygon" => {
            let numbers: Vec<f64> =
                numbers(node.attribute("points").unwrap_or_default()).collect();
            let points = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
            let role = role(node, "stroke").or_else(|| role(node, "fill"))?;
            Some(Mark::Line { points, weight: weight(), role })
        }
        "line" => {
            let ends = [("x1", "y1"), ("x2", "y2")];
            let points = ends.map(|(x, y)| (number(node, x), number(node, y))).to_vec();
            role(node, "stroke").map(|role| Mark::Line { points, weight: weight(), role })
        }
        "text" => Some(Mark::Text(text(node, measure))),
        "svg" | "g" | "" => None,
        other => panic!("an element `{other}`"),
    }
}

/// Whether a text has the colour of its edge.
fn is_edge_only(node: Node<'_, '_>) -> bool {
    let edge = node.ancestors().find_map(|node| node.attribute("stroke"));
    edge == node.attribute("fill")
}

fn text(node: Node<'_, '_>, measure: &Measure<'_>) -> Text {
    let words = node.text().unwrap_or_default().to_owned();
    let of_group = |name: &str| node.ancestors().find_map(|node| node.attribute(name));
    let size = number(node, "font-size");
    let is_semibold = of_group("font-weight") == Some("600");
    let width = measure.width(&words, Type { size, is_semibold });
    let (x, baseline) = (number(node, "x"), number(node, "y"));
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    let (top, bottom) = (baseline - size * 0.7, baseline + size * 0.22);
    Text {
        area: Frame { left, top, right: left + width, bottom },
        role: role(node, "fill").expect("a text has a colour"),
        has_halo: of_group("paint-order") == Some("stroke"),
        size,
        words,
    }
}
