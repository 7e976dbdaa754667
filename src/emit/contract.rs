//! What templates of a project can count on: the keys of pages, the components, and proof that a
//! template asks for nothing else.
//!
//! In: the types of keys, the templates. Out: diagnostics at a template's line, and the page
//! `templates/README.md`. Never: a key listed by hand.

use std::fmt::Write as _;

use schemars::{JsonSchema, schema_for};
use serde_json::{Map, Value, json};

use crate::base::code::{UNKNOWN_TEMPLATE_KEY, UNUSED_FILE};
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::{Source, Span};
use crate::emit::page::{self, Templates};
use crate::emit::pdf::components;
use crate::write::html::keys::{AccessibilityPage, ReportPage, StartPage};

/// The beginning of the page that describes the contract.
const INTRODUCTION: &str = include_str!("contract.md");

/// What holds for the components of the PDF.
const COMPONENTS: &str = "
Templates are written in [Typst](https://typst.app/docs/). The report is code that calls these components; names with a colon are
arguments that a call names, and all of them must be taken: end the parameters with `..rest` to leave aside what you do not use. A file of
your own defines at least what stands here under its name. Colours are variables with the names of the roles in `theme/theme.yaml`
(`grid` is `grid-line`).
";

/// The pages and the types of their keys.
fn pages() -> [(&'static str, &'static str, Value); 3] {
    [
        (page::REPORT, "A report as one page.", schema::<ReportPage>()),
        (page::START, "The start page of an edition.", schema::<StartPage>()),
        (
            page::ACCESSIBILITY,
            "The accessibility statement of an edition.",
            schema::<AccessibilityPage>(),
        ),
    ]
}

fn schema<T: JsonSchema>() -> Value {
    schema_for!(T).to_value()
}

/// Holds a project's own HTML templates against the keys: every name they ask for is there, and every
/// page can be filled, whichever of the keys have a value.
///
/// Reports `unknown-template-key` and `template-data`. Templates that are built in are not looked at.
pub fn check(templates: &Templates, files: &Files, diagnostics: &mut Diagnostics) {
    let own: Vec<&Source> =
        templates.sources().filter(|it| files.own.contains(&it.path)).collect();
    if own.is_empty() {
        return;
    }
    for (name, _, schema) in pages() {
        let known = properties(&schema);
        let mut is_known = true;
        for variable in templates.variables(name) {
            if known.iter().any(|(key, _)| *key == variable) {
                continue;
            }
            is_known = false;
            let span = own.iter().find_map(|source| place(source, &variable));
            let span = span.unwrap_or_else(|| own[0].span());
            diagnostics
                .report(&UNKNOWN_TEMPLATE_KEY, span)
                .with("name", &variable)
                .with("page", name)
                .did_you_mean(&variable, known.iter().map(|(key, _)| *key));
        }
        // A key that is not there would only be told again.
        if is_known {
            let trials = [Trial::Full, Trial::Sparse, Trial::Empty];
            let _ = trials.into_iter().all(|trial| {
                templates.page(name, &trial.value(&schema, &schema), diagnostics).is_some()
            });
        }
    }
}

/// Reports files of a project's `templates/` that take no built-in file's place and that no template
/// names: `unused-file`.
pub fn unused(
    files: &Files,
    built_in: impl Fn(&ProjectPath) -> Option<&'static str>,
    diagnostics: &mut Diagnostics,
) {
    let is_template = |path: &&ProjectPath| {
        path.as_str().starts_with("templates/") && matches!(path.extension(), "html" | "typ")
    };
    let templates: Vec<&ProjectPath> = files.texts.keys().filter(is_template).collect();
    for path in templates.iter().filter(|path| files.own.contains(path)) {
        let names_it = |other: &&&ProjectPath| {
            let text = files.text(other).map(|source| &*source.text);
            other != &path && text.is_some_and(|text| text.contains(path.file_name()))
        };
        if built_in(path).is_none() && templates.iter().find(names_it).is_none() {
            let names = templates.iter().filter(|it| built_in(it).is_some());
            diagnostics
                .report_path(&UNUSED_FILE, path)
                .did_you_mean(path.as_str(), names.map(|it| it.as_str()));
        }
    }
}

/// How much a trial page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trial {
    /// Every key has a value, every list an entry.
    Full,
    /// Lists have an entry, which has only what it must.
    Sparse,
    /// Only what must be there; lists are empty.
    Empty,
}

impl Trial {
    /// A value that fits a schema of the document `root`.
    fn value(self, schema: &Value, root: &Value) -> Value {
        let is_full = self == Self::Full;
        if let Some(target) = target(schema, root) {
            return self.value(target, root);
        }
        if let Some(options) = schema["anyOf"].as_array() {
            return if is_full { self.value(&options[0], root) } else { Value::Null };
        }
        let (kind, may_be_nothing) = kind(schema);
        match kind {
            _ if may_be_nothing && !is_full => Value::Null,
            "object" => {
                let entry = |(key, of): (&str, &Value)| (key.to_owned(), self.value(of, root));
                Value::Object(properties(schema).into_iter().map(entry).collect::<Map<_, _>>())
            }
            // Lists of the same type inside each other end here.
            "array" if self == Self::Empty || is_recursive(schema, root) => json!([]),
            "array" => json!([self.value(&schema["items"], root)]),
            "integer" => json!(2024),
            "boolean" => json!(is_full),
            _ => json!(if is_full { "x" } else { "" }),
        }
    }
}

/// Whether a list's entries hold such a list themselves, and this one stands in an entry.
fn is_recursive(schema: &Value, root: &Value) -> bool {
    let Some(entry) = target(&schema["items"], root) else { return false };
    let own = properties(entry);
    own.iter().any(|(_, of)| std::ptr::eq(*of, schema))
}

/// What a reference leads to.
fn target<'a>(schema: &Value, root: &'a Value) -> Option<&'a Value> {
    let name = schema["$ref"].as_str()?.strip_prefix("#/$defs/")?;
    root["$defs"].get(name)
}

/// The type of a value, and whether it may be nothing.
fn kind(schema: &Value) -> (&str, bool) {
    match &schema["type"] {
        Value::Array(kinds) => {
            let is_null = |kind: &&Value| *kind == "null";
            let first = kinds.iter().find(|kind| !is_null(kind)).and_then(Value::as_str);
            (first.unwrap_or("string"), kinds.iter().any(|kind| is_null(&kind)))
        }
        kind => (kind.as_str().unwrap_or("string"), false),
    }
}

fn properties(schema: &Value) -> Vec<(&str, &Value)> {
    let properties = schema["properties"].as_object();
    properties.into_iter().flatten().map(|(key, of)| (key.as_str(), of)).collect()
}

/// Where a template asks for a name: inside `{{ … }}` or `{% … %}`, as a whole word that is no field.
fn place(source: &Source, name: &str) -> Option<Span> {
    let text = &*source.text;
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let is_asked = |at: &usize| {
        let (before, after) = (&text[..*at], &text[at + name.len()..]);
        let opened = before.rfind("{{").max(before.rfind("{%"));
        let closed = before.rfind("}}").max(before.rfind("%}"));
        let is_inside =
            opened.is_some_and(|opened| closed.is_none_or(|closed| closed < opened));
        let is_field = before.ends_with(|c: char| is_word(c) || ".\"'".contains(c));
        is_inside && !is_field && !after.starts_with(is_word)
    };
    let at = text.match_indices(name).map(|(at, _)| at).find(is_asked)?;
    Some(source.span().within(at..at + name.len()))
}

/// The page that describes the contract: `templates/README.md`.
pub fn readme(templates: &Templates, files: &Files) -> String {
    let mut text = INTRODUCTION.to_owned();
    let mut told: Vec<String> = Vec::new();
    for (name, about, schema) in pages() {
        let _ = write!(text, "\n### `{name}`\n\n{about}\n\n");
        table(&mut text, &schema);
        for (part, of) in schema["$defs"].as_object().into_iter().flatten() {
            if !told.contains(part) {
                told.push(part.clone());
                let about = sentence(&of["description"]);
                let _ = write!(text, "\n#### {part}\n\n{about}\n\n");
                table(&mut text, of);
            }
        }
    }
    text.push_str("\n### Components of the pages\n\n| component | arguments |\n|---|---|\n");
    for (name, arguments) in templates.components() {
        let _ = writeln!(text, "| `{name}` | {} |", arguments.join(", "));
    }
    text.push_str("\n## The PDF: `templates/typst/`\n");
    text.push_str(COMPONENTS);
    for (path, list) in components::asked_for(files) {
        let _ = write!(text, "\n### `{path}`\n\n| component | what it is |\n|---|---|\n");
        for component in &list {
            let _ = writeln!(text, "| `{}` | {} |", component.signature(), component.about);
        }
        for component in list.iter().filter(|component| !component.arguments.is_empty()) {
            let _ = write!(text, "\nArguments of `{}`:\n\n", component.name);
            for (name, about) in &component.arguments {
                let _ = writeln!(text, "- `{name}`: {about}");
            }
        }
    }
    text
}

fn table(text: &mut String, schema: &Value) {
    text.push_str("| key | type | what it is |\n|---|---|---|\n");
    for (key, of) in properties(schema) {
        let (kind, about) = (type_words(of), sentence(&of["description"]));
        let _ = writeln!(text, "| `{key}` | {kind} | {about} |");
    }
}

/// "text", "list of Entry", "Logo, or none".
fn type_words(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str() {
        return name.trim_start_matches("#/$defs/").to_owned();
    }
    if let Some(options) = schema["anyOf"].as_array() {
        return format!("{}, or none", type_words(&options[0]));
    }
    let (kind, may_be_nothing) = kind(schema);
    let words = match kind {
        "array" => format!("list of {}", type_words(&schema["items"])),
        "integer" => "number".to_owned(),
        "boolean" => "true or false".to_owned(),
        _ => "text".to_owned(),
    };
    if may_be_nothing { format!("{words}, or none") } else { words }
}

/// A description on one line, safe in a table.
fn sentence(description: &Value) -> String {
    let words: Vec<&str> =
        description.as_str().unwrap_or_default().split_whitespace().collect();
    words.join(" ").replace('|', "\\|")
}
