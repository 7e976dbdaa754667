//! Years that nobody thought of: no panic, and nothing compared that cannot be.
//!
//! An oracle of its own says for each pair of years whether they may be compared: both are told in this edition, of the
//! same scale, unit and length, with no change of method on the way, nor a year that the edition leaves out: that
//! year's method is left out with it. `BERATTELSE_PROJECTS=200 cargo test generated_years`
//! makes more than the usual two projects; `BERATTELSE_PROJECT=125` begins with that one.

use std::collections::{BTreeMap, BTreeSet};

use berattelse::cli::Exit;

use crate::project::TestProject;

const FIRST: u16 = 2018;
const LAST: u16 = 2024;
const KINDS: [&str; 7] =
    ["share", "count", "maturity", "compliance", "risks", "series", "events"];

/// Numbers that look thrown and are the same each time (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }

    fn one_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }
}

/// What the oracle knows of a year of a key figure.
#[derive(Debug, Clone)]
struct Known {
    told: Told,
    has_break: bool,
    /// Framework, scale or levels: what must be the same.
    scale: u64,
    /// Months counted.
    months: u64,
    /// Which areas were assessed, or applied, a bit each.
    areas: u64,
    /// Whether the value is a bound.
    is_bound: bool,
    /// The headline value, in thousandths, unrounded.
    value: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Value,
    NotReportable,
    Withheld,
    Awaited,
}

/// The years of one key figure.
type Years = BTreeMap<u16, Known>;

/// Whether a year may be compared with an earlier one, but for the length of the periods.
fn may_compare(years: &Years, from: u16, until: u16) -> bool {
    let (Some(a), Some(b)) = (years.get(&from), years.get(&until)) else { return false };
    let both = a.told == Told::Value && b.told == Told::Value;
    let on_the_way = years.range(from + 1..=until);
    let parts = |known: &Known| known.has_break || known.told == Told::Withheld;
    both && a.scale == b.scale && !on_the_way.into_iter().any(|(_, known)| parts(known))
}

/// The year that a year is compared with: the last one that has a value or withholds it.
fn before(years: &Years, year: u16) -> Option<u16> {
    let earlier = years.range(..year).rev();
    let told = earlier.filter(|(_, it)| matches!(it.told, Told::Value | Told::Withheld));
    told.map(|(year, _)| *year).next()
}

/// Makes a key figure of a kind: what the oracle knows, and its files.
fn key_figure(kind: &str, dice: &mut Dice) -> (Years, BTreeMap<u16, String>) {
    let (mut years, mut files) = (Years::new(), BTreeMap::new());
    let mut scale = dice.below(2);
    let mut last_scale = None;
    let small = dice.one_in(4);
    for year in FIRST..=LAST {
        if dice.one_in(5) {
            continue;
        }
        let told = match dice.below(9) {
            0 => Told::NotReportable,
            1 => Told::Withheld,
            2 => Told::Awaited,
            _ => Told::Value,
        };
        let mut has_break = dice.one_in(6);
        let has_scales = matches!(kind, "maturity" | "compliance" | "risks" | "events");
        if has_scales && dice.one_in(5) {
            scale = 1 - scale;
        }
        let is_measured = matches!(told, Told::Value | Told::Withheld);
        // What is measured on another scale must say so, or the project is refused.
        if is_measured && has_scales && last_scale.is_some_and(|last| last != scale) {
            has_break = true;
        }
        if is_measured {
            last_scale = Some(scale);
        }
        let is_short = matches!(kind, "series" | "events") && dice.one_in(4);
        let areas = match kind {
            "maturity" if dice.one_in(3) => 1 + dice.below(15),
            "compliance" if dice.one_in(3) => 1 + dice.below(7),
            _ => 15,
        };
        // The project's own framework has three areas.
        let areas = if kind == "compliance" && scale == 1 { areas & 7 } else { areas };
        let (value, number, is_bound) = value(kind, year, scale, is_short, areas, small, dice);
        let mut text = format!(
            "kind: {kind}\ntitle: Ett nyckeltal\nshort_title: Nyckeltalet\narea: utbildning\n\
             source: {{name: Källan}}\nas_of: {year}-12-31\nowner: Chefen\n"
        );
        if has_break {
            text += "method_break: Nytt sätt att räkna.\n";
        }
        match told {
            Told::Value => text += &value,
            Told::NotReportable => text += "not_reportable: Källan var stängd.\n",
            Told::Awaited => text += &format!("carried_over: {}\n", year - 1),
            Told::Withheld => {
                text += &value;
                text += "secrecy: {provision: \"18:8 p3\", date: 2025-01-01, authority: Region Prov}\n";
            }
        }
        files.insert(year, text);
        let months = if is_short { 10 } else { 12 };
        // A method break of a year that is withheld is withheld with it.
        let has_break = has_break && told != Told::Withheld;
        let scale = if has_scales { scale } else { 0 };
        let known = Known { told, has_break, scale, months, areas, is_bound, value: number };
        years.insert(year, known);
    }
    (years, files)
}

/// `value:` of a year, the headline value in thousandths, and whether it is a bound.
fn value(
    kind: &str,
    year: u16,
    scale: u64,
    is_short: bool,
    areas: u64,
    small: bool,
    dice: &mut Dice,
) -> (String, i64, bool) {
    let unit = "unit: {one: sak, other: saker}";
    let whole = 1 + dice.below(if small { 12 } else { 6000 });
    let part = dice.below(whole + 1);
    let signed = |number: u64| i64::try_from(number).expect("a small number");
    match kind {
        "share" => {
            let (is_bound, written) = match dice.below(6) {
                0 => (true, format!("{{at_least: {whole}}}")),
                1 => (false, format!("{{about: {whole}}}")),
                _ => (false, whole.to_string()),
            };
            let text = format!("value: {{part: {part}, whole: {written}, {unit}}}\n");
            (text, signed(part) * 100_000 / signed(whole), is_bound && part > 0)
        }
        "count" => {
            let (is_bound, written) = match dice.below(6) {
                0 => (true, format!("{{at_most: {part}}}")),
                1 => (false, format!("{{about: {part}}}")),
                _ => (false, part.to_string()),
            };
            (format!("value: {{amount: {written}, {unit}}}\n"), signed(part) * 1000, is_bound)
        }
        "maturity" => {
            let (min, max) = if scale == 0 { (0, 4) } else { (1, 5) };
            let names = ["organisatoriska", "personrelaterade", "fysiska", "tekniska"];
            let (mut levels, mut others, mut sum) = (Vec::new(), Vec::new(), 0);
            for (place, name) in names.into_iter().enumerate() {
                if areas & (1 << place) == 0 {
                    others.push(name);
                    continue;
                }
                let level = min + dice.below(max - min + 1);
                levels.push(format!("{name}: {level}"));
                sum += level;
            }
            let mean = signed(sum) * 1000 / signed(levels.len() as u64);
            let text = format!(
                "value: {{framework: iso-27001-2022, scale: {{min: {min}, max: {max}}}, levels: {{{}}}, not_assessed: [{}]}}\n",
                levels.join(", "),
                others.join(", ")
            );
            (text, mean, false)
        }
        "events" => {
            let classes = if scale == 0 { "{number: 1}" } else { "{number: 1}, {number: 2}" };
            let until = if is_short { 10 } else { 12 };
            let count = 1 + dice.below(5);
            let event = |at: u64| {
                format!(
                    "    - {{id: e{at}, title: Avbrott, start: {year}-0{at}-05 06:00, end: {year}-0{at}-05 08:00, class: 1}}\n"
                )
            };
            let events: String = (1..=count).map(event).collect();
            let text = format!(
                "value:\n  {unit}\n  period: {{from: {year}-01, until: {year}-{until}}}\n  classes: [{classes}]\n  events:\n{events}"
            );
            (text, signed(count) * 1000, false)
        }
        "compliance" => {
            let (framework, names): (&str, &[&str]) = if scale == 0 {
                (
                    "iso-27001-2022",
                    &["organisatoriska", "personrelaterade", "fysiska", "tekniska"],
                )
            } else {
                ("own", &["ett", "tva", "tre"])
            };
            let words = ["unknown", "missing", "started", "defined", "managed", "optimised"];
            let statuses: Vec<usize> =
                names.iter().map(|_| usize::try_from(dice.below(6)).expect("small")).collect();
            let applies = |place: usize| areas & (1 << place) != 0;
            let met = (0..names.len()).filter(|it| applies(*it) && statuses[*it] >= 4).count();
            let pairs = names.iter().enumerate().map(|(place, name)| {
                let word =
                    if applies(place) { words[statuses[place]] } else { "not_applicable" };
                format!("{name}: {word}")
            });
            let pairs = pairs.collect::<Vec<_>>().join(", ");
            let text = format!("value: {{framework: {framework}, statuses: {{{pairs}}}}}\n");
            (text, signed(met as u64) * 1000, false)
        }
        "risks" => {
            let names: &[&str] = if scale == 0 {
                &["critical", "high", "medium", "low"]
            } else {
                &["stor", "liten"]
            };
            let counts: Vec<u64> =
                names.iter().map(|_| 1 + dice.below(if small { 4 } else { 30 })).collect();
            let pairs =
                names.iter().zip(&counts).map(|(name, count)| format!("{name}: {count}"));
            let pairs = pairs.collect::<Vec<_>>().join(", ");
            let levels = if scale == 0 {
                String::new()
            } else {
                "levels: [{id: stor, one: stor, other: stora}, {id: liten, one: liten, other: små}], ".to_owned()
            };
            let text = format!("value: {{{levels}counts: {{{pairs}}}}}\n");
            (text, signed(counts.iter().sum()) * 1000, false)
        }
        _ => {
            let period = if is_short {
                format!("  periods: [{{from: {year}-01, until: {year}-10}}]\n")
            } else {
                String::new()
            };
            let more = dice.below(if small { 12 } else { 400 });
            let text = format!(
                "value:\n  {unit}\n{period}  categories:\n    - {{id: a, name: Det ena, values: [{part}]}}\n\
                 \x20   - {{id: b, name: Det andra, values: [{more}]}}\n"
            );
            (text, signed(part + more) * 1000, false)
        }
    }
}

const REPORT: &str = "\
type: annual-report
title: Om nyckeltalet
version: \"1.0\"
status: draft
responsible: Chefen
chapters: [chapters/01.md]
";

const OWN: &str = "\
title: {sv: Eget, en: Own}
source: Riktlinjen
areas:
  - {id: ett, title: {sv: Ett, en: One}}
  - {id: tva, title: {sv: Två, en: Two}}
  - {id: tre, title: {sv: Tre, en: Three}}
";

/// A document a key figure and year, so that all that a page tells is of one key figure.
struct Generated {
    project: TestProject,
    years: BTreeMap<&'static str, Years>,
}

impl Generated {
    fn new(seed: u64) -> Self {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut project = TestProject::empty()
            .file(
                "content/project.yaml",
                "organisation: Region Prov\nlanguage: sv\nauthority: Region Prov\n\
                 areas: [{id: utbildning, title: Utbildning}]\n",
            )
            .file("content/frameworks/own.yaml", OWN);
        let mut all = BTreeMap::new();
        for kind in KINDS {
            let (years, files) = key_figure(kind, &mut dice);
            for (year, text) in files {
                let folder = format!("content/{year}/{kind}");
                project = project
                    .file(
                        &format!("{folder}/report.yaml"),
                        format!("date: {year}-12-31\n{REPORT}"),
                    )
                    .file(&format!("{folder}/key-figures/{kind}.yaml"), text);
            }
            all.insert(kind, years);
        }
        Self { project, years: all }
    }

    /// Every document with its key figure's kind, its year and what is known of that year.
    fn documents(&self) -> impl Iterator<Item = (&'static str, u16, &Known)> {
        self.years
            .iter()
            .flat_map(|(kind, years)| years.iter().map(|(year, known)| (*kind, *year, known)))
    }

    fn write(self, chapter: impl Fn(&str, u16, &Known) -> String) -> Self {
        let chapters: Vec<(String, String)> = self
            .documents()
            .map(|(kind, year, known)| {
                let path = format!("content/{year}/{kind}/chapters/01.md");
                (path, format!("# Kapitlet\n\n{}\n", chapter(kind, year, known)))
            })
            .collect();
        let Self { mut project, years } = self;
        for (path, text) in chapters {
            project = project.file(&path, text);
        }
        Self { project, years }
    }

    /// The documents in which a code is reported, as `2024/share`, and the lines that report it.
    fn reported(&self, code: &str) -> BTreeMap<String, Vec<String>> {
        let run = self.project.run("check --message-format short --lang en");
        let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in run.stderr().lines() {
            assert!(!line.contains("panicked"), "{run}");
            if line.contains(": error[") {
                assert!(line.contains(&format!("[{code}]")), "{line}");
                let path = line.strip_prefix("content/").expect("a path");
                let name = path.split('/').take(2).collect::<Vec<_>>().join("/");
                found.entry(name).or_default().push(line.to_owned());
            }
        }
        found
    }
}

fn seeds() -> std::ops::Range<u64> {
    let count = std::env::var("BERATTELSE_PROJECTS").ok().and_then(|it| it.parse().ok());
    let first = std::env::var("BERATTELSE_PROJECT").ok().and_then(|it| it.parse().ok());
    let first = first.unwrap_or(1);
    first..first + count.unwrap_or(2)
}

/// What is asked of each kind: its headline value's change.
fn change(kind: &str) -> &'static str {
    match kind {
        "maturity" => "{{ maturity.mean.change }}",
        "compliance" => "{{ compliance.met.change }}",
        "risks" => "{{ risks.total.change }}",
        "series" => "{{ series.total.change }}",
        "events" => "{{ events.total.change }}",
        "share" => "{{ share.change }}",
        _ => "{{ count.change }}",
    }
}

#[test]
fn a_change_is_told_in_prose_when_and_only_when_the_years_may_be_compared() {
    for seed in seeds() {
        let generated = Generated::new(seed).write(|kind, _, known| match known.told {
            Told::Value => change(kind).to_owned(),
            _ => "Inget.".to_owned(),
        });
        let refused: BTreeSet<String> =
            generated.reported("no-value-to-show").into_keys().collect();
        let mut expected = BTreeSet::new();
        for (kind, year, known) in generated.documents().filter(|it| it.2.told == Told::Value) {
            let years = &generated.years[kind];
            let is_allowed = before(years, year).is_some_and(|before| {
                let earlier = &years[&before];
                may_compare(years, before, year)
                    && earlier.months == known.months
                    && earlier.areas == known.areas
                    && !earlier.is_bound
                    && !known.is_bound
            });
            if !is_allowed {
                expected.insert(format!("{year}/{kind}"));
            }
        }
        let wrong: Vec<String> = refused
            .symmetric_difference(&expected)
            .map(|name| {
                let kind = name.split('/').nth(1).expect("a kind");
                let is_refused = refused.contains(name);
                format!("{name}: refused: {is_refused}, {}", told(&generated.years[kind]))
            })
            .collect();
        assert!(wrong.is_empty(), "project {seed}: {wrong:#?}");
    }
}

/// The years of a key figure on one line, for those who read a failure.
fn told(years: &Years) -> String {
    let year = |(year, known): (&u16, &Known)| {
        let Known { told, has_break, scale, months, areas, is_bound, value } = known;
        let marks = [(*has_break, " break"), (*is_bound, " bound"), (*months < 12, " short")];
        let marks: String = marks.iter().filter(|it| it.0).map(|it| it.1).collect();
        format!("{year} {told:?} {value} on {scale} of {areas}{marks}")
    };
    years.iter().map(year).collect::<Vec<_>>().join("; ")
}

/// Words that compare one year with another.
const COMPARING: [&str; 23] = [
    "bättre, ",
    "sämre, ",
    "högre, ",
    "lägre, ",
    "fler, ",
    "färre, ",
    "oförändra",
    "ökade",
    "ökat",
    "minskade",
    "minskat",
    "höjts",
    "sänkts",
    "lika många som",
    "samma som",
    "steg upp",
    "steg ned",
    "högre status än",
    "lägre status än",
    "jämfört med",
    "ändring i steg",
    "sedan 20",
    " mot 20",
];
const UP: [&str; 4] = ["högre, ", "fler, ", "har ökat från ", " ökade från "];
const DOWN: [&str; 4] = ["lägre, ", "färre, ", "har minskat från ", " minskade från "];

/// The years that a sentence names.
fn named_years(sentence: &str) -> BTreeSet<u16> {
    let words = sentence.split(|c: char| !c.is_ascii_digit());
    let years = words.filter(|word| word.len() == 4).filter_map(|word| word.parse().ok());
    years.filter(|year| (FIRST..=LAST).contains(year)).collect()
}

/// What is wrong with what a page says of the years of its key figure.
fn faults(text: &str, kind: &str, year: u16, years: &Years) -> (Vec<String>, usize) {
    let (mut faults, mut compared) = (Vec::new(), 0);
    let text = text.replace('\u{a0}', " ").replace('\u{ad}', "");
    for sentence in text.split(['\n', ';', '[']).flat_map(|line| line.split(". ")) {
        let lower = sentence.to_lowercase();
        if !COMPARING.iter().any(|words| lower.contains(words)) {
            continue;
        }
        let mut others = named_years(sentence);
        others.remove(&year);
        if others.is_empty() {
            // A chart without a value of the year before compares with the last one that it has.
            let earlier = years.range(..year).rev();
            others.extend(earlier.filter(|it| it.1.told == Told::Value).map(|it| *it.0).next());
        }
        compared += 1;
        let first = others.first().copied();
        let Some(first) = first.filter(|first| may_compare(years, *first, year)) else {
            faults.push(format!("compares {others:?} with {year}: {sentence}"));
            continue;
        };
        let (then, now) = (&years[&first], &years[&year]);
        if then.months != now.months && !lower.contains("per månad") {
            faults.push(format!(
                "compares {} with {} months: {sentence}",
                then.months, now.months
            ));
        }
        let of_area = [
            "område",
            "sedan 20",
            "status än",
            "steg upp",
            "steg ned",
            "ändring i steg",
            "oförändrad",
        ];
        let is_of_area = of_area.iter().any(|words| lower.contains(words));
        if then.areas != now.areas && (lower.contains("medelvärdet") || !is_of_area) {
            faults.push(format!(
                "compares means of {} and {}: {sentence}",
                then.areas, now.areas
            ));
        }
        let is_amount = matches!(kind, "share" | "count" | "series" | "events");
        if !is_amount
            || then.months != now.months
            || lower.contains("det ena")
            || lower.contains("det andra")
        {
            continue;
        }
        if then.is_bound || now.is_bound {
            faults.push(format!("compares a bound: {sentence}"));
        }
        let difference = now.value - then.value;
        let says_up = UP.iter().any(|words| lower.contains(words));
        let says_down = DOWN.iter().any(|words| lower.contains(words));
        if (says_up && difference <= 0) || (says_down && difference >= 0) {
            faults.push(format!("{} → {}: {sentence}", then.value, now.value));
        }
    }
    (faults, compared)
}

#[test]
fn nothing_on_a_page_or_in_a_chart_compares_years_that_may_not_be() {
    let mut compared = 0;
    for seed in seeds() {
        let shapes = |kind: &str| match kind {
            "share" => vec!["share.line"],
            "count" => vec!["count.line"],
            "maturity" => vec!["maturity.dumbbell", "maturity.line"],
            "compliance" => vec!["compliance.trend", "compliance.grid", "compliance.line"],
            "risks" => vec!["risks.levels"],
            "events" => vec!["events.timeline"],
            _ => vec!["series.categories"],
        };
        let unsuited = std::cell::RefCell::new(BTreeSet::new());
        let chapter = |kind: &str, year: u16, known: &Known| {
            let mut text = format!("{{{{ overview: {kind} }}}}\n\n{{{{ card: {kind} }}}}\n\n");
            if known.told == Told::Value {
                text += &format!("{{{{ table: {kind} }}}}\n\n");
                for shape in shapes(kind) {
                    if !unsuited.borrow().contains(&(year, shape.to_owned())) {
                        text += &format!("{{{{ chart: {shape} }}}}\n\n");
                    }
                }
            }
            text + "{{ table: key_figures_by_year }}"
        };
        // A line needs years enough in every edition; where it has not, that is said and the line is taken away.
        let mut generated = Generated::new(seed).write(chapter);
        let without: Vec<(u16, String)> = generated
            .reported("unsuitable-picture")
            .into_keys()
            .map(|name| {
                let (year, kind) = name.split_once('/').expect("a document");
                (year.parse().expect("a year"), format!("{kind}.line"))
            })
            .collect();
        unsuited.borrow_mut().extend(without);
        generated = generated.write(chapter);
        generated.project.run("build --to text,data --edition public").exits(Exit::Ok);
        let output = generated.project.files("output/public");
        let mut all = Vec::new();
        for (kind, year, known) in generated.documents() {
            let stem = format!("om-nyckeltalet-{year}-{kind}");
            let first = format!("om-nyckeltalet-{year}");
            // The first of the year's documents has the short name.
            let text =
                output.get(&format!("{stem}.txt")).or(output.get(&format!("{first}.txt")));
            let text = String::from_utf8(text.expect("a text").clone()).expect("UTF-8");
            let years = &generated.years[kind];
            let (found, count) = faults(&text, kind, year, years);
            compared += count;
            let story = told(years);
            all.extend(found.into_iter().map(|it| format!("{year}/{kind}: {it} ({story})")));
            // What may be compared is compared, so that silence is no way to be right.
            let is_comparable = before(years, year).is_some_and(|before| {
                let earlier = &years[&before];
                may_compare(years, before, year)
                    && !earlier.is_bound
                    && !known.is_bound
                    && earlier.areas == known.areas
                    && (kind != "events" || earlier.months == known.months)
            });
            if is_comparable && known.told == Told::Value && count == 0 {
                all.push(format!("{year}/{kind}: nothing is compared ({story})"));
            }
        }
        assert!(all.is_empty(), "project {seed}: {all:#?}");
    }
    assert!(compared > 20, "{compared} comparisons are too few to prove anything");
}
