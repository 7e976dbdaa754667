//! What every kind of key figure can do, and the list of kinds.
//!
//! In: a measure and its history. Out: named values, sentences, a table, shapes. Never: drawing.

use crate::base::source::Spanned;
use crate::chart::Shape;
use crate::doc::secrecy::{Disclosed, Secrecy};
use crate::doc::table::Table;
use crate::measure::action::{Action, ActionContent};
use crate::measure::history::{Comparison, History};
use crate::measure::progress::Progress;
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::id::Id;
use crate::value::period::Period;
use crate::value::quantity::Quantity;

/// A value that prose can ask for: `{{ training.share }}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedValue {
    /// `share`, `part`, `critical` …; an [`crate::value::id::Id`].
    pub name: String,
    /// The value.
    pub quantity: Quantity,
}

impl NamedValue {
    /// A value by its name.
    pub fn new(name: impl Into<String>, quantity: Quantity) -> Self {
        Self { name: name.into(), quantity }
    }
}

/// A table of a key figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindTable {
    /// The title.
    pub title: String,
    /// Scale, date.
    pub subtitle: Option<String>,
    /// Head and rows.
    pub table: Table,
}

/// A further table of a key figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTable {
    /// The name in `{{ table: id.name }}`.
    pub name: &'static str,
    /// The table.
    pub table: KindTable,
    /// The names of its rows with a label, and the labels, the same in every edition.
    pub labels: Vec<(String, Secrecy)>,
}

/// What keeps two values of one method apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// They were counted in periods of different length.
    Length,
    /// They are of different areas: means, extremes, how many are met.
    Areas,
}

/// What is told of the change since the period before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KindChange {
    /// The difference of the headline values.
    OfHeadline,
    /// Nothing: there is something before, but it may not be compared.
    None,
    /// The kind's own words, where the difference of the headline values would mislead.
    Told {
        /// Which way it went.
        difference: Quantity,
        /// "−7 % per månad mot 2023"
        text: String,
    },
}

/// A part of a value that has words of its own: a question, a recommendation, a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name in the value; its words in [`crate::measure::key_figure::Content::passages`].
    pub id: Id,
    /// "Rekommendation 3"
    pub label: String,
    /// What it says.
    pub text: String,
    /// A line before its words: "Bedömning: Delvis."
    pub before: Option<String>,
    /// What stands where there are no words, when some should be there.
    pub missing: Option<String>,
    /// Lines of a list after its words.
    pub lines: Vec<String>,
    /// A line at the end: who is responsible, and when.
    pub after: Option<String>,
}

/// A part of a value as open data. All parts of a value have the same names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name in the value.
    pub id: Id,
    /// What is told of it, by names in `snake_case`.
    pub fields: Vec<(&'static str, PartField)>,
}

/// What is told of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartField {
    /// A text, where there is one.
    Text(Option<String>),
    /// Its words in [`crate::measure::key_figure::Content::passages`].
    Words,
}

impl PartField {
    /// A text that is there.
    pub fn text(words: impl ToString) -> Self {
        Self::Text(Some(words.to_string()))
    }
}

/// What a kind of key figure can do. `history` ends with the measure itself.
pub trait Kind {
    /// All named values, the headline value first. Never empty, but for statements.
    fn values(&self, locale: &Locale) -> Vec<NamedValue>;

    /// What the start page tells of the value beside a report's title, a label each; `title` is the key
    /// figure's short one. Empty for statements.
    fn key_numbers(&self, title: &str, locale: &Locale) -> Vec<(String, Quantity)> {
        let headline = self.values(locale).into_iter().next();
        headline.map(|value| (title.to_owned(), value.quantity)).into_iter().collect()
    }

    /// The scale's ends when the headline value is bounded: for the meter.
    fn bounds(&self) -> Option<(Decimal, Decimal)> {
        None
    }

    /// A level 0–5 per requirement area in the framework's order, none where there is none: for the
    /// cover's ornament.
    fn mosaic(&self) -> Option<Vec<Option<u8>>> {
        None
    }

    /// Whether the values of `earlier`, an earlier year of the same key figure, mean the same as these:
    /// same framework, same scale. Where they do not, a method break must say why.
    fn is_comparable(&self, _earlier: &Measure) -> bool {
        true
    }

    /// The months that the headline value covers, when they are not the whole year.
    fn partial_period(&self) -> Option<Period> {
        None
    }

    /// The period before, when the measure itself holds it: its name, and the measure as it was then.
    fn before(&self, _locale: &Locale) -> Option<(String, Measure)> {
        None
    }

    /// Why a named value of `earlier` may not be subtracted from the same value of this measure; the headline
    /// value when the name is empty.
    fn apart(&self, _name: &str, _earlier: &Measure) -> Option<Apart> {
        None
    }

    /// What a tile and a card tell of the change.
    fn change(&self, history: &History<'_>, _locale: &Locale) -> KindChange {
        match history.comparison() {
            Comparison::With(_, earlier) if self.apart("", earlier).is_some() => {
                KindChange::None
            }
            _ => KindChange::OfHeadline,
        }
    }

    /// What the headline value is made of: "2 645 av cirka 5 200 medarbetare".
    fn ground(&self, locale: &Locale) -> String;

    /// What is divided by what, a sentence each: "Täljare: …"; empty where `calculation` says it all.
    fn terms(&self, _locale: &Locale) -> Vec<String> {
        Vec::new()
    }

    /// The arithmetic written out: "2 645 ÷ cirka 5 200 = 50,9 %".
    fn calculation(&self, locale: &Locale) -> String;

    /// The table `{{ table: id }}`.
    fn table(&self, history: &History<'_>, locale: &Locale) -> Option<KindTable>;

    /// Further tables `{{ table: id.name }}`.
    fn named_tables(&self, _history: &History<'_>, _locale: &Locale) -> Vec<NamedTable> {
        Vec::new()
    }

    /// The parts that `{{ list: id }}` tells one by one, in order.
    fn items(&self, _locale: &Locale) -> Vec<Item> {
        Vec::new()
    }

    /// The same parts, and those below them, as open data.
    fn parts(&self) -> Vec<Part> {
        Vec::new()
    }

    /// What the value tells the progress of, with its words.
    fn told(&self) -> Vec<(&str, &Progress)> {
        Vec::new()
    }

    /// The actions of the register that the value names.
    fn actions(&self) -> Vec<&Spanned<Id>> {
        Vec::new()
    }

    /// The anchors of sections that the value names.
    fn sections(&self) -> Vec<&Spanned<String>> {
        Vec::new()
    }

    /// Takes what the register of an edition says of those actions at the end of `year`; the
    /// projection calls this.
    fn link(&mut self, _register: &[Action<Disclosed<ActionContent>>], _year: Year) {}

    /// The rows with labels that the usual table and the pictures show, by name.
    fn labels(&self) -> Vec<(String, Secrecy)> {
        Vec::new()
    }

    /// Named values that tell what has changed since an earlier year: `{{ risks.new }}`.
    fn values_since(&self, _earlier: &Measure, _locale: &Locale) -> Vec<NamedValue> {
        Vec::new()
    }

    /// The names of those values.
    fn since_names(&self) -> &'static [&'static str] {
        &[]
    }

    /// Puts back a text of a labelled row, which readers keep apart; the projection calls this for
    /// an edition that shows it.
    fn unseal(&mut self, _row: &str, _field: &str, _text: Option<String>) {}

    /// The pictures `{{ chart: id.name }}` by name, the usual one first.
    fn shapes(&self, history: &History<'_>, locale: &Locale) -> Vec<(&'static str, Shape)>;
}

/// Makes the enum of all kinds, their names and their dispatch. A new kind is one line here, one
/// file in `measure/` and one reader in `read/measures/`.
macro_rules! kinds {
    ($($variant:ident($module:ident) = $name:literal,)*) => {
        /// A measured value of any kind.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Measure {
            $(
                #[doc = concat!("`kind: ", $name, "`")]
                $variant(crate::measure::$module::$variant),
            )*
        }

        /// The words for `kind:` in YAML, in the order of the handbook.
        pub const KIND_NAMES: &[&str] = &[$($name),*];

        impl Measure {
            /// The word for its kind in YAML.
            pub fn kind_name(&self) -> &'static str {
                match self { $(Self::$variant(_) => $name,)* }
            }

            /// What it can do.
            pub fn kind(&self) -> &dyn Kind {
                match self { $(Self::$variant(measure) => measure,)* }
            }

            /// The same, to put labelled texts back.
            pub fn kind_mut(&mut self) -> &mut dyn Kind {
                match self { $(Self::$variant(measure) => measure,)* }
            }
        }

        $(impl crate::measure::$module::$variant {
            /// This kind's data in a measure, when it is of this kind.
            pub fn of(measure: &Measure) -> Option<&Self> {
                #[allow(clippy::match_wildcard_for_single_variants, unreachable_patterns)]
                match measure { Measure::$variant(this) => Some(this), _ => None }
            }
        })*
    };
}

kinds! {
    Compliance(compliance) = "compliance",
    Maturity(maturity) = "maturity",
    Share(share) = "share",
    Risks(risks) = "risks",
    Count(count) = "count",
    Series(series) = "series",
    Events(events) = "events",
    Statement(statement) = "statement",
    Assessment(assessment) = "assessment",
    Answers(answers) = "answers",
    Goals(goals) = "goals",
}
