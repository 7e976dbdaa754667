//! The lives of actions: a row an action, with its years or all its moments, and what became of it.
//!
//! In: the register. Out: a table, and words for what became of an action. Never: a status that the
//! register does not hold, a year without word that looks like one with.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::base::wording::{Facts as Words, capitalised};
use crate::doc::answer::NumberedTable;
use crate::doc::secrecy::Disclosed;
use crate::doc::table::{Cell, Column, Moment, Row, StatusLine, Table, What};
use crate::measure::action::{ActionContent, ActionStatus, Fate, YearStatus};
use crate::measure::progress;
use crate::resolve::follow_up::{self, OpenAction, number};
use crate::resolve::{View, evidence, moments, secrecy, tables};
use crate::value::date::Year;
use crate::value::id::Id;

/// What the table is called in requests and references.
pub(super) const NAME: &str = "actions";

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
    let mut actions: Vec<&OpenAction> = if ids.is_empty() {
        follow_up::actions(view, None).collect()
    } else {
        ids.iter().filter_map(|id| follow_up::action(view, id, diagnostics)).collect()
    };
    if actions.is_empty() && ids.is_empty() {
        diagnostics.report(&code::NO_VALUE_TO_SHOW, span).with("id", NAME);
    }
    // As in the register, so that a reader finds last year's row again.
    actions.sort_by_key(|action| action.number);
    (!actions.is_empty()).then(|| NumberedTable {
        label: tables::label(view, number),
        anchor: tables::anchor(NAME),
        introduction: None,
        title: view.say("table-lives"),
        subtitle: Some(view.say("table-lives-subtitle")),
        table: table(view, &actions, Detail::Years),
        source: Some(view.say("follow-up-source").into()),
    })
}

/// How much of a life is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// How far the action had come, year by year.
    Years,
    /// All that happened and where each is told, and who should do what until when.
    Moments,
}

/// A table with a row an action.
pub(super) fn table(view: View<'_>, actions: &[&OpenAction], detail: Detail) -> Table {
    let shares = match detail {
        Detail::Years => (5, 8),
        // What happened is told with its places, and is longer than what should be done.
        Detail::Moments => (4, 9),
    };
    let columns = vec![
        Column::text(view.say("head-number"), 0),
        Column::text(view.say("head-action-title"), shares.0),
        Column::text(view.say("life-head"), shares.1),
    ];
    let row = |action: &&OpenAction| Row::new(row(view, action, detail));
    Table { columns, rows: actions.iter().map(row).collect() }
}

fn row(view: View<'_>, action: &OpenAction, detail: Detail) -> Vec<Cell> {
    let number = Cell::text(number(view, action));
    let (content, label) = match &action.content {
        Disclosed::Open(content) => (content, None),
        Disclosed::Marked(label, content) => (content, Some(secrecy::marking(view, label))),
        Disclosed::Withheld(label) => {
            let mask = Cell::Withheld(secrecy::withheld(view, label));
            return vec![number, mask, Cell::text("–")];
        }
    };
    let (below, life) = match detail {
        Detail::Years => {
            let origin = content.origin.as_ref();
            let origin = origin.and_then(|origin| evidence::source(view, origin));
            (origin, years(view, action, content))
        }
        Detail::Moments => (Some(facts(view, content)), moments::cell(view, action, content)),
    };
    let note: Vec<String> = below.into_iter().chain(label).collect();
    let title = Cell::Titled {
        title: view.soft(&content.title),
        note: view.soft(&note.join(", ")),
        anchor: None,
    };
    vec![number, title, life]
}

/// "Slutdatum saknas: sätts av beslutet"; without a reason where none is known.
fn lacking(view: View<'_>, key: &str, reason: Option<&str>) -> String {
    match reason {
        Some(reason) => {
            view.say_with(&format!("{key}-why"), &Words::new().text("reason", reason))
        }
        None => view.say(key),
    }
}

/// "Rekommendation. Ansvarig: It-chefen. Klar senast 2022-12-31."
fn facts(view: View<'_>, content: &ActionContent) -> String {
    let kind = view.say(moments::kind_key(content.kind));
    let owner = content.owner.as_ref().map_or_else(
        || lacking(view, "life-no-owner", content.no_owner.as_deref()),
        |owner| view.say_with("card-owner", &Words::new().text("owner", owner)),
    );
    let due = content.due(view.year).map_or_else(
        || lacking(view, "life-no-due", content.no_due.as_deref()),
        |due| view.say_with("life-due", &Words::new().text("date", due)),
    );
    let record_number = content.record_number.as_ref().map(|number| {
        view.say_with("life-record-number", &Words::new().text("number", number))
    });
    let parts = [Some(format!("{kind}.")), Some(owner), Some(format!("{due}.")), record_number];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Years in a row of which the same is told, or nothing though something should be.
pub(super) struct Stretch<'a> {
    /// The first of them.
    pub from: Year,
    /// The last of them.
    pub until: Year,
    /// What is told of each.
    pub told: Option<&'a YearStatus>,
}

impl Stretch<'_> {
    /// "2021", "2022–2024"
    pub fn when(&self) -> String {
        if self.from == self.until {
            self.from.to_string()
        } else {
            format!("{}–{}", self.from, self.until)
        }
    }
}

/// The years of an action until the view's, without those before it began and after it ended.
pub(super) fn stretches<'a>(
    view: View<'_>,
    action: &OpenAction,
    content: &'a ActionContent,
) -> Vec<Stretch<'a>> {
    let first =
        content.statuses.keys().next().map_or(action.year, |first| *first.min(&action.year));
    let count = view.year.number().saturating_sub(first.number());
    let words = |told: &'a YearStatus| (told.status, &told.evidence.words);
    let mut stretches: Vec<Stretch<'a>> = Vec::new();
    for year in (0..=count).rev().map(|back| view.year.before(back)) {
        let told = content.statuses.get(&year);
        if told.is_none() && silence(view, action, content, year).is_none() {
            continue;
        }
        match stretches.last_mut() {
            Some(last)
                if last.until == year.before(1) && last.told.map(words) == told.map(words) =>
            {
                last.until = year;
            }
            _ => stretches.push(Stretch { from: year, until: year, told }),
        }
    }
    stretches
}

/// How far an action had come: "2021–2022 Pågår", "2023 Inget besked", "2024 Ersatt av Å21".
fn years(view: View<'_>, action: &OpenAction, content: &ActionContent) -> Cell {
    let stretch = |stretch: Stretch<'_>| Moment {
        when: stretch.when(),
        what: match stretch.told {
            Some(told) => What::Status(StatusLine {
                mark: progress::mark(told.status),
                text: status_words(view, told),
                is_late: told.status == ActionStatus::Late,
            }),
            None => What::Silence(view.say("life-no-word")),
        },
        told: None,
    };
    let ended = replacement(view, content).map(|other| Moment {
        when: other.year.to_string(),
        what: What::Act(fate_words(view, content, Fate::Replaced)),
        told: None,
    });
    let stretches = stretches(view, action, content).into_iter().map(stretch);
    let moments: Vec<Moment> = stretches.chain(ended).collect();
    // An action that a later report begins.
    if moments.is_empty() {
        return Cell::Missing(
            view.say_with("life-later", &Words::new().text("year", action.year)),
        );
    }
    Cell::Moments(moments)
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
