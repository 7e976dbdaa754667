//! Layer 8: the rules: what a careful colleague would say of a report that can be built.
//!
//! In: what was read, with everything secret open, since the author reads the findings. Out: warnings,
//! and the one error that may stand. Never: a change of the report; a sentence (those are in
//! `src/wording/*/rule.ftl`).
//!
//! A rule is one line in [`RULES`], a function in the file of its subject (rules that look at the same
//! thing share one; all are run, and what is switched off is forgotten), and in `rule.ftl` of both languages its name, sentence, explanation, a bad and a good
//! example.

mod actions;
mod assertions;
mod audited;
mod claims;
mod data;
mod events;
mod hedges;
mod kinds;
mod latest;
mod law;
mod links;
mod marks;
mod numbers;
mod passage;
mod prices;
mod references;
mod regulated;
mod repeats;
mod retold;
mod status_words;
mod statuses;
mod survey;
pub mod trace;
mod unlike;
mod words;
mod years;

use std::collections::BTreeMap;

use crate::base::code::{self, Code};
use crate::base::diagnostic::Diagnostics;
use crate::base::parallel::in_parallel;
use crate::base::source::Sources;
use crate::check::retold::Told;
use crate::check::survey::Survey;
use crate::doc::draft::ClosedDraft;
use crate::doc::secrecy::Edition;
use crate::edition;
use crate::read::Reading;
use crate::value::date::Year;
use crate::value::format::Locale;
use crate::value::id::Id;

/// Something that a report should not have.
pub struct Rule {
    /// Its name and severity.
    pub code: &'static Code,
    /// Whether it is used when the project says nothing of it.
    pub is_default: bool,
    /// What finds it in a report. None when another rule's function does, or [`check`] among all reports.
    run: Option<Run>,
}

type Run = fn(&Survey<'_>, &mut Diagnostics);

const fn on(code: &'static Code, run: Run) -> Rule {
    Rule { code, is_default: true, run: Some(run) }
}

const fn off(code: &'static Code, run: Run) -> Rule {
    Rule { code, is_default: false, run: Some(run) }
}

const fn found_elsewhere(code: &'static Code) -> Rule {
    Rule { code, is_default: true, run: None }
}

/// All rules, in the order of the handbook.
pub static RULES: &[Rule] = &[
    on(&code::UNBOUND_NUMBER, numbers::by_hand),
    found_elsewhere(&code::NUMBER_DIFFERS),
    found_elsewhere(&code::NUMBER_FROM_LAST_YEAR),
    found_elsewhere(&code::EARLIER_NUMBER_DIFFERS),
    found_elsewhere(&code::COMPLEMENT_TOLD),
    on(&code::HEDGE_CONTRADICTS, hedges::hedges),
    on(&code::CHANGE_CONTRADICTS, claims::change),
    on(&code::CHANGE_NOT_COMPARABLE, unlike::claims),
    on(&code::CLAIMS_CONTRADICT, claims::each_other),
    on(&code::PLAN_CONTRADICTS, assertions::plans),
    on(&code::CLAIM_WITHOUT_NUMBER, assertions::without_number),
    on(&code::PRICE_WITHOUT_COUNT, prices::without_count),
    on(&code::DEPENDENCE_WANTED, assertions::dependence),
    found_elsewhere(&code::TOLD_DIFFERENTLY),
    found_elsewhere(&code::LAST_TIME_CONTRADICTS),
    found_elsewhere(&code::AUDIT_YEAR_DIFFERS),
    on(&code::REGULATES_AND_LACKS, regulated::in_report),
    on(&code::PERCENT_FOR_POINTS, numbers::percent_for_points),
    on(&code::SAYS_NOT_REPORTABLE, claims::not_reportable),
    on(&code::PARTIAL_PERIOD, partial_period),
    on(&code::PLACEHOLDER, marks::placeholders),
    on(&code::MISSING_SPACE, marks::missing_space),
    on(&code::STRAY_SIGN, marks::stray_sign),
    on(&code::REPEATED_WORD, marks::repeated_word),
    on(&code::SOFT_HYPHEN, marks::soft_hyphen),
    on(&code::BROKEN_WORD, marks::broken_word),
    on(&code::ODD_DATE, marks::odd_date),
    on(&code::REPEATED_PARAGRAPH, repeats::paragraphs),
    on(&code::REPEATED_SENTENCE, repeats::sentences),
    on(&code::DUPLICATE_HEADING, repeats::headings),
    on(&code::OTHER_ORDER, repeats::order),
    on(&code::DRIFTING_TITLE, repeats::titles),
    on(&code::ANNOUNCED_MISSING, references::announced),
    on(&code::TYPED_REFERENCE, references::typed),
    on(&code::FIGURE_CALLED_TABLE, references::called),
    on(&code::VAGUE_LINK_TEXT, links::vague),
    on(&code::BARE_ADDRESS, links::bare),
    off(&code::UNEXPLAINED_ACRONYM, references::acronyms),
    on(&code::EMPTY_SECTION, law::empty),
    on(&code::REQUIREMENT_UNANSWERED, law::unanswered),
    on(&code::OUTDATED_FRAMEWORK, law::outdated),
    on(&code::FOLLOW_UP_MISSING, actions::follow_up),
    on(&code::ACTION_WITHOUT_OWNER, actions::owner),
    on(&code::ACTION_WITHOUT_DUE, actions::due),
    on(&code::ACTION_WITHOUT_STATUS, actions::status),
    on(&code::OVERDUE_NOT_LATE, actions::overdue),
    on(&code::DUE_BEFORE_DOCUMENT, kinds::past_due),
    on(&code::STATUS_GOES_BACK, actions::goes_back),
    on(&code::STATUS_CONTRADICTS, statuses::told),
    found_elsewhere(&code::STATUS_MAY_CONTRADICT),
    found_elsewhere(&code::STATUS_TOLD_TWICE),
    on(&code::GOAL_WITHOUT_ACTIVITY, kinds::goals),
    on(&code::RECOMMENDATION_UNANSWERED, kinds::unanswered),
    on(&code::ANSWER_WITHOUT_DUE, kinds::undated),
    on(&code::ANSWER_WITHOUT_OWNER, kinds::ownerless),
    off(&code::VERDICT_WITHOUT_GROUNDS, kinds::grounds),
    on(&code::RISK_WITHOUT_OWNER, kinds::risk_owner),
    on(&code::RESIDUAL_OVER_INHERENT, kinds::residual),
    on(&code::EVENT_LEFT_OPEN, events::left_open),
    on(&code::EVENT_TOLD_TWICE, events::twice),
    on(&code::MILD_CLASS, events::mild),
    on(&code::MISSING_OWNER, data::owner),
    on(&code::MISSING_AS_OF, data::as_of),
    off(&code::TARGET_WITHOUT_VALUE, data::target),
    on(&code::STALE_DATE, data::stale),
    on(&code::DATE_ORDER, data::order),
    on(&code::SMALL_GROUP, data::small_group),
    on(&code::DRIFTING_LABEL, years::labels),
    on(&code::DUPLICATE_TITLE, years::titles),
    on(&code::MISSING_YEAR, years::gaps),
    on(&code::DROPPED_KEY_FIGURE, years::dropped),
    on(&code::METHOD_CHANGED, years::method),
    on(&code::RESTATED_VALUE, years::restated),
    on(&code::TITLE_SAYS_PERCENT, data::title),
    on(&code::SCALE_WITHOUT_ENDS, data::scale),
    on(&code::MISSING_RECORD_NUMBER, data::record_number),
    on(&code::ADOPTED_BELOW_ONE, data::version),
    on(&code::DRAFT_WITH_DECISION, data::decision),
    on(&code::COPIED_HEAD, data::copied),
];

/// `partial-period`: in words and tables of the author's own, and in claims about key figures.
fn partial_period(survey: &Survey<'_>, diagnostics: &mut Diagnostics) {
    references::partial_period(survey, diagnostics);
    claims::of_part(survey, diagnostics);
}

/// The rule with a code, when the code is a rule's.
pub fn rule(code: &Code) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

/// Runs the rules that the project has on over all its reports. Reports also `unknown-rule`.
pub fn check(reading: &Reading, sources: &Sources, diagnostics: &mut Diagnostics) {
    let switches = &reading.settings.rules;
    for (name, (_, span)) in switches {
        if RULES.iter().all(|rule| rule.code.name != name) {
            let names = RULES.iter().map(|rule| rule.code.name);
            diagnostics
                .report(&code::UNKNOWN_RULE, *span)
                .with("name", name)
                .did_you_mean(name, names);
        }
    }
    let facts = edition::disclose(reading.facts.clone(), Edition::Internal);
    let found = in_parallel(&reading.drafts, |draft| {
        let locale = Locale::new(reading.settings.language);
        let projection = edition::project(draft.clone(), &facts);
        let earlier = reading
            .drafts
            .iter()
            .filter(|other| other.id.name == draft.id.name && other.id.year < draft.id.year);
        let earlier =
            earlier.max_by_key(|other| other.id.year).map(|it| (it.id.year, &it.head));
        let around = (&reading.settings, sources);
        let is_of_year = |other: &&ClosedDraft| other.id.year == draft.id.year;
        let has_main = reading.drafts.iter().filter(is_of_year).any(|it| it.id.is_main());
        let mut survey =
            Survey::new(around, projection.draft(), projection.facts(), earlier, &locale);
        survey.has_main = has_main;
        let mut found = Diagnostics::default();
        for run in RULES.iter().filter_map(|rule| rule.run) {
            run(&survey, &mut found);
        }
        let facts = retold::facts(&survey);
        (found, facts, latest::of_report(&survey), audited::of_report(&survey))
    });
    let mut all = Diagnostics::default();
    let mut told: BTreeMap<Option<&Id>, BTreeMap<Year, Vec<Told>>> = BTreeMap::new();
    let (mut done, mut audits) = (Vec::new(), Vec::new());
    for (draft, (found, facts, of_report, of_audits)) in reading.drafts.iter().zip(found) {
        all.extend(found);
        retold::in_report(&facts, &mut all);
        told.entry(draft.id.name.as_ref()).or_default().insert(draft.id.year, facts);
        done.push(of_report);
        audits.push(of_audits);
    }
    latest::across(&done, &mut all);
    audited::across(&audits, &mut all);
    for reports in told.values() {
        retold::across(reports.values().map(Vec::as_slice), &mut all);
    }
    for rule in RULES {
        let is_on = switches.get(rule.code.name).map(|(is_on, _)| *is_on);
        if !is_on.unwrap_or(rule.is_default) {
            all.forget(rule.code);
        }
    }
    diagnostics.extend(all);
}
