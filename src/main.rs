//! The program: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, ToString::to_string);
        eprintln!("bug: berattelse {} broke at {place}", env!("CARGO_PKG_VERSION"));
        eprintln!("{}", info.payload_as_str().unwrap_or("no message"));
        eprintln!("Nothing was written. Please report these lines to the maintainers.");
    }));
    let run = std::panic::catch_unwind(|| berattelse::cli::run(std::env::args_os()));
    ExitCode::from(run.unwrap_or(berattelse::cli::Exit::Bug).code())
}
