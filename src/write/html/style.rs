//! The look of all pages: the style sheet of fonts, tokens and the theme's rules, and the policy that allows it.
//!
//! In: the theme. Out: one CSS text and its policy. Never: a rule about a component; those stand in `theme/screen.css`.

use std::fmt::Write;

use crate::doc::theme::{Colour, Theme, Tone};
use crate::write::html::{drawing, embed, squeeze};

/// What stands back in the reader's own colours, and is still seen.
const BACK: &str = "color-mix(in srgb, CanvasText 65%, Canvas)";

/// System colours for readers who have chosen their own: by role. Fills of status and risk stay.
const FORCED: &[(&str, &str)] = &[
    ("bg", "Canvas"),
    ("surface", "Canvas"),
    ("ink", "CanvasText"),
    ("muted", "CanvasText"),
    ("axis", "CanvasText"),
    ("grid", "CanvasText"),
    // What is written on a track is read in the colour of text.
    ("track", "Canvas"),
    ("nu", "Highlight"),
    ("nu-total", "Highlight"),
    ("forr", BACK),
    ("mal", "CanvasText"),
    // These are lines on the page, and what is written on them stands on the page.
    ("status-unknown", BACK),
    ("status-na", BACK),
    ("on-status-unknown", "CanvasText"),
    ("on-status-na", "CanvasText"),
    ("worse", "CanvasText"),
    ("worse-mark", "CanvasText"),
    ("secret", "CanvasText"),
    ("secret-tint", "Canvas"),
];

/// What all pages of a build wear, made once: a sheet holds the fonts, and its hash takes as long.
pub struct Look {
    pub(super) sheet: String,
    pub(super) policy: String,
}

impl Look {
    /// The look of a theme.
    pub fn new(theme: &Theme) -> Self {
        let sheet = sheet(theme);
        let policy = embed::policy(&sheet);
        Self { sheet, policy }
    }
}

/// The whole style sheet, safe inside a `<style>` element.
fn sheet(theme: &Theme) -> String {
    let mut css = String::new();
    for font in &theme.web_fonts {
        let style = if font.is_italic { "italic" } else { "normal" };
        let source = embed::data_url("font/woff2", &font.bytes);
        let _ = writeln!(
            css,
            "@font-face{{font-family:'{}';font-weight:{};font-style:{style};src:url({source}) format('woff2')}}",
            font.family, font.weight
        );
    }
    let _ = writeln!(css, ":root{{{}}}", tokens(theme, |tone| tone.light));
    let _ = writeln!(
        css,
        "@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}",
        tokens(theme, |tone| tone.dark)
    );
    css.push_str(&drawing::looks(theme));
    css.push('\n');
    css.push_str(&squeeze::squeezed(&theme.screen_css));
    let forced: String =
        FORCED.iter().map(|(role, colour)| format!("--d-{role}:{colour};")).collect();
    let _ = writeln!(css, "\n@media screen and (forced-colors:active){{:root{{{forced}}}}}");
    // No style sheet can end the element it stands in: `<\/` means the same in a CSS string.
    css.replace("</", "<\\/")
}

fn tokens(theme: &Theme, colour: impl Fn(Tone) -> Colour) -> String {
    let token = |(role, tone): (&String, &Tone)| format!("--d-{role}:{};", colour(*tone).hex());
    theme.tones.iter().map(token).collect()
}
