//! What an organisation makes its own: words of charts, colours of the theme.

use berattelse::cli::Exit;

use crate::project::TestProject;

/// The sample with own words for the risk matrix.
fn sample(entry: &str) -> TestProject {
    TestProject::sample(TestProject::new()).replace(
        "content/2024/key-figures/risks.yaml",
        "direction: neutral\n",
        &format!("direction: neutral\npictures:\n  - {entry}\n"),
    )
}

fn words(written_for: &str) -> String {
    let words = "name: matrix, headline: Färre kritiska men fler medel, \
                 alternative_text: \"Riskmatris. De flesta av 25 risker ligger i mitten.\"";
    format!("{{{words}{written_for}}}")
}

/// What the program says to write, out of its message.
fn to_paste(message: &str) -> String {
    let start = message.find("`written_for: \"").expect("a hint") + "`written_for: \"".len();
    let length = message[start..].find('"').expect("a closing quote");
    message[start..start + length].to_owned()
}

#[test]
fn own_words_of_a_chart_hold_for_the_numbers_they_were_written_for() {
    let check = "check --message-format short --lang en";
    let run = sample(&words("")).run(check);
    let numbers = to_paste(&run.stderr());
    run.stderr_has(
        "risks.yaml:14:12: error[picture-text-outdated]: the words of the chart `matrix` do",
    )
    .exits(Exit::Problems);
    assert!(numbers.starts_with("5 5 25 2024 4 9 8 4 4 3 4 2023 26 5 10 7 4"), "{numbers}");

    let project = sample(&words(&format!(", written_for: \"{numbers}\"")));
    project.run("build --to html --edition public").exits(Exit::Ok);
    let files = project.files("output");
    let page = files.values().map(|bytes| String::from_utf8_lossy(bytes)).collect::<String>();
    assert!(page.contains("Färre kritiska men fler medel"));
    assert!(page.contains("Riskmatris. De flesta av 25 risker ligger i mitten."));

    // One risk moves to another cell of the same level: no sentence says so, but the table does.
    let moved = project.replace(
        "content/2024/key-figures/riskregister.csv",
        "R28;Webbplatsen bygger på komponenter från en enda leverantör;The website is built on components from a single supplier;3;2;",
        "R28;Webbplatsen bygger på komponenter från en enda leverantör;The website is built on components from a single supplier;2;3;",
    );
    let run = moved.run("check --lang en");
    assert!(run.stderr().contains(&format!("written for: {numbers}")), "{}", run.stderr());
    assert!(run.stderr().contains("shown now: 5 5 25 2024 4 9 8 4"), "{}", run.stderr());
    run.exits(Exit::Problems);
}

#[test]
fn own_words_name_a_chart_that_there_is_and_are_short() {
    let check = "check --message-format short --lang en";
    sample("{name: matris, headline: A}")
        .run(check)
        .stderr_has("error[unknown-picture]: the key figure `risks` has no chart `matris`")
        .exits(Exit::Problems);
    let long = "a ".repeat(201);
    sample(&format!("{{name: matrix, alternative_text: \"{long}b\"}}"))
        .run(check)
        .stderr_has("error[text-too-long]")
        .exits(Exit::Problems);
}

/// Green and earth in the place of blue.
const THEME: &str = "colours:
  nu: {light: \"#1F5C3A\", dark: \"#7CC79A\"}
  deep: {light: \"#143D27\", dark: \"#143D27\"}
  status-3: {light: \"#2E6B4A\", dark: \"#58A6D2\"}
";

#[test]
fn own_colours_go_in_without_code() {
    let project = TestProject::sample(TestProject::new()).file("theme/theme.yaml", THEME);
    project.run("build --to html,pdf --edition public").exits(Exit::Ok);
    let files = project.files("output");
    let page = files.values().map(|bytes| String::from_utf8_lossy(bytes)).collect::<String>();
    assert!(page.contains("--d-nu:#1f5c3a") && page.contains("--d-nu:#7cc79a"));
    assert!(!page.contains("--d-nu:#174486"), "the built-in blue is left");
}

#[test]
fn a_colour_that_cannot_be_seen_is_told_with_one_that_can() {
    let pale = THEME.replace("#1F5C3A", "#7FC8A0");
    let project = TestProject::sample(TestProject::new()).file("theme/theme.yaml", &pale);
    let run = project.run("check --message-format short --lang en");
    let message = run.stderr();
    run.stderr_has(
        "theme/theme.yaml:2:15: error[low-contrast]: `nu` on `bg` has a contrast of 1.9",
    )
    .exits(Exit::Problems);
    let colour = |line: &str| line.split("take `\"").nth(1).map(|rest| rest[..7].to_owned());
    let colours: Vec<String> = message.lines().filter_map(colour).collect();
    assert!(!colours.is_empty(), "{message}");
    // Each pair is told with its own way out; the darkest of them is enough for all.
    let darkest = colours.iter().min().expect("a colour");
    project
        .file("theme/theme.yaml", pale.replace("#7FC8A0", darkest))
        .run("check --lang en")
        .exits(Exit::Ok);
}
