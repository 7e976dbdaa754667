//! The year an audit is said to be made, against the date of its report.
//!
//! In: surveys of all reports. Out: findings at the year that prose tells. Never: an audit of another
//! document; a year that the report's own period names.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::check::latest::{PLANS, alone};
use crate::check::numbers::{in_sentence, is_negated};
use crate::check::passage::Passage;
use crate::check::survey::Survey;
use crate::check::words;
use crate::doc::document_type::Field;
use crate::value::date::Date;

/// What a report tells of audits.
pub struct Audits {
    /// When the report itself is dated.
    date: Date,
    span: Span,
    kind: Kind,
    /// When its prose says that the audit's report is dated.
    dated: Option<(u16, Span)>,
    made: Vec<Made>,
}

/// What a report is, for this rule.
enum Kind {
    /// An audit, with the period it says that it is about.
    Audit(String),
    /// An answer to one.
    Answer,
    Other,
}

/// A year in which an audit was made.
struct Made {
    year: u16,
    span: Span,
    /// All years that the passage names.
    beside: Vec<u16>,
}

/// The longest time from an audit's report to the answer, in days: a year and a half.
const LONGEST: i64 = 550;

/// Words of what was audited; other words contain them.
const AUDITS: &[&str] = &["granskning", "revision", "audit", "review", "examination"];

const MADE: &[&str] = &[
    "genomfört",
    "genomförde",
    "genomförts",
    "genomfördes",
    "gjort",
    "gjorde",
    "gjorts",
    "gjordes",
    "utfört",
    "utförde",
    "utförts",
    "utfördes",
    "granskat",
    "granskade",
    "granska",
    "granskats",
    "granskades",
    "carried",
    "conducted",
    "made",
    "performed",
    "audited",
    "reviewed",
    "examined",
];

/// Words right before the year in which something was made.
const WITHIN: &[&str] = &["under", "år", "året", "in", "during", "of", "year"];

/// `audit-year-differs`: in one report, which also tells when the audit's report was dated, and between an
/// answer and the audit of the project that it answers.
pub fn across(reports: &[Audits], diagnostics: &mut Diagnostics) {
    for Audits { dated, made, .. } in reports {
        for (made, (dated, place)) in made.iter().filter_map(|made| Some((made, (*dated)?))) {
            report(made, dated, place, diagnostics);
        }
    }
    for answer in reports.iter().filter(|it| matches!(it.kind, Kind::Answer)) {
        let answered: Vec<(&Audits, &str)> = reports
            .iter()
            .filter(|it| (0..LONGEST).contains(&(answer.date.days() - it.date.days())))
            .filter_map(|it| match &it.kind {
                Kind::Audit(period) => Some((it, period.as_str())),
                Kind::Answer | Kind::Other => None,
            })
            .collect();
        for made in &answer.made {
            let tells = |(audit, period): &(&Audits, &str)| {
                made.beside.contains(&audit.date.year)
                    || years(period).any(|it| it == made.year)
            };
            if let Some((audit, _)) = answered.last()
                && !answered.iter().any(tells)
            {
                report(made, audit.date.year, audit.span, diagnostics);
            }
        }
    }
}

/// Reports a year, unless the passage names the year of the report too.
fn report(made: &Made, dated: u16, place: Span, diagnostics: &mut Diagnostics) {
    if made.beside.contains(&dated) {
        return;
    }
    diagnostics
        .report(&code::AUDIT_YEAR_DIFFERS, made.span)
        .with("year", made.year)
        .with("dated", dated)
        .note(Some(place), "note-audit-dated", &[])
        .hint("hint-tell-both-dates", &[]);
}

/// What a report tells of audits, for the other reports of the project.
pub fn of_report(survey: &Survey<'_>) -> Audits {
    let head = &survey.draft.head;
    let kind = match survey.draft.document_type.id.as_str() {
        "audit" => Kind::Audit(head.texts.get(&Field::Period).cloned().unwrap_or_default()),
        "audit-answer" => Kind::Answer,
        _ => Kind::Other,
    };
    let span = survey.draft.span;
    Audits { date: head.date, span, kind, dated: dated(survey), made: made(survey) }
}

/// "har under 2020 gjort en granskning": sentences with one year, in which an audit was made.
fn made(survey: &Survey<'_>) -> Vec<Made> {
    let mut found = Vec::new();
    for (passage, sentence) in sentences(survey) {
        let words: Vec<&str> = in_sentence(passage, sentence).collect();
        let is_plan = words.iter().any(|word| PLANS.contains(word));
        // "Revisorerna lät granska" has the act in the infinitive.
        let is_let = words.iter().any(|word| ["lät", "låtit"].contains(word));
        let is_made =
            words.iter().any(|word| MADE.contains(word) && (is_let || *word != "granska"));
        if is_plan || !is_made || is_negated(passage, sentence) {
            continue;
        }
        let range = passage.sentence(sentence);
        if let [(year, at)] = alone(passage, sentence).as_slice()
            && years(&passage.text[range.clone()]).all(|it| it == *year)
        {
            let before = passage.text[range.start..at.start].split_whitespace().next_back();
            if before.is_some_and(|word| WITHIN.contains(&word.to_lowercase().as_str())) {
                let (year, beside) = (*year, years(&passage.text).collect());
                found.push(Made { year, span: passage.at(at), beside });
            }
        }
    }
    found
}

/// "Rapporten är daterad den 25 mars 2021": the year of the only such date.
fn dated(survey: &Survey<'_>) -> Option<(u16, Span)> {
    let mut found = None;
    for (passage, sentence) in sentences(survey) {
        let words = ["daterad", "daterat", "daterades", "dated"];
        let range = passage.sentence(sentence);
        let at = passage.phrases(&words).into_iter().find(|at| range.contains(&at.start));
        let Some(at) = at else { continue };
        let Some(year) = years(&passage.text[at.end..range.end]).next() else { continue };
        match found {
            Some((other, _)) if other != year => return None,
            Some(_) => {}
            None => found = Some((year, passage.at(&at))),
        }
    }
    found
}

/// The sentences of running text that name an audit or its report.
fn sentences<'s>(survey: &'s Survey<'_>) -> impl Iterator<Item = (&'s Passage<'s>, usize)> {
    survey.passages.iter().filter(|passage| passage.is_prose()).flat_map(|passage| {
        let names = move |sentence: &usize| {
            in_sentence(passage, *sentence).any(|word| {
                let report = word.starts_with("rapport") || word.starts_with("report");
                report
                    || AUDITS.iter().any(|audit| word.contains(audit))
                    || word.starts_with("granska")
            })
        };
        (0..passage.reading.sentences.len()).filter(names).map(move |it| (passage, it))
    })
}

/// Every year that a text names, also in a date.
fn years(text: &str) -> impl Iterator<Item = u16> {
    words::years(text).map(|it| it.year)
}
