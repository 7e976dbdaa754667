//! The moments of an action's life: begun, decided, due, moved, told, silent, replaced.
//!
//! In: an action of the register. Out: a cell with its moments, in order of time. Never: a year
//! without word that is passed over.

use crate::base::wording::Facts as Words;
use crate::doc::table::{Cell, Moment, StatusLine, Told, What};
use crate::doc::tree::LinkTarget;
use crate::measure::action::{ActionContent, ActionKind, ActionStatus, Evidence};
use crate::measure::progress;
use crate::resolve::follow_up::{OpenAction, first_small, number, row_anchor};
use crate::resolve::{View, evidence, lives};
use crate::value::date::{Date, Year};

/// A moment, and the day it is sorted by.
type Dated = (Date, Moment);

/// "Rekommendation"
pub(super) fn kind_key(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Proposal => "kind-proposal",
        ActionKind::Recommendation => "kind-recommendation",
        ActionKind::Decision => "kind-decision",
        ActionKind::Promise => "kind-promise",
    }
}

/// When, what, and where it is told.
pub(super) fn cell(view: View<'_>, action: &OpenAction, content: &ActionContent) -> Cell {
    let life = Life { view, action, content };
    let mut moments: Vec<Dated> = vec![life.begun()];
    moments.extend(life.decided());
    moments.extend(life.dues());
    moments.extend(life.told());
    moments.extend(life.silent());
    // Those of one day keep the order above.
    moments.sort_by_key(|(at, _)| *at);
    let moments = moments.into_iter().map(|(_, moment)| moment);
    // What became of it is the last word, also of a year whose status was told later.
    Cell::Moments(moments.chain(life.replaced()).collect())
}

/// What the moments are made of.
struct Life<'a> {
    view: View<'a>,
    action: &'a OpenAction,
    content: &'a ActionContent,
}

/// The last day of a year.
fn end_of(year: Year) -> Date {
    Date { year: year.number(), month: 12, day: 31 }
}

impl Life<'_> {
    /// A moment with the evidence behind it; `year` where nothing says the day.
    fn moment(&self, evidence: &Evidence, year: Year, what: What) -> Dated {
        let view = self.view;
        let date = evidence::date(view, evidence);
        let missing = || Told { text: view.say("life-no-place"), target: None };
        let moment = Moment {
            when: date.map_or(year.to_string(), |date| date.to_string()),
            what,
            told: Some(evidence::told(view, evidence).unwrap_or_else(missing)),
        };
        (date.unwrap_or_else(|| end_of(year)), moment)
    }

    fn act(&self, evidence: &Evidence, words: &str) -> Dated {
        self.moment(evidence, self.action.year, What::Act(self.view.soft(words)))
    }

    /// `key` with who did it and, after it, the author's few words.
    fn act_words(&self, key: &str, evidence: &Evidence) -> String {
        let words =
            Words::new().text("has-by", if evidence.by.is_some() { "yes" } else { "no" });
        let words = words.text("by", evidence.by.as_deref().unwrap_or_default());
        let act = self.view.say_with(key, &words);
        match &evidence.words {
            Some(words) => format!("{act}: {words}"),
            None => act,
        }
    }

    fn begun(&self) -> Dated {
        let origin = self.content.origin.clone().unwrap_or_default();
        let key = match self.content.kind {
            ActionKind::Proposal => "life-begun-proposal",
            ActionKind::Recommendation => "life-begun-recommendation",
            ActionKind::Decision => "life-begun-decision",
            ActionKind::Promise => "life-begun-promise",
        };
        let (at, moment) = self.act(&origin, &self.act_words(key, &origin));
        // Nothing of an action is before it began.
        let is_dated = evidence::date(self.view, &origin).is_some();
        let first = Date { year: self.action.year.number(), month: 1, day: 1 };
        (if is_dated { at } else { first }, moment)
    }

    fn decided(&self) -> Option<Dated> {
        let decided = self.content.decided.as_ref()?;
        if decided.year().is_some_and(|year| year > self.view.year) {
            return None;
        }
        let key = match self.content.kind {
            ActionKind::Recommendation | ActionKind::Promise => "life-begun-promise",
            ActionKind::Proposal | ActionKind::Decision => "life-begun-decision",
        };
        Some(self.act(decided, &self.act_words(key, decided)))
    }

    /// The day that was promised, and each time it was moved; a day that nothing is told of stands
    /// with the other facts alone.
    fn dues(&self) -> Vec<Dated> {
        let dues = self.content.dues_until(self.view.year).enumerate();
        let moments = dues.filter_map(|(index, due)| {
            let key = if index == 0 { "life-due" } else { "life-moved" };
            let what = self.view.say_with(key, &Words::new().text("date", due.date));
            let what = match &due.evidence.words {
                Some(words) => format!("{what}: {words}"),
                None => what,
            };
            let is_told = due.evidence != Evidence::default();
            is_told.then(|| self.act(&due.evidence, &what))
        });
        moments.collect()
    }

    fn told(&self) -> Vec<Dated> {
        let statuses = self.content.statuses.range(..=self.view.year);
        let moments = statuses.map(|(year, told)| {
            let status = progress::word(told.status, self.view.context.locale);
            let words = Words::new().text("year", year).text("status", first_small(&status));
            let what = match &told.evidence.words {
                Some(own) => self.view.say_with("life-status-words", &words.text("words", own)),
                None => self.view.say_with("life-status", &words),
            };
            let evidence = evidence::of_status(self.view, &told.evidence, *year);
            let what = What::Status(StatusLine {
                mark: progress::mark(told.status),
                text: self.view.soft(&what),
                is_late: told.status == ActionStatus::Late,
            });
            self.moment(&evidence, *year, what)
        });
        moments.collect()
    }

    /// Years in a row without word, as one moment.
    fn silent(&self) -> Vec<Dated> {
        let stretches = lives::stretches(self.view, self.action, self.content);
        let silent = stretches.into_iter().filter(|stretch| stretch.told.is_none());
        let moment = |stretch: lives::Stretch<'_>| {
            let what = What::Silence(self.view.say("life-no-word"));
            let moment = Moment { when: stretch.when(), what, told: None };
            (end_of(stretch.from), moment)
        };
        silent.map(moment).collect()
    }

    /// The action that took over, and the day it began.
    fn replaced(&self) -> Option<Moment> {
        let other = lives::replacement(self.view, self.content)?;
        let content = other.content.content();
        let began = content.and_then(|content| content.origin.as_ref());
        let began = began.and_then(|origin| evidence::date(self.view, origin));
        let told = content.map(|content| Told {
            text: self.view.soft(&content.title),
            target: Some(LinkTarget::Anchor(row_anchor(other))),
        });
        let words = Words::new().text("number", number(self.view, other));
        Some(Moment {
            when: began.map_or(other.year.to_string(), |date| date.to_string()),
            what: What::Act(self.view.say_with("life-replaced", &words)),
            told,
        })
    }
}
