//! `maturity`: a level on a scale for every area of a framework.
//!
//! In: levels, targets, a scale. Out: mean, lowest, highest, gap, table, dumbbell.
//! Never: a mean over areas that nobody assessed; a weight; a comparison of two scales.

use crate::base::wording::Facts;
use crate::chart::Shape;
use crate::chart::dumbbell::{Dumbbell, DumbbellRow};
use crate::chart::line::Scale;
use crate::doc::table::{Cell, Column, Row, Table};
use crate::measure::history::{Comparison, History, Slot};
use crate::measure::kind::{Apart, Kind, KindTable, Measure, NamedValue};
use crate::measure::trend::{self, Followed};
use crate::measure::years;
use crate::value::date::Year;
use crate::value::decimal::{Decimal, written_decimals};
use crate::value::format::Locale;
use crate::value::id::Id;
use crate::value::quantity::{Precision, Quantity, Unit};

/// A level for every area of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maturity {
    /// The framework.
    pub framework: Id,
    /// "Cybersäkerhetskollen"
    pub framework_title: String,
    /// What levels mean.
    pub scale: LevelScale,
    /// Every area, in the framework's order; at least one has a level.
    pub areas: Vec<AreaLevel>,
    /// The target for the mean.
    pub target: Option<Decimal>,
    /// What others have reached.
    pub benchmark: Option<Benchmark>,
}

/// A scale of levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelScale {
    /// The lower end.
    pub min: Decimal,
    /// The upper end, over the lower one.
    pub max: Decimal,
    /// The names of the whole steps, from the lower end; empty when they have none.
    pub names: Vec<String>,
    /// How many decimals levels are shown with, 0–3.
    pub decimals: u8,
}

/// The level of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaLevel {
    /// The area's id in the framework.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The level; none when it was not assessed.
    pub level: Option<Decimal>,
    /// The area's own target.
    pub target: Option<Decimal>,
}

/// The mean of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Benchmark {
    /// Whose, and where it is published.
    pub name: String,
    /// When it was measured.
    pub year: Option<Year>,
    /// The mean on the same scale.
    pub mean: Decimal,
}

impl Maturity {
    fn levels(&self) -> impl Iterator<Item = Decimal> + '_ {
        self.areas.iter().filter_map(|area| area.level)
    }

    /// The unweighted mean of the areas that were assessed.
    pub fn mean(&self) -> Option<Decimal> {
        let count = Decimal::from(self.levels().count() as u64);
        (!count.is_zero()).then(|| self.levels().sum::<Decimal>() / count)
    }

    fn quantity(&self, amount: Decimal, unit: Unit) -> Quantity {
        Quantity { amount, precision: Precision::Exact, unit, decimals: self.scale.decimals }
    }

    fn level(&self, amount: Decimal) -> Quantity {
        self.quantity(amount, Unit::Level { max: self.scale.max })
    }

    fn level_of(&self, id: &Id) -> Option<Decimal> {
        self.areas.iter().find(|area| area.id == *id)?.level
    }

    /// Whether levels of `other` mean the same as these.
    fn has_same_scale(&self, other: &Self) -> bool {
        self.framework == other.framework
            && (self.scale.min, self.scale.max) == (other.scale.min, other.scale.max)
    }

    /// Whether a mean of `other` is of the same areas as this one's.
    fn has_same_areas(&self, other: &Self) -> bool {
        let assessed = |of: &Self| -> Vec<Id> {
            let areas = of.areas.iter().filter(|area| area.level.is_some());
            areas.map(|area| area.id.clone()).collect()
        };
        assessed(self) == assessed(other)
    }

    /// "0–4"
    fn scale_words(&self, locale: &Locale) -> String {
        let end = |amount| locale.number(amount, written_decimals(amount));
        format!("{}–{}", end(self.scale.min), end(self.scale.max))
    }

    fn facts(&self, locale: &Locale) -> Facts<'static> {
        let assessed = self.levels().count() as u64;
        Facts::new()
            .text("count", locale.spelled(assessed))
            .text("digits", locale.number(assessed.into(), 0))
            .text("form", locale.wording().plural_form(assessed))
            .text("scale", self.scale_words(locale))
            .text("framework", &self.framework_title)
    }
}

impl Kind for Maturity {
    fn values(&self, _locale: &Locale) -> Vec<NamedValue> {
        let level = |name: &str, amount| NamedValue::new(name, self.level(amount));
        let mean = self.mean();
        let gap = self.target.zip(mean).map(|(target, mean)| {
            let left = self.level(target).shown() - self.level(mean).shown();
            NamedValue::new("gap", self.quantity(left.max(Decimal::ZERO), Unit::One))
        });
        let named = [
            mean.map(|mean| level("mean", mean)),
            self.levels().min().map(|lowest| level("lowest", lowest)),
            self.levels().max().map(|highest| level("highest", highest)),
            gap,
            self.benchmark.as_ref().map(|benchmark| level("benchmark", benchmark.mean)),
        ];
        let areas = self
            .areas
            .iter()
            .filter_map(|area| area.level.map(|amount| level(area.id.as_str(), amount)));
        named.into_iter().flatten().chain(areas).collect()
    }

    fn bounds(&self) -> Option<(Decimal, Decimal)> {
        Some((self.scale.min, self.scale.max))
    }

    fn is_comparable(&self, earlier: &Measure) -> bool {
        Maturity::of(earlier).is_some_and(|earlier| self.has_same_scale(earlier))
    }

    fn apart(&self, name: &str, earlier: &Measure) -> Option<Apart> {
        let is_of_all = matches!(name, "" | "mean" | "lowest" | "highest" | "gap");
        let has_same = Maturity::of(earlier).is_some_and(|it| self.has_same_areas(it));
        (is_of_all && !has_same).then_some(Apart::Areas)
    }

    fn ground(&self, locale: &Locale) -> String {
        locale.say_with("maturity-ground", &self.facts(locale))
    }

    fn calculation(&self, locale: &Locale) -> String {
        let Some(mean) = self.mean() else {
            return locale.say("maturity-none-assessed");
        };
        let sum: Decimal = self.levels().sum();
        let decimals = self.scale.decimals.max(written_decimals(sum).min(6));
        let facts = self
            .facts(locale)
            .text("sum", locale.number(sum, decimals))
            .text("mean", locale.number(mean, self.scale.decimals));
        let mut sentences = vec![locale.say_with("maturity-calculation", &facts)];
        let left_out = self.areas.len() - self.levels().count();
        if left_out > 0 {
            let facts = Facts::new()
                .text("count", locale.spelled(left_out as u64))
                .text("form", locale.wording().plural_form(left_out as u64));
            sentences.push(locale.say_with("maturity-left-out", &facts));
        }
        if let Some(benchmark) = &self.benchmark {
            let facts = Facts::new()
                .text("name", &benchmark.name)
                .text("mean", locale.number(benchmark.mean, self.scale.decimals));
            sentences.push(match benchmark.year {
                Some(year) => {
                    locale.say_with("maturity-benchmark-year", &facts.text("year", year))
                }
                None => locale.say_with("maturity-benchmark", &facts),
            });
        }
        sentences.join(" ")
    }

    fn table(&self, history: &History<'_>, locale: &Locale) -> Option<KindTable> {
        let slots = history.slots();
        let number = |amount| locale.number(amount, self.scale.decimals);
        let of_year = |slot: &Slot<'_>| {
            let measure = slot.measure().and_then(Maturity::of);
            measure.filter(|it| self.has_same_scale(it)).cloned()
        };
        let columns_of_years: Vec<Option<Maturity>> = slots.iter().map(of_year).collect();
        let row = |head: &str,
                   level: &dyn Fn(&Maturity) -> Option<Decimal>,
                   target: Option<Decimal>| {
            let mut cells = vec![Cell::text(head)];
            cells.extend(slots.iter().zip(&columns_of_years).map(|(slot, of_year)| {
                let missing = || Cell::Missing(locale.say("maturity-not-assessed"));
                let found = of_year.as_ref().map(|it| level(it).map(number));
                let value = found.map(|level| level.map_or_else(missing, Cell::Text));
                years::cell(slot, locale, value)
            }));
            let no_target = || Cell::Missing(locale.say("maturity-no-target"));
            cells.push(target.map_or_else(no_target, |target| Cell::Text(number(target))));
            cells
        };
        let area = |area: &AreaLevel| {
            Row::new(row(&area.title, &|year| year.level_of(&area.id), area.target))
        };
        let mut rows: Vec<Row> = self.areas.iter().map(area).collect();
        let mean = locale.say("maturity-head-mean");
        rows.push(Row::total(row(&mean, &Maturity::mean, self.target)));
        let mut columns = vec![Column::text(locale.say("maturity-head-area"), 3)];
        columns.extend(years::number_columns(&slots));
        columns.push(Column::number(locale.say("measure-head-target")));
        let mut subtitle = vec![locale.say_with("maturity-subtitle", &self.facts(locale))];
        subtitle.extend(self.step_names(locale));
        subtitle.extend(years::method_breaks(history, locale));
        Some(KindTable {
            title: locale.say_with("maturity-title", &self.facts(locale)),
            subtitle: years::joined(subtitle),
            table: Table { columns, rows },
        })
    }

    fn shapes(&self, history: &History<'_>, locale: &Locale) -> Vec<(&'static str, Shape)> {
        let Some(current) = history.current() else {
            return Vec::new();
        };
        let previous = match history.comparison() {
            Comparison::With(year, measure) => Maturity::of(measure)
                .filter(|it| self.has_same_scale(it))
                .map(|measure| (year, measure)),
            _ => None,
        };
        let row = |area: &AreaLevel| DumbbellRow {
            label: area.title.clone(),
            level: area.level,
            previous: previous.and_then(|(_, before)| before.level_of(&area.id)),
            target: area.target,
        };
        let dumbbell = Dumbbell {
            measure: locale.say("maturity-measure"),
            noun: (locale.say("maturity-noun-one"), locale.say("maturity-noun-other")),
            scale_min: self.scale.min,
            scale_max: self.scale.max,
            decimals: self.scale.decimals,
            year: current.year,
            previous_year: previous.map(|(year, _)| year),
            withheld_year: history.withheld_year(),
            mean: self.mean(),
            previous_mean: previous
                .filter(|(_, before)| self.has_same_areas(before))
                .and_then(|(_, before)| before.mean()),
            target: self.target,
            rows: self.areas.iter().map(row).collect(),
        };
        let mean = |measure: &Measure| {
            let maturity = Maturity::of(measure)?;
            maturity.mean().map(|mean| maturity.level(mean))
        };
        let ends = Facts::new().text("scale", self.scale_words(locale));
        let line = trend::line(
            self,
            history,
            locale,
            Followed {
                measure: locale.say_with("maturity-mean-measure", &ends),
                subject: locale.say("maturity-mean-subject"),
                scale: Scale::Levels(self.scale.min, self.scale.max),
                value: mean,
            },
        );
        vec![
            ("dumbbell", Shape::Dumbbell(dumbbell.clone())),
            ("radar", Shape::Radar(dumbbell)),
            ("line", Shape::Line(line)),
        ]
    }
}

impl Maturity {
    /// "0 = Ej påbörjat, 1 = …", when the steps have names.
    fn step_names(&self, locale: &Locale) -> Option<String> {
        let step = |(index, name): (usize, &String)| {
            let step = self.scale.min + Decimal::from(index as u64);
            format!("{}\u{a0}= {name}", locale.number(step, 0))
        };
        let names: Vec<String> = self.scale.names.iter().enumerate().map(step).collect();
        (!names.is_empty()).then(|| format!("{}.", names.join(", ")))
    }
}
