//! The text of a tagged PDF in the order of its tags.
//!
//! In: the bytes of a PDF that Typst made. Out: its words, headings, alternative texts, bookmarks.
//! Never: where on a page a part stands; what is not tagged is not read.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::pdf_content::{Shown, page_text};

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

/// A part that is read aloud, and where it stands.
#[derive(Debug)]
pub struct Placed {
    pub tag: String,
    pub text: String,
    /// The pages on which it begins and ends, from 1.
    pub pages: [usize; 2],
    /// The page of each of its lines, and how far down it stands in whole points; a picture has none.
    pub lines: Vec<(usize, i64)>,
    /// The table and the row that it is part of, from 1; not in a table's head.
    pub row: Option<[usize; 2]>,
    /// The list and the item that it is part of, from 1.
    pub item: Option<[usize; 2]>,
}

/// The same lines as of the text, each with its tag and its pages; without footnotes.
pub fn pdf_placed(bytes: &[u8]) -> Vec<Placed> {
    let mut reader = Reader::new(bytes);
    reader.walk_all();
    let numbers: BTreeMap<ObjectId, usize> = reader.document.page_iter().zip(1..).collect();
    let lines = reader.lines.into_iter().zip(reader.places);
    let placed = lines.map(|((tag, text), place)| {
        let [first, last] = place.ends.expect("a line stands on a page");
        let lines = place.lines.iter().map(|(page, height)| (numbers[page], *height)).collect();
        let pages = [numbers[&first], numbers[&last]];
        Placed { tag, text, pages, lines, row: place.row, item: place.item }
    });
    placed.collect()
}

/// The notes, those that only tell an address too: the page of the text before each, and its own.
pub fn pdf_note_pages(bytes: &[u8]) -> Vec<(String, [usize; 2])> {
    let mut reader = Reader::new(bytes);
    reader.walk_all();
    let numbers: BTreeMap<ObjectId, usize> = reader.document.page_iter().zip(1..).collect();
    let notes = reader.note_pages.into_iter();
    notes.map(|(text, pages)| (text, pages.map(|page| numbers[&page]))).collect()
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

/// Where a line stands, by the objects of its pages.
#[derive(Default, Clone)]
struct Place {
    ends: Option<[ObjectId; 2]>,
    lines: Vec<(ObjectId, i64)>,
    row: Option<[usize; 2]>,
    item: Option<[usize; 2]>,
}

struct Reader {
    document: Document,
    /// Text by page and marked-content id.
    marked: BTreeMap<(ObjectId, i64), Shown>,
    /// Tag and text.
    lines: Vec<(String, String)>,
    line: String,
    /// Where each line stands; footnotes stand nowhere.
    places: Vec<Place>,
    place: Place,
    /// How many tables, rows of the last one, lists and items of each open list were met.
    tables: usize,
    rows: usize,
    lists: usize,
    items: Vec<[usize; 2]>,
    /// Texts of footnotes; and of each the page of the text before it, and its own.
    notes: Vec<String>,
    note_pages: Vec<(String, [ObjectId; 2])>,
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
            place: Place::default(),
            tables: 0,
            rows: 0,
            lists: 0,
            items: Vec::new(),
            notes: Vec::new(),
            note_pages: Vec::new(),
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
        let outer = (self.place.row, self.place.item);
        match tag {
            "Table" => (self.tables, self.rows) = (self.tables + 1, 0),
            "TR" if parent != "THead" => {
                self.rows += 1;
                self.place.row = Some([self.tables, self.rows]);
            }
            "L" => {
                self.lists += 1;
                self.items.push([self.lists, 0]);
            }
            "LI" => {
                self.items.last_mut().into_iter().for_each(|[_, item]| *item += 1);
                self.place.item = self.items.last().copied();
            }
            _ => {}
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
        if tag == "L" {
            self.items.pop();
        }
        (self.place.row, self.place.item) = outer;
    }

    fn note(&mut self, element: &Dictionary, page: Option<ObjectId>) {
        let (line, lines) = (std::mem::take(&mut self.line), std::mem::take(&mut self.lines));
        let (place, places) =
            (std::mem::take(&mut self.place), std::mem::take(&mut self.places));
        self.children(element, "Note", page);
        self.end_line("");
        let words: Vec<String> = self.lines.drain(..).map(|(_, line)| line).collect();
        let text = words.join(" ");
        let own = self.places.first().and_then(|place| place.ends).map(|[first, _]| first);
        if let Some(([_, before], own)) = place.ends.zip(own) {
            self.note_pages.push((text.clone(), [before, own]));
        }
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
        let Some((page, shown)) =
            page.and_then(|page| Some((page, self.marked.get(&(page, id))?)))
        else {
            return;
        };
        self.line += &shown.text;
        if !shown.text.split([' ', '\n']).all(str::is_empty) {
            let lines = shown.heights.iter().map(|height| (page, *height));
            self.place.lines.extend(lines);
            self.stand(Some(page));
        }
    }

    /// Notes that the line goes on on this page.
    fn stand(&mut self, page: Option<ObjectId>) {
        if let Some(page) = page {
            self.place.ends = Some([self.place.ends.map_or(page, |[first, _]| first), page]);
        }
    }

    fn end_line(&mut self, tag: &str) {
        let line = std::mem::take(&mut self.line).replace('\u{ad}', "");
        let line = line.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>();
        let place = self.place.clone();
        (self.place.ends, self.place.lines) = (None, Vec::new());
        if !line.is_empty() {
            self.lines.push((tag.to_owned(), line.join(" ")));
            self.places.push(place);
        }
    }
}

/// "Table", "LI" …; empty for what is no structure element.
fn tag(element: &Dictionary) -> String {
    let tag = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
    String::from_utf8_lossy(tag).into_owned()
}

pub fn resolved<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).map_or(object, |(_, object)| object)
}

pub fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    resolved(document, object).as_dict().ok()
}

/// A text string: UTF-16 with a byte order mark, or Latin-1.
pub fn text_string(object: &Object) -> String {
    let bytes = object.as_str().unwrap_or_default();
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(rest) => utf16(rest),
        None => bytes.iter().copied().map(char::from).collect(),
    }
}

pub fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> =
        bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}
