//! The scope: which key figures and actions of the project a document is about.
//!
//! In: a projection. Out: ids. Never: what an edition leaves out; a document counts as asking only for
//! what its own edition shows.

use std::collections::BTreeSet;

use crate::base::source::Span;
use crate::doc::draft::OpenHole;
use crate::doc::request::{BlockRequest, InlineRequest};
use crate::doc::tree::{Fill, Inline, Node, fill_inlines, fill_nodes};
use crate::edition::Projection;
use crate::measure::key_figure::Outcome;
use crate::value::date::Year;
use crate::value::id::Id;

/// What a document is about: its own key figures and those it asks for. The year's main document is
/// about every action up to its year, another one about those it names.
#[derive(Default)]
pub(super) struct Scope {
    /// Key figures.
    pub key_figures: BTreeSet<Id>,
    /// Actions.
    pub actions: BTreeSet<Id>,
}

impl Scope {
    /// What the register is about: every action until the year of the edition's newest document.
    pub fn of_register(newest: &Projection<'_>) -> Self {
        let mut seeker = Seeker { projection: newest, scope: Self::default() };
        seeker.actions(None);
        seeker.scope
    }

    /// Goes through the whole document.
    pub fn new(projection: &Projection<'_>) -> Self {
        let mut seeker = Seeker { projection, scope: Self::default() };
        let (draft, facts) = (projection.draft(), projection.facts());
        for (id, years) in &facts.key_figures {
            if years.get(&draft.id.year).is_some_and(|found| found.document == draft.id) {
                seeker.key_figure(id);
            }
        }
        if draft.id.is_main() {
            seeker.actions(None);
        }
        for chapter in &draft.chapters {
            fill_inlines::<_, OpenHole, _>(chapter.title.clone(), &mut seeker);
            fill_nodes(chapter.nodes.clone(), &mut seeker);
            for note in &chapter.notes {
                fill_nodes(note.blocks.clone(), &mut seeker);
            }
        }
        seeker.scope
    }
}

/// What goes through a document; what it makes of it is thrown away.
struct Seeker<'a> {
    projection: &'a Projection<'a>,
    scope: Scope,
}

impl Seeker<'_> {
    /// Takes a key figure, the actions it names and, once, what its words ask for.
    fn key_figure(&mut self, id: &Id) {
        if !self.scope.key_figures.insert(id.clone()) {
            return;
        }
        let year = self.projection.draft().id.year;
        let found = self.projection.facts().key_figure(id, year);
        let Some(content) = found.and_then(|found| found.content.content()) else { return };
        self.scope.actions.extend(content.actions.iter().map(|action| action.node.clone()));
        if let Outcome::Reported(measure) = &content.outcome {
            let named = measure.kind().actions();
            self.scope.actions.extend(named.into_iter().map(|action| action.node.clone()));
        }
        for nodes in [&content.reporting, &content.comment, &content.proposal] {
            fill_nodes(nodes.clone(), self);
        }
        for (_, nodes) in &content.passages {
            fill_nodes(nodes.clone(), self);
        }
    }

    /// Takes the actions that a follow-up lists.
    fn actions(&mut self, year: Option<Year>) {
        let own = self.projection.draft().id.year;
        let listed = self.projection.facts().actions.iter();
        let listed = listed.filter(|action| match year {
            Some(year) => action.year == year,
            None => action.year <= own,
        });
        self.scope.actions.extend(listed.map(|action| action.id.clone()));
    }
}

impl Fill<InlineRequest, OpenHole> for Seeker<'_> {
    type Inline = ();
    type Block = ();

    fn inline(&mut self, hole: InlineRequest) -> Inline<()> {
        match hole {
            InlineRequest::Value(request) => self.key_figure(&request.node.key_figure.node),
            InlineRequest::Reference(_) | InlineRequest::Document(_) => {}
        }
        Inline::Hole(())
    }

    fn block(&mut self, hole: OpenHole, _span: Span) -> Vec<Node<(), ()>> {
        match hole {
            OpenHole::Request(request) => match request {
                BlockRequest::Chart { key_figure, .. }
                | BlockRequest::Card { key_figure }
                | BlockRequest::List { key_figure } => {
                    self.key_figure(&key_figure.node);
                }
                BlockRequest::Table { subject, .. } => {
                    // The built-in tables are no key figures.
                    let year = self.projection.draft().id.year;
                    if self.projection.facts().key_figure(&subject.node, year).is_some() {
                        self.key_figure(&subject.node);
                    }
                }
                BlockRequest::Overview { key_figures } => {
                    for id in &key_figures {
                        self.key_figure(&id.node);
                    }
                }
                BlockRequest::Actions { ids } if ids.is_empty() => self.actions(None),
                BlockRequest::Actions { ids } => {
                    self.scope.actions.extend(ids.into_iter().map(|id| id.node));
                }
                BlockRequest::FollowUp { year } => self.actions(year.map(|year| year.node)),
                BlockRequest::Coverage { .. } | BlockRequest::Contents => {}
            },
            OpenHole::Action(id, nodes) => {
                self.scope.actions.insert(id.node);
                fill_nodes(nodes, self);
            }
            OpenHole::Marked(_, nodes) => {
                fill_nodes(nodes, self);
            }
            OpenHole::Withheld(_) | OpenHole::ChapterMark(_) => {}
        }
        Vec::new()
    }
}
