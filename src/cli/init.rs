//! `berattelse init DIR`: a new project with the sample report, or with an outline to fill in.
//!
//! In: a folder that is empty or not there, or a project that wants the templates. Out: the sample's
//! or a preset's files, the built-in templates. Never: a file overwritten.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::builder::PossibleValuesParser;

use crate::base::failure::Failure;
use crate::base::wording::Facts as Words;
use crate::base::wording::Language;
use crate::cli::terminal::Terminal;
use crate::cli::{Exit, Lang};
use crate::project::{embedded, scaffold};
use crate::value::date::Year;

/// Write a new project, with the sample report or an outline, into an empty folder.
#[derive(Debug, clap::Args)]
pub(super) struct Init {
    /// The folder; made when it is not there
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Begin with this outline, to be filled in, instead of the sample report
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(embedded::presets()))]
    preset: Option<String>,
    /// The year of the outline's document [default: this year]
    #[arg(long, value_name = "YEAR", requires = "preset", value_parser = year)]
    year: Option<Year>,
    /// The language of the outline [default: Swedish]; the sample has both. That of messages is --lang
    #[arg(long, value_enum, value_name = "LANG", requires = "preset")]
    language: Option<Lang>,
    /// Also write the built-in templates, to change them; into a project that is there already, only them
    #[arg(long)]
    with_templates: bool,
}

impl Init {
    pub fn run(self, terminal: &Terminal) -> Result<Exit, Failure> {
        let folder = terminal.directory.join(&self.folder);
        let mut files = 0;
        if !(self.with_templates && scaffold::has_project(&folder)) {
            files += match &self.preset {
                None => scaffold::write(&folder)?,
                Some(preset) => {
                    let year = self.year.unwrap_or_else(this_year);
                    let language = self.language.map_or(Language::Sv, Lang::language);
                    scaffold::write_preset(&folder, (preset, language), year)?
                }
            };
        }
        if self.with_templates {
            files += scaffold::write_templates(&folder)?;
        }
        let words = Words::new().text("files", files).text("folder", folder.display());
        let key = if self.preset.is_some() { "cli-outlined" } else { "cli-initialised" };
        terminal.status(key, &words);
        Ok(Exit::Ok)
    }
}

/// Reads a year of a command.
pub(super) fn year(text: &str) -> Result<Year, String> {
    let year = text.parse().ok().and_then(Year::new);
    year.ok_or_else(|| "expected a year from 1900 to 2200".to_owned())
}

/// The year by the machine's clock, in UTC. Only the name of a new folder depends on it.
fn this_year() -> Year {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    // A Gregorian year has 31 556 952 seconds on average.
    let years = i64::try_from(since.as_secs() / 31_556_952).unwrap_or_default();
    Year::new(1970 + years).expect("the clock is between 1970 and 2200")
}
