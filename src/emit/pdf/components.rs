//! The components of the PDF's templates: what functions and values a file gives to the others.
//!
//! In: Typst files. Out: names with their parameters; diagnostics where a project's own file lacks what
//! the report calls. Never: running a template.

use std::collections::BTreeSet;
use std::ops::Range;

use typst::syntax::ast::{Expr, LetBinding, LetBindingKind, Param};
use typst::syntax::{LinkedNode, parse};

use crate::base::code::{COMPONENT_ARGUMENT, MISSING_COMPONENT};
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::Source;
use crate::write::typst::components as called;

/// The folder of the templates, as sources name it.
pub const FOLDER: &str = "templates/typst/";

/// A function or value that a file defines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// `card`
    pub name: String,
    /// The comment above it, on one line.
    pub about: String,
    /// What the comment says of arguments: the lines that begin with their names, ``- `kind`: …``.
    pub arguments: Vec<(String, String)>,
    /// Its parameters; none for a value.
    pub parameters: Option<Parameters>,
    /// The bytes of its name.
    range: Range<usize>,
}

/// What a function takes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parameters {
    /// In their order, without names at a call.
    pub positional: Vec<String>,
    /// Those with a default, which a call names.
    pub named: Vec<String>,
    /// Whether it takes any other argument too.
    pub takes_more: bool,
}

impl Component {
    /// `card(anchor:, heads:, …)`
    pub fn signature(&self) -> String {
        let Some(parameters) = &self.parameters else { return self.name.clone() };
        let named = parameters.named.iter().map(|name| format!("{name}:"));
        let mut list: Vec<String> = named.chain(parameters.positional.clone()).collect();
        if parameters.takes_more {
            list.push("..".to_owned());
        }
        format!("{}({})", self.name, list.join(", "))
    }
}

/// The components of a file, in its order.
pub fn of_text(text: &str) -> Vec<Component> {
    let root = parse(text);
    let root = LinkedNode::new(&root);
    root.children().filter_map(|node| component(text, &node)).collect()
}

/// The components that the report or another file asks for, by path.
pub fn asked_for(files: &Files) -> Vec<(String, Vec<Component>)> {
    let of = |source: &Source| {
        let asked = asked(files, source);
        let mut components = of_text(&source.text);
        components.retain(|component| asked.contains(component.name.as_str()));
        (source.path.to_string(), components)
    };
    sources(files).map(of).filter(|(_, components)| !components.is_empty()).collect()
}

/// The words that the report and all files but this one use.
fn asked<'a>(files: &'a Files, source: &Source) -> BTreeSet<&'a str> {
    let mut asked: BTreeSet<&str> = called().collect();
    for other in sources(files).filter(|other| other.path != source.path) {
        asked.extend(other.text.lines().filter(is_code).flat_map(words_of));
    }
    asked
}

fn is_code(line: &&str) -> bool {
    !line.trim_start().starts_with("//")
}

fn component(text: &str, node: &LinkedNode<'_>) -> Option<Component> {
    let binding: LetBinding<'_> = node.cast()?;
    let name = match binding.kind() {
        LetBindingKind::Closure(name) => name,
        LetBindingKind::Normal(pattern) => *pattern.bindings().first()?,
    };
    let parameters = match binding.init() {
        Some(Expr::Closure(closure)) => {
            let mut parameters = Parameters::default();
            for parameter in closure.params().children() {
                match parameter {
                    Param::Pos(pattern) => {
                        let names = pattern.bindings();
                        let name = names.first().map_or("_", |name| name.as_str());
                        parameters.positional.push(name.to_owned());
                    }
                    Param::Named(named) => {
                        parameters.named.push(named.name().as_str().to_owned());
                    }
                    Param::Spread(_) => parameters.takes_more = true,
                }
            }
            Some(parameters)
        }
        _ => None,
    };
    let start = node.offset();
    let at = text[start..].find(name.as_str()).map_or(start, |at| start + at);
    let (about, arguments) = comment_above(&text[..start]);
    Some(Component {
        about,
        arguments,
        name: name.as_str().to_owned(),
        parameters,
        range: at..at + name.as_str().len(),
    })
}

/// The comment that ends right above: of the component, and of its arguments.
fn comment_above(text: &str) -> (String, Vec<(String, String)>) {
    let text = text.strip_suffix('#').unwrap_or(text);
    let lines = text.lines().rev().map_while(|line| line.strip_prefix("// "));
    let lines: Vec<&str> = lines.collect();
    let mut about: Vec<&str> = Vec::new();
    let mut arguments: Vec<(String, String)> = Vec::new();
    for line in lines.into_iter().rev() {
        let named = line.strip_prefix("- `").and_then(|line| line.split_once("`: "));
        match (named, arguments.last_mut()) {
            (Some((name, words)), _) => arguments.push((name.to_owned(), words.to_owned())),
            (None, Some((_, words))) => {
                words.push(' ');
                words.push_str(line.trim_start());
            }
            (None, None) => about.push(line),
        }
    }
    (about.join(" ").replace('|', "\\|"), arguments)
}

fn sources(files: &Files) -> impl Iterator<Item = &Source> {
    let is_template = |source: &&Source| {
        source.path.as_str().starts_with(FOLDER) && source.path.extension() == "typ"
    };
    files.texts.values().map(|id| files.sources.get(*id)).filter(is_template)
}

/// Holds a project's own Typst files against the built-in ones that they replace (`built_in` gives
/// the text at a path): what the report or another file asks of them must be there, with the same
/// parameters.
///
/// Reports `missing-component` and `component-argument`.
pub fn check(
    files: &Files,
    built_in: impl Fn(&ProjectPath) -> Option<&'static str>,
    diagnostics: &mut Diagnostics,
) {
    for own in sources(files).filter(|source| files.own.contains(&source.path)) {
        let Some(text) = built_in(&own.path) else { continue };
        let asked = asked(files, own);
        let defined = of_text(&own.text);
        for wanted in of_text(text).iter().filter(|it| asked.contains(it.name.as_str())) {
            match defined.iter().find(|it| it.name == wanted.name) {
                Some(component) => arguments(own, component, wanted, diagnostics),
                None => missing(own, &defined, wanted, diagnostics),
            }
        }
    }
}

fn missing(
    own: &Source,
    defined: &[Component],
    wanted: &Component,
    diagnostics: &mut Diagnostics,
) {
    // A file may bring a name from another one instead of defining it.
    let is_imported = own.text.lines().any(|line| {
        line.starts_with("#import") && words_of(line).any(|word| word == wanted.name)
    });
    if is_imported {
        return;
    }
    diagnostics
        .report(&MISSING_COMPONENT, own.span().within(0..own.text.len().min(1)))
        .with("name", &wanted.name)
        .did_you_mean(&wanted.name, defined.iter().map(|it| it.name.as_str()));
}

fn arguments(
    own: &Source,
    component: &Component,
    wanted: &Component,
    diagnostics: &mut Diagnostics,
) {
    let (Some(has), Some(asked)) = (&component.parameters, &wanted.parameters) else { return };
    let mut report = |name: &str| {
        diagnostics
            .report(&COMPONENT_ARGUMENT, own.span().within(component.range.clone()))
            .with("component", &component.name)
            .with("name", name)
            .did_you_mean(name, has.named.iter().map(String::as_str));
    };
    if has.takes_more {
        return;
    }
    for name in asked.named.iter().filter(|name| !has.named.contains(name)) {
        report(name);
    }
    for name in asked.positional.iter().skip(has.positional.len()) {
        report(name);
    }
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')
}
