//! Coverage: which items of a framework a document answers where, and which it does not.
//!
//! In: what `report.yaml` says, and the sections of the edition. Out: a table, and the same as data. Never:
//! an item left out because no section answers it, the title of a heading under a label.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::base::wording::{Facts as Words, capitalised};
use crate::doc::answer::{Mark, NumberedTable};
use crate::doc::coverage::{CoveredFramework, CoveredItem, CoveringSection};
use crate::doc::draft::{AnswerPlace, Covered};
use crate::doc::request::ReferenceRequest;
use crate::doc::secrecy::Edition;
use crate::doc::table::{Cell, Column, Row, StatusLine, Table, Told};
use crate::doc::tree::LinkTarget;
use crate::measure::framework::{Framework, RequirementArea};
use crate::resolve::plan::Plan;
use crate::resolve::{View, library, tables};
use crate::value::document::DocumentId;
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
    for Covered { framework, item, sections, .. } in &view.projection.draft().head.coverage {
        let Some(framework) = found(view, framework, diagnostics) else { continue };
        if !framework.areas.iter().any(|area| area.id == item.node) {
            let diagnostic = diagnostics.report(&code::UNKNOWN_AREA, item.span);
            let names = framework.areas.iter().map(|area| area.id.as_str());
            diagnostic.with("id", &item.node).did_you_mean(item.node.as_str(), names);
        }
        for place in sections {
            match &place.node {
                AnswerPlace::Section(anchor) => {
                    let request = ReferenceRequest::Section(anchor.clone());
                    if let Err(names) = plan.target(&request)
                        && !may_miss
                    {
                        dead(anchor, place.span, names, diagnostics);
                    }
                }
                AnswerPlace::Document(id, section) => {
                    let place = (place.span, id, section.as_deref());
                    check_document(view, place, diagnostics);
                }
            }
        }
    }
}

/// Another document, and the heading in it, that an item names.
fn check_document(
    view: View<'_>,
    (span, id, section): (Span, &DocumentId, Option<&str>),
    diagnostics: &mut Diagnostics,
) {
    let library = view.context.library;
    if library.document(id).is_none() {
        let names: Vec<String> = library.ids().map(ToString::to_string).collect();
        let diagnostic = diagnostics.report(&code::UNKNOWN_DOCUMENT, span);
        diagnostic.with("document", id);
        diagnostic.did_you_mean(&id.to_string(), names.iter().map(String::as_str));
    } else if let Some(section) = section
        && library.heading(id, section).is_none()
    {
        dead(section, span, library.anchors(id).collect(), diagnostics);
    }
}

fn dead(anchor: &str, span: Span, names: Vec<&str>, diagnostics: &mut Diagnostics) {
    let diagnostic = diagnostics.report(&code::DEAD_REFERENCE, span);
    diagnostic.with("kind", "sec").with("name", anchor);
    diagnostic.did_you_mean(anchor, names);
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
    let covered = of_framework(view, plan, found(view, id, diagnostics)?);
    let anchor = format!("tab-{}", name(&id.node));
    Some(numbered(view, &covered, SeenFrom::Document, (number, anchor)))
}

/// The items of all frameworks that the document says it answers, in its own order.
pub(super) fn covered(view: View<'_>, plan: &Plan) -> Vec<CoveredFramework> {
    let mut named: Vec<&Id> = Vec::new();
    for Covered { framework, .. } in &view.projection.draft().head.coverage {
        if !named.contains(&&framework.node) {
            named.push(&framework.node);
        }
    }
    let frameworks = named.into_iter().filter_map(|id| view.facts.frameworks.get(id));
    frameworks.map(|framework| of_framework(view, plan, framework)).collect()
}

fn of_framework(view: View<'_>, plan: &Plan, framework: &Framework) -> CoveredFramework {
    let draft = view.projection.draft();
    let item = |area: &RequirementArea| {
        let covered = draft.head.coverage.iter();
        let mut covered =
            covered.filter(|it| it.framework.node == framework.id && it.item.node == area.id);
        let mut sections: Vec<CoveringSection> = Vec::new();
        for place in covered.clone().flat_map(|covered| &covered.sections) {
            let section = section(view, plan, &place.node);
            sections.extend(section.filter(|section| !sections.contains(section)));
        }
        CoveredItem {
            id: area.id.to_string(),
            reference: area.reference.clone(),
            demand: area.title.clone(),
            sections,
            reason: covered.find_map(|covered| covered.reason.clone()),
        }
    };
    CoveredFramework {
        document: library::full_title(draft),
        stem: view.context.library.stem(&draft.id).to_owned(),
        id: framework.id.to_string(),
        title: framework.title.clone(),
        source: framework.source.clone(),
        items: framework.areas.iter().map(item).collect(),
    }
}

/// What answers an item, when this edition has it. A heading under a label has no title here.
///
/// What the public edition leaves out answers nothing in it: any other word would tell that it is there.
fn section(view: View<'_>, plan: &Plan, place: &AnswerPlace) -> Option<CoveringSection> {
    let library = view.context.library;
    let own = &view.projection.draft().id;
    let (id, anchor, number) = match place {
        AnswerPlace::Section(anchor) => {
            plan.target(&ReferenceRequest::Section(anchor.clone())).ok()?;
            (own, Some(anchor), plan.number_of(anchor))
        }
        AnswerPlace::Document(id, anchor) => (id, anchor.as_ref(), None),
    };
    let (document, stem) = library.document(id)?;
    let title = anchor.and_then(|anchor| library.heading(id, anchor));
    Some(CoveringSection {
        document: document.to_owned(),
        stem: stem.map(str::to_owned),
        number: number.cloned(),
        title: title.map(str::to_owned),
        anchor: anchor.cloned(),
    })
}

/// Where a table of answers stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SeenFrom {
    /// In the document that answers.
    Document,
    /// On the page of all documents.
    Page,
}

/// A table of all items of a framework, with the number and the anchor that it gets.
pub(super) fn numbered(
    view: View<'_>,
    covered: &CoveredFramework,
    seen_from: SeenFrom,
    (number, anchor): (u32, String),
) -> NumberedTable {
    let columns = vec![
        Column::text(view.say("coverage-head-item"), 0),
        Column::text(view.say("coverage-head-demand"), 4),
        Column::text(view.say("coverage-head-section"), 3),
    ];
    let row = |item: &CoveredItem| {
        let places = item.sections.iter().map(|it| told(view, covered, it, seen_from));
        let answer = if item.is_answered() {
            Cell::Told(places.collect())
        } else {
            unanswered(view, item)
        };
        Row::new(vec![reference(item), Cell::text(view.soft(&item.demand)), answer])
    };
    let title = Words::new().text("framework", &covered.title);
    let source = Words::new().text("source", &covered.source);
    NumberedTable {
        label: tables::label(view, number),
        anchor,
        introduction: Some(view.soft(&counted(view, &covered.items))),
        title: view.say_with("table-coverage", &title),
        subtitle: None,
        table: Table { columns, rows: covered.items.iter().map(row).collect() },
        source: Some(view.say_with("source-line", &source).into()),
    }
}

/// "14 § 3"
pub(super) fn reference(item: &CoveredItem) -> Cell {
    Cell::text(item.reference.as_deref().unwrap_or("–").replace(' ', "\u{a0}"))
}

fn unanswered(view: View<'_>, item: &CoveredItem) -> Cell {
    let text = match &item.reason {
        Some(reason) => {
            view.say_with("coverage-nowhere-because", &Words::new().text("reason", reason))
        }
        None => view.say("coverage-nowhere"),
    };
    // A line that breaks where it must: a reason is a sentence.
    Cell::Statuses(vec![StatusLine {
        mark: Mark::Empty,
        text: view.soft(&text),
        is_late: item.reason.is_none(),
    }])
}

/// "Sju av åtta krav besvaras."
fn counted(view: View<'_>, items: &[CoveredItem]) -> String {
    let locale = view.context.locale;
    let answered = items.iter().filter(|item| item.is_answered()).count() as u64;
    let form = if answered == 0 { "none" } else { locale.wording().plural_form(answered) };
    let words = Words::new()
        .text("answered", locale.spelled(answered))
        .text("total", locale.spelled(items.len() as u64))
        .text("form", form);
    capitalised(&view.say_with("coverage-counted", &words))
}

/// A section by its number where it stands in the document, with its heading on the page of all
/// documents; one of another document by both titles.
fn told(
    view: View<'_>,
    covered: &CoveredFramework,
    section: &CoveringSection,
    seen_from: SeenFrom,
) -> Told {
    let CoveringSection { document, stem, number, title, anchor } = section;
    let is_own = stem.as_ref() == Some(&covered.stem);
    let number = number
        .as_ref()
        .map(|number| view.say_with("reference-section", &Words::new().text("number", number)));
    let parts = match (is_own, seen_from) {
        (true, SeenFrom::Document) => vec![number.or(title.clone())],
        (true, SeenFrom::Page) => vec![number, title.clone()],
        (false, _) => vec![Some(document.clone()), title.clone()],
    };
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let text = if parts.is_empty() {
        view.say("reference-unnumbered")
    } else {
        view.soft(&parts.join(", "))
    };
    let target = if is_own && seen_from == SeenFrom::Document {
        anchor.clone().map(LinkTarget::Anchor)
    } else {
        let anchor = anchor.clone();
        stem.clone().map(|stem| LinkTarget::Document { stem, anchor })
    };
    Told { text, target }
}
