//! The public edition is a function of the public material alone.
//!
//! Two projects differ in nothing but what carries a label. Their public editions are equal to the
//! byte; their internal editions show what is secret, marked.

use std::collections::BTreeMap;

use berattelse::cli::Exit;

use crate::pdf_text::pdf_text;
use crate::project::TestProject;

const LABEL: &str = "{provision: \"18:8 p3\", date: 2025-03-03, authority: Region Prov}";

/// What is secret, in four places.
struct SecretMaterial {
    passage: &'static str,
    /// The value of a share.
    key_figure: &'static str,
    /// Last year's value of a share that is open this year.
    last_year: &'static str,
    comment: &'static str,
    chapter: &'static str,
    action: &'static str,
}

const SHORT: SecretMaterial = SecretMaterial {
    passage: "> Kort hemlighet[^h].",
    key_figure: "{part: 1, whole: 10, unit: {one: st, other: st}}",
    last_year: "{part: 4, whole: 10, unit: {one: st, other: st}}",
    comment: "Kort hemlighet.",
    chapter: "# Dolt\n\nKort hemlighet.\n",
    action: "title: Kort hemlighet, owner: A, due: 2025-01-01, statuses: {2024: ongoing}",
};

/// Longer in every way, with headings, notes, tables and pictures that would be numbered.
const LONG: SecretMaterial = SecretMaterial {
    passage: "> Lång hemlighet om fördröjningsvallen[^h], och mer[^g].\n>\n> | A | B |\n> |---|---|\n\
        > | fördröjningsvallen | 7 |\n>\n> - en punkt\n> - en till, se [Dolt](#dolt)",
    key_figure: "{part: 987, whole: {about: 1234}, unit: {one: fördröjningsvall, other: \
        fördröjningsvallar}, units: [{name: Fördröjningsvallen, part: 3, whole: 400}]}",
    last_year: "{part: 877, whole: 1999, unit: {one: st, other: st}, units: [{name: Ett, part: \
        55, whole: 77}]}",
    comment: "Lång hemlighet: {{ hemlig.share }} av fördröjningsvallarna.\n\n  Ett stycke till.",
    chapter: "# Helt annat {#dolt}\n\nLång hemlighet.[^x]\n\n## Om fördröjningsvallen\n\n\
        {{ table: oppen }}\n\n{{ chart: hemlig }}\n\nSe @sec:slut.\n\n[^x]: Fördröjningsvallens not.\n",
    action: "title: Laga fördröjningsvallen före våren, record_number: RS/1/2025, owner: \
        Fördröjningsvallschefen, statuses: {2024: late, 2025: done}",
};

fn project(secret: &SecretMaterial) -> TestProject {
    let notes = if secret.passage.contains("[^g]") {
        "[^h]: Not som bara hemligheten har, om fördröjningsvallen.\n\n[^g]: Och en.\n"
    } else {
        "[^h]: Not.\n"
    };
    let open = "title: Öppen\narea: utbildning\nsource: {name: Register}\nas_of: 2024-12-31\n";
    TestProject::new()
        .file(
            "content/2023/key-figures/oppen.yaml",
            format!(
                "kind: share\nas_of: 2023-12-31\nsecrecy: {LABEL}\nvalue: {}\n",
                secret.last_year
            ),
        )
        // What is attached to the PDF is the public data.
        .replace(
            "content/project.yaml",
            "language: sv\n",
            "language: sv\npdf: {attach_data: true}\n",
        )
        .replace(
            "content/2024/report.yaml",
            "  - chapters/01.md\n",
            &format!(
                "  - chapters/01.md\n  - {{file: chapters/02.md, secrecy: {LABEL}}}\n  - chapters/03.md\n"
            ),
        )
        .chapter(format!(
            "# Först\n\nÖppet[^a].\n\n> [!SECRET 18:8 p3]\n{}\n\nMer öppet[^b].\n\n\
             {{{{ overview }}}}\n\n{{{{ card: hemlig }}}}\n\n{{{{ card: oppen }}}}\n\n\
             {{{{ chart: oppen }}}}\n\n{notes}\n[^a]: Not a.\n[^b]: Not b.\n",
            secret.passage
        ))
        .file("content/2024/chapters/02.md", secret.chapter)
        .file(
            "content/2024/chapters/03.md",
            "# Sist {#slut}\n\nÖppet, se @fig:oppen[^a].\n\n{{ follow_up }}\n\n[^a]: Sista noten.\n",
        )
        .key_figure(
            "hemlig",
            &format!(
                "kind: share\n{}secrecy: {LABEL}\ncomment: |\n  {}\nvalue: {}\n",
                open.replace("Öppen", "Hemlig"),
                secret.comment,
                secret.key_figure
            ),
        )
        .key_figure(
            "oppen",
            &format!(
                "kind: share\n{open}actions: [hemlig, oppen]\nvalue: {{part: 5, whole: 10, unit: \
                 {{one: st, other: st}}, units: [{{name: Ett, part: 1, whole: 2}}]}}\n"
            ),
        )
        .file(
            "content/register/actions.yaml",
            format!(
                "actions:\n  - {{id: hemlig, kind: proposal, origin: X, year: 2024, {}, secrecy: {LABEL}}}\n  \
                 - {{id: oppen, title: Öppen, kind: proposal, origin: X, year: 2024, statuses: {{2024: done}}}}\n",
                secret.action
            ),
        )
}

fn built(project: &TestProject, edition: &str) -> BTreeMap<String, Vec<u8>> {
    project.run(&format!("build --edition {edition} --out ut-{edition}")).exits(Exit::Ok);
    project.files(&format!("ut-{edition}"))
}

#[test]
fn the_public_edition_does_not_change_by_a_byte_when_what_is_secret_changes() {
    let short = built(&project(&SHORT), "public");
    let long = built(&project(&LONG), "public");
    assert_eq!(short.keys().collect::<Vec<_>>(), long.keys().collect::<Vec<_>>());
    assert_eq!(short.len(), 11);
    for (path, bytes) in &short {
        assert!(*bytes == long[path], "{path} differs");
    }
}

#[test]
fn the_public_edition_has_no_word_of_what_is_secret_and_says_that_something_is_left_out() {
    let files = built(&project(&LONG), "public");
    for (path, bytes) in &files {
        let is_pdf = path.ends_with(".pdf");
        let text =
            if is_pdf { pdf_text(bytes) } else { String::from_utf8_lossy(bytes).into_owned() };
        let text = text.replace('\u{ad}', "").to_lowercase();
        for word in ["fördröjningsvall", "hemlighet", "av 1\u{a0}234", "rs/1/2025"] {
            assert!(!text.contains(word), "{path} has `{word}`");
        }
    }
    let page = String::from_utf8_lossy(&files["public/berattelse-2024.html"]).into_owned();
    assert!(page.contains("18\u{a0}kap."), "the ground stands there");
}

#[test]
fn the_internal_edition_shows_what_is_secret_with_its_mark() {
    let files = built(&project(&LONG), "internal");
    let page = String::from_utf8_lossy(&files["internal/berattelse-2024-intern.html"]);
    let page = page.replace('\u{ad}', "");
    for words in [
        "Lång hemlighet om fördröjningsvallen",
        "Not som bara hemligheten har",
        "Helt annat",
        "Laga fördröjningsvallen före våren",
        "av fördröjningsvallarna",
        "18\u{a0}kap.",
    ] {
        assert!(page.contains(words), "`{words}` is not there");
    }
    let data = String::from_utf8_lossy(&files["internal/berattelse-2024-intern.json"]);
    assert!(data.contains("987"), "the internal data have the number");
}

#[test]
fn a_label_that_is_none_is_an_error_and_never_an_open_passage() {
    let chapter = "# Ett\n\n> [!SECRET 18:x]\n> Hemligt.\n";
    let project = TestProject::new().chapter(chapter);
    project
        .run("build --message-format short --lang en")
        .stderr_has("content/2024/chapters/01.md:3:12: error[bad-provision]")
        .exits(Exit::Problems);
    let project = TestProject::new().chapter("# Ett\n\n> [!HEMLIGT 18:8]\n> Hemligt.\n");
    project
        .run("build --message-format short --lang en")
        .stderr_has("content/2024/chapters/01.md:3:3: error[unknown-marker]")
        .exits(Exit::Problems);
    assert!(!project.path("output").exists());
}

#[test]
fn what_is_written_of_a_secret_action_is_as_secret_as_the_action() {
    let chapter = "# T\n\n> [!ACTION dold]\n> Omskrivningen av HEMLIGT.\n";
    let project = TestProject::sample(TestProject::new())
        .replace(
            "content/register/actions.yaml",
            "actions:\n",
            &format!(
                "actions:\n  - {{id: dold, title: Dold, kind: proposal, year: 2024, \
                 statuses: {{2024: ongoing}}, secrecy: {LABEL}}}\n"
            ),
        )
        .file("content/2024/chapters/06-dold.md", chapter)
        .replace(
            "content/2024/report.yaml",
            "05-slutsats.md",
            "05-slutsats.md\n  - chapters/06-dold.md",
        );
    project.run("build --to html,data").exits(Exit::Ok);
    let page = |edition: &str| {
        let files = project.files(&format!("output/{edition}"));
        files
            .values()
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            .collect::<String>()
    };
    assert!(!page("public").contains("HEMLIGT"));
    assert!(page("internal").contains("HEMLIGT"));
}
