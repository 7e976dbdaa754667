//! Grouped bars as a drawing: a group of bars per category, the last period thick.
//!
//! In: at most five periods and ten categories. Out: marks. Never: a broken or logarithmic axis; a
//! bar for nothing.

use crate::chart::draw::{Anchor, Area, Canvas, LINE, Stroke, Text, Type};
use crate::chart::grouped::{Entry, Grouped, GroupedRow, Slot};
use crate::chart::grouped_words::{change_head, entry, gap_words, period, row_change};
use crate::chart::key::{self, Entry as KeyEntry, Swatch};
use crate::chart::lines::{lines, one_line};
use crate::chart::words::years;
use crate::chart::{Painter, Width, parts, pattern};
use crate::value::decimal::Decimal;
use crate::value::format::Locale;

/// The bar of the last period.
const NOW: f64 = 20.0;
/// The bars of earlier periods.
const BEFORE: f64 = 12.0;
/// Between two bars of a group.
const GAP: f64 = 3.0;
/// From one earlier bar to the next.
const BEFORE_STEP: f64 = BEFORE + GAP;
/// From the end of a bar to its amount.
const BESIDE: f64 = 8.0;

/// From the longest amount to the changes, at the least.
fn before_changes(width: Width) -> f64 {
    match width {
        Width::Wide | Width::Print => 40.0,
        Width::Narrow => 24.0,
    }
}

/// Draws at one width; for print in several parts when one would not fit on a page.
pub fn canvases(grouped: &Grouped, width: Width, painter: &Painter<'_>) -> Vec<Canvas> {
    let plan = Plan::new(grouped, width, painter);
    let new = || Canvas::new(width.units());
    let parts = if width == Width::Print {
        parts(&grouped.rows, plan.head(&mut new()), |row| plan.height(row, width.units()))
    } else {
        vec![grouped.rows.as_slice()]
    };
    let part = |rows: &&[GroupedRow]| {
        let mut canvas = new();
        plan.draw(rows, &mut canvas);
        canvas
    };
    parts.iter().map(part).collect()
}

struct Plan<'a> {
    grouped: &'a Grouped,
    painter: &'a Painter<'a>,
    /// What stands in every group, in order of time.
    slots: Vec<Slot>,
    /// Where the bars begin; the names of more than two slots stand left of it.
    left: f64,
    /// Units for one counted thing.
    scale: f64,
    /// The width of the changes at the right.
    changes: f64,
}

impl<'a> Plan<'a> {
    fn new(grouped: &'a Grouped, width: Width, painter: &'a Painter<'a>) -> Self {
        let (measure, locale) = (&painter.measure, painter.locale);
        let widest =
            |texts: &[String], font| measure.widest(texts.iter().map(String::as_str), font);
        let slots = grouped.spans();
        let names: Vec<String> =
            slots.iter().map(|slot| slot_name(*slot, grouped, locale)).collect();
        let left = if names.len() > 2 { widest(&names, Type::AXIS) + 12.0 } else { 0.0 };
        let changes = if grouped.before().is_some() {
            let changes = grouped.rows.iter().map(|row| row_change(row, grouped, locale));
            widest(&changes.collect::<Vec<_>>(), Type::VALUE) + before_changes(width)
        } else {
            0.0
        };
        let amounts = || grouped.rows.iter().flat_map(|row| &row.entries);
        let most = amounts().filter_map(|entry| entry.amount()).max().unwrap_or_default();
        let most = units(most).max(f64::EPSILON);
        let amounts = amounts().filter(|entry| entry.amount().is_some());
        let amounts: Vec<String> =
            amounts.map(|amount| entry(*amount, grouped, locale)).collect();
        let room = widest(&amounts, Type::VALUE) + BESIDE + 2.0;
        let scale = (width.units() - left - room - changes).max(20.0) / most;
        Self { grouped, painter, slots, left, scale, changes }
    }

    fn draw(&self, rows: &[GroupedRow], canvas: &mut Canvas) {
        let mut y = self.head(canvas);
        for row in rows {
            if y > 0.0 {
                canvas.line((0.0, y), (canvas.width(), y), Stroke::solid("grid", 1.0));
            }
            y = self.group(canvas, row, y);
        }
        canvas.end_at(y - 4.0);
    }

    /// The key and the head of the changes; returns where the first group begins.
    fn head(&self, canvas: &mut Canvas) -> f64 {
        let (grouped, painter) = (self.grouped, self.painter);
        let mut bottom = 0.0;
        let swatch = |index: usize| match (index == grouped.now(), grouped.is_partial(index)) {
            (true, true) => Swatch::HatchedBar("nu"),
            (true, false) => Swatch::Bar("nu"),
            (false, true) => Swatch::HatchedBar("forr"),
            (false, false) => Swatch::Bar("forr"),
        };
        let is_needed =
            |index: &usize| self.left == 0.0 && grouped.now() > 0 || grouped.is_partial(*index);
        let entries: Vec<KeyEntry> = (0..grouped.periods.len())
            .rev()
            .filter(is_needed)
            .map(|index| KeyEntry::new(swatch(index), &period(grouped, index, painter.locale)))
            .collect();
        let head = grouped.before().map(|_| change_head(grouped, painter.locale));
        let head_width =
            head.as_ref().map_or(0.0, |head| painter.measure.width(head, Type::AXIS));
        let key_width: f64 = key::width(&entries, &painter.measure);
        if !entries.is_empty() {
            bottom = key::key(canvas, 0.0, None, &entries, &painter.measure);
        }
        if let Some(head) = head {
            let is_beside = key_width + head_width + 24.0 <= canvas.width();
            let middle = if is_beside { 12.0 } else { bottom + 12.0 };
            let at = (canvas.width(), middle + Type::AXIS.half_figure());
            let (anchor, font) = (Anchor::End, Type::AXIS);
            canvas.text(Text { words: &head, at, anchor, font, role: "muted" });
            bottom = bottom.max(middle + 12.0);
        }
        if bottom > 0.0 { bottom + 4.0 } else { 0.0 }
    }

    fn label(&self, row: &GroupedRow, width: f64) -> Vec<String> {
        lines(&row.label, width - self.changes, Type::LABEL, &self.painter.measure)
    }

    /// From a category to the next one.
    fn height(&self, row: &GroupedRow, width: f64) -> f64 {
        let bars = NOW + GAP + BEFORE_STEP * (self.slots.len() - 1) as f64;
        19.0 + self.label(row, width).len() as f64 * LINE + bars
    }

    /// Draws a category from `top`; returns where the next begins.
    fn group(&self, canvas: &mut Canvas, row: &GroupedRow, top: f64) -> f64 {
        let label = self.label(row, canvas.width());
        let mut y = top + 7.0;
        for line in &label {
            canvas.text_beside(line, (0.0, y + LINE / 2.0), Type::LABEL, "ink");
            y += LINE;
        }
        y += 3.0;
        let now = Slot::Period(self.grouped.now());
        let mut slots = self.slots.clone();
        if slots.len() <= 2 {
            // The newest first.
            slots.reverse();
        }
        for slot in slots {
            let height = if slot == now { NOW } else { BEFORE };
            self.slot(canvas, row, slot, y);
            if slot == now && self.grouped.before().is_some() {
                let change = row_change(row, self.grouped, self.painter.locale);
                let at = (canvas.width(), y + height / 2.0 + Type::VALUE.half_figure());
                let (anchor, font) = (Anchor::End, Type::VALUE);
                canvas.text(Text { words: &change, at, anchor, font, role: "ink" });
            }
            y += height + GAP;
        }
        y + 9.0
    }

    /// The name of a slot where it has one, and its bar, or why there is none.
    fn slot(&self, canvas: &mut Canvas, row: &GroupedRow, slot: Slot, y: f64) {
        let locale = self.painter.locale;
        let is_now = slot == Slot::Period(self.grouped.now());
        let middle = y + if is_now { NOW } else { BEFORE } / 2.0;
        if self.left > 0.0 {
            let name = one_line(&slot_name(slot, self.grouped, locale));
            let (font, role) =
                if is_now { (Type::AXIS_STRONG, "ink") } else { (Type::AXIS, "muted") };
            canvas.text_beside(&name, (0.0, middle), font, role);
        }
        match slot {
            Slot::Period(index) => self.bar(canvas, row, index, y),
            Slot::Gap(.., why) => {
                let words = gap_words(why, locale).to_lowercase();
                canvas.text_beside(&words, (self.left, middle), Type::AXIS, "muted");
            }
        }
    }

    fn bar(&self, canvas: &mut Canvas, row: &GroupedRow, index: usize, y: f64) {
        let (grouped, locale) = (self.grouped, self.painter.locale);
        let is_now = index == grouped.now();
        let (height, role) = if is_now { (NOW, "nu") } else { (BEFORE, "forr") };
        let middle = y + height / 2.0;
        let found = row.entries[index];
        let length = match found.amount() {
            Some(amount) if !amount.is_zero() => (units(amount) * self.scale).max(2.0),
            _ => 0.0,
        };
        let area = Area { x: self.left, y, width: length, height };
        if length > 0.0 && grouped.is_partial(index) {
            pattern::hatched(canvas, area, role);
        } else if length > 0.0 {
            canvas.fill(area, role);
        }
        let x = self.left + if length > 0.0 { length + BESIDE } else { 0.0 };
        let (font, role) = match (found, is_now) {
            (Entry::Missing | Entry::NotListed, _) | (_, false) => (Type::AXIS, "muted"),
            (Entry::Amount(_), true) => (Type::VALUE, "ink"),
        };
        canvas.text_beside(&entry(found, grouped, locale), (x, middle), font, role);
    }
}

/// "2023", "2019–2022"
fn slot_name(slot: Slot, grouped: &Grouped, locale: &Locale) -> String {
    match slot {
        Slot::Period(index) => locale.period(grouped.periods[index]),
        Slot::Gap(first, last, _) => years(first, last, locale),
    }
}

fn units(amount: Decimal) -> f64 {
    f64::try_from(amount).expect("a decimal that was read fits")
}
