//! Values in prose: `{{ training.share | in_words }}`.
//!
//! In: a request and the facts. Out: text, or a word that says it is not there. Never: a number the
//! key figure does not hold.

use std::borrow::Cow;

use crate::base::code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::{Span, Spanned};
use crate::doc::answer::InlineAnswer;
use crate::doc::request::{Aspect, Format, ValueRequest};
use crate::doc::secrecy::Disclosed;
use crate::measure::history::{Comparison, State};
use crate::measure::key_figure::{OpenKeyFigure, Outcome};
use crate::measure::kind::{Apart, Measure, NamedValue};
use crate::measure::masks;
use crate::resolve::{View, secrecy};
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::growth;
use crate::value::id::Id;
use crate::value::quantity::{Quantity, Unit};

/// The key figure of the report's year with this id; reports `unknown-key-figure`.
pub(super) fn key_figure<'a>(
    view: View<'a>,
    id: &Spanned<Id>,
    diagnostics: &mut Diagnostics,
) -> Option<&'a OpenKeyFigure> {
    let found = view.facts.key_figure(&id.node, view.year);
    if found.is_none() {
        let known = view.facts.key_figures.iter();
        let known = known.filter(|(_, years)| years.contains_key(&view.year));
        let known: Vec<&str> = known.map(|(id, _)| id.as_str()).collect();
        let diagnostic = diagnostics.report(&code::UNKNOWN_KEY_FIGURE, id.span);
        diagnostic.with("id", &id.node).with("year", view.year);
        diagnostic.did_you_mean(id.node.as_str(), known);
    }
    found
}

fn apart_note(apart: Apart) -> &'static str {
    match apart {
        Apart::Length => "note-other-length",
        Apart::Areas => "note-other-areas",
    }
}

/// The key figure of another year, not later than the report's; reports `unknown-key-figure`, and
/// `unknown-year` with the years that there are.
fn in_year<'a>(
    view: View<'a>,
    id: &Spanned<Id>,
    year: &Spanned<Year>,
    diagnostics: &mut Diagnostics,
) -> Option<&'a OpenKeyFigure> {
    let Some(years) = view.facts.key_figures.get(&id.node) else {
        return key_figure(view, id, diagnostics);
    };
    let mut until = years.range(..=view.year);
    let found = until.clone().find(|(each, _)| **each == year.node);
    if found.is_none() {
        let diagnostic = diagnostics.report(&code::UNKNOWN_YEAR, year.span);
        diagnostic.with("year", year.node);
        let known: Vec<String> = until.by_ref().map(|(each, _)| each.to_string()).collect();
        // No year is near another as a word is: all are told.
        diagnostic.did_you_mean("", known.iter().map(String::as_str));
    }
    found.map(|(_, key_figure)| key_figure)
}

/// Answers a value request.
pub(super) fn value(
    view: View<'_>,
    request: &Spanned<ValueRequest>,
    diagnostics: &mut Diagnostics,
) -> InlineAnswer {
    let id = &request.node.key_figure;
    let found = match &request.node.aspect {
        Aspect::In(year) => in_year(view, id, year, diagnostics),
        _ => key_figure(view, id, diagnostics),
    };
    let Some(key_figure) = found else {
        return InlineAnswer::Missing(id.node.to_string());
    };
    let (content, label) = match &key_figure.content {
        Disclosed::Withheld(label) => {
            return InlineAnswer::Withheld(secrecy::withheld(view, label));
        }
        Disclosed::Open(content) => (content, None),
        Disclosed::Marked(label, content) => (content, Some(label)),
    };
    let text = match (&content.outcome, request.node.aspect) {
        (Outcome::NotReportable { reason }, Aspect::Reason) => Some(reason.clone()),
        (Outcome::NotReportable { .. }, _) => {
            return InlineAnswer::Missing(view.say("value-not-reportable"));
        }
        (Outcome::Awaited, _) => return InlineAnswer::Missing(view.say("value-awaited")),
        (Outcome::Reported(measure), _) => {
            let asked = Asked { view, key_figure, measure, request: &request.node };
            asked.text(request.span, diagnostics)
        }
    };
    match (text, label) {
        (None, _) => InlineAnswer::Missing(id.node.to_string()),
        (Some(text), None) => InlineAnswer::Value(text),
        (Some(text), Some(label)) => InlineAnswer::Marked {
            text,
            provision: masks::short_provision(label, view.context.locale),
        },
    }
}

/// What a value is held against.
struct Earlier<'a> {
    /// "2023"
    name: String,
    /// Its year; none of a period that the measure itself holds.
    year: Option<Year>,
    measure: Cow<'a, Measure>,
}

struct Asked<'a> {
    view: View<'a>,
    key_figure: &'a OpenKeyFigure,
    measure: &'a Measure,
    request: &'a ValueRequest,
}

impl<'a> Asked<'a> {
    fn text(&self, span: Span, diagnostics: &mut Diagnostics) -> Option<String> {
        let format = self.request.format;
        match self.request.aspect {
            Aspect::Value if self.is_since() => {
                let quantity = self.since(span, diagnostics)?;
                Some(self.write(&quantity, format))
            }
            Aspect::Value => {
                let quantity = self.named(self.measure, diagnostics)?;
                Some(self.write(&quantity, format))
            }
            Aspect::In(year) => {
                let quantity = self.named(self.measure, diagnostics)?;
                self.check_method((year.node, self.measure), span, diagnostics);
                Some(self.write(&quantity, format))
            }
            Aspect::Previous => {
                let Earlier { year, measure, .. } = self.previous(span, diagnostics)?;
                let quantity = self.named(&measure, diagnostics)?;
                if let Some(year) = year {
                    self.check_method((year, &measure), span, diagnostics);
                }
                Some(self.write(&quantity, format))
            }
            Aspect::PreviousYear => self.previous(span, diagnostics).map(|it| it.name),
            Aspect::Change => {
                let Earlier { measure, .. } = self.previous(span, diagnostics)?;
                self.change(&measure, span, diagnostics)
            }
            Aspect::Target => {
                let content = self.key_figure.content.content()?;
                let headline = self.measure.kind().values(self.view.context.locale);
                let target = content.target.zip(headline.first());
                let Some((target, headline)) = target else {
                    self.no_value(span, "note-no-target", diagnostics);
                    return None;
                };
                Some(self.write(&headline.quantity.target(target), format))
            }
            Aspect::Reason => {
                self.no_value(span, "note-is-reported", diagnostics);
                None
            }
        }
    }

    /// The change of the value since `earlier`.
    fn change(
        &self,
        earlier: &Measure,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let now = self.named(self.measure, diagnostics)?;
        let before = self.named(earlier, diagnostics)?;
        let field = self.request.field.as_ref().map_or("", |field| field.node.as_str());
        if let Some(apart) = self.measure.kind().apart(field, earlier) {
            let diagnostic = self.no_value(span, apart_note(apart), diagnostics);
            if apart == Apart::Length {
                let wanted = match field {
                    "" | "total" => "per_month".to_owned(),
                    field => format!("{field}_per_month"),
                };
                diagnostic.hint("hint-ask-per-month", &[("field", &wanted)]);
            }
            return None;
        }
        let Some(difference) = now.change_since(&before) else {
            self.no_value(span, "note-bound", diagnostics);
            return None;
        };
        if self.request.format != Format::Percent {
            return Some(self.write_change(&difference));
        }
        if matches!(now.unit, Unit::Percent | Unit::PercentagePoints | Unit::Level { .. }) {
            self.no_value(span, "note-not-a-count", diagnostics);
            return None;
        }
        let base = self.counted(earlier, field).unwrap_or(before.amount);
        let Some(percent) = growth::of_quantities(&before, &now, base) else {
            self.no_value(span, "note-small-base", diagnostics);
            return None;
        };
        Some(self.view.context.locale.quantity(&percent))
    }

    /// Reports `other-method` for a value of an earlier year that the report's year cannot be compared with.
    fn check_method(
        &self,
        (year, earlier): (Year, &Measure),
        span: Span,
        diagnostics: &mut Diagnostics,
    ) {
        let history = self.view.facts.history(&self.key_figure.id, self.view.year);
        let mut after = history.years.iter().filter(|each| each.year > year);
        let method_break = after.clone().find_map(|each| each.method_break);
        let field = self.request.field.as_ref().map_or("", |field| field.node.as_str());
        let apart = after.by_ref().last().and_then(|last| match last.state {
            State::Reported(now) => now.kind().apart(field, earlier),
            State::NotReportable(_) | State::Awaited | State::Withheld(_) => None,
        });
        let (note, facts) = match (method_break, apart) {
            (Some(reason), _) => ("note-method-reason", vec![("reason", reason)]),
            (None, Some(apart)) => (apart_note(apart), Vec::new()),
            (None, None) => return,
        };
        let diagnostic = diagnostics.report(&code::OTHER_METHOD, span);
        diagnostic.with("id", &self.key_figure.id).with("year", year);
        diagnostic.note(None, note, &facts).hint("hint-say-other-method", &[]);
    }

    /// How many were counted for a value that is told by the month.
    fn counted(&self, measure: &Measure, field: &str) -> Option<Decimal> {
        let name = match field.strip_suffix("per_month")? {
            "" => "total",
            category => category.strip_suffix('_')?,
        };
        let values = measure.kind().values(self.view.context.locale);
        values.into_iter().find(|value| value.name == name).map(|value| value.quantity.amount)
    }

    /// The named value of a measure; the headline value when no name is given.
    fn named(&self, measure: &Measure, diagnostics: &mut Diagnostics) -> Option<Quantity> {
        let values: Vec<NamedValue> = measure.kind().values(self.view.context.locale);
        let found = match &self.request.field {
            None => values.first(),
            Some(field) => values.iter().find(|value| value.name == field.node.as_str()),
        };
        if found.is_none() {
            let field = self.request.field.as_ref();
            let span = field.map_or(self.request.key_figure.span, |field| field.span);
            let name = field.map_or("", |field| field.node.as_str());
            let diagnostic = diagnostics.report(&code::UNKNOWN_FIELD, span);
            diagnostic.with("id", &self.key_figure.id).with("field", name);
            let known = values.iter().map(|value| value.name.as_str());
            let since = measure.kind().since_names().iter().copied();
            diagnostic.did_you_mean(name, known.chain(since));
        }
        found.map(|value| value.quantity.clone())
    }

    /// Whether the value asked for tells what has changed since an earlier year.
    fn is_since(&self) -> bool {
        let names = self.measure.kind().since_names();
        self.request.field.as_ref().is_some_and(|field| names.contains(&field.node.as_str()))
    }

    /// A named value that needs an earlier year.
    fn since(&self, span: Span, diagnostics: &mut Diagnostics) -> Option<Quantity> {
        let Earlier { measure: earlier, .. } = self.previous(span, diagnostics)?;
        let field = self.request.field.as_ref()?;
        let values = self.measure.kind().values_since(&earlier, self.view.context.locale);
        let found = values.into_iter().find(|value| value.name == field.node.as_str());
        if found.is_none() {
            self.no_value(span, "note-rows-of-both-years", diagnostics);
        }
        found.map(|value| value.quantity)
    }

    fn previous(&self, span: Span, diagnostics: &mut Diagnostics) -> Option<Earlier<'a>> {
        if let Some((name, measure)) = self.measure.kind().before(self.view.context.locale) {
            return Some(Earlier { name, year: None, measure: Cow::Owned(measure) });
        }
        let history = self.view.facts.history(&self.key_figure.id, self.view.year);
        let why = match history.comparison() {
            Comparison::With(year, measure) => {
                let (name, measure) = (year.to_string(), Cow::Borrowed(measure));
                return Some(Earlier { name, year: Some(year), measure });
            }
            Comparison::First | Comparison::NoValue => "note-first-year",
            Comparison::MethodBreak(_) => "note-method-break",
            Comparison::Withheld(_) => "note-previous-withheld",
        };
        self.no_value(span, why, diagnostics);
        None
    }

    fn no_value<'d>(
        &self,
        span: Span,
        why: &str,
        diagnostics: &'d mut Diagnostics,
    ) -> &'d mut Diagnostic {
        let diagnostic = diagnostics.report(&code::NO_VALUE_TO_SHOW, span);
        diagnostic.with("id", &self.key_figure.id).note(None, why, &[])
    }

    fn write(&self, quantity: &Quantity, format: Format) -> String {
        let locale = self.view.context.locale;
        match format {
            Format::Plain | Format::Percent => locale.quantity(quantity),
            Format::Long => locale.long(quantity),
            Format::InWords => locale.in_words(quantity),
            Format::Number => locale.parts(quantity).number,
            Format::Spelled => locale.quantity_spelled(quantity),
        }
    }

    /// The size of a change without its sign: the prose says which way ("en ökning med …").
    fn write_change(&self, difference: &Quantity) -> String {
        let mut size = difference.clone();
        size.amount = size.amount.abs();
        if matches!(size.unit, Unit::Level { .. }) {
            size.unit = Unit::One;
        }
        self.write(&size, self.request.format)
    }
}
