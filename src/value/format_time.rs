//! Periods and stretches of time as text.
//!
//! In: periods. Out: text in the report's language. Never: a number that `format` did not write.

use crate::base::wording::Facts;
use crate::value::date::{Date, Year};
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::moment::Moment;
use crate::value::period::{Month, Period};

const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;
/// From so many days on days are told; 47 hours are easier to grasp than a day and 23.
const FROM_DAYS: u64 = 2;

/// Whether the distance from UTC is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// It is not.
    Left,
    /// It is, where two moments differ in it.
    Told,
}

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

    /// "3 h 54 min", "45 min"; from two days on "2 dygn 3 h". `minutes` is whole and not negative.
    pub fn duration(&self, minutes: Decimal) -> String {
        let parts = self.duration_parts("duration", minutes);
        parts.join("\u{a0}")
    }

    /// The same in words: "3 timmar och 54 minuter".
    pub fn duration_aloud(&self, minutes: Decimal) -> String {
        self.list(&self.duration_parts("duration-aloud", minutes))
    }

    /// "06:00"; `minute` is one of the day.
    pub fn tick_time(&self, minute: i64) -> String {
        time(minute)
    }

    /// "1 sep"
    pub fn tick_day(&self, date: Date) -> String {
        let month = self.say(&format!("period-month-{}", date.month));
        let facts = Facts::new().text("day", date.day).text("month", month);
        self.say_with("tick-day", &facts)
    }

    /// "sep"
    pub fn tick_month(&self, month: Month) -> String {
        self.say(&format!("period-month-{}", month.number))
    }

    /// "sep 2021"
    pub fn tick_month_of_year(&self, month: Month) -> String {
        self.period(Period { first: month, last: month })
    }

    fn duration_parts(&self, key: &str, minutes: Decimal) -> Vec<String> {
        let minutes = u64::try_from(minutes).expect("minutes are whole and not negative");
        let days = if minutes >= FROM_DAYS * DAY { minutes / DAY } else { 0 };
        let rest = minutes - days * DAY;
        let parts = [("days", days), ("hours", rest / HOUR), ("minutes", rest % HOUR)];
        let told = |(_, count): &(&str, u64)| *count > 0;
        let part = |(unit, count): (&str, u64)| {
            let facts = Facts::new()
                .text("count", self.number(count.into(), 0))
                .text("form", self.wording().plural_form(count));
            self.say_with(&format!("{key}-{unit}"), &facts)
        };
        let parts: Vec<String> = parts.into_iter().filter(told).map(part).collect();
        if parts.is_empty() { vec![part_of_none(key, self)] } else { parts }
    }

    /// "2021-09-01 05:06", "cirka 2021-10-10 18:00"; `zone` adds "(UTC+2)".
    pub fn moment(&self, moment: Moment, zone: Zone) -> String {
        let about = |text: String| {
            if moment.is_about {
                format!("{}\u{a0}{text}", self.say("hedge-about"))
            } else {
                text
            }
        };
        let Some(clock) = moment.clock else { return about(moment.date.to_string()) };
        let time = time(clock.minute);
        about(match zone {
            Zone::Left => format!("{}\u{a0}{time}", moment.date),
            Zone::Told => format!("{}\u{a0}{time} ({})", moment.date, distance(clock.offset)),
        })
    }

    /// "2021-09-01 05:06–09:00" of one day, else both moments whole.
    pub fn moments(&self, first: Moment, last: Moment) -> String {
        let is_told = first.offset() != last.offset() && first.clock.is_some();
        let zone = if is_told { Zone::Told } else { Zone::Left };
        let is_same_day =
            first.date == last.date && !is_told && first.is_about == last.is_about;
        match last.clock {
            Some(clock) if is_same_day && first.clock.is_some() => {
                format!("{}\u{2013}{}", self.moment(first, zone), time(clock.minute))
            }
            None if first.date == last.date && first.clock.is_none() => {
                self.moment(first, zone)
            }
            _ => {
                let (first, last) = (self.moment(first, zone), self.moment(last, zone));
                format!("{first}\u{a0}\u{2013} {last}")
            }
        }
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

fn part_of_none(key: &str, locale: &Locale) -> String {
    let facts = Facts::new().text("count", "0").text("form", locale.wording().plural_form(0));
    locale.say_with(&format!("{key}-minutes"), &facts)
}

/// "05:06"
fn time(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// "UTC+2", "UTC−3:30"
fn distance(offset: i64) -> String {
    let sign = if offset < 0 { '\u{2212}' } else { '+' };
    let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
    if minutes == 0 {
        return format!("UTC{sign}{hours}");
    }
    format!("UTC{sign}{hours}:{minutes:02}")
}
