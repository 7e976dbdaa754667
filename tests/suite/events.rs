//! `events`: moments, durations, classes, and what a label covers.

use berattelse::base::diagnostic::Diagnostics;
use berattelse::base::wording::Language;
use berattelse::chart::{Chart, Shape, chart};
use berattelse::cli::Exit;
use berattelse::measure::history::State;
use berattelse::measure::kind::Measure;
use berattelse::value::format::Locale;
use berattelse::value::id::Id;

use crate::chart_samples as samples;
use crate::hand_made;
use crate::measure::{facts, files, history, plain, problems, row};
use crate::project::{TestProject, without_inner_marks};

const CLASSES: &str = "  classes: [{number: 1}, {number: 2, name: Mindre allvarlig}]\n";

fn measured<T>(value: &str, look: impl FnOnce(&Measure, &Locale, Vec<String>) -> T) -> T {
    let head = "kind: events\ntitle: T\narea: utbildning\nsource: {name: K}\nvalue:\n";
    let files = files(&[("2024/key-figures/x.yaml", &format!("{head}{CLASSES}{value}"))]);
    let mut diagnostics = Diagnostics::default();
    let facts = facts(&files, &mut diagnostics);
    assert_eq!(crate::content::lines(&diagnostics, &files.sources), Vec::<String>::new());
    let history = history(&facts, &Id::new("x").expect("an id"));
    let State::Reported(measure) = history.current().expect("a year").state else {
        panic!("a value was read")
    };
    let locale = Locale::new(Language::Sv);
    let table = measure.kind().table(&history, &locale).expect("a table").table;
    let rows = (0..table.rows.len()).map(|index| plain(&row(&table, index))).collect();
    look(measure, &locale, rows)
}

fn value(measure: &Measure, locale: &Locale, name: &str) -> String {
    let values = measure.kind().values(locale);
    let found = values.into_iter().find(|value| value.name == name);
    plain(&locale.long(&found.unwrap_or_else(|| panic!("no {name}")).quantity))
}

fn swedish(shape: Shape) -> Chart {
    chart(&shape, &hand_made::theme(), &Locale::new(Language::Sv))
}

#[test]
fn durations_are_as_exact_as_their_moments() {
    let events = "  events:\n    \
        - {id: a, title: Minuter, start: 2024-09-01 05:06, end: 2024-09-01 09:00, class: 2}\n    \
        - {id: b, title: Dagar, start: 2024-06-11, end: 2024-06-13}\n    \
        - {id: c, title: Halv, start: 2024-07-01 12:00, end: 2024-07-01}\n    \
        - {id: d, title: Sommartid, start: 2024-03-31 01:30, end: 2024-03-31 04:10}\n    \
        - {id: e, title: Midnatt, start: 2023-12-31 22:40, end: 2024-01-03 00:41}\n    \
        - {id: f, title: Pågår, start: 2024-11-19 07:00, end: ongoing}\n    \
        - {id: g, title: Okänt, start: {about: 2024-12-02 13:05}}\n";
    measured(events, |measure, locale, rows| {
        assert_eq!(
            rows,
            [
                "Midnatt | 2023-12-31 22:40 | 2024-01-03 00:41 | 2 dygn 2 h 1 min | Ej klassad",
                "Sommartid | 2024-03-31 01:30 (UTC+1) | 2024-03-31 04:10 (UTC+2) | 1 h 40 min | Ej klassad",
                "Dagar | 2024-06-11 | 2024-06-13 | 3 kalenderdagar | Ej klassad",
                "Halv | 2024-07-01 12:00 | 2024-07-01 | 1 kalenderdag | Ej klassad",
                "Minuter | 2024-09-01 05:06 | 2024-09-01 09:00 | 3 h 54 min | Klass 2, mindre allvarlig",
                "Pågår | 2024-11-19 07:00 | Pågår | Uppgift saknas | Ej klassad",
                "Okänt | cirka 2024-12-02 13:05 | Uppgift saknas | Uppgift saknas | Ej klassad",
            ]
        );
        assert_eq!(value(measure, locale, "a"), "3 timmar och 54 minuter");
        assert_eq!(value(measure, locale, "longest"), "minst 2 dygn, 2 timmar och 1 minut");
        assert_eq!(value(measure, locale, "class_2"), "1 händelse");
        assert_eq!(value(measure, locale, "class_1"), "0 händelser");
        assert_eq!(
            plain(&measure.kind().calculation(locale)),
            "7 händelser i registret. Varaktighet: 2 dygn 2 h 1 min + 1 h 40 min + 3 h 54 min = \
             2 dygn 7 h 35 min. För 4 av dem är varaktigheten i timmar inte känd."
        );
    });
}

#[test]
fn the_rules_of_events_are_reported_at_their_place() {
    let events = |event: &str| {
        problems(&format!(
            "kind: events\nvalue:\n{CLASSES}  events:\n    - {{id: a, title: A, {event}}}\n"
        ))
    };
    assert_eq!(
        events("start: 2024-10-27 02:30+01:00, end: ongoing, class: 2"),
        Vec::<String>::new()
    );
    assert_eq!(events("start: 2024-10-27 02:30"), ["5:32 unclear-time"]);
    assert_eq!(events("start: 2024-03-31 02:30"), ["5:32 unclear-time"]);
    assert_eq!(events("start: 2024-02-30"), ["5:32 bad-date"]);
    assert_eq!(events("start: 2024-02-01, end: later"), ["5:49 bad-date"]);
    assert_eq!(events("start: 2024-02-02 10:00, end: 2024-02-02 09:59"), ["5:55 out-of-order"]);
    assert_eq!(events("start: 2024-02-02, end: 2024-02-01"), ["5:49 out-of-order"]);
    assert_eq!(events("start: 2024-02-02, end: 2024-02-02"), Vec::<String>::new());
    assert_eq!(events("start: 2023-12-31"), ["5:32 event-outside-period"]);
    assert_eq!(events("start: 2023-12-31, end: 2024-01-01"), Vec::<String>::new());
    assert_eq!(events("start: 2023-12-31, end: ongoing"), Vec::<String>::new());
    assert_eq!(events("start: 2024-02-01, class: 3"), ["5:51 unknown-class"]);
    assert_eq!(
        events("start: {about: 2024-02-01}, end: {about: 2024-02-01}"),
        Vec::<String>::new()
    );
    let twice = "    - {id: a, title: A, start: 2024-01-01}\n";
    let found = problems(&format!("kind: events\nvalue:\n  events:\n{twice}{twice}"));
    assert_eq!(found, ["5:12 duplicate-id"]);
    let found = problems(
        "kind: events\nvalue:\n  events: [{id: a, title: A, start: 2024-01-01, class: 1}]\n",
    );
    assert_eq!(found, ["3:56 missing-key"]);
}

#[test]
fn timelines_tell_the_longest_the_classes_and_what_is_open() {
    let drawn = swedish(Shape::Timeline(samples::outages()));
    assert_eq!(plain(&drawn.headline), "Två avbrott, längsta kända varaktighet 3 h 54 min");
    assert_eq!(
        plain(&drawn.alternative_text),
        "Tidslinje över 2 avbrott, september till oktober 2021. Längst känd varaktighet har \
         Misslyckad uppgradering av brandväggar: 3 timmar och 54 minuter. Under analys, utan \
         känt slut: Avbrott i oktober."
    );
    assert!(
        plain(&drawn.summary)
            .contains("Allvarligast först: 1 av klass 2, mindre allvarlig; 1 ej klassad.")
    );
    let none = samples::Timeline { events: Vec::new(), ..samples::outages() };
    assert_eq!(swedish(Shape::Timeline(none)).headline, "Inga avbrott har registrerats");
}

#[test]
fn many_events_stand_in_lanes_of_their_class() {
    let drawn = swedish(Shape::Timeline(samples::many_events()));
    let markup = plain(&drawn.drawing.wide.markup);
    assert!(markup.contains("Klass 4: 7 avbrott") && !markup.contains("Avbrott 7"));
    assert_eq!(drawn.table.rows.len(), 30);
}

#[test]
fn words_of_an_event_with_a_label_are_masked_in_public_and_marked_inside() {
    let built = |secret: &str| {
        let project = TestProject::empty().tree("incidents");
        let path = "content/2024/key-figures/outages.yaml";
        let title = "Intrång hos en leverantör med fjärråtkomst till fastighetssystemen";
        let project = project.replace(path, title, secret);
        project.run("build --to html,data").exits(Exit::Ok);
        project.files("output")
    };
    let (one, other) =
        (built("Kortslutning i ställverket"), built("Något helt annat som är mycket längre"));
    for (path, bytes) in &one {
        assert!(!path.starts_with("public/") || other.get(path) == Some(bytes), "{path}");
    }
    let page = |path: &str| {
        plain(&without_inner_marks(std::str::from_utf8(&one[path]).expect("UTF-8")))
    };
    let (public, internal) =
        (page("public/incidenter-2024.html"), page("internal/incidenter-2024-intern.html"));
    assert!(
        !public.contains("ställverket")
            && public.contains("Uppgift utelämnad, 18 kap. 8 § 3 OSL")
    );
    assert!(public.contains("Raden supplier i nyckeltalet Oplanerade IT-avbrott"));
    assert!(internal.contains("ställverket"));
}

#[test]
fn events_are_listed_with_their_words_and_the_actions_of_the_register() {
    let project = TestProject::empty().tree("incidents");
    project.run("build --to html").exits(Exit::Ok);
    let files = project.files("output/public");
    let page = std::str::from_utf8(&files["laget-i-it-driften-2021.html"]).expect("UTF-8");
    let page = plain(&without_inner_marks(page));
    for words in [
        "3 h 54 min, klass 2, mindre allvarlig",
        "Effekt: Planerad vård ställdes in.",
        "Orsak: Uppgift utelämnad, 18 kap. 8 § 3 OSL",
        "Å1: Pågår",
        "Slut okänt, ej klassad, under analys",
        "Det första varade 3 timmar och 54 minuter",
    ] {
        assert!(page.contains(words), "`{words}` is not there");
    }
    let path = "content/2021/key-figures/outages.yaml";
    let project = project.replace(path, "actions: [manual-upgrades]", "actions: [unknown]");
    project.run("check --lang en").stderr_has("unknown-action").exits(Exit::Problems);
}

#[test]
fn actions_go_with_the_words_on_what_was_done() {
    let built = |actions: &str| {
        let path = "content/2021/key-figures/outages.yaml";
        let project = TestProject::empty().tree("incidents");
        let project = project
            .replace(path, "secret: [cause]", "secret: [measures]")
            .replace(path, "actions: [manual-upgrades]", actions)
            .replace("content/2021/chapters/avbrott.md", "{{ follow_up }}\n", "");
        project.run("build --edition public --to html,data,text").exits(Exit::Ok);
        project.files("output")
    };
    let (one, none) = (built("actions: [manual-upgrades]"), built("actions: []"));
    for (path, bytes) in &one {
        assert!(*bytes == none[path], "{path} tells what was done");
    }
}
