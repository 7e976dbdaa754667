//! Medians of time and peaks of memory.
//!
//! In: something to run. Out: how long it takes and what it holds. Never: what is good enough.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The median time of `runs` runs, after one that is not counted.
pub fn median(runs: usize, mut run: impl FnMut()) -> Duration {
    run();
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[runs / 2]
}

/// The median time of a process from its start to its end.
///
/// # Panics
/// When the process fails.
pub fn median_of_process(runs: usize, make: impl Fn() -> Command) -> Duration {
    median(runs, || {
        let output = make().stdin(Stdio::null()).output().expect("the program starts");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{:?}: {errors}", make());
    })
}

/// The peak of a process's memory in MB; none where the system does not tell.
pub fn peak_memory(mut command: Command) -> Option<u64> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    while child.try_wait().expect("a child").is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes =
            line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
        peak = peak.max(kilobytes);
        thread::sleep(Duration::from_millis(1));
    }
    peak.map(|kilobytes| kilobytes * 1024 / 1_000_000)
}
