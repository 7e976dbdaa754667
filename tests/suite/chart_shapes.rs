//! Charts of areas and years: grids. What they draw, say and leave out.

use berattelse::base::wording::Language;
use berattelse::chart::{Chart, Shape, chart};
use berattelse::value::format::Locale;

use crate::chart_samples as samples;
use crate::hand_made;

fn drawn(shape: &Shape, language: Language) -> Chart {
    chart(shape, &hand_made::theme(), &Locale::new(language))
}

fn swedish(shape: &Shape) -> Chart {
    drawn(shape, Language::Sv)
}

fn plain(text: &str) -> String {
    text.replace('\u{A0}', " ")
}

/// The words of a drawing, in the order they are drawn.
fn words(svg: &str) -> Vec<String> {
    let file = format!("<svg>{svg}</svg>");
    let document = roxmltree::Document::parse(&file).expect("a drawing is well formed");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.filter_map(|node| node.text()).map(str::to_owned).collect()
}

#[test]
fn grids_tell_what_rose_what_fell_and_what_is_lowest() {
    let drawn = swedish(&Shape::Grid(samples::twelve_areas()));
    assert_eq!(drawn.headline, "3 kravområden har höjts och 1 har sänkts sedan 2023");
    assert_eq!(drawn.subtitle, "Status per kravområde, 2019–2024; ändring i steg sedan 2023");
    assert_eq!(
        plain(&drawn.alternative_text),
        "Rutnät med status för 12 kravområden, 2019 till 2024. Sedan 2023 har 3 kravområden höjts, \
         1 sänkts och 4 behållit sin status. Lägst status, Påbörjat, har Efterlevnad och \
         granskning. Ingen mätning gjordes 2021."
    );
    assert!(drawn.summary.contains("Lägre status än 2023 har Behörigheter och åtkomst."));
}

#[test]
fn grids_keep_the_order_of_the_framework_and_write_a_code_in_every_cell() {
    let grid = samples::twelve_areas();
    let drawn = swedish(&Shape::Grid(grid.clone()));
    let heads: Vec<String> = drawn.table.rows.iter().map(|row| row.cells[0].spoken()).collect();
    let labels: Vec<String> = grid
        .rows
        .iter()
        .map(|row| format!("{} {}", row.label, row.reference.as_deref().unwrap_or_default()))
        .collect();
    assert_eq!(heads, labels);
    let words = words(&drawn.drawing.wide.markup);
    let codes = words.iter().filter(|word| word.chars().count() == 1).count();
    // The key has one of each, and five of the six years were measured.
    assert_eq!(codes, 8 + 5 * 12);
    let changes: Vec<&str> = drawn
        .table
        .rows
        .iter()
        .map(|row| match &row.cells[7] {
            berattelse::doc::table::Cell::Text(text) => text.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(changes[0], "1 steg upp");
    assert_eq!(changes[4], "1 steg ned");
    assert_eq!(changes[5], "Oförändrad");
    assert_eq!(changes[7], "Tidigare okänd");
    assert_eq!(changes[8], "Okänd i år");
    assert_eq!(changes[10], "Inte längre tillämplig");
    assert_eq!(changes[11], "Ny");
}

#[test]
fn grids_compare_nothing_across_a_new_method() {
    let mut grid = samples::twelve_areas();
    grid.years[5].method_break = Some("skalan ändrades.".to_owned());
    let drawn = swedish(&Shape::Grid(grid));
    assert_eq!(drawn.headline, "Status per kravområde");
    assert!(drawn.summary.ends_with("Ny metod 2024: skalan ändrades."));
    assert_eq!(drawn.table.columns.len(), 7);
    let words = words(&drawn.drawing.wide.markup);
    assert!(words.contains(&"Ny metod".to_owned()) && !words.contains(&"±0".to_owned()));
}

#[test]
fn narrow_grids_show_the_last_three_years_and_printed_ones_split_long_frameworks() {
    let mut grid = samples::twelve_areas();
    let rows = grid.rows.clone();
    grid.rows = rows.iter().cycle().take(30).cloned().collect();
    let drawn = swedish(&Shape::Grid(grid));
    let narrow = words(&drawn.drawing.narrow.expect("a narrow drawing").markup);
    assert!(narrow.contains(&"2022".to_owned()) && !narrow.contains(&"2020".to_owned()));
    assert_eq!(drawn.drawing.print.len(), 2);
}

#[test]
fn grids_speak_english() {
    let drawn = drawn(&Shape::Grid(samples::twelve_areas()), Language::En);
    assert!(plain(&drawn.alternative_text).contains(
        "Since 2023, 3 kravområden have risen, 1 has fallen and 4 have kept their status."
    ));
}
