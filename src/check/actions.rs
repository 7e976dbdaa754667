//! The register of actions: who, when and how far.
//!
//! In: a survey. Out: findings in the register. Never: what prose says of it; what should be done.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::data::head_key;
use crate::check::survey::Survey;
use crate::doc::request::BlockRequest;
use crate::doc::secrecy::Disclosed;
use crate::measure::action::{Action, ActionContent, ActionStatus};
use crate::value::date::Date;

/// The actions that are still to be done in the report's year, with their status.
fn open<'s>(
    survey: &'s Survey<'_>,
) -> impl Iterator<Item = (&'s Action<Disclosed<ActionContent>>, &'s ActionContent)> {
    let year = survey.year();
    survey.facts.actions.iter().filter_map(move |action| {
        let content = action.content.content()?;
        let replacement = survey.facts.replacement(content);
        let is_open = action.fate(content, replacement, year).is_open();
        (survey.draft.id.is_main() && action.year <= year && is_open)
            .then_some((action, content))
    })
}

/// `follow-up-missing`: a document of a type that follows up shows nothing of what was still to be done when
/// the year began.
pub fn follow_up(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let is_shown = survey.blocks.iter().any(|(request, _)| {
        matches!(request, BlockRequest::FollowUp { .. } | BlockRequest::Actions { .. })
    });
    if is_shown || !survey.draft.document_type.follows_up {
        return;
    }
    let (year, before) = (survey.year(), survey.year().before(1));
    let earlier = survey.facts.actions.iter().filter(|action| action.year < year);
    let open = earlier.filter(|action| {
        let Some(content) = action.content.content() else { return false };
        action.fate(content, survey.facts.replacement(content), before).is_open()
    });
    let open: Vec<&str> = open.map(|action| action.id.as_str()).collect();
    if let Some(first) = open.first() {
        diagnostics
            .report(&code::FOLLOW_UP_MISSING, head_key("title", survey))
            .with("count", open.len())
            .with("id", first)
            .hint("hint-add-follow-up", &[]);
    }
}

/// `action-without-owner`
pub fn owner(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for (action, _) in
        open(survey).filter(|(_, it)| it.owner.is_none() && it.no_owner.is_none())
    {
        diagnostics
            .report(&code::ACTION_WITHOUT_OWNER, action.span)
            .with("id", &action.id)
            .hint("hint-add-owner", &[]);
    }
}

/// `action-without-due`
pub fn due(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for (action, _) in open(survey).filter(|(_, it)| it.dues.is_empty() && it.no_due.is_none())
    {
        diagnostics
            .report(&code::ACTION_WITHOUT_DUE, action.span)
            .with("id", &action.id)
            .hint("hint-add-due", &[]);
    }
}

/// `action-without-status`: no status in the report's year.
pub fn status(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let year = survey.year();
    for (action, _) in open(survey).filter(|(_, it)| !it.statuses.contains_key(&year)) {
        diagnostics
            .report(&code::ACTION_WITHOUT_STATUS, action.span)
            .with("id", &action.id)
            .with("year", year)
            .hint("hint-add-status", &[("year", &year.to_string())]);
    }
}

/// `overdue-not-late`: the day has passed, and the status does not say so.
pub fn overdue(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let year = survey.year();
    let end = Date { year: year.number(), month: 12, day: 31 };
    for (action, content) in open(survey) {
        let status = content.status(year);
        let is_open = matches!(status, Some(ActionStatus::NotStarted | ActionStatus::Ongoing));
        if let Some(due) = content.due(year).filter(|due| *due < end && is_open) {
            diagnostics
                .report(&code::OVERDUE_NOT_LATE, action.span)
                .with("id", &action.id)
                .with("due", due)
                .hint("hint-say-late", &[("year", &year.to_string())]);
        }
    }
}

/// `status-goes-back`: done or cancelled one year, and not so in this.
pub fn goes_back(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let is_closed =
        |status: ActionStatus| matches!(status, ActionStatus::Done | ActionStatus::Cancelled);
    for action in survey.facts.actions.iter().filter(|_| survey.draft.id.is_main()) {
        let Some(content) = action.content.content() else { continue };
        let Some(now) = content.status(survey.year()) else { continue };
        let before = content.last_told(survey.year().before(1));
        if let Some((year, then)) = before.filter(|(_, then)| is_closed(*then))
            && !is_closed(now)
        {
            diagnostics
                .report(&code::STATUS_GOES_BACK, action.span)
                .with("id", &action.id)
                .with("then", then.name())
                .with("year", year)
                .with("now", now.name())
                .hint("hint-new-action", &[]);
        }
    }
}
