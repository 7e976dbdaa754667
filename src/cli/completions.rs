//! `berattelse completions SHELL`.
//!
//! In: a shell's name. Out: its completion script. Never: installing it.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::base::failure::Failure;
use crate::cli::terminal::Terminal;
use crate::cli::{Cli, Exit};

/// Print a completion script for a shell.
#[derive(Debug, clap::Args)]
pub(super) struct Completions {
    /// bash, elvish, fish, powershell or zsh
    shell: Shell,
}

impl Completions {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "berattelse", &mut script);
        terminal.result(&String::from_utf8_lossy(&script))?;
        Ok(Exit::Ok)
    }
}
