//! `content/register/actions.yaml`: proposals, recommendations and decisions over the years.
//!
//! In: the text. Out: entries in the register's order. Never: an entry whose status is told twice.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{DUPLICATE_ID, STATUS_BEFORE_START};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span};
use crate::doc::secrecy::Labelled;
use crate::measure::action::{Action, ActionContent, ActionKind, ActionStatus};
use crate::read::yaml::{
    self, AllowEntry, At, DateText, IdText, SecrecyText, YearKey, YearText,
};
use crate::value::id::Id;

/// `content/register/actions.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionsFile {
    /// The entries in the order of their numbers: new ones come last.
    actions: Vec<ActionEntry>,
}

/// An entry of the register.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ActionEntry {
    /// By which key figures and chapters name it.
    id: At<IdText>,
    /// A short name.
    title: String,
    /// What it is.
    kind: KindWord,
    /// Where it comes from.
    origin: Option<String>,
    /// The year of the report in which it was first told.
    year: YearText,
    /// Its registration number.
    record_number: Option<String>,
    /// Who is responsible.
    owner: Option<String>,
    /// When it should be done.
    due: Option<DateText>,
    /// How far it had come at the end of each year.
    #[serde(default)]
    statuses: BTreeMap<At<YearKey>, StatusWord>,
    /// Warnings that this entry may have.
    #[serde(default)]
    allow: Vec<AllowEntry>,
    /// Why it is secret.
    secrecy: Option<SecrecyText>,
}

/// What an action is.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum KindWord {
    /// Proposed by the report.
    Proposal,
    /// Recommended by auditors.
    Recommendation,
    /// Decided.
    Decision,
}

/// How far an action has come.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum StatusWord {
    /// Not begun.
    NotStarted,
    /// Under way.
    Ongoing,
    /// Not done in time.
    Late,
    /// Done.
    Done,
    /// Given up.
    Cancelled,
}

/// Reads the register. Reports what `yaml::read` reports, `duplicate-id` and
/// `status-before-start`. `authority` is the project's, for labels that name none.
pub fn actions(
    source: &Source,
    authority: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Vec<Action<Labelled<ActionContent>>> {
    let Some(file) = yaml::read::<ActionsFile>(source, diagnostics) else {
        return Vec::new();
    };
    let mut seen: BTreeMap<Id, Span> = BTreeMap::new();
    let mut actions = Vec::new();
    for (number, entry) in (1..).zip(file.actions) {
        let (id, span) = (entry.id.value.0.clone(), entry.id.span(source));
        if let Some(first) = seen.get(&id) {
            diagnostics.report(&DUPLICATE_ID, span).with("id", &id).note(
                Some(*first),
                "note-first-here",
                &[],
            );
            continue;
        }
        seen.insert(id.clone(), span);
        actions.push(action(entry, number, id, span, source, authority, diagnostics));
    }
    actions
}

fn action(
    entry: ActionEntry,
    number: u32,
    id: Id,
    span: Span,
    source: &Source,
    authority: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Action<Labelled<ActionContent>> {
    let year = entry.year.0;
    yaml::allow_in(span, &entry.allow, source, diagnostics);
    for status_year in entry.statuses.keys().filter(|status| status.value.0 < year) {
        diagnostics
            .report(&STATUS_BEFORE_START, status_year.span(source))
            .with("year", status_year.value.0)
            .with("start", year);
    }
    let statuses = entry.statuses.into_iter();
    let content = ActionContent {
        title: entry.title,
        kind: match entry.kind {
            KindWord::Proposal => ActionKind::Proposal,
            KindWord::Recommendation => ActionKind::Recommendation,
            KindWord::Decision => ActionKind::Decision,
        },
        origin: entry.origin,
        record_number: entry.record_number,
        owner: entry.owner,
        due: entry.due.map(|date| date.0),
        statuses: statuses.map(|(year, word)| (year.value.0, status(word))).collect(),
    };
    let secrecy = entry.secrecy.map(|secrecy| secrecy.secrecy(authority));
    Action { id, number, span, year, content: Labelled::new(content, secrecy) }
}

/// The status that a word names.
pub(super) fn status(word: StatusWord) -> ActionStatus {
    match word {
        StatusWord::NotStarted => ActionStatus::NotStarted,
        StatusWord::Ongoing => ActionStatus::Ongoing,
        StatusWord::Late => ActionStatus::Late,
        StatusWord::Done => ActionStatus::Done,
        StatusWord::Cancelled => ActionStatus::Cancelled,
    }
}
