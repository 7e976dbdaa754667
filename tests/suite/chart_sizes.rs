//! Letters of charts on a page, and what is left of a pattern where there is little room.
//!
//! In: drawings, and the widths at which the style sheet shows them. Out: a failed assertion. Never: a browser.

use berattelse::base::wording::Language;
use berattelse::chart::draw::Type;
use berattelse::chart::measure_text::Measure;
use berattelse::chart::{Shape, chart};
use berattelse::value::format::Locale;

use crate::chart_marks::{Drawn, Mark};
use crate::chart_samples as samples;
use crate::hand_made;

const SHEET: &str = include_str!("../../theme/screen.css");

/// A screen of 320 pixels without its margins, in rem.
const SCREEN: f64 = 18.0;

/// The number of rem after `name` in the rule that begins with `start`.
fn rem(start: &str, name: &str) -> f64 {
    let rule = SHEET.split_once(start).unwrap_or_else(|| panic!("no {start}")).1;
    rem_in(rule, name)
}

fn rem_in(rule: &str, name: &str) -> f64 {
    let after = rule.split_once(name).unwrap_or_else(|| panic!("no {name}")).1;
    let number = after.split_once("rem").expect("a length in rem").0;
    number.trim().parse().unwrap_or_else(|_| panic!("{number} after {name}"))
}

#[test]
fn letters_of_charts_are_12_to_16_pixels_high_on_every_screen() {
    let until_hidden = SHEET.split_once("  .chart.wide { display: none }").expect("a rule").0;
    let (_, query) = until_hidden.rsplit_once("@container").expect("a query");
    let least_wide = rem_in(query, "max-width:");
    let drawing = chart(
        &Shape::Line(samples::six_shares()),
        &hand_made::theme(),
        &Locale::new(Language::Sv),
    )
    .drawing;
    let narrow = drawing.narrow.expect("a narrow drawing");
    let widest_narrow = rem("\n.chart:is(.narrow, .course-line) {", "max-width:");
    let cases = [
        (narrow.width, SCREEN, widest_narrow),
        (narrow.width, rem("\n.courses {", "minmax(min("), widest_narrow),
        (drawing.wide.width, least_wide, rem("\n.chart {", "max-width:")),
    ];
    for (tenths, least, most) in cases {
        let pixels = |size: f64, rem: f64| size * rem * 16.0 / (f64::from(tenths) / 10.0);
        let (smallest, highest) =
            (pixels(Type::AXIS.size, least), pixels(Type::LABEL.size, most));
        assert!(smallest >= 12.0 && highest <= 16.0, "{smallest} to {highest} of {tenths}");
    }
}

#[test]
fn a_short_bar_of_a_partial_period_is_hatched_too() {
    let theme = hand_made::theme();
    let shape = Shape::Grouped(samples::disturbances());
    let drawing = chart(&shape, &theme, &Locale::new(Language::Sv)).drawing;
    let measure = Measure::new(&theme.fonts);
    for svg in [&drawing.wide, drawing.narrow.as_ref().expect("a narrow drawing")] {
        let (width, height) = (svg.width, svg.height);
        let file = format!("<svg viewBox=\"0 0 {width} {height}\">{}</svg>", svg.markup);
        let drawn = Drawn::read(&file, &measure).expect("a drawing is well formed");
        let bars: Vec<_> = drawn.areas(|role| role == "nu").map(|(area, _)| area).collect();
        assert!(bars.iter().any(|bar| bar.width() < 3.0), "{bars:?}");
        for bar in bars {
            let is_in = |(x, y): &(f64, f64)| bar.grown(0.1).has(*x, *y);
            let is_stripe = |mark: &&Mark| match mark {
                Mark::Line { points, .. } => points.len() == 2 && points.iter().all(is_in),
                _ => false,
            };
            let stripes = drawn.marks.iter().filter(is_stripe).count();
            assert!(stripes >= 3, "{stripes} stripes in {bar:?}");
        }
    }
}
