//! The spec runner: every case of `tests/spec/*.md`, compared whole; `UPDATE=1` rewrites them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use berattelse::base::allow;
use berattelse::base::diagnostic::Diagnostics;
use berattelse::base::path::ProjectPath;
use berattelse::base::source::Sources;
use berattelse::base::wording::{Language, Wording};
use berattelse::check::RULES;
use berattelse::emit::console::{self, Format};
use berattelse::read::yaml::Document;
use berattelse::read::{self, glyphs, markdown};
use berattelse::{check, project};

use crate::project::TestProject;
use crate::tree;

/// One case: a name, blocks with a word each, in order.
struct Case {
    name: String,
    sections: Vec<Section>,
}

/// A fenced block and the prose before it.
struct Section {
    before: String,
    fence: String,
    word: String,
    text: String,
}

#[test]
fn spec_cases_are_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("tests/spec is a folder")
        .map(|entry| entry.expect("tests/spec can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    let mut names = BTreeSet::new();
    let mut failures = Vec::new();
    for path in files {
        let old = fs::read_to_string(&path).expect("a spec file is text");
        let (head, cases) = parse(&old);
        let mut new = head;
        for case in cases {
            assert!(names.insert(case.name.clone()), "two cases are named “{}”", case.name);
            new.push_str(&write(&run(case)));
        }
        if new == old {
            continue;
        }
        if is_update {
            fs::write(&path, new).expect("a spec file can be written");
        } else {
            failures.push(format!("{}\n{}", path.display(), first_difference(&old, &new)));
        }
    }
    assert!(failures.is_empty(), "UPDATE=1 rewrites these:\n{}", failures.join("\n"));
}

#[test]
fn every_rule_has_a_case_that_reports_it_and_a_near_miss_that_does_not() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/rules.md");
    let (_, cases) = parse(&fs::read_to_string(path).expect("a spec file is text"));
    let (mut reported, mut missed) = (BTreeSet::new(), BTreeSet::new());
    for case in &cases {
        let shown = case.sections.iter().filter(|section| section.word == "diagnostics");
        let shown: String = shown.map(|section| section.text.as_str()).collect();
        let label =
            case.sections.first().and_then(|it| it.before.strip_prefix("Near miss of "));
        let label: Vec<&str> = label.into_iter().flat_map(|it| it.split('`')).collect();
        for rule in RULES {
            let name = rule.code.name;
            let is_reported = shown.contains(&format!("[{name}]: "));
            if is_reported {
                reported.insert(name);
            }
            if label.contains(&name) {
                assert!(!is_reported, "“{}” is no near miss of `{name}`", case.name);
                missed.insert(name);
            }
        }
    }
    let all: BTreeSet<&str> = RULES.iter().map(|rule| rule.code.name).collect();
    assert_eq!(&all - &reported, BTreeSet::new(), "no case reports these");
    assert_eq!(&all - &missed, BTreeSet::new(), "no case is a near miss of these");
}

/// The text before the first case, and the cases: `## name`, then fenced blocks.
fn parse(text: &str) -> (String, Vec<Case>) {
    let mut head = String::new();
    let mut cases: Vec<Case> = Vec::new();
    let mut before = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("## ") {
            cases.push(Case { name: name.to_owned(), sections: Vec::new() });
            before.clear();
        } else if let Some(case) = cases.last_mut() {
            let fence: String = line.chars().take_while(|c| *c == '`').collect();
            if fence.len() < 3 {
                before.push_str(line);
                before.push('\n');
                continue;
            }
            let word = line[fence.len()..].trim().to_owned();
            let mut block = String::new();
            for line in lines.by_ref().take_while(|line| *line != fence) {
                block.push_str(line);
                block.push('\n');
            }
            let before = std::mem::take(&mut before);
            case.sections.push(Section { before, fence, word, text: block });
        } else {
            head.push_str(line);
            head.push('\n');
        }
    }
    (head, cases)
}

fn write(case: &Case) -> String {
    let mut text = format!("## {}\n", case.name);
    for section in &case.sections {
        let Section { before, fence, word, text: block } = section;
        text.push_str(&format!("{before}{fence}{word}\n{block}{fence}\n"));
    }
    text.push('\n');
    text
}

/// Replaces the expected blocks of a case by what comes out.
///
/// The first block is the input: `md` a chapter, `yaml` a file whose key `text` is
/// prose. `tree` and `diagnostics` blocks are compared; `human` and `json` show the problems in
/// these forms, `sv` in Swedish. Diagnostics that are not shown must not be.
fn run(mut case: Case) -> Case {
    let input = case.sections.remove(0);
    if matches!(input.word.as_str(), "report" | "english") {
        return run_rules(input, case);
    }
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let name = if input.word == "yaml" { "content/2024/a.yaml" } else { "content/2024/a.md" };
    let path = ProjectPath::new(name).expect("a plain path");
    let text = input.text.replace("\\u{202e}", "\u{202E}").replace('→', "\t");
    let id = sources.add(path, text);
    let source = sources.get(id).clone();
    let tree = if input.word == "yaml" {
        let document = Document::parse(&source, &mut diagnostics).expect("the input is YAML");
        let scalar = document.text("text").expect("a yaml input has the key `text`");
        tree::nodes(&markdown::text(&source, &scalar, &mut diagnostics))
    } else {
        tree::chapter(&markdown::chapter(&source, &mut diagnostics))
    };
    let covers =
        |character: char| u32::from(character) < 0x2000 || "–—’”…§".contains(character);
    glyphs::check_source(&source, &covers, &mut diagnostics);
    let sorted = diagnostics.sorted(&sources);
    let print = |language, format| {
        console::diagnostics(&sorted, &sources, &Wording::new(language), format)
    };
    let mut is_shown = false;
    for section in &mut case.sections {
        section.text = match section.word.as_str() {
            "tree" => tree.lines().map(|line| format!("{}\n", line.trim_end())).collect(),
            "diagnostics" => print(Language::En, Format::Short),
            "sv" => print(Language::Sv, Format::Short),
            "human" => print(Language::En, Format::Human { is_coloured: false }),
            "human-sv" => print(Language::Sv, Format::Human { is_coloured: false }),
            "json" => print(Language::En, Format::Json),
            word => panic!("case “{}” has an unknown block `{word}`", case.name),
        };
        is_shown |= section.word != "tree";
    }
    if !is_shown && !sorted.is_empty() {
        let text = print(Language::En, Format::Short);
        let (fence, word) = ("```".to_owned(), "diagnostics".to_owned());
        case.sections.push(Section { before: "\n".to_owned(), fence, word, text });
    }
    case.sections.retain(|section| section.word != "diagnostics" || !section.text.is_empty());
    case.sections.insert(0, input);
    case
}

/// Runs the rules of the check on the report of `tests/projects/rules` with another chapter, `report`,
/// in Swedish or, `english`, in English. A block with the word `file <path>` replaces a file of its
/// `content/`, `add <path>` what stands in a file up to a line by itself.
fn run_rules(input: Section, mut case: Case) -> Case {
    let mut project = TestProject::empty().tree("rules");
    if input.word == "english" {
        project = project.replace("content/project.yaml", "language: sv", "language: en");
    }
    project = project.file("content/2024/chapters/a.md", &input.text);
    for section in &case.sections {
        if let Some(path) = section.word.strip_prefix("file ") {
            project = project.file(&format!("content/{path}"), &section.text);
        } else if let Some(path) = section.word.strip_prefix("add ") {
            let path = format!("content/{path}");
            let old = fs::read_to_string(project.path(&path)).expect("a file of the project");
            project = project.file(&path, old + &section.text);
        }
    }
    let mut diagnostics = Diagnostics::default();
    let files = project::load(&project.path(""), &mut diagnostics).expect("readable").files;
    if let Some(reading) = read::read(&files, &mut diagnostics) {
        check::check(&reading, &files.sources, &mut diagnostics);
    }
    allow::settle(&mut diagnostics, &files.sources);
    let sorted = diagnostics.sorted(&files.sources);
    let text = console::diagnostics(
        &sorted,
        &files.sources,
        &Wording::new(Language::En),
        Format::Short,
    );
    case.sections.retain(|section| section.word != "diagnostics");
    if !text.is_empty() {
        let (fence, word) = ("```".to_owned(), "diagnostics".to_owned());
        case.sections.push(Section { before: "\n".to_owned(), fence, word, text });
    }
    case.sections.insert(0, input);
    case
}

fn first_difference(old: &str, new: &str) -> String {
    let (mut old_lines, mut new_lines) = (old.lines(), new.lines());
    let mut heading = "";
    let mut number = 1;
    loop {
        match (old_lines.next(), new_lines.next()) {
            (Some(old), Some(new)) if old == new => {
                if old.starts_with("## ") {
                    heading = old;
                }
                number += 1;
            }
            (old, new) => {
                let show = |line: Option<&str>| line.unwrap_or("(end)").to_owned();
                return format!(
                    "line {number}, {heading}\n  written: {}\n  comes:   {}",
                    show(old),
                    show(new)
                );
            }
        }
    }
}
