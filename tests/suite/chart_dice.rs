//! Random shapes of every kind, the same in every run.
//!
//! In: a seed. Out: shapes with any years, areas, units, numbers and names. Never: data that a reader
//! would have refused.

use std::sync::LazyLock;

use berattelse::chart::columns::ColumnYear;
use berattelse::chart::dumbbell::DumbbellRow;
use berattelse::chart::gap::Gap;
use berattelse::chart::grid::{GridRow, GridYear};
use berattelse::chart::grouped::{Entry, GroupedRow};
use berattelse::chart::levels::Levels;
use berattelse::chart::line::{Divider, LinePoint, Scale};
use berattelse::chart::matrix::{Axis, Matrix, MatrixCell, Movement};
use berattelse::chart::sparkline::{SparkPoint, Sparkline};
use berattelse::chart::timeline::TimelineEnd;
use berattelse::chart::{Aim, Shape};
use berattelse::value::decimal::Decimal;
use berattelse::value::quantity::{Precision, Quantity, Unit};

use crate::chart_hostile;
use crate::chart_samples as samples;

/// Pseudo-random numbers that are the same in every run (Lehmer, 48271).
pub struct Dice(pub u64, pub Amounts);

/// What the counts of a case are.
#[derive(Clone, Copy)]
pub enum Amounts {
    Any,
    Only(u32),
}

/// A text as a name, which has something to see: readers ask for that.
pub fn named(text: &str) -> String {
    let is_seen = |c: char| {
        !c.is_control()
            && !c.is_whitespace()
            && !matches!(c, '\u{AD}' | '\u{FFFE}' | '\u{FFFF}')
    };
    if text.contains(is_seen) { text.to_owned() } else { format!("Å{text}") }
}

pub static HOSTILE: LazyLock<Vec<String>> = LazyLock::new(chart_hostile::strings);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 % end
    }

    fn chance(&mut self, one_in: u64) -> bool {
        self.below(one_in) == 0
    }

    /// A whole number below `most`, or what the case is about: nothing, one, the same, huge.
    fn amount(&mut self, most: u64) -> u32 {
        match self.1 {
            Amounts::Any => self.below(most) as u32,
            Amounts::Only(amount) => amount,
        }
    }

    fn label(&mut self) -> String {
        if self.chance(6) {
            let hostile = &*HOSTILE;
            return named(&hostile[self.below(hostile.len() as u64) as usize]);
        }
        const WORDS: [&str; 14] = [
            "och",
            "Incident-",
            "informations\u{AD}säkerhets\u{AD}utbildning",
            "kontinuitetshantering",
            "av",
            "it-säkerhet",
            "<b>&\"'</b>",
            "Räddningstjänsten",
            "säkerhetskultur",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "\u{1}\n\t",
            "i",
            "drift/förvaltning",
            "Öl",
        ];
        let count = 1 + self.below(6);
        let words: Vec<&str> =
            (0..count).map(|_| WORDS[self.below(WORDS.len() as u64) as usize]).collect();
        format!("Å {}", words.join(" "))
    }

    /// From 0 to `end`, with one decimal.
    fn tenths(&mut self, end: u64) -> Decimal {
        let tenths = match self.1 {
            Amounts::Any => self.below(end * 10 + 1),
            Amounts::Only(amount) => u64::from(amount).min(end * 10),
        };
        Decimal::new(i64::try_from(tenths).expect("small"), 1)
    }

    pub fn columns(&mut self) -> Shape {
        let mut columns = samples::six_years();
        let most = [2, 4, 30, 400][self.below(4) as usize];
        let count = 1 + self.below(11);
        columns.years = (0..count)
            .map(|index| ColumnYear {
                year: samples::year(2010 + i64::try_from(index).expect("small")),
                counts: if self.chance(4) {
                    Err(self.gap())
                } else {
                    let count = |_| if self.chance(2) { 0 } else { self.amount(most) };
                    Ok((0..8).map(count).collect())
                },
                method_break: self.chance(6).then(|| "skalan ändrades".to_owned()),
                applies_to_others: self.chance(6),
            })
            .collect();
        if self.chance(3) {
            columns.statuses.iter_mut().for_each(|status| status.is_met = self.chance(2));
        }
        if self.chance(6) {
            let status = self.below(8) as usize;
            columns.statuses[status].label = self.label();
        }
        Shape::Columns(columns)
    }

    pub fn dumbbell(&mut self) -> Shape {
        let mut dumbbell = samples::ten_areas();
        let max = 1 + self.below(12);
        dumbbell.scale_max = Decimal::from(max);
        if self.chance(3) {
            dumbbell.withheld_year = dumbbell.previous_year.take();
        }
        if self.chance(4) {
            dumbbell.mean = None;
        }
        dumbbell.target = self.chance(2).then(|| self.tenths(max));
        let common = self.tenths(max);
        let most = [12, 34, 90][self.below(3) as usize];
        let count = self.below(most);
        let has_targets = !self.chance(4);
        dumbbell.rows = (0..count)
            .map(|_| DumbbellRow {
                label: self.label(),
                level: (!self.chance(7)).then(|| self.tenths(max)),
                previous: (dumbbell.previous_year.is_some() && !self.chance(4))
                    .then(|| self.tenths(max)),
                target: (has_targets && !self.chance(5))
                    .then(|| if self.chance(2) { common } else { self.tenths(max) }),
            })
            .collect();
        if dumbbell.previous_year.is_none() {
            dumbbell.previous_mean = None;
        }
        Shape::Dumbbell(dumbbell)
    }

    pub fn bars(&mut self) -> Shape {
        let mut bars = samples::units();
        let count = if self.chance(12) { self.below(90) } else { self.below(28) };
        bars.rows = (0..count)
            .map(|_| {
                let whole = self.amount(5000);
                let part = self.below(u64::from(whole) + 1);
                samples::unit(&self.label(), part as i64, whole.into())
            })
            .collect();
        bars.aim = [Aim::Higher, Aim::Lower, Aim::None][self.below(3) as usize];
        bars.target = (!self.chance(3)).then(|| self.tenths(100));
        match (self.below(3), &mut bars.total) {
            (0, total) => *total = None,
            (1, Some(total)) => total.label = self.label(),
            _ => {}
        }
        Shape::Bars(bars)
    }

    pub fn timeline(&mut self) -> Shape {
        let mut timeline = samples::outages();
        if self.chance(4) {
            timeline.classes.clear();
        } else if self.chance(4) {
            timeline.classes[2].name = Some(self.label());
        }
        let reach = [300, 20_000, 500_000, 5_000_000][self.below(4) as usize];
        let most = if self.chance(3) { 40 } else { 9 };
        let count = self.below(most);
        timeline.events = (0..count)
            .map(|_| {
                let first = self.below(reach) as i64;
                let length = (!self.chance(4)).then(|| self.below(reach) as i64);
                let mut event = samples::event(&self.label(), "2021-09-01", 0, length);
                event.first += first;
                if let TimelineEnd::At(minute, _) = &mut event.end {
                    *minute += first;
                } else if self.chance(2) {
                    event.end = TimelineEnd::Ongoing;
                }
                let classes = timeline.classes.len() as u64;
                event.class =
                    (classes > 0 && !self.chance(4)).then(|| self.below(classes) as usize);
                event.is_under_analysis = self.chance(5);
                event
            })
            .collect();
        timeline.events.sort_by_key(|event| event.first);
        Shape::Timeline(timeline)
    }

    pub fn grouped(&mut self) -> Shape {
        let count = 1 + self.below(7) as usize;
        let mut grouped = samples::incidents_of_years();
        let first = |index: usize| 2010 + i64::try_from(index).expect("small");
        grouped.periods = (0..count)
            .map(|index| samples::months(first(index), 1, 12 - self.below(3) as u8 * 4))
            .collect();
        grouped.gaps.clear();
        if self.chance(3) {
            grouped.gaps.push((samples::year(2009), self.gap()));
        }
        grouped.is_comparable = !self.chance(4);
        let most = [2, 30, 500, 100_000_000][self.below(4) as usize];
        let row = |dice: &mut Self| GroupedRow {
            label: dice.label(),
            entries: (0..count)
                .map(|_| match dice.below(8) {
                    0 => Entry::Missing,
                    1 => Entry::NotListed,
                    2 => Entry::Amount(Decimal::ZERO),
                    _ => Entry::Amount(Decimal::from(dice.amount(most))),
                })
                .collect(),
        };
        grouped.rows = (0..1 + self.below(14)).map(|_| row(self)).collect();
        Shape::Grouped(grouped)
    }

    pub fn levels(&mut self) -> Shape {
        Shape::Levels(self.level_counts())
    }

    fn level_counts(&mut self) -> Levels {
        let mut levels = samples::risks();
        let most = [2, 10, 5000][self.below(3) as usize];
        if self.chance(3) {
            levels.withheld_year = levels.previous_year.take();
        }
        for row in &mut levels.rows {
            row.count = self.amount(most);
            row.previous =
                (levels.previous_year.is_some() && !self.chance(5)).then(|| self.amount(most));
        }
        if self.chance(3) {
            levels.unassessed = self.amount(4);
            levels.previous_unassessed = self.amount(4);
        }
        if self.chance(8) {
            levels.rows[1].name = (self.label(), self.label());
        }
        levels
    }

    pub fn matrix(&mut self) -> Shape {
        let mut levels = self.level_counts();
        let (rows, columns) = (3 + self.below(4), 3 + self.below(4));
        let most = [2, 4, 300][self.below(3) as usize];
        let axis = |dice: &mut Self, title: &str, steps: u64| Axis {
            title: title.to_owned(),
            steps: (0..steps)
                .map(|_| if dice.chance(3) { String::new() } else { dice.label() })
                .collect(),
        };
        let has_previous = levels.previous_year.is_some();
        let cells: Vec<Vec<MatrixCell>> = (0..rows)
            .map(|_| {
                let cell = |_| MatrixCell {
                    level: self.below(4) as usize,
                    count: if self.chance(2) { self.amount(most) } else { 0 },
                    previous: if has_previous { self.amount(most) } else { 0 },
                };
                (0..columns).map(cell).collect()
            })
            .collect();
        // The counts per level are those of the cells, and a few that have no cell.
        let unplaced = self.below(3) as u32;
        for (index, row) in levels.rows.iter_mut().enumerate() {
            let of_level = || cells.iter().flatten().filter(|cell| cell.level == index);
            let sum = |count: fn(&MatrixCell) -> u32| {
                of_level().fold(0, |sum: u32, cell| sum.saturating_add(count(cell)))
            };
            row.count =
                sum(|cell| cell.count).saturating_add(if index == 0 { unplaced } else { 0 });
            row.previous = has_previous.then(|| sum(|cell| cell.previous));
        }
        let movement = (has_previous && self.chance(2)).then(|| Movement {
            new: self.below(30) as u32,
            moved: self.below(3) as u32,
            closed: self.below(30) as u32,
            kept: self.below(300) as u32,
        });
        Shape::Matrix(Matrix {
            likelihood: axis(self, "Sannolikhet", rows),
            consequence: axis(self, "Konsekvens", columns),
            cells,
            unplaced,
            movement,
            levels,
        })
    }
}

impl Dice {
    pub fn grid(&mut self) -> Shape {
        let mut grid = samples::twelve_areas();
        let years = 1 + self.below(11);
        grid.years = (0..years)
            .map(|index| GridYear {
                year: samples::year(2010 + i64::try_from(index).expect("small")),
                gap: self.chance(4).then(|| self.gap()),
                method_break: self.chance(6).then(|| "skalan ändrades".to_owned()),
            })
            .collect();
        let rows = [3, 12, 60][self.below(3) as usize];
        grid.rows = (0..self.below(rows))
            .map(|index| GridRow {
                reference: (!self.chance(4)).then(|| format!("{index} §")),
                label: self.label(),
                statuses: (0..years)
                    .map(|_| (!self.chance(9)).then(|| self.below(8) as usize))
                    .collect(),
            })
            .collect();
        Shape::Grid(grid)
    }

    pub fn radar(&mut self) -> Shape {
        match self.dumbbell() {
            Shape::Dumbbell(mut dumbbell) => {
                // More axes are an error of the one who asks for them.
                dumbbell.rows.truncate(12);
                Shape::Radar(dumbbell)
            }
            other => other,
        }
    }

    pub fn line(&mut self) -> Shape {
        let mut line = samples::six_shares();
        let most = [1, 15, 100][self.below(3) as usize];
        let is_percent = self.chance(2);
        if !is_percent {
            line.scale = if self.chance(2) {
                Scale::Counts
            } else {
                Scale::Levels(Decimal::ZERO, Decimal::from(1 + self.below(12)))
            };
        }
        if self.chance(6) {
            (line.title, line.measure) = (self.label(), self.label());
        }
        line.aim = [Aim::Higher, Aim::Lower, Aim::None][self.below(3) as usize];
        let unit = if is_percent { Unit::Percent } else { Unit::One };
        let unit_of = unit.clone();
        let top = match line.scale {
            Scale::Levels(_, top) => u64::try_from(top).expect("small"),
            Scale::Percent => most,
            Scale::Counts => 0,
        };
        let huge = most * (1 + self.below(900));
        line.points = (0..self.below(12))
            .map(|index| LinePoint {
                year: samples::year(2010 + i64::try_from(index).expect("small")),
                value: if self.chance(4) {
                    Err(self.gap())
                } else {
                    Ok(Quantity {
                        amount: match top {
                            0 => Decimal::from(self.amount(huge)),
                            top => self.tenths(top),
                        },
                        precision: self.precision(),
                        unit: unit_of.clone(),
                        decimals: self.below(2) as u8,
                    })
                },
                divider: self.chance(6).then(|| self.divider()),
            })
            .collect();
        line.target = (!self.chance(3)).then(|| Quantity {
            amount: self.tenths(if top == 0 { most } else { top }),
            precision: Precision::Exact,
            unit,
            decimals: 1,
        });
        Shape::Line(line)
    }

    fn divider(&mut self) -> Divider {
        match self.below(2) {
            0 => Divider::Method("skalan ändrades".to_owned()),
            _ => Divider::Things("områden".to_owned()),
        }
    }

    fn precision(&mut self) -> Precision {
        use Precision::{About, AtLeast, AtMost, Exact};
        [Exact, Exact, About, AtLeast, AtMost][self.below(5) as usize]
    }

    fn gap(&mut self) -> Gap {
        Gap::ALL[self.below(Gap::ALL.len() as u64) as usize]
    }

    pub fn sparkline(&mut self) -> Sparkline {
        let most = [1, 15, 100][self.below(3) as usize];
        let ends = self.chance(2).then(|| (Decimal::ZERO, Decimal::from(most)));
        let point = |_| SparkPoint {
            value: (!self.chance(4)).then(|| self.tenths(most)),
            is_new_method: self.chance(6),
        };
        Sparkline { ends, points: (0..2 + most % 11).map(point).collect() }
    }
}
