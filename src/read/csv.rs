//! CSV: registers too long for YAML, cell by cell with places.
//!
//! In: a source and the names of its columns. Out: rows of named cells. Never: a guess at what a
//! cell means; an empty cell is left out of its row.

use std::collections::BTreeMap;
use std::ops::Range;

use csv::{ErrorKind, ReaderBuilder, StringRecord};

use crate::base::code::{CSV_SYNTAX, EMPTY_FILE};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span, Spanned};
use crate::base::wording::Language;
use crate::read::translation::check_text;

/// A row of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The whole line, or lines when a cell has several.
    pub span: Span,
    /// The cells that are not empty, by the name of their column and in the language of the reports;
    /// white space at the ends is gone.
    pub cells: BTreeMap<&'static str, Spanned<String>>,
}

/// What a field of every row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Column {
    name: &'static str,
    /// None where all languages have the same words.
    language: Option<Language>,
}

/// Reads a register whose first line names its columns, in any order. A column `title.en` stands in for
/// `title` where the reports are in English.
///
/// Fields are parted by `;` when the first line has one outside quotes, else by `,`. Reports
/// `csv-syntax`, `empty-file` and `untranslated-text`. `None` when an error was reported.
pub fn rows(
    source: &Source,
    required: &[&'static str],
    optional: &[&'static str],
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Row>> {
    if source.text.trim().is_empty() {
        diagnostics.report_path(&EMPTY_FILE, &source.path);
        return None;
    }
    let head = source.text.lines().next().unwrap_or_default();
    let delimiter = if outside_quotes(head, b';') { b';' } else { b',' };
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .from_reader(source.text.as_bytes());
    let mut columns: Option<Vec<Option<Column>>> = None;
    let mut rows = Vec::new();
    let mut is_clean = true;
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                is_clean = false;
                let start =
                    error.position().map_or(0, |position| place(source, position.byte()));
                let span = line(source, start);
                let report = diagnostics.report(&CSV_SYNTAX, span);
                match error.kind() {
                    ErrorKind::UnequalLengths { expected_len, len, .. } => report
                        .with("reason", "columns")
                        .with("found", len)
                        .with("expected", expected_len),
                    _ => report.with("reason", "other"),
                };
                continue;
            }
        };
        let start = record.position().map_or(0, |position| place(source, position.byte()));
        let cells = cells(source, start, &record, delimiter);
        match &columns {
            None => columns = head_of(&cells, required, optional, source, diagnostics),
            Some(columns) => rows.push(row(columns, cells, source.language, diagnostics)),
        }
        columns.as_ref()?;
    }
    is_clean.then_some(rows)
}

/// Which column each field is; `None` when the head is wrong.
fn head_of(
    cells: &[Spanned<String>],
    required: &[&'static str],
    optional: &[&'static str],
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Option<Column>>> {
    let known = || required.iter().chain(optional).copied();
    let mut columns: Vec<Option<Column>> = Vec::new();
    let mut own = Diagnostics::default();
    for cell in cells {
        let (named, language) = in_language(&cell.node);
        let column = known().find(|name| *name == named).map(|name| Column { name, language });
        let reason = match column {
            None => "unknown-column",
            Some(_) if columns.contains(&column) => "duplicate-column",
            Some(_) => "",
        };
        if !reason.is_empty() {
            let report = own.report(&CSV_SYNTAX, cell.span);
            report.with("reason", reason).with("name", &cell.node);
            if column.is_none() {
                report.did_you_mean(&cell.node, known());
            }
        }
        columns.push(column);
    }
    let has = |name: &'static str| columns.contains(&Some(Column { name, language: None }));
    for name in required.iter().filter(|name| !has(name)) {
        own.report(&CSV_SYNTAX, line(source, 0))
            .with("reason", "missing-column")
            .with("name", name);
    }
    let is_clean = own.is_empty();
    diagnostics.extend(own);
    is_clean.then_some(columns)
}

/// `title.en`: a column and its language.
fn in_language(head: &str) -> (&str, Option<Language>) {
    let tagged = head.rsplit_once('.').and_then(|(name, tag)| {
        Some((name, Language::ALL.into_iter().find(|language| language.tag() == tag)?))
    });
    tagged.map_or((head, None), |(name, language)| (name, Some(language)))
}

fn row(
    columns: &[Option<Column>],
    cells: Vec<Spanned<String>>,
    wanted: Option<Language>,
    diagnostics: &mut Diagnostics,
) -> Row {
    let whole = |first: Span, last: Span| Span { end: last.end, ..first };
    let span = match (cells.first(), cells.last()) {
        (Some(first), Some(last)) => whole(first.span, last.span),
        _ => unreachable!("a record has at least one field"),
    };
    let (mut plain, mut translated) = (BTreeMap::new(), BTreeMap::new());
    for (column, cell) in columns.iter().zip(cells) {
        let Some(column) = column.filter(|_| !cell.node.is_empty()) else { continue };
        match column.language {
            None => _ = plain.insert(column.name, cell),
            language if language == wanted => _ = translated.insert(column.name, cell),
            Some(_) => {}
        }
    }
    for (name, cell) in &plain {
        if let Some(wanted) = wanted.filter(|_| !translated.contains_key(name)) {
            check_text(&cell.node, cell.span, wanted, diagnostics);
        }
    }
    plain.append(&mut translated);
    Row { span, cells: plain }
}

/// The fields of a record with their places.
fn cells(
    source: &Source,
    start: usize,
    record: &StringRecord,
    delimiter: u8,
) -> Vec<Spanned<String>> {
    let mut at = start;
    record
        .iter()
        .map(|field| {
            let range = field_range(source.text.as_bytes(), at, delimiter);
            at = (range.end + 1).min(source.text.len());
            let written = &source.text[range.clone()];
            let lead = written.len() - written.trim_start().len();
            let from = range.start + lead;
            let span = Span::new(source.id, from..(from + written.trim().len()));
            Spanned::new(field.trim().to_owned(), span)
        })
        .collect()
}

/// The bytes from `start` to the next delimiter or line end outside quotes.
fn field_range(bytes: &[u8], start: usize, delimiter: u8) -> Range<usize> {
    let mut is_quoted = false;
    let rest = bytes[start..].iter().position(|byte| {
        if *byte == b'"' {
            is_quoted = !is_quoted;
        }
        !is_quoted && (*byte == delimiter || *byte == b'\n')
    });
    start..rest.map_or(bytes.len(), |length| start + length)
}

fn outside_quotes(line: &str, delimiter: u8) -> bool {
    let field = field_range(line.as_bytes(), 0, delimiter);
    field.end < line.len()
}

/// Where a record starts, which the reader may count from before empty lines.
fn place(source: &Source, byte: u64) -> usize {
    let at = usize::try_from(byte).unwrap_or(0).min(source.text.len());
    let skipped = source.text[at..].len() - source.text[at..].trim_start_matches('\n').len();
    at + skipped
}

/// The line that starts at `start`.
fn line(source: &Source, start: usize) -> Span {
    let length = source.text[start..].find('\n').unwrap_or(source.text.len() - start);
    Span::new(source.id, start..start + length)
}
