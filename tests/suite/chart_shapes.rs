//! Charts of areas and years: grids, radars, lines. What they draw, say and leave out.

use berattelse::base::wording::Language;
use berattelse::chart::draw::Type;
use berattelse::chart::gap::Gap;
use berattelse::chart::line::{Divider, Line};
use berattelse::chart::lines::lines;
use berattelse::chart::measure_text::Measure;
use berattelse::chart::sparkline::{SparkPoint, Sparkline, sparkline};
use berattelse::chart::{Aim, Chart, Shape, chart};
use berattelse::cli::Exit;
use berattelse::value::format::Locale;
use berattelse::value::quantity::{Precision, Quantity};

use crate::chart_marks::Drawn;
use crate::chart_samples as samples;
use crate::hand_made;
use crate::project::{TestProject, sample_file};

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

#[test]
fn lines_tell_the_change_the_target_and_the_gap() {
    let drawn = swedish(&Shape::Line(samples::six_shares()));
    assert_eq!(plain(&drawn.headline), "Andelen har ökat från 61,2 % till 89,3 % sedan 2019");
    assert_eq!(
        plain(&drawn.subtitle),
        "Genomförd utbildning, andel medarbetare, 2019–2024; målet är 95 %"
    );
    assert_eq!(
        plain(&drawn.alternative_text),
        "Linjediagram: Genomförd utbildning, andel medarbetare, 2019 till 2024. Mellan 2019 och \
         2024 ökade andelen från 61,2 procent till 89,3 procent. Målet, 95 procent, är inte nått. \
         Ingen mätning gjordes 2021."
    );
    assert_eq!(
        plain(&drawn.summary),
        "Sedan 2023 har andelen ökat med 5,2 procentenheter, vilket är en förbättring. Målet, \
         95 %, är inte nått. Ingen mätning gjordes 2021."
    );
}

#[test]
fn years_under_a_line_of_wide_numbers_stand_apart_and_the_report_s_is_always_there() {
    let mut line = samples::huge_counts();
    let written = |line: &Line| -> Vec<String> {
        let narrow = swedish(&Shape::Line(line.clone())).drawing.narrow;
        let words = words(&narrow.expect("a narrow drawing").markup);
        words.into_iter().filter(|word| word.starts_with("201")).collect()
    };
    assert_eq!(written(&line), ["2011", "2013", "2015", "2017"]);
    for value in line.points.iter_mut().filter_map(|point| point.value.as_mut().ok()) {
        value.amount *= samples::decimal("0.0001");
    }
    assert_eq!(written(&line).len(), 8);
}

#[test]
fn words_beside_a_line_stand_clear_of_the_grid_where_there_is_room() {
    let line = samples::line(&[(2019, "40.1"), (2020, "56.0"), (2021, ""), (2022, "62.6")]);
    let wide = swedish(&Shape::Line(line)).drawing.wide;
    let (width, height) = (wide.width, wide.height);
    let file = format!("<svg viewBox=\"0 0 {width} {height}\">{}</svg>", wide.markup);
    let theme = hand_made::theme();
    let drawn = Drawn::read(&file, &Measure::new(&theme.fonts)).expect("well formed");
    for words in ["Ingen mätning", "56,0 %"] {
        let text = drawn.texts().find(|text| plain(&text.words) == words).expect("drawn");
        let (top, bottom) = (text.area.top, text.area.bottom);
        let crossing = drawn.lines("grid").find(|(from, _)| (top..bottom).contains(&from.1));
        assert_eq!(crossing, None, "{words}");
    }
}

#[test]
fn lines_judge_a_change_after_the_direction_of_the_key_figure() {
    let since = |aim| {
        let summary = swedish(&Shape::Line(Line { aim, ..samples::six_shares() })).summary;
        plain(&summary).split(". ").next().expect("a sentence").to_owned()
    };
    let change = "Sedan 2023 har andelen ökat med 5,2 procentenheter";
    assert_eq!(since(Aim::Lower), format!("{change}, vilket är en försämring"));
    assert_eq!(since(Aim::None), change);
}

#[test]
fn lines_compare_nothing_across_a_new_method_or_with_a_bound() {
    let mut line = samples::six_shares();
    line.points[5].divider = Some(Divider::Method("ny fråga".to_owned()));
    let drawn = swedish(&Shape::Line(line));
    assert_eq!(plain(&drawn.headline), "År 2024 är andelen 89,3 %");
    assert!(drawn.summary.ends_with("Ny metod 2024: ny fråga."));
    assert_eq!(drawn.table.rows[5].cells[2].spoken(), "Ingen jämförelse");

    let mut line = samples::six_shares();
    let at_most = Quantity { precision: Precision::AtMost, ..samples::percent("1.0") };
    line.points[5].value = Ok(at_most);
    let drawn = swedish(&Shape::Line(line));
    assert_eq!(plain(&drawn.headline), "År 2024 är andelen högst 1,0 %");
}

#[test]
fn lines_say_why_a_year_has_no_value() {
    let mut line = samples::six_shares();
    line.points[1].value = Err(Gap::NotReportable);
    line.points[2].value = Err(Gap::Withheld);
    let drawn = swedish(&Shape::Line(line));
    assert!(drawn.summary.contains("Uppgiften kan inte rapporteras för 2020."));
    assert!(drawn.summary.ends_with("Uppgiften för 2021 är utelämnad."));
    assert_eq!(drawn.table.rows[1].cells[1].spoken(), "Kan inte rapporteras");
}

#[test]
fn lines_begin_their_axis_at_nothing_and_show_every_value() {
    let drawn = swedish(&Shape::Line(samples::six_shares()));
    for svg in [&drawn.drawing.wide, drawn.drawing.narrow.as_ref().expect("a narrow drawing")] {
        let words: Vec<String> = words(&svg.markup).iter().map(|words| plain(words)).collect();
        for word in ["0 %", "50 %", "100 %", "Mål 95 %", "Ingen mätning", "61,2 %", "89,3 %"]
        {
            assert!(words.contains(&word.to_owned()), "{word}: {words:?}");
        }
    }
    let small = samples::line(&[(2022, "1.2"), (2023, "2.4"), (2024, "3.5")]);
    let drawn = swedish(&Shape::Line(Line { target: None, ..small }));
    assert!(words(&drawn.drawing.wide.markup).contains(&"4\u{A0}%".to_owned()));
}

#[test]
fn radars_have_the_table_of_the_dumbbell_and_the_order_of_the_framework() {
    let radar = swedish(&Shape::Radar(samples::ten_areas()));
    let dumbbell = swedish(&Shape::Dumbbell(samples::ten_areas()));
    assert_eq!(radar.table, dumbbell.table);
    assert_eq!(
        radar.headline,
        "Lägst nivå har Uppföljning och utvärdering (0,3) och högst har Medarbetarnas kunskaper och \
         utbildningsverksamhet (1,3)"
    );
    assert!(radar.alternative_text.starts_with("Radardiagram över mognad i 10\u{A0}områden"));
    let words = words(&radar.drawing.wide.markup).join(" ");
    let first = words.find("Riskanalys").expect("the second area");
    assert!(first < words.find("Upphandling").expect("the sixth area"));
}

#[test]
fn narrow_radars_number_their_axes_and_list_the_values() {
    let drawn = swedish(&Shape::Radar(samples::ten_areas()));
    let narrow = words(&drawn.drawing.narrow.expect("a narrow drawing").markup);
    assert_eq!(narrow.iter().filter(|word| *word == "10").count(), 2);
    assert!(narrow.contains(&"1,3".to_owned()));
}

#[test]
fn a_chart_that_its_data_do_not_suit_says_what_it_needs() {
    let start = "# Måluppfyllnad utifrån nyckeltal {#maluppfyllnad}\n";
    let asking = format!("{start}\n{{{{ chart: roles.line }}}}\n");
    TestProject::empty()
        .sample()
        .replace("content/2024/chapters/03-maluppfyllnad.md", start, &asking)
        .run("check --lang en")
        .stderr_has("error[unsuitable-picture]: the chart `line` cannot be read")
        .stderr_has("a line needs three years with values; there are 2")
        .exits(Exit::Problems);
}

#[test]
fn key_figures_by_year_stand_with_their_course() {
    let page = std::str::from_utf8(sample_file("public", "html")).expect("UTF-8");
    let start = page.find("id=\"tab-key_figures_by_year\"").expect("the table");
    let table = &page[start..start + page[start..].find("</table>").expect("its end")];
    let training = &table[table.find("Genomförd utbildning").expect("a row")..];
    let row = &training[..training.find("</tr>").expect("its end")];
    for words in ["30,7", "36,7", "50,9", "+14,2"] {
        assert!(row.contains(words), "{words}: {row}");
    }
    let drawing =
        &row[row.find("<svg class=\"spark\" aria-hidden=\"true\"").expect("a drawing")..];
    // Three years are a line with two turns, and the last one has a dot.
    assert_eq!(drawing.matches("<circle").count(), 1);
    // Nothing is drawn of what was measured once.
    let classification = &table[table.find("Informations").expect("a row")..];
    let row = &classification[..classification.find("</tr>").expect("its end")];
    assert!(!row.contains("<svg"));
}

#[test]
fn sparklines_leave_gaps_open_and_stop_at_a_new_method() {
    let point = |text: &str| SparkPoint {
        value: (!text.is_empty()).then(|| samples::decimal(text)),
        is_new_method: false,
    };
    let mut course =
        Sparkline { ends: None, points: ["1", "2", "", "3", "4"].map(point).to_vec() };
    let drawn = |course: &Sparkline| {
        let trend = sparkline(course, "Bättre".to_owned(), &hand_made::theme());
        trend.map(|trend| trend.print)
    };
    let svg = drawn(&course).expect("a drawing");
    assert_eq!(svg.matches("<polyline").count(), 2);
    course.points[4].is_new_method = true;
    let svg = drawn(&course).expect("a drawing");
    assert_eq!((svg.matches("<polyline").count(), svg.matches("<circle").count()), (1, 2));
    course.points.truncate(1);
    assert_eq!(drawn(&course), None);
}

#[test]
fn pages_show_the_surface_of_a_radar() {
    let page = String::from_utf8_lossy(sample_file("public", "html"));
    let mut surfaces = page.match_indices("<polygon ").peekable();
    assert!(surfaces.peek().is_some());
    let has_points =
        |at: usize| page[at..].split('>').next().is_some_and(|it| it.contains("points="));
    assert!(surfaces.all(|(at, _)| has_points(at)));
}

#[test]
fn no_line_of_a_broken_word_is_wider_than_its_room() {
    let theme = hand_made::theme();
    let measure = Measure::new(&theme.fonts);
    for word in ["W".repeat(31), "Öm".repeat(20), format!("{}W", "i".repeat(60))] {
        for width in (80..150).map(f64::from) {
            for line in lines(&word, width, Type::LABEL, &measure) {
                let wide = measure.width(&line, Type::LABEL);
                assert!(wide <= width, "`{line}` is {wide} wide, its room {width}");
            }
        }
    }
}

#[test]
fn what_compares_two_years_says_that_the_earlier_one_is_left_out() {
    let mut maturity = samples::ten_areas();
    maturity.withheld_year = maturity.previous_year.take();
    let mut risks = samples::matrix();
    risks.levels.withheld_year = risks.levels.previous_year.take();
    risks.movement = None;
    for shape in [
        Shape::Dumbbell(maturity.clone()),
        Shape::Radar(maturity),
        Shape::Levels(risks.levels.clone()),
        Shape::Matrix(risks),
    ] {
        for (language, sentence) in [
            (Language::Sv, "Uppgiften för 2023 är utelämnad."),
            (Language::En, "The value for 2023 is left out."),
        ] {
            let Chart { summary, alternative_text, .. } = drawn(&shape, language);
            assert!(summary.ends_with(sentence), "{summary}");
            assert!(alternative_text.contains(sentence), "{alternative_text}");
        }
    }
}
