//! The output folder: written beside itself as files are made, then swapped in whole.
//!
//! In: files by name, as they are made. Out: a folder that is the old build or the new one. Never: a
//! half-written folder, a folder cleared that this program did not make, a file kept in memory.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use crate::base::failure::Failure;
use crate::base::parallel::in_parallel;
use crate::emit::temporary::{Beside, KEPT};

/// What says that a folder was made by this program.
const MARKER: &str = ".berattelse";
const MARKER_TEXT: &str = "Made by berattelse. The next build replaces this folder.\n";

/// The files of a build on their way to the output folder.
///
/// They lie in a folder beside the one that they will replace, which goes away with the tree when
/// it is not committed.
#[derive(Debug)]
pub struct OutputTree {
    /// The folder to replace; none where files are only made to see whether they can be.
    output: Option<PathBuf>,
    state: Mutex<State>,
}

/// What has been written so far.
#[derive(Debug, Default)]
struct State {
    /// Made with the first file.
    beside: Option<Beside>,
    /// Paths below the output folder, with `/`.
    files: BTreeSet<String>,
}

impl OutputTree {
    /// A tree that will replace `output`.
    ///
    /// # Errors
    /// When `output` may not be replaced, or it cannot be told where it is.
    pub fn beside(output: &Path) -> Result<Self, Failure> {
        may_replace(output)?;
        let output = std::path::absolute(output)
            .map_err(|error| Failure::new("write", output.display(), error))?;
        Ok(Self { output: Some(output), state: Mutex::default() })
    }

    /// A tree that lets its files go.
    pub fn nowhere() -> Self {
        Self { output: None, state: Mutex::default() }
    }

    /// Puts a file in; `path` is below the output folder, with `/`.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn add(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let Some(output) = &self.output else {
            self.state().files.insert(path.to_owned());
            return Ok(());
        };
        let write = |error: std::io::Error| Failure::new("write", output.display(), error);
        let fresh = self.state().fresh(output).map_err(write)?;
        let file = fresh.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(write)?;
        }
        fs::write(&file, bytes)
            .map_err(|error| Failure::new("write", output.join(path).display(), error))?;
        self.state().files.insert(path.to_owned());
        Ok(())
    }

    /// Replaces the output folder by the tree, as a whole or not at all; gives back its files, in
    /// order.
    ///
    /// # Errors
    /// When the folder may not be replaced or the disk refuses; the old folder is then as it was.
    pub fn commit(self) -> Result<Vec<String>, Failure> {
        let Some(output) = &self.output else {
            return Ok(self.names());
        };
        may_replace(output)?;
        self.add(MARKER, MARKER_TEXT.as_bytes())?;
        let State { beside, mut files } =
            self.state.into_inner().expect("no thread breaks while it notes a file");
        let beside = beside.expect("the marker is in it");
        keep(&beside.path().join(NEW), &files)?;
        files.remove(MARKER);
        swap_in(beside, output)?;
        Ok(files.into_iter().collect())
    }

    fn names(&self) -> Vec<String> {
        self.state().files.iter().cloned().collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no thread breaks while it notes a file")
    }
}

/// The name of the new folder in the temporary one.
const NEW: &str = "new";

impl State {
    /// The folder that new files go to.
    fn fresh(&mut self, output: &Path) -> std::io::Result<PathBuf> {
        if self.beside.is_none() {
            let parent = output.parent().unwrap_or(Path::new("/"));
            fs::create_dir_all(parent)?;
            self.beside = Some(Beside::new(parent)?);
        }
        let beside = self.beside.as_ref().expect("made just now");
        Ok(beside.path().join(NEW))
    }
}

/// Waits until the disk has all files.
fn keep(folder: &Path, files: &BTreeSet<String>) -> Result<(), Failure> {
    let files: Vec<PathBuf> = files.iter().map(|path| folder.join(path)).collect();
    let kept = in_parallel(&files, |path| {
        let synced =
            fs::File::options().write(true).open(path).and_then(|file| file.sync_all());
        synced.map_err(|error| Failure::new("write", path.display(), error))
    });
    kept.into_iter().collect()
}

/// Puts the new folder in the place of the old one.
fn swap_in(beside: Beside, output: &Path) -> Result<(), Failure> {
    let fresh = beside.path().join(NEW);
    let swapped = if output.exists() {
        swap(&fresh, output, beside.path())
    } else {
        fs::rename(&fresh, output)
    };
    if let Err(error) = swapped {
        if !output.exists() {
            // The old folder could not go back to its place: it must outlive the temporary one.
            let kept = beside.keep();
            return Err(Failure::new("write-kept", kept.join(KEPT).display(), error));
        }
        return Err(Failure::new("write", output.display(), error));
    }
    // What is left in the temporary folder is the old output; that it cannot be removed is no
    // reason to call the build failed.
    drop(beside);
    Ok(())
}

/// Whether an output folder leaves the project alone: it is not the project, does not hold it, and
/// lies in no folder that is read.
///
/// # Errors
/// When a build would clear what someone wrote.
pub fn keeps_clear_of(project: &Path, output: &Path) -> Result<(), Failure> {
    let (real_project, real_output) = (real(project), real(output));
    let is_read = |folder: &&str| real_output.starts_with(real_project.join(folder));
    let inside = ["content", "templates", "theme"].into_iter().find(is_read);
    if real_project.starts_with(&real_output) || inside.is_some() {
        let folder = project.join(inside.unwrap_or(""));
        return Err(Failure::new("replace-project", output.display(), folder.display()));
    }
    Ok(())
}

/// Where a path leads, though its last folders need not be there.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut real = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => real.push(part),
        }
        real = real.canonicalize().unwrap_or(real);
    }
    real
}

/// Whether `output` may be replaced: it is not there, empty, or marked as ours.
///
/// # Errors
/// When it is a file, or a folder with someone else's files.
pub fn may_replace(output: &Path) -> Result<(), Failure> {
    match fs::symlink_metadata(output) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::new("read", output.display(), error)),
        Ok(metadata) if !metadata.is_dir() => {
            return Err(Failure::new("replace-file", output.display(), "not a folder"));
        }
        Ok(_) => {}
    }
    let mut entries =
        fs::read_dir(output).map_err(|error| Failure::new("read", output.display(), error))?;
    if entries.next().is_none() || output.join(MARKER).is_file() {
        return Ok(());
    }
    Err(Failure::new("replace-folder", output.display(), format!("it has no file {MARKER}")))
}

/// Exchanges two folders in one step where the system can, else moves the old one away first and
/// back again when the new one cannot take its place.
fn swap(fresh: &Path, output: &Path, beside: &Path) -> std::io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, fresh, CWD, output, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    let old = beside.join(KEPT);
    fs::rename(output, &old)?;
    fs::rename(fresh, output).inspect_err(|_| {
        // `commit` sees whether the old folder is back.
        let _ = fs::rename(&old, output);
    })
}
