//! Key figures over the years: what is left out, told anew, measured or called otherwise.
//!
//! In: a survey. Out: findings in the newer year's files. Never: whether a value may be compared; that is
//! `measure::history`.

use std::collections::BTreeMap;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::data::{head_key, key, text};
use crate::check::kinds::entry;
use crate::check::survey::{Figure, Survey};
use crate::measure::events::Events;
use crate::measure::key_figure::{Content, OpenKeyFigure, Outcome};
use crate::measure::kind::Measure;
use crate::measure::series::Series;
use crate::measure::share::Share;
use crate::value::date::Year;

/// The last earlier year of a key figure.
fn before<'s>(
    survey: &'s Survey<'_>,
    figure: &Figure<'_>,
) -> Option<(Year, &'s OpenKeyFigure)> {
    let years = survey.facts.key_figures.get(figure.id())?;
    years.range(..survey.year()).next_back().map(|(year, it)| (*year, it))
}

fn measure(key_figure: &OpenKeyFigure) -> Option<&Measure> {
    match &key_figure.content.content()?.outcome {
        Outcome::Reported(measure) => Some(measure),
        Outcome::NotReportable { .. } | Outcome::Awaited => None,
    }
}

/// The last earlier year that a document of this name has key figures of.
fn year_before(survey: &Survey<'_>) -> Option<Year> {
    let name = &survey.draft.id.name;
    let all = survey.facts.key_figures.values().flatten();
    let of_name = all.filter(|(year, it)| **year < survey.year() && it.document.name == *name);
    of_name.map(|(year, _)| *year).max()
}

/// `missing-year`: the report before has key figures, but not this one, which is older.
pub fn gaps(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let Some(year) = year_before(survey) else { return };
    for figure in survey.own() {
        let Some((earlier, _)) = before(survey, figure).filter(|(it, _)| *it < year) else {
            continue;
        };
        diagnostics
            .report(&code::MISSING_YEAR, key(figure, "kind", survey.sources))
            .with("id", figure.id())
            .with("year", year)
            .with("earlier", earlier)
            .hint("hint-say-why-missing", &[("year", &year.to_string())]);
    }
}

/// `dropped-key-figure`: the report before has it, and this one says nothing of it.
pub fn dropped(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let Some(year) = year_before(survey) else { return };
    for (id, years) in &survey.facts.key_figures {
        let Some(earlier) = years.get(&year) else { continue };
        if earlier.document.name == survey.draft.id.name && !years.contains_key(&survey.year())
        {
            diagnostics
                .report(&code::DROPPED_KEY_FIGURE, head_key("title", survey))
                .with("id", id)
                .with("title", &earlier.title)
                .with("year", year)
                .note(Some(earlier.span), "note-earlier-year", &[])
                .hint("hint-say-why-dropped", &[]);
        }
    }
}

/// `method-changed`: defined otherwise, or from another source, and said to be comparable.
pub fn method(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own().filter(|it| it.content.method_break.is_none()) {
        let Some((year, earlier)) = before(survey, figure) else { continue };
        let Some(then) = earlier.content.content() else { continue };
        let has_values = !figure.values.is_empty() && measure(earlier).is_some();
        for (name, of) in [("definition", definition as Words), ("source", source)] {
            let (Some(now), Some(then)) = (of(figure.content), of(then)) else { continue };
            if has_values && plain(now) != plain(then) {
                diagnostics
                    .report(&code::METHOD_CHANGED, key(figure, name, survey.sources))
                    .with("what", name)
                    .with("then", then)
                    .with("year", year)
                    .hint("hint-method-break", &[]);
            }
        }
    }
}

type Words = fn(&Content<crate::doc::draft::OpenHole>) -> Option<&str>;

fn definition(content: &Content<crate::doc::draft::OpenHole>) -> Option<&str> {
    content.definition.as_deref()
}

fn source(content: &Content<crate::doc::draft::OpenHole>) -> Option<&str> {
    content.source.as_ref().map(|source| source.name.as_str())
}

/// The letters of a text: years and record numbers change every year.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// `restated-value`: a number of an earlier year that its own file tells otherwise.
pub fn restated(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own().filter(|it| it.content.method_break.is_none()) {
        let Some(now) = figure.measure().and_then(Series::of) else { continue };
        let years = &survey.facts.key_figures[figure.id()];
        for (year, earlier) in years.range(..survey.year()) {
            let Some(then) = measure(earlier).and_then(Series::of) else { continue };
            for category in &now.categories {
                for (index, period) in now.periods.iter().enumerate() {
                    let now = category.amounts[index];
                    let then = then.amount(&category.id, *period);
                    if let (Some(now), Some(then)) = (now, then)
                        && now != then
                    {
                        let number = |it| survey.locale.number(it, written(it));
                        diagnostics
                            .report(&code::RESTATED_VALUE, entry(figure, &category.id, survey))
                            .with("name", &category.name)
                            .with("period", survey.locale.period(*period))
                            .with("now", number(now))
                            .with("then", number(then))
                            .with("year", *year)
                            .note(Some(earlier.span), "note-earlier-year", &[])
                            .hint("hint-method-break", &[]);
                    }
                }
            }
        }
    }
}

fn written(amount: crate::value::decimal::Decimal) -> u8 {
    crate::value::decimal::written_decimals(amount)
}

/// `drifting-label`: a unit, category or class with another name than last year.
pub fn labels(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for figure in survey.own() {
        let Some((year, earlier)) = before(survey, figure) else { continue };
        let (Some(now), Some(then)) = (figure.measure(), measure(earlier)) else { continue };
        let (ours, theirs) = (keyed(now), keyed(then));
        let renamed = ours.iter().filter_map(|(key, name)| {
            let old = theirs.get(key).filter(|old| !name.eq_ignore_ascii_case(old))?;
            Some((name.clone(), old.clone()))
        });
        for (name, old) in renamed.chain(units(now, then)) {
            diagnostics
                .report(&code::DRIFTING_LABEL, text(figure, &name, survey.sources))
                .with("name", &name)
                .with("old", old)
                .with("year", year);
        }
    }
}

/// Names that something else than the name holds together over the years.
fn keyed(measure: &Measure) -> BTreeMap<String, String> {
    if let Some(series) = Series::of(measure) {
        let pairs = series.categories.iter().map(|it| (it.id.to_string(), it.name.clone()));
        return pairs.collect();
    }
    let classes = Events::of(measure).map(|events| events.classes.as_slice());
    let classes = classes.unwrap_or_default().iter();
    classes.filter_map(|it| Some((it.number.to_string(), it.name.clone()?))).collect()
}

/// Units that are new by name and much like one that is gone.
fn units(now: &Measure, then: &Measure) -> Vec<(String, String)> {
    let names = |measure| -> Vec<&str> {
        let units = Share::of(measure).map(|share| share.units.iter());
        units.into_iter().flatten().map(|unit| unit.name.as_str()).collect()
    };
    let (now, then) = (names(now), names(then));
    let fresh = now.iter().filter(|name| !then.contains(name));
    fresh
        .filter_map(|name| {
            let gone = then.iter().filter(|old| !now.contains(old));
            let old = gone.into_iter().find(|old| is_alike(name, old))?;
            Some(((*name).to_owned(), (*old).to_owned()))
        })
        .collect()
}

/// Whether two names begin alike and differ at the end or in case only.
fn is_alike(left: &str, right: &str) -> bool {
    let (left, right) = (left.to_lowercase(), right.to_lowercase());
    let common = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
    let longest = left.chars().count().max(right.chars().count());
    common >= 4 && common * 4 >= longest * 3
}

/// `duplicate-title`: two key figures of one name.
pub fn titles(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &Figure<'_>> = BTreeMap::new();
    for figure in survey.own() {
        let title = figure.key_figure.title.to_lowercase();
        if let Some(first) = seen.get(&title) {
            diagnostics
                .report(&code::DUPLICATE_TITLE, key(figure, "title", survey.sources))
                .with("title", &figure.key_figure.title)
                .with("id", first.id())
                .note(Some(key(first, "title", survey.sources)), "note-first-here", &[]);
        } else {
            seen.insert(title, figure);
        }
    }
}
