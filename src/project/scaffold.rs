//! A new project: the sample's own files or a preset's, written to a folder.
//!
//! In: a folder. Out: a project that builds. Never: writing over or beside what is there.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use crate::base::failure::Failure;
use crate::base::path::ProjectPath;
use crate::base::wording::Language;
use crate::project::embedded;
use crate::value::date::Year;

/// What git should not keep.
const IGNORED: &str = "/output/\n";

/// Writes the sample project to `folder`; see `write_files`.
///
/// # Errors
/// When the folder is not empty or the machine will not let a file be written.
pub fn write(folder: &Path) -> Result<usize, Failure> {
    write_files(folder, embedded::sample().map(|(path, bytes)| (path, bytes.to_vec())))
}

/// Writes a project that begins with a preset in a language; see `write_files`.
///
/// # Errors
/// When the folder is not empty or the machine will not let a file be written.
pub fn write_preset(
    folder: &Path,
    (preset, language): (&str, Language),
    year: Year,
) -> Result<usize, Failure> {
    write_files(folder, embedded::preset(preset, language, year))
}

/// Writes a project's files to `folder`, which is made when it is missing and must be empty (a
/// `.git` folder aside). Gives back how many files were written.
fn write_files(
    folder: &Path,
    files: impl Iterator<Item = (ProjectPath, Vec<u8>)>,
) -> Result<usize, Failure> {
    let failure = |act, error: io::Error| Failure::new(act, folder.display(), error);
    fs::create_dir_all(folder).map_err(|error| failure("write", error))?;
    for entry in fs::read_dir(folder).map_err(|error| failure("read", error))? {
        let name = entry.map_err(|error| failure("read", error))?.file_name();
        if name != ".git" {
            let reason = format!("`{}`", name.to_string_lossy());
            return Err(Failure::new("not-empty", folder.display(), reason));
        }
    }
    let ignored = ProjectPath::new(".gitignore").expect("a plain path");
    let mut written = 0;
    for (path, bytes) in [(ignored, IGNORED.as_bytes().to_vec())].into_iter().chain(files) {
        write_new(&folder.join(path.as_str()), &bytes)
            .map_err(|error| Failure::new("write", &path, error))?;
        written += 1;
    }
    Ok(written)
}

/// Writes the built-in templates to a project's folder, each where the project has no file of that
/// name. Gives back how many files were written.
///
/// # Errors
/// When the machine will not let a file be written.
pub fn write_templates(folder: &Path) -> Result<usize, Failure> {
    let mut written = 0;
    for (path, bytes) in embedded::templates() {
        match write_new(&folder.join(path.as_str()), bytes) {
            Ok(()) => written += 1,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failure::new("write", &path, error)),
        }
    }
    Ok(written)
}

/// Whether a project lies in the folder.
pub fn has_project(folder: &Path) -> bool {
    folder.join("content/project.yaml").is_file()
}

/// Writes a file that must not exist.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}
