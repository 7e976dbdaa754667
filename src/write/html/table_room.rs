//! The room that a table needs to stand as a table.
//!
//! In: the words of its cells. Out: classes by which the style sheet stacks the rows where there is less room,
//! and sets labels beside their values or above them. Never: markup, a width that the style sheet does not know.

use crate::doc::table::{Cell, Table};

/// How wide a letter on the average and the space between two columns are, in rem.
const LETTER: f64 = 0.475;
const PADDING: f64 = 0.75;

/// What the page has for a table, in rem. A table whose words need more stacks on all screens.
const PAGE: f64 = 53.0;

/// Up to this many letters a text stands on one line; a longer one gets a line of this many, and of one
/// letter in nine of a long one's, so that no cell is more than nine or so lines high.
const LINE: usize = 15;
const LINES: usize = 9;
const LONGEST_LINE: usize = 28;

/// What a table with years and what happened in them needs: the years stand in a column of their own.
const MOMENTS: f64 = 28.0;

/// The rooms that the style sheet knows, in rem, ascending: `needs-28` and so on. Where there is less than
/// the first, all tables stack.
const ROOMS: [u32; 9] = [18, 24, 28, 32, 36, 40, 44, 48, 52];

/// The labels that stand beside their values where rows stack, by their letters: `beside-8` and so on.
const LABELS: [usize; 3] = [8, 12, 16];

/// How wide a table must be, so that it can be read as a table.
#[derive(Clone, Copy, PartialEq)]
pub enum Room {
    /// One of [`ROOMS`].
    Rem(u32),
    /// More than any page has.
    Broad,
}

impl Room {
    /// What a table with these words needs, its head first.
    pub fn of(rows: &[Vec<String>]) -> Self {
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let texts = |column: usize| rows.iter().filter_map(move |row| row.get(column));
        let least = |column| texts(column).map(|text| widest_word(text)).max().unwrap_or(0);
        let line = |column| texts(column).skip(1).map(|text| line(text)).max().unwrap_or(0);
        let padding = as_rem(columns.saturating_sub(1), PADDING);
        let words = as_rem((0..columns).map(least).sum(), LETTER) + padding;
        if words > PAGE {
            return Self::Broad;
        }
        let read = (0..columns).map(|column| least(column).max(line(column))).sum();
        Self::at_least(as_rem(read, LETTER) + padding)
    }

    /// What a table of data needs.
    pub fn of_table(table: &Table) -> Self {
        let room = Self::of(&words(table));
        let cells = || table.rows.iter().flat_map(|row| &row.cells);
        let has_moments = cells().any(|cell| matches!(cell, Cell::Moments(_)));
        match room {
            Self::Rem(rem) if has_moments => Self::at_least(f64::from(rem).max(MOMENTS)),
            room => room,
        }
    }

    fn at_least(rem: f64) -> Self {
        let last = ROOMS[ROOMS.len() - 1];
        Self::Rem(ROOMS.into_iter().find(|room| f64::from(*room) >= rem).unwrap_or(last))
    }

    /// The class, with a space before it; none for the least room.
    pub fn class(self) -> String {
        match self {
            Self::Rem(room) if room == ROOMS[0] => String::new(),
            Self::Rem(room) => format!(" needs-{room}"),
            Self::Broad => " broad".to_owned(),
        }
    }
}

/// The class of a table whose labels, the heads of columns whose cells have one, stand beside their
/// values where rows stack; none where one is too long for that: there they stand above.
pub fn beside<'a>(labels: impl Iterator<Item = &'a str>) -> String {
    let letters = |head: &str| head.chars().filter(|letter| *letter != '\u{ad}').count();
    let longest = labels.map(letters).max().unwrap_or_default();
    let of = LABELS.into_iter().find(|letters| longest <= *letters);
    of.map_or_else(String::new, |letters| format!(" beside-{letters}"))
}

/// Whether a column's head stands on more than one line where its column is as wide as most.
pub fn is_long_head(head: &str) -> bool {
    line(head) >= LINE
}

/// The words of a table, its head first.
fn words(table: &Table) -> Vec<Vec<String>> {
    let head = table.columns.iter().map(|column| column.head.clone()).collect();
    let rows = table.rows.iter().map(|row| row.cells.iter().map(Cell::spoken).collect());
    std::iter::once(head).chain(rows).collect()
}

fn widest_word(text: &str) -> usize {
    let words = text.split([' ', '-', '\u{ad}', '–']);
    words.map(|word| word.chars().count()).max().unwrap_or_default()
}

/// How many letters a line of this text wants.
fn line(text: &str) -> usize {
    let letters = text.chars().filter(|letter| *letter != '\u{ad}').count();
    letters.min(LINE).max((letters / LINES).min(LONGEST_LINE))
}

fn as_rem(count: usize, each: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "tables have few letters")]
    let count = count as f64;
    count * each
}
