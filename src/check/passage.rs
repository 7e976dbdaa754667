//! Passages: the running text of a report's chapters and key figures, each with its place.
//!
//! In: nodes of a report's internal edition and the texts they were read from. Out: plain text in which
//! every byte knows its bytes of the source. Never: quotations and code, which are not the author's words.

use std::ops::Range;

use crate::base::source::{Source, Span, Spanned};
use crate::base::wording::Language;
use crate::check::words::{self, HOLE, Reading};
use crate::doc::draft::{OpenHole, OpenNode};
use crate::doc::request::{BlockRequest, InlineRequest};
use crate::doc::tree::{Block, Inline, LinkTarget};
use crate::value::id::Id;

/// What kind of text a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The title of a chapter.
    Title,
    /// A heading and its level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// The text of an item of a list.
    Item,
    /// A cell of a table; whether it is in the head.
    Cell {
        /// Whether it is in the head.
        is_head: bool,
    },
}

/// What comes right after a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// Nothing in the same list of blocks.
    Nothing,
    /// A heading or a line between parts.
    Heading,
    /// A paragraph.
    Text,
    /// A list, also one of paragraphs, a table, code, picture or something made from data.
    Block,
}

/// Where a passage belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    /// A chapter, and the number of the section in the report.
    Chapter(usize),
    /// A key figure's own text.
    KeyFigure(Id),
    /// The text of a part of a key figure's value, such as an answer: the key figure and the part.
    Part(Id, Id),
}

/// A chapter or a section of one, down to the next heading.
pub struct Section {
    /// 1 for a chapter.
    pub level: u8,
    /// Its heading.
    pub span: Span,
    /// What stands in it beside running text.
    pub things: Vec<Thing>,
    /// Whether anything stands between its heading and the next.
    pub is_filled: bool,
}

/// What a text can announce.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A list.
    List,
    /// A table, picture, code or what a request makes.
    Shown,
}

/// Running text with its place.
pub struct Passage<'a> {
    /// What kind of text it is.
    pub form: Form,
    /// Where it belongs.
    pub home: Home,
    /// What comes after it.
    pub after: After,
    /// The action that the passage is about, in `> [!ACTION id]`.
    pub action: Option<Id>,
    /// The number of the table it is a cell of.
    pub table: Option<usize>,
    /// The number of the outermost list it is an item of.
    pub list: Option<usize>,
    /// The text, with [`HOLE`] where something comes from data.
    pub text: String,
    /// Words, numbers, sentences.
    pub reading: Reading,
    /// The holes, by their byte in the text.
    pub holes: Vec<(usize, &'a InlineRequest)>,
    /// The words of links and where they lead.
    pub links: Vec<(Range<usize>, &'a LinkTarget)>,
    /// The whole block.
    pub span: Span,
    bytes: Vec<u32>,
}

impl Passage<'_> {
    /// The place of a range of the text.
    pub fn at(&self, range: &Range<usize>) -> Span {
        let byte = |at: usize| self.bytes.get(at).copied().unwrap_or(self.span.end) as usize;
        let start = byte(range.start);
        let last = self.text[range.clone()].chars().next_back().map_or(0, char::len_utf8);
        let end = byte(range.end - last) + last;
        Span::new(self.span.source, start..end.max(start))
    }

    /// Whether it is a sentence of its own, not a heading or a cell.
    pub fn is_prose(&self) -> bool {
        matches!(self.form, Form::Paragraph | Form::Item)
    }

    /// The key figures whose values the passage asks for, in order.
    pub fn asked(&self) -> impl Iterator<Item = (usize, &Id)> {
        self.holes.iter().filter_map(|(at, hole)| match hole {
            InlineRequest::Value(value) => Some((*at, &value.node.key_figure.node)),
            InlineRequest::Reference(_) | InlineRequest::Document(_) => None,
        })
    }

    /// Where phrases stand, in reading order: their words in lower case, a space apart.
    pub fn phrases(&self, phrases: &[&str]) -> Vec<Range<usize>> {
        let mut found: Vec<_> = phrases.iter().flat_map(|phrase| self.phrase(phrase)).collect();
        found.sort_by_key(|range| range.start);
        found
    }

    /// Where one phrase stands.
    pub fn phrase(&self, phrase: &str) -> impl Iterator<Item = Range<usize>> {
        let first = phrase.split(' ').next().unwrap_or_default();
        let places = self.reading.places(first).iter();
        places.filter_map(move |first| self.phrase_at(*first, phrase))
    }

    /// A phrase whose first word is the one with this number.
    fn phrase_at(&self, first: usize, phrase: &str) -> Option<Range<usize>> {
        let mut words = self.reading.words[first..].iter();
        let mut range = words.next()?.range.clone();
        for wanted in phrase.split(' ').skip(1) {
            let word = words.next()?;
            let gap = &self.text[range.end..word.range.start];
            if word.lower != wanted || gap.is_empty() || !gap.chars().all(words::is_space) {
                return None;
            }
            range.end = word.range.end;
        }
        Some(range)
    }

    /// The bytes of a sentence.
    pub fn sentence(&self, number: usize) -> Range<usize> {
        let start = |number: usize| self.reading.sentences.get(number).copied();
        let end = start(number + 1).unwrap_or(self.text.len());
        start(number).unwrap_or(end)..end
    }
}

/// Gathers passages.
pub struct Gatherer<'a> {
    language: Language,
    /// What was gathered.
    pub passages: Vec<Passage<'a>>,
    /// Requests that make blocks, with the section they stand in.
    pub blocks: Vec<(usize, &'a BlockRequest, Span)>,
    /// Chapters and their sections in order: number 1 stands first.
    pub sections: Vec<Section>,
    tables: usize,
    lists: usize,
}

/// Where blocks stand.
#[derive(Clone)]
struct Around {
    /// None in chapters.
    home: Option<Home>,
    action: Option<Id>,
    list: Option<usize>,
    /// What comes after the last of the blocks.
    after: After,
}

impl<'a> Gatherer<'a> {
    /// Nothing gathered yet.
    pub fn new(language: Language) -> Self {
        let (passages, blocks, sections) = (Vec::new(), Vec::new(), Vec::new());
        Self { language, passages, blocks, sections, tables: 0, lists: 0 }
    }

    /// Takes a chapter's title and blocks.
    pub fn chapter(
        &mut self,
        title: (&'a [Inline<InlineRequest>], Span),
        nodes: &'a [OpenNode],
        notes: impl Iterator<Item = &'a [OpenNode]>,
        source: &Source,
    ) {
        self.section(1, title.1);
        let around = Around { home: None, action: None, list: None, after: After::Nothing };
        let mut aligner = Aligner::new(source, title.1);
        self.passage(Form::Title, After::Nothing, title, &around, &mut aligner);
        self.nodes(nodes, source, &around);
        for note in notes {
            self.nodes(note, source, &around);
        }
    }

    /// Takes a text of a key figure or of a part of one.
    pub fn key_figure(&mut self, home: Home, nodes: &'a [OpenNode], source: &Source) {
        let after = After::Nothing;
        let around = Around { home: Some(home), action: None, list: None, after };
        self.nodes(nodes, source, &around);
    }

    fn section(&mut self, level: u8, span: Span) {
        self.sections.push(Section { level, span, things: Vec::new(), is_filled: false });
    }

    fn nodes(&mut self, nodes: &'a [OpenNode], source: &Source, around: &Around) {
        for (index, node) in nodes.iter().enumerate() {
            let after = match nodes.get(index + 1).map(|next| &next.node) {
                None => around.after,
                Some(Block::Heading(_) | Block::Rule) => After::Heading,
                Some(Block::Paragraph(content)) if !is_like_item(content) => After::Text,
                Some(_) => After::Block,
            };
            self.node(node, after, source, around);
        }
    }

    fn node(&mut self, node: &'a OpenNode, after: After, source: &Source, around: &Around) {
        let mut aligner = Aligner::new(source, node.span);
        if around.home.is_none() {
            self.fill(&node.node);
        }
        match &node.node {
            Block::Paragraph(content) => {
                let form = around.list.map_or(Form::Paragraph, |_| Form::Item);
                self.passage(form, after, (content, node.span), around, &mut aligner);
            }
            Block::Heading(heading) => {
                self.section(heading.level, node.span);
                let form = Form::Heading(heading.level);
                self.passage(form, after, (&heading.content, node.span), around, &mut aligner);
            }
            Block::List(list) => {
                self.lists += usize::from(around.list.is_none());
                let number = around.list.or(Some(self.lists));
                let mut around =
                    Around { list: number, after: After::Nothing, ..around.clone() };
                for (index, item) in list.items.iter().enumerate() {
                    if index + 1 == list.items.len() {
                        around.after = after;
                    }
                    self.nodes(&item.blocks, source, &around);
                }
            }
            Block::Callout(callout) => {
                let around = Around { after: After::Nothing, ..around.clone() };
                self.nodes(&callout.blocks, source, &around);
            }
            Block::Table(table) => {
                self.tables += 1;
                let rows = std::iter::once(&table.head).chain(&table.rows);
                for (row, cells) in rows.enumerate() {
                    for cell in cells {
                        let form = Form::Cell { is_head: row == 0 };
                        self.passage(form, after, (cell, node.span), around, &mut aligner);
                        if let Some(passage) = self.passages.last_mut() {
                            passage.table = Some(self.tables);
                        }
                    }
                }
            }
            Block::Hole(OpenHole::Action(id, nodes)) => {
                let (action, after) = (Some(id.node.clone()), After::Nothing);
                let around = Around { action, after, ..around.clone() };
                self.nodes(nodes, source, &around);
            }
            Block::Hole(OpenHole::Marked(_, nodes)) => {
                let around = Around { after, ..around.clone() };
                self.nodes(nodes, source, &around);
            }
            Block::Hole(OpenHole::Request(request)) => {
                self.blocks.push((self.sections.len(), request, node.span));
            }
            Block::Hole(OpenHole::Withheld(_) | OpenHole::ChapterMark(_))
            | Block::Quote(_)
            | Block::Code { .. }
            | Block::Rule
            | Block::Image(_) => {}
        }
    }

    fn passage(
        &mut self,
        form: Form,
        after: After,
        (content, span): (&'a [Inline<InlineRequest>], Span),
        around: &Around,
        aligner: &mut Aligner<'_>,
    ) {
        let mut running = Running::default();
        aligner.inlines(content, &mut running);
        let Running { text, bytes, holes, links } = running;
        let reading = words::read(&text, self.language);
        let home = around.home.clone().unwrap_or(Home::Chapter(self.sections.len()));
        let (action, list) = (around.action.clone(), around.list);
        self.passages.push(Passage {
            form,
            home,
            after,
            action,
            table: None,
            list,
            text,
            reading,
            holes,
            links,
            span,
            bytes,
        });
    }

    /// Notes what stands in the section.
    fn fill(&mut self, block: &'a Block<InlineRequest, OpenHole>) {
        let Some(section) = self.sections.last_mut() else { return };
        let thing = match block {
            Block::Heading(_) => return,
            Block::List(_) => Some(Thing::List),
            Block::Table(_)
            | Block::Code { .. }
            | Block::Image(_)
            | Block::Hole(OpenHole::Request(_)) => Some(Thing::Shown),
            Block::Paragraph(_)
            | Block::Quote(_)
            | Block::Callout(_)
            | Block::Rule
            | Block::Hole(_) => None,
        };
        section.is_filled |= !matches!(block, Block::Hole(OpenHole::ChapterMark(_)));
        section.things.extend(thing);
    }
}

/// Whether a paragraph looks like an item of a list that was typed without one: a name in bold, a link or
/// an address, a sign or number, a semicolon at the end, or "Name – what it is".
fn is_like_item(content: &[Inline<InlineRequest>]) -> bool {
    match content.first() {
        Some(Inline::Strong(_) | Inline::Link { .. }) => true,
        Some(Inline::Text(text)) => {
            let begins = |c: char| c.is_ascii_digit() || "-–—−•”\"“".contains(c);
            let head = text.split([',', '.', ':', ';']).next().unwrap_or_default();
            let is_named = head.contains(" – ") || head.contains(" - ");
            text.starts_with(begins)
                || text.starts_with("http")
                || text.ends_with(';')
                || is_named
        }
        Some(
            Inline::Emphasis(_)
            | Inline::Strikethrough(_)
            | Inline::Code(_)
            | Inline::Note(_)
            | Inline::Break
            | Inline::Foreign { .. }
            | Inline::Hole(_),
        )
        | None => false,
    }
}

/// Running text while it is gathered.
#[derive(Default)]
struct Running<'a> {
    text: String,
    /// For each byte of the text its byte in the source.
    bytes: Vec<u32>,
    holes: Vec<(usize, &'a InlineRequest)>,
    links: Vec<(Range<usize>, &'a LinkTarget)>,
}

impl Running<'_> {
    /// Adds a character that stands at byte `at` of the source.
    fn push(&mut self, character: char, at: usize) {
        self.text.push(character);
        let at = u32::try_from(at).expect("sources are under 5 MiB");
        self.bytes.extend((0..character.len_utf8()).map(|_| at));
    }
}

/// Finds the characters of running text in the source it was read from, one after the other.
struct Aligner<'s> {
    source: &'s str,
    at: usize,
    end: usize,
}

/// How many bytes of markup are passed over before a character counts as not there.
const FAR: usize = 400;

impl<'s> Aligner<'s> {
    fn new(source: &'s Source, span: Span) -> Self {
        let Range { start, end } = span.range();
        Self { source: &source.text, at: start, end: end.min(source.text.len()) }
    }

    fn inlines<'a>(&mut self, content: &'a [Inline<InlineRequest>], running: &mut Running<'a>) {
        for inline in content {
            match inline {
                Inline::Text(words) => {
                    for character in words.chars() {
                        let at = self.find(character);
                        running.push(character, at);
                    }
                }
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Strikethrough(content) => self.inlines(content, running),
                Inline::Link { content, target, span } => {
                    self.at = self.at.max(span.start as usize);
                    let start = running.text.len();
                    self.inlines(content, running);
                    running.links.push((start..running.text.len(), target));
                    self.at = self.at.max(span.end as usize);
                }
                Inline::Hole(hole) => {
                    let span = match hole {
                        InlineRequest::Value(Spanned { span, .. })
                        | InlineRequest::Reference(Spanned { span, .. })
                        | InlineRequest::Document(Spanned { span, .. }) => *span,
                    };
                    running.holes.push((running.text.len(), hole));
                    running.push(HOLE, span.start as usize);
                    self.at = self.at.max(span.end as usize);
                }
                // Another language has other words, and signs that need not be these.
                Inline::Foreign { content, .. } => {
                    self.inlines(content, &mut Running::default());
                    running.push(HOLE, self.at);
                }
                Inline::Code(_) => running.push(HOLE, self.at),
                Inline::Break => running.push(' ', self.at),
                Inline::Note(_) => {}
            }
        }
    }

    /// The byte of the next such character; where the last one ended when there is none near.
    fn find(&mut self, wanted: char) -> usize {
        let until = self.end.min(self.at + FAR);
        let Some(rest) = self.source.get(self.at..self.source.floor_char_boundary(until))
        else {
            return self.at;
        };
        for (offset, character) in rest.char_indices() {
            let is_space = wanted == ' ' && words::is_space(character);
            if character == wanted || is_space {
                let at = self.at + offset;
                self.at = at + character.len_utf8();
                return at;
            }
        }
        self.at
    }
}
