//! The years of a key figure, and what may be compared.
//!
//! In: the states of one key figure, one a year. Out: the last comparable year. Never: comparing over
//! a change of method.

use crate::doc::secrecy::Secrecy;
use crate::measure::kind::Measure;
use crate::value::date::Year;

/// The years of a key figure up to the report's year, ascending, each once; the last is the report's.
#[derive(Clone)]
pub struct History<'a> {
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
    /// The earlier value is not in this edition.
    Withheld,
    /// This year has no value.
    NoValue,
}

impl<'a> History<'a> {
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
                (State::Withheld(_), None) => return Comparison::Withheld,
                (State::NotReportable(_), _) => {
                    method_break = method_break.or(year.method_break);
                }
            }
        }
        Comparison::First
    }
}
