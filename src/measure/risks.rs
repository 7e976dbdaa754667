//! `risks`: how many risks of each level the register holds.
//!
//! In: levels and counts, the register's rows and the matrix when they are here. Out: total, counts,
//! tables, shapes. Never: a sum or mean of levels; the scale is ordinal.

use crate::base::wording::{Facts, Wording, capitalised};
use crate::chart::Shape;
use crate::chart::levels::{LevelRow, Levels};
use crate::chart::matrix::{Axis, Matrix, MatrixCell, Movement as Movements};
use crate::doc::secrecy::Disclosed;
use crate::doc::table::{Cell, Column, Row, Table};
use crate::measure::history::{Comparison, History, Slot};
use crate::measure::kind::{Kind, KindTable, Measure, NamedTable, NamedValue};
use crate::measure::risk_register::{Moved, Movement, Place, Risk, RiskMatrix, movements};
use crate::measure::trend::{self, Followed};
use crate::measure::{risk_tables, years};
use crate::value::date::Year;
use crate::value::format::Locale;
use crate::value::id::Id;
use crate::value::quantity::{Quantity, Unit};

/// How many risks of each level there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risks {
    /// From the highest level to the lowest; ids are unique.
    pub levels: Vec<RiskLevel>,
    /// How the organisation gives a risk its level, when the project says so.
    pub matrix: Option<RiskMatrix>,
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
    /// All risks, also those without a level.
    pub fn total(&self) -> u64 {
        let counts = self.levels.iter().map(|level| u64::from(level.count));
        counts.sum::<u64>() + u64::from(self.unassessed())
    }

    /// "25 risker"
    fn counted(&self, locale: &Locale) -> Quantity {
        let (one, other) = noun(locale);
        let unit = Unit::Counted { one, other };
        Quantity { unit, ..Quantity::count(self.total()) }
    }

    fn unassessed(&self) -> u32 {
        count(self.register.iter().filter(|risk| risk.level.is_none()))
    }

    fn count_of(&self, id: &Id) -> Option<u32> {
        self.levels.iter().find(|level| level.id == *id).map(|level| level.count)
    }

    /// How many risks stand in a cell.
    fn count_at(&self, place: Place) -> u32 {
        count(self.register.iter().filter(|risk| risk.place == Some(place)))
    }

    /// 0 is the lowest level; at most 3, for there are four colours.
    pub(super) fn step(&self, index: usize) -> u8 {
        u8::try_from(self.levels.len() - 1 - index).unwrap_or(3).min(3)
    }

    /// Whether counts of `other` can be compared with these: the same levels, given by the same
    /// matrix where both have one.
    fn has_same_scale(&self, other: &Self) -> bool {
        let ids = |risks: &Self| -> Vec<Id> {
            risks.levels.iter().map(|level| level.id.clone()).collect()
        };
        let has_same_matrix = match (&self.matrix, &other.matrix) {
            (Some(one), Some(other)) => one.levels == other.levels,
            (None, _) | (_, None) => true,
        };
        ids(self) == ids(other) && has_same_matrix
    }

    /// The earlier year to compare with, when there is one.
    fn since<'a>(&'a self, history: &History<'a>) -> Option<Since<'a>> {
        let now = history.current()?.year;
        let Comparison::With(year, measure) = history.comparison() else { return None };
        let before = Risks::of(measure).filter(|earlier| self.has_same_scale(earlier))?;
        Some(Since { year, now, before, risks: self })
    }

    /// The counts per level, with those of the year compared with.
    fn level_counts(
        &self,
        year: Year,
        history: &History<'_>,
        since: Option<&Since<'_>>,
        locale: &Locale,
    ) -> Levels {
        let before = since.map(|since| since.before);
        let row = |(index, level): (usize, &RiskLevel)| LevelRow {
            name: (level.one.clone(), level.other.clone()),
            step: self.step(index),
            count: level.count,
            previous: before.and_then(|before| before.count_of(&level.id)),
        };
        Levels {
            noun: noun(locale),
            year,
            previous_year: since.map(|since| since.year),
            withheld_year: history.withheld_year(),
            rows: self.levels.iter().enumerate().map(row).collect(),
            unassessed: self.unassessed(),
            previous_unassessed: before.map_or(0, Risks::unassessed),
        }
    }

    /// The matrix with its counts; none without a register that has places.
    fn matrix(
        &self,
        year: Year,
        history: &History<'_>,
        since: Option<&Since<'_>>,
        locale: &Locale,
    ) -> Option<Matrix> {
        let matrix = self.matrix.as_ref().filter(|_| has_places(self))?;
        let since = since.filter(|since| has_places(since.before));
        let cell = |likelihood: usize, (consequence, level): (usize, &usize)| {
            let place = Place { likelihood, consequence };
            MatrixCell {
                level: *level,
                count: self.count_at(place),
                previous: since.map_or(0, |since| since.before.count_at(place)),
            }
        };
        let rows = matrix.levels.iter().enumerate().map(|(likelihood, levels)| {
            levels.iter().enumerate().map(|level| cell(likelihood, level)).collect()
        });
        let axis = |key: &str, steps: &[String]| Axis {
            title: locale.say(key),
            steps: steps.to_vec(),
        };
        let unplaced =
            self.register.iter().filter(|risk| risk.level.is_some() && risk.place.is_none());
        Some(Matrix {
            levels: self.level_counts(year, history, since, locale),
            likelihood: axis("risks-likelihood", &matrix.likelihood),
            consequence: axis("risks-consequence", &matrix.consequence),
            cells: rows.collect(),
            unplaced: count(unplaced),
            movement: since.map(|since| {
                let movements = since.movements();
                let of =
                    |movement| count(movements.iter().filter(|risk| risk.movement == movement));
                Movements {
                    new: of(Movement::New),
                    moved: of(Movement::Moved),
                    closed: of(Movement::Closed),
                    kept: of(Movement::Kept),
                }
            }),
        })
    }
}

/// An earlier year that the risks can be compared with.
pub(super) struct Since<'a> {
    /// That year.
    pub year: Year,
    /// The year of the report.
    pub now: Year,
    before: &'a Risks,
    risks: &'a Risks,
}

impl<'a> Since<'a> {
    /// What became of each risk; none unless both years have a register.
    pub fn movements(&self) -> Vec<Moved<'a>> {
        if self.before.register.is_empty() || self.risks.register.is_empty() {
            return Vec::new();
        }
        movements(&self.before.register, &self.risks.register)
    }
}

fn has_places(risks: &Risks) -> bool {
    risks.register.iter().any(|risk| risk.place.is_some())
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

impl Kind for Risks {
    fn values(&self, locale: &Locale) -> Vec<NamedValue> {
        let total = self.counted(locale);
        let level = |level: &RiskLevel| {
            NamedValue::new(level.id.as_str(), Quantity::count(level.count))
        };
        let total = std::iter::once(NamedValue::new("total", total));
        let unassessed = Quantity::count(self.unassessed());
        let unassessed = NamedValue::new("not_assessed", unassessed);
        let unassessed = (!self.register.is_empty()).then_some(unassessed);
        total.chain(self.levels.iter().map(level)).chain(unassessed).collect()
    }

    fn since_names(&self) -> &'static [&'static str] {
        &["new", "moved", "closed"]
    }

    fn values_since(&self, earlier: &Measure, _locale: &Locale) -> Vec<NamedValue> {
        let Some(earlier) = Risks::of(earlier) else { return Vec::new() };
        if earlier.register.is_empty() || self.register.is_empty() {
            return Vec::new();
        }
        let movements = movements(&earlier.register, &self.register);
        let kinds = [Movement::New, Movement::Moved, Movement::Closed];
        let value = |(name, kind): (&&str, Movement)| {
            let of_kind = count(movements.iter().filter(|risk| risk.movement == kind));
            NamedValue::new(*name, Quantity::count(of_kind))
        };
        self.since_names().iter().zip(kinds).map(value).collect()
    }

    fn unseal(&mut self, row: &str, field: &str, text: Option<String>) {
        let Some(risk) = self.register.iter_mut().find(|risk| risk.id == row) else { return };
        let words = match field {
            "title" => &mut risk.title,
            "owner" => &mut risk.owner,
            "status" => &mut risk.status,
            other => unreachable!("a risk has no `{other}` that could be sealed"),
        };
        if let Disclosed::Withheld(label) = words {
            *words = Disclosed::Marked(label.clone(), text);
        }
    }

    fn named_tables(&self, history: &History<'_>, locale: &Locale) -> Vec<NamedTable> {
        risk_tables::tables(self, self.since(history).as_ref(), locale)
    }

    fn is_comparable(&self, earlier: &Measure) -> bool {
        Risks::of(earlier).is_some_and(|earlier| self.has_same_scale(earlier))
    }

    fn ground(&self, locale: &Locale) -> String {
        let unassessed = Some(self.unassessed()).filter(|count| *count > 0).map(|count| {
            let facts = Facts::new()
                .text("count", locale.number(count.into(), 0))
                .text("form", locale.wording().plural_form(count.into()));
            locale.say_with("risks-counted-unassessed", &facts)
        });
        let levels: Vec<String> =
            self.levels.iter().map(|level| level.counted(locale)).chain(unassessed).collect();
        locale.say_with("risks-ground", &Facts::new().text("levels", locale.list(&levels)))
    }

    fn calculation(&self, locale: &Locale) -> String {
        let number = |count: u64| locale.number(count.into(), 0);
        let unassessed = Some(self.unassessed()).filter(|count| *count > 0);
        let counts = self.levels.iter().map(|level| level.count).chain(unassessed);
        let terms: Vec<String> = counts.map(|count| number(count.into())).collect();
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
        let unassessed = |risks: &Risks| u64::from(risks.unassessed());
        let all = slots.iter().filter_map(|slot| slot.measure().and_then(Risks::of));
        if all.map(unassessed).sum::<u64>() > 0 {
            let head = Cell::text(locale.say("risks-not-assessed-row"));
            rows.push(Row::new(row(head, &|risks| Some(unassessed(risks)))));
        }
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
        let since = self.since(history);
        let levels = self.level_counts(current.year, history, since.as_ref(), locale);
        let matrix = self.matrix(current.year, history, since.as_ref(), locale);
        let matrix = matrix.map(|matrix| ("matrix", Shape::Matrix(matrix)));
        let unit = noun(locale).1;
        let value = |measure: &Measure| Self::of(measure).map(|it| it.counted(locale));
        let line = trend::line(self, history, locale, Followed::number(&unit, value, locale));
        let line = ("line", Shape::Line(line));
        std::iter::once(("levels", Shape::Levels(levels))).chain(matrix).chain([line]).collect()
    }
}

/// "risk", "risker"
fn noun(locale: &Locale) -> (String, String) {
    let form = |form| locale.say_with("risk-noun", &Facts::new().text("form", form));
    (form("one"), form("other"))
}
