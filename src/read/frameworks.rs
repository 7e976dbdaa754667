//! `content/frameworks/*.yaml`: catalogs of requirement areas; and the status scale.
//!
//! In: the texts, built-in ones included, and the reports' language. Out: frameworks by id.
//! Never: an area twice, a language that is not the report's.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::{DUPLICATE_ID, OUT_OF_ORDER};
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::Source;
use crate::base::wording::{Language, Wording};
use crate::measure::framework::{Framework, Replaced, RequirementArea, Status, StatusScale};
use crate::read::file_id;
use crate::read::yaml::{self, At, DateText, IdText};
use crate::value::id::Id;

/// `content/frameworks/<id>.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrameworkFile {
    /// Its name, in both languages where they differ.
    title: Words,
    /// Where the list comes from, in both languages where it is not a name.
    source: Words,
    /// The first day it is in force.
    valid_from: Option<DateText>,
    /// The last day it is in force.
    valid_to: Option<At<DateText>>,
    /// Rules that it took the place of.
    #[serde(default)]
    replaces: Vec<ReplacedEntry>,
    /// The requirement areas in the catalog's order.
    #[schemars(length(min = 1))]
    areas: Vec<AreaEntry>,
}

/// Rules that no longer hold.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ReplacedEntry {
    /// As texts name them: `ISO/IEC 27001:2013`.
    name: String,
    /// The last day they were in force.
    valid_to: DateText,
}

/// A text in both languages.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Both {
    /// Swedish.
    sv: String,
    /// English.
    en: String,
}

/// A text, in both languages where they differ.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Words {
    /// The same in both.
    Same(String),
    /// One for each.
    Each(Both),
}

/// A requirement area.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AreaEntry {
    /// By which key figures name it.
    id: At<IdText>,
    /// Its place in the source: "4 §".
    reference: Option<Words>,
    /// Its name, in both languages where they differ.
    title: Words,
}

impl Words {
    /// The text in the reports' language.
    pub(super) fn in_language(self, language: Language) -> String {
        match self {
            Self::Same(words) => words,
            Self::Each(both) => both.in_language(language),
        }
    }
}

impl Both {
    fn in_language(self, language: Language) -> String {
        match language {
            Language::Sv => self.sv,
            Language::En => self.en,
        }
    }
}

/// Reads all frameworks. Reports what `yaml::read` reports, `bad-id`, `duplicate-id` and
/// `out-of-order`; a framework with a problem is left out.
pub fn frameworks(
    files: &Files,
    language: Language,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Id, Framework> {
    let folder = ProjectPath::new("content/frameworks").expect("a plain path");
    let sources = files.texts_in(&folder, "yaml");
    sources
        .filter_map(|source| framework(source, language, diagnostics))
        .map(|framework| (framework.id.clone(), framework))
        .collect()
}

fn framework(
    source: &Source,
    language: Language,
    diagnostics: &mut Diagnostics,
) -> Option<Framework> {
    let id = file_id(&source.path, diagnostics);
    let file: FrameworkFile = yaml::read(source, diagnostics)?;
    let (from, to) = (file.valid_from.as_ref(), file.valid_to.as_ref());
    if let Some((from, to)) = from.zip(to)
        && from.0 > to.value.0
    {
        diagnostics
            .report(&OUT_OF_ORDER, to.span(source))
            .with("first", from.0)
            .with("second", to.value.0);
    }
    let mut areas: Vec<RequirementArea> = Vec::new();
    for entry in file.areas {
        let id = &entry.id.value.0;
        if areas.iter().any(|area| &area.id == id) {
            diagnostics.report(&DUPLICATE_ID, entry.id.span(source)).with("id", id);
            continue;
        }
        let reference = entry.reference.map(|words| words.in_language(language));
        let title = entry.title.in_language(language);
        areas.push(RequirementArea { id: entry.id.value.0, reference, title });
    }
    Some(Framework {
        id: id?,
        span: source.span(),
        title: file.title.in_language(language),
        source: file.source.in_language(language),
        valid_from: file.valid_from.map(|date| date.0),
        valid_to: file.valid_to.map(|date| date.value.0),
        replaces: file.replaces.into_iter().map(replaced).collect(),
        areas,
    })
}

fn replaced(ReplacedEntry { name, valid_to }: ReplacedEntry) -> Replaced {
    Replaced { name, valid_to: valid_to.0 }
}

/// The statuses of compliance from unknown over worst to best: id, theme role, whether it counts
/// as met unless a key figure says otherwise, whether it counts at all.
const STATUSES: [(&str, &str, bool, bool); 8] = [
    ("unknown", "status-unknown", false, true),
    ("missing", "status-0", false, true),
    ("started", "status-1", false, true),
    ("limited", "status-2", false, true),
    ("defined", "status-3", false, true),
    ("managed", "status-4", true, true),
    ("optimised", "status-5", true, true),
    ("not_applicable", "status-na", false, false),
];

/// The built-in scale in a language; its words are `scale-<id>` and `scale-<id>-meaning`.
pub fn status_scale(wording: &Wording) -> StatusScale {
    let status = |(id, role, is_met, is_applicable): (&str, &'static str, bool, bool)| {
        let key = format!("scale-{}", id.replace('_', "-"));
        Status {
            id: Id::new(id).expect("an id"),
            label: wording.say(&key),
            meaning: wording.say(&format!("{key}-meaning")),
            role,
            is_met,
            is_applicable,
        }
    };
    StatusScale { statuses: STATUSES.into_iter().map(status).collect() }
}
