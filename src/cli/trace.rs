//! `berattelse trace NAME`: what a value means, how it is computed, and where it is used.
//!
//! In: a project and the name of a value. Out: what is known of it, as lines or as JSON. Never: a value
//! that could not be read.

use serde_json::{Value, json};

use crate::base::failure::Failure;
use crate::base::source::{Sources, Span};
use crate::base::wording::Facts as Words;
use crate::check::trace::{self, Trace, Unknown};
use crate::cli::terminal::Terminal;
use crate::cli::{Exit, MessageFormat};
use crate::emit::console;
use crate::pipeline;

/// Show what a value means, how it is computed, where it comes from and where it is used.
#[derive(Debug, clap::Args)]
pub(super) struct TraceCommand {
    /// A key figure or one of its values: training, training.share
    name: String,
    /// The year [default: the newest that has it]
    #[arg(long, value_name = "YEAR")]
    year: Option<u16>,
}

impl TraceCommand {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let read = pipeline::read(&terminal.root())?;
        let Some(reading) = &read.reading else {
            return Ok(terminal.diagnostics(&read.diagnostics, &read.sources, false));
        };
        match trace::trace(reading, &read.sources, &self.name, self.year) {
            Ok(trace) => {
                let text = if terminal.format == MessageFormat::Json {
                    format!("{}\n", json_of(&trace, &read.sources))
                } else {
                    lines(&trace, &read.sources, terminal)
                };
                terminal.result(&console::printable(&text))?;
                Ok(Exit::Ok)
            }
            Err(Unknown { name, known }) => {
                let words = Words::new().text("name", &name).text("known", known.join(", "));
                terminal.status("cli-unknown-value", &words);
                Ok(Exit::Usage)
            }
        }
    }
}

/// What is known, a line each, with the names of the lines in one column.
fn lines(trace: &Trace, sources: &Sources, terminal: &Terminal) -> String {
    let say = |key: &str| terminal.wording.say(&format!("trace-{key}"));
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut row = |key: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            rows.push((say(key), value));
        }
    };
    let text = |text: &Option<String>| text.clone();
    row("title", Some(trace.title.clone()));
    row("definition", text(&trace.definition));
    match &trace.value {
        Ok(value) => row("value", Some(value.clone())),
        Err(reason) => row("no-value", Some(reason.clone())),
    }
    row("calculation", text(&trace.calculation));
    let values: Vec<String> =
        trace.values.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    row("values", Some(values.join(" · ")));
    row("target", text(&trace.target));
    row("source", text(&trace.source));
    row("as-of", text(&trace.as_of));
    row("owner", text(&trace.owner));
    let years = trace.years.iter();
    let years =
        years.map(|(year, value)| format!("{year}: {}", value.as_deref().unwrap_or("–")));
    row("years", Some(years.collect::<Vec<_>>().join(" · ")));
    row("method-break", text(&trace.method_break));
    row("file", Some(sources.get(trace.file.source).path.as_str().to_owned()));
    let uses: Vec<String> = trace.uses.iter().map(|span| place(*span, sources)).collect();
    let is_used = !uses.is_empty();
    row("uses", Some(if is_used { uses.join("\n") } else { say("unused") }));
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0) + 2;
    let mut lines = format!("{} {}\n", trace.name, trace.year);
    for (name, value) in rows {
        for (index, line) in value.lines().enumerate() {
            let name = if index == 0 { name.as_str() } else { "" };
            lines += &format!("  {name:width$}{line}\n");
        }
    }
    lines
}

/// `content/2024/chapters/a.md:3:8`
fn place(span: Span, sources: &Sources) -> String {
    let source = sources.get(span.source);
    let at = source.position(span.start as usize);
    format!("{}:{}:{}", source.path.as_str(), at.line, at.column)
}

fn json_of(trace: &Trace, sources: &Sources) -> Value {
    let pairs = |values: &[(String, String)]| -> Vec<Value> {
        values.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
    };
    let years: Vec<Value> = trace
        .years
        .iter()
        .map(|(year, value)| json!({ "year": year.number(), "value": value }))
        .collect();
    let uses: Vec<String> = trace.uses.iter().map(|span| place(*span, sources)).collect();
    json!({
        "name": trace.name,
        "year": trace.year.number(),
        "title": trace.title,
        "definition": trace.definition,
        "value": trace.value.as_ref().ok(),
        "not_reportable": trace.value.as_ref().err(),
        "calculation": trace.calculation,
        "values": pairs(&trace.values),
        "target": trace.target,
        "source": trace.source,
        "as_of": trace.as_of,
        "owner": trace.owner,
        "years": years,
        "method_break": trace.method_break,
        "file": sources.get(trace.file.source).path.as_str(),
        "uses": uses,
    })
}
