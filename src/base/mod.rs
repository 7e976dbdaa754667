//! Layer 0: what everything stands on: sources, spans, diagnostics, project paths, wording.
//!
//! Never: reading a file, knowing what a report is about.

pub mod allow;
pub mod code;
pub mod diagnostic;
pub mod failure;
pub mod files;
pub mod parallel;
pub mod path;
pub mod source;
pub mod wording;
