//! What a translation must share with its original: what it asks for, its names, its formal marks.
//!
//! In: two texts of the same thing in two languages. Out: `translation-differs` for each mark that only
//! one of them has. Never: an opinion of the words between the marks.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::code::TRANSLATION_DIFFERS;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;

/// Callouts that are more than words: what is decided, what is to be done, what is secret.
const FORMAL: [&str; 3] = ["DECISION", "ACTION", "SECRET"];

/// Marks that each version has for itself.
const OWN: [&str; 2] = ["allow:", "carried_over:"];

/// A text and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Version<'a> {
    /// Its words, as they are written.
    pub text: &'a str,
    /// Where it is told that something is missing: its first line, or the whole of a short text.
    pub span: Span,
    /// What it is called in a message: `01.md`, `sv:`.
    pub name: &'a str,
    /// Whether byte `n` of the text is byte `n` of the span's source, counted from the span's start.
    pub is_verbatim: bool,
}

/// Something in double braces, a name, a formal callout: as it is compared, and its bytes in the text.
struct Mark {
    words: String,
    range: Range<usize>,
}

/// Reports every mark that one of two versions lacks: `translation-differs`.
///
/// A request may stand in other words and more often (`training.share | in_words`): what is asked for
/// counts. How often something is secret counts too, for a passage that is not marked is published.
pub(super) fn check(
    original: Version<'_>,
    translation: Version<'_>,
    diagnostics: &mut Diagnostics,
) {
    let (wanted, found) = (marks(original.text), marks(translation.text));
    let missing = without(&wanted, &found);
    for mark in without(&found, &wanted) {
        let span = if translation.is_verbatim {
            translation.span.within(mark.range.clone())
        } else {
            translation.span
        };
        let diagnostic = diagnostics.report(&TRANSLATION_DIFFERS, span);
        diagnostic
            .with("problem", "surplus")
            .with("mark", &mark.words)
            .with("original", original.name);
        diagnostic.did_you_mean(&mark.words, missing.iter().map(|mark| mark.words.as_str()));
    }
    for mark in missing {
        diagnostics
            .report(&TRANSLATION_DIFFERS, translation.span)
            .with("problem", "missing")
            .with("mark", &mark.words)
            .with("original", original.name);
    }
}

/// The marks that the other text lacks, each once; secrecy as often as it is lacking.
fn without<'a>(marks: &'a [Mark], others: &'a [Mark]) -> Vec<&'a Mark> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for other in others {
        *left.entry(&other.words).or_default() += 1;
    }
    let mut lacking: Vec<&Mark> = Vec::new();
    let mut told = BTreeSet::new();
    for mark in marks {
        let words = mark.words.as_str();
        let there = left.get_mut(words);
        let is_lacking = if words.starts_with("[!SECRET") {
            match there {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            }
        } else {
            there.is_none() && told.insert(words)
        };
        if is_lacking {
            lacking.push(mark);
        }
    }
    lacking
}

/// All marks of a text, in order.
fn marks(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['{', '[']) {
        let start = at + found;
        let rest = &text[start..];
        let (opening, closing) = if rest.starts_with("{{") {
            ("{{", "}}")
        } else if rest.starts_with("{#") {
            ("{#", "}")
        } else if rest.starts_with("[!") {
            ("[!", "]")
        } else {
            at = start + 1;
            continue;
        };
        let Some(length) = rest.find(closing) else {
            at = start + opening.len();
            continue;
        };
        at = start + length + closing.len();
        let inside =
            rest[opening.len()..length].split_whitespace().collect::<Vec<_>>().join(" ");
        let words = match opening {
            "{{" if OWN.iter().any(|own| inside.starts_with(own)) => continue,
            // What follows the bar says how a value is written.
            "{{" => {
                format!("{{{{ {} }}}}", inside.split('|').next().unwrap_or_default().trim())
            }
            "{#" => format!("{{#{inside}}}"),
            _ if FORMAL.contains(&inside.split(' ').next().unwrap_or_default()) => {
                format!("[!{inside}]")
            }
            _ => continue,
        };
        marks.push(Mark { words, range: start..at });
    }
    marks
}
