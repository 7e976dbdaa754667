//! Places: where a label has room among the marks of a drawing.
//!
//! In: areas and lines that are taken. Out: the first place that is free. Never: drawing.

use crate::chart::draw::{Area, Point};

/// What stands in a drawing already.
#[derive(Debug, Clone, Default)]
pub struct Places {
    areas: Vec<Area>,
    lines: Vec<(Point, Point)>,
}

impl Places {
    /// Marks an area as taken.
    pub fn take(&mut self, area: Area) {
        self.areas.push(area);
    }

    /// Marks a straight line as taken.
    pub fn take_line(&mut self, from: Point, to: Point) {
        self.lines.push((from, to));
    }

    /// Whether nothing stands in an area.
    pub fn is_free(&self, area: Area) -> bool {
        self.areas.iter().all(|taken| !meet(*taken, area))
            && self.lines.iter().all(|(from, to)| !crosses(area, *from, *to))
    }

    /// Takes the first of some places that is free; none when none is.
    pub fn first_free(&mut self, places: impl IntoIterator<Item = Area>) -> Option<Area> {
        let free = places.into_iter().find(|area| self.is_free(*area))?;
        self.take(free);
        Some(free)
    }
}

fn meet(one: Area, other: Area) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
}

/// Whether a line has a part inside an area (after Liang and Barsky).
fn crosses(area: Area, from: Point, to: Point) -> bool {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let edges = [
        (-dx, from.0 - area.x),
        (dx, area.x + area.width - from.0),
        (-dy, from.1 - area.y),
        (dy, area.y + area.height - from.1),
    ];
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (step, room) in edges {
        if step.abs() < 1e-9 {
            if room < 0.0 {
                return false;
            }
        } else if step < 0.0 {
            start = start.max(room / step);
        } else {
            end = end.min(room / step);
        }
    }
    start < end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_takes_only_the_areas_it_goes_through() {
        let mut places = Places::default();
        places.take_line((0.0, 0.0), (100.0, 100.0));
        let area = |x, y| Area { x, y, width: 10.0, height: 10.0 };
        assert!(!places.is_free(area(45.0, 45.0)));
        assert!(places.is_free(area(60.0, 20.0)));
        assert!(places.is_free(area(105.0, 105.0)));
        let free = places.first_free([area(50.0, 50.0), area(0.0, 50.0)]);
        assert_eq!(free, Some(area(0.0, 50.0)));
        assert!(!places.is_free(area(5.0, 55.0)));
    }
}
