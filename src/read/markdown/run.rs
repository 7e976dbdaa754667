//! Runs: the text between two pieces of inline markup, with the bytes each character comes from.
//!
//! In: the parser's text events, which it cuts at escapes, entities and brackets. Out: one text in
//! which requests can be found, and ranges of the Markdown. Never: what a request means.

use std::ops::Range;

/// Consecutive text.
#[derive(Debug, Default)]
pub struct Run {
    text: String,
    pieces: Vec<Piece>,
}

/// A stretch of a run that comes from one place.
#[derive(Debug)]
struct Piece {
    /// Where it begins in the run's text.
    at: usize,
    /// The bytes of the Markdown it comes from.
    from: Range<usize>,
    /// Whether it stands there as it is, so that its inside can be told apart.
    is_verbatim: bool,
    /// Whether a backslash before it takes the meaning of its first character.
    is_escaped: bool,
}

impl Run {
    /// Adds the text of an event that comes from the bytes `from` of `markdown`.
    pub fn push(&mut self, text: &str, from: Range<usize>, markdown: &str) {
        if text.is_empty() {
            return;
        }
        let is_verbatim = markdown[from.clone()] == *text;
        let follows = self.pieces.last().filter(|last| last.from.end == from.start);
        let is_escaped = follows.is_none() && markdown[..from.start].ends_with('\\');
        let joins = is_verbatim && follows.is_some_and(|last| last.is_verbatim);
        match self.pieces.last_mut() {
            Some(last) if joins => last.from.end = from.end,
            _ => {
                let at = self.text.len();
                self.pieces.push(Piece { at, from, is_verbatim, is_escaped });
            }
        }
        self.text.push_str(text);
    }

    /// Adds a line end: a space to readers.
    pub fn push_line_end(&mut self, from: Range<usize>) {
        let at = self.text.len();
        self.pieces.push(Piece { at, from, is_verbatim: false, is_escaped: false });
        self.text.push(' ');
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the Markdown behind a range of the text.
    pub fn range(&self, range: Range<usize>) -> Range<usize> {
        let Some(first) = self.piece(range.start) else { return 0..0 };
        let start = self.pieces[first].byte(range.start);
        if range.is_empty() {
            return start..start;
        }
        let last = self.piece(range.end - 1).expect("later than the first");
        let piece = &self.pieces[last];
        let end =
            if piece.is_verbatim { piece.byte(range.end - 1) + 1 } else { piece.from.end };
        start..end.max(start)
    }

    /// Whether the characters of `range` stand in the Markdown as they are, unescaped.
    pub fn is_plain(&self, range: Range<usize>) -> bool {
        let (Some(first), Some(last)) = (self.piece(range.start), self.piece(range.end - 1))
        else {
            return false;
        };
        self.pieces[first..=last]
            .iter()
            .all(|piece| piece.is_verbatim && !(piece.is_escaped && range.contains(&piece.at)))
    }

    /// Empties the run and gives back what it held.
    pub fn take(&mut self) -> Run {
        std::mem::take(self)
    }

    /// The index of the piece that holds byte `at`.
    fn piece(&self, at: usize) -> Option<usize> {
        self.pieces.partition_point(|piece| piece.at <= at).checked_sub(1)
    }
}

impl Piece {
    fn byte(&self, at: usize) -> usize {
        if self.is_verbatim { self.from.start + (at - self.at) } else { self.from.start }
    }
}
