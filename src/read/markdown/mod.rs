//! Markdown: chapters and the prose of key figures.
//!
//! In: a source, or a YAML scalar and where it stands. Out: drafts with requests, every span
//! exact. Never: HTML, whether what prose refers to exists, the numbers of anything.

pub(super) mod anchors;
mod blocks;
mod callouts;
mod events;
mod headings;
mod holes;
mod inlines;
mod links;
mod origin;
mod reader;
mod run;
mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::code::{DUPLICATE_FOOTNOTE, MISSING_TITLE, UNUSED_FOOTNOTE};
use crate::base::diagnostic::Diagnostics;
use crate::base::path::ProjectPath;
use crate::base::source::{Source, Spanned};
use crate::doc::draft::{DraftChapter, DraftHole, DraftNode};
use crate::read::markdown::events::Event;
use crate::read::markdown::origin::Origin;
use crate::read::markdown::reader::{Kind, Reader, Title};

/// How deep quotes, lists and callouts, and how deep emphasis and links, may stand in each other.
pub const DEEPEST: usize = 8;

/// Reads a chapter: one heading of level 1, then blocks.
///
/// Always returns a chapter, numbered; what could not be read is left out or stands as plain text.
/// Reports every problem of the section `Markdown` in `base::code` that needs no other file.
pub fn chapter(source: &Source, diagnostics: &mut Diagnostics) -> DraftChapter<DraftHole> {
    let origin = Origin::whole(source);
    let mut reader = Reader::new(&source.text, &origin, Kind::Chapter, diagnostics);
    reader.year_folder = year_folder(&source.path);
    let nodes = reader.blocks();
    reader.check_notes();
    let Reader { title, notes, .. } = reader;
    let title = title.unwrap_or_else(|| {
        let first = source.text.lines().next().map_or(0, str::len);
        let span = origin.span(0..first);
        diagnostics.report(&MISSING_TITLE, span).hint("hint-add-title", &[]);
        let anchor = anchors::from_words(source.path.stem());
        Title { content: Vec::new(), anchor, span }
    });
    DraftChapter {
        source: source.id,
        title_span: title.span,
        is_numbered: true,
        anchor: title.anchor,
        title: title.content,
        nodes,
        notes,
    }
}

/// Reads Markdown that stands in YAML: `scalar` is the unescaped value, and its span begins where
/// the scalar begins (at `|`, `>`, a quote, or the first character).
///
/// Such a text has no headings, no footnotes and no requests that make a block of their own:
/// it is shown inside a card.
pub fn text(
    source: &Source,
    scalar: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Vec<DraftNode> {
    let origin = Origin::scalar(source, scalar.span.start as usize, &scalar.node);
    let mut reader = Reader::new(&scalar.node, &origin, Kind::Text, diagnostics);
    reader.year_folder = year_folder(&source.path);
    reader.blocks()
}

/// The characters that entities such as `&#128512;` stand for, with the entities' bytes.
pub(super) fn decoded(source: &Source) -> Vec<(char, Range<usize>)> {
    let mut found = Vec::new();
    for (event, range) in events::parse(&source.text).events {
        if let Event::Text(text) = event
            && source.text[range.clone()] != *text
        {
            found.extend(text.chars().map(|character| (character, range.clone())));
        }
    }
    found
}

/// The folder that pictures' paths count from: `content/2024` for a file in or below it.
fn year_folder(path: &ProjectPath) -> ProjectPath {
    let parts: Vec<&str> = path.as_str().split('/').take(2).collect();
    ProjectPath::new(&parts.join("/")).unwrap_or_default()
}

impl Reader<'_> {
    /// Reports footnotes that are defined twice or that nothing refers to.
    fn check_notes(&mut self) {
        let mut used = BTreeSet::new();
        let mut defined = BTreeMap::new();
        for (event, range) in &self.events {
            match event {
                Event::FootnoteReference(label) => {
                    used.insert(label.to_string());
                }
                Event::Start(events::Tag::FootnoteDefinition(label)) => {
                    let label = label.to_string();
                    // `[^label]:`
                    let span = self.origin.span(range.start..range.start + label.len() + 4);
                    match defined.get(&label) {
                        None => {
                            defined.insert(label, span);
                        }
                        Some(first) => {
                            self.diagnostics
                                .report(&DUPLICATE_FOOTNOTE, span)
                                .with("found", label)
                                .note(Some(*first), "note-first-here", &[]);
                        }
                    }
                }
                _ => {}
            }
        }
        for (label, span) in defined {
            if !used.contains(&label) {
                self.diagnostics.report(&UNUSED_FOOTNOTE, span).with("found", label);
            }
        }
    }
}
