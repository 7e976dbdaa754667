//! The document head: cover, "Dokumentuppgifter", running lines, metadata.
//!
//! In: `report.yaml` and `project.yaml`. Out: ready texts. Never: an empty row.

use std::collections::BTreeMap;

use crate::base::source::Spanned;
use crate::base::wording::Facts as Words;
use crate::doc::answer::{BlockAnswer, Signatures};
use crate::doc::document_type::Field;
use crate::doc::draft::{DraftHead, Signature};
use crate::doc::head::{Head, HeadEntry, SecrecyMark, begin_alike};
use crate::doc::report::{Chapter, ImageFile};
use crate::doc::secrecy::{Edition, Secrecy};
use crate::doc::tree::Block;
use crate::resolve::fill::State;
use crate::resolve::{Context, View, appendix, library, secrecy};
use crate::value::date::Date;

/// Makes the head.
pub(super) fn head(view: View<'_>, state: &State) -> Head {
    let draft = &view.projection.draft().head;
    let document_type = &view.projection.draft().document_type;
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
        cover_title: view.breaks.soften(&draft.title),
        year: view.year,
        has_year: document_type.has_year,
        kicker: document_type.cover.clone(),
        running_title: match &document_type.running {
            Some(running) if !begin_alike(&full_title, running) => {
                format!("{running}: {full_title}")
            }
            Some(_) | None => full_title.clone(),
        },
        full_title,
        classification: draft.texts.get(&Field::Classification).cloned(),
        edition_name: edition_name(view),
        version,
        status,
        is_draft: !draft.is_adopted,
        decision: decision(view, draft),
        record_numbers: draft.record_numbers.clone(),
        date: draft.date,
        entries: entries(view, draft, state),
        secrecy_mark: secrecy_mark(view, &labels(view, state)),
        logo: logo(view, &organisation),
        organisation,
        description,
    }
}

/// Makes the head of a report that is made of all documents: `name` begins its messages.
pub(super) fn gathered(
    view: View<'_>,
    name: &str,
    entries: Vec<(&str, String)>,
    labels: &[Secrecy],
) -> Head {
    let edition = view.projection.edition();
    let organisation = view.context.settings.organisation.clone();
    let say = |part: &str| view.say(&format!("{name}-{part}"));
    let words = Words::new().text("organisation", &organisation);
    let title = say("title");
    let entry = |(key, value): (&str, String)| HeadEntry {
        label: view.say(key),
        value,
        link: None,
        is_short: true,
    };
    let contact = view.context.settings.contact.clone().map(|contact| HeadEntry {
        link: Some(format!("mailto:{contact}")),
        ..entry((label(Field::Contact), contact))
    });
    let first = (label(Field::Organisation), organisation.clone());
    let entries = std::iter::once(first).chain(entries).map(entry).chain(contact).collect();
    Head {
        language: view.context.locale.wording().language(),
        edition,
        cover_title: title.clone(),
        full_title: title.clone(),
        running_title: title.clone(),
        title,
        year: view.year,
        has_year: false,
        kicker: Some(say("kicker")),
        classification: None,
        edition_name: edition_name(view),
        version: view.say_with("head-until", &Words::new().text("year", view.year)),
        status: say("status"),
        is_draft: false,
        decision: None,
        record_numbers: Vec::new(),
        date: view.projection.draft().head.date,
        entries,
        secrecy_mark: secrecy_mark(view, labels),
        logo: logo(view, &organisation),
        description: view.say_with(&format!("{name}-description"), &words),
        organisation,
    }
}

fn edition_name(view: View<'_>) -> String {
    view.say(match view.projection.edition() {
        Edition::Public => "edition-public",
        Edition::Internal => "edition-internal",
    })
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

/// The rows that the type of the document has, in its order.
fn entries(view: View<'_>, draft: &DraftHead, state: &State) -> Vec<HeadEntry> {
    let fields = &view.projection.draft().document_type.head;
    let rows = fields.iter().filter_map(|each| {
        let (value, link) = row(view, draft, each.field, state)?;
        let label = each.label.clone().unwrap_or_else(|| view.say(label(each.field)));
        // That it is a draft is the first thing to know of a draft.
        let is_short = each.is_short || (each.field == Field::Status && !draft.is_adopted);
        Some(HeadEntry { label, value, link, is_short })
    });
    rows.collect()
}

fn label(field: Field) -> &'static str {
    match field {
        Field::Organisation => "head-organisation",
        Field::Type => "head-type",
        Field::RecordNumbers => "head-record-number",
        Field::Decision => "head-decision",
        Field::Period => "head-period",
        Field::Status => "head-status",
        Field::Responsible => "head-responsible",
        Field::Replaces => "head-replaces",
        Field::Edition => "head-edition",
        Field::Contact => "head-contact",
        Field::Assignment => "head-assignment",
        Field::Recipient => "head-recipient",
        Field::Handler => "head-handler",
        Field::Auditor => "head-auditor",
        Field::Classification => "head-classification",
        Field::SecrecyNote => "head-secrecy-note",
        Field::Copyright => "head-copyright",
        Field::Signatures => "head-signatures",
    }
}

/// The value of a row and where it leads; none when there is nothing to say.
fn row(
    view: View<'_>,
    draft: &DraftHead,
    field: Field,
    state: &State,
) -> Option<(String, Option<String>)> {
    let settings = view.context.settings;
    let written = || draft.texts.get(&field);
    let value = match field {
        Field::Organisation => settings.organisation.clone(),
        Field::Type => view.projection.draft().document_type.title.clone(),
        Field::RecordNumbers if draft.record_numbers.is_empty() => return None,
        Field::RecordNumbers => draft.record_numbers.join(", "),
        Field::Decision => decision(view, draft)?,
        Field::Period => written().cloned().unwrap_or_else(|| {
            view.say_with("head-period-value", &Words::new().text("year", view.year))
        }),
        Field::Status => {
            let key =
                if draft.is_adopted { "head-status-adopted" } else { "head-status-draft" };
            let words = Words::new().text("version", &draft.version).text("date", draft.date);
            view.say_with(key, &words)
        }
        // Of a single edition that leaves nothing out there is nothing to tell.
        Field::Edition if settings.editions.len() == 1 && labels(view, state).is_empty() => {
            return None;
        }
        Field::Edition => return Some(edition_value(view, state)),
        Field::Contact => {
            let contact = draft.contact.clone().or_else(|| settings.contact.clone())?;
            let link = format!("mailto:{contact}");
            return Some((contact, Some(link)));
        }
        Field::Replaces => written()?.clone(),
        // Such a note says that secret matter is left out: true of the public edition only.
        Field::SecrecyNote if view.projection.edition() == Edition::Internal => return None,
        Field::Responsible
        | Field::Assignment
        | Field::Recipient
        | Field::Handler
        | Field::Auditor
        | Field::Classification
        | Field::SecrecyNote
        | Field::Copyright => view.soft(written()?),
        // They stand after the last chapter.
        Field::Signatures => return None,
    };
    Some((value, None))
}

/// Puts the names of those who sign at the end of the last chapter.
pub(super) fn sign(view: View<'_>, chapters: &mut [Chapter]) {
    let draft = view.projection.draft();
    let person = |it: &Signature| (it.name.clone(), it.role.clone());
    let people: Vec<(String, String)> = draft.head.signatures.iter().map(person).collect();
    if let Some(last) = chapters.last_mut().filter(|_| !people.is_empty()) {
        let (label, place) = (view.say("head-signatures"), view.say("signature-place"));
        let signatures = Signatures { label, place, people };
        let block = Block::Hole(BlockAnswer::Signatures(signatures));
        last.nodes.push(Spanned::new(block, draft.span));
    }
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

/// The theme's logo, with the organisation's name for those who do not see it.
pub(super) fn logo(view: View<'_>, organisation: &str) -> Option<(String, String)> {
    let path = &view.context.theme.logo.as_ref()?.node;
    Some((path.to_string(), organisation.to_owned()))
}

/// The theme's logo by the key that [`logo`] names.
pub(super) fn logo_file(context: Context<'_>) -> BTreeMap<String, ImageFile> {
    let logo = context.theme.logo.as_ref().map(|logo| &logo.node);
    let file = logo.and_then(|path| Some((path, context.pictures.get(path)?.as_ref().ok()?)));
    file.map(|(path, file)| (path.to_string(), file.clone())).into_iter().collect()
}

/// All labels of the report.
fn labels(view: View<'_>, state: &State) -> Vec<Secrecy> {
    appendix::labels(view, state).into_iter().map(|(_, label)| label).collect()
}

/// The marking of an edition that shows what these labels cover (OSL 5 kap. 5 §); none where there is
/// nothing to mark.
pub(super) fn secrecy_mark(view: View<'_>, labels: &[Secrecy]) -> Option<SecrecyMark> {
    if view.projection.edition() == Edition::Public || labels.is_empty() {
        return None;
    }
    let mut provisions: Vec<String> = Vec::new();
    for label in labels {
        let provision = secrecy::provision_without_act(view, label);
        if !provisions.contains(&provision) {
            provisions.push(provision);
        }
    }
    let words = Words::new().text("provisions", view.context.locale.list(&provisions));
    let mut stamp = vec![view.say("secrecy-stamp"), view.say_with("secrecy-stamp-act", &words)];
    stamp.extend(stamp_dates(view, labels));
    Some(SecrecyMark { running: view.say("edition-internal-running"), stamp })
}

/// "2025-03-03, Region Exempel": an authority a line, with the latest of its dates.
fn stamp_dates(view: View<'_>, labels: &[Secrecy]) -> Vec<String> {
    let mut authorities: Vec<(String, Date)> = Vec::new();
    for label in labels {
        let (authority, date) = (secrecy::authority(view, label), secrecy::date(view, label));
        match authorities.iter_mut().find(|(name, _)| *name == authority) {
            Some((_, latest)) => *latest = (*latest).max(date),
            None => authorities.push((authority, date)),
        }
    }
    authorities.into_iter().map(|(authority, date)| format!("{date}, {authority}")).collect()
}
