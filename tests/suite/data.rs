//! Open data: JSON and CSV of the hand-made report.

use berattelse::doc::secrecy::Edition;
use berattelse::write::data;

use crate::hand_made;

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
      "owner": "HR-direktören",
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
