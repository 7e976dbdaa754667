//! Grids: the status of every area in every year.
//!
//! In: places in a scale. Out: drawing, words, table. Never: an order other than the framework's,
//! a change across a new method.

use crate::chart::columns::{MOST_COLUMNS, StatusStep};
use crate::chart::gap::{self, Gap};
use crate::chart::{Chart, Painter, Width, grid_drawing, grid_words};
use crate::value::date::Year;

/// A status per area and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// What a row is, one and several: "kravområde", "kravområden".
    pub noun: (String, String),
    /// The scale, from unknown and missing over the steps to not applicable.
    pub statuses: Vec<StatusStep>,
    /// Every year, ascending; the last is the report's.
    pub years: Vec<GridYear>,
    /// In the framework's order.
    pub rows: Vec<GridRow>,
}

/// A year of a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridYear {
    /// The year.
    pub year: Year,
    /// Why no area has a status.
    pub gap: Option<Gap>,
    /// Why it cannot be compared with the years before, when the method changed.
    pub method_break: Option<String>,
}

/// An area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// "4 §"
    pub reference: Option<String>,
    /// The area.
    pub label: String,
    /// One a year: the place of its status in the scale; none where it was not assessed.
    pub statuses: Vec<Option<usize>>,
}

/// What has become of an area since the last year that it can be compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// So many steps up, or down when negative.
    Steps(i32),
    /// It was not assessed or not applicable.
    New,
    /// It was unknown.
    Known,
    /// It is unknown now.
    Unknown,
    /// It is not applicable any more.
    Dropped,
}

/// What is written in the cells of a status: its step, "?" for unknown, "–" for not applicable.
pub(super) fn code(role: &str) -> &'static str {
    match role {
        "status-0" => "0",
        "status-1" => "1",
        "status-2" => "2",
        "status-3" => "3",
        "status-4" => "4",
        "status-5" => "5",
        "status-na" => "–",
        _ => "?",
    }
}

fn step(role: &str) -> Option<i32> {
    code(role).parse().ok()
}

impl Grid {
    /// The years from the first one that something is known of, by their places in `years`.
    pub(super) fn known(&self) -> std::ops::Range<usize> {
        let end = self.years.len();
        end - gap::since_first(&self.years, |year| year.gap).len()..end
    }

    /// The last `most` of them; empty where none has a status.
    pub(super) fn drawn(&self, most: usize) -> std::ops::Range<usize> {
        let end = self.years.len();
        let years = gap::drawn(&self.years, most, |year| year.gap);
        if years.iter().all(|year| year.gap.is_some()) {
            return end..end;
        }
        end - years.len()..end
    }

    /// The year that the report's year is compared with, by its place in `years`.
    pub(super) fn previous(&self) -> Option<usize> {
        let (current, earlier) = self.years.split_last()?;
        if current.gap.is_some() {
            return None;
        }
        let parts = |year: &GridYear| gap::parts(year.gap, year.method_break.is_some());
        let mut is_comparable = !parts(current);
        for (place, year) in earlier.iter().enumerate().rev() {
            if !is_comparable || year.gap.is_none() {
                return Some(place).filter(|_| is_comparable);
            }
            is_comparable = !parts(year);
        }
        None
    }

    /// The status of a row in a year, by the year's place.
    pub(super) fn status(&self, row: &GridRow, year: usize) -> Option<&StatusStep> {
        let status = (*row.statuses.get(year)?)?;
        self.statuses.get(status)
    }

    /// How a row has changed; none when there is nothing to compare or it is the same in a way
    /// that has no step.
    pub(super) fn change(&self, row: &GridRow) -> Option<Change> {
        let previous = self.previous()?;
        let now = self.status(row, self.years.len() - 1)?.role;
        let Some(before) = self.status(row, previous).map(|status| status.role) else {
            return Some(Change::New);
        };
        if now == before {
            return Some(Change::Steps(0));
        }
        Some(match (step(before), step(now)) {
            (Some(before), Some(now)) => Change::Steps(now - before),
            (_, None) if now == "status-na" => Change::Dropped,
            (_, None) => Change::Unknown,
            (None, Some(_)) if before == "status-na" => Change::New,
            (None, Some(_)) => Change::Known,
        })
    }

    /// The steps by which a row has changed.
    pub(super) fn steps(&self, row: &GridRow) -> Option<i32> {
        match self.change(row)? {
            Change::Steps(steps) => Some(steps),
            Change::New | Change::Known | Change::Unknown | Change::Dropped => None,
        }
    }
}

/// The most years of a wide drawing and of a narrow one.
pub(super) fn most_years(width: Width) -> usize {
    if width == Width::Narrow { 3 } else { MOST_COLUMNS }
}

/// Draws and describes.
pub(super) fn chart(grid: &Grid, painter: &Painter<'_>) -> Chart {
    let words = grid_words::words(grid, painter.locale);
    let canvases = |width| grid_drawing::canvases(grid, width, painter);
    words.with_drawing(painter.drawing(canvases, true))
}
