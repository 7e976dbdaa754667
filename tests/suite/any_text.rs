//! Any text, anywhere: other writing systems, very long, or looking like code.

use berattelse::cli::Exit;
use scraper::Html;

use crate::pdf_text::pdf_text;
use crate::project::TestProject;

/// A project that has a text of the author in every place where one can stand. `§§` is the text, as
/// YAML in single quotes, `@@` the same in Markdown.
fn everywhere(yaml: &str, markdown: &str) -> TestProject {
    let fill = |text: &str| text.replace("§§", yaml).replace("@@", markdown);
    TestProject::new()
        .file("content/project.yaml", fill(SETTINGS))
        .file("content/2024/report.yaml", fill(REPORT))
        .file("content/register/actions.yaml", fill(ACTIONS))
        .key_figure("andel", &fill(SHARE))
        .chapter(fill(PROSE))
}

const SETTINGS: &str = "\
organisation: 'Org §§'
language: sv
areas:
  - {id: utbildning, title: 'Area §§'}
authority: 'Myndighet §§'
";

const REPORT: &str = "\
type: annual-report
title: 'Titel §§'
description: 'Beskrivning §§'
record_numbers: ['Nummer §§']
date: 2025-03-18
version: 'Version §§'
status: adopted
decision: {body: 'Organ §§', date: 2025-03-18, paragraph: 'Paragraf §§'}
responsible: 'Ansvarig §§'
replaces: 'Ersätter §§'
chapters:
  - chapters/01.md
";

const ACTIONS: &str = "\
actions:
  - id: forslag
    title: 'Åtgärd §§'
    kind: proposal
    origin: 'Ursprung §§'
    year: 2024
    record_number: 'Diarie §§'
    owner: 'Ägare §§'
    statuses: {2024: ongoing}
";

const SHARE: &str = "\
kind: share
title: 'Nyckeltal §§'
short_title: 'Kort §§'
area: utbildning
definition: 'Definition §§'
source: {name: 'Källa §§', taken: 2025-01-08}
as_of: 2024-12-31
owner: 'Ägare §§'
target: 95
direction: higher
invented: 'Påhittat §§'
reporting: 'Rapport @@'
comment: 'Kommentar @@'
proposal: 'Förslag @@'
actions: [forslag]
value:
  part: 2
  whole: 10
  unit: {one: 'person §§', other: 'personer §§'}
  units:
    - {name: 'Enhet §§', part: 1, whole: 5}
";

const PROSE: &str = "\
# Rubrik @@

Stycke @@, **fet @@**, *kursiv @@*, [länk @@](https://exempel.example) och not[^a].

> Citat @@

> [!NOTE] Ruta @@

- Punkt @@

## Underrubrik @@

| Kolumn @@ | B |
|---|---|
| Cell @@ | b |

{{ overview }}

{{ card: andel }}

{{ chart: andel }}

{{ table: andel }}

{{ follow_up }}

[^a]: Fotnot @@
";

/// The words of a page without what is not read: style, and the drawing's own title.
fn html_text(project: &TestProject) -> String {
    let files = project.files("output/public");
    let (_, page) =
        files.iter().find(|(path, _)| path.ends_with("-2024.html")).expect("a page");
    let page = Html::parse_document(&String::from_utf8_lossy(page));
    let body = scraper::Selector::parse("body").expect("a selector");
    let body = page.select(&body).next().expect("a body");
    one_spaced(&body.text().collect::<Vec<_>>().join(" "))
}

fn pdf(project: &TestProject) -> String {
    let files = project.files("output/public");
    let (_, bytes) = files.iter().find(|(path, _)| path.ends_with("2024.pdf")).expect("a PDF");
    one_spaced(&pdf_text(bytes))
}

fn one_spaced(text: &str) -> String {
    let text = text.replace(['\u{ad}', '\u{2060}', '\u{200b}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The places whose text is printed in both outputs.
const PRINTED: [&str; 21] = [
    "Org",
    "Titel",
    "Nummer",
    "Version",
    "Organ",
    "Paragraf",
    "Ansvarig",
    "Ersätter",
    "Åtgärd",
    "Ägare",
    "Källa",
    "Rapport",
    "Kommentar",
    "Rubrik",
    "Stycke",
    "fet",
    "Citat",
    "Ruta",
    "Punkt",
    "Cell",
    "Fotnot",
];

#[test]
fn code_of_templates_and_of_typst_is_text_in_both_outputs() {
    let code = "{% raw %} #panic(\"x\") $x$ \\u{41} @ref <b>&amp;</b> //x `y` *z* _w_ =";
    let in_markdown: String = code
        .chars()
        .map(|c| if c.is_ascii_punctuation() { format!("\\{c}") } else { c.to_string() })
        .collect();
    let project = everywhere(code, &in_markdown);
    project.run("build --edition public --message-format short --lang en").exits(Exit::Ok);
    let (page, pdf) = (html_text(&project), pdf(&project));
    for place in PRINTED {
        let text = format!("{place} {code}");
        assert!(page.contains(&text), "`{text}` is not in the page:\n{page}");
        assert!(pdf.contains(&text), "`{text}` is not in the PDF:\n{pdf}");
    }
}

#[test]
fn braces_of_templates_in_yaml_are_text() {
    let code = "{{ 7 * 7 }} {# k #}";
    let project = everywhere(code, "");
    project.run("build --edition public --message-format short --lang en").exits(Exit::Ok);
    let (page, pdf) = (html_text(&project), pdf(&project));
    for place in ["Org", "Titel", "Ansvarig", "Åtgärd", "Påhittat"] {
        let text = format!("{place} {code}");
        assert!(page.contains(&text), "`{text}` is not in the page:\n{page}");
        assert!(pdf.contains(&text), "`{text}` is not in the PDF:\n{pdf}");
    }
}

#[test]
fn characters_that_the_fonts_lack_are_reported_wherever_they_stand() {
    // A character is reported once a file, so every place gets one of its own: emoji and Chinese.
    let mut next = 0;
    let mut project = everywhere("§§", "§§");
    let mut places = Vec::new();
    for (path, bytes) in project.files("content") {
        let mut text = String::new();
        for (number, line) in String::from_utf8_lossy(&bytes).lines().enumerate() {
            let mut parts = line.split("§§");
            text += parts.next().unwrap_or_default();
            for part in parts {
                let base = if next % 2 == 0 { 0x1F400 } else { 0x4E00 };
                let strange = char::from_u32(base + next).expect("a character");
                next += 1;
                let column = text.lines().last().unwrap_or_default().chars().count() + 1;
                places.push((
                    format!("content/{path}:{}:{column}:", number + 1),
                    strange,
                    line.to_owned(),
                ));
                text.push(strange);
                text += part;
            }
            text.push('\n');
        }
        project = project.file(&format!("content/{path}"), text);
    }
    let run = project.run("build --message-format short --lang en").exits(Exit::Problems);
    assert!(!project.path("output").exists());
    places.retain(|(place, strange, _)| {
        !run.stderr().lines().any(|problem| {
            problem.starts_with(place.as_str())
                && problem.contains("missing-glyph")
                && problem.contains(*strange)
        })
    });
    assert!(places.is_empty(), "{places:#?}\n{run}");
}

#[test]
fn a_title_of_two_thousand_characters_is_set_whole_or_reported() {
    for title in ["Informationssäkerhet ".repeat(95), "x".repeat(2000)] {
        let project = TestProject::new().replace(
            "content/2024/report.yaml",
            "title: Berättelse",
            &format!("title: {title}"),
        );
        let run = project.run("build --edition public --message-format short --lang en");
        if run.stderr().contains("error[") {
            let run = run.stderr_has("content/2024/report.yaml:2:8: error[");
            run.exits(Exit::Problems);
        } else {
            run.exits(Exit::Ok);
            let title = one_spaced(&title);
            assert!(html_text(&project).contains(&title));
            assert!(pdf(&project).contains(&title));
        }
    }
}
