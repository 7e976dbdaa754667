//! Levels: how many there are of each, this year and last year.
//!
//! In: counts, the worst level first. Out: drawing, words, table. Never: adding or averaging
//! levels, which are steps without a distance.

use crate::base::wording::capitalised;
use crate::chart::draw::{Anchor, Area, Canvas, LINE, Stroke, Text, Type};
use crate::chart::lines::lines;
use crate::chart::{Chart, Painter, Width, levels_words};
use crate::value::date::Year;

/// Counts per level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels {
    /// What is counted, one and several: "risk", "risker".
    pub noun: (String, String),
    /// The report's year.
    pub year: Year,
    /// The last measured year that may be compared with.
    pub previous_year: Option<Year>,
    /// The year that would be compared with, were it not left out of the edition.
    pub withheld_year: Option<Year>,
    /// The worst level first.
    pub rows: Vec<LevelRow>,
    /// How many have no level, this year.
    pub unassessed: u32,
    /// How many had none in `previous_year`.
    pub previous_unassessed: u32,
}

/// A level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelRow {
    /// The word for one and for several, in lower case: "kritisk", "kritiska".
    pub name: (String, String),
    /// Its colour: the theme role `risk-<step>`; 0 is the lowest level, 3 the highest.
    pub step: u8,
    /// How many this year.
    pub count: u32,
    /// How many in `previous_year`.
    pub previous: Option<u32>,
}

impl Levels {
    /// How many in all this year, with a level and without.
    pub fn total(&self) -> u64 {
        let counts = self.rows.iter().map(|row| u64::from(row.count));
        counts.sum::<u64>() + u64::from(self.unassessed)
    }

    /// How many in all last year; none unless every level has a number.
    pub fn previous_total(&self) -> Option<u64> {
        self.previous_year?;
        let counts: Option<u64> = self.rows.iter().map(|row| row.previous.map(u64::from)).sum();
        Some(counts? + u64::from(self.previous_unassessed))
    }
}

const BAR: f64 = 24.0;
const PREVIOUS_BAR: f64 = 9.0;

/// Draws and describes.
pub(super) fn chart(levels: &Levels, painter: &Painter<'_>) -> Chart {
    let words = levels_words::words(levels, painter.locale);
    let canvas = |width| vec![canvas(levels, width, painter)];
    words.with_drawing(painter.drawing(canvas, true))
}

fn canvas(levels: &Levels, width: Width, painter: &Painter<'_>) -> Canvas {
    let Painter { measure, locale, .. } = painter;
    let mut canvas = Canvas::new(width.units());
    let has_previous =
        levels.previous_year.is_some() && levels.rows.iter().any(|row| row.previous.is_some());
    let label = |row: &LevelRow| {
        lines(&capitalised(&row.name.1), width.units() * 0.3, Type::LABEL, measure)
    };
    let label_width = levels
        .rows
        .iter()
        .flat_map(label)
        .map(|line| measure.width(&line, Type::LABEL))
        .fold(0.0, f64::max);
    let head = locale.say("chart-change");
    let change_room = if has_previous { measure.width(&head, Type::AXIS) + 16.0 } else { 0.0 };
    let left = label_width + 18.0;
    let previous_words = |row: &LevelRow| levels_words::previous(row, levels, locale);
    let value_room = levels
        .rows
        .iter()
        .map(|row| {
            let before = measure.width(&previous_words(row), Type::AXIS);
            before.max(measure.width(&painter.count(row.count), Type::VALUE))
        })
        .fold(measure.width("1 000", Type::VALUE), f64::max)
        + 10.0;
    let counts = levels.rows.iter().flat_map(|row| [Some(row.count), row.previous]);
    let most = counts.flatten().max().unwrap_or(0).max(1);
    let unit = (width.units() - left - value_room - change_room) / f64::from(most);
    let length = |count: u32| match count {
        0 => 0.0,
        count => (f64::from(count) * unit).max(2.0),
    };
    let write = |canvas: &mut Canvas, words: &str, x, middle: f64, font: Type, role| {
        let at = (x, middle + font.half_figure());
        canvas.text(Text { words, at, anchor: Anchor::Start, font, role });
    };
    let end = |canvas: &mut Canvas, words: &str, middle: f64, font: Type, role| {
        let at = (canvas.width(), middle + font.half_figure());
        canvas.text(Text { words, at, anchor: Anchor::End, font, role });
    };
    let mut y = 2.0;
    if has_previous {
        end(&mut canvas, &head, y + 7.0, Type::AXIS, "muted");
        y += 24.0;
    }
    for row in &levels.rows {
        let label = label(row);
        // Several lines stand about the middle of the bar.
        let beyond = ((label.len() as f64 * LINE - BAR) / 2.0).max(0.0);
        y += beyond;
        let first = y + BAR / 2.0 - (label.len() - 1) as f64 * LINE / 2.0;
        for (index, line) in label.iter().enumerate() {
            let middle = first + index as f64 * LINE;
            write(&mut canvas, line, 0.0, middle, Type::LABEL, "ink");
        }
        let bar = length(row.count);
        let role = format!("risk-{}", row.step.min(3));
        if bar > 0.0 {
            canvas.fill(Area { x: left, y, width: bar, height: BAR }, &role);
        }
        let value_x = if bar > 0.0 { left + bar + 8.0 } else { left };
        let ink = if row.count == 0 { "muted" } else { "ink" };
        write(&mut canvas, &painter.count(row.count), value_x, y + BAR / 2.0, Type::VALUE, ink);
        let mut height = BAR + beyond;
        if has_previous {
            let top = y + BAR + 4.0;
            let bar = row.previous.map_or(0.0, length);
            if bar > 0.0 {
                let area = Area { x: left, y: top, width: bar, height: PREVIOUS_BAR };
                canvas.frame(area, Stroke::solid("forr", 1.4));
            }
            let x = if bar > 0.0 { left + bar + 8.0 } else { left };
            let middle = top + PREVIOUS_BAR / 2.0 + 1.0;
            write(&mut canvas, &previous_words(row), x, middle, Type::AXIS, "muted");
            let change = levels_words::change(row, locale);
            end(&mut canvas, &change, y + BAR / 2.0, Type::LABEL, "ink");
            height = height.max(BAR + 4.0 + PREVIOUS_BAR) + 5.0;
        }
        y += height + 14.0;
    }
    canvas.end_at(y - 8.0);
    canvas
}
