//! Quantities: an amount with its precision, unit and shown decimals.
//!
//! In: decimals. Out: `Quantity`. Never: text; that is `value::format`.

use crate::value::decimal::{Decimal, round};

/// How sure an amount is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Precision {
    /// Counted or computed from exact amounts.
    #[default]
    Exact,
    /// Estimated: "cirka".
    About,
    /// A lower bound: "minst".
    AtLeast,
    /// An upper bound: "högst".
    AtMost,
}

/// What an amount counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// A pure number.
    One,
    /// Percent: `50.9` means 50.9 %.
    Percent,
    /// A difference between two percentages.
    PercentagePoints,
    /// A level on a scale that ends at `max`: "0,8 av 4".
    Level {
        /// The scale's upper end.
        max: Decimal,
    },
    /// Things with a name, in the report's language.
    Counted {
        /// The name for one: "risk".
        one: String,
        /// The name for several: "risker".
        other: String,
    },
}

/// An amount of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The exact amount; rounding happens when it is written.
    pub amount: Decimal,
    /// How sure it is.
    pub precision: Precision,
    /// What it counts.
    pub unit: Unit,
    /// How many decimals are shown, 0–6.
    pub decimals: u8,
}

impl Quantity {
    /// An exact count without a unit name.
    pub fn count(amount: impl Into<Decimal>) -> Self {
        let amount = amount.into();
        Self { amount, precision: Precision::Exact, unit: Unit::One, decimals: 0 }
    }

    /// The amount as a reader sees it: rounded to the shown decimals.
    pub fn shown(&self) -> Decimal {
        round(self.amount, self.decimals)
    }
}

/// An amount that may be a bound or an estimate, without a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// The number.
    pub number: Decimal,
    /// How sure it is.
    pub precision: Precision,
}

impl Amount {
    /// An exact amount.
    pub fn exact(number: impl Into<Decimal>) -> Self {
        Self { number: number.into(), precision: Precision::Exact }
    }
}
