//! Several documents a year: what is read, what they share, what their files are called.

use std::collections::BTreeSet;
use std::fs;

use berattelse::cli::Exit;
use scraper::{Html, Selector};

use crate::pdf_text::pdf_text;
use crate::project::{TestProject, repository, sample_output};

const AUDIT: &str = "\
type: annual-report
title: Granskning av it-driften
date: 2025-02-14
version: \"1.0\"
status: draft
responsible: Revisorerna
chapters:
  - chapters/01.md
";

const TRAINING: &str = "\
kind: share
title: Genomförd utbildning
area: utbildning
source: {name: Utbildningsplattformen}
as_of: 2024-12-31
owner: HR-chefen
value: {part: 30, whole: 40, unit: {one: medarbetare, other: medarbetare}}
";

/// A year with a report and an audit, each with a key figure of its own.
fn project() -> TestProject {
    TestProject::new()
        .key_figure("training", TRAINING)
        .file("content/2024/audit/report.yaml", AUDIT)
        .file("content/2024/audit/chapters/01.md", "# Resultat\n\n{{ answers }} svarade.\n")
        .file(
            "content/2024/audit/key-figures/answers.yaml",
            TRAINING.replace("Genomförd utbildning", "Svar på enkäten"),
        )
}

fn text(project: &TestProject, path: &str) -> String {
    String::from_utf8(project.files("output")[path].clone()).expect("UTF-8")
}

#[test]
fn a_folder_with_a_report_below_a_year_is_a_document_of_that_year() {
    let project = project();
    project.run("build --edition public").exits(Exit::Ok).stderr_lacks("unused-file");
    let names: Vec<String> = project.files("output/public").into_keys().collect();
    let expected = [
        "berattelse-2024.csv",
        "berattelse-2024.html",
        "berattelse-2024.json",
        "berattelse-2024.pdf",
        "granskning-av-it-driften-2024.csv",
        "granskning-av-it-driften-2024.html",
        "granskning-av-it-driften-2024.json",
        "granskning-av-it-driften-2024.pdf",
        "index.html",
        "tillganglighet.html",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_document_tells_of_its_own_key_figures_and_of_those_it_asks_for() {
    let project = project();
    project.run("build --to html,data --edition public").exits(Exit::Ok);
    let main = text(&project, "public/berattelse-2024.json");
    let audit = text(&project, "public/granskning-av-it-driften-2024.json");
    assert!(main.contains("\"training\"") && !main.contains("\"answers\""), "{main}");
    assert!(audit.contains("\"answers\"") && !audit.contains("\"training\""), "{audit}");
    let project = project
        .file("content/2024/audit/chapters/01.md", "# A\n\n{{ training }} och {{ answers }}.\n")
        .chapter("# B\n\n{{ card: answers }}\n");
    project.run("build --to html,data --edition public").exits(Exit::Ok);
    for path in ["public/berattelse-2024.json", "public/granskning-av-it-driften-2024.json"] {
        let both = text(&project, path);
        assert!(both.contains("\"training\"") && both.contains("\"answers\""), "{both}");
    }
}

#[test]
fn an_id_that_two_documents_of_a_year_give_a_key_figure_is_reported() {
    project()
        .file("content/2024/audit/key-figures/training.yaml", TRAINING)
        .run("check --message-format short --lang en")
        .stderr_has("content/2024/audit/key-figures/training.yaml:1:1: error[duplicate-id]")
        .exits(Exit::Problems);
}

#[test]
fn a_document_leads_to_another_by_its_title() {
    let project = project()
        .chapter("# A\n\nSe @doc:audit och @doc:2024/audit.\n")
        .file("content/2024/audit/chapters/01.md", "# B\n\nSe @doc:2024. {{ answers }}\n");
    project.run("build --edition internal").exits(Exit::Ok);
    let page = text(&project, "internal/berattelse-2024-intern.html");
    let link = "<a href=\"granskning-av-it-driften-2024-intern.html\">";
    assert_eq!(page.matches(link).count(), 2, "{page}");
    let page = text(&project, "internal/granskning-av-it-driften-2024-intern.html");
    assert!(page.contains("<a href=\"berattelse-2024-intern.html\">Berättelse 2024</a>"));
    let pdf = &project.files("output")["internal/granskning-av-it-driften-2024-intern.pdf"];
    assert!(pdf_text(pdf).contains("Se Berättelse 2024."), "{}", pdf_text(pdf));
    // What is not built cannot be led to.
    project.run("build --document 2024/audit --to html").exits(Exit::Ok);
    let page = text(&project, "public/granskning-av-it-driften-2024.html");
    assert!(page.contains("Se Berättelse 2024."), "{page}");
    assert_eq!(project.files("output/public").len(), 3);
}

#[test]
fn a_document_that_is_not_there_is_a_problem_that_names_those_there_are() {
    let project = project().chapter("# A\n\nSe @doc:adit och @doc:2023.\n");
    project
        .run("check --message-format short --lang en")
        .stderr_has("01.md:3:4: error[unknown-document]: there is no document `2024/adit` (write `2024/audit`")
        .stderr_has("01.md:3:18: error[unknown-document]: there is no document `2023`")
        .exits(Exit::Problems);
    project
        .run("build --document 2024/svar --message-format short --lang en")
        .stderr_has("content/project.yaml:1:1: error[unknown-document]: there is no document `2024/svar`")
        .exits(Exit::Problems);
}

#[test]
fn documents_with_the_same_title_have_files_of_their_own() {
    let project = project()
        .file("content/2024/second/report.yaml", AUDIT)
        .file("content/2024/second/chapters/01.md", "# C\n\nD.\n");
    project.run("build --to html --edition public").exits(Exit::Ok);
    let names: Vec<String> = project.files("output/public").into_keys().collect();
    let expected = [
        "berattelse-2024.html",
        "granskning-av-it-driften-2024-second.html",
        "granskning-av-it-driften-2024.html",
        "index.html",
        "tillganglighet.html",
    ];
    assert_eq!(names, expected);
    let start = text(&project, "public/index.html");
    assert!(start.contains("<h2 class=\"start-year\">2024</h2>"), "{start}");
}

#[test]
fn a_document_whose_folder_is_no_id_is_reported() {
    project()
        .file("content/2024/Svar från styrelsen/report.yaml", AUDIT)
        .run("check --message-format short --lang en")
        .stderr_has("error[bad-id]: `Svar från styrelsen`")
        .stderr_has("svar-fran-styrelsen")
        .exits(Exit::Problems);
}

#[test]
fn a_picture_on_a_card_is_sought_beside_its_own_document() {
    let png = include_bytes!("../../docs/pictures/report.png");
    let reporting = "reporting: |\n  ![En bild](images/a.png)\n";
    let project = project()
        .file("content/2024/audit/images/a.png", png)
        .file("content/2024/audit/key-figures/answers.yaml", format!("{TRAINING}{reporting}"))
        .chapter("# A\n\n{{ card: answers }}\n");
    project.run("build --to html --edition public").exits(Exit::Ok);
    assert!(text(&project, "public/berattelse-2024.html").contains("data:image/png"));
}

/// An audit with everything that its type asks for and allows.
const WHOLE_AUDIT: &str = "\
type: audit
title: Granskning av it-driften
date: 2025-02-14
version: \"1.0\"
status: draft
auditor: Revisionsbyrån AB
recipient: Regionstyrelsen
period: 1 januari–31 oktober 2024
assignment: Revisionsplanen för 2024
handler: Anna Prov
classification: Revisionsbyrån, öppen
secrecy_note: Enskilda brister i skyddet redovisas inte i den här versionen.
copyright: © Revisionsbyrån AB
record_numbers: [REV/12/2024]
signatures:
  - {name: Anna Prov, role: Certifierad kommunal revisor}
  - {name: Bo Prov, role: Uppdragsansvarig}
chapters:
  - chapters/01.md
";

#[test]
fn a_document_type_decides_what_stands_in_the_head_in_which_words() {
    let project = project().file("content/2024/audit/report.yaml", WHOLE_AUDIT);
    project.run("build").exits(Exit::Ok).stderr_lacks("unused-file");
    let page = text(&project, "public/granskning-av-it-driften-2024.html");
    for words in [
        "<p class=\"kicker\">Revisionsrapport</p>\n<h1>Granskning av it-driften</h1>",
        "Dokumentet som pdf",
        "<dt>Granskare</dt><dd>Revisions",
        "<dt>Granskat organ</dt><dd>Region",
        "<dt>Granskad period</dt><dd>1 <span class=\"whole\">januari–31</span> oktober 2024</dd>",
        "<dt>Om sekretess</dt>",
        "<p class=\"place\">Ort och datum</p>\n\
         <p><strong>Anna Prov</strong><br>\nCertifierad kommunal revisor</p>",
    ] {
        assert!(page.contains(words), "no {words}\n{page}");
    }
    // What the public edition says of secret matter is not true of the internal one.
    let page = text(&project, "internal/granskning-av-it-driften-2024-intern.html");
    assert!(!page.contains("Om sekretess"), "{page}");
}

#[test]
fn a_head_that_does_not_fit_its_type_is_reported() {
    let short = "content/2024/audit/report.yaml";
    project()
        .file(short, AUDIT.replace("annual-report", "audit-answer"))
        .run("check --message-format short --lang en")
        .stderr_has("report.yaml:1:7: error[missing-head-field]: `record_numbers` is missing")
        .stderr_has("report.yaml:1:7: error[missing-head-field]: `recipient` is missing")
        .exits(Exit::Problems);
    project()
        .file(short, format!("{AUDIT}auditor: Revisionsbyrån AB\n"))
        .run("check --message-format short --lang en")
        .stderr_has(":9:10: error[head-field-not-of-type]: `auditor` has no place")
        .exits(Exit::Problems);
    project()
        .file(short, AUDIT.replace("annual-report", "audit-anwser"))
        .run("check --message-format short --lang en")
        .stderr_has(":1:7: error[unknown-value]")
        .stderr_has("write `audit-answer`")
        .exits(Exit::Problems);
}

#[test]
fn each_type_demands_of_its_head_what_the_handbook_says() {
    let handbook = fs::read_to_string(repository().join("docs/handbok.md")).expect("a text");
    let rows = handbook.split("| Måste ha ").nth(1).expect("the table of types");
    let rows = rows.lines().skip(2).take_while(|line| line.starts_with('|'));
    let mut types = 0;
    for row in rows {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let named =
            |cell: usize| -> Vec<&str> { cells[cell].split('`').skip(1).step_by(2).collect() };
        let head = format!(
            "type: {}\ntitle: A\ndate: 2025-02-14\nversion: \"1.0\"\nstatus: draft\nchapters: [chapters/01.md]\n",
            named(1)[0]
        );
        let run = project().file("content/2024/audit/report.yaml", head);
        let run = run.run("check --message-format short --lang en").exits(Exit::Problems);
        let stderr = run.stderr();
        let missing = stderr.lines().filter_map(|line| {
            line.split_once("error[missing-head-field]: `")?.1.split('`').next()
        });
        assert_eq!(missing.collect::<BTreeSet<_>>(), named(3).into_iter().collect(), "{row}");
        types += 1;
    }
    assert_eq!(types, 5);
}

#[test]
fn the_cover_and_the_running_head_say_what_kind_of_document_it_is() {
    // The annual report names itself in its title.
    for (file, kind, running) in [
        ("informationssakerhetsberattelse-2024", "", "Informationssäkerhetsberättelse 2024"),
        ("granskning-av-it-driften-2024", "Revisionsrapport", "Granskning av it-driften"),
        ("svar-pa-granskning-av-it-sakerhet-2021", "", "Svar på granskning"),
        (
            "saker-it-drift-i-halso-och-sjukvarden-2021",
            "Lägesrapport",
            "Säker it-drift i hälso-",
        ),
        ("uppfoljning-av-robusthet-2023", "Uppföljning", "Uppföljning av robusthet 2023"),
    ] {
        let bytes = &sample_output()[&format!("public/{file}.pdf")];
        let document = lopdf::Document::load_mem(bytes).expect("a PDF");
        let page =
            |number| document.extract_text(&[number]).expect("text").replace('\u{ad}', "");
        let (cover, third) = (page(1), page(3));
        assert!(cover.contains(kind), "{file}: {cover}");
        let head = third.lines().take(4).collect::<Vec<_>>().join(" ");
        assert!(head.contains(running), "{file}: {head}");
        assert!(kind.is_empty() || head.contains(kind), "{file}: {head}");
    }
}

#[test]
fn a_project_may_have_document_types_of_its_own() {
    let own = "\
title: {sv: Incidentrapport, en: Incident report}
cover: {sv: Incidentrapport, en: Incident report}
head:
  - {field: handler, required: true, short: true, label: {sv: Utredare, en: Investigator}}
  - {field: status}
";
    let project = project().file("content/types/incident.yaml", own).file(
        "content/2024/audit/report.yaml",
        AUDIT
            .replace("annual-report", "incident")
            .replace("responsible: Revisorerna", "handler: Anna Prov"),
    );
    project.run("build --to html").exits(Exit::Ok).stderr_lacks("unused-file");
    let page = text(&project, "public/granskning-av-it-driften-2024.html");
    assert!(page.contains("<dt>Utredare</dt><dd>Anna Prov</dd>"), "{page}");
    assert!(!page.contains("<dt>Organisation</dt>"), "{page}");
    project
        .file("content/types/incident.yaml", format!("{own}  - {{field: status}}\n"))
        .run("check --message-format short --lang en")
        .stderr_has("content/types/incident.yaml:6:13: error[duplicate-id]")
        .exits(Exit::Problems);
}

const COVERAGE: &str = "\
coverage:
  msbfs-2020-6-report:
    p14-1: [a]
    p14-3: [a, risker, a]
    p15-2: [risker]
";

#[test]
fn coverage_tells_which_items_are_answered_where_and_which_are_not() {
    let chapter = "# A {#a}\n\n{{ coverage: msbfs-2020-6-report }}\n\n## Risker {#risker}\n\n\
        Se @tab:coverage-msbfs-2020-6-report.\n";
    let project = TestProject::new().chapter(chapter);
    let path = "content/2024/report.yaml";
    let report = std::fs::read_to_string(project.path(path)).expect("a report");
    let project = project.file(path, report.clone() + COVERAGE);
    project.run("build --to html,pdf --edition public").exits(Exit::Ok);
    let page = text(&project, "public/berattelse-2024.html").replace('\u{ad}', "");
    assert!(page.contains("Tre av åtta krav besvaras."), "{page}");
    assert_eq!(page.matches("Inget avsnitt").count(), 5, "{page}");
    assert!(page.contains("href=\"#risker\">avsnitt\u{a0}1.1</a>"), "{page}");
    let pdf = &project.files("output")["public/berattelse-2024.pdf"];
    assert!(pdf_text(pdf).contains("Inget avsnitt"), "{}", pdf_text(pdf));
    for (from, to, code) in [
        ("p15-2: [risker]", "p15-2: [risk]", "dead-reference"),
        ("p15-2: [risker]", "p15-9: [risker]", "unknown-area"),
        ("msbfs-2020-6-report:", "msbfs-2020-6-rapport:", "unknown-framework"),
    ] {
        let coverage = COVERAGE.replace(from, to);
        TestProject::new()
            .chapter(chapter)
            .file(path, report.clone() + &coverage)
            .run("check --message-format short --lang en")
            .stderr_has("content/2024/report.yaml:1")
            .stderr_has(&format!("error[{code}]"))
            .exits(Exit::Problems);
    }
}

#[test]
fn the_start_page_tells_what_every_document_comes_to_in_both_editions_and_languages() {
    let sv = [
        ("Informationssäkerhetsberättelse 2024", "Genomförd utbildning 50,9 %"),
        (
            "Granskning av it-driften",
            "Frågor med svaret ja 1 av 5 Frågor med svaret delvis 2 av 5",
        ),
        ("Uppföljning av robusthet 2023", "Mål med aktivitet 6 av 7 Mål utan aktivitet 1 av 7"),
        (
            "Säker it-drift",
            "2 sep–okt Sammanlagd varaktighet minst 3 h 54 min Under analys 1 av 2",
        ),
        ("Svar på granskning", "Besvarade rekommendationer 8 av 8 Svar med slutdatum 2 av 8"),
    ];
    let en = [
        ("Information security report 2024", "Training completed 50.9%"),
        (
            "Audit of IT operations",
            "Questions answered yes 1 of 5 Questions answered partly 2 of 5",
        ),
        (
            "Follow-up of robustness 2023",
            "Goals with an activity 6 of 7 Goals without an activity 1 of 7",
        ),
        (
            "Safe IT operations",
            "2 Sep–Oct Total duration at least 3 h 54 min Under analysis 1 of 2",
        ),
        (
            "Response to the audit of IT security",
            "Answered recommendations 8 of 8 Responses with a due date 2 of 8",
        ),
    ];
    let project = TestProject::empty().sample();
    for (language, told) in [("sv", sv), ("en", en)] {
        project.run(&format!("build --to html --language {language}")).exits(Exit::Ok);
        for edition in ["public", "internal"] {
            let index = project.files(&format!("output/{edition}")).remove("index.html");
            let index = String::from_utf8(index.expect("a start page")).expect("UTF-8");
            let page = Html::parse_document(&index);
            let main = Selector::parse("main").expect("a selector");
            let words = page.select(&main).flat_map(|main| main.text());
            let words = words.collect::<Vec<_>>().join(" ").replace('\u{ad}', "");
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            for (title, numbers) in told {
                let report =
                    words.split(title).nth(1).unwrap_or_else(|| panic!("{title}: {words}"));
                assert!(report.contains(numbers), "{title}, {numbers}: {words}");
            }
        }
    }
}
