//! Courses: the key figures of the newest report over the years, small, for the start page.
//!
//! In: the projection of a year's main document. Out: a value, a drawing and words for each key figure
//! that has values. Never: a line over a gap or a change of method, a drawing of a single value.

use crate::base::diagnostic::Diagnostics;
use crate::base::wording::Facts as Words;
use crate::chart::{Shape, chart_for};
use crate::doc::answer::Surfaces;
use crate::doc::report::Course;
use crate::edition::Projection;
use crate::measure::key_figure::OpenKeyFigure;
use crate::resolve::plan::Plan;
use crate::resolve::scope::Scope;
use crate::resolve::{Context, View, calculations, display, years};
use crate::value::quantity::Unit;

/// Every key figure of the report with values to follow, in the order of its tables.
pub fn courses(newest: &Projection<'_>, context: Context<'_>) -> Vec<Course> {
    let (scope, breaks) = (Scope::new(newest), context.breaks());
    let view = View::new(context, newest, &scope, &breaks);
    // What is wrong with the report is reported where the report is made.
    let plan = Plan::new(view, &mut Diagnostics::default());
    let key_figures = plan.key_figures(view).into_iter();
    let followed = key_figures.filter(|key_figure| key_figure.kind != "statement");
    followed.map(|key_figure| course(view, &plan, key_figure)).collect()
}

fn course(view: View<'_>, plan: &Plan, key_figure: &OpenKeyFigure) -> Course {
    let card = plan.card(&key_figure.id).cloned();
    let anchor = card.unwrap_or_else(|| calculations::row_anchor(&key_figure.id));
    let drawn = line(view, key_figure).map(|shape| {
        let Context { theme, locale, .. } = view.context;
        let screen = Surfaces { screen: true, paper: false };
        let chart = chart_for(screen, &shape, theme, locale);
        let drawing = chart.drawing.narrow.unwrap_or(chart.drawing.wide);
        let share = share(view, key_figure, &shape);
        let words: Vec<String> = share.into_iter().chain([chart.summary]).collect();
        (drawing, chart.alternative_text, words.join(" "))
    });
    let (drawing, words) = match drawn {
        Some((drawing, alternative_text, summary)) => {
            (Some((drawing, alternative_text)), summary)
        }
        None => (None, years::told(view, key_figure)),
    };
    Course {
        title: view.soft(&key_figure.short_title),
        anchor,
        display: display::display(view, key_figure),
        drawing,
        words: view.soft(&words),
    }
}

/// "2 av 12 är 17 %.", where the line follows the share of what stands above it.
fn share(view: View<'_>, key_figure: &OpenKeyFigure, shape: &Shape) -> Option<String> {
    let Shape::Line(line) = shape else { return None };
    let now = display::headline(view, display::measure(key_figure)?)?;
    let share = line.points.last()?.value.as_ref().ok()?;
    let locale = view.context.locale;
    let words = Words::new().text("value", locale.long(&now));
    let words = words.text("share", locale.quantity(share));
    let is_other = share.unit == Unit::Percent && now.unit != Unit::Percent;
    is_other.then(|| view.say_with("course-share", &words))
}

/// The line of a key figure, where it has two points at least: beside others a short line tells more
/// than it would by itself.
fn line(view: View<'_>, key_figure: &OpenKeyFigure) -> Option<Shape> {
    let history = view.facts.history(&key_figure.id, view.year);
    let shapes = display::measure(key_figure)?.kind().shapes(&history, view.context.locale);
    let line = shapes.into_iter().find_map(|(_, shape)| match shape {
        Shape::Line(line) => Some(line),
        _ => None,
    })?;
    let values = line.points.iter().filter(|point| point.value.is_ok()).count();
    (values >= 2).then_some(Shape::Line(line))
}
