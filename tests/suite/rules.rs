//! The rules of the check as data: what the handbook and `explain` say of each.

use std::fs;

use berattelse::base::diagnostic::Severity;
use berattelse::base::wording::{Language, Wording};
use berattelse::check::RULES;
use berattelse::cli::Exit;

use crate::project::{TestProject, repository};

/// The handbook's appendix of rules.
fn appendix() -> String {
    let wording = Wording::new(Language::Sv);
    let mut text = "\
# Granskningens regler

Det här är reglerna som `berattelse check` prövar en rapport mot, med ett exempel på vad som är fel och vad som är rätt. Sidan är
gjord av programmet. Hur en varning får stå beskrivs i [handboken](handbok.md#granskningens-regler).
"
    .to_owned();
    for rule in RULES {
        let name = rule.code.name;
        let say = |kind: &str| wording.say(&format!("{kind}-{name}"));
        let off = if rule.is_default {
            ""
        } else {
            "\n\nRegeln är avslagen om projektet inte slår på den."
        };
        text += &format!(
            "\n## {}\n\n`{name}`\n\n{}{off}\n\n- Fel: {}\n- Rätt: {}\n",
            berattelse::base::wording::capitalised(&say("rule")),
            say("explain"),
            say("bad"),
            say("good"),
        );
    }
    text
}

#[test]
fn the_handbooks_appendix_of_rules_is_made_of_the_rules() {
    let path = repository().join("docs/regler.md");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, appendix()).expect("a file");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, appendix(), "UPDATE=1 cargo test, and read the difference");
}

#[test]
fn every_rule_is_a_warning_with_a_name_and_examples_in_both_languages() {
    for language in Language::ALL {
        let wording = Wording::new(language);
        for rule in RULES {
            assert_eq!(rule.code.severity, Severity::Warning, "{}", rule.code.name);
            for kind in ["rule", "bad", "good"] {
                let key = format!("{kind}-{}", rule.code.name);
                assert!(wording.has(&key), "{} has no `{key}`", language.tag());
            }
        }
    }
}

#[test]
fn explain_shows_a_bad_and_a_good_example_of_a_rule() {
    let run = TestProject::empty().run("explain percent-for-points --lang sv").exits(Exit::Ok);
    run.stdout_has(
        "Fel:\n    Andelen ökade från 40 till 50 procent, alltså med 10 procent.\nRätt:\n",
    )
    .stdout_has("{{ allow: percent-for-points, skälet }}");
    TestProject::empty()
        .run("explain unexplained-acronym --lang en")
        .stdout_has("rules: {unexplained-acronym: true}");
}

#[test]
fn what_may_stand_is_listed_when_asked_for() {
    let project = TestProject::empty().tree("rules").file(
        "content/2024/chapters/a.md",
        "# Inledning\n\n{{ allow: repeated-word, Så heter det. }}\n\nDet har har hänt.\n",
    );
    project
        .run("check -v --lang en --strict")
        .stderr_has(
            "content/2024/chapters/a.md:3: repeated-word may stand (1): Så heter det.\n",
        )
        .exits(Exit::Ok);
    project.run("check --lang en").stderr_is("No errors. Reports checked: 1\n").exits(Exit::Ok);
}
