//! Where the bytes of a Markdown text stand: in a file of its own, or inside a YAML scalar that
//! the YAML reader has unfolded and unescaped.
//!
//! In: a source, and for a scalar its first byte and its value. Out: spans for byte ranges of the
//! text. Never: a guess; what cannot be matched stands where the last match stood.

use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

use crate::base::source::{Source, SourceId, Span};

/// The way from a text back to its source.
pub enum Origin {
    /// The text is the source.
    Whole(SourceId),
    /// The text is the value of a YAML scalar.
    Scalar {
        /// The source.
        source: SourceId,
        /// For every byte of the text, and its end, the byte of the source.
        bytes: Vec<u32>,
    },
}

impl Origin {
    /// The origin of a whole file.
    pub fn whole(source: &Source) -> Self {
        Self::Whole(source.id)
    }

    /// The origin of the scalar that begins at byte `start` and has the value `text`.
    ///
    /// Every style is followed: literal and folded blocks, plain and quoted scalars. White space
    /// stands after the character before it, because folding changes it.
    pub fn scalar(source: &Source, start: usize, text: &str) -> Self {
        Self::Scalar { source: source.id, bytes: align(&source.text, start, text) }
    }

    /// The span of a byte range of the text.
    pub fn span(&self, range: Range<usize>) -> Span {
        match self {
            Self::Whole(source) => Span::new(*source, range),
            Self::Scalar { source, bytes } => {
                let byte = |at: usize| bytes[at.min(bytes.len() - 1)] as usize;
                let start = byte(range.start);
                let end = if range.is_empty() { start } else { byte(range.end - 1) + 1 };
                Span::new(*source, start..end.max(start))
            }
        }
    }
}

/// How a scalar is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Block or plain: no escapes.
    Bare,
    /// `'it''s'`
    Single,
    /// `"a\tb"`
    Double,
}

fn align(source: &str, start: usize, text: &str) -> Vec<u32> {
    let start = source.floor_char_boundary(start);
    let (style, content) = content_start(source, start);
    let mut characters = Characters {
        source,
        style,
        offset: content,
        rest: source[content..].char_indices().peekable(),
    };
    let byte = |offset: usize| u32::try_from(offset).expect("sources are under 5 MiB");
    let mut bytes = Vec::with_capacity(text.len() + 1);
    let mut last = content..content;
    let mut is_lost = false;
    for character in text.chars() {
        if !character.is_ascii_whitespace() && !is_lost {
            match characters.find(character) {
                Some(range) => last = range,
                None => {
                    is_lost = true;
                    last = last.end..last.end;
                }
            }
            let width = last.len();
            bytes.extend((0..character.len_utf8()).map(|at| {
                byte(last.start + if width == character.len_utf8() { at } else { 0 })
            }));
        } else {
            let at = last.end.min(source.len().saturating_sub(1));
            let at = source.floor_char_boundary(at);
            bytes.extend((0..character.len_utf8()).map(|_| byte(at)));
        }
    }
    bytes.push(byte(last.end));
    bytes
}

/// The style of a scalar and the first byte of its content; skips a tag, an anchor and the header
/// of a block.
fn content_start(source: &str, start: usize) -> (Style, usize) {
    let mut at = start;
    if is_under_header(&source[..start]) {
        return (Style::Bare, start);
    }
    loop {
        let rest = &source[at..];
        let skip_line = || at + rest.find('\n').map_or(rest.len(), |end| end + 1);
        match rest.chars().next() {
            Some('|' | '>') => return (Style::Bare, skip_line()),
            Some('"') => return (Style::Double, at + 1),
            Some('\'') => return (Style::Single, at + 1),
            Some('!' | '&') => {
                let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
                let next = rest[word..].find(|c: char| !c.is_whitespace());
                match next {
                    Some(gap) => at += word + gap,
                    None => return (Style::Bare, source.len()),
                }
            }
            _ => return (Style::Bare, at),
        }
    }
}

/// Whether a scalar that begins after `before` is the content of a block whose header (`|`, `>-`)
/// ends an earlier line.
fn is_under_header(before: &str) -> bool {
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let header = before[..line].trim_end().rsplit([' ', '\n']).next().unwrap_or("");
    before[line..].trim().is_empty()
        && header.starts_with(['|', '>'])
        && header[1..].chars().all(|c| c == '+' || c == '-' || c.is_ascii_digit())
}

/// The characters of a scalar that are not white space, unescaped, with their bytes.
struct Characters<'a> {
    source: &'a str,
    style: Style,
    offset: usize,
    rest: Peekable<CharIndices<'a>>,
}

impl Characters<'_> {
    /// Goes on to the next character, which must be `wanted`; white space is passed over.
    fn find(&mut self, wanted: char) -> Option<Range<usize>> {
        loop {
            let (found, range) = self.next_unescaped()?;
            if found == wanted {
                return Some(range);
            }
            if !found.is_ascii_whitespace() {
                return None;
            }
        }
    }

    fn next_unescaped(&mut self) -> Option<(char, Range<usize>)> {
        let (at, character) = self.rest.next()?;
        let start = self.offset + at;
        let value = match (self.style, character) {
            (Style::Single, '\'') => {
                self.rest.next_if(|(_, next)| *next == '\'')?;
                '\''
            }
            (Style::Double, '"') => return None,
            (Style::Double, '\\') => self.escape()?,
            _ => character,
        };
        let end = self.rest.peek().map_or(self.source.len(), |(next, _)| self.offset + next);
        Some((value, start..end))
    }

    /// What stands after a backslash (YAML 1.2, 5.7).
    fn escape(&mut self) -> Option<char> {
        let (_, kind) = self.rest.next()?;
        let digits = match kind {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            '0' => return Some('\0'),
            'a' => return Some('\u{07}'),
            'b' => return Some('\u{08}'),
            't' => return Some('\t'),
            'n' => return Some('\n'),
            'v' => return Some('\u{0B}'),
            'f' => return Some('\u{0C}'),
            'r' => return Some('\r'),
            'e' => return Some('\u{1B}'),
            'N' => return Some('\u{85}'),
            '_' => return Some('\u{A0}'),
            'L' => return Some('\u{2028}'),
            'P' => return Some('\u{2029}'),
            other => return Some(other),
        };
        let mut value = 0;
        for _ in 0..digits {
            value = value * 16 + self.rest.next()?.1.to_digit(16)?;
        }
        char::from_u32(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::path::ProjectPath;
    use crate::base::source::Sources;

    /// The bytes of the source under every occurrence of `word` in the text.
    fn under(yaml: &str, value_at: &str, text: &str, word: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let path = ProjectPath::new("a.yaml").expect("a plain path");
        let id = sources.add(path, yaml);
        let start = yaml.find(value_at).expect("the value is in the file");
        let origin = Origin::scalar(sources.get(id), start, text);
        let found = text.match_indices(word);
        found.map(|(at, _)| yaml[origin.span(at..at + word.len()).range()].to_owned()).collect()
    }

    #[test]
    fn literal_block_is_followed_through_its_indentation() {
        let yaml = "a: |\n  ett åå\n\n    två åå\nb: 1\n";
        let text = "ett åå\n\n  två åå\n";
        assert_eq!(under(yaml, "|", text, "två"), ["två"]);
        assert_eq!(under(yaml, "|", text, "åå"), ["åå", "åå"]);
        assert_eq!(under(yaml, "ett", text, "två åå"), ["två åå"]);
    }

    #[test]
    fn content_that_looks_like_a_header_or_a_quote_is_content() {
        let yaml = "a: |\n  > [!NOTE] ett\n  > två\n";
        assert_eq!(under(yaml, "> [", "> [!NOTE] ett\n> två\n", "två"), ["två"]);
        let yaml = "a: |-\n  \"ett\" två\n";
        assert_eq!(under(yaml, "\"ett", "\"ett\" två", "två"), ["två"]);
    }

    #[test]
    fn folded_block_and_plain_scalar_are_followed_over_line_ends() {
        let yaml = "a: >-\n  ett två\n  tre\n";
        assert_eq!(under(yaml, ">", "ett två tre", "tre"), ["tre"]);
        assert_eq!(under("a: ett\n  två\n", "ett", "ett två", "två"), ["två"]);
    }

    #[test]
    fn quoted_scalars_are_followed_through_their_escapes() {
        assert_eq!(under("a: 'it''s on'", "'", "it's on", "on"), ["on"]);
        let yaml = "a: \"x\\u00ADy \\\"z\\\" åö\"";
        assert_eq!(under(yaml, "\"", "x\u{AD}y \"z\" åö", "åö"), ["åö"]);
        assert_eq!(under(yaml, "\"", "x\u{AD}y \"z\" åö", "z"), ["z"]);
    }

    #[test]
    fn text_that_does_not_match_stays_where_the_match_ended() {
        assert_eq!(under("a: ett två", "ett", "ett fyra", "fyra"), [" "]);
    }
}
