//! `count`: a number of something, and how many are needed.
//!
//! In: an amount, a unit, a need. Out: the gap. Never: a need nobody stated.

use crate::base::wording::Facts;
use crate::chart::Shape;
use crate::doc::table::{Cell, Column, Row, Table};
use crate::measure::history::{History, Slot};
use crate::measure::kind::{Kind, KindTable, Measure, NamedValue};
use crate::measure::trend::{self, Followed};
use crate::measure::years;
use crate::value::format::Locale;
use crate::value::quantity::{Amount, Quantity, Unit};
use crate::value::share::minus;

/// A number of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// How many there are.
    pub amount: Amount,
    /// What is counted, one and several.
    pub unit: (String, String),
    /// How many are needed.
    pub need: Option<Amount>,
    /// What the need is of, where it is not of the amount: "den nya organisationen".
    pub need_for: Option<String>,
}

impl Count {
    /// How many are missing; none are when there are more than are needed.
    fn gap(&self, need: Amount) -> Amount {
        let gap = minus(need, self.amount);
        if gap.number.is_sign_negative() { Amount::exact(0) } else { gap }
    }

    fn counted(&self, amount: Amount) -> Quantity {
        let (one, other) = self.unit.clone();
        amount.of(Unit::Counted { one, other })
    }
}

impl Kind for Count {
    fn values(&self, _locale: &Locale) -> Vec<NamedValue> {
        let named = |name, amount| NamedValue::new(name, self.counted(amount));
        let need = self.need.map(|need| named("need", need));
        let gap = self.need.map(|need| named("gap", self.gap(need)));
        [Some(named("amount", self.amount)), need, gap].into_iter().flatten().collect()
    }

    fn ground(&self, locale: &Locale) -> String {
        match self.need {
            Some(need) => {
                let facts = Facts::new().text("need", locale.long(&self.counted(need)));
                match &self.need_for {
                    Some(new) => {
                        locale.say_with("count-ground-need-for", &facts.text("for", new))
                    }
                    None => locale.say_with("count-ground-need", &facts),
                }
            }
            None => locale.say("count-ground"),
        }
    }

    fn calculation(&self, locale: &Locale) -> String {
        let facts = Facts::new().text("amount", locale.long(&self.counted(self.amount)));
        locale.say_with("count-calculation", &facts)
    }

    fn table(&self, history: &History<'_>, locale: &Locale) -> Option<KindTable> {
        let row = |slot: &Slot<'_>| {
            let count = slot.measure().and_then(Count::of);
            let amount = count.map(|it| Cell::text(locale.quantity(&it.counted(it.amount))));
            let cells =
                vec![Cell::text(slot.year.to_string()), years::cell(slot, locale, amount)];
            Row::new(cells)
        };
        let columns = vec![
            Column::text(locale.say("measure-head-year"), 0),
            Column::number(locale.say("count-head-amount")),
        ];
        let title = locale.say_with("count-title", &Facts::new().text("unit", &self.unit.1));
        let subtitle = years::joined(years::method_breaks(history, locale));
        let rows = history.slots().iter().map(row).collect();
        Some(KindTable { title, subtitle, table: Table { columns, rows } })
    }

    fn shapes(&self, history: &History<'_>, locale: &Locale) -> Vec<(&'static str, Shape)> {
        let value = |measure: &Measure| Count::of(measure).map(|it| it.counted(it.amount));
        let line =
            trend::line(self, history, locale, Followed::number(&self.unit.1, value, locale));
        vec![("line", Shape::Line(line))]
    }
}
