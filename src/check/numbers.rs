//! Numbers in prose against key figures: written by hand, wrong, or last year's.
//!
//! In: a survey. Out: findings at the number, with the request that should stand there. Never: a number
//! of something no key figure counts.

use crate::base::code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Span;
use crate::check::hedges::mentions_unit;
use crate::check::passage::Passage;
use crate::check::survey::{Figure, Survey};
use crate::check::words::{Counts, HOLE, Number};
use crate::measure::share::Share;
use crate::value::date::Year;
use crate::value::decimal::{Decimal, round, written_decimals};
use crate::value::quantity::{Precision, Quantity, Unit};

/// What a number in prose has to do with a key figure.
enum Finding {
    /// It is this year's value, in the words of this request.
    Same(String, bool),
    /// It is the value of the last comparable year.
    LastYear(String),
    /// It is what is left when the value is taken away.
    Rest(String),
    /// It is near the value but is another number.
    Near(String, String),
    /// It is told of the last comparable year, and is near that year's value but is another number.
    NearEarlier(String, Year, String),
}

/// `unbound-number`: this year's value written by hand; `number-differs`: a number near it that is not it;
/// `number-from-last-year`: the earlier value told as if it were this year's; `earlier-number-differs`: a
/// number told of an earlier year that its own key figure has otherwise; `complement-told`: the share of
/// the rest told as the share.
pub fn by_hand(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for number in &passage.reading.numbers {
            if let Some(finding) = finding(survey, passage, number) {
                report(survey, passage.at(&number.range), &finding, diagnostics)
                    .with("number", &passage.text[number.range.clone()]);
            }
        }
    }
}

/// Reports what a number at `span` has to do with a key figure.
fn report<'d>(
    survey: &Survey<'_>,
    span: Span,
    finding: &Finding,
    diagnostics: &'d mut Diagnostics,
) -> &'d mut Diagnostic {
    let (code, request) = match finding {
        Finding::Same(request, _) => (&code::UNBOUND_NUMBER, request),
        Finding::LastYear(request) => (&code::NUMBER_FROM_LAST_YEAR, request),
        Finding::Rest(request) => (&code::COMPLEMENT_TOLD, request),
        Finding::Near(request, _) => (&code::NUMBER_DIFFERS, request),
        Finding::NearEarlier(request, ..) => (&code::EARLIER_NUMBER_DIFFERS, request),
    };
    let request = format!("{{{{ {request} }}}}");
    let report =
        diagnostics.report(code, span).hint("hint-bind-number", &[("request", &request)]);
    match finding {
        Finding::Same(_, can_replace) => {
            if *can_replace && !begins_plain_scalar(survey, span) {
                report.fix(span, request);
            }
        }
        Finding::LastYear(_) | Finding::Rest(_) => {}
        Finding::Near(_, value) => {
            report.with("value", value);
        }
        Finding::NearEarlier(_, year, value) => {
            report.with("year", year).with("value", value);
        }
    }
    report
}

/// Whether a place begins a YAML value without quotes, where braces would be read as YAML.
fn begins_plain_scalar(survey: &Survey<'_>, span: Span) -> bool {
    let source = survey.sources.get(span.source);
    let before = &source.text[..span.start as usize];
    let line = before.rsplit('\n').next().unwrap_or_default().trim_end();
    source.path.extension() == "yaml" && line.ends_with([':', '-'])
}

/// `percent-for-points`: a change of a percentage told in percent.
pub fn percent_for_points(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let percents: Vec<_> =
            passage.reading.numbers.iter().filter(|it| it.counts == Counts::Percent).collect();
        for number in &percents {
            let before = passage.text[..number.range.start].trim_end();
            let is_change = before.ends_with(" med") || before.ends_with(" by");
            let verbs =
                ["öka", "minska", "stig", "sjunk", "ökning", "minskning", "increas", "decreas"];
            let tells = in_sentence(passage, number.sentence)
                .any(|word| verbs.iter().any(|verb| word.starts_with(verb)));
            if !is_change || !tells {
                continue;
            }
            let all = passage.reading.numbers.iter();
            let others: Vec<Decimal> = all
                .filter(|it| it.sentence == number.sentence && it.range != number.range)
                .map(|it| it.value)
                .collect();
            let is_difference = others.iter().any(|left| {
                others
                    .iter()
                    .any(|right| left - right == number.value && !number.value.is_zero())
            });
            let figure = survey.subject(passage, number.sentence);
            let is_change_of_share = figure.is_some_and(|figure| {
                figure.percent().is_some()
                    && figure.change().is_some_and(|it| it.abs() == number.value)
            });
            if !is_difference && !is_change_of_share {
                continue;
            }
            let span = passage.at(&number.range);
            let text = &passage.text[number.range.clone()];
            let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
            let unit = survey.locale.say(if number.value == Decimal::ONE {
                "points-one"
            } else {
                "points-other"
            });
            diagnostics
                .report(&code::PERCENT_FOR_POINTS, span)
                .with("number", text)
                .hint("hint-write-points", &[("text", &format!("{digits} {unit}"))])
                .fix(span, format!("{digits} {unit}"));
        }
    }
}

fn finding(survey: &Survey<'_>, passage: &Passage<'_>, number: &Number) -> Option<Finding> {
    if is_hedged_bound(passage, number) || is_ordinal(passage, number) {
        return None;
    }
    let subject = survey.subject(passage, number.sentence);
    match number.counts {
        Counts::Percent => percent(survey, passage, number, subject?),
        Counts::Points => points(passage, number, subject?),
        Counts::Things => things(survey, passage, number, subject),
    }
}

fn percent(
    survey: &Survey<'_>,
    passage: &Passage<'_>,
    number: &Number,
    figure: &Figure<'_>,
) -> Option<Finding> {
    let share = figure.percent()?;
    if let Some(target) = figure.content.target
        && target == number.value
    {
        return Some(Finding::Same(format!("{}.target", figure.id()), true));
    }
    for (index, value) in figure.values.iter().enumerate() {
        if value.quantity.unit == Unit::Percent && is_shown(number.value, &value.quantity) {
            let is_rest = value.name == "complement";
            if is_rest && !is_negated(passage, number.sentence) {
                return Some(Finding::Rest(figure.request(0)));
            }
            let is_exact = number.value == value.quantity.shown();
            return Some(Finding::Same(figure.request(index), is_exact && !is_rest));
        }
    }
    if let Some((year, before)) = figure.before()
        && is_shown(number.value, before)
    {
        let is_told = tells_earlier(passage, number.sentence, &year.to_string());
        return (!is_told).then(|| Finding::LastYear(figure.request(0)));
    }
    if let Some((year, before)) = figure.before()
        && names_earlier(passage, number.sentence, &year.to_string())
        && (number.value - before.amount).abs() <= Decimal::from(5)
        && !is_of_unit(figure, passage, number)
        && !is_change(passage, number)
    {
        let value = survey.locale.quantity(before);
        return Some(Finding::NearEarlier(
            format!("{}.previous", figure.request(0)),
            year,
            value,
        ));
    }
    let is_near = (number.value - share.amount).abs() <= Decimal::from(5);
    let about_year =
        tells_earlier(passage, number.sentence, &survey.year().before(1).to_string());
    // "cirka 50 procent" is true of 50.9.
    let about = ["cirka", "ca", "omkring", "ungefär", "about", "around", "roughly"];
    let is_rounded = (number.value - share.amount).abs() <= Decimal::new(25, 1)
        && word_before(passage, number.range.start).is_some_and(|word| about.contains(&word));
    let is_told_otherwise = is_rounded
        || is_of_unit(figure, passage, number)
        || about_year
        || is_change(passage, number);
    (is_near && !is_told_otherwise && share.precision != Precision::AtMost)
        .then(|| Finding::Near(figure.request(0), survey.locale.quantity(share)))
}

/// Whether a percentage is of a unit: its value, or in a sentence that names it.
fn is_of_unit(figure: &Figure<'_>, passage: &Passage<'_>, number: &Number) -> bool {
    let share = figure.measure().and_then(Share::of);
    let is_value = share.is_some_and(|share| {
        let units = share.units.iter().filter_map(|unit| unit.ratio);
        units.map(|ratio| ratio.percent()).any(|it| is_shown(number.value, &it))
    });
    is_value || mentions_unit(figure, passage, number.sentence)
}

fn points(passage: &Passage<'_>, number: &Number, figure: &Figure<'_>) -> Option<Finding> {
    figure.percent()?;
    let change = figure.change()?.abs();
    let asks = |word: &str| passage.reading.words.iter().any(|it| it.lower.starts_with(word));
    let request = || format!("{}.share.change", figure.id());
    if figure.values.first()?.name != "share" {
        return None;
    }
    if change == number.value {
        return Some(Finding::Same(request(), true));
    }
    let is_near = (change - number.value).abs() <= Decimal::from(2);
    (is_near && !asks("mål") && !asks("target"))
        .then(|| Finding::Near(request(), change.normalize().to_string().replace('.', ",")))
}

fn things(
    survey: &Survey<'_>,
    passage: &Passage<'_>,
    number: &Number,
    subject: Option<&Figure<'_>>,
) -> Option<Finding> {
    let large = number.value >= Decimal::ONE_HUNDRED;
    let mut near = None;
    for figure in survey.figures.values() {
        let is_subject = subject.is_some_and(|subject| subject.id() == figure.id());
        for (index, (value, nouns)) in figure.values.iter().zip(&figure.nouns).enumerate() {
            if !matches!(
                value.quantity.unit,
                Unit::Counted { .. } | Unit::One | Unit::Level { .. }
            ) {
                continue;
            }
            let is_named = !number.next.is_empty() && nouns.contains(&number.next);
            let is_level = matches!(value.quantity.unit, Unit::Level { .. });
            let is_level = is_level && is_subject && written_decimals(number.value) > 0;
            let shown = value.quantity.shown();
            if number.value == shown && number.from.is_none() {
                let is_it =
                    is_level || (large && is_exact_enough(passage)) || (is_named && is_subject);
                if is_it {
                    let is_bound = value.quantity.precision == Precision::Exact;
                    return Some(Finding::Same(figure.request(index), is_bound));
                }
            } else if is_subject && near.is_none() && (is_named || is_level) {
                let before = figure.previous.as_ref().and_then(|(year, values)| {
                    let same = values.iter().find(|it| it.name == value.name)?;
                    (same.quantity.shown() == number.value).then_some(*year)
                });
                if let Some(year) = before {
                    let year = year.to_string();
                    if !tells_earlier(passage, number.sentence, &year) {
                        return Some(Finding::LastYear(figure.request(index)));
                    }
                } else if is_close(number, shown) && !is_told_of_unit(figure, number.value) {
                    let text = survey.locale.quantity(&value.quantity);
                    near = Some(Finding::Near(figure.request(index), text));
                }
            }
        }
    }
    near
}

/// Running text, where a large number is told and not listed.
fn is_exact_enough(passage: &Passage<'_>) -> bool {
    passage.is_prose()
}

/// Whether a number is within a fifth of a value, or a range that has it at one end.
fn is_close(number: &Number, value: Decimal) -> bool {
    if let Some(from) = number.from {
        return from <= value && value <= number.value;
    }
    let difference = (number.value - value).abs();
    !value.is_zero() && difference * Decimal::from(5) <= value
}

fn is_told_of_unit(figure: &Figure<'_>, number: Decimal) -> bool {
    let share = figure.measure().and_then(Share::of);
    share.is_some_and(|share| {
        let ratios = share.units.iter().filter_map(|unit| unit.ratio);
        ratios
            .into_iter()
            .any(|ratio| [ratio.part.number, ratio.whole.number].contains(&number))
    })
}

/// Whether a number is a value as it is shown, or rounded to whole.
fn is_shown(number: Decimal, quantity: &Quantity) -> bool {
    number == quantity.shown()
        || (written_decimals(number) == 0 && number == round(quantity.amount, 0))
}

/// Whether words before the number make it a bound: "under 50 procent". Those are claims, which
/// have a rule of their own.
fn is_hedged_bound(passage: &Passage<'_>, number: &Number) -> bool {
    if number.from.is_some() {
        return false;
    }
    let bounds = [
        "under", "över", "knappt", "drygt", "minst", "högst", "än", "nästan", "mot", "below",
        "over", "above", "nearly", "almost", "than", "least", "most",
    ];
    word_before(passage, number.range.start).is_some_and(|word| bounds.contains(&word))
        || passage.text[..number.range.start].ends_with(HOLE)
}

/// "nivå 3", "steg 2", "kapitel 4", "version 1": names, not amounts.
pub fn is_ordinal(passage: &Passage<'_>, number: &Number) -> bool {
    let names = [
        "nivå",
        "steg",
        "kapitel",
        "version",
        "bilaga",
        "figur",
        "tabell",
        "punkt",
        "level",
        "step",
        "chapter",
        "appendix",
        "figure",
        "table",
        "artikel",
        "kl",
        "rek",
        "nr",
        "klass",
        "krav",
        "del",
        "avsnitt",
        "sida",
        "fråga",
        "mål",
        "fas",
        "alternativ",
        "class",
        "requirement",
        "requirements",
        "part",
        "section",
        "page",
        "question",
        "goal",
        "phase",
        "option",
        "no",
        "utgåva",
        "issue",
        "release",
    ];
    // "MR 9" and "Krav (MR) 9" are the name of a requirement.
    let before = passage.text[..number.range.start].trim_end().trim_end_matches(')');
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_capitals = last.chars().count() > 1 && last.chars().all(char::is_uppercase);
    number.counts == Counts::Things
        && (is_capitals
            || word_before(passage, number.range.start)
                .is_some_and(|word| names.contains(&word)))
}

/// "ökat med 5 procent": a change, not a share.
fn is_change(passage: &Passage<'_>, number: &Number) -> bool {
    matches!(word_before(passage, number.range.start), Some("med" | "by"))
}

fn word_before<'p>(passage: &'p Passage<'_>, at: usize) -> Option<&'p str> {
    let before = passage.reading.words.partition_point(|word| word.range.end <= at);
    let word = passage.reading.words.get(before.checked_sub(1)?)?;
    (at - word.range.end <= 3).then_some(word.lower.as_str())
}

/// Whether a sentence says that something is not so.
pub fn is_negated(passage: &Passage<'_>, sentence: usize) -> bool {
    let words =
        ["inte", "ej", "saknar", "återstår", "övriga", "utan", "not", "without", "remaining"];
    in_sentence(passage, sentence).any(|word| words.contains(&word))
}

/// Whether a sentence is about an earlier year.
pub fn tells_earlier(passage: &Passage<'_>, sentence: usize, year: &str) -> bool {
    let words = [
        "förra",
        "föregående",
        "tidigare",
        "fjol",
        "från",
        "jämfört",
        "då",
        "last",
        "previous",
        "earlier",
        "from",
        "compared",
        "före",
    ];
    in_sentence(passage, sentence).any(|word| words.contains(&word))
        || passage.text[passage.sentence(sentence)].contains(year)
}

/// Whether a sentence says that it is about that earlier year.
fn names_earlier(passage: &Passage<'_>, sentence: usize, year: &str) -> bool {
    let words = ["förra", "föregående", "fjol", "last", "previous"];
    in_sentence(passage, sentence).any(|word| words.contains(&word))
        || passage.text[passage.sentence(sentence)].contains(year)
}

/// The words of a sentence, in lower case.
pub fn in_sentence<'p>(
    passage: &'p Passage<'_>,
    sentence: usize,
) -> impl Iterator<Item = &'p str> {
    passage.reading.words_of(sentence).iter().map(|word| word.lower.as_str())
}
