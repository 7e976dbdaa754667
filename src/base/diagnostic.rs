//! Problems in the content: collected with their facts, sorted, worded elsewhere.
//!
//! In: a code, a place and named facts. Out: an ordered list. Never: a sentence (that is
//! `base::wording`), printing, stopping at the first problem.

use std::collections::BTreeSet;

use crate::base::allow::Allow;
use crate::base::code::Code;
use crate::base::path::ProjectPath;
use crate::base::source::{SourceId, Sources, Span};

/// How bad it is. A build commits nothing when there is an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// Everything is written; `--strict` makes it an error.
    Warning,
}

/// Where a problem is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// At these bytes.
    Span(Span),
    /// In this file or folder as a whole, or missing there.
    Path(ProjectPath),
}

/// A sentence's key in the wording files and what it is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The message's id in `src/wording/*/`.
    pub key: String,
    /// Its variables, as text ready to print.
    pub facts: Vec<(&'static str, String)>,
}

/// A second place that explains the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where, when there is such a place.
    pub span: Option<Span>,
    /// What stands there.
    pub phrase: Phrase,
}

/// A change of a text that takes a problem away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The bytes that are replaced.
    pub span: Span,
    /// What stands there instead.
    pub text: String,
}

/// One problem in the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of problem.
    pub code: &'static Code,
    /// Where.
    pub place: Place,
    /// The facts that its sentence `diagnostic-<code>` names.
    pub facts: Vec<(&'static str, String)>,
    /// Other places that belong to it, in order.
    pub notes: Vec<Note>,
    /// A way out; starts with a verb.
    pub hint: Option<Phrase>,
    /// What a machine can do about it.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// Adds a fact for the sentence.
    pub fn with(&mut self, name: &'static str, value: impl ToString) -> &mut Self {
        self.facts.push((name, value.to_string()));
        self
    }

    /// Adds a note at another place; `key` is a message `note-…`.
    pub fn note(
        &mut self,
        span: Option<Span>,
        key: &str,
        facts: &[(&'static str, &str)],
    ) -> &mut Self {
        self.notes.push(Note { span, phrase: phrase(key, facts) });
        self
    }

    /// Sets the way out; `key` is a message `hint-…`.
    pub fn hint(&mut self, key: &str, facts: &[(&'static str, &str)]) -> &mut Self {
        self.hint = Some(phrase(key, facts));
        self
    }

    /// Sets what a machine can do: `text` in place of the bytes at `span`.
    pub fn fix(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        self.fix = Some(Fix { span, text: text.into() });
        self
    }

    /// Sets the way out from a wrong name and the right ones: the nearest one when there is a
    /// near one (`hint-did-you-mean`), else all of them (`hint-valid-names`), at most twelve.
    pub fn did_you_mean<'a>(
        &mut self,
        wrong: &str,
        right: impl IntoIterator<Item = &'a str>,
    ) -> &mut Self {
        let right: Vec<&str> = right.into_iter().collect();
        if let Some(near) = nearest(wrong, &right) {
            return self.hint("hint-did-you-mean", &[("name", near)]);
        }
        if right.is_empty() {
            return self;
        }
        let shown: Vec<String> =
            right.iter().take(12).map(|name| format!("`{name}`")).collect();
        let more = if right.len() > 12 { ", …" } else { "" };
        self.hint("hint-valid-names", &[("names", &(shown.join(", ") + more))])
    }
}

fn phrase(key: &str, facts: &[(&'static str, &str)]) -> Phrase {
    let facts = facts.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    Phrase { key: key.to_owned(), facts }
}

/// The candidate nearest to `wrong` when it is near enough to be meant.
fn nearest<'a>(wrong: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let lower = wrong.to_lowercase();
    candidates
        .iter()
        .map(|name| (strsim::damerau_levenshtein(&lower, &name.to_lowercase()), *name))
        .min()
        .filter(|(distance, name)| *distance <= 1.max(name.chars().count() / 3))
        .map(|(_, name)| name)
}

/// The problems found so far.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    allows: Vec<Allow>,
    parts: Vec<(SourceId, SourceId)>,
}

impl Diagnostics {
    /// Notes a problem at a span; the returned diagnostic takes facts, notes and a hint.
    pub fn report(&mut self, code: &'static Code, span: Span) -> &mut Diagnostic {
        self.report_at(code, Place::Span(span))
    }

    /// Notes a problem of a whole file or folder.
    pub fn report_path(&mut self, code: &'static Code, path: &ProjectPath) -> &mut Diagnostic {
        self.report_at(code, Place::Path(path.clone()))
    }

    fn report_at(&mut self, code: &'static Code, place: Place) -> &mut Diagnostic {
        let (facts, notes) = (Vec::new(), Vec::new());
        self.list.push(Diagnostic { code, place, facts, notes, hint: None, fix: None });
        self.list.last_mut().expect("just pushed")
    }

    /// Takes away all problems of a code.
    pub fn forget(&mut self, code: &'static Code) {
        self.list.retain(|diagnostic| diagnostic.code != code);
    }

    /// Notes what an author lets stand.
    pub fn allow(&mut self, allow: Allow) {
        self.allows.push(allow);
    }

    /// What authors let stand; none is left.
    pub(super) fn take_allows(&mut self) -> Vec<Allow> {
        std::mem::take(&mut self.allows)
    }

    /// Notes that a file is a part of another: what may stand in all of `whole` may in `part` too.
    pub fn is_part(&mut self, part: SourceId, whole: SourceId) {
        self.parts.push((part, whole));
    }

    /// Which files are parts of which.
    pub(super) fn parts(&self) -> Vec<(SourceId, SourceId)> {
        self.parts.clone()
    }

    /// Takes away problems and says how many they were, each one once.
    pub(super) fn remove(&mut self, is_meant: impl Fn(&Diagnostic) -> bool) -> usize {
        let (removed, kept) = std::mem::take(&mut self.list).into_iter().partition(&is_meant);
        self.list = kept;
        let mut removed: Vec<Diagnostic> = removed;
        removed.dedup();
        removed.len()
    }

    /// Takes over the problems and allowances of another list.
    pub fn extend(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
        self.allows.extend(other.allows);
        self.parts.extend(other.parts);
    }

    /// The sources in which a code is reported.
    pub(super) fn sources_with(&self, code: &'static Code) -> BTreeSet<SourceId> {
        let of_code = self.list.iter().filter(|diagnostic| diagnostic.code == code);
        let spans = of_code.filter_map(|diagnostic| match &diagnostic.place {
            Place::Span(span) => Some(span.source),
            Place::Path(_) => None,
        });
        spans.collect()
    }

    /// Whether any of them forbids writing.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.code.severity == Severity::Error)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All of them, by path, place and code, each one once.
    pub fn sorted(&self, sources: &Sources) -> Vec<Diagnostic> {
        let key = |diagnostic: &Diagnostic| match &diagnostic.place {
            Place::Path(path) => (path.as_str().to_owned(), 0, 0, diagnostic.code.name),
            Place::Span(span) => {
                let path = sources.get(span.source).path.as_str().to_owned();
                (path, span.start + 1, span.end, diagnostic.code.name)
            }
        };
        let mut list = self.list.clone();
        list.sort_by_key(key);
        let mut seen = BTreeSet::new();
        list.retain(|diagnostic| {
            seen.insert((key(diagnostic), format!("{:?}", diagnostic.facts)))
        });
        list
    }
}
