//! Verdicts, answers and goals: three documents with the figures that real ones had.

use std::collections::BTreeMap;

use berattelse::cli::Exit;

use crate::pdf_text::pdf_text;
use crate::project::{TestProject, without_inner_marks};

const AUDIT: &str = "granskning-av-it-driften-2024";
const ANSWER: &str = "svar-pa-granskning-av-it-sakerheten-2021";
const GOALS: &str = "uppfoljning-av-robusthet-2023";

fn project() -> TestProject {
    TestProject::empty().tree("audit-and-after")
}

fn built(project: &TestProject, arguments: &str) -> BTreeMap<String, Vec<u8>> {
    project.run(arguments).exits(Exit::Ok).stderr_lacks("unused-file");
    project.files("output")
}

fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let text = String::from_utf8(files[path].clone()).expect("UTF-8");
    without_inner_marks(
        &text.replace(['\u{ad}'], "").replace("<time>", "").replace("</time>", ""),
    )
}

#[test]
fn five_verdicts_stand_in_words_with_a_mark_beside_them_in_page_and_pdf() {
    let files = built(&project(), "build --edition public --document 2024/audit");
    let page = text(&files, &format!("public/{AUDIT}.html"));
    let pdf = pdf_text(&files[&format!("public/{AUDIT}.pdf")]);
    for words in ["Regionstyrelsen", "Delvis", "Nej", "Ja, till regionledning"] {
        assert!(page.contains(words) && pdf.contains(words), "{words}");
    }
    assert!(page.contains("Av fem frågor får 1\u{a0}ett ja,"), "{page}");
    assert!(page.contains("två ett delvis och två ett nej."), "{page}");
    assert!(page.contains("href=\"#resurser\">avsnitt\u{a0}2.2</a>"), "{page}");
    assert!(
        page.contains("1\u{a0}ja, 2\u{a0}delvis och 2\u{a0}nej; 5\u{a0}frågor sammanlagt."),
        "{page}"
    );
    let json = text(&files, &format!("public/{AUDIT}.json"));
    for value in ["\"name\": \"no\",\n              \"value\": 2", "\"name\": \"total\""] {
        assert!(json.contains(value), "{json}");
    }
}

#[test]
fn eight_answers_take_status_owner_and_date_from_the_register() {
    let files = built(&project(), "build --document 2021/answer");
    let page = text(&files, &format!("public/{ANSWER}.html"));
    // What a secret action tells may be one more with a day and one less to do.
    assert!(
        page.contains("Alla åtta rekommendationer är besvarade. Minst\u{a0}två svar har ett")
    );
    assert!(
        page.contains("är besvarade, minst\u{a0}2\u{a0}med slutdatum; högst\u{a0}8\u{a0}inte")
    );
    assert!(page.contains(
        "<p class=\"remark\">Klar senast: 2022-12-31. Status: Pågår. Åtgärd\u{a0}Å3.</p>"
    ));
    // A secret action gives its ground and nothing else in the public edition.
    assert!(!page.contains("It-chefen"), "{page}");
    assert!(page.contains(
        "<p class=\"remark\">Uppgift utelämnad, 18\u{a0}kap.\u{a0}8\u{a0}§\u{a0}3\u{a0}OSL. Åtgärd\u{a0}Å4.</p>"
    ));
    let page = text(&files, &format!("internal/{ANSWER}-intern.html"));
    assert!(page.contains("Ansvarig: It-chefen (18:8 p\u{a0}3)."), "{page}");
    // A change in the register changes the answer, and there is nowhere else to change it.
    let project = project().replace(
        "content/register/actions.yaml",
        "due: 2022-12-31\n    statuses: {2021: ongoing}",
        "due: 2023-06-30\n    statuses: {2021: done}",
    );
    let files = built(&project, "build --document 2021/answer --edition public --to html");
    let page = text(&files, &format!("public/{ANSWER}.html"));
    assert!(
        page.contains("Klar senast: 2023-06-30. Status: Genomförd. Åtgärd\u{a0}Å3."),
        "{page}"
    );
    assert!(page.contains("högst\u{a0}7\u{a0}inte slutförda"), "{page}");
    let files = built(&project, "build --document 2021/answer --edition internal --to html");
    let page = text(&files, &format!("internal/{ANSWER}-intern.html"));
    assert!(page.contains("2\u{a0}med slutdatum; 7\u{a0}inte slutförda"), "{page}");
}

#[test]
fn a_change_of_a_secret_action_changes_no_public_byte_of_the_answer() {
    let command = "build --edition public --document 2021/answer --to html,data";
    let before = built(&project(), command);
    let secret = project().replace(
        "content/register/actions.yaml",
        "    owner: It-chefen\n    statuses: {2021: ongoing}",
        "    owner: Någon annan\n    due: 2030-01-01\n    statuses: {2021: done}",
    );
    assert!(before == built(&secret, command), "the public edition tells of a secret action");
}

#[test]
fn a_goal_without_activity_is_shown_as_such() {
    let files = built(&project(), "build --edition public --document 2023/robustness");
    let page = text(&files, &format!("public/{GOALS}.html"));
    let pdf = pdf_text(&files[&format!("public/{GOALS}.pdf")]);
    assert_eq!(page.matches("Ingen aktivitet redovisad").count(), 2, "table and list\n{page}");
    assert!(pdf.contains("Ingen aktivitet redovisad"), "{pdf}");
    assert!(
        page.contains("6\u{a0}av 7\u{a0}mål har minst en aktivitet, 1\u{a0}har ingen."),
        "{page}"
    );
    // The register told in 2021 that it had not begun and in 2023 that it goes on.
    assert!(page.contains("Pågår: Kontinuitetsplan för it-driften (Å2)"), "{page}");
}

#[test]
fn what_verdicts_answers_and_goals_may_not_say_is_reported() {
    let verdicts = "content/2024/audit/key-figures/verdicts.yaml";
    let answers = "content/2021/answer/key-figures/recommendations.yaml";
    let goals = "content/2023/robustness/key-figures/goals.yaml";
    let cases = [
        (
            verdicts,
            "verdict: yes\n      words: Ja, till regionledning",
            "verdict: other",
            "verdict-without-words",
        ),
        (verdicts, "section: resurser", "section: resurs", "dead-reference"),
        (verdicts, "id: kartlaggning", "id: styrning", "duplicate-id"),
        (verdicts, "verdict: yes", "verdict: ja", "unknown-value"),
        (answers, "action: resurser", "action: resurs", "unknown-action"),
        (answers, "action: resurser", "action: resurser\n      status: done", "told-twice"),
        (answers, "id: r2", "id: r1", "duplicate-id"),
        (
            goals,
            "action: kontinuitetsplan}",
            "action: kontinuitetsplan, status: done}",
            "told-twice",
        ),
        (goals, "id: d7", "id: d6", "duplicate-id"),
    ];
    for (path, from, to, code) in cases {
        let run =
            project().replace(path, from, to).run("check --message-format short --lang en");
        run.stderr_has(&format!("error[{code}]")).exits(Exit::Problems);
    }
    // Other words with another verdict, an answer without progress and a goal without words are fine.
    project().replace(verdicts, "verdict: yes", "verdict: other").run("check").exits(Exit::Ok);
}
