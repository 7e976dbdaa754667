//! The register as a document: every action's whole life over all documents of an edition.
//!
//! In: the actions of one edition until the year of its newest document. Out: a report like any other,
//! in groups by what became of the actions. Never: what a withheld action is, or which group it is in.

use std::collections::BTreeSet;

use crate::base::source::{Span, Spanned};
use crate::base::wording::{Facts as Words, capitalised};
use crate::doc::answer::{BlockAnswer, Display, NumberedTable};
use crate::doc::head::Head;
use crate::doc::report::{Chapter, KeyNumber, Origin, Report};
use crate::doc::secrecy::{Disclosed, Secrecy};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::doc::tree::{Block, Inline};
use crate::edition::Projection;
use crate::measure::action::{ActionStatus, Fate};
use crate::resolve::follow_up::{self, OpenAction, row_anchor};
use crate::resolve::lives::{self, Detail};
use crate::resolve::scope::Scope;
use crate::resolve::{Context, View, data, gathered, head, tables};
use crate::value::date::Year;

/// What became of actions: a chapter each, in the order of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Silent,
    Late,
    Ongoing,
    NotStarted,
    Replaced,
    Cancelled,
    Done,
    Withheld,
}

impl Group {
    const ALL: [Self; 8] = [
        Self::Silent,
        Self::Late,
        Self::Ongoing,
        Self::NotStarted,
        Self::Replaced,
        Self::Cancelled,
        Self::Done,
        Self::Withheld,
    ];

    fn of(fate: Option<Fate>) -> Self {
        match fate {
            Some(Fate::Silent(_)) => Self::Silent,
            Some(Fate::Open(ActionStatus::Late)) => Self::Late,
            Some(Fate::Open(ActionStatus::Ongoing)) => Self::Ongoing,
            Some(Fate::Open(ActionStatus::NotStarted)) => Self::NotStarted,
            Some(Fate::Replaced) => Self::Replaced,
            Some(Fate::Cancelled | Fate::Open(ActionStatus::Cancelled)) => Self::Cancelled,
            Some(Fate::Done | Fate::Open(ActionStatus::Done)) => Self::Done,
            None => Self::Withheld,
        }
    }

    /// The end of its messages' keys, and its anchor.
    fn name(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Late => "late",
            Self::Ongoing => "ongoing",
            Self::NotStarted => "not-started",
            Self::Replaced => "replaced",
            Self::Cancelled => "cancelled",
            Self::Done => "done",
            Self::Withheld => "withheld",
        }
    }
}

/// The actions of which the same became; at least one.
type Grouped<'a> = (Group, Vec<&'a OpenAction>);

/// Makes the document of an edition's register; none when nothing stands in it. `newest` is the
/// edition's newest document.
pub fn register(newest: &Projection<'_>, context: Context<'_>) -> Option<Report> {
    let (scope, breaks) = (Scope::of_register(newest), context.breaks());
    let view = View::new(context, newest, &scope, &breaks);
    let actions: Vec<&OpenAction> = follow_up::actions(view, None).collect();
    if actions.is_empty() {
        return None;
    }
    let of_group = |group: Group| {
        let is_in = move |action: &&OpenAction| Group::of(lives::fate(view, action)) == group;
        actions.iter().copied().filter(is_in).collect::<Vec<_>>()
    };
    let groups: Vec<Grouped<'_>> = Group::ALL
        .into_iter()
        .map(|group| (group, of_group(group)))
        .filter(|(_, actions)| !actions.is_empty())
        .collect();
    let span = newest.draft().span;
    let lives =
        groups.iter().zip(2_usize..).map(|(group, number)| lives(view, group, number, span));
    let chapters: Vec<Chapter> =
        std::iter::once(summary(view, &actions, &groups, span)).chain(lives).collect();
    Some(Report {
        key_numbers: groups.iter().map(|group| key_number(view, group)).collect(),
        actions: data::actions(view),
        ..gathered(view, Origin::Register, self::head(view, &actions), chapters)
    })
}

/// "Utan besked: 6"
fn key_number(view: View<'_>, (group, actions): &Grouped<'_>) -> KeyNumber {
    KeyNumber {
        label: view.say(&format!("register-group-{}", group.name())),
        display: Display::Value {
            hedge: None,
            number: view.context.locale.number(actions.len().into(), 0),
            unit: String::new(),
        },
    }
}

/// "Åtgärder: 22. Började: 2021–2024. Läget avser: Utgången av 2024."
fn head(view: View<'_>, actions: &[&OpenAction]) -> Head {
    let years = years(actions);
    let began = match (years.first(), years.last()) {
        (Some(first), Some(last)) if first < last => format!("{first}–{last}"),
        (Some(only), _) => only.to_string(),
        (None, _) => String::new(),
    };
    let state = view.say_with("register-state", &Words::new().text("year", view.year));
    let entries = vec![
        ("register-head-actions", view.context.locale.number(actions.len().into(), 0)),
        ("register-head-year", began),
        ("register-head-state", capitalised(&state)),
    ];
    let labels = actions.iter().filter_map(|action| match &action.content {
        Disclosed::Marked(label, _) | Disclosed::Withheld(label) => Some(label.clone()),
        Disclosed::Open(_) => None,
    });
    let labels: Vec<Secrecy> = labels.collect();
    head::gathered(view, "register", entries, &labels)
}

/// How many actions there are and what became of them, also by the year in which they began.
fn summary(
    view: View<'_>,
    actions: &[&OpenAction],
    groups: &[Grouped<'_>],
    span: Span,
) -> Chapter {
    let total = capitalised(&counted(view, "register-total", actions.len()));
    let parts = groups.iter().map(|(group, actions)| {
        counted(view, &format!("register-count-{}", group.name()), actions.len())
    });
    let parts = capitalised(&view.context.locale.list(&parts.collect::<Vec<_>>()));
    let paragraph = |words: &str| {
        Spanned::new(Block::Paragraph(vec![Inline::Text(view.soft(words))]), span)
    };
    let table = NumberedTable {
        label: tables::label(view, 1),
        anchor: "tab-began".to_owned(),
        introduction: None,
        title: view.say("register-began"),
        subtitle: Some(
            view.say_with("register-began-subtitle", &Words::new().text("year", view.year)),
        ),
        table: by_year(view, actions, groups),
        source: Some(view.say("follow-up-source").into()),
    };
    Chapter {
        number: None,
        kicker: None,
        anchor: "summary".to_owned(),
        title: vec![Inline::Text(view.say("register-summary"))],
        nodes: vec![
            paragraph(&format!("{total} {parts}.")),
            Spanned::new(Block::Hole(BlockAnswer::Table(table)), span),
            paragraph(&view.say("register-reading")),
        ],
        notes: Vec::new(),
    }
}

/// A row a year in which actions began, a column a group.
fn by_year(view: View<'_>, actions: &[&OpenAction], groups: &[Grouped<'_>]) -> Table {
    let names =
        groups.iter().map(|(group, _)| view.say(&format!("register-group-{}", group.name())));
    let heads = [view.say("register-head-count")].into_iter().chain(names);
    let mut columns = vec![Column::text(view.say("register-head-year"), 0)];
    columns.extend(heads.map(Column::number));
    let cells = |head: String, is_in: &dyn Fn(&OpenAction) -> bool| {
        let count = |actions: &[&OpenAction]| {
            let count = actions.iter().filter(|action| is_in(action)).count();
            Cell::text(view.context.locale.number(count.into(), 0))
        };
        let groups = groups.iter().map(|(_, actions)| count(actions));
        [Cell::text(head), count(actions)].into_iter().chain(groups).collect::<Vec<_>>()
    };
    let years = years(actions);
    let row = |year: &Year| Row::new(cells(year.to_string(), &|action| action.year == *year));
    let mut rows: Vec<Row> = years.iter().map(row).collect();
    if rows.len() > 1 {
        rows.push(Row::total(cells(view.say("register-all"), &|_| true)));
    }
    Table { columns, rows }
}

/// The years in which actions began, in order.
fn years(actions: &[&OpenAction]) -> BTreeSet<Year> {
    actions.iter().map(|action| action.year).collect()
}

/// A group's lives.
fn lives(view: View<'_>, (group, actions): &Grouped<'_>, number: usize, span: Span) -> Chapter {
    let name = group.name();
    let mut table = lives::table(view, actions, Detail::Moments);
    for (row, action) in table.rows.iter_mut().zip(actions) {
        row.anchor = Some(row_anchor(action));
    }
    let table = NumberedTable {
        label: tables::label(view, number),
        anchor: format!("tab-{name}"),
        introduction: Some(view.say(&format!("register-lead-{name}"))),
        title: capitalised(&counted(view, &format!("register-table-{name}"), actions.len())),
        subtitle: None,
        table,
        source: None,
    };
    Chapter {
        number: None,
        kicker: None,
        anchor: name.to_owned(),
        title: vec![Inline::Text(view.say(&format!("register-group-{name}")))],
        nodes: vec![Spanned::new(Block::Hole(BlockAnswer::Table(table)), span)],
        notes: Vec::new(),
    }
}

/// A message about so many actions.
fn counted(view: View<'_>, key: &str, count: usize) -> String {
    let locale = view.context.locale;
    let count = count as u64;
    let form = locale.wording().plural_form(count);
    view.say_with(key, &Words::new().text("count", locale.spelled(count)).text("form", form))
}
