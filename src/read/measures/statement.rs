//! `value:` of `statement`: there is none.
//!
//! In: nothing. Out: a statement. Never: a number.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::diagnostic::Diagnostics;
use crate::measure::kind::Measure;
use crate::measure::statement::Statement;
use crate::read::measures::{Context, Value};

/// A statement has no value; leave `value` out.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct StatementValue {}

impl Value for StatementValue {
    fn without() -> Option<Measure> {
        Some(Measure::Statement(Statement))
    }

    fn measure(self, _context: Context<'_>, _diagnostics: &mut Diagnostics) -> Option<Measure> {
        Self::without()
    }
}
