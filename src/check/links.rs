//! Links: words that say where one leads.
//!
//! In: a survey. Out: findings at the words of links. Never: whether an address answers.

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::check::survey::Survey;
use crate::doc::tree::LinkTarget;

/// Words that say nothing of what a link leads to, when a list of links is read aloud.
const VAGUE: &[&str] = &[
    "här",
    "klicka här",
    "tryck här",
    "läs mer",
    "läs mer här",
    "läs vidare",
    "mer",
    "mer information",
    "mer info",
    "länk",
    "länken",
    "denna länk",
    "den här länken",
    "denna sida",
    "sidan",
    "dokument",
    "dokumentet",
    "ladda ner",
    "ladda ned",
    "here",
    "click here",
    "read more",
    "read more here",
    "learn more",
    "more",
    "more information",
    "more info",
    "link",
    "this link",
    "this page",
    "document",
    "this document",
    "download",
];

/// `vague-link-text`: "här", "läs mer".
pub fn vague(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in &survey.passages {
        for (range, _) in &passage.links {
            let text = passage.text[range.clone()].trim();
            let plain = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            if VAGUE.contains(&plain.as_str()) {
                diagnostics
                    .report(&code::VAGUE_LINK_TEXT, passage.at(range))
                    .with("text", text)
                    .hint("hint-name-target", &[]);
            }
        }
    }
}

/// `bare-address`: an address where its page's name should be read.
pub fn bare(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in &survey.passages {
        for (range, target) in &passage.links {
            let LinkTarget::Address(address) = target else { continue };
            let text = passage.text[range.clone()].trim();
            let is_address = ["http://", "https://"].iter().any(|it| text.starts_with(it))
                || (text.starts_with("www.") && !text.contains(' '));
            if is_address {
                diagnostics
                    .report(&code::BARE_ADDRESS, passage.at(range))
                    .with("address", address)
                    .hint("hint-name-target", &[]);
            }
        }
    }
}
