//! The PDF: what it conforms to, what it says, and that it is the same every time.

use berattelse::base::diagnostic::Diagnostics;
use berattelse::doc::secrecy::Edition;
use berattelse::emit::pdf::{Engine, PdfInput, PdfOptions, pdf};
use berattelse::value::date::Date;
use berattelse::write::typst::{Attachment, TypstSource, typst};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::pdf_sample::Sample;

fn options(attaches_data: bool) -> PdfOptions {
    PdfOptions { date: Date::parse("2025-03-18").unwrap(), attaches_data }
}

fn make(sample: &Sample, source: &TypstSource, attaches_data: bool) -> Vec<u8> {
    let mut diagnostics = Diagnostics::default();
    let input = PdfInput { source, templates: &sample.templates, fonts: &sample.theme.fonts };
    let made = pdf(input, options(attaches_data), &Engine::InProcess, &mut diagnostics);
    let found = diagnostics.sorted(&sample.sources);
    assert!(found.is_empty(), "{found:#?}");
    made.unwrap().expect("no errors")
}

fn assert_conforms(bytes: &[u8], profile: ValidationProfile) {
    let options = ValidationOptions::default().profile(profile);
    let report = validate_pdf_bytes(bytes, &options).unwrap();
    assert!(report.is_compliant, "{profile:?}: {:#?}", report.failures);
}

fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("KEEP_PDF") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).unwrap();
    }
}

#[test]
fn the_pdf_with_every_component_conforms_to_pdf_ua_1_and_pdf_a_2a() {
    let sample = Sample::new(Edition::Public);
    let source = typst(&sample.report, &sample.theme, &[]);
    keep("main.typ", &source.files["main.typ"]);
    let bytes = make(&sample, &source, false);
    keep("public.pdf", &bytes);
    assert_conforms(&bytes, ValidationProfile::PdfUa1);
    assert_conforms(&bytes, ValidationProfile::PdfA2a);
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
    let source = typst(&sample.report, &sample.theme, &[attachment]);
    let bytes = make(&sample, &source, true);
    keep("internal.pdf", &bytes);
    assert_conforms(&bytes, ValidationProfile::PdfUa1);
    assert_conforms(&bytes, ValidationProfile::PdfA3a);
}
