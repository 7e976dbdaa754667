//! What stands together on a page: where chapters begin, and by what a text stays that leads to something.
//!
//! In: blocks and what follows them. Out: room in points that a page must have. Never: where a page ends,
//! which Typst decides: a paragraph's last lines go to the next page where this one lacks the room.

use crate::base::source::Spanned;
use crate::doc::answer::{BlockAnswer, InlineAnswer, NumberedTable};
use crate::doc::report::{Chapter, ReportInline, ReportNode, plain_text};
use crate::doc::tree::{Block, Inline, LinkTarget, List, ListItem};

use super::Writer;
use super::blocks::pages;
use super::height::HIGH_ROW;

/// A text of so few lines below a heading says little alone: what follows begins on its page.
const FEW_LINES: u32 = 3;
/// Two lines of running text with what stands free above them.
const TWO_LINES: f64 = 35.0;
/// A section's heading with two lines below it.
const HEADING: f64 = 85.0;
/// The label of the signatures with what stands free above it, and those of two people beside each other.
const SIGNATURES: f64 = 50.0;
const SIGNED: f64 = 120.0;
/// A third of a page.
const THIRD: f64 = 226.8;
/// A block of so many pages is never moved for what stays with it: about ten lines.
const BREAKABLE: f64 = 0.25;

/// What keeps a block together with others.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Stay {
    /// Nothing.
    No,
    /// The whole of it stands by the next block.
    Whole,
    /// Its end stands by so much of what follows, in points.
    End(f64),
    /// So much of itself, in points, stands by the heading above it.
    Beginning(f64),
}

impl Writer<'_> {
    /// What keeps a block together with others: a text that ends in a colon, a short one below a heading and
    /// one before a list stand by how that begins; a text by a remark on it; what is signed by its signatures.
    pub(super) fn stay(
        &self,
        before: Option<&ReportNode>,
        node: &ReportNode,
        after: &[ReportNode],
    ) -> Stay {
        if after.first().is_some_and(|next| has_remark(node, next) || shows(node, next)) {
            return Stay::Whole;
        }
        let opens = before.is_none_or(|before| matches!(before.node, Block::Heading(_)));
        let is_signed = after.first().is_some_and(is_signatures);
        let is_short = || pages(std::slice::from_ref(node)) < BREAKABLE;
        // Lists, callouts and cards know no rest of a page.
        match &node.node {
            _ if self.depth > 0 => Stay::No,
            Block::Table(_) | Block::Hole(BlockAnswer::Table(_)) if is_signed => {
                Stay::End(self.beginning(after))
            }
            Block::List(_) | Block::Quote(_) | Block::Callout(_) if is_signed && is_short() => {
                Stay::Whole
            }
            Block::List(_) if opens => {
                Stay::Beginning(self.beginning(std::slice::from_ref(node)))
            }
            Block::Paragraph(words) => {
                let is_before_list =
                    matches!(after, [Spanned { node: Block::List(_), .. }, ..]);
                let leads = is_before_list || is_signed || ends_in_colon(node);
                let is_all =
                    matches!(after, [] | [Spanned { node: Block::Heading(_), .. }, ..]);
                let has_few = || self.heights.text_lines(words) <= FEW_LINES;
                if leads || (opens && !is_all && has_few()) {
                    Stay::End(self.beginning(after))
                } else {
                    Stay::No
                }
            }
            Block::Heading(_)
            | Block::List(_)
            | Block::Quote(_)
            | Block::Callout(_)
            | Block::Code { .. }
            | Block::Table(_)
            | Block::Rule
            | Block::Image(_)
            | Block::Hole(_) => Stay::No,
        }
    }

    /// How high the first block stands, or so much of it as is not parted, with what stands free above it. Where
    /// that is a picture, which may go to the next page, the one after it.
    pub(super) fn beginning(&self, nodes: &[ReportNode]) -> f64 {
        let Some((first, after)) = nodes.split_first() else { return 0.0 };
        let high = match &first.node {
            Block::Paragraph(_) | Block::Quote(_) | Block::Code { .. } => TWO_LINES,
            Block::Heading(_) => HEADING,
            Block::List(list) => 10.5 + self.list_beginning(list),
            Block::Callout(callout) => {
                14.0 + self.heights.callout(&callout.blocks).unwrap_or(TWO_LINES)
            }
            Block::Table(table) => 17.5 + self.prose_table_room(table),
            Block::Rule | Block::Image(_) => self.beginning(after),
            Block::Hole(answer) => match answer {
                BlockAnswer::Table(table) => self.table_beginning(table),
                BlockAnswer::PictureData(tables) if self.data_below.is_empty() => {
                    tables.first().map_or(0.0, |table| self.table_beginning(table))
                }
                BlockAnswer::Card(card) => {
                    17.5 + self.heights.card(card, false).unwrap_or(HEADING)
                }
                BlockAnswer::Picture(_) => self.beginning(after),
                BlockAnswer::PictureData(_)
                | BlockAnswer::Overview(_)
                | BlockAnswer::Contents
                | BlockAnswer::Withheld(_) => HEADING,
                BlockAnswer::Signatures(signatures) => {
                    let pairs = signatures.people.chunks(2);
                    pairs.fold(SIGNATURES, |high, _| high + SIGNED)
                }
                BlockAnswer::Remark(_) => TWO_LINES,
            },
        };
        high.min(HIGH_ROW)
    }

    fn table_beginning(&self, table: &NumberedTable) -> f64 {
        let introduction = table.introduction.as_ref().map_or(0.0, |_| 24.5);
        introduction + 17.5 + self.table_room(table, false)
    }

    /// A short first item stands with the second, of a long one two lines; nothing below the first note.
    fn list_beginning(&self, list: &List<InlineAnswer, BlockAnswer>) -> f64 {
        let lines = |item: &ListItem<_, _>| self.heights.item_lines(&item.blocks);
        let Some((first, others)) = list.items.split_first() else { return 0.0 };
        if lines(first) > FEW_LINES {
            return TWO_LINES;
        }
        let second = match others.first().filter(|_| !first.blocks.iter().any(has_note)) {
            // Three lines are not parted.
            Some(second) if lines(second) <= FEW_LINES => 7.0 + f64::from(lines(second)) * 14.0,
            Some(_) => TWO_LINES,
            None => 0.0,
        };
        f64::from(lines(first)) * 14.0 + second
    }

    /// How much room a chapter needs that may begin below another: a third of the page, or more for its title, its
    /// lead and how a table after that begins, or all of the table where nothing else follows. Less where it
    /// has notes sooner: what has room and loses it to its own notes goes to the next page without them.
    pub(super) fn opening(&self, chapter: &Chapter) -> f64 {
        const TITLE: f64 = 49.0;
        const KICKER: f64 = 12.5;
        let kicker = chapter.kicker.as_ref().map_or(0.0, |_| KICKER);
        let (lead, rest) = match chapter.lead() {
            Some((lead, rest)) => (self.heights.lead(lead).unwrap_or_default(), rest),
            None => (0.0, chapter.nodes.as_slice()),
        };
        let table = match rest {
            [Spanned { node: Block::Hole(BlockAnswer::Table(table)), .. }, after @ ..] => {
                17.5 + self.table_room(table, after.is_empty())
            }
            _ => 0.0,
        };
        let title = kicker + TITLE + lead;
        match rest.iter().position(has_note) {
            Some(noted) => THIRD
                .min(title + rest[..=noted].iter().map(|node| self.least(node)).sum::<f64>()),
            None => THIRD.max(title + table),
        }
    }

    /// How high a block stands at least, with what stands free above it.
    fn least(&self, node: &ReportNode) -> f64 {
        match &node.node {
            Block::Paragraph(words) => {
                3.0 + f64::from(self.heights.text_lines(words)) * 14.0 - 7.0
            }
            Block::Heading(_) => 30.0,
            _ => self.beginning(std::slice::from_ref(node)),
        }
    }

    /// Whether a text stands whole: a short one with notes in its first or last two lines. They take their room when
    /// their line stands, and stay there even where the lines that go with it then lack theirs.
    pub(super) fn is_whole(&self, words: &[ReportInline]) -> bool {
        const LINES: u32 = 8;
        let Some(first) = words.iter().position(is_note) else { return false };
        let last = words.iter().rposition(is_note).unwrap_or(first);
        let line = |index: usize| self.heights.text_lines(&words[..=index]);
        let all = self.heights.text_lines(words);
        all <= LINES && (line(first) <= 2 || line(last) + 2 > all)
    }
}

/// Whether the next block is a remark, as who answers for what stands before it; an author writes one as
/// a line wholly in italics.
fn has_remark(node: &ReportNode, next: &ReportNode) -> bool {
    let is_remark = match &next.node {
        Block::Hole(answer) => matches!(answer, BlockAnswer::Remark(_)),
        Block::Paragraph(words) => matches!(words.as_slice(), [Inline::Emphasis(_)]),
        Block::Heading(_)
        | Block::List(_)
        | Block::Quote(_)
        | Block::Callout(_)
        | Block::Code { .. }
        | Block::Table(_)
        | Block::Rule
        | Block::Image(_) => false,
    };
    let is_running = matches!(node.node, Block::Paragraph(_) | Block::List(_));
    is_remark && is_running && pages(std::slice::from_ref(node)) < BREAKABLE
}

fn is_signatures(node: &ReportNode) -> bool {
    matches!(node.node, Block::Hole(BlockAnswer::Signatures(_)))
}

/// Whether a text ends in a colon that the next block, a picture, comes after.
pub(super) fn shows(node: &ReportNode, next: &ReportNode) -> bool {
    let is_picture =
        matches!(next.node, Block::Image(_) | Block::Hole(BlockAnswer::Picture(_)));
    is_picture && ends_in_colon(node)
}

fn ends_in_colon(node: &ReportNode) -> bool {
    matches!(&node.node, Block::Paragraph(words) if plain_text(words).trim_end().ends_with(':'))
}

/// Whether a block has notes in its text.
fn has_note(node: &ReportNode) -> bool {
    match &node.node {
        Block::Paragraph(words) => words.iter().any(is_note),
        Block::List(list) => list.items.iter().any(|item| item.blocks.iter().any(has_note)),
        Block::Quote(blocks) => blocks.iter().any(has_note),
        Block::Callout(callout) => callout.blocks.iter().any(has_note),
        Block::Heading(_)
        | Block::Code { .. }
        | Block::Table(_)
        | Block::Rule
        | Block::Image(_)
        | Block::Hole(_) => false,
    }
}

/// Whether something is a note, or a link whose address is one.
fn is_note(inline: &ReportInline) -> bool {
    match inline {
        Inline::Note(_) | Inline::Link { target: LinkTarget::Address(_), .. } => true,
        Inline::Emphasis(words)
        | Inline::Strong(words)
        | Inline::Strikethrough(words)
        | Inline::Foreign { content: words, .. }
        | Inline::Link { content: words, .. } => words.iter().any(is_note),
        Inline::Text(_) | Inline::Code(_) | Inline::Break | Inline::Hole(_) => false,
    }
}
