//! YAML files: every problem of a file at its line and column.

use std::collections::BTreeMap;

use berattelse::base::diagnostic::{Diagnostics, Place};
use berattelse::base::path::ProjectPath;
use berattelse::base::source::{Source, Sources};
use berattelse::base::wording::{Language, Wording};
use berattelse::read::yaml::{self, AmountText, At, DateText, IdText, Number};
use schemars::JsonSchema;
use serde::Deserialize;

/// A type with one of everything.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct Sample {
    title: At<String>,
    date: DateText,
    status: Status,
    #[serde(default)]
    amounts: Vec<At<AmountText>>,
    #[serde(default)]
    levels: BTreeMap<At<IdText>, At<Number>>,
    text: Option<At<String>>,
    decision: Option<Decision>,
    small: Option<u8>,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Status {
    /// Not yet.
    Draft,
    /// Decided.
    Adopted,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct Decision {
    body: String,
    date: DateText,
}

fn source(text: &str) -> (Sources, Source) {
    let mut sources = Sources::default();
    let path = ProjectPath::new("content/sample.yaml").expect("a path");
    let id = sources.add(path, text);
    let source = sources.get(id).clone();
    (sources, source)
}

/// `line:column code` of every problem, in order.
fn problems(text: &str) -> Vec<String> {
    let (sources, source) = source(text);
    let mut diagnostics = Diagnostics::default();
    let sample: Option<Sample> = yaml::read(&source, &mut diagnostics);
    let list = diagnostics.sorted(&sources);
    assert_eq!(sample.is_some(), list.is_empty(), "{list:?}");
    for language in Language::ALL {
        let wording = Wording::new(language);
        for diagnostic in &list {
            let key = format!("diagnostic-{}", diagnostic.code.name);
            let facts = diagnostic.facts.clone();
            wording.phrase(&berattelse::base::diagnostic::Phrase { key, facts });
            for note in &diagnostic.notes {
                wording.phrase(&note.phrase);
            }
            if let Some(hint) = &diagnostic.hint {
                wording.phrase(hint);
            }
        }
    }
    let line = |place: &Place| match place {
        Place::Path(_) => "-".to_owned(),
        Place::Span(span) => {
            let position = source.position(span.start as usize);
            format!("{}:{}", position.line, position.column)
        }
    };
    list.iter().map(|found| format!("{} {}", line(&found.place), found.code.name)).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(problems(text), expected, "of\n{text}");
}

const HEAD: &str = "title: A\ndate: 2024-12-31\nstatus: draft\n";

#[test]
fn a_clean_file_has_no_problems_and_every_value_knows_its_place() {
    let text = format!(
        "{HEAD}amounts: [5200, {{about: 0.10}}]\nlevels:\n  ett: 0.30\ntext: |\n  Å **b**\n\n  {{{{ x }}}}\n"
    );
    let (_, source) = source(&text);
    let mut diagnostics = Diagnostics::default();
    let sample: Sample =
        yaml::read(&source, &mut diagnostics).unwrap_or_else(|| panic!("{diagnostics:?}"));
    let place = |offset: u32| {
        let position = source.position(offset as usize);
        (position.line, position.column)
    };
    assert_eq!(place(sample.title.span(&source).start), (1, 8));
    assert_eq!(sample.status, Status::Draft);
    assert_eq!(place(sample.amounts[1].span(&source).start), (4, 17));
    assert_eq!(sample.amounts[1].value.0.number.to_string(), "0.10");
    let (level, number) = sample.levels.first_key_value().expect("one level");
    assert_eq!(place(level.span(&source).start), (6, 3));
    assert_eq!(place(number.span(&source).start), (6, 8));
    assert_eq!(number.value.0.to_string(), "0.30");
    let prose = sample.text.expect("text");
    assert_eq!(prose.value, "Å **b**\n\n{{ x }}\n");
    assert_eq!(place(prose.span(&source).start), (7, 7));
}

#[test]
fn all_problems_of_a_file_are_reported_at_once() {
    check(
        "titel: A\ndate: 2024-02-30\nstatus: drafft\namounts: [1e5, .nan, \"5\", 5 200, {abot: 1}]\n\
         levels: {Å: 1, b: x}\ndecision:\n  date: 2024-1-1\nsmall: 256\n",
        &[
            "1:1 unknown-key",
            "2:7 bad-date",
            "3:9 unknown-value",
            "4:11 bad-number",
            "4:16 bad-number",
            "4:22 wrong-type",
            "4:27 bad-number",
            "4:35 unknown-key",
            "5:10 bad-id",
            "5:19 wrong-type",
            "7:3 missing-key",
            "7:9 bad-date",
            "8:8 out-of-range",
        ],
    );
}

#[test]
fn wrong_types_are_named_and_not_converted() {
    check("title: 12\ndate: 2024-12-31\nstatus: draft\n", &["1:8 wrong-type"]);
    check("title:\ndate: 2024-12-31\nstatus: draft\n", &["1:1 wrong-type"]);
    check(
        "title: [a]\ndate: {a: 1}\nstatus: [draft]\n",
        &["1:8 wrong-type", "2:7 wrong-type", "3:9 wrong-type"],
    );
    check(&format!("{HEAD}amounts: 5\n"), &["4:10 wrong-type"]);
    check(&format!("{HEAD}decision: x\n"), &["4:11 wrong-type"]);
    check(&format!("{HEAD}text: \"\"\n"), &["4:7 wrong-type"]);
    check("- a\n", &["1:1 wrong-type"]);
    check("12\n", &["1:1 wrong-type"]);
}

#[test]
fn a_key_that_stands_twice_is_reported_at_the_second() {
    check(&format!("{HEAD}title: B\n"), &["4:1 duplicate-key"]);
}

#[test]
fn broken_syntax_is_reported_where_it_breaks() {
    check("title: A\n\tdate: x\n", &["2:1 yaml-syntax"]);
    check("title: \"A\ndate: x\n", &["1:8 yaml-syntax"]);
    check("title: [a\n", &["1:8 yaml-syntax"]);
    check("title: a: b\n", &["1:9 yaml-syntax"]);
    check("title: &x A\n", &["1:11 yaml-syntax"]);
    check("title: *x\n", &["1:8 yaml-syntax"]);
    check("title: !!str A\n", &["1:14 yaml-syntax"]);
    check(&format!("{HEAD}---\ntitle: B\n"), &["4:1 yaml-syntax"]);
    check("", &["- empty-file"]);
    check("# only a comment\n", &["- empty-file"]);
}

#[test]
fn depth_and_bombs_end_with_a_diagnostic() {
    assert_eq!(problems(&"[".repeat(10_000)).len(), 1);
    assert_eq!(problems(&"{a: ".repeat(10_000)).len(), 1);
    let steps: String = (0..10_000).map(|depth| " ".repeat(depth) + "a:\n").collect();
    assert_eq!(problems(&steps), ["33:33 yaml-limit"]);
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
    assert_eq!(problems(bomb), ["1:7 yaml-syntax"]);
}

#[test]
fn a_place_inside_an_untagged_type_is_refused_and_never_wrong() {
    #[derive(Deserialize, JsonSchema)]
    #[serde(untagged)]
    enum Either {
        #[allow(dead_code)]
        Text(At<String>),
    }
    #[derive(Deserialize, JsonSchema)]
    struct Holder {
        #[allow(dead_code)]
        value: Either,
    }
    let (_, source) = source("value: a\n");
    let mut diagnostics = Diagnostics::default();
    assert!(yaml::read::<Holder>(&source, &mut diagnostics).is_none());
    assert!(diagnostics.has_errors());
}
