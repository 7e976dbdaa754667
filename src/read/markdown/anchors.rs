//! Anchors: the permanent names of headings.
//!
//! In: a heading's Markdown and text. Out: the author's `{#anchor}`, or one made of the words.
//! Never: uniqueness over files; that is `resolve`.

use std::ops::Range;

/// The last `{#…}` of a heading.
pub struct Written {
    /// What stands between `{#` and `}`.
    pub name: String,
    /// The bytes of the name in the heading's Markdown.
    pub range: Range<usize>,
}

/// Finds `{#anchor}` at the end of a heading's text; `markdown` is the heading as written.
///
/// Gives the length of the text without it, and what was written.
pub fn written(text: &str, markdown: &str) -> Option<(usize, Written)> {
    let inner = text.trim_end().strip_suffix('}')?;
    let open = inner.rfind("{#")?;
    let name = &inner[open + 2..];
    let at = markdown.rfind("{#")?;
    let is_escaped = markdown[..at].ends_with('\\');
    let start = at + 2;
    if is_escaped || !markdown[start..].starts_with(name) {
        return None;
    }
    let range = start..start + name.len();
    Some((text[..open].trim_end().len(), Written { name: name.to_owned(), range }))
}

/// Makes an anchor of a heading's words: lower case, `å ä ö` and other accented Latin letters
/// without their marks, everything that is no letter or digit as one `-`. At most 64 characters.
/// `section` when nothing is left.
pub fn from_words(words: &str) -> String {
    let mut anchor = String::new();
    for character in words.chars().filter(|c| *c != '\u{AD}').flat_map(char::to_lowercase) {
        match plain(character) {
            Some(letters) => anchor.push_str(letters),
            None if character.is_alphanumeric() => anchor.push(character),
            None if !anchor.ends_with('-') && !anchor.is_empty() => anchor.push('-'),
            None => {}
        }
    }
    if let Some((end, _)) = anchor.char_indices().nth(64) {
        let cut = anchor[..end].rfind('-').unwrap_or(end);
        anchor.truncate(cut);
    }
    let anchor = anchor.trim_end_matches('-');
    if anchor.is_empty() { "section".to_owned() } else { anchor.to_owned() }
}

/// A lower case letter without its mark.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'å' | 'ä' | 'à' | 'á' | 'â' | 'ã' => "a",
        'æ' => "ae",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ö' | 'ò' | 'ó' | 'ô' | 'õ' | 'ø' => "o",
        'ß' => "ss",
        'ü' | 'ù' | 'ú' | 'û' => "u",
        'ý' | 'ÿ' => "y",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_a_name_of_plain_letters() {
        assert_eq!(from_words("Året i korthet"), "aret-i-korthet");
        assert_eq!(from_words("  Mål & medel, 2024! "), "mal-medel-2024");
        assert_eq!(from_words("Informations\u{AD}säkerhet"), "informationssakerhet");
        assert_eq!(from_words("安全 報告"), "安全-報告");
        assert_eq!(from_words("🙂"), "section");
    }

    #[test]
    fn long_titles_are_cut_between_words() {
        let anchor = from_words(&"säkerhet ".repeat(300));
        assert_eq!(anchor, "sakerhet-sakerhet-sakerhet-sakerhet-sakerhet-sakerhet-sakerhet");
    }
}
