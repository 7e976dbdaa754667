//! The Typst inside this program.
//!
//! In: virtual files and five fonts. Out: a PDF. Never: the disk, packages, system fonts, the clock.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock};

use typst::diag::{FileError, FileResult, Severity, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions as ExportOptions, PdfStandard, PdfStandards, Timestamp};

use crate::base::diagnostic::Diagnostics;
use crate::doc::theme::Fonts;

use super::problem::Problem;
use super::{PdfInput, PdfOptions};

/// How many later compilations keep what this one remembered.
const KEPT_COMPILATIONS: usize = 4;

/// The templates that were parsed last, by path: Typst asks for each many times, and all reports have
/// the same.
static TEMPLATES: Mutex<BTreeMap<String, Source>> = Mutex::new(BTreeMap::new());

/// Makes a PDF; `None` when there are errors.
pub(super) fn pdf(
    input: PdfInput<'_>,
    options: PdfOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<u8>> {
    let world = Files::new(input);
    let compiled = typst::compile::<PagedDocument>(&world);
    let mut problems = compiled.warnings.to_vec();
    let result =
        compiled.output.and_then(|document| typst_pdf::pdf(&document, &export(options)));
    let bytes = match result {
        Ok(bytes) => Some(bytes),
        Err(errors) => {
            problems.extend(errors);
            None
        }
    };
    for problem in problems {
        world.problem(&problem).report(input, diagnostics);
    }
    typst::comemo::evict(KEPT_COMPILATIONS);
    bytes
}

fn export(options: PdfOptions) -> ExportOptions {
    let archive = if options.attaches_data { PdfStandard::A_3a } else { PdfStandard::A_2a };
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, archive])
        .expect("PDF/UA-1 goes with PDF/A-2a and PDF/A-3a");
    let date = options.date;
    let year = i32::from(date.year);
    let midnight = Datetime::from_ymd_hms(year, date.month, date.day, 0, 0, 0);
    let timestamp = midnight.map(Timestamp::new_utc);
    ExportOptions { standards, timestamp, ..ExportOptions::default() }
}

/// Everything that Typst sees.
struct Files {
    typst_library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    /// The report, parsed when it is first asked for.
    report: OnceLock<Source>,
    files: BTreeMap<String, Bytes>,
}

impl Files {
    fn new(input: PdfInput<'_>) -> Self {
        let library =
            Library::builder().with_features([Feature::A11yExtras].into_iter().collect());
        let fonts = fonts(input.fonts);
        let files = input.files().into_iter().map(|(path, bytes)| (path, Bytes::new(bytes)));
        let main = VirtualPath::new("main.typ").expect("a plain file name");
        Self {
            typst_library: LazyHash::new(library.build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: RootedPath::new(VirtualRoot::Project, main).intern(),
            report: OnceLock::new(),
            files: files.collect(),
        }
    }

    fn problem(&self, diagnostic: &SourceDiagnostic) -> Problem {
        let callers = diagnostic.trace.iter().map(|point| DiagSpan::from(point.span));
        let spans = std::iter::once(diagnostic.span).chain(callers);
        let place = |span: DiagSpan| {
            let path = span.id()?.get().vpath().get_without_slash().to_owned();
            Some((path, self.range(span)?))
        };
        Problem {
            is_error: diagnostic.severity == Severity::Error,
            message: diagnostic.message.to_string(),
            hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
            places: spans.filter_map(place).collect(),
        }
    }

    fn bytes(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        let name = path.vpath().get_without_slash();
        let found = self.files.get(name).filter(|_| *path.root() == VirtualRoot::Project);
        found.cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }
}

fn fonts(fonts: &Fonts) -> Vec<Font> {
    let font = |bytes: &std::sync::Arc<[u8]>| Font::iter(Bytes::new(bytes.clone())).next();
    fonts.all().into_iter().filter_map(font).collect()
}

impl World for Files {
    fn library(&self) -> &LazyHash<Library> {
        &self.typst_library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let bytes = self.bytes(id)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| FileError::InvalidUtf8)?;
        let parse = || Source::new(id, text.to_owned());
        if id == self.main {
            return Ok(self.report.get_or_init(parse).clone());
        }
        let path = id.get().vpath().get_without_slash().to_owned();
        let mut templates = TEMPLATES.lock().expect("Typst's parser does not break");
        let last = templates.get(&path).filter(|last| last.text() == text);
        let source = last.cloned().unwrap_or_else(parse);
        templates.insert(path, source.clone());
        Ok(source)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.bytes(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
