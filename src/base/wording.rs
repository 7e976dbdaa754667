//! Words: every sentence of reports and messages, in Swedish and English.
//!
//! In: the id of a message in `src/wording/<language>/*.ftl` and its variables. Out: text.
//! Never: a number's format (that is `value::format`; numbers arrive here as text).

use std::collections::BTreeSet;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_locale_core::{Locale, locale};
use icu_plurals::{PluralCategory, PluralRules};
use unic_langid::{LanguageIdentifier, langid};

use crate::base::diagnostic::Phrase;

/// A language that reports and messages can be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// Both languages.
    pub const ALL: [Language; 2] = [Language::Sv, Language::En];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The locale that numbers, dates and sorting follow.
    pub fn locale(self) -> Locale {
        match self {
            Self::Sv => locale!("sv-SE"),
            Self::En => locale!("en-GB"),
        }
    }

    fn resources(self) -> [&'static str; 6] {
        match self {
            Self::Sv => [
                include_str!("../wording/sv/report.ftl"),
                include_str!("../wording/sv/chart.ftl"),
                include_str!("../wording/sv/measure.ftl"),
                include_str!("../wording/sv/diagnostic.ftl"),
                include_str!("../wording/sv/rule.ftl"),
                include_str!("../wording/sv/cli.ftl"),
            ],
            Self::En => [
                include_str!("../wording/en/report.ftl"),
                include_str!("../wording/en/chart.ftl"),
                include_str!("../wording/en/measure.ftl"),
                include_str!("../wording/en/diagnostic.ftl"),
                include_str!("../wording/en/rule.ftl"),
                include_str!("../wording/en/cli.ftl"),
            ],
        }
    }
}

/// The variables of a message.
#[derive(Debug, Clone, Default)]
pub struct Facts<'a> {
    list: Vec<(&'a str, String)>,
}

impl<'a> Facts<'a> {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A text, put in as it is.
    #[must_use]
    pub fn text(mut self, name: &'a str, value: impl ToString) -> Self {
        self.list.push((name, value.to_string()));
        self
    }
}

/// The sentences of one language.
#[derive(Clone, Copy)]
pub struct Wording {
    language: Language,
    sentences: &'static Sentences,
}

/// What a language's files say, parsed once a process.
struct Sentences {
    bundle: FluentBundle<FluentResource>,
    plurals: PluralRules,
}

impl Sentences {
    fn load(language: Language) -> Self {
        let id: LanguageIdentifier = match language {
            Language::Sv => langid!("sv"),
            Language::En => langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        for text in language.resources() {
            let resource = FluentResource::try_new(text.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("wording does not parse: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("wording: {errors:?}"));
        }
        let plurals = PluralRules::try_new_cardinal(language.locale().into())
            .expect("plural rules of both languages are compiled in");
        Self { bundle, plurals }
    }
}

impl Wording {
    /// The sentences of a language. A message file that does not parse is a bug.
    pub fn new(language: Language) -> Self {
        static SV: OnceLock<Sentences> = OnceLock::new();
        static EN: OnceLock<Sentences> = OnceLock::new();
        let loaded = match language {
            Language::Sv => &SV,
            Language::En => &EN,
        };
        Self { language, sentences: loaded.get_or_init(|| Sentences::load(language)) }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence without variables.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &Facts::new())
    }

    /// A sentence with its variables filled in. An unknown id or variable is a bug.
    pub fn say_with(&self, key: &str, facts: &Facts<'_>) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &facts.list {
            arguments.set(*name, FluentValue::from(value.as_str()));
        }
        self.format(key, &arguments)
    }

    /// The sentence of a diagnostic, note or hint.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &phrase.facts {
            arguments.set(*name, FluentValue::from(value.as_str()));
        }
        self.format(&phrase.key, &arguments)
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.sentences.bundle.has_message(key)
    }

    /// `one` or `other`: the plural form that goes with a whole number, for a selector like
    /// `{ $form -> [one] område *[other] områden }`.
    pub fn plural_form(&self, count: u64) -> &'static str {
        match self.sentences.plurals.category_for(count) {
            PluralCategory::One => "one",
            _ => "other",
        }
    }

    /// The ids of all messages of a language.
    pub fn keys(language: Language) -> BTreeSet<String> {
        let ids = |text: &'static str| {
            text.lines().filter_map(|line| {
                let (id, _) = line.split_once(" =")?;
                let is_id = id.starts_with(|c: char| c.is_ascii_lowercase());
                is_id.then(|| id.to_owned())
            })
        };
        language.resources().into_iter().flat_map(ids).collect()
    }

    fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        let bundle = &self.sentences.bundle;
        let message = bundle
            .get_message(key)
            .unwrap_or_else(|| panic!("no message `{key}` in `{}`", self.language.tag()));
        let pattern = message.value().unwrap_or_else(|| panic!("message `{key}` is empty"));
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
        assert!(errors.is_empty(), "message `{key}`: {errors:?}");
        text.into_owned()
    }
}

/// The same text with its first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}
