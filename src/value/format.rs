//! The one place where a number or date becomes text.
//!
//! In: values and a language. Out: text after Swedish or English rules (ICU4X). Never: rounding that
//! the quantity did not ask for.

use std::cmp::Ordering;

use fixed_decimal::Decimal as FixedDecimal;
use icu_calendar::{Date as CalendarDate, Gregorian};
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;

use crate::base::wording::{Facts, Language, Wording};
use crate::value::date::Date;
use crate::value::decimal::{Decimal, round};
use crate::value::phrase::{Phrase, phrase};
use crate::value::quantity::{Precision, Quantity, Unit};

/// The words, numbers, dates and order of one language.
pub struct Locale {
    wording: Wording,
    numbers: DecimalFormatter,
    dates: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    order: CollatorBorrowed<'static>,
}

/// A quantity taken apart for large display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// "högst", "cirka", "minst", "under", "över"
    pub hedge: Option<String>,
    /// "50,9"
    pub number: String,
    /// "%", "av 4", "risker"; empty for pure numbers.
    pub unit: String,
}

impl Locale {
    /// Loads a language.
    pub fn new(language: Language) -> Self {
        const COMPILED_IN: &str = "the data of both languages is compiled in";
        let locale = language.locale();
        let numbers =
            DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default());
        let dates = FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long());
        let order = CollatorBorrowed::try_new((&locale).into(), CollatorOptions::default());
        Self {
            wording: Wording::new(language),
            numbers: numbers.expect(COMPILED_IN),
            dates: dates.expect(COMPILED_IN),
            order: order.expect(COMPILED_IN),
        }
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

    /// "5 200", "50,9", "−5": grouped with U+00A0 in Swedish, decimals after the language, U+2212
    /// for minus. Rounds to `decimals` decimals, half away from zero.
    pub fn number(&self, amount: Decimal, decimals: u8) -> String {
        let plain = round(amount, decimals);
        let plain = if plain.is_zero() { plain.abs() } else { plain };
        let fixed: FixedDecimal =
            plain.to_string().parse().expect("a decimal prints as digits with a point");
        self.numbers.format(&fixed).to_string().replace('-', "\u{2212}")
    }

    /// Hedge, number and unit apart.
    ///
    /// "0 %" and "100 %" stand only for exactly none and all; what merely rounds to them is "under
    /// 0,1 %" and "över 99,9 %". A percentage computed from an estimate has no "cirka" of its own:
    /// one estimate would otherwise be hedged twice, and the estimated number itself, always
    /// printed beside it ("2 645 av cirka 5 200"), says how sure it is. Bounds are always told.
    pub fn parts(&self, quantity: &Quantity) -> Parts {
        let (hedge, amount, decimals) = display(quantity);
        let number = self.number(amount, decimals);
        let unit = match &quantity.unit {
            Unit::One | Unit::Minutes => String::new(),
            Unit::Percent => "%".to_owned(),
            Unit::PercentagePoints => self.percentage_points(amount),
            Unit::Level { max } => self.say_with(
                "quantity-of-scale",
                &Facts::new().text("max", self.number(*max, written(*max))),
            ),
            Unit::Counted { one, other } => self.noun(one, other, amount).to_owned(),
        };
        let number = match quantity.unit {
            Unit::Minutes => self.duration(amount),
            _ => number,
        };
        Parts { hedge: hedge.map(|key| self.say(key)), number, unit }
    }

    /// The same for large figures: a sign that the language writes without a space belongs to the
    /// number, "50.9%".
    pub fn large_parts(&self, quantity: &Quantity) -> Parts {
        let mut parts = self.parts(quantity);
        let text = self.percent_text(&parts);
        if quantity.unit == Unit::Percent && !text.contains('\u{a0}') {
            parts.number = text;
            parts.unit.clear();
        }
        parts
    }

    /// As prose wants it, with hedge and sign but without a noun, which the author writes in the
    /// form the sentence needs: "cirka 5 200", "högst 1,0 %", "0,8". U+00A0 inside.
    pub fn quantity(&self, quantity: &Quantity) -> String {
        let parts = self.parts(quantity);
        let text = match quantity.unit {
            Unit::Percent => self.percent_text(&parts),
            Unit::PercentagePoints => format!("{} {}", parts.number, parts.unit),
            Unit::One | Unit::Level { .. } | Unit::Counted { .. } | Unit::Minutes => {
                parts.number
            }
        };
        hedged(parts.hedge, text)
    }

    /// The same with the unit as a word: "50,9 procent", "cirka 5 200 medarbetare", "0,8 av 4".
    pub fn long(&self, quantity: &Quantity) -> String {
        let parts = self.parts(quantity);
        if quantity.unit == Unit::Minutes {
            return hedged(parts.hedge, self.duration_aloud(quantity.shown()));
        }
        let unit = match quantity.unit {
            Unit::Percent => self.say("quantity-percent-word"),
            _ => parts.unit,
        };
        let space = match quantity.unit {
            Unit::One | Unit::Minutes => "",
            Unit::Percent | Unit::Level { .. } => "\u{a0}",
            Unit::PercentagePoints | Unit::Counted { .. } => " ",
        };
        hedged(parts.hedge, format!("{}{space}{unit}", parts.number))
    }

    /// A difference with its sign and unit: "+14,2 procentenheter", "−1", "±0".
    ///
    /// A percentage given here counts as percentage points; nouns are left out.
    pub fn difference(&self, quantity: &Quantity) -> String {
        let amount = quantity.shown();
        if amount.is_zero() {
            return "±0".to_owned();
        }
        let plus = if amount.is_sign_positive() { "+" } else { "" };
        if quantity.unit == Unit::Minutes {
            let sign = if plus.is_empty() { "\u{2212}" } else { plus };
            return format!("{sign}{}", self.duration(amount.abs()));
        }
        let number = format!("{plus}{}", self.number(amount, quantity.decimals));
        match quantity.unit {
            Unit::Percent | Unit::PercentagePoints => {
                format!("{number} {}", self.percentage_points(amount))
            }
            Unit::One | Unit::Level { .. } | Unit::Counted { .. } | Unit::Minutes => number,
        }
    }

    /// The same with the noun of what is counted: "−1 risk", "+3 medarbetare".
    pub fn difference_with_noun(&self, quantity: &Quantity) -> String {
        let number = self.difference(quantity);
        match &quantity.unit {
            Unit::Counted { one, other } if !quantity.shown().is_zero() => {
                format!("{number} {}", self.noun(one, other, quantity.shown().abs()))
            }
            _ => number,
        }
    }

    /// A change in percent of what was before, with its sign: "+69 %", "−7 %", "±0 %".
    pub fn growth(&self, percent: &Quantity) -> String {
        let amount = percent.shown();
        let sign = match (amount.is_zero(), amount.is_sign_positive()) {
            (true, _) => "±",
            (false, true) => "+",
            (false, false) => "",
        };
        let decimals = if amount.is_zero() { 0 } else { percent.decimals };
        let number = format!("{sign}{}", self.number(amount, decimals));
        self.say_with("quantity-percent", &Facts::new().text("number", number))
    }

    /// The hedged phrase a person would write: "strax över hälften", "knappt en av tio".
    ///
    /// For anything but a percentage: whole numbers up to twelve as words, else as [`Self::long`].
    pub fn in_words(&self, quantity: &Quantity) -> String {
        if quantity.unit == Unit::Percent {
            return self.percent_in_words(&phrase(quantity));
        }
        let parts = self.parts(quantity);
        if matches!(quantity.unit, Unit::Level { .. } | Unit::PercentagePoints | Unit::Minutes)
        {
            return self.long(quantity);
        }
        hedged(parts.hedge, self.amount_in_words(quantity.shown()))
    }

    /// A whole number as a word up to twelve, else as digits: "fyra", "25".
    pub fn spelled(&self, count: u64) -> String {
        if count <= 12 {
            return self.say(&format!("number-{count}"));
        }
        self.number(Decimal::from(count), 0)
    }

    /// As [`Self::quantity`], with a whole count as a word: "fyra", "minst två", "cirka 5 200".
    pub fn quantity_spelled(&self, quantity: &Quantity) -> String {
        let (hedge, amount, decimals) = display(quantity);
        let is_count =
            matches!(quantity.unit, Unit::One | Unit::Level { .. } | Unit::Counted { .. });
        match u64::try_from(amount) {
            Ok(count) if is_count && decimals == 0 => {
                hedged(hedge.map(|key| self.say(key)), self.spelled(count))
            }
            _ => self.quantity(quantity),
        }
    }

    /// "18 mars 2025"
    pub fn date(&self, date: Date) -> String {
        let date = CalendarDate::try_new_gregorian(i32::from(date.year), date.month, date.day)
            .expect("a `Date` is a day that exists");
        self.dates.format(&date).to_string()
    }

    /// "a, b och c"
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let facts = Facts::new().text("first", first.join(", ")).text("last", last);
                self.say_with("list-and", &facts)
            }
        }
    }

    /// How two names are ordered in the language (å ä ö last in Swedish).
    ///
    /// Names that the language does not tell apart are ordered by their characters.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.order.compare(left, right).then_with(|| left.cmp(right))
    }

    fn percent_text(&self, parts: &Parts) -> String {
        self.say_with("quantity-percent", &Facts::new().text("number", &parts.number))
    }

    fn percentage_points(&self, amount: Decimal) -> String {
        let form =
            if amount.abs() == Decimal::ONE && amount.scale() == 0 { "one" } else { "other" };
        self.say_with("quantity-percentage-points", &Facts::new().text("form", form))
    }

    fn noun<'a>(&self, one: &'a str, other: &'a str, amount: Decimal) -> &'a str {
        let whole = u64::try_from(amount).ok().filter(|_| amount.fract().is_zero());
        let is_one = whole.is_some_and(|count| self.wording.plural_form(count) == "one");
        if is_one { one } else { other }
    }

    fn percent_in_words(&self, phrase: &Phrase) -> String {
        let with_anchor = |key: &str, name: &str| {
            let anchor = self.say(&format!("words-anchor-{name}"));
            self.say_with(key, &Facts::new().text("anchor", anchor))
        };
        match phrase {
            Phrase::None => self.say("words-none"),
            Phrase::Rare => self.say("words-rare"),
            Phrase::NearlyAll => self.say("words-nearly-all"),
            Phrase::All => self.say("words-all"),
            Phrase::At(anchor) => self.say(&format!("words-anchor-{}", anchor.name)),
            Phrase::AboutAt(anchor) => with_anchor("words-about", anchor.name),
            Phrase::Under(anchor) if anchor.name == "half" => self.say("words-under-half"),
            Phrase::Over(anchor) if anchor.name == "half" => self.say("words-over-half"),
            Phrase::Under(anchor) => with_anchor("words-under", anchor.name),
            Phrase::Over(anchor) => with_anchor("words-over", anchor.name),
            Phrase::Percent(precision, percent) => {
                let number = self.amount_in_words(*percent);
                let text = format!("{number}\u{a0}{}", self.say("quantity-percent-word"));
                hedged(hedge(*precision).map(|key| self.say(key)), text)
            }
        }
    }

    fn amount_in_words(&self, amount: Decimal) -> String {
        match u64::try_from(amount) {
            Ok(count) if amount.fract().is_zero() => self.spelled(count),
            _ => self.number(amount, written(amount)),
        }
    }
}

fn written(amount: Decimal) -> u8 {
    crate::value::decimal::written_decimals(amount)
}

fn hedged(hedge: Option<String>, text: String) -> String {
    match hedge {
        Some(hedge) => format!("{hedge}\u{a0}{text}"),
        None => text,
    }
}

/// The message id of the word before a number.
fn hedge(precision: Precision) -> Option<&'static str> {
    match precision {
        Precision::Exact => None,
        Precision::About => Some("hedge-about"),
        Precision::AtLeast => Some("hedge-at-least"),
        Precision::AtMost => Some("hedge-at-most"),
    }
}

/// What is printed of a quantity: the hedge's message id, the amount and its decimals.
fn display(quantity: &Quantity) -> (Option<&'static str>, Decimal, u8) {
    let shown = quantity.shown();
    let hedge = hedge(quantity.precision);
    if quantity.unit == Unit::PercentagePoints {
        return (hedge.filter(|key| *key != "hedge-about"), shown, quantity.decimals);
    }
    if quantity.unit != Unit::Percent {
        return (hedge, shown, quantity.decimals);
    }
    let hundred = Decimal::ONE_HUNDRED;
    let smallest = Decimal::new(1, u32::from(quantity.decimals));
    if quantity.amount.is_zero() || quantity.amount == hundred {
        return (hedge.filter(|key| *key != "hedge-about"), quantity.amount.trunc(), 0);
    }
    match quantity.precision {
        Precision::AtLeast if shown.is_zero() => (Some("hedge-over"), Decimal::ZERO, 0),
        Precision::AtLeast | Precision::AtMost => (hedge, shown, quantity.decimals),
        _ if shown.is_zero() => (Some("hedge-under"), smallest, quantity.decimals),
        _ if shown == hundred && quantity.amount < hundred => {
            (Some("hedge-over"), hundred - smallest, quantity.decimals)
        }
        _ => (None, shown, quantity.decimals),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::quantity::Amount;
    use crate::value::share::Share;

    fn sv() -> Locale {
        Locale::new(Language::Sv)
    }

    fn en() -> Locale {
        Locale::new(Language::En)
    }

    fn percent(amount: &str) -> Quantity {
        let amount = amount.parse().expect("a decimal");
        Quantity { amount, precision: Precision::Exact, unit: Unit::Percent, decimals: 1 }
    }

    fn staff(amount: Amount) -> Quantity {
        amount.of(Unit::Counted { one: "medarbetare".into(), other: "medarbetare".into() })
    }

    #[test]
    fn numbers_follow_the_language() {
        let number = |locale: &Locale, text: &str, decimals| {
            locale.number(text.parse().expect("a decimal"), decimals)
        };
        assert_eq!(number(&sv(), "5200", 0), "5\u{a0}200");
        assert_eq!(number(&sv(), "-1234567.85", 1), "\u{2212}1\u{a0}234\u{a0}567,9");
        assert_eq!(number(&en(), "-5200.5", 1), "\u{2212}5,200.5");
        assert_eq!(number(&sv(), "-0.04", 1), "0,0");
        assert_eq!(number(&sv(), "2.5", 0), "3");
    }

    #[test]
    fn hedges_and_signs_stand_where_the_language_wants_them() {
        let share = Share { part: Amount::exact(30), whole: Amount::at_least(3000) };
        assert_eq!(sv().quantity(&share.percent()), "högst\u{a0}1,0\u{a0}%");
        assert_eq!(en().quantity(&share.percent()), "at most\u{a0}1.0%");
        let large = [sv(), en()].map(|it| it.large_parts(&share.percent()));
        assert_eq!([&*large[0].number, &large[0].unit], ["1,0", "%"]);
        assert_eq!([&*large[1].number, &large[1].unit], ["1.0%", ""]);
        assert_eq!(sv().quantity(&staff(Amount::about(5200))), "cirka\u{a0}5\u{a0}200");
        assert_eq!(sv().long(&staff(Amount::about(5200))), "cirka\u{a0}5\u{a0}200 medarbetare");
        assert_eq!(sv().long(&percent("50.86")), "50,9\u{a0}procent");
    }

    #[test]
    fn a_percentage_from_an_estimate_has_no_hedge_of_its_own() {
        let share = Share::from_rest(Amount::exact(2555), Amount::about(5200));
        assert_eq!(sv().quantity(&share.percent()), "50,9\u{a0}%");
        assert_eq!(sv().in_words(&share.percent()), "strax över hälften");
    }

    #[test]
    fn none_and_all_are_told_only_when_they_are_exact() {
        assert_eq!(sv().quantity(&percent("0")), "0\u{a0}%");
        assert_eq!(sv().quantity(&percent("0.04")), "under\u{a0}0,1\u{a0}%");
        assert_eq!(sv().quantity(&percent("99.96")), "över\u{a0}99,9\u{a0}%");
        assert_eq!(sv().quantity(&percent("100")), "100\u{a0}%");
    }

    #[test]
    fn percentages_have_the_words_a_person_would_write() {
        let sv = sv();
        let cases = [
            ("50.9", "strax över hälften"),
            ("49.4", "strax under hälften"),
            ("50", "hälften"),
            ("9.6", "knappt en av tio"),
            ("33.4", "drygt en tredjedel"),
            ("66.6", "knappt två tredjedelar"),
            ("75", "tre fjärdedelar"),
            ("90", "nio av tio"),
            ("51.4", "cirka\u{a0}51\u{a0}procent"),
            ("7", "sju\u{a0}procent"),
            ("0", "ingen"),
            ("0.3", "färre än en av hundra"),
            ("97.2", "nästan alla"),
            ("100", "alla"),
        ];
        for (amount, words) in cases {
            assert_eq!(sv.in_words(&percent(amount)), words, "{amount}");
        }
        let at_most = Quantity { precision: Precision::AtMost, ..percent("1.0") };
        assert_eq!(sv.in_words(&at_most), "högst\u{a0}en\u{a0}procent");
        assert_eq!(en().in_words(&percent("50.9")), "just over half");
        assert_eq!(en().in_words(&percent("9.6")), "just under one in ten");
    }

    #[test]
    fn differences_carry_their_sign() {
        let change = Quantity { unit: Unit::PercentagePoints, ..percent("14.2") };
        assert_eq!(sv().difference(&change), "+14,2 procentenheter");
        assert_eq!(en().difference(&change), "+14.2 percentage points");
        assert_eq!(sv().difference(&Quantity::count(-1)), "\u{2212}1");
        assert_eq!(sv().difference(&Quantity::count(0)), "±0");
    }

    #[test]
    fn dates_lists_and_order_follow_the_language() {
        let date = Date::parse("2025-03-18").expect("a day");
        assert_eq!(sv().date(date), "18 mars 2025");
        assert_eq!(en().date(date), "18 March 2025");
        let list = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(sv().list(&list), "a, b och c");
        assert_eq!(sv().compare("Zorn", "Ålen"), Ordering::Less);
        assert_eq!(en().compare("Zorn", "Ålen"), Ordering::Greater);
    }

    #[test]
    fn a_locale_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Locale>();
    }
}
