//! `value:` of `events`: a register of incidents with their moments.
//!
//! In: the checked shape. Out: events, and apart from them the words that labels cover. Never: a time
//! that the clock never showed, a class outside the scale, a labelled word inside an event.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    DUPLICATE_ID, EVENT_OUTSIDE_PERIOD, MISSING_KEY, OUT_OF_ORDER, UNCLEAR_TIME, UNKNOWN_CLASS,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::base::wording::Facts;
use crate::chart::timeline::TimelineClass;
use crate::doc::secrecy::{Disclosed, Secret};
use crate::measure::events::{End, Event, Events};
use crate::measure::key_figure::Sealed;
use crate::measure::kind::Measure;
use crate::measure::progress::Progress;
use crate::measure::risk_register::Words;
use crate::read::measures::count::UnitEntry;
use crate::read::measures::series::{PeriodEntry, period};
use crate::read::measures::{Context, Value};
use crate::read::yaml::{At, EndText, IdText, MomentText, SecrecyText};
use crate::value::date::Year;
use crate::value::id::Id;
use crate::value::moment::{Moment, Unclear, Written};
use crate::value::period::{Month, Period};

/// Incidents one by one.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EventsValue {
    /// What is counted; "händelse", "händelser" when left out.
    unit: Option<UnitEntry>,
    /// What the register covers; the file's whole year when left out.
    period: Option<At<PeriodEntry>>,
    /// The scale of classes, the mildest first.
    #[serde(default)]
    classes: Vec<ClassEntry>,
    /// The events, in any order.
    events: Vec<EventEntry>,
}

/// A class of the scale.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ClassEntry {
    /// Its number: `2`.
    number: At<u32>,
    /// Its name: "Mindre allvarlig".
    name: Option<String>,
}

/// An event.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EventEntry {
    /// Its id, by which prose asks for its duration.
    id: At<IdText>,
    /// What happened, in a few words.
    title: String,
    /// When it began: `2021-09-01 05:06`, or the day alone. `{about: …}` for an estimate.
    start: At<MomentEntry>,
    /// When it ended, or `ongoing`. Left out when it is not known.
    end: Option<At<EndEntry>>,
    /// The number of its class.
    class: Option<At<u32>>,
    /// What it led to.
    effect: Option<String>,
    /// What caused it.
    cause: Option<String>,
    /// What was done.
    measures: Option<String>,
    /// Entries of the register of actions that follow from it.
    #[serde(default)]
    actions: Vec<At<IdText>>,
    /// Whether causes are still looked for.
    #[serde(default)]
    under_analysis: bool,
    /// Why words of it are secret.
    secrecy: Option<SecrecyText>,
    /// Which of its words are; all of them when left out.
    secret: Option<Vec<Field>>,
}

/// A moment.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
enum MomentEntry {
    /// As it is known.
    Plain(MomentText),
    /// Estimated.
    Hedged(AboutEntry),
}

/// The end of an event.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
enum EndEntry {
    /// As it is known, or `ongoing`.
    Plain(EndText),
    /// Estimated.
    Hedged(AboutEntry),
}

/// An estimate.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AboutEntry {
    /// The moment.
    about: MomentText,
}

/// Words of an event that a label can cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Field {
    /// What happened.
    Title,
    /// What it led to.
    Effect,
    /// What caused it.
    Cause,
    /// What was done.
    Measures,
}

impl Field {
    const ALL: [Self; 4] = [Self::Title, Self::Effect, Self::Cause, Self::Measures];

    fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Effect => "effect",
            Self::Cause => "cause",
            Self::Measures => "measures",
        }
    }
}

impl Value for EventsValue {
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        self.with_sealed(context, diagnostics).map(|(measure, _)| measure)
    }

    fn with_sealed(
        self,
        context: Context<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Measure, Vec<Sealed>)> {
        let covered = match &self.period {
            Some(entry) => period(entry, context, diagnostics),
            None => Some(Period::whole_year(context.file.year)),
        };
        let mut reader = Reader { context, diagnostics, is_clean: true, sealed: Vec::new() };
        let classes = reader.classes(self.classes);
        let events = reader.events(self.events, &classes, covered);
        let (is_clean, sealed) = (reader.is_clean, reader.sealed);
        let form = |form| {
            context.known.wording.say_with("event-noun", &Facts::new().text("form", form))
        };
        let unit = match self.unit {
            Some(unit) => (unit.one, unit.other),
            None => (form("one"), form("other")),
        };
        let measure = Events { unit, period: covered?, classes, events };
        is_clean.then_some((Measure::Events(measure), sealed))
    }
}

struct Reader<'a, 'd> {
    context: Context<'a>,
    diagnostics: &'d mut Diagnostics,
    is_clean: bool,
    sealed: Vec<Sealed>,
}

impl Reader<'_, '_> {
    /// Reports `duplicate-id`.
    fn classes(&mut self, entries: Vec<ClassEntry>) -> Vec<TimelineClass> {
        let mut seen: BTreeMap<u32, Span> = BTreeMap::new();
        let mut classes = Vec::new();
        for entry in entries {
            let (number, span) =
                (entry.number.value, entry.number.span(self.context.file.source));
            if let Some(first) = seen.insert(number, span) {
                self.duplicate(&number.to_string(), span, first);
            }
            classes.push(TimelineClass { number, name: entry.name });
        }
        classes
    }

    fn events(
        &mut self,
        entries: Vec<EventEntry>,
        classes: &[TimelineClass],
        covered: Option<Period>,
    ) -> Vec<Event> {
        let mut seen: BTreeMap<Id, Span> = BTreeMap::new();
        let mut events = Vec::new();
        for entry in entries {
            let (id, span) =
                (entry.id.value.0.clone(), entry.id.span(self.context.file.source));
            if let Some(first) = seen.insert(id.clone(), span) {
                self.duplicate(id.as_str(), span, first);
            }
            if let Some(event) = self.event(entry, classes, covered) {
                events.push(event);
            } else {
                self.is_clean = false;
            }
        }
        events.sort_by_key(|event| event.start.first());
        events
    }

    /// Reports `unclear-time`, `out-of-order`, `event-outside-period`, `missing-key` and
    /// `unknown-class`.
    fn event(
        &mut self,
        entry: EventEntry,
        classes: &[TimelineClass],
        covered: Option<Period>,
    ) -> Option<Event> {
        let source = self.context.file.source;
        let at = entry.start.span(source);
        let start = match &entry.start.value {
            MomentEntry::Plain(text) => self.moment(text.0, false, at),
            MomentEntry::Hedged(entry) => self.moment(entry.about.0, true, at),
        };
        let end = match &entry.end {
            None => Some(End::Unknown),
            Some(end) => self.end(end),
        };
        let class = match &entry.class {
            None => Some(None),
            Some(class) => self.class(class, classes).map(Some),
        };
        let (start, end, class) = (start?, end?, class?);
        if let (End::At(moment), Some(written)) = (end, &entry.end)
            && (moment.date < start.date || moment.last() < start.first())
        {
            let diagnostic = self.diagnostics.report(&OUT_OF_ORDER, written.span(source));
            diagnostic.with("first", start.date).with("second", moment.date);
            diagnostic.note(Some(at), "note-begins-here", &[]);
            return None;
        }
        if covered.is_some_and(|covered| !touches(start, end, covered)) {
            self.diagnostics.report(&EVENT_OUTSIDE_PERIOD, at).with("date", start.date);
            return None;
        }
        let label = entry.secrecy.map(|label| label.secrecy(self.context.known.authority));
        let fields = entry.secret.unwrap_or(Field::ALL.to_vec());
        let action = |id: At<IdText>| {
            let span = id.span(source);
            Progress::Register { action: Spanned::new(id.value.0, span), found: None }
        };
        let row = entry.id.value.0.to_string();
        let mut words = |field: Field, text: Option<String>| -> Words {
            match &label {
                Some(label) if fields.contains(&field) => {
                    let text = Secret::new(text);
                    self.sealed.push(Sealed { row: row.clone(), field: field.name(), text });
                    Disclosed::Withheld(label.clone())
                }
                _ => Disclosed::Open(text),
            }
        };
        Some(Event {
            title: words(Field::Title, Some(entry.title)),
            effect: words(Field::Effect, entry.effect),
            cause: words(Field::Cause, entry.cause),
            measures: words(Field::Measures, entry.measures),
            id: entry.id.value.0,
            start,
            end,
            class,
            is_under_analysis: entry.under_analysis,
            actions: entry.actions.into_iter().map(action).collect(),
        })
    }

    fn end(&mut self, entry: &At<EndEntry>) -> Option<End> {
        let at = entry.span(self.context.file.source);
        match &entry.value {
            EndEntry::Plain(EndText(None)) => Some(End::Ongoing),
            EndEntry::Plain(EndText(Some(written))) => {
                self.moment(*written, false, at).map(End::At)
            }
            EndEntry::Hedged(entry) => self.moment(entry.about.0, true, at).map(End::At),
        }
    }

    fn moment(&mut self, written: Written, is_about: bool, at: Span) -> Option<Moment> {
        match written.moment(is_about) {
            Ok(moment) => Some(moment),
            Err(unclear) => {
                let reason = match unclear {
                    Unclear::Twice => "twice",
                    Unclear::Never => "never",
                    Unclear::Early => "early",
                };
                let diagnostic = self.diagnostics.report(&UNCLEAR_TIME, at);
                diagnostic.with("reason", reason).hint("hint-write-offset", &[]);
                None
            }
        }
    }

    fn class(&mut self, class: &At<u32>, classes: &[TimelineClass]) -> Option<usize> {
        let span = class.span(self.context.file.source);
        if classes.is_empty() {
            self.diagnostics.report(&MISSING_KEY, span).with("key", "classes");
            return None;
        }
        let found = classes.iter().position(|known| known.number == class.value);
        if found.is_none() {
            let numbers: Vec<String> =
                classes.iter().map(|class| format!("`{}`", class.number)).collect();
            let diagnostic = self.diagnostics.report(&UNKNOWN_CLASS, span);
            diagnostic.with("class", class.value).with("classes", numbers.join(", "));
        }
        found
    }

    fn duplicate(&mut self, id: &str, span: Span, first: Span) {
        let diagnostic = self.diagnostics.report(&DUPLICATE_ID, span).with("id", id);
        diagnostic.note(Some(first), "note-first-here", &[]);
        self.is_clean = false;
    }
}

/// Whether an event has a day in the period: one that began earlier may have gone on into it.
fn touches(start: Moment, end: End, covered: Period) -> bool {
    let month = |moment: Moment| {
        let year = Year::new(moment.date.year.into())?;
        Some(Month { year, number: moment.date.month })
    };
    let Some(first) = month(start) else { return false };
    let last = match end {
        End::At(moment) => month(moment).unwrap_or(first),
        End::Ongoing => covered.last.max(first),
        End::Unknown => first,
    };
    covered.overlaps(Period { first, last })
}
