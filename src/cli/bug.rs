//! A bug in the program: what it says of itself, and an exit code of its own.
//!
//! In: the work of a run. Out: how it ended. Never: a bug that looks like a problem of the content or
//! of the machine.

use std::io::Write as _;
use std::panic::{self, UnwindSafe};

use crate::cli::Exit;

/// Does the work of a process. Where it breaks, stderr has what the maintainers need to know.
pub fn guarded(run: impl FnOnce() -> Exit + UnwindSafe) -> Exit {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, ToString::to_string);
        // That stderr cannot be written must not break what is broken already.
        let _ = writeln!(
            std::io::stderr(),
            "bug: berattelse {} broke at {place}\n{}\n\
             The output folder is as it was, or whole. Please report these lines to the maintainers.",
            env!("CARGO_PKG_VERSION"),
            info.payload_as_str().unwrap_or("no message")
        );
    }));
    panic::catch_unwind(run).unwrap_or(Exit::Bug)
}
