//! Measuring: how wide a text is in the fonts that the report carries.
//!
//! In: text, size, weight. Out: widths in units. Never: drawing, breaking lines.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use ttf_parser::Face;

use crate::chart::draw::Type;
use crate::doc::theme::Fonts;

/// Characters below this are looked up once a chart: Latin with its extensions.
const CACHED: usize = 0x180;

/// The advances of the two weights that charts use.
pub struct Measure<'a> {
    regular: Advances<'a>,
    semibold: Advances<'a>,
}

impl<'a> Measure<'a> {
    /// Opens the fonts. A font that cannot be opened is a bug: it was looked at when it was read.
    pub fn new(fonts: &'a Fonts) -> Self {
        Self {
            regular: Advances::new(&fonts.regular),
            semibold: Advances::new(&fonts.semibold),
        }
    }

    /// The width of a line in units: the sum of the advances, without kerning, so up to half a
    /// per cent more than a browser's. Soft hyphens have none.
    pub fn width(&self, text: &str, font: Type) -> f64 {
        let advances = if font.is_semibold { &self.semibold } else { &self.regular };
        let sum: u32 = text.chars().map(|character| advances.of(character)).sum();
        f64::from(sum) * font.size / advances.units_per_em
    }

    /// The width of the widest of some texts; 0 when there are none.
    pub fn widest<'t>(&self, texts: impl IntoIterator<Item = &'t str>, font: Type) -> f64 {
        texts.into_iter().map(|text| self.width(text, font)).fold(0.0, f64::max)
    }
}

/// Whether these bytes are a font that can be measured.
pub fn is_font(bytes: &[u8]) -> bool {
    Face::parse(bytes, 0).is_ok()
}

/// Which characters the fonts of running text can show.
pub struct Coverage<'a> {
    faces: Vec<Face<'a>>,
    /// Answers given: a project asks for few characters, each many thousand times.
    latin: Vec<Cell<Option<bool>>>,
    others: RefCell<BTreeMap<char, bool>>,
}

impl<'a> Coverage<'a> {
    /// Opens the sans fonts, in which a text may appear as it is, emphasised or strong.
    pub fn new(fonts: &'a Fonts) -> Self {
        let files = [&fonts.regular, &fonts.italic, &fonts.semibold, &fonts.semibold_italic];
        let faces = files.iter().filter_map(|bytes| Face::parse(bytes, 0).ok()).collect();
        Self { faces, latin: vec![Cell::new(None); CACHED], others: RefCell::default() }
    }

    /// Whether all of them have a glyph for a character.
    pub fn has(&self, character: char) -> bool {
        let has = || self.faces.iter().all(|face| face.glyph_index(character).is_some());
        let Some(known) = self.latin.get(character as usize) else {
            return *self.others.borrow_mut().entry(character).or_insert_with(has);
        };
        let answer = known.get().unwrap_or_else(has);
        known.set(Some(answer));
        answer
    }
}

struct Advances<'a> {
    face: Face<'a>,
    units_per_em: f64,
    cached: Vec<Cell<Option<u16>>>,
}

impl<'a> Advances<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let face = Face::parse(bytes, 0).expect("the theme's fonts are TrueType");
        let units_per_em = f64::from(face.units_per_em());
        Self { face, units_per_em, cached: vec![Cell::new(None); CACHED] }
    }

    fn of(&self, character: char) -> u32 {
        if character == '\u{AD}' {
            return 0;
        }
        let Some(cached) = self.cached.get(character as usize) else {
            return advance(&self.face, character).into();
        };
        let known = cached.get().unwrap_or_else(|| advance(&self.face, character));
        cached.set(Some(known));
        known.into()
    }
}

/// A character that the font lacks is as wide as the box drawn in its place.
fn advance(face: &Face<'_>, character: char) -> u16 {
    let glyph = face.glyph_index(character).unwrap_or(ttf_parser::GlyphId(0));
    face.glyph_hor_advance(glyph).unwrap_or(0)
}
