//! The house rules: layers, foreign crates, the map, words that have no place here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The layers, lowest first: a file imports from lower layers and its own folder only.
const LAYERS: &[&[&str]] = &[
    &["base"],
    &["value"],
    &["doc"],
    &["chart"],
    &["measure"],
    &["read"],
    &["edition"],
    &["resolve"],
    &["check"],
    &["write"],
    &["project", "emit"],
    &["pipeline"],
    &["cli"],
];

/// Crates that more than one file may name: derives and the tree they write to.
const SHARED_CRATES: &[&str] =
    &["std", "crate", "super", "self", "serde", "serde_json", "schemars", "core"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with one of the extensions, as paths from the root with `/`, sorted.
fn files(folder: &str, extensions: &[&str]) -> Vec<String> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    let relative = |path: PathBuf| {
        let path = path.strip_prefix(root()).expect("below the root").to_owned();
        path.components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect::<Vec<_>>()
            .join("/")
    };
    let mut paths: Vec<String> = found.into_iter().map(relative).collect();
    paths.retain(|path| extensions.iter().any(|extension| path.ends_with(extension)));
    paths.sort();
    paths
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The code of a file without its comments and, roughly, without its test module.
fn code(path: &str) -> String {
    let text = text(path);
    let before_tests = text.split("#[cfg(test)]\nmod tests").next().unwrap_or("");
    let lines = before_tests.lines();
    lines.filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

#[test]
fn every_file_imports_from_lower_layers_only() {
    let mut faults = Vec::new();
    for path in files("src", &[".rs"]) {
        let module = path.trim_start_matches("src/").split(['/', '.']).next().unwrap_or("");
        let Some(own) = layer_of(module) else {
            assert!(["lib", "main"].contains(&module), "`{path}` is in no layer");
            continue;
        };
        for (at, _) in code(&path).match_indices("crate::") {
            let rest = &code(&path)[at + "crate::".len()..];
            let used: String =
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            let Some(layer) = layer_of(&used) else { continue };
            if layer > own || (layer == own && used != module) {
                faults.push(format!("{path} imports `{used}`"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn each_foreign_crate_is_named_in_one_file() {
    let manifest = text("Cargo.toml");
    let section = manifest.split("[dependencies]").nth(1).expect("dependencies");
    let section = section.split("\n[").next().expect("a section");
    let crates: Vec<String> = section
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect();
    let mut users: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for path in files("src", &[".rs"]) {
        let code = code(&path);
        for name in &crates {
            let named = code.match_indices(&format!("{name}::")).any(|(at, _)| {
                let before = code[..at].chars().next_back();
                before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':')
            });
            if named && !SHARED_CRATES.contains(&name.as_str()) {
                users.entry(name).or_default().insert(room(&path));
            }
        }
    }
    let faults: Vec<_> = crates
        .iter()
        .filter(|name| !SHARED_CRATES.contains(&name.as_str()))
        .map(|name| (name, users.get(name.as_str()).cloned().unwrap_or_default()))
        .filter(|(_, rooms)| rooms.len() != 1)
        .collect();
    assert!(faults.is_empty(), "named nowhere or in several rooms: {faults:#?}");
}

/// The place that may name a crate: a file, or a folder whose files share one foreign thing.
fn room(path: &str) -> String {
    let rooms = [
        "src/read/yaml/",
        "src/read/markdown/",
        "src/emit/pdf",
        "src/cli/",
        "src/value/format",
    ];
    rooms
        .iter()
        .find(|room| path.starts_with(**room))
        .map_or_else(|| path.to_owned(), |room| (*room).to_owned())
}

#[test]
fn secrets_are_revealed_in_the_edition_layer_only() {
    for path in files("src", &[".rs"]) {
        let is_home = path.starts_with("src/edition/") || path == "src/doc/secrecy.rs";
        assert!(is_home || !code(&path).contains(".reveal("), "`{path}` reveals a secret");
    }
}

#[test]
fn the_map_of_architecture_names_every_file_and_no_other() {
    let architecture = text("ARCHITECTURE.md");
    let map = architecture.split("\n## Map\n").nth(1).expect("a map");
    let (mut folder, mut named) = ("", BTreeSet::new());
    for line in map.lines().filter(|line| line.starts_with("| ")) {
        let cell = line.split(" | ").next().unwrap_or("");
        for name in cell.split('`').skip(1).step_by(2) {
            if name.ends_with('/') {
                folder = name;
            } else {
                let extension = match folder {
                    "templates/html/" => "html",
                    "templates/typst/" => "typ",
                    _ => "rs",
                };
                let file = format!("{folder}{name}.{extension}");
                assert!(named.insert(file), "named twice: {folder}{name}");
            }
        }
    }
    // A folder's `mod.rs` is what the folder's own row tells.
    let mut there: BTreeSet<String> = files("src", &[".rs"]).into_iter().collect();
    there.retain(|path| !path.ends_with("/mod.rs"));
    there.extend(files("templates", &[".html", ".typ"]));
    let missing: Vec<_> = there.difference(&named).collect();
    let gone: Vec<_> = named.difference(&there).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md does not name {missing:#?}");
    assert!(gone.is_empty(), "ARCHITECTURE.md names what is not there: {gone:#?}");
}

#[test]
fn architecture_is_read_in_minutes_and_names_only_paths_that_are_there() {
    let architecture = text("ARCHITECTURE.md");
    let lines = architecture.lines().count();
    assert!(lines <= 250, "ARCHITECTURE.md has {lines} lines; say things once");
    let before_map =
        architecture.split("\n## Map\n").next().expect("what comes before the map");
    let folders = ["src/", "tests/", "templates/", "theme/", "docs/", "presets/", "content/"];
    let is_path = |name: &&str| {
        folders.iter().any(|folder| name.starts_with(folder)) && !name.contains(['<', '*'])
    };
    let code = before_map.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    let gone: Vec<&str> =
        code.filter(is_path).filter(|path| !root().join(path).exists()).collect();
    assert!(gone.is_empty(), "ARCHITECTURE.md names what is not there: {gone:?}");
}

#[test]
fn every_source_file_begins_with_its_purpose() {
    for path in files("src", &[".rs"]) {
        assert!(text(&path).starts_with("//! "), "`{path}` has no header");
    }
}

#[test]
fn no_file_is_longer_than_its_idea() {
    let mut long: Vec<(String, usize)> = files("src", &[".rs"])
        .into_iter()
        .map(|path| (text(&path).lines().count(), path))
        .map(|(lines, path)| (path, lines))
        .collect();
    long.retain(|(_, lines)| *lines > 480);
    assert!(long.is_empty(), "part it, or say why here: {long:#?}");
}

#[test]
fn no_word_stands_that_has_no_place_here() {
    let words =
        ["to".to_owned() + "do!(", "dbg".to_owned() + "!(", "unimple".to_owned() + "mented!("];
    for path in files("src", &[".rs"]).into_iter().chain(files("tests", &[".rs"])) {
        let text = text(&path);
        for word in &words {
            assert!(!text.contains(word.as_str()), "`{path}` has `{word}`");
        }
    }
}
