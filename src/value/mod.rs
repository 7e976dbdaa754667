//! Layer 1: values: decimals, precision, units, quantities, shares, dates, ids, and their text.
//!
//! Never: a sentence of a report; a float.

pub mod date;
pub mod decimal;
pub mod document;
pub mod format;
pub mod format_time;
pub mod growth;
pub mod id;
pub mod moment;
pub mod period;
pub mod phrase;
pub mod quantity;
pub mod share;
