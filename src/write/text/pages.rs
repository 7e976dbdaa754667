//! The start page and the accessibility statement as they are read aloud.
//!
//! In: the keys of the pages, and the reports they are made of. Out: one text each. Never: words of its
//! own; they are the pages'.

use crate::base::wording::Facts;
use crate::doc::report::{Links, Origin};
use crate::doc::theme::Theme;
use crate::value::format::Locale;
use crate::write::html::keys::{
    AccessibilityPage, Download, StartPage, StartReport, StartValue, StatementPart,
};
use crate::write::html::page::{StartEntries, StartEntry};

use super::{Writer, as_text};

/// The start page of an edition, whose reports are `entries` in the page's order.
pub fn start(
    page: &StartPage,
    entries: &StartEntries<'_>,
    theme: &Theme,
    locale: &Locale,
) -> String {
    let Some(newest) = entries.reports.first() else { return String::new() };
    let mut writer = Writer::new(newest.report, theme, locale);
    writer.opening(&page.title, Some(&page.kicker), page.secrecy_mark.as_deref());
    let mut reports = entries.reports.iter();
    for year in &page.years {
        if let Some(year) = year.heading {
            writer.plain_heading(2, &year.to_string());
        }
        writer.list_start("read-list", year.reports.len());
        for (report, entry) in year.reports.iter().zip(&mut reports) {
            let level = if year.heading.is_some() { 3 } else { 2 };
            writer.end_line();
            writer.words("- ");
            writer.start_report(report, entry, level);
        }
    }
    writer.all_years(page, entries);
    writer.closing(false);
    writer.out
}

/// The accessibility statement of an edition, whose reports are `entries` in the page's order.
pub fn statement(
    page: &AccessibilityPage,
    entries: &StartEntries<'_>,
    theme: &Theme,
    locale: &Locale,
) -> String {
    let Some(newest) = entries.reports.first() else { return String::new() };
    let mut writer = Writer::new(newest.report, theme, locale);
    writer.opening(&page.title, None, page.secrecy_mark.as_deref());
    for part in &page.parts {
        writer.statement_part(part);
    }
    writer.closing(true);
    writer.out
}

impl Writer<'_> {
    /// The page's beginning up to its first words, under one heading.
    fn opening(&mut self, title: &str, kicker: Option<&str>, secrecy_mark: Option<&str>) {
        self.title(title);
        self.strip(secrecy_mark, None, "");
        if let Some(kicker) = kicker {
            self.words_line(kicker);
        }
        self.plain_heading(1, title);
        self.landmark("read-main");
    }

    fn plain_heading(&mut self, level: u8, words: &str) {
        self.heading_start(level);
        self.last_words(words);
    }

    fn start_report(&mut self, report: &StartReport, entry: &StartEntry<'_>, level: u8) {
        let head = &entry.report.head;
        self.role("read-heading", &Facts::new().text("level", level));
        self.linked(Some(&as_text(&entry.page)), &report.title);
        self.inside(|writer| {
            let kicker = report.kicker.as_deref().unwrap_or_default();
            let is_written = entry.report.origin == Origin::Draft;
            let status = if is_written { head.status.as_str() } else { "" };
            let numbers = report.record_numbers.join(" ");
            writer.words_line(&format!("{kicker} {status} {numbers}"));
            if !report.values.is_empty() {
                writer.list_start("read-terms", report.values.len());
            }
            for value in &report.values {
                writer.words_line(&value.label);
                writer.inside(|writer| writer.start_value(value));
            }
            writer.download_list(&report.downloads, entry);
        });
    }

    fn start_value(&mut self, value: &StartValue) {
        self.words_line(&format!("{} {} {}", value.hedge, value.number, value.unit));
    }

    /// What is made of all documents, and the key figures of the newest report over the years.
    fn all_years(&mut self, page: &StartPage, entries: &StartEntries<'_>) {
        let level = if page.all_years.is_some() { 3 } else { 2 };
        if let Some(all_years) = &page.all_years
            && (!page.gathered.is_empty() || !page.courses.is_empty())
        {
            self.plain_heading(2, all_years);
        }
        for (gathered, entry) in page.gathered.iter().zip(&entries.gathered) {
            self.end_line();
            self.start_report(gathered, entry, level);
        }
        if page.courses.is_empty() {
            return;
        }
        self.plain_heading(level, &page.courses_title);
        self.list_start("read-list", page.courses.len());
        let of_entry = |entry: &StartEntry<'_>| {
            let page = as_text(&entry.page);
            let courses = entry.report.courses.iter().cloned();
            courses.map(|course| (page.clone(), course)).collect::<Vec<_>>()
        };
        let courses = entries.reports.iter().flat_map(of_entry);
        for (shown, (page, course)) in page.courses.iter().zip(courses) {
            self.end_line();
            self.words("- ");
            self.role("read-heading", &Facts::new().text("level", level + 1));
            self.linked(Some(&format!("{page}#{}", course.anchor)), &shown.value.label);
            self.inside(|writer| {
                writer.start_value(&shown.value);
                if let Some((_, alternative_text)) = &course.drawing {
                    writer.picture_words(alternative_text);
                }
                writer.words_line(&course.words);
            });
        }
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
