//! Editions and secrecy labels.
//!
//! In: labels that readers found. Out: `Labelled` things that only `edition` opens.
//! Never: a way to print, compare or count what is secret.

use crate::value::date::Date;

/// For whom a report is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// For anyone; secret material is taken away before anything else happens.
    Public,
    /// For the organisation; secret material is marked.
    Internal,
}

impl Edition {
    /// Both editions.
    pub const ALL: [Edition; 2] = [Edition::Public, Edition::Internal];

    /// The word in YAML, on the command line and in folder names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
        }
    }
}

/// Why something is secret: what a secrecy marking must state
/// (offentlighets- och sekretesslagen, OSL 2009:400, 5 kap. 5 §).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Secrecy {
    /// The provision in the OSL.
    pub provision: Provision,
    /// When the marking was made.
    pub date: Option<Date>,
    /// Who made it.
    pub authority: Option<String>,
}

/// A provision of the OSL: chapter, paragraph, item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Provision {
    /// Chapter (kap.), 1–44.
    pub chapter: u8,
    /// Paragraph with its letter: `8`, `8 b`.
    pub paragraph: String,
    /// Item (punkt), when one is named.
    pub item: Option<u8>,
}

impl Provision {
    /// Reads `18:8`, `18:8 p3`, `18:8b`.
    pub fn parse(text: &str) -> Option<Self> {
        let (chapter, rest) = text.trim().split_once(':')?;
        let chapter: u8 = chapter.parse().ok().filter(|chapter| (1..=44).contains(chapter))?;
        let (paragraph, item) = match rest.split_once(" p") {
            Some((paragraph, item)) => (paragraph, Some(item.trim().parse().ok()?)),
            None => (rest, None),
        };
        let digits = paragraph.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let letter = &paragraph[digits.len()..];
        digits.parse::<u8>().ok()?;
        if letter.len() > 1 {
            return None;
        }
        let space = if letter.is_empty() { "" } else { " " };
        Some(Self { chapter, paragraph: format!("{}{space}{letter}", digits.trim()), item })
    }
}

/// Something no one may look into but `edition` (a test holds that `reveal` is called nowhere else).
///
/// Deliberately without Debug, Display, Serialize and comparison.
#[derive(Clone)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// Closes the lid.
    pub fn new(content: T) -> Self {
        Self(content)
    }

    /// Opens it. Only `edition` calls this.
    pub fn reveal(self) -> T {
        self.0
    }
}

/// Something that may carry a secrecy label: what readers give to `edition`.
#[derive(Clone)]
pub enum Labelled<T> {
    /// For everyone.
    Open(T),
    /// Only for those the label allows.
    Secret(Secrecy, Secret<T>),
}

impl<T> Labelled<T> {
    /// Puts a label on, when there is one.
    pub fn new(content: T, label: Option<Secrecy>) -> Self {
        match label {
            Some(secrecy) => Self::Secret(secrecy, Secret::new(content)),
            None => Self::Open(content),
        }
    }
}

/// What `edition` makes of something labelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Disclosed<T> {
    /// Open to everyone.
    Open(T),
    /// Secret, and shown with its label in this edition.
    Marked(Secrecy, T),
    /// Taken away in this edition.
    Withheld(Secrecy),
}

impl<T> Disclosed<T> {
    /// The content, when this edition has it.
    pub fn content(&self) -> Option<&T> {
        match self {
            Self::Open(content) | Self::Marked(_, content) => Some(content),
            Self::Withheld(_) => None,
        }
    }
}
