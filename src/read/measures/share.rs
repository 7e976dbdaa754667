//! `value:` of `share`: part or rest, whole, third state, units.
//!
//! In: the checked shape. Out: a share. Never: a part over its whole, units over the organisation.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    DUPLICATE_ID, EMPTY_WHOLE, OUT_OF_RANGE, PART_AND_REST, PART_OVER_WHOLE, UNITS_OVER_WHOLE,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::measure::kind::Measure;
use crate::measure::share::{Share, Third, UnitShare};
use crate::read::measures::count::{UnitEntry, not_negative};
use crate::read::measures::{Context, Value};
use crate::read::yaml::{AmountText, At};
use crate::value::decimal::Decimal;
use crate::value::quantity::{Amount, Precision};
use crate::value::share::Share as Ratio;

/// A part of a whole.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ShareValue {
    /// How many are in the part; or `rest`.
    part: Option<At<AmountText>>,
    /// How many are not in the part; instead of `part`.
    rest: Option<At<AmountText>>,
    /// How many there are in all.
    whole: At<AmountText>,
    /// What is counted.
    unit: UnitEntry,
    /// What the part has in common, as the end of a sentence: "har genomfört årets utbildning".
    state: Option<String>,
    /// A third state, counted in the rest.
    third: Option<ThirdEntry>,
    /// Units of the organisation.
    #[serde(default)]
    units: Vec<UnitShareEntry>,
}

/// A third state between part and rest.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ThirdEntry {
    /// Its name: "Påbörjat".
    label: String,
    /// How many.
    amount: At<AmountText>,
}

/// A unit of the organisation; without numbers it is shown as missing.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct UnitShareEntry {
    /// Its name.
    name: At<String>,
    /// How many are in the part.
    part: Option<At<AmountText>>,
    /// How many there are in all.
    whole: Option<At<AmountText>>,
}

impl Value for ShareValue {
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        let source = context.file.source;
        let whole_at = self.whole.span(source);
        let whole = not_negative(&self.whole, context, diagnostics);
        let stated = match (&self.part, &self.rest) {
            (Some(part), None) => part,
            (None, Some(rest)) => rest,
            (Some(_), Some(rest)) => {
                let diagnostic = diagnostics.report(&PART_AND_REST, rest.span(source));
                diagnostic.with("found", "both").hint("hint-keep-one", &[]);
                return None;
            }
            (None, None) => {
                diagnostics.report(&PART_AND_REST, whole_at).with("found", "neither");
                return None;
            }
        };
        let amount = not_negative(stated, context, diagnostics);
        let is_target_right = is_target_a_percentage(context, diagnostics);
        let (amount, whole) = (amount?, whole?);
        let amount_at = stated.span(source);
        is_part((amount, amount_at), (whole, whole_at), diagnostics)?;
        let stated_rest = self.rest.is_some().then_some(amount);
        let ratio = match stated_rest {
            Some(rest) => Ratio::from_rest(rest, whole),
            None => Ratio { part: amount, whole },
        };
        let third = match self.third {
            Some(third) => {
                let at = third.amount.span(source);
                let amount = not_negative(&third.amount, context, diagnostics)?;
                let rest = stated_rest.unwrap_or_else(|| ratio.rest());
                is_part((amount, at), (rest, amount_at), diagnostics)?;
                Some(Third { label: third.label, amount })
            }
            None => None,
        };
        let units = units(self.units, (ratio, whole_at), context, diagnostics)?;
        if !is_target_right {
            return None;
        }
        let unit = (self.unit.one, self.unit.other);
        let target = context.target.map(|(target, _)| target);
        let (state, direction) = (self.state, context.direction);
        Some(Measure::Share(Share {
            ratio,
            stated_rest,
            unit,
            state,
            third,
            units,
            target,
            direction,
        }))
    }
}

/// Reports `empty-whole` and `part-over-whole`.
fn is_part(
    (part, part_at): (Amount, Span),
    (whole, whole_at): (Amount, Span),
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    if whole.number.is_zero() {
        diagnostics.report(&EMPTY_WHOLE, whole_at).hint("hint-not-reportable", &[]);
        return None;
    }
    if part.number > whole.number {
        let diagnostic = diagnostics.report(&PART_OVER_WHOLE, part_at);
        diagnostic.with("part", part.number).with("whole", whole.number);
        diagnostic.note(Some(whole_at), "note-whole-here", &[]);
        return None;
    }
    Some(())
}

/// Whether the target, if there is one, is a percentage; reports `out-of-range`.
fn is_target_a_percentage(context: Context<'_>, diagnostics: &mut Diagnostics) -> bool {
    let Some((target, at)) = context.target else { return true };
    let is_percentage = !target.is_sign_negative() && target <= Decimal::ONE_HUNDRED;
    if !is_percentage {
        let diagnostic = diagnostics.report(&OUT_OF_RANGE, at);
        diagnostic.with("value", target).with("minimum", 0).with("maximum", 100);
    }
    is_percentage
}

/// Reports what a single share reports, `duplicate-id` and `units-over-whole`.
fn units(
    entries: Vec<UnitShareEntry>,
    (ratio, whole_at): (Ratio, Span),
    context: Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<UnitShare>> {
    let source = context.file.source;
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let mut units = Vec::new();
    let mut is_clean = true;
    for entry in entries {
        let at = entry.name.span(source);
        let name = entry.name.value;
        if let Some(first) = seen.insert(name.clone(), at) {
            let diagnostic = diagnostics.report(&DUPLICATE_ID, at).with("id", &name);
            diagnostic.note(Some(first), "note-first-here", &[]);
            is_clean = false;
        }
        let ratio = match (entry.part, entry.whole) {
            (None, None) => Some(None),
            (Some(part), Some(whole)) => {
                let (part_at, whole_at) = (part.span(source), whole.span(source));
                let part = not_negative(&part, context, diagnostics);
                let whole = not_negative(&whole, context, diagnostics);
                part.zip(whole).and_then(|(part, whole)| {
                    is_part((part, part_at), (whole, whole_at), diagnostics)?;
                    Some(Some(Ratio { part, whole }))
                })
            }
            _ => {
                diagnostics.report(&PART_AND_REST, at).with("found", "half");
                None
            }
        };
        match ratio {
            Some(ratio) => units.push(UnitShare { name, ratio }),
            None => is_clean = false,
        }
    }
    let sum = |of: fn(&Ratio) -> Amount| -> Decimal {
        units.iter().filter_map(|unit| Some(of(unit.ratio.as_ref()?).number)).sum()
    };
    let sums = [
        ("part", sum(|ratio| ratio.part), ratio.part),
        ("whole", sum(|ratio| ratio.whole), ratio.whole),
    ];
    for (which, sum, limit) in sums {
        // An estimate or a lower bound may well be less than what the units add up to.
        let is_limit = matches!(limit.precision, Precision::Exact | Precision::AtMost);
        if is_limit && sum > limit.number {
            let diagnostic = diagnostics.report(&UNITS_OVER_WHOLE, whole_at);
            diagnostic.with("which", which).with("sum", sum).with("limit", limit.number);
            is_clean = false;
        }
    }
    is_clean.then_some(units)
}
