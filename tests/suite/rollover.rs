//! A new year: what is carried over, what is not, and what is left to do.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use berattelse::cli::Exit;

use crate::pdf_text::pdf_text;
use crate::project::TestProject;

/// The files below `content/<year>`, as texts.
fn texts(project: &TestProject, year: u16) -> BTreeMap<String, String> {
    let files = project.files(&format!("content/{year}")).into_iter();
    files.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// The lines of a run of `check` about a year, as `place: code`.
fn findings(project: &TestProject, about: &str) -> Vec<String> {
    let run = project.run("check --message-format short --lang en").exits(Exit::Ok);
    let stderr = run.stderr();
    let lines = stderr.lines().filter(|line| line.contains(about)).filter_map(|line| {
        let (place, rest) = line.split_once(": warning[")?;
        let place = place.rsplit_once(':')?.0;
        Some(format!("{place}: {}", rest.split_once(']')?.0))
    });
    lines.collect()
}

#[test]
fn a_new_year_has_the_structure_of_the_last_and_none_of_its_values_days_or_decisions() {
    let project = TestProject::empty().sample();
    let before = project.files("content");
    project.run("new 2025 --lang en").exits(Exit::Ok);
    let after = project.files("content");
    for (path, bytes) in &before {
        assert_eq!(after.get(path), Some(bytes), "{path} was changed");
    }
    let (old, new) = (texts(&project, 2024), texts(&project, 2025));
    let own = |path: &&String| !path.starts_with("granskning/") && !path.ends_with(".csv");
    assert_eq!(
        new.keys().collect::<BTreeSet<_>>(),
        old.keys().filter(own).collect::<BTreeSet<_>>()
    );
    let head = &new["report.yaml"];
    for line in [
        "carried_over: 2024  # ",
        "date: 2025-12-31  # FYLL I dokumentets datum\n",
        "record_numbers: [FYLL I diarienummer]\n",
        "version: \"0.1\"\n",
        "status: draft\n",
    ] {
        assert!(head.contains(line), "no {line}\n{head}");
    }
    for key in ["decision:", "replaces:"] {
        assert!(!head.contains(key), "{key}\n{head}");
    }
    for (path, text) in new.iter().filter(|(path, _)| path.starts_with("key-figures/")) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            for key in ["value:", "not_reportable:", "as_of:", "invented:", "method_break:"] {
                assert!(!line.starts_with(key), "{path}: {line}");
            }
            assert!(!line.contains("taken:"), "{path}: {line}");
        }
        assert!(text.contains("carried_over: 2024"), "{path}");
        // Nothing else is lost: every line stands there as it did, or as a comment.
        let mut key = "";
        for line in old[path].lines() {
            if !line.starts_with([' ', '#']) {
                key = line.split(':').next().unwrap_or_default();
            }
            if line.starts_with(' ') && !["invented", "method_break"].contains(&key) {
                assert!(text.contains(line.trim_end()), "{path} lost {line}");
            }
        }
    }
    for (path, text) in new.iter().filter(|(path, _)| path.starts_with("chapters/")) {
        assert_eq!(text.replacen("{{ carried_over: 2024 }}\n\n", "", 1), old[path], "{path}");
    }
}

#[test]
fn check_lists_what_a_new_year_leaves_to_do_and_the_plan_lists_the_same() {
    let project = TestProject::empty().sample();
    let plan = project.run("new 2025 --dry-run --lang en").exits(Exit::Ok);
    assert!(project.files("content/2025").is_empty(), "a dry run writes nothing");
    let made = project.run("new 2025 --lang en").exits(Exit::Ok);
    assert_eq!(plan.stdout(), made.stdout(), "a dry run shows what is done");
    let mut found = findings(&project, "2025");
    let mut listed: Vec<String> = Vec::new();
    let mut code = "";
    for line in plan.stdout().lines() {
        match line.strip_prefix("  ") {
            None => {
                code = match line.split(' ').next().unwrap_or("") {
                    "Key" => "value-awaited",
                    "Facts" => "placeholder",
                    "Texts" => "carried-over",
                    "Open" => "action-without-status",
                    _ => "",
                };
            }
            Some(line) if !code.is_empty() => {
                let place = line.split("  ").next().expect("a place");
                listed.push(format!("{place}: {code}"));
            }
            Some(_) => {}
        }
    }
    found.sort();
    listed.sort();
    assert_eq!(found, listed);
    let count = |code: &str| found.iter().filter(|line| line.ends_with(code)).count();
    // Seven key figures are measured and one is told in words; six chapters and the head.
    assert_eq!(count("value-awaited"), 7);
    assert_eq!(count("carried-over"), 8 + 6 + 1);
    // The date and the record number.
    assert_eq!(count("placeholder"), 2);
    assert_eq!(found.len(), 7 + 15 + 2 + count("action-without-status"), "{found:#?}");
}

#[test]
fn a_new_year_builds_as_a_draft_that_says_which_values_are_missing() {
    let project = TestProject::empty().sample();
    project.run("new 2025").exits(Exit::Ok);
    project.run("build --year 2025 --edition public --lang en").exits(Exit::Ok);
    let output = project.files("output/public");
    let page = output["informationssakerhetsberattelse-2025.html"].clone();
    let page = String::from_utf8(page).expect("UTF-8").replace('\u{ad}', "");
    let pdf = pdf_text(&output["informationssakerhetsberattelse-2025.pdf"]);
    for words in ["Värdet för 2025 är inte ifyllt.", "Diagrammet visas när värdet är ifyllt."]
    {
        assert!(page.contains(words), "no {words} on the page");
        assert!(pdf.contains(words), "no {words} in the PDF");
    }
    // The marks are no words of the document, and what was true of 2024 is not told of 2025.
    for words in ["carried_over", "RS/101/2025", "§ 42"] {
        assert!(!page.contains(words), "{words} on the page");
        assert!(!pdf.contains(words), "{words} in the PDF");
    }
    let data = String::from_utf8(output["informationssakerhetsberattelse-2025.json"].clone());
    assert!(data.expect("UTF-8").contains("\"state\": \"awaited\""));
    project.run("build --year 2025 --strict --lang en").exits(Exit::Problems);
}

#[test]
fn two_years_in_a_row_are_one_year_after_the_other() {
    let project = TestProject::empty().sample();
    project.run("new 2025").exits(Exit::Ok);
    // Of the first new year, one key figure is filled in and read, another filled in beside the comment,
    // and one chapter is read to its first half.
    let training = "content/2025/key-figures/training.yaml";
    let text = fs::read_to_string(project.path(training)).expect("a file");
    let filled: String = text
        .lines()
        .filter(|line| !line.starts_with("carried_over"))
        .map(|line| match line.strip_prefix("# ") {
            Some(value) if value.starts_with("value") || value.starts_with(' ') => {
                format!("{value}\n")
            }
            Some(heading) if heading.starts_with("Värdet") => String::new(),
            _ => format!("{line}\n"),
        })
        .collect();
    let roles = "content/2025/key-figures/roles.yaml";
    let more = "\nvalue: {amount: 40, unit: {one: medarbetare, other: medarbetare}}\n";
    let more = fs::read_to_string(project.path(roles)).expect("a file") + more;
    let project = project
        .file(training, filled.replace("rest: 2555", "rest: 2000"))
        .file(roles, more)
        .replace("content/2025/chapters/05-slutsats.md", "{{ carried_over: 2024 }}\n\n", "")
        .replace(
            "content/2025/chapters/05-slutsats.md",
            "Hindren är i tur",
            "{{ carried_over: 2024 }}\n\nHindren är i tur",
        );
    project.run("new 2026").exits(Exit::Ok);
    let new = texts(&project, 2026);
    let training = &new["key-figures/training.yaml"];
    assert!(training.contains("carried_over: 2025") && training.contains("#   rest: 2000"));
    let roles = &new["key-figures/roles.yaml"];
    assert!(
        roles.contains("# Värdet för 2025") && !roles.contains("# Värdet för 2024"),
        "{roles}"
    );
    // What was never filled in or read is still from the year it was written for.
    let head = &new["report.yaml"];
    assert!(head.contains("date: 2026-12-31  # FYLL I dokumentets datum\nversion"), "{head}");
    assert!(head.contains("record_numbers: [FYLL I diarienummer]\n"), "{head}");
    let maturity = &new["key-figures/maturity.yaml"];
    assert!(maturity.contains("carried_over: 2024") && maturity.contains("# Värdet för 2024"));
    assert!(new["chapters/00-sammanfattning.md"].contains("{{ carried_over: 2024 }}"));
    let conclusion = &new["chapters/05-slutsats.md"];
    let marks = ["{{ carried_over: 2025 }}", "{{ carried_over: 2024 }}"];
    let places = marks.map(|mark| conclusion.find(mark).expect("a mark"));
    assert!(places[0] < places[1], "{conclusion}");
    project.run("build --year 2026 --edition public --lang en").exits(Exit::Ok);
    // 2025 is history now: its value is beside 2024's.
    let page =
        project.files("output/public")["informationssakerhetsberattelse-2026.html"].clone();
    let page = String::from_utf8(page).expect("UTF-8");
    assert!(page.contains("50,9\u{a0}%") && page.contains("61,5\u{a0}%"));
}

#[test]
fn nothing_of_a_year_that_is_there_is_overwritten() {
    let project = TestProject::empty().sample();
    project.run("new 2025").exits(Exit::Ok);
    let before = project.files("content");
    project
        .run("new 2025 --lang en")
        .stderr_has("`content/2025` is there already")
        .stderr_has("content/2025/chapters/00-sammanfattning.md")
        .exits(Exit::Machine);
    project.run("new 2020 --lang en").stderr_has("2020 is not later").exits(Exit::Machine);
    project.run("new i-år --lang en").exits(Exit::Usage);
    assert_eq!(project.files("content"), before);
    // A year of key figures alone is there too; another document of the year is no hindrance.
    let project = TestProject::new().file("content/2025/key-figures/a.yaml", "kind: count\n");
    project.run("new 2025 --lang en").exits(Exit::Problems);
    let report = fs::read_to_string(project.path("content/2024/report.yaml")).expect("a file");
    let project = TestProject::new()
        .file("content/2025/svar/report.yaml", report)
        .file("content/2025/svar/chapters/01.md", "# Svar\n\nText.\n");
    project.run("new 2025 --lang en").exits(Exit::Ok);
    assert!(project.files("content/2025").contains_key("report.yaml"));
}

#[test]
fn requests_and_references_mean_the_same_in_the_new_year() {
    let register = "\
actions:
  - {id: a, title: Gör det, kind: proposal, year: 2023, owner: A, due: 2026-12-31, statuses: {2023: ongoing, 2024: ongoing}}
  - {id: b, title: Gör mer, kind: proposal, year: 2024, owner: A, due: 2026-12-31, statuses: {2024: ongoing}}
";
    let report = fs::read_to_string(TestProject::new().path("content/2024/report.yaml"));
    let project = TestProject::new()
        .file("content/register/actions.yaml", register)
        .file("content/2024/audit/report.yaml", report.expect("a file"))
        .file("content/2024/audit/chapters/01.md", "# Granskning\n\nText.\n")
        .chapter("# A\n\nSe @doc:audit, @doc:2024/audit och @tab:follow_up-2023.\n\n{{ follow_up: 2023 }}\n");
    project.run("new 2025").exits(Exit::Ok);
    let chapter = texts(&project, 2025)["chapters/01.md"].clone();
    assert!(
        chapter.contains("Se @doc:2024/audit, @doc:2024/audit och @tab:follow_up-2024."),
        "{chapter}"
    );
    assert!(chapter.contains("{{ follow_up: 2024 }}"), "{chapter}");
    project.run("build --to html --lang en").exits(Exit::Ok);
}

#[test]
fn a_chart_without_a_value_may_be_referred_to_by_its_shape() {
    let project = TestProject::empty().tree("incidents");
    project.run("new 2025").exits(Exit::Ok);
    assert!(
        texts(&project, 2025)["chapters/incidenter.md"]
            .contains("@fig:disturbances.categories")
    );
    project.run("build --to html").exits(Exit::Ok);
}

#[test]
fn open_actions_are_followed_up_where_no_chapter_does() {
    let register = "\
actions:
  - {id: a, title: Gör det, kind: proposal, year: 2024, owner: A, due: 2026-12-31, statuses: {2024: ongoing}}
";
    let project = TestProject::new().file("content/register/actions.yaml", register);
    project.run("new 2025 --lang en").stdout_has("Gör det").exits(Exit::Ok);
    let new = texts(&project, 2025);
    assert!(new["report.yaml"].contains("  - chapters/01.md\n  - chapters/uppfoljning.md\n"));
    assert_eq!(
        new["chapters/uppfoljning.md"],
        "# Uppföljning {#uppfoljning}\n\n{{ follow_up }}\n"
    );
    project.run("build --to html").exits(Exit::Ok);
    // Chapters may stand within brackets.
    let path = "content/2024/report.yaml";
    let report = fs::read_to_string(project.path(path)).expect("a file");
    let report =
        report.replace("chapters:\n  - chapters/01.md\n", "chapters: [ chapters/01.md ]\n");
    let project =
        TestProject::new().file("content/register/actions.yaml", register).file(path, &report);
    project.run("new 2025").exits(Exit::Ok);
    let new = &texts(&project, 2025)["report.yaml"];
    assert!(new.contains("chapters: [ chapters/01.md, chapters/uppfoljning.md ]\n"), "{new}");
    // Where all is done, there is nothing to follow up.
    let project = TestProject::new()
        .file("content/register/actions.yaml", register.replace("ongoing", "done"));
    project.run("new 2025").exits(Exit::Ok);
    assert!(!texts(&project, 2025).contains_key("chapters/uppfoljning.md"));
}

#[test]
fn a_project_with_faults_or_without_a_yearly_document_gets_no_new_year() {
    TestProject::new()
        .chapter("Text utan rubrik.\n")
        .run("new 2025 --lang en")
        .stderr_has("error[missing-title]")
        .exits(Exit::Problems);
    let project = TestProject::new();
    let report = fs::read_to_string(project.path("content/2024/report.yaml")).expect("a file");
    project
        .file("content/2024/audit/report.yaml", report)
        .file("content/2024/audit/chapters/01.md", "# A\n\nB.\n")
        .without("content/2024/report.yaml")
        .without("content/2024/chapters/01.md")
        .run("new 2025 --lang en")
        .stderr_has("there is no yearly document")
        .exits(Exit::Machine);
    TestProject::new()
        .key_figure("a", "{kind: count, title: A, area: utbildning, value: {amount: 1, unit: {one: a, other: b}}}\n")
        .run("new 2025 --lang en")
        .stderr_has("content/2024/key-figures/a.yaml` cannot be carried over")
        .exits(Exit::Machine);
}

#[test]
fn the_layout_of_a_file_does_not_matter_to_what_is_carried_over() {
    let key_figure = "\
# En kommentar.

kind: share
# Om källan.
source:
  name: Portalen
  taken: 2025-01-08   # uttaget
as_of: 2024-12-31
title: A
area: utbildning
value:
  part: 1

  # Alla.
  whole: 2
  unit: {one: a, other: b}
owner: Chefen
method_break: >
  Ett nytt sätt att räkna
  infördes.
comment: |
  Text.
";
    let project = TestProject::new().key_figure("a", key_figure);
    project.run("new 2025").exits(Exit::Ok);
    let expected = "\
# En kommentar.

carried_over: 2024  # ta bort raden när allt i filen är ifyllt och läst
kind: share
# Om källan.
source:
  name: Portalen
title: A
area: utbildning
# Värdet för 2024, att utgå från:
# value:
#   part: 1
#
#   # Alla.
#   whole: 2
#   unit: {one: a, other: b}
owner: Chefen
comment: |
  Text.
";
    assert_eq!(texts(&project, 2025)["key-figures/a.yaml"], expected);
}

#[test]
fn the_plan_names_key_figures_of_other_documents_and_a_record_number_that_is_awaited() {
    let own_type = "\
title: {sv: Lägesbild, en: Overview}
head:
  - {field: record_numbers, required: true}
  - {field: responsible, required: true}
";
    let report = fs::read_to_string(TestProject::new().path("content/2024/report.yaml"));
    let report = report.expect("a file");
    let count = "kind: count\ntitle: Frågor\narea: utbildning\nvalue: {amount: 1, unit: {one: a, other: b}}\n";
    let project = TestProject::new()
        .file("content/types/lagesbild.yaml", own_type)
        .file(
            "content/2024/report.yaml",
            report.replace("annual-report", "lagesbild") + "record_numbers: [RP/1/2024]\n",
        )
        .file("content/2024/audit/report.yaml", &report)
        .file("content/2024/audit/chapters/01.md", "# Granskning\n\nText.\n")
        .file("content/2024/audit/key-figures/fragor.yaml", count)
        .chapter("# A\n\nAntal: {{ fragor }}, då {{ fragor.2024 }}.\n\n{{ card: fragor }}\n");
    project
        .run("new 2025 --lang en")
        .stdout_has("were not carried over to 2025 (2):")
        .stdout_has("content/2025/chapters/01.md:5  fragor")
        .stdout_has("content/2025/chapters/01.md:7  fragor")
        .stdout_has("content/2025/report.yaml:4   FYLL I dokumentets datum")
        .stdout_has("content/2025/report.yaml:10  FYLL I diarienummer")
        .exits(Exit::Ok);
    project
        .run("check --message-format short --lang en")
        .stderr_has("content/2025/chapters/01.md:5:11: error[unknown-key-figure]")
        .exits(Exit::Problems);
    project
        .chapter("# A\n\nText.\n")
        .file("content/2025/chapters/01.md", "# A\n\nText.\n")
        .run("check --message-format short --lang en")
        .stderr_has("report.yaml:10:18: warning[placeholder]: `FYLL I diarienummer`")
        .stderr_lacks("RP/1/2024")
        .exits(Exit::Ok);
}
