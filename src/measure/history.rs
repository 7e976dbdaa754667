//! The years of a key figure, and what may be compared.
//!
//! In: the states of one key figure, one a year. Out: the last comparable year. Never: comparing over
//! a change of method.

use crate::doc::secrecy::Secrecy;
use crate::measure::key_figure::Direction;
use crate::measure::kind::Measure;
use crate::value::date::Year;
use crate::value::decimal::Decimal;

/// The years of a key figure up to the report's year, ascending, each once; the last is the report's.
#[derive(Clone)]
pub struct History<'a> {
    /// The short title of the key figure.
    pub title: &'a str,
    /// What is aimed at in the report's year, in the headline value's unit.
    pub target: Option<Decimal>,
    /// Which way is better.
    pub direction: Direction,
    /// Years with a file; a year without one is missing here.
    pub years: Vec<HistoryYear<'a>>,
}

/// One year.
#[derive(Clone)]
pub struct HistoryYear<'a> {
    /// The year.
    pub year: Year,
    /// Why it cannot be compared with earlier years.
    pub method_break: Option<&'a str>,
    /// What there is.
    pub state: State<'a>,
}

/// What there is of a year.
#[derive(Clone, Copy)]
pub enum State<'a> {
    /// A value.
    Reported(&'a Measure),
    /// Why there is none.
    NotReportable(&'a str),
    /// None yet.
    Awaited,
    /// Taken away in this edition.
    Withheld(&'a Secrecy),
}

/// What this year can be compared with.
#[derive(Clone, Copy)]
pub enum Comparison<'a> {
    /// The last measured year.
    With(Year, &'a Measure),
    /// There is no earlier value.
    First,
    /// The method changed since.
    MethodBreak(&'a str),
    /// The value of that year is not in this edition.
    Withheld(Year),
    /// This year has no value.
    NoValue,
}

/// A year of an axis or a table's column.
#[derive(Clone, Copy)]
pub struct Slot<'a> {
    /// The year.
    pub year: Year,
    /// Why it cannot be compared with earlier years.
    pub method_break: Option<&'a str>,
    /// What there is; none where the year has no file.
    pub state: Option<State<'a>>,
}

impl<'a> Slot<'a> {
    /// The measure, when there is one.
    pub fn measure(&self) -> Option<&'a Measure> {
        match self.state {
            Some(State::Reported(measure)) => Some(measure),
            _ => None,
        }
    }
}

impl<'a> History<'a> {
    /// Every year from the first to the report's, each once, also those without a file.
    pub fn slots(&self) -> Vec<Slot<'a>> {
        let (Some(first), Some(last)) = (self.years.first(), self.years.last()) else {
            return Vec::new();
        };
        let slot = |back: u16| {
            let year = last.year.before(back);
            let found = self.years.iter().find(|each| each.year == year);
            Slot {
                year,
                method_break: found.and_then(|each| each.method_break),
                state: found.map(|each| each.state),
            }
        };
        (0..=last.year.number() - first.year.number()).rev().map(slot).collect()
    }

    /// The report's year.
    pub fn current(&self) -> Option<&HistoryYear<'a>> {
        self.years.last()
    }

    /// What the report's year can be compared with.
    pub fn comparison(&self) -> Comparison<'a> {
        let Some((current, earlier)) = self.years.split_last() else {
            return Comparison::NoValue;
        };
        if !matches!(current.state, State::Reported(_)) {
            return Comparison::NoValue;
        }
        let mut method_break = current.method_break;
        for year in earlier.iter().rev() {
            match (year.state, method_break) {
                (State::Reported(_) | State::Withheld(_), Some(reason)) => {
                    return Comparison::MethodBreak(reason);
                }
                (State::Reported(measure), None) => {
                    return Comparison::With(year.year, measure);
                }
                (State::Withheld(_), None) => return Comparison::Withheld(year.year),
                (State::NotReportable(_) | State::Awaited, _) => {
                    method_break = method_break.or(year.method_break);
                }
            }
        }
        Comparison::First
    }

    /// The year that would be compared with, were its value in this edition.
    pub fn withheld_year(&self) -> Option<Year> {
        match self.comparison() {
            Comparison::Withheld(year) => Some(year),
            Comparison::With(..)
            | Comparison::First
            | Comparison::MethodBreak(_)
            | Comparison::NoValue => None,
        }
    }
}
