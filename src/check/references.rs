//! What prose announces: lists, tables, figures, abbreviations.
//!
//! In: a survey. Out: findings at what is announced and not there, or called by another name.
//! Never: references that `resolve` answers; those cannot be wrong.

use std::collections::BTreeSet;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::passage::{After, Form, Home, Thing};
use crate::check::survey::Survey;
use crate::doc::request::{InlineRequest, ReferenceRequest};

/// Words that announce a list or something shown, which must come before the chapter ends.
const ANNOUNCED: &[(&[&str], Thing)] = &[
    (
        &[
            "följande tabell",
            "nedanstående tabell",
            "tabellen nedan",
            "i tabell nedan",
            "följande figur",
            "nedanstående figur",
            "figuren nedan",
            "diagrammet nedan",
            "bilden nedan",
            "the following table",
            "the table below",
            "the following figure",
            "the figure below",
            "the chart below",
        ],
        Thing::Shown,
    ),
    (
        &[
            "följande lista",
            "nedanstående lista",
            "listan nedan",
            "följande punkter",
            "nedanstående punkter",
            "punkterna nedan",
            "the following list",
            "the list below",
            "the following points",
            "the points below",
        ],
        Thing::List,
    ),
];

/// `announced-missing`: a paragraph that ends with a colon, or tells of a table below, and nothing comes.
pub fn announced(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.form == Form::Paragraph) {
        let Home::Chapter(section) = passage.home else { continue };
        for (words, thing) in ANNOUNCED {
            let comes = survey.comes(section, *thing)
                || (*thing == Thing::List && survey.comes(section, Thing::Shown));
            for range in passage.phrases(words).into_iter().filter(|_| !comes) {
                diagnostics
                    .report(&code::ANNOUNCED_MISSING, passage.at(&range))
                    .with("found", &passage.text[range]);
            }
        }
    }
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let text = passage.text.trim_end();
        let names = ["följande", "dessa", "nedanstående", "following", "these", "below"];
        let words = &passage.reading.words;
        let is_of_list = words.iter().any(|word| names.contains(&word.lower.as_str()));
        let is_missing = match passage.after {
            After::Nothing | After::Heading => true,
            // A paragraph may be what a colon announces, but not what "these" are.
            After::Text => is_of_list,
            After::Block => false,
        };
        if text.ends_with(':') && is_missing && words.len() > 1 {
            let range = text.len() - 1..text.len();
            diagnostics.report(&code::ANNOUNCED_MISSING, passage.at(&range)).with("found", ":");
        }
    }
}

/// `typed-reference`: "figur 2" with the number written by hand.
pub fn typed(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let names = ["figur", "tabell", "figure", "table", "diagram"];
    for passage in survey.passages.iter().filter(|passage| !matches!(passage.form, Form::Title))
    {
        for word in
            passage.reading.words.iter().filter(|word| names.contains(&word.lower.as_str()))
        {
            let rest = &passage.text[word.range.end..];
            let after = rest.trim_start_matches(crate::check::words::is_space);
            let digits = after.bytes().take_while(u8::is_ascii_digit).count();
            let is_year = digits == 4;
            if digits > 0 && after.len() < rest.len() && !is_year {
                let end = word.range.end + rest.len() - after.len() + digits;
                diagnostics
                    .report(&code::TYPED_REFERENCE, passage.at(&(word.range.start..end)))
                    .with("found", &passage.text[word.range.start..end])
                    .hint("hint-write-reference", &[]);
            }
        }
    }
}

/// `figure-called-table`: the word before a reference says figure, the reference a table.
pub fn called(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in &survey.passages {
        for (at, hole) in &passage.holes {
            let InlineRequest::Reference(reference) = hole else { continue };
            let before = passage.reading.words.partition_point(|word| word.range.end <= *at);
            let Some(word) = before.checked_sub(1).map(|at| &passage.reading.words[at]) else {
                continue;
            };
            let is_table = word.lower.starts_with("tabell") || word.lower == "table";
            let is_figure =
                word.lower.starts_with("figur") || word.lower.starts_with("diagram");
            let is_wrong = match &reference.node {
                ReferenceRequest::Figure(_) => is_table,
                ReferenceRequest::Table(_) => is_figure,
                ReferenceRequest::Section(_) => is_table || is_figure,
            };
            let is_near = passage.text[word.range.end..*at].chars().all(char::is_whitespace);
            if is_wrong && is_near {
                let range = passage.at(&word.range);
                diagnostics
                    .report(&code::FIGURE_CALLED_TABLE, range)
                    .with("word", &word.lower)
                    .hint("hint-leave-out-word", &[])
                    .fix(passage.at(&(word.range.start..*at)), "");
            }
        }
    }
}

/// Abbreviations that need no explanation to the readers of such a report.
const KNOWN: &[&str] = &[
    "IT", "EU", "AB", "HR", "PDF", "CSV", "HTML", "USB", "SMS", "GPS", "TV", "PC", "AI", "ISO",
    "IEC", "NIST", "CIS", "SS", "EN", "SIS", "FS", "SFS", "MSBFS", "HSLF-FS", "RA-FS", "RS",
    "HSN", "KS", "GDPR", "ID", "PIN", "VD", "OSL", "TF", "KL", "SQL", "URL", "WCAG", "OK",
    "II", "III", "IV", "VI", "NIS", "NIS2", "KPMG", "EY", "SVT", "XML", "JSON", "YAML", "WWW",
    "FN", "USA", "PM", "CSL",
];

/// `unexplained-acronym`: capitals that are never spelled out.
pub fn acronyms(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let mut explained: BTreeSet<&str> = BTreeSet::new();
    let mut first: Vec<(&str, crate::base::source::Span)> = Vec::new();
    for passage in &survey.passages {
        for word in &passage.reading.words {
            let written = &passage.text[word.range.clone()];
            let letters = written.chars().count();
            if !(2..=7).contains(&letters) || !written.chars().all(char::is_uppercase) {
                continue;
            }
            let before = &passage.text[..word.range.start];
            let after = passage.text[word.range.end..].trim_start();
            if before.ends_with('(') || after.starts_with('(') {
                explained.insert(written);
            } else if !before.ends_with(['/', '.', ':']) && !after.starts_with(['/', ':']) {
                first.push((written, passage.at(&word.range)));
            }
        }
    }
    let mut seen = BTreeSet::new();
    for (acronym, span) in first {
        let is_known = KNOWN.contains(&acronym) || explained.contains(acronym);
        if !is_known && seen.insert(acronym) {
            diagnostics.report(&code::UNEXPLAINED_ACRONYM, span).with("acronym", acronym);
        }
    }
}

/// `partial-period`: a part of a year beside whole ones, and words or columns that compare them.
pub fn partial_period(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in &survey.passages {
        let Some(range) = partial(&passage.text) else { continue };
        let whole_years = |text: &str| {
            let mut years: Vec<&str> = text
                .split(|c: char| !c.is_ascii_digit())
                .filter(|part| {
                    part.len() == 4 && (part.starts_with("20") || part.starts_with("19"))
                })
                .collect();
            years.dedup();
            years.len()
        };
        let beside = match (passage.form, passage.table) {
            (Form::Cell { is_head: true }, Some(table)) => survey
                .passages
                .iter()
                .filter(|other| other.table == Some(table) && other.form == passage.form)
                .any(|other| partial(&other.text).is_none() && whole_years(&other.text) > 0),
            _ => {
                let claims = [
                    "minsk", "öka", "färre", "fler", "sjunk", "stig", "lägre", "högre",
                    "fewer", "increas", "decreas",
                ];
                let words = passage.reading.words.iter();
                passage.is_prose()
                    && words
                        .into_iter()
                        .any(|word| claims.iter().any(|claim| word.lower.starts_with(claim)))
            }
        };
        if beside {
            let report = diagnostics.report(&code::PARTIAL_PERIOD, passage.at(&range));
            report.with("period", &passage.text[range]).hint("hint-compare-equal-periods", &[]);
        }
    }
}

/// Words for a part of a year: "t.o.m. oktober", "januari–oktober", "hittills i år".
fn partial(text: &str) -> Option<std::ops::Range<usize>> {
    use crate::check::words::MONTHS;
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    for lead in [
        "t.o.m. ",
        "t.o.m ",
        "tom ",
        "t o m ",
        "till och med ",
        "through ",
        "up to ",
        "januari–",
        "januari-",
        "jan–",
        "jan-",
        "january–",
        "january to ",
    ] {
        for (at, _) in lower.match_indices(lead) {
            let rest = &lower[at + lead.len()..];
            let month = MONTHS
                .iter()
                .chain(&["okt", "nov", "sept", "aug", "jun", "jul"])
                .find(|month| rest.starts_with(**month));
            let is_whole = month.is_some_and(|month| month.starts_with("dec"));
            let is_start = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            if let Some(month) = month.filter(|_| is_start && !is_whole) {
                return Some(at..at + lead.len() + month.len());
            }
        }
    }
    for phrase in ["hittills i år", "hittills under året", "so far this year"] {
        if let Some(at) = lower.find(phrase) {
            return Some(at..at + phrase.len());
        }
    }
    None
}
