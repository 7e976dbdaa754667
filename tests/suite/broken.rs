//! Hostile and odd projects: each ends in a diagnostic or a failure, never in a bug.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use berattelse::doc::secrecy::Edition;
use berattelse::emit::output::{self, OutputTree};
use berattelse::pipeline::{self, Built, Formats, Options};

use crate::content::{lines, put};

/// A project of one chapter and one key figure `k`, which `value` begins with its kind.
fn project(root: &Path, chapter: &str, value: &str) {
    let settings = "organisation: A\nlanguage: sv\nareas: [{id: a, title: A}]\n\
        editions: [public]\nauthority: A\n";
    let report = "type: annual-report\ntitle: B\ndescription: A.\nrecord_numbers: [A]\n\
        date: 2025-01-01\nversion: \"1\"\nstatus: draft\nresponsible: A\nchapters: [a.md]\n";
    let key_figure = format!(
        "title: A\nshort_title: A\narea: a\ndefinition: A\nsource: {{name: A}}\n\
         as_of: 2024-12-31\nowner: A\ndirection: higher\nreporting: A.\nkind: {value}\n"
    );
    put(root, "content/project.yaml", settings.as_bytes());
    put(root, "content/2024/report.yaml", report.as_bytes());
    put(root, "content/2024/a.md", chapter.as_bytes());
    put(root, "content/2024/key-figures/k.yaml", key_figure.as_bytes());
}

/// What `check` finds in such a project, once `more` has been written.
fn found(chapter: &str, value: &str, more: impl FnOnce(&Path)) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    project(folder.path(), chapter, value);
    more(folder.path());
    check(folder.path())
}

fn check(root: &Path) -> Vec<String> {
    let Built { diagnostics, sources, .. } = pipeline::check(root, None).expect("readable");
    let mut lines = lines(&diagnostics, &sources);
    lines.dedup();
    lines
}

const COUNT: &str = "count\nvalue: {amount: 5, unit: {one: a, other: b}}";

#[test]
fn a_number_too_large_to_count_with_is_named_where_it_stands() {
    let value = "share\nvalue: {part: 7000000000000000000000000000, whole: \
        7900000000000000000000000000, unit: {one: a, other: b}}";
    let lines = found("# A\n\n{{ card: k }}\n", value, |_| {});
    let file = "content/2024/key-figures/k.yaml";
    assert_eq!(lines, [format!("{file}:11:15 bad-number"), format!("{file}:11:52 bad-number")]);
    let value = "count\nvalue: {amount: 0.0000000001, unit: {one: a, other: b}}";
    let lines = found("# A\n\n{{ card: k }}\n", value, |_| {});
    assert_eq!(lines, [format!("{file}:11:17 bad-number")]);
}

#[test]
fn the_largest_numbers_can_be_counted_with() {
    let value = "share\nvalue: {part: 999999999999999.999999999, whole: \
        999999999999999.999999999, unit: {one: a, other: b}}";
    assert_eq!(found("# A\n\n{{ k | long }}\n\n{{ card: k }}\n", value, |_| {}), [""; 0]);
    let most = u32::MAX;
    let value = format!(
        "risks\nvalue: {{counts: {{critical: {most}, high: {most}, medium: 1, low: 1}}}}"
    );
    assert_eq!(found("# A\n\n{{ k | long }}\n\n{{ card: k }}\n", &value, |_| {}), [""; 0]);
}

#[test]
fn a_card_shown_twice_is_named_at_the_second() {
    let lines = found("# A\n\n{{ card: k }}\n\n{{ card: k }}\n", COUNT, |_| {});
    assert_eq!(lines, ["content/2024/a.md:5:1 duplicate-anchor"]);
}

#[test]
fn a_picture_that_is_not_what_its_name_says_is_named_where_it_is_shown() {
    let chapter =
        "# A\n\n![B](a.png)\n\n![B](b.JPG)\n\n![B](c.svg)\n\n![B](d.PNG)\n\n![B](e.png)\n";
    let lines = found(chapter, COUNT, |root| {
        put(root, "content/2024/a.png", b"<svg");
        put(root, "content/2024/b.JPG", b"");
        put(root, "content/2024/c.svg", b"\x89PNG\r\n\x1A\n");
        put(root, "content/2024/d.PNG", b"\x89PNG\r\n\x1A\n");
    });
    assert_eq!(
        lines,
        [
            "content/2024/a.md:3:1 image-format",
            "content/2024/a.md:5:1 image-format",
            "content/2024/a.md:7:1 image-format",
            "content/2024/a.md:9:1 damaged-image",
            "content/2024/a.md:11:1 missing-file",
        ]
    );
}

/// One black pixel.
const PNG: &[u8] = b"\x89PNG\x0D\x0A\x1A\x0A\x00\x00\x00\x0DIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9BU\x00\x00\x00\x0AIDATx\x9Cc`\x00\x00\x00\x02\x00\x01H\xAF\xA4q\x00\x00\x00\x00IEND\xAEB`\x82";

#[test]
fn a_figure_in_a_card_counts_where_figures_are_referred_to() {
    let chapter = "# A\n\n{{ card: k }}\n\nSe @fig:b och @fig:c.\n\n![B](b.png \"B\")\n";
    let value = format!("{COUNT}\ncomment: '![C](c.png \"C\")'");
    let folder = tempfile::tempdir().expect("a folder");
    project(folder.path(), chapter, &value);
    put(folder.path(), "content/2024/b.png", PNG);
    put(folder.path(), "content/2024/c.png", PNG);
    let page = build(folder.path()).remove("public/b-2024.html").expect("a page");
    let page = String::from_utf8_lossy(&page).replace('\u{a0}', " ");
    assert!(page.contains("<a href=\"#fig-b\">figur 2</a> och <a href=\"#fig-c\">figur 1</a>"));
    let figures: Vec<&str> =
        page.split("<figure").skip(1).filter(|figure| figure.contains("Figur ")).collect();
    assert!(figures[0].contains("id=\"fig-c\"") && figures[0].contains("Figur 1<"));
    assert!(figures[1].contains("id=\"fig-b\"") && figures[1].contains("Figur 2<"));
}

#[test]
fn a_footnote_has_no_picture() {
    let chapter = "# A\n\nb[^b]\n\n[^b]: B\n\n    ![B](b.png \"B\")\n";
    let lines = found(chapter, COUNT, |root| put(root, "content/2024/b.png", PNG));
    assert_eq!(lines, ["content/2024/a.md:7:5 image-place"]);
}

#[test]
fn check_fills_the_templates() {
    let lines = found("# A\n", COUNT, |root| {
        put(root, "templates/html/page.html", b"{{ 1 / 0 }}");
    });
    assert_eq!(lines, ["templates/html/page.html:1:8 template-data"]);
}

#[test]
fn the_public_page_does_not_hold_the_id_of_a_secret_action() {
    let folder = tempfile::tempdir().expect("a folder");
    project(folder.path(), "# A\n\n{{ follow_up }}\n\n{{ card: k }}\n", COUNT);
    let register = "actions: [{id: byt-brandvagg, title: A, kind: proposal, year: 2024, \
        statuses: {2024: late}, secrecy: {provision: \"18:8 p3\", date: 2025-03-03, authority: A}}]\n";
    put(folder.path(), "content/register/actions.yaml", register.as_bytes());
    for (path, bytes) in build(folder.path()) {
        if path.ends_with("index.html") || path.ends_with("tillganglighet.html") {
            continue;
        }
        let holds = String::from_utf8_lossy(&bytes).contains("byt-brandvagg");
        // The CSV of a report holds key figures, that of the register actions.
        let has_actions = !path.ends_with(".csv") || path.contains("atgarder");
        assert_eq!(holds, path.starts_with("internal") && has_actions, "{path}");
    }
}

/// The pages and data of both editions.
fn build(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let options = Options {
        editions: vec![Edition::Public, Edition::Internal],
        year: None,
        document: None,
        language: None,
        formats: Formats { html: true, pdf: false, data: true, text: false },
        typst: None,
        is_strict: false,
    };
    let output = root.join("output");
    let tree = OutputTree::beside(&output).expect("a new folder");
    let built = pipeline::build(root, &options, tree, &|_| {}).expect("readable");
    let files = built.tree.expect("no errors").commit().expect("a written folder");
    let read = |path: String| (path.clone(), fs::read(output.join(path)).expect("a file"));
    files.into_iter().map(read).collect()
}

#[test]
fn where_no_project_is_nothing_else_is_missed() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(check(folder.path()), ["content/project.yaml not-a-project"]);
    fs::create_dir_all(folder.path().join("content/project.yaml")).expect("a folder");
    assert_eq!(check(folder.path()), ["content/project.yaml not-a-project"]);
}

#[test]
fn an_output_folder_never_takes_the_place_of_the_project() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    project(root, "# A\n", COUNT);
    let is_clear = |path: &str| output::keeps_clear_of(root, &root.join(path)).is_ok();
    for path in ["", ".", "..", "content", "content/2023", "theme/x", "no/../content", "../.."]
    {
        assert!(!is_clear(path), "`{path}`");
    }
    for path in ["output", "contents", "content/../output", "../elsewhere"] {
        assert!(is_clear(path), "`{path}`");
    }
}

#[cfg(unix)]
#[test]
fn an_output_folder_behind_a_link_is_the_folder_it_leads_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    project(root, "# A\n", COUNT);
    std::os::unix::fs::symlink(root.join("content"), root.join("there")).expect("a link");
    assert!(output::keeps_clear_of(root, &root.join("there/new")).is_err());
}
