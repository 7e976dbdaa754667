//! The output folder: written beside itself, then swapped in whole.
//!
//! In: files by name. Out: a folder that is the old build or the new one. Never: a half-written
//! folder, a folder cleared that this program did not make.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

use crate::base::failure::Failure;
use crate::emit::temporary;

/// What says that a folder was made by this program.
const MARKER: &str = ".berattelse";
const MARKER_TEXT: &str = "Made by berattelse. The next build replaces this folder.\n";

/// The files of a build by their path below the output folder, with `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutputTree {
    files: BTreeMap<String, Vec<u8>>,
}

impl OutputTree {
    /// Puts a file in.
    pub fn add(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    /// Takes over the files of another tree.
    pub fn extend(&mut self, other: Self) {
        self.files.extend(other.files);
    }

    /// All files by path.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }
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

/// Replaces `output` by `tree`, as a whole or not at all.
///
/// # Errors
/// When the folder may not be replaced or the disk refuses; the old folder is then as it was.
pub fn commit(tree: &OutputTree, output: &Path) -> Result<(), Failure> {
    may_replace(output)?;
    let output = std::path::absolute(output)
        .map_err(|error| Failure::new("write", output.display(), error))?;
    let parent = output.parent().map_or_else(|| PathBuf::from("/"), Path::to_path_buf);
    let write = |error: std::io::Error| Failure::new("write", output.display(), error);
    fs::create_dir_all(&parent).map_err(write)?;
    let beside = temporary::folder_in(&parent);
    let beside = beside.map_err(write)?;
    let fresh = beside.path().join("new");
    fs::create_dir(&fresh).map_err(write)?;
    write_file(&fresh.join(MARKER), MARKER_TEXT.as_bytes())?;
    for (path, bytes) in &tree.files {
        let file = fresh.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(write)?;
        }
        write_file(&file, bytes)?;
    }
    let swapped = if output.exists() {
        swap(&fresh, &output, beside.path())
    } else {
        fs::rename(&fresh, &output)
    };
    if let Err(error) = swapped {
        if !output.exists() {
            // The old folder could not go back to its place: it must outlive the temporary one.
            let kept = beside.keep();
            return Err(Failure::new("write-kept", kept.join("old").display(), error));
        }
        return Err(write(error));
    }
    // What is left in the temporary folder is the old output; that it cannot be removed is no
    // reason to call the build failed.
    drop(beside);
    Ok(())
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failure = |error: std::io::Error| Failure::new("write", path.display(), error);
    let mut file = fs::File::create(path).map_err(failure)?;
    file.write_all(bytes).map_err(failure)?;
    file.sync_all().map_err(failure)
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
    let old = beside.join("old");
    fs::rename(output, &old)?;
    fs::rename(fresh, output).inspect_err(|_| {
        // `commit` sees whether the old folder is back.
        let _ = fs::rename(&old, output);
    })
}
