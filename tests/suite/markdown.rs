//! Markdown that is made to break a reader: it must come to an end, and soon.

use std::sync::LazyLock;

use berattelse::base::code;
use berattelse::base::diagnostic::{Diagnostic, Diagnostics};
use berattelse::base::path::ProjectPath;
use berattelse::base::source::Sources;
use berattelse::base::wording::{Language, Wording};
use berattelse::emit::console::{self, Format};
use berattelse::read::markdown;

static WORDING: LazyLock<Wording> = LazyLock::new(|| Wording::new(Language::Sv));

/// Reads a chapter, prints its problems in all forms and gives them back.
fn problems(text: &str) -> Vec<Diagnostic> {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let path = ProjectPath::new("content/2024/a.md").expect("a plain path");
    let id = sources.add(path, text);
    markdown::chapter(sources.get(id), &mut diagnostics);
    let list = diagnostics.sorted(&sources);
    for format in [Format::Short, Format::Json, Format::Human { is_coloured: true }] {
        let shown = &list[..list.len().min(50)];
        console::diagnostics(shown, &sources, &WORDING, format);
    }
    list
}

#[test]
fn nesting_two_hundred_deep_is_one_problem() {
    let deep = [
        format!("# T\n\n{}x", "> ".repeat(200)),
        format!("# T\n\n{}x", "- ".repeat(200)),
        format!("# T\n\n{}x{}", "*a **b ".repeat(100), " b** a*".repeat(100)),
        format!("# T\n\n{}", (0..200).map(|n| " ".repeat(2 * n) + "- x\n").collect::<String>()),
        format!("# T\n\n{}x", "> - ".repeat(100)),
    ];
    for text in deep {
        let codes: Vec<_> = problems(&text).iter().map(|each| each.code.name).collect();
        assert_eq!(codes, [code::NESTED_TOO_DEEP.name], "{}", &text[..40]);
    }
}

#[test]
fn titles_emoji_and_every_script_are_read() {
    assert!(problems(&format!("# {}", "ord ".repeat(500))).is_empty());
    assert!(problems("# 安全 👩‍🚒 שלום\n\n👍 {{ training }} å\u{308}\u{301} \u{0}").is_empty());
    assert!(
        problems("# T\n\n#set text(red) $x$ #read(\"a\") {% raw %} {# x #} <t>").len() == 1
    );
}

#[test]
fn a_megabyte_of_one_thing_comes_to_an_end() {
    let things = [
        "[", "]", "*a ", "_", "`", "~~", "<", "&", "![", "[^", "{{", "}}", "{{ a }} ", "|",
        "\\", "@fig:", "@fig:a ", "[a](", "[a]: b\n", "> [!", "# ", "- ", "\t", "\r", "a\n\n",
        "<b>", "|a\n|-\n",
    ];
    for thing in things {
        let text = format!("# T\n\n{}", thing.repeat(100_000 / thing.len()));
        problems(&text);
    }
    problems(&"[".repeat(1_000_000));
    problems(&format!("# T\n\n{}", "[a](<[^\n".repeat(5_000)));
}

#[test]
fn every_prefix_and_byte_change_of_a_chapter_is_read() {
    let text = "# T {#t}\n\n> [!SECRET 18:8 p3 | 2025-03-03] x[^1] {{ a.b | long }}\n\n| a | b |\n|--|-:|\n| \\| | `c` |\n\n![å](b.png \"c {{ d }}\") [e](f)\n\n[^1]: &amp; @sec:g\n\n- [x] h\\\n  i\n";
    for (end, _) in text.char_indices() {
        problems(&text[..end]);
    }
    for (at, character) in text.char_indices() {
        for other in ["", "\n", "[", "{{", "|", "\u{202E}", "å"] {
            let rest = &text[at + character.len_utf8()..];
            problems(&format!("{}{other}{rest}", &text[..at]));
        }
    }
}
