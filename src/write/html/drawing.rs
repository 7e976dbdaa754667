//! Drawings as they stand in a page: the same marks in a third of the bytes.
//!
//! In: the markup that `chart/draw.rs` writes. Out: markup that looks the same under the rules of `looks`.
//! Never: another mark, another order.

use std::fmt::Write;

use crate::doc::theme::Theme;

/// The size of most texts, in tenths of a unit, and the one next to it.
const TEXT: &str = "135";
const SMALL: &str = "130";

/// Marks take their colour from `--c`: surfaces and texts as their fill, lines and rings as their stroke.
/// A rule goes before an attribute, so the size of most texts is for those that state no other.
const RULES: &str = "\
.chart{--c:var(--d-ink)}\
.chart :is(rect,circle,polygon,text){fill:var(--c)}\
.chart :is(path,.o){fill:none;stroke:var(--c)}\
.chart text:where(:not([font-size])){font-size:135px}\
.chart .t{font-size:130px}\
.chart .m{text-anchor:middle}\
.chart .e{text-anchor:end}\
.chart .b{font-weight:600}\
.chart .h{paint-order:stroke;stroke:var(--d-bg);stroke-width:40;stroke-linejoin:round}";

/// The rules that the classes of shortened drawings stand for: those above, and one a colour role.
pub(super) fn looks(theme: &Theme) -> String {
    let mut css = RULES.to_owned();
    for role in theme.tones.keys() {
        let _ = write!(css, ".chart .c-{role}{{--c:var(--d-{role})}}");
    }
    css
}

/// Shortens a drawing: looks become classes, and lines of one look that follow one another, such as a
/// hatching, one path.
pub(super) fn shortened(markup: &str) -> String {
    let mut rest = markup;
    let mut short = String::with_capacity(markup.len() / 2);
    write_nodes(&mut short, &nodes(&mut rest));
    short
}

/// An element with what stands in it.
struct Node<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    nodes: Vec<Node<'a>>,
    /// The words of a text, as they stand in the markup.
    text: &'a str,
}

/// Takes the elements up to the end of the one that they stand in.
fn nodes<'a>(rest: &mut &'a str) -> Vec<Node<'a>> {
    let mut nodes = Vec::new();
    while let Some(tag) = rest.strip_prefix('<').filter(|tag| !tag.starts_with('/')) {
        let (head, after) = tag.split_once('>').unwrap_or((tag, ""));
        *rest = after;
        let is_empty = head.ends_with('/');
        let head = head.trim_end_matches('/');
        let (name, attributes) = head.split_once(' ').unwrap_or((head, ""));
        let mut node =
            Node { name, attributes: pairs(attributes), nodes: Vec::new(), text: "" };
        if !is_empty {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            (node.text, *rest) = (text, after);
            node.nodes = self::nodes(rest);
            *rest = rest.split_once('>').map_or("", |(_, after)| after);
        }
        nodes.push(node);
    }
    nodes
}

/// `name="value"` and so on.
fn pairs(mut attributes: &str) -> Vec<(&str, &str)> {
    let mut pairs = Vec::new();
    while let Some((name, after)) = attributes.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        pairs.push((name.trim_start(), value));
        attributes = after;
    }
    pairs
}

/// How an element is to look: classes, and attributes that no class stands for.
#[derive(Default, Clone, PartialEq)]
struct Look {
    classes: Vec<String>,
    attributes: Vec<(String, String)>,
}

impl Look {
    fn of(node: &Node<'_>) -> Self {
        let mut look = Self::default();
        let has_halo = node.attributes.contains(&("paint-order", "stroke"));
        for (name, value) in &node.attributes {
            let class = match (*name, *value) {
                ("fill", "none") if node.name == "circle" => "o".to_owned(),
                // A polyline's points become a path; a polygon keeps its own.
                ("points", _) if node.name == "polyline" => continue,
                ("x" | "y", "0") | ("font-size", TEXT) | ("fill", "none") => continue,
                // The halo's stroke is that of all halos.
                ("stroke" | "stroke-width" | "stroke-linejoin", _) if has_halo => continue,
                ("paint-order", _) => "h".to_owned(),
                ("font-weight", "600") => "b".to_owned(),
                ("font-size", SMALL) => "t".to_owned(),
                ("text-anchor", "middle") => "m".to_owned(),
                ("text-anchor", "end") => "e".to_owned(),
                ("fill" | "stroke", colour) => match role(colour) {
                    Some("ink") if node.name == "text" => continue,
                    Some(role) => format!("c-{role}"),
                    None => continue,
                },
                _ => {
                    look.attributes.push(((*name).to_owned(), (*value).to_owned()));
                    continue;
                }
            };
            look.classes.push(class);
        }
        look
    }

    /// This look inside that of a group.
    fn within(mut self, group: &Self) -> Self {
        self.classes.splice(0..0, group.classes.iter().cloned());
        self.attributes.splice(0..0, group.attributes.iter().cloned());
        self
    }

    fn write(&self, short: &mut String) {
        if !self.classes.is_empty() {
            let _ = write!(short, " class=\"{}\"", self.classes.join(" "));
        }
        for (name, value) in &self.attributes {
            let _ = write!(short, " {name}=\"{value}\"");
        }
    }
}

/// `nu` of `var(--d-nu,#174486)`.
fn role(colour: &str) -> Option<&str> {
    let name = colour.strip_prefix("var(--d-")?;
    Some(&name[..name.find([',', ')'])?])
}

fn write_nodes(short: &mut String, nodes: &[Node<'_>]) {
    let mut rest = nodes;
    while let Some((node, mut after)) = rest.split_first() {
        let mut look = Look::of(node);
        // What a group says of its only mark, the mark says itself.
        let (node, is_alone) = match node.nodes.as_slice() {
            [only] if only.name != "g" && !look.is_empty() => {
                look = Look::of(only).within(&look);
                (only, true)
            }
            _ => (node, false),
        };
        if node.name == "polyline" {
            let mut path = Path::default();
            path.line(node);
            while let [next, others @ ..] = after
                && !is_alone
                && next.name == "polyline"
                && Look::of(next) == look
            {
                path.line(next);
                after = others;
            }
            short.push_str("<path");
            look.write(short);
            let _ = write!(short, " d=\"{}\"/>", path.data);
        } else {
            let _ = write!(short, "<{}", node.name);
            look.write(short);
            if node.nodes.is_empty() && node.text.is_empty() {
                short.push_str("/>");
            } else {
                let _ = write!(short, ">{}", node.text);
                write_nodes(short, &node.nodes);
                let _ = write!(short, "</{}>", node.name);
            }
        }
        rest = after;
    }
}

impl Look {
    fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.attributes.is_empty()
    }
}

/// Lines as the data of a path: the first point from the corner, each other from the one before.
#[derive(Default)]
struct Path {
    data: String,
    at: Option<(i32, i32)>,
}

impl Path {
    fn line(&mut self, polyline: &Node<'_>) {
        let points = polyline.attributes.iter().find(|(name, _)| *name == "points");
        let points = points.map_or("", |(_, points)| points).split_whitespace();
        for (index, point) in points.filter_map(number_pair).enumerate() {
            let (x, y) = point;
            let _ = match (self.at, index) {
                (None, _) => write!(self.data, "M{x}{}", signed(y)),
                (Some(at), 0) => write!(self.data, "m{}{}", x - at.0, signed(y - at.1)),
                (Some(at), _) if at.1 == y => write!(self.data, "h{}", x - at.0),
                (Some(at), _) if at.0 == x => write!(self.data, "v{}", y - at.1),
                (Some(at), _) => write!(self.data, "l{}{}", x - at.0, signed(y - at.1)),
            };
            self.at = Some(point);
        }
    }
}

fn number_pair(point: &str) -> Option<(i32, i32)> {
    let (x, y) = point.split_once(',')?;
    Some((x.parse().ok()?, y.parse().ok()?))
}

/// A number after another: a minus parts them as well as a space does.
fn signed(number: i32) -> String {
    if number < 0 { number.to_string() } else { format!(" {number}") }
}

#[cfg(test)]
mod tests {
    use super::{RULES, shortened};

    #[test]
    fn lines_of_one_look_become_one_path_and_others_stay_apart() {
        let line = |stroke: &str, points: &str| {
            format!(
                r#"<polyline fill="none" stroke="var(--d-{stroke},#174486)" stroke-width="2" points="{points}"/>"#
            )
        };
        let drawing = format!(
            r#"<g aria-hidden="true">{}{}{}</g><polyline fill="none" points="0,0 4,4"/>"#,
            line("nu", "1,2 3,4"),
            line("nu", "5,6 5,8 4,8"),
            line("ink", "9,9 8,8")
        );
        assert_eq!(
            shortened(&drawing),
            r#"<g aria-hidden="true"><path class="c-nu" stroke-width="2" d="M1 2l2 2m2 2v2h-1"/><path class="c-ink" stroke-width="2" d="M9 9l-1-1"/></g><path d="M0 0l4 4"/>"#
        );
    }

    #[test]
    fn every_rule_for_sizes_leaves_texts_with_their_own_size_alone() {
        let for_sizes = RULES.split_inclusive('}').filter(|rule| rule.contains("font-size:"));
        for rule in for_sizes {
            let is_for_a_class = rule.starts_with(".chart .t{");
            assert!(is_for_a_class || rule.contains(":where(:not([font-size]))"), "{rule}");
        }
    }

    #[test]
    fn group_of_one_mark_is_the_mark_and_text_stays_as_it_is() {
        let drawing = concat!(
            r#"<g aria-hidden="true"><g font-weight="600"><text x="0" y="7" text-anchor="middle" font-size="135" fill="var(--d-ink,#111)">&lt;polyline var(--d-</text></g>"#,
            r#"<g paint-order="stroke" stroke="var(--d-bg,#fff)" stroke-width="40"><text x="1" y="2" font-size="160" fill="var(--d-nu)">a</text><circle cx="1" cy="2" r="3" fill="none" stroke="var(--d-mal)"/></g></g>"#,
        );
        assert_eq!(
            shortened(drawing),
            concat!(
                r#"<g aria-hidden="true"><text class="b m" y="7">&lt;polyline var(--d-</text>"#,
                r#"<g class="h"><text class="c-nu" x="1" y="2" font-size="160">a</text><circle class="o c-mal" cx="1" cy="2" r="3"/></g></g>"#,
            )
        );
    }
}
