//! Charts: drawings that hold together and are true, words that are true.
//!
//! In: samples, random data, hostile strings. Out: every shape held to `chart_rules` (what is seen),
//! `chart_values` (marks where values say) and the rules for words here.

use std::collections::BTreeSet;
use std::thread;

use berattelse::base::wording::Language;
use berattelse::chart::measure_text::Measure;
use berattelse::chart::sparkline::{Sparkline, sparkline};
use berattelse::chart::{Chart, Shape, chart};
use berattelse::doc::answer::SvgInner;
use berattelse::doc::theme::Theme;
use berattelse::value::date::Year;
use berattelse::value::format::Locale;

use crate::chart_dice::{Amounts, Dice, HOSTILE, named};
use crate::chart_marks::Drawn;
use crate::chart_samples as samples;
use crate::{chart_rules, chart_values, hand_made};

fn swedish(shape: &Shape) -> Chart {
    chart(shape, &hand_made::theme(), &Locale::new(Language::Sv))
}

fn all_samples() -> Vec<Shape> {
    let mut broken = samples::six_years();
    broken.years[4].method_break = Some("kraven bedöms av en oberoende part.".to_owned());
    let mut first_time = samples::ten_areas();
    first_time.previous_year = None;
    first_time.previous_mean = None;
    first_time.rows.iter_mut().for_each(|row| row.previous = None);
    let one = samples::columns(&[(2024, &[1, 1, 2, 3, 2, 2, 0, 1])]);
    let none = samples::columns(&[(2024, &[])]);
    let mut nobody = samples::units();
    nobody.rows.clear();
    nobody.total = None;
    vec![
        Shape::Columns(samples::six_years()),
        Shape::Columns(broken),
        Shape::Columns(one),
        Shape::Columns(none),
        Shape::Dumbbell(samples::ten_areas()),
        Shape::Dumbbell(samples::edge_rows()),
        Shape::Dumbbell(first_time),
        Shape::Bars(samples::units()),
        Shape::Bars(nobody),
        Shape::Bars(samples::units_near_the_target()),
        Shape::Levels(samples::risks()),
        Shape::Matrix(samples::matrix()),
        Shape::Grid(samples::twelve_areas()),
        Shape::Radar(samples::ten_areas()),
        Shape::Radar(samples::edge_rows()),
        Shape::Line(samples::six_shares()),
        Shape::Line(samples::line(&[(2024, "50.9")])),
        Shape::Line(samples::line(&[])),
        Shape::Line(samples::huge_counts()),
        Shape::Dumbbell(samples::not_assessed_beside_the_highest_target()),
        Shape::Grid(samples::grid(&[2024], &[("", "Styrning", &["3"])])),
        Shape::Grid(samples::grid(&[2024], &[])),
        Shape::Timeline(samples::outages()),
        Shape::Timeline(samples::many_events()),
        Shape::Grouped(samples::disturbances()),
        Shape::Grouped(samples::incidents_of_years()),
    ]
}

/// What all cases are drawn with.
struct Held<'a> {
    theme: &'a Theme,
    measure: Measure<'a>,
}

impl<'a> Held<'a> {
    fn new(theme: &'a Theme) -> Self {
        Self { theme, measure: Measure::new(&theme.fonts) }
    }

    /// Checks everything that holds for every chart of every shape.
    fn check(&self, shape: &Shape, locale: &Locale) {
        let chart = chart(shape, self.theme, locale);
        let drawing = &chart.drawing;
        for svg in [Some(&drawing.wide), drawing.narrow.as_ref()].into_iter().flatten() {
            let drawn = self.inner(svg, shape);
            chart_rules::check_sight(&drawn, self.theme, shape);
            chart_values::check(shape, &drawn);
        }
        assert!(!drawing.print.is_empty(), "nothing to print of {shape:?}");
        for file in &drawing.print {
            let drawn = self.file(file, shape);
            assert!(
                drawn.width == 620.0 && drawn.height <= MOST_PRINTED,
                "{}: {shape:?}",
                drawn.height
            );
        }
        check_words(&chart, shape);
    }

    /// Checks a sparkline; nothing is drawn of fewer than two values.
    fn check_sparkline(&self, course: &Sparkline) {
        let values = course.points.iter().filter(|point| point.value.is_some()).count();
        let trend = sparkline(course, String::new(), self.theme);
        assert_eq!(trend.is_some(), values > 1, "{course:?}");
        let Some(trend) = trend else { return };
        let drawn = self.inner(&trend.screen, course);
        chart_rules::check_sight(&drawn, self.theme, course);
        chart_values::check_sparkline(course, &drawn);
        let file = self.file(&trend.print, course);
        assert_eq!((file.width, file.height), (96.0, 24.0));
    }

    fn inner(&self, svg: &SvgInner, case: &impl std::fmt::Debug) -> Drawn {
        let SvgInner { width, height, markup } = svg;
        assert!(markup.starts_with("<g aria-hidden=\"true\">"), "{markup}");
        assert!(!markup.contains("=\"#"), "a literal colour: {case:?}");
        self.drawn(&format!("<svg viewBox=\"0 0 {width} {height}\">{markup}</svg>"), case)
    }

    fn file(&self, file: &str, case: &impl std::fmt::Debug) -> Drawn {
        let is_bare = !file.contains("=\"var(") && !file.contains(" font-family=\"");
        assert!(is_bare, "a variable or a font: {case:?}");
        let drawn = self.drawn(file, case);
        let (width, height) = (drawn.width, drawn.height);
        assert!(file.contains(&format!("width=\"{width}\" height=\"{height}\"")), "{case:?}");
        drawn
    }

    fn drawn(&self, file: &str, case: &impl std::fmt::Debug) -> Drawn {
        let drawn = Drawn::read(file, &self.measure);
        let drawn = drawn.unwrap_or_else(|error| panic!("{error}: {case:?}"));
        chart_rules::check_places(&drawn, case);
        drawn
    }
}

/// What leaves room for headline, summary and source on a page of the PDF, in units.
const MOST_PRINTED: f64 = 700.0;

fn check_words(drawn: &Chart, shape: &Shape) {
    let text = &drawn.alternative_text;
    let length = text.chars().count();
    // Only a first sentence with long names of the content's may be longer than 250.
    let is_long = length > 250 && names(shape).all(|name| name.chars().count() < 60);
    assert!((1..=400).contains(&length) && !is_long, "{length} characters: {text}");
    assert!(!drawn.headline.ends_with('.') && !drawn.headline.is_empty());
    assert!(!drawn.subtitle.is_empty() && !drawn.summary.is_empty());
    assert_ne!(drawn.alternative_text, drawn.headline);
    for row in &drawn.table.rows {
        assert_eq!(row.cells.len(), drawn.table.columns.len());
        assert!(row.cells.iter().all(|cell| !cell.spoken().is_empty()), "{shape:?}");
    }
    let cells =
        drawn.table.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.spoken()));
    let heads = drawn.table.columns.iter().map(|column| column.head.clone());
    let mut known: BTreeSet<String> =
        heads.chain(cells).flat_map(|text| numbers(&text)).collect();
    // The subtitle is the table's title.
    known.extend(numbers(&drawn.subtitle));
    // How many rows something holds for, and the ends of the scale, are not values.
    known.extend((0..=drawn.table.rows.len()).map(|count| count.to_string()));
    if let Shape::Dumbbell(dumbbell) | Shape::Radar(dumbbell) = shape {
        known.extend([dumbbell.scale_min, dumbbell.scale_max].map(|end| end.to_string()));
    }
    // Where a radar's outer ring stands is of the drawing, not of the table.
    if matches!(shape, Shape::Radar(_)) {
        let sentences = drawn.summary.split(". ");
        let is_rim = |it: &&str| {
            it.starts_with("Den yttersta ringen är ") || it.starts_with("The outer ring is ")
        };
        known.extend(sentences.filter(is_rim).flat_map(numbers));
    }
    // A year that is left out has no column, and the alternative text names it whatever else it holds.
    known.extend(withheld_year(shape).map(|year| year.to_string()));
    let is_told = |year: Year| text.contains(&format!(" {year} "));
    assert!(withheld_year(shape).is_none_or(is_told), "{text}");
    for text in [&drawn.headline, &drawn.alternative_text, &drawn.summary] {
        // What stands in a name is part of the name.
        let is_unknown = |number: &String| {
            !known.contains(number) && !names(shape).any(|name| name.contains(number.as_str()))
        };
        let missing = numbers(text).into_iter().find(is_unknown);
        assert_eq!(missing, None, "of “{text}” is not in the table: {known:?}");
        assert!(!text.contains(char::is_control), "{text:?}: {shape:?}");
    }
}

fn withheld_year(shape: &Shape) -> Option<Year> {
    match shape {
        Shape::Dumbbell(dumbbell) | Shape::Radar(dumbbell) => dumbbell.withheld_year,
        Shape::Levels(levels) => levels.withheld_year,
        Shape::Matrix(matrix) => matrix.levels.withheld_year,
        _ => None,
    }
}

/// The texts between quotes in the data: names, nouns, reasons.
fn names(shape: &Shape) -> impl Iterator<Item = String> {
    let data = format!("{shape:?}").replace("\\\"", "'");
    data.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

/// The numbers of a text, with their groups and decimals.
fn numbers(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let start = at;
        loop {
            let is_group = matches!(characters.get(at), Some('\u{A0}'))
                && (1..4).all(|next| is_digit(at + next))
                && !is_digit(at + 4);
            let is_point = matches!(characters.get(at), Some(',' | '.')) && is_digit(at + 1);
            if !is_digit(at) && !is_group && !is_point {
                break;
            }
            at += 1;
        }
        numbers.push(characters[start..at].iter().collect());
    }
    numbers
}

/// A shape in the registry of this test: a chart, or what stands in a table's cell.
enum Make {
    Chart(fn(&mut Dice) -> Shape),
    Cell(fn(&mut Dice) -> Sparkline),
}

impl Make {
    fn check(&self, dice: &mut Dice, held: &Held<'_>, locale: &Locale) {
        match self {
            Self::Chart(make) => held.check(&make(dice), locale),
            Self::Cell(make) => held.check_sparkline(&make(dice)),
        }
    }
}

/// Every shape has a line here: its name and what makes one of any data.
const SHAPES: [(&str, Make); 11] = [
    ("Columns", Make::Chart(Dice::columns)),
    ("Dumbbell", Make::Chart(Dice::dumbbell)),
    ("Bars", Make::Chart(Dice::bars)),
    ("Levels", Make::Chart(Dice::levels)),
    ("Grid", Make::Chart(Dice::grid)),
    ("Matrix", Make::Chart(Dice::matrix)),
    ("Grouped", Make::Chart(Dice::grouped)),
    ("Radar", Make::Chart(Dice::radar)),
    ("Line", Make::Chart(Dice::line)),
    ("Timeline", Make::Chart(Dice::timeline)),
    ("Sparkline", Make::Cell(Dice::sparkline)),
];

/// The shapes that get cases, with their places in the list: all, or the one that `CHART_SHAPE` names.
fn shapes() -> impl Iterator<Item = (u64, &'static (&'static str, Make))> {
    let asked = std::env::var("CHART_SHAPE").ok();
    let is_asked = move |name: &str| asked.as_ref().is_none_or(|asked| asked == name);
    (0..).zip(&SHAPES).filter(move |(_, (name, _))| is_asked(name))
}

/// How many cases each shape gets: 60, or what `CHART_CASES` says.
fn cases() -> usize {
    let asked = std::env::var("CHART_CASES").ok();
    asked.map_or(60, |count| count.parse().expect("`CHART_CASES` is a number"))
}

/// Where the cases begin: the same in every run, or what `CHART_SEED` says.
fn seed() -> u64 {
    let asked = std::env::var("CHART_SEED").ok();
    asked.map_or(20_250_318, |seed| seed.parse().expect("`CHART_SEED` is a number"))
}

#[test]
fn every_shape_is_held_to_the_rules() {
    let source = include_str!("../../src/chart/mod.rs");
    let (_, shapes) = source.split_once("pub enum Shape {").expect("the list of shapes");
    let (shapes, _) = shapes.split_once("\n}").expect("its end");
    for line in shapes.lines().map(str::trim).filter(|line| !line.starts_with("///")) {
        let Some((name, _)) = line.split_once('(') else { continue };
        let is_known = SHAPES.iter().any(|(known, _)| *known == name);
        assert!(is_known, "`{name}` has no line in SHAPES");
    }
}

#[test]
fn drawings_are_well_formed_and_nothing_leaves_or_meets() {
    let theme = hand_made::theme();
    let held = Held::new(&theme);
    for language in Language::ALL {
        let locale = Locale::new(language);
        for shape in all_samples() {
            held.check(&shape, &locale);
        }
    }
    held.check_sparkline(&samples::course());
}

#[test]
fn the_same_shape_gives_the_same_chart() {
    for shape in all_samples() {
        assert_eq!(swedish(&shape), swedish(&shape));
    }
}

#[test]
fn any_data_gives_a_chart_that_holds_together() {
    let theme = hand_made::theme();
    thread::scope(|scope| {
        for (index, (name, make)) in shapes() {
            let theme = &theme;
            let cases = move || {
                let held = Held::new(theme);
                let locales = Language::ALL.map(Locale::new);
                let mut dice = Dice(seed() + index, Amounts::Any);
                for case in 0..cases() {
                    make.check(&mut dice, &held, &locales[case % 2]);
                }
            };
            let thread = thread::Builder::new().name((*name).to_owned());
            thread.spawn_scoped(scope, cases).expect("a thread");
        }
    });
}

#[test]
fn nothing_one_the_same_and_huge_numbers_are_charts_too() {
    let theme = hand_made::theme();
    let held = Held::new(&theme);
    let locale = Locale::new(Language::Sv);
    for (index, (_, make)) in shapes() {
        for amount in [0, 1, 7, 99_999, u32::MAX] {
            let mut dice = Dice(seed() + index, Amounts::Only(amount));
            for _ in 0..cases() / 10 {
                make.check(&mut dice, &held, &locale);
            }
        }
    }
}

#[test]
fn hostile_strings_are_drawn_as_text_or_not_at_all() {
    let theme = hand_made::theme();
    let held = Held::new(&theme);
    let locale = Locale::new(Language::Sv);
    for (index, text) in HOSTILE.iter().map(|text| named(text)).enumerate() {
        let shapes = samples::named(&text);
        // Each text in one of the shapes, and in all of them when many cases are asked for.
        let some = if cases() > 1000 { shapes.len() } else { 1 };
        for shape in shapes.iter().cycle().skip(index % shapes.len()).take(some) {
            held.check(shape, &locale);
        }
    }
}
