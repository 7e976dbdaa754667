//! Rules that every drawing keeps: what a text stands on and meets, what crosses it, what leaves the
//! drawing, what is seen on the page.
//!
//! In: the marks of a drawing. Out: a failed assertion with the case. Never: a rule of one shape.

use std::collections::BTreeSet;
use std::fmt::Debug;

use berattelse::doc::theme::{Colour, Theme};

use crate::chart_marks::{Drawn, Frame, Mark, Text};

/// Nothing leaves the drawing, no two texts meet, no target's line runs through a text.
pub fn check_places(drawn: &Drawn, case: &impl Debug) {
    let texts: Vec<&Text> = drawn.texts().collect();
    for (index, text) in texts.iter().enumerate() {
        let Text { words, area, size, .. } = text;
        assert!(*size >= 13.0, "`{words}` is too small: {case:?}");
        let is_clean = !words.contains(['\u{AD}', '\n']) && words.trim() == words;
        assert!(is_clean, "`{words}`: {case:?}");
        let is_inside = area.left >= -0.5
            && area.top >= -1.0
            && area.right <= drawn.width + 0.5
            && area.bottom <= drawn.height + 0.5;
        assert!(is_inside, "`{words}` {area:?} leaves {drawn:?}: {case:?}");
        let letters = area.grown(-0.15);
        let met =
            texts[index + 1..].iter().find(|other| other.area.grown(-0.15).meets(letters));
        assert!(met.is_none(), "`{words}` meets {met:?}: {case:?}");
    }
    for ((x, top), (until, bottom)) in drawn.lines("mal").filter(|(top, end)| top.0 == end.0) {
        let line = Frame { left: x, top, right: until, bottom };
        let crossed = texts.iter().find(|text| text.area.meets(line));
        assert!(crossed.is_none(), "the target crosses {crossed:?}: {case:?}");
    }
    let page = Frame { left: 0.0, top: 0.0, right: drawn.width, bottom: drawn.height };
    let left = drawn.marks.iter().find(|mark| !is_within(mark, page.grown(0.5)));
    assert!(left.is_none(), "{left:?} leaves {page:?}: {case:?}");
}

fn is_within(mark: &Mark, page: Frame) -> bool {
    let holds = |x: f64, y: f64| page.grown(1e-6).has(x, y);
    match mark {
        Mark::Fill { area, .. } => holds(area.left, area.top) && holds(area.right, area.bottom),
        Mark::Disc { x, y, radius, .. } | Mark::Ring { x, y, radius, .. } => {
            holds(x - radius, y - radius) && holds(x + radius, y + radius)
        }
        Mark::Line { points, .. } => points.iter().all(|(x, y)| holds(*x, *y)),
        Mark::Text(_) => true,
    }
}

/// Every text is read on what it stands on, in light and dark, and nothing lies over it or runs
/// through it; every mark is seen on the page.
pub fn check_sight(drawn: &Drawn, theme: &Theme, case: &impl Debug) {
    let marks = &drawn.marks;
    for (index, mark) in marks.iter().enumerate() {
        let Mark::Text(Text { area, role, has_halo, words, .. }) = mark else { continue };
        let (under, over) = (&marks[..index], &marks[index + 1..]);
        for background in backgrounds(*area, if *has_halo { &[] } else { under }) {
            for mode in [light, dark] {
                let contrast = mode(theme, role).contrast(mode(theme, background));
                assert!(
                    contrast >= 450,
                    "`{words}` ({role}) stands on {background} with {contrast} of 450: {case:?}"
                );
            }
        }
        let hidden = over.iter().find(|mark| covers(mark, *area));
        assert!(hidden.is_none(), "`{words}` is under {hidden:?}: {case:?}");
        // What lies under a fill on which the text stands is not seen.
        let ground = under.iter().rposition(|mark| holds(mark, *area)).unwrap_or(0);
        let crossed = marks[ground..].iter().find(|mark| crosses(mark, *area, *has_halo));
        assert!(crossed.is_none(), "`{words}` is crossed by {crossed:?}: {case:?}");
    }
    check_roles(marks, theme, case);
    check_marks(marks, theme, case);
}

fn light(theme: &Theme, role: &str) -> Colour {
    theme.tone(role).light
}

fn dark(theme: &Theme, role: &str) -> Colour {
    theme.tone(role).dark
}

/// What can be left out without losing a fact, so that no contrast is asked of it.
const DECORATIVE: [&str; 7] =
    ["bg", "grid", "track", "tint-risk-0", "tint-risk-1", "tint-risk-2", "tint-risk-3"];

/// Every other role that is drawn on the page is seen on it.
fn check_roles(marks: &[Mark], theme: &Theme, case: &impl Debug) {
    let mut roles = BTreeSet::new();
    for mark in marks {
        match mark {
            Mark::Fill { role, .. }
            | Mark::Disc { role, .. }
            | Mark::Ring { role, .. }
            | Mark::Line { role, .. } => roles.insert(role.as_str()),
            Mark::Text(_) => continue,
        };
    }
    for role in roles {
        // What is drawn on a status or risk is judged by what is written on it.
        if DECORATIVE.contains(&role) || role.starts_with("on-") {
            continue;
        }
        for mode in [light, dark] {
            let contrast = mode(theme, role).contrast(mode(theme, "bg"));
            assert!(contrast >= 300, "{role} has {contrast} of 300 on the page: {case:?}");
        }
    }
}

/// No disc hides a part of last year's ring, and where a target's line runs through a bar it is seen
/// on one side at least.
fn check_marks(marks: &[Mark], theme: &Theme, case: &impl Debug) {
    for (index, mark) in marks.iter().enumerate() {
        let (under, over) = (&marks[..index], &marks[index + 1..]);
        match mark {
            Mark::Ring { x, y, radius, role } if role == "forr" => {
                let hides = |mark: &&Mark| match mark {
                    Mark::Disc { x: left, y: top, radius: other, .. } => {
                        let apart = (x - left).hypot(y - top);
                        apart < radius + other && apart + other > *radius
                    }
                    _ => false,
                };
                let hidden = over.iter().find(hides);
                assert!(hidden.is_none(), "{mark:?} is under {hidden:?}: {case:?}");
            }
            Mark::Line { points, weight, role } if role == "mal" && points.len() == 2 => {
                let (x, side) = (points[0].0, weight / 2.0 + 0.2);
                let is_crossed = |area: &Frame| {
                    points[1].0 == x && area.left < x && x < area.right && area.height() > 8.0
                };
                for mark in under {
                    let Mark::Fill { area, role } = mark else { continue };
                    if !role.starts_with("nu") || !is_crossed(area) {
                        continue;
                    }
                    let y = f64::midpoint(area.top, area.bottom);
                    let is_seen = [x - side, x + side].into_iter().any(|x| {
                        let ground = ground(x, y, under);
                        [light, dark]
                            .iter()
                            .all(|mode| mode(theme, "mal").contrast(mode(theme, ground)) >= 300)
                    });
                    assert!(is_seen, "the target is not seen in {area:?}: {case:?}");
                }
            }
            _ => {}
        }
    }
}

/// The roles of the fills that a text is seen on.
fn backgrounds(area: Frame, under: &[Mark]) -> BTreeSet<&str> {
    let y = f64::midpoint(area.top, area.bottom);
    let parts = [0.02, 0.25, 0.5, 0.75, 0.98];
    parts.into_iter().map(|part| ground(area.left + area.width() * part, y, under)).collect()
}

/// The role of the topmost fill at a place.
fn ground(x: f64, y: f64, under: &[Mark]) -> &str {
    let topmost = under.iter().rev().find_map(|mark| match mark {
        Mark::Fill { area, role } => area.has(x, y).then_some(role),
        Mark::Disc { x: left, y: top, radius, role } => {
            ((x - left).hypot(y - top) < *radius).then_some(role)
        }
        Mark::Ring { .. } | Mark::Line { .. } | Mark::Text(_) => None,
    });
    topmost.map_or("bg", String::as_str)
}

/// Whether a fill lies over a text that was written before it.
fn covers(mark: &Mark, text: Frame) -> bool {
    let text = letters(text);
    match mark {
        Mark::Fill { area, .. } => area.meets(text),
        Mark::Disc { x, y, radius, .. } => {
            let near = (x.clamp(text.left, text.right), y.clamp(text.top, text.bottom));
            (x - near.0).hypot(y - near.1) < *radius
        }
        Mark::Ring { .. } | Mark::Line { .. } | Mark::Text(_) => false,
    }
}

/// Whether a text stands wholly on a fill.
fn holds(mark: &Mark, text: Frame) -> bool {
    let text = letters(text);
    matches!(mark, Mark::Fill { area, .. } if area.left <= text.left
        && area.right >= text.right
        && area.top <= text.top
        && area.bottom >= text.bottom)
}

/// Whether a line runs through a text that has no edge in the colour of the page.
fn crosses(mark: &Mark, text: Frame, has_halo: bool) -> bool {
    let Mark::Line { points, .. } = mark else { return false };
    let text = letters(text);
    !has_halo && points.windows(2).any(|ends| runs_through(ends[0], ends[1], text))
}

/// The letters themselves, without the room for accents and descenders.
fn letters(area: Frame) -> Frame {
    let height = area.height();
    // What has no width is somewhere too.
    let side = f64::min(0.6, area.width() / 2.0);
    Frame {
        left: area.left + side,
        right: area.right - side,
        top: area.top + height * 0.12,
        bottom: area.bottom - height * 0.26,
    }
}

/// Whether a straight line meets a frame (Liang and Barsky).
fn runs_through(from: (f64, f64), until: (f64, f64), area: Frame) -> bool {
    let (dx, dy) = (until.0 - from.0, until.1 - from.1);
    let edges = [
        (-dx, from.0 - area.left),
        (dx, area.right - from.0),
        (-dy, from.1 - area.top),
        (dy, area.bottom - from.1),
    ];
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (slope, room) in edges {
        if slope == 0.0 {
            if room < 0.0 {
                return false;
            }
        } else if slope < 0.0 {
            enter = enter.max(room / slope);
        } else {
            leave = leave.min(room / slope);
        }
    }
    enter <= leave
}
