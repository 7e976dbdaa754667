//! `berattelse init DIR`: a new project with the sample report.
//!
//! In: a folder that is empty or not there, or a project that wants the templates. Out: the sample's
//! files, the built-in templates. Never: a file overwritten.

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
    /// Also write the built-in templates, to change them; into a project that is there already, only them
    #[arg(long)]
    with_templates: bool,
}

impl Init {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let folder = terminal.directory.join(&self.folder);
        let mut files = 0;
        if !(self.with_templates && scaffold::has_project(&folder)) {
            files += scaffold::write(&folder)?;
        }
        if self.with_templates {
            files += scaffold::write_templates(&folder)?;
        }
        let words = Words::new().text("files", files).text("folder", folder.display());
        terminal.status("cli-initialised", &words);
        Ok(Exit::Ok)
    }
}
