//! Holes: requests, references and footnote labels in a run of text.
//!
//! In: a run. Out: text, holes and block requests in reading order. Never: text inside code, links'
//! targets or alternative texts; those are no runs.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::allow::Allow;
use crate::base::code::{
    BAD_REQUEST, LANGUAGE_MARK, UNCLOSED_REQUEST, UNKNOWN_FOOTNOTE, UNOPENED_REQUEST,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::doc::draft::DraftInline;
use crate::doc::request::{BlockRequest, InlineRequest};
use crate::doc::tree::{Image, Inline};
use crate::read::markdown::origin::Origin;
use crate::read::markdown::run::Run;
use crate::read::request::{self, Located, REFERENCE_NAMES, Request};
use crate::value::date::Year;

/// How many characters after `[^` are looked at.
const LONGEST_LABEL: usize = 200;

/// A piece of running text, or a block that stands in it.
pub enum Part {
    /// Running text.
    Inline(DraftInline),
    /// A block request and its place.
    Block(BlockRequest, Span),
    /// A picture file and its place.
    Image(Image<InlineRequest>, Span),
    /// A warning that the next block may have.
    Allow(Allow),
    /// What follows was written for this year; the place is the request's.
    CarriedOver(Spanned<Year>),
}

/// What a run is read with.
pub struct Context<'a> {
    /// Where the Markdown stands.
    pub origin: &'a Origin,
    /// The footnotes that are defined, for hints.
    pub notes: &'a BTreeMap<String, Range<usize>>,
    /// Whether the run stands in a table, where a bar parts cells.
    pub is_in_table: bool,
}

/// Finds the holes of a run.
///
/// Reports `unclosed-request`, `unopened-request`, `unknown-footnote`, `language-mark` and what
/// [`request::request`] reports; what could not be read stays in the text as it is.
pub fn split(run: &Run, context: &Context<'_>, diagnostics: &mut Diagnostics) -> Vec<Part> {
    let mut splitter =
        Splitter { run, context, diagnostics, parts: Vec::new(), start: 0, unclosed: 0 };
    splitter.split();
    splitter.parts
}

struct Splitter<'a, 'd> {
    run: &'a Run,
    context: &'a Context<'a>,
    diagnostics: &'d mut Diagnostics,
    parts: Vec<Part>,
    /// Where the text begins that is not yet in `parts`.
    start: usize,
    /// How many requests were not closed.
    unclosed: usize,
}

impl Splitter<'_, '_> {
    fn split(&mut self) {
        let text = self.run.text();
        let mut at = 0;
        while let Some(found) = text[at..].find(['{', '}', '@', '[']) {
            at += found;
            let rest = &text[at..];
            let is_plain = |length| self.run.is_plain(at..at + length);
            at = if rest.starts_with("{lang=") && is_plain(1) {
                self.foreign(at)
            } else if rest.starts_with("{{") && is_plain(2) {
                self.request(at)
            } else if rest.starts_with("}}") && is_plain(2) {
                self.unopened(at)
            } else if rest.starts_with('@') && is_plain(1) {
                self.reference(at)
            } else if rest.starts_with("[^") && is_plain(2) {
                self.footnote(at)
            } else {
                at + 1
            };
        }
        self.flush(text.len());
    }

    /// Reads the request that opens at `at`; gives back where to go on.
    fn request(&mut self, at: usize) -> usize {
        let text = self.run.text();
        let Some(length) = text[at + 2..].find("}}") else {
            self.unclosed(at);
            return self.skip_openers(at);
        };
        let close = at + 2 + length;
        if let Some(inner) = text[at + 2..close].rfind("{{") {
            self.unclosed(at);
            return at + 2 + inner;
        }
        let end = close + 2;
        let place = |range: Range<usize>| self.span(at + range.start..at + range.end);
        let located = Located { text: &text[at..end], at: &place };
        let mut found = Diagnostics::default();
        let request = request::request(&located, &mut found);
        self.diagnostics.extend(found);
        if let Some(request) = request {
            self.flush(at);
            self.start = end;
            let part = match request {
                Request::Inline(request) => Part::Inline(Inline::Hole(request)),
                Request::Block(request) => Part::Block(request, self.span(at..end)),
                Request::Allow(allow) => Part::Allow(allow),
                Request::CarriedOver(year) => Part::CarriedOver(year),
            };
            self.parts.push(part);
        }
        end
    }

    fn unclosed(&mut self, at: usize) {
        self.unclosed += 1;
        let span = self.span(at..at + 2);
        let hint =
            if self.context.is_in_table { "hint-escape-bar" } else { "hint-close-request" };
        self.diagnostics.report(&UNCLOSED_REQUEST, span).hint(hint, &[]);
    }

    /// Past everything that opens a request, since none of it is closed in this run.
    fn skip_openers(&self, at: usize) -> usize {
        let text = self.run.text();
        text[at..].rfind("{{").map_or(text.len(), |last| at + last + 2)
    }

    fn unopened(&mut self, at: usize) -> usize {
        if self.unclosed == 0 && !self.context.is_in_table {
            let span = self.span(at..at + 2);
            self.diagnostics.report(&UNOPENED_REQUEST, span).hint("hint-escape-braces", &[]);
        }
        at + 2
    }

    /// Reads the mark of language at `at`, which ends `[words]{lang=en}`; gives back where to go on.
    fn foreign(&mut self, at: usize) -> usize {
        let text = self.run.text();
        let Some(length) = text[at..].find('}') else { return at + 1 };
        let end = at + length + 1;
        let language = &text[at + "{lang=".len()..end - 1];
        let before = text[self.start..at].strip_suffix(']');
        let open = before.and_then(|before| before.rfind('[')).map(|open| self.start + open);
        let open = open.filter(|open| self.run.is_plain(*open..*open + 1) && open + 2 < at);
        match open.filter(|_| is_language(language)) {
            Some(open) => {
                self.flush(open);
                let content = vec![Inline::Text(text[open + 1..at - 1].to_owned())];
                let language = language.to_owned();
                self.parts.push(Part::Inline(Inline::Foreign { language, content }));
                self.start = end;
            }
            None => {
                let problem = if open.is_some() { "language" } else { "words" };
                let span = self.span(at..end);
                let diagnostic = self.diagnostics.report(&LANGUAGE_MARK, span);
                diagnostic.with("found", &text[at..end]).with("problem", problem);
                diagnostic.hint("hint-language-mark", &[]);
            }
        }
        end
    }

    /// Reads the reference at `at`, when the `@` begins one; gives back where to go on.
    fn reference(&mut self, at: usize) -> usize {
        let text = self.run.text();
        let is_inside_word = text[..at]
            .chars()
            .next_back()
            .is_some_and(|before| before.is_alphanumeric() || "._-+@/".contains(before));
        let after = &text[at + 1..];
        let kind_length = after.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(after.len());
        let kind = &after[..kind_length];
        let Some(rest) = after[kind_length..].strip_prefix(':') else { return at + 1 };
        if is_inside_word || kind.is_empty() {
            return at + 1;
        }
        let name = match kind {
            "fig" | "tab" => reference_name(rest, Some('.')),
            "doc" => reference_name(rest, Some('/')),
            _ => reference_name(rest, None),
        };
        let end = at + 1 + kind_length + 1 + name.len();
        let span = self.span(at..end);
        if name.is_empty() {
            if REFERENCE_NAMES.contains(&kind) {
                self.diagnostics
                    .report(&BAD_REQUEST, span)
                    .with("problem", "no-name")
                    .with("found", &text[at..end]);
            }
            return end;
        }
        if let Some(hole) = request::reference(kind, name, span, self.diagnostics) {
            self.flush(at);
            self.start = end;
            self.parts.push(Part::Inline(Inline::Hole(hole)));
        }
        end
    }

    /// Reports the label at `at`: the parser takes those out that are defined.
    fn footnote(&mut self, at: usize) -> usize {
        let text = self.run.text();
        let label = &text[at + 2..];
        let end = label
            .char_indices()
            .take(LONGEST_LABEL)
            .find(|(_, c)| matches!(c, ']' | '[') || c.is_whitespace());
        let Some((length, ']')) = end else { return at + 2 };
        let label = &label[..length];
        if label.is_empty() {
            return at + 2;
        }
        let span = self.span(at..at + length + 3);
        self.diagnostics
            .report(&UNKNOWN_FOOTNOTE, span)
            .with("found", label)
            .did_you_mean(label, self.context.notes.keys().map(String::as_str));
        at + length + 3
    }

    /// Puts the text up to `end` into the parts.
    fn flush(&mut self, end: usize) {
        let text = &self.run.text()[self.start..end];
        if !text.is_empty() {
            // A tab or a line break (`&#10;`) is a space in running text: the fonts have no glyph for it.
            self.parts.push(Part::Inline(Inline::Text(text.replace(['\t', '\n', '\r'], " "))));
        }
        self.start = end;
    }

    fn span(&self, range: Range<usize>) -> Span {
        self.context.origin.span(self.run.range(range))
    }
}

/// Whether a tag is a language, two or three small letters, maybe with a region of two capitals:
/// what HTML and the PDF both understand.
fn is_language(tag: &str) -> bool {
    let (language, region) = tag.split_once('-').unwrap_or((tag, "XX"));
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && region.len() == 2
        && region.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The name at the start of `rest`: letters, digits, `-` and `_`, beginning with a letter or digit
/// and not ending with `-` or `_`; `joint` may stand once inside: a full stop in the name of a figure
/// or table, a slash in that of a document.
fn reference_name(rest: &str, joint: Option<char>) -> &str {
    if !rest.starts_with(char::is_alphanumeric) {
        return "";
    }
    let is_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let word = |text: &str| text.find(|c: char| !is_name(c)).unwrap_or(text.len());
    let mut end = word(rest);
    if let Some(joint) = joint
        && let Some(second) = rest[end..].strip_prefix(joint)
        && second.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
    {
        end += 1 + word(second);
    }
    rest[..end].trim_end_matches(['-', '_'])
}
