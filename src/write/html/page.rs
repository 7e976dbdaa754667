//! The keys of a report's page and of a start page, filled.
//!
//! In: reports, the theme, the words of the language, sizes of the files beside the page. Out: keys.
//! Never: the place of a key on the page; that is the template.

use std::collections::BTreeSet;

use crate::base::wording::{Facts, capitalised};
use crate::doc;
use crate::doc::answer::Display;
use crate::doc::head::{Head, HeadEntry};
use crate::doc::report::Report;
use crate::doc::secrecy::Edition;
use crate::value::date::Year;
use crate::value::decimal::Decimal;
use crate::value::format::Locale;
use crate::write::html::keys::{
    Contact, ContentsLine, Download, Entry, Frame, Logo, Neighbour, ReportPage, StartCourse,
    StartPage, StartReport, StartValue, StartYear, Words,
};
use crate::write::html::style::Look;
use crate::write::html::{chapters, embed, escape, picture};

/// How large the files beside a page are, in bytes; none for a file that is not built.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sizes {
    /// The PDF.
    pub pdf: Option<u64>,
    /// The CSV.
    pub csv: Option<u64>,
    /// The JSON.
    pub json: Option<u64>,
    /// The CSV of each key figure with parts, in their order.
    pub parts: Vec<u64>,
}

/// A report on its way to the start page.
pub struct StartEntry<'a> {
    /// The report.
    pub report: &'a Report,
    /// The file name of its page.
    pub page: String,
    /// The files beside its page.
    pub sizes: Sizes,
}

/// The documents of an edition on their way to the start page.
#[derive(Default)]
pub struct StartEntries<'a> {
    /// The reports, newest first.
    pub reports: Vec<StartEntry<'a>>,
    /// What is made of all of them: the register, the requirements.
    pub gathered: Vec<StartEntry<'a>>,
}

impl<'a> StartEntries<'a> {
    /// Reports, then what is made of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &StartEntry<'a>> {
        self.reports.iter().chain(&self.gathered)
    }
}

/// The keys of a report's page.
pub fn report_page(report: &Report, look: &Look, locale: &Locale, sizes: &Sizes) -> ReportPage {
    let head = &report.head;
    let mark = head.secrecy_mark.as_ref();
    ReportPage {
        frame: Frame {
            running_foot: running(&[
                &head.edition_name,
                &capitalised(&head.version),
                &head.status,
                head.classification.as_deref().unwrap_or_default(),
                &record(head, locale),
            ]),
            ..frame(report, &head.running_title, look, locale)
        },
        title: head.full_title.clone(),
        cover_title: head.cover_title.clone(),
        kicker: head.shown_kicker().map(str::to_owned),
        year: head.has_year.then(|| head.year.number()),
        description: head.description.clone(),
        version: head.version.clone(),
        draft: head.is_draft.then(|| head.status.clone()),
        status: prose(&head.status),
        mosaic: report.mosaic.as_ref().map(picture::mosaic),
        mosaic_caption: report.mosaic.as_ref().map(|mosaic| mosaic.caption.clone()),
        secrecy_mark: mark.map(|mark| mark.running.clone()),
        stamp: mark.map(|mark| mark.stamp.clone()).unwrap_or_default(),
        short_entries: head.entries.iter().filter(|entry| entry.is_short).map(entry).collect(),
        entries: head.particulars().iter().map(entry).collect(),
        notes: head
            .entries
            .iter()
            .filter(|row| leads_inside(row))
            .map(|row| entry(row).value)
            .collect(),
        downloads: [downloads(report, locale, sizes), parts(report, locale, sizes)].concat(),
        contents: contents(report, locale),
        body: chapters(report, locale),
        record_numbers: head.record_numbers.clone(),
        start: report.links.start.as_deref().map(escape::relative),
        previous: report.links.previous.as_ref().map(neighbour),
        next: report.links.next.as_ref().map(neighbour),
        register: report.links.register.as_deref().map(beside),
        requirements: report.links.requirements.as_deref().map(beside),
        accessibility: report.links.accessibility.as_deref().map(escape::relative),
        contact: contact(report),
    }
}

/// The keys of an edition's start page; the reports in the order given, at least one.
pub fn start_page(
    entries: &StartEntries<'_>,
    look: &Look,
    locale: &Locale,
) -> Option<StartPage> {
    let newest = entries.reports.first()?.report;
    let has_more_years =
        entries.reports.iter().any(|entry| entry.report.head.year != newest.head.year);
    let cover_title = locale.say("html-start-title");
    let title = cover_title.replace('\u{ad}', "");
    Some(StartPage {
        frame: frame(newest, &title, look, locale),
        title,
        cover_title,
        kicker: start_kicker(entries, locale),
        secrecy_mark: entries
            .all()
            .find_map(|entry| entry.report.head.secrecy_mark.as_ref())
            .map(|mark| mark.running.clone()),
        years: years(&entries.reports, locale),
        all_years: has_more_years.then(|| locale.say("html-all-years")),
        courses_title: locale.say("html-courses"),
        courses: entries.reports.iter().flat_map(|entry| courses(entry)).collect(),
        gathered: entries.gathered.iter().map(|entry| start_report(entry, locale)).collect(),
        accessibility: newest.links.accessibility.as_deref().map(escape::relative),
        contact: contact(newest),
    })
}

/// "Fem dokument, 2021–2024"
fn start_kicker(entries: &StartEntries<'_>, locale: &Locale) -> String {
    let years: BTreeSet<Year> =
        entries.reports.iter().map(|entry| entry.report.head.year).collect();
    let years = match (years.first(), years.last()) {
        (Some(first), Some(last)) if first != last => locale
            .say_with("chart-years", &Facts::new().text("first", *first).text("last", *last)),
        (year, _) => year.map(Year::to_string).unwrap_or_default(),
    };
    let count = entries.reports.len() as u64;
    let words = Facts::new()
        .text("count", locale.spelled(count))
        .text("form", locale.wording().plural_form(count))
        .text("years", years);
    capitalised(&locale.say_with("html-start-kicker", &words))
}

fn years(entries: &[StartEntry<'_>], locale: &Locale) -> Vec<StartYear> {
    let by_year: Vec<&[StartEntry<'_>]> =
        entries.chunk_by(|a, b| a.report.head.year == b.report.head.year).collect();
    let has_headings = by_year.iter().any(|entries| entries.len() > 1);
    let year = |entries: &&[StartEntry<'_>]| StartYear {
        heading: has_headings.then(|| entries[0].report.head.year.number()),
        reports: entries.iter().map(|entry| start_report(entry, locale)).collect(),
    };
    by_year.iter().map(year).collect()
}

fn start_report(entry: &StartEntry<'_>, locale: &Locale) -> StartReport {
    let head = &entry.report.head;
    StartReport {
        title: head.shown_title(),
        kicker: head.shown_kicker().map(str::to_owned),
        address: escape::relative(&entry.page),
        status: prose(&head.status),
        record_numbers: head.record_numbers.clone(),
        values: entry
            .report
            .key_numbers
            .iter()
            .map(|number| start_value(&number.label, &number.display))
            .collect(),
        downloads: downloads(entry.report, locale, &entry.sizes),
    }
}

/// The key figures over the years, each leading to its place in the report.
fn courses<'a>(entry: &'a StartEntry<'_>) -> impl Iterator<Item = StartCourse> + use<'a> {
    let page = escape::relative(&entry.page);
    entry.report.courses.iter().map(move |course| StartCourse {
        value: start_value(&course.title, &course.display),
        address: format!("{page}{}", escape::fragment(&course.anchor)),
        drawing: course.drawing.as_ref().map(|(drawing, text)| picture::course(drawing, text)),
        words: course.words.clone(),
    })
}

fn start_value(label: &str, display: &Display) -> StartValue {
    let (hedge, number, unit, is_value) = match display {
        Display::Value { hedge, number, unit } => {
            (hedge.as_deref().unwrap_or_default(), number, unit.as_str(), true)
        }
        Display::Words(words) | Display::Withheld(words) => ("", words, "", false),
    };
    StartValue {
        label: label.to_owned(),
        hedge: hedge.to_owned(),
        number: number.clone(),
        unit: unit.to_owned(),
        is_value,
    }
}

/// Parts of a running line, those that are there, kept apart by space alone.
fn running(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join("   ").replace('\u{ad}', "")
}

/// "Dnr RS/101/2025"; nothing without a number.
fn record(head: &Head, locale: &Locale) -> String {
    if head.record_numbers.is_empty() {
        return String::new();
    }
    let numbers = Facts::new().text("numbers", head.record_numbers.join(", "));
    locale.say_with("running-record-number", &numbers)
}

/// What every page has, of any report of its edition; a page of no report names its edition at the foot.
pub(super) fn frame(report: &Report, title: &str, look: &Look, locale: &Locale) -> Frame {
    let head = &report.head;
    Frame {
        language: head.language.tag(),
        policy: look.policy.clone(),
        style: look.sheet.clone(),
        organisation: head.organisation.clone(),
        logo: logo(report),
        edition: match head.edition {
            Edition::Public => "public",
            Edition::Internal => "internal",
        },
        edition_name: head.edition_name.clone(),
        running_head: running(&[&head.organisation, title]),
        running_foot: head.edition_name.clone(),
        words: Words {
            skip: locale.say("html-skip"),
            contents: locale.say("contents-title"),
            document: locale.say("document-head-title"),
            download: locale.say("html-download"),
            more: locale.say("html-more"),
            all_documents: locale.say("html-all-documents"),
            previous: locale.say("html-previous"),
            next: locale.say("html-next"),
            register: locale.say("register-title"),
            requirements: locale.say("requirements-title"),
            accessibility: locale.say("html-accessibility"),
            contact: locale.say("html-contact"),
            record_number: locale.say("head-record-number"),
        },
    }
}

fn logo(report: &Report) -> Option<Logo> {
    let (key, alternative_text) = report.head.logo.as_ref()?;
    let file = report.images.get(key)?;
    let address = embed::data_url(file.media_type, &file.bytes);
    Some(Logo { address, alternative_text: alternative_text.clone() })
}

fn entry(entry: &HeadEntry) -> Entry {
    let words = prose(&entry.value);
    let address = entry.link.as_deref().and_then(|link| match link.strip_prefix('#') {
        Some(anchor) => Some(escape::fragment(anchor)),
        None => escape::address(link),
    });
    let value = match address {
        Some(address) => format!("<a href=\"{}\">{words}</a>", attribute(&address)),
        None => words,
    };
    Entry { label: entry.label.clone(), value }
}

fn downloads(report: &Report, locale: &Locale, sizes: &Sizes) -> Vec<Download> {
    let links = &report.links;
    let [csv, json] = report.data_keys();
    let files = [
        ("pdf", &links.pdf, sizes.pdf, report.head.pdf_key()),
        ("csv", &links.csv, sizes.csv, csv),
        ("json", &links.json, sizes.json, json),
    ];
    let download = |(short, name, size, key): (_, &Option<String>, Option<u64>, &str)| {
        Some(Download {
            short: Some(short),
            label: locale.say(key),
            address: escape::relative(name.as_ref()?),
            size: size.map(|bytes| file_size(bytes, locale)),
        })
    };
    files.into_iter().filter_map(download).collect()
}

/// The files that list the parts of a key figure each.
fn parts(report: &Report, locale: &Locale, sizes: &Sizes) -> Vec<Download> {
    let files = report.part_files().filter(|_| report.links.csv.is_some());
    let files = files.enumerate().map(|(index, (data, name))| {
        let title = Facts::new().text("title", &data.short_title);
        Download {
            short: None,
            label: locale.say_with("html-download-parts", &title),
            address: escape::relative(&name),
            size: sizes.parts.get(index).map(|bytes| file_size(*bytes, locale)),
        }
    });
    files.collect()
}

/// "412 kB", "1,3 MB": SI prefixes, at least one kilobyte.
fn file_size(bytes: u64, locale: &Locale) -> String {
    let (key, amount, decimals) = if bytes < 1_000_000 {
        ("html-kilobytes", Decimal::from(bytes.div_ceil(1000).max(1)), 0)
    } else {
        ("html-megabytes", Decimal::from(bytes) / Decimal::from(1_000_000), 1)
    };
    locale.say_with(key, &Facts::new().text("size", locale.number(amount, decimals)))
}

/// Chapters and sections, and last the particulars where they stand at the end.
fn contents(report: &Report, locale: &Locale) -> Vec<ContentsLine> {
    let mut lines: Vec<ContentsLine> = Vec::new();
    for entry in &report.outline {
        let line = ContentsLine {
            number: entry.number.clone(),
            title: entry.title.clone(),
            address: escape::fragment(&entry.anchor),
            lines: Vec::new(),
        };
        match lines.last_mut() {
            Some(chapter) if entry.level > 1 => chapter.lines.push(line),
            _ => lines.push(line),
        }
    }
    if !report.head.particulars().is_empty() {
        lines.push(ContentsLine {
            number: None,
            title: locale.say("document-head-title"),
            address: "#_document".to_owned(),
            lines: Vec::new(),
        });
    }
    lines
}

/// Relative address of the page whose file has this name.
fn beside(stem: &str) -> String {
    escape::relative(&format!("{stem}.html"))
}

fn neighbour(neighbour: &doc::report::Neighbour) -> Neighbour {
    Neighbour { title: neighbour.title.clone(), address: escape::relative(&neighbour.page) }
}

pub(super) fn contact(report: &Report) -> Option<Contact> {
    let text = report.links.contact.as_deref()?;
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    let address = escape::address(&format!("mailto:{text}"))?;
    Some(Contact { address, words: prose(text), text: text.to_owned() })
}

fn leads_inside(entry: &HeadEntry) -> bool {
    entry.link.as_deref().is_some_and(|link| link.starts_with('#'))
}

pub(super) fn prose(words: &str) -> String {
    let mut out = String::new();
    escape::prose(&mut out, words);
    out
}

fn attribute(value: &str) -> String {
    let mut out = String::new();
    escape::attribute(&mut out, value);
    out
}
