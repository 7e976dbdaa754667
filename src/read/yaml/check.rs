//! A tree against a schema: everything that differs, each at its place.
//!
//! In: the tree of a file and the JSON Schema of the type it should become. Out: diagnostics.
//! Never: a rule that is not in the schema, so that editors say what the program says.
//!
//! Knows the part of JSON Schema that `schema` makes: types, properties, patterns by name, items,
//! bounds, enumerations, alternatives and references.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::base::code::{
    BAD_COLOUR, BAD_DATE, BAD_ID, BAD_NUMBER, BAD_PROVISION, Code, MISSING_KEY, OUT_OF_RANGE,
    UNKNOWN_KEY, UNKNOWN_VALUE, UNKNOWN_YEAR, WRONG_TYPE,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span};
use crate::doc::secrecy::Provision;
use crate::doc::theme::Colour;
use crate::read::yaml::tree::{Content, Entry, Kind, Node, Style};
use crate::read::yaml::types::{
    COLOUR_PATTERN, END_PATTERN, ID_PATTERN, MOMENT_PATTERN, MONTH_PATTERN, PROVISION_PATTERN,
    YEAR_PATTERN, end,
};
use crate::value::date::{Date, Year};
use crate::value::decimal::{self, Decimal};
use crate::value::id::Id;
use crate::value::moment::Written;
use crate::value::period::Month;

/// Reports what differs between a tree and the schema of the type it should become.
pub(super) fn check(
    root: &Node,
    schema: &Value,
    source: &Source,
    diagnostics: &mut Diagnostics,
) {
    Check { schema, source, diagnostics }.node(root, schema, "");
}

/// The word by which `diagnostic-wrong-type` says what was found.
pub(super) fn found(node: &Node) -> &'static str {
    match node.kind() {
        Kind::Nothing => "nothing",
        Kind::Boolean => "boolean",
        Kind::Number => "number",
        Kind::Text if node.text() == Some("") => "empty-text",
        Kind::Text => "text",
        Kind::List => "list",
        Kind::Map => "map",
    }
}

struct Check<'a> {
    schema: &'a Value,
    source: &'a Source,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Check<'a> {
    /// Checks a value; `key` is the nearest key above it.
    fn node(&mut self, node: &Node, schema: &'a Value, key: &str) {
        let options = self.options(schema);
        let kind = node.kind();
        let fitting: Vec<&Value> =
            options.iter().copied().filter(|option| accepts(option, node)).collect();
        match fitting.as_slice() {
            [] => self.wrong_type(node, &options),
            [only] => self.one(node, only, key),
            several if kind == Kind::Map => self.best(node, several, key),
            several => {
                let words: Vec<&str> =
                    several.iter().flat_map(|option| words(option)).collect();
                let free = several.iter().find(|option| !has_words(option));
                match free {
                    Some(option) => self.one(node, option, key),
                    None => self.word(node, &words, key),
                }
            }
        }
    }

    /// The alternatives of a schema, references followed.
    fn options(&self, schema: &'a Value) -> Vec<&'a Value> {
        let schema = self.resolve(schema);
        match schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array) {
            Some(list) => list.iter().flat_map(|option| self.options(option)).collect(),
            None => vec![schema],
        }
    }

    fn resolve(&self, schema: &'a Value) -> &'a Value {
        let Some(reference) = schema.get("$ref").and_then(Value::as_str) else { return schema };
        let referred = match reference.strip_prefix("#/$defs/") {
            Some(name) => self.schema.get("$defs").and_then(|all| all.get(name)),
            None => (reference == "#").then_some(self.schema),
        };
        referred.unwrap_or_else(|| unreachable!("`schema` makes no reference {reference}"))
    }

    /// A map that may be one of several: the one whose keys it has most of.
    fn best(&mut self, node: &Node, options: &[&'a Value], key: &str) {
        let own = |option: &Value| {
            let names = properties(option);
            entries(node)
                .iter()
                .filter(|entry| names.contains(&entry.key.node.as_str()))
                .count()
        };
        let best = options.iter().copied().max_by_key(|option| own(option));
        match best {
            Some(option) if own(option) > 0 => self.one(node, option, key),
            _ => {
                let names: BTreeSet<&str> =
                    options.iter().flat_map(|option| properties(option)).collect();
                let at = entries(node).first().map_or(node.span, |entry| entry.key.span);
                let name = entries(node).first().map_or("", |entry| entry.key.node.as_str());
                self.diagnostics
                    .report(&UNKNOWN_KEY, at)
                    .with("key", name)
                    .did_you_mean(name, names);
            }
        }
    }

    /// A value of a kind that the schema accepts.
    fn one(&mut self, node: &Node, schema: &'a Value, key: &str) {
        match &node.content {
            Content::Map(entries) => self.map(node, entries, schema),
            Content::List(nodes) => self.list(node, nodes, schema, key),
            Content::Scalar(scalar) => match node.kind() {
                Kind::Text if has_words(schema) => {
                    self.word(node, &words(schema), key);
                }
                Kind::Text if is_type(schema, "string") => {
                    self.text(node.span, &scalar.text, schema);
                }
                Kind::Text | Kind::Number => self.number(node.span, &scalar.text, schema),
                _ => {}
            },
        }
    }

    fn word(&mut self, node: &Node, words: &[&str], key: &str) {
        let text = node.text().unwrap_or_default();
        if !words.contains(&text) {
            self.diagnostics
                .report(&UNKNOWN_VALUE, node.span)
                .with("value", text)
                .with("key", key)
                .did_you_mean(text, words.iter().copied());
        }
    }

    fn text(&mut self, span: Span, text: &str, schema: &Value) {
        let is_format = |name: &str| schema.get("format").is_some_and(|format| format == name);
        if let Some(pattern) = schema.get("pattern").and_then(Value::as_str) {
            self.pattern(span, text, pattern);
        } else if is_format("date") && Date::parse(text).is_none() {
            self.diagnostics
                .report(&BAD_DATE, span)
                .with("value", text)
                .hint("hint-write-date", &[]);
        } else if schema.get("minLength").is_some() && text.trim().is_empty() {
            self.diagnostics
                .report(&WRONG_TYPE, span)
                .with("expected", "text")
                .with("found", "empty-text")
                .with("value", text)
                .hint("hint-write-or-remove", &[]);
        }
    }

    /// Holds a text or key against one of the patterns of `types`; `true` when it fits.
    fn pattern(&mut self, span: Span, text: &str, pattern: &str) -> bool {
        let (fits, code): (bool, &'static Code) = match pattern {
            ID_PATTERN => (Id::new(text).is_some(), &BAD_ID),
            COLOUR_PATTERN => (Colour::parse(text).is_some(), &BAD_COLOUR),
            PROVISION_PATTERN => (Provision::parse(text).is_some(), &BAD_PROVISION),
            MOMENT_PATTERN => (Written::parse(text).is_some(), &BAD_DATE),
            END_PATTERN => (end(text).is_some(), &BAD_DATE),
            MONTH_PATTERN => (Month::parse(text).is_some(), &BAD_DATE),
            YEAR_PATTERN => (text.parse().ok().and_then(Year::new).is_some(), &UNKNOWN_YEAR),
            other => unreachable!("`types` has no pattern {other}"),
        };
        if !fits {
            let name = if *code == UNKNOWN_YEAR { "year" } else { "value" };
            let diagnostic = self.diagnostics.report(code, span);
            diagnostic.with(name, text);
            match pattern {
                ID_PATTERN => diagnostic.hint("hint-write-id", &[("id", &as_id(text))]),
                COLOUR_PATTERN => diagnostic.hint("hint-write-colour", &[]),
                MOMENT_PATTERN => diagnostic.hint("hint-write-moment", &[]),
                END_PATTERN => diagnostic.hint("hint-write-end", &[]),
                MONTH_PATTERN => diagnostic.hint("hint-write-month", &[]),
                PROVISION_PATTERN => diagnostic.hint("hint-write-provision", &[]),
                _ => diagnostic,
            };
        }
        fits
    }

    fn number(&mut self, span: Span, text: &str, schema: &Value) {
        let is_whole = is_type(schema, "integer");
        let number = decimal::parse(text).filter(|number| !is_whole || number.is_integer());
        let Some(number) = number.filter(|_| !is_whole || text.parse::<i64>().is_ok()) else {
            let diagnostic = self.diagnostics.report(&BAD_NUMBER, span);
            diagnostic.with("value", text).with("expected", expected(schema));
            if let Some(plain) = as_number(text) {
                diagnostic.hint("hint-write-number", &[("number", &plain)]);
            }
            return;
        };
        let bound = |key: &str| {
            let bound = schema.get(key).and_then(Value::as_number)?;
            decimal::parse(&bound.to_string())
        };
        let (minimum, maximum) = (bound("minimum"), bound("maximum"));
        let is_inside = minimum.is_none_or(|minimum| number >= minimum)
            && maximum.is_none_or(|maximum| number <= maximum);
        if !is_inside {
            let show =
                |bound: Option<Decimal>| bound.map_or("…".to_owned(), |b| b.to_string());
            self.diagnostics
                .report(&OUT_OF_RANGE, span)
                .with("value", text)
                .with("minimum", show(minimum))
                .with("maximum", show(maximum));
        }
    }

    fn list(&mut self, node: &Node, nodes: &[Node], schema: &'a Value, key: &str) {
        let minimum = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
        if (nodes.len() as u64) < minimum {
            self.diagnostics
                .report(&WRONG_TYPE, node.span)
                .with("expected", "list")
                .with("found", "empty-list")
                .with("value", "");
        }
        if let Some(items) = schema.get("items") {
            for node in nodes {
                self.node(node, items, key);
            }
        }
    }

    fn map(&mut self, node: &Node, entries: &[Entry], schema: &'a Value) {
        let object = schema.get("properties").and_then(Value::as_object);
        let patterns = schema.get("patternProperties").and_then(Value::as_object);
        let others = schema.get("additionalProperties").filter(|others| others.is_object());
        let mut meant = BTreeSet::new();
        let mut before: Option<&Node> = None;
        for Entry { key, value } in entries {
            let before = before.replace(value);
            let name = key.node.as_str();
            if let Some(schema) = object.and_then(|object| object.get(name)) {
                self.node(value, schema, name);
            } else if let Some((pattern, schema)) = patterns.and_then(|all| all.iter().next()) {
                if self.pattern(key.span, name, pattern) {
                    self.node(value, schema, name);
                }
            } else if let Some(schema) = others {
                self.node(value, schema, name);
            } else {
                let diagnostic = self.diagnostics.report(&UNKNOWN_KEY, key.span);
                diagnostic.with("key", name).did_you_mean(name, properties(schema));
                if let Some(hint) = &diagnostic.hint
                    && hint.key == "hint-did-you-mean"
                {
                    meant.extend(hint.facts.iter().map(|(_, name)| name.clone()));
                } else if let Some(text) = before.filter(|it| is_plain(it)).and_then(Node::text)
                    && self.source.text[node.span.range()].starts_with('{')
                {
                    diagnostic.note(None, "note-comma-ends-text", &[("text", text)]);
                }
            }
        }
        let required = schema.get("required").and_then(Value::as_array);
        for name in required.into_iter().flatten().filter_map(Value::as_str) {
            // A key that is there but misspelt is one problem, not two.
            let is_there = entries.iter().any(|entry| entry.key.node == name);
            if !is_there && !meant.contains(name) {
                let at = entries.first().map_or(node.span, |entry| entry.key.span);
                self.diagnostics.report(&MISSING_KEY, at).with("key", name);
            }
        }
    }

    fn wrong_type(&mut self, node: &Node, options: &[&'a Value]) {
        let expected: BTreeSet<&str> = options.iter().map(|option| expected(option)).collect();
        let expected: Vec<&str> = expected.into_iter().collect();
        let text = node.text().unwrap_or_default();
        let items = options.iter().filter_map(|option| option.get("items"));
        let is_item =
            items.flat_map(|items| self.options(items)).any(|item| accepts(item, node));
        let diagnostic = self.diagnostics.report(&WRONG_TYPE, node.span);
        diagnostic
            .with("expected", expected.join("-or-"))
            .with("found", found(node))
            .with("value", text);
        let takes = |kind: &str| expected.contains(&kind);
        let written = &self.source.text[node.span.range()];
        let is_one_line = !written.contains(['\n', '"']);
        match node.kind() {
            Kind::List | Kind::Map if takes("text") && is_one_line => {
                diagnostic.hint("hint-put-in-quotes", &[("text", written)]);
            }
            Kind::Nothing => {
                diagnostic.hint("hint-write-or-remove", &[]);
            }
            Kind::Text if is_item && !text.is_empty() => {
                diagnostic.hint("hint-put-in-brackets", &[("text", text)]);
            }
            Kind::Number | Kind::Boolean if takes("text") => {
                diagnostic.hint("hint-put-in-quotes", &[("text", text)]);
            }
            Kind::Text
                if (takes("number") || takes("integer") || takes("boolean"))
                    && (decimal::parse(text).is_some() || matches!(text, "true" | "false")) =>
            {
                diagnostic.hint("hint-without-quotes", &[("text", text)]);
            }
            _ => {}
        }
    }
}

/// Whether a schema takes a value of this kind; what it holds is checked afterwards.
fn accepts(schema: &Value, node: &Node) -> bool {
    let is_numeric = is_type(schema, "number") || is_type(schema, "integer");
    match node.kind() {
        Kind::Nothing => false,
        Kind::Boolean => is_type(schema, "boolean"),
        Kind::Number => is_numeric,
        Kind::List => is_type(schema, "array"),
        Kind::Map => is_type(schema, "object"),
        Kind::Text => {
            let attempt = is_numeric && is_plain(node) && node.text().is_some_and(means_number);
            is_type(schema, "string") || has_words(schema) || attempt
        }
    }
}

fn is_type(schema: &Value, kind: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(found)) => found == kind,
        Some(Value::Array(list)) => list.iter().any(|found| found == kind),
        _ => false,
    }
}

/// The word by which `diagnostic-wrong-type` says what was expected.
fn expected(schema: &Value) -> &'static str {
    let kinds = [
        ("object", "map"),
        ("array", "list"),
        ("integer", "integer"),
        ("number", "number"),
        ("boolean", "boolean"),
    ];
    kinds.iter().find(|(kind, _)| is_type(schema, kind)).map_or("text", |(_, word)| word)
}

/// Whether a schema takes some words only.
fn has_words(schema: &Value) -> bool {
    schema.get("const").is_some_and(Value::is_string)
        || schema.get("enum").is_some_and(Value::is_array)
}

fn words(schema: &Value) -> Vec<&str> {
    if let Some(word) = schema.get("const").and_then(Value::as_str) {
        return vec![word];
    }
    let list = schema.get("enum").and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).collect()
}

fn properties(schema: &Value) -> Vec<&str> {
    let object = schema.get("properties").and_then(Value::as_object);
    object.into_iter().flat_map(Map::keys).map(String::as_str).collect()
}

fn entries(node: &Node) -> &[Entry] {
    match &node.content {
        Content::Map(entries) => entries,
        _ => &[],
    }
}

fn is_plain(node: &Node) -> bool {
    matches!(&node.content, Content::Scalar(scalar) if scalar.style == Style::Plain)
}

/// Whether a text was meant as a number: `5 200`, `50,9`, `12 %`, `NaN`.
fn means_number(text: &str) -> bool {
    let unsigned = text.trim_start_matches(['-', '+', '−', '.', ',']);
    unsigned.starts_with(|c: char| c.is_ascii_digit())
        || matches!(unsigned.to_ascii_lowercase().as_str(), "nan" | "inf" | "infinity")
}

/// The number that was meant, written as this program wants it.
fn as_number(text: &str) -> Option<String> {
    let plain: String = text
        .replace(',', ".")
        .replace('−', "-")
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '%')
        .collect();
    let plain = plain.strip_prefix('+').unwrap_or(&plain);
    (plain != text && decimal::parse(plain).is_some()).then(|| plain.to_owned())
}

/// An id near to what was written.
fn as_id(text: &str) -> String {
    let plain = text.to_lowercase().replace(['å', 'ä'], "a").replace('ö', "o");
    let id: String = plain
        .chars()
        .map(|c| if c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' { c } else { '-' })
        .collect();
    let id = id.trim_matches(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    match id.chars().next() {
        Some(first) if first.is_ascii_lowercase() => id.chars().take(64).collect(),
        _ => format!("x-{id}").trim_end_matches('-').to_owned(),
    }
}
