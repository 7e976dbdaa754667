//! Lines: how many a text fills at a width, by the widths of its words.
//!
//! In: texts, the fonts, a setting. Out: lines, and how high they stand in points. Never: where Typst
//! breaks them: it balances lines and hyphenates as it likes, with nearly always as many of them.

use std::ops::Range;

use crate::chart::draw::Type;
use crate::chart::measure_text::Measure;
use crate::doc::theme::Fonts;

/// How a text is set, in points: its size, the distance of its lines, of its paragraphs, and of the
/// items of a list.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub font: Type,
    pub line: f64,
    pub paragraph: f64,
    pub item: f64,
}

impl Setting {
    /// A text of one paragraph.
    pub const fn new(size: f64, line: f64) -> Self {
        Self { font: Type { size, is_semibold: false }, line, paragraph: 0.0, item: 0.0 }
    }

    /// The same in 600.
    pub const fn semibold(self) -> Self {
        Self { font: Type { is_semibold: true, ..self.font }, ..self }
    }

    /// The same with these distances between paragraphs and between items.
    pub const fn apart(self, paragraph: f64, item: f64) -> Self {
        Self { paragraph, item, ..self }
    }

    /// How high some lines stand: the last one has no distance below it.
    pub fn high(self, lines: u32) -> f64 {
        f64::from(lines) * self.line - (self.line - self.font.size)
    }
}

/// What measures texts.
pub(super) struct Ruler<'a>(Measure<'a>);

impl<'a> Ruler<'a> {
    /// Opens the fonts.
    pub fn new(fonts: &'a Fonts) -> Self {
        Self(Measure::new(fonts))
    }

    /// How wide a text is on one line.
    pub fn width(&self, text: &str, font: Type) -> f64 {
        self.0.width(text, font)
    }

    /// How wide the widest word is that stands on one line, with the hyphen that parts it from the next.
    pub fn widest_word(&self, text: &str, font: Type) -> f64 {
        let width = |piece: &str| {
            let hyphen = if piece.ends_with('\u{ad}') { self.width("-", font) } else { 0.0 };
            self.width(piece.trim_end_matches(' '), font) + hyphen
        };
        pieces(text).map(width).fold(0.0, f64::max)
    }

    /// How many lines a text fills, each with as many words as go on it; at least one.
    pub fn lines(&self, text: &str, width: f64, font: Type) -> u32 {
        let (mut lines, mut filled) = (1, 0.0);
        for piece in pieces(text) {
            let word = self.width(piece.trim_end_matches(' '), font);
            if filled > 0.0 && filled + word > width {
                lines += 1;
                filled = 0.0;
            }
            filled += self.width(piece, font);
        }
        lines
    }

    /// How high a paragraph stands.
    pub fn paragraph(&self, text: &str, width: f64, setting: Setting) -> f64 {
        setting.high(self.lines(text, width, setting.font))
    }
}

/// A text parted where a line may end.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut tied = tied(text).into_iter().peekable();
    let mut at = 0;
    text.split_inclusive(move |c: char| {
        let here = at;
        at += c.len_utf8();
        while tied.peek().is_some_and(|word| word.end <= here) {
            tied.next();
        }
        let is_tied = tied.peek().is_some_and(|word| word.contains(&here));
        matches!(c, ' ' | '-' | '\u{ad}' | '\u{2013}') && !is_tied
    })
}

/// Where words break that have no place to: every ten characters of those that may be wider than a line.
pub(super) fn breaks(text: &str) -> Vec<usize> {
    const LONGEST: usize = 50;
    const PART: usize = 10;
    let mut places = Vec::new();
    let mut start = 0;
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '\u{ad}')) {
        if word.chars().nth(LONGEST).is_some() {
            let parts = word.char_indices().step_by(PART).skip(1);
            places.extend(parts.map(|(index, _)| start + index));
        }
        start += word.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
    }
    places
}

/// Where in a text words stand that never break at their hyphen, "it-drift": a few letters before it say
/// nothing alone. Long words with soft hyphens need the place.
pub(super) fn tied(text: &str) -> Vec<Range<usize>> {
    const LETTERS: usize = 3;
    const LONGEST: usize = 24;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\u{ad}');
    let mut words = Vec::new();
    let mut start = 0;
    for word in text.split(|c: char| !is_part(c)) {
        let end = start + word.len();
        if let Some((head, tail)) = word.split_once('-') {
            let is_short = (1..=LETTERS).contains(&head.chars().count())
                && head.chars().all(char::is_alphabetic)
                && tail.chars().count() <= LONGEST;
            if is_short && tail.chars().count() > 1 && tail.chars().all(char::is_alphabetic) {
                words.push(start..end);
            }
        }
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    words
}
