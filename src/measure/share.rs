//! `share`: a part of a whole, for the organisation and its units.
//!
//! In: part or rest, whole, third state, units. Out: percent, rest, table. Never: a share over 100 %;
//! the share of a unit that has no figures.

use crate::base::wording::Facts;
use crate::chart::Shape;
use crate::chart::bars::{BarRow, Bars};
use crate::chart::line::Scale;
use crate::doc::table::{Cell, Column, Row, Table};
use crate::measure::history::{History, Slot};
use crate::measure::key_figure::Direction;
use crate::measure::kind::{Kind, KindTable, Measure, NamedValue};
use crate::measure::trend::{self, Followed};
use crate::measure::years;
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::quantity::{Amount, Precision, Quantity, Unit};
use crate::value::share::Share as Ratio;

/// A part of a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Part and whole.
    pub ratio: Ratio,
    /// What is not in the part, when the source states that and not the part.
    pub stated_rest: Option<Amount>,
    /// What is counted, one and several.
    pub unit: (String, String),
    /// What the part has in common: "har genomfört 2024 års utbildning".
    pub state: Option<String>,
    /// A third state between part and rest, such as "påbörjat", contained in the rest.
    pub third: Option<Third>,
    /// Units of the organisation.
    pub units: Vec<UnitShare>,
    /// The target in percent.
    pub target: Option<Decimal>,
    /// Which way is better.
    pub direction: Direction,
}

/// A third state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Third {
    /// "Påbörjat"
    pub label: String,
    /// How many.
    pub amount: Amount,
}

/// A unit's share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitShare {
    /// "Folktandvården"
    pub name: String,
    /// Part and whole; none when the unit has no figures.
    pub ratio: Option<Ratio>,
}

impl Share {
    fn counted(&self, amount: Amount) -> Quantity {
        let (one, other) = self.unit.clone();
        amount.of(Unit::Counted { one, other })
    }

    fn amount(&self, amount: Amount, locale: &Locale) -> String {
        locale.quantity(&self.counted(amount))
    }

    /// Part and whole as they stand beside each other: a part computed from an estimate has no
    /// hedge of its own there, for the whole has one.
    fn beside(&self) -> Ratio {
        let Ratio { part, whole } = self.ratio;
        let is_computed = self.stated_rest.is_some() && part.precision == Precision::About;
        Ratio { part: if is_computed { Amount::exact(part.number) } else { part }, whole }
    }

    fn part_beside_whole(&self, locale: &Locale) -> String {
        self.amount(self.beside().part, locale)
    }

    /// The percentage of a unit with the decimals of the whole organisation.
    fn percent(&self, ratio: &Ratio, locale: &Locale) -> String {
        let decimals = self.ratio.percent().decimals;
        locale.quantity(&Quantity { decimals, ..ratio.percent() })
    }

    fn units_table(&self, locale: &Locale) -> Table {
        let missing = || Cell::Missing(locale.say("share-unit-missing"));
        let row = |name: &str, ratio: Option<&Ratio>, part: Option<String>| {
            let cell = |text: Option<String>| text.map_or_else(missing, Cell::Text);
            vec![
                Cell::text(name),
                cell(part),
                cell(ratio.map(|ratio| self.amount(ratio.whole, locale))),
                cell(ratio.map(|ratio| self.percent(ratio, locale))),
            ]
        };
        let unit = |unit: &UnitShare| {
            let part = unit.ratio.map(|ratio| self.amount(ratio.part, locale));
            Row::new(row(&unit.name, unit.ratio.as_ref(), part))
        };
        let mut rows: Vec<Row> = self.units.iter().map(unit).collect();
        let (total, part) =
            (locale.say("share-head-organisation"), self.part_beside_whole(locale));
        rows.push(Row::total(row(&total, Some(&self.ratio), Some(part))));
        let columns = vec![
            Column::text(locale.say("share-head-unit"), 2),
            Column::number(locale.say("share-head-part")),
            Column::number(locale.say("share-head-whole")),
            Column::number(locale.say("share-head-share")),
        ];
        Table { columns, rows }
    }

    fn years_table(history: &History<'_>, locale: &Locale) -> Table {
        let row = |slot: &Slot<'_>| {
            let share = slot.measure().and_then(Share::of);
            let cell = |text: Option<String>| years::cell(slot, locale, text.map(Cell::Text));
            Row::new(vec![
                Cell::text(slot.year.to_string()),
                cell(share.map(|share| share.part_beside_whole(locale))),
                cell(share.map(|share| share.amount(share.ratio.whole, locale))),
                cell(share.map(|share| locale.quantity(&share.ratio.percent()))),
            ])
        };
        let columns = vec![
            Column::text(locale.say("measure-head-year"), 0),
            Column::number(locale.say("share-head-part")),
            Column::number(locale.say("share-head-whole")),
            Column::number(locale.say("share-head-share")),
        ];
        Table { columns, rows: history.slots().iter().map(row).collect() }
    }

    /// "andel medarbetare som har genomfört 2024 års utbildning"
    fn measure(&self, locale: &Locale) -> String {
        let facts = Facts::new().text("unit", &self.unit.1);
        match &self.state {
            Some(state) => locale.say_with("share-measure-state", &facts.text("state", state)),
            None => locale.say_with("share-measure", &facts),
        }
    }
}

impl Kind for Share {
    fn values(&self, _locale: &Locale) -> Vec<NamedValue> {
        let ratio = &self.ratio;
        let rest = self.stated_rest.unwrap_or_else(|| ratio.rest());
        let mut values = vec![
            NamedValue::new("share", ratio.percent()),
            NamedValue::new("part", self.counted(ratio.part)),
            NamedValue::new("rest", self.counted(rest)),
            NamedValue::new("whole", self.counted(ratio.whole)),
            NamedValue::new("complement", ratio.complement()),
        ];
        if let Some(left) = self.target.and_then(|target| ratio.left_to(target)) {
            values.push(NamedValue::new("left", left));
        }
        if let Some(third) = &self.third {
            values.push(NamedValue::new("third", self.counted(third.amount)));
        }
        values
    }

    fn bounds(&self) -> Option<(Decimal, Decimal)> {
        Some((Decimal::ZERO, Decimal::ONE_HUNDRED))
    }

    fn ground(&self, locale: &Locale) -> String {
        let facts = Facts::new()
            .text("part", self.part_beside_whole(locale))
            .text("whole", locale.long(&self.counted(self.ratio.whole)));
        match &self.state {
            Some(state) => locale.say_with("share-ground-state", &facts.text("state", state)),
            None => locale.say_with("share-ground", &facts),
        }
    }

    fn terms(&self, locale: &Locale) -> Vec<String> {
        let Ratio { part, whole } = self.beside();
        let amount = |amount| Facts::new().text("amount", locale.long(&self.counted(amount)));
        let numerator = match &self.state {
            Some(state) => {
                locale.say_with("share-numerator-state", &amount(part).text("state", state))
            }
            None => locale.say_with("share-numerator", &amount(part)),
        };
        vec![numerator, locale.say_with("share-denominator", &amount(whole))]
    }

    fn calculation(&self, locale: &Locale) -> String {
        let part = self.part_beside_whole(locale);
        let mut sentences = Vec::new();
        if let Some(rest) = self.stated_rest {
            let facts = Facts::new()
                .text("whole", locale.number(self.ratio.whole.number, 0))
                .text("rest", self.amount(rest, locale))
                .text("part", &part);
            sentences.push(locale.say_with("share-calculation-rest", &facts));
        }
        let percent = self.ratio.percent();
        let facts = Facts::new()
            .text("part", part)
            .text("whole", self.amount(self.ratio.whole, locale))
            .text("share", locale.quantity(&percent));
        sentences.push(locale.say_with("share-calculation", &facts));
        let is_bounded_by_whole =
            matches!(self.ratio.whole.precision, Precision::AtLeast | Precision::AtMost);
        let bound = if is_bounded_by_whole { "whole" } else { "part" };
        let bound = |key| locale.say_with(key, &Facts::new().text("bound", bound));
        match percent.precision {
            Precision::AtMost => sentences.push(bound("share-is-upper-bound")),
            Precision::AtLeast => sentences.push(bound("share-is-lower-bound")),
            Precision::About => sentences.push(locale.say("share-is-estimate")),
            Precision::Exact => {}
        }
        sentences.join(" ")
    }

    fn table(&self, history: &History<'_>, locale: &Locale) -> Option<KindTable> {
        let year = history.current().map(|current| current.year)?;
        let (key, table) = if self.units.is_empty() {
            ("share-title-years", Self::years_table(history, locale))
        } else {
            ("share-title-units", self.units_table(locale))
        };
        let facts = Facts::new().text("year", year).text("measure", self.measure(locale));
        let subtitle = match &self.third {
            Some(third) => {
                let amount = self.amount(third.amount, locale);
                let facts = Facts::new().text("label", &third.label).text("amount", amount);
                vec![locale.say_with("share-third", &facts)]
            }
            None => Vec::new(),
        };
        let breaks = if self.units.is_empty() {
            years::method_breaks(history, locale)
        } else {
            Vec::new()
        };
        let subtitle = years::joined([subtitle, breaks].concat());
        Some(KindTable { title: locale.say_with(key, &facts), subtitle, table })
    }

    fn shapes(&self, history: &History<'_>, locale: &Locale) -> Vec<(&'static str, Shape)> {
        let line = trend::line(
            self,
            history,
            locale,
            Followed {
                measure: locale
                    .say_with("share-measure", &Facts::new().text("unit", &self.unit.1)),
                subject: locale.say("share-subject"),
                scale: Scale::Percent,
                value: |measure: &Measure| Some(Share::of(measure)?.ratio.percent()),
            },
        );
        let line = ("line", Shape::Line(line));
        let Some(current) = history.current().filter(|_| !self.units.is_empty()) else {
            return vec![line];
        };
        let measure = self.measure(locale);
        let decimals = self.ratio.percent().decimals;
        let row =
            |unit: &UnitShare| BarRow { label: unit.name.clone(), share: unit.ratio, decimals };
        let label = locale.say("share-head-organisation");
        let bars = Bars {
            measure,
            noun: (locale.say("share-noun-one"), locale.say("share-noun-other")),
            year: current.year,
            aim: trend::aim(self.direction),
            target: self.target,
            total: Some(BarRow { label, share: Some(self.beside()), decimals }),
            rows: self.units.iter().map(row).collect(),
        };
        vec![("units", Shape::Bars(bars)), line]
    }
}
