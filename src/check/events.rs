//! Incidents: what is left open, what stands twice, whose class does not go with its effect.
//!
//! In: a survey. Out: findings at the event's id. Never: what the reader holds: an end before the start, a
//! class outside the scale, a day outside the period.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::kinds::entry;
use crate::check::survey::Survey;
use crate::doc::secrecy::Disclosed;
use crate::measure::events::{End, Event, Events};
use crate::measure::facts::OpenFacts;
use crate::measure::key_figure::{OpenKeyFigure, Outcome};
use crate::value::date::Year;
use crate::value::id::Id;

/// `event-left-open`: an event that had not ended, or was still looked into, and that no later document
/// of the project tells the end of.
pub fn left_open(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let newest = survey.facts.key_figures.values().filter_map(|years| years.keys().next_back());
    let Some(newest) = newest.max().filter(|newest| **newest > survey.year()) else { return };
    for figure in survey.own() {
        let Some(events) = figure.measure().and_then(Events::of) else { continue };
        for event in events.events.iter().filter(|event| is_open(event)) {
            if !is_told_later(survey.facts, &event.id, survey.year()) {
                diagnostics
                    .report(&code::EVENT_LEFT_OPEN, entry(figure, &event.id, survey))
                    .with("id", &event.id)
                    .with("year", newest)
                    .hint("hint-tell-end", &[]);
            }
        }
    }
}

fn is_open(event: &Event) -> bool {
    event.end == End::Ongoing || event.is_under_analysis
}

/// Whether a later year has the event, with whatever it says.
fn is_told_later(facts: &OpenFacts, id: &Id, year: Year) -> bool {
    let later = facts.key_figures.values().flat_map(|years| years.range(year..).skip(1));
    let later = later.filter(|(each, _)| **each > year).filter_map(|(_, it)| events(it));
    later.flat_map(|events| &events.events).any(|event| event.id == *id)
}

fn events(key_figure: &OpenKeyFigure) -> Option<&Events> {
    match &key_figure.content.content()?.outcome {
        Outcome::Reported(measure) => Events::of(measure),
        Outcome::NotReportable { .. } | Outcome::Awaited => None,
    }
}

/// `event-told-twice`: two events of one name at one time, counted twice.
pub fn twice(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let Some(events) = figure.measure().and_then(Events::of) else { continue };
        for pair in events.events.windows(2) {
            let [first, second] = pair else { continue };
            if overlap(first, second)
                && title(first).is_some_and(|it| Some(it) == title(second))
            {
                diagnostics
                    .report(&code::EVENT_TOLD_TWICE, entry(figure, &second.id, survey))
                    .with("id", &second.id)
                    .with("other", &first.id)
                    .note(Some(entry(figure, &first.id, survey)), "note-first-here", &[])
                    .hint("hint-keep-one", &[]);
            }
        }
    }
}

/// Parts of names of mild classes.
const MILD: &[&str] = &[
    "mindre",
    "lindrig",
    "ringa",
    "låg",
    "obetydlig",
    "försumbar",
    "minor",
    "less",
    "low",
    "mild",
    "slight",
    "negligible",
];

/// What no mild event leads to.
const GRAVE: &[&str] = &[
    "ställdes in",
    "ställde in",
    "ställas in",
    "ställts in",
    "inställd",
    "inställda",
    "vårdskada",
    "vårdskador",
    "patientskada",
    "avled",
    "cancelled",
    "canceled",
    "patient harm",
    "died",
];

/// `mild-class`: an event of a mild class that had a grave effect.
pub fn mild(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let Some(events) = figure.measure().and_then(Events::of) else { continue };
        for event in &events.events {
            let class = event.class.and_then(|class| events.classes[class].name.as_ref());
            let Some(class) = class.filter(|name| has_word(name, MILD).is_some()) else {
                continue;
            };
            let effect = event.effect.content().and_then(Option::as_deref).unwrap_or_default();
            if let Some(effect) = effect.split(['.', ';']).find_map(grave) {
                diagnostics
                    .report(&code::MILD_CLASS, entry(figure, &event.id, survey))
                    .with("id", &event.id)
                    .with("class", class)
                    .with("effect", effect)
                    .hint("hint-check-class", &[]);
            }
        }
    }
}

/// What is grave in a sentence that does not deny it.
fn grave(sentence: &str) -> Option<&'static str> {
    let denials =
        ["ingen", "inga", "inget", "inte", "utan", "aldrig", "no", "not", "nobody", "without"];
    let is_denied = has_word(sentence, &denials).is_some();
    has_word(sentence, GRAVE).filter(|_| !is_denied)
}

/// The first of some phrases that a text has as whole words.
fn has_word(text: &str, phrases: &[&'static str]) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let spaced = format!(" {} ", words.collect::<Vec<_>>().join(" "));
    phrases.iter().copied().find(|phrase| spaced.contains(&format!(" {phrase} ")))
}

/// Whether the second, which does not begin earlier, begins before the first has ended.
fn overlap(first: &Event, second: &Event) -> bool {
    let until = match first.end {
        End::At(moment) => moment.last(),
        End::Ongoing => i64::MAX,
        End::Unknown => first.start.last(),
    };
    second.start.first() <= until
}

fn title(event: &Event) -> Option<String> {
    match &event.title {
        Disclosed::Open(title) | Disclosed::Marked(_, title) => {
            title.as_ref().map(|title| title.to_lowercase())
        }
        Disclosed::Withheld(_) => None,
    }
}
