//! Drawings as they stand in a page: the same marks in fewer bytes.
//!
//! In: the markup that `chart/draw.rs` writes. Out: markup that looks the same where the page's style
//! names the colours. Never: another mark, another order.

/// How a line drawn by itself begins, up to its stroke.
const LINE: &str = "<polyline fill=\"none\" stroke=\"";

/// Shortens a drawing: colours without the value for pages that do not know their names, and lines of
/// one look that follow one another, such as a hatching, as one path.
pub(super) fn shortened(markup: &str) -> String {
    joined(&without_fallbacks(markup))
}

/// `var(--d-nu,#174486)` becomes `var(--d-nu)`.
fn without_fallbacks(markup: &str) -> String {
    let mut short = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find("var(--d-") {
        let (before, name) = rest.split_at(at);
        short.push_str(before);
        let end = name.find(')').unwrap_or(name.len());
        let comma = name[..end].find(',').unwrap_or(end);
        short.push_str(&name[..comma]);
        rest = &name[end..];
    }
    short.push_str(rest);
    short
}

/// Neighbouring `<polyline>`s with equal attributes become one `<path>`.
fn joined(markup: &str) -> String {
    let mut short = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find(LINE) {
        short.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some((look, first, after)) = line(rest) else {
            short.push_str(LINE);
            rest = &rest[LINE.len()..];
            continue;
        };
        let mut path = format!("M{first}");
        let mut end = after;
        while let Some((_, points, after)) = line(end).filter(|(other, ..)| *other == look) {
            path.push('M');
            path.push_str(points);
            end = after;
        }
        short.push_str("<path ");
        short.push_str(look);
        short.push_str(" d=\"");
        short.push_str(&path);
        short.push_str("\"/>");
        rest = end;
    }
    short.push_str(rest);
    short
}

/// A line at the start of `markup`: its attributes, its points, and what follows it.
fn line(markup: &str) -> Option<(&str, &str, &str)> {
    let attributes = markup.strip_prefix("<polyline ").filter(|_| markup.starts_with(LINE))?;
    let (attributes, after) = attributes.split_once("/>")?;
    let (look, points) = attributes.split_once(" points=\"")?;
    let points = points.strip_suffix('"')?;
    (!points.contains('"')).then_some((look, points, after))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn lines_of_one_look_become_one_path_and_others_stay_apart() {
        let line = |stroke: &str, points: &str| {
            format!(
                r#"<polyline fill="none" stroke="var(--d-{stroke},#174486)" stroke-width="2" points="{points}"/>"#
            )
        };
        let drawing = format!(
            r#"<g>{}{}{}</g><polyline fill="red" points="0,0"/>"#,
            line("nu", "1,2 3,4"),
            line("nu", "5,6 7,8"),
            line("ink", "9,9 8,8")
        );
        assert_eq!(
            shortened(&drawing),
            r#"<g><path fill="none" stroke="var(--d-nu)" stroke-width="2" d="M1,2 3,4M5,6 7,8"/><path fill="none" stroke="var(--d-ink)" stroke-width="2" d="M9,9 8,8"/></g><polyline fill="red" points="0,0"/>"#
        );
    }

    #[test]
    fn text_that_looks_like_markup_stays() {
        let drawing = "<text>&lt;polyline var(--d-</text>";
        assert_eq!(shortened(drawing), drawing);
    }
}
