//! Text on its way into HTML: one function a sink.
//!
//! In: any text. Out: markup that a browser reads back as that text. Never: deciding what may be linked.

use std::ops::Range;

use crate::value::date::Date;
use crate::write::joints::{self, Piece};

/// Appends text as element content.
pub fn text(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // HTML has no way to write these; U+FFFD is what a browser would make of the first.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}' => {
                out.push('\u{fffd}');
            }
            // A browser reads a bare carriage return as a line feed.
            '\r' => out.push_str("&#13;"),
            _ => out.push(character),
        }
    }
}

/// Appends text as the value of an attribute in double quotes.
pub fn attribute(out: &mut String, value: &str) {
    let mut escaped = String::with_capacity(value.len());
    text(&mut escaped, value);
    for character in escaped.chars() {
        match character {
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            _ => out.push(character),
        }
    }
}

/// Appends running text: like [`text`], with dates such as 2024-12-31 in `<time>`, what stays whole at a
/// hyphen or dash in an element of its own, and a place to break where addresses may.
pub fn prose(out: &mut String, words: &str) {
    for piece in joints::pieces(words) {
        match piece {
            Piece::Free(words) => dated(out, words),
            Piece::Whole(words) => {
                out.push_str("<span class=\"whole\">");
                dated(out, words);
                out.push_str("</span>");
            }
            Piece::Break => out.push_str("<wbr>"),
        }
    }
}

/// Appends text with its dates in `<time>`.
fn dated(out: &mut String, words: &str) {
    let mut rest = 0;
    for date in dates(words) {
        text(out, &words[rest..date.start]);
        out.push_str("<time>");
        out.push_str(&words[date.clone()]);
        out.push_str("</time>");
        rest = date.end;
    }
    text(out, &words[rest..]);
}

/// Where days that exist stand in ISO form, not as part of a longer number or code.
fn dates(words: &str) -> Vec<Range<usize>> {
    let bytes = words.as_bytes();
    let joins = |at: usize| {
        bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || b"-/_".contains(byte))
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in words.match_indices('-') {
        let Some(start) = at.checked_sub(4) else { continue };
        let end = at + 6;
        let Some(candidate) = words.get(start..end) else { continue };
        let stands_alone = (start == 0 || !joins(start - 1)) && !joins(end);
        if stands_alone && Date::parse(candidate).is_some() {
            found.push(start..end);
        }
    }
    found
}

/// The value of an `id` attribute: HTML allows anything but white space.
pub fn id(anchor: &str) -> String {
    anchor.chars().map(|c| if c.is_whitespace() { '-' } else { c }).collect()
}

/// The address of a place on the same page: `#` and the id, percent-encoded.
pub fn fragment(anchor: &str) -> String {
    format!("#{}", percent(&id(anchor), "!$&'()*+,;=:@/?"))
}

/// The address of a file beside the page, percent-encoded; one that has a scheme or leads away
/// from this place becomes none.
pub fn relative(path: &str) -> String {
    let has_scheme =
        path.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'));
    if has_scheme || path.starts_with(['/', '\\']) {
        return String::new();
    }
    percent(path, "!$&'()*+,;=:@/?#%")
}

/// An address that may stand in a link: `https`, `http` or `mailto`; none otherwise.
pub fn address(address: &str) -> Option<String> {
    let (scheme, _) = address.split_once(':')?;
    let known =
        ["https", "http", "mailto"].iter().any(|name| scheme.eq_ignore_ascii_case(name));
    known.then(|| percent(address, "!$&'()*+,;=:@/?#%[]"))
}

/// Percent-encodes all bytes but unreserved ones and those in `keep`.
fn percent(text: &str, keep: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric()
            || b"-._~".contains(&byte)
            || keep.as_bytes().contains(&byte)
        {
            out.push(char::from(byte));
        } else {
            let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value)]);
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}
