//! YAML: text to a Rust type, with every problem of the file reported at its place.
//!
//! In: a source and a type with `Deserialize` and `JsonSchema`. Out: the type, or diagnostics.
//! Never: stopping at the first wrong key; a default for something that is wrong.
//!
//! The way: `tree` parses, `check` holds the tree against the type's JSON Schema and collects what
//! differs, `decode` makes the type of a tree that is clean. So one file never hides more than what
//! its broken syntax hides, and editors see the same rules as the program.
//!
//! A type for a file: `#[derive(Deserialize, JsonSchema)] #[serde(deny_unknown_fields)]`, with
//! `At<T>` where a later check wants the place (and for Markdown: `At<String>`), `Number`, `AmountText`,
//! `DateText`, `IdText`, `YearKey` for values, `Option` or `#[serde(default)]` for what may be left
//! out, `#[schemars(range(min = …, max = …))]` and `#[schemars(length(min = 1))]` for bounds: all
//! of that is checked here. A file whose kind stands in a key: `Document::parse`, `text("kind")`,
//! then `read::<TheKindsFile>()`. No `flatten`; no `At` in untagged types.

mod allow;
mod check;
mod commas;
mod decode;
mod schema;
mod translated;
mod tree;
mod types;

use std::ops::Range;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::base::code::{WRONG_TYPE, YAML_SYNTAX};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Spanned};

pub use allow::{AllowEntry, allow_in};
pub use schema::json_schema;
use schema::shared_schema;
use tree::Content;
pub use tree::Kind;
pub use types::{
    AmountText, At, ColourText, DateText, DocumentText, EndText, IdText, MomentText, MonthText,
    Number, ProvisionText, SecrecyText, YearKey, YearText,
};

/// Reads a source as a `T`. `None` when anything was reported.
pub fn read<T: DeserializeOwned + JsonSchema + 'static>(
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    Document::parse(source, diagnostics)?.read(diagnostics)
}

/// The bytes of a key and its value, and those of its neighbours in the same map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryPlace {
    /// The key.
    pub key: Range<usize>,
    /// The value.
    pub value: Range<usize>,
    /// Where the value before ends.
    pub before: Option<usize>,
    /// Where the key after begins.
    pub after: Option<usize>,
}

/// A parsed file, for readers that look at one key before they choose the type.
pub struct Document<'a> {
    source: &'a Source,
    root: tree::Node,
    has_problems: bool,
}

impl<'a> Document<'a> {
    /// Parses a source. `None` when its syntax is broken or it is empty.
    pub fn parse(source: &'a Source, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut own = Diagnostics::default();
        let root = tree::parse(source, &mut own);
        let has_problems = !own.is_empty();
        diagnostics.extend(own);
        let mut root = root?;
        if let Some(language) = source.language {
            translated::choose(&mut root, language, diagnostics);
        }
        if root.kind() != Kind::Map {
            diagnostics
                .report(&WRONG_TYPE, root.span)
                .with("expected", "map")
                .with("found", check::found(&root))
                .with("value", root.text().unwrap_or_default());
            return None;
        }
        Some(Self { source, root, has_problems })
    }

    /// The text under a key of the file's own level, when it is a text.
    pub fn text(&self, key: &str) -> Option<Spanned<String>> {
        let node = self.root.get(key).filter(|node| node.kind() == Kind::Text)?;
        Some(Spanned::new(node.text()?.to_owned(), node.span))
    }

    /// Whether there is such a key on the file's own level.
    pub fn has(&self, key: &str) -> bool {
        self.root.get(key).is_some()
    }

    /// The first byte of the file's first key.
    pub fn first(&self) -> Option<usize> {
        let Content::Map(entries) = &self.root.content else { return None };
        entries.first().map(|entry| entry.key.span.range().start)
    }

    /// Where a key stands; `keys` lead to it through maps.
    pub fn entry(&self, keys: &[&str]) -> Option<EntryPlace> {
        let (last, maps) = keys.split_last()?;
        let map = maps.iter().try_fold(&self.root, |map, key| map.get(key))?;
        let Content::Map(entries) = &map.content else { return None };
        let at = entries.iter().position(|entry| entry.key.node == *last)?;
        let key = entries[at].key.span.range();
        let before = at.checked_sub(1).map(|before| entries[before].value.span.range().end);
        Some(EntryPlace {
            value: entries[at].value.span.range(),
            before,
            after: entries.get(at + 1).map(|after| after.key.span.range().start),
            key,
        })
    }

    /// Where the last item of a list under a key of the file's own level stands.
    pub fn last_item(&self, key: &str) -> Option<Range<usize>> {
        let Content::List(items) = &self.root.get(key)?.content else { return None };
        items.last().map(|item| item.span.range())
    }

    /// Reads the file as a `T`. `None` when anything was reported.
    pub fn read<T: DeserializeOwned + JsonSchema + 'static>(
        &self,
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let mut own = Diagnostics::default();
        check::check(&self.root, &shared_schema::<T>(), self.source, &mut own);
        let is_clean = own.is_empty();
        diagnostics.extend(own);
        if !is_clean || self.has_problems {
            return None;
        }
        match T::deserialize(decode::Decoder(&self.root)) {
            Ok(value) => Some(value),
            Err(error) => {
                let span = error.span.unwrap_or(self.source.span());
                diagnostics.report(&YAML_SYNTAX, span).with("reason", "other").note(
                    None,
                    "note-yaml-parser",
                    &[("detail", &error.message)],
                );
                None
            }
        }
    }
}
