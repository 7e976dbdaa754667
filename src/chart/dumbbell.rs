//! Dumbbells: a level per area this year and last year, and the target.
//!
//! In: levels on one scale. Out: drawing, words, table. Never: a level that nobody measured.

use crate::chart::{Chart, Painter, dumbbell_drawing, dumbbell_words};
use crate::value::date::Year;
use crate::value::decimal::{Decimal, round};

/// Levels per area on one scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dumbbell {
    /// What the level is: "mognad".
    pub measure: String,
    /// What a row is, one and several: "område", "områden".
    pub noun: (String, String),
    /// The scale's lower end.
    pub scale_min: Decimal,
    /// The scale's upper end.
    pub scale_max: Decimal,
    /// Shown decimals of levels.
    pub decimals: u8,
    /// The report's year.
    pub year: Year,
    /// The last measured year that may be compared with.
    pub previous_year: Option<Year>,
    /// The year that would be compared with, were it not left out of the edition.
    pub withheld_year: Option<Year>,
    /// The mean this year, as the measure computed it.
    pub mean: Option<Decimal>,
    /// The mean in `previous_year`; none when it is not of the same rows.
    pub previous_mean: Option<Decimal>,
    /// The target for the mean.
    pub target: Option<Decimal>,
    /// In the framework's order.
    pub rows: Vec<DumbbellRow>,
}

/// An area's levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DumbbellRow {
    /// The area.
    pub label: String,
    /// This year's level; none when not assessed.
    pub level: Option<Decimal>,
    /// The level in `previous_year`.
    pub previous: Option<Decimal>,
    /// The area's target.
    pub target: Option<Decimal>,
}

impl DumbbellRow {
    /// How far the shown level is below the shown target; negative above it.
    pub fn gap(&self, decimals: u8) -> Option<Decimal> {
        Some(round(self.target?, decimals) - round(self.level?, decimals))
    }
}

impl Dumbbell {
    /// The rows as they are drawn: the longest way to the target first; without a target those
    /// with the lowest level first, after the others; those without a level last. Ties keep the
    /// framework's order.
    pub fn sorted(&self) -> Vec<&DumbbellRow> {
        let mut rows: Vec<&DumbbellRow> = self.rows.iter().collect();
        rows.sort_by_key(|row| {
            let gap = row.gap(self.decimals);
            let level = row.level.map(|level| round(level, self.decimals));
            (level.is_none(), gap.is_none(), gap.map(|gap| -gap), level)
        });
        rows
    }

    /// The mean as a row.
    pub fn mean_row(&self, label: String) -> Option<DumbbellRow> {
        self.mean.map(|level| DumbbellRow {
            label,
            level: Some(level),
            previous: self.previous_mean,
            target: self.target,
        })
    }

    /// The target, when all rows that have one and the mean have the same.
    pub(super) fn common_target(&self) -> Option<Decimal> {
        let rows = self.rows.iter().filter_map(|row| row.target);
        let mut targets: Vec<Decimal> =
            rows.chain(self.target).map(|target| round(target, self.decimals)).collect();
        targets.dedup();
        (targets.len() == 1).then(|| targets[0])
    }

    /// The same without parts that belong to nothing: the mean of fewer than two areas, a target
    /// for no mean, levels of no year, a year of no levels.
    pub(super) fn consistent(&self) -> Self {
        let mut dumbbell = self.clone();
        dumbbell.mean = self.mean.filter(|_| self.rows.len() > 1);
        dumbbell.target = self.target.filter(|_| dumbbell.mean.is_some());
        let has_year = self.previous_year.is_some();
        dumbbell.previous_mean =
            self.previous_mean.filter(|_| has_year && dumbbell.mean.is_some());
        for row in &mut dumbbell.rows {
            row.previous = row.previous.filter(|_| has_year);
        }
        let has_previous = dumbbell.previous_mean.is_some()
            || dumbbell.rows.iter().any(|row| row.previous.is_some());
        dumbbell.previous_year = self.previous_year.filter(|_| has_previous);
        dumbbell
    }
}

/// The distance between two numbers of the scale: 1, or what gives at most ten.
pub(super) fn step(min: Decimal, max: Decimal) -> Decimal {
    ((max - min) / Decimal::TEN).ceil().max(Decimal::ONE)
}

/// Draws and describes.
pub(super) fn chart(dumbbell: &Dumbbell, painter: &Painter<'_>) -> Chart {
    let dumbbell = &dumbbell.consistent();
    let words = dumbbell_words::words(dumbbell, painter.locale);
    let canvases = |width| dumbbell_drawing::canvases(dumbbell, width, painter);
    words.with_drawing(painter.drawing(canvases, true))
}
