//! The program: arguments in, exit code out.

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, ToString::to_string);
        // That stderr cannot be written must not break what is broken already.
        let _ = writeln!(
            std::io::stderr(),
            "bug: berattelse {} broke at {place}\n{}\n\
             Nothing was written. Please report these lines to the maintainers.",
            env!("CARGO_PKG_VERSION"),
            info.payload_as_str().unwrap_or("no message")
        );
    }));
    let run = std::panic::catch_unwind(|| berattelse::cli::run(std::env::args_os()));
    ExitCode::from(run.unwrap_or(berattelse::cli::Exit::Bug).code())
}
