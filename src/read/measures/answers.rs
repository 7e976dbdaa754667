//! `value:` of `answers`: recommendations and what was answered to each.
//!
//! In: the checked shape. Out: answers. Never: a status told here and in the register.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::diagnostic::Diagnostics;
use crate::measure::answers::{Answers, Pair};
use crate::measure::kind::Measure;
use crate::read::actions::StatusWord;
use crate::read::measures::{Context, Value, progress};
use crate::read::yaml::{At, DateText, IdText};
use crate::value::id::Id;

/// Recommendations and answers.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswersValue {
    /// The recommendations with their answers, in order.
    #[schemars(length(min = 1))]
    pairs: Vec<PairEntry>,
}

/// A recommendation and its answer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PairEntry {
    /// Its name in this file.
    id: At<IdText>,
    /// What was recommended.
    recommendation: String,
    /// The answer, in Markdown; there is none when left out.
    answer: Option<At<String>>,
    /// The answer in a few words, for the table.
    short: Option<String>,
    /// The action of the register that tells status, owner and date.
    action: Option<At<IdText>>,
    /// How far it has come, when there is no action.
    status: Option<At<StatusWord>>,
    /// Who is responsible, when there is no action.
    owner: Option<String>,
    /// When it should be done, when there is no action.
    due: Option<DateText>,
}

impl Value for AnswersValue {
    fn passages(&self) -> Vec<(Id, At<String>)> {
        let answer =
            |entry: &PairEntry| Some((entry.id.value.0.clone(), entry.answer.clone()?));
        self.pairs.iter().filter_map(answer).collect()
    }

    /// Reports `duplicate-id` and `told-twice`.
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        let ids = self.pairs.iter().map(|entry| &entry.id);
        let is_clean = progress::check_ids(ids, context, diagnostics);
        let pair = |entry: PairEntry| {
            let PairEntry { action, status, owner, due, .. } = entry;
            let told = progress::Entry { action, status, owner, due };
            Pair {
                id: entry.id.value.0,
                recommendation: entry.recommendation,
                is_answered: entry.answer.is_some_and(|answer| !answer.value.trim().is_empty()),
                short: entry.short,
                progress: told.progress(context, diagnostics),
            }
        };
        let pairs = self.pairs.into_iter().map(pair).collect();
        is_clean.then_some(Measure::Answers(Answers { pairs }))
    }
}
