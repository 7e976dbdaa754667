//! Hyphenation: soft hyphens at the joints of long compounds, once, for both outputs.
//!
//! In: text and a list of word parts. Out: text with U+00AD. Never: a break inside a word part, a
//! change to words that already have soft hyphens. (Pattern hyphenation breaks Swedish compounds
//! wrongly in narrow columns.)

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::base::wording::Language;

/// Words shorter than this are left alone.
const SHORTEST_WORD: usize = 13;
/// As many letters stay on each side of a break.
const SHORTEST_PIECE: usize = 4;

/// Knows where compounds may break.
pub struct Hyphenator {
    /// Parts in lower case, each ending where a hyphen may stand.
    parts: BTreeSet<String>,
    longest: usize,
}

impl Hyphenator {
    /// Takes the language's own parts and the project's.
    pub fn new(language: Language, more: &[String]) -> Self {
        let own = match language {
            Language::Sv => include_str!("../wording/sv/word_parts.txt"),
            Language::En => include_str!("../wording/en/word_parts.txt"),
        };
        let own = own
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let parts: BTreeSet<String> =
            own.map(str::to_owned).chain(more.iter().map(|part| part.to_lowercase())).collect();
        let longest = parts.iter().map(|part| part.chars().count()).max().unwrap_or(0);
        Self { parts, longest }
    }

    /// Puts soft hyphens into the long words of a text.
    pub fn soften(&self, text: &str) -> String {
        let mut softened = String::with_capacity(text.len() + 8);
        let mut word = String::new();
        for character in text.chars() {
            if character.is_alphabetic() || character == '\u{ad}' {
                word.push(character);
            } else {
                softened.push_str(&self.word(&word));
                word.clear();
                softened.push(character);
            }
        }
        softened.push_str(&self.word(&word));
        softened
    }

    fn word<'w>(&self, word: &'w str) -> Cow<'w, str> {
        // Shorter in bytes is shorter in letters.
        if word.len() < SHORTEST_WORD || word.contains('\u{ad}') {
            return Cow::Borrowed(word);
        }
        let lower = word.to_lowercase();
        let starts: Vec<usize> = lower.char_indices().map(|(at, _)| at).collect();
        let count = starts.len();
        if count < SHORTEST_WORD || word.chars().count() != count {
            return Cow::Borrowed(word);
        }
        let fits = |at: usize| at >= SHORTEST_PIECE && count - at >= SHORTEST_PIECE;
        let mut breaks = BTreeSet::new();
        let mut start = 0;
        while let Some(end) = self.part_end(&lower, &starts[start..]) {
            start += end;
            if fits(start) {
                breaks.insert(start);
            }
        }
        if breaks.is_empty() {
            return Cow::Borrowed(word);
        }
        let mut hyphenated = String::with_capacity(word.len() + 2 * breaks.len());
        for (index, letter) in word.chars().enumerate() {
            if breaks.contains(&index) {
                hyphenated.push('\u{ad}');
            }
            hyphenated.push(letter);
        }
        Cow::Owned(hyphenated)
    }

    /// How many letters the longest known part has that begins where the first of `starts` is and
    /// leaves some of the word over.
    fn part_end(&self, word: &str, starts: &[usize]) -> Option<usize> {
        let most = self.longest.min(starts.len().saturating_sub(1));
        let is_part = |length: &usize| self.parts.contains(&word[starts[0]..starts[*length]]);
        (2..=most).rev().find(is_part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_break_at_their_joints_only() {
        let hyphenator = Hyphenator::new(Language::Sv, &["kvalitets".to_owned()]);
        let cases = [
            ("informationssäkerhetsutbildning", "informations|säkerhets|utbildning"),
            ("Verksamhetskritiska områden", "Verksamhets|kritiska områden"),
            ("kvalitetsarbetet", "kvalitets|arbetet"),
            ("kort ord", "kort ord"),
            ("obekantsammansatt", "obekantsammansatt"),
            ("egen\u{ad}avstavningen", "egen|avstavningen"),
        ];
        for (word, expected) in cases {
            assert_eq!(hyphenator.soften(word).replace('\u{ad}', "|"), expected);
        }
    }
}
