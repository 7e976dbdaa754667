//! Problems as text: for people, for editors and for programs.
//!
//! In: sorted diagnostics, their sources, a language. Out: text, every line complete. Never:
//! writing it anywhere, choosing what is shown, looking at the terminal.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde_json::{Value, json};

use crate::base::diagnostic::{Diagnostic, Phrase, Place, Severity};
use crate::base::source::{Position, Source, SourceId, Sources, Span};
use crate::base::wording::Wording;

/// How problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// With the line and a caret; `is_coloured` adds ANSI colours.
    Human {
        /// Whether the terminal shows colours.
        is_coloured: bool,
    },
    /// `content/a.md:3:8: error[unknown-field]: …`
    Short,
    /// One JSON object a line.
    Json,
}

/// How long a line may be, in bytes, before only what is near the place is shown.
const LONG_LINE: usize = 2_000;
/// How many characters of such a line are shown on each side of the place.
const EXCERPT: usize = 60;

/// All problems in the form asked for, in the order given.
pub fn diagnostics(
    list: &[Diagnostic],
    sources: &Sources,
    wording: &Wording,
    format: Format,
) -> String {
    let mut printer = Printer { sources, wording, last: None };
    list.iter()
        .map(|diagnostic| match format {
            Format::Human { is_coloured } => printer.human(diagnostic, is_coloured),
            Format::Short => printer.short(diagnostic),
            Format::Json => printer.json(diagnostic),
        })
        .collect()
}

/// Lines that may hold anything an author wrote, safe to print.
pub fn printable(text: &str) -> String {
    text.lines().map(|line| escape(line) + "\n").collect()
}

/// How many problems there are, as a JSON line: the last one.
pub fn totals_json(errors: usize, warnings: usize) -> String {
    format!("{}\n", json!({ "reason": "totals", "errors": errors, "warnings": warnings }))
}

/// A failure as a JSON line.
pub fn failure_json(text: &str) -> String {
    format!("{}\n", json!({ "reason": "failure", "message": text }))
}

struct Printer<'a> {
    sources: &'a Sources,
    wording: &'a Wording,
    /// Where the last position was: problems come in order, so the next is counted from here.
    last: Option<(SourceId, usize, Position)>,
}

/// A place with its lines and columns, from 1.
struct Located<'a> {
    source: &'a Source,
    start: Position,
    end: Position,
}

impl<'a> Printer<'a> {
    /// One line: place, severity, code, sentence, hint.
    fn short(&mut self, diagnostic: &Diagnostic) -> String {
        let place = match &diagnostic.place {
            Place::Path(path) => escape(path.as_str()),
            Place::Span(span) => {
                let at = self.locate(*span);
                let path = escape(at.source.path.as_str());
                format!("{path}:{}:{}", at.start.line, at.start.column)
            }
        };
        let level = level(diagnostic.code.severity);
        let sentence = self.sentence(diagnostic);
        let hint = diagnostic
            .hint
            .as_ref()
            .map_or(String::new(), |hint| format!(" ({})", self.say(hint)));
        format!("{place}: {level}[{}]: {sentence}{hint}\n", diagnostic.code.name)
    }

    /// The fields of other tools' JSON: `reason`, `level`, `code`, `message`, `spans`, `notes`, `help`.
    fn json(&mut self, diagnostic: &Diagnostic) -> String {
        let primary = match &diagnostic.place {
            Place::Path(path) => json!({ "file": path.as_str(), "is_primary": true }),
            Place::Span(span) => self.json_span(*span, None),
        };
        let mut spans = vec![primary];
        let mut notes = Vec::new();
        for note in &diagnostic.notes {
            let text = self.say(&note.phrase);
            if let Some(span) = note.span {
                spans.push(self.json_span(span, Some(&text)));
            }
            notes.push(text);
        }
        let help: Vec<String> = diagnostic.hint.iter().map(|hint| self.say(hint)).collect();
        let line = json!({
            "reason": "diagnostic",
            "level": level(diagnostic.code.severity),
            "code": diagnostic.code.name,
            "message": self.sentence(diagnostic),
            "spans": spans,
            "notes": notes,
            "help": help,
        });
        format!("{line}\n")
    }

    fn json_span(&mut self, span: Span, label: Option<&str>) -> Value {
        let at = self.locate(span);
        json!({
            "file": at.source.path.as_str(),
            "line": at.start.line,
            "col_start": at.start.column,
            "line_end": at.end.line,
            "col_end": at.end.column,
            "byte_start": span.start,
            "byte_end": span.end,
            "label": label,
            "is_primary": label.is_none(),
        })
    }

    /// Sentence, place, line with carets, notes and hint, and an empty line.
    fn human(&mut self, diagnostic: &Diagnostic, is_coloured: bool) -> String {
        let name = self.wording.say(&format!("print-{}", level(diagnostic.code.severity)));
        let level = match diagnostic.code.severity {
            Severity::Error => Level::ERROR.with_name(name),
            Severity::Warning => Level::WARNING.with_name(name),
        };
        let note_name = self.wording.say("print-note");
        let title = level.primary_title(self.sentence(diagnostic)).id(diagnostic.code.name);
        let mut main = Group::with_title(title);
        main = match &diagnostic.place {
            Place::Path(path) => main.element(Origin::path(escape(path.as_str()))),
            Place::Span(span) => self.excerpt(main, *span, AnnotationKind::Primary),
        };
        let mut others = Vec::new();
        for note in &diagnostic.notes {
            let text = self.say(&note.phrase);
            let level = Level::NOTE.with_name(note_name.clone());
            match note.span {
                None => main = main.element(level.message(text)),
                Some(span) => {
                    let group = Group::with_title(level.secondary_title(text));
                    others.push(self.excerpt(group, span, AnnotationKind::Context));
                }
            }
        }
        if let Some(hint) = &diagnostic.hint {
            let level = Level::HELP.with_name(self.wording.say("print-hint"));
            let text = self.say(hint);
            if others.is_empty() {
                main = main.element(level.message(text));
            } else {
                others.push(Group::with_title(level.secondary_title(text)));
            }
        }
        let mut groups = vec![main];
        groups.append(&mut others);
        let renderer = if is_coloured { Renderer::styled() } else { Renderer::plain() };
        let text =
            renderer.decor_style(DecorStyle::Ascii).term_width(EXCERPT * 4).render(&groups);
        format!("{text}\n\n")
    }

    /// Adds the place and its line to a group.
    fn excerpt<'g>(&mut self, group: Group<'g>, span: Span, kind: AnnotationKind) -> Group<'g> {
        let at = self.locate(span);
        let path = escape(at.source.path.as_str());
        let (text, range, is_cut) = excerpt(&at.source.text, span);
        let snippet = Snippet::source(text)
            .line_start(at.start.line)
            .fold(false)
            .annotation(kind.span(range));
        if is_cut {
            // The column cannot be counted from the excerpt.
            let origin = Origin::path(path).line(at.start.line).char_column(at.start.column);
            group.element(origin).element(snippet)
        } else {
            group.element(snippet.path(path))
        }
    }

    fn sentence(&self, diagnostic: &Diagnostic) -> String {
        let key = format!("diagnostic-{}", diagnostic.code.name);
        self.say(&Phrase { key, facts: diagnostic.facts.clone() })
    }

    fn say(&self, phrase: &Phrase) -> String {
        escape(&self.wording.phrase(phrase))
    }

    fn locate(&mut self, span: Span) -> Located<'a> {
        let source = self.sources.get(span.source);
        let start = self.position(source, span.start as usize);
        let end = self.position(source, span.end as usize);
        // The next problem may begin before this one ends.
        self.last = Some((source.id, span.start as usize, start));
        Located { source, start, end }
    }

    /// Where a byte stands, counted from the last position when that is earlier.
    fn position(&mut self, source: &Source, offset: usize) -> Position {
        let offset = source.text.floor_char_boundary(offset);
        let (from, mut position) = match self.last {
            Some((id, from, position)) if id == source.id && from <= offset => (from, position),
            _ => (0, Position { line: 1, column: 1 }),
        };
        for character in source.text[from..offset].chars() {
            if character == '\n' {
                position = Position { line: position.line + 1, column: 1 };
            } else {
                position.column += 1;
            }
        }
        self.last = Some((source.id, offset, position));
        position
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// The line that `span` begins in, where the span is in it, and whether it is cut to what is near.
/// What would change the line's direction or the terminal is replaced.
fn excerpt(text: &str, span: Span) -> (String, Range<usize>, bool) {
    let start = text.floor_char_boundary(span.start as usize);
    let before = &text[..start];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let end = text.floor_char_boundary(span.end as usize).clamp(start, line_end);
    let (mut from, mut until) = (line_start, line_end);
    let is_cut = line_end - line_start > LONG_LINE;
    if is_cut {
        let near = before[line_start..].char_indices().rev().nth(EXCERPT - 1);
        from = near.map_or(line_start, |(at, _)| line_start + at);
        let near = text[start..line_end].char_indices().nth(EXCERPT);
        until = near.map_or(line_end, |(at, _)| start + at);
    }
    let mut shown = String::new();
    if from > line_start {
        shown.push('…');
    }
    let (mut shown_start, mut shown_end) = (None, None);
    for (at, character) in text[from..until].char_indices() {
        let at = from + at;
        if at == start {
            shown_start = Some(shown.len());
        }
        if at == end {
            shown_end = Some(shown.len());
        }
        let is_bad = is_harmful(character) && character != '\t';
        shown.push(if is_bad { char::REPLACEMENT_CHARACTER } else { character });
    }
    let shown_start = shown_start.unwrap_or(shown.len());
    let shown_end = shown_end.unwrap_or(shown.len()).max(shown_start);
    if until < line_end {
        shown.push('…');
    }
    (shown, shown_start..shown_end, is_cut)
}

/// Writes characters that could deceive a reader or a terminal as `\u{202e}`.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if is_harmful(character) {
            escaped.extend(character.escape_unicode());
        } else {
            escaped.push(character);
        }
    }
    escaped
}

/// Control characters and those that turn the direction of text.
fn is_harmful(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}'
            | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
