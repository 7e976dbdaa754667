//! Masks: what stands where an edition leaves something out, and how it marks what it shows.
//!
//! In: labels. Out: constant texts, cells. Never: anything about what a label covers.

use crate::base::wording::Facts;
use crate::doc::secrecy::{Disclosed, Secrecy};
use crate::doc::table::Cell;
use crate::value::format::Locale;

/// "18 kap. 8 § 3 OSL"
pub fn provision(label: &Secrecy, locale: &Locale) -> String {
    let facts = Facts::new().text("provision", provision_without_act(label, locale));
    locale.say_with("secrecy-provision-act", &facts)
}

/// "18 kap. 8 § 3": for sentences that name the act themselves.
pub fn provision_without_act(label: &Secrecy, locale: &Locale) -> String {
    written(label, locale, ["secrecy-provision", "secrecy-provision-item"])
}

/// "18:8 p 3"
pub fn short_provision(label: &Secrecy, locale: &Locale) -> String {
    written(label, locale, ["secrecy-provision-short", "secrecy-provision-short-item"])
}

/// A provision in the words of the first message, or of the second when it has an item.
fn written(label: &Secrecy, locale: &Locale, [whole, part]: [&str; 2]) -> String {
    let provision = &label.provision;
    let facts = Facts::new()
        .text("chapter", provision.chapter)
        .text("paragraph", provision.paragraph.replace(' ', "\u{a0}"));
    match provision.item {
        None => locale.say_with(whole, &facts),
        Some(item) => locale.say_with(part, &facts.text("item", item)),
    }
}

/// "Uppgift utelämnad, 18 kap. 8 § 3 OSL"
pub fn withheld(label: &Secrecy, locale: &Locale) -> String {
    let facts = Facts::new().text("provision", provision(label, locale));
    locale.say_with("secrecy-withheld", &facts)
}

/// The cell of a text that may be labelled and may be missing.
pub(super) fn cell(text: &Disclosed<Option<String>>, locale: &Locale) -> Cell {
    let missing = || Cell::Missing(locale.say("missing"));
    match text {
        Disclosed::Open(Some(text)) => Cell::text(text),
        Disclosed::Marked(label, Some(text)) => {
            Cell::Marked { text: text.clone(), provision: short_provision(label, locale) }
        }
        Disclosed::Open(None) | Disclosed::Marked(_, None) => missing(),
        Disclosed::Withheld(label) => Cell::Withheld(withheld(label, locale)),
    }
}
