//! Charts, picture files and the cover's ornament as HTML.
//!
//! In: pictures with all their texts. Out: figures. Never: drawing a chart, a picture without words.

use std::fmt::Write;

use crate::doc::answer::{InlineAnswer, NumberedTable, Picture, SvgInner};
use crate::doc::report::Mosaic;
use crate::doc::tree::Image;
use crate::write::html::drawing::shortened;
use crate::write::html::table_room::Room;
use crate::write::html::{Writer, embed, escape};

impl<'a> Writer<'a> {
    /// A chart with label, message, subtitle, summary, source and its numbers.
    pub(super) fn picture(&mut self, picture: &'a Picture) {
        let id = escape::id(&picture.anchor);
        self.figure_start(&id);
        self.raw("<figcaption>\n");
        self.element("p", "label", &picture.label);
        self.raw("\n<p class=\"title\"");
        self.attribute("id", &format!("{id}-title"));
        self.raw(">");
        self.text(&picture.headline);
        self.raw("</p>\n");
        self.element("p", "subtitle", &picture.subtitle);
        self.raw("\n</figcaption>\n");
        self.drawing(picture, &id);
        self.raw("<p class=\"summary\"");
        self.attribute("id", &format!("{id}-summary"));
        self.raw(">");
        self.text(&picture.summary);
        self.raw("</p>\n");
        self.source_line(&picture.source);
        self.picture_data(picture);
        self.raw("</figure>\n");
    }

    fn figure_start(&mut self, id: &str) {
        self.raw("<figure class=\"picture\"");
        self.attribute("id", id);
        self.attribute("aria-labelledby", &format!("{id}-title"));
        self.raw(">\n");
    }

    fn drawing(&mut self, picture: &Picture, id: &str) {
        match &picture.drawing.narrow {
            Some(narrow) => {
                self.raw("<div class=\"drawing\">\n");
                self.svg("wide", &picture.drawing.wide, &picture.alternative_text, id);
                self.svg("narrow", narrow, &picture.alternative_text, id);
                self.raw("</div>\n");
            }
            None => {
                self.raw("<div class=\"drawing scroll\" role=\"group\" tabindex=\"0\"");
                self.attribute("aria-labelledby", &format!("{id}-title"));
                self.raw(">\n");
                self.svg("only", &picture.drawing.wide, &picture.alternative_text, id);
                self.raw("</div>\n");
            }
        }
    }

    /// One image to those who do not see it: the drawing itself hides its texts from them.
    fn svg(&mut self, class: &str, drawing: &SvgInner, alternative_text: &str, id: &str) {
        self.raw(&format!("<svg class=\"chart {class}\" role=\"img\""));
        self.attribute("aria-label", alternative_text);
        self.attribute("aria-describedby", &format!("{id}-summary"));
        self.raw(&format!(" viewBox=\"0 0 {} {}\">", drawing.width, drawing.height));
        self.raw(&shortened(&drawing.markup));
        self.raw("</svg>\n");
    }

    fn picture_data(&mut self, picture: &'a Picture) {
        self.raw("\n<details class=\"data\">\n<summary>");
        let show = self.say("html-show-data");
        self.text(&show);
        self.element("span", "spoken", &format!(", {}", picture.label));
        self.raw("</summary>\n");
        self.raw(&format!("<div class=\"table{}\"", Room::of_table(&picture.table).class()));
        self.attribute("id", &escape::id(&picture.table_anchor));
        self.raw(">\n");
        self.titled_table(&picture.table, |writer| {
            writer.element("span", "label", &picture.table_label);
            writer.raw(" ");
            writer.table_title(&picture.table_title, picture.source.calculation.as_ref());
        });
        self.raw("</div>\n</details>\n");
    }

    /// Where the numbers of the pictures stand: a browser opens the details that a link leads into.
    pub(super) fn places_of_data(&mut self, tables: &[NumberedTable]) {
        self.raw("<ul class=\"places-of-data\">\n");
        for NumberedTable { label, anchor, title, subtitle, .. } in tables {
            self.raw("<li>");
            self.linked(Some(anchor), label);
            self.text(&format!(" {title}"));
            if let Some(subtitle) = subtitle {
                self.raw("<br>");
                self.element("span", "subtitle", subtitle);
            }
            self.raw("</li>\n");
        }
        self.raw("</ul>\n");
    }

    /// A picture file. One without bytes is told by its alternative text: the readers report it.
    pub(super) fn image(&mut self, image: &'a Image<InlineAnswer>) {
        let has_caption = !image.caption.is_empty();
        let has_source = !image.source.is_empty();
        if has_caption {
            let id = escape::id(&image.anchor);
            self.figure_start(&id);
            self.raw("<figcaption>\n");
            self.element("p", "label", &image.label);
            self.raw("\n<p class=\"image-caption\"");
            self.attribute("id", &format!("{id}-title"));
            self.raw(">");
            self.inlines(&image.caption);
            self.raw("</p>\n</figcaption>\n");
        } else if has_source {
            self.raw("<figure class=\"picture\">\n");
        }
        match self.report.images.get(&image.path) {
            Some(file) => {
                self.raw("<p class=\"image\"><img");
                self.attribute("src", &embed::data_url(file.media_type, &file.bytes));
                self.attribute("alt", &image.alternative_text);
                self.raw("></p>\n");
            }
            None => self.element("p", "missing", &image.alternative_text),
        }
        if has_source {
            self.raw("<p class=\"source\">");
            self.inlines(&image.source);
            self.raw("</p>\n");
        }
        if has_caption || has_source {
            self.raw("</figure>\n");
        }
    }
}

/// A small drawing of a value over the years: one image to those who do not see it.
pub(super) fn course(drawing: &SvgInner, alternative_text: &str) -> String {
    let mut svg = String::from("<svg class=\"chart course-line\" role=\"img\" aria-label=\"");
    escape::attribute(&mut svg, alternative_text);
    let _ = write!(svg, "\" viewBox=\"0 0 {} {}\">", drawing.width, drawing.height);
    svg.push_str(&shortened(&drawing.markup));
    svg.push_str("</svg>");
    svg
}

/// The cover's ornament: a column an area, a row a year; hidden from those who listen, because
/// the report says the same in words.
pub(super) fn mosaic(mosaic: &Mosaic) -> String {
    let columns = mosaic.rows.iter().map(Vec::len).max().unwrap_or_default();
    let (width, height) = (columns * 140 - columns.min(1) * 20, mosaic.rows.len() * 96);
    let mut svg =
        format!("<svg class=\"mosaic\" viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\">");
    for (row, levels) in mosaic.rows.iter().enumerate() {
        for (column, level) in levels.iter().enumerate() {
            let (x, y) = (column * 140, row * 96);
            let _ = match level {
                Some(level) => write!(
                    svg,
                    "<rect x=\"{x}\" y=\"{y}\" width=\"120\" height=\"76\" fill=\"var(--d-mosaic-{})\"/>",
                    level.min(&5)
                ),
                None => write!(
                    svg,
                    "<rect x=\"{}\" y=\"{}\" width=\"114\" height=\"70\" fill=\"none\" stroke=\"var(--d-mosaic-none)\" stroke-width=\"6\"/>",
                    x + 3,
                    y + 3
                ),
            };
        }
    }
    svg.push_str("</svg>");
    svg
}
