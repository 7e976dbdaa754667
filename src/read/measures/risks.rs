//! `value:` of `risks`: counts per level, and the register when the project has it.
//!
//! In: the checked shape. Out: risks. Never: a count that differs from the register.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    COUNT_DIFFERS_FROM_REGISTER, DUPLICATE_ID, LEVEL_WITHOUT_COUNT, UNKNOWN_LEVEL,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::measure::kind::Measure;
use crate::measure::risks::{Risk, RiskLevel, Risks, usual_levels};
use crate::read::measures::{Context, Value};
use crate::read::yaml::{At, IdText};
use crate::value::id::Id;

/// How many risks of each level the register holds.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RisksValue {
    /// The levels from the highest to the lowest; critical, high, medium and low when left out.
    levels: Option<Vec<LevelEntry>>,
    /// How many risks there are of each level: `critical: 4`.
    counts: At<BTreeMap<At<IdText>, At<u32>>>,
    /// The register itself; the counts must agree with it.
    register: Option<Vec<RiskEntry>>,
}

/// A level of risk.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct LevelEntry {
    /// Its id: `critical`.
    id: At<IdText>,
    /// The word for one risk of the level: "kritisk".
    one: String,
    /// The word for several: "kritiska".
    other: String,
}

/// A row of the register.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RiskEntry {
    /// Its id, unique in the register.
    id: At<IdText>,
    /// What may happen.
    title: String,
    /// The id of its level.
    level: At<IdText>,
    /// Who answers for it.
    owner: Option<String>,
}

impl Value for RisksValue {
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        let source = context.file.source;
        let mut reader = Reader { context, diagnostics, is_clean: true };
        let levels = match self.levels {
            Some(entries) => reader.levels(entries),
            None => usual_levels(context.known.wording),
        };
        let span = self.counts.span(source);
        let counts = reader.counts(self.counts, &levels);
        let register = reader.register(self.register.unwrap_or_default(), &levels, &counts);
        for (id, ..) in &levels {
            if !counts.contains_key(id) {
                let start = Span { end: span.start, ..span };
                reader.report_missing(id, start);
            }
        }
        if !reader.is_clean {
            return None;
        }
        let level = |(id, one, other): (Id, String, String)| {
            let count = counts.get(&id).map_or(0, |(count, _)| *count);
            RiskLevel { id, one, other, count }
        };
        let levels = levels.into_iter().map(level).collect();
        Some(Measure::Risks(Risks { levels, register }))
    }
}

struct Reader<'a, 'd> {
    context: Context<'a>,
    diagnostics: &'d mut Diagnostics,
    is_clean: bool,
}

impl Reader<'_, '_> {
    /// Reports `duplicate-id`.
    fn levels(&mut self, entries: Vec<LevelEntry>) -> Vec<(Id, String, String)> {
        let mut seen = BTreeMap::new();
        let mut levels = Vec::new();
        for entry in entries {
            self.unique(&entry.id, &mut seen);
            levels.push((entry.id.value.0, entry.one, entry.other));
        }
        levels
    }

    /// Reports `unknown-level`.
    fn counts(
        &mut self,
        counts: At<BTreeMap<At<IdText>, At<u32>>>,
        levels: &[(Id, String, String)],
    ) -> BTreeMap<Id, (u32, Span)> {
        let mut found = BTreeMap::new();
        for (id, count) in counts.value {
            if self.level(&id, levels).is_some() {
                let span = count.span(self.context.file.source);
                found.insert(id.value.0, (count.value, span));
            }
        }
        found
    }

    /// Reports `duplicate-id`, `unknown-level` and `count-differs-from-register`.
    fn register(
        &mut self,
        entries: Vec<RiskEntry>,
        levels: &[(Id, String, String)],
        counts: &BTreeMap<Id, (u32, Span)>,
    ) -> Vec<Risk> {
        let mut seen = BTreeMap::new();
        let mut register = Vec::new();
        for entry in entries {
            self.unique(&entry.id, &mut seen);
            if let Some(level) = self.level(&entry.level, levels) {
                let (id, title, owner) = (entry.id.value.0, entry.title, entry.owner);
                register.push(Risk { id, title, level, owner });
            }
        }
        if register.is_empty() || !self.is_clean {
            return register;
        }
        for (index, (id, ..)) in levels.iter().enumerate() {
            let rows = register.iter().filter(|risk| risk.level == index).count();
            let Some((count, span)) = counts.get(id) else { continue };
            if *count as usize != rows {
                let diagnostic = self.diagnostics.report(&COUNT_DIFFERS_FROM_REGISTER, *span);
                diagnostic.with("level", id).with("count", count).with("rows", rows);
                self.is_clean = false;
            }
        }
        register
    }

    fn level(&mut self, id: &At<IdText>, levels: &[(Id, String, String)]) -> Option<usize> {
        let found = levels.iter().position(|(level, ..)| *level == id.value.0);
        if found.is_none() {
            let name = id.value.0.as_str();
            let span = id.span(self.context.file.source);
            let diagnostic = self.diagnostics.report(&UNKNOWN_LEVEL, span).with("level", name);
            diagnostic.did_you_mean(name, levels.iter().map(|(level, ..)| level.as_str()));
            self.is_clean = false;
        }
        found
    }

    fn unique(&mut self, id: &At<IdText>, seen: &mut BTreeMap<Id, Span>) {
        let span = id.span(self.context.file.source);
        if let Some(first) = seen.insert(id.value.0.clone(), span) {
            let diagnostic =
                self.diagnostics.report(&DUPLICATE_ID, span).with("id", &id.value.0);
            diagnostic.note(Some(first), "note-first-here", &[]);
            self.is_clean = false;
        }
    }

    fn report_missing(&mut self, id: &Id, span: Span) {
        let diagnostic = self.diagnostics.report(&LEVEL_WITHOUT_COUNT, span).with("level", id);
        diagnostic.hint("hint-write-zero", &[("level", id.as_str())]);
        self.is_clean = false;
    }
}
