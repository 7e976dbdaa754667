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

impl Date {
    /// The day so many days after 1970-01-01; none outside the years that dates have.
    pub fn from_days(days: i64) -> Option<Self> {
        let days = days + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let of = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * of + of / 4 - of / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = era * 400 + of + i64::from(month <= 2);
        let year = Year::new(year)?.number();
        Some(Self { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
    }

    /// The days since 1970-01-01, negative before.
    ///
    /// Counts the years from March, so that a leap day is the last of its year.
    pub fn days(self) -> i64 {
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let year = if month <= 2 { year - 1 } else { year };
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }
}

/// The ISO 8601 form, `2024-12-31`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_leap_years_and_centuries() {
        let days = |text: &str| Date::parse(text).expect("a day").days();
        assert_eq!(days("1970-01-01"), 0);
        assert_eq!(days("1969-12-31"), -1);
        assert_eq!(days("2000-03-01") - days("2000-02-28"), 2);
        assert_eq!(days("1900-03-01") - days("1900-02-28"), 1);
        assert_eq!(days("2021-10-10"), 18_910);
        for text in ["1900-01-01", "1999-12-31", "2000-02-29", "2021-10-10", "2200-12-31"] {
            assert_eq!(Date::from_days(days(text)), Date::parse(text));
        }
        assert_eq!(Date::from_days(days("2200-12-31") + 1), None);
    }
}
