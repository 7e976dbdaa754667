//! What a page template may use: the keys of `page.html`, `start.html` and `accessibility.html`.
//!
//! In: nothing. Out: structs that serialize. Never: how a key is filled; that is `page`.

use schemars::JsonSchema;
use serde::Serialize;

/// What every page has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Frame {
    /// The BCP 47 tag: "sv".
    pub language: &'static str,
    /// The content security policy: allows `style` and what is embedded, nothing else.
    pub policy: String,
    /// The style sheet. Already safe; must stand alone in the page's only `<style>` element,
    /// because the policy names its hash.
    pub style: String,
    /// "Region Exempel"
    pub organisation: String,
    /// The logo, when the theme has one.
    pub logo: Option<Logo>,
    /// `public` or `internal`.
    pub edition: &'static str,
    /// "Offentlig utgåva"
    pub edition_name: String,
    /// What stands at the head of printed pages: "Region Exempel   Informationssäkerhetsberättelse 2024"
    pub running_head: String,
    /// What stands at the foot of printed pages: "Offentlig utgåva   Version 1.0   Fastställd 2025-03-18".
    pub running_foot: String,
    /// The page's own words, in its language.
    pub words: Words,
}

/// A logo inside the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Logo {
    /// A `data:` address.
    pub address: String,
    /// For those who do not see it.
    pub alternative_text: String,
}

/// Words that belong to the page and not to the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Words {
    /// "Hoppa till innehållet"
    pub skip: String,
    /// "Innehåll"
    pub contents: String,
    /// "Dokumentuppgifter"
    pub document: String,
    /// "Ladda ned"
    pub download: String,
    /// "Mer"
    pub more: String,
    /// "Alla dokument"
    pub all_documents: String,
    /// "Föregående:"
    pub previous: String,
    /// "Nästa:"
    pub next: String,
    /// "Åtgärder"
    pub register: String,
    /// "Så besvaras kraven"
    pub requirements: String,
    /// "Tillgänglighet"
    pub accessibility: String,
    /// "Kontakt"
    pub contact: String,
    /// "Diarienummer"
    pub record_number: String,
}

/// The keys of `templates/html/page.html`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportPage {
    /// What every page has; its keys stand beside these.
    #[serde(flatten)]
    pub frame: Frame,
    /// "Informationssäkerhetsberättelse 2024", without soft hyphens.
    pub title: String,
    /// "Informationssäkerhetsberättelse", with soft hyphens where its words may break.
    pub cover_title: String,
    /// "Svar på revision", above the title; none for the usual report.
    pub kicker: Option<String>,
    /// 2024, where it belongs to the title.
    pub year: Option<u16>,
    /// A sentence for metadata; may be empty.
    pub description: String,
    /// "version 1.0"
    pub version: String,
    /// "Utkast", while the report is not adopted.
    pub draft: Option<String>,
    /// "Fastställd 2025-03-18" or "Utkast". Already safe: dates stand in `<time>`.
    pub status: String,
    /// The ornament of the title band, an SVG element. Already safe.
    pub mosaic: Option<String>,
    /// What the ornament shows.
    pub mosaic_caption: Option<String>,
    /// The mark of an internal edition, on the top strip.
    pub secrecy_mark: Option<String>,
    /// The lines of an internal edition's stamp; none in the public one.
    pub stamp: Vec<String>,
    /// The document's particulars that stand under the title.
    pub short_entries: Vec<Entry>,
    /// All of the document's particulars; none where those under the title are all.
    pub entries: Vec<Entry>,
    /// Those particulars that lead to a place in the report: what is left out. Already safe.
    pub notes: Vec<String>,
    /// The files beside the page.
    pub downloads: Vec<Download>,
    /// The chapters, with their sections.
    pub contents: Vec<ContentsLine>,
    /// All chapters and appendices. Already safe.
    pub body: String,
    /// "RS/101/2025"
    pub record_numbers: Vec<String>,
    /// Relative address of the start page.
    pub start: Option<String>,
    /// The report of the year before, when the edition has one.
    pub previous: Option<Neighbour>,
    /// The report of the year after, when the edition has one.
    pub next: Option<Neighbour>,
    /// Relative address of the register's page, when the edition has any action.
    pub register: Option<String>,
    /// Relative address of the page on requirements, when a document answers any.
    pub requirements: Option<String>,
    /// Relative address of the accessibility statement.
    pub accessibility: Option<String>,
    /// Whom to write to.
    pub contact: Option<Contact>,
}

/// The keys of `templates/html/accessibility.html`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AccessibilityPage {
    /// What every page has; its keys stand beside these.
    #[serde(flatten)]
    pub frame: Frame,
    /// "Tillgänglighetsredogörelse", without soft hyphens.
    pub title: String,
    /// The same with soft hyphens.
    pub cover_title: String,
    /// None: whatever the documents hold, the statement has nothing secret.
    pub secrecy_mark: Option<String>,
    /// The statement, part by part.
    pub parts: Vec<StatementPart>,
    /// Relative address of the start page.
    pub start: Option<String>,
    /// Whom to write to.
    pub contact: Option<Contact>,
}

/// A part of the accessibility statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatementPart {
    /// "Så tillgängliga är berättelserna"
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Passage>,
    /// A list below them; may be empty.
    pub items: Vec<String>,
}

/// A paragraph that may end in a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Passage {
    /// Its words.
    pub text: String,
    /// The link after them.
    pub link: Option<Contact>,
}

/// One of the document's particulars.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Entry {
    /// "Diarienummer"
    pub label: String,
    /// "RS/101/2025", linked when it leads somewhere. Already safe.
    pub value: String,
}

/// The same report of another year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Neighbour {
    /// "Informationssäkerhetsberättelse 2023"
    pub title: String,
    /// Its page, relative.
    pub address: String,
}

/// Whom to write to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Contact {
    /// With `mailto:`, percent-encoded.
    pub address: String,
    /// The address as it is read.
    pub text: String,
    /// The same with places to break. Already safe.
    pub words: String,
}

/// A file beside the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Download {
    /// "pdf"; none for a file that only the list at the end of a page has.
    pub short: Option<&'static str>,
    /// "Berättelsen som pdf"
    pub label: String,
    /// Its relative address, percent-encoded.
    pub address: String,
    /// "412 kB"; none when it is not known.
    pub size: Option<String>,
}

/// A line of the contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContentsLine {
    /// "2", "A"; none in unnumbered chapters.
    pub number: Option<String>,
    /// Plain text.
    pub title: String,
    /// `#anchor`, percent-encoded.
    pub address: String,
    /// The sections below a chapter; none below a section.
    pub lines: Vec<ContentsLine>,
}

/// The keys of `templates/html/start.html`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StartPage {
    /// What every page has; its keys stand beside these.
    #[serde(flatten)]
    pub frame: Frame,
    /// "Dokument om informationssäkerhet", without soft hyphens.
    pub title: String,
    /// The same with soft hyphens.
    pub cover_title: String,
    /// "Fem dokument, 2021–2024", above the title.
    pub kicker: String,
    /// The mark of an internal edition, on the top strip, when any of its reports has it.
    pub secrecy_mark: Option<String>,
    /// The years with their documents, newest first.
    pub years: Vec<StartYear>,
    /// What is made of all documents: the register and the page on requirements, where there is
    /// anything in them.
    pub gathered: Vec<StartReport>,
    /// "Alla år", above these and the courses, when the documents are of more than one year.
    pub all_years: Option<String>,
    /// "Nyckeltalen över åren"
    pub courses_title: String,
    /// The key figures of the newest report over the years; may be empty.
    pub courses: Vec<StartCourse>,
    /// Relative address of the accessibility statement.
    pub accessibility: Option<String>,
    /// Whom to write to.
    pub contact: Option<Contact>,
}

/// A key figure over the years on the start page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StartCourse {
    /// The newest value, with the key figure's short title as its label.
    pub value: StartValue,
    /// Its place in the newest report, relative.
    pub address: String,
    /// The line, an SVG element; none where there are too few values. Already safe.
    pub drawing: Option<String>,
    /// What the line shows, or the values year by year.
    pub words: String,
}

/// A year on the start page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StartYear {
    /// The year, when it stands above its documents: when any year has several.
    pub heading: Option<u16>,
    /// The year's main document, then the others by name.
    pub reports: Vec<StartReport>,
}

/// A report on the start page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StartReport {
    /// "Informationssäkerhetsberättelse 2024", with the author's soft hyphens.
    pub title: String,
    /// The report's page, relative.
    pub address: String,
    /// "Svar på revision"; none for the usual report.
    pub kicker: Option<String>,
    /// "Fastställd 2025-03-18". Already safe.
    pub status: String,
    /// "RS/101/2025"
    pub record_numbers: Vec<String>,
    /// Up to four values of the year in short.
    pub values: Vec<StartValue>,
    /// The files beside the report's page.
    pub downloads: Vec<Download>,
}

/// A value of the year in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StartValue {
    /// "Genomförd utbildning"
    pub label: String,
    /// "högst"; may be empty.
    pub hedge: String,
    /// "50,9", or words where there is no value.
    pub number: String,
    /// "%"; may be empty.
    pub unit: String,
    /// Whether `number` is a value.
    pub is_value: bool,
}
