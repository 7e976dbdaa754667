//! Comparisons that are true: each case in which two years must not be held against each other.
//!
//! Here stand the cases that several parts of a document must refuse alike. Every case there is, with the tests that
//! hold it wherever they stand: `comparison_cases.rs`. All of them at random: `generated_years.rs`.

use berattelse::cli::Exit;

use crate::project::TestProject;

const HEAD: &str = "title: Ett nyckeltal\nshort_title: Nyckeltalet\narea: utbildning\n\
    source: {name: Källan}\nowner: Chefen\n";
const SECRET: &str =
    "secrecy: {provision: \"18:8 p3\", date: 2024-01-01, authority: Region Prov}\n";
const AREAS: [&str; 4] = ["organisatoriska", "personrelaterade", "fysiska", "tekniska"];

/// The key figure `a` in some years, and a chapter that shows it.
fn project(kind: &str, years: &[(u16, String)], chapter: &str) -> TestProject {
    let mut project = TestProject::new().chapter(format!("# A\n\n{chapter}\n"));
    for (year, text) in years {
        let text = format!("kind: {kind}\n{HEAD}as_of: {year}-12-31\n{text}");
        project = project.file(&format!("content/{year}/key-figures/a.yaml"), text);
    }
    project
}

/// What a screen reader says of the page.
fn text(project: &TestProject, edition: &str) -> String {
    project.run(&format!("build --to text --edition {edition} --lang en")).exits(Exit::Ok);
    let files = project.files(&format!("output/{edition}"));
    let text = String::from_utf8(files["berattelse-2024.txt"].clone()).expect("UTF-8");
    text.replace('\u{a0}', " ").replace('\u{ad}', "")
}

/// `value:` of a kind, the larger the later.
fn value(kind: &str, step: usize) -> String {
    match kind {
        "share" => format!(
            "value: {{part: {step}0, whole: 100, unit: {{one: medarbetare, other: medarbetare}}}}\n"
        ),
        "count" => format!("value: {{amount: {step}0, unit: {{one: sak, other: saker}}}}\n"),
        "series" => format!(
            "value:\n  unit: {{one: sak, other: saker}}\n  categories:\n    - {{id: b, name: B, values: [{step}0]}}\n"
        ),
        "compliance" => compliance(&AREAS, step),
        _ => maturity(&AREAS, step),
    }
}

/// These areas with a status, the others not applicable.
fn compliance(applicable: &[&str], step: usize) -> String {
    let word = ["missing", "started", "defined", "managed", "optimised"][step];
    let status = |area| if applicable.contains(&area) { word } else { "not_applicable" };
    let areas = AREAS.map(|area| format!("{area}: {}", status(area))).join(", ");
    format!("value: {{framework: iso-27001-2022, statuses: {{{areas}}}}}\n")
}

/// These areas at a level, the others not assessed.
fn maturity(assessed: &[&str], level: usize) -> String {
    let levels: Vec<String> = assessed.iter().map(|area| format!("{area}: {level}")).collect();
    let others: Vec<&str> = AREAS.into_iter().filter(|area| !assessed.contains(area)).collect();
    format!(
        "value:\n  framework: iso-27001-2022\n  scale: {{min: 0, max: 4}}\n  levels: {{{}}}\n  not_assessed: [{}]\n",
        levels.join(", "),
        others.join(", ")
    )
}

/// Kinds with what shows their years.
const SHOWN: [(&str, &str); 5] = [
    ("share", "{{ chart: a.line }}"),
    ("count", "{{ chart: a.line }}"),
    ("series", "{{ table: a }}\n\n{{ chart: a.categories }}"),
    ("compliance", "{{ chart: a.trend }}\n\n{{ chart: a.grid }}\n\n{{ chart: a.line }}"),
    ("maturity", "{{ chart: a.dumbbell }}\n\n{{ chart: a.line }}"),
];

/// Words that hold one year against another.
const COMPARING: [&str; 9] = [
    "har ökat",
    "ökade",
    "sedan 20",
    "Sedan 20",
    "högre, +",
    "fler, +",
    "bättre, +",
    "; 2022",
    "+100 %",
];

#[test]
fn nothing_is_compared_over_a_year_that_the_edition_withholds_since_its_method_is_withheld_too()
{
    for (kind, charts) in SHOWN {
        let chapter = format!("{{{{ card: a }}}}\n\n{charts}");
        let of_2023 = |more: &str| format!("{more}{}", value(kind, 2));
        let years = |more: &str| {
            [(2022, value(kind, 1)), (2023, of_2023(more)), (2024, value(kind, 3))]
        };
        let secret = format!("method_break: Nytt sätt att räkna.\n{SECRET}");
        let text = text(&project(kind, &years(&secret), &chapter), "public");
        let found: Vec<&str> =
            text.lines().filter(|line| COMPARING.iter().any(|it| line.contains(it))).collect();
        assert!(found.is_empty(), "{kind}: {found:#?}");
        assert!(text.contains("Ingen jämförelse: uppgift utelämnad"), "{kind}: {text}");
        // What is told in the same years is compared, so the words above are the right ones.
        let text = self::text(&project(kind, &years(""), &chapter), "public");
        assert!(COMPARING.iter().any(|words| text.contains(words)), "{kind}: {text}");
    }
}

#[test]
fn a_series_shows_what_was_told_before_a_year_that_the_edition_withholds() {
    let chapter = "{{ table: a }}\n\n{{ chart: a.categories }}";
    let of_2023 = format!("{SECRET}{}", value("series", 2));
    let years = [(2022, value("series", 1)), (2023, of_2023), (2024, value("series", 3))];
    let text = text(&project("series", &years, chapter), "public");
    for words in [
        "[kolumn 1] Kategori [kolumn 2] 2022 [kolumn 3] 2023 [kolumn 4] 2024",
        "[2022] 10",
        "[2023] Uppgift utelämnad",
        "i 1 kategori, 2022 och 2024. Uppgiften för 2023 är utelämnad. Antal saker: 30 under 2024.",
    ] {
        assert!(text.contains(words), "no {words}: {text}");
    }
    assert!(!text.contains("% mer") && !text.contains("ökade"), "{text}");
}

#[test]
fn means_of_different_areas_are_not_compared_and_areas_are() {
    let all = |step| maturity(&AREAS, step);
    let years = [(2022, all(1)), (2023, maturity(&AREAS[1..], 2)), (2024, all(3))];
    let chapter = "{{ card: a }}\n\n{{ chart: a.dumbbell }}\n\n{{ chart: a.line }}\n\n\
        Fysiska: {{ a.fysiska.change }}.";
    let text = text(&project("maturity", &years, chapter), "public");
    for words in [
        "Ingen jämförelse: underlaget skiljer sig",
        "År 2023 bedömdes inte samma områden, så medelvärdena jämförs inte.",
        "År 2024 avser medelvärdet inte samma områden som förra gången, så åren jämförs inte.",
        "Sedan 2023 har nivån höjts i 3 områden.",
        "Fysiska: [länk] 1,0 ",
    ] {
        assert!(text.contains(words), "no {words}: {text}");
    }
    assert!(!text.contains("Ny metod"), "{text}");
    assert!(!text.contains("Medelvärdet har ökat"), "{text}");
    // The same areas: compared.
    let same = [(2022, all(1)), (2023, all(2)), (2024, all(3))];
    let text = self::text(&project("maturity", &same, chapter), "public");
    assert!(
        !text.contains("underlaget skiljer sig") && !text.contains("samma områden"),
        "{text}"
    );
}

#[test]
fn requirements_met_of_other_areas_are_not_compared_and_areas_are() {
    let all = |step| compliance(&AREAS, step);
    let years = [(2022, all(1)), (2023, compliance(&AREAS[1..], 3)), (2024, all(4))];
    let chapter = "{{ card: a }}\n\n{{ chart: a.trend }}\n\n{{ chart: a.grid }}\n\n{{ chart: a.line }}\n\n\
        {{ table: key_figures_by_year }}\n\nHögst status: {{ a.optimised.change }}.";
    let text = text(&project("compliance", &years, chapter), "public");
    for words in [
        "Ingen jämförelse: underlaget skiljer sig",
        "Av 4 kravområden har 4 nått Managerat eller högre. År 2023 var inte samma kravområden tillämpliga, så antalen \
         jämförs inte.",
        "År 2024 är andelen uppfyllda kravområden 100 procent. År 2023 avser andelen uppfyllda kravområden inte samma områden som förra gången, så åren jämförs inte.",
        "År 2024 avser andelen uppfyllda kravområden inte samma områden som förra gången, så åren jämförs inte.",
        "Högre status än 2023 har Personrelaterade säkerhetsåtgärder, Fysiska säkerhetsåtgärder och Tekniska \
         säkerhetsåtgärder.",
        "Högst status: [länk] 4 ",
    ] {
        assert!(text.contains(words), "no {words}: {text}");
    }
    for words in ["Antalet som har nått", "2023 hade", "har ökat från"] {
        assert!(!text.contains(words), "{words}: {text}");
    }
    // The same areas, applicable or not: compared.
    let some = |step| compliance(&AREAS[1..], step);
    let same = [(2022, some(1)), (2023, some(2)), (2024, some(4))];
    let text = self::text(&project("compliance", &same, chapter), "public");
    assert!(text.contains("ökade mellan 2023 och 2024, från 0 till 3"), "{text}");
    assert!(
        !text.contains("underlaget skiljer sig") && !text.contains("samma områden"),
        "{text}"
    );
}

#[test]
fn prose_may_not_subtract_requirements_met_of_other_areas_and_says_so_of_an_earlier_number() {
    let years = [(2023, compliance(&AREAS[1..], 3)), (2024, compliance(&AREAS, 4))];
    let refused =
        "{{ a.met.change }} {{ a.met_share.change }} {{ a.change }} {{ a.applicable.change }}";
    let run = project("compliance", &years, refused)
        .run("check --lang en --message-format short")
        .exits(Exit::Problems);
    assert_eq!(run.stderr().matches("error[no-value-to-show]").count(), 3, "{run}");
    // An earlier number is told with a warning, whichever way it is asked for.
    let told =
        "År 2023: {{ a.met.2023 }}, {{ a.met.previous }} av {{ a.applicable.previous }}.";
    let run = project("compliance", &years, told)
        .run("check --message-format short --lang en")
        .exits(Exit::Ok);
    assert_eq!(run.stderr().matches("warning[other-method]").count(), 2, "{run}");
}

#[test]
fn a_claim_of_change_is_not_held_to_numbers_that_may_not_be_compared() {
    let claim = "Antalet uppfyllda krav har minskat till {{ a.met }}.";
    let years =
        |before: &[&str]| [(2023, compliance(before, 3)), (2024, compliance(&AREAS, 4))];
    project("compliance", &years(&AREAS[1..]), claim)
        .run("check --lang en")
        .stderr_lacks("change-contradicts");
    let more = [(2023, compliance(&AREAS, 1)), (2024, compliance(&AREAS, 4))];
    project("compliance", &more, claim).run("check --lang en").stderr_has("change-contradicts");
}

#[test]
fn prose_may_not_subtract_means_of_different_areas_and_says_so_of_an_earlier_mean() {
    let years = [(2023, maturity(&AREAS[1..], 2)), (2024, maturity(&AREAS, 3))];
    project(
        "maturity",
        &years,
        "{{ a.mean.change }} {{ a.lowest.change }} {{ a.fysiska.change }}",
    )
    .run("check --lang en")
    .stderr_has("01.md:3:1")
    .stderr_has("01.md:3:21")
    .stderr_lacks("01.md:3:43")
    .stderr_has("they are not of the same areas, so they cannot be compared")
    .exits(Exit::Problems);
    let run =
        project("maturity", &years, "År 2023: {{ a.mean.2023 }} och {{ a.fysiska.2023 }}.")
            .run("check --message-format short --lang en")
            .exits(Exit::Ok);
    assert_eq!(run.stderr().matches("warning[other-method]").count(), 1, "{run}");
}

#[test]
fn percent_of_a_small_number_is_refused_everywhere_and_the_difference_told() {
    let years = |before: u16, now: u16| {
        let value =
            |amount| format!("value: {{amount: {amount}, unit: {{one: sak, other: saker}}}}\n");
        [(2023, value(before)), (2024, value(now))]
    };
    let chapter = "{{ card: a }}\n\n{{ a.change }}";
    let text = text(&project("count", &years(2, 6), chapter), "public");
    assert!(text.contains("4 saker") && !text.contains("200 %"), "{text}");
    project("count", &years(19, 38), "{{ a.change | percent }}")
        .run("check --lang en")
        .stderr_has("error[no-value-to-show]")
        .stderr_has("under 20")
        .exits(Exit::Problems);
    let text =
        self::text(&project("count", &years(20, 40), "{{ a.change | percent }}"), "public");
    assert!(text.contains("100 %"), "{text}");
}

#[test]
fn a_part_of_a_year_says_so_in_the_table_of_all_years() {
    let whole = value("series", 4);
    let part =
        whole.replacen("value:\n", "value:\n  periods: [{from: 2024-01, until: 2024-10}]\n", 1);
    let text = text(
        &project("series", &[(2023, whole), (2024, part)], "{{ table: key_figures_by_year }}"),
        "public",
    );
    assert!(text.contains("2023] 40\n") && text.contains("2024] 40 jan–okt\n"), "{text}");
}

#[test]
fn nothing_is_compared_over_a_change_of_method_in_card_chart_table_or_prose() {
    for (kind, charts) in SHOWN {
        let chapter =
            format!("{{{{ card: a }}}}\n\n{charts}\n\n{{{{ table: key_figures_by_year }}}}");
        let new = format!("method_break: Frågorna är andra.\n{}", value(kind, 3));
        let years = [(2022, value(kind, 1)), (2023, value(kind, 1)), (2024, new)];
        let text = text(&project(kind, &years, &chapter), "public");
        let found: Vec<&str> =
            text.lines().filter(|line| COMPARING.iter().any(|it| line.contains(it))).collect();
        assert!(found.is_empty(), "{kind}: {found:#?}");
        assert!(text.contains("Ingen jämförelse: ny metod"), "{kind}: {text}");
        assert!(text.contains("Frågorna är andra."), "{kind} does not say why: {text}");
        project(kind, &years, "{{ a.change }}")
            .run("check --lang en")
            .stderr_has("error[no-value-to-show]")
            .stderr_has("because the method has changed")
            .exits(Exit::Problems);
    }
}

#[test]
fn a_first_year_is_compared_with_nothing_in_card_chart_or_prose() {
    for (kind, charts) in SHOWN {
        // A line needs more years than one.
        let charts = charts.replace("{{ chart: a.line }}", "");
        let chapter =
            format!("{{{{ card: a }}}}\n\n{charts}\n\n{{{{ table: key_figures_by_year }}}}");
        let years = [(2024, value(kind, 3))];
        let text = text(&project(kind, &years, &chapter), "public");
        let found: Vec<&str> =
            text.lines().filter(|line| COMPARING.iter().any(|it| line.contains(it))).collect();
        assert!(found.is_empty(), "{kind}: {found:#?}");
        assert!(text.contains("Ingen jämförelse: första mätningen"), "{kind}: {text}");
        project(kind, &years, "{{ a.change }}")
            .run("check --lang en")
            .stderr_has("error[no-value-to-show]")
            .stderr_has("no earlier year to compare with")
            .exits(Exit::Problems);
    }
}

#[test]
fn a_true_zero_is_told_and_what_is_missing_is_never_zero() {
    let of = |amount: &str| {
        format!("value: {{amount: {amount}, unit: {{one: sak, other: saker}}}}\n")
    };
    let missing = "not_reportable: Mätaren var trasig.\n".to_owned();
    let years = [(2021, of("4")), (2022, of("0")), (2023, missing), (2024, of("0"))];
    let chapter = "{{ card: a }}\n\n{{ table: key_figures_by_year }}\n\n{{ chart: a.line }}\n\nDet är {{ a }}.";
    let text = text(&project("count", &years, chapter), "public");
    for words in [
        "Det är [länk] 0 ",
        "[2022] 0",
        "[2023] Kan inte rapporteras",
        "[2024] 0",
        "Oförändrat",
    ] {
        assert!(text.contains(words), "no {words}: {text}");
    }
    assert!(!text.contains("[2023] 0"), "{text}");
}
