//! Exact decimal numbers.
//!
//! In: text of YAML, CSV and arithmetic. Out: `Decimal`. Never: a float, a rounding nobody asked for.

pub use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy;

/// Rounds to `decimals` decimals, half away from zero, and keeps trailing zeros.
pub fn round(amount: Decimal, decimals: u8) -> Decimal {
    let places = u32::from(decimals);
    let mut rounded =
        amount.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    rounded
}

/// What a number that is read stays under: 10^15, so that sums and hundredfolds of what is
/// read never overflow.
const LIMIT: i64 = 1_000_000_000_000_000;
/// The decimals that a number that is read may have.
const MAX_DECIMALS: u8 = 9;

/// Reads `12`, `-0.8` or `5_200`; nothing else (no exponent, no NaN, no infinity, no comma), and
/// nothing from 10^15 on or with more than nine decimals.
pub fn parse(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_plain = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '_')
        && digits.matches('.').count() <= 1;
    if !is_plain {
        return None;
    }
    let number = Decimal::from_str_exact(&text.replace('_', "")).ok()?;
    let is_small = number.abs() < Decimal::from(LIMIT);
    (is_small && written_decimals(number) <= MAX_DECIMALS).then_some(number)
}

/// Rounds to `decimals` decimals towards plus infinity: what an upper bound needs to stay true.
pub fn round_up(amount: Decimal, decimals: u8) -> Decimal {
    directed(amount, decimals, RoundingStrategy::ToPositiveInfinity)
}

/// Rounds to `decimals` decimals towards minus infinity: what a lower bound needs to stay true.
pub fn round_down(amount: Decimal, decimals: u8) -> Decimal {
    directed(amount, decimals, RoundingStrategy::ToNegativeInfinity)
}

fn directed(amount: Decimal, decimals: u8, strategy: RoundingStrategy) -> Decimal {
    let places = u32::from(decimals);
    let mut rounded = amount.round_dp_with_strategy(places, strategy);
    rounded.rescale(places);
    rounded
}

/// How many decimals `amount` is written with when none are cut off and none are empty.
pub fn written_decimals(amount: Decimal) -> u8 {
    u8::try_from(amount.normalize().scale()).expect("a decimal has at most 28 decimals")
}
