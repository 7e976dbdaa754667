//! The small grammar of requests: what stands in `{{ … }}` and after `@`.
//!
//! In: the text between the braces and where it stands. Out: `doc::request` types with exact spans.
//! Never: finding the braces (that is `read::markdown`), asking whether a key figure exists.

use std::ops::Range;

use crate::base::allow::Allow;
use crate::base::code::{BAD_ID, BAD_REQUEST, UNKNOWN_FORMAT, UNKNOWN_REQUEST};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::doc::request::{
    Aspect, BlockRequest, DocumentRequest, Format, InlineRequest, ReferenceRequest,
    ValueRequest,
};
use crate::read::markdown::anchors;
use crate::value::date::Year;
use crate::value::document::DocumentId;
use crate::value::id::Id;

/// The requests that make a block of their own.
pub const BLOCK_NAMES: [&str; 11] = [
    "chart",
    "table",
    "card",
    "list",
    "coverage",
    "overview",
    "follow_up",
    "actions",
    "contents",
    "allow",
    "carried_over",
];
/// The formats a value can be written in.
pub const FORMAT_NAMES: [&str; 5] = ["in_words", "number", "spelled", "long", "percent"];
/// What can be referred to with `@`.
pub const REFERENCE_NAMES: [&str; 4] = ["fig", "tab", "sec", "doc"];

/// What a pair of braces asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Something in running text.
    Inline(InlineRequest),
    /// A block of its own.
    Block(BlockRequest),
    /// A warning that the next block may have; its scope is not known yet.
    Allow(Allow),
    /// What follows was written for this year, and nobody has confirmed it since.
    CarriedOver(Spanned<Year>),
}

/// Text with a way from its bytes to their place in a source.
pub struct Located<'a> {
    /// The text.
    pub text: &'a str,
    /// The place of a byte range of the text.
    pub at: &'a dyn Fn(Range<usize>) -> Span,
}

/// Reads a request, braces included: `located.text` begins with `{{` and ends with `}}`.
///
/// Reports `bad-request`, `unknown-request`, `unknown-format` and `bad-id`, and gives nothing then.
pub fn request(located: &Located<'_>, diagnostics: &mut Diagnostics) -> Option<Request> {
    let whole = Part { located, start: 0, end: located.text.len() };
    let inner = whole.cut(2, located.text.len() - 2).trim();
    if inner.text().is_empty() {
        return problem(&whole, "empty", diagnostics);
    }
    if let Some((name, arguments)) = inner.split_once(':') {
        if name.trim().text() == "allow" {
            return allow(&whole, &arguments.trim(), diagnostics).map(Request::Allow);
        }
        if name.trim().text() == "carried_over" {
            let year = year(&arguments.trim(), diagnostics)?;
            return Some(Request::CarriedOver(Spanned::new(year.node, whole.span())));
        }
        return block(&name.trim(), Some(arguments.trim()), diagnostics).map(Request::Block);
    }
    if BLOCK_NAMES.contains(&inner.text()) {
        return block(&inner, None, diagnostics).map(Request::Block);
    }
    let value = value(&inner, diagnostics)?;
    Some(Request::Inline(InlineRequest::Value(Spanned::new(value, whole.span()))))
}

/// Reads what follows `@`: `kind` is the word before the colon, `name` the word after it.
///
/// Reports `unknown-request` for a kind that is none of [`REFERENCE_NAMES`].
pub fn reference(
    kind: &str,
    name: &str,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<InlineRequest> {
    let name_text = name.to_owned();
    let reference = match kind {
        "fig" => ReferenceRequest::Figure(name_text),
        "tab" => ReferenceRequest::Table(name_text),
        "sec" => ReferenceRequest::Section(name_text),
        "doc" => return document(name, span, diagnostics),
        _ => {
            let found = format!("@{kind}:");
            let names = REFERENCE_NAMES.map(|name| format!("@{name}:"));
            diagnostics
                .report(&UNKNOWN_REQUEST, span)
                .with("found", &found)
                .did_you_mean(&found, names.iter().map(String::as_str));
            return None;
        }
    };
    Some(InlineRequest::Reference(Spanned::new(reference, span)))
}

/// Reads `2024`, `2024/audit` and `audit`; reports `bad-request`.
fn document(name: &str, span: Span, diagnostics: &mut Diagnostics) -> Option<InlineRequest> {
    let request = match (DocumentId::parse(name), Id::new(name)) {
        (Some(id), _) => DocumentRequest { year: Some(id.year), name: id.name },
        (None, Some(name)) => DocumentRequest { year: None, name: Some(name) },
        (None, None) => {
            let diagnostic = diagnostics.report(&BAD_REQUEST, span);
            diagnostic.with("problem", "document").with("found", name);
            return None;
        }
    };
    Some(InlineRequest::Document(Spanned::new(request, span)))
}

/// Reads `code, reason`.
fn allow(
    whole: &Part<'_>,
    arguments: &Part<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Allow> {
    let (code, reason) = arguments.text().split_once(',').unwrap_or((arguments.text(), ""));
    Allow::read(code.trim(), reason, whole.span(), diagnostics)
}

fn block(
    name: &Part<'_>,
    arguments: Option<Part<'_>>,
    diagnostics: &mut Diagnostics,
) -> Option<BlockRequest> {
    let arguments = arguments.filter(|arguments| !arguments.text().is_empty());
    match (name.text(), arguments) {
        ("contents", None) => Some(BlockRequest::Contents),
        ("contents", Some(arguments)) => problem(&arguments, "arguments", diagnostics),
        ("overview", None) => Some(BlockRequest::Overview { key_figures: Vec::new() }),
        ("overview", Some(arguments)) => {
            let ids: Vec<_> =
                arguments.split(',').iter().map(|part| id(&part.trim(), diagnostics)).collect();
            Some(BlockRequest::Overview {
                key_figures: ids.into_iter().collect::<Option<_>>()?,
            })
        }
        ("actions", None) => Some(BlockRequest::Actions { ids: Vec::new() }),
        ("actions", Some(arguments)) => {
            let parts = arguments.split(',');
            let ids: Vec<_> = parts.iter().map(|part| id(&part.trim(), diagnostics)).collect();
            let ids = ids.into_iter().collect::<Option<Vec<_>>>()?;
            Some(BlockRequest::Actions { ids })
        }
        ("follow_up", None) => Some(BlockRequest::FollowUp { year: None }),
        ("follow_up", Some(arguments)) => {
            Some(BlockRequest::FollowUp { year: Some(year(&arguments, diagnostics)?) })
        }
        ("carried_over", None) => problem(name, "year", diagnostics),
        ("chart" | "table" | "card" | "list" | "coverage" | "allow", None) => {
            problem(name, "no-name", diagnostics)
        }
        ("chart", Some(arguments)) => {
            let (key_figure, shape) = id_and_part(&arguments, diagnostics)?;
            Some(BlockRequest::Chart { key_figure, shape })
        }
        ("table", Some(arguments)) => {
            let (subject, part) = id_and_part(&arguments, diagnostics)?;
            Some(BlockRequest::Table { subject, part })
        }
        ("list", Some(key_figure)) => {
            Some(BlockRequest::List { key_figure: id(&key_figure, diagnostics)? })
        }
        ("coverage", Some(framework)) => {
            Some(BlockRequest::Coverage { framework: id(&framework, diagnostics)? })
        }
        ("card", Some(key_figure)) => {
            Some(BlockRequest::Card { key_figure: id(&key_figure, diagnostics)? })
        }
        (found, _) => {
            diagnostics
                .report(&UNKNOWN_REQUEST, name.span())
                .with("found", found)
                .did_you_mean(found, BLOCK_NAMES);
            None
        }
    }
}

/// Reads a year alone; reports `bad-request`.
fn year(part: &Part<'_>, diagnostics: &mut Diagnostics) -> Option<Spanned<Year>> {
    match part.text().parse().ok().and_then(Year::new) {
        Some(year) => Some(Spanned::new(year, part.span())),
        None => problem(part, "year", diagnostics),
    }
}

/// `compliance.trend`: an id and, after a point, the name of one of its pictures or tables.
fn id_and_part(
    arguments: &Part<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(Spanned<Id>, Option<Spanned<Id>>)> {
    let parts = arguments.split('.');
    if let Some(third) = parts.get(2) {
        return problem(third, "parts", diagnostics);
    }
    let whole = id(&parts[0], diagnostics);
    let part = match parts.get(1) {
        Some(part) => Some(id(part, diagnostics)?),
        None => None,
    };
    Some((whole?, part))
}

fn value(inner: &Part<'_>, diagnostics: &mut Diagnostics) -> Option<ValueRequest> {
    let pieces = inner.split('|');
    if let Some(second) = pieces.get(2) {
        return problem(&second.trim(), "formats", diagnostics);
    }
    let mut parts = pieces[0].trim().split('.');
    let year = parts.last().and_then(in_year).filter(|_| parts.len() > 1);
    if year.is_some() {
        parts.pop();
    }
    let ids: Vec<_> = parts.iter().map(|part| id(part, diagnostics)).collect();
    let ids = ids.into_iter().collect::<Option<Vec<_>>>()?;
    let mut names = ids.into_iter();
    let key_figure = names.next().expect("a split has at least one part");
    let (field, aspect) = match (names.next(), names.next()) {
        (None, _) => (None, year.map_or(Aspect::Value, Aspect::In)),
        (Some(field), None) if year.is_some() => {
            (Some(field), year.map_or(Aspect::Value, Aspect::In))
        }
        (Some(_), Some(last)) if year.is_some() => {
            let found = year.map_or(String::new(), |year| year.node.to_string());
            diagnostics
                .report(&BAD_REQUEST, year.map_or(last.span, |year| year.span))
                .with("problem", "parts")
                .with("found", found);
            return None;
        }
        (Some(only), None) => match headline_aspect(only.node.as_str()) {
            Some(aspect) => (None, aspect),
            None => (Some(only), Aspect::Value),
        },
        (Some(field), Some(last)) => match last.node.as_str() {
            "change" => (Some(field), Aspect::Change),
            "previous" => (Some(field), Aspect::Previous),
            found => {
                diagnostics
                    .report(&UNKNOWN_REQUEST, last.span)
                    .with("found", found)
                    .did_you_mean(found, ["change", "previous"]);
                return None;
            }
        },
    };
    if let Some(fourth) = parts.get(3) {
        return problem(fourth, "parts", diagnostics);
    }
    let format = match pieces.get(1) {
        None => Format::Plain,
        Some(name) if name.trim().text() == "percent" && aspect != Aspect::Change => {
            return problem(&name.trim(), "percent-of-change", diagnostics);
        }
        Some(name) if matches!(aspect, Aspect::PreviousYear | Aspect::Reason) => {
            return problem(&name.trim(), "no-format", diagnostics);
        }
        Some(name) => format(&name.trim(), diagnostics)?,
    };
    Some(ValueRequest { key_figure, field, aspect, format })
}

/// The year that the last part of a name is.
fn in_year(part: &Part<'_>) -> Option<Spanned<Year>> {
    let year = part.text().parse().ok().filter(|_| part.text().len() == 4);
    Some(Spanned::new(Year::new(year?)?, part.span()))
}

/// The aspects that stand right after a key figure's id.
fn headline_aspect(name: &str) -> Option<Aspect> {
    match name {
        "change" => Some(Aspect::Change),
        "previous" => Some(Aspect::Previous),
        "previous_year" => Some(Aspect::PreviousYear),
        "target" => Some(Aspect::Target),
        "reason" => Some(Aspect::Reason),
        _ => None,
    }
}

fn format(name: &Part<'_>, diagnostics: &mut Diagnostics) -> Option<Format> {
    match name.text() {
        "in_words" => Some(Format::InWords),
        "number" => Some(Format::Number),
        "spelled" => Some(Format::Spelled),
        "long" => Some(Format::Long),
        "percent" => Some(Format::Percent),
        found => {
            diagnostics
                .report(&UNKNOWN_FORMAT, name.span())
                .with("found", found)
                .did_you_mean(found, FORMAT_NAMES);
            None
        }
    }
}

fn id(part: &Part<'_>, diagnostics: &mut Diagnostics) -> Option<Spanned<Id>> {
    if part.text().is_empty() {
        return problem(part, "gap", diagnostics);
    }
    let id = Id::new(part.text());
    if id.is_none() {
        let words: Vec<&str> = part.text().split_whitespace().collect();
        let is_path = words.len() > 1 && words.iter().all(|word| Id::new(word).is_some());
        let meant = if is_path { words.join(".") } else { anchors::from_words(part.text()) };
        let diagnostic = diagnostics.report(&BAD_ID, part.span()).with("value", part.text());
        if is_path || Id::new(&meant).is_some() {
            diagnostic.hint("hint-write-id", &[("id", &meant)]);
        }
    }
    Some(Spanned::new(id?, part.span()))
}

/// Reports `bad-request`; `problem` selects the sentence.
fn problem<T>(part: &Part<'_>, problem: &str, diagnostics: &mut Diagnostics) -> Option<T> {
    diagnostics
        .report(&BAD_REQUEST, part.span())
        .with("problem", problem)
        .with("found", part.text());
    None
}

/// A piece of the request that knows where it stands.
#[derive(Clone, Copy)]
struct Part<'a> {
    located: &'a Located<'a>,
    start: usize,
    end: usize,
}

impl<'a> Part<'a> {
    fn text(&self) -> &'a str {
        &self.located.text[self.start..self.end]
    }

    fn span(&self) -> Span {
        (self.located.at)(self.start..self.end)
    }

    /// The piece from byte `start` up to `end`, counted from the start of this one.
    fn cut(&self, start: usize, end: usize) -> Self {
        Self { start: self.start + start, end: self.start + end, ..*self }
    }

    fn trim(&self) -> Self {
        let text = self.text();
        let start = text.len() - text.trim_start().len();
        self.cut(start, start + text.trim().len())
    }

    fn split_once(&self, separator: char) -> Option<(Self, Self)> {
        let at = self.text().find(separator)?;
        Some((self.cut(0, at), self.cut(at + separator.len_utf8(), self.text().len())))
    }

    fn split(&self, separator: char) -> Vec<Self> {
        let mut parts = Vec::new();
        let mut rest = *self;
        while let Some((part, after)) = rest.split_once(separator) {
            parts.push(part);
            rest = after;
        }
        parts.push(rest);
        parts
    }
}
