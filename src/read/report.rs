//! `content/<year>/report.yaml`, `content/<year>/<name>/report.yaml`: the document head and the order of
//! the chapters.
//!
//! In: the text and the types there are. Out: the head and, chapter by chapter, which text it is and what label it has.
//! Never: the chapters' prose; that is `read::markdown`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    ADOPTED_WITHOUT_DECISION, BAD_CONTACT, DUPLICATE_ID, HEAD_FIELD_NOT_OF_TYPE, MISSING_FILE,
    MISSING_HEAD_FIELD, PATH_OUTSIDE_PROJECT, UNKNOWN_VALUE,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::source::{Source, SourceId, Span, Spanned};
use crate::doc::document_type::{DocumentType, Field};
use crate::doc::draft::{Decision, DraftHead, Signature};
use crate::doc::secrecy::Secrecy;
use crate::read::carried_over::{self, Carried};
use crate::read::coverage::{self, CoverageText};
use crate::read::length::{self, Piece};
use crate::read::settings::is_address;
use crate::read::yaml::{self, AllowEntry, At, DateText, IdText, SecrecyText, YearText};
use crate::value::id::Id;

/// `content/<year>/report.yaml` and `content/<year>/<name>/report.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportFile {
    /// What kind of document it is: `annual-report`, `audit`, `audit-answer`, `situation-report`,
    /// `follow-up`, or a file of `content/types`.
    r#type: At<IdText>,
    /// The title without the year; U+00AD where a long word may be parted on the cover.
    title: String,
    /// A sentence for search engines and metadata.
    description: Option<String>,
    /// Registration numbers, none to many.
    record_numbers: Option<At<Vec<String>>>,
    /// The document's date.
    date: DateText,
    /// Its version, in quotes: "1.0".
    version: String,
    /// Whether it is adopted.
    status: At<StatusWord>,
    /// The year whose head this is a copy of; nobody has confirmed it since. Remove it when the head
    /// is read.
    carried_over: Option<At<YearText>>,
    /// Who decided, when, in which paragraph; required when adopted.
    decision: Option<DecisionEntry>,
    /// Who answers for the document.
    responsible: Option<At<String>>,
    /// What it replaces.
    replaces: Option<At<String>>,
    /// What time it is about, where that is not the calendar year.
    period: Option<At<String>>,
    /// What was asked for, by whom and when.
    assignment: Option<At<String>>,
    /// To whom it is sent.
    recipient: Option<At<String>>,
    /// Who handles the matter.
    handler: Option<At<String>>,
    /// Who made the audit.
    auditor: Option<At<String>>,
    /// The sender's own class of the document.
    classification: Option<At<String>>,
    /// What the public edition says of secret matter in general.
    secrecy_note: Option<At<String>>,
    /// Who owns the text.
    copyright: Option<At<String>>,
    /// Who signs it, after the last chapter.
    signatures: Option<At<Vec<SignatureEntry>>>,
    /// An e-mail address; the project's when left out.
    contact: Option<At<String>>,
    /// Warnings that this file may have.
    #[serde(default)]
    allow: Vec<AllowEntry>,
    /// Which items of frameworks the document answers: by framework and item, the sections, or why
    /// there is none. `{{ coverage: … }}` shows them, and the items without a section.
    #[serde(default)]
    coverage: CoverageText,
    /// The chapters in order, as paths from this file.
    #[schemars(length(min = 1))]
    chapters: Vec<At<ChapterEntry>>,
}

/// Someone who signs.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SignatureEntry {
    /// A person's name.
    name: String,
    /// In what role.
    role: String,
}

/// How far a document has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum StatusWord {
    /// Not decided.
    Draft,
    /// Decided.
    Adopted,
}

/// A decision.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DecisionEntry {
    /// Who decided.
    body: String,
    /// The day.
    date: DateText,
    /// The paragraph of the minutes: "§ 42".
    paragraph: Option<String>,
}

/// A chapter: its path, or its path and more.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
enum ChapterEntry {
    /// A path: `chapters/sammanfattning.md`.
    Path(String),
    /// A path and what is special about the chapter.
    Full(ChapterMap),
}

/// A chapter with more than its path.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ChapterMap {
    /// The path from this file.
    file: String,
    /// Whether its heading has a number.
    #[serde(default = "yes")]
    numbered: bool,
    /// Why the whole chapter, its title too, is secret.
    secrecy: Option<SecrecyText>,
}

fn yes() -> bool {
    true
}

/// A chapter that `report.yaml` names.
#[derive(Debug, Clone)]
pub struct ChapterFile {
    /// Its text.
    pub source: SourceId,
    /// Where it is named.
    pub span: Span,
    /// Whether its heading has a number.
    pub is_numbered: bool,
    /// Why it is secret, if it is.
    pub secrecy: Option<Secrecy>,
}

/// What a report may refer to.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The project's files.
    pub files: &'a Files,
    /// The types of documents by id.
    pub types: &'a BTreeMap<Id, DocumentType>,
    /// The authority on labels that name none.
    pub authority: Option<&'a str>,
}

/// What a `report.yaml` says.
pub struct ReadReport {
    /// What kind of document it is.
    pub document_type: DocumentType,
    /// Title, record numbers, decision.
    pub head: DraftHead,
    /// In order.
    pub chapters: Vec<ChapterFile>,
}

/// Reads `report.yaml`. Reports what `yaml::read` reports, `unknown-value`,
/// `adopted-without-decision`, `bad-contact`, `missing-head-field`, `head-field-not-of-type`,
/// `missing-file`, `path-outside-project` and `duplicate-id`; chapters with a problem are left out.
pub fn report(
    source: &Source,
    around: Around<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ReadReport> {
    let file: ReportFile = yaml::read(source, diagnostics)?;
    let type_at = file.r#type.span(source);
    let document_type = document_type(&file.r#type, source, around, diagnostics)?;
    yaml::allow_in(source.span(), &file.allow, source, diagnostics);
    if let Some(from) = &file.carried_over {
        let from = Spanned::new(from.value.0, from.span(source));
        carried_over::report(Carried::Head, &from, diagnostics);
    }
    let is_adopted = file.status.value == StatusWord::Adopted;
    if is_adopted && file.decision.is_none() {
        diagnostics
            .report(&ADOPTED_WITHOUT_DECISION, file.status.span(source))
            .hint("hint-state-decision", &[]);
    }
    if let Some(contact) = &file.contact
        && !is_address(&contact.value)
    {
        diagnostics.report(&BAD_CONTACT, contact.span(source)).with("value", &contact.value);
    }
    let record_numbers = record_numbers(file.record_numbers, source, diagnostics);
    let coverage = coverage::read(file.coverage, source, diagnostics);
    let chapters = chapters(file.chapters, source, around, diagnostics);
    let mut fields = Fields { source, document_type: &document_type, diagnostics };
    let texts = [
        (Field::Responsible, file.responsible),
        (Field::Replaces, file.replaces),
        (Field::Period, file.period),
        (Field::Assignment, file.assignment),
        (Field::Recipient, file.recipient),
        (Field::Handler, file.handler),
        (Field::Auditor, file.auditor),
        (Field::Classification, file.classification),
        (Field::SecrecyNote, file.secrecy_note),
        (Field::Copyright, file.copyright),
    ];
    let texts = texts.into_iter().filter_map(|(field, text)| {
        Some((field, fields.of_type(field, text).filter(|text| !text.trim().is_empty())?))
    });
    let texts: BTreeMap<Field, String> = texts.collect();
    let signatures = fields.of_type(Field::Signatures, file.signatures).unwrap_or_default();
    let is_there = |field: Field| match field {
        Field::RecordNumbers => !record_numbers.is_empty(),
        Field::Decision => file.decision.is_some(),
        Field::Contact => file.contact.is_some(),
        Field::Signatures => !signatures.is_empty(),
        Field::Organisation | Field::Type | Field::Status | Field::Edition => true,
        Field::Responsible
        | Field::Replaces
        | Field::Period
        | Field::Assignment
        | Field::Recipient
        | Field::Handler
        | Field::Auditor
        | Field::Classification
        | Field::SecrecyNote
        | Field::Copyright => texts.contains_key(&field),
    };
    fields.required(type_at, is_there);
    let head = DraftHead {
        title: file.title,
        description: file.description,
        record_numbers,
        date: file.date.0,
        version: file.version,
        is_adopted,
        decision: file.decision.map(|decision| Decision {
            body: decision.body,
            date: decision.date.0,
            paragraph: decision.paragraph,
        }),
        contact: file.contact.map(|contact| contact.value),
        texts,
        signatures: signatures
            .into_iter()
            .map(|SignatureEntry { name, role }| Signature { name, role })
            .collect(),
        coverage,
    };
    Some(ReadReport { document_type, head, chapters })
}

fn document_type(
    name: &At<IdText>,
    source: &Source,
    around: Around<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<DocumentType> {
    let id = &name.value.0;
    let found = around.types.get(id);
    if found.is_none() {
        let diagnostic = diagnostics.report(&UNKNOWN_VALUE, name.span(source));
        diagnostic.with("key", "type").with("value", id);
        diagnostic.did_you_mean(id.as_str(), around.types.keys().map(Id::as_str));
    }
    found.cloned()
}

/// Holds the fields of a head against its type.
struct Fields<'a> {
    source: &'a Source,
    document_type: &'a DocumentType,
    diagnostics: &'a mut Diagnostics,
}

impl Fields<'_> {
    /// The value of a field; reports `head-field-not-of-type` when the type does not show it.
    fn of_type<T>(&mut self, field: Field, value: Option<At<T>>) -> Option<T> {
        let value = value?;
        if self.document_type.field(field).is_none() {
            self.diagnostics
                .report(&HEAD_FIELD_NOT_OF_TYPE, value.span(self.source))
                .with("field", field.name())
                .with("type", &self.document_type.id);
        }
        Some(value.value)
    }

    /// Reports `missing-head-field`.
    fn required(&mut self, type_at: Span, is_there: impl Fn(Field) -> bool) {
        for each in self.document_type.head.iter().filter(|each| each.is_required) {
            if is_there(each.field) {
                continue;
            }
            let diagnostic = self.diagnostics.report(&MISSING_HEAD_FIELD, type_at);
            diagnostic.with("field", each.field.name()).with("type", &self.document_type.id);
            if let Some(outline) = &self.document_type.outline {
                diagnostic.hint("hint-outline", &[("preset", outline)]);
            }
        }
    }
}

/// The registration numbers. A PDF keeps them in one string, among its keywords.
fn record_numbers(
    numbers: Option<At<Vec<String>>>,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let Some(numbers) = numbers else { return Vec::new() };
    let text = numbers.value.join(", ");
    length::check(Piece::Value, &text, numbers.span(source), diagnostics);
    numbers.value
}

fn chapters(
    entries: Vec<At<ChapterEntry>>,
    source: &Source,
    around: Around<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<ChapterFile> {
    let mut chapters: Vec<ChapterFile> = Vec::new();
    for entry in entries {
        let span = entry.span(source);
        let (path, is_numbered, secrecy) = match entry.value {
            ChapterEntry::Path(path) => (path, true, None),
            ChapterEntry::Full(map) => (map.file, map.numbered, map.secrecy),
        };
        let Some(id) = chapter(&path, span, source, around.files, diagnostics) else {
            continue;
        };
        if let Some(first) = chapters.iter().find(|chapter| chapter.source == id) {
            diagnostics.report(&DUPLICATE_ID, span).with("id", &path).note(
                Some(first.span),
                "note-first-here",
                &[],
            );
            continue;
        }
        let secrecy = secrecy.map(|secrecy| secrecy.secrecy(around.authority));
        chapters.push(ChapterFile { source: id, span, is_numbered, secrecy });
    }
    chapters
}

/// The text of a chapter that is named at `span`.
fn chapter(
    path: &str,
    span: Span,
    source: &Source,
    files: &Files,
    diagnostics: &mut Diagnostics,
) -> Option<SourceId> {
    let Some(full) = source.path.parent().join(path) else {
        diagnostics.report(&PATH_OUTSIDE_PROJECT, span).with("path", path);
        return None;
    };
    if let Some(chapter) = files.text(&full) {
        return Some(chapter.id);
    }
    // A file that is there but could not be taken in has its own report.
    if !files.own.contains(&full) {
        let folder = source.path.parent().as_str().to_owned() + "/";
        let names: Vec<&str> = files
            .texts
            .keys()
            .filter(|path| path.extension() == "md")
            .filter_map(|path| path.as_str().strip_prefix(folder.as_str()))
            .collect();
        diagnostics.report(&MISSING_FILE, span).with("path", path).did_you_mean(path, names);
    }
    None
}
