//! Answers: what fills the holes of a draft, with all text ready.
//!
//! In: what `resolve` computed. Out: data for writers. Never: looking anything up.

use crate::doc::report::ReportNode;
use crate::doc::table::{Place, Table};

/// What fills an inline hole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InlineAnswer {
    /// A value as text.
    Value(String),
    /// "kan inte rapporteras", with the reason told elsewhere: muted.
    Missing(String),
    /// "Uppgift utelämnad, 18 kap. 8 § 3 OSL": dashed frame, constant text.
    Withheld(String),
    /// A secret value in the internal edition: underlined, with its provision.
    Marked {
        /// The value.
        text: String,
        /// "18:8 p 3"
        provision: String,
    },
    /// "figur 1", linked.
    Reference {
        /// The text.
        text: String,
        /// Where to.
        anchor: String,
    },
    /// A value, marked or missing too, that leads to its row in the sources and calculations.
    Traced {
        /// What is read.
        value: Box<InlineAnswer>,
        /// The anchor of the row.
        row: String,
    },
}

impl InlineAnswer {
    /// What is read, without its form.
    pub fn text(&self) -> &str {
        match self {
            Self::Value(text)
            | Self::Missing(text)
            | Self::Withheld(text)
            | Self::Marked { text, .. }
            | Self::Reference { text, .. } => text,
            Self::Traced { value, .. } => value.text(),
        }
    }

    /// The same, to be changed where nobody reads a change.
    pub fn text_mut(&mut self) -> &mut String {
        match self {
            Self::Value(text)
            | Self::Missing(text)
            | Self::Withheld(text)
            | Self::Marked { text, .. }
            | Self::Reference { text, .. } => text,
            Self::Traced { value, .. } => value.text_mut(),
        }
    }
}

/// What fills a block hole.
#[derive(Clone, PartialEq)]
pub enum BlockAnswer {
    /// A chart.
    Picture(Box<Picture>),
    /// A numbered table.
    Table(NumberedTable),
    /// The numbers of all pictures, one table each: whole in the PDF, unless it has each at its picture
    /// ([`DataPlace`]), as a page has, and only leads there.
    PictureData(Vec<NumberedTable>),
    /// Nyckeltal | Rapportering | Kommentar | Förslag
    Card(Box<Card>),
    /// Tiles.
    Overview(Overview),
    /// The outline as a list.
    Contents,
    /// A passage left out.
    Withheld(WithheldPassage),
    /// Those who sign.
    Signatures(Signatures),
    /// What is said of the text before it in a line of its own: who answers for it, how far it has come.
    Remark(String),
}

/// A chart with its texts and data.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// "Figur 1"
    pub label: String,
    /// Permanent: `fig-compliance-trend`.
    pub anchor: String,
    /// The message.
    pub headline: String,
    /// Measure, unit, years.
    pub subtitle: String,
    /// The drawing.
    pub drawing: Drawing,
    /// For those who cannot see it; at most 400 characters, other words than the headline.
    pub alternative_text: String,
    /// Visible sentences below.
    pub summary: String,
    /// Where its numbers come from.
    pub source: SourceLine,
    /// All its numbers.
    pub table: Table,
    /// The title of that table: the subtitle as a rule.
    pub table_title: String,
    /// "Tabell A.2": in the PDF's appendix, below the picture in a page.
    pub table_label: String,
    /// The anchor of that table.
    pub table_anchor: String,
}

/// Where the PDF has the numbers of its pictures. A page always has them below each picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DataPlace {
    /// In appendix A, a table each.
    #[default]
    Appendix,
    /// Below each picture; appendix A lists the places.
    Below,
}

/// What charts are drawn for. A report is checked without any drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Surfaces {
    /// Pages of HTML.
    pub screen: bool,
    /// The PDF.
    pub paper: bool,
}

/// One drawing in its colourings and widths; SVG texts, root element included. What no surface
/// asks for is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawing {
    /// 716 units, CSS variables; without width and height, with `role="img"`-ready root left out:
    /// the inner markup of the `<svg>` element.
    pub wide: SvgInner,
    /// 312 units, CSS variables; none where a narrow drawing makes no sense.
    pub narrow: Option<SvgInner>,
    /// 620 units, literal colours: complete SVG files, more than one when the drawing is split.
    pub print: Vec<String>,
}

/// The inside of an SVG element and its view box.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SvgInner {
    /// Width of the view box, in tenths of a unit.
    pub width: u32,
    /// Height of the view box, in tenths of a unit.
    pub height: u32,
    /// Markup between `<svg …>` and `</svg>`.
    pub markup: String,
}

/// A table with its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedTable {
    /// "Tabell 3"
    pub label: String,
    /// Permanent: `tab-risks`.
    pub anchor: String,
    /// A sentence before the table, when it has one.
    pub introduction: Option<String>,
    /// The title.
    pub title: String,
    /// Scale, date.
    pub subtitle: Option<String>,
    /// Head and rows.
    pub table: Table,
    /// Where its numbers come from.
    pub source: Option<SourceLine>,
}

/// "Källa: Utbildningsplattformen. Beräkning: bilaga A, rad 8."
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// The sentences before the calculation.
    pub text: String,
    /// "bilaga A, rad 8": the row that tells how the numbers are found.
    pub calculation: Option<Place>,
}

impl SourceLine {
    /// What is read, but for the word before the calculation.
    pub fn words(&self) -> String {
        let calculation = self.calculation.as_ref().map_or("", |place| place.text.as_str());
        format!("{} {calculation}", self.text).trim().to_owned()
    }
}

impl From<String> for SourceLine {
    /// A line that leads to no calculation.
    fn from(text: String) -> Self {
        Self { text, calculation: None }
    }
}

/// A drawn mark; always beside a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// ▲ the value rose.
    Up,
    /// ▼ the value fell.
    Down,
    /// ● the same, or no comparison.
    Dot,
    /// ■ done.
    Full,
    /// Half-filled: under way.
    Half,
    /// □ not begun.
    Empty,
    /// – cancelled.
    Dash,
}

/// How a change is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// Blue.
    Better,
    /// In the colour for worse.
    Worse,
    /// Plain.
    Neutral,
}

impl Judgement {
    /// What pages and templates call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Neutral => "neutral",
        }
    }
}

/// "▲ Bättre, +14,2 procentenheter"
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeLine {
    /// The direction of the value.
    pub mark: Mark,
    /// The colour of the mark.
    pub judgement: Judgement,
    /// The words.
    pub text: String,
}

/// The value in a tile or card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Display {
    /// A value.
    Value {
        /// "högst", "cirka", "minst"
        hedge: Option<String>,
        /// "50,9"
        number: String,
        /// "%", "av 4", "risker"; may be empty.
        unit: String,
    },
    /// "Kan inte rapporteras" or, for a statement, nothing but words.
    Words(String),
    /// "Uppgift utelämnad"
    Withheld(String),
}

/// A bar from 0 to the scale's end with a target tick. Per mille of its length, 0–1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meter {
    /// How far it is filled.
    pub filled: u16,
    /// Where the target is.
    pub target: Option<u16>,
}

/// The tiles of the year in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// In the author's order.
    pub tiles: Vec<Tile>,
    /// "Jämförelser avser 2023. Så är talen framräknade:"
    pub note: String,
    /// "bilaga A", linked after the note.
    pub note_link: Option<Place>,
}

/// One key figure in the overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// The short title.
    pub title: String,
    /// Where the title leads: the card, when the report has one.
    pub anchor: Option<String>,
    /// Where the value leads: its row in the sources and calculations; none when the edition leaves the
    /// value out.
    pub row: Option<String>,
    /// The value.
    pub display: Display,
    /// For bounded scales with a value.
    pub meter: Option<Meter>,
    /// Numerator and denominator, or the reason.
    pub ground: String,
    /// Change since last year; none when withheld.
    pub change: Option<ChangeLine>,
    /// "Mål 95 %: ej nått"; none when withheld.
    pub target: Option<String>,
}

/// Nyckeltal | Rapportering | Kommentar | Förslag
#[derive(Clone, PartialEq)]
pub struct Card {
    /// Permanent: `card-training`.
    pub anchor: String,
    /// The title: the card's heading.
    pub title: String,
    /// The name in the column "Nyckeltal", where the title stands as a heading above.
    pub short_title: String,
    /// The key figure's id, small.
    pub id: String,
    /// The value.
    pub display: Display,
    /// What the year's figure says.
    pub reporting: Vec<ReportNode>,
    /// Change since last year.
    pub change: Option<ChangeLine>,
    /// What it means.
    pub comment: Vec<ReportNode>,
    /// What should be done.
    pub proposals: Vec<ReportNode>,
    /// The register's entries that the proposals refer to.
    pub actions: Vec<ActionLink>,
    /// "Källa: … Avser 2024-12-31. Mål 95 %. Ansvarig: HR-direktören."
    pub meta: SourceLine,
    /// "Sekretess 18 kap. 8 § OSL …" in the internal edition.
    pub secrecy: Option<String>,
}

impl Card {
    /// Where the value leads: its row in the sources and calculations, when there is a value to see.
    pub fn row(&self) -> Option<&str> {
        let is_shown = match &self.display {
            Display::Value { .. } => true,
            Display::Words(words) => !words.is_empty(),
            Display::Withheld(_) => false,
        };
        let row = self.meta.calculation.as_ref().map(|place| place.anchor.as_str());
        row.filter(|_| is_shown)
    }
}

/// An entry of the register beside a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionLink {
    /// "Å7 Utbildningsuppföljning"
    pub title: String,
    /// Its row in the follow-up table, when the report has one.
    pub anchor: Option<String>,
    /// "pågår"
    pub status: String,
}

/// A passage that this edition leaves out. Constant form and size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithheldPassage {
    /// "Avsnitt utelämnat"
    pub label: String,
    /// "Uppgift utelämnad, 18 kap. 8 § 3 OSL"
    pub text: String,
}

/// Those who sign the document, each with a place to do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatures {
    /// "Underskrifter"
    pub label: String,
    /// "Ort och datum", below a line of its own for each of them.
    pub place: String,
    /// Name and role, in order.
    pub people: Vec<(String, String)>,
}
