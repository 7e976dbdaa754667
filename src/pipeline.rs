//! The program on one page: a project folder in, the files of its output out.
//!
//! In: a folder, what to build and where its files go. Out: an output tree and every problem found.
//! Never: a tree when there is an error; the output folder itself (that is `emit::output`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::base::allow::{self, Allowed};
use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::failure::Failure;
use crate::base::files::Files;
use crate::base::parallel::in_parallel;
use crate::base::path::ProjectPath;
use crate::base::source::{Source, Sources};
use crate::check;
use crate::doc::draft::ClosedDraft;
use crate::doc::report::{Links, Neighbour, Report};
use crate::doc::secrecy::Edition;
use crate::edition::{self, EditionFacts};
use crate::emit::contract;
use crate::emit::output::OutputTree;
use crate::emit::page::{self, Templates};
use crate::emit::pdf::components;
use crate::emit::pdf::{self, Engine, PdfInput, PdfOptions};
use crate::project::{self, embedded};
use crate::read::settings::PdfEngine;
use crate::read::{self, Reading};
use crate::resolve::{self, Context, Library};
use crate::value::date::Year;
use crate::value::document::DocumentId;
use crate::value::format::Locale;
use crate::write::html::accessibility::{Checks, accessibility_page};
use crate::write::html::page::{Sizes, StartEntry, report_page, start_page};
use crate::write::html::style::Look;
use crate::write::typst::Attachment;
use crate::write::{self, data};

/// What `build` writes.
#[allow(clippy::struct_excessive_bools, reason = "each format is written or is not")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Formats {
    /// Pages and start pages.
    pub html: bool,
    /// PDF files.
    pub pdf: bool,
    /// JSON and CSV files.
    pub data: bool,
    /// Reports as they are read aloud.
    pub text: bool,
}

/// What to build.
#[derive(Debug, Clone)]
pub struct Options {
    /// The project's own editions when empty.
    pub editions: Vec<Edition>,
    /// All years when there is none.
    pub year: Option<u16>,
    /// All documents when there is none: `2024` is the year's main document, `2024/audit` another.
    pub document: Option<String>,
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
    /// The warnings that authors let stand, by place.
    pub allowed: Vec<Allowed>,
    /// The files; none when there is an error.
    pub tree: Option<OutputTree>,
}

/// What the files of a project say, and their problems.
pub struct Read {
    /// Every problem of the files themselves.
    pub diagnostics: Diagnostics,
    /// The texts they are in.
    pub sources: Sources,
    /// None when there is nothing to make a report with.
    pub reading: Option<Reading>,
}

/// Reads a project without making anything of it.
///
/// # Errors
/// When the machine will not let the project be read.
pub fn read(root: &Path) -> Result<Read, Failure> {
    let mut diagnostics = Diagnostics::default();
    let project = project::load(root, &mut diagnostics)?;
    let reading = read::read(&project.files, &mut diagnostics);
    Ok(Read { diagnostics, sources: project.files.sources, reading })
}

/// Finds every problem of a project that can be found without Typst.
///
/// # Errors
/// When the machine will not let the project be read.
pub fn check(root: &Path) -> Result<Built, Failure> {
    let formats = Formats { html: true, pdf: false, data: false, text: false };
    let editions = Edition::ALL.to_vec();
    let options = Options {
        editions,
        year: None,
        document: None,
        formats,
        typst: None,
        is_strict: false,
    };
    build(root, &options, OutputTree::nowhere(), &|_| {})
}

/// Builds a project; its files go to `tree`.
///
/// # Errors
/// When the machine will not let the project be read, a file be written or the `typst` command be
/// run.
pub fn build(
    root: &Path,
    options: &Options,
    tree: OutputTree,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<Built, Failure> {
    let mut diagnostics = Diagnostics::default();
    progress(Step { key: "step-read", subject: root.display().to_string() });
    let mut project = project::load(root, &mut diagnostics)?;
    read::translation::choose(&mut project.files);
    let reading = read::read(&project.files, &mut diagnostics);
    let templates = page::templates(&project.files, &mut diagnostics);
    if let Some(templates) = &templates {
        contract::check(templates, &project.files, &mut diagnostics);
    }
    components::check(&project.files, embedded::text, &mut diagnostics);
    contract::unused(&project.files, embedded::text, &mut diagnostics);
    let sources = project.files.sources.clone();
    let (Some(reading), Some(templates)) = (reading, templates) else {
        return Ok(Built { diagnostics, sources, reports: 0, allowed: Vec::new(), tree: None });
    };
    let count = reading.drafts.len();
    check_choice(&reading, options, &mut diagnostics);
    let locale = Locale::new(reading.settings.language);
    let desk = Desk { reading: &reading, files: &project.files, locale: &locale };
    let editions = if options.editions.is_empty() {
        &reading.settings.editions
    } else {
        &options.editions
    };
    let facts: Vec<EditionFacts> = editions
        .iter()
        .map(|edition| edition::disclose(reading.facts.clone(), *edition))
        .collect();
    let is_built = |id: &DocumentId| options.include(id);
    let libraries: Vec<Library> = editions
        .iter()
        .map(|edition| Library::new(&reading.drafts, *edition, &locale, is_built))
        .collect();
    let drafts = desk.drafts(options);
    let mut wanted = Vec::new();
    for (edition, of_edition) in editions.iter().zip(facts.iter().zip(&libraries)) {
        progress(Step { key: "step-resolve", subject: edition.name().to_owned() });
        wanted.extend(drafts.iter().map(|draft| (*draft, of_edition)));
    }
    let resolved = in_parallel(&wanted, |(draft, of_edition)| {
        let mut found = Diagnostics::default();
        (desk.report(draft, *of_edition, options.formats, &mut found), found)
    });
    let mut reports = Vec::new();
    for (report, found) in resolved {
        diagnostics.extend(found);
        reports.push(report);
    }
    link_years(&mut reports);
    if !diagnostics.has_errors() {
        check::check(&reading, &sources, &mut diagnostics);
    }
    let allowed = allow::settle(&mut diagnostics, &sources);
    let is_stopped = diagnostics.has_errors() || (options.is_strict && !diagnostics.is_empty());
    if is_stopped {
        return Ok(Built { diagnostics, sources, reports: count, allowed, tree: None });
    }
    let look = Look::new(&desk.reading.theme);
    Press { desk, look, templates: &templates, options, tree: &tree, progress }
        .print(&reports, &mut diagnostics)?;
    let tree = (!diagnostics.has_errors()).then_some(tree);
    Ok(Built { diagnostics, sources, reports: count, allowed, tree })
}

/// The page that describes what templates can count on: `templates/README.md`.
pub fn template_contract() -> String {
    let mut files = Files::default();
    embedded::complete(&mut files);
    let templates = page::templates(&files, &mut Diagnostics::default());
    contract::readme(&templates.expect("the built-in templates are sound"), &files)
}

/// Reports a year that has no document, and a document that is not there.
fn check_choice(reading: &Reading, options: &Options, diagnostics: &mut Diagnostics) {
    let ids = || reading.drafts.iter().map(|draft| &draft.id);
    if let Some(year) = options.year {
        let years: Vec<String> = ids().map(|id| id.year.to_string()).collect();
        if !years.contains(&year.to_string()) {
            let diagnostic = diagnostics.report(&code::UNKNOWN_YEAR, reading.settings.span);
            diagnostic.with("year", year);
            diagnostic.did_you_mean(&year.to_string(), years.iter().map(String::as_str));
        }
    }
    if let Some(document) = &options.document {
        let documents: Vec<String> = ids().map(ToString::to_string).collect();
        if !documents.contains(document) {
            let diagnostic = diagnostics.report(&code::UNKNOWN_DOCUMENT, reading.settings.span);
            diagnostic.with("document", document);
            diagnostic.did_you_mean(document, documents.iter().map(String::as_str));
        }
    }
}

impl Options {
    /// Whether this document is asked for.
    fn include(&self, id: &DocumentId) -> bool {
        self.year.is_none_or(|year| id.year.number() == year)
            && self.document.as_ref().is_none_or(|document| id.to_string() == *document)
    }
}

/// Where reports are resolved.
#[derive(Clone, Copy)]
struct Desk<'a> {
    reading: &'a Reading,
    files: &'a Files,
    locale: &'a Locale,
}

impl<'a> Desk<'a> {
    /// The drafts that are asked for, newest first; in a year, the main document first.
    fn drafts(self, options: &Options) -> Vec<&'a ClosedDraft> {
        let mut drafts: Vec<_> = self.reading.drafts.iter().collect();
        drafts.retain(|draft| options.include(&draft.id));
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.id.year));
        drafts
    }

    /// One report of the edition that the facts are disclosed to and the library is of.
    fn report(
        self,
        draft: &ClosedDraft,
        (facts, library): (&EditionFacts, &Library),
        formats: Formats,
        diagnostics: &mut Diagnostics,
    ) -> Report {
        let projection = edition::project(draft.clone(), facts);
        let stem = library.stem(&draft.id);
        let links = Links {
            stem: stem.to_owned(),
            pdf: formats.pdf.then(|| format!("{stem}.pdf")),
            csv: formats.data.then(|| format!("{stem}.csv")),
            json: formats.data.then(|| format!("{stem}.json")),
            start: Some("index.html".to_owned()),
            accessibility: Some(self.locale.say("file-accessibility") + ".html"),
            contact: draft
                .head
                .contact
                .clone()
                .or_else(|| self.reading.settings.contact.clone()),
            ..Links::default()
        };
        let context = Context {
            settings: &self.reading.settings,
            theme: &self.reading.theme,
            locale: self.locale,
            pictures: &self.reading.pictures,
            links: &links,
            library,
        };
        let report = resolve::resolve(&projection, context, diagnostics);
        self.reading.forget_consequences(diagnostics);
        report
    }
}

/// Gives every report the nearest earlier and later year's report of its edition with its title.
fn link_years(reports: &mut [Report]) {
    let mut pages: BTreeMap<(&'static str, String), BTreeMap<Year, Neighbour>> =
        BTreeMap::new();
    for Report { head, links, .. } in reports.iter() {
        let page = format!("{}.html", links.stem);
        let page = Neighbour { title: head.full_title.clone(), page };
        let same = pages.entry((head.edition.name(), head.title.clone())).or_default();
        same.insert(head.year, page);
    }
    for Report { head, links, .. } in reports {
        let Some(same) = pages.get(&(head.edition.name(), head.title.clone())) else {
            continue;
        };
        links.previous = same.range(..head.year).next_back().map(|(_, page)| page.clone());
        let mut later = same.range(head.year..).filter(|(year, _)| **year > head.year);
        links.next = later.next().map(|(_, page)| page.clone());
    }
}

/// What turns reports into files.
struct Press<'a> {
    desk: Desk<'a>,
    look: Look<'a>,
    templates: &'a Templates,
    options: &'a Options,
    tree: &'a OutputTree,
    progress: &'a (dyn Fn(Step) + Sync),
}

/// Whether a project has templates or a style sheet of its own that are not the built-in ones.
fn has_own_look(files: &Files) -> bool {
    let is_look = |path: &&ProjectPath| {
        let path = path.as_str();
        path == "theme/screen.css" || path.ends_with(".html") || path.ends_with(".typ")
    };
    let is_changed = |path: &ProjectPath| {
        files.text(path).map(|source| &*source.text) != embedded::text(path)
    };
    files.own.iter().filter(is_look).any(is_changed)
}

/// What the start page says of a report's files.
struct Printed {
    page: String,
    sizes: Sizes,
}

impl Press<'_> {
    /// Prints all reports, and a start page an edition.
    fn print(&self, reports: &[Report], diagnostics: &mut Diagnostics) -> Result<(), Failure> {
        let results = in_parallel(reports, |report| {
            let mut found = Diagnostics::default();
            self.report(report, &mut found).map(|printed| (printed, found))
        });
        let mut entries: BTreeMap<Edition, Vec<StartEntry<'_>>> = BTreeMap::new();
        for (report, result) in reports.iter().zip(results) {
            let (Printed { page, sizes }, found) = result?;
            diagnostics.extend(found);
            let edition = entries.entry(report.head.edition).or_default();
            edition.push(StartEntry { report, page, sizes });
        }
        if self.options.formats.html {
            for (edition, entries) in &entries {
                self.start(*edition, entries, diagnostics)?;
            }
        }
        Ok(())
    }

    fn start(
        &self,
        edition: Edition,
        entries: &[StartEntry<'_>],
        diagnostics: &mut Diagnostics,
    ) -> Result<(), Failure> {
        let reading = self.desk.reading;
        let settings = &reading.settings;
        let checks = Checks {
            contrasts: read::theme::CONTRASTS,
            attaches_data: settings.pdf.attach_data,
            has_own_look: has_own_look(self.desk.files),
        };
        let assessment = settings.assessment.as_ref();
        let tools = (&self.look, self.desk.locale);
        if let Some(keys) = accessibility_page(entries, assessment, checks, tools)
            && let Some(page) = self.templates.page(page::ACCESSIBILITY, &keys, diagnostics)
        {
            let name = self.desk.locale.say("file-accessibility");
            self.tree.add(&format!("{}/{name}.html", edition.name()), page.as_bytes())?;
        }
        if let Some(keys) = start_page(entries, &self.look, self.desk.locale)
            && let Some(page) = self.templates.page(page::START, &keys, diagnostics)
        {
            self.tree.add(&format!("{}/index.html", edition.name()), page.as_bytes())?;
        }
        Ok(())
    }

    fn report(
        &self,
        report: &Report,
        diagnostics: &mut Diagnostics,
    ) -> Result<Printed, Failure> {
        let Formats { html, pdf, data, text } = self.options.formats;
        let head = &report.head;
        let locale = self.desk.locale;
        let stem = &report.links.stem;
        let path = |extension: &str| format!("{}/{stem}.{extension}", head.edition.name());
        let mut sizes = Sizes::default();
        let (json, csv) = (data::json(report), data::csv(report));
        if data {
            sizes.json = Some(json.len() as u64);
            sizes.csv = Some(csv.len() as u64);
            self.tree.add(&path("json"), json.as_bytes())?;
            self.tree.add(&path("csv"), csv.as_bytes())?;
        }
        if pdf {
            (self.progress)(Step { key: "step-pdf", subject: path("pdf") });
            if let Some(bytes) = self.pdf(report, stem, (json, csv), diagnostics)? {
                sizes.pdf = Some(bytes.len() as u64);
                self.tree.add(&path("pdf"), &bytes)?;
            }
        }
        if html {
            (self.progress)(Step { key: "step-html", subject: path("html") });
            let keys = report_page(report, &self.look, locale, sizes);
            if let Some(page) = self.templates.page(page::REPORT, &keys, diagnostics) {
                self.tree.add(&path("html"), page.as_bytes())?;
            }
        }
        if text {
            self.tree.add(&path("txt"), write::text::text(report, locale).as_bytes())?;
        }
        Ok(Printed { page: format!("{stem}.html"), sizes })
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
