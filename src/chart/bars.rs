//! Bars: a share per unit of the organisation, with the target.
//!
//! In: shares. Out: drawing, words, table. Never: a bar for a unit that nobody counted.

use std::cmp::Ordering;

use crate::chart::draw::{Anchor, Area, Canvas, LINE, Stroke, Text, Type};
use crate::chart::lines::{lines, one_line};
use crate::chart::{Aim, Chart, Painter, Width, bars_words, parts};
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::quantity::Quantity;
use crate::value::share::Share;

/// Shares per unit, from 0 to 100 %.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// What is measured, in lower case: "andel medarbetare som har genomfört utbildningen".
    pub measure: String,
    /// What a row is, one and several: "enhet", "enheter".
    pub noun: (String, String),
    /// The report's year.
    pub year: Year,
    /// Which way is better.
    pub aim: Aim,
    /// The target in percent, for all rows.
    pub target: Option<Decimal>,
    /// "Hela organisationen"
    pub total: Option<BarRow>,
    /// In any order.
    pub rows: Vec<BarRow>,
}

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarRow {
    /// The unit.
    pub label: String,
    /// Its share; none when it is missing.
    pub share: Option<Share>,
    /// How many decimals its percentage is shown with; the same in all rows.
    pub decimals: u8,
}

impl BarRow {
    /// The share in percent, with the decimals of all rows.
    pub fn percent(&self) -> Option<Quantity> {
        let decimals = self.decimals;
        self.share.map(|share| Quantity { decimals, ..share.percent() })
    }

    /// The share as a reader sees it, in percent.
    pub fn shown(&self) -> Option<Decimal> {
        self.percent().map(|percent| percent.shown())
    }
}

impl Bars {
    /// The best first, missing ones last; equal ones keep their order.
    pub fn sorted(&self) -> Vec<&BarRow> {
        let mut rows: Vec<&BarRow> = self.rows.iter().collect();
        rows.sort_by(|left, right| match (left.shown(), right.shown()) {
            (Some(left), Some(right)) if self.aim == Aim::Lower => left.cmp(&right),
            (Some(left), Some(right)) => right.cmp(&left),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        });
        rows
    }

    /// Whether a row is at the target or on its better side; none when either is missing or no way
    /// is better.
    pub fn is_reached(&self, row: &BarRow) -> Option<bool> {
        let (shown, target) = (row.shown()?, self.target?);
        match self.aim {
            Aim::Higher => Some(shown >= target),
            Aim::Lower => Some(shown <= target),
            Aim::None => None,
        }
    }
}

/// With more rows than this only the best and the worst are drawn.
const MOST_ROWS: usize = 20;
/// How many of the best and of the worst.
const ENDS: usize = 5;
const BAR: f64 = 22.0;
/// How far the edges of the target's line reach to each side.
const EDGE: f64 = 2.1;
/// The least of a bar that is seen by itself beyond them.
const LEAST_BEYOND: f64 = 1.5;
/// How thick the target's line is.
const TARGET: f64 = 2.2;

/// Draws and describes.
pub(super) fn chart(bars: &Bars, painter: &Painter<'_>) -> Chart {
    let words = bars_words::words(bars, painter.locale);
    let canvases = |width: Width| {
        let plan = Plan::new(bars, width, painter);
        let parts = if width == Width::Print {
            parts(&plan.rows, plan.head(true), |line| plan.line_height(line))
        } else {
            vec![plan.rows.as_slice()]
        };
        let part = |(index, rows): (usize, &&[Line<'_>])| {
            let mut canvas = Canvas::new(width.units());
            // The whole organisation stands once.
            plan.draw(&mut canvas, rows, bars.total.as_ref().filter(|_| index == 0));
            canvas
        };
        parts.iter().enumerate().map(part).collect()
    };
    words.with_drawing(painter.drawing(canvases, true))
}

struct Plan<'a> {
    bars: &'a Bars,
    painter: &'a Painter<'a>,
    is_narrow: bool,
    rows: Vec<Line<'a>>,
    left: f64,
    right: f64,
    label_width: f64,
}

/// How a row is drawn.
#[derive(Clone, Copy)]
struct Look {
    font: Type,
    /// The theme role of its bar.
    bar: &'static str,
}

const UNIT: Look = Look { font: Type::LABEL, bar: "nu" };
const TOTAL: Look = Look { font: Type::VALUE, bar: "nu-total" };

/// A row of the drawing.
enum Line<'a> {
    Unit(&'a BarRow),
    /// So many units are left out here.
    LeftOut(usize),
}

impl<'a> Plan<'a> {
    fn new(bars: &'a Bars, width: Width, painter: &'a Painter<'a>) -> Self {
        let measure = &painter.measure;
        let is_narrow = width == Width::Narrow;
        let sorted = bars.sorted();
        let rows: Vec<Line> = if sorted.len() > MOST_ROWS {
            let (best, others) = sorted.split_at(ENDS);
            let (middle, worst) = others.split_at(others.len() - ENDS);
            let best = best.iter().copied().map(Line::Unit);
            let worst = worst.iter().copied().map(Line::Unit);
            best.chain([Line::LeftOut(middle.len())]).chain(worst).collect()
        } else {
            sorted.into_iter().map(Line::Unit).collect()
        };
        let shown = || {
            let units = rows.iter().filter_map(|line| match line {
                Line::Unit(row) => Some(*row),
                Line::LeftOut(_) => None,
            });
            bars.total.iter().chain(units)
        };
        let amounts: Vec<String> =
            shown().map(|row| bars_words::amounts(row, painter.locale)).collect();
        let amount = measure.widest(amounts.iter().map(String::as_str), Type::AXIS);
        let most_label = match width {
            Width::Wide => 215.0,
            Width::Print => 195.0,
            Width::Narrow => (width.units() - amount - 16.0).max(120.0),
        };
        let label_width = shown()
            .flat_map(|row| lines(&row.label, most_label, Type::VALUE, measure))
            .map(|line| measure.width(&line, Type::VALUE))
            .fold(0.0, f64::max);
        let amount_room = if amount > 0.0 { amount + 18.0 } else { 0.0 };
        let (left, right) = if is_narrow {
            (0.0, width.units())
        } else {
            (label_width + 18.0, width.units() - amount_room)
        };
        let label_width = if is_narrow { most_label } else { label_width + 0.5 };
        Self { bars, painter, is_narrow, rows, left, right, label_width }
    }

    /// At least one line, so that a row without a name has the room of one.
    fn label(&self, row: &BarRow, look: Look) -> Vec<String> {
        let lines = lines(&row.label, self.label_width, look.font, &self.painter.measure);
        if lines.is_empty() { vec![String::new()] } else { lines }
    }

    /// From the top of a row to the top of the next.
    fn height(&self, row: &BarRow, look: Look) -> f64 {
        let label = self.label(row, look).len() as f64 * LINE;
        let least = if self.rows.len() > 15 { 31.0 } else { 36.0 };
        if self.is_narrow { label + BAR + 22.0 } else { (label + 4.0).max(least) }
    }

    fn line_height(&self, line: &Line<'_>) -> f64 {
        match line {
            Line::Unit(row) => self.height(row, UNIT),
            Line::LeftOut(_) => 28.0,
        }
    }

    /// What stands over the units: the target's words and, in the first part, the whole organisation.
    fn head(&self, is_first: bool) -> f64 {
        let top = if self.bars.target.is_some() { 26.0 } else { 2.0 };
        let total = self.bars.total.iter().filter(|_| is_first);
        top + total.map(|total| self.height(total, TOTAL) + 12.0).sum::<f64>()
    }

    fn draw(&self, canvas: &mut Canvas, rows: &[Line<'_>], total: Option<&BarRow>) {
        let top = self.head(false);
        let mut y = self.head(total.is_some());
        // The target line goes over the bars but under the words on them.
        let mut words: Vec<Words> = Vec::new();
        let mut bars: Vec<Bar> = Vec::new();
        bars.extend(total.map(|total| self.row(canvas, total, top, TOTAL, &mut words)));
        for line in rows {
            match line {
                Line::Unit(row) => {
                    bars.push(self.row(canvas, row, y, UNIT, &mut words));
                }
                Line::LeftOut(count) => {
                    let count = bars_words::left_out(*count, self.bars, self.painter.locale);
                    let width = self.painter.measure.width(&count, Type::AXIS);
                    let x = if self.is_narrow { 0.0 } else { self.clear_of_target(0.0, width) };
                    words.push(Words::new(count, (x, y + 14.0), Type::AXIS, "muted"));
                }
            }
            y += self.line_height(line);
        }
        let bottom = y - if self.is_narrow { 8.0 } else { 1.0 };
        self.target(canvas, &bars, bottom);
        for words in &words {
            canvas.text(Text {
                words: &words.text,
                at: words.at,
                anchor: words.anchor,
                font: words.font,
                role: words.role,
            });
        }
        canvas.end_at(bottom + 2.0);
    }

    /// Draws the bar of a row and leaves its words for later; returns where the bar is.
    fn row(
        &self,
        canvas: &mut Canvas,
        row: &BarRow,
        top: f64,
        look: Look,
        words: &mut Vec<Words>,
    ) -> Bar {
        let measure = &self.painter.measure;
        let label = self.label(row, look);
        let font = look.font;
        let height = label.len() as f64 * LINE;
        let (first, bar) = if self.is_narrow {
            (top + LINE / 2.0, top + height + 4.0)
        } else {
            let middle = top + self.height(row, look) / 2.0;
            (middle - height / 2.0 + LINE / 2.0, middle - BAR / 2.0)
        };
        for (index, line) in label.into_iter().enumerate() {
            let at = (0.0, first + index as f64 * LINE + font.half_figure());
            words.push(Words::new(line, at, font, "ink"));
        }
        let amounts = bars_words::amounts(row, self.painter.locale);
        let amounts_y = if self.is_narrow { first } else { bar + BAR / 2.0 };
        let at = (canvas.width(), amounts_y + Type::AXIS.half_figure());
        words.push(Words {
            anchor: Anchor::End,
            ..Words::new(amounts, at, Type::AXIS, "muted")
        });
        let track = Area { x: self.left, y: bar, width: self.right - self.left, height: BAR };
        canvas.fill(track, "track");
        let baseline = bar + BAR / 2.0;
        let mut end = self.left;
        match row.percent() {
            Some(percent) => {
                end = self.x(percent.amount);
                let length = end - self.left;
                if length > 0.0 {
                    canvas.fill(Area { width: length.max(1.0), ..track }, look.bar);
                }
                let text = self.painter.locale.quantity(&percent);
                let width = measure.width(&text, Type::VALUE);
                let inside = self.clear_of_target(self.left + 7.0, width);
                let (x, role) = if inside + width + 7.0 <= end {
                    (inside, "bg")
                } else {
                    (self.clear_of_target(end + 7.0, width), "ink")
                };
                let at = (x, baseline + Type::VALUE.half_figure());
                words.push(Words::new(text, at, Type::VALUE, role));
            }
            None => {
                let text = bars_words::missing(self.painter.locale);
                let width = measure.width(&text, Type::AXIS);
                let x = self.clear_of_target(self.left + 7.0, width);
                let at = (x, baseline + Type::AXIS.half_figure());
                words.push(Words::new(text, at, Type::AXIS, "muted"));
            }
        }
        Bar { top: bar, end }
    }

    /// Where a text on the track begins so that the target line does not cross it.
    fn clear_of_target(&self, x: f64, width: f64) -> f64 {
        let target = self.bars.target.map(|target| self.x(target));
        match target {
            Some(target) if target > x - 5.0 && target < x + width + 5.0 => target + 8.0,
            _ => x,
        }
    }

    fn x(&self, percent: Decimal) -> f64 {
        let share = percent.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED) / Decimal::ONE_HUNDRED;
        let share = f64::try_from(share).expect("a number from 0 to 1");
        self.left + share * (self.right - self.left)
    }

    /// The target's words, and its line over all bars.
    fn target(&self, canvas: &mut Canvas, bars: &[Bar], bottom: f64) {
        let Some(target) = self.bars.target else { return };
        let x = self.x(target);
        let words = one_line(&bars_words::target(target, self.painter.locale));
        let half = self.painter.measure.width(&words, Type::AXIS_STRONG) / 2.0;
        let middle = x.clamp(half, canvas.width() - half);
        canvas.text(Text {
            words: &words,
            at: (middle, 13.0),
            anchor: Anchor::Middle,
            font: Type::AXIS_STRONG,
            role: "ink",
        });
        // The line has edges where a bar goes on beyond it, the right one only where enough is left of
        // the bar; a bar that ends at the line touches it.
        for bar in bars.iter().filter(|bar| bar.end > x + TARGET / 2.0) {
            let is_seen_beyond = bar.end >= x + EDGE + LEAST_BEYOND;
            let width = if is_seen_beyond { 2.0 * EDGE } else { EDGE };
            canvas.fill(Area { x: x - EDGE, y: bar.top, width, height: BAR }, "bg");
        }
        let mut line = |top: f64, bottom: f64| {
            canvas.line((x, top), (x, bottom), Stroke::solid("mal", TARGET));
        };
        if self.is_narrow {
            // A line through the labels would cross them, so each bar has its own tick.
            for bar in bars {
                line(bar.top - 3.0, bar.top + BAR + 3.0);
            }
        } else {
            line(20.0, bottom);
        }
    }
}

/// Where a bar is; without a share it ends where it begins.
struct Bar {
    top: f64,
    end: f64,
}

/// A line of text that waits for the marks below it.
struct Words {
    text: String,
    at: (f64, f64),
    anchor: Anchor,
    font: Type,
    role: &'static str,
}

impl Words {
    fn new(text: String, at: (f64, f64), font: Type, role: &'static str) -> Self {
        Self { text, at, anchor: Anchor::Start, font, role }
    }
}
