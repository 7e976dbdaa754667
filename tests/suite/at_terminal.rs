//! What a person at a terminal sees, and what is not written where nobody looks.
//!
//! In: the real program with stderr on a terminal of its own. Out: what it prints there. Never: the
//! terminal that the tests were started from.

use std::fs::File;
use std::io::Read as _;
use std::os::fd::OwnedFd;
use std::thread;

use berattelse::cli::Exit;
use rustix::fs::{Mode, OFlags};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

use crate::project::{TestProject, skip};

/// A terminal: the end that a person sees, and the end that a program writes to.
fn terminal() -> rustix::io::Result<(File, OwnedFd)> {
    let seen = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY)?;
    grantpt(&seen)?;
    unlockpt(&seen)?;
    let name = ptsname(&seen, Vec::new())?;
    let written = rustix::fs::open(name, OFlags::RDWR | OFlags::NOCTTY, Mode::empty())?;
    Ok((File::from(seen), written))
}

/// Whether this machine gives terminals away; not every sandbox does.
fn has_terminals(what: &str) -> bool {
    let terminal = terminal();
    if let Err(error) = &terminal {
        skip(what, &error.to_string());
    }
    terminal.is_ok()
}

/// What the program prints on a terminal, and how it ends.
fn seen(project: &TestProject, arguments: &str, exit: Exit) -> String {
    let (mut screen, written) = terminal().expect("another terminal");
    let reader = thread::spawn(move || {
        let mut text = Vec::new();
        // The last end that writes is closed: an error on Linux.
        let _ = screen.read_to_end(&mut text);
        String::from_utf8(text).expect("UTF-8 on a terminal").replace("\r\n", "\n")
    });
    project.run_with_stderr(arguments, written.into()).exits(exit);
    reader.join().expect("what was read")
}

#[test]
fn passing_steps_are_told_at_a_terminal_and_nowhere_else() {
    if !has_terminals("passing steps at a terminal") {
        return;
    }
    let project = TestProject::new();
    let build = "build --to html,data --edition public --lang en";
    let root = project.path("").canonicalize().expect("a folder");
    let steps = format!(
        "Reading {}\nResolving public\nWriting the page public/berattelse-2024.html\n",
        root.display()
    );
    let text = seen(&project, build, Exit::Ok);
    assert!(text.starts_with(&steps), "{text}");
    assert_eq!(seen(&project, &format!("{build} --quiet"), Exit::Ok), "");
    let json = seen(&project, &format!("{build} --message-format json"), Exit::Ok);
    assert!(json.lines().all(|line| line.starts_with('{')), "{json}");
    project.run(build).stderr_lacks("Reading").stderr_lacks("Writing").exits(Exit::Ok);
    project.run(&format!("{build} --verbose")).stderr_has("Reading").exits(Exit::Ok);
}

#[test]
fn problems_are_coloured_at_a_terminal_unless_nobody_wants_it() {
    if !has_terminals("colours at a terminal") {
        return;
    }
    let project = TestProject::new().chapter("# Ett\n\n{{ saknas }}\n");
    let is_coloured = |project: &TestProject, arguments: &str| {
        let text = seen(project, arguments, Exit::Problems);
        assert!(text.contains("unknown-key-figure"), "{text}");
        text.contains("\u{1b}[")
    };
    assert!(is_coloured(&project, "check"));
    for plain in ["check --color never", "check --message-format short"] {
        assert!(!is_coloured(&project, plain), "{plain}");
    }
    assert!(!is_coloured(&project.environment("NO_COLOR", "1"), "check"));
}
