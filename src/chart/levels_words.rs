//! The words and the table of levels.
//!
//! In: counts. Out: headline, sentences, table. Never: sums weighted by level.

use std::cmp::Ordering;

use crate::base::wording::{Facts, capitalised};
use crate::chart::levels::{LevelRow, Levels};
use crate::chart::lines::one_line;
use crate::chart::words::{
    ALTERNATIVE_TEXT, counted, counted_first, digits, form, noun, opening, pair, within,
};
use crate::chart::{Words, gap};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::quantity::Quantity;

/// Everything that is said about levels.
pub fn words(levels: &Levels, locale: &Locale) -> Words {
    let story = Story { levels, locale };
    Words {
        headline: story.headline(),
        subtitle: story.subtitle(),
        alternative_text: story.alternative_text(),
        summary: story.summary().join(" "),
        table: story.table(),
    }
}

/// What is most worth saying: how many are of the worst level, and how that has changed.
pub fn headline(levels: &Levels, locale: &Locale) -> String {
    Story { levels, locale }.headline()
}

/// The sentences below the drawing: how many in all, and which levels have changed.
pub fn summary(levels: &Levels, locale: &Locale) -> Vec<String> {
    Story { levels, locale }.summary()
}

/// "4 kritiska, 9 höga och 4 låga": this year's counts.
pub fn parts(levels: &Levels, locale: &Locale) -> String {
    Story { levels, locale }.parts(|row| Some(row.count))
}

/// "År 2023 var det 24 risker: 5 kritiska …", when all of last year's counts are known.
pub fn previous_parts(levels: &Levels, locale: &Locale) -> Option<String> {
    Story { levels, locale }.previous_parts()
}

/// "5 år 2023", "Uppgift saknas 2023"; empty without a year to compare with.
pub fn previous(row: &LevelRow, levels: &Levels, locale: &Locale) -> String {
    let Some(year) = levels.previous_year else { return String::new() };
    let facts = Facts::new().text("year", year);
    match row.previous {
        Some(count) => {
            let facts = facts.text("count", digits(u64::from(count), locale));
            locale.say_with("chart-count-in-year", &facts)
        }
        None => locale.say_with("chart-no-value-in-year", &facts),
    }
}

/// "−1", "±0", "–"
pub fn change(row: &LevelRow, locale: &Locale) -> String {
    match row.previous {
        Some(previous) => {
            let amount = Decimal::from(row.count) - Decimal::from(previous);
            locale.difference(&Quantity::count(amount))
        }
        None => "–".to_owned(),
    }
}

struct Story<'a> {
    levels: &'a Levels,
    locale: &'a Locale,
}

impl Story<'_> {
    fn things(&self, count: u64) -> &str {
        noun(&self.levels.noun, count, self.locale)
    }

    fn name(&self, row: &LevelRow, count: u64) -> String {
        one_line(noun(&row.name, count, self.locale))
    }

    fn headline(&self) -> String {
        let worst = self.levels.rows.first();
        let Some(worst) = worst.filter(|_| self.levels.total() > 0) else {
            let facts = Facts::new().text("things", self.things(2));
            return self
                .locale
                .say_with("chart-nothing", &facts)
                .trim_end_matches('.')
                .to_owned();
        };
        let count = u64::from(worst.count);
        let (count_words, total_words) = pair(count, self.levels.total(), self.locale);
        let facts = Facts::new()
            .text("count", count_words)
            .text("total", total_words)
            .text("form", form(count, self.locale))
            .text("level", self.name(worst, count))
            .text("levels", self.name(worst, 2))
            .text("things", self.things(2));
        let before = worst.previous.filter(|_| self.levels.previous_year.is_some());
        let key = match before {
            _ if count == 0 => "chart-levels-headline-none",
            Some(before) if before != worst.count => {
                let (before_words, count_words) = pair(u64::from(before), count, self.locale);
                let facts = facts.text("before", before_words).text("count", count_words);
                let key = if before < worst.count {
                    "chart-levels-headline-more"
                } else {
                    "chart-levels-headline-fewer"
                };
                return self.locale.say_with(key, &facts);
            }
            _ => "chart-levels-headline",
        };
        capitalised(&self.locale.say_with(key, &facts))
    }

    fn subtitle(&self) -> String {
        let years = match self.levels.previous_year {
            Some(previous) => {
                self.locale.list(&[previous.to_string(), self.levels.year.to_string()])
            }
            None => self.levels.year.to_string(),
        };
        let facts = Facts::new().text("things", self.things(2)).text("years", years);
        self.locale.say_with("chart-levels-subtitle", &facts)
    }

    /// "4 kritiska, 9 höga och 4 låga"
    fn parts(&self, count: impl Fn(&LevelRow) -> Option<u32>) -> String {
        let parts: Vec<String> = self
            .levels
            .rows
            .iter()
            .filter_map(|row| count(row).map(|count| (row, u64::from(count))))
            .map(|(row, count)| {
                format!("{}\u{A0}{}", digits(count, self.locale), self.name(row, count))
            })
            .collect();
        self.locale.list(&parts)
    }

    fn alternative_text(&self) -> String {
        let total = self.levels.total();
        let facts = Facts::new()
            .text("counted", counted(total, &self.levels.noun, self.locale))
            .text("year", self.levels.year)
            .text("parts", self.parts(|row| Some(row.count)));
        let what = self.locale.say_with("chart-levels-alt", &facts);
        let mut sentences = vec![opening(&what, self.withheld().as_deref())];
        sentences.extend(self.previous_parts());
        within(ALTERNATIVE_TEXT, &sentences)
    }

    fn previous_parts(&self) -> Option<String> {
        let facts = Facts::new()
            .text("year", self.levels.previous_year?)
            .text("form", form(self.levels.previous_total()?, self.locale))
            .text(
                "counted",
                counted(self.levels.previous_total()?, &self.levels.noun, self.locale),
            )
            .text("parts", self.parts(|row| row.previous));
        Some(self.locale.say_with("chart-levels-alt-previous", &facts))
    }

    fn summary(&self) -> Vec<String> {
        let total = self.levels.total();
        let facts = Facts::new()
            .text("counted", counted(total, &self.levels.noun, self.locale))
            .text("year", self.levels.year);
        let mut sentences = Vec::new();
        match (self.levels.previous_year, self.levels.previous_total()) {
            (Some(year), Some(before)) => {
                let before = counted(before, &self.levels.noun, self.locale);
                let facts = facts.text("before", before).text("before_year", year);
                sentences.push(self.locale.say_with("chart-levels-total-compared", &facts));
            }
            _ => sentences.push(self.locale.say_with("chart-levels-total", &facts)),
        }
        if self.levels.previous_year.is_some() {
            let changes: Vec<String> =
                self.levels.rows.iter().filter_map(|row| self.change_part(row)).collect();
            if changes.is_empty() && self.levels.previous_total().is_some() {
                sentences.push(self.locale.say("chart-levels-unchanged"));
            } else if !changes.is_empty() {
                sentences.push(format!("{}.", capitalised(&self.locale.list(&changes))));
            }
        }
        sentences.extend(self.unassessed());
        sentences.extend(self.withheld());
        sentences
    }

    fn withheld(&self) -> Option<String> {
        gap::withheld(self.levels.withheld_year, self.locale)
    }

    /// "Två risker är inte bedömda."
    fn unassessed(&self) -> Option<String> {
        let count = u64::from(self.levels.unassessed);
        let facts = Facts::new()
            .text("form", form(count, self.locale))
            .text("counted", counted_first(count, &self.levels.noun, self.locale));
        (count > 0).then(|| self.locale.say_with("chart-levels-unassessed", &facts))
    }

    /// "kritiska har minskat från 5 till 4"
    fn change_part(&self, row: &LevelRow) -> Option<String> {
        let before = row.previous?;
        let key = match row.count.cmp(&before) {
            Ordering::Greater => "chart-levels-more",
            Ordering::Less => "chart-levels-fewer",
            Ordering::Equal => return None,
        };
        let facts = Facts::new()
            .text("levels", self.name(row, 2))
            .text("before", digits(u64::from(before), self.locale))
            .text("count", digits(u64::from(row.count), self.locale));
        Some(self.locale.say_with(key, &facts))
    }

    fn table(&self) -> Table {
        let locale = self.locale;
        let previous_year = self.levels.previous_year;
        let mut columns = vec![Column::text(locale.say("chart-level-column"), 1)];
        columns.extend(previous_year.map(|year| Column::number(year.to_string())));
        columns.push(Column::number(self.levels.year.to_string()));
        columns.extend(previous_year.map(|_| Column::number(locale.say("chart-change"))));
        let number = |count: Option<u64>| match count {
            Some(count) => Cell::text(digits(count, locale)),
            None => Cell::Missing(locale.say("chart-no-value")),
        };
        let cells = |head: Cell, before: Option<u64>, now: u64| {
            let mut cells = vec![head];
            if previous_year.is_some() {
                cells.push(number(before));
            }
            cells.push(number(Some(now)));
            if previous_year.is_some() {
                cells.push(match before {
                    Some(before) => {
                        let amount = Decimal::from(now) - Decimal::from(before);
                        Cell::text(locale.difference(&Quantity::count(amount)))
                    }
                    None => Cell::Missing(locale.say("chart-no-comparison")),
                });
            }
            cells
        };
        let mut rows: Vec<Row> = self
            .levels
            .rows
            .iter()
            .map(|row| {
                let text = capitalised(&one_line(&row.name.1));
                let head = Cell::Level { text, step: row.step };
                Row::new(cells(head, row.previous.map(u64::from), u64::from(row.count)))
            })
            .collect();
        let (before, now) = (self.levels.previous_unassessed, self.levels.unassessed);
        if before.max(now) > 0 {
            let head = Cell::text(locale.say("chart-unassessed-row"));
            rows.push(Row::new(cells(head, Some(before.into()), now.into())));
        }
        let head = Cell::text(locale.say("chart-total-row"));
        rows.push(Row::total(cells(head, self.levels.previous_total(), self.levels.total())));
        Table { columns, rows }
    }
}
