//! Bad input: a clear problem with its place, nothing written, nothing broken.
//!
//! Every case is the small project with one fault. It is built, not only checked, so that a fault that
//! is overlooked would show in the output.

use berattelse::cli::Exit;

use crate::project::{TestProject, without_inner_marks};

const CHAPTER: &str = "content/2024/chapters/01.md";
const REPORT: &str = "content/2024/report.yaml";
const SETTINGS: &str = "content/project.yaml";

/// Builds a faulty project: `lines` stand among its problems and nothing is written.
fn reports(project: &TestProject, lines: &[&str]) {
    let mut run = project.run("build --message-format short --lang en").stdout_is("");
    for line in lines {
        run = run.stderr_has(line);
    }
    run.stderr_lacks("bug:").exits(Exit::Problems);
    assert!(!project.path("output").exists(), "something was written");
}

fn chapter_reports(text: impl AsRef<[u8]>, problem: &str) {
    reports(&TestProject::new().chapter(text), &[&format!("{CHAPTER}:{problem}")]);
}

/// A key figure with everything but its kind and value.
fn key_figure(kind_and_value: &str) -> String {
    format!(
        "title: Andel\narea: utbildning\nsource: {{name: Register}}\nas_of: 2024-12-31\n\
         reporting: Text.\n{kind_and_value}"
    )
}

fn key_figure_reports(kind_and_value: &str, problem: &str) {
    let project = TestProject::new().key_figure("andel", &key_figure(kind_and_value));
    reports(&project, &[&format!("content/2024/key-figures/andel.yaml:{problem}")]);
}

// Files

#[test]
fn missing_files_are_named_where_they_are_asked_for() {
    let renamed = TestProject::new().replace(REPORT, "01.md", "02.md");
    reports(&renamed, &[&format!("{REPORT}:8:5: error[missing-file]"), "chapters/01.md"]);
    let without_report = TestProject::new().without(REPORT);
    reports(&without_report, &["content: error[missing-file]", "content/<year>/report.yaml"]);
    chapter_reports("# Ett\n\n![En bild](images/plan.png)\n", "3:1: error[missing-file]");
}

#[test]
fn empty_files_are_problems_and_not_empty_reports() {
    for path in [SETTINGS, REPORT, CHAPTER, "content/2024/key-figures/andel.yaml"] {
        for text in ["", "\n\n  \n", "\u{feff}"] {
            let project = TestProject::new().file(path, text);
            reports(&project, &[&format!("{path}: error[empty-file]")]);
        }
    }
    let commented = TestProject::new().file(SETTINGS, "# inget än\n");
    reports(&commented, &[&format!("{SETTINGS}: error[empty-file]")]);
}

#[test]
fn texts_that_are_not_utf8_are_refused_at_the_first_bad_byte() {
    chapter_reports(b"# Ett\n\nen br\xE5kig rad\n", "3:6: error[not-utf8]: the byte `0xE5`");
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain("organisation: Å\n".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let project = TestProject::new().file(SETTINGS, utf16);
    reports(&project, &[&format!("{SETTINGS}:1:1: error[not-utf8]")]);
}

#[test]
fn a_report_that_cannot_be_read_is_not_said_to_be_missing() {
    let project = TestProject::new().file("content/2024/report.yaml", b"type: \xFF\n");
    project.run("check --lang en").stderr_has("not-utf8").stderr_lacks("missing-file");
}

#[test]
fn the_texts_of_ones_own_framework_may_be_the_same_in_both_languages() {
    let framework =
        "title: Grundkrav\nsource: Riktlinjen\nareas:\n  - {id: loggning, title: Loggning}\n";
    let project = TestProject::new().file("content/frameworks/egna.yaml", framework);
    project.run("check --lang en").exits(Exit::Ok);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_taken() {
    let project = TestProject::new().chapter("\u{feff}# Ett\r\n\r\nText.\r\n");
    project.run("check").exits(Exit::Ok);
    chapter_reports("\u{feff}# Ett\r\n\r\n<b>\r\n", "3:1: error[raw-html]");
}

#[test]
fn characters_that_cannot_be_seen_are_refused() {
    chapter_reports(
        "# Ett\n\nen\0rad\n",
        "3:3: error[control-character]: the character `U+0000`",
    );
    chapter_reports("# Ett\n\nen \u{202e}rad\n", "3:4: error[control-character]");
    let project = TestProject::new().replace(REPORT, "Berättelse", "Berät\u{1}telse");
    reports(&project, &[&format!("{REPORT}:2:13: error[control-character]")]);
    // What YAML writes with an escape is the same character.
    let project = TestProject::new().replace(REPORT, "Berättelse", "\"Berät\\u0001telse\"");
    reports(&project, &[&format!("{REPORT}:2:14: error[control-character]")]);
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let project = TestProject::new();
    std::fs::write(project.outside().join("hemligt.md"), "# Hemligt\n").expect("a file");
    symlink("../../../../hemligt.md", project.path("content/2024/chapters/02.md"))
        .expect("a link");
    symlink("..", project.path("content/2024/runt")).expect("a link");
    let project = project.replace(REPORT, "  - chapters/01.md\n", "  - chapters/02.md\n");
    reports(
        &project,
        &["content/2024/chapters/02.md: error[symlink]", "content/2024/runt: error[symlink]"],
    );
}

#[test]
fn paths_that_lead_out_of_the_project_are_refused() {
    for path in ["../../../etc/passwd.md", "/etc/passwd.md", "C:/ett.md"] {
        let project = TestProject::new().replace(REPORT, "chapters/01.md", path);
        let run = project.run("check --message-format short").exits(Exit::Problems);
        assert!(run.stderr().contains(&format!("{REPORT}:8:5: error[")), "{run}");
    }
    let up = "# Ett\n\n![En bild](../../../bild.png)\n";
    chapter_reports(up, "3:");
}

#[test]
fn a_file_of_six_mebibytes_is_not_read() {
    let project = TestProject::new().chapter("x".repeat(6 * 1024 * 1024));
    reports(&project, &[&format!("{CHAPTER}: error[file-too-large]")]);
}

// YAML

#[test]
fn a_tab_before_a_key_is_told_as_one() {
    let project = TestProject::new().replace(REPORT, "  - chapters", "\t- chapters");
    reports(&project, &[&format!("{REPORT}:8:1: error[yaml-syntax]"), "tab"]);
}

#[test]
fn a_comma_in_a_text_in_two_languages_is_told_as_one() {
    let title = "title: {sv: Ett, två, en: One}\n";
    let report = "type: annual-report\ndate: 2025-01-01\nversion: \"1.0\"\nstatus: draft\nresponsible: A\nchapters: [chapters/01.md]\n";
    let project = TestProject::new().file(REPORT, format!("{title}{report}"));
    let way_out = "(put it in quotes: `\"Ett, två\"`)\n1 error, ";
    reports(&project, &[&format!("{REPORT}:1:18: error[comma-in-braces]"), way_out]);
}

#[test]
fn a_file_with_broken_syntax_hides_no_error_of_the_others() {
    let project = TestProject::new()
        .replace(SETTINGS, "organisation", "organisatio")
        .replace(REPORT, "title:", "titel:")
        .chapter("# Ett\n\nSe {{ fel..x }}.\n")
        .key_figure("andel", "kind: share\nsource: {name: Register\n");
    reports(
        &project,
        &[
            &format!("{SETTINGS}:1:1: error[unknown-key]"),
            &format!("{REPORT}:2:1: error[unknown-key]"),
            &format!("{CHAPTER}:3:11: error[bad-request]"),
            "key-figures/andel.yaml:2:9: error[yaml-syntax]: a bracket",
            "4 errors, 0 warnings; the rules are run when the errors are mended",
        ],
    );
}

#[test]
fn a_yaml_bomb_is_stopped() {
    let mut bomb = String::from("organisation: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for (from, to) in "abcdefghi".chars().zip("bcdefghij".chars()) {
        let list = vec![format!("*{from}"); 9].join(", ");
        bomb += &format!("k{to}: &{to} [{list}]\n");
    }
    let project = TestProject::new().file(SETTINGS, bomb);
    reports(&project, &[&format!("{SETTINGS}:1:18: error[yaml-syntax]: `&` names a value")]);
}

#[test]
fn yaml_nested_ten_thousand_deep_is_stopped() {
    let depth = 10_000;
    let flow = format!("organisation: {}{}\n", "[".repeat(depth), "]".repeat(depth));
    let maps = format!("organisation: {}x{}\n", "{a: ".repeat(depth), "}".repeat(depth));
    let block = format!("organisation:\n {}x\n", "- ".repeat(depth));
    for text in [flow, maps, block] {
        let project = TestProject::new().file(SETTINGS, text);
        reports(&project, &[&format!("{SETTINGS}:"), "error[yaml-limit]"]);
    }
}

#[test]
fn an_unclosed_bracket_or_quote_is_a_problem_at_its_place() {
    for text in ["organisation: [a, b\n", "organisation: \"Region\nlanguage: sv\n", "a: b: c\n"]
    {
        let project = TestProject::new().file(SETTINGS, text);
        reports(&project, &[&format!("{SETTINGS}:"), "error[yaml-syntax]"]);
    }
}

#[test]
fn wrong_types_are_told_with_what_was_expected() {
    for (from, to, problem) in [
        (
            "organisation: Region Prov",
            "organisation: [Region, Prov]",
            "1:15: error[wrong-type]",
        ),
        ("language: sv", "language: {sv: true}", "2:11: error["),
        ("language: sv", "language: svenska", "2:11: error[unknown-value]"),
        ("areas:\n", "areas: 3\nx:\n", "3:8: error[wrong-type]"),
        ("language: sv", "language: sv\nlanguge: sv", "3:1: error[unknown-key]"),
        ("language: sv\n", "", "1:1: error[missing-key]"),
        ("language: sv", "language: sv\nlanguage: en", "3:1: error[duplicate-key]"),
    ] {
        let project = TestProject::new().replace(SETTINGS, from, to);
        reports(&project, &[&format!("{SETTINGS}:{problem}")]);
    }
    // One text where a list of texts is expected needs brackets; where a list of maps is, it does not help.
    for (line, way_out) in [
        (
            "record_numbers: KS 2026/318",
            "found the text `KS 2026/318` (put brackets round it: `[KS 2026/318]`)\n",
        ),
        ("allow: no", "found the text `no`\n"),
    ] {
        let report = format!("version: \"1.0\"\n{line}");
        let project = TestProject::new().replace(REPORT, "version: \"1.0\"", &report);
        reports(&project, &[&format!("{REPORT}:5:"), way_out]);
    }
}

#[test]
fn dates_that_are_no_days_are_refused() {
    for date in ["2025-02-30", "2025-13-01", "18 mars 2025", "0000-00-00"] {
        let project = TestProject::new().replace(REPORT, "2025-03-18", date);
        reports(&project, &[&format!("{REPORT}:3:7: error[bad-date]")]);
    }
}

#[test]
fn ids_that_stand_twice_are_reported_at_the_second() {
    let area = "  - {id: utbildning, title: Utbildning}\n";
    let areas = TestProject::new().replace(SETTINGS, area, &area.repeat(2));
    reports(&areas, &[&format!("{SETTINGS}:5:10: error[duplicate-id]")]);
    let action = "  - {id: a, title: A, kind: proposal, origin: X, year: 2024}\n";
    let register = format!("actions:\n{}", action.repeat(2));
    let actions = TestProject::new().file("content/register/actions.yaml", register);
    reports(&actions, &["content/register/actions.yaml:3:10: error[duplicate-id]"]);
    let chapters = TestProject::new().replace(
        REPORT,
        "  - chapters/01.md\n",
        "  - chapters/01.md\n  - chapters/01.md\n",
    );
    reports(&chapters, &[&format!("{REPORT}:9:5: error[duplicate-id]")]);
    chapter_reports("# Ett\n\n## A {#a}\n\n## B {#a}\n", "5:1: error[duplicate-anchor]");
}

// Key figures

#[test]
fn numbers_that_are_no_numbers_are_refused() {
    for number in [".nan", ".inf", "-.inf", "NaN", "inf", "1e400", "många", "0x10"] {
        key_figure_reports(
            &format!(
                "kind: share\nvalue: {{part: {number}, whole: 10, unit: {{one: st, other: st}}}}\n"
            ),
            "7:15: error[",
        );
    }
    for number in ["99999999999999999999999999999999999999", "-1"] {
        key_figure_reports(
            &format!(
                "kind: share\nvalue: {{part: {number}, whole: 10, unit: {{one: st, other: st}}}}\n"
            ),
            "7:15: error[",
        );
    }
}

#[test]
fn a_decimal_comma_in_braces_is_a_problem_and_not_two_numbers() {
    key_figure_reports(
        "kind: share\nvalue: {part: 1,5, whole: 10, unit: {one: st, other: st}}\n",
        "7:17: error[comma-in-braces]: a comma separates what is in `{…}`, and `5` is not a key with a value (write `1.5`)\n1 error",
    );
    key_figure_reports(
        "kind: share\nvalue:\n  part: 1,5\n  whole: 10\n  unit: {one: st, other: st}\n",
        "8:9: error[",
    );
}

#[test]
fn a_part_over_its_whole_is_refused() {
    key_figure_reports(
        "kind: share\nvalue: {part: 11, whole: 10, unit: {one: st, other: st}}\n",
        "7:15: error[part-over-whole]: 11 is more than the 10",
    );
    key_figure_reports(
        "kind: share\nvalue: {rest: 11, whole: 10, unit: {one: st, other: st}}\n",
        "7:15: error[part-over-whole]",
    );
    key_figure_reports(
        "kind: share\nvalue: {part: 0, whole: 0, unit: {one: st, other: st}}\n",
        "7:25: error[empty-whole]",
    );
}

#[test]
fn a_target_over_a_hundred_percent_is_refused() {
    key_figure_reports(
        "kind: share\ntarget: 120\nvalue: {part: 1, whole: 10, unit: {one: st, other: st}}\n",
        "7:9: error[out-of-range]",
    );
}

#[test]
fn levels_outside_the_scale_are_refused() {
    let areas = "levels: {styrning: 4.1}";
    key_figure_reports(
        &format!(
            "kind: maturity\nvalue:\n  framework: cybersakerhetskollen\n  scale: {{min: 0, max: 4}}\n  {areas}\n"
        ),
        "10:22: error[",
    );
    key_figure_reports(
        "kind: maturity\nvalue:\n  framework: cybersakerhetskollen\n  scale: {min: 4, max: 0}\n  levels: {styrning: 1}\n",
        "9:",
    );
}

#[test]
fn unknown_names_are_reported_with_the_nearest_known() {
    key_figure_reports(
        "kind: sharre\nvalue: {part: 1, whole: 10, unit: {one: st, other: st}}\n",
        "6:7: error[unknown-value]",
    );
    key_figure_reports(
        "kind: compliance\nvalue:\n  framework: msbfs-2020-66\n  statuses: {p4: defined}\n",
        "8:14: error[unknown-framework]",
    );
    key_figure_reports(
        "kind: compliance\nvalue:\n  framework: msbfs-2020-6\n  statuses: {p44: defined}\n",
        "9:14: error[unknown-area]",
    );
    key_figure_reports(
        "kind: compliance\nvalue:\n  framework: msbfs-2020-6\n  statuses: {p4: define}\n",
        "9:18: error[unknown-status]",
    );
    key_figure_reports(
        "kind: risks\nvalue: {counts: {kritisk: 4}}\n",
        "7:18: error[unknown-level]",
    );
    key_figure_reports(
        "kind: statement\nactions: [ny-policy]\n",
        "7:11: error[unknown-action]",
    );
    let elsewhere =
        key_figure("kind: statement\n").replace("area: utbildning", "area: utbildnig");
    let project = TestProject::new().key_figure("andel", &elsewhere);
    reports(&project, &["andel.yaml:2:7: error[unknown-area]", "`utbildning`"]);
}

#[test]
fn two_versions_of_a_framework_are_not_compared() {
    let project = TestProject::empty().sample();
    let path = "content/2023/key-figures/compliance.yaml";
    let text = "kind: compliance\nas_of: 2023-12-31\nsource: {name: Register}\nvalue:\n  \
        framework: iso-27001-2022\n  statuses: {organisatoriska: defined, personrelaterade: defined, fysiska: defined, tekniska: defined}\n";
    let project = project.file(path, text);
    reports(&project, &["error[mixed-frameworks]"]);
}

#[test]
fn what_a_year_that_is_missing_would_say_is_reported_where_it_is_asked_for() {
    let share =
        key_figure("kind: share\nvalue: {part: 5, whole: 10, unit: {one: st, other: st}}\n");
    for request in ["andel.share.change", "andel.previous_year"] {
        let project = TestProject::new()
            .key_figure("andel", &share)
            .chapter(format!("# Ett\n\nÄndring: {{{{ {request} }}}}\n"));
        reports(&project, &[&format!("{CHAPTER}:3:10: error[no-value-to-show]")]);
    }
    let action = "actions:\n  - {id: a, title: A, kind: proposal, origin: X, year: 2024}\n";
    let with_action = TestProject::new()
        .file("content/register/actions.yaml", action)
        .chapter("# Ett\n\n{{ follow_up: 2023 }}\n");
    reports(&with_action, &[&format!("{CHAPTER}:3:15: error[unknown-year]"), "`2024`"]);
}

#[test]
fn a_year_between_that_has_no_key_figures_does_not_break_the_trend() {
    let share =
        key_figure("kind: share\nvalue: {part: 5, whole: 10, unit: {one: st, other: st}}\n");
    let earlier = share.replace("2024-12-31", "2020-12-31").replace("part: 5", "part: 4");
    let project = TestProject::new()
        .key_figure("andel", &share)
        .file("content/2020/key-figures/andel.yaml", earlier)
        .chapter("# Ett\n\n{{ card: andel }}\n\nSedan {{ andel.previous_year }}: {{ andel.share.change }}.\n");
    project.run("build --to html,data --edition public").exits(Exit::Ok);
    let page = project.files("output/public").remove("berattelse-2024.html").expect("a page");
    let page = without_inner_marks(&String::from_utf8(page).expect("UTF-8"));
    let at = page.find("Sedan 2020: ").expect("the sentence");
    let sentence: String = page[at..].chars().take(29).collect();
    assert_eq!(sentence, "Sedan 2020: 10\u{a0}procentenheter");
}

// Markdown

#[test]
fn markdown_nested_two_hundred_deep_is_stopped() {
    chapter_reports(format!("# Ett\n\n{} ord\n", "> ".repeat(200)), "3:");
    let list: String = (0..200).map(|at| format!("{}- ord\n", "  ".repeat(at))).collect();
    chapter_reports(format!("# Ett\n\n{list}"), "11:17: error[nested-too-deep]");
    chapter_reports(
        format!("# Ett\n\n{} ord\n", "> ".repeat(200)),
        "3:17: error[nested-too-deep]",
    );
    // Emphasis in emphasis has no depth that anyone sees.
    let emphasis = format!("{}ord{}", "*_".repeat(200), "_*".repeat(200));
    TestProject::new().chapter(format!("# Ett\n\n{emphasis}\n")).run("build").exits(Exit::Ok);
}

#[test]
fn markdown_made_to_take_long_does_not() {
    for (text, times) in
        [("[", 50_000), ("> ", 50_000), ("*a **b ", 20_000), ("`", 100_000), ("![", 50_000)]
    {
        let project = TestProject::new().chapter(format!("# Ett\n\n{}\n", text.repeat(times)));
        let run = project.run("check --message-format short --lang en").stderr_lacks("bug:");
        assert!(!run.stderr().is_empty());
    }
}

#[test]
fn links_that_run_or_hide_something_are_refused() {
    for link in [
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a](java&#115;cript:alert(1))",
        "[a](vbscript:x)",
        "[a](data:text/html,x)",
        "[a](file:///etc/passwd)",
        "<javascript:alert(1)>",
        "[a][b]\n\n[b]: javascript:alert(1)",
        "![a](javascript:alert(1))",
    ] {
        chapter_reports(format!("# Ett\n\nord {link}\n"), "3:5: error[");
    }
}

#[test]
fn raw_html_is_refused() {
    for html in ["<b>fet</b>", "<script>alert(1)</script>", "<!-- gömt -->", "<?php ?>"] {
        chapter_reports(format!("# Ett\n\nord {html}\n"), "3:5: error[raw-html]");
        chapter_reports(format!("# Ett\n\n{html}\n"), "3:1: error[raw-html]");
    }
}

#[test]
fn requests_that_are_wrong_are_reported_at_the_word() {
    for (text, problem) in [
        ("{{ andel.share", "3:1: error[unclosed-request]"),
        ("andel }} och", "3:7: error[unopened-request]"),
        ("{{ }}", "3:1: error["),
        ("{{ chart: saknas.trend }}", "3:11: error[unknown-key-figure]"),
        ("{{ diagram: saknas }}", "3:4: error[unknown-request]"),
        ("Se @sec:borta.", "3:4: error[dead-reference]"),
        ("Ord[^a].", "3:4: error[unknown-footnote]"),
        ("> [!SECRET 99:1]\n> ord", "3:"),
        ("> [!HEMLIGT] ord", "3:3: error[unknown-marker]"),
    ] {
        chapter_reports(format!("# Ett\n\n{text}\n"), problem);
    }
}

#[test]
fn one_run_tells_the_problems_of_all_files() {
    let project = TestProject::new()
        .chapter("# Ett\n\n<b>\n")
        .key_figure("andel", "kind: share\n")
        .replace(SETTINGS, "authority:", "autority:")
        .file("content/register/actions.yaml", "actions: 3\n");
    reports(
        &project,
        &[
            &format!("{CHAPTER}:3:1: error[raw-html]"),
            &format!("{SETTINGS}:5:1: error[unknown-key]"),
            "content/register/actions.yaml:1:10: error[wrong-type]",
        ],
    );
}

// Here and there

#[test]
fn what_no_other_case_shows_is_reported_too() {
    let folder =
        TestProject::new().without(CHAPTER).without(REPORT).file("theme", "Ingen mapp.");
    reports(
        &folder,
        &["theme: error[unexpected-file]: `theme` is a file, but should be a folder"],
    );
    let register =
        "actions:\n  - {id: a, title: A, kind: proposal, year: 2024, statuses: {2023: done}}\n";
    let register = TestProject::new().file("content/register/actions.yaml", register);
    reports(&register, &["content/register/actions.yaml:2:62: error[status-before-start]"]);
    key_figure_reports(
        "kind: maturity\nvalue:\n  framework: iso-27001-2022\n  scale: {min: 0, max: 4}\n  levels: {}\n  \
         not_assessed: [organisatoriska, personrelaterade, fysiska, tekniska]\n",
        "10:11: error[nothing-assessed]",
    );
    let count = "kind: count\nvalue: {amount: 1, unit: {one: fråga, other: frågor}}\n";
    let statement = "kind: statement\ntitle: Andel\narea: utbildning\nreporting: Text.\n";
    let years = TestProject::new()
        .key_figure("andel", &key_figure(count))
        .file("content/2023/key-figures/andel.yaml", statement);
    reports(&years, &["content/2024/key-figures/andel.yaml:6:7: error[mixed-kinds]"]);
    chapter_reports("# Ett\n\nSe [där](#ingenstans).\n", "3:4: error[dead-link]");
    let font =
        TestProject::new().file("theme/fonts/SourceSans3-Regular.ttf", "Ingen typsnittsfil.");
    reports(&font, &["theme/fonts/SourceSans3-Regular.ttf: error[font-format]"]);
    let without_source = TestProject::new()
        .key_figure("andel", &format!("title: Andel\narea: utbildning\n{count}"));
    without_source
        .run("check --message-format short --lang en")
        .stderr_has("content/2024/key-figures/andel.yaml: warning[missing-source]");
    key_figure_reports(
        "kind: compliance\nvalue:\n  framework: cybersakerhetslagen\n  statuses: {}\n",
        "8:14: warning[framework-not-in-force]",
    );
}
