//! `content/project.yaml`: organisation, language, areas, editions, output.
//!
//! In: the text. Out: `Settings`. Never: years; those are `report.yaml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{BAD_CONTACT, DUPLICATE_ID};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span};
use crate::base::wording::Language;
use crate::doc::accessibility::{Assessment, Supervisor};
use crate::doc::answer::DataPlace;
use crate::doc::secrecy::Edition;
use crate::read::accessibility::{self, AccessibilityEntry, SupervisorEntry};
use crate::read::yaml::{self, AllowEntry, At, IdText};
use crate::value::id::Id;

/// What holds for all reports of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The file.
    pub span: Span,
    /// "Region Exempel"
    pub organisation: String,
    /// The language of the reports.
    pub language: Language,
    /// The areas of the reports' key figures, in order: id and title.
    pub areas: Vec<(Id, String)>,
    /// Which editions `build` makes when none is asked for; at least one.
    pub editions: Vec<Edition>,
    /// An e-mail address.
    pub contact: Option<String>,
    /// The authority that stands on secrecy marks.
    pub authority: Option<String>,
    /// How the PDF is made.
    pub pdf: PdfSettings,
    /// More word parts for hyphenation, each ending where a hyphen may stand.
    pub word_parts: Vec<String>,
    /// Rules of the check that are switched on or off, by code, and where that is written.
    pub rules: BTreeMap<String, (bool, Span)>,
    /// What the organisation has found of the reports' accessibility.
    pub assessment: Option<Assessment>,
    /// The authority that supervises accessibility, when it is not the usual one.
    pub supervisor: Option<Supervisor>,
}

/// How the PDF is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfSettings {
    /// Which Typst runs.
    pub engine: PdfEngine,
    /// Whether data files are attached (PDF/A-3a instead of PDF/A-2a).
    pub attach_data: bool,
    /// Where the numbers of the pictures stand.
    pub picture_data: DataPlace,
}

/// Which Typst runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PdfEngine {
    /// The one inside this program.
    InProcess,
    /// The `typst` command.
    Command,
}

/// `content/project.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettingsFile {
    /// The organisation's name.
    organisation: String,
    /// The language of the reports.
    language: LanguageWord,
    /// The areas of the reports' key figures, in order.
    #[schemars(length(min = 1))]
    areas: Vec<AreaEntry>,
    /// Which editions are built when none is asked for.
    #[serde(default = "all_editions")]
    #[schemars(length(min = 1))]
    editions: Vec<At<EditionWord>>,
    /// An e-mail address.
    contact: Option<At<String>>,
    /// The authority that stands on secrecy marks.
    authority: Option<String>,
    /// How the PDF is made.
    #[serde(default)]
    pdf: PdfEntry,
    /// Parts of compound words for hyphenation, each ending where a hyphen may stand.
    #[serde(default)]
    word_parts: Vec<String>,
    /// Rules of the check that are switched on or off in the whole project.
    #[serde(default)]
    rules: BTreeMap<At<String>, bool>,
    /// Warnings that this file may have.
    #[serde(default)]
    allow: Vec<AllowEntry>,
    /// An assessment of the reports' accessibility.
    accessibility: Option<AccessibilityEntry>,
    /// The authority that supervises accessibility; the statement names none when left out.
    supervisor: Option<SupervisorEntry>,
}

/// An area of key figures.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AreaEntry {
    /// By which key figures name it.
    id: At<IdText>,
    /// Its name in the reports.
    title: String,
}

/// A language.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum LanguageWord {
    /// Swedish.
    Sv,
    /// English.
    En,
}

/// An edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum EditionWord {
    /// For anyone, without what is secret.
    Public,
    /// For the organisation, with what is secret marked.
    Internal,
}

/// How the PDF is made.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PdfEntry {
    /// Which Typst runs.
    #[serde(default)]
    engine: EngineWord,
    /// Whether data files are attached (PDF/A-3a instead of PDF/A-2a).
    #[serde(default)]
    attach_data: bool,
    /// Where the numbers of the charts stand.
    #[serde(default)]
    picture_data: DataPlaceWord,
}

/// Where the numbers of the charts stand.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum DataPlaceWord {
    /// In appendix A.
    #[default]
    Appendix,
    /// Below each chart.
    Below,
}

/// Which Typst runs.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum EngineWord {
    /// The one inside this program.
    #[default]
    InProcess,
    /// The `typst` command.
    Command,
}

/// No list means both editions; these have no place of their own.
fn all_editions() -> Vec<At<EditionWord>> {
    vec![At::nowhere(EditionWord::Public), At::nowhere(EditionWord::Internal)]
}

/// Reads `content/project.yaml`. Reports what `yaml::read` reports, `duplicate-id`,
/// `bad-contact`, `conformance-unclear` and `link-scheme`.
pub fn settings(source: &Source, diagnostics: &mut Diagnostics) -> Option<Settings> {
    let file: SettingsFile = yaml::read(source, diagnostics)?;
    yaml::allow_in(source.span(), &file.allow, source, diagnostics);
    let mut areas: Vec<(Id, String)> = Vec::new();
    for area in file.areas {
        let id = area.id.value.0.clone();
        if areas.iter().any(|(seen, _)| *seen == id) {
            diagnostics.report(&DUPLICATE_ID, area.id.span(source)).with("id", &id);
        } else {
            areas.push((id, area.title));
        }
    }
    let mut editions = Vec::new();
    for word in file.editions {
        let edition = match word.value {
            EditionWord::Public => Edition::Public,
            EditionWord::Internal => Edition::Internal,
        };
        if editions.contains(&edition) {
            let name = edition.name();
            diagnostics.report(&DUPLICATE_ID, word.span(source)).with("id", name);
        } else {
            editions.push(edition);
        }
    }
    if let Some(contact) = &file.contact
        && !is_address(&contact.value)
    {
        diagnostics.report(&BAD_CONTACT, contact.span(source)).with("value", &contact.value);
    }
    Some(Settings {
        span: source.span(),
        organisation: file.organisation,
        // Another one may be asked for when the program is run.
        language: source.language.unwrap_or(match file.language {
            LanguageWord::Sv => Language::Sv,
            LanguageWord::En => Language::En,
        }),
        areas,
        editions,
        contact: file.contact.map(|contact| contact.value),
        authority: file.authority,
        pdf: PdfSettings {
            engine: match file.pdf.engine {
                EngineWord::InProcess => PdfEngine::InProcess,
                EngineWord::Command => PdfEngine::Command,
            },
            attach_data: file.pdf.attach_data,
            picture_data: match file.pdf.picture_data {
                DataPlaceWord::Appendix => DataPlace::Appendix,
                DataPlaceWord::Below => DataPlace::Below,
            },
        },
        word_parts: file.word_parts,
        rules: file
            .rules
            .into_iter()
            .map(|(code, is_on)| (code.value.clone(), (is_on, code.span(source))))
            .collect(),
        assessment: file
            .accessibility
            .map(|entry| accessibility::assessment(entry, source, diagnostics)),
        supervisor: file
            .supervisor
            .map(|entry| accessibility::supervisor(entry, source, diagnostics)),
    })
}

/// Whether a text can stand after `mailto:` as it is.
pub(super) fn is_address(text: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_alphanumeric() || "._+-".contains(c))
    };
    text.split_once('@').is_some_and(|(name, host)| is_part(name) && is_part(host))
}
