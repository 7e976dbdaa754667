//! Key figures: one year's state of something that is followed over the years.
//!
//! In: what `read::measures` understood. Out: data. Never: text for readers.

use crate::base::source::{Span, Spanned};
use crate::doc::draft::{DraftHole, OpenHole};
use crate::doc::request::InlineRequest;
use crate::doc::secrecy::{Disclosed, Labelled, Secret};
use crate::doc::tree::Node;
use crate::measure::kind::Measure;
use crate::value::date::{Date, Year};
use crate::value::decimal::Decimal;
use crate::value::document::DocumentId;
use crate::value::id::Id;

/// A key figure in one year; `C` is its content, labelled before and disclosed after the projection.
#[derive(Clone)]
pub struct KeyFigure<C> {
    /// The file's stem.
    pub id: Id,
    /// The document in whose folder it lies.
    pub document: DocumentId,
    /// That document's year.
    pub year: Year,
    /// The file.
    pub span: Span,
    /// `share`, `maturity` …, the same in all years.
    pub kind: &'static str,
    /// Open even when the content is secret.
    pub title: String,
    /// For tiles and tables; the title when there is none.
    pub short_title: String,
    /// The area of `project.yaml` it belongs to.
    pub area: Id,
    /// Everything else.
    pub content: C,
}

/// A key figure as it was read.
pub type DraftKeyFigure = KeyFigure<Labelled<Content<DraftHole>>>;
/// A key figure of one edition.
pub type OpenKeyFigure = KeyFigure<Disclosed<Content<OpenHole>>>;

/// What a secrecy label on a key figure covers.
#[derive(Clone)]
pub struct Content<B> {
    /// What is measured, in a sentence.
    pub definition: Option<String>,
    /// Where the numbers come from.
    pub source: Option<SourceNote>,
    /// The day the numbers describe.
    pub as_of: Option<Date>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// What is aimed at, in the headline value's unit.
    pub target: Option<Decimal>,
    /// Which way is better.
    pub direction: Direction,
    /// What the year's figure says.
    pub reporting: Vec<Node<InlineRequest, B>>,
    /// What it means.
    pub comment: Vec<Node<InlineRequest, B>>,
    /// What should be done, in words.
    pub proposal: Vec<Node<InlineRequest, B>>,
    /// The words of parts of the value, by the parts' names.
    pub passages: Vec<(Id, Vec<Node<InlineRequest, B>>)>,
    /// The register's entries it proposes.
    pub actions: Vec<Spanned<Id>>,
    /// Why it cannot be compared with earlier years.
    pub method_break: Option<String>,
    /// What is invented in an example: printed in the source line.
    pub invented: Option<String>,
    /// Words that the author gives pictures in place of the generated ones.
    pub pictures: Vec<PictureWords>,
    /// The value, or why there is none.
    pub outcome: Outcome,
    /// Where that stands: in the file, and in a register beside it; nowhere for a statement.
    pub stands_at: Vec<Span>,
    /// What labels on rows of the value cover; none after the projection.
    pub sealed: Vec<Sealed>,
}

/// A text of a row that carries a label. Its place in the value holds a mask until an edition
/// that shows it puts it back.
#[derive(Clone)]
pub struct Sealed {
    /// The row's name.
    pub row: String,
    /// Which of its texts.
    pub field: &'static str,
    /// The text; none is a secret too.
    pub text: Secret<Option<String>>,
}

/// Words that the author gives a picture in place of the generated ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureWords {
    /// The picture: `matrix`.
    pub name: Spanned<Id>,
    /// The message over it.
    pub headline: Option<String>,
    /// What it shows, for those who do not see it.
    pub alternative_text: Option<String>,
    /// The numbers that the words were written for, as `chart::told` writes them.
    pub written_for: Option<Spanned<String>>,
}

/// Where numbers come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceNote {
    /// "Utbildningsplattformen"
    pub name: String,
    /// When they were taken out.
    pub taken: Option<Date>,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// More is better.
    HigherIsBetter,
    /// Less is better.
    LowerIsBetter,
    /// Neither is.
    #[default]
    Neutral,
}

/// The value, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly every outcome is a value")]
pub enum Outcome {
    /// A value.
    Reported(Measure),
    /// "kan inte rapporteras"
    NotReportable {
        /// Why, a whole sentence.
        reason: String,
    },
    /// No value yet: the file was carried over from an earlier year.
    Awaited,
}
