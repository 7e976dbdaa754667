//! `statement`: a key figure that is told in words only.
//!
//! In: nothing. Out: nothing to compute; the prose says it. Never: a number.

use crate::chart::Shape;
use crate::measure::history::History;
use crate::measure::kind::{Kind, KindTable, NamedValue};
use crate::value::format::Locale;

/// Something that is told in words only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement;

impl Kind for Statement {
    fn values(&self, _locale: &Locale) -> Vec<NamedValue> {
        Vec::new()
    }

    fn ground(&self, locale: &Locale) -> String {
        locale.say("statement-ground")
    }

    fn calculation(&self, locale: &Locale) -> String {
        locale.say("statement-calculation")
    }

    fn table(&self, _history: &History<'_>, _locale: &Locale) -> Option<KindTable> {
        None
    }

    fn shapes(&self, _history: &History<'_>, _locale: &Locale) -> Vec<(&'static str, Shape)> {
        Vec::new()
    }
}
