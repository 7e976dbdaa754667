//! The report: a document with answers, numbered and complete. What writers get.
//!
//! In: what `resolve` made. Out: data for writers. Never: a request, a secret, a look-up to be done.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::source::Span;
use crate::doc::answer::{BlockAnswer, Display, InlineAnswer, SvgInner};
use crate::doc::coverage::CoveredFramework;
use crate::doc::head::Head;
use crate::doc::tree::{Block, Callout, Inline, Node, Note};

/// Running text of a report.
pub type ReportInline = Inline<InlineAnswer>;
/// A block of a report.
pub type ReportNode = Node<InlineAnswer, BlockAnswer>;

/// A finished report of one edition.
#[derive(Clone, PartialEq)]
pub struct Report {
    /// Its `report.yaml` as a whole: where problems stand that have no place of their own.
    pub span: Span,
    /// Cover, head, running lines, metadata.
    pub head: Head,
    /// What it is made of.
    pub origin: Origin,
    /// The cover's ornament.
    pub mosaic: Option<Mosaic>,
    /// In reading order: chapters, then appendices.
    pub chapters: Vec<Chapter>,
    /// Chapters and numbered sections, in reading order.
    pub outline: Vec<OutlineEntry>,
    /// Picture files by the key that images name.
    pub images: BTreeMap<String, ImageFile>,
    /// Every key figure, for JSON and CSV.
    pub data: Vec<KeyFigureData>,
    /// What the start page tells of the report, the most important first.
    pub key_numbers: Vec<KeyNumber>,
    /// The key figures over the years, in the newest report of a year; none in others.
    pub courses: Vec<Course>,
    /// The register's actions that the edition shows, for JSON.
    pub actions: Vec<ActionData>,
    /// How it answers the items of frameworks, or how all documents do.
    pub coverage: Vec<CoveredFramework>,
    /// The files beside the HTML page and the other pages of the edition.
    pub links: Links,
}

impl Report {
    /// The messages that name the CSV and the JSON.
    pub fn data_keys(&self) -> [&'static str; 2] {
        match self.origin {
            Origin::Draft => ["html-download-csv", "html-download-json"],
            Origin::Register => ["html-download-actions-csv", "html-download-actions-json"],
            Origin::Requirements => {
                ["html-download-requirements-csv", "html-download-requirements-json"]
            }
        }
    }

    /// The key figures with parts, each with the name of the file that lists them.
    pub fn part_files(&self) -> impl Iterator<Item = (&KeyFigureData, String)> {
        let with_parts = self.data.iter().filter(|data| !data.parts.is_empty());
        // No stem has a full stop, so the name is no other document's.
        with_parts.map(|data| (data, format!("{}.{}.csv", self.links.stem, data.id)))
    }
}

/// What a report is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A document that somebody wrote.
    Draft,
    /// The register of actions: one report an edition.
    Register,
    /// What all documents of an edition say of the requirements they answer: one report an edition.
    Requirements,
}

/// A chapter or an appendix.
#[derive(Clone, PartialEq)]
pub struct Chapter {
    /// "2", "A"; none in unnumbered chapters.
    pub number: Option<String>,
    /// "Bilaga A" above the title of an appendix.
    pub kicker: Option<String>,
    /// Unique in the report.
    pub anchor: String,
    /// The title.
    pub title: Vec<ReportInline>,
    /// Everything below it.
    pub nodes: Vec<ReportNode>,
    /// Its footnotes, by number.
    pub notes: Vec<Note<InlineAnswer, BlockAnswer>>,
}

/// A first paragraph up to this many characters leads into its chapter.
const LEAD_CHARACTERS: usize = 420;

impl Chapter {
    /// The short first paragraph that leads into the chapter, and what stands below it; none when
    /// the chapter begins with something else or has nothing more.
    pub fn lead(&self) -> Option<(&ReportNode, &[ReportNode])> {
        let (first, others) = self.nodes.split_first()?;
        let Block::Paragraph(content) = &first.node else { return None };
        let is_short = plain_text(content).chars().count() <= LEAD_CHARACTERS;
        (is_short && !others.is_empty()).then_some((first, others))
    }
}

/// A line of the contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineEntry {
    /// 1 or 2.
    pub level: u8,
    /// "2.1"
    pub number: Option<String>,
    /// Plain text.
    pub title: String,
    /// Where it leads.
    pub anchor: String,
}

/// The cover's ornament: a column a requirement area, a row a year, newest last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mosaic {
    /// Levels 0–5; none for no value.
    pub rows: Vec<Vec<Option<u8>>>,
    /// What it shows, in small print.
    pub caption: String,
}

/// A picture file to embed.
#[derive(Clone, PartialEq, Eq)]
pub struct ImageFile {
    /// "image/png", "image/jpeg", "image/svg+xml".
    pub media_type: &'static str,
    /// The picture and nothing else: no metadata.
    pub bytes: Arc<[u8]>,
}

/// What stands beside the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Links {
    /// What the names of the document's own files begin with, up to the extension.
    pub stem: String,
    /// File name of the PDF, when it is built.
    pub pdf: Option<String>,
    /// File name of the CSV, when it is built.
    pub csv: Option<String>,
    /// File name of the JSON, when it is built.
    pub json: Option<String>,
    /// Relative address of the start page.
    pub start: Option<String>,
    /// Relative address of the edition's accessibility statement.
    pub accessibility: Option<String>,
    /// What the names of the register's files begin with, when the edition has any action.
    pub register: Option<String>,
    /// What the names of the files on requirements begin with, when a document answers any.
    pub requirements: Option<String>,
    /// An e-mail address.
    pub contact: Option<String>,
    /// The report of the year before, when the edition has one.
    pub previous: Option<Neighbour>,
    /// The report of the year after, when the edition has one.
    pub next: Option<Neighbour>,
}

/// The same report of another year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// "Informationssäkerhetsberättelse 2023"
    pub title: String,
    /// File name of its page.
    pub page: String,
}

/// A number that the start page tells of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyNumber {
    /// What it is: "Frågor med svaret ja".
    pub label: String,
    /// The number.
    pub display: Display,
}

/// A key figure over the years, small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The short title.
    pub title: String,
    /// Its place in the report.
    pub anchor: String,
    /// The report's value.
    pub display: Display,
    /// The line over the years and its alternative text; none where there are too few values.
    pub drawing: Option<(SvgInner, String)>,
    /// What the line shows, or the values year by year.
    pub words: String,
}

/// A key figure as open data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigureData {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// `share`, `maturity` …
    pub kind: &'static str,
    /// Its area.
    pub area: String,
    /// One a year, ascending.
    pub years: Vec<YearData>,
    /// Its short title.
    pub short_title: String,
    /// What the report's year is made of, in order: recommendations, questions, activities.
    pub parts: Vec<PartData>,
}

/// A part of a key figure as open data: a name and, where there is one, a text each. All parts of a key
/// figure have the same names, `id` first.
pub type PartData = Vec<(&'static str, Option<String>)>;

/// A key figure's year as open data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearData {
    /// The year.
    pub year: u16,
    /// `reported`, `not_reportable`, `awaited`, `withheld`.
    pub state: &'static str,
    /// Why it is not there.
    pub reason: Option<String>,
    /// Named values in the kind's order.
    pub values: Vec<ValueData>,
    /// What the numbers come from.
    pub source: Option<String>,
    /// ISO date.
    pub as_of: Option<String>,
}

/// A named value as open data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueData {
    /// `share`, `part`, `whole` …
    pub name: String,
    /// With a decimal point, rounded as shown.
    pub value: String,
    /// `exact`, `about`, `at_least`, `at_most`.
    pub precision: &'static str,
    /// `percent`, `level`, `count` …
    pub unit: String,
}

/// An action as open data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionData {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// `proposal`, `recommendation`, `decision`, `promise`.
    pub kind: &'static str,
    /// Its status this year.
    pub status: String,
    /// Who is responsible.
    pub owner: Option<String>,
    /// Why nobody is.
    pub no_owner: Option<String>,
    /// ISO date.
    pub due: Option<String>,
    /// Why no day is set.
    pub no_due: Option<String>,
    /// Its record number.
    pub record_number: Option<String>,
    /// The id of the action that took over.
    pub replaced_by: Option<String>,
    /// What is told of it until the report's year, in the register's order.
    pub moments: Vec<MomentData>,
}

/// Something told of an action, as open data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MomentData {
    /// `origin`, `decided`, `due`, `status`.
    pub event: &'static str,
    /// The year of a status.
    pub year: Option<u16>,
    /// `not_started` … of a status, the day of a due date.
    pub value: Option<String>,
    /// When it is told, an ISO date.
    pub date: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// In a few words.
    pub words: Option<String>,
    /// Where it is told: title and heading of a document, or a source outside.
    pub source: Option<String>,
}

/// A label as it stands inside a sentence: "tabell A.2".
pub fn in_sentence(label: &str) -> String {
    let mut characters = label.chars();
    let first = characters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}

/// The words of a piece of running text, without its form.
pub fn plain_text(inlines: &[ReportInline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => {
                text.push_str(&plain_text(content));
            }
            Inline::Note(_) => {}
            Inline::Break => text.push(' '),
            Inline::Hole(answer) => text.push_str(answer.text()),
        }
    }
    text
}

/// The words of blocks without marks, a line each, items of lists after a bullet. Pictures, tables and
/// what comes from data are left out, but for masks.
pub fn plain_lines(nodes: &[ReportNode]) -> String {
    let mut lines = Vec::new();
    for node in nodes {
        push_lines(&node.node, &mut lines);
    }
    lines.join("\n").replace('\u{ad}', "")
}

fn push_lines(block: &Block<InlineAnswer, BlockAnswer>, lines: &mut Vec<String>) {
    match block {
        Block::Paragraph(content) => lines.push(plain_text(content)),
        Block::Heading(heading) => lines.push(plain_text(&heading.content)),
        Block::Code { text } => lines.push(text.clone()),
        Block::List(list) => {
            for item in &list.items {
                let words = plain_lines(&item.blocks);
                lines.extend(words.lines().enumerate().map(|(number, line)| {
                    format!("{}{line}", if number == 0 { "• " } else { "  " })
                }));
            }
        }
        Block::Quote(blocks) | Block::Callout(Callout { blocks, .. }) => {
            for node in blocks {
                push_lines(&node.node, lines);
            }
        }
        Block::Hole(BlockAnswer::Withheld(passage)) => lines.push(passage.text.clone()),
        Block::Hole(BlockAnswer::Remark(words)) => lines.push(words.clone()),
        Block::Hole(
            BlockAnswer::Picture(_)
            | BlockAnswer::Table(_)
            | BlockAnswer::PictureData(_)
            | BlockAnswer::Card(_)
            | BlockAnswer::Overview(_)
            | BlockAnswer::Contents
            | BlockAnswer::Signatures(_),
        )
        | Block::Table(_)
        | Block::Rule
        | Block::Image(_) => {}
    }
}
