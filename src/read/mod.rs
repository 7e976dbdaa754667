//! Layer 5: readers: text to typed data with spans.
//!
//! In: the texts of a project. Out: settings, drafts, facts, theme; problems as diagnostics.
//! Never: opening a file, stopping at the first problem.

mod accessibility;
pub mod actions;
pub mod csv;
pub mod document_types;
pub mod frameworks;
pub mod glyphs;
pub mod length;
pub mod markdown;
pub mod measures;
pub mod pictures;
mod reading;
pub mod report;
pub mod request;
mod schemas;
pub mod settings;
pub mod theme;
pub mod translation;
pub mod yaml;

pub use reading::{Reading, read};
pub use schemas::schemas;
