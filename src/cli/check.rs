//! `berattelse check`: every problem, nothing written.
//!
//! In: a project. Out: its problems. Never: a file.

use crate::base::allow::Allowed;
use crate::base::failure::Failure;
use crate::base::wording::Facts as Words;
use crate::cli::Exit;
use crate::cli::terminal::Terminal;
use crate::pipeline::{self, Built};

/// Find every problem; write nothing.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
}

/// Lists what authors let stand.
fn allowed(terminal: &Terminal, checked: &Built) {
    for Allowed { allow, count } in &checked.allowed {
        let source = checked.sources.get(allow.span.source);
        let line = source.position(allow.span.start as usize).line;
        let words = Words::new()
            .text("place", format!("{}:{line}", source.path.as_str()))
            .text("code", allow.code.name)
            .text("count", count)
            .text("reason", &allow.reason);
        terminal.status("cli-allowed", &words);
    }
}

impl Check {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let checked = pipeline::check(&terminal.root())?;
        let exit = terminal.diagnostics(&checked.diagnostics, &checked.sources, self.strict);
        if exit == Exit::Ok {
            let is_clean = checked.diagnostics.is_empty();
            let key = if is_clean { "cli-checked" } else { "cli-checked-with-warnings" };
            terminal.status(key, &Words::new().text("reports", checked.reports));
        }
        if terminal.verbose {
            allowed(terminal, &checked);
        }
        Ok(exit)
    }
}
