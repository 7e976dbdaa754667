//! `value:` of `maturity`: a level for every area of a framework.
//!
//! In: the checked shape, frameworks. Out: maturity. Never: a level outside its scale.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{BAD_SCALE, LEVEL_OUTSIDE_SCALE, NOTHING_ASSESSED, TWO_VALUES};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::measure::framework::RequirementArea;
use crate::measure::kind::Measure;
use crate::measure::maturity::{AreaLevel, Benchmark, LevelScale, Maturity};
use crate::read::measures::compliance::{framework, has_all, knows};
use crate::read::measures::{Context, Value};
use crate::read::yaml::{At, IdText, Number, YearText};
use crate::value::decimal::Decimal;
use crate::value::id::Id;

/// A level for every area of a framework.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MaturityValue {
    /// The framework's id: `cybersakerhetskollen`.
    framework: At<IdText>,
    /// What levels mean.
    scale: At<ScaleEntry>,
    /// How many decimals levels are shown with; 1 when left out.
    #[serde(default = "one")]
    #[schemars(range(max = 3))]
    decimals: u8,
    /// A level for every area: `analys: 0.8`.
    levels: At<BTreeMap<At<IdText>, At<Number>>>,
    /// Areas that were not assessed, and so have no level.
    #[serde(default)]
    not_assessed: Vec<At<IdText>>,
    /// Targets of areas; the target of the mean is the key figure's `target`.
    #[serde(default)]
    targets: BTreeMap<At<IdText>, At<Number>>,
    /// The mean of others, to compare with.
    benchmark: Option<BenchmarkEntry>,
}

fn one() -> u8 {
    1
}

/// A scale of levels.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ScaleEntry {
    /// The lower end.
    min: Number,
    /// The upper end.
    max: Number,
    /// The names of the whole steps, from the lower end.
    #[serde(default)]
    names: Vec<String>,
}

/// The mean of others.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct BenchmarkEntry {
    /// Whose, and where it is published.
    name: String,
    /// When it was measured.
    year: Option<YearText>,
    /// The mean on the same scale.
    mean: At<Number>,
}

impl Value for MaturityValue {
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        let source = context.file.source;
        let framework = framework(&self.framework, context, diagnostics);
        let scale = scale(self.scale, self.decimals, context, diagnostics);
        let (framework, scale) = (framework?, scale?);
        let span = self.levels.span(source);
        let mut reader = Reader { scale: &scale, diagnostics, is_clean: true };
        let mut levels: BTreeMap<Id, Option<Decimal>> = BTreeMap::new();
        for (area, level) in self.levels.value {
            reader.is_clean &= knows(framework, &area, context, reader.diagnostics);
            reader.check(level.value.0, level.span(source));
            levels.insert(area.value.0, Some(level.value.0));
        }
        for area in self.not_assessed {
            reader.is_clean &= knows(framework, &area, context, reader.diagnostics);
            if levels.contains_key(&area.value.0) {
                let diagnostic = reader.diagnostics.report(&TWO_VALUES, area.span(source));
                diagnostic.with("area", &area.value.0);
                reader.is_clean = false;
            }
            levels.insert(area.value.0, None);
        }
        let mut targets = BTreeMap::new();
        for (area, target) in self.targets {
            reader.is_clean &= knows(framework, &area, context, reader.diagnostics);
            reader.check(target.value.0, target.span(source));
            targets.insert(area.value.0, target.value.0);
        }
        if let Some((target, at)) = context.target {
            reader.check(target, at);
        }
        if let Some(benchmark) = &self.benchmark {
            reader.check(benchmark.mean.value.0, benchmark.mean.span(source));
        }
        let has_level = levels.values().any(Option::is_some);
        let mut is_clean = reader.is_clean;
        is_clean &= has_all(framework, |id| levels.contains_key(id), span, diagnostics);
        if is_clean && !has_level {
            diagnostics.report(&NOTHING_ASSESSED, span).hint("hint-not-reportable", &[]);
            is_clean = false;
        }
        if !is_clean {
            return None;
        }
        let area = |area: &RequirementArea| AreaLevel {
            id: area.id.clone(),
            title: area.title.clone(),
            level: levels.get(&area.id).copied().flatten(),
            target: targets.get(&area.id).copied(),
        };
        Some(Measure::Maturity(Maturity {
            framework: framework.id.clone(),
            framework_title: framework.title.clone(),
            areas: framework.areas.iter().map(area).collect(),
            target: context.target.map(|(target, _)| target),
            benchmark: self.benchmark.map(|benchmark| Benchmark {
                name: benchmark.name,
                year: benchmark.year.map(|year| year.0),
                mean: benchmark.mean.value.0,
            }),
            scale,
        }))
    }
}

/// Reports `bad-scale`: ends in the wrong order, or another number of names than steps.
fn scale(
    entry: At<ScaleEntry>,
    decimals: u8,
    context: Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<LevelScale> {
    let span = entry.span(context.file.source);
    let ScaleEntry { min: Number(min), max: Number(max), names } = entry.value;
    let steps = max - min + Decimal::ONE;
    let wrong = if min >= max {
        "ends"
    } else if !names.is_empty() && steps != Decimal::from(names.len() as u64) {
        "names"
    } else {
        return Some(LevelScale { min, max, names, decimals });
    };
    let diagnostic = diagnostics.report(&BAD_SCALE, span).with("what", wrong);
    diagnostic.with("min", min).with("max", max).with("steps", steps);
    diagnostic.with("names", names.len());
    None
}

struct Reader<'a, 'd> {
    scale: &'a LevelScale,
    diagnostics: &'d mut Diagnostics,
    is_clean: bool,
}

impl Reader<'_, '_> {
    /// Reports `level-outside-scale`.
    fn check(&mut self, level: Decimal, at: Span) {
        if level >= self.scale.min && level <= self.scale.max {
            return;
        }
        let diagnostic = self.diagnostics.report(&LEVEL_OUTSIDE_SCALE, at);
        diagnostic.with("level", level).with("min", self.scale.min).with("max", self.scale.max);
        self.is_clean = false;
    }
}
