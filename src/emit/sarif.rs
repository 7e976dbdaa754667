//! Problems as SARIF 2.1.0 (OASIS, 2020), for tools that show them at the lines of a review.
//!
//! In: sorted diagnostics, their sources, a language. Out: one JSON document. Never: writing it
//! anywhere; a path of the machine.

use serde_json::{Value, json};

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Fix, Phrase, Place, Severity};
use crate::base::path::ProjectPath;
use crate::base::source::{Sources, Span};
use crate::base::wording::{Wording, capitalised};

/// All problems as a log of one run.
pub fn sarif(list: &[Diagnostic], sources: &Sources, wording: &Wording) -> String {
    let mut codes: Vec<&'static Code> = list.iter().map(|diagnostic| diagnostic.code).collect();
    codes.sort_by_key(|code| code.name);
    codes.dedup();
    let writer = Writer { sources, wording, codes: &codes };
    let results: Vec<Value> = list.iter().map(|diagnostic| writer.result(diagnostic)).collect();
    let rules: Vec<Value> = codes.iter().map(|code| writer.rule(code)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "berattelse",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "language": wording.language().tag(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut text = serde_json::to_string_pretty(&log).expect("JSON values are JSON");
    text.push('\n');
    text
}

struct Writer<'a> {
    sources: &'a Sources,
    wording: &'a Wording,
    codes: &'a [&'static Code],
}

impl Writer<'_> {
    fn rule(&self, code: &Code) -> Value {
        let explanation = self.wording.say(&format!("explain-{}", code.name));
        let name = format!("rule-{}", code.name);
        let short = if self.wording.has(&name) {
            capitalised(&self.wording.say(&name))
        } else {
            explanation.split_inclusive(". ").next().unwrap_or_default().trim().to_owned()
        };
        json!({
            "id": code.name,
            "shortDescription": { "text": short },
            "fullDescription": { "text": explanation },
            "defaultConfiguration": { "level": level(code.severity) },
        })
    }

    fn result(&self, diagnostic: &Diagnostic) -> Value {
        let key = format!("diagnostic-{}", diagnostic.code.name);
        let sentence = Phrase { key, facts: diagnostic.facts.clone() };
        let mut text = self.say(&sentence);
        if let Some(hint) = &diagnostic.hint {
            text += &format!(" ({})", self.say(hint));
        }
        let related: Vec<Value> = diagnostic
            .notes
            .iter()
            .filter_map(|note| {
                let mut location = self.location(note.span?);
                location["message"] = json!({ "text": self.say(&note.phrase) });
                Some(location)
            })
            .collect();
        let location = match &diagnostic.place {
            Place::Span(span) => self.location(*span),
            Place::Path(path) => {
                json!({ "physicalLocation": { "artifactLocation": file(path) } })
            }
        };
        let index = self.codes.iter().position(|code| *code == diagnostic.code);
        let mut result = json!({
            "ruleId": diagnostic.code.name,
            "ruleIndex": index,
            "level": level(diagnostic.code.severity),
            "message": { "text": text },
            "locations": [location],
        });
        if !related.is_empty() {
            result["relatedLocations"] = Value::Array(related);
        }
        if let Some(Fix { span, text }) = &diagnostic.fix {
            result["fixes"] = json!([{ "artifactChanges": [{
                "artifactLocation": file(&self.sources.get(span.source).path),
                "replacements": [{
                    "deletedRegion": self.region(*span),
                    "insertedContent": { "text": text },
                }],
            }]}]);
        }
        result
    }

    fn location(&self, span: Span) -> Value {
        json!({ "physicalLocation": {
            "artifactLocation": file(&self.sources.get(span.source).path),
            "region": self.region(span),
        }})
    }

    fn region(&self, span: Span) -> Value {
        let source = self.sources.get(span.source);
        let start = source.position(span.start as usize);
        let end = source.position(span.end as usize);
        json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        })
    }

    fn say(&self, phrase: &Phrase) -> String {
        self.wording.phrase(phrase)
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A path as a relative URI.
fn file(path: &ProjectPath) -> Value {
    let mut uri = String::new();
    for byte in path.as_str().bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri += &format!("%{byte:02X}");
        }
    }
    json!({ "uri": uri, "uriBaseId": "%SRCROOT%" })
}
