//! The page on requirements: which items of frameworks all documents of an edition answer where.
//!
//! In: what each document says that it answers. Out: a report like any other, with what is not answered first.
//! Never: a section that the edition leaves out; how well an item is answered.

use crate::base::source::{Span, Spanned};
use crate::base::wording::{Facts as Words, capitalised};
use crate::doc::answer::{BlockAnswer, Display, NumberedTable};
use crate::doc::coverage::{CoveredFramework, CoveredItem};
use crate::doc::report::{Chapter, KeyNumber, Origin, Report};
use crate::doc::table::{Cell, Column, Row, Table, Told};
use crate::doc::tree::{Block, Inline, LinkTarget};
use crate::edition::Projection;
use crate::resolve::coverage::{self, SeenFrom};
use crate::resolve::scope::Scope;
use crate::resolve::{Context, View, gathered, head, tables};

/// Makes the page of an edition; none when no document answers anything. `newest` is the edition's newest
/// document, `coverage` what all of them say, in their order.
pub fn requirements(
    newest: &Projection<'_>,
    context: Context<'_>,
    coverage: Vec<CoveredFramework>,
) -> Option<Report> {
    if coverage.is_empty() {
        return None;
    }
    let (scope, breaks) = (Scope::default(), context.breaks());
    let view = View::new(context, newest, &scope, &breaks);
    let span = newest.draft().span;
    let items = || coverage.iter().flat_map(|framework| &framework.items);
    let total = items().count();
    let unanswered = items().filter(|item| !item.is_answered()).count();
    let mut number = 0;
    let mut next = || {
        number += 1;
        number
    };
    let mut chapters = vec![summary(view, &coverage, (unanswered, total), &mut next, span)];
    for of_document in coverage.chunk_by(|a, b| a.stem == b.stem) {
        chapters.push(document(view, of_document, &mut next, span));
    }
    let count = |count: usize| view.context.locale.number(count.into(), 0);
    let entries = vec![
        ("requirements-head-total", count(total)),
        ("requirements-head-unanswered", count(unanswered)),
    ];
    let key_number = |(key, number): (&str, usize)| KeyNumber {
        label: view.say(key),
        display: Display::Value {
            hedge: None,
            number: count(number),
            unit: view.say_with("quantity-of-scale", &Words::new().text("max", count(total))),
        },
    };
    let key_numbers = [
        ("requirements-head-answered", total - unanswered),
        ("requirements-head-unanswered", unanswered),
    ];
    let head = head::gathered(view, "requirements", entries, &[]);
    Some(Report {
        key_numbers: key_numbers.into_iter().map(key_number).collect(),
        coverage,
        ..gathered(view, Origin::Requirements, head, chapters)
    })
}

/// How many items nothing answers, and which.
fn summary(
    view: View<'_>,
    coverage: &[CoveredFramework],
    (unanswered, total): (usize, usize),
    next: &mut dyn FnMut() -> u32,
    span: Span,
) -> Chapter {
    let locale = view.context.locale;
    let key = if unanswered == 0 { "requirements-all" } else { "requirements-some" };
    let words = Words::new()
        .text("unanswered", locale.spelled(unanswered as u64))
        .text("total", locale.spelled(total as u64))
        .text("form", locale.wording().plural_form(unanswered as u64))
        .text("total-form", locale.wording().plural_form(total as u64))
        .text("edition", view.projection.edition().name());
    let paragraph = |words: &str| {
        Spanned::new(Block::Paragraph(vec![Inline::Text(view.soft(words))]), span)
    };
    let mut nodes = vec![paragraph(&capitalised(&view.say_with(key, &words)))];
    if unanswered > 0 {
        let table = NumberedTable {
            label: tables::label(view, next()),
            anchor: "tab-unanswered".to_owned(),
            introduction: None,
            title: view.say("requirements-unanswered"),
            subtitle: None,
            table: of_unanswered(view, coverage),
            source: Some(view.say("requirements-source").into()),
        };
        nodes.push(Spanned::new(Block::Hole(BlockAnswer::Table(table)), span));
    }
    let words = Words::new().text("edition", view.projection.edition().name());
    nodes.push(paragraph(&view.say_with("requirements-reading", &words)));
    Chapter {
        number: None,
        kicker: None,
        anchor: "summary".to_owned(),
        title: vec![Inline::Text(view.say("requirements-summary"))],
        nodes,
        notes: Vec::new(),
    }
}

/// The items that nothing answers, with the document that leaves them out and its reason.
fn of_unanswered(view: View<'_>, coverage: &[CoveredFramework]) -> Table {
    let columns = vec![
        Column::text(view.say("coverage-head-item"), 0),
        Column::text(view.say("coverage-head-demand"), 4),
        Column::text(view.say("requirements-head-document"), 3),
        Column::text(view.say("requirements-head-reason"), 4),
    ];
    let row = |covered: &CoveredFramework, item: &CoveredItem| {
        Row::new(vec![
            coverage::reference(item),
            Cell::Titled {
                title: view.soft(&item.demand),
                note: view.soft(&covered.title),
                anchor: None,
            },
            Cell::Told(vec![told(view, covered)]),
            match &item.reason {
                Some(reason) => Cell::text(view.soft(reason)),
                None => Cell::Missing(view.say("requirements-no-reason")),
            },
        ])
    };
    let rows = coverage.iter().flat_map(|covered| {
        let unanswered = covered.items.iter().filter(|item| !item.is_answered());
        unanswered.map(move |item| row(covered, item))
    });
    Table { columns, rows: rows.collect() }
}

/// A document, and the way there.
fn told(view: View<'_>, covered: &CoveredFramework) -> Told {
    let target = LinkTarget::Document { stem: covered.stem.clone(), anchor: None };
    Told { text: view.soft(&covered.document), target: Some(target) }
}

/// A document's frameworks, a table each; at least one.
fn document(
    view: View<'_>,
    frameworks: &[CoveredFramework],
    next: &mut dyn FnMut() -> u32,
    span: Span,
) -> Chapter {
    let CoveredFramework { document, stem, .. } = &frameworks[0];
    let table = |covered: &CoveredFramework| {
        let anchor = format!("tab-{stem}-{}", covered.id);
        let table = coverage::numbered(view, covered, SeenFrom::Page, (next(), anchor));
        Spanned::new(Block::Hole(BlockAnswer::Table(table)), span)
    };
    Chapter {
        number: None,
        kicker: None,
        anchor: stem.clone(),
        title: vec![Inline::Text(view.soft(document))],
        nodes: frameworks.iter().map(table).collect(),
        notes: Vec::new(),
    }
}
