//! The program on one page: a project folder in, the files of its output out.
//!
//! In: a folder, what to build and where its files go. Out: an output tree and every problem found.
//! Never: a tree when there is an error; the output folder itself (that is `emit::output`).

mod desk;
mod press;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::base::allow::{self, Allowed};
use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::failure::Failure;
use crate::base::files::Files;
use crate::base::parallel::in_parallel;
use crate::base::source::Sources;
use crate::base::wording::Language;
use crate::check;
use crate::doc::report::Report;
use crate::doc::secrecy::Edition;
use crate::edition::{self, EditionFacts};
use crate::emit::contract;
use crate::emit::output::OutputTree;
use crate::emit::page;
use crate::emit::pdf::components;
use crate::project::{self, embedded};
use crate::read::{self, Reading};
use crate::resolve::Library;
use crate::value::document::DocumentId;
use crate::value::format::Locale;
use crate::write::html::style::Look;

use desk::{Desk, link_years};
use press::{Press, has_own_look};

/// What `build` writes; nothing when it only looks for problems.
#[allow(clippy::struct_excessive_bools, reason = "each format is written or is not")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
    /// The language of the reports; the project's own when there is none.
    pub language: Option<Language>,
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
pub fn read(root: &Path, language: Option<Language>) -> Result<Read, Failure> {
    let mut diagnostics = Diagnostics::default();
    let mut project = project::load(root, &mut diagnostics)?;
    read::translation::choose(&mut project.files, language, &mut diagnostics);
    let reading = read::read(&project.files, &mut diagnostics);
    Ok(Read { diagnostics, sources: project.files.sources, reading })
}

/// Finds every problem of a project that can be found without Typst.
///
/// # Errors
/// When the machine will not let the project be read.
pub fn check(root: &Path, language: Option<Language>) -> Result<Built, Failure> {
    let options = Options {
        editions: Edition::ALL.to_vec(),
        year: None,
        document: None,
        language,
        formats: Formats::default(),
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
    read::translation::choose(&mut project.files, options.language, &mut diagnostics);
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
    let newest = drafts.iter().find(|draft| draft.id.is_main()).map(|draft| &draft.id);
    let mut wanted = Vec::new();
    for (edition, of_edition) in editions.iter().zip(facts.iter().zip(&libraries)) {
        progress(Step { key: "step-resolve", subject: edition.name().to_owned() });
        wanted.extend(drafts.iter().map(|draft| (*draft, of_edition)));
    }
    let resolved = in_parallel(&wanted, |(draft, of_edition)| {
        let mut found = Diagnostics::default();
        let mut report = desk.report(draft, *of_edition, options.formats, &mut found);
        let Formats { html, text, .. } = options.formats;
        if (html || text) && Some(&draft.id) == newest {
            report.courses = desk.courses(draft, *of_edition, (&report.links, options.formats));
        }
        (report, found)
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
    let registers = facts.iter().zip(&libraries).filter_map(|of_edition| {
        let newest = drafts.first().filter(|_| options.formats != Formats::default())?;
        desk.register(newest, of_edition, options.formats)
    });
    let registers: Vec<Report> = registers.collect();
    let requirements = facts.iter().zip(&libraries).filter_map(|of_edition| {
        let newest = drafts.first().filter(|_| options.formats != Formats::default())?;
        desk.requirements_page(newest, of_edition, &reports, options.formats)
    });
    let requirements: Vec<Report> = requirements.collect();
    reports.extend(registers.into_iter().chain(requirements));
    let mut formats = options.formats;
    if formats == Formats::default() {
        // What built-in templates do with their keys is known.
        formats.html = has_own_look(&project.files);
    }
    if formats != Formats::default() {
        let look = Look::new(&reading.theme);
        Press { desk, look, templates: &templates, formats, options, tree: &tree, progress }
            .print(&reports, &mut diagnostics)?;
    }
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
        let years: BTreeSet<String> = ids().map(|id| id.year.to_string()).collect();
        if !years.contains(&year.to_string()) {
            let diagnostic = diagnostics.report(&code::UNKNOWN_YEAR, reading.settings.span);
            diagnostic.with("year", year);
            diagnostic.did_you_mean(&year.to_string(), years.iter().map(String::as_str));
        }
    }
    if let Some(document) = &options.document {
        let of_year = ids().filter(|id| options.is_of_year(id));
        let documents: Vec<String> = of_year.map(ToString::to_string).collect();
        if !documents.contains(document) {
            let diagnostic = diagnostics.report(&code::UNKNOWN_DOCUMENT, reading.settings.span);
            diagnostic.with("document", document);
            diagnostic.did_you_mean(document, documents.iter().map(String::as_str));
        }
    }
}

impl Options {
    fn is_of_year(&self, id: &DocumentId) -> bool {
        self.year.is_none_or(|year| id.year.number() == year)
    }

    /// Whether this document is asked for.
    fn include(&self, id: &DocumentId) -> bool {
        self.is_of_year(id)
            && self.document.as_ref().is_none_or(|document| id.to_string() == *document)
    }
}
