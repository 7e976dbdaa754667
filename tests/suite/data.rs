//! Open data: JSON and CSV of the hand-made report.

use std::fs;

use berattelse::cli::Exit;
use berattelse::doc::secrecy::Edition;
use berattelse::write::data;
use serde_json::{Value, json};

use crate::hand_made;
use crate::project::{TestProject, sample_output};

#[test]
fn json_holds_every_key_figure_and_action_in_a_fixed_order() {
    let expected = r#"{
  "organisation": "Region Exempel",
  "title": "Informationssäkerhetsberättelse 2024",
  "year": 2024,
  "edition": "public",
  "version": "1.0",
  "date": "2025-03-18",
  "record_numbers": [
    "RS/101/2025"
  ],
  "language": "sv",
  "key_figures": [
    {
      "id": "training",
      "title": "Genomförd utbildning; andel, \"procent\"",
      "kind": "share",
      "area": "utbildning",
      "years": [
        {
          "year": 2023,
          "state": "not_reportable",
          "reason": "=1+1",
          "values": [],
          "source": "Utbildningsplattformen",
          "as_of": "2023-12-31"
        },
        {
          "year": 2024,
          "state": "reported",
          "values": [
            {
              "name": "share",
              "value": 50.9,
              "precision": "about",
              "unit": "percent"
            },
            {
              "name": "change",
              "value": -1.5,
              "precision": "exact",
              "unit": "percentage_points"
            }
          ],
          "source": "Utbildningsplattformen",
          "as_of": "2024-12-31"
        }
      ]
    }
  ],
  "actions": [
    {
      "id": "utbildningsuppfoljning",
      "title": "Utbildningsuppföljning",
      "kind": "proposal",
      "status": "ongoing",
      "no_owner": "utses av beslutet",
      "due": "2025-12-31",
      "moments": []
    }
  ]
}
"#;
    assert_eq!(data::json(&hand_made::report(Edition::Public)), expected);
}

#[test]
fn csv_has_one_row_a_value_and_quotes_what_it_must() {
    let expected = [
        "id,title,kind,area,year,state,name,value,precision,unit,reason,source,as_of,edition",
        "training,\"Genomförd utbildning; andel, \"\"procent\"\"\",share,utbildning,2023,not_reportable,,,,,\"'=1+1\",Utbildningsplattformen,2023-12-31,public",
        "training,\"Genomförd utbildning; andel, \"\"procent\"\"\",share,utbildning,2024,reported,share,50.9,about,percent,,Utbildningsplattformen,2024-12-31,public",
        "training,\"Genomförd utbildning; andel, \"\"procent\"\"\",share,utbildning,2024,reported,change,-1.50,exact,percentage_points,,Utbildningsplattformen,2024-12-31,public",
        "",
    ];
    assert_eq!(data::csv(&hand_made::report(Edition::Public)), expected.join("\r\n"));
}

#[test]
fn parts_have_a_row_each_in_a_table_of_their_own() {
    let part = |id: &str, answer: Option<&str>| {
        vec![("id", Some(id.to_owned())), ("answer", answer.map(str::to_owned))]
    };
    let mut report = hand_made::report(Edition::Public);
    report.data[0].parts = vec![part("r1", Some("Ja.\n• ett, två")), part("r2", None)];
    let names: Vec<String> = report.part_files().map(|(_, name)| name).collect();
    assert_eq!(names, [format!("{}.training.csv", report.links.stem)]);
    let expected = "id,answer,edition\r\nr1,\"Ja.\n• ett, två\",public\r\nr2,,public\r\n";
    assert_eq!(data::parts_csv(&report.data[0], Edition::Public), expected);
    let json: Value = serde_json::from_str(&data::json(&report)).expect("JSON");
    let parts = json!([{"id": "r1", "answer": "Ja.\n• ett, två"}, {"id": "r2"}]);
    assert_eq!(json["key_figures"][0]["parts"], parts);
}

/// Two recommendations: one answered with a value and told here, one told by a secret action.
const ANSWERS: &str = "\
kind: answers
title: Revisorernas rekommendationer
short_title: Rekommendationer
area: utbildning
source: {name: Granskningen}
value:
  pairs:
    - {id: r1, recommendation: Följ upp., answer: \"Det blir {{ svar.total | spelled }}.\", short: Ja, owner: Chefen, due: 2025-12-31, status: ongoing}
    - {id: r2, recommendation: Stäng hålet., action: hemlig}
";
const ACTIONS: &str = "\
actions:
  - {id: hemlig, title: Byt brandväggen, kind: decision, year: 2024, owner: Driften, due: 2025-01-31, statuses: {2024: late}, secrecy: {provision: '18:8 p3'}}
";

#[test]
fn answers_stand_beside_the_page_row_by_row_and_tell_nothing_secret() {
    let project = TestProject::new()
        .key_figure("svar", ANSWERS)
        .file("content/register/actions.yaml", ACTIONS)
        .chapter("# Svar\n\n{{ list: svar }}\n\n{{ follow_up }}\n");
    project.run("build --to html,data").exits(Exit::Ok);
    let files = project.files("output");
    let text = |path: &str| String::from_utf8(files[path].clone()).expect("UTF-8");
    let head = "id,recommendation,answer,short,owner,no_owner,due,no_due,status,action,edition";
    let first = "r1,Följ upp.,Det blir två.,Ja,Chefen,,2025-12-31,,ongoing,";
    assert_eq!(
        text("public/berattelse-2024.svar.csv"),
        format!("{head}\r\n{first},public\r\nr2,Stäng hålet.,,,,,,,withheld,,public\r\n")
    );
    assert_eq!(
        text("internal/berattelse-2024-intern.svar.csv"),
        format!(
            "{head}\r\n{first},internal\r\n\
             r2,Stäng hålet.,,,Driften,,2025-01-31,,late,hemlig,internal\r\n"
        )
    );
    let link = "<a href=\"berattelse-2024.svar.csv\" download>Rekommendationer, csv</a>";
    assert!(text("public/berattelse-2024.html").contains(link));
    let json: Value = serde_json::from_str(&text("public/berattelse-2024.json")).expect("JSON");
    assert_eq!(json["key_figures"][0]["parts"][1]["status"], "withheld");
    project.run("build --to html").exits(Exit::Ok);
    let page = fs::read_to_string(project.path("output/public/berattelse-2024.html"));
    assert!(!page.expect("a page").contains(".csv"), "no link to what is not built");
}

#[test]
fn parts_of_goals_and_questions_are_told_as_well() {
    let text = |name: &str| {
        String::from_utf8(sample_output()[&format!("public/{name}")].clone()).expect("UTF-8")
    };
    let goals = text("uppfoljning-av-robusthet-2023.robustness.csv");
    assert!(goals.starts_with(
        "id,goal,origin,text,activity,owner,no_owner,due,no_due,status,action,edition\r\n"
    ));
    let unserved = goals.lines().filter(|row| row.ends_with(",,,,,,,public")).count();
    assert_eq!((goals.matches("\r\n").count(), unserved), (18, 1), "{goals}");
    let verdicts = text("granskning-av-it-driften-2024.audit-verdicts.csv");
    assert!(verdicts.starts_with("id,question,verdict,words,grounds,edition\r\n"));
    let answers = text("svar-pa-granskning-av-it-sakerhet-2021.recommendations.csv");
    assert_eq!(answers.matches(",public\r\n").count(), 8, "{answers}");
    assert_eq!(answers.matches(",svaret 2021 anger inget,").count(), 6, "{answers}");
}

#[test]
fn csv_cells_never_begin_a_formula() {
    let before = ["", " ", "\u{a0}", "\t", "\r", "a\n", "a\r\n ", "\u{feff}"];
    for start in before {
        for sign in ["=", "+", "-", "@", "＝", "＋", "－", "＠"] {
            let cell = data::text(&format!("{start}{sign}HYPERLINK(\"x\")"));
            assert!(cell.starts_with("\"'"), "{cell:?}");
        }
    }
    assert_eq!(data::text("\tx"), "\"'\tx\"");
    assert_eq!(data::text("högst 1,0 %"), "\"högst 1,0 %\"");
    assert_eq!(data::text("jan–okt"), "jan–okt");
    assert_eq!(data::text("a-b"), "a-b");
}
