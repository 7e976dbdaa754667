//! `content/types/*.yaml`: document types, the built-in ones included.
//!
//! In: the texts and the reports' language. Out: types by id. Never: a field twice.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::code::DUPLICATE_ID;
use crate::base::diagnostic::Diagnostics;
use crate::base::files::Files;
use crate::base::path::ProjectPath;
use crate::base::source::Source;
use crate::base::wording::Language;
use crate::doc::document_type::{DocumentType, Field, HeadField};
use crate::read::file_id;
use crate::read::frameworks::Words;
use crate::read::yaml::{self, At};
use crate::value::id::Id;

/// `content/types/<id>.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentTypeFile {
    /// What such a document is called in its head, in both languages where they differ.
    title: Words,
    /// The line above the title on the cover and on the start page, in both languages where they differ.
    cover: Option<Words>,
    /// The words before the title in running lines, in both languages where they differ.
    running: Option<Words>,
    /// Whether the year belongs to the title.
    #[serde(default)]
    year_in_title: bool,
    /// Whether such a document is to show what was promised earlier and what became of it; `check` says when
    /// it does not.
    #[serde(default)]
    follows_up: bool,
    /// What the head holds, in the order of its rows.
    #[schemars(length(min = 1))]
    head: Vec<FieldEntry>,
    /// The preset of `init --preset` that shows the usual chapters.
    outline: Option<String>,
}

/// A field of the head.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FieldEntry {
    /// What it is.
    field: At<FieldWord>,
    /// What its row is called, where it is not the usual name, in both languages where they differ.
    label: Option<Words>,
    /// Whether a document of the type must have it.
    #[serde(default)]
    required: bool,
    /// Whether the page shows it under the title.
    #[serde(default)]
    short: bool,
}

/// Makes the words of YAML for the fields of a head.
macro_rules! field_words {
    ($($variant:ident $doc:literal,)*) => {
        /// What a document's head can hold.
        #[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        enum FieldWord {
            $(#[doc = $doc] $variant,)*
        }

        impl FieldWord {
            fn field(self) -> Field {
                match self { $(Self::$variant => Field::$variant,)* }
            }
        }
    };
}

field_words! {
    Organisation "The organisation's name.",
    Type "The title of the type.",
    RecordNumbers "Registration numbers.",
    Decision "Who decided, when, in which paragraph.",
    Period "What time it is about; the calendar year when the document does not say.",
    Status "Whether it is adopted, and its version.",
    Responsible "Who answers for the document.",
    Replaces "What it replaces.",
    Edition "The edition, and how much it leaves out or marks.",
    Contact "An e-mail address.",
    Assignment "What was asked for, by whom and when.",
    Recipient "To whom it is sent.",
    Handler "Who handles the matter.",
    Auditor "Who made the audit.",
    Classification "The sender's own class of the document.",
    SecrecyNote "What a public edition says of secret matter in general.",
    Copyright "Who owns the text.",
    Signatures "Who signs it, after the last chapter.",
}

/// Reads all types. Reports what `yaml::read` reports, `bad-id` and `duplicate-id`; a type that
/// cannot be read is left out.
pub fn document_types(
    files: &Files,
    language: Language,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Id, DocumentType> {
    let folder = ProjectPath::new("content/types").expect("a plain path");
    let sources = files.texts_in(&folder, "yaml");
    sources
        .filter_map(|source| document_type(source, language, diagnostics))
        .map(|document_type| (document_type.id.clone(), document_type))
        .collect()
}

fn document_type(
    source: &Source,
    language: Language,
    diagnostics: &mut Diagnostics,
) -> Option<DocumentType> {
    let id = file_id(&source.path, diagnostics);
    let file: DocumentTypeFile = yaml::read(source, diagnostics)?;
    let mut head: Vec<HeadField> = Vec::new();
    for entry in file.head {
        let field = entry.field.value.field();
        if head.iter().any(|each| each.field == field) {
            let span = entry.field.span(source);
            diagnostics.report(&DUPLICATE_ID, span).with("id", field.name());
            continue;
        }
        head.push(HeadField {
            field,
            label: entry.label.map(|label| label.in_language(language)),
            is_required: entry.required,
            is_short: entry.short,
        });
    }
    Some(DocumentType {
        id: id?,
        title: file.title.in_language(language),
        cover: file.cover.map(|cover| cover.in_language(language)),
        running: file.running.map(|running| running.in_language(language)),
        has_year: file.year_in_title,
        head,
        follows_up: file.follows_up,
        outline: file.outline,
    })
}
