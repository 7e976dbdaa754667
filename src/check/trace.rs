//! The way of a value: what it means, how it is computed, where it comes from and where it is used.
//!
//! In: what was read, and the name of a value. Out: facts, with numbers as text. Never: their layout.

use crate::base::parallel::in_parallel;
use crate::base::source::{Sources, Span};
use crate::base::wording::Facts as Words;
use crate::check::survey::{Figure, Survey};
use crate::doc::draft::ClosedDraft;
use crate::doc::request::{Aspect, BlockRequest, InlineRequest};
use crate::doc::secrecy::Edition;
use crate::edition;
use crate::measure::facts::OpenFacts;
use crate::measure::key_figure::Outcome;
use crate::read::Reading;
use crate::value::date::Year;
use crate::value::format::Locale;
use crate::value::id::Id;

/// What is known of a value in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// `training.share`
    pub name: String,
    /// The year.
    pub year: Year,
    /// The key figure's title.
    pub title: String,
    /// What is measured.
    pub definition: Option<String>,
    /// The value, or why there is none.
    pub value: Result<String, String>,
    /// What is divided by what, a sentence each; none where the arithmetic says it all.
    pub terms: Vec<String>,
    /// The arithmetic written out.
    pub calculation: Option<String>,
    /// All named values of the key figure: name and value.
    pub values: Vec<(String, String)>,
    /// Where the numbers come from.
    pub source: Option<String>,
    /// The day they hold for, ISO.
    pub as_of: Option<String>,
    /// Who answers for them.
    pub owner: Option<String>,
    /// What is aimed at.
    pub target: Option<String>,
    /// The value in each year up to this one; none where there is none.
    pub years: Vec<(Year, Option<String>)>,
    /// Why it cannot be compared with earlier years.
    pub method_break: Option<String>,
    /// The file of the year.
    pub file: Span,
    /// Where the value, or the reason for none, stands: in the file, and in a register beside it.
    pub stands_at: Vec<Span>,
    /// Where the value, or its key figure as a whole, is asked for.
    pub uses: Vec<Span>,
}

/// What a name that leads nowhere could have been: the ids, or the names of the key figure's values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The part of the name that is not known.
    pub name: String,
    /// What is.
    pub known: Vec<String>,
}

/// Follows `training` or `training.share`, in `year` or the newest year that has it.
///
/// # Errors
/// When there is no such key figure, year or value.
pub fn trace(
    reading: &Reading,
    sources: &Sources,
    name: &str,
    year: Option<u16>,
) -> Result<Trace, Unknown> {
    let facts = edition::disclose(reading.facts.clone(), Edition::Internal);
    let locale = Locale::new(reading.settings.language);
    let (id, field) =
        name.split_once('.').map_or((name, None), |(id, field)| (id, Some(field)));
    let surveys = in_parallel(&reading.drafts, |draft| {
        let projection = edition::project(draft.clone(), &facts);
        let around = (&reading.settings, sources);
        let survey = Survey::new(around, projection.draft(), projection.facts(), None, &locale);
        uses(&survey, id, field)
    });
    let facts = facts.facts();
    let unknown = |name: &str, known: Vec<String>| Unknown { name: name.to_owned(), known };
    let ids = || facts.key_figures.keys().map(ToString::to_string).collect();
    let years = facts.key_figures.get(id).ok_or_else(|| unknown(id, ids()))?;
    let found = match year {
        None => years.iter().next_back(),
        Some(wanted) => years.iter().find(|(year, _)| year.number() == wanted),
    };
    let all_years = || years.keys().map(ToString::to_string).collect();
    let wanted = year.map_or(String::new(), |year| year.to_string());
    let (year, key_figure) = found.ok_or_else(|| unknown(&wanted, all_years()))?;
    let content = key_figure.content.content().ok_or_else(|| unknown(id, ids()))?;
    let values = named(facts, &key_figure.id, *year, &locale);
    let name = match field {
        Some(field) if values.iter().any(|(name, _)| name == field) => Some(field.to_owned()),
        // Where there is no value, why is what there is to tell, whatever it is called.
        Some(field) if !matches!(content.outcome, Outcome::Reported(_)) => {
            Some(field.to_owned())
        }
        Some(field) => {
            return Err(unknown(field, values.into_iter().map(|(name, _)| name).collect()));
        }
        None => values.first().map(|(name, _)| name.clone()),
    };
    let of = |values: &[(String, String)]| {
        let found = values.iter().find(|(each, _)| Some(each) == name.as_ref());
        found.map(|(_, value)| value.clone())
    };
    let value = match &content.outcome {
        Outcome::Reported(measure) => {
            of(&values).ok_or_else(String::new).or_else(|_| Ok(measure.kind().ground(&locale)))
        }
        Outcome::NotReportable { reason } => Err(reason.clone()),
        Outcome::Awaited => {
            Err(locale.say_with("awaited-reason", &Words::new().text("year", year)))
        }
    };
    let (terms, calculation) = match &content.outcome {
        Outcome::Reported(measure) => {
            let kind = measure.kind();
            (kind.terms(&locale), Some(kind.calculation(&locale)))
        }
        Outcome::NotReportable { .. } | Outcome::Awaited => (Vec::new(), None),
    };
    let source = content.source.as_ref().map(|source| match source.taken {
        Some(taken) => format!("{}, {taken}", source.name),
        None => source.name.clone(),
    });
    let headline = match &content.outcome {
        Outcome::Reported(measure) => measure.kind().values(&locale).into_iter().next(),
        Outcome::NotReportable { .. } | Outcome::Awaited => None,
    };
    let target = content.target.map(|target| match headline {
        Some(value) => locale.long(&value.quantity.target(target)),
        None => locale.number(target.normalize(), written(target)),
    });
    let until = years.keys().filter(|each| *each <= year);
    let in_year = |each: &Year| (*each, of(&named(facts, &key_figure.id, *each, &locale)));
    let uses = surveys.into_iter().flatten().filter(|(each, _)| each == year);
    Ok(Trace {
        name: name.as_ref().map_or(id.to_owned(), |name| format!("{id}.{name}")),
        year: *year,
        title: key_figure.title.clone(),
        definition: content.definition.clone(),
        value,
        terms,
        calculation,
        years: until.map(in_year).collect(),
        values,
        source,
        as_of: content.as_of.map(|date| date.to_string()),
        owner: content.owner.clone(),
        target,
        method_break: content.method_break.clone(),
        file: key_figure.span,
        stands_at: content.stands_at.clone(),
        uses: uses.map(|(_, span)| span).collect(),
    })
}

/// The key figures that a document asks for without a year and that its year does not have, each with where.
pub fn without_year(
    reading: &Reading,
    sources: &Sources,
    draft: &ClosedDraft,
) -> Vec<(String, Span)> {
    let facts = edition::disclose(reading.facts.clone(), Edition::Internal);
    let locale = Locale::new(reading.settings.language);
    let projection = edition::project(draft.clone(), &facts);
    let around = (&reading.settings, sources);
    let survey = Survey::new(around, projection.draft(), projection.facts(), None, &locale);
    let key_figures = facts.facts().key_figures.iter();
    let missing = key_figures.filter(|(_, years)| !years.contains_key(&survey.year()));
    missing
        .flat_map(|(id, _)| {
            let uses = uses(&survey, id.as_str(), None).into_iter();
            let uses = uses.filter(|(year, _)| *year == survey.year());
            uses.map(|(_, span)| (id.to_string(), span))
        })
        .collect()
}

fn written(number: crate::value::decimal::Decimal) -> u8 {
    crate::value::decimal::written_decimals(number)
}

/// The named values of a year as text.
fn named(facts: &OpenFacts, id: &Id, year: Year, locale: &Locale) -> Vec<(String, String)> {
    let key_figure = facts.key_figure(id, year).and_then(|it| it.content.content());
    let Some(Outcome::Reported(measure)) = key_figure.map(|content| &content.outcome) else {
        return Vec::new();
    };
    let values = measure.kind().values(locale).into_iter();
    values.map(|value| (value.name, locale.long(&value.quantity))).collect()
}

/// Where a report asks for a value, and of which year: in prose, and where its key figure is shown as a
/// whole.
fn uses(survey: &Survey<'_>, id: &str, field: Option<&str>) -> Vec<(Year, Span)> {
    let figure = survey.figures.values().find(|figure| figure.id().as_str() == id);
    let headline = figure.and_then(|figure| figure.values.first());
    let headline = headline.map(|value| value.name.as_str());
    let mut spans = Vec::new();
    for passage in &survey.passages {
        for (_, hole) in &passage.holes {
            let InlineRequest::Value(value) = hole else { continue };
            let asked = value.node.field.as_ref().map(|field| field.node.as_str()).or(headline);
            let is_it = field.is_none_or(|field| asked == Some(field));
            let year = match value.node.aspect {
                Aspect::In(year) => year.node,
                _ => survey.year(),
            };
            if value.node.key_figure.node.as_str() == id && is_it {
                spans.push((year, value.span));
            }
        }
    }
    for (request, span) in &survey.blocks {
        let ids: Vec<&Id> = match request {
            BlockRequest::Chart { key_figure, .. }
            | BlockRequest::Card { key_figure }
            | BlockRequest::List { key_figure } => vec![&key_figure.node],
            BlockRequest::Table { subject, .. } => vec![&subject.node],
            // Without a list it shows all.
            BlockRequest::Overview { key_figures } if key_figures.is_empty() => {
                figure.map(Figure::id).into_iter().collect()
            }
            BlockRequest::Overview { key_figures } => {
                key_figures.iter().map(|id| &id.node).collect()
            }
            BlockRequest::FollowUp { .. }
            | BlockRequest::Actions { .. }
            | BlockRequest::Coverage { .. }
            | BlockRequest::Contents => Vec::new(),
        };
        if ids.iter().any(|each| each.as_str() == id) {
            spans.push((survey.year(), *span));
        }
    }
    spans.sort_by_key(|(_, span)| {
        (survey.sources.get(span.source).path.as_str().to_owned(), span.start)
    });
    spans
}
