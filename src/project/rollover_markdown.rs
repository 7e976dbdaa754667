//! Changes to the text of a chapter that is carried over to a new year.
//!
//! In: the text. Out: the text with a mark under its title, and requests that mean the same in the new year.
//! Never: a word of the prose.

use std::collections::BTreeSet;

use crate::value::date::Year;

/// What begins a follow-up request.
const FOLLOW_UP: &str = "{{ follow_up";

/// Whether a chapter follows up actions.
pub(super) fn follows_up(text: &str) -> bool {
    text.contains(FOLLOW_UP)
}

/// Puts `{{ carried_over: 2024 }}` under the title, unless an older mark stands there.
pub(super) fn marked(text: &str, from: Year) -> String {
    let end = title_end(text).unwrap_or(0);
    if text[end..].trim_start().starts_with("{{ carried_over:") {
        return text.to_owned();
    }
    let mark = format!("{{{{ carried_over: {from} }}}}\n");
    let (title, rest) = text.split_at(end);
    let title =
        if title.is_empty() { String::new() } else { format!("{}\n\n", title.trim_end()) };
    format!("{title}{mark}\n{}", rest.trim_start_matches(['\n', '\r']))
}

/// Where the line that ends the title ends.
fn title_end(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut before = "";
    for line in text.split_inclusive('\n') {
        let is_underline = !line.trim().is_empty() && line.trim().bytes().all(|it| it == b'=');
        at += line.len();
        if line.starts_with("# ") || (is_underline && !before.trim().is_empty()) {
            return Some(at);
        }
        before = line;
    }
    None
}

/// Moves the years of `{{ follow_up: 2023 }}` and of references to those tables; `moved` gives the new
/// year where there is something to follow up.
pub(super) fn with_years(text: &str, moved: impl Fn(Year) -> Option<Year>) -> String {
    let mut text = text.to_owned();
    for before in ["{{ follow_up: ", "@tab:follow_up-"] {
        let mut made = String::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find(before) {
            let (head, tail) = rest.split_at(at + before.len());
            made.push_str(head);
            let year = tail.get(..4).and_then(|year| Year::new(year.parse().ok()?));
            match year.and_then(&moved) {
                Some(year) => {
                    made.push_str(&year.to_string());
                    rest = &tail[4..];
                }
                None => rest = tail,
            }
        }
        made.push_str(rest);
        text = made;
    }
    text
}

/// Gives references to the old year's other documents their year: `@doc:audit` → `@doc:2024/audit`.
pub(super) fn with_documents(text: &str, from: Year, others: &BTreeSet<String>) -> String {
    let mut made = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("@doc:") {
        let (head, tail) = rest.split_at(at + "@doc:".len());
        made.push_str(head);
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/');
        let name = &tail[..tail.find(|c| !is_name(c)).unwrap_or(tail.len())];
        if others.contains(name) {
            made.push_str(&format!("{from}/"));
        }
        rest = tail;
    }
    made + rest
}
