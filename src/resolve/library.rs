//! The library: what the documents of an edition are called and where they lie.
//!
//! In: all drafts. Out: titles and file names by document. Never: what a document says.

use std::collections::{BTreeMap, BTreeSet};

use crate::doc::draft::{ClosedDraft, Draft, DraftInline};
use crate::doc::secrecy::Edition;
use crate::doc::tree::Inline;
use crate::value::date::Date;
use crate::value::document::DocumentId;
use crate::value::format::Locale;

/// All documents of an edition.
pub struct Library {
    entries: BTreeMap<DocumentId, Entry>,
    has_coverage: bool,
}

/// A document among the others.
struct Entry {
    title: String,
    stem: String,
    is_built: bool,
    date: Date,
    /// The words of the headings that no label covers, by anchor.
    headings: BTreeMap<String, String>,
}

impl Library {
    /// Names the documents; `is_built` says which of them are made now, the only ones that can be
    /// linked to.
    pub fn new(
        drafts: &[ClosedDraft],
        edition: Edition,
        locale: &Locale,
        is_built: impl Fn(&DocumentId) -> bool,
    ) -> Self {
        let mut taken = BTreeSet::new();
        let mut entries = BTreeMap::new();
        for draft in drafts {
            let mut name = format!("{}-{}", slug(&draft.head.title), draft.id.year);
            if let Some(own) = &draft.id.name
                && taken.contains(&name)
            {
                name = format!("{name}-{own}");
            }
            while !taken.insert(name.clone()) {
                name.push_str("-2");
            }
            let stem = match edition {
                Edition::Public => name,
                Edition::Internal => format!("{name}-{}", locale.say("file-internal")),
            };
            let headings = draft.open_headings();
            let words = |(anchor, words): (&str, &[DraftInline])| {
                (anchor.to_owned(), plain_words(words))
            };
            let entry = Entry {
                title: full_title(draft),
                stem,
                is_built: is_built(&draft.id),
                date: draft.head.date,
                headings: headings.map(words).collect(),
            };
            entries.insert(draft.id.clone(), entry);
        }
        let answers =
            |draft: &ClosedDraft| is_built(&draft.id) && !draft.head.coverage.is_empty();
        Self { entries, has_coverage: drafts.iter().any(answers) }
    }

    /// What the names of a document's files begin with: a descriptive name without accents,
    /// `informationssakerhetsberattelse-2024`, and `-intern` (`-internal` in English) at the end for
    /// the internal edition, so that the two are told apart wherever they lie. Each is there once.
    pub fn stem(&self, id: &DocumentId) -> &str {
        &self.entries[id].stem
    }

    /// The title of a document, and the name of its files when it is built.
    pub(super) fn document(&self, id: &DocumentId) -> Option<(&str, Option<&str>)> {
        let entry = self.entries.get(id)?;
        Some((&entry.title, entry.is_built.then_some(entry.stem.as_str())))
    }

    /// Whether a document that is built says which requirements it answers.
    pub fn has_coverage(&self) -> bool {
        self.has_coverage
    }

    /// The anchors that `heading` knows, for suggestions.
    pub(super) fn anchors(&self, id: &DocumentId) -> impl Iterator<Item = &str> {
        self.entries
            .get(id)
            .into_iter()
            .flat_map(|entry| entry.headings.keys())
            .map(String::as_str)
    }

    /// The date of a document.
    pub(super) fn date(&self, id: &DocumentId) -> Option<Date> {
        self.entries.get(id).map(|entry| entry.date)
    }

    /// The words of a heading that every edition shows.
    pub(super) fn heading(&self, id: &DocumentId, anchor: &str) -> Option<&str> {
        self.entries.get(id)?.headings.get(anchor).map(String::as_str)
    }

    /// All documents, for suggestions.
    pub(super) fn ids(&self) -> impl Iterator<Item = &DocumentId> {
        self.entries.keys()
    }
}

/// The words of a heading without its form; what comes from data is left out.
pub(super) fn plain_words<H>(inlines: &[Inline<H>]) -> String {
    let mut words = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => words.push_str(text),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => words.push_str(&plain_words(content)),
            Inline::Break => words.push(' '),
            Inline::Note(_) | Inline::Hole(_) => {}
        }
    }
    words.replace('\u{ad}', "")
}

/// "Informationssäkerhetsberättelse 2024", without soft hyphens; the year where it belongs to the
/// title.
pub(super) fn full_title<C>(draft: &Draft<C>) -> String {
    let title = draft.head.title.replace('\u{ad}', "");
    if draft.document_type.has_year { format!("{title} {}", draft.id.year) } else { title }
}

/// A title in `a`–`z`, `0`–`9` and `-`, at most 80 characters.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for character in title.to_lowercase().chars() {
        match character {
            'å' | 'ä' | 'á' | 'à' | 'æ' => slug.push('a'),
            'ö' | 'ó' | 'ø' => slug.push('o'),
            'é' | 'è' => slug.push('e'),
            'ü' => slug.push('u'),
            '\u{ad}' => {}
            _ if character.is_ascii_alphanumeric() => slug.push(character),
            _ if !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    let short: String = slug.trim_matches('-').chars().take(80).collect();
    if short.is_empty() { "report".to_owned() } else { short.trim_end_matches('-').to_owned() }
}
