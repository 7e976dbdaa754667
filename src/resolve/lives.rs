//! The lives of actions: a row an action, a column a year, and what became of it.
//!
//! In: the register. Out: a table, and words for what became of an action. Never: a status that the
//! register does not hold, a year without word that looks like one with.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::base::wording::{Facts as Words, capitalised};
use crate::doc::answer::{Mark, NumberedTable};
use crate::doc::secrecy::Disclosed;
use crate::doc::table::{Cell, Column, Row, StatusLine, Table};
use crate::measure::action::{ActionContent, ActionStatus, Fate, YearStatus};
use crate::measure::progress;
use crate::resolve::follow_up::{self, OpenAction, first_small, number};
use crate::resolve::{View, evidence, secrecy, tables};
use crate::value::date::Year;
use crate::value::id::Id;

/// What the table is called in requests and references.
pub(super) const NAME: &str = "actions";
/// The most years with a column of their own.
const COLUMNS: u16 = 4;

/// What became of an action until the view's year, as far as the edition tells.
pub(super) fn fate(view: View<'_>, action: &OpenAction) -> Option<Fate> {
    let content = action.content.content()?;
    Some(action.fate(content, replacement(view, content), view.year))
}

/// The action that took over until the view's year.
pub(super) fn replacement<'a>(
    view: View<'a>,
    content: &ActionContent,
) -> Option<&'a OpenAction> {
    view.facts.replacement(content).filter(|other| other.year <= view.year)
}

/// "Inget besked sedan 2021", "Ersatt av Å21"
pub(super) fn fate_words(view: View<'_>, content: &ActionContent, fate: Fate) -> String {
    match fate {
        Fate::Open(status) => progress::word(status, view.context.locale),
        Fate::Silent(since) if content.statuses.is_empty() => {
            view.say_with("life-never", &Words::new().text("year", since))
        }
        Fate::Silent(since) => view.say_with("life-silent", &Words::new().text("year", since)),
        Fate::Replaced => {
            let by = replacement(view, content).map(|other| number(view, other));
            view.say_with("life-replaced", &Words::new().text("number", by.unwrap_or_default()))
        }
        Fate::Cancelled => progress::word(ActionStatus::Cancelled, view.context.locale),
        Fate::Done => progress::word(ActionStatus::Done, view.context.locale),
    }
}

/// Answers a request: the actions named, or all up to the report's year. Reports `unknown-action`, and
/// `no-value-to-show` when there is none.
pub(super) fn answer(
    view: View<'_>,
    ids: &[Spanned<Id>],
    (number, span): (u32, Span),
    diagnostics: &mut Diagnostics,
) -> Option<NumberedTable> {
    let actions: Vec<&OpenAction> = if ids.is_empty() {
        follow_up::actions(view, None).collect()
    } else {
        ids.iter().filter_map(|id| follow_up::action(view, id, diagnostics)).collect()
    };
    if actions.is_empty() && ids.is_empty() {
        diagnostics.report(&code::NO_VALUE_TO_SHOW, span).with("id", NAME);
    }
    (!actions.is_empty()).then(|| table(view, &actions, (number, tables::anchor(NAME))))
}

/// A table of actions with the years that any of them lived.
pub(super) fn table(
    view: View<'_>,
    actions: &[&OpenAction],
    (label, anchor): (u32, String),
) -> NumberedTable {
    let years = years(view, actions);
    let mut columns = vec![
        Column::text(view.say("head-number"), 0),
        Column::text(view.say("head-action-title"), 9),
    ];
    columns.extend(years.iter().map(|year| Column::text(year.to_string(), 4)));
    let rows = actions.iter().map(|action| Row::new(row(view, action, &years)));
    NumberedTable {
        label: tables::label(view, label),
        anchor,
        introduction: None,
        title: view.say("table-lives"),
        subtitle: Some(view.say("table-lives-subtitle")),
        table: Table { columns, rows: rows.collect() },
        source: Some(view.say("follow-up-source").into()),
    }
}

/// The last years, from the first in which any of the actions was told.
fn years(view: View<'_>, actions: &[&OpenAction]) -> Vec<Year> {
    let first = actions.iter().map(|action| action.year).min().unwrap_or(view.year);
    let back = view.year.number().saturating_sub(first.number()).min(COLUMNS - 1);
    (0..=back).rev().map(|back| view.year.before(back)).collect()
}

fn row(view: View<'_>, action: &OpenAction, years: &[Year]) -> Vec<Cell> {
    let number = Cell::text(number(view, action));
    let (content, label) = match &action.content {
        Disclosed::Open(content) => (content, None),
        Disclosed::Marked(label, content) => (content, Some(secrecy::marking(view, label))),
        Disclosed::Withheld(label) => {
            let mask = Cell::Withheld(secrecy::withheld(view, label));
            let dashes = years.iter().map(|_| Cell::text("–"));
            return [number, mask].into_iter().chain(dashes).collect();
        }
    };
    let origin = content.origin.as_ref().and_then(|origin| evidence::source(view, origin));
    let fate = action.fate(content, replacement(view, content), view.year);
    // What stands in the last year's column need not be told again.
    let silent =
        matches!(fate, Fate::Silent(_)).then(|| first_small(&fate_words(view, content, fate)));
    let notes: Vec<String> = [origin, silent, label].into_iter().flatten().collect();
    let title = Cell::Titled {
        title: view.soft(&content.title),
        note: view.soft(&notes.join(", ")),
        anchor: None,
    };
    let mut cells = vec![number, title];
    cells.extend(years.iter().map(|year| year_cell(view, action, content, *year)));
    cells
}

/// How far an action had come at the end of a year: "Pågår: revideras"; "Ersatt av Å21".
fn year_cell(view: View<'_>, action: &OpenAction, content: &ActionContent, year: Year) -> Cell {
    let told = content.statuses.get(&year).map(|told| StatusLine {
        mark: progress::mark(told.status),
        text: status_words(view, told),
        is_late: told.status == ActionStatus::Late,
    });
    let ended =
        replacement(view, content).filter(|other| other.year == year).map(|_| StatusLine {
            mark: Mark::Dash,
            text: fate_words(view, content, Fate::Replaced),
            is_late: false,
        });
    let lines: Vec<StatusLine> = told.into_iter().chain(ended).collect();
    if !lines.is_empty() {
        return Cell::Statuses(lines);
    }
    match silence(view, action, content, year) {
        Some(words) => Cell::Missing(view.say(words)),
        None => Cell::text("–"),
    }
}

/// "Pågår: revideras"
fn status_words(view: View<'_>, told: &YearStatus) -> String {
    let head = progress::word(told.status, view.context.locale);
    match &told.evidence.words {
        Some(words) => {
            let words = Words::new().text("head", head).text("value", view.soft(words));
            view.say_with("item-line", &words)
        }
        None => head,
    }
}

/// What stands where no status is told for a year, if anybody should have told one: not before the
/// action began, and not after it ended.
pub(super) fn silence(
    view: View<'_>,
    action: &OpenAction,
    content: &ActionContent,
    year: Year,
) -> Option<&'static str> {
    let replacement = replacement(view, content);
    let is_due = year >= action.year && action.fate(content, replacement, year).is_open();
    (is_due && !content.statuses.contains_key(&year)).then_some("life-no-word")
}

/// "Om sju av dem finns inget besked för 2024, och ingen har avslutat dem."; none when all are told.
pub(super) fn silent_sentence(view: View<'_>, actions: &[&OpenAction]) -> Option<String> {
    let is_silent = |action: &&&OpenAction| matches!(fate(view, action), Some(Fate::Silent(_)));
    let count = actions.iter().filter(is_silent).count() as u64;
    let locale = view.context.locale;
    let words = Words::new()
        .text("count", locale.spelled(count))
        .text("form", locale.wording().plural_form(count))
        .text("year", view.year);
    (count > 0).then(|| capitalised(&view.say_with("follow-up-silent", &words)))
}
