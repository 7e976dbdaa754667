//! The text of a tagged PDF in the order of its tags.
//!
//! In: the bytes of a PDF that Typst made. Out: its words, headings, alternative texts, bookmarks.
//! Never: where on a page a part stands; what is not tagged is not read.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// The text of every part that is read aloud, a line each, in reading order, without U+00AD.
/// A picture's line is its alternative text. Footnotes stand at the end, without their numbers;
/// numbers of list items and notes that only tell a link's address are left out.
pub fn pdf_text(bytes: &[u8]) -> String {
    let mut reader = Reader::new(bytes);
    reader.walk_all();
    let lines = reader.lines.iter().map(|(_, line)| line.as_str());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The headings with their levels, in reading order.
pub fn pdf_headings(bytes: &[u8]) -> Vec<(u8, String)> {
    let mut reader = Reader::new(bytes);
    reader.walk_all();
    let heading = |(tag, line): (String, String)| {
        let level = tag.strip_prefix('H')?.parse().ok()?;
        Some((level, line))
    };
    reader.lines.into_iter().filter_map(heading).collect()
}

/// A part that is read aloud, and the pages on which it begins and ends, from 1.
#[derive(Debug)]
pub struct Placed {
    pub tag: String,
    pub text: String,
    pub pages: [usize; 2],
}

/// The same lines as of the text, each with its tag and its pages; without footnotes.
pub fn pdf_placed(bytes: &[u8]) -> Vec<Placed> {
    let mut reader = Reader::new(bytes);
    reader.walk_all();
    let numbers: BTreeMap<ObjectId, usize> = reader.document.page_iter().zip(1..).collect();
    let lines = reader.lines.into_iter().zip(reader.places);
    let placed = lines.map(|((tag, text), [first, last])| Placed {
        tag,
        text,
        pages: [numbers[&first], numbers[&last]],
    });
    placed.collect()
}

/// The lists and tables in reading order: how many items, rows and columns each has, and the words of
/// a table's first cell.
pub fn pdf_shapes(bytes: &[u8]) -> Vec<String> {
    let mut reader = Reader::new(bytes);
    let root = reader.document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root = dictionary(&reader.document, root).expect("a tagged PDF").clone();
    let mut shapes = Vec::new();
    reader.shapes(&root, &mut shapes);
    shapes
}

/// The titles of the bookmarks with their depths from 1, in order.
pub fn pdf_bookmarks(bytes: &[u8]) -> Vec<(u8, String)> {
    let document = Document::load_mem(bytes).expect("a PDF");
    let mut found = Vec::new();
    let outlines = document.catalog().unwrap().get(b"Outlines").unwrap();
    bookmarks(&document, dictionary(&document, outlines).unwrap(), 1, &mut found);
    found
}

/// How far down the lowest text of each page stands that is not its foot, in points from the top.
pub fn pdf_lowest_text(bytes: &[u8]) -> Vec<f64> {
    const FOOT: f64 = 778.0;
    let document = Document::load_mem(bytes).expect("a PDF");
    let lowest = |page: ObjectId| {
        let content = Content::decode(&document.get_page_content(page)).expect("operations");
        // Only the vertical scale and shift matter: nothing is turned.
        let (mut scale, mut shift, mut outer) = (1.0, 0.0, Vec::new());
        let mut lowest: f64 = 0.0;
        for operation in &content.operations {
            let number = |index: usize| {
                let operand = operation.operands.get(index);
                operand.and_then(|it| it.as_float().ok()).map_or(0.0, f64::from)
            };
            match operation.operator.as_str() {
                "q" => outer.push((scale, shift)),
                "Q" => (scale, shift) = outer.pop().expect("balanced"),
                "cm" => (scale, shift) = (number(3) * scale, number(5) * scale + shift),
                "Tm" => {
                    let height = 841.89 - (number(5) * scale + shift);
                    if height < FOOT {
                        lowest = lowest.max(height);
                    }
                }
                _ => {}
            }
        }
        lowest
    };
    document.page_iter().map(lowest).collect()
}

/// The sizes of the text on the first page, in whole points.
pub fn pdf_cover_sizes(bytes: &[u8]) -> BTreeSet<i64> {
    let document = Document::load_mem(bytes).expect("a PDF");
    let first = document.page_iter().next().expect("a page");
    let content = document.get_page_content(first);
    let content = Content::decode(&content).expect("operations");
    let sizes = content.operations.iter().filter(|operation| operation.operator == "Tf");
    let size = |size: &Object| size.as_float().expect("a size").round() as i64;
    sizes.map(|operation| size(&operation.operands[1])).collect()
}

fn bookmarks(
    document: &Document,
    parent: &Dictionary,
    depth: u8,
    found: &mut Vec<(u8, String)>,
) {
    let mut next = parent.get(b"First").ok();
    while let Some(item) = next.and_then(|object| dictionary(document, object)) {
        found.push((depth, item.get(b"Title").ok().map(text_string).unwrap_or_default()));
        bookmarks(document, item, depth + 1, found);
        next = item.get(b"Next").ok();
    }
}

/// What a font's codes mean.
type Codes = BTreeMap<u16, String>;

struct Reader {
    document: Document,
    /// Text by page and marked-content id.
    marked: BTreeMap<(ObjectId, i64), String>,
    /// Tag and text.
    lines: Vec<(String, String)>,
    line: String,
    /// The pages on which each line begins and ends; footnotes have none.
    places: Vec<[ObjectId; 2]>,
    place: Option<[ObjectId; 2]>,
    /// Texts of footnotes.
    notes: Vec<String>,
}

impl Reader {
    fn new(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).expect("a PDF");
        let marked = document.page_iter().flat_map(|page| page_text(&document, page)).collect();
        Self {
            document,
            marked,
            lines: Vec::new(),
            line: String::new(),
            places: Vec::new(),
            place: None,
            notes: Vec::new(),
        }
    }

    fn walk_all(&mut self) {
        let root = self.document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
        let root = dictionary(&self.document, root).expect("a tagged PDF").clone();
        self.children(&root, "", None);
        self.end_line("");
        self.lines
            .extend(std::mem::take(&mut self.notes).into_iter().map(|it| ("Note".into(), it)));
    }

    fn shapes(&mut self, element: &Dictionary, shapes: &mut Vec<String>) {
        match tag(element).as_str() {
            "L" => {
                let items = self.elements(element).iter().filter(|it| tag(it) == "LI").count();
                shapes.push(format!("list {items}"));
            }
            "Table" => {
                let mut rows = Vec::new();
                self.rows(element, &mut rows);
                let columns =
                    rows.iter().map(|row| self.elements(row).len()).max().unwrap_or(0);
                let first = self.elements(&rows[0])[0].clone();
                let page = first.get(b"Pg").and_then(Object::as_reference).ok();
                self.children(&first, "TH", page);
                self.end_line("");
                let words: Vec<String> = self.lines.drain(..).map(|(_, line)| line).collect();
                let words = words.join(" ");
                shapes.push(format!("table {} {columns} {words}", rows.len()));
            }
            _ => {}
        }
        for child in self.elements(element) {
            self.shapes(&child, shapes);
        }
    }

    fn rows(&self, element: &Dictionary, rows: &mut Vec<Dictionary>) {
        for child in self.elements(element) {
            match tag(&child).as_str() {
                "TR" => rows.push(child),
                _ => self.rows(&child, rows),
            }
        }
    }

    /// The structure elements right below one.
    fn elements(&self, element: &Dictionary) -> Vec<Dictionary> {
        let Ok(children) = element.get(b"K") else { return Vec::new() };
        let list = match resolved(&self.document, children) {
            Object::Array(list) => list.clone(),
            other => vec![other.clone()],
        };
        let element = |it: &Object| dictionary(&self.document, it).cloned();
        list.iter().filter_map(element).filter(|it| !tag(it).is_empty()).collect()
    }

    fn children(&mut self, element: &Dictionary, parent: &str, page: Option<ObjectId>) {
        let Ok(children) = element.get(b"K") else { return };
        let children = resolved(&self.document, children).clone();
        let list = match children {
            Object::Array(list) => list,
            other => vec![other],
        };
        for child in list {
            self.child(&resolved(&self.document, &child).clone(), parent, page);
        }
    }

    fn child(&mut self, child: &Object, parent: &str, page: Option<ObjectId>) {
        match child {
            Object::Integer(id) => self.content(page, *id),
            Object::Dictionary(child) => {
                let page = child.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                if let Ok(tag) = child.get(b"S").and_then(Object::as_name) {
                    let tag = String::from_utf8_lossy(tag).into_owned();
                    self.element(&tag, child, parent, page);
                } else if let Ok(id) = child.get(b"MCID").and_then(Object::as_i64) {
                    self.content(page, id);
                }
            }
            _ => {}
        }
    }

    fn element(
        &mut self,
        tag: &str,
        element: &Dictionary,
        parent: &str,
        page: Option<ObjectId>,
    ) {
        let is_inline = matches!(tag, "Span" | "Link" | "Em" | "Strong" | "Code" | "Reference")
            && !format!("{element:?}").contains("/Placement /Block");
        match (tag, parent) {
            ("Note", _) => return self.note(element, page),
            ("Lbl", "LI" | "L") => return self.label(element, page),
            // The number of a note, in the text and at the note.
            ("Lbl", _) => return,
            _ => {}
        }
        if !is_inline {
            self.end_line("");
        }
        match element.get(b"Alt").ok().filter(|_| tag == "Figure") {
            Some(alternative_text) => {
                self.line += &text_string(alternative_text);
                self.stand(page);
            }
            None => self.children(element, tag, page),
        }
        if !is_inline {
            self.end_line(tag);
        }
    }

    fn note(&mut self, element: &Dictionary, page: Option<ObjectId>) {
        let (line, lines) = (std::mem::take(&mut self.line), std::mem::take(&mut self.lines));
        let (place, places) = (self.place.take(), std::mem::take(&mut self.places));
        self.children(element, "Note", page);
        self.end_line("");
        let words: Vec<String> = self.lines.drain(..).map(|(_, line)| line).collect();
        let text = words.join(" ");
        if !text.starts_with("http") {
            self.notes.push(text);
        }
        (self.line, self.lines) = (line, lines);
        (self.place, self.places) = (place, places);
    }

    /// The label of a list item: kept when it is a term.
    fn label(&mut self, element: &Dictionary, page: Option<ObjectId>) {
        self.end_line("");
        self.children(element, "Lbl", page);
        let label = self.line.trim();
        if label == "–" || label.chars().all(|c| c.is_ascii_digit()) {
            self.line.clear();
        }
        self.end_line("Lbl");
    }

    fn content(&mut self, page: Option<ObjectId>, id: i64) {
        if let Some(text) = page.and_then(|page| self.marked.get(&(page, id))) {
            let is_blank = text.split([' ', '\n']).all(str::is_empty);
            self.line += text;
            if !is_blank {
                self.stand(page);
            }
        }
    }

    /// Notes that the line goes on on this page.
    fn stand(&mut self, page: Option<ObjectId>) {
        if let Some(page) = page {
            self.place = Some([self.place.map_or(page, |[first, _]| first), page]);
        }
    }

    fn end_line(&mut self, tag: &str) {
        let line = std::mem::take(&mut self.line).replace('\u{ad}', "");
        let line = line.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>();
        let place = self.place.take();
        if !line.is_empty() {
            self.lines.push((tag.to_owned(), line.join(" ")));
            self.places.push(place.expect("a line stands on a page"));
        }
    }
}

/// "Table", "LI" …; empty for what is no structure element.
fn tag(element: &Dictionary) -> String {
    let tag = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
    String::from_utf8_lossy(tag).into_owned()
}

fn resolved<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).map_or(object, |(_, object)| object)
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    resolved(document, object).as_dict().ok()
}

/// A text string: UTF-16 with a byte order mark, or Latin-1.
fn text_string(object: &Object) -> String {
    let bytes = object.as_str().unwrap_or_default();
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(rest) => utf16(rest),
        None => bytes.iter().copied().map(char::from).collect(),
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> =
        bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

/// The text of a page's marked content, by page and id.
fn page_text(document: &Document, page: ObjectId) -> Vec<((ObjectId, i64), String)> {
    let fonts = document.get_page_fonts(page).unwrap_or_default();
    let fonts: BTreeMap<Vec<u8>, Codes> =
        fonts.into_iter().map(|(name, font)| (name, codes(document, font))).collect();
    let operations =
        Content::decode(&document.get_page_content(page)).expect("content").operations;
    let mut open: Vec<Marked> = Vec::new();
    let mut found = Vec::new();
    let mut font = &Codes::new();
    for operation in &operations {
        match operation.operator.as_str() {
            "BMC" => open.push(Marked::default()),
            "BDC" => open.push(Marked::new(document, page, operation.operands.get(1))),
            "EMC" => {
                let closed = open.pop().expect("balanced marked content");
                let text = closed.actual_text.unwrap_or(closed.text);
                match closed.id {
                    Some(id) => found.push(((page, id), text)),
                    None => open.last_mut().into_iter().for_each(|outer| outer.text += &text),
                }
            }
            "Tf" => font = &fonts[operation.operands[0].as_name().expect("a font's name")],
            "Tj" | "TJ" => {
                let text: String =
                    operation.operands.iter().map(|it| shown(font, it)).collect();
                open.last_mut().into_iter().for_each(|inner| inner.text += &text);
            }
            _ => {}
        }
    }
    found
}

#[derive(Default)]
struct Marked {
    id: Option<i64>,
    actual_text: Option<String>,
    text: String,
}

impl Marked {
    fn new(document: &Document, page: ObjectId, properties: Option<&Object>) -> Self {
        let named = |name: &[u8]| {
            let resources = document.get_page_resources(page).ok()?.0?;
            let list = dictionary(document, resources.get(b"Properties").ok()?)?;
            dictionary(document, list.get(name).ok()?)
        };
        let properties = properties.and_then(|properties| match properties {
            Object::Dictionary(properties) => Some(properties),
            Object::Name(name) => named(name),
            _ => None,
        });
        let id = properties.and_then(|it| it.get(b"MCID").ok()?.as_i64().ok());
        let actual_text = properties.and_then(|it| it.get(b"ActualText").ok()).map(text_string);
        Self { id, actual_text, text: String::new() }
    }
}

/// The text that a string or an array of strings and distances shows.
fn shown(font: &Codes, object: &Object) -> String {
    match object {
        Object::String(bytes, _) => {
            let codes =
                bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            codes.map(|code| font.get(&code).cloned().unwrap_or_default()).collect()
        }
        Object::Array(list) => list.iter().map(|object| shown(font, object)).collect(),
        _ => String::new(),
    }
}

/// Reads a font's ToUnicode table: `<0001> <0041>` and `<0001> <0003> <0041>` in their sections.
fn codes(document: &Document, font: &Dictionary) -> Codes {
    let table = font.get(b"ToUnicode").ok().map(|table| resolved(document, table));
    let Some(Object::Stream(stream)) = table else { return Codes::new() };
    let text =
        String::from_utf8_lossy(&stream.get_plain_content().expect("a table")).into_owned();
    let mut codes = Codes::new();
    let mut section = "";
    for line in text.lines() {
        let hexes: Vec<Vec<u8>> = line.split('<').skip(1).filter_map(hex).collect();
        if line.contains("begin") || line.contains("end") {
            section = line.split_whitespace().last().unwrap_or("");
        }
        match (section, hexes.as_slice()) {
            ("beginbfchar", [code, text]) => {
                codes.insert(number(code), utf16(text));
            }
            ("beginbfrange", [first, last, text]) => {
                for (step, code) in (number(first)..=number(last)).enumerate() {
                    let mut text = text.clone();
                    if let Some(end) = text.last_mut() {
                        *end = end.wrapping_add(u8::try_from(step).unwrap_or(0));
                    }
                    codes.insert(code, utf16(&text));
                }
            }
            _ => {}
        }
    }
    codes
}

fn hex(text: &str) -> Option<Vec<u8>> {
    let (digits, _) = text.split_once('>')?;
    let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    (0..digits.len() / 2).map(|index| byte(index * 2)).collect()
}

fn number(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |number, byte| (number << 8) | u16::from(*byte))
}
