//! `series`: how many there were of each category in one period or several.
//!
//! In: amounts per category and period, earlier years of the same key figure. Out: totals, changes,
//! table. Never: a partial period held against a longer one as if they were equal; 0 for what is missing.

use std::collections::BTreeMap;

use crate::base::wording::Facts;
use crate::chart::Shape;
use crate::chart::gap::Gap;
use crate::chart::grouped::{self, Basis, Entry, Grouped, GroupedRow};
use crate::measure::history::{Comparison, History, HistoryYear, State};
use crate::measure::kind::{Apart, Kind, KindChange, KindTable, Measure, NamedValue};
use crate::measure::years;
use crate::value::date::Year;
use crate::value::decimal::{Decimal, written_decimals};
use crate::value::format::Locale;
use crate::value::growth::{self, Counted};
use crate::value::id::Id;
use crate::value::period::Period;
use crate::value::quantity::{Precision, Quantity, Unit};

/// Amounts per category and period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What is counted, one and several.
    pub unit: (String, String),
    /// Ascending, without a month in common; at least one. The last is what the key figure reports.
    pub periods: Vec<Period>,
    /// In the content's order; ids are unique.
    pub categories: Vec<Category>,
}

/// A category with its amounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// What holds it together over the years.
    pub id: Id,
    /// Its name this year.
    pub name: String,
    /// One a period; none where it was not told how many.
    pub amounts: Vec<Option<Decimal>>,
}

/// A column of the series put together over the years.
#[derive(Clone, Copy)]
struct Column<'a> {
    period: Period,
    series: &'a Series,
    index: usize,
    /// Whether the edition leaves out a year that was told between it and the report's.
    is_beyond: bool,
}

impl<'a> Column<'a> {
    fn all(series: &'a Series, is_beyond: bool) -> impl Iterator<Item = Self> {
        let periods = series.periods.iter().enumerate();
        periods.map(move |(index, period)| Self { period: *period, series, index, is_beyond })
    }
}

/// The series put together over the years.
struct Course<'a> {
    /// Ascending; the last is the report's.
    columns: Vec<Column<'a>>,
    /// Years that the edition leaves out, since the last change of method.
    withheld: Vec<Year>,
}

impl Series {
    fn decimals(&self) -> u8 {
        let amounts = self.categories.iter().flat_map(|category| &category.amounts);
        amounts.flatten().map(|amount| written_decimals(*amount)).max().unwrap_or(0).min(6)
    }

    fn last(&self) -> usize {
        self.periods.len() - 1
    }

    fn category(&self, id: &Id) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == *id)
    }

    /// The sum of a period; a lower bound when an amount is missing.
    fn total(&self, index: usize) -> Quantity {
        let amounts = || self.categories.iter().map(|category| category.amounts[index]);
        let precision = if amounts().all(|amount| amount.is_some()) {
            Precision::Exact
        } else {
            Precision::AtLeast
        };
        let amount = amounts().flatten().sum();
        Quantity { amount, precision, unit: Unit::One, decimals: self.decimals() }
    }

    /// The amount of a category in a period, when the series has that very period.
    pub fn amount(&self, category: &Id, period: Period) -> Option<Decimal> {
        let index = self.periods.iter().position(|each| *each == period)?;
        self.category(category)?.amounts[index]
    }

    fn per_month(&self, index: usize, amount: Decimal) -> Quantity {
        Counted { amount, months: self.periods[index].months() }.per_month()
    }

    /// The unit of a period's amounts: "incidenter", "incidenter jan–okt 2024".
    fn counted(&self, index: usize, locale: &Locale) -> Unit {
        let (one, other) = self.unit.clone();
        let period = self.periods[index];
        if period.is_whole_year() {
            return Unit::Counted { one, other };
        }
        let with_period = |noun: String| format!("{noun} {}", locale.period(period));
        Unit::Counted { one: with_period(one), other: with_period(other) }
    }

    /// The names that end the values of a period: the year, or the last month where a year has
    /// several periods.
    fn ending(&self, index: usize) -> String {
        let last = self.periods[index].last;
        if self.periods.iter().filter(|period| period.last.year == last.year).count() == 1 {
            return last.year.to_string();
        }
        format!("{}-{:02}", last.year, last.number)
    }

    /// The periods of this and earlier years, back to the last change of method that is told. What a
    /// newer file says of a month holds.
    fn course<'a>(&'a self, history: &History<'a>) -> Course<'a> {
        let mut columns: Vec<Column<'a>> = Column::all(self, false).collect();
        let mut withheld = Vec::new();
        let (current, earlier) = match history.years.split_last() {
            Some((current, earlier)) => (Some(current), earlier),
            None => (None, [].as_slice()),
        };
        let mut has_break = current.is_some_and(|year| year.method_break.is_some());
        for year in earlier.iter().rev() {
            if has_break {
                break;
            }
            has_break = year.method_break.is_some();
            if matches!(year.state, State::Withheld(_)) {
                withheld.push(year.year);
            }
            let Some(series) = reported(year).filter(|series| series.unit == self.unit) else {
                continue;
            };
            for column in Column::all(series, !withheld.is_empty()) {
                if columns.iter().all(|known| !known.period.overlaps(column.period)) {
                    columns.push(column);
                }
            }
        }
        columns.sort_by_key(|column| column.period);
        Course { columns, withheld }
    }

    /// All categories by id with their newest names, this year's first.
    fn names<'a>(columns: &[Column<'a>]) -> Vec<(&'a Id, &'a str)> {
        let mut names: Vec<(&Id, &str)> = Vec::new();
        for column in columns.iter().rev() {
            for category in &column.series.categories {
                if names.iter().all(|(id, _)| **id != category.id) {
                    names.push((&category.id, &category.name));
                }
            }
        }
        names
    }

    fn grouped(&self, course: &Course<'_>, history: &History<'_>) -> Grouped {
        let columns = &course.columns;
        let row = |(id, name): (&Id, &str)| GroupedRow {
            label: name.to_owned(),
            entries: columns
                .iter()
                .map(|column| match column.series.category(id) {
                    None => Entry::NotListed,
                    Some(category) => {
                        category.amounts[column.index].map_or(Entry::Missing, Entry::Amount)
                    }
                })
                .collect(),
        };
        let decimals = columns.iter().map(|column| column.series.decimals()).max();
        let before = columns.len().checked_sub(2).map(|before| columns[before]);
        Grouped {
            noun: self.unit.clone(),
            decimals: decimals.unwrap_or(0),
            periods: columns.iter().map(|column| column.period).collect(),
            gaps: gaps(course, history),
            is_comparable: before.is_none_or(|column| !column.is_beyond),
            rows: Self::names(columns).into_iter().map(row).collect(),
        }
    }

    /// "”Net-id” heter här ”SITHS e-ID”.", a sentence a category that had another name.
    fn renamed(columns: &[Column<'_>], locale: &Locale) -> Vec<String> {
        let mut sentences: BTreeMap<(&str, &str), String> = BTreeMap::new();
        for (id, name) in Self::names(columns) {
            let earlier = columns.iter().filter_map(|column| column.series.category(id));
            for before in earlier.map(|category| category.name.as_str()) {
                let facts = Facts::new().text("before", before).text("name", name);
                let sentence = || locale.say_with("series-renamed", &facts);
                if before != name {
                    sentences.entry((name, before)).or_insert_with(sentence);
                }
            }
        }
        sentences.into_values().collect()
    }
}

fn reported<'a>(year: &HistoryYear<'a>) -> Option<&'a Series> {
    match year.state {
        State::Reported(measure) => Series::of(measure),
        State::NotReportable(_) | State::Awaited | State::Withheld(_) => None,
    }
}

/// The years that no period touches, and why: from the first period, or the first year that the
/// edition leaves out, to the last.
fn gaps(course: &Course<'_>, history: &History<'_>) -> Vec<(Year, Gap)> {
    let periods = || course.columns.iter().map(|column| column.period);
    let firsts = periods().map(|period| period.first.year);
    let Some(last) = periods().next_back() else { return Vec::new() };
    let Some(first) = firsts.chain(course.withheld.iter().copied()).min() else {
        return Vec::new();
    };
    let count = last.last.year.number() - first.number();
    let years = (0..=count).rev().map(|back| last.last.year.before(back));
    let is_gap = |year: &Year| !periods().any(|it| it.overlaps(Period::whole_year(*year)));
    let slots = history.slots();
    let why = |year: Year| {
        let slot = slots.iter().find(|slot| slot.year == year);
        (year, slot.map_or(Gap::NotMeasured, years::gap))
    };
    years.filter(is_gap).map(why).collect()
}

impl Kind for Series {
    fn values(&self, locale: &Locale) -> Vec<NamedValue> {
        let named = |index: usize, ending: &str| {
            let unit = || self.counted(index, locale);
            let amount = |name: &str, quantity: Quantity| {
                NamedValue::new(
                    format!("{name}{ending}"),
                    Quantity { unit: unit(), ..quantity },
                )
            };
            let per_month = |name: &str, quantity: &Quantity| {
                let value = self.per_month(index, quantity.amount);
                let quantity = Quantity { precision: quantity.precision, ..value };
                NamedValue::new(format!("{name}{ending}"), quantity)
            };
            let total = self.total(index);
            let mut values =
                vec![amount("total", total.clone()), per_month("per_month", &total)];
            for category in &self.categories {
                let Some(found) = category.amounts[index] else { continue };
                let id = category.id.as_str();
                let decimals = self.decimals();
                let quantity = Quantity { decimals, ..Quantity::count(found) };
                values.push(amount(id, quantity.clone()));
                values.push(per_month(&format!("{id}_per_month"), &quantity));
            }
            values
        };
        let mut values = named(self.last(), "");
        if self.periods.len() > 1 {
            for index in 0..self.periods.len() {
                values.extend(named(index, &format!("_{}", self.ending(index))));
            }
        }
        values
    }

    fn is_comparable(&self, earlier: &Measure) -> bool {
        Series::of(earlier).is_some_and(|earlier| earlier.unit == self.unit)
    }

    fn partial_period(&self) -> Option<Period> {
        self.periods.last().copied().filter(|period| !period.is_whole_year())
    }

    fn before(&self, locale: &Locale) -> Option<(String, Measure)> {
        let periods = self.periods.split_last().map(|(_, before)| before.to_vec())?;
        let label = locale.period(*periods.last()?);
        let mut categories = self.categories.clone();
        for category in &mut categories {
            category.amounts.truncate(periods.len());
        }
        Some((label, Measure::Series(Self { unit: self.unit.clone(), periods, categories })))
    }

    fn apart(&self, name: &str, earlier: &Measure) -> Option<Apart> {
        let months = |series: &Series| series.periods[series.last()].months();
        let is_as_long =
            Series::of(earlier).is_some_and(|earlier| months(earlier) == months(self));
        (!is_as_long && !name.ends_with("per_month")).then_some(Apart::Length)
    }

    fn change(&self, history: &History<'_>, locale: &Locale) -> KindChange {
        let course = self.course(history);
        let grouped = self.grouped(&course, history);
        let Some((before, now)) = grouped.compared_totals() else {
            let is_alone = grouped.basis() == Basis::None;
            let is_first = is_alone && !matches!(history.comparison(), Comparison::With(..));
            return if is_first { KindChange::OfHeadline } else { KindChange::None };
        };
        let key = match grouped.basis() {
            Basis::PerMonth => "series-change-per-month",
            Basis::Amounts | Basis::None => "series-change",
        };
        let period = grouped.periods[grouped.periods.len() - 2];
        let facts = Facts::new()
            .text("change", grouped::change(before, now, locale))
            .text("before", locale.period(period));
        let difference = growth::difference(before, now);
        KindChange::Told { difference, text: locale.say_with(key, &facts) }
    }

    fn ground(&self, locale: &Locale) -> String {
        let last = self.last();
        let mut sentences = Vec::new();
        let total = self.total(last);
        let period = self.periods[last];
        if !period.is_whole_year() {
            let per_month = self.per_month(last, total.amount);
            let per_month = Quantity { precision: total.precision, ..per_month };
            let facts = Facts::new()
                .text("months", locale.months(period))
                .text("per_month", locale.quantity(&per_month));
            sentences.push(locale.say_with("series-ground-partial", &facts));
        }
        let amount = |category: &Category| category.amounts[last].unwrap_or_default();
        // Of equals the first.
        let largest = self.categories.iter().rev().max_by_key(|category| amount(category));
        let largest = largest.filter(|category| !amount(category).is_zero());
        if let Some(category) = largest.filter(|_| self.categories.len() > 1) {
            let facts = Facts::new()
                .text("name", &category.name)
                .text("count", locale.number(amount(category), self.decimals()));
            sentences.push(locale.say_with("series-ground-largest", &facts));
        }
        sentences.join(" ")
    }

    fn calculation(&self, locale: &Locale) -> String {
        let last = self.last();
        let total = self.total(last);
        let amounts = self.categories.iter().filter_map(|category| category.amounts[last]);
        let terms: Vec<String> =
            amounts.map(|amount| locale.number(amount, self.decimals())).collect();
        let sum = locale.number(total.amount, total.decimals);
        let facts = Facts::new().text("terms", terms.join(" + ")).text("total", &sum);
        let mut sentences = vec![locale.say_with("series-calculation", &facts)];
        let period = self.periods[last];
        if !period.is_whole_year() {
            let per_month = self.per_month(last, total.amount);
            let facts = Facts::new()
                .text("total", sum)
                .text("months", locale.months(period))
                .text("per_month", locale.quantity(&per_month));
            sentences.push(locale.say_with("series-calculation-per-month", &facts));
        }
        let missing = self.categories.iter().filter(|it| it.amounts[last].is_none());
        let missing: Vec<String> = missing.map(|category| category.name.clone()).collect();
        if !missing.is_empty() {
            let facts = Facts::new().text("names", locale.list(&missing));
            sentences.push(locale.say_with("series-missing", &facts));
        }
        sentences.join(" ")
    }

    fn table(&self, history: &History<'_>, locale: &Locale) -> Option<KindTable> {
        let course = self.course(history);
        let grouped = self.grouped(&course, history);
        let mut notes = grouped::notes(&grouped, locale);
        notes.extend(Self::renamed(&course.columns, locale));
        notes.extend(years::method_breaks(history, locale));
        let facts = Facts::new().text("things", &self.unit.1);
        Some(KindTable {
            title: locale.say_with("series-title", &facts),
            subtitle: years::joined(notes),
            table: grouped::table(&grouped, locale),
        })
    }

    fn shapes(&self, history: &History<'_>, _locale: &Locale) -> Vec<(&'static str, Shape)> {
        let grouped = self.grouped(&self.course(history), history);
        vec![("categories", Shape::Grouped(grouped))]
    }
}
