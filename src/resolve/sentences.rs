//! Sentences: an answer that begins one has a capital, "Figur 3 visar", "Minst två svar", and none inside it.
//!
//! In: a paragraph with its answers. Out: the same with capitals. Never: a change to words that an author
//! wrote.

use crate::base::wording::capitalised;
use crate::doc::report::{ReportInline, plain_text};
use crate::doc::tree::Inline;

/// Words that end in a full stop and no sentence, in Swedish and English.
const ABBREVIATIONS: &[&str] = &[
    "bl.a.", "ca.", "cf.", "dvs.", "d.v.s.", "e.g.", "etc.", "i.e.", "jfr.", "kap.", "m.fl.",
    "m.m.", "nr.", "o.s.v.", "resp.", "s.", "st.", "t.ex.", "t.o.m.",
];

/// Puts capitals on the answers that begin a sentence of a paragraph.
///
/// A paragraph that ends without a mark, such as an item of a list, is no sentence of its own.
pub(super) fn with_capitals(mut paragraph: Vec<ReportInline>) -> Vec<ReportInline> {
    let ends = |mark| plain_text(&paragraph).trim_end().ends_with(mark);
    let mut begins = ['.', '?', '!', ':'].into_iter().any(ends);
    capitals(&mut paragraph, &mut begins);
    paragraph
}

/// Walks through running text; `begins` tells whether a sentence begins at the next word.
fn capitals(inlines: &mut [ReportInline], begins: &mut bool) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => *begins = begins_after(text, *begins),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => capitals(content, begins),
            Inline::Hole(answer) => {
                let text = answer.text_mut();
                // Not "EHälsa".
                let is_word = !text.chars().nth(1).is_some_and(char::is_uppercase);
                if *begins && is_word {
                    *text = capitalised(text);
                }
                *begins = false;
            }
            Inline::Code(_) => *begins = false,
            Inline::Note(_) | Inline::Break => {}
        }
    }
}

/// Whether a sentence begins after a text; one of spaces only leaves it as it was.
fn begins_after(text: &str, begins: bool) -> bool {
    let Some(last) = text.split_whitespace().next_back() else { return begins };
    let is_apart = text.ends_with(char::is_whitespace);
    is_apart
        && last.ends_with(['.', '?', '!'])
        && !ABBREVIATIONS.contains(&last.to_lowercase().trim_start_matches('('))
}

#[cfg(test)]
mod tests {
    use super::begins_after;

    #[test]
    fn sentence_begins_after_a_mark_and_a_space_but_not_after_an_abbreviation() {
        let cases = [
            ("Så är det. ", true),
            ("Är det så? ", true),
            ("Så var det 2023. ", true),
            ("Se ", false),
            ("Så är det (", false),
            ("Det syns i t.ex. ", false),
            ("Det står i 18 kap. ", false),
            ("punkt.", false),
        ];
        for (text, expected) in cases {
            assert_eq!(begins_after(text, false), expected, "{text}");
        }
        assert!(begins_after(" ", true));
    }
}
