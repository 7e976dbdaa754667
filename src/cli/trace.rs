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
use crate::cli::{Exit, MessageFormat, ReportLanguage};
use crate::emit::console;
use crate::pipeline;
use crate::project::git::{self, Commit, LastChange, Lines};

/// Show what a value means, how it is computed, where it comes from and where it is used.
#[derive(Debug, clap::Args)]
pub(super) struct TraceCommand {
    /// A key figure or one of its values: training, training.share
    name: String,
    /// The year [default: the newest that has it]
    #[arg(long, value_name = "YEAR")]
    year: Option<u16>,
    #[command(flatten)]
    language: ReportLanguage,
}

impl TraceCommand {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let read = pipeline::read(&terminal.root(), self.language.language())?;
        let Some(reading) = &read.reading else {
            return Ok(terminal.diagnostics(&read.diagnostics, &read.sources, false));
        };
        match trace::trace(reading, &read.sources, &self.name, self.year) {
            Ok(trace) => {
                let places = places(&trace, &read.sources);
                let change = git::last_change(&terminal.root(), &places);
                let text = if terminal.format == MessageFormat::Json {
                    format!("{}\n", json_of(&trace, &change, &read.sources))
                } else {
                    lines(&trace, &change, &read.sources, terminal)
                };
                terminal.result(&console::printable(&text))?;
                Ok(Exit::Ok)
            }
            Err(Unknown { name, known }) => {
                let words = Words::new().text("name", &name).text("known", known.join(", "));
                terminal.refusal("cli-unknown-value", &words);
                Ok(Exit::Usage)
            }
        }
    }
}

/// The lines that hold the value; all of the file where no value is needed.
fn places(trace: &Trace, sources: &Sources) -> Vec<Lines> {
    let whole = [trace.file];
    let spans = if trace.stands_at.is_empty() { &whole[..] } else { &trace.stands_at };
    let lines = |span: &Span| {
        let source = sources.get(span.source);
        let line = |offset: usize| source.position(offset).line;
        // A line break at the end begins no line of its own.
        let end = source.text[span.range()].trim_end().len() + span.start as usize;
        Lines { path: source.path.clone(), lines: line(span.start as usize)..=line(end) }
    };
    spans.iter().map(lines).collect()
}

/// What is known, a line each, with the names of the lines in one column.
fn lines(trace: &Trace, change: &LastChange, sources: &Sources, terminal: &Terminal) -> String {
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
    let calculation = trace.terms.iter().chain(&trace.calculation).cloned();
    row("calculation", Some(calculation.collect::<Vec<_>>().join("\n")));
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
    let stands_at: Vec<String> =
        trace.stands_at.iter().map(|span| place(*span, sources)).collect();
    let is_nowhere = stands_at.is_empty();
    let file = || sources.get(trace.file.source).path.as_str().to_owned();
    row("file", Some(if is_nowhere { file() } else { stands_at.join("\n") }));
    row("change", Some(change_in_words(change, terminal)));
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

/// "2025-01-08 Anna Exempel, 3f2a9c1e4b: Uppdatera utbildningen", or why no commit can be told.
fn change_in_words(change: &LastChange, terminal: &Terminal) -> String {
    let state = |key: &str| format!("trace-change-{key}");
    match change {
        LastChange::Committed(Commit { id, date, author, subject }) => {
            let words = Words::new()
                .text("commit", id.get(..10).unwrap_or(id))
                .text("date", date.get(..10).unwrap_or(date))
                .text("author", author)
                .text("subject", subject);
            terminal.wording.say_with(&state("committed"), &words)
        }
        LastChange::Refused(reason) => {
            let words = Words::new().text("reason", reason);
            terminal.wording.say_with(&state("refused"), &words)
        }
        LastChange::Uncommitted
        | LastChange::Untracked
        | LastChange::Cut
        | LastChange::NoRepository
        | LastChange::NoGit => {
            terminal.wording.say(&state(&state_of(change).replace('_', "-")))
        }
    }
}

/// What the last change is called in JSON.
fn state_of(change: &LastChange) -> &'static str {
    match change {
        LastChange::Committed(_) => "committed",
        LastChange::Uncommitted => "uncommitted",
        LastChange::Untracked => "untracked",
        LastChange::Cut => "cut",
        LastChange::NoRepository => "no_repository",
        LastChange::NoGit => "no_git",
        LastChange::Refused(_) => "refused",
    }
}

fn change_as_json(change: &LastChange) -> Value {
    let mut object = json!({ "state": state_of(change) });
    match change {
        LastChange::Committed(Commit { id, date, author, subject }) => {
            object["commit"] = json!(id);
            object["date"] = json!(date);
            object["author"] = json!(author);
            object["subject"] = json!(subject);
        }
        LastChange::Refused(reason) => object["reason"] = json!(reason),
        LastChange::Uncommitted
        | LastChange::Untracked
        | LastChange::Cut
        | LastChange::NoRepository
        | LastChange::NoGit => {}
    }
    object
}

/// `content/2024/chapters/a.md:3:8`
fn place(span: Span, sources: &Sources) -> String {
    let source = sources.get(span.source);
    let at = source.position(span.start as usize);
    format!("{}:{}:{}", source.path.as_str(), at.line, at.column)
}

fn json_of(trace: &Trace, change: &LastChange, sources: &Sources) -> Value {
    let pairs = |values: &[(String, String)]| -> Vec<Value> {
        values.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
    };
    let years: Vec<Value> = trace
        .years
        .iter()
        .map(|(year, value)| json!({ "year": year.number(), "value": value }))
        .collect();
    let all = |spans: &[Span]| -> Vec<String> {
        spans.iter().map(|span| place(*span, sources)).collect()
    };
    json!({
        "name": trace.name,
        "year": trace.year.number(),
        "title": trace.title,
        "definition": trace.definition,
        "value": trace.value.as_ref().ok(),
        "not_reportable": trace.value.as_ref().err(),
        "terms": trace.terms,
        "calculation": trace.calculation,
        "values": pairs(&trace.values),
        "target": trace.target,
        "source": trace.source,
        "as_of": trace.as_of,
        "owner": trace.owner,
        "years": years,
        "method_break": trace.method_break,
        "file": sources.get(trace.file.source).path.as_str(),
        "stands_at": all(&trace.stands_at),
        "last_change": change_as_json(change),
        "uses": all(&trace.uses),
    })
}
