//! The moments of an action's life: begun, decided, due, moved, told, silent, replaced.
//!
//! In: an action of the register. Out: a table with a row a moment, in order of time. Never: a year
//! without word that is passed over.

use crate::base::source::Span;
use crate::base::wording::Facts as Words;
use crate::doc::report::ReportInline;
use crate::doc::tree::{Align, Inline, LinkTarget, ProseTable};
use crate::measure::action::{ActionContent, ActionKind, Evidence};
use crate::measure::progress;
use crate::resolve::follow_up::{OpenAction, first_small, number, row_anchor};
use crate::resolve::{View, evidence, lives};
use crate::value::date::{Date, Year};

/// A row of the table, and what it is sorted by.
struct Moment {
    at: Date,
    when: String,
    what: Vec<ReportInline>,
    place: Vec<ReportInline>,
}

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
pub(super) fn table(
    view: View<'_>,
    action: &OpenAction,
    content: &ActionContent,
    span: Span,
) -> ProseTable<crate::doc::answer::InlineAnswer> {
    let life = Life { view, action, content, span };
    let mut moments: Vec<Moment> = Vec::new();
    moments.push(life.begun());
    moments.extend(life.decided());
    moments.extend(life.dues());
    moments.extend(life.told());
    moments.extend(life.silent());
    moments.extend(life.replaced());
    // Those of one day keep the order above.
    moments.sort_by_key(|moment| moment.at);
    let head = ["life-head-when", "life-head-what", "life-head-place"];
    let row = |moment: Moment| vec![vec![Inline::Text(moment.when)], moment.what, moment.place];
    ProseTable {
        aligns: vec![Align::Start; head.len()],
        head: head.into_iter().map(|key| vec![Inline::Text(view.say(key))]).collect(),
        rows: moments.into_iter().map(row).collect(),
    }
}

/// What the moments are made of.
struct Life<'a> {
    view: View<'a>,
    action: &'a OpenAction,
    content: &'a ActionContent,
    span: Span,
}

/// The last day of a year.
fn end_of(year: Year) -> Date {
    Date { year: year.number(), month: 12, day: 31 }
}

impl Life<'_> {
    /// A moment with the evidence behind it; `year` where nothing says the day.
    fn moment(&self, evidence: &Evidence, year: Year, what: &str) -> Moment {
        let view = self.view;
        let date = evidence::date(view, evidence);
        let place = evidence::linked(view, evidence, self.span);
        let missing = || Inline::Text(view.say("life-no-place"));
        Moment {
            at: date.unwrap_or_else(|| end_of(year)),
            when: date.map_or(year.to_string(), |date| date.to_string()),
            what: vec![Inline::Text(view.soft(what))],
            place: vec![place.unwrap_or_else(missing)],
        }
    }

    /// `key` with who did it and, after it, the author's few words.
    fn act(&self, key: &str, evidence: &Evidence) -> String {
        let words =
            Words::new().text("has-by", if evidence.by.is_some() { "yes" } else { "no" });
        let words = words.text("by", evidence.by.as_deref().unwrap_or_default());
        let act = self.view.say_with(key, &words);
        match &evidence.words {
            Some(words) => format!("{act}: {words}"),
            None => act,
        }
    }

    fn begun(&self) -> Moment {
        let origin = self.content.origin.clone().unwrap_or_default();
        let key = match self.content.kind {
            ActionKind::Proposal => "life-begun-proposal",
            ActionKind::Recommendation => "life-begun-recommendation",
            ActionKind::Decision => "life-begun-decision",
            ActionKind::Promise => "life-begun-promise",
        };
        let mut moment = self.moment(&origin, self.action.year, &self.act(key, &origin));
        // Nothing of an action is before it began.
        if evidence::date(self.view, &origin).is_none() {
            moment.at = Date { year: self.action.year.number(), month: 1, day: 1 };
        }
        moment
    }

    fn decided(&self) -> Option<Moment> {
        let decided = self.content.decided.as_ref()?;
        if decided.year().is_some_and(|year| year > self.view.year) {
            return None;
        }
        let key = match self.content.kind {
            ActionKind::Recommendation | ActionKind::Promise => "life-begun-promise",
            ActionKind::Proposal | ActionKind::Decision => "life-begun-decision",
        };
        Some(self.moment(decided, self.action.year, &self.act(key, decided)))
    }

    /// The day that was promised, and each time it was moved; a day that nothing is told of stands
    /// with the other facts alone.
    fn dues(&self) -> Vec<Moment> {
        let dues = self.content.dues_until(self.view.year).enumerate();
        let moments = dues.filter_map(|(index, due)| {
            let key = if index == 0 { "life-due" } else { "life-moved" };
            let what = self.view.say_with(key, &Words::new().text("date", due.date));
            let what = match &due.evidence.words {
                Some(words) => format!("{what}: {words}"),
                None => what,
            };
            let is_told = due.evidence != Evidence::default();
            is_told.then(|| self.moment(&due.evidence, self.action.year, &what))
        });
        moments.collect()
    }

    fn told(&self) -> Vec<Moment> {
        let statuses = self.content.statuses.range(..=self.view.year);
        let moments = statuses.map(|(year, told)| {
            let status = progress::word(told.status, self.view.context.locale);
            let words = Words::new().text("year", year).text("status", first_small(&status));
            let what = match &told.evidence.words {
                Some(own) => self.view.say_with("life-status-words", &words.text("words", own)),
                None => self.view.say_with("life-status", &words),
            };
            let evidence = evidence::of_status(self.view, &told.evidence, *year);
            self.moment(&evidence, *year, &what)
        });
        moments.collect()
    }

    /// Years in a row without word, as one moment.
    fn silent(&self) -> Vec<Moment> {
        let mut runs: Vec<(Year, Year)> = Vec::new();
        let view = self.view;
        let count = view.year.number().saturating_sub(self.action.year.number());
        for year in (0..=count).rev().map(|back| view.year.before(back)) {
            if lives::silence(view, self.action, self.content, year).is_none() {
                continue;
            }
            match runs.last_mut() {
                Some((_, last)) if year.before(1) == *last => *last = year,
                _ => runs.push((year, year)),
            }
        }
        let moment = |(from, until): (Year, Year)| Moment {
            at: end_of(from),
            when: if from == until { from.to_string() } else { format!("{from}–{until}") },
            what: vec![Inline::Strong(vec![Inline::Text(view.say("life-no-word"))])],
            place: vec![Inline::Text("–".to_owned())],
        };
        runs.into_iter().map(moment).collect()
    }

    fn replaced(&self) -> Option<Moment> {
        let other = lives::replacement(self.view, self.content)?;
        let words = Words::new().text("number", number(self.view, other));
        let what = self.view.say_with("life-replaced", &words);
        let place = match other.content.content() {
            Some(content) => Inline::Link {
                target: LinkTarget::Anchor(row_anchor(other)),
                content: vec![Inline::Text(self.view.soft(&content.title))],
                span: self.span,
            },
            None => Inline::Text("–".to_owned()),
        };
        Some(Moment {
            at: end_of(other.year),
            when: other.year.to_string(),
            what: vec![Inline::Text(what)],
            place: vec![place],
        })
    }
}
