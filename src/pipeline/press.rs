//! The press: reports become files.
//!
//! In: reports that are known to be right, and what is wanted of them. Out: files in the output tree, and what
//! the engines found. Never: a change to a report.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use crate::base::diagnostic::Diagnostics;
use crate::base::failure::Failure;
use crate::base::files::Files;
use crate::base::parallel::in_parallel;
use crate::base::path::ProjectPath;
use crate::base::source::Source;
use crate::doc::report::{Origin, Report};
use crate::doc::secrecy::Edition;
use crate::emit::output::OutputTree;
use crate::emit::page::{self, Templates};
use crate::emit::pdf::{self, Engine, PdfInput, PdfOptions};
use crate::project::embedded;
use crate::read;
use crate::read::settings::PdfEngine;
use crate::write::html::accessibility::{Checks, Said, accessibility_page};
use crate::write::html::page::{Sizes, StartEntries, StartEntry, report_page, start_page};
use crate::write::html::style::Look;
use crate::write::typst::{Attachment, Wishes};
use crate::write::{self, data};

use super::desk::Desk;
use super::{Formats, Options, Step};

/// What turns reports into files.
pub(super) struct Press<'a> {
    pub desk: Desk<'a>,
    pub look: Look,
    pub templates: &'a Templates,
    pub formats: Formats,
    pub options: &'a Options,
    pub tree: &'a OutputTree,
    pub progress: &'a (dyn Fn(Step) + Sync),
}

/// Whether a project has templates or a style sheet of its own that are not the built-in ones.
pub(super) fn has_own_look(files: &Files) -> bool {
    let is_look = |path: &&ProjectPath| {
        let path = path.as_str();
        path == "theme/screen.css" || path.ends_with(".html") || path.ends_with(".typ")
    };
    let is_changed = |path: &ProjectPath| {
        files.text(path).map(|source| &*source.text) != embedded::text(path)
    };
    files.own.iter().filter(is_look).any(is_changed)
}

/// A report's data as text.
struct OpenData {
    json: String,
    csv: String,
    /// The file of each key figure with parts, by name.
    parts: Vec<(String, String)>,
}

impl OpenData {
    fn new(report: &Report) -> Self {
        let part = |(of, name)| (name, data::parts_csv(of, report.head.edition));
        let parts = report.part_files().map(part).collect();
        Self { json: data::json(report), csv: data::csv(report), parts }
    }
}

/// What the start page says of a report's files.
struct Printed {
    page: String,
    sizes: Sizes,
}

impl Press<'_> {
    /// Prints all reports, and a start page an edition.
    pub fn print(
        &self,
        reports: &[Report],
        diagnostics: &mut Diagnostics,
    ) -> Result<(), Failure> {
        let results = in_parallel(reports, |report| {
            let mut found = Diagnostics::default();
            self.report(report, &mut found).map(|printed| (printed, found))
        });
        let mut entries: BTreeMap<Edition, StartEntries<'_>> = BTreeMap::new();
        for (report, result) in reports.iter().zip(results) {
            let (Printed { page, sizes }, found) = result?;
            diagnostics.extend(found);
            let edition = entries.entry(report.head.edition).or_default();
            let entry = StartEntry { report, page, sizes };
            match report.origin {
                Origin::Draft => edition.reports.push(entry),
                Origin::Register | Origin::Requirements => edition.gathered.push(entry),
            }
        }
        if self.formats.html || self.formats.text {
            for (edition, entries) in &entries {
                self.start(*edition, entries, diagnostics)?;
            }
        }
        Ok(())
    }

    fn start(
        &self,
        edition: Edition,
        entries: &StartEntries<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Result<(), Failure> {
        let reading = self.desk.reading;
        let settings = &reading.settings;
        let checks = Checks {
            contrasts: read::theme::CONTRASTS,
            attaches_data: settings.pdf.attach_data,
            has_own_look: has_own_look(self.desk.files),
        };
        let said = Said {
            assessment: settings.assessment.as_ref(),
            supervisor: settings.supervisor.as_ref(),
        };
        let locale = self.desk.locale;
        let tools = (&self.look, locale);
        let theme = &reading.theme;
        if let Some(keys) = accessibility_page(entries, said, checks, tools) {
            let path = format!("{}/{}", edition.name(), locale.say("file-accessibility"));
            let text = || write::text::statement(&keys, entries, theme, locale);
            self.page(page::ACCESSIBILITY, &path, (&keys, &text), diagnostics)?;
        }
        if let Some(keys) = start_page(entries, &self.look, locale) {
            let path = format!("{}/index", edition.name());
            let text = || write::text::start(&keys, entries, theme, locale);
            self.page(page::START, &path, (&keys, &text), diagnostics)?;
        }
        Ok(())
    }

    /// A page, and what is read aloud of it, in the formats that are asked for.
    fn page<T: Serialize>(
        &self,
        template: &'static str,
        path: &str,
        (keys, text): (&T, &dyn Fn() -> String),
        diagnostics: &mut Diagnostics,
    ) -> Result<(), Failure> {
        if self.formats.html
            && let Some(page) = self.templates.page(template, keys, diagnostics)
        {
            self.tree.add(&format!("{path}.html"), page.as_bytes())?;
        }
        if self.formats.text {
            self.tree.add(&format!("{path}.txt"), text().as_bytes())?;
        }
        Ok(())
    }

    fn report(
        &self,
        report: &Report,
        diagnostics: &mut Diagnostics,
    ) -> Result<Printed, Failure> {
        let Formats { html, pdf, data, text } = self.formats;
        let head = &report.head;
        let locale = self.desk.locale;
        let stem = &report.links.stem;
        let path = |extension: &str| format!("{}/{stem}.{extension}", head.edition.name());
        let mut sizes = Sizes::default();
        let attaches_data = pdf && self.desk.reading.settings.pdf.attach_data;
        let open_data = (data || attaches_data).then(|| OpenData::new(report));
        if let Some(OpenData { json, csv, parts }) = open_data.as_ref().filter(|_| data) {
            sizes.json = Some(json.len() as u64);
            sizes.csv = Some(csv.len() as u64);
            self.tree.add(&path("json"), json.as_bytes())?;
            self.tree.add(&path("csv"), csv.as_bytes())?;
            for (name, csv) in parts {
                sizes.parts.push(csv.len() as u64);
                self.tree.add(&format!("{}/{name}", head.edition.name()), csv.as_bytes())?;
            }
        }
        if pdf && report.links.pdf.is_some() {
            (self.progress)(Step { key: "step-pdf", subject: path("pdf") });
            if let Some(bytes) = self.pdf(report, stem, open_data, diagnostics)? {
                sizes.pdf = Some(bytes.len() as u64);
                self.tree.add(&path("pdf"), &bytes)?;
            }
        }
        if html {
            (self.progress)(Step { key: "step-html", subject: path("html") });
            let keys = report_page(report, &self.look, locale, &sizes);
            if let Some(page) = self.templates.page(page::REPORT, &keys, diagnostics) {
                self.tree.add(&path("html"), page.as_bytes())?;
            }
        }
        if text {
            self.tree.add(
                &path("txt"),
                write::text::text(report, &self.desk.reading.theme, locale).as_bytes(),
            )?;
        }
        Ok(Printed { page: format!("{stem}.html"), sizes })
    }

    fn pdf(
        &self,
        report: &Report,
        stem: &str,
        open_data: Option<OpenData>,
        diagnostics: &mut Diagnostics,
    ) -> Result<Option<Vec<u8>>, Failure> {
        let settings = &self.desk.reading.settings.pdf;
        let attachment = |name: String, media_type: &str, text: String| Attachment {
            name,
            media_type: media_type.to_owned(),
            description: report.head.full_title.clone(),
            bytes: text.into_bytes(),
        };
        let attachments = match open_data.filter(|_| settings.attach_data) {
            Some(OpenData { json, csv, parts }) => {
                let csv = [(format!("{stem}.csv"), csv)].into_iter().chain(parts);
                let csv = csv.map(|(name, text)| attachment(name, "text/csv", text));
                let json = attachment(format!("{stem}.json"), "application/json", json);
                [json].into_iter().chain(csv).collect()
            }
            None => Vec::new(),
        };
        let theme = &self.desk.reading.theme;
        let source = write::typst::typst(
            report,
            theme,
            Wishes { attachments: &attachments, picture_data: settings.picture_data },
        );
        let is_template =
            |source: &&Source| source.path.as_str().starts_with("templates/typst/");
        let templates: Vec<Source> =
            self.desk.files.sources.iter().filter(is_template).cloned().collect();
        let engine = match (&self.options.typst, settings.engine) {
            (Some(program), _) => Engine::Command(program.clone()),
            (None, PdfEngine::Command) => Engine::Command(PathBuf::from("typst")),
            (None, PdfEngine::InProcess) => Engine::InProcess,
        };
        let input = PdfInput { source: &source, templates: &templates, fonts: &theme.fonts };
        let options =
            PdfOptions { date: report.head.date, attaches_data: settings.attach_data };
        pdf::pdf(input, options, &engine, diagnostics)
    }
}
