//! What stands together on a page: where chapters begin, and by what a text stays that leads to something.
//!
//! In: blocks and what follows them. Out: room in points that a page must have. Never: where a page ends,
//! which Typst decides: a paragraph's last lines go to the next page where this one lacks the room.

use crate::base::source::Spanned;
use crate::doc::answer::{BlockAnswer, InlineAnswer, NumberedTable};
use crate::doc::report::{Chapter, ReportInline, ReportNode, plain_text};
use crate::doc::tree::{Block, Inline, LinkTarget, List};

use super::Writer;
use super::blocks::pages;
use super::height::HIGH_ROW;

/// A text of so few lines below a heading says little alone: what follows begins on its page.
const FEW_LINES: u32 = 3;
/// Two lines of running text with what stands free above them.
const TWO_LINES: f64 = 35.0;
/// A section's heading with two lines below it.
const HEADING: f64 = 85.0;
/// A note's line at the foot of the page; the rule above the first with what stands free there.
const NOTE: f64 = 16.0;
const FOOT: f64 = 18.0;
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
    /// one before a list stand by how that begins; a text by a remark on it.
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
        // Lists, callouts and cards know no rest of a page.
        match &node.node {
            _ if self.depth > 0 => Stay::No,
            Block::List(_) if opens => {
                Stay::Beginning(self.beginning(std::slice::from_ref(node)))
            }
            Block::Paragraph(words) => {
                let is_before_list =
                    matches!(after, [Spanned { node: Block::List(_), .. }, ..]);
                let is_led = is_before_list || ends_in_colon(node);
                let is_all =
                    matches!(after, [] | [Spanned { node: Block::Heading(_), .. }, ..]);
                let is_short = || self.heights.text_lines(words) <= FEW_LINES;
                if is_led || (opens && !is_all && is_short()) {
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
                | BlockAnswer::Withheld(_)
                | BlockAnswer::Signatures(_) => HEADING,
                BlockAnswer::Remark(_) => TWO_LINES,
            },
        };
        high.min(HIGH_ROW)
    }

    fn table_beginning(&self, table: &NumberedTable) -> f64 {
        let introduction = table.introduction.as_ref().map_or(0.0, |_| 24.5);
        introduction + 17.5 + self.table_room(table, false)
    }

    /// A short first item stands with the second, of a long one two lines.
    fn list_beginning(&self, list: &List<InlineAnswer, BlockAnswer>) -> f64 {
        let mut items = list
            .items
            .iter()
            .map(|item| (self.heights.item_lines(&item.blocks), notes_high(&item.blocks)));
        let (first, first_notes) = items.next().unwrap_or_default();
        if first > FEW_LINES {
            return TWO_LINES + first_notes;
        }
        let (second, second_notes) = items.next().unwrap_or_default();
        // Three lines are not parted.
        let second = if second > FEW_LINES { 2 } else { second };
        f64::from(first + second) * 14.0 + 7.0 + first_notes + second_notes
    }

    /// About how high a chapter's title stands with what belongs to it: its lead, and how a table after that
    /// begins, or all of the table where nothing else follows.
    pub(super) fn opening(&self, chapter: &Chapter) -> f64 {
        const TITLE: f64 = 49.0;
        const KICKER: f64 = 28.0;
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
        kicker + TITLE + lead + table
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

/// Whether a text ends in a colon that the next block, a picture, comes after.
pub(super) fn shows(node: &ReportNode, next: &ReportNode) -> bool {
    let is_picture =
        matches!(next.node, Block::Image(_) | Block::Hole(BlockAnswer::Picture(_)));
    is_picture && ends_in_colon(node)
}

fn ends_in_colon(node: &ReportNode) -> bool {
    matches!(&node.node, Block::Paragraph(words) if plain_text(words).trim_end().ends_with(':'))
}

/// How much of the page's foot the notes of some blocks take.
fn notes_high(nodes: &[ReportNode]) -> f64 {
    let paragraphs = nodes.iter().filter_map(|node| match &node.node {
        Block::Paragraph(words) => Some(words),
        _ => None,
    });
    let is_note = |inline: &&ReportInline| {
        matches!(inline, Inline::Note(_) | Inline::Link { target: LinkTarget::Address(_), .. })
    };
    let notes = paragraphs.flatten().filter(is_note);
    notes.fold(0.0, |high, _| if high == 0.0 { FOOT + NOTE } else { high + NOTE })
}
