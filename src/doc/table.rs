//! Tables made from data.
//!
//! In: cells with their text ready. Out: data for writers. Never: computing, formatting.

use crate::doc::answer::{Mark, SvgInner};
use crate::doc::tree::{Align, LinkTarget};

/// A table with one head row; the first column heads its rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// At least one.
    pub columns: Vec<Column>,
    /// Each with as many cells as there are columns.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The head, a whole word; never empty.
    pub head: String,
    /// Numbers stand right.
    pub align: Align,
    /// Its share of the width when the columns do not fit at their natural width; 0 = natural.
    pub weight: u8,
}

impl Column {
    /// A column of text.
    pub fn text(head: impl Into<String>, weight: u8) -> Self {
        Self { head: head.into(), align: Align::Start, weight }
    }

    /// A column of numbers.
    pub fn number(head: impl Into<String>) -> Self {
        Self { head: head.into(), align: Align::End, weight: 0 }
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The anchor that leads here, when something links to this row.
    pub anchor: Option<String>,
    /// Whether it sums the others: set off by a rule, 600.
    pub is_total: bool,
    /// One a column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// An ordinary row.
    pub fn new(cells: Vec<Cell>) -> Self {
        Self { anchor: None, is_total: false, cells }
    }

    /// A row that sums.
    pub fn total(cells: Vec<Cell>) -> Self {
        Self { anchor: None, is_total: true, cells }
    }
}

/// A cell. Empty cells do not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words or a formatted number.
    Text(String),
    /// "Uppgift saknas": muted, italic.
    Missing(String),
    /// "Uppgift utelämnad, 18 kap. 8 § OSL": dashed frame.
    Withheld(String),
    /// A text with a label in an edition that shows it, and its provision: "18:8 p 3".
    Marked {
        /// The text.
        text: String,
        /// The ground.
        provision: String,
    },
    /// A title in 600 with a small muted line below.
    Titled {
        /// The title.
        title: String,
        /// The line below it.
        note: String,
        /// Where the title links to.
        anchor: Option<String>,
    },
    /// The same, and the places in the report that it belongs to.
    Placed {
        /// The title.
        title: String,
        /// The line below it; may be empty.
        note: String,
        /// "Visas i"
        words: String,
        /// What stands after these words, in order; the words fall away with the last of them.
        places: Vec<Place>,
    },
    /// A drawn mark and its word.
    Status {
        /// The mark, an artifact.
        mark: Mark,
        /// The word.
        text: String,
        /// Whether it needs attention: 600, in the colour for worse.
        is_late: bool,
    },
    /// A risk level: the word on the level's colour.
    Level {
        /// The word.
        text: String,
        /// 0 is the lowest level; see `theme.risk`.
        step: u8,
    },
    /// Several short lines.
    Lines(Vec<String>),
    /// Several drawn marks, each before its line.
    Statuses(Vec<StatusLine>),
    /// Places in the report.
    Links(Vec<Place>),
    /// Places in this document or others, one below the other.
    Told(Vec<Told>),
    /// What happened, in order of time.
    Moments(Vec<Moment>),
    /// A course over the years, and in words what it came to.
    Trend(Box<Trend>),
}

/// A sparkline and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    /// CSS variables; hidden from those who listen, for the numbers stand in the row.
    pub screen: SvgInner,
    /// A complete SVG file in literal colours.
    pub print: String,
    /// "Bättre, +14,2 procentenheter"
    pub words: String,
}

/// A line with a drawn mark before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusLine {
    /// The mark, an artifact; the line says the same in words.
    pub mark: Mark,
    /// The words.
    pub text: String,
    /// Whether it needs attention.
    pub is_late: bool,
}

/// Something that happened, and where it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// "2021-06-15", "2022–2024"
    pub when: String,
    /// What.
    pub what: What,
    /// Where it is told; none where nothing is.
    pub told: Option<Told>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Somebody did something.
    Act(String),
    /// This is how far it had come.
    Status(StatusLine),
    /// Somebody should have said something and did not: muted, italic.
    Silence(String),
}

/// Where something is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// "Svar på granskning av it-säkerhet, Uppföljning"
    pub text: String,
    /// Where that is, when it is built.
    pub target: Option<LinkTarget>,
}

impl Moment {
    /// What is read of it before the place.
    pub fn words(&self) -> String {
        let what = match &self.what {
            What::Act(text) | What::Silence(text) | What::Status(StatusLine { text, .. }) => {
                text
            }
        };
        format!("{} {what}", self.when)
    }
}

/// A place in the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// "avsnitt 3.1"; empty in a key figure's own table until `resolve` knows the number.
    pub text: String,
    /// Where to.
    pub anchor: String,
}

impl Cell {
    /// A text cell.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// What is read aloud: the text without its form.
    pub fn spoken(&self) -> String {
        match self {
            Self::Text(text)
            | Self::Missing(text)
            | Self::Withheld(text)
            | Self::Status { text, .. }
            | Self::Level { text, .. } => text.clone(),
            Self::Marked { text, provision } => format!("{text} ({provision})"),
            Self::Titled { title, note, .. } => format!("{title} {note}"),
            Self::Lines(lines) => lines.join(" "),
            Self::Trend(trend) => trend.words.clone(),
            Self::Statuses(lines) => {
                lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
            }
            Self::Moments(moments) => {
                let told = |moment: &Moment| {
                    let place = moment.told.as_ref().map_or("", |told| told.text.as_str());
                    format!("{} {place}", moment.words()).trim().to_owned()
                };
                moments.iter().map(told).collect::<Vec<_>>().join(" ")
            }
            Self::Placed { title, note, words, places } => {
                let texts: Vec<&str> = places.iter().map(|place| place.text.as_str()).collect();
                let words = if places.is_empty() { "" } else { words };
                format!("{title} {note} {words} {}", texts.join(", "))
            }
            Self::Links(places) => {
                places.iter().map(|place| place.text.as_str()).collect::<Vec<_>>().join(" ")
            }
            Self::Told(places) => {
                places.iter().map(|told| told.text.as_str()).collect::<Vec<_>>().join(" ")
            }
        }
    }
}
