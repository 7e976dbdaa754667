//! Rules that every drawing keeps: what a text stands on, what crosses it, how long a bar is.
//!
//! In: drawings in CSS variables. Out: a failed assertion with the shape. Never: a rule of one shape,
//! but for the lengths of its bars.

use std::collections::BTreeSet;

use berattelse::chart::Shape;
use berattelse::chart::draw::Type;
use berattelse::chart::measure_text::Measure;
use berattelse::doc::answer::SvgInner;
use berattelse::doc::theme::{Colour, Theme};
use roxmltree::{Document, Node};

/// Left, top, right, bottom, in units.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// A mark of a drawing, in the order of painting.
#[derive(Debug)]
enum Mark {
    Fill { area: Frame, role: String },
    Disc { x: f64, y: f64, radius: f64, role: String },
    Line { points: Vec<(f64, f64)>, role: String },
    Text { area: Frame, role: String, has_halo: bool, words: String },
}

/// Checks one drawing of a shape.
pub fn check(svg: &SvgInner, measure: &Measure<'_>, theme: &Theme, shape: &Shape) {
    let file = format!("<svg>{}</svg>", svg.markup);
    let document = Document::parse(&file).expect("well-formed, as checked before");
    let marks = marks(&document, measure);
    for (index, mark) in marks.iter().enumerate() {
        let Mark::Text { area, role, has_halo, words } = mark else { continue };
        let (under, over) = (&marks[..index], &marks[index + 1..]);
        for background in backgrounds(*area, if *has_halo { &[] } else { under }) {
            for mode in [light, dark] {
                let contrast = mode(theme, role).contrast(mode(theme, &background));
                assert!(
                    contrast >= 450,
                    "`{words}` ({role}) stands on {background} with {contrast} of 450: {shape:?}"
                );
            }
        }
        let hidden = over.iter().find(|mark| covers(mark, *area));
        assert!(hidden.is_none(), "`{words}` is under {hidden:?}: {shape:?}");
        // What lies under a fill on which the text stands is not seen.
        let ground = under.iter().rposition(|mark| holds(mark, *area)).unwrap_or(0);
        let crossed = marks[ground..].iter().find(|mark| crosses(mark, *area, *has_halo));
        assert!(crossed.is_none(), "`{words}` is crossed by {crossed:?}: {shape:?}");
    }
    check_roles(&marks, theme, shape);
}

fn light(theme: &Theme, role: &str) -> Colour {
    theme.tone(role).light
}

fn dark(theme: &Theme, role: &str) -> Colour {
    theme.tone(role).dark
}

/// What can be left out without losing a fact, so that no contrast is asked of it.
const DECORATIVE: [&str; 7] =
    ["bg", "grid", "track", "tint-risk-0", "tint-risk-1", "tint-risk-2", "tint-risk-3"];

/// Every other role that is drawn on the page is seen on it.
fn check_roles(marks: &[Mark], theme: &Theme, shape: &Shape) {
    for mark in marks {
        let (Mark::Fill { role, .. } | Mark::Disc { role, .. } | Mark::Line { role, .. }) =
            mark
        else {
            continue;
        };
        // What is drawn on a status or risk is judged by what is written on it.
        if DECORATIVE.contains(&role.as_str()) || role.starts_with("on-") {
            continue;
        }
        for mode in [light, dark] {
            let contrast = mode(theme, role).contrast(mode(theme, "bg"));
            assert!(contrast >= 300, "{role} has {contrast} of 300 on the page: {shape:?}");
        }
    }
}

/// The roles of the fills that a text is seen on.
fn backgrounds(area: Frame, under: &[Mark]) -> BTreeSet<String> {
    let mut roles = BTreeSet::new();
    for part in [0.02, 0.25, 0.5, 0.75, 0.98] {
        let x = area.left + (area.right - area.left) * part;
        let y = f64::midpoint(area.top, area.bottom);
        let topmost = under.iter().rev().find_map(|mark| match mark {
            Mark::Fill { area, role } => is_in(*area, x, y).then_some(role),
            Mark::Disc { x: left, y: top, radius, role } => {
                ((x - left).hypot(y - top) < *radius).then_some(role)
            }
            Mark::Line { .. } | Mark::Text { .. } => None,
        });
        roles.insert(topmost.map_or("bg", String::as_str).to_owned());
    }
    roles
}

fn is_in(area: Frame, x: f64, y: f64) -> bool {
    x > area.left && x < area.right && y > area.top && y < area.bottom
}

/// Whether a fill lies over a text that was written before it.
fn covers(mark: &Mark, text: Frame) -> bool {
    match mark {
        Mark::Fill { area, .. } => {
            let text = shrunk(text);
            area.left < text.right
                && area.right > text.left
                && area.top < text.bottom
                && area.bottom > text.top
        }
        Mark::Disc { x, y, radius, .. } => {
            let text = shrunk(text);
            let (near_x, near_y) =
                (x.clamp(text.left, text.right), y.clamp(text.top, text.bottom));
            (x - near_x).hypot(y - near_y) < *radius
        }
        Mark::Line { .. } | Mark::Text { .. } => false,
    }
}

/// Whether a text stands wholly on a fill.
fn holds(mark: &Mark, text: Frame) -> bool {
    let text = shrunk(text);
    matches!(mark, Mark::Fill { area, .. } if area.left <= text.left
        && area.right >= text.right
        && area.top <= text.top
        && area.bottom >= text.bottom)
}

/// Whether a line runs through a text that has no edge in the colour of the page.
fn crosses(mark: &Mark, text: Frame, has_halo: bool) -> bool {
    let Mark::Line { points, .. } = mark else { return false };
    let text = shrunk(text);
    !has_halo && points.windows(2).any(|ends| meets(ends[0], ends[1], text))
}

/// The letters themselves, without the room for accents and descenders.
fn shrunk(area: Frame) -> Frame {
    let height = area.bottom - area.top;
    Frame {
        left: area.left + 0.6,
        right: area.right - 0.6,
        top: area.top + height * 0.12,
        bottom: area.bottom - height * 0.26,
    }
}

/// Whether a straight line meets a frame (Liang and Barsky).
fn meets(from: (f64, f64), until: (f64, f64), area: Frame) -> bool {
    let (dx, dy) = (until.0 - from.0, until.1 - from.1);
    let edges = [
        (-dx, from.0 - area.left),
        (dx, area.right - from.0),
        (-dy, from.1 - area.top),
        (dy, area.bottom - from.1),
    ];
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (slope, room) in edges {
        if slope == 0.0 {
            if room < 0.0 {
                return false;
            }
        } else if slope < 0.0 {
            enter = enter.max(room / slope);
        } else {
            leave = leave.min(room / slope);
        }
    }
    enter <= leave
}

fn marks(document: &Document<'_>, measure: &Measure<'_>) -> Vec<Mark> {
    document.descendants().flat_map(|node| mark(node, measure)).collect()
}

fn mark(node: Node<'_, '_>, measure: &Measure<'_>) -> Vec<Mark> {
    let number = |name: &str| {
        let text = node.attribute(name).unwrap_or_else(|| panic!("no {name}"));
        text.parse::<f64>().expect("a number") / 10.0
    };
    let role = |name: &str| {
        let colour = node.attribute(name).filter(|colour| *colour != "none")?;
        let variable = colour.strip_prefix("var(--d-").expect("a variable");
        variable.split(',').next().map(str::to_owned)
    };
    let points = || -> Vec<(f64, f64)> {
        let points = node.attribute("points").unwrap_or_default();
        let numbers: Vec<f64> = points
            .split([' ', ','])
            .filter(|number| !number.is_empty())
            .map(|number| number.parse::<f64>().expect("a number") / 10.0)
            .collect();
        numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    };
    match node.tag_name().name() {
        "rect" => {
            let (left, top) = (number("x"), number("y"));
            let (right, bottom) = (left + number("width"), top + number("height"));
            let area = Frame { left, top, right, bottom };
            role("fill").map(|role| Mark::Fill { area, role }).into_iter().collect()
        }
        "circle" => {
            let (x, y, radius) = (number("cx"), number("cy"), number("r"));
            role("fill").map(|role| Mark::Disc { x, y, radius, role }).into_iter().collect()
        }
        // An area that is not a rectangle is tint only; its edges count as lines.
        "polyline" | "polygon" => {
            let role = role("stroke").or_else(|| role("fill"));
            role.map(|role| Mark::Line { points: points(), role }).into_iter().collect()
        }
        "line" => {
            let points = vec![(number("x1"), number("y1")), (number("x2"), number("y2"))];
            role("stroke").map(|role| Mark::Line { points, role }).into_iter().collect()
        }
        "text" => {
            let words = node.text().unwrap_or_default().to_owned();
            let of_group = |name: &str| node.ancestors().find_map(|node| node.attribute(name));
            let has_halo = of_group("paint-order") == Some("stroke");
            let is_semibold = of_group("font-weight") == Some("600");
            let size = number("font-size");
            let width = measure.width(&words, Type { size, is_semibold });
            let left = match node.attribute("text-anchor") {
                Some("middle") => number("x") - width / 2.0,
                Some("end") => number("x") - width,
                _ => number("x"),
            };
            let (top, bottom) = (number("y") - size * 0.7, number("y") + size * 0.22);
            let area = Frame { left, top, right: left + width, bottom };
            let role = role("fill").expect("a text has a colour");
            vec![Mark::Text { area, role, has_halo, words }]
        }
        _ => Vec::new(),
    }
}

/// The widths of filled rectangles of these roles, from the top.
pub fn widths(
    svg: &SvgInner,
    measure: &Measure<'_>,
    has_role: impl Fn(&str) -> bool,
) -> Vec<f64> {
    let file = format!("<svg>{}</svg>", svg.markup);
    let document = Document::parse(&file).expect("well-formed");
    let fills = marks(&document, measure).into_iter().filter_map(|mark| match mark {
        Mark::Fill { area, role } if has_role(&role) => Some(area.right - area.left),
        _ => None,
    });
    fills.collect()
}

/// Lengths are proportional to values within a tenth of a unit, or `least` where they would be
/// shorter than that; a value of 0 has no length.
pub fn assert_proportional(lengths: &[f64], values: &[f64], least: f64, shape: &Shape) {
    let shown: Vec<f64> = values.iter().copied().filter(|value| *value > 0.0).collect();
    assert_eq!(lengths.len(), shown.len(), "{lengths:?} {shown:?} {shape:?}");
    let longest = lengths.iter().copied().fold(0.0, f64::max);
    let most = shown.iter().copied().fold(0.0, f64::max);
    for (length, value) in lengths.iter().zip(shown) {
        let right = (value / most * longest).max(least);
        assert!((length - right).abs() <= 0.11, "{length} is not {right}: {shape:?}");
    }
}
