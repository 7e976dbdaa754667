//! Characters that cannot be shown: control characters, direction marks, missing glyphs.
//!
//! In: a text, the way from its bytes to spans, and which characters the fonts cover. Out:
//! diagnostics at the character. Never: a font.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::code::{CONTROL_CHARACTER, MISSING_GLYPH};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span};
use crate::read::markdown;

/// Whether the report's fonts have a glyph for a character.
pub type Covers<'a> = &'a dyn Fn(char) -> bool;

/// How many different missing characters are reported for one text.
const SHOWN: usize = 20;

/// Checks a whole file of prose or YAML: what stands in it and what its escapes stand for. Comments
/// of YAML that have a line of their own are passed over.
///
/// Reports `control-character` and `missing-glyph`, each character once at its first place.
pub fn check_source(source: &Source, covers: Covers<'_>, diagnostics: &mut Diagnostics) {
    let mut seen = Seen::default();
    let is_yaml = source.path.extension() == "yaml";
    let mut offset = 0;
    for line in source.text.split_inclusive('\n') {
        if !(is_yaml && line.trim_start().starts_with('#')) {
            for (at, character) in line.char_indices() {
                seen.see(character, covers, || {
                    source.span().within(offset + at..offset + at + character.len_utf8())
                });
            }
        }
        offset += line.len();
    }
    let decoded = if is_yaml { yaml_escapes(&source.text) } else { markdown::decoded(source) };
    for (character, range) in decoded {
        seen.see(character, covers, || source.span().within(range.clone()));
    }
    seen.report(diagnostics);
}

/// Checks one text; `at` gives the place of a byte range of it.
///
/// Reports what [`check_source`] reports.
pub fn check(
    text: &str,
    at: &dyn Fn(Range<usize>) -> Span,
    covers: Covers<'_>,
    diagnostics: &mut Diagnostics,
) {
    let mut seen = Seen::default();
    for (start, character) in text.char_indices() {
        seen.see(character, covers, || at(start..start + character.len_utf8()));
    }
    seen.report(diagnostics);
}

/// Whether a character is a control character or turns the direction of text.
pub fn is_control(character: char) -> bool {
    if matches!(character, ' '..='~') {
        return false;
    }
    let is_direction = matches!(character,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let is_line_separator = matches!(character, '\u{2028}' | '\u{2029}' | '\u{FEFF}');
    let is_layout = matches!(character, '\t' | '\n' | '\r');
    (character.is_control() && !is_layout) || is_direction || is_line_separator
}

/// `U+202E`
pub fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Whether a character needs no glyph: white space and places where a line may or may not break.
fn is_invisible(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' ' | '\u{A0}' | '\u{AD}')
}

/// The bad characters of a text: first place and how often.
#[derive(Default)]
struct Seen {
    found: BTreeMap<char, (Span, usize)>,
}

impl Seen {
    fn see(&mut self, character: char, covers: Covers<'_>, span: impl FnOnce() -> Span) {
        if is_invisible(character) || (!is_control(character) && covers(character)) {
            return;
        }
        self.found.entry(character).or_insert_with(|| (span(), 0)).1 += 1;
    }

    fn report(self, diagnostics: &mut Diagnostics) {
        let (controls, missing): (Vec<_>, Vec<_>) =
            self.found.into_iter().partition(|(character, _)| is_control(*character));
        for (character, (span, _)) in controls {
            diagnostics
                .report(&CONTROL_CHARACTER, span)
                .with("character", code_point(character));
        }
        let mut missing = missing;
        missing.sort_by_key(|(_, (span, _))| *span);
        let rest = missing.len().saturating_sub(SHOWN);
        for (index, (character, (span, count))) in missing.into_iter().take(SHOWN).enumerate() {
            let diagnostic = diagnostics
                .report(&MISSING_GLYPH, span)
                .with("character", character)
                .with("found", code_point(character))
                .hint("hint-other-script", &[]);
            if count > 1 {
                diagnostic.note(None, "note-more-places", &[("count", &count.to_string())]);
            }
            if index + 1 == SHOWN && rest > 0 {
                diagnostic.note(None, "note-more-characters", &[("count", &rest.to_string())]);
            }
        }
    }
}

/// The characters that `\x`, `\u` and `\U` stand for in a YAML text.
///
/// Such an escape in a text that is not double quoted would be found too; there it is nothing an
/// author writes for readers.
fn yaml_escapes(text: &str) -> Vec<(char, Range<usize>)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('\\') {
        let digits = match text[at + 1..].chars().next() {
            Some('x') => 2,
            Some('u') => 4,
            Some('U') => 8,
            _ => continue,
        };
        let range = at..at + 2 + digits;
        let value =
            text.get(at + 2..range.end).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        if let Some(character) = value.and_then(char::from_u32) {
            found.push((character, range));
        }
    }
    found
}
