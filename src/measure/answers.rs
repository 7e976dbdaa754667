//! `answers`: recommendations and what was answered to each.
//!
//! In: recommendation and answer in pairs, with owner, date and status here or in the register. Out: how
//! many are answered, dated and open; a table for the follow-up. Never: a status told twice.

use std::collections::BTreeSet;

use crate::base::source::Spanned;
use crate::base::wording::{Facts, capitalised};
use crate::chart::Shape;
use crate::doc::secrecy::Disclosed;
use crate::doc::table::{Cell, Column, Row, Table};
use crate::measure::action::{Action, ActionContent};
use crate::measure::history::History;
use crate::measure::kind::{Item, Kind, KindTable, Measure, NamedValue, Part, PartField};
use crate::measure::progress::Progress;
use crate::measure::years;
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::value::id::Id;
use crate::value::quantity::{Precision, Quantity, Unit};

/// Recommendations and answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// In order; ids are unique. At least one.
    pub pairs: Vec<Pair>,
}

/// A recommendation and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Its name in the key figure.
    pub id: Id,
    /// What was recommended.
    pub recommendation: String,
    /// Whether there is an answer; its words stand in the content of the key figure.
    pub is_answered: bool,
    /// The answer in a few words, for the table.
    pub short: Option<String>,
    /// How far it has come.
    pub progress: Progress,
}

impl Pair {
    fn is_dated(&self) -> bool {
        self.progress.told().is_some_and(|told| told.due.is_some())
    }
}

impl Answers {
    fn count(&self, has: impl Fn(&Pair) -> bool) -> u64 {
        self.pairs.iter().filter(|pair| has(pair)).count() as u64
    }

    fn answered(&self) -> u64 {
        self.count(|pair| pair.is_answered)
    }

    /// Those with a day. A bound when the edition leaves out what is told of some.
    fn dated(&self) -> Quantity {
        self.bounded(self.count(Pair::is_dated), Precision::AtLeast)
    }

    fn undated(&self) -> Quantity {
        self.bounded(self.count(|pair| !pair.is_dated()), Precision::AtMost)
    }

    fn open(&self) -> Quantity {
        self.bounded(self.count(|pair| pair.progress.is_open()), Precision::AtMost)
    }

    /// "Slutdatum saknas för sex av åtta: svaret anger inget.": the reason, when the register has one for
    /// all that have no day.
    fn undated_sentence(&self, count: usize, locale: &Locale) -> String {
        let undated = self.pairs.iter().filter(|pair| !pair.is_dated());
        let reasons: BTreeSet<Option<&String>> = undated
            .map(|pair| pair.progress.told().and_then(|told| told.no_due.as_ref()))
            .collect();
        let reason =
            if reasons.len() == 1 { reasons.into_iter().flatten().next() } else { None };
        let facts = Facts::new()
            .text("count", locale.spelled(count as u64))
            .text("total", locale.spelled(self.pairs.len() as u64))
            .text("which", if count == self.pairs.len() { "all" } else { "some" })
            .text("has-reason", if reason.is_some() { "yes" } else { "no" })
            .text("reason", reason.map_or("", String::as_str));
        locale.say_with("answers-no-due", &facts)
    }

    fn bounded(&self, amount: u64, bound: Precision) -> Quantity {
        let is_bound = self.pairs.iter().any(|pair| pair.progress.is_withheld());
        let precision = if is_bound { bound } else { Precision::Exact };
        Quantity { precision, ..Quantity::count(amount) }
    }
}

impl Kind for Answers {
    /// `answered` is "of" all recommendations; the other counts are plain numbers.
    fn values(&self, _locale: &Locale) -> Vec<NamedValue> {
        let total = Decimal::from(self.pairs.len());
        let answered = Quantity::count(self.answered());
        vec![
            NamedValue::new(
                "answered",
                Quantity { unit: Unit::Level { max: total }, ..answered },
            ),
            NamedValue::new("total", Quantity::count(total)),
            NamedValue::new("dated", self.dated()),
            NamedValue::new("undated", self.undated()),
            NamedValue::new("open", self.open()),
        ]
    }

    /// How many are answered and how many answers have a day; before any answer, how many there are.
    fn key_numbers(&self, _title: &str, locale: &Locale) -> Vec<(String, Quantity)> {
        let total = Decimal::from(self.pairs.len());
        if self.answered() == 0 {
            return vec![(locale.say("answers-key-total"), Quantity::count(total))];
        }
        let of =
            |count: Quantity, max: Decimal| Quantity { unit: Unit::Level { max }, ..count };
        let answered = Quantity::count(self.answered());
        vec![
            (locale.say("answers-key-answered"), of(answered, total)),
            (locale.say("answers-key-dated"), of(self.dated(), self.answered().into())),
        ]
    }

    fn is_comparable(&self, earlier: &Measure) -> bool {
        let ids = |it: &Self| it.pairs.iter().map(|each| each.id.clone()).collect::<Vec<_>>();
        Self::of(earlier).is_none_or(|earlier| ids(earlier) == ids(self))
    }

    fn told(&self) -> Vec<(&str, &Progress)> {
        self.pairs.iter().map(|pair| (pair.recommendation.as_str(), &pair.progress)).collect()
    }

    fn actions(&self) -> Vec<&Spanned<Id>> {
        self.pairs.iter().filter_map(|pair| pair.progress.action()).collect()
    }

    fn link(&mut self, register: &[Action<Disclosed<ActionContent>>], year: Year) {
        self.pairs.iter_mut().for_each(|pair| pair.progress.link(register, year));
    }

    fn ground(&self, locale: &Locale) -> String {
        let dated = self.dated();
        let form = match self.count(Pair::is_dated) {
            _ if dated.is_bound() => "other",
            0 => "none",
            count => locale.wording().plural_form(count),
        };
        // A bound has digits, since the word for one depends on the gender of a noun.
        let words = if dated.is_bound() {
            locale.quantity(&dated)
        } else {
            locale.quantity_spelled(&dated)
        };
        let facts = Facts::new().text("dated", capitalised(&words)).text("form", form);
        locale.say_with("answers-ground", &facts)
    }

    fn calculation(&self, locale: &Locale) -> String {
        let number = |count: u64| locale.number(count.into(), 0);
        let total = self.pairs.len() as u64;
        let facts = Facts::new()
            .text("total", number(total))
            .text("form", locale.wording().plural_form(total))
            .text("answered", number(self.answered()))
            .text("dated", locale.quantity(&self.dated()))
            .text("open", locale.quantity(&self.open()));
        locale.say_with("answers-calculation", &facts)
    }

    /// What is the same for all recommendations stands once above the table, and has no column. Nor have days,
    /// where most answers have none: then they stand below the recommendations.
    fn table(&self, _history: &History<'_>, locale: &Locale) -> Option<KindTable> {
        let has_short = self.pairs.iter().any(|pair| pair.short.is_some());
        let told: Vec<[Cell; 3]> =
            self.pairs.iter().map(|pair| pair.progress.cells(locale)).collect();
        let owner = common_owner(&told);
        let undated = told.iter().filter(|[_, due, _]| matches!(due, Cell::Missing(_))).count();
        // What an edition leaves out or marks keeps its column.
        let is_plain = |[owner, due, _]: &[Cell; 3]| {
            !matches!(owner, Cell::Withheld(_))
                && matches!(due, Cell::Missing(_) | Cell::Text(_))
        };
        let has_due = undated * 2 <= told.len() || !told.iter().all(is_plain);
        let mut columns = vec![
            Column::number(locale.say("head-number")),
            Column::text(locale.say("answers-head-recommendation"), 4),
        ];
        if has_short {
            columns.push(Column::text(locale.say("answers-head-answer"), 3));
        }
        if owner.is_none() {
            columns.push(Column::text(locale.say("head-owner"), 2));
        }
        if has_due {
            columns.push(Column::text(locale.say("head-due"), 0));
        }
        columns.push(Column::text(locale.say("head-status-column"), 0));
        let rows = self.pairs.iter().zip(told.iter().cloned()).zip(1_u64..);
        let rows = rows.map(|((pair, [of, due, status]), number)| {
            let due_below = match &due {
                Cell::Text(day) if !has_due => Some(line("head-due", day, locale)),
                _ => None,
            };
            let below: Vec<String> =
                pair.progress.number(locale).into_iter().chain(due_below).collect();
            let text = if below.is_empty() {
                Cell::text(&pair.recommendation)
            } else {
                Cell::Lines(vec![pair.recommendation.clone(), below.join(". ")])
            };
            let mut cells = vec![Cell::text(locale.number(number.into(), 0)), text];
            if has_short {
                let missing =
                    if pair.is_answered { "answers-in-text" } else { "answers-no-answer" };
                let missing = || Cell::Missing(locale.say(missing));
                cells.push(pair.short.as_ref().map_or_else(missing, Cell::text));
            }
            cells.extend(owner.is_none().then_some(of));
            cells.extend(has_due.then_some(due));
            cells.push(status);
            Row::new(cells)
        });
        let owner = owner.as_ref().map(|it| format!("{}.", line("head-owner", it, locale)));
        let undated = (!has_due).then(|| self.undated_sentence(undated, locale));
        Some(KindTable {
            title: locale.say(if self.answered() == 0 {
                "answers-title-unanswered"
            } else {
                "answers-title"
            }),
            subtitle: years::joined(owner.into_iter().chain(undated).collect()),
            table: Table { columns, rows: rows.collect() },
        })
    }

    fn items(&self, locale: &Locale) -> Vec<Item> {
        let items = self.pairs.iter().zip(1_u64..).map(|(pair, number)| {
            let number = Facts::new().text("number", locale.number(number.into(), 0));
            Item {
                id: pair.id.clone(),
                label: locale.say_with("answers-item", &number),
                text: pair.recommendation.clone(),
                before: pair.is_answered.then(|| locale.say("answers-item-answer")),
                // Where nothing is answered yet, there is nothing to miss.
                missing: (!pair.is_answered && self.answered() > 0)
                    .then(|| locale.say("answers-no-answer")),
                lines: Vec::new(),
                // A recommendation that nobody has answered is only named in the register.
                after: if self.answered() > 0 {
                    after(&pair.progress, locale)
                } else {
                    action(&pair.progress, locale).map(|action| format!("{action}."))
                },
            }
        });
        items.collect()
    }

    fn parts(&self) -> Vec<Part> {
        let part = |pair: &Pair| {
            let mut fields = vec![
                ("recommendation", PartField::text(&pair.recommendation)),
                ("answer", PartField::Words),
                ("short", PartField::Text(pair.short.clone())),
            ];
            fields.extend(pair.progress.fields());
            Part { id: pair.id.clone(), fields }
        };
        self.pairs.iter().map(part).collect()
    }

    fn shapes(&self, _history: &History<'_>, _locale: &Locale) -> Vec<(&'static str, Shape)> {
        Vec::new()
    }
}

/// Who is responsible for all of several, when it is the same and every edition may say so.
fn common_owner(told: &[[Cell; 3]]) -> Option<String> {
    let [first, others @ ..] = told else { return None };
    let Cell::Text(owner) = &first[0] else { return None };
    let is_same = others.iter().all(|[other, ..]| *other == first[0]);
    (is_same && !others.is_empty()).then(|| owner.clone())
}

/// "Åtgärd Å3"
fn action(progress: &Progress, locale: &Locale) -> Option<String> {
    let number = progress.number(locale)?;
    Some(locale.say_with("action-label", &Facts::new().text("number", number)))
}

/// "Ansvarig: Säkerhetschefen. Klar senast: 2022-12-31. Status: Pågår. Åtgärd Å3.", as far as told.
fn after(progress: &Progress, locale: &Locale) -> Option<String> {
    let heads = ["head-owner", "head-due", "head-status-column"];
    let lines =
        heads.into_iter().zip(progress.cells(locale)).filter_map(|(head, cell)| match cell {
            Cell::Missing(_) => None,
            Cell::Text(dash) if dash == "–" => None,
            Cell::Withheld(mask) => Some(mask),
            Cell::Marked { text, provision } => {
                Some(line(head, &format!("{text} ({provision})"), locale))
            }
            other => Some(line(head, &other.spoken(), locale)),
        });
    let mut sentences: Vec<String> = lines.collect();
    sentences.extend(action(progress, locale));
    (!sentences.is_empty()).then(|| format!("{}.", sentences.join(". ")))
}

fn line(head: &str, value: &str, locale: &Locale) -> String {
    let facts = Facts::new().text("head", locale.say(head)).text("value", value);
    locale.say_with("item-line", &facts)
}
