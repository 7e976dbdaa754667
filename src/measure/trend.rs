//! Lines over the years: what the pictures `line` of all kinds share.
//!
//! In: a history, and which value of a measure is followed. Out: a line. Never: values of two scales.

use crate::base::wording::Facts;
use crate::chart::Aim;
use crate::chart::gap::Gap;
use crate::chart::line::{Divider, Line, LinePoint, Scale};
use crate::measure::history::{History, Slot};
use crate::measure::key_figure::Direction;
use crate::measure::kind::{Apart, Kind, Measure};
use crate::measure::years;
use crate::value::format::Locale;
use crate::value::quantity::Quantity;

/// What a line follows.
pub(super) struct Followed<F> {
    /// What the values are, in lower case: "andel medarbetare".
    pub measure: String,
    /// The same as the subject of a sentence: "andelen".
    pub subject: String,
    /// What the axis shows.
    pub scale: Scale,
    /// The value of a year's measure; none of a measure of another scale.
    pub value: F,
}

impl<F> Followed<F> {
    /// A number of things, called `unit` when there are several.
    pub fn number(unit: &str, value: F, locale: &Locale) -> Self {
        let say = |key| locale.say_with(key, &Facts::new().text("unit", unit));
        let (measure, subject) = (say("count-measure"), say("count-subject"));
        Self { measure, subject, scale: Scale::Counts, value }
    }
}

/// The line of a history that ends with `current`, parted where a value is not of the same areas as
/// before.
pub(super) fn line(
    current: &impl Kind,
    history: &History<'_>,
    locale: &Locale,
    followed: Followed<impl Fn(&Measure) -> Option<Quantity>>,
) -> Line {
    let slots = history.slots();
    let is_alike =
        |slot: &Slot<'_>| slot.measure().is_none_or(|measure| current.is_comparable(measure));
    // A line begins after the last year of another framework or scale.
    let start = slots.iter().rposition(|slot| !is_alike(slot)).map_or(0, |last| last + 1);
    let mut before: Option<&Measure> = None;
    let points = slots[start..].iter().map(|slot| {
        let apart = before.zip(slot.measure()).and_then(|(it, now)| now.kind().apart("", it));
        before = slot.measure().or(before);
        let things = || Divider::Things(locale.say("trend-areas"));
        let of_others = (apart == Some(Apart::Areas)).then(things);
        let method = slot.method_break.map(|reason| Divider::Method(reason.to_owned()));
        let value = slot.measure().and_then(|measure| (followed.value)(measure));
        // What is alike but has no value has none that can be told.
        let gap = || slot.measure().map_or_else(|| years::gap(slot), |_| Gap::NotReportable);
        LinePoint {
            year: slot.year,
            value: value.ok_or_else(gap),
            divider: method.or(of_others),
        }
    });
    let points: Vec<LinePoint> = points.collect();
    let last = points.last().and_then(|point| point.value.as_ref().ok());
    let target = history.target.zip(last).map(|(target, last)| last.target(target));
    Line {
        title: history.title.to_owned(),
        measure: followed.measure,
        subject: followed.subject,
        aim: aim(history.direction),
        scale: followed.scale,
        target,
        points,
    }
}

/// Which way is better, as charts say it.
pub(super) fn aim(direction: Direction) -> Aim {
    match direction {
        Direction::HigherIsBetter => Aim::Higher,
        Direction::LowerIsBetter => Aim::Lower,
        Direction::Neutral => Aim::None,
    }
}
