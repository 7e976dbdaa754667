//! Words of prose that tell how far something has come, whatever it is.
//!
//! In: a survey. Out: mentions with their sentences, in reading order. Never: which action they are about.

use std::ops::Range;

use crate::base::source::Span;
use crate::check::passage::Passage;
use crate::check::survey::Survey;
use crate::check::words::years;
use crate::measure::action::ActionStatus;

/// How far words say that something has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
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

const STATUSES: [ActionStatus; 5] = [
    ActionStatus::NotStarted,
    ActionStatus::Ongoing,
    ActionStatus::Late,
    ActionStatus::Done,
    ActionStatus::Cancelled,
];

impl Stage {
    pub fn agrees(self, status: ActionStatus) -> bool {
        match status {
            ActionStatus::NotStarted => matches!(self, Self::NotStarted | Self::Ordered),
            ActionStatus::Ongoing => {
                matches!(self, Self::Ordered | Self::Starting | Self::Ongoing | Self::Presented)
            }
            ActionStatus::Late => !matches!(self, Self::Done | Self::Cancelled),
            ActionStatus::Done => matches!(self, Self::Done | Self::Presented),
            ActionStatus::Cancelled => {
                matches!(self, Self::Cancelled | Self::Ordered | Self::Presented)
            }
        }
    }

    /// Whether some status may be told in both ways.
    pub fn agrees_with(self, other: Self) -> bool {
        STATUSES.iter().any(|status| self.agrees(*status) && other.agrees(*status))
    }
}

/// Words that tell how far something has come, whatever it is.
pub(super) struct Mention<'s> {
    pub passage: &'s Passage<'s>,
    pub range: Range<usize>,
    pub stage: Stage,
    /// Its sentence in the passage.
    pub sentence: Range<usize>,
}

impl<'s> Mention<'s> {
    pub fn words(&self) -> &'s str {
        &self.passage.text[self.range.clone()]
    }

    pub fn span(&self) -> Span {
        self.passage.at(&self.range)
    }

    pub fn sentence(&self) -> &'s str {
        &self.passage.text[self.sentence.clone()]
    }

    /// Its sentence up to it.
    pub fn before(&self) -> &'s str {
        &self.passage.text[self.sentence.start..self.range.start]
    }

    /// Its sentence after it.
    pub fn after(&self) -> &'s str {
        &self.passage.text[self.range.end..self.sentence.end.max(self.range.end)]
    }

    /// Whether it says nothing of how far anything has come: "inte klart hur", "när den är klar",
    /// "är klart bättre".
    fn is_no_claim(&self) -> bool {
        let (before, after) = (self.before().to_lowercase(), self.after().to_lowercase());
        let denials = ["inte", "ej", "not"];
        let clause = last_clause(&before);
        let is_condition = words(clause).any(|word| CONDITIONS.contains(&word))
            || words(clause).next().is_some_and(|first| FIRST_CONDITIONS.contains(&first));
        let is_adverb = matches!(self.words().to_lowercase().as_str(), "är klart" | "is done");
        words(&before).last().is_some_and(|word| denials.contains(&word))
            || words(&after).next().is_some_and(|word| denials.contains(&word))
            || words(&after).next().is_some_and(|word| CLAUSES.contains(&word))
            || is_condition
            || is_adverb && !goes_on(&after)
    }

    /// Whether it tells of another time than the end of the report's year.
    pub fn is_of_other_time(&self, year: u16) -> bool {
        let is_other = years(self.sentence()).any(|named| named.year != year);
        let sentence = self.sentence().to_lowercase();
        is_other || words(&sentence).any(|word| PAST.contains(&word))
    }
}

/// What makes of a status a condition, anywhere in its clause.
const CONDITIONS: [&str; 14] = [
    "när", "innan", "tills", "förrän", "huruvida", "ifall", "medan", "when", "until", "unless",
    "whether", "once", "while", "if",
];
/// The same, as the first word of its clause.
const FIRST_CONDITIONS: [&str; 5] = ["om", "då", "as", "before", "after"];
/// What begins a clause that the words lead to: "det är klart att".
const CLAUSES: [&str; 9] = ["hur", "att", "om", "vem", "vad", "när", "how", "that", "who"];
/// Words of an earlier time.
const PAST: [&str; 6] = ["var", "hade", "förra", "was", "had", "last"];
/// What may follow words of status in the same sentence when what has come so far stands before them.
const GOING_ON: [&str; 28] = [
    "och",
    "men",
    "enligt",
    "i",
    "under",
    "sedan",
    "som",
    "med",
    "vid",
    "till",
    "för",
    "inom",
    "hos",
    "på",
    "nu",
    "fortfarande",
    "ännu",
    "redan",
    "efter",
    "utan",
    "and",
    "but",
    "since",
    "now",
    "already",
    "still",
    "according",
    "as",
];

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn last_clause(text: &str) -> &str {
    text.rsplit([',', ';', ':', '–']).next().unwrap_or(text)
}

/// Whether a sentence ends or goes on with something else than a subject.
pub(super) fn goes_on(after: &str) -> bool {
    let is_over = !after.trim_start().starts_with(char::is_alphanumeric);
    is_over || words(after).next().is_some_and(|word| GOING_ON.contains(&word))
}

/// Whether no other clause begins in a text.
pub(super) fn is_one_clause(text: &str) -> bool {
    let joins = ["och", "men", "and", "but"];
    !text.contains([',', ';', ':', '–']) && !words(text).any(|word| joins.contains(&word))
}

/// All such words in prose, in reading order.
pub(super) fn mentions<'s>(survey: &'s Survey<'_>) -> Vec<Mention<'s>> {
    let mut found = Vec::new();
    if survey.facts.actions.is_empty() {
        return found;
    }
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let first = found.len();
        for (words, stage) in STAGES {
            for range in passage.phrase(words) {
                let sentence = passage.sentence(passage.reading.sentence_at(range.start));
                let mention = Mention { passage, range, stage: *stage, sentence };
                if !mention.is_no_claim() {
                    found.push(mention);
                }
            }
        }
        found[first..].sort_by_key(|it| (it.range.start, std::cmp::Reverse(it.range.end)));
    }
    found
}
