//! What comes from data, as it is read aloud: charts, tiles, cards, passages left out.
//!
//! In: block answers. Out: their words in the page's order. Never: marks and bars; the words beside
//! them say the same.

use crate::base::wording::Facts;
use crate::doc::answer::{
    BlockAnswer, Card, Display, NumberedTable, Overview, Picture, SourceLine, Tile,
};
use crate::doc::report::ReportNode;

use super::Writer;

impl<'a> Writer<'a> {
    /// Writes what fills a block hole.
    pub(super) fn block_answer(&mut self, answer: &'a BlockAnswer) {
        match answer {
            BlockAnswer::Picture(picture) => self.picture(picture),
            BlockAnswer::Table(table) => self.numbered_table(table),
            BlockAnswer::PictureData(tables) => self.places_of_data(tables),
            BlockAnswer::Card(card) => self.card(card),
            BlockAnswer::Overview(overview) => self.overview(overview),
            BlockAnswer::Contents => self.contents(None),
            BlockAnswer::Withheld(passage) => {
                self.words_line(&passage.label);
                self.words_line(&passage.text);
            }
            BlockAnswer::Remark(words) => self.words_line(words),
            BlockAnswer::Signatures(signatures) => {
                self.words_line(&signatures.label);
                for (name, role) in &signatures.people {
                    self.words_line(&signatures.place);
                    self.words_line(&format!("{name} {role}"));
                }
            }
        }
    }

    fn picture(&mut self, picture: &Picture) {
        self.role_line("read-figure", &Facts::new());
        self.inside(|writer| {
            writer.words_line(&picture.label);
            writer.words_line(&picture.headline);
            writer.words_line(&picture.subtitle);
            writer.picture_words(&picture.alternative_text);
            writer.words_line(&picture.summary);
            writer.source_line(&picture.source);
            let words = writer.say("html-show-data");
            writer.role("read-details", &Facts::new());
            writer.words(&format!("{words}, {}", picture.label));
            let title = (picture.table_label.as_str(), picture.table_title.as_str());
            let row = picture.source.calculation.as_ref();
            writer.inside(|writer| writer.table(&picture.table, title, row, None));
        });
    }

    fn places_of_data(&mut self, tables: &[NumberedTable]) {
        self.list_start("read-list", tables.len());
        for NumberedTable { label, anchor, title, subtitle, .. } in tables {
            self.words("- ");
            self.link_to(Some(anchor), label);
            self.words(&format!(" {title} {}", subtitle.as_deref().unwrap_or_default()));
            self.end_line();
        }
    }

    fn overview(&mut self, overview: &Overview) {
        self.list_start("read-list", overview.tiles.len());
        for tile in &overview.tiles {
            self.words("- ");
            self.tile(tile);
        }
        self.words(&overview.note);
        if let Some(place) = &overview.note_link {
            self.words(" ");
            self.place(place);
            self.words(".");
        }
        self.end_line();
    }

    fn tile(&mut self, tile: &Tile) {
        let level = (self.level + 1).min(6);
        self.role("read-heading", &Facts::new().text("level", level));
        self.link_to(tile.anchor.as_deref(), &tile.title);
        self.inside(|writer| {
            writer.display(&tile.display, tile.row.as_deref());
            writer.words_line(&tile.ground);
            if let Some(change) = &tile.change {
                writer.words_line(&change.text);
            }
            if let Some(target) = &tile.target {
                writer.words_line(target);
            }
        });
    }

    fn display(&mut self, display: &Display, anchor: Option<&str>) {
        self.end_line();
        match display {
            Display::Value { hedge, number, unit } => {
                let hedge = hedge.as_deref().unwrap_or_default();
                self.link_to(anchor, &format!("{hedge} {number} {unit}"));
            }
            Display::Words(words) | Display::Withheld(words) => self.link_to(anchor, words),
        }
        self.end_line();
    }

    /// Where numbers come from, and the row that tells how they are found.
    pub(super) fn source_line(&mut self, source: &SourceLine) {
        self.end_line();
        self.words(&source.text);
        if let Some(place) = &source.calculation {
            let calculation = self.say("source-calculation");
            self.words(&format!(" {calculation} "));
            self.place(place);
            self.words(".");
        }
        self.end_line();
    }

    fn card(&mut self, card: &'a Card) {
        self.heading_start((self.level + 1).min(6));
        self.words(&card.title);
        self.own_address(&card.anchor, Some(&card.title), &[]);
        if let Some(secrecy) = &card.secrecy {
            self.words_line(secrecy);
        }
        let (has_comment, has_proposal) =
            (!card.comment.is_empty(), !card.proposals.is_empty() || !card.actions.is_empty());
        let groups = 2 + usize::from(has_comment) + usize::from(has_proposal);
        self.list_start("read-terms", groups);
        self.inside(|writer| {
            writer.card_group("card-key-figure", |writer| {
                writer.words_line(&card.short_title);
                writer.words_line(&card.id);
            });
            writer.card_group("card-reporting", |writer| {
                writer.display(&card.display, card.row());
                writer.card_blocks(&card.reporting);
                if let Some(change) = &card.change {
                    writer.words_line(&change.text);
                }
            });
            if has_comment {
                writer.card_group("card-comment", |writer| writer.card_blocks(&card.comment));
            }
            if has_proposal {
                writer.card_group("card-proposal", |writer| writer.card_proposals(card));
            }
        });
        self.source_line(&card.meta);
    }

    fn card_group(&mut self, key: &str, content: impl FnOnce(&mut Self)) {
        let words = self.say(key);
        self.words_line(&words);
        self.inside(content);
    }

    /// Headings in a card's texts would stand under the card's own.
    fn card_blocks(&mut self, blocks: &'a [ReportNode]) {
        let level = self.level;
        self.blocks(blocks);
        self.level = level;
    }

    fn card_proposals(&mut self, card: &'a Card) {
        self.card_blocks(&card.proposals);
        for action in &card.actions {
            self.link_to(action.anchor.as_deref(), &action.title);
            if !action.status.is_empty() {
                self.words(&format!(", {}", action.status));
            }
            self.end_line();
        }
    }
}
