//! Key figures: YAML in, facts out; every rule of a kind at its place, and the sample's numbers.

use std::path::Path;

use berattelse::base::diagnostic::{Diagnostics, Place};
use berattelse::base::files::Files;
use berattelse::base::path::ProjectPath;
use berattelse::base::wording::{Language, Wording};
use berattelse::doc::secrecy::Labelled;
use berattelse::doc::table::{Cell, Table};
use berattelse::measure::facts::DraftFacts;
use berattelse::measure::history::{History, HistoryYear, State};
use berattelse::measure::key_figure::{DraftKeyFigure, Outcome};
use berattelse::measure::kind::{KindTable, Measure};
use berattelse::project;
use berattelse::read::measures::{self, Known};
use berattelse::read::{self, translation};
use berattelse::value::date::Year;
use berattelse::value::format::Locale;
use berattelse::value::id::Id;

use crate::content::lines;

pub fn facts(files: &Files, diagnostics: &mut Diagnostics) -> DraftFacts {
    let wording = Wording::new(Language::Sv);
    let area = |(id, title): (&str, &str)| (Id::new(id).expect("an id"), title.to_owned());
    let areas: Vec<(Id, String)> = [
        ("ledningssystem", "Ledningssystem"),
        ("riskhantering", "Riskhantering"),
        ("organisation", "Organisation"),
        ("klassning", "Klassning"),
        ("utbildning", "Utbildning"),
        ("drift", "Drift"),
        ("it-sakerhet", "It-säkerhet"),
        ("robusthet", "Robusthet"),
    ]
    .map(area)
    .into();
    let frameworks = read::frameworks::frameworks(files, Language::Sv, diagnostics);
    let status_scale = read::frameworks::status_scale(&wording);
    let known = Known {
        areas: &areas,
        frameworks: &frameworks,
        status_scale: &status_scale,
        authority: None,
        wording: &wording,
    };
    let key_figures = measures::key_figures(files, known, diagnostics);
    DraftFacts { areas, frameworks, status_scale, key_figures, actions: Vec::new() }
}

/// A project of key figures of 2024, with the built-in frameworks.
pub fn files(key_figures: &[(&str, &str)]) -> Files {
    let mut files = Files::default();
    let report = ("content/2024/report.yaml".to_owned(), String::new());
    let key_figures = key_figures.iter().map(|(path, text)| {
        (format!("content/{path}"), text.trim_start_matches('\n').to_owned())
    });
    for (path, text) in key_figures.chain([report]) {
        let path = ProjectPath::new(&path).expect("a path");
        let id = files.sources.add(path.clone(), text);
        files.texts.insert(path.clone(), id);
        files.own.insert(path);
    }
    project::embedded::complete(&mut files);
    files
}

const HEAD: &str = "title: Titel\narea: utbildning\nsource: {name: Källa}\n";

/// What is reported of a key figure `x` of 2024, after the common keys, without its folder; lines
/// count from the first one after those keys.
pub fn problems(text: &str) -> Vec<String> {
    let files = files(&[("2024/key-figures/x.yaml", &format!("{HEAD}{text}"))]);
    let mut diagnostics = Diagnostics::default();
    facts(&files, &mut diagnostics);
    let short = |line: String| {
        let line = line.replace("content/2024/key-figures/", "");
        let mut parts = line.splitn(4, [':', ' ']);
        match (parts.next(), parts.next().and_then(|line| line.parse::<usize>().ok())) {
            (Some(_), Some(number)) => {
                let column = parts.next().unwrap_or("");
                let rest = parts.next().unwrap_or("");
                format!("{}:{column} {rest}", number.saturating_sub(3))
            }
            _ => line,
        }
    };
    lines(&diagnostics, &files.sources).into_iter().map(short).collect()
}

/// The years of a key figure without labels.
pub fn history<'a>(facts: &'a DraftFacts, id: &Id) -> History<'a> {
    let year = |(year, key_figure): (&Year, &'a DraftKeyFigure)| {
        let Labelled::Open(content) = &key_figure.content else { panic!("{id} has a label") };
        let state = match &content.outcome {
            Outcome::Reported(measure) => State::Reported(measure),
            Outcome::NotReportable { reason } => State::NotReportable(reason),
            Outcome::Awaited => State::Awaited,
        };
        HistoryYear { year: *year, method_break: content.method_break.as_deref(), state }
    };
    let key_figures = &facts.key_figures[id];
    let newest = key_figures.values().last().expect("a year");
    let Labelled::Open(content) = &newest.content else { panic!("{id} has a label") };
    History {
        title: &newest.short_title,
        target: content.target,
        direction: content.direction,
        years: key_figures.iter().map(year).collect(),
    }
}

fn sample() -> DraftFacts {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut diagnostics = Diagnostics::default();
    let mut project = project::load(root, &mut diagnostics).expect("readable");
    translation::choose(&mut project.files, None, &mut diagnostics);
    let facts = facts(&project.files, &mut diagnostics);
    assert_eq!(lines(&diagnostics, &project.files.sources), Vec::<String>::new());
    facts
}

struct Figure {
    facts: DraftFacts,
    id: Id,
    locale: Locale,
}

impl Figure {
    fn of(id: &str) -> Self {
        let id = Id::new(id).expect("an id");
        Self { facts: sample(), id, locale: Locale::new(Language::Sv) }
    }

    fn history(&self) -> History<'_> {
        history(&self.facts, &self.id)
    }

    fn measure(&self) -> Measure {
        match self.history().current().expect("a year").state {
            State::Reported(measure) => measure.clone(),
            _ => panic!("{} has no value", self.id),
        }
    }

    fn value(&self, name: &str) -> String {
        let values = self.measure().kind().values(&self.locale);
        let value = values.into_iter().find(|value| value.name == name);
        plain(&self.locale.quantity(&value.expect("a value of this name").quantity))
    }

    fn ground(&self) -> String {
        plain(&self.measure().kind().ground(&self.locale))
    }

    fn calculation(&self) -> String {
        plain(&self.measure().kind().calculation(&self.locale))
    }

    fn table(&self) -> KindTable {
        let table = self.measure().kind().table(&self.history(), &self.locale);
        table.expect("a table")
    }
}

/// With ordinary spaces, for reading.
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// A row of a table, cells parted by ` | `.
pub fn row(table: &Table, index: usize) -> String {
    let cells: Vec<String> =
        table.rows[index].cells.iter().map(|cell| plain(&cell.spoken())).collect();
    cells.join(" | ")
}

#[test]
fn the_sample_has_the_eight_key_figures() {
    let facts = sample();
    let ids: Vec<&str> = facts.key_figures.keys().map(Id::as_str).collect();
    let report = [
        "classification",
        "compliance",
        "critical-analyses",
        "maturity",
        "risk-analysis",
        "risks",
        "roles",
        "training",
    ];
    let others = [
        "audit-recommendations",
        "audit-verdicts",
        "disturbances",
        "outages",
        "recommendations",
        "robustness",
    ];
    let mut expected = [&report[..], &others].concat();
    expected.sort_unstable();
    assert_eq!(ids, expected);
    for id in ["risk-analysis", "critical-analyses"] {
        let id = Id::new(id).expect("an id");
        let years = history(&facts, &id);
        let state = years.current().expect("a year").state;
        assert!(matches!(state, State::NotReportable(_)), "{id}");
    }
}

#[test]
fn the_training_share_is_50_9_percent_and_above_the_half() {
    let training = Figure::of("training");
    assert_eq!(training.value("share"), "50,9 %");
    assert_eq!(training.value("part"), "cirka 2 645");
    assert_eq!(training.value("whole"), "cirka 5 200");
    assert_eq!(training.value("rest"), "2 555");
    assert_eq!(training.value("left"), "44,1 procentenheter");
    assert_eq!(
        training.ground(),
        "2 645 av cirka 5 200 medarbetare har genomfört 2024 års utbildning."
    );
    assert_eq!(
        training.calculation(),
        "5 200 − 2 555 = 2 645. 2 645 ÷ cirka 5 200 = 50,9 %. Andelen bygger på ett uppskattat tal."
    );
    let table = training.table().table;
    assert_eq!(row(&table, 0), "Sjukhusvården | 1 320 | 2 310 | 57,1 %");
    let last = table.rows.len() - 1;
    assert!(table.rows[last].is_total);
    assert_eq!(row(&table, last), "Hela organisationen | 2 645 | cirka 5 200 | 50,9 %");
}

#[test]
fn the_classification_share_is_an_upper_bound() {
    let classification = Figure::of("classification");
    assert_eq!(classification.value("share"), "högst 1,0 %");
    assert_eq!(
        classification.calculation(),
        "30 ÷ minst 3 000 = högst 1,0 %. Nämnaren är en undre gräns; andelen är därför en övre gräns."
    );
    let table = classification.table().table;
    assert_eq!(
        row(&table, 0),
        "2023 | Kan inte rapporteras | Kan inte rapporteras | Kan inte rapporteras"
    );
    assert_eq!(row(&table, 1), "2024 | 30 | minst 3 000 | högst 1,0 %");
}

#[test]
fn the_mean_maturity_is_exactly_0_8_of_4() {
    let maturity = Figure::of("maturity");
    let Measure::Maturity(data) = maturity.measure() else { panic!("another kind") };
    assert_eq!(data.mean().expect("a mean").to_string().parse::<f32>(), Ok(0.8));
    assert_eq!(maturity.value("mean"), "0,8");
    assert_eq!(maturity.value("gap"), "1,2");
    assert_eq!(maturity.ground(), "Genomsnitt för tio områden på skalan 0–4.");
    assert_eq!(
        maturity.calculation(),
        "8,0 ÷ 10 områden = 0,8. Skala 0–4. Medelvärde utan vikter."
    );
    assert_eq!(row(&maturity.table().table, 10), "Medelvärde | 0,8 | 0,8 | 2,0");
}

#[test]
fn the_rule_for_met_requirements_is_printed() {
    let compliance = Figure::of("compliance");
    assert_eq!(
        compliance.calculation(),
        "2 + 0 = 2; 2 ÷ 12 = 17 %. Uppfyllt = Managerat eller Optimerat; \
         Ej applicerbart räknas inte med."
    );
    let table = compliance.table();
    assert_eq!(row(&table.table, 12), "Uppfyllda | 0 av 12 | 2 av 12 | 2 av 12");
    let subtitle = table.subtitle.expect("a subtitle");
    assert!(subtitle.contains("Ny metod 2023:"), "{subtitle}");
}

#[test]
fn the_register_holds_25_risks_on_four_levels() {
    let risks = Figure::of("risks");
    assert_eq!(risks.calculation(), "4 + 9 + 8 + 4 = 25.");
    assert_eq!(risks.ground(), "4 kritiska, 9 höga, 8 medel och 4 låga.");
    assert_eq!(row(&risks.table().table, 0), "Kritisk | 3 | 5 | 4");
    assert_eq!(row(&risks.table().table, 4), "Totalt | 19 | 26 | 25");
}

#[test]
fn every_kind_writes_its_pictures_and_tables_in_both_languages() {
    let facts = sample();
    for locale in Language::ALL.map(Locale::new) {
        for id in facts.key_figures.keys() {
            let years = history(&facts, id);
            let State::Reported(measure) = years.current().expect("a year").state else {
                continue;
            };
            let kind = measure.kind();
            kind.ground(&locale);
            kind.calculation(&locale);
            kind.shapes(&years, &locale);
            let Some(made) = kind.table(&years, &locale) else { continue };
            for row in &made.table.rows {
                assert_eq!(row.cells.len(), made.table.columns.len(), "{id}");
                // Links get their words when the report is resolved.
                let mut cells = row.cells.iter().filter(|it| !matches!(it, Cell::Links(_)));
                assert!(cells.all(|cell| !cell.spoken().is_empty()), "{id}");
            }
        }
    }
}

#[test]
fn a_share_is_a_part_of_its_whole() {
    let unit = "  unit: {one: bil, other: bilar}\n";
    let share = |value: &str| problems(&format!("kind: share\nvalue:\n{unit}{value}"));
    let none: [&str; 0] = [];
    assert_eq!(share("  part: 10\n  whole: 10\n"), none);
    assert_eq!(share("  part: 11\n  whole: 10\n"), ["4:9 part-over-whole"]);
    assert_eq!(share("  rest: 11\n  whole: {about: 10}\n"), ["4:9 part-over-whole"]);
    assert_eq!(share("  part: 0\n  whole: 0\n"), ["5:10 empty-whole"]);
    assert_eq!(share("  part: -1\n  whole: 10\n"), ["4:9 negative-amount"]);
    assert_eq!(share("  whole: 10\n"), ["4:10 part-and-rest"]);
    assert_eq!(share("  part: 1\n  rest: 9\n  whole: 10\n"), ["5:9 part-and-rest"]);
    assert_eq!(share("  part: .nan\n  whole: 10\n").len(), 1);
    let third = "  third: {label: Påbörjat, amount: 3}\n";
    assert_eq!(share(&format!("  part: 7\n  whole: 10\n{third}")), none);
    assert_eq!(share(&format!("  part: 8\n  whole: 10\n{third}")), ["6:36 part-over-whole"]);
}

#[test]
fn the_target_of_a_share_is_a_percentage() {
    let value = "value: {part: 1, whole: 2, unit: {one: bil, other: bilar}}\n";
    let share = |target: &str| problems(&format!("kind: share\ntarget: {target}\n{value}"));
    assert_eq!(share("100"), Vec::<String>::new());
    assert_eq!(share("100.5"), ["2:9 out-of-range"]);
}

#[test]
fn units_do_not_hold_more_than_the_organisation() {
    let share = |whole: &str, second: &str| {
        problems(&format!(
            "kind: share\nvalue:\n  part: 5\n  whole: {whole}\n  unit: {{one: bil, other: bilar}}\n  \
             units:\n    - {{name: A, part: 2, whole: 6}}\n    - {second}\n"
        ))
    };
    let none: [&str; 0] = [];
    assert_eq!(share("10", "{name: B, part: 3, whole: 4}"), none);
    assert_eq!(share("10", "{name: B}"), none);
    assert_eq!(share("10", "{name: B, part: 3, whole: 5}"), ["4:10 units-over-whole"]);
    assert_eq!(share("{about: 10}", "{name: B, part: 3, whole: 5}"), none);
    assert_eq!(share("10", "{name: A, part: 3, whole: 4}"), ["8:14 duplicate-id"]);
    assert_eq!(share("10", "{name: B, part: 3}"), ["8:14 part-and-rest"]);
}

#[test]
fn every_requirement_area_has_a_status_of_the_scale() {
    let areas = |from: usize| {
        (from..=15).map(|area| format!("    p{area}: started\n")).collect::<String>()
    };
    let compliance = |rest: &str| {
        problems(&format!(
            "kind: compliance\nvalue:\n  framework: msbfs-2020-6\n  statuses:\n{rest}"
        ))
    };
    assert_eq!(compliance(&areas(4)), Vec::<String>::new());
    assert_eq!(compliance(&areas(5)), ["5:5 missing-area"]);
    let typo = format!("    p4: startad\n{}", areas(5));
    assert_eq!(compliance(&typo), ["5:9 unknown-status"]);
    let extra = format!("{}    p16: started\n", areas(4));
    assert_eq!(compliance(&extra), ["17:5 unknown-area"]);
    let other =
        problems("kind: compliance\nvalue: {framework: msbfs, statuses: {p4: started}}\n");
    assert_eq!(other, ["2:20 unknown-framework"]);
}

#[test]
fn levels_lie_on_their_scale() {
    let areas = [
        "incident-kontinuitet",
        "klassning",
        "omvarld",
        "styrning",
        "kunskaper",
        "atgarder",
        "uppfoljning",
        "upphandling",
        "kultur",
    ];
    let levels: String = areas.iter().map(|area| format!("    {area}: 1.5\n")).collect();
    let maturity = |scale: &str, rest: &str| {
        problems(&format!(
            "kind: maturity\nvalue:\n  framework: cybersakerhetskollen\n  scale: {scale}\n  \
             levels:\n{levels}{rest}"
        ))
    };
    let none: [&str; 0] = [];
    assert_eq!(maturity("{min: 0, max: 4}", "    analys: 4\n"), none);
    assert_eq!(
        maturity("{min: 0, max: 4}", "    analys: 4.1\n"),
        ["15:13 level-outside-scale"]
    );
    assert_eq!(maturity("{min: 0, max: 4}", "  not_assessed: [analys]\n"), none);
    assert_eq!(maturity("{min: 0, max: 4}", ""), ["6:5 missing-area"]);
    assert_eq!(maturity("{min: 4, max: 0}", "    analys: 1\n"), ["4:10 bad-scale"]);
    assert_eq!(
        maturity("{min: 0, max: 2, names: [a, b]}", "    analys: 1\n"),
        ["4:10 bad-scale"]
    );
    assert_eq!(
        maturity("{min: 0, max: 4}", "  not_assessed: [analys, kultur]\n"),
        ["15:26 two-values"]
    );
}

#[test]
fn counts_of_risks_agree_with_the_register() {
    let risks = |counts: &str, register: &str| {
        let value =
            format!("{HEAD}kind: risks\nvalue:\n  counts: {counts}\n  register: x.csv\n");
        let files =
            files(&[("2024/key-figures/x.yaml", &value), ("2024/key-figures/x.csv", register)]);
        let mut diagnostics = Diagnostics::default();
        facts(&files, &mut diagnostics);
        let lines = lines(&diagnostics, &files.sources).into_iter();
        lines.map(|line| line.replace("content/2024/key-figures/", "")).collect::<Vec<_>>()
    };
    let register = "id;title;level\nr1;Brand;high\nr2;Intrång;low\n";
    let none: [&str; 0] = [];
    let agreed = "{critical: 0, high: 1, medium: 0, low: 1}";
    assert_eq!(risks(agreed, register), none);
    assert_eq!(
        risks("{critical: 0, high: 2, medium: 0, low: 1}", register),
        ["x.yaml:6:31 count-differs-from-register"]
    );
    assert_eq!(
        risks("{critical: 0, high: 1, low: 1}", register),
        ["x.yaml:6:11 level-without-count"]
    );
    let twice = register.replace("r2", "r1");
    assert_eq!(risks(agreed, &twice), ["x.csv:3:1 duplicate-id"]);
    let unknown = register.replace("low", "lag");
    assert_eq!(risks(agreed, &unknown), ["x.csv:3:12 unknown-level"]);
    let hole = register.replace("Brand", "");
    assert_eq!(risks(agreed, &hole).len(), 1);
}

#[test]
fn a_key_figure_has_a_value_or_a_reason() {
    let value = "value: {amount: 1, unit: {one: bil, other: bilar}}\n";
    assert_eq!(problems("kind: count\n"), ["x.yaml value-missing"]);
    let both = format!("kind: count\nnot_reportable: Skäl.\n{value}");
    assert_eq!(problems(&both), ["2:17 value-and-not-reportable"]);
    assert_eq!(problems("kind: count\nnot_reportable: Skäl.\n"), Vec::<String>::new());
    assert_eq!(problems("kind: statement\n"), Vec::<String>::new());
    assert_eq!(problems("kind: conut\n"), ["1:7 unknown-value"]);
    assert_eq!(problems("vaule: 1\n").len(), 1);
}

#[test]
fn years_that_are_measured_differently_need_a_method_break() {
    let maturity = |scale: &str, more: &str| {
        let areas = "analys incident-kontinuitet klassning omvarld styrning kunskaper atgarder \
                     uppfoljning upphandling kultur";
        let levels: String =
            areas.split_whitespace().map(|area| format!("    {area}: 1\n")).collect();
        format!(
            "{HEAD}kind: maturity\n{more}value:\n  framework: cybersakerhetskollen\n  \
             scale: {scale}\n  levels:\n{levels}"
        )
    };
    let check = |more: &str| {
        let before = maturity("{min: 1, max: 5}", "");
        let now = maturity("{min: 0, max: 4}", more);
        let files =
            files(&[("2023/key-figures/x.yaml", &before), ("2024/key-figures/x.yaml", &now)]);
        let mut diagnostics = Diagnostics::default();
        facts(&files, &mut diagnostics);
        lines(&diagnostics, &files.sources)
    };
    assert_eq!(check(""), ["content/2024/key-figures/x.yaml:1:1 mixed-frameworks"]);
    assert_eq!(check("method_break: Ny skala.\n"), Vec::<String>::new());
}

#[test]
fn problems_in_prose_have_their_place_in_the_yaml_file() {
    let text = "kind: statement\nreporting: |\n  Först en rad.\n\n  Sedan <b>fetstil</b>.\n";
    let files = files(&[("2024/key-figures/x.yaml", &format!("{HEAD}{text}"))]);
    let mut diagnostics = Diagnostics::default();
    facts(&files, &mut diagnostics);
    let found = diagnostics.sorted(&files.sources);
    let Place::Span(span) = found[0].place else { panic!("no place") };
    let position = files.sources.get(span.source).position(span.start as usize);
    assert_eq!((found[0].code.name, position.line, position.column), ("raw-html", 8, 9));
}
