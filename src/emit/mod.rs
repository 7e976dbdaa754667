//! Layer 9: what leaves the program: pages by Tera, PDFs by Typst.
//!
//! In: what writers wrote, templates, fonts. Out: bytes. Never: a decision on content.

pub mod page;
pub mod pdf;
