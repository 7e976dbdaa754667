//! The words and the table of bars.
//!
//! In: shares. Out: headline, sentences, table. Never: what a share means or why it changed.

use crate::base::wording::{Facts, capitalised};
use crate::chart::bars::{BarRow, Bars};
use crate::chart::words::{
    ALTERNATIVE_TEXT, any, counted, digits, form, names, targets_headline, within,
};
use crate::chart::{Aim, Words, lines::one_line};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::value::decimal::{Decimal, written_decimals};
use crate::value::format::Locale;
use crate::value::quantity::{Amount, Precision, Quantity, Unit};

/// Everything that is said about bars.
pub fn words(bars: &Bars, locale: &Locale) -> Words {
    let story = Story { bars, locale, rows: bars.sorted() };
    Words {
        headline: story.headline(),
        subtitle: story.subtitle(),
        alternative_text: story.alternative_text(),
        summary: story.summary(),
        table: story.table(),
    }
}

/// "205 av 500"; empty when missing.
pub fn amounts(row: &BarRow, locale: &Locale) -> String {
    let Some(share) = row.share else { return String::new() };
    let facts = Facts::new()
        .text("count", amount(share.part, locale))
        .text("total", amount(share.whole, locale));
    locale.say_with("chart-of-total", &facts)
}

/// "Mål 95 %"
pub fn target(target: Decimal, locale: &Locale) -> String {
    let target = locale.quantity(&percent(target));
    locale.say_with("chart-target-value", &Facts::new().text("target", target))
}

/// "Uppgift saknas"
pub fn missing(locale: &Locale) -> String {
    locale.say("chart-no-value")
}

/// "… och 12 enheter till, se tabellen"
pub fn left_out(count: usize, bars: &Bars, locale: &Locale) -> String {
    let counted = counted(count as u64, &bars.noun, locale);
    locale.say_with("chart-rows-left-out", &Facts::new().text("counted", counted))
}

fn amount(amount: Amount, locale: &Locale) -> String {
    locale.quantity(&amount.of(Unit::One))
}

fn percent(amount: Decimal) -> Quantity {
    let decimals = written_decimals(amount).min(6);
    Quantity { amount, precision: Precision::Exact, unit: Unit::Percent, decimals }
}

struct Story<'a> {
    bars: &'a Bars,
    locale: &'a Locale,
    /// As drawn: the best first.
    rows: Vec<&'a BarRow>,
}

impl Story<'_> {
    /// "50,9 %"
    fn share(&self, row: &BarRow) -> String {
        row.percent().map_or(String::new(), |percent| self.locale.quantity(&percent))
    }

    /// "50,9 procent"
    fn share_aloud(&self, row: &BarRow) -> String {
        row.percent().map_or(String::new(), |percent| self.locale.long(&percent))
    }

    /// How many rows reach the target, of how many that can be judged.
    fn reached(&self) -> (u64, u64) {
        let judged: Vec<bool> =
            self.bars.rows.iter().filter_map(|row| self.bars.is_reached(row)).collect();
        (judged.iter().filter(|is_reached| **is_reached).count() as u64, judged.len() as u64)
    }

    fn total(&self) -> Option<&BarRow> {
        self.bars.total.as_ref().filter(|row| row.share.is_some())
    }

    fn headline(&self) -> String {
        let (reached, judged) = self.reached();
        if judged == 0 {
            return self.headline_without_target();
        }
        targets_headline(reached, judged, &self.bars.noun, self.locale)
    }

    fn headline_without_target(&self) -> String {
        if let Some(total) = self.total() {
            let facts = Facts::new()
                .text("label", one_line(&total.label))
                .text("share", self.share_aloud(total));
            return self.locale.say_with("chart-bars-headline", &facts);
        }
        match self.ends() {
            Some((best, worst)) => {
                let facts =
                    Facts::new().text("from", self.share(worst)).text("to", self.share(best));
                self.locale.say_with("chart-bars-range", &facts)
            }
            None => self.subtitle(),
        }
    }

    fn subtitle(&self) -> String {
        let facts = Facts::new()
            .text("measure", capitalised(&one_line(&self.bars.measure)))
            .text("thing", &self.bars.noun.0)
            .text("year", self.bars.year);
        self.locale.say_with("chart-bars-subtitle", &facts)
    }

    /// The best and the worst row, when they differ as shown.
    fn ends(&self) -> Option<(&BarRow, &BarRow)> {
        let mut measured = self.rows.iter().filter(|row| row.share.is_some());
        let best = measured.next()?;
        let worst = measured.next_back()?;
        (best.shown() != worst.shown()).then_some((best, worst))
    }

    fn alternative_text(&self) -> String {
        let facts = Facts::new()
            .text("measure", one_line(&self.bars.measure))
            .text("thing", &self.bars.noun.0)
            .text("year", self.bars.year);
        let mut sentences = vec![self.locale.say_with("chart-bars-alt", &facts)];
        if let Some(total) = self.total() {
            let facts = Facts::new()
                .text("label", one_line(&total.label))
                .text("share", self.share_aloud(total))
                .text("amounts", amounts(total, self.locale));
            sentences.push(self.locale.say_with("chart-bars-total", &facts));
        }
        let (reached, judged) = self.reached();
        // With nothing counted there is nothing to hold against it.
        let is_empty = self.bars.total.is_none() && self.bars.rows.is_empty();
        if let Some(target) = self.bars.target.filter(|_| !is_empty) {
            let facts = Facts::new()
                .text("target", self.locale.long(&percent(target)))
                .text("reached", digits(reached, self.locale))
                .text("any", any(reached))
                .text("form", form(reached, self.locale))
                .text("things", &self.bars.noun.1)
                .text("counted", counted(judged, &self.bars.noun, self.locale));
            let key =
                if judged > 0 { "chart-bars-target-reached" } else { "chart-bars-target" };
            sentences.push(self.locale.say_with(key, &facts));
        }
        sentences.extend(self.ends_sentence(Self::share_aloud));
        sentences.extend(self.missing_sentence());
        within(ALTERNATIVE_TEXT, &sentences)
    }

    /// The names of all rows whose share is written as this one's.
    fn alike(&self, row: &BarRow, write: impl Fn(&Self, &BarRow) -> String) -> String {
        let written = write(self, row);
        let is_alike =
            |other: &&&BarRow| other.share.is_some() && write(self, other) == written;
        let alike: Vec<String> =
            self.rows.iter().filter(is_alike).map(|row| one_line(&row.label)).collect();
        names(&alike, self.locale)
    }

    /// "Högst andel har A (61 %) och lägst har B och C (41 %)."
    fn ends_sentence(&self, write: impl Fn(&Self, &BarRow) -> String) -> Option<String> {
        let (best, worst) = self.ends()?;
        let (high, low) =
            if best.shown() > worst.shown() { (best, worst) } else { (worst, best) };
        let facts = Facts::new()
            .text("highest", self.alike(high, &write))
            .text("high", write(self, high))
            .text("lowest", self.alike(low, &write))
            .text("low", write(self, low));
        Some(self.locale.say_with("chart-bars-ends", &facts))
    }

    fn missing_sentence(&self) -> Option<String> {
        let missing: Vec<String> = self
            .rows
            .iter()
            .filter(|row| row.share.is_none())
            .map(|row| one_line(&row.label))
            .collect();
        let facts = Facts::new().text("names", names(&missing, self.locale));
        (!missing.is_empty()).then(|| self.locale.say_with("chart-missing-sentence", &facts))
    }

    fn summary(&self) -> String {
        let mut sentences = Vec::new();
        if let Some(total) = self.total() {
            let facts = Facts::new()
                .text("label", one_line(&total.label))
                .text("share", self.share(total))
                .text(
                    "target",
                    self.bars
                        .target
                        .map_or(String::new(), |target| self.locale.quantity(&percent(target))),
                );
            let key = if self.bars.target.is_some() {
                "chart-bars-total-and-target"
            } else {
                "chart-bars-total-alone"
            };
            sentences.push(self.locale.say_with(key, &facts));
        }
        sentences.extend(self.ends_sentence(Self::share));
        sentences.extend(self.missing_sentence());
        if sentences.is_empty() {
            sentences.push(format!("{}.", self.subtitle()));
        }
        sentences.join(" ")
    }

    fn table(&self) -> Table {
        let locale = self.locale;
        let mut columns = vec![
            Column::text(capitalised(&self.bars.noun.0), 1),
            Column::number(locale.say("chart-part-column")),
            Column::number(locale.say("chart-whole-column")),
            Column::number(locale.say("chart-share-column")),
        ];
        let target = self.bars.target.map(|target| locale.quantity(&percent(target)));
        let is_judged = self.bars.aim != Aim::None;
        columns.extend(target.as_ref().map(|target| {
            let facts = Facts::new().text("target", target);
            if is_judged {
                Column::text(locale.say_with("chart-reaches-column", &facts), 0)
            } else {
                Column::number(locale.say("chart-target"))
            }
        }));
        let cells = |row: &BarRow| {
            let mut cells = vec![Cell::text(one_line(&row.label))];
            match row.share {
                Some(share) => cells.extend([
                    Cell::text(amount(share.part, locale)),
                    Cell::text(amount(share.whole, locale)),
                    Cell::text(self.share(row)),
                ]),
                None => cells.extend(std::iter::repeat_n(Cell::Missing(missing(locale)), 3)),
            }
            cells.extend(target.as_ref().map(|target| match self.bars.is_reached(row) {
                Some(true) => Cell::text(locale.say("chart-yes")),
                Some(false) => Cell::text(locale.say("chart-no")),
                None if is_judged => Cell::Missing(locale.say("chart-no-comparison")),
                None => Cell::text(target),
            }));
            cells
        };
        let mut rows: Vec<Row> = self.rows.iter().map(|row| Row::new(cells(row))).collect();
        rows.extend(self.bars.total.iter().map(|row| Row::total(cells(row))));
        Table { columns, rows }
    }
}
