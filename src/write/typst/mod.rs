//! The PDF's source: a report as Typst code that calls the components of `templates/typst`.
//!
//! In: a report, the theme, files to attach. Out: virtual files and where each piece of code comes
//! from. Never: text as markup (it is always a string literal), looking things up, Typst itself.

mod anchors;
mod answers;
mod blocks;
mod code;
mod front;
mod height;
mod inlines;
mod lines;
mod tables;
mod theme;
mod together;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::source::Span;
use crate::base::wording::Wording;
use crate::doc::answer::{BlockAnswer, DataPlace, InlineAnswer, NumberedTable};
use crate::doc::report::{Chapter, Origin, Report, plain_text};
use crate::doc::theme::Theme;
use crate::doc::tree::{Block, Note};

use anchors::Anchors;
use code::Code;
use height::Heights;

pub use code::string_literal;

/// The components of `templates/typst/` that the code calls.
pub fn components() -> impl Iterator<Item = &'static str> {
    COMPONENTS.split_whitespace()
}

const COMPONENTS: &str = "\
    address-again address-note bullets callout card change chapter code-block contents
    data-table display-value display-words go jump lead level-chip line-end lines mark
    marked meter missing moment moments note note-again numbers p picture picture-file placed quotation remark report
    room-for section signatures status statuses stay task tasks thematic-break tile tiles titled to-row trend withheld withheld-passage";

/// What Typst compiles, without templates and fonts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypstSource {
    /// By virtual path without a leading `/`: `main.typ`, `theme.typ`, `pictures/…`, `images/…`,
    /// `data/…`.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Bytes of `main.typ` and what they come from; an inner range stands after its outer one.
    pub origins: Vec<(Range<usize>, Span)>,
    /// The report as a whole: where problems stand that Typst gives no place.
    pub whole: Span,
}

/// A data file to put into the PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its file name: letters, digits, `-`, `_` and `.`.
    pub name: String,
    /// "application/json"
    pub media_type: String,
    /// What it holds, in the report's language.
    pub description: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What a project asks of its PDF.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wishes<'a> {
    /// Data files to put into it.
    pub attachments: &'a [Attachment],
    /// Where the numbers of the pictures stand.
    pub picture_data: DataPlace,
}

/// Writes a report as Typst code.
pub fn typst(report: &Report, theme: &Theme, wishes: Wishes<'_>) -> TypstSource {
    let mut writer = Writer::new(report, theme);
    if wishes.picture_data == DataPlace::Below {
        writer.data_below = report.chapters.iter().flat_map(picture_data).collect();
    }
    writer.files.insert("theme.typ".to_owned(), theme::tones(theme).into_bytes());
    writer.images(report);
    writer.code.push("#import \"/templates/typst/report.typ\": *\n");
    writer.front(report);
    writer.code.push("#{\n");
    for attachment in wishes.attachments {
        writer.attachment(attachment);
    }
    let pages = length(report);
    for (index, chapter) in report.chapters.iter().enumerate() {
        let start = match chapter {
            // What is made of tables alone is short of prose: its chapters are parts of one table.
            _ if report.origin != Origin::Draft => Start::Here,
            _ if index == 0 => Start::Page,
            // Chapters of several pages: where each begins is plain, in every edition the same.
            _ if pages > 16.0 => Start::Page,
            _ if pages > 8.0 || chapter.kicker.is_some() => Start::Room,
            _ => Start::Here,
        };
        writer.chapter(chapter, start);
    }
    writer.code.push("}\n");
    let mut files = writer.files;
    files.insert("main.typ".to_owned(), writer.code.text.into_bytes());
    TypstSource { files, origins: writer.code.origins, whole: report.span }
}

/// Where a chapter begins.
#[derive(Clone, Copy, PartialEq)]
enum Start {
    /// On a new page.
    Page,
    /// On a new page, unless a third of this one is left.
    Room,
    /// Below what stands before it.
    Here,
}

/// What is known while a report is written.
struct Writer<'a> {
    code: Code,
    files: BTreeMap<String, Vec<u8>>,
    anchors: Anchors,
    heights: Heights<'a>,
    wording: Wording,
    /// Virtual paths of picture files by the key that images name.
    image_paths: BTreeMap<&'a str, String>,
    pictures: usize,
    /// The tables that stand below their pictures, by anchor.
    data_below: BTreeMap<&'a str, &'a NumberedTable>,
    /// Anchors of the headings that the contents list.
    listed: BTreeSet<&'a str>,
    /// How many lists, quotations and callouts are open.
    depth: usize,
    /// Whether the text before the block being written ends in a colon and shows it, a picture.
    is_shown: bool,
    /// The notes of the chapter being written, by label.
    notes: BTreeMap<&'a str, &'a Note<InlineAnswer, BlockAnswer>>,
    /// External addresses that have a note, with its number.
    addresses: BTreeMap<String, usize>,
    /// Whether addresses get no notes here.
    has_no_notes: bool,
    /// Numbers of the notes whose text stands already.
    written_notes: BTreeSet<u32>,
}

impl<'a> Writer<'a> {
    fn new(report: &'a Report, theme: &'a Theme) -> Self {
        Self {
            code: Code::default(),
            files: BTreeMap::new(),
            anchors: Anchors::of(report),
            heights: Heights::new(&theme.fonts),
            wording: Wording::new(report.head.language),
            image_paths: BTreeMap::new(),
            pictures: 0,
            data_below: BTreeMap::new(),
            listed: report.outline.iter().map(|entry| entry.anchor.as_str()).collect(),
            depth: 0,
            is_shown: false,
            notes: BTreeMap::new(),
            addresses: BTreeMap::new(),
            has_no_notes: false,
            written_notes: BTreeSet::new(),
        }
    }

    /// Picture files get numbers for names: an author's file name stays out of the PDF.
    fn images(&mut self, report: &'a Report) {
        for (index, (key, file)) in report.images.iter().enumerate() {
            let extension = match file.media_type {
                "image/png" => "png",
                "image/jpeg" => "jpg",
                _ => "svg",
            };
            let path = format!("images/{}.{extension}", index + 1);
            self.files.insert(path.clone(), file.bytes.to_vec());
            self.image_paths.insert(key, format!("/{path}"));
        }
    }

    fn attachment(&mut self, attachment: &Attachment) {
        let path = format!("data/{}", attachment.name);
        self.files.insert(path.clone(), attachment.bytes.clone());
        self.code.push("pdf.attach(");
        self.code.literal(&format!("/{path}"));
        self.code.push(", relationship: \"data\", mime-type: ");
        self.code.literal(&attachment.media_type);
        self.code.push(", description: ");
        self.code.literal(&attachment.description);
        self.code.push(")\n");
    }

    fn chapter(&mut self, chapter: &'a Chapter, start: Start) {
        self.notes = chapter.notes.iter().map(|note| (note.label.as_str(), note)).collect();
        self.code.push("chapter(");
        self.anchor(&chapter.anchor);
        self.code.option("number", chapter.number.as_deref());
        self.code.option("kicker", chapter.kicker.as_deref());
        self.code.push("plain: ");
        self.code.literal(&without_soft_hyphens(&plain_text(&chapter.title)));
        self.code.push(match start {
            Start::Page => ", ",
            Start::Room => ", breaks: auto, ",
            Start::Here => ", breaks: false, ",
        });
        if start == Start::Room {
            self.room(self.opening(chapter));
        }
        self.listed(&chapter.anchor);
        self.without_notes(|writer| writer.inlines(&chapter.title));
        self.code.push(")\n");
        self.nodes_after_title(chapter);
    }

    /// Writes whether the contents list the heading at this anchor.
    fn listed(&mut self, anchor: &str) {
        let is_listed = self.listed.contains(anchor);
        self.code.push(if is_listed { "listed: true, " } else { "listed: false, " });
    }

    /// Writes `nested: true, ` inside a list, quotation or callout.
    fn nested(&mut self) {
        if self.depth > 0 {
            self.code.push("nested: true, ");
        }
    }

    /// Writes `room: 12pt, ` for the room of a page that what follows takes, when it takes any.
    fn room(&mut self, room: f64) {
        if room > 0.0 {
            self.code.push("room: ");
            self.code.number(room.round());
            self.code.push("pt, ");
        }
    }

    /// Writes `height: 12pt, ` when it is known.
    fn height(&mut self, height: Option<f64>) {
        if let Some(height) = height {
            self.code.push("height: ");
            self.code.number(height.round());
            self.code.push("pt, ");
        }
    }

    /// Writes `anchor: "a12", ` when the anchor is not yet taken.
    fn anchor(&mut self, anchor: &str) {
        let label = self.anchors.define(anchor);
        self.code.option("anchor", label.as_deref());
    }
}

/// Bookmarks and metadata show no soft hyphens.
fn without_soft_hyphens(text: &str) -> String {
    text.replace('\u{ad}', "")
}

/// The numbers of the pictures that a chapter holds, by anchor.
fn picture_data(chapter: &Chapter) -> impl Iterator<Item = (&str, &NumberedTable)> {
    let tables = chapter.nodes.iter().filter_map(|node| match &node.node {
        Block::Hole(BlockAnswer::PictureData(tables)) => Some(tables),
        _ => None,
    });
    tables.flatten().map(|table| (table.anchor.as_str(), table))
}

/// About how many pages the chapters fill: enough to tell a long report from a short one.
fn length(report: &Report) -> f64 {
    report.chapters.iter().map(|chapter| 0.1 + blocks::pages(&chapter.nodes)).sum()
}
