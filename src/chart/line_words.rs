//! The words and the table of lines.
//!
//! In: values by year. Out: headline, sentences, table. Never: why a value changed.

use crate::base::wording::{Facts, capitalised};
use crate::chart::line::{Divider, Line, LinePoint, Scale};
use crate::chart::words::{self, ALTERNATIVE_TEXT, left_out_years, within, years, years_aloud};
use crate::chart::{Aim, Words, gap, gap::Gap, lines::one_line};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::value::decimal::{Decimal, written_decimals};
use crate::value::format::Locale;
use crate::value::quantity::{Precision, Quantity, Unit};

/// Everything that is said about a line.
pub fn words(line: &Line, locale: &Locale) -> Words {
    let story = Story { line, locale, comparable: line.comparable() };
    Words {
        headline: story.headline(),
        subtitle: story.subtitle(),
        alternative_text: story.alternative_text(),
        summary: story.summary(),
        table: story.table(),
    }
}

/// "Ny metod", "Andra områden": what stands at a divider's line.
pub fn divider(divider: &Divider, locale: &Locale) -> String {
    match divider {
        Divider::Method(_) => words::new_method(locale),
        Divider::Things(things) => {
            let facts = Facts::new().text("things", one_line(things));
            locale.say_with("chart-other-things", &facts)
        }
    }
}

/// Why there is nothing to show: "Ingen mätning gjordes 2024."
pub fn nothing(line: &Line, locale: &Locale) -> String {
    let sentences = gap::sentences(gaps(line.known()), locale);
    if sentences.is_empty() {
        return format!("{}.", Gap::NotMeasured.words(locale));
    }
    sentences.join(" ")
}

/// "Mål 95 %"
pub fn target(target: &Quantity, locale: &Locale) -> String {
    let facts = Facts::new().text("target", locale.quantity(target));
    locale.say_with("chart-target-value", &facts)
}

/// A number of the axis, with no more decimals than it needs: "50 %", "2".
pub fn axis(number: Decimal, line: &Line, locale: &Locale) -> String {
    let decimals = written_decimals(number);
    match line.scale {
        Scale::Percent => locale.quantity(&Quantity {
            amount: number,
            precision: Precision::Exact,
            unit: Unit::Percent,
            decimals,
        }),
        Scale::Levels(..) | Scale::Counts => locale.number(number, decimals),
    }
}

/// What may stand at a dot, the longest first: the value, and without its sign where it needs none.
pub fn values(value: &Quantity, locale: &Locale) -> Vec<String> {
    let parts = locale.parts(value);
    let mut texts = vec![locale.quantity(value)];
    if parts.hedge.is_none() && parts.number != texts[0] {
        texts.push(parts.number);
    }
    texts
}

/// What there is to tell.
struct Story<'a> {
    line: &'a Line,
    locale: &'a Locale,
    /// The years that may be compared, the report's last; empty when it has no value.
    comparable: &'a [LinePoint],
}

impl Story<'_> {
    fn facts(&self) -> Facts<'static> {
        Facts::new()
            .text("title", one_line(&self.line.title))
            .text("measure", one_line(&self.line.measure))
            .text("subject", one_line(&self.line.subject))
    }

    /// The report's year and the first year that it can be compared with.
    fn ends(&self) -> Option<(&LinePoint, &LinePoint)> {
        let (last, earlier) = self.comparable.split_last()?;
        let first = earlier.iter().find(|point| point.value.is_ok())?;
        Some((first, last))
    }

    /// "Andelen har ökat från 36,7 % år 2023 till 50,9 % år 2024": `write` makes text of a value.
    fn change(&self, key: &str, write: impl Fn(&Quantity) -> String) -> Option<String> {
        let (first, last) = self.ends()?;
        let (before, now) = (first.value.as_ref().ok()?, last.value.as_ref().ok()?);
        let change = now.change_since(before)?;
        let way = match change.amount.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => "rose",
            std::cmp::Ordering::Less => "fell",
            std::cmp::Ordering::Equal => "same",
        };
        let facts = self
            .facts()
            .text("way", way)
            .text("first", first.year)
            .text("last", last.year)
            .text("before", write(before))
            .text("now", write(now));
        Some(self.locale.say_with(key, &facts))
    }

    fn headline(&self) -> String {
        let changed = self.change("chart-line-headline", |value| self.locale.quantity(value));
        let headline = changed.or_else(|| {
            let last = self.line.known().last()?;
            let facts = self.facts().text("year", last.year);
            Some(match &last.value {
                Ok(value) => {
                    let facts = facts.text("now", self.locale.quantity(value));
                    self.locale.say_with("chart-line-headline-alone", &facts)
                }
                Err(gap) => gap.words(self.locale),
            })
        });
        capitalised(&headline.unwrap_or_else(|| Gap::NotMeasured.words(self.locale)))
    }

    fn subtitle(&self) -> String {
        let drawn = self.line.drawn();
        let (Some(first), Some(last)) = (drawn.first(), drawn.last()) else {
            return self.locale.say_with("chart-line-what", &self.facts());
        };
        let facts = self.facts().text("years", years(first.year, last.year, self.locale));
        match &self.line.target {
            Some(target) => {
                let facts = facts.text("target", self.locale.quantity(target));
                self.locale.say_with("chart-line-subtitle-target", &facts)
            }
            None => self.locale.say_with("chart-line-subtitle", &facts),
        }
    }

    fn alternative_text(&self) -> String {
        let drawn = self.line.drawn();
        let (Some(first), Some(last)) = (drawn.first(), drawn.last()) else {
            return nothing(self.line, self.locale);
        };
        let years = years_aloud(first.year, last.year, self.locale);
        let what = self.facts().text("years", years);
        let mut sentences = vec![self.locale.say_with("chart-line-alt", &what)];
        let changed = self.change("chart-line-change", |value| self.aloud(value));
        sentences.extend(changed.or_else(|| self.latest()));
        sentences.extend(self.extreme_sentence());
        sentences.extend(self.target_sentence(|value| self.locale.long(value)));
        sentences.extend(gap::sentences(gaps(drawn), self.locale));
        let sentences: Vec<String> = sentences.iter().map(|text| capitalised(text)).collect();
        within(ALTERNATIVE_TEXT, &sentences)
    }

    /// "År 2024 är andelen högst 1,0 procent.": when nothing can be compared.
    fn latest(&self) -> Option<String> {
        let last = self.line.known().iter().rev().find(|point| point.value.is_ok())?;
        let value = last.value.as_ref().ok()?;
        let facts = self.facts().text("year", last.year).text("now", self.aloud(value));
        Some(self.locale.say_with("chart-line-latest", &facts))
    }

    /// "50,9 procent", "25": read aloud, without the noun that the subject of the sentence has.
    fn aloud(&self, value: &Quantity) -> String {
        match value.unit {
            Unit::Counted { .. } => self.locale.quantity(value),
            _ => self.locale.long(value),
        }
    }

    /// "Högst var den 2022, 61,0 procent.": when that is neither the first nor the last year.
    fn extreme_sentence(&self) -> Option<String> {
        let (first, last) = self.ends()?;
        let inner = self.comparable.iter().filter(|point| {
            point.value.is_ok() && point.year != first.year && point.year != last.year
        });
        let ends = [first.shown()?, last.shown()?];
        let highest = inner.clone().max_by_key(|point| point.shown());
        let highest = highest.filter(|point| ends.iter().all(|end| point.shown() > Some(*end)));
        let lowest = inner.min_by_key(|point| point.shown());
        let lowest = lowest.filter(|point| ends.iter().all(|end| point.shown() < Some(*end)));
        let said = |key: &str, point: &LinePoint| {
            let value = self.locale.long(point.value.as_ref().ok()?);
            let facts = Facts::new().text("year", point.year).text("value", value);
            Some(self.locale.say_with(key, &facts))
        };
        let sentences = [
            highest.and_then(|point| said("chart-line-highest", point)),
            lowest.and_then(|point| said("chart-line-lowest", point)),
        ];
        let sentences: Vec<String> = sentences.into_iter().flatten().collect();
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }

    /// "Målet är 95 % och är inte nått."
    fn target_sentence(&self, write: impl Fn(&Quantity) -> String) -> Option<String> {
        let target = self.line.target.as_ref().filter(|_| !self.line.drawn().is_empty())?;
        let now = self.comparable.last().and_then(|point| point.value.as_ref().ok());
        let is_reached = now.and_then(|now| match self.line.aim {
            Aim::Higher => now.is_at_least(target.shown()),
            Aim::Lower => now.is_at_most(target.shown()),
            Aim::None => None,
        });
        let key = match is_reached {
            Some(true) => "chart-line-target-reached",
            Some(false) => "chart-line-target-not-reached",
            None => "chart-line-target",
        };
        Some(self.locale.say_with(key, &Facts::new().text("target", write(target))))
    }

    /// "Sedan 2023 har andelen ökat med 14,2 procentenheter, vilket är en förbättring."
    fn last_change_sentence(&self) -> Option<String> {
        let (last, earlier) = self.comparable.split_last()?;
        let before = earlier.iter().rev().find(|point| point.value.is_ok())?;
        let now = last.value.as_ref().ok()?;
        let change = now.change_since(before.value.as_ref().ok()?)?;
        let (way, is_up) = match change.amount.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => ("rose", true),
            std::cmp::Ordering::Less => ("fell", false),
            std::cmp::Ordering::Equal => ("same", true),
        };
        let judgement = match (self.line.aim, way) {
            (_, "same") | (Aim::None, _) => "none",
            (Aim::Higher, _) if is_up => "better",
            (Aim::Lower, _) if !is_up => "better",
            (Aim::Higher | Aim::Lower, _) => "worse",
        };
        let amount = Quantity { amount: change.amount.abs(), ..change };
        let facts = self
            .facts()
            .text("year", before.year)
            .text("way", way)
            .text("judgement", judgement)
            .text("amount", self.locale.quantity(&amount));
        Some(self.locale.say_with("chart-line-since", &facts))
    }

    fn summary(&self) -> String {
        let known = self.line.known();
        let mut sentences: Vec<String> = Vec::new();
        sentences.extend(self.last_change_sentence().or_else(|| self.latest()));
        sentences.extend(self.target_sentence(|value| self.locale.quantity(value)));
        sentences.extend(gap::sentences(gaps(known), self.locale));
        sentences.extend(known.iter().skip(1).filter_map(|point| self.divided(point)));
        let drawn = self.line.drawn();
        if let (Some(first), Some(last)) = (drawn.first(), drawn.last())
            && drawn.len() < known.len()
        {
            sentences.push(left_out_years((first.year, last.year), self.locale));
        }
        if sentences.is_empty() {
            sentences.push(nothing(self.line, self.locale));
        }
        let sentences: Vec<String> = sentences.iter().map(|text| capitalised(text)).collect();
        sentences.join(" ")
    }

    /// "Ny metod 2023: …", "År 2023 är värdet inte av samma områden som förra gången, …"
    fn divided(&self, point: &LinePoint) -> Option<String> {
        Some(match point.divider.as_ref()? {
            Divider::Method(reason) => words::method_break(point.year, reason, self.locale),
            Divider::Things(things) => {
                let facts =
                    self.facts().text("year", point.year).text("things", one_line(things));
                self.locale.say_with("chart-line-other-things", &facts)
            }
        })
    }

    /// Years as rows, each with its change since the year that it can be compared with.
    fn table(&self) -> Table {
        let locale = self.locale;
        let columns = vec![
            Column::text(locale.say("chart-line-year"), 0),
            Column::number(locale.say("chart-line-value")),
            Column::number(locale.say("chart-change")),
        ];
        let mut before: Option<&Quantity> = None;
        let mut rows = Vec::new();
        for point in self.line.known() {
            if point.parts() {
                before = None;
            }
            let none = || Cell::Missing(locale.say("chart-no-comparison"));
            let (value, change) = match &point.value {
                Ok(now) => {
                    let change = before.and_then(|before| now.change_since(before));
                    before = Some(now);
                    let change = change.map(|change| locale.difference(&change));
                    (Cell::text(locale.quantity(now)), change.map_or_else(none, Cell::Text))
                }
                Err(gap) => (Cell::Missing(gap.words(locale)), none()),
            };
            rows.push(Row::new(vec![Cell::text(point.year.to_string()), value, change]));
        }
        Table { columns, rows }
    }
}

fn gaps(
    points: &[LinePoint],
) -> impl Iterator<Item = (crate::value::date::Year, Option<Gap>)> + '_ {
    points.iter().map(|point| (point.year, point.gap()))
}
