//! Lists: the parts of a value one by one, each with its words.
//!
//! In: `{{ list: answers }}`. Out: ordinary blocks. Never: a part left out because nothing was said of it.

use crate::base::code;
use crate::base::source::{Span, Spanned};
use crate::doc::answer::{BlockAnswer, InlineAnswer};
use crate::doc::report::{ReportInline, ReportNode};
use crate::doc::tree::{Block, Callout, CalloutKind, Inline, List, ListItem, fill_nodes};
use crate::measure::kind::Item;
use crate::resolve::fill::Filler;
use crate::resolve::{display, secrecy, values};
use crate::value::id::Id;

/// Answers a list request.
pub(super) fn list(
    filler: &mut Filler<'_, '_>,
    id: &Spanned<Id>,
    span: Span,
) -> Vec<ReportNode> {
    let view = filler.view;
    let node = |block| Spanned::new(block, span);
    if let Some(instead) = secrecy::instead(view, &id.node, "secrecy-passage") {
        return vec![node(Block::Hole(instead))];
    }
    let Some(key_figure) = values::key_figure(view, id, filler.diagnostics) else {
        return Vec::new();
    };
    let measure = display::measure(key_figure);
    let items = measure.map(|measure| measure.kind().items(view.context.locale));
    let items = items.unwrap_or_default();
    let Some(content) = key_figure.content.content().filter(|_| !items.is_empty()) else {
        let diagnostic = filler.diagnostics.report(&code::NO_VALUE_TO_SHOW, id.span);
        diagnostic.with("id", &id.node).note(None, "note-no-list", &[]);
        return Vec::new();
    };
    filler.state.lists.insert(span, id.node.clone());
    let folder = std::mem::replace(&mut filler.folder, key_figure.document.folder());
    let mut nodes = Vec::new();
    for item in items {
        let passage = content.passages.iter().find(|(part, _)| *part == item.id);
        let words = passage.map(|(_, words)| fill_nodes(words.clone(), filler));
        item_nodes(filler, item, words.unwrap_or_default(), span, &mut nodes);
    }
    filler.folder = folder;
    nodes
}

/// What a part says in a box, then the line before its words, its words, and the lines after them.
fn item_nodes(
    filler: &Filler<'_, '_>,
    item: Item,
    words: Vec<ReportNode>,
    span: Span,
    nodes: &mut Vec<ReportNode>,
) {
    let node = |block| Spanned::new(block, span);
    let text = |words: &str| Inline::Text(filler.view.soft(words));
    let paragraph = |content: Vec<ReportInline>| node(Block::Paragraph(content));
    nodes.push(node(Block::Callout(Callout {
        kind: CalloutKind::Part,
        label: item.label,
        blocks: vec![paragraph(vec![text(&item.text)])],
    })));
    let mut words = words;
    if let Some(before) = item.before {
        lead_in(vec![text(&format!("{before}."))], span, &mut words);
    }
    if let Some(missing) = item.missing {
        nodes.push(paragraph(vec![Inline::Hole(InlineAnswer::Missing(missing))]));
    }
    nodes.extend(words);
    let lines = item
        .lines
        .iter()
        .map(|line| ListItem { task: None, blocks: vec![paragraph(vec![text(line)])] });
    let items: Vec<_> = lines.collect();
    if !items.is_empty() {
        nodes.push(node(Block::List(List { start: None, items })));
    }
    if let Some(after) = item.after {
        nodes.push(node(Block::Hole(BlockAnswer::Remark(filler.view.soft(&after)))));
    }
}

/// Puts bold words at the beginning of the first paragraph, where a line of their own could be left
/// behind at the foot of a page.
fn lead_in(before: Vec<ReportInline>, span: Span, words: &mut Vec<ReportNode>) {
    let strong = Inline::Strong(before);
    if let Some(Spanned { node: Block::Paragraph(content), .. }) = words.first_mut() {
        content.splice(0..0, [strong, Inline::Text(" ".to_owned())]);
    } else {
        words.insert(0, Spanned::new(Block::Paragraph(vec![strong]), span));
    }
}
