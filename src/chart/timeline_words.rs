//! The words and the table of timelines.
//!
//! In: events. Out: headline, sentences, table. Never: a longest duration that leaves unsaid that others
//! are not known.

use crate::base::wording::{Facts, capitalised};
use crate::chart::Words;
use crate::chart::lines::one_line;
use crate::chart::timeline::{Timeline, TimelineEnd, TimelineEvent};
use crate::chart::words::{
    ALTERNATIVE_TEXT, counted, counted_first, digits, form, names, within,
};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::value::format::Locale;
use crate::value::quantity::{Quantity, Unit};

/// Everything that is said about a timeline.
pub fn words(timeline: &Timeline, locale: &Locale) -> Words {
    let story = Story { timeline, locale };
    Words {
        headline: story.headline(),
        subtitle: story.subtitle(),
        alternative_text: story.alternative_text(),
        summary: story.summary(),
        table: table(timeline, locale),
    }
}

/// "2 av 4, Mindre allvarlig", "ej klassad"
pub fn class(event: &TimelineEvent, timeline: &Timeline, locale: &Locale) -> String {
    let Some(class) = event.class.and_then(|index| timeline.classes.get(index)) else {
        return locale.say("chart-timeline-no-class");
    };
    let facts = Facts::new().text("number", class.number);
    match &class.name {
        Some(name) => {
            let facts = facts.text("name", lowered(&one_line(name)));
            locale.say_with("chart-timeline-class-name", &facts)
        }
        None => locale.say_with("chart-timeline-class", &facts),
    }
}

/// "Klass 3, allvarlig: 5 avbrott"
pub fn class_count(index: Option<usize>, timeline: &Timeline, locale: &Locale) -> String {
    let of_class = timeline.events.iter().filter(|event| event.class == index);
    let count = of_class.clone().count() as u64;
    let words = of_class.map(|event| class(event, timeline, locale)).next();
    let facts = Facts::new()
        .text("class", capitalised(&words.unwrap_or_default()))
        .text("counted", counted(count, &timeline.noun, locale));
    locale.say_with("chart-timeline-class-count", &facts)
}

/// A name inside a sentence: "Mindre allvarlig" → "mindre allvarlig", but "IT" as it is.
fn lowered(name: &str) -> String {
    let mut characters = name.chars();
    let first = characters.next();
    let is_word = characters.clone().next().is_none_or(char::is_lowercase);
    let first = first.filter(|_| is_word).map(|first| first.to_lowercase().to_string());
    first.map_or_else(|| name.to_owned(), |first| first + characters.as_str())
}

/// What an event is called in a sentence.
fn name(event: &TimelineEvent, locale: &Locale) -> String {
    match &event.title {
        Cell::Withheld(_) => locale.say("chart-timeline-left-out"),
        title => one_line(&title.spoken()),
    }
}

/// "3 h 54 min", "pågår", "slut okänt"
pub fn duration(event: &TimelineEvent, locale: &Locale) -> String {
    match (&event.duration, &event.end) {
        (Some(duration), _) => match duration.unit {
            Unit::Minutes => locale.quantity(duration),
            _ => locale.long(duration),
        },
        (None, TimelineEnd::Ongoing) => locale.say("chart-timeline-ongoing"),
        (None, _) => locale.say("chart-timeline-end-unknown"),
    }
}

/// Duration, class and whether it is analysed, in one line.
pub fn state(event: &TimelineEvent, timeline: &Timeline, locale: &Locale) -> String {
    let mut parts = vec![capitalised(&duration(event, locale))];
    if !timeline.classes.is_empty() {
        parts.push(class(event, timeline, locale));
    }
    if event.is_under_analysis {
        parts.push(locale.say("chart-timeline-analysed"));
    }
    parts.join(", ")
}

/// All events as a table.
pub fn table(timeline: &Timeline, locale: &Locale) -> Table {
    let head = |key: &str| locale.say(&format!("chart-timeline-{key}"));
    let has_classes = !timeline.classes.is_empty();
    let mut columns = vec![
        Column::text(head("event"), 3),
        Column::text(head("begins"), 0),
        Column::text(head("ends"), 0),
        Column::text(head("duration"), 0),
    ];
    columns.extend(has_classes.then(|| Column::text(head("class-head"), 2)));
    let missing = || Cell::Missing(locale.say("chart-no-value"));
    let row = |event: &TimelineEvent| {
        let end = match &event.end {
            TimelineEnd::At(_, text) => Cell::text(text),
            TimelineEnd::Ongoing => Cell::text(capitalised(&head("ongoing"))),
            TimelineEnd::Unknown => missing(),
        };
        let duration = match event.duration {
            Some(_) => Cell::text(duration(event, locale)),
            None => missing(),
        };
        let mut cells = vec![event.title.clone(), Cell::text(&event.begins), end, duration];
        let class = || {
            let text = capitalised(&class(event, timeline, locale));
            if event.class.is_some() { Cell::Text(text) } else { Cell::Missing(text) }
        };
        cells.extend(has_classes.then(class));
        Row::new(cells)
    };
    let rows = timeline.events.iter().map(row).collect();
    Table { columns, rows }
}

/// "Klass på skalan 1–4, där 4 är allvarligast."
pub fn scale(timeline: &Timeline, locale: &Locale) -> Option<String> {
    let numbers = timeline.classes.iter().map(|class| class.number);
    let (low, high) = (numbers.clone().min()?, numbers.max()?);
    let worst = timeline.classes.last()?.number;
    let facts = Facts::new().text("low", low).text("high", high).text("worst", worst);
    Some(locale.say_with("chart-timeline-scale", &facts))
}

struct Story<'a> {
    timeline: &'a Timeline,
    locale: &'a Locale,
}

impl Story<'_> {
    fn counted(&self) -> String {
        counted(self.timeline.events.len() as u64, &self.timeline.noun, self.locale)
    }

    /// The event with the longest exact duration.
    fn longest(&self) -> Option<(&TimelineEvent, &Quantity)> {
        let known = self.timeline.events.iter().filter_map(|event| {
            let duration = event.duration.as_ref()?;
            (duration.unit == Unit::Minutes).then_some((event, duration))
        });
        // Of equals the first.
        known.rev().max_by_key(|(_, duration)| duration.amount)
    }

    fn are_all_known(&self) -> bool {
        let is_known = |event: &TimelineEvent| {
            event.duration.as_ref().is_some_and(|duration| duration.unit == Unit::Minutes)
        };
        self.timeline.events.iter().all(is_known)
    }

    fn with(&self, is_so: impl Fn(&TimelineEvent) -> bool) -> Vec<String> {
        let events = self.timeline.events.iter().filter(|event| is_so(event));
        events.map(|event| name(event, self.locale)).collect()
    }

    fn headline(&self) -> String {
        let locale = self.locale;
        if self.timeline.events.is_empty() {
            let facts = Facts::new().text("things", &self.timeline.noun.1);
            return locale.say_with("chart-nothing", &facts).trim_end_matches('.').to_owned();
        }
        if let [event] = &self.timeline.events[..] {
            return self.only(event);
        }
        let count = self.timeline.events.len() as u64;
        let facts =
            Facts::new().text("counted", counted_first(count, &self.timeline.noun, locale));
        let ongoing = self.with(|event| event.end == TimelineEnd::Ongoing).len() as u64;
        if ongoing > 0 {
            let facts = facts.text("count", digits(ongoing, locale));
            return locale.say_with("chart-timeline-headline-ongoing", &facts);
        }
        let Some((_, longest)) = self.longest() else {
            let facts = facts.text("period", locale.period(self.timeline.period));
            return locale.say_with("chart-timeline-headline", &facts);
        };
        let key = if self.are_all_known() {
            "chart-timeline-headline-longest"
        } else {
            "chart-timeline-headline-longest-known"
        };
        locale.say_with(key, &facts.text("duration", locale.quantity(longest)))
    }

    /// "Fel i serverhallen varade 3 timmar": the headline about an event that is the only one.
    fn only(&self, event: &TimelineEvent) -> String {
        let facts = Facts::new()
            .text("name", capitalised(&name(event, self.locale)))
            .text("duration", duration(event, self.locale));
        let key = if event.duration.is_some() {
            "chart-timeline-headline-lasted"
        } else {
            "chart-timeline-headline-state"
        };
        self.locale.say_with(key, &facts)
    }

    fn subtitle(&self) -> String {
        let facts = Facts::new()
            .text("things", capitalised(&self.timeline.noun.1))
            .text("period", self.locale.period(self.timeline.period));
        let subtitle = self.locale.say_with("chart-timeline-subtitle", &facts);
        match scale(self.timeline, self.locale) {
            Some(scale) => {
                format!("{subtitle}. {}", scale.trim_end_matches('.'))
            }
            None => subtitle,
        }
    }

    fn alternative_text(&self) -> String {
        let facts = Facts::new()
            .text("counted", self.counted())
            .text("period", self.locale.period_aloud(self.timeline.period));
        let mut sentences = vec![self.locale.say_with("chart-timeline-alt", &facts)];
        sentences.extend(self.longest_sentence());
        sentences.extend(self.states());
        sentences.extend(self.classes());
        within(ALTERNATIVE_TEXT, &sentences)
    }

    fn summary(&self) -> String {
        let mut sentences: Vec<String> = self.longest_sentence().into_iter().collect();
        sentences.extend(self.classes());
        sentences.extend(self.states());
        if sentences.is_empty() {
            let facts = Facts::new()
                .text("counted", self.counted())
                .text("period", self.locale.period_aloud(self.timeline.period));
            sentences.push(self.locale.say_with("chart-timeline-count", &facts));
        }
        sentences.join(" ")
    }

    /// "Längst varade Uppgradering av brandväggar: 3 timmar och 54 minuter."
    fn longest_sentence(&self) -> Option<String> {
        let (event, duration) = self.longest()?;
        let facts = Facts::new()
            .text("name", name(event, self.locale))
            .text("duration", self.locale.long(duration));
        let key = match (self.timeline.events.len(), self.are_all_known()) {
            (1, _) => "chart-timeline-lasted",
            (_, true) => "chart-timeline-longest",
            (_, false) => "chart-timeline-longest-known",
        };
        Some(self.locale.say_with(key, &facts))
    }

    /// "1 av klass 2, mindre allvarlig, och 1 ej klassad."
    fn classes(&self) -> Option<String> {
        if self.timeline.classes.is_empty() || self.timeline.events.is_empty() {
            return None;
        }
        let scale = (0..self.timeline.classes.len()).rev().map(Some).chain([None]);
        let is_used = |class: &Option<usize>| {
            self.timeline.events.iter().any(|event| event.class == *class)
        };
        let words = |index: Option<usize>| {
            let of_class = self.timeline.events.iter().filter(|event| event.class == index);
            let count = of_class.clone().count() as u64;
            let class = of_class.map(|event| class(event, self.timeline, self.locale)).next();
            let facts = Facts::new()
                .text("count", digits(count, self.locale))
                .text("form", form(count, self.locale))
                .text("class", class.unwrap_or_default());
            let key = match index {
                Some(_) => "chart-timeline-of-class",
                None => "chart-timeline-of-no-class",
            };
            self.locale.say_with(key, &facts)
        };
        let parts: Vec<String> = scale.filter(is_used).map(words).collect();
        let facts = Facts::new().text("parts", parts.join("; "));
        Some(self.locale.say_with("chart-timeline-classes", &facts))
    }

    fn states(&self) -> Vec<String> {
        let sentence = |key: &str, found: Vec<String>| {
            let facts = Facts::new()
                .text("form", form(found.len() as u64, self.locale))
                .text("names", names(&found, self.locale));
            (!found.is_empty()).then(|| self.locale.say_with(key, &facts))
        };
        let ongoing = self.with(|event| event.end == TimelineEnd::Ongoing);
        let unknown = self.with(|event| event.end == TimelineEnd::Unknown);
        let analysed = self.with(|event| event.is_under_analysis);
        // An event is named once, also where the analysis is the reason that its end is unknown.
        let (unknown_key, analysed) = if unknown == analysed {
            ("chart-timeline-ends-unknown-analysed", Vec::new())
        } else {
            ("chart-timeline-ends-unknown", analysed)
        };
        let states = [
            sentence("chart-timeline-are-ongoing", ongoing),
            sentence(unknown_key, unknown),
            sentence("chart-timeline-under-analysis", analysed),
        ];
        states.into_iter().flatten().collect()
    }
}
