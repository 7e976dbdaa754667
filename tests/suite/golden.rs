//! Golden drawings: `tests/charts/*.svg`, a file a shape, as it is printed.
//!
//! `UPDATE=1 cargo test` writes them; look at them before they are committed.

use std::fs;
use std::path::Path;

use berattelse::base::wording::Language;
use berattelse::chart::chart;
use berattelse::chart::sparkline::sparkline;
use berattelse::value::format::Locale;

use crate::chart_samples as samples;
use crate::hand_made;

#[test]
fn drawings_are_the_ones_that_were_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
    let is_update = std::env::var_os("UPDATE").is_some();
    let (theme, locale) = (hand_made::theme(), Locale::new(Language::Sv));
    let printed = |(name, shape)| {
        let chart = chart(&shape, &theme, &locale);
        (name, chart.drawing.print.join("\n"))
    };
    let cell = sparkline(&samples::course(), String::new(), &theme).expect("a course");
    for (name, drawn) in
        samples::all().into_iter().map(printed).chain([("sparkline", cell.print)])
    {
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
