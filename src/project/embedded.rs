//! The files inside the program: templates, theme, frameworks, the sample.
//!
//! In: the table that `build.rs` made of this repository. Out: files by project path.
//! Never: a built-in file where the project has its own of the same path.

use std::sync::Arc;

use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::wording::Language;
use crate::value::date::Year;

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Where built-in files lie in this repository, and where in a project.
const MOVED: [(&str, &str); 2] =
    [("src/doc/types/", "content/types/"), ("src/measure/frameworks/", "content/frameworks/")];

/// The built-in files that every project has unless it has its own: templates, theme, document types, frameworks.
pub fn built_in() -> impl Iterator<Item = (ProjectPath, &'static [u8])> {
    FILES.iter().filter_map(|(path, bytes)| {
        let moved = MOVED.iter().find_map(|(from, to)| Some((path.strip_prefix(from)?, to)));
        let path = match moved {
            Some((file, folder)) => format!("{folder}{file}"),
            None if path.starts_with("content/")
                || path.starts_with(PRESETS)
                || !is_used(path) =>
            {
                return None;
            }
            None => (*path).to_owned(),
        };
        Some((ProjectPath::new(&path)?, *bytes))
    })
}

/// The text of a built-in file, also where a project has its own.
pub fn text(path: &ProjectPath) -> Option<&'static str> {
    let (_, bytes) = built_in().find(|(it, _)| it == path)?;
    std::str::from_utf8(bytes).ok()
}

/// What a project may replace to change the look: templates with the page that describes them,
/// and the style sheet.
pub fn templates() -> impl Iterator<Item = (ProjectPath, &'static [u8])> {
    let is_template = |path: &str| path.starts_with("templates/") || path == "theme/screen.css";
    FILES
        .iter()
        .filter(move |(path, _)| is_template(path))
        .filter_map(|(path, bytes)| Some((ProjectPath::new(path)?, *bytes)))
}

/// Where the presets lie in this repository: `project.yaml` for all, and a document's folder each.
const PRESETS: &str = "presets/";

/// Where the same presets lie in English, below the Swedish ones.
const IN_ENGLISH: &str = "presets/en/";

/// The names of the presets, in order.
pub fn presets() -> Vec<&'static str> {
    let folders = FILES
        .iter()
        .filter_map(|(path, _)| path.strip_prefix(PRESETS)?.strip_suffix("/report.yaml"));
    folders.filter(|name| !name.contains('/')).collect()
}

/// The files of a project that begins with a preset: a document of `year` with its outline, and what
/// holds for all documents, schemas included, in a language. `YEAR` in the preset is the year.
pub fn preset(
    name: &str,
    language: Language,
    year: Year,
) -> impl Iterator<Item = (ProjectPath, Vec<u8>)> {
    let folder = match language {
        Language::Sv => PRESETS,
        Language::En => IN_ENGLISH,
    };
    FILES.iter().filter_map(move |(path, bytes)| {
        if path.starts_with("content/schemas/") {
            return Some((ProjectPath::new(path)?, bytes.to_vec()));
        }
        let file = path.strip_prefix(folder)?;
        let path = match file.strip_prefix(name).and_then(|rest| rest.strip_prefix('/')) {
            Some(own) => format!("content/{year}/{own}"),
            None if file == "project.yaml" => format!("content/{file}"),
            None => return None,
        };
        let text = String::from_utf8_lossy(bytes).replace("YEAR", &year.to_string());
        Some((ProjectPath::new(&path)?, text.into_bytes()))
    })
}

/// The files of the sample project, as `init` writes them.
pub fn sample() -> impl Iterator<Item = (ProjectPath, &'static [u8])> {
    let is_sample = |path: &str| path.starts_with("content/") || path == "theme/theme.yaml";
    FILES
        .iter()
        .filter(move |(path, _)| is_sample(path))
        .filter_map(|(path, bytes)| Some((ProjectPath::new(path)?, *bytes)))
}

/// Whether the program reads it: licences and the script that made the fonts stay out.
fn is_used(path: &str) -> bool {
    let used = ["html", "typ", "yaml", "css", "ttf", "woff2", "svg", "png"];
    path.rsplit_once('.').is_some_and(|(_, extension)| used.contains(&extension))
}

/// Adds the built-in files that the project does not have, in order of path.
pub fn complete(files: &mut Files) {
    for (path, bytes) in built_in() {
        // A file of the project that was reported and left out is not replaced behind its back.
        if files.own.contains(&path) || files.has(&path) {
            continue;
        }
        let is_font = matches!(path.extension(), "ttf" | "woff2" | "svg" | "png");
        match std::str::from_utf8(bytes) {
            Ok(text) if !is_font => {
                let id = files.sources.add(path.clone(), text);
                files.texts.insert(path, id);
            }
            _ => {
                files.binaries.insert(path, Arc::from(bytes));
            }
        }
    }
}
