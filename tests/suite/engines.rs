//! The two engines: the Typst inside the program and the `typst` command make the same document.
//!
//! Both run the same Typst. What may differ is how streams are compressed and the two identifiers of
//! the document, which Typst makes from the version of the program that calls it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use berattelse::cli::Exit;
use lopdf::{Document, Object};

use crate::pdf_text::pdf_text;
use crate::project::{TestProject, sample_file, skip};

/// The `typst` command of version 0.15.1: `TYPST`, on the path, or where cargo installs it.
fn typst() -> Option<PathBuf> {
    let named = std::env::var_os("TYPST").map(PathBuf::from);
    let installed = std::env::home_dir().map(|home| home.join(".cargo/bin/typst"));
    named.into_iter().chain([PathBuf::from("typst")]).chain(installed).find(|path| {
        let output = Command::new(path).arg("--version").output();
        output.is_ok_and(|output| output.stdout.starts_with(b"typst 0.15.1"))
    })
}

/// Everything a PDF is made of, without compression and without what identifies the file.
fn parts(bytes: &[u8]) -> BTreeMap<u32, String> {
    let document = Document::load_mem(bytes).expect("a PDF");
    document.objects.iter().map(|(id, object)| (id.0, part(object))).collect()
}

fn part(object: &Object) -> String {
    let Object::Stream(stream) = object else { return format!("{object:?}") };
    let mut dictionary = stream.dict.clone();
    dictionary.remove(b"Length");
    dictionary.remove(b"Filter");
    dictionary.remove(b"DecodeParms");
    let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
    let content = match dictionary.get(b"Type").and_then(Object::as_name) {
        Ok(b"Metadata") => without_identifiers(&String::from_utf8_lossy(&content)).into_bytes(),
        // How objects are packed is compression too.
        Ok(b"ObjStm" | b"XRef") => return "packing".to_owned(),
        _ => content,
    };
    format!("{dictionary:?} {}", content.escape_ascii())
}

/// The metadata with the two identifiers taken away wherever they stand.
fn without_identifiers(metadata: &str) -> String {
    let mut text = metadata.to_owned();
    for name in ["xmpMM:DocumentID", "xmpMM:InstanceID"] {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        let (start, end) =
            (text.find(&open).expect("an identifier"), text.find(&close).expect("its end"));
        let identifier = text[start + open.len()..end].to_owned();
        text = text.replace(&identifier, "");
    }
    text
}

#[test]
fn both_engines_make_the_same_document_of_the_sample() {
    let Some(typst) = typst() else {
        let is_ci = std::env::var_os("CI").is_some_and(|value| value == "true");
        assert!(!is_ci, "typst 0.15.1 must be installed in CI");
        return skip("both engines", "typst 0.15.1 is not installed");
    };
    let project = TestProject::empty().sample();
    // All documents: where one is left out, nothing leads there.
    project
        .run(&format!("build --edition internal --typst {}", typst.display()))
        .exits(Exit::Ok);
    let files = project.files("output");
    let path =
        files.keys().find(|path| path.ends_with("berattelse-2024-intern.pdf")).expect("a PDF");
    let (inside, command) = (sample_file("internal", ".pdf"), &files[path]);
    assert_eq!(pdf_text(inside), pdf_text(command));
    let (inside, command) = (parts(inside), parts(command));
    assert_eq!(inside.keys().collect::<Vec<_>>(), command.keys().collect::<Vec<_>>());
    assert!(inside.len() > 500, "the sample has more objects");
    for (id, part) in &inside {
        let (ours, theirs) = (part, &command[id]);
        let at = ours.bytes().zip(theirs.bytes()).take_while(|(a, b)| a == b).count();
        let near =
            |text: &str| text.chars().skip(at.saturating_sub(60)).take(160).collect::<String>();
        assert!(ours == theirs, "object {id}:\n{}\n{}", near(ours), near(theirs));
    }
}

#[test]
fn a_typst_command_that_is_not_there_is_a_failure_that_names_it() {
    let project = TestProject::new();
    project
        .run("build --lang en --typst ./ingen-typst")
        .stderr_has("cannot find the program `./ingen-typst`")
        .exits(Exit::Machine);
    assert!(!project.path("output").exists());
}

#[cfg(unix)]
#[test]
fn a_typst_command_that_makes_nothing_is_a_failure() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = TestProject::new().file("typst", "#!/bin/sh\necho typst 0.15.1\n");
    std::fs::set_permissions(project.path("typst"), std::fs::Permissions::from_mode(0o755))
        .expect("permissions");
    project
        .run("build --lang en --typst ./typst")
        .stderr_has("cannot read `report.pdf`")
        .exits(Exit::Machine);
    assert!(!project.path("output").exists());
}

#[test]
fn a_project_that_wants_the_command_says_when_it_is_not_there() {
    let project = TestProject::new()
        .replace(
            "content/project.yaml",
            "language: sv\n",
            "language: sv\npdf: {engine: command}\n",
        )
        .environment("PATH", "/nowhere");
    project
        .run("build --lang en")
        .stderr_has("cannot find the program `typst`")
        .exits(Exit::Machine);
    project.run("build --lang en --to html,data").exits(Exit::Ok);
}
