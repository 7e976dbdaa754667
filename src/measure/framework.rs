//! Frameworks: catalogs of requirement areas with their source and validity, and status scales.
//!
//! In: `content/frameworks/*.yaml` and the built-in ones. Out: data. Never: an order other than the catalog's.

use crate::base::source::Span;
use crate::base::wording::Wording;
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
    /// In the catalog's order; ids are unique.
    pub areas: Vec<RequirementArea>,
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

/// Id, theme role and whether it is met, from worst to best.
const BUILT_IN: [(&str, &str, bool); 8] = [
    ("unknown", "status-unknown", false),
    ("missing", "status-0", false),
    ("started", "status-1", false),
    ("limited", "status-2", false),
    ("defined", "status-3", false),
    ("managed", "status-4", true),
    ("optimised", "status-5", true),
    (NOT_APPLICABLE, "status-na", false),
];
const NOT_APPLICABLE: &str = "not_applicable";

impl StatusScale {
    /// The scale of eight that Swedish authorities use, in the language of the report. Met is what
    /// is in use: a requirement that is only documented is not met.
    pub fn built_in(wording: &Wording) -> Self {
        let status = |(id, role, is_met): (&str, &'static str, bool)| {
            let key = id.replace('_', "-");
            Status {
                id: Id::new(id).expect("built-in ids are ids"),
                label: wording.say(&format!("status-{key}")),
                meaning: wording.say(&format!("status-{key}-meaning")),
                role,
                is_met,
                is_applicable: id != NOT_APPLICABLE,
            }
        };
        Self { statuses: BUILT_IN.into_iter().map(status).collect() }
    }

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
