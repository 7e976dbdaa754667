//! Layer 5: readers: text to typed data with spans.
//!
//! In: the texts of a project. Out: settings, drafts, facts, theme; problems as diagnostics.
//! Never: opening a file, stopping at the first problem.

mod accessibility;
pub mod actions;
mod carried_over;
mod coverage;
pub mod csv;
pub mod document_types;
pub mod frameworks;
pub mod glyphs;
pub mod length;
pub mod markdown;
pub mod measures;
mod parity;
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

use crate::base::code::BAD_ID;
use crate::base::diagnostic::Diagnostics;
use crate::base::path::ProjectPath;
use crate::read::markdown::anchors;
use crate::value::id::Id;

/// The id that a YAML file has by its name. Reports `bad-id` with a name that would do.
fn file_id(path: &ProjectPath, diagnostics: &mut Diagnostics) -> Option<Id> {
    let stem = path.stem();
    let id = Id::new(stem);
    if id.is_none() {
        let name = format!("{}.yaml", anchors::from_words(stem));
        diagnostics
            .report_path(&BAD_ID, path)
            .with("value", stem)
            .hint("hint-rename-yaml", &[("name", &name)]);
    }
    id
}
