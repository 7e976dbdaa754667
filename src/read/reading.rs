//! A whole project: settings, reports, facts and theme from its files.
//!
//! In: the files of a project. Out: a `Reading`, or none when there is too little to go on. Never:
//! opening a file, letting one broken file hide the problems of another.

use crate::base::code::{EMPTY_FILE, MISSING_FILE};
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::wording::Wording;
use crate::doc::draft::{ClosedDraft, Draft};
use crate::doc::secrecy::Labelled;
use crate::doc::theme::Theme;
use crate::measure::facts::{DraftFacts, Facts};
use crate::read::actions::actions;
use crate::read::frameworks::{frameworks, status_scale};
use crate::read::markdown;
use crate::read::measures::{Known, key_figures};
use crate::read::report::{ChapterFile, report};
use crate::read::settings::{Settings, settings};
use crate::read::theme::theme;
use crate::value::date::Year;

/// Everything that is known of a project before an edition is chosen.
pub struct Reading {
    /// What holds for all reports.
    pub settings: Settings,
    /// The reports, by year, ascending.
    pub drafts: Vec<ClosedDraft>,
    /// Key figures of all years, actions, frameworks.
    pub facts: DraftFacts,
    /// Colours and fonts.
    pub theme: Theme,
}

/// Reads a project.
///
/// Reads every file that can be read, also when another cannot; gives nothing only when the settings
/// or the theme are missing.
pub fn read(files: &Files, diagnostics: &mut Diagnostics) -> Option<Reading> {
    let theme = theme(files, diagnostics);
    let Some(source) = files.text_at("content/project.yaml") else {
        // `project::load` has reported it.
        return None;
    };
    let settings = settings(source, diagnostics);
    let authority = settings.as_ref().and_then(|settings| settings.authority.clone());
    let drafts = drafts(files, authority.as_deref(), diagnostics);
    let register = files.text_at("content/register/actions.yaml");
    let actions = register
        .map(|source| actions(source, authority.as_deref(), diagnostics))
        .unwrap_or_default();
    let settings = settings?;
    let wording = Wording::new(settings.language);
    let frameworks = frameworks(files, settings.language, diagnostics);
    let status_scale = status_scale(&wording);
    let known = Known {
        areas: &settings.areas,
        frameworks: &frameworks,
        status_scale: &status_scale,
        authority: authority.as_deref(),
        wording: &wording,
    };
    let key_figures = key_figures(files, known, diagnostics);
    let areas = settings.areas.clone();
    let facts = Facts { areas, frameworks, status_scale, key_figures, actions };
    Some(Reading { settings, drafts, facts, theme: theme? })
}

/// The reports of all years that have one.
fn drafts(
    files: &Files,
    authority: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Vec<ClosedDraft> {
    let mut drafts = Vec::new();
    for (path, id) in &files.texts {
        let Some(year) = report_year(path) else { continue };
        let source = files.sources.get(*id);
        let Some((head, chapters)) = report(source, files, authority, diagnostics) else {
            continue;
        };
        let read = |file: &ChapterFile| {
            let source = files.sources.get(file.source);
            if source.text.trim().is_empty() {
                diagnostics.report_path(&EMPTY_FILE, &source.path);
            }
            let mut chapter = markdown::chapter(source, diagnostics);
            chapter.is_numbered = file.is_numbered;
            Labelled::new(chapter, file.secrecy.clone())
        };
        let chapters = chapters.iter().map(read).collect();
        drafts.push(Draft { span: source.span(), year, head, chapters });
    }
    if drafts.is_empty() {
        let path = ProjectPath::new("content").expect("a plain path");
        let diagnostic = diagnostics.report_path(&MISSING_FILE, &path);
        diagnostic.with("path", "content/<year>/report.yaml");
    }
    drafts.sort_by_key(|draft| draft.year);
    drafts
}

/// The year of `content/<year>/report.yaml`.
fn report_year(path: &ProjectPath) -> Option<Year> {
    let folder = path.as_str().strip_prefix("content/")?.strip_suffix("/report.yaml")?;
    Year::new(folder.parse().ok()?)
}
