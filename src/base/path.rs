//! Paths inside a project: relative, with `/`, the same on every system.
//!
//! In: text. Out: `ProjectPath`. Never: a path that leaves the project, a look at the disk.

use std::fmt;

/// A path relative to the project's root, parted by `/`, without `.`, `..` or empty parts.
///
/// The empty path is the root itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProjectPath(String);

impl ProjectPath {
    /// Takes `text` as a path from the root; `None` when it is absolute, has a drive letter,
    /// a backslash or a NUL, or climbs out of the project with `..`.
    pub fn new(text: &str) -> Option<Self> {
        Self::default().join(text)
    }

    /// Follows `text` from this folder; `None` under the same conditions as [`ProjectPath::new`].
    pub fn join(&self, text: &str) -> Option<Self> {
        if text.starts_with('/') || text.contains(['\\', '\0', ':']) {
            return None;
        }
        let mut parts: Vec<&str> = self.0.split('/').filter(|part| !part.is_empty()).collect();
        for part in text.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                _ => parts.push(part),
            }
        }
        Some(Self(parts.join("/")))
    }

    /// The folder that holds this path; the root's parent is the root.
    #[must_use]
    pub fn parent(&self) -> Self {
        Self(self.0.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned()))
    }

    /// The last part, with its extension.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or("")
    }

    /// The last part up to its last full stop.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// What follows the last full stop of the last part, in the case it is written in.
    pub fn extension(&self) -> &str {
        self.file_name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProjectPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
