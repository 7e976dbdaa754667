//! Problems as SARIF 2.1.0: what tools of code review get.
//!
//! In: projects with problems. Out: logs, held to the standard's schema and to the lines for editors. Never: a
//! keyword of the schema that is passed over.

use std::fs;

use serde_json::{Value, json};

use crate::project::{TestProject, repository};

fn schema() -> Value {
    let text = fs::read_to_string(repository().join("tests/schemas/sarif-2.1.0.json"));
    serde_json::from_str(&text.expect("the schema")).expect("JSON")
}

fn log(project: &TestProject, arguments: &str) -> Value {
    let run = project.run(&format!("{arguments} --message-format sarif"));
    serde_json::from_str(&run.stdout()).unwrap_or_else(|error| panic!("{error}\n{run}"))
}

/// What is wrong with a value by a schema: a line a fault, each with its place.
fn faults(root: &Value, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut fault = |what: String| found.push(format!("{place}: {what}"));
    let no_items = Vec::new();
    let items = value.as_array().unwrap_or(&no_items);
    let mut inner = Vec::new();
    for (keyword, wanted) in schema.as_object().expect("a schema") {
        let each = || wanted.as_array().expect("a list").iter();
        match keyword.as_str() {
            "$schema" | "$id" | "title" | "description" | "default" | "definitions" => {}
            // Formats are notes by the standard; addresses are looked at below.
            "format" => {}
            "$ref" => {
                let pointer = wanted.as_str().and_then(|name| name.strip_prefix('#'));
                let target = pointer.and_then(|pointer| root.pointer(pointer));
                inner.extend(faults(root, target.expect("a definition"), value, place));
            }
            "type" => {
                let is = match wanted.as_str() {
                    Some("object") => value.is_object(),
                    Some("array") => value.is_array(),
                    Some("string") => value.is_string(),
                    Some("boolean") => value.is_boolean(),
                    Some("integer") => value.is_i64(),
                    Some("number") => value.is_number(),
                    other => panic!("the type {other:?}"),
                };
                if !is {
                    fault(format!("no {wanted}"));
                }
            }
            "enum" => {
                if !each().any(|one| one == value) {
                    fault(format!("{value} is none of {wanted}"));
                }
            }
            "required" => {
                for name in
                    each().filter(|name| value.get(name.as_str().unwrap_or("")).is_none())
                {
                    fault(format!("no {name}"));
                }
            }
            "properties" => {
                for (name, of_it) in wanted.as_object().expect("properties") {
                    if let Some(member) = value.get(name) {
                        inner.extend(faults(root, of_it, member, &format!("{place}/{name}")));
                    }
                }
            }
            "additionalProperties" => {
                for (name, member) in value.as_object().into_iter().flatten() {
                    let is_known = schema["properties"].get(name).is_some();
                    match wanted {
                        Value::Bool(true) => {}
                        Value::Bool(false) if is_known => {}
                        Value::Bool(false) => fault(format!("an unknown member {name}")),
                        _ if is_known => {}
                        of_it => inner.extend(faults(
                            root,
                            of_it,
                            member,
                            &format!("{place}/{name}"),
                        )),
                    }
                }
            }
            "items" => {
                for (index, item) in items.iter().enumerate() {
                    inner.extend(faults(root, wanted, item, &format!("{place}/{index}")));
                }
            }
            "minItems" if value.is_array() => {
                if (items.len() as u64) < wanted.as_u64().expect("a number") {
                    fault("too few items".to_owned());
                }
            }
            "uniqueItems" => {
                let is_twice = |(at, item): (usize, &Value)| items[..at].contains(item);
                if wanted == true && items.iter().enumerate().any(is_twice) {
                    fault("an item twice".to_owned());
                }
            }
            "minimum" if value.as_i64() < wanted.as_i64() => fault("too small".to_owned()),
            "maximum" if value.as_i64() > wanted.as_i64() => fault("too large".to_owned()),
            "minItems" | "minimum" | "maximum" => {}
            "anyOf" | "oneOf" => {
                let fitting =
                    each().filter(|one| faults(root, one, value, place).is_empty()).count();
                if fitting == 0 || (keyword == "oneOf" && fitting > 1) {
                    fault(format!("fits {fitting} of {keyword}"));
                }
            }
            "pattern" => {
                let text = value.as_str().unwrap_or_default();
                let is_language =
                    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase());
                match wanted.as_str().expect("a pattern") {
                    "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$" if is_language => {}
                    other => panic!("{place}: {text} has to be held to {other}"),
                }
            }
            other => panic!("the keyword {other}"),
        }
    }
    found.extend(inner);
    found
}

#[test]
fn sarif_of_every_project_fits_the_schema_of_the_standard() {
    let schema = schema();
    for tree in ["seed-faults", "rules", "many-problems"] {
        for language in ["sv", "en"] {
            let project = TestProject::empty().tree(tree);
            let log = log(&project, &format!("check --lang {language}"));
            assert_eq!(faults(&schema, &schema, &log, ""), [""; 0], "{tree}");
            assert_eq!(log["runs"][0]["language"], language);
        }
    }
    let clean = log(&TestProject::new(), "check");
    assert_eq!(faults(&schema, &schema, &clean, ""), [""; 0]);
    assert_eq!(clean["runs"][0]["results"], json!([]));
    let missing = log(&TestProject::empty(), "check");
    assert_eq!(faults(&schema, &schema, &missing, ""), [""; 0]);
    assert_eq!(missing["runs"][0]["results"][0]["ruleId"], "not-a-project");
}

#[test]
fn the_schema_finds_what_is_not_sarif() {
    let schema = schema();
    let project = TestProject::empty().tree("seed-faults");
    let good = log(&project, "check");
    let broken = [
        ("/version", json!("2.2.0")),
        ("/runs/0/results/0/level", json!("fatal")),
        ("/runs/0/results/0/message", json!("text")),
        ("/runs/0/results/0/locations/0/physicalLocation/region/startLine", json!(0)),
        ("/runs/0/tool/driver", json!({ "version": "1" })),
        ("/runs/0/tool/driver/rules/0", json!({ "id": "a", "explanation": "b" })),
    ];
    for (pointer, value) in broken {
        let mut log = good.clone();
        *log.pointer_mut(pointer).expect(pointer) = value;
        assert!(!faults(&schema, &schema, &log, "").is_empty(), "{pointer}");
    }
}

#[test]
fn sarif_holds_every_problem_with_its_rule_place_and_fix() {
    let project = TestProject::empty().tree("seed-faults");
    let lines = project.run("check --lang en --message-format short").stderr();
    let log = log(&project, "check --lang en");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let count = |severity: &str| lines.matches(&format!(": {severity}[")).count();
    assert_eq!(results.len(), count("warning") + count("error"));
    for rule in rules {
        let help = rule["help"]["text"].as_str().expect("a help");
        assert!(help.contains("\n\nBad: ") && help.contains("\nGood: "), "{help}");
    }
    for result in results {
        let index =
            usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert_eq!(result["level"], rules[index]["defaultConfiguration"]["level"]);
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uriBaseId"], "%SRCROOT%");
        let (path, region) = (&place["artifactLocation"]["uri"], &place["region"]);
        let (line, column) = (&region["startLine"], &region["startColumn"]);
        let code = result["ruleId"].as_str().expect("a rule");
        let level = result["level"].as_str().expect("a level");
        let start =
            format!("{}:{line}:{column}: {level}[{code}]: ", path.as_str().expect("a path"));
        let message = result["message"]["text"].as_str().expect("a message");
        assert!(lines.contains(&format!("{start}{message}\n")), "{start}{message}");
    }
    let has_fix = results.iter().filter(|result| result["fixes"].is_array()).count();
    assert!(has_fix > 8, "{has_fix}");
}

#[test]
fn sarif_counts_columns_in_utf16_and_writes_paths_as_addresses() {
    let project = TestProject::new()
        .chapter("# Inledning\n\n🔒 Nu {{ nej }}.\n")
        .file("content/2024/två ord.txt", "kvar");
    let log = log(&project, "check");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let results = run["results"].as_array().expect("results");
    let place = |code: &str| {
        let result = results.iter().find(|result| result["ruleId"] == code).expect(code);
        result["locations"][0]["physicalLocation"].clone()
    };
    // The ninth character; the first one takes two units.
    let region = &place("unknown-key-figure")["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&json!(3), &json!(10)));
    let address = &place("unused-file")["artifactLocation"]["uri"];
    assert_eq!(address, "content/2024/tv%C3%A5%20ord.txt");
}

/// What each problem is known by, with its line.
fn known_by(log: &Value) -> Vec<(String, u64)> {
    let results = log["runs"][0]["results"].as_array().expect("results");
    let of = |result: &Value| {
        let mark = result["partialFingerprints"]["primaryLocationLineHash"].as_str();
        let region = &result["locations"][0]["physicalLocation"]["region"];
        (mark.expect("a fingerprint").to_owned(), region["startLine"].as_u64().unwrap_or(0))
    };
    results.iter().map(of).collect()
}

#[test]
fn a_problem_keeps_its_fingerprint_when_its_line_moves_and_no_two_have_one() {
    let path = "content/2021/svar/chapters/01-svar.md";
    let project = TestProject::empty().tree("seed-faults");
    let before = known_by(&log(&project, "check --lang sv"));
    let project = project.replace(path, "# Svar\n", "# Svar\n\nNågot nytt.\n");
    let after = known_by(&log(&project, "check --lang en"));
    let marks = |list: &[(String, u64)]| {
        list.iter().map(|(mark, _)| mark.clone()).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(marks(&before), marks(&after));
    assert_eq!(marks(&before).len(), before.len(), "each problem has its own");
    let moved = before.iter().zip(&after).filter(|(one, two)| one.1 != two.1).count();
    assert_eq!(moved, 3, "the problems of the chapter stand two lines further down");
}
