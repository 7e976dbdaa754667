//! The command line: what each command prints where, and how it ends.

use std::fs;

use berattelse::base::code;
use berattelse::cli::Exit;

use crate::project::TestProject;

#[test]
fn check_of_a_good_project_says_so_on_stderr_and_prints_nothing_on_stdout() {
    TestProject::new()
        .run("check --lang en")
        .stdout_is("")
        .stderr_is("No errors. Reports checked: 1\n")
        .exits(Exit::Ok);
}

#[test]
fn the_sample_has_no_problem_and_no_warning() {
    let project = TestProject::empty().sample();
    project
        .run("check --strict --lang en")
        .stderr_is("No errors. Reports checked: 5\n")
        .exits(Exit::Ok);
}

#[test]
fn check_writes_nothing() {
    let project = TestProject::new();
    let before = project.files(".");
    project.run("check").exits(Exit::Ok);
    assert_eq!(project.files("."), before);
}

#[test]
fn messages_follow_the_environment_unless_lang_is_given() {
    let project = TestProject::new().environment("LANG", "sv_SE.UTF-8");
    project.run("check").stderr_is("Inga fel. Kontrollerade dokument: 1\n");
    project.run("check --lang en").stderr_has("No errors.");
    let project = project.environment("LC_ALL", "C");
    project.run("check").stderr_has("No errors.");
}

#[test]
fn quiet_prints_errors_only() {
    TestProject::new().run("check --quiet").stderr_is("").exits(Exit::Ok);
    TestProject::new()
        .chapter("# Ett\n\n{{ saknas }}\n")
        .run("check --quiet --message-format short --lang en")
        .stderr_has("01.md:3:4: error[unknown-key-figure]")
        .stderr_lacks("1 error")
        .exits(Exit::Problems);
}

#[test]
fn a_folder_without_a_project_is_a_problem_with_a_way_out() {
    TestProject::empty()
        .run("build --message-format short --lang en")
        .stdout_is("")
        .stderr_has("content/project.yaml: error[not-a-project]")
        .stderr_has("berattelse init")
        .exits(Exit::Problems);
}

#[test]
fn the_project_is_found_from_a_folder_inside_it() {
    let project = TestProject::new();
    project.run_in(&project.path("content/2024/chapters"), &["check"]).exits(Exit::Ok);
    let built = &["build", "--to", "data", "--edition", "public"];
    project.run_in(&project.path("content/2024"), built).exits(Exit::Ok);
    assert!(project.path("output/public/berattelse-2024.json").is_file());
}

#[test]
fn the_project_is_found_with_c_from_anywhere() {
    let project = TestProject::new();
    project.run_in(project.outside(), &["-C", "prov", "check"]).exits(Exit::Ok);
    project.run_in(project.outside(), &["check", "-C", "prov/content"]).exits(Exit::Ok);
    project.run_in(project.outside(), &["check"]).exits(Exit::Problems);
}

#[test]
fn wrong_arguments_are_usage() {
    let project = TestProject::new();
    for arguments in
        ["", "bygg", "build --to docx", "build --edition secret", "check --lang fi"]
    {
        project.run(arguments).stdout_is("").exits(Exit::Usage);
    }
}

#[test]
fn the_two_languages_are_told_apart_where_one_is_wrong() {
    let project = TestProject::new();
    for arguments in
        ["new 2025 --language en", "check --lang svenska", "build --language engelska"]
    {
        let run = project.run(arguments).exits(Exit::Usage);
        let run = run.stderr_has("--lang is the language of this program's messages");
        run.stderr_has("--language that of the reports").stderr_lacks("a similar");
    }
    // Another argument that is wrong is told as before.
    project
        .run("build --dokument 2024")
        .stderr_has("a similar argument exists: '--document'")
        .stderr_lacks("--language that of")
        .exits(Exit::Usage);
    for command in ["build", "check", "trace"] {
        let help = project.run(&format!("{command} --help"));
        help.stdout_has("that of messages is --lang").stdout_has("--language <LANG>");
    }
}

#[test]
fn severities_are_words_of_the_language_for_people_and_english_for_editors() {
    let project = TestProject::new().file("content/2024/chapters/02.md", "# Glömt\n");
    project.run("check --lang sv").stderr_has("varning[unused-file]").exits(Exit::Ok);
    for format in ["short", "json", "sarif"] {
        let run = project.run(&format!("check --lang sv --message-format {format}"));
        let text = run.stderr() + &run.stdout();
        assert!(text.contains("warning") && !text.contains("varning["), "{text}");
    }
}

#[test]
fn help_and_version_are_results() {
    let project = TestProject::empty();
    let version = format!("berattelse {}\n", env!("CARGO_PKG_VERSION"));
    project.run("--version").stdout_is(&version).stderr_is("").exits(Exit::Ok);
    project.run("--help").stdout_has("Exit codes: 0 ok").stderr_is("").exits(Exit::Ok);
    let commands =
        ["init", "build", "check", "new", "trace", "explain", "schema", "completions", "man"];
    for command in commands {
        project.run(&format!("{command} --help")).stdout_has("Usage").exits(Exit::Ok);
        project.run("--help").stdout_has(&format!("\n  {command}"));
    }
}

#[test]
fn build_writes_every_format_of_every_edition() {
    let project = TestProject::new();
    project
        .run("build --lang en")
        .stdout_is("")
        .stderr_has("Done: 12 files in ")
        .exits(Exit::Ok);
    let names: Vec<String> = project.files("output").into_keys().collect();
    assert_eq!(
        names,
        [
            ".berattelse",
            "internal/berattelse-2024-intern.csv",
            "internal/berattelse-2024-intern.html",
            "internal/berattelse-2024-intern.json",
            "internal/berattelse-2024-intern.pdf",
            "internal/index.html",
            "internal/tillganglighet.html",
            "public/berattelse-2024.csv",
            "public/berattelse-2024.html",
            "public/berattelse-2024.json",
            "public/berattelse-2024.pdf",
            "public/index.html",
            "public/tillganglighet.html",
        ]
    );
}

#[test]
fn build_writes_only_what_is_asked_for() {
    let project = TestProject::new();
    project.run("build --edition public --to html --out ut").exits(Exit::Ok);
    let names: Vec<String> = project.files("ut").into_keys().collect();
    assert_eq!(
        names,
        [
            ".berattelse",
            "public/berattelse-2024.html",
            "public/index.html",
            "public/tillganglighet.html"
        ]
    );
    assert!(!project.path("output").exists());
    project.run("build --edition internal --to data,pdf --out ut").exits(Exit::Ok);
    let names: Vec<String> = project.files("ut").into_keys().collect();
    assert_eq!(
        names,
        [
            ".berattelse",
            "internal/berattelse-2024-intern.csv",
            "internal/berattelse-2024-intern.json",
            "internal/berattelse-2024-intern.pdf",
        ]
    );
}

#[test]
fn a_page_links_only_to_files_that_the_build_wrote() {
    let project = TestProject::new();
    project.run("build --edition public --to html").exits(Exit::Ok);
    for (path, bytes) in project.files("output") {
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(!text.contains(".pdf\""), "{path} links to a PDF that is not there");
        assert!(!text.contains(".csv\""), "{path} links to data that is not there");
    }
}

#[test]
fn year_builds_the_report_of_that_year_alone() {
    let project = two_years();
    project.run("build --year 2023 --to html --edition public").exits(Exit::Ok);
    let names: Vec<String> = project.files("output/public").into_keys().collect();
    assert_eq!(names, ["berattelse-2023.html", "index.html", "tillganglighet.html"]);
    project.run("build --to html --edition public").exits(Exit::Ok);
    let names: Vec<String> = project.files("output/public").into_keys().collect();
    assert_eq!(
        names,
        ["berattelse-2023.html", "berattelse-2024.html", "index.html", "tillganglighet.html"]
    );
}

#[test]
fn a_year_without_a_report_is_a_problem_that_names_the_years_there_are() {
    let project = two_years();
    project
        .run("build --year 2032 --message-format short --lang en")
        .stdout_is("")
        .stderr_has("error[unknown-year]: `2032` is not a year that is here (write `2023`")
        .exits(Exit::Problems);
    // Each year stands once, and a document of another year is none.
    let report = fs::read_to_string(project.path("content/2024/report.yaml")).expect("a file");
    let project = project
        .file("content/2024/svar/report.yaml", report)
        .file("content/2024/svar/chapters/01.md", "# Svar\n\nDet här är ett svar.\n");
    project
        .run("build --year 1950 --message-format short --lang en")
        .stderr_has("(write one of `2023`, `2024`)");
    project
        .run("build --year 2024 --document 2023 --message-format short --lang en")
        .stderr_has("error[unknown-document]: there is no document `2023` (write `2024`")
        .exits(Exit::Problems);
    assert!(!project.path("output").exists());
}

/// A small project with reports of two years.
fn two_years() -> TestProject {
    let project = TestProject::new();
    let report = fs::read_to_string(project.path("content/2024/report.yaml")).expect("a file");
    project
        .file("content/2023/report.yaml", report.replace("2025", "2024"))
        .file("content/2023/chapters/01.md", "# Inledning\n\nDet här var en berättelse.\n")
}

#[test]
fn init_writes_a_project_that_checks_and_says_how_to_go_on() {
    let project = TestProject::empty();
    project
        .run("init ny --lang en")
        .stdout_is("")
        .stderr_has("Build them with `berattelse build`")
        .exits(Exit::Ok);
    project.run("check --strict -C ny").exits(Exit::Ok);
    let sample = TestProject::empty().sample();
    assert_eq!(project.files("ny/content"), sample.files("content"), "init writes the sample");
    assert_eq!(project.files("ny")[".gitignore"], b"/output/\n");
}

#[test]
fn init_takes_an_empty_folder_and_one_with_nothing_but_git() {
    let project = TestProject::empty().file("ny/.git/HEAD", "ref: refs/heads/main\n");
    project.run("init ny").exits(Exit::Ok);
    assert!(project.path("ny/content/project.yaml").is_file());
    fs::create_dir(project.path("tom")).expect("a folder");
    project.run("init tom").exits(Exit::Ok);
}

#[test]
fn init_leaves_a_folder_with_files_as_it_is() {
    let project = TestProject::empty().file("ny/anteckningar.txt", "mina");
    project
        .run("init ny --lang en")
        .stdout_is("")
        .stderr_has("is not empty: it holds `anteckningar.txt`; choose a new folder")
        .exits(Exit::Machine);
    assert_eq!(project.files("ny").into_keys().collect::<Vec<_>>(), ["anteckningar.txt"]);
}

#[test]
fn explain_tells_every_code_in_both_languages() {
    let project = TestProject::empty();
    let list = project.run("explain").exits(Exit::Ok).stdout();
    let names: Vec<&str> = list.lines().collect();
    let all: Vec<&str> = code::ALL.iter().map(|code| code.name).collect();
    assert_eq!(names, all);
    project
        .run("explain unknown-key --lang en")
        .stdout_has("error[unknown-key]\n\n")
        .stderr_is("")
        .exits(Exit::Ok);
    project.run("explain unknown-key --lang sv").stdout_has("fel[unknown-key]").exits(Exit::Ok);
}

#[test]
fn explain_of_a_code_that_is_none_is_usage() {
    TestProject::empty()
        .run("explain unknown-kye --lang en")
        .stdout_is("")
        .stderr_has("there is no code `unknown-kye`")
        .exits(Exit::Usage);
}

#[test]
fn schema_writes_the_schemas_that_the_sample_has() {
    let project = TestProject::new();
    project.run("schema").stdout_is("").exits(Exit::Ok);
    let sample = TestProject::empty().sample();
    assert_eq!(project.files("content/schemas"), sample.files("content/schemas"));
    project.run("check --strict").exits(Exit::Ok);
}

#[test]
fn completions_are_scripts_on_stdout() {
    let project = TestProject::empty();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        project
            .run(&format!("completions {shell}"))
            .stdout_has("berattelse")
            .stdout_has("message-format")
            .stderr_is("")
            .exits(Exit::Ok);
    }
    project.run("completions cmd").stdout_is("").exits(Exit::Usage);
}

#[test]
fn man_is_a_manual_page_on_stdout() {
    TestProject::empty()
        .run("man")
        .stdout_has(".TH berattelse 1")
        .stdout_has("Exit codes: 0 ok")
        .stderr_is("")
        .exits(Exit::Ok);
}

#[test]
fn json_messages_are_one_object_a_line() {
    let project = TestProject::new().chapter("# Ett\n\n{{ saknas }} och <b>rått</b>\n");
    let run = project.run("check --message-format json").stdout_is("").exits(Exit::Problems);
    let objects: Vec<serde_json::Value> = run
        .stderr()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}")))
        .collect();
    assert!(objects.len() >= 2, "{run}");
    assert!(objects.iter().all(|object| object.is_object()));
    let totals =
        serde_json::json!({ "reason": "totals", "errors": objects.len() - 1, "warnings": 0 });
    assert_eq!(objects.last(), Some(&totals));
    let text = run.stderr();
    assert!(text.contains("unknown-key-figure") && text.contains("raw-html"), "{run}");
}

#[test]
fn a_failure_of_the_machine_is_a_json_object_too() {
    let project = TestProject::new().file("output", "en fil");
    let run = project.run("build --message-format json --lang en").exits(Exit::Machine);
    let object: serde_json::Value = serde_json::from_str(&run.stderr()).expect("one object");
    assert!(object["message"].as_str().is_some_and(|text| text.contains("is a file")), "{run}");
}

#[test]
fn short_messages_are_one_line_each_in_order_of_file_and_line() {
    let run = TestProject::new()
        .chapter("# Ett\n\n{{ saknas }}\n\n{{ borta }}\n")
        .file("content/2024/chapters/02.md", "# Glömt\n")
        .run("check --message-format short --lang en")
        .exits(Exit::Problems);
    let lines: Vec<String> = run.stderr().lines().map(str::to_owned).collect();
    assert!(lines[0].starts_with("content/2024/chapters/01.md:3:4: error[unknown-key-figure]"));
    assert!(lines[1].starts_with("content/2024/chapters/01.md:5:4: error[unknown-key-figure]"));
    assert!(lines[2].starts_with("content/2024/chapters/02.md: warning[unused-file]"), "{run}");
}

#[test]
fn a_warning_stops_a_strict_run_only() {
    let project = TestProject::new().file("content/2024/chapters/02.md", "# Glömt\n");
    project
        .run("check --message-format short --lang en")
        .stderr_has("content/2024/chapters/02.md: warning[unused-file]")
        .exits(Exit::Ok);
    project.run("check --strict").exits(Exit::Problems);
    project.run("build --strict --to html").exits(Exit::Problems);
    assert!(!project.path("output").exists());
    project.run("build --to html").exits(Exit::Ok);
}

#[test]
fn nothing_is_coloured_unless_asked_for() {
    let project = TestProject::new().chapter("# Ett\n\n{{ saknas }}\n");
    project.run("check").stderr_lacks("\u{1b}[");
    project.run("check --color always").stderr_has("\u{1b}[");
    project.run("check --color always --message-format json").stderr_lacks("\u{1b}[");
    let project = project.environment("CLICOLOR_FORCE", "1").environment("NO_COLOR", "1");
    project.run("check").stderr_lacks("\u{1b}[");
}

#[test]
fn control_characters_of_a_file_do_not_reach_the_terminal() {
    TestProject::new()
        .chapter("# Ett\n\n\u{1b}[31mrött\u{7}\n")
        .run("check --lang en")
        .stderr_has("control-character")
        .stderr_lacks("\u{1b}[31m")
        .stderr_lacks("\u{7}")
        .exits(Exit::Problems);
}

#[cfg(target_os = "linux")]
#[test]
fn messages_that_nobody_can_read_change_nothing_of_a_run() {
    let faulty = TestProject::new().chapter("# Ett\n\n{{ saknas }}\n");
    for stderr in ["exec 2>/dev/full", "exec 2>&-"] {
        faulty.run_after(stderr, "check").exits(Exit::Problems);
        let good = TestProject::new();
        good.run_after(stderr, "build --to html").exits(Exit::Ok);
        assert!(good.path("output/public/index.html").is_file());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_a_failure() {
    TestProject::empty()
        .run_after("exec >/dev/full", "explain --lang en")
        .stderr_has("cannot write `stdout`")
        .exits(Exit::Machine);
}

#[cfg(target_os = "linux")]
#[test]
fn open_shows_the_start_page_with_the_program_of_the_system() {
    use std::os::unix::fs::PermissionsExt;

    let project = TestProject::new()
        .file("bin/xdg-open", "#!/bin/sh\nprintf 'opened %s\\n' \"$1\"\n")
        .file("empty/README", "no program");
    let program = project.path("bin/xdg-open");
    std::fs::set_permissions(program, std::fs::Permissions::from_mode(0o755))
        .expect("a program");
    let folder = project.path("bin");
    let project = project.environment("PATH", folder);
    let page = project.path("output/public/index.html");
    let opened = format!("opened {}\n", page.display());
    project.run("build --to html --open").exits(Exit::Ok).stdout_is("").stderr_has(&opened);
    // What cannot be opened is built all the same.
    let folder = project.path("empty");
    let project = project.without("output").environment("PATH", folder);
    project.run("build --to html --open --lang en").exits(Exit::Machine).stderr_has("xdg-open");
    assert!(page.exists());
}
