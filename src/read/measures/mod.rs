//! `content/<year>/key-figures/<id>.yaml`: key figures of all years, kind by kind.
//!
//! In: the texts, and what they may refer to. Out: key figures by id and year. Never: a value that
//! breaks a rule of its kind; a file that hides the problems of another.
//!
//! A kind's reader is one file here: the shape of its `value:` and `Value::measure`, which checks
//! and builds. It has one line in `READERS`.

mod answers;
mod assessment;
mod compliance;
mod count;
mod events;
mod file;
mod goals;
mod maturity;
mod progress;
mod risk_register;
mod risks;
mod series;
mod share;
mod statement;
mod years;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::base::code::{DUPLICATE_ID, MISSING_FILE, MISSING_KEY, UNKNOWN_VALUE};
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::source::{Source, Span};
use crate::base::wording::Wording;
use crate::measure::framework::{Framework, StatusScale};
use crate::measure::key_figure::{Direction, DraftKeyFigure, Sealed};
use crate::measure::kind::{KIND_NAMES, Measure};
use crate::read::file_id;
use crate::read::measures::file::{KeyFigureFile, ReadFile};
use crate::read::yaml::{At, Document, json_schema};
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::document::DocumentId;
use crate::value::id::Id;

/// A file of a key figure.
#[derive(Debug, Clone, Copy)]
struct YearFile<'a> {
    /// The text; its path's stem is the id.
    source: &'a Source,
    /// The folder's year.
    year: Year,
    /// The folder of a document that is not the year's main one.
    name: Option<&'a str>,
    /// Whether the document is there; else the file is history only.
    has_report: bool,
}

impl YearFile<'_> {
    /// The document in whose folder the file lies.
    fn document(&self) -> DocumentId {
        DocumentId { year: self.year, name: self.name.and_then(Id::new) }
    }
}

/// What key figures may refer to.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// Areas of the report: id and title.
    pub areas: &'a [(Id, String)],
    /// Catalogs by id.
    pub frameworks: &'a BTreeMap<Id, Framework>,
    /// The scale for compliance.
    pub status_scale: &'a StatusScale,
    /// The authority on labels that name none.
    pub authority: Option<&'a str>,
    /// The words of the report's language.
    pub wording: &'a Wording,
}

/// Reads all key figures. Files with a problem are left out; their problems are reported.
pub fn key_figures(
    files: &Files,
    known: Known<'_>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Id, BTreeMap<Year, DraftKeyFigure>> {
    let mut by_id: BTreeMap<Id, BTreeMap<Year, ReadFile<'_>>> = BTreeMap::new();
    let mut broken = BTreeSet::new();
    for file in year_files(files) {
        let Some(id) = file_id(&file.source.path, diagnostics) else { continue };
        match key_figure(file, files, known, diagnostics) {
            Some(read) => {
                let years = by_id.entry(id.clone()).or_default();
                if let Some(first) = years.get(&file.year) {
                    // Ids are unique in a year, so that every document may ask for every key figure.
                    let start = file.source.begin();
                    let first = Span::new(first.file.source.id, 0..0);
                    let diagnostic = diagnostics.report(&DUPLICATE_ID, start).with("id", &id);
                    diagnostic.note(Some(first), "note-first-here", &[]);
                    continue;
                }
                years.insert(file.year, read);
            }
            None => {
                broken.insert(id);
            }
        }
    }
    let together = |(id, of_id)| {
        let mut own = Diagnostics::default();
        let key_figures = years::together(&id, of_id, &mut own);
        // The year that has what is missing may be the one that could not be read.
        if broken.contains(&id) {
            own.forget(&MISSING_KEY);
        }
        diagnostics.extend(own);
        (id, key_figures)
    };
    by_id.into_iter().map(together).collect()
}

/// The JSON Schemas of the kinds' files: kind and schema, in the order of the kinds.
pub fn schemas() -> Vec<(&'static str, serde_json::Value)> {
    READERS.iter().map(|reader| (reader.kind, (reader.schema)())).collect()
}

/// How the files of a kind are read.
struct Reader {
    kind: &'static str,
    schema: fn() -> serde_json::Value,
    read: for<'a> fn(&Document<'_>, Context<'a>, &mut Diagnostics) -> Option<ReadFile<'a>>,
}

impl Reader {
    /// The reader of files whose `value:` is a `V`.
    const fn of<V: Value>(kind: &'static str) -> Self {
        Self { kind, schema: json_schema::<KeyFigureFile<V>>, read: file::read::<V> }
    }
}

/// One line a kind.
const READERS: [Reader; KIND_NAMES.len()] = [
    Reader::of::<compliance::ComplianceValue>("compliance"),
    Reader::of::<maturity::MaturityValue>("maturity"),
    Reader::of::<share::ShareValue>("share"),
    Reader::of::<risks::RisksValue>("risks"),
    Reader::of::<count::CountValue>("count"),
    Reader::of::<series::SeriesValue>("series"),
    Reader::of::<events::EventsValue>("events"),
    Reader::of::<statement::StatementValue>("statement"),
    Reader::of::<assessment::AssessmentValue>("assessment"),
    Reader::of::<answers::AnswersValue>("answers"),
    Reader::of::<goals::GoalsValue>("goals"),
];

/// The files of key figures: `content/<year>/key-figures/*.yaml`, and those in the folders of the
/// year's other documents; main documents first, then by path.
fn year_files(files: &Files) -> Vec<YearFile<'_>> {
    let found = files.texts.iter().filter_map(|(path, id)| {
        let parts: Vec<&str> = path.as_str().split('/').collect();
        let (year, name, file) = match parts.as_slice() {
            ["content", year, "key-figures", file] => (year, None, file),
            ["content", year, name, "key-figures", file] if Id::new(name).is_some() => {
                (year, Some(*name), file)
            }
            _ => return None,
        };
        let year = Year::new(year.parse().ok()?).filter(|_| file.ends_with(".yaml"))?;
        let file = YearFile { source: files.sources.get(*id), year, name, has_report: false };
        let has_report = match file.document().folder().join("report.yaml") {
            Some(report) => files.has(&report),
            None => false,
        };
        // A folder without a report is no document, and its files are reported as not used.
        (name.is_none() || has_report).then_some(YearFile { has_report, ..file })
    });
    let mut found: Vec<YearFile<'_>> = found.collect();
    found.sort_by_key(|file| file.name);
    found
}

fn key_figure<'a>(
    file: YearFile<'a>,
    files: &'a Files,
    known: Known<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<ReadFile<'a>> {
    let document = Document::parse(file.source, diagnostics)?;
    let Some(kind) = document.text("kind") else {
        let start = Span::new(file.source.id, 0..0);
        let diagnostic = diagnostics.report(&MISSING_KEY, start).with("key", "kind");
        diagnostic.did_you_mean("", KIND_NAMES.iter().copied());
        return None;
    };
    let Some(reader) = READERS.iter().find(|reader| reader.kind == kind.node) else {
        let diagnostic = diagnostics.report(&UNKNOWN_VALUE, kind.span);
        diagnostic.with("key", "kind").with("value", &kind.node);
        diagnostic.did_you_mean(&kind.node, KIND_NAMES.iter().copied());
        return None;
    };
    let (kind, kind_at) = (reader.kind, kind.span);
    let direction = Direction::Neutral;
    let context = Context { file, files, known, kind, kind_at, target: None, direction };
    (reader.read)(&document, context, diagnostics)
}

/// What a kind's `value:` is.
trait Value: DeserializeOwned + JsonSchema + 'static {
    /// The measure of a file without `value:`, for a kind that has none.
    fn without() -> Option<Measure> {
        None
    }

    /// Checks and builds. `None` when anything was reported.
    fn measure(self, context: Context<'_>, diagnostics: &mut Diagnostics) -> Option<Measure>;

    /// The CSV file beside its own that it names.
    fn file_beside(&self) -> Option<&At<String>> {
        None
    }

    /// The Markdown of its parts, by their names.
    fn passages(&self) -> Vec<(Id, At<String>)> {
        Vec::new()
    }

    /// The same with what labels on rows cover, for a kind whose rows can carry them.
    fn with_sealed(
        self,
        context: Context<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Measure, Vec<Sealed>)> {
        self.measure(context, diagnostics).map(|measure| (measure, Vec::new()))
    }
}

/// What a kind's reader needs to know of the file around the value.
#[derive(Clone, Copy)]
struct Context<'a> {
    file: YearFile<'a>,
    /// The project's files, for registers beside it.
    files: &'a Files,
    known: Known<'a>,
    /// The file's `kind:`.
    kind: &'static str,
    /// Where that stands.
    kind_at: Span,
    /// The file's `target:`.
    target: Option<(Decimal, Span)>,
    /// The file's `direction:`.
    direction: Direction,
}

impl<'a> Context<'a> {
    /// The text that a value names beside its own file.
    fn beside(self, path: &At<String>) -> Option<&'a Source> {
        let path = self.file.source.path.parent().join(&path.value)?;
        self.files.text(&path)
    }

    /// The same; reports `missing-file`.
    fn found_beside(
        self,
        path: &At<String>,
        diagnostics: &mut Diagnostics,
    ) -> Option<&'a Source> {
        let found = self.beside(path);
        match found {
            Some(found) => diagnostics.is_part(found.id, self.file.source.id),
            None => {
                let span = path.span(self.file.source);
                diagnostics.report(&MISSING_FILE, span).with("path", &path.value);
            }
        }
        found
    }
}
