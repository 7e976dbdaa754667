//! Gaps: years of a history that have no value, and why.
//!
//! In: years. Out: words for drawings, cells and sentences. Never: a value in place of one.

use crate::base::wording::Facts;
use crate::value::date::Year;
use crate::value::format::Locale;

/// Why a year has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nobody measured.
    NotMeasured,
    /// There is no value, for a reason that the report tells.
    NotReportable,
    /// There is no value yet.
    Awaited,
    /// The edition leaves it out.
    Withheld,
}

impl Gap {
    const ALL: [Self; 4] =
        [Self::NotMeasured, Self::NotReportable, Self::Awaited, Self::Withheld];

    fn key(self) -> &'static str {
        match self {
            Self::NotMeasured => "not-measured",
            Self::NotReportable => "not-reportable",
            Self::Awaited => "awaited",
            Self::Withheld => "withheld",
        }
    }

    /// "Ingen mätning"
    pub(super) fn words(self, locale: &Locale) -> String {
        locale.say_with("chart-gap-words", &Facts::new().text("gap", self.key()))
    }

    /// "Ingen mätning gjordes 2021."
    fn sentence(self, years: &[String], locale: &Locale) -> String {
        let facts = Facts::new().text("gap", self.key()).text("years", locale.list(years));
        locale.say_with("chart-gap-sentence", &facts)
    }
}

/// A sentence for each kind of gap among some years.
pub(super) fn sentences(
    years: impl IntoIterator<Item = (Year, Option<Gap>)>,
    locale: &Locale,
) -> Vec<String> {
    let gaps: Vec<(Year, Gap)> =
        years.into_iter().filter_map(|(year, gap)| Some((year, gap?))).collect();
    let of_kind = |kind: Gap| {
        let years = gaps.iter().filter(|(_, gap)| *gap == kind);
        let years: Vec<String> = years.map(|(year, _)| year.to_string()).collect();
        (!years.is_empty()).then(|| kind.sentence(&years, locale))
    };
    Gap::ALL.into_iter().filter_map(of_kind).collect()
}
