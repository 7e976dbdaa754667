//! The words of reports and messages: complete, and the same in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use berattelse::base::code;
use berattelse::base::wording::Wording;

const FILES: [&str; 6] = ["report", "chart", "measure", "diagnostic", "rule", "cli"];

/// The variables of every message of a file.
fn messages(language: &str, file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join(format!("src/wording/{language}/{file}.ftl"));
    let Ok(text) = fs::read_to_string(&path) else { return BTreeMap::new() };
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-')
            && let Some((id, _)) = line.split_once(" =")
        {
            current = id.to_owned();
            let is_new = messages.insert(current.clone(), BTreeSet::new()).is_none();
            assert!(is_new, "{} has `{current}` twice", path.display());
        }
        let variables = line.split('$').skip(1).map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            rest[..end.unwrap_or(rest.len())].to_owned()
        });
        if let Some(known) = messages.get_mut(&current) {
            // A language that has one form for a number needs no plural form.
            known.extend(variables.filter(|name| !name.ends_with("form")));
        }
    }
    messages
}

/// The messages of diagnostics, those of rules too.
fn sentences(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = messages(language, "diagnostic");
    all.extend(messages(language, "rule"));
    all
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    for file in FILES {
        let (swedish, english) = (messages("sv", file), messages("en", file));
        for (id, variables) in &swedish {
            let other = english.get(id);
            assert_eq!(Some(variables), other, "`{id}` of {file}.ftl, Swedish and English");
        }
        for id in english.keys() {
            assert!(swedish.contains_key(id), "`{id}` of {file}.ftl is missing in Swedish");
        }
    }
}

#[test]
fn every_code_has_a_sentence_and_an_explanation() {
    for language in ["sv", "en"] {
        let known = sentences(language);
        let missing: Vec<String> = code::ALL
            .iter()
            .flat_map(|code| {
                ["diagnostic", "explain"].map(|kind| format!("{kind}-{}", code.name))
            })
            .filter(|id| !known.contains_key(id))
            .collect();
        assert!(missing.is_empty(), "{language}/diagnostic.ftl lacks {missing:#?}");
    }
}

#[test]
fn every_sentence_belongs_to_a_code() {
    let known = sentences("en");
    for id in known.keys() {
        let name = id.strip_prefix("diagnostic-").or(id.strip_prefix("explain-"));
        let is_known = name.is_none_or(|name| code::by_name(name).is_some());
        assert!(is_known, "`{id}` names no code");
    }
}

#[test]
fn sentences_begin_small_and_end_without_a_full_stop() {
    for language in ["sv", "en"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let read = |file: &str| {
            let path = root.join(format!("src/wording/{language}/{file}.ftl"));
            fs::read_to_string(path).expect("the wording can be read")
        };
        let text = read("diagnostic") + &read("rule");
        let prefixes = ["diagnostic-", "hint-", "note-"];
        for line in text.lines() {
            let Some((id, sentence)) = line.split_once(" = ") else { continue };
            if prefixes.iter().any(|prefix| id.starts_with(prefix)) {
                assert!(!sentence.ends_with('.'), "{language}: {line}");
                let names = ["YAML", "HTML", "Typst", "CSV"];
                let is_name = names.iter().any(|name| sentence.starts_with(name));
                assert!(
                    is_name || !sentence.starts_with(char::is_uppercase),
                    "{language}: {line}"
                );
            }
        }
    }
}

#[test]
fn messages_that_the_code_names_exist() {
    let keys = Wording::keys(berattelse::base::wording::Language::En);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in walk(&root) {
        let text = fs::read_to_string(&entry).expect("a source file is text");
        for piece in text.split('"').skip(1).step_by(2) {
            let is_key = ["hint-", "note-"].iter().any(|prefix| {
                piece.strip_prefix(prefix).is_some_and(|rest| {
                    !rest.is_empty() && rest.chars().all(|c| c.is_ascii_lowercase() || c == '-')
                })
            });
            if is_key && !piece.ends_with('-') && !entry.ends_with("write/typst/inlines.rs") {
                assert!(keys.contains(piece), "{} names `{piece}`", entry.display());
            }
        }
    }
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("src can be read") {
        let path = entry.expect("src can be read").path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}
