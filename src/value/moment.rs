//! Moments: a day, or a minute of a day with its distance from UTC.
//!
//! In: text such as `2021-09-01 05:06`. Out: `Moment`, exact minutes between two. Never: the clock, a
//! precision that was not written.
//!
//! A time without its distance from UTC is Swedish time: an hour ahead, two in summer time, which since
//! 1996 runs from the last Sunday of March to the last of October at 01:00 UTC (directive 2000/84/EC).

use std::cmp::Ordering;

use crate::value::date::Date;

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// A moment as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    date: Date,
    /// The minute of the day.
    minute: Option<i64>,
    /// Minutes ahead of UTC.
    offset: Option<i64>,
}

/// Why a time cannot be placed without its distance from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unclear {
    /// The clock showed it twice, when summer time ended.
    Twice,
    /// The clock never showed it, when summer time began.
    Never,
    /// The rule of summer time was another before 1996.
    Early,
}

/// A moment in time. Ordered by its first minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day where it happened.
    pub date: Date,
    /// The minute, where it is known.
    pub clock: Option<Clock>,
    /// Whether it is an estimate.
    pub is_about: bool,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// The minute of the day, 0–1439.
    pub minute: i64,
    /// Minutes ahead of UTC.
    pub offset: i64,
}

impl Written {
    /// Reads `2021-09-01`, `2021-09-01 05:06`, `2021-09-01T05:06+02:00`, `2021-09-01 03:06Z`.
    pub fn parse(text: &str) -> Option<Self> {
        let date = Date::parse(text.get(..10)?)?;
        let rest = &text[10..];
        if rest.is_empty() {
            return Some(Self { date, minute: None, offset: None });
        }
        let time = rest.strip_prefix([' ', 'T'])?;
        let minute = minutes(time.get(..5)?)?;
        let offset = match time[5..].trim_start() {
            "" => None,
            "Z" => Some(0),
            offset => {
                let sign = match offset.as_bytes().first()? {
                    b'+' => 1,
                    b'-' => -1,
                    _ => return None,
                };
                Some(sign * minutes(&offset[1..])?)
            }
        };
        Some(Self { date, minute: Some(minute), offset })
    }

    /// The moment; a time without distance is Swedish time.
    pub fn moment(self, is_about: bool) -> Result<Moment, Unclear> {
        let clock = match (self.minute, self.offset) {
            (None, _) => None,
            (Some(minute), Some(offset)) => Some(Clock { minute, offset }),
            (Some(minute), None) => {
                Some(Clock { minute, offset: swedish_offset(self.date, minute)? })
            }
        };
        Ok(Moment { date: self.date, clock, is_about })
    }
}

impl Moment {
    /// Its first minute, in minutes of UTC since 1970. A day begins at midnight in Sweden.
    pub fn first(self) -> i64 {
        match self.clock {
            Some(clock) => self.date.days() * DAY + clock.minute - clock.offset,
            None => self.date.days() * DAY - self.offset(),
        }
    }

    /// The minute after its last: of a time the same minute, of a day the end of the day.
    pub fn last(self) -> i64 {
        match self.clock {
            Some(_) => self.first(),
            None => self.first() + DAY,
        }
    }

    /// Minutes ahead of UTC; of a day those of its first minute in Sweden.
    pub fn offset(self) -> i64 {
        let of_day = || swedish_offset(self.date, 0).unwrap_or(HOUR);
        self.clock.map_or_else(of_day, |clock| clock.offset)
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.first().cmp(&other.first()))
    }
}

/// `05:06` → 306
fn minutes(text: &str) -> Option<i64> {
    let digits = |part: &str| {
        let is_plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| part.parse::<i64>().ok()).flatten()
    };
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (digits(hour)?, digits(minute)?);
    (hour < 24 && minute < 60).then_some(hour * HOUR + minute)
}

fn swedish_offset(date: Date, minute: i64) -> Result<i64, Unclear> {
    if date.year < 1996 {
        return Err(Unclear::Early);
    }
    // In local time before the change: 02:00 in March, 03:00 in October.
    let at = date.days() * DAY + minute;
    let begins = last_sunday(date.year, 3) * DAY + 2 * HOUR;
    let ends = last_sunday(date.year, 10) * DAY + 3 * HOUR;
    match at {
        at if (begins..begins + HOUR).contains(&at) => Err(Unclear::Never),
        at if (ends - HOUR..ends).contains(&at) => Err(Unclear::Twice),
        at if (begins..ends).contains(&at) => Ok(2 * HOUR),
        _ => Ok(HOUR),
    }
}

/// The day number of the last Sunday of a month of 31 days.
fn last_sunday(year: u16, month: u8) -> i64 {
    let last = Date { year, month, day: 31 }.days();
    // 1970-01-01 was a Thursday, so day 3 was a Sunday.
    last - (last - 3).rem_euclid(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes_between(first: &str, last: &str) -> i64 {
        let moment = |text: &str| {
            let written = Written::parse(text).expect("a moment");
            written.moment(false).expect("a time that the clock showed once")
        };
        moment(last).first() - moment(first).first()
    }

    #[test]
    fn minutes_are_exact_over_midnight_summer_time_and_zones() {
        assert_eq!(minutes_between("2021-09-01 05:06", "2021-09-01 09:00"), 234);
        assert_eq!(minutes_between("2023-12-31 23:50", "2024-01-01 00:10"), 20);
        assert_eq!(minutes_between("2024-03-31 01:30", "2024-03-31 03:30"), 60);
        assert_eq!(minutes_between("2024-10-27 01:30", "2024-10-27 03:30"), 180);
        assert_eq!(minutes_between("2024-10-27 02:30+02:00", "2024-10-27 02:30+01:00"), 60);
        assert_eq!(minutes_between("2024-06-01 12:00Z", "2024-06-01T14:00"), 0);
    }

    #[test]
    fn a_time_that_the_clock_showed_twice_or_never_is_unclear() {
        let unclear = |text: &str| Written::parse(text).expect("a moment").moment(false).err();
        assert_eq!(unclear("2024-10-27 02:30"), Some(Unclear::Twice));
        assert_eq!(unclear("2024-03-31 02:30"), Some(Unclear::Never));
        assert_eq!(unclear("1994-07-01 12:00"), Some(Unclear::Early));
        assert_eq!(unclear("2024-10-27 02:30+01:00"), None);
        assert_eq!(unclear("1994-07-01"), None);
    }

    #[test]
    fn only_days_and_minutes_are_read() {
        for text in ["2021-09-01 24:00", "2021-09-31", "2021-09-01 5:06", "2021-09-01 05:06+2"]
        {
            assert_eq!(Written::parse(text), None, "{text}");
        }
    }
}
