//! `compliance`: a status on a declared scale for every requirement area of a framework.
//!
//! In: statuses. Out: how many count as met by a printed rule, counts, table, columns.
//! Never: a rule that is not printed; a comparison of two frameworks.

use crate::base::wording::Facts;
use crate::chart::Shape;
use crate::chart::columns::{ColumnYear, Columns, StatusStep};
use crate::chart::grid::{Grid, GridRow, GridYear};
use crate::chart::line::Scale;
use crate::doc::table::{Cell, Column, Row, Table};
use crate::measure::framework::{Status, StatusScale};
use crate::measure::history::{History, Slot};
use crate::measure::kind::{Apart, Kind, KindTable, Measure, NamedValue};
use crate::measure::trend::{self, Followed};
use crate::measure::years;
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::id::Id;
use crate::value::quantity::{Amount, Quantity, Unit};
use crate::value::share::Share;

/// A status for every requirement area of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compliance {
    /// The framework.
    pub framework: Id,
    /// "MSBFS 2020:6"
    pub framework_title: String,
    /// The scale, with what the key figure says counts as met.
    pub scale: StatusScale,
    /// Every area, in the framework's order.
    pub areas: Vec<AreaStatus>,
}

/// The status of a requirement area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaStatus {
    /// `p4`
    pub id: Id,
    /// "4 §"
    pub reference: Option<String>,
    /// "Systematiskt och riskbaserat arbete"
    pub title: String,
    /// The place of its status in the scale.
    pub status: usize,
}

impl Compliance {
    /// How many areas have each status, in the scale's order.
    pub fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.scale.statuses.len()];
        for area in &self.areas {
            counts[area.status] += 1;
        }
        counts
    }

    /// The met ones of those that apply; none when no area applies.
    fn share(&self) -> Option<Share> {
        let whole = self.count(|status| status.is_applicable);
        let part = self.count(|status| status.is_met && status.is_applicable);
        let share = Share { part: Amount::exact(part), whole: Amount::exact(whole) };
        (whole > 0).then_some(share)
    }

    fn count(&self, has: impl Fn(&Status) -> bool) -> u32 {
        let counts = self.counts();
        let chosen = self.scale.statuses.iter().zip(counts).filter(|(status, _)| has(status));
        chosen.map(|(_, count)| count).sum()
    }

    fn met_labels(&self, locale: &Locale) -> String {
        let met = self.scale.statuses.iter().filter(|status| status.is_met);
        let labels: Vec<String> = met.map(|status| status.label.clone()).collect();
        match labels.as_slice() {
            [first @ .., last] if !first.is_empty() => {
                let facts = Facts::new().text("first", first.join(", ")).text("last", last);
                locale.say_with("list-or", &facts)
            }
            _ => labels.join(""),
        }
    }

    /// "Uppfyllt = Managerat eller Optimerat; Ej applicerbart räknas inte med."
    pub fn rule(&self, locale: &Locale) -> String {
        let out = self.scale.statuses.iter().filter(|status| !status.is_applicable);
        let out: Vec<String> = out.map(|status| status.label.clone()).collect();
        let facts = Facts::new().text("met", self.met_labels(locale));
        if out.is_empty() {
            return locale.say_with("compliance-rule", &facts);
        }
        locale.say_with("compliance-rule-without", &facts.text("out", locale.list(&out)))
    }

    fn status_of(&self, id: &Id) -> Option<&Status> {
        let area = self.areas.iter().find(|area| area.id == *id)?;
        self.scale.statuses.get(area.status)
    }

    /// Whether statuses of `other` mean the same as these.
    fn has_same_scale(&self, other: &Self) -> bool {
        self.framework == other.framework && self.scale == other.scale
    }

    /// The statuses of another year, when they are of the same framework.
    fn same_framework<'a>(&self, slot: &Slot<'a>) -> Option<&'a Compliance> {
        let measured = slot.measure().and_then(Compliance::of);
        measured.filter(|it| it.framework == self.framework)
    }

    /// Whether as many are met "of" the same areas as in `other`.
    fn applies_to_same(&self, other: &Self) -> bool {
        let applicable = |of: &Self| -> Vec<Id> {
            let applies = |area: &&AreaStatus| of.scale.statuses[area.status].is_applicable;
            of.areas.iter().filter(applies).map(|area| area.id.clone()).collect()
        };
        applicable(self) == applicable(other)
    }

    fn met_of_whole(&self, locale: &Locale) -> Option<String> {
        let share = self.share()?;
        let number = |amount: Amount| locale.number(amount.number, 0);
        let facts =
            Facts::new().text("met", number(share.part)).text("whole", number(share.whole));
        Some(locale.say_with("compliance-of-whole", &facts))
    }
}

impl Kind for Compliance {
    /// `met` counts areas "of" those that apply; the other counts are plain numbers.
    fn values(&self, _locale: &Locale) -> Vec<NamedValue> {
        let (met, applicable) = self.share().map_or((Decimal::ZERO, Decimal::ZERO), |share| {
            (share.part.number, share.whole.number)
        });
        let met = Quantity { unit: Unit::Level { max: applicable }, ..Quantity::count(met) };
        let mut values = vec![
            NamedValue::new("met", met),
            NamedValue::new("total", Quantity::count(self.areas.len() as u64)),
            NamedValue::new("applicable", Quantity::count(applicable)),
        ];
        if let Some(share) = self.share() {
            values.insert(1, NamedValue::new("met_share", share.percent()));
        }
        for (status, count) in self.scale.statuses.iter().zip(self.counts()) {
            values.push(NamedValue::new(status.id.as_str(), Quantity::count(count)));
        }
        values
    }

    fn bounds(&self) -> Option<(Decimal, Decimal)> {
        self.share().map(|share| (Decimal::ZERO, share.whole.number))
    }

    /// The place on the scale's steps 0–5, which the theme's roles number.
    fn mosaic(&self) -> Option<Vec<Option<u8>>> {
        let level = |area: &AreaStatus| {
            let role = self.scale.statuses[area.status].role;
            role.strip_prefix("status-").and_then(|step| step.parse().ok())
        };
        Some(self.areas.iter().map(level).collect())
    }

    fn is_comparable(&self, earlier: &Measure) -> bool {
        Compliance::of(earlier).is_some_and(|earlier| self.has_same_scale(earlier))
    }

    fn apart(&self, name: &str, earlier: &Measure) -> Option<Apart> {
        let is_met = matches!(name, "" | "met" | "met_share");
        let has_same = Compliance::of(earlier).is_some_and(|it| self.applies_to_same(it));
        (is_met && !has_same).then_some(Apart::Areas)
    }

    fn ground(&self, locale: &Locale) -> String {
        let facts = Facts::new()
            .text("framework", &self.framework_title)
            .text("met", self.met_labels(locale));
        locale.say_with("compliance-ground", &facts)
    }

    fn calculation(&self, locale: &Locale) -> String {
        let rule = self.rule(locale);
        let Some(share) = self.share() else {
            return locale.say_with("compliance-none-apply", &Facts::new().text("rule", rule));
        };
        let number = |amount| locale.number(amount, 0);
        let met = self.scale.statuses.iter().zip(self.counts()).filter(|(it, _)| it.is_met);
        let terms: Vec<String> = met.map(|(_, count)| number(count.into())).collect();
        let facts = Facts::new()
            .text("terms", terms.join(" + "))
            .text("met", number(share.part.number))
            .text("whole", number(share.whole.number))
            .text("share", locale.quantity(&share.percent()))
            .text("rule", rule);
        let key =
            if terms.len() > 1 { "compliance-calculation" } else { "compliance-one-term" };
        locale.say_with(key, &facts)
    }

    fn table(&self, history: &History<'_>, locale: &Locale) -> Option<KindTable> {
        let slots = history.slots();
        let mut columns = vec![Column::text(locale.say("compliance-head-area"), 3)];
        columns.extend(slots.iter().map(|slot| Column::text(slot.year.to_string(), 1)));
        let status = |area: &AreaStatus| {
            let head = match &area.reference {
                Some(reference) => Cell::Titled {
                    title: area.title.clone(),
                    note: reference.clone(),
                    anchor: None,
                },
                None => Cell::text(&area.title),
            };
            let year = |slot| {
                let status = self.same_framework(slot).map(|it| it.status_of(&area.id));
                let missing = || Cell::Missing(locale.say("chart-not-assessed"));
                let cell = status.map(|status| {
                    status.map_or_else(missing, |status| Cell::text(&status.label))
                });
                years::cell(slot, locale, cell)
            };
            Row::new(std::iter::once(head).chain(slots.iter().map(year)).collect())
        };
        let mut rows: Vec<Row> = self.areas.iter().map(status).collect();
        let met = |slot: &Slot<'_>| {
            let met = self.same_framework(slot).map(|it| it.met_of_whole(locale));
            let missing = || Cell::Missing(locale.say("chart-no-value"));
            years::cell(slot, locale, met.map(|met| met.map_or_else(missing, Cell::Text)))
        };
        let head = Cell::text(locale.say("compliance-head-met"));
        rows.push(Row::total(std::iter::once(head).chain(slots.iter().map(met)).collect()));
        let facts = Facts::new().text("framework", &self.framework_title);
        let mut subtitle = vec![self.rule(locale)];
        subtitle.extend(years::method_breaks(history, locale));
        Some(KindTable {
            title: locale.say_with("compliance-title", &facts),
            subtitle: years::joined(subtitle),
            table: Table { columns, rows },
        })
    }

    fn shapes(&self, history: &History<'_>, locale: &Locale) -> Vec<(&'static str, Shape)> {
        let step = |status: &Status| StatusStep {
            label: status.label.clone(),
            role: status.role,
            is_met: status.is_met,
        };
        let slots = history.slots();
        let mut before: Option<&Compliance> = None;
        let years_shown = slots.iter().map(|slot| {
            let measured = slot.measure().and_then(Compliance::of);
            let same =
                measured.filter(|it| it.scale.statuses.len() == self.scale.statuses.len());
            let others = before.zip(same).is_some_and(|(it, now)| !now.applies_to_same(it));
            before = same.or(before);
            ColumnYear {
                year: slot.year,
                counts: same.map(Compliance::counts).ok_or_else(|| years::gap(slot)),
                method_break: slot.method_break.map(str::to_owned),
                applies_to_others: others,
            }
        });
        let columns = Columns {
            noun: (locale.say("compliance-noun-one"), locale.say("compliance-noun-other")),
            statuses: self.scale.statuses.iter().map(step).collect(),
            years: years_shown.collect(),
        };
        let grid = self.grid(history, &columns);
        // A target counts areas; the line shows their share of those that apply.
        let target = history.target.zip(self.share()).map(|(target, share)| {
            Share { part: Amount::exact(target), whole: share.whole }.percent().amount
        });
        let line = trend::line(
            self,
            &History { target, ..history.clone() },
            locale,
            Followed {
                measure: locale.say("compliance-share-measure"),
                subject: locale.say("compliance-share-subject"),
                scale: Scale::Percent,
                value: |measure: &Measure| {
                    Compliance::of(measure)?.share().map(|share| share.percent())
                },
            },
        );
        vec![
            ("trend", Shape::Columns(columns)),
            ("grid", Shape::Grid(grid)),
            ("line", Shape::Line(line)),
        ]
    }
}

impl Compliance {
    /// The same years and scale as in `columns`, area by area.
    fn grid(&self, history: &History<'_>, columns: &Columns) -> Grid {
        let slots = history.slots();
        let measured = |slot: &Slot<'_>| {
            let same = slot.measure().and_then(Compliance::of);
            same.filter(|it| {
                it.framework == self.framework && it.scale.statuses == self.scale.statuses
            })
            .cloned()
        };
        let measures: Vec<Option<Compliance>> = slots.iter().map(measured).collect();
        let year = |(slot, measure): (&Slot<'_>, &Option<Compliance>)| GridYear {
            year: slot.year,
            gap: measure.is_none().then(|| years::gap(slot)),
            method_break: slot.method_break.map(str::to_owned),
        };
        let row = |area: &AreaStatus| GridRow {
            reference: area.reference.clone(),
            label: area.title.clone(),
            statuses: measures
                .iter()
                .map(|measure| {
                    let found = measure.as_ref()?.areas.iter().find(|it| it.id == area.id);
                    found.map(|found| found.status)
                })
                .collect(),
        };
        Grid {
            noun: columns.noun.clone(),
            statuses: columns.statuses.clone(),
            years: slots.iter().zip(&measures).map(year).collect(),
            rows: self.areas.iter().map(row).collect(),
        }
    }
}
