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
            ["Det här är en berättelse", "Genomförd utbildning", "genomförts av [länk] 50,9 %"],
            "The ",
        ),
        (
            &english,
            ["This is a report", "Completed training", "completed by [link] 50.9%"],
            " och ",
        ),
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
fn the_language_of_the_reports_can_be_chosen_when_the_program_is_run() {
    let project = bilingual("sv");
    project.run("build --edition public --to text --language en").exits(Exit::Ok);
    let files = project.files("output/public");
    let text = String::from_utf8(files["report-2024.txt"].clone()).expect("UTF-8");
    assert!(text.contains("completed by [link] 50.9%"), "{text}");
    project
        .run("trace training --language en")
        .stdout_has("Completed training")
        .exits(Exit::Ok);
    project.run("trace training").stdout_has("Genomförd utbildning").exits(Exit::Ok);
}

#[test]
fn a_register_has_a_column_for_each_language() {
    let register = "\
        id;title;title.en;level;status.en;status\n\
        R1;Strömmen går i hela huset;The power fails;high;Open;Öppen\n\
        R2;Det som inte är översatt och som står på svenska;;low;;\n";
    let risks = "kind: risks\ntitle: {sv: Risker, en: Risks}\narea: utbildning\nsource: {name: Registret}\n\
        as_of: 2024-12-31\nowner: Chefen\ndirection: neutral\nvalue: {register: risker.csv}\n";
    let project = bilingual("sv")
        .key_figure("risks", risks)
        .file("content/2024/key-figures/risker.csv", register)
        .file(
            "content/2024/chapters/01.md",
            format!("{SWEDISH}\n{{{{ table: risks.register }}}}\n"),
        )
        .file(
            "content/2024/chapters/01.en.md",
            format!("{ENGLISH}\n{{{{ table: risks.register }}}}\n"),
        );
    let swedish = spoken(&project, "berattelse-2024.txt");
    assert!(swedish.contains("Strömmen går i hela huset") && swedish.contains("Öppen"));
    let run = project
        .run("build --edition public --to text --language en --lang en --message-format short");
    run.stderr_has("risker.csv:3:4: warning[untranslated-text]").exits(Exit::Ok);
    let text = String::from_utf8(project.files("output/public")["report-2024.txt"].clone());
    let english = text.expect("UTF-8");
    assert!(english.contains("The power fails") && english.contains("Open"), "{english}");
    assert!(!english.contains("Strömmen") && !english.contains("Öppen"), "{english}");
}

#[test]
fn a_picture_has_a_file_for_each_language() {
    let square = |colour: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\" viewBox=\"0 0 4 4\">\
             <rect width=\"4\" height=\"4\" fill=\"{colour}\"/></svg>"
        )
    };
    let project = bilingual("sv")
        .file("content/2024/chapters/01.md", format!("{SWEDISH}\n![En ruta](a.svg)\n"))
        .file("content/2024/chapters/01.en.md", format!("{ENGLISH}\n![A square](a.svg)\n"))
        .file("content/2024/a.svg", square("#123456"))
        .file("content/2024/a.en.svg", square("#654321"));
    let pictures =
        [("sv", "berattelse-2024.html"), ("en", "report-2024.html")].map(|(it, name)| {
            let run = project.run(&format!("build --edition public --to html --language {it}"));
            run.stderr_lacks("unused-file").exits(Exit::Ok);
            let page = project.files("output/public")[name].clone();
            let page = String::from_utf8(page).expect("UTF-8");
            let (_, picture) =
                page.split_once("data:image/svg+xml").expect("a picture in the page");
            picture.split('"').next().expect("an address").to_owned()
        });
    assert_ne!(pictures[0], pictures[1]);
}

#[test]
fn what_only_one_language_asks_for_is_told_in_any_build() {
    let project = bilingual("sv")
        .file(
            "content/2024/chapters/01.md",
            format!("{SWEDISH}\n> [!SECRET 18:8]\n> Hemligt.\n\n{{{{ training.share | in_words }}}}\n"),
        )
        .file(
            "content/2024/chapters/01.en.md",
            ENGLISH.replace("card: training", "card: trainin") + "\nSecret.\n\n{{ training.share }}\n",
        )
        .replace(
            "content/2024/key-figures/training.yaml",
            "completed by {{ training.share }}",
            "completed by {{ training.part }}",
        );
    let expected = [
        "content/2024/chapters/01.en.md:1:1: error[translation-differs]: the translation lacks `{{ card: training }}`, which is in `01.md`",
        "content/2024/chapters/01.en.md:1:1: error[translation-differs]: the translation lacks `[!SECRET 18:8]`, which is in `01.md`",
        "content/2024/chapters/01.en.md:5:1: error[translation-differs]: `{{ card: trainin }}` is in the translation, but not in `01.md` (write `{{ card: training }}`, if that is what is meant)",
        "content/2024/key-figures/training.yaml:11:7: error[translation-differs]: `{{ training.part }}` is in the translation, but not in `sv:` (write `{{ training.share }}`, if that is what is meant)",
        "content/2024/key-figures/training.yaml:11:7: error[translation-differs]: the translation lacks `{{ training.share }}`, which is in `sv:`",
    ];
    for language in ["sv", "en"] {
        let run = project
            .run(&format!("check --lang en --message-format short --language {language}"));
        let said = run.stderr();
        let said: Vec<&str> =
            said.lines().filter(|line| line.contains("translation-differs")).collect();
        assert_eq!(said, expected, "{language}");
        run.exits(Exit::Problems);
    }
}

#[test]
fn two_languages_may_write_the_same_value_in_different_ways_and_as_often_as_they_need() {
    let project = bilingual("sv")
        .file("content/2024/chapters/01.md", format!("{SWEDISH}\n{{{{ training.share }}}}[^a]\n\n[^a]: Not.\n"))
        .file(
            "content/2024/chapters/01.en.md",
            format!("{ENGLISH}\n{{{{training.share|in_words}}}}, {{{{ training.share }}}}.\n\n> [!NOTE]\n> In Swedish terms.\n"),
        );
    project.run("check --lang en").stderr_lacks("translation-differs").exits(Exit::Ok);
}
