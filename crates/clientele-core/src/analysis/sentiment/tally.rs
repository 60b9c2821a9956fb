//! Counts and sums of scores. Sums are whole numbers, so that they do not depend on the order of the rows.

use super::{Label, Summary};
use crate::stats::wilson::wilson;

/// Scores are added in units of this.
const UNIT: f64 = 1e-12;

/// What is counted of some texts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    /// By [`Label::ALL`].
    labels: [u64; 3],
    sum: i128,
    squares: i128,
}

impl Tally {
    /// Count a score `n` times.
    pub(super) fn add(&mut self, score: f64, label: Label, n: u64) {
        if let Some(count) = self.labels.get_mut(label as usize) {
            *count += n;
        }
        self.sum += whole(score) * i128::from(n);
        self.squares += whole(score * score) * i128::from(n);
    }

    pub(super) fn n(&self) -> u64 {
        self.labels.iter().sum()
    }

    /// Shares with Wilson's interval, the mean with the normal one.
    pub(super) fn summary(&self) -> Summary {
        let n = self.n();
        let [negative, neutral, positive] = self.labels;
        let share = |count: u64| (n > 0).then(|| count as f64 / n as f64);
        let ends = |count: u64| wilson(count, n).unzip();
        let mean = (n > 0).then(|| self.sum as f64 * UNIT / n as f64);
        let half = mean.filter(|_| n > 1).map(|mean| {
            let squares = self.squares as f64 * UNIT - mean * mean * n as f64;
            1.96 * (squares.max(0.0) / (n - 1) as f64 / n as f64).sqrt()
        });
        let (positive_lo, positive_hi) = ends(positive);
        let (negative_lo, negative_hi) = ends(negative);
        let (neutral_lo, neutral_hi) = ends(neutral);
        Summary {
            n,
            share_positive: share(positive),
            positive_lo,
            positive_hi,
            share_negative: share(negative),
            negative_lo,
            negative_hi,
            share_neutral: share(neutral),
            neutral_lo,
            neutral_hi,
            mean,
            mean_lo: mean.zip(half).map(|(mean, half)| (mean - half).max(-1.0)),
            mean_hi: mean.zip(half).map(|(mean, half)| (mean + half).min(1.0)),
        }
    }
}

fn whole(value: f64) -> i128 {
    (value / UNIT).round() as i128
}
