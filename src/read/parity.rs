//! What a translation must share with its original: what it asks for, its names, its formal marks.
//!
//! In: two texts of the same thing in two languages. Out: `translation-differs` for each mark that only
//! one of them has. Never: an opinion of the words between the marks.

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
    let words = |marks: &[Mark]| -> Vec<String> {
        marks.iter().map(|mark| mark.words.clone()).collect()
    };
    let missing = without(&words(&wanted), &words(&found));
    let surplus = without(&words(&found), &words(&wanted));
    for (index, words) in surplus {
        let range = found[index].range.clone();
        let span = if translation.is_verbatim {
            translation.span.within(range)
        } else {
            translation.span
        };
        let diagnostic = diagnostics.report(&TRANSLATION_DIFFERS, span);
        diagnostic
            .with("problem", "surplus")
            .with("mark", &words)
            .with("original", original.name);
        diagnostic.did_you_mean(&words, missing.iter().map(|(_, words)| words.as_str()));
    }
    for (_, words) in &missing {
        diagnostics
            .report(&TRANSLATION_DIFFERS, translation.span)
            .with("problem", "missing")
            .with("mark", words)
            .with("original", original.name);
    }
}

/// The words of `left` that `right` lacks, each once; secrecy as often as it is lacking.
fn without(left: &[String], right: &[String]) -> Vec<(usize, String)> {
    let count = |list: &[String], words: &String| list.iter().filter(|it| *it == words).count();
    let mut lacking: Vec<(usize, String)> = Vec::new();
    for (index, words) in left.iter().enumerate() {
        let (before, there) = (count(&left[..index], words), count(right, words));
        let is_secret = words.starts_with("[!SECRET");
        if (is_secret && before >= there) || (!is_secret && before + there == 0) {
            lacking.push((index, words.clone()));
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
