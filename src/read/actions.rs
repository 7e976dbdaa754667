//! `content/register/actions.yaml`: proposals, recommendations and decisions over the years.
//!
//! In: the text. Out: entries in the register's order. Never: an entry whose status is told twice.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    DEAD_REFERENCE, DUPLICATE_ID, STATUS_BEFORE_START, UNCLEAR_SOURCE, UNKNOWN_ACTION,
    UNKNOWN_DOCUMENT,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span, Spanned};
use crate::doc::draft::ClosedDraft;
use crate::doc::secrecy::Labelled;
use crate::measure::action::{
    Action, ActionContent, ActionKind, ActionStatus, Due, Evidence, Whence, YearStatus,
};
use crate::read::yaml::{
    self, AllowEntry, At, DateText, DocumentText, IdText, SecrecyText, YearKey, YearText,
};
use crate::value::document::DocumentId;
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
    origin: Option<At<OriginForm>>,
    /// The year of the report in which it was first told.
    year: YearText,
    /// Its registration number.
    record_number: Option<String>,
    /// Who is responsible, or why nobody is.
    owner: Option<OwnerForm>,
    /// Where it was decided or promised.
    decided: Option<At<EvidenceEntry>>,
    /// When it should be done: a day, or first the day that was promised and then each one it was moved to;
    /// or why no day is set.
    due: Option<At<DueForm>>,
    /// How far it had come at the end of each year.
    #[serde(default)]
    statuses: BTreeMap<At<YearKey>, At<StatusForm>>,
    /// The action that took over.
    replaced_by: Option<At<IdText>>,
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
    /// Promised without anyone having asked for it.
    Promise,
}

/// Where an action comes from: words, or a place.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
enum OriginForm {
    /// "Berättelse 2022"
    Words(String),
    /// A document of the project, or a source outside it.
    Place(EvidenceEntry),
}

/// Where and when something is said.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EvidenceEntry {
    /// A document of the project: `2024`, `2024/audit`.
    document: Option<DocumentText>,
    /// The heading in it, by its anchor.
    section: Option<String>,
    /// A source outside the project, in words.
    source: Option<String>,
    /// When; the document's date when left out.
    date: Option<DateText>,
    /// By whom.
    by: Option<String>,
    /// What is said, in a few words.
    words: Option<String>,
}

/// Who is responsible.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
enum OwnerForm {
    /// "It-chefen"
    Name(String),
    /// Nobody yet.
    Lacking(Lack),
}

/// Why something is not there: it is said in reports.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Lack {
    /// Why, in a few words without a full stop.
    none: String,
}

/// When an action should be done.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
enum DueForm {
    /// A day that has not been moved.
    Once(DateText),
    /// Every day that was set, in order; the last one holds.
    Moved(Vec<DueEntry>),
    /// No day is set.
    Lacking(Lack),
}

/// A day that was set.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DueEntry {
    /// The day on which the action should be done.
    due: DateText,
    /// Where and why it was set.
    #[serde(flatten)]
    evidence: EvidenceEntry,
}

/// How far an action had come: a word, or a word and where it is told.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
enum StatusForm {
    /// Told in the year's own report.
    Word(StatusWord),
    /// Told somewhere.
    Told(StatusEntry),
}

/// How far an action had come, and where it is told.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct StatusEntry {
    /// How far.
    status: StatusWord,
    /// Where it is told.
    #[serde(flatten)]
    evidence: EvidenceEntry,
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

/// What the register says.
#[derive(Default)]
pub struct Register {
    /// Its entries, in order.
    pub actions: Vec<Action<Labelled<ActionContent>>>,
    /// The documents that it names, where it does, and the headings in them.
    places: Vec<(Span, DocumentId, Option<String>)>,
}

/// Reads the register. Reports what `yaml::read` reports, `duplicate-id`, `status-before-start`,
/// `unclear-source`, and `unknown-action` for one that took over. `authority`
/// is the project's, for labels that name none.
pub fn actions(
    source: &Source,
    authority: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Register {
    let Some(file) = yaml::read::<ActionsFile>(source, diagnostics) else {
        return Register::default();
    };
    let ids: Vec<Id> = file.actions.iter().map(|entry| entry.id.value.0.clone()).collect();
    let mut seen: BTreeMap<Id, Span> = BTreeMap::new();
    let mut reader = Reader { source, authority, diagnostics, register: Register::default() };
    for (number, entry) in (1..).zip(file.actions) {
        let (id, span) = (entry.id.value.0.clone(), entry.id.span(source));
        if let Some(first) = seen.get(&id) {
            reader.diagnostics.report(&DUPLICATE_ID, span).with("id", &id).note(
                Some(*first),
                "note-first-here",
                &[],
            );
            continue;
        }
        seen.insert(id.clone(), span);
        if let Some(other) = &entry.replaced_by {
            let named = &other.value.0;
            if *named == id || !ids.contains(named) {
                let diagnostic = reader.diagnostics.report(&UNKNOWN_ACTION, other.span(source));
                let others = ids.iter().filter(|other| **other != id).map(Id::as_str);
                diagnostic.with("id", named).did_you_mean(named.as_str(), others);
            }
        }
        let action = reader.action(entry, number, id, span);
        reader.register.actions.push(action);
    }
    reader.register
}

/// What reads entries.
struct Reader<'a, 'b> {
    source: &'a Source,
    authority: Option<&'a str>,
    diagnostics: &'b mut Diagnostics,
    register: Register,
}

impl Reader<'_, '_> {
    fn action(
        &mut self,
        entry: ActionEntry,
        number: u32,
        id: Id,
        span: Span,
    ) -> Action<Labelled<ActionContent>> {
        let (year, source) = (entry.year.0, self.source);
        yaml::allow_in(span, &entry.allow, source, self.diagnostics);
        let mut statuses = BTreeMap::new();
        for (key, told) in entry.statuses {
            let at = key.span(source);
            let status_year = key.value.0;
            if status_year < year {
                let diagnostic = self.diagnostics.report(&STATUS_BEFORE_START, at);
                diagnostic.with("year", status_year).with("start", year);
            }
            let told_at = told.span(source);
            let (word, evidence) = match told.value {
                StatusForm::Word(word) => (word, Evidence::default()),
                StatusForm::Told(it) => (it.status, self.evidence(it.evidence, told_at)),
            };
            let status = status(word);
            statuses.insert(status_year, YearStatus { status, evidence });
        }
        let (owner, no_owner) = match entry.owner {
            None => (None, None),
            Some(OwnerForm::Name(name)) => (Some(name), None),
            Some(OwnerForm::Lacking(lack)) => (None, Some(lack.none)),
        };
        let (dues, no_due) = entry.due.map_or((Vec::new(), None), |due| self.dues(due));
        let content = ActionContent {
            title: entry.title,
            kind: match entry.kind {
                KindWord::Proposal => ActionKind::Proposal,
                KindWord::Recommendation => ActionKind::Recommendation,
                KindWord::Decision => ActionKind::Decision,
                KindWord::Promise => ActionKind::Promise,
            },
            origin: entry.origin.map(|origin| self.origin(origin)),
            record_number: entry.record_number,
            owner,
            no_owner,
            decided: entry.decided.map(|decided| {
                let at = decided.span(source);
                self.evidence(decided.value, at)
            }),
            dues,
            no_due,
            statuses,
            replaced_by: entry
                .replaced_by
                .map(|other| Spanned::new(other.value.0.clone(), other.span(source))),
        };
        let secrecy = entry.secrecy.map(|secrecy| secrecy.secrecy(self.authority));
        Action { id, number, span, year, content: Labelled::new(content, secrecy) }
    }

    fn origin(&mut self, origin: At<OriginForm>) -> Evidence {
        let at = origin.span(self.source);
        match origin.value {
            OriginForm::Words(words) => {
                Evidence { whence: Some(Whence::Outside(words)), ..Evidence::default() }
            }
            OriginForm::Place(entry) => self.evidence(entry, at),
        }
    }

    /// The days, or why there is none.
    fn dues(&mut self, due: At<DueForm>) -> (Vec<Due>, Option<String>) {
        let at = due.span(self.source);
        match due.value {
            DueForm::Once(date) => {
                (vec![Due { date: date.0, evidence: Evidence::default() }], None)
            }
            DueForm::Moved(entries) => {
                let due = |it: DueEntry| Due {
                    date: it.due.0,
                    evidence: self.evidence(it.evidence, at),
                };
                (entries.into_iter().map(due).collect(), None)
            }
            DueForm::Lacking(lack) => (Vec::new(), Some(lack.none)),
        }
    }

    /// Reports `unclear-source`, and `unknown-document` for what no document can be called.
    fn evidence(&mut self, entry: EvidenceEntry, at: Span) -> Evidence {
        let is_unclear = entry.document.is_some() == entry.source.is_some()
            || (entry.section.is_some() && entry.document.is_none());
        if is_unclear {
            self.diagnostics.report(&UNCLEAR_SOURCE, at);
        }
        let document = entry.document.and_then(|DocumentText(name)| {
            let id = DocumentId::parse(&name);
            if id.is_none() {
                self.diagnostics.report(&UNKNOWN_DOCUMENT, at).with("document", &name);
            }
            id
        });
        let whence = match (document, entry.source) {
            (Some(id), _) => {
                self.register.places.push((at, id.clone(), entry.section.clone()));
                Some(Whence::Document { id, section: entry.section })
            }
            (None, Some(words)) => Some(Whence::Outside(words)),
            (None, None) => None,
        };
        let date = entry.date.map(|date| date.0);
        Evidence { whence, date, by: entry.by, words: entry.words }
    }
}

impl Register {
    /// Reports documents that are not there, and headings that none of them has: `unknown-document`,
    /// `dead-reference`. A heading in a passage with a label is none that can be named.
    ///
    /// `documents` are all there are; those that could not be read are not among the drafts.
    pub fn check_places<'a>(
        &self,
        documents: impl Iterator<Item = &'a DocumentId>,
        drafts: &[ClosedDraft],
        diagnostics: &mut Diagnostics,
    ) {
        let documents: Vec<String> = documents.map(ToString::to_string).collect();
        for (at, id, section) in &self.places {
            let name = id.to_string();
            if !documents.contains(&name) {
                let diagnostic = diagnostics.report(&UNKNOWN_DOCUMENT, *at);
                diagnostic.with("document", &name);
                diagnostic.did_you_mean(&name, documents.iter().map(String::as_str));
            }
            let draft = drafts.iter().find(|draft| draft.id == *id);
            let (Some(draft), Some(section)) = (draft, section) else { continue };
            let anchors: Vec<&str> = draft.open_headings().map(|(anchor, _)| anchor).collect();
            if !anchors.contains(&section.as_str()) {
                let diagnostic = diagnostics.report(&DEAD_REFERENCE, *at);
                diagnostic.with("kind", "sec").with("name", section);
                diagnostic.did_you_mean(section, anchors);
            }
        }
    }
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
