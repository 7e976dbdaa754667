//! `value:` of `risks`: counts per level, the organisation's matrix, and the register when the project
//! has it.
//!
//! In: the checked shape. Out: risks. Never: a count that differs from the register, a level that
//! differs from the matrix.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    BAD_MATRIX, COUNT_DIFFERS_FROM_REGISTER, DUPLICATE_ID, LEVEL_WITHOUT_COUNT, MISSING_KEY,
    UNKNOWN_LEVEL,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::measure::key_figure::Sealed;
use crate::measure::kind::Measure;
use crate::measure::risk_register::{Risk, RiskMatrix};
use crate::measure::risks::{RiskLevel, Risks, usual_levels};
use crate::read::measures::risk_register::{RegisterReader, RiskEntry};
use crate::read::measures::{Context, Value};
use crate::read::yaml::{At, IdText};
use crate::value::id::Id;

/// How many risks of each level the register holds.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RisksValue {
    /// The levels from the highest to the lowest; critical, high, medium and low when left out.
    levels: Option<Vec<LevelEntry>>,
    /// How many risks there are of each level: `critical: 4`. Left out when the register is here.
    counts: Option<At<BTreeMap<At<IdText>, At<u32>>>>,
    /// The organisation's risk matrix: which level each likelihood and consequence gives.
    matrix: Option<MatrixEntry>,
    /// A CSV file beside this one with the register. Columns: `id`, `title` and `level`, or with a
    /// matrix `likelihood` and `consequence`; when they are there, `owner`, `status`, `secrecy` and
    /// `secret`.
    register: Option<At<String>>,
    /// The register itself, in place of a CSV file.
    risks: Option<At<Vec<RiskEntry>>>,
}

/// The organisation's risk matrix.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct MatrixEntry {
    /// The names of the steps of likelihood, the lowest first; three to six.
    likelihood: At<Vec<String>>,
    /// The names of the steps of consequence, the lowest first; three to six.
    consequence: At<Vec<String>>,
    /// The level of each cell, as the matrix is drawn: the highest likelihood first, and in each
    /// row the lowest consequence first.
    levels: At<Vec<At<Vec<At<IdText>>>>>,
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

impl Value for RisksValue {
    fn file_beside(&self) -> Option<&At<String>> {
        self.register.as_ref()
    }

    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        self.with_sealed(context, diagnostics).map(|(measure, _)| measure)
    }

    fn with_sealed(
        self,
        context: Context<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Measure, Vec<Sealed>)> {
        let source = context.file.source;
        let mut reader = Reader { context, diagnostics, is_clean: true };
        let levels = match self.levels {
            Some(entries) => reader.levels(entries),
            None => usual_levels(context.known.wording),
        };
        let matrix = self.matrix.map(|matrix| reader.matrix(&matrix, &levels));
        let mut counts = self.counts.map(|counts| {
            let span = counts.span(source);
            (reader.counts(counts, &levels), span)
        });
        let has_register = self.register.is_some() || self.risks.is_some();
        // Without the matrix that was meant, every row would be wrong.
        let register = match &matrix {
            Some(None) => None,
            Some(Some(_)) | None => {
                let matrix = matrix.as_ref().and_then(Option::as_ref);
                RegisterReader::new(context, &levels, matrix, reader.diagnostics)
                    .read(self.register, self.risks)
            }
        };
        reader.is_clean &= register.is_some();
        let (risks, sealed, place) = register.unwrap_or_default();
        match &mut counts {
            Some((counts, span)) => {
                for (id, ..) in &levels {
                    if !counts.contains_key(id) {
                        let start = Span { end: span.start, ..*span };
                        reader.report_missing(id, start);
                    }
                }
                if let Some(place) = place.filter(|_| reader.is_clean) {
                    reader.compare(&levels, counts, &risks, place);
                }
            }
            None if has_register => {}
            None => {
                let start = Span::new(source.id, 0..0);
                reader.diagnostics.report(&MISSING_KEY, start).with("key", "counts");
                reader.is_clean = false;
            }
        }
        if !reader.is_clean {
            return None;
        }
        let level = |(index, (id, one, other)): (usize, (Id, String, String))| {
            let of_level = risks.iter().filter(|risk| risk.level == Some(index)).count();
            let count = match &counts {
                Some((counts, _)) => counts.get(&id).map_or(0, |(count, _)| *count),
                None => u32::try_from(of_level).unwrap_or(u32::MAX),
            };
            RiskLevel { id, one, other, count }
        };
        let levels = levels.into_iter().enumerate().map(level).collect();
        let risks = Risks { levels, matrix: matrix.flatten(), register: risks };
        Some((Measure::Risks(risks), sealed))
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
            let id = placed(&entry.id, self.context);
            self.unique(&id, &mut seen);
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
            if self.level(&placed(&id, self.context), levels).is_some() {
                let span = count.span(self.context.file.source);
                found.insert(id.value.0, (count.value, span));
            }
        }
        found
    }

    /// Reports `bad-matrix` and `unknown-level`.
    fn matrix(
        &mut self,
        entry: &MatrixEntry,
        levels: &[(Id, String, String)],
    ) -> Option<RiskMatrix> {
        let source = self.context.file.source;
        let mut is_clean = true;
        for steps in [&entry.likelihood, &entry.consequence] {
            if !(3..=6).contains(&steps.value.len()) {
                let span = steps.span(source);
                let diagnostic = self.diagnostics.report(&BAD_MATRIX, span);
                diagnostic.with("reason", "steps").with("found", steps.value.len());
                is_clean = false;
            }
        }
        let (rows, columns) = (entry.likelihood.value.len(), entry.consequence.value.len());
        let mut differs = |reason: &str, span: Span, found: usize, expected: usize| {
            if found != expected {
                let diagnostic = self.diagnostics.report(&BAD_MATRIX, span);
                diagnostic.with("reason", reason).with("found", found);
                diagnostic.with("expected", expected);
                is_clean = false;
            }
        };
        let grid = &entry.levels.value;
        differs("rows", entry.levels.span(source), grid.len(), rows);
        for row in grid {
            differs("columns", row.span(source), row.value.len(), columns);
        }
        self.is_clean &= is_clean;
        let mut cells = Vec::new();
        for row in grid.iter().rev() {
            let row: Vec<Option<usize>> = row
                .value
                .iter()
                .map(|id| self.level(&placed(id, self.context), levels))
                .collect();
            cells.push(row.into_iter().collect::<Option<Vec<usize>>>());
        }
        let cells = cells.into_iter().collect::<Option<Vec<Vec<usize>>>>()?;
        let names = |steps: &At<Vec<String>>| steps.value.clone();
        is_clean.then(|| RiskMatrix {
            likelihood: names(&entry.likelihood),
            consequence: names(&entry.consequence),
            levels: cells,
        })
    }

    /// Reports `count-differs-from-register`.
    fn compare(
        &mut self,
        levels: &[(Id, String, String)],
        counts: &BTreeMap<Id, (u32, Span)>,
        register: &[Risk],
        place: Span,
    ) {
        for (index, (id, ..)) in levels.iter().enumerate() {
            let rows = register.iter().filter(|risk| risk.level == Some(index)).count();
            let Some((count, span)) = counts.get(id) else { continue };
            if *count as usize != rows {
                let diagnostic = self.diagnostics.report(&COUNT_DIFFERS_FROM_REGISTER, *span);
                diagnostic.with("level", id).with("count", count).with("rows", rows);
                diagnostic.note(Some(place), "note-register-here", &[]);
                self.is_clean = false;
            }
        }
    }

    fn level(&mut self, id: &Spanned<Id>, levels: &[(Id, String, String)]) -> Option<usize> {
        let found = level(id, levels, self.diagnostics);
        self.is_clean &= found.is_some();
        found
    }

    fn unique(&mut self, id: &Spanned<Id>, seen: &mut BTreeMap<Id, Span>) {
        if let Some(first) = seen.insert(id.node.clone(), id.span) {
            let diagnostic =
                self.diagnostics.report(&DUPLICATE_ID, id.span).with("id", &id.node);
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

/// The place of a level in the list; reports `unknown-level`.
pub(super) fn level(
    id: &Spanned<Id>,
    levels: &[(Id, String, String)],
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let found = levels.iter().position(|(level, ..)| *level == id.node);
    if found.is_none() {
        let name = id.node.as_str();
        let diagnostic = diagnostics.report(&UNKNOWN_LEVEL, id.span).with("level", name);
        diagnostic.did_you_mean(name, levels.iter().map(|(level, ..)| level.as_str()));
    }
    found
}

fn placed(id: &At<IdText>, context: Context<'_>) -> Spanned<Id> {
    Spanned::new(id.value.0.clone(), id.span(context.file.source))
}
