//! The accessibility statement: what is declared, what the build has checked, what nobody has.

use berattelse::cli::Exit;
use scraper::{Html, Selector};

use crate::project::TestProject;

const DECLARED: &str = "\
accessibility:
  conformance: partial
  assessed: 2025-03-10
  updated: 2025-04-01
  assessor: Rådet
  shortcomings:
    - {what: Kartan saknar textalternativ., reason: Den görs om., alternative: En lista.}
  burdens:
    - {what: Filmen från 2019., reason: Kostnaden.}
  outside: [Protokoll från 2015.]
";

fn with_settings(more: &str) -> TestProject {
    let project = TestProject::new();
    let settings = std::fs::read_to_string(project.path("content/project.yaml"));
    let settings = settings.expect("a file") + more;
    project.file("content/project.yaml", settings)
}

/// The words of the public statement.
fn statement(project: &TestProject) -> String {
    let files = project.files("output/public");
    let page = String::from_utf8(files["tillganglighet.html"].clone()).expect("UTF-8");
    let page = Html::parse_document(&page);
    let main = Selector::parse("main").expect("a selector");
    let main = page.select(&main).next().expect("a main part");
    let text: String = main.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn statement_says_what_the_organisation_has_declared() {
    let project = with_settings(DECLARED);
    project.run("build --to html --edition public").exits(Exit::Ok);
    let text = statement(&project);
    for words in [
        "Dokumenten är delvis förenliga med lagen",
        "Kartan saknar textalternativ. Skäl: Den görs om. I stället: En lista.",
        "enligt 12 § i lagen: Filmen från 2019. Skäl: Kostnaden.",
        "enligt 9 § i lagen: Protokoll från 2015.",
        "Bedömningen gjordes 2025-03-10 av Rådet. Redogörelsen uppdaterades senast 2025-04-01.",
        "Ingen kontaktuppgift är angiven.",
        "Vilken myndighet som har tillsyn över att lagen följs står i förordningen (2018:1938)",
    ] {
        assert!(text.contains(words), "no `{words}` in {text}");
    }
}

#[test]
fn statement_names_the_supervising_authority_that_the_project_names() {
    let named = |address: &str| {
        with_settings(&format!(
            "supervisor: {{name: Tillsynsverket, address: \"{address}\"}}\n"
        ))
    };
    let project = named("https://tillsyn.example/anmäl");
    project.run("build --to html --edition public").exits(Exit::Ok);
    let page = &project.files("output/public")["tillganglighet.html"];
    let page = String::from_utf8_lossy(page);
    assert!(page.contains("Tillsynsverket har tillsyn över att lagen följs."), "{page}");
    assert!(page.contains("Anmäl bristande tillgänglighet"), "{page}");
    assert!(page.contains("href=\"https://tillsyn.example/anm%C3%A4l\""), "{page}");
    let run = named("tillsyn.example").run("check --lang en --message-format short");
    run.stderr_has("error[link-scheme]: the address `tillsyn.example`").exits(Exit::Problems);
}

#[test]
fn statement_without_an_assessment_claims_none() {
    let project = with_settings("contact: oss@prov.example\n");
    project.run("build --to html --edition public").exits(Exit::Ok);
    let text = statement(&project);
    assert!(text.contains("Region Prov har inte angett någon bedömning"), "{text}");
    assert!(text.contains("Inga brister är angivna. Det betyder inte"), "{text}");
    assert!(text.contains("i en annan form: oss@prov.example"), "{text}");
    assert!(!text.contains("helt förenliga") && !text.contains("delvis förenliga"), "{text}");
}

#[test]
fn statement_tells_only_the_checks_that_this_build_made() {
    let project = with_settings("");
    project.run("build --to html --edition public").exits(Exit::Ok);
    let without = statement(&project);
    assert!(!without.contains("PDF/UA-") && !without.contains("diagram"), "{without}");
    assert!(!without.contains("egna mallar"), "{without}");
    project.run("build --to html,pdf --edition public").exits(Exit::Ok);
    let with = statement(&project);
    assert!(with.contains("En pdf-fil är skapad enligt PDF/UA-\u{2060}1 "), "{with}");
    let project = project.file("theme/screen.css", "main { color: #eee }");
    project.run("build --to html --edition public").exits(Exit::Ok);
    assert!(statement(&project).contains("egna mallar eller stilmall"));
}

#[test]
fn every_page_leads_to_the_statement() {
    let project = TestProject::new();
    project.run("build --to html").exits(Exit::Ok);
    for edition in ["public", "internal"] {
        let files = project.files(&format!("output/{edition}"));
        assert!(files.contains_key("tillganglighet.html"));
        for (path, page) in files.iter().filter(|(path, _)| *path != "tillganglighet.html") {
            let page = String::from_utf8_lossy(page);
            assert!(page.contains("<a href=\"tillganglighet.html\">"), "{path}");
        }
    }
}

#[test]
fn conformance_that_the_shortcomings_contradict_is_told_at_the_word() {
    let shortcoming = "  shortcomings: [{what: Kartan., reason: Tid.}]\n";
    for (word, shortcomings, is_wrong) in [
        ("full", "", false),
        ("full", shortcoming, true),
        ("partial", "", true),
        ("partial", shortcoming, false),
        ("none", "", true),
    ] {
        let more = format!(
            "accessibility:\n  conformance: {word}\n  assessed: 2025-01-01\n{shortcomings}"
        );
        let run = with_settings(&more).run("check --lang en --message-format short");
        if is_wrong {
            run.stderr_has("content/project.yaml:7:16: error[conformance-unclear]")
                .exits(Exit::Problems);
        } else {
            run.stderr_lacks("conformance").exits(Exit::Ok);
        }
    }
}
