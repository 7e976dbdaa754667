//! Filling: every hole of a chapter gets its answer, every heading its number.
//!
//! In: a chapter of the projection and the plan. Out: nodes of the report. Never: a number of a section,
//! picture or table of its own; the plan has them.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::path::ProjectPath;
use crate::base::source::{Span, Spanned};
use crate::base::wording::Facts as Words;
use crate::doc::answer::{BlockAnswer, InlineAnswer, Picture, WithheldPassage};
use crate::doc::draft::OpenHole;
use crate::doc::report::{ImageFile, ReportInline, ReportNode};
use crate::doc::request::{BlockRequest, DocumentRequest, InlineRequest, ReferenceRequest};
use crate::doc::secrecy::Secrecy;
use crate::doc::tree::{
    Block, Callout, CalloutKind, Fill, Heading, Image, Inline, LinkTarget, ProseTable,
    fill_nodes,
};
use crate::resolve::breaks::Room;
use crate::resolve::plan::{Plan, PlannedChapter};
use crate::resolve::{
    View, awaited, calculations, cards, coverage, follow_up, list, lives, pictures, secrecy,
    sentences, tables, values,
};
use crate::value::document::DocumentId;
use crate::value::id::Id;

/// What has been counted and collected so far.
#[derive(Default)]
pub(super) struct State {
    /// The number of the chapter or section; empty where it has none.
    place: String,
    notes: u32,
    /// The chapter's footnotes in the order they are first referred to.
    chapter_notes: Vec<(String, u32)>,
    /// Key figures that are told part by part, by the places of the requests.
    pub lists: BTreeMap<Span, Id>,
    /// All charts, in order, for the appendix.
    pub pictures: Vec<Picture>,
    /// All picture files, by key.
    pub images: BTreeMap<String, ImageFile>,
    /// Passages with a label, where they stand.
    pub passages: Vec<(String, Secrecy)>,
    /// Rows of tables with a label: the table's title, the row's name, the label.
    pub rows: BTreeSet<(String, String, Secrecy)>,
}

impl State {
    /// Starts the next chapter.
    pub fn begin_chapter(&mut self, chapter: &PlannedChapter) {
        self.place = chapter.number.clone().unwrap_or_default();
        self.chapter_notes.clear();
    }

    /// The next footnote of the chapter that has no text yet, when `written` have one.
    pub fn note_without_text(&self, written: usize) -> Option<(String, u32)> {
        self.chapter_notes.get(written).cloned()
    }
}

/// Fills the holes of one chapter.
pub(super) struct Filler<'a, 'b> {
    pub view: View<'a>,
    /// The folder that the paths of picture files count from.
    pub folder: ProjectPath,
    /// How much the lines of a paragraph hold together.
    pub room: Room,
    pub plan: &'b Plan,
    pub state: &'b mut State,
    pub diagnostics: &'b mut Diagnostics,
}

impl<'a> Filler<'a, '_> {
    /// The same for titles: holes of running text only.
    pub fn titles(&mut self) -> TitleFiller<'a, '_> {
        TitleFiller { view: self.view, plan: self.plan, diagnostics: self.diagnostics }
    }

    fn request(&mut self, request: BlockRequest, span: Span) -> Option<BlockAnswer> {
        match request {
            BlockRequest::Chart { key_figure, shape } => {
                let instead = secrecy::instead(self.view, &key_figure.node, "secrecy-picture");
                if instead.is_some() {
                    return instead;
                }
                let number = self.plan.number(span);
                let picture = pictures::chart(
                    (self.view, self.plan),
                    (&key_figure, shape.as_ref()),
                    (number, self.state.pictures.len()),
                    self.diagnostics,
                )?;
                self.state.pictures.push(picture.clone());
                self.state.rows.extend(pictures::labels(self.view, &key_figure.node));
                Some(BlockAnswer::Picture(Box::new(picture)))
            }
            BlockRequest::Table { subject, part } => {
                let instead = secrecy::instead(self.view, &subject.node, "secrecy-table");
                if instead.is_some() {
                    return instead;
                }
                let number = self.plan.number(span);
                let (table, labels) = tables::table(
                    (self.view, self.plan),
                    (&subject, part.as_ref()),
                    number,
                    self.diagnostics,
                )?;
                self.state.rows.extend(labels);
                Some(table)
            }
            BlockRequest::Card { key_figure } => cards::card(self, &key_figure),
            BlockRequest::Coverage { framework } => {
                let number = self.plan.number(span);
                coverage::table((self.view, self.plan), &framework, number, self.diagnostics)
                    .map(BlockAnswer::Table)
            }
            // It becomes more than one block, above.
            BlockRequest::List { .. } => None,
            BlockRequest::Overview { key_figures } => {
                Some(BlockAnswer::Overview(cards::overview(self, &key_figures, span)))
            }
            BlockRequest::FollowUp { year } => {
                let number = self.plan.number(span);
                follow_up::check_year(self.view, year.as_ref(), self.diagnostics);
                let year = year.map(|year| year.node);
                Some(BlockAnswer::Table(follow_up::table(self.view, year, number)))
            }
            BlockRequest::Actions { ids } => {
                let number = self.plan.number(span);
                lives::answer(self.view, &ids, (number, span), self.diagnostics)
                    .map(BlockAnswer::Table)
            }
            BlockRequest::Contents => Some(BlockAnswer::Contents),
        }
    }

    fn marked(&mut self, label: &Secrecy, nodes: Vec<ReportNode>, span: Span) -> ReportNode {
        let callout = Callout {
            kind: CalloutKind::Secret,
            label: secrecy::marking(self.view, label),
            blocks: nodes,
        };
        Spanned::new(Block::Callout(callout), span)
    }
}

impl Fill<InlineRequest, OpenHole> for Filler<'_, '_> {
    type Inline = InlineAnswer;
    type Block = BlockAnswer;

    fn inline(&mut self, hole: InlineRequest) -> ReportInline {
        let row = match &hole {
            // What is told of an earlier year only has no row.
            InlineRequest::Value(request) => Some(&request.node.key_figure.node)
                .filter(|id| self.view.facts.key_figure(id, self.view.year).is_some())
                .map(calculations::row_anchor),
            InlineRequest::Reference(_) | InlineRequest::Document(_) => None,
        };
        match (self.titles().answer(hole), row) {
            (Inline::Hole(value), Some(row)) if !matches!(value, InlineAnswer::Withheld(_)) => {
                Inline::Hole(InlineAnswer::Traced { value: Box::new(value), row })
            }
            (inline, _) => inline,
        }
    }

    fn block(&mut self, hole: OpenHole, span: Span) -> Vec<ReportNode> {
        let answer = |answer| Spanned::new(Block::Hole(answer), span);
        if let OpenHole::Request(request) = &hole
            && let Some(instead) = awaited::instead(self.view, request, span)
        {
            return vec![instead];
        }
        match hole {
            OpenHole::Request(BlockRequest::List { key_figure }) => {
                self.state.rows.extend(pictures::labels(self.view, &key_figure.node));
                list::list(self, &key_figure, span)
            }
            OpenHole::Request(BlockRequest::FollowUp { year: None })
                if let Some(nothing) = follow_up::nothing(self.view, span) =>
            {
                vec![nothing]
            }
            OpenHole::Request(request) => {
                let tells_lives = match &request {
                    BlockRequest::FollowUp { .. } => true,
                    BlockRequest::Actions { .. } => !self.plan.has_follow_up(),
                    _ => false,
                };
                let table = self.request(request, span).map(answer);
                let further = (table.is_some() && tells_lives)
                    .then(|| follow_up::further(self.view, span))
                    .flatten();
                table.into_iter().chain(further).collect()
            }
            OpenHole::Action(id, nodes) => {
                let blocks = fill_nodes(nodes, self);
                let label = follow_up::callout_label(self.view, &id, self.diagnostics);
                let callout = Callout { kind: CalloutKind::Action, label, blocks };
                vec![Spanned::new(Block::Callout(callout), span)]
            }
            OpenHole::Marked(label, nodes) => {
                self.state.passages.push((self.state.place.clone(), label.clone()));
                let nodes = fill_nodes(nodes, self);
                vec![self.marked(&label, nodes, span)]
            }
            OpenHole::ChapterMark(label) => {
                let words = self.view.say("secrecy-whole-chapter");
                let words = Spanned::new(Block::Paragraph(vec![Inline::Text(words)]), span);
                vec![self.marked(&label, vec![words], span)]
            }
            OpenHole::Withheld(label) => {
                self.state.passages.push((self.state.place.clone(), label.clone()));
                vec![answer(BlockAnswer::Withheld(WithheldPassage {
                    label: self.view.say("secrecy-passage"),
                    text: secrecy::withheld(self.view, &label),
                }))]
            }
        }
    }

    fn heading(&mut self, mut heading: Heading<InlineAnswer>) -> Heading<InlineAnswer> {
        heading.number = self.plan.section(&heading.anchor).cloned();
        if let Some(number) = &heading.number {
            self.state.place.clone_from(number);
        }
        heading
    }

    fn callout(
        &mut self,
        mut callout: Callout<InlineAnswer, BlockAnswer>,
    ) -> Callout<InlineAnswer, BlockAnswer> {
        callout.label = match callout.kind {
            CalloutKind::Decision if self.view.projection.draft().head.is_adopted => {
                self.view.say("callout-decided")
            }
            CalloutKind::Decision => self.view.say("callout-decision"),
            CalloutKind::Note => self.view.say("callout-note"),
            CalloutKind::Tip => self.view.say("callout-tip"),
            CalloutKind::Important => self.view.say("callout-important"),
            CalloutKind::Warning => self.view.say("callout-warning"),
            CalloutKind::Action | CalloutKind::Part | CalloutKind::Secret => callout.label,
        };
        callout
    }

    fn table(
        &mut self,
        table: ProseTable<InlineAnswer>,
        span: Span,
    ) -> ProseTable<InlineAnswer> {
        if table.title.is_empty() {
            return table;
        }
        let label = tables::label(self.view, self.plan.number(span));
        ProseTable { label, anchor: format!("tab-{}", table.anchor), ..table }
    }

    fn image(&mut self, mut image: Image<InlineAnswer>, span: Span) -> Image<InlineAnswer> {
        if !image.caption.is_empty() {
            let number = self.plan.number(span);
            let words = Words::new().text("number", number);
            image.label = self.view.say_with("label-figure", &words);
            image.anchor = format!("fig-{}", pictures::image_name(&image.path));
        }
        let folder = self.folder.clone();
        let path = folder.join(&image.path);
        let pictures = self.view.context.pictures;
        match path.and_then(|path| pictures.get(&path).map(|found| (path, found))) {
            Some((path, Ok(file))) => {
                // Cards of other documents may show other files under the same path.
                image.path = path.to_string();
                self.state.images.insert(image.path.clone(), file.clone());
            }
            Some((_, Err(fault))) => fault.report(&image.path, span, self.diagnostics),
            None => {
                let folder = format!("{folder}/");
                let names =
                    pictures.paths().filter_map(|path| path.as_str().strip_prefix(&folder));
                let diagnostic = self.diagnostics.report(&code::MISSING_FILE, span);
                diagnostic.with("path", &image.path).did_you_mean(&image.path, names);
            }
        }
        image
    }

    fn text(&mut self, text: String) -> String {
        if self.view.is_drawn() { self.view.breaks.soften(&text) } else { text }
    }

    fn running(&mut self, content: Vec<ReportInline>) -> Vec<ReportInline> {
        self.view.bound(content, Room::Column)
    }

    fn paragraph(&mut self, content: Vec<ReportInline>) -> Vec<ReportInline> {
        self.view.bound(sentences::with_capitals(content), self.room)
    }

    fn note(&mut self, label: String) -> String {
        if !self.state.chapter_notes.iter().any(|(known, _)| *known == label) {
            self.state.notes += 1;
            self.state.chapter_notes.push((label.clone(), self.state.notes));
        }
        label
    }

    fn link(&mut self, target: LinkTarget, span: Span) -> LinkTarget {
        if let LinkTarget::Anchor(anchor) = &target
            && !self.plan.has_anchor(anchor)
        {
            let diagnostic = self.diagnostics.report(&code::DEAD_LINK, span);
            diagnostic.with("anchor", anchor).did_you_mean(anchor, self.plan.anchors());
        }
        target
    }
}

/// Fills the holes of a title: values and references, nothing else. Headings are not hyphenated.
pub(super) struct TitleFiller<'a, 'b> {
    view: View<'a>,
    plan: &'b Plan,
    diagnostics: &'b mut Diagnostics,
}

impl TitleFiller<'_, '_> {
    fn answer(&mut self, hole: InlineRequest) -> ReportInline {
        match hole {
            InlineRequest::Value(request) => {
                Inline::Hole(values::value(self.view, &request, self.diagnostics))
            }
            InlineRequest::Reference(request) => self.reference(&request),
            InlineRequest::Document(request) => self.document(&request),
        }
    }

    /// The title of another document, linked when it is built.
    fn document(&mut self, request: &Spanned<DocumentRequest>) -> ReportInline {
        let DocumentRequest { year, name } = request.node.clone();
        let id = DocumentId { year: year.unwrap_or(self.view.year), name };
        let library = self.view.context.library;
        let Some((title, stem)) = library.document(&id) else {
            let ids: Vec<String> = library.ids().map(ToString::to_string).collect();
            let diagnostic = self.diagnostics.report(&code::UNKNOWN_DOCUMENT, request.span);
            diagnostic.with("document", &id);
            diagnostic.did_you_mean(&id.to_string(), ids.iter().map(String::as_str));
            return Inline::Text(format!("@doc:{id}"));
        };
        let content = vec![Inline::Text(title.to_owned())];
        match stem {
            Some(stem) => Inline::Link {
                target: LinkTarget::Document { stem: stem.to_owned(), anchor: None },
                content,
                span: request.span,
            },
            None => Inline::Text(title.to_owned()),
        }
    }

    fn reference(&mut self, request: &Spanned<ReferenceRequest>) -> ReportInline {
        if let Some(instead) = self.plan.left_out(&request.node) {
            return Inline::Hole(instead.clone());
        }
        match self.plan.target(&request.node) {
            Ok(target) => Inline::Hole(InlineAnswer::Reference {
                text: target.text.clone(),
                anchor: target.anchor.clone(),
            }),
            Err(names) => {
                let (kind, name) = match &request.node {
                    ReferenceRequest::Section(name) => ("sec", name),
                    ReferenceRequest::Figure(name) => ("fig", name),
                    ReferenceRequest::Table(name) => ("tab", name),
                };
                let diagnostic = self.diagnostics.report(&code::DEAD_REFERENCE, request.span);
                diagnostic.with("kind", kind).with("name", name).did_you_mean(name, names);
                Inline::Text(format!("@{kind}:{name}"))
            }
        }
    }
}

impl<B> Fill<InlineRequest, B> for TitleFiller<'_, '_> {
    type Inline = InlineAnswer;
    type Block = BlockAnswer;

    fn inline(&mut self, hole: InlineRequest) -> ReportInline {
        self.answer(hole)
    }

    fn block(&mut self, _hole: B, _span: Span) -> Vec<ReportNode> {
        Vec::new()
    }
}
