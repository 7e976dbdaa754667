//! Cards and tiles: a key figure with its words.
//!
//! In: requests. Out: cards and the overview. Never: a value without ground, source or reason.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::base::wording::Facts as Words;
use crate::doc::answer::{ActionLink, BlockAnswer, Card, Overview, SourceLine, Tile};
use crate::doc::draft::OpenHole;
use crate::doc::secrecy::{Disclosed, Secrecy};
use crate::doc::table::Place;
use crate::doc::tree::fill_nodes;
use crate::measure::history::Comparison;
use crate::measure::key_figure::{Content, OpenKeyFigure};
use crate::resolve::breaks::Room;
use crate::resolve::fill::Filler;
use crate::resolve::{View, appendix, calculations, display, follow_up, secrecy, values};
use crate::value::id::Id;

/// Answers a card request.
pub(super) fn card(filler: &mut Filler<'_, '_>, id: &Spanned<Id>) -> Option<BlockAnswer> {
    let view = filler.view;
    let key_figure = values::key_figure(view, id, filler.diagnostics)?;
    let mut card = Card {
        anchor: format!("card-{}", key_figure.id),
        title: view.soft(&key_figure.title),
        short_title: view.soft(&key_figure.short_title),
        id: key_figure.id.to_string(),
        display: display::display(view, key_figure),
        reporting: Vec::new(),
        change: None,
        comment: Vec::new(),
        proposals: Vec::new(),
        actions: Vec::new(),
        meta: String::new().into(),
        secrecy: None,
    };
    match &key_figure.content {
        Disclosed::Withheld(label) => card.meta = secrecy::withheld(view, label).into(),
        Disclosed::Marked(label, content) => {
            card.secrecy = Some(secrecy::marking(view, label));
            fill_card(&mut card, filler, key_figure, content);
        }
        Disclosed::Open(content) => fill_card(&mut card, filler, key_figure, content),
    }
    Some(BlockAnswer::Card(Box::new(card)))
}

fn fill_card(
    card: &mut Card,
    filler: &mut Filler<'_, '_>,
    key_figure: &OpenKeyFigure,
    content: &Content<OpenHole>,
) {
    let view = filler.view;
    let folder = std::mem::replace(&mut filler.folder, key_figure.document.folder());
    let room = std::mem::replace(&mut filler.room, Room::Column);
    card.reporting = fill_nodes(content.reporting.clone(), filler);
    card.comment = fill_nodes(content.comment.clone(), filler);
    card.proposals = fill_nodes(content.proposal.clone(), filler);
    (filler.folder, filler.room) = (folder, room);
    card.change = display::dated_change(view, key_figure);
    card.actions = content
        .actions
        .iter()
        .filter_map(|id| {
            action_link(view, id, filler.plan.action(&id.node), filler.diagnostics)
        })
        .collect();
    card.meta = SourceLine {
        text: meta(view, key_figure, content),
        calculation: calculations::link(view, filler.plan, &key_figure.id),
    };
}

/// The link to an action; reports `unknown-action`.
fn action_link(
    view: View<'_>,
    id: &Spanned<Id>,
    anchor: Option<&String>,
    diagnostics: &mut Diagnostics,
) -> Option<ActionLink> {
    let action = follow_up::action(view, id, diagnostics)?;
    Some(ActionLink {
        title: view.soft(&follow_up::title(view, action)),
        anchor: anchor.cloned(),
        status: follow_up::status_in_sentence(view, action),
    })
}

/// Source, date, target, owner in one line.
fn meta(view: View<'_>, key_figure: &OpenKeyFigure, content: &Content<OpenHole>) -> String {
    let mut sentences = vec![display::source_line(view, content)];
    let headline =
        display::measure(key_figure).and_then(|measure| display::headline(view, measure));
    if let (Some(target), Some(headline)) = (content.target, headline) {
        let target = view.context.locale.quantity(&headline.target(target));
        sentences.push(view.say_with("card-target", &Words::new().text("target", target)));
    }
    if let Some(owner) = &content.owner {
        sentences.push(view.say_with("card-owner", &Words::new().text("owner", owner)));
    }
    sentences.join(" ")
}

/// Answers an overview request.
pub(super) fn overview(
    filler: &mut Filler<'_, '_>,
    ids: &[Spanned<Id>],
    span: Span,
) -> Overview {
    let view = filler.view;
    let key_figures: Vec<&OpenKeyFigure> = if ids.is_empty() {
        view.key_figures().collect()
    } else {
        ids.iter().filter_map(|id| values::key_figure(view, id, filler.diagnostics)).collect()
    };
    if key_figures.is_empty() {
        filler.diagnostics.report(&code::NO_VALUE_TO_SHOW, span).with("id", "overview");
    }
    let row = |key_figure: &OpenKeyFigure| calculations::row_anchor(&key_figure.id);
    let tiles = key_figures.iter().map(|key_figure| Tile {
        title: view.soft(&key_figure.short_title),
        anchor: filler.plan.card(&key_figure.id).cloned(),
        row: key_figure.content.content().map(|_| row(key_figure)),
        display: display::display(view, key_figure),
        meter: display::meter(view, key_figure),
        ground: view.soft(&display::ground(view, key_figure)),
        change: display::change(view, key_figure),
        target: display::target_line(view, key_figure),
    });
    Overview {
        tiles: tiles.collect(),
        note: note(view, &key_figures),
        note_link: Some(Place {
            text: view.say("reference-appendix-a"),
            anchor: appendix::SOURCES.to_owned(),
        }),
    }
}

/// "Jämförelser avser 2023." when all tiles compare with the same year, else with each one's own.
fn note(view: View<'_>, key_figures: &[&OpenKeyFigure]) -> String {
    let mut years: Vec<String> = Vec::new();
    for key_figure in key_figures {
        if let Comparison::With(year, _) =
            view.facts.history(&key_figure.id, view.year).comparison()
        {
            years.push(year.to_string());
        }
    }
    years.sort();
    years.dedup();
    let invented = key_figures
        .iter()
        .any(|each| each.content.content().is_some_and(|content| content.invented.is_some()));
    let mut sentences = Vec::new();
    if !years.is_empty() {
        let words = Words::new().text("years", view.context.locale.list(&years));
        sentences.push(view.say_with("overview-comparison", &words));
    }
    if invented {
        sentences.push(view.say("overview-invented"));
    }
    sentences.push(view.say("overview-calculations"));
    sentences.join(" ")
}

/// The secrecy labels of key figures that this edition withholds or marks, with their titles.
pub(super) fn labelled(view: View<'_>) -> impl Iterator<Item = (&str, &Secrecy)> {
    view.key_figures().filter_map(|key_figure| match &key_figure.content {
        Disclosed::Withheld(label) | Disclosed::Marked(label, _) => {
            Some((key_figure.title.as_str(), label))
        }
        Disclosed::Open(_) => None,
    })
}
