//! Tables with more columns than a page has room for, as ten years or twelve months give.

use berattelse::cli::Exit;

use crate::project::TestProject;

fn page(project: &TestProject) -> String {
    project.run("build --to html").exits(Exit::Ok);
    let files = project.files("output/public");
    String::from_utf8(files["berattelse-2024.html"].clone()).expect("UTF-8")
}

#[test]
fn a_table_of_twelve_columns_stacks_on_all_screens_and_one_of_four_does_not() {
    let table = |columns: usize| {
        let row =
            |cell: &str| format!("| Enhet |{}\n", format!(" {cell} |").repeat(columns - 1));
        format!(
            "# A\n\n{}{}{}",
            row("jan"),
            row("---").replace("Enhet", "---"),
            row("1\u{a0}234\u{a0}567")
        )
    };
    let of = |columns| page(&TestProject::new().chapter(table(columns)));
    assert!(of(12).contains("<div class=\"table in-prose broad\">"));
    assert!(!of(4).contains(" broad\">"));
}

#[test]
fn a_grid_of_ten_years_stacks_on_all_screens_and_one_of_three_does_not() {
    let of = |years: std::ops::RangeInclusive<u16>| {
        let project = TestProject::new().chapter("# A\n\n{{ table: krav }}\n");
        let project = years.fold(project, |project, year| {
            project.file(
                &format!("content/{year}/key-figures/krav.yaml"),
                format!(
                    "kind: compliance\ntitle: Krav\narea: utbildning\nsource: {{name: Egen}}\n\
                     as_of: {year}-12-31\nowner: Vi\ndirection: higher\nvalue:\n  framework: \
                     iso-27001-2022\n  statuses: {{organisatoriska: managed, personrelaterade: \
                     managed, fysiska: managed, tekniska: managed}}\n"
                ),
            )
        });
        page(&project)
    };
    assert!(of(2015..=2024).contains("<div class=\"table broad\""));
    assert!(!of(2022..=2024).contains("<div class=\"table broad\""));
}
