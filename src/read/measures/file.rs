//! What all files of key figures have in common.
//!
//! In: a parsed file and its kind's `value:`. Out: the content with its measure, not yet told what
//! other years say. Never: a rule of one kind.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    MISSING_SOURCE, UNKNOWN_AREA, VALUE_AND_NOT_REPORTABLE, VALUE_AWAITED, VALUE_MISSING,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span, Spanned};
use crate::doc::draft::{DraftHole, DraftText};
use crate::doc::secrecy::Secrecy;
use crate::measure::key_figure::{
    Content, Direction, Outcome, PictureWords, Sealed, SourceNote,
};
use crate::read::carried_over::{self, Carried};
use crate::read::length::{self, Piece};
use crate::read::markdown;
use crate::read::measures::{Context, Value, YearFile};
use crate::read::yaml::{
    AllowEntry, At, DateText, Document, IdText, Number, SecrecyText, YearText, allow_in,
};
use crate::value::id::Id;

/// `content/<year>/key-figures/<id>.yaml`; `V` is the kind's value.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, bound(deserialize = "V: Deserialize<'de>"))]
pub(super) struct KeyFigureFile<V> {
    /// What kind of key figure it is: `compliance`, `maturity`, `share`, `risks`, `count`,
    /// `series`, `events`, `statement`, `assessment`, `answers`, `goals`.
    #[serde(rename = "kind")]
    _kind: String,
    /// Its title. Required in a year with a report; earlier years take the newest one.
    title: Option<String>,
    /// A shorter title for tiles and tables.
    short_title: Option<String>,
    /// The area of `project.yaml` it belongs to. Required in a year with a report.
    area: Option<At<IdText>>,
    /// What is measured, in a sentence.
    definition: Option<String>,
    /// Where the numbers come from.
    source: Option<SourceEntry>,
    /// The day the numbers describe.
    as_of: Option<DateText>,
    /// Who answers for it.
    owner: Option<String>,
    /// What is aimed at, in the unit of the value.
    target: Option<At<Number>>,
    /// Which way is better; neither when left out.
    direction: Option<DirectionWord>,
    /// What the year's figure says, in Markdown.
    reporting: Option<At<String>>,
    /// What it means, in Markdown.
    comment: Option<At<String>>,
    /// What should be done, in Markdown.
    proposal: Option<At<String>>,
    /// Entries of the register of actions that it proposes.
    #[serde(default)]
    actions: Vec<At<IdText>>,
    /// Why it cannot be compared with earlier years: a whole sentence.
    method_break: Option<String>,
    /// What is invented in an example, printed in source lines: a whole sentence.
    invented: Option<String>,
    /// Why all of it but the title is secret.
    secrecy: Option<SecrecyText>,
    /// Warnings that this file may have.
    #[serde(default)]
    allow: Vec<AllowEntry>,
    /// Own words for pictures, in place of the generated ones.
    #[serde(default)]
    pictures: Vec<PictureEntry>,
    /// The year whose file this is a copy of: nobody has confirmed its words since, and the value
    /// may be missing. Remove it when the value is filled in and the words are read.
    carried_over: Option<At<YearText>>,
    /// Why there is no value, instead of `value`: a whole sentence.
    not_reportable: Option<At<String>>,
    /// The value.
    value: Option<At<V>>,
}

/// Own words for a picture.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PictureEntry {
    /// The picture, as in `{{ chart: risks.matrix }}`: `matrix`.
    name: At<IdText>,
    /// The message over it.
    headline: Option<String>,
    /// What it shows, for those who do not see it; at most 400 characters.
    alternative_text: Option<At<String>>,
    /// The numbers that the words were written for. Leave it out and the program says what to
    /// write here; when the numbers change it says so.
    written_for: Option<At<String>>,
}

/// Where numbers come from.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SourceEntry {
    /// A system, register or document.
    name: String,
    /// The day they were taken out.
    taken: Option<DateText>,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum DirectionWord {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither is.
    Neutral,
}

/// A file that was read, before the years of its key figure are put together.
pub(super) struct ReadFile<'a> {
    pub(super) file: YearFile<'a>,
    pub(super) kind: &'static str,
    pub(super) kind_at: Span,
    pub(super) title: Option<String>,
    pub(super) short_title: Option<String>,
    pub(super) area: Option<Spanned<Id>>,
    pub(super) secrecy: Option<Secrecy>,
    pub(super) content: Content<DraftHole>,
}

/// Reads a file as a key figure of the kind with the value `V`.
pub(super) fn read<'a, V: Value>(
    document: &Document<'_>,
    context: Context<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<ReadFile<'a>> {
    let file: KeyFigureFile<V> = document.read(diagnostics)?;
    let source = context.file.source;
    allow_in(source.span(), &file.allow, source, diagnostics);
    let target = file.target.map(|target| (target.value.0, target.span(source)));
    let direction = file.direction.map_or(Direction::Neutral, direction);
    let context = Context { target, direction, ..context };
    let area = file.area.map(|area| id(area, source));
    check_area(area.as_ref(), context, diagnostics);
    let passages = file.value.as_ref().map(|value| value.value.passages());
    let has_words =
        [&file.reporting, &file.comment, &file.proposal].iter().any(|it| it.is_some());
    let carried_over = file.carried_over.map(|year| {
        let span = year.span(source);
        Spanned::new(year.value.0, span)
    });
    let is_awaited =
        file.value.is_none() && file.not_reportable.is_none() && V::without().is_none();
    if let Some(from) = carried_over.as_ref().filter(|_| has_words || !is_awaited) {
        carried_over::report(Carried::KeyFigure, from, diagnostics);
    }
    let carried_over = carried_over.map(|from| from.span);
    let mut stands_at = stands_at(file.value.as_ref(), file.not_reportable.as_ref(), context);
    stands_at.extend(carried_over.filter(|_| is_awaited));
    let outcome =
        outcome(file.value, (file.not_reportable, carried_over), context, diagnostics);
    let is_reported = matches!(outcome, Some((Outcome::Reported(_), _)));
    let has_number = V::without().is_none() && is_reported;
    if context.file.has_report && has_number && file.source.is_none() {
        diagnostics.report_path(&MISSING_SOURCE, &source.path);
    }
    let passages = passages.unwrap_or_default().into_iter();
    let passages = passages.map(|(id, text)| (id, nodes(&text, source, diagnostics))).collect();
    let mut prose =
        |text: Option<At<String>>| text.map(|text| nodes(&text, source, diagnostics));
    let (reporting, comment, proposal) =
        (prose(file.reporting), prose(file.comment), prose(file.proposal));
    let pictures = file.pictures.into_iter();
    let pictures = pictures.map(|entry| picture(entry, source, diagnostics)).collect();
    let (outcome, sealed) = outcome?;
    let content = Content {
        definition: file.definition,
        source: file.source.map(|entry| SourceNote {
            name: entry.name,
            taken: entry.taken.map(|date| date.0),
        }),
        as_of: file.as_of.map(|date| date.0),
        owner: file.owner,
        target: target.map(|(target, _)| target),
        direction,
        reporting: reporting.unwrap_or_default(),
        comment: comment.unwrap_or_default(),
        proposal: proposal.unwrap_or_default(),
        passages,
        actions: file.actions.into_iter().map(|action| id(action, source)).collect(),
        method_break: file.method_break,
        invented: file.invented,
        pictures,
        outcome,
        stands_at,
        sealed,
    };
    Some(ReadFile {
        file: context.file,
        kind: context.kind,
        kind_at: context.kind_at,
        title: file.title,
        short_title: file.short_title,
        area,
        secrecy: file.secrecy.map(|secrecy| secrecy.secrecy(context.known.authority)),
        content,
    })
}

/// Where the value or the reason for none stands, in the file and in a register beside it.
fn stands_at<V: Value>(
    value: Option<&At<V>>,
    reason: Option<&At<String>>,
    context: Context<'_>,
) -> Vec<Span> {
    let source = context.file.source;
    let beside = value.and_then(|value| context.beside(value.value.file_beside()?));
    let here = value.map(|value| value.span(source));
    let here = here.into_iter().chain(reason.map(|reason| reason.span(source)));
    here.chain(beside.map(Source::span)).collect()
}

fn outcome<V: Value>(
    value: Option<At<V>>,
    (not_reportable, carried_over): (Option<At<String>>, Option<Span>),
    context: Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(Outcome, Vec<Sealed>)> {
    let source = context.file.source;
    let open = |outcome| (outcome, Vec::new());
    match (value, not_reportable) {
        (Some(value), None) => {
            let (measure, sealed) = value.value.with_sealed(context, diagnostics)?;
            Some((Outcome::Reported(measure), sealed))
        }
        (None, Some(reason)) => Some(open(Outcome::NotReportable { reason: reason.value })),
        (Some(value), Some(reason)) => {
            diagnostics
                .report(&VALUE_AND_NOT_REPORTABLE, reason.span(source))
                .note(Some(value.span(source)), "note-value-here", &[])
                .hint("hint-keep-one", &[]);
            None
        }
        (None, None) => {
            let measure = V::without().map(Outcome::Reported);
            let outcome = measure.or_else(|| {
                let Some(span) = carried_over else {
                    let diagnostic = diagnostics.report_path(&VALUE_MISSING, &source.path);
                    diagnostic.hint("hint-value-or-reason", &[]);
                    return None;
                };
                let diagnostic = diagnostics.report(&VALUE_AWAITED, span);
                diagnostic.with("year", context.file.year).hint("hint-value-or-reason", &[]);
                Some(Outcome::Awaited)
            });
            outcome.map(open)
        }
    }
}

/// Reports `unknown-area`.
fn check_area(area: Option<&Spanned<Id>>, context: Context<'_>, diagnostics: &mut Diagnostics) {
    let names = || context.known.areas.iter().map(|(area, _)| area.as_str());
    if let Some(area) = area
        && !names().any(|known| known == area.node.as_str())
    {
        let diagnostic = diagnostics.report(&UNKNOWN_AREA, area.span);
        diagnostic.with("id", &area.node).did_you_mean(area.node.as_str(), names());
    }
}

/// The Markdown of a key figure as blocks.
fn nodes(prose: &At<String>, source: &Source, diagnostics: &mut Diagnostics) -> DraftText {
    let scalar = Spanned::new(prose.value.clone(), prose.span(source));
    markdown::text(source, &scalar, diagnostics)
}

/// Reports `text-too-long`.
fn picture(
    entry: PictureEntry,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> PictureWords {
    if let Some(text) = &entry.alternative_text {
        length::check(Piece::PictureText, &text.value, text.span(source), diagnostics);
    }
    PictureWords {
        name: id(entry.name, source),
        headline: entry.headline,
        alternative_text: entry.alternative_text.map(|text| text.value),
        written_for: entry
            .written_for
            .map(|numbers| Spanned::new(numbers.value.clone(), numbers.span(source))),
    }
}

fn id(id: At<IdText>, source: &Source) -> Spanned<Id> {
    let span = id.span(source);
    Spanned::new(id.value.0, span)
}

fn direction(word: DirectionWord) -> Direction {
    match word {
        DirectionWord::Higher => Direction::HigherIsBetter,
        DirectionWord::Lower => Direction::LowerIsBetter,
        DirectionWord::Neutral => Direction::Neutral,
    }
}
