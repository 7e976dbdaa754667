//! Two languages in one project: which words belong to the language of the reports, and which have none
//! in it.
//!
//! In: the files, before they are read. Out: the same files with the texts of one language; a warning
//! where a text stands in the other one. Never: translating, or a number of its own per language.

use crate::base::code::UNTRANSLATED_TEXT;
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::{Source, Span};
use crate::base::wording::Language;
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

/// The folders whose files hold both languages by their own rules.
const SHARED: [&str; 2] = ["content/frameworks/", "content/types/"];

/// Chooses the texts of the language that `content/project.yaml` names: `x.en.md` stands in for `x.md`,
/// and `{sv: …, en: …}` in a YAML file is the text of one of them.
pub fn choose(files: &mut Files) {
    let mut unheard = Diagnostics::default();
    let named = files.text_at("content/project.yaml").and_then(|source| {
        Document::parse(source, &mut unheard)?.text("language").map(|language| language.node)
    });
    let language = Language::ALL.into_iter().find(|it| Some(it.tag()) == named.as_deref());
    let Some(language) = language else { return };
    // What projects in both languages share always names both, and its readers choose.
    files
        .sources
        .speak(language, |path| !SHARED.iter().any(|folder| path.as_str().starts_with(folder)));
    let translations: Vec<(ProjectPath, Language)> =
        files.texts.keys().filter_map(|path| Some((path.clone(), tag(path)?))).collect();
    for (path, of) in translations {
        let id = files.texts.remove(&path).expect("listed above");
        files.own.remove(&path);
        if of == language {
            let original = original(&path);
            files.own.insert(original.clone());
            files.texts.insert(original, id);
        }
    }
}

/// The language that a chapter's file name ends with: `02-risker.en.md`.
fn tag(path: &ProjectPath) -> Option<Language> {
    let stem = path.as_str().strip_suffix(".md")?;
    let (_, tag) = stem.rsplit_once('.')?;
    Language::ALL.into_iter().find(|language| language.tag() == tag)
}

/// The path by which `report.yaml` names a chapter, whatever its translation is called.
pub fn original(path: &ProjectPath) -> ProjectPath {
    let Some(language) = tag(path) else { return path.clone() };
    let end = format!(".{}.md", language.tag());
    let stem = path.as_str().trim_end_matches(&end);
    ProjectPath::new(&format!("{stem}.md")).unwrap_or_else(|| path.clone())
}

/// Reports a chapter that is written in the other language: `untranslated-text`.
pub fn check_chapter(source: &Source, diagnostics: &mut Diagnostics) {
    let Some(wanted) = source.language else { return };
    if reads_as_other(&source.text, wanted, 3) {
        let name = format!("{}.{}.md", source.path.stem(), wanted.tag());
        let line = source.text.lines().next().map_or(0, str::len);
        report(source.span().within(0..line), wanted, diagnostics)
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
