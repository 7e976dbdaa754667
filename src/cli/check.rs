//! `berattelse check`: every problem, nothing written.
//!
//! In: a project. Out: its problems. Never: a file.

use crate::base::failure::Failure;
use crate::base::wording::Facts as Words;
use crate::cli::Exit;
use crate::cli::terminal::Terminal;
use crate::pipeline;

/// Find every problem; write nothing.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
}

impl Check {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let checked = pipeline::check(&terminal.root())?;
        let exit = terminal.diagnostics(&checked.diagnostics, &checked.sources, self.strict);
        if exit == Exit::Ok {
            terminal.status("cli-checked", &Words::new().text("reports", checked.reports));
        }
        Ok(exit)
    }
}
