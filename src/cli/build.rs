//! `berattelse build`: HTML, PDF and data into the output folder.
//!
//! In: a project. Out: the output folder, swapped in whole. Never: a file when there is an error.

use std::path::PathBuf;
use std::time::Instant;

use clap::ValueEnum;

use crate::base::failure::Failure;
use crate::base::wording::Facts as Words;
use crate::cli::terminal::Terminal;
use crate::cli::{Exit, ReportLanguage};
use crate::doc::secrecy::Edition;
use crate::emit::output::{self, OutputTree};
use crate::pipeline::{self, Formats, Step};

/// Check the project and write HTML, PDF and data to the output folder.
#[derive(Debug, clap::Args)]
pub(super) struct Build {
    /// The editions to build [default: those of project.yaml]
    #[arg(long, value_enum, value_name = "EDITION", value_delimiter = ',')]
    edition: Vec<EditionName>,
    /// Build the report of this year only [default: all years]
    #[arg(long, value_name = "YEAR")]
    year: Option<u16>,
    /// Build this document only: `2024` is the year's main one, `2024/audit` another
    #[arg(long, value_name = "DOCUMENT", value_parser = document)]
    document: Option<String>,
    #[command(flatten)]
    language: ReportLanguage,
    /// What to write
    #[arg(long, value_enum, value_name = "FORMAT", value_delimiter = ',', default_values = ["html", "pdf", "data"])]
    to: Vec<FormatName>,
    /// The folder that is replaced [default: output in the project]
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Make the PDF with this typst command instead of the engine inside
    #[arg(long, value_name = "PATH")]
    typst: Option<PathBuf>,
    /// Open the start page afterwards
    #[arg(long)]
    open: bool,
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum EditionName {
    /// Without secret material
    Public,
    /// With secret material, marked
    Internal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FormatName {
    /// One self-contained page a report, and a start page
    Html,
    /// Tagged and archivable: PDF/UA-1 and PDF/A
    Pdf,
    /// JSON and CSV of every key figure
    Data,
    /// What a screen reader says of each page, in its order
    Text,
}

impl Build {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let start = Instant::now();
        let root = terminal.root();
        let folder = self.out.clone().unwrap_or_else(|| root.join("output"));
        // Better to know before the work than after it.
        output::keeps_clear_of(&root, &folder)?;
        let tree = OutputTree::beside(&folder)?;
        let options = pipeline::Options {
            editions: self.edition.iter().map(|edition| edition.edition()).collect(),
            year: self.year,
            document: self.document.clone(),
            language: self.language.language(),
            formats: Formats {
                html: self.to.contains(&FormatName::Html),
                pdf: self.to.contains(&FormatName::Pdf),
                data: self.to.contains(&FormatName::Data),
                text: self.to.contains(&FormatName::Text),
            },
            typst: self.typst.clone(),
            is_strict: self.strict,
        };
        let built = pipeline::build(&root, &options, tree, &|step| progress(terminal, &step))?;
        let exit = terminal.diagnostics(&built.diagnostics, &built.sources, self.strict);
        let Some(tree) = built.tree.filter(|_| exit == Exit::Ok) else {
            return Ok(Exit::Problems);
        };
        let files = tree.commit()?;
        let words = Words::new()
            .text("files", files.len())
            .text("folder", folder.display())
            .text("milliseconds", start.elapsed().as_millis());
        terminal.status("cli-built", &words);
        let is_told =
            |name: &&String| [".html", ".pdf", ".txt"].iter().any(|end| name.ends_with(end));
        for name in files.iter().filter(is_told) {
            terminal
                .status("cli-file", &Words::new().text("path", folder.join(name).display()));
        }
        if self.open {
            open(&files, &folder)?;
        }
        Ok(Exit::Ok)
    }
}

impl EditionName {
    fn edition(self) -> Edition {
        match self {
            Self::Public => Edition::Public,
            Self::Internal => Edition::Internal,
        }
    }
}

/// A document as its folder under `content/` is called, however it was completed by the shell.
#[expect(clippy::unnecessary_wraps, reason = "clap asks for a result")]
fn document(text: &str) -> Result<String, std::convert::Infallible> {
    let folder = text.strip_prefix("content/").unwrap_or(text);
    Ok(folder.trim_end_matches('/').to_owned())
}

fn progress(terminal: &Terminal, step: &Step) {
    let words = Words::new().text("subject", &step.subject);
    terminal.progress(step.key, &words);
}

/// Opens the start page, the public one if there are two, or without HTML the first file, with the system's
/// own program.
fn open(files: &[String], folder: &std::path::Path) -> Result<(), Failure> {
    let ends = ["public/index.html", "/index.html", ".pdf", ""];
    let first = |end: &&str| files.iter().find(|name| name.ends_with(*end));
    let Some(name) = ends.iter().find_map(first) else {
        return Ok(());
    };
    let path = folder.join(name);
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    // What it has to say is none of our results.
    let mut command = std::process::Command::new(program);
    let started = command.arg(&path).stdout(std::io::stderr()).spawn();
    started.map(|_| ()).map_err(|error| Failure::new("start", program, error))
}
