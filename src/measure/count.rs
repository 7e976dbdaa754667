//! `count`: a number of something, and how many are needed.
//!
//! In: an amount, a unit, a need. Out: the gap. Never: a need nobody stated.

use crate::chart::Shape;
use crate::measure::history::History;
use crate::measure::kind::{Kind, KindTable, NamedValue};
use crate::value::format::Locale;
use crate::value::quantity::Amount;

/// A number of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// How many there are.
    pub amount: Amount,
    /// What is counted, one and several.
    pub unit: (String, String),
    /// How many are needed.
    pub need: Option<Amount>,
}

impl Kind for Count {
    fn values(&self, _locale: &Locale) -> Vec<NamedValue> {
        todo!()
    }

    fn ground(&self, _locale: &Locale) -> String {
        todo!()
    }

    fn calculation(&self, _locale: &Locale) -> String {
        todo!()
    }

    fn table(&self, _history: &History<'_>, _locale: &Locale) -> Option<KindTable> {
        todo!()
    }

    fn shapes(&self, _history: &History<'_>, _locale: &Locale) -> Vec<(&'static str, Shape)> {
        todo!()
    }
}
