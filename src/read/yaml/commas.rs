//! Commas in `{…}` that belong to a text without quotes, or to a number.
//!
//! In: the entries of a map in braces. Out: the same with such values whole, each reported. Never: lists
//! in brackets, where a comma between two values is what it should be.

use crate::base::code::COMMA_IN_BRACES;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span};
use crate::read::yaml::tree::{Content, Entry, Node, Style};

/// Whether no colon follows a key, which YAML allows between the commas of `{…}`.
pub(super) fn is_alone(source: &Source, key: Span) -> bool {
    !source.text[key.end as usize..].trim_start().starts_with(':')
}

/// The entries, where words that stand alone between commas belong to the text without quotes before
/// them. Reports `comma-in-braces`.
pub(super) fn joined(
    entries: Vec<Entry>,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> Vec<Entry> {
    let mut joined: Vec<Entry> = Vec::new();
    let mut entries = entries.into_iter().peekable();
    while let Some(entry) = entries.next() {
        let text = joined.last_mut().and_then(|before| open_text(&mut before.value));
        let (Some(text), true) = (text, is_alone(source, entry.key.span)) else {
            joined.push(entry);
            continue;
        };
        let mut rest = entry.key;
        while let Some(next) = entries.next_if(|next| is_alone(source, next.key.span)) {
            rest.node = format!("{}, {}", rest.node, next.key.node);
            rest.span.end = next.key.span.end;
        }
        let diagnostic = diagnostics.report(&COMMA_IN_BRACES, rest.span);
        diagnostic.with("rest", &rest.node);
        let are_digits = |words: &str| words.bytes().all(|byte| byte.is_ascii_digit());
        if are_digits(text) && are_digits(&rest.node) {
            *text = format!("{text}.{}", rest.node);
            diagnostic.hint("hint-write-number", &[("number", text)]);
        } else {
            *text = format!("{text}, {}", rest.node);
            diagnostic.hint("hint-put-in-quotes", &[("text", text)]);
        }
    }
    joined
}

/// A text that ends where the next comma stands.
fn open_text(node: &mut Node) -> Option<&mut String> {
    match &mut node.content {
        Content::Scalar(scalar) if scalar.style == Style::Plain && !scalar.text.is_empty() => {
            Some(&mut scalar.text)
        }
        Content::Scalar(_) | Content::List(_) | Content::Map(_) => None,
    }
}
