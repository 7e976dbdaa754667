//! `events`: incidents one by one: when, how long, of what class, with what effect and cause.
//!
//! In: moments, classes of a declared scale, words that may carry a label. Out: durations, counts,
//! tables, timeline. Never: a duration more precise than its moments; an end that nobody knows.

use crate::base::source::Spanned;
use crate::base::wording::Facts;
use crate::chart::Shape;
use crate::chart::timeline::{self, Timeline, TimelineClass, TimelineEnd, TimelineEvent};
use crate::doc::secrecy::{Disclosed, Secrecy};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::measure::action::{Action, ActionContent};
use crate::measure::history::History;
use crate::measure::kind::{Apart, Item, Kind, KindTable, Measure, NamedTable, NamedValue};
use crate::measure::progress::Progress;
use crate::measure::risk_register::Words;
use crate::measure::{masks, years};
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::format_time::Zone;
use crate::value::id::Id;
use crate::value::moment::Moment;
use crate::value::period::Period;
use crate::value::quantity::{Precision, Quantity, Unit};

/// Events in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Events {
    /// What is counted, one and several.
    pub unit: (String, String),
    /// What the register covers.
    pub period: Period,
    /// The scale, the mildest class first; numbers are unique. Empty where nothing is classified.
    pub classes: Vec<TimelineClass>,
    /// By their beginning; ids are unique.
    pub events: Vec<Event>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its name in prose and beside labels.
    pub id: Id,
    /// What happened; never none where it is shown.
    pub title: Words,
    /// When it began.
    pub start: Moment,
    /// When it ended.
    pub end: End,
    /// Its place in [`Events::classes`].
    pub class: Option<usize>,
    /// What it led to.
    pub effect: Words,
    /// What caused it.
    pub cause: Words,
    /// What was done.
    pub measures: Words,
    /// Whether causes are still looked for.
    pub is_under_analysis: bool,
    /// Entries of the register of actions that follow from it.
    pub actions: Vec<Progress>,
}

/// When an event ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Then; not before it began.
    At(Moment),
    /// It has not.
    Ongoing,
    /// It is not told.
    Unknown,
}

/// `{{ table: outages.details }}`
const DETAILS: &str = "details";

impl Event {
    /// In minutes where both moments have a time, else in the calendar days from the first to the
    /// last; none without an end.
    fn duration(&self, locale: &Locale) -> Option<Quantity> {
        let End::At(end) = self.end else { return None };
        let is_about = self.start.is_about || end.is_about;
        let precision = if is_about { Precision::About } else { Precision::Exact };
        if self.start.clock.is_some() && end.clock.is_some() {
            let amount = Decimal::from(end.first() - self.start.first());
            return Some(Quantity { amount, precision, unit: Unit::Minutes, decimals: 0 });
        }
        let days = end.date.days() - self.start.date.days() + 1;
        let form = |form| locale.say_with("event-day", &Facts::new().text("form", form));
        let unit = Unit::Counted { one: form("one"), other: form("other") };
        Some(Quantity { amount: Decimal::from(days), precision, unit, decimals: 0 })
    }

    /// The same when it is told in minutes.
    fn minutes(&self, locale: &Locale) -> Option<Quantity> {
        self.duration(locale).filter(|duration| duration.unit == Unit::Minutes)
    }

    fn words_mut(&mut self, field: &str) -> Option<&mut Words> {
        match field {
            "title" => Some(&mut self.title),
            "effect" => Some(&mut self.effect),
            "cause" => Some(&mut self.cause),
            "measures" => Some(&mut self.measures),
            _ => None,
        }
    }

    /// The entries of the register that the edition may name: none where it leaves out what was done.
    fn told_actions(&self) -> &[Progress] {
        match self.measures {
            Disclosed::Withheld(_) => &[],
            Disclosed::Open(_) | Disclosed::Marked(..) => &self.actions,
        }
    }

    /// What follows from it: "Å7: Pågår", a line an action that the register has.
    fn action_lines(&self, locale: &Locale) -> Vec<String> {
        let line = |action: &Progress| {
            let status = action.status_cell(locale).spoken();
            let facts = Facts::new().text("number", action.number(locale)?);
            Some(locale.say_with("events-action", &facts.text("status", status)))
        };
        self.told_actions().iter().filter_map(line).collect()
    }

    /// The words of a field with its head; none where there are none.
    fn line(head: &str, words: &Words, locale: &Locale) -> Option<String> {
        let text = match masks::cell(words, locale) {
            Cell::Missing(_) => return None,
            cell => cell.spoken(),
        };
        let facts = Facts::new().text("head", locale.say(&format!("events-head-{head}")));
        Some(locale.say_with("events-line", &facts.text("text", text)))
    }

    fn label(&self) -> Option<&Secrecy> {
        let words = [&self.title, &self.effect, &self.cause, &self.measures];
        words.into_iter().find_map(|words| match words {
            Disclosed::Withheld(label) | Disclosed::Marked(label, _) => Some(label),
            Disclosed::Open(_) => None,
        })
    }
}

impl Events {
    fn counted(&self, count: usize) -> Quantity {
        let (one, other) = self.unit.clone();
        Quantity { unit: Unit::Counted { one, other }, ..Quantity::count(count as u64) }
    }

    fn count(&self, is_so: impl Fn(&Event) -> bool) -> usize {
        self.events.iter().filter(|event| is_so(event)).count()
    }

    /// The sum and the longest of the durations told in minutes; lower bounds where some are not.
    fn durations(&self, locale: &Locale) -> Option<(Quantity, Quantity)> {
        let known: Vec<Quantity> =
            self.events.iter().filter_map(|event| event.minutes(locale)).collect();
        let precision = if known.len() < self.events.len() {
            Precision::AtLeast
        } else if known.iter().any(|duration| duration.precision == Precision::About) {
            Precision::About
        } else {
            Precision::Exact
        };
        let longest = known.iter().map(|duration| duration.amount).max()?;
        let sum = known.iter().map(|duration| duration.amount).sum();
        let quantity =
            |amount| Quantity { amount, precision, unit: Unit::Minutes, decimals: 0 };
        Some((quantity(sum), quantity(longest)))
    }

    fn timeline(&self, locale: &Locale) -> Timeline {
        // One clock for the whole axis: that of the first event.
        let offset = self.events.first().map_or(0, |event| event.start.offset());
        let event = |event: &Event| {
            let duration = event.duration(locale);
            let (end, when) = match event.end {
                End::At(moment) => {
                    let zone = zone(event.start, moment);
                    let text = locale.moment(moment, zone);
                    let minute = moment.last() + offset;
                    (TimelineEnd::At(minute, text), locale.moments(event.start, moment))
                }
                End::Ongoing => {
                    let since = locale.moment(event.start, Zone::Left);
                    let facts = Facts::new().text("moment", since);
                    (TimelineEnd::Ongoing, locale.say_with("event-since", &facts))
                }
                End::Unknown => (TimelineEnd::Unknown, locale.moment(event.start, Zone::Left)),
            };
            let zone = match event.end {
                End::At(moment) => zone(event.start, moment),
                End::Ongoing | End::Unknown => Zone::Left,
            };
            TimelineEvent {
                title: masks::cell(&event.title, locale),
                first: event.start.first() + offset,
                begins: locale.moment(event.start, zone),
                end,
                when,
                duration,
                class: event.class,
                is_under_analysis: event.is_under_analysis,
            }
        };
        Timeline {
            noun: self.unit.clone(),
            period: self.period,
            classes: self.classes.clone(),
            events: self.events.iter().map(event).collect(),
        }
    }

    /// "1 av klass 2", from the worst.
    fn class_counts(&self, locale: &Locale) -> Vec<String> {
        let class = |(index, class): (usize, &TimelineClass)| {
            let count = self.count(|event| event.class == Some(index));
            let facts = Facts::new()
                .text("count", locale.number((count as u64).into(), 0))
                .text("number", class.number);
            (count > 0).then(|| locale.say_with("events-of-class", &facts))
        };
        self.classes.iter().enumerate().rev().filter_map(class).collect()
    }

    fn details(&self, locale: &Locale) -> NamedTable {
        let head = |key: &str| locale.say(&format!("events-head-{key}"));
        let columns = vec![
            Column::text(locale.say("chart-timeline-event"), 2),
            Column::text(head("effect"), 3),
            Column::text(head("cause"), 3),
            Column::text(head("measures"), 3),
        ];
        let row = |event: &Event| {
            let cause = match (&event.cause, event.is_under_analysis) {
                (Disclosed::Open(None), true) => Cell::Missing(locale.say("events-analysed")),
                (cause, _) => masks::cell(cause, locale),
            };
            let words = |words: &Words| masks::cell(words, locale);
            let actions = event.action_lines(locale);
            let measures = match (words(&event.measures), actions.is_empty()) {
                (Cell::Text(text), false) => Cell::Lines([vec![text], actions].concat()),
                (Cell::Missing(_), false) => Cell::Lines(actions),
                (cell, _) => cell,
            };
            Row::new(vec![words(&event.title), words(&event.effect), cause, measures])
        };
        let table = Table { columns, rows: self.events.iter().map(row).collect() };
        let facts = Facts::new().text("things", &self.unit.1);
        let title = locale.say_with("events-details-title", &facts);
        let table = KindTable { title, subtitle: None, table };
        NamedTable { name: DETAILS, table, labels: self.labels() }
    }
}

/// Both ends of an event tell their distance from UTC where it differs.
fn zone(start: Moment, end: Moment) -> Zone {
    let is_told = start.offset() != end.offset();
    if is_told { Zone::Told } else { Zone::Left }
}

impl Kind for Events {
    fn values(&self, locale: &Locale) -> Vec<NamedValue> {
        let count = |name: &str, count: usize| NamedValue::new(name, self.counted(count));
        let mut values = vec![count("total", self.events.len())];
        for (index, class) in self.classes.iter().enumerate() {
            let of_class = self.count(|event| event.class == Some(index));
            values.push(count(&format!("class_{}", class.number), of_class));
        }
        values.push(count("ongoing", self.count(|event| event.end == End::Ongoing)));
        values.push(count("under_analysis", self.count(|event| event.is_under_analysis)));
        if let Some((sum, longest)) = self.durations(locale) {
            values.push(NamedValue::new("duration", sum));
            values.push(NamedValue::new("longest", longest));
        }
        let duration = |event: &Event| {
            event.duration(locale).map(|duration| NamedValue::new(event.id.as_str(), duration))
        };
        values.extend(self.events.iter().filter_map(duration));
        values
    }

    /// How many, how long together, and how many are still under analysis.
    fn key_numbers(&self, title: &str, locale: &Locale) -> Vec<(String, Quantity)> {
        let mut numbers = vec![(title.to_owned(), self.counted(self.events.len()))];
        if let Some((sum, _)) = self.durations(locale) {
            numbers.push((locale.say("events-key-duration"), sum));
        }
        let analysed = self.count(|event| event.is_under_analysis);
        if analysed > 0 {
            let unit = Unit::Level { max: Decimal::from(self.events.len()) };
            let analysed = Quantity { unit, ..Quantity::count(analysed as u64) };
            numbers.push((locale.say("events-analysed"), analysed));
        }
        numbers
    }

    fn is_comparable(&self, earlier: &Measure) -> bool {
        let numbers = |events: &Self| -> Vec<u32> {
            events.classes.iter().map(|class| class.number).collect()
        };
        Events::of(earlier).is_some_and(|earlier| numbers(earlier) == numbers(self))
    }

    fn partial_period(&self) -> Option<Period> {
        Some(self.period).filter(|period| !period.is_whole_year())
    }

    fn apart(&self, _name: &str, earlier: &Measure) -> Option<Apart> {
        let is_as_long = Events::of(earlier)
            .is_some_and(|earlier| earlier.period.months() == self.period.months());
        (!is_as_long).then_some(Apart::Length)
    }

    fn ground(&self, locale: &Locale) -> String {
        let mut parts = self.class_counts(locale);
        let counted = |key: &str, count: usize| {
            let number = locale.number((count as u64).into(), 0);
            let form = locale.wording().plural_form(count as u64);
            let facts = Facts::new().text("count", number).text("form", form);
            (count > 0).then(|| locale.say_with(key, &facts))
        };
        if !self.classes.is_empty() {
            let unclassified = self.count(|event| event.class.is_none());
            parts.extend(counted("events-unclassified", unclassified));
        }
        let ongoing = self.count(|event| event.end == End::Ongoing);
        parts.extend(counted("events-ongoing", ongoing));
        let analysed = self.count(|event| event.is_under_analysis);
        parts.extend(counted("events-under-analysis", analysed));
        if parts.is_empty() {
            return locale.say("events-ground");
        }
        let text = crate::base::wording::capitalised(&parts.join(", "));
        format!("{text}.")
    }

    fn calculation(&self, locale: &Locale) -> String {
        let facts = Facts::new().text("counted", locale.long(&self.counted(self.events.len())));
        let mut sentences = vec![locale.say_with("events-calculation", &facts)];
        let known: Vec<Quantity> =
            self.events.iter().filter_map(|event| event.minutes(locale)).collect();
        if let Some((sum, _)) = self.durations(locale).filter(|_| known.len() > 1) {
            let terms: Vec<String> = known.iter().map(|it| locale.quantity(it)).collect();
            let facts = Facts::new()
                .text("terms", terms.join(" + "))
                .text("sum", locale.duration(sum.amount));
            sentences.push(locale.say_with("events-calculation-duration", &facts));
        }
        let left_out = self.events.len() - known.len();
        if left_out > 0 {
            let facts = Facts::new().text("count", locale.number((left_out as u64).into(), 0));
            sentences.push(locale.say_with("events-without-duration", &facts));
        }
        sentences.join(" ")
    }

    fn table(&self, history: &History<'_>, locale: &Locale) -> Option<KindTable> {
        let timeline = self.timeline(locale);
        let facts = Facts::new()
            .text("things", crate::base::wording::capitalised(&self.unit.1))
            .text("period", locale.period(self.period));
        let mut notes: Vec<String> = timeline::scale(&timeline, locale).into_iter().collect();
        if self.events.iter().any(|event| event.start.clock.is_some()) {
            notes.push(locale.say("events-clock"));
        }
        notes.extend(years::method_breaks(history, locale));
        (!self.events.is_empty()).then(|| KindTable {
            title: locale.say_with("events-title", &facts),
            subtitle: years::joined(notes),
            table: timeline::table(&timeline, locale),
        })
    }

    fn named_tables(&self, _history: &History<'_>, locale: &Locale) -> Vec<NamedTable> {
        if self.events.is_empty() { Vec::new() } else { vec![self.details(locale)] }
    }

    fn items(&self, locale: &Locale) -> Vec<Item> {
        let timeline = self.timeline(locale);
        let item = |(event, shown): (&Event, &TimelineEvent)| {
            let words = [
                ("effect", &event.effect),
                ("cause", &event.cause),
                ("measures", &event.measures),
            ];
            let lines = words.iter().filter_map(|(head, it)| Event::line(head, it, locale));
            Item {
                id: event.id.clone(),
                label: shown.when.clone(),
                text: masks::cell(&event.title, locale).spoken(),
                before: Some(timeline::state(shown, &timeline, locale)),
                missing: None,
                lines: lines.chain(event.action_lines(locale)).collect(),
                after: None,
            }
        };
        self.events.iter().zip(&timeline.events).map(item).collect()
    }

    fn actions(&self) -> Vec<&Spanned<Id>> {
        self.events.iter().flat_map(Event::told_actions).filter_map(Progress::action).collect()
    }

    fn link(&mut self, register: &[Action<Disclosed<ActionContent>>], year: Year) {
        let actions = self.events.iter_mut().flat_map(|event| &mut event.actions);
        actions.for_each(|action| action.link(register, year));
    }

    fn labels(&self) -> Vec<(String, Secrecy)> {
        let labelled = |event: &Event| Some((event.id.to_string(), event.label()?.clone()));
        self.events.iter().filter_map(labelled).collect()
    }

    fn unseal(&mut self, row: &str, field: &str, text: Option<String>) {
        let event = self.events.iter_mut().find(|event| event.id.as_str() == row);
        if let Some(words) = event.and_then(|event| event.words_mut(field))
            && let Disclosed::Withheld(label) = words
        {
            *words = Disclosed::Marked(label.clone(), text);
        }
    }

    fn shapes(&self, _history: &History<'_>, locale: &Locale) -> Vec<(&'static str, Shape)> {
        vec![("timeline", Shape::Timeline(self.timeline(locale)))]
    }
}
