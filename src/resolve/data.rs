//! Open data: every key figure and action of the edition.
//!
//! In: facts of one edition. Out: rows for JSON and CSV. Never: a number other than the one shown.

use crate::base::diagnostic::Diagnostics;
use crate::doc::report::{
    ActionData, KeyFigureData, MomentData, PartData, ValueData, YearData, plain_lines,
};
use crate::doc::secrecy::Disclosed;
use crate::doc::tree::fill_nodes;
use crate::measure::action::{ActionContent, Evidence};
use crate::measure::key_figure::{Content, OpenKeyFigure, Outcome};
use crate::measure::kind::PartField;
use crate::resolve::breaks::Room;
use crate::resolve::fill::{Filler, State};
use crate::resolve::plan::Plan;
use crate::resolve::{View, evidence, follow_up, lives, secrecy};
use crate::value::date::Year;
use crate::value::id::Id;
use crate::value::quantity::{Precision, Quantity, Unit};

/// All key figures that the report's year has, by id, with their years.
pub(super) fn key_figures((view, plan): (View<'_>, &Plan)) -> Vec<KeyFigureData> {
    let years = |now: &OpenKeyFigure| &view.facts.key_figures[&now.id];
    let data = view.key_figures().map(|now| KeyFigureData {
        id: now.id.to_string(),
        title: now.title.clone(),
        kind: now.kind,
        area: now.area.to_string(),
        short_title: now.short_title.clone(),
        parts: parts((view, plan), now),
        years: years(now)
            .range(..=view.year)
            .map(|(year, key_figure)| year_data(view, *year, key_figure))
            .collect(),
    });
    data.collect()
}

/// The parts of the report's year, with their words. What is wrong in those is reported where they are
/// shown.
fn parts((view, plan): (View<'_>, &Plan), key_figure: &OpenKeyFigure) -> Vec<PartData> {
    let content = key_figure.content.content();
    let Some(Content { outcome: Outcome::Reported(measure), passages, .. }) = content else {
        return Vec::new();
    };
    let words = |id: &Id| {
        let (_, nodes) = passages.iter().find(|(part, _)| part == id)?;
        let mut filler = Filler {
            view,
            folder: key_figure.document.folder(),
            room: Room::Line,
            plan,
            state: &mut State::default(),
            diagnostics: &mut Diagnostics::default(),
        };
        let words = plain_lines(&fill_nodes(nodes.clone(), &mut filler));
        (!words.is_empty()).then_some(words)
    };
    let data = measure.kind().parts().into_iter().map(|part| {
        let fields = part.fields.into_iter().map(|(name, field)| match field {
            PartField::Text(text) => (name, text),
            PartField::Words => (name, words(&part.id)),
        });
        let fields: Vec<_> = fields.collect();
        [("id", Some(part.id.to_string()))].into_iter().chain(fields).collect()
    });
    data.collect()
}

fn year_data(view: View<'_>, year: Year, key_figure: &OpenKeyFigure) -> YearData {
    let mut data = YearData {
        year: year.number(),
        state: "reported",
        reason: None,
        values: Vec::new(),
        source: None,
        as_of: None,
    };
    let content = match &key_figure.content {
        Disclosed::Open(content) | Disclosed::Marked(_, content) => content,
        Disclosed::Withheld(label) => {
            data.state = "withheld";
            data.reason = Some(secrecy::provision(view, label));
            return data;
        }
    };
    data.source = content.source.as_ref().map(|source| source.name.clone());
    data.as_of = content.as_of.map(|date| date.to_string());
    match &content.outcome {
        Outcome::NotReportable { reason } => {
            data.state = "not_reportable";
            data.reason = Some(reason.clone());
        }
        Outcome::Awaited => data.state = "awaited",
        Outcome::Reported(measure) => {
            let values = measure.kind().values(view.context.locale);
            data.values = values.iter().map(|each| value(&each.name, &each.quantity)).collect();
        }
    }
    data
}

fn value(name: &str, quantity: &Quantity) -> ValueData {
    let precision = match quantity.precision {
        Precision::Exact => "exact",
        Precision::About => "about",
        Precision::AtLeast => "at_least",
        Precision::AtMost => "at_most",
    };
    let unit = match &quantity.unit {
        Unit::One => "number",
        Unit::Percent => "percent",
        Unit::PercentagePoints => "percentage_points",
        Unit::Level { .. } => "level",
        Unit::Minutes => "minutes",
        Unit::Counted { other, .. } => other,
    };
    let value = quantity.shown().to_string();
    ValueData { name: name.to_owned(), value, precision, unit: unit.to_owned() }
}

/// The actions of the register that this edition may tell of.
pub(super) fn actions(view: View<'_>) -> Vec<ActionData> {
    let data = view.actions().filter_map(|action| {
        let content = action.content.content()?;
        // The id of what is left out would tell what it is.
        let replacement = lives::replacement(view, content);
        let replacement = replacement.filter(|other| other.content.content().is_some());
        Some(ActionData {
            id: action.id.to_string(),
            title: content.title.clone(),
            kind: content.kind.name(),
            status: follow_up::status_in_sentence(view, action),
            owner: content.owner.clone(),
            no_owner: content.no_owner.clone(),
            due: content.due(view.year).map(|date| date.to_string()),
            no_due: content.no_due.clone(),
            record_number: content.record_number.clone(),
            replaced_by: replacement.map(|other| other.id.to_string()),
            moments: moments(view, content),
        })
    });
    data.collect()
}

/// What the register tells of an action until the report's year.
fn moments(view: View<'_>, content: &ActionContent) -> Vec<MomentData> {
    let moment = |event, evidence: &Evidence| MomentData {
        event,
        date: evidence::date(view, evidence).map(|date| date.to_string()),
        by: evidence.by.clone(),
        words: evidence.words.clone(),
        source: evidence::place(view, evidence),
        ..MomentData::default()
    };
    let until = |evidence: &Evidence| evidence.year().is_none_or(|year| year <= view.year);
    let mut moments = Vec::new();
    moments.extend(content.origin.as_ref().map(|origin| moment("origin", origin)));
    let decided = content.decided.as_ref().filter(|decided| until(decided));
    moments.extend(decided.map(|decided| moment("decided", decided)));
    moments.extend(content.dues_until(view.year).map(|due| {
        let value = Some(due.date.to_string());
        MomentData { value, ..moment("due", &due.evidence) }
    }));
    moments.extend(content.statuses.range(..=view.year).map(|(year, told)| {
        let evidence = evidence::of_status(view, &told.evidence, *year);
        let (value, year) = (Some(told.status.name().to_owned()), Some(year.number()));
        MomentData { year, value, ..moment("status", &evidence) }
    }));
    moments
}
