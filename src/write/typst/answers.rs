//! What comes from data, as Typst code: pictures, cards, tiles.
//!
//! In: block answers. Out: calls of components; drawings as virtual files. Never: computing.

use crate::base::wording::Facts;
use crate::doc::answer::{
    BlockAnswer, Card, ChangeLine, Display, Meter, NumberedTable, Overview, Picture,
    Signatures, SourceLine, Tile, WithheldPassage,
};
use crate::doc::report::in_sentence;
use crate::doc::table::Place;

use super::Writer;
use super::tables::mark_name;

impl Writer<'_> {
    /// Writes what fills a block hole.
    pub(super) fn block_answer(&mut self, answer: &BlockAnswer) {
        match answer {
            BlockAnswer::Picture(picture) => self.picture(picture),
            BlockAnswer::Table(table) => self.numbered_table(table, 0.0),
            BlockAnswer::PictureData(tables) if self.data_below.is_empty() => {
                for table in tables {
                    self.numbered_table(table, 0.0);
                }
            }
            BlockAnswer::PictureData(tables) => self.places_of_data(tables),
            BlockAnswer::Card(card) => self.card(card),
            BlockAnswer::Overview(overview) => self.overview(overview),
            BlockAnswer::Contents => self.code.push("contents()\n"),
            BlockAnswer::Withheld(WithheldPassage { label, text }) => {
                self.call("withheld-passage", &[label, text]);
                self.code.push("\n");
            }
            BlockAnswer::Signatures(Signatures { label, place, people }) => {
                self.code.push("signatures(");
                self.item_literal(label);
                self.item_literal(place);
                for (name, role) in people {
                    self.code.push("(");
                    self.item_literal(name);
                    self.item_literal(role);
                    self.code.push("), ");
                }
                self.code.push(")\n");
            }
            BlockAnswer::Remark(words) => {
                self.code.push("remark(");
                self.text_block(words);
                self.code.push(")\n");
            }
        }
    }

    fn picture(&mut self, picture: &Picture) {
        self.code.push("picture(");
        self.nested();
        self.anchor(&picture.anchor);
        self.code.argument("name", &picture.label);
        self.shown("headline", &picture.headline);
        self.shown("subtitle", &picture.subtitle);
        let (paths, alternative_texts) = self.drawings(picture);
        self.code.push("drawings: (");
        for path in &paths {
            self.item_literal(path);
        }
        self.code.push("), alt: (");
        for text in &alternative_texts {
            self.item_literal(text);
        }
        self.code.push("), ");
        self.shown("summary", &picture.summary);
        self.code.push("source: ");
        self.source_line(&picture.source);
        self.code.push(", ");
        let below = self.data_below.get(picture.table_anchor.as_str()).copied();
        if below.is_some() || self.is_shown {
            self.code.push("floats: false, ");
        }
        if below.is_none() && self.anchors.label(&picture.table_anchor).is_some() {
            let words = self.wording.say("picture-data");
            self.code.push("data: { ");
            self.code.literal(&format!("{words} "));
            self.code.push("; ");
            self.reference(&in_sentence(&picture.table_label), &picture.table_anchor);
            self.code.push("; \".\" }");
        }
        self.code.push(")\n");
        if let Some(table) = below {
            // The picture's source is the table's.
            self.numbered_table(&NumberedTable { source: None, ..table.clone() }, 0.0);
        }
    }

    /// Where the numbers of the pictures stand.
    fn places_of_data(&mut self, tables: &[NumberedTable]) {
        self.code.push("bullets(");
        for NumberedTable { label, anchor, title, subtitle, .. } in tables {
            self.code.push("{ ");
            self.reference(label, anchor);
            self.code.push("; ");
            self.text(&format!(" {title}"));
            if let Some(subtitle) = subtitle {
                self.code.push("; linebreak(); ");
                self.text(subtitle);
            }
            self.code.push(" }, ");
        }
        self.code.push(")\n");
    }

    /// Adds the drawings as files. The first one's alternative text tells of them all.
    fn drawings(&mut self, picture: &Picture) -> (Vec<String>, Vec<String>) {
        let count = picture.drawing.print.len();
        let mut paths = Vec::new();
        let mut texts = Vec::new();
        for (index, svg) in picture.drawing.print.iter().enumerate() {
            self.pictures += 1;
            let path = format!("pictures/{}.svg", self.pictures);
            self.files.insert(path.clone(), svg.clone().into_bytes());
            paths.push(format!("/{path}"));
            texts.push(if index == 0 {
                picture.alternative_text.clone()
            } else {
                let facts = Facts::new().text("part", index + 1).text("count", count);
                self.wording.say_with("picture-part", &facts)
            });
        }
        (paths, texts)
    }

    /// Writes a text and the comma after it.
    pub(super) fn item_literal(&mut self, text: &str) {
        self.code.literal(text);
        self.code.push(", ");
    }

    fn card(&mut self, card: &Card) {
        self.code.push("card(");
        self.nested();
        self.height(self.heights.card(card, self.depth > 0));
        self.anchor(&card.anchor);
        self.code.push("heads: (");
        for key in ["card-key-figure", "card-reporting", "card-comment", "card-proposal"] {
            let words = self.wording.say(key);
            self.item_literal(&words);
        }
        self.code.push("), ");
        self.shown("title", &card.title);
        self.shown("name", &card.short_title);
        self.code.argument("id", &card.id);
        self.code.push("value: ");
        self.display((&card.display, card.row()), "20pt", "10.5pt", "14pt");
        self.code.push(", ");
        self.change(card.change.as_ref());
        self.code.push("reporting: ");
        self.body(&card.reporting);
        self.code.push(", comment: ");
        self.body(&card.comment);
        self.code.push(", proposals: ");
        self.body(&card.proposals);
        self.code.push(", actions: (");
        for action in &card.actions {
            self.code.push("{ ");
            match &action.anchor {
                Some(anchor) => self.reference(&action.title, anchor),
                None => self.text(&action.title),
            }
            self.code.push("; ");
            self.text(&format!(", {}", action.status));
            self.code.push(" }, ");
        }
        self.code.push("), meta: ");
        self.source_line(&card.meta);
        self.code.push(", ");
        self.code.option("secrecy", card.secrecy.as_deref());
        self.code.push(")\n");
    }

    /// Writes where numbers come from, and the row that tells how they are found, as one code block.
    pub(super) fn source_line(&mut self, source: &SourceLine) {
        self.code.push("{ ");
        self.text(&source.text);
        if let Some(place) = &source.calculation {
            let words = self.wording.say("source-calculation");
            self.code.push("; ");
            self.code.literal(&format!(" {words} "));
            self.code.push("; ");
            self.reference(&place.text, &place.anchor);
            self.code.push("; \".\"");
        }
        self.code.push(" }");
    }

    fn overview(&mut self, overview: &Overview) {
        self.code.push("tiles(");
        self.nested();
        self.code.push("note: { ");
        self.text(&overview.note);
        if let Some(Place { text, anchor }) = &overview.note_link {
            self.code.push("; \" \"; ");
            self.reference(text, anchor);
            self.code.push("; \".\"");
        }
        self.code.push(" },\n");
        for tile in &overview.tiles {
            self.tile(tile);
        }
        self.code.push(")\n");
    }

    fn tile(&mut self, tile: &Tile) {
        self.code.push("tile(anchor: ");
        self.label_or_none(tile.anchor.as_deref());
        self.code.push(", ");
        self.shown("title", &tile.title);
        match &tile.display {
            Display::Value { .. } => {
                self.code.push("value: ");
                self.display((&tile.display, tile.row.as_deref()), "34pt", "13pt", "16pt");
                self.code.push(", ");
            }
            Display::Words(words) | Display::Withheld(words) => {
                self.code.argument("words", words);
            }
        }
        if let Some(Meter { filled, target }) = tile.meter {
            self.code.push("meter: meter(");
            self.code.number(filled.min(1000));
            self.code.push(", ");
            match target {
                Some(target) => self.code.number(target.min(1000)),
                None => self.code.push("none"),
            }
            self.code.push("), ");
        }
        self.shown("ground", &tile.ground);
        self.code.option("target", tile.target.as_deref());
        self.change(tile.change.as_ref());
        self.code.push("),\n");
    }

    /// Writes a value and where it leads, in figures (`size`, with hedge and unit `beside`) or in `words`.
    fn display(
        &mut self,
        (display, row): (&Display, Option<&str>),
        size: &str,
        beside: &str,
        words: &str,
    ) {
        self.link_to_row(row, |writer| writer.display_plain(display, size, beside, words));
    }

    fn display_plain(&mut self, display: &Display, size: &str, beside: &str, words: &str) {
        match display {
            Display::Value { hedge, number, unit } => {
                self.code.push("display-value(");
                match hedge {
                    Some(hedge) => self.code.literal(hedge),
                    None => self.code.push("none"),
                }
                self.code.push(", ");
                self.code.literal(number);
                self.code.push(", ");
                self.code.literal(unit);
                self.code.push(&format!(", {size}, {beside})"));
            }
            Display::Words(text) | Display::Withheld(text) => {
                self.code.push(&format!("display-words({words}, "));
                self.code.literal(text);
                self.code.push(")");
            }
        }
    }

    /// Writes `change: change(…), ` when there is a change.
    fn change(&mut self, change: Option<&ChangeLine>) {
        let Some(ChangeLine { mark, judgement, text }) = change else { return };
        self.code.push("change: ");
        self.call("change", &[mark_name(*mark), judgement.name(), text]);
        self.code.push(", ");
    }
}
