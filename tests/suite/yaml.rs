//! YAML files: every problem of a file at its line and column.

use std::collections::BTreeMap;

use berattelse::base::diagnostic::{Diagnostic, Diagnostics, Place};
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
    said(text).0
}

/// The problems, and the English sentences of their notes and hints.
fn said(text: &str) -> (Vec<String>, Vec<String>) {
    let (sources, source) = source(text);
    let mut diagnostics = Diagnostics::default();
    let sample: Option<Sample> = yaml::read(&source, &mut diagnostics);
    let list = diagnostics.sorted(&sources);
    assert_eq!(sample.is_some(), list.is_empty(), "{list:?}");
    let mut told = Vec::new();
    for language in Language::ALL {
        let wording = Wording::new(language);
        told.clear();
        for diagnostic in &list {
            let key = format!("diagnostic-{}", diagnostic.code.name);
            let facts = diagnostic.facts.clone();
            wording.phrase(&berattelse::base::diagnostic::Phrase { key, facts });
            for note in &diagnostic.notes {
                told.push(wording.phrase(&note.phrase));
            }
            if let Some(hint) = &diagnostic.hint {
                told.push(wording.phrase(hint));
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
    let found = |found: &Diagnostic| format!("{} {}", line(&found.place), found.code.name);
    (list.iter().map(found).collect(), told)
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
fn a_comma_in_braces_that_ends_a_text_is_told_with_the_whole_text() {
    let (found, said) =
        said(&format!("{HEAD}decision: {{body: Ett, två, tre, date: 2024-12-31}}\n"));
    assert_eq!(found, ["4:23 comma-in-braces"]);
    assert_eq!(said, ["put it in quotes: `\"Ett, två, tre\"`"]);
    check(
        &format!("{HEAD}decision: {{body: A, a, a, date: 2024-12-31}}\n"),
        &["4:21 comma-in-braces"],
    );
    // Near misses: quotes, lines, an empty value, a first word, and lists.
    check(&format!("{HEAD}decision: {{body: \"Ett, två\", date: 2024-12-31}}\n"), &[]);
    check(&format!("{HEAD}decision:\n  body: Ett, två\n  date: 2024-12-31\n"), &[]);
    check(&format!("{HEAD}decision: {{body: A , date : 2024-12-31 }}\n"), &[]);
    check(
        &format!("{HEAD}decision: {{A, date: 2024-12-31}}\n"),
        &["4:12 missing-key", "4:12 unknown-key"],
    );
    check(&format!("{HEAD}amounts: [1, 2]\n"), &[]);
}

#[test]
fn a_key_after_an_open_text_in_braces_is_told_of_the_comma() {
    let (found, said) =
        said(&format!("{HEAD}decision: {{body: Ett, punkt: 2, date: 2024-12-31}}\n"));
    assert_eq!(found, ["4:23 unknown-key"]);
    assert_eq!(
        said,
        [
            "in `{…}` the text `Ett` ends at the comma; put a text with a comma in quotes",
            "write one of `body`, `date`"
        ]
    );
}

#[test]
fn a_text_with_brackets_is_told_to_stand_in_quotes() {
    let (found, told) = said("title: [Utkast, ett]\ndate: 2024-12-31\nstatus: draft\n");
    assert_eq!(found, ["1:8 wrong-type"]);
    assert_eq!(told, ["put it in quotes: `\"[Utkast, ett]\"`"]);
    let (found, told) = said("title: [Utkast] Svar\ndate: 2024-12-31\nstatus: draft\n");
    assert_eq!(found, ["1:17 yaml-syntax"]);
    assert_eq!(
        told.last().unwrap(),
        "put the whole text in quotes if the bracket belongs to it"
    );
}

#[test]
fn an_open_bracket_is_reported_at_the_bracket() {
    check("title: {sv: A\ndate: 2024-12-31\n", &["1:8 yaml-syntax"]);
    check("title: [a, b\ndate: 2024-12-31\n", &["1:8 yaml-syntax"]);
}

#[test]
fn broken_syntax_says_that_the_rest_of_the_file_waits() {
    let rest =
        "nothing else in the file is checked until this is mended; then run `check` again";
    for text in ["title: \"A\n", "title: a: b\n", "title: *x\n", &"[".repeat(40)] {
        let (_, told) = said(text);
        assert!(told.contains(&rest.to_owned()), "{text}: {told:?}");
    }
    let (_, told) = said("title: 12\ndate: 2024-12-31\nstatus: draft\n");
    assert!(!told.contains(&rest.to_owned()));
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
