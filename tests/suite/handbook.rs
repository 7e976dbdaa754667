//! The README and the handbook: the commands they name and the files they show are such as the program takes.

use std::fs;

use berattelse::cli::Exit;

use crate::project::{TestProject, repository};

/// Every command of a text in Markdown, without what names the reader's own things.
fn commands(text: &str) -> Vec<String> {
    let own = [
        ("MAPP", "mapp"),
        ("NYCKELTAL", "training"),
        ("KEY-FIGURE", "training"),
        ("KOD", "placeholder"),
        ("CODE", "placeholder"),
        ("SKAL", "bash"),
        ("SHELL", "bash"),
        ("DIR", "mapp"),
        ("ÅR", "2025"),
        ("YEAR", "2025"),
        ("NAMN", "audit"),
        ("NAME", "audit"),
        (" …", ""),
    ];
    let mut found = Vec::new();
    for line in text.lines() {
        let in_text = line.split('`').skip(1).step_by(2);
        let in_block = Some(line.trim()).filter(|line| !line.contains('`'));
        for code in in_text.chain(in_block) {
            let Some(rest) = code.strip_prefix("berattelse ") else { continue };
            let rest = rest.split(" # ").next().unwrap_or(rest);
            let rest = rest.split(" > ").next().unwrap_or(rest).trim();
            found.push(own.iter().fold(rest.to_owned(), |it, (from, to)| it.replace(from, to)));
        }
    }
    found
}

#[test]
fn every_command_of_readme_and_handbook_is_one_that_the_program_takes() {
    let project = TestProject::empty();
    for (path, least) in [("README.md", 6), ("docs/handbok.md", 28)] {
        let text = fs::read_to_string(repository().join(path)).expect("a text");
        let commands = commands(&text);
        assert!(commands.len() >= least, "{path}: {commands:#?}");
        for command in commands {
            // Help is printed when all that stands before it is understood.
            project.run(&format!("{command} --help")).stdout_has("Usage").exits(Exit::Ok);
        }
    }
}

#[test]
fn every_command_and_preset_is_told_in_the_handbook() {
    let handbook = fs::read_to_string(repository().join("docs/handbok.md")).expect("a text");
    for preset in berattelse::project::embedded::presets() {
        assert!(handbook.contains(&format!("| `{preset}` ")), "{preset}");
    }
    let help = TestProject::empty().run("--help").stdout();
    let list = help.split("Commands:").nth(1).and_then(|rest| rest.split("Options:").next());
    let list = list.expect("a list of commands");
    for command in list.lines().filter_map(|line| line.split_whitespace().next()) {
        let is_told = handbook.contains(&format!("`berattelse {command}"));
        assert!(is_told || command == "help", "{command}");
    }
}

/// The fenced examples in a language, each with the heading above it.
fn examples<'a>(text: &'a str, language: &str) -> Vec<(&'a str, String)> {
    let (mut found, mut heading, mut example) = (Vec::new(), "", None::<String>);
    for line in text.lines() {
        match &mut example {
            None if line.starts_with('#') => heading = line,
            None if line.strip_prefix("```") == Some(language) => example = Some(String::new()),
            None => {}
            Some(_) if line == "```" => found.extend(example.take().map(|it| (heading, it))),
            Some(lines) => *lines += &format!("{line}\n"),
        }
    }
    found
}

#[test]
fn the_files_that_the_handbook_shows_are_read_without_an_error() {
    let handbook = fs::read_to_string(repository().join("docs/handbok.md")).expect("a text");
    let register = examples(&handbook, "csv").remove(0).1;
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\
        <path d=\"M0 0h9v9z\"/></svg>";
    let mut project = TestProject::new()
        .file("content/2024/key-figures/riskregister.csv", register)
        .file("theme/logotyp.svg", logo);
    let mut settings = String::new();
    let mut chapter = "# Om {#om}\n\n## Resurser {#resurser}\n".to_owned();
    let mut count = 0;
    for (heading, example) in examples(&handbook, "yaml") {
        let kind = heading.strip_prefix("### ").and_then(|rest| rest.split('`').nth(1));
        let first = example.lines().next().expect("a line");
        if first.starts_with("organisation:") {
            let area = "  - {id: utbildning";
            let more = format!("  - {{id: riskhantering, title: Riskhantering}}\n{area}");
            let lines = example.replace(area, &more);
            settings +=
                &lines.replace("contact: informationssakerhet@regionexempel.example\n", "");
        } else if ["contact:", "supervisor:", "rules:"].iter().any(|key| first.starts_with(key))
        {
            settings += &example;
        } else if first.starts_with("type:") {
            for line in example.lines().filter(|line| line.contains("chapters/")) {
                let name = line.split(&['/', ',', '}'][..]).nth(1).expect("a name");
                let text = format!("# {name}\n\nText.\n");
                project = project.file(&format!("content/2024/chapters/{name}"), text);
            }
            project = project
                .file("content/2024/report.yaml", example + "  - chapters/exempel.md\n")
                .without("content/2024/chapters/01.md");
        } else if first.contains("Incidentrapport") {
            project = project.file("content/types/incidentrapport.yaml", example);
        } else if example.contains("\nareas:\n") {
            project = project.file("content/frameworks/grundkrav.yaml", example);
        } else if first.starts_with("colours:") {
            project = project.file("theme/theme.yaml", example);
        } else if first.starts_with("kind:") || kind.is_some() && first.starts_with("value:") {
            count += 1;
            let id = format!("exempel-{count}");
            let lacks = |key: &str| !example.lines().any(|line| line.starts_with(key));
            let mut text = String::new();
            for (key, value) in [
                ("kind: ", kind.unwrap_or_default()),
                ("title: ", id.as_str()),
                ("area: ", "utbildning"),
            ] {
                if lacks(key) {
                    text += &format!("{key}{value}\n");
                }
            }
            // The register of actions and the year are those of other examples.
            let own = example.replace("training.", &format!("{id}.")).replace("2021-", "2024-");
            let own: String = own
                .lines()
                .filter(|line| !line.contains("action: ") && !line.starts_with("actions:"))
                .map(|line| line.to_owned() + "\n")
                .collect();
            let path = format!("content/2024/key-figures/{id}.yaml");
            project = project.file(&path, text + &own);
            chapter += &format!("\n{{{{ card: {id} }}}}\n");
        }
    }
    assert!(count >= 16 && !settings.is_empty(), "{count}");
    let project = project
        .file("content/project.yaml", settings)
        .file("content/2024/chapters/exempel.md", chapter);
    let run = project.run("check --message-format short --lang en");
    assert!(!run.stderr().contains("error["), "{}", run.stderr());
}
