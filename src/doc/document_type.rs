//! Document types: what a kind of document is called and what its head holds.
//!
//! In: `content/types/*.yaml` and the built-in ones. Out: data. Never: a type that the program knows by
//! name.

use crate::value::id::Id;

/// A kind of document, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentType {
    /// `audit-answer`
    pub id: Id,
    /// "Svar på revision", in the head.
    pub title: String,
    /// The line above the title on the cover and on the start page.
    pub cover: Option<String>,
    /// The words before the title in running lines.
    pub running: Option<String>,
    /// Whether the year belongs to the title: "Informationssäkerhetsberättelse 2024".
    pub has_year: bool,
    /// What the head holds, in the order of its rows.
    pub head: Vec<HeadField>,
    /// Whether such a document is to show what was promised earlier and what became of it.
    pub follows_up: bool,
    /// The preset that shows the usual chapters.
    pub outline: Option<String>,
}

impl DocumentType {
    /// The place of a field in the head, when this type has it.
    pub fn field(&self, field: Field) -> Option<&HeadField> {
        self.head.iter().find(|each| each.field == field)
    }
}

/// A field of a type's head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadField {
    /// What it is.
    pub field: Field,
    /// What its row is called, where it is not the usual name.
    pub label: Option<String>,
    /// Whether a document of the type must have it.
    pub is_required: bool,
    /// Whether the page shows it in the short head under the title.
    pub is_short: bool,
}

/// What a document's head can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The organisation's name.
    Organisation,
    /// What kind of document it is.
    Type,
    /// Registration numbers.
    RecordNumbers,
    /// Who decided, when, in which paragraph.
    Decision,
    /// What time it is about; the calendar year when it does not say.
    Period,
    /// Whether it is adopted, and its version.
    Status,
    /// Who answers for the document.
    Responsible,
    /// What it replaces.
    Replaces,
    /// The edition, and how much it leaves out or marks.
    Edition,
    /// An e-mail address.
    Contact,
    /// What was asked for, by whom and when.
    Assignment,
    /// To whom it is sent.
    Recipient,
    /// Who handles the matter.
    Handler,
    /// Who made the audit.
    Auditor,
    /// The sender's own class of the document: "Public".
    Classification,
    /// What a public edition says of secret matter in general.
    SecrecyNote,
    /// Who owns the text.
    Copyright,
    /// Who signs it, after the last chapter.
    Signatures,
}

impl Field {
    /// The word in YAML.
    pub fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Type => "type",
            Self::RecordNumbers => "record_numbers",
            Self::Decision => "decision",
            Self::Period => "period",
            Self::Status => "status",
            Self::Responsible => "responsible",
            Self::Replaces => "replaces",
            Self::Edition => "edition",
            Self::Contact => "contact",
            Self::Assignment => "assignment",
            Self::Recipient => "recipient",
            Self::Handler => "handler",
            Self::Auditor => "auditor",
            Self::Classification => "classification",
            Self::SecrecyNote => "secrecy_note",
            Self::Copyright => "copyright",
            Self::Signatures => "signatures",
        }
    }
}
