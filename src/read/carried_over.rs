//! What was carried over from an earlier year's document and is not confirmed since.
//!
//! In: the marks that `new` leaves, in chapters and YAML files. Out: a warning at each. Never: anything that
//! reaches the document; removing the mark is how an author confirms.

use crate::base::code::CARRIED_OVER;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Spanned;
use crate::value::date::Year;

/// What carries the mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Carried {
    /// What follows in a chapter.
    Chapter,
    /// The words of a key figure.
    KeyFigure,
    /// The head of a document.
    Head,
}

/// Reports `carried-over`.
pub(super) fn report(carried: Carried, from: &Spanned<Year>, diagnostics: &mut Diagnostics) {
    let (what, hint) = match carried {
        Carried::Chapter => ("chapter", "hint-confirm-chapter"),
        Carried::KeyFigure => ("key-figure", "hint-confirm-yaml"),
        Carried::Head => ("head", "hint-confirm-yaml"),
    };
    let diagnostic = diagnostics.report(&CARRIED_OVER, from.span);
    diagnostic.with("what", what).with("year", from.node).hint(hint, &[]);
}
