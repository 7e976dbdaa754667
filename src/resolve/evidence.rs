//! What stands behind something said of an action: where, when, by whom, in words and links.
//!
//! In: evidence of the register, the documents of the edition. Out: texts, and links to documents that
//! are built. Never: a heading that the edition may leave out.

use crate::base::source::Span;
use crate::doc::report::ReportInline;
use crate::doc::tree::{Inline, LinkTarget};
use crate::measure::action::{Evidence, Whence};
use crate::resolve::View;
use crate::value::date::{Date, Year};
use crate::value::document::DocumentId;

/// The document in which something is said, or the source outside: "Svar på granskning av it-säkerhet".
pub(super) fn source(view: View<'_>, evidence: &Evidence) -> Option<String> {
    Some(match evidence.whence.as_ref()? {
        Whence::Outside(words) => words.clone(),
        Whence::Document { id, .. } => {
            let document = view.context.library.document(id);
            document.map_or(id.to_string(), |(title, _)| title.to_owned())
        }
    })
}

/// The same with the heading: "Svar på granskning av it-säkerhet, Uppföljning".
pub(super) fn place(view: View<'_>, evidence: &Evidence) -> Option<String> {
    let source = source(view, evidence)?;
    let heading = match &evidence.whence {
        Some(Whence::Document { id, section: Some(section) }) => {
            view.context.library.heading(id, section)
        }
        Some(Whence::Document { section: None, .. } | Whence::Outside(_)) | None => None,
    };
    Some(heading.map_or(source.clone(), |heading| format!("{source}, {heading}")))
}

/// The same, linked when the document is built.
pub(super) fn linked(view: View<'_>, evidence: &Evidence, span: Span) -> Option<ReportInline> {
    let words = Inline::Text(view.soft(&place(view, evidence)?));
    let Some(Whence::Document { id, section }) = &evidence.whence else { return Some(words) };
    let library = view.context.library;
    let Some((_, Some(stem))) = library.document(id) else { return Some(words) };
    let anchor = section.as_ref().filter(|section| library.heading(id, section).is_some());
    let target = LinkTarget::Document { stem: stem.to_owned(), anchor: anchor.cloned() };
    Some(Inline::Link { target, content: vec![words], span })
}

/// When it was said: its own date, or the document's.
pub(super) fn date(view: View<'_>, evidence: &Evidence) -> Option<Date> {
    let of_document = || match evidence.whence.as_ref()? {
        Whence::Document { id, .. } => view.context.library.date(id),
        Whence::Outside(_) => None,
    };
    evidence.date.or_else(of_document)
}

/// What stands behind a status that says nothing of it: the year's own report, where there is one.
pub(super) fn of_status(view: View<'_>, evidence: &Evidence, year: Year) -> Evidence {
    let id = DocumentId { year, name: None };
    let is_unsaid = evidence.whence.is_none() && evidence.date.is_none();
    if is_unsaid && view.context.library.document(&id).is_some() {
        let whence = Some(Whence::Document { id, section: None });
        return Evidence { whence, ..evidence.clone() };
    }
    evidence.clone()
}
