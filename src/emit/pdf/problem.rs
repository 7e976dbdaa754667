//! What Typst finds wrong, at the author's place.
//!
//! In: a message and a place in a virtual file. Out: a diagnostic. Never: a path of this machine.

use std::ops::Range;

use crate::base::code::{TYPST, TYPST_WARNING};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;

use super::PdfInput;

/// Something that Typst reports.
pub(super) struct Problem {
    /// Whether nothing was made.
    pub is_error: bool,
    /// Typst's words.
    pub message: String,
    /// Typst's hints.
    pub hints: Vec<String>,
    /// A virtual file and bytes in it; the innermost place first, then its callers.
    pub places: Vec<(String, Range<usize>)>,
}

impl Problem {
    /// Reports it at the author's text when one of its places comes from there, else in the
    /// template, else at the report as a whole.
    pub fn report(self, input: PdfInput<'_>, diagnostics: &mut Diagnostics) {
        let code = if self.is_error { &TYPST } else { &TYPST_WARNING };
        let span = self.author(input).or_else(|| self.template(input));
        let diagnostic = diagnostics.report(code, span.unwrap_or(input.source.whole));
        diagnostic.with("message", &self.message);
        for hint in &self.hints {
            diagnostic.note(None, "note-typst", &[("message", hint)]);
        }
    }

    fn author(&self, input: PdfInput<'_>) -> Option<Span> {
        let mut in_main = self.places.iter().filter(|(path, _)| path == "main.typ");
        in_main.find_map(|(_, range)| origin(&input.source.origins, range))
    }

    fn template(&self, input: PdfInput<'_>) -> Option<Span> {
        self.places.iter().find_map(|(path, range)| {
            let template = input.templates.iter().find(|it| it.path.as_str() == path)?;
            Some(template.span().within(range.start..range.end.min(template.text.len())))
        })
    }
}

/// The innermost origin that holds these bytes.
fn origin(origins: &[(Range<usize>, Span)], bytes: &Range<usize>) -> Option<Span> {
    let holds = |outer: &Range<usize>| outer.start <= bytes.start && bytes.end <= outer.end;
    let around = origins.iter().filter(|(outer, _)| holds(outer));
    around.min_by_key(|(outer, _)| outer.len()).map(|(_, span)| *span)
}
