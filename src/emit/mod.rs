//! Layer 10, out: what leaves the program: pages by Tera, PDFs by Typst, the output folder.
//!
//! In: what writers wrote, templates, fonts. Out: bytes on disk. Never: a decision on content.

pub mod console;
pub mod contract;
pub mod output;
pub mod page;
pub mod pdf;
pub mod rewrite;
pub mod sarif;
pub mod temporary;
