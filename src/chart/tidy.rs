//! Plotters' SVG without what says nothing.
//!
//! In: a file that plotters wrote. Out: the elements of its marks, small. Never: another picture.

use std::fmt::Write as _;

/// Cuts off plotters' root element and what it writes without saying anything. A text's `dy` goes
/// too, so that its `y` is the baseline.
pub fn without_root(svg: &str) -> String {
    let start = svg.find(">\n").map_or(0, |at| at + 2);
    let inner = svg[start..].trim_end().trim_end_matches("</svg>");
    with_whole_font_sizes(&tidy(inner))
}

/// What plotters writes without saying anything, and what is left of it. Marks are told from text by
/// their quotes and angles, which text has as `&quot;` and `&gt;`.
const IDLE: [(&str, &str); 9] = [
    (" opacity=\"1\"", ""),
    (" dy=\"0.76em\"", ""),
    (" text-anchor=\"start\"", ""),
    (" font-family=\"sans-serif\"", ""),
    (" stroke=\"none\"", ""),
    (" stroke-width=\"1\"", ""),
    (" \"/>\n", "\"/>"),
    (">\n", ">"),
    ("\n</text>\n", "</text>"),
];

/// Takes away what is idle, in one pass.
fn tidy(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find([' ', '>', '\n']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (from, to) = IDLE
            .into_iter()
            .find(|(from, _)| rest.starts_with(from))
            .unwrap_or((&rest[..1], &rest[..1]));
        out.push_str(to);
        rest = &rest[from.len()..];
    }
    out + rest
}

/// Rounds `font-size="135.00000000000003"`.
fn with_whole_font_sizes(svg: &str) -> String {
    const ATTRIBUTE: &str = "font-size=\"";
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find(ATTRIBUTE) {
        let value_at = at + ATTRIBUTE.len();
        let length = rest[value_at..].find('"').expect("plotters closes its attributes");
        let size: f64 =
            rest[value_at..value_at + length].parse().expect("plotters writes a number");
        out.push_str(&rest[..value_at]);
        write!(out, "{}", size.round()).expect("writing to a string cannot fail");
        rest = &rest[value_at + length..];
    }
    out.push_str(rest);
    out
}
