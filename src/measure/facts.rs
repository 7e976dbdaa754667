//! All facts of a project: areas, frameworks, key figures of all years, actions.
//!
//! In: what readers understood. Out: data, before and after the projection. Never: prose.

use std::collections::BTreeMap;

use crate::doc::secrecy::{Disclosed, Labelled};
use crate::measure::action::{Action, ActionContent};
use crate::measure::framework::{Framework, StatusScale};
use crate::measure::history::{History, HistoryYear, State};
use crate::measure::key_figure::{DraftKeyFigure, OpenKeyFigure, Outcome};
use crate::measure::kind::Measure;
use crate::value::date::Year;
use crate::value::id::Id;

/// All facts; `K` is a key figure and `C` an action's content, before or after the projection.
#[derive(Clone)]
pub struct Facts<K, C> {
    /// Areas of the report in order: id and title.
    pub areas: Vec<(Id, String)>,
    /// Catalogs by id.
    pub frameworks: BTreeMap<Id, Framework>,
    /// The scale for compliance.
    pub status_scale: StatusScale,
    /// By id, then by year.
    pub key_figures: BTreeMap<Id, BTreeMap<Year, K>>,
    /// In the register's order.
    pub actions: Vec<Action<C>>,
}

/// Facts as they were read.
pub type DraftFacts = Facts<DraftKeyFigure, Labelled<ActionContent>>;
/// Facts of one edition.
pub type OpenFacts = Facts<OpenKeyFigure, Disclosed<ActionContent>>;

impl OpenFacts {
    /// A key figure in a year.
    pub fn key_figure(&self, id: &Id, year: Year) -> Option<&OpenKeyFigure> {
        self.key_figures.get(id)?.get(&year)
    }

    /// An action of the register.
    pub fn action(&self, id: &Id) -> Option<&Action<Disclosed<ActionContent>>> {
        self.actions.iter().find(|action| action.id == *id)
    }

    /// The action that took over from another one.
    pub fn replacement(
        &self,
        content: &ActionContent,
    ) -> Option<&Action<Disclosed<ActionContent>>> {
        content.replaced_by.as_ref().and_then(|id| self.action(&id.node))
    }

    /// The years of a key figure up to `year`, from the first on that is of the same scale as those after it, as
    /// far as this edition can tell why it changed.
    pub fn history(&self, id: &Id, year: Year) -> History<'_> {
        let years = self.key_figures.get(id).into_iter().flatten();
        let until: Vec<&OpenKeyFigure> = years
            .filter(|(each, _)| **each <= year)
            .map(|(_, key_figure)| key_figure)
            .collect();
        let last = until.last();
        let content = last.and_then(|last| last.content.content());
        History {
            title: last.map_or("", |last| &last.short_title),
            target: content.and_then(|content| content.target),
            direction: content.map(|content| content.direction).unwrap_or_default(),
            years: told_apart(until.into_iter().map(history_year).collect()),
        }
    }
}

/// Leaves out the years before a change of scale that no method break of this edition tells of: the year that
/// does is withheld.
fn told_apart(mut years: Vec<HistoryYear<'_>>) -> Vec<HistoryYear<'_>> {
    let mut start = 0;
    let mut before: Option<(usize, &Measure)> = None;
    for (index, year) in years.iter().enumerate() {
        let State::Reported(measure) = year.state else { continue };
        if let Some((last, earlier)) = before
            && !measure.kind().is_comparable(earlier)
            && years[last + 1..=index].iter().all(|it| it.method_break.is_none())
        {
            start = last + 1;
        }
        before = Some((index, measure));
    }
    years.drain(..start);
    years
}

fn history_year(key_figure: &OpenKeyFigure) -> HistoryYear<'_> {
    let content = key_figure.content.content();
    let state = match &key_figure.content {
        Disclosed::Withheld(secrecy) => State::Withheld(secrecy),
        Disclosed::Open(content) | Disclosed::Marked(_, content) => match &content.outcome {
            Outcome::Reported(measure) => State::Reported(measure),
            Outcome::NotReportable { reason } => State::NotReportable(reason),
            Outcome::Awaited => State::Awaited,
        },
    };
    let method_break = content.and_then(|content| content.method_break.as_deref());
    HistoryYear { year: key_figure.year, method_break, state }
}
