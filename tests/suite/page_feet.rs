//! Where pages of the PDF end: what belongs together stands on one page.

use std::collections::BTreeMap;

use berattelse::base::source::Spanned;
use berattelse::doc::answer::{BlockAnswer, NumberedTable, Signatures};
use berattelse::doc::report::{Chapter, Origin, OutlineEntry};
use berattelse::doc::secrecy::Edition;
use berattelse::doc::table::{Cell, Column, Moment, Row, Table, Told, What};
use berattelse::doc::tree::{
    Block, Callout, CalloutKind, Heading, Inline, List, ListItem, Note,
};
use berattelse::write::typst::{Wishes, typst};

use crate::pdf::make;
use crate::pdf_content::pdf_lowest_text;
use crate::pdf_sample::Sample;
use crate::pdf_text::{Placed, pdf_note_pages, pdf_placed};
use crate::project::sample_output;

/// Holds that no page ends with a heading or a caption and none begins with a source line; gives how
/// many of each were looked at. A picture may go to the next page while the text after it does not.
pub fn assert_pages_end_well(name: &str, pdf: &[u8]) -> [usize; 2] {
    let (mut heads, mut sources) = (0, 0);
    for pair in pdf_placed(pdf).windows(2) {
        let [before, after] = pair else { unreachable!("windows of two") };
        let is_parted = before.pages[1] != after.pages[0];
        let is_heading = before.tag.starts_with('H') && before.pages[0] > 1;
        if (is_heading && !matches!(after.tag.as_str(), "Figure" | "Caption"))
            || before.tag == "Caption"
        {
            heads += 1;
            assert!(!is_parted, "{name}: parted from what it names: {before:?} {after:?}");
        }
        if after.text.starts_with("Källa: ") || after.text.starts_with("Source: ") {
            sources += 1;
            assert!(!is_parted, "{name}: parted from its source: {before:?} {after:?}");
        }
    }
    [heads, sources]
}

/// Half a page, in points, as `half-page` in `templates/typst/base.typ`.
const HALF: i64 = 337;
/// So few lines below a heading say little alone.
const FEW: usize = 3;

/// Holds that tables are parted between three rows and three, that a text ending in a colon stands by what it leads
/// to, a heading by two lines of what it names, or more where what they lead to begins a page, and a note on the page of
/// its text, that no lead is parted and that none signs on another page than what is signed. Gives how many of each
/// were looked at.
pub fn assert_parts_stand_together(name: &str, pdf: &[u8]) -> [usize; 6] {
    let placed = pdf_placed(pdf);
    let notes = pdf_note_pages(pdf);
    for (note, [text, own]) in &notes {
        assert_eq!(text, own, "{name}: {note}");
    }
    let [rows, colons] = [parted_rows(name, &placed), colons_and_lists(name, &placed)];
    let headings = headings(name, &placed);
    [rows, colons, headings, notes.len(), leads(name, &placed), signatures(name, &placed)]
}

fn leads(name: &str, placed: &[Placed]) -> usize {
    let mut count = 0;
    for pair in placed.windows(2).filter(|pair| pair[0].pages[0] > 2) {
        let [title, lead] = pair else { unreachable!("windows of two") };
        if title.tag == "H1" && lead.tag == "P" {
            count += 1;
            assert_eq!([title.pages[1]; 2], lead.pages, "{name}: {title:?} {lead:?}");
        }
    }
    count
}

fn signatures(name: &str, placed: &[Placed]) -> usize {
    let is_label = |part: &Placed| matches!(part.text.as_str(), "Underskrifter" | "Signatures");
    let signed = placed.windows(2).filter(|pair| is_label(&pair[1]));
    signed
        .map(|pair| assert_eq!(pair[0].pages[1], pair[1].pages[0], "{name}: {pair:?}"))
        .count()
}

fn parted_rows(name: &str, placed: &[Placed]) -> usize {
    let mut tables: BTreeMap<usize, BTreeMap<usize, Vec<(usize, i64)>>> = BTreeMap::new();
    for part in placed {
        if let Some([table, row]) = part.row {
            tables.entry(table).or_default().entry(row).or_default().extend(&part.lines);
        }
    }
    let mut parted = 0;
    for rows in tables.into_values() {
        let rows: Vec<Vec<(usize, i64)>> = rows.into_values().collect();
        let page = |row: &Vec<(usize, i64)>| row.iter().map(|(page, _)| *page).min();
        // With what stands free above and below; a row that is parted itself may stand as it will.
        let high = |row: &Vec<(usize, i64)>| {
            let heights = || row.iter().map(|(_, height)| *height);
            let is_whole = row.iter().all(|line| Some(line.0) == page(row));
            let high = heights().max().unwrap_or(0) - heights().min().unwrap_or(0) + 20;
            if is_whole { high } else { HALF }
        };
        for turn in (1..rows.len()).filter(|row| page(&rows[row - 1]) != page(&rows[*row])) {
            parted += 1;
            let before =
                rows[..turn].iter().rev().take_while(|row| page(row) == page(&rows[turn - 1]));
            let after = rows[turn..].iter().take_while(|row| page(row) == page(&rows[turn]));
            let three = |rows: &[Vec<(usize, i64)>]| rows.iter().map(high).sum::<i64>();
            // The head takes its part of the half page.
            let is_high = three(&rows[..rows.len().min(3)]) > HALF - 90
                || three(&rows[rows.len().saturating_sub(3)..]) > HALF - 40;
            let [before, after] = [before.count(), after.count()];
            let turn = page(&rows[turn]);
            assert!(is_high || before >= 3 && after >= 3, "{name} {turn:?}: {before}, {after}");
        }
    }
    parted
}

fn colons_and_lists(name: &str, placed: &[Placed]) -> usize {
    let mut count = 0;
    let running = placed.iter().enumerate().filter(|(_, part)| part.row.is_none());
    for (index, part) in running {
        let Some(next) = placed.get(index + 1) else { continue };
        if part.text.ends_with(':') && part.item.is_none() && part.pages[0] > 2 {
            count += 1;
            assert_eq!(part.pages[1], next.pages[0], "{name}: {part:?} {next:?}");
        }
        let second = part.item.filter(|[_, item]| *item == 1).map(|[list, _]| [list, 2]);
        let second = placed.iter().find(|other| second.is_some() && other.item == second);
        if let Some(second) =
            second.filter(|_| line_count(&part.lines) <= FEW && part.pages[0] > 2)
        {
            count += 1;
            assert_eq!(part.pages[0], second.pages[0], "{name}: {part:?} {second:?}");
        }
    }
    count
}

fn headings(name: &str, placed: &[Placed]) -> usize {
    let is_heading = |part: &Placed| part.tag.starts_with('H') && part.pages[0] > 1;
    let mut count = 0;
    for (index, heading) in placed.iter().enumerate().filter(|(_, part)| is_heading(part)) {
        count += 1;
        let page = heading.pages[1];
        let parts: Vec<&Placed> =
            placed[index + 1..].iter().take_while(|part| !is_heading(part)).collect();
        let has_picture =
            parts.iter().any(|part| part.tag == "Figure" && part.pages[0] == page);
        let all: Vec<(usize, i64)> = parts.iter().flat_map(|part| part.lines.clone()).collect();
        let here: Vec<(usize, i64)> =
            all.iter().copied().filter(|line| line.0 == page).collect();
        let Some(next) = parts.iter().find(|part| part.pages[1] > page) else { continue };
        // A picture may go to the next page.
        let is_between = next.pages[0] > page && !next.text.starts_with("Figur");
        let lines = line_count(&here);
        let is_alone = lines < 2 || is_between && lines <= FEW;
        assert!(
            has_picture || !is_alone,
            "{name}: {lines} lines below {heading:?}, then {next:?}"
        );
    }
    count
}

fn line_count(lines: &[(usize, i64)]) -> usize {
    let mut lines = lines.to_vec();
    lines.sort_unstable();
    // Raised and smaller letters stand on their line.
    lines.dedup_by(|next, line| next.0 == line.0 && next.1 - line.1 < 6);
    lines.len()
}

#[test]
fn rows_colons_and_headings_of_the_sample_stand_by_what_they_belong_to() {
    let pdfs = sample_output().iter().filter(|(path, _)| path.ends_with(".pdf"));
    let mut all = [0; 6];
    for (path, pdf) in pdfs {
        let counts = assert_parts_stand_together(path, pdf);
        all.iter_mut().zip(counts).for_each(|(all, count)| *all += count);
    }
    assert!(all[..5].iter().all(|count| *count >= 15) && all[5] == 2, "{all:?}");
}

#[test]
fn every_card_of_the_sample_stands_after_the_pictures_before_it_in_the_text() {
    let (mut pictures, mut cards) = (0, 0);
    for (path, pdf) in sample_output().iter().filter(|(path, _)| path.ends_with(".pdf")) {
        let mut latest = 0;
        for part in pdf_placed(pdf) {
            if part.tag == "Figure" {
                pictures += 1;
                latest = latest.max(part.pages[1]);
            }
            // The head of a card's second column.
            if part.text == "Rapportering" {
                cards += 1;
                assert!(part.pages[0] >= latest, "{path}: before page {latest}: {part:?}");
            }
        }
    }
    assert!(pictures >= 15 && cards >= 16, "{pictures} {cards}");
}

#[test]
fn no_page_of_the_sample_ends_with_a_heading_or_begins_with_a_source() {
    let pdfs = sample_output().iter().filter(|(path, _)| path.ends_with(".pdf"));
    let counts: Vec<[usize; 2]> =
        pdfs.map(|(path, pdf)| assert_pages_end_well(path, pdf)).collect();
    assert_eq!(counts.len(), 12);
    assert!(counts.iter().all(|[heads, sources]| *heads > 5 && *sources > 0), "{counts:?}");
}

/// The cover and the contents may leave room, the end of the text, and that of a chapter, where a fifth is filled;
/// a page between them may not.
#[test]
fn no_page_of_the_sample_but_the_last_is_nearly_half_empty() {
    const TOP: f64 = 88.0;
    const HEIGHT: f64 = 677.0;
    let mut pages = 0;
    for (path, pdf) in sample_output().iter().filter(|(path, _)| path.ends_with(".pdf")) {
        let placed = pdf_placed(pdf);
        let begins_chapter = |page: usize| {
            let first = placed.iter().find(|part| part.pages[0] == page);
            first.is_some_and(|part| part.tag == "H1")
        };
        let lowest = pdf_lowest_text(pdf);
        for page in 3..lowest.len() {
            pages += 1;
            let filled = (lowest[page - 1] - TOP) / HEIGHT;
            let least = if begins_chapter(page + 1) { 0.2 } else { 0.45 };
            assert!((least..=1.02).contains(&filled), "{path} page {page}: {filled:.2}");
        }
    }
    assert!(pages > 100, "{pages}");
}

/// Sections of so many lines that every one of their parts meets the end of a page.
#[test]
fn parts_stand_together_at_every_height_of_a_page() {
    let words =
        |lines: usize| Inline::Text("Ord som fyller en rad, till sist. ".repeat(2 * lines));
    let paragraph = |content: Vec<_>| Block::Paragraph(content);
    let said = |text: &str| paragraph(vec![Inline::Text(text.to_owned())]);
    let mut sample = sample_of(Vec::new());
    let span = sample.report.span;
    let node = |block| Spanned::new(block, span);
    let heading = |number: usize| {
        Block::Heading(Heading {
            level: 2,
            number: None,
            anchor: format!("avsnitt-{number}"),
            content: vec![Inline::Text(format!("Avsnitt {number}"))],
        })
    };
    let list = || {
        let item = |text: &str| ListItem { task: None, blocks: vec![node(said(text))] };
        Block::List(List { start: None, items: vec![item("Ett"), item("Två"), item("Tre")] })
    };
    let rows = |number: usize| {
        let row = |index: usize| {
            Row::new(vec![
                Cell::text("En rad som är lång. ".repeat(4)),
                Cell::text(index.to_string()),
            ])
        };
        let columns = vec![Column::text("Rad", 1), Column::number("Nummer")];
        let table = table(number, columns, (1..=9).map(row).collect());
        Block::Hole(BlockAnswer::Table(table))
    };
    let mut blocks = Vec::new();
    for number in 0..36 {
        blocks.extend([
            heading(number),
            paragraph(vec![words(number % 7 + 2)]),
            said("Det här gäller:"),
        ]);
        blocks.extend([list(), heading(100 + number), said("Så här blev det."), rows(number)]);
        let note = vec![words(1), Inline::Note(format!("not-{number}")), words(number % 3)];
        blocks.extend([heading(200 + number), paragraph(note)]);
    }
    let chapter = &mut sample.report.chapters[0];
    chapter.nodes = blocks.into_iter().map(node).collect();
    let note = |number: u32| Note {
        label: format!("not-{number}"),
        number: number + 1,
        blocks: vec![node(said("En not om det."))],
        span,
    };
    chapter.notes = (0..36).map(note).collect();
    let pdf = make(&sample, &typst(&sample.report, &sample.theme, Wishes::default()), false);
    let counts = assert_parts_stand_together("sections", &pdf);
    assert!(counts[0] > 5 && counts[1..] == [72, 111, 36, 0, 0], "{counts:?}");
}

/// Chapters of a short report, of so many lines that their leads and those who sign meet the end of a page.
#[test]
fn leads_and_signatures_stand_whole_at_every_height_of_a_page() {
    let words = |lines: usize| "Ord som fyller en rad, till sist. ".repeat(2 * lines);
    let mut sample = sample_of(Vec::new());
    let span = sample.report.span;
    let node = |block| Spanned::new(block, span);
    let paragraph = |lines| node(Block::Paragraph(vec![Inline::Text(words(lines))]));
    let signed = |number: usize| match number % 3 {
        0 => paragraph(3),
        1 => node(Block::Callout(Callout {
            kind: CalloutKind::Decision,
            label: "Beslut".to_owned(),
            blocks: vec![paragraph(3)],
        })),
        _ => {
            let row = |index: usize| Row::new(vec![Cell::text(index.to_string()); 2]);
            let columns = vec![Column::text("Rad", 1), Column::number("Nummer")];
            let table = table(number, columns, (1..=12).map(row).collect());
            node(Block::Hole(BlockAnswer::Table(table)))
        }
    };
    let signatures = || {
        let people = vec![("Namn".to_owned(), "Roll".to_owned())];
        let [label, place] = ["Underskrifter", "Ort och datum"].map(str::to_owned);
        node(Block::Hole(BlockAnswer::Signatures(Signatures { label, place, people })))
    };
    let chapter = |number: usize| {
        let mut nodes = vec![paragraph(number % 3 + 4), paragraph(number * 5 % 23 + 2)];
        if number % 4 == 3 {
            nodes.extend([signed(number), signatures()]);
        }
        Chapter {
            number: None,
            kicker: None,
            anchor: format!("kapitel-{number}"),
            title: vec![Inline::Text(format!("Kapitel {number}"))],
            nodes,
            notes: Vec::new(),
        }
    };
    sample.report.chapters = (0..48).map(chapter).collect();
    sample.report.origin = Origin::Register;
    let pdf = make(&sample, &typst(&sample.report, &sample.theme, Wishes::default()), false);
    let [.., leads, signatures] = assert_parts_stand_together("chapters", &pdf);
    // The first two chapters stand below the contents.
    assert_eq!([leads, signatures], [46, 12]);
}

/// The PDF of a report that holds nothing but these tables.
fn pdf_of(tables: Vec<NumberedTable>) -> Vec<u8> {
    let sample = sample_of(tables);
    make(&sample, &typst(&sample.report, &sample.theme, Wishes::default()), false)
}

fn sample_of(tables: Vec<NumberedTable>) -> Sample {
    let mut sample = Sample::new(Edition::Public);
    let span = sample.report.span;
    let node = |table| Spanned::new(Block::Hole(BlockAnswer::Table(table)), span);
    let title = "Tabeller".to_owned();
    sample.report.outline = vec![OutlineEntry {
        level: 1,
        number: None,
        title: title.clone(),
        anchor: "tabeller".to_owned(),
    }];
    sample.report.chapters = vec![Chapter {
        number: None,
        kicker: None,
        anchor: "tabeller".to_owned(),
        title: vec![Inline::Text(title)],
        nodes: tables.into_iter().map(node).collect(),
        notes: Vec::new(),
    }];
    sample
}

pub fn table(name: usize, columns: Vec<Column>, rows: Vec<Row>) -> NumberedTable {
    NumberedTable {
        label: format!("Tabell {name}"),
        anchor: format!("tab-{name}"),
        introduction: Some(format!("Så många rader: {name}.")),
        title: format!("{name} rader"),
        subtitle: None,
        table: Table { columns, rows },
        source: Some(format!("Källa: tabellen med {name} rader.").into()),
    }
}

/// Tables of so many lengths that one or another ends at every height of a page.
#[test]
fn a_source_stands_on_the_page_of_its_tables_last_row_wherever_that_is() {
    let row = |number: usize| {
        Row::new(vec![Cell::text(format!("Rad {number}")), Cell::text(number.to_string())])
    };
    let of_length = |rows: usize| {
        let columns = vec![Column::text("Rad", 1), Column::number("Nummer")];
        table(rows, columns, (1..=rows).map(row).collect())
    };
    let tables: Vec<NumberedTable> = (1..60).step_by(3).map(of_length).collect();
    let count = tables.len();
    let pdf = pdf_of(tables);
    let [_, sources] = assert_pages_end_well("tables", &pdf);
    assert_eq!(sources, count);
    // The last row is not alone on a page: it has its two cells before the source, and the row above.
    let placed = pdf_placed(&pdf);
    for end in placed.windows(5).filter(|end| end[4].text.starts_with("Källa: ")) {
        let is_row = end[0].text.starts_with("Rad ");
        assert!(!is_row || end[0].pages[0] == end[4].pages[0], "{end:?}");
    }
    // The sentence before a table stands on the page of its title.
    for pair in placed.windows(2) {
        if pair[0].text.starts_with("Så många rader") {
            assert_eq!(pair[0].pages[1], pair[1].pages[0], "{pair:?}");
        }
    }
}

#[test]
fn the_widest_words_of_very_many_columns_stand_beside_each_other() {
    let shares = |years: usize| {
        let years = (2025 - years..2025).map(|year| Column::text(year.to_string(), 2));
        let columns: Vec<Column> =
            std::iter::once(Column::text("Kravområde", 3)).chain(years).collect();
        let cells = columns.iter().enumerate();
        let row = cells.map(|(index, _)| {
            Cell::text(if index == 0 { "Kontinuitetshantering" } else { "Managerat" })
        });
        let rows = vec![Row::new(row.collect())];
        let sample = sample_of(vec![table(1, columns, rows)]);
        let source = typst(&sample.report, &sample.theme, Wishes::default());
        let code = String::from_utf8(source.files["main.typ"].clone()).expect("UTF-8");
        let between = |start: &str, end: &str| {
            let (_, rest) = code.split_once(start)?;
            rest.split_once(end).map(|(number, _)| number.to_owned())
        };
        let scale = between("scale: ", ",").map_or(1.0, |it| it.parse().expect("a number"));
        let shares = between("weights: (", ")").expect("shares");
        let shares: Vec<f64> =
            shares.split_terminator(", ").map(|it| it.parse().expect("a number")).collect();
        (scale, shares)
    };
    assert_eq!(shares(4), (1.0, vec![3.0, 2.0, 2.0, 2.0, 2.0]));
    let (scale, shares) = shares(12);
    assert!((0.6..0.9).contains(&scale), "{scale}");
    // "Managerat" and what stands free on its left is 48 points wide at full size.
    assert!(shares.iter().all(|share| *share + 1.0 >= 48.0 * scale), "{scale} {shares:?}");
    assert!((460.0..476.0).contains(&shares.iter().sum::<f64>()), "{shares:?}");
}

#[test]
fn a_course_higher_than_a_page_goes_on_on_the_next() {
    let moment = |number: usize| Moment {
        when: format!("{number}"),
        what: What::Act(format!("Moment {number}.")),
        told: Some(Told { text: "Berättelsen".to_owned(), target: None }),
    };
    let columns = vec![Column::text("Nr", 0), Column::text("Förlopp", 8)];
    let life = Cell::Moments((1..=70).map(moment).collect());
    let pdf = pdf_of(vec![table(1, columns, vec![Row::new(vec![Cell::text("Å1"), life])])]);
    let placed = pdf_placed(&pdf);
    let page = |number: usize| {
        let words = format!("Moment {number}.");
        placed.iter().find(|line| line.text.contains(&words)).map(|line| line.pages[0])
    };
    assert!((1..=70).all(|number| page(number).is_some()));
    assert!(page(1) < page(70), "{:?} {:?}", page(1), page(70));
    assert_pages_end_well("a course", &pdf);
}

#[test]
fn a_column_is_as_wide_as_its_widest_word() {
    let shares = |owner: &str| {
        let columns = vec![
            Column::text("Svar", 8),
            Column::text("Ansvarig", 2),
            Column::text("Datum", 0),
        ];
        let cells = ["Ett svar.", owner, "2022-12-31"].map(Cell::text).to_vec();
        let sample = sample_of(vec![table(1, columns, vec![Row::new(cells)])]);
        let source = typst(&sample.report, &sample.theme, Wishes::default());
        let code = String::from_utf8(source.files["main.typ"].clone()).expect("UTF-8");
        let (_, after) = code.split_once("weights: (").expect("a table");
        let (shares, _) = after.split_once(')').expect("an end");
        let shares = shares.split(',').filter_map(|share| share.trim().parse::<f64>().ok());
        shares.collect::<Vec<_>>()
    };
    assert_eq!(shares("It-chefen"), [8.0, 2.0, 0.0]);
    assert_eq!(shares("Verksamhets\u{ad}utvecklings\u{ad}ansvarig"), [8.0, 2.0, 0.0]);
    let [answer, owner, date] = shares("Verksamhetsutvecklingsansvarig")[..] else {
        panic!("three columns")
    };
    assert!(owner > 130.0 && answer > owner && date == 0.0, "{answer} {owner} {date}");
}
