//! The `typst` command as a separate process.
//!
//! In: virtual files and five fonts. Out: a PDF made in a folder of its own that is removed again.
//! Never: a file outside that folder, system fonts, the network.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::Path;
use std::process::{Command, Output};

use crate::base::diagnostic::Diagnostics;
use crate::base::failure::Failure;
use crate::emit::temporary;

use super::problem::Problem;
use super::{PdfInput, PdfOptions, TYPST_VERSION};

/// Makes a PDF; `None` when the command reports errors.
pub(super) fn pdf(
    input: PdfInput<'_>,
    options: PdfOptions,
    program: &Path,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Vec<u8>>, Failure> {
    check_version(input, program, diagnostics)?;
    let folder = temporary::folder();
    let folder = folder.map_err(|error| Failure::new("write", "temporary folder", error))?;
    let root = folder.path().join("root");
    let fonts = folder.path().join("fonts");
    for (path, bytes) in input.files() {
        write(&root.join(&path), &bytes)?;
    }
    for (index, font) in input.fonts.all().into_iter().enumerate() {
        write(&fonts.join(format!("{index}.ttf")), font)?;
    }
    let result = folder.path().join("report.pdf");
    let output = run(program, &arguments(&root, &fonts, &result, options))?;
    for problem in problems(&String::from_utf8_lossy(&output.stderr), input) {
        problem.report(input, diagnostics);
    }
    if !output.status.success() {
        if !diagnostics.has_errors() {
            return Err(Failure::new("run", program.display(), output.status));
        }
        return Ok(None);
    }
    let bytes = fs::read(&result).map_err(|error| Failure::new("read", "report.pdf", error))?;
    Ok(Some(bytes))
}

fn arguments(root: &Path, fonts: &Path, result: &Path, options: PdfOptions) -> Vec<OsString> {
    let date = options.date;
    let timestamp = seconds_since_1970(date.year, date.month, date.day);
    let mut arguments: Vec<OsString> = vec!["compile".into()];
    arguments.extend(["--root".into(), root.into()]);
    arguments.extend(["--font-path".into(), fonts.into()]);
    let plain =
        ["--ignore-system-fonts", "--ignore-embedded-fonts", "--features", "a11y-extras"];
    arguments.extend(plain.map(OsString::from));
    arguments.extend(["--pdf-standard".into(), options.standards().join(",").into()]);
    arguments.extend(["--creation-timestamp".into(), timestamp.to_string().into()]);
    arguments.extend(["--diagnostic-format".into(), "short".into()]);
    arguments.extend(["--format".into(), "pdf".into()]);
    arguments.extend([root.join("main.typ").into(), result.into()]);
    arguments
}

/// Days since 1970 by the Gregorian calendar, in seconds.
/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
fn seconds_since_1970(year: u16, month: u8, day: u8) -> i64 {
    let (month, day) = (i64::from(month), i64::from(day));
    let year = i64::from(year) - i64::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * 146_097 + day_of_era - 719_468) * 86_400
}

/// Warns when the command is of another version than the Typst inside this program.
fn check_version(
    input: PdfInput<'_>,
    program: &Path,
    diagnostics: &mut Diagnostics,
) -> Result<(), Failure> {
    let output = run(program, &["--version".into()])?;
    let text = String::from_utf8_lossy(&output.stdout);
    let version = text.split_whitespace().nth(1).unwrap_or("?");
    let series = |version: &str| version.split('.').take(2).collect::<Vec<_>>().join(".");
    if series(version) != series(TYPST_VERSION) {
        let message = format!("`typst` {version}; {TYPST_VERSION} is expected");
        let (hints, places) = (Vec::new(), Vec::new());
        Problem { is_error: false, message, hints, places }.report(input, diagnostics);
    }
    Ok(())
}

fn run(program: &Path, arguments: &[OsString]) -> Result<Output, Failure> {
    let mut command = Command::new(program);
    command.args(arguments).env_remove("TYPST_ROOT").env_remove("TYPST_FONT_PATHS");
    command.env_remove("TYPST_FEATURES").env_remove("SOURCE_DATE_EPOCH");
    command.output().map_err(|error| {
        let act = if error.kind() == ErrorKind::NotFound { "find" } else { "start" };
        Failure::new(act, program.display(), error)
    })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failure = |error| Failure::new("write", path.display(), error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failure)?;
    }
    fs::write(path, bytes).map_err(failure)
}

/// Reads `main.typ:12:3: error: …` lines; the folder's own path is taken away.
fn problems(stderr: &str, input: PdfInput<'_>) -> Vec<Problem> {
    stderr.lines().filter_map(|line| problem(line, input)).collect()
}

fn problem(line: &str, input: PdfInput<'_>) -> Option<Problem> {
    let (place, is_error, message) = ["error: ", "warning: "].into_iter().find_map(|kind| {
        let at = line.find(kind)?;
        let place = line[..at].trim_end_matches(": ");
        Some((place, kind.starts_with('e'), &line[at + kind.len()..]))
    })?;
    let places = place_of(place, input).into_iter().collect();
    Some(Problem { is_error, message: message.to_owned(), hints: Vec::new(), places })
}

/// The file that a path of the temporary folder ends with, and the byte at line and column.
fn place_of(place: &str, input: PdfInput<'_>) -> Option<(String, Range<usize>)> {
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let path = parts.next()?.replace('\\', "/");
    let (name, bytes) = input
        .files()
        .into_iter()
        .find(|(name, _)| path == *name || path.ends_with(&format!("/{name}")))?;
    let text = String::from_utf8(bytes).ok()?;
    let start: usize =
        text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let rest = text.get(start..)?;
    let offset =
        rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
    Some((name, start + offset..start + offset))
}

#[cfg(test)]
mod tests {
    use super::seconds_since_1970;

    #[test]
    fn seconds_count_from_the_first_of_january_1970() {
        assert_eq!(seconds_since_1970(1970, 1, 1), 0);
        assert_eq!(seconds_since_1970(2000, 2, 29), 951_782_400);
        assert_eq!(seconds_since_1970(2025, 3, 18), 1_742_256_000);
    }
}
