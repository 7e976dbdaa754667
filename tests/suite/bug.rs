//! A bug in the program: what it says, and how it ends.
//!
//! In: work that breaks. Out: a process's stderr and exit code. Never: a switch in the program that
//! breaks it; this binary runs itself, and breaks inside what `main` is made of.

use std::env;
use std::process::Command;

use berattelse::base::parallel::in_parallel;
use berattelse::cli::{self, Exit};

/// Where the process that this binary starts breaks.
const BREAKS: &str = "SUITE_BREAKS";

#[test]
fn a_bug_is_reported_once_and_has_an_exit_code_of_its_own() {
    for place in ["here", "in a thread"] {
        let output = Command::new(env::current_exe().expect("this binary"))
            .args(["--exact", "bug::work_breaks_where_it_is_told_to", "--nocapture"])
            .env(BREAKS, place)
            .output()
            .expect("this binary starts");
        assert_eq!(output.status.code(), Some(70), "{output:?}");
        let stderr = String::from_utf8(output.stderr).expect("UTF-8 on stderr");
        let lines: Vec<&str> = stderr.lines().collect();
        let [first, what, advice] = lines.as_slice() else { panic!("{stderr}") };
        let version = env!("CARGO_PKG_VERSION");
        let start = format!("bug: berattelse {version} broke at tests/suite/bug.rs:");
        assert!(first.starts_with(&start), "{first}");
        assert_eq!(*what, format!("broken {place}"));
        assert!(advice.contains("report these lines"), "{advice}");
    }
}

/// What the process above runs; without its variable there is nothing to do.
#[test]
fn work_breaks_where_it_is_told_to() {
    let Ok(place) = env::var(BREAKS) else { return };
    let exit = cli::guarded(|| {
        let work = |index: &i32| assert!(*index != 2, "broken {place}");
        if place == "here" {
            work(&2);
        } else {
            in_parallel(&[1, 2, 3], work);
        }
        Exit::Ok
    });
    std::process::exit(exit.code().into());
}
