//! The table of all key figures year by year, with the course of each.
//!
//! In: the edition's facts. Out: a numbered table. Never: a value that the edition leaves out, a
//! statement, which has no value to follow.

use crate::base::wording::Facts as Words;
use crate::chart::sparkline::{SparkPoint, Sparkline, sparkline};
use crate::doc::answer::NumberedTable;
use crate::doc::table::{Cell, Column, Place, Row, Table};
use crate::doc::tree::Align;
use crate::measure::history::{History, Slot, State};
use crate::measure::key_figure::OpenKeyFigure;
use crate::measure::kind::Measure;
use crate::resolve::plan::Plan;
use crate::resolve::{View, calculations, display, tables};
use crate::value::date::Year;
use crate::value::quantity::{Quantity, Unit};

/// What the table is called in requests and references.
pub(super) const NAME: &str = "key_figures_by_year";

/// The most years with a column of their own.
const COLUMNS: u16 = 3;
/// The most years of a course.
const COURSE: usize = 8;

/// A row a key figure, a column a year, and what has become of it.
pub(super) fn table(view: View<'_>, plan: &Plan, number: u32) -> NumberedTable {
    let key_figures: Vec<&OpenKeyFigure> = plan
        .key_figures(view)
        .into_iter()
        .filter(|key_figure| key_figure.kind != "statement")
        .collect();
    let years = years(view, &key_figures);
    let mut columns = vec![Column::text(view.say("head-key-figure"), 3)];
    columns.extend(years.iter().map(|year| Column {
        head: year.to_string(),
        align: Align::End,
        weight: 2,
    }));
    columns.push(Column::text(view.say("head-course"), 5));
    let row = |key_figure: &&OpenKeyFigure| {
        let history = view.facts.history(&key_figure.id, view.year);
        let slots = history.slots();
        let text = view.soft(&key_figure.short_title);
        let anchor = calculations::row_anchor(&key_figure.id);
        let mut cells = vec![Cell::Links(vec![Place { text, anchor }])];
        cells.extend(
            years.iter().map(|year| cell(view, slots.iter().find(|slot| slot.year == *year))),
        );
        cells.push(course(view, key_figure, &history));
        Row::new(cells)
    };
    NumberedTable {
        label: tables::label(view, number),
        anchor: tables::anchor(NAME),
        introduction: None,
        title: view.say("table-key-figures-by-year"),
        subtitle: Some(view.say("table-key-figures-by-year-subtitle")),
        table: Table { columns, rows: key_figures.iter().map(row).collect() },
        source: None,
    }
}

/// The last years from the first one that any of the key figures has.
fn years(view: View<'_>, key_figures: &[&OpenKeyFigure]) -> Vec<Year> {
    let firsts = key_figures.iter().filter_map(|key_figure| {
        let history = view.facts.history(&key_figure.id, view.year);
        history.years.first().map(|first| first.year)
    });
    let first = firsts.min().unwrap_or(view.year);
    let back = (view.year.number() - first.number()).min(COLUMNS - 1);
    (0..=back).rev().map(|back| view.year.before(back)).collect()
}

fn headline(view: View<'_>, slot: &Slot<'_>) -> Option<Quantity> {
    slot.measure().and_then(|measure| display::headline(view, measure))
}

fn cell(view: View<'_>, slot: Option<&Slot<'_>>) -> Cell {
    let locale = view.context.locale;
    let missing = |key| Cell::Missing(view.say(key));
    let Some(slot) = slot else { return missing("year-not-measured") };
    match (headline(view, slot), slot.state) {
        (Some(value), _) if matches!(value.unit, Unit::Level { .. }) => {
            Cell::text(locale.long(&value))
        }
        (Some(value), _) => {
            // A period that is not the whole year stands beside whole years: "388 jan–okt".
            let period = slot.measure().and_then(|measure| measure.kind().partial_period());
            let period = period.map(|it| format!("\u{a0}{}", locale.period_in(it, slot.year)));
            Cell::text(locale.quantity(&value) + &period.unwrap_or_default())
        }
        (None, Some(State::Withheld(_))) => Cell::Withheld(view.say("year-withheld")),
        (None, Some(State::NotReportable(_))) => missing("year-not-reportable"),
        (None, Some(State::Awaited)) => missing("year-awaited"),
        (None, Some(State::Reported(_)) | None) => missing("year-not-measured"),
    }
}

/// A key figure's values year by year: "2023: 23 risker. 2024: 25 risker."
pub(super) fn told(view: View<'_>, key_figure: &OpenKeyFigure) -> String {
    let history = view.facts.history(&key_figure.id, view.year);
    let slots = history.slots();
    let shown = &slots[slots.len().saturating_sub(COURSE)..];
    let line = |slot: &Slot<'_>| {
        let words = Words::new().text("head", slot.year);
        let words = words.text("value", cell(view, Some(slot)).spoken());
        format!("{}.", view.say_with("item-line", &words))
    };
    shown.iter().map(line).collect::<Vec<_>>().join(" ")
}

/// The drawing of a key figure's years and, in words, its change.
fn course(view: View<'_>, key_figure: &OpenKeyFigure, history: &History<'_>) -> Cell {
    let Some(change) = display::change(view, key_figure) else {
        return Cell::Missing(view.say("year-no-course"));
    };
    let slots = history.slots();
    let shown = &slots[slots.len().saturating_sub(COURSE)..];
    let measure = display::measure(key_figure);
    let mut before: Option<&Measure> = None;
    let points = shown.iter().enumerate().map(|(index, slot)| {
        let now = slot.measure();
        let is_apart =
            before.zip(now).is_some_and(|(it, now)| now.kind().apart("", it).is_some());
        before = now.or(before);
        SparkPoint {
            value: headline(view, slot).map(|value| value.shown()),
            is_new_method: is_apart || (index > 0 && slot.method_break.is_some()),
        }
    });
    let course = Sparkline {
        ends: measure.and_then(|measure| measure.kind().bounds()),
        points: points.collect(),
    };
    match sparkline(&course, change.text.clone(), view.context.theme) {
        Some(trend) => Cell::Trend(Box::new(trend)),
        None => Cell::text(change.text),
    }
}
