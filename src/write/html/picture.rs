//! Charts, picture files and the cover's ornament as HTML.
//!
//! In: pictures with all their texts. Out: figures. Never: drawing a chart, a picture without words.

use std::fmt::Write;

use crate::base::wording::Facts;
use crate::doc::answer::{BlockAnswer, InlineAnswer, NumberedTable, Picture, SvgInner};
use crate::doc::report::{ImageFile, Mosaic};
use crate::doc::table::{Row, Table};
use crate::doc::tree::{Block, Image};
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
        self.raw("\n<details class=\"data\"");
        if let Some(same) = self.same_table(picture) {
            let facts = Facts::new().text("table", &picture.table_label);
            let facts = facts.text("other", in_sentence(same));
            let words = self.locale.say_with("html-same-data", &facts);
            self.attribute("data-instead", &words);
        }
        self.raw(">\n<summary>");
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

    /// The label of the table in the report's own text, or else below an earlier picture, that has just these
    /// numbers: paper needs them once.
    fn same_table(&self, picture: &Picture) -> Option<&'a str> {
        let nodes = self.report.chapters.iter().flat_map(|chapter| &chapter.nodes);
        let answers: Vec<_> = nodes.filter_map(|node| block_answer(&node.node)).collect();
        let told = answers.iter().filter_map(|answer| table_of_text(answer));
        let drawn = answers.iter().filter_map(|answer| table_of_picture(answer));
        let earlier = drawn.take_while(|(label, _)| *label != picture.table_label);
        let mut same =
            told.chain(earlier).filter(|(_, table)| has_same_rows(&picture.table, table));
        same.next().map(|(label, _)| label)
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
                let least = least_width(file);
                match least {
                    Some(rem) => {
                        self.raw(&format!("<div class=\"image scroll least-{rem}\" role=\"group\" tabindex=\"0\""));
                        if has_caption {
                            let id = escape::id(&image.anchor);
                            self.attribute("aria-labelledby", &format!("{id}-title"));
                        } else {
                            self.attribute("aria-label", &image.alternative_text);
                        }
                        self.raw(">");
                    }
                    None => self.raw("<p class=\"image\">"),
                }
                self.raw("<img");
                self.attribute("src", &embed::data_url(file.media_type, &file.bytes));
                self.attribute("alt", &image.alternative_text);
                self.raw(if least.is_some() { "></div>\n" } else { "></p>\n" });
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

/// What came from data in a place of its own.
fn block_answer(block: &Block<InlineAnswer, BlockAnswer>) -> Option<&BlockAnswer> {
    if let Block::Hole(answer) = block { Some(answer) } else { None }
}

/// A table that answers a request of its own, with its label.
fn table_of_text(answer: &BlockAnswer) -> Option<(&str, &Table)> {
    if let BlockAnswer::Table(told) = answer { Some((&told.label, &told.table)) } else { None }
}

/// The table of a picture's numbers, with its label.
fn table_of_picture(answer: &BlockAnswer) -> Option<(&str, &Table)> {
    if let BlockAnswer::Picture(picture) = answer {
        Some((&picture.table_label, &picture.table))
    } else {
        None
    }
}

/// Whether two tables tell the same, in any order of rows.
fn has_same_rows(one: &Table, other: &Table) -> bool {
    let mut left: Vec<&Row> = other.rows.iter().collect();
    let found = |row: &Row| {
        let place = left.iter().position(|candidate| *candidate == row);
        place.map(|place| left.swap_remove(place)).is_some()
    };
    one.columns == other.columns
        && one.rows.len() == other.rows.len()
        && one.rows.iter().all(found)
}

/// "tabell 4", where "Tabell 4" is the label.
fn in_sentence(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// How wide a drawing must be shown, in rem, so that its letters are 12 pixels high; none for one that is as
/// wide on every screen, or without letters.
fn least_width(file: &ImageFile) -> Option<u32> {
    if file.media_type != "image/svg+xml" {
        return None;
    }
    let svg = str::from_utf8(&file.bytes).ok().filter(|svg| svg.contains("<text"))?;
    let number = |text: &str| {
        let end = text.find(|sign: char| !sign.is_ascii_digit() && sign != '.');
        text[..end.unwrap_or(text.len())].parse::<f64>().ok()
    };
    let (_, view_box) = svg.split_once("viewBox=\"")?;
    let width = number(view_box.split_once('"')?.0.split_ascii_whitespace().nth(2)?)?;
    let sizes = svg.split("font-size").skip(1);
    let sizes =
        sizes.filter_map(|after| number(after.trim_start_matches(['=', ':', '"', ' '])));
    let smallest = sizes.filter(|size| *size > 0.0).min_by(f64::total_cmp).unwrap_or(LETTERS);
    let rem = width * SMALLEST_LETTERS / smallest / LETTERS;
    // A third of a rem too few is not seen.
    let rem = rem - 0.3;
    let last = LEAST_WIDTHS[LEAST_WIDTHS.len() - 1];
    let enough = LEAST_WIDTHS.into_iter().find(|least| f64::from(*least) >= rem);
    (rem > SCREEN).then(|| enough.unwrap_or(last))
}

/// How high letters are on their own, and at least, in pixels.
const LETTERS: f64 = 16.0;
const SMALLEST_LETTERS: f64 = 12.0;

/// The room on a screen of 320 pixels, in rem.
const SCREEN: f64 = 18.0;

/// The least widths of drawings that the style sheet knows, in rem: `least-21` and so on.
const LEAST_WIDTHS: [u32; 10] = [21, 24, 27, 30, 33, 36, 39, 42, 45, 48];

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
