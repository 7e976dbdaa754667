//! Plotters' SVG without what says nothing.
//!
//! In: a file that plotters wrote. Out: the elements of its marks, small. Never: another picture.

use std::fmt::Write as _;

/// The elements of a file that plotters wrote, in the order of its marks, without its root.
pub fn elements(svg: &str) -> impl Iterator<Item = &str> {
    let start = svg.find(">\n").map_or(0, |at| at + 2);
    let mut rest = &svg[start..];
    std::iter::from_fn(move || {
        let end = if rest.starts_with("<text") { "</text>\n" } else { "/>\n" };
        let length = rest.find(end)? + end.len();
        let (element, after) = rest.split_at(length);
        rest = after;
        Some(element)
    })
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

/// Writes an element without what is idle, its font size whole: plotters has
/// `font-size="135.00000000000003"`. A text's `dy` goes too, so that its `y` is the baseline.
pub fn write(element: &str, out: &mut String) {
    const FONT_SIZE: &str = " font-size=\"";
    let mut rest = element;
    while let Some(at) = rest.find([' ', '>', '\n']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(value) = rest.strip_prefix(FONT_SIZE) {
            let length = value.find('"').expect("plotters closes its attributes");
            let size: f64 = value[..length].parse().expect("plotters writes a number");
            write!(out, "{FONT_SIZE}{}", size.round())
                .expect("writing to a string cannot fail");
            rest = &value[length..];
            continue;
        }
        let (from, to) = IDLE
            .into_iter()
            .find(|(from, _)| rest.starts_with(from))
            .unwrap_or((&rest[..1], &rest[..1]));
        out.push_str(to);
        rest = &rest[from.len()..];
    }
    out.push_str(rest);
}
