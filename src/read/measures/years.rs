//! The years of one key figure put together: what the newest says for all, and what must agree.
//!
//! In: the files of one id, by year. Out: key figures. Never: comparing values; that is
//! `measure::history`.

use std::collections::BTreeMap;

use crate::base::code::{MISSING_KEY, MIXED_FRAMEWORKS, MIXED_KINDS};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Span};
use crate::doc::secrecy::Labelled;
use crate::measure::key_figure::{DraftKeyFigure, KeyFigure, Outcome};
use crate::measure::kind::Measure;
use crate::read::measures::file::ReadFile;
use crate::value::date::Year;
use crate::value::id::Id;

/// Puts the years of a key figure together. Reports `missing-key`, `mixed-kinds` and
/// `mixed-frameworks`; a year without title or area anywhere is left out.
pub(super) fn together(
    id: &Id,
    years: BTreeMap<Year, ReadFile<'_>>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Year, DraftKeyFigure> {
    check_titles(&years, diagnostics);
    check_kinds(id, &years, diagnostics);
    check_methods(&years, diagnostics);
    let newest = |of: fn(&ReadFile<'_>) -> Option<String>| years.values().rev().find_map(of);
    let title = newest(|file| file.title.clone());
    let short_title = newest(|file| file.short_title.clone());
    let areas = years.values().rev();
    let area = areas.filter_map(|file| file.area.as_ref()).map(|area| area.node.clone()).next();
    let (Some(title), Some(area)) = (title, area) else {
        return BTreeMap::new();
    };
    let key_figure = |(year, file): (Year, ReadFile<'_>)| {
        let short = short_title.clone().unwrap_or_else(|| title.clone());
        let key_figure = KeyFigure {
            id: id.clone(),
            document: file.file.document(),
            year,
            span: file.file.source.span(),
            kind: file.kind,
            title: title.clone(),
            short_title: short,
            area: area.clone(),
            content: Labelled::new(file.content, file.secrecy),
        };
        (year, key_figure)
    };
    years.into_iter().map(key_figure).collect()
}

/// Every year with a report, and at least the newest year, must say what the key figure is.
fn check_titles(years: &BTreeMap<Year, ReadFile<'_>>, diagnostics: &mut Diagnostics) {
    let newest = years.keys().last().copied();
    for (year, file) in years {
        if !file.file.has_report && Some(*year) != newest {
            continue;
        }
        let missing = [("title", file.title.is_none()), ("area", file.area.is_none())];
        for (key, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
            diagnostics.report(&MISSING_KEY, start(file.file.source)).with("key", key);
        }
    }
}

fn check_kinds(id: &Id, years: &BTreeMap<Year, ReadFile<'_>>, diagnostics: &mut Diagnostics) {
    let mut files = years.values();
    let Some(first) = files.next() else { return };
    for file in files.filter(|file| file.kind != first.kind) {
        let diagnostic = diagnostics.report(&MIXED_KINDS, file.kind_at);
        diagnostic.with("id", id).with("kind", file.kind).with("other", first.kind);
        diagnostic.note(Some(first.kind_at), "note-other-kind", &[("kind", first.kind)]);
    }
}

/// Two frameworks, scales or rules in a row need a `method_break` between them.
fn check_methods(years: &BTreeMap<Year, ReadFile<'_>>, diagnostics: &mut Diagnostics) {
    let mut before: Option<(&Measure, Year, &Source)> = None;
    let mut has_break = false;
    for (year, file) in years {
        has_break |= file.content.method_break.is_some();
        let Outcome::Reported(measure) = &file.content.outcome else { continue };
        if let Some((earlier, earlier_year, source)) = before
            && !has_break
            && earlier.kind_name() == measure.kind_name()
            && !measure.kind().is_comparable(earlier)
        {
            let diagnostic = diagnostics.report(&MIXED_FRAMEWORKS, start(file.file.source));
            diagnostic.with("year", year).with("earlier", earlier_year);
            diagnostic.note(Some(start(source)), "note-earlier-year", &[]);
            diagnostic.hint("hint-method-break", &[]);
        }
        before = Some((measure, *year, file.file.source));
        has_break = false;
    }
}

/// The beginning of a file, for what is missing in it.
fn start(source: &Source) -> Span {
    source.begin()
}
