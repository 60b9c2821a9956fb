//! Running sums of values, most valuable first, and shares read off them.

use serde::{Deserialize, Serialize};

/// A point of a curve: a share of customers and the share of money that they bring.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Share of the customers.
    pub customers: f64,
    /// Share of the money.
    pub value: f64,
}

/// Running sums of descending values, in minor units; one more entry than customers, beginning with 0.
pub(super) struct Curve {
    sums: Vec<i64>,
}

impl Curve {
    pub(super) fn new(descending: &[i64]) -> Self {
        let mut sum = 0i64;
        let running = descending.iter().map(|value| {
            sum = sum.saturating_add(*value);
            sum
        });
        Self { sums: std::iter::once(0).chain(running).collect() }
    }

    pub(super) fn n(&self) -> usize {
        self.sums.len() - 1
    }

    pub(super) fn total(&self) -> i64 {
        self.sums.last().copied().unwrap_or(0)
    }

    /// Money of the most valuable share `p` of customers, linear between customers.
    pub(super) fn top(&self, p: f64) -> f64 {
        let at = p.clamp(0.0, 1.0) * self.n() as f64;
        let below = at.floor();
        let sum = |at: usize| self.sums.get(at).copied().unwrap_or_else(|| self.total()) as f64;
        let (low, high) = (sum(below as usize), sum(below as usize + 1));
        low + (at - below) * (high - low)
    }

    /// Share of customers, most valuable first, that bring a share of the money; none when there is no money to share.
    pub(super) fn customers_for(&self, share: f64) -> Option<f64> {
        let total = self.total();
        if total <= 0 {
            return None;
        }
        let wanted = share * total as f64;
        let at = self.sums.iter().position(|&sum| sum as f64 >= wanted)?;
        let sum = |at: usize| self.sums.get(at).copied().unwrap_or(0) as f64;
        let before = at.saturating_sub(1);
        let step = sum(at) - sum(before);
        let part = if step > 0.0 { (wanted - sum(before)) / step } else { 0.0 };
        Some((before as f64 + part) / self.n() as f64)
    }

    /// Shares of customers at which curves are drawn: every customer of a few, else every hundredth, and thousandths at
    /// the top where curves are steep.
    pub(super) fn places(&self) -> Vec<f64> {
        let n = self.n();
        if n <= 100 {
            return (0..=n).map(|at| at as f64 / n as f64).collect();
        }
        let top = (0..10).map(|at| f64::from(at) / 1_000.0);
        top.chain((1..=100).map(|at| f64::from(at) / 100.0)).collect()
    }

    /// Sum of values times their ranks, the least valuable first: the running sums added up.
    pub(super) fn rank_sum(&self) -> f64 {
        self.sums.iter().map(|&sum| sum as f64).sum()
    }

    /// Gini's coefficient; none when there is no money to share.
    pub(super) fn gini(&self) -> Option<f64> {
        let (n, total) = (self.n() as f64, self.total() as f64);
        if total <= 0.0 {
            return None;
        }
        // Twice the area between the curve and the diagonal, by trapezia: equal to the formula of the documentation.
        let inner = self.rank_sum() - total / 2.0;
        Some(2.0 * inner / (n * total) - 1.0)
    }
}
