//! Theme tokens: colours, sizes and fonts that CSS, charts and Typst share.
//!
//! In: what `read::theme` read from `theme/theme.yaml`. Out: data. Never: reading, drawing.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::path::ProjectPath;
use crate::base::source::Spanned;

/// A colour of sRGB without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Colour {
    /// Reads `#1B1F24`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// Writes `#1b1f24`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// The contrast ratio of two colours, in hundredths: 100 (the same) to 2100 (black on white).
    /// WCAG 2.2, "contrast ratio".
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number from 100 to 2100"
    )]
    pub fn contrast(self, other: Self) -> u32 {
        let (a, b) = (self.luminance(), other.luminance());
        let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
        // Two decimals are what the rule compares.
        (ratio * 100.0).floor() as u32
    }

    /// The nearest darker or lighter colour with at least this contrast, in hundredths, to another;
    /// none when neither black nor white has it.
    pub fn with_contrast(self, other: Self, least: u32) -> Option<Self> {
        let ends =
            [Self { red: 0, green: 0, blue: 0 }, Self { red: 255, green: 255, blue: 255 }];
        let steps = (0..=255).flat_map(|step| ends.map(|end| self.toward(end, step)));
        steps.into_iter().find(|colour| colour.contrast(other) >= least)
    }

    /// So many of 255 steps on the way to another colour.
    fn toward(self, end: Self, step: u16) -> Self {
        let part = |from: u8, until: u8| {
            let mixed = (u32::from(from) * u32::from(255 - step)
                + u32::from(until) * u32::from(step)
                + 127)
                / 255;
            u8::try_from(mixed).expect("between two bytes")
        };
        Self {
            red: part(self.red, end.red),
            green: part(self.green, end.green),
            blue: part(self.blue, end.blue),
        }
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

/// A colour for light and for dark surroundings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tone {
    /// On the light background; also in print and PDF.
    pub light: Colour,
    /// On the dark background.
    pub dark: Colour,
}

/// All tokens of a theme.
#[derive(Clone)]
pub struct Theme {
    /// By role name: `bg`, `surface`, `ink`, `muted`, `axis`, `grid`, `nu` (this year), `forr`
    /// (last year), `mal` (target), `deep`, `worse`, `worse-mark`, `secret`, `secret-tint`,
    /// `track`, `status-unknown`, `status-0` … `status-5`, `status-na`, `on-status-0` … ,
    /// `risk-0` … `risk-3`, `on-risk-0` …, `tint-risk-0` …, `mosaic-0` … `mosaic-5`, `mosaic-none`.
    pub tones: BTreeMap<String, Tone>,
    /// The five static font files, for PDF and for measuring.
    pub fonts: Fonts,
    /// The style sheet of the HTML pages, without the tokens.
    pub screen_css: Arc<str>,
    /// WOFF2 subsets by family and style, for HTML.
    pub web_fonts: Vec<WebFont>,
    /// Where an organisation's logo lies among the pictures, and where that is said.
    pub logo: Option<Spanned<ProjectPath>>,
}

impl Theme {
    /// The tone of a role. An unknown role is a bug: `read::theme` guarantees all of them.
    pub fn tone(&self, role: &str) -> Tone {
        *self.tones.get(role).unwrap_or_else(|| panic!("no colour role `{role}`"))
    }
}

/// The font files: static TrueType.
#[derive(Clone)]
pub struct Fonts {
    /// Sans, 400.
    pub regular: Arc<[u8]>,
    /// Sans, 400 italic.
    pub italic: Arc<[u8]>,
    /// Sans, 600.
    pub semibold: Arc<[u8]>,
    /// Sans, 600 italic.
    pub semibold_italic: Arc<[u8]>,
    /// Serif display, 600.
    pub serif: Arc<[u8]>,
}

impl Fonts {
    /// All five.
    pub fn all(&self) -> [&Arc<[u8]>; 5] {
        [&self.regular, &self.italic, &self.semibold, &self.semibold_italic, &self.serif]
    }
}

/// A font for the HTML pages.
#[derive(Clone)]
pub struct WebFont {
    /// `Berattelse Sans` or `Berattelse Serif`.
    pub family: &'static str,
    /// 400 or 600.
    pub weight: u16,
    /// Whether it is italic.
    pub is_italic: bool,
    /// WOFF2.
    pub bytes: Arc<[u8]>,
}
