//! Coverage: which items of frameworks the documents of an edition answer where, and which they do not.
//!
//! In: what `resolve` made of `coverage` in `report.yaml`. Out: data for writers. Never: a section that the
//! edition leaves out.

/// How a document answers the items of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveredFramework {
    /// The document's title: "Informationssäkerhetsberättelse 2024".
    pub document: String,
    /// What the names of its files begin with.
    pub stem: String,
    /// `msbfs-2020-6-report`
    pub id: String,
    /// "MSBFS 2020:6, 14–15 §§"
    pub title: String,
    /// Where the list of items comes from.
    pub source: String,
    /// In the framework's order.
    pub items: Vec<CoveredItem>,
}

/// An item of a framework, and what answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveredItem {
    /// `p14-3`
    pub id: String,
    /// "14 § 3"
    pub reference: Option<String>,
    /// "Riskbedömningar"
    pub demand: String,
    /// In the author's order, each once; none where nothing answers it.
    pub sections: Vec<CoveringSection>,
    /// Why nothing answers it, in the author's words.
    pub reason: Option<String>,
}

impl CoveredItem {
    /// Whether anything answers it.
    pub fn is_answered(&self) -> bool {
        !self.sections.is_empty()
    }
}

/// A section that answers an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveringSection {
    /// The title of its document.
    pub document: String,
    /// What the names of the document's files begin with; none when it is not built.
    pub stem: Option<String>,
    /// "3.2"; none where the section has no number, or stands in another document.
    pub number: Option<String>,
    /// Its heading; none for a document as a whole.
    pub title: Option<String>,
    /// Its anchor; none for a document as a whole.
    pub anchor: Option<String>,
}
