//! The start page and the accessibility statement as they are read aloud.
//!
//! In: the keys of the pages, and the reports they are made of. Out: one text each. Never: words of its
//! own; they are the pages'.

use crate::base::wording::Facts;
use crate::doc::report::Links;
use crate::doc::theme::Theme;
use crate::value::format::Locale;
use crate::write::html::keys::{
    AccessibilityPage, Download, StartPage, StartReport, StatementPart,
};
use crate::write::html::page::StartEntry;

use super::{Writer, as_text};

/// The start page of an edition, whose reports are `entries` in the page's order.
pub fn start(
    page: &StartPage,
    entries: &[StartEntry<'_>],
    theme: &Theme,
    locale: &Locale,
) -> String {
    let Some(newest) = entries.first() else { return String::new() };
    let mut writer = Writer::new(newest.report, theme, locale);
    writer.opening(&page.title, page.secrecy_mark.as_deref());
    let mut entries = entries.iter();
    for year in &page.years {
        if let Some(year) = year.heading {
            writer.plain_heading(2, &year.to_string());
        }
        writer.list_start("read-list", year.reports.len());
        for (report, entry) in year.reports.iter().zip(&mut entries) {
            let level = if year.heading.is_some() { 3 } else { 2 };
            writer.start_report(report, entry, level);
        }
    }
    writer.closing(false);
    writer.out
}

/// The accessibility statement of an edition, whose reports are `entries` in the page's order.
pub fn statement(
    page: &AccessibilityPage,
    entries: &[StartEntry<'_>],
    theme: &Theme,
    locale: &Locale,
) -> String {
    let Some(newest) = entries.first() else { return String::new() };
    let mut writer = Writer::new(newest.report, theme, locale);
    writer.opening(&page.title, page.secrecy_mark.as_deref());
    for part in &page.parts {
        writer.statement_part(part);
    }
    writer.closing(true);
    writer.out
}

impl Writer<'_> {
    /// The page's beginning up to its first words, under one heading.
    fn opening(&mut self, title: &str, secrecy_mark: Option<&str>) {
        let head = &self.report.head;
        self.title(title);
        self.strip(secrecy_mark, None, &head.edition_name);
        self.plain_heading(1, title);
        self.landmark("read-main");
    }

    fn plain_heading(&mut self, level: u8, words: &str) {
        self.heading_start(level);
        self.last_words(words);
    }

    fn start_report(&mut self, report: &StartReport, entry: &StartEntry<'_>, level: u8) {
        let head = &entry.report.head;
        self.end_line();
        self.words("- ");
        self.role("read-heading", &Facts::new().text("level", level));
        self.linked(Some(&as_text(&entry.page)), &report.title);
        self.inside(|writer| {
            let kicker = report.kicker.as_deref().unwrap_or_default();
            let numbers = report.record_numbers.join(" ");
            writer.words_line(&format!("{kicker} {} {numbers}", head.status));
            if !report.values.is_empty() {
                writer.list_start("read-terms", report.values.len());
            }
            for value in &report.values {
                writer.words_line(&value.label);
                writer.inside(|writer| {
                    writer.words(&format!("{} {} {}", value.hedge, value.number, value.unit));
                });
            }
            writer.download_list(&report.downloads, entry);
        });
    }

    fn download_list(&mut self, downloads: &[Download], entry: &StartEntry<'_>) {
        if downloads.is_empty() {
            return;
        }
        let links = &entry.report.links;
        let names = [&links.pdf, &links.csv, &links.json].into_iter().flatten();
        self.list_start("read-list", downloads.len());
        for (download, name) in downloads.iter().zip(names) {
            self.footer_item(None, name, &download.label);
        }
    }

    fn statement_part(&mut self, part: &StatementPart) {
        self.plain_heading(2, &part.heading);
        for passage in &part.paragraphs {
            self.words(&passage.text);
            if let Some(link) = &passage.link {
                self.words(" ");
                self.linked(Some(&link.address), &link.text);
            }
            self.end_line();
        }
        if !part.items.is_empty() {
            self.list_start("read-list", part.items.len());
        }
        for item in &part.items {
            self.last_words(&format!("- {item}"));
        }
    }

    /// The page's foot; the start page does not lead to itself, nor the statement to itself.
    fn closing(&mut self, is_statement: bool) {
        let (head, links) = (&self.report.head, &self.report.links);
        self.landmark("read-footer");
        self.plain_heading(2, &head.organisation);
        self.words_line(&head.edition_name);
        let contact = links.contact.clone();
        let more = if is_statement {
            Links { start: links.start.clone(), contact, ..Links::default() }
        } else {
            Links { accessibility: links.accessibility.clone(), contact, ..Links::default() }
        };
        self.more(&more);
        self.end_line();
    }
}
