//! Drafts as lines of text, for spec cases: one line a block, indented by two spaces a level.

use berattelse::doc::draft::{DraftChapter, DraftHole, DraftInline, DraftNode};
use berattelse::doc::request::{
    Aspect, BlockRequest, DocumentRequest, Format, InlineRequest, ReferenceRequest,
    ValueRequest,
};
use berattelse::doc::secrecy::{Labelled, Secrecy};
use berattelse::doc::tree::{Align, Block, Inline, LinkTarget};

/// A chapter: title, blocks, notes.
pub fn chapter(chapter: &DraftChapter<DraftHole>) -> String {
    let mut text = format!("title #{} {}\n", chapter.anchor, inlines(&chapter.title));
    text.push_str(&nodes(&chapter.nodes));
    for note in &chapter.notes {
        text.push_str(&format!("note {}\n", note.label));
        write_nodes(&note.blocks, 1, &mut text);
    }
    text
}

/// Blocks.
pub fn nodes(nodes: &[DraftNode]) -> String {
    let mut text = String::new();
    write_nodes(nodes, 0, &mut text);
    text
}

fn write_nodes(nodes: &[DraftNode], depth: usize, text: &mut String) {
    for node in nodes {
        write_block(&node.node, depth, text);
    }
}

fn write_block(block: &Block<InlineRequest, DraftHole>, depth: usize, text: &mut String) {
    let mut line = |words: String| text.push_str(&format!("{}{words}\n", "  ".repeat(depth)));
    match block {
        Block::Paragraph(content) => line(format!("paragraph {}", inlines(content))),
        Block::Heading(heading) => {
            let content = inlines(&heading.content);
            line(format!("heading {} #{} {content}", heading.level, heading.anchor));
        }
        Block::List(list) => {
            line(list.start.map_or("list".to_owned(), |start| format!("list from {start}")));
            for item in &list.items {
                let task = match item.task {
                    None => "",
                    Some(true) => " [x]",
                    Some(false) => " [ ]",
                };
                text.push_str(&format!("{}item{task}\n", "  ".repeat(depth + 1)));
                write_nodes(&item.blocks, depth + 2, text);
            }
        }
        Block::Quote(blocks) => {
            line("quote".to_owned());
            write_nodes(blocks, depth + 1, text);
        }
        Block::Callout(callout) => {
            line(format!("callout {:?}", callout.kind));
            write_nodes(&callout.blocks, depth + 1, text);
        }
        Block::Code { text: code } => line(format!("code {code:?}")),
        Block::Table(table) => {
            let align = |align: &Align| match align {
                Align::Start => "start",
                Align::End => "end",
            };
            let row = |cells: &[Vec<DraftInline>]| -> String {
                cells.iter().map(|cell| inlines(cell)).collect::<Vec<_>>().join(" | ")
            };
            let aligns: Vec<_> = table.aligns.iter().map(align).collect();
            line(format!("table {}", aligns.join(" ")));
            text.push_str(&format!("{}head {}\n", "  ".repeat(depth + 1), row(&table.head)));
            for cells in &table.rows {
                text.push_str(&format!("{}row {}\n", "  ".repeat(depth + 1), row(cells)));
            }
            if !table.title.is_empty() {
                let (title, source) = (inlines(&table.title), inlines(&table.source));
                let indent = "  ".repeat(depth + 1);
                text.push_str(&format!("{indent}title #{} {title} | {source}\n", table.anchor));
            }
        }
        Block::Rule => line("rule".to_owned()),
        Block::Image(image) => {
            let (caption, source) = (inlines(&image.caption), inlines(&image.source));
            let source = if source.is_empty() { source } else { format!(" | {source}") };
            line(format!(
                "image {} {:?} {caption}{source}",
                image.path, image.alternative_text
            ));
        }
        Block::Hole(DraftHole::Request(request)) => line(block_request(request)),
        Block::Hole(DraftHole::Action(id, blocks)) => {
            line(format!("action {}", id.node));
            write_nodes(blocks, depth + 1, text);
        }
        Block::Hole(DraftHole::Labelled(labelled)) => match labelled {
            Labelled::Open(blocks) => write_nodes(blocks, depth, text),
            // What is secret cannot be looked into, not even here.
            Labelled::Secret(secrecy, _) => line(secret(secrecy)),
        },
    }
}

fn secret(secrecy: &Secrecy) -> String {
    let provision = &secrecy.provision;
    let item = provision.item.map_or(String::new(), |item| format!(" p {item}"));
    let date = secrecy.date.map_or(String::new(), |date| format!(", {date}"));
    let authority =
        secrecy.authority.as_ref().map_or(String::new(), |name| format!(", {name}"));
    format!("secret {}:{}{item}{date}{authority}", provision.chapter, provision.paragraph)
}

fn block_request(request: &BlockRequest) -> String {
    match request {
        BlockRequest::Chart { key_figure, shape } => {
            let shape =
                shape.as_ref().map_or(String::new(), |shape| format!(".{}", shape.node));
            format!("chart {}{shape}", key_figure.node)
        }
        BlockRequest::Table { subject, part } => {
            let part = part.as_ref().map_or(String::new(), |part| format!(".{}", part.node));
            format!("table of {}{part}", subject.node)
        }
        BlockRequest::List { key_figure } => format!("list {}", key_figure.node),
        BlockRequest::Coverage { framework } => format!("coverage {}", framework.node),
        BlockRequest::Card { key_figure } => format!("card {}", key_figure.node),
        BlockRequest::Overview { key_figures } => {
            let ids: Vec<_> = key_figures.iter().map(|id| id.node.as_str()).collect();
            format!("overview [{}]", ids.join(" "))
        }
        BlockRequest::Actions { ids } => {
            let ids: Vec<_> = ids.iter().map(|id| id.node.as_str()).collect();
            format!("actions [{}]", ids.join(" "))
        }
        BlockRequest::FollowUp { year } => {
            let year = year.map_or(String::new(), |year| format!(" {}", year.node));
            format!("follow-up{year}")
        }
        BlockRequest::Contents => "contents".to_owned(),
    }
}

fn inlines(content: &[DraftInline]) -> String {
    content.iter().map(inline).collect::<Vec<_>>().join(" ")
}

fn inline(inline: &DraftInline) -> String {
    match inline {
        Inline::Text(text) => format!("{text:?}"),
        Inline::Emphasis(content) => format!("emphasis({})", inlines(content)),
        Inline::Strong(content) => format!("strong({})", inlines(content)),
        Inline::Strikethrough(content) => format!("struck({})", inlines(content)),
        Inline::Foreign { language, content } => {
            format!("foreign({language} {})", inlines(content))
        }
        Inline::Code(text) => format!("code({text:?})"),
        Inline::Link { target, content, .. } => {
            let target = match target {
                LinkTarget::Address(address) => address.clone(),
                LinkTarget::Anchor(anchor) => format!("#{anchor}"),
                LinkTarget::Relative(path) => format!("./{path}"),
                LinkTarget::Document { stem, .. } => format!("document {stem}"),
            };
            format!("link({target} {})", inlines(content))
        }
        Inline::Note(label) => format!("note({label})"),
        Inline::Break => "break".to_owned(),
        Inline::Hole(InlineRequest::Value(request)) => value(&request.node),
        Inline::Hole(InlineRequest::Reference(request)) => match &request.node {
            ReferenceRequest::Section(name) => format!("@sec({name})"),
            ReferenceRequest::Figure(name) => format!("@fig({name})"),
            ReferenceRequest::Table(name) => format!("@tab({name})"),
        },
        Inline::Hole(InlineRequest::Document(request)) => {
            let DocumentRequest { year, name } = &request.node;
            let year = year.map_or(String::new(), |year| year.to_string());
            let name = name.as_ref().map_or(String::new(), |name| format!("/{name}"));
            format!("@doc({year}{name})")
        }
    }
}

fn value(request: &ValueRequest) -> String {
    let field =
        request.field.as_ref().map_or(String::new(), |field| format!(".{}", field.node));
    let aspect = match request.aspect {
        Aspect::Value => String::new(),
        Aspect::Change => " change".to_owned(),
        Aspect::Previous => " previous".to_owned(),
        Aspect::PreviousYear => " previous-year".to_owned(),
        Aspect::Target => " target".to_owned(),
        Aspect::Reason => " reason".to_owned(),
        Aspect::In(year) => format!(" in {}", year.node),
    };
    let format = match request.format {
        Format::Plain => "",
        Format::InWords => " in-words",
        Format::Number => " number",
        Format::Spelled => " spelled",
        Format::Long => " long",
        Format::Percent => " percent",
    };
    format!("value({}{field}{aspect}{format})", request.key_figure.node)
}
