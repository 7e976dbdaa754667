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
    /// There is a value of another framework or scale, which this chart cannot show.
    OtherMethod,
}

impl Gap {
    /// All of them, in the order of their sentences.
    pub const ALL: [Self; 5] = [
        Self::NotMeasured,
        Self::NotReportable,
        Self::Awaited,
        Self::Withheld,
        Self::OtherMethod,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::NotMeasured => "not-measured",
            Self::NotReportable => "not-reportable",
            Self::Awaited => "awaited",
            Self::Withheld => "withheld",
            Self::OtherMethod => "other-method",
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

/// Whether no value after a year may be compared with one before it: it has a divider, such as a new
/// method, or the edition leaves the year out, and with it whether the method was new.
pub(super) fn parts(gap: Option<Gap>, has_divider: bool) -> bool {
    has_divider || gap == Some(Gap::Withheld)
}

/// "Uppgiften för 2023 är utelämnad.": of the year that would be compared with.
pub(super) fn withheld(year: Option<Year>, locale: &Locale) -> Option<String> {
    year.map(|year| Gap::Withheld.sentence(&[year.to_string()], locale))
}

/// The years from the first one that something is known of: a value, or why there is none. A year
/// before the first measurement is no gap.
pub(super) fn since_first<T>(years: &[T], gap: impl Fn(&T) -> Option<Gap>) -> &[T] {
    let is_known = |year: &T| gap(year) != Some(Gap::NotMeasured);
    years.iter().position(is_known).map_or(&[], |first| &years[first..])
}

/// The last of these years, as many as a drawing has room for.
pub(super) fn drawn<T>(years: &[T], most: usize, gap: impl Fn(&T) -> Option<Gap>) -> &[T] {
    let years = since_first(years, &gap);
    since_first(&years[years.len().saturating_sub(most)..], gap)
}

/// What a key says of gaps that a drawing has no room to explain in their places: "Ingen mätning",
/// with its years where there are gaps of other kinds too.
pub(super) fn key(
    gaps: &[(Year, Gap)],
    has_room: impl Fn(Gap) -> bool,
    locale: &Locale,
) -> Vec<String> {
    let is_one_kind = gaps.iter().all(|(_, gap)| *gap == gaps[0].1);
    let entry = |kind: &Gap| {
        let years = gaps.iter().filter(|(_, gap)| gap == kind);
        let years: Vec<String> = years.map(|(year, _)| year.to_string()).collect();
        let words = kind.words(locale);
        if is_one_kind {
            return words;
        }
        let facts = Facts::new().text("words", words).text("years", locale.list(&years));
        locale.say_with("chart-gap-key", &facts)
    };
    let is_untold = |kind: &&Gap| gaps.iter().any(|(_, gap)| gap == *kind) && !has_room(**kind);
    Gap::ALL.iter().filter(is_untold).map(entry).collect()
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
