//! `content/<year>/report.yaml`: the document head and the order of the chapters.
//!
//! In: the text. Out: the head and, chapter by chapter, which text it is and what label it has.
//! Never: the chapters' prose; that is `read::markdown`.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    ADOPTED_WITHOUT_DECISION, BAD_CONTACT, DUPLICATE_ID, MISSING_FILE, PATH_OUTSIDE_PROJECT,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::source::{Source, SourceId, Span};
use crate::doc::draft::{Decision, DraftHead};
use crate::doc::secrecy::Secrecy;
use crate::read::settings::is_address;
use crate::read::yaml::{self, At, DateText, SecrecyText};

/// `content/<year>/report.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportFile {
    /// What kind of document it is.
    r#type: TypeWord,
    /// The title without the year; U+00AD where a long word may be parted on the cover.
    title: String,
    /// A sentence for search engines and metadata.
    description: Option<String>,
    /// Registration numbers, none to many.
    #[serde(default)]
    record_numbers: Vec<String>,
    /// The document's date.
    date: DateText,
    /// Its version, in quotes: "1.0".
    version: String,
    /// Whether it is adopted.
    status: At<StatusWord>,
    /// Who decided, when, in which paragraph; required when adopted.
    decision: Option<DecisionEntry>,
    /// Who answers for the document.
    responsible: String,
    /// What it replaces.
    replaces: Option<String>,
    /// An e-mail address; the project's when left out.
    contact: Option<At<String>>,
    /// The chapters in order, as paths from this file.
    #[schemars(length(min = 1))]
    chapters: Vec<At<ChapterEntry>>,
}

/// A kind of document.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum TypeWord {
    /// The year's report on information security.
    AnnualReport,
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

/// Reads `report.yaml`. Reports what `yaml::read` reports, `adopted-without-decision`,
/// `bad-contact`, `missing-file`, `path-outside-project` and `duplicate-id`; chapters with a problem
/// are left out.
pub fn report(
    source: &Source,
    files: &Files,
    authority: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Option<(DraftHead, Vec<ChapterFile>)> {
    let file: ReportFile = yaml::read(source, diagnostics)?;
    let TypeWord::AnnualReport = file.r#type;
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
    let mut chapters: Vec<ChapterFile> = Vec::new();
    for entry in file.chapters {
        let span = entry.span(source);
        let (path, is_numbered, secrecy) = match entry.value {
            ChapterEntry::Path(path) => (path, true, None),
            ChapterEntry::Full(map) => (map.file, map.numbered, map.secrecy),
        };
        let Some(id) = chapter(&path, span, source, files, diagnostics) else {
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
        let secrecy = secrecy.map(|secrecy| secrecy.secrecy(authority));
        chapters.push(ChapterFile { source: id, span, is_numbered, secrecy });
    }
    let head = DraftHead {
        title: file.title,
        description: file.description,
        record_numbers: file.record_numbers,
        date: file.date.0,
        version: file.version,
        is_adopted,
        decision: file.decision.map(|decision| Decision {
            body: decision.body,
            date: decision.date.0,
            paragraph: decision.paragraph,
        }),
        responsible: file.responsible,
        replaces: file.replaces,
        contact: file.contact.map(|contact| contact.value),
    };
    Some((head, chapters))
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
