//! Two languages in one project: which words belong to the language of the reports, and which have none
//! in it.
//!
//! In: the files, before they are read. Out: the same files with the texts of one language; a warning
//! where a text stands in the other one, an error where a translation asks for something else.
//! Never: translating, or a number of its own per language.

use crate::base::code::UNTRANSLATED_TEXT;
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::{Source, Span};
use crate::base::wording::Language;
use crate::read::parity::{self, Version};
use crate::read::yaml::Document;

/// Words that are frequent in running text of one language and no words of the other.
const SWEDISH: &[&str] = &[
    "och", "att", "det", "som", "är", "av", "för", "inte", "på", "med", "har", "ett", "eller",
    "från", "kan", "ska", "vid", "under", "mellan", "efter",
];
const ENGLISH: &[&str] = &[
    "the", "and", "of", "is", "that", "not", "with", "are", "has", "an", "or", "from", "which",
    "by", "it", "this", "was", "were", "its", "be",
];

/// What is translated in a file of its own, by extension.
const IN_FILES: [&str; 5] = ["md", "svg", "png", "jpg", "jpeg"];

/// The folders whose files hold both languages by their own rules.
const SHARED: [&str; 2] = ["content/frameworks/", "content/types/"];

/// Chooses the texts of the `wanted` language, or else of the one that `content/project.yaml` names:
/// `x.en.md` stands in for `x.md`, `x.en.svg` for `x.svg`, and `{sv: …, en: …}` in a YAML file is the
/// text of one of them.
/// Reports `translation-differs` of every chapter, whatever language is chosen.
pub fn choose(files: &mut Files, wanted: Option<Language>, diagnostics: &mut Diagnostics) {
    let Some(language) = wanted.or_else(|| named(files)) else { return };
    // What projects in both languages share always names both, and its readers choose.
    files
        .sources
        .speak(language, |path| !SHARED.iter().any(|folder| path.as_str().starts_with(folder)));
    let paths = files.texts.keys().chain(files.binaries.keys());
    let translations: Vec<(ProjectPath, Language)> =
        paths.filter_map(|path| Some((path.clone(), tag(path)?))).collect();
    for (path, of) in translations {
        check_marks(files, &path, diagnostics);
        files.own.remove(&path);
        let (text, bytes) = (files.texts.remove(&path), files.binaries.remove(&path));
        if of != language {
            continue;
        }
        let original = original(&path);
        files.own.insert(original.clone());
        if let Some(id) = text {
            files.texts.insert(original, id);
        } else if let Some(bytes) = bytes {
            files.binaries.insert(original, bytes);
        }
    }
}

/// The language that `content/project.yaml` names.
fn named(files: &Files) -> Option<Language> {
    let mut unheard = Diagnostics::default();
    let source = files.text_at("content/project.yaml")?;
    let named = Document::parse(source, &mut unheard)?.text("language")?;
    Language::ALL.into_iter().find(|it| it.tag() == named.node)
}

/// Reports what a translated chapter asks for and its original does not, and the other way round.
fn check_marks(files: &Files, path: &ProjectPath, diagnostics: &mut Diagnostics) {
    let (Some(translation), Some(first)) = (files.text(path), files.text(&original(path)))
    else {
        return;
    };
    let name = format!("{}.md", first.path.stem());
    parity::check(version(first, &name), version(translation, ""), diagnostics);
}

fn version<'a>(source: &'a Source, name: &'a str) -> Version<'a> {
    Version { text: &source.text, span: first_line(source), name, is_verbatim: true }
}

fn first_line(source: &Source) -> Span {
    source.span().within(0..source.text.lines().next().map_or(0, str::len))
}

/// The language that a file's name ends with: `02-risker.en.md`.
fn tag(path: &ProjectPath) -> Option<Language> {
    let (stem, extension) = path.as_str().rsplit_once('.')?;
    let (_, tag) = stem.rsplit_once('.').filter(|_| IN_FILES.contains(&extension))?;
    Language::ALL.into_iter().find(|language| language.tag() == tag)
}

/// The path by which a file is named, whatever its translation is called.
pub fn original(path: &ProjectPath) -> ProjectPath {
    let Some(language) = tag(path) else { return path.clone() };
    let extension = path.extension();
    let end = format!("{}.{extension}", language.tag());
    let original = path.as_str().strip_suffix(&end).map(|stem| format!("{stem}{extension}"));
    original.and_then(|path| ProjectPath::new(&path)).unwrap_or_else(|| path.clone())
}

/// Reports a chapter that is written in the other language: `untranslated-text`.
pub fn check_chapter(source: &Source, diagnostics: &mut Diagnostics) {
    let Some(wanted) = source.language else { return };
    if reads_as_other(&source.text, wanted, 3) {
        let name = format!("{}.{}.md", source.path.stem(), wanted.tag());
        report(first_line(source), wanted, diagnostics)
            .hint("hint-translate-chapter", &[("name", &name)]);
    }
}

/// Reports a text of a YAML file that is written in the other language: `untranslated-text`.
pub(super) fn check_text(
    text: &str,
    span: Span,
    wanted: Language,
    diagnostics: &mut Diagnostics,
) {
    if reads_as_other(text, wanted, 2) {
        report(span, wanted, diagnostics).hint("hint-translate-text", &[]);
    }
}

/// Reports words that have no version in the language of the reports.
pub(super) fn report(
    span: Span,
    wanted: Language,
    diagnostics: &mut Diagnostics,
) -> &mut crate::base::diagnostic::Diagnostic {
    diagnostics.report(&UNTRANSLATED_TEXT, span).with("language", wanted.tag())
}

/// Whether a text has at least `least` frequent words of the other language, and far more of them than
/// of the wanted one.
fn reads_as_other(text: &str, wanted: Language, least: usize) -> bool {
    let (mut swedish, mut english) = (0, 0);
    for word in text.split(|c: char| !c.is_alphabetic() && c != '_') {
        let word = word.to_lowercase();
        swedish += usize::from(SWEDISH.contains(&word.as_str()));
        english += usize::from(ENGLISH.contains(&word.as_str()));
    }
    let (other, own) = match wanted {
        Language::Sv => (english, swedish),
        Language::En => (swedish, english),
    };
    other >= least && other > 3 * own
}
