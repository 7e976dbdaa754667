//! What a chart tells, in short: the numbers that words of an author were written for.
//!
//! In: a chart. Out: a line of numbers. Never: a number that the chart does not show.

use crate::chart::Chart;

/// The numbers of the alternative text in their order, and a mark of all numbers of the table:
/// "25 2024 4 9 8 4 · 7c1e". Another number anywhere gives another line.
pub fn numbers(chart: &Chart) -> String {
    let rows = chart.table.rows.iter().flat_map(|row| row.cells.iter());
    let cells: Vec<String> = rows.map(|cell| figures(&cell.spoken()).join(" ")).collect();
    let told = figures(&chart.alternative_text).join(" ");
    format!("{told} · {:04x}", mark(&cells.join("\n")))
}

/// The numbers of a text with their decimals, without their groups.
fn figures(text: &str) -> Vec<String> {
    let plain: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| plain.get(at).is_some_and(char::is_ascii_digit);
    let mut figures: Vec<String> = Vec::new();
    let mut current = String::new();
    for (at, character) in plain.iter().enumerate() {
        let is_between = at > 0 && is_digit(at - 1) && is_digit(at + 1);
        match character {
            '0'..='9' => current.push(*character),
            ',' | '.' if is_between => current.push('.'),
            '\u{A0}' | '\u{202F}' if is_between => {}
            _ if !current.is_empty() => figures.push(std::mem::take(&mut current)),
            _ => {}
        }
    }
    if !current.is_empty() {
        figures.push(current);
    }
    figures
}

/// A short mark of a text (FNV-1a of 32 bits, folded).
fn mark(text: &str) -> u32 {
    let hash = text
        .bytes()
        .fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash >> 16) ^ (hash & 0xFFFF)
}
