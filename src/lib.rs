//! Compiles Markdown prose and YAML key figures into an information-security report:
//! accessible HTML and archivable PDF with the same words and numbers.
//!
//! The way of the data stands in `pipeline`; the layers, low to high, in `ARCHITECTURE.md`.

#![forbid(unsafe_code)]

pub mod base;
pub mod chart;
pub mod check;
pub mod cli;
pub mod doc;
pub mod edition;
pub mod emit;
pub mod measure;
pub mod pipeline;
pub mod project;
pub mod read;
pub mod resolve;
pub mod value;
pub mod write;
