//! The README and the handbook: what they say one can type is what the program takes.

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
