//! Shares: a part of a whole, either of which may be a bound or an estimate.
//!
//! In: amounts. Out: the share in percent with the precision that follows. Never: text.
