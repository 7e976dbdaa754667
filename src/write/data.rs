//! Key figures and actions as open data: JSON and CSV.
//!
//! In: a report's data. Out: one JSON document, one CSV table of all values and one of the parts of each key
//! figure that has any, the same bytes for the same report.
//! Never: a cell that a spreadsheet would run as a formula.

use serde::{Serialize, Serializer};

use crate::doc::report::{
    ActionData, KeyFigureData, MomentData, Origin, PartData, Report, ValueData, YearData,
};
use crate::doc::secrecy::Edition;
use crate::write::coverage_data;

/// The head of the CSV.
const COLUMNS: [&str; 14] = [
    "id",
    "title",
    "kind",
    "area",
    "year",
    "state",
    "name",
    "value",
    "precision",
    "unit",
    "reason",
    "source",
    "as_of",
    "edition",
];

#[derive(Serialize)]
struct Document<'a> {
    organisation: &'a str,
    title: &'a str,
    year: u16,
    edition: &'a str,
    version: &'a str,
    date: String,
    record_numbers: &'a [String],
    language: &'a str,
    key_figures: Vec<KeyFigure<'a>>,
    actions: Vec<Action<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    requirements: Vec<coverage_data::Framework<'a>>,
}

#[derive(Serialize)]
struct KeyFigure<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'a str,
    area: &'a str,
    years: Vec<Year<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Part<'a>>,
}

/// A part of the report's year: the fields that it has, in their order.
struct Part<'a>(&'a PartData);

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer
            .collect_map(self.0.iter().filter_map(|(name, text)| Some((name, text.as_ref()?))))
    }
}

#[derive(Serialize)]
struct Year<'a> {
    year: u16,
    state: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    values: Vec<Value<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<&'a str>,
}

#[derive(Serialize)]
struct Value<'a> {
    name: &'a str,
    value: Number<'a>,
    precision: &'a str,
    unit: &'a str,
}

/// A JSON number, or text where the value is none.
#[derive(Serialize)]
#[serde(untagged)]
enum Number<'a> {
    Number(serde_json::Number),
    Text(&'a str),
}

#[derive(Serialize)]
struct Action<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'a str,
    status: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_owner: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_due: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    replaced_by: Option<&'a str>,
    moments: Vec<Moment<'a>>,
}

#[derive(Serialize)]
struct Moment<'a> {
    event: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
}

/// One JSON document with all key figures and actions; ends with a line break.
pub fn json(report: &Report) -> String {
    let head = &report.head;
    let document = Document {
        organisation: &head.organisation,
        title: &head.full_title,
        year: head.year.number(),
        edition: head.edition.name(),
        // The last word of "version 1.0".
        version: head.version.rsplit([' ', '\u{a0}']).next().unwrap_or_default(),
        date: head.date.to_string(),
        record_numbers: &head.record_numbers,
        language: head.language.tag(),
        key_figures: report.data.iter().map(key_figure).collect(),
        actions: report.actions.iter().map(action).collect(),
        requirements: coverage_data::frameworks(report),
    };
    let text = serde_json::to_string_pretty(&document);
    text.expect("texts and numbers always serialize") + "\n"
}

fn key_figure(data: &KeyFigureData) -> KeyFigure<'_> {
    let years = data.years.iter().map(year).collect();
    let parts = data.parts.iter().map(Part).collect();
    KeyFigure {
        id: &data.id,
        title: &data.title,
        kind: data.kind,
        area: &data.area,
        years,
        parts,
    }
}

fn year(data: &YearData) -> Year<'_> {
    Year {
        year: data.year,
        state: data.state,
        reason: data.reason.as_deref(),
        values: data.values.iter().map(value).collect(),
        source: data.source.as_deref(),
        as_of: data.as_of.as_deref(),
    }
}

fn value(data: &ValueData) -> Value<'_> {
    let number = match data.value.parse() {
        Ok(number) => Number::Number(number),
        Err(_) => Number::Text(&data.value),
    };
    Value { name: &data.name, value: number, precision: data.precision, unit: &data.unit }
}

fn action(data: &ActionData) -> Action<'_> {
    Action {
        id: &data.id,
        title: &data.title,
        kind: data.kind,
        status: &data.status,
        owner: data.owner.as_deref(),
        no_owner: data.no_owner.as_deref(),
        due: data.due.as_deref(),
        no_due: data.no_due.as_deref(),
        record_number: data.record_number.as_deref(),
        replaced_by: data.replaced_by.as_deref(),
        moments: data.moments.iter().map(moment).collect(),
    }
}

fn moment(data: &MomentData) -> Moment<'_> {
    Moment {
        event: data.event,
        year: data.year,
        value: data.value.as_deref(),
        date: data.date.as_deref(),
        by: data.by.as_deref(),
        words: data.words.as_deref(),
        source: data.source.as_deref(),
    }
}

/// The head of the CSV of actions.
const ACTION_COLUMNS: [&str; 14] = [
    "id", "title", "kind", "owner", "no_owner", "no_due", "event", "year", "value", "date",
    "by", "words", "source", "edition",
];

/// One row a moment of an action, in the order of actions and moments; an action that nothing is told
/// of has one row.
fn actions_csv(report: &Report) -> String {
    let mut csv = String::new();
    line(&mut csv, ACTION_COLUMNS.map(text).as_slice());
    let edition = report.head.edition.name();
    for action in &report.actions {
        let nothing = [MomentData::default()];
        let moments = if action.moments.is_empty() { &nothing } else { &*action.moments };
        for moment in moments {
            let optional = |words: &Option<String>| text(words.as_deref().unwrap_or_default());
            let cells: [String; ACTION_COLUMNS.len()] = [
                text(&action.id),
                text(&action.title),
                text(action.kind),
                optional(&action.owner),
                optional(&action.no_owner),
                optional(&action.no_due),
                text(moment.event),
                moment.year.map_or(String::new(), |year| year.to_string()),
                optional(&moment.value),
                optional(&moment.date),
                optional(&moment.by),
                optional(&moment.words),
                optional(&moment.source),
                text(edition),
            ];
            line(&mut csv, &cells);
        }
    }
    csv
}

/// The report as a table: RFC 4180, UTF-8, commas, CR LF.
///
/// Of a register one row a moment, of requirements one row an answer; else one row a value, in the
/// order of key figures, years and values, where a year without values has one row with its reason.
pub fn csv(report: &Report) -> String {
    match report.origin {
        Origin::Register => return actions_csv(report),
        Origin::Requirements => return coverage_data::csv(report),
        Origin::Draft => {}
    }
    let mut csv = String::new();
    line(&mut csv, COLUMNS.map(text).as_slice());
    let edition = report.head.edition.name();
    for key_figure in &report.data {
        for year in &key_figure.years {
            for value in &year.values {
                line(&mut csv, &cells(key_figure, year, Some(value), edition));
            }
            if year.values.is_empty() {
                line(&mut csv, &cells(key_figure, year, None, edition));
            }
        }
    }
    csv
}

/// The parts of a key figure as a table, one row a part.
pub fn parts_csv(data: &KeyFigureData, edition: Edition) -> String {
    let mut csv = String::new();
    let names = data.parts.iter().take(1).flatten().map(|(name, _)| text(name));
    line(&mut csv, &names.chain([text("edition")]).collect::<Vec<_>>());
    for part in &data.parts {
        let cells = part.iter().map(|(_, words)| text(words.as_deref().unwrap_or_default()));
        line(&mut csv, &cells.chain([text(edition.name())]).collect::<Vec<_>>());
    }
    csv
}

fn cells(
    key_figure: &KeyFigureData,
    year: &YearData,
    value: Option<&ValueData>,
    edition: &str,
) -> [String; COLUMNS.len()] {
    let optional = |words: Option<&str>| text(words.unwrap_or_default());
    [
        text(&key_figure.id),
        text(&key_figure.title),
        text(key_figure.kind),
        text(&key_figure.area),
        year.year.to_string(),
        text(year.state),
        optional(value.map(|value| value.name.as_str())),
        value.map_or(String::new(), |value| number(&value.value)),
        optional(value.map(|value| value.precision)),
        optional(value.map(|value| value.unit.as_str())),
        optional(year.reason.as_deref()),
        optional(year.source.as_deref()),
        optional(year.as_of.as_deref()),
        text(edition),
    ]
}

pub(super) fn line(csv: &mut String, cells: &[String]) {
    csv.push_str(&cells.join(","));
    csv.push_str("\r\n");
}

/// A cell of text: quoted where it must be, and with `'` before what a spreadsheet would take for
/// a formula (OWASP, "CSV injection"): `=`, `+`, `-`, `@` and their full-width forms, also after
/// white space or at the start of a line, and a tab or carriage return at the start.
pub fn text(words: &str) -> String {
    let begins = |line: &str| {
        let is_unseen = |c: char| {
            c.is_whitespace() || c.is_control() || "\u{ad}\u{200b}\u{2060}\u{feff}".contains(c)
        };
        let first = line.trim_start_matches(is_unseen);
        first.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
    };
    let is_formula =
        words.starts_with(['\t', '\r', '\n']) || words.split(['\n', '\r']).any(begins);
    let defused = if is_formula { format!("'{words}") } else { words.to_owned() };
    if defused.contains([',', '"', '\n', '\r', ';', '\t']) || is_formula {
        return format!("\"{}\"", defused.replace('"', "\"\""));
    }
    defused
}

/// A cell of a number: as it is, a minus sign included; anything else is text.
fn number(value: &str) -> String {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let is_number = !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().filter(|byte| *byte == b'.').count() <= 1;
    if is_number { value.to_owned() } else { text(value) }
}
