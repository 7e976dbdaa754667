//! The program on one page: a project folder in, the files of its output out.
//!
//! In: a folder and what to build. Out: an output tree and every problem found. Never: a tree when
//! there is an error; writing it (that is `emit::output`).

use std::path::{Path, PathBuf};

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::failure::Failure;
use crate::base::files::Files;
use crate::base::parallel::in_parallel;
use crate::base::source::{Source, Sources};
use crate::doc::report::{Links, Report};
use crate::doc::secrecy::Edition;
use crate::edition::{self, EditionFacts};
use crate::emit::output::OutputTree;
use crate::emit::page::{self, Templates};
use crate::emit::pdf::{self, Engine, PdfInput, PdfOptions};
use crate::project;
use crate::read::settings::PdfEngine;
use crate::read::{self, Reading};
use crate::resolve::{self, Context, file_stem};
use crate::value::format::Locale;
use crate::write::html::page::{Sizes, StartEntry, report_page, start_page};
use crate::write::typst::Attachment;
use crate::write::{self, data};

/// What `build` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Formats {
    /// Pages and start pages.
    pub html: bool,
    /// PDF files.
    pub pdf: bool,
    /// JSON and CSV files.
    pub data: bool,
}

/// What to build.
#[derive(Debug, Clone)]
pub struct Options {
    /// The project's own editions when empty.
    pub editions: Vec<Edition>,
    /// All years when there is none.
    pub year: Option<u16>,
    /// What is written.
    pub formats: Formats,
    /// A `typst` command instead of the project's engine.
    pub typst: Option<PathBuf>,
    /// Whether warnings forbid writing.
    pub is_strict: bool,
}

/// A step of the work, for those who watch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// A message `step-…`.
    pub key: &'static str,
    /// What it is about.
    pub subject: String,
}

/// What `check` and `build` found and made.
pub struct Built {
    /// Every problem.
    pub diagnostics: Diagnostics,
    /// The texts they are in.
    pub sources: Sources,
    /// How many reports the project has.
    pub reports: usize,
    /// The files; none when there is an error.
    pub tree: Option<OutputTree>,
}

/// Finds every problem of a project that can be found without Typst.
///
/// # Errors
/// When the machine will not let the project be read.
pub fn check(root: &Path) -> Result<Built, Failure> {
    let formats = Formats { html: true, pdf: false, data: false };
    let editions = Edition::ALL.to_vec();
    let options = Options { editions, year: None, formats, typst: None, is_strict: false };
    build(root, &options, &|_| {})
}

/// Builds a project.
///
/// # Errors
/// When the machine will not let the project be read or the `typst` command be run.
pub fn build(
    root: &Path,
    options: &Options,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<Built, Failure> {
    let mut diagnostics = Diagnostics::default();
    progress(Step { key: "step-read", subject: root.display().to_string() });
    let project = project::load(root, &mut diagnostics)?;
    let reading = read::read(&project.files, &mut diagnostics);
    let templates = page::templates(&project.files, &mut diagnostics);
    let sources = project.files.sources.clone();
    let (Some(reading), Some(templates)) = (reading, templates) else {
        return Ok(Built { diagnostics, sources, reports: 0, tree: None });
    };
    let count = reading.drafts.len();
    check_year(&reading, options.year, &mut diagnostics);
    let editions = if options.editions.is_empty() {
        &reading.settings.editions
    } else {
        &options.editions
    };
    let facts: Vec<EditionFacts> = editions
        .iter()
        .map(|edition| edition::disclose(reading.facts.clone(), *edition))
        .collect();
    let mut resolved = Vec::new();
    for (edition, facts) in editions.iter().zip(&facts) {
        progress(Step { key: "step-resolve", subject: edition.name().to_owned() });
        let desk = Desk { reading: &reading, files: &project.files, facts };
        let mut reports = Vec::new();
        for (report, found) in desk.resolve_all(options.year, options.formats) {
            diagnostics.extend(found);
            reports.push(report);
        }
        resolved.push((desk, reports));
    }
    let is_stopped = diagnostics.has_errors() || (options.is_strict && !diagnostics.is_empty());
    if is_stopped {
        return Ok(Built { diagnostics, sources, reports: count, tree: None });
    }
    let mut tree = OutputTree::default();
    for (desk, reports) in &resolved {
        let press = Press { desk, templates: &templates, options, progress };
        tree.extend(press.edition(reports, &mut diagnostics)?);
    }
    let tree = (!diagnostics.has_errors()).then_some(tree);
    Ok(Built { diagnostics, sources, reports: count, tree })
}

/// Reports a year that has no report.
fn check_year(reading: &Reading, year: Option<u16>, diagnostics: &mut Diagnostics) {
    let Some(year) = year else { return };
    let years: Vec<String> =
        reading.drafts.iter().map(|draft| draft.year.to_string()).collect();
    if !years.contains(&year.to_string()) {
        let diagnostic = diagnostics.report(&code::UNKNOWN_YEAR, reading.settings.span);
        diagnostic.with("year", year);
        diagnostic.did_you_mean(&year.to_string(), years.iter().map(String::as_str));
    }
}

/// Where the reports of one edition are resolved.
#[derive(Clone, Copy)]
struct Desk<'a> {
    reading: &'a Reading,
    files: &'a Files,
    facts: &'a EditionFacts,
}

impl Desk<'_> {
    /// All reports, newest first, each with its problems.
    fn resolve_all(self, year: Option<u16>, formats: Formats) -> Vec<(Report, Diagnostics)> {
        let mut drafts: Vec<_> = self.reading.drafts.iter().collect();
        drafts.retain(|draft| year.is_none_or(|year| draft.year.number() == year));
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.year));
        in_parallel(&drafts, |draft| {
            let mut diagnostics = Diagnostics::default();
            let locale = Locale::new(self.reading.settings.language);
            let projection = edition::project((*draft).clone(), self.facts);
            let name = (draft.head.title.as_str(), draft.year);
            let stem = file_stem(name, projection.edition(), &locale);
            let links = Links {
                pdf: formats.pdf.then(|| format!("{stem}.pdf")),
                csv: formats.data.then(|| format!("{stem}.csv")),
                json: formats.data.then(|| format!("{stem}.json")),
                start: Some("index.html".to_owned()),
                contact: draft
                    .head
                    .contact
                    .clone()
                    .or_else(|| self.reading.settings.contact.clone()),
            };
            let context = Context {
                settings: &self.reading.settings,
                theme: &self.reading.theme,
                locale: &locale,
                images: &self.files.binaries,
                links: &links,
            };
            let report = resolve::resolve(&projection, context, &mut diagnostics);
            self.reading.forget_consequences(&mut diagnostics);
            (report, diagnostics)
        })
    }
}

/// What turns the reports of one edition into files.
struct Press<'a> {
    desk: &'a Desk<'a>,
    templates: &'a Templates,
    options: &'a Options,
    progress: &'a (dyn Fn(Step) + Sync),
}

/// The files of one report and what the start page says of them.
struct Printed {
    files: OutputTree,
    page: String,
    sizes: Sizes,
}

impl Press<'_> {
    fn edition(
        &self,
        reports: &[Report],
        diagnostics: &mut Diagnostics,
    ) -> Result<OutputTree, Failure> {
        let printed = in_parallel(reports, |report| {
            let mut found = Diagnostics::default();
            self.report(report, &mut found).map(|printed| (printed, found))
        });
        let printed: Vec<(Printed, Diagnostics)> =
            printed.into_iter().collect::<Result<_, Failure>>()?;
        let mut tree = OutputTree::default();
        let mut entries = Vec::new();
        for (report, (printed, found)) in reports.iter().zip(printed) {
            diagnostics.extend(found);
            tree.extend(printed.files);
            entries.push((report, printed.page, printed.sizes));
        }
        if self.options.formats.html {
            let entries: Vec<StartEntry<'_>> = entries
                .iter()
                .map(|(report, page, sizes)| StartEntry { report, page, sizes: *sizes })
                .collect();
            let locale = Locale::new(self.desk.reading.settings.language);
            if let Some(keys) = start_page(&entries, &self.desk.reading.theme, &locale)
                && let Some(page) = self.templates.page(page::START, &keys, diagnostics)
            {
                let edition = reports[0].head.edition.name();
                tree.add(format!("{edition}/index.html"), page);
            }
        }
        Ok(tree)
    }

    fn report(
        &self,
        report: &Report,
        diagnostics: &mut Diagnostics,
    ) -> Result<Printed, Failure> {
        let Formats { html, pdf, data } = self.options.formats;
        let head = &report.head;
        let locale = Locale::new(head.language);
        let name = (head.title.as_str(), head.year);
        let stem = file_stem(name, head.edition, &locale);
        let path = |extension: &str| format!("{}/{stem}.{extension}", head.edition.name());
        let mut files = OutputTree::default();
        let mut sizes = Sizes::default();
        let (json, csv) = (data::json(report), data::csv(report));
        if data {
            sizes.json = Some(json.len() as u64);
            sizes.csv = Some(csv.len() as u64);
            files.add(path("json"), json.clone());
            files.add(path("csv"), csv.clone());
        }
        if pdf {
            (self.progress)(Step { key: "step-pdf", subject: path("pdf") });
            if let Some(bytes) = self.pdf(report, &stem, (json, csv), diagnostics)? {
                sizes.pdf = Some(bytes.len() as u64);
                files.add(path("pdf"), bytes);
            }
        }
        if html {
            (self.progress)(Step { key: "step-html", subject: path("html") });
            let keys = report_page(report, &self.desk.reading.theme, &locale, sizes);
            if let Some(page) = self.templates.page(page::REPORT, &keys, diagnostics) {
                files.add(path("html"), page);
            }
        }
        Ok(Printed { files, page: format!("{stem}.html"), sizes })
    }

    fn pdf(
        &self,
        report: &Report,
        stem: &str,
        (json, csv): (String, String),
        diagnostics: &mut Diagnostics,
    ) -> Result<Option<Vec<u8>>, Failure> {
        let settings = &self.desk.reading.settings.pdf;
        let attachment = |extension: &str, media_type: &str, text: String| Attachment {
            name: format!("{stem}.{extension}"),
            media_type: media_type.to_owned(),
            description: report.head.full_title.clone(),
            bytes: text.into_bytes(),
        };
        let attachments = if settings.attach_data {
            vec![
                attachment("json", "application/json", json),
                attachment("csv", "text/csv", csv),
            ]
        } else {
            Vec::new()
        };
        let theme = &self.desk.reading.theme;
        let source = write::typst::typst(report, theme, &attachments);
        let is_template =
            |source: &&Source| source.path.as_str().starts_with("templates/typst/");
        let templates: Vec<Source> =
            self.desk.files.sources.iter().filter(is_template).cloned().collect();
        let engine = match (&self.options.typst, settings.engine) {
            (Some(program), _) => Engine::Command(program.clone()),
            (None, PdfEngine::Command) => Engine::Command(PathBuf::from("typst")),
            (None, PdfEngine::InProcess) => Engine::InProcess,
        };
        let input = PdfInput { source: &source, templates: &templates, fonts: &theme.fonts };
        let options =
            PdfOptions { date: report.head.date, attaches_data: settings.attach_data };
        pdf::pdf(input, options, &engine, diagnostics)
    }
}
