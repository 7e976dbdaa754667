//! Editions of whole projects: what is secret leaves no trace in the public edition.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use berattelse::doc::secrecy::Edition;
use berattelse::pipeline::{self, Formats, Options};
use berattelse::project::scaffold;

const PAGE: &str = "public/informationssakerhetsberattelse-2024.html";
const RISKS: &str = "content/2024/key-figures/risks.yaml";

/// The sample with another text in place of one in its file of risks, as its public edition.
fn public(from: &str, to: &str) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().expect("a folder");
    scaffold::write(folder.path()).expect("the sample");
    replace(folder.path(), from, to);
    let formats = Formats { html: true, pdf: false, data: true };
    let options = Options {
        editions: vec![Edition::Public],
        year: None,
        formats,
        typst: None,
        is_strict: false,
    };
    let built = pipeline::build(folder.path(), &options, &|_| ()).expect("readable");
    let tree = built.tree.expect("no errors");
    let files = tree.files().iter();
    files.map(|(path, bytes)| (path.clone(), String::from_utf8_lossy(bytes).into())).collect()
}

fn replace(root: &Path, from: &str, to: &str) {
    let path = root.join(RISKS);
    let text = fs::read_to_string(&path).expect("the risks");
    assert!(text.contains(from), "{from}");
    fs::write(&path, text.replace(from, to)).expect("writable");
}

const OPEN: &str = "counts: {critical: 4, high: 9, medium: 8, low: 4}";

fn secret(counts: &str) -> String {
    format!("counts: {counts}\nsecrecy: {{provision: \"18:13\", date: 2025-03-03}}")
}

fn page(files: &[(String, String)]) -> &str {
    &files.iter().find(|(path, _)| path == PAGE).expect("the page").1
}

/// What stands between `before` and the next quotation mark, all through a text.
fn quoted<'a>(text: &'a str, before: &str) -> BTreeSet<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_chart_and_a_table_of_a_secret_key_figure_are_left_out_where_they_would_stand() {
    let files = public(OPEN, &secret("{critical: 4, high: 9, medium: 8, low: 4}"));
    let page = page(&files);
    assert!(page.contains("Diagram utelämnat"));
    assert!(page.contains("Tabell utelämnad"));
    assert!(!page.contains("id=\"fig-risks-levels\""));
}

#[test]
fn every_link_within_a_page_with_left_out_pictures_leads_somewhere() {
    let files = public(OPEN, &secret("{critical: 4, high: 9, medium: 8, low: 4}"));
    let page = page(&files);
    let anchors = quoted(page, " id=\"");
    let dead: Vec<_> =
        quoted(page, "href=\"#").into_iter().filter(|to| !anchors.contains(to)).collect();
    assert!(dead.is_empty(), "{dead:?}");
}

#[test]
fn the_public_edition_is_the_same_whatever_a_secret_key_figure_says() {
    let one = public(OPEN, &secret("{critical: 4, high: 9, medium: 8, low: 4}"));
    let other = public(OPEN, &secret("{critical: 70001, high: 0, medium: 1, low: 12}"));
    assert!(one == other);
}
