//! Lines: a value over the years, with the target, gaps and changes of method.
//!
//! In: one series. Out: drawing, words, table. Never: a point that nobody measured, an axis that
//! does not begin at its scale's lower end.

use crate::chart::columns::MOST_COLUMNS;
use crate::chart::gap::{self, Gap};
use crate::chart::{Aim, Chart, Painter, line_drawing, line_words};
use crate::value::date::Year;
use crate::value::decimal::{Decimal, written_decimals};
use crate::value::quantity::Quantity;

/// A value over the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The key figure's short title.
    pub title: String,
    /// What the values are, in lower case: "andel medarbetare".
    pub measure: String,
    /// The same as the subject of a sentence: "andelen".
    pub subject: String,
    /// Which way is better.
    pub aim: Aim,
    /// What the axis shows.
    pub scale: Scale,
    /// What is aimed at, in the unit of the values.
    pub target: Option<Quantity>,
    /// Every year, ascending; the last is the report's.
    pub points: Vec<LinePoint>,
}

/// What an axis shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Percent: to 100, or less where all values are small.
    Percent,
    /// Levels, from the lower end to the upper.
    Levels(Decimal, Decimal),
    /// Counts, from 0 to a round number.
    Counts,
}

/// A year of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinePoint {
    /// The year.
    pub year: Year,
    /// The value, or why there is none.
    pub value: Result<Quantity, Gap>,
    /// What parts it from the years before, with which it cannot be compared then.
    pub divider: Option<Divider>,
}

/// What parts two years of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Divider {
    /// The method is new, and why.
    Method(String),
    /// The values are of other things than before, in the plural: "områden".
    Things(String),
}

impl LinePoint {
    /// Whether the years after it may not be compared with those before it.
    pub(super) fn parts(&self) -> bool {
        gap::parts(self.gap(), self.divider.is_some())
    }

    /// The value as a reader sees it.
    pub(super) fn shown(&self) -> Option<Decimal> {
        self.value.as_ref().ok().map(Quantity::shown)
    }

    /// Why there is none.
    pub(super) fn gap(&self) -> Option<Gap> {
        self.value.as_ref().err().copied()
    }
}

/// The fewest points that make a line.
pub const FEWEST_POINTS: usize = 3;

impl Line {
    /// How many years could be points: those with a value, and those that the edition leaves out.
    pub fn possible_points(&self) -> usize {
        let has_one = |point: &&LinePoint| matches!(point.value, Ok(_) | Err(Gap::Withheld));
        self.points.iter().filter(has_one).count()
    }

    /// The years from the first one that something is known of.
    pub(super) fn known(&self) -> &[LinePoint] {
        gap::since_first(&self.points, LinePoint::gap)
    }

    /// The years that are drawn: the last eight at most, none when none has a value.
    pub(super) fn drawn(&self) -> &[LinePoint] {
        let points = gap::drawn(&self.points, MOST_COLUMNS, LinePoint::gap);
        if points.iter().all(|point| point.value.is_err()) { &[] } else { points }
    }

    /// The years that the report's year can be compared with, and that year: those since the last
    /// divider or year that the edition leaves out, when it has a value.
    pub(super) fn comparable(&self) -> &[LinePoint] {
        let points = self.known();
        if points.last().is_none_or(|point| point.value.is_err()) {
            return &[];
        }
        let start = points.iter().rposition(LinePoint::parts).unwrap_or(0);
        let points = &points[start..];
        let first = points.iter().position(|point| point.value.is_ok()).unwrap_or(0);
        &points[first..]
    }

    /// The axis: its ends and where it has numbers, ascending.
    pub(super) fn axis(&self) -> Vec<Decimal> {
        let target = self.target.as_ref().map(Quantity::shown);
        let values = self.drawn().iter().filter_map(LinePoint::shown).chain(target);
        let most = values.max().unwrap_or_default().max(Decimal::ZERO);
        match self.scale {
            Scale::Levels(min, max) if min < max => steps(min, max),
            Scale::Percent if most > Decimal::from(SMALL_PERCENT) => {
                halves(Decimal::ONE_HUNDRED)
            }
            Scale::Levels(..) | Scale::Percent | Scale::Counts => halves(round_above(most)),
        }
    }
}

/// Where no value is over this, a percent axis ends below 100.
const SMALL_PERCENT: i64 = 20;

/// 0, the middle and the end; without the middle where it is no whole number and the end is.
fn halves(end: Decimal) -> Vec<Decimal> {
    let middle = end / Decimal::TWO;
    let is_plain = written_decimals(middle) <= written_decimals(end);
    if is_plain { vec![Decimal::ZERO, middle, end] } else { vec![Decimal::ZERO, end] }
}

/// Whole steps from one end to the other when they are few, else the ends and their middle.
fn steps(min: Decimal, max: Decimal) -> Vec<Decimal> {
    if max - min > Decimal::from(6) {
        return vec![min, (min + max) / Decimal::TWO, max];
    }
    let mut steps = vec![min];
    let mut step = min + Decimal::ONE;
    while step < max {
        steps.push(step);
        step += Decimal::ONE;
    }
    steps.push(max);
    steps
}

/// The least of 1, 2, 4, 6, 8 and 10 with any power of ten that is not under `most`; 1 for 0.
fn round_above(most: Decimal) -> Decimal {
    if most.is_zero() {
        return Decimal::ONE;
    }
    let mut unit = Decimal::ONE;
    while unit * Decimal::TEN < most {
        unit *= Decimal::TEN;
    }
    while unit >= most && unit > Decimal::new(1, 3) {
        unit /= Decimal::TEN;
    }
    let digits = [1, 2, 4, 6, 8, 10].map(|digit| unit * Decimal::from(digit));
    digits.into_iter().find(|end| *end >= most).unwrap_or(most)
}

/// Draws and describes.
pub(super) fn chart(line: &Line, painter: &Painter<'_>) -> Chart {
    let words = line_words::words(line, painter.locale);
    let canvas = |width| vec![line_drawing::canvas(line, width, painter)];
    words.with_drawing(painter.drawing(canvas, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_ends_are_never_under_what_they_end() {
        let cases =
            [("0", "1"), ("1", "1"), ("3", "4"), ("5", "6"), ("12", "20"), ("50", "60")];
        let more = [("100", "100"), ("101", "200"), ("5200", "6000"), ("0.4", "0.4")];
        for (most, end) in cases.into_iter().chain(more) {
            let most: Decimal = most.parse().expect("a number");
            let found = round_above(most);
            assert_eq!(found, end.parse::<Decimal>().expect("a number"), "{most}");
            assert!(found >= most);
        }
    }
}
