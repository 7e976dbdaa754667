//! Follow-up: what was proposed earlier and what became of it.
//!
//! In: the register. Out: a table, labels of action callouts. Never: a status that the register does
//! not hold for the year.

use std::collections::BTreeMap;

use crate::base::code;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Span, Spanned};
use crate::base::wording::{Facts as Words, capitalised};
use crate::doc::answer::{InlineAnswer, NumberedTable};
use crate::doc::report::ReportNode;
use crate::doc::secrecy::Disclosed;
use crate::doc::table::{Cell, Column, Row, Table};
use crate::doc::tree::{Block, Inline, LinkTarget};
use crate::measure::action::{Action, ActionContent, ActionStatus, Fate};
use crate::measure::key_figure::Outcome;
use crate::measure::progress::{self, Progress, Told};
use crate::resolve::{View, evidence, lives, secrecy, tables};
use crate::value::date::Year;
use crate::value::id::Id;

/// An action of one edition.
pub(super) type OpenAction = Action<Disclosed<ActionContent>>;

/// What `@tab:…` calls the table: `follow_up` or `follow_up-2023`.
pub(super) fn name(year: Option<Year>) -> String {
    year.map_or("follow_up".to_owned(), |year| format!("follow_up-{year}"))
}

/// The anchor of an action's row: its id, or its number where the id would tell what is withheld.
pub(super) fn row_anchor(action: &OpenAction) -> String {
    match action.content {
        Disclosed::Withheld(_) => format!("action-{}", action.number),
        Disclosed::Open(_) | Disclosed::Marked(..) => format!("action-{}", action.id),
    }
}

/// The actions of a follow-up: those first told in `year`, or else in any year up to the report's.
pub(super) fn actions(view: View<'_>, year: Option<Year>) -> impl Iterator<Item = &OpenAction> {
    view.facts.actions.iter().filter(move |action| match year {
        Some(year) => action.year == year,
        None => action.year <= view.year,
    })
}

impl<'a> View<'a> {
    /// The actions that the document is about, in the register's order.
    pub(super) fn actions(self) -> impl Iterator<Item = &'a OpenAction> {
        let all = self.facts.actions.iter();
        all.filter(move |action| self.scope.actions.contains(&action.id))
    }
}

/// Reports the actions that the year's key figures name and that are not there, whether the key
/// figure stands on a card or not.
pub(super) fn check_names(view: View<'_>, diagnostics: &mut Diagnostics) {
    for content in view.key_figures().filter_map(|key_figure| key_figure.content.content()) {
        for id in &content.actions {
            action(view, id, diagnostics);
        }
        if let Outcome::Reported(measure) = &content.outcome {
            for id in measure.kind().actions() {
                action(view, id, diagnostics);
            }
        }
    }
}

/// Reports what two key figures of the year, or a key figure and the register, tell differently:
/// `two-statuses`. Things are the same when their words are.
pub(super) fn check_told(view: View<'_>, diagnostics: &mut Diagnostics) {
    let same =
        |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let mut seen: BTreeMap<String, (ActionStatus, Option<Span>)> = BTreeMap::new();
    for action in &view.facts.actions {
        let Some(content) = action.content.content() else { continue };
        if let Some(status) = content.status(view.year) {
            seen.insert(same(&content.title), (status, Some(action.span)));
        }
    }
    let of_year = view.facts.key_figures.values().filter_map(|years| years.get(&view.year));
    for content in of_year.filter_map(|key_figure| key_figure.content.content()) {
        let Outcome::Reported(measure) = &content.outcome else { continue };
        for (title, progress) in measure.kind().told() {
            let Progress::Here(Told { status: Some(status), at, .. }) = progress else {
                continue;
            };
            let (first, place) = *seen.entry(same(title)).or_insert((*status, *at));
            if let Some(at) = at.filter(|_| first != *status) {
                let diagnostic = diagnostics.report(&code::TWO_STATUSES, at);
                diagnostic
                    .with("title", title)
                    .with("status", status.name())
                    .with("other", first.name())
                    .note(place, "note-first-here", &[]);
            }
        }
    }
}

/// What stands in the place of a follow-up of all years that has nothing to show.
pub(super) fn nothing(view: View<'_>, span: Span) -> Option<ReportNode> {
    let words = || Inline::Hole(InlineAnswer::Missing(view.say("follow-up-nothing")));
    let is_empty = actions(view, None).next().is_none();
    is_empty.then(|| Spanned::new(Block::Paragraph(vec![words()]), span))
}

/// Reports a follow-up of a year without actions: `unknown-year`.
pub(super) fn check_year(
    view: View<'_>,
    year: Option<&Spanned<Year>>,
    diagnostics: &mut Diagnostics,
) {
    let Some(year) = year.filter(|year| actions(view, Some(year.node)).next().is_none()) else {
        return;
    };
    let years: Vec<String> =
        view.facts.actions.iter().map(|action| action.year.to_string()).collect();
    let diagnostic = diagnostics.report(&code::UNKNOWN_YEAR, year.span);
    let named = year.node.to_string();
    diagnostic.with("year", &named).did_you_mean(&named, years.iter().map(String::as_str));
}

/// The action with this id; reports `unknown-action`.
pub(super) fn action<'a>(
    view: View<'a>,
    id: &Spanned<Id>,
    diagnostics: &mut Diagnostics,
) -> Option<&'a OpenAction> {
    let found = view.facts.actions.iter().find(|action| action.id == id.node);
    if found.is_none() {
        let diagnostic = diagnostics.report(&code::UNKNOWN_ACTION, id.span);
        let known = view.facts.actions.iter().map(|action| action.id.as_str());
        diagnostic.with("id", &id.node).did_you_mean(id.node.as_str(), known);
    }
    found
}

/// "Å7"
pub(super) fn number(view: View<'_>, action: &OpenAction) -> String {
    view.say_with("action-number", &Words::new().text("number", action.number))
}

/// "Å7 Utbildningsuppföljning"; the number alone when the title is withheld.
pub(super) fn title(view: View<'_>, action: &OpenAction) -> String {
    let number = number(view, action);
    match action.content.content() {
        Some(content) => format!("{number} {}", content.title),
        None => number,
    }
}

/// "Åtgärd Å7, pågår, klar 2025-12-31"
pub(super) fn callout_label(
    view: View<'_>,
    id: &Spanned<Id>,
    diagnostics: &mut Diagnostics,
) -> String {
    let Some(action) = action(view, id, diagnostics) else { return id.node.to_string() };
    let words = Words::new().text("number", number(view, action));
    let mut parts = vec![view.say_with("action-label", &words)];
    parts.push(status_in_sentence(view, action));
    if let Some(due) = action.content.content().and_then(|content| content.due(view.year)) {
        parts.push(view.say_with("action-due", &Words::new().text("date", due)));
    }
    view.soft(&parts.join(", "))
}

/// "pågår": the status at the end of the report's year.
pub(super) fn status_in_sentence(view: View<'_>, action: &OpenAction) -> String {
    match &action.content {
        Disclosed::Withheld(label) => secrecy::withheld(view, label),
        Disclosed::Open(content) | Disclosed::Marked(_, content) => {
            let fate = action.fate(content, lives::replacement(view, content), view.year);
            first_small(&lives::fate_words(view, content, fate))
        }
    }
}

/// The words with a small letter first.
pub(super) fn first_small(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Where the whole lives of the actions stand: the register's own document.
pub(super) fn further(view: View<'_>, span: Span) -> Option<ReportNode> {
    let stem = view.context.links.register.clone()?;
    let target = LinkTarget::Document { stem, anchor: None };
    let content = vec![Inline::Text(view.say("register-title"))];
    let lead = Inline::Text(format!("{} ", view.say("follow-up-further")));
    let words =
        vec![lead, Inline::Link { target, content, span }, Inline::Text(".".to_owned())];
    Some(Spanned::new(Block::Paragraph(words), span))
}

/// Answers a follow-up request.
pub(super) fn table(view: View<'_>, year: Option<Year>, table: u32) -> NumberedTable {
    let previous = view.year.before(1);
    let columns = vec![
        Column::text(view.say("head-number"), 0),
        Column::text(view.say("head-action"), 7),
        Column::text(view.say("head-owner"), 4),
        Column::text(view.say("head-due"), 0),
        Column::text(previous.to_string(), 0),
        Column::text(view.year.to_string(), 0),
    ];
    let listed: Vec<&OpenAction> = actions(view, year).collect();
    let rows = listed.iter().map(|action| {
        let mut row = Row::new(row(view, action, previous));
        row.anchor = Some(row_anchor(action));
        row
    });
    let words = Words::new().text("from", previous).text("until", view.year);
    NumberedTable {
        label: tables::label(view, table),
        anchor: format!("tab-{}", name(year)),
        introduction: Some(view.soft(&counted(view, &listed))),
        title: view.say("table-follow-up"),
        subtitle: Some(view.say_with("table-follow-up-subtitle", &words)),
        table: Table { columns, rows: rows.collect() },
        source: Some(view.soft(&source(view, &listed)).into()),
    }
}

/// "Källa: åtgärdsregistret. Datum saknas för Å5 och Å6: sätts av beslutet.": what a dash means, and why a
/// day or a name is missing, stand once below the table, with the numbers of the rows that lack it.
fn source(view: View<'_>, listed: &[&OpenAction]) -> String {
    type Reason = fn(&ActionContent) -> Option<&String>;
    let lacks: [(&str, Reason); 2] = [
        ("follow-up-no-due", |it| it.no_due.as_ref()),
        ("follow-up-no-owner", |it| it.no_owner.as_ref()),
    ];
    let mut sentences = vec![view.say("follow-up-source")];
    sentences.extend(dashes(view, listed));
    for (key, reason) in lacks {
        let mut reasons: Vec<(&String, Vec<String>)> = Vec::new();
        for action in listed {
            let Some(why) = action.content.content().and_then(reason) else { continue };
            let number = number(view, action);
            match reasons.iter_mut().find(|(known, _)| *known == why) {
                Some((_, numbers)) => numbers.push(number),
                None => reasons.push((why, vec![number])),
            }
        }
        sentences.extend(reasons.into_iter().map(|(why, numbers)| {
            let numbers = view.context.locale.list(&numbers);
            view.say_with(key, &Words::new().text("actions", numbers).text("reason", why))
        }));
    }
    sentences.join(" ")
}

/// What a dash in a year's column means: it stands where the action had not begun, or had ended before.
fn dashes(view: View<'_>, listed: &[&OpenAction]) -> Option<String> {
    let years = [view.year.before(1), view.year];
    let is_ended = |action: &OpenAction, content: &ActionContent, year: Year| {
        let fate = action.fate(content, lives::replacement(view, content), year);
        matches!(fate, Fate::Done | Fate::Cancelled) && content.status(year).is_none()
    };
    let (mut is_before, mut is_after) = (false, false);
    for (action, content) in
        listed.iter().filter_map(|action| Some((action, action.content.content()?)))
    {
        is_before |= years.iter().any(|year| *year < action.year);
        is_after |= years.iter().any(|year| is_ended(action, content, *year));
    }
    let when = match (is_before, is_after) {
        (true, false) => "before",
        (false, true) => "after",
        (true, true) => "both",
        (false, false) => return None,
    };
    Some(view.say_with("follow-up-dash", &Words::new().text("when", when)))
}

fn row(view: View<'_>, action: &OpenAction, previous: Year) -> Vec<Cell> {
    let missing = || Cell::Missing(view.say("missing"));
    let number = Cell::text(number(view, action));
    let (content, label) = match &action.content {
        Disclosed::Open(content) => (content, None),
        Disclosed::Marked(label, content) => (content, Some(secrecy::marking(view, label))),
        Disclosed::Withheld(label) => {
            let mask = Cell::Withheld(secrecy::withheld(view, label));
            let dash = || Cell::text("–");
            return vec![number, mask, dash(), dash(), dash(), dash()];
        }
    };
    let origin = content.origin.as_ref().and_then(|origin| evidence::source(view, origin));
    let origin = [origin, content.record_number.clone(), label];
    let origin: Vec<String> = origin.into_iter().flatten().collect();
    let titled = Cell::Titled {
        title: view.soft(&content.title),
        note: view.soft(&origin.join(", ")),
        anchor: None,
    };
    let owner =
        content.owner.as_ref().map_or_else(missing, |owner| Cell::text(view.soft(owner)));
    let due = content.due(view.year).map_or_else(
        || Cell::Missing(view.say("missing-date")),
        |due| Cell::text(due.to_string()),
    );
    let replacement = lives::replacement(view, content);
    let status = |year: Year| match action.fate(content, replacement, year) {
        // What was told of it before another took over stands in its life.
        Fate::Replaced => Cell::text(lives::fate_words(view, content, Fate::Replaced)),
        fate => match (content.status(year), lives::silence(view, action, content, year)) {
            (Some(status), _) => progress::status_cell(status, view.context.locale),
            (None, None) => Cell::text("–"),
            (None, Some(_)) if year == view.year => {
                Cell::Missing(lives::fate_words(view, content, fate))
            }
            (None, Some(words)) => Cell::Missing(view.say(words)),
        },
    };
    vec![number, titled, owner, due, status(previous), status(view.year)]
}

/// What the sentence before the table counts, in its order.
const COUNTED: [&str; 8] = [
    "follow-up-done",
    "follow-up-ongoing",
    "follow-up-late",
    "follow-up-not-started",
    "follow-up-cancelled",
    "register-count-replaced",
    "follow-up-ended",
    "register-count-withheld",
];

/// How the sentence counts an action; none of what has no word this year, which has a sentence of its own.
fn counted_as(view: View<'_>, action: &OpenAction) -> Option<&'static str> {
    let Some(content) = action.content.content() else {
        return Some("register-count-withheld");
    };
    Some(match (lives::fate(view, action)?, content.status(view.year)) {
        (Fate::Replaced, _) => "register-count-replaced",
        (_, Some(ActionStatus::Done)) => "follow-up-done",
        (_, Some(ActionStatus::Ongoing)) => "follow-up-ongoing",
        (_, Some(ActionStatus::Late)) => "follow-up-late",
        (_, Some(ActionStatus::NotStarted)) => "follow-up-not-started",
        (_, Some(ActionStatus::Cancelled)) => "follow-up-cancelled",
        (Fate::Done | Fate::Cancelled, None) => "follow-up-ended",
        (Fate::Open(_) | Fate::Silent(_), None) => return None,
    })
}

/// "Fem åtgärder följs upp. En är genomförd, tre pågår och en är försenad."
fn counted(view: View<'_>, actions: &[&OpenAction]) -> String {
    let locale = view.context.locale;
    let total = u64::try_from(actions.len()).unwrap_or(u64::MAX);
    let form = locale.wording().plural_form(total);
    let words = Words::new().text("count", locale.spelled(total)).text("form", form);
    let first = capitalised(&view.say_with("follow-up-total", &words));
    let parts = COUNTED.into_iter().filter_map(|key| {
        let counted = actions.iter().filter(|action| counted_as(view, action) == Some(key));
        let count = u64::try_from(counted.count()).unwrap_or(u64::MAX);
        let form = locale.wording().plural_form(count);
        let words = Words::new().text("count", locale.spelled(count)).text("form", form);
        (count > 0).then(|| view.say_with(key, &words))
    });
    let parts: Vec<String> = parts.collect();
    let told = (!parts.is_empty()).then(|| format!("{}.", capitalised(&locale.list(&parts))));
    let silent = lives::silent_sentence(view, actions);
    [Some(first), told, silent].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
