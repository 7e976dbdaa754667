//! Projects in temporary folders and the real program run on them.
//!
//! In: files, arguments, an environment. Out: a run whose streams, exit code and files can be
//! compared. Never: the surrounding machine's language, time zone or colours.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{LazyLock, mpsc};
use std::thread;
use std::time::Duration;

use berattelse::cli::Exit;
use tempfile::TempDir;

/// After this a run counts as hanging. Far above what any run takes on a slow, busy machine.
const PATIENCE: Duration = Duration::from_secs(600);

const SETTINGS: &str = "\
organisation: Region Prov
language: sv
areas:
  - {id: utbildning, title: Utbildning}
authority: Region Prov
";

const REPORT: &str = "\
type: annual-report
title: Berättelse
date: 2025-03-18
version: \"1.0\"
status: draft
responsible: Informationssäkerhetschefen
chapters:
  - chapters/01.md
";

/// The heading and the text of the small project's only chapter.
pub const CHAPTER: &str = "# Inledning\n\nDet här är en berättelse.\n";

/// A project in a temporary folder of its own.
pub struct TestProject {
    folder: TempDir,
    root: PathBuf,
    environment: Vec<(OsString, OsString)>,
}

impl TestProject {
    /// The smallest project that builds: one year with one chapter and no key figures.
    pub fn new() -> Self {
        Self::empty()
            .file("content/project.yaml", SETTINGS)
            .file("content/2024/report.yaml", REPORT)
            .chapter(CHAPTER)
    }

    /// A folder without anything.
    pub fn empty() -> Self {
        Self::named("prov")
    }

    /// A folder of this name without anything.
    pub fn named(name: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join(name);
        fs::create_dir(&root).expect("a folder");
        Self { folder, root, environment: Vec::new() }
    }

    /// Takes the files of the sample project.
    pub fn sample(self) -> Self {
        copy(&repository().join("content"), &self.root.join("content"));
        self
    }

    /// Takes the files of a tree in `tests/projects`.
    pub fn tree(self, name: &str) -> Self {
        let tree = repository().join("tests/projects").join(name);
        let purpose = fs::read_to_string(tree.join("README.md")).unwrap_or_default();
        assert!(!purpose.trim().is_empty(), "`{name}` does not say why it exists");
        copy(&tree, &self.root);
        self
    }

    /// Writes a file.
    pub fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    /// Writes the small project's chapter.
    pub fn chapter(self, text: impl AsRef<[u8]>) -> Self {
        self.file("content/2024/chapters/01.md", text)
    }

    /// Writes a key figure of 2024.
    pub fn key_figure(self, id: &str, text: &str) -> Self {
        self.file(&format!("content/2024/key-figures/{id}.yaml"), text)
    }

    /// Replaces a text that stands exactly once in a file.
    pub fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path(path)).expect("a file");
        assert_eq!(text.matches(from).count(), 1, "`{from}` in {path}");
        self.file(path, text.replace(from, to))
    }

    /// Removes a file or a folder.
    pub fn without(self, path: &str) -> Self {
        let path = self.path(path);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
            .expect("something to remove");
        self
    }

    /// Sets a variable of the environment for the runs that follow.
    pub fn environment(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    /// A path in the project.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The folder that the project's folder is in.
    pub fn outside(&self) -> &Path {
        self.folder.path()
    }

    /// The files below a folder of the project; none when it is not there.
    pub fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        files_below(&self.path(folder))
    }

    /// Runs the program in the project's folder. Arguments are parted at spaces.
    pub fn run(&self, arguments: &str) -> Run {
        self.run_in(&self.root, &arguments.split_whitespace().collect::<Vec<_>>())
    }

    /// Runs the program in any folder.
    pub fn run_in(&self, folder: &Path, arguments: &[&str]) -> Run {
        self.start(Command::new(program()).args(arguments).current_dir(folder), arguments)
    }

    /// Runs the program in the project's folder through a shell, which sets what only a shell can.
    pub fn run_after(&self, words: &str, arguments: &str) -> Run {
        let script = format!("{words}\nexec \"$0\" \"$@\"");
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let mut command = Command::new("sh");
        command.args(["-c", &script]).arg(program()).args(&arguments).current_dir(&self.root);
        self.start(&mut command, &arguments)
    }

    /// Runs the program in the project's folder with stderr somewhere else than in the run.
    pub fn run_with_stderr(&self, arguments: &str, stderr: Stdio) -> Run {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let mut command = Command::new(program());
        command.args(&arguments).current_dir(&self.root);
        self.start_with(&mut command, &arguments, stderr)
    }

    fn start(&self, command: &mut Command, arguments: &[&str]) -> Run {
        self.start_with(command, arguments, Stdio::piped())
    }

    fn start_with(&self, command: &mut Command, arguments: &[&str], stderr: Stdio) -> Run {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "TZ", "NO_COLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command.envs(self.environment.iter().cloned());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(stderr);
        let child = command.spawn().expect("the program starts");
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || sender.send(child.wait_with_output()));
        let output = receiver.recv_timeout(PATIENCE);
        let output = output.unwrap_or_else(|_| panic!("{arguments:?} does not come to an end"));
        Run { output: output.expect("the program ends"), arguments: arguments.join(" ") }
    }
}

/// What `build` makes of the sample: built once for all tests that look at it, on one thread, without
/// a language, at UTC.
pub fn sample_output() -> &'static BTreeMap<String, Vec<u8>> {
    static OUTPUT: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
        let project = TestProject::named("a")
            .sample()
            .environment("TZ", "UTC")
            .environment("LC_ALL", "C")
            .environment("USER", "anna")
            .environment("RAYON_NUM_THREADS", "1");
        project.run_after("umask 022", "build").exits(Exit::Ok);
        project.files("output")
    });
    &OUTPUT
}

/// The sample's report of an edition: `.html`, `.pdf`, `.csv` or `.json`.
pub fn sample_file(edition: &str, extension: &str) -> &'static [u8] {
    let is_it = |path: &&String| {
        path.starts_with(edition) && path.contains("berattelse") && path.ends_with(extension)
    };
    let output = sample_output();
    &output[output.keys().find(is_it).expect("a report")]
}

/// What a run of the program left behind.
pub struct Run {
    output: Output,
    arguments: String,
}

impl Run {
    /// Whether stderr has this text.
    pub fn stderr_has(self, text: &str) -> Self {
        assert!(self.stderr().contains(text), "no `{text}`\n{self}");
        self
    }

    /// Whether stderr does not have this text.
    pub fn stderr_lacks(self, text: &str) -> Self {
        assert!(!self.stderr().contains(text), "`{text}` stands there\n{self}");
        self
    }

    /// Whether stderr is exactly this.
    pub fn stderr_is(self, text: &str) -> Self {
        assert_eq!(self.stderr(), text, "{self}");
        self
    }

    /// Whether stdout is exactly this.
    pub fn stdout_is(self, text: &str) -> Self {
        assert_eq!(self.stdout(), text, "{self}");
        self
    }

    /// Whether stdout has this text.
    pub fn stdout_has(self, text: &str) -> Self {
        assert!(self.stdout().contains(text), "no `{text}`\n{self}");
        self
    }

    /// Whether the run ended so, and did not break.
    pub fn exits(self, exit: Exit) -> Self {
        assert_eq!(self.output.status.code(), Some(i32::from(exit.code())), "{self}");
        self
    }

    /// What is on stdout.
    pub fn stdout(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).expect("UTF-8 on stdout")
    }

    /// What is on stderr.
    pub fn stderr(&self) -> String {
        String::from_utf8(self.output.stderr.clone()).expect("UTF-8 on stderr")
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (stdout, stderr) = (self.stdout(), self.stderr());
        let Self { arguments, output } = self;
        let status = output.status;
        write!(formatter, "berattelse {arguments}\n{status}\n--- stdout\n{stdout}")?;
        write!(formatter, "--- stderr\n{stderr}")
    }
}

/// The program under test.
pub fn program() -> &'static str {
    env!("CARGO_BIN_EXE_berattelse")
}

/// The repository's own folder.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder by their path, hidden ones too; symbolic links are not followed.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() && !path.is_symlink() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below it").to_string_lossy();
                found.insert(name.into_owned(), fs::read(&path).unwrap_or_default());
            }
        }
    }
    found
}

/// A page whose numbers are no links, without marks of what stays on a line.
pub fn without_inner_marks(page: &str) -> String {
    let marks = [("<a class=\"to-row\"", "</a>"), ("<span class=\"whole\"", "</span>")];
    marks.into_iter().fold(page.to_owned(), |page, (begin, end)| {
        let mut parts = page.split(begin);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| {
            let (_, words) = part.split_once('>').expect("the tag ends");
            text + &words.replacen(end, "", 1)
        })
    })
}

/// Says that a test could not be made on this machine, past the capture of the test runner.
pub fn skip(what: &str, reason: &str) {
    let _ = writeln!(io::stderr(), "SKIPPED: {what}: {reason}");
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files_below(from) {
        let file = to.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, bytes).expect("a file");
    }
}
