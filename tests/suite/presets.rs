//! Outlines to fill in: each builds at once, `check` lists what is left, and nothing else is wrong with them.

use std::collections::BTreeSet;
use std::fs;

use berattelse::cli::Exit;
use berattelse::project::embedded;

use crate::project::{TestProject, repository};

/// Every preset in both languages, written to a folder.
fn each(check: impl Fn(&str, &str, TestProject)) {
    let presets = embedded::presets();
    assert_eq!(presets.len(), 9, "{presets:?}");
    for language in ["sv", "en"] {
        for preset in &presets {
            let project = TestProject::empty();
            let arguments =
                format!("init . --preset {preset} --year 2031 --language {language}");
            project.run(&arguments).exits(Exit::Ok);
            check(preset, language, project);
        }
    }
}

/// The texts an author fills in, by path.
fn texts(project: &TestProject) -> Vec<(String, String)> {
    let files = project.files("content").into_iter();
    let own = files.filter(|(path, _)| !path.starts_with("schemas/"));
    own.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8"))).collect()
}

const MARKS: [&str; 2] = ["FYLL I ", "FILL IN "];

#[test]
fn every_preset_builds_and_check_lists_each_of_its_marks_and_nothing_else() {
    each(|preset, language, project| {
        let run = project.run("build --lang en --message-format short").exits(Exit::Ok);
        let names: Vec<String> = project.files("output/public").into_keys().collect();
        assert!(names.iter().any(|name| name.ends_with("-2031.pdf")), "{preset}: {names:?}");
        let mut expected = BTreeSet::new();
        for (path, text) in texts(&project) {
            assert!(!text.contains("YEAR"), "{preset}: {path}");
            let is_mixed = language == "en" && text.contains(['å', 'ä', 'ö']);
            assert!(!is_mixed, "{preset}: {path}");
            for (index, line) in text.lines().enumerate() {
                let is_comment = path.ends_with(".yaml") && line.trim_start().starts_with('#');
                if !is_comment && MARKS.iter().any(|mark| line.contains(mark)) {
                    expected.insert(format!("content/{path}:{}", index + 1));
                }
            }
            // Nothing that is to be filled in goes without a mark.
            for line in text.lines().filter(|line| line.starts_with("date:")) {
                assert!(
                    line.contains("FYLL I") || line.contains("FILL IN"),
                    "{preset}: {line}"
                );
            }
            let is_prose = |line: &&str| line.starts_with(char::is_alphabetic);
            for line in text.lines().filter(is_prose).filter(|_| path.ends_with(".md")) {
                let is_filled = MARKS.iter().any(|mark| line.starts_with(mark));
                assert!(is_filled || line.contains("{{") || line.contains('@'), "{line}");
            }
        }
        let mut found = BTreeSet::new();
        for line in run.stderr().lines().filter(|line| line.contains("warning[")) {
            let (place, rest) = line.split_once(": warning[placeholder]: `").expect(line);
            assert!(MARKS.iter().any(|mark| rest.starts_with(mark)), "{line}");
            found.insert(place.rsplit_once(':').expect("a column").0.to_owned());
        }
        assert_eq!(found, expected, "{preset}, {language}");
    });
}

/// Sentences that say nothing twice.
fn sentence(number: usize, language: &str) -> String {
    let swedish = ["Socialförvaltningen", "Skolan", "Ledningen", "Regionarkivet", "Kansliet"];
    let english = ["The school", "The archive", "Management", "The clinic", "The office"];
    let swedish_ends = [
        "prövar rutinerna",
        "äger frågan",
        "ser över avtalen",
        "mäter effekten",
        "övar varje vår",
        "följer planen",
        "utbildar nya chefer",
        "granskar loggarna",
        "städar bland kontona",
    ];
    let english_ends = [
        "tests the routines",
        "owns the question",
        "reviews contracts",
        "measures effects",
        "trains every spring",
        "follows the plan",
        "teaches new managers",
        "reads the logs",
        "closes old accounts",
    ];
    let (names, ends) =
        if language == "sv" { (swedish, swedish_ends) } else { (english, english_ends) };
    format!("{} {}", names[number % names.len()], ends[number % ends.len()])
}

/// A text as an author leaves it: marks replaced, examples of values in use, the decision taken.
fn filled(path: &str, text: &str, language: &str, number: &mut usize) -> String {
    let is_prose = path.ends_with(".md");
    let mut lines = Vec::new();
    let mut is_example = false;
    for line in text.lines().filter(|line| !line.starts_with("not_reportable:")) {
        let is_heading =
            line.starts_with("# Byt raden not_rep") || line.starts_with("# Replace the line");
        is_example = is_heading || is_example && line.starts_with("# ");
        if is_heading {
            continue;
        }
        let is_decision = line.starts_with("# decision:");
        let line = if is_example || is_decision { &line[2..] } else { line };
        let line = line.replace("status: draft", "status: adopted");
        let line = line.replace("version: \"0.1\"", "version: \"1.0\"");
        // A comment beside a value.
        let line = match line.find(" # ") {
            Some(at) if !is_prose => line[..at].trim_end().to_owned(),
            _ => line,
        };
        let Some(at) = MARKS.iter().find_map(|mark| line.find(mark)) else {
            lines.push(line);
            continue;
        };
        if line.starts_with('#') {
            continue;
        }
        let is_in_brackets = !is_prose && line[..at].contains(['{', '[']);
        let rest = line[at..].find([',', '}', ']']).filter(|_| is_in_brackets);
        let rest = rest.map_or("", |end| &line[at + end..]);
        *number += 1;
        let stop = if is_prose { "." } else { "" };
        lines.push(format!("{}{}{stop}{rest}", &line[..at], sentence(*number, language)));
    }
    lines.join("\n") + "\n"
}

#[test]
fn a_preset_that_is_filled_in_has_neither_warnings_nor_marks_left() {
    each(|preset, language, project| {
        let mut number = 0;
        for (path, text) in texts(&project) {
            let text = filled(&path, &text, language, &mut number);
            fs::write(project.path(&format!("content/{path}")), text).expect("a file");
        }
        let run = project.run("check --strict --lang en --message-format short");
        assert_eq!(run.stderr(), "No errors. Reports checked: 1\n", "{preset}, {language}");
        run.exits(Exit::Ok);
    });
}

#[test]
fn every_outline_of_a_document_type_is_a_preset() {
    for path in ["annual-report", "audit", "audit-answer", "situation-report", "follow-up"] {
        let path = repository().join(format!("src/doc/types/{path}.yaml"));
        let text = fs::read_to_string(&path).expect("a type");
        let outline = text.lines().find_map(|line| line.strip_prefix("outline: "));
        let is_preset = outline.is_some_and(|outline| embedded::presets().contains(&outline));
        assert!(is_preset, "{}", path.display());
    }
}

#[test]
fn a_preset_that_is_not_there_names_those_there_are() {
    TestProject::empty()
        .run("init x --preset svar")
        .stderr_has("audit-answer")
        .exits(Exit::Usage);
}
