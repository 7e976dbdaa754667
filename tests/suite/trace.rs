//! Where a number comes from: `trace`, and the links from numbers to their rows in appendix A.
//!
//! In: small projects, some in a git repository made here, and the sample. Out: what is told of a value, and where
//! the page leads. Never: git's settings of this machine.

use std::collections::BTreeSet;
use std::ops::Not;
use std::process::Command;

use berattelse::check::trace::trace;
use berattelse::cli::Exit;
use berattelse::measure::kind::KIND_NAMES;
use berattelse::pipeline;
use scraper::{ElementRef, Html, Selector};

use crate::project::{TestProject, repository, sample_file};

#[test]
fn trace_tells_the_whole_way_of_a_value() {
    let project = TestProject::empty().tree("rules").file(
        "content/2024/chapters/a.md",
        "# Inledning\n\nAv alla har {{ training.share }}, eller {{ training.rest }}, gått.\n\n{{ card: training }}\n",
    );
    let run = project.run("trace training.share --lang sv").exits(Exit::Ok);
    run.stdout_is(
        "\
training.share 2024
  titel                   Andel medarbetare med årets utbildning
  värde                   50,9\u{a0}procent
  uträkning               Täljare: 2\u{a0}645 medarbetare.
                          Nämnare: cirka\u{a0}5\u{a0}200 medarbetare.
                          5\u{a0}200 − 2\u{a0}555 = 2\u{a0}645. 2\u{a0}645\u{a0}÷ cirka\u{a0}5\u{a0}200 = 50,9\u{a0}%. \
Andelen bygger på ett uppskattat tal.
  värden att fråga efter  share: 50,9\u{a0}procent · part: cirka\u{a0}2\u{a0}645 medarbetare · \
rest: 2\u{a0}555 medarbetare · whole: cirka\u{a0}5\u{a0}200 medarbetare · complement: 49,1\u{a0}procent · \
left: 44,1 procentenheter
  mål                     95\u{a0}procent
  källa                   Portalen, 2025-01-08
  gäller                  2024-12-31
  ansvarar                HR-chefen
  genom åren              2023: 37,0\u{a0}procent · 2024: 50,9\u{a0}procent
  fil                     content/2024/key-figures/training.yaml:11:3
  senast ändrat           okänt: projektet ligger inte i git
  används i               content/2024/chapters/a.md:3:13
                          content/2024/chapters/a.md:5:1
",
    );
    let run = project.run("trace training.rest --message-format json");
    let trace: serde_json::Value = serde_json::from_str(&run.stdout()).expect("JSON");
    assert_eq!(trace["name"], "training.rest");
    assert_eq!(trace["years"][0]["year"], 2023);
    assert_eq!(trace["uses"][0], "content/2024/chapters/a.md:3:41");
    assert_eq!(trace["terms"].as_array().map(Vec::len), Some(2));
    assert_eq!(trace["last_change"], serde_json::json!({ "state": "no_repository" }));
    let run = project.run("trace training.shar --message-format json --lang en");
    run.exits(Exit::Usage).stdout_is("").stderr_has("\"message\":\"there is no `shar`;");
    let run = project.run("trace training.shar --lang en").exits(Exit::Usage);
    run.stdout_is("").stderr_has("there is no `shar`; there are share, part, rest");
}

#[test]
fn trace_of_a_value_that_is_not_there_tells_why() {
    let project = TestProject::new().key_figure(
        "analyser",
        "kind: share\ntitle: Analyser\narea: utbildning\nnot_reportable: Områdena är inte utsedda.\n",
    );
    project.run("trace analyser.share").stdout_has("Områdena är inte utsedda.").exits(Exit::Ok);
}

#[test]
fn trace_knows_every_key_figure_of_the_sample_and_every_kind() {
    let read = pipeline::read(&repository(), None).expect("the sample");
    let reading = read.reading.expect("a project");
    let mut kinds = BTreeSet::new();
    for (id, years) in &reading.facts.key_figures {
        for (year, key_figure) in years {
            kinds.insert(key_figure.kind);
            let traced = trace(&reading, &read.sources, id.as_str(), Some(year.number()));
            let traced = traced.unwrap_or_else(|unknown| panic!("{id} {year}: {unknown:?}"));
            let has_value = traced.value.as_ref().is_ok_and(|value| value.is_empty().not());
            let has_reason = traced.value.as_ref().is_err_and(|reason| reason.is_empty().not());
            assert!(has_value || has_reason, "{id} {year}");
            assert_eq!(has_value, traced.calculation.is_some(), "{id} {year}");
            let is_nowhere = key_figure.kind == "statement" && has_value;
            assert_eq!(traced.stands_at.is_empty(), is_nowhere, "{id} {year}");
            assert!(traced.years.iter().any(|(each, _)| each == year), "{id} {year}");
        }
    }
    assert_eq!(kinds, KIND_NAMES.iter().copied().collect());
}

/// Runs git in a project, with one author and one day.
fn git(project: &TestProject, day: &str, arguments: &[&str]) {
    let date = format!("{day}T09:30:00+01:00");
    let mut command = Command::new("git");
    command.arg("-C").arg(project.path("")).args(["-c", "commit.gpgsign=false"]);
    for (role, name) in [("AUTHOR", "Anna Exempel"), ("COMMITTER", "Bo Prov")] {
        command.env(format!("GIT_{role}_NAME"), name);
        command.env(format!("GIT_{role}_EMAIL"), "anna@example.org");
        command.env(format!("GIT_{role}_DATE"), &date);
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    let output = command.args(arguments).output().expect("git");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

const COUNT: &str = "\
kind: count
title: Roller
area: utbildning
source: {name: HR}
value:
  amount: 12
  unit: {one: roll, other: roller}
";

#[test]
fn trace_tells_the_last_commit_that_touched_the_value() {
    let path = "content/2024/key-figures/roles.yaml";
    let project = TestProject::new().key_figure("roles", COUNT);
    git(&project, "2025-01-07", &["init", "--quiet"]);
    let untracked = project.run("trace roles --lang sv").exits(Exit::Ok);
    untracked.stdout_has("  senast ändrat           filen är inte incheckad i git än\n");
    git(&project, "2025-01-07", &["add", "."]);
    git(&project, "2025-01-07", &["commit", "--quiet", "-m", "Börja"]);
    let project = project.replace(path, "amount: 12", "amount: 14");
    let changed = project.run("trace roles --lang en").exits(Exit::Ok);
    changed.stdout_has("  last changed       after the last commit in git\n");
    git(&project, "2025-01-08", &["commit", "--quiet", "-am", "Räkna två roller till"]);
    let project = project.replace(path, "title: Roller", "title: Roller och mandat");
    git(&project, "2025-01-09", &["commit", "--quiet", "-am", "Byt titel"]);

    let run = project.run("trace roles --message-format json").exits(Exit::Ok);
    let traced: serde_json::Value = serde_json::from_str(&run.stdout()).expect("JSON");
    let change = &traced["last_change"];
    assert_eq!(change["state"], "committed");
    assert_eq!(change["date"], "2025-01-08T09:30:00+01:00");
    assert_eq!(change["author"], "Anna Exempel");
    assert_eq!(change["subject"], "Räkna två roller till");
    let commit = change["commit"].as_str().expect("a commit");
    assert_eq!(commit.len(), 40);
    let line = format!("2025-01-08 Anna Exempel, {}: Räkna två roller till\n", &commit[..10]);
    project.run("trace roles --lang sv").stdout_has(&line);
    let without = project.environment("PATH", "").run("trace roles --lang en").exits(Exit::Ok);
    without.stdout_has("  last changed       unknown: there is no git on this machine\n");
}

const SHARE: &str = "\
kind: share
title: Andel som har gått utbildningen
area: utbildning
source: {name: Portalen}
reporting: Av alla har {{ training.share }} gått, och {{ roles }} är tillsatta.
value:
  part: 30
  whole: 40
  unit: {one: medarbetare, other: medarbetare}
";

/// The links to rows in an element: what they say and where they lead.
fn to_rows(element: ElementRef<'_>) -> Vec<String> {
    let links = Selector::parse("a.to-row").expect("a selector");
    let link = |link: ElementRef<'_>| {
        let words: String = link.text().collect();
        format!("{} {words}", link.value().attr("href").unwrap_or_default())
    };
    element.select(&links).map(link).collect()
}

#[test]
fn every_value_leads_to_its_row_except_in_an_authors_own_link() {
    let chapter = "\
# Inledning

## Så många som {{ training.part }} {#manga}

Av {{ training.whole }} har {{ training.part }} gått, **{{ training.share }}**, och {{ roles }} är tillsatta; \
[{{ roles }}](https://www.example.org/) är många.[^not]

- {{ training.share }}
- {{ training.part }}

| År | Andel | Antal |
|----|-------|-------|
| nu | {{ training.share }} | {{ training.part }} |

{{ card: training }}

[^not]: Fler än {{ roles }} behövs.
";
    let project = TestProject::new()
        .chapter(chapter)
        .key_figure("training", SHARE)
        .key_figure("roles", COUNT);
    project.run("build --to html --edition public").exits(Exit::Ok);
    let name = project.files("output/public").into_keys().find(|name| name.contains("2024"));
    let page =
        std::fs::read_to_string(project.path("output/public").join(name.expect("a page")));
    let page = Html::parse_document(&page.expect("a page"));
    let select = |selector: &str| {
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).map(to_rows).collect::<Vec<_>>()
    };
    assert_eq!(select("h3#manga"), [["#calc-training 30"]]);
    let passages = select(".chapter:first-of-type > p, .chapter:first-of-type > ul > li");
    assert_eq!(
        passages,
        [
            vec![
                "#calc-training 40",
                "#calc-training 30",
                "#calc-training 75\u{a0}%",
                "#calc-roles 12"
            ],
            vec!["#calc-training 75\u{a0}%"],
            vec!["#calc-training 30"],
        ]
    );
    assert_eq!(
        select(".in-prose tbody tr"),
        [["#calc-training 75\u{a0}%", "#calc-training 30"]]
    );
    let card = ["#calc-training 75 %", "#calc-training 75\u{a0}%", "#calc-roles 12"];
    assert_eq!(select(".card"), [card]);
    assert_eq!(select("#note-1"), [["#calc-roles 12"]]);
    // The key that moves from link to link stops once a row in each of them.
    let stops = |selector: &str| {
        let links = format!("{selector} a.to-row:not([tabindex])");
        page.select(&Selector::parse(&links).expect("a selector")).count()
    };
    let passages = [".chapter:first-of-type > p", ".in-prose tr", ".card", "#note-1"];
    assert_eq!(passages.map(stops), [2, 1, 2, 1]);
    assert_eq!(stops(".chapter:first-of-type > ul > li"), 2);
    let row = Selector::parse("tr#calc-training a").expect("a selector");
    let back: Vec<_> = page.select(&row).filter_map(|link| link.value().attr("href")).collect();
    assert_eq!(back, ["#manga"]);
}

#[test]
fn every_number_of_the_sample_leads_to_a_row_and_every_row_leads_back() {
    for edition in ["public", "internal"] {
        let page = String::from_utf8(sample_file(edition, ".html").to_vec()).expect("UTF-8");
        let page = Html::parse_document(&page);
        let select = |selector: &str| Selector::parse(selector).expect("a selector");
        let (row, link, source) = (
            select("tr[id^=calc-]"),
            select("a[href]"),
            select("figure .source, .card .source, .tile .value, .card .value"),
        );
        let mut rows = BTreeSet::new();
        for row in page.select(&row) {
            rows.insert(format!("#{}", row.value().attr("id").expect("an id")));
            assert!(row.select(&link).next().is_some(), "{:?} leads nowhere", row.value());
        }
        let leads = |element: ElementRef<'_>| {
            let mut links = element.select(&link).filter_map(|link| link.value().attr("href"));
            links.any(|address| rows.contains(address))
        };
        let without: Vec<String> = page
            .select(&source)
            .filter(|source| !leads(*source))
            .map(|source| source.text().collect())
            .collect();
        // A statement has words and no value.
        let is_mask = |text: &String| text.starts_with("Uppgift utelämnad") || text.is_empty();
        assert!(without.iter().all(is_mask), "{edition}: {without:?}");
    }
}

#[test]
fn title_of_a_table_leads_to_the_row_of_all_its_numbers() {
    let page = String::from_utf8(sample_file("public", ".html").to_vec()).expect("UTF-8");
    let page = Html::parse_document(&page);
    let select = |selector: &str| Selector::parse(selector).expect("a selector");
    let (row, title) = (select(".source a"), select("caption .title"));
    let mut titles = 0;
    for told in page.select(&select("figure:has(table), .table:has(.source)")) {
        let Some(row) = told.select(&row).next() else { continue };
        let title = told.select(&title).next().expect("a title");
        let words: String = title.text().collect();
        let address = row.value().attr("href").expect("an address");
        assert_eq!(to_rows(title), [format!("{address} {words}")]);
        titles += 1;
    }
    assert_eq!(titles, 10, "seven charts and three tables");
}
