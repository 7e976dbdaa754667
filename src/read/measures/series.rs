//! `value:` of `series`: amounts per category and period, in YAML or in a CSV file beside it.
//!
//! In: the checked shape. Out: a series. Never: an amount that belongs to no period; a missing amount
//! that nobody said was missing.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    BAD_NUMBER, DUPLICATE_ID, EMPTY_CELL, NEGATIVE_AMOUNT, OUT_OF_ORDER, OVERLAPPING_PERIODS,
    UNKNOWN_CATEGORY, UNKNOWN_PERIOD, VALUES_DIFFER_FROM_PERIODS,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::measure::kind::Measure;
use crate::measure::series::{Category, Series};
use crate::read::csv::rows;
use crate::read::measures::count::UnitEntry;
use crate::read::measures::{Context, Value};
use crate::read::yaml::{At, IdText, MonthText, Number, YearText};
use crate::value::decimal::{self, Decimal};
use crate::value::id::Id;
use crate::value::period::Period;

/// The word for an amount that is not known.
const MISSING: &str = "missing";

/// A number of a table, or none where it is written `missing`.
type Amount = Option<Decimal>;

/// How many there were of each category in one period or several.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SeriesValue {
    /// What is counted.
    unit: UnitEntry,
    /// The periods, the earliest first; the file's whole year when left out.
    #[serde(default)]
    periods: Vec<At<PeriodEntry>>,
    /// The categories.
    #[schemars(length(min = 1))]
    categories: Vec<CategoryEntry>,
    /// A CSV file beside this one with the amounts, in place of `values`: columns `category`,
    /// `period` and `value`.
    table: Option<At<String>>,
}

/// A period: a whole year (`2023`), or whole months (`{from: 2024-01, until: 2024-10}`).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum PeriodEntry {
    /// January to December.
    Year(YearText),
    /// From the first to the last month, both included.
    Months(MonthsEntry),
}

/// Whole months in a row.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MonthsEntry {
    /// The first month: `2024-01`.
    from: MonthText,
    /// The last month: `2024-10`.
    until: MonthText,
}

/// A category.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CategoryEntry {
    /// Its id, the same in all years.
    id: At<IdText>,
    /// Its name.
    name: String,
    /// How many, one number a period; `missing` where that is not known.
    values: Option<At<Vec<At<AmountEntry>>>>,
}

/// How many.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
enum AmountEntry {
    /// So many.
    Number(Number),
    /// It is not known.
    Word(MissingWord),
}

/// In place of a number.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum MissingWord {
    /// It is not known.
    Missing,
}

impl Value for SeriesValue {
    fn file_beside(&self) -> Option<&At<String>> {
        self.table.as_ref()
    }

    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        let mut reader = Reader { context, diagnostics, is_clean: true };
        let periods = reader.periods(&self.periods);
        let known = reader.ids(&self.categories);
        let mut table = match self.table {
            Some(path) => reader.table(&path, &known, &periods),
            None => BTreeMap::new(),
        };
        let mut categories = Vec::new();
        for (entry, id) in self.categories.into_iter().zip(&known) {
            let amounts = match entry.values {
                Some(values) => reader.values(values, periods.len()),
                None => {
                    let found = table.remove(&id.node).unwrap_or_default();
                    if found.len() != periods.len() {
                        reader.report_values(id.span, found.len(), periods.len());
                    }
                    found.into_values().collect()
                }
            };
            categories.push(Category { id: id.node.clone(), name: entry.name, amounts });
        }
        let is_clean = reader.is_clean;
        let unit = (self.unit.one, self.unit.other);
        is_clean.then_some(Measure::Series(Series { unit, periods, categories }))
    }
}

/// Whole months; reports `out-of-order`.
pub(super) fn period(
    entry: &At<PeriodEntry>,
    context: Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Period> {
    let period = match &entry.value {
        PeriodEntry::Year(year) => Period::whole_year(year.0),
        PeriodEntry::Months(months) => Period { first: months.from.0, last: months.until.0 },
    };
    if period.first > period.last {
        let written =
            |month: crate::value::period::Month| format!("{}-{:02}", month.year, month.number);
        let diagnostic = diagnostics.report(&OUT_OF_ORDER, entry.span(context.file.source));
        diagnostic.with("first", written(period.first)).with("second", written(period.last));
        return None;
    }
    Some(period)
}

struct Reader<'a, 'd> {
    context: Context<'a>,
    diagnostics: &'d mut Diagnostics,
    is_clean: bool,
}

impl Reader<'_, '_> {
    /// Reports `out-of-order` and `overlapping-periods`.
    fn periods(&mut self, entries: &[At<PeriodEntry>]) -> Vec<Period> {
        let mut periods: Vec<(Period, Span)> = Vec::new();
        for entry in entries {
            let span = entry.span(self.context.file.source);
            let Some(period) = period(entry, self.context, self.diagnostics) else {
                self.is_clean = false;
                continue;
            };
            if let Some((before, at)) = periods.last()
                && before.last >= period.first
            {
                let diagnostic = self.diagnostics.report(&OVERLAPPING_PERIODS, span);
                diagnostic.note(Some(*at), "note-period-before", &[]);
                self.is_clean = false;
            }
            periods.push((period, span));
        }
        if periods.is_empty() {
            return vec![Period::whole_year(self.context.file.year)];
        }
        periods.into_iter().map(|(period, _)| period).collect()
    }

    /// Reports `duplicate-id`.
    fn ids(&mut self, entries: &[CategoryEntry]) -> Vec<Spanned<Id>> {
        let mut seen: BTreeMap<Id, Span> = BTreeMap::new();
        let mut ids = Vec::new();
        for entry in entries {
            let id = entry.id.value.0.clone();
            let span = entry.id.span(self.context.file.source);
            if let Some(first) = seen.insert(id.clone(), span) {
                let diagnostic = self.diagnostics.report(&DUPLICATE_ID, span).with("id", &id);
                diagnostic.note(Some(first), "note-first-here", &[]);
                self.is_clean = false;
            }
            ids.push(Spanned::new(id, span));
        }
        ids
    }

    /// Reports `values-differ-from-periods` and `negative-amount`.
    fn values(
        &mut self,
        values: At<Vec<At<AmountEntry>>>,
        periods: usize,
    ) -> Vec<Option<Decimal>> {
        let source = self.context.file.source;
        if self.is_clean && values.value.len() != periods {
            self.report_values(values.span(source), values.value.len(), periods);
        }
        let mut amounts = Vec::new();
        for value in &values.value {
            amounts.push(match &value.value {
                AmountEntry::Number(number) => {
                    self.not_negative(number.0, value.span(source));
                    Some(number.0)
                }
                AmountEntry::Word(MissingWord::Missing) => None,
            });
        }
        amounts
    }

    /// The amounts of the table's file by category, then by the period's place. Reports
    /// `missing-file`, `empty-cell`, `unknown-category`, `unknown-period`, `duplicate-id`,
    /// `bad-number`, `negative-amount` and what CSV files report.
    fn table(
        &mut self,
        path: &At<String>,
        categories: &[Spanned<Id>],
        periods: &[Period],
    ) -> BTreeMap<Id, BTreeMap<usize, Option<Decimal>>> {
        let Some(source) = self.context.found_beside(path, self.diagnostics) else {
            self.is_clean = false;
            return BTreeMap::new();
        };
        let rows = rows(source, &["category", "period", "value"], &[], self.diagnostics);
        self.is_clean &= rows.is_some();
        let names: Vec<String> = periods.iter().map(|period| name(*period)).collect();
        let mut table: BTreeMap<Id, BTreeMap<usize, Option<Decimal>>> = BTreeMap::new();
        for mut row in rows.unwrap_or_default() {
            let [category, period, value] =
                ["category", "period", "value"].map(|column| row.cells.remove(column));
            let (Some(category), Some(period), Some(value)) = (category, period, value) else {
                self.diagnostics.report(&EMPTY_CELL, row.span);
                self.is_clean = false;
                continue;
            };
            let id = categories.iter().find(|id| id.node.as_str() == category.node);
            if id.is_none() {
                let report = self.diagnostics.report(&UNKNOWN_CATEGORY, category.span);
                report.with("id", &category.node);
                let known = categories.iter().map(|id| id.node.as_str());
                report.did_you_mean(&category.node, known);
            }
            let index = names.iter().position(|name| *name == period.node);
            if index.is_none() {
                let report = self.diagnostics.report(&UNKNOWN_PERIOD, period.span);
                report.with("period", &period.node);
                report.did_you_mean(&period.node, names.iter().map(String::as_str));
            }
            let amount = self.cell(&value);
            let (Some(id), Some(index), Some(amount)) = (id, index, amount) else {
                self.is_clean = false;
                continue;
            };
            let amounts = table.entry(id.node.clone()).or_default();
            if amounts.insert(index, amount).is_some() {
                self.diagnostics.report(&DUPLICATE_ID, row.span).with("id", &category.node);
                self.is_clean = false;
            }
        }
        table
    }

    fn cell(&mut self, cell: &Spanned<String>) -> Option<Amount> {
        if cell.node == MISSING {
            return Some(None);
        }
        let Some(number) = decimal::parse(&cell.node) else {
            let diagnostic = self.diagnostics.report(&BAD_NUMBER, cell.span);
            diagnostic.with("value", &cell.node).with("expected", "number");
            return None;
        };
        self.not_negative(number, cell.span);
        Some(Some(number))
    }

    fn not_negative(&mut self, number: Decimal, span: Span) {
        if number.is_sign_negative() && !number.is_zero() {
            self.diagnostics.report(&NEGATIVE_AMOUNT, span).with("value", number);
            self.is_clean = false;
        }
    }

    fn report_values(&mut self, span: Span, found: usize, periods: usize) {
        let diagnostic = self.diagnostics.report(&VALUES_DIFFER_FROM_PERIODS, span);
        let form = |count: usize| if count == 1 { "one" } else { "other" };
        diagnostic.with("found", found).with("found_form", form(found));
        diagnostic.with("periods", periods).with("periods_form", form(periods));
        diagnostic.hint("hint-write-missing", &[]);
        self.is_clean = false;
    }
}

/// How a table's column `period` names a period: `2023`, `2024-01/2024-10`.
fn name(period: Period) -> String {
    if period.is_whole_year() {
        return period.last.year.to_string();
    }
    let Period { first, last } = period;
    format!("{}-{:02}/{}-{:02}", first.year, first.number, last.year, last.number)
}
