//! What an organisation says of the accessibility of its reports.
//!
//! In: what `project.yaml` states. Out: data for the statement that goes with every edition.
//! Never: what the program itself has checked; that is told where it is known.

use crate::value::date::Date;

/// How far the reports meet the act (2018:1937) on accessibility of digital public services.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conformance {
    /// Wholly.
    Full,
    /// In part: the shortcomings are named.
    Partial,
    /// Not at all: the shortcomings are named.
    None,
}

/// An organisation's own assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// What it came to.
    pub conformance: Conformance,
    /// The day it was made.
    pub assessed: Date,
    /// Who made it, when it was not the organisation itself.
    pub assessor: Option<String>,
    /// The day the statement was last changed.
    pub updated: Date,
    /// What is not accessible.
    pub shortcomings: Vec<Shortcoming>,
    /// What would be a disproportionate burden to make accessible (12 § of the act).
    pub burdens: Vec<Shortcoming>,
    /// What the act does not cover (9 §).
    pub outside: Vec<String>,
}

/// The authority that supervises the act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supervisor {
    /// "Myndigheten för digital förvaltning (Digg)"
    pub name: String,
    /// Where anyone may report what is not accessible: `https` or `http`.
    pub address: String,
}

/// Something that is not accessible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortcoming {
    /// What, and for whom.
    pub what: String,
    /// Why.
    pub reason: String,
    /// What there is instead.
    pub alternative: Option<String>,
}
