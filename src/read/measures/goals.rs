//! `value:` of `goals`: goals with the activities that serve them.
//!
//! In: the checked shape. Out: goals. Never: a status told here and in the register.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::diagnostic::Diagnostics;
use crate::measure::goals::{Activity, Goal, Goals};
use crate::measure::kind::Measure;
use crate::read::actions::StatusWord;
use crate::read::measures::{Context, Value, progress};
use crate::read::yaml::{At, IdText};
use crate::value::id::Id;

/// Goals and their activities.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GoalsValue {
    /// The goals, in order.
    #[schemars(length(min = 1))]
    goals: Vec<GoalEntry>,
}

/// A goal.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct GoalEntry {
    /// Its name in this file.
    id: At<IdText>,
    /// What is aimed at.
    title: String,
    /// Where it stands: a plan, a decision.
    origin: Option<String>,
    /// What it means, in Markdown.
    words: Option<At<String>>,
    /// What is done for it; a goal without activities is shown as such.
    #[serde(default)]
    activities: Vec<ActivityEntry>,
}

/// What is done for a goal.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ActivityEntry {
    /// What it is.
    title: String,
    /// The action of the register that tells its status.
    action: Option<At<IdText>>,
    /// How far it has come, when there is no action.
    status: Option<At<StatusWord>>,
}

impl Value for GoalsValue {
    fn passages(&self) -> Vec<(Id, At<String>)> {
        let words = |entry: &GoalEntry| Some((entry.id.value.0.clone(), entry.words.clone()?));
        self.goals.iter().filter_map(words).collect()
    }

    /// Reports `duplicate-id` and `told-twice`.
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        let ids = self.goals.iter().map(|entry| &entry.id);
        let is_clean = progress::check_ids(ids, context, diagnostics);
        let mut activity = |ActivityEntry { title, action, status }| {
            let told = progress::Entry { action, status, owner: None, due: None };
            Activity { title, progress: told.progress(context, diagnostics) }
        };
        let goal = |entry: GoalEntry| Goal {
            id: entry.id.value.0,
            title: entry.title,
            origin: entry.origin,
            activities: entry.activities.into_iter().map(&mut activity).collect(),
        };
        let goals = self.goals.into_iter().map(goal).collect();
        is_clean.then_some(Measure::Goals(Goals { goals }))
    }
}
