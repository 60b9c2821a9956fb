//! The continuous variant: answers as scores whose means place a feature in a plane.

use super::Class;
use super::classes::Cells;
use serde::{Deserialize, Serialize};

/// Scores of functional answers, from like to dislike; a feature liked when there counts more than one disliked.
const FUNCTIONAL: [f64; 5] = [4.0, 2.0, 0.0, -1.0, -2.0];
/// Scores of dysfunctional answers.
const DYSFUNCTIONAL: [f64; 5] = [-2.0, -1.0, 0.0, 2.0, 4.0];
/// Half of the positive scale: from here on, a mean is high.
const HALF: f64 = 2.0;

/// A feature by mean scores.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Continuous {
    /// Answers used.
    pub n: u64,
    /// Answers left out because both scores are below zero.
    pub n_left_out: u64,
    /// Mean score of the functional answers, -2 to 4.
    pub functional: f64,
    /// Lower end of its 95% interval.
    pub functional_lo: f64,
    /// Upper end.
    pub functional_hi: f64,
    /// Mean score of the dysfunctional answers, -2 to 4.
    pub dysfunctional: f64,
    /// Lower end of its 95% interval.
    pub dysfunctional_lo: f64,
    /// Upper end.
    pub dysfunctional_hi: f64,
    /// The class of the quadrant, split at 2.
    pub class: Class,
    /// Whether that is the class by counts, too.
    pub agrees: bool,
}

/// The means of a feature; none without answers that are used.
pub(super) fn of(cells: &Cells, by_counts: Option<Class>) -> Option<Continuous> {
    let (mut used, mut left_out) = (Vec::new(), 0);
    for (row, up) in cells.iter().zip(FUNCTIONAL) {
        for (&n, across) in row.iter().zip(DYSFUNCTIONAL) {
            if up < 0.0 && across < 0.0 {
                left_out += n;
            } else {
                used.push((n as f64, up, across));
            }
        }
    }
    let n: f64 = used.iter().map(|(n, _, _)| n).sum();
    if n == 0.0 {
        return None;
    }
    let (up, up_half) = mean(n, used.iter().map(|&(n, up, _)| (n, up)));
    let (across, across_half) = mean(n, used.iter().map(|&(n, _, across)| (n, across)));
    let class = match (up >= HALF, across >= HALF) {
        (true, true) => Class::OneDimensional,
        (true, false) => Class::Attractive,
        (false, true) => Class::MustBe,
        (false, false) => Class::Indifferent,
    };
    Some(Continuous {
        n: n as u64,
        n_left_out: left_out,
        functional: up,
        functional_lo: up - up_half,
        functional_hi: up + up_half,
        dysfunctional: across,
        dysfunctional_lo: across - across_half,
        dysfunctional_hi: across + across_half,
        class,
        agrees: by_counts == Some(class),
    })
}

/// The mean of weighted values and half the width of its 95% interval (normal).
fn mean(n: f64, values: impl Iterator<Item = (f64, f64)> + Clone) -> (f64, f64) {
    let mean = values.clone().map(|(weight, value)| weight * value).sum::<f64>() / n;
    let squares: f64 = values.map(|(weight, value)| weight * (value - mean).powi(2)).sum();
    let error = if n > 1.0 { (squares / (n - 1.0) / n).sqrt() } else { 0.0 };
    (mean, 1.959_963_984_540_054 * error)
}
