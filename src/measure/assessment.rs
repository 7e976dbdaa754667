//! `assessment`: questions with a verdict each, as auditors answer them.
//!
//! In: questions in order, verdicts, the words they are given in. Out: how many of each verdict, a table.
//! Never: a verdict that is told by colour alone.

use crate::base::source::Spanned;
use crate::base::wording::Facts;
use crate::chart::Shape;
use crate::doc::answer::Mark;
use crate::doc::table::{Cell, Column, Place, Row, Table};
use crate::measure::history::History;
use crate::measure::kind::{Item, Kind, KindTable, Measure, NamedValue, Part, PartField};
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::id::Id;
use crate::value::quantity::{Quantity, Unit};

/// Questions with a verdict each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Who is assessed: "Regionstyrelsen".
    pub subject: Option<String>,
    /// In order; ids are unique. At least one.
    pub questions: Vec<Question>,
}

/// A question and its verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name in the key figure.
    pub id: Id,
    /// The question as it was asked.
    pub text: String,
    /// What the answer amounts to.
    pub verdict: Verdict,
    /// The answer in the assessor's own words, when it is more than the verdict's own word.
    pub words: Option<String>,
    /// The anchor of the section that gives the grounds.
    pub section: Option<Spanned<String>>,
}

/// What an answer amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// "Ja"
    Yes,
    /// "Delvis"
    Partly,
    /// "Nej"
    No,
    /// Something else, in words.
    Other,
}

impl Verdict {
    /// All verdicts, best first.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::No, Self::Other];

    /// The word in YAML and the named value.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
            Self::Other => "other",
        }
    }

    fn mark(self) -> Mark {
        match self {
            Self::Yes => Mark::Full,
            Self::Partly => Mark::Half,
            Self::No => Mark::Empty,
            Self::Other => Mark::Dash,
        }
    }
}

impl Question {
    /// "Ja, till regionledning", or the verdict's own word.
    fn shown(&self, locale: &Locale) -> String {
        let own = || locale.say(&format!("assessment-{}", self.verdict.name()));
        self.words.clone().unwrap_or_else(own)
    }
}

impl Assessment {
    fn count(&self, verdict: Verdict) -> u64 {
        self.questions.iter().filter(|question| question.verdict == verdict).count() as u64
    }

    /// "1 ja, 2 delvis och 2 nej"
    fn counted(&self, locale: &Locale) -> String {
        let parts = Verdict::ALL.into_iter().filter_map(|verdict| {
            let count = self.count(verdict);
            let word = locale.say(&format!("assessment-{}", verdict.name())).to_lowercase();
            let facts = Facts::new().text("count", locale.number(count.into(), 0));
            (count > 0)
                .then(|| locale.say_with("assessment-counted", &facts.text("verdict", word)))
        });
        locale.list(&parts.collect::<Vec<String>>())
    }
}

impl Kind for Assessment {
    /// `yes` is "of" all questions; the other counts are plain numbers.
    fn values(&self, _locale: &Locale) -> Vec<NamedValue> {
        let total = Decimal::from(self.questions.len());
        let counts = Verdict::ALL.into_iter().map(|verdict| {
            let count = Quantity::count(self.count(verdict));
            let unit =
                if verdict == Verdict::Yes { Unit::Level { max: total } } else { Unit::One };
            NamedValue::new(verdict.name(), Quantity { unit, ..count })
        });
        counts.chain([NamedValue::new("total", Quantity::count(total))]).collect()
    }

    /// How many questions have each verdict that any has, of all questions.
    fn key_numbers(&self, _title: &str, locale: &Locale) -> Vec<(String, Quantity)> {
        let unit = Unit::Level { max: Decimal::from(self.questions.len()) };
        let verdicts = Verdict::ALL.into_iter().filter(|verdict| self.count(*verdict) > 0);
        let number = |verdict: Verdict| {
            let count = Quantity::count(self.count(verdict));
            let label = locale.say(&format!("assessment-key-{}", verdict.name()));
            (label, Quantity { unit: unit.clone(), ..count })
        };
        verdicts.map(number).collect()
    }

    fn is_comparable(&self, earlier: &Measure) -> bool {
        // Other questions are another assessment.
        let ids =
            |it: &Self| it.questions.iter().map(|each| each.id.clone()).collect::<Vec<_>>();
        Self::of(earlier).is_none_or(|earlier| ids(earlier) == ids(self))
    }

    fn ground(&self, locale: &Locale) -> String {
        let facts = Facts::new().text("counted", self.counted(locale));
        locale.say_with("assessment-ground", &facts)
    }

    fn calculation(&self, locale: &Locale) -> String {
        let total = self.questions.len() as u64;
        let facts = Facts::new()
            .text("counted", self.counted(locale))
            .text("total", locale.number(total.into(), 0))
            .text("form", locale.wording().plural_form(total));
        locale.say_with("assessment-calculation", &facts)
    }

    fn table(&self, _history: &History<'_>, locale: &Locale) -> Option<KindTable> {
        let has_sections = self.questions.iter().any(|question| question.section.is_some());
        let verdict = self.subject.clone();
        let verdict = verdict.unwrap_or_else(|| locale.say("assessment-head-verdict"));
        let mut columns = vec![
            Column::text(locale.say("assessment-head-question"), 4),
            Column::text(verdict, 2),
        ];
        if has_sections {
            columns.push(Column::text(locale.say("assessment-head-section"), 1));
        }
        let rows = self.questions.iter().map(|question| {
            let mut cells = vec![
                Cell::text(&question.text),
                Cell::Status {
                    mark: question.verdict.mark(),
                    text: question.shown(locale),
                    is_late: question.verdict == Verdict::No,
                },
            ];
            if has_sections {
                cells.push(match &question.section {
                    Some(section) => {
                        let anchor = section.node.clone();
                        Cell::Links(vec![Place { text: String::new(), anchor }])
                    }
                    None => Cell::text("–"),
                });
            }
            Row::new(cells)
        });
        Some(KindTable {
            title: locale.say("assessment-title"),
            subtitle: None,
            table: Table { columns, rows: rows.collect() },
        })
    }

    fn sections(&self) -> Vec<&Spanned<String>> {
        self.questions.iter().filter_map(|question| question.section.as_ref()).collect()
    }

    fn items(&self, locale: &Locale) -> Vec<Item> {
        let items = self.questions.iter().zip(1_u64..).map(|(question, number)| {
            let number = Facts::new().text("number", locale.number(number.into(), 0));
            let verdict = Facts::new().text("verdict", question.shown(locale));
            Item {
                id: question.id.clone(),
                label: locale.say_with("assessment-item", &number),
                text: question.text.clone(),
                before: Some(locale.say_with("assessment-item-verdict", &verdict)),
                missing: None,
                lines: Vec::new(),
                after: None,
            }
        });
        items.collect()
    }

    fn parts(&self) -> Vec<Part> {
        let part = |question: &Question| Part {
            id: question.id.clone(),
            fields: vec![
                ("question", PartField::text(&question.text)),
                ("verdict", PartField::text(question.verdict.name())),
                ("words", PartField::Text(question.words.clone())),
                ("grounds", PartField::Words),
            ],
        };
        self.questions.iter().map(part).collect()
    }

    fn shapes(&self, _history: &History<'_>, _locale: &Locale) -> Vec<(&'static str, Shape)> {
        Vec::new()
    }
}
