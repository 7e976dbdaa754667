//! What a person at the terminal sees: status lines, failures, colours.
//!
//! In: what the commands have to say. Out: lines on stdout and stderr. Never: control characters
//! that came from the content.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use crate::base::diagnostic::{Diagnostics, Severity};
use crate::base::failure::Failure;
use crate::base::source::Sources;
use crate::base::wording::{Facts as Words, Wording};
use crate::check;
use crate::cli::{Exit, Global, Lang, MessageFormat, When, language_of_environment};
use crate::emit::console::{self, Format};
use crate::emit::sarif;

/// Speaks to the person who runs the program.
pub(super) struct Terminal {
    pub directory: PathBuf,
    pub wording: Wording,
    pub verbose: bool,
    quiet: bool,
    pub format: MessageFormat,
    colour: bool,
}

impl Terminal {
    /// Follows the global arguments.
    pub fn new(global: &Global) -> Self {
        let language = global.lang.map_or_else(language_of_environment, Lang::language);
        let is_wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let colour = match global.color {
            When::Always => true,
            When::Never => false,
            When::Auto => is_wanted && std::io::stderr().is_terminal(),
        };
        Self {
            directory: global.directory.clone(),
            wording: Wording::new(language),
            verbose: global.verbose,
            quiet: global.quiet,
            format: global.message_format,
            colour,
        }
    }

    /// The project's root: the first folder with content/project.yaml from here upwards, or else the
    /// folder itself, so that the missing file is reported there.
    pub fn root(&self) -> PathBuf {
        let start =
            std::path::absolute(&self.directory).unwrap_or_else(|_| self.directory.clone());
        let has_project = |folder: &&Path| folder.join("content/project.yaml").exists();
        start.ancestors().find(has_project).map_or(start.clone(), Path::to_path_buf)
    }

    /// Prints a result to stdout. A reader that went away is no failure.
    ///
    /// # Errors
    /// When stdout cannot be written.
    #[expect(clippy::unused_self, reason = "all that a person sees goes through the terminal")]
    pub fn result(&self, text: &str) -> Result<(), Failure> {
        match std::io::stdout().lock().write_all(text.as_bytes()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(Failure::new("write", "stdout", error))
            }
            _ => Ok(()),
        }
    }

    /// Prints a status line; nothing with `--quiet` or in JSON.
    pub fn status(&self, key: &str, words: &Words<'_>) {
        if !self.quiet && self.format != MessageFormat::Json {
            message(&format!("{}\n", self.wording.say_with(key, words)));
        }
    }

    /// Prints why an argument leads nowhere.
    pub fn refusal(&self, key: &str, words: &Words<'_>) {
        let text = self.wording.say_with(key, words);
        if self.format == MessageFormat::Json {
            message(&console::failure_json(&text));
        } else {
            message(&format!("{text}\n"));
        }
    }

    /// Prints a passing step, on a terminal or with `--verbose` only.
    pub fn progress(&self, key: &str, words: &Words<'_>) {
        if self.verbose || std::io::stderr().is_terminal() {
            self.status(key, words);
        }
    }

    /// Prints all problems and says how the run ends.
    pub fn diagnostics(
        &self,
        diagnostics: &Diagnostics,
        sources: &Sources,
        is_strict: bool,
    ) -> Exit {
        let list = diagnostics.sorted(sources);
        let shown: Vec<_> = list
            .iter()
            .filter(|each| !self.quiet || each.code.severity == Severity::Error)
            .cloned()
            .collect();
        let format = match self.format {
            MessageFormat::Sarif => {
                let log = sarif::sarif(&shown, sources, &self.wording);
                if let Err(failure) = self.result(&log) {
                    self.failure(&failure);
                    return Exit::Machine;
                }
                None
            }
            MessageFormat::Human => Some(Format::Human { is_coloured: self.colour }),
            MessageFormat::Short => Some(Format::Short),
            MessageFormat::Json => Some(Format::Json),
        };
        if let Some(format) = format {
            message(&console::diagnostics(&shown, sources, &self.wording, format));
        }
        let errors = list.iter().filter(|each| each.code.severity == Severity::Error).count();
        let warnings = list.len() - errors;
        if self.format == MessageFormat::Json {
            message(&console::totals_json(errors, warnings));
        }
        // What the rules say is not known before all else is right.
        let is_stopped = list.iter().any(|each| {
            each.code.severity == Severity::Error && check::rule(each.code).is_none()
        });
        if errors + warnings > 0 {
            let count = |count: usize| self.wording.plural_form(count as u64);
            let words = Words::new()
                .text("errors", errors)
                .text("errors-form", count(errors))
                .text("warnings", warnings)
                .text("warnings-form", count(warnings))
                .text("rules", if is_stopped { "waiting" } else { "run" });
            self.status("cli-totals", &words);
        }
        if errors > 0 || (is_strict && warnings > 0) { Exit::Problems } else { Exit::Ok }
    }

    /// Prints what the machine would not do.
    pub fn failure(&self, failure: &Failure) {
        let key = format!("failure-{}", failure.act);
        let words =
            Words::new().text("subject", &failure.subject).text("reason", &failure.reason);
        if self.format == MessageFormat::Json {
            let text = self.wording.say_with(&key, &words);
            message(&console::failure_json(&text));
        } else {
            message(&format!(
                "{}: {}\n",
                self.wording.say("cli-failure"),
                self.wording.say_with(&key, &words)
            ));
        }
    }
}

/// Writes to stderr. That nobody reads it, or that it is full, changes nothing of the run: `eprint!`
/// would break the program off.
fn message(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
