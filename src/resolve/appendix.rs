//! Appendices: sources and calculations, and what an edition leaves out or marks.
//!
//! In: facts and the pictures made. Out: chapters of tables. Never: a number that stands nowhere else.

use crate::base::source::Spanned;
use crate::base::wording::Facts as Words;
use crate::doc::answer::{BlockAnswer, NumberedTable, Picture};
use crate::doc::report::{Chapter, ReportNode, in_sentence};
use crate::doc::secrecy::{Disclosed, Edition, Secrecy};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::doc::tree::{Block, Heading, Inline};
use crate::resolve::fill::State;
use crate::resolve::plan::Plan;
use crate::resolve::rows::Shown;
use crate::resolve::{View, calculations, cards, display, secrecy, tables};
use crate::value::quantity::{Precision, Quantity, Unit};
use crate::value::share::FROM_WHOLE_WITH_DECIMAL;

/// The anchor of appendix A.
pub(super) const SOURCES: &str = "appendix-a";
/// The anchor of appendix B.
const LEFT_OUT: &str = "appendix-b";

/// `#appendix-b`
pub(super) fn left_out_link() -> String {
    format!("#{LEFT_OUT}")
}

/// All appendices of the report, in order.
pub(super) fn appendices(
    view: View<'_>,
    plan: &Plan,
    shown: &Shown,
    state: &State,
) -> Vec<Chapter> {
    let sources = has_sources(view).then(|| sources(view, plan, shown, state));
    sources.into_iter().chain(left_out(view, state)).collect()
}

/// Whether there is an appendix A: a document without key figures has nothing to show there.
pub(super) fn has_sources(view: View<'_>) -> bool {
    view.key_figures().next().is_some()
}

fn chapter(
    view: View<'_>,
    letter: &str,
    anchor: &str,
    title: &str,
    nodes: Vec<ReportNode>,
) -> Chapter {
    let words = Words::new().text("letter", letter);
    Chapter {
        number: Some(letter.to_owned()),
        kicker: Some(view.say_with("appendix-kicker", &words)),
        anchor: anchor.to_owned(),
        title: vec![Inline::Text(view.say(title))],
        nodes,
        notes: Vec::new(),
    }
}

fn sources(view: View<'_>, plan: &Plan, shown: &Shown, state: &State) -> Chapter {
    let span = view.projection.draft().span;
    let node = |block| Spanned::new(block, span);
    let paragraph =
        |key: &str| node(Block::Paragraph(vec![Inline::Text(view.soft(&view.say(key)))]));
    let heading = |number: u32, key: &str, anchor: &str| {
        node(Block::Heading(Heading {
            level: 2,
            anchor: anchor.to_owned(),
            number: Some(format!("A.{number}")),
            content: vec![Inline::Text(view.soft(&view.say(key)))],
        }))
    };
    let table = |table| node(Block::Hole(BlockAnswer::Table(table)));
    let mut nodes =
        vec![paragraph("appendix-sources-lead"), table(calculations::table(view, plan, shown))];
    let mut section = 0;
    if !state.pictures.is_empty() {
        section += 1;
        nodes.push(heading(section, "appendix-data", "appendix-a-data"));
        let tables = state.pictures.iter().map(|picture| picture_table(view, picture));
        nodes.push(node(Block::Hole(BlockAnswer::PictureData(tables.collect()))));
    }
    if let Some(text) = numbers(view) {
        nodes.push(heading(section + 1, "appendix-numbers", "appendix-a-numbers"));
        nodes.push(node(Block::Paragraph(vec![Inline::Text(view.soft(&text))])));
    }
    chapter(view, "A", SOURCES, "appendix-sources", nodes)
}

/// How the numbers of this document are written: nothing of such as it has none of; none where all are
/// exact and whole.
fn numbers(view: View<'_>) -> Option<String> {
    let measures = view.key_figures().filter_map(display::measure);
    let values = measures.flat_map(|measure| measure.kind().values(view.context.locale));
    let quantities: Vec<Quantity> = values.map(|value| value.quantity).collect();
    let has = |is: fn(&Quantity) -> bool| quantities.iter().any(is);
    let shares = has(|quantity| quantity.unit == Unit::Percent);
    let are_fine = has(|quantity| quantity.unit == Unit::Percent && quantity.decimals > 0);
    let are_whole = has(|quantity| quantity.unit == Unit::Percent && quantity.decimals == 0);
    let decimals = match (are_fine, are_whole) {
        (true, true) => "both",
        (true, false) => "one",
        (false, _) => "none",
    };
    let words = Words::new()
        .text("decimals", decimals)
        .text("whole", view.context.locale.number(FROM_WHOLE_WITH_DECIMAL.into(), 0));
    let hedges = has(|quantity| quantity.precision != Precision::Exact);
    let sentences = [
        shares.then_some("appendix-numbers-shares"),
        hedges.then_some("appendix-numbers-hedges"),
        (shares && hedges).then_some("appendix-numbers-derived"),
        (shares || hedges).then_some("appendix-numbers-missing"),
    ];
    let sentences: Vec<String> =
        sentences.into_iter().flatten().map(|key| view.say_with(key, &words)).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// The numbers of a picture.
fn picture_table(view: View<'_>, picture: &Picture) -> NumberedTable {
    let figure = Words::new().text("figure", in_sentence(&picture.label));
    NumberedTable {
        label: picture.table_label.clone(),
        anchor: picture.table_anchor.clone(),
        introduction: None,
        title: picture.table_title.clone(),
        subtitle: Some(view.say_with("appendix-data-subtitle", &figure)),
        table: picture.table.clone(),
        source: Some(picture.source.clone()),
    }
}

/// Everything with a label in this report: the place, said without content, and the label. The same
/// in both editions.
pub(super) fn labels(view: View<'_>, state: &State) -> Vec<(String, Secrecy)> {
    let mut labels = Vec::new();
    for label in view.projection.labelled_chapters() {
        labels.push((view.say("left-out-chapter"), label.clone()));
    }
    for (place, label) in &state.passages {
        let words = Words::new().text("place", place);
        let key = if place.is_empty() { "left-out-passage" } else { "left-out-passage-in" };
        labels.push((view.say_with(key, &words), label.clone()));
    }
    for (title, row, label) in &state.rows {
        let words = Words::new().text("title", title).text("row", row);
        labels.push((view.say_with("left-out-row", &words), label.clone()));
    }
    for (title, label) in cards::labelled(view) {
        let words = Words::new().text("title", title);
        labels.push((view.say_with("left-out-key-figure", &words), label.clone()));
    }
    for action in view.actions() {
        if let Disclosed::Withheld(label) | Disclosed::Marked(label, _) = &action.content {
            let number =
                view.say_with("action-number", &Words::new().text("number", action.number));
            let words = Words::new().text("number", number);
            labels.push((view.say_with("action-label", &words), label.clone()));
        }
    }
    labels
}

fn left_out(view: View<'_>, state: &State) -> Option<Chapter> {
    let labels = labels(view, state);
    if labels.is_empty() {
        return None;
    }
    let is_public = view.projection.edition() == Edition::Public;
    let span = view.projection.draft().span;
    let columns = vec![
        Column::text(view.say("head-place"), 3),
        Column::text(view.say("head-ground"), 2),
        Column::text(view.say("head-date"), 0),
        Column::text(view.say("head-authority"), 2),
    ];
    let rows = labels.iter().map(|(place, label)| {
        Row::new(vec![
            Cell::text(view.soft(place)),
            Cell::text(secrecy::provision(view, label)),
            Cell::text(secrecy::date(view, label).to_string()),
            Cell::text(secrecy::authority(view, label)),
        ])
    });
    let table = NumberedTable {
        label: tables::label(view, "B.1"),
        anchor: "tab-left-out".to_owned(),
        introduction: None,
        title: view.say(if is_public { "table-left-out" } else { "table-marked" }),
        subtitle: None,
        table: Table { columns, rows: rows.collect() },
        source: None,
    };
    let lead =
        view.say(if is_public { "appendix-left-out-lead" } else { "appendix-marked-lead" });
    let nodes = vec![
        Spanned::new(Block::Paragraph(vec![Inline::Text(view.soft(&lead))]), span),
        Spanned::new(Block::Hole(BlockAnswer::Table(table)), span),
    ];
    let title = if is_public { "appendix-left-out" } else { "appendix-marked" };
    Some(chapter(view, "B", LEFT_OUT, title, nodes))
}
