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

/// The classes of a table of four columns, whose words have so many letters: the room that it needs,
/// and where its labels stand when its rows stack.
fn classes(head: usize, cell: usize) -> (String, String) {
    let row =
        |letters: usize| format!("|{}\n", format!(" {} |", "n".repeat(letters)).repeat(4));
    let table = format!("# A\n\n{}|---|---|---|---|\n{}", row(head), row(cell));
    let page = page(&TestProject::new().chapter(table));
    let class = |start: &str| {
        let after = page.split_once(start).expect("a table").1;
        after.split_once("\">").expect("the end of a class").0.trim().to_owned()
    };
    (class("<div class=\"table in-prose"), class("<table class=\"stacks written"))
}

#[test]
fn a_table_stacks_where_there_is_less_room_than_its_words_need() {
    let needs = |cell| classes(4, cell).0;
    // Four words of 11 letters and the gaps between them: 23.2 rem. One letter more each: 25.1 rem.
    assert_eq!((needs(11), needs(12)), ("needs-24".to_owned(), "needs-28".to_owned()));
    // 16.0 rem, less than where all tables stack; 17.9; 19.8.
    assert_eq!((needs(8), needs(9)), (String::new(), "needs-24".to_owned()));
}

#[test]
fn labels_stand_beside_their_values_up_to_sixteen_letters_and_above_them_from_there() {
    let beside = |head| classes(head, 4).1;
    let names = [(8, "beside-8"), (9, "beside-12"), (12, "beside-12"), (13, "beside-16")];
    for (letters, name) in names {
        assert_eq!(beside(letters), name, "{letters}");
    }
    assert_eq!((beside(16), beside(17)), ("beside-16".to_owned(), String::new()));
}

#[test]
fn columns_with_long_heads_take_their_room_from_the_column_that_has_some() {
    let first = |periods: &str| {
        let larm = format!(
            "kind: series\ntitle: Larm\narea: utbildning\nsource: {{name: Egen}}\nas_of: \
             2024-12-31\nowner: Vi\ndirection: lower\nvalue:\n  unit: {{one: larm, other: larm}}\n  \
             periods: [{periods}]\n  categories:\n    - {{id: brand, name: Brand, values: [12, 4]}}\n"
        );
        let project = TestProject::new().chapter("# A\n\n{{ table: larm }}\n");
        let page = page(&project.file("content/2024/key-figures/larm.yaml", larm));
        let table = page.split_once("id=\"tab-larm\"").expect("a table").1;
        let width = table.split_once("<col class=\"").expect("a width").1;
        width.split('"').next().expect("a class").to_owned()
    };
    // Three columns of numbers: "2023", "2024", "Förändring"; "2023 (12 månader)" and so on.
    assert_eq!(first("2023, 2024"), "wide-70");
    assert_eq!(first("2023, {from: 2024-01, until: 2024-10}"), "wide-55");
}
