//! Key numbers: what the start page tells of a report beside its title.
//!
//! In: a report's chapters and key figures. Out: a few labels with their numbers. Never: a number that the
//! edition leaves out.

use crate::doc::answer::{BlockAnswer, Tile};
use crate::doc::report::{Chapter, KeyNumber};
use crate::doc::tree::Block;
use crate::measure::key_figure::OpenKeyFigure;
use crate::resolve::plan::Plan;
use crate::resolve::{View, display};

/// The most that a report shows.
const MOST: usize = 4;

/// The first tiles of the first overview, or else what the report's key figures tell first.
pub(super) fn key_numbers(view: View<'_>, plan: &Plan, chapters: &[Chapter]) -> Vec<KeyNumber> {
    let nodes = chapters.iter().flat_map(|chapter| &chapter.nodes);
    let overview = nodes.into_iter().find_map(|node| match &node.node {
        Block::Hole(BlockAnswer::Overview(overview)) => Some(overview),
        _ => None,
    });
    if let Some(overview) = overview {
        let tiles = overview.tiles.iter().take(MOST).cloned();
        return tiles
            .map(|Tile { title: label, display, .. }| KeyNumber { label, display })
            .collect();
    }
    let key_figures = plan.key_figures(view).into_iter();
    let told = key_figures.filter(|key_figure| key_figure.kind != "statement");
    told.flat_map(|key_figure| of_key_figure(view, key_figure)).take(MOST).collect()
}

fn of_key_figure(view: View<'_>, key_figure: &OpenKeyFigure) -> Vec<KeyNumber> {
    let title = &key_figure.short_title;
    let Some(measure) = display::measure(key_figure) else {
        let display = display::display(view, key_figure);
        return vec![KeyNumber { label: view.soft(title), display }];
    };
    let numbers = measure.kind().key_numbers(title, view.context.locale).into_iter();
    let number = |(label, quantity): (String, _)| KeyNumber {
        label: view.soft(&label),
        display: display::number(view, measure, &quantity),
    };
    numbers.map(number).collect()
}
