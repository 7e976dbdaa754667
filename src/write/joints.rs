//! Joints: which parts of a text stay whole at their hyphens and dashes, and where long ones break.
//!
//! In: a text with its soft hyphens. Out: its pieces, in order. Never: a change to the text.

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Breaks where any text does.
    Free(&'a str),
    /// Never breaks: "it-drift", "2021–2022".
    Whole(&'a str),
    /// A place in an address, or in what is longer than a line, where a line may end.
    Break,
}

/// Longer parts may break after all.
const LONGEST: usize = 24;

/// The pieces of a text; none of them empty.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Pieces { text, done: 0, pieces: Vec::new() };
    let mut start = 0;
    for word in text.split(char::is_whitespace) {
        pieces.word(start, word);
        let end = start + word.len();
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    pieces.free_until(text.len());
    pieces.pieces
}

struct Pieces<'a> {
    text: &'a str,
    /// Up to where pieces are made.
    done: usize,
    pieces: Vec<Piece<'a>>,
}

impl<'a> Pieces<'a> {
    fn word(&mut self, start: usize, word: &'a str) {
        if is_address(word) {
            for place in joints(word) {
                self.break_at(start + place);
            }
        } else if let Some((from, until)) = range(word) {
            self.whole(start + from, start + until);
        } else {
            self.compounds(start, word);
            for place in long_parts(word) {
                self.break_at(start + place);
            }
        }
    }

    /// "it-drift": a few letters before a hyphen say nothing alone.
    fn compounds(&mut self, start: usize, word: &'a str) {
        const LETTERS: usize = 3;
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\u{ad}');
        let mut start = start;
        for part in word.split(|c: char| !is_part(c)) {
            let until = part.find('\u{ad}').unwrap_or(part.len());
            if let Some((head, tail)) = part[..until].split_once('-') {
                let is_short = (1..=LETTERS).contains(&head.chars().count());
                let letters = tail.chars().count();
                let is_word = |text: &str| text.chars().all(char::is_alphabetic);
                if is_short
                    && is_word(head)
                    && is_word(tail)
                    && (2..=LONGEST).contains(&letters)
                {
                    self.whole(start, start + until);
                }
            }
            let end = start + part.len();
            start = end + self.text[end..].chars().next().map_or(0, char::len_utf8);
        }
    }

    fn free_until(&mut self, end: usize) {
        if self.done < end {
            self.pieces.push(Piece::Free(&self.text[self.done..end]));
            self.done = end;
        }
    }

    fn whole(&mut self, from: usize, until: usize) {
        self.free_until(from);
        self.pieces.push(Piece::Whole(&self.text[from..until]));
        self.done = until;
    }

    fn break_at(&mut self, place: usize) {
        if place > self.done {
            self.free_until(place);
            self.pieces.push(Piece::Break);
        }
    }
}

/// Whether a word is an address that is long enough to need a place to break.
fn is_address(word: &str) -> bool {
    let is_mail = word.split_once('@').is_some_and(|(name, host)| {
        name.ends_with(char::is_alphanumeric) && host.starts_with(char::is_alphanumeric)
    });
    let is_web = word.contains("://") || word.trim_start_matches('(').starts_with("www.");
    (is_mail || is_web) && word.chars().count() > LONGEST
}

/// Where an address breaks: after its signs, with some letters on both sides; a part of it that is longer
/// than a line breaks anywhere.
fn joints(address: &str) -> Vec<usize> {
    const FEWEST: usize = 4;
    let is_sign = |c: char| "@./-?&=_".contains(c);
    let after = address.match_indices(is_sign).map(|(at, sign)| at + sign.len());
    let is_joint = |place: &usize| {
        let (before, behind) = address.split_at(*place);
        behind.starts_with(char::is_alphanumeric)
            && before.chars().nth(FEWEST).is_some()
            && behind.chars().nth(FEWEST - 1).is_some()
    };
    let mut places: Vec<usize> = after.filter(is_joint).collect();
    places.extend(long_parts(address));
    places.sort_unstable();
    places
}

/// The part of a word that an en dash holds together, "2021–2022".
fn range(word: &str) -> Option<(usize, usize)> {
    let from = word.find(char::is_alphanumeric)?;
    let until = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '%').len();
    let (first, last) =
        (word[from..until].find('–')? + from, word[from..until].rfind('–')? + from);
    let from =
        word[from..first].rfind('\u{ad}').map_or(from, |at| from + at + '\u{ad}'.len_utf8());
    let until = word[last..until].find('\u{ad}').map_or(until, |at| last + at);
    (word[from..until].chars().count() <= LONGEST).then_some((from, until))
}

/// Where words break that have no place to: every ten characters of those that may be wider than a line.
fn long_parts(word: &str) -> Vec<usize> {
    const LONGEST: usize = 50;
    const PART: usize = 10;
    let mut places = Vec::new();
    let mut start = 0;
    for part in word.split_inclusive(['-', '/', '\u{ad}']) {
        if part.chars().nth(LONGEST).is_some() {
            let letters = part.char_indices().step_by(PART).skip(1);
            places.extend(letters.map(|(index, _)| start + index));
        }
        start += part.len();
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_and_short_compounds_stay_whole_and_addresses_break_at_their_signs() {
        let cases = [
            ("planen 2021–2022, jan–okt", "planen [2021–2022], [jan–okt]"),
            ("it-drift och it-säkerhets~plan", "[it-drift] och [it-säkerhets]~plan"),
            ("hälso- och it- samt (10–20 %)", "hälso- och it- samt ([10–20] %)"),
            ("utan – dash –", "utan – dash –"),
            ("1,5–2,0 och e-tjänst/it-stöd", "[1,5–2,0] och [e-tjänst]/[it-stöd]"),
            (
                "(informationssakerhet@regionexempel.example)",
                "(informationssakerhet@|regionexempel.|example)",
            ),
            (
                "https://www.example.com/a/long-path.se",
                "https://|www.|example.|com/|a/|long-|path.se",
            ),
            ("kort@a.se", "kort@a.se"),
        ];
        for (text, expected) in cases {
            let text = text.replace('~', "\u{ad}");
            let shown = pieces(&text).into_iter().map(|piece| match piece {
                Piece::Free(text) => text.to_owned(),
                Piece::Whole(text) => format!("[{text}]"),
                Piece::Break => "|".to_owned(),
            });
            assert_eq!(shown.collect::<String>().replace('\u{ad}', "~"), expected);
        }
    }
}
