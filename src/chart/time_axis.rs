//! Time axes: which minutes, days, months or years are marked.
//!
//! In: a stretch of time. Out: ticks with their words. Never: drawing, a tick outside the stretch.

use crate::value::date::{Date, Year};
use crate::value::format::Locale;
use crate::value::period::Month;

pub(super) const HOUR: i64 = 60;
pub(super) const DAY: i64 = 24 * HOUR;

/// A marked minute, counted from 1970-01-01 in local time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Where.
    pub minute: i64,
    /// "06:00", "1 sep", "sep", "2021"
    pub words: String,
}

/// From one tick to the next.
#[derive(Debug, Clone, Copy)]
enum Step {
    Minutes(i64),
    Days(i64),
    Months(u32),
}

const STEPS: [Step; 18] = [
    Step::Minutes(10),
    Step::Minutes(30),
    Step::Minutes(HOUR),
    Step::Minutes(2 * HOUR),
    Step::Minutes(6 * HOUR),
    Step::Minutes(12 * HOUR),
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Months(12),
    Step::Months(24),
    Step::Months(60),
    Step::Months(120),
    Step::Months(480),
];

/// The ticks from `first` and before `last`, as many as there can be of at most `most`.
pub fn ticks(first: i64, last: i64, most: usize, locale: &Locale) -> Vec<Tick> {
    let mut all = STEPS.iter().map(|step| (*step, minutes(*step, first, last, most)));
    let found = all.find(|(_, minutes)| minutes.len() <= most);
    let Some((step, minutes)) = found else { return Vec::new() };
    let mut ticks: Vec<Tick> = Vec::new();
    for (index, minute) in minutes.into_iter().enumerate() {
        if let Some(words) = words(step, minute, index == 0, locale) {
            ticks.push(Tick { minute, words });
        }
    }
    ticks
}

/// One more than `most` at the most.
fn minutes(step: Step, first: i64, last: i64, most: usize) -> Vec<i64> {
    let mut minutes = Vec::new();
    let mut minute = begin(step, first);
    while let Some(at) = minute.filter(|at| *at < last && minutes.len() <= most) {
        minutes.push(at);
        minute = next(step, at);
    }
    minutes
}

/// The first minute of a step that is not before `first`.
fn begin(step: Step, first: i64) -> Option<i64> {
    match step {
        Step::Minutes(step) => Some(first.div_euclid(step) * step)
            .map(|at| if at < first { at + step } else { at }),
        // Weeks begin on Mondays; 1970-01-05 was one.
        Step::Days(step) => {
            let from = if step == 7 { 4 } else { 0 };
            let day = first.div_euclid(DAY) + i64::from(first.rem_euclid(DAY) > 0);
            Some((from + (day - from + step - 1).div_euclid(step) * step) * DAY)
        }
        Step::Months(step) => {
            let date = Date::from_days(first.div_euclid(DAY))?;
            let index = u32::from(date.year) * 12 + u32::from(date.month) - 1;
            let index = index.next_multiple_of(step);
            let at = month_begins(index)?;
            if at < first { month_begins(index + step) } else { Some(at) }
        }
    }
}

fn next(step: Step, at: i64) -> Option<i64> {
    match step {
        Step::Minutes(step) => Some(at + step),
        Step::Days(step) => Some(at + step * DAY),
        Step::Months(step) => {
            let date = Date::from_days(at.div_euclid(DAY))?;
            month_begins(u32::from(date.year) * 12 + u32::from(date.month) - 1 + step)
        }
    }
}

fn month_begins(index: u32) -> Option<i64> {
    let year = Year::new(i64::from(index / 12))?.number();
    let month = u8::try_from(index % 12 + 1).ok()?;
    Some(Date { year, month, day: 1 }.days() * DAY)
}

fn words(step: Step, minute: i64, is_first: bool, locale: &Locale) -> Option<String> {
    let date = Date::from_days(minute.div_euclid(DAY))?;
    let month = Month { year: Year::new(date.year.into())?, number: date.month };
    let is_january = date.month == 1;
    Some(match step {
        Step::Minutes(_) if minute.rem_euclid(DAY) == 0 => locale.tick_day(date),
        Step::Minutes(_) => locale.tick_time(minute.rem_euclid(DAY)),
        Step::Days(_) => locale.tick_day(date),
        Step::Months(step) if step % 12 == 0 => date.year.to_string(),
        Step::Months(_) if is_first || is_january => locale.tick_month_of_year(month),
        Step::Months(_) => locale.tick_month(month),
    })
}
