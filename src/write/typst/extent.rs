//! Extents: which parts surely fit half a page, and which surely do not.
//!
//! In: tables, cards and callouts with their texts. Out: `"short"`, `"long"` or `"unknown"` for the
//! components that keep a part whole or let it break. Never: a height that must be right: only an unknown
//! part is set once more to be measured, which takes Typst a third of its time when all are; one told
//! wrongly is kept whole or broken where measuring would not, and nothing is lost.

use crate::doc::answer::{ActionLink, BlockAnswer, Card, InlineAnswer};
use crate::doc::report::{ReportNode, plain_text};
use crate::doc::table::Cell;
use crate::doc::tree::Block;

/// How high a part is against half a page, as `half-page` in the templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    Short,
    Long,
    Unknown,
}

impl Extent {
    /// The word that the components take.
    pub fn name(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
            Self::Unknown => "unknown",
        }
    }
}

/// Half a page, a third of one, the width of the text and that of prose, in points.
const HALF_PAGE: f64 = 337.0;
const THIRD_PAGE: f64 = 226.0;
const FULL: f64 = 471.0;
const PROSE: f64 = 350.0;
/// A line, the space around a row's lines, the space between columns.
const LINE: f64 = 12.0;
const ROW: f64 = 8.5;
const GAP: f64 = 10.0;

/// A way to guess: how wide a character is, and how many lines stand around the part itself.
#[derive(Clone, Copy)]
struct Guess {
    character: f64,
    around: f64,
}

/// What hardly any text falls below, and what hardly any exceeds.
const LEAST: Guess = Guess { character: 4.2, around: 2.0 };
const MOST: Guess = Guess { character: 5.4, around: 5.5 };

/// The lines of a cell, each with its number of characters.
pub(super) type Lines = Vec<usize>;

/// A table of rows, the head among them, whose columns have shares of the width; 0 is natural.
///
/// Never `Long`: how a long table begins depends on its height. One with six rows or more may break
/// when it is higher than a third of a page.
pub(super) fn table(weights: &[u8], rows: &[Vec<Lines>]) -> Extent {
    let limit = if rows.len() > 6 { THIRD_PAGE } else { HALF_PAGE };
    match MOST.table(weights, rows) {
        Some(most) if most * LINE < limit => Extent::Short,
        _ => Extent::Unknown,
    }
}

/// A card.
pub(super) fn card(card: &Card) -> Extent {
    extent(|guess| guess.card(card))
}

/// A callout.
pub(super) fn callout(nodes: &[ReportNode]) -> Extent {
    extent(|guess| guess.blocks(nodes, PROSE).map(|lines| (lines + guess.around) * 1.2))
}

/// What both guesses at a height in lines agree on.
fn extent(lines: impl Fn(Guess) -> Option<f64>) -> Extent {
    match (lines(LEAST), lines(MOST)) {
        // A part that would have been kept whole is worse broken than the other way round.
        (Some(least), _) if least * LINE > 1.3 * HALF_PAGE => Extent::Long,
        (_, Some(most)) if most * LINE < HALF_PAGE => Extent::Short,
        _ => Extent::Unknown,
    }
}

impl Guess {
    fn table(self, weights: &[u8], rows: &[Vec<Lines>]) -> Option<f64> {
        let natural = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column)).flatten();
            cells.max().map_or(0.0, |longest| count(*longest) * self.character) + GAP
        };
        let shares: f64 = weights.iter().copied().map(f64::from).sum();
        let is_natural = |column: usize| weights[column] == 0 && (shares > 0.0 || column > 0);
        let all = 0..weights.len();
        let taken: f64 = all.clone().filter(|each| is_natural(*each)).map(natural).sum();
        let width = |column: usize| {
            if is_natural(column) {
                natural(column) - GAP
            } else if shares > 0.0 {
                (FULL - taken) * f64::from(weights[column]) / shares - GAP
            } else {
                PROSE - taken - GAP
            }
        };
        let widths: Vec<f64> = all.map(width).collect();
        // Natural columns that leave the others no room share the width in another way.
        if widths.iter().any(|width| *width < 2.0 * self.character) {
            return None;
        }
        let height = |row: &Vec<Lines>| {
            let cells = row.iter().zip(&widths).map(|(cell, width)| self.lines(cell, *width));
            cells.fold(1.0, f64::max) + ROW / LINE
        };
        Some(rows.iter().map(height).sum::<f64>() + self.around)
    }

    /// A card has a narrow column for the reporting and two wider ones.
    fn card(self, card: &Card) -> Option<f64> {
        let (narrow, wide) = (95.0, 122.0);
        let change = card.change.as_ref().map_or(0, |change| change.text.chars().count());
        let reporting = self.blocks(&card.reporting, narrow)? + self.lines(&[change], narrow);
        let comment = self.blocks(&card.comment, wide)?;
        let action = |action: &ActionLink| {
            let length = action.title.chars().count() + action.status.chars().count() + 2;
            self.lines(&[length], wide) + 0.5
        };
        let actions: f64 = card.actions.iter().map(action).sum();
        let proposals = self.blocks(&card.proposals, wide)? + actions;
        let meta = self.lines(&[card.meta.chars().count()], FULL);
        Some(reporting.max(comment).max(proposals).max(4.0) + meta + self.around)
    }

    /// How many lines blocks fill; none where they are more than paragraphs and lists.
    fn blocks(self, nodes: &[ReportNode], width: f64) -> Option<f64> {
        nodes.iter().map(|node| self.block(&node.node, width)).sum()
    }

    fn block(self, block: &Block<InlineAnswer, BlockAnswer>, width: f64) -> Option<f64> {
        match block {
            // Half a line parts paragraphs.
            Block::Paragraph(content) => {
                Some(self.lines(&[plain_text(content).chars().count()], width) + 0.6)
            }
            Block::List(list) => {
                list.items.iter().map(|item| self.blocks(&item.blocks, width - 12.0)).sum()
            }
            Block::Heading(_)
            | Block::Quote(_)
            | Block::Callout(_)
            | Block::Code { .. }
            | Block::Table(_)
            | Block::Rule
            | Block::Image(_)
            | Block::Hole(_) => None,
        }
    }

    /// How many lines texts fill.
    fn lines(self, texts: &[usize], width: f64) -> f64 {
        let filled = |length: &usize| (count(*length) * self.character / width).ceil().max(1.0);
        texts.iter().map(filled).sum()
    }
}

/// The characters of a cell, line by line.
pub(super) fn cell(cell: &Cell) -> Lines {
    let length = |text: &String| text.chars().count();
    match cell {
        Cell::Text(text) | Cell::Missing(text) | Cell::Withheld(text) => vec![length(text)],
        Cell::Marked { text, provision } => vec![length(text) + length(provision) + 4],
        Cell::Titled { title, note, .. } => vec![length(title), length(note)],
        Cell::Status { text, .. } | Cell::Level { text, .. } => vec![length(text) + 4],
        Cell::Lines(lines) => lines.iter().map(length).collect(),
        Cell::Statuses(lines) => lines.iter().map(|line| length(&line.text) + 4).collect(),
        Cell::Links(places) => places.iter().map(|place| length(&place.text)).collect(),
        // The drawing is as wide as some ten characters.
        Cell::Trend(trend) => vec![length(&trend.words) + 11],
    }
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}
