//! All facts of a project: areas, frameworks, key figures of all years, actions.
//!
//! In: what readers understood. Out: data, before and after the projection. Never: prose.

use std::collections::BTreeMap;

use crate::doc::secrecy::{Disclosed, Labelled};
use crate::measure::action::{Action, ActionContent};
use crate::measure::framework::{Framework, StatusScale};
use crate::measure::history::{History, HistoryYear, State};
use crate::measure::key_figure::{DraftKeyFigure, OpenKeyFigure, Outcome};
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

    /// The years of a key figure up to `year`.
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
            years: until.into_iter().map(history_year).collect(),
        }
    }
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
