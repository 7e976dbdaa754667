//! Golden drawings: `tests/charts/*.svg`, a file a shape, as it is printed.
//!
//! `UPDATE=1 cargo test` writes them; look at them before they are committed.

use std::fs;
use std::path::Path;

use berattelse::base::wording::Language;
use berattelse::chart::{Shape, chart};
use berattelse::value::format::Locale;

use crate::chart_samples as samples;
use crate::hand_made;

/// The drawings by file name.
fn drawings() -> Vec<(&'static str, Shape)> {
    vec![
        ("columns", Shape::Columns(samples::six_years())),
        ("dumbbell", Shape::Dumbbell(samples::ten_areas())),
        ("dumbbell-edges", Shape::Dumbbell(samples::edge_rows())),
        ("bars", Shape::Bars(samples::units())),
        ("levels", Shape::Levels(samples::risks())),
        ("grid", Shape::Grid(samples::twelve_areas())),
        ("matrix", Shape::Matrix(samples::matrix())),
        ("radar", Shape::Radar(samples::ten_areas())),
        ("line", Shape::Line(samples::six_shares())),
        ("grouped", Shape::Grouped(samples::disturbances())),
        ("grid", Shape::Grid(samples::twelve_areas())),
        ("line", Shape::Line(samples::six_shares())),
        ("radar", Shape::Radar(samples::ten_areas())),
        ("timeline", Shape::Timeline(samples::outages())),
        ("timeline-lanes", Shape::Timeline(samples::many_events())),
        ("grouped-years", Shape::Grouped(samples::incidents_of_years())),
    ]
}

#[test]
fn drawings_are_the_ones_that_were_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
    let is_update = std::env::var_os("UPDATE").is_some();
    let (theme, locale) = (hand_made::theme(), Locale::new(Language::Sv));
    for (name, shape) in drawings() {
        let drawn = chart(&shape, &theme, &locale).drawing.print.join("\n");
        // A mark a line, so that a difference can be read.
        let text = drawn.replace("><", ">\n<") + "\n";
        let path = folder.join(format!("{name}.svg"));
        if is_update {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(&path, &text).expect("a file");
        }
        let stored = fs::read_to_string(&path).unwrap_or_default();
        assert!(stored == text, "{name}.svg differs: UPDATE=1 cargo test, and look at it");
    }
}
