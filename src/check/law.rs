//! What the law and standards ask of a report: whether each item is answered, and by rules in force.
//!
//! In: a survey. Out: findings at `coverage` in `report.yaml` and at names in prose. Never: how well an
//! item is answered.

use std::collections::BTreeMap;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::check::numbers::in_sentence;
use crate::check::survey::Survey;
use crate::doc::request::BlockRequest;
use crate::measure::framework::Framework;
use crate::value::date::Date;
use crate::value::id::Id;

/// The frameworks that a report says it answers, each with the place that says so first.
fn answered<'s>(survey: &'s Survey<'_>) -> BTreeMap<&'s Id, (Span, &'s Framework)> {
    let listed = survey.draft.head.coverage.iter().map(|covered| &covered.framework);
    let shown = survey.blocks.iter().filter_map(|(request, _)| match request {
        BlockRequest::Coverage { framework } => Some(framework),
        _ => None,
    });
    let mut found = BTreeMap::new();
    for named in listed.chain(shown) {
        if let Some(framework) = survey.facts.frameworks.get(&named.node) {
            found.entry(&named.node).or_insert((named.span, framework));
        }
    }
    found
}

/// `requirement-unanswered`: an item of a framework that no section answers, without a reason.
pub fn unanswered(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let coverage = &survey.draft.head.coverage;
    for (id, (span, framework)) in answered(survey) {
        for area in &framework.areas {
            let mut entries = coverage
                .iter()
                .filter(|each| each.framework.node == *id && each.item.node == area.id)
                .peekable();
            let place = entries.peek().map_or(span, |entry| entry.item.span);
            if entries.all(|entry| entry.sections.is_empty() && entry.reason.is_none()) {
                let item = area.reference.as_deref().unwrap_or(area.id.as_str());
                diagnostics
                    .report(&code::REQUIREMENT_UNANSWERED, place)
                    .with("item", item)
                    .with("demand", &area.title)
                    .with("framework", &framework.title)
                    .hint("hint-answer-item", &[("item", area.id.as_str())]);
            }
        }
    }
}

/// `empty-section`: a heading that nothing stands under.
pub fn empty(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for (index, section) in survey.sections.iter().enumerate() {
        let next = survey.sections.get(index + 1);
        let has_parts = next.is_some_and(|next| next.level > section.level);
        if !section.is_filled && !has_parts {
            let report = diagnostics.report(&code::EMPTY_SECTION, section.span);
            report.hint("hint-fill-section", &[]);
        }
    }
}

/// `outdated-framework`: a report that answers a framework that is not in force, or names what a
/// framework has replaced as if it held.
pub fn outdated(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let year = survey.year().number();
    // A report tells how things stand at the end of its year.
    let last = Date { year, month: 12, day: 31 };
    for (span, framework) in answered(survey).into_values() {
        let is_later = framework.valid_from.filter(|from| *from > last);
        let is_past = framework.valid_to.filter(|to| *to < last);
        if let Some(date) = is_later.or(is_past) {
            diagnostics
                .report(&code::OUTDATED_FRAMEWORK, span)
                .with("name", &framework.title)
                .with("when", if is_past.is_some() { "until" } else { "from" })
                .with("date", date)
                .note(Some(framework.span), "note-framework-here", &[]);
        }
    }
    let replaced: Vec<_> = survey
        .facts
        .frameworks
        .values()
        .flat_map(|framework| framework.replaces.iter().map(move |old| (framework, old)))
        .filter(|(_, old)| old.valid_to < last)
        .collect();
    for passage in survey.passages.iter().filter(|_| !replaced.is_empty()) {
        for (framework, old) in &replaced {
            for (at, _) in passage.text.match_indices(old.name.as_str()) {
                let end = at + old.name.len();
                let is_whole = !passage.text[..at].ends_with(char::is_alphanumeric)
                    && !passage.text[end..].starts_with(char::is_alphanumeric);
                let sentence = passage.reading.sentence_at(at);
                let tells = |word: &str| PAST.iter().any(|past| word.starts_with(past));
                if is_whole && !in_sentence(passage, sentence).any(tells) {
                    diagnostics
                        .report(&code::OUTDATED_FRAMEWORK, passage.at(&(at..end)))
                        .with("name", &old.name)
                        .with("when", "until")
                        .with("date", old.valid_to)
                        .hint("hint-name-successor", &[("title", &framework.title)]);
                }
            }
        }
    }
}

/// Words that say that something held before.
const PAST: &[&str] = &[
    "tidigare",
    "ersatt",
    "ersätt",
    "upphäv",
    "upphör",
    "upphört",
    "föregå",
    "dåvarande",
    "gällde",
    "dessförinnan",
    "former",
    "replac",
    "repeal",
    "supersed",
    "earlier",
    "previous",
    "ceased",
    "withdrawn",
    "predecess",
];
