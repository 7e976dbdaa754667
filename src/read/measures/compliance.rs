//! `value:` of `compliance`: a status for every requirement area.
//!
//! In: the checked shape, frameworks, the status scale. Out: compliance. Never: an area without a
//! status, a status outside the scale.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    FRAMEWORK_NOT_IN_FORCE, MISSING_AREA, OUT_OF_RANGE, UNKNOWN_AREA, UNKNOWN_FRAMEWORK,
    UNKNOWN_STATUS,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::measure::compliance::{AreaStatus, Compliance};
use crate::measure::framework::{Framework, RequirementArea, StatusScale};
use crate::measure::kind::Measure;
use crate::read::measures::{Context, Value};
use crate::read::yaml::{At, IdText};
use crate::value::date::Date;
use crate::value::decimal::Decimal;
use crate::value::id::Id;

/// A status for every requirement area of a framework.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ComplianceValue {
    /// The framework's id: `msbfs-2020-6`.
    framework: At<IdText>,
    /// The statuses that count as met; `managed` and `optimised` when left out.
    met: Option<Vec<At<String>>>,
    /// A status for every area: `p4: defined`.
    statuses: At<BTreeMap<At<IdText>, At<String>>>,
}

impl Value for ComplianceValue {
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        let source = context.file.source;
        let framework = framework(&self.framework, context, diagnostics);
        let scale = scale(self.met, context, diagnostics);
        let span = self.statuses.span(source);
        let mut given: BTreeMap<Id, usize> = BTreeMap::new();
        let mut is_clean = true;
        for (area, status) in self.statuses.value {
            if let Some(framework) = framework {
                is_clean &= knows(framework, &area, context, diagnostics);
            }
            let statuses = &context.known.status_scale;
            match statuses.index(&status.value) {
                Some(index) => {
                    given.insert(area.value.0, index);
                }
                None => {
                    let names = statuses.statuses.iter().map(|status| status.id.as_str());
                    let diagnostic = diagnostics.report(&UNKNOWN_STATUS, status.span(source));
                    diagnostic.with("status", &status.value);
                    diagnostic.did_you_mean(&status.value, names);
                    is_clean = false;
                    given.insert(area.value.0, 0);
                }
            }
        }
        let (framework, scale) = (framework?, scale?);
        is_clean &= has_all(framework, |id| given.contains_key(id), span, diagnostics);
        if let Some((target, at)) = context.target {
            let most = Decimal::from(framework.areas.len() as u64);
            if target.is_sign_negative() || target > most {
                let diagnostic = diagnostics.report(&OUT_OF_RANGE, at);
                diagnostic.with("value", target).with("minimum", 0).with("maximum", most);
                is_clean = false;
            }
        }
        if !is_clean {
            return None;
        }
        let area = |area: &RequirementArea| {
            Some(AreaStatus {
                id: area.id.clone(),
                reference: area.reference.clone(),
                title: area.title.clone(),
                status: *given.get(&area.id)?,
            })
        };
        Some(Measure::Compliance(Compliance {
            framework: framework.id.clone(),
            framework_title: framework.title.clone(),
            scale,
            areas: framework.areas.iter().filter_map(area).collect(),
        }))
    }
}

/// The scale with what the key figure counts as met; a status outside it is reported.
fn scale(
    met: Option<Vec<At<String>>>,
    context: Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<StatusScale> {
    let mut scale = context.known.status_scale.clone();
    let Some(met) = met else { return Some(scale) };
    for status in &mut scale.statuses {
        status.is_met = false;
    }
    let mut is_clean = true;
    for wanted in met {
        let found = scale
            .statuses
            .iter_mut()
            .find(|status| status.is_applicable && status.id.as_str() == wanted.value);
        if let Some(status) = found {
            status.is_met = true;
            continue;
        }
        let applicable = scale.statuses.iter().filter(|status| status.is_applicable);
        let names = applicable.map(|status| status.id.as_str());
        let diagnostic = diagnostics.report(&UNKNOWN_STATUS, wanted.span(context.file.source));
        diagnostic.with("status", &wanted.value).did_you_mean(&wanted.value, names);
        is_clean = false;
    }
    is_clean.then_some(scale)
}

/// The framework with this id; reports `unknown-framework` and, in a year with a report,
/// `framework-not-in-force`.
pub(super) fn framework<'a>(
    id: &At<IdText>,
    context: Context<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<&'a Framework> {
    let span = id.span(context.file.source);
    let name = id.value.0.as_str();
    let Some(framework) = context.known.frameworks.get(name) else {
        let names = context.known.frameworks.keys().map(Id::as_str);
        let diagnostic = diagnostics.report(&UNKNOWN_FRAMEWORK, span).with("id", name);
        diagnostic.did_you_mean(name, names);
        return None;
    };
    let year = context.file.year.number();
    let (first, last) = (Date { year, month: 1, day: 1 }, Date { year, month: 12, day: 31 });
    let began_later = framework.valid_from.is_some_and(|from| from > first);
    let ended_earlier = framework.valid_to.is_some_and(|to| to < last);
    if began_later || ended_earlier {
        let diagnostic = diagnostics.report(&FRAMEWORK_NOT_IN_FORCE, span);
        diagnostic.with("title", &framework.title).with("year", year);
        diagnostic.note(Some(framework.span), "note-framework-here", &[]);
    }
    Some(framework)
}

/// Whether the framework has the area; reports `unknown-area`.
pub(super) fn knows(
    framework: &Framework,
    area: &At<IdText>,
    context: Context<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let name = area.value.0.as_str();
    let is_known = framework.areas.iter().any(|known| known.id.as_str() == name);
    if !is_known {
        let diagnostic = diagnostics.report(&UNKNOWN_AREA, area.span(context.file.source));
        diagnostic.with("id", name);
        diagnostic.did_you_mean(name, framework.areas.iter().map(|known| known.id.as_str()));
    }
    is_known
}

/// Whether every area is told; reports `missing-area` once, naming all.
pub(super) fn has_all(
    framework: &Framework,
    has: impl Fn(&Id) -> bool,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> bool {
    let missing = framework.areas.iter().filter(|area| !has(&area.id));
    let missing: Vec<String> = missing.map(|area| format!("`{}`", area.id)).collect();
    if missing.is_empty() {
        return true;
    }
    let start = Span { end: span.start, ..span };
    let diagnostic = diagnostics.report(&MISSING_AREA, start);
    diagnostic.with("areas", missing.join(", ")).with("framework", &framework.title);
    diagnostic.hint("hint-say-unknown-area", &[("area", missing[0].trim_matches('`'))]);
    diagnostic.with("form", if missing.len() == 1 { "one" } else { "other" });
    false
}
