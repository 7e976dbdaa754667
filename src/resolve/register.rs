//! The register as a document: every action's whole life over all documents of an edition.
//!
//! In: the actions of one edition until the year of its newest document. Out: a report like any other,
//! in groups by what became of the actions. Never: what a withheld action is, or which group it is in.

use crate::base::source::{Span, Spanned};
use crate::base::wording::{Facts as Words, capitalised};
use crate::doc::answer::{BlockAnswer, Display};
use crate::doc::head::{Head, HeadEntry};
use crate::doc::report::{Chapter, KeyNumber, OutlineEntry, Report, ReportInline, ReportNode};
use crate::doc::secrecy::{Disclosed, Edition, Secrecy};
use crate::doc::table::Cell;
use crate::doc::tree::{Block, Callout, CalloutKind, Heading, Inline};
use crate::edition::Projection;
use crate::measure::action::{ActionContent, Fate};
use crate::resolve::follow_up::{self, OpenAction, number, row_anchor};
use crate::resolve::scope::Scope;
use crate::resolve::{Context, View, data, head, lives, moments, plan, secrecy};

/// What became of actions, as a heading; in the order of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Silent,
    Open,
    Replaced,
    Cancelled,
    Done,
    Withheld,
}

impl Group {
    const ALL: [Self; 6] =
        [Self::Silent, Self::Open, Self::Replaced, Self::Cancelled, Self::Done, Self::Withheld];

    fn of(fate: Option<Fate>) -> Self {
        match fate {
            Some(Fate::Silent(_)) => Self::Silent,
            Some(Fate::Open(_)) => Self::Open,
            Some(Fate::Replaced) => Self::Replaced,
            Some(Fate::Cancelled) => Self::Cancelled,
            Some(Fate::Done) => Self::Done,
            None => Self::Withheld,
        }
    }

    /// The end of its messages' keys, and its anchor.
    fn name(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Open => "open",
            Self::Replaced => "replaced",
            Self::Cancelled => "cancelled",
            Self::Done => "done",
            Self::Withheld => "withheld",
        }
    }
}

/// Makes the document of an edition's register; none when nothing stands in it. `newest` is the
/// edition's newest document.
pub fn register(newest: &Projection<'_>, context: Context<'_>) -> Option<Report> {
    let (scope, breaks) = (Scope::of_register(newest), context.breaks());
    let view = View::new(context, newest, &scope, &breaks);
    let actions: Vec<&OpenAction> = follow_up::actions(view, None).collect();
    if actions.is_empty() {
        return None;
    }
    let of_group = |group: Group| {
        let is_in = move |action: &&OpenAction| Group::of(lives::fate(view, action)) == group;
        actions.iter().copied().filter(is_in).collect::<Vec<_>>()
    };
    let groups: Vec<(Group, Vec<&OpenAction>)> = Group::ALL
        .into_iter()
        .map(|group| (group, of_group(group)))
        .filter(|(_, actions)| !actions.is_empty())
        .collect();
    let span = newest.draft().span;
    let chapters = vec![summary(view, &groups, span), lives(view, &groups, span)];
    let head = self::head(view, &actions, &groups);
    let key_number = |entry: &HeadEntry| KeyNumber {
        label: entry.label.clone(),
        display: Display::Value {
            hedge: None,
            number: entry.value.clone(),
            unit: String::new(),
        },
    };
    Some(Report {
        span,
        key_numbers: head.entries.iter().map(key_number).collect(),
        head,
        is_register: true,
        mosaic: None,
        outline: outline(view, &chapters, &groups),
        chapters,
        images: head::logo_file(context),
        data: Vec::new(),
        courses: Vec::new(),
        actions: data::actions(view),
        links: context.links.clone(),
    })
}

/// "Öppna: elva", a row a group.
fn head(view: View<'_>, actions: &[&OpenAction], groups: &[(Group, Vec<&OpenAction>)]) -> Head {
    let locale = view.context.locale;
    let edition = view.projection.edition();
    let title = view.say("register-title");
    let organisation = view.context.settings.organisation.clone();
    let until = view.say_with("register-until", &Words::new().text("year", view.year));
    let entry = |(group, actions): &(Group, Vec<&OpenAction>)| HeadEntry {
        label: view.say(&format!("register-group-{}", group.name())),
        value: locale.number(actions.len().into(), 0),
        link: None,
        is_short: true,
    };
    let labels = actions.iter().filter_map(|action| match &action.content {
        Disclosed::Marked(label, _) | Disclosed::Withheld(label) => Some(label.clone()),
        Disclosed::Open(_) => None,
    });
    let labels: Vec<Secrecy> = labels.collect();
    Head {
        language: locale.wording().language(),
        edition,
        cover_title: title.clone(),
        full_title: title.clone(),
        running_title: title.clone(),
        title,
        year: view.year,
        has_year: false,
        kicker: Some(view.say("register-kicker")),
        classification: None,
        edition_name: view.say(match edition {
            Edition::Public => "edition-public",
            Edition::Internal => "edition-internal",
        }),
        version: until,
        status: view.say("register-status"),
        is_draft: false,
        decision: None,
        record_numbers: Vec::new(),
        date: view.projection.draft().head.date,
        entries: groups.iter().map(entry).collect(),
        secrecy_mark: head::secrecy_mark(view, &labels),
        logo: head::logo(view, &organisation),
        description: view.say_with(
            "register-description",
            &Words::new().text("organisation", &organisation),
        ),
        organisation,
    }
}

/// How many actions there are and what became of them.
fn summary(view: View<'_>, groups: &[(Group, Vec<&OpenAction>)], span: Span) -> Chapter {
    let locale = view.context.locale;
    let counted = |key: &str, count: usize| {
        let count = count as u64;
        let form = locale.wording().plural_form(count);
        let words = Words::new().text("count", locale.spelled(count)).text("form", form);
        view.say_with(key, &words)
    };
    let ordered: Vec<&OpenAction> =
        groups.iter().flat_map(|(_, actions)| actions.iter().copied()).collect();
    let total = capitalised(&counted("register-total", ordered.len()));
    let parts = groups.iter().map(|(group, actions)| {
        counted(&format!("register-count-{}", group.name()), actions.len())
    });
    let parts = capitalised(&locale.list(&parts.collect::<Vec<_>>()));
    let paragraph =
        |words: String| Spanned::new(Block::Paragraph(vec![Inline::Text(words)]), span);
    let mut table = lives::table(view, &ordered, (1, "tab-actions".to_owned()));
    for (row, action) in table.table.rows.iter_mut().zip(ordered) {
        if let Some(Cell::Titled { anchor, .. }) = row.cells.get_mut(1) {
            *anchor = Some(row_anchor(action));
        }
    }
    Chapter {
        number: None,
        kicker: None,
        anchor: "summary".to_owned(),
        title: vec![Inline::Text(view.say("register-summary"))],
        nodes: vec![
            paragraph(format!("{total} {parts}.")),
            paragraph(view.say("register-reading")),
            Spanned::new(Block::Hole(BlockAnswer::Table(table)), span),
        ],
        notes: Vec::new(),
    }
}

/// Every life, group by group.
fn lives(view: View<'_>, groups: &[(Group, Vec<&OpenAction>)], span: Span) -> Chapter {
    let node = |block| Spanned::new(block, span);
    let mut nodes = Vec::new();
    for (group, actions) in groups {
        let name = group.name();
        nodes.push(node(Block::Heading(Heading {
            level: 2,
            anchor: name.to_owned(),
            number: None,
            content: vec![Inline::Text(view.say(&format!("register-group-{name}")))],
        })));
        let lead = view.say(&format!("register-lead-{name}"));
        nodes.push(node(Block::Paragraph(vec![Inline::Text(lead)])));
        for action in actions {
            if let Some(content) = action.content.content() {
                life(view, action, content, span, &mut nodes);
            }
        }
    }
    Chapter {
        number: None,
        kicker: None,
        anchor: "lives".to_owned(),
        title: vec![Inline::Text(view.say("register-lives"))],
        nodes,
        notes: Vec::new(),
    }
}

/// The chapters, and the groups below the second one.
fn outline(
    view: View<'_>,
    chapters: &[Chapter],
    groups: &[(Group, Vec<&OpenAction>)],
) -> Vec<OutlineEntry> {
    let group = |(group, _): &(Group, Vec<&OpenAction>)| OutlineEntry {
        level: 2,
        number: None,
        title: view.say(&format!("register-group-{}", group.name())),
        anchor: group.name().to_owned(),
    };
    plan::outline(chapters).into_iter().chain(groups.iter().map(group)).collect()
}

/// An action's heading, what became of it, and its moments.
fn life(
    view: View<'_>,
    action: &OpenAction,
    content: &ActionContent,
    span: Span,
    nodes: &mut Vec<ReportNode>,
) {
    let node = |block| Spanned::new(block, span);
    let title = format!("{} {}", number(view, action), content.title);
    nodes.push(node(Block::Heading(Heading {
        level: 3,
        anchor: row_anchor(action),
        number: None,
        content: vec![Inline::Text(title)],
    })));
    let fate = action.fate(content, lives::replacement(view, content), view.year);
    let mut words: Vec<ReportInline> = vec![Inline::Strong(vec![Inline::Text(format!(
        "{}.",
        lives::fate_words(view, content, fate)
    ))])];
    words.push(Inline::Text(format!(" {}", facts(view, content))));
    let moments = moments::table(view, action, content, span);
    let blocks = vec![node(Block::Paragraph(words)), node(Block::Table(moments))];
    match &action.content {
        Disclosed::Marked(label, _) => {
            let (kind, label) = (CalloutKind::Secret, secrecy::marking(view, label));
            nodes.push(node(Block::Callout(Callout { kind, label, blocks })));
        }
        Disclosed::Open(_) | Disclosed::Withheld(_) => nodes.extend(blocks),
    }
}

/// "Rekommendation. Ansvarig: It-chefen. Klar senast 2022-12-31."
fn facts(view: View<'_>, content: &ActionContent) -> String {
    let kind = view.say(moments::kind_key(content.kind));
    let owner = content.owner.as_ref().map_or_else(
        || view.say("life-no-owner"),
        |owner| view.say_with("card-owner", &Words::new().text("owner", owner)),
    );
    let due = content.due(view.year).map_or_else(
        || view.say("life-no-due"),
        |due| view.say_with("life-due", &Words::new().text("date", due)),
    );
    let record_number = content.record_number.as_ref().map(|number| {
        view.say_with("life-record-number", &Words::new().text("number", number))
    });
    let parts = [Some(format!("{kind}.")), Some(owner), Some(format!("{due}.")), record_number];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
