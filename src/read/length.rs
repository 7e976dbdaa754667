//! Lengths: what is longer than every output can keep in one piece.
//!
//! In: texts and their places. Out: `text-too-long` there. Never: a judgement of style; whoever writes
//! half as much meets none of these limits.

use crate::base::code::TEXT_TOO_LONG;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span};

/// What may be too long, and where its limit comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// A value in YAML: titles and names are stored in the PDF as one string each.
    Value,
    /// A heading, stored in the PDF as a bookmark.
    Heading,
    /// An alternative text, stored in the PDF as one string.
    AlternativeText,
    /// An alternative text of a chart, read aloud in one breath.
    PictureText,
    /// A link's address.
    Address,
    /// Characters with no space between them, drawn in the PDF as one string of glyphs.
    Word,
}

impl Piece {
    /// How many characters it may have.
    ///
    /// A string in an archivable PDF has at most 32 767 (ISO 19005-2, 6.1.13), with two bytes a glyph
    /// where glyphs are drawn; Typst takes addresses of up to 8 000 bytes.
    fn limit(self) -> usize {
        match self {
            Self::Value | Self::Heading | Self::AlternativeText => 30_000,
            Self::PictureText => 400,
            Self::Address => 2_000,
            Self::Word => 10_000,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Heading => "heading",
            Self::AlternativeText => "alternative-text",
            Self::PictureText => "picture-text",
            Self::Address => "address",
            Self::Word => "word",
        }
    }

    /// Reports a text of so many characters when it is too long.
    fn check_count(self, count: usize, span: Span, diagnostics: &mut Diagnostics) {
        if count > self.limit() {
            let diagnostic = diagnostics.report(&TEXT_TOO_LONG, span);
            diagnostic.with("piece", self.name()).with("count", count);
            diagnostic.with("limit", self.limit());
        }
    }
}

/// Reports a piece of text that is too long.
pub fn check(piece: Piece, text: &str, span: Span, diagnostics: &mut Diagnostics) {
    // Never fewer bytes than characters.
    if text.len() > piece.limit() {
        piece.check_count(text.chars().count(), span, diagnostics);
    }
}

/// Reports words of a whole file that are too long.
pub fn check_words(source: &Source, diagnostics: &mut Diagnostics) {
    let mut start = 0;
    for piece in source.text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let span = source.span().within(start..start + word.len());
        check(Piece::Word, word, span, diagnostics);
        start += piece.len();
    }
}
