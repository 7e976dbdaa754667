//! Reports as HTML: chapters as markup, everything else as keys for the page template.
//!
//! In: a report, the theme, the words of its language. Out: `keys::ReportPage` and `keys::StartPage`.
//! Never: failing, a script, an address that a browser would fetch by itself.

pub mod accessibility;
mod block;
mod card;
mod drawing;
pub mod embed;
pub mod escape;
mod inline;
pub mod keys;
pub mod page;
mod picture;
mod squeeze;
pub mod style;
mod table;
mod table_room;

use std::collections::BTreeMap;

use crate::base::wording::Facts;
use crate::doc::report::{Chapter, Report, ReportInline, plain_text};
use crate::doc::table::Place;
use crate::value::format::Locale;

/// Writes markup in reading order.
struct Writer<'a> {
    report: &'a Report,
    locale: &'a Locale,
    out: String,
    /// The level of the heading that the next block stands under, as in `<h2>`: 2–6.
    level: u8,
    /// The numbers of the chapter's footnotes by their labels.
    notes: BTreeMap<&'a str, u32>,
    /// How often each footnote has been referred to.
    references: BTreeMap<u32, u32>,
    /// The rows that the passage at hand already leads to.
    reached: Vec<String>,
    /// Whether what is written stands in a card.
    is_in_card: bool,
}

impl<'a> Writer<'a> {
    fn new(report: &'a Report, locale: &'a Locale) -> Self {
        let (notes, references) = (BTreeMap::new(), BTreeMap::new());
        let (out, reached) = (String::new(), Vec::new());
        Self { report, locale, out, level: 2, notes, references, reached, is_in_card: false }
    }

    /// Writes markup as it is.
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Writes text; dates in it become `<time>`.
    fn text(&mut self, text: &str) {
        escape::prose(&mut self.out, text);
    }

    /// Writes ` name="value"`.
    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape::attribute(&mut self.out, value);
        self.out.push('"');
    }

    /// Writes an element with a class that holds text only.
    fn element(&mut self, name: &str, class: &str, text: &str) {
        self.raw(&format!("<{name} class=\"{class}\">"));
        self.text(text);
        self.raw(&format!("</{name}>"));
    }

    /// Writes the same content, linked when there is a place to lead to.
    fn linked(&mut self, anchor: Option<&str>, text: &str) {
        match anchor {
            Some(anchor) => {
                self.raw("<a");
                self.attribute("href", &escape::fragment(anchor));
                self.raw(">");
                self.text(text);
                self.raw("</a>");
            }
            None => self.text(text),
        }
    }

    /// Writes a link to a place of the page.
    fn place(&mut self, place: &Place) {
        self.linked(Some(&place.anchor), &place.text);
    }

    /// A sentence of the report's language.
    fn say(&self, key: &str) -> String {
        self.locale.say(key)
    }

    fn chapter(&mut self, chapter: &'a Chapter) {
        let class = match (&chapter.number, &chapter.kicker) {
            (_, Some(_)) => "chapter appendix",
            (Some(_), None) => "chapter",
            (None, None) => "chapter front",
        };
        self.level = 2;
        self.notes =
            chapter.notes.iter().map(|note| (note.label.as_str(), note.number)).collect();
        self.raw(&format!("<section class=\"{class}\">\n<div class=\"headed\"><h2"));
        self.attribute("id", &escape::id(&chapter.anchor));
        self.raw(">");
        match (&chapter.kicker, &chapter.number) {
            (Some(kicker), _) => {
                self.element("span", "kicker", kicker);
                self.raw(" ");
            }
            (None, Some(number)) => self.heading_number(number),
            (None, None) => {}
        }
        self.inlines(&chapter.title);
        self.raw("</h2>");
        let short = chapter.kicker.as_ref().or(chapter.number.as_ref());
        self.own_address(&chapter.anchor, short, &chapter.title);
        match chapter.lead() {
            Some((lead, rest)) => {
                self.lead(lead);
                self.blocks(rest);
            }
            None => self.blocks(&chapter.nodes),
        }
        self.endnotes(chapter);
        self.raw("</section>\n");
    }

    /// Ends a heading with a link to its place beside it, so that a reader can take the address; the
    /// link is called by the heading's number when it has one. Where the contents lead there too, the
    /// key that moves from link to link passes it by.
    fn own_address(&mut self, anchor: &str, short: Option<&String>, title: &[ReportInline]) {
        let heading = short.cloned().unwrap_or_else(|| plain_text(title));
        let heading = heading.replace('\u{ad}', "");
        let name =
            self.locale.say_with("html-own-address", &Facts::new().text("heading", heading));
        self.raw("<a class=\"self\"");
        self.attribute("href", &escape::fragment(anchor));
        self.attribute("aria-label", &name);
        if self.report.outline.iter().any(|entry| entry.anchor == anchor) {
            self.attribute("tabindex", "-1");
        }
        self.raw(">#</a></div>\n");
    }

    fn heading_number(&mut self, number: &str) {
        self.element("span", "number", number);
        self.raw(" ");
    }
}

/// The markup of all chapters and appendices.
fn chapters(report: &Report, locale: &Locale) -> String {
    let mut writer = Writer::new(report, locale);
    for chapter in &report.chapters {
        writer.chapter(chapter);
    }
    writer.out
}
