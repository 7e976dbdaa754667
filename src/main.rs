//! The program: arguments in, exit code out.

use std::process::ExitCode;

use berattelse::cli;

fn main() -> ExitCode {
    let exit = cli::guarded(|| cli::run(std::env::args_os()));
    ExitCode::from(exit.code())
}
