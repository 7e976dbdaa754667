//! The files of a project as they came from disk or from inside the program.
//!
//! In: what `project::load` found. Out: texts by path, bytes by path. Never: a look at the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::path::ProjectPath;
use crate::base::source::{Source, SourceId, Sources};

/// What files there are; nothing of it is interpreted.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// All texts, also those that could not be taken in whole but are shown in diagnostics.
    pub sources: Sources,
    /// The texts that readers may read, by path.
    pub texts: BTreeMap<ProjectPath, SourceId>,
    /// Pictures, fonts and whatever else is not text, by path.
    pub binaries: BTreeMap<ProjectPath, Arc<[u8]>>,
    /// The paths that lie in the project's own folder; the others are built in.
    pub own: BTreeSet<ProjectPath>,
}

impl Files {
    /// The text at a path.
    pub fn text(&self, path: &ProjectPath) -> Option<&Source> {
        self.texts.get(path).map(|id| self.sources.get(*id))
    }

    /// The text at a path known to be one.
    pub fn text_at(&self, path: &str) -> Option<&Source> {
        self.text(&ProjectPath::new(path)?)
    }

    /// The bytes at a path, be they text or not.
    pub fn bytes(&self, path: &ProjectPath) -> Option<Arc<[u8]>> {
        match self.binaries.get(path) {
            Some(bytes) => Some(bytes.clone()),
            None => self.text(path).map(|source| Arc::from(source.text.as_bytes())),
        }
    }

    /// Whether there is such a file.
    pub fn has(&self, path: &ProjectPath) -> bool {
        self.texts.contains_key(path) || self.binaries.contains_key(path)
    }

    /// The texts in a folder with an extension, subfolders left out, by path.
    pub fn texts_in<'a>(
        &'a self,
        folder: &'a ProjectPath,
        extension: &'a str,
    ) -> impl Iterator<Item = &'a Source> {
        self.texts
            .iter()
            .filter(move |(path, _)| path.parent() == *folder && path.extension() == extension)
            .map(|(_, id)| self.sources.get(*id))
    }
}
