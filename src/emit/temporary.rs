//! Temporary folders: made under a name of their own and removed when they are let go.
//!
//! In: where they should lie. Out: an empty folder. Never: a folder that others may read.

use std::io;
use std::path::Path;

use tempfile::{Builder, TempDir};

/// A folder that is removed with everything in it when it is dropped.
pub type Temporary = TempDir;

/// A folder in the system's place for such folders.
///
/// # Errors
/// When the system will not have it.
pub fn folder() -> io::Result<Temporary> {
    Builder::new().prefix("berattelse-").tempdir()
}

/// A hidden folder in `parent`, so that what is made in it can be moved without being copied.
///
/// # Errors
/// When `parent` may not be written to.
pub fn folder_in(parent: &Path) -> io::Result<Temporary> {
    Builder::new().prefix(".berattelse-").tempdir_in(parent)
}
