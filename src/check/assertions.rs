//! What prose asserts without ground, or against itself.
//!
//! In: a survey. Out: findings at the words. Never: whether what is asserted is true of the world.

use std::collections::BTreeMap;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::check::numbers::in_sentence;
use crate::check::passage::{Home, Passage};
use crate::check::survey::{Asked, Survey, asked};
use crate::check::words::is_space;

/// Trends and amounts that a reader wants a number for.
const VAGUE: &[&str] = &[
    "nedåtgående trend",
    "uppåtgående trend",
    "sjunkande trend",
    "stigande trend",
    "fallande trend",
    "minskande trend",
    "ökande trend",
    "trenden är nedåtgående",
    "trenden är uppåtgående",
    "trenden är minskande",
    "trenden är ökande",
    "trenden är sjunkande",
    "trenden är stigande",
    "relativt få",
    "relativt många",
    "förhållandevis få",
    "förhållandevis många",
    "ganska få",
    "ganska många",
    "downward trend",
    "upward trend",
    "falling trend",
    "rising trend",
    "declining trend",
    "trend is falling",
    "trend is rising",
    "trend is downward",
    "trend is upward",
    "relatively few",
    "relatively many",
    "comparatively few",
];

/// `claim-without-number`: a trend or "relativt få", and no number near it.
pub fn without_number(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let is_shown = !passage.reading.numbers.is_empty()
            || !passage.holes.is_empty()
            || asked(passage, None) != Asked::Nothing;
        for range in passage.phrases(VAGUE) {
            let sentence = passage.reading.sentence_at(range.start);
            let is_trend = passage.text[range.clone()].to_lowercase().contains("trend");
            // A key figure beside it shows an amount, and a trend when it has an earlier value.
            let is_beside = survey.subject(passage, sentence).is_some_and(|figure| {
                figure.headline().is_some() && (!is_trend || figure.before().is_some())
            });
            if !is_shown && !is_beside {
                diagnostics
                    .report(&code::CLAIM_WITHOUT_NUMBER, passage.at(&range))
                    .with("claim", &passage.text[range.clone()])
                    .hint("hint-show-number", &[]);
            }
        }
    }
}

/// Words of work that will be done.
const PROMISES: &[&str] = &[
    "ska tas fram",
    "ska ta fram",
    "kommer att tas fram",
    "kommer att ta fram",
    "ska införas",
    "ska införa",
    "ska genomföras",
    "ska upprättas",
    "ska ses över",
    "ska utredas",
    "will be drawn up",
    "will be developed",
    "will be introduced",
    "will be carried out",
    "will be reviewed",
    "is to be drawn up",
];

/// Words of work that will not be done.
const DENIALS: &[&str] = &[
    "arbete är inte planerat",
    "arbete planeras inte",
    "åtgärder är inte planerade",
    "åtgärder planeras inte",
    "inget ytterligare arbete",
    "inga ytterligare åtgärder",
    "inga åtgärder planeras",
    "inga åtgärder är planerade",
    "no further work is planned",
    "no further action is planned",
    "no further measures are planned",
    "no action is planned",
    "nothing further is planned",
];

/// `plan-contradicts`: one text says that work will be done, and that none is planned.
pub fn plans(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let mut promised: BTreeMap<(&Home, Option<Span>), (Span, String)> = BTreeMap::new();
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        if let Some(range) = passage.phrases(PROMISES).first() {
            let told = (passage.at(range), passage.text[range.clone()].to_owned());
            promised.entry(text(passage)).or_insert(told);
        }
    }
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        let Some((place, promise)) = promised.get(&text(passage)) else { continue };
        for range in passage.phrases(DENIALS) {
            diagnostics
                .report(&code::PLAN_CONTRADICTS, passage.at(&range))
                .with("denial", &passage.text[range])
                .with("promise", promise)
                .note(Some(*place), "note-promised-here", &[]);
        }
    }
}

/// Words before what a text wishes for.
const LEADS: &[&str] = &[
    "förutsättningar för",
    "möjlighet till",
    "möjligheter till",
    "conditions for",
    "opportunities for",
];

/// Words of what is good, so that what stands beside them is meant to be.
const GOOD: &[&str] = &[
    "bättre",
    "förbättrad",
    "förbättrat",
    "förbättrade",
    "ökad",
    "ökat",
    "starkare",
    "stärkt",
    "better",
    "improved",
    "increased",
    "stronger",
    "greater",
];

/// `dependence-wanted`: dependence on someone among the good things that a text wishes for.
pub fn dependence(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for lead in passage.phrases(LEADS) {
            let sentence = passage.reading.sentence_at(lead.start);
            let words = &passage.reading.words;
            let at = words.partition_point(|word| word.range.start < lead.end);
            let wanted = words[at..].iter().take(2).enumerate().find_map(|(index, word)| {
                // "Minskat leverantörsberoende" is wished for; "supplier dependence" is two words.
                let is_next = index == 0 || !word.lower.ends_with("beroende");
                let between = &passage.text[lead.end..word.range.start];
                let is_near = is_next && between.chars().all(is_plain) && !is_less(between);
                let opposite = independence(&word.lower).filter(|_| is_near)?;
                (word.sentence == sentence).then_some((word, opposite))
            });
            let Some((word, opposite)) = wanted else { continue };
            if in_sentence(passage, sentence).any(|word| GOOD.contains(&word)) {
                diagnostics
                    .report(&code::DEPENDENCE_WANTED, passage.at(&word.range))
                    .with("word", &passage.text[word.range.clone()])
                    .hint("hint-write-opposite", &[("opposite", &opposite)]);
            }
        }
    }
}

fn is_less(text: &str) -> bool {
    let words = ["less", "reduced", "reducing", "lower", "smaller", "no", "breaking"];
    text.split_whitespace().any(|word| words.contains(&word))
}

/// Letters and spaces, as between words that belong together.
fn is_plain(character: char) -> bool {
    character.is_alphabetic() || is_space(character)
}

/// The opposite of a word for dependence on someone; "beroende" alone may be "depending on".
fn independence(word: &str) -> Option<String> {
    match word {
        "dependence" | "dependency" => Some("independence".to_owned()),
        _ => {
            let on = word.strip_suffix("beroende")?;
            let is_dependence = on.chars().count() >= 4 && !on.ends_with('o');
            is_dependence.then(|| format!("{on}oberoende"))
        }
    }
}

/// The text that a passage is of: a paragraph of a chapter, or all that stands in a part of a key
/// figure.
fn text<'p>(passage: &'p Passage<'_>) -> (&'p Home, Option<Span>) {
    let is_chapter = matches!(passage.home, Home::Chapter(_));
    (&passage.home, is_chapter.then_some(passage.span))
}
