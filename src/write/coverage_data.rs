//! Which requirements are answered where, as open data: rows of JSON and CSV.
//!
//! In: the coverage of a report. Out: the part of the JSON, or the whole CSV. Never: words for people.

use serde::Serialize;

use crate::doc::coverage::{CoveredFramework, CoveredItem, CoveringSection};
use crate::doc::report::Report;
use crate::write::data::{line, text};

/// A framework that a document answers.
#[derive(Serialize)]
pub(super) struct Framework<'a> {
    document: &'a str,
    framework: &'a str,
    title: &'a str,
    source: &'a str,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<&'a str>,
    requirement: &'a str,
    sections: Vec<Section<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct Section<'a> {
    document: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
}

/// The frameworks of a report, in its order.
pub(super) fn frameworks(report: &Report) -> Vec<Framework<'_>> {
    report.coverage.iter().map(framework).collect()
}

fn framework(covered: &CoveredFramework) -> Framework<'_> {
    Framework {
        document: &covered.document,
        framework: &covered.id,
        title: &covered.title,
        source: &covered.source,
        items: covered.items.iter().map(item).collect(),
    }
}

fn item(item: &CoveredItem) -> Item<'_> {
    Item {
        id: &item.id,
        reference: item.reference.as_deref(),
        requirement: &item.demand,
        sections: item.sections.iter().map(section).collect(),
        reason: item.reason.as_deref(),
    }
}

fn section(section: &CoveringSection) -> Section<'_> {
    Section {
        document: &section.document,
        number: section.number.as_deref(),
        title: section.title.as_deref(),
        address: address(section),
    }
}

/// The page of a section, relative, with its anchor.
fn address(section: &CoveringSection) -> Option<String> {
    let stem = section.stem.as_ref()?;
    let anchor = section.anchor.as_ref().map_or(String::new(), |anchor| format!("#{anchor}"));
    Some(format!("{stem}.html{anchor}"))
}

/// The head of the CSV.
const COLUMNS: [&str; 12] = [
    "document",
    "framework",
    "item",
    "reference",
    "requirement",
    "answered",
    "section_document",
    "section_number",
    "section_title",
    "section_address",
    "reason",
    "edition",
];

/// One row a section that answers an item, in the order of documents and items; an item that nothing
/// answers has one row.
pub(super) fn csv(report: &Report) -> String {
    let mut csv = String::new();
    line(&mut csv, COLUMNS.map(text).as_slice());
    let edition = report.head.edition.name();
    let optional = |words: Option<&str>| text(words.unwrap_or_default());
    for covered in &report.coverage {
        for item in &covered.items {
            let answers = item.sections.iter().map(Some);
            let nothing = (!item.is_answered()).then_some(None);
            for section in answers.chain(nothing) {
                let cells: [String; COLUMNS.len()] = [
                    text(&covered.document),
                    text(&covered.id),
                    text(&item.id),
                    optional(item.reference.as_deref()),
                    text(&item.demand),
                    text(if section.is_some() { "yes" } else { "no" }),
                    optional(section.map(|section| section.document.as_str())),
                    optional(section.and_then(|section| section.number.as_deref())),
                    optional(section.and_then(|section| section.title.as_deref())),
                    optional(section.and_then(address).as_deref()),
                    optional(item.reason.as_deref()),
                    text(edition),
                ];
                line(&mut csv, &cells);
            }
        }
    }
    csv
}
