//! The words and the table of grids.
//!
//! In: statuses. Out: headline, sentences, table. Never: what a status means or why it changed.

use crate::base::wording::{Facts, capitalised};
use crate::chart::grid::{Change, Grid, GridRow, GridYear, most_years};
use crate::chart::words::{
    self, ALTERNATIVE_TEXT, counted, digits, form, left_out_years, method_breaks, names, noun,
    pair, within, years, years_aloud,
};
use crate::chart::{Width, Words, gap, lines::one_line};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::value::date::Year;
use crate::value::format::Locale;
use crate::value::quantity::Quantity;

/// Everything that is said about a grid.
pub fn words(grid: &Grid, locale: &Locale) -> Words {
    let story = Story { grid, locale, previous: grid.previous() };
    Words {
        headline: story.headline(),
        subtitle: story.subtitle(),
        alternative_text: story.alternative_text(),
        summary: story.summary(),
        table: story.table(),
    }
}

/// "Inga kravområden har registrerats."; where something is known, why there is nothing to show.
pub fn nothing(grid: &Grid, locale: &Locale) -> String {
    let gaps = gaps(&grid.years[grid.known()], locale);
    if gaps.is_empty() || grid.rows.is_empty() {
        return words::nothing(&grid.noun, locale);
    }
    gaps.join(" ")
}

/// "Ingen mätning gjordes 2021.", a sentence a kind of gap.
fn gaps(years: &[GridYear], locale: &Locale) -> Vec<String> {
    gap::sentences(years.iter().map(|year| (year.year, year.gap)), locale)
}

/// "Ändring"
pub fn change_head(locale: &Locale) -> String {
    locale.say("chart-grid-change")
}

/// "+1", "−1", "±0", "ny", "känt": what stands at the end of a row; empty without a comparison.
pub fn change(grid: &Grid, row: &GridRow, locale: &Locale) -> String {
    match grid.change(row) {
        Some(Change::Steps(steps)) => locale.difference(&Quantity::count(steps)),
        Some(Change::New) => locale.say("chart-new"),
        Some(Change::Known) => locale.say("chart-grid-known"),
        Some(Change::Unknown) => locale.say("chart-grid-unknown"),
        Some(Change::Dropped) => locale.say("chart-grid-dropped"),
        None => String::new(),
    }
}

/// What there is to tell.
struct Story<'a> {
    grid: &'a Grid,
    locale: &'a Locale,
    previous: Option<usize>,
}

impl Story<'_> {
    fn is_empty(&self) -> bool {
        self.grid.rows.is_empty() || self.latest().is_none()
    }

    /// The last year that has a status.
    fn latest(&self) -> Option<usize> {
        self.grid.years.iter().rposition(|year| year.gap.is_none())
    }

    fn year(&self, place: usize) -> Year {
        self.grid.years[place].year
    }

    fn things(&self, count: u64) -> &str {
        noun(&self.grid.noun, count, self.locale)
    }

    fn rows_with(&self, is_so: impl Fn(i32) -> bool) -> Vec<&GridRow> {
        let rows = self.grid.rows.iter();
        rows.filter(|row| self.grid.steps(row).is_some_and(&is_so)).collect()
    }

    fn names(&self, rows: &[&GridRow]) -> String {
        let labels: Vec<String> = rows.iter().map(|row| one_line(&row.label)).collect();
        names(&labels, self.locale)
    }

    fn headline(&self) -> String {
        if self.is_empty() {
            return nothing(self.grid, self.locale).trim_end_matches('.').to_owned();
        }
        let Some(previous) = self.previous else {
            return self.plain("chart-grid-plain", None);
        };
        let raised = self.rows_with(|steps| steps > 0).len() as u64;
        let lowered = self.rows_with(|steps| steps < 0).len() as u64;
        let total = self.grid.rows.len() as u64;
        let facts = Facts::new().text("year", self.year(previous));
        let one_way = |count: u64, facts: Facts<'static>| {
            let (count_words, total_words) = pair(count, total, self.locale);
            let facts = facts.text("count", count_words).text("total", total_words);
            facts.text("form", form(count, self.locale)).text("things", self.things(total))
        };
        let (key, facts) = match (raised, lowered) {
            (0, 0) => ("chart-grid-none-changed", facts.text("things", self.things(2))),
            (_, 0) if raised == total && total > 1 => {
                ("chart-grid-all-raised", one_way(raised, facts))
            }
            (0, _) if lowered == total && total > 1 => {
                ("chart-grid-all-lowered", one_way(lowered, facts))
            }
            (_, 0) => ("chart-grid-some-raised", one_way(raised, facts)),
            (0, _) => ("chart-grid-some-lowered", one_way(lowered, facts)),
            (_, _) => {
                let (raised_words, lowered_words) = pair(raised, lowered, self.locale);
                let facts = facts
                    .text("raised", raised_words)
                    .text("things", self.things(raised))
                    .text("raised_form", form(raised, self.locale))
                    .text("lowered", lowered_words)
                    .text("lowered_form", form(lowered, self.locale));
                ("chart-grid-both-ways", facts)
            }
        };
        capitalised(&self.locale.say_with(key, &facts))
    }

    fn plain(&self, key: &str, years: Option<String>) -> String {
        let facts = Facts::new()
            .text("thing", &self.grid.noun.0)
            .text("years", years.unwrap_or_default());
        let previous = self.previous.map(|place| self.year(place).to_string());
        self.locale.say_with(key, &facts.text("year", previous.unwrap_or_default()))
    }

    fn subtitle(&self) -> String {
        let drawn = self.grid.drawn(most_years(Width::Wide));
        if drawn.is_empty() {
            return self.plain("chart-grid-plain", None);
        }
        let years = years(self.year(drawn.start), self.year(drawn.end - 1), self.locale);
        let key = match self.previous {
            Some(_) => "chart-grid-subtitle-compared",
            None => "chart-grid-subtitle",
        };
        self.plain(key, Some(years))
    }

    fn alternative_text(&self) -> String {
        let drawn = self.grid.drawn(most_years(Width::Wide));
        if self.is_empty() || drawn.is_empty() {
            return nothing(self.grid, self.locale);
        }
        let count = self.grid.rows.len() as u64;
        let aloud = years_aloud(self.year(drawn.start), self.year(drawn.end - 1), self.locale);
        let what = Facts::new()
            .text("counted", counted(count, &self.grid.noun, self.locale))
            .text("years", aloud);
        let mut sentences = vec![self.locale.say_with("chart-grid-alt", &what)];
        sentences.extend(self.changes_sentence());
        sentences.extend(self.lowest_sentence());
        sentences.extend(gaps(&self.grid.years[drawn], self.locale));
        within(ALTERNATIVE_TEXT, &sentences)
    }

    /// "Sedan 2023 har 4 kravområden höjts, 1 sänkts och 7 behållit sin status."
    fn changes_sentence(&self) -> Option<String> {
        let year = self.year(self.previous?);
        let counts = [
            ("chart-grid-part-raised", self.rows_with(|steps| steps > 0).len() as u64),
            ("chart-grid-part-lowered", self.rows_with(|steps| steps < 0).len() as u64),
            ("chart-grid-part-same", self.rows_with(|steps| steps == 0).len() as u64),
        ];
        let mut parts: Vec<String> = Vec::new();
        for (key, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            // The noun stands once, in the first part.
            let number = match parts.as_slice() {
                [] => counted(count, &self.grid.noun, self.locale),
                _ => digits(count, self.locale),
            };
            let facts =
                Facts::new().text("counted", number).text("form", form(count, self.locale));
            parts.push(self.locale.say_with(key, &facts));
        }
        let facts = Facts::new().text("year", year).text("parts", self.locale.list(&parts));
        (!parts.is_empty()).then(|| self.locale.say_with("chart-grid-changes", &facts))
    }

    /// "Lägst status, Finns ej, har A och B.": of the latest measured year.
    fn lowest_sentence(&self) -> Option<String> {
        let last = self.latest()?;
        let has_step = |role: &str| !matches!(role, "status-unknown" | "status-na");
        let place = self
            .grid
            .rows
            .iter()
            .filter_map(|row| *row.statuses.get(last)?)
            .filter(|place| self.grid.statuses.get(*place).is_some_and(|it| has_step(it.role)))
            .min()?;
        self.with_status(last, place, "chart-grid-lowest")
    }

    /// "Status Okänt har A och B."
    fn unknown_sentence(&self) -> Option<String> {
        let last = self.latest()?;
        let statuses = &self.grid.statuses;
        let place = statuses.iter().position(|status| status.role == "status-unknown")?;
        self.with_status(last, place, "chart-grid-have")
    }

    fn with_status(&self, year: usize, place: usize, key: &str) -> Option<String> {
        let has = |row: &&GridRow| row.statuses.get(year).copied().flatten() == Some(place);
        let rows: Vec<&GridRow> = self.grid.rows.iter().filter(has).collect();
        let facts = Facts::new()
            .text("status", one_line(&self.grid.statuses[place].label))
            .text("form", form(rows.len() as u64, self.locale))
            .text("names", self.names(&rows));
        (!rows.is_empty()).then(|| self.locale.say_with(key, &facts))
    }

    /// "Lägre status än 2023 har A och B."
    fn changed_sentence(&self, key: &str, rows: &[&GridRow]) -> Option<String> {
        let facts = Facts::new()
            .text("year", self.year(self.previous?))
            .text("form", form(rows.len() as u64, self.locale))
            .text("names", self.names(rows));
        (!rows.is_empty()).then(|| self.locale.say_with(key, &facts))
    }

    fn summary(&self) -> String {
        if self.is_empty() {
            return nothing(self.grid, self.locale);
        }
        let raised = self.rows_with(|steps| steps > 0);
        let lowered = self.rows_with(|steps| steps < 0);
        let mut sentences = Vec::new();
        sentences.extend(self.changed_sentence("chart-grid-higher-than", &raised));
        sentences.extend(self.changed_sentence("chart-grid-lower-than", &lowered));
        sentences.extend(self.lowest_sentence());
        sentences.extend(self.unknown_sentence());
        let known = self.grid.known();
        let first = known.start;
        sentences.extend(gaps(&self.grid.years[known], self.locale));
        // A new method before anything was measured breaks nothing.
        let breaks = self.grid.years.iter().skip(first + 1);
        let breaks = breaks.filter_map(|year| Some((year.year, year.method_break.as_deref()?)));
        sentences.extend(method_breaks(breaks, self.locale));
        let drawn = self.grid.drawn(most_years(Width::Wide));
        if first < drawn.start {
            let ends = (self.year(drawn.start), self.year(drawn.end - 1));
            sentences.push(left_out_years(ends, self.locale));
        }
        if sentences.is_empty() {
            sentences.push(format!("{}.", self.subtitle()));
        }
        sentences.join(" ")
    }

    /// Areas as rows, years as columns, statuses in words.
    fn table(&self) -> Table {
        let locale = self.locale;
        let known = self.grid.known();
        let (first, years) = (known.start, &self.grid.years[known]);
        let mut columns = vec![Column::text(capitalised(&self.grid.noun.0), 3)];
        columns.extend(years.iter().map(|year| Column::text(year.year.to_string(), 1)));
        columns.extend(self.previous.map(|_| Column::text(change_head(locale), 1)));
        let cells = |row: &GridRow| {
            let head = match &row.reference {
                Some(reference) => Cell::Titled {
                    title: one_line(&row.label),
                    note: one_line(reference),
                    anchor: None,
                },
                None => Cell::text(one_line(&row.label)),
            };
            let mut cells = vec![head];
            cells.extend(years.iter().enumerate().map(|(index, year)| {
                match (year.gap, self.grid.status(row, first + index)) {
                    (Some(gap), _) => Cell::Missing(gap.words(locale)),
                    (None, Some(status)) => Cell::text(one_line(&status.label)),
                    (None, None) => Cell::Missing(locale.say("chart-not-assessed")),
                }
            }));
            cells.extend(self.previous.map(|_| self.change_cell(row)));
            cells
        };
        Table { columns, rows: self.grid.rows.iter().map(|row| Row::new(cells(row))).collect() }
    }

    /// The change in whole words.
    fn change_cell(&self, row: &GridRow) -> Cell {
        let Some(change) = self.grid.change(row) else {
            return Cell::Missing(self.locale.say("chart-no-comparison"));
        };
        let steps = |key: &str, steps: i32| {
            let count = u64::from(steps.unsigned_abs());
            let facts = Facts::new()
                .text("count", digits(count, self.locale))
                .text("form", form(count, self.locale));
            self.locale.say_with(key, &facts)
        };
        Cell::text(match change {
            Change::Steps(0) => self.locale.say("chart-grid-cell-same"),
            Change::Steps(up) if up > 0 => steps("chart-grid-cell-up", up),
            Change::Steps(down) => steps("chart-grid-cell-down", down),
            Change::New => self.locale.say("chart-grid-cell-new"),
            Change::Known => self.locale.say("chart-grid-cell-known"),
            Change::Unknown => self.locale.say("chart-grid-cell-unknown"),
            Change::Dropped => self.locale.say("chart-grid-cell-dropped"),
        })
    }
}
