//! Tiles, cards and the marks in them as HTML.
//!
//! In: key figures with their words. Out: lists and definition lists with headings. Never: colour or
//! shape without a word.

use crate::doc::answer::{
    ActionLink, Card, ChangeLine, Display, Mark, Meter, Overview, SourceLine, Tile,
};
use crate::doc::report::ReportNode;
use crate::write::html::{Writer, escape};

impl<'a> Writer<'a> {
    /// The tiles of the year in short.
    pub(super) fn overview(&mut self, overview: &'a Overview) {
        self.raw("<ul class=\"tiles\">\n");
        for tile in &overview.tiles {
            self.tile(tile);
        }
        self.raw("</ul>\n");
        if overview.note.is_empty() && overview.note_link.is_none() {
            return;
        }
        self.raw("<p class=\"tiles-note\">");
        self.text(&overview.note);
        if let Some(place) = &overview.note_link {
            self.raw(" ");
            self.place(place);
            self.raw(".");
        }
        self.raw("</p>\n");
    }

    fn tile(&mut self, tile: &'a Tile) {
        self.begin_passage();
        let level = (self.level + 1).min(6);
        let class = if has_value(&tile.display) { "tile" } else { "tile without-value" };
        self.raw(&format!("<li class=\"{class}\">\n<h{level}>"));
        self.linked(tile.anchor.as_deref(), &tile.title);
        self.raw(&format!("</h{level}>\n"));
        self.display(&tile.display, tile.row.as_deref());
        if let Some(meter) = tile.meter {
            self.meter(meter);
        }
        self.element("p", "ground", &tile.ground);
        if tile.change.is_some() || tile.target.is_some() {
            self.raw("\n<div class=\"tile-foot\">");
            if let Some(change) = &tile.change {
                self.change(change);
            }
            if let Some(target) = &tile.target {
                self.element("p", "target", target);
            }
            self.raw("</div>");
        }
        self.raw("\n</li>\n");
    }

    /// The value, large: hedge, number, unit, or words in its place.
    fn display(&mut self, display: &Display, row: Option<&str>) {
        match display {
            Display::Value { hedge, number, unit } => {
                self.raw("<p class=\"value\">");
                self.link_to_row(row, |writer| writer.value(hedge.as_deref(), number, unit));
            }
            Display::Words(words) | Display::Withheld(words) => {
                self.raw("<p class=\"value words\">");
                self.link_to_row(row, |writer| writer.text(words));
            }
        }
        self.raw("</p>\n");
    }

    fn value(&mut self, hedge: Option<&str>, number: &str, unit: &str) {
        if let Some(hedge) = hedge {
            self.element("span", "hedge", hedge);
            self.raw(" ");
        }
        self.element("span", "figure", number);
        if !unit.is_empty() {
            self.raw(" ");
            self.element("span", "unit", unit);
        }
    }

    /// Drawn to scale; the ground sentence says the same in words.
    fn meter(&mut self, meter: Meter) {
        let filled = meter.filled.min(1000);
        self.raw(
            "<svg class=\"meter\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" \
             aria-hidden=\"true\">\
             <rect class=\"meter-track\" y=\"3.5\" width=\"1000\" height=\"5\"/>",
        );
        self.raw(&format!(
            "<rect class=\"meter-fill\" y=\"3.5\" width=\"{filled}\" height=\"5\"/>"
        ));
        if let Some(target) = meter.target {
            // Half the tick's width inside, so that a target at the end is seen whole.
            let at = target.clamp(6, 994);
            self.raw(&format!("<path class=\"meter-target\" d=\"M{at} 0V12\"/>"));
        }
        self.raw("</svg>\n");
    }

    fn change(&mut self, change: &ChangeLine) {
        self.raw("<p class=\"change\">");
        self.mark(change.mark, change.judgement.name());
        self.raw(" ");
        self.text(&change.text);
        self.raw("</p>");
    }

    /// A drawn mark in the text's colour or the one of its class; the word beside it says it.
    pub(super) fn mark(&mut self, mark: Mark, class: &str) {
        // One outline each; a hole is drawn the other way round.
        let outline = match mark {
            Mark::Up => "M5 1.5 9.5 9H.5Z",
            Mark::Down => "M5 8.5.5 1h9Z",
            Mark::Dot => "M1.8 5a3.2 3.2 0 0 1 6.4 0 3.2 3.2 0 0 1-6.4 0",
            Mark::Full => "M0 0h10v10H0Z",
            Mark::Half => "M0 0h10v10H0ZM5 1.4v7.2h3.6V1.4Z",
            Mark::Empty => "M0 0h10v10H0ZM1.4 1.4v7.2h7.2V1.4Z",
            Mark::Dash => "M1 4.2h8v1.6H1Z",
        };
        let space = if class.is_empty() { "" } else { " " };
        self.raw(&format!(
            "<svg class=\"mark{space}{class}\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><path d=\"{outline}\"/></svg>"
        ));
    }

    /// Nyckeltal | Rapportering | Kommentar | Förslag: one definition list that looks like a table.
    pub(super) fn card(&mut self, card: &'a Card) {
        let level = (self.level + 1).min(6);
        let mut class = String::from("card");
        class.push_str(if has_value(&card.display) { "" } else { " without-value" });
        class.push_str(if card.secrecy.is_some() { " is-secret" } else { "" });
        self.raw(&format!("<section class=\"{class}\""));
        self.attribute("id", &escape::id(&card.anchor));
        self.raw(&format!(">\n<div class=\"headed\"><h{level}>"));
        self.text(&card.title);
        self.raw(&format!("</h{level}>"));
        self.own_address(&card.anchor, Some(&card.title), &[]);
        if let Some(secrecy) = &card.secrecy {
            self.element("p", "callout-label", secrecy);
        }
        self.is_in_card = true;
        self.raw("<dl>\n");
        self.card_group("card-key-figure", |writer| {
            writer.element("p", "card-name", &card.short_title);
            writer.element("p", "card-id", &card.id);
        });
        self.card_group("card-reporting", |writer| {
            writer.display(&card.display, card.row());
            writer.card_blocks(&card.reporting);
            if let Some(change) = &card.change {
                writer.change(change);
            }
        });
        if !card.comment.is_empty() {
            self.card_group("card-comment", |writer| writer.card_blocks(&card.comment));
        }
        if !card.proposals.is_empty() || !card.actions.is_empty() {
            self.card_group("card-proposal", |writer| {
                writer.card_blocks(&card.proposals);
                writer.actions(&card.actions);
            });
        }
        self.raw("</dl>\n");
        self.is_in_card = false;
        if !card.meta.text.is_empty() || card.meta.calculation.is_some() {
            self.source_line(&card.meta);
            self.raw("\n");
        }
        self.raw("</section>\n");
    }

    /// Headings in a card's texts would stand under the card's own.
    fn card_blocks(&mut self, blocks: &'a [ReportNode]) {
        let level = self.level;
        self.blocks(blocks);
        self.level = level;
    }

    fn card_group(&mut self, key: &str, content: impl FnOnce(&mut Self)) {
        let head = self.say(key);
        self.raw(&format!("<div class=\"{key}\"><dt>"));
        self.text(&head);
        self.raw("</dt>\n<dd>");
        content(self);
        self.raw("</dd></div>\n");
    }

    fn actions(&mut self, actions: &[ActionLink]) {
        for action in actions {
            self.raw("<p class=\"card-action\">");
            self.linked(action.anchor.as_deref(), &action.title);
            if !action.status.is_empty() {
                self.raw(", ");
                self.text(&action.status);
            }
            self.raw("</p>\n");
        }
    }

    /// Where numbers come from, and the row that tells how they are found.
    pub(super) fn source_line(&mut self, source: &SourceLine) {
        self.raw("<p class=\"source\">");
        self.text(&source.text);
        if let Some(place) = &source.calculation {
            let calculation = self.say("source-calculation");
            self.text(&format!(" {calculation} "));
            self.place(place);
            self.raw(".");
        }
        self.raw("</p>");
    }
}

fn has_value(display: &Display) -> bool {
    matches!(display, Display::Value { .. })
}
