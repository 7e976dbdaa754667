//! The survey: everything the rules look at in one report, gathered once.
//!
//! In: a report and the facts of the internal edition. Out: passages, key figures with their values of
//! this year and of the last comparable one, and which key figure a sentence is about. Never: a finding.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::source::{Sources, Span};
use crate::check::passage::{Gatherer, Home, Passage, Section, Thing};
use crate::doc::draft::{DraftHead, OpenDraft, OpenHole};
use crate::doc::request::BlockRequest;
use crate::measure::facts::OpenFacts;
use crate::measure::history::Comparison;
use crate::measure::key_figure::{Content, Direction, OpenKeyFigure, Outcome};
use crate::measure::kind::{Measure, NamedValue};
use crate::measure::risks::Risks;
use crate::read::settings::Settings;
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::id::Id;
use crate::value::quantity::{Quantity, Unit};

/// A report with all that belongs to it.
pub struct Survey<'a> {
    /// What holds for all reports.
    pub settings: &'a Settings,
    /// The texts.
    pub sources: &'a Sources,
    /// The report.
    pub draft: &'a OpenDraft,
    /// Whether the year has a main document, in which rules for the whole register tell.
    pub has_main: bool,
    /// All facts of the project.
    pub facts: &'a OpenFacts,
    /// The head of the last earlier report of the same kind, and its year.
    pub earlier: Option<(Year, &'a DraftHead)>,
    /// How values are written.
    pub locale: &'a Locale,
    /// Chapters in order, then the texts of key figures.
    pub passages: Vec<Passage<'a>>,
    /// The chapters and sections that [`Home::Chapter`] numbers, from 1.
    pub sections: Vec<Section>,
    /// The key figures of the report's year, by id.
    pub figures: BTreeMap<&'a Id, Figure<'a>>,
    /// Requests that make blocks, in order, with their places.
    pub blocks: Vec<(&'a BlockRequest, Span)>,
    /// The key figures shown in each section.
    shown: BTreeMap<usize, BTreeSet<&'a Id>>,
}

/// A key figure in the report's year.
pub struct Figure<'a> {
    /// Title, kind, file.
    pub key_figure: &'a OpenKeyFigure,
    /// Everything else.
    pub content: &'a Content<OpenHole>,
    /// Whether its file belongs to this report and not to another of the year.
    pub is_own: bool,
    /// The values of this year; none when there is no value.
    pub values: Vec<NamedValue>,
    /// The values of the last comparable year.
    pub previous: Option<(Year, Vec<NamedValue>)>,
    /// Its measure.
    earlier: Option<&'a Measure>,
    /// For each value, the words that follow it in prose, in lower case.
    pub nouns: Vec<Vec<String>>,
}

impl<'a> Survey<'a> {
    /// Gathers.
    pub fn new(
        (settings, sources): (&'a Settings, &'a Sources),
        draft: &'a OpenDraft,
        facts: &'a OpenFacts,
        earlier: Option<(Year, &'a DraftHead)>,
        locale: &'a Locale,
    ) -> Self {
        let mut figures = BTreeMap::new();
        for (id, years) in &facts.key_figures {
            let Some(key_figure) = years.get(&draft.id.year) else { continue };
            if let Some(content) = key_figure.content.content() {
                let path = &sources.get(key_figure.span.source).path;
                let is_own = path.parent().parent() == draft.id.folder();
                figures.insert(id, Figure::new(key_figure, content, is_own, facts, locale));
            }
        }
        let mut gatherer = Gatherer::new(settings.language);
        for chapter in &draft.chapters {
            let notes = chapter.notes.iter().map(|note| note.blocks.as_slice());
            let title = (chapter.title.as_slice(), chapter.title_span);
            gatherer.chapter(title, &chapter.nodes, notes, sources.get(chapter.source));
        }
        for (id, figure) in figures.iter().filter(|(_, figure)| figure.is_own) {
            let source = sources.get(figure.key_figure.span.source);
            let Content { reporting, comment, proposal, passages, .. } = figure.content;
            for nodes in [reporting, comment, proposal] {
                gatherer.key_figure(Home::KeyFigure((*id).clone()), nodes, source);
            }
            for (part, nodes) in passages {
                let home = Home::Part((*id).clone(), part.clone());
                gatherer.key_figure(home, nodes, source);
            }
        }
        let mut shown: BTreeMap<usize, BTreeSet<&Id>> = BTreeMap::new();
        let mut blocks = Vec::new();
        for (section, request, span) in gatherer.blocks {
            blocks.push((request, span));
            let id = match request {
                BlockRequest::Chart { key_figure, .. }
                | BlockRequest::Card { key_figure }
                | BlockRequest::List { key_figure } => &key_figure.node,
                BlockRequest::Table { subject, .. } => &subject.node,
                BlockRequest::Overview { .. }
                | BlockRequest::Coverage { .. }
                | BlockRequest::FollowUp { .. }
                | BlockRequest::Actions { .. }
                | BlockRequest::Contents => continue,
            };
            if let Some((id, _)) = figures.get_key_value(id) {
                shown.entry(section).or_default().insert(id);
            }
        }
        let (passages, sections) = (gatherer.passages, gatherer.sections);
        Self {
            settings,
            sources,
            draft,
            has_main: draft.id.is_main(),
            facts,
            earlier,
            locale,
            passages,
            sections,
            figures,
            blocks,
            shown,
        }
    }

    /// Whether such a thing stands in a section or in a later one of its chapter.
    pub fn comes(&self, section: usize, thing: Thing) -> bool {
        let rest = self.sections.get(section - 1..).unwrap_or_default();
        let rest = rest.iter().enumerate();
        let in_chapter = rest.take_while(|(index, section)| *index == 0 || section.level > 1);
        in_chapter.into_iter().any(|(_, section)| section.things.contains(&thing))
    }

    /// The one key figure that a sentence is about: whose values it asks for, else the passage, else
    /// whose card or picture the section shows, else whose large number it tells. None when there are several.
    pub fn subject(&self, passage: &Passage<'_>, sentence: usize) -> Option<&Figure<'a>> {
        if let Home::KeyFigure(id) = &passage.home {
            return self.figures.get(id);
        }
        for place in [Some(sentence), None] {
            match asked(passage, place) {
                Asked::One(id) => return self.figures.get(id),
                Asked::Several => return None,
                Asked::Nothing => {}
            }
        }
        let Home::Chapter(section) = passage.home else { return None };
        let shown = self.shown.get(&section).filter(|shown| shown.len() == 1);
        match shown.and_then(|shown| shown.first()) {
            Some(id) => self.figures.get(*id),
            None => self.told(passage),
        }
    }

    /// The one key figure whose value a passage tells by hand: a number so large that it is hardly
    /// another's.
    fn told(&self, passage: &Passage<'_>) -> Option<&Figure<'a>> {
        let large = Decimal::from(1000);
        let numbers = passage.reading.numbers.iter().map(|number| number.value);
        let numbers: Vec<Decimal> = numbers.filter(|number| *number >= large).collect();
        if numbers.is_empty() {
            return None;
        }
        let mut told = self.figures.values().filter(|figure| {
            figure.values.iter().any(|value| numbers.contains(&value.quantity.shown()))
        });
        told.next().filter(|_| told.next().is_none())
    }

    /// The key figures whose files belong to this report.
    pub fn own(&self) -> impl Iterator<Item = &Figure<'a>> {
        self.figures.values().filter(|figure| figure.is_own)
    }

    /// The report's year.
    pub fn year(&self) -> Year {
        self.draft.id.year
    }
}

impl<'a> Figure<'a> {
    fn new(
        key_figure: &'a OpenKeyFigure,
        content: &'a Content<OpenHole>,
        is_own: bool,
        facts: &'a OpenFacts,
        locale: &Locale,
    ) -> Self {
        let (mut values, mut nouns) = (Vec::new(), Vec::new());
        if let Outcome::Reported(measure) = &content.outcome {
            values = measure.kind().values(locale);
            nouns = values.iter().map(|value| words_after(value, measure)).collect();
        }
        let history = facts.history(&key_figure.id, key_figure.year);
        let (previous, earlier) = match history.comparison() {
            Comparison::With(year, measure) => {
                (Some((year, measure.kind().values(locale))), Some(measure))
            }
            Comparison::First
            | Comparison::MethodBreak(_)
            | Comparison::Withheld(_)
            | Comparison::NoValue => (None, None),
        };
        Self { key_figure, content, is_own, values, previous, earlier, nouns }
    }

    /// Its id.
    pub fn id(&self) -> &'a Id {
        &self.key_figure.id
    }

    /// The headline value.
    pub fn headline(&self) -> Option<&Quantity> {
        self.values.first().map(|value| &value.quantity)
    }

    /// The headline value when it is a percentage.
    pub fn percent(&self) -> Option<&Quantity> {
        self.headline().filter(|quantity| quantity.unit == Unit::Percent)
    }

    /// The headline value of the last comparable year, when it is of the same unit.
    pub fn before(&self) -> Option<(Year, &Quantity)> {
        let (year, values) = self.previous.as_ref()?;
        Some((*year, &values.first()?.quantity))
    }

    /// Whether a value and the same one of the last comparable year are of the same months and areas.
    pub fn is_alike(&self, name: &str) -> bool {
        let both = self.measure().zip(self.earlier);
        both.is_some_and(|(now, earlier)| now.kind().apart(name, earlier).is_none())
    }

    /// How much the headline value has changed, as shown.
    pub fn change(&self) -> Option<Decimal> {
        let (_, before) = self.before().filter(|_| self.is_alike(""))?;
        Some(self.headline()?.shown() - before.shown())
    }

    /// Whether a change is for the better, when better has a direction.
    pub fn is_better(&self, change: Decimal) -> Option<bool> {
        match self.content.direction {
            _ if change.is_zero() => Some(false),
            Direction::HigherIsBetter => Some(change.is_sign_positive()),
            Direction::LowerIsBetter => Some(change.is_sign_negative()),
            Direction::Neutral => None,
        }
    }

    /// The measure of this year.
    pub fn measure(&self) -> Option<&'a Measure> {
        match &self.content.outcome {
            Outcome::Reported(measure) => Some(measure),
            Outcome::NotReportable { .. } | Outcome::Awaited => None,
        }
    }

    /// The request for a value: `training.share`, `training` for the headline value.
    pub fn request(&self, index: usize) -> String {
        format!("{}.{}", self.id(), self.values[index].name)
    }
}

/// The words that may follow a value in prose: its unit's name, or its level's.
fn words_after(value: &NamedValue, measure: &Measure) -> Vec<String> {
    let mut words = Vec::new();
    if let Unit::Counted { one, other } = &value.quantity.unit {
        words.extend([one.to_lowercase(), other.to_lowercase()]);
    }
    if let Some(risks) = Risks::of(measure) {
        for level in risks.levels.iter().filter(|level| level.id.as_str() == value.name) {
            words.extend([level.one.to_lowercase(), level.other.to_lowercase()]);
        }
    }
    words
}

/// The key figures whose values a place asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked<'p> {
    /// There is no request.
    Nothing,
    /// All requests are for this one.
    One(&'p Id),
    /// There are several.
    Several,
}

/// What a sentence of a passage asks for, or the whole passage.
pub fn asked<'p>(passage: &'p Passage<'_>, sentence: Option<usize>) -> Asked<'p> {
    let is_in =
        |at: usize| sentence.is_none_or(|number| passage.reading.sentence_at(at) == number);
    let ids: BTreeSet<&Id> =
        passage.asked().filter(|(at, _)| is_in(*at)).map(|(_, id)| id).collect();
    match ids.first() {
        None => Asked::Nothing,
        Some(id) if ids.len() == 1 => Asked::One(id),
        Some(_) => Asked::Several,
    }
}
