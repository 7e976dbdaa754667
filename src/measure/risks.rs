//! `risks`: how many risks of each level the register holds.
//!
//! In: levels and counts, the register's rows when it is here. Out: total, counts, table.
//! Never: a sum or mean of levels; the scale is ordinal.

use crate::base::wording::{Facts, Wording, capitalised};
use crate::chart::Shape;
use crate::chart::levels::{LevelRow, Levels};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::measure::history::{Comparison, History, Slot};
use crate::measure::kind::{Kind, KindTable, Measure, NamedValue};
use crate::measure::years;
use crate::value::format::Locale;
use crate::value::id::Id;
use crate::value::quantity::{Quantity, Unit};

/// How many risks of each level there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risks {
    /// From the highest level to the lowest; ids are unique.
    pub levels: Vec<RiskLevel>,
    /// The register's rows, when the project has them; as many of each level as it counts.
    pub register: Vec<Risk>,
}

/// A level and how many risks have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskLevel {
    /// `critical`
    pub id: Id,
    /// "kritisk"
    pub one: String,
    /// "kritiska"
    pub other: String,
    /// How many.
    pub count: u32,
}

/// A row of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risk {
    /// Unique in the register.
    pub id: Id,
    /// What may happen.
    pub title: String,
    /// The place of its level in [`Risks::levels`].
    pub level: usize,
    /// Who answers for it.
    pub owner: Option<String>,
}

/// The levels that hold when a key figure names none: id and wording, from the highest.
pub fn usual_levels(wording: &Wording) -> Vec<(Id, String, String)> {
    let level = |id: &str| {
        let id = Id::new(id).expect("built-in ids are ids");
        let form =
            |form| wording.say_with(&format!("risk-{id}"), &Facts::new().text("form", form));
        let (one, other) = (form("one"), form("other"));
        (id, one, other)
    };
    ["critical", "high", "medium", "low"].map(level).into()
}

impl RiskLevel {
    /// "4 kritiska"
    fn counted(&self, locale: &Locale) -> String {
        let (one, other) = (self.one.clone(), self.other.clone());
        let unit = Unit::Counted { one, other };
        locale.long(&Quantity { unit, ..Quantity::count(self.count) })
    }
}

impl Risks {
    /// All risks.
    pub fn total(&self) -> u64 {
        self.levels.iter().map(|level| u64::from(level.count)).sum()
    }

    fn count_of(&self, id: &Id) -> Option<u32> {
        self.levels.iter().find(|level| level.id == *id).map(|level| level.count)
    }

    /// 0 is the lowest level; at most 3, for there are four colours.
    fn step(&self, index: usize) -> u8 {
        u8::try_from(self.levels.len() - 1 - index).unwrap_or(3).min(3)
    }

    /// Whether counts of `other` can be compared with these.
    fn has_same_scale(&self, other: &Self) -> bool {
        let ids = |risks: &Self| -> Vec<Id> {
            risks.levels.iter().map(|level| level.id.clone()).collect()
        };
        ids(self) == ids(other)
    }
}

impl Kind for Risks {
    fn values(&self, locale: &Locale) -> Vec<NamedValue> {
        let (one, other) = noun(locale);
        let unit = Unit::Counted { one, other };
        let total = Quantity { unit, ..Quantity::count(self.total()) };
        let level = |level: &RiskLevel| {
            NamedValue::new(level.id.as_str(), Quantity::count(level.count))
        };
        let total = std::iter::once(NamedValue::new("total", total));
        total.chain(self.levels.iter().map(level)).collect()
    }

    fn is_comparable(&self, earlier: &Measure) -> bool {
        Risks::of(earlier).is_some_and(|earlier| self.has_same_scale(earlier))
    }

    fn ground(&self, locale: &Locale) -> String {
        let levels: Vec<String> =
            self.levels.iter().map(|level| level.counted(locale)).collect();
        locale.say_with("risks-ground", &Facts::new().text("levels", locale.list(&levels)))
    }

    fn calculation(&self, locale: &Locale) -> String {
        let number = |count: u64| locale.number(count.into(), 0);
        let terms: Vec<String> =
            self.levels.iter().map(|level| number(level.count.into())).collect();
        let facts = Facts::new().text("terms", terms.join(" + "));
        locale.say_with("risks-calculation", &facts.text("total", number(self.total())))
    }

    fn table(&self, history: &History<'_>, locale: &Locale) -> Option<KindTable> {
        let slots = history.slots();
        let number = |count: u64| Cell::Text(locale.number(count.into(), 0));
        let row = |head: Cell, count: &dyn Fn(&Risks) -> Option<u64>| {
            let year = |slot: &Slot<'_>| {
                let risks = slot.measure().and_then(Risks::of);
                let risks = risks.filter(|risks| self.has_same_scale(risks));
                years::cell(slot, locale, risks.and_then(count).map(number))
            };
            std::iter::once(head).chain(slots.iter().map(year)).collect()
        };
        let level = |(index, level): (usize, &RiskLevel)| {
            let head = Cell::Level { text: capitalised(&level.one), step: self.step(index) };
            Row::new(row(head, &|risks| risks.count_of(&level.id).map(u64::from)))
        };
        let mut rows: Vec<Row> = self.levels.iter().enumerate().map(level).collect();
        let total = Cell::text(locale.say("measure-head-total"));
        rows.push(Row::total(row(total, &|risks| Some(risks.total()))));
        let mut columns = vec![Column::text(locale.say("risks-head-level"), 1)];
        columns.extend(years::number_columns(&slots));
        Some(KindTable {
            title: locale.say("risks-title"),
            subtitle: years::joined(years::method_breaks(history, locale)),
            table: Table { columns, rows },
        })
    }

    fn shapes(&self, history: &History<'_>, locale: &Locale) -> Vec<(&'static str, Shape)> {
        let Some(current) = history.current().filter(|_| self.total() > 0) else {
            return Vec::new();
        };
        let previous = match history.comparison() {
            Comparison::With(year, measure) => Risks::of(measure)
                .filter(|it| self.has_same_scale(it))
                .map(|measure| (year, measure)),
            _ => None,
        };
        let row = |(index, level): (usize, &RiskLevel)| LevelRow {
            name: (level.one.clone(), level.other.clone()),
            step: self.step(index),
            count: level.count,
            previous: previous.and_then(|(_, before)| before.count_of(&level.id)),
        };
        let levels = Levels {
            noun: noun(locale),
            year: current.year,
            previous_year: previous.map(|(year, _)| year),
            rows: self.levels.iter().enumerate().map(row).collect(),
        };
        vec![("levels", Shape::Levels(levels))]
    }
}

/// "risk", "risker"
fn noun(locale: &Locale) -> (String, String) {
    let form = |form| locale.say_with("risk-noun", &Facts::new().text("form", form));
    (form("one"), form("other"))
}
