//! `series`: amounts per category and period, over months and years of different length.

use berattelse::base::diagnostic::Diagnostics;
use berattelse::base::wording::Language;
use berattelse::chart::{Chart, Shape, chart};
use berattelse::cli::Exit;
use berattelse::measure::history::State;
use berattelse::measure::kind::{KindTable, Measure};
use berattelse::value::format::Locale;
use berattelse::value::id::Id;

use crate::chart_samples as samples;
use crate::hand_made;
use crate::measure::{facts, files, history, plain, problems, row};
use crate::project::TestProject;

const HEAD: &str = "kind: series\ntitle: Titel\narea: utbildning\nsource: {name: Källa}\nowner: Chefen\nas_of: 2024-12-31\n";
const UNIT: &str = "  unit: {one: incident, other: incidenter}\n";

/// What a key figure of the given years' values is made of.
fn measured<T>(years: &[(&str, &str)], look: impl FnOnce(&Measure, KindTable) -> T) -> T {
    let texts: Vec<(String, String)> = years
        .iter()
        .map(|(year, value)| {
            let head = HEAD;
            (format!("{year}/key-figures/x.yaml"), format!("{head}value:\n{UNIT}{value}"))
        })
        .collect();
    let texts: Vec<(&str, &str)> =
        texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let files = files(&texts);
    let mut diagnostics = Diagnostics::default();
    let facts = facts(&files, &mut diagnostics);
    assert_eq!(crate::content::lines(&diagnostics, &files.sources), Vec::<String>::new());
    let history = history(&facts, &Id::new("x").expect("an id"));
    let State::Reported(measure) = history.current().expect("a year").state else {
        panic!("a value was read")
    };
    let table = measure.kind().table(&history, &Locale::new(Language::Sv));
    look(measure, table.expect("a series has a table"))
}

fn rows(table: &KindTable) -> Vec<String> {
    (0..table.table.rows.len()).map(|index| plain(&row(&table.table, index))).collect()
}

fn swedish(shape: Shape) -> Chart {
    chart(&shape, &hand_made::theme(), &Locale::new(Language::Sv))
}

#[test]
fn ten_months_are_compared_with_a_year_by_the_month_only() {
    let drawn = swedish(Shape::Grouped(samples::disturbances()));
    assert_eq!(
        drawn.headline,
        "Inloggningsproblem SITHS e-ID ökade per månad, övriga kategorier minskade"
    );
    assert_eq!(
        plain(&drawn.subtitle),
        "Antal incidenter per kategori, 2023 och jan–okt 2024 (10 månader)"
    );
    assert_eq!(
        plain(&drawn.alternative_text),
        "Grupperat stapeldiagram över antal incidenter i 4 kategorier, 2023 och januari till \
         oktober 2024. Räknat per månad ökade Inloggningsproblem SITHS e-ID (+103 %), medan \
         Citrixprestanda (−89 %) och 2 till minskade."
    );
    assert!(plain(&drawn.summary).contains(
        "Antal incidenter: 388 under januari till oktober 2024 (10 månader) och 500 under 2023 \
         (12 månader)."
    ));
    assert!(plain(&drawn.summary).contains("Per månad är det 38,8 mot 41,7."));
}

#[test]
fn the_table_of_the_audit_is_right_in_every_cell() {
    let value = "  periods: [2023, {from: 2024-01, until: 2024-10}]\n  categories:\n    \
        - {id: citrix, name: Citrixprestanda, values: [172, 16]}\n    \
        - {id: cosmic, name: Cosmic prestanda, values: [55, 10]}\n    \
        - {id: printers, name: Tappade standardskrivare, values: [60, 1]}\n    \
        - {id: siths, name: Inloggningsproblem SITHS e-ID, values: [213, 361]}\n";
    measured(&[("2024", value)], |measure, table| {
        assert_eq!(
            rows(&table),
            [
                "Inloggningsproblem SITHS e-ID | 213 | 361 | +103 %",
                "Citrixprestanda | 172 | 16 | −89 %",
                "Cosmic prestanda | 55 | 10 | −78 %",
                "Tappade standardskrivare | 60 | 1 | −98 %",
                "Totalt | 500 | 388 | −7 %",
                "Totalt per månad | 41,7 | 38,8 | −7 %",
            ]
        );
        let locale = Locale::new(Language::Sv);
        let value = |name: &str| {
            let values = measure.kind().values(&locale);
            let found = values.into_iter().find(|value| value.name == name);
            plain(&locale.long(&found.unwrap_or_else(|| panic!("no {name}")).quantity))
        };
        assert_eq!(value("total"), "388 incidenter jan–okt 2024");
        assert_eq!(value("total_2023"), "500 incidenter");
        assert_eq!(value("siths_per_month"), "36,1");
        assert_eq!(
            plain(&measure.kind().calculation(&locale)),
            "16 + 10 + 1 + 361 = 388. 388 ÷ 10 månader = 38,8 per månad."
        );
    });
}

#[test]
fn years_are_put_together_by_the_ids_of_their_categories() {
    let earlier = "  categories:\n    - {id: a, name: Gammalt namn, values: [40]}\n    \
        - {id: b, name: Upphör, values: [7]}\n    - {id: d, name: Okänd, values: [missing]}\n";
    let now = "  categories:\n    - {id: a, name: Nytt namn, values: [30]}\n    \
        - {id: c, name: Tillkommer, values: [5]}\n    - {id: d, name: Okänd, values: [3]}\n";
    measured(&[("2022", earlier), ("2024", now)], |_, table| {
        assert_eq!(
            rows(&table),
            [
                "Nytt namn | 40 | Uppgift saknas | 30 | −25 %",
                "Tillkommer | Redovisas inte | Uppgift saknas | 5 | Ingen jämförelse",
                "Okänd | Uppgift saknas | Uppgift saknas | 3 | Ingen jämförelse",
                "Upphör | 7 | Uppgift saknas | Redovisas inte | Ingen jämförelse",
                "Totalt | minst 47 | Uppgift saknas | 38 | Ingen jämförelse",
            ]
        );
        assert_eq!(
            table.subtitle.as_deref(),
            Some(
                "Kategorin Tillkommer är ny 2024. Kategorin Upphör redovisas inte 2024. \
                 Uppgifter för 2023 ingår inte. ”Gammalt namn” heter här ”Nytt namn”."
            )
        );
    });
}

#[test]
fn what_a_newer_file_says_of_a_month_holds() {
    let partial = "  periods: [{from: 2023-01, until: 2023-10}]\n  categories:\n    \
        - {id: a, name: A, values: [388]}\n";
    let whole =
        "  periods: [2023, 2024]\n  categories:\n    - {id: a, name: A, values: [470, 480]}\n";
    measured(&[("2023", partial), ("2024", whole)], |_, table| {
        assert_eq!(rows(&table), ["A | 470 | 480 | +2 %", "Totalt | 470 | 480 | +2 %"]);
    });
}

#[test]
fn a_small_number_has_a_difference_and_no_percentage() {
    let value = "  periods: [2023, 2024]\n  categories:\n    - {id: a, name: A, values: [19, 38]}\n    \
        - {id: b, name: B, values: [20, 40]}\n    - {id: c, name: C, values: [0, 0]}\n";
    measured(&[("2024", value)], |_, table| {
        let expected = [
            "B | 20 | 40 | +100 %",
            "A | 19 | 38 | +19",
            "C | 0 | 0 | ±0",
            "Totalt | 39 | 78 | +100 %",
        ];
        assert_eq!(rows(&table), expected);
    });
}

#[test]
fn the_rules_of_a_series_are_reported_at_their_place() {
    let series = |rest: &str| problems(&format!("kind: series\nvalue:\n{UNIT}{rest}"));
    let a = "  categories:\n    - {id: a, name: A, values: [1, 2]}\n";
    assert_eq!(series(&format!("  periods: [2023, 2024]\n{a}")), Vec::<String>::new());
    assert_eq!(series(a), ["5:32 values-differ-from-periods"]);
    let found = series(&format!("  periods: [2023, {{from: 2023-12, until: 2024-10}}]\n{a}"));
    assert_eq!(found, ["4:19 overlapping-periods"]);
    let found = series(&format!("  periods: [2023, {{from: 2024-10, until: 2024-01}}]\n{a}"));
    assert_eq!(found, ["4:19 out-of-order"]);
    let found =
        series(&format!("  periods: [2023, {{from: 2024-13, until: 2024-10-31}}]\n{a}"));
    assert_eq!(found, ["4:26 bad-date", "4:42 bad-date"]);
    let found = series("  categories:\n    - {id: a, name: A, values: [-1]}\n");
    assert_eq!(found, ["5:33 negative-amount"]);
    let found = series("  categories:\n    - {id: a, name: A, values: [unknown]}\n");
    assert_eq!(found, ["5:33 unknown-value"]);
    let twice = "    - {id: a, name: A, values: [1]}\n";
    let found = series(&format!("  categories:\n{twice}{twice}"));
    assert_eq!(found, ["6:12 duplicate-id"]);
}

#[test]
fn a_table_beside_the_file_gives_the_amounts() {
    let project = |csv: &str| {
        let value = "  periods: [2023, {from: 2024-01, until: 2024-10}]\n  table: x.csv\n  \
            categories: [{id: a, name: A}, {id: b, name: B}]\n";
        TestProject::new()
            .replace(
                "content/project.yaml",
                "areas:\n",
                "areas:\n  - {id: drift, title: Drift}\n",
            )
            .chapter("# Ett\n\n{{ x.total }} och {{ x.a_2023 }}\n\n{{ table: x }}\n")
            .key_figure("x", &format!("{HEAD}value:\n{UNIT}{value}"))
            .file("content/2024/key-figures/x.csv", csv)
    };
    let whole = "category;period;value\na;2023;12\nb;2023;missing\na;2024-01/2024-10;3\nb;2024-01/2024-10;4\n";
    project(whole).run("build --strict").exits(Exit::Ok);
    let broken = "category;period;value\na;2023;12\nc;2023;1\na;2024;3\nb;2023;x\na;2023;5\n";
    let run = project(broken).run("check --lang en --message-format short");
    let found = run.exits(Exit::Problems).stderr();
    for expected in [
        "x.csv:3:1: error[unknown-category]",
        "x.csv:4:3: error[unknown-period]",
        "x.csv:5:8: error[bad-number]",
        "x.csv:6:1: error[duplicate-id]",
        "x.yaml:11:21: error[values-differ-from-periods]",
    ] {
        assert!(found.contains(expected), "no {expected} in\n{found}");
    }
}

#[test]
fn many_categories_print_in_parts_and_the_rest_is_all_others() {
    let names: Vec<String> = (0..14).map(|index| format!("Kategori {index}")).collect();
    let entries: &[&str] = &["4", "5", "6", "7", "8", "9"];
    let rows: Vec<(&str, &[&str])> =
        names.iter().map(|name| (name.as_str(), entries)).collect();
    let years = samples::whole_years(&[2019, 2020, 2021, 2022, 2023, 2024]);
    let drawn = swedish(Shape::Grouped(samples::grouped(years, &rows)));
    assert_eq!(drawn.drawing.print.len(), 2);
    assert_eq!(drawn.table.rows.len(), 15);
    let markup = plain(&drawn.drawing.wide.markup);
    assert!(markup.contains("Övriga (5 kategorier)") && markup.contains(">45<"));
    assert!(!markup.contains("2019"));
    assert!(drawn.summary.contains("tabellen har alla år"));
}

#[test]
fn prose_cannot_compare_periods_of_different_length_as_they_are() {
    let check = |chapter: &str| {
        let project = TestProject::empty().tree("incidents");
        project.file("content/2024/chapters/incidenter.md", chapter).run("check --lang en")
    };
    check("# A\n\n{{ disturbances.change }}\n")
        .stderr_has("error[no-value-to-show]")
        .stderr_has("the periods differ in length")
        .stderr_has("ask for `per_month`")
        .exits(Exit::Problems);
    check("# A\n\n{{ disturbances.citrix.change | percent }}\n")
        .stderr_has("ask for `citrix_per_month`")
        .exits(Exit::Problems);
    check("# A\n\n{{ disturbances.citrix_per_month.change | percent }}\n").exits(Exit::Ok);
    check("# A\n\n{{ reported.lost.change | percent }}\n")
        .stderr_has("under 20")
        .exits(Exit::Problems);
    check("# A\n\n{{ disturbances | percent }}\n")
        .stderr_has("error[bad-request]")
        .exits(Exit::Problems);
}
