//! YAML text to a tree in which every key and value knows its bytes.
//!
//! In: one source. Out: one tree, or one diagnostic that says where YAML ends to make sense.
//! Never: anchors, aliases, tags or several documents; more depth or nodes than a report needs.

use std::collections::BTreeMap;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError};

use crate::base::code::{Code, DUPLICATE_KEY, EMPTY_FILE, YAML_LIMIT, YAML_SYNTAX};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::{Source, Span, Spanned};
use crate::read::length::{self, Piece};
use crate::read::yaml::commas::{self, is_alone};

/// Maps and lists in one another, at most.
const MAX_DEPTH: usize = 32;
/// Values in one file, at most.
const MAX_NODES: usize = 200_000;

/// A value of a YAML file.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands; a map or list from its first to its last byte, nothing where its key is.
    pub span: Span,
    /// What it is.
    pub content: Content,
}

/// What a value is.
#[derive(Debug, Clone)]
pub enum Content {
    /// A word, number or text.
    Scalar(Scalar),
    /// Values in order.
    List(Vec<Node>),
    /// Keys and values in the order they are written; each key once.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: Spanned<String>,
    /// The value.
    pub value: Node,
}

/// A word, number or text.
#[derive(Debug, Clone)]
pub struct Scalar {
    /// The text after unquoting and unfolding.
    pub text: String,
    /// How it is written.
    pub style: Style,
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without quotes: may be a number, `true`, `false` or nothing.
    Plain,
    /// In quotes, or a block after `|` or `>`: always text.
    Quoted,
}

/// What kind of value a node is, after the core schema of YAML 1.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An empty value, `~` or `null`.
    Nothing,
    /// `true` or `false`.
    Boolean,
    /// Digits with or without point and exponent, `.nan`, `.inf`, `0x1f`.
    Number,
    /// Anything else.
    Text,
    /// `- a`
    List,
    /// `a: b`
    Map,
}

impl Node {
    /// What kind of value it is.
    pub fn kind(&self) -> Kind {
        match &self.content {
            Content::List(_) => Kind::List,
            Content::Map(_) => Kind::Map,
            Content::Scalar(scalar) if scalar.style != Style::Plain => Kind::Text,
            Content::Scalar(scalar) => match scalar.text.as_str() {
                "" | "~" | "null" | "Null" | "NULL" => Kind::Nothing,
                "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => Kind::Boolean,
                text if is_number(text) => Kind::Number,
                _ => Kind::Text,
            },
        }
    }

    /// The value under a key of this map.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.content {
            Content::Map(entries) => {
                entries.iter().find(|entry| entry.key.node == key).map(|entry| &entry.value)
            }
            _ => None,
        }
    }

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }
}

/// Whether YAML 1.2 takes a plain scalar for a number.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN")
    {
        return true;
    }
    let all = |text: &str, is_digit: fn(&char) -> bool| {
        !text.is_empty() && text.chars().all(|c| is_digit(&c))
    };
    if let Some(digits) = text.strip_prefix("0x") {
        return all(digits, char::is_ascii_hexdigit);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return all(digits, |c| ('0'..='7').contains(c));
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let is_exponent = exponent.is_none_or(|exponent| {
        all(exponent.strip_prefix(['-', '+']).unwrap_or(exponent), char::is_ascii_digit)
    });
    let is_mantissa = match mantissa.split_once('.') {
        Some((whole, part)) => {
            (all(whole, char::is_ascii_digit)
                && (part.is_empty() || all(part, char::is_ascii_digit)))
                || (whole.is_empty() && all(part, char::is_ascii_digit))
        }
        None => all(mantissa, char::is_ascii_digit),
    };
    is_mantissa && is_exponent
}

/// Reads a source into a tree. Reports `yaml-syntax`, `yaml-limit`, `duplicate-key`, `comma-in-braces`,
/// `empty-file`.
pub fn parse(source: &Source, diagnostics: &mut Diagnostics) -> Option<Node> {
    Builder { source, diagnostics, open: Vec::new(), root: None, nodes: 0 }.read()
}

/// A map or list that is not finished.
struct Open {
    start: Span,
    content: Content,
    /// The key that waits for its value.
    key: Option<Spanned<String>>,
    /// Where each key of a map stands first.
    keys: BTreeMap<String, Span>,
}

struct Builder<'a> {
    source: &'a Source,
    diagnostics: &'a mut Diagnostics,
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
}

/// The problem is reported; reading ends.
struct Stop;

impl Builder<'_> {
    fn read(mut self) -> Option<Node> {
        let text = self.source.text.clone();
        let mut options = granit_parser::Options::default();
        options.set_emit_comments(false);
        // The scanner runs ahead of the events; its own limit keeps the place near.
        options.flow_nesting_limit = MAX_DEPTH;
        for next in Parser::new_from_str_with_options(&text, options) {
            match next {
                Ok((event, span)) => {
                    let range = span.byte_range().unwrap_or(0..0);
                    let end = range.end.min(text.len());
                    let span = Span::new(self.source.id, range.start.min(end)..end);
                    self.event(event, span).ok()?;
                }
                Err(error) => {
                    self.syntax(&error);
                    return None;
                }
            }
        }
        let is_empty = self.root.as_ref().is_none_or(|root| root.kind() == Kind::Nothing);
        if is_empty {
            self.diagnostics.report_path(&EMPTY_FILE, &self.source.path);
            return None;
        }
        self.root
    }

    /// Reports what ends the reading, and that nothing else of the file is told before it is mended.
    fn stop(&mut self, code: &'static Code, span: Span) -> &mut Diagnostic {
        self.diagnostics.report(code, span).note(None, "note-rest-unread", &[])
    }

    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Stop> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.plain_only(anchor, tag.is_some(), span)?;
                let span = match style {
                    ScalarStyle::Literal => self.with_header(span, '|'),
                    ScalarStyle::Folded => self.with_header(span, '>'),
                    _ => span,
                };
                let style = match style {
                    ScalarStyle::Plain => Style::Plain,
                    _ => Style::Quoted,
                };
                self.scalar(Scalar { text: text.into_owned(), style }, span)
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.plain_only(anchor, tag.is_some(), span)?;
                self.start(Content::List(Vec::new()), span)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.plain_only(anchor, tag.is_some(), span)?;
                self.start(Content::Map(Vec::new()), span)
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.stop(&YAML_SYNTAX, span).with("reason", "alias");
                Err(Stop)
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                self.stop(&YAML_SYNTAX, span).with("reason", "second-document");
                Err(Stop)
            }
            _ => Ok(()),
        }
    }

    /// The span of a block with its `|` or `>`: the parser's begins at the first line of the text.
    fn with_header(&self, span: Span, indicator: char) -> Span {
        let before = &self.source.text[..span.start as usize];
        let key = self.open.last().and_then(|open| open.key.as_ref());
        let from = match (key, before.rfind(indicator)) {
            (Some(key), _) => key.span.end as usize,
            (None, Some(at)) => before[..at].rfind('\n').map_or(0, |line_end| line_end + 1),
            (None, None) => return span,
        };
        let header = before[from..].find(indicator);
        header.map_or(span, |at| Span::new(span.source, from + at..span.end as usize))
    }

    /// Anchors and tags have no meaning here.
    fn plain_only(&mut self, anchor: usize, is_tagged: bool, span: Span) -> Result<(), Stop> {
        let reason = match (anchor, is_tagged) {
            (0, false) => return Ok(()),
            (0, true) => "tag",
            _ => "anchor",
        };
        self.stop(&YAML_SYNTAX, span).with("reason", reason);
        Err(Stop)
    }

    fn scalar(&mut self, scalar: Scalar, span: Span) -> Result<(), Stop> {
        if let Some(Open { content: Content::Map(_), key: key @ None, keys, .. }) =
            self.open.last_mut()
        {
            match keys.get(&scalar.text) {
                _ if is_alone(self.source, span) => {}
                Some(first) => {
                    self.diagnostics
                        .report(&DUPLICATE_KEY, span)
                        .with("key", &scalar.text)
                        .note(Some(*first), "note-first-here", &[])
                        .hint("hint-keep-one", &[]);
                }
                None => {
                    keys.insert(scalar.text.clone(), span);
                }
            }
            *key = Some(Spanned::new(scalar.text, span));
            return Ok(());
        }
        // Nothing has no bytes: its key, or the place where it should stand, is shown instead.
        let key = self.open.last().and_then(|open| open.key.as_ref());
        let span = match key {
            Some(key) if span.start == span.end => key.span,
            _ => span,
        };
        length::check(Piece::Value, &scalar.text, span, self.diagnostics);
        self.place(Node { span, content: Content::Scalar(scalar) })
    }

    fn start(&mut self, content: Content, span: Span) -> Result<(), Stop> {
        if let Some(Open { content: Content::Map(_), key: None, .. }) = self.open.last() {
            self.stop(&YAML_SYNTAX, span).with("reason", "key-not-text");
            return Err(Stop);
        }
        if self.open.len() == MAX_DEPTH {
            self.stop(&YAML_LIMIT, span).with("what", "depth").with("limit", MAX_DEPTH);
            return Err(Stop);
        }
        self.open.push(Open { start: span, content, key: None, keys: BTreeMap::new() });
        Ok(())
    }

    fn end(&mut self, span: Span) -> Result<(), Stop> {
        let open = self.open.pop().expect("the parser closes what it opened");
        let last = match &open.content {
            Content::List(nodes) => nodes.last().map(|node| node.span),
            Content::Map(entries) => {
                entries.last().map(|entry| entry.value.span.max(entry.key.span))
            }
            Content::Scalar(_) => None,
        };
        // A block ends where its last value does; the parser's mark may be lines further down.
        let is_flow = span.end > span.start;
        let end = if is_flow { span.end } else { last.map_or(open.start.end, |last| last.end) };
        let start = open.start.start as usize;
        let span = Span::new(self.source.id, start..(end as usize).max(start));
        let content = match open.content {
            Content::Map(entries) if is_flow => {
                Content::Map(commas::joined(entries, self.source, self.diagnostics))
            }
            content => content,
        };
        self.place(Node { span, content })
    }

    fn place(&mut self, node: Node) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            self.stop(&YAML_LIMIT, node.span).with("what", "nodes").with("limit", MAX_NODES);
            return Err(Stop);
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open { content: Content::List(nodes), .. }) => nodes.push(node),
            Some(Open { content: Content::Map(entries), key, keys, .. }) => {
                let key = key.take().expect("a value follows its key");
                // The second value of a reported duplicate is dropped.
                let is_duplicate = keys.get(&key.node).is_some_and(|first| *first != key.span);
                if !is_duplicate || is_alone(self.source, key.span) {
                    entries.push(Entry { key, value: node });
                }
            }
            Some(Open { content: Content::Scalar(_), .. }) => {
                unreachable!("only maps and lists are opened")
            }
        }
        Ok(())
    }

    /// The first tab that indents the line at `at` or the next one: what the parser stumbles over
    /// often stands a line above the tab that made it stumble.
    fn indenting_tab(&self, at: usize) -> Option<usize> {
        let text = &self.source.text;
        let mut start = text[..at].rfind('\n').map_or(0, |line_end| line_end + 1);
        for line in text[start..].split_inclusive('\n').take(2) {
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            if let Some(tab) = line[..indent].find('\t') {
                return Some(start + tab);
            }
            start += line.len();
        }
        None
    }

    /// The bracket whose end is missing, when the reader stumbles over a later line.
    fn open_bracket(&self, kind: &ErrorKind, at: usize) -> Option<usize> {
        let is_within = matches!(reason(kind), "comma" | "unclosed-bracket" | "colon");
        let start = self.open.last()?.start.start as usize;
        let written = self.source.text.get(start..at)?;
        let is_open = written.starts_with(['[', '{']) && written.contains('\n');
        (is_within && is_open).then_some(start)
    }

    fn syntax(&mut self, error: &ScanError) {
        let at = error.marker().byte_offset().unwrap_or(0).min(self.source.text.len());
        let at = self.source.text.floor_char_boundary(at);
        let tab = self.indenting_tab(at);
        let bracket = self.open_bracket(error.kind(), at);
        let after_bracket = self.source.text[..at].trim_end_matches(' ').ends_with([']', '}']);
        let at = tab.or(bracket).unwrap_or(at);
        let next = self.source.text[at..].chars().next().filter(|c| *c != '\n');
        let span = Span::new(self.source.id, at..at + next.map_or(0, char::len_utf8));
        if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
            self.stop(&YAML_LIMIT, span).with("what", "depth").with("limit", MAX_DEPTH);
            return;
        }
        let reason = match (tab, bracket) {
            (Some(_), _) => "tab",
            (None, Some(_)) => "unclosed-bracket",
            (None, None) => reason(error.kind()),
        };
        let diagnostic = self.stop(&YAML_SYNTAX, span);
        diagnostic.with("reason", reason);
        match reason {
            "tab" => {
                diagnostic.hint("hint-use-spaces", &[]);
            }
            "colon" => {
                diagnostic.hint("hint-quote-text", &[]);
            }
            "key" if after_bracket => {
                diagnostic.hint("hint-quote-bracket", &[]);
            }
            "other" => {
                diagnostic.note(None, "note-yaml-parser", &[("detail", &error.info())]);
            }
            _ => {}
        }
    }
}

/// The word by which `diagnostic-yaml-syntax` chooses its sentence.
fn reason(kind: &ErrorKind) -> &'static str {
    use ErrorKind as E;
    match kind {
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabAtBlockScalarStart
        | E::TabInIndentation
        | E::TabInPlainScalar => "tab",
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar => "unclosed-quote",
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::MismatchedFlowCollectionEnd { .. } => "unclosed-bracket",
        E::InvalidIndentation
        | E::InvalidQuotedScalarIndent
        | E::InvalidFlowScalarIndent
        | E::InvalidBlockScalarIndent => "indentation",
        E::MappingValueNotAllowed
        | E::InvalidColonPlacement
        | E::InvalidMappingValueWhitespace
        | E::MappingKeyNotAllowed => "colon",
        E::ExpectedBlockMappingKey | E::SimpleKeyExpected | E::InvalidSimpleKey => "key",
        E::ExpectedFlowMappingSeparator | E::ExpectedFlowSequenceSeparator => "comma",
        E::BlockSequenceEntryNotAllowed
        | E::ExpectedBlockSequenceEntry
        | E::InvalidBlockEntryWhitespace => "dash",
        E::UnknownQuotedScalarEscape | E::InvalidQuotedScalarHexEscape => "escape",
        E::UnknownAnchor => "alias",
        _ => "other",
    }
}
