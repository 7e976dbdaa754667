//! The ids of documents: a year, and a name where it is not the year's main document.
//!
//! In: folders of a project and what authors write. Out: `DocumentId`. Never: whether there is such a
//! document.

use std::fmt;

use crate::base::path::ProjectPath;
use crate::value::date::Year;
use crate::value::id::Id;

/// Folders beside `report.yaml` that hold parts of a document and are none themselves.
const PARTS: [&str; 3] = ["chapters", "key-figures", "images"];

/// Which document of a project: `2024` is the year's main document, `2024/audit` another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId {
    /// The year's folder.
    pub year: Year,
    /// The folder in it; none for the main document, which comes first.
    pub name: Option<Id>,
}

impl DocumentId {
    /// Reads `2024` and `2024/audit`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, name) = match text.split_once('/') {
            None => (text, None),
            Some((year, name)) => (year, Some(Id::new(name)?)),
        };
        let year = Year::new(year.parse().ok().filter(|_| year.len() == 4)?)?;
        Some(Self { year, name })
    }

    /// The document whose `report.yaml` would lie at this path.
    pub fn of_report(path: &ProjectPath) -> Option<Self> {
        let folder = path.as_str().strip_prefix("content/")?.strip_suffix("/report.yaml")?;
        Self::parse(folder)
            .filter(|id| id.name.as_ref().is_none_or(|name| !PARTS.contains(&name.as_str())))
    }

    /// Its folder: `content/2024`, `content/2024/audit`.
    pub fn folder(&self) -> ProjectPath {
        ProjectPath::new(&format!("content/{self}")).expect("a year and an id are a plain path")
    }

    /// Whether it is the year's main document.
    pub fn is_main(&self) -> bool {
        self.name.is_none()
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            None => self.year.fmt(f),
            Some(name) => write!(f, "{}/{name}", self.year),
        }
    }
}
