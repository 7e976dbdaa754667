//! SVG files: only the drawing.
//!
//! In: the bytes of a file. Out: the same drawing without comments, metadata and what editors add,
//! and the characters written in it; or the first thing in it that is no still drawing. Never: a
//! file, font or address that the drawing names.

use std::collections::BTreeSet;
use std::ops::Range;

use roxmltree::{Attribute, Document, Node, ParsingOptions};

use super::Fault;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Elements that tell of the drawing and are not drawn.
const TOLD: [&str; 3] = ["metadata", "title", "desc"];
const ANIMATION: [&str; 5] = ["animate", "animateMotion", "animateTransform", "set", "discard"];

/// The drawing alone, and the characters written in it.
pub(super) fn picture_only(bytes: &[u8]) -> Result<(Vec<u8>, BTreeSet<char>), Fault> {
    if !bytes.windows(4).any(|four| four == b"<svg") {
        return Err(Fault::Format);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Fault::Damaged(error.to_string()))?;
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| Fault::Damaged(error.to_string()))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        let reason = format!("the first element is not `svg` of the namespace {SVG}");
        return Err(Fault::Damaged(reason));
    }
    let mut reader = Reader { document: &document, cuts: Vec::new(), letters: BTreeSet::new() };
    reader.prolog(&text[..root.range().start])?;
    reader.node(root)?;
    let Reader { mut cuts, letters, .. } = reader;
    cuts.sort_by_key(|cut| cut.start);
    let drawing = without(text, root.range(), &cuts);
    // What the PDF's engine cannot read is told here, with its words.
    usvg::Tree::from_str(&drawing, &usvg::Options::default())
        .map_err(|error| Fault::Damaged(error.to_string()))?;
    Ok((drawing.into_bytes(), letters))
}

/// The text of `range` without `cuts`, which stand in order and do not overlap.
fn without(text: &str, range: Range<usize>, cuts: &[Range<usize>]) -> String {
    let mut kept = String::with_capacity(range.len());
    let mut at = range.start;
    for cut in cuts {
        kept.push_str(&text[at..cut.start]);
        at = cut.end;
    }
    kept.push_str(&text[at..range.end]);
    kept
}

struct Reader<'a, 'i> {
    document: &'a Document<'i>,
    cuts: Vec<Range<usize>>,
    letters: BTreeSet<char>,
}

impl<'a, 'i> Reader<'a, 'i> {
    /// What stands before the root is left out: it may not be needed.
    fn prolog(&self, text: &str) -> Result<(), Fault> {
        if let Some(at) = text.find("<!ENTITY") {
            return self.refuse("entity", at);
        }
        match text.find("<?xml-stylesheet") {
            Some(at) => self.refuse("reference", at),
            None => Ok(()),
        }
    }

    fn refuse(&self, part: &'static str, at: usize) -> Result<(), Fault> {
        Err(Fault::Content { part, line: self.document.text_pos_at(at).row })
    }

    fn node(&mut self, node: Node<'a, 'i>) -> Result<(), Fault> {
        let range = node.range();
        if node.is_comment() || node.is_pi() {
            self.cuts.push(range);
            return Ok(());
        }
        if node.is_text() {
            return self.text(node);
        }
        let name = node.tag_name().name();
        if node.tag_name().namespace() != Some(SVG) || TOLD.contains(&name) {
            self.cuts.push(range);
            return Ok(());
        }
        match name {
            "script" => return self.refuse("script", range.start),
            "foreignObject" => return self.refuse("document", range.start),
            "image" | "feImage" => return self.refuse("image", range.start),
            name if ANIMATION.contains(&name) => return self.refuse("animation", range.start),
            _ => {}
        }
        for attribute in node.attributes() {
            self.attribute(attribute)?;
        }
        node.children().try_for_each(|child| self.node(child))
    }

    fn attribute(&mut self, attribute: Attribute<'a, 'i>) -> Result<(), Fault> {
        let (name, value, range) = (attribute.name(), attribute.value(), attribute.range());
        let (is_own, is_link) = match attribute.namespace() {
            None => (!name.starts_with("data-"), name == "href"),
            Some(XLINK) => (true, name == "href"),
            Some(namespace) => (namespace == XML && name != "base", false),
        };
        if !is_own {
            self.cuts.push(range);
        } else if attribute.namespace().is_none() && name.starts_with("on") {
            return self.refuse("handler", range.start);
        } else if (is_link && !value.trim().starts_with('#')) || leads_away(value) {
            return self.refuse("reference", range.start);
        }
        Ok(())
    }

    fn text(&mut self, node: Node<'a, 'i>) -> Result<(), Fault> {
        let text = node.text().unwrap_or_default();
        let Some(parent) = node.parent().filter(|parent| parent.has_tag_name((SVG, "style")))
        else {
            self.letters.extend(text.chars());
            return Ok(());
        };
        if leads_away(text) || text.contains("@import") {
            return self.refuse("reference", parent.range().start);
        }
        if text.contains("@keyframes") || text.contains("animation") {
            return self.refuse("animation", parent.range().start);
        }
        let range = node.range();
        let style = &self.document.input_text()[range.clone()];
        let mut from = 0;
        while let Some(start) = style[from..].find("/*").map(|at| from + at) {
            let end = style[start..].find("*/").map_or(style.len(), |at| start + at + 2);
            self.cuts.push(range.start + start..range.start + end);
            from = end;
        }
        Ok(())
    }
}

/// Whether a style or a presentation attribute names something outside the file.
fn leads_away(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    lower.match_indices("url(").any(|(at, found)| {
        let target = lower[at + found.len()..].trim_start_matches([' ', '\t', '\n', '"', '\'']);
        !target.starts_with('#')
    })
}
