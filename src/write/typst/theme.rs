//! The theme for Typst: every colour role as a variable.
//!
//! In: the theme. Out: the text of `theme.typ`. Never: dark tones, sizes.

use std::fmt::Write;

use crate::doc::theme::Theme;

/// `#let ink = rgb("#1b1f24")` and so on; `grid` is `grid-line`, since Typst has a `grid`.
pub(super) fn tones(theme: &Theme) -> String {
    let mut text = String::new();
    for (role, tone) in &theme.tones {
        let name = if role == "grid" { "grid-line" } else { role };
        writeln!(text, "#let {name} = rgb(\"{}\")", tone.light.hex())
            .expect("writing to a string");
    }
    text
}
