//! Actions: proposals, recommendations and decisions that live across the years.
//!
//! In: `content/register/actions.yaml`. Out: entries with one status a year. Never: a status told twice.

use std::collections::BTreeMap;

use crate::base::source::Span;
use crate::value::date::{Date, Year};
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
    pub origin: Option<String>,
    /// Its record number: "RS/754/2024".
    pub record_number: Option<String>,
    /// Who is responsible.
    pub owner: Option<String>,
    /// When it should be done.
    pub due: Option<Date>,
    /// One a year, at the end of that year.
    pub statuses: BTreeMap<Year, ActionStatus>,
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
