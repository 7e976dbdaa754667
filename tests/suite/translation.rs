//! Two languages in one project: the same figures, other words, and what is not translated.

use berattelse::cli::Exit;

use crate::project::TestProject;

const SHARE: &str = "\
kind: share
title: {sv: Genomförd utbildning, en: Completed training}
area: utbildning
source: {name: Registret}
as_of: 2024-12-31
owner: Chefen
direction: higher
target: 95
reporting:
  sv: Utbildningen har genomförts av {{ training.share }}.
  en: The training was completed by {{ training.share }}.
value: {part: 509, whole: 1000, unit: {one: person, other: personer}}
";

const SWEDISH: &str = "# Året {#year}\n\nDet här är en berättelse som handlar om utbildningen och om hur den gick.\n\n{{ card: training }}\n";
const ENGLISH: &str = "# The year {#year}\n\nThis is a report that tells of the training and of how it went.\n\n{{ card: training }}\n";

fn bilingual(language: &str) -> TestProject {
    TestProject::new()
        .replace("content/project.yaml", "language: sv", &format!("language: {language}"))
        .replace(
            "content/project.yaml",
            "title: Utbildning",
            "title: {sv: Utbildning, en: Training}",
        )
        .replace(
            "content/2024/report.yaml",
            "title: Berättelse",
            "title: {sv: Berättelse, en: Report}",
        )
        .chapter(SWEDISH)
        .file("content/2024/chapters/01.en.md", ENGLISH)
        .key_figure("training", SHARE)
}

fn spoken(project: &TestProject, name: &str) -> String {
    project.run("build --edition public --to text --lang en").exits(Exit::Ok);
    String::from_utf8(project.files("output/public")[name].clone()).expect("UTF-8")
}

#[test]
fn one_project_gives_the_same_figures_in_two_languages() {
    let swedish = spoken(&bilingual("sv"), "berattelse-2024.txt");
    let english = spoken(&bilingual("en"), "report-2024.txt");
    for (text, has, lacks) in [
        (
            &swedish,
            ["Det här är en berättelse", "Genomförd utbildning", "genomförts av 50,9 %"],
            "The ",
        ),
        (&english, ["This is a report", "Completed training", "completed by 50.9%"], " och "),
    ] {
        for words in has {
            assert!(text.contains(words), "no `{words}` in {text}");
        }
        assert!(!text.contains(lacks), "`{lacks}` in {text}");
    }
    for language in ["sv", "en"] {
        let run = bilingual(language).run("check --lang en --message-format short");
        run.stderr_lacks("untranslated").stderr_lacks("unused-file").exits(Exit::Ok);
    }
}

#[test]
fn what_is_not_translated_is_told_at_its_place() {
    let project = bilingual("en")
        .without("content/2024/chapters/01.en.md")
        .replace(
            "content/2024/key-figures/training.yaml",
            "  en: The training was completed by {{ training.share }}.\n",
            "",
        )
        .replace(
            "content/2024/key-figures/training.yaml",
            "{sv: Genomförd utbildning, en: Completed training}",
            "Andel som har genomfört utbildningen och provet",
        );
    let run = project.run("check --lang en --message-format short");
    let said: Vec<String> = run
        .stderr()
        .lines()
        .filter(|line| line.contains("untranslated-text"))
        .map(|line| line.split(": warning").next().expect("a place").to_owned())
        .collect();
    assert_eq!(
        said,
        [
            "content/2024/chapters/01.md:1:1",
            "content/2024/key-figures/training.yaml:2:8",
            "content/2024/key-figures/training.yaml:10:3",
        ]
    );
    run.exits(Exit::Ok);
    project.run("check --lang en").stderr_has("`01.en.md`").stderr_has("`{sv: …, en: …}`");
}

#[test]
fn names_and_quotations_in_the_other_language_are_no_warning() {
    let chapter = "# Ett\n\nVi följer vägledningen “The Protection of the Network and of the Host” och det räcker för oss.\n";
    let run = TestProject::new().chapter(chapter).run("check --lang en --message-format short");
    run.stderr_lacks("untranslated");
    let project = TestProject::empty().sample();
    project.run("check --lang en").stderr_lacks("untranslated");
}

#[test]
fn the_sample_in_english_tells_every_chapter_that_is_not_translated() {
    let project = TestProject::empty().sample().replace(
        "content/project.yaml",
        "language: sv",
        "language: en",
    );
    let said = project.run("check --lang en --message-format short").stderr();
    for chapter in ["00-sammanfattning", "02-om-berattelsen", "03-maluppfyllnad", "05-slutsats"]
    {
        let line =
            format!("content/2024/chapters/{chapter}.md:1:1: warning[untranslated-text]");
        assert!(said.contains(&line), "no {line} in {said}");
    }
}
