//! `berattelse new YEAR`: a new year's document, begun from the newest one.
//!
//! In: a project. Out: new files under `content/<year>`, and a list of what is to be done. Never: a file
//! overwritten or changed.

use crate::base::failure::Failure;
use crate::base::wording::Facts as Words;
use crate::cli::Exit;
use crate::cli::init::year;
use crate::cli::terminal::Terminal;
use crate::emit::console;
use crate::project::rollover::{self, Planned, Rollover};
use crate::value::date::Year;

/// Begin a new year: carry the newest year's main document over, without its values, dates and decision.
///
/// Chapters, key figures and pictures are copied to content/YEAR. Last year's values stay where they are
/// and become history; those of the new year are to be filled in. Texts carry a mark until someone has
/// read them. Nothing that is there is changed.
#[derive(Debug, clap::Args)]
pub(super) struct New {
    /// The new year
    #[arg(value_name = "YEAR", value_parser = year)]
    year: Year,
    /// Show what would be written and what is to be done, and write nothing
    #[arg(long)]
    dry_run: bool,
}

impl New {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let root = terminal.root();
        let Planned { diagnostics, sources, rollover } = rollover::plan(&root, self.year)?;
        let Some(rollover) = rollover else {
            return Ok(terminal.diagnostics(&diagnostics, &sources, false));
        };
        if !self.dry_run {
            rollover::write(&root, &rollover)?;
        }
        terminal.result(&console::printable(&lines(&rollover, terminal)))?;
        let key = if self.dry_run { "cli-would-roll-over" } else { "cli-rolled-over" };
        let words =
            Words::new().text("files", rollover.files.len()).text("year", rollover.year);
        terminal.status(key, &words);
        Ok(Exit::Ok)
    }
}

/// What is written, what is left behind and what is to be done, a heading and lines each.
fn lines(rollover: &Rollover, terminal: &Terminal) -> String {
    let files = rollover.files.iter().map(|(path, _)| path.to_string());
    let left = rollover.left.iter().map(ToString::to_string);
    let titled = |list: &[(String, String)]| -> Vec<String> {
        let width = list.iter().map(|(place, _)| place.chars().count()).max().unwrap_or(0);
        list.iter().map(|(place, title)| format!("{place:width$}  {title}")).collect()
    };
    let parts = [
        ("rollover-files", files.collect()),
        ("rollover-left", left.collect()),
        ("rollover-values", titled(&rollover.to_do.values)),
        ("rollover-missing", titled(&rollover.to_do.missing)),
        ("rollover-marks", titled(&rollover.to_do.marks)),
        ("rollover-texts", rollover.to_do.texts.clone()),
        ("rollover-actions", titled(&rollover.to_do.actions)),
    ];
    let mut text = String::new();
    for (key, lines) in parts.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        let words = Words::new()
            .text("count", lines.len())
            .text("from", rollover.from)
            .text("year", rollover.year);
        text += &format!("{}\n", terminal.wording.say_with(key, &words));
        for line in lines {
            text += &format!("  {line}\n");
        }
        text.push('\n');
    }
    text
}
