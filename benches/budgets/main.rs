//! The budgets of the program, measured: `cargo bench`.
//!
//! In: the sample and generated projects. Out: a table in Markdown on stdout, as `docs/benchmarks.md`
//! has it. Never: a failure because a machine is slow; a budget is read, not asserted.

mod charts;
mod clock;
mod projects;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use berattelse::doc::secrecy::Edition;
use berattelse::emit::output::OutputTree;
use berattelse::pipeline::{self, Formats, Options};

use crate::clock::{median, median_of_process, peak_memory};
use crate::projects::{Project, Size};

const RUNS: usize = 9;
/// The sample's annual report.
const ANNUAL: &str = "2024";
const HTML: Formats = Formats { html: true, pdf: false, data: false, text: false };

/// 40 pages with 20 charts and 20 tables.
const LARGE: Size = Size { years: 1, reports: 1, key_figures: 20, sections: 10 };

fn main() {
    // `cargo bench -- large` measures what is named only; cargo adds options of its own.
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let groups: [(&str, fn()); 6] = [
        ("sample", sample),
        ("charts", charts::charts),
        ("large", large),
        ("reports", reports),
        ("doubling", doubling),
        ("binary", binary),
    ];
    println!("{}\n", machine());
    println!("| work | budget | measured |\n|---|---|---|");
    for (name, measure) in groups {
        if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
            measure();
        }
    }
}

fn sample() {
    let sample = Project::sample();
    row("`check` of the sample, five documents", "20 ms", &milliseconds(check(&sample)));
    row("HTML of its annual report", "30 ms", &milliseconds(html(&sample)));
    cold_sample(&sample);
}

fn row(work: &str, budget: &str, measured: &str) {
    println!("| {work} | {budget} | {measured} |");
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

fn ratio(time: Duration, other: Duration) -> f64 {
    time.as_secs_f64() / other.as_secs_f64()
}

fn check(project: &Project) -> Duration {
    median(RUNS, || {
        let checked = pipeline::check(project.root(), None).expect("a readable project");
        assert!(!checked.diagnostics.has_errors());
    })
}

/// The annual report's public page in a process that runs already, without writing it.
fn html(project: &Project) -> Duration {
    let options = Options {
        editions: vec![Edition::Public],
        year: None,
        document: Some(ANNUAL.to_owned()),
        language: None,
        formats: HTML,
        typst: None,
        is_strict: false,
    };
    median(RUNS, || {
        let built = pipeline::build(project.root(), &options, OutputTree::nowhere(), &|_| ());
        assert!(built.expect("a readable project").tree.is_some());
    })
}

/// A build of the public edition as a process of its own.
fn build(project: &Project, formats: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_berattelse"));
    command.args(["build", "--edition", "public", "--quiet", "--to", formats]);
    command.current_dir(project.root());
    command
}

/// A build of the sample's annual report alone.
fn build_annual(sample: &Project, formats: &str) -> Command {
    let mut command = build(sample, formats);
    command.args(["--document", ANNUAL]);
    command
}

/// The annual report as HTML and PDF from a cold process, and how long Typst itself takes for the same source.
fn cold_sample(sample: &Project) {
    let ours = median_of_process(RUNS, || build_annual(sample, "html,pdf"));
    row("HTML + PDF of its annual report, cold process", "150 ms", &milliseconds(ours));
    let work = "the same, in times of what Typst takes for the emitted sources";
    let measured = match emitted(sample) {
        Some(again) => {
            let theirs = median_of_process(RUNS, || Command::new(&again));
            format!("{:.2} × (Typst: {})", ratio(ours, theirs), milliseconds(theirs))
        }
        None => "no `typst` 0.15.1 here".to_owned(),
    };
    row(work, "1.25 ×", &measured);
}

/// Catches the emitted sources by standing in for the `typst` command; a command that compiles them
/// one after the other.
#[cfg(unix)]
fn emitted(sample: &Project) -> Option<PathBuf> {
    use std::os::unix::fs::PermissionsExt as _;
    let program = typst()?;
    let (stand_in, again) = (sample.path("stand-in"), sample.path("again"));
    // The folder that holds the root and the fonts is the one that `--root` is in.
    let script = format!(
        "#!/bin/sh\nif [ \"$1\" = compile ]; then\n  from=$(dirname \"$3\")\n  \
         to={0}-$$\n  cp -r \"$from\" \"$to\"\n  \
         echo \"cd $to && $(echo '{1}' \"$@\" | sed \"s|$from|$to|g\")\" >> {0}\nfi\n\
         exec '{1}' \"$@\"\n",
        again.display(),
        program.display()
    );
    let runnable = |path: &Path, text: &str| {
        fs::write(path, text).expect("a file");
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("permissions");
    };
    runnable(&again, "#!/bin/sh\n");
    runnable(&stand_in, &script);
    let mut command = build_annual(sample, "pdf");
    let output = command.arg("--typst").arg(&stand_in).output().expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(again)
}

#[cfg(not(unix))]
fn emitted(_sample: &Project) -> Option<PathBuf> {
    None
}

/// The `typst` command of the version that is inside.
fn typst() -> Option<PathBuf> {
    let installed = std::env::home_dir().map(|home| home.join(".cargo/bin/typst"));
    [PathBuf::from("typst")].into_iter().chain(installed).find(|path| {
        let output = Command::new(path).arg("--version").output();
        output.is_ok_and(|output| output.stdout.starts_with(b"typst 0.15.1"))
    })
}

fn large() {
    let project = Project::generated(LARGE);
    let time = median_of_process(RUNS, || build(&project, "html,pdf"));
    let pages = pages(&project.path("output/public"));
    let work = format!("{pages} pages, 20 charts, 20 tables: HTML + PDF, cold process");
    row(&work, "500 ms", &milliseconds(time));
    row("its memory", "200 MB", &megabytes(peak_memory(build(&project, "html,pdf"))));
}

fn megabytes(peak: Option<u64>) -> String {
    peak.map_or_else(|| "not told by this system".to_owned(), |peak| format!("{peak} MB"))
}

/// How many pages the PDF files in a folder have.
fn pages(folder: &Path) -> usize {
    let files = fs::read_dir(folder).expect("an output folder").flatten();
    files
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "pdf"))
        .map(|path| lopdf::Document::load(path).expect("a PDF").get_pages().len())
        .sum()
}

/// 300 reports, 30 a year in ten years: with one thread and two, and against 15 a year.
fn reports() {
    let of = |reports: u16| {
        Project::generated(Size { years: 10, reports, key_figures: 1, sections: 2 })
    };
    let (half, whole) = (of(15), of(30));
    let checked = check(&whole);
    row("`check` of 300 reports", "linear", &milliseconds(checked));
    let measured = format!("{:.2} ×", ratio(checked, check(&half)));
    row("in times of 150 reports", "2 ×", &measured);
    let time = |project: &Project, threads: &str| {
        median_of_process(3, || {
            let mut command = build(project, "html,pdf");
            command.env("RAYON_NUM_THREADS", threads);
            command
        })
    };
    let (one, two, half_time) = (time(&whole, "1"), time(&whole, "2"), time(&half, "2"));
    row("300 reports: HTML + PDF, two threads", "linear", &milliseconds(two));
    row("in times of 150 reports", "2 ×", &format!("{:.2} ×", ratio(two, half_time)));
    row("two threads against one", "1.8 ×", &format!("{:.2} × faster", ratio(one, two)));
    let memory = |project: &Project| megabytes(peak_memory(build(project, "html,pdf")));
    let measured = format!("{}; 150 reports: {}", memory(&whole), memory(&half));
    row("its memory", "flat", &measured);
}

fn doubling() {
    let base = Size { years: 1, reports: 1, key_figures: 10, sections: 20 };
    let time = |size: Size| {
        let project = Project::generated(size);
        median_of_process(5, || build(&project, "html,pdf,data"))
    };
    let once = time(base);
    for (what, size) in [
        ("prose", Size { sections: base.sections * 2, ..base }),
        ("key figures", Size { key_figures: base.key_figures * 2, ..base }),
        ("reports", Size { reports: 2, ..base }),
        ("years", Size { years: 2, ..base }),
    ] {
        let measured = format!("{:.2} ×", ratio(time(size), once));
        row(&format!("twice the {what}"), "2.5 ×", &measured);
    }
}

fn binary() {
    let size = fs::metadata(env!("CARGO_BIN_EXE_berattelse")).expect("the program").len();
    row("the program's size", "45 MB", &format!("{} MB", size / 1_000_000));
}

/// On what the numbers were measured.
fn machine() -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    });
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let profile = if cfg!(debug_assertions) { "dev profile" } else { "release profile" };
    format!(
        "{}, {threads} threads, {}, {profile}; medians of {RUNS} runs and fewer for long work.",
        processor.as_deref().unwrap_or("unknown processor"),
        std::env::consts::OS,
    )
}
