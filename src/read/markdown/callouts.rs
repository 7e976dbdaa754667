//! Callouts: quotes that begin with `[!…]`.
//!
//! In: a block quote that has just begun. Out: a callout, an action, a secret passage or a quote.
//! Never: a quote made of a marker that could not be read; a secret passage without its label.

use std::ops::Range;

use crate::base::code::{BAD_DATE, BAD_ID, BAD_PROVISION, UNKNOWN_MARKER};
use crate::base::source::{Span, Spanned};
use crate::doc::draft::{DraftHole, DraftNode};
use crate::doc::secrecy::{Labelled, Provision, Secrecy};
use crate::doc::tree::{Block, Callout, CalloutKind};
use crate::read::markdown::events::{Event, Tag};
use crate::read::markdown::reader::Reader;
use crate::value::date::Date;
use crate::value::id::Id;

/// The words that may stand after `[!`.
pub const MARKERS: [&str; 7] =
    ["NOTE", "TIP", "IMPORTANT", "WARNING", "DECISION", "ACTION", "SECRET"];

/// What a marker says.
enum Marker {
    Kind(CalloutKind),
    Action(Spanned<Id>),
    Secret(Secrecy),
}

impl Reader<'_> {
    /// Reads a quote up to its end.
    pub fn quote(&mut self, range: Range<usize>, nodes: &mut Vec<DraftNode>) {
        let Some((marker, first)) = self.marker() else {
            let blocks = self.apart(Self::blocks);
            nodes.push(self.node(Block::Quote(blocks), range));
            return;
        };
        let marker = self.read_marker(marker);
        if let Some(Marker::Secret(secrecy)) = &marker {
            self.secrecy.push(secrecy.clone());
        }
        let blocks = self.apart(|reader| {
            let mut blocks = Vec::new();
            reader.next += 1;
            let parts = reader.inlines_from(first.start);
            reader.end();
            reader.paragraph(parts, first, &mut blocks);
            blocks.extend(reader.blocks());
            blocks
        });
        let block = match marker {
            // What could not be read is left out: it may be meant to be secret.
            None => return,
            Some(Marker::Kind(kind)) => {
                Block::Callout(Callout { kind, label: String::new(), blocks })
            }
            Some(Marker::Action(id)) => Block::Hole(DraftHole::Action(id, blocks)),
            Some(Marker::Secret(secrecy)) => {
                self.secrecy.pop();
                let labelled = Labelled::new(blocks, Some(secrecy));
                Block::Hole(DraftHole::Labelled(labelled))
            }
        };
        nodes.push(self.node(block, range));
    }

    /// Reports lines of running text that look like a marker and are none: what was meant to be
    /// secret must not be published because a sign is missing.
    pub fn stray_markers(&mut self, paragraph: Range<usize>) {
        let mut start = paragraph.start;
        for line in self.markdown[paragraph].split_inclusive('\n') {
            let text = line.trim_start_matches([' ', '\t', '>']);
            let word = text.trim_start_matches(['*', '_', '!', '[', '\\', ' ']);
            let names_provision = |rest: &str| {
                rest.trim_start_matches([' ', ':']).starts_with(|c: char| c.is_ascii_digit())
            };
            let is_secret = word.strip_prefix("SECRET").is_some_and(names_provision);
            if text.starts_with("[!") || is_secret {
                let at = start + line.len() - text.len();
                let span = self.origin.span(at..at + text.trim_end().len());
                let found = text.split(']').next().unwrap_or(text).trim_end();
                self.diagnostics
                    .report(&UNKNOWN_MARKER, span)
                    .with("found", found)
                    .hint("hint-marker-in-quote", &[]);
            }
            start += line.len();
        }
    }

    /// Finds the marker that the next paragraph begins with: its bytes without `[!` and `]`, and
    /// the bytes of the paragraph after it.
    fn marker(&self) -> Option<(Range<usize>, Range<usize>)> {
        let (Event::Start(Tag::Paragraph), range) = self.events.get(self.next)? else {
            return None;
        };
        let line = self.markdown[range.clone()].lines().next()?;
        if !line.starts_with("[!") {
            return None;
        }
        let (close, after) = match line.find(']') {
            Some(close) => (close, close + 1),
            None => (line.len(), line.len()),
        };
        let start = range.start;
        Some((start + 2..start + close, start + after..range.end))
    }

    /// Reads a marker; gives nothing when it was reported.
    fn read_marker(&mut self, range: Range<usize>) -> Option<Marker> {
        let text = &self.markdown[range.clone()];
        let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let rest_range = range.end - rest.len()..range.end;
        let whole = range.start - 2..self.after_bracket(range.end);
        let (span, found) = (self.origin.span(whole.clone()), &self.markdown[whole]);
        let is_closed = self.markdown[range.end..].starts_with(']');
        if !is_closed && MARKERS.contains(&word) {
            self.diagnostics
                .report(&UNKNOWN_MARKER, span)
                .with("found", found)
                .hint("hint-close-marker", &[]);
            return None;
        }
        let is_alone = rest.trim().is_empty();
        let kind = match word {
            "NOTE" => CalloutKind::Note,
            "TIP" => CalloutKind::Tip,
            "IMPORTANT" => CalloutKind::Important,
            "WARNING" => CalloutKind::Warning,
            "DECISION" => CalloutKind::Decision,
            "ACTION" | "SECRET" if is_alone => {
                let hint =
                    if word == "ACTION" { "hint-action-id" } else { "hint-write-provision" };
                self.diagnostics
                    .report(&UNKNOWN_MARKER, span)
                    .with("found", found)
                    .hint(hint, &[]);
                return None;
            }
            "ACTION" => return self.action(rest, rest_range),
            "SECRET" => return self.secrecy_label(rest, rest_range),
            _ => {
                self.diagnostics
                    .report(&UNKNOWN_MARKER, span)
                    .with("found", found)
                    .did_you_mean(word, MARKERS);
                return None;
            }
        };
        if !is_alone {
            self.diagnostics
                .report(&UNKNOWN_MARKER, span)
                .with("found", found)
                .hint("hint-marker-alone", &[("marker", word)]);
            return None;
        }
        Some(Marker::Kind(kind))
    }

    fn after_bracket(&self, end: usize) -> usize {
        if self.markdown[end..].starts_with(']') { end + 1 } else { end }
    }

    fn action(&mut self, rest: &str, range: Range<usize>) -> Option<Marker> {
        let (id, span) = self.trimmed(rest, range);
        let Some(node) = Id::new(id) else {
            self.diagnostics
                .report(&BAD_ID, span)
                .with("value", id)
                .hint("hint-action-id", &[]);
            return None;
        };
        Some(Marker::Action(Spanned::new(node, span)))
    }

    /// Reads `18:8 p3 | 2025-03-03 | Region Exempel`; date and authority may be left out.
    fn secrecy_label(&mut self, rest: &str, range: Range<usize>) -> Option<Marker> {
        let mut at = range.start;
        let mut fields = Vec::new();
        for field in rest.split('|') {
            fields.push(self.trimmed(field, at..at + field.len()));
            at += field.len() + 1;
        }
        let (provision, span) = fields[0];
        let parsed = Provision::parse(provision);
        if parsed.is_none() {
            self.diagnostics
                .report(&BAD_PROVISION, span)
                .with("value", provision)
                .hint("hint-write-provision", &[]);
        }
        let date = match fields.get(1) {
            None => None,
            Some((date, span)) => {
                let parsed = Date::parse(date);
                if parsed.is_none() {
                    self.diagnostics.report(&BAD_DATE, *span).with("value", date);
                    return None;
                }
                parsed
            }
        };
        let authority = fields.get(2).map(|(authority, _)| (*authority).to_owned());
        let authority = authority.filter(|authority| !authority.is_empty());
        Some(Marker::Secret(Secrecy { provision: parsed?, date, authority }))
    }

    /// A piece of a marker without white space around it, and its place.
    fn trimmed<'t>(&self, text: &'t str, range: Range<usize>) -> (&'t str, Span) {
        let start = range.start + text.len() - text.trim_start().len();
        let text = text.trim();
        (text, self.origin.span(start..start + text.len()))
    }
}
