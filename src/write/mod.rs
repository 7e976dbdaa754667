//! Layer 9: a report as text: HTML, Typst code, data files, what is read aloud.
//!
//! In: `doc` and words from `base`. Out: text. Never: looking things up, failing, touching a file.

mod coverage_data;
pub mod data;
pub mod html;
mod joints;
pub mod text;
pub mod typst;
