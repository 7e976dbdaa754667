//! `berattelse init DIR`: a new project with the sample report.
//!
//! In: a folder that is empty or not there. Out: the sample's files. Never: a file overwritten.

use std::path::PathBuf;

use crate::base::failure::Failure;
use crate::base::wording::Facts as Words;
use crate::cli::Exit;
use crate::cli::terminal::Terminal;
use crate::project::scaffold;

/// Write a new project, with the sample report, into an empty folder.
#[derive(Debug, clap::Args)]
pub(super) struct Init {
    /// The folder; made when it is not there
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl Init {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let folder = terminal.directory.join(&self.folder);
        let files = scaffold::write(&folder)?;
        let words = Words::new().text("files", files).text("folder", folder.display());
        terminal.status("cli-initialised", &words);
        Ok(Exit::Ok)
    }
}
