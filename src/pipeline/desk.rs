//! The desk: drafts become reports of an edition, the register and the courses beside them.
//!
//! In: what a project says, the facts and documents of an edition. Out: reports. Never: files.

use std::collections::BTreeMap;

use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::doc::answer::Surfaces;
use crate::doc::draft::ClosedDraft;
use crate::doc::report::{Course, Links, Neighbour, Report};
use crate::doc::secrecy::Edition;
use crate::edition::{self, EditionFacts};
use crate::pipeline::{Formats, Options};
use crate::read::Reading;
use crate::resolve::{self, Context, Library};
use crate::value::date::Year;
use crate::value::format::Locale;

/// Where reports are resolved.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub reading: &'a Reading,
    pub files: &'a Files,
    pub locale: &'a Locale,
}

impl<'a> Desk<'a> {
    /// The drafts that are asked for, newest first; in a year, the main document first.
    pub fn drafts(self, options: &Options) -> Vec<&'a ClosedDraft> {
        let mut drafts: Vec<_> = self.reading.drafts.iter().collect();
        drafts.retain(|draft| options.include(&draft.id));
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.id.year));
        drafts
    }

    /// One report of the edition that the facts are disclosed to and the library is of.
    pub fn report(
        self,
        draft: &ClosedDraft,
        (facts, library): (&EditionFacts, &Library),
        formats: Formats,
        diagnostics: &mut Diagnostics,
    ) -> Report {
        let projection = edition::project(draft.clone(), facts);
        let links = Links {
            contact: draft
                .head
                .contact
                .clone()
                .or_else(|| self.reading.settings.contact.clone()),
            register: self.has_register(draft).then(|| self.register_stem(facts.edition())),
            requirements: self.requirements(facts.edition(), library),
            ..self.links(library.stem(&draft.id), formats)
        };
        let report =
            resolve::resolve(&projection, self.context(&links, library, formats), diagnostics);
        self.reading.forget_consequences(diagnostics);
        report
    }

    /// The key figures of a report over the years.
    pub fn courses(
        self,
        draft: &ClosedDraft,
        (facts, library): (&EditionFacts, &Library),
        (links, formats): (&Links, Formats),
    ) -> Vec<Course> {
        let projection = edition::project(draft.clone(), facts);
        resolve::courses(&projection, self.context(links, library, formats))
    }

    /// The register of an edition as a document; none when it has no action. `newest` is the edition's
    /// newest draft.
    pub fn register(
        self,
        newest: &ClosedDraft,
        (facts, library): (&EditionFacts, &Library),
        formats: Formats,
    ) -> Option<Report> {
        let projection = edition::project(newest.clone(), facts);
        let stem = self.register_stem(facts.edition());
        let links = Links {
            contact: self.reading.settings.contact.clone(),
            requirements: self.requirements(facts.edition(), library),
            ..self.links(&stem, formats)
        };
        resolve::register(&projection, self.context(&links, library, formats))
    }

    /// What the documents of an edition say of the requirements they answer; none when they answer none.
    /// It has no PDF: the tables stand in the documents' own.
    pub fn requirements_page(
        self,
        newest: &ClosedDraft,
        (facts, library): (&EditionFacts, &Library),
        reports: &[Report],
        formats: Formats,
    ) -> Option<Report> {
        let edition = facts.edition();
        let stem = self.requirements(edition, library)?;
        let projection = edition::project(newest.clone(), facts);
        let links = Links {
            contact: self.reading.settings.contact.clone(),
            register: self.has_register(newest).then(|| self.register_stem(edition)),
            pdf: None,
            ..self.links(&stem, formats)
        };
        let of_edition = reports.iter().filter(|report| report.head.edition == edition);
        let coverage = of_edition.flat_map(|report| report.coverage.clone()).collect();
        let context = self.context(&links, library, formats);
        resolve::requirements(&projection, context, coverage)
    }

    /// Whether any action is told of until the year of a document.
    fn has_register(self, draft: &ClosedDraft) -> bool {
        self.reading.facts.actions.iter().any(|action| action.year <= draft.id.year)
    }

    /// What the names of the register's files begin with. No document has a name without a year.
    fn register_stem(self, edition: Edition) -> String {
        self.gathered_stem("file-register", edition)
    }

    /// The same of the page on requirements, when a document that is built answers any.
    fn requirements(self, edition: Edition, library: &Library) -> Option<String> {
        library.has_coverage().then(|| self.gathered_stem("file-requirements", edition))
    }

    fn gathered_stem(self, key: &str, edition: Edition) -> String {
        let name = self.locale.say(key);
        match edition {
            Edition::Public => name,
            Edition::Internal => format!("{name}-{}", self.locale.say("file-internal")),
        }
    }

    fn links(self, stem: &str, formats: Formats) -> Links {
        let file = |is_built: bool, extension| is_built.then(|| format!("{stem}.{extension}"));
        Links {
            stem: stem.to_owned(),
            pdf: file(formats.pdf, "pdf"),
            csv: file(formats.data, "csv"),
            json: file(formats.data, "json"),
            start: Some("index.html".to_owned()),
            accessibility: Some(self.locale.say("file-accessibility") + ".html"),
            ..Links::default()
        }
    }

    fn context<'b>(
        self,
        links: &'b Links,
        library: &'b Library,
        formats: Formats,
    ) -> Context<'b>
    where
        'a: 'b,
    {
        Context {
            settings: &self.reading.settings,
            theme: &self.reading.theme,
            locale: self.locale,
            pictures: &self.reading.pictures,
            links,
            surfaces: Surfaces { screen: formats.html, paper: formats.pdf },
            library,
        }
    }
}

/// Gives every report the nearest earlier and later year's report of its edition with its title.
pub(super) fn link_years(reports: &mut [Report]) {
    let mut pages: BTreeMap<(&'static str, String), BTreeMap<Year, Neighbour>> =
        BTreeMap::new();
    for Report { head, links, .. } in reports.iter() {
        let page = format!("{}.html", links.stem);
        let page = Neighbour { title: head.full_title.clone(), page };
        let same = pages.entry((head.edition.name(), head.title.clone())).or_default();
        same.insert(head.year, page);
    }
    for Report { head, links, .. } in reports {
        let Some(same) = pages.get(&(head.edition.name(), head.title.clone())) else {
            continue;
        };
        links.previous = same.range(..head.year).next_back().map(|(_, page)| page.clone());
        let mut later = same.range(head.year..).filter(|(year, _)| **year > head.year);
        links.next = later.next().map(|(_, page)| page.clone());
    }
}
