//! `berattelse schema`: the JSON Schemas of the YAML files, for editors.
//!
//! In: nothing. Out: schema files. Never: a schema written by hand.

use std::fs;
use std::path::{Path, PathBuf};

use crate::base::failure::Failure;
use crate::base::wording::Facts as Words;
use crate::cli::Exit;
use crate::cli::terminal::Terminal;
use crate::pipeline;
use crate::read;

/// Write the JSON Schemas of the YAML files.
#[derive(Debug, clap::Args)]
pub(super) struct Schema {
    /// The folder for the files [default: content/schemas in the project]
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Schema {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let folder = self.out.unwrap_or_else(|| terminal.root().join("content/schemas"));
        let failure = |error: std::io::Error| Failure::new("write", folder.display(), error);
        fs::create_dir_all(&folder).map_err(failure)?;
        let schemas = read::schemas();
        for (name, text) in &schemas {
            fs::write(folder.join(name), text).map_err(failure)?;
        }
        // A project with templates has the page that describes them beside them.
        let contract = terminal.root().join("templates/README.md");
        if contract.parent().is_some_and(Path::is_dir) {
            fs::write(&contract, pipeline::template_contract()).map_err(failure)?;
        }
        let words = Words::new().text("files", schemas.len()).text("folder", folder.display());
        terminal.status("cli-schemas", &words);
        Ok(Exit::Ok)
    }
}
