//! Coverage: which items of a framework a document answers where, and which it does not.
//!
//! In: what `report.yaml` says, and the sections of the edition. Out: a table. Never: an item left out
//! because no section answers it.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Spanned;
use crate::base::wording::{Facts as Words, capitalised};
use crate::doc::answer::{Mark, NumberedTable};
use crate::doc::draft::Covered;
use crate::doc::request::ReferenceRequest;
use crate::doc::secrecy::Edition;
use crate::doc::table::{Cell, Column, Place, Row, Table};
use crate::measure::framework::{Framework, RequirementArea};
use crate::resolve::plan::Plan;
use crate::resolve::{View, tables};
use crate::value::id::Id;

/// What `@tab:…` calls the table.
pub(super) fn name(framework: &Id) -> String {
    format!("coverage-{framework}")
}

/// Reports what `coverage` in `report.yaml` names and that is not there: `unknown-framework`,
/// `unknown-area` and `dead-reference`.
pub(super) fn check(view: View<'_>, plan: &Plan, diagnostics: &mut Diagnostics) {
    // A section that the public edition leaves out is missing there, and no fault.
    let may_miss = view.projection.edition() == Edition::Public
        && !view.projection.labelled_chapters().is_empty();
    for Covered { framework, item, sections } in &view.projection.draft().head.coverage {
        let Some(framework) = found(view, framework, diagnostics) else { continue };
        if !framework.areas.iter().any(|area| area.id == item.node) {
            let diagnostic = diagnostics.report(&code::UNKNOWN_AREA, item.span);
            let names = framework.areas.iter().map(|area| area.id.as_str());
            diagnostic.with("id", &item.node).did_you_mean(item.node.as_str(), names);
        }
        for section in sections {
            let request = ReferenceRequest::Section(section.node.clone());
            if let Err(names) = plan.target(&request)
                && !may_miss
            {
                let diagnostic = diagnostics.report(&code::DEAD_REFERENCE, section.span);
                diagnostic.with("kind", "sec").with("name", &section.node);
                diagnostic.did_you_mean(&section.node, names);
            }
        }
    }
}

/// The framework with this id; reports `unknown-framework`.
fn found<'a>(
    view: View<'a>,
    id: &Spanned<Id>,
    diagnostics: &mut Diagnostics,
) -> Option<&'a Framework> {
    let found = view.facts.frameworks.get(&id.node);
    if found.is_none() {
        let names = view.facts.frameworks.keys().map(Id::as_str);
        let diagnostic = diagnostics.report(&code::UNKNOWN_FRAMEWORK, id.span);
        diagnostic.with("id", &id.node).did_you_mean(id.node.as_str(), names);
    }
    found
}

/// Answers a coverage request.
pub(super) fn table(
    (view, plan): (View<'_>, &Plan),
    id: &Spanned<Id>,
    number: u32,
    diagnostics: &mut Diagnostics,
) -> Option<NumberedTable> {
    let framework = found(view, id, diagnostics)?;
    let columns = vec![
        Column::text(view.say("coverage-head-item"), 0),
        Column::text(view.say("coverage-head-demand"), 4),
        Column::text(view.say("coverage-head-section"), 2),
    ];
    let mut answered = 0;
    let mut rows = Vec::new();
    for area in &framework.areas {
        let places = places(view, plan, framework, area);
        let section = if places.is_empty() {
            let text = view.say("coverage-nowhere");
            Cell::Status { mark: Mark::Empty, text, is_late: true }
        } else {
            answered += 1;
            Cell::Links(places)
        };
        let reference = area.reference.as_deref().unwrap_or("–").replace(' ', "\u{a0}");
        let title = Cell::text(view.soft(&area.title));
        rows.push(Row::new(vec![Cell::text(reference), title, section]));
    }
    let locale = view.context.locale;
    let total = framework.areas.len() as u64;
    let words = Words::new()
        .text("answered", locale.spelled(answered))
        .text("total", locale.spelled(total))
        .text("form", locale.wording().plural_form(answered));
    let title = Words::new().text("framework", &framework.title);
    let source = Words::new().text("source", &framework.source);
    Some(NumberedTable {
        label: tables::label(view, number),
        anchor: format!("tab-{}", name(&framework.id)),
        introduction: Some(capitalised(&view.say_with("coverage-counted", &words))),
        title: view.say_with("table-coverage", &title),
        subtitle: None,
        table: Table { columns, rows },
        source: Some(view.say_with("source-line", &source).into()),
    })
}

/// The sections of this edition that answer an item, each once.
fn places(
    view: View<'_>,
    plan: &Plan,
    framework: &Framework,
    area: &RequirementArea,
) -> Vec<Place> {
    let covered = view.projection.draft().head.coverage.iter();
    let covered =
        covered.filter(|each| each.framework.node == framework.id && each.item.node == area.id);
    let mut places: Vec<Place> = Vec::new();
    for section in covered.flat_map(|each| &each.sections) {
        let request = ReferenceRequest::Section(section.node.clone());
        let Ok(target) = plan.target(&request) else { continue };
        let place = Place { text: target.text.clone(), anchor: target.anchor.clone() };
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}
