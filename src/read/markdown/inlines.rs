//! Inlines: running text with its markup, links, pictures and holes.
//!
//! In: the parser's events inside a block. Out: parts of running text. Never: recursion deeper than
//! `DEEPEST`.

use std::ops::Range;

use crate::base::code::{EMPTY_LINK, MISSING_ALTERNATIVE_TEXT, NESTED_TOO_DEEP, REQUEST_PLACE};
use crate::doc::draft::DraftInline;
use crate::doc::tree::{Image, Inline};
use crate::read::length::{self, Piece};
use crate::read::markdown::DEEPEST;
use crate::read::markdown::blocks::tidy;
use crate::read::markdown::events::{Event, LinkType, Tag};
use crate::read::markdown::holes::{self, Part};
use crate::read::markdown::links;
use crate::read::markdown::reader::Reader;
use crate::read::markdown::run::Run;

impl Reader<'_> {
    /// Reads running text up to the next block or the end of what is around, which stays unread.
    pub fn inlines(&mut self) -> Vec<Part> {
        self.inlines_from(0)
    }

    /// The same, without what stands before byte `from` of the Markdown.
    pub fn inlines_from(&mut self, from: usize) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut run = Run::default();
        while let Some((event, range)) = self.events.get(self.next) {
            let range = range.clone();
            match event {
                Event::Text(text) => {
                    let cut = from.saturating_sub(range.start).min(text.len());
                    run.push(&text[cut..], range.start + cut..range.end, self.markdown);
                    self.next += 1;
                    continue;
                }
                Event::SoftBreak => {
                    run.push_line_end(range);
                    self.next += 1;
                    continue;
                }
                _ => self.flush(&mut run, &mut parts),
            }
            if !self.inline(range, &mut parts) {
                break;
            }
        }
        self.flush(&mut run, &mut parts);
        parts
    }

    /// Reads the next event when it belongs to running text; gives back whether it did.
    fn inline(&mut self, range: Range<usize>, parts: &mut Vec<Part>) -> bool {
        let event = self.events[self.next].0.clone();
        match event {
            Event::Code(text) => {
                parts.push(Part::Inline(Inline::Code(text.to_string())));
            }
            Event::HardBreak => parts.push(Part::Inline(Inline::Break)),
            Event::InlineHtml(_) => self.raw_html(range),
            Event::FootnoteReference(label) => {
                parts.push(Part::Inline(Inline::Note(label.to_string())));
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                self.next += 1;
                if let Some(part) = self.image(&dest_url, &title, range) {
                    parts.push(part);
                }
                return true;
            }
            Event::Start(tag @ (Tag::Emphasis | Tag::Strong | Tag::Strikethrough)) => {
                self.next += 1;
                let content = self.span_content(range);
                if !content.is_empty() {
                    parts.push(Part::Inline(match tag {
                        Tag::Emphasis => Inline::Emphasis(content),
                        Tag::Strong => Inline::Strong(content),
                        _ => Inline::Strikethrough(content),
                    }));
                }
                return true;
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                self.next += 1;
                self.link(link_type, &dest_url, range, parts);
                return true;
            }
            _ => return false,
        }
        self.next += 1;
        true
    }

    /// Finds the holes of a run.
    fn flush(&mut self, run: &mut Run, parts: &mut Vec<Part>) {
        if run.text().is_empty() {
            return;
        }
        let run = run.take();
        let context = holes::Context {
            origin: self.origin,
            notes: &self.note_labels,
            is_in_table: self.is_in_table,
        };
        parts.extend(holes::split(&run, &context, self.diagnostics));
    }

    /// Reads what an emphasis or link holds, and its end.
    fn span_content(&mut self, range: Range<usize>) -> Vec<DraftInline> {
        if self.inline_depth == DEEPEST {
            let span = self.line(range);
            self.diagnostics.report(&NESTED_TOO_DEEP, span).with("deepest", DEEPEST);
            self.skip();
            return Vec::new();
        }
        self.inline_depth += 1;
        let parts = self.inlines();
        self.inline_depth -= 1;
        self.end();
        self.running(parts)
    }

    fn link(
        &mut self,
        link_type: LinkType,
        target: &str,
        range: Range<usize>,
        parts: &mut Vec<Part>,
    ) {
        let content = self.span_content(range.clone());
        let span = self.line(range);
        let target = if link_type == LinkType::Email && !target.contains(':') {
            format!("mailto:{target}")
        } else {
            target.to_owned()
        };
        if content.iter().all(is_blank) {
            self.diagnostics.report(&EMPTY_LINK, span).with("part", "text");
        }
        length::check(Piece::Address, &target, span, self.diagnostics);
        match links::target(&target) {
            Ok(target) => parts.push(Part::Inline(Inline::Link { target, content, span })),
            Err((code, (fact, found))) => {
                self.diagnostics.report(code, span).with(fact, found);
                parts.extend(content.into_iter().map(Part::Inline));
            }
        }
    }

    fn image(&mut self, path: &str, title: &str, range: Range<usize>) -> Option<Part> {
        let span = self.line(range.clone());
        let mut alternative_text = String::new();
        let mut depth = 0;
        while let Some((event, _)) = self.events.get(self.next) {
            match event {
                Event::End(_) if depth == 0 => break,
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Text(text) | Event::Code(text) => alternative_text.push_str(text),
                Event::SoftBreak | Event::HardBreak => alternative_text.push(' '),
                _ => {}
            }
            self.next += 1;
        }
        self.end();
        let alternative_text = alternative_text.trim().to_owned();
        if alternative_text.is_empty() {
            self.diagnostics
                .report(&MISSING_ALTERNATIVE_TEXT, span)
                .with("found", path)
                .hint("hint-alternative-text", &[]);
        }
        length::check(Piece::AlternativeText, &alternative_text, span, self.diagnostics);
        if alternative_text.contains("{{") {
            self.diagnostics.report(&REQUEST_PLACE, span).with("place", "alternative-text");
        }
        let (caption, source) = self.caption_and_source(title, &range);
        match links::image(path, &self.year_folder) {
            Ok(path) => {
                let (label, anchor) = (String::new(), String::new());
                Some(Part::Image(
                    Image { path, alternative_text, caption, source, label, anchor },
                    span,
                ))
            }
            Err((code, (fact, found))) => {
                self.diagnostics.report(code, span).with(fact, found);
                None
            }
        }
    }

    /// Reads a picture's title: a caption, and from `Källa:` or `Source:` on, a source.
    fn caption_and_source(
        &mut self,
        title: &str,
        image: &Range<usize>,
    ) -> (Vec<DraftInline>, Vec<DraftInline>) {
        // The parser gives no place for the title: it stands last in the picture's Markdown.
        let at = self.markdown[image.clone()].rfind(title).map(|at| image.start + at);
        let mut read = |part: Range<usize>| {
            let mut run = Run::default();
            let place = |at: usize| at + part.start..at + part.end;
            run.push(&title[part.clone()], at.map_or(image.clone(), place), self.markdown);
            let mut parts = Vec::new();
            self.flush(&mut run, &mut parts);
            tidy(self.running(parts))
        };
        let split = source_start(title);
        let (caption, source) = (read(0..split), read(split..title.len()));
        (if source.is_empty() { caption } else { without_stop(caption) }, source)
    }
}

/// Takes away the stop before a source: a title of one sentence has none.
pub(super) fn without_stop(mut title: Vec<DraftInline>) -> Vec<DraftInline> {
    let is_one = !words(&title).trim_end().contains(". ");
    if let (Some(Inline::Text(last)), true) = (title.last_mut(), is_one) {
        let length = last.trim_end().trim_end_matches('.').len();
        last.truncate(length);
    }
    tidy(title)
}

/// Where the source begins in a picture's or table's title: at the first `Källa:` or `Source:` that begins a
/// word, else at the end.
pub(super) fn source_start(title: &str) -> usize {
    let begins_word =
        |at: &usize| title[..*at].chars().next_back().is_none_or(char::is_whitespace);
    let of = |word| title.match_indices(word).map(|(at, _)| at).find(begins_word);
    SOURCE_WORDS.into_iter().filter_map(of).min().unwrap_or(title.len())
}

/// What such a source begins with, in either language.
const SOURCE_WORDS: [&str; 2] = ["Källa:", "Source:"];

/// Whether nothing is read there.
fn is_blank(inline: &DraftInline) -> bool {
    match inline {
        Inline::Text(text) | Inline::Code(text) => text.trim().is_empty(),
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Strikethrough(content)
        | Inline::Foreign { content, .. }
        | Inline::Link { content, .. } => content.iter().all(is_blank),
        Inline::Break | Inline::Note(_) => true,
        Inline::Hole(_) => false,
    }
}

/// The words of running text, without its holes.
pub fn words(content: &[DraftInline]) -> String {
    let mut text = String::new();
    for inline in content {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Foreign { content, .. }
            | Inline::Link { content, .. } => text.push_str(&words(content)),
            Inline::Break => text.push(' '),
            Inline::Note(_) | Inline::Hole(_) => {}
        }
    }
    text
}
