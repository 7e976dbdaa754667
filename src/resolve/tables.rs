//! Numbered tables: those of key figures, and those that a report builds of itself.
//!
//! In: `{{ table: … }}`. Out: a numbered table. Never: a chart's table; that goes with its picture.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Spanned;
use crate::base::wording::Facts as Words;
use crate::doc::answer::{BlockAnswer, NumberedTable, SourceLine};
use crate::doc::request::ReferenceRequest;
use crate::doc::secrecy::{Disclosed, Secrecy};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::measure::key_figure::OpenKeyFigure;
use crate::resolve::plan::Plan;
use crate::resolve::{View, calculations, display, values, years};
use crate::value::id::Id;

/// "Tabell 3"
pub(super) fn label(view: View<'_>, number: impl ToString) -> String {
    view.say_with("label-table", &Words::new().text("number", number))
}

/// `risks.register`: what a reference calls the table.
pub(super) fn name(subject: &Spanned<Id>, part: Option<&Spanned<Id>>) -> String {
    part.map_or_else(
        || subject.node.to_string(),
        |part| format!("{}.{}", subject.node, part.node),
    )
}

/// `tab-risks-register`
pub(super) fn anchor(name: &str) -> String {
    format!("tab-{}", name.replace('.', "-"))
}

/// A row with a label: the key figure's title, the row's name, the label.
pub(super) type LabelledRow = (String, String, Secrecy);

/// Answers a table request; also gives the labels on rows of the table.
pub(super) fn table(
    (view, plan): (View<'_>, &Plan),
    (subject, part): (&Spanned<Id>, Option<&Spanned<Id>>),
    number: u32,
    diagnostics: &mut Diagnostics,
) -> Option<(BlockAnswer, Vec<LabelledRow>)> {
    let plain = |table| Some((BlockAnswer::Table(table), Vec::new()));
    match (subject.node.as_str(), part) {
        ("key_figures", None) => plain(key_figures(view, plan, number)),
        (years::NAME, None) => plain(years::table(view, plan, number)),
        ("statuses", None) => plain(statuses(view, number)),
        _ => key_figure((view, plan), (subject, part), number, diagnostics),
    }
}

fn key_figure(
    (view, plan): (View<'_>, &Plan),
    (subject, part): (&Spanned<Id>, Option<&Spanned<Id>>),
    number: u32,
    diagnostics: &mut Diagnostics,
) -> Option<(BlockAnswer, Vec<LabelledRow>)> {
    let key_figure = values::key_figure(view, subject, diagnostics)?;
    let content = match &key_figure.content {
        Disclosed::Open(content) | Disclosed::Marked(_, content) => content,
        Disclosed::Withheld(_) => return None,
    };
    let history = view.facts.history(&subject.node, view.year);
    let measure = display::measure(key_figure);
    let locale = view.context.locale;
    let named = match (measure, part) {
        (Some(measure), Some(part)) => {
            let tables = measure.kind().named_tables(&history, locale);
            let found = tables.iter().find(|table| table.name == part.node.as_str());
            if found.is_none() {
                let diagnostic = diagnostics.report(&code::UNKNOWN_TABLE, part.span);
                diagnostic.with("id", &subject.node).with("name", &part.node);
                let names = tables.iter().map(|table| table.name);
                diagnostic.did_you_mean(part.node.as_str(), names);
                return None;
            }
            found.map(|found| (found.table.clone(), found.labels.clone()))
        }
        (measure, _) => measure
            .and_then(|it| Some((it.kind().table(&history, locale)?, it.kind().labels()))),
    };
    let Some((made, labels)) = named else {
        let diagnostic = diagnostics.report(&code::NO_VALUE_TO_SHOW, subject.span);
        diagnostic.with("id", &subject.node).note(None, "note-no-table", &[]);
        return None;
    };
    let table = NumberedTable {
        label: label(view, number),
        anchor: anchor(&name(subject, part)),
        introduction: None,
        title: view.soft(&made.title),
        subtitle: made.subtitle.map(|subtitle| view.soft(&subtitle)),
        table: soft(view, placed(plan, made.table)),
        source: Some(SourceLine {
            text: display::source_line(view, content),
            calculation: calculations::link(view, plan, &subject.node),
        }),
    };
    let rows = labels.into_iter().map(|(row, label)| (key_figure.title.clone(), row, label));
    Some((BlockAnswer::Table(table), rows.collect()))
}

/// A table whose places in the report have their numbers. A place that this document does not have,
/// since the key figure is another's, is no place.
fn placed(plan: &Plan, mut table: Table) -> Table {
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        let Cell::Links(places) = cell else { continue };
        places.retain_mut(|place| {
            let section = ReferenceRequest::Section(place.anchor.clone());
            let target = plan.target(&section).ok();
            if let Some(target) = target {
                place.text.clone_from(&target.text);
            }
            target.is_some()
        });
        if places.is_empty() {
            *cell = Cell::text("–");
        }
    }
    table
}

/// Reports sections that the document's own key figures name and that are not there.
pub(super) fn check_sections(view: View<'_>, plan: &Plan, diagnostics: &mut Diagnostics) {
    let own = |key_figure: &&OpenKeyFigure| key_figure.document == view.projection.draft().id;
    for measure in view.key_figures().filter(own).filter_map(display::measure) {
        for section in measure.kind().sections() {
            let request = ReferenceRequest::Section(section.node.clone());
            if let Err(names) = plan.target(&request) {
                let diagnostic = diagnostics.report(&code::DEAD_REFERENCE, section.span);
                diagnostic.with("kind", "sec").with("name", &section.node);
                diagnostic.did_you_mean(&section.node, names);
            }
        }
    }
}

/// A table whose long words may break at their joints.
pub(super) fn soft(view: View<'_>, mut table: Table) -> Table {
    for column in &mut table.columns {
        column.head = view.soft(&column.head);
    }
    for row in &mut table.rows {
        for cell in &mut row.cells {
            match cell {
                Cell::Text(text) | Cell::Marked { text, .. } | Cell::Status { text, .. } => {
                    *text = view.soft(text);
                }
                Cell::Titled { title, note, .. } | Cell::Placed { title, note, .. } => {
                    *title = view.soft(title);
                    *note = view.soft(note);
                }
                Cell::Lines(lines) => {
                    for line in lines {
                        *line = view.soft(line);
                    }
                }
                Cell::Statuses(lines) => {
                    for line in lines {
                        line.text = view.soft(&line.text);
                    }
                }
                // Words of the program's own, and places.
                Cell::Missing(_)
                | Cell::Withheld(_)
                | Cell::Level { .. }
                | Cell::Links(_)
                | Cell::Told(_)
                | Cell::Moments(_)
                | Cell::Trend(_) => {}
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
