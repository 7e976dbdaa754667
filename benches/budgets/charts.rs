//! Charts of the sample: one of every shape, and a hundred at once.
//!
//! In: the sample's key figures. Out: rows of the table. Never: a chart that the sample does not have.

use std::collections::BTreeMap;
use std::time::Duration;

use berattelse::base::parallel::in_parallel;
use berattelse::chart::{Shape, chart};
use berattelse::doc::secrecy::Edition;
use berattelse::doc::theme::Theme;
use berattelse::edition;
use berattelse::measure::facts::OpenFacts;
use berattelse::measure::key_figure::Outcome;
use berattelse::pipeline;
use berattelse::value::format::Locale;

use crate::clock::median;
use crate::projects::Project;
use crate::{RUNS, milliseconds, ratio, row};

/// Measures every shape where the sample has most to draw, for page and paper, with words and table.
pub fn charts() {
    let sample = Project::sample();
    let read = pipeline::read(sample.root(), None).expect("a readable project");
    let reading = read.reading.expect("a sound project");
    let locale = Locale::new(reading.settings.language);
    let facts = edition::disclose(reading.facts.clone(), Edition::Internal);
    let shapes = shapes(facts.facts(), &locale);
    let slowest = slowest(&shapes, &reading.theme, &locale);
    let times: Vec<String> = slowest
        .iter()
        .map(|(name, (time, _))| format!("{name} {}", milliseconds(*time)))
        .collect();
    row("a chart of each shape, as large as the sample's largest", "1 ms", &times.join(", "));
    let different = slowest.values().map(|(_, shape)| *shape);
    let hundred: Vec<&Shape> = different.cycle().take(100).collect();
    let draw = |shape: &&Shape| chart(shape, &reading.theme, &locale);
    let one = median(RUNS, || drop(hundred.iter().map(draw).collect::<Vec<_>>()));
    let all = median(RUNS, || drop(in_parallel(&hundred, draw)));
    let measured = format!("{:.2} × faster ({})", ratio(one, all), milliseconds(all));
    row("100 charts, all threads against one", "as many × as threads", &measured);
}

/// All charts that the sample's key figures have.
fn shapes(facts: &OpenFacts, locale: &Locale) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (id, years) in &facts.key_figures {
        for (year, key_figure) in years {
            if let Some(content) = key_figure.content.content()
                && let Outcome::Reported(measure) = &content.outcome
            {
                let history = facts.history(id, *year);
                let found = measure.kind().shapes(&history, locale);
                shapes.extend(found.into_iter().map(|(_, shape)| shape));
            }
        }
    }
    shapes.retain(|shape| shape.unsuited().is_none());
    shapes
}

/// The chart that takes longest of each shape, by the shape's name.
fn slowest<'a>(
    shapes: &'a [Shape],
    theme: &Theme,
    locale: &Locale,
) -> BTreeMap<String, (Duration, &'a Shape)> {
    let mut slowest: BTreeMap<String, (Duration, &Shape)> = BTreeMap::new();
    for shape in shapes {
        let name = format!("{shape:?}");
        let name = name.split('(').next().unwrap_or_default().to_lowercase();
        let time = median(RUNS, || drop(chart(shape, theme, locale)));
        let entry = slowest.entry(name).or_insert((time, shape));
        if time > entry.0 {
            *entry = (time, shape);
        }
    }
    slowest
}
