//! Problems as SARIF 2.1.0 (OASIS, 2020), for tools that show them at the lines of a review.
//!
//! In: sorted diagnostics, their sources, a language. Out: one JSON document. Never: writing it
//! anywhere; a path of the machine.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Fix, Phrase, Place, Severity};
use crate::base::path::ProjectPath;
use crate::base::source::{Sources, Span};
use crate::base::wording::{Wording, capitalised};
use crate::check;

/// What paths count from: the project's folder, wherever it lies.
const ROOT: &str = "%SRCROOT%";

/// All problems as a log of one run.
pub fn sarif(list: &[Diagnostic], sources: &Sources, wording: &Wording) -> String {
    let mut codes: Vec<&'static Code> = list.iter().map(|diagnostic| diagnostic.code).collect();
    codes.sort_by_key(|code| code.name);
    codes.dedup();
    let writer = Writer { sources, wording, codes: &codes };
    let marks = fingerprints(list, sources);
    let results: Vec<Value> = list
        .iter()
        .zip(marks)
        .map(|(diagnostic, mark)| writer.result(diagnostic, mark))
        .collect();
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
            "columnKind": "utf16CodeUnits",
            "originalUriBaseIds": { ROOT: {
                "description": { "text": wording.say("sarif-root") },
            }},
            "invocations": [{ "executionSuccessful": true }],
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
        let rule = check::rule(code);
        let help = match rule {
            Some(_) => self.with_examples(&explanation, code),
            None => explanation.clone(),
        };
        json!({
            "id": code.name,
            "shortDescription": { "text": short },
            "fullDescription": { "text": explanation },
            "help": { "text": help },
            "defaultConfiguration": {
                "level": level(code.severity),
                "enabled": rule.is_none_or(|rule| rule.is_default),
            },
        })
    }

    fn with_examples(&self, explanation: &str, code: &Code) -> String {
        let say = |key: &str| self.wording.say(key);
        let example = |kind: &str| say(&format!("{kind}-{}", code.name));
        let (bad, good) = (example("bad"), example("good"));
        format!("{explanation}\n\n{} {bad}\n{} {good}", say("cli-bad"), say("cli-good"))
    }

    fn result(&self, diagnostic: &Diagnostic, fingerprint: String) -> Value {
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
            "partialFingerprints": { "primaryLocationLineHash": fingerprint },
        });
        if !related.is_empty() {
            result["relatedLocations"] = Value::Array(related);
        }
        if let Some(Fix { span, text }) = &diagnostic.fix {
            let words = diagnostic.hint.as_ref().map(|hint| self.say(hint));
            let words = words.unwrap_or_else(|| self.wording.say("sarif-fix"));
            result["fixes"] = json!([{ "description": { "text": words }, "artifactChanges": [{
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
        let (start, before_start) = source.before(span.start as usize);
        let (end, before_end) = source.before(span.end as usize);
        // As most who read SARIF count: what UTF-16 writes a text with.
        let column = |before: &str| before.encode_utf16().count() + 1;
        json!({
            "startLine": start,
            "startColumn": column(before_start),
            "endLine": end,
            "endColumn": column(before_end),
        })
    }

    fn say(&self, phrase: &Phrase) -> String {
        self.wording.phrase(phrase)
    }
}

/// What a problem is known by when its line moves: its code, its file and the words of its line, and the
/// number of those that are alike.
fn fingerprints(list: &[Diagnostic], sources: &Sources) -> Vec<String> {
    let mut alike: BTreeMap<u64, u32> = BTreeMap::new();
    let mark = |diagnostic: &Diagnostic| {
        let (path, line) = match &diagnostic.place {
            Place::Span(span) => {
                let source = sources.get(span.source);
                let (number, _) = source.before(span.start as usize);
                (&source.path, source.text.lines().nth(number - 1).unwrap_or_default())
            }
            Place::Path(path) => (path, ""),
        };
        let words = [diagnostic.code.name, path.as_str()].into_iter();
        let hash = hash(words.chain(line.split_whitespace()));
        let count = alike.entry(hash).or_default();
        *count += 1;
        format!("{hash:016x}:{count}")
    };
    list.iter().map(mark).collect()
}

/// Fowler, Noll and Vo's hash of words (FNV-1a, 64 bits): the same on any machine, in any version.
fn hash<'t>(words: impl Iterator<Item = &'t str>) -> u64 {
    let bytes = words.flat_map(|word| word.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
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
    json!({ "uri": uri, "uriBaseId": ROOT })
}
