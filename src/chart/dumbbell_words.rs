//! The words and the table of dumbbells.
//!
//! In: levels. Out: headline, sentences, table. Never: what a level means or why it changed.

use crate::base::wording::{Facts, capitalised};
use crate::chart::dumbbell::{Dumbbell, DumbbellRow};
use crate::chart::words::{
    ALTERNATIVE_TEXT, any, counted, form, names, noun, opening, pair, targets_headline, within,
};
use crate::chart::{Words, gap, lines::one_line};
use crate::doc::table::{Cell, Column, Row, Table};
use crate::value::decimal::{Decimal, round, written_decimals};
use crate::value::format::Locale;
use crate::value::quantity::{Precision, Quantity, Unit};

/// Everything that is said about a dumbbell.
pub fn words(dumbbell: &Dumbbell, locale: &Locale) -> Words {
    let story = Story::new(dumbbell, locale);
    Words {
        headline: story.headline(),
        subtitle: story.subtitle(),
        alternative_text: story.alternative_text(),
        summary: story.summary(),
        table: story.table(),
    }
}

/// "Medelvärde"
pub fn mean_label(locale: &Locale) -> String {
    locale.say("chart-mean")
}

/// "Till mål"
pub fn to_target(locale: &Locale) -> String {
    locale.say("chart-to-target")
}

/// "Ingen bedömning"
pub fn not_assessed(locale: &Locale) -> String {
    locale.say("chart-not-assessed")
}

/// "ny"
pub fn new(locale: &Locale) -> String {
    locale.say("chart-new")
}

/// A number of the scale, with no more decimals than it needs.
pub fn step(value: Decimal, locale: &Locale) -> String {
    locale.number(value, written_decimals(value))
}

/// "Mål 2,0" when all rows have that target, else "Mål".
pub fn target_key(dumbbell: &Dumbbell, locale: &Locale) -> String {
    match dumbbell.common_target() {
        Some(target) => {
            let target = locale.number(target, dumbbell.decimals);
            locale.say_with("chart-target-value", &Facts::new().text("target", target))
        }
        None => locale.say("chart-target"),
    }
}

/// "1,4 kvar", "nått", "0,3 över", "inget mål"; empty without a level.
pub fn left(row: &DumbbellRow, dumbbell: &Dumbbell, locale: &Locale) -> String {
    if row.level.is_none() {
        return String::new();
    }
    let Some(gap) = row.gap(dumbbell.decimals) else {
        return locale.say("chart-no-target");
    };
    let key = match gap.cmp(&Decimal::ZERO) {
        std::cmp::Ordering::Greater => "chart-left",
        std::cmp::Ordering::Equal => "chart-reached",
        std::cmp::Ordering::Less => "chart-above",
    };
    let amount = locale.number(gap.abs(), dumbbell.decimals);
    locale.say_with(key, &Facts::new().text("amount", amount))
}

/// What there is to tell; radars tell the same.
pub(super) struct Story<'a> {
    dumbbell: &'a Dumbbell,
    locale: &'a Locale,
    rows: Vec<&'a DumbbellRow>,
}

impl<'a> Story<'a> {
    /// The story of a dumbbell.
    pub fn new(dumbbell: &'a Dumbbell, locale: &'a Locale) -> Self {
        Self { dumbbell, locale, rows: dumbbell.sorted() }
    }

    fn number(&self, amount: Decimal) -> String {
        self.locale.number(amount, self.dumbbell.decimals)
    }

    /// The rows with a level and a target.
    fn judged(&self) -> Vec<&DumbbellRow> {
        let is_judged = |row: &&DumbbellRow| row.level.is_some() && row.target.is_some();
        self.rows.iter().copied().filter(is_judged).collect()
    }

    fn reached(&self) -> usize {
        let decimals = self.dumbbell.decimals;
        let is_reached =
            |row: &&DumbbellRow| row.gap(decimals).is_some_and(|gap| gap <= Decimal::ZERO);
        self.rows.iter().copied().filter(is_reached).count()
    }

    /// This year's mean less last year's, as shown.
    fn mean_change(&self) -> Option<Decimal> {
        let (now, before) = (self.dumbbell.mean?, self.dumbbell.previous_mean?);
        Some(round(now, self.dumbbell.decimals) - round(before, self.dumbbell.decimals))
    }

    pub fn headline(&self) -> String {
        let judged = self.judged().len() as u64;
        let reached = self.reached() as u64;
        if judged == 0 {
            return self.headline_without_targets();
        }
        targets_headline(reached, judged, &self.dumbbell.noun, self.locale)
    }

    fn headline_without_targets(&self) -> String {
        let Some(mean) = self.dumbbell.mean else {
            return self.per_thing();
        };
        let facts = Facts::new()
            .text("mean", self.number(mean))
            .text("min", step(self.dumbbell.scale_min, self.locale))
            .text("max", step(self.dumbbell.scale_max, self.locale));
        match (self.mean_change(), self.dumbbell.previous_mean) {
            (Some(change), Some(previous)) if !change.is_zero() => {
                let facts = facts.text("previous", self.number(previous));
                let key =
                    if change > Decimal::ZERO { "chart-mean-rose" } else { "chart-mean-fell" };
                self.locale.say_with(key, &facts)
            }
            _ => self.locale.say_with("chart-mean-is", &facts),
        }
    }

    /// "Mognad per område"
    fn per_thing(&self) -> String {
        let facts = Facts::new()
            .text("measure", capitalised(&one_line(&self.dumbbell.measure)))
            .text("thing", &self.dumbbell.noun.0);
        self.locale.say_with("chart-per", &facts)
    }

    fn years(&self) -> String {
        match self.dumbbell.previous_year {
            Some(previous) => {
                self.locale.list(&[previous.to_string(), self.dumbbell.year.to_string()])
            }
            None => self.dumbbell.year.to_string(),
        }
    }

    pub fn subtitle(&self) -> String {
        let facts = Facts::new()
            .text("what", self.per_thing())
            .text("min", step(self.dumbbell.scale_min, self.locale))
            .text("max", step(self.dumbbell.scale_max, self.locale))
            .text("years", self.years());
        self.locale.say_with("chart-dumbbell-subtitle", &facts)
    }

    /// The beginning of an alternative text: what kind of picture, of what, without which year.
    pub fn opening(&self, key: &str) -> String {
        let count = self.rows.len() as u64;
        let what = Facts::new()
            .text("measure", one_line(&self.dumbbell.measure))
            .text("counted", counted(count, &self.dumbbell.noun, self.locale))
            .text("min", step(self.dumbbell.scale_min, self.locale))
            .text("max", step(self.dumbbell.scale_max, self.locale))
            .text("years", self.years());
        opening(&self.locale.say_with(key, &what), self.withheld_sentence().as_deref())
    }

    /// "Medelvärdet är 0,8, år 2023 var det 0,6."
    pub fn mean_sentence(&self) -> Option<String> {
        let facts = Facts::new().text("mean", self.number(self.dumbbell.mean?));
        Some(match (self.dumbbell.previous_year, self.dumbbell.previous_mean) {
            (Some(year), Some(previous)) => {
                let facts = facts.text("year", year).text("previous", self.number(previous));
                self.locale.say_with("chart-mean-compared", &facts)
            }
            _ => self.locale.say_with("chart-mean-alone", &facts),
        })
    }

    /// "År 2023 bedömdes inte samma områden, så medelvärdena jämförs inte."
    pub fn apart_sentence(&self) -> Option<String> {
        let year = self.dumbbell.previous_year?;
        let is_apart = self.dumbbell.mean.is_some() && self.dumbbell.previous_mean.is_none();
        let facts = Facts::new().text("year", year).text("things", &self.dumbbell.noun.1);
        is_apart.then(|| self.locale.say_with("chart-mean-apart", &facts))
    }

    fn alternative_text(&self) -> String {
        let mut sentences = vec![self.opening("chart-dumbbell-alt")];
        sentences.extend(self.mean_sentence());
        sentences.extend(self.targets_sentence());
        sentences.extend(self.furthest_sentence());
        if self.judged().is_empty() {
            sentences.extend(self.extremes_sentence());
        }
        sentences.extend(self.not_assessed_sentence());
        within(ALTERNATIVE_TEXT, &sentences)
    }

    /// "Tre av tio når målet."
    pub fn targets_sentence(&self) -> Option<String> {
        let judged = self.judged().len() as u64;
        let reached = self.reached() as u64;
        let (reached_words, total_words) = pair(reached, judged, self.locale);
        let facts = Facts::new()
            .text("reached", reached_words)
            .text("total", total_words)
            .text("any", any(reached))
            .text("form", form(reached, self.locale))
            .text("things", &self.dumbbell.noun.1)
            .text("target", self.common_target());
        let key = if self.common_target().is_empty() {
            "chart-targets-count"
        } else {
            "chart-target-count"
        };
        (judged > 0).then(|| capitalised(&self.locale.say_with(key, &facts)))
    }

    fn common_target(&self) -> String {
        self.dumbbell.common_target().map_or(String::new(), |target| self.number(target))
    }

    fn row_facts(&self, row: &DumbbellRow) -> Facts<'static> {
        let number = |amount: Option<Decimal>| {
            amount.map_or(String::new(), |amount| self.number(amount))
        };
        Facts::new()
            .text("name", one_line(&row.label))
            .text("level", number(row.level))
            .text("target", number(row.target))
    }

    /// "Längst från målet är A: 0,5 mot 2,0.", "Längst från målet, 1,5 kvar, är A och B."
    fn furthest_sentence(&self) -> Option<String> {
        let decimals = self.dumbbell.decimals;
        let judged = self.judged();
        let gap = judged.first()?.gap(decimals).filter(|gap| *gap > Decimal::ZERO)?;
        let furthest: Vec<&DumbbellRow> =
            judged.into_iter().filter(|row| row.gap(decimals) == Some(gap)).collect();
        if let [row] = furthest.as_slice() {
            return Some(self.locale.say_with("chart-furthest", &self.row_facts(row)));
        }
        let facts =
            Facts::new().text("amount", self.number(gap)).text("names", self.labels(&furthest));
        Some(self.locale.say_with("chart-furthest-tied", &facts))
    }

    /// The names of rows, for a sentence.
    fn labels(&self, rows: &[&DumbbellRow]) -> String {
        let labels: Vec<String> = rows.iter().map(|row| one_line(&row.label)).collect();
        names(&labels, self.locale)
    }

    /// "Lägst nivå har A och B (0,3) och högst har C (1,3)."
    pub fn extremes_sentence(&self) -> Option<String> {
        let mut levels: Vec<&DumbbellRow> =
            self.rows.iter().copied().filter(|row| row.level.is_some()).collect();
        levels.sort_by_key(|row| row.level.map(|level| round(level, self.dumbbell.decimals)));
        let (lowest, highest) = (levels.first()?, levels.last()?);
        let shown =
            |row: &DumbbellRow| row.level.map(|level| round(level, self.dumbbell.decimals));
        if shown(lowest) == shown(highest) {
            return None;
        }
        let number =
            |row: &DumbbellRow| row.level.map_or(String::new(), |level| self.number(level));
        let alike = |end: &DumbbellRow| {
            let rows = levels.iter().copied().filter(|row| shown(row) == shown(end));
            self.labels(&rows.collect::<Vec<_>>())
        };
        let facts = Facts::new()
            .text("lowest", alike(lowest))
            .text("low", number(lowest))
            .text("highest", alike(highest))
            .text("high", number(highest));
        Some(self.locale.say_with("chart-extremes", &facts))
    }

    /// "Alla områden ligger på 1,5.": when two or more have a level, and all the same.
    fn same_sentence(&self) -> Option<String> {
        let mut levels = self.rows.iter().filter_map(|row| row.level);
        let (level, others) = (levels.next()?, levels.count());
        let things = noun(&self.dumbbell.noun, 2, self.locale);
        let facts = Facts::new().text("things", things).text("level", self.number(level));
        (others > 0 && others + 1 == self.rows.len() && self.extremes_sentence().is_none())
            .then(|| self.locale.say_with("chart-all-same", &facts))
    }

    pub fn not_assessed_sentence(&self) -> Option<String> {
        let missing: Vec<String> = self
            .rows
            .iter()
            .filter(|row| row.level.is_none())
            .map(|row| one_line(&row.label))
            .collect();
        let facts = Facts::new().text("names", names(&missing, self.locale));
        (!missing.is_empty())
            .then(|| self.locale.say_with("chart-not-assessed-sentence", &facts))
    }

    pub fn withheld_sentence(&self) -> Option<String> {
        gap::withheld(self.dumbbell.withheld_year, self.locale)
    }

    fn summary(&self) -> String {
        let mut sentences = Vec::new();
        let dumbbell = self.dumbbell;
        match (dumbbell.mean, dumbbell.target) {
            (Some(mean), Some(target)) => {
                let facts = Facts::new()
                    .text("mean", self.number(mean))
                    .text("target", self.number(target));
                sentences.push(self.locale.say_with("chart-mean-and-target", &facts));
            }
            (Some(mean), None) if !self.judged().is_empty() => {
                let facts = Facts::new().text("mean", self.number(mean));
                sentences.push(self.locale.say_with("chart-mean-alone", &facts));
            }
            _ => {}
        }
        sentences.extend(self.apart_sentence());
        sentences.extend(self.extremes_sentence().or_else(|| self.same_sentence()));
        sentences.extend(self.changes_sentence());
        sentences.extend(self.fallen_sentence());
        sentences.extend(self.not_assessed_sentence());
        sentences.extend(self.withheld_sentence());
        if sentences.is_empty() {
            sentences.push(format!("{}.", self.subtitle()));
        }
        sentences.join(" ")
    }

    /// The rows whose shown level rose, fell and stayed.
    fn changes(&self) -> [Vec<&DumbbellRow>; 3] {
        let mut changes = [Vec::new(), Vec::new(), Vec::new()];
        for row in &self.dumbbell.rows {
            match self.change(row) {
                Some(change) if change > Decimal::ZERO => changes[0].push(row),
                Some(change) if change < Decimal::ZERO => changes[1].push(row),
                Some(_) => changes[2].push(row),
                None => {}
            }
        }
        changes
    }

    fn change(&self, row: &DumbbellRow) -> Option<Decimal> {
        let decimals = self.dumbbell.decimals;
        Some(round(row.level?, decimals) - round(row.previous?, decimals))
    }

    /// "Sedan 2023 har nivån höjts i 8 områden, sänkts i 1 område och varit oförändrad i 1 område."
    pub fn changes_sentence(&self) -> Option<String> {
        let year = self.dumbbell.previous_year?;
        let [rose, fell, same] = self.changes().map(|rows| rows.len() as u64);
        if rose + fell + same == 0 {
            return None;
        }
        let part = |key: &str, count: u64| {
            let facts = Facts::new()
                .text("counted", counted(count, &self.dumbbell.noun, self.locale))
                .text("form", form(count, self.locale));
            (count > 0).then(|| self.locale.say_with(key, &facts))
        };
        let parts: Vec<String> = [
            part("chart-part-rose", rose),
            part("chart-part-fell", fell),
            part("chart-part-same", same),
        ]
        .into_iter()
        .flatten()
        .collect();
        let facts = Facts::new().text("year", year).text("parts", self.locale.list(&parts));
        Some(self.locale.say_with("chart-changes", &facts))
    }

    /// "Lägre än 2023 är A och B."
    pub fn fallen_sentence(&self) -> Option<String> {
        let year = self.dumbbell.previous_year?;
        let [_, fell, _] = self.changes();
        let facts = Facts::new().text("year", year).text("names", self.labels(&fell));
        (!fell.is_empty()).then(|| self.locale.say_with("chart-lower-than", &facts))
    }

    /// In the framework's order.
    pub fn table(&self) -> Table {
        let dumbbell = self.dumbbell;
        let locale = self.locale;
        let previous_year = dumbbell.previous_year;
        let has_targets =
            dumbbell.rows.iter().any(|row| row.target.is_some()) || dumbbell.target.is_some();
        let mut columns = vec![Column::text(capitalised(&dumbbell.noun.0), 1)];
        columns.extend(previous_year.map(|year| Column::number(year.to_string())));
        columns.push(Column::number(dumbbell.year.to_string()));
        columns.extend(previous_year.map(|_| Column::number(locale.say("chart-change"))));
        if has_targets {
            columns.push(Column::number(locale.say("chart-target")));
            columns.push(Column::number(locale.say("chart-left-to-target")));
        }
        let level = |amount: Option<Decimal>, missing: &str| match amount {
            Some(amount) => Cell::text(self.number(amount)),
            None => Cell::Missing(locale.say(missing)),
        };
        let cells = |row: &DumbbellRow, without_previous: &str| {
            let mut cells = vec![Cell::text(one_line(&row.label))];
            if previous_year.is_some() {
                cells.push(level(row.previous, without_previous));
            }
            cells.push(level(row.level, "chart-not-assessed"));
            if previous_year.is_some() {
                cells.push(match self.change(row) {
                    Some(change) => Cell::text(self.difference(change)),
                    None => Cell::Missing(locale.say("chart-no-comparison")),
                });
            }
            if has_targets {
                cells.push(level(row.target, "chart-no-target-cell"));
                cells.push(match row.gap(dumbbell.decimals) {
                    // The head of the column says that it is left.
                    Some(gap) if row.level.is_some() && gap > Decimal::ZERO => {
                        Cell::text(self.number(gap))
                    }
                    Some(_) => Cell::text(left(row, dumbbell, locale)),
                    None => Cell::Missing(locale.say("chart-no-comparison")),
                });
            }
            cells
        };
        let rows = dumbbell.rows.iter().map(|row| Row::new(cells(row, "chart-no-value")));
        let mut rows: Vec<Row> = rows.collect();
        if let Some(mean) = dumbbell.mean_row(mean_label(locale)) {
            rows.push(Row::total(cells(&mean, "chart-no-comparison")));
        }
        Table { columns, rows }
    }

    fn difference(&self, amount: Decimal) -> String {
        self.locale.difference(&Quantity {
            amount,
            precision: Precision::Exact,
            unit: Unit::One,
            decimals: self.dumbbell.decimals,
        })
    }
}
