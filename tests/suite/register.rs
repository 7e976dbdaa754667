//! The register of actions as a document: whole lives, over all documents and years.

use berattelse::cli::Exit;
use scraper::{Html, Selector};

use crate::pdf_text::pdf_text;
use crate::project::{TestProject, sample_output};
use crate::read_aloud::assert_texts_are_pages;
use crate::same_text::assert_page_is_pdf;

/// The smallest project, with documents of two years and this register.
fn project(register: &str) -> TestProject {
    let report = "type: audit-answer\ntitle: Svar\ndate: 2022-05-01\nversion: '1.0'\nstatus: draft\n\
        recipient: Revisorerna\nrecord_numbers: [RS/1/2022]\nchapters: [chapters/a.md]\n";
    TestProject::new()
        .chapter("# Ett\n\n{{ follow_up }}\n")
        .file("content/2022/svar/report.yaml", report)
        .file("content/2022/svar/chapters/a.md", "# Svaret {#svaret}\n\nText.\n")
        .file("content/register/actions.yaml", format!("actions:\n{register}"))
}

#[test]
fn a_follow_up_of_an_empty_register_says_so_and_is_no_table() {
    let project = TestProject::new().chapter("# Ett\n\n{{ follow_up }}\n");
    project.run("build --edition public --to html").exits(Exit::Ok).stderr_lacks("warning");
    let page = project.files("output/public").remove("berattelse-2024.html").expect("a page");
    let page = String::from_utf8(page).expect("UTF-8");
    assert!(page.contains("Åtgärdsregistret har inga åtgärder att visa."), "{page}");
    assert!(!page.contains("tab-follow_up") && !page.contains("Tabell 1"), "{page}");
}

const PLAN: &str = "  - id: plan\n    title: Skriv planen\n    kind: recommendation\n    year: 2022\n    owner: Chefen\n";

fn page(project: &TestProject) -> String {
    project.run("build --edition public --to html").exits(Exit::Ok);
    let page = project.files("output/public").remove("atgarder.html").expect("a page");
    let page = Html::parse_document(&String::from_utf8(page).expect("UTF-8"));
    let main = Selector::parse("main").expect("a selector");
    plain(page.select(&main).next().expect("a main part").text())
}

/// Texts with one space between them.
fn plain<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let text = texts.collect::<Vec<_>>().join(" ").replace('\u{ad}', "");
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(" ,", ",")
        .replace(" .", ".")
        .replace(" :", ":")
}

fn assert_tells(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "`{words}` is not in {text}");
    }
}

#[test]
fn an_action_lives_from_its_origin_over_moved_days_to_its_end() {
    let project = project(&format!(
        "{PLAN}    origin: {{source: Granskning 2021, date: 2022-03-25, by: revisorerna}}
    decided: {{document: 2022/svar, section: svaret, by: styrelsen}}
    due:
      - {{due: 2022-12-31, document: 2022/svar}}
      - {{due: 2023-12-31, source: Protokoll, date: 2023-02-01, words: chefen slutade}}
    statuses:
      2022: {{status: not_started, document: 2022/svar, section: svaret, words: väntar}}
      2024: done
"
    ));
    let text = page(&project);
    assert_tells(
        &text,
        &[
            "En åtgärd följs. En är genomförd.",
            "Skriv planen Rekommendation. Ansvarig: Chefen. Klar senast 2023-12-31.",
            "2022-03-25 Rekommenderad av revisorerna Granskning 2021 \
             2022-05-01 Utlovad av styrelsen Svar, Svaret \
             2022-05-01 Klar senast 2022-12-31 Svar \
             2022-05-01 Läget 2022: ej påbörjad, väntar Svar, Svaret \
             2023-02-01 Slutdatum flyttat till 2023-12-31: chefen slutade Protokoll \
             2023 Inget besked",
            "Läget 2024: genomförd Berättelse 2024",
        ],
    );
    // A report of an earlier year does not know what came later.
    project.run("build --edition public --to html --year 2022").exits(Exit::Ok);
    let files = project.files("output/public");
    let earlier = String::from_utf8(files["atgarder.html"].clone()).expect("UTF-8");
    assert!(!earlier.contains("2023"), "{earlier}");
}

#[test]
fn what_is_silently_dropped_is_said_in_the_follow_up_and_in_the_register() {
    let project = project(&format!("{PLAN}    statuses: {{2022: ongoing}}\n"));
    let text = page(&project);
    assert_tells(
        &text,
        &["En saknar besked.", "En åtgärd utan besked", "2023–2024 Inget besked"],
    );
    let files = project.files("output/public");
    let report = String::from_utf8(files["berattelse-2024.html"].clone()).expect("UTF-8");
    assert_tells(
        &report,
        &[
            "Om en av åtgärderna finns inget besked för 2024, och inget beslut har avslutat den.",
            "<span class=\"missing\">Inget besked sedan 2022</span>",
            "står i <a href=\"atgarder.html\">Åtgärder</a>.",
        ],
    );
}

#[test]
fn an_action_that_another_took_over_is_open_no_more() {
    let other = PLAN.replace("id: plan", "id: ny").replace("year: 2022", "year: 2024");
    let project = project(&format!(
        "{PLAN}    statuses: {{2022: ongoing}}\n    replaced_by: ny\n{other}    due: 2025-01-01\n    statuses: {{2024: ongoing}}\n"
    ));
    assert_tells(&page(&project), &["En pågår och en är ersatt av en annan.", "Ersatt av Å2"]);
    // Nobody asks for the owner, the day and the status of what is replaced.
    project
        .run("check")
        .stderr_lacks("action-without-status")
        .stderr_lacks("action-without-due");
}

#[test]
fn what_was_late_when_another_took_over_is_counted_once_everywhere() {
    let other = PLAN.replace("id: plan", "id: ny").replace("year: 2022", "year: 2024");
    let project = project(&format!(
        "{PLAN}    statuses: {{2023: ongoing, 2024: late}}\n    replaced_by: ny\n{other}    statuses: {{2024: late}}\n"
    ));
    assert_tells(
        &page(&project),
        &["En är försenad och en är ersatt av en annan.", "Läget 2024: försenad"],
    );
    let files = project.files("output/public");
    let report = String::from_utf8(files["berattelse-2024.html"].clone()).expect("UTF-8");
    let report = plain(std::iter::once(report.as_str()));
    assert_tells(
        &report,
        &[
            "En är försenad och en är ersatt av en annan.",
            ">Ersatt av Å2</td>",
            "Tecknet ”–” betyder att åtgärden inte fanns ännu.",
        ],
    );
    assert_eq!(report.matches("class=\"status late\"").count(), 1, "{report}");
}

#[test]
fn actions_are_counted_by_the_year_in_which_they_began_and_what_became_of_them() {
    let of = |id: &str, rest: &str| PLAN.replace("id: plan", &format!("id: {id}")) + rest;
    let project = project(
        &[
            of("a", "    statuses: {2022: ongoing}\n"),
            of("b", "    statuses: {2022: late, 2024: late}\n"),
            of("c", "    statuses: {2022: done}\n"),
            of("d", "    statuses: {2024: not_started}\n").replace("year: 2022", "year: 2024"),
        ]
        .concat(),
    );
    assert_tells(
        &page(&project),
        &[
            "Fyra åtgärder följs. En saknar besked, en är försenad, en är inte påbörjad och en är genomförd.",
            "Började Antal Utan besked Försenade Ej påbörjade Genomförda \
             2022 3 1 1 0 1 2024 1 0 0 1 0 Alla 4 1 1 1 1",
        ],
    );
}

#[test]
fn a_life_of_many_years_stands_whole_and_years_of_the_same_status_as_one() {
    let report = "type: audit-answer\ntitle: Svar\ndate: 2010-05-01\nversion: '1.0'\nstatus: draft\n\
        recipient: Revisorerna\nrecord_numbers: [RS/1/2010]\nchapters: [chapters/a.md]\n";
    let years: Vec<String> = (2010..=2023)
        .filter(|year| *year != 2016)
        .map(|year| format!("{year}: {}", if year < 2014 { "ongoing" } else { "late" }))
        .collect();
    let register = format!(
        "actions:\n{}    statuses: {{{}, 2024: done}}\n",
        PLAN.replace("year: 2022", "year: 2010"),
        years.join(", ")
    );
    let project = TestProject::new()
        .chapter("# Ett\n\n{{ actions }}\n")
        .file("content/2010/svar/report.yaml", report)
        .file("content/2010/svar/chapters/a.md", "# Svaret\n\nText.\n")
        .file("content/register/actions.yaml", register);
    project.run("build --edition public --to html,pdf,text").exits(Exit::Ok);
    let files = project.files("output/public");
    let main = Selector::parse("main").expect("a selector");
    let told = |page: &str| {
        let page = Html::parse_document(&String::from_utf8_lossy(&files[page]));
        plain(page.select(&main).next().expect("a main part").text())
    };
    let course = "2010–2013 Pågår 2014–2015 Försenad 2016 Inget besked 2017–2023 Försenad 2024 Genomförd";
    assert_tells(&told("berattelse-2024.html"), &[course]);
    let whole = told("atgarder.html");
    for year in (2010..=2024).filter(|year| *year != 2016) {
        assert_tells(&whole, &[&format!("Läget {year}:")]);
    }
    assert!(assert_texts_are_pages(&files) > 3);
    for name in ["berattelse-2024", "atgarder"] {
        let text = String::from_utf8_lossy(&files[&format!("{name}.html")]);
        assert_page_is_pdf(&text, &files[&format!("{name}.pdf")]);
    }
}

#[test]
fn a_register_without_actions_makes_no_page() {
    let project = TestProject::new();
    project.run("build --edition public --to html").exits(Exit::Ok);
    assert!(!project.files("output/public").contains_key("atgarder.html"));
}

#[test]
fn what_the_register_may_not_say_is_reported() {
    let cases = [
        ("statuses: {2022: done, 2022: ongoing}", "duplicate-key"),
        ("origin: {document: 2022/svar, source: Protokoll}", "unclear-source"),
        ("origin: {source: Protokoll, section: svaret}", "unclear-source"),
        ("origin: {date: 2022-01-01}", "unclear-source"),
        ("origin: {document: 2022/frågor}", "unknown-document"),
        ("origin: {document: 2023}", "unknown-document"),
        ("origin: {document: 2022/svar, section: svart}", "dead-reference"),
        ("replaced_by: plan", "unknown-action"),
        ("replaced_by: planen", "unknown-action"),
        ("due: [{due: 2022-13-31}]", "bad-date"),
        ("statuses: {2022: {status: klar}}", "unknown-value"),
    ];
    for (line, code) in cases {
        let project = project(&format!("{PLAN}    {line}\n"));
        let run = project.run("check --message-format short --lang en");
        run.stderr_has(&format!("error[{code}]")).exits(Exit::Problems);
    }
    let fine = "origin: {document: 2022/svar, section: svaret}\n    statuses: {2022: ongoing, 2023: {status: done, document: 2024}}";
    project(&format!("{PLAN}    {fine}\n")).run("check").exits(Exit::Ok);
}

#[test]
fn one_thing_with_two_statuses_in_a_year_is_an_error() {
    let goals = |status: &str, title: &str| {
        format!(
            "kind: goals\ntitle: Mål\narea: utbildning\nvalue:\n  goals:\n    - id: a\n      title: A\n      activities:\n        \
             - {{title: Skriv planen, status: {status}}}\n    - id: b\n      title: B\n      activities:\n        \
             - {{title: {title}, status: done}}\n"
        )
    };
    let check = |register: &str, goals: String| {
        let project = project(register).key_figure("mal", &goals);
        project.run("check --message-format short --lang en")
    };
    let register = format!("{PLAN}    statuses: {{2022: ongoing, 2024: done}}\n");
    // Two goals, and a goal and the register.
    let other = PLAN.replace("Skriv planen", "Annat");
    let other = format!("{other}    statuses: {{2022: ongoing, 2024: done}}\n");
    for (register, told) in
        [(&other, goals("late", "skriv  planen")), (&register, goals("late", "Annat"))]
    {
        check(register, told)
            .stderr_has("mal.yaml:")
            .stderr_has("error[two-statuses]: “")
            .exits(Exit::Problems);
    }
    check(&register, goals("done", "Skriv planen")).stderr_lacks("two-statuses");
    check(&other, goals("late", "Skriv planen i tid")).stderr_lacks("two-statuses");
}

#[test]
fn a_secret_action_tells_the_public_register_nothing_but_its_ground() {
    let secret = |title: &str, status: &str| {
        let register = format!(
            "{PLAN}    statuses: {{2022: ongoing}}\n    replaced_by: hemlig\n  - id: hemlig\n    title: {title}\n    \
             kind: decision\n    year: 2023\n    statuses: {{2023: {status}}}\n    secrecy: {{provision: '18:8 p3'}}\n"
        );
        let project = project(&register);
        project.run("build --edition public --to html,data,text").exits(Exit::Ok);
        project.files("output/public")
    };
    let files = secret("Byt låsen", "ongoing");
    assert!(files == secret("Köp larm åt alla", "cancelled"), "the register tells of a secret");
    let text = String::from_utf8(files["atgarder.txt"].clone()).expect("UTF-8");
    assert_tells(&text, &["Uppgift utelämnad, 18 kap. 8 § 3 OSL", "en är utelämnad"]);
    let json = String::from_utf8(files["atgarder.json"].clone()).expect("UTF-8");
    assert!(!json.contains("hemlig"), "{json}");
}

#[test]
fn the_register_of_the_sample_shows_a_chain_from_recommendation_to_silence() {
    let files = sample_output();
    let page = Html::parse_document(&String::from_utf8_lossy(&files["public/atgarder.html"]));
    let body = Selector::parse("main").expect("a selector");
    let page = plain(page.select(&body).next().expect("a main part").text());
    let texts =
        [page, plain(std::iter::once(pdf_text(&files["public/atgarder.pdf"]).as_str()))];
    for text in texts {
        assert_tells(
            &text,
            &[
                "2021-03-25 Rekommenderad av revisorerna",
                "2021-06-15 Utlovad av regionstyrelsen",
                "2023-11-15 Läget 2023: pågår, revideras Uppföljning av robusthet 2023",
                "Läget 2024: försenad, görs inte enligt revisorerna",
                "Ersatt av Å21",
                "Läget 2024: försenad, vakant för att spara",
            ],
        );
    }
}

#[test]
fn the_register_is_data_too_a_row_a_moment() {
    let csv = String::from_utf8(sample_output()["public/atgarder.csv"].clone()).expect("UTF-8");
    let rows: Vec<&str> = csv.lines().collect();
    assert_eq!(
        rows[0],
        "id,title,kind,owner,no_owner,no_due,event,year,value,date,by,words,source,edition"
    );
    assert!(
        rows.iter().any(|row| row.starts_with("rev-kontinuitetsplan,")
            && row.contains(",status,2023,ongoing,2023-11-15,,revideras,")
            && row.contains(",It-chefen,,svaret 2021 anger inget,")),
        "{csv}"
    );
}

#[test]
fn what_was_promised_in_2021_is_followed_until_2025_in_the_register_and_in_each_document() {
    let project = TestProject::empty().tree("promises");
    project.run("build --edition public --to html,text,pdf").exits(Exit::Ok);
    let files = project.files("output/public");
    let told = |stem: &str| {
        let read = String::from_utf8(files[&format!("{stem}.txt")].clone()).expect("UTF-8");
        let read = plain(read.lines().map(|line| line.split(" [till").next().unwrap_or(line)));
        let pdf = pdf_text(&files[&format!("{stem}.pdf")]);
        (read, plain(std::iter::once(pdf.as_str())))
    };
    let answer = "Svar på granskning av it-säkerheten, Svar på rekommendationerna";
    let (register, paper) = told("atgarder");
    let lives: [&[&str]; 5] = [
        // Promised, still being revised two years later, and not told of since.
        &[
            "2021-03-25 Rekommenderad av revisorerna",
            "2021-06-15 Utlovad av regionstyrelsen",
            "2021-06-15 Läget 2021: ej påbörjad, efter leverantörsbytet",
            "2023-11-15 Läget 2023: pågår, revideras",
            "2024–2025 Inget besked",
        ],
        // Promised, and judged missing four years later.
        &[
            "2022–2024 Inget besked",
            "2025-02-14 Läget 2025: försenad, görs inte enligt revisorerna",
        ],
        // A post that was created, and is vacant.
        &[
            "2021-06-15 Läget 2021: pågår, tjänsten är inrättad",
            "2025-02-01 Läget 2024: försenad, tjänsten är vakant",
        ],
        // Promised, a goal without activity, and proposed again.
        &[
            "2023-11-15 Läget 2023: försenad, målet har ingen aktivitet",
            "2025-02-01 Ersatt av Å6",
            "2025-02-01 Föreslagen",
        ],
        // Promised, and never heard of again.
        &["2022–2025 Inget besked"],
    ];
    for words in lives.concat() {
        assert_tells(&register, &[words]);
        assert_tells(&paper, &[words]);
    }
    assert_tells(&register, &["Sex åtgärder följs. Fyra saknar besked", answer]);
    // Each document tells what was promised before, and nothing that came later.
    let each = [
        (
            "svar-pa-granskning-av-it-sakerheten-2021",
            vec!["Åtgärd Å3, pågår", "Ej påbörjad"],
            "2023",
        ),
        (
            "uppfoljning-av-robusthet-2023",
            vec![
                "Det som lovades 2021",
                "2021 Ej påbörjad: efter leverantörsbytet",
                "2023 Pågår: revideras",
                "2022–2023 Inget besked",
            ],
            "vakant",
        ),
        (
            "informationssakerhetsberattelse-2024",
            vec![
                "En är försenad, en är inte påbörjad och en är ersatt av en annan. Om tre av åtgärderna finns inget besked för 2024",
                "Inget besked sedan 2021",
                "Ersatt av Å6",
            ],
            "görs inte enligt revisorerna",
        ),
        (
            "granskning-av-it-driften-2025",
            vec!["[2025] Försenad", "Inget besked sedan 2023"],
            "2026",
        ),
    ];
    for (stem, words, later) in each {
        let (read, _) = told(stem);
        assert_tells(&read, &words);
        assert!(!read.contains(later), "`{later}` is in {read}");
    }
}
