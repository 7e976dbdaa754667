//! `content/project.yaml`: organisation, language, areas, editions, output.
//!
//! In: the text. Out: `Settings`. Never: years; those are `report.yaml`.

use crate::base::source::Span;
use crate::base::wording::Language;
use crate::doc::secrecy::Edition;

/// What holds for all reports of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The file.
    pub span: Span,
    /// "Region Exempel"
    pub organisation: String,
    /// The language of the reports.
    pub language: Language,
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
}

/// How the PDF is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfSettings {
    /// Which Typst runs.
    pub engine: PdfEngine,
    /// Whether data files are attached (PDF/A-3a instead of PDF/A-2a).
    pub attach_data: bool,
}

/// Which Typst runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PdfEngine {
    /// The one inside this program.
    InProcess,
    /// The `typst` command.
    Command,
}
