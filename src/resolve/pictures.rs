//! Pictures: charts of key figures, picture files, the cover's mosaic.
//!
//! In: requests and facts. Out: numbered pictures with all their texts. Never: drawing; `chart` draws.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Spanned;
use crate::base::wording::Facts as Words;
use crate::chart::{Chart, Shape, Unsuited, chart_for, told};
use crate::doc::answer::{Picture, SourceLine};
use crate::doc::report::Mosaic;
use crate::doc::request::ReferenceRequest;
use crate::measure::history::State;
use crate::measure::key_figure::PictureWords;
use crate::measure::kind::Measure;
use crate::resolve::plan::Plan;
use crate::resolve::{Context, View, calculations, display, tables, values};
use crate::value::id::Id;

/// `compliance.trend`
pub(super) fn chart_name(id: &Id, shape: Option<&str>) -> String {
    shape.map_or_else(|| id.to_string(), |shape| format!("{id}.{shape}"))
}

/// `fig-compliance-trend`
pub(super) fn chart_anchor(name: &str) -> String {
    format!("fig-{}", name.replace('.', "-"))
}

/// `images/plan.png` → `plan`: what `@fig:plan` names.
pub(super) fn image_name(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}

/// The name of a key figure's usual picture.
pub(super) fn first_shape(view: View<'_>, id: &Id) -> Option<String> {
    let shapes = shapes(view, id)?;
    shapes.first().map(|(name, _)| (*name).to_owned())
}

fn shapes(view: View<'_>, id: &Id) -> Option<Vec<(&'static str, Shape)>> {
    let key_figure = view.facts.key_figure(id, view.year)?;
    let measure = display::measure(key_figure)?;
    let history = view.facts.history(id, view.year);
    Some(measure.kind().shapes(&history, view.context.locale))
}

/// The labels on rows that the pictures of a key figure show.
pub(super) fn labels(view: View<'_>, id: &Id) -> Vec<tables::LabelledRow> {
    let key_figure = view.facts.key_figure(id, view.year);
    let labels = key_figure.and_then(|key_figure| {
        let labels = display::measure(key_figure)?.kind().labels();
        Some(labels.into_iter().map(|(row, label)| (key_figure.title.clone(), row, label)))
    });
    labels.into_iter().flatten().collect()
}

/// Answers a chart request; `numbers` are the figure's and how many charts came before.
pub(super) fn chart(
    (view, plan): (View<'_>, &Plan),
    (id, shape): (&Spanned<Id>, Option<&Spanned<Id>>),
    (figure, before): (u32, usize),
    diagnostics: &mut Diagnostics,
) -> Option<Picture> {
    let key_figure = values::key_figure(view, id, diagnostics)?;
    let Some(shapes) = shapes(view, &id.node) else {
        let diagnostic = diagnostics.report(&code::NO_VALUE_TO_SHOW, id.span);
        diagnostic.with("id", &id.node).note(None, "note-no-picture-without-value", &[]);
        return None;
    };
    let wanted = shape.map(|shape| shape.node.as_str());
    let found = match wanted {
        None => shapes.first(),
        Some(name) => shapes.iter().find(|(each, _)| *each == name),
    };
    let Some((name, found)) = found else {
        let span = shape.map_or(id.span, |shape| shape.span);
        let wanted = wanted.unwrap_or("");
        let diagnostic = diagnostics.report(&code::UNKNOWN_PICTURE, span);
        diagnostic.with("id", &id.node).with("name", wanted);
        diagnostic.did_you_mean(wanted, shapes.iter().map(|(name, _)| *name));
        return None;
    };
    if let Some(unsuited) = found.unsuited() {
        let span = shape.map_or(id.span, |shape| shape.span);
        let diagnostic = diagnostics.report(&code::UNSUITABLE_PICTURE, span);
        diagnostic.with("id", &id.node).with("name", name);
        let (note, count) = match unsuited {
            Unsuited::Points(count) => ("note-line-needs-years", count),
            Unsuited::Axes(count) => ("note-radar-needs-areas", count),
        };
        diagnostic.note(None, note, &[("count", &count.to_string())]);
        diagnostic.hint("hint-other-picture", &[]);
        return None;
    }
    let anchor = chart_anchor(&chart_name(&id.node, Some(name)));
    let Context { surfaces, theme, locale, .. } = view.context;
    let mut drawn = chart_for(surfaces, found, theme, locale);
    let content = key_figure.content.content()?;
    for words in &content.pictures {
        if words.name.node.as_str() == *name {
            own_words(view, id, words, &mut drawn, diagnostics);
        } else if !shapes.iter().any(|(name, _)| *name == words.name.node.as_str()) {
            let wanted = words.name.node.as_str();
            let diagnostic = diagnostics.report(&code::UNKNOWN_PICTURE, words.name.span);
            diagnostic.with("id", &id.node).with("name", wanted);
            diagnostic.did_you_mean(wanted, shapes.iter().map(|(name, _)| *name));
        }
    }
    let is_own = |words: &PictureWords| {
        words.name.node.as_str() == *name && words.alternative_text.is_some()
    };
    if matches!(found, Shape::Radar(_)) && !content.pictures.iter().any(is_own) {
        let same = same_data(view, plan, &id.node);
        drawn.alternative_text.extend(same.map(|sentence| format!(" {sentence}")));
    }
    Some(Picture {
        label: view.say_with("label-figure", &Words::new().text("number", figure)),
        headline: view.soft(&drawn.headline),
        alternative_text: drawn.alternative_text,
        summary: view.soft(&drawn.summary),
        drawing: drawn.drawing,
        table: tables::soft(view, drawn.table),
        source: SourceLine {
            text: display::source_line(view, content),
            calculation: calculations::link(view, plan, &id.node),
        },
        table_title: view.soft(&drawn.subtitle),
        subtitle: view.soft(&drawn.subtitle),
        // The appendix's first table lists the key figures; the charts' tables follow.
        table_label: view
            .say_with("label-table", &Words::new().text("number", format!("A.{}", before + 2))),
        table_anchor: anchor.replacen("fig-", "data-", 1),
        anchor,
    })
}

/// Puts the author's words in the place of the generated ones. Reports `picture-text-outdated`
/// when they were written for other numbers.
///
/// An edition that leaves out a year of the key figure shows other numbers than the author saw;
/// it keeps the generated words.
fn own_words(
    view: View<'_>,
    id: &Spanned<Id>,
    words: &PictureWords,
    drawn: &mut Chart,
    diagnostics: &mut Diagnostics,
) {
    let history = view.facts.history(&id.node, view.year);
    if history.years.iter().any(|year| matches!(year.state, State::Withheld(_))) {
        return;
    }
    let numbers = told::numbers(drawn);
    let written_for = words.written_for.as_ref();
    if written_for.is_none_or(|written_for| written_for.node != numbers) {
        let span = written_for.map_or(words.name.span, |written_for| written_for.span);
        let diagnostic = diagnostics.report(&code::PICTURE_TEXT_OUTDATED, span);
        let reason = if written_for.is_some() { "changed" } else { "new" };
        diagnostic.with("name", &words.name.node).with("reason", reason);
        if let Some(written_for) = written_for {
            let facts = [("numbers", written_for.node.as_str())];
            diagnostic.note(None, "note-written-for-old", &facts);
            diagnostic.note(None, "note-written-for-new", &[("numbers", &numbers)]);
        }
        diagnostic.hint("hint-written-for", &[("numbers", &numbers)]);
        return;
    }
    drawn.headline = words.headline.clone().unwrap_or_else(|| drawn.headline.clone());
    let own = words.alternative_text.clone();
    drawn.alternative_text = own.unwrap_or_else(|| drawn.alternative_text.clone());
}

/// "Samma uppgifter som i figur 2.": for a radar, where the report has the dumbbell too.
fn same_data(view: View<'_>, plan: &Plan, id: &Id) -> Option<String> {
    let name = chart_name(id, Some("dumbbell"));
    let target = plan.target(&ReferenceRequest::Figure(name)).ok()?;
    let words = Words::new().text("figure", &target.text);
    Some(view.say_with("picture-same-data", &words))
}

/// The cover's ornament from the first key figure with a level per area and year: at least two
/// years, 6 to 18 areas, nothing withheld (visual rule: else no mosaic).
pub(super) fn mosaic(view: View<'_>) -> Option<Mosaic> {
    let key_figure = view.key_figures().find(|key_figure| {
        display::measure(key_figure).is_some_and(|measure| levels(measure).is_some())
    })?;
    let history = view.facts.history(&key_figure.id, view.year);
    let mut rows = Vec::new();
    for year in &history.years {
        match year.state {
            State::Reported(measure) => rows.push(levels(measure)?),
            State::NotReportable(_) | State::Awaited => rows.push(Vec::new()),
            State::Withheld(_) => return None,
        }
    }
    let width = rows.last().map_or(0, Vec::len);
    if rows.len() < 2 || !(6..=18).contains(&width) {
        return None;
    }
    for row in &mut rows {
        row.resize(width, None);
    }
    let first = history.years.first()?.year;
    let words = Words::new().text("from", first).text("until", view.year).text("count", width);
    Some(Mosaic { rows, caption: view.soft(&view.say_with("mosaic-caption", &words)) })
}

fn levels(measure: &Measure) -> Option<Vec<Option<u8>>> {
    measure.kind().mosaic()
}
