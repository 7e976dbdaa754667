//! Requests: the holes of a draft.
//!
//! In: what stands in `{{ … }}` and `@fig:…`, understood by `read::request`. Out: data.
//! Never: whether the thing named exists; that is `resolve`.

use crate::base::source::{Span, Spanned};
use crate::value::date::Year;
use crate::value::id::Id;

/// A hole in running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InlineRequest {
    /// `{{ training.share | in_words }}`
    Value(Spanned<ValueRequest>),
    /// `@fig:compliance.trend`, `@tab:risks`, `@sec:slutsats`
    Reference(Spanned<ReferenceRequest>),
    /// `@doc:2024`, `@doc:2024/audit`, `@doc:audit`
    Document(Spanned<DocumentRequest>),
}

/// A value of a key figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueRequest {
    /// The key figure.
    pub key_figure: Spanned<Id>,
    /// The named value; the headline value when there is none (`{{ training }}`).
    pub field: Option<Spanned<Id>>,
    /// Which aspect of the value.
    pub aspect: Aspect,
    /// How it is written.
    pub format: Format,
}

/// Which aspect of a named value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// This year's value.
    Value,
    /// `.change`: the difference from the last measured year.
    Change,
    /// `.previous`: the value of the last measured year.
    Previous,
    /// `training.previous_year`: the last measured year itself.
    PreviousYear,
    /// `training.target`
    Target,
    /// `training.reason`: why it cannot be reported.
    Reason,
    /// `training.share.2021`: the value of that year.
    In(Spanned<Year>),
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// With hedge and unit: "cirka 5 200", "50,9 procent" is `words`; this gives "50,9 %".
    Plain,
    /// `| in_words`: the hedged phrase a person would write: "strax över hälften".
    InWords,
    /// `| number`: digits alone.
    Number,
    /// `| spelled`: small whole numbers as words: "fyra".
    Spelled,
    /// `| long`: the unit as a word: "50,9 procent".
    Long,
    /// `| percent`, of a change alone: in percent of what was before: "69 %".
    Percent,
}

/// A numbered thing in the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferenceRequest {
    /// `@sec:anchor`
    Section(String),
    /// `@fig:id.shape` or `@fig:anchor` of an image
    Figure(String),
    /// `@tab:id`
    Table(String),
}

/// Another document of the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRequest {
    /// The folder's year; the document's own when there is none.
    pub year: Option<Year>,
    /// The folder in the year; the year's main document when there is none.
    pub name: Option<Id>,
}

/// A block of its own made from data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockRequest {
    /// `{{ chart: compliance.trend }}`; the kind's first picture when no shape is named.
    Chart {
        /// The key figure.
        key_figure: Spanned<Id>,
        /// The picture's name.
        shape: Option<Spanned<Id>>,
    },
    /// `{{ table: risks }}`, `{{ table: risks.register }}`
    Table {
        /// The key figure, or one of the built-in tables `key_figures`, `statuses`.
        subject: Spanned<Id>,
        /// Which of the key figure's further tables.
        part: Option<Spanned<Id>>,
    },
    /// `{{ card: training }}`
    Card {
        /// The key figure.
        key_figure: Spanned<Id>,
    },
    /// `{{ list: answers }}`: the parts of a value one by one, each with its words.
    List {
        /// The key figure.
        key_figure: Spanned<Id>,
    },
    /// `{{ coverage: msbfs-2020-6-report }}`: which items of a framework the document answers where.
    Coverage {
        /// The framework.
        framework: Spanned<Id>,
    },
    /// `{{ overview }}` or `{{ overview: training, maturity }}`: the tiles of the year in short.
    Overview {
        /// In this order; all key figures of the year when empty.
        key_figures: Vec<Spanned<Id>>,
    },
    /// `{{ follow_up }}`, `{{ follow_up: 2023 }}`: actions of earlier years and what became of them.
    FollowUp {
        /// Only actions from this year's report.
        year: Option<Spanned<Year>>,
    },
    /// `{{ actions }}`, `{{ actions: a, b }}`: the lives of actions, year by year.
    Actions {
        /// In this order; all actions up to the report's year when empty.
        ids: Vec<Spanned<Id>>,
    },
    /// `{{ contents }}`
    Contents,
}

/// A request and where it stands, with its braces.
pub type BlockRequestAt = (BlockRequest, Span);
