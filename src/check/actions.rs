//! The register of actions: who, when, how far, and the same told in prose.
//!
//! In: a survey. Out: findings in the register and in the prose. Never: what should be done.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::passage::{Home, Passage};
use crate::check::survey::Survey;
use crate::doc::secrecy::Disclosed;
use crate::measure::action::{Action, ActionContent, ActionStatus};
use crate::value::date::Date;
use crate::value::id::Id;

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

/// `action-without-owner`
pub fn owner(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for (action, _) in open(survey).filter(|(_, content)| content.owner.is_none()) {
        diagnostics
            .report(&code::ACTION_WITHOUT_OWNER, action.span)
            .with("id", &action.id)
            .hint("hint-add-owner", &[]);
    }
}

/// `action-without-due`
pub fn due(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for (action, _) in open(survey).filter(|(_, content)| content.dues.is_empty()) {
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

/// How far words say that something has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    NotStarted,
    Ordered,
    Starting,
    Ongoing,
    Presented,
    Late,
    Done,
    Cancelled,
}

const STAGES: &[(&str, Stage)] = &[
    ("har inte påbörjats", Stage::NotStarted),
    ("är inte påbörjad", Stage::NotStarted),
    ("är inte påbörjat", Stage::NotStarted),
    ("har inte startat", Stage::NotStarted),
    ("has not begun", Stage::NotStarted),
    ("has not started", Stage::NotStarted),
    ("har beställts", Stage::Ordered),
    ("är beställd", Stage::Ordered),
    ("är beställt", Stage::Ordered),
    ("has been ordered", Stage::Ordered),
    ("under uppstart", Stage::Starting),
    ("har påbörjats", Stage::Starting),
    ("has begun", Stage::Starting),
    ("arbetas med", Stage::Ongoing),
    ("arbetet pågår", Stage::Ongoing),
    ("pågår", Stage::Ongoing),
    ("is under way", Stage::Ongoing),
    ("is ongoing", Stage::Ongoing),
    ("har lagts fram", Stage::Presented),
    ("är framlagt", Stage::Presented),
    ("has been presented", Stage::Presented),
    ("är försenad", Stage::Late),
    ("är försenat", Stage::Late),
    ("is delayed", Stage::Late),
    ("är genomförd", Stage::Done),
    ("är genomfört", Stage::Done),
    ("har genomförts", Stage::Done),
    ("är klar", Stage::Done),
    ("är klart", Stage::Done),
    ("is done", Stage::Done),
    ("has been completed", Stage::Done),
    ("har lagts ned", Stage::Cancelled),
    ("har avbrutits", Stage::Cancelled),
    ("has been cancelled", Stage::Cancelled),
];

impl Stage {
    fn agrees(self, status: ActionStatus) -> bool {
        match status {
            ActionStatus::NotStarted => matches!(self, Self::NotStarted | Self::Ordered),
            ActionStatus::Ongoing => {
                matches!(self, Self::Ordered | Self::Starting | Self::Ongoing | Self::Presented)
            }
            ActionStatus::Late => {
                matches!(self, Self::Late | Self::NotStarted | Self::Ongoing | Self::Starting)
            }
            ActionStatus::Done => matches!(self, Self::Done | Self::Presented),
            ActionStatus::Cancelled => matches!(self, Self::Cancelled),
        }
    }
}

/// `status-contradicts`: prose says of an action what the register does not.
pub fn contradicts(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let mentions = mentions(survey);
    for action in &survey.facts.actions {
        let Some(content) = action.content.content() else { continue };
        let Some(status) = content.status(survey.year()) else { continue };
        for Mention { passage, range, stage, .. } in told(survey, &mentions, action, content) {
            if !stage.agrees(status) {
                diagnostics
                    .report(&code::STATUS_CONTRADICTS, passage.at(range))
                    .with("words", &passage.text[range.clone()])
                    .with("id", &action.id)
                    .with("status", status.name())
                    .note(Some(action.span), "note-action-here", &[])
                    .hint("hint-leave-status", &[]);
            }
        }
    }
}

/// `status-told-twice`: prose tells how far an action has come in several ways.
pub fn twice(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let mentions = mentions(survey);
    for action in &survey.facts.actions {
        let Some(content) = action.content.content() else { continue };
        let mut first = None;
        for Mention { passage, range, stage, .. } in told(survey, &mentions, action, content) {
            let span = passage.at(range);
            match first {
                None => first = Some((stage, span)),
                Some((other, at)) if other != stage => {
                    diagnostics
                        .report(&code::STATUS_TOLD_TWICE, span)
                        .with("words", &passage.text[range.clone()])
                        .with("id", &action.id)
                        .note(Some(at), "note-first-here", &[])
                        .hint("hint-leave-status", &[]);
                }
                Some(_) => {}
            }
        }
    }
}

/// Words that tell how far something has come, whatever it is.
struct Mention<'s> {
    passage: &'s Passage<'s>,
    range: std::ops::Range<usize>,
    stage: Stage,
    /// Its sentence as it stands, and in small letters.
    sentence: &'s str,
    lower: String,
}

/// All such words in prose, in reading order: found once for all actions.
fn mentions<'s>(survey: &'s Survey<'_>) -> Vec<Mention<'s>> {
    let mut found = Vec::new();
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for (words, stage) in STAGES {
            for range in passage.phrase(words) {
                let (before, after) =
                    (&passage.text[..range.start], &passage.text[range.end..]);
                if is_denied(before) || is_clause(after) {
                    continue;
                }
                let sentence = passage.sentence(passage.reading.sentence_at(range.start));
                let sentence = &passage.text[sentence];
                let lower = sentence.to_lowercase();
                found.push(Mention { passage, range, stage: *stage, sentence, lower });
            }
        }
    }
    found
}

fn is_denied(before: &str) -> bool {
    ["inte", "ej", "not"].iter().any(|word| before.trim_end().ends_with(word))
}

fn is_clause(after: &str) -> bool {
    let words = ["hur", "att", "om", "vem", "vad", "när", "how", "that", "who"];
    let after = after.trim_start();
    words.iter().any(|word| after.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
}

/// Where prose tells how far an action has come, in reading order.
fn told<'m, 's>(
    survey: &Survey<'_>,
    mentions: &'m [Mention<'s>],
    action: &Action<Disclosed<ActionContent>>,
    content: &ActionContent,
) -> Vec<&'m Mention<'s>> {
    let mut found: Vec<&Mention<'_>> = Vec::new();
    let stem = stem(survey, content);
    for mention in mentions {
        let is_told = |other: &&Mention<'_>| {
            std::ptr::eq(other.passage, mention.passage)
                && other.range.contains(&mention.range.start)
        };
        let number = content.record_number.as_ref();
        let is_about = number.is_some_and(|number| mention.sentence.contains(number.as_str()))
            || stem.as_ref().is_some_and(|stem| mention.lower.contains(stem))
            || mention.passage.action.as_ref() == Some(&action.id)
            || is_proposal_of(survey, mention.passage, &action.id);
        if is_about && !found.iter().any(is_told) {
            found.push(mention);
        }
    }
    found
}

/// Whether a passage is the text of a key figure that proposes this action and no other.
fn is_proposal_of(survey: &Survey<'_>, passage: &Passage<'_>, id: &Id) -> bool {
    let Home::KeyFigure(key_figure) = &passage.home else { return false };
    let Some(figure) = survey.figures.get(key_figure) else { return false };
    let is_it = matches!(figure.content.actions.as_slice(), [only] if only.node == *id);
    let proposal = figure.content.proposal.iter().any(|node| node.span == passage.span);
    is_it && proposal
}

/// The longest word of an action's title, when it is long and no other action has it.
fn stem(survey: &Survey<'_>, content: &ActionContent) -> Option<String> {
    let words = content.title.split(|c: char| !c.is_alphanumeric());
    let longest = words.max_by_key(|word| word.chars().count())?.to_lowercase();
    let others = survey.facts.actions.iter().filter_map(|action| action.content.content());
    let count = others.filter(|it| it.title.to_lowercase().contains(&longest)).count();
    (longest.chars().count() >= 14 && count == 1).then_some(longest)
}
