//! The Markdown parser: the only file that names it, and its options, chosen one by one.
//!
//! In: text. Out: events with byte ranges, link labels that lead nowhere, definitions of links.
//! Never: what a report allows.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, Options, Parser};

pub use pulldown_cmark::{Alignment, Event, LinkType, Tag};

/// An event and the bytes it comes from.
pub type EventAt<'a> = (Event<'a>, Range<usize>);

/// A text taken apart.
pub struct Parsed<'a> {
    /// In document order; every `Start` has its `End`.
    pub events: Vec<EventAt<'a>>,
    /// Bytes of `[text][label]` and `[label][]` whose label is defined nowhere. A lone `[label]` is
    /// running text.
    pub undefined: Vec<(String, Range<usize>)>,
    /// Labels of `[label]: target` and where they are defined, in document order.
    pub definitions: Vec<(String, Range<usize>)>,
}

/// What CommonMark is extended with. Not chosen, with the reasons:
/// heading attributes (they pass any attribute on and can panic; `{#id}` is read by `anchors`),
/// smart punctuation (authors write what they mean), GFM block quote markers (unknown ones would
/// stay quotes), definition lists, maths, super- and subscript, wiki links and metadata blocks
/// (a report has no need of them).
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}

/// Takes a text apart.
pub fn parse(text: &str) -> Parsed<'_> {
    let mut undefined = Vec::new();
    let on_broken = |link: BrokenLink<'_>| {
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            undefined.push((link.reference.to_string(), link.span));
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(text, options(), Some(on_broken));
    let mut definitions: Vec<(String, Range<usize>)> = parser
        .reference_definitions()
        .iter()
        .map(|(label, definition)| (label.to_owned(), definition.span.clone()))
        .collect();
    definitions.sort_by_key(|(_, range)| range.start);
    let events = parser.into_offset_iter().collect();
    Parsed { events, undefined, definitions }
}
