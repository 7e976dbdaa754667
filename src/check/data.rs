//! The files of key figures: who, when, how many, and labels that drift from year to year.
//!
//! In: a survey. Out: findings in the YAML. Never: what the readers already hold to be an error.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Sources, Span};
use crate::check::numbers::in_sentence;
use crate::check::survey::{Figure, Survey};
use crate::measure::key_figure::Outcome;
use crate::measure::kind::Measure;
use crate::measure::maturity::Maturity;
use crate::measure::share::Share;
use crate::value::date::Date;
use crate::value::decimal::Decimal;
use crate::value::quantity::Unit;

/// Fewer than this in a group lets a reader guess who they are.
const SMALL: i64 = 5;

/// `missing-owner`: nobody answers for the key figure.
pub fn owner(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own().filter(|it| is_measured(it) && it.content.owner.is_none()) {
        diagnostics
            .report(&code::MISSING_OWNER, start(figure, survey))
            .with("id", figure.id())
            .hint("hint-add-owner", &[]);
    }
}

/// Whether a key figure is measured: the entries of the others have owners and dates of their own.
fn is_measured(figure: &Figure<'_>) -> bool {
    !matches!(figure.key_figure.kind, "assessment" | "answers" | "goals" | "events")
}

/// `missing-as-of`: a value without its day.
pub fn as_of(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let has_value = |it: &&Figure<'_>| !it.values.is_empty() && it.content.as_of.is_none();
    for figure in survey.own().filter(|it| is_measured(it)).filter(has_value) {
        diagnostics
            .report(&code::MISSING_AS_OF, start(figure, survey))
            .with("id", figure.id())
            .hint("hint-add-as-of", &[("year", &survey.year().to_string())]);
    }
}

/// `target-without-value`: something is aimed at that is not measured.
pub fn target(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let is_missing = matches!(figure.content.outcome, Outcome::NotReportable { .. });
        if is_missing && figure.content.target.is_some() {
            let span = key(figure, "target", survey.sources);
            diagnostics.report(&code::TARGET_WITHOUT_VALUE, span).with("id", figure.id());
        }
    }
}

/// `stale-date`: the numbers describe a day of an earlier year.
pub fn stale(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own().filter(|figure| !figure.values.is_empty()) {
        if let Some(date) = figure.content.as_of.filter(|it| it.year < survey.year().number()) {
            diagnostics
                .report(&code::STALE_DATE, key(figure, "as_of", survey.sources))
                .with("date", date)
                .with("year", survey.year())
                .hint("hint-check-year", &[]);
        }
    }
}

/// `date-order`: dates that cannot follow each other in that order.
pub fn order(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let head = &survey.draft.head;
    let mut report = |span: Span, what: &str, earlier: Date, later: Date| {
        diagnostics
            .report(&code::DATE_ORDER, span)
            .with("what", what)
            .with("earlier", earlier)
            .with("later", later);
    };
    for figure in survey.own() {
        let span = || key(figure, "as_of", survey.sources);
        let Some(as_of) = figure.content.as_of else { continue };
        let taken = figure.content.source.as_ref().and_then(|source| source.taken);
        if let Some(taken) = taken.filter(|taken| *taken < as_of) {
            report(span(), "taken", taken, as_of);
        }
        if head.date < as_of {
            report(span(), "document", head.date, as_of);
        }
    }
    let begin = Date { year: survey.year().number(), month: 1, day: 1 };
    if head.date < begin {
        report(head_key("date", survey), "year", head.date, begin);
    }
    // What is decided is the document as it is: a later date is not that document's.
    if let Some(decision) = head.decision.as_ref().filter(|it| it.date < head.date) {
        report(head_key("date", survey), "adopted", decision.date, head.date);
    }
    if let Some(decision) = head.decision.as_ref().filter(|it| it.date < begin) {
        report(head_key("decision", survey), "decision", decision.date, begin);
    }
}

/// `small-group`: a unit with so few that a reader can tell who they are.
pub fn small_group(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let Some(share) = figure.measure().and_then(Share::of) else { continue };
        for unit in &share.units {
            let whole =
                unit.ratio.map(|ratio| ratio.whole.number).filter(|_| are_people(share));
            if let Some(whole) = whole.filter(|whole| *whole < Decimal::from(SMALL)) {
                diagnostics
                    .report(&code::SMALL_GROUP, text(figure, &unit.name, survey.sources))
                    .with("unit", &unit.name)
                    .with("count", whole.normalize())
                    .with("least", SMALL)
                    .hint("hint-join-units", &[]);
            }
        }
    }
}

/// Whether a share counts people, as far as its unit says.
fn are_people(share: &Share) -> bool {
    let words = [
        "medarbetare",
        "anställd",
        "person",
        "deltagare",
        "användare",
        "chef",
        "elev",
        "patient",
        "ledamot",
        "ledamöter",
        "förtroendevald",
        "konsult",
        "boende",
        "brukare",
        "studen",
        "employee",
        "people",
        "staff",
        "user",
        "participant",
        "manager",
        "member",
        "pupil",
    ];
    let (one, other) = &share.unit;
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    words.iter().any(|word| one.contains(word) || other.contains(word))
}

/// `title-says-percent`: the title promises a percentage, and there is none.
pub fn title(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let title = figure.key_figure.title.to_lowercase();
        let promises =
            ["andel ", "procent ", "andelen ", "share of", "percentage of", "percent of"];
        let has_percent = figure.values.iter().any(|it| it.quantity.unit == Unit::Percent);
        let is_missing = figure.measure().is_none();
        // The newest year gives all years their title.
        let years = &survey.facts.key_figures[figure.id()];
        let is_newest = years.range(survey.year()..).nth(1).is_none();
        if is_newest
            && promises.iter().any(|it| title.starts_with(it))
            && !has_percent
            && !is_missing
        {
            diagnostics
                .report(&code::TITLE_SAYS_PERCENT, key(figure, "title", survey.sources))
                .with("title", &figure.key_figure.title)
                .hint("hint-use-share", &[]);
        }
    }
}

/// `scale-without-ends`: "den femgradiga skalan" of a scale that begins at 0.
pub fn scale(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for word in &passage.reading.words {
            let is_graded = word.lower.contains("gradig")
                || word.lower == "point"
                || word.lower.ends_with("-point");
            if !is_graded
                || !in_sentence(passage, word.sentence)
                    .any(|it| it.starts_with("skal") || it == "scale")
            {
                continue;
            }
            let Some(figure) = survey.subject(passage, word.sentence) else { continue };
            let Some(Measure::Maturity(Maturity { scale, .. })) = figure.measure() else {
                continue;
            };
            let tells = passage.reading.numbers.iter().any(|it| it.value == scale.max);
            if scale.min.is_zero() && !tells {
                diagnostics
                    .report(&code::SCALE_WITHOUT_ENDS, passage.at(&word.range))
                    .with("min", scale.min.normalize())
                    .with("max", scale.max.normalize())
                    .hint("hint-say-ends", &[]);
            }
        }
    }
}

/// `missing-record-number`: nothing to find an adopted document by.
pub fn record_number(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let head = &survey.draft.head;
    if head.is_adopted && head.record_numbers.is_empty() {
        let span = head_key("title", survey);
        diagnostics
            .report(&code::MISSING_RECORD_NUMBER, span)
            .hint("hint-add-record-number", &[]);
    }
}

/// `adopted-below-one`: a version that says draft of a document that is adopted.
pub fn version(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let head = &survey.draft.head;
    let number = head.version.trim_start_matches(['v', 'V', ' ']);
    let whole: String = number.chars().take_while(char::is_ascii_digit).collect();
    let is_below_one = !whole.is_empty() && whole.bytes().all(|digit| digit == b'0');
    if head.is_adopted && is_below_one {
        diagnostics
            .report(&code::ADOPTED_BELOW_ONE, head_key("version", survey))
            .with("version", &head.version)
            .hint("hint-raise-version", &[]);
    }
}

/// `draft-with-decision`: a decision that no reader sees, since the document says that it is a draft.
pub fn decision(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let head = &survey.draft.head;
    if !head.is_adopted && head.decision.is_some() {
        diagnostics
            .report(&code::DRAFT_WITH_DECISION, head_key("decision", survey))
            .hint("hint-adopt-or-leave-out", &[]);
    }
}

/// `copied-head`: a date or record number that the report before has too.
pub fn copied(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let Some((year, earlier)) = survey.earlier else { return };
    let head = &survey.draft.head;
    let mut report = |key: &str, value: String| {
        diagnostics
            .report(&code::COPIED_HEAD, head_key(key, survey))
            .with("key", key)
            .with("value", value)
            .with("year", year)
            .hint("hint-check-year", &[]);
    };
    if let Some(number) =
        head.record_numbers.iter().find(|it| earlier.record_numbers.contains(it))
    {
        report("record_numbers", number.clone());
    }
    if head.date == earlier.date {
        report("date", head.date.to_string());
    }
    if let (Some(now), Some(then)) = (&head.decision, &earlier.decision)
        && now.date == then.date
    {
        report("decision", now.date.to_string());
    }
}

/// The first line of a key figure's file that says something.
fn start(figure: &Figure<'_>, survey: &Survey<'_>) -> Span {
    key(figure, "kind", survey.sources)
}

/// The line of a key on a file's own level, or the file's beginning.
pub fn key(figure: &Figure<'_>, name: &str, sources: &Sources) -> Span {
    key_in(figure.key_figure.span, name, sources)
}

/// The line of a key of `report.yaml`.
pub fn head_key(name: &str, survey: &Survey<'_>) -> Span {
    key_in(survey.draft.span, name, survey.sources)
}

fn key_in(file: Span, name: &str, sources: &Sources) -> Span {
    let text = &sources.get(file.source).text;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(name).is_some_and(|rest| rest.starts_with(':')) {
            return Span::new(file.source, at..at + line.trim_end().len());
        }
        at += line.len();
    }
    Span::new(file.source, 0..0)
}

/// Where a text stands in a key figure's file.
pub fn text(figure: &Figure<'_>, words: &str, sources: &Sources) -> Span {
    let file = figure.key_figure.span;
    match sources.get(file.source).text.find(words) {
        Some(at) => Span::new(file.source, at..at + words.len()),
        None => start_of(file),
    }
}

fn start_of(file: Span) -> Span {
    Span::new(file.source, 0..0)
}
