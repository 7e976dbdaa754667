//! Labels beside marks: moved apart where they would overlap.
//!
//! In: where labels want to stand. Out: where they stand. Never: drawing.

/// A label and the height of its mark above the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The middle of its mark, in units upwards.
    pub centre: f64,
    /// Its lines.
    pub lines: Vec<String>,
}

impl Label {
    fn height(&self, line: f64) -> f64 {
        self.lines.len() as f64 * line + 2.0
    }
}

/// What all labels need above each other.
pub fn height(labels: &[Label], line: f64) -> f64 {
    labels.iter().map(|label| label.height(line)).sum()
}

/// The middles of labels that are given in ascending order, moved apart as little as a pass from
/// below and a pass from above can. None stands higher than `top` as long as there is room.
pub fn spread(labels: &[Label], line: f64, top: f64) -> Vec<f64> {
    let mut places: Vec<f64> = labels.iter().map(|label| label.centre).collect();
    let apart = |left: usize| labels[left].height(line).midpoint(labels[left + 1].height(line));
    for index in 1..places.len() {
        places[index] = places[index].max(places[index - 1] + apart(index - 1));
    }
    if let Some(last) = places.last_mut() {
        *last = last.min(top - labels[labels.len() - 1].height(line) / 2.0);
    }
    for index in (1..places.len()).rev() {
        places[index - 1] = places[index - 1].min(places[index] - apart(index - 1));
    }
    // Nothing may stand under the axis; then it is the top that gives way.
    if let Some(first) = places.first_mut() {
        *first = first.max(labels[0].height(line) / 2.0);
    }
    for index in 1..places.len() {
        places[index] = places[index].max(places[index - 1] + apart(index - 1));
    }
    places
}
