//! The risk register of a key figure: rows of a CSV file beside it, or of its own YAML.
//!
//! In: rows with places. Out: risks, and apart from them the texts that labels cover. Never: a row
//! that is left out in silence, a labelled text inside a risk.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{
    BAD_DATE, BAD_ID, BAD_NUMBER, BAD_PROVISION, DUPLICATE_ID, EMPTY_CELL,
    LEVEL_DIFFERS_FROM_MATRIX, MISSING_KEY, OUT_OF_RANGE, UNKNOWN_KEY, UNKNOWN_VALUE,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span, Spanned};
use crate::doc::secrecy::{Disclosed, Provision, Secrecy, Secret};
use crate::measure::key_figure::Sealed;
use crate::measure::risk_register::{Place, Risk, RiskMatrix, Words};
use crate::read::csv::{Row, rows};
use crate::read::measures::Context;
use crate::read::measures::risks::level;
use crate::read::yaml::{At, IdText, SecrecyText};
use crate::value::date::Date;
use crate::value::id::Id;

/// A risk written in the key figure's file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RiskEntry {
    /// Its name in the register, the same in all years: `R01`.
    id: At<String>,
    /// What may happen.
    title: String,
    /// Its step of likelihood, 1 for the lowest.
    likelihood: Option<At<u32>>,
    /// Its step of consequence, 1 for the lowest.
    consequence: Option<At<u32>>,
    /// Its level; the matrix gives it when it is left out.
    level: Option<At<IdText>>,
    /// The level it would have without what is done about it.
    inherent: Option<At<IdText>>,
    /// Who answers for it.
    owner: Option<String>,
    /// What is done about it.
    status: Option<String>,
    /// Why words of it are secret.
    secrecy: Option<SecrecyText>,
    /// Which of its words are; `title`, `owner` and `status` when left out.
    secret: Option<Vec<Field>>,
}

/// Words of a row that a label can cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Field {
    /// What may happen.
    Title,
    /// Who answers for it.
    Owner,
    /// What is done about it.
    Status,
}

impl Field {
    const ALL: [Self; 3] = [Self::Title, Self::Owner, Self::Status];

    fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Owner => "owner",
            Self::Status => "status",
        }
    }
}

/// A row before it is checked, wherever it came from.
struct Entry {
    id: Spanned<String>,
    title: String,
    likelihood: Option<Spanned<u32>>,
    consequence: Option<Spanned<u32>>,
    level: Option<Spanned<Id>>,
    inherent: Option<Spanned<Id>>,
    owner: Option<String>,
    status: Option<String>,
    label: Option<(Secrecy, Vec<Field>)>,
}

/// Reads a register.
pub(super) struct RegisterReader<'a, 'd> {
    context: Context<'a>,
    levels: &'d [(Id, String, String)],
    matrix: Option<&'d RiskMatrix>,
    diagnostics: &'d mut Diagnostics,
    is_clean: bool,
    sealed: Vec<Sealed>,
}

/// Risks, the texts that labels on them cover, and where the register stands.
pub(super) type Register = (Vec<Risk>, Vec<Sealed>, Option<Span>);

impl<'a, 'd> RegisterReader<'a, 'd> {
    pub(super) fn new(
        context: Context<'a>,
        levels: &'d [(Id, String, String)],
        matrix: Option<&'d RiskMatrix>,
        diagnostics: &'d mut Diagnostics,
    ) -> Self {
        let sealed = Vec::new();
        Self { context, levels, matrix, diagnostics, is_clean: true, sealed }
    }

    /// Reads the register from the one place where it stands. `None` when anything was reported:
    /// `unknown-key` for a second place, `missing-file`, `duplicate-id`, `empty-cell`, `bad-id`,
    /// `bad-number`, `out-of-range`, `bad-provision`, `bad-date`, `unknown-level`,
    /// `level-differs-from-matrix`, and what CSV files report.
    pub(super) fn read(
        mut self,
        file: Option<At<String>>,
        list: Option<At<Vec<RiskEntry>>>,
    ) -> Option<Register> {
        let source = self.context.file.source;
        if let (Some(file), Some(list)) = (&file, &list) {
            let span = list.span(source);
            let diagnostic =
                self.diagnostics.report(&UNKNOWN_KEY, Span { end: span.start, ..span });
            diagnostic.with("key", "risks");
            diagnostic.note(Some(file.span(source)), "note-register-here", &[]);
            return None;
        }
        let (entries, place) = match (file, list) {
            (Some(file), _) => {
                let (source, found) = self.rows(&file)?;
                let entries: Vec<Entry> =
                    found.into_iter().filter_map(|row| self.csv_entry(row)).collect();
                (entries, Some(source.span()))
            }
            (None, Some(list)) => {
                let place = list.span(source);
                let entries = list.value.into_iter().map(|entry| self.yaml_entry(entry));
                (entries.collect(), Some(place))
            }
            (None, None) => (Vec::new(), None),
        };
        let risks = self.risks(entries);
        self.is_clean.then_some((risks, self.sealed, place))
    }

    /// The rows of the register's file.
    fn rows(&mut self, path: &At<String>) -> Option<(&'a Source, Vec<Row>)> {
        let source = self.context.found_beside(path, self.diagnostics)?;
        let mut required = vec!["id", "title"];
        let mut optional = vec!["inherent", "owner", "status", "secrecy", "secret"];
        if self.matrix.is_some() {
            required.extend(["likelihood", "consequence"]);
            optional.push("level");
        } else {
            required.push("level");
            optional.extend(["likelihood", "consequence"]);
        }
        let rows = rows(source, &required, &optional, self.diagnostics)?;
        Some((source, rows))
    }

    fn csv_entry(&mut self, mut row: Row) -> Option<Entry> {
        let mut cell = |column: &str| row.cells.remove(column);
        let (id, title) = (cell("id"), cell("title"));
        let (level, likelihood) = (cell("level"), cell("likelihood"));
        let (consequence, owner) = (cell("consequence"), cell("owner"));
        let (status, secrecy, secret) = (cell("status"), cell("secrecy"), cell("secret"));
        let inherent = cell("inherent");
        let Some(id) = id else { return self.empty(row.span, "id") };
        let Some(title) = title else { return self.empty(row.span, "title") };
        let text = |cell: Option<Spanned<String>>| cell.map(|cell| cell.node);
        let was_clean = std::mem::replace(&mut self.is_clean, true);
        let label = secrecy.and_then(|cell| self.label(&cell));
        let fields = secret.map(|cell| self.fields(&cell));
        let entry = Entry {
            likelihood: likelihood.and_then(|cell| self.number(&cell)),
            consequence: consequence.and_then(|cell| self.number(&cell)),
            level: level.and_then(|cell| self.id(cell)),
            inherent: inherent.and_then(|cell| self.id(cell)),
            id,
            title: title.node,
            owner: text(owner),
            status: text(status),
            label: label.map(|label| (label, fields.unwrap_or(Field::ALL.to_vec()))),
        };
        // A row with a cell that cannot be read would only be reported again.
        let row_is_clean = std::mem::replace(&mut self.is_clean, was_clean);
        self.is_clean &= row_is_clean;
        row_is_clean.then_some(entry)
    }

    fn yaml_entry(&self, entry: RiskEntry) -> Entry {
        let source = self.context.file.source;
        let step = |step: At<u32>| Spanned::new(step.value, step.span(source));
        let fields = entry.secret.unwrap_or(Field::ALL.to_vec());
        let authority = self.context.known.authority;
        let level = |level: At<IdText>| Spanned::new(level.value.0.clone(), level.span(source));
        Entry {
            id: Spanned::new(entry.id.value.clone(), entry.id.span(source)),
            title: entry.title,
            likelihood: entry.likelihood.map(step),
            consequence: entry.consequence.map(step),
            level: entry.level.map(level),
            inherent: entry.inherent.map(level),
            owner: entry.owner,
            status: entry.status,
            label: entry.secrecy.map(|secrecy| (secrecy.secrecy(authority), fields)),
        }
    }

    fn risks(&mut self, entries: Vec<Entry>) -> Vec<Risk> {
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        let mut risks = Vec::new();
        for entry in entries {
            if let Some(first) = seen.insert(entry.id.node.clone(), entry.id.span) {
                let diagnostic = self.diagnostics.report(&DUPLICATE_ID, entry.id.span);
                diagnostic.with("id", &entry.id.node);
                diagnostic.note(Some(first), "note-first-here", &[]);
                self.is_clean = false;
            }
            risks.push(self.risk(entry));
        }
        risks
    }

    fn risk(&mut self, entry: Entry) -> Risk {
        let place = self.place(&entry);
        let mut known = |id: &Option<Spanned<Id>>| {
            let found = level(id.as_ref()?, self.levels, self.diagnostics);
            self.is_clean &= found.is_some();
            found
        };
        let (own, inherent) = (known(&entry.level), known(&entry.inherent));
        let of_cell = place.and_then(|place| self.matrix?.level(place));
        if let (Some(id), Some(own), Some(of_cell)) = (&entry.level, own, of_cell)
            && own != of_cell
        {
            let (own, of_cell) = (&self.levels[own].0, &self.levels[of_cell].0);
            let diagnostic = self.diagnostics.report(&LEVEL_DIFFERS_FROM_MATRIX, id.span);
            diagnostic.with("id", &entry.id.node).with("level", own).with("expected", of_cell);
            self.is_clean = false;
        }
        let row = &entry.id.node;
        let mut words = |field: Field, text: Option<String>| -> Words {
            match &entry.label {
                Some((label, fields)) if fields.contains(&field) => {
                    let text = Secret::new(text);
                    self.sealed.push(Sealed { row: row.clone(), field: field.name(), text });
                    Disclosed::Withheld(label.clone())
                }
                _ => Disclosed::Open(text),
            }
        };
        Risk {
            title: words(Field::Title, Some(entry.title)),
            owner: words(Field::Owner, entry.owner),
            status: words(Field::Status, entry.status),
            level: own.or(of_cell),
            inherent,
            place,
            span: entry.id.span,
            id: row.clone(),
        }
    }

    /// The cell of the matrix: both steps or none.
    fn place(&mut self, entry: &Entry) -> Option<Place> {
        let (likelihood, consequence) = match (&entry.likelihood, &entry.consequence) {
            (None, None) => return None,
            (Some(_), None) => return self.empty(entry.id.span, "consequence"),
            (None, Some(_)) => return self.empty(entry.id.span, "likelihood"),
            (Some(likelihood), Some(consequence)) => (likelihood, consequence),
        };
        let Some(matrix) = self.matrix else {
            // Said once: every row has steps then.
            if self.is_clean {
                let diagnostic = self.diagnostics.report(&MISSING_KEY, likelihood.span);
                diagnostic.with("key", "matrix");
            }
            self.is_clean = false;
            return None;
        };
        let (rows, columns) = (matrix.likelihood.len(), matrix.consequence.len());
        let likelihood = self.step(likelihood, rows);
        let consequence = self.step(consequence, columns);
        Some(Place { likelihood: likelihood?, consequence: consequence? })
    }

    fn step(&mut self, step: &Spanned<u32>, count: usize) -> Option<usize> {
        let found = (step.node as usize).checked_sub(1).filter(|index| *index < count);
        if found.is_none() {
            let diagnostic = self.diagnostics.report(&OUT_OF_RANGE, step.span);
            diagnostic.with("value", step.node).with("minimum", 1).with("maximum", count);
            self.is_clean = false;
        }
        found
    }

    fn empty<T>(&mut self, span: Span, column: &str) -> Option<T> {
        self.diagnostics.report(&EMPTY_CELL, span).with("column", column);
        self.is_clean = false;
        None
    }

    fn number(&mut self, cell: &Spanned<String>) -> Option<Spanned<u32>> {
        let number = cell.node.parse().ok();
        if number.is_none() {
            let diagnostic = self.diagnostics.report(&BAD_NUMBER, cell.span);
            diagnostic.with("value", &cell.node).with("expected", "integer");
            self.is_clean = false;
        }
        Some(Spanned::new(number?, cell.span))
    }

    fn id(&mut self, cell: Spanned<String>) -> Option<Spanned<Id>> {
        let id = Id::new(&cell.node);
        if id.is_none() {
            self.diagnostics.report(&BAD_ID, cell.span).with("value", &cell.node);
            self.is_clean = false;
        }
        Some(Spanned::new(id?, cell.span))
    }

    /// `18:8 p3 | 2025-03-03 | Region Exempel`; date and authority may be left out.
    fn label(&mut self, cell: &Spanned<String>) -> Option<Secrecy> {
        let mut parts = cell.node.split('|').map(str::trim);
        let provision = Provision::parse(parts.next().unwrap_or_default());
        if provision.is_none() {
            let diagnostic = self.diagnostics.report(&BAD_PROVISION, cell.span);
            diagnostic.with("value", &cell.node).hint("hint-write-provision", &[]);
            self.is_clean = false;
        }
        let date = parts.next().filter(|date| !date.is_empty());
        let day = date.and_then(Date::parse);
        if let (Some(date), None) = (date, day) {
            self.diagnostics.report(&BAD_DATE, cell.span).with("value", date);
            self.is_clean = false;
        }
        let authority = parts.next().filter(|name| !name.is_empty());
        let authority = authority.or(self.context.known.authority).map(str::to_owned);
        Some(Secrecy { provision: provision?, date: day, authority })
    }

    /// `title owner`
    fn fields(&mut self, cell: &Spanned<String>) -> Vec<Field> {
        let mut fields = Vec::new();
        for word in cell.node.split([' ', ',']).filter(|word| !word.is_empty()) {
            match Field::ALL.iter().find(|field| field.name() == word) {
                Some(field) => fields.push(*field),
                None => {
                    let diagnostic = self.diagnostics.report(&UNKNOWN_VALUE, cell.span);
                    diagnostic.with("value", word).with("key", "secret");
                    diagnostic.did_you_mean(word, Field::ALL.map(Field::name));
                    self.is_clean = false;
                }
            }
        }
        fields
    }
}
