//! Frameworks: catalogs of requirement areas with their source and validity, and status scales.
//!
//! In: `content/frameworks/*.yaml` and the built-in ones. Out: data. Never: an order other than the catalog's.

use crate::base::source::Span;
use crate::value::date::Date;
use crate::value::id::Id;

/// A catalog of requirement areas, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// `msbfs-2020-6`
    pub id: Id,
    /// The file.
    pub span: Span,
    /// "MSBFS 2020:6"
    pub title: String,
    /// Where the list comes from.
    pub source: String,
    /// The first day it is in force.
    pub valid_from: Option<Date>,
    /// The last day it is in force.
    pub valid_to: Option<Date>,
    /// What it took the place of.
    pub replaces: Vec<Replaced>,
    /// In the catalog's order; ids are unique.
    pub areas: Vec<RequirementArea>,
}

/// Rules that no longer hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// As texts name them: "ISO/IEC 27001:2013".
    pub name: String,
    /// The last day they were in force.
    pub valid_to: Date,
}

/// An area of requirements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequirementArea {
    /// `p4`
    pub id: Id,
    /// "4 §"
    pub reference: Option<String>,
    /// "Systematiskt och riskbaserat arbete"
    pub title: String,
}

/// A scale of statuses for compliance, from worst to best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusScale {
    /// In order: unknown, missing, steps, not applicable.
    pub statuses: Vec<Status>,
}

impl StatusScale {
    /// The place of a status in the scale.
    pub fn index(&self, id: &str) -> Option<usize> {
        self.statuses.iter().position(|status| status.id.as_str() == id)
    }
}

/// A status of a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// `defined`
    pub id: Id,
    /// "Definierat"
    pub label: String,
    /// "Dokumenterat men ännu ej implementerat …"
    pub meaning: String,
    /// Theme role: `status-unknown`, `status-0` … `status-5`, `status-na`.
    pub role: &'static str,
    /// Whether it counts as met unless the key figure says otherwise.
    pub is_met: bool,
    /// Whether it counts in the denominator: not for "ej applicerbart".
    pub is_applicable: bool,
}
