//! The HTML pages: their structure, their policy, what they escape, what their templates report.

use std::collections::BTreeSet;

use berattelse::base::diagnostic::{Diagnostics, Place};
use berattelse::base::files::Files;
use berattelse::base::path::ProjectPath;
use berattelse::base::wording::Language;
use berattelse::doc::secrecy::Edition;
use berattelse::emit::page;
use berattelse::value::format::Locale;
use berattelse::write::html::escape;
use berattelse::write::html::page::{Sizes, StartEntries, StartEntry, report_page, start_page};
use berattelse::write::html::style::Look;
use scraper::{ElementRef, Html, Selector};

use crate::hand_made;

const SIZES: Sizes =
    Sizes { pdf: Some(412_000), csv: Some(5_200), json: Some(1_250_000), parts: Vec::new() };

/// The built-in files, one template replaced.
fn files(replaced: Option<(&str, &str)>) -> Files {
    let mut files = hand_made::built_in();
    if let Some((name, text)) = replaced {
        let path = ProjectPath::new(&format!("{}{name}", page::FOLDER)).expect("a path");
        let id = files.sources.add(path.clone(), text);
        files.texts.insert(path, id);
    }
    files
}

/// The report's page, or `line:column reason` of each problem.
fn render(edition: Edition, replaced: Option<(&str, &str)>) -> Result<String, Vec<String>> {
    let files = files(replaced);
    let mut diagnostics = Diagnostics::default();
    let locale = Locale::new(Language::Sv);
    let keys = report_page(
        &hand_made::report(edition),
        &Look::new(&hand_made::theme()),
        &locale,
        &SIZES,
    );
    let templates = page::templates(&files, &mut diagnostics);
    let page =
        templates.and_then(|templates| templates.page(page::REPORT, &keys, &mut diagnostics));
    let problem = |diagnostic: &berattelse::base::diagnostic::Diagnostic| {
        let Place::Span(span) = diagnostic.place else { panic!("templates have spans") };
        let source = files.sources.get(span.source);
        let position = source.position(span.range().start);
        let (line, column) = (position.line, position.column);
        let (code, reason) = (diagnostic.code.name, &diagnostic.facts[0].1);
        format!("{}:{line}:{column} {code}: {reason}", source.path)
    };
    page.ok_or_else(|| diagnostics.sorted(&files.sources).iter().map(problem).collect())
}

fn page_of(edition: Edition) -> String {
    let page = render(edition, None).expect("the built-in templates fit the keys");
    if let Some(folder) = std::env::var_os("BERATTELSE_LOOK") {
        let name = format!("{}.html", edition.name());
        std::fs::write(std::path::Path::new(&folder).join(name), &page)
            .expect("a folder to look in");
    }
    page
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn words(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn headings_begin_with_one_title_and_skip_no_level() {
    let page = Html::parse_document(&page_of(Edition::Internal));
    let mut previous = 0;
    for heading in all(&page, "h1, h2, h3, h4, h5, h6") {
        let level: u8 = heading.value().name()[1..].parse().expect("h1 to h6");
        assert!(
            level <= previous + 1,
            "`{}` skips from {previous} to {level}",
            words(&heading)
        );
        previous = level;
    }
    assert_eq!(all(&page, "h1").len(), 1);
}

#[test]
fn every_id_stands_once_and_every_inner_link_leads_to_one() {
    let page = Html::parse_document(&page_of(Edition::Internal));
    let mut ids = BTreeSet::new();
    for element in all(&page, "[id]") {
        let id = element.value().attr("id").expect("selected by it").to_owned();
        assert!(ids.insert(id.clone()), "`{id}` stands twice");
    }
    for link in all(&page, "a[href^='#']") {
        let target = link.value().attr("href").expect("selected by it")[1..].to_owned();
        let target = target.replace("%C3%A5", "å");
        assert!(ids.contains(&target), "nothing has the id `{target}`");
    }
    for named in all(&page, "[aria-labelledby], [aria-describedby]") {
        let value = named.value();
        for name in [value.attr("aria-labelledby"), value.attr("aria-describedby")] {
            for id in name.iter().flat_map(|ids| ids.split(' ')) {
                assert!(ids.contains(id), "nothing has the id `{id}`");
            }
        }
    }
}

#[test]
fn page_has_no_script_and_fetches_nothing() {
    let text = page_of(Edition::Public);
    let page = Html::parse_document(&text);
    assert!(all(&page, "script, iframe, object, embed, link, base, form").is_empty());
    assert!(all(&page, "[style], [onclick], [onload], [srcset]").is_empty());
    for element in all(&page, "[src]") {
        let source = element.value().attr("src").expect("selected by it");
        assert!(source.starts_with("data:"), "`{source}` is fetched");
    }
    let style = words(&all(&page, "style")[0]);
    assert!(!style.contains("url(http") && !style.contains("@import"));
    assert!(!text.contains("javascript:"), "a link runs a script");
}

#[test]
fn policy_allows_exactly_the_style_of_the_page() {
    let text = page_of(Edition::Public);
    let page = Html::parse_document(&text);
    let policy = all(&page, "meta[http-equiv='Content-Security-Policy']");
    let policy = policy[0].value().attr("content").expect("a policy");
    let start = text.find("<style>").expect("a style") + "<style>".len();
    let end = text.find("</style>").expect("a style");
    assert_eq!(policy, berattelse::write::html::embed::policy(&text[start..end]));
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"));
}

#[test]
fn no_line_is_made_pretty_where_that_can_end_webkit() {
    let page = Html::parse_document(&page_of(Edition::Public));
    let style = words(&all(&page, "style")[0]);
    let only = "@supports not (hanging-punctuation:first){p,li,dd,td{text-wrap:pretty}}";
    assert!(style.contains(only));
    assert_eq!(style.matches("pretty").count(), 1);
}

#[test]
fn page_has_the_landmarks_in_reading_order() {
    let page = Html::parse_document(&page_of(Edition::Public));
    let names: Vec<&str> = all(&page, ".skip, body > header, nav, main, body > footer")
        .iter()
        .map(|element| element.value().name())
        .collect();
    assert_eq!(names, ["a", "header", "nav", "main", "footer"]);
    assert_eq!(all(&page, "html")[0].value().attr("lang"), Some("sv"));
}

#[test]
fn charts_are_one_image_with_words_beside_them() {
    let page = Html::parse_document(&page_of(Edition::Public));
    for svg in all(&page, "svg.chart") {
        assert_eq!(svg.value().attr("role"), Some("img"));
        assert_eq!(svg.value().attr("aria-label"), Some("Punktdiagram med \"tio\" områden."));
        let first = svg.child_elements().next().expect("a group");
        assert_eq!(first.value().attr("aria-hidden"), Some("true"));
    }
    assert_eq!(all(&page, "svg.chart").len(), 2);
    let data = &all(&page, "figure details table")[0];
    assert_eq!(
        words(data),
        "Tabell A.2 Mognad per område på skalan 0–4, 2024 Område2024Mål Uppföljning0,32,0 Riskanalys0,42,0"
    );
}

#[test]
fn every_table_names_its_heads_and_its_rows() {
    let page = Html::parse_document(&page_of(Edition::Public));
    for row in all(&page, "tbody tr") {
        let first = row.child_elements().next().expect("a cell");
        assert_eq!(first.value().attr("scope"), Some("row"));
    }
    for head in all(&page, "thead th") {
        assert_eq!(head.value().attr("scope"), Some("col"));
    }
}

#[test]
fn downloads_say_their_size() {
    let page = Html::parse_document(&page_of(Edition::Public));
    let downloads: Vec<String> = all(&page, ".footer-downloads li").iter().map(words).collect();
    assert_eq!(
        downloads,
        ["Berättelsen som pdf 412 kB", "Nyckeltal, csv 6 kB", "Nyckeltal, json 1,3 MB"]
    );
}

#[test]
fn editions_look_different_at_the_top() {
    let public = Html::parse_document(&page_of(Edition::Public));
    assert!(all(&public, "body.public").len() == 1 && all(&public, ".stamp").is_empty());
    let internal = Html::parse_document(&page_of(Edition::Internal));
    assert_eq!(
        words(&all(&internal, ".secrecy-mark")[0]),
        "Intern utgåva, innehåller sekretess"
    );
    assert_eq!(all(&internal, ".stamp p").len(), 3);
}

#[test]
fn start_page_lists_the_reports_with_their_values() {
    let report = hand_made::report(Edition::Public);
    let entry = StartEntry { report: &report, page: "report.html".to_owned(), sizes: SIZES };
    let locale = Locale::new(Language::Sv);
    let entries = StartEntries { reports: vec![entry], gathered: Vec::new() };
    let keys =
        start_page(&entries, &Look::new(&hand_made::theme()), &locale).expect("one report");
    let files = files(None);
    let mut diagnostics = Diagnostics::default();
    let templates = page::templates(&files, &mut diagnostics).expect("built-in templates");
    let text = templates.page(page::START, &keys, &mut diagnostics).expect("keys fit");
    if let Some(folder) = std::env::var_os("BERATTELSE_LOOK") {
        std::fs::write(std::path::Path::new(&folder).join("start.html"), &text)
            .expect("a folder");
    }
    let page = Html::parse_document(&text);
    let link = &all(&page, "h2 a")[0];
    assert_eq!(link.value().attr("href"), Some("report.html"));
    assert_eq!(words(link).replace('\u{ad}', ""), "Informationssäkerhetsberättelse 2024");
    let values: Vec<String> = all(&page, ".report-values dd").iter().map(words).collect();
    assert_eq!(values, ["50,9 %", "0,8 av 4", "25 risker", "högst 1,0 %"]);
    let file = all(&page, ".report-downloads a")[0].value().attr("href");
    assert_eq!(file, Some("berattelse.pdf"));
    let title = words(&all(&page, "h1")[0]).replace('\u{ad}', "");
    assert_eq!(title, "Dokument om informationssäkerhet");
    assert_eq!(words(&all(&page, ".band .kicker")[0]), "Ett dokument, 2024");
    // Of one year there is nothing to tell over all years.
    assert_eq!(keys.all_years, None);
}

/// Strings that have harmed someone before, and all short strings of dangerous characters.
fn hard_strings() -> Vec<String> {
    let alphabet =
        ["<", ">", "&", "\"", "'", "/", "-", "!", "]", "å", "\u{ad}", "\t", "\n", "\r", "a"];
    let mut strings: Vec<String> = vec![String::new()];
    let mut longest = strings.clone();
    for _ in 0..3 {
        longest = longest
            .iter()
            .flat_map(|start| alphabet.iter().map(move |end| format!("{start}{end}")))
            .collect();
        strings.extend(longest.iter().cloned());
    }
    strings.extend(
        [
            "</p><script>alert(1)</script>",
            "&lt;&amp;amp;",
            "<!-- -->",
            "]]>",
            "{{ 1 }}",
            "\u{202e}x",
        ]
        .map(str::to_owned),
    );
    strings
}

#[test]
fn escaped_text_is_read_back_as_it_was() {
    for string in hard_strings() {
        let mut escaped = String::new();
        escape::text(&mut escaped, &string);
        let page = Html::parse_fragment(&format!("<p>{escaped}</p>"));
        let back: String = all(&page, "p")[0].text().collect();
        assert_eq!(back, string);
        assert_eq!(all(&page, "p *").len(), 0);
    }
}

#[test]
fn escaped_attributes_are_read_back_as_they_were() {
    for string in hard_strings() {
        let mut escaped = String::new();
        escape::attribute(&mut escaped, &string);
        let page = Html::parse_fragment(&format!("<p title=\"{escaped}\">x</p>"));
        let element = all(&page, "p")[0];
        assert_eq!(element.value().attr("title"), Some(string.as_str()));
        assert_eq!(element.value().attrs().count(), 1);
    }
}

#[test]
fn prose_keeps_its_words_and_marks_its_dates() {
    for string in hard_strings() {
        let mut escaped = String::new();
        escape::prose(&mut escaped, &format!("{string} 2024-12-31 {string}"));
        let page = Html::parse_fragment(&format!("<p>{escaped}</p>"));
        let back: String = all(&page, "p")[0].text().collect();
        assert_eq!(back, format!("{string} 2024-12-31 {string}"));
        assert_eq!(all(&page, "time").len(), 1);
    }
    let mut plain = String::new();
    escape::prose(
        &mut plain,
        "RS/2024-12-31, 2024-13-01, 12024-12-31, å2024-1-1, 2024-12-31-1",
    );
    assert!(!plain.contains("<time>"), "{plain}");
}

#[test]
fn ranges_do_not_break_at_their_dash() {
    let mut out = String::new();
    escape::prose(&mut out, "2018–2024, jan–okt & 1,5–2,0, –5 – 6");
    assert_eq!(
        out,
        "<span class=\"whole\">2018–2024</span>, <span class=\"whole\">jan–okt</span> &amp; \
         <span class=\"whole\">1,5–2,0</span>, –5 – 6"
    );
}

#[test]
fn addresses_lead_only_where_links_may_lead() {
    assert_eq!(
        escape::address("https://a.se/å?b=1#c").as_deref(),
        Some("https://a.se/%C3%A5?b=1#c")
    );
    assert_eq!(escape::address("MAILTO:a@b.se").as_deref(), Some("MAILTO:a@b.se"));
    for address in [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//a.se",
    ] {
        assert_eq!(escape::address(address), None, "{address}");
        assert!(!escape::relative(address).contains(':'), "{address}");
    }
    assert_eq!(escape::relative("../2023/index.html"), "../2023/index.html");
    assert_eq!(escape::relative("//a.se/x"), "");
    assert_eq!(escape::fragment("mål 1"), "#m%C3%A5l-1");
}

#[test]
fn fault_in_a_template_is_told_at_its_place() {
    let broken = "<p>\n{% if title %}\n<p>{{ title | }}</p>\n";
    let problems = render(Edition::Public, Some(("page.html", broken))).expect_err("a fault");
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].starts_with("templates/html/page.html:3:15 template-syntax: "),
        "{problems:?}"
    );
}

#[test]
fn unknown_filters_of_a_template_are_all_told() {
    let broken = "<p>{{ title | shout }}</p>\n{{ <parts.nothing /> }}\n";
    let problems = render(Edition::Public, Some(("page.html", broken))).expect_err("faults");
    let places: Vec<&str> =
        problems.iter().map(|problem| problem.split(' ').next().expect("a place")).collect();
    assert_eq!(
        places,
        ["templates/html/page.html:1:15", "templates/html/page.html:2:4"],
        "{problems:?}"
    );
}

#[test]
fn unknown_key_of_a_template_is_told_at_its_place() {
    let broken = "<p>{{ title }}</p>\n  {{ titel }}\n";
    let problems = render(Edition::Public, Some(("page.html", broken))).expect_err("a fault");
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].starts_with("templates/html/page.html:2:6 template-data: "),
        "{problems:?}"
    );
}

#[test]
fn template_escapes_what_it_does_not_call_safe() {
    let template = "<p>{{ cover_title }}</p><i>{{ status }}</i>";
    let text = render(Edition::Public, Some(("page.html", template))).expect("a page");
    assert!(text.contains("<i>Fastställd &lt;time&gt;2025-03-18"), "{text}");
}

#[test]
fn charts_of_all_shapes_stand_in_a_page_with_their_numbers() {
    let keys = report_page(
        &hand_made::with_charts(),
        &Look::new(&hand_made::theme()),
        &Locale::new(Language::Sv),
        &SIZES,
    );
    let mut diagnostics = Diagnostics::default();
    let templates =
        page::templates(&files(None), &mut diagnostics).expect("built-in templates");
    let text = templates.page(page::REPORT, &keys, &mut diagnostics).expect("keys fit");
    if let Some(folder) = std::env::var_os("BERATTELSE_LOOK") {
        std::fs::write(std::path::Path::new(&folder).join("charts.html"), &text)
            .expect("a folder");
    }
    let page = Html::parse_document(&text);
    assert_eq!(all(&page, "figure svg.chart > g[aria-hidden='true']").len(), 10);
    assert_eq!(all(&page, "figure details table").len(), 5);
}
