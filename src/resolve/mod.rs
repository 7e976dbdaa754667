//! Layer 7: answers every request, numbers everything, draws the charts.
//!
//! In: a projection. Out: a `Report` that writers only have to write. Never: output formats, secrets.

mod appendix;
mod awaited;
mod breaks;
mod calculations;
mod cards;
mod courses;
mod coverage;
mod data;
mod display;
mod evidence;
mod fill;
mod follow_up;
mod head;
pub mod hyphenation;
mod key_numbers;
mod library;
mod list;
mod lives;
mod moments;
mod pictures;
mod plan;
mod register;
mod requirements;
mod rows;
mod scope;
mod secrecy;
mod sentences;
mod tables;
mod values;
mod years;

use crate::base::diagnostic::Diagnostics;
use crate::base::wording::Facts as Words;
use crate::doc::answer::Surfaces;
use crate::doc::draft::DraftHole;
use crate::doc::head::Head;
use crate::doc::report::{Chapter, Links, Origin, Report, ReportInline};
use crate::doc::theme::Theme;
use crate::doc::tree::{Note, fill_inlines, fill_nodes};
use crate::edition::Projection;
use crate::measure::facts::OpenFacts;
use crate::measure::key_figure::OpenKeyFigure;
use crate::read::pictures::Pictures;
use crate::read::settings::Settings;
use crate::resolve::breaks::{Breaks, Room};
use crate::resolve::fill::{Filler, State};
use crate::resolve::plan::Plan;
use crate::resolve::scope::Scope;
use crate::value::date::Year;
use crate::value::format::Locale;

pub use courses::courses;
pub use library::Library;
pub use register::register;
pub use requirements::requirements;

/// What a report is resolved with.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// What holds for the project.
    pub settings: &'a Settings,
    /// Colours and fonts for charts.
    pub theme: &'a Theme,
    /// The report's language.
    pub locale: &'a Locale,
    /// Picture files of the project.
    pub pictures: &'a Pictures,
    /// What stands beside the page.
    pub links: &'a Links,
    /// What charts are drawn for.
    pub surfaces: Surfaces,
    /// All documents of the edition.
    pub library: &'a Library,
}

impl Context<'_> {
    fn breaks(self) -> Breaks {
        Breaks::new(self.locale, &self.settings.word_parts)
    }
}

/// What all parts of `resolve` look at.
#[derive(Clone, Copy)]
struct View<'a> {
    context: Context<'a>,
    projection: &'a Projection<'a>,
    facts: &'a OpenFacts,
    year: Year,
    scope: &'a Scope,
    breaks: &'a Breaks,
}

impl<'a> View<'a> {
    /// A document, in its own year.
    fn new(
        context: Context<'a>,
        projection: &'a Projection<'a>,
        scope: &'a Scope,
        breaks: &'a Breaks,
    ) -> Self {
        let (facts, year) = (projection.facts(), projection.draft().id.year);
        Self { context, projection, facts, year, scope, breaks }
    }

    /// The key figures of the year that the document is about, by id.
    fn key_figures(self) -> impl Iterator<Item = &'a OpenKeyFigure> {
        let asked_for = self.scope.key_figures.iter();
        asked_for.filter_map(move |id| self.facts.key_figure(id, self.year))
    }

    fn say(&self, key: &str) -> String {
        self.context.locale.say(key)
    }

    fn say_with(&self, key: &str, words: &Words<'_>) -> String {
        self.context.locale.say_with(key, words)
    }

    /// A text whose lines break where they may, where anything is drawn.
    fn soft(&self, text: &str) -> String {
        if self.is_drawn() { self.breaks.set(text) } else { text.to_owned() }
    }

    /// Running text whose lines do not end where they may not, where anything is drawn.
    fn bound(&self, mut content: Vec<ReportInline>, room: Room) -> Vec<ReportInline> {
        if self.is_drawn() {
            self.breaks.bind_running(&mut content, room);
        }
        content
    }

    fn is_drawn(&self) -> bool {
        self.context.surfaces != Surfaces::default()
    }
}

/// Makes the report of one edition.
///
/// Always returns a report; what could not be answered stands in it as text, and is reported.
pub fn resolve(
    projection: &Projection<'_>,
    context: Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Report {
    let (scope, breaks) = (Scope::new(projection), context.breaks());
    let view = View::new(context, projection, &scope, &breaks);
    follow_up::check_names(view, diagnostics);
    follow_up::check_told(view, diagnostics);
    let plan = Plan::new(view, diagnostics);
    tables::check_sections(view, &plan, diagnostics);
    coverage::check(view, &plan, diagnostics);
    let mut state = State::default();
    let mut chapters = chapters(view, &plan, &mut state, diagnostics);
    head::sign(view, &mut chapters);
    let shown = rows::lead(view, &state.lists, &mut chapters);
    chapters.extend(appendix::appendices(view, &plan, &shown, &state));
    state.images.extend(head::logo_file(context));
    Report {
        span: projection.draft().span,
        head: head::head(view, &state),
        key_numbers: key_numbers::key_numbers(view, &plan, &chapters),
        origin: Origin::Draft,
        mosaic: pictures::mosaic(view),
        outline: plan::outline(&chapters),
        chapters,
        images: state.images,
        data: data::key_figures((view, &plan)),
        courses: Vec::new(),
        actions: data::actions(view),
        coverage: coverage::covered(view, &plan),
        links: context.links.clone(),
    }
}

fn chapters(
    view: View<'_>,
    plan: &Plan,
    state: &mut State,
    diagnostics: &mut Diagnostics,
) -> Vec<Chapter> {
    let drafts = &view.projection.draft().chapters;
    let chapters = drafts.iter().zip(&plan.chapters).map(|(draft, planned)| {
        state.begin_chapter(planned);
        let mut filler = Filler {
            view,
            folder: view.projection.draft().id.folder(),
            room: Room::Line,
            plan,
            state: &mut *state,
            diagnostics: &mut *diagnostics,
        };
        let title = fill_inlines::<_, DraftHole, _>(draft.title.clone(), &mut filler.titles());
        let nodes = fill_nodes(draft.nodes.clone(), &mut filler);
        let mut notes = Vec::new();
        // A note's text may refer to further notes, which then get their numbers.
        while let Some((label, number)) = filler.state.note_without_text(notes.len()) {
            let note = draft.notes.iter().find(|note| note.label == label);
            let Some(note) = note.cloned() else { break };
            let blocks = fill_nodes(note.blocks, &mut filler);
            notes.push(Note { label, number, blocks, span: note.span });
        }
        Chapter {
            number: planned.number.clone(),
            kicker: None,
            anchor: planned.anchor.clone(),
            title,
            nodes,
            notes,
        }
    });
    chapters.collect()
}

/// A report that is made of all documents: it has no key figures of its own.
fn gathered(view: View<'_>, origin: Origin, head: Head, chapters: Vec<Chapter>) -> Report {
    Report {
        span: view.projection.draft().span,
        head,
        origin,
        mosaic: None,
        outline: plan::outline(&chapters),
        chapters,
        images: head::logo_file(view.context),
        data: Vec::new(),
        key_numbers: Vec::new(),
        courses: Vec::new(),
        actions: Vec::new(),
        coverage: Vec::new(),
        links: view.context.links.clone(),
    }
}
