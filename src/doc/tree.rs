//! The document tree, with holes for what comes from data.
//!
//! In: what `read::markdown` understood. Out: blocks and inlines that are generic in their holes:
//! requests in a draft, answers in a report. Never: numbers, formats.

use crate::base::source::{Span, Spanned};

/// A block and where its source stands.
pub type Node<I, B> = Spanned<Block<I, B>>;

/// A block; `I` fills an inline hole and `B` a block hole.
#[derive(Clone, PartialEq)]
pub enum Block<I, B> {
    /// Running text.
    Paragraph(Vec<Inline<I>>),
    /// A heading below the chapter's title.
    Heading(Heading<I>),
    /// A list.
    List(List<I, B>),
    /// A quotation.
    Quote(Vec<Node<I, B>>),
    /// A passage with a bar and a label.
    Callout(Callout<I, B>),
    /// Text in a fixed-width face, as it is.
    Code {
        /// The text, without a final line break.
        text: String,
    },
    /// A table written in Markdown.
    Table(ProseTable<I>),
    /// A thematic break.
    Rule,
    /// A picture file.
    Image(Image<I>),
    /// What comes from data.
    Hole(B),
}

/// A heading of level 2 to 4; the chapter's title is level 1 and stands in the chapter.
#[derive(Clone, PartialEq)]
pub struct Heading<I> {
    /// 2–4.
    pub level: u8,
    /// The author's `{#anchor}`, or one made of the text; unique in the report once resolved.
    pub anchor: String,
    /// "2.1", set by `resolve`; none for level 3 and 4 and in unnumbered chapters.
    pub number: Option<String>,
    /// The text.
    pub content: Vec<Inline<I>>,
}

/// An ordered or unordered list.
#[derive(Clone, PartialEq)]
pub struct List<I, B> {
    /// The first number of an ordered list; none for bullets.
    pub start: Option<u64>,
    /// In order.
    pub items: Vec<ListItem<I, B>>,
}

/// An item of a list.
#[derive(Clone, PartialEq)]
pub struct ListItem<I, B> {
    /// Whether a task is done; none where the item is no task.
    pub task: Option<bool>,
    /// Its blocks.
    pub blocks: Vec<Node<I, B>>,
}

/// What a callout is for (visual rules: a bar, a label, no icon).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalloutKind {
    /// `[!DECISION]`: proposed or taken decision.
    Decision,
    /// `[!ACTION id]`: an entry of the register.
    Action,
    /// `[!NOTE]`.
    Note,
    /// `[!TIP]`.
    Tip,
    /// `[!IMPORTANT]`.
    Important,
    /// `[!WARNING]`.
    Warning,
    /// A part of a list that was asked for; what is said of it stands below.
    Part,
    /// A secret passage shown in the internal edition.
    Secret,
}

impl CalloutKind {
    /// What pages and templates call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Action => "action",
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Part => "part",
            Self::Secret => "secret",
        }
    }
}

/// A passage set off from the text.
#[derive(Clone, PartialEq)]
pub struct Callout<I, B> {
    /// What it is for.
    pub kind: CalloutKind,
    /// The label above it, in the report's language; empty in a draft, set by `resolve`.
    pub label: String,
    /// Its blocks.
    pub blocks: Vec<Node<I, B>>,
}

/// Where a column's text begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Left.
    #[default]
    Start,
    /// Right: numbers.
    End,
}

/// A table written in Markdown; every row has as many cells as the head.
#[derive(Clone, PartialEq)]
pub struct ProseTable<I> {
    /// One a column.
    pub aligns: Vec<Align>,
    /// The head's cells.
    pub head: Vec<Vec<Inline<I>>>,
    /// The body's rows.
    pub rows: Vec<Vec<Vec<Inline<I>>>>,
    /// The title, from the line `: Title. Källa: source {#anchor}` below the table; empty without it.
    pub title: Vec<Inline<I>>,
    /// "Källa: …": where the content comes from, with that word.
    pub source: Vec<Inline<I>>,
    /// "Tabell 2", set by `resolve` for a table with a title.
    pub label: String,
    /// In a draft what `@tab:` calls the table, in a report the anchor; empty without a title.
    pub anchor: String,
}

/// A picture file with its texts: `![alternative text](images/x.png "Caption. Källa: source")`.
#[derive(Clone, PartialEq)]
pub struct Image<I> {
    /// The path as written in a draft; the key into [`crate::doc::report::Report::images`] in a report.
    pub path: String,
    /// What a reader who cannot see the picture is told. Never empty once checked.
    pub alternative_text: String,
    /// The caption: what the Markdown's title says before the source.
    pub caption: Vec<Inline<I>>,
    /// "Källa: …": where the picture comes from, with that word.
    pub source: Vec<Inline<I>>,
    /// "Figur 2", set by `resolve` for a picture with a caption.
    pub label: String,
    /// The anchor, set by `resolve`.
    pub anchor: String,
}

/// A piece of running text.
#[derive(Clone, PartialEq)]
pub enum Inline<I> {
    /// Text as it is read; it may hold U+00AD and U+00A0.
    Text(String),
    /// `*emphasis*`
    Emphasis(Vec<Inline<I>>),
    /// `**strong**`
    Strong(Vec<Inline<I>>),
    /// `~~struck~~`
    Strikethrough(Vec<Inline<I>>),
    /// `[words]{lang=en}`: words of another language.
    Foreign {
        /// A BCP 47 tag: a language of two or three letters, maybe with a region of two.
        language: String,
        /// What is read.
        content: Vec<Inline<I>>,
    },
    /// `` `code` ``
    Code(String),
    /// A link that may lead there (schemes are checked by `read::markdown`).
    Link {
        /// Where to.
        target: LinkTarget,
        /// What is read.
        content: Vec<Inline<I>>,
        /// Where it stands.
        span: Span,
    },
    /// A reference to a footnote by its label.
    Note(String),
    /// A forced line break.
    Break,
    /// What comes from data.
    Hole(I),
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// An `https:`, `http:` or `mailto:` address.
    Address(String),
    /// A place in the same report, without the `#`.
    Anchor(String),
    /// A file beside the report, relative.
    Relative(String),
    /// Another document of the edition.
    Document {
        /// What the names of its files begin with.
        stem: String,
        /// A heading of its page.
        anchor: Option<String>,
    },
}

/// A footnote's text.
#[derive(Clone, PartialEq)]
pub struct Note<I, B> {
    /// The author's label.
    pub label: String,
    /// Its number in the report, set by `resolve`; 0 in a draft.
    pub number: u32,
    /// Its text.
    pub blocks: Vec<Node<I, B>>,
    /// Where it stands.
    pub span: Span,
}

/// What a tree is turned into when its holes are filled; see [`fill_nodes`].
pub trait Fill<I, B> {
    /// What an inline hole becomes.
    type Inline;
    /// What a block hole becomes.
    type Block;
    /// Fills an inline hole.
    fn inline(&mut self, hole: I) -> Inline<Self::Inline>;
    /// Fills a block hole: any number of blocks.
    fn block(&mut self, hole: B, span: Span) -> Vec<Node<Self::Inline, Self::Block>>;
    /// Sees every heading, before its children.
    fn heading(&mut self, heading: Heading<Self::Inline>) -> Heading<Self::Inline> {
        heading
    }
    /// Sees every callout.
    fn callout(
        &mut self,
        callout: Callout<Self::Inline, Self::Block>,
    ) -> Callout<Self::Inline, Self::Block> {
        callout
    }
    /// Sees every image.
    fn image(&mut self, image: Image<Self::Inline>, _span: Span) -> Image<Self::Inline> {
        image
    }
    /// Sees every table written in Markdown, filled.
    fn table(
        &mut self,
        table: ProseTable<Self::Inline>,
        _span: Span,
    ) -> ProseTable<Self::Inline> {
        table
    }
    /// Sees every paragraph, filled.
    fn paragraph(&mut self, content: Vec<Inline<Self::Inline>>) -> Vec<Inline<Self::Inline>> {
        content
    }
    /// Sees all running text, filled: a paragraph, a heading, a cell, a caption.
    fn running(&mut self, content: Vec<Inline<Self::Inline>>) -> Vec<Inline<Self::Inline>> {
        content
    }
    /// Sees every text.
    fn text(&mut self, text: String) -> String {
        text
    }
    /// Sees every reference to a footnote.
    fn note(&mut self, label: String) -> String {
        label
    }
    /// Sees every link's target.
    fn link(&mut self, target: LinkTarget, _span: Span) -> LinkTarget {
        target
    }
}

/// Fills the holes of a list of nodes, in reading order.
pub fn fill_nodes<I, B, F: Fill<I, B>>(
    nodes: Vec<Node<I, B>>,
    fill: &mut F,
) -> Vec<Node<F::Inline, F::Block>> {
    nodes.into_iter().flat_map(|node| fill_node(node, fill)).collect()
}

fn fill_node<I, B, F: Fill<I, B>>(
    node: Node<I, B>,
    fill: &mut F,
) -> Vec<Node<F::Inline, F::Block>> {
    let span = node.span;
    let block = match node.node {
        Block::Hole(hole) => return fill.block(hole, span),
        Block::Paragraph(content) => {
            let content = fill_running(content, fill);
            Block::Paragraph(fill.paragraph(content))
        }
        Block::Heading(heading) => {
            let Heading { level, anchor, number, content } = heading;
            let content = fill_running(content, fill);
            Block::Heading(fill.heading(Heading { level, anchor, number, content }))
        }
        Block::List(List { start, items }) => {
            let item = |ListItem { task, blocks }| {
                let blocks = fill_nodes(blocks, fill);
                ListItem { task, blocks }
            };
            Block::List(List { start, items: items.into_iter().map(item).collect() })
        }
        Block::Quote(blocks) => Block::Quote(fill_nodes(blocks, fill)),
        Block::Callout(Callout { kind, label, blocks }) => {
            let blocks = fill_nodes(blocks, fill);
            Block::Callout(fill.callout(Callout { kind, label, blocks }))
        }
        Block::Code { text } => Block::Code { text },
        Block::Table(table) => {
            let table = fill_table(table, fill);
            Block::Table(fill.table(table, span))
        }
        Block::Rule => Block::Rule,
        Block::Image(Image { path, alternative_text, caption, source, label, anchor }) => {
            let caption = fill_running(caption, fill);
            let source = fill_running(source, fill);
            let image = Image { path, alternative_text, caption, source, label, anchor };
            Block::Image(fill.image(image, span))
        }
    };
    vec![Spanned::new(block, span)]
}

fn fill_table<I, B, F: Fill<I, B>>(
    table: ProseTable<I>,
    fill: &mut F,
) -> ProseTable<F::Inline> {
    let mut row = |cells: Vec<Vec<Inline<I>>>| -> Vec<Vec<Inline<F::Inline>>> {
        cells.into_iter().map(|cell| fill_running(cell, fill)).collect()
    };
    let head = row(table.head);
    let rows = table.rows.into_iter().map(row).collect();
    let ProseTable { aligns, label, anchor, .. } = table;
    let title = fill_running(table.title, fill);
    let source = fill_running(table.source, fill);
    ProseTable { aligns, head, rows, title, source, label, anchor }
}

fn fill_running<I, B, F: Fill<I, B>>(
    content: Vec<Inline<I>>,
    fill: &mut F,
) -> Vec<Inline<F::Inline>> {
    let content = fill_inlines(content, fill);
    fill.running(content)
}

/// Fills the holes of running text, in reading order.
pub fn fill_inlines<I, B, F: Fill<I, B>>(
    inlines: Vec<Inline<I>>,
    fill: &mut F,
) -> Vec<Inline<F::Inline>> {
    let one = |inline| match inline {
        Inline::Hole(hole) => fill.inline(hole),
        Inline::Text(text) => Inline::Text(fill.text(text)),
        Inline::Emphasis(content) => Inline::Emphasis(fill_inlines(content, fill)),
        Inline::Strong(content) => Inline::Strong(fill_inlines(content, fill)),
        Inline::Strikethrough(content) => Inline::Strikethrough(fill_inlines(content, fill)),
        Inline::Foreign { language, content } => {
            Inline::Foreign { language, content: fill_inlines(content, fill) }
        }
        Inline::Code(text) => Inline::Code(text),
        Inline::Link { target, content, span } => {
            let target = fill.link(target, span);
            Inline::Link { target, content: fill_inlines(content, fill), span }
        }
        Inline::Note(label) => Inline::Note(fill.note(label)),
        Inline::Break => Inline::Break,
    };
    inlines.into_iter().map(one).collect()
}
