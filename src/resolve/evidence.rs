//! What stands behind something said of an action: where, when, by whom, in words and links.
//!
//! In: evidence of the register, the documents of the edition. Out: texts, and links to documents that
//! are built. Never: a heading that the edition may leave out.

use crate::doc::table::Told;
use crate::doc::tree::LinkTarget;
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

/// The same, with the way there when the document is built.
pub(super) fn told(view: View<'_>, evidence: &Evidence) -> Option<Told> {
    let text = view.soft(&place(view, evidence)?);
    let library = view.context.library;
    let target = match &evidence.whence {
        Some(Whence::Document { id, section }) => {
            let stem = library.document(id).and_then(|(_, stem)| stem);
            let is_there = |section: &&String| library.heading(id, section).is_some();
            let anchor = section.as_ref().filter(is_there).cloned();
            stem.map(|stem| LinkTarget::Document { stem: stem.to_owned(), anchor })
        }
        Some(Whence::Outside(_)) | None => None,
    };
    Some(Told { text, target })
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
