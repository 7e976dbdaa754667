//! The rules of the check as data: what the handbook and `explain` say of each.

use std::fs;

use berattelse::base::diagnostic::Severity;
use berattelse::base::wording::{Language, Wording};
use berattelse::check::{RULES, Rule};
use berattelse::cli::Exit;

use crate::project::{TestProject, repository};

/// The appendix of rules in a language, under its heading.
fn appendix(language: Language, head: &str) -> String {
    let wording = Wording::new(language);
    let [off, bad, good] = match language {
        Language::Sv => ["Regeln är avslagen om projektet inte slår på den.", "Fel", "Rätt"],
        Language::En => ["The rule is off unless the project switches it on.", "Bad", "Good"],
    };
    let mut text = head.to_owned();
    for rule in RULES {
        let name = rule.code.name;
        let say = |kind: &str| wording.say(&format!("{kind}-{name}"));
        let off = if rule.is_default { String::new() } else { format!("\n\n{off}") };
        text += &format!(
            "\n## {}\n\n`{name}`\n\n{}{off}\n\n- {bad}: {}\n- {good}: {}\n",
            berattelse::base::wording::capitalised(&say("rule")),
            say("explain"),
            say("bad"),
            say("good"),
        );
    }
    text
}

#[test]
fn the_appendices_of_rules_are_made_of_the_rules() {
    let swedish = "\
# Granskningens regler

Det här är reglerna som `berattelse check` prövar en rapport mot, med ett exempel på vad som är fel och vad som är rätt. Sidan är
gjord av programmet. Hur en varning får stå beskrivs i [handboken](handbok.md#granskningens-regler).
";
    let english = "\
# The rules of the check

These are the rules that `berattelse check` holds a report to, each with an example of what is bad and what is good. The page is
made by the program. A warning can be allowed with a reason: write `{{ allow: code, the reason }}` before the block, or
`allow: [{code: …, reason: …}]` in the YAML file. `rules: {code: false}` in `content/project.yaml` switches a rule off.
";
    let pages = [("regler", Language::Sv, swedish), ("rules", Language::En, english)];
    for (name, language, head) in pages {
        let path = repository().join(format!("docs/{name}.md"));
        let appendix = appendix(language, head);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &appendix).expect("a file");
        }
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(written, appendix, "UPDATE=1 cargo test, and read the difference");
    }
}

#[test]
fn every_rule_may_stand_and_has_a_name_and_examples_in_both_languages() {
    let is_error = |rule: &&Rule| rule.code.severity == Severity::Error;
    let errors: Vec<&str> = RULES.iter().filter(is_error).map(|rule| rule.code.name).collect();
    assert_eq!(errors, ["status-contradicts"], "the other rules are warnings");
    for language in Language::ALL {
        let wording = Wording::new(language);
        for rule in RULES {
            assert!(rule.code.may_stand, "{}", rule.code.name);
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
        .stderr_has("content/2024/chapters/a.md:3: repeated-word allowed (1): Så heter det.\n")
        .exits(Exit::Ok);
    project.run("check --lang en").stderr_is("No errors. Reports checked: 1\n").exits(Exit::Ok);
}

#[test]
fn fix_mends_what_it_shows_and_nothing_else() {
    let project = TestProject::empty().tree("seed-faults");
    let before = project.files("content");
    // What a machine can mend is mended beside an error that it cannot.
    let dry = project.run("check --fix --dry-run --lang en").exits(Exit::Problems);
    assert_eq!(project.files("content"), before, "a dry run writes nothing");
    let run = project.run("check --fix --lang en --message-format short").exits(Exit::Problems);
    assert_eq!(run.stdout(), dry.stdout(), "what is shown is what is done");
    assert!(run.stdout().contains(
        "-Planen är beslu-tade i höst, och läget är oklart.\n\
         +Planen är beslutade i höst, och läget är oklart.\n"
    ));
    let changed: Vec<String> = project
        .files("content")
        .into_iter()
        .filter(|(path, bytes)| before[path] != *bytes)
        .map(|(path, _)| format!("--- content/{path}\n"))
        .collect();
    assert_eq!(changed.len(), run.stdout().matches("--- content/").count());
    assert!(changed.iter().all(|path| run.stdout().contains(path)));
    let mended = project.files("content");
    project
        .run("check --fix --lang en")
        .stderr_has("0 places can be mended by the program")
        .stdout_is("");
    assert_eq!(project.files("content"), mended, "a second time there is nothing to do");
}

#[test]
fn a_word_broken_in_any_way_is_mended_once() {
    let path = "content/2024/chapters/a.md";
    let broken = "# Inledning\n\nVi fann brister. Det är bristers om har rättats.\n\n\
                  Ett verksamhetskr itiskt system är ett verksamhetskritiskt system i risk-analyser.\n";
    let whole = "# Inledning\n\nVi fann brister. Det är brister som har rättats.\n\n\
                 Ett verksamhetskritiskt system är ett verksamhetskritiskt system i riskanalyser.\n";
    let project = TestProject::empty().tree("rules").file(path, broken);
    let mended = || fs::read_to_string(project.path(path)).expect("a file");
    project.run("check --fix --lang en").stdout_has("--- content/2024/chapters/a.md\n");
    assert_eq!(mended(), whole);
    project.run("check --fix --lang en").stdout_is("").exits(Exit::Ok);
    assert_eq!(mended(), whole, "a second time there is nothing to do");
}

#[test]
fn fix_leaves_braces_out_where_yaml_would_read_them() {
    let path = "content/2024/key-figures/risks.yaml";
    let project = TestProject::empty().tree("rules");
    let text =
        fs::read_to_string(project.path(path)).expect("a file") + "reporting: 4 kritiska.\n";
    let project = project.file(path, &text);
    project.run("check --fix --lang en").stdout_is("").stderr_has("unbound-number");
    assert_eq!(fs::read_to_string(project.path(path)).expect("a file"), text);
}

#[test]
fn fix_keeps_line_ends_and_a_byte_order_mark() {
    let path = "content/2024/chapters/a.md";
    let one_kind = "\u{FEFF}# Inledning\r\n\r\nDet har har hänt.\r\n";
    let two_kinds = "# Inledning\n\nDet har har hänt.\r\nOch mer.\nDet har har slutat.";
    for text in [one_kind, two_kinds] {
        let project = TestProject::empty().tree("rules").file(path, text);
        project.run("check --fix --lang en").exits(Exit::Ok);
        let mended = fs::read_to_string(project.path(path)).expect("a file");
        assert_eq!(mended, text.replace("har har", "har"));
    }
}

/// Texts with every kind of fix among comments and layout of their author's own. `⟦bad|good⟧` is a place that
/// a machine mends.
const UNMENDED: [(&str, &str); 2] = [
    (
        "content/2024/chapters/a.md",
        "# Inledning\n\n\n\
         Det ⟦har har|har⟧ hänt⟦ ,|,⟧ säger ”de”  med två blanka sist.  \nNy rad⟦,,|,⟧ och *så⟦ har har| har⟧ det* `varit varit`.\n\n\
         *   En punkt\tmed tabb ⟦gjordes gjordes|gjordes⟧\n    *  under den, beslutad ⟦250101|2025-01-01⟧\n+ En annan lista\n\n\
         Setext rubrik\n---\n\n\
         Av alla medarbetare har ⟦2 555|{{ training.rest }}⟧ inte gått utbildningen⟦.Den|. Den⟧ \\* räcker.\n\n\
         | A  |  B|\n|:--|--:|\n| ⟦be\u{AD}slut|beslut⟧ |två|\n\n\
         > [!NOTE]\n> Styrelsen ⟦beslu\u{AD}tade|beslutade⟧ det.\n\n\
         {{chart:training}}\n\nI ⟦tabell |⟧@fig:training ökade den från 40 till 50 procent, alltså med ⟦10 procent|10 procentenheter⟧.\t\n\n\n",
    ),
    (
        "content/2024/key-figures/training.yaml",
        "# En kommentar   \nkind:   share # en till\ntitle: \"Andel medarbetare med årets utbildning\"\nshort_title: 'Utbildning'\n\n\
         area: a\nsource: { name: Portalen ,taken: 2025-01-08 }   # i klamrar\nas_of: 2024-12-31\nowner: HR-chefen\ntarget: 95\n\
         reporting: >-\n      Det ⟦har har|har⟧ gått\n      framåt ⟦och och|och⟧ det märks.\n\n\
         comment: |+\n    Styrelsen ⟦beslu\u{AD}tade|beslutade⟧ det.\n\n    Ingen # kommentar.\n\n\
         proposal: 'Det ''är'' ⟦mål mål|mål⟧ nu.' # sist\n\
         direction: higher\nvalue:\n    rest: 2555\n    whole: {about: 5200}\n    unit: {one: medarbetare, other: medarbetare}\n\
         \n    units:\n    - {name: Folktandvården, part: 92, whole: 340}\n#slut",
    ),
];

/// A text of [`UNMENDED`] as it is and as it should become.
fn both(marked: &str) -> (String, String) {
    let (mut bad, mut good) = (String::new(), String::new());
    let mut parts = marked.split(['⟦', '⟧']);
    while let Some(plain) = parts.next() {
        bad += plain;
        good += plain;
        let Some((old, new)) = parts.next().and_then(|part| part.split_once('|')) else {
            break;
        };
        bad += old;
        good += new;
    }
    (bad, good)
}

#[test]
fn fix_keeps_every_byte_of_comments_and_layout() {
    for (mark, end) in [("", "\n"), ("\u{FEFF}", "\r\n")] {
        let mut project = TestProject::empty().tree("rules");
        for (path, marked) in UNMENDED {
            project =
                project.file(path, &(mark.to_owned() + &both(marked).0.replace('\n', end)));
        }
        let shown = project.run("check --fix --lang en").stdout();
        let mut changed = 0;
        for (path, marked) in UNMENDED {
            let (bad, good) = both(marked);
            changed += bad.lines().zip(good.lines()).filter(|(bad, good)| bad != good).count();
            let mended = fs::read_to_string(project.path(path)).expect("a file");
            assert_eq!(mended, mark.to_owned() + &good.replace('\n', end), "{path}");
        }
        assert_eq!(shown.matches("\n@@ ").count(), changed, "each line is shown:\n{shown}");
    }
}

#[test]
fn fix_shows_what_it_will_mend_before_it_writes() {
    let path = "content/2024/chapters/a.md";
    let text = "# Inledning\n\nDet har har hänt.\n";
    let project = TestProject::empty().tree("rules").file(path, text);
    // A folder stands where the mended text would be put before it takes the file's place.
    fs::create_dir(project.path("content/2024/chapters/a.berattelse-fix")).expect("a folder");
    let run = project.run("check --fix --lang en").exits(Exit::Machine);
    run.stdout_has("-Det har har hänt.\n+Det har hänt.\n");
    assert_eq!(fs::read_to_string(project.path(path)).expect("a file"), text);
}
