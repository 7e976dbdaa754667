//! A report made by hand that holds every kind of block, inline, answer and cell.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use berattelse::base::path::ProjectPath;
use berattelse::base::source::{Source, Sources, Span, Spanned};
use berattelse::base::wording::Language;
use berattelse::doc::answer::*;
use berattelse::doc::head::{Head, HeadEntry, SecrecyMark};
use berattelse::doc::report::*;
use berattelse::doc::secrecy::Edition;
use berattelse::doc::table::{Cell, Column, Place, Row, Table};
use berattelse::doc::theme::{Colour, Fonts, Theme, Tone};
use berattelse::doc::tree::*;
use berattelse::value::date::{Date, Year};

pub struct Sample {
    pub report: Report,
    pub theme: Theme,
    pub templates: Vec<Source>,
    pub sources: Sources,
}

impl Sample {
    pub fn new(edition: Edition) -> Self {
        let mut sources = Sources::default();
        let path = ProjectPath::new("content/2024/chapters/a.md").unwrap();
        let text = "x".repeat(4000);
        let id = sources.add(path, text);
        let templates = templates(&mut sources);
        let mut at = 0;
        let mut span = || {
            at += 10;
            Span::new(id, at..at + 10)
        };
        let report = report(edition, &mut span);
        Self { report, theme: theme(), templates, sources }
    }
}

/// A paragraph at the end of the sample's source.
pub fn paragraph(words: &str, sample: &Sample) -> ReportNode {
    let source = sample.sources.iter().next().unwrap();
    Spanned::new(p(words), Span::new(source.id, 3990..3999))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn templates(sources: &mut Sources) -> Vec<Source> {
    let folder = root().join("templates/typst");
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    names.sort();
    let mut add = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        let text = std::fs::read_to_string(path).unwrap();
        let id =
            sources.add(ProjectPath::new(&format!("templates/typst/{name}")).unwrap(), text);
        sources.get(id).clone()
    };
    names.iter().map(&mut add).collect()
}

pub fn fonts() -> Fonts {
    let font = |name: &str| -> Arc<[u8]> {
        std::fs::read(root().join("theme/fonts").join(name)).unwrap().into()
    };
    Fonts {
        regular: font("SourceSans3-Regular.ttf"),
        italic: font("SourceSans3-It.ttf"),
        semibold: font("SourceSans3-Semibold.ttf"),
        semibold_italic: font("SourceSans3-SemiboldIt.ttf"),
        serif: font("SourceSerif4Display-Semibold.ttf"),
    }
}

pub fn theme() -> Theme {
    let colours = "bg #FFFFFF,surface #F6F7F9,ink #1B1F24,muted #565E68,axis #6F7883,grid #D9DDE2,\
        track #E6E9ED,nu #174486,deep #1A2961,worse #A9480F,worse-mark #BF571E,secret #A62B25,\
        secret-tint #FCF1F0,risk-0 #88929D,risk-1 #AD6228,risk-2 #A62B25,risk-3 #6C0721,\
        on-risk-0 #14171C,on-risk-1 #FFFFFF,on-risk-2 #FFFFFF,on-risk-3 #FFFFFF,\
        mosaic-0 #2B3C7A,mosaic-1 #3F5B9C,mosaic-2 #4F86BE,mosaic-3 #62AFD6,mosaic-4 #8CD3E4,\
        mosaic-5 #C9EFEF,mosaic-none #4A5A94";
    let tone = |pair: &str| {
        let (role, hex) = pair.trim().split_once(' ').unwrap();
        let light = Colour::parse(hex).unwrap();
        (role.to_owned(), Tone { light, dark: light })
    };
    let tones: BTreeMap<String, Tone> = colours.split(',').map(tone).collect();
    Theme { tones, fonts: fonts(), screen_css: "".into(), web_fonts: Vec::new(), logo: None }
}

type Spans<'a> = dyn FnMut() -> Span + 'a;

fn t(words: &str) -> Vec<ReportInline> {
    vec![Inline::Text(words.to_owned())]
}

fn p(words: &str) -> Block<InlineAnswer, BlockAnswer> {
    Block::Paragraph(t(words))
}

fn h(
    level: u8,
    number: Option<&str>,
    anchor: &str,
    words: &str,
) -> Block<InlineAnswer, BlockAnswer> {
    let number = number.map(str::to_owned);
    Block::Heading(Heading { level, anchor: anchor.to_owned(), number, content: t(words) })
}

fn nodes(
    blocks: Vec<Block<InlineAnswer, BlockAnswer>>,
    span: &mut Spans<'_>,
) -> Vec<ReportNode> {
    blocks.into_iter().map(|block| Spanned::new(block, span())).collect()
}

fn report(edition: Edition, span: &mut Spans<'_>) -> Report {
    let is_internal = edition == Edition::Internal;
    let chapters = vec![
        in_short(span),
        goals(is_internal, span),
        follow_up(span),
        prose(span),
        appendix(span),
    ];
    let outline = outline(&chapters);
    let png = png();
    let image = ImageFile { media_type: "image/png", bytes: png.into() };
    Report {
        span: span(),
        head: head(edition),
        coverage: Vec::new(),
        origin: Origin::Draft,
        mosaic: Some(mosaic()),
        chapters,
        outline,
        images: BTreeMap::from([("hemlig-fil.png".to_owned(), image)]),
        data: Vec::new(),
        courses: Vec::new(),
        key_numbers: Vec::new(),
        actions: Vec::new(),
        links: Links::default(),
    }
}

/// The titles of numbered chapters and sections, and of unnumbered chapters.
fn outline(chapters: &[Chapter]) -> Vec<OutlineEntry> {
    let mut entries = Vec::new();
    for chapter in chapters {
        let entry = |level, number: &Option<String>, title: &[ReportInline], anchor: &str| {
            let (number, title) = (number.clone(), plain_text(title));
            OutlineEntry { level, number, title, anchor: anchor.to_owned() }
        };
        entries.push(entry(1, &chapter.number, &chapter.title, &chapter.anchor));
        for node in &chapter.nodes {
            if let Block::Heading(heading) = &node.node
                && heading.number.is_some()
            {
                entries.push(entry(2, &heading.number, &heading.content, &heading.anchor));
            }
        }
    }
    entries
}

/// A grey ramp of 64 by 40 pixels.
fn png() -> Vec<u8> {
    let data = "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoCAAAAABrpaM1AAAAZElEQVR42mNgYOHgERCRkFFQ0dAxMLGwcXDx\
        8AkIiYhJSMnIKSipqGlo6eiZMGXGnAVLVqzZsGXHngNHTpy5cOXGnQdPXrz58OXHH4ZRA0YNGDVg1IBRA0YN\
        GDVg1IBRA4ajAQCb/uw9GkSvwAAAAABJRU5ErkJggg==";
    let mut bytes = Vec::new();
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bits, mut count) = (0u32, 0);
    for digit in data.chars().filter_map(|c| alphabet.find(c)) {
        bits = (bits << 6) | u32::try_from(digit).unwrap();
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 255).unwrap());
        }
    }
    bytes
}

fn head(edition: Edition) -> Head {
    let entry = |label: &str, value: &str, link: Option<&str>| HeadEntry {
        label: label.to_owned(),
        value: value.to_owned(),
        link: link.map(str::to_owned),
        is_short: false,
    };
    let is_internal = edition == Edition::Internal;
    let stamp = [
        "SEKRETESS",
        "Enligt 18 kap. 8 § 3 och 18 kap. 13 § offentlighets- och sekretesslagen (2009:400)",
        "2025-03-03   Region Exempel",
    ];
    Head {
        language: Language::Sv,
        edition,
        organisation: "Region Exempel".to_owned(),
        title: "Informationssäkerhetsberättelse".to_owned(),
        cover_title: "Informations\u{ad}säkerhets\u{ad}berättelse".to_owned(),
        year: Year::new(2024).unwrap(),
        running_title: "Informationssäkerhetsberättelse 2024".to_owned(),
        has_year: true,
        kicker: None,
        classification: None,
        full_title: "Informationssäkerhetsberättelse 2024".to_owned(),
        edition_name: if is_internal { "Intern utgåva" } else { "Offentlig utgåva" }.to_owned(),
        version: "version 1.0".to_owned(),
        status: "Fastställd 2025-03-18".to_owned(),
        is_draft: false,
        decision: Some("Regionstyrelsen 2025-03-18, § 42".to_owned()),
        record_numbers: vec!["RS/101/2025".to_owned()],
        date: Date::parse("2025-03-18").unwrap(),
        entries: vec![
            entry("Organisation", "Region Exempel, organisationsnummer 232100-0000", None),
            entry("Dokumenttyp", "Informationssäkerhetsberättelse, årlig", None),
            entry("Avser", "2024-01-01–2024-12-31", None),
            entry("Diarienummer", "RS/101/2025", None),
            entry("Status och version", "Fastställd, version 1.0", None),
            entry("Beslut", "Regionstyrelsen 2025-03-18, § 42", None),
            entry("Dokumentansvarig", "Informationssäkerhetschef, regionstaben", None),
            entry("Ersätter", "Informationssäkerhetsberättelse 2023, RS/88/2024", None),
            entry(
                "Utgåva",
                "Offentlig. 3 uppgifter är utelämnade enligt offentlighets- och sekretesslagen (2009:400), se bilaga A.",
                Some("#kallor"),
            ),
            entry(
                "Kontakt",
                "informationssakerhet@regionexempel.example",
                Some("mailto:informationssakerhet@regionexempel.example"),
            ),
        ],
        secrecy_mark: is_internal.then(|| SecrecyMark {
            running: "Intern utgåva, innehåller sekretess".to_owned(),
            stamp: stamp.map(str::to_owned).to_vec(),
        }),
        logo: None,
        description: "Informationssäkerhetsberättelse för Region Exempel".to_owned(),
    }
}

fn mosaic() -> Mosaic {
    let row = |levels: &str| levels.chars().map(|c| c.to_digit(10).map(|d| d as u8)).collect();
    let rows = [
        "1010-2011-20",
        "12021212-30-",
        "------------",
        "322132221310",
        "33314232141-",
        "433243322532",
    ];
    let caption = "Omslaget visar status för regionens tolv kravområden 2019–2024, ett område per kolumn och ett år per rad.";
    Mosaic { rows: rows.map(row).to_vec(), caption: caption.to_owned() }
}

fn value(hedge: Option<&str>, number: &str, unit: &str) -> Display {
    let hedge = hedge.map(str::to_owned);
    Display::Value { hedge, number: number.to_owned(), unit: unit.to_owned() }
}

fn change(mark: Mark, judgement: Judgement, text: &str) -> Option<ChangeLine> {
    Some(ChangeLine { mark, judgement, text: text.to_owned() })
}

fn in_short(span: &mut Spans<'_>) -> Chapter {
    let tile = |title: &str, display, meter, ground: &str, change, target: Option<&str>| Tile {
        title: title.to_owned(),
        anchor: (title == "Genomförd utbildning").then(|| "card-training".to_owned()),
        row: None,
        display,
        meter,
        ground: ground.to_owned(),
        change,
        target: target.map(str::to_owned),
    };
    let tiles = vec![
        tile(
            "Genomförd utbildning",
            value(None, "50,9", "%"),
            Some(Meter { filled: 509, target: Some(950) }),
            "2\u{a0}645 av ca\u{a0}5\u{a0}200 medarbetare har genomfört 2024 års utbildning.",
            change(Mark::Up, Judgement::Better, "Bättre, +14,2 procentenheter"),
            Some("Mål 95\u{a0}%: ej nått"),
        ),
        tile(
            "Mognad, Cybersäkerhetskollen",
            value(None, "0,8", "av 4"),
            Some(Meter { filled: 200, target: Some(500) }),
            "Genomsnitt för tio områden på en femgradig skala, 0–4.",
            change(Mark::Dot, Judgement::Neutral, "Oförändrat"),
            Some("Mål 2,0: ej nått"),
        ),
        tile(
            "Risker i riskregistret",
            value(None, "25", "risker"),
            None,
            "4 kritiska, 9 höga, 8 medel och 4 låga.",
            change(Mark::Down, Judgement::Worse, "Sämre, en kritisk risk fler"),
            Some("Inget mål är satt"),
        ),
        tile(
            "Informationsklassning",
            value(Some("högst"), "1,0", "%"),
            None,
            "30 klassningar av minst 3\u{a0}000 informationssystem. Antalet system är inte känt.",
            change(Mark::Dot, Judgement::Neutral, "Ingen jämförelse: första mätningen"),
            Some("Mål 30\u{a0}%: ej nått"),
        ),
        tile(
            "Inrapporterade incidenter",
            Display::Withheld("Uppgift utelämnad".to_owned()),
            None,
            "Uppgift utelämnad, 18\u{a0}kap. 8\u{a0}§ 3 OSL",
            None,
            None,
        ),
        tile(
            "Riskanalyser av kritiska områden",
            Display::Words("Kan inte rapporteras".to_owned()),
            None,
            "De verksamhetskritiska områdena är inte identifierade. Andelen kan därför inte beräknas.",
            change(Mark::Dot, Judgement::Neutral, "Inte heller rapporterat 2023"),
            None,
        ),
    ];
    let overview = Overview {
        tiles,
        note: "Jämförelser avser 2023. Så är talen framräknade:".to_owned(),
        note_link: Some(Place { text: "bilaga A".to_owned(), anchor: "kallor".to_owned() }),
    };
    let item = |words: &str, rest: &str, span: &mut Spans<'_>| ListItem {
        task: None,
        blocks: nodes(
            vec![Block::Paragraph(vec![
                Inline::Strong(t(words)),
                Inline::Text(rest.to_owned()),
            ])],
            span,
        ),
    };
    let items = vec![
        item(
            "Styrningen behöver samlas.",
            " Ansvar och mandat är fördelade utan gemensam samordning.",
            span,
        ),
        item(
            "Underlagen räcker inte.",
            " Antalet system och de kritiska områdena är inte kända.",
            span,
        ),
        item("Utbildningen ger resultat.", " Andelen har ökat, men hälften återstår.", span),
    ];
    let decision = "Regionstyrelsen föreslås besluta att godkänna informationssäkerhets\u{ad}berättelsen för 2024 och att ge regiondirektören i uppdrag att återkomma med ett förslag till ny säkerhetsorganisation senast 2025-09-30.";
    let blocks = vec![
        p(
            "Hälften av medarbetarna har genomfört årets utbildning, men mognaden är låg. Fyra risker är kritiska och två av åtta nyckeltal kan inte rapporteras, eftersom underlag saknas.",
        ),
        Block::Hole(BlockAnswer::Overview(overview)),
        h(2, None, "tre-slutsatser", "Tre slutsatser"),
        Block::List(List { start: Some(1), items }),
        Block::Callout(Callout {
            kind: CalloutKind::Decision,
            label: "Förslag till beslut".to_owned(),
            blocks: nodes(vec![p(decision)], span),
        }),
    ];
    Chapter {
        number: None,
        kicker: None,
        anchor: "aret-i-korthet".to_owned(),
        title: t("Året i korthet"),
        nodes: nodes(blocks, span),
        notes: Vec::new(),
    }
}

fn svg() -> String {
    let mut bars = String::new();
    for (index, (name, width)) in [
        ("Regionstab", 78),
        ("Sjukhusvård", 53),
        ("Hälsocentraler", 43),
        ("Folktandvården", 41),
    ]
    .iter()
    .enumerate()
    {
        let y = 20 + index * 40;
        bars += &format!(
            "<text x='150' y='{}' text-anchor='end' font-family='Source Sans 3' font-size='13.5' fill='#1b1f24'>{name}</text>\
             <rect x='160' y='{}' width='400' height='26' fill='#edf0f3'/>\
             <rect x='160' y='{}' width='{}' height='26' fill='#0c6199'/>\
             <text x='170' y='{}' font-family='Source Sans 3' font-weight='600' font-size='13.5' fill='#fff'>{width}\u{a0}%</text>",
            y + 18,
            y,
            y,
            width * 4,
            y + 18
        );
    }
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='620' height='190' viewBox='0 0 620 190'>{bars}</svg>"
    )
}

fn picture(parts: usize) -> Picture {
    let empty = SvgInner { width: 6800, height: 2000, markup: String::new() };
    Picture {
        label: "Figur 1".to_owned(),
        anchor: "fig-training".to_owned(),
        headline: "Regionstaben ligger högst, folktandvården lägst".to_owned(),
        subtitle: "Andel som har genomfört utbildningen per verksamhet, procent, 2024".to_owned(),
        drawing: Drawing { wide: empty, narrow: None, print: vec![svg(); parts] },
        alternative_text: "Liggande staplar för fyra verksamheter, från 78 till 41 procent.".to_owned(),
        summary: "Hela regionen når 50,9 procent, målet är 95. Ingen verksamhet når målet; lägst är folktandvården med 41 procent.".to_owned(),
        source: "Källa: utbildningsplattformen 2025-01-08. Fördelningen per verksamhet är exempelvärden.".to_owned().into(),
        table: Table::default(),
        table_title: "Andel som har genomfört utbildningen".to_owned(),
        table_label: "Tabell A.1".to_owned(),
        table_anchor: "tab-a-1".to_owned(),
    }
}

fn card(secrecy: Option<&str>, display: Display, span: &mut Spans<'_>) -> Card {
    Card {
        anchor: if secrecy.is_some() { "card-2" } else { "card-training" }.to_owned(),
        title: "Andel medarbetare som har genomfört 2024 års informations\u{ad}säkerhetsutbildning".to_owned(),
        short_title: "Genomförd utbildning".to_owned(),
        id: "training".to_owned(),
        display,
        reporting: nodes(vec![p("2\u{a0}645 av ca\u{a0}5\u{a0}200 medarbetare har genomfört utbildningen; 2\u{a0}555 har inte slutfört den.")], span),
        change: change(Mark::Up, Judgement::Better, "+14,2 procentenheter sedan 2023."),
        comment: nodes(vec![p("Ökningen är tydlig, men målet 95 procent är långt ifrån nått. Medarbetare inom hälso\u{ad}centraler och folktandvård har svårast att avsätta tid. Förtroendevalda ingår inte i underlaget.")], span),
        proposals: nodes(vec![p("Tätare uppföljning under 2025 med särskilt fokus på hälso\u{ad}centraler, folktandvård och förtroendevalda.")], span),
        actions: vec![ActionLink { title: "Å7 Utbildningsuppföljning".to_owned(), anchor: Some("action-7".to_owned()), status: "pågår".to_owned() }],
        meta: SourceLine {
            text: "Källa: utbildningsplattformen, uttag 2025-01-08. Avser 2024-12-31. Mål 95\u{a0}%. Ansvarig: HR-direktören.".to_owned(),
            calculation: Some(Place { text: "bilaga A, rad 8".to_owned(), anchor: "row-8".to_owned() }),
        },
        secrecy: secrecy.map(str::to_owned),
    }
}

fn goals(is_internal: bool, span: &mut Spans<'_>) -> Chapter {
    let note = |label: &str, number, words: &str, span: &mut Spans<'_>| Note {
        label: label.to_owned(),
        number,
        blocks: nodes(vec![p(words)], span),
        span: span(),
    };
    let hidden = if is_internal {
        Inline::Hole(InlineAnswer::Marked {
            text: "vardagar 07–18 av två personer".to_owned(),
            provision: "18:8 p\u{a0}3".to_owned(),
        })
    } else {
        Inline::Hole(InlineAnswer::Withheld(
            "Uppgift utelämnad, 18\u{a0}kap. 8\u{a0}§ 3 OSL".to_owned(),
        ))
    };
    let passage = if is_internal {
        Block::Callout(Callout {
            kind: CalloutKind::Secret,
            label: "Sekretess   18 kap. 8 § 3 OSL   2025-03-03   Region Exempel".to_owned(),
            blocks: nodes(
                vec![p(
                    "Vid övningen i oktober tog det fyra timmar att nå beslutsfattare utanför kontorstid. Två av tre reservvägar för larm fungerade inte.",
                )],
                span,
            ),
        })
    } else {
        Block::Hole(BlockAnswer::Withheld(WithheldPassage {
            label: "Avsnitt utelämnat".to_owned(),
            text: "Uppgift utelämnad, 18\u{a0}kap. 8\u{a0}§ 3 OSL".to_owned(),
        }))
    };
    let mut blocks = vec![
        p("Nyckeltalen följer målområdena i regionens informations\u{ad}säkerhetspolicy. De redovisas med utfall, kommentar och förslag."),
        h(2, Some("1.1"), "utbildning", "Informations\u{ad}säkerhetsutbildning"),
        Block::Paragraph(vec![
            Inline::Text("Utbildningen har under året getts som korta interaktiva moduler.".to_owned()),
            Inline::Note("n1".to_owned()),
            Inline::Text(" Skillnaderna mellan verksamheterna är stora, se ".to_owned()),
            Inline::Hole(InlineAnswer::Reference { text: "figur 1".to_owned(), anchor: "fig-training".to_owned() }),
            Inline::Text(". Av alla medarbetare har ".to_owned()),
            Inline::Hole(InlineAnswer::Value("50,9\u{a0}%".to_owned())),
            Inline::Text(" genomfört den; andelen för uppdragstagare ".to_owned()),
            Inline::Hole(InlineAnswer::Missing("kan inte rapporteras".to_owned())),
            Inline::Text(".".to_owned()),
            Inline::Note("n2".to_owned()),
        ]),
        Block::Hole(BlockAnswer::Picture(Box::new(picture(1)))),
        Block::Hole(BlockAnswer::Card(Box::new(card(None, value(None, "50,9", "%"), span)))),
        Block::Callout(Callout {
            kind: CalloutKind::Action,
            label: "Åtgärd Å7, pågår, klar 2025-12-31".to_owned(),
            blocks: nodes(vec![p("Uppföljning per verksamhet varje månad till förvaltningscheferna. Ansvarig: HR-direktören. Beslutad i RS/88/2024, § 31.")], span),
        }),
        h(2, Some("1.2"), "risker", "Riskhantering"),
        Block::Paragraph(vec![Inline::Text("Registret omfattar 25 risker. Fyra är kritiska.".to_owned()), Inline::Note("n1".to_owned())]),
        Block::Hole(BlockAnswer::Table(risks())),
        h(2, Some("1.3"), "organisation", "Informations\u{ad}säkerhetsorganisation"),
        Block::Paragraph(vec![
            Inline::Text("Ungefär 50 medarbetare arbetar i säkerhetsrelaterade roller, i huvudsak operativt. Det saknas tydligt definierade roller och mandat. Driften av de vårdnära systemen övervakas ".to_owned()),
            hidden,
            Inline::Text(" och larm tas om hand enligt rutin.".to_owned()),
        ]),
        passage,
        p("Ett förslag till ny säkerhetsorganisation är beställt av regiondirektören (RS/754/2024). Förslaget omfattar motsvarande tolv medarbetare med ansvar för att ställa krav, följa upp och rapportera till ledningen."),
        Block::Callout(Callout {
            kind: CalloutKind::Note,
            label: "Observera".to_owned(),
            blocks: nodes(vec![p("I den offentliga utgåvan anges var uppgifter är utelämnade och med vilken grund. Längden på det som är utelämnat framgår inte.")], span),
        }),
        Block::Hole(BlockAnswer::Card(Box::new(card(Some("Sekretess 18 kap. 8 § OSL 2025-03-03 Region Exempel"), Display::Words("Kan inte rapporteras".to_owned()), span)))),
    ];
    if !is_internal {
        blocks.push(Block::Hole(BlockAnswer::Card(Box::new(Card {
            anchor: "card-3".to_owned(),
            display: Display::Withheld("Uppgift utelämnad".to_owned()),
            secrecy: None,
            change: None,
            actions: Vec::new(),
            reporting: nodes(
                vec![Block::Paragraph(vec![Inline::Hole(InlineAnswer::Withheld(
                    "Uppgift utelämnad, 18\u{a0}kap. 8\u{a0}§ 3 OSL".to_owned(),
                ))])],
                span,
            ),
            ..card(None, value(None, "1", ""), span)
        }))));
    }
    Chapter {
        number: Some("1".to_owned()),
        kicker: None,
        anchor: "maluppfyllnad".to_owned(),
        title: t("Måluppfyllnad utifrån nyckeltal"),
        nodes: nodes(blocks, span),
        notes: vec![
            note(
                "n1",
                1,
                "Myndigheten för samhällsskydd och beredskaps föreskrifter (MSBFS 2020:6) om informationssäkerhet för statliga myndigheter. Regionen tillämpar dem som stöd.",
                span,
            ),
            note("n2", 2, "Uppdragstagare finns inte i utbildningsplattformen.", span),
        ],
    }
}

fn risks() -> NumberedTable {
    let row = |number: usize| {
        let (level, step) = match number {
            1..=4 => ("Kritisk", 3),
            5..=13 => ("Hög", 2),
            14..=21 => ("Medel", 1),
            _ => ("Låg", 0),
        };
        let risk = match number {
            3 | 21 => {
                Cell::Withheld("Uppgift utelämnad, 18\u{a0}kap. 8\u{a0}§ 3 OSL".to_owned())
            }
            n if n % 3 == 0 => Cell::text("Otydlig märkning av flyttbara lagrings\u{ad}media"),
            n if n % 3 == 1 => {
                Cell::text("Obehörig åtkomst genom brister i behörighetsstyrningen")
            }
            _ => Cell::text("Informationssystem utan utsedd ägare"),
        };
        let owner = if number == 4 {
            Cell::Missing("Uppgift saknas".to_owned())
        } else {
            Cell::text("Områdeschef digitalisering")
        };
        Row::new(vec![
            Cell::text(format!("R{number:02}")),
            risk,
            Cell::Level { text: level.to_owned(), step },
            Cell::text(format!("{}", number % 5 + 1)),
            Cell::text(format!("{}", number % 4 + 1)),
            owner,
            Cell::text("Åtgärdas"),
        ])
    };
    NumberedTable {
        label: "Tabell 1".to_owned(),
        anchor: "tab-risks".to_owned(),
        introduction: None,
        title: "Risker i riskregistret, ordnade efter nivå".to_owned(),
        subtitle: Some("Sannolikhet (S) och konsekvens (K) på skalan 1–5, per 2024-12-31".to_owned()),
        table: Table {
            columns: vec![
                Column::text("Nr", 0),
                Column::text("Risk", 4),
                Column::text("Nivå", 0),
                Column::number("S"),
                Column::number("K"),
                Column::text("Riskägare", 3),
                Column::text("Åtgärd", 0),
            ],
            rows: (1..=25).map(row).collect(),
        },
        source: Some("Källa: regionens riskregister 2025-01-15. Nivån följer regionens riskmatris, inte produkten av S och K. Exempelvärden.".to_owned().into()),
    }
}

fn follow_up(span: &mut Spans<'_>) -> Chapter {
    let row = |number: usize| {
        let (mark, text, is_late) = match number % 4 {
            0 => (Mark::Half, "Försenad", true),
            1 => (Mark::Full, "Genomförd", false),
            2 => (Mark::Half, "Pågår", false),
            _ => (Mark::Empty, "Ej påbörjad", false),
        };
        let due = if number == 10 {
            Cell::Missing("Datum saknas".to_owned())
        } else {
            Cell::text("2025-06-30")
        };
        Row {
            anchor: Some(format!("action-{number}")),
            is_total: false,
            cells: vec![
                Cell::text(format!("Å{number}")),
                Cell::Titled {
                    title: "Rutin för rapportering av incidenter till ledningen".to_owned(),
                    note: "Revision 2024, rek. 5".to_owned(),
                    anchor: None,
                },
                Cell::text("Säkerhetschef"),
                due,
                Cell::Status {
                    mark: if number == 6 { Mark::Dash } else { Mark::Empty },
                    text: if number == 6 { "Utgår" } else { "Ej påbörjad" }.to_owned(),
                    is_late: false,
                },
                Cell::Status { mark, text: text.to_owned(), is_late },
            ],
        }
    };
    let table = NumberedTable {
        label: "Tabell 2".to_owned(),
        anchor: "tab-follow-up".to_owned(),
        introduction: None,
        title: "Åtgärder från tidigare år och deras status".to_owned(),
        subtitle: Some("Status vid årets slut 2023 och 2024".to_owned()),
        table: Table {
            columns: vec![
                Column::text("Nr", 0),
                Column::text("Åtgärd och ursprung", 3),
                Column::text("Ansvarig", 2),
                Column::text("Klar senast", 0),
                Column::text("2023", 0),
                Column::text("2024", 0),
            ],
            rows: (1..=10).map(row).collect(),
        },
        source: Some(
            "Källa: regionens åtgärdsregister 2025-01-20. Exempelvärden.".to_owned().into(),
        ),
    };
    let blocks = vec![
        p(
            "Tio åtgärder var öppna vid årets början. Tre är genomförda, fyra pågår, en är försenad och två har inte påbörjats.",
        ),
        Block::Hole(BlockAnswer::Table(table)),
        h(2, Some("2.1"), "behover-beslut", "Åtgärder som behöver beslut"),
        p(
            "Å4 är försenad för andra året. Förvaltningscheferna behöver besked om vem som äger gemensamma system. Å10 saknar slutdatum sedan 2021, och ett datum föreslås i avsnitt 3.",
        ),
    ];
    Chapter {
        number: Some("2".to_owned()),
        kicker: None,
        anchor: "uppfoljning".to_owned(),
        title: t("Uppföljning av tidigare års åtgärder"),
        nodes: nodes(blocks, span),
        notes: Vec::new(),
    }
}

fn prose(span: &mut Spans<'_>) -> Chapter {
    let item = |task, words: &str, span: &mut Spans<'_>| ListItem {
        task,
        blocks: nodes(vec![p(words)], span),
    };
    let nested = ListItem {
        task: None,
        blocks: nodes(
            vec![
                p("En punkt med underpunkter:"),
                Block::List(List {
                    start: None,
                    items: vec![item(None, "den första", span), item(None, "den andra", span)],
                }),
            ],
            span,
        ),
    };
    let blocks = vec![
        Block::Paragraph(vec![
            Inline::Text("Text med ".to_owned()),
            Inline::Emphasis(t("betoning")),
            Inline::Text(", ".to_owned()),
            Inline::Strong(vec![Inline::Text("stark ".to_owned()), Inline::Emphasis(t("och betonad"))]),
            Inline::Text(", ".to_owned()),
            Inline::Strikethrough(t("struken")),
            Inline::Text(", ".to_owned()),
            Inline::Code("kod \"med\" \\tecken #set".to_owned()),
            Inline::Text(", ".to_owned()),
            Inline::Link { target: LinkTarget::Address("https://www.example.se/?a=1&b=\"2\"".to_owned()), content: t("en länk"), span: span() },
            Inline::Text(" och ".to_owned()),
            Inline::Link { target: LinkTarget::Anchor("tab-risks".to_owned()), content: t("tabell 1"), span: span() },
            Inline::Text(".".to_owned()),
            Inline::Break,
            Inline::Text("Ny rad med #let x = [1] <lbl> $a$ *b* _c_ // d -- e ~ @f `g` \\u{41} ”citat” “x”.".to_owned()),
        ]),
        h(2, Some("3.1"), "listor", "Listor och annat"),
        h(3, None, "tredje", "En tredje nivå"),
        Block::List(List { start: None, items: vec![item(None, "en punkt", span), nested, ] }),
        Block::List(List { start: None, items: vec![item(Some(true), "klar uppgift", span), item(Some(false), "öppen uppgift", span)] }),
        h(4, None, "fjarde", "En fjärde nivå"),
        Block::Quote(nodes(vec![p("Ett citat som är så långt att det går över mer än en rad i den bredd som löptexten har i rapporten.")], span)),
        Block::Code { text: "plan:\n  steg: \"ett\"\n\ttabb".to_owned() },
        Block::Rule,
        Block::Table(ProseTable {
            aligns: vec![Align::Start, Align::End],
            head: vec![t("Verksamhet"), t("Andel, procent")],
            rows: vec![vec![t("Regionstab"), t("78,0")], vec![t("Sjukhusvård"), t("53,1")]],
            title: t("Andel per verksamhet"),
            source: t("Källa: verksamheterna."),
            label: "Tabell 2".to_owned(),
            anchor: "tab-andel".to_owned(),
        }),
        Block::Hole(BlockAnswer::Table(NumberedTable {
            label: "Tabell 3".to_owned(),
            anchor: "tab-3".to_owned(),
            introduction: Some("Tabell 3 visar summan.".to_owned()),
            title: "Antal per år".to_owned(),
            subtitle: None,
            table: Table {
                columns: vec![Column::text("Slag", 0), Column::number("2023"), Column::number("2024")],
                rows: vec![
                    Row::new(vec![Cell::Lines(vec!["Intrång".to_owned(), "och försök".to_owned()]), Cell::text("12"), Cell::text("1\u{a0}012")]),
                    Row::total(vec![Cell::text("Summa"), Cell::text("12"), Cell::text("1\u{a0}012")]),
                ],
            },
            source: None,
        })),
        Block::Image(Image {
            path: "hemlig-fil.png".to_owned(),
            alternative_text: "En grå ruta.".to_owned(),
            caption: t("En bild med bildtext."),
            source: t("Källa: egen."),
            label: "Figur 2".to_owned(),
            anchor: "bild".to_owned(),
        }),
        Block::Hole(BlockAnswer::Picture(Box::new(Picture { anchor: "fig-2".to_owned(), label: "Figur 3".to_owned(), ..picture(2) }))),
        Block::Hole(BlockAnswer::Contents),
        Block::Callout(Callout { kind: CalloutKind::Warning, label: "Viktigt".to_owned(), blocks: nodes(vec![p("Detta är viktigt.")], span) }),
        Block::Callout(Callout { kind: CalloutKind::Tip, label: "Så läser du".to_owned(), blocks: nodes(vec![p("Ett tips.")], span) }),
        Block::Callout(Callout { kind: CalloutKind::Important, label: "Viktigt".to_owned(), blocks: nodes(vec![p("Ännu viktigare.")], span) }),
    ];
    Chapter {
        number: Some("3".to_owned()),
        kicker: None,
        anchor: "prosa".to_owned(),
        title: t("Allt annat"),
        nodes: nodes(blocks, span),
        notes: Vec::new(),
    }
}

fn appendix(span: &mut Spans<'_>) -> Chapter {
    let row = |number: usize| Row {
        anchor: Some(format!("row-{number}")),
        is_total: false,
        cells: vec![
            Cell::text(number.to_string()),
            Cell::text("Genomförd utbildning"),
            Cell::text(
                "5\u{a0}200 \u{2212} 2\u{a0}555 = 2\u{a0}645. 2\u{a0}645 ÷ ca\u{a0}5\u{a0}200 = 50,9\u{a0}%",
            ),
            Cell::text("Utbildningsplattformen"),
            Cell::text("2025-01-08"),
        ],
    };
    let table = NumberedTable {
        label: "Tabell A.1".to_owned(),
        anchor: "tab-a-1".to_owned(),
        introduction: None,
        title: "Nyckeltalens underlag".to_owned(),
        subtitle: None,
        table: Table {
            columns: vec![
                Column::number("Rad"),
                Column::text("Nyckeltal", 3),
                Column::text("Beräkning", 5),
                Column::text("Källa", 3),
                Column::text("Avser", 0),
            ],
            rows: (1..=9).map(row).collect(),
        },
        source: None,
    };
    let blocks = vec![
        p(
            "Här står varje tals källa, hur det är framräknat och hur det är avrundat. Talen i texten hämtas härifrån.",
        ),
        Block::Hole(BlockAnswer::Table(table)),
        h(2, Some("A.1"), "sa-skrivs-talen", "Så skrivs talen"),
        p(
            "Andelar anges med en decimal när nämnaren är större än 1\u{a0}000, annars i hela procent.",
        ),
    ];
    Chapter {
        number: Some("A".to_owned()),
        kicker: Some("Bilaga A".to_owned()),
        anchor: "kallor".to_owned(),
        title: t("Källor och beräkningar"),
        nodes: nodes(blocks, span),
        notes: Vec::new(),
    }
}
