//! How far something has come, as files tell it: here, or in the register once.
//!
//! In: what an entry says. Out: progress. Never: the same thing told in two places.

use crate::base::code::{DUPLICATE_ID, TOLD_TWICE};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::measure::progress::{Progress, Told};
use crate::read::actions::{StatusWord, status};
use crate::read::measures::Context;
use crate::read::yaml::{At, DateText, IdText};
use crate::value::id::Id;

/// What an entry says of how far it has come.
pub(super) struct Entry {
    /// The action of the register that tells it.
    pub action: Option<At<IdText>>,
    /// How far it has come.
    pub status: Option<At<StatusWord>>,
    /// Who is responsible.
    pub owner: Option<String>,
    /// When it should be done.
    pub due: Option<DateText>,
}

impl Entry {
    /// Reports `told-twice`, and keeps what the register tells then.
    pub(super) fn progress(
        self,
        context: Context<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Progress {
        let is_told = self.status.is_some() || self.owner.is_some() || self.due.is_some();
        let Some(action) = self.action else {
            return Progress::Here(Told {
                at: self.status.map(|word| word.span(context.file.source)),
                status: self.status.map(|word| status(word.value)),
                owner: self.owner,
                due: self.due.map(|date| date.0),
                ..Told::default()
            });
        };
        let span = action.span(context.file.source);
        let id = action.value.0;
        if is_told {
            let diagnostic = diagnostics.report(&TOLD_TWICE, span).with("id", &id);
            diagnostic.hint("hint-tell-once", &[]);
        }
        Progress::Register { action: Spanned::new(id, span), found: None }
    }
}

/// Reports ids that stand twice: `duplicate-id`.
pub(super) fn check_ids<'a>(
    ids: impl Iterator<Item = &'a At<IdText>>,
    context: Context<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut seen: Vec<(&Id, Span)> = Vec::new();
    let mut is_clean = true;
    for id in ids {
        let span = id.span(context.file.source);
        let id = &id.value.0;
        if let Some((_, first)) = seen.iter().find(|(known, _)| *known == id) {
            let diagnostic = diagnostics.report(&DUPLICATE_ID, span).with("id", id);
            diagnostic.note(Some(*first), "note-first-here", &[]);
            is_clean = false;
        }
        seen.push((id, span));
    }
    is_clean
}
