//! Periods and stretches of time as text.
//!
//! In: periods. Out: text in the report's language. Never: a number that `format` did not write.

use crate::base::wording::Facts;
use crate::value::date::Year;
use crate::value::format::Locale;
use crate::value::period::{Month, Period};

impl Locale {
    /// "2023" for a whole year, else "jan–okt 2024", "okt 2024", "juli 2023–juni 2024".
    pub fn period(&self, period: Period) -> String {
        self.span("period", period)
    }

    /// The same in a report of `year`, which need not be said again: "jan–okt".
    pub fn period_in(&self, period: Period, year: Year) -> String {
        let is_within = period.first.year == year && period.last.year == year;
        let key = if is_within && !period.is_whole_year() { "period-bare" } else { "period" };
        self.span(key, period)
    }

    /// The same for reading aloud and for running text: "januari till oktober 2024".
    pub fn period_aloud(&self, period: Period) -> String {
        self.span("period-aloud", period)
    }

    /// "10 månader"
    pub fn months(&self, period: Period) -> String {
        let months = period.months();
        let facts = Facts::new()
            .text("count", self.number(months.into(), 0))
            .text("form", self.wording().plural_form(months.into()));
        self.say_with("period-months", &facts)
    }

    fn span(&self, key: &str, period: Period) -> String {
        let Period { first, last } = period;
        if period.is_whole_year() {
            return last.year.to_string();
        }
        let names = if key == "period-aloud" { key } else { "period" };
        let name = |month: Month| self.say(&format!("{names}-month-{}", month.number));
        let facts = Facts::new()
            .text("first", name(first))
            .text("last", name(last))
            .text("first_year", first.year)
            .text("year", last.year);
        if first == last {
            return self.say_with(&format!("{key}-one"), &facts);
        }
        let which = if first.year == last.year { "within" } else { "across" };
        self.say_with(&format!("{key}-{which}"), &facts)
    }
}
