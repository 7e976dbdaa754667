//! `goals`: goals, the activities that serve them, and how far those have come.
//!
//! In: goals with their activities, whose status is told here or in the register. Out: which goals no
//! activity serves; a table. Never: a goal that is left out because nothing was done.

use crate::base::source::Spanned;
use crate::base::wording::Facts;
use crate::chart::Shape;
use crate::doc::answer::Mark;
use crate::doc::secrecy::Disclosed;
use crate::doc::table::{Cell, Column, Row, StatusLine, Table};
use crate::measure::action::{Action, ActionContent, ActionStatus};
use crate::measure::history::History;
use crate::measure::kind::{Item, Kind, KindTable, Measure, NamedValue, Part, PartField};
use crate::measure::progress::{Progress, Told};
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::id::Id;
use crate::value::quantity::{Precision, Quantity, Unit};

/// Goals and their activities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goals {
    /// In order; ids are unique. At least one.
    pub goals: Vec<Goal>,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Its name in the key figure.
    pub id: Id,
    /// What is aimed at.
    pub title: String,
    /// Where it stands: "Regionplanen".
    pub origin: Option<String>,
    /// What is done for it, in order; may be none.
    pub activities: Vec<Activity>,
}

/// What is done for a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// What it is.
    pub title: String,
    /// How far it has come.
    pub progress: Progress,
}

impl Activity {
    /// "Genomförd: Säkerhetstester av nätverket (Å7)"
    fn line(&self, locale: &Locale) -> StatusLine {
        let (mark, status, is_late) = match self.progress.status_cell(locale) {
            Cell::Status { mark, text, is_late } => (mark, text, is_late),
            Cell::Marked { text, provision } => {
                (Mark::Dot, format!("{text} ({provision})"), false)
            }
            other => (Mark::Dash, other.spoken(), false),
        };
        let title = match self.progress.number(locale) {
            Some(action) => format!("{} ({action})", self.title),
            None => self.title.clone(),
        };
        let facts = Facts::new().text("head", status).text("value", title);
        StatusLine { mark, text: locale.say_with("item-line", &facts), is_late }
    }
}

impl Goals {
    fn served(&self) -> u64 {
        self.goals.iter().filter(|goal| !goal.activities.is_empty()).count() as u64
    }

    fn unserved(&self) -> u64 {
        self.goals.len() as u64 - self.served()
    }

    fn activities(&self) -> impl Iterator<Item = &Activity> {
        self.goals.iter().flat_map(|goal| &goal.activities)
    }

    /// Activities that are done. A bound when the edition leaves out what is told of some.
    fn done(&self) -> Quantity {
        let is_done = |activity: &&Activity| {
            let told = activity.progress.told();
            told.is_some_and(|told| told.status == Some(ActionStatus::Done))
        };
        let is_bound = self.activities().any(|activity| activity.progress.is_withheld());
        let precision = if is_bound { Precision::AtLeast } else { Precision::Exact };
        let done = self.activities().filter(is_done).count() as u64;
        Quantity { precision, ..Quantity::count(done) }
    }
}

impl Kind for Goals {
    /// `served` is "of" all goals; the other counts are plain numbers. An activity that serves two goals
    /// counts twice.
    fn values(&self, _locale: &Locale) -> Vec<NamedValue> {
        let total = Decimal::from(self.goals.len());
        let served = Quantity::count(self.served());
        vec![
            NamedValue::new("served", Quantity { unit: Unit::Level { max: total }, ..served }),
            NamedValue::new("unserved", Quantity::count(self.unserved())),
            NamedValue::new("total", Quantity::count(total)),
            NamedValue::new("activities", Quantity::count(self.activities().count() as u64)),
            NamedValue::new("done", self.done()),
        ]
    }

    /// How many goals have an activity, and how many have none.
    fn key_numbers(&self, _title: &str, locale: &Locale) -> Vec<(String, Quantity)> {
        let max = Decimal::from(self.goals.len());
        let of = |count: u64| Quantity { unit: Unit::Level { max }, ..Quantity::count(count) };
        vec![
            (locale.say("goals-key-served"), of(self.served())),
            (locale.say("goals-key-unserved"), of(self.unserved())),
        ]
    }

    fn is_comparable(&self, earlier: &Measure) -> bool {
        let ids = |it: &Self| it.goals.iter().map(|each| each.id.clone()).collect::<Vec<_>>();
        Self::of(earlier).is_none_or(|earlier| ids(earlier) == ids(self))
    }

    fn told(&self) -> Vec<(&str, &Progress)> {
        let told = self.activities().map(|it| (it.title.as_str(), &it.progress));
        told.collect()
    }

    fn actions(&self) -> Vec<&Spanned<Id>> {
        self.activities().filter_map(|activity| activity.progress.action()).collect()
    }

    fn link(&mut self, register: &[Action<Disclosed<ActionContent>>], year: Year) {
        let activities = self.goals.iter_mut().flat_map(|goal| &mut goal.activities);
        activities.for_each(|activity| activity.progress.link(register, year));
    }

    fn ground(&self, locale: &Locale) -> String {
        let unserved = self.unserved();
        let facts = Facts::new()
            .text("count", locale.spelled(unserved))
            .text("form", locale.wording().plural_form(unserved));
        let key = if unserved == 0 { "goals-ground-all" } else { "goals-ground" };
        locale.say_with(key, &facts)
    }

    fn calculation(&self, locale: &Locale) -> String {
        let number = |count: u64| locale.number(count.into(), 0);
        let total = self.goals.len() as u64;
        let facts = Facts::new()
            .text("total", number(total))
            .text("form", locale.wording().plural_form(total))
            .text("served", number(self.served()))
            .text("unserved", number(self.unserved()));
        locale.say_with("goals-calculation", &facts)
    }

    fn table(&self, _history: &History<'_>, locale: &Locale) -> Option<KindTable> {
        let columns = vec![
            Column::text(locale.say("goals-head-goal"), 4),
            Column::text(locale.say("goals-head-activities"), 5),
        ];
        let rows = self.goals.iter().map(|goal| {
            let head = match &goal.origin {
                Some(origin) => Cell::Titled {
                    title: goal.title.clone(),
                    note: origin.clone(),
                    anchor: None,
                },
                None => Cell::text(&goal.title),
            };
            let lines = goal.activities.iter().map(|activity| activity.line(locale)).collect();
            let activities = if goal.activities.is_empty() {
                let (mark, text) = (Mark::Empty, locale.say("goals-no-activity"));
                Cell::Status { mark, text, is_late: true }
            } else {
                Cell::Statuses(lines)
            };
            Row::new(vec![head, activities])
        });
        Some(KindTable {
            title: locale.say("goals-title"),
            subtitle: None,
            table: Table { columns, rows: rows.collect() },
        })
    }

    fn items(&self, locale: &Locale) -> Vec<Item> {
        let items = self.goals.iter().zip(1_u64..).map(|(goal, number)| {
            let number = Facts::new().text("number", locale.number(number.into(), 0));
            Item {
                id: goal.id.clone(),
                label: locale.say_with("goals-item", &number),
                text: goal.title.clone(),
                before: None,
                missing: goal.activities.is_empty().then(|| locale.say("goals-no-activity")),
                lines: goal
                    .activities
                    .iter()
                    .map(|activity| activity.line(locale).text)
                    .collect(),
                after: None,
            }
        });
        items.collect()
    }

    /// A part an activity; a goal without one is a part of its own.
    fn parts(&self) -> Vec<Part> {
        let nothing = Progress::Here(Told::default());
        let part = |goal: &Goal, activity: Option<&Activity>| {
            let progress = activity.map_or(&nothing, |activity| &activity.progress);
            let mut fields = vec![
                ("goal", PartField::text(&goal.title)),
                ("origin", PartField::Text(goal.origin.clone())),
                ("text", PartField::Words),
                ("activity", PartField::Text(activity.map(|activity| activity.title.clone()))),
            ];
            fields.extend(progress.fields());
            Part { id: goal.id.clone(), fields }
        };
        let parts = self.goals.iter().flat_map(|goal| match goal.activities.as_slice() {
            [] => vec![part(goal, None)],
            activities => activities.iter().map(|it| part(goal, Some(it))).collect(),
        });
        parts.collect()
    }

    fn shapes(&self, _history: &History<'_>, _locale: &Locale) -> Vec<(&'static str, Shape)> {
        Vec::new()
    }
}
