//! Phrases for percentages: which words are true of a value.
//!
//! In: a percentage with its precision. Out: the phrase as data; `value::format` words it.
//! Never: a phrase that is not true of the unrounded value.

use crate::value::decimal::{Decimal, round};
use crate::value::quantity::{Precision, Quantity};

/// A share that people have a word for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// The end of the message id `words-anchor-<name>`.
    pub name: &'static str,
    numerator: i64,
    denominator: i64,
}

impl Anchor {
    /// Its percentage; thirds are cut off after 26 digits.
    pub fn percent(self) -> Decimal {
        Decimal::from(self.numerator * 100) / Decimal::from(self.denominator)
    }
}

const fn anchor(name: &'static str, numerator: i64, denominator: i64) -> Anchor {
    Anchor { name, numerator, denominator }
}

/// In ascending order; further apart than twice `NEAR`.
pub const ANCHORS: [Anchor; 9] = [
    anchor("tenth", 1, 10),
    anchor("fifth", 1, 5),
    anchor("quarter", 1, 4),
    anchor("third", 1, 3),
    anchor("half", 1, 2),
    anchor("two-thirds", 2, 3),
    anchor("three-quarters", 3, 4),
    anchor("four-fifths", 4, 5),
    anchor("nine-tenths", 9, 10),
];

/// How many percentage points from an anchor its word is still used; less than this.
const NEAR: Decimal = Decimal::ONE;

/// The words that are true of a percentage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase {
    /// "ingen": exactly 0.
    None,
    /// "färre än en av hundra": over 0, under 1.
    Rare,
    /// "strax under hälften": less than an anchor.
    Under(Anchor),
    /// "hälften": exactly an anchor.
    At(Anchor),
    /// "cirka hälften": an estimate that lands on an anchor.
    AboutAt(Anchor),
    /// "strax över hälften": more than an anchor.
    Over(Anchor),
    /// "51 procent", "cirka 51 procent", "högst en procent".
    Percent(Precision, Decimal),
    /// "nästan alla": over 97, under 100.
    NearlyAll,
    /// "alla": exactly 100.
    All,
}

/// Chooses the phrase for a percentage from 0 to 100.
///
/// A bound is always told as a bound; an estimate keeps its "cirka" unless the phrase is vague
/// enough by itself.
pub fn phrase(quantity: &Quantity) -> Phrase {
    let hundred = Decimal::ONE_HUNDRED;
    let percent = quantity.amount;
    if matches!(quantity.precision, Precision::AtMost | Precision::AtLeast) {
        return Phrase::Percent(quantity.precision, quantity.shown().normalize());
    }
    if percent.is_zero() {
        return Phrase::None;
    }
    if percent == hundred {
        return Phrase::All;
    }
    if percent < Decimal::ONE {
        return Phrase::Rare;
    }
    if percent > Decimal::from(97) && percent < hundred {
        return Phrase::NearlyAll;
    }
    if let Some(phrase) = ANCHORS.into_iter().find_map(|anchor| near(quantity, anchor)) {
        return phrase;
    }
    let is_whole = percent.fract().is_zero();
    let precision = if is_whole { quantity.precision } else { Precision::About };
    Phrase::Percent(precision, round(percent, 0))
}

fn near(quantity: &Quantity, anchor: Anchor) -> Option<Phrase> {
    let difference = quantity.amount - anchor.percent();
    // A third has no exact decimal; no share of fewer than a thousand million things is nearer.
    if difference.abs() < Decimal::new(1, 9) {
        let is_estimate = quantity.precision == Precision::About;
        return Some(if is_estimate { Phrase::AboutAt(anchor) } else { Phrase::At(anchor) });
    }
    if difference.abs() >= NEAR {
        return None;
    }
    let is_over = difference.is_sign_positive();
    Some(if is_over { Phrase::Over(anchor) } else { Phrase::Under(anchor) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::quantity::Unit;

    fn percent(per_mille: i64, precision: Precision) -> Quantity {
        let amount = Decimal::new(per_mille, 1);
        Quantity { amount, precision, unit: Unit::Percent, decimals: 1 }
    }

    /// What a phrase claims of a percentage.
    fn is_true(phrase: &Phrase, percent: Decimal) -> bool {
        let within =
            |low: i64, high: i64| percent > Decimal::from(low) && percent < Decimal::from(high);
        match phrase {
            Phrase::None => percent.is_zero(),
            Phrase::All => percent == Decimal::ONE_HUNDRED,
            Phrase::Rare => within(0, 1),
            Phrase::NearlyAll => within(97, 100),
            Phrase::Under(anchor) => percent < anchor.percent(),
            Phrase::At(anchor) | Phrase::AboutAt(anchor) => percent == anchor.percent(),
            Phrase::Over(anchor) => percent > anchor.percent(),
            Phrase::Percent(Precision::Exact, said) => percent == *said,
            Phrase::Percent(Precision::About, said) => {
                (percent - said).abs() <= Decimal::new(5, 1)
            }
            Phrase::Percent(Precision::AtLeast, said) => percent >= *said,
            Phrase::Percent(Precision::AtMost, said) => percent <= *said,
        }
    }

    #[test]
    fn a_phrase_is_true_of_every_tenth_of_a_percent() {
        use Precision::{About, AtLeast, AtMost, Exact};
        for precision in [Exact, About, AtLeast, AtMost] {
            for per_mille in 0..=1000 {
                let quantity = percent(per_mille, precision);
                let phrase = phrase(&quantity);
                assert!(is_true(&phrase, quantity.amount), "{phrase:?} of {quantity:?}");
            }
        }
    }

    #[test]
    fn a_third_of_nine_thousand_is_exactly_a_third() {
        let amount = Decimal::from(3000 * 100) / Decimal::from(9000);
        let quantity = Quantity { amount, ..percent(0, Precision::Exact) };
        assert_eq!(phrase(&quantity), Phrase::At(ANCHORS[3]));
    }

    #[test]
    fn a_share_a_hair_over_half_is_over_half() {
        let amount = Decimal::from(500_001 * 100) / Decimal::from(1_000_000);
        let quantity = Quantity { amount, ..percent(0, Precision::Exact) };
        assert_eq!(phrase(&quantity), Phrase::Over(ANCHORS[4]));
    }
}
