//! Whole projects: what they print and what they make.
//!
//! Every tree of `tests/projects` says in its README why it exists.

use std::collections::BTreeSet;
use std::fs;

use berattelse::check::RULES;
use berattelse::cli::Exit;

use crate::pdf_text::pdf_text;
use crate::project::{TestProject, repository};

/// Compares a text with a file of a tree; `UPDATE=1` writes the file instead.
fn assert_as_expected(tree: &str, file: &str, text: &str) {
    let path = repository().join("tests/projects").join(tree).join(file);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).expect("a file");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, expected, "{tree}/{file}: UPDATE=1 cargo test, and read the difference");
}

#[test]
fn every_project_says_why_it_exists_and_is_used_here() {
    let own = concat!(
        include_str!("projects.rs"),
        include_str!("kinds_in_documents.rs"),
        include_str!("register.rs")
    );
    for entry in fs::read_dir(repository().join("tests/projects")).expect("a folder") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        TestProject::empty().tree(&name);
        assert!(own.contains(&format!("tree(\"{name}\")")), "`{name}` is used nowhere");
    }
}

#[test]
fn one_run_tells_all_problems_of_all_files_in_order() {
    let project = TestProject::empty().tree("many-problems");
    for (format, file) in [
        ("short", "expected.short.txt"),
        ("human", "expected.human.txt"),
        ("json", "expected.jsonl"),
    ] {
        let run = project.run(&format!("check --lang en --message-format {format}"));
        let run = run.stdout_is("").exits(Exit::Problems);
        assert_as_expected("many-problems", file, &run.stderr());
    }
    let run = project.run("check --lang sv").exits(Exit::Problems);
    assert_as_expected("many-problems", "expected.human.sv.txt", &run.stderr());
    let built = project.run("build --lang en --message-format short").exits(Exit::Problems);
    let checked = project.run("check --lang en --message-format short");
    assert_eq!(built.stderr(), checked.stderr(), "build and check see the same");
    assert!(!project.path("output").exists());
}

#[test]
fn a_report_in_english_has_no_word_and_no_number_in_swedish() {
    let project = TestProject::empty().tree("english");
    project.run("build --strict --lang en").exits(Exit::Ok);
    let files = project.files("output");
    assert_eq!(files.len(), 21);
    for (path, bytes) in files {
        let text = match path.rsplit_once('.') {
            Some((_, "pdf")) => pdf_text(&bytes),
            Some((_, "html")) => {
                let page = String::from_utf8(bytes).expect("UTF-8");
                assert!(page.contains("<html lang=\"en\""), "{path}");
                let body = page.split_once("<body").expect("a body").1.to_owned();
                let others = [
                    "index.html",
                    "accessibility.html",
                    "actions.html",
                    "actions-internal.html",
                ];
                let is_report = !others.iter().any(|other| path.ends_with(other));
                assert!(!is_report || body.contains("50.9%"), "{path}");
                body
            }
            _ => String::from_utf8(bytes).expect("UTF-8"),
        };
        // The act's own name.
        let text = text.replace("offentlighets- och sekretesslagen", "");
        let letters: Vec<char> = text.chars().filter(|c| "åäöÅÄÖ".contains(*c)).collect();
        assert!(letters.is_empty(), "{path}: {letters:?}");
        // English quotes open with “, Swedish ones with ”.
        assert_eq!(text.matches('“').count(), text.matches('”').count(), "{path}");
        for word in [" och ", " av ", "50,9", "Innehåll", "Nyckeltal", "cirka"] {
            assert!(!text.contains(word), "{path} has `{word}`");
        }
    }
}

#[test]
fn incidents_are_told_the_same_in_tile_chart_table_and_prose() {
    let project = TestProject::empty().tree("incidents");
    project.run("build --strict --lang en").exits(Exit::Ok);
    let files = project.files("output/public");
    let page = files.iter().find(|(path, _)| path.ends_with("2024.html")).expect("a page").1;
    let page = String::from_utf8(page.clone()).expect("UTF-8");
    for told in ["jan–okt", "38,8", "41,7", "103", "Inloggningsproblem"] {
        assert!(page.contains(told), "the page lacks `{told}`");
    }
}

/// A project with all rules on, also those that are off where a project says nothing of them.
fn with_all_rules(project: TestProject) -> TestProject {
    let path = "content/project.yaml";
    let text = fs::read_to_string(project.path(path)).expect("a file");
    let off = RULES.iter().filter(|rule| !rule.is_default).map(|rule| rule.code.name);
    let off = off.filter(|name| !text.contains(&format!("{name}: ")));
    let off: Vec<String> = off.map(|name| format!("{name}: true")).collect();
    let text = match text.split_once("\nrules: {") {
        Some((before, after)) => format!("{before}\nrules: {{{}, {after}", off.join(", ")),
        None => format!("{text}rules: {{{}}}\n", off.join(", ")),
    };
    project.file(path, text.replace("{, ", "{"))
}

/// What the check says of a project, a line each, without lines and columns.
fn said(project: &TestProject, language: &str) -> Vec<String> {
    let words = format!("check --lang en --language {language} --message-format short");
    let stderr = project.run(&words).stderr();
    let without_place = |line: &str| match line.split_once(": ") {
        Some((place, rest)) if place.starts_with("content/") => {
            format!("{}: {rest}", place.split(':').next().unwrap_or_default())
        }
        _ => line.to_owned(),
    };
    stderr.lines().map(without_place).collect()
}

#[test]
fn every_rule_says_of_every_project_and_pair_what_it_said_before() {
    let entries = fs::read_dir(repository().join("tests/projects")).expect("a folder");
    let names =
        entries.map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned());
    let names: BTreeSet<String> = names.collect();
    let projects = names.iter().map(|name| (name.as_str(), TestProject::empty().tree(name)));
    let sample = [("the sample", TestProject::empty().sample())];
    let mut told = String::new();
    // Pairs: the sample in its two languages, and a project before and after the beginning of a new year.
    for (name, project) in projects.chain(sample) {
        let project = with_all_rules(project);
        let languages: &[&str] = match name {
            "the sample" => &["sv", "en"],
            "english" => &["en"],
            _ => &["sv"],
        };
        let before: Vec<_> = languages.iter().map(|it| said(&project, it)).collect();
        for (language, before) in languages.iter().zip(&before) {
            told += &format!("# {name}, {language}\n{}\n", before.join("\n"));
        }
        project.run("new 2025");
        if !project.path("content/2025/report.yaml").exists() {
            continue;
        }
        for (language, before) in languages.iter().zip(&before) {
            told += &format!("# {name}, {language}: what is new in a new year\n");
            let is_of_rule = |line: &String| {
                line.contains(": error[")
                    || RULES.iter().any(|it| line.contains(&format!("[{}]", it.code.name)))
            };
            for line in said(&project, language).iter().filter(|line| is_of_rule(line)) {
                if !before.contains(line) {
                    told += &format!("{line}\n");
                }
            }
        }
    }
    assert_as_expected("../spec", "rules.projects.txt", &told);
}

#[test]
fn the_faults_of_real_reports_are_found_where_they_are() {
    let project = TestProject::empty().tree("seed-faults");
    let run = project.run("check --lang sv --message-format short").exits(Exit::Problems);
    assert_as_expected("seed-faults", "expected.short.txt", &run.stderr());
    project.run("build --strict --to html").exits(Exit::Problems);
}

#[test]
fn every_contradiction_of_real_reports_is_found_or_has_a_reason() {
    let readme = fs::read_to_string(repository().join("tests/projects/seed-faults/README.md"));
    let readme = readme.expect("a README");
    let run = TestProject::empty().tree("seed-faults").run("check --message-format short");
    let mut found: BTreeSet<String> = BTreeSet::new();
    for line in run.stderr().lines() {
        let finding = line.split_once(": warning[").or(line.split_once(": error["));
        let Some((place, rest)) = finding else { continue };
        let path = place.strip_prefix("content/").expect("a file of the content");
        let (place, _column) = path.rsplit_once(':').expect("a line and a column");
        let code = rest.split(']').next().expect("a code");
        found.insert(format!("{code} {place}"));
    }
    let mut told = BTreeSet::new();
    let mut numbers = 0;
    let rows =
        readme.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| no."));
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [number, contradiction, findings] = cells.as_slice() else {
            panic!("three cells: {row}");
        };
        numbers += usize::from(!number.is_empty());
        if let Some(reason) = findings.strip_prefix("– ") {
            assert!(reason.split(' ').count() > 5, "{contradiction}: {reason}");
            continue;
        }
        for finding in findings.split(", ") {
            assert!(found.contains(finding), "not found: {contradiction}: {finding}");
            told.insert(finding.to_owned());
        }
    }
    assert_eq!(numbers, 14 + 6 + 4 + 5 + 5, "every contradiction has a row");
    assert_eq!(found.difference(&told).collect::<Vec<_>>(), [""; 0], "found and not told");
}

#[test]
fn a_report_without_date_responsible_or_decision_is_an_error_at_its_head() {
    let path = "content/2024/report.yaml";
    for (line, code) in [
        ("date: 2024-03-01\n", "missing-key"),
        ("responsible: Säkerhetschefen\n", "missing-head-field"),
        ("decision: {body: Styrelsen, date: 2024-03-01}\n", "adopted-without-decision"),
    ] {
        let project = TestProject::empty().tree("seed-faults").replace(path, line, "");
        project
            .run("check --message-format short --lang en")
            .stderr_has(&format!(": error[{code}]"))
            .exits(Exit::Problems);
    }
}

#[test]
fn the_report_that_cases_of_rules_change_has_no_fault() {
    let run = TestProject::empty().tree("rules").run("check --strict --lang en");
    run.stderr_is("No errors. Reports checked: 1\n").exits(Exit::Ok);
}

#[test]
fn the_gallery_shows_every_chart_without_a_problem() {
    let project = TestProject::empty().tree("gallery");
    project.run("build --strict --lang en").exits(Exit::Ok);
    let files = project.files("output/public");
    let page =
        files.iter().find(|(path, _)| path.starts_with("galleri") && path.ends_with(".html"));
    let page = String::from_utf8_lossy(page.expect("a page").1).into_owned();
    let charts = page.matches("role=\"img\"").count();
    assert!(charts >= 25, "{charts} charts");
}
