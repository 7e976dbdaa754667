//! `value:` of `assessment`: questions with a verdict each.
//!
//! In: the checked shape. Out: an assessment. Never: a verdict in other words without the words.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::VERDICT_WITHOUT_WORDS;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Spanned;
use crate::measure::assessment::{Assessment, Question, Verdict};
use crate::measure::kind::Measure;
use crate::read::measures::{Context, Value, progress};
use crate::read::yaml::{At, IdText};
use crate::value::id::Id;

/// Questions with a verdict each.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AssessmentValue {
    /// Who is assessed; the head of the verdicts' column.
    subject: Option<String>,
    /// The questions, in order.
    #[schemars(length(min = 1))]
    questions: Vec<QuestionEntry>,
}

/// A question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct QuestionEntry {
    /// Its name in this file.
    id: At<IdText>,
    /// The question as it was asked.
    question: String,
    /// What the answer amounts to.
    verdict: At<VerdictWord>,
    /// The answer in own words; required when the verdict is `other`.
    words: Option<String>,
    /// Why, in Markdown.
    grounds: Option<At<String>>,
    /// The anchor of the section that tells more.
    section: Option<At<String>>,
}

/// What an answer amounts to.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum VerdictWord {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
    /// Something else, in words.
    Other,
}

impl Value for AssessmentValue {
    fn passages(&self) -> Vec<(Id, At<String>)> {
        let grounds =
            |entry: &QuestionEntry| Some((entry.id.value.0.clone(), entry.grounds.clone()?));
        self.questions.iter().filter_map(grounds).collect()
    }

    /// Reports `duplicate-id` and `verdict-without-words`.
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure> {
        let source = context.file.source;
        let ids = self.questions.iter().map(|entry| &entry.id);
        let mut is_clean = progress::check_ids(ids, context, diagnostics);
        let mut questions = Vec::new();
        for entry in self.questions {
            let verdict = match entry.verdict.value {
                VerdictWord::Yes => Verdict::Yes,
                VerdictWord::Partly => Verdict::Partly,
                VerdictWord::No => Verdict::No,
                VerdictWord::Other => Verdict::Other,
            };
            if verdict == Verdict::Other && entry.words.is_none() {
                diagnostics.report(&VERDICT_WITHOUT_WORDS, entry.verdict.span(source));
                is_clean = false;
            }
            questions.push(Question {
                id: entry.id.value.0,
                text: entry.question,
                verdict,
                words: entry.words,
                section: entry.section.map(|section| {
                    let span = section.span(source);
                    Spanned::new(section.value, span)
                }),
            });
        }
        is_clean.then_some(Measure::Assessment(Assessment { subject: self.subject, questions }))
    }
}
