//! Dumbbells: a level per area this year and last year, and the target.
//!
//! In: levels on one scale. Out: drawing, words, table. Never: a level that nobody measured.

use crate::value::date::Year;
use crate::value::decimal::Decimal;

/// Levels per area on one scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dumbbell {
    /// What the level is: "mognad".
    pub measure: String,
    /// What a row is, one and several: "område", "områden".
    pub noun: (String, String),
    /// The scale's lower end.
    pub scale_min: Decimal,
    /// The scale's upper end.
    pub scale_max: Decimal,
    /// Shown decimals of levels.
    pub decimals: u8,
    /// The report's year.
    pub year: Year,
    /// The last measured year that may be compared with.
    pub previous_year: Option<Year>,
    /// The mean this year, as the measure computed it.
    pub mean: Option<Decimal>,
    /// The mean in `previous_year`.
    pub previous_mean: Option<Decimal>,
    /// The target for the mean.
    pub target: Option<Decimal>,
    /// In the framework's order.
    pub rows: Vec<DumbbellRow>,
}

/// An area's levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DumbbellRow {
    /// The area.
    pub label: String,
    /// This year's level; none when not assessed.
    pub level: Option<Decimal>,
    /// The level in `previous_year`.
    pub previous: Option<Decimal>,
    /// The area's target.
    pub target: Option<Decimal>,
}
