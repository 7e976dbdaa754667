//! Layer 5: readers: text to typed data with spans.
//!
//! In: the texts of a project. Out: settings, drafts, facts, theme; problems as diagnostics.
//! Never: opening a file, stopping at the first problem.

pub mod settings;
pub mod yaml;
