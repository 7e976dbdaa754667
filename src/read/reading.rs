//! All files of a project to settings, drafts, facts and theme.
//!
//! In: the files. Out: what they say, and every problem of every file. Never: an order of files
//! that reaches the output; a problem hidden by another file's.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::code::{
    DEAD_REFERENCE, EMPTY_FILE, MISSING_FILE, NO_VALUE_TO_SHOW, UNKNOWN_ACTION, UNKNOWN_AREA,
    UNKNOWN_FRAMEWORK, UNKNOWN_KEY_FIGURE, UNKNOWN_YEAR, UNUSED_FILE,
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
use crate::read::glyphs::check_source;
use crate::read::measures::{Known, key_figures};
use crate::read::pictures::Pictures;
use crate::read::report::{ChapterFile, report};
use crate::read::settings::{Settings, settings};
use crate::read::{actions, frameworks, markdown, theme};
use crate::value::date::Year;

/// What the files of a project say.
pub struct Reading {
    /// What holds for all reports.
    pub settings: Settings,
    /// One a year with a `report.yaml`, ascending.
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
    let actions =
        register.map_or(Vec::new(), |source| actions::actions(source, authority, &mut own));
    let years = years(files, &mut own);
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

    let mut used = BTreeSet::new();
    let drafts: Vec<ClosedDraft> = years
        .values()
        .filter_map(|year| draft(year, files, authority, &mut used, diagnostics))
        .collect();
    if years.values().all(|folder| folder.report.is_none()) {
        let path = ProjectPath::new("content").expect("a plain path");
        diagnostics
            .report_path(&MISSING_FILE, &path)
            .with("path", "content/<year>/report.yaml");
    }
    unused(files, &years, &used, diagnostics);
    let mut pictures = Pictures::default();
    if let Some(theme) = &theme {
        let coverage = Coverage::new(&theme.fonts);
        glyphs(files, &coverage, diagnostics);
        pictures = Pictures::read(files, &|character| coverage.has(character));
    }

    let (settings, theme) = settings.zip(theme)?;
    let areas = settings.areas.clone();
    let facts = Facts { areas, frameworks, status_scale, key_figures, actions };
    Some(Reading { settings, drafts, facts, theme, pictures, is_incomplete })
}

/// A year's folder.
struct YearFolder<'a> {
    year: Year,
    path: ProjectPath,
    report: Option<&'a Source>,
}

/// The folders `content/<year>` that have files, in order. Reports folders with a report or key
/// figures whose name is no year.
fn years<'a>(
    files: &'a Files,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Year, YearFolder<'a>> {
    let mut years = BTreeMap::new();
    let mut refused = BTreeSet::new();
    for path in files.texts.keys() {
        let parts: Vec<&str> = path.as_str().split('/').collect();
        let ["content", name, _, ..] = parts.as_slice() else {
            continue;
        };
        let folder = ProjectPath::new(&format!("content/{name}")).unwrap_or_default();
        if let Some(year) = name.parse().ok().and_then(Year::new).filter(|_| name.len() == 4) {
            let report = folder.join("report.yaml").and_then(|path| files.text(&path));
            years.entry(year).or_insert(YearFolder { year, path: folder, report });
        } else if matches!(parts[2], "report.yaml" | "key-figures") && refused.insert(*name) {
            diagnostics.report_path(&UNKNOWN_YEAR, &folder).with("year", name);
        }
    }
    years
}

/// A year's report with its chapters. When `report.yaml` cannot be read, the chapters beside it are
/// read all the same, for their problems.
fn draft(
    folder: &YearFolder<'_>,
    files: &Files,
    authority: Option<&str>,
    used: &mut BTreeSet<ProjectPath>,
    diagnostics: &mut Diagnostics,
) -> Option<ClosedDraft> {
    let source = folder.report?;
    let Some((head, chapters)) = report(source, files, authority, diagnostics) else {
        for (path, id) in &files.texts {
            if path.extension() == "md" && is_in(path, &folder.path) {
                markdown::chapter(files.sources.get(*id), diagnostics);
                used.insert(path.clone());
            }
        }
        return None;
    };
    let mut read = Vec::new();
    for ChapterFile { source, is_numbered, secrecy, .. } in chapters {
        let source = files.sources.get(source);
        used.insert(source.path.clone());
        if source.text.trim().is_empty() {
            diagnostics.report_path(&EMPTY_FILE, &source.path);
            continue;
        }
        let mut chapter = markdown::chapter(source, diagnostics);
        chapter.is_numbered = is_numbered;
        read.push(Labelled::new(chapter, secrecy));
    }
    Some(Draft { span: source.span(), year: folder.year, head, chapters: read })
}

/// Reports characters of the project's texts that the fonts cannot show.
fn glyphs(files: &Files, coverage: &Coverage<'_>, diagnostics: &mut Diagnostics) {
    for path in files.own.iter().filter(|path| path.as_str().starts_with("content/")) {
        let source = files.text(path).filter(|_| matches!(path.extension(), "md" | "yaml"));
        if let Some(source) = source {
            check_source(source, &|character| coverage.has(character), diagnostics);
        }
    }
}

/// Reports files under `content/` that nothing reads and no text of their year names.
fn unused(
    files: &Files,
    years: &BTreeMap<Year, YearFolder<'_>>,
    used: &BTreeSet<ProjectPath>,
    diagnostics: &mut Diagnostics,
) {
    // A file that could not be taken in has its own report.
    let own = files.own.iter().filter(|path| files.has(path));
    for path in own.filter(|path| path.as_str().starts_with("content/")) {
        let is_known = used.contains(path)
            || is_read(path, years)
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
fn is_read(path: &ProjectPath, years: &BTreeMap<Year, YearFolder<'_>>) -> bool {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let is_yaml = path.extension() == "yaml";
    match parts.as_slice() {
        ["content", "project.yaml"] | ["content", "register", "actions.yaml"] => true,
        ["content", "frameworks", _] => is_yaml,
        ["content", "schemas", _] => path.extension() == "json",
        ["content", year, rest @ ..] => {
            let is_year = years.values().any(|folder| folder.path.file_name() == *year);
            let is_file = matches!(rest, ["report.yaml"])
                || matches!(rest, ["key-figures", _] if is_yaml);
            is_year && is_file
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
