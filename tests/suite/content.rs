//! The files of a project: what is loaded, what each reader reports, that the sample is clean.

use std::fs;
use std::path::Path;

use berattelse::base::diagnostic::{Diagnostics, Phrase, Place};
use berattelse::base::files::Files;
use berattelse::base::path::ProjectPath;
use berattelse::base::source::Sources;
use berattelse::base::wording::{Language, Wording};
use berattelse::measure::framework::StatusScale;
use berattelse::project;
use berattelse::read::report::Around;
use berattelse::read::{self, csv};

/// `path:line:column code` of every problem, in order; its words exist in both languages.
pub fn lines(diagnostics: &Diagnostics, sources: &Sources) -> Vec<String> {
    let list = diagnostics.sorted(sources);
    for wording in Language::ALL.map(Wording::new) {
        for found in &list {
            let key = format!("diagnostic-{}", found.code.name);
            wording.phrase(&Phrase { key, facts: found.facts.clone() });
            found.notes.iter().for_each(|note| drop(wording.phrase(&note.phrase)));
            found.hint.iter().for_each(|hint| drop(wording.phrase(hint)));
        }
    }
    let place = |place: &Place| match place {
        Place::Path(path) => path.to_string(),
        Place::Span(span) => {
            let source = sources.get(span.source);
            let position = source.position(span.start as usize);
            format!("{}:{}:{}", source.path, position.line, position.column)
        }
    };
    list.iter().map(|found| format!("{} {}", place(&found.place), found.code.name)).collect()
}

/// A project in memory.
fn files(texts: &[(&str, &str)]) -> Files {
    let mut files = Files::default();
    for (path, text) in texts {
        let path = ProjectPath::new(path).expect("a path");
        let id = files.sources.add(path.clone(), *text);
        files.texts.insert(path.clone(), id);
        files.own.insert(path);
    }
    files
}

/// A project on disk, loaded.
fn load(write: impl FnOnce(&Path)) -> (Files, Vec<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("content")).expect("a folder");
    write(folder.path());
    let mut diagnostics = Diagnostics::default();
    let project = project::load(folder.path(), &mut diagnostics).expect("readable");
    let lines = lines(&diagnostics, &project.files.sources);
    (project.files, lines)
}

pub fn put(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("inside")).expect("a folder");
    fs::write(path, bytes).expect("written");
}

#[test]
fn a_folder_without_project_yaml_is_not_a_project() {
    let (_, lines) = load(|_| {});
    assert_eq!(lines, ["content/project.yaml not-a-project"]);
}

#[test]
fn bad_bytes_and_hidden_characters_have_their_place() {
    let (files, lines) = load(|root| {
        put(root, "content/project.yaml", b"\xEF\xBB\xBFa: b\r\n");
        put(root, "content/2024/a.md", b"x\nd\xE5lig\n");
        put(root, "content/2024/b.md", "x\nåå\u{202E}y\u{0}\n".as_bytes());
        put(root, "content/2024/c.md", b"\xFF\xFEa\0");
        put(root, "content/2024/d.md", &vec![b'x'; 5 * 1024 * 1024 + 1]);
        put(root, "content/.hidden.md", b"\xFF");
    });
    assert_eq!(
        lines,
        [
            "content/2024/a.md:2:2 not-utf8",
            "content/2024/b.md:2:3 control-character",
            "content/2024/b.md:2:5 control-character",
            "content/2024/c.md:1:1 not-utf8",
            "content/2024/d.md file-too-large",
        ]
    );
    let project = files.text_at("content/project.yaml").expect("taken in");
    assert_eq!(&*project.text, "a: b\n");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_is_an_error_and_is_not_followed() {
    let (files, lines) = load(|root| {
        put(root, "content/project.yaml", b"a: b\n");
        std::os::unix::fs::symlink("/etc/passwd", root.join("content/x.md")).expect("a link");
        std::os::unix::fs::symlink("/", root.join("theme")).expect("a link");
    });
    assert_eq!(lines, ["content/x.md symlink", "theme symlink"]);
    assert!(files.text_at("content/x.md").is_none());
}

#[test]
fn a_file_of_the_project_replaces_the_built_in_one_of_the_same_path() {
    let (files, lines) = load(|root| {
        put(root, "content/project.yaml", b"a: b\n");
        put(root, "content/frameworks/cis-v8.yaml", b"own: true\n");
    });
    assert!(lines.is_empty(), "{lines:?}");
    let text = |path| files.text_at(path).map(|source| source.text.to_string());
    assert_eq!(text("content/frameworks/cis-v8.yaml").as_deref(), Some("own: true\n"));
    assert!(text("content/frameworks/msbfs-2020-6.yaml").is_some());
    assert!(text("theme/theme.yaml").is_some());
}

#[test]
fn init_writes_the_sample_once_and_never_over_something() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("new");
    let written = project::scaffold::write(&root).expect("an empty folder");
    assert!(root.join("content/project.yaml").is_file());
    assert!(root.join(".gitignore").is_file());
    let mut diagnostics = Diagnostics::default();
    let files = project::load(&root, &mut diagnostics).expect("readable").files;
    assert!(diagnostics.is_empty());
    assert_eq!(files.own.len() + 1, written);
    assert_eq!(project::scaffold::write(&root).expect_err("not empty").act, "not-empty");
}

#[test]
fn the_ten_built_in_frameworks_have_their_areas_in_both_languages() {
    for language in Language::ALL {
        let (files, _) = load(|root| put(root, "content/project.yaml", b"a: b\n"));
        let mut diagnostics = Diagnostics::default();
        let frameworks = read::frameworks::frameworks(&files, language, &mut diagnostics);
        assert_eq!(lines(&diagnostics, &files.sources), [""; 0]);
        let counts: Vec<(&str, usize)> =
            frameworks.values().map(|each| (each.id.as_str(), each.areas.len())).collect();
        assert_eq!(
            counts,
            [
                ("cis-v8", 18),
                ("cybersakerhetskollen", 10),
                ("cybersakerhetslagen", 10),
                ("hslf-2016-40-report", 5),
                ("iso-27001-2022", 4),
                ("iso-27001-review", 10),
                ("msbfs-2020-6", 12),
                ("msbfs-2020-6-report", 8),
                ("msbfs-2020-7", 12),
                ("nist-csf-2", 6),
            ]
        );
        let StatusScale { statuses } = read::frameworks::status_scale(&Wording::new(language));
        assert_eq!(statuses.iter().filter(|status| status.is_met).count(), 2);
        assert_eq!(statuses.iter().filter(|status| status.is_applicable).count(), 7);
    }
}

#[test]
fn a_theme_may_replace_some_roles_and_each_weak_pair_is_named() {
    let check = |theme: &str, expected: &[&str]| {
        let (files, _) = load(|root| {
            put(root, "content/project.yaml", b"a: b\n");
            put(root, "theme/theme.yaml", theme.as_bytes());
            put(root, "theme/screen.css", b"");
        });
        let mut diagnostics = Diagnostics::default();
        read::theme::theme(&files, &mut diagnostics);
        assert_eq!(lines(&diagnostics, &files.sources), expected, "of\n{theme}");
    };
    let built_in = include_str!("../../theme/theme.yaml");
    check(built_in, &[]);
    check("colours: {}\n", &[]);
    check("colours:\n  nu: {light: \"#174486\", dark: \"#72B7F0\"}\n", &[]);
    check(
        "colours:\n  deep:\n    light: \"#4F86BE\"\n    dark: \"#1A2961\"\n",
        &["theme/theme.yaml:3:12 low-contrast"],
    );
    check(
        "colours:\n  grid: {light: \"#12\", dark: \"blå\"}\n  nuu: {}\n",
        &[
            "theme/theme.yaml:2:17 bad-colour",
            "theme/theme.yaml:2:30 bad-colour",
            "theme/theme.yaml:3:3 unknown-key",
        ],
    );
    check("logo: finns-inte.svg\n", &["theme/theme.yaml:1:7 missing-file"]);
}

#[test]
fn one_broken_file_hides_no_problem_of_another() {
    let files = files(&[
        ("content/project.yaml", "organisation: [\n"),
        (
            "content/register/actions.yaml",
            "actions:\n  - {id: a, titel: A, kind: x, year: 2024}\n",
        ),
        (
            "content/2024/report.yaml",
            "type: annual-report\ntitle: A\ndate: 2024-13-01\nversion: 1.0\nstatus: adopted\n\
             responsible: B\nchapters: [a.md]\n",
        ),
    ]);
    let mut diagnostics = Diagnostics::default();
    let source = |path| files.text_at(path).expect("there");
    read::settings::settings(source("content/project.yaml"), &mut diagnostics);
    let actions = source("content/register/actions.yaml");
    read::actions::actions(actions, None, &mut diagnostics);
    report(&files, &mut diagnostics);
    assert_eq!(
        lines(&diagnostics, &files.sources),
        [
            "content/2024/report.yaml:3:7 bad-date",
            "content/2024/report.yaml:4:10 wrong-type",
            "content/project.yaml:1:15 yaml-syntax",
            "content/register/actions.yaml:2:13 unknown-key",
            "content/register/actions.yaml:2:29 unknown-value",
        ]
    );
}

/// Reads the report of 2024, with the built-in types of documents.
fn report(files: &Files, diagnostics: &mut Diagnostics) {
    let mut complete = files.clone();
    project::embedded::complete(&mut complete);
    let types = read::document_types::document_types(
        &complete,
        Language::Sv,
        &mut Diagnostics::default(),
    );
    let source = files.text_at("content/2024/report.yaml").expect("there");
    let around = Around { files, types: &types, authority: None };
    read::report::report(source, around, diagnostics);
}

#[test]
fn a_report_names_its_decision_and_chapters_that_exist() {
    let head = "type: annual-report\ntitle: A\ndate: 2024-12-01\nversion: \"1.0\"\n";
    let report = format!(
        "{head}status: adopted\nresponsible: B\ncontact: inte en adress\nchapters:\n  - a.md\n  \
         - b.md\n  - ../../../etc/x.md\n  - {{file: a.md, numbered: false}}\n  \
         - {{file: a.md, secrecy: {{provision: 99:1}}}}\n"
    );
    let files = files(&[("content/2024/report.yaml", &report), ("content/2024/a.md", "# A\n")]);
    let mut diagnostics = Diagnostics::default();
    self::report(&files, &mut diagnostics);
    assert_eq!(
        lines(&diagnostics, &files.sources),
        ["content/2024/report.yaml:13:39 bad-provision",]
    );
    let good = report.replace("99:1", "18:8 p3");
    let files =
        self::files(&[("content/2024/report.yaml", &good), ("content/2024/a.md", "# A\n")]);
    let mut diagnostics = Diagnostics::default();
    self::report(&files, &mut diagnostics);
    assert_eq!(
        lines(&diagnostics, &files.sources),
        [
            "content/2024/report.yaml:5:9 adopted-without-decision",
            "content/2024/report.yaml:7:10 bad-contact",
            "content/2024/report.yaml:10:5 missing-file",
            "content/2024/report.yaml:11:5 path-outside-project",
            "content/2024/report.yaml:12:5 duplicate-id",
            "content/2024/report.yaml:13:5 duplicate-id",
        ]
    );
}

#[test]
fn a_register_in_csv_knows_the_place_of_every_cell() {
    let text = "id;level;title\nr1;high;\"a;\nb\"\n\nr2; low ;\nr3;x\n";
    let files = files(&[("content/2024/risks.csv", text)]);
    let source = files.text_at("content/2024/risks.csv").expect("there");
    let mut diagnostics = Diagnostics::default();
    let rows = csv::rows(source, &["id", "level"], &["title"], &mut diagnostics);
    assert!(rows.is_none());
    assert_eq!(lines(&diagnostics, &files.sources), ["content/2024/risks.csv:6:1 csv-syntax"]);

    let files = self::files(&[("content/r.csv", &text.replace("r3;x\n", ""))]);
    let source = files.text_at("content/r.csv").expect("there");
    let mut diagnostics = Diagnostics::default();
    let rows =
        csv::rows(source, &["id", "level"], &["title"], &mut diagnostics).expect("clean");
    let cell = |row: usize, name: &str| {
        let cell = &rows[row].cells[name];
        let position = source.position(cell.span.start as usize);
        (cell.node.as_str(), position.line, position.column)
    };
    assert_eq!(cell(0, "title"), ("a;\nb", 2, 9));
    assert_eq!(cell(1, "level"), ("low", 5, 5));
    assert!(!rows[1].cells.contains_key("title"));

    let files = self::files(&[("content/r.csv", "id,levl,id\n")]);
    let source = files.text_at("content/r.csv").expect("there");
    let mut diagnostics = Diagnostics::default();
    assert!(csv::rows(source, &["id", "level"], &[], &mut diagnostics).is_none());
    assert_eq!(
        lines(&diagnostics, &files.sources),
        [
            "content/r.csv:1:1 csv-syntax",
            "content/r.csv:1:4 csv-syntax",
            "content/r.csv:1:9 csv-syntax",
        ]
    );
}

/// Everything the program finds wrong with a project in memory, built-in files added.
fn problems(texts: &[(&str, &str)]) -> Vec<String> {
    let mut files = files(texts);
    project::embedded::complete(&mut files);
    let mut diagnostics = Diagnostics::default();
    read::read(&files, &mut diagnostics);
    lines(&diagnostics, &files.sources)
}

const PROJECT: &str =
    "organisation: Region Exempel\nlanguage: sv\nareas: [{id: a, title: A}]\n";
const REPORT: &str = "type: annual-report\ntitle: A\ndate: 2025-03-18\nversion: \"1.0\"\nstatus: draft\n\
                      responsible: B\nchapters: [a.md]\n";

#[test]
fn the_sample_is_read_without_a_problem() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut diagnostics = Diagnostics::default();
    let mut project = project::load(root, &mut diagnostics).expect("readable");
    read::translation::choose(&mut project.files, None, &mut diagnostics);
    let reading = read::read(&project.files, &mut diagnostics).expect("settings and theme");
    assert_eq!(lines(&diagnostics, &project.files.sources), [""; 0]);
    assert_eq!(reading.drafts.len(), 5);
    assert_eq!(reading.facts.actions.len(), 22);
}

#[test]
fn the_stored_schemas_are_the_generated_ones_and_files_name_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("content/schemas");
    for (name, text) in read::schemas() {
        if std::env::var_os("UPDATE").is_some() {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(folder.join(&name), &text).expect("written");
        }
        let stored = fs::read_to_string(folder.join(&name)).unwrap_or_default();
        assert!(stored == text, "{name} is old: UPDATE=1 cargo test");
    }
    let files = project::embedded::FILES.iter().filter(|(path, _)| path.ends_with(".yaml"));
    for (path, bytes) in files {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let first = text.lines().next().unwrap_or_default();
        let schema = first.strip_prefix("# yaml-language-server: $schema=");
        let schema = schema.unwrap_or_else(|| panic!("{path} names no schema"));
        // A preset becomes a year's folder, and what all have in common lies above it.
        let path = match path.strip_prefix("presets/en/").or(path.strip_prefix("presets/")) {
            Some(preset) => format!("content/{preset}"),
            None => (*path).to_owned(),
        };
        let folder = root.join(&path).parent().expect("inside").to_owned();
        let up = schema.matches("../").count();
        let folder = folder.ancestors().nth(up).expect("inside");
        let schema = folder.join(schema.replace("../", ""));
        assert!(schema.is_file(), "{path}: no {}", schema.display());
    }
}

#[test]
fn files_that_nothing_reads_are_pointed_at() {
    let found = problems(&[
        ("content/project.yaml", PROJECT),
        ("content/2024/report.yaml", REPORT),
        ("content/2024/a.md", "# A\n"),
        ("content/2024/b.md", "# B\n"),
        ("content/2024/key-figures/x.yml", "kind: count\n"),
        ("content/24/report.yaml", REPORT),
        ("content/README.md", "# Om\n"),
    ]);
    assert_eq!(
        found,
        [
            "content/2024/b.md unused-file",
            "content/2024/key-figures/x.yml unused-file",
            "content/24 unknown-year",
            "content/24/report.yaml unused-file",
        ]
    );
}

#[test]
fn a_broken_project_file_hides_nothing_and_invents_nothing() {
    let found = problems(&[
        ("content/project.yaml", "organisation:\n"),
        ("content/2024/report.yaml", "titel: A\n"),
        ("content/2024/a.md", "# A\n"),
        ("content/2024/key-figures/x.yaml", "kind: count\ntitle: X\narea: b\ntarget: NaN\n"),
    ]);
    assert_eq!(
        found,
        [
            "content/2024/key-figures/x.yaml:4:9 bad-number",
            "content/2024/report.yaml:1:1 missing-key",
            "content/2024/report.yaml:1:1 missing-key",
            "content/2024/report.yaml:1:1 missing-key",
            "content/2024/report.yaml:1:1 missing-key",
            "content/2024/report.yaml:1:1 missing-key",
            "content/2024/report.yaml:1:1 unknown-key",
            "content/project.yaml:1:1 missing-key",
            "content/project.yaml:1:1 missing-key",
            "content/project.yaml:1:1 wrong-type",
        ]
    );
}
