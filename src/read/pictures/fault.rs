//! What can be wrong with a picture file.
//!
//! In: a fault, and how and where a text names the picture. Out: a diagnostic there. Never: reading
//! the file.

use crate::base::code::{
    DAMAGED_IMAGE, IMAGE_CONTENT, IMAGE_FORMAT, IMAGE_TOO_LARGE, IMAGE_VARIANT, MISSING_GLYPH,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::read::glyphs::code_point;

use super::MAX_PIXELS;

/// Why a picture cannot be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The bytes begin otherwise than the file's extension says.
    Format,
    /// It cannot be decoded; in the decoder's words.
    Damaged(String),
    /// More pixels than a report needs.
    TooLarge {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// A variant of its format that not every output shows alike: `animated`, `cmyk`, `coding`,
    /// `depth`, `turned`.
    Variant(&'static str),
    /// An SVG holds what is no drawing: `animation`, `document`, `entity`, `handler`, `image`,
    /// `reference`, `script`; and where in the file.
    Content {
        /// What it is.
        part: &'static str,
        /// The line in the file, from 1.
        line: u32,
    },
    /// Text in an SVG has a character that the report's fonts lack.
    MissingGlyph(char),
}

impl Fault {
    /// Reports `image-format`, `damaged-image`, `image-too-large`, `image-variant`,
    /// `image-content` or `missing-glyph` where a text names the picture as `name`.
    pub fn report(&self, name: &str, span: Span, diagnostics: &mut Diagnostics) {
        match self {
            Self::Format => {
                diagnostics.report(&IMAGE_FORMAT, span).with("found", name);
            }
            Self::Damaged(reason) => {
                diagnostics
                    .report(&DAMAGED_IMAGE, span)
                    .with("found", name)
                    .note(None, "note-decoder", &[("message", reason)])
                    .hint("hint-save-picture-again", &[]);
            }
            Self::TooLarge { width, height } => {
                diagnostics
                    .report(&IMAGE_TOO_LARGE, span)
                    .with("found", name)
                    .with("width", width)
                    .with("height", height)
                    .with("limit", MAX_PIXELS / 1_000_000)
                    .hint("hint-scale-picture", &[]);
            }
            Self::Variant(variant) => {
                let diagnostic = diagnostics.report(&IMAGE_VARIANT, span);
                diagnostic.with("found", name).with("variant", variant);
                diagnostic.hint("hint-picture-variant", &[("variant", variant)]);
            }
            Self::Content { part, line } => {
                let diagnostic = diagnostics.report(&IMAGE_CONTENT, span);
                diagnostic.with("found", name).with("part", part).with("line", line);
                diagnostic.hint("hint-plain-svg", &[]);
            }
            Self::MissingGlyph(character) => {
                diagnostics
                    .report(&MISSING_GLYPH, span)
                    .with("character", character)
                    .with("found", code_point(*character))
                    .note(None, "note-in-picture", &[("found", name)])
                    .hint("hint-text-as-paths", &[]);
            }
        }
    }
}
