//! `berattelse man`.
//!
//! In: the command line's own description. Out: a manual page in roff. Never: installing it.

use clap::CommandFactory;

use crate::base::failure::Failure;
use crate::cli::terminal::Terminal;
use crate::cli::{Cli, Exit};

/// Prints the manual page.
pub(super) fn run(terminal: &Terminal) -> Result<Exit, Failure> {
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(Cli::command());
    man.render(&mut page).map_err(|error| Failure::new("write", "stdout", error))?;
    terminal.result(&String::from_utf8_lossy(&page))?;
    Ok(Exit::Ok)
}
