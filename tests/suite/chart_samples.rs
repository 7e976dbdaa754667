//! Shapes for the tests of charts.

use berattelse::chart::bars::{BarRow, Bars};
use berattelse::chart::columns::{ColumnYear, Columns, StatusStep};
use berattelse::chart::dumbbell::{Dumbbell, DumbbellRow};
use berattelse::chart::gap::Gap;
use berattelse::chart::grid::{Grid, GridRow, GridYear};
use berattelse::chart::grouped::{Entry, Grouped, GroupedRow};
use berattelse::chart::levels::{LevelRow, Levels};
use berattelse::chart::line::{Divider, Line, LinePoint, Scale};
use berattelse::chart::matrix::{Axis, Matrix, MatrixCell, Movement};
use berattelse::chart::sparkline::{SparkPoint, Sparkline};
pub use berattelse::chart::timeline::Timeline;
use berattelse::chart::timeline::{TimelineClass, TimelineEnd, TimelineEvent};
use berattelse::chart::{Aim, Shape};
use berattelse::doc::table::Cell;
use berattelse::value::date::{Date, Year};
use berattelse::value::decimal::{Decimal, parse};
use berattelse::value::period::{Month, Period};
use berattelse::value::quantity::{Amount, Precision, Quantity, Unit};
use berattelse::value::share::Share;

pub fn year(number: i64) -> Year {
    Year::new(number).expect("a year")
}

pub fn decimal(text: &str) -> Decimal {
    parse(text).expect("a decimal")
}

/// The eight statuses of the built-in scale.
pub fn statuses() -> Vec<StatusStep> {
    [
        ("Okänt", "status-unknown", false),
        ("Finns ej", "status-0", false),
        ("Påbörjat", "status-1", false),
        ("Begränsat", "status-2", false),
        ("Definierat", "status-3", true),
        ("Managerat", "status-4", true),
        ("Optimerat", "status-5", true),
        ("Ej applicerbart", "status-na", false),
    ]
    .into_iter()
    .map(|(label, role, is_met)| StatusStep { label: label.to_owned(), role, is_met })
    .collect()
}

/// Columns from counts per year; an empty list is a year without measurement.
pub fn columns(years: &[(i64, &[u32])]) -> Columns {
    Columns {
        noun: ("kravområde".to_owned(), "kravområden".to_owned()),
        statuses: statuses(),
        years: years
            .iter()
            .map(|(number, counts)| ColumnYear {
                year: year(*number),
                counts: if counts.is_empty() {
                    Err(Gap::NotMeasured)
                } else {
                    Ok(counts.to_vec())
                },
                method_break: None,
                applies_to_others: false,
            })
            .collect(),
    }
}

/// Six years with a gap; twelve areas.
pub fn six_years() -> Columns {
    columns(&[
        (2019, &[3, 4, 3, 1, 0, 0, 0, 1]),
        (2020, &[2, 3, 4, 2, 0, 0, 0, 1]),
        (2021, &[]),
        (2022, &[0, 2, 4, 3, 2, 0, 0, 1]),
        (2023, &[0, 1, 3, 4, 2, 1, 0, 1]),
        (2024, &[0, 0, 2, 3, 4, 2, 1, 0]),
    ])
}

/// A row from texts; "" is none.
pub fn row(label: &str, level: &str, previous: &str, target: &str) -> DumbbellRow {
    let number = |text: &str| (!text.is_empty()).then(|| decimal(text));
    DumbbellRow {
        label: label.to_owned(),
        level: number(level),
        previous: number(previous),
        target: number(target),
    }
}

/// Ten areas with last year's levels.
pub fn ten_areas() -> Dumbbell {
    Dumbbell {
        measure: "mognad".to_owned(),
        noun: ("område".to_owned(), "områden".to_owned()),
        scale_min: decimal("0"),
        scale_max: decimal("4"),
        decimals: 1,
        year: year(2024),
        previous_year: Some(year(2023)),
        withheld_year: None,
        mean: Some(decimal("0.8")),
        previous_mean: Some(decimal("0.6")),
        target: Some(decimal("2.0")),
        rows: vec![
            row("Ledningens styrning och kontroll", "0.7", "0.5", "2"),
            row("Riskanalys", "0.4", "0.4", "2"),
            row("Informationsklassning", "0.5", "0.6", "2"),
            row("Inventering, undersökningar och omvärldsbevakning", "0.6", "0.2", "2"),
            row("Säkerhetsåtgärder och förbättringsarbete", "1.2", "0.9", "2"),
            row("Upphandling", "0.9", "0.8", "2"),
            row("Incident- och kontinuitetshantering", "1.1", "0.8", "2"),
            row("Medarbetarnas kunskaper och utbildningsverksamhet", "1.3", "1.0", "2"),
            row("Utveckling av säkerhetskultur", "1.0", "0.7", "2"),
            row("Uppföljning och utvärdering", "0.3", "0.2", "2"),
        ],
    }
}

/// All edges of rows at once: reached, above, at both ends, without parts.
pub fn edge_rows() -> Dumbbell {
    let mut dumbbell = ten_areas();
    dumbbell.rows = vec![
        row("Når målet", "2.0", "1.5", "2"),
        row("Över målet", "3.4", "1.9", "2"),
        row("Noll", "0", "0.4", "2"),
        row("Högst", "4", "3.9", "3.9"),
        row("Sjunkit från högt", "1.9", "3.1", "2"),
        row("Strax under målet", "1.9", "1.2", "2.1"),
        row("Ny i år", "1.4", "", "2"),
        row("Inget mål", "2.6", "2.6", ""),
        row("Ingen bedömning i år", "", "1.1", "2"),
        row("Ingenting alls", "", "", ""),
    ];
    dumbbell
}

/// A row without a level whose words would begin right of the highest target.
pub fn not_assessed_beside_the_highest_target() -> Dumbbell {
    Dumbbell {
        scale_max: decimal("11"),
        rows: vec![row("Analys", "10.4", "4", "7.7"), row("Upphandling", "", "5.7", "11")],
        ..ten_areas()
    }
}

/// A unit with a part of a whole; none when the whole is 0.
pub fn unit(label: &str, part: i64, whole: i64) -> BarRow {
    let share = Share { part: Amount::exact(part), whole: Amount::exact(whole) };
    BarRow { label: label.to_owned(), share: (whole > 0).then_some(share), decimals: 1 }
}

/// Units with all edges: none, all, nearly all, missing.
pub fn units() -> Bars {
    let total = Share { part: Amount::exact(2645), whole: Amount::about(5200) };
    Bars {
        measure: "andel medarbetare som har genomfört utbildningen".to_owned(),
        noun: ("enhet".to_owned(), "enheter".to_owned()),
        year: year(2024),
        aim: Aim::Higher,
        target: Some(decimal("95")),
        total: Some(BarRow {
            label: "Hela organisationen".to_owned(),
            share: Some(total),
            decimals: 1,
        }),
        rows: vec![
            unit("Regionledningskontoret", 118, 118),
            unit("Folktandvården", 205, 500),
            unit("Hälsocentralerna och närsjukvården", 402, 1100),
            unit("Kultur- och fritidsförvaltningen", 1999, 2000),
            unit("Kollektivtrafiken", 3, 140),
            unit("Patientnämnden", 0, 12),
            unit("Räddningstjänsten", 0, 0),
        ],
    }
}

/// Units that miss, reach and pass a target by little, from tenths of a percentage point on.
pub fn units_near_the_target() -> Bars {
    let parts = [590, 598, 600, 602, 604, 606, 608, 610, 615, 625, 650];
    let rows = parts.map(|part| unit(&format!("Enhet {part}"), part, 1000));
    Bars { target: Some(decimal("60")), total: None, rows: rows.to_vec(), ..units() }
}

/// Risks on four levels.
pub fn risks() -> Levels {
    let row = |one: &str, other: &str, step, count, previous| LevelRow {
        name: (one.to_owned(), other.to_owned()),
        step,
        count,
        previous,
    };
    Levels {
        noun: ("risk".to_owned(), "risker".to_owned()),
        year: year(2024),
        previous_year: Some(year(2023)),
        withheld_year: None,
        rows: vec![
            row("kritisk", "kritiska", 3, 4, Some(5)),
            row("hög", "höga", 2, 9, Some(8)),
            row("medel", "medel", 1, 8, Some(8)),
            row("låg", "låga", 0, 4, Some(3)),
        ],
        unassessed: 0,
        previous_unassessed: 0,
    }
}

/// A grid from a code per area and year, as in its cells; "" is an area that was not assessed, and
/// years without any are not measured.
pub fn grid(years: &[i64], rows: &[(&str, &str, &[&str])]) -> Grid {
    let codes = ["?", "0", "1", "2", "3", "4", "5", "–"];
    let place = |code: &&str| codes.iter().position(|each| each == code);
    let is_measured = |index: usize| rows.iter().any(|(_, _, codes)| !codes[index].is_empty());
    Grid {
        noun: ("kravområde".to_owned(), "kravområden".to_owned()),
        statuses: statuses(),
        years: years
            .iter()
            .enumerate()
            .map(|(index, number)| GridYear {
                year: year(*number),
                gap: (!is_measured(index)).then_some(Gap::NotMeasured),
                method_break: None,
            })
            .collect(),
        rows: rows
            .iter()
            .map(|(reference, label, codes)| GridRow {
                reference: (!reference.is_empty()).then(|| (*reference).to_owned()),
                label: (*label).to_owned(),
                statuses: codes.iter().map(place).collect(),
            })
            .collect(),
    }
}

/// Twelve areas over six years with a gap: risen, fallen, new, unknown, not applicable.
pub fn twelve_areas() -> Grid {
    let rows: &[(&str, &str, &[&str])] = &[
        ("4 §", "Ledning och styrning", &["1", "2", "", "3", "3", "4"]),
        ("5 §", "Informationsklassning", &["0", "1", "", "2", "3", "3"]),
        ("6 §", "Riskhantering", &["1", "2", "", "2", "3", "3"]),
        (
            "7 §",
            "Inventering, undersökningar och omvärldsbevakning",
            &["?", "0", "", "1", "1", "2"],
        ),
        ("8 §", "Behörigheter och åtkomst", &["2", "2", "", "3", "4", "3"]),
        ("9 §", "Kryptering", &["0", "1", "", "2", "2", "2"]),
        ("10 §", "Driftsäkerhet", &["1", "2", "", "2", "3", "3"]),
        ("11 §", "Nätverk och kommunikation", &["1", "1", "", "2", "?", "3"]),
        ("12 §", "Leverantörer och upphandling", &["?", "?", "", "1", "1", "?"]),
        ("13 §", "Incidenthantering", &["2", "3", "", "3", "4", "5"]),
        ("14 §", "Kontinuitetshantering", &["0", "0", "", "1", "1", "–"]),
        ("15 §", "Efterlevnad och granskning", &["–", "–", "", "–", "–", "1"]),
    ];
    grid(&[2019, 2020, 2021, 2022, 2023, 2024], rows)
}

/// Whole years.
pub fn whole_years(years: &[i64]) -> Vec<Period> {
    years.iter().map(|number| Period::whole_year(year(*number))).collect()
}

/// Months of a year.
pub fn months(number: i64, first: u8, last: u8) -> Period {
    let month = |number_of| Month { year: year(number), number: number_of };
    Period { first: month(first), last: month(last) }
}

/// Grouped bars from texts: "" is missing, "-" is not listed.
pub fn grouped(periods: Vec<Period>, rows: &[(&str, &[&str])]) -> Grouped {
    let entry = |text: &&str| match *text {
        "" => Entry::Missing,
        "-" => Entry::NotListed,
        text => Entry::Amount(decimal(text)),
    };
    let row = |(label, entries): &(&str, &[&str])| GroupedRow {
        label: (*label).to_owned(),
        entries: entries.iter().map(entry).collect(),
    };
    Grouped {
        noun: ("incident".to_owned(), "incidenter".to_owned()),
        decimals: 0,
        periods,
        gaps: Vec::new(),
        is_comparable: true,
        rows: rows.iter().map(row).collect(),
    }
}

/// A whole year and ten months of the next.
pub fn disturbances() -> Grouped {
    let periods = vec![months(2023, 1, 12), months(2024, 1, 10)];
    grouped(
        periods,
        &[
            ("Citrixprestanda", &["172", "16"]),
            ("Cosmic prestanda", &["55", "10"]),
            ("Tappade standardskrivare", &["60", "1"]),
            ("Inloggningsproblem SITHS e-ID", &["213", "361"]),
        ],
    )
}

/// Four years with all edges: new, ended, missing, small, none.
pub fn incidents_of_years() -> Grouped {
    let grouped = grouped(
        whole_years(&[2020, 2022, 2023, 2024]),
        &[
            ("Nätfiske och social manipulation", &["102", "180", "213", "361"]),
            ("Driftstörning hos leverantör", &["90", "", "172", "16"]),
            ("Förlorad utrustning", &["2", "3", "0", "4"]),
            ("Obehörig åtkomst", &["-", "-", "-", "10"]),
            ("Felskickade handlingar", &["12", "11", "14", "-"]),
            ("Intrång", &["1", "0", "0", "0"]),
            ("Skadlig kod", &["40", "44", "60", ""]),
        ],
    );
    Grouped { gaps: vec![(year(2021), Gap::NotMeasured)], ..grouped }
}
/// The 25 risks of [`risks`] in a matrix of 5 × 5, and the 24 of the year before.
pub fn matrix() -> Matrix {
    // From the lowest likelihood; a cell is its level's place, this year's count, last year's.
    let cells: [[(usize, u32, u32); 5]; 5] = [
        [(3, 1, 1), (3, 1, 0), (3, 0, 0), (3, 0, 0), (2, 0, 0)],
        [(3, 1, 1), (3, 1, 1), (2, 2, 2), (2, 1, 1), (1, 0, 0)],
        [(3, 0, 0), (2, 2, 2), (2, 3, 3), (1, 4, 3), (1, 1, 1)],
        [(3, 0, 0), (2, 0, 0), (1, 3, 3), (0, 2, 2), (0, 1, 1)],
        [(2, 0, 0), (1, 0, 0), (1, 1, 1), (0, 1, 1), (0, 0, 1)],
    ];
    let cell =
        |(level, count, previous): (usize, u32, u32)| MatrixCell { level, count, previous };
    let axis = |title: &str, steps: [&str; 5]| Axis {
        title: title.to_owned(),
        steps: steps.map(str::to_owned).into(),
    };
    Matrix {
        levels: risks(),
        likelihood: axis("Sannolikhet", ["nästan aldrig", "sällan", "ibland", "ofta", "jämt"]),
        consequence: axis("Konsekvens", ["ingen", "måttlig", "stor", "svår", "förödande"]),
        cells: cells.map(|row| row.map(cell).into()).into(),
        unplaced: 0,
        movement: Some(Movement { new: 2, moved: 3, closed: 1, kept: 20 }),
    }
}

/// A percentage with a decimal.
pub fn percent(text: &str) -> Quantity {
    let precision = Precision::Exact;
    Quantity { amount: decimal(text), precision, unit: Unit::Percent, decimals: 1 }
}

/// A line of percentages; "" is a year without measurement.
pub fn line(points: &[(i64, &str)]) -> Line {
    let point = |(number, value): &(i64, &str)| LinePoint {
        year: year(*number),
        value: if value.is_empty() { Err(Gap::NotMeasured) } else { Ok(percent(value)) },
        divider: None,
    };
    Line {
        title: "Genomförd utbildning".to_owned(),
        measure: "andel medarbetare".to_owned(),
        subject: "andelen".to_owned(),
        aim: Aim::Higher,
        scale: Scale::Percent,
        target: Some(Quantity { decimals: 0, ..percent("95") }),
        points: points.iter().map(point).collect(),
    }
}

/// Six years with a gap.
pub fn six_shares() -> Line {
    line(&[
        (2019, "61.2"),
        (2020, "68.0"),
        (2021, ""),
        (2022, "79.4"),
        (2023, "84.1"),
        (2024, "89.3"),
    ])
}

/// Eight years of numbers that are wider than what is left for a year in a narrow drawing.
pub fn huge_counts() -> Line {
    let years: Vec<(i64, &str)> = (2010..2018).map(|year| (year, "4294967295")).collect();
    let mut line = Line { scale: Scale::Counts, target: None, ..line(&years) };
    for value in line.points.iter_mut().filter_map(|point| point.value.as_mut().ok()) {
        *value = Quantity { unit: Unit::One, ..value.clone() };
    }
    line
}

/// A scale of four classes, of which the second has a name.
pub fn classes() -> Vec<TimelineClass> {
    let name = |number| (number == 2).then(|| "Mindre allvarlig".to_owned());
    (1..=4).map(|number| TimelineClass { number, name: name(number) }).collect()
}

/// An event of so many minutes from a day's minute; none for an end that is not known.
pub fn event(title: &str, day: &str, minute: i64, length: Option<i64>) -> TimelineEvent {
    let first = Date::parse(day).expect("a day").days() * 1440 + minute;
    let time = |minute: i64| format!("{day} {:02}:{:02}", minute / 60 % 24, minute % 60);
    let minutes = |amount: i64| Quantity {
        amount: amount.into(),
        precision: Precision::Exact,
        unit: Unit::Minutes,
        decimals: 0,
    };
    TimelineEvent {
        title: Cell::text(title),
        first,
        begins: time(minute),
        end: length.map_or(TimelineEnd::Unknown, |length| {
            TimelineEnd::At(first + length, time(minute + length))
        }),
        when: time(minute),
        duration: length.map(minutes),
        class: None,
        is_under_analysis: false,
    }
}

/// One outage whose end is known and one that is still analysed.
pub fn outages() -> Timeline {
    let firewalls =
        event("Misslyckad uppgradering av brandväggar", "2021-09-01", 306, Some(234));
    let october = event("Avbrott i oktober", "2021-10-10", 1080, None);
    Timeline {
        noun: ("avbrott".to_owned(), "avbrott".to_owned()),
        period: months(2021, 9, 10),
        classes: classes(),
        events: vec![
            TimelineEvent { class: Some(1), ..firewalls },
            TimelineEvent { is_under_analysis: true, ..october },
        ],
    }
}

/// So many that each class has its lanes.
pub fn many_events() -> Timeline {
    let events = (0..30).map(|index: i64| {
        let day = format!("2024-{:02}-{:02}", index % 12 + 1, index % 28 + 1);
        let length = if index % 5 == 0 { 60_000 } else { 90 + index };
        let class = usize::try_from(index % 4).ok();
        TimelineEvent { class, ..event(&format!("Avbrott {index}"), &day, 60, Some(length)) }
    });
    let mut events: Vec<TimelineEvent> = events.collect();
    events.sort_by_key(|event| event.first);
    Timeline { period: months(2024, 1, 12), events, ..outages() }
}

/// The course of [`six_shares`].
pub fn course() -> Sparkline {
    let point = |text: &str| SparkPoint {
        value: (!text.is_empty()).then(|| decimal(text)),
        is_new_method: false,
    };
    let points = ["61.2", "68.0", "", "79.4", "84.1", "89.3"].map(point).to_vec();
    Sparkline { ends: Some((decimal("0"), decimal("100"))), points }
}

/// Every chart at the size of a report, by name: what is golden, and what is measured.
pub fn all() -> Vec<(&'static str, Shape)> {
    vec![
        ("columns", Shape::Columns(six_years())),
        ("dumbbell", Shape::Dumbbell(ten_areas())),
        ("dumbbell-edges", Shape::Dumbbell(edge_rows())),
        ("bars", Shape::Bars(units())),
        ("levels", Shape::Levels(risks())),
        ("grid", Shape::Grid(twelve_areas())),
        ("matrix", Shape::Matrix(matrix())),
        ("radar", Shape::Radar(ten_areas())),
        ("line", Shape::Line(six_shares())),
        ("grouped", Shape::Grouped(disturbances())),
        ("timeline", Shape::Timeline(outages())),
        ("timeline-lanes", Shape::Timeline(many_events())),
        ("grouped-years", Shape::Grouped(incidents_of_years())),
    ]
}

/// Shapes of every kind in which a text stands wherever a project can put one.
pub fn named(text: &str) -> Vec<Shape> {
    let own = || text.to_owned();
    let mut bars = units();
    bars.rows.truncate(3);
    bars.measure = own();
    bars.rows[1].label = own();
    bars.noun = (own(), own());
    let mut areas = ten_areas();
    areas.rows.truncate(5);
    areas.rows[0].label = own();
    let mut fields = matrix();
    fields.levels.rows[0].name = (own(), own());
    fields.likelihood.steps[0] = own();
    let mut statuses = six_years();
    statuses.statuses[3].label = own();
    let mut grid = twelve_areas();
    grid.rows.truncate(3);
    grid.rows[1].label = own();
    grid.rows[2].reference = Some(own());
    grid.years[3].method_break = Some(own());
    let mut line = six_shares();
    (line.title, line.measure) = (own(), own());
    line.points[4].divider = Some(Divider::Method(own()));
    let mut categories = incidents_of_years();
    categories.rows.truncate(3);
    categories.rows[0].label = own();
    let mut events = outages();
    events.events[0].title = Cell::text(text);
    events.classes[2].name = Some(own());
    vec![
        Shape::Bars(bars),
        Shape::Dumbbell(areas.clone()),
        Shape::Matrix(fields.clone()),
        Shape::Columns(statuses),
        Shape::Grid(grid),
        Shape::Line(line),
        Shape::Grouped(categories),
        Shape::Timeline(events),
        Shape::Radar(areas),
        Shape::Levels(fields.levels),
    ]
}
