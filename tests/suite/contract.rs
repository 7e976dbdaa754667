//! Templates of a project's own: what they can count on, and how they hear that they ask for too much.

use std::collections::BTreeSet;

use berattelse::cli::Exit;
use berattelse::doc::secrecy::Edition;
use berattelse::emit::pdf::components;
use berattelse::pipeline;
use berattelse::write::typst::{Wishes, components as called_components, typst};

use crate::hand_made;
use crate::project::{TestProject, repository};

fn built_in(path: &str) -> String {
    std::fs::read_to_string(repository().join(path)).expect("a template")
}

/// What `check` says of a project whose `page.html` ends with this.
fn check_page(end: &str) -> String {
    let page = built_in("templates/html/page.html") + end;
    let project = TestProject::new().file("templates/html/page.html", page);
    project.run("check --lang en --message-format short").stderr()
}

/// What `check` says of a project with a template that has `from` replaced.
fn check_typst(file: &str, from: &str, to: &str) -> String {
    let path = format!("templates/typst/{file}");
    let text = built_in(&path);
    assert!(text.contains(from), "`{from}` is in {path}");
    let project = TestProject::new().file(&path, text.replace(from, to));
    project.run("check --lang en --message-format short").stderr()
}

fn line_of_the_end() -> usize {
    built_in("templates/html/page.html").lines().count() + 1
}

#[test]
fn the_stored_page_on_templates_is_the_generated_one() {
    let generated = pipeline::template_contract();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(repository().join("templates/README.md"), &generated).expect("a file");
    }
    let stored = built_in("templates/README.md");
    assert!(stored == generated, "templates/README.md is old: UPDATE=1 cargo test");
}

#[test]
fn unknown_key_is_told_at_its_line_also_where_it_is_only_asked_for() {
    let line = line_of_the_end();
    for (end, column, name) in [
        ("{% if titel %}x{% endif %}", 7, "titel"),
        ("<p>{{ titel }}</p>", 7, "titel"),
        ("{% if logo %}{{ languge }}{% endif %}", 17, "languge"),
    ] {
        let said = check_page(end);
        let place =
            format!("templates/html/page.html:{line}:{column}: error[unknown-template-key]");
        assert!(said.contains(&place) && said.contains(name), "{said}");
    }
    assert_eq!(check_page("{% if title %}x{% endif %}"), "No errors. Reports checked: 1\n");
    let own = "{% set titel = title %}{{ titel }}";
    assert_eq!(check_page(own), "No errors. Reports checked: 1\n");
}

#[test]
fn unknown_field_is_told_in_a_branch_that_no_report_reaches() {
    let line = line_of_the_end();
    for end in [
        "{% if logo %}{{ logo.adress }}{% endif %}",
        "{% for file in downloads %}{% if file.size %}{{ file.sise }}{% endif %}{% endfor %}",
        "{% if not record_numbers %}{{ words.titel }}{% endif %}",
        "{{ logo.address }}",
    ] {
        let said = check_page(end);
        let place = format!("templates/html/page.html:{line}:");
        assert!(
            said.starts_with(&place) && said.contains("error[template-data]"),
            "{end}: {said}"
        );
        assert!(said.contains("1 error, 0 warnings"), "told once: {said}");
    }
    let right = "{% if logo %}{{ logo.address }}{% endif %}";
    assert_eq!(check_page(right), "No errors. Reports checked: 1\n");
}

#[test]
fn frame_of_the_pages_beside_the_reports_is_held_to_what_both_have() {
    let said = |from: &str, to: &str| {
        let text = built_in("templates/html/frame.html");
        assert!(text.contains(from), "`{from}` is in the frame");
        let project =
            TestProject::new().file("templates/html/frame.html", text.replace(from, to));
        project.run("check --lang en --message-format short").stderr()
    };
    let key = said("{{ organisation }}", "{{ organization }}");
    assert!(key.starts_with("templates/html/frame.html:"), "{key}");
    assert!(key.contains("error[unknown-template-key]"), "{key}");
    // Only the statement has parts.
    let parts = said("</main>", "{% if parts %}x{% endif %}</main>");
    assert!(parts.contains("`parts`") && parts.contains("`start.html`"), "{parts}");
    let block = said("{%- block main %}{% endblock main %}", "");
    assert!(block.contains("error[template-syntax]") && block.contains("main"), "{block}");
}

#[test]
fn component_that_lacks_an_argument_is_told_at_its_definition() {
    let said = check_typst("cards.typ", "secrecy: none, nested", "secrecyy: none, nested");
    let at = "templates/typst/cards.typ:";
    assert!(said.starts_with(at) && said.contains("error[component-argument]"), "{said}");
    assert!(said.contains("`card` does not take the argument `secrecy`"), "{said}");
    let said = check_typst(
        "text.typ",
        "#let callout(kind, words, body, height: none)",
        "#let callout(kind, words, height: 1)",
    );
    assert!(said.contains("`callout` does not take the argument `body`"), "{said}");
    let rest = check_typst(
        "cards.typ",
        "secrecy: none, nested: false,",
        "nested: false, secrecy: none, ..rest",
    );
    assert_eq!(rest, "No errors. Reports checked: 1\n");
}

#[test]
fn component_that_is_missing_is_told_with_what_it_may_have_been() {
    let said = check_typst("text.typ", "#let thematic-break()", "#let thematic-brake()");
    assert!(
        said.starts_with("templates/typst/text.typ:1:1: error[missing-component]"),
        "{said}"
    );
    assert!(said.contains("`thematic-break`"), "{said}");
    // A helper that only its own file uses may go.
    let helper = check_typst("front.typ", "contents-line", "line-of-contents");
    assert_eq!(helper, "No errors. Reports checked: 1\n");
}

#[test]
fn template_that_takes_no_place_is_told_with_the_name_that_was_meant() {
    let project = TestProject::new().file("templates/html/pagee.html", "x");
    let said = project.run("check --lang en --message-format short").stderr();
    assert!(said.starts_with("templates/html/pagee.html: warning[unused-file]"), "{said}");
    assert!(said.contains("`templates/html/page.html`"), "{said}");
    let page = built_in("templates/html/page.html") + "{% include \"pagee.html\" %}";
    let project = project.file("templates/html/page.html", page);
    let said = project.run("check --lang en --message-format short").stderr();
    assert_eq!(said, "No errors. Reports checked: 1\n");
}

#[test]
fn the_components_that_the_report_calls_are_the_listed_ones() {
    let mut code = String::new();
    for edition in [Edition::Public, Edition::Internal] {
        for report in [hand_made::report(edition), hand_made::with_charts()] {
            let source = typst(&report, &hand_made::theme(), Wishes::default());
            code += &String::from_utf8_lossy(&source.files["main.typ"]);
        }
    }
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    // Text stands in literals only; code is what is left.
    let outside: String = code.split('"').step_by(2).collect::<Vec<_>>().join("\"");
    let called: BTreeSet<&str> = outside
        .match_indices('(')
        .map(|(at, _)| {
            let before = &outside[..at];
            &before[before.trim_end_matches(is_name).len()..]
        })
        .filter(|name| !name.is_empty())
        .collect();
    let typsts_own =
        ["box", "datetime", "emph", "parbreak", "raw", "strike", "strong", "text", "with"];
    let ours: BTreeSet<&str> =
        called.into_iter().filter(|it| !typsts_own.contains(it)).collect();
    let listed: BTreeSet<&str> = called_components().collect();
    let unlisted: Vec<_> = ours.difference(&listed).collect();
    assert!(unlisted.is_empty(), "not in `write::typst::components`: {unlisted:?}");
    let defined: BTreeSet<String> = components::asked_for(&hand_made::built_in())
        .into_iter()
        .flat_map(|(_, components)| components.into_iter().map(|component| component.name))
        .collect();
    let undefined: Vec<_> = listed.iter().filter(|name| !defined.contains(**name)).collect();
    assert!(undefined.is_empty(), "in no template: {undefined:?}");
}

#[test]
fn every_component_that_the_report_calls_says_what_it_is() {
    let silent: Vec<String> = components::asked_for(&hand_made::built_in())
        .into_iter()
        .flat_map(|(_, components)| components)
        .filter(|it| it.about.is_empty() && called_components().any(|name| name == it.name))
        .map(|component| component.name)
        .collect();
    assert!(silent.is_empty(), "write a comment above {silent:?}");
}

#[test]
fn every_argument_of_a_component_that_the_report_calls_is_described() {
    let components = components::asked_for(&hand_made::built_in());
    let components = components.into_iter().flat_map(|(_, components)| components);
    for component in components.filter(|it| called_components().any(|name| name == it.name)) {
        let taken = component.parameters.unwrap_or_default();
        let taken: BTreeSet<String> = taken.named.into_iter().chain(taken.positional).collect();
        let told: BTreeSet<String> =
            component.arguments.into_iter().map(|(name, _)| name).collect();
        assert_eq!(taken, told, "of `{}`", component.name);
    }
}

#[test]
fn init_copies_the_templates_out_and_nothing_changes_by_that() {
    let project = TestProject::empty();
    project.run("init ny --with-templates").exits(Exit::Ok);
    for path in ["html/page.html", "typst/report.typ", "README.md"] {
        let copied = std::fs::read_to_string(project.path("ny/templates").join(path));
        assert_eq!(copied.expect("a file"), built_in(&format!("templates/{path}")));
    }
    project.run("-C ny build --edition public --lang en").exits(Exit::Ok);
    let with = project.files("ny/output");
    std::fs::remove_dir_all(project.path("ny/templates")).expect("a folder");
    std::fs::remove_file(project.path("ny/theme/screen.css")).expect("a file");
    project.run("-C ny build --edition public --lang en").exits(Exit::Ok);
    assert!(with == project.files("ny/output"), "the copies give the same bytes");
}

#[test]
fn init_of_templates_into_a_project_overwrites_nothing() {
    let own = built_in("templates/html/start.html") + "<!-- vår -->";
    let project = TestProject::new().file("templates/html/start.html", &own);
    let before = project.files("content");
    project.run("init . --with-templates --lang en").stderr_has("Done: ").exits(Exit::Ok);
    assert_eq!(project.files("templates")["html/start.html"], own.into_bytes());
    assert!(project.path("templates/typst/cards.typ").exists());
    assert_eq!(project.files("content"), before);
    project.run("init . --lang en").exits(Exit::Machine);
}
