//! Quantities: an amount with its precision, unit and shown decimals.
//!
//! In: decimals. Out: `Quantity`. Never: text; that is `value::format`.

use crate::value::decimal::{Decimal, round, round_down, round_up, written_decimals};

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
    /// Minutes, told as hours and minutes.
    Minutes,
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

    /// The amount as a reader sees it: rounded to the shown decimals, half away from zero.
    /// A bound is rounded away from what it bounds, so that "högst 1,1 %" stays true of 1.03 %.
    pub fn shown(&self) -> Decimal {
        match self.precision {
            Precision::Exact | Precision::About => round(self.amount, self.decimals),
            Precision::AtLeast => round_down(self.amount, self.decimals),
            Precision::AtMost => round_up(self.amount, self.decimals),
        }
    }
}

impl Quantity {
    /// A target in this one's unit, with the decimals it needs; on a scale at least this one's.
    #[must_use]
    pub fn target(&self, target: Decimal) -> Self {
        let written = written_decimals(target).min(6);
        let decimals = match self.unit {
            Unit::Level { .. } => self.decimals.max(written),
            _ => written,
        };
        Self { amount: target, precision: Precision::Exact, unit: self.unit.clone(), decimals }
    }

    /// The difference to an earlier one, as a reader sees both; none when either is a bound.
    pub fn change_since(&self, before: &Self) -> Option<Self> {
        if self.is_bound() || before.is_bound() {
            return None;
        }
        let unit = match &self.unit {
            Unit::Percent => Unit::PercentagePoints,
            Unit::Level { .. } => Unit::One,
            other => other.clone(),
        };
        Some(Self {
            amount: self.shown() - before.shown(),
            precision: Precision::Exact,
            unit,
            decimals: self.decimals.max(before.decimals),
        })
    }

    /// Whether a reader sees `target` or more; none when a bound leaves that open.
    pub fn is_at_least(&self, target: Decimal) -> Option<bool> {
        let shown = self.shown();
        match self.precision {
            Precision::AtLeast if shown < target => None,
            Precision::AtMost if shown >= target => None,
            _ => Some(shown >= target),
        }
    }

    /// Whether a reader sees `target` or less; none when a bound leaves that open.
    pub fn is_at_most(&self, target: Decimal) -> Option<bool> {
        let shown = self.shown();
        match self.precision {
            Precision::AtLeast if shown <= target => None,
            Precision::AtMost if shown > target => None,
            _ => Some(shown <= target),
        }
    }

    /// Whether it is known only to be at least or at most so much.
    pub fn is_bound(&self) -> bool {
        matches!(self.precision, Precision::AtLeast | Precision::AtMost)
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
    /// An estimate.
    pub fn about(number: impl Into<Decimal>) -> Self {
        Self { number: number.into(), precision: Precision::About }
    }

    /// A lower bound.
    pub fn at_least(number: impl Into<Decimal>) -> Self {
        Self { number: number.into(), precision: Precision::AtLeast }
    }

    /// An upper bound.
    pub fn at_most(number: impl Into<Decimal>) -> Self {
        Self { number: number.into(), precision: Precision::AtMost }
    }

    /// The amount as a quantity, shown with the decimals it was written with.
    pub fn of(self, unit: Unit) -> Quantity {
        let decimals = written_decimals(self.number).min(6);
        Quantity { amount: self.number, precision: self.precision, unit, decimals }
    }

    /// An exact amount.
    pub fn exact(number: impl Into<Decimal>) -> Self {
        Self { number: number.into(), precision: Precision::Exact }
    }
}
