//! Texts of the project changed in place: what `check --fix` does.
//!
//! In: the fixes of diagnostics. Out: the changed texts, what changes line by line, and files on disk.
//! Never: a byte outside a fix; two fixes in one place; a file that has changed since it was read.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::base::diagnostic::{Diagnostic, Fix};
use crate::base::failure::Failure;
use crate::base::source::{Source, SourceId, Sources};

/// A text and what it becomes.
pub struct Rewrite<'a> {
    /// The text as it was read.
    pub source: &'a Source,
    /// The text as it should be.
    pub text: String,
    /// How many fixes that is.
    pub count: usize,
}

/// Applies the fixes of `list`, by source; of fixes that overlap, the first; none that
/// would join or part lines.
pub fn rewrites<'a>(list: &[Diagnostic], sources: &'a Sources) -> Vec<Rewrite<'a>> {
    let mut by_source: BTreeMap<SourceId, Vec<&Fix>> = BTreeMap::new();
    for fix in list.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()) {
        by_source.entry(fix.span.source).or_default().push(fix);
    }
    let rewrite = |(id, mut fixes): (SourceId, Vec<&Fix>)| {
        fixes.sort_by_key(|fix| (fix.span.start, fix.span.end));
        let source = sources.get(id);
        let (mut text, mut at, mut count) = (String::new(), 0, 0);
        for fix in fixes {
            let range = fix.span.range();
            let old = source.text.get(range.clone());
            let joins_lines =
                old.is_none_or(|old| old.contains('\n')) || fix.text.contains('\n');
            if range.start < at || joins_lines {
                continue;
            }
            text.push_str(&source.text[at..range.start]);
            text.push_str(&fix.text);
            at = range.end;
            count += 1;
        }
        text.push_str(&source.text[at..]);
        Rewrite { source, text, count }
    };
    by_source.into_iter().map(rewrite).collect()
}

impl Rewrite<'_> {
    /// The lines that change, as `-` and `+` lines under the file's name.
    pub fn diff(&self) -> String {
        let path = self.source.path.as_str();
        let mut diff = format!("--- {path}\n+++ {path}\n");
        let (old, new) = (self.source.text.lines(), self.text.lines());
        for (number, (old, new)) in (1..).zip(old.zip(new)) {
            if old != new {
                diff += &format!("@@ -{number} +{number} @@\n-{old}\n+{new}\n");
            }
        }
        diff
    }

    /// Writes the text to its file, beside it first, so that it is there whole or not at all.
    ///
    /// # Errors
    /// When the file is not as it was read, or cannot be written.
    pub fn write(&self, root: &Path) -> Result<(), Failure> {
        let path = root.join(self.source.path.as_str());
        let shown = path.display().to_string();
        let bytes = fs::read(&path).map_err(|error| Failure::new("read", &shown, error))?;
        let disk = String::from_utf8_lossy(&bytes);
        let (mark, disk) = match disk.strip_prefix('\u{FEFF}') {
            Some(rest) => ("\u{FEFF}", rest),
            None => ("", &*disk),
        };
        let refused = |reason: &str| Failure::new("write", &shown, io::Error::other(reason));
        if disk.replace("\r\n", "\n") != *self.source.text {
            return Err(refused("the file has changed since it was read"));
        }
        // No fix joins or parts lines, so each keeps the end it had.
        let keep_end = |(line, old): (&str, &str)| {
            if old.ends_with("\r\n") { line.replace('\n', "\r\n") } else { line.to_owned() }
        };
        let lines = self.text.split_inclusive('\n').zip(disk.split_inclusive('\n'));
        let text: String = lines.map(keep_end).collect();
        let beside = path.with_extension("berattelse-fix");
        let written = fs::write(&beside, mark.to_owned() + &text)
            .and_then(|()| fs::set_permissions(&beside, fs::metadata(&path)?.permissions()))
            .and_then(|()| fs::rename(&beside, &path));
        written.map_err(|error| {
            // What is left beside the file is of no use; that it cannot be removed changes nothing.
            let _ = fs::remove_file(&beside);
            Failure::new("write", &shown, error)
        })
    }
}
