//! Actions: proposals, recommendations and decisions that live across the years.
//!
//! In: `content/register/actions.yaml`. Out: entries with one status a year, each with what stands behind
//! it, and what became of them. Never: a status told twice.

use std::collections::BTreeMap;

use crate::base::source::{Span, Spanned};
use crate::value::date::{Date, Year};
use crate::value::document::DocumentId;
use crate::value::id::Id;

/// An entry of the register; `C` is labelled before and disclosed after the projection.
#[derive(Clone)]
pub struct Action<C> {
    /// Its id.
    pub id: Id,
    /// "Å7": the order in the register, from 1.
    pub number: u32,
    /// Where it stands.
    pub span: Span,
    /// The report in which it was first told.
    pub year: Year,
    /// Everything else.
    pub content: C,
}

/// What a label on an action covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionContent {
    /// A short name.
    pub title: String,
    /// What it is.
    pub kind: ActionKind,
    /// Where it comes from: "Berättelse 2022", "Revision 2021, rek. 6".
    pub origin: Option<Evidence>,
    /// Its record number: "RS/754/2024".
    pub record_number: Option<String>,
    /// Who is responsible.
    pub owner: Option<String>,
    /// Why nobody is: "utses av beslutet".
    pub no_owner: Option<String>,
    /// Where it was decided or promised.
    pub decided: Option<Evidence>,
    /// When it should be done: first as promised, then each time the day was moved.
    pub dues: Vec<Due>,
    /// Why no day is set: "sätts av beslutet".
    pub no_due: Option<String>,
    /// One a year, at the end of that year.
    pub statuses: BTreeMap<Year, YearStatus>,
    /// The action that took over.
    pub replaced_by: Option<Spanned<Id>>,
}

/// What stands behind something that is said of an action.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// Where it is said.
    pub whence: Option<Whence>,
    /// When; the document's date when left out.
    pub date: Option<Date>,
    /// By whom.
    pub by: Option<String>,
    /// In a few words of its own.
    pub words: Option<String>,
}

/// Where something is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whence {
    /// In a document of the project, under a heading.
    Document {
        /// The document.
        id: DocumentId,
        /// The heading's anchor.
        section: Option<String>,
    },
    /// Somewhere else, in words.
    Outside(String),
}

/// A day on which an action should be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub date: Date,
    /// Where it was set.
    pub evidence: Evidence,
}

/// How far an action had come at the end of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearStatus {
    /// How far.
    pub status: ActionStatus,
    /// Where it is told.
    pub evidence: Evidence,
}

impl Evidence {
    /// The year from which it is known; none where nothing says when.
    pub fn year(&self) -> Option<Year> {
        match &self.whence {
            Some(Whence::Document { id, .. }) => Some(id.year),
            Some(Whence::Outside(_)) | None => Year::new(self.date?.year.into()),
        }
    }
}

impl ActionContent {
    /// The status told for a year.
    pub fn status(&self, year: Year) -> Option<ActionStatus> {
        self.statuses.get(&year).map(|told| told.status)
    }

    /// The days set until the end of a year, in order.
    pub fn dues_until(&self, year: Year) -> impl Iterator<Item = &Due> {
        self.dues.iter().filter(move |due| due.evidence.year().is_none_or(|set| set <= year))
    }

    /// The day that held at the end of a year.
    pub fn due(&self, year: Year) -> Option<Date> {
        self.dues_until(year).last().map(|due| due.date)
    }

    /// The last year until `year` with a status.
    pub fn last_told(&self, year: Year) -> Option<(Year, ActionStatus)> {
        let last = self.statuses.range(..=year).next_back();
        last.map(|(year, told)| (*year, told.status))
    }
}

impl<C> Action<C> {
    /// What had become of the action at the end of `year`; `replacement` is the action that took over.
    pub fn fate(
        &self,
        content: &ActionContent,
        replacement: Option<&Self>,
        year: Year,
    ) -> Fate {
        let last = content.last_told(year);
        match last {
            _ if replacement.is_some_and(|other| other.year <= year) => Fate::Replaced,
            Some((_, ActionStatus::Done)) => Fate::Done,
            Some((_, ActionStatus::Cancelled)) => Fate::Cancelled,
            Some((told, status)) if told == year => Fate::Open(status),
            Some((told, _)) => Fate::Silent(told),
            None => Fate::Silent(self.year),
        }
    }
}

/// What became of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Still to be done, as told this year.
    Open(ActionStatus),
    /// Nothing is told since the end of that year, and nobody ended it.
    Silent(Year),
    /// Another action took over.
    Replaced,
    /// Given up by decision.
    Cancelled,
    /// Done.
    Done,
}

impl Fate {
    /// Whether something remains to be done.
    pub fn is_open(self) -> bool {
        match self {
            Self::Open(_) | Self::Silent(_) => true,
            Self::Replaced | Self::Cancelled | Self::Done => false,
        }
    }
}

/// What an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionKind {
    /// Proposed by the report.
    Proposal,
    /// Recommended by auditors.
    Recommendation,
    /// Decided.
    Decision,
    /// Promised without anyone having asked for it.
    Promise,
}

impl ActionKind {
    /// Its word in files and in open data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposal => "proposal",
            Self::Recommendation => "recommendation",
            Self::Decision => "decision",
            Self::Promise => "promise",
        }
    }
}

impl ActionStatus {
    /// Its word in files and in open data.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::Ongoing => "ongoing",
            Self::Late => "late",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }
}

/// How far an action has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionStatus {
    /// "Ej påbörjad"
    NotStarted,
    /// "Pågår"
    Ongoing,
    /// "Försenad"
    Late,
    /// "Genomförd"
    Done,
    /// "Utgår"
    Cancelled,
}
