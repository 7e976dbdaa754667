//! The page and the PDF of the sample say the same, in the same order.
//!
//! Both are read as someone with a screen reader hears them. What the two forms say in different places
//! by design is set aside, and nothing else (see [`PageText::element`] and [`pdf_lines`]):
//!
//! - The cover, the contents and the particulars of the document frame the report in different ways;
//!   the particulars are compared by themselves.
//! - A picture's data follow it in the page and stand in appendix A in the PDF; either says where.
//! - Notes end each chapter of the page and stand at the foot of the PDF's pages.
//! - A card is a list in the page and a table in the PDF, so its four labels come at other places.
//! - Lines are parted where they are parted; words are compared.

use scraper::{ElementRef, Html, Node, Selector};

use crate::pdf_text::{pdf_headings, pdf_shapes, pdf_text};
use crate::project::sample_file;

/// The labels of a card, in both languages.
const CARD_LABELS: [&str; 8] = [
    "Nyckeltal",
    "Rapportering",
    "Kommentar",
    "Förslag",
    "Key figure",
    "Reporting",
    "Comment",
    "Proposal",
];
/// What each form says of itself: Swedish and English.
const PARTICULARS: [&str; 2] = ["Dokumentuppgifter", "About this document"];
const CONTENTS: [&str; 2] = ["Innehåll", "Contents"];
const COVER: [&str; 2] = ["Omslaget visar", "The cover shows"];
const ALL_NUMBERS: [&str; 2] = [" Alla tal: tabell A.", " All numbers: table A."];

/// A page's text in reading order, a line a block.
#[derive(Default)]
struct PageText {
    lines: Vec<String>,
    line: String,
    /// The text of notes.
    notes: Vec<String>,
    /// The particulars of the document.
    particulars: Vec<String>,
    /// The data of each picture, with their source.
    data: Vec<Vec<String>>,
    /// Headings of the report itself, not of cards and tiles.
    headings: Vec<(u8, String)>,
}

impl PageText {
    fn new(page: &str) -> Self {
        let page = Html::parse_document(page);
        let main = Selector::parse("main").expect("a selector");
        let mut text = Self::default();
        text.element(page.select(&main).next().expect("a main part"));
        text.end_line();
        if text.particulars.is_empty() {
            text.particulars = under_title(&page);
        }
        text
    }

    fn element(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        let has = |class: &str| value.has_class(class, scraper::CaseSensitivity::CaseSensitive);
        let is_hidden = value.attr("aria-hidden") == Some("true")
            || value.attr("hidden").is_some()
            // The same drawing again, for narrow screens.
            || (has("chart") && has("narrow"));
        let is_elsewhere = has("note-reference") || has("note-back") || has("self");
        if is_hidden || is_elsewhere || matches!(value.name(), "style" | "nav" | "title") {
            return;
        }
        if has("places-of-data") {
            return self.places_of_data(element);
        }
        let aside = match () {
            () if value.name() == "details" => Some(Aside::Data),
            () if has("notes") => Some(Aside::Notes),
            () if has("particulars-all") => Some(Aside::Particulars),
            () => None,
        };
        if let Some(aside) = aside {
            self.end_line();
            let before = std::mem::take(&mut self.lines);
            self.children(element);
            self.end_line();
            let lines = std::mem::replace(&mut self.lines, before);
            match aside {
                Aside::Notes => self.notes.extend(lines),
                Aside::Particulars => self.particulars.extend(lines),
                Aside::Data => self.data.push(with_source(element, lines)),
            }
            return;
        }
        self.open_element(element);
    }

    /// The appendix, whose places of data are the data themselves in the PDF.
    fn places_of_data(&mut self, list: ElementRef<'_>) {
        for (index, item) in list.child_elements().enumerate() {
            self.children(item);
            self.end_line();
            self.lines.extend(self.data[index].clone());
        }
    }

    fn open_element(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        let inline = ["a", "abbr", "code", "del", "em", "span", "strong", "sup", "time", "wbr"];
        let is_inline = inline.contains(&value.name());
        if !is_inline {
            self.end_line();
        }
        let is_picture = value.attr("role") == Some("img") || value.name() == "img";
        match value.attr("aria-label").or(value.attr("alt")).filter(|_| is_picture) {
            Some(alternative_text) => self.line += alternative_text,
            None => self.children(element),
        }
        let level = value.name().strip_prefix('h').and_then(|level| level.parse().ok());
        if let (Some(level), Some(_)) = (level, value.attr("id")) {
            self.headings.push((level, one_spaced(&self.line)));
        }
        if !is_inline {
            self.end_line();
        }
    }

    fn children(&mut self, element: ElementRef<'_>) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.line += text,
                Node::Element(_) => {
                    self.element(ElementRef::wrap(child).expect("an element"));
                }
                _ => {}
            }
        }
    }

    fn end_line(&mut self) {
        let line = one_spaced(&std::mem::take(&mut self.line));
        if !line.is_empty() && !CARD_LABELS.contains(&line.as_str()) {
            self.lines.push(line);
        }
    }
}

/// The particulars of a page that lists them under its title only, as the PDF has them.
fn under_title(page: &Html) -> Vec<String> {
    let entries = Selector::parse(".particulars dl > div:not(.short-downloads) > *");
    let entries = page.select(entries.as_ref().expect("a selector"));
    let is_english = page.root_element().value().attr("lang") == Some("en");
    let heading = PARTICULARS[usize::from(is_english)].to_owned();
    let lines = entries.map(|entry| one_spaced(&entry.text().collect::<String>()));
    std::iter::once(heading).chain(lines).collect()
}

#[derive(Clone, Copy)]
enum Aside {
    Notes,
    Particulars,
    Data,
}

/// The lines of a picture's details without what opens them and what names the table, and the source.
fn with_source(details: ElementRef<'_>, mut lines: Vec<String>) -> Vec<String> {
    let inside = |of: ElementRef<'_>, selector: &str| {
        let selector = Selector::parse(selector).expect("a selector");
        let element = of.select(&selector).next().expect("an element");
        one_spaced(&element.text().collect::<String>())
    };
    let figure = details.parent().and_then(ElementRef::wrap).expect("a figure");
    let named = [inside(details, "summary"), inside(details, "caption")];
    let first: Vec<String> = lines.drain(..2).collect();
    assert_eq!(first, named);
    lines.push(inside(figure, ".source"));
    lines
}

/// The lists and tables of a page's main part, as `pdf_shapes` tells those of a PDF. Tiles and notes
/// are no lists in the PDF, and a picture's data stand where the page has the list of their places.
fn page_shapes(page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let parsed = |selector: &str| Selector::parse(selector).expect("a selector");
    let selector = parsed("main ul, main ol, main table");
    let is_elsewhere = |element: &ElementRef<'_>| {
        let names = ["tiles", "contents"];
        let own = names.iter().any(|name| element.value().classes().any(|it| it == *name));
        own || element.ancestors().filter_map(ElementRef::wrap).any(|outer| {
            outer.value().name() == "details" || outer.value().classes().any(|it| it == "notes")
        })
    };
    let shape = |element: ElementRef<'_>| {
        if element.value().name() != "table" {
            return format!("list {}", element.child_elements().count());
        }
        let rows: Vec<ElementRef<'_>> = element.select(&parsed("tr")).collect();
        let columns = rows.iter().map(|row| row.child_elements().count()).max().unwrap_or(0);
        let first = rows[0].child_elements().next().expect("a cell");
        let words = one_spaced(&first.text().collect::<String>());
        format!("table {} {columns} {words}", rows.len())
    };
    let elements = page.select(&selector).filter(|element| !is_elsewhere(element));
    let data: Vec<String> = page.select(&parsed("details.data table")).map(shape).collect();
    let shapes = elements.flat_map(|element| {
        let is_places = element.value().classes().any(|it| it == "places-of-data");
        if is_places { data.clone() } else { vec![shape(element)] }
    });
    shapes.collect()
}

/// What is compared of the PDF: the particulars, and the report from its first chapter on. The
/// reference to a picture's data in the appendix is left out.
fn pdf_lines(pdf: &[u8], first_heading: &str) -> (Vec<String>, Vec<String>) {
    let text = pdf_text(pdf);
    let lines: Vec<String> = text.lines().map(one_spaced).collect();
    let at = |headings: &[&str]| {
        lines.iter().position(|line| headings.contains(&line.as_str())).expect("a heading")
    };
    let begin = at(&PARTICULARS);
    let mut particulars = lines[begin..at(&CONTENTS)].to_vec();
    // What the picture on the cover shows is said there, and under the particulars of the page.
    if COVER.iter().any(|cover| lines[begin - 1].starts_with(cover)) {
        particulars.push(lines[begin - 1].clone());
    }
    let mut report = lines[at(&[first_heading])..].to_vec();
    report.retain(|line| !CARD_LABELS.contains(&line.as_str()));
    for line in &mut report {
        let parted = ALL_NUMBERS.iter().find_map(|words| line.rsplit_once(words));
        if let Some((before, table)) = parted {
            let is_number = table.trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
            assert!(is_number, "{line}");
            *line = before.to_owned();
        }
    }
    (particulars, report)
}

/// Without what parts words invisibly, with one plain space for every other.
fn one_spaced(text: &str) -> String {
    let text = text.replace(['\u{ad}', '\u{2060}', '\u{200b}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_same_words(page: &[String], pdf: &[String]) {
    let words = |lines: &[String]| -> Vec<String> {
        lines.iter().flat_map(|line| line.split_whitespace()).map(str::to_owned).collect()
    };
    let (page, pdf) = (words(page), words(pdf));
    let at = page.iter().zip(&pdf).position(|(page, pdf)| page != pdf);
    let at = at.or((page.len() != pdf.len()).then_some(page.len().min(pdf.len())));
    if let Some(at) = at {
        let part = |words: &[String]| {
            words[at.saturating_sub(12)..(at + 12).min(words.len())].join(" ")
        };
        panic!("page: … {} …\n pdf: … {} …", part(&page), part(&pdf));
    }
}

#[test]
fn page_and_pdf_of_the_sample_say_the_same_in_the_same_order() {
    for edition in ["public", "internal"] {
        let file = |extension: &str| sample_file(edition, extension);
        let lines = assert_page_is_pdf(&String::from_utf8_lossy(file(".html")), file(".pdf"));
        assert!(lines > 400, "the sample is longer");
    }
}

/// Holds a page against its PDF: words, order, headings, lists, tables. Gives back how many lines there are.
pub fn assert_page_is_pdf(text: &str, pdf: &[u8]) -> usize {
    let page = PageText::new(text);
    let (particulars, report) = pdf_lines(pdf, &page.headings[0].1);
    let mut whole = page.lines.clone();
    // Notes come last in both.
    whole.extend(page.notes.clone());
    assert_same_words(&whole, &report);
    assert_same_words(&page.particulars, &particulars);
    // A heading of the page is one level below that of the PDF, as its first is the title.
    let in_page: Vec<(u8, String)> = page
        .headings
        .iter()
        .filter(|(_, text)| !PARTICULARS.contains(&text.as_str()))
        .map(|(level, text)| (level - 1, text.clone()))
        .collect();
    let mut in_pdf = pdf_headings(pdf);
    in_pdf.retain(|(_, text)| ![CONTENTS, PARTICULARS].concat().contains(&text.as_str()));
    in_pdf.iter_mut().for_each(|(_, text)| *text = one_spaced(text));
    assert_eq!(in_page, in_pdf);
    let mut shapes = pdf_shapes(pdf);
    shapes.iter_mut().for_each(|shape| *shape = one_spaced(shape));
    // The particulars are a list of terms, and a card is a table.
    shapes.remove(0);
    shapes.retain(|shape| {
        !CARD_LABELS.iter().any(|label| *shape == format!("table 2 4 {label}"))
    });
    assert_eq!(page_shapes(text), shapes);
    whole.len()
}
