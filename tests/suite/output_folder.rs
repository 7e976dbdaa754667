//! The output folder: the old build or the new one, whole; never someone else's files.

use std::fs;
use std::path::Path;
use std::process::Command;

use berattelse::cli::Exit;
use berattelse::emit::output::OutputTree;

use crate::project::{CHAPTER, TestProject, skip};

const HTML: &str = "build --to html --edition public --lang en";

/// A project that has been built, and what lies in its folder.
fn built() -> TestProject {
    let project = TestProject::new();
    project.run(HTML).exits(Exit::Ok);
    project
}

/// Nothing of a build may be left beside what it wrote.
fn assert_tidy(project: &TestProject) {
    let mut names: Vec<String> = fs::read_dir(project.path("."))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.retain(|name| !["content", "output"].contains(&name.as_str()));
    assert!(names.is_empty(), "left over: {names:?}");
}

#[test]
fn a_second_build_replaces_the_first_and_leaves_nothing_of_it() {
    let project = built();
    let project = project.file("output/public/gammal.html", "från förra bygget");
    let project = project.chapter("# Inledning\n\nDet här är något annat.\n");
    project.run(HTML).exits(Exit::Ok);
    let output = project.files("output");
    assert!(!output.contains_key("public/gammal.html"));
    let page = String::from_utf8_lossy(&output["public/berattelse-2024.html"]);
    assert!(page.contains("något annat") && !page.contains("en berättelse."));
    assert_tidy(&project);
}

#[test]
fn a_build_with_an_error_leaves_the_old_output_untouched() {
    let project = built();
    let before = project.files("output");
    let project = project.chapter("# Inledning\n\n{{ saknas }}\n");
    project.run(HTML).exits(Exit::Problems);
    assert_eq!(project.files("output"), before);
    assert_tidy(&project);
    let project = project.chapter(CHAPTER).file("templates/html/page.html", "{% if %}");
    project.run(HTML).exits(Exit::Problems);
    assert_eq!(project.files("output"), before);
    assert_tidy(&project.without("templates"));
}

#[test]
fn an_error_that_only_typst_finds_leaves_the_old_output_untouched() {
    let project = built();
    let before = project.files("output");
    let project = project.file("templates/typst/report.typ", "#let broken = (\n");
    project
        .run("build --edition public --message-format short --lang en")
        .stderr_has("templates/typst/report.typ:1:")
        .exits(Exit::Problems);
    assert_eq!(project.files("output"), before);
    assert_tidy(&project.without("templates"));
}

/// The program keeps no finished file in memory: they wait beside the folder that they replace.
#[test]
fn files_wait_beside_the_output_until_all_are_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("deep/output");
    let tree = OutputTree::beside(&output).expect("a new folder");
    tree.add("public/a.html", b"ett").expect("a file");
    assert!(!output.exists());
    drop(tree);
    assert_eq!(fs::read_dir(folder.path().join("deep")).expect("a folder").count(), 0);
    let tree = OutputTree::beside(&output).expect("a new folder");
    tree.add("public/b.html", b"tv\xC3\xA5").expect("a file");
    tree.add("public/a.html", b"ett").expect("a file");
    assert_eq!(tree.commit().expect("a folder"), ["public/a.html", "public/b.html"]);
    assert_eq!(fs::read(output.join("public/b.html")).expect("a file"), b"tv\xC3\xA5");
    assert_eq!(fs::read_dir(folder.path().join("deep")).expect("a folder").count(), 1);
}

/// A killed build cannot remove its folder; the next one does, when nobody holds it.
#[test]
fn what_a_killed_build_left_goes_with_the_next_build() {
    let project = TestProject::new()
        .file(".berattelse-killed/held", "")
        .file(".berattelse-killed/new/public/a.html", "halv")
        .file(".berattelse-running/held", "")
        .file(".berattelse-running/new/public/a.html", "på väg")
        .file(".berattelse-old/held", "")
        .file(".berattelse-old/old/public/a.html", "det enda som finns kvar")
        .file(".berattelse-foreign/viktigt.txt", "någon annans");
    let running = fs::File::open(project.path(".berattelse-running/held")).expect("a file");
    running.try_lock().expect("a file that nobody holds");
    project.run(HTML).exits(Exit::Ok);
    let is_there = |name: &str| project.path(name).exists();
    assert!(!is_there(".berattelse-killed"));
    for name in [
        ".berattelse-running/new/public/a.html",
        ".berattelse-old/old/public/a.html",
        ".berattelse-foreign/viktigt.txt",
    ] {
        assert!(is_there(name), "{name}");
    }
    drop(running);
    project.run(HTML).exits(Exit::Ok);
    assert!(!is_there(".berattelse-running"));
}

#[test]
fn a_folder_without_our_marker_is_never_cleared() {
    let project = TestProject::new().file("output/bilder/foto.jpg", "viktigt");
    let before = project.files(".");
    project
        .run(HTML)
        .stdout_is("")
        .stderr_has("has files that are not ours and is not replaced; choose another folder")
        .exits(Exit::Machine);
    assert_eq!(project.files("."), before);
}

#[test]
fn the_projects_own_folders_are_never_cleared() {
    let project = TestProject::new();
    let before = project.files(".");
    for folder in [".", "content", "content/2024", ".."] {
        project.run(&format!("{HTML} --out {folder}")).exits(Exit::Machine);
        assert_eq!(project.files("."), before, "--out {folder}");
    }
}

#[test]
fn an_empty_folder_is_taken() {
    let project = TestProject::new();
    fs::create_dir(project.path("output")).expect("a folder");
    project.run(HTML).exits(Exit::Ok);
    assert!(project.path("output/.berattelse").is_file());
}

#[test]
fn an_output_that_is_a_file_stays_a_file() {
    let project = TestProject::new().file("output", "en fil");
    project.run(HTML).stderr_has("is a file; choose another folder").exits(Exit::Machine);
    assert_eq!(fs::read(project.path("output")).expect("a file"), b"en fil");
    project.run(&format!("{HTML} --out output/ut")).exits(Exit::Machine);
    assert_eq!(fs::read(project.path("output")).expect("a file"), b"en fil");
    assert_tidy(&project);
}

#[cfg(unix)]
#[test]
fn an_output_that_is_a_symbolic_link_is_not_followed() {
    let project = built();
    let kept = project.files("output");
    fs::rename(project.path("output"), project.outside().join("annan")).expect("a move");
    std::os::unix::fs::symlink("../annan", project.path("output")).expect("a link");
    project.run(HTML).exits(Exit::Machine);
    assert!(project.path("output").is_symlink());
    assert_eq!(project.files("../annan"), kept);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_a_failure_that_names_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = TestProject::new();
    let locked = project.path("låst");
    fs::create_dir(&locked).expect("a folder");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).expect("permissions");
    if fs::write(locked.join("prov"), "").is_ok() {
        return skip("a locked folder", "this user may write everywhere");
    }
    project
        .run(&format!("{HTML} --out låst/ut"))
        .stderr_has("cannot write")
        .stderr_has("låst/ut")
        .exits(Exit::Machine);
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).expect("permissions");
    assert_eq!(project.files("låst").len(), 0);
}

/// A file system of 512 KiB; gone when dropped.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn new(folder: &'a Path) -> Option<Self> {
        fs::create_dir_all(folder).expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=512k", "tmpfs"]).arg(folder);
        let is_mounted = mount.output().is_ok_and(|output| output.status.success());
        is_mounted.then_some(Self(folder))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).output();
    }
}

#[test]
fn a_full_disk_leaves_the_old_output_and_nothing_else() {
    let project = TestProject::new();
    let folder = project.path("liten");
    let Some(disk) = SmallDisk::new(&folder) else {
        return skip("a full disk", "no small file system can be mounted here");
    };
    let data = "build --to data --edition public --lang en --out liten/ut";
    project.run(data).exits(Exit::Ok);
    let before = project.files("liten");
    assert!(!before.is_empty());
    let image = noise_svg();
    let project = project
        .chapter("# Inledning\n\n![Brus](images/brus.svg \"Källa: eget\")\n")
        .file("content/2024/images/brus.svg", image);
    project
        .run("build --to html --edition public --lang en --out liten/ut")
        .stderr_has("cannot write")
        .exits(Exit::Machine);
    assert_eq!(project.files("liten"), before);
    drop(disk);
}

/// A picture of about a megabyte.
fn noise_svg() -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\" viewBox=\"0 0 100 100\">\n",
    );
    for at in 0..25_000 {
        svg += &format!(
            "<rect x=\"{}\" y=\"{}\" width=\"1\" height=\"1\"/>\n",
            at % 100,
            at / 250
        );
    }
    svg + "</svg>\n"
}
