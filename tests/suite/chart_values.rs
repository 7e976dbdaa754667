//! Marks stand where their values say: lengths, heights, places and angles of every shape.
//!
//! In: a shape and its drawing. Out: a failed assertion with the shape. Never: a rule that does not
//! ask for values.

use std::fmt::Debug;

use berattelse::chart::Shape;
use berattelse::chart::bars::Bars;
use berattelse::chart::columns::{ColumnYear, Columns};
use berattelse::chart::dumbbell::{Dumbbell, DumbbellRow};
use berattelse::chart::grid::{Grid, GridRow};
use berattelse::chart::grouped::{Entry, Grouped};
use berattelse::chart::levels::Levels;
use berattelse::chart::line::{Line, Scale};
use berattelse::chart::lines::one_line;
use berattelse::chart::matrix::Matrix;
use berattelse::chart::sparkline::Sparkline;
use berattelse::chart::timeline::{Timeline, TimelineEnd};
use berattelse::value::decimal::{Decimal, round};

use crate::chart_marks::{Drawn, Frame, Mark};

/// What a drawing's numbers are rounded to, twice.
const EXACT: f64 = 0.11;

/// Checks a wide or a narrow drawing.
pub fn check(shape: &Shape, drawn: &Drawn) {
    match shape {
        Shape::Columns(columns) => check_columns(columns, drawn),
        Shape::Bars(bars) => check_bars(bars, drawn),
        Shape::Levels(levels) => check_levels(levels, drawn),
        Shape::Grouped(grouped) => check_grouped(grouped, drawn),
        Shape::Line(line) => check_line(line, drawn),
        Shape::Dumbbell(dumbbell) => check_dumbbell(dumbbell, drawn),
        Shape::Radar(dumbbell) => check_radar(dumbbell, drawn),
        Shape::Timeline(timeline) => check_timeline(timeline, drawn),
        Shape::Matrix(matrix) => check_matrix(matrix, drawn),
        Shape::Grid(grid) => check_grid(grid, drawn),
    }
}

/// Places go with values along one straight line: two ends fix it, the others keep to it.
fn assert_linear(pairs: Vec<(f64, f64)>, case: &impl Debug) {
    assert_linear_within(EXACT, pairs, case);
}

fn assert_linear_within(exact: f64, mut pairs: Vec<(f64, f64)>, case: &impl Debug) {
    pairs.sort_by(|left, right| left.0.total_cmp(&right.0));
    let (Some(first), Some(last)) = (pairs.first().copied(), pairs.last().copied()) else {
        return;
    };
    for (value, place) in &pairs {
        let share = if last.0 > first.0 { (value - first.0) / (last.0 - first.0) } else { 0.0 };
        let right = first.1 + share * (last.1 - first.1);
        assert!((place - right).abs() <= exact, "{value} is at {place}, not {right}: {case:?}");
    }
}

/// Lengths are proportional to values, or `least` where they would be shorter than that; a value
/// of 0 has no length.
fn assert_proportional(lengths: &[f64], values: &[f64], least: f64, case: &impl Debug) {
    let shown: Vec<f64> = values.iter().copied().filter(|value| *value > 0.0).collect();
    assert_eq!(lengths.len(), shown.len(), "{lengths:?} {shown:?} {case:?}");
    let longest = lengths.iter().copied().fold(0.0, f64::max);
    let most = shown.iter().copied().fold(0.0, f64::max);
    for (length, value) in lengths.iter().zip(shown) {
        let right = (value / most * longest).max(least);
        assert!((length - right).abs() <= EXACT, "{length} is not {right}: {case:?}");
    }
}

/// The names of a framework's areas stand in its order; of long ones the beginning is enough.
fn assert_in_order(names: &[&str], drawn: &Drawn, case: &impl Debug) {
    let plain = |text: &str| -> String {
        one_line(text).chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
    };
    let beginning = |text: &str| -> String { plain(text).chars().take(20).collect() };
    let all: String = drawn.texts().map(|text| plain(&text.words)).collect();
    let mut rest = all.as_str();
    for name in names {
        let name = beginning(name);
        let at = rest.find(&name);
        let at = at.unwrap_or_else(|| panic!("`{name}` is not in order in {all}: {case:?}"));
        rest = &rest[at + name.len()..];
    }
}

fn float(decimal: Decimal) -> f64 {
    f64::try_from(decimal).expect("a number")
}

fn is_status(role: &str) -> bool {
    role.starts_with("status-")
}

fn check_columns(columns: &Columns, drawn: &Drawn) {
    let case = columns;
    let present = |year: &ColumnYear| -> Vec<(&'static str, f64)> {
        let statuses = columns.statuses.iter().enumerate();
        let counts = statuses.map(|(index, status)| (status.role, year.count(index).into()));
        counts.filter(|(_, count)| *count > 0.0).collect()
    };
    match columns.drawn_years() {
        [] => {}
        [year] => {
            let mut values = vec![];
            let mut below = 0.0;
            let bar = drawn.areas(is_status).filter(|(area, _)| area.top < 27.0);
            for ((area, role), (wanted, count)) in bar.zip(present(year)) {
                assert_eq!(role, wanted, "{case:?}");
                values.push((below, area.left));
                below += count;
            }
            values.push((below, drawn.width));
            assert_linear(values, case);
        }
        years => {
            let is_base = |line: &((f64, f64), (f64, f64))| {
                let ((left, top), (_, end)) = *line;
                left == 0.0 && top == end
            };
            let base = drawn.lines("axis").find(is_base).expect("a base").0.1;
            let mut areas: Vec<(Frame, &str)> =
                drawn.areas(is_status).filter(|(area, _)| area.bottom <= base + 0.3).collect();
            areas.sort_by(|(left, _), (right, _)| left.left.total_cmp(&right.left));
            let stacks = areas.chunk_by_mut(|(one, _), (next, _)| next.left - one.left < 0.3);
            let mut values = vec![(0.0, base)];
            let measured: Vec<&ColumnYear> =
                years.iter().filter(|year| year.gap().is_none()).collect();
            let stacks: Vec<_> = stacks.collect();
            assert_eq!(stacks.len(), measured.len(), "{case:?}");
            for (stack, year) in stacks.into_iter().zip(measured) {
                stack.sort_by(|(one, _), (other, _)| other.top.total_cmp(&one.top));
                let mut stacked = 0.0;
                let present = present(year);
                assert_eq!(stack.len(), present.len(), "{case:?}");
                // Areas that are as low as they can be stand at the same height.
                let roles = stack.iter().map(|(_, role)| *role);
                let has_room = stack.iter().all(|(area, _)| area.height() > 0.4);
                assert!(
                    !has_room || roles.eq(present.iter().map(|(role, _)| *role)),
                    "{case:?}"
                );
                for ((area, _), (_, count)) in stack.iter().zip(present).filter(|_| has_room) {
                    stacked += count;
                    values.push((stacked, area.top));
                }
            }
            assert_linear(values, case);
        }
    }
}

fn check_bars(bars: &Bars, drawn: &Drawn) {
    const DRAWN: usize = 20;
    let mut rows = bars.sorted();
    if rows.len() > DRAWN {
        rows.drain(5..rows.len() - 5);
    }
    let mut lengths: Vec<f64> =
        drawn.areas(|role| role.starts_with("nu")).map(|(area, _)| area.width()).collect();
    let track = drawn.areas(|role| role == "track").map(|(area, _)| area.width()).next();
    let rows = bars.total.iter().chain(rows);
    let values = rows.filter_map(|row| row.percent()).map(|share| float(share.amount));
    let values: Vec<f64> = values.chain(track.map(|_| 100.0)).collect();
    lengths.extend(track);
    assert_proportional(&lengths, &values, 1.0, bars);
}

fn check_levels(levels: &Levels, drawn: &Drawn) {
    let case = levels;
    let is_now = |role: &str| role.starts_with("risk-");
    let widths = |(area, _): (Frame, &str)| area.width();
    let mut lengths: Vec<f64> = drawn.areas(is_now).map(widths).collect();
    lengths.extend(drawn.areas(|role| role == "forr").map(widths));
    let rows = &levels.rows;
    let mut values: Vec<f64> = rows.iter().map(|row| row.count.into()).collect();
    if levels.previous_year.is_some() {
        values.extend(rows.iter().filter_map(|row| row.previous).map(f64::from));
    }
    assert_proportional(&lengths, &values, 2.0, case);
    let names: Vec<&str> = rows.iter().map(|row| row.name.1.as_str()).collect();
    let lowered: Vec<String> =
        names.iter().map(|name| name.chars().skip(1).collect()).collect();
    assert_in_order(&lowered.iter().map(String::as_str).collect::<Vec<_>>(), drawn, case);
}

fn check_grouped(grouped: &Grouped, drawn: &Drawn) {
    let mut rows: Vec<Vec<Entry>> =
        grouped.rows.iter().map(|row| row.entries.clone()).collect();
    let amount = |entry: &Entry| match entry {
        Entry::Amount(amount) => Some(*amount),
        Entry::Missing | Entry::NotListed => None,
    };
    rows.sort_by_key(|entries| std::cmp::Reverse(entries.last().and_then(amount)));
    if rows.len() > 10 {
        let rest = rows.split_off(9);
        let others = (0..grouped.periods.len()).map(|index| {
            let entries = rest.iter().map(|entries| entries[index]);
            if entries.clone().any(|entry| entry == Entry::Missing) {
                return Entry::Missing;
            }
            Entry::Amount(entries.filter_map(|entry| amount(&entry)).sum())
        });
        rows.push(others.collect());
    }
    let first = grouped.periods.len().saturating_sub(5);
    let mut values: Vec<f64> = rows
        .iter()
        .flat_map(|entries| entries[first..].iter().filter_map(amount).map(float))
        .filter(|value| *value > 0.0)
        .collect();
    // A square of the key is 14 high, a bar 12 or 20.
    let is_bar = |area: &Frame| (area.height() - 14.0).abs() > 0.5;
    let areas = drawn.areas(|role| role == "nu" || role == "forr");
    let mut lengths: Vec<f64> =
        areas.filter(|(area, _)| is_bar(area)).map(|(area, _)| area.width()).collect();
    values.sort_by(f64::total_cmp);
    lengths.sort_by(f64::total_cmp);
    assert_proportional(&lengths, &values, 2.0, grouped);
}

fn check_line(line: &Line, drawn: &Drawn) {
    let case = line;
    let horizontal = |((_, top), (_, end)): &((f64, f64), (f64, f64))| top == end;
    let Some(base) = drawn.lines("axis").find(horizontal).map(|(from, _)| from.1) else {
        return assert_eq!(drawn.discs("nu").count(), 0, "{case:?}");
    };
    let least = match line.scale {
        Scale::Levels(min, max) if min < max => float(min),
        Scale::Levels(..) | Scale::Percent | Scale::Counts => 0.0,
    };
    let mut values = vec![(least, base)];
    // The last years, one disc each that has a value.
    let shown: Vec<f64> = line
        .points
        .iter()
        .filter_map(|point| point.value.as_ref().ok())
        .map(|value| float(value.shown()))
        .collect();
    let discs: Vec<(f64, f64, f64)> = drawn.discs("nu").collect();
    let is_rightwards = discs.windows(2).all(|pair| pair[0].0 < pair[1].0);
    assert!(is_rightwards && !discs.is_empty() && discs.len() <= 8, "{case:?}");
    let drawn_values = &shown[shown.len() - discs.len()..];
    values.extend(drawn_values.iter().zip(&discs).map(|(value, disc)| (*value, disc.1)));
    let target = drawn.lines("mal").find(horizontal).filter(|(from, _)| from.0 > 0.0);
    if let (Some(target), Some((from, _))) = (&line.target, target) {
        values.push((float(target.shown()), from.1));
    }
    assert_linear(values, case);
}

/// The mean, where there is one, and the rows as they are drawn.
fn with_mean(dumbbell: &Dumbbell) -> Vec<DumbbellRow> {
    let is_mean = dumbbell.rows.len() > 1;
    let mean = dumbbell.mean_row(String::new()).filter(|_| is_mean);
    let previous =
        |row: &DumbbellRow| row.previous.filter(|_| dumbbell.previous_year.is_some());
    let rows = mean.into_iter().chain(dumbbell.sorted().into_iter().cloned());
    rows.map(|row| DumbbellRow { previous: previous(&row), ..row }).collect()
}

fn check_dumbbell(dumbbell: &Dumbbell, drawn: &Drawn) {
    let case = dumbbell;
    let shown = |level: Decimal| float(round(level, dumbbell.decimals));
    let rows = with_mean(dumbbell);
    let levels = rows.iter().filter_map(|row| row.level).map(shown);
    // The key has dots of other sizes.
    let discs = drawn.discs("nu").filter(|(.., radius)| *radius > 5.6);
    let discs: Vec<f64> = discs.map(|(x, ..)| x).collect();
    assert_eq!(discs.len(), levels.clone().count(), "{case:?}");
    let mut values: Vec<(f64, f64)> = levels.zip(discs).collect();
    let previous = rows.iter().filter_map(|row| row.previous).map(shown);
    let rings = drawn.rings("forr").filter(|(.., radius)| *radius > 4.1);
    let rings: Vec<f64> = rings.map(|(x, ..)| x).collect();
    assert_eq!(rings.len(), previous.clone().count(), "{case:?}");
    values.extend(previous.zip(rings));
    let ticks = drawn.lines("mal").filter(|((_, top), (_, end))| end - top > 17.0);
    let ticks: Vec<f64> = ticks.map(|((x, _), _)| x).collect();
    let targets = rows.iter().filter_map(|row| row.target).map(shown);
    assert_eq!(ticks.len(), targets.clone().count(), "{case:?}");
    values.extend(targets.zip(ticks));
    let is_vertical = |((left, _), (right, _)): &((f64, f64), (f64, f64))| left == right;
    let grid = drawn.lines("grid").filter(is_vertical);
    let left = grid.map(|((x, _), _)| x).fold(f64::INFINITY, f64::min);
    values.push((float(dumbbell.scale_min), left));
    assert_linear(values, case);
}

fn check_radar(dumbbell: &Dumbbell, drawn: &Drawn) {
    let case = dumbbell;
    let rows = &dumbbell.rows;
    // The rings of the scale's lower end and of the rim, whose corners are as far from the middle.
    let is_ring = |points: &&Vec<(f64, f64)>| points.len() == rows.len() + 1;
    let rings: Vec<_> = drawn.curves("axis").filter(is_ring).collect();
    let [inner, outer] = rings.as_slice() else {
        return assert!(rows.len() < 2, "no rings: {case:?}");
    };
    let corners = || outer[..rows.len()].iter();
    let mean = |sum: f64| sum / rows.len() as f64;
    let centre = (mean(corners().map(|at| at.0).sum()), mean(corners().map(|at| at.1).sum()));
    let reach = |ring: &[(f64, f64)]| (ring[0].0 - centre.0).hypot(ring[0].1 - centre.1);
    assert!(reach(inner) < reach(outer) / 3.0, "{case:?}");
    let shown = |level: Decimal| float(round(level, dumbbell.decimals));
    let levels = rows.iter().enumerate().filter_map(|(index, row)| Some((index, row.level?)));
    let discs = drawn.discs("nu").filter(|(.., radius)| *radius < 5.1);
    let discs: Vec<(f64, f64, f64)> = discs.collect();
    assert_eq!(discs.len(), levels.clone().count(), "{case:?}");
    let mut values = vec![(float(dumbbell.scale_min), reach(inner))];
    for ((index, level), (x, y, _)) in levels.zip(discs) {
        let (dx, dy) = (x - centre.0, y - centre.1);
        let angle = std::f64::consts::TAU * index as f64 / rows.len() as f64;
        let along = dx * angle.sin() - dy * angle.cos();
        let aside = dx * angle.cos() + dy * angle.sin();
        assert!(
            aside.abs() <= EXACT * std::f64::consts::SQRT_2,
            "axis {index} is {aside} off: {case:?}"
        );
        values.push((shown(level), along));
    }
    // The middle and the place are rounded both across and down.
    assert_linear_within(EXACT * std::f64::consts::SQRT_2, values, case);
    let names: Vec<&str> = rows.iter().map(|row| row.label.as_str()).collect();
    assert_in_order(&names, drawn, case);
}

fn check_timeline(timeline: &Timeline, drawn: &Drawn) {
    /// Left of the right end, where a mark gives way to be seen.
    const EDGE: f64 = 6.0;
    /// The shortest mark.
    const SHORTEST: f64 = 5.0;
    let case = timeline;
    let mut bars: Vec<Frame> = drawn
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Fill { area, role } if role == "nu" => Some(*area),
            _ => None,
        })
        .filter(|area| area.left < drawn.width - EDGE)
        .collect();
    let mut values: Vec<(f64, f64)> = Vec::new();
    if timeline.events.len() > 12 {
        // Marks stand in lanes: only their order in time is told.
        bars.sort_by(|one, other| one.left.total_cmp(&other.left));
        let firsts = timeline.events.iter().map(|event| event.first as f64);
        values.extend(firsts.zip(bars).map(|(first, bar)| (first, bar.left)));
    } else {
        // The events begin in the order of their rows.
        bars.dedup_by(|next, bar| next.top == bar.top);
        assert!(bars.len() <= timeline.events.len(), "{case:?}");
        for (event, bar) in timeline.events.iter().zip(bars) {
            values.push((event.first as f64, bar.left));
            if let TimelineEnd::At(minute, _) = event.end
                && bar.width() > SHORTEST + 0.2
            {
                values.push((minute as f64, bar.right));
            }
        }
    }
    assert_linear(values, case);
}

/// The cells of a matrix have the colours and numbers of their likelihood and consequence.
fn check_matrix(matrix: &Matrix, drawn: &Drawn) {
    let case = matrix;
    let is_cell = |role: &str| role.starts_with("risk-") || role.starts_with("tint-risk-");
    let squares: Vec<(Frame, &str)> = drawn.areas(is_cell).collect();
    let count = matrix.likelihood.steps.len() * matrix.consequence.steps.len();
    let has_previous = matrix.levels.previous_year.is_some();
    let (before, now) = match (has_previous, drawn.width < 500.0) {
        (true, true) => (Some(&squares[squares.len() - count..]), &squares[..count]),
        (true, false) => (Some(&squares[..count]), &squares[count..2 * count]),
        (false, _) => (None, &squares[..count]),
    };
    let check = |squares: &[(Frame, &str)], of_year: &dyn Fn(usize, usize) -> u32| {
        let mut places = squares.iter();
        for (row, cells) in matrix.cells.iter().enumerate().rev() {
            for (column, cell) in cells.iter().enumerate() {
                let (area, role) = places.next().expect("a square a cell");
                let step = matrix.levels.rows[cell.level].step;
                let amount = of_year(row, column);
                let wanted = if amount == 0 { "tint-risk" } else { "risk" };
                assert_eq!(*role, format!("{wanted}-{step}"), "{row} {column} {case:?}");
                let inside = |x: f64, y: f64| area.has(x, y);
                let written = drawn.texts().find(|text| {
                    inside(
                        f64::midpoint(text.area.left, text.area.right),
                        f64::midpoint(text.area.top, text.area.bottom),
                    )
                });
                let digits = |text: &str| -> String {
                    text.chars().filter(char::is_ascii_digit).collect()
                };
                let is_told = match written {
                    Some(text) if text.words.ends_with('+') => amount > 999,
                    Some(text) => digits(&text.words) == amount.to_string(),
                    None => amount == 0,
                };
                assert!(is_told, "{amount} is told as {written:?}: {case:?}");
            }
        }
        // Rightwards in a row, and each row below the one before.
        let rows = squares.chunks(matrix.consequence.steps.len());
        let is_ordered =
            rows.clone().all(|row| row.is_sorted_by(|one, next| one.0.left < next.0.left));
        let is_below = rows.is_sorted_by(|one, next| one[0].0.bottom < next[0].0.top);
        assert!(is_ordered && is_below, "{case:?}");
    };
    check(now, &|row, column| matrix.cells[row][column].count);
    if let Some(before) = before {
        check(before, &|row, column| matrix.cells[row][column].previous);
    }
}

/// The cells of a grid have the colours of their area and year, in the framework's order.
fn check_grid(grid: &Grid, drawn: &Drawn) {
    let case = grid;
    let names: Vec<&str> = grid.rows.iter().map(|row| row.label.as_str()).collect();
    // The narrow drawing has room for three years.
    let latest = grid.years.iter().rev().take(3);
    if names.is_empty() || latest.clone().all(|year| year.gap.is_some()) {
        return;
    }
    assert_in_order(&names, drawn, case);
    // Swatches of the key are 20 high and are painted before; a cell is 29 at least.
    let cells = drawn.areas(is_status).filter(|(area, _)| area.height() > 25.0);
    let mut rows: Vec<Vec<(Frame, &str)>> = Vec::new();
    for (area, role) in cells {
        match rows.last_mut() {
            Some(row) if (row[0].0.top - area.top).abs() < 1.0 => row.push((area, role)),
            _ => rows.push(vec![(area, role)]),
        }
    }
    let is_rightwards =
        |row: &Vec<(Frame, &str)>| row.is_sorted_by(|one, next| one.0.left < next.0.left);
    assert!(rows.iter().all(is_rightwards), "{case:?}");
    // The last years of the drawing: as many as the fullest row needs.
    let roles = |row: &GridRow| -> Vec<&str> {
        let years = grid.years.iter().zip(&row.statuses);
        let known =
            years.filter(|(year, _)| year.gap.is_none()).filter_map(|(_, status)| *status);
        known.map(|status| grid.statuses[status].role).collect()
    };
    let mut drawn_rows = rows.iter();
    for row in &grid.rows {
        let roles = roles(row);
        let Some(found) = drawn_rows.clone().next() else {
            continue;
        };
        let found: Vec<&str> = found.iter().map(|(_, role)| *role).collect();
        // A row without a status in the drawn years has no cell.
        if roles.ends_with(&found) {
            drawn_rows.next();
        }
    }
    assert_eq!(drawn_rows.count(), 0, "{case:?}");
}

/// The dots and turns of a sparkline stand where the values say.
pub fn check_sparkline(sparkline: &Sparkline, drawn: &Drawn) {
    let case = sparkline;
    let mut places: Vec<(f64, f64)> = Vec::new();
    for mark in &drawn.marks {
        match mark {
            Mark::Line { points, .. } => places.extend(points),
            Mark::Disc { x, y, .. } => places.push((*x, *y)),
            other => panic!("{other:?} in a sparkline: {case:?}"),
        }
    }
    places.sort_by(|one, other| one.0.total_cmp(&other.0));
    // The last dot stands on the line's end.
    places.dedup();
    let years = sparkline.points.iter().enumerate();
    let known: Vec<(usize, Decimal)> =
        years.filter_map(|(index, point)| Some((index, point.value?))).collect();
    assert_eq!(places.len(), known.len(), "{case:?}");
    let across = known.iter().zip(&places).map(|((index, _), place)| (*index as f64, place.0));
    assert_linear(across.collect(), case);
    let up = known.iter().zip(&places).map(|((_, value), place)| (float(*value), place.1));
    assert_linear(up.collect(), case);
}
