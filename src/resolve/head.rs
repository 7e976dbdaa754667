//! The document head: cover, "Dokumentuppgifter", running lines, metadata.
//!
//! In: `report.yaml` and `project.yaml`. Out: ready texts. Never: an empty row.

use crate::base::wording::Facts as Words;
use crate::doc::draft::DraftHead;
use crate::doc::head::{Head, HeadEntry, SecrecyMark};
use crate::doc::secrecy::{Edition, Secrecy};
use crate::resolve::fill::State;
use crate::resolve::{View, appendix, library, secrecy};
use crate::value::date::Date;

/// Makes the head.
pub(super) fn head(view: View<'_>, state: &State) -> Head {
    let draft = &view.projection.draft().head;
    let edition = view.projection.edition();
    let title = draft.title.replace('\u{ad}', "");
    let full_title = library::full_title(view.projection.draft());
    let organisation = view.context.settings.organisation.clone();
    let version =
        view.say_with("head-version-value", &Words::new().text("version", &draft.version));
    let status = match (&draft.decision, draft.is_adopted) {
        (Some(decision), true) => {
            view.say_with("head-adopted", &Words::new().text("date", decision.date))
        }
        (None, true) => view.say("head-adopted-undated"),
        (_, false) => view.say("head-draft"),
    };
    let description = draft.description.clone().unwrap_or_else(|| {
        let words = Words::new().text("title", &full_title).text("organisation", &organisation);
        view.say_with("head-description", &words)
    });
    Head {
        language: view.context.locale.wording().language(),
        edition,
        title,
        cover_title: draft.title.clone(),
        year: view.year,
        full_title,
        edition_name: view.say(match edition {
            Edition::Public => "edition-public",
            Edition::Internal => "edition-internal",
        }),
        version,
        status,
        is_draft: !draft.is_adopted,
        decision: decision(view, draft),
        record_numbers: draft.record_numbers.clone(),
        date: draft.date,
        entries: entries(view, draft, state),
        secrecy_mark: secrecy_mark(view, state),
        logo: None,
        organisation,
        description,
    }
}

/// "Regionstyrelsen 2025-03-18, § 42"
fn decision(view: View<'_>, draft: &DraftHead) -> Option<String> {
    let decision = draft.decision.as_ref().filter(|_| draft.is_adopted)?;
    let words = Words::new().text("body", &decision.body).text("date", decision.date);
    Some(match &decision.paragraph {
        None => view.say_with("head-decision-value", &words),
        Some(paragraph) => {
            let paragraph = paragraph.replace(' ', "\u{a0}");
            view.say_with("head-decision-value-paragraph", &words.text("paragraph", paragraph))
        }
    })
}

fn entries(view: View<'_>, draft: &DraftHead, state: &State) -> Vec<HeadEntry> {
    let settings = view.context.settings;
    let status = if draft.is_adopted { "head-status-adopted" } else { "head-status-draft" };
    let status = view.say_with(status, &Words::new().text("version", &draft.version));
    let period = view.say_with("head-period-value", &Words::new().text("year", view.year));
    let contact = draft.contact.clone().or_else(|| settings.contact.clone());
    let link = contact.as_ref().map(|address| format!("mailto:{address}"));
    let (edition, edition_link) = edition_value(view, state);
    let numbers = (!draft.record_numbers.is_empty()).then(|| draft.record_numbers.join(", "));
    let rows = [
        ("head-organisation", Some(settings.organisation.clone()), None, false),
        ("head-type", Some(view.say("type-annual-report")), None, false),
        ("head-record-number", numbers, None, true),
        ("head-decision", decision(view, draft), None, true),
        ("head-period", Some(period), None, true),
        ("head-status", Some(status), None, !draft.is_adopted),
        ("head-responsible", Some(view.soft(&draft.responsible)), None, true),
        ("head-replaces", draft.replaces.clone(), None, false),
        ("head-edition", Some(edition), edition_link, false),
        ("head-contact", contact, link, false),
    ];
    let rows = rows.into_iter().filter_map(|(label, value, link, is_short)| {
        Some(HeadEntry { label: view.say(label), value: value?, link, is_short })
    });
    rows.collect()
}

/// "Offentlig; 3 uppgifter är utelämnade enligt OSL", linked to appendix B.
fn edition_value(view: View<'_>, state: &State) -> (String, Option<String>) {
    let count = appendix::labels(view, state).len() as u64;
    let locale = view.context.locale;
    let words = Words::new()
        .text("count", locale.spelled(count))
        .text("form", locale.wording().plural_form(count));
    let is_public = view.projection.edition() == Edition::Public;
    match (count, is_public) {
        (0, true) => (view.say("edition-public-whole"), None),
        (0, false) => (view.say("edition-internal-whole"), None),
        (_, true) => {
            (view.say_with("edition-public-parts", &words), Some(appendix::left_out_link()))
        }
        (_, false) => {
            (view.say_with("edition-internal-parts", &words), Some(appendix::left_out_link()))
        }
    }
}

/// The marking of an edition that shows secret matter (OSL 5 kap. 5 §).
fn secrecy_mark(view: View<'_>, state: &State) -> Option<SecrecyMark> {
    if view.projection.edition() == Edition::Public {
        return None;
    }
    let labels = appendix::labels(view, state);
    let mut provisions: Vec<String> = Vec::new();
    for (_, label) in &labels {
        let provision = secrecy::provision_without_act(view, label);
        if !provisions.contains(&provision) {
            provisions.push(provision);
        }
    }
    if labels.is_empty() {
        return Some(SecrecyMark {
            running: view.say("edition-internal-running"),
            stamp: Vec::new(),
        });
    }
    let words = Words::new().text("provisions", view.context.locale.list(&provisions));
    let mut stamp = vec![view.say("secrecy-stamp"), view.say_with("secrecy-stamp-act", &words)];
    stamp.extend(stamp_dates(view, &labels));
    Some(SecrecyMark { running: view.say("edition-internal-running-secret"), stamp })
}

/// "2025-03-03, Region Exempel": an authority a line, with the latest of its dates.
fn stamp_dates(view: View<'_>, labels: &[(String, Secrecy)]) -> Vec<String> {
    let mut authorities: Vec<(Option<String>, Option<Date>)> = Vec::new();
    for (_, label) in labels {
        let authority = secrecy::authority(view, label);
        match authorities.iter_mut().find(|(name, _)| *name == authority) {
            Some((_, date)) => *date = (*date).max(label.date),
            None => authorities.push((authority, label.date)),
        }
    }
    let line = |(authority, date): (Option<String>, Option<Date>)| {
        let parts: Vec<String> =
            [date.map(|date| date.to_string()), authority].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    };
    authorities.into_iter().filter_map(line).collect()
}
