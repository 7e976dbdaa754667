//! The report as a publication: what leads from page to page, and what a page says at its top.

use berattelse::cli::Exit;
use lopdf::Document;
use page_validation::ValidationProfile;
use scraper::{ElementRef, Html, Selector};

use crate::pdf::assert_conforms;
use crate::pdf_content::pdf_lowest_text;
use crate::pdf_text::{pdf_cover_sizes, pdf_text};
use crate::project::{TestProject, sample_file, sample_output};

/// The text of an HTML page of the public edition.
fn page(project: &TestProject, name: &str) -> Html {
    let files = project.files("output/public");
    let bytes = files.get(name).unwrap_or_else(|| panic!("no {name} in {:?}", files.keys()));
    Html::parse_document(&String::from_utf8_lossy(bytes))
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn words(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn two_years() -> TestProject {
    let project = TestProject::new();
    let report = std::fs::read(project.path("content/2024/report.yaml")).expect("a report");
    project
        .file("content/2022/report.yaml", report)
        .file("content/2022/chapters/01.md", "# Inledning\n\nEtt tidigare år.\n")
}

#[test]
fn reports_of_the_same_title_lead_to_the_nearest_years() {
    let project = two_years();
    project.run("build --edition public --to html").exits(Exit::Ok);
    let link = |name: &str, rel: &str| {
        let page = page(&project, name);
        let links = all(&page, &format!("footer a[rel={rel}]"));
        links
            .first()
            .map(|link| (words(link), link.value().attr("href").unwrap_or("").to_owned()))
    };
    let to =
        |year: u16| Some((format!("Berättelse {year}"), format!("berattelse-{year}.html")));
    assert_eq!(link("berattelse-2024.html", "prev"), to(2022));
    assert_eq!(link("berattelse-2024.html", "next"), None);
    assert_eq!(link("berattelse-2022.html", "next"), to(2024));
}

#[test]
fn a_build_of_one_year_leads_to_no_page_that_is_not_built() {
    let project = two_years();
    project.run("build --edition public --to html --year 2024").exits(Exit::Ok);
    assert!(all(&page(&project, "berattelse-2024.html"), "a[rel=prev]").is_empty());
}

#[test]
fn a_draft_says_so_at_the_top_of_its_page_and_an_adopted_report_does_not() {
    let project = TestProject::new();
    project.run("build --edition public --to html").exits(Exit::Ok);
    let draft = page(&project, "berattelse-2024.html");
    assert_eq!(words(&all(&draft, ".strip .draft")[0]), "Utkast");
    let status = all(&draft, ".particulars > dl dd");
    assert!(status.iter().any(|entry| words(entry).starts_with("Utkast, version 1.0, 20")));
    let adopted = project.replace(
        "content/2024/report.yaml",
        "status: draft",
        "status: adopted\ndecision: {body: Styrelsen, date: 2025-03-18}",
    );
    adopted.run("build --edition public --to html").exits(Exit::Ok);
    assert!(all(&page(&adopted, "berattelse-2024.html"), ".draft").is_empty());
}

#[test]
fn headings_have_their_address_beside_them_and_clean_names() {
    let project = TestProject::new().chapter(
        "# Inledning\n\nText.\n\n## Syfte {#syfte}\n\n## Se [lagen](https://lagen.example)\n",
    );
    project.run("build --edition public --to html").exits(Exit::Ok);
    let page = page(&project, "berattelse-2024.html");
    let headings = all(&page, "main .headed > h3");
    assert_eq!(headings[0].inner_html(), "<span class=\"number\">1.1</span> Syfte");
    let beside = |link: &ElementRef<'_>| {
        ["href", "aria-label"].map(|name| link.value().attr(name).map(str::to_owned))
    };
    let found: Vec<_> = all(&page, "main .headed > h3 + a").iter().map(beside).collect();
    let passed_by = all(&page, "main .headed > a[tabindex=\"-1\"]").len();
    // The particulars have no such address.
    let led_to = all(&page, ".contents-wide a:not([href='#_document'])").len();
    assert_eq!(passed_by, led_to);
    assert_eq!(found[0], [Some("#syfte".to_owned()), Some("Länk till 1.1".to_owned())]);
    assert_eq!(found[1], [Some("#se-lagen".to_owned()), Some("Länk till 1.2".to_owned())]);
}

#[test]
fn references_have_a_capital_where_a_sentence_begins_and_nowhere_else() {
    let project = TestProject::new().chapter(
        "# Inledning\n\n@sec:syfte visar det, t.ex. @sec:syfte. @sec:syfte igen.\n\n- @sec:syfte\n\n## Syfte {#syfte}\n",
    );
    project.run("build --edition public --to html").exits(Exit::Ok);
    let page = page(&project, "berattelse-2024.html");
    assert_eq!(
        words(&all(&page, "main .lead")[0]),
        "Avsnitt 1.1 visar det, t.ex. avsnitt 1.1. Avsnitt 1.1 igen."
    );
    assert_eq!(words(&all(&page, "main li")[0]), "avsnitt 1.1");
}

#[test]
fn a_reference_to_a_section_without_a_number_names_it() {
    let project = TestProject::new().chapter(
        "# Inledning\n\nSe @sec:avtal.\n\n## Syfte\n\n### *Avtal* {#avtal}\n\nEtt avtal.\n",
    );
    project.run("build --edition public --to html").exits(Exit::Ok);
    let page = page(&project, "berattelse-2024.html");
    assert_eq!(words(&all(&page, "main .lead")[0]), "Se avsnittet ”Avtal”.");
}

#[test]
fn words_of_a_title_are_broken_on_the_cover_only_where_they_are_too_wide_for_it() {
    for (title, size, page) in [
        ("Granskning av it-driften", 52, "Granskning av it-driften"),
        ("Granskning av informationssäkerheten", 44, "Granskning av informations|säker|heten"),
        ("Informationssäkerhetsberättelse", 52, "Informations|säkerhets|berättelse"),
        ("Donaudampfschifffahrtselektrizitäten", 36, "Donaudampfschifffahrtselektrizitäten"),
    ] {
        let named = format!("title: {title}");
        let project =
            TestProject::new().replace("content/2024/report.yaml", "title: Berättelse", &named);
        project.run("build --edition public --to html,pdf").exits(Exit::Ok);
        let files = project.files("output/public");
        let file = |end: &str| files.iter().find(|(name, _)| name.ends_with(end)).expect(end);
        let pdf = file("2024.pdf").1;
        assert!(pdf_cover_sizes(pdf).contains(&size), "{title}: {:?}", pdf_cover_sizes(pdf));
        assert!(pdf_text(pdf).contains(title), "{title}");
        let html = Html::parse_document(&String::from_utf8_lossy(file("2024.html").1));
        let heading = words(&all(&html, "h1")[0]).replace('\u{ad}', "|");
        assert!(heading.starts_with(page), "{heading}");
    }
}

#[test]
fn a_logo_stands_on_every_page_and_on_the_cover_with_the_organisations_name_for_those_who_listen()
 {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10'><metadata>Anna</metadata>\
        <rect width='40' height='10'/></svg>";
    let project = TestProject::new()
        .file("theme/theme.yaml", "logo: logo.svg\n")
        .file("theme/logo.svg", svg);
    project.run("build --edition public").exits(Exit::Ok);
    let files = project.files("output/public");
    for name in ["berattelse-2024.html", "index.html"] {
        let page = page(&project, name);
        let logo = all(&page, ".strip img")[0];
        assert_eq!(logo.value().attr("alt"), Some("Region Prov"), "{name}");
    }
    let pdf = pdf_text(&files["berattelse-2024.pdf"]);
    assert!(pdf.lines().next().is_some_and(|line| line.contains("Region Prov")), "{pdf}");
    let broken = project.file("theme/logo.svg", "<svg");
    broken.run("check --message-format short").stderr_has("theme/theme.yaml:1:7: ");
}

#[test]
fn edition_is_told_in_the_head_where_there_are_two_or_something_is_left_out() {
    let head = |project: &TestProject| {
        project.run("build --edition public --to html").exits(Exit::Ok);
        let page = page(project, "berattelse-2024.html");
        all(&page, ".particulars-all dd").iter().map(words).collect::<Vec<_>>()
    };
    let whole = "Offentlig, utan uppgifter som omfattas av sekretess. I det här dokumentet fanns inga att utelämna.";
    let project = TestProject::new();
    assert!(head(&project).contains(&whole.to_owned()));
    let project = project.replace(
        "content/project.yaml",
        "language: sv\n",
        "language: sv\neditions: [public]\n",
    );
    assert!(!head(&project).iter().any(|row| row.starts_with("Offentlig")));
    let project = project.chapter("# Inledning\n\n> [!SECRET 18:8 p3]\n> Hemligt.\n");
    assert!(head(&project).iter().any(|row| row.starts_with("Offentlig: en uppgift")));
}

#[test]
fn stamp_names_every_provision_and_every_authority() {
    let project = TestProject::new().chapter(
        "# Inledning\n\n> [!SECRET 18:8 p3 | 2025-03-03 | Region Ett]\n> Ett.\n\n> [!SECRET 18:13 | 2025-02-01 | Region Två]\n> Två.\n\n> [!SECRET 18:13 | 2025-01-01 | Region Ett]\n> Tre.\n",
    );
    project.run("build --edition internal --to html").exits(Exit::Ok);
    let files = project.files("output/internal");
    let name = files.keys().find(|name| name.starts_with("berattelse")).expect("a page");
    let page = Html::parse_document(&String::from_utf8_lossy(&files[name]));
    let lines: Vec<String> = all(&page, ".stamp p").iter().map(words).collect();
    assert_eq!(
        lines,
        [
            "SEKRETESS",
            "Enligt 18 kap. 8 § 3 och 18 kap. 13 § offentlighets- och sekretesslagen (2009:400)",
            "2025-03-03, Region Ett",
            "2025-02-01, Region Två",
        ]
    );
}

#[test]
fn stamp_has_the_date_and_the_organisation_of_a_document_whose_labels_name_none() {
    let project = TestProject::new()
        .chapter("# Inledning\n\n> [!SECRET 18:8 p3]\n> Hemligt.\n\nÖppet.\n");
    project.run("build --edition internal").exits(Exit::Ok);
    let files = project.files("output/internal");
    let page =
        Html::parse_document(&String::from_utf8_lossy(&files["berattelse-2024-intern.html"]));
    let line = "2025-03-18, Region Prov";
    assert_eq!(words(all(&page, ".stamp p").last().expect("a stamp")), line);
    assert!(pdf_text(&files["berattelse-2024-intern.pdf"]).contains(line));
    assert_eq!(all(&page, "#tab-left-out .missing").len(), 0);
}

#[test]
fn an_internal_edition_with_nothing_secret_says_what_it_is_and_has_no_mark_of_secrecy() {
    let project = TestProject::new();
    project.run("build --edition internal").exits(Exit::Ok);
    let files = project.files("output/internal");
    for name in ["berattelse-2024-intern.html", "index.html"] {
        let page = Html::parse_document(&String::from_utf8_lossy(&files[name]));
        assert!(all(&page, ".secrecy-mark, .stamp, [data-secrecy]").is_empty(), "{name}");
        // The style sheet frames this, and sets a rule above the title of an internal page.
        let edition = words(&all(&page, "body.internal .strip .edition-name")[0]);
        assert!(edition.contains("Intern utgåva"), "{name}: {edition}");
        assert!(!shown(&page).contains("sekretess"), "{name}");
    }
    let text = pdf_text(&files["berattelse-2024-intern.pdf"]);
    let text = text.replace(NOTHING_MARKED, "").to_lowercase();
    assert!(text.contains("intern utgåva") && !text.contains("sekretess"), "{text}");
}

/// What the head says of an internal edition without secrets.
const NOTHING_MARKED: &str = "Inga uppgifter är sekretessmarkerade";

/// What a page says below its head, in lower case, but for [`NOTHING_MARKED`].
fn shown(page: &Html) -> String {
    let body = words(&all(page, "body")[0]).replace('\u{ad}', "");
    body.replace(NOTHING_MARKED, "").to_lowercase()
}

#[test]
fn a_page_s_title_names_its_edition() {
    let project = TestProject::new();
    project.run("build --to html").exits(Exit::Ok);
    let files = project.files("output");
    for (file, title) in [
        ("public/berattelse-2024.html", "Berättelse 2024, Region Prov – offentlig utgåva"),
        (
            "internal/berattelse-2024-intern.html",
            "Berättelse 2024, Region Prov – intern utgåva",
        ),
        (
            "public/index.html",
            "Dokument om informationssäkerhet, Region Prov – offentlig utgåva",
        ),
        (
            "internal/tillganglighet.html",
            "Tillgänglighetsredogörelse, Region Prov – intern utgåva",
        ),
    ] {
        let page = Html::parse_document(&String::from_utf8_lossy(&files[file]));
        assert_eq!(words(&all(&page, "title")[0]), title);
    }
}

#[test]
fn a_page_whose_particulars_all_stand_under_its_title_does_not_list_them_again() {
    let project = TestProject::empty().sample();
    project.run("build --edition public --to html").exits(Exit::Ok);
    for (name, count) in [("atgarder.html", 0), ("krav.html", 0), (SAMPLE, 1)] {
        let page = page(&project, name);
        assert_eq!(all(&page, ".particulars-all").len(), count, "{name}");
        assert!(all(&page, ".particulars dt").len() > 1, "{name}");
    }
}

const SAMPLE: &str = "informationssakerhetsberattelse-2024.html";

#[test]
fn every_printed_page_is_told_its_title_its_edition_and_its_secrecy() {
    let project = TestProject::new()
        .chapter("# Inledning\n\n> [!SECRET 18:8 p3]\n> Hemligt.\n\nÖppet.\n");
    project.run("build --to html").exits(Exit::Ok);
    for (file, edition, secrecy) in [
        ("public/berattelse-2024.html", "Offentlig utgåva", None),
        (
            "internal/berattelse-2024-intern.html",
            "Intern utgåva",
            Some("Intern utgåva, innehåller sekretess"),
        ),
    ] {
        let files = project.files("output");
        let page = Html::parse_document(&String::from_utf8_lossy(&files[file]));
        let root = page.root_element().value();
        assert_eq!(root.attr("data-running"), Some("Region Prov   Berättelse 2024"));
        assert!(root.attr("data-edition").is_some_and(|line| line.starts_with(edition)));
        assert_eq!(root.attr("data-secrecy"), secrecy);
        // The mark names the edition: once is enough.
        let strip = words(&all(&page, ".strip .edition")[0]);
        assert_eq!(strip.matches(edition).count(), 1, "{strip}");
    }
}

#[test]
fn paper_has_the_numbers_of_a_picture_once() {
    let output = sample_output();
    let said = |name: &str| {
        let page = Html::parse_document(&String::from_utf8_lossy(&output[name]));
        let found = all(&page, "details.data").into_iter();
        let found = found.map(|data| data.attr("data-instead").unwrap_or("").to_owned());
        found.collect::<Vec<_>>()
    };
    assert_eq!(
        said("public/granskning-av-it-driften-2024.html"),
        ["Tabell\u{a0}A.2 har samma uppgifter som tabell\u{a0}4 och skrivs inte ut."]
    );
    // Of the annual report's seven pictures two show the same levels, in another order.
    let annual = said("public/informationssakerhetsberattelse-2024.html");
    let radar = "Tabell\u{a0}A.5 har samma uppgifter som tabell\u{a0}A.4 och skrivs inte ut.";
    assert_eq!(annual, ["", "", "", radar, "", "", ""]);
}

#[test]
fn why_days_and_names_are_missing_stands_once_below_the_table_of_actions() {
    let entry = |id: &str, rest: &str| {
        format!("  - {{id: {id}, title: {id}, kind: proposal, year: 2024, {rest}}}\n")
    };
    let register = format!(
        "actions:\n{}{}{}",
        entry("ett", "owner: Ada, due: {none: sätts av beslutet}"),
        entry("tva", "owner: {none: utses av beslutet}, due: {none: sätts av beslutet}"),
        entry("tre", "owner: Ada, due: 2025-06-30"),
    );
    let project = TestProject::new()
        .file("content/register/actions.yaml", register)
        .chapter("# Inledning\n\nText.\n\n{{ follow_up }}\n");
    project.run("build --edition public --to html").exits(Exit::Ok);
    let page = page(&project, "berattelse-2024.html");
    assert_eq!(
        words(&all(&page, ".source")[0]).replace('\u{ad}', ""),
        "Källa: åtgärdsregistret. Tecknet ”–” betyder att åtgärden inte fanns ännu. \
         Slutdatum saknas för Å1 och Å2: sätts av beslutet. \
         Ansvarig saknas för Å2: utses av beslutet."
    );
}

#[test]
fn the_last_rows_of_a_long_table_are_rows_like_the_others_in_the_pdf() {
    let document = lopdf::Document::load_mem(sample_file("public", ".pdf")).expect("a PDF");
    let tags: Vec<&[u8]> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"S").ok()?.as_name().ok())
        .collect();
    let count = |name: &str| tags.iter().filter(|tag| **tag == name.as_bytes()).count();
    assert!(count("TR") > 60, "the sample has long tables: {}", count("TR"));
    assert_eq!(count("TFoot"), 0);
}

/// A share with many units, whose chart is high.
fn high_chart() -> String {
    let units: String = (1..=12)
        .map(|unit| format!("\n    - {{name: Enhet {unit}, part: {unit}, whole: 20}}"))
        .collect();
    format!(
        "kind: share\ntitle: Genomförda moduler\narea: utbildning\nsource: {{name: Registret}}\n\
         as_of: 2024-12-31\nvalue:\n  part: 90\n  whole: 300\n  unit: {{one: modul, other: moduler}}\n  \
         units:{units}\n"
    )
}

#[test]
fn text_fills_the_page_that_a_high_picture_does_not_fit_on() {
    let line = "En mening som tar plats på sidan och som inte säger något annat än det.\n\n";
    let chapter = format!(
        "# Inledning\n\n{}FÖRE.\n\n{{{{ chart: moduler }}}}\n\nEFTER.\n\n{}",
        line.repeat(14),
        line.repeat(4)
    );
    let project = TestProject::new().chapter(&chapter).key_figure("moduler", &high_chart());
    project.run("build --edition public --to pdf").stderr_lacks("[typst").exits(Exit::Ok);
    let files = project.files("output/public");
    let document = lopdf::Document::load_mem(&files["berattelse-2024.pdf"]).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let page_of = |words: &str| {
        pages.iter().position(|page| {
            document.extract_text(&[*page]).is_ok_and(|text| text.contains(words))
        })
    };
    assert!(page_of("FÖRE").is_some());
    assert_eq!(page_of("FÖRE"), page_of("EFTER"));
    assert_eq!(page_of("Enhet 12"), page_of("FÖRE").map(|page| page + 1));
}

#[test]
fn the_numbers_of_a_picture_stand_below_it_in_the_pdf_where_the_project_asks_for_it() {
    let told = |settings: &str| {
        let project = TestProject::new()
            .chapter("# Inledning\n\n{{ chart: moduler }}\n\nEFTER.\n")
            .key_figure("moduler", &high_chart())
            .replace("content/project.yaml", "language: sv\n", settings);
        project.run("build --edition public --to pdf").stderr_lacks("[typst").exits(Exit::Ok);
        let pdf = &project.files("output/public")["berattelse-2024.pdf"];
        assert_conforms(pdf, ValidationProfile::PdfUa1);
        pdf_text(pdf).replace('\u{a0}', " ")
    };
    let at = |text: &str, part: &str| {
        text.find(part).unwrap_or_else(|| panic!("no {part:?} in\n{text}"))
    };
    let appendix = told("language: sv\n");
    assert!(at(&appendix, "EFTER.") < at(&appendix, "\nEnhet 12\n"), "{appendix}");
    assert!(appendix.contains("Alla tal: tabell A.2."), "{appendix}");
    let below = told("language: sv\npdf: {picture_data: below}\n");
    assert!(at(&below, "Källa: Registret") < at(&below, "\nEnhet 12\n"), "{below}");
    assert!(at(&below, "\nEnhet 12\n") < at(&below, "EFTER."), "{below}");
    let (_, places) =
        below.rsplit_once("A.1 Diagrammens uppgifter").expect("the list of places");
    assert!(places.contains("Tabell A.2 ") && !places.contains("Enhet 12"), "{below}");
    assert!(!below.contains("Alla tal:"), "{below}");
}

#[test]
fn words_that_are_longer_than_a_line_break_in_the_pdf() {
    let lowest = |word: &str| {
        let chapter = format!("# Inledning\n\nMed `{word}`.\n\nMed {word}.\n\n    {word}\n");
        let project = TestProject::new().chapter(&chapter);
        project.run("build --edition public --to pdf").exits(Exit::Ok);
        let pdf = &project.files("output/public")["berattelse-2024.pdf"];
        assert_conforms(pdf, ValidationProfile::PdfUa1);
        assert!(pdf_text(pdf).contains(&format!("Med {word}.")), "{}", pdf_text(pdf));
        pdf_lowest_text(pdf)[2]
    };
    // At least four more lines, where two hundred letters stand three times.
    assert!(lowest(&"abcdefghij".repeat(20)) > lowest("abcdefghij") + 4.0 * 12.0);
}

#[test]
fn every_page_of_the_sample_is_under_400_kb_and_every_pdf_names_its_pages() {
    for (name, file) in sample_output() {
        if name.ends_with(".html") {
            assert!(file.len() < 400_000, "{name} has {} bytes", file.len());
        } else if name.ends_with(".pdf") {
            let document = Document::load_mem(file).expect("a PDF");
            assert!(document.catalog().is_ok_and(|it| it.has(b"PageLabels")), "{name}");
        }
    }
}
