//! Drafts: a document with requests, before and after the edition projection.
//!
//! In: what readers understood. Out: data for `edition` and `resolve`. Never: an answer.

use std::collections::BTreeMap;

use crate::base::source::{SourceId, Span, Spanned};
use crate::doc::document_type::{DocumentType, Field};
use crate::doc::request::{BlockRequest, InlineRequest};
use crate::doc::secrecy::{Labelled, Secrecy};
use crate::doc::tree::{Block, Inline, Node, Note};
use crate::value::date::Date;
use crate::value::document::DocumentId;
use crate::value::id::Id;

/// A block hole before the projection.
#[derive(Clone)]
pub enum DraftHole {
    /// Something made from data.
    Request(BlockRequest),
    /// `> [!ACTION id]`: an entry of the register with the author's words.
    Action(Spanned<Id>, Vec<DraftNode>),
    /// `> [!SECRET 18:8 p3]`
    Labelled(Labelled<Vec<DraftNode>>),
}

/// A block hole after the projection.
#[derive(Clone)]
pub enum OpenHole {
    /// Something made from data.
    Request(BlockRequest),
    /// An entry of the register with the author's words.
    Action(Spanned<Id>, Vec<OpenNode>),
    /// A secret passage that this edition shows.
    Marked(Secrecy, Vec<OpenNode>),
    /// A secret passage that this edition leaves out.
    Withheld(Secrecy),
    /// At the head of a chapter that is secret as a whole, in the edition that shows it.
    ChapterMark(Secrecy),
}

/// A block before the projection.
pub type DraftNode = Node<InlineRequest, DraftHole>;
/// A block after the projection.
pub type OpenNode = Node<InlineRequest, OpenHole>;
/// Running text of a draft.
pub type DraftInline = Inline<InlineRequest>;

/// A chapter in order of the report; `B` is [`DraftHole`] or [`OpenHole`].
#[derive(Clone)]
pub struct DraftChapter<B> {
    /// The file it was read from.
    pub source: SourceId,
    /// Where its title stands.
    pub title_span: Span,
    /// Whether it has a number: "Sammanfattning" and "Året i korthet" have none.
    pub is_numbered: bool,
    /// The author's `{#anchor}` or one made of the title.
    pub anchor: String,
    /// The text of the level 1 heading.
    pub title: Vec<DraftInline>,
    /// Everything below it.
    pub nodes: Vec<Node<InlineRequest, B>>,
    /// The footnotes, in the order their texts stand.
    pub notes: Vec<Note<InlineRequest, B>>,
}

/// A Markdown text in a key figure: reporting, comment or proposal.
pub type DraftText = Vec<DraftNode>;

/// A report's prose; `C` is a chapter, labelled before and open after the projection.
#[derive(Clone)]
pub struct Draft<C> {
    /// The file `report.yaml`.
    pub span: Span,
    /// Its year, which it is about, and its name: the folder.
    pub id: DocumentId,
    /// What kind of document it is.
    pub document_type: DocumentType,
    /// Title, record numbers, decision.
    pub head: DraftHead,
    /// In order; a chapter's label covers its title too.
    pub chapters: Vec<C>,
}

/// A report before the projection.
pub type ClosedDraft = Draft<Labelled<DraftChapter<DraftHole>>>;
impl ClosedDraft {
    /// The chapters and headings that no label covers: their anchors, and their words.
    pub fn open_headings(&self) -> impl Iterator<Item = (&str, &[DraftInline])> {
        let chapters = self.chapters.iter().filter_map(|chapter| match chapter {
            Labelled::Open(chapter) => Some(chapter),
            Labelled::Secret(..) => None,
        });
        chapters.flat_map(|chapter| {
            let headings = chapter.nodes.iter().filter_map(|node| match &node.node {
                Block::Heading(heading) => {
                    Some((heading.anchor.as_str(), heading.content.as_slice()))
                }
                _ => None,
            });
            let title = (chapter.anchor.as_str(), chapter.title.as_slice());
            std::iter::once(title).chain(headings)
        })
    }
}

/// A report of one edition.
pub type OpenDraft = Draft<DraftChapter<OpenHole>>;

/// What `report.yaml` says about the document itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftHead {
    /// With the author's soft hyphens, without the year.
    pub title: String,
    /// A sentence for metadata.
    pub description: Option<String>,
    /// 0 to n.
    pub record_numbers: Vec<String>,
    /// The document's date.
    pub date: Date,
    /// "1.0"
    pub version: String,
    /// Whether it is adopted; else a draft.
    pub is_adopted: bool,
    /// Who decided, when, in which paragraph.
    pub decision: Option<Decision>,
    /// An e-mail address.
    pub contact: Option<String>,
    /// The other fields that are plain text.
    pub texts: BTreeMap<Field, String>,
    /// Who signs it.
    pub signatures: Vec<Signature>,
    /// Which items of frameworks the document answers, and where.
    pub coverage: Vec<Covered>,
}

/// Where an item of a framework is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    /// The framework.
    pub framework: Spanned<Id>,
    /// Its requirement area.
    pub item: Spanned<Id>,
    /// Where, in order; none where nothing answers it.
    pub sections: Vec<Spanned<AnswerPlace>>,
    /// Why nothing answers it, in the author's words.
    pub reason: Option<String>,
}

/// What answers an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerPlace {
    /// The anchor of a chapter or section.
    Section(String),
    /// Another document, or the anchor of a heading in it.
    Document(DocumentId, Option<String>),
}

/// Someone who signs a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// A person's name.
    pub name: String,
    /// "Regionstyrelsens ordförande"
    pub role: String,
}

/// The decision that adopted a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// "Regionstyrelsen"
    pub body: String,
    /// The day.
    pub date: Date,
    /// "§ 42"
    pub paragraph: Option<String>,
}
