//! HTML pages: templates filled with keys, by Tera.
//!
//! In: the texts under `templates/html/` and what `write::html::page` made. Out: whole pages; faults of
//! templates as diagnostics at their place. Never: unescaped text that a template did not ask for with `safe`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use tera::{Context, ErrorKind, ReportError, Tera};

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::{Position, Source, Span};

/// The folder of the templates, as sources name it.
pub const FOLDER: &str = "templates/html/";

/// The template of a report.
pub const REPORT: &str = "page.html";

/// The template of an edition's start page.
pub const START: &str = "start.html";

/// The template of an edition's accessibility statement.
pub const ACCESSIBILITY: &str = "accessibility.html";

/// Templates that refer to each other rightly.
pub struct Templates {
    tera: Tera,
    sources: BTreeMap<String, Source>,
}

/// Reads all templates under [`FOLDER`]; a name is what follows it.
///
/// Reports `template-syntax`, and gives nothing then.
pub fn templates(files: &Files, diagnostics: &mut Diagnostics) -> Option<Templates> {
    let named = |path: &ProjectPath| {
        let name = path.as_str().strip_prefix(FOLDER)?.to_owned();
        Some((name, files.text(path)?.clone()))
    };
    let sources: BTreeMap<String, Source> = files.texts.keys().filter_map(named).collect();
    let mut tera = Tera::new();
    tera.autoescape_on([".html"]);
    let texts = sources.iter().map(|(name, source)| (name.as_str(), &*source.text));
    match tera.add_raw_templates(texts) {
        Ok(()) => Some(Templates { tera, sources }),
        Err(error) => {
            if is_readable(&sources, diagnostics) {
                report_references(error.kind(), &sources, diagnostics);
            }
            None
        }
    }
}

/// Whether each template can be read alone: a fault in one must not hide the faults of the others.
fn is_readable(sources: &BTreeMap<String, Source>, diagnostics: &mut Diagnostics) -> bool {
    let mut is_readable = true;
    for (name, source) in sources {
        if let Err(error) = Tera::new().add_raw_template(name, &source.text)
            && let ErrorKind::SyntaxError(fault) = error.kind()
        {
            let span = span(source, fault);
            diagnostics
                .report(&code::TEMPLATE_SYNTAX, span)
                .with("reason", reason(fault.message()));
            is_readable = false;
        }
    }
    is_readable
}

impl Templates {
    /// The texts of all templates, by name.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.values()
    }

    /// The names that a template and those it includes ask for, in order.
    pub fn variables(&self, name: &str) -> Vec<String> {
        let names = self.tera.get_template_variables(name).unwrap_or_default();
        let names: BTreeSet<String> = names.into_iter().map(str::to_owned).collect();
        names.into_iter().collect()
    }

    /// The components with their arguments as words, in order.
    pub fn components(&self) -> Vec<(String, Vec<String>)> {
        let names: BTreeSet<&str> = self.tera.get_component_names().collect();
        let component = |name: &str| {
            let of = self.tera.get_component_definition(name)?;
            let argument = |it: &tera::ComponentArg| {
                let kind = it.arg_type().map(|kind| kind.to_string());
                let optional = (!it.is_required()).then(|| "optional".to_owned());
                let facts: Vec<String> = kind.into_iter().chain(optional).collect();
                match facts.as_slice() {
                    [] => format!("`{}`", it.name()),
                    facts => format!("`{}` ({})", it.name(), facts.join(", ")),
                }
            };
            Some((name.to_owned(), of.args().iter().map(argument).collect()))
        };
        names.into_iter().filter_map(component).collect()
    }

    /// Fills a template with keys. Reports `template-data`, and gives nothing then.
    pub fn page<K: Serialize>(
        &self,
        name: &str,
        keys: &K,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let context =
            Context::from_serialize(keys).expect("keys are structs with named fields");
        match self.tera.render(name, &context) {
            Ok(page) => Some(page),
            Err(error) => {
                self.report_rendering(name, error.kind(), diagnostics);
                None
            }
        }
    }

    fn report_rendering(&self, name: &str, kind: &ErrorKind, diagnostics: &mut Diagnostics) {
        let (place, message) = match kind {
            ErrorKind::RenderingError(fault) | ErrorKind::SyntaxError(fault) => {
                let place =
                    self.sources.get(fault.filename()).map(|source| span(source, fault));
                (place, fault.message().to_owned())
            }
            other => (None, other.to_string()),
        };
        let whole = || self.sources.get(name).map(Source::span);
        let place = place.or_else(whole).expect("built-in templates are among the sources");
        diagnostics.report(&code::TEMPLATE_DATA, place).with("reason", reason(&message));
    }
}

/// Reports what Tera says of templates that name things that are not there. It gives several
/// faults as one text: `error: …`, then `--> file:line:column`.
fn report_references(
    kind: &ErrorKind,
    sources: &BTreeMap<String, Source>,
    diagnostics: &mut Diagnostics,
) {
    let text = kind.to_string();
    let mut message = "";
    let mut is_placed = false;
    for line in text.lines() {
        if let Some(fault) = line.strip_prefix("error: ") {
            message = fault;
        } else if let Some(place) = line.trim_start().strip_prefix("--> ")
            && let Some(span) = named_place(place, sources)
        {
            diagnostics.report(&code::TEMPLATE_SYNTAX, span).with("reason", reason(message));
            is_placed = true;
        }
    }
    if is_placed {
        return;
    }
    let name = match kind {
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => tpl,
        ErrorKind::MissingParent { current, .. } => current,
        _ => REPORT,
    };
    let source = sources.get(name).or_else(|| sources.values().next());
    let source = source.expect("a fault needs a template");
    diagnostics.report(&code::TEMPLATE_SYNTAX, source.span()).with("reason", reason(&text));
}

fn named_place(place: &str, sources: &BTreeMap<String, Source>) -> Option<Span> {
    let mut parts = place.rsplitn(3, ':');
    let column = parts.next()?.trim().parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some(sources.get(parts.next()?)?.span_at(Position { line, column }))
}

/// The bytes that a fault is about, on one line at least.
fn span(source: &Source, fault: &ReportError) -> Span {
    let range = fault.span().range.clone();
    if source.text.get(range.clone()).is_some() {
        return Span::new(source.id, range);
    }
    let (line, column) = (fault.span().start_line.max(1), fault.span().start_col + 1);
    source.span_at(Position { line, column })
}

/// Tera's words in the form of ours: lower case at the start, no full stop.
fn reason(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default().trim_end_matches('.');
    let mut characters = line.chars();
    let first = characters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}
