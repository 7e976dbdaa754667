//! `value:` of `risks`: counts per level, and the register when the project has it.
//!
//! In: the checked shape. Out: risks. Never: a count that differs from the register.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    BAD_ID, COUNT_DIFFERS_FROM_REGISTER, DUPLICATE_ID, EMPTY_CELL, LEVEL_WITHOUT_COUNT,
    MISSING_FILE, UNKNOWN_LEVEL,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span, Spanned};
use crate::measure::kind::Measure;
use crate::measure::risks::{Risk, RiskLevel, Risks, usual_levels};
use crate::read::csv::{Row, rows};
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
    /// A CSV file beside this one with the register: columns `id`, `title`, `level` and, when
    /// there are owners, `owner`. The counts must agree with it.
    register: Option<At<String>>,
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
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        let source = context.file.source;
        let mut reader = Reader { context, diagnostics, is_clean: true };
        let levels = match self.levels {
            Some(entries) => reader.levels(entries),
            None => usual_levels(context.known.wording),
        };
        let span = self.counts.span(source);
        let counts = reader.counts(self.counts, &levels);
        let register = reader.register(self.register, &levels, &counts);
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

impl<'a> Reader<'a, '_> {
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

    /// Reports `missing-file`, `bad-id`, `duplicate-id`, `unknown-level`,
    /// `count-differs-from-register` and what CSV files report.
    fn register(
        &mut self,
        path: Option<At<String>>,
        levels: &[(Id, String, String)],
        counts: &BTreeMap<Id, (u32, Span)>,
    ) -> Vec<Risk> {
        let Some((source, rows)) = path.and_then(|path| self.rows(&path)) else {
            return Vec::new();
        };
        let mut seen = BTreeMap::new();
        let mut register = Vec::new();
        for mut row in rows {
            let [id, title, level, owner] =
                ["id", "title", "level", "owner"].map(|column| row.cells.remove(column));
            let (Some(id), Some(title), Some(level)) = (id, title, level) else {
                self.diagnostics.report(&EMPTY_CELL, row.span);
                self.is_clean = false;
                continue;
            };
            let (Some(id), Some(level)) = (self.id(id), self.id(level)) else { continue };
            self.unique(&id, &mut seen);
            if let Some(level) = self.level(&level, levels) {
                let owner = owner.map(|owner| owner.node);
                register.push(Risk { id: id.node, title: title.node, level, owner });
            }
        }
        if !self.is_clean {
            return register;
        }
        for (index, (id, ..)) in levels.iter().enumerate() {
            let rows = register.iter().filter(|risk| risk.level == index).count();
            let Some((count, span)) = counts.get(id) else { continue };
            if *count as usize != rows {
                let diagnostic = self.diagnostics.report(&COUNT_DIFFERS_FROM_REGISTER, *span);
                diagnostic.with("level", id).with("count", count).with("rows", rows);
                diagnostic.note(Some(source.span()), "note-register-here", &[]);
                self.is_clean = false;
            }
        }
        register
    }

    /// The rows of the register's file.
    fn rows(&mut self, path: &At<String>) -> Option<(&'a Source, Vec<Row>)> {
        let context = self.context;
        let folder = context.file.source.path.parent();
        let found = folder.join(&path.value).and_then(|path| context.files.text(&path));
        let Some(source) = found else {
            let span = path.span(context.file.source);
            let diagnostic = self.diagnostics.report(&MISSING_FILE, span);
            diagnostic.with("path", &path.value);
            self.is_clean = false;
            return None;
        };
        let rows = rows(source, &["id", "title", "level"], &["owner"], self.diagnostics);
        self.is_clean &= rows.is_some();
        Some((source, rows?))
    }

    fn id(&mut self, cell: Spanned<String>) -> Option<Spanned<Id>> {
        let id = Id::new(&cell.node);
        if id.is_none() {
            self.diagnostics.report(&BAD_ID, cell.span).with("value", &cell.node);
            self.is_clean = false;
        }
        Some(Spanned::new(id?, cell.span))
    }

    fn level(&mut self, id: &Spanned<Id>, levels: &[(Id, String, String)]) -> Option<usize> {
        let found = levels.iter().position(|(level, ..)| *level == id.node);
        if found.is_none() {
            let name = id.node.as_str();
            let diagnostic =
                self.diagnostics.report(&UNKNOWN_LEVEL, id.span).with("level", name);
            diagnostic.did_you_mean(name, levels.iter().map(|(level, ..)| level.as_str()));
            self.is_clean = false;
        }
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

fn placed(id: &At<IdText>, context: Context<'_>) -> Spanned<Id> {
    Spanned::new(id.value.0.clone(), id.span(context.file.source))
}
