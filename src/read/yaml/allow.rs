//! `allow:` in YAML files: warnings that may stand, with the reason.
//!
//! In: the entries of a file or of a part of it. Out: allowances in the diagnostics. Never: a warning
//! taken away; that is done when all are known.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::allow::Allow;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span};
use crate::read::yaml::types::At;

/// A warning that may stand here.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllowEntry {
    /// The warning's code, as it stands in its brackets.
    code: At<String>,
    /// Why it may stand.
    reason: String,
}

/// Notes what the entries let stand in `scope`.
pub fn allow_in(
    scope: Span,
    entries: &[AllowEntry],
    source: &Source,
    diagnostics: &mut Diagnostics,
) {
    for AllowEntry { code, reason } in entries {
        let span = code.span(source);
        if let Some(allow) = Allow::read(&code.value, reason, span, diagnostics) {
            diagnostics.allow(Allow { scope, ..allow });
        }
    }
}
