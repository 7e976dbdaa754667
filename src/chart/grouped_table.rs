//! The table of grouped bars: categories as rows, periods and the years without one as columns.
//!
//! In: amounts per category and period. Out: a table. Never: a change between periods of different
//! length as if they were equal.

use crate::base::wording::capitalised;
use crate::chart::gap::Gap;
use crate::chart::grouped::{Basis, Entry, Grouped, GroupedRow, Slot, change};
use crate::chart::grouped_words::{change_head, entry, gap_words, with_months};
use crate::chart::lines::one_line;
use crate::doc::table::{Cell, Column, Row, Table};
use crate::value::format::Locale;
use crate::value::period::Period;
use crate::value::quantity::Quantity;

/// All amounts as a table.
pub fn table(grouped: &Grouped, locale: &Locale) -> Table {
    let has_change = grouped.basis() != Basis::None;
    let mut columns = vec![Column::text(locale.say("chart-grouped-category"), 2)];
    // Where lengths differ every head tells its months.
    let is_uneven = (0..grouped.periods.len()).any(|index| grouped.is_partial(index));
    let head = |period: &Period| {
        if is_uneven { with_months(*period, locale) } else { locale.period(*period) }
    };
    let slots = grouped.slots();
    columns.extend(slots.iter().map(|slot| match slot {
        Slot::Period(index) => Column::number(head(&grouped.periods[*index])),
        Slot::Gap(year, ..) => Column::number(year.to_string()),
    }));
    if has_change {
        columns.push(Column::number(change_head(grouped, locale)));
    }
    let gap = |why: Gap| Cell::Missing(gap_words(why, locale));
    let no_comparison = || Cell::Missing(locale.say("chart-no-comparison"));
    let row = |row: &&GroupedRow| {
        let entry = |slot: &Slot| match slot {
            Slot::Gap(.., why) => gap(*why),
            Slot::Period(index) => match row.entries[*index] {
                found @ Entry::Amount(_) => Cell::text(entry(found, grouped, locale)),
                found @ (Entry::Missing | Entry::NotListed) => {
                    Cell::Missing(capitalised(&entry(found, grouped, locale)))
                }
            },
        };
        let mut cells = vec![Cell::text(one_line(&row.label))];
        cells.extend(slots.iter().map(entry));
        let compared = grouped.compared(row);
        cells.extend(has_change.then(|| match compared {
            Some((before, now)) => Cell::text(change(before, now, locale)),
            None => no_comparison(),
        }));
        Row::new(cells)
    };
    let mut rows: Vec<Row> = grouped.sorted().iter().map(row).collect();
    let mut total = vec![Cell::text(locale.say("chart-total-row"))];
    total.extend(slots.iter().map(|slot| match slot {
        Slot::Gap(.., why) => gap(*why),
        Slot::Period(index) => Cell::text(locale.quantity(&grouped.total(*index))),
    }));
    let compared = grouped.compared_totals();
    total.extend(has_change.then(|| match compared {
        Some((before, now)) => Cell::text(change(before, now, locale)),
        None => no_comparison(),
    }));
    rows.push(Row::total(total));
    if grouped.basis() == Basis::PerMonth {
        let mut cells = vec![Cell::text(locale.say("chart-grouped-total-per-month"))];
        cells.extend(slots.iter().map(|slot| {
            let index = match slot {
                Slot::Period(index) => index,
                Slot::Gap(.., why) => return gap(*why),
            };
            let total = grouped.total(*index);
            let per_month = grouped.counted(*index, total.amount).per_month();
            let quantity = Quantity { precision: total.precision, ..per_month };
            Cell::text(locale.quantity(&quantity))
        }));
        cells.push(match compared {
            Some((before, now)) => Cell::text(change(before, now, locale)),
            None => no_comparison(),
        });
        rows.push(Row::total(cells));
    }
    Table { columns, rows }
}
