//! Picture files: what is wrong with them is told where the prose names them, and nothing but the
//! picture reaches an output.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use berattelse::cli::Exit;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder as _, ImageEncoder as _, Rgb, RgbImage,
};
use lopdf::{Document, Object};

use crate::project::TestProject;

/// What must stay on the author's machine; stands in every kind of metadata.
const SECRET: &str = "62.3908N-17.3069E-Anna";
/// What belongs to the picture.
const PROFILE: &str = "a colour profile to keep";

/// A red rectangle, wider than it is high.
fn pixels() -> RgbImage {
    RgbImage::from_pixel(48, 16, Rgb([200, 30, 30]))
}

fn jpeg() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new(&mut bytes);
    encoder.set_icc_profile(PROFILE.as_bytes().to_vec()).expect("profiles are possible");
    encoder.encode_image(&DynamicImage::from(pixels())).expect("a picture");
    bytes
}

fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(&pixels(), 48, 16, ExtendedColorType::Rgb8).expect("a picture");
    bytes
}

/// A JPEG segment.
fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).expect("a short segment");
    [&[0xFF, marker], &length.to_be_bytes()[..], data].concat()
}

/// Exif data with an orientation and, after them, a text.
fn exif(orientation: u8) -> Vec<u8> {
    let directory = b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
    [directory, &[orientation, 0, 0, 0, 0, 0, 0][..], SECRET.as_bytes()].concat()
}

/// A JPEG with everything that a camera and programs add.
fn photo(orientation: u8) -> Vec<u8> {
    let thumbnail =
        [b"JFIF\0\x01\x01\0\0\x01\0\x01\x05\x02".as_slice(), SECRET.as_bytes(), &[0; 8]];
    let exif = [b"Exif\0\0".as_slice(), &exif(orientation)].concat();
    let xmp = format!("http://ns.adobe.com/xap/1.0/\0<x>{SECRET}</x>");
    let iptc = format!("Photoshop 3.0\08BIM{SECRET}");
    let added = [
        segment(0xE0, &thumbnail.concat()),
        segment(0xE1, &exif),
        segment(0xE1, xmp.as_bytes()),
        segment(0xE2, format!("MPF\0{SECRET}").as_bytes()),
        segment(0xED, iptc.as_bytes()),
        segment(0xFE, SECRET.as_bytes()),
    ];
    let plain = jpeg();
    [&plain[..2], &added.concat(), &plain[2..], SECRET.as_bytes()].concat()
}

/// A chunk of PNG with its check sum.
fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("a short chunk");
    let body = [name, data].concat();
    let sum = body.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 }
        })
    });
    [&length.to_be_bytes()[..], &body, &(!sum).to_be_bytes()].concat()
}

/// A PNG with chunks put in after its head.
fn png_with(chunks: &[Vec<u8>]) -> Vec<u8> {
    let plain = png();
    [&plain[..33], &chunks.concat(), &plain[33..]].concat()
}

fn screenshot() -> Vec<u8> {
    let chunks = [
        chunk(b"tEXt", format!("Author\0{SECRET}").as_bytes()),
        chunk(b"iTXt", format!("XML:com.adobe.xmp\0\0\0\0\0{SECRET}").as_bytes()),
        chunk(b"eXIf", &exif(1)),
        chunk(b"prVt", SECRET.as_bytes()),
    ];
    [png_with(&chunks), SECRET.as_bytes().to_vec()].concat()
}

fn svg(inside: &str) -> Vec<u8> {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         xmlns:k=\"https://exempel.se/k\" width=\"48\" height=\"16\" viewBox=\"0 0 48 16\">\n\
         {inside}\n</svg>\n"
    )
    .into_bytes()
}

fn drawing() -> Vec<u8> {
    let inside = svg(&format!(
        "<metadata><k:who>{SECRET}</k:who></metadata><title>{SECRET}</title>\
         <k:view k:at=\"{SECRET}\"/><!-- {SECRET} --><?k {SECRET}?>\
         <style>/* {SECRET} */ rect {{ fill: #1f4e8c }}</style>\
         <g data-name=\"{SECRET}\" k:label=\"{SECRET}\"><desc>{SECRET}</desc>\
         <rect id=\"kept\" width=\"48\" height=\"16\"/></g>\
         <use xlink:href=\"#kept\"/><text x=\"2\" y=\"12\">Å</text>"
    ));
    let text = String::from_utf8(inside).expect("text");
    let doctype = format!("<!DOCTYPE svg PUBLIC \"{SECRET}\" \"{SECRET}.dtd\">");
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- {SECRET} -->\n{doctype}\n{text}")
        .into_bytes()
}

/// The pictures of a page.
fn embedded(page: &str) -> Vec<(String, Vec<u8>)> {
    let addresses = page.split("src=\"data:").skip(1).filter_map(|rest| rest.split_once('"'));
    let decoded = addresses.map(|(address, _)| {
        let (media_type, data) = address.split_once(";base64,").expect("base64");
        (media_type.to_owned(), STANDARD.decode(data).expect("base64"))
    });
    decoded.collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

/// A project whose chapter shows these pictures of `images/`.
fn project(pictures: &[(&str, Vec<u8>)]) -> TestProject {
    let mut chapter = String::from("# Inledning\n");
    let mut project = TestProject::new();
    for (name, bytes) in pictures {
        chapter += &format!("\n![En bild](images/{name})\n");
        project = project.file(&format!("content/2024/images/{name}"), bytes);
    }
    project.chapter(chapter)
}

#[test]
fn nothing_but_the_picture_reaches_an_output() {
    let pictures =
        [("foto.jpg", photo(6)), ("skarm.png", screenshot()), ("ritning.svg", drawing())];
    assert!(pictures.iter().all(|(_, bytes)| holds(bytes, SECRET)));
    let project = project(&pictures);
    project.run("build --edition public").exits(Exit::Ok);
    let output = project.files("output");
    for (path, bytes) in &output {
        assert!(!holds(bytes, SECRET), "{path}");
    }
    let page = String::from_utf8_lossy(&output["public/berattelse-2024.html"]).into_owned();
    let embedded = embedded(&page);
    let types: Vec<&str> = embedded.iter().map(|(media_type, _)| media_type.as_str()).collect();
    assert_eq!(types, ["image/jpeg", "image/png", "image/svg+xml"]);
    for (media_type, bytes) in &embedded {
        assert!(!holds(bytes, SECRET), "{media_type}");
    }
    let photo = &embedded[0].1;
    assert!(holds(photo, PROFILE));
    let mut decoder = JpegDecoder::new(Cursor::new(photo)).expect("a picture");
    assert_eq!(decoder.orientation().expect("Exif"), Orientation::Rotate90);

    let mut pdf = Document::load_mem(&output["public/berattelse-2024.pdf"]).expect("a PDF");
    pdf.decompress();
    let mut photos = 0;
    for object in pdf.objects.values() {
        if let Object::Stream(stream) = object {
            assert!(!holds(&stream.content, SECRET));
            photos += usize::from(stream.content.starts_with(b"\xFF\xD8"));
        }
    }
    assert_eq!(photos, 1);
}

/// The photo says that it stands on its side: on the page it is higher than wide.
#[test]
fn a_photo_is_shown_with_the_right_side_up_in_the_pdf() {
    let size = |orientation| {
        let project = project(&[("foto.jpg", photo(orientation))]);
        project.run("build --edition public --to pdf").exits(Exit::Ok);
        let pdf = Document::load_mem(&project.files("output")["public/berattelse-2024.pdf"]);
        let pdf = pdf.expect("a PDF");
        let mut boxes = pdf.objects.values().filter_map(|object| {
            let element = object.as_dict().ok()?;
            let kind = element.get(b"S").and_then(Object::as_name).ok()?;
            let attributes = element.get(b"A").ok().filter(|_| kind == b"Figure")?;
            let list = match attributes {
                Object::Array(list) => list.clone(),
                other => vec![other.clone()],
            };
            list.iter().find_map(|each| {
                let each = pdf.dereference(each).ok()?.1;
                let sides = each.as_dict().ok()?.get(b"BBox").ok()?.as_array().ok()?;
                let sides: Vec<f32> =
                    sides.iter().filter_map(|it| it.as_float().ok()).collect();
                Some((sides[2] - sides[0], sides[3] - sides[1]))
            })
        });
        boxes.next_back().expect("a picture with its place")
    };
    let ((upright_width, upright_height), (width, height)) = (size(1), size(6));
    assert!(upright_width > upright_height * 2.5);
    assert!(height > width * 2.5);
}

#[test]
fn same_picture_same_bytes_without_anything_to_take_away() {
    let project = project(&[("a.png", png())]);
    project.run("build --edition public --to html").exits(Exit::Ok);
    let page = project.files("output")["public/berattelse-2024.html"].clone();
    assert_eq!(embedded(&String::from_utf8_lossy(&page)), [("image/png".to_owned(), png())]);
}

/// Every fault, each beside what is right.
#[test]
fn faults_of_picture_files_are_told_where_the_prose_names_them() {
    let cut = |bytes: Vec<u8>| bytes[..bytes.len() - 30].to_vec();
    let broken = |mut bytes: Vec<u8>| {
        bytes[45] ^= 0xFF;
        bytes
    };
    let frame = |change: fn(&mut [u8])| {
        let mut bytes = jpeg();
        let at = bytes.windows(2).position(|two| two == [0xFF, 0xC0]).expect("a frame");
        change(&mut bytes[at..]);
        bytes
    };
    let entity = "<!DOCTYPE svg [<!ENTITY a \"b\">]>";
    let with_entity = [entity.as_bytes(), &svg("<rect/>")].concat();
    let without_size = String::from_utf8(svg("<rect/>")).expect("text").replace("48", "0");
    let head = |width: u32, height: u32| {
        let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
        let plain = png();
        [&plain[..8], &chunk(b"IHDR", &[&sides[..], &[8, 2, 0, 0, 0]].concat()), &plain[33..]]
            .concat()
    };
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("signature.png", jpeg(), "image-format"),
        ("signature.jpg", png(), "image-format"),
        ("signature.svg", png(), "image-format"),
        ("cut.png", cut(png()), "damaged-image"),
        ("cut.jpg", cut(jpeg()), "damaged-image"),
        ("cut.svg", cut(svg("<rect/>")), "damaged-image"),
        ("broken.png", broken(png()), "damaged-image"),
        ("no-size.svg", without_size.into_bytes(), "damaged-image"),
        ("no-namespace.svg", b"<svg width=\"1\" height=\"1\"/>".to_vec(), "damaged-image"),
        ("large.png", head(8000, 5001), "image-too-large"),
        (
            "animated.png",
            png_with(&[chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0])]),
            "image-variant",
        ),
        ("turned.png", png_with(&[chunk(b"eXIf", &exif(6))]), "image-variant"),
        ("cmyk.jpg", frame(|frame| frame[9] = 4), "image-variant"),
        ("deep.jpg", frame(|frame| frame[4] = 12), "image-variant"),
        ("lossless.jpg", frame(|frame| frame[1] = 0xC3), "image-variant"),
        ("script.svg", svg("<script>1</script>"), "image-content"),
        ("handler.svg", svg("<rect onclick=\"a()\"/>"), "image-content"),
        ("document.svg", svg("<foreignObject/>"), "image-content"),
        ("animation.svg", svg("<rect><set attributeName=\"x\"/></rect>"), "image-content"),
        ("image.svg", svg("<image href=\"data:image/png;base64,AAAA\"/>"), "image-content"),
        ("link.svg", svg("<a xlink:href=\"https://exempel.se\"/>"), "image-content"),
        ("style.svg", svg("<style>rect { fill: URL( 'http://a' ) }</style>"), "image-content"),
        ("import.svg", svg("<style>@import 'a.css';</style>"), "image-content"),
        ("fill.svg", svg("<rect fill=\"url(b.svg#c)\"/>"), "image-content"),
        ("entity.svg", with_entity, "image-content"),
        ("letter.svg", svg("<text>\u{4E2D}</text>"), "missing-glyph"),
        ("right.jpg", jpeg(), ""),
        ("right.png", head(48, 16), ""),
        ("right.svg", svg("<rect fill=\"url(#c)\" style=\"fill: url( '#d' )\"/>"), ""),
    ];
    let pictures: Vec<(&str, Vec<u8>)> =
        cases.iter().map(|(name, bytes, _)| (*name, bytes.clone())).collect();
    let project = project(&pictures);
    let run = project.run("check --lang en --message-format short");
    let run = run.exits(Exit::Problems);
    let stderr = run.stderr();
    for (index, (name, _, code)) in cases.iter().enumerate() {
        let place = format!("content/2024/chapters/01.md:{}:1: ", 3 + 2 * index);
        let found: Vec<&str> =
            stderr.lines().filter_map(|line| line.strip_prefix(&place)).collect();
        if code.is_empty() {
            assert!(found.is_empty(), "{name}: {found:?}");
        } else {
            assert_eq!(found.len(), 1, "{name}: {found:?}\n{stderr}");
            assert!(found[0].starts_with(&format!("error[{code}]")), "{name}: {found:?}");
        }
    }
    project.run("check --lang sv").exits(Exit::Problems);
}
