//! The risk register: its rules, its tables, and what labels on its rows cover.

use berattelse::cli::Exit;

use crate::project::{TestProject, without_inner_marks};

const SETTINGS: &str = "organisation: Region Prov\nlanguage: sv\nareas:\n  - {id: risk, title: Risk}\n\
     editions: [public, internal]\nauthority: Region Prov\n";

const MATRIX: &str = "  matrix:
    likelihood: [liten, stor, störst]
    consequence: [mild, svår, värst]
    levels:
      - [medium, high, critical]
      - [low, medium, high]
      - [low, low, medium]
";

const BEFORE: &str = "id;title;likelihood;consequence;owner;status\n\
     R1;Brand;3;3;Chef;Åtgärdas\nR2;Intrång;2;2;;\nR3;Stöld;1;1;;\n";
const NOW: &str = "id;title;likelihood;consequence;owner;status;secrecy;secret\n\
     R1;Brand;3;3;Chef;Åtgärdas;18:8 p3 | 2025-03-03;title\nR2;Intrång;2;3;;;;\n\
     R4;Haveri;1;2;;;;\nR5;Läcka;;;;;;\n";

const CHAPTER: &str = "# Ett\n\n{{ risks.new }} ny, {{ risks.moved }} flyttad, \
     {{ risks.closed }} stängd, {{ risks.not_assessed }} ej bedömd. Se @tab:risks.moved.\n\n\
     {{ chart: risks.matrix }}\n\n{{ table: risks.moved }}\n\n{{ table: risks.register }}\n\n\
     {{ table: risks.matrix }}\n";

fn key_figure(value: &str) -> String {
    format!(
        "kind: risks\ntitle: Risker\narea: risk\nsource: {{name: Registret}}\n\
         as_of: 2024-12-31\nowner: Chefen\nvalue:\n{value}"
    )
}

/// A project with two years' registers.
fn project(matrix: &str, now: &str, chapter: &str) -> TestProject {
    let value = key_figure(&format!("{matrix}  register: register.csv\n"));
    let before = key_figure(&format!("{MATRIX}  register: register.csv\n"));
    TestProject::new()
        .file("content/project.yaml", SETTINGS)
        .file("content/2023/key-figures/risks.yaml", before)
        .file("content/2023/key-figures/register.csv", BEFORE)
        .key_figure("risks", &value)
        .file("content/2024/key-figures/register.csv", now)
        .chapter(chapter)
}

/// The page of an edition as text, without markup and soft hyphens.
fn page(project: &TestProject, edition: &str) -> String {
    let files = project.files(&format!("output/{edition}"));
    let page =
        files.iter().find(|(name, _)| name.ends_with(".html") && !name.ends_with("index.html"));
    let (_, bytes) = page.expect("a page");
    let page = without_inner_marks(&String::from_utf8_lossy(bytes));
    page.replace("\u{ad}", "").replace("\u{a0}", " ")
}

#[test]
fn risks_that_are_new_moved_or_closed_are_counted_and_listed() {
    let project = project(MATRIX, NOW, CHAPTER);
    project.run("build --to html").exits(Exit::Ok);
    let page = page(&project, "public");
    for words in [
        "2 ny, 1 flyttad, 1 stängd, 1 ej bedömd.",
        "Nya, flyttade och stängda risker sedan 2023",
        ">Medel 2 × 2<",
        ">Hög 2 × 3<",
        ">Stängd<",
        "1 risk är inte bedömd.",
        "Sedan 2023: 2 nya, 1 flyttad och 1 stängd; 1 är kvar i samma ruta.",
        "Så får en risk sin nivå",
    ] {
        assert!(page.contains(words), "`{words}` is not there");
    }
}

#[test]
fn words_with_a_label_are_masked_in_the_public_register_and_marked_in_the_internal_one() {
    let project = project(MATRIX, NOW, CHAPTER);
    project.run("build --to html").exits(Exit::Ok);
    let (public, internal) = (page(&project, "public"), page(&project, "internal"));
    assert!(!public.contains("Brand"));
    assert!(public.contains(">Uppgift utelämnad, 18 kap. 8 § 3 OSL<"));
    assert!(public.contains("Raden R1 i nyckeltalet Risker"));
    assert!(internal.contains(">Brand</span> <span class=\"secret-ground\">(18:8 p 3)<"));
    assert!(internal.contains("Raden R1 i nyckeltalet Risker"));
}

#[test]
fn words_with_a_label_change_no_byte_of_the_public_edition() {
    let built = |now: &str| {
        let project = project(MATRIX, now, CHAPTER);
        project.run("build --edition public --to html,data").exits(Exit::Ok);
        project.files("output")
    };
    let all = NOW.replace(";title\n", ";\n");
    let longer =
        all.replace("R1;Brand;3;3;Chef;Åtgärdas", "R1;En mycket längre hemlighet;3;3;;");
    assert_eq!(built(&all), built(&longer));
}

#[test]
fn a_risk_can_stand_in_the_key_figures_own_file() {
    let value = format!(
        "{MATRIX}  risks:\n    - {{id: R1, title: Brand, likelihood: 3, consequence: 3, \
         secrecy: {{provision: \"18:8\"}}, secret: [owner], owner: Hemlig}}\n"
    );
    let project = project(MATRIX, NOW, CHAPTER).key_figure("risks", &key_figure(&value));
    project.run("build --to html").exits(Exit::Ok);
    let (public, internal) = (page(&project, "public"), page(&project, "internal"));
    assert!(public.contains(">Brand<") && !public.contains("Hemlig<"));
    assert!(internal.contains(">Hemlig<"));
}

/// What `check` says of a register or its key figure, a line each.
#[track_caller]
fn reports(matrix: &str, now: &str, expected: &[&str]) {
    let project = project(matrix, now, "# Ett\n\n{{ chart: risks }}\n");
    let run = project.run("check --message-format short --lang en");
    let lines: Vec<String> = run
        .stderr()
        .lines()
        .filter_map(|line| line.strip_prefix("content/2024/key-figures/"))
        .map(str::to_owned)
        .collect();
    assert_eq!(lines.len(), expected.len(), "{lines:#?}");
    for (line, expected) in lines.iter().zip(expected) {
        assert!(line.contains(expected), "`{expected}` is not in `{line}`");
    }
}

#[test]
fn the_level_of_a_risk_follows_from_the_matrix() {
    let rows = |row: &str| format!("id;title;likelihood;consequence;level;owner\n{row};Ida\n");
    reports(MATRIX, &rows("R1;Brand;3;3;critical"), &[]);
    reports(
        MATRIX,
        &rows("R1;Brand;3;3;high"),
        &[
            "register.csv:2:14: error[level-differs-from-matrix]: the risk `R1` has the level `high`, \
           but its cell of the matrix gives `critical`",
        ],
    );
    reports(
        MATRIX,
        &rows("R1;Brand;4;3;"),
        &["register.csv:2:10: error[out-of-range]: 4 is outside 1–3"],
    );
    reports(MATRIX, &rows("R1;Brand;0;3;"), &["error[out-of-range]"]);
    reports(MATRIX, &rows("R1;Brand;hög;3;"), &["register.csv:2:10: error[bad-number]"]);
    reports(
        MATRIX,
        &rows("R1;Brand;3;;"),
        &["register.csv:2:1: error[empty-cell]: the row lacks `consequence`"],
    );
    reports(MATRIX, &rows("R1;Brand;;;"), &[]);
    reports("", &rows("R1;Brand;3;3;high"), &["register.csv:2:10: error[missing-key]"]);
    reports(MATRIX, &rows("R1;Brand;3;3;;Ida\nR1;Brand;3;3;"), &["error[duplicate-id]"]);
}

#[test]
fn a_matrix_has_three_to_six_steps_each_way_and_a_level_in_every_cell() {
    let rows = "id;title;likelihood;consequence\nR1;Brand;1;1\n";
    let two = MATRIX.replace("[liten, stor, störst]", "[liten, stor]");
    reports(
        &two,
        rows,
        &[
            "risks.yaml:9:17: error[bad-matrix]: a risk matrix has three to six steps each way, not 2",
            "risks.yaml:12:7: error[bad-matrix]: 3 rows in `levels`, but 2 steps in `likelihood`",
        ],
    );
}

#[test]
fn a_table_that_the_key_figure_does_not_have_is_named_with_those_it_has() {
    let project = project(MATRIX, NOW, "# Ett\n\n{{ table: risks.registret }}\n");
    project
        .run("check --message-format short --lang en")
        .stderr_has(
            "content/2024/chapters/01.md:3:17: error[unknown-table]: the key figure `risks` has no \
             table `registret` (write `register`, if that is what is meant)",
        )
        .exits(Exit::Problems);
}

#[test]
fn what_has_changed_is_asked_for_in_vain_without_an_earlier_register() {
    let project = project(MATRIX, NOW, "# Ett\n\n{{ risks.new }}\n")
        .without("content/2023/key-figures/register.csv")
        .file(
            "content/2023/key-figures/risks.yaml",
            key_figure("  counts: {critical: 1, high: 0, medium: 0, low: 0}\n"),
        );
    project
        .run("check --message-format short --lang en")
        .stderr_has("01.md:3:1: error[no-value-to-show]")
        .exits(Exit::Problems);
}
