//! Typst code to PDF, by the Typst inside this program or by the `typst` command.
//!
//! In: code, templates, fonts, options. Out: the bytes of a PDF, as PDF/UA-1 and PDF/A together.
//! Never: a file that was not given, a system font, the network, the clock.

mod command;
pub mod components;
mod in_process;
mod problem;

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::base::diagnostic::Diagnostics;
use crate::base::failure::Failure;
use crate::base::source::Source;
use crate::doc::theme::Fonts;
use crate::value::date::Date;
use crate::write::typst::TypstSource;

/// What a PDF is made of.
#[derive(Clone, Copy)]
pub struct PdfInput<'a> {
    /// The report as code.
    pub source: &'a TypstSource,
    /// The files of `templates/typst/`, at their project paths.
    pub templates: &'a [Source],
    /// The only fonts there are.
    pub fonts: &'a Fonts,
}

/// How a PDF is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PdfOptions {
    /// The document's date: stands in the metadata instead of the time of the build.
    pub date: Date,
    /// Whether data files are attached: PDF/A-3a instead of PDF/A-2a.
    pub attaches_data: bool,
}

impl PdfOptions {
    /// The names of the standards, as the `typst` command has them.
    fn standards(self) -> [&'static str; 2] {
        ["ua-1", if self.attaches_data { "a-3a" } else { "a-2a" }]
    }
}

/// Which Typst runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Engine {
    /// The one inside this program.
    InProcess,
    /// A `typst` program: a path, or a name looked up in `PATH`.
    Command(PathBuf),
}

/// The version that both engines are expected to have.
pub const TYPST_VERSION: &str = "0.15.1";

/// Makes a PDF.
///
/// `None` when Typst reports errors; they are in `diagnostics` with code `typst`, at the author's
/// place when it is known.
///
/// # Errors
/// When the `typst` command cannot be run.
pub fn pdf(
    input: PdfInput<'_>,
    options: PdfOptions,
    engine: &Engine,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Vec<u8>>, Failure> {
    match engine {
        Engine::InProcess => Ok(in_process::pdf(input, options, diagnostics)),
        Engine::Command(program) => command::pdf(input, options, program, diagnostics),
    }
}

impl PdfInput<'_> {
    /// All files that Typst may read, by path without a leading `/`.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let templates = self.templates.iter().map(|template| {
            (template.path.as_str().to_owned(), template.text.as_bytes().to_vec())
        });
        let mut files: BTreeMap<String, Vec<u8>> = templates.collect();
        files.extend(self.source.files.clone());
        files
    }
}
