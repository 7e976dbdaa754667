//! Texts in two languages: `{sv: …, en: …}` wherever a text may stand.
//!
//! In: a parsed file and the language of the reports. Out: the same file with the texts of that
//! language. Never: a place that is not the author's.

use crate::base::diagnostic::Diagnostics;
use crate::base::wording::Language;
use crate::read::parity::{self, Version};
use crate::read::translation::{check_text, report};

use super::tree::{Content, Entry, Node};

/// The keys whose texts are prose of the reports, and not names.
const PROSE: [&str; 9] = [
    "title",
    "short_title",
    "description",
    "definition",
    "reporting",
    "comment",
    "proposal",
    "not_answered",
    "invented",
];

/// Puts one language's text in the place of each `{sv: …, en: …}`, and reports prose that has none in
/// that language: `untranslated-text`, and texts that ask for different things: `translation-differs`.
pub(super) fn choose(node: &mut Node, language: Language, diagnostics: &mut Diagnostics) {
    match &mut node.content {
        Content::Scalar(_) => {}
        Content::List(list) => {
            for node in list {
                choose(node, language, diagnostics);
            }
        }
        Content::Map(entries) if are_languages(entries) => {
            check_marks(entries, diagnostics);
            let wanted = entries.iter().position(|entry| entry.key.node == language.tag());
            if wanted.is_none() {
                report(node.span, language, diagnostics).hint("hint-translate-text", &[]);
            }
            *node = entries.swap_remove(wanted.unwrap_or(0)).value;
        }
        Content::Map(entries) => {
            for entry in entries {
                let is_chosen =
                    matches!(&entry.value.content, Content::Map(inner) if are_languages(inner));
                choose(&mut entry.value, language, diagnostics);
                if let Some(text) = entry.value.text()
                    && !is_chosen
                    && PROSE.contains(&entry.key.node.as_str())
                {
                    check_text(text, entry.value.span, language, diagnostics);
                }
            }
        }
    }
}

/// Holds the other languages' texts against the first.
fn check_marks(entries: &[Entry], diagnostics: &mut Diagnostics) {
    let [first, others @ ..] = entries else { return };
    let name = format!("{}:", first.key.node);
    for other in others {
        parity::check(version(first, &name), version(other, ""), diagnostics);
    }
}

fn version<'a>(entry: &'a Entry, name: &'a str) -> Version<'a> {
    let text = entry.value.text().expect("only texts are languages");
    Version { text, span: entry.value.span, name, is_verbatim: false }
}

/// Whether all keys are languages and all values texts.
fn are_languages(entries: &[Entry]) -> bool {
    let is_language = |entry: &Entry| {
        let is_tag = Language::ALL.iter().any(|language| language.tag() == entry.key.node);
        is_tag && matches!(entry.value.content, Content::Scalar(_))
    };
    !entries.is_empty() && entries.iter().all(is_language)
}
