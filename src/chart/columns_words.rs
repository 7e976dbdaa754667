//! The words and the table of stacked columns.
//!
//! In: counts. Out: headline, sentences, table. Never: what the counts mean or why they changed.

use crate::base::wording::{Facts, capitalised};
use crate::chart::columns::{ColumnYear, Columns, StatusStep};
use crate::chart::words::{
    self, ALTERNATIVE_TEXT, any, counted, counted_first, digits, form, is_word, left_out_years,
    method_breaks, noun, pair, some, within, years, years_aloud,
};
use crate::chart::{Words, gap, lines::one_line};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::value::format::Locale;

/// Everything that is said about columns.
pub fn words(columns: &Columns, locale: &Locale) -> Words {
    let story = Story::new(columns, locale);
    Words {
        headline: story.headline(),
        subtitle: story.subtitle(),
        alternative_text: story.alternative_text(),
        summary: story.summary(),
        table: story.table(),
    }
}

/// "Inga kravområden har registrerats."; where something is known, why there is nothing to show.
pub fn nothing(columns: &Columns, locale: &Locale) -> String {
    match columns.known_years() {
        [] => words::nothing(&columns.noun, locale),
        years => gaps(years, locale).join(" "),
    }
}

/// "Ingen mätning gjordes 2021.", a sentence a kind of gap.
fn gaps(years: &[ColumnYear], locale: &Locale) -> Vec<String> {
    gap::sentences(years.iter().map(|year| (year.year, year.gap())), locale)
}

/// "Endast tidigare år:"
pub fn earlier(locale: &Locale) -> String {
    locale.say("chart-earlier-only")
}

/// "Totalt 12"
pub fn total(total: &str, locale: &Locale) -> String {
    locale.say_with("chart-total-of", &Facts::new().text("total", total))
}

/// "7 av 12" and "har nått Definierat eller högre"; none when none have.
pub fn bracket(
    columns: &Columns,
    year: &ColumnYear,
    locale: &Locale,
) -> Option<(String, String)> {
    let level = level(&columns.statuses, locale)?;
    let met = met(columns, year);
    if met == 0 {
        return None;
    }
    let facts = Facts::new()
        .text("count", digits(met, locale))
        .text("total", digits(applicable(columns, year), locale))
        .text("form", form(met, locale))
        .text("level", level);
    let number = locale.say_with("chart-of-total", &facts);
    Some((number, locale.say_with("chart-have-reached", &facts)))
}

/// How many count as met.
fn met(columns: &Columns, year: &ColumnYear) -> u64 {
    sum(columns, year, |status| status.is_met && is_applicable(status))
}

/// How many the rule applies to: all but those that are not applicable.
fn applicable(columns: &Columns, year: &ColumnYear) -> u64 {
    sum(columns, year, is_applicable)
}

fn is_applicable(status: &StatusStep) -> bool {
    status.role != "status-na"
}

fn sum(columns: &Columns, year: &ColumnYear, is_counted: impl Fn(&StatusStep) -> bool) -> u64 {
    let counts = year.counts.iter().flatten();
    let counted = columns.statuses.iter().zip(counts).filter(|(status, _)| is_counted(status));
    counted.map(|(_, count)| u64::from(*count)).sum()
}

/// The statuses that count as met: "Definierat eller högre" when they are the upper end of the
/// scale, else their names.
fn level(statuses: &[StatusStep], locale: &Locale) -> Option<String> {
    let scale: Vec<&StatusStep> =
        statuses.iter().filter(|status| is_applicable(status)).collect();
    let met: Vec<String> = scale
        .iter()
        .filter(|status| status.is_met)
        .map(|status| one_line(&status.label))
        .collect();
    let first = met.first()?;
    let is_upper_end = scale[scale.len() - met.len()..].iter().all(|status| status.is_met);
    if met.len() > 1 && is_upper_end {
        return Some(locale.say_with("chart-or-higher", &Facts::new().text("level", first)));
    }
    let or = |left: String, right: &String| {
        locale.say_with("chart-or", &Facts::new().text("left", left).text("right", right))
    };
    match met.split_last() {
        Some((last, [])) => Some(last.clone()),
        Some((last, others)) => Some(or(others.join(", "), last)),
        None => None,
    }
}

/// What there is to tell, found once.
struct Story<'a> {
    columns: &'a Columns,
    locale: &'a Locale,
    /// From the first measured year.
    years: &'a [ColumnYear],
    /// The report's year, when it was measured.
    current: Option<&'a ColumnYear>,
    /// The last measured year before it that may be compared with.
    previous: Option<&'a ColumnYear>,
    /// That year, when what applied then is not what applies now.
    apart: Option<&'a ColumnYear>,
    level: Option<String>,
}

impl<'a> Story<'a> {
    fn new(columns: &'a Columns, locale: &'a Locale) -> Self {
        let years = columns.known_years();
        let current = years.last().filter(|year| year.total() > 0);
        let mut previous = None;
        if let Some(current) = current {
            let parts = |year: &ColumnYear| gap::parts(year.gap(), year.method_break.is_some());
            let mut is_comparable = !parts(current);
            for year in years[..years.len() - 1].iter().rev() {
                if is_comparable && year.total() > 0 {
                    previous = Some(year);
                    break;
                }
                is_comparable &= !parts(year);
            }
        }
        let is_apart = current.is_some_and(|current| current.applies_to_others);
        let (previous, apart) = if is_apart { (None, previous) } else { (previous, None) };
        let level = level(&columns.statuses, locale);
        Self { columns, locale, years, current, previous, apart, level }
    }

    fn things(&self, count: u64) -> &'a str {
        noun(&self.columns.noun, count, self.locale)
    }

    fn headline(&self) -> String {
        let Some(current) = self.current else {
            let why = match self.years {
                [] => nothing(self.columns, self.locale),
                [.., last] => gaps(std::slice::from_ref(last), self.locale).join(" "),
            };
            return why.trim_end_matches('.').to_owned();
        };
        let Some(level) = &self.level else {
            let facts = Facts::new().text("things", self.things(2));
            return self.locale.say_with("chart-columns-headline-plain", &facts);
        };
        let (met, total) = (met(self.columns, current), applicable(self.columns, current));
        let key = match met {
            0 => "chart-columns-headline-none",
            _ if met == total && total > 1 => "chart-columns-headline-all",
            _ => "chart-columns-headline",
        };
        let (met_words, total_words) = pair(met, total, self.locale);
        let facts = Facts::new()
            .text("met", met_words)
            .text("total", total_words)
            .text("things", if met == 0 { self.things(2) } else { self.things(total) })
            .text("form", form(met, self.locale))
            .text("level", level);
        capitalised(&self.locale.say_with(key, &facts))
    }

    fn subtitle(&self) -> String {
        let drawn = self.columns.drawn_years();
        let (Some(first), Some(last)) = (drawn.first(), drawn.last()) else {
            let facts = Facts::new().text("things", self.things(2));
            return self.locale.say_with("chart-columns-headline-plain", &facts);
        };
        let facts = Facts::new()
            .text("things", self.things(2))
            .text("years", years(first.year, last.year, self.locale));
        self.locale.say_with("chart-columns-subtitle", &facts)
    }

    fn alternative_text(&self) -> String {
        let drawn = self.columns.drawn_years();
        let (Some(first), Some(last)) = (drawn.first(), drawn.last()) else {
            return nothing(self.columns, self.locale);
        };
        let total = self.current.or(drawn.first()).map_or(0, ColumnYear::total);
        let what = Facts::new()
            .text("counted", counted(total, &self.columns.noun, self.locale))
            .text("years", years_aloud(first.year, last.year, self.locale));
        let key = if drawn.len() == 1 { "chart-bar-alt" } else { "chart-columns-alt" };
        let mut sentences = vec![self.locale.say_with(key, &what)];
        if let Some(current) = self.current {
            sentences.extend(self.met_sentence(current));
            sentences.push(self.spread_sentence(current));
        }
        sentences.extend(self.latest_sentence());
        sentences.extend(gaps(drawn, self.locale));
        within(ALTERNATIVE_TEXT, &sentences)
    }

    /// "År 2024 har 7 nått Definierat eller högre; 2023 var det 3."
    fn met_sentence(&self, current: &ColumnYear) -> Option<String> {
        let level = self.level.as_ref()?;
        let met_now = met(self.columns, current);
        let facts = Facts::new()
            .text("year", current.year)
            .text("met", some(met_now, self.locale))
            .text("form", form(met_now, self.locale))
            .text("level", level);
        Some(match self.previous {
            Some(previous) => {
                let facts = facts
                    .text("previous_year", previous.year)
                    .text("previous", some(met(self.columns, previous), self.locale));
                self.locale.say_with("chart-columns-met-compared", &facts)
            }
            None => self.locale.say_with("chart-columns-met", &facts),
        })
    }

    /// "Fördelning 2024: 2 Påbörjat, 3 Begränsat och 4 Definierat."
    fn spread_sentence(&self, current: &ColumnYear) -> String {
        let counts = current.counts.iter().flatten();
        let parts: Vec<String> = self
            .columns
            .statuses
            .iter()
            .zip(counts)
            .filter(|(_, count)| **count > 0)
            .map(|(status, count)| {
                let count = digits(u64::from(*count), self.locale);
                format!("{count}\u{A0}{}", one_line(&status.label))
            })
            .collect();
        let facts =
            Facts::new().text("year", current.year).text("parts", self.locale.list(&parts));
        self.locale.say_with("chart-columns-spread", &facts)
    }

    /// "Vid den senaste mätningen, 2023, hade 3 av 11 nått Definierat eller högre.": when the
    /// report's year was not measured.
    fn latest_sentence(&self) -> Option<String> {
        let level = self.level.as_ref()?;
        let latest = self.years.iter().rev().find(|year| year.total() > 0)?;
        let facts = Facts::new()
            .text("year", latest.year)
            .text("any", any(met(self.columns, latest)))
            .text("met", digits(met(self.columns, latest), self.locale))
            .text("things", &self.columns.noun.1)
            .text("total", digits(applicable(self.columns, latest), self.locale))
            .text("level", level);
        self.current.is_none().then(|| self.locale.say_with("chart-columns-latest", &facts))
    }

    fn summary(&self) -> String {
        if self.columns.drawn_years().is_empty() {
            return nothing(self.columns, self.locale);
        }
        let mut sentences = Vec::new();
        if let Some(current) = self.current {
            sentences.extend(self.change_sentence(current));
            sentences.extend(self.apart_sentence());
            sentences.extend(self.lowest_sentence(current));
            sentences.extend(self.not_applicable_sentence(current));
        }
        sentences.extend(self.latest_sentence());
        sentences.extend(self.total_sentence());
        sentences.extend(gaps(self.years, self.locale));
        sentences.extend(self.break_sentences());
        let drawn = self.columns.drawn_years();
        if let [first, .., last] = drawn
            && drawn.len() < self.years.len()
        {
            sentences.push(left_out_years((first.year, last.year), self.locale));
        }
        if sentences.is_empty()
            && let Some(current) = self.current
        {
            sentences.push(self.spread_sentence(current));
        }
        sentences.join(" ")
    }

    /// "Antalet som har nått Definierat eller högre ökade från 3 år 2023 till 7 år 2024."
    fn change_sentence(&self, current: &ColumnYear) -> Option<String> {
        let level = self.level.as_ref()?;
        let now = met(self.columns, current);
        let facts = Facts::new()
            .text("year", current.year)
            .text("met", digits(now, self.locale))
            .text("form", form(now, self.locale))
            .text("things", self.things(now))
            .text("total", digits(applicable(self.columns, current), self.locale))
            .text("level", level);
        let Some(previous) = self.previous else {
            let facts = facts.text("met", some(now, self.locale));
            return Some(self.locale.say_with("chart-columns-first", &facts));
        };
        let before = met(self.columns, previous);
        let facts = facts
            .text("previous_year", previous.year)
            .text("previous", digits(before, self.locale));
        let key = match now.cmp(&before) {
            std::cmp::Ordering::Greater => "chart-columns-more",
            std::cmp::Ordering::Less => "chart-columns-fewer",
            std::cmp::Ordering::Equal => "chart-columns-same",
        };
        Some(self.locale.say_with(key, &facts))
    }

    /// "År 2023 var inte samma kravområden tillämpliga, så antalen jämförs inte."
    fn apart_sentence(&self) -> Option<String> {
        let apart = self.apart.filter(|_| self.level.is_some())?;
        let facts = Facts::new().text("year", apart.year).text("things", self.things(2));
        Some(self.locale.say_with("chart-columns-apart", &facts))
    }

    /// How many are missing or unknown: the ones a reader asks about first.
    fn lowest_sentence(&self, current: &ColumnYear) -> Option<String> {
        let counts = current.counts.iter().flatten();
        let low: Vec<(String, u64)> = self
            .columns
            .statuses
            .iter()
            .zip(counts)
            .filter(|(status, _)| matches!(status.role, "status-unknown" | "status-0"))
            .map(|(status, count)| (one_line(&status.label), u64::from(*count)))
            .collect();
        let present: Vec<&(String, u64)> = low.iter().filter(|(_, count)| *count > 0).collect();
        let are_words = present.iter().all(|(_, count)| is_word(*count));
        let facts = |count: u64, level: &str| {
            let words =
                if are_words { self.locale.spelled(count) } else { digits(count, self.locale) };
            Facts::new()
                .text("count", words)
                .text("form", form(count, self.locale))
                .text("things", self.things(count))
                .text("level", level.to_owned())
        };
        match present.as_slice() {
            [] => {
                let names: Vec<String> = low.iter().map(|(label, _)| label.clone()).collect();
                let (last, others) = names.split_last()?;
                let level = if others.is_empty() {
                    last.clone()
                } else {
                    let facts =
                        Facts::new().text("left", others.join(", ")).text("right", last);
                    self.locale.say_with("chart-or", &facts)
                };
                Some(self.locale.say_with("chart-columns-none-have", &facts(0, &level)))
            }
            [(label, count), others @ ..] => {
                let first = self.locale.say_with("chart-columns-have", &facts(*count, label));
                let others = others.iter().map(|(label, count)| {
                    self.locale.say_with("chart-columns-have-too", &facts(*count, label))
                });
                let parts: Vec<String> = std::iter::once(first).chain(others).collect();
                Some(capitalised(&format!("{}.", self.locale.list(&parts))))
            }
        }
    }

    fn not_applicable_sentence(&self, current: &ColumnYear) -> Option<String> {
        let count = current.total() - applicable(self.columns, current);
        let facts = Facts::new()
            .text("counted", counted_first(count, &self.columns.noun, self.locale))
            .text("form", form(count, self.locale));
        (count > 0).then(|| self.locale.say_with("chart-columns-not-applicable", &facts))
    }

    /// "Antalet kravområden ändrades 2024 från 11 till 12."
    fn total_sentence(&self) -> Option<String> {
        let measured: Vec<&ColumnYear> =
            self.years.iter().filter(|year| year.total() > 0).collect();
        let changes: Vec<String> = measured
            .windows(2)
            .filter(|pair| pair[0].total() != pair[1].total())
            .map(|pair| {
                let facts = Facts::new()
                    .text("year", pair[1].year)
                    .text("before", digits(pair[0].total(), self.locale))
                    .text("after", digits(pair[1].total(), self.locale))
                    .text("things", self.things(2));
                self.locale.say_with("chart-columns-total-changed", &facts)
            })
            .collect();
        (!changes.is_empty()).then(|| changes.join(" "))
    }

    fn break_sentences(&self) -> Vec<String> {
        let after_first = self.years.iter().skip(1);
        let breaks =
            after_first.filter_map(|year| Some((year.year, year.method_break.as_deref()?)));
        method_breaks(breaks, self.locale)
    }

    /// Statuses from the top of the stack, years as columns.
    fn table(&self) -> Table {
        let locale = self.locale;
        let mut columns = vec![Column::text(locale.say("chart-status-column"), 1)];
        columns.extend(self.years.iter().map(|year| Column::number(year.year.to_string())));
        let row = |head: String, value: &dyn Fn(&ColumnYear) -> u64| {
            let cells = self.years.iter().map(|year| match year.gap() {
                Some(gap) => Cell::Missing(gap.words(locale)),
                None => Cell::text(digits(value(year), locale)),
            });
            std::iter::once(Cell::text(head)).chain(cells).collect::<Vec<Cell>>()
        };
        let mut rows: Vec<Row> = Vec::new();
        for (index, status) in self.columns.statuses.iter().enumerate().rev() {
            let value = |year: &ColumnYear| u64::from(year.count(index));
            rows.push(Row::new(row(one_line(&status.label), &value)));
        }
        rows.push(Row::total(row(locale.say("chart-total-row"), &ColumnYear::total)));
        if let Some(level) = &self.level {
            let head =
                locale.say_with("chart-columns-met-row", &Facts::new().text("level", level));
            rows.push(Row::new(row(capitalised(&head), &|year| met(self.columns, year))));
            if self.years.iter().any(|year| applicable(self.columns, year) != year.total()) {
                let head = locale.say("chart-columns-applicable-row");
                rows.push(Row::new(row(head, &|year| applicable(self.columns, year))));
            }
        }
        Table { columns, rows }
    }
}
