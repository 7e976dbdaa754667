//! What is said to regulate something, against what is said to be missing in it.
//!
//! In: a survey. Out: findings at the later of two passages, with the other in a note. Never: a passage
//! that tells of the gap itself; two documents of one kind that are about different things.

use std::ops::Range;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Span;
use crate::check::latest::PLANS;
use crate::check::numbers::{in_sentence, is_negated};
use crate::check::passage::{Form, Home, Passage};
use crate::check::survey::Survey;
use crate::check::words::{self, Word};

/// Documents that others must follow, as their words begin, and the endings that keep them one.
const DOCUMENTS: &[&str] = &[
    "avtal",
    "överenskommelse",
    "riktlinje",
    "policy",
    "rutin",
    "instruktion",
    "föreskrift",
    "regelverk",
    "reglemente",
    "handbok",
    "styrdokument",
    "agreement",
    "contract",
    "guideline",
    "polici",
    "routine",
    "procedure",
    "handbook",
];

const ENDINGS: &[&str] = &[
    "", "e", "en", "er", "erna", "et", "n", "na", "r", "rna", "s", "ens", "ets", "es", "y",
    "arna", "ernas", "ns", "rnas",
];

/// Words that tell what a document does.
const REGULATES: &[&str] =
    &["reglerar", "reglerade", "regulate", "regulates", "regulated", "govern", "governs"];

/// What a document has when it regulates something.
const REQUIREMENTS: &[&str] = &[
    "krav",
    "kravställning",
    "kravställningar",
    "bestämmelser",
    "reglering",
    "requirements",
    "requirement",
    "provisions",
];

const LACKS: &[&str] = &["saknar", "saknas", "lack", "lacks", "lacking", "missing"];
const NONE: &[&str] = &["inga", "ingen", "no"];
const NOT: &[&str] = &["inte", "ej", "not"];
const FOUND: &[&str] = &["funnit", "hittat", "sett", "found", "seen"];

/// Words of a claim that does not say all.
const LIMITED: &[&str] = &[
    "delvis", "endast", "bara", "utom", "undantag", "förutom", "oklart", "partly", "only",
    "except", "unclear",
];

/// Words that make what comes after them a question.
const ASKS: &[&str] = &["om", "huruvida", "hur", "whether", "if", "how"];

/// Words after which a document's subject stands: "riktlinjen för it-säkerhet".
const ABOUT: &[&str] = &["för", "om", "med", "for", "on", "with"];

/// A document as a sentence names it.
#[derive(Clone, PartialEq, Eq)]
struct Document {
    /// One of [`DOCUMENTS`].
    kind: &'static str,
    /// The word before it in a compound, and the word of its subject; empty when there is none.
    of: [String; 2],
}

impl Document {
    /// Whether both may be the same: what only one of them tells does not set them apart.
    fn may_be(&self, other: &Self) -> bool {
        let near = |(one, two): (&String, &String)| {
            let shared = one.chars().zip(two.chars()).take_while(|(a, b)| a == b).count();
            one.is_empty() || two.is_empty() || shared >= 4
        };
        self.kind == other.kind && self.of.iter().zip(&other.of).all(near)
    }
}

/// A claim or a gap.
struct Told<'p> {
    document: Document,
    passage: &'p Passage<'p>,
    range: Range<usize>,
}

impl Told<'_> {
    fn text(&self) -> &str {
        &self.passage.text[self.range.clone()]
    }

    fn span(&self) -> Span {
        self.passage.at(&self.range)
    }
}

/// `regulates-and-lacks`: one passage says that a document regulates something, another that
/// requirements are missing in it.
pub fn in_report(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    let (mut claims, mut gaps) = (Vec::new(), Vec::new());
    for passage in survey.passages.iter().filter(|passage| passage.is_prose()) {
        for sentence in 0..passage.reading.sentences.len() {
            let words = passage.reading.words_of(sentence);
            claims.extend(claim(passage, sentence, words));
            gaps.extend(gap(survey, passage, words));
        }
    }
    claims.retain(|claim| !gaps.iter().any(|gap| gap.passage.span == claim.passage.span));
    for gap in &gaps {
        let Some(claim) = claims.iter().find(|it| it.document.may_be(&gap.document)) else {
            continue;
        };
        diagnostics
            .report(&code::REGULATES_AND_LACKS, gap.span())
            .with("claim", claim.text())
            .with("gap", gap.text())
            .note(Some(claim.span()), "note-regulates-here", &[])
            .hint("hint-tell-gap", &[]);
    }
}

/// "Avtalen med leverantörerna reglerar": a document, and the verb at most seven words after it.
fn claim<'p>(passage: &'p Passage<'p>, sentence: usize, words: &[Word]) -> Option<Told<'p>> {
    let is_limited = in_sentence(passage, sentence)
        .any(|word| PLANS.contains(&word) || LIMITED.contains(&word));
    if is_limited || is_negated(passage, sentence) {
        return None;
    }
    let verb = words.iter().position(|word| REGULATES.contains(&word.lower.as_str()))?;
    // "Beslut om riktlinjer som reglerar" tells of a kind of document, not what one does.
    let is_kind = ["som", "that", "which", "what", "vad"];
    if verb.checked_sub(1).is_none_or(|it| is_kind.contains(&words[it].lower.as_str())) {
        return None;
    }
    let first = verb.saturating_sub(8);
    let near = (first..verb).rev().find_map(|at| document(words, at).map(|it| (at, it)));
    let (at, document) = near?;
    let is_asked = words[..at].iter().any(|word| ASKS.contains(&word.lower.as_str()));
    (!is_asked).then(|| Told {
        document,
        passage,
        range: words[at].range.start..words[verb].range.end,
    })
}

/// "saknar krav", "inga konkreta krav", "krav … har vi inte funnit", of a document that the sentence
/// names before it, or the heading.
fn gap<'p>(
    survey: &'p Survey<'_>,
    passage: &'p Passage<'p>,
    words: &[Word],
) -> Option<Told<'p>> {
    let is = |at: usize, list: &[&str]| list.contains(&words[at].lower.as_str());
    let wanted = words.iter().position(|word| REQUIREMENTS.contains(&word.lower.as_str()))?;
    let is_not_found =
        |at: usize| is(at, FOUND) && (at.saturating_sub(3)..at).any(|before| is(before, NOT));
    let before = (wanted.saturating_sub(8)..wanted).rev().find(|at| {
        let is_none = is(*at, NONE) && wanted - at <= 3;
        let is_purpose = (*at..wanted).any(|it| is(it, &["att", "to"]));
        (is(*at, LACKS) || is_none || is_not_found(*at)) && !is_purpose
    });
    let after = || {
        let last = words.len().min(wanted + 17);
        (wanted + 1..last).find(|at| is(*at, LACKS) || is_not_found(*at))
    };
    let (first, last) = match before {
        Some(before) => (before, wanted),
        None => (wanted, after()?),
    };
    let document = match (0..first).rev().find_map(|at| document(words, at)) {
        Some(document) => document,
        None => heading(survey, passage)?,
    };
    Some(Told { document, passage, range: words[first].range.start..words[last].range.end })
}

/// The document that the heading above a passage names, also as the first part of a word. A heading may be a
/// paragraph that begins with its number, as in a text that was pasted.
fn heading(survey: &Survey<'_>, passage: &Passage<'_>) -> Option<Document> {
    let Home::Chapter(_) = passage.home else { return None };
    let of_section = || survey.passages.iter().filter(|it| it.home == passage.home);
    let above =
        of_section().take_while(|it| it.span != passage.span).filter(|it| is_numbered(it));
    let heading = above.last().or_else(|| of_section().find(|it| !it.is_prose()))?;
    let words = heading.reading.words.as_slice();
    let words = &words[..words.len().min(LONG_HEADING)];
    (0..words.len()).find_map(|at| {
        let first = || DOCUMENTS.iter().find(|kind| words[at].lower.starts_with(**kind));
        document(words, at)
            .or_else(|| Some(Document { kind: first()?, of: [String::new(), String::new()] }))
    })
}

/// The most words that a heading has.
const LONG_HEADING: usize = 10;

/// "3.1.2 Avtal och bilagor"
fn is_numbered(passage: &Passage<'_>) -> bool {
    let number = passage.text.split(words::is_space).next().unwrap_or_default();
    let mut parts = number.split('.');
    passage.form == Form::Paragraph
        && number.contains('.')
        && parts.all(|part| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit()))
}

/// The document that a word names.
fn document(words: &[Word], at: usize) -> Option<Document> {
    let word = words[at].lower.as_str();
    DOCUMENTS.iter().find_map(|kind| {
        let start = word.rfind(kind)?;
        let ending = &word[start + kind.len()..];
        let about = words.get(at + 1).is_some_and(|next| ABOUT.contains(&next.lower.as_str()));
        let subject = words.get(at + 2).filter(|_| about);
        let subject = subject.map_or_else(String::new, |word| word.lower.clone());
        let compound = word[..start].trim_end_matches(['-', 's']).to_owned();
        let document = Document { kind, of: [compound, subject] };
        ENDINGS.contains(&ending).then_some(document)
    })
}
