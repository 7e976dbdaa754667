//! What git knows of a project: who last changed the lines of a file, when and why.
//!
//! In: a project's folder, lines of its files. Out: the newest commit that touched them, or why none can be
//! told. Never: changing the repository, programs that its settings name, the network.

use std::io::ErrorKind;
use std::ops::RangeInclusive;
use std::path::Path;
use std::process::{Command, Output};

use crate::base::path::ProjectPath;

/// Lines of a file, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The file.
    pub path: ProjectPath,
    /// The first and the last line.
    pub lines: RangeInclusive<usize>,
}

/// A commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its whole name.
    pub id: String,
    /// When its author made it, with the distance from UTC: `2025-01-08T09:30:00+01:00`.
    pub date: String,
    /// Who made it.
    pub author: String,
    /// Its first line.
    pub subject: String,
}

/// What is known of the last change of some lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LastChange {
    /// The newest commit that touched one of them.
    Committed(Commit),
    /// They differ from what is committed.
    Uncommitted,
    /// The file is not in git yet.
    Untracked,
    /// The repository was fetched without its older commits, and it was one of these.
    Cut,
    /// The project does not lie in a repository.
    NoRepository,
    /// There is no git on this machine.
    NoGit,
    /// Git would not tell: its own words.
    Refused(String),
}

/// The last change of lines, which may be in several files.
pub fn last_change(root: &Path, places: &[Lines]) -> LastChange {
    newest(root, places).unwrap_or_else(|reason| reason)
}

/// What a line belongs to that is not committed.
const NO_COMMIT: &str = "0000000000000000000000000000000000000000";

/// `Err` is an answer too: why no commit can be told.
fn newest(root: &Path, places: &[Lines]) -> Result<LastChange, LastChange> {
    let is_cut = run(root, &["rev-parse", "--is-shallow-repository"])?.trim() == "true";
    let mut commits: Vec<String> = Vec::new();
    for Lines { path, lines } in places {
        let range = format!("{},{}", lines.start(), lines.end());
        let blame = ["blame", "--porcelain", "-L", &range, "--", path.as_str()];
        for (commit, is_first_known) in blamed(&run(root, &blame)?) {
            if commit == NO_COMMIT {
                return Err(LastChange::Uncommitted);
            }
            if is_cut && is_first_known {
                return Err(LastChange::Cut);
            }
            commits.push(commit);
        }
    }
    let form = "--format=%H%x00%aI%x00%an%x00%s";
    let mut log = vec!["log", "--no-walk=sorted", "--max-count=1", form];
    log.extend(commits.iter().map(String::as_str));
    let text = run(root, &log)?;
    let mut parts = text.trim_end_matches('\n').splitn(4, '\0').map(str::to_owned);
    let (Some(id), Some(date), Some(author), Some(subject)) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(LastChange::Refused(text));
    };
    Ok(LastChange::Committed(Commit { id, date, author, subject }))
}

/// The commits of a blame, each one once, and whether git knows nothing before it.
fn blamed(porcelain: &str) -> Vec<(String, bool)> {
    let mut commits: Vec<(String, bool)> = Vec::new();
    let mut current = None;
    for line in porcelain.lines() {
        let name = line.split(' ').next().unwrap_or_default();
        let is_name = name.len() >= 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_name {
            let known = commits.iter().position(|(commit, _)| commit == name);
            current = known.or(Some(commits.len()));
            if known.is_none() {
                commits.push((name.to_owned(), false));
            }
        } else if line == "boundary"
            && let Some(at) = current
        {
            commits[at].1 = true;
        }
    }
    commits
}

/// What git prints.
fn run(root: &Path, arguments: &[&str]) -> Result<String, LastChange> {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args(["--no-pager", "--no-optional-locks"]);
    // A repository's own settings could name programs that git starts.
    command.args(["-c", "core.fsmonitor=false", "-c", "log.showSignature=false"]);
    command.args(arguments).env("LC_ALL", "C");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF"] {
        command.env_remove(name);
    }
    match command.output() {
        Ok(output) if output.status.success() => {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Ok(output) => Err(refusal(&output)),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(LastChange::NoGit),
        Err(error) => Err(LastChange::Refused(error.to_string())),
    }
}

/// Why git gave nothing.
fn refusal(output: &Output) -> LastChange {
    let words = String::from_utf8_lossy(&output.stderr);
    let first = words.lines().next().unwrap_or_default();
    if first.contains("not a git repository") {
        LastChange::NoRepository
    } else if first.contains("no such path") || first.contains("no such ref: HEAD") {
        LastChange::Untracked
    } else {
        LastChange::Refused(first.to_owned())
    }
}
