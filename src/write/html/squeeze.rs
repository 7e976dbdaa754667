//! A style sheet without what only its reader needs: comments, indentation, spaces beside marks.
//!
//! In: CSS as a person wrote it. Out: CSS that means the same, in fewer bytes on every page. Never: another
//! rule, another order, a change inside a string or an address.

/// Marks beside which no space means anything. After a colon it means nothing either, before one it parts
/// two elements: `a :hover`.
const MARKS: &[char] = &['{', '}', ';', ','];

/// Leaves out what means nothing.
pub(super) fn squeezed(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut is_apart = false;
    // Whether what was written last lets a space after it mean nothing.
    let mut is_tight = true;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            // Two names with a comment between them are two names.
            if !is_apart && !is_tight {
                out.push_str("/**/");
            }
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        if next.is_ascii_whitespace() {
            is_apart = true;
            rest = rest.trim_ascii_start();
            continue;
        }
        if next == '}' && is_tight && out.ends_with(';') {
            out.pop();
        }
        if is_apart && !is_tight && !MARKS.contains(&next) {
            out.push(' ');
        }
        let is_address = out.ends_with("url(") && !matches!(next, '"' | '\'');
        let (token, after) = match next {
            '"' | '\'' => until(rest, 1, next),
            _ if is_address => until(rest, 0, ')'),
            '\\' => until(rest, 0, '\\'),
            _ => rest.split_at(next.len_utf8()),
        };
        out.push_str(token);
        rest = after;
        is_apart = false;
        is_tight = token == ":" || (MARKS.contains(&next) && token.len() == 1);
    }
    out
}

/// Parts the text after the first `end` that is not escaped; the search begins at byte `from`. For a
/// backslash itself, after what it escapes.
fn until(text: &str, from: usize, end: char) -> (&str, &str) {
    let mut is_escaped = false;
    for (at, char) in text[from..].char_indices() {
        let after = from + at + char.len_utf8();
        if is_escaped && end == '\\' {
            return text.split_at(after);
        }
        if char == end && !is_escaped && end != '\\' {
            return text.split_at(after);
        }
        is_escaped = char == '\\' && !is_escaped;
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::squeezed;

    #[test]
    fn spaces_that_mean_something_stay() {
        let same = [
            "a :is(b, c) > d".replace(", ", ","),
            "a{width:calc(100% - 2rem)}".to_owned(),
            "@media screen and (max-width:2rem){a b{c:d e}}".to_owned(),
            "a::after{content:'  /* ; } ' attr(x) \"\\\" : ,\"}".to_owned(),
            "a{background:url(x; /y*/ , z) no-repeat}".to_owned(),
            "a\\ \\} b{c:d}".to_owned(),
            "a/**/b{c:d}".to_owned(),
        ];
        for css in same {
            assert_eq!(squeezed(&css), css);
        }
    }

    #[test]
    fn what_means_nothing_goes() {
        let css = "/* Head */\n\na , b:hover /* why */ c {\n  margin : 0 auto;\n  color: red; /* end */\n}\n\n@page { size: A4; }\n";
        assert_eq!(squeezed(css), "a,b:hover c{margin :0 auto;color:red}@page{size:A4}");
        assert_eq!(squeezed("a{b:'never ended"), "a{b:'never ended");
        assert_eq!(squeezed("a{b:c}/* never ended"), "a{b:c}");
    }
}
