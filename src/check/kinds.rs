//! Goals, answers, verdicts and risks: what a reader would miss in them.
//!
//! In: a survey. Out: findings at the goal, recommendation, question or risk. Never: how many there are of
//! each; that is the key figure's own value.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::check::data::text;
use crate::check::survey::{Figure, Survey};
use crate::measure::action::ActionStatus;
use crate::measure::answers::Answers;
use crate::measure::assessment::Assessment;
use crate::measure::goals::Goals;
use crate::measure::progress::Told;
use crate::measure::risk_register::Risk;
use crate::measure::risks::Risks;
use crate::value::date::Date;
use crate::value::id::Id;

/// `goal-without-activity`
pub fn goals(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let Some(goals) = figure.measure().and_then(Goals::of) else { continue };
        for goal in goals.goals.iter().filter(|goal| goal.activities.is_empty()) {
            diagnostics
                .report(&code::GOAL_WITHOUT_ACTIVITY, entry(figure, &goal.id, survey))
                .with("goal", &goal.title)
                .hint("hint-add-activity", &[]);
        }
    }
}

/// `recommendation-unanswered`
pub fn unanswered(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let Some(answers) = figure.measure().and_then(Answers::of) else { continue };
        for pair in answers.pairs.iter().filter(|pair| !pair.is_answered) {
            diagnostics
                .report(&code::RECOMMENDATION_UNANSWERED, entry(figure, &pair.id, survey))
                .with("recommendation", &pair.recommendation)
                .hint("hint-add-answer", &[]);
        }
    }
}

/// `answer-without-due`: an answer that does not say when.
pub fn undated(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let Some(answers) = figure.measure().and_then(Answers::of) else { continue };
        for pair in answers.pairs.iter().filter(|pair| pair.is_answered) {
            if pair.progress.told().is_some_and(|told| told.due.is_none()) {
                diagnostics
                    .report(&code::ANSWER_WITHOUT_DUE, entry(figure, &pair.id, survey))
                    .with("recommendation", &pair.recommendation)
                    .hint("hint-add-due", &[]);
            }
        }
    }
}

/// `answer-without-owner`: an answer that does not say who.
pub fn ownerless(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let Some(answers) = figure.measure().and_then(Answers::of) else { continue };
        for pair in answers.pairs.iter().filter(|pair| pair.is_answered) {
            if pair.progress.told().is_some_and(|told| told.owner.is_none()) {
                diagnostics
                    .report(&code::ANSWER_WITHOUT_OWNER, entry(figure, &pair.id, survey))
                    .with("recommendation", &pair.recommendation)
                    .hint("hint-add-owner", &[]);
            }
        }
    }
}

/// `due-before-document`: an answer or activity that was due before the day of the document that tells of it,
/// and is not told as late, done or cancelled. What the register tells holds for the end of the year, and has
/// `overdue-not-late` in a year with a yearly report.
pub fn past_due(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let date = survey.draft.head.date;
    let end = Date { year: survey.year().number(), month: 12, day: 31 };
    for figure in survey.own() {
        let Some(measure) = figure.measure() else { continue };
        for (title, progress) in measure.kind().told() {
            let Some(Told { status, at, due: Some(due), .. }) = progress.told() else {
                continue;
            };
            let action = progress.action();
            let is_open =
                matches!(status, None | Some(ActionStatus::NotStarted | ActionStatus::Ongoing));
            let is_other = action.is_some() && survey.has_main;
            let before = if action.is_some() { date.min(end) } else { date };
            if !is_open || is_other || *due >= before {
                continue;
            }
            let place = || text(figure, &due.to_string(), survey.sources);
            let place = action.map(|action| action.span).or(*at).unwrap_or_else(place);
            let diagnostic = diagnostics.report(&code::DUE_BEFORE_DOCUMENT, place);
            diagnostic.with("title", title).with("due", due).with("date", date);
            match action {
                Some(_) => {
                    let year = survey.year().to_string();
                    diagnostic.hint("hint-say-late", &[("year", &year)])
                }
                None => diagnostic.hint("hint-say-late-here", &[]),
            };
        }
    }
}

/// `risk-without-owner`: risks of the register that nobody answers for, told at the first.
pub fn risk_owner(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for risks in survey.own().filter_map(|it| Risks::of(it.measure()?)) {
        let is_without = |risk: &&Risk| risk.owner.content().is_some_and(Option::is_none);
        let mut without = risks.register.iter().filter(is_without);
        if let Some(first) = without.next() {
            let more = without.count();
            diagnostics
                .report(&code::RISK_WITHOUT_OWNER, first.span)
                .with("id", &first.id)
                .with("form", if more == 0 { "none" } else { "more" })
                .with("more", more);
        }
    }
}

/// `residual-over-inherent`: a risk that is worse with measures than without.
pub fn residual(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for risks in survey.own().filter_map(|it| Risks::of(it.measure()?)) {
        for risk in &risks.register {
            let (Some(level), Some(inherent)) = (risk.level, risk.inherent) else { continue };
            if level < inherent {
                diagnostics
                    .report(&code::RESIDUAL_OVER_INHERENT, risk.span)
                    .with("id", &risk.id)
                    .with("level", &risks.levels[level].one)
                    .with("inherent", &risks.levels[inherent].one);
            }
        }
    }
}

/// `verdict-without-grounds`: a verdict that leads to no section.
pub fn grounds(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let Some(assessment) = figure.measure().and_then(Assessment::of) else { continue };
        for question in assessment.questions.iter().filter(|it| it.section.is_none()) {
            diagnostics
                .report(&code::VERDICT_WITHOUT_GROUNDS, entry(figure, &question.id, survey))
                .with("question", &question.text)
                .hint("hint-add-section", &[]);
        }
    }
}

/// Where an entry's id stands in a key figure's file.
pub fn entry(figure: &Figure<'_>, id: &Id, survey: &Survey<'_>) -> Span {
    let file = figure.key_figure.span;
    let text = &survey.sources.get(file.source).text;
    let key = format!("id: {id}");
    let at = text.match_indices(&key).find(|(at, _)| {
        !text[at + key.len()..].starts_with(|c: char| c.is_alphanumeric() || "-_".contains(c))
    });
    match at {
        Some((at, _)) => Span::new(file.source, at + 4..at + key.len()),
        None => Span::new(file.source, 0..0),
    }
}
