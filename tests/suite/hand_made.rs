//! A report made by hand, with every kind of block, answer and cell, for the writers' tests.
//!
//! In: nothing. Out: a report and a theme. Never: a project on disk.

use std::collections::BTreeMap;
use std::sync::Arc;

use berattelse::base::diagnostic::Diagnostics;
use berattelse::base::files::Files;
use berattelse::base::path::ProjectPath;
use berattelse::base::source::{Sources, Span, Spanned};
use berattelse::base::wording::Language;
use berattelse::chart::{self, Shape};
use berattelse::doc::answer::{BlockAnswer, InlineAnswer, Picture, Tile, WithheldPassage};
use berattelse::doc::head::{Head, HeadEntry, SecrecyMark};
use berattelse::doc::report::{
    ActionData, Chapter, ImageFile, KeyFigureData, KeyNumber, Links, Mosaic, Neighbour, Origin,
    OutlineEntry, Report, ReportInline, ReportNode, ValueData, YearData,
};
use berattelse::doc::secrecy::Edition;
use berattelse::doc::theme::Theme;
use berattelse::doc::tree::{
    Align, Block, Callout, CalloutKind, Heading, Image, Inline, LinkTarget, List, ListItem,
    Note, ProseTable,
};
use berattelse::project::embedded;
use berattelse::read;
use berattelse::value::date::{Date, Year};
use berattelse::value::format::Locale;

use crate::chart_samples;
use crate::hand_made_parts::{card, empty_card, follow_up, overview, picture, risks, statuses};

/// A span in a source that nobody looks into.
fn span() -> Span {
    let mut sources = Sources::default();
    let path = ProjectPath::new("hand-made.md").expect("a path");
    let id = sources.add(path, "");
    sources.get(id).span()
}

pub fn node(block: Block<InlineAnswer, BlockAnswer>) -> ReportNode {
    Spanned::new(block, span())
}

fn text(words: &str) -> Vec<ReportInline> {
    vec![Inline::Text(words.to_owned())]
}

pub fn paragraph(words: &str) -> ReportNode {
    node(Block::Paragraph(text(words)))
}

fn heading(level: u8, anchor: &str, number: Option<&str>, words: &str) -> ReportNode {
    node(Block::Heading(Heading {
        level,
        anchor: anchor.to_owned(),
        number: number.map(str::to_owned),
        content: text(words),
    }))
}

fn answer(answer: BlockAnswer) -> ReportNode {
    node(Block::Hole(answer))
}

fn callout(kind: CalloutKind, label: &str, words: &str) -> ReportNode {
    let blocks = vec![paragraph(words)];
    node(Block::Callout(Callout { kind, label: label.to_owned(), blocks }))
}

fn item(task: Option<bool>, words: &str) -> ListItem<InlineAnswer, BlockAnswer> {
    ListItem { task, blocks: vec![paragraph(words)] }
}

fn list(start: Option<u64>, items: Vec<ListItem<InlineAnswer, BlockAnswer>>) -> ReportNode {
    node(Block::List(List { start, items }))
}

fn link(target: LinkTarget, words: &str) -> ReportInline {
    Inline::Link { target, content: text(words), span: span() }
}

fn prose() -> ReportNode {
    let hole = |answer| Inline::Hole(answer);
    let said = |words: &str| Inline::Text(words.to_owned());
    node(Block::Paragraph(vec![
        said("Regionen mäter mognaden <i>tio</i> områden & mer."),
        Inline::Note("kollen".to_owned()),
        said(" Genomsnittet är "),
        hole(InlineAnswer::Traced {
            value: Box::new(InlineAnswer::Value("0,8".to_owned())),
            row: "calc-2024".to_owned(),
        }),
        said(", se "),
        hole(InlineAnswer::Reference {
            text: "figur 1".to_owned(),
            anchor: "fig-maturity".to_owned(),
        }),
        said(". "),
        Inline::Strong(text("Två")),
        said(" reservrutiner är "),
        hole(InlineAnswer::Withheld("Uppgift utelämnad, 18 kap. 8 § 3 OSL".to_owned())),
        said(" och andelen "),
        hole(InlineAnswer::Missing("kan inte rapporteras".to_owned())),
        said("; larm tas om hand "),
        hole(InlineAnswer::Marked {
            text: "vardagar 07–18".to_owned(),
            provision: "18:8 p 3".to_owned(),
        }),
        said(". "),
        Inline::Emphasis(text("Betonat")),
        said(", "),
        Inline::Strikethrough(text("struket")),
        said(", "),
        Inline::Code("kod <b>".to_owned()),
        Inline::Break,
        link(LinkTarget::Address("https://example.org/?a=1&b=\"2\"".to_owned()), "utåt"),
        said(" "),
        link(LinkTarget::Anchor("måluppfyllnad".to_owned()), "inom sidan"),
        said(" "),
        link(LinkTarget::Relative("../2023/index.html".to_owned()), "bredvid"),
        said(" "),
        link(LinkTarget::Address("javascript:alert(1)".to_owned()), "inte en länk"),
        said(" den 2024-12-31."),
        Inline::Note("kollen".to_owned()),
    ]))
}

fn goals() -> Chapter {
    let prose_table = ProseTable {
        aligns: vec![Align::Start, Align::End],
        head: vec![text("Område"), text("Antal")],
        rows: vec![vec![text("Vård"), text("12")], vec![text("Stab"), text("3")]],
        title: text("Antal"),
        source: text("Källa: stabens lista."),
        label: "Tabell 9".to_owned(),
        anchor: "tab-antal".to_owned(),
    };
    let image = |caption: Vec<ReportInline>, anchor: &str| {
        node(Block::Image(Image {
            path: "images/karta.png".to_owned(),
            alternative_text: "Karta över regionen".to_owned(),
            caption,
            source: text("Källa: Region Exempel."),
            label: "Figur 2".to_owned(),
            anchor: anchor.to_owned(),
        }))
    };
    let nodes = vec![
        heading(2, "riskhantering", Some("2.1"), "Riskhantering"),
        prose(),
        answer(BlockAnswer::Picture(Box::new(picture()))),
        answer(BlockAnswer::Table(risks())),
        heading(2, "utbildning", Some("2.2"), "Informationssäkerhetsutbildning"),
        paragraph("Utbildningen har under året getts som korta interaktiva moduler."),
        answer(BlockAnswer::Card(Box::new(card()))),
        answer(BlockAnswer::Card(Box::new(empty_card()))),
        heading(3, "fler-delar", None, "Fler delar"),
        callout(CalloutKind::Action, "Åtgärd Å7, pågår, klar 2025-12-31", "Följ upp."),
        callout(CalloutKind::Note, "Observera", "En anmärkning."),
        callout(CalloutKind::Tip, "Så läser du", "Ett råd."),
        callout(CalloutKind::Important, "Viktigt", "Något viktigt."),
        callout(CalloutKind::Warning, "Varning", "En varning."),
        callout(
            CalloutKind::Secret,
            "Sekretess 18 kap. 8 § 3 OSL 2025-03-03 Region Exempel",
            "Två av tre reservvägar för larm fungerade inte vid övningen i oktober.",
        ),
        answer(BlockAnswer::Withheld(WithheldPassage {
            label: "Avsnitt utelämnat".to_owned(),
            text: "Uppgift utelämnad, 18 kap. 8 § 3 OSL".to_owned(),
        })),
        list(None, vec![item(None, "första"), item(None, "andra")]),
        list(Some(3), vec![item(None, "tredje"), item(None, "fjärde")]),
        list(None, vec![item(Some(true), "klart"), item(Some(false), "inte klart")]),
        node(Block::Quote(vec![paragraph("Ett citat.")])),
        node(Block::Code { text: "let a = 1 < 2;".to_owned() }),
        node(Block::Rule),
        node(Block::Table(prose_table)),
        image(text("Regionens sjukhus. Källa: egen karta."), "fig-karta"),
        image(Vec::new(), ""),
        heading(4, "djupare", None, "Djupare"),
        paragraph("Sist."),
    ];
    Chapter {
        number: Some("2".to_owned()),
        kicker: None,
        anchor: "måluppfyllnad".to_owned(),
        title: text("Måluppfyllnad utifrån nyckeltal"),
        nodes,
        notes: vec![note(
            "kollen",
            1,
            "Cybersäkerhetskollen är ett verktyg för självskattning.",
        )],
    }
}

fn note(label: &str, number: u32, words: &str) -> Note<InlineAnswer, BlockAnswer> {
    Note { label: label.to_owned(), number, blocks: vec![paragraph(words)], span: span() }
}

fn about() -> Chapter {
    let sentence = vec![Inline::Text("Text.".to_owned()), Inline::Note("lag".to_owned())];
    let nodes = vec![node(Block::Paragraph(sentence))];
    let notes = vec![note("lag", 2, "MSBFS 2020:6.")];
    Chapter { notes, ..chapter(Some("1"), None, "om", "Om berättelsen", nodes) }
}

fn chapter(
    number: Option<&str>,
    kicker: Option<&str>,
    anchor: &str,
    title: &str,
    nodes: Vec<ReportNode>,
) -> Chapter {
    Chapter {
        number: number.map(str::to_owned),
        kicker: kicker.map(str::to_owned),
        anchor: anchor.to_owned(),
        title: text(title),
        nodes,
        notes: Vec::new(),
    }
}

fn chapters() -> Vec<Chapter> {
    vec![
        chapter(
            None,
            None,
            "aret-i-korthet",
            "Året i korthet",
            vec![
                paragraph(
                    "Hälften av medarbetarna har genomfört årets utbildning, men mognaden är låg. Fyra risker är kritiska.",
                ),
                answer(BlockAnswer::Overview(overview())),
                callout(
                    CalloutKind::Decision,
                    "Förslag till beslut",
                    "Regionstyrelsen föreslås besluta att godkänna berättelsen senast 2025-09-30.",
                ),
                answer(BlockAnswer::Contents),
            ],
        ),
        about(),
        goals(),
        chapter(
            Some("3"),
            None,
            "uppfoljning",
            "Uppföljning",
            vec![answer(BlockAnswer::Table(follow_up()))],
        ),
        chapter(
            Some("A"),
            Some("Bilaga A"),
            "kallor",
            "Källor och beräkningar",
            vec![paragraph("Här står allt."), answer(BlockAnswer::Table(statuses()))],
        ),
    ]
}

fn outline() -> Vec<OutlineEntry> {
    let entry = |level, number: Option<&str>, title: &str, anchor: &str| OutlineEntry {
        level,
        number: number.map(str::to_owned),
        title: title.to_owned(),
        anchor: anchor.to_owned(),
    };
    vec![
        entry(1, None, "Året i korthet", "aret-i-korthet"),
        entry(1, Some("1"), "Om berättelsen", "om"),
        entry(1, Some("2"), "Måluppfyllnad utifrån nyckeltal", "måluppfyllnad"),
        entry(2, Some("2.1"), "Riskhantering", "riskhantering"),
        entry(2, Some("2.2"), "Informationssäkerhetsutbildning", "utbildning"),
        entry(1, Some("3"), "Uppföljning", "uppfoljning"),
        entry(1, Some("A"), "Källor och beräkningar", "kallor"),
    ]
}

fn head(edition: Edition) -> Head {
    let entry = |label: &str, value: &str, link: Option<&str>, is_short| HeadEntry {
        label: label.to_owned(),
        value: value.to_owned(),
        link: link.map(str::to_owned),
        is_short,
    };
    let (name, mark) = match edition {
        Edition::Public => ("Offentlig utgåva", None),
        Edition::Internal => (
            "Intern utgåva",
            Some(SecrecyMark {
                running: "Intern utgåva, innehåller sekretess".to_owned(),
                stamp: vec![
                    "SEKRETESS".to_owned(),
                    "Enligt 18 kap. 8 § 3 offentlighets- och sekretesslagen (2009:400)"
                        .to_owned(),
                    "2025-03-03, Region Exempel".to_owned(),
                ],
            }),
        ),
    };
    Head {
        language: Language::Sv,
        edition,
        organisation: "Region Exempel".to_owned(),
        title: "Informationssäkerhetsberättelse".to_owned(),
        cover_title: "Informations\u{ad}säkerhets\u{ad}berättelse".to_owned(),
        year: Year::new(2024).expect("a year"),
        running_title: "Informationssäkerhetsberättelse 2024".to_owned(),
        has_year: true,
        kicker: None,
        classification: None,
        full_title: "Informationssäkerhetsberättelse 2024".to_owned(),
        edition_name: name.to_owned(),
        version: "version 1.0".to_owned(),
        status: "Fastställd 2025-03-18".to_owned(),
        is_draft: false,
        decision: Some("Regionstyrelsen 2025-03-18, § 42".to_owned()),
        record_numbers: vec!["RS/101/2025".to_owned()],
        date: Date::parse("2025-03-18").expect("a day"),
        entries: vec![
            entry("Organisation", "Region Exempel", None, false),
            entry("Diarienummer", "RS/101/2025", None, true),
            entry("Fastställd", "Regionstyrelsen 2025-03-18, § 42", None, true),
            entry("Avser", "Kalenderåret 2024", None, true),
            entry("Dokumentansvarig", "Informationssäkerhetschef", None, true),
            entry(
                "Utgåva",
                "Offentlig. 3 uppgifter är utelämnade, se bilaga A.",
                Some("#kallor"),
                false,
            ),
            entry(
                "Kontakt",
                "is@regionexempel.example",
                Some("mailto:is@regionexempel.example"),
                false,
            ),
        ],
        secrecy_mark: mark,
        logo: None,
        description: "Informationssäkerhetsberättelse för Region Exempel".to_owned(),
    }
}

fn mosaic() -> Mosaic {
    let row = |seed: usize| {
        let level = |column: usize| {
            let level = (seed * 3 + column * 5 + column * seed) % 7;
            u8::try_from(level).ok().filter(|level| *level < 6)
        };
        (0..12).map(level).collect()
    };
    Mosaic { rows: (1..5).map(row).collect(), caption: "Kravområden per år".to_owned() }
}

fn data() -> Vec<KeyFigureData> {
    let value = |name: &str, value: &str, precision, unit: &str| ValueData {
        name: name.to_owned(),
        value: value.to_owned(),
        precision,
        unit: unit.to_owned(),
    };
    let year = |year, state, reason: Option<&str>, values| YearData {
        year,
        state,
        reason: reason.map(str::to_owned),
        values,
        source: Some("Utbildningsplattformen".to_owned()),
        as_of: Some(format!("{year}-12-31")),
    };
    vec![KeyFigureData {
        id: "training".to_owned(),
        title: "Genomförd utbildning; andel, \"procent\"".to_owned(),
        kind: "share",
        area: "utbildning".to_owned(),
        short_title: "Utbildning".to_owned(),
        parts: Vec::new(),
        years: vec![
            year(2023, "not_reportable", Some("=1+1"), Vec::new()),
            year(
                2024,
                "reported",
                None,
                vec![
                    value("share", "50.9", "about", "percent"),
                    value("change", "-1.50", "exact", "percentage_points"),
                ],
            ),
        ],
    }]
}

/// The tiles of the overview, as the start page tells them.
fn key_numbers() -> Vec<KeyNumber> {
    let number = |tile: Tile| KeyNumber { label: tile.title, display: tile.display };
    overview().tiles.into_iter().take(4).map(number).collect()
}

/// The report, in the edition asked for.
pub fn report(edition: Edition) -> Report {
    // The smallest PNG: one transparent pixel.
    let pixel: &[u8] = &[
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
        0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, 0x49,
        0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0xe2, 0x21, 0xbc, 0x33, 0,
        0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
    ];
    let file = ImageFile { media_type: "image/png", bytes: Arc::from(pixel) };
    Report {
        span: span(),
        head: head(edition),
        origin: Origin::Draft,
        mosaic: Some(mosaic()),
        chapters: chapters(),
        outline: outline(),
        images: BTreeMap::from([("images/karta.png".to_owned(), file)]),
        data: data(),
        courses: Vec::new(),
        key_numbers: key_numbers(),
        actions: vec![ActionData {
            id: "utbildningsuppfoljning".to_owned(),
            title: "Utbildningsuppföljning".to_owned(),
            kind: "proposal",
            status: "ongoing".to_owned(),
            owner: None,
            no_owner: Some("utses av beslutet".to_owned()),
            due: Some("2025-12-31".to_owned()),
            no_due: None,
            record_number: None,
            replaced_by: None,
            moments: Vec::new(),
        }],
        coverage: Vec::new(),
        links: Links {
            stem: "berattelse".to_owned(),
            pdf: Some("berattelse.pdf".to_owned()),
            csv: Some("nyckeltal.csv".to_owned()),
            json: Some("nyckeltal.json".to_owned()),
            start: Some("../index.html".to_owned()),
            accessibility: Some("tillganglighet.html".to_owned()),
            register: Some("atgarder".to_owned()),
            requirements: Some("krav".to_owned()),
            contact: Some("is@regionexempel.example".to_owned()),
            previous: Some(Neighbour {
                title: "Informationssäkerhetsberättelse 2023".to_owned(),
                page: "berattelse-2023.html".to_owned(),
            }),
            next: None,
        },
    }
}

/// The files that every project has: templates and theme.
pub fn built_in() -> Files {
    let mut files = Files::default();
    embedded::complete(&mut files);
    files
}

/// The shipped theme.
pub fn theme() -> Theme {
    let mut diagnostics = Diagnostics::default();
    let theme =
        read::theme::theme(&built_in(), &mut diagnostics).expect("the theme is built in");
    assert!(diagnostics.is_empty());
    theme
}

/// The report with the charts of the chart tests in its first chapter: for looking.
pub fn with_charts() -> Report {
    let (theme, locale) = (theme(), Locale::new(Language::Sv));
    let shapes = [
        Shape::Columns(chart_samples::six_years()),
        Shape::Dumbbell(chart_samples::ten_areas()),
        Shape::Bars(chart_samples::units()),
        Shape::Levels(chart_samples::risks()),
    ];
    let mut report = report(Edition::Public);
    for (index, shape) in shapes.iter().enumerate() {
        let chart = chart::chart(shape, &theme, &locale);
        let picture = Picture {
            label: format!("Figur {}", index + 3),
            anchor: format!("fig-{index}"),
            headline: chart.headline,
            subtitle: chart.subtitle,
            drawing: chart.drawing,
            alternative_text: chart.alternative_text,
            summary: chart.summary,
            table: chart.table,
            ..picture()
        };
        report.chapters[1].nodes.push(answer(BlockAnswer::Picture(Box::new(picture))));
    }
    report
}
