//! The accessibility statement of an edition: what is assessed, what this build has checked, what
//! nobody has.
//!
//! In: the reports, what the organisation says, which files there are. Out: the keys of
//! `accessibility.html`. Never: a claim that no check stands behind.

use crate::base::wording::{Facts, capitalised};
use crate::doc::accessibility::{Assessment, Conformance, Shortcoming, Supervisor};
use crate::doc::answer::BlockAnswer;
use crate::doc::report::{Report, ReportNode};
use crate::doc::tree::Block;
use crate::value::format::Locale;
use crate::write::html::escape;
use crate::write::html::keys::{AccessibilityPage, Contact, Passage, StatementPart};
use crate::write::html::page::{StartEntries, contact, frame, prose};
use crate::write::html::style::Look;

/// What the build has held the pages and files against.
#[derive(Debug, Clone, Copy)]
pub struct Checks {
    /// How many pairs of colours had their contrast computed.
    pub contrasts: usize,
    /// Whether the PDF files carry data (PDF/A-3a instead of PDF/A-2a).
    pub attaches_data: bool,
    /// Whether the project has templates or a style sheet of its own, which are not checked.
    pub has_own_look: bool,
}

/// What an organisation says of the accessibility of its reports.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// Its assessment, when it has made one.
    pub assessment: Option<&'a Assessment>,
    /// The authority that supervises the act, when it is named.
    pub supervisor: Option<&'a Supervisor>,
}

/// The keys of the statement; the reports in the order of the start page, at least one.
pub fn accessibility_page(
    entries: &StartEntries<'_>,
    said: Said<'_>,
    checks: Checks,
    (look, locale): (&Look, &Locale),
) -> Option<AccessibilityPage> {
    let newest = entries.reports.first()?.report;
    let Said { assessment, supervisor } = said;
    let statement = Statement { entries, assessment, supervisor, checks, locale, newest };
    let title = locale.say("access-title").replace('\u{ad}', "");
    Some(AccessibilityPage {
        frame: frame(newest, &title, look, locale),
        title,
        cover_title: locale.say("access-title"),
        // Whatever the documents hold, the statement has nothing secret.
        secrecy_mark: None,
        parts: statement.parts(),
        start: newest.links.start.clone(),
        contact: contact(newest),
    })
}

struct Statement<'a> {
    entries: &'a StartEntries<'a>,
    assessment: Option<&'a Assessment>,
    supervisor: Option<&'a Supervisor>,
    checks: Checks,
    locale: &'a Locale,
    newest: &'a Report,
}

impl Statement<'_> {
    fn parts(&self) -> Vec<StatementPart> {
        let mut parts = vec![self.introduction(), self.conformance(), self.shortcomings()];
        parts.extend(self.exceptions());
        parts.extend([self.checked(), self.not_checked(), self.method(), self.reporting()]);
        parts.push(self.supervision());
        parts
    }

    fn say(&self, key: &str) -> String {
        let head = &self.newest.head;
        let facts = Facts::new()
            .text("organisation", &head.organisation)
            .text("edition", head.edition_name.to_lowercase());
        self.locale.say_with(key, &facts)
    }

    fn part(&self, heading: &str, paragraphs: &[&str], items: Vec<String>) -> StatementPart {
        let passage = |key: &&str| Passage { text: self.say(key), link: None };
        let heading = self.say(heading);
        let paragraphs = paragraphs.iter().map(passage).collect();
        StatementPart { heading, paragraphs, items }
    }

    fn introduction(&self) -> StatementPart {
        self.part("access-about", &["access-who", "access-what"], Vec::new())
    }

    fn conformance(&self) -> StatementPart {
        let key = match self.assessment.map(|it| it.conformance) {
            Some(Conformance::Full) => "access-full",
            Some(Conformance::Partial) => "access-partial",
            Some(Conformance::None) => "access-none",
            None => "access-not-assessed",
        };
        self.part("access-conformance", &[key], Vec::new())
    }

    fn shortcomings(&self) -> StatementPart {
        let list = self.assessment.map(|it| it.shortcomings.as_slice()).unwrap_or_default();
        let key = match self.assessment {
            None => "access-shortcomings-unknown",
            Some(_) if list.is_empty() => "access-shortcomings-no",
            Some(_) => "access-shortcomings-lead",
        };
        let items = list.iter().map(|it| self.shortcoming(it)).collect();
        self.part("access-shortcomings", &[key], items)
    }

    fn shortcoming(&self, shortcoming: &Shortcoming) -> String {
        let words = Facts::new().text("reason", &shortcoming.reason);
        let reason = self.locale.say_with("access-reason", &words);
        let alternative = shortcoming.alternative.as_ref().map(|alternative| {
            let words = Facts::new().text("alternative", alternative);
            self.locale.say_with("access-alternative", &words)
        });
        let sentences = [Some(shortcoming.what.clone()), Some(reason), alternative];
        sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn exceptions(&self) -> Vec<StatementPart> {
        let Some(assessment) = self.assessment else { return Vec::new() };
        let burdens: Vec<String> =
            assessment.burdens.iter().map(|it| self.shortcoming(it)).collect();
        let parts = [
            ("access-burdens", "access-burdens-lead", burdens),
            ("access-outside", "access-outside-lead", assessment.outside.clone()),
        ];
        let part = |(heading, lead, items): (&str, &str, Vec<String>)| {
            (!items.is_empty()).then(|| self.part(heading, &[lead], items))
        };
        parts.into_iter().filter_map(part).collect()
    }

    /// Only what this build has held every page and file against; a fault in any of it stops a build.
    fn checked(&self) -> StatementPart {
        let mut count = Pictures::default();
        self.entries.all().for_each(|entry| count.report(entry.report));
        let pdfs = self.entries.all().filter(|entry| entry.sizes.pdf.is_some()).count();
        let mut items = vec![
            self.counted("access-checked-contrast", self.checks.contrasts),
            self.say("access-checked-headings"),
            self.say("access-checked-language"),
        ];
        if count.charts > 0 {
            items.push(self.counted("access-checked-charts", count.charts));
        }
        if count.images > 0 {
            items.push(self.counted("access-checked-images", count.images));
        }
        if pdfs > 0 {
            let key = if self.checks.attaches_data { "access-pdf-data" } else { "access-pdf" };
            items.push(self.counted(key, pdfs));
        }
        self.part("access-checked", &["access-checked-lead"], items)
    }

    fn not_checked(&self) -> StatementPart {
        let mut count = Pictures::default();
        self.entries.all().for_each(|entry| count.report(entry.report));
        let mut keys = vec!["access-unchecked-devices", "access-unchecked-language"];
        if count.images > 0 {
            keys.push("access-unchecked-images");
        }
        if self.checks.has_own_look {
            keys.push("access-unchecked-look");
        }
        let items = keys.into_iter().map(|key| self.say(key)).collect();
        self.part("access-unchecked", &["access-unchecked-lead"], items)
    }

    fn counted(&self, key: &str, count: usize) -> String {
        let form = self.locale.wording().plural_form(count as u64);
        let facts =
            Facts::new().text("count", self.locale.spelled(count as u64)).text("form", form);
        capitalised(&self.locale.say_with(key, &facts))
    }

    fn method(&self) -> StatementPart {
        let Some(assessment) = self.assessment else {
            return self.part("access-method", &["access-method-none"], Vec::new());
        };
        let assessor = assessment.assessor.as_ref();
        let facts = Facts::new()
            .text("date", assessment.assessed)
            .text("updated", assessment.updated)
            .text("assessor", assessor.cloned().unwrap_or_default());
        let keys = [
            if assessor.is_some() { "access-method-other" } else { "access-method-self" },
            "access-updated",
        ];
        let passage =
            |key: &str| Passage { text: self.locale.say_with(key, &facts), link: None };
        let paragraphs = keys.into_iter().map(passage).collect();
        StatementPart { heading: self.say("access-method"), paragraphs, items: Vec::new() }
    }

    fn reporting(&self) -> StatementPart {
        let contact = contact(self.newest);
        let key = if contact.is_some() { "access-report" } else { "access-report-nowhere" };
        let mut part = self.part("access-reporting", &[key], Vec::new());
        part.paragraphs[0].link = contact;
        part
    }

    fn supervision(&self) -> StatementPart {
        let Some(Supervisor { name, address }) = self.supervisor else {
            // Which authority it is the government decides: no name stays true by itself.
            return self.part("access-supervision", &["access-supervisor-unnamed"], Vec::new());
        };
        let words = Facts::new().text("supervisor", name);
        let text = self.locale.say_with("access-supervisor", &words);
        let address = escape::address(address).unwrap_or_default();
        let form = self.say("access-supervision-form");
        let link = Some(Contact { address, words: prose(&form), text: form });
        StatementPart {
            heading: self.say("access-supervision"),
            paragraphs: vec![Passage { text, link }],
            items: Vec::new(),
        }
    }
}

/// How many pictures reports have.
#[derive(Default)]
struct Pictures {
    charts: usize,
    images: usize,
}

impl Pictures {
    fn report(&mut self, report: &Report) {
        for chapter in &report.chapters {
            self.nodes(&chapter.nodes);
            chapter.notes.iter().for_each(|note| self.nodes(&note.blocks));
        }
    }

    fn nodes(&mut self, nodes: &[ReportNode]) {
        for node in nodes {
            match &node.node {
                Block::Image(_) => self.images += 1,
                Block::List(list) => list.items.iter().for_each(|it| self.nodes(&it.blocks)),
                Block::Quote(blocks) => self.nodes(blocks),
                Block::Callout(callout) => self.nodes(&callout.blocks),
                Block::Hole(BlockAnswer::Picture(_)) => self.charts += 1,
                Block::Hole(BlockAnswer::Card(card)) => {
                    for nodes in [&card.reporting, &card.comment, &card.proposals] {
                        self.nodes(nodes);
                    }
                }
                Block::Hole(
                    BlockAnswer::Table(_)
                    | BlockAnswer::PictureData(_)
                    | BlockAnswer::Overview(_)
                    | BlockAnswer::Contents
                    | BlockAnswer::Withheld(_)
                    | BlockAnswer::Signatures(_)
                    | BlockAnswer::Remark(_),
                )
                | Block::Paragraph(_)
                | Block::Heading(_)
                | Block::Code { .. }
                | Block::Table(_)
                | Block::Rule => {}
            }
        }
    }
}
