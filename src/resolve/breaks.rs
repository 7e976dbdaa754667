//! Where lines may break: at the joints of long compounds, never inside a number, a date or a
//! reference to law, nor between a number and what it counts.
//!
//! In: text, the language, the project's word parts. Out: text with U+00AD and U+00A0. Never: a change
//! that can be read or heard.

use std::collections::BTreeSet;

use crate::doc::report::{ReportInline, plain_text};
use crate::doc::tree::Inline;
use crate::resolve::hyphenation::Hyphenator;
use crate::value::date::Date;
use crate::value::format::Locale;

/// Words that are held together are at most as long as this together, in letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// The narrowest column of a card has room for them, on paper and at 320 pixels.
    Column = 20,
    /// So has a line of running text.
    Line = 24,
}

/// Knows where the lines of a language may break.
pub struct Breaks {
    hyphenator: Hyphenator,
    /// The names of the months, as dates have them.
    months: BTreeSet<String>,
}

impl Breaks {
    /// Takes the language's word parts and the project's.
    pub fn new(locale: &Locale, word_parts: &[String]) -> Self {
        let name = |month| {
            let date = locale.date(Date { year: 2000, month, day: 1 });
            date.split(' ').nth(1).map(str::to_owned)
        };
        Self {
            hyphenator: Hyphenator::new(locale.wording().language(), word_parts),
            months: (1..=12).filter_map(name).collect(),
        }
    }

    /// A text with soft hyphens and bound spaces.
    pub fn set(&self, text: &str) -> String {
        self.bind(&self.soften(text))
    }

    /// A text with soft hyphens.
    pub fn soften(&self, text: &str) -> String {
        self.hyphenator.soften(text)
    }

    /// Binds spaces in running text, also between a value and the words around it.
    pub fn bind_running(&self, content: &mut [ReportInline], room: Room) {
        let mut spaces = Spaces { changes: self.spaces(&plain_text(content), room), at: 0 };
        spaces.put_into_running(content);
    }

    /// Binds the spaces at which no line may end.
    fn bind(&self, text: &str) -> String {
        let mut bound = text.to_owned();
        Spaces { changes: self.spaces(text, Room::Column), at: 0 }.put_into(&mut bound);
        bound
    }

    /// The spaces of a text that are to be others, last first.
    fn spaces(&self, text: &str, room: Room) -> Vec<(usize, char)> {
        let words = words(text);
        let mut bonds: Vec<Bond> =
            (1..words.len()).map(|next| self.bond(&words, next - 1)).collect();
        for weak in [Bond::Hedge, Bond::Weak] {
            loosen(&words, &mut bonds, weak, room);
        }
        let change = |(word, bond): (&Word<'_>, Bond)| match (word.space, bond) {
            (' ', Bond::Hedge | Bond::Weak | Bond::Strong) => Some((word.end, '\u{a0}')),
            ('\u{a0}', Bond::None) => Some((word.end, ' ')),
            _ => None,
        };
        words.iter().zip(bonds).rev().filter_map(change).collect()
    }

    /// What holds a word and the one after it together.
    fn bond(&self, words: &[Word<'_>], index: usize) -> Bond {
        let (word, next) = (&words[index], &words[index + 1]);
        let (stem, next_stem) = (word.stem(), next.stem());
        let is_counted = next.text.starts_with(|c: char| c.is_ascii_digit());
        // "till 8. Sedan 2023": at the beginning of a line it would be the eighth of a list.
        let is_like_item = next.text.ends_with('.')
            && next_stem.len() <= 2
            && next_stem.chars().all(|c| c.is_ascii_digit());
        if is_counted && (HEDGES.contains(&stem) || is_like_item && word.space == ' ') {
            return Bond::Hedge;
        }
        let Some(number) = word.number() else {
            let is_strong = match stem {
                "§" | "§§" | "kap" => is_counted,
                "–" | "—" => true,
                _ => self.months.contains(stem) && is_year(next_stem),
            };
            let is_lettered = is_letter(next_stem) && word.text.ends_with(stem);
            let is_weak =
                is_counted && (is_name(stem) || is_code(stem)) || is_lettered && is_name(stem);
            return match word.space {
                '\u{a0}' => Bond::Strong,
                ' ' if is_strong => Bond::Strong,
                ' ' if is_weak => Bond::Weak,
                _ => Bond::None,
            };
        };
        let is_short = |text: &str| text.len() <= 3 && text.chars().all(|c| c.is_ascii_digit());
        let is_strong = match next_stem {
            "%" | "‰" | "§" | "§§" | "kap" => true,
            _ if self.months.contains(next_stem) => number.len() <= 2,
            // "5 200"
            _ => next_stem.len() == 3 && is_short(next_stem) && is_short(number),
        };
        // "25 risker", not "2025 är", "tabell 3 visar" nor "8 § 3 lagen"
        let is_named = index > 0 && {
            let name = words[index - 1].stem();
            is_name(name) || matches!(name, "§" | "§§")
        };
        let is_counting = next.text.starts_with(char::is_lowercase);
        match word.space {
            '\u{a0}' => Bond::Strong,
            ' ' if is_strong => Bond::Strong,
            ' ' if is_counting && !is_named && !is_year(number) => Bond::Weak,
            _ => Bond::None,
        }
    }
}

/// What holds two words together; the later, the more it takes to part them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bond {
    None,
    /// "cirka 50", "till 8.": given up first where the words are too long together.
    Hedge,
    /// "50 medarbetare", "tabell 3"
    Weak,
    /// "50 %", "18 mars 2025": never given up.
    Strong,
}

/// A word of a text, where it ends, and the character that parts it from the next.
struct Word<'a> {
    text: &'a str,
    end: usize,
    space: char,
}

impl<'a> Word<'a> {
    /// The word without marks around it.
    fn stem(&self) -> &'a str {
        let is_mark = |c: char| ",.;:?!()[]”“’\"".contains(c);
        self.text.trim_matches(is_mark)
    }

    /// The number that the word is, "(14,2"; a mark after it ends what it counts.
    fn number(&self) -> Option<&'a str> {
        let number = self.text.trim_start_matches(|c: char| "([”“’\"+−±".contains(c));
        let is_number = number.ends_with(|c: char| c.is_ascii_digit())
            && number
                .split([',', '.', '–'])
                .all(|digits| !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()));
        is_number.then_some(number)
    }
}

/// The words of a text.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = 0;
    for (end, space) in text.match_indices(char::is_whitespace) {
        let space_character = space.chars().next().expect("a match is not empty");
        words.push(Word { text: &text[start..end], end, space: space_character });
        start = end + space.len();
    }
    words.push(Word { text: &text[start..], end: text.len(), space: '\n' });
    words
}

/// Gives up bonds of a kind where words are too long together.
fn loosen(words: &[Word<'_>], bonds: &mut [Bond], weak: Bond, room: Room) {
    let mut first = 0;
    while first < bonds.len() {
        let held = bonds[first..].iter().take_while(|bond| **bond != Bond::None).count();
        if length(&words[first..=first + held]) > room as usize {
            for bond in &mut bonds[first..first + held] {
                if *bond == weak {
                    *bond = Bond::None;
                }
            }
        }
        first += held + 1;
    }
}

/// How many letters words fill on a line, when the first and the last break where they may.
fn length(words: &[Word<'_>]) -> usize {
    const MAY_BREAK: [char; 2] = ['\u{ad}', '-'];
    let letters = |text: &str| text.chars().filter(|c| *c != '\u{ad}').count();
    let length = |(index, word): (usize, &Word<'_>)| match index {
        0 => letters(word.text.rsplit(MAY_BREAK).next().unwrap_or_default()),
        _ if index + 1 == words.len() => {
            1 + letters(word.text.split(MAY_BREAK).next().unwrap_or_default())
        }
        _ => 1 + letters(word.text),
    };
    words.iter().enumerate().map(length).sum()
}

/// Spaces on their way into the texts of a line.
struct Spaces {
    /// Places in the whole line, last first.
    changes: Vec<(usize, char)>,
    /// Where the next text begins.
    at: usize,
}

impl Spaces {
    fn put_into(&mut self, text: &mut String) {
        let mut set = String::with_capacity(text.len() + 8);
        for character in text.chars() {
            match self.changes.pop_if(|(place, _)| *place == self.at) {
                Some((_, space)) => set.push(space),
                None => set.push(character),
            }
            self.at += character.len_utf8();
        }
        *text = set;
    }

    fn put_into_running(&mut self, content: &mut [ReportInline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.put_into(text),
                Inline::Hole(answer) => self.put_into(answer.text_mut()),
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Strikethrough(content)
                | Inline::Link { content, .. }
                | Inline::Foreign { content, .. } => self.put_into_running(content),
                // What is not ours to change; as `plain_text` has them.
                Inline::Code(text) => self.pass(text),
                Inline::Break => self.pass(" "),
                Inline::Note(_) => {}
            }
        }
    }

    fn pass(&mut self, text: &str) {
        self.put_into(&mut text.to_owned());
    }
}

/// Words before a number that is not exact.
const HEDGES: &[&str] = &[
    "ca", "cirka", "drygt", "högst", "knappt", "minst", "nästan", "omkring", "runt",
    "ungefär", //
    "about", "almost", "around", "least", "most", "nearly", "roughly",
];

/// Words that stand before the number of a thing, "tabell 3": the two stay together.
const NAMES: &[&str] = &[
    "artikel",
    "avsnitt",
    "bilaga",
    "figur",
    "fråga",
    "klass",
    "kl",
    "mål",
    "nivå",
    "nr",
    "punkt",
    "rad",
    "rekommendation",
    "tabell",
    "version",
    "åtgärd", //
    "action",
    "appendix",
    "article",
    "chapter",
    "class",
    "figure",
    "goal",
    "item",
    "level",
    "question",
    "recommendation",
    "row",
    "section",
    "table",
];

fn is_name(word: &str) -> bool {
    NAMES.contains(&word.replace('\u{ad}', "").to_lowercase().as_str())
}

/// "A", "A.1", "Å10": the letter of an appendix or of the register, and the number after it.
fn is_letter(word: &str) -> bool {
    let mut rest = word.chars();
    rest.next().is_some_and(char::is_uppercase) && rest.all(|c| c.is_ascii_digit() || c == '.')
}

/// "MSBFS", "ISO/IEC": with the number after it the name of a rule.
fn is_code(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase() || c == '/')
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && number.parse().is_ok_and(|year: u16| (1900..=2200).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::wording::Language;

    #[test]
    fn a_line_has_more_room_than_a_column() {
        let breaks = Breaks::new(&Locale::new(Language::Sv), &[]);
        let mut line = [Inline::Text("av cirka 5 200 medarbetare".to_owned())];
        breaks.bind_running(&mut line, Room::Line);
        assert_eq!(plain_text(&line).replace('\u{a0}', "~"), "av cirka~5~200~medarbetare");
    }

    #[test]
    fn numbers_dates_and_references_to_law_stay_on_one_line() {
        let cases = [
            (
                Language::Sv,
                "Utfallet var 83,3 %, av ca 5 200",
                "Utfallet var 83,3~%, av ca~5~200",
            ),
            (Language::Sv, "enligt 18 kap. 8 § 3 OSL", "enligt 18~kap.~8~§~3 OSL"),
            (Language::Sv, "den 18 mars 2025 (1 234 567)", "den 18~mars~2025 (1~234~567)"),
            (Language::Sv, "under 2023 200 av 12 fall", "under 2023 200~av 12~fall"),
            (Language::Sv, "i tabell 2 maj 2024 § 42", "i tabell 2~maj~2024~§~42"),
            (Language::En, "on 18 March 2025, about 50", "on 18~March~2025, about~50"),
            (Language::Sv, "2023: 3 nya, 8 flyttade.", "2023: 3~nya, 8~flyttade."),
            (Language::Sv, "jan–okt 2024 (10 månader)", "jan–okt 2024 (10~månader)"),
            (Language::Sv, "2 av 12 krav når 4 i år", "2~av 12~krav når 4~i år"),
            (Language::Sv, "År 2024 ökade fem, rad 5 visar", "År 2024 ökade fem, rad~5 visar"),
            (Language::En, "Since 2023 has 1 area risen", "Since 2023 has 1~area risen"),
            (Language::En, "(recommendation 7) says", "(recommendation~7) says"),
            (Language::Sv, "Pågår. Åtgärd Å10, tabell A.1", "Pågår. Åtgärd~Å10, tabell~A.1"),
            (Language::Sv, "ökat från 7 till 8. Sedan", "ökat från 7~till~8. Sedan"),
            (Language::En, "See the table. A row", "See the table. A row"),
            (Language::Sv, "av cirka 5 200 medarbetare", "av cirka 5~200~medarbetare"),
        ];
        for (language, text, expected) in cases {
            let breaks = Breaks::new(&Locale::new(language), &[]);
            assert_eq!(breaks.bind(text).replace('\u{a0}', "~"), expected);
        }
    }
}
