//! Tiles, pictures, tables and cards of the report made by hand.
//!
//! In: nothing. Out: answers with every display, mark, judgement and cell. Never: chapters.

use berattelse::doc::answer::{
    ActionLink, Card, ChangeLine, Display, Drawing, Judgement, Mark, Meter, NumberedTable,
    Overview, Picture, SourceLine, SvgInner, Tile,
};
use berattelse::doc::table::{Cell, Column, Place, Row, Table};

use crate::hand_made::paragraph;

pub fn value(hedge: Option<&str>, number: &str, unit: &str) -> Display {
    let hedge = hedge.map(str::to_owned);
    Display::Value { hedge, number: number.to_owned(), unit: unit.to_owned() }
}

pub fn change(mark: Mark, judgement: Judgement, words: &str) -> Option<ChangeLine> {
    Some(ChangeLine { mark, judgement, text: words.to_owned() })
}

pub fn tile(title: &str, display: Display, ground: &str) -> Tile {
    Tile {
        title: title.to_owned(),
        anchor: None,
        row: None,
        display,
        meter: None,
        ground: ground.to_owned(),
        change: None,
        target: Some("Inget mål är satt".to_owned()),
    }
}

pub fn overview() -> Overview {
    let none = "Ingen jämförelse: första mätningen";
    Overview {
        tiles: vec![
            Tile {
                anchor: Some("card-training".to_owned()),
                row: Some("kallor".to_owned()),
                meter: Some(Meter { filled: 509, target: Some(950) }),
                change: change(Mark::Up, Judgement::Better, "Bättre, +14,2 procentenheter"),
                target: Some("Mål 95 %: ej nått".to_owned()),
                ..tile(
                    "Genomförd utbildning",
                    value(None, "50,9", "%"),
                    "2 645 av cirka 5 200 medarbetare har genomfört 2024 års utbildning.",
                )
            },
            Tile {
                meter: Some(Meter { filled: 200, target: Some(500) }),
                change: change(Mark::Dot, Judgement::Neutral, "Oförändrat"),
                ..tile(
                    "Mognad, Cybersäkerhetskollen",
                    value(None, "0,8", "av 4"),
                    "Genomsnitt för tio områden på en femgradig skala, 0–4.",
                )
            },
            Tile {
                change: change(Mark::Down, Judgement::Worse, "Sämre, −2 risker"),
                ..tile(
                    "Risker i riskregistret",
                    value(None, "25", "risker"),
                    "4 kritiska, 9 höga, 8 medel och 4 låga.",
                )
            },
            Tile {
                change: change(Mark::Dot, Judgement::Neutral, none),
                meter: Some(Meter { filled: 10, target: Some(300) }),
                ..tile(
                    "Informationsklassning",
                    value(Some("högst"), "1,0", "%"),
                    "30 klassningar av minst 3 000 informationssystem. Antalet system är inte känt.",
                )
            },
            tile(
                "Riskanalyser av kritiska områden",
                Display::Words("Kan inte rapporteras".to_owned()),
                "De verksamhetskritiska områdena är inte identifierade. Andelen kan därför inte beräknas.",
            ),
            Tile {
                target: None,
                ..tile(
                    "Reservrutiner",
                    Display::Withheld("Uppgift utelämnad".to_owned()),
                    "Uppgift utelämnad, 18 kap. 8 § 3 OSL",
                )
            },
        ],
        note: "Jämförelser avser 2023. Så är talen framräknade:".to_owned(),
        note_link: Some(Place { text: "bilaga A".to_owned(), anchor: "kallor".to_owned() }),
    }
}

pub fn drawing() -> Drawing {
    let bar = |width: u32, y: u32| {
        format!(
            "<rect x=\"0\" y=\"{y}\" width=\"{width}\" height=\"120\" fill=\"var(--d-nu,#174486)\"/>"
        )
    };
    let markup = |scale: u32| {
        let bars: String = (0..6).map(|row| bar(scale * (row + 2), row * 240 + 60)).collect();
        format!(
            "<g aria-hidden=\"true\">{bars}<text x=\"40\" y=\"1700\" font-size=\"135\" fill=\"var(--d-ink,#1B1F24)\">0 till 4</text></g>"
        )
    };
    Drawing {
        wide: SvgInner { width: 6800, height: 1800, markup: markup(700) },
        narrow: Some(SvgInner { width: 3600, height: 1800, markup: markup(360) }),
        print: Vec::new(),
    }
}

pub fn levels() -> Table {
    let row = |area: &str, level: &str, target: &str| {
        Row::new(vec![Cell::text(area), Cell::text(level), Cell::text(target)])
    };
    Table {
        columns: vec![Column::text("Område", 3), Column::number("2024"), Column::number("Mål")],
        rows: vec![row("Uppföljning", "0,3", "2,0"), row("Riskanalys", "0,4", "2,0")],
    }
}

pub fn picture() -> Picture {
    Picture {
        label: "Figur 1".to_owned(),
        anchor: "fig-maturity".to_owned(),
        headline: "Inget av tio områden når målet".to_owned(),
        subtitle: "Mognad per område på skalan 0–4, 2024".to_owned(),
        drawing: drawing(),
        alternative_text: "Punktdiagram med \"tio\" områden.".to_owned(),
        summary: "Genomsnittet är 0,8 och målet 2,0.".to_owned(),
        source: "Källa: Cybersäkerhetskollen 2024-11-30.".to_owned().into(),
        table: levels(),
        table_title: "Mognad per område på skalan 0–4, 2024".to_owned(),
        table_label: "Tabell A.2".to_owned(),
        table_anchor: "tab-a-2".to_owned(),
    }
}

pub fn risks() -> NumberedTable {
    let level = |text: &str, step| Cell::Level { text: text.to_owned(), step };
    let number = |text: &str| Cell::text(text);
    let cells = |risk: Cell, level: Cell, owner: Cell| {
        Row::new(vec![risk, level, number("4"), number("5"), owner])
    };
    NumberedTable {
        label: "Tabell 1".to_owned(),
        anchor: "tab-risks".to_owned(),
        introduction: Some("Registret har fem risker.".to_owned()),
        title: "Risker i riskregistret, ordnade efter nivå".to_owned(),
        subtitle: Some("Skala 1–5, 2025-01-15".to_owned()),
        table: Table {
            columns: vec![
                Column::text("Risk", 4),
                Column::text("Nivå", 0),
                Column::number("Sannolikhet"),
                Column::number("Konsekvens"),
                Column::text("Riskägare", 2),
            ],
            rows: vec![
                cells(
                    Cell::text("R01 Obehörig åtkomst genom brister i behörighetsstyrningen"),
                    level("Kritisk", 3),
                    Cell::text("Områdeschef digitalisering"),
                ),
                cells(
                    Cell::Withheld("Uppgift utelämnad, 18 kap. 8 § 3 OSL".to_owned()),
                    level("Hög", 2),
                    Cell::text("Säkerhetschef"),
                ),
                cells(
                    Cell::text("R16 Bristande kunskap om nätfiske"),
                    level("Medel", 1),
                    Cell::Lines(vec![
                        "HR-direktören".to_owned(),
                        "Regiondirektören".to_owned(),
                    ]),
                ),
                cells(
                    Cell::text("R23 Utskrifter lämnas"),
                    level("Låg", 0),
                    Cell::Missing("Uppgift saknas".to_owned()),
                ),
                Row::total(vec![
                    Cell::text("Alla"),
                    Cell::text("25"),
                    Cell::text("4"),
                    Cell::text("5"),
                    Cell::text("alla"),
                ]),
            ],
        },
        source: Some(SourceLine {
            text: "Källa: regionens riskregister 2025-01-15.".to_owned(),
            calculation: row(),
        }),
    }
}

pub fn follow_up() -> NumberedTable {
    let marks = [
        (Mark::Full, "Genomförd", false),
        (Mark::Half, "Pågår", false),
        (Mark::Half, "Försenad", true),
        (Mark::Empty, "Ej påbörjad", false),
        (Mark::Dash, "Utgår", false),
    ];
    let row = |(index, (mark, word, is_late)): (usize, (Mark, &str, bool))| Row {
        anchor: Some(format!("action-{index}")),
        ..Row::new(vec![
            Cell::text(format!("Å{}", index + 1)),
            Cell::Titled {
                title: "Utbildningsuppföljning".to_owned(),
                note: "Berättelse 2023".to_owned(),
                anchor: Some("card-training".to_owned()),
            },
            Cell::text("2025-12-31"),
            Cell::Status { mark, text: word.to_owned(), is_late },
        ])
    };
    NumberedTable {
        label: "Tabell 2".to_owned(),
        anchor: "tab-follow-up".to_owned(),
        introduction: None,
        title: "Åtgärder och deras status".to_owned(),
        subtitle: None,
        table: Table {
            columns: vec![
                Column::text("Nr", 0),
                Column::text("Åtgärd och ursprung", 4),
                Column::text("Klar senast", 0),
                Column::text("2024", 0),
            ],
            rows: marks.into_iter().enumerate().map(row).collect(),
        },
        source: None,
    }
}

pub fn statuses() -> NumberedTable {
    let heads =
        ["Okänt", "Finns ej", "Påbörjat", "Begränsat", "Definierat", "Managerat", "Optimerat"];
    let mut columns = vec![Column::text("År", 0)];
    columns.extend(heads.map(Column::number));
    let row = |year: &str| {
        let place = Place { text: "avsnitt 2".to_owned(), anchor: "måluppfyllnad".to_owned() };
        let mut cells = vec![Cell::Placed {
            title: year.to_owned(),
            note: String::new(),
            words: "Visas i".to_owned(),
            places: vec![place],
        }];
        cells.extend((0..7).map(|count| Cell::text(count.to_string())));
        Row { anchor: Some(format!("calc-{year}")), ..Row::new(cells) }
    };
    NumberedTable {
        label: "Tabell A.1".to_owned(),
        anchor: "tab-a-1".to_owned(),
        introduction: None,
        title: "Kravområden per status".to_owned(),
        subtitle: None,
        table: Table { columns, rows: vec![row("2023"), row("2024")] },
        source: None,
    }
}

fn row() -> Option<Place> {
    Some(Place { text: "bilaga A, rad 8".to_owned(), anchor: "kallor".to_owned() })
}

pub fn card() -> Card {
    Card {
        anchor: "card-training".to_owned(),
        title: "Andel medarbetare som har genomfört 2024 års informationssäkerhetsutbildning".to_owned(),
        short_title: "Genomförd utbildning".to_owned(),
        id: "training".to_owned(),
        display: value(None, "50,9", "%"),
        reporting: vec![paragraph(
            "2 645 av cirka 5 200 medarbetare har genomfört utbildningen; 2 555 har inte slutfört den.",
        )],
        change: change(Mark::Up, Judgement::Better, "Bättre, +14,2 procentenheter"),
        comment: vec![paragraph(
            "Ökningen är tydlig, men målet 95 procent är långt ifrån nått. Medarbetare inom hälsocentraler och folktandvård har svårast att avsätta tid.",
        )],
        proposals: vec![paragraph("Tätare uppföljning under 2025 med särskilt fokus på hälsocentraler.")],
        actions: vec![ActionLink {
            title: "Å7 Utbildningsuppföljning".to_owned(),
            anchor: Some("action-1".to_owned()),
            status: "pågår".to_owned(),
        }],
        meta: SourceLine {
            text: "Källa: utbildningsplattformen, uttag 2025-01-08. Avser 2024-12-31. Mål 95 %. Ansvarig: HR-direktören.".to_owned(),
            calculation: row(),
        },
        secrecy: None,
    }
}

pub fn empty_card() -> Card {
    Card {
        anchor: "card-analyses".to_owned(),
        title: "Riskanalyser av kritiska områden".to_owned(),
        short_title: "Riskanalyser".to_owned(),
        id: "analyses".to_owned(),
        display: Display::Words("Kan inte rapporteras".to_owned()),
        change: None,
        actions: Vec::new(),
        meta: card().meta.text.into(),
        secrecy: Some("Sekretess 18 kap. 8 § 3 OSL 2025-03-03 Region Exempel".to_owned()),
        ..card()
    }
}
