//! The plan: numbers and anchors of everything that can be referred to.
//!
//! In: a projection. Out: numbers by name, so that a reference may stand before what it names.
//! Never: text of the report beyond labels.

use std::collections::BTreeMap;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::base::wording::Facts as Words;
use crate::doc::answer::InlineAnswer;
use crate::doc::draft::{OpenHole, OpenNode};
use crate::doc::report::{Chapter, OutlineEntry, plain_text};
use crate::doc::request::{BlockRequest, ReferenceRequest};
use crate::doc::tree::{Block, Inline};
use crate::measure::key_figure::OpenKeyFigure;
use crate::resolve::library::plain_words;
use crate::resolve::{
    View, appendix, awaited, coverage, follow_up, lives, pictures, secrecy, tables,
};
use crate::value::id::Id;

/// Where a reference leads and how it reads.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// "figur 1", "avsnitt 2.1"
    pub text: String,
    /// Its anchor.
    pub anchor: String,
}

/// A chapter's number and anchor.
#[derive(Debug, Clone)]
pub(super) struct PlannedChapter {
    pub number: Option<String>,
    pub anchor: String,
}

/// Numbers and anchors of a report.
#[derive(Default)]
pub(super) struct Plan {
    /// In order of the draft.
    pub chapters: Vec<PlannedChapter>,
    /// The numbers of pictures and tables, by where they are asked for.
    numbers: BTreeMap<Span, u32>,
    /// The numbers of sections, by their anchors.
    section_numbers: BTreeMap<String, String>,
    sections: BTreeMap<String, Target>,
    figures: BTreeMap<String, Target>,
    tables: BTreeMap<String, Target>,
    /// Pictures and tables of key figures that the edition leaves out or that have no value yet, and
    /// what stands instead of a reference.
    figures_left_out: BTreeMap<String, InlineAnswer>,
    tables_left_out: BTreeMap<String, InlineAnswer>,
    /// Every anchor and where it was first set.
    anchors: BTreeMap<String, Option<Span>>,
    /// The actions that have a row in a follow-up table.
    actions: BTreeMap<Id, String>,
    /// The key figures that have a card, in reading order, with the card's anchor.
    cards: Vec<(Id, String)>,
}

impl Plan {
    /// Goes through the whole report once, in reading order.
    pub fn new(view: View<'_>, diagnostics: &mut Diagnostics) -> Self {
        let mut planner = Planner {
            view,
            plan: Self::default(),
            diagnostics,
            section: 0,
            chapter: None,
            figures: 0,
            tables: 0,
        };
        let mut number = 0;
        for chapter in &view.projection.draft().chapters {
            if chapter.is_numbered {
                number += 1;
            }
            planner.chapter = chapter.is_numbered.then_some(number);
            planner.section = 0;
            planner.anchor(&chapter.anchor, chapter.title_span, "hint-set-anchor");
            let text = planner.chapter.map(|number| number.to_string());
            let text_or_words = text.as_deref().ok_or(chapter.title.as_slice());
            planner.section_target(&chapter.anchor, "reference-chapter", text_or_words);
            planner
                .plan
                .chapters
                .push(PlannedChapter { number: text, anchor: chapter.anchor.clone() });
            planner.nodes(&chapter.nodes);
            for note in &chapter.notes {
                planner.nodes(&note.blocks);
            }
        }
        let sources = appendix::has_sources(view).then_some("appendix-a");
        for appendix in sources.into_iter().chain(["appendix-b"]) {
            planner.plan.anchors.entry(appendix.to_owned()).or_insert(None);
        }
        planner.plan
    }

    /// The number of the picture or table that is asked for here.
    pub fn number(&self, span: Span) -> u32 {
        let number = self.numbers.get(&span);
        *number.expect("the plan goes through all blocks that are filled")
    }

    /// The number of the section with this anchor, when it has one.
    pub fn section(&self, anchor: &str) -> Option<&String> {
        self.section_numbers.get(anchor)
    }

    /// The number of the chapter or section with this anchor, when it has one.
    pub fn number_of(&self, anchor: &str) -> Option<&String> {
        let chapter = self.chapters.iter().find(|chapter| chapter.anchor == anchor);
        self.section(anchor).or_else(|| chapter?.number.as_ref())
    }

    /// What a reference names, and what it could have named.
    pub fn target(&self, request: &ReferenceRequest) -> Result<&Target, Vec<&str>> {
        let (map, name) = match request {
            ReferenceRequest::Section(name) => (&self.sections, name),
            ReferenceRequest::Figure(name) => (&self.figures, name),
            ReferenceRequest::Table(name) => (&self.tables, name),
        };
        map.get(name).ok_or_else(|| map.keys().map(String::as_str).collect())
    }

    /// What stands instead of a reference to something that the edition leaves out or that has no value
    /// yet.
    pub fn left_out(&self, request: &ReferenceRequest) -> Option<&InlineAnswer> {
        let is_figure = matches!(request, ReferenceRequest::Figure(_));
        let (map, name) = match request {
            ReferenceRequest::Section(_) => return None,
            ReferenceRequest::Figure(name) => (&self.figures_left_out, name),
            ReferenceRequest::Table(name) => (&self.tables_left_out, name),
        };
        // Of a chart that is left out nobody knows which shape would come first.
        let id = || name.split_once('.').map(|(id, _)| id).filter(|_| is_figure);
        map.get(name).or_else(|| map.get(id()?))
    }

    /// Whether there is such an anchor.
    pub fn has_anchor(&self, anchor: &str) -> bool {
        self.anchors.contains_key(anchor)
    }

    /// All anchors, for suggestions.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        self.anchors.keys().map(String::as_str)
    }

    /// Whether any action has a row in a follow-up.
    pub fn has_follow_up(&self) -> bool {
        !self.actions.is_empty()
    }

    /// The row of an action in the follow-up, when it has one.
    pub fn action(&self, id: &Id) -> Option<&String> {
        self.actions.get(id)
    }

    /// The year's key figures in the order of tables: by area, then as their cards come in the report,
    /// then by id.
    pub fn key_figures<'a>(&self, view: View<'a>) -> Vec<&'a OpenKeyFigure> {
        let mut ordered: Vec<&OpenKeyFigure> = view.key_figures().collect();
        let place = |list: Option<usize>| list.unwrap_or(usize::MAX);
        ordered.sort_by_key(|key_figure| {
            let area = view.facts.areas.iter().position(|(id, _)| *id == key_figure.area);
            let card = self.cards.iter().position(|(id, _)| *id == key_figure.id);
            (place(area), place(card))
        });
        ordered
    }

    /// The card of a key figure, when it has one.
    pub fn card(&self, id: &Id) -> Option<&String> {
        self.cards.iter().find(|(each, _)| each == id).map(|(_, anchor)| anchor)
    }
}

struct Planner<'a, 'b> {
    view: View<'a>,
    plan: Plan,
    diagnostics: &'b mut Diagnostics,
    chapter: Option<u32>,
    section: u32,
    figures: u32,
    tables: u32,
}

impl Planner<'_, '_> {
    fn nodes(&mut self, nodes: &[OpenNode]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &OpenNode) {
        match &node.node {
            Block::Heading(heading) => {
                self.anchor(&heading.anchor, node.span, "hint-set-anchor");
                let number = self.section_number(heading.level);
                if let Some(number) = &number {
                    let numbers = &mut self.plan.section_numbers;
                    numbers.insert(heading.anchor.clone(), number.clone());
                }
                let number_or_words = number.as_deref().ok_or(heading.content.as_slice());
                self.section_target(&heading.anchor, "reference-section", number_or_words);
            }
            Block::List(list) => list.items.iter().for_each(|item| self.nodes(&item.blocks)),
            Block::Quote(blocks) => self.nodes(blocks),
            Block::Callout(callout) => self.nodes(&callout.blocks),
            Block::Image(image) if !image.caption.is_empty() => {
                let stem = pictures::image_name(&image.path);
                self.figure(&[&stem], format!("fig-{stem}"), node.span);
            }
            Block::Table(table) if !table.title.is_empty() => {
                self.table(&table.anchor, format!("tab-{}", table.anchor), node.span);
            }
            Block::Hole(hole) => self.hole(hole, node.span),
            _ => {}
        }
    }

    fn hole(&mut self, hole: &OpenHole, span: Span) {
        match hole {
            OpenHole::Request(request) => self.request(request, span),
            OpenHole::Action(_, nodes) | OpenHole::Marked(_, nodes) => self.nodes(nodes),
            OpenHole::Withheld(_) | OpenHole::ChapterMark(_) => {}
        }
    }

    fn request(&mut self, request: &BlockRequest, span: Span) {
        match request {
            BlockRequest::Chart { key_figure, shape } => {
                let id = &key_figure.node;
                let shape = shape.as_ref().map(|shape| shape.node.to_string());
                if let Some(instead) = left_out(self.view, id, "awaited-figure-reference") {
                    let name = pictures::chart_name(id, shape.as_deref());
                    self.plan.figures_left_out.insert(name, instead.clone());
                    self.plan.figures_left_out.insert(id.to_string(), instead);
                    return;
                }
                let shape = shape.or_else(|| pictures::first_shape(self.view, id));
                let name = pictures::chart_name(id, shape.as_deref());
                self.figure(&[&name, id.as_str()], pictures::chart_anchor(&name), span);
            }
            BlockRequest::Table { subject, part } => {
                let name = tables::name(subject, part.as_ref());
                if let Some(instead) =
                    left_out(self.view, &subject.node, "awaited-table-reference")
                {
                    self.plan.tables_left_out.insert(name, instead);
                    return;
                }
                self.table(&name, tables::anchor(&name), span);
            }
            BlockRequest::FollowUp { year: None }
                if follow_up::actions(self.view, None).next().is_none() => {}
            BlockRequest::FollowUp { year } => {
                let name = follow_up::name(year.as_ref().map(|year| year.node));
                let anchor = format!("tab-{name}");
                self.table(&name, anchor, span);
                for action in follow_up::actions(self.view, year.as_ref().map(|year| year.node))
                {
                    let anchor = follow_up::row_anchor(action);
                    self.plan.anchors.entry(anchor.clone()).or_insert(None);
                    self.plan.actions.entry(action.id.clone()).or_insert(anchor);
                }
            }
            BlockRequest::Actions { .. } => {
                self.table(lives::NAME, tables::anchor(lives::NAME), span);
            }
            BlockRequest::Coverage { framework } => {
                let name = coverage::name(&framework.node);
                let anchor = format!("tab-{name}");
                self.table(&name, anchor, span);
            }
            BlockRequest::List { key_figure } => {
                let found = self.view.facts.key_figure(&key_figure.node, self.view.year);
                let content = found.and_then(|found| found.content.content());
                for (_, nodes) in content.iter().flat_map(|content| &content.passages) {
                    self.nodes(nodes);
                }
            }
            BlockRequest::Card { key_figure } => {
                let anchor = format!("card-{}", key_figure.node);
                self.anchor(&anchor, span, "hint-show-once");
                self.plan.cards.push((key_figure.node.clone(), anchor));
                let found = self.view.facts.key_figure(&key_figure.node, self.view.year);
                if let Some(content) = found.and_then(|found| found.content.content()) {
                    // In the order in which a card is filled.
                    for nodes in [&content.reporting, &content.comment, &content.proposal] {
                        self.nodes(nodes);
                    }
                }
            }
            BlockRequest::Overview { .. } | BlockRequest::Contents => {}
        }
    }

    fn figure(&mut self, names: &[&str], anchor: String, span: Span) {
        self.figures += 1;
        self.plan.numbers.insert(span, self.figures);
        let text = self.label("reference-figure", self.figures);
        self.anchor(&anchor, span, "hint-show-once");
        for name in names {
            let target = Target { text: text.clone(), anchor: anchor.clone() };
            self.plan.figures.entry((*name).to_owned()).or_insert(target);
        }
    }

    fn table(&mut self, name: &str, anchor: String, span: Span) {
        self.tables += 1;
        self.plan.numbers.insert(span, self.tables);
        let text = self.label("reference-table", self.tables);
        self.anchor(&anchor, span, "hint-show-once");
        self.plan.tables.entry(name.to_owned()).or_insert(Target { text, anchor });
    }

    fn label(&self, key: &str, number: u32) -> String {
        self.view.say_with(key, &Words::new().text("number", number))
    }

    fn section_number(&mut self, level: u8) -> Option<String> {
        let chapter = self.chapter.filter(|_| level == 2)?;
        self.section += 1;
        Some(format!("{chapter}.{}", self.section))
    }

    /// Notes how a section is referred to: by its number, else by the words of its heading. A heading
    /// with something from data in it has no words yet.
    fn section_target<H>(
        &mut self,
        anchor: &str,
        key: &str,
        number: Result<&str, &[Inline<H>]>,
    ) {
        let text = match number {
            Ok(number) => self.view.say_with(key, &Words::new().text("number", number)),
            Err(heading) if heading.iter().any(|inline| matches!(inline, Inline::Hole(_))) => {
                self.view.say("reference-unnamed")
            }
            Err(heading) => {
                let title = Words::new().text("title", plain_words(heading));
                self.view.say_with("reference-unnumbered", &title)
            }
        };
        let target = Target { text, anchor: anchor.to_owned() };
        self.plan.sections.entry(anchor.to_owned()).or_insert(target);
    }

    /// Takes an anchor; `way_out` is the hint where it is taken already.
    fn anchor(&mut self, anchor: &str, span: Span, way_out: &str) {
        let Some(first) = self.plan.anchors.get(anchor).copied() else {
            self.plan.anchors.insert(anchor.to_owned(), Some(span));
            return;
        };
        let diagnostic = self.diagnostics.report(&code::DUPLICATE_ANCHOR, span);
        diagnostic.with("anchor", anchor).hint(way_out, &[]);
        if first.is_some() {
            diagnostic.note(first, "note-first-here", &[]);
        }
    }
}

/// What stands instead of a reference to a picture or table of a key figure that is not shown; `awaited`
/// are the words where it will be, once there is a value.
fn left_out(view: View<'_>, id: &Id, awaited: &str) -> Option<InlineAnswer> {
    if let Some(label) = secrecy::left_out(view, id) {
        return Some(InlineAnswer::Withheld(secrecy::withheld(view, label)));
    }
    awaited::is_awaited(view, id).then(|| InlineAnswer::Missing(view.say(awaited)))
}

/// The contents: chapters and numbered sections in reading order.
pub(super) fn outline(chapters: &[Chapter]) -> Vec<OutlineEntry> {
    let mut outline = Vec::new();
    for chapter in chapters {
        outline.push(OutlineEntry {
            level: 1,
            number: chapter.number.clone(),
            title: plain_text(&chapter.title),
            anchor: chapter.anchor.clone(),
        });
        for node in &chapter.nodes {
            if let Block::Heading(heading) = &node.node
                && heading.number.is_some()
            {
                outline.push(OutlineEntry {
                    level: 2,
                    number: heading.number.clone(),
                    title: plain_text(&heading.content),
                    anchor: heading.anchor.clone(),
                });
            }
        }
    }
    outline
}
