//! Typst code in the making: text with string literals and origins.
//!
//! In: pieces of code and of text. Out: code that parses back to the same text. Never: a piece of
//! text outside a string literal.

use std::fmt::Write;
use std::ops::Range;

use crate::base::source::Span;

/// Code and where its pieces come from.
#[derive(Default)]
pub(super) struct Code {
    /// What stands so far.
    pub text: String,
    /// Outer ranges before inner ones.
    pub origins: Vec<(Range<usize>, Span)>,
}

impl Code {
    /// Adds code.
    pub fn push(&mut self, code: &str) {
        self.text.push_str(code);
    }

    /// Adds text, as a string literal.
    pub fn literal(&mut self, text: &str) {
        self.text.push_str(&string_literal(text));
    }

    /// Adds a number.
    pub fn number(&mut self, number: impl std::fmt::Display) {
        write!(self.text, "{number}").expect("writing to a string");
    }

    /// Adds `name: "text", ` when there is a text.
    pub fn option(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.argument(name, text);
        }
    }

    /// Adds `name: "text", `.
    pub fn argument(&mut self, name: &str, text: &str) {
        self.push(name);
        self.push(": ");
        self.literal(text);
        self.push(", ");
    }

    /// Begins a piece of code that comes from `span`; [`Code::end`] takes what this gives back.
    pub fn begin(&mut self, span: Span) -> usize {
        let start = self.text.len();
        self.origins.push((start..start, span));
        self.origins.len() - 1
    }

    /// Ends a piece of code.
    pub fn end(&mut self, begun: usize) {
        self.origins[begun].0.end = self.text.len();
    }
}

/// The literal that Typst reads as exactly this text.
///
/// Everything but letters, digits, punctuation and spaces that stand for themselves is written
/// as `\u{…}`, so that no invisible character can be mistaken for code.
pub fn string_literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for character in text.chars() {
        match character {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{17f}' => literal.push(character),
            _ => {
                write!(literal, "\\u{{{:x}}}", u32::from(character))
                    .expect("writing to a string");
            }
        }
    }
    literal.push('"');
    literal
}
