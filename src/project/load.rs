//! A project folder to texts and bytes.
//!
//! In: the root folder. Out: all files under `content/`, `templates/` and `theme/`, in order of
//! path. Never: following a symbolic link, opening what is no plain file, interpreting a text.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::base::code::{
    CONTROL_CHARACTER, FILE_TOO_LARGE, NOT_A_PROJECT, NOT_UTF8, SYMLINK, UNEXPECTED_FILE,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::failure::Failure;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::Span;
use crate::project::embedded;
use crate::read::glyphs::is_control;

/// The folders of a project that are read.
const FOLDERS: [&str; 3] = ["content", "templates", "theme"];
/// What a text may hold, in bytes.
const MAX_TEXT: u64 = 5 * 1024 * 1024;
/// What a picture or font may hold, in bytes.
const MAX_BINARY: u64 = 25 * 1024 * 1024;
/// Forbidden characters shown of one file, at most.
const MAX_CHARACTERS: usize = 20;
/// Extensions of files that are read as text.
const TEXT: [&str; 9] = ["yaml", "yml", "md", "csv", "html", "typ", "css", "json", "txt"];

/// A project as it lies on disk.
#[derive(Debug, Clone)]
pub struct Project {
    /// Its folder.
    pub root: PathBuf,
    /// Its files, completed by the built-in templates, theme and frameworks.
    pub files: Files,
}

/// Reads a project folder.
///
/// Reports `not-a-project`, `symlink`, `unexpected-file`, `file-too-large`, `not-utf8` and
/// `control-character`; what is reported is left out of the files.
///
/// # Errors
/// When the machine will not let a file be read.
pub fn load(root: &Path, diagnostics: &mut Diagnostics) -> Result<Project, Failure> {
    let mut loader = Loader { files: Files::default(), diagnostics };
    let project_file = ProjectPath::new("content/project.yaml").expect("a plain path");
    let metadata = root.join("content/project.yaml").symlink_metadata();
    let is_project = metadata.is_ok_and(|metadata| !metadata.is_dir());
    if !is_project {
        let report = loader.diagnostics.report_path(&NOT_A_PROJECT, &project_file);
        report.with("folder", root.display()).hint("hint-init", &[]);
        return Ok(Project { root: root.to_owned(), files: loader.files });
    }
    for folder in FOLDERS {
        loader.folder(root, folder)?;
    }
    let mut files = loader.files;
    embedded::complete(&mut files);
    Ok(Project { root: root.to_owned(), files })
}

struct Loader<'a> {
    files: Files,
    diagnostics: &'a mut Diagnostics,
}

impl Loader<'_> {
    fn folder(&mut self, root: &Path, folder: &str) -> Result<(), Failure> {
        let start = root.join(folder);
        match start.symlink_metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Failure::new("read", folder, error)),
            Ok(_) => {}
        }
        let walk = WalkDir::new(&start).follow_links(false).follow_root_links(false);
        let visible = |entry: &DirEntry| {
            entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
        };
        for entry in walk.sort_by_file_name().into_iter().filter_entry(visible) {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(&start).display().to_string();
                let reason = error.io_error().map_or(error.to_string(), ToString::to_string);
                Failure::new("read", path, reason)
            })?;
            self.entry(root, &entry)?;
        }
        Ok(())
    }

    fn entry(&mut self, root: &Path, entry: &DirEntry) -> Result<(), Failure> {
        let Some(path) = self.path(root, entry) else {
            return Ok(());
        };
        let kind = entry.file_type();
        if kind.is_symlink() {
            self.diagnostics.report_path(&SYMLINK, &path).hint("hint-copy-file", &[]);
        } else if kind.is_file() && entry.depth() == 0 {
            self.diagnostics
                .report_path(&UNEXPECTED_FILE, &path)
                .with("reason", "no-folder")
                .with("name", path.file_name());
        } else if kind.is_file() {
            self.file(&path, entry.path())?;
        } else if !kind.is_dir() {
            self.diagnostics
                .report_path(&UNEXPECTED_FILE, &path)
                .with("reason", "special")
                .with("name", path.file_name());
        }
        Ok(())
    }

    /// The project path of an entry; names that not every system can hold are reported.
    fn path(&mut self, root: &Path, entry: &DirEntry) -> Option<ProjectPath> {
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let parts: Option<Vec<&str>> =
            relative.components().map(|part| part.as_os_str().to_str()).collect();
        let is_portable = |part: &&str| {
            !part.contains(['\\', ':', '*', '?', '"', '<', '>', '|'])
                && !part.chars().any(char::is_control)
        };
        let path = parts
            .filter(|parts| parts.iter().all(is_portable))
            .and_then(|parts| ProjectPath::new(&parts.join("/")));
        if path.is_none() {
            let shown: String = entry
                .file_name()
                .to_string_lossy()
                .chars()
                .map(|c| if c.is_control() { '\u{FFFD}' } else { c })
                .collect();
            let top = ProjectPath::new(FOLDERS[0]).unwrap_or_default();
            self.diagnostics
                .report_path(&UNEXPECTED_FILE, &top)
                .with("reason", "name")
                .with("name", shown);
        }
        path
    }

    fn file(&mut self, path: &ProjectPath, on_disk: &Path) -> Result<(), Failure> {
        let failure = |error: io::Error| Failure::new("read", path, error);
        let extension = path.extension().to_ascii_lowercase();
        let is_text = TEXT.contains(&extension.as_str());
        let limit = if is_text { MAX_TEXT } else { MAX_BINARY };
        if fs::metadata(on_disk).map_err(failure)?.len() > limit {
            self.diagnostics
                .report_path(&FILE_TOO_LARGE, path)
                .with("limit", limit / 1024 / 1024);
            return Ok(());
        }
        let bytes = fs::read(on_disk).map_err(failure)?;
        self.files.own.insert(path.clone());
        if is_text {
            self.text(path, bytes);
        } else {
            self.files.binaries.insert(path.clone(), Arc::from(bytes));
        }
        Ok(())
    }

    /// Takes in a text: without byte order mark, with `\n` at the ends of its lines.
    fn text(&mut self, path: &ProjectPath, bytes: Vec<u8>) {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec).unwrap_or(bytes);
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text = if text.contains('\r') { text.replace("\r\n", "\n") } else { text };
                let forbidden: Vec<(usize, char)> = text
                    .char_indices()
                    .filter(|(_, c)| is_control(*c) || *c == '\r')
                    .take(MAX_CHARACTERS)
                    .collect();
                let id = self.files.sources.add(path.clone(), text);
                for (at, character) in &forbidden {
                    let span = Span::new(id, *at..at + character.len_utf8());
                    self.diagnostics
                        .report(&CONTROL_CHARACTER, span)
                        .with("character", format!("U+{:04X}", u32::from(*character)));
                }
                if forbidden.is_empty() {
                    self.files.texts.insert(path.clone(), id);
                }
            }
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let byte = error.as_bytes()[at];
                let shown = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let id = self.files.sources.add(path.clone(), shown);
                let span = Span::new(id, at..at + char::REPLACEMENT_CHARACTER.len_utf8());
                self.diagnostics
                    .report(&NOT_UTF8, span)
                    .with("byte", format!("0x{byte:02X}"))
                    .hint("hint-save-as-utf8", &[]);
            }
        }
    }
}
