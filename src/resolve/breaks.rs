//! Where lines may break: at the joints of long compounds, never inside a number, a date or a
//! reference to law, nor between a number and what it counts.
//!
//! In: text, the language, the project's word parts. Out: text with U+00AD and U+00A0. Never: a change
//! that can be read or heard.

use std::collections::BTreeSet;

use crate::resolve::hyphenation::Hyphenator;
use crate::value::date::Date;
use crate::value::format::Locale;

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
        self.hyphenator.soften(&self.bind(text))
    }

    /// A title with soft hyphens.
    pub fn soften(&self, title: &str) -> String {
        self.hyphenator.soften(title)
    }

    /// Binds the spaces at which no line may end.
    fn bind(&self, text: &str) -> String {
        let mut bound = String::with_capacity(text.len() + 8);
        let mut start = 0;
        for (at, space) in text.match_indices(' ') {
            bound.push_str(&text[start..at]);
            start = at + space.len();
            let is_bound = self.is_bound(&text[..at], &text[start..]);
            bound.push(if is_bound { '\u{a0}' } else { ' ' });
        }
        bound.push_str(&text[start..]);
        bound
    }

    fn is_bound(&self, before: &str, after: &str) -> bool {
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let next = after.split(char::is_whitespace).next().unwrap_or_default();
        if !word.ends_with(|c: char| c.is_ascii_digit()) {
            let leads = matches!(word, "§" | "§§" | "kap." | "ca" | "cirka" | "about");
            let word = word.trim_start_matches(|c: char| !c.is_alphabetic());
            return (leads || is_name(word)) && next.starts_with(|c: char| c.is_ascii_digit());
        }
        let number = word.trim_start_matches(|c: char| !c.is_ascii_digit());
        let stem = next.trim_end_matches([',', '.', ';', ':', '?', '!', ')', '”', '’']);
        match stem {
            "%" | "‰" | "§" | "§§" | "kap" => true,
            _ if self.months.contains(stem) => number.len() <= 2,
            // "5 200"
            _ if digits(stem) => stem.len() == 3 && number.len() <= 3 && digits(number),
            // "25 risker", not "2025 är"
            _ => {
                let is_noun = next.starts_with(char::is_lowercase) && !LINKS.contains(&stem);
                number.len() <= 3 && is_noun && !is_named(before, word)
            }
        }
    }
}

/// Words that stand before the number of a thing, "tabell 3": the two stay together.
const NAMES: &[&str] = &[
    "artikel",
    "avsnitt",
    "bilaga",
    "figur",
    "fråga",
    "klass",
    "mål",
    "nivå",
    "punkt",
    "rad",
    "rekommendation",
    "tabell",
    "version", //
    "appendix",
    "article",
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

/// Words after a number that it does not count, "2 av 12".
const LINKS: &[&str] = &[
    "av", "ej", "eller", "från", "för", "har", "hade", "i", "inte", "med", "men", "mot", "när",
    "och", "om", "per", "på", "sedan", "som", "till", "under", "utan", "var", "vid",
    "är", //
    "and", "are", "as", "at", "but", "by", "for", "from", "had", "has", "have", "in", "is",
    "not", "of", "on", "or", "since", "than", "that", "to", "was", "were", "when", "with",
    "without",
];

/// Whether the number at the end of a text numbers a thing: then it counts nothing.
fn is_named(before: &str, number: &str) -> bool {
    let before = before.trim_end_matches(number).trim_end();
    before.rsplit(|c: char| !c.is_alphabetic()).next().is_some_and(is_name)
}

fn is_name(word: &str) -> bool {
    NAMES.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::wording::Language;

    #[test]
    fn numbers_dates_and_references_to_law_stay_on_one_line() {
        let cases = [
            (
                Language::Sv,
                "Utfallet var 83,3 %, av ca 5 200",
                "Utfallet var 83,3~%, av ca~5~200",
            ),
            (Language::Sv, "enligt 18 kap. 8 § 3 OSL", "enligt 18~kap.~8~§~3 OSL"),
            (Language::Sv, "den 18 mars 2025 (1 234 567)", "den 18~mars 2025 (1~234~567)"),
            (Language::Sv, "under 2023 200 av 12 fall", "under 2023 200 av 12~fall"),
            (Language::Sv, "i tabell 2 maj 2024 § 42", "i tabell~2~maj 2024~§~42"),
            (Language::En, "on 18 March 2025, about 50", "on 18~March 2025, about~50"),
            (Language::Sv, "2023: 3 nya, 8 flyttade.", "2023: 3~nya, 8~flyttade."),
            (Language::Sv, "jan–okt 2024 (10 månader)", "jan–okt 2024 (10~månader)"),
            (Language::Sv, "2 av 12 krav når 4 i år", "2 av 12~krav når 4 i år"),
            (Language::Sv, "År 2024 ökade fem, rad 5 visar", "År 2024 ökade fem, rad~5 visar"),
            (Language::En, "Since 2023 has 1 area risen", "Since 2023 has 1~area risen"),
            (Language::En, "(recommendation 7) says", "(recommendation~7) says"),
        ];
        for (language, text, expected) in cases {
            let breaks = Breaks::new(&Locale::new(language), &[]);
            assert_eq!(breaks.bind(text).replace('\u{a0}', "~"), expected);
        }
    }
}
