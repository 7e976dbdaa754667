//! What tiles and cards have in common: the value, its ground, its change, its target.
//!
//! In: a key figure of one edition with its history. Out: ready texts. Never: a comparison that
//! `measure::history` does not allow.

use crate::base::wording::Facts as Words;
use crate::doc::answer::{ChangeLine, Display, Judgement, Mark, Meter};
use crate::doc::secrecy::Disclosed;
use crate::measure::history::{Comparison, State};
use crate::measure::key_figure::{Content, Direction, OpenKeyFigure, Outcome, SourceNote};
use crate::measure::kind::{KindChange, Measure};
use crate::resolve::{View, awaited, secrecy};
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::quantity::{Quantity, Unit};

/// The value of a key figure, large.
pub(super) fn display(view: View<'_>, key_figure: &OpenKeyFigure) -> Display {
    let content = match &key_figure.content {
        Disclosed::Withheld(_) => return Display::Withheld(view.say("secrecy-withheld-short")),
        Disclosed::Open(content) | Disclosed::Marked(_, content) => content,
    };
    match &content.outcome {
        Outcome::NotReportable { .. } => Display::Words(view.say("display-not-reportable")),
        Outcome::Awaited => Display::Words(view.say("display-awaited")),
        Outcome::Reported(measure) => match headline(view, measure) {
            None => Display::Words(view.say("display-statement")),
            Some(quantity) => number(view, measure, &quantity),
        },
    }
}

/// A value of a measure, large.
pub(super) fn number(view: View<'_>, measure: &Measure, quantity: &Quantity) -> Display {
    let parts = view.context.locale.large_parts(quantity);
    // A period that is not the whole year stands where the unit would: "388 jan–okt".
    let is_own = matches!(quantity.unit, Unit::Minutes | Unit::Level { .. });
    let period = measure.kind().partial_period().filter(|_| !is_own);
    let period = period.map(|it| view.context.locale.period_in(it, view.year));
    let unit = period.unwrap_or(parts.unit);
    Display::Value { hedge: parts.hedge, number: parts.number, unit }
}

/// The headline value of a measure; a statement has none.
pub(super) fn headline(view: View<'_>, measure: &Measure) -> Option<Quantity> {
    measure.kind().values(view.context.locale).into_iter().next().map(|value| value.quantity)
}

/// The measure of a key figure that has a value in this edition.
pub(super) fn measure(key_figure: &OpenKeyFigure) -> Option<&Measure> {
    match &key_figure.content.content()?.outcome {
        Outcome::Reported(measure) => Some(measure),
        Outcome::NotReportable { .. } | Outcome::Awaited => None,
    }
}

/// What the value is made of, why there is none, or on what ground it is withheld.
pub(super) fn ground(view: View<'_>, key_figure: &OpenKeyFigure) -> String {
    match &key_figure.content {
        Disclosed::Withheld(label) => secrecy::withheld(view, label),
        Disclosed::Open(content) | Disclosed::Marked(_, content) => match &content.outcome {
            Outcome::NotReportable { reason } => reason.clone(),
            Outcome::Awaited => awaited::reason(view),
            Outcome::Reported(measure) => measure.kind().ground(view.context.locale),
        },
    }
}

/// The bar of a bounded value.
pub(super) fn meter(view: View<'_>, key_figure: &OpenKeyFigure) -> Option<Meter> {
    let measure = measure(key_figure)?;
    let (min, max) = measure.kind().bounds().filter(|(min, max)| min < max)?;
    let per_mille = |amount: Decimal| {
        let share = (amount.clamp(min, max) - min) / (max - min) * Decimal::from(1000);
        u16::try_from(share.round()).expect("between 0 and 1000")
    };
    Some(Meter {
        filled: per_mille(headline(view, measure)?.amount),
        target: key_figure.content.content()?.target.map(per_mille),
    })
}

/// The change since the last comparable year; that year stands once for several of them.
pub(super) fn change(view: View<'_>, key_figure: &OpenKeyFigure) -> Option<ChangeLine> {
    compared(view, key_figure).map(|(line, _)| line)
}

/// The same with its year: "Bättre, +14,2 procentenheter sedan 2023".
pub(super) fn dated_change(view: View<'_>, key_figure: &OpenKeyFigure) -> Option<ChangeLine> {
    let (mut line, since) = compared(view, key_figure)?;
    if let Some(year) = since {
        let words = Words::new().text("change", line.text).text("year", year);
        line.text = view.say_with("change-since", &words);
    }
    Some(line)
}

/// The change, and the year it is since where two headlines are compared.
fn compared(view: View<'_>, key_figure: &OpenKeyFigure) -> Option<(ChangeLine, Option<Year>)> {
    let content = key_figure.content.content()?;
    let history = view.facts.history(&key_figure.id, view.year);
    let none = |key: &str| {
        let text = view.say(key);
        Some((ChangeLine { mark: Mark::Dot, judgement: Judgement::Neutral, text }, None))
    };
    let kind = measure(key_figure).map(Measure::kind);
    match kind.map_or(KindChange::OfHeadline, |it| it.change(&history, view.context.locale)) {
        KindChange::OfHeadline => {}
        KindChange::None => return none("change-other-ground"),
        KindChange::Told { difference, text } => {
            let mut line = change_line(view, content.direction, &difference, text.clone());
            if difference.amount.is_zero() {
                // Unchanged by the month is not unchanged.
                line.text = format!("{}, {text}", line.text);
            }
            return Some((line, None));
        }
    }
    match history.comparison() {
        Comparison::NoValue => {
            let [.., before, now] = history.years.as_slice() else { return None };
            let (State::NotReportable(_), State::NotReportable(_)) = (before.state, now.state)
            else {
                return None;
            };
            let words = Words::new().text("year", before.year);
            let text = view.say_with("change-neither-reported", &words);
            Some((ChangeLine { mark: Mark::Dot, judgement: Judgement::Neutral, text }, None))
        }
        Comparison::First => {
            headline(view, measure(key_figure)?)?;
            none("change-first")
        }
        Comparison::MethodBreak(_) => none("change-method-break"),
        Comparison::Withheld(_) => none("change-withheld"),
        Comparison::With(year, before) => {
            let now = headline(view, measure(key_figure)?)?;
            let before = headline(view, before)?;
            match now.change_since(&before) {
                None => none("change-bound"),
                Some(difference) => {
                    let amount = view.context.locale.difference_with_noun(&difference);
                    Some((
                        change_line(view, content.direction, &difference, amount),
                        Some(year),
                    ))
                }
            }
        }
    }
}

fn change_line(
    view: View<'_>,
    direction: Direction,
    difference: &Quantity,
    amount: String,
) -> ChangeLine {
    let is_up = difference.amount > Decimal::ZERO;
    let is_counted = matches!(difference.unit, Unit::Counted { .. });
    let (judgement, key) = match (direction, difference.amount.is_zero(), is_up) {
        (_, true, _) => (Judgement::Neutral, "change-none"),
        (Direction::HigherIsBetter, _, true) | (Direction::LowerIsBetter, _, false) => {
            (Judgement::Better, "change-better")
        }
        (Direction::HigherIsBetter, _, false) | (Direction::LowerIsBetter, _, true) => {
            (Judgement::Worse, "change-worse")
        }
        (Direction::Neutral, _, true) if is_counted => (Judgement::Neutral, "change-more"),
        (Direction::Neutral, _, false) if is_counted => (Judgement::Neutral, "change-fewer"),
        (Direction::Neutral, _, true) => (Judgement::Neutral, "change-up"),
        (Direction::Neutral, _, false) => (Judgement::Neutral, "change-down"),
    };
    let mark = match (difference.amount.is_zero(), is_up) {
        (true, _) => Mark::Dot,
        (_, true) => Mark::Up,
        (_, false) => Mark::Down,
    };
    let text = view.say_with(key, &Words::new().text("amount", amount));
    ChangeLine { mark, judgement, text: view.soft(&text) }
}

/// "Mål 95 %: ej nått"
pub(super) fn target_line(view: View<'_>, key_figure: &OpenKeyFigure) -> Option<String> {
    let content = key_figure.content.content()?;
    let Some(aim) = content.target else {
        measure(key_figure).and_then(|measure| headline(view, measure))?;
        return Some(view.say("target-none"));
    };
    let measure = measure(key_figure)?;
    let now = headline(view, measure)?;
    let words = Words::new().text("target", view.context.locale.quantity(&now.target(aim)));
    let key = match is_reached(&now, aim, content.direction) {
        Some(true) => "target-reached",
        Some(false) => "target-not-reached",
        None => "target-unclear",
    };
    Some(view.say_with(key, &words))
}

/// Whether a value reaches its target; none when a bound leaves it open.
fn is_reached(now: &Quantity, target: Decimal, direction: Direction) -> Option<bool> {
    match direction {
        Direction::LowerIsBetter => now.is_at_most(target),
        Direction::HigherIsBetter | Direction::Neutral => now.is_at_least(target),
    }
}

/// "Källa: Utbildningsplattformen, uttag 2025-01-08. Avser 2024-12-31. Exempelvärden."
pub(super) fn source_line<B>(view: View<'_>, content: &Content<B>) -> String {
    let source = match &content.source {
        None => view.say("source-missing"),
        Some(SourceNote { name, taken: None }) => {
            view.say_with("source-line", &Words::new().text("source", name))
        }
        Some(SourceNote { name, taken: Some(taken) }) => {
            let words = Words::new().text("source", name).text("date", taken);
            view.say_with("source-line-taken", &words)
        }
    };
    let as_of = content
        .as_of
        .map(|date| view.say_with("source-as-of", &Words::new().text("date", date)));
    let sentences = [Some(source), as_of, content.invented.clone()];
    sentences.into_iter().flatten().collect::<Vec<String>>().join(" ")
}
