//! Growth: how much a counted amount changed between two periods, which may differ in length.
//!
//! In: two amounts with the months they cover. Out: percent, or a difference where a percentage
//! would mislead. Never: a partial period held against a longer one as if they were equal.

use crate::value::decimal::{Decimal, written_decimals};
use crate::value::quantity::{Precision, Quantity, Unit};

/// Below this many a percentage says more than the numbers do.
const SMALL_BASE: i64 = 20;
/// From this many on a percentage has a decimal, as [`crate::value::share::Share::percent`] has.
const FROM_BASE_WITH_DECIMAL: i64 = 1000;

/// An amount and how many months it was counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// How many.
    pub amount: Decimal,
    /// At least one.
    pub months: u32,
}

impl Counted {
    /// The amount a month, shown with one decimal.
    pub fn per_month(self) -> Quantity {
        let amount = self.amount / Decimal::from(self.months);
        Quantity { amount, precision: Precision::Exact, unit: Unit::One, decimals: 1 }
    }
}

/// A change in percent: of the amount when both periods are equally long, else of the amount a month.
///
/// None from a base of fewer than twenty.
pub fn percent(before: Counted, now: Counted) -> Option<Quantity> {
    if before.amount < Decimal::from(SMALL_BASE) {
        return None;
    }
    // (now ÷ its months) ÷ (before ÷ its months) − 1, divided last so that it stays exact.
    let scaled_now = now.amount * Decimal::from(before.months);
    let scaled_before = before.amount * Decimal::from(now.months);
    let amount = (scaled_now - scaled_before) * Decimal::ONE_HUNDRED / scaled_before;
    Some(in_percent(amount, before.amount))
}

/// A change in percent of what was before, without its sign, of two counts or amounts a month; none
/// from an estimate. `base` is how many were counted before: none when it is small.
pub fn of_quantities(before: &Quantity, now: &Quantity, base: Decimal) -> Option<Quantity> {
    let is_exact = before.precision == Precision::Exact && now.precision == Precision::Exact;
    let is_told = is_exact && base >= Decimal::from(SMALL_BASE);
    let amount = (now.amount - before.amount) * Decimal::ONE_HUNDRED;
    is_told.then(|| in_percent((amount / before.amount).abs(), base))
}

fn in_percent(amount: Decimal, base: Decimal) -> Quantity {
    let decimals = u8::from(base >= Decimal::from(FROM_BASE_WITH_DECIMAL));
    Quantity { amount, precision: Precision::Exact, unit: Unit::Percent, decimals }
}

/// The difference of the amounts when both periods are equally long, else of the amounts a month as
/// they are shown.
pub fn difference(before: Counted, now: Counted) -> Quantity {
    if before.months == now.months {
        let amount = now.amount - before.amount;
        let decimals = written_decimals(now.amount).max(written_decimals(before.amount));
        return Quantity { amount, precision: Precision::Exact, unit: Unit::One, decimals };
    }
    let (before, now) = (before.per_month(), now.per_month());
    Quantity { amount: now.shown() - before.shown(), ..now }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(amount: i64, months: u32) -> Counted {
        Counted { amount: Decimal::from(amount), months }
    }

    fn shown(before: Counted, now: Counted) -> String {
        let percent = percent(before, now).expect("a base of twenty or more");
        Quantity { decimals: 1, ..percent }.shown().to_string()
    }

    #[test]
    fn ten_months_are_held_against_twelve_by_the_month() {
        let rows =
            [(172, 16, "-88.8"), (55, 10, "-78.2"), (60, 1, "-98.0"), (213, 361, "103.4")];
        for (before, now, change) in rows {
            assert_eq!(shown(counted(before, 12), counted(now, 10)), change);
        }
        assert_eq!(shown(counted(500, 12), counted(388, 10)), "-6.9");
    }

    #[test]
    fn equal_periods_are_held_against_each_other_as_they_are() {
        assert_eq!(shown(counted(213, 12), counted(361, 12)), "69.5");
        let difference = difference(counted(213, 12), counted(361, 12));
        assert_eq!(difference.shown().to_string(), "148");
    }

    #[test]
    fn a_small_base_gives_a_difference_and_no_percentage() {
        assert_eq!(percent(counted(19, 12), counted(40, 12)), None);
        assert_eq!(percent(counted(0, 12), counted(4, 12)), None);
        let difference = difference(counted(12, 12), counted(5, 10));
        assert_eq!(difference.shown().to_string(), "-0.5");
    }
}
