//! Drawing: the marks of a chart become SVG, in groups of what they share.
//!
//! In: marks in units and colours by theme role. Out: `SvgInner` in CSS variables, SVG files in
//! literal colours. Never: layout, measuring, data.

use crate::chart::pen::{self, Mark, tenths};
use crate::doc::answer::SvgInner;
use crate::doc::theme::Theme;

/// From the baseline of a text to that of the next line.
pub const LINE: f64 = 16.0;

/// A place, in units from the top left.
pub type Point = (f64, f64);

/// A rectangle, in units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub x: f64,
    /// Its top edge.
    pub y: f64,
    /// To the right.
    pub width: f64,
    /// Downwards.
    pub height: f64,
}

impl Area {
    /// The middle.
    pub fn centre(self) -> Point {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Smaller by `margin` on every side.
    #[must_use]
    pub fn inset(self, margin: f64) -> Self {
        Self {
            x: self.x + margin,
            y: self.y + margin,
            width: self.width - 2.0 * margin,
            height: self.height - 2.0 * margin,
        }
    }
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke<'a> {
    /// The theme role of its colour.
    pub role: &'a str,
    /// Its thickness, in units.
    pub weight: f64,
    /// Whether it is broken, and how.
    pub dash: Dash,
}

impl<'a> Stroke<'a> {
    /// An unbroken line.
    pub fn solid(role: &'a str, weight: f64) -> Self {
        Self { role, weight, dash: Dash::None }
    }

    /// A broken line.
    pub fn dashed(role: &'a str, weight: f64) -> Self {
        Self { role, weight, dash: Dash::Dashes }
    }
}

/// How a line is broken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Dash {
    /// It is not.
    None,
    /// Dashes of 4 units, gaps of 3.
    Dashes,
    /// Round dots, as thick as the line, this far apart.
    Dots(f64),
}

/// Size and weight of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// In units.
    pub size: f64,
    /// 600 in place of 400.
    pub is_semibold: bool,
}

impl Type {
    /// Names and words.
    pub const LABEL: Self = Self { size: 13.5, is_semibold: false };
    /// Values.
    pub const VALUE: Self = Self { size: 13.5, is_semibold: true };
    /// Axes and notes.
    pub const AXIS: Self = Self { size: 13.0, is_semibold: false };
    /// The year of the report on an axis.
    pub const AXIS_STRONG: Self = Self { size: 13.0, is_semibold: true };

    /// From the baseline up to the middle of a figure: 0.66 em high in the report's font.
    pub fn half_figure(self) -> f64 {
        self.size * 0.33
    }
}

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text<'a> {
    /// The words, cleaned by `lines::clean`.
    pub words: &'a str,
    /// Its anchor, on the baseline.
    pub at: Point,
    /// Which end is there.
    pub anchor: Anchor,
    /// Size and weight.
    pub font: Type,
    /// The theme role of its colour.
    pub role: &'a str,
}

/// What plotters cannot say about a mark and its `<g>` therefore does.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Group {
    dash: Dash,
    is_semibold: bool,
    effect: Effect,
}

/// What else is special about the marks of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    None,
    /// Texts have an edge in the colour of the page.
    Halo,
    /// Lines are round where they turn.
    Round,
    /// Fills let what is below them through.
    Tint,
}

impl Group {
    const PLAIN: Self = Self { dash: Dash::None, is_semibold: false, effect: Effect::None };
}

/// A drawing under way: marks, the later above the earlier.
#[derive(Debug, Clone, PartialEq)]
pub struct Canvas {
    width: f64,
    height: f64,
    marks: Vec<(Group, String, Mark)>,
}

impl Canvas {
    /// An empty drawing of a width, in units.
    pub fn new(width: f64) -> Self {
        Self { width, height: 0.0, marks: Vec::new() }
    }

    /// Its width, in units.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// Sets where the drawing ends below, in units.
    pub fn end_at(&mut self, height: f64) {
        self.height = height.ceil();
    }

    /// A filled rectangle.
    pub fn fill(&mut self, area: Area, role: &str) {
        self.push(Group::PLAIN, role, Mark::Rectangle { area });
    }

    /// The outline of a rectangle, wholly inside it.
    pub fn frame(&mut self, area: Area, stroke: Stroke<'_>) {
        let Area { x, y, width, height } = area.inset(stroke.weight / 2.0);
        let corners =
            [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)];
        // The last side runs half a line further, else the first corner has a notch.
        let end = (x, y - stroke.weight / 2.0);
        let is_solid = stroke.dash == Dash::None;
        let points = corners.into_iter().chain(is_solid.then_some(end)).collect();
        self.path(points, stroke);
    }

    /// A line through points.
    pub fn path(&mut self, points: Vec<Point>, stroke: Stroke<'_>) {
        let group = Group { dash: stroke.dash, ..Group::PLAIN };
        self.push(group, stroke.role, Mark::Path { points, weight: stroke.weight });
    }

    /// A line through points, round where it turns.
    pub fn curve(&mut self, points: Vec<Point>, stroke: Stroke<'_>) {
        let group = Group { dash: stroke.dash, effect: Effect::Round, ..Group::PLAIN };
        self.push(group, stroke.role, Mark::Path { points, weight: stroke.weight });
    }

    /// A surface with these corners that lets the marks below it through.
    pub fn tint(&mut self, points: Vec<Point>, role: &str) {
        let group = Group { effect: Effect::Tint, ..Group::PLAIN };
        self.push(group, role, Mark::Polygon { points });
    }

    /// A straight line.
    pub fn line(&mut self, from: Point, to: Point, stroke: Stroke<'_>) {
        self.path(vec![from, to], stroke);
    }

    /// A filled circle.
    pub fn disc(&mut self, centre: Point, radius: f64, role: &str) {
        self.push(Group::PLAIN, role, Mark::Disc { centre, radius });
    }

    /// The outline of a circle; `radius` is that of the middle of the line.
    pub fn ring(&mut self, centre: Point, radius: f64, stroke: Stroke<'_>) {
        let mark = Mark::Ring { centre, radius, weight: stroke.weight };
        self.push(Group::PLAIN, stroke.role, mark);
    }

    /// A line of text.
    pub fn text(&mut self, text: Text<'_>) {
        self.write(text, Effect::None);
    }

    /// A line of text from `x` on, its figures centred on `middle`.
    pub fn text_beside(
        &mut self,
        words: &str,
        (x, middle): (f64, f64),
        font: Type,
        role: &str,
    ) {
        let at = (x, middle + font.half_figure());
        self.text(Text { words, at, anchor: Anchor::Start, font, role });
    }

    /// A line of text with an edge in the colour of the page, for places where lines cross.
    pub fn text_with_halo(&mut self, text: Text<'_>) {
        self.write(text, Effect::Halo);
    }

    fn write(&mut self, text: Text<'_>, effect: Effect) {
        let Text { words, at, anchor, font, role } = text;
        if words.is_empty() {
            return;
        }
        let group = Group { dash: Dash::None, is_semibold: font.is_semibold, effect };
        let mark = Mark::Text { words: words.to_owned(), at, anchor, size: font.size };
        self.push(group, role, mark);
    }

    fn push(&mut self, group: Group, role: &str, mark: Mark) {
        self.marks.push((group, role.to_owned(), mark));
    }

    /// The markup for HTML: colours are CSS variables with the light colour as their fallback.
    pub fn inner(&self, theme: &Theme) -> SvgInner {
        let colour = |role: &str| format!("var(--d-{role},{})", theme.tone(role).light.hex());
        SvgInner {
            width: tenths(self.width).unsigned_abs(),
            height: tenths(self.height).unsigned_abs(),
            markup: format!("<g aria-hidden=\"true\">{}</g>", self.markup(&colour, false)),
        }
    }

    /// A complete SVG file in literal light colours.
    pub fn file(&self, theme: &Theme) -> String {
        let (width, height) = (tenths(self.width), tenths(self.height));
        let markup = self.markup(&|role| theme.tone(role).light.hex(), true);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
             viewBox=\"0 0 {width} {height}\">{markup}</svg>",
            width / 10,
            height / 10,
        )
    }

    /// The marks in order. What is painted letter by letter has its halos below the text they belong to,
    /// or each letter's would cover the one before.
    fn markup(&self, colour: &dyn Fn(&str) -> String, is_by_letter: bool) -> String {
        let size = (tenths(self.width).unsigned_abs(), tenths(self.height).unsigned_abs());
        let mut markup = String::new();
        for run in self.marks.chunk_by(|left, right| left.0 == right.0) {
            let group = run[0].0;
            let mut write = |group: Group, only: Option<&str>| {
                let (open, close) = tags(group, colour);
                markup.push_str(&open);
                for alike in run.chunk_by(|left, right| left.1 == right.1) {
                    let marks = alike.iter().map(|(_, _, mark)| mark);
                    pen::write(marks, &colour(only.unwrap_or(&alike[0].1)), size, &mut markup);
                }
                markup.push_str(close);
            };
            if is_by_letter && group.effect == Effect::Halo {
                write(group, Some("bg"));
                write(Group { effect: Effect::None, ..group }, None);
            } else {
                write(group, None);
            }
        }
        markup
    }
}

/// The tags round the marks of a group; none round plain ones.
fn tags(group: Group, colour: &dyn Fn(&str) -> String) -> (String, &'static str) {
    let dash = match group.dash {
        Dash::None => String::new(),
        Dash::Dashes => r#" stroke-dasharray="40 30""#.to_owned(),
        Dash::Dots(pitch) => {
            format!(r#" stroke-dasharray="1 {}" stroke-linecap="round""#, tenths(pitch) - 1)
        }
    };
    let weight = if group.is_semibold { r#" font-weight="600""# } else { "" };
    let effect = match group.effect {
        Effect::None => String::new(),
        Effect::Halo => format!(
            r#" paint-order="stroke" stroke="{}" stroke-width="40" stroke-linejoin="round""#,
            colour("bg")
        ),
        Effect::Round => r#" stroke-linejoin="round""#.to_owned(),
        Effect::Tint => r#" fill-opacity="0.14""#.to_owned(),
    };
    let attributes = dash + weight + &effect;
    if attributes.is_empty() { (attributes, "") } else { (format!("<g{attributes}>"), "</g>") }
}
