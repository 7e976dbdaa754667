//! The document head: what a registrar needs to know of a report.
//!
//! In: texts that `resolve` formatted. Out: data for writers and templates. Never: rules on what is required.

use crate::base::wording::Language;
use crate::doc::secrecy::Edition;
use crate::value::date::{Date, Year};

/// Everything that stands on the cover, in the head, in running lines and in metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The language of the report.
    pub language: Language,
    /// For whom it is.
    pub edition: Edition,
    /// "Region Exempel"
    pub organisation: String,
    /// "Informationssäkerhetsberättelse", without soft hyphens.
    pub title: String,
    /// The same with the author's soft hyphens, for the cover.
    pub cover_title: String,
    /// The year it is about.
    pub year: Year,
    /// Whether the year stands in the title.
    pub has_year: bool,
    /// "Svar på revision", above the title on the cover.
    pub kicker: Option<String>,
    /// "Informationssäkerhetsberättelse 2024"; the title alone where the year is no part of it.
    pub full_title: String,
    /// "Svar på revision: Granskning av it-driften", in running lines.
    pub running_title: String,
    /// "Public": the sender's own class, in running lines.
    pub classification: Option<String>,
    /// "Offentlig utgåva"
    pub edition_name: String,
    /// "version 1.0"
    pub version: String,
    /// "Fastställd 2025-03-18" or "Utkast"
    pub status: String,
    /// Whether it is not adopted yet.
    pub is_draft: bool,
    /// "Regionstyrelsen 2025-03-18, § 42"; none while a draft.
    pub decision: Option<String>,
    /// 0 to n.
    pub record_numbers: Vec<String>,
    /// The document's date; the only date that reaches the PDF's metadata.
    pub date: Date,
    /// The rows of "Dokumentuppgifter", in order, without empty ones.
    pub entries: Vec<HeadEntry>,
    /// The mark of an internal edition with secret matter, on every page; none in any other.
    pub secrecy_mark: Option<SecrecyMark>,
    /// The logo file's key in [`crate::doc::report::Report::images`] and its alternative text.
    pub logo: Option<(String, String)>,
    /// A short description for metadata.
    pub description: String,
}

impl Head {
    /// The message that names the PDF: a report is called a report, and any other type a document.
    pub fn pdf_key(&self) -> &'static str {
        if self.kicker.is_some() { "html-download-pdf-document" } else { "html-download-pdf" }
    }

    /// The kicker, where the title does not begin with the same word: "Uppföljning" is not said above
    /// "Uppföljning av robusthet".
    pub fn shown_kicker(&self) -> Option<&str> {
        self.kicker.as_deref().filter(|kicker| !begin_alike(&self.title, kicker))
    }

    /// The rows of "Dokumentuppgifter"; none where they say no more than the short head under the title.
    pub fn particulars(&self) -> &[HeadEntry] {
        let says_more = self.entries.iter().any(|entry| !entry.is_short);
        if says_more { &self.entries } else { &[] }
    }

    /// The title as it is shown large: with the author's soft hyphens, and the year where it belongs to
    /// the title.
    pub fn shown_title(&self) -> String {
        if self.has_year {
            format!("{} {}", self.cover_title, self.year)
        } else {
            self.cover_title.clone()
        }
    }
}

/// Whether a title and the kind of its document have the same first word.
pub fn begin_alike(title: &str, kind: &str) -> bool {
    let first = |words: &str| words.split_whitespace().next().map(str::to_lowercase);
    first(title) == first(kind)
}

/// A row of "Dokumentuppgifter".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadEntry {
    /// "Diarienummer"
    pub label: String,
    /// "RS/101/2025"
    pub value: String,
    /// A `mailto:` address or `#anchor` the value links to.
    pub link: Option<String>,
    /// Whether the HTML page shows it in the short head under the title.
    pub is_short: bool,
}

/// What marks an internal edition that has secret matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecrecyMark {
    /// "Intern utgåva, innehåller sekretess"
    pub running: String,
    /// The lines of the stamp on the cover, first line in capitals.
    pub stamp: Vec<String>,
}
