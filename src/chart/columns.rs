//! Stacked columns: how many areas have each status, year by year.
//!
//! In: counts. Out: drawing, words, table. Never: shares, invented years.

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
    /// One a status; none when nothing was measured.
    pub counts: Option<Vec<u32>>,
    /// Why it cannot be compared with the years before, when the method changed.
    pub method_break: Option<String>,
}
