//! Heights: how high tables, cards and callouts stand on paper.
//!
//! In: parts with their texts, the fonts. Out: heights in points, by which the components decide what
//! stays whole. Never: a height that must be right: a part that Typst sets higher or lower is kept whole
//! or broken where measuring it would not, and nothing is lost. Measuring sets a part once more, which
//! takes Typst more than a third of its time when all are.

use crate::chart::draw::Type;
use crate::doc::answer::{ActionLink, BlockAnswer, Card, Display, InlineAnswer};
use crate::doc::report::{ReportInline, ReportNode, plain_text};
use crate::doc::table::{Cell, Moment, StatusLine, What};
use crate::doc::theme::Fonts;
use crate::doc::tree::{Align, Block};

use super::lines::{Ruler, Setting};

/// The widths of prose, and of tables and cards, as in `templates/typst/base.typ`.
const PROSE: f64 = 326.0;
const FULL: f64 = 470.6;
const NESTED: f64 = PROSE - 24.0;

const RUNNING: Setting = Setting::new(10.5, 14.0).apart(10.5, 7.0);
const LEAD: Setting = Setting::new(12.5, 17.0);
const SMALL: Setting = Setting::new(9.5, 12.5).apart(7.0, 4.0);
const CELL: Setting = Setting::new(9.5, 12.0);
/// Texts of a table with very many columns are made smaller, at the least to 5.7 points: then letters
/// can still be told apart on paper, and enlarged on a screen.
const LEAST_SCALE: f64 = 0.6;
const LABEL: Setting = Setting::new(8.5, 11.0).semibold();
const NOTE: Setting = Setting::new(8.5, 11.0);
const TITLE: Setting = Setting::new(12.5, 15.0).semibold();

/// The width of a list's mark with its gap; that of a drawn mark, that of a sparkline; that of a moment's
/// day, as in `moment`.
const BULLET: f64 = 11.0;
const DAY: f64 = 58.0;
const MARK: f64 = 13.0;
const TREND: f64 = 50.0;

/// An item of a list that is more than a paragraph counts as so many lines.
const MANY_LINES: u32 = 10;

/// A row higher than half a page may break, as `half-page` in `templates/typst/base.typ`.
pub(super) const HIGH_ROW: f64 = 337.0;

/// A table is kept whole up to this height. In a longer one so many rows stay together at each end, fewer
/// when they are higher than half a page.
const WHOLE: f64 = 200.0;
const END_ROWS: usize = 3;

/// What stays together when a table goes on on the next page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ends {
    /// How high title, head and the first rows stand, in points.
    pub beginning: f64,
    /// How many of the last rows stay together.
    pub last: usize,
}

/// A line of a cell: its text, whether in 600, and what stands beside it.
pub(super) struct Line {
    text: String,
    is_semibold: bool,
    beside: f64,
}

/// The lines of a cell.
pub(super) type Lines = Vec<Line>;

/// The texts of a table, and how its columns share the width.
pub(super) struct Sheet<'a> {
    /// Shares; 0 is as wide as the texts.
    pub weights: &'a [u8],
    /// How the texts of a column stand.
    pub aligns: &'a [Align],
    /// The head first.
    pub rows: Vec<Vec<Lines>>,
    /// Label, title and subtitle; empty where there is none.
    pub above: [&'a str; 3],
    /// The line below; empty where there is none.
    pub source: &'a str,
    /// Whether it stands in a list, quotation or callout.
    pub is_nested: bool,
}

/// What computes heights.
pub(super) struct Heights<'a>(Ruler<'a>);

impl<'a> Heights<'a> {
    /// Opens the fonts.
    pub fn new(fonts: &'a Fonts) -> Self {
        Self(Ruler::new(fonts))
    }

    /// A table with its title and source.
    pub fn table(&self, sheet: &Sheet<'_>) -> f64 {
        let rows: f64 = self.rows(sheet).iter().sum();
        let below = match sheet.source {
            "" => 0.0,
            source => self.0.paragraph(source, sheet.width(), NOTE) + 6.0,
        };
        self.above(sheet) + rows + below
    }

    /// Label, title and subtitle.
    fn above(&self, sheet: &Sheet<'_>) -> f64 {
        let above = sheet.above.iter().zip([LABEL, TITLE, SMALL]);
        let above = above.filter(|(text, _)| !text.is_empty());
        above.map(|(text, setting)| self.0.paragraph(text, sheet.width(), setting) + 3.5).sum()
    }

    /// What stays together of a table that may go on on the next page; none when it is kept whole.
    pub fn ends(&self, sheet: &Sheet<'_>) -> Option<Ends> {
        let rows = self.rows(sheet);
        let (head, rows) = rows.split_first()?;
        let above = self.above(sheet) + head + 6.0;
        let mut first = end_rows(rows.iter(), HIGH_ROW - above);
        let mut last = end_rows(rows.iter().rev(), HIGH_ROW);
        let whole = self.table(sheet);
        if whole <= WHOLE || whole <= HIGH_ROW && rows.len() <= first + last {
            return None;
        }
        // Of few rows that are higher than half a page together, half stand on each page.
        first = first.min(rows.len() / 2).max(1);
        last = last.min(rows.len().saturating_sub(first));
        let shown: f64 = rows.iter().take(first).sum();
        // A row that may break itself cannot be kept with others.
        let has_high = rows.iter().any(|height| *height > HIGH_ROW);
        let beginning = (above + shown).min(HIGH_ROW);
        Some(Ends { beginning, last: if has_high || last < 2 { 0 } else { last } })
    }

    /// The rows that are too high to be kept on one page, counted from 0 below the head.
    pub fn high_rows(&self, sheet: &Sheet<'_>) -> Vec<usize> {
        let rows = self.rows(sheet).into_iter().skip(1).enumerate();
        rows.filter(|(_, height)| *height > HIGH_ROW).map(|(row, _)| row).collect()
    }

    /// How high each row stands, the head first.
    fn rows(&self, sheet: &Sheet<'_>) -> Vec<f64> {
        let widths = self.columns(sheet, sheet.width());
        let row = |(y, cells): (usize, &Vec<Lines>)| {
            let setting = if y == 0 { LABEL } else { CELL };
            let lines = |(cell, width): (&Lines, &f64)| -> u32 {
                let lines = cell.iter().map(|line| {
                    self.0.lines(&line.text, width - line.beside, line.font(setting))
                });
                lines.sum()
            };
            let most = cells.iter().zip(&widths).map(lines).max();
            setting.high(most.unwrap_or(1).max(1)) + 8.0
        };
        sheet.rows.iter().enumerate().map(row).collect()
    }

    /// The shares of the columns: those of the sheet, unless a word would run into the next column. Then
    /// its column takes what the word needs, and the others share what is left.
    pub fn shares(&self, sheet: &Sheet<'_>) -> Vec<f64> {
        let is_crowded = self.is_crowded(sheet);
        let scale = self.scale(sheet);
        let widths = self.columns(sheet, sheet.width());
        let mut shares: Vec<f64> = sheet.weights.iter().copied().map(f64::from).collect();
        if is_crowded {
            shares = (0..widths.len()).map(|column| self.natural(sheet, column)).collect();
        }
        let weights = shares.clone();
        let need = |column: usize| self.need(sheet, column) * scale;
        let shared: Vec<usize> =
            (0..widths.len()).filter(|column| weights[*column] > 0.0).collect();
        let given = |column: &usize| widths[*column] + sheet.inset(*column);
        let mut left: f64 =
            if is_crowded { sheet.width() } else { shared.iter().map(given).sum() };
        let mut open = shared.clone();
        loop {
            let all: f64 = open.iter().map(|column| weights[*column]).sum();
            let width = |column: &usize| left * weights[*column] / all;
            let is_narrow = |column: &usize| need(*column) > width(column) + 0.1;
            let Some(index) = open.iter().position(is_narrow) else {
                if is_crowded || open.len() < shared.len() {
                    for column in &open {
                        shares[*column] = width(column).round().max(1.0);
                    }
                }
                return shares;
            };
            let column = open.remove(index);
            let taken = need(column) + scale;
            shares[column] = taken.round();
            left = (left - taken).max(0.0);
        }
    }

    /// By what the texts are made smaller so that no word runs into the next column; mostly 1.
    pub fn scale(&self, sheet: &Sheet<'_>) -> f64 {
        // A point more each, as `shares` gives.
        let least: f64 =
            (0..sheet.weights.len()).map(|column| self.need(sheet, column) + 1.0).sum();
        (sheet.width() / least).clamp(LEAST_SCALE, 1.0)
    }

    /// Whether the columns that are as wide as their texts leave too little for the words of the others.
    fn is_crowded(&self, sheet: &Sheet<'_>) -> bool {
        let is_natural = |column: &usize| {
            sheet.weights[*column] == 0
                && (*column > 0 || sheet.weights.iter().any(|weight| *weight > 0))
        };
        let width = |column: usize| {
            if is_natural(&column) {
                self.natural(sheet, column)
            } else {
                self.need(sheet, column)
            }
        };
        (0..sheet.weights.len()).map(width).sum::<f64>() > sheet.width()
    }

    /// How wide a column is when its widest word stands on a line, with what stands free beside it.
    fn need(&self, sheet: &Sheet<'_>, column: usize) -> f64 {
        let word = |line: &Line| self.0.widest_word(&line.text, line.font(CELL)) + line.beside;
        sheet.lines(column).map(word).fold(0.0, f64::max) + sheet.inset(column)
    }

    /// How wide a column is when its widest text stands on a line, with what stands free beside it.
    fn natural(&self, sheet: &Sheet<'_>, column: usize) -> f64 {
        let width = |line: &Line| self.0.width(&line.text, line.font(CELL)) + line.beside;
        sheet.lines(column).map(width).fold(0.0, f64::max) + sheet.inset(column)
    }

    /// The widths that columns have for their texts.
    fn columns(&self, sheet: &Sheet<'_>, full: f64) -> Vec<f64> {
        let has_shares = sheet.weights.iter().any(|weight| *weight > 0);
        let share = |column: usize| match sheet.weights[column] {
            0 if !has_shares && column == 0 => 1.0,
            weight => f64::from(weight),
        };
        let natural = |column: usize| self.natural(sheet, column);
        let columns = || 0..sheet.weights.len();
        let is_natural = |column: &usize| share(*column) == 0.0;
        let taken: f64 = columns().filter(is_natural).map(natural).sum();
        let shares: f64 = columns().map(share).sum();
        // Natural columns wider than all there is are made narrower together.
        let shrink = (full / taken.max(1.0)).min(1.0);
        let left = (full - taken).max(0.0);
        let width = |column: usize| {
            let width = if is_natural(&column) {
                natural(column) * shrink
            } else {
                left * share(column) / shares
            };
            width - sheet.inset(column) + 0.1
        };
        columns().map(width).collect()
    }

    /// A card: its name, the reporting, and two wider columns. None when it holds more than
    /// paragraphs and lists.
    pub fn card(&self, card: &Card, is_nested: bool) -> Option<f64> {
        let full = if is_nested { NESTED } else { FULL };
        let columns = if is_nested { [full / 4.0; 4] } else { [93.5, 107.7, 134.7, 134.7] };
        let [name, narrow, wide, _] = columns.map(|width| width - 12.0);
        let name = self.0.paragraph(&card.short_title, name, SMALL.semibold()) + NOTE.line;
        let value = match &card.display {
            Display::Value { hedge, number, unit } => {
                let words = format!("{} {number} {unit}", hedge.as_deref().unwrap_or_default());
                self.0.paragraph(words.trim(), narrow, Setting::new(14.0, 22.0).semibold())
                    + 6.0
            }
            Display::Words(words) | Display::Withheld(words) => {
                self.0.paragraph(words, narrow, Setting::new(14.0, 17.0).semibold())
            }
        };
        let change = card.change.as_ref().map_or(0.0, |change| {
            self.0.paragraph(&change.text, narrow - MARK, SMALL) + SMALL.paragraph
        });
        let reporting = value + 4.0 + self.blocks(&card.reporting, narrow, SMALL)? + change;
        let comment = self.blocks(&card.comment, wide, SMALL)?;
        let action = |action: &ActionLink| {
            let words = format!("{}, {}", action.title, action.status);
            self.0.paragraph(&words, wide, SMALL) + SMALL.paragraph
        };
        let actions: f64 = card.actions.iter().map(action).sum();
        let proposals = self.blocks(&card.proposals, wide, SMALL)? + actions;
        let marking = card.secrecy.as_ref().map_or(0.0, |_| LABEL.line + 4.0);
        let title = self.0.paragraph(&card.title, full, TITLE) + 5.0;
        let head = LABEL.high(1) + 10.0;
        let row = name.max(reporting).max(comment).max(proposals) + 10.0;
        let meta = self.0.paragraph(&card.meta.words(), full, NOTE) + 5.0;
        Some(marking + title + head + row + meta)
    }

    /// How many lines a paragraph fills.
    pub fn text_lines(&self, words: &[ReportInline]) -> u32 {
        self.0.lines(&plain_text(words), PROSE, RUNNING.font)
    }

    /// About how many lines an item of a list fills.
    pub fn item_lines(&self, blocks: &[ReportNode]) -> u32 {
        let lines = |node: &ReportNode| match &node.node {
            Block::Paragraph(words) => {
                self.0.lines(&plain_text(words), PROSE - BULLET, RUNNING.font)
            }
            _ => MANY_LINES,
        };
        blocks.iter().map(lines).sum()
    }

    /// The paragraph that leads into a chapter.
    pub fn lead(&self, node: &ReportNode) -> Option<f64> {
        self.block(&node.node, PROSE, LEAD)
    }

    /// A callout with its label. None when it holds more than paragraphs and lists.
    pub fn callout(&self, nodes: &[ReportNode]) -> Option<f64> {
        self.blocks(nodes, PROSE - 20.0, RUNNING).map(|height| height + LABEL.line + 4.0)
    }

    fn blocks(&self, nodes: &[ReportNode], width: f64, setting: Setting) -> Option<f64> {
        let heights = nodes.iter().map(|node| self.block(&node.node, width, setting));
        let between = nodes.iter().skip(1).map(|_| setting.paragraph).sum::<f64>();
        heights.sum::<Option<f64>>().map(|height| height + between)
    }

    fn block(
        &self,
        block: &Block<InlineAnswer, BlockAnswer>,
        width: f64,
        setting: Setting,
    ) -> Option<f64> {
        match block {
            Block::Paragraph(content) => {
                Some(self.0.paragraph(&plain_text(content), width, setting))
            }
            Block::List(list) => {
                let item = |blocks| self.blocks(blocks, width - BULLET, setting);
                let items = list.items.iter().map(|each| item(&each.blocks));
                let between = list.items.iter().skip(1).map(|_| setting.item).sum::<f64>();
                items.sum::<Option<f64>>().map(|height| height + between)
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
}

/// How many rows at an end of a table stay together, which are at most so high.
fn end_rows<'r>(rows: impl Iterator<Item = &'r f64>, most: f64) -> usize {
    let mut high = 0.0;
    let fits = |row: &&f64| {
        high += **row;
        high <= most
    };
    rows.take(END_ROWS).take_while(fits).count().max(1)
}

impl Sheet<'_> {
    /// What stands in a column.
    fn lines(&self, column: usize) -> impl Iterator<Item = &Line> {
        self.rows.iter().filter_map(move |row| row.get(column)).flatten()
    }

    /// What stands free left and right of the texts of a column, as in `ruled-table`.
    fn inset(&self, column: usize) -> f64 {
        let last = self.weights.len().saturating_sub(1);
        (if column == 0 { 0.0 } else { 5.0 }) + (if column == last { 0.0 } else { 5.0 })
    }

    /// A few columns of numbers beside their names take the width of prose, as in `data-table`.
    fn width(&self) -> f64 {
        let is_narrow = self.weights.len() <= 4
            && self.weights.iter().skip(1).all(|weight| *weight == 0)
            && self.aligns.iter().skip(1).all(|align| *align == Align::End);
        match (self.is_nested, is_narrow) {
            (true, _) => NESTED,
            (false, true) => PROSE,
            (false, false) => FULL,
        }
    }
}

impl Line {
    /// A line of text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_semibold: false, beside: 0.0 }
    }

    fn beside(text: &str, beside: f64) -> Self {
        Self { beside, ..Self::new(text) }
    }

    fn font(&self, setting: Setting) -> Type {
        Type { is_semibold: self.is_semibold || setting.font.is_semibold, ..setting.font }
    }
}

/// The lines of a cell from data.
pub(super) fn cell(cell: &Cell) -> Lines {
    match cell {
        Cell::Text(text) | Cell::Missing(text) => vec![Line::new(text)],
        Cell::Withheld(text) | Cell::Level { text, .. } => vec![Line::beside(text, 8.0)],
        Cell::Marked { text, provision } => vec![Line::new(format!("{text} ({provision})"))],
        Cell::Titled { title, note, .. } => {
            let title = Line { is_semibold: true, ..Line::new(title) };
            let note = Some(note).filter(|note| !note.is_empty()).map(Line::new);
            std::iter::once(title).chain(note).collect()
        }
        Cell::Placed { title, note, words, places } => {
            let title = Line { is_semibold: true, ..Line::new(title) };
            let note = Some(note).filter(|note| !note.is_empty()).map(Line::new);
            let places: Vec<&str> = places.iter().map(|place| place.text.as_str()).collect();
            let is_placed = !places.is_empty();
            let shown = is_placed.then(|| Line::new(format!("{words} {}", places.join(", "))));
            std::iter::once(title).chain(note).chain(shown).collect()
        }
        Cell::Status { text, .. } => vec![Line::beside(text, MARK)],
        Cell::Statuses(lines) => {
            lines.iter().map(|line| Line::beside(&line.text, MARK)).collect()
        }
        Cell::Lines(lines) => lines.iter().map(Line::new).collect(),
        Cell::Moments(moments) => moments.iter().flat_map(moment).collect(),
        Cell::Told(places) => places.iter().map(|told| Line::new(&told.text)).collect(),
        Cell::Links(places) => places.iter().map(|place| Line::new(&place.text)).collect(),
        Cell::Trend(trend) => vec![Line::beside(&trend.words, TREND)],
    }
}

/// A moment's words beside its day, and where it is told below.
fn moment(moment: &Moment) -> Lines {
    let what = match &moment.what {
        What::Act(text) | What::Silence(text) => Line::beside(text, DAY),
        What::Status(StatusLine { text, .. }) => Line::beside(text, DAY + MARK),
    };
    let told = moment.told.as_ref().map(|told| Line::beside(&told.text, DAY));
    std::iter::once(what).chain(told).collect()
}
