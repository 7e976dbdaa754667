//! Table A.1: what each key figure is, how its value is found, and where the numbers come from.
//!
//! In: the year's key figures in the report's order. Out: a table, a row a key figure, and the links to
//! its rows. Never: a value of a year that this edition leaves out.

use crate::base::wording::Facts as Words;
use crate::doc::answer::NumberedTable;
use crate::doc::secrecy::Disclosed;
use crate::doc::table::{Cell, Column, Place, Row, Table};
use crate::measure::history::{Slot, State};
use crate::measure::key_figure::{Content, OpenKeyFigure, Outcome};
use crate::measure::kind::Measure;
use crate::resolve::plan::Plan;
use crate::resolve::rows::Shown;
use crate::resolve::{View, awaited, display, secrecy, tables};
use crate::value::date::Date;
use crate::value::id::Id;
use crate::value::quantity::Unit;

/// The anchor of a key figure's row.
pub(super) fn row_anchor(id: &Id) -> String {
    format!("calc-{id}")
}

/// "bilaga A, rad 8" and its anchor.
pub(super) fn link(view: View<'_>, plan: &Plan, id: &Id) -> Option<Place> {
    let row = plan.key_figures(view).iter().position(|key_figure| key_figure.id == *id)? + 1;
    let text = view.say_with("reference-row", &Words::new().text("row", row));
    Some(Place { text, anchor: row_anchor(id) })
}

/// The table.
pub(super) fn table(view: View<'_>, plan: &Plan, shown: &Shown) -> NumberedTable {
    let columns = vec![
        Column::number(view.say("head-row")),
        Column::text(view.say("head-key-figure-definition"), 5),
        Column::text(view.say("head-calculation"), 5),
        Column::text(view.say("head-earlier"), 3),
        Column::text(view.say("head-source-owner"), 4),
    ];
    let rows = plan.key_figures(view).into_iter().enumerate().map(|(index, key_figure)| {
        let anchor = row_anchor(&key_figure.id);
        let mut row = Row::new(vec![Cell::text((index + 1).to_string())]);
        row.cells.extend(cells(view, key_figure, shown.places(&anchor)));
        row.anchor = Some(anchor);
        row
    });
    NumberedTable {
        label: tables::label(view, "A.1"),
        anchor: "tab-calculations".to_owned(),
        introduction: None,
        title: view.say("table-calculations"),
        subtitle: None,
        table: Table { columns, rows: rows.collect() },
        source: None,
    }
}

fn cells(view: View<'_>, key_figure: &OpenKeyFigure, places: &[Place]) -> [Cell; 4] {
    let name = |note: String| Cell::Placed {
        title: view.soft(&key_figure.title),
        note,
        words: view.say("calculation-shown"),
        places: places.to_vec(),
    };
    let content = match &key_figure.content {
        Disclosed::Open(content) | Disclosed::Marked(_, content) => content,
        Disclosed::Withheld(label) => {
            let mask = Cell::Withheld(secrecy::withheld(view, label));
            return [name(String::new()), mask, Cell::text("–"), Cell::text("–")];
        }
    };
    let definition = content.definition.as_deref().map(|definition| view.soft(definition));
    [
        name(definition.unwrap_or_default()),
        calculation(view, content),
        earlier(view, key_figure),
        source(view, content),
    ]
}

/// What is divided by what, then the arithmetic.
fn calculation<B>(view: View<'_>, content: &Content<B>) -> Cell {
    let lines = match &content.outcome {
        Outcome::Reported(measure) => {
            let mut lines = measure.kind().terms(view.context.locale);
            lines.push(measure.kind().calculation(view.context.locale));
            lines
        }
        Outcome::NotReportable { reason } => {
            let words = Words::new().text("reason", reason);
            vec![view.say_with("calculation-not-reportable", &words)]
        }
        Outcome::Awaited => vec![awaited::reason(view)],
    };
    lines_of(view, lines)
}

/// "2023: 36,7 %", a line a year or an earlier period of the same data, the latest first.
fn earlier(view: View<'_>, key_figure: &OpenKeyFigure) -> Cell {
    let history = view.facts.history(&key_figure.id, view.year);
    let mut is_same_method = true;
    let line = |key: &str, when: &str, value: &str| {
        let words = Words::new().text("year", when).text("value", value);
        view.say_with(key, &words)
    };
    let mut lines = Vec::new();
    let locale = view.context.locale;
    let mut before = display::measure(key_figure).and_then(|it| it.kind().before(locale));
    let mut periods = Vec::new();
    while let Some((period, measure)) = before {
        let value = match display::headline(view, &measure) {
            // The period's name says which months.
            Some(quantity) if measure.kind().partial_period().is_some() => {
                locale.quantity(&quantity)
            }
            Some(_) | None => reported_value(view, &measure),
        };
        lines.push(line("calculation-earlier", &period, &value));
        before = measure.kind().before(locale);
        periods.push(period);
    }
    for slot in history.slots().iter().rev() {
        // What the newest data say of a year holds.
        if slot.year != view.year
            && !periods.contains(&slot.year.to_string())
            && let Some(value) = earlier_value(view, slot)
        {
            let key = if is_same_method {
                "calculation-earlier"
            } else {
                "calculation-earlier-method"
            };
            lines.push(line(key, &slot.year.to_string(), &value));
        }
        is_same_method &= slot.method_break.is_none();
    }
    if lines.is_empty() {
        return Cell::Missing(view.say("calculation-no-earlier"));
    }
    lines_of(view, lines)
}

fn earlier_value(view: View<'_>, slot: &Slot<'_>) -> Option<String> {
    Some(match slot.state? {
        State::Reported(measure) => reported_value(view, measure),
        State::NotReportable(_) => view.say("value-not-reportable"),
        State::Awaited => view.say("value-awaited"),
        State::Withheld(_) => view.say("secrecy-withheld-short").to_lowercase(),
    })
}

fn reported_value(view: View<'_>, measure: &Measure) -> String {
    match display::headline(view, measure) {
        Some(quantity) if quantity.unit == Unit::Percent => {
            view.context.locale.quantity(&quantity)
        }
        Some(quantity) => view.context.locale.long(&quantity),
        None => view.say("display-statement").to_lowercase(),
    }
}

/// Source, when it was taken, the day it describes, who answers for it.
fn source<B>(view: View<'_>, content: &Content<B>) -> Cell {
    let dated = |key: &str, date: Option<Date>| {
        date.map(|date| view.say_with(key, &Words::new().text("date", date)))
    };
    let owner = content
        .owner
        .as_ref()
        .map(|owner| view.say_with("calculation-owner", &Words::new().text("owner", owner)));
    let lines: Vec<String> = [
        content.source.as_ref().map(|source| source.name.clone()),
        dated("calculation-taken", content.source.as_ref().and_then(|source| source.taken)),
        dated("calculation-as-of", content.as_of),
        owner,
    ]
    .into_iter()
    .flatten()
    .collect();
    if lines.is_empty() {
        return Cell::Missing(view.say("missing"));
    }
    lines_of(view, lines)
}

fn lines_of(view: View<'_>, lines: Vec<String>) -> Cell {
    Cell::Lines(lines.iter().map(|line| view.soft(line)).collect())
}
