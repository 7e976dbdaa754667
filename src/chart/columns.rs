//! Stacked columns: how many areas have each status, year by year.
//!
//! In: counts. Out: drawing, words, table. Never: shares, invented years.

use crate::chart::columns_drawing::canvas;
use crate::chart::gap::{self, Gap};
use crate::chart::{Chart, Painter, columns_words};
use crate::value::date::Year;

/// Stacked columns of counts per status, one column a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// What is counted, one and several: "kravområde", "kravområden".
    pub noun: (String, String),
    /// From the bottom up: unknown, missing, 1 … 5, not applicable.
    pub statuses: Vec<StatusStep>,
    /// Every year of the axis, ascending; the last is the report's year.
    pub years: Vec<ColumnYear>,
}

/// A status of the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusStep {
    /// "Definierat"
    pub label: String,
    /// Its colour: the theme role `status-unknown`, `status-0` … `status-5`, `status-na`.
    pub role: &'static str,
    /// Whether it counts as met by the printed rule.
    pub is_met: bool,
}

/// A year's column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnYear {
    /// The year.
    pub year: Year,
    /// One a status, or why there are none.
    pub counts: Result<Vec<u32>, Gap>,
    /// Why it cannot be compared with the years before, when the method changed.
    pub method_break: Option<String>,
    /// Whether others are applicable than the year measured before, so that those that are met are no
    /// more or fewer of the same.
    pub applies_to_others: bool,
}

/// The most columns that are drawn; the table has all years.
pub const MOST_COLUMNS: usize = 8;

impl ColumnYear {
    /// How many there are in all; 0 when there are no counts.
    pub fn total(&self) -> u64 {
        self.counts.iter().flatten().map(|count| u64::from(*count)).sum()
    }

    /// Why there is nothing to show.
    pub fn gap(&self) -> Option<Gap> {
        match &self.counts {
            Err(gap) => Some(*gap),
            Ok(_) => (self.total() == 0).then_some(Gap::NotMeasured),
        }
    }

    /// How many have a status, by its place in the scale.
    pub fn count(&self, status: usize) -> u32 {
        self.counts.as_ref().ok().and_then(|counts| counts.get(status)).copied().unwrap_or(0)
    }
}

impl Columns {
    /// The years from the first one that something is known of.
    pub fn known_years(&self) -> &[ColumnYear] {
        gap::since_first(&self.years, ColumnYear::gap)
    }

    /// The years that are drawn; none when none has counts.
    pub fn drawn_years(&self) -> &[ColumnYear] {
        let years = gap::drawn(&self.years, MOST_COLUMNS, ColumnYear::gap);
        if years.iter().all(|year| year.gap().is_some()) { &[] } else { years }
    }
}

/// Draws and describes.
pub(super) fn chart(columns: &Columns, painter: &Painter<'_>) -> Chart {
    let words = columns_words::words(columns, painter.locale);
    let drawing = painter.drawing(|width| vec![canvas(columns, width, painter)], true);
    words.with_drawing(drawing)
}
