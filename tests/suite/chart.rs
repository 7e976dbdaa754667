//! Charts: drawings that hold together, words that are true.

use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::thread;

use berattelse::base::wording::Language;
use berattelse::chart::columns::ColumnYear;
use berattelse::chart::dumbbell::DumbbellRow;
use berattelse::chart::gap::Gap;
use berattelse::chart::grid::{GridRow, GridYear};
use berattelse::chart::grouped::{Entry, GroupedRow};
use berattelse::chart::levels::Levels;
use berattelse::chart::line::{LinePoint, Scale};
use berattelse::chart::matrix::{Axis, Matrix, MatrixCell, Movement};
use berattelse::chart::measure_text::Measure;
use berattelse::chart::timeline::TimelineEnd;
use berattelse::chart::{Aim, Chart, Shape, chart, draw::Type};
use berattelse::doc::answer::SvgInner;
use berattelse::doc::theme::Theme;
use berattelse::value::decimal::Decimal;
use berattelse::value::format::Locale;
use berattelse::value::quantity::{Precision, Quantity, Unit};
use roxmltree::{Document, Node};

use crate::chart_rules::{self, assert_proportional};
use crate::chart_samples as samples;
use crate::{chart_hostile, hand_made};

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
        Shape::Levels(samples::risks()),
        Shape::Matrix(samples::matrix()),
        Shape::Grid(samples::twelve_areas()),
        Shape::Radar(samples::ten_areas()),
        Shape::Radar(samples::edge_rows()),
        Shape::Line(samples::six_shares()),
        Shape::Line(samples::line(&[(2024, "50.9")])),
        Shape::Line(samples::line(&[])),
        Shape::Grid(samples::grid(&[2024], &[("", "Styrning", &["3"])])),
        Shape::Grid(samples::grid(&[2024], &[])),
        Shape::Timeline(samples::outages()),
        Shape::Timeline(samples::many_events()),
        Shape::Grouped(samples::disturbances()),
        Shape::Grouped(samples::incidents_of_years()),
    ]
}

/// Checks everything that holds for every chart of every shape.
fn check(shape: &Shape, theme: &Theme, locale: &Locale) {
    let drawn = chart(shape, theme, locale);
    let measure = Measure::new(&theme.fonts);
    let inner = [Some(&drawn.drawing.wide), drawn.drawing.narrow.as_ref()];
    for svg in inner.into_iter().flatten() {
        check_inner(svg, &measure, shape);
        chart_rules::check(svg, &measure, theme, shape);
    }
    check_lengths(&drawn, &measure, shape);
    assert!(!drawn.drawing.print.is_empty(), "nothing to print of {shape:?}");
    for file in &drawn.drawing.print {
        check_file(file, &measure, shape);
    }
    check_words(&drawn, shape);
}

fn check_inner(svg: &SvgInner, measure: &Measure<'_>, shape: &Shape) {
    let SvgInner { width, height, markup } = svg;
    assert!(markup.starts_with("<g aria-hidden=\"true\">"), "{markup}");
    let file = format!("<svg viewBox=\"0 0 {width} {height}\">{markup}</svg>");
    let document = Document::parse(&file).unwrap_or_else(|error| panic!("{error}: {shape:?}"));
    for colour in colours(&document) {
        let is_variable = colour.starts_with("var(--d-") && colour.ends_with(')');
        assert!(is_variable || colour == "none", "colour {colour}");
    }
    check_places(&document, measure, shape);
}

fn check_file(file: &str, measure: &Measure<'_>, shape: &Shape) {
    let document = Document::parse(file).unwrap_or_else(|error| panic!("{error}: {shape:?}"));
    let has_font = document.descendants().any(|node| node.has_attribute("font-family"));
    assert!(!has_font, "{file}");
    let root = document.root_element();
    assert_eq!(root.attribute("width"), Some("620"));
    assert!(root.attribute("height").is_some());
    for colour in colours(&document) {
        let is_literal = colour.starts_with('#') && colour.len() == 7;
        assert!(is_literal || colour == "none", "colour {colour}");
        assert!(!colour.starts_with("#0102"), "a stand-in is left");
    }
    check_places(&document, measure, shape);
}

fn colours<'a>(document: &'a Document<'_>) -> Vec<&'a str> {
    let attributes = document.descendants().flat_map(|node| node.attributes());
    attributes
        .filter(|attribute| matches!(attribute.name(), "fill" | "stroke"))
        .map(|attribute| attribute.value())
        .collect()
}

/// Left, top, right, bottom in units, and the words.
type Box4<'a> = (f64, f64, f64, f64, &'a str);

fn check_places(document: &Document<'_>, measure: &Measure<'_>, shape: &Shape) {
    let view: Vec<f64> = document
        .root_element()
        .attribute("viewBox")
        .expect("a view box")
        .split(' ')
        .map(|number| number.parse::<f64>().expect("a number") / 10.0)
        .collect();
    let texts: Vec<Box4> = document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .map(|node| text_box(node, measure))
        .collect();
    for (left, top, right, bottom, words) in &texts {
        let is_inside = *left >= -0.5
            && *top >= -1.0
            && *right <= view[2] + 0.5
            && *bottom <= view[3] + 0.5;
        assert!(is_inside, "`{words}` {left} {top} {right} {bottom} in {view:?}: {shape:?}");
    }
    for (index, one) in texts.iter().enumerate() {
        for other in &texts[index + 1..] {
            let is_apart = one.2 <= other.0 + 0.3
                || other.2 <= one.0 + 0.3
                || one.3 <= other.1 + 0.3
                || other.3 <= one.1 + 0.3;
            assert!(is_apart, "`{}` meets `{}`: {one:?} {other:?} {shape:?}", one.4, other.4);
        }
    }
    for (x, top, bottom) in targets(document) {
        for (left, above, right, below, words) in &texts {
            let is_clear = *right < x || *left > x || *below < top || *above > bottom;
            assert!(is_clear, "the target crosses `{words}`: {shape:?}");
        }
    }
    for node in document.descendants().filter(|node| node.has_tag_name("rect")) {
        let number = |name| attribute(node, name);
        assert!(number("width") >= 0.0 && number("height") >= 0.0, "{shape:?}");
        assert!(number("x") + number("width") <= view[2] + 0.5, "{shape:?}");
        assert!(number("y") + number("height") <= view[3] + 0.5, "{shape:?}");
    }
}

/// The ticks and lines of targets in a drawing with variables: x, upper and lower end.
fn targets(document: &Document<'_>) -> Vec<(f64, f64, f64)> {
    let is_target = |node: &Node| {
        node.attribute("stroke").is_some_and(|stroke| stroke.starts_with("var(--d-mal"))
    };
    let numbers = |node: Node| -> Vec<f64> {
        let points = node.attribute("points").unwrap_or_default();
        points
            .split([' ', ','])
            .map(|number| number.parse::<f64>().expect("a number"))
            .collect()
    };
    let lines = document.descendants().filter(is_target).map(numbers);
    lines
        .filter(|points| points.len() == 4 && points[0] == points[2])
        .map(|points| (points[0] / 10.0, points[1] / 10.0, points[3] / 10.0))
        .collect()
}

fn attribute(node: Node<'_, '_>, name: &str) -> f64 {
    let text = node.attribute(name).unwrap_or_else(|| panic!("no {name}"));
    text.parse::<f64>().expect("a number") / 10.0
}

fn text_box<'a>(node: Node<'a, '_>, measure: &Measure<'_>) -> Box4<'a> {
    let words = node.text().unwrap_or_default();
    assert!(!words.contains(['\u{AD}', '\n']) && words.trim() == words, "`{words}`");
    let size = attribute(node, "font-size");
    assert!(size >= 13.0, "`{words}` is too small");
    let is_semibold = node.ancestors().any(|node| node.attribute("font-weight") == Some("600"));
    let width = measure.width(words, Type { size, is_semibold });
    let x = attribute(node, "x");
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    let baseline = attribute(node, "y");
    (left, baseline - size * 0.7, left + width, baseline + size * 0.22, words)
}

fn check_words(drawn: &Chart, shape: &Shape) {
    let length = drawn.alternative_text.chars().count();
    assert!((1..=400).contains(&length), "{length} characters: {}", drawn.alternative_text);
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
    for text in [&drawn.headline, &drawn.alternative_text, &drawn.summary] {
        let missing = numbers(text).into_iter().find(|number| !known.contains(number));
        assert_eq!(missing, None, "of “{text}” is not in the table: {known:?}");
        assert!(!text.contains(char::is_control), "{text:?}: {shape:?}");
    }
}

/// Bars are as long as their values, whatever the shape.
fn check_lengths(drawn: &Chart, measure: &Measure<'_>, shape: &Shape) {
    let wide = &drawn.drawing.wide;
    let number = |decimal: Decimal| f64::try_from(decimal).expect("a number");
    match shape {
        Shape::Levels(levels) => {
            let counts: Vec<f64> = levels.rows.iter().map(|row| row.count.into()).collect();
            let bars = chart_rules::widths(wide, measure, |role| role.starts_with("risk-"));
            let previous = levels.rows.iter().filter_map(|row| row.previous).max();
            // The longest bar may be last year's, which is a frame.
            if previous.is_none_or(|before| {
                f64::from(before) <= counts.iter().copied().fold(0.0, f64::max)
            }) {
                assert_proportional(&bars, &counts, 2.0, shape);
            }
        }
        Shape::Bars(bars) => {
            let tracks = chart_rules::widths(wide, measure, |role| role == "track");
            let mut lengths = chart_rules::widths(wide, measure, |role| role == "nu");
            let shown = tracks.len() - usize::from(bars.total.is_some());
            if shown == bars.rows.len() {
                let rows = bars.total.iter().chain(bars.sorted());
                let values = rows.filter_map(|row| row.percent()).map(|it| number(it.amount));
                let values: Vec<f64> = values.chain([100.0]).collect();
                lengths.extend(tracks.first());
                if !tracks.is_empty() {
                    assert_proportional(&lengths, &values, 1.0, shape);
                }
            }
        }
        _ => {}
    }
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

#[test]
fn drawings_are_well_formed_and_nothing_leaves_or_meets() {
    let theme = hand_made::theme();
    for language in Language::ALL {
        let locale = Locale::new(language);
        for shape in all_samples() {
            check(&shape, &theme, &locale);
        }
    }
}

#[test]
fn the_same_shape_gives_the_same_chart() {
    for shape in all_samples() {
        assert_eq!(swedish(&shape), swedish(&shape));
    }
}

/// Pseudo-random numbers that are the same in every run (Lehmer, 48271).
struct Dice(u64, Amounts);

/// What the counts of a case are.
#[derive(Clone, Copy)]
enum Amounts {
    Any,
    Only(u32),
}

/// A text as a name, which has something to see: readers ask for that.
fn named(text: &str) -> String {
    let is_seen = |c: char| {
        !c.is_control()
            && !c.is_whitespace()
            && !matches!(c, '\u{AD}' | '\u{FFFE}' | '\u{FFFF}')
    };
    if text.contains(is_seen) { text.to_owned() } else { format!("Å{text}") }
}

static HOSTILE: LazyLock<Vec<String>> = LazyLock::new(chart_hostile::strings);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 % end
    }

    fn chance(&mut self, one_in: u64) -> bool {
        self.below(one_in) == 0
    }

    /// A whole number below `most`, or what the case is about: nothing, one, the same, huge.
    fn amount(&mut self, most: u64) -> u32 {
        match self.1 {
            Amounts::Any => self.below(most) as u32,
            Amounts::Only(amount) => amount,
        }
    }

    fn label(&mut self) -> String {
        if self.chance(6) {
            let hostile = &*HOSTILE;
            return named(&hostile[self.below(hostile.len() as u64) as usize]);
        }
        const WORDS: [&str; 14] = [
            "och",
            "Incident-",
            "informations\u{AD}säkerhets\u{AD}utbildning",
            "kontinuitetshantering",
            "av",
            "it-säkerhet",
            "<b>&\"'</b>",
            "Räddningstjänsten",
            "säkerhetskultur",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "\u{1}\n\t",
            "i",
            "drift/förvaltning",
            "Öl",
        ];
        let count = 1 + self.below(6);
        let words: Vec<&str> =
            (0..count).map(|_| WORDS[self.below(WORDS.len() as u64) as usize]).collect();
        format!("Å {}", words.join(" "))
    }

    fn tenths(&mut self, end: u64) -> Decimal {
        Decimal::new(i64::try_from(self.below(end * 10 + 1)).expect("small"), 1)
    }

    fn columns(&mut self) -> Shape {
        let mut columns = samples::six_years();
        let most = [2, 4, 30, 400][self.below(4) as usize];
        let count = 1 + self.below(11);
        columns.years = (0..count)
            .map(|index| ColumnYear {
                year: samples::year(2010 + i64::try_from(index).expect("small")),
                counts: (!self.chance(4)).then(|| {
                    (0..8)
                        .map(|_| if self.chance(2) { 0 } else { self.below(most) as u32 })
                        .collect()
                }),
                method_break: self.chance(6).then(|| "skalan ändrades".to_owned()),
            })
            .collect();
        if self.chance(3) {
            columns.statuses.iter_mut().for_each(|status| status.is_met = self.chance(2));
        }
        Shape::Columns(columns)
    }

    fn dumbbell(&mut self) -> Shape {
        let mut dumbbell = samples::ten_areas();
        let max = 1 + self.below(12);
        dumbbell.scale_max = Decimal::from(max);
        if self.chance(3) {
            dumbbell.previous_year = None;
        }
        if self.chance(4) {
            dumbbell.mean = None;
        }
        dumbbell.target = self.chance(2).then(|| self.tenths(max));
        let common = self.tenths(max);
        let count = self.below(34);
        let has_targets = !self.chance(4);
        dumbbell.rows = (0..count)
            .map(|_| DumbbellRow {
                label: self.label(),
                level: (!self.chance(7)).then(|| self.tenths(max)),
                previous: (dumbbell.previous_year.is_some() && !self.chance(4))
                    .then(|| self.tenths(max)),
                target: (has_targets && !self.chance(5))
                    .then(|| if self.chance(2) { common } else { self.tenths(max) }),
            })
            .collect();
        if dumbbell.previous_year.is_none() {
            dumbbell.previous_mean = None;
        }
        Shape::Dumbbell(dumbbell)
    }

    fn bars(&mut self) -> Shape {
        let mut bars = samples::units();
        let count = self.below(28);
        bars.rows = (0..count)
            .map(|_| {
                let whole = i64::try_from(self.below(5000)).expect("small");
                let part = self.below(u64::try_from(whole).expect("positive") + 1);
                samples::unit(&self.label(), i64::try_from(part).expect("small"), whole)
            })
            .collect();
        bars.aim = [Aim::Higher, Aim::Lower, Aim::None][self.below(3) as usize];
        bars.target = (!self.chance(3)).then(|| self.tenths(100));
        if self.chance(3) {
            bars.total = None;
        }
        Shape::Bars(bars)
    }

    fn timeline(&mut self) -> Shape {
        let mut timeline = samples::outages();
        if self.chance(4) {
            timeline.classes.clear();
        }
        let reach = [300, 20_000, 500_000, 5_000_000][self.below(4) as usize];
        let most = if self.chance(3) { 40 } else { 9 };
        let count = self.below(most);
        timeline.events = (0..count)
            .map(|_| {
                let first = self.below(reach) as i64;
                let length = (!self.chance(4)).then(|| self.below(reach) as i64);
                let mut event = samples::event(&self.label(), "2021-09-01", 0, length);
                event.first += first;
                if let TimelineEnd::At(minute, _) = &mut event.end {
                    *minute += first;
                } else if self.chance(2) {
                    event.end = TimelineEnd::Ongoing;
                }
                let classes = timeline.classes.len() as u64;
                event.class =
                    (classes > 0 && !self.chance(4)).then(|| self.below(classes) as usize);
                event.is_under_analysis = self.chance(5);
                event
            })
            .collect();
        timeline.events.sort_by_key(|event| event.first);
        Shape::Timeline(timeline)
    }

    fn grouped(&mut self) -> Shape {
        let count = 1 + self.below(7) as usize;
        let mut grouped = samples::incidents_of_years();
        let first = |index: usize| 2010 + i64::try_from(index).expect("small");
        grouped.periods = (0..count)
            .map(|index| samples::months(first(index), 1, 12 - self.below(3) as u8 * 4))
            .collect();
        grouped.gaps.clear();
        let most = [2, 30, 500, 100_000_000][self.below(4) as usize];
        let row = |dice: &mut Self| GroupedRow {
            label: dice.label(),
            entries: (0..count)
                .map(|_| match dice.below(8) {
                    0 => Entry::Missing,
                    1 => Entry::NotListed,
                    2 => Entry::Amount(Decimal::ZERO),
                    _ => Entry::Amount(Decimal::from(dice.amount(most))),
                })
                .collect(),
        };
        grouped.rows = (0..1 + self.below(14)).map(|_| row(self)).collect();
        Shape::Grouped(grouped)
    }

    fn levels(&mut self) -> Shape {
        Shape::Levels(self.level_counts())
    }

    fn level_counts(&mut self) -> Levels {
        let mut levels = samples::risks();
        let most = [2, 10, 5000][self.below(3) as usize];
        if self.chance(3) {
            levels.previous_year = None;
        }
        for row in &mut levels.rows {
            row.count = self.amount(most);
            row.previous =
                (levels.previous_year.is_some() && !self.chance(5)).then(|| self.amount(most));
        }
        if self.chance(3) {
            levels.unassessed = self.amount(4);
            levels.previous_unassessed = self.amount(4);
        }
        if self.chance(8) {
            levels.rows[1].name = (self.label(), self.label());
        }
        levels
    }

    fn matrix(&mut self) -> Shape {
        let mut levels = self.level_counts();
        let (rows, columns) = (3 + self.below(4), 3 + self.below(4));
        let most = [2, 4, 300][self.below(3) as usize];
        let axis = |dice: &mut Self, title: &str, steps: u64| Axis {
            title: title.to_owned(),
            steps: (0..steps)
                .map(|_| if dice.chance(3) { String::new() } else { dice.label() })
                .collect(),
        };
        let has_previous = levels.previous_year.is_some();
        let cells: Vec<Vec<MatrixCell>> = (0..rows)
            .map(|_| {
                let cell = |_| MatrixCell {
                    level: self.below(4) as usize,
                    count: if self.chance(2) { self.amount(most) } else { 0 },
                    previous: if has_previous { self.amount(most) } else { 0 },
                };
                (0..columns).map(cell).collect()
            })
            .collect();
        // The counts per level are those of the cells, and a few that have no cell.
        let unplaced = self.below(3) as u32;
        for (index, row) in levels.rows.iter_mut().enumerate() {
            let of_level = || cells.iter().flatten().filter(|cell| cell.level == index);
            let sum = |count: fn(&MatrixCell) -> u32| {
                of_level().fold(0, |sum: u32, cell| sum.saturating_add(count(cell)))
            };
            row.count =
                sum(|cell| cell.count).saturating_add(if index == 0 { unplaced } else { 0 });
            row.previous = has_previous.then(|| sum(|cell| cell.previous));
        }
        let movement = (has_previous && self.chance(2)).then(|| Movement {
            new: self.below(30) as u32,
            moved: self.below(3) as u32,
            closed: self.below(30) as u32,
            kept: self.below(300) as u32,
        });
        Shape::Matrix(Matrix {
            likelihood: axis(self, "Sannolikhet", rows),
            consequence: axis(self, "Konsekvens", columns),
            cells,
            unplaced,
            movement,
            levels,
        })
    }
}

impl Dice {
    fn grid(&mut self) -> Shape {
        let mut grid = samples::twelve_areas();
        let years = 1 + self.below(11);
        grid.years = (0..years)
            .map(|index| GridYear {
                year: samples::year(2010 + i64::try_from(index).expect("small")),
                gap: self.chance(4).then(|| self.gap()),
                method_break: self.chance(6).then(|| "skalan ändrades".to_owned()),
            })
            .collect();
        let rows = [3, 12, 60][self.below(3) as usize];
        grid.rows = (0..self.below(rows))
            .map(|index| GridRow {
                reference: (!self.chance(4)).then(|| format!("{index} §")),
                label: self.label(),
                statuses: (0..years)
                    .map(|_| (!self.chance(9)).then(|| self.below(8) as usize))
                    .collect(),
            })
            .collect();
        Shape::Grid(grid)
    }

    fn radar(&mut self) -> Shape {
        match self.dumbbell() {
            Shape::Dumbbell(dumbbell) => Shape::Radar(dumbbell),
            other => other,
        }
    }

    fn line(&mut self) -> Shape {
        let mut line = samples::six_shares();
        let most = [1, 15, 100][self.below(3) as usize];
        let is_percent = self.chance(2);
        if !is_percent {
            line.scale = if self.chance(2) {
                Scale::Counts
            } else {
                Scale::Levels(Decimal::ZERO, Decimal::from(1 + self.below(12)))
            };
        }
        line.aim = [Aim::Higher, Aim::Lower, Aim::None][self.below(3) as usize];
        let unit = if is_percent { Unit::Percent } else { Unit::One };
        let factor = if line.scale == Scale::Counts { 1 + self.below(900) } else { 1 };
        line.points = (0..self.below(12))
            .map(|index| LinePoint {
                year: samples::year(2010 + i64::try_from(index).expect("small")),
                value: if self.chance(4) {
                    Err(self.gap())
                } else {
                    Ok(Quantity {
                        amount: self.tenths(most) * Decimal::from(factor),
                        precision: self.precision(),
                        unit: unit.clone(),
                        decimals: self.below(2) as u8,
                    })
                },
                method_break: self.chance(6).then(|| "skalan ändrades".to_owned()),
            })
            .collect();
        line.target = (!self.chance(3)).then(|| Quantity {
            amount: self.tenths(most),
            precision: Precision::Exact,
            unit,
            decimals: 1,
        });
        Shape::Line(line)
    }

    fn precision(&mut self) -> Precision {
        use Precision::{About, AtLeast, AtMost, Exact};
        [Exact, Exact, About, AtLeast, AtMost][self.below(5) as usize]
    }

    fn gap(&mut self) -> Gap {
        [Gap::NotMeasured, Gap::NotReportable, Gap::Withheld][self.below(3) as usize]
    }
}

/// Makes a shape of random data.
type Make = fn(&mut Dice) -> Shape;

/// Every shape has a line here: its name and what makes one of any data.
const SHAPES: [(&str, Make); 10] = [
    ("Columns", Dice::columns),
    ("Dumbbell", Dice::dumbbell),
    ("Bars", Dice::bars),
    ("Levels", Dice::levels),
    ("Grid", Dice::grid),
    ("Matrix", Dice::matrix),
    ("Grouped", Dice::grouped),
    ("Radar", Dice::radar),
    ("Line", Dice::line),
    ("Timeline", Dice::timeline),
];

/// How many cases each shape gets: 60, or what `CHART_CASES` says.
fn cases() -> usize {
    let asked = std::env::var("CHART_CASES").ok();
    asked.map_or(60, |count| count.parse().expect("`CHART_CASES` is a number"))
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
fn any_data_gives_a_chart_that_holds_together() {
    let theme = hand_made::theme();
    thread::scope(|scope| {
        for (index, (name, shape)) in SHAPES.iter().enumerate() {
            let theme = &theme;
            let cases = move || {
                let locales = Language::ALL.map(Locale::new);
                let mut dice = Dice(20_250_318 + index as u64, Amounts::Any);
                for case in 0..cases() {
                    check(&shape(&mut dice), theme, &locales[case % 2]);
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
    let locale = Locale::new(Language::Sv);
    for (index, (_, shape)) in SHAPES.iter().enumerate() {
        for amount in [0, 1, 7, 99_999, u32::MAX] {
            let mut dice = Dice(20_250_318 + index as u64, Amounts::Only(amount));
            for _ in 0..cases() / 10 {
                check(&shape(&mut dice), &theme, &locale);
            }
        }
    }
}

#[test]
fn hostile_strings_are_drawn_as_text_or_not_at_all() {
    let theme = hand_made::theme();
    let locale = Locale::new(Language::Sv);
    assert!(HOSTILE.len() > 500, "{} strings", HOSTILE.len());
    for (index, text) in HOSTILE.iter().map(|text| named(text)).enumerate() {
        let mut bars = samples::units();
        bars.rows.truncate(3);
        bars.measure.clone_from(&text);
        bars.rows[1].label.clone_from(&text);
        bars.noun = (text.clone(), text.clone());
        let mut dumbbell = samples::ten_areas();
        dumbbell.rows.truncate(3);
        dumbbell.rows[0].label.clone_from(&text);
        let mut matrix = samples::matrix();
        matrix.levels.rows[0].name = (text.clone(), text.clone());
        matrix.likelihood.steps[0].clone_from(&text);
        let shapes = [Shape::Bars(bars), Shape::Dumbbell(dumbbell), Shape::Matrix(matrix)];
        // Each text in one of the shapes, and in all of them when many cases are asked for.
        for shape in shapes.iter().skip(index % 3).take(if cases() > 1000 { 3 } else { 1 }) {
            check(shape, &theme, &locale);
        }
    }
}

#[test]
fn columns_say_what_has_changed_since_the_last_measured_year() {
    let drawn = swedish(&Shape::Columns(samples::six_years()));
    assert_eq!(drawn.headline, "Sju av tolv kravområden har nått Definierat eller högre");
    assert_eq!(drawn.subtitle, "Antal kravområden per status, 2019–2024");
    assert_eq!(
        drawn.alternative_text.replace('\u{A0}', " "),
        "Staplat stapeldiagram över 12 kravområden per år, 2019 till 2024. År 2024 har 7 nått \
         Definierat eller högre, mot 3 år 2023. Fördelning 2024: 2 Påbörjat, 3 Begränsat, \
         4 Definierat, 2 Managerat och 1 Optimerat. Ingen mätning gjordes 2021."
    );
    assert_eq!(
        drawn.summary,
        "Antalet som har nått Definierat eller högre ökade från 3 år 2023 till 7 år 2024. Inga \
         kravområden har status Okänt eller Finns ej. Ingen mätning gjordes 2021."
    );
}

#[test]
fn columns_compare_nothing_across_a_change_of_method() {
    let mut columns = samples::six_years();
    columns.years[5].method_break = Some("ny skala".to_owned());
    let drawn = swedish(&Shape::Columns(columns));
    assert_eq!(
        drawn.summary,
        "Av 12 kravområden har 7 nått Definierat eller högre. Inga kravområden har status Okänt \
         eller Finns ej. Ingen mätning gjordes 2021. Ny metod 2024: ny skala."
    );
}

#[test]
fn columns_count_what_is_unknown_or_missing_in_one_sentence() {
    let counts: &[u32] = &[1, 2, 2, 3, 2, 2, 0, 1];
    let drawn = swedish(&Shape::Columns(samples::columns(&[(2024, counts)])));
    assert_eq!(
        drawn.summary.replace('\u{A0}', " "),
        "Av 12 kravområden har 4 nått Definierat eller högre. 1 kravområde har status Okänt och \
         2 har status Finns ej. 1 kravområde är inte tillämpligt och räknas inte med."
    );
}

#[test]
fn columns_draw_the_last_eight_years_and_tabulate_all() {
    let counts: &[u32] = &[0, 1, 2, 3, 4, 1, 1, 0];
    let years: Vec<(i64, &[u32])> = (2014..=2024).map(|year| (year, counts)).collect();
    let drawn = swedish(&Shape::Columns(samples::columns(&years)));
    assert_eq!(drawn.subtitle, "Antal kravområden per status, 2017–2024");
    assert_eq!(drawn.table.columns.len(), 12);
    assert!(drawn.summary.ends_with("Diagrammet visar 2017–2024; tabellen har alla år."));
}

#[test]
fn columns_tell_the_latest_measurement_of_a_year_without_one() {
    let measured: &[u32] = &[0, 0, 1, 1, 2, 1, 0, 1];
    let drawn = swedish(&Shape::Columns(samples::columns(&[(2023, measured), (2024, &[])])));
    assert_eq!(drawn.headline, "Ingen mätning gjordes 2024");
    assert_eq!(
        drawn.summary,
        "Vid den senaste mätningen, 2023, hade 3 av 5 nått Definierat eller högre. Ingen mätning \
         gjordes 2024."
    );
}

#[test]
fn dumbbells_name_what_is_furthest_and_what_fell() {
    let drawn = swedish(&Shape::Dumbbell(samples::ten_areas()));
    assert_eq!(drawn.headline, "Inga områden når målet");
    assert_eq!(drawn.subtitle, "Mognad per område på skalan 0–4, 2023 och 2024");
    assert_eq!(
        drawn.alternative_text.replace('\u{A0}', " "),
        "Punktdiagram över mognad i 10 områden på skalan 0 till 4, 2023 och 2024. Medelvärdet är \
         0,8, år 2023 var det 0,6. 0 av 10 når målet 2,0. Längst från målet är Uppföljning och \
         utvärdering: 0,3 mot 2,0."
    );
}

#[test]
fn names_with_commas_of_their_own_are_parted_by_semicolons() {
    let mut dumbbell = samples::ten_areas();
    dumbbell.rows[3].previous = Some(samples::decimal("3"));
    dumbbell.rows[5].previous = Some(samples::decimal("3"));
    let drawn = swedish(&Shape::Dumbbell(dumbbell));
    assert!(drawn.summary.ends_with(
        "Lägre än 2023 är Informationsklassning; Inventering, undersökningar och \
         omvärldsbevakning; Upphandling."
    ));
}

#[test]
fn dumbbells_of_many_rows_print_in_parts() {
    let mut dumbbell = samples::ten_areas();
    let rows = dumbbell.rows.clone();
    dumbbell.rows = rows.iter().cycle().take(30).cloned().collect();
    let drawn = swedish(&Shape::Dumbbell(dumbbell));
    assert_eq!(drawn.drawing.print.len(), 2);
}

#[test]
fn bars_say_all_and_none_only_when_it_is_exactly_so() {
    let drawn = swedish(&Shape::Bars(samples::units()));
    let shares: Vec<String> =
        drawn.table.rows.iter().map(|row| row.cells[3].spoken()).collect();
    assert_eq!(shares[0], "100\u{A0}%");
    assert_eq!(shares[1].replace('\u{A0}', " "), "över 99,9 %");
    assert_eq!(shares[5], "0\u{A0}%");
    assert_eq!(shares[6], "Uppgift saknas");
    assert_eq!(drawn.headline, "Två av sex enheter når målet");
}

#[test]
fn bars_reach_a_target_from_above_when_less_is_better() {
    let mut bars = samples::units();
    bars.aim = Aim::Lower;
    bars.target = Some(samples::decimal("40"));
    let drawn = swedish(&Shape::Bars(bars));
    assert_eq!(drawn.headline, "Tre av sex enheter når målet");
    assert_eq!(drawn.table.rows[0].cells[0].spoken(), "Patientnämnden");
}

#[test]
fn levels_lead_with_the_worst() {
    let drawn = swedish(&Shape::Levels(samples::risks()));
    assert_eq!(drawn.headline, "Antalet kritiska risker har minskat från fem till fyra");
    assert_eq!(
        drawn.summary.replace('\u{A0}', " "),
        "Sammanlagt 25 risker 2024, mot 24 risker 2023. Kritiska har minskat från 5 till 4, höga \
         har ökat från 8 till 9 och låga har ökat från 3 till 4."
    );
}
