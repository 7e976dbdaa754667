//! Progress: how far an answer or an activity has come, told in its key figure or, once, in the register.
//!
//! In: what a key figure says, and the actions of one edition. Out: status, owner, due date. Never: the
//! same thing told in both places; readers refuse that.

use crate::base::source::{Span, Spanned};
use crate::base::wording::Facts;
use crate::doc::answer::Mark;
use crate::doc::secrecy::Disclosed;
use crate::doc::table::Cell;
use crate::measure::action::{Action, ActionContent, ActionStatus};
use crate::measure::kind::PartField;
use crate::measure::masks;
use crate::value::date::{Date, Year};
use crate::value::format::Locale;
use crate::value::id::Id;

/// How far something has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// As the key figure tells.
    Here(Told),
    /// As the register tells of an action at the end of the key figure's year.
    Register {
        /// The action.
        action: Spanned<Id>,
        /// Its number and what the edition shows; none before [`Progress::link`], and where there is
        /// no such action.
        found: Option<(u32, Disclosed<Told>)>,
    },
}

/// What is told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// How far it has come.
    pub status: Option<ActionStatus>,
    /// Where a key figure tells that.
    pub at: Option<Span>,
    /// Who is responsible.
    pub owner: Option<String>,
    /// Why nobody is.
    pub no_owner: Option<String>,
    /// When it should be done.
    pub due: Option<Date>,
    /// Why no day is set.
    pub no_due: Option<String>,
}

impl Progress {
    /// The action, when the register tells.
    pub fn action(&self) -> Option<&Spanned<Id>> {
        match self {
            Self::Here(_) => None,
            Self::Register { action, .. } => Some(action),
        }
    }

    /// Takes what the register says at the end of `year`.
    pub fn link(&mut self, register: &[Action<Disclosed<ActionContent>>], year: Year) {
        let Self::Register { action, found } = self else { return };
        let entry = register.iter().find(|entry| entry.id == action.node);
        let told = |content: &ActionContent| Told {
            status: content.status(year),
            at: None,
            owner: content.owner.clone(),
            no_owner: content.no_owner.clone(),
            due: content.due(year),
            no_due: content.no_due.clone(),
        };
        *found = entry.map(|entry| {
            let told = match &entry.content {
                Disclosed::Open(content) => Disclosed::Open(told(content)),
                Disclosed::Marked(label, content) => {
                    Disclosed::Marked(label.clone(), told(content))
                }
                Disclosed::Withheld(label) => Disclosed::Withheld(label.clone()),
            };
            (entry.number, told)
        });
    }

    /// What this edition tells.
    pub fn told(&self) -> Option<&Told> {
        match self {
            Self::Here(told) => Some(told),
            Self::Register { found, .. } => found.as_ref().and_then(|(_, told)| told.content()),
        }
    }

    /// Whether something remains to be done, as far as this edition tells.
    pub fn is_open(&self) -> bool {
        let status = self.told().and_then(|told| told.status);
        !matches!(status, Some(ActionStatus::Done | ActionStatus::Cancelled))
    }

    /// Whether the edition leaves out what is told, so that a count of it can only be a bound.
    pub fn is_withheld(&self) -> bool {
        matches!(self, Self::Register { found: Some((_, Disclosed::Withheld(_))), .. })
    }

    /// "Å7"
    pub fn number(&self, locale: &Locale) -> Option<String> {
        let Self::Register { found: Some((number, _)), .. } = self else { return None };
        Some(locale.say_with("action-number", &Facts::new().text("number", number)))
    }

    /// The status with its mark.
    pub fn status_cell(&self, locale: &Locale) -> Cell {
        self.cell(
            locale,
            "missing",
            |told| told.status.map(|status| word(status, locale)),
            |told| told.status.map(|status| status_cell(status, locale)),
        )
    }

    /// Who is responsible, when it should be done, and how far it has come. What is left out has one
    /// mask.
    pub fn cells(&self, locale: &Locale) -> [Cell; 3] {
        let [owner, due, status] =
            [self.owner_cell(locale), self.due_cell(locale), self.status_cell(locale)];
        match owner {
            Cell::Withheld(_) => [owner, Cell::text("–"), Cell::text("–")],
            _ => [owner, due, status],
        }
    }

    /// The same as open data. What is left out is told as `withheld`, without the action's id, which would
    /// tell what it is.
    pub fn fields(&self) -> [(&'static str, PartField); 6] {
        let told = self.told();
        let is_withheld =
            matches!(self, Self::Register { found: Some((_, Disclosed::Withheld(_))), .. });
        let status = match told.and_then(|told| told.status) {
            Some(status) => Some(status.name()),
            None => is_withheld.then_some("withheld"),
        };
        let action =
            self.action().filter(|_| !is_withheld).map(|action| action.node.to_string());
        let due = told.and_then(|told| told.due).map(|due| due.to_string());
        let of = |text: fn(&Told) -> Option<&String>| told.and_then(|told| text(told).cloned());
        [
            ("owner", PartField::Text(of(|told| told.owner.as_ref()))),
            ("no_owner", PartField::Text(of(|told| told.no_owner.as_ref()))),
            ("due", PartField::Text(due)),
            ("no_due", PartField::Text(of(|told| told.no_due.as_ref()))),
            ("status", PartField::Text(status.map(str::to_owned))),
            ("action", PartField::Text(action)),
        ]
    }

    /// Who is responsible.
    fn owner_cell(&self, locale: &Locale) -> Cell {
        let owner = |told: &Told| told.owner.clone();
        self.cell(locale, "missing", owner, |told| owner(told).map(Cell::Text))
    }

    /// When it should be done.
    fn due_cell(&self, locale: &Locale) -> Cell {
        let due = |told: &Told| told.due.map(|due| due.to_string());
        self.cell(locale, "missing-date", due, |told| due(told).map(Cell::Text))
    }

    /// One thing told, its mask or mark, or that it is missing.
    fn cell(
        &self,
        locale: &Locale,
        missing: &str,
        text: impl Fn(&Told) -> Option<String>,
        open: impl Fn(&Told) -> Option<Cell>,
    ) -> Cell {
        let missing = || Cell::Missing(locale.say(missing));
        match self {
            Self::Here(told) => open(told).unwrap_or_else(missing),
            Self::Register { found: None, .. } => missing(),
            Self::Register { found: Some((_, told)), .. } => match told {
                Disclosed::Open(told) => open(told).unwrap_or_else(missing),
                Disclosed::Withheld(label) => Cell::Withheld(masks::withheld(label, locale)),
                Disclosed::Marked(label, told) => match text(told) {
                    Some(text) => {
                        let provision = masks::short_provision(label, locale);
                        Cell::Marked { text, provision }
                    }
                    None => missing(),
                },
            },
        }
    }
}

/// "Pågår"
pub fn word(status: ActionStatus, locale: &Locale) -> String {
    locale.say(match status {
        ActionStatus::NotStarted => "status-not-started",
        ActionStatus::Ongoing => "status-ongoing",
        ActionStatus::Late => "status-late",
        ActionStatus::Done => "status-done",
        ActionStatus::Cancelled => "status-cancelled",
    })
}

/// The mark of a status.
pub fn mark(status: ActionStatus) -> Mark {
    match status {
        ActionStatus::NotStarted => Mark::Empty,
        ActionStatus::Ongoing | ActionStatus::Late => Mark::Half,
        ActionStatus::Done => Mark::Full,
        ActionStatus::Cancelled => Mark::Dash,
    }
}

/// A status with its mark.
pub fn status_cell(status: ActionStatus, locale: &Locale) -> Cell {
    let is_late = status == ActionStatus::Late;
    Cell::Status { mark: mark(status), text: word(status, locale), is_late }
}
