//! Lines: texts of the content made fit to draw, and broken into balanced lines.
//!
//! In: a text, a width. Out: lines that fit. Never: a break inside a word without a hyphen.

use crate::chart::draw::Type;
use crate::chart::measure_text::Measure;

const SOFT_HYPHEN: char = '\u{AD}';

/// A text fit for SVG: without control characters, every run of spaces and line ends one space.
/// Soft hyphens stay; `lines` and `one_line` take them away.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        let is_space = matches!(character, ' ' | '\n' | '\r' | '\t');
        let is_noncharacter = matches!(character, '\u{FFFE}' | '\u{FFFF}');
        if is_space && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        } else if !is_space && !character.is_control() && !is_noncharacter {
            out.push(character);
        }
    }
    out.trim().to_owned()
}

/// A cleaned text that stands on one line.
pub fn one_line(text: &str) -> String {
    clean(text).replace(SOFT_HYPHEN, "")
}

/// The most lines of a name: what is longer ends with "…", and stands whole in the table.
const MOST_LINES: usize = 4;

/// Breaks a name into at most four lines, as [`all_lines`] does.
pub fn lines(text: &str, width: f64, font: Type, measure: &Measure<'_>) -> Vec<String> {
    lines_at_most(MOST_LINES, text, width, font, measure)
}

/// Breaks a name into at most `most` lines.
pub fn lines_at_most(
    most: usize,
    text: &str,
    width: f64,
    font: Type,
    measure: &Measure<'_>,
) -> Vec<String> {
    let mut lines = all_lines(text, width, font, measure);
    if lines.len() > most {
        // Unbalanced, so that as much as possible is read.
        lines = trimmed(broken(text, width, font, measure).1);
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = cut(&format!("{last}…"), width, font, measure);
        }
    }
    lines
}

/// A line that is no wider than `width`; what does not fit is cut off, and "…" tells it.
pub fn cut(line: &str, width: f64, font: Type, measure: &Measure<'_>) -> String {
    if measure.width(line, font) <= width {
        return line.to_owned();
    }
    let mut kept = line.trim_end_matches('…').to_owned();
    while !kept.is_empty() && measure.width(&format!("{kept}…"), font) > width {
        kept.pop();
    }
    format!("{}…", kept.trim_end_matches([' ', '-', '\u{A0}']))
}

/// Breaks a text into as few lines of at most `width` units as can be, and evens these out.
///
/// Breaks at spaces and after hyphens and slashes; at soft hyphens only when a word is wider than
/// the line; with a hyphen of its own only when nothing else helps. "Barn- och" stays together.
pub fn all_lines(text: &str, width: f64, font: Type, measure: &Measure<'_>) -> Vec<String> {
    let (pieces, widest) = broken(text, width, font, measure);
    trimmed(balanced(&pieces, widest, font, measure))
}

/// A no-break space may have come to a line's end.
fn trimmed(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().map(|line| line.trim().to_owned()).collect()
}

/// The pieces of a text and its lines, each as full as can be.
fn broken(
    text: &str,
    width: f64,
    font: Type,
    measure: &Measure<'_>,
) -> (Vec<Piece>, Vec<String>) {
    let text = clean(text);
    let fits = |pieces: &[Piece]| {
        pieces.iter().all(|piece| measure.width(&piece.as_last(), font) <= width)
    };
    let mut pieces = pieces(&text, false);
    if !fits(&pieces) {
        pieces = self::pieces(&text, true);
    }
    if !fits(&pieces) {
        pieces =
            pieces.into_iter().flat_map(|piece| split(piece, width, font, measure)).collect();
    }
    let lines = filled(&pieces, width, font, measure);
    (pieces, lines)
}

/// A part of a text that is never broken.
#[derive(Debug, Clone)]
struct Piece {
    text: String,
    joint: Joint,
}

impl Piece {
    /// As it looks before a line end.
    fn as_last(&self) -> String {
        match self.joint {
            Joint::Hyphen => format!("{}-", self.text),
            Joint::Space | Joint::None => self.text.clone(),
        }
    }
}

/// What follows a piece on the same line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Space,
    None,
    /// Nothing, but a hyphen when the line ends here.
    Hyphen,
}

fn pieces(text: &str, at_soft_hyphens: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut current = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let joint = match character {
            ' ' if current.ends_with('-') => {
                current.push(' ');
                continue;
            }
            ' ' => Joint::Space,
            SOFT_HYPHEN if !at_soft_hyphens => continue,
            SOFT_HYPHEN => Joint::Hyphen,
            '-' | '/'
                if next.is_some_and(char::is_alphabetic) && current.chars().count() > 1 =>
            {
                current.push(character);
                Joint::None
            }
            _ => {
                current.push(character);
                continue;
            }
        };
        if !current.is_empty() {
            pieces.push(Piece { text: std::mem::take(&mut current), joint });
        }
    }
    if !current.is_empty() {
        pieces.push(Piece { text: current, joint: Joint::None });
    }
    pieces
}

/// Breaks a piece that is wider than a line.
fn split(piece: Piece, width: f64, font: Type, measure: &Measure<'_>) -> Vec<Piece> {
    let mut parts = Vec::new();
    let mut current = String::new();
    let characters: Vec<char> = piece.text.chars().collect();
    for (index, character) in characters.iter().enumerate() {
        let longer = match &characters[index..] {
            // The last two stay together: both have room, or both begin the next part.
            [.., last] if index + 2 == characters.len() => {
                Piece { text: format!("{current}{character}{last}"), joint: piece.joint }
            }
            rest if rest.len() > 2 => {
                Piece { text: format!("{current}{character}"), joint: Joint::Hyphen }
            }
            _ => Piece { text: current.clone(), joint: Joint::None },
        };
        let is_full = measure.width(&longer.as_last(), font) > width;
        if is_full && current.chars().count() >= 2 {
            parts.push(Piece { text: std::mem::take(&mut current), joint: Joint::Hyphen });
        }
        current.push(*character);
    }
    parts.push(Piece { text: current, joint: piece.joint });
    parts
}

fn filled(pieces: &[Piece], width: f64, font: Type, measure: &Measure<'_>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut joint = Joint::None;
    for piece in pieces {
        let space = if joint == Joint::Space { " " } else { "" };
        let longer = format!("{line}{space}{}", piece.as_last());
        if line.is_empty() || measure.width(&longer, font) <= width {
            line.push_str(space);
        } else {
            if joint == Joint::Hyphen {
                line.push('-');
            }
            lines.push(std::mem::take(&mut line));
        }
        line.push_str(&piece.text);
        joint = piece.joint;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The narrowest setting with no more lines than `widest` has.
fn balanced(
    pieces: &[Piece],
    widest: Vec<String>,
    font: Type,
    measure: &Measure<'_>,
) -> Vec<String> {
    let count = widest.len();
    let mut best = widest;
    loop {
        let width = measure.widest(best.iter().map(String::as_str), font);
        let tighter = filled(pieces, width - 0.05, font, measure);
        let is_tighter = measure.widest(tighter.iter().map(String::as_str), font) < width;
        if count < 2 || tighter.len() > count || !is_tighter {
            return best;
        }
        best = tighter;
    }
}
