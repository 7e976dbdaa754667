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
pub mod style;
mod table;

use std::collections::BTreeMap;

use crate::doc::answer::InlineAnswer;
use crate::doc::report::{Chapter, Report, ReportInline};
use crate::doc::tree::Inline;
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
}

impl<'a> Writer<'a> {
    fn new(report: &'a Report, locale: &'a Locale) -> Self {
        let (notes, references) = (BTreeMap::new(), BTreeMap::new());
        Self { report, locale, out: String::new(), level: 2, notes, references }
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
        self.raw(&format!("<section class=\"{class}\">\n<h2"));
        self.attribute("id", &escape::id(&chapter.anchor));
        self.raw(">");
        self.leading_to_itself(&chapter.anchor, &chapter.title, |writer| {
            match (&chapter.kicker, &chapter.number) {
                (Some(kicker), _) => {
                    writer.element("span", "kicker", kicker);
                    writer.raw(" ");
                }
                (None, Some(number)) => writer.heading_number(number),
                (None, None) => {}
            }
            writer.inlines(&chapter.title);
        });
        self.raw("</h2>\n");
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

    /// Writes a heading's content as a link to its own place, so that a reader can take the address;
    /// a heading that holds links of its own stays as it is.
    fn leading_to_itself(
        &mut self,
        anchor: &str,
        content: &[ReportInline],
        write: impl FnOnce(&mut Self),
    ) {
        if has_link(content) {
            return write(self);
        }
        self.raw("<a class=\"self\"");
        self.attribute("href", &escape::fragment(anchor));
        self.raw(">");
        write(self);
        self.raw("</a>");
    }

    fn heading_number(&mut self, number: &str) {
        self.element("span", "number", number);
        self.raw(" ");
    }
}

/// Whether running text leads somewhere.
pub(in crate::write) fn has_link(inlines: &[ReportInline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Link { .. } | Inline::Note(_) => true,
        Inline::Hole(answer) => matches!(answer, InlineAnswer::Reference { .. }),
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Strikethrough(content)
        | Inline::Foreign { content, .. } => has_link(content),
        Inline::Text(_) | Inline::Code(_) | Inline::Break => false,
    })
}

/// The markup of all chapters and appendices.
fn chapters(report: &Report, locale: &Locale) -> String {
    let mut writer = Writer::new(report, locale);
    for chapter in &report.chapters {
        writer.chapter(chapter);
    }
    writer.out
}
