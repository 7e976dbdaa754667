//! The risk register: its rows, the organisation's matrix, and what became of a risk in a year.
//!
//! In: rows with a place in the matrix. Out: counts per cell, movements. Never: a level computed
//! from likelihood and consequence; the matrix says it.

use std::collections::BTreeMap;

use crate::base::source::Span;
use crate::doc::secrecy::{Disclosed, Secrecy};

/// A row of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risk {
    /// Unique in the register, the same in all years: `R01`.
    pub id: String,
    /// Where the register says so.
    pub span: Span,
    /// The place of its level in [`crate::measure::risks::Risks::levels`]; none when it is not
    /// assessed.
    pub level: Option<usize>,
    /// The place of the level it would have without what is done about it, where that is told.
    pub inherent: Option<usize>,
    /// Where it stands in the matrix.
    pub place: Option<Place>,
    /// What may happen; never none where it is shown.
    pub title: Words,
    /// Who answers for it.
    pub owner: Words,
    /// What is done about it.
    pub status: Words,
}

/// Words of a row, which may carry a label and may be missing. A label covers whether they are.
pub type Words = Disclosed<Option<String>>;

/// A cell of the matrix: the steps, counted from 0 for the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// How likely.
    pub likelihood: usize,
    /// How bad.
    pub consequence: usize,
}

/// Which level the organisation gives each cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskMatrix {
    /// The names of the steps of likelihood, the lowest first.
    pub likelihood: Vec<String>,
    /// The names of the steps of consequence, the lowest first.
    pub consequence: Vec<String>,
    /// A row a step of likelihood and in it the level of each step of consequence, the lowest
    /// first: places in [`crate::measure::risks::Risks::levels`].
    pub levels: Vec<Vec<usize>>,
}

impl RiskMatrix {
    /// The level of a cell.
    pub fn level(&self, place: Place) -> Option<usize> {
        self.levels.get(place.likelihood)?.get(place.consequence).copied()
    }
}

/// What became of a risk since an earlier year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Movement {
    /// It has another level or stands in another cell.
    Moved,
    /// It was not there.
    New,
    /// It is no longer there.
    Closed,
    /// It is as it was.
    Kept,
}

/// A risk of two years, with the row of each that has it.
#[derive(Debug, Clone, Copy)]
pub struct Moved<'a> {
    /// What became of it.
    pub movement: Movement,
    /// Its row in the earlier year.
    pub before: Option<&'a Risk>,
    /// Its row now.
    pub now: Option<&'a Risk>,
}

impl<'a> Moved<'a> {
    /// The row that tells most of it: this year's, or the last it had.
    pub fn row(&self) -> &'a Risk {
        self.now.or(self.before).expect("a risk stands in one of the years")
    }
}

/// All risks of two registers: this year's in their order, then those that are closed.
pub fn movements<'a>(before: &'a [Risk], now: &'a [Risk]) -> Vec<Moved<'a>> {
    let earlier: BTreeMap<&str, &Risk> =
        before.iter().map(|risk| (risk.id.as_str(), risk)).collect();
    let current: BTreeMap<&str, &Risk> =
        now.iter().map(|risk| (risk.id.as_str(), risk)).collect();
    let here = now.iter().map(|risk| {
        let before = earlier.get(risk.id.as_str()).copied();
        let movement = match before {
            None => Movement::New,
            Some(before) if (before.level, before.place) == (risk.level, risk.place) => {
                Movement::Kept
            }
            Some(_) => Movement::Moved,
        };
        Moved { movement, before, now: Some(risk) }
    });
    let gone = before.iter().filter(|risk| !current.contains_key(risk.id.as_str()));
    let gone =
        gone.map(|risk| Moved { movement: Movement::Closed, before: Some(risk), now: None });
    here.chain(gone).collect()
}

/// The label on words of a row, when there is one.
pub(super) fn label(risk: &Risk) -> Option<&Secrecy> {
    [&risk.title, &risk.owner, &risk.status].into_iter().find_map(|words| match words {
        Disclosed::Withheld(label) | Disclosed::Marked(label, _) => Some(label),
        Disclosed::Open(_) => None,
    })
}
