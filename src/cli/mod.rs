//! Layer 12: the command line: one file a command.
//!
//! In: arguments. Out: an exit code; results on stdout, everything else on stderr. Never: work that
//! the pipeline could do.

mod bug;
mod build;
mod check;
mod completions;
mod explain;
mod init;
mod man;
mod new;
mod schema;
mod terminal;
mod trace;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue};
use clap::{Parser, Subcommand, ValueEnum};

use crate::base::failure::Failure;
use crate::base::wording::Language;
pub use crate::cli::bug::guarded;
use crate::cli::terminal::Terminal;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Everything is in order.
    Ok,
    /// There are problems in the content.
    Problems,
    /// The arguments are wrong.
    Usage,
    /// The machine failed.
    Machine,
    /// The program is wrong.
    Bug,
}

impl Exit {
    /// The process's exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Ok => 0,
            Self::Problems => 1,
            Self::Usage => 2,
            Self::Machine => 5,
            Self::Bug => 70,
        }
    }
}

const AFTER_HELP: &str = "\
Exit codes: 0 ok · 1 problems in the content · 2 usage · 5 the machine failed · 70 a bug.
Results go to stdout, everything else to stderr.

The daily round: write, `berattelse check`, review the diff, `berattelse build`, publish output/public.";

/// Compiles Markdown prose and YAML key figures into an accessible information security report.
///
/// A project is a folder with content/project.yaml. `init` makes one; `build` writes HTML, PDF and
/// data to output/; `check` finds every problem without writing anything.
#[derive(Debug, Parser)]
#[command(name = "berattelse", version, after_help = AFTER_HELP, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// What holds for all commands.
#[derive(Debug, Clone, clap::Args)]
struct Global {
    /// Run as if started in DIR; the project is sought there and in the folders above
    #[arg(
        short = 'C',
        long = "project",
        value_name = "DIR",
        global = true,
        default_value = "."
    )]
    directory: PathBuf,
    /// Print errors only
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Print how long each step takes
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    verbose: bool,
    /// When to use colours (auto follows `NO_COLOR`)
    #[arg(long, value_enum, value_name = "WHEN", global = true, default_value = "auto")]
    color: When,
    /// How problems are printed
    #[arg(long, value_enum, value_name = "FORMAT", global = true, default_value = "human")]
    message_format: MessageFormat,
    /// The language of this program's messages [default: Swedish where the system speaks Swedish, else English]; that
    /// of the reports is --language
    #[arg(long, value_enum, value_name = "LANG", global = true)]
    lang: Option<Lang>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

/// How problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// With the line and a caret.
    Human,
    /// One line each, for editors: the sentence in your language, `error` and `warning` always so.
    Short,
    /// One JSON object a line.
    Json,
    /// SARIF 2.1.0 on stdout, for tools of code review.
    Sarif,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Lang {
    Sv,
    En,
}

impl Lang {
    fn language(self) -> Language {
        match self {
            Self::Sv => Language::Sv,
            Self::En => Language::En,
        }
    }
}

/// The reports' language, for the commands that read a project.
#[derive(Debug, Clone, Copy, clap::Args)]
struct ReportLanguage {
    /// The language of the reports [default: the one in project.yaml]; that of messages is --lang
    #[arg(long = "language", value_enum, value_name = "LANG")]
    named: Option<Lang>,
}

impl ReportLanguage {
    fn language(self) -> Option<Language> {
        self.named.map(Lang::language)
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a new project, with the sample report or an outline, into an empty folder
    Init(init::Init),
    /// Check the project and write HTML, PDF and data to the output folder
    Build(build::Build),
    /// Find every problem; write nothing, unless --fix mends it
    Check(check::Check),
    /// Begin a new year: carry the newest year's document over, and list what is to be done
    New(new::New),
    /// Show what a value means, how it is computed and where it is used
    Trace(trace::TraceCommand),
    /// Explain a problem's code, or list all codes
    Explain(explain::Explain),
    /// Write the JSON Schemas of the YAML files
    Schema(schema::Schema),
    /// Print a completion script for a shell
    Completions(completions::Completions),
    /// Print the manual page
    Man,
}

/// Runs the program on `arguments`, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let error = with_languages_told_apart(error);
            // Help and version are no errors; that they cannot be printed changes nothing.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Ok };
        }
    };
    let terminal = Terminal::new(&cli.global);
    let result = match cli.command {
        Command::Init(command) => command.run(&terminal),
        Command::Build(command) => command.run(&terminal),
        Command::Check(command) => command.run(&terminal),
        Command::New(command) => command.run(&terminal),
        Command::Trace(command) => command.run(&terminal),
        Command::Explain(command) => command.run(&terminal),
        Command::Schema(command) => command.run(&terminal),
        Command::Completions(command) => command.run(&terminal),
        Command::Man => man::run(&terminal),
    };
    result.unwrap_or_else(|failure: Failure| {
        terminal.failure(&failure);
        Exit::Machine
    })
}

const LANGUAGES: &str = "--lang is the language of this program's messages, --language that of the reports; \
    each is sv or en. init, build, check and trace have both, the other commands --lang alone";

/// Says which language is which where one of the two arguments is wrong: `--lang` is no misspelt `--language`.
fn with_languages_told_apart(mut error: clap::Error) -> clap::Error {
    let argument = error.get(ContextKind::InvalidArg).map(ToString::to_string);
    if argument.is_some_and(|argument| argument.starts_with("--lang")) {
        error.remove(ContextKind::SuggestedArg);
        error.remove(ContextKind::SuggestedValue);
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![LANGUAGES.into()]));
    }
    error
}

/// The language that the environment asks for; only messages depend on it, never a file.
fn language_of_environment() -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    if set.is_some_and(|value| value.starts_with("sv")) { Language::Sv } else { Language::En }
}
