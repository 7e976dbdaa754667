//! Periods: whole months in a row, of one year or over several.
//!
//! In: text such as `2024-10`. Out: `Month`, `Period`. Never: parts of a month, the clock.

use crate::value::date::{Date, Year};

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: Year,
    /// 1–12.
    pub number: u8,
}

impl Month {
    /// Reads `2024-10`, and only that form.
    pub fn parse(text: &str) -> Option<Self> {
        let first = Date::parse(&format!("{text}-01"))?;
        Some(Self { year: Year::new(first.year.into())?, number: first.month })
    }

    /// The months since the beginning of the calendar.
    fn index(self) -> u32 {
        u32::from(self.year.number()) * 12 + u32::from(self.number) - 1
    }
}

/// Whole months in a row: January to October 2024. `first` is not after `last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The first month.
    pub first: Month,
    /// The last month, included.
    pub last: Month,
}

impl Period {
    /// January to December.
    pub fn whole_year(year: Year) -> Self {
        Self { first: Month { year, number: 1 }, last: Month { year, number: 12 } }
    }

    /// How many months; at least one.
    pub fn months(self) -> u32 {
        self.last.index() - self.first.index() + 1
    }

    /// Whether it is January to December of one year.
    pub fn is_whole_year(self) -> bool {
        self == Self::whole_year(self.last.year)
    }

    /// Whether the two have a month in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether a day lies in it.
    pub fn holds(self, date: Date) -> bool {
        let key = |month: Month| (month.year.number(), month.number);
        let month = (date.year, date.month);
        key(self.first) <= month && month <= key(self.last)
    }
}
