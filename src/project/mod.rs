//! Layer 9, in: the one folder that reads the disk.
//!
//! In: a folder. Out: its files, completed by the built-in ones. Never: what a file means.

pub mod embedded;
pub mod load;
pub mod scaffold;

pub use load::{Project, load};
