//! Layer 10, in: the one folder that reads the disk.
//!
//! In: a folder. Out: its files, completed by the built-in ones. Never: what a file means.

pub mod embedded;
pub mod git;
pub mod load;
pub mod rollover;
mod rollover_markdown;
mod rollover_yaml;
pub mod scaffold;

pub use load::{Project, load};
