//! The words and the table of matrices.
//!
//! In: counts per cell. Out: headline, sentences, table. Never: a score of likelihood times
//! consequence.

use crate::base::wording::{Facts, capitalised};
use crate::chart::levels::LevelRow;
use crate::chart::levels_words as levels;
use crate::chart::lines::one_line;
use crate::chart::matrix::{Axis, Matrix, MatrixCell, Movement};
use crate::chart::words::{
    ALTERNATIVE_TEXT, counted, counted_first, digits, form, noun, opening, within,
};
use crate::chart::{Words, gap};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::quantity::Quantity;

/// Everything that is said about a matrix.
pub fn words(matrix: &Matrix, locale: &Locale) -> Words {
    let story = Story { matrix, locale };
    let mut summary = levels::summary(&matrix.levels, locale);
    summary.extend(story.movement());
    summary.extend(story.unplaced());
    Words {
        headline: levels::headline(&matrix.levels, locale),
        subtitle: story.subtitle(),
        alternative_text: story.alternative_text(),
        summary: summary.join(" "),
        table: story.table(),
    }
}

/// "2024: 25 risker", over the grid of this year or of last year; then the year alone, for where
/// that has no room.
pub fn headings(matrix: &Matrix, is_now: bool, locale: &Locale) -> Vec<String> {
    let levels = &matrix.levels;
    let (year, total) = if is_now {
        (Some(levels.year), Some(levels.total()))
    } else {
        (levels.previous_year, levels.previous_total())
    };
    let year = year.map_or_else(String::new, |year| year.to_string());
    let heading = total.map(|total| {
        let counted = one_line(&counted(total, &levels.noun, locale));
        let facts = Facts::new().text("year", &year).text("counted", counted);
        locale.say_with("chart-matrix-heading", &facts)
    });
    heading.into_iter().chain([year]).collect()
}

/// What stands in no cell: "2 risker är inte bedömda."
pub fn notes(matrix: &Matrix, locale: &Locale) -> Vec<String> {
    let story = Story { matrix, locale };
    [story.unassessed(), story.unplaced()].into_iter().flatten().collect()
}

/// "Sannolikhet: 1 osannolik, 2 möjlig …"; none when the steps have no names.
pub fn steps(axis: &Axis, locale: &Locale) -> Option<String> {
    let named = axis.steps.iter().enumerate().filter(|(_, name)| !one_line(name).is_empty());
    let steps: Vec<String> = named
        .map(|(index, name)| format!("{}\u{A0}{}", digits(index as u64 + 1, locale), name))
        .collect();
    let facts = Facts::new().text("axis", &axis.title).text("steps", steps.join(", "));
    (!steps.is_empty()).then(|| locale.say_with("chart-matrix-steps", &facts))
}

struct Story<'a> {
    matrix: &'a Matrix,
    locale: &'a Locale,
}

impl Story<'_> {
    fn say(&self, key: &str) -> String {
        self.locale.say(key)
    }

    /// Facts about the axes for a sentence.
    fn axes(&self) -> Facts<'static> {
        let lower = |axis: &Axis| one_line(&axis.title).to_lowercase();
        Facts::new()
            .text("likelihood", lower(&self.matrix.likelihood))
            .text("consequence", lower(&self.matrix.consequence))
            .text("rows", digits(self.matrix.likelihood.steps.len() as u64, self.locale))
            .text("columns", digits(self.matrix.consequence.steps.len() as u64, self.locale))
    }

    fn subtitle(&self) -> String {
        let levels = &self.matrix.levels;
        let years = match levels.previous_year {
            Some(previous) => {
                self.locale.list(&[previous.to_string(), levels.year.to_string()])
            }
            None => levels.year.to_string(),
        };
        let things = one_line(noun(&levels.noun, 2, self.locale));
        let facts = self.axes().text("things", things).text("years", years);
        self.locale.say_with("chart-matrix-subtitle", &facts)
    }

    fn alternative_text(&self) -> String {
        let levels = &self.matrix.levels;
        let facts = self
            .axes()
            .text("counted", one_line(&counted(levels.total(), &levels.noun, self.locale)))
            .text("year", levels.year)
            .text("parts", levels::parts(levels, self.locale));
        let what = self.locale.say_with("chart-matrix-alt", &facts);
        let withheld = gap::withheld(levels.withheld_year, self.locale);
        let mut sentences = vec![opening(&what, withheld.as_deref())];
        sentences.extend(self.most());
        sentences.extend(levels::previous_parts(levels, self.locale));
        sentences.extend(self.movement());
        within(ALTERNATIVE_TEXT, &sentences)
    }

    /// Where the most are, when that is one cell and more than one thing.
    fn most(&self) -> Option<String> {
        let most = self.matrix.numbered().map(|(.., cell)| cell.count).max()?;
        let mut fullest = self.matrix.numbered().filter(|(.., cell)| cell.count == most);
        let (likelihood, consequence, _) = fullest.next()?;
        if most < 2 || fullest.next().is_some() {
            return None;
        }
        let facts = self
            .axes()
            .text(
                "counted",
                one_line(&counted(most.into(), &self.matrix.levels.noun, self.locale)),
            )
            .text("row", digits(likelihood as u64, self.locale))
            .text("column", digits(consequence as u64, self.locale));
        Some(self.locale.say_with("chart-matrix-most", &facts))
    }

    /// "Sedan 2023: 2 nya, 3 flyttade och 4 stängda; 18 är kvar i samma ruta."
    fn movement(&self) -> Option<String> {
        let movement = self.matrix.movement?;
        let facts = Facts::new().text("year", self.matrix.levels.previous_year?);
        let Movement { new, moved, closed, kept } = movement;
        let amount = |count: u32| digits(count.into(), self.locale);
        let part = |key: &str, count: u32| {
            let form = form(count.into(), self.locale);
            let facts = Facts::new().text("count", amount(count)).text("form", form);
            (count > 0).then(|| self.locale.say_with(key, &facts))
        };
        let parts = [
            part("chart-matrix-part-new", new),
            part("chart-matrix-part-moved", moved),
            part("chart-matrix-part-closed", closed),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let things = one_line(noun(&self.matrix.levels.noun, 2, self.locale));
        if parts.is_empty() {
            let facts = facts.text("things", things);
            return Some(self.locale.say_with("chart-matrix-unmoved", &facts));
        }
        let facts = facts
            .text("parts", self.locale.list(&parts))
            .text("kept", amount(kept))
            .text("form", form(kept.into(), self.locale));
        Some(self.locale.say_with("chart-matrix-movement", &facts))
    }

    fn unassessed(&self) -> Option<String> {
        self.left_over("chart-levels-unassessed", self.matrix.levels.unassessed)
    }

    fn unplaced(&self) -> Option<String> {
        self.left_over("chart-matrix-unplaced", self.matrix.unplaced)
    }

    fn left_over(&self, key: &str, count: u32) -> Option<String> {
        let count = u64::from(count);
        let facts = Facts::new().text("form", form(count, self.locale)).text(
            "counted",
            one_line(&counted_first(count, &self.matrix.levels.noun, self.locale)),
        );
        (count > 0).then(|| self.locale.say_with(key, &facts))
    }

    fn table(&self) -> Table {
        let levels = &self.matrix.levels;
        let place = self.locale.say_with("chart-matrix-place-column", &self.axes());
        let mut columns = vec![
            Column::text(self.say("chart-level-column"), 1),
            Column::text(capitalised(&place), 2),
        ];
        columns.extend(levels.previous_year.map(|year| Column::number(year.to_string())));
        columns.push(Column::number(levels.year.to_string()));
        columns.extend(levels.previous_year.map(|_| Column::number(self.say("chart-change"))));
        let mut rows = Vec::new();
        for (index, level) in levels.rows.iter().enumerate() {
            rows.extend(self.level_rows(index, level));
        }
        let (before, now) = (levels.previous_unassessed, levels.unassessed);
        if before.max(now) > 0 {
            let head = Cell::text(self.say("chart-unassessed-row"));
            let place = self.say("chart-matrix-no-cell");
            rows.push(Row::new(self.cells(head, place, Some(before.into()), now.into())));
        }
        let head = Cell::text(self.say("chart-total-row"));
        let all = self.say("chart-matrix-all-cells");
        let total = self.cells(head, all, levels.previous_total(), levels.total());
        rows.push(Row::total(total));
        if let Some(Movement { new, moved, closed, kept }) = self.matrix.movement {
            let since = Facts::new().text("year", levels.previous_year.unwrap_or(levels.year));
            let parts = [
                ("chart-matrix-row-new", new),
                ("chart-matrix-row-moved", moved),
                ("chart-matrix-row-closed", closed),
                ("chart-matrix-row-kept", kept),
            ];
            for (key, count) in parts {
                // They are told between the years: the year before has no such number, nor a change.
                let head = Cell::text(self.locale.say_with(key, &since));
                let place = Cell::text(self.say("chart-matrix-between-years"));
                let count = Cell::text(digits(count.into(), self.locale));
                let dash = || levels.previous_year.map(|_| Cell::text("–"));
                let cells = [Some(head), Some(place), dash(), Some(count), dash()];
                rows.push(Row::new(cells.into_iter().flatten().collect()));
            }
        }
        Table { columns, rows }
    }

    /// The cells of a level that are or were not empty, one row each; the empty ones in one; the
    /// level's total.
    fn level_rows(&self, index: usize, level: &LevelRow) -> Vec<Row> {
        let chip = || {
            let text = capitalised(&one_line(&level.name.0));
            Cell::Level { text, step: level.step }
        };
        let place = |(likelihood, consequence, _): &(usize, usize, MatrixCell)| {
            let number = |step: usize| digits(step as u64, self.locale);
            format!("{}\u{A0}×\u{A0}{}", number(*likelihood), number(*consequence))
        };
        let of_level = self.matrix.numbered().filter(|(.., cell)| cell.level == index);
        let (full, empty): (Vec<_>, Vec<_>) =
            of_level.partition(|(.., cell)| cell.count.max(cell.previous) > 0);
        let has_previous = self.matrix.levels.previous_year.is_some();
        let before = |count: u32| has_previous.then_some(u64::from(count));
        let mut rows: Vec<Row> = full
            .iter()
            .map(|cell| {
                let (now, last) = (cell.2.count, before(cell.2.previous));
                Row::new(self.cells(chip(), place(cell), last, now.into()))
            })
            .collect();
        if !empty.is_empty() {
            let places: Vec<String> = empty.iter().map(place).collect();
            let facts = Facts::new().text("places", places.join(", "));
            let places = self.locale.say_with("chart-matrix-empty-cells", &facts);
            rows.push(Row::new(self.cells(chip(), places, before(0), 0)));
        }
        let placed: u64 = full.iter().map(|(.., cell)| u64::from(cell.count)).sum();
        let placed_before: u64 = full.iter().map(|(.., cell)| u64::from(cell.previous)).sum();
        let unplaced = u64::from(level.count).saturating_sub(placed);
        let unplaced_before =
            level.previous.map(|count| u64::from(count).saturating_sub(placed_before));
        if unplaced + unplaced_before.unwrap_or(0) > 0 {
            let place = self.say("chart-matrix-no-cell");
            rows.push(Row::new(self.cells(chip(), place, unplaced_before, unplaced)));
        }
        let levels = one_line(&level.name.1);
        let head = self.locale.say_with(
            "chart-matrix-level-total",
            &Facts::new().text("levels", capitalised(&levels)),
        );
        let all = self.say("chart-matrix-whole-level");
        let previous = level.previous.map(u64::from);
        let total = self.cells(Cell::text(head), all, previous, level.count.into());
        rows.push(Row::total(total));
        rows
    }

    fn cells(&self, head: Cell, place: String, before: Option<u64>, now: u64) -> Vec<Cell> {
        let mut cells = vec![head, Cell::text(place)];
        let has_previous = self.matrix.levels.previous_year.is_some();
        let number = |count: u64| Cell::text(digits(count, self.locale));
        if has_previous {
            let missing = || Cell::Missing(self.say("chart-no-value"));
            cells.push(before.map_or_else(missing, number));
        }
        cells.push(number(now));
        if has_previous {
            cells.push(match before {
                Some(before) => {
                    let amount = Decimal::from(now) - Decimal::from(before);
                    Cell::text(self.locale.difference(&Quantity::count(amount)))
                }
                None => Cell::Missing(self.say("chart-no-comparison")),
            });
        }
        cells
    }
}
