//! The sentences of columns, dumbbells, bars and levels: what is told, compared and left out.

use berattelse::base::wording::Language;
use berattelse::chart::{Aim, Chart, Shape, chart};
use berattelse::value::format::Locale;

use crate::chart_samples as samples;
use crate::hand_made;

fn swedish(shape: &Shape) -> Chart {
    chart(shape, &hand_made::theme(), &Locale::new(Language::Sv))
}

#[test]
fn columns_say_what_has_changed_since_the_last_measured_year() {
    let drawn = swedish(&Shape::Columns(samples::six_years()));
    assert_eq!(drawn.headline, "Sju av tolv kravområden har nått Definierat eller högre");
    assert_eq!(drawn.subtitle, "Antal kravområden per status, 2019–2024");
    assert_eq!(
        drawn.alternative_text.replace('\u{A0}', " "),
        "Staplat stapeldiagram över 12 kravområden per år, 2019 till 2024. År 2024 har 7 nått \
         Definierat eller högre; 2023 hade 3 gjort det. Fördelning 2024: 2 Påbörjat, 3 Begränsat, \
         4 Definierat, 2 Managerat och 1 Optimerat. Ingen mätning gjordes 2021."
    );
    assert_eq!(
        drawn.summary,
        "Antalet som har nått Definierat eller högre ökade mellan 2023 och 2024, från 3 till 7. \
         Inga kravområden har status Okänt eller Finns ej. Ingen mätning gjordes 2021."
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
         0,8, år 2023 var det 0,6. Inga områden når målet 2,0. Längst från målet är Uppföljning och \
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
fn those_that_share_the_first_or_last_place_are_all_named() {
    let mut dumbbell = samples::ten_areas();
    dumbbell.rows[1].level = Some(samples::decimal("0.3"));
    dumbbell.rows.truncate(2);
    dumbbell.rows.push(samples::row("Uppföljning", "0.3", "0.2", "2"));
    let drawn = swedish(&Shape::Dumbbell(dumbbell));
    let told = "Längst från målet, 1,7 kvar, är Riskanalys och Uppföljning.";
    assert!(drawn.alternative_text.ends_with(told), "{}", drawn.alternative_text);
    let told =
        "Lägst nivå har Riskanalys och Uppföljning (0,3) och högst har Ledningens styrning";
    assert!(drawn.summary.contains(told), "{}", drawn.summary);

    let mut bars = samples::units();
    bars.rows.push(samples::unit("Revisionskontoret", 4, 4));
    let summary = swedish(&Shape::Bars(bars)).summary.replace('\u{A0}', " ");
    let told = "Högst andel har Regionledningskontoret och Revisionskontoret (100 %) och lägst har Patientnämnden (0 %).";
    assert!(summary.contains(told), "{summary}");
}

#[test]
fn levels_lead_with_the_worst() {
    let drawn = swedish(&Shape::Levels(samples::risks()));
    assert_eq!(drawn.headline, "Antalet kritiska risker har minskat från fem till fyra");
    assert_eq!(
        drawn.summary.replace('\u{A0}', " "),
        "Sammanlagt 25 risker 2024, mot 24 risker 2023. Antalet kritiska har minskat från 5 \
         till 4, antalet höga har ökat från 8 till 9 och antalet låga har ökat från 3 till 4."
    );
}
