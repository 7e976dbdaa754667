//! `berattelse check`: every problem, nothing written but what `--fix` mends.
//!
//! In: a project. Out: its problems. Never: a file that was not to be
//! mended.

use std::path::Path;

use crate::base::allow::Allowed;
use crate::base::failure::Failure;
use crate::base::wording::Facts as Words;
use crate::cli::terminal::Terminal;
use crate::cli::{Exit, ReportLanguage};
use crate::emit::{console, rewrite};
use crate::pipeline::{self, Built};

/// Find every problem; write nothing but what --fix mends.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
    /// Mend what a machine can mend, and show it; comments and layout are kept
    #[arg(long)]
    fix: bool,
    /// With --fix: show what would be mended, and write nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
    #[command(flatten)]
    language: ReportLanguage,
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
        let root = terminal.root();
        let language = self.language.language();
        let mut checked = pipeline::check(&root, language)?;
        if self.fix && self.mend(&root, &checked, terminal)? {
            checked = pipeline::check(&root, language)?;
        }
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

    /// Shows what a machine can mend and, but for a dry run, mends it; gives back whether it did.
    fn mend(&self, root: &Path, checked: &Built, terminal: &Terminal) -> Result<bool, Failure> {
        let list = checked.diagnostics.sorted(&checked.sources);
        let rewrites = rewrite::rewrites(&list, &checked.sources);
        let count: usize = rewrites.iter().map(|rewrite| rewrite.count).sum();
        for rewrite in rewrites.iter().filter(|rewrite| rewrite.count > 0) {
            terminal.result(&console::printable(&rewrite.diff()))?;
        }
        let words = Words::new()
            .text("count", count)
            .text("form", terminal.wording.plural_form(count as u64));
        if self.dry_run || count == 0 {
            terminal.status("cli-would-mend", &words);
            return Ok(false);
        }
        for rewrite in rewrites.iter().filter(|rewrite| rewrite.count > 0) {
            rewrite.write(root)?;
        }
        terminal.status("cli-mended", &words);
        Ok(true)
    }
}
