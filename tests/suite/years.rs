//! Values of earlier years in prose: which are told, which are not, and what is said of them.

use berattelse::cli::Exit;

use crate::project::TestProject;

fn training(year: u16, more: &str) -> String {
    let part = year - 2000;
    format!(
        "kind: share\ntitle: Genomförd utbildning\narea: utbildning\nsource: {{name: Portalen}}\n\
         as_of: {year}-12-31\nowner: HR-chefen\n{more}\
         value: {{part: {part}, whole: 100, unit: {{one: medarbetare, other: medarbetare}}}}\n"
    )
}

/// Values in 2021, 2022 and 2024, and the words of 2024.
fn project(chapter: &str) -> TestProject {
    TestProject::new()
        .file("content/2021/key-figures/training.yaml", training(2021, ""))
        .file("content/2022/key-figures/training.yaml", training(2022, ""))
        .key_figure("training", &training(2024, ""))
        .chapter(format!("# A\n\n{chapter}\n"))
}

fn page(project: &TestProject, edition: &str) -> String {
    project.run("build --to html --lang en").exits(Exit::Ok);
    let files = project.files(&format!("output/{edition}"));
    let name = files.keys().find(|name| name.starts_with("berattelse-")).expect("a page");
    let page = String::from_utf8(files[name].clone()).expect("UTF-8").replace('\u{a0}', " ");
    // Values lead to their row of appendix A: only the words are of interest here.
    let pieces = page.split('<').map(|piece| piece.split_once('>').map_or(piece, |it| it.1));
    pieces.collect()
}

#[test]
fn prose_may_tell_the_value_of_any_earlier_year() {
    let project = project(
        "År 2021 var det {{ training.2021 }}, {{ training.part.2022 | spelled }} av hundra året \
         därpå och i år {{ training.share.2024 | long }}.",
    );
    let page = page(&project, "public");
    assert!(
        page.contains("År 2021 var det 21 %, 22 av hundra året därpå och i år 24 procent.")
    );
}

#[test]
fn a_number_in_letters_keeps_its_hedge_and_a_measure_its_unit() {
    let project = project("Av {{ training.whole | spelled }}: {{ training | spelled }}.")
        .replace("content/2024/key-figures/training.yaml", "whole: 100", "whole: {about: 12}");
    let project =
        project.replace("content/2024/key-figures/training.yaml", "part: 24", "part: 6");
    assert!(page(&project, "public").contains("Av cirka tolv: 50 %."));
}

#[test]
fn a_key_figure_that_ended_may_still_be_told() {
    let project = project("År 2022 var det {{ training.2022 }}.")
        .without("content/2024/key-figures/training.yaml");
    assert!(page(&project, "public").contains("År 2022 var det 22 %."));
    let files = project.files("output/public");
    let page = String::from_utf8_lossy(&files["berattelse-2024.html"]).into_owned();
    assert!(!page.contains("href=\"#calc-"), "nothing leads to a row that is not there");
    project.run("build --edition public").exits(Exit::Ok);
}

#[test]
fn a_year_without_a_file_is_an_error_that_names_the_years_there_are() {
    project(
        "{{ training.2023 }} {{ training.2025 }} {{ trainin.2021 }} {{ training.shar.2021 }}",
    )
    .run("check --message-format short --lang en")
    .stderr_has("01.md:3:13: error[unknown-year]: `2023` is not a year that is here (write one of `2021`, `2022`, `2024`)")
    .stderr_has("01.md:3:33: error[unknown-year]: `2025`")
    .stderr_has("01.md:3:44: error[unknown-key-figure]")
    .stderr_has("01.md:3:72: error[unknown-field]")
    .exits(Exit::Problems);
}

#[test]
fn a_year_that_was_not_reported_or_is_withheld_is_told_so() {
    let not_reported = "kind: share\nnot_reportable: Portalen var avstängd.\n";
    let label = "secrecy: {provision: \"18:8 p3\", date: 2022-02-01, authority: Region Prov}\n";
    let project = project("Förr {{ training.2021 }}, sedan {{ training.2022 }}.")
        .file("content/2021/key-figures/training.yaml", not_reported)
        .file("content/2022/key-figures/training.yaml", training(2022, label));
    let public = page(&project, "public");
    assert!(public.contains("kan inte rapporteras") && public.contains("Uppgift utelämnad"));
    assert!(!public.contains("22 %"), "{public}");
    assert!(page(&project, "internal").contains("22 %"));
}

#[test]
fn a_value_that_was_measured_in_another_way_is_told_with_a_warning() {
    let words = "År 2021 var det {{ training.2021 }}.";
    let project = project(words).key_figure(
        "training",
        &training(2024, "method_break: Frågorna är andra sedan i år.\n"),
    );
    project
        .run("check --lang en")
        .stderr_has("warning[other-method]: `training` was measured in another way in 2021")
        .stderr_has("note: Frågorna är andra sedan i år.")
        .exits(Exit::Ok);
    project
        .chapter(format!(
            "# A\n\n{{{{ allow: other-method, Meningen säger det. }}}}\n\nMed andra frågor: {words}\n"
        ))
        .run("check --strict --lang en")
        .exits(Exit::Ok);
    // A break that is older than the year asked for does not matter.
    self::project(words)
        .file(
            "content/2021/key-figures/training.yaml",
            training(2021, "method_break: Så räknas det sedan 2021.\n"),
        )
        .run("check --strict --lang en")
        .exits(Exit::Ok);
}

#[test]
fn a_value_of_a_shorter_period_is_told_with_a_warning() {
    let incidents = |period: &str| {
        format!(
            "kind: series\ntitle: Incidenter\narea: utbildning\nsource: {{name: Portalen}}\n\
             as_of: 2024-12-31\nowner: HR-chefen\nvalue:\n  unit: {{one: incident, other: incidenter}}\n{period}\
             \x20 categories:\n    - {{id: a, name: A, values: [120]}}\n"
        )
    };
    let short = "  periods: [{from: 2022-01, until: 2022-10}]\n";
    let project = |earlier: &str| {
        TestProject::new()
            .file("content/2022/key-figures/incidents.yaml", incidents(earlier))
            .key_figure("incidents", &incidents(""))
            .chapter(
                "# A\n\nÅr 2022: {{ incidents.2022 }} och {{ incidents.per_month.2022 }}.\n",
            )
    };
    let run = project(short).run("check --message-format short --lang en").exits(Exit::Ok);
    assert_eq!(run.stderr().matches("warning[other-method]").count(), 1, "{run}");
    project("").run("check --strict --lang en").exits(Exit::Ok);
}

#[test]
fn trace_tells_where_a_value_of_an_earlier_year_is_used() {
    let project = project("Nu {{ training }}, förr {{ training.2021 }}.");
    project
        .run("trace training --year 2021 --lang en")
        .stdout_has("content/2024/chapters/01.md:3:25")
        .exits(Exit::Ok);
    let now = project.run("trace training --lang en").exits(Exit::Ok);
    assert!(!now.stdout().contains("01.md:3:25"), "{now}");
}
