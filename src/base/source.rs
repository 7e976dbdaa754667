//! Sources and places in them: the texts of a project and spans of bytes.
//!
//! In: texts that `project::load` has read. Out: spans, lines and columns. Never: reading files.

use std::sync::Arc;

use crate::base::path::ProjectPath;
use crate::base::wording::Language;

/// The number of a source in its [`Sources`]; only meaningful together with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// One text of the project.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its number.
    pub id: SourceId,
    /// Where it lies; a built-in file has the path its override would have.
    pub path: ProjectPath,
    /// The whole text, UTF-8, as on disk but without a byte order mark.
    pub text: Arc<str>,
    /// The language that its texts are wanted in; none where that makes no difference.
    pub language: Option<Language>,
}

/// All texts of a project, in the order they were added.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    list: Vec<Source>,
}

impl Sources {
    /// Adds a text and gives back its number.
    pub fn add(&mut self, path: ProjectPath, text: impl Into<Arc<str>>) -> SourceId {
        let id = SourceId(u32::try_from(self.list.len()).expect("fewer than 2^32 sources"));
        self.list.push(Source { id, path, text: text.into(), language: None });
        id
    }

    /// Says in which language the texts of sources are wanted.
    pub fn speak(&mut self, language: Language, holds_for: impl Fn(&ProjectPath) -> bool) {
        for source in self.list.iter_mut().filter(|source| holds_for(&source.path)) {
            source.language = Some(language);
        }
    }

    /// The source with this number.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.list[id.0 as usize]
    }

    /// The source at this path.
    pub fn at(&self, path: &ProjectPath) -> Option<&Source> {
        self.list.iter().find(|source| &source.path == path)
    }

    /// All sources, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.list.iter()
    }
}

/// A run of bytes in a source; `start <= end`, both on character borders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The source it lies in.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of a byte range.
    pub fn new(source: SourceId, range: std::ops::Range<usize>) -> Self {
        let byte = |offset: usize| u32::try_from(offset).expect("sources are under 5 MiB");
        Self { source, start: byte(range.start), end: byte(range.end) }
    }

    /// The byte range.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The span of `range`, counted from the start of this one.
    #[must_use]
    pub fn within(self, range: std::ops::Range<usize>) -> Self {
        let start = self.start as usize;
        Self::new(self.source, start + range.start..start + range.end)
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub node: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Puts a value at its place.
    pub fn new(node: T, span: Span) -> Self {
        Self { node, span }
    }

    /// Keeps the place and changes the value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { node: change(self.node), span: self.span }
    }
}

/// A line and a column, both from 1; a column counts `char`s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Source {
    /// Where byte `offset` stands; past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let (line, before) = self.before(offset);
        Position { line, column: before.chars().count() + 1 }
    }

    /// The line of byte `offset`, from 1, and what stands before it there; past the end is the end.
    pub fn before(&self, offset: usize) -> (usize, &str) {
        let before = &self.text[..self.text.floor_char_boundary(offset)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        (line, &before[line_start..])
    }

    /// The place of the first byte that is neither blank nor in a comment of YAML.
    pub fn begin(&self) -> Span {
        let is_said =
            |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
        let before = self.text.split_inclusive('\n').take_while(|line| !is_said(line));
        let at: usize = before.map(str::len).sum();
        let at = if at == self.text.len() { 0 } else { at };
        Span::new(self.id, at..at)
    }

    /// The span of the whole text.
    pub fn span(&self) -> Span {
        Span::new(self.id, 0..self.text.len())
    }

    /// The span at a line and column, one character long; past the end is the end.
    pub fn span_at(&self, position: Position) -> Span {
        let line_start: usize =
            self.text.split_inclusive('\n').take(position.line - 1).map(str::len).sum();
        let rest = &self.text[line_start.min(self.text.len())..];
        let mut characters = rest.char_indices().skip(position.column.saturating_sub(1));
        let start = characters.next().map_or(rest.len(), |(at, _)| at);
        let end = characters.next().map_or(rest.len(), |(at, _)| at);
        Span::new(self.id, line_start + start..line_start + end)
    }
}
