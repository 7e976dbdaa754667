//! `accessibility` and `supervisor` in `content/project.yaml`: what the organisation has assessed and
//! found, and whom anyone may turn to.
//!
//! In: the entries. Out: an assessment, an authority. Never: a conclusion of its own.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{CONFORMANCE_UNCLEAR, LINK_SCHEME};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Source;
use crate::doc::accessibility::{Assessment, Conformance, Shortcoming, Supervisor};
use crate::read::yaml::{At, DateText};

/// An assessment of the reports' accessibility.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AccessibilityEntry {
    /// How far the reports meet the act (2018:1937) on accessibility of digital public services.
    conformance: At<ConformanceWord>,
    /// The day of the assessment.
    assessed: DateText,
    /// Who made it; the organisation itself when left out.
    assessor: Option<String>,
    /// The day the statement was last changed; the day of the assessment when left out.
    updated: Option<DateText>,
    /// What is not accessible.
    #[serde(default)]
    shortcomings: Vec<ShortcomingEntry>,
    /// What would be a disproportionate burden to make accessible.
    #[serde(default)]
    burdens: Vec<ShortcomingEntry>,
    /// What the act does not cover.
    #[serde(default)]
    outside: Vec<String>,
}

/// How far the reports meet the act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum ConformanceWord {
    /// Wholly: no shortcoming is known.
    Full,
    /// In part: the shortcomings are named.
    Partial,
    /// Not at all: the shortcomings are named.
    None,
}

/// Something that is not accessible.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ShortcomingEntry {
    /// What, and for whom: a sentence.
    what: String,
    /// Why: a sentence.
    reason: String,
    /// What there is instead: a sentence.
    alternative: Option<String>,
}

/// The authority that supervises the act.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SupervisorEntry {
    /// Its name, as a sentence begins with it.
    name: String,
    /// Where anyone may report what is not accessible: `https://…`.
    address: At<String>,
}

/// Reads the entry. Reports `link-scheme`.
pub(super) fn supervisor(
    entry: SupervisorEntry,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> Supervisor {
    let address = entry.address;
    if !["https://", "http://"].iter().any(|scheme| address.value.starts_with(scheme)) {
        let span = address.span(source);
        diagnostics.report(&LINK_SCHEME, span).with("found", &address.value);
    }
    Supervisor { name: entry.name, address: address.value }
}

/// Reads the entry. Reports `conformance-unclear`.
pub(super) fn assessment(
    entry: AccessibilityEntry,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> Assessment {
    let conformance = match entry.conformance.value {
        ConformanceWord::Full => Conformance::Full,
        ConformanceWord::Partial => Conformance::Partial,
        ConformanceWord::None => Conformance::None,
    };
    let is_flawless = entry.shortcomings.is_empty();
    if is_flawless != (conformance == Conformance::Full) {
        diagnostics
            .report(&CONFORMANCE_UNCLEAR, entry.conformance.span(source))
            .with("shortcomings", if is_flawless { "none" } else { "some" });
    }
    let shortcoming = |entry: ShortcomingEntry| Shortcoming {
        what: entry.what,
        reason: entry.reason,
        alternative: entry.alternative,
    };
    let assessed = entry.assessed.0;
    Assessment {
        conformance,
        assessed,
        assessor: entry.assessor,
        updated: entry.updated.map_or(assessed, |date| date.0),
        shortcomings: entry.shortcomings.into_iter().map(shortcoming).collect(),
        burdens: entry.burdens.into_iter().map(shortcoming).collect(),
        outside: entry.outside,
    }
}
