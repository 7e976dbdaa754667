//! What the tables of all kinds share: a column or row a year, and words where a value is missing.
//!
//! In: a history. Out: cells and heads. Never: an empty cell, a 0 for what was not measured.

use crate::base::wording::Facts;
use crate::chart::gap::Gap;
use crate::doc::table::{Cell, Column};
use crate::measure::history::{History, Slot, State};
use crate::value::format::Locale;

/// A number column a year.
pub(super) fn number_columns<'a>(
    slots: &'a [Slot<'_>],
) -> impl Iterator<Item = Column> + use<'a> {
    slots.iter().map(|slot| Column::number(slot.year.to_string()))
}

/// The cell of a year: what `value` makes of its measure, or why there is no value.
pub(super) fn cell(slot: &Slot<'_>, locale: &Locale, value: Option<Cell>) -> Cell {
    match (slot.state, value) {
        (Some(State::Reported(_)), Some(cell)) => cell,
        (Some(State::Withheld(_)), _) => Cell::Withheld(locale.say("year-withheld")),
        (Some(State::NotReportable(_)), _) => Cell::Missing(locale.say("year-not-reportable")),
        (Some(State::Awaited), _) => Cell::Missing(locale.say("year-awaited")),
        (Some(State::Reported(_)), None) => Cell::Missing(locale.say("year-other-method")),
        (None, _) => Cell::Missing(locale.say("year-not-measured")),
    }
}

/// Why a chart has nothing to show of a year.
pub(super) fn gap(slot: &Slot<'_>) -> Gap {
    match slot.state {
        Some(State::Withheld(_)) => Gap::Withheld,
        Some(State::NotReportable(_)) => Gap::NotReportable,
        Some(State::Awaited) => Gap::Awaited,
        Some(State::Reported(_)) => Gap::OtherMethod,
        None => Gap::NotMeasured,
    }
}

/// "Ny metod 2023: …", a sentence a break, for a table's subtitle.
pub(super) fn method_breaks(history: &History<'_>, locale: &Locale) -> Vec<String> {
    let sentence = |year, reason| {
        locale.say_with("method-break", &Facts::new().text("year", year).text("reason", reason))
    };
    let breaks = history.years.iter().filter_map(|each| Some((each.year, each.method_break?)));
    breaks.map(|(year, reason)| sentence(year, reason)).collect()
}

/// Sentences as one text; none when there are none.
pub(super) fn joined(sentences: Vec<String>) -> Option<String> {
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
