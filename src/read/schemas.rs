//! The JSON Schemas of all files of a project, for editors.
//!
//! In: the types that the readers read, and where a text may stand in two languages. Out: one schema a
//! kind of file, as text. Never: a rule that the readers do not hold files against.

use serde_json::{Value, json};

use crate::read::actions::ActionsFile;
use crate::read::document_types::DocumentTypeFile;
use crate::read::frameworks::FrameworkFile;
use crate::read::measures;
use crate::read::report::ReportFile;
use crate::read::settings::SettingsFile;
use crate::read::theme::ThemeFile;
use crate::read::yaml::json_schema;

/// File name and text of every schema, as they lie in `content/schemas/`.
pub fn schemas() -> Vec<(String, String)> {
    let files = [
        ("project", "content/project.yaml", json_schema::<SettingsFile>()),
        (
            "report",
            "content/<year>/report.yaml, content/<year>/<name>/report.yaml",
            json_schema::<ReportFile>(),
        ),
        ("actions", "content/register/actions.yaml", json_schema::<ActionsFile>()),
        ("type", "content/types/<id>.yaml", json_schema::<DocumentTypeFile>()),
        ("framework", "content/frameworks/<id>.yaml", json_schema::<FrameworkFile>()),
        ("theme", "theme/theme.yaml", json_schema::<ThemeFile>()),
    ];
    let mut schemas: Vec<(String, String)> =
        files.into_iter().map(|(name, title, schema)| file(name, title, schema)).collect();
    for (kind, schema) in measures::schemas() {
        let title = format!("content/<year>/key-figures/<id>.yaml, kind: {kind}");
        schemas.push(file(&format!("key-figure.{kind}"), &title, schema));
    }
    schemas.sort();
    schemas
}

/// The files whose types say themselves where there are two languages.
const IN_BOTH: [&str; 3] = ["type", "framework", "theme"];

/// A schema under its file's name, with the file it is for as its title.
fn file(name: &str, title: &str, mut schema: Value) -> (String, String) {
    if !IN_BOTH.contains(&name) {
        schema = translatable(schema);
        schema["$defs"]["Translated"] = json!({
            "description": "A text in each of the languages that the reports may be in.",
            "type": "object",
            "properties": {
                "sv": { "type": "string", "minLength": 1 },
                "en": { "type": "string", "minLength": 1 },
            },
            "minProperties": 1,
            "additionalProperties": false,
        });
    }
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".to_owned(), title.into());
    }
    let text = serde_json::to_string_pretty(&sorted(schema)).expect("a schema is plain JSON");
    (format!("{name}.json"), text + "\n")
}

/// The same, with `{sv: …, en: …}` beside every free text.
fn translatable(schema: Value) -> Value {
    match schema {
        Value::Object(mut object) => {
            let is_text = object.get("type").is_some_and(|kind| kind == "string");
            let is_free = !["enum", "const", "format", "pattern"]
                .iter()
                .any(|key| object.contains_key(*key));
            if is_text && is_free {
                let description = object.remove("description");
                let mut either = json!({ "anyOf": [Value::Object(object), { "$ref": "#/$defs/Translated" }] });
                if let Some(description) = description {
                    either["description"] = description;
                }
                return either;
            }
            let inner = object.into_iter().map(|(key, value)| {
                // The names of keys are not translated.
                let value = if key == "propertyNames" { value } else { translatable(value) };
                (key, value)
            });
            Value::Object(inner.collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(translatable).collect()),
        other => other,
    }
}

/// The same with the keys of every object in alphabetical order, whatever order `serde_json` keeps.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let mut entries: Vec<(String, Value)> =
                object.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Object(entries.into_iter().collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(sorted).collect()),
        other => other,
    }
}
