//! Cover, document head and metadata as Typst code.
//!
//! In: the head of a report and its mosaic. Out: the call of `report`. Never: the clock.

use crate::base::wording::{Facts, capitalised};
use crate::doc::head::{Head, HeadEntry};
use crate::doc::report::{Origin, Report};
use crate::doc::secrecy::Edition;

use super::{Writer, without_soft_hyphens};

impl Writer<'_> {
    /// Writes `#show: report.with(…)`.
    pub(super) fn front(&mut self, report: &Report) {
        let head = &report.head;
        self.code.push("#show: report.with(head: (");
        self.code.argument("language", head.language.tag());
        self.code.argument("organisation", &head.organisation);
        self.code.argument("cover_title", &head.cover_title);
        let year = if head.has_year { head.year.to_string() } else { String::new() };
        self.code.argument("year", &year);
        self.code.argument("kicker", head.shown_kicker().unwrap_or_default());
        self.code.argument("full_title", &without_soft_hyphens(&head.full_title));
        self.code.argument("running_title", &without_soft_hyphens(&head.running_title));
        self.code
            .argument("classification", head.classification.as_deref().unwrap_or_default());
        self.code.argument("edition", &head.edition_name);
        self.code.argument("version_line", &capitalised(&head.version));
        self.code.argument("status", &head.status);
        self.code.argument("description", &without_soft_hyphens(&head.description));
        self.keywords(head);
        self.date(head);
        self.code.argument("record", &self.record(head));
        self.cover(head, report.origin);
        self.secrecy(head);
        self.logo(head);
        self.words();
        self.entries(&head.entries);
        self.code.push("), mosaic: ");
        self.mosaic(report);
        self.code.push(")\n");
    }

    fn keywords(&mut self, head: &Head) {
        self.code.push("keywords: (");
        for words in [&head.title, &head.organisation].into_iter().chain(&head.record_numbers) {
            self.code.literal(&without_soft_hyphens(words));
            self.code.push(", ");
        }
        self.code.push("), ");
    }

    fn date(&mut self, head: &Head) {
        let date = head.date;
        self.code.push(&format!(
            "date: datetime(year: {}, month: {}, day: {}), ",
            date.year, date.month, date.day
        ));
    }

    /// "Dnr RS/101/2025"
    fn record(&self, head: &Head) -> String {
        if head.record_numbers.is_empty() {
            return String::new();
        }
        let numbers = head.record_numbers.join(", ");
        self.wording.say_with("running-record-number", &Facts::new().text("numbers", numbers))
    }

    /// The three columns at the foot of the cover.
    fn cover(&mut self, head: &Head, origin: Origin) {
        let edition = format!("{}, {}", head.edition_name, head.version);
        let mut columns = vec![(self.wording.say("head-edition"), edition)];
        columns.push(match (&head.decision, origin) {
            (Some(decision), _) => (self.wording.say("cover-adopted"), decision.clone()),
            (None, Origin::Register | Origin::Requirements) => {
                (self.wording.say("cover-source"), head.status.clone())
            }
            (None, Origin::Draft) => (self.wording.say("cover-status"), head.status.clone()),
        });
        if !head.record_numbers.is_empty() {
            let words = self.wording.say("head-record-number");
            columns.push((words, head.record_numbers.join(", ")));
        }
        self.code.push("cover: (");
        for (name, words) in columns {
            self.call("", &[&name, &words]);
            self.code.push(", ");
        }
        self.code.push("), ");
    }

    fn secrecy(&mut self, head: &Head) {
        self.code.push("internal: ");
        self.code.push(if head.edition == Edition::Internal { "true, " } else { "false, " });
        self.code.push("secrecy: ");
        match &head.secrecy_mark {
            None => self.code.push("none"),
            Some(mark) => {
                self.code.push("(");
                self.code.argument("running", &mark.running);
                self.code.push("stamp: (");
                for line in &mark.stamp {
                    self.code.literal(line);
                    self.code.push(", ");
                }
                self.code.push("))");
            }
        }
        self.code.push(", ");
    }

    fn logo(&mut self, head: &Head) {
        self.code.push("logo: ");
        let logo = head.logo.as_ref().and_then(|(key, alternative_text)| {
            Some((self.image_paths.get(key.as_str())?.clone(), alternative_text.clone()))
        });
        match logo {
            None => self.code.push("none"),
            Some((path, alternative_text)) => {
                self.code.push("(");
                self.code.argument("path", &path);
                self.code.argument("alt", &alternative_text);
                self.code.push(")");
            }
        }
        self.code.push(", ");
    }

    fn words(&mut self) {
        self.code.push("words: (");
        let (head, contents) =
            (self.wording.say("document-head-title"), self.wording.say("contents-title"));
        self.code.argument("head", &head);
        self.code.argument("contents", &contents);
        self.code.push("), ");
    }

    fn entries(&mut self, entries: &[HeadEntry]) {
        self.code.push("entries: (\n");
        for HeadEntry { label, value, link, .. } in entries {
            self.code.push("(");
            self.code.literal(label);
            self.code.push(", ");
            match link.as_deref().map(|link| (link, link.strip_prefix('#'))) {
                None => self.text_block(value),
                Some((_, Some(anchor))) => self.reference(value, anchor),
                Some((address, None)) => {
                    self.code.push("go(");
                    self.code.literal(address);
                    self.code.push(", ");
                    self.text_block(value);
                    self.code.push(")");
                }
            }
            self.code.push("),\n");
        }
        self.code.push("), ");
    }

    fn mosaic(&mut self, report: &Report) {
        let Some(mosaic) = report
            .mosaic
            .as_ref()
            .filter(|mosaic| mosaic.rows.first().is_some_and(|row| !row.is_empty()))
        else {
            return self.code.push("none");
        };
        self.code.push("(");
        self.code.argument("caption", &mosaic.caption);
        self.code.push("rows: (");
        for row in &mosaic.rows {
            self.code.push("(");
            for level in row {
                match level {
                    Some(level) => self.code.number((*level).min(5)),
                    None => self.code.push("none"),
                }
                self.code.push(", ");
            }
            self.code.push("), ");
        }
        self.code.push("))");
    }
}
