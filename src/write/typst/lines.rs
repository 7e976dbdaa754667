//! Lines: how many a text fills at a width, by the widths of its words.
//!
//! In: texts, the fonts, a setting. Out: lines, and how high they stand in points. Never: where Typst
//! breaks them: it balances lines and hyphenates as it likes, with nearly always as many of them.

use crate::chart::draw::Type;
use crate::chart::measure_text::Measure;
use crate::doc::theme::Fonts;
use crate::write::joints::{self, Piece};

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
        pieces(text).into_iter().map(width).fold(0.0, f64::max)
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
fn pieces(text: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = Vec::new();
    let (mut from, mut at) = (0, 0);
    for piece in joints::pieces(text) {
        let may_break = |c: char| matches!(c, ' ' | '-' | '\u{ad}' | '\u{2013}');
        match piece {
            Piece::Whole(whole) => at += whole.len(),
            Piece::Break => {
                parts.push(&text[from..at]);
                from = at;
            }
            Piece::Free(free) => {
                for part in free.split_inclusive(may_break) {
                    at += part.len();
                    if part.ends_with(may_break) {
                        parts.push(&text[from..at]);
                        from = at;
                    }
                }
            }
        }
    }
    parts.push(&text[from..]);
    parts
}
