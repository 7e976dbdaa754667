//! The page on requirements: what all documents of an edition answer, and what they do not.

use berattelse::cli::Exit;
use scraper::{Html, Selector};

use crate::project::{TestProject, sample_output, without_inner_marks};
use crate::read_aloud::assert_texts_are_pages;

/// A framework of three items.
const DEMANDS: &str = "title: {sv: Kravlistan, en: The list}\nsource: Egen\nareas:\n  \
    - {id: ett, reference: 1 §, title: {sv: Risker, en: Risks}}\n  \
    - {id: tva, reference: 2 §, title: {sv: Hinder, en: Obstacles}}\n  \
    - {id: tre, title: {sv: Behov, en: Needs}}\n";

/// Two documents of a year, of which the first answers these items.
fn project(items: &str) -> TestProject {
    let project = TestProject::new()
        .chapter("# Ett {#ett}\n\nText.\n\n## Risker {#risker}\n\nText.\n\n### Stora {#stora}\n\nText.\n")
        .file("content/frameworks/krav.yaml", DEMANDS)
        .file(
            "content/2024/svar/report.yaml",
            "type: audit-answer\ntitle: Svar\ndate: 2024-05-01\nversion: '1.0'\nstatus: draft\n\
             recipient: Revisorerna\nrecord_numbers: [RS/1/2024]\nchapters: [chapters/a.md]\n",
        )
        .file("content/2024/svar/chapters/a.md", "# Svaret {#svaret}\n\nText.\n");
    answering(project, items)
}

fn answering(project: TestProject, items: &str) -> TestProject {
    let path = "content/2024/report.yaml";
    let report = std::fs::read_to_string(project.path(path)).expect("a report");
    project.file(path, format!("{report}coverage:\n  krav:\n{items}"))
}

/// The words of the page's main part, with one space between them.
fn told(page: &[u8]) -> String {
    let page = without_inner_marks(&String::from_utf8_lossy(page));
    let page = Html::parse_document(&page);
    let main = Selector::parse("main").expect("a selector");
    let words = page.select(&main).next().expect("a main part").text();
    let words = words.collect::<Vec<_>>().join(" ").replace('\u{ad}', "");
    words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('\u{a0}', " ")
        .replace(" # ", " ")
}

fn assert_tells(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "`{words}` is not in {text}");
    }
}

#[test]
fn the_page_says_first_what_is_not_answered_and_why_and_then_where_each_item_is() {
    let project = project(
        "    ett: [risker, stora, {document: 2024/svar, section: svaret}, {document: 2024/svar}, risker]\n    \
         tva: {not_answered: Ingen har frågat.}\n    tre: []\n",
    );
    project.run("build --to html,text,data,pdf").exits(Exit::Ok);
    let files = project.files("output/public");
    let page = told(&files["krav.html"]);
    assert_tells(
        &page,
        &[
            "I korthet Två av tre krav besvaras inte i den offentliga utgåvan. Tabell 1 Krav som inte besvaras",
            "2 § Hinder Kravlistan Berättelse 2024 Ingen har frågat.",
            "– Behov Kravlistan Berättelse 2024 Inget skäl anges",
            "Bara avsnitt som den offentliga utgåvan visar räknas.",
            "Berättelse 2024 Ett av tre krav besvaras. Tabell 2 Så besvaras kraven: Kravlistan",
            "1 § Risker avsnitt 1.1, Risker Stora Svar, Svaret Svar",
            "2 § Hinder Inget avsnitt. Ingen har frågat.",
            "– Behov Inget avsnitt Källa: Egen.",
        ],
    );
    let html = String::from_utf8_lossy(&files["krav.html"]);
    assert_tells(
        &html,
        &[
            "href=\"berattelse-2024.html#risker\"",
            "href=\"berattelse-2024.html#stora\"",
            "href=\"svar-2024.html#svaret\"",
        ],
    );
    assert!(assert_texts_are_pages(&files) > 3);
    // It has no PDF: the table is asked for in a document, which has.
    assert!(!files.contains_key("krav.pdf"));
    for page in ["berattelse-2024.html", "svar-2024.html", "index.html"] {
        assert_tells(&String::from_utf8_lossy(&files[page]), &["<a href=\"krav.html\">"]);
    }
    assert_tells(&told(&files["index.html"]), &["Besvaras 1 av 3 Besvaras inte 2 av 3"]);
    let csv = String::from_utf8_lossy(&files["krav.csv"]);
    assert_tells(
        &csv,
        &[
            "Berättelse 2024,krav,ett,1 §,Risker,yes,Berättelse 2024,1.1,Risker,berattelse-2024.html#risker,,public\r\n",
            "Berättelse 2024,krav,ett,1 §,Risker,yes,Svar,,Svaret,svar-2024.html#svaret,,public\r\n",
            "Berättelse 2024,krav,tva,2 §,Hinder,no,,,,,Ingen har frågat.,public\r\n",
            "Berättelse 2024,krav,tre,,Behov,no,,,,,,public\r\n",
        ],
    );
    // Four answers, two items without one, a head.
    assert_eq!(csv.lines().count(), 7, "{csv}");
    let json: serde_json::Value = serde_json::from_slice(&files["krav.json"]).expect("JSON");
    let items = &json["requirements"][0]["items"];
    assert_eq!(items[0]["sections"][0]["address"], "berattelse-2024.html#risker");
    assert_eq!(items[1]["reason"], "Ingen har frågat.");
    assert_eq!(items[2]["sections"], serde_json::json!([]));
    let internal = told(&project.files("output/internal")["krav-intern.html"]);
    assert_tells(&internal, &["Två av tre krav besvaras inte. Tabell 1"]);
}

#[test]
fn the_page_says_it_when_everything_is_answered() {
    let project = project("    ett: [risker]\n    tva: [ett]\n    tre: [stora]\n");
    project.run("build --edition public --to html").exits(Exit::Ok);
    let page = told(&project.files("output/public")["krav.html"]);
    assert_tells(&page, &["I korthet Alla tre krav besvaras i den offentliga utgåvan. Varje"]);
    assert!(!page.contains("Krav som inte besvaras"), "{page}");
}

#[test]
fn every_document_has_a_table_for_each_framework_it_answers() {
    let project = project(
        "    ett: [risker]\n    tva: [ett]\n    tre: []\n  hslf-2016-40-report:\n    p2: [risker]\n",
    );
    let path = "content/2024/svar/report.yaml";
    let report = std::fs::read_to_string(project.path(path)).expect("a report");
    let project = project.file(path, report + "coverage: {krav: {tva: [svaret]}}\n");
    project.run("build --edition public --to html,text").exits(Exit::Ok);
    let files = project.files("output/public");
    assert_tells(
        &told(&files["krav.html"]),
        &[
            // One of three, four of five and two of three.
            "Sju av elva krav besvaras inte i den offentliga utgåvan.",
            "2 § Hinder avsnitt 1, Ett – Behov Inget avsnitt Källa: Egen.",
            "Svar Ett av tre krav besvaras. Tabell 4 Så besvaras kraven: Kravlistan",
            "2 § Hinder avsnitt 1, Svaret",
        ],
    );
    assert!(assert_texts_are_pages(&files) > 3);
}

#[test]
fn a_document_that_is_not_built_is_named_without_a_link() {
    let items =
        "    ett: [{document: 2024/svar, section: svaret}]\n    tva: [ett]\n    tre: [ett]\n";
    let project = project(items);
    project.run("build --edition public --to html --document 2024").exits(Exit::Ok);
    let files = project.files("output/public");
    assert_tells(&told(&files["krav.html"]), &["1 § Risker Svar, Svaret"]);
    assert!(!String::from_utf8_lossy(&files["krav.html"]).contains("svar-2024.html"));
    project.run("build --edition public --to html --document 2024/svar").exits(Exit::Ok);
    assert!(!project.files("output/public").contains_key("krav.html"));
}

#[test]
fn a_section_that_the_public_edition_leaves_out_answers_nothing_there_and_is_not_named() {
    let build = |title: &str, words: &str| {
        let items = "    ett: [hemligt, planen]\n    tva: [ett]\n    tre: [ett]\n";
        let project = project(items);
        let path = "content/2024/report.yaml";
        let report = std::fs::read_to_string(project.path(path)).expect("a report");
        let secret = "chapters:\n  - {file: chapters/b.md, secrecy: {provision: '18:8 p3'}}\n";
        let report = report.replace("chapters:\n", secret);
        let chapter =
            format!("# {title} {{#hemligt}}\n\n{words}\n\n## {title} {{#planen}}\n\n{words}\n");
        let project = project.file(path, report).file("content/2024/chapters/b.md", chapter);
        project.run("build --to html,text,data").exits(Exit::Ok);
        (project.files("output/public"), project.files("output/internal"))
    };
    let (public, internal) = build("Larmet", "Larmet tiger.");
    assert!(
        public == build("Dörrarna", "Två dörrar står öppna.").0,
        "the page tells of a secret"
    );
    let page = told(&public["krav.html"]);
    assert_tells(&page, &["Ett av tre krav besvaras inte i den offentliga utgåvan."]);
    for (name, bytes) in &public {
        let text = String::from_utf8_lossy(bytes);
        let is_named = ["Larmet", "hemligt", "planen"].iter().any(|word| text.contains(word));
        assert!(!is_named, "{name}: {text}");
    }
    // Inside, the section is found by its number. The page is no secret, so it does not say the title.
    let page = told(&internal["krav-intern.html"]);
    assert_tells(&page, &["Alla tre krav besvaras.", "1 § Risker avsnitt 1 avsnitt 1.1"]);
    assert!(!page.contains("Larmet"), "{page}");
}

#[test]
fn a_reason_is_an_answer_to_check_and_what_is_wrong_has_its_place() {
    let cases = [
        ("ett: [riskar]", "11:11: error[dead-reference]"),
        ("ett: [{document: 2024/svar, section: svart}]", "11:11: error[dead-reference]"),
        ("ett: [risker, {document: 2023}]", "11:19: error[unknown-document]"),
        ("ett: [{document: svar}]", "11:11: error[unknown-document]"),
        ("ett: [{section: svaret}]", "11:12: error[missing-key]"),
        ("ett: {not_answerd: Nej.}", "11:11: error["),
        ("ett: []", "11:5: warning[requirement-unanswered]"),
    ];
    for (item, problem) in cases {
        let items = format!("    {item}\n    tva: [ett]\n    tre: [ett]\n");
        let place = format!("content/2024/report.yaml:{problem}");
        project(&items).run("check --message-format short --lang en").stderr_has(&place);
    }
    let items = "    ett: {not_answered: Ingen har frågat.}\n    tva: [ett]\n    tre: [ett]\n";
    project(items).run("check").stderr_lacks("requirement-unanswered").exits(Exit::Ok);
}

#[test]
fn the_sample_answers_seven_of_eight_items_and_says_why_not_the_eighth() {
    let files = sample_output();
    let page = told(&files["public/krav.html"]);
    assert_tells(
        &page,
        &[
            "Ett av åtta krav besvaras inte i den offentliga utgåvan.",
            "14 § 5 Om personalen följer reglerna MSBFS 2020:6, 14–15 §§ Informationssäkerhetsberättelse 2024 \
             Det har inte utvärderats under året, eftersom de gemensamma reglerna inte är beslutade.",
            "14 § 4 Utvärdering av säkerhetsåtgärder Mognad enligt Cybersäkerhetskollen \
             Granskning av it-driften, Samlad bedömning och rekommendationer",
            "15 § 3 Andra hinder för arbetet avsnitt 2.3, Informationssäkerhetsorganisation avsnitt 4, Slutsats och beslut",
        ],
    );
}
