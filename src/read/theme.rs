//! `theme/theme.yaml` and the files beside it: colours, fonts, style sheet, logo.
//!
//! In: the text, the fonts' bytes. Out: a theme in which every role has a tone that can be seen.
//! Never: a colour that the author did not state or the built-in theme does not have.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{FONT_FORMAT, LOW_CONTRAST, MISSING_FILE};
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::{Source, Sources, Span, Spanned};
use crate::chart::measure_text::is_font;
use crate::doc::theme::{Colour, Fonts, Theme, Tone, WebFont};
use crate::read::yaml::{self, At, ColourText};

/// The theme that gives the roles a project's own theme leaves out.
const BUILT_IN: &str = include_str!("../../theme/theme.yaml");

/// `theme/theme.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeFile {
    /// Colours by role; a role left out keeps its built-in colour.
    #[serde(default)]
    colours: Colours,
    /// An organisation's logo, SVG or PNG, as a path from `theme/`.
    logo: Option<At<String>>,
}

/// A colour for light and for dark surroundings.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ToneText {
    /// On the light background; also in print and PDF.
    light: At<ColourText>,
    /// On the dark background.
    dark: At<ColourText>,
}

macro_rules! roles {
    ($($field:ident = $name:literal: $meaning:literal,)*) => {
        /// Colours by role.
        #[derive(Debug, Default, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        struct Colours {
            $(#[doc = $meaning] #[serde(rename = $name)] $field: Option<ToneText>,)*
        }

        impl Colours {
            fn list(self) -> Vec<(&'static str, Option<ToneText>)> {
                vec![$(($name, self.$field),)*]
            }
        }
    };
}

roles! {
    bg = "bg": "The page.",
    surface = "surface": "The footer.",
    ink = "ink": "Text.",
    muted = "muted": "Labels, sources, numbers of headings.",
    axis = "axis": "Axes and medium rules.",
    grid = "grid": "Row and grid lines; decorative.",
    track = "track": "What a meter fills; decorative.",
    nu = "nu": "This year, links, values.",
    nu_total = "nu-total": "This year, for the whole organisation; left out, it follows `nu`.",
    forr = "forr": "Last year.",
    mal = "mal": "The target.",
    deep = "deep": "The cover panel and the title band, with white on it.",
    worse = "worse": "\"Sämre\", \"Försenad\", in words.",
    worse_mark = "worse-mark": "The same as a mark.",
    secret = "secret": "Secrecy, and nothing else.",
    secret_tint = "secret-tint": "Behind what is secret.",
    status_unknown = "status-unknown": "Status not known.",
    status_0 = "status-0": "The worst status.",
    status_1 = "status-1": "The second status.",
    status_2 = "status-2": "The third status.",
    status_3 = "status-3": "The fourth status.",
    status_4 = "status-4": "The fifth status.",
    status_5 = "status-5": "The best status.",
    status_na = "status-na": "Not applicable.",
    on_status_unknown = "on-status-unknown": "Beside an unknown status.",
    on_status_0 = "on-status-0": "Written on the worst status.",
    on_status_1 = "on-status-1": "Written on the second status.",
    on_status_2 = "on-status-2": "Written on the third status.",
    on_status_3 = "on-status-3": "Written on the fourth status.",
    on_status_4 = "on-status-4": "Written on the fifth status.",
    on_status_5 = "on-status-5": "Written on the best status.",
    on_status_na = "on-status-na": "Written in a frame that is not applicable.",
    risk_0 = "risk-0": "The lowest risk level.",
    risk_1 = "risk-1": "The second risk level.",
    risk_2 = "risk-2": "The third risk level.",
    risk_3 = "risk-3": "The highest risk level.",
    on_risk_0 = "on-risk-0": "Written on the lowest risk level.",
    on_risk_1 = "on-risk-1": "Written on the second risk level.",
    on_risk_2 = "on-risk-2": "Written on the third risk level.",
    on_risk_3 = "on-risk-3": "Written on the highest risk level.",
    tint_risk_0 = "tint-risk-0": "An empty cell of the lowest risk level.",
    tint_risk_1 = "tint-risk-1": "An empty cell of the second risk level.",
    tint_risk_2 = "tint-risk-2": "An empty cell of the third risk level.",
    tint_risk_3 = "tint-risk-3": "An empty cell of the highest risk level.",
    mosaic_0 = "mosaic-0": "The lowest level in the cover's mosaic; decorative.",
    mosaic_1 = "mosaic-1": "The second level in the mosaic.",
    mosaic_2 = "mosaic-2": "The third level in the mosaic.",
    mosaic_3 = "mosaic-3": "The fourth level in the mosaic.",
    mosaic_4 = "mosaic-4": "The fifth level in the mosaic.",
    mosaic_5 = "mosaic-5": "The highest level in the mosaic.",
    mosaic_none = "mosaic-none": "An area without a value in the mosaic.",
}

/// A role on a role, and the contrast it needs in hundredths (WCAG 2.2: 1.4.3 for text, 1.4.11
/// for marks; 7 where light text stands on a dark panel in small sizes).
const PAIRS: [(&str, &str, u32); 48] = [
    ("ink", "bg", 450),
    ("muted", "bg", 450),
    ("nu", "bg", 450),
    ("nu-total", "bg", 450),
    ("worse", "bg", 450),
    ("secret", "bg", 450),
    ("ink", "surface", 450),
    ("muted", "surface", 450),
    ("nu", "surface", 450),
    ("ink", "secret-tint", 450),
    ("secret", "secret-tint", 450),
    ("axis", "bg", 300),
    ("forr", "bg", 300),
    ("mal", "bg", 300),
    ("worse-mark", "bg", 300),
    ("status-unknown", "bg", 300),
    ("status-0", "bg", 300),
    ("status-1", "bg", 300),
    ("status-2", "bg", 300),
    ("status-3", "bg", 300),
    ("status-4", "bg", 300),
    ("status-5", "bg", 300),
    ("status-na", "bg", 300),
    ("on-status-unknown", "bg", 450),
    ("on-status-na", "bg", 450),
    ("on-status-0", "status-0", 450),
    ("on-status-1", "status-1", 450),
    ("on-status-2", "status-2", 450),
    ("on-status-3", "status-3", 450),
    ("on-status-4", "status-4", 450),
    ("on-status-5", "status-5", 450),
    ("risk-0", "bg", 300),
    ("risk-1", "bg", 300),
    ("risk-2", "bg", 300),
    ("risk-3", "bg", 300),
    ("on-risk-0", "risk-0", 450),
    ("on-risk-1", "risk-1", 450),
    ("on-risk-2", "risk-2", 450),
    ("on-risk-3", "risk-3", 450),
    ("muted", "tint-risk-0", 300),
    ("muted", "tint-risk-1", 300),
    ("muted", "tint-risk-2", 300),
    ("muted", "tint-risk-3", 300),
    ("ink", "tint-risk-0", 450),
    ("ink", "tint-risk-1", 450),
    ("ink", "tint-risk-2", 450),
    ("ink", "tint-risk-3", 450),
    ("nu", "secret-tint", 450),
];

/// White, as it stands on `deep`.
const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };

/// A tone and where its two colours stand; none for the built-in theme's.
struct Placed {
    tone: Tone,
    places: Option<(Span, Span)>,
}

/// How many pairs of colours have their contrast computed: those above, and white on the cover.
pub const CONTRASTS: usize = PAIRS.len() + 1;

/// Reads the theme. Reports what `yaml::read` reports, `low-contrast`, `missing-file` and
/// `font-format`.
pub fn theme(files: &Files, diagnostics: &mut Diagnostics) -> Option<Theme> {
    let folder = ProjectPath::new("theme").expect("a plain path");
    let own = files.text_at("theme/theme.yaml");
    let file: ThemeFile = match own {
        Some(source) => yaml::read(source, diagnostics)?,
        None => ThemeFile { colours: Colours::default(), logo: None },
    };
    let logo = file.logo.as_ref().zip(own).and_then(|(logo, source)| {
        let path = folder.join(&logo.value).filter(|path| files.bytes(path).is_some());
        if path.is_none() {
            let report = diagnostics.report(&MISSING_FILE, logo.span(source));
            report.with("path", &logo.value);
        }
        Some(Spanned::new(path?, logo.span(source)))
    });
    let placed = placed_tones(file.colours, own);
    contrasts(&placed, diagnostics);
    let tones =
        placed.into_iter().map(|(role, placed)| (role.to_owned(), placed.tone)).collect();
    let mut shelf = Shelf { files, folder: &folder, diagnostics };
    let fonts = Fonts {
        regular: shelf.font("SourceSans3-Regular.ttf")?,
        italic: shelf.font("SourceSans3-It.ttf")?,
        semibold: shelf.font("SourceSans3-Semibold.ttf")?,
        semibold_italic: shelf.font("SourceSans3-SemiboldIt.ttf")?,
        serif: shelf.font("SourceSerif4Display-Semibold.ttf")?,
    };
    let (sans, serif) = ("Berattelse Sans", "Berattelse Serif");
    let web_fonts = vec![
        shelf.web_font("BerattelseSans-Regular", sans, 400, false)?,
        shelf.web_font("BerattelseSans-Italic", sans, 400, true)?,
        shelf.web_font("BerattelseSans-Semibold", sans, 600, false)?,
        shelf.web_font("BerattelseSerif-Semibold", serif, 600, false)?,
    ];
    let screen_css = match files.text_at("theme/screen.css") {
        Some(source) => source.text.clone(),
        None => {
            let path = folder.join("screen.css").unwrap_or_default();
            diagnostics.report_path(&MISSING_FILE, &path).with("path", &path);
            return None;
        }
    };
    Some(Theme { tones, fonts, screen_css, web_fonts, logo })
}

/// Where fonts are taken from.
struct Shelf<'a> {
    files: &'a Files,
    folder: &'a ProjectPath,
    diagnostics: &'a mut Diagnostics,
}

impl Shelf<'_> {
    /// A font for the PDF and for measuring.
    fn font(&mut self, name: &str) -> Option<Arc<[u8]>> {
        self.file(name, is_font)
    }

    /// A font for the pages: WOFF2, known by its first bytes.
    fn web_font(
        &mut self,
        name: &str,
        family: &'static str,
        weight: u16,
        is_italic: bool,
    ) -> Option<WebFont> {
        let bytes =
            self.file(&format!("web/{name}.woff2"), |bytes| bytes.starts_with(b"wOF2"))?;
        Some(WebFont { family, weight, is_italic, bytes })
    }

    fn file(&mut self, name: &str, is_right: fn(&[u8]) -> bool) -> Option<Arc<[u8]>> {
        let path = self.folder.join(&format!("fonts/{name}")).expect("a plain name");
        let found = self.files.bytes(&path);
        match &found {
            None => {
                self.diagnostics.report_path(&MISSING_FILE, &path).with("path", &path);
            }
            Some(bytes) if !is_right(bytes) => {
                self.diagnostics.report_path(&FONT_FORMAT, &path);
                return None;
            }
            Some(_) => {}
        }
        found
    }
}

/// All roles: the built-in tones, and those of the project's theme over them; `nu-total` follows `nu`.
fn placed_tones(own: Colours, source: Option<&Source>) -> BTreeMap<&'static str, Placed> {
    let mut sources = Sources::default();
    let id = sources.add(ProjectPath::default(), BUILT_IN);
    let mut none = Diagnostics::default();
    let built_in: ThemeFile =
        yaml::read(sources.get(id), &mut none).expect("the built-in theme is right");
    let mut tones = BTreeMap::new();
    for (role, tone) in built_in.colours.list() {
        let tone = tone.expect("the built-in theme has all roles");
        let tone = Tone { light: tone.light.value.0, dark: tone.dark.value.0 };
        tones.insert(role, Placed { tone, places: None });
    }
    // A darker shade of another colour says nothing beside one's own.
    let follows = own.nu_total.is_none() && own.nu.is_some();
    for (role, tone) in own.list() {
        if let Some((tone, source)) = tone.zip(source) {
            let places = Some((tone.light.span(source), tone.dark.span(source)));
            let tone = Tone { light: tone.light.value.0, dark: tone.dark.value.0 };
            tones.insert(role, Placed { tone, places });
        }
    }
    if follows {
        let tone = tones["nu"].tone;
        tones.insert("nu-total", Placed { tone, places: None });
    }
    tones
}

/// Reports the pairs whose contrast is too low, at the colour that the project states.
fn contrasts(tones: &BTreeMap<&'static str, Placed>, diagnostics: &mut Diagnostics) {
    let mut pair = |front: (&str, Colour, Option<Span>),
                    back: (&str, Colour, Option<Span>),
                    least: u32,
                    mode: &str| {
        let contrast = front.1.contrast(back.1);
        if contrast < least
            && let Some(span) = front.2.or(back.2)
        {
            // The way out is at the colour that the project states.
            let (own, other) = if front.2.is_some() { (front, back) } else { (back, front) };
            let diagnostic = diagnostics.report(&LOW_CONTRAST, span);
            if let Some(colour) = own.1.with_contrast(other.1, least) {
                let colour = colour.hex().to_ascii_uppercase();
                let facts = [("colour", colour.as_str()), ("role", own.0)];
                diagnostic.hint("hint-colour-with-contrast", &facts);
            }
            diagnostic
                .with("front", front.0)
                .with("back", back.0)
                .with("mode", mode)
                .with("contrast", ratio(contrast))
                .with("least", ratio(least));
        }
    };
    for (front, back, least) in PAIRS {
        let (one, other) = (&tones[front], &tones[back]);
        let light = |placed: &Placed| placed.places.map(|(light, _)| light);
        let dark = |placed: &Placed| placed.places.map(|(_, dark)| dark);
        let (a, b) =
            ((front, one.tone.light, light(one)), (back, other.tone.light, light(other)));
        pair(a, b, least, "light");
        let (a, b) = ((front, one.tone.dark, dark(one)), (back, other.tone.dark, dark(other)));
        pair(a, b, least, "dark");
    }
    let deep = &tones["deep"];
    let place =
        |is_dark: bool| deep.places.map(|(light, dark)| if is_dark { dark } else { light });
    pair(("deep", deep.tone.light, place(false)), ("white", WHITE, None), 700, "light");
    pair(("deep", deep.tone.dark, place(true)), ("white", WHITE, None), 700, "dark");
}

/// A contrast in hundredths as `4.5`.
fn ratio(hundredths: u32) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    format!("{whole}.{rest:02}").trim_end_matches('0').trim_end_matches('.').to_owned()
}
