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
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < SHORTEST_WORD || letters.contains(&'\u{ad}') {
            return Cow::Borrowed(word);
        }
        let lower: Vec<char> =
            letters.iter().flat_map(|letter| letter.to_lowercase()).collect();
        if lower.len() != letters.len() {
            return Cow::Borrowed(word);
        }
        let mut breaks = BTreeSet::new();
        let mut start = 0;
        while let Some(end) = self.part_end(&lower, start) {
            breaks.insert(end);
            start = end;
        }
        let fits = |at: &usize| *at >= SHORTEST_PIECE && letters.len() - at >= SHORTEST_PIECE;
        breaks.retain(fits);
        if breaks.is_empty() {
            return Cow::Borrowed(word);
        }
        let mut hyphenated = String::with_capacity(word.len() + 2 * breaks.len());
        for (index, letter) in letters.iter().enumerate() {
            if breaks.contains(&index) {
                hyphenated.push('\u{ad}');
            }
            hyphenated.push(*letter);
        }
        Cow::Owned(hyphenated)
    }

    /// Where the longest known part that begins at `start` ends.
    fn part_end(&self, letters: &[char], start: usize) -> Option<usize> {
        let rest = &letters[start..];
        let most = self.longest.min(rest.len().saturating_sub(1));
        (2..=most).rev().find_map(|length| {
            let candidate: String = rest[..length].iter().collect();
            self.parts.contains(&candidate).then_some(start + length)
        })
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
