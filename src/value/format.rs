//! The one place where a number or date becomes text.
//!
//! In: values and a language. Out: text after Swedish or English rules (ICU4X). Never: rounding that
//! the quantity did not ask for.

use crate::base::wording::{Facts, Language, Wording};
use crate::value::date::Date;
use crate::value::decimal::Decimal;
use crate::value::quantity::Quantity;

/// The words, numbers, dates and order of one language.
pub struct Locale {
    wording: Wording,
}

/// A quantity taken apart for large display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// "högst", "cirka", "minst"
    pub hedge: Option<String>,
    /// "50,9"
    pub number: String,
    /// "%", "av 4", "risker"; empty for pure numbers.
    pub unit: String,
}

impl Locale {
    /// Loads a language.
    pub fn new(language: Language) -> Self {
        Self { wording: Wording::new(language) }
    }

    /// The words behind it.
    pub fn wording(&self) -> &Wording {
        &self.wording
    }

    /// A sentence without variables.
    pub fn say(&self, key: &str) -> String {
        self.wording.say(key)
    }

    /// A sentence with its variables.
    pub fn say_with(&self, key: &str, facts: &Facts<'_>) -> String {
        self.wording.say_with(key, facts)
    }

    /// "5 200", "50,9", "−5": grouped with U+00A0, decimals after the language, U+2212 for minus.
    pub fn number(&self, _amount: Decimal, _decimals: u8) -> String {
        todo!()
    }

    /// Hedge, number and unit apart.
    pub fn parts(&self, _quantity: &Quantity) -> Parts {
        todo!()
    }

    /// "cirka 5 200 medarbetare", "högst 1,0 %", "0,8", with U+00A0 inside.
    pub fn quantity(&self, _quantity: &Quantity) -> String {
        todo!()
    }

    /// The same with the unit as a word: "50,9 procent".
    pub fn long(&self, _quantity: &Quantity) -> String {
        todo!()
    }

    /// A difference with its sign and unit: "+14,2 procentenheter", "−1", "±0".
    pub fn difference(&self, _quantity: &Quantity) -> String {
        todo!()
    }

    /// The hedged phrase a person would write: "strax över hälften", "knappt en av tio".
    pub fn in_words(&self, _quantity: &Quantity) -> String {
        todo!()
    }

    /// A whole number as a word up to twelve, else as digits: "fyra", "25".
    pub fn spelled(&self, _count: u64) -> String {
        todo!()
    }

    /// "18 mars 2025"
    pub fn date(&self, _date: Date) -> String {
        todo!()
    }

    /// "a, b och c"
    pub fn list(&self, _items: &[String]) -> String {
        todo!()
    }

    /// How two names are ordered in the language (å ä ö last in Swedish).
    pub fn compare(&self, _left: &str, _right: &str) -> std::cmp::Ordering {
        todo!()
    }
}
