//! What prose says of how far an action has come, against the register and against itself.
//!
//! In: a survey. Out: findings in the prose. Never: an error where it is not plain which action is meant.

use crate::base::code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::check::passage::{Home, Passage};
use crate::check::status_words::{Mention, goes_on, is_one_clause, mentions, words};
use crate::check::survey::Survey;
use crate::doc::secrecy::Disclosed;
use crate::measure::action::{Action, ActionContent, ActionStatus};
use crate::value::id::Id;

/// `status-contradicts`: prose says of an action, named by its number or in words of its own, what the
/// register does not, or, where the register says nothing, what other prose does not;
/// `status-may-contradict`: so does prose that is hardly about anything else; `status-told-twice`: prose
/// tells how far an action has come in several ways.
pub fn told(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let mentions = mentions(survey);
    for about in abouts(survey, &mentions) {
        match about.content.status(survey.year()) {
            Some(status) => about.against_register(status, diagnostics),
            None => about.against_itself(diagnostics),
        }
        let Some((first, others)) = about.told.split_first() else { continue };
        for told in others.iter().filter(|it| it.mention.stage != first.mention.stage) {
            let diagnostic = about.report(&code::STATUS_TOLD_TWICE, told, diagnostics);
            diagnostic.note(Some(first.mention.span()), "note-first-here", &[]);
        }
    }
}

/// What prose says of an action.
struct About<'m, 's> {
    action: &'s Action<Disclosed<ActionContent>>,
    content: &'s ActionContent,
    /// In reading order.
    told: Vec<Told<'m, 's>>,
}

/// A place that tells how far an action has come.
struct Told<'m, 's> {
    mention: &'m Mention<'s>,
    /// Whether it can be about nothing else.
    is_certain: bool,
}

impl About<'_, '_> {
    fn against_register(&self, status: ActionStatus, diagnostics: &mut Diagnostics) {
        for told in self.told.iter().filter(|told| !told.mention.stage.agrees(status)) {
            let diagnostic = if told.is_certain {
                let diagnostic = self.report(&code::STATUS_CONTRADICTS, told, diagnostics);
                diagnostic.with("other", status.name()).with("where", "register")
            } else {
                let diagnostic = self.report(&code::STATUS_MAY_CONTRADICT, told, diagnostics);
                diagnostic.with("status", status.name())
            };
            diagnostic.note(Some(self.action.span), "note-action-here", &[]);
        }
    }

    fn against_itself(&self, diagnostics: &mut Diagnostics) {
        let mut told = self.told.iter().filter(|told| told.is_certain);
        let Some(first) = told.next() else { return };
        for told in told.filter(|it| !it.mention.stage.agrees_with(first.mention.stage)) {
            let diagnostic = self.report(&code::STATUS_CONTRADICTS, told, diagnostics);
            diagnostic.with("other", first.mention.words()).with("where", "text");
            diagnostic.note(Some(first.mention.span()), "note-first-here", &[]);
        }
    }

    fn report<'d>(
        &self,
        code: &'static code::Code,
        told: &Told<'_, '_>,
        diagnostics: &'d mut Diagnostics,
    ) -> &'d mut Diagnostic {
        diagnostics
            .report(code, told.mention.span())
            .with("words", told.mention.words())
            .with("id", &self.action.id)
            .hint("hint-leave-status", &[])
    }
}

/// What stands before a record number that is not itself what the sentence is about.
const PREPOSITIONS: [&str; 21] = [
    "inom", "i", "enligt", "under", "för", "med", "av", "till", "om", "från", "genom", "se",
    "jfr", "in", "by", "of", "with", "for", "from", "to", "see",
];
/// What an action is called where its own words speak of it.
const SUBJECTS: [&str; 7] =
    ["åtgärden", "förslaget", "rekommendationen", "beslutet", "löftet", "arbetet", "uppdraget"];
const ENGLISH_SUBJECTS: [&str; 7] =
    ["action", "proposal", "recommendation", "decision", "promise", "work", "task"];

/// Where prose tells how far each action has come.
fn abouts<'m, 's>(survey: &'s Survey<'_>, mentions: &'m [Mention<'s>]) -> Vec<About<'m, 's>> {
    let mut all = Vec::new();
    for action in survey.facts.actions.iter().filter(|_| !mentions.is_empty()) {
        let Some(content) = action.content.content() else { continue };
        let subject = Subject::new(survey, action, content);
        let mut told: Vec<Told<'_, '_>> = Vec::new();
        for mention in mentions {
            let is_told = told.last().is_some_and(|Told { mention: last, .. }| {
                std::ptr::eq(last.passage, mention.passage)
                    && last.range.contains(&mention.range.start)
            });
            let is_certain = subject.is_certain(mention);
            if !is_told && (is_certain || subject.is_likely(mention)) {
                told.push(Told { mention, is_certain });
            }
        }
        all.push(About { action, content, told });
    }
    all
}

/// An action as prose may name it.
struct Subject<'a, 's> {
    survey: &'s Survey<'a>,
    id: &'s Id,
    /// Its record number, when no other action has it.
    number: Option<&'s str>,
    /// The longest word of its title, when it is long and no other action has it.
    stem: Option<String>,
}

impl<'a, 's> Subject<'a, 's> {
    fn new(
        survey: &'s Survey<'a>,
        action: &'s Action<Disclosed<ActionContent>>,
        content: &'s ActionContent,
    ) -> Self {
        let others = || survey.facts.actions.iter().filter_map(|it| it.content.content());
        let number = content.record_number.as_deref();
        let number = number.filter(|number| {
            others().filter(|it| it.record_number.as_deref() == Some(*number)).count() == 1
        });
        let title = content.title.split(|c: char| !c.is_alphanumeric());
        let longest = title.max_by_key(|word| word.chars().count());
        let stem = longest.map(str::to_lowercase).filter(|longest| {
            let has = |it: &&ActionContent| it.title.to_lowercase().contains(longest);
            longest.chars().count() >= 14 && others().filter(has).count() == 1
        });
        Self { survey, id: &action.id, number, stem }
    }

    /// Whether the words can be about nothing else: the clause names the action's number, or it stands
    /// among the action's own words and speaks of "the proposal".
    fn is_certain(&self, mention: &Mention<'_>) -> bool {
        let year = self.survey.year().number();
        let has_subject_before = mention.words().to_lowercase() != "pågår"
            || goes_on(&mention.after().to_lowercase());
        has_subject_before
            && !mention.is_of_other_time(year)
            && (self.is_named(mention) || self.is_subject(mention))
    }

    fn is_named(&self, mention: &Mention<'_>) -> bool {
        let sentence = mention.sentence();
        let Some((start, end)) = self.number.and_then(|number| place(sentence, number)) else {
            return false;
        };
        let actions = self.survey.facts.actions.iter();
        let others = actions.filter(|action| action.id != *self.id);
        let mut others = others.filter_map(|action| action.content.content());
        let names_other = others.any(|other| {
            let number = other.record_number.as_deref();
            number.is_some_and(|number| place(sentence, number).is_some())
        });
        let at = mention.range.start - mention.sentence.start;
        let until = mention.range.end - mention.sentence.start;
        let between = if end <= at { &sentence[end..at] } else { &sentence[until..start] };
        let before = sentence[..start].to_lowercase();
        let last = words(&before).last().unwrap_or_default();
        let is_apposed = before.trim_end().ends_with('(');
        let is_aside = !is_apposed && PREPOSITIONS.contains(&last);
        !names_other && !is_aside && is_one_clause(between)
    }

    fn is_subject(&self, mention: &Mention<'_>) -> bool {
        let before = mention.before().to_lowercase();
        let mut first = words(&before);
        let is_it = match first.next() {
            None => true,
            Some("the") => {
                first.next().is_some_and(|second| ENGLISH_SUBJECTS.contains(&second))
            }
            Some(first) => SUBJECTS.contains(&first),
        };
        is_it && is_one_clause(&before) && self.is_home(mention.passage)
    }

    /// Whether the words are hardly about anything else.
    fn is_likely(&self, mention: &Mention<'_>) -> bool {
        let sentence = mention.sentence();
        let stem = self.stem.as_ref();
        self.number.is_some_and(|number| place(sentence, number).is_some())
            || stem.is_some_and(|stem| sentence.to_lowercase().contains(stem))
            || self.is_home(mention.passage)
    }

    /// Whether a passage is the action's own: its callout, or the text of a key figure that proposes it
    /// and no other.
    fn is_home(&self, passage: &Passage<'_>) -> bool {
        if passage.action.as_ref() == Some(self.id) {
            return true;
        }
        let Home::KeyFigure(key_figure) = &passage.home else { return false };
        let Some(figure) = self.survey.figures.get(key_figure) else { return false };
        let actions = figure.content.actions.as_slice();
        let is_proposal = || figure.content.proposal.iter().any(|it| it.span == passage.span);
        matches!(actions, [only] if only.node == *self.id) && is_proposal()
    }
}

/// Where a record number stands in a sentence, whole.
fn place(sentence: &str, number: &str) -> Option<(usize, usize)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '/';
    let mut places = sentence.match_indices(number);
    let whole = places.find(|(at, _)| {
        let (before, after) = (&sentence[..*at], &sentence[at + number.len()..]);
        !before.ends_with(is_part) && !after.starts_with(is_part)
    });
    whole.map(|(at, _)| (at, at + number.len()))
}
