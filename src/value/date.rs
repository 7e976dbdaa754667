//! Years and dates of the Gregorian calendar.
//!
//! In: text such as `2024-12-31`. Out: `Year`, `Date`. Never: the clock, a time zone.

use std::fmt;

/// A calendar year, 1900–2200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

impl Year {
    /// Takes a number as a year when it is one.
    pub fn new(year: i64) -> Option<Self> {
        (1900..=2200).contains(&year).then(|| Self(u16::try_from(year).expect("in range")))
    }

    /// The number.
    pub fn number(self) -> u16 {
        self.0
    }

    /// The year `years` before.
    #[must_use]
    pub fn before(self, years: u16) -> Self {
        Self(self.0.saturating_sub(years))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A day that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// 1900–2200.
    pub year: u16,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

impl Date {
    /// Reads `2024-12-31`, and only that form, when there is such a day.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, length| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        let year = Year::new(year.parse().ok()?)?.number();
        let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
        let is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self { year, month, day })
    }
}

/// The ISO 8601 form, `2024-12-31`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
