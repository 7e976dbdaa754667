//! Key figures without a value yet: what stands where their pictures and tables will.
//!
//! In: requests. Out: words. Never: a number, an older value in the place of this year's.

use crate::base::source::{Span, Spanned};
use crate::base::wording::Facts as Words;
use crate::doc::answer::InlineAnswer;
use crate::doc::report::ReportNode;
use crate::doc::request::BlockRequest;
use crate::doc::tree::{Block, Callout, CalloutKind, Inline};
use crate::measure::key_figure::{OpenKeyFigure, Outcome};
use crate::resolve::View;
use crate::value::id::Id;

/// "Värdet för 2025 är inte ifyllt."
pub(super) fn reason(view: View<'_>) -> String {
    view.say_with("awaited-reason", &Words::new().text("year", view.year))
}

/// Whether a key figure has no value yet in the report's year.
pub(super) fn is_awaited(view: View<'_>, id: &Id) -> bool {
    found(view, id).is_some()
}

fn found<'a>(view: View<'a>, id: &Id) -> Option<&'a OpenKeyFigure> {
    view.facts.key_figure(id, view.year).filter(|key_figure| {
        let content = key_figure.content.content();
        content.is_some_and(|content| content.outcome == Outcome::Awaited)
    })
}

/// The box that stands instead of a picture, table or list of a key figure without a value; none where
/// there is nothing to wait for. Cards and tiles say it themselves.
pub(super) fn instead(
    view: View<'_>,
    request: &BlockRequest,
    span: Span,
) -> Option<ReportNode> {
    let (id, words) = match request {
        BlockRequest::Chart { key_figure, .. } => (key_figure, "awaited-picture"),
        BlockRequest::Table { subject, .. } => (subject, "awaited-table"),
        BlockRequest::List { key_figure } => (key_figure, "awaited-list"),
        BlockRequest::Card { .. }
        | BlockRequest::Overview { .. }
        | BlockRequest::Coverage { .. }
        | BlockRequest::FollowUp { .. }
        | BlockRequest::Actions { .. }
        | BlockRequest::Contents => return None,
    };
    let key_figure = found(view, &id.node)?;
    let words = Inline::Hole(InlineAnswer::Missing(view.say(words)));
    let callout = Callout {
        kind: CalloutKind::Note,
        label: view.soft(&key_figure.short_title),
        blocks: vec![Spanned::new(Block::Paragraph(vec![words]), span)],
    };
    Some(Spanned::new(Block::Callout(callout), span))
}
