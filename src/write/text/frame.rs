//! The page around a report: title, head, contents, particulars, foot.
//!
//! In: the head, the outline and the links of a report. Out: lines with the page's landmarks.
//! Never: how it looks; that is the template.

use crate::base::wording::{Facts, Language};
use crate::doc::head::HeadEntry;
use crate::doc::report::{Links, OutlineEntry};

use super::{Writer, as_text};

impl Writer<'_> {
    /// Writes everything.
    pub(super) fn page(&mut self) {
        let report = self.report;
        let head = &report.head;
        self.title(&head.full_title);
        self.header();
        self.navigation();
        self.landmark("read-main");
        for chapter in &report.chapters {
            self.chapter(chapter);
        }
        self.particulars();
        self.footer();
        self.end_line();
    }

    /// What every page begins with: its title, and the way past its head.
    pub(super) fn title(&mut self, title: &str) {
        let head = &self.report.head;
        let language = match head.language {
            Language::Sv => "read-swedish",
            Language::En => "read-english",
        };
        let language = self.say(language);
        self.role("read-title", &Facts::new().text("language", language));
        let edition = head.edition_name.to_lowercase();
        self.last_words(&format!("{title}, {} – {edition}", head.organisation));
        let skip = self.say("html-skip");
        self.linked(Some("#_main"), &skip);
    }

    /// The strip at the top of every page: whose it is, and which edition.
    pub(super) fn strip(
        &mut self,
        secrecy_mark: Option<&str>,
        draft: Option<&str>,
        version: &str,
    ) {
        let head = &self.report.head;
        self.landmark("read-banner");
        match (&head.logo, &self.theme.logo) {
            (Some((_, alternative_text)), _) => self.picture_words(alternative_text),
            (None, Some(_)) => self.picture_words(&head.organisation),
            (None, None) => self.words_line(&head.organisation),
        }
        // The mark names the edition too.
        let edition = if secrecy_mark.is_some() { "" } else { &head.edition_name };
        let line: Vec<&str> =
            [edition, version].into_iter().filter(|part| !part.is_empty()).collect();
        let line = line.join(", ");
        let parts = [secrecy_mark, draft, (!line.is_empty()).then_some(line.as_str())];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        self.last_words(&parts.join(" "));
    }

    pub(super) fn landmark(&mut self, key: &str) {
        self.gap();
        self.role_line(key, &Facts::new());
    }

    fn header(&mut self) {
        let report = self.report;
        let head = &report.head;
        let mark = head.secrecy_mark.as_ref().map(|mark| mark.running.as_str());
        let draft = head.is_draft.then_some(head.status.as_str());
        self.strip(mark, draft, &head.version);
        if let Some(kicker) = head.shown_kicker() {
            self.words_line(kicker);
        }
        self.heading_start(1);
        self.last_words(&head.shown_title());
        for line in head.secrecy_mark.iter().flat_map(|mark| &mark.stamp) {
            self.words_line(line);
        }
        let downloads = self.downloads();
        let short: Vec<&HeadEntry> = head.entries.iter().filter(|row| row.is_short).collect();
        self.list_start("read-terms", short.len() + usize::from(!downloads.is_empty()));
        self.inside(|writer| {
            for entry in short {
                writer.entry(entry);
            }
            if downloads.is_empty() {
                return;
            }
            let words = writer.say("html-download");
            writer.words_line(&words);
            writer.inside(|writer| {
                for (index, (short, _, address)) in downloads.iter().enumerate() {
                    writer.words(if index > 0 { ", " } else { "" });
                    writer.linked(Some(address), short);
                }
            });
        });
    }

    fn entry(&mut self, entry: &HeadEntry) {
        self.words_line(&entry.label);
        self.inside(|writer| writer.linked(entry.link.as_deref(), &entry.value));
    }

    fn navigation(&mut self) {
        let name = self.say("contents-title");
        self.gap();
        self.role_line("read-navigation", &Facts::new().text("name", &name));
        self.words_line(&name);
        let has_particulars = !self.report.head.particulars().is_empty();
        self.contents(has_particulars.then(|| self.say("document-head-title")).as_deref());
    }

    /// The outline as a list in a list, and last what stands after all chapters.
    pub(super) fn contents(&mut self, last: Option<&str>) {
        let outline = &self.report.outline;
        let starts: Vec<usize> =
            (0..outline.len()).filter(|at| outline[*at].level == 1 || *at == 0).collect();
        self.list_start("read-list", starts.len() + last.iter().len());
        for (index, start) in starts.iter().enumerate() {
            let end = starts.get(index + 1).copied().unwrap_or(outline.len());
            self.contents_entry(&outline[*start], index + 1);
            let below = &outline[start + 1..end];
            if below.is_empty() {
                continue;
            }
            self.inside(|writer| {
                writer.list_start("read-list", below.len());
                for (index, entry) in below.iter().enumerate() {
                    writer.contents_entry(entry, index + 1);
                }
            });
        }
        if let Some(title) = last {
            self.contents_line(title, "_document", starts.len() + 1);
        }
    }

    fn contents_entry(&mut self, entry: &OutlineEntry, number: usize) {
        let words = format!("{} {}", entry.number.as_deref().unwrap_or_default(), entry.title);
        self.contents_line(words.trim(), &entry.anchor, number);
    }

    fn contents_line(&mut self, words: &str, anchor: &str, number: usize) {
        self.end_line();
        self.words(&format!("{number}. "));
        self.link_to(Some(anchor), words);
        self.end_line();
    }

    /// Label and address of the files that list the parts of a key figure each.
    fn part_downloads(&self) -> Vec<(String, String)> {
        let files = self.report.part_files().filter(|_| self.report.links.csv.is_some());
        let files = files.map(|(data, name)| {
            let title = Facts::new().text("title", &data.short_title);
            (self.locale.say_with("html-download-parts", &title), name)
        });
        files.collect()
    }

    /// Short name, label and address of the files beside the page.
    fn downloads(&self) -> Vec<(&'static str, String, String)> {
        let links = &self.report.links;
        let [csv, json] = self.report.data_keys();
        let files = [
            ("pdf", &links.pdf, self.report.head.pdf_key()),
            ("csv", &links.csv, csv),
            ("json", &links.json, json),
        ];
        let file = |(short, name, key): (_, &Option<String>, &str)| {
            Some((short, self.say(key), name.clone()?))
        };
        files.into_iter().filter_map(file).collect()
    }

    fn particulars(&mut self) {
        let report = self.report;
        let entries = report.head.particulars();
        if entries.is_empty() {
            return;
        }
        let title = self.say("document-head-title");
        self.heading_start(2);
        self.last_words(&title);
        self.list_start("read-terms", entries.len());
        self.inside(|writer| {
            for entry in entries {
                writer.entry(entry);
            }
        });
        if let Some(mosaic) = &report.mosaic {
            self.words_line(&mosaic.caption);
        }
    }

    fn footer(&mut self) {
        let report = self.report;
        let head = &report.head;
        self.landmark("read-footer");
        self.heading_start(2);
        self.last_words(&head.full_title);
        self.words(&format!("{}. ", head.organisation));
        self.words(&format!("{}, {}. {}.", head.edition_name, head.version, head.status));
        if !head.record_numbers.is_empty() {
            let words = self.say("head-record-number");
            self.words(&format!(" {words} {}.", head.record_numbers.join(", ")));
        }
        let leads_inside = |entry: &&HeadEntry| {
            entry.link.as_deref().is_some_and(|link| link.starts_with('#'))
        };
        for entry in head.entries.iter().filter(leads_inside) {
            self.end_line();
            self.linked(entry.link.as_deref(), &entry.value);
        }
        let downloads = self.downloads();
        if !downloads.is_empty() {
            let words = self.say("html-download");
            let parts = self.part_downloads();
            self.footer_list(&words, downloads.len() + parts.len());
            let downloads = downloads.into_iter().map(|(_, label, address)| (label, address));
            for (label, address) in downloads.chain(parts) {
                self.footer_item(None, &address, &label);
            }
        }
        self.more(&report.links);
    }

    /// Where else to go: other years, all reports, the statement, a person.
    pub(super) fn more(&mut self, links: &Links) {
        let years = [("html-previous", &links.previous), ("html-next", &links.next)];
        let years = years.into_iter().filter_map(|(key, year)| Some((key, year.as_ref()?)));
        let years: Vec<_> = years.collect();
        let page = |stem: &String| format!("{stem}.txt");
        let register = links.register.as_ref().map(page);
        let requirements = links.requirements.as_ref().map(page);
        let others =
            [&links.start, &register, &requirements, &links.accessibility, &links.contact];
        let others = others.into_iter().flatten().count();
        if others == 0 {
            return;
        }
        let words = self.say("html-more");
        self.footer_list(&words, years.len() + others);
        for (key, year) in years {
            let words = self.say(key);
            self.footer_item(Some(&words), &as_text(&year.page), &year.title);
        }
        if let Some(start) = &links.start {
            let words = self.say("html-all-documents");
            self.footer_item(None, &as_text(start), &words);
        }
        if let Some(register) = &register {
            let words = self.say("register-title");
            self.footer_item(None, register, &words);
        }
        if let Some(requirements) = &requirements {
            let words = self.say("requirements-title");
            self.footer_item(None, requirements, &words);
        }
        if let Some(accessibility) = &links.accessibility {
            let words = self.say("html-accessibility");
            self.footer_item(None, &as_text(accessibility), &words);
        }
        if let Some(contact) = &links.contact {
            let words = format!("{}:", self.say("html-contact"));
            self.footer_item(Some(&words), &format!("mailto:{contact}"), contact);
        }
    }

    fn footer_list(&mut self, title: &str, count: usize) {
        self.heading_start(2);
        self.last_words(title);
        self.list_start("read-list", count);
    }

    /// An item of a list that is one link, after words that say what it is.
    pub(super) fn footer_item(&mut self, label: Option<&str>, address: &str, words: &str) {
        self.end_line();
        self.words("- ");
        if let Some(label) = label {
            self.words(&format!("{label} "));
        }
        self.linked(Some(address), words);
        self.end_line();
    }
}
