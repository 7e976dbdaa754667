//! Shares: a part of a whole, either of which may be a bound or an estimate.
//!
//! In: amounts. Out: the share in percent with the precision that follows. Never: text.

use crate::value::decimal::Decimal;
use crate::value::quantity::{Amount, Precision, Quantity, Unit};

/// From how many in the whole a percentage is shown with a decimal: with fewer, one of them more or
/// less moves the percentage by more than the decimal could tell.
pub const FROM_WHOLE_WITH_DECIMAL: i64 = 1000;

/// A part of a whole; `0 <= part <= whole` and `whole > 0` once `read::measures` has checked it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: Amount,
    /// The whole.
    pub whole: Amount,
}

impl Share {
    /// The share of what is left when `rest` is not part of it.
    pub fn from_rest(rest: Amount, whole: Amount) -> Self {
        Self { part: minus(whole, rest), whole }
    }

    /// The share in percent, unrounded; shown in whole percent when the whole is under 1 000.
    ///
    /// A whole of at least 3 000 makes it at most so much, a part of at least 30 at least so much;
    /// any estimate makes it an estimate. Bounds that pull in opposite directions bound nothing,
    /// so they too give an estimate.
    pub fn percent(&self) -> Quantity {
        let amount = self.part.number * Decimal::ONE_HUNDRED / self.whole.number;
        // Nobody is 0 %, however many there are.
        let is_none = self.part == Amount::exact(0);
        let of_whole = if is_none { Precision::Exact } else { turned(self.whole.precision) };
        let precision = add(self.part.precision, of_whole);
        let decimals = u8::from(self.whole.number >= Decimal::from(FROM_WHOLE_WITH_DECIMAL));
        Quantity { amount, precision, unit: Unit::Percent, decimals }
    }

    /// What is not in the part.
    pub fn rest(&self) -> Amount {
        minus(self.whole, self.part)
    }

    /// The share of the rest in percent.
    pub fn complement(&self) -> Quantity {
        let percent = self.percent();
        let amount = Decimal::ONE_HUNDRED - percent.amount;
        Quantity { amount, precision: turned(percent.precision), ..percent }
    }

    /// How many percentage points are left to `target`; none where it is reached or where a bound
    /// leaves that open.
    pub fn left_to(&self, target: Decimal) -> Option<Quantity> {
        let percent = self.percent();
        let left = target - percent.shown();
        let is_known = percent.precision != Precision::AtLeast;
        (is_known && left > Decimal::ZERO).then(|| Quantity {
            amount: left,
            precision: turned(percent.precision),
            unit: Unit::PercentagePoints,
            decimals: percent.decimals,
        })
    }
}

/// The difference of two amounts with the precision that follows.
pub fn minus(from: Amount, amount: Amount) -> Amount {
    let precision = add(from.precision, turned(amount.precision));
    Amount { number: from.number - amount.number, precision }
}

/// The precision of a sum or product of positive amounts.
fn add(left: Precision, right: Precision) -> Precision {
    match (left, right) {
        (Precision::Exact, other) | (other, Precision::Exact) => other,
        (left, right) if left == right => left,
        _ => Precision::About,
    }
}

/// The precision of the opposite or the inverse.
fn turned(precision: Precision) -> Precision {
    match precision {
        Precision::AtLeast => Precision::AtMost,
        Precision::AtMost => Precision::AtLeast,
        same => same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(share: Share) -> (String, Precision) {
        let percent = share.percent();
        (percent.shown().to_string(), percent.precision)
    }

    #[test]
    fn a_rest_of_2555_of_about_5200_is_50_9_percent() {
        let share = Share::from_rest(Amount::exact(2555), Amount::about(5200));
        assert_eq!(share.part.number, Decimal::from(2645));
        assert_eq!(shown(share), ("50.9".to_owned(), Precision::About));
        assert_eq!(share.complement().shown().to_string(), "49.1");
    }

    #[test]
    fn nobody_of_an_unknown_number_is_exactly_0_percent() {
        let share = Share { part: Amount::exact(0), whole: Amount::at_least(3000) };
        assert_eq!(shown(share), ("0.0".to_owned(), Precision::Exact));
        let share = Share { part: Amount::exact(0), whole: Amount::about(3000) };
        assert_eq!(shown(share), ("0.0".to_owned(), Precision::Exact));
    }

    #[test]
    fn thirty_of_at_least_3000_is_at_most_1_percent() {
        let share = Share { part: Amount::exact(30), whole: Amount::at_least(3000) };
        assert_eq!(shown(share), ("1.0".to_owned(), Precision::AtMost));
    }

    #[test]
    fn an_upper_bound_is_rounded_up_and_a_lower_bound_down() {
        let most = Share { part: Amount::exact(30), whole: Amount::at_least(2900) };
        assert_eq!(shown(most), ("1.1".to_owned(), Precision::AtMost));
        let least = Share { part: Amount::at_least(30), whole: Amount::exact(2800) };
        assert_eq!(shown(least), ("1.0".to_owned(), Precision::AtLeast));
    }

    #[test]
    fn a_small_whole_gives_whole_percent() {
        let share = Share { part: Amount::exact(2), whole: Amount::exact(12) };
        assert_eq!(shown(share).0, "17");
    }

    #[test]
    fn bounds_in_opposite_directions_make_an_estimate() {
        let share = Share { part: Amount::at_least(30), whole: Amount::at_least(3000) };
        assert_eq!(share.percent().precision, Precision::About);
    }
}
