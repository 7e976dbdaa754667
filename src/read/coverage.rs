//! `coverage` in `report.yaml`: which items of frameworks a document answers, where, and why not.
//!
//! In: the key's value. Out: the items in the order of the file. Never: whether a framework, an item or a
//! section is there.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use crate::base::code::UNKNOWN_DOCUMENT;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Spanned};
use crate::doc::draft::{AnswerPlace, Covered};
use crate::read::yaml::{At, DocumentText, IdText};
use crate::value::document::DocumentId;

/// What answers each item, by framework and item.
pub(super) type CoverageText = BTreeMap<At<IdText>, BTreeMap<At<IdText>, CoverageForm>>;

/// Where an item is answered, or why it is not.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub(super) enum CoverageForm {
    /// The sections, in order.
    Sections(Vec<At<SectionForm>>),
    /// Why there is no section.
    Not(NotAnswered),
}

/// By hand, since the places of the sections would be lost in what serde calls untagged.
impl<'de> Deserialize<'de> for CoverageForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FormVisitor)
    }
}

struct FormVisitor;

impl<'de> Visitor<'de> for FormVisitor {
    type Value = CoverageForm;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sections, or why there are none")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<CoverageForm, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(CoverageForm::Sections)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<CoverageForm, A::Error> {
        NotAnswered::deserialize(MapAccessDeserializer::new(map)).map(CoverageForm::Not)
    }
}

/// Why an item is not answered.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NotAnswered {
    /// The reason, as readers see it: "Det har inte utvärderats under året."
    not_answered: String,
}

/// A section of the document, or of another one.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum SectionForm {
    /// The anchor of a heading.
    Anchor(String),
    /// Another document.
    Elsewhere(SectionElsewhere),
}

/// Another document that answers an item.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SectionElsewhere {
    /// A document of the project: `2024`, `2024/audit`.
    document: DocumentText,
    /// The heading in it, by its anchor.
    section: Option<String>,
}

/// Reads it; reports `unknown-document` for what no document can be called.
pub(super) fn read(
    frameworks: CoverageText,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> Vec<Covered> {
    let id = |id: At<IdText>| {
        let span = id.span(source);
        Spanned::new(id.value.0, span)
    };
    let mut place = |place: At<SectionForm>| {
        let span = place.span(source);
        let place = match place.value {
            SectionForm::Anchor(anchor) => AnswerPlace::Section(anchor),
            SectionForm::Elsewhere(SectionElsewhere { document, section }) => {
                let DocumentText(name) = document;
                let Some(id) = DocumentId::parse(&name) else {
                    diagnostics.report(&UNKNOWN_DOCUMENT, span).with("document", &name);
                    return None;
                };
                AnswerPlace::Document(id, section)
            }
        };
        Some(Spanned::new(place, span))
    };
    let mut covered = Vec::new();
    for (framework, items) in frameworks {
        let framework = id(framework);
        for (item, form) in items {
            let (sections, reason) = match form {
                CoverageForm::Sections(places) => {
                    (places.into_iter().filter_map(&mut place).collect(), None)
                }
                CoverageForm::Not(NotAnswered { not_answered }) => {
                    (Vec::new(), Some(not_answered))
                }
            };
            covered.push(Covered {
                framework: framework.clone(),
                item: id(item),
                sections,
                reason,
            });
        }
    }
    covered
}
