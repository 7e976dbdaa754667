//! Reports as read aloud: what a screen reader says of the page, in its order, as text.
//!
//! In: a report, the words of its language. Out: one text; in square brackets stands what the screen
//! reader adds (roles, levels, counts, places), outside them the page's own words. Never: colours,
//! sizes of files, the extra name of a region that only scrolls.

mod answers;
mod blocks;
mod frame;
mod inlines;
mod pages;
mod tables;

use std::collections::BTreeMap;

use crate::base::wording::Facts;
use crate::doc::report::{Chapter, Report, ReportInline, plain_text};
use crate::doc::table::Place;
use crate::doc::theme::Theme;
use crate::value::format::Locale;

pub use pages::{start, statement};

/// The whole page of a report as it is read aloud.
pub fn text(report: &Report, theme: &Theme, locale: &Locale) -> String {
    let mut writer = Writer::new(report, theme, locale);
    writer.page();
    writer.out
}

/// The address of the text that is made of a page.
fn as_text(page: &str) -> String {
    page.strip_suffix(".html").map_or_else(|| page.to_owned(), |stem| format!("{stem}.txt"))
}

/// Writes lines in reading order.
struct Writer<'a> {
    report: &'a Report,
    /// For the logo alone.
    theme: &'a Theme,
    locale: &'a Locale,
    out: String,
    /// The line being written, without its indentation.
    line: String,
    /// How many lists, tables, figures and quotations are open.
    depth: usize,
    /// The level of the heading that the next block stands under: 1–6, as in the page.
    level: u8,
    /// The numbers of the chapter's footnotes by their labels.
    notes: BTreeMap<&'a str, u32>,
    /// How often each footnote has been referred to.
    references: BTreeMap<u32, u32>,
}

impl<'a> Writer<'a> {
    fn new(report: &'a Report, theme: &'a Theme, locale: &'a Locale) -> Self {
        let (notes, references) = (BTreeMap::new(), BTreeMap::new());
        let (out, line) = (String::new(), String::new());
        Self { report, theme, locale, out, line, depth: 0, level: 1, notes, references }
    }

    /// Adds words of the page to the line.
    fn words(&mut self, words: &str) {
        self.line.push_str(words);
    }

    /// Adds words of the page as a line of their own.
    fn words_line(&mut self, words: &str) {
        self.end_line();
        self.last_words(words);
    }

    /// Adds words of the page and ends the line.
    fn last_words(&mut self, words: &str) {
        self.words(words);
        self.end_line();
    }

    /// Adds what the screen reader says by itself: `[list, 3 items] `.
    fn role(&mut self, key: &str, facts: &Facts<'_>) {
        let words = self.locale.say_with(key, facts);
        self.aside(&words);
    }

    /// Adds words in brackets; brackets in them become parentheses.
    fn aside(&mut self, words: &str) {
        if !self.line.is_empty() && !self.line.ends_with(' ') {
            self.line.push(' ');
        }
        let words = words.replace('[', "(").replace(']', ")");
        self.line.push_str(&format!("[{words}] "));
    }

    /// Adds a role as a line of its own.
    fn role_line(&mut self, key: &str, facts: &Facts<'_>) {
        self.end_line();
        self.role(key, facts);
        self.end_line();
    }

    /// Ends the line, with one plain space for every white space; an empty one is left out.
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.replace(['\u{ad}', '\u{200b}', '\u{2060}'], "");
        let words: Vec<&str> = line.split_whitespace().collect();
        if !words.is_empty() {
            self.out.push_str(&"  ".repeat(self.depth));
            self.out.push_str(&words.join(" "));
            self.out.push('\n');
        }
    }

    /// An empty line, before what begins something new.
    fn gap(&mut self) {
        self.end_line();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Writes what stands inside a list, a table, a figure …
    fn inside(&mut self, write: impl FnOnce(&mut Self)) {
        self.end_line();
        self.depth += 1;
        write(self);
        self.end_line();
        self.depth -= 1;
    }

    /// Begins a heading: its words follow.
    fn heading_start(&mut self, level: u8) {
        self.gap();
        self.role("read-heading", &Facts::new().text("level", level));
    }

    /// Writes the link that stands beside a heading and leads to it.
    fn own_address(&mut self, anchor: &str, short: Option<&String>, title: &[ReportInline]) {
        self.end_line();
        let heading = short.cloned().unwrap_or_else(|| plain_text(title));
        let name =
            self.locale.say_with("html-own-address", &Facts::new().text("heading", heading));
        self.link_to(Some(anchor), &name);
        self.end_line();
    }

    /// Writes the beginning of a list: its role with the number of its items.
    fn list_start(&mut self, key: &str, count: usize) {
        let form = self.locale.wording().plural_form(count as u64);
        self.role_line(key, &Facts::new().text("count", count).text("form", form));
    }

    /// Writes words, as a link when there is an address.
    fn linked(&mut self, address: Option<&str>, words: &str) {
        match address {
            None => self.words(words),
            Some(address) => self.link(address, |writer| writer.words(words)),
        }
    }

    /// Writes words, as a link when there is a place of the page to lead to.
    fn link_to(&mut self, anchor: Option<&str>, words: &str) {
        self.linked(anchor.map(|anchor| format!("#{anchor}")).as_deref(), words);
    }

    /// Writes a link to a place of the page.
    fn place(&mut self, place: &Place) {
        self.link_to(Some(&place.anchor), &place.text);
    }

    /// Writes a link: its words, then where it leads.
    fn link(&mut self, address: &str, words: impl FnOnce(&mut Self)) {
        self.role("read-link", &Facts::new());
        words(self);
        self.role("read-link-to", &Facts::new().text("address", address));
        // What follows, such as a comma, says itself whether it stands apart.
        self.line.truncate(self.line.trim_end().len());
    }

    /// A sentence of the report's language.
    fn say(&self, key: &str) -> String {
        self.locale.say(key)
    }

    fn chapter(&mut self, chapter: &'a Chapter) {
        self.notes =
            chapter.notes.iter().map(|note| (note.label.as_str(), note.number)).collect();
        self.level = 2;
        self.heading_start(2);
        let above = chapter.kicker.as_ref().or(chapter.number.as_ref());
        if let Some(above) = above {
            self.words(&format!("{above} "));
        }
        self.inlines(&chapter.title);
        self.own_address(&chapter.anchor, above, &chapter.title);
        self.blocks(&chapter.nodes);
        self.endnotes(chapter);
    }

    fn endnotes(&mut self, chapter: &'a Chapter) {
        if chapter.notes.is_empty() {
            return;
        }
        let number = chapter.number.as_deref().unwrap_or_default();
        let title = format!("{number} {}", plain_text(&chapter.title)).replace('\u{ad}', "");
        let facts = Facts::new().text("chapter", title.trim());
        let name = self.locale.say_with("html-notes", &facts);
        self.gap();
        self.role_line("read-region", &Facts::new().text("name", name));
        self.list_start("read-list", chapter.notes.len());
        for note in &chapter.notes {
            self.end_line();
            self.words(&format!("{}. ", note.number));
            self.item(&note.blocks);
            self.inside(|writer| writer.back_links(note.number));
        }
    }
}
