//! Layer 6: the projection of a project to one edition.
//!
//! In: drafts and facts with labels. Out: the same without what the edition may not show; nothing after
//! this sees more. Never: output formats, numbering, a hint of what was taken away but its ground.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::source::{Span, Spanned};
use crate::doc::draft::{
    ClosedDraft, Draft, DraftChapter, DraftHole, DraftNode, OpenDraft, OpenHole, OpenNode,
};
use crate::doc::request::InlineRequest;
use crate::doc::secrecy::{Disclosed, Edition, Labelled, Secrecy};
use crate::doc::tree::{Block, Fill, Inline, Note, fill_inlines, fill_nodes};
use crate::measure::action::{Action, ActionContent};
use crate::measure::facts::{DraftFacts, Facts, OpenFacts};
use crate::measure::key_figure::{
    Content, DraftKeyFigure, KeyFigure, OpenKeyFigure, Outcome, Sealed,
};
use crate::value::date::Year;
use crate::value::id::Id;

/// The facts of one edition, shared by all its reports. Only [`disclose`] makes them.
pub struct EditionFacts {
    edition: Edition,
    facts: OpenFacts,
    /// The labels of actions, shown or not.
    actions: BTreeMap<Id, Secrecy>,
}

impl EditionFacts {
    /// The facts.
    pub fn facts(&self) -> &OpenFacts {
        &self.facts
    }
}

/// Takes away or marks the facts that carry a label.
///
/// The public edition keeps of a labelled key figure or action the ground, the title of the key figure
/// and the number of the action. The internal edition keeps everything, marked.
pub fn disclose(facts: DraftFacts, edition: Edition) -> EditionFacts {
    let labels = facts.actions.iter().filter_map(|action| match &action.content {
        Labelled::Secret(secrecy, _) => Some((action.id.clone(), secrecy.clone())),
        Labelled::Open(_) => None,
    });
    let actions: BTreeMap<Id, Secrecy> = labels.collect();
    let opener = Opener { edition, actions: actions.clone(), notes: BTreeSet::new() };
    EditionFacts { edition, facts: opener.facts(facts), actions }
}

impl EditionFacts {
    /// For whom they are.
    pub fn edition(&self) -> Edition {
        self.edition
    }
}

/// A report and the facts of one edition. Only [`project`] makes it.
pub struct Projection<'a> {
    draft: OpenDraft,
    facts: &'a EditionFacts,
    chapters: Vec<Secrecy>,
}

impl<'a> Projection<'a> {
    /// For whom it is.
    pub fn edition(&self) -> Edition {
        self.facts.edition
    }

    /// The prose.
    pub fn draft(&self) -> &OpenDraft {
        &self.draft
    }

    /// The facts.
    pub fn facts(&self) -> &'a OpenFacts {
        &self.facts.facts
    }

    /// The grounds of chapters with a label: left out whole in the public edition, shown in the
    /// internal one. In the report's order.
    pub fn labelled_chapters(&self) -> &[Secrecy] {
        &self.chapters
    }
}

/// Takes away or marks the prose that carries a label, for the edition of the facts.
///
/// The public edition keeps nothing of a labelled chapter, and of a passage the ground. The internal
/// edition keeps everything, marked.
pub fn project(draft: ClosedDraft, facts: &EditionFacts) -> Projection<'_> {
    let actions = facts.actions.clone();
    let opener = Opener { edition: facts.edition, actions, notes: BTreeSet::new() };
    let mut labelled_chapters = Vec::new();
    let mut chapters = Vec::new();
    for chapter in draft.chapters {
        match opener.disclose(chapter) {
            Disclosed::Open(chapter) => chapters.push(opener.chapter(chapter)),
            Disclosed::Marked(secrecy, chapter) => {
                let mut chapter = opener.chapter(chapter);
                let mark = Block::Hole(OpenHole::ChapterMark(secrecy.clone()));
                chapter.nodes.insert(0, Spanned::new(mark, chapter.title_span));
                labelled_chapters.push(secrecy);
                chapters.push(chapter);
            }
            Disclosed::Withheld(secrecy) => labelled_chapters.push(secrecy),
        }
    }
    let draft = Draft {
        span: draft.span,
        id: draft.id,
        document_type: draft.document_type,
        head: draft.head,
        chapters,
    };
    Projection { draft, facts, chapters: labelled_chapters }
}

/// What opens labels, and the only caller of `Secret::reveal`.
#[derive(Clone)]
struct Opener {
    edition: Edition,
    /// The labels of actions: what an author writes of a labelled action has its label too.
    actions: BTreeMap<Id, Secrecy>,
    /// The footnotes that what is left refers to.
    notes: BTreeSet<String>,
}

impl Opener {
    fn disclose<T>(&self, labelled: Labelled<T>) -> Disclosed<T> {
        match (labelled, self.edition) {
            (Labelled::Open(content), _) => Disclosed::Open(content),
            (Labelled::Secret(secrecy, secret), Edition::Internal) => {
                Disclosed::Marked(secrecy, secret.reveal())
            }
            (Labelled::Secret(secrecy, _), Edition::Public) => Disclosed::Withheld(secrecy),
        }
    }

    /// Opens a chapter. A footnote that only a withheld passage refers to goes with the passage.
    fn chapter(&self, chapter: DraftChapter<DraftHole>) -> DraftChapter<OpenHole> {
        let mut opener = self.clone();
        let title = fill_inlines::<_, DraftHole, _>(chapter.title, &mut opener);
        let nodes = fill_nodes(chapter.nodes, &mut opener);
        let mut waiting = chapter.notes;
        let mut notes = Vec::new();
        while let Some(at) = waiting.iter().position(|note| opener.notes.contains(&note.label))
        {
            let Note { label, number, blocks, span } = waiting.remove(at);
            notes.push(Note { label, number, blocks: fill_nodes(blocks, &mut opener), span });
        }
        DraftChapter {
            source: chapter.source,
            title_span: chapter.title_span,
            is_numbered: chapter.is_numbered,
            anchor: chapter.anchor,
            title,
            nodes,
            notes,
        }
    }

    fn facts(&self, facts: DraftFacts) -> OpenFacts {
        let key_figures = facts.key_figures.into_iter().map(|(id, years)| {
            let years = years.into_iter().map(|(year, one)| (year, self.key_figure(one)));
            (id, years.collect())
        });
        let actions = facts.actions.into_iter().map(|action| Action {
            id: action.id,
            number: action.number,
            span: action.span,
            year: action.year,
            content: self.disclose(action.content),
        });
        let actions: Vec<Action<Disclosed<ActionContent>>> = actions.collect();
        let mut key_figures: BTreeMap<Id, BTreeMap<Year, OpenKeyFigure>> =
            key_figures.collect();
        for (year, key_figure) in key_figures.values_mut().flatten() {
            if let Disclosed::Open(content) | Disclosed::Marked(_, content) =
                &mut key_figure.content
                && let Outcome::Reported(measure) = &mut content.outcome
            {
                measure.kind_mut().link(&actions, *year);
            }
        }
        Facts {
            areas: facts.areas,
            frameworks: facts.frameworks,
            status_scale: facts.status_scale,
            key_figures,
            actions,
        }
    }

    fn key_figure(&self, key_figure: DraftKeyFigure) -> OpenKeyFigure {
        let content = match self.disclose(key_figure.content) {
            Disclosed::Open(content) => Disclosed::Open(self.content(content)),
            Disclosed::Marked(secrecy, content) => {
                Disclosed::Marked(secrecy, self.content(content))
            }
            Disclosed::Withheld(secrecy) => Disclosed::Withheld(secrecy),
        };
        KeyFigure {
            id: key_figure.id,
            document: key_figure.document,
            year: key_figure.year,
            span: key_figure.span,
            kind: key_figure.kind,
            title: key_figure.title,
            short_title: key_figure.short_title,
            area: key_figure.area,
            content,
        }
    }

    fn content(&self, content: Content<DraftHole>) -> Content<OpenHole> {
        Content {
            definition: content.definition,
            source: content.source,
            as_of: content.as_of,
            owner: content.owner,
            target: content.target,
            direction: content.direction,
            reporting: self.nodes(content.reporting),
            comment: self.nodes(content.comment),
            proposal: self.nodes(content.proposal),
            passages: content
                .passages
                .into_iter()
                .map(|(id, nodes)| (id, self.nodes(nodes)))
                .collect(),
            actions: content.actions,
            method_break: content.method_break,
            invented: content.invented,
            pictures: content.pictures,
            outcome: self.outcome(content.outcome, content.sealed),
            stands_at: content.stands_at,
            sealed: Vec::new(),
        }
    }

    /// Puts back what labels on rows cover, in the edition that shows it; else the masks stay.
    fn outcome(&self, mut outcome: Outcome, sealed: Vec<Sealed>) -> Outcome {
        if let (Edition::Internal, Outcome::Reported(measure)) = (self.edition, &mut outcome) {
            for Sealed { row, field, text } in sealed {
                measure.kind_mut().unseal(&row, field, text.reveal());
            }
        }
        outcome
    }

    fn nodes(&self, nodes: Vec<DraftNode>) -> Vec<OpenNode> {
        fill_nodes(nodes, &mut self.clone())
    }
}

impl Fill<InlineRequest, DraftHole> for Opener {
    type Inline = InlineRequest;
    type Block = OpenHole;

    fn inline(&mut self, hole: InlineRequest) -> Inline<InlineRequest> {
        Inline::Hole(hole)
    }

    fn note(&mut self, label: String) -> String {
        self.notes.insert(label.clone());
        label
    }

    fn block(&mut self, hole: DraftHole, span: Span) -> Vec<OpenNode> {
        let hole = match hole {
            DraftHole::Request(request) => OpenHole::Request(request),
            DraftHole::Action(id, nodes) => match self.actions.get(&id.node).cloned() {
                None => OpenHole::Action(id, fill_nodes(nodes, self)),
                Some(secrecy) if self.edition == Edition::Public => OpenHole::Withheld(secrecy),
                Some(secrecy) => {
                    let action = OpenHole::Action(id, fill_nodes(nodes, self));
                    OpenHole::Marked(secrecy, vec![Spanned::new(Block::Hole(action), span)])
                }
            },
            DraftHole::Labelled(labelled) => match self.disclose(labelled) {
                Disclosed::Open(nodes) => return fill_nodes(nodes, self),
                Disclosed::Marked(secrecy, nodes) => {
                    OpenHole::Marked(secrecy, fill_nodes(nodes, self))
                }
                Disclosed::Withheld(secrecy) => OpenHole::Withheld(secrecy),
            },
        };
        vec![Spanned::new(Block::Hole(hole), span)]
    }
}
