//! Printing problems: for people, editors and programs.
//!
//! In: sorted diagnostics and their sources. Out: text. Never: choosing what is shown.

use crate::base::diagnostic::{Diagnostic, Phrase, Place, Severity};
use crate::base::source::Sources;
use crate::base::wording::Wording;
use crate::cli::MessageFormat;

/// All problems in the form asked for.
pub fn diagnostics(
    list: &[Diagnostic],
    sources: &Sources,
    wording: &Wording,
    _format: MessageFormat,
    _colour: bool,
) -> String {
    list.iter().map(|diagnostic| short(diagnostic, sources, wording)).collect()
}

/// `content/a.md:3:8: error[unknown-field]: …`
fn short(diagnostic: &Diagnostic, sources: &Sources, wording: &Wording) -> String {
    let place = match &diagnostic.place {
        Place::Path(path) => path.to_string(),
        Place::Span(span) => {
            let source = sources.get(span.source);
            let position = source.position(span.start as usize);
            format!("{}:{}:{}", source.path, position.line, position.column)
        }
    };
    let severity = match diagnostic.code.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let facts = diagnostic.facts.clone();
    let key = format!("diagnostic-{}", diagnostic.code.name);
    let sentence = wording.phrase(&Phrase { key, facts });
    let hint = diagnostic
        .hint
        .as_ref()
        .map_or(String::new(), |hint| format!(" ({})", wording.phrase(hint)));
    format!("{place}: {severity}[{}]: {sentence}{hint}\n", diagnostic.code.name)
}

/// A failure as a JSON line.
pub fn failure_json(text: &str) -> String {
    format!("{}\n", serde_json::json!({ "reason": "failure", "message": text }))
}
