//! Numbered tables: those of key figures, and the two that a report builds of itself.
//!
//! In: `{{ table: … }}`. Out: a numbered table. Never: a chart's table; that goes with its picture.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Spanned;
use crate::base::wording::Facts as Words;
use crate::doc::answer::{BlockAnswer, NumberedTable};
use crate::doc::secrecy::Disclosed;
use crate::doc::table::{Cell, Column, Row, Table};
use crate::resolve::plan::Plan;
use crate::resolve::{View, display, values};
use crate::value::id::Id;

/// "Tabell 3"
pub(super) fn label(view: View<'_>, number: impl ToString) -> String {
    view.say_with("label-table", &Words::new().text("number", number))
}

/// Answers a table request.
pub(super) fn table(
    (view, plan): (View<'_>, &Plan),
    subject: &Spanned<Id>,
    number: u32,
    diagnostics: &mut Diagnostics,
) -> Option<BlockAnswer> {
    let table = match subject.node.as_str() {
        "key_figures" => key_figures(view, plan, number),
        "statuses" => statuses(view, number),
        _ => return key_figure(view, subject, number, diagnostics),
    };
    Some(BlockAnswer::Table(table))
}

fn key_figure(
    view: View<'_>,
    subject: &Spanned<Id>,
    number: u32,
    diagnostics: &mut Diagnostics,
) -> Option<BlockAnswer> {
    let key_figure = values::key_figure(view, subject, diagnostics)?;
    let content = match &key_figure.content {
        Disclosed::Open(content) | Disclosed::Marked(_, content) => content,
        Disclosed::Withheld(_) => return None,
    };
    let history = view.facts.history(&subject.node, view.year);
    let made = display::measure(key_figure)
        .and_then(|measure| measure.kind().table(&history, view.context.locale));
    let Some(made) = made else {
        let diagnostic = diagnostics.report(&code::NO_VALUE_TO_SHOW, subject.span);
        diagnostic.with("id", &subject.node).note(None, "note-no-table", &[]);
        return None;
    };
    Some(BlockAnswer::Table(NumberedTable {
        label: label(view, number),
        anchor: format!("tab-{}", subject.node),
        introduction: None,
        title: made.title,
        subtitle: made.subtitle,
        table: soft(view, made.table),
        source: Some(display::source_line(view, content)),
    }))
}

/// A table whose long words may break at their joints.
pub(super) fn soft(view: View<'_>, mut table: Table) -> Table {
    for row in &mut table.rows {
        for cell in &mut row.cells {
            if let Cell::Text(text) = cell {
                *text = view.soft(text);
            }
        }
    }
    table
}

/// The definition table: each area with its key figures.
fn key_figures(view: View<'_>, plan: &Plan, number: u32) -> NumberedTable {
    let key_figures = plan.key_figures(view);
    let columns = vec![
        Column::text(view.say("head-area"), 1),
        Column::text(view.say("head-key-figure"), 2),
    ];
    let rows = view.facts.areas.iter().filter_map(|(area, title)| {
        let titles = key_figures.iter().filter(|key_figure| key_figure.area == *area);
        let titles: Vec<String> = titles.map(|each| view.soft(&each.title)).collect();
        let row = Row::new(vec![Cell::text(view.soft(title)), Cell::Lines(titles.clone())]);
        (!titles.is_empty()).then_some(row)
    });
    NumberedTable {
        label: label(view, number),
        anchor: "tab-key_figures".to_owned(),
        introduction: None,
        title: view.say("table-key-figures"),
        subtitle: None,
        table: Table { columns, rows: rows.collect() },
        source: None,
    }
}

/// What the statuses of compliance mean.
fn statuses(view: View<'_>, number: u32) -> NumberedTable {
    let columns = vec![
        Column::text(view.say("head-status-column"), 1),
        Column::text(view.say("head-meaning"), 3),
    ];
    let rows =
        view.facts.status_scale.statuses.iter().map(|status| {
            Row::new(vec![Cell::text(&status.label), Cell::text(&status.meaning)])
        });
    NumberedTable {
        label: label(view, number),
        anchor: "tab-statuses".to_owned(),
        introduction: None,
        title: view.say("table-statuses"),
        subtitle: None,
        table: Table { columns, rows: rows.collect() },
        source: None,
    }
}
