//! Grouped bars: how many of each category in one period or several, which may differ in length.
//!
//! In: amounts per category and period. Out: drawing, words, table. Never: a partial period held
//! against a longer one as if they were equal; a missing amount as 0.

use std::cmp::Reverse;

use crate::chart::gap::Gap;
use crate::chart::words::Noun;
use crate::chart::{Chart, Painter, Width, grouped_drawing, grouped_table, grouped_words};
use crate::doc::table::Table;
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::growth::{self, Counted};
use crate::value::period::Period;
use crate::value::quantity::{Precision, Quantity, Unit};

/// Amounts per category and period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouped {
    /// What is counted, one and several: "incident", "incidenter".
    pub noun: Noun,
    /// The decimals of all amounts.
    pub decimals: u8,
    /// Ascending, without a month in common; at least one. The last is the report's.
    pub periods: Vec<Period>,
    /// Years without amounts, ascending, and why: between two periods, or before the first where it
    /// is the edition that leaves them out.
    pub gaps: Vec<(Year, Gap)>,
    /// Whether the last two periods may be compared. They may not when the edition leaves out what
    /// was told between them, and with it whether the method is new.
    pub is_comparable: bool,
    /// In the content's order.
    pub rows: Vec<GroupedRow>,
}

/// A category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupedRow {
    /// Its name.
    pub label: String,
    /// One a period.
    pub entries: Vec<Entry>,
}

/// What there is of a category in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// So many; not negative.
    Amount(Decimal),
    /// It was not told how many.
    Missing,
    /// The category was not in use.
    NotListed,
}

/// A period, or years without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// The period of this index.
    Period(usize),
    /// From one year to another nothing is told, and why.
    Gap(Year, Year, Gap),
}

/// How the last two periods may be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// They may not, or there is only one.
    None,
    /// As they are: both are equally long.
    Amounts,
    /// By the month.
    PerMonth,
}

/// More categories than this are not drawn one by one.
const MOST_ROWS: usize = 10;
/// More periods than this are not drawn.
pub(super) const MOST_PERIODS: usize = 5;

impl Entry {
    pub(super) fn amount(self) -> Option<Decimal> {
        match self {
            Self::Amount(amount) => Some(amount),
            Self::Missing | Self::NotListed => None,
        }
    }
}

impl GroupedRow {
    pub(super) fn now(&self) -> Entry {
        self.entries.last().copied().unwrap_or(Entry::Missing)
    }
}

impl Grouped {
    /// How the last two periods may be compared.
    pub fn basis(&self) -> Basis {
        let months = |index: usize| self.periods[index].months();
        match self.before() {
            Some(before) if months(before) == months(self.now()) => Basis::Amounts,
            Some(_) => Basis::PerMonth,
            None => Basis::None,
        }
    }

    /// The period before the last, where the two may be compared.
    pub(super) fn before(&self) -> Option<usize> {
        self.periods.len().checked_sub(2).filter(|_| self.is_comparable)
    }

    /// Periods, and years without one, in order of time.
    pub(super) fn slots(&self) -> Vec<Slot> {
        let periods = self.periods.iter().enumerate();
        let gap = |(year, gap): &(Year, Gap)| (*year, Slot::Gap(*year, *year, *gap));
        let mut slots: Vec<(Year, Slot)> = periods
            .map(|(index, period)| (period.first.year, Slot::Period(index)))
            .chain(self.gaps.iter().map(gap))
            .collect();
        slots.sort_by_key(|(year, _)| *year);
        slots.into_iter().map(|(_, slot)| slot).collect()
    }

    /// The same with one slot for years after one another that have none for the same reason.
    pub(super) fn spans(&self) -> Vec<Slot> {
        let mut spans: Vec<Slot> = Vec::new();
        for slot in self.slots() {
            match (spans.last_mut(), slot) {
                (Some(Slot::Gap(_, until, why)), Slot::Gap(_, year, gap)) if *why == gap => {
                    *until = year;
                }
                _ => spans.push(slot),
            }
        }
        spans
    }

    pub(super) fn now(&self) -> usize {
        self.periods.len() - 1
    }

    /// Whether a period is shorter than a year, while another is not as long as it.
    pub(super) fn is_partial(&self, index: usize) -> bool {
        let longest = self.periods.iter().map(|period| period.months()).max().unwrap_or(12);
        let usual = if self.periods.len() == 1 { 12 } else { longest };
        self.periods[index].months() < usual
    }

    /// All of a period; a lower bound when an amount is missing.
    pub fn total(&self, index: usize) -> Quantity {
        let entries = || self.rows.iter().map(|row| row.entries[index]);
        let amount = entries().filter_map(Entry::amount).sum();
        let is_whole = entries().all(|entry| entry != Entry::Missing);
        let precision = if is_whole { Precision::Exact } else { Precision::AtLeast };
        Quantity { amount, precision, unit: Unit::One, decimals: self.decimals }
    }

    /// The totals of the last two periods; none unless both have all amounts of the same categories.
    pub fn compared_totals(&self) -> Option<(Counted, Counted)> {
        let before = self.before()?;
        let is_same = |row: &GroupedRow| {
            row.entries[before].amount().is_some() == row.now().amount().is_some()
        };
        let totals = (self.total(before), self.total(self.now()));
        let is_exact = totals.0.precision == Precision::Exact
            && totals.1.precision == Precision::Exact
            && self.rows.iter().all(is_same);
        let counted = |index: usize, total: Quantity| self.counted(index, total.amount);
        is_exact.then(|| (counted(before, totals.0), counted(self.now(), totals.1)))
    }

    /// The last two amounts of a category, when there are two.
    pub fn compared(&self, row: &GroupedRow) -> Option<(Counted, Counted)> {
        let before = self.before()?;
        let amount = |index: usize| Some(self.counted(index, row.entries[index].amount()?));
        Some((amount(before)?, amount(self.now())?))
    }

    pub(super) fn counted(&self, index: usize, amount: Decimal) -> Counted {
        Counted { amount, months: self.periods[index].months() }
    }

    /// The categories, the largest of the last period first, those without an amount last.
    pub(super) fn sorted(&self) -> Vec<&GroupedRow> {
        let mut rows: Vec<&GroupedRow> = self.rows.iter().collect();
        rows.sort_by_key(|row| Reverse(row.now().amount()));
        rows
    }

    /// What is drawn: at most five periods and ten categories, the last of them "all others".
    pub(super) fn drawn(&self, others: impl Fn(usize) -> String) -> Self {
        let mut rows: Vec<GroupedRow> = self.sorted().into_iter().cloned().collect();
        if rows.len() > MOST_ROWS {
            let rest = rows.split_off(MOST_ROWS - 1);
            let entry = |index: usize| sum(rest.iter().map(|row| row.entries[index]));
            let entries = (0..self.periods.len()).map(entry).collect();
            rows.push(GroupedRow { label: others(rest.len()), entries });
        }
        let left_out = self.periods.len().saturating_sub(MOST_PERIODS);
        for row in &mut rows {
            row.entries.drain(..left_out);
        }
        let periods = self.periods[left_out..].to_vec();
        let first = periods[0].first.year;
        let is_seen = |year: Year| left_out == 0 || year > first;
        let gaps = self.gaps.iter().copied().filter(|(year, _)| is_seen(*year)).collect();
        Self { periods, gaps, rows, ..self.clone() }
    }
}

fn sum(entries: impl Iterator<Item = Entry> + Clone) -> Entry {
    if entries.clone().any(|entry| entry == Entry::Missing) {
        return Entry::Missing;
    }
    let amounts: Vec<Decimal> = entries.filter_map(Entry::amount).collect();
    if amounts.is_empty() { Entry::NotListed } else { Entry::Amount(amounts.into_iter().sum()) }
}

/// "+69 %", "−0,5", "±0": what is said of two amounts, by the month where the periods differ.
pub fn change(before: Counted, now: Counted, locale: &Locale) -> String {
    match growth::percent(before, now) {
        Some(percent) => locale.growth(&percent),
        None => locale.difference(&growth::difference(before, now)),
    }
}

/// All amounts as a table.
pub fn table(grouped: &Grouped, locale: &Locale) -> Table {
    grouped_table::table(grouped, locale)
}

/// Sentences on what a table's reader must know before comparing: partial periods, categories that
/// came, went or have no amount.
pub fn notes(grouped: &Grouped, locale: &Locale) -> Vec<String> {
    grouped_words::notes(grouped, locale)
}

/// Draws and describes.
pub(super) fn chart(grouped: &Grouped, painter: &Painter<'_>) -> Chart {
    let words = grouped_words::words(grouped, painter.locale);
    let drawn = grouped.drawn(|count| grouped_words::others(count, painter.locale));
    let canvases = |width: Width| grouped_drawing::canvases(&drawn, width, painter);
    words.with_drawing(painter.drawing(canvases, true))
}
