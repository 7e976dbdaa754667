//! Temporary folders: made under a name of their own and removed when they are let go.
//!
//! In: where they should lie. Out: an empty folder. Never: a folder that others may read, a folder
//! removed that another program made or another build uses.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempDir};

/// How the names of folders beside others begin.
const PREFIX: &str = ".berattelse-";
/// A file in such a folder, locked as long as its build runs.
const HELD: &str = "held";

/// A folder that is removed with everything in it when it is dropped.
pub type Temporary = TempDir;

/// A folder in the system's place for such folders.
///
/// # Errors
/// When the system will not have it.
pub fn folder() -> io::Result<Temporary> {
    Builder::new().prefix("berattelse-").tempdir()
}

/// A hidden folder beside others, so that what is made in it can be moved without being copied.
///
/// It is removed when it is dropped; when its build is killed, by the next build in that place.
#[derive(Debug)]
pub struct Beside {
    /// Open, and so locked, until the folder is removed.
    _held: File,
    folder: TempDir,
}

impl Beside {
    /// Makes the folder, and removes what killed builds left.
    ///
    /// # Errors
    /// When `parent` may not be written to.
    pub fn new(parent: &Path) -> io::Result<Self> {
        clear(parent);
        let folder = Builder::new().prefix(PREFIX).tempdir_in(parent)?;
        // Locked before it has the name that others look for.
        let fresh = folder.path().join("fresh");
        let held = File::create(&fresh)?;
        // Where files cannot be locked, nobody can lock this one either and remove the folder.
        let _ = held.try_lock();
        fs::rename(fresh, folder.path().join(HELD))?;
        Ok(Self { _held: held, folder })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Lets the folder stay.
    pub fn keep(self) -> PathBuf {
        self.folder.keep()
    }
}

/// The name of what a folder holds that must outlive its build.
pub const KEPT: &str = "old";

/// Removes the folders in `parent` whose builds were killed. What cannot be removed stays.
fn clear(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let path = entry.path();
        if is_ours && is_folder && !path.join(KEPT).exists() && is_left(&path.join(HELD)) {
            let _ = fs::remove_dir_all(path);
        }
    }
}

/// Whether the build that held a folder is gone.
fn is_left(held: &Path) -> bool {
    let is_file = fs::symlink_metadata(held).is_ok_and(|metadata| metadata.is_file());
    is_file && File::open(held).is_ok_and(|file| file.try_lock().is_ok())
}
