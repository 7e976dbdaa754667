//! The PDF: what it conforms to, what it says, and that it is the same every time.

use berattelse::base::diagnostic::{Diagnostics, Place};
use berattelse::base::wording::Language;
use berattelse::doc::report::ImageFile;
use berattelse::doc::secrecy::Edition;
use berattelse::emit::pdf::{Engine, PdfInput, PdfOptions, pdf};
use berattelse::value::date::Date;
use berattelse::write::typst::{Attachment, TypstSource, Wishes, string_literal, typst};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::pdf_sample::{Sample, paragraph};
use crate::pdf_text::{pdf_bookmarks, pdf_headings, pdf_text};

fn options(attaches_data: bool) -> PdfOptions {
    PdfOptions { date: Date::parse("2025-03-18").unwrap(), attaches_data }
}

pub fn make(sample: &Sample, source: &TypstSource, attaches_data: bool) -> Vec<u8> {
    let mut diagnostics = Diagnostics::default();
    let input = PdfInput { source, templates: &sample.templates, fonts: &sample.theme.fonts };
    let made = pdf(input, options(attaches_data), &Engine::InProcess, &mut diagnostics);
    let found = diagnostics.sorted(&sample.sources);
    assert!(found.is_empty(), "{found:#?}");
    made.unwrap().expect("no errors")
}

/// Holds that a PDF conforms to a profile.
///
/// The validator takes a carriage return that ends a stream's data for the line end before
/// `endstream`; a finding on lengths counts only when a length is really wrong.
pub fn assert_conforms(bytes: &[u8], profile: ValidationProfile) {
    let options = ValidationOptions::default().profile(profile);
    let report = validate_pdf_bytes(bytes, &options).unwrap();
    let lengths_hold = stream_lengths_hold(bytes);
    // One profile has the rule under a number, so the message tells it.
    let is_real = |message: &str| !(message.contains("stream /Length") && lengths_hold);
    let failures: Vec<_> = report.failures.iter().filter(|it| is_real(&it.message)).collect();
    assert!(failures.is_empty(), "{profile:?}: {failures:#?}");
}

/// Whether `endstream` follows each stream's data where its length says.
fn stream_lengths_hold(bytes: &[u8]) -> bool {
    let find = |what: &[u8], from: usize| {
        bytes[from..].windows(what.len()).position(|it| it == what).map(|at| from + at)
    };
    let mut from = 0;
    while let Some(keyword) = find(b"stream", from) {
        let line_end = if bytes[keyword + 6..].starts_with(b"\r\n") { 2 } else { 1 };
        let head = String::from_utf8_lossy(&bytes[from..keyword]);
        let length = head.rsplit_once("/Length ").and_then(|(_, rest)| {
            rest.split(|c: char| !c.is_ascii_digit()).next()?.parse::<usize>().ok()
        });
        let Some(length) = length else { return false };
        let rest = bytes.get(keyword + 6 + line_end + length..).unwrap_or_default();
        let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
        let rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        if !rest.starts_with(b"endstream") {
            return false;
        }
        from = bytes.len() - rest.len() + b"endstream".len();
    }
    true
}

fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("KEEP_PDF") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).unwrap();
    }
}

#[test]
fn the_pdf_with_every_component_conforms_to_pdf_ua_1_and_pdf_a_2a() {
    let sample = Sample::new(Edition::Public);
    let source = typst(&sample.report, &sample.theme, Wishes::default());
    keep("main.typ", &source.files["main.typ"]);
    let bytes = make(&sample, &source, false);
    keep("public.pdf", &bytes);
    assert_conforms(&bytes, ValidationProfile::PdfUa1);
    assert_conforms(&bytes, ValidationProfile::PdfA2a);
    keep("public.txt", pdf_text(&bytes).as_bytes());
    assert_eq!(bytes, make(&sample, &source, false), "two runs give the same bytes");
}

#[test]
fn the_internal_pdf_with_attached_data_conforms_to_pdf_ua_1_and_pdf_a_3a() {
    let sample = Sample::new(Edition::Internal);
    let attachment = Attachment {
        name: "nyckeltal.json".to_owned(),
        media_type: "application/json".to_owned(),
        description: "Alla nyckeltal".to_owned(),
        bytes: b"{}".to_vec(),
    };
    let source = typst(
        &sample.report,
        &sample.theme,
        Wishes { attachments: &[attachment], ..Wishes::default() },
    );
    let bytes = make(&sample, &source, true);
    keep("internal.pdf", &bytes);
    assert_conforms(&bytes, ValidationProfile::PdfUa1);
    assert_conforms(&bytes, ValidationProfile::PdfA3a);
}

#[test]
fn headings_and_bookmarks_of_the_pdf_are_those_of_the_report() {
    let sample = Sample::new(Edition::Public);
    let source = typst(&sample.report, &sample.theme, Wishes::default());
    let bytes = make(&sample, &source, false);
    let spaced = |(level, title): (u8, String)| (level, title.replace('\u{a0}', " "));
    let headings: Vec<_> = pdf_headings(&bytes).into_iter().map(spaced).collect();
    let bookmarks: Vec<_> = pdf_bookmarks(&bytes).into_iter().map(spaced).collect();
    let titles =
        |list: &[(u8, String)]| list.iter().map(|(_, it)| it.clone()).collect::<Vec<_>>();
    let expected = [
        "Dokumentuppgifter",
        "Innehåll",
        "Året i korthet",
        "Tre slutsatser",
        "1 Måluppfyllnad utifrån nyckeltal",
        "1.1 Informationssäkerhetsutbildning",
        "1.2 Riskhantering",
        "1.3 Informationssäkerhetsorganisation",
        "2 Uppföljning av tidigare års åtgärder",
        "2.1 Åtgärder som behöver beslut",
        "3 Allt annat",
        "3.1 Listor och annat",
        "En tredje nivå",
        "En fjärde nivå",
        "A Källor och beräkningar",
        "A.1 Så skrivs talen",
    ];
    assert_eq!(titles(&bookmarks), expected);
    // On the page an appendix's heading begins with the line "Bilaga A".
    let spoken = expected.map(|title| title.replace("A Källor", "Bilaga A Källor"));
    assert_eq!(titles(&headings), spoken);
    let levels: Vec<u8> = headings.iter().map(|(level, _)| *level).collect();
    assert_eq!(levels, [1, 1, 1, 2, 1, 2, 2, 2, 1, 2, 1, 2, 3, 4, 1, 2]);
}

#[test]
fn text_of_the_author_reaches_the_pdf_as_it_is() {
    let text = pdf_text(&make_text(
        "#let x = [1] <lbl> $a$ *b* _c_ // d -- e ~ @f `g` \\u{41} /* */ #read(\"main.typ\") {{7*7}}",
    ));
    let expected = "#let x = [1] <lbl> $a$ *b* _c_ // d -- e ~ @f `g` \\u{41} /* */ #read(\"main.typ\") {{7*7}}";
    assert!(text.lines().any(|line| line == expected), "{text}");
}

fn make_text(words: &str) -> Vec<u8> {
    let mut sample = Sample::new(Edition::Public);
    sample.report.chapters.truncate(1);
    let node = paragraph(words, &sample);
    sample.report.chapters[0].nodes.push(node);
    let source = typst(&sample.report, &sample.theme, Wishes::default());
    make(&sample, &source, false)
}

/// Reads a string literal by Typst's rules: its own reader of the escapes.
fn read_literal(literal: &str) -> Option<String> {
    let mut rest = literal.strip_prefix('"')?.strip_suffix('"')?.chars();
    let mut text = String::new();
    while let Some(character) = rest.next() {
        match character {
            '"' => return None,
            '\\' => match rest.next()? {
                'u' => {
                    let digits: String =
                        rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                    text.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
                }
                escaped @ ('"' | '\\') => text.push(escaped),
                _ => return None,
            },
            plain => text.push(plain),
        }
    }
    Some(text)
}

#[test]
fn a_string_literal_reads_back_as_the_same_text() {
    let mut state: u64 = 20_241_231;
    let mut random = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(state >> 40).expect("24 bits")
    };
    for round in 0..400 {
        let length = random() % 12;
        let text: String = (0..length)
            .filter_map(|_| {
                let bound = [0x80, 0x250, 0x3000, 0x11_0000][round % 4];
                char::from_u32(random() % bound)
            })
            .collect();
        let literal = string_literal(&text);
        assert_eq!(read_literal(&literal).as_deref(), Some(text.as_str()), "{literal}");
        assert!(literal.chars().all(|c| c == ' ' || !c.is_whitespace() && !c.is_control()));
    }
}

#[test]
fn file_names_and_anchors_of_the_author_stay_out_of_the_pdf() {
    let sample = Sample::new(Edition::Public);
    let source = typst(&sample.report, &sample.theme, Wishes::default());
    let main = String::from_utf8(source.files["main.typ"].clone()).unwrap();
    for name in ["hemlig-fil", "card-training", "maluppfyllnad", "tab-risks"] {
        assert!(!main.contains(name), "{name}");
    }
    for (path, bytes) in &source.files {
        assert!(!path.ends_with(".svg") || !String::from_utf8_lossy(bytes).contains("var("));
    }
}

/// Measuring sets a part once more, so the code tells heights; here Typst measures them after all.
#[test]
fn what_is_told_of_the_height_of_parts_is_nearly_what_measuring_finds() {
    let mut sample = Sample::new(Edition::Internal);
    let held = |measured: &str| {
        format!(
            "context if height != none {{
               let real = measure(block(width: {measured}, body)).height
               assert(calc.abs(height - real) < 12pt + 0.08 * real, message: repr((height, real)))
             }}\n"
        )
    };
    let table = held("width");
    let kept = held("if width == 100% { measure-width } else { width }");
    let mut changed = 0;
    for template in &mut sample.templates {
        let text = template
            .text
            .replace("  if beginning != none", &format!("  {table}  if beginning != none"))
            .replace(
                "  if height != none { return",
                &format!("  {kept}  if height != none {{ return"),
            );
        changed += usize::from(text != *template.text);
        template.text = text.into();
    }
    assert_eq!(changed, 2, "the components decide in other words now");
    let told = typst(&sample.report, &sample.theme, Wishes::default());
    let main = String::from_utf8(told.files["main.typ"].clone()).unwrap();
    assert!(main.matches("height: ").count() > 4);
    make(&sample, &told, false);
}

#[test]
fn what_typst_finds_wrong_stands_at_the_place_of_the_author() {
    let mut sample = Sample::new(Edition::Public);
    sample.report.chapters.truncate(1);
    let node = paragraph("a \u{1f600} b", &sample);
    sample.report.chapters[0].nodes.push(node.clone());
    let source = typst(&sample.report, &sample.theme, Wishes::default());
    let mut diagnostics = Diagnostics::default();
    let input =
        PdfInput { source: &source, templates: &sample.templates, fonts: &sample.theme.fonts };
    let made = pdf(input, options(false), &Engine::InProcess, &mut diagnostics);
    assert_eq!(made.unwrap(), None);
    let found = diagnostics.sorted(&sample.sources);
    let places: Vec<_> = found.iter().map(|it| (it.code.name, it.place.clone())).collect();
    assert_eq!(places, [("typst", Place::Span(node.span))], "{found:#?}");
}

#[test]
fn a_typst_command_that_is_not_there_is_a_failure() {
    let sample = Sample::new(Edition::Public);
    let source = typst(&sample.report, &sample.theme, Wishes::default());
    let input =
        PdfInput { source: &source, templates: &sample.templates, fonts: &sample.theme.fonts };
    let engine = Engine::Command("/nowhere/typst".into());
    let failure = pdf(input, options(false), &engine, &mut Diagnostics::default()).unwrap_err();
    assert_eq!((failure.act, failure.subject.as_str()), ("find", "/nowhere/typst"));
}

#[cfg(unix)]
#[test]
fn a_typst_command_of_another_version_is_named_and_its_errors_are_placed() {
    use std::os::unix::fs::PermissionsExt;

    let mut sample = Sample::new(Edition::Public);
    sample.report.chapters.truncate(1);
    let source = typst(&sample.report, &sample.theme, Wishes::default());
    let main = String::from_utf8(source.files["main.typ"].clone()).unwrap();
    let line = main[..main.find("Tre slutsatser").unwrap()].lines().count();
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("typst");
    let script = format!(
        "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'typst 0.14.2 (abc)'; exit 0; fi\n\
         echo \"$3/main.typ:{line}:3: error: out of luck\" >&2; exit 1\n"
    );
    std::fs::write(&program, script).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut diagnostics = Diagnostics::default();
    let input =
        PdfInput { source: &source, templates: &sample.templates, fonts: &sample.theme.fonts };
    let made = pdf(input, options(false), &Engine::Command(program), &mut diagnostics);
    assert_eq!(made.unwrap(), None);
    let found = diagnostics.sorted(&sample.sources);
    let codes: Vec<_> = found.iter().map(|it| it.code.name).collect();
    assert_eq!(codes, ["typst", "typst-warning"], "{found:#?}");
    assert!(matches!(found[0].place, Place::Span(_)));
    assert_eq!(found[0].facts, [("message", "out of luck".to_owned())]);
}

#[test]
fn an_english_draft_with_a_logo_and_without_mosaic_conforms() {
    let mut sample = Sample::new(Edition::Internal);
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10'>\
        <rect width='40' height='10' fill='#174486'/></svg>";
    let image = ImageFile { media_type: "image/svg+xml", bytes: svg.as_bytes().into() };
    sample.report.images.insert("logo".to_owned(), image);
    sample.report.mosaic = None;
    sample.report.chapters.truncate(1);
    let head = &mut sample.report.head;
    head.language = Language::En;
    head.logo = Some(("logo".to_owned(), "Exempel Region".to_owned()));
    head.decision = None;
    head.status = "Draft".to_owned();
    head.record_numbers.clear();
    head.cover_title =
        "Annual report on information security and continuity of the whole region".to_owned();
    let source = typst(&sample.report, &sample.theme, Wishes::default());
    let bytes = make(&sample, &source, false);
    keep("english.pdf", &bytes);
    assert_conforms(&bytes, ValidationProfile::PdfUa1);
    assert_conforms(&bytes, ValidationProfile::PdfA2a);
}

#[test]
fn the_check_of_stream_lengths_sees_a_wrong_one() {
    let sample = Sample::new(Edition::Public);
    let source = typst(&sample.report, &sample.theme, Wishes::default());
    let bytes = make(&sample, &source, false);
    assert!(stream_lengths_hold(&bytes));
    let end = bytes.windows(10).position(|it| it == b"\nendstream").unwrap();
    let mut longer = bytes[..end].to_vec();
    longer.extend(b"xx");
    longer.extend(&bytes[end..]);
    assert!(!stream_lengths_hold(&longer));
}
