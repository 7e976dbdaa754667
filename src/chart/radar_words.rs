//! The words of radars; their table is the dumbbell's.
//!
//! In: levels. Out: headline, sentences. Never: a judgement of the surface, whose size and form depend
//! on the order of the axes.

use crate::base::wording::Facts;
use crate::chart::Words;
use crate::chart::dumbbell::{Dumbbell, DumbbellRow};
use crate::chart::dumbbell_words::{Story, step};
use crate::chart::radar::rim;
use crate::chart::words::{ALTERNATIVE_TEXT, within};
use crate::value::format::Locale;

/// Room for a last sentence, that another figure shows the same.
const OTHER_FIGURE: usize = 40;

/// Everything that is said about a radar.
pub fn words(dumbbell: &Dumbbell, locale: &Locale) -> Words {
    let story = Story::new(dumbbell, locale);
    let extremes = story.extremes_sentence();
    let headline = match &extremes {
        Some(sentence) => sentence.trim_end_matches('.').to_owned(),
        None => story.headline(),
    };
    let rim = rim(dumbbell);
    let rim_facts = Facts::new()
        .text("rim", step(rim, locale))
        .text("max", step(dumbbell.scale_max, locale));
    let rim_sentence =
        (rim != dumbbell.scale_max).then(|| locale.say_with("chart-radar-rim", &rim_facts));
    let sentences = [
        Some(story.opening("chart-radar-alt")),
        story.mean_sentence(),
        story.targets_sentence(),
        extremes,
        story.not_assessed_sentence(),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    let summary = [
        Some(locale.say("chart-radar-reading")),
        rim_sentence,
        story.apart_sentence(),
        story.changes_sentence(),
        story.fallen_sentence(),
        story.withheld_sentence(),
    ];
    let summary: Vec<String> = summary.into_iter().flatten().collect();
    Words {
        headline,
        subtitle: locale
            .say_with("chart-radar-subtitle", &Facts::new().text("subtitle", story.subtitle())),
        alternative_text: within(ALTERNATIVE_TEXT - OTHER_FIGURE, &sentences),
        summary: summary.join(" "),
        table: story.table(),
    }
}

/// "0,6", or "Ingen bedömning".
pub fn level(row: &DumbbellRow, dumbbell: &Dumbbell, locale: &Locale) -> String {
    match row.level {
        Some(level) => locale.number(level, dumbbell.decimals),
        None => locale.say("chart-not-assessed"),
    }
}

/// "(mål 2,0)", where the rows have targets of their own.
pub fn target(row: &DumbbellRow, dumbbell: &Dumbbell, locale: &Locale) -> Option<String> {
    let target = row.target.filter(|_| dumbbell.common_target().is_none())?;
    let facts = Facts::new().text("target", locale.number(target, dumbbell.decimals));
    Some(locale.say_with("chart-radar-target", &facts))
}
