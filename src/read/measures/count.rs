//! `value:` of `count`: an amount with its unit.
//!
//! In: the checked shape. Out: a count. Never: an amount under zero.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{MISSING_KEY, NEGATIVE_AMOUNT};
use crate::base::diagnostic::Diagnostics;
use crate::measure::count::Count;
use crate::measure::kind::Measure;
use crate::read::measures::{Context, Value};
use crate::read::yaml::{AmountText, At};
use crate::value::quantity::Amount;

/// A number of something.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CountValue {
    /// How many there are.
    amount: At<AmountText>,
    /// What is counted.
    unit: UnitEntry,
    /// How many are needed.
    need: Option<At<AmountText>>,
    /// What the need is of, where it is not of this amount: "den nya organisationen".
    need_for: Option<String>,
}

/// The name of what is counted.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitEntry {
    /// The name of one: "medarbetare".
    pub(super) one: String,
    /// The name of several: "medarbetare".
    pub(super) other: String,
}

impl Value for CountValue {
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        let amount = not_negative(&self.amount, context, diagnostics);
        let need = match self.need {
            Some(need) => Some(not_negative(&need, context, diagnostics)?),
            None => None,
        };
        if need.is_none() && self.need_for.is_some() {
            let span = self.amount.span(context.file.source);
            diagnostics.report(&MISSING_KEY, span).with("key", "need");
        }
        let unit = (self.unit.one, self.unit.other);
        Some(Measure::Count(Count { amount: amount?, unit, need, need_for: self.need_for }))
    }
}

/// An amount that is not under zero; reports `negative-amount`.
pub(super) fn not_negative(
    amount: &At<AmountText>,
    context: Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Amount> {
    let found = amount.value.0;
    if found.number.is_sign_negative() && !found.number.is_zero() {
        let span = amount.span(context.file.source);
        diagnostics.report(&NEGATIVE_AMOUNT, span).with("value", found.number);
        return None;
    }
    Some(found)
}
