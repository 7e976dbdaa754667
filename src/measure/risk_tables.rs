//! The tables of a risk register: its rows, what has moved, and how the matrix gives a level.
//!
//! In: risks of this year and an earlier one. Out: tables with names. Never: words that a label
//! covers; the projection has put their masks in.

use std::cmp::Reverse;

use crate::base::wording::{Facts, capitalised};
use crate::doc::secrecy::Secrecy;
use crate::doc::table::{Cell, Column, Row, Table};
use crate::measure::kind::{KindTable, NamedTable};
use crate::measure::masks;
use crate::measure::risk_register::{Movement, Place, Risk, label};
use crate::measure::risks::{Risks, Since};
use crate::value::format::Locale;

/// `{{ table: risks.register }}`
pub(super) const REGISTER: &str = "register";
/// `{{ table: risks.moved }}`
pub(super) const MOVED: &str = "moved";
/// `{{ table: risks.matrix }}`
pub(super) const MATRIX: &str = "matrix";

/// All tables that the data allow.
pub(super) fn tables(
    risks: &Risks,
    since: Option<&Since<'_>>,
    locale: &Locale,
) -> Vec<NamedTable> {
    let tables = Tables { risks, locale };
    [tables.register(), since.and_then(|since| tables.moved(since)), tables.matrix()]
        .into_iter()
        .flatten()
        .collect()
}

struct Tables<'a> {
    risks: &'a Risks,
    locale: &'a Locale,
}

impl Tables<'_> {
    fn say(&self, key: &str) -> String {
        self.locale.say(key)
    }

    fn number(&self, count: usize) -> String {
        self.locale.number((count as u64).into(), 0)
    }

    fn register(&self) -> Option<NamedTable> {
        let register = &self.risks.register;
        let has_places = register.iter().any(|risk| risk.place.is_some());
        let has_inherent = register.iter().any(|risk| risk.inherent.is_some());
        let mut risks: Vec<&Risk> = register.iter().collect();
        // The worst level first, and in a level the highest step; the register's order breaks ties.
        risks.sort_by_key(|risk| (risk.level.unwrap_or(usize::MAX), Reverse(risk.place)));
        let mut columns = vec![
            Column::text(self.say("risks-head-number"), 0),
            Column::text(self.say("risks-head-risk"), 3),
            Column::text(self.say("risks-head-level"), 0),
        ];
        if has_places {
            columns.push(Column::number(self.say("risks-likelihood")));
            columns.push(Column::number(self.say("risks-consequence")));
        }
        if has_inherent {
            columns.push(Column::text(self.say("risks-head-inherent"), 0));
        }
        columns.push(Column::text(self.say("risks-head-owner"), 2));
        columns.push(Column::text(self.say("risks-head-status"), 0));
        let row = |risk: &&Risk| {
            let mut cells = vec![
                Cell::text(&risk.id),
                masks::cell(&risk.title, self.locale),
                self.level(risk.level, None),
            ];
            if has_places {
                let unplaced = || Cell::Missing(self.say("risks-no-step"));
                let step = |of: fn(Place) -> usize| {
                    risk.place.map_or_else(unplaced, |at| Cell::text(self.number(of(at) + 1)))
                };
                cells.push(step(|place| place.likelihood));
                cells.push(step(|place| place.consequence));
            }
            if has_inherent {
                cells.push(self.level(risk.inherent, None));
            }
            cells.push(masks::cell(&risk.owner, self.locale));
            cells.push(masks::cell(&risk.status, self.locale));
            Row::new(cells)
        };
        let table = Table { columns, rows: risks.iter().map(row).collect() };
        let subtitle = self.risks.matrix.as_ref().filter(|_| has_places).map(|matrix| {
            let facts = Facts::new()
                .text("likelihood", self.number(matrix.likelihood.len()))
                .text("consequence", self.number(matrix.consequence.len()));
            self.locale.say_with("risks-register-subtitle", &facts)
        });
        let title = self.say("risks-register-title");
        (!register.is_empty()).then(|| NamedTable {
            name: REGISTER,
            table: KindTable { title, subtitle, table },
            labels: labels(&risks),
        })
    }

    /// The risks that are new, moved or closed.
    fn moved(&self, since: &Since<'_>) -> Option<NamedTable> {
        let mut moved = since.movements();
        if moved.is_empty() {
            return None;
        }
        moved.retain(|risk| risk.movement != Movement::Kept);
        moved.sort_by_key(|risk| (risk.movement, risk.row().level.unwrap_or(usize::MAX)));
        let columns = vec![
            Column::text(self.say("risks-head-number"), 0),
            Column::text(self.say("risks-head-risk"), 3),
            Column::text(since.year.to_string(), 0),
            Column::text(since.now.to_string(), 0),
            Column::text(self.say("risks-head-status"), 0),
        ];
        let state = |risk: Option<&Risk>, key: &str| match risk {
            Some(risk) => self.level(risk.level, risk.place),
            None => Cell::text(self.say(key)),
        };
        let rows = moved.iter().map(|risk| {
            let row = risk.row();
            Row::new(vec![
                Cell::text(&row.id),
                masks::cell(&row.title, self.locale),
                state(risk.before, "risks-was-not-there"),
                state(risk.now, "risks-is-closed"),
                // What is closed is not treated any more, whatever its last row said.
                risk.now.map_or_else(
                    || Cell::text("–"),
                    |now| masks::cell(&now.status, self.locale),
                ),
            ])
        });
        let title = Facts::new().text("year", since.year);
        let has_closed = moved.iter().any(|risk| risk.movement == Movement::Closed);
        let closed = Facts::new().text("closed", if has_closed { "yes" } else { "no" });
        let rows: Vec<Row> = rows.collect();
        let shown: Vec<&Risk> = moved.iter().map(super::risk_register::Moved::row).collect();
        (!rows.is_empty()).then(|| NamedTable {
            name: MOVED,
            table: KindTable {
                title: self.locale.say_with("risks-moved-title", &title),
                subtitle: Some(self.locale.say_with("risks-moved-subtitle", &closed)),
                table: Table { columns, rows },
            },
            labels: labels(&shown),
        })
    }

    /// Which level each cell of the matrix has.
    fn matrix(&self) -> Option<NamedTable> {
        let matrix = self.risks.matrix.as_ref()?;
        let step = |(index, name): (usize, &String)| {
            format!("{}\u{A0}{name}", self.number(index + 1)).trim_end().to_owned()
        };
        let mut columns = vec![Column::text(self.say("risks-likelihood"), 2)];
        let heads = matrix.consequence.iter().enumerate().map(step);
        columns.extend(heads.map(|head| Column::text(head, 1)));
        let rows = matrix.likelihood.iter().enumerate().zip(&matrix.levels).rev();
        let rows = rows.map(|(likelihood, levels)| {
            let cells = levels.iter().map(|level| self.level(Some(*level), None));
            Row::new(std::iter::once(Cell::text(step(likelihood))).chain(cells).collect())
        });
        let table = Table { columns, rows: rows.collect() };
        Some(NamedTable {
            name: MATRIX,
            table: KindTable {
                title: self.say("risks-matrix-title"),
                subtitle: Some(self.say("risks-matrix-subtitle")),
                table,
            },
            labels: Vec::new(),
        })
    }

    /// "Kritisk", "Kritisk 4 × 5"
    fn level(&self, level: Option<usize>, place: Option<Place>) -> Cell {
        let Some((index, level)) =
            level.and_then(|index| Some((index, self.risks.levels.get(index)?)))
        else {
            return Cell::Missing(self.say("risks-not-assessed"));
        };
        let place = place.map_or_else(String::new, |place| {
            let (likelihood, consequence) = (place.likelihood + 1, place.consequence + 1);
            let step = |step| self.number(step);
            format!(" {}\u{A0}×\u{A0}{}", step(likelihood), step(consequence))
        });
        let text = format!("{}{place}", capitalised(&level.one));
        Cell::Level { text, step: self.risks.step(index) }
    }
}

fn labels(risks: &[&Risk]) -> Vec<(String, Secrecy)> {
    let labelled =
        risks.iter().filter_map(|risk| Some((risk.id.clone(), label(risk)?.clone())));
    labelled.collect()
}
