//! All files of a project to settings, drafts, facts and theme.
//!
//! In: the files. Out: what they say, and every problem of every file. Never: an order of files
//! that reaches the output; a problem hidden by another file's.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::code::{
    BAD_ID, DEAD_REFERENCE, EMPTY_FILE, MISSING_FILE, NO_VALUE_TO_SHOW, UNKNOWN_ACTION,
    UNKNOWN_AREA, UNKNOWN_FRAMEWORK, UNKNOWN_KEY_FIGURE, UNKNOWN_YEAR, UNUSED_FILE,
};
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::Source;
use crate::base::wording::{Language, Wording};
use crate::chart::measure_text::Coverage;
use crate::doc::draft::{ClosedDraft, Draft};
use crate::doc::secrecy::Labelled;
use crate::doc::theme::Theme;
use crate::measure::facts::{DraftFacts, Facts};
use crate::read::actions::Register;
use crate::read::glyphs::check_source;
use crate::read::length::check_words;
use crate::read::markdown::anchors;
use crate::read::measures::{Known, key_figures};
use crate::read::pictures::{Fault, Pictures};
use crate::read::report::{Around, ChapterFile, ReadReport, report};
use crate::read::settings::{Settings, settings};
use crate::read::{actions, document_types, frameworks, markdown, theme, translation};
use crate::value::date::Year;
use crate::value::document::DocumentId;
use crate::value::id::Id;

/// What the files of a project say.
pub struct Reading {
    /// What holds for all reports.
    pub settings: Settings,
    /// One a `report.yaml`: by year, the main document of a year before its others, these by name.
    pub drafts: Vec<ClosedDraft>,
    /// Key figures of all years, frameworks, actions.
    pub facts: DraftFacts,
    /// Colours, fonts, style sheet.
    pub theme: Theme,
    /// The picture files of all folders.
    pub pictures: Pictures,
    /// Whether files of key figures, or the register, could not be read.
    is_incomplete: bool,
}

impl Reading {
    /// Takes away the problems that only follow from files that could not be read and have their
    /// own problems reported.
    pub fn forget_consequences(&self, diagnostics: &mut Diagnostics) {
        if self.is_incomplete {
            let codes =
                [&UNKNOWN_KEY_FIGURE, &UNKNOWN_ACTION, &NO_VALUE_TO_SHOW, &DEAD_REFERENCE];
            for code in codes {
                diagnostics.forget(code);
            }
        }
    }
}

/// Reads all files. `None` when there are no settings or no theme to make a report with; whatever
/// else is wrong is left out and reported.
pub fn read(files: &Files, diagnostics: &mut Diagnostics) -> Option<Reading> {
    if files.own.is_empty() {
        // Not a project, which is reported where it was looked for.
        return None;
    }
    let settings =
        files.text_at("content/project.yaml").and_then(|source| settings(source, diagnostics));
    let language = settings.as_ref().map_or(Language::Sv, |settings| settings.language);
    let authority = settings.as_ref().and_then(|settings| settings.authority.as_deref());
    let wording = Wording::new(language);
    let theme = theme::theme(files, diagnostics);

    let mut own = Diagnostics::default();
    let frameworks = frameworks::frameworks(files, language, &mut own);
    let has_all_frameworks = !own.has_errors();
    let register = files.text_at("content/register/actions.yaml");
    let register = register
        .map_or_else(Register::default, |source| actions::actions(source, authority, &mut own));
    let folders = folders(files, &mut own);
    let status_scale = frameworks::status_scale(&wording);
    let areas = settings.as_ref().map_or(&[][..], |settings| &settings.areas);
    let known = Known {
        areas,
        frameworks: &frameworks,
        status_scale: &status_scale,
        authority,
        wording: &wording,
    };
    let mut found = Diagnostics::default();
    let key_figures = key_figures(files, known, &mut found);
    if settings.is_none() {
        found.forget(&UNKNOWN_AREA);
    }
    if !has_all_frameworks {
        found.forget(&UNKNOWN_FRAMEWORK);
    }
    let is_incomplete = own.has_errors() || found.has_errors();
    diagnostics.extend(own);
    diagnostics.extend(found);

    let types = document_types::document_types(files, language, diagnostics);
    let around = Around { files, types: &types, authority };
    let mut used = BTreeSet::new();
    let drafts: Vec<ClosedDraft> = folders
        .documents
        .iter()
        .filter_map(|(document, source)| {
            draft((document, source), around, &mut used, diagnostics)
        })
        .collect();
    register.check_places(folders.documents.keys(), &drafts, diagnostics);
    // One that is there and cannot be read has been reported.
    let mut all = files.sources.iter();
    if !all.any(|source| source.path.as_str().ends_with("/report.yaml")) {
        let path = ProjectPath::new("content").expect("a plain path");
        diagnostics
            .report_path(&MISSING_FILE, &path)
            .with("path", "content/<year>/report.yaml");
    }
    unused(files, &folders, &used, diagnostics);
    let mut pictures = Pictures::default();
    if let Some(theme) = &theme {
        let coverage = Coverage::new(&theme.fonts);
        glyphs(files, &coverage, diagnostics);
        pictures = Pictures::read(files, &|character| coverage.has(character));
        if let Some(logo) = &theme.logo {
            match pictures.get(&logo.node) {
                Some(Ok(_)) => {}
                Some(Err(fault)) => fault.report(logo.node.file_name(), logo.span, diagnostics),
                None => Fault::Format.report(logo.node.file_name(), logo.span, diagnostics),
            }
        }
    }

    let (settings, theme) = settings.zip(theme)?;
    let areas = settings.areas.clone();
    let facts =
        Facts { areas, frameworks, status_scale, key_figures, actions: register.actions };
    Some(Reading { settings, drafts, facts, theme, pictures, is_incomplete })
}

/// The folders of a project that hold documents and key figures.
#[derive(Default)]
struct Folders<'a> {
    /// The years that have files, with or without a document.
    years: BTreeSet<Year>,
    /// The folders with a `report.yaml`.
    documents: BTreeMap<DocumentId, &'a Source>,
}

/// The folders `content/<year>` that have files, and the documents in them. Reports folders with a
/// report or key figures whose name is no year, and documents whose name is no id.
fn folders<'a>(files: &'a Files, diagnostics: &mut Diagnostics) -> Folders<'a> {
    let mut folders = Folders::default();
    let mut refused = BTreeSet::new();
    for (path, id) in &files.texts {
        let parts: Vec<&str> = path.as_str().split('/').collect();
        let ["content", name, _, ..] = parts.as_slice() else {
            continue;
        };
        let year = DocumentId::parse(name);
        if let Some(year) = year.map(|main| main.year) {
            folders.years.insert(year);
            if let Some(document) = DocumentId::of_report(path) {
                folders.documents.insert(document, files.sources.get(*id));
            } else if let [_, _, name, "report.yaml"] = parts.as_slice()
                && Id::new(name).is_none()
            {
                diagnostics
                    .report_path(&BAD_ID, &path.parent())
                    .with("value", name)
                    .hint("hint-write-id", &[("id", &anchors::from_words(name))]);
            }
        } else if matches!(parts[2], "report.yaml" | "key-figures") && refused.insert(*name) {
            let folder = ProjectPath::new(&format!("content/{name}")).unwrap_or_default();
            diagnostics.report_path(&UNKNOWN_YEAR, &folder).with("year", name);
        }
    }
    folders
}

/// A document with its chapters. When `report.yaml` cannot be read, the chapters beside it are read
/// all the same, for their problems.
fn draft(
    (document, source): (&DocumentId, &Source),
    around: Around<'_>,
    used: &mut BTreeSet<ProjectPath>,
    diagnostics: &mut Diagnostics,
) -> Option<ClosedDraft> {
    let files = around.files;
    let Some(read) = report(source, around, diagnostics) else {
        for (path, id) in &files.texts {
            if path.extension() == "md" && is_in(path, &document.folder()) {
                markdown::chapter(files.sources.get(*id), diagnostics);
                used.insert(path.clone());
            }
        }
        return None;
    };
    let ReadReport { document_type, head, chapters: named } = read;
    let mut chapters = Vec::new();
    for ChapterFile { source, is_numbered, secrecy, .. } in named {
        let source = files.sources.get(source);
        used.insert(translation::original(&source.path));
        if source.text.trim().is_empty() {
            diagnostics.report_path(&EMPTY_FILE, &source.path);
            continue;
        }
        let mut chapter = markdown::chapter(source, diagnostics);
        translation::check_chapter(source, diagnostics);
        chapter.is_numbered = is_numbered;
        chapters.push(Labelled::new(chapter, secrecy));
    }
    let (span, id) = (source.span(), document.clone());
    Some(Draft { span, id, document_type, head, chapters })
}

/// Reports characters of the project's texts that the fonts cannot show, and words that no line can hold.
fn glyphs(files: &Files, coverage: &Coverage<'_>, diagnostics: &mut Diagnostics) {
    for path in files.own.iter().filter(|path| path.as_str().starts_with("content/")) {
        let source = files.text(path).filter(|_| matches!(path.extension(), "md" | "yaml"));
        if let Some(source) = source {
            check_source(source, &|character| coverage.has(character), diagnostics);
            check_words(source, diagnostics);
        }
    }
}

/// Reports files under `content/` that nothing reads and no text of their year names.
fn unused(
    files: &Files,
    folders: &Folders<'_>,
    used: &BTreeSet<ProjectPath>,
    diagnostics: &mut Diagnostics,
) {
    // A file that could not be taken in has its own report.
    let own = files.own.iter().filter(|path| files.has(path));
    for path in own.filter(|path| path.as_str().starts_with("content/")) {
        let is_known = used.contains(path)
            || is_read(path, folders)
            || path.file_name().to_ascii_lowercase().starts_with("readme")
            || is_named(path, files);
        if is_known {
            continue;
        }
        let report = diagnostics.report_path(&UNUSED_FILE, path);
        match path.extension() {
            "md" => {
                report.hint("hint-add-chapter", &[]);
            }
            "yml" => {
                let name = format!("{}.yaml", path.stem());
                report.hint("hint-rename-yaml", &[("name", &name)]);
            }
            _ => {}
        }
    }
}

/// Whether a reader reads files of this path.
fn is_read(path: &ProjectPath, folders: &Folders<'_>) -> bool {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let is_yaml = path.extension() == "yaml";
    match parts.as_slice() {
        ["content", "project.yaml"] | ["content", "register", "actions.yaml"] => true,
        ["content", "frameworks" | "types", _] => is_yaml,
        ["content", "schemas", _] => path.extension() == "json",
        ["content", _, .., "report.yaml"] if parts.get(2) != Some(&"key-figures") => {
            let document = DocumentId::of_report(path);
            document.is_some_and(|document| folders.documents.contains_key(&document))
        }
        ["content", year, "key-figures", _] => {
            let year = DocumentId::parse(year);
            is_yaml && year.is_some_and(|main| folders.years.contains(&main.year))
        }
        ["content", year, name, "key-figures", _] => {
            let document = DocumentId::parse(&format!("{year}/{name}"));
            is_yaml
                && document.is_some_and(|document| folders.documents.contains_key(&document))
        }
        _ => false,
    }
}

/// Whether a text under the same folder of `content/` names a file that is no YAML or Markdown:
/// pictures and registers.
fn is_named(path: &ProjectPath, files: &Files) -> bool {
    if matches!(path.extension(), "md" | "yaml" | "yml") {
        return false;
    }
    let folder: Vec<&str> = path.as_str().split('/').take(2).collect();
    let folder = ProjectPath::new(&folder.join("/")).unwrap_or_default();
    let texts = files.texts.iter().filter(|(text, _)| is_in(text, &folder));
    texts.into_iter().any(|(text, id)| {
        matches!(text.extension(), "md" | "yaml")
            && files.sources.get(*id).text.contains(path.file_name())
    })
}

/// Whether a path lies below a folder.
fn is_in(path: &ProjectPath, folder: &ProjectPath) -> bool {
    let rest = path.as_str().strip_prefix(folder.as_str());
    rest.is_some_and(|rest| rest.starts_with('/'))
}
