//! Timelines: events over hours, months or years, how long each was and of what class.
//!
//! In: events with their texts ready. Out: drawing, words, table. Never: an end that is not known, a
//! duration more precise than its moments.

use crate::chart::words::Noun;
use crate::chart::{Chart, Painter, Width, timeline_drawing, timeline_words};
use crate::doc::table::{Cell, Table};
use crate::value::format::Locale;
use crate::value::period::Period;
use crate::value::quantity::Quantity;

/// Events in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// What is counted, one and several: "avbrott", "avbrott".
    pub noun: Noun,
    /// What is covered.
    pub period: Period,
    /// The scale, the mildest class first; may be empty.
    pub classes: Vec<TimelineClass>,
    /// By their beginning.
    pub events: Vec<TimelineEvent>,
}

/// A class of the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineClass {
    /// Its number, as the organisation writes it.
    pub number: u32,
    /// Its name.
    pub name: Option<String>,
}

/// An event. Minutes are counted from 1970-01-01 in local time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineEvent {
    /// What happened, or its mask.
    pub title: Cell,
    /// Its first minute.
    pub first: i64,
    /// "2021-09-01 05:06"
    pub begins: String,
    /// When it ended.
    pub end: TimelineEnd,
    /// "2021-09-01 05:06–09:00"
    pub when: String,
    /// In minutes, or in days where only days are known; none when its end is not known.
    pub duration: Option<Quantity>,
    /// Its place on the scale.
    pub class: Option<usize>,
    /// Whether causes are still looked for.
    pub is_under_analysis: bool,
}

/// When an event ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimelineEnd {
    /// At this minute, and as text: "2021-09-01 09:00".
    At(i64, String),
    /// It has not.
    Ongoing,
    /// It is not told.
    Unknown,
}

/// All events as a table.
pub fn table(timeline: &Timeline, locale: &Locale) -> Table {
    timeline_words::table(timeline, locale)
}

/// "Klass på skalan 1–4, där 4 är allvarligast."; none without a scale.
pub fn scale(timeline: &Timeline, locale: &Locale) -> Option<String> {
    timeline_words::scale(timeline, locale)
}

/// "3 h 54 min, klass 2, mindre allvarlig", "Pågår, ej klassad, under analys"
pub fn state(event: &TimelineEvent, timeline: &Timeline, locale: &Locale) -> String {
    timeline_words::state(event, timeline, locale)
}

/// Draws and describes.
pub(super) fn chart(timeline: &Timeline, painter: &Painter<'_>) -> Chart {
    let words = timeline_words::words(timeline, painter.locale);
    let canvases = |width: Width| timeline_drawing::canvases(timeline, width, painter);
    words.with_drawing(painter.drawing(canvases, true))
}
