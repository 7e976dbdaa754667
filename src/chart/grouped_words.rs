//! The words of grouped bars.
//!
//! In: amounts per category and period. Out: headline, sentences. Never: two periods of
//! different length in one sentence without saying so.

use std::cmp::Ordering;

use crate::base::wording::{Facts, capitalised};
use crate::chart::gap::{self, Gap};
use crate::chart::grouped::{Basis, Entry, Grouped, GroupedRow, MOST_PERIODS, change};
use crate::chart::words::{
    ALTERNATIVE_TEXT, NAMES, digits, first_names, form, names, opening, within,
};
use crate::chart::{Words, grouped_table, lines::one_line};
use crate::value::date::Year;
use crate::value::format::Locale;
use crate::value::growth::{self, Counted};
use crate::value::period::Period;
use crate::value::quantity::Quantity;

/// Everything that is said about grouped bars.
pub fn words(grouped: &Grouped, locale: &Locale) -> Words {
    let story = Story { grouped, locale };
    Words {
        headline: story.headline(),
        subtitle: story.subtitle(),
        alternative_text: story.alternative_text(),
        summary: story.summary(),
        table: grouped_table::table(grouped, locale),
    }
}

/// "Övriga (4 kategorier)"
pub fn others(count: usize, locale: &Locale) -> String {
    let facts = Facts::new().text("counted", categories(count, locale));
    locale.say_with("chart-grouped-others", &facts)
}

/// "361", "uppgift saknas", "redovisas inte"
pub fn entry(entry: Entry, grouped: &Grouped, locale: &Locale) -> String {
    match entry {
        Entry::Amount(amount) => locale.number(amount, grouped.decimals),
        Entry::Missing => locale.say("chart-grouped-missing"),
        Entry::NotListed => locale.say("chart-grouped-not-listed"),
    }
}

/// "Uppgift saknas", "Uppgift utelämnad": in place of a year's amounts.
pub fn gap_words(gap: Gap, locale: &Locale) -> String {
    match gap {
        // What is counted is not measured.
        Gap::NotMeasured => locale.say("chart-no-value"),
        Gap::NotReportable | Gap::Awaited | Gap::Withheld | Gap::OtherMethod => {
            gap.words(locale)
        }
    }
}

/// "+69 %", "+4", "ny", "–": what stands at the right of a category.
pub fn row_change(row: &GroupedRow, grouped: &Grouped, locale: &Locale) -> String {
    if let Some((before, now)) = grouped.compared(row) {
        return change(before, now, locale);
    }
    let before = grouped.before().map(|before| row.entries[before]);
    match (before, row.now()) {
        (Some(Entry::NotListed), Entry::Amount(_)) => locale.say("chart-new"),
        _ => "–".to_owned(),
    }
}

/// "Förändring", "Förändring per månad"; beside more than two "Förändring sedan 2023"
pub fn change_head(grouped: &Grouped, locale: &Locale) -> String {
    let key = match grouped.basis() {
        Basis::PerMonth => "chart-grouped-change-per-month",
        Basis::Amounts | Basis::None => "chart-change",
    };
    let head = locale.say(key);
    match grouped.before().filter(|_| grouped.slots().len() > 2) {
        Some(before) => {
            let facts = Facts::new()
                .text("head", head)
                .text("before", locale.period(grouped.periods[before]));
            locale.say_with("chart-grouped-change-since", &facts)
        }
        None => head,
    }
}

/// "2023", "jan–okt 2024 (10 månader)": the months are told where a period is shorter than others.
pub fn period(grouped: &Grouped, index: usize, locale: &Locale) -> String {
    let period = grouped.periods[index];
    if grouped.is_partial(index) { with_months(period, locale) } else { locale.period(period) }
}

/// "jan–okt 2024 (10 månader)"
pub fn with_months(period: Period, locale: &Locale) -> String {
    let facts = Facts::new()
        .text("period", locale.period(period))
        .text("months", locale.months(period));
    locale.say_with("chart-grouped-partial", &facts)
}

fn categories(count: usize, locale: &Locale) -> String {
    let count = count as u64;
    let facts =
        Facts::new().text("count", digits(count, locale)).text("form", form(count, locale));
    locale.say_with("chart-grouped-categories", &facts)
}

/// What a reader must know before comparing.
pub fn notes(grouped: &Grouped, locale: &Locale) -> Vec<String> {
    let story = Story { grouped, locale };
    let mut notes = Vec::new();
    notes.extend(story.lengths());
    notes.extend(story.came_and_went());
    notes.extend(story.missing());
    notes.extend(gaps(grouped, locale));
    notes
}

/// "Uppgifter för 2021 ingår inte.", a sentence a kind of gap. What is counted is not measured.
fn gaps(grouped: &Grouped, locale: &Locale) -> Vec<String> {
    let (uncounted, others): (Vec<_>, Vec<_>) =
        grouped.gaps.iter().copied().partition(|(_, gap)| *gap == Gap::NotMeasured);
    let years: Vec<String> = uncounted.iter().map(|(year, _)| year.to_string()).collect();
    let facts = Facts::new().text("years", locale.list(&years));
    let uncounted = (!years.is_empty()).then(|| locale.say_with("chart-grouped-gap", &facts));
    let others = others.into_iter().map(|(year, gap)| (year, Some(gap)));
    uncounted.into_iter().chain(gap::sentences(others, locale)).collect()
}

struct Story<'a> {
    grouped: &'a Grouped,
    locale: &'a Locale,
}

impl Story<'_> {
    fn aloud(&self, index: usize) -> String {
        self.locale.period_aloud(self.grouped.periods[index])
    }

    fn name(row: &GroupedRow) -> String {
        one_line(&row.label)
    }

    /// The categories that rose and those that fell, the largest of the last period first.
    fn moved(&self, way: Ordering) -> Vec<(&GroupedRow, Counted, Counted)> {
        let moved = |row| {
            let (before, now) = self.grouped.compared(row)?;
            let is_so = growth::difference(before, now).amount.cmp(&0.into()) == way;
            is_so.then_some((row, before, now))
        };
        self.grouped.sorted().into_iter().filter_map(moved).collect()
    }

    fn is_per_month(&self) -> bool {
        self.grouped.basis() == Basis::PerMonth
    }

    /// A key with the ending for comparisons by the month.
    fn by_basis(&self, key: &str) -> String {
        if self.is_per_month() { format!("{key}-per-month") } else { key.to_owned() }
    }

    fn headline(&self) -> String {
        let (grouped, locale) = (self.grouped, self.locale);
        let now = grouped.total(grouped.now());
        let facts = Facts::new().text("things", &grouped.noun.1);
        if now.amount.is_zero() {
            let nothing = locale.say_with("chart-nothing", &facts);
            return nothing.trim_end_matches('.').to_owned();
        }
        let Some((before, now)) = grouped.compared_totals() else {
            return self.largest_headline();
        };
        let (risen, fallen) = (self.moved(Ordering::Greater), self.moved(Ordering::Less));
        let all = grouped.rows.len();
        let lone = match (risen.as_slice(), fallen.as_slice()) {
            ([(row, ..)], others) if others.len() >= 2 && others.len() + 1 == all => {
                Some((*row, "chart-grouped-headline-one-rose"))
            }
            (others, [(row, ..)]) if others.len() >= 2 && others.len() + 1 == all => {
                Some((*row, "chart-grouped-headline-one-fell"))
            }
            _ => None,
        };
        if let Some((row, key)) = lone {
            let facts = Facts::new().text("name", Self::name(row));
            return capitalised(&locale.say_with(&self.by_basis(key), &facts));
        }
        let (before, now) = if self.is_per_month() {
            (before.per_month(), now.per_month())
        } else {
            let plain = |counted: Counted| {
                let decimals = grouped.decimals;
                Quantity { decimals, ..Quantity::count(counted.amount) }
            };
            (plain(before), plain(now))
        };
        let key = match now.shown().cmp(&before.shown()) {
            Ordering::Greater => "chart-grouped-headline-more",
            Ordering::Less => "chart-grouped-headline-fewer",
            Ordering::Equal => "chart-grouped-headline-same",
        };
        let facts =
            facts.text("before", locale.quantity(&before)).text("count", locale.quantity(&now));
        locale.say_with(&self.by_basis(key), &facts)
    }

    /// "361 av 388 incidenter är Inloggningsproblem"
    fn largest_headline(&self) -> String {
        let (grouped, locale) = (self.grouped, self.locale);
        let sorted = grouped.sorted();
        let largest = sorted.first().and_then(|row| Some((*row, row.now().amount()?)));
        let total = grouped.total(grouped.now());
        let (row, amount) = largest.expect("a total above zero has a largest part");
        let facts = Facts::new()
            .text("things", &grouped.noun.1)
            .text("name", Self::name(row))
            .text("count", locale.number(amount, grouped.decimals))
            .text("total", locale.quantity(&total));
        capitalised(&locale.say_with("chart-grouped-headline-largest", &facts))
    }

    fn subtitle(&self) -> String {
        let index = 0..self.grouped.periods.len();
        let periods: Vec<String> =
            index.map(|index| period(self.grouped, index, self.locale)).collect();
        let facts = Facts::new()
            .text("things", &self.grouped.noun.1)
            .text("periods", self.locale.list(&periods));
        self.locale.say_with("chart-grouped-subtitle", &facts)
    }

    fn alternative_text(&self) -> String {
        let (grouped, locale) = (self.grouped, self.locale);
        let first = grouped.periods.len().saturating_sub(MOST_PERIODS);
        let periods: Vec<String> =
            (first..grouped.periods.len()).map(|index| self.aloud(index)).collect();
        let facts = Facts::new()
            .text("things", &grouped.noun.1)
            .text("categories", categories(grouped.rows.len(), locale))
            .text("periods", locale.list(&periods));
        let key =
            if periods.len() > 1 { "chart-grouped-alt" } else { "chart-grouped-alt-single" };
        let is_withheld = |it: &&(Year, Gap)| it.1 == Gap::Withheld;
        let withheld = grouped.gaps.iter().filter(is_withheld).map(|it| (it.0, Some(it.1)));
        let withheld = gap::sentences(withheld, locale);
        let what = locale.say_with(key, &facts);
        let mut sentences = vec![opening(&what, withheld.first().map(String::as_str))];
        // What has changed most is told before how many there are.
        sentences.extend(self.changes(1));
        sentences.push(self.totals());
        if grouped.before().is_none() {
            sentences.extend(self.largest());
        }
        within(ALTERNATIVE_TEXT, &sentences)
    }

    fn summary(&self) -> String {
        let mut sentences = vec![self.totals()];
        sentences.extend(self.per_month());
        sentences.extend(self.changes(NAMES));
        if self.grouped.before().is_none() {
            sentences.extend(self.largest());
        }
        sentences.extend(self.none());
        sentences.extend(self.came_and_went());
        sentences.extend(self.missing());
        sentences.extend(gaps(self.grouped, self.locale));
        let (periods, first) =
            (&self.grouped.periods, self.grouped.periods.len().saturating_sub(MOST_PERIODS));
        if first > 0 {
            let shown = periods[first..].iter().map(|period| self.locale.period(*period));
            let shown: Vec<String> = shown.collect();
            let facts = Facts::new().text("years", self.locale.list(&shown));
            sentences.push(self.locale.say_with("chart-years-left-out", &facts));
        }
        sentences.join(" ")
    }

    /// "Under januari till oktober 2024 registrerades 388 incidenter, under 2023 500."
    fn totals(&self) -> String {
        let (grouped, locale) = (self.grouped, self.locale);
        let counted = |index: usize| locale.quantity(&grouped.total(index));
        let facts = Facts::new()
            .text("things", &grouped.noun.1)
            .text("period", self.aloud(grouped.now()))
            .text("count", counted(grouped.now()));
        match grouped.before() {
            Some(before) => {
                let facts = facts
                    .text("before_period", self.aloud(before))
                    .text("before", counted(before))
                    .text("months", locale.months(grouped.periods[grouped.now()]))
                    .text("before_months", locale.months(grouped.periods[before]));
                locale.say_with(&self.by_basis("chart-grouped-totals"), &facts)
            }
            None => locale.say_with("chart-grouped-total", &facts),
        }
    }

    /// Why the last two periods are compared by the month.
    fn lengths(&self) -> Option<String> {
        let (grouped, locale) = (self.grouped, self.locale);
        let before = grouped.before().filter(|_| self.is_per_month())?;
        let now = grouped.now();
        let facts = Facts::new()
            .text("period", capitalised(&self.aloud(now)))
            .text("months", locale.months(grouped.periods[now]))
            .text("before_period", self.aloud(before))
            .text("before_months", locale.months(grouped.periods[before]));
        Some(locale.say_with("chart-grouped-lengths", &facts))
    }

    /// "Per månad är det 38,8 mot 41,7."
    fn per_month(&self) -> Option<String> {
        let (before, now) = self.grouped.compared_totals().filter(|_| self.is_per_month())?;
        let facts = Facts::new()
            .text("count", self.locale.quantity(&now.per_month()))
            .text("before", self.locale.quantity(&before.per_month()));
        Some(self.locale.say_with("chart-grouped-per-month", &facts))
    }

    /// What rose and what fell, each with its amounts or, by the month, its change; so many of each.
    fn changes(&self, most: usize) -> Option<String> {
        let risen = self.moved_names(Ordering::Greater, most);
        let fallen = self.moved_names(Ordering::Less, most);
        let ways = match (&risen, &fallen) {
            (None, None) => return None,
            (Some(_), None) => "rose",
            (None, Some(_)) => "fell",
            (Some(_), Some(_)) => "both",
        };
        let before = self.grouped.before().map(|before| self.aloud(before));
        let facts = Facts::new()
            .text("before_period", before.unwrap_or_default())
            .text("ways", ways)
            .text("risen", risen.unwrap_or_default())
            .text("fallen", fallen.unwrap_or_default());
        let key = self.by_basis("chart-grouped-changes");
        Some(capitalised(&self.locale.say_with(&key, &facts)))
    }

    /// "A (+103 %), B (+4 %) och 2 till": what moved this way; none when nothing did.
    fn moved_names(&self, way: Ordering, most: usize) -> Option<String> {
        let (grouped, locale) = (self.grouped, self.locale);
        let moved = self.moved(way);
        if moved.is_empty() {
            return None;
        }
        let name = |(row, before, now): &(&GroupedRow, Counted, Counted)| {
            let facts = Facts::new()
                .text("name", Self::name(row))
                .text("change", change(*before, *now, locale))
                .text("before", locale.number(before.amount, grouped.decimals))
                .text("count", locale.number(now.amount, grouped.decimals));
            locale.say_with(&self.by_basis("chart-grouped-moved"), &facts)
        };
        let moved: Vec<String> = moved.iter().map(name).collect();
        Some(first_names(most, &moved, locale))
    }

    /// "Flest var Inloggningsproblem, 361."
    fn largest(&self) -> Option<String> {
        let sorted = self.grouped.sorted();
        let row = sorted.first().filter(|_| sorted.len() > 1)?;
        let amount = row.now().amount().filter(|amount| !amount.is_zero())?;
        let facts = Facts::new()
            .text("name", Self::name(row))
            .text("count", self.locale.number(amount, self.grouped.decimals));
        Some(self.locale.say_with("chart-grouped-largest", &facts))
    }

    /// The categories that had nothing in the last period and the one it is compared with.
    fn none(&self) -> Option<String> {
        let compared = if self.grouped.before().is_some() { 2 } else { 1 };
        let is_none = |row: &&GroupedRow| {
            let recent = row.entries.iter().rev().take(compared);
            recent.copied().all(|entry| entry.amount().is_some_and(|amount| amount.is_zero()))
        };
        let rows: Vec<String> =
            self.grouped.rows.iter().filter(is_none).map(Self::name).collect();
        if rows.is_empty() || rows.len() == self.grouped.rows.len() {
            return None;
        }
        let facts = Facts::new()
            .text("things", &self.grouped.noun.1)
            .text("names", names(&rows, self.locale));
        Some(self.locale.say_with("chart-grouped-none", &facts))
    }

    fn came_and_went(&self) -> Vec<String> {
        let Some(before) = self.grouped.before() else { return Vec::new() };
        let all = |is_so: &dyn Fn(Entry, Entry) -> bool| -> Vec<String> {
            let rows = self.grouped.rows.iter();
            rows.filter(|row| is_so(row.entries[before], row.now())).map(Self::name).collect()
        };
        let came = all(&|before, now| before == Entry::NotListed && now != Entry::NotListed);
        let went = all(&|before, now| before != Entry::NotListed && now == Entry::NotListed);
        let sentence = |key: &str, rows: &[String]| {
            let facts = Facts::new()
                .text("period", self.aloud(self.grouped.now()))
                .text("form", form(rows.len() as u64, self.locale))
                .text("names", names(rows, self.locale));
            (!rows.is_empty()).then(|| self.locale.say_with(key, &facts))
        };
        let sentences =
            [sentence("chart-grouped-came", &came), sentence("chart-grouped-went", &went)];
        sentences.into_iter().flatten().collect()
    }

    fn missing(&self) -> Option<String> {
        let rows = self.grouped.rows.iter().filter(|row| row.now() == Entry::Missing);
        let rows: Vec<String> = rows.map(Self::name).collect();
        let facts = Facts::new().text("names", names(&rows, self.locale));
        (!rows.is_empty()).then(|| self.locale.say_with("chart-missing-sentence", &facts))
    }
}
