//! What the pages of a PDF that Typst made show: the text of their marked content, and how far down it stands.
//!
//! In: a PDF's pages. Out: text by page and marked-content id, heights in points from the top of the page.
//! Never: what the text is tagged as.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::pdf_text::{dictionary, resolved, text_string, utf16};

/// How far down the lowest text of each page stands that is not its foot, in points from the top.
pub fn pdf_lowest_text(bytes: &[u8]) -> Vec<f64> {
    const FOOT: f64 = 778.0;
    let document = Document::load_mem(bytes).expect("a PDF");
    let lowest = |page: ObjectId| {
        let content = Content::decode(&document.get_page_content(page)).expect("operations");
        let mut pen = Pen::default();
        let heights = content.operations.iter().filter_map(|operation| pen.follow(operation));
        heights.filter(|height| *height < FOOT).fold(0.0, f64::max)
    };
    document.page_iter().map(lowest).collect()
}

/// Where text is put: only the vertical scale and shift matter, for nothing is turned.
struct Pen {
    scale: f64,
    shift: f64,
    outer: Vec<(f64, f64)>,
}

impl Default for Pen {
    fn default() -> Self {
        Self { scale: 1.0, shift: 0.0, outer: Vec::new() }
    }
}

impl Pen {
    /// How far down text stands after this operation, when it puts text somewhere.
    fn follow(&mut self, operation: &Operation) -> Option<f64> {
        let number = |index: usize| {
            let operand = operation.operands.get(index);
            operand.and_then(|it| it.as_float().ok()).map_or(0.0, f64::from)
        };
        match operation.operator.as_str() {
            "q" => self.outer.push((self.scale, self.shift)),
            "Q" => (self.scale, self.shift) = self.outer.pop().expect("balanced"),
            "cm" => {
                self.shift += number(5) * self.scale;
                self.scale *= number(3);
            }
            "Tm" => return Some(841.89 - (number(5) * self.scale + self.shift)),
            _ => {}
        }
        None
    }
}

/// A piece of marked content.
#[derive(Default)]
pub struct Shown {
    pub text: String,
    /// How far down its lines stand, in whole points.
    pub heights: Vec<i64>,
}

/// What a font's codes mean.
type Codes = BTreeMap<u16, String>;

/// The text of a page's marked content, by page and id.
pub fn page_text(document: &Document, page: ObjectId) -> Vec<((ObjectId, i64), Shown)> {
    let fonts = document.get_page_fonts(page).unwrap_or_default();
    let fonts: BTreeMap<Vec<u8>, Codes> =
        fonts.into_iter().map(|(name, font)| (name, codes(document, font))).collect();
    let operations =
        Content::decode(&document.get_page_content(page)).expect("content").operations;
    let mut open: Vec<Marked> = Vec::new();
    let mut found = Vec::new();
    let mut font = &Codes::new();
    let mut pen = Pen::default();
    let mut height = 0.0_f64;
    for operation in &operations {
        height = pen.follow(operation).unwrap_or(height);
        match operation.operator.as_str() {
            "BMC" => open.push(Marked::default()),
            "BDC" => open.push(Marked::new(document, page, operation.operands.get(1))),
            "EMC" => {
                let closed = open.pop().expect("balanced marked content");
                let text = closed.actual_text.unwrap_or(closed.text);
                match closed.id {
                    Some(id) => {
                        found.push(((page, id), Shown { text, heights: closed.heights }))
                    }
                    None => open.last_mut().into_iter().for_each(|outer| outer.text += &text),
                }
            }
            "Tf" => font = &fonts[operation.operands[0].as_name().expect("a font's name")],
            "Tj" | "TJ" => {
                let text: String =
                    operation.operands.iter().map(|it| shown(font, it)).collect();
                open.last_mut().into_iter().for_each(|inner| inner.text += &text);
                let inner = open.iter_mut().rfind(|inner| inner.id.is_some());
                inner.into_iter().for_each(|inner| inner.heights.push(height.round() as i64));
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
    heights: Vec<i64>,
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
        Self { id, actual_text, ..Self::default() }
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
