//! Classes by share of money and tiers by share of customers. Borders are values, so equal customers stay together.

use super::curve::Curve;
use serde::{Deserialize, Serialize};

/// The ABC classes.
pub const CLASSES: [&str; 3] = ["a", "b", "c"];
/// The tiers of the pyramid.
pub const TIERS: [&str; 4] = ["top", "high", "medium", "low"];

/// One class or tier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tier {
    /// Its code.
    pub name: String,
    /// Customers.
    pub n_customers: u64,
    /// Their money.
    pub revenue: f64,
    /// Share of the customers.
    pub share_customers: f64,
    /// Share of the money; null when there is none to share.
    pub share_revenue: Option<f64>,
    /// Money per customer; null without customers.
    pub mean_value: Option<f64>,
    /// Value of the least valuable one; null without customers.
    pub from_value: Option<f64>,
}

/// Least value of each class but the last: that of the customer who reaches the share of the money.
pub(super) fn by_money(descending: &[i64], borders: &[f64]) -> Vec<i64> {
    let total = descending.iter().sum::<i64>();
    let edge = |border: &f64| {
        let wanted = border * total.max(0) as f64;
        if wanted <= 0.0 {
            return i64::MAX;
        }
        let mut sum = 0i64;
        let reaches = descending.iter().find(|&&value| {
            sum = sum.saturating_add(value);
            // A hair below, for borders that a sum meets exactly but for rounding.
            sum as f64 >= wanted * (1.0 - 1e-12)
        });
        reaches.copied().unwrap_or(i64::MIN)
    };
    borders.iter().map(edge).collect()
}

/// Least value of each tier but the last: that of the last customer who begins within the share of customers.
pub(super) fn by_customers(descending: &[i64], borders: &[f64]) -> Vec<i64> {
    let n = descending.len() as f64;
    let edge = |border: &f64| {
        let count = (border * n * (1.0 - 1e-12)).ceil() as usize;
        count.checked_sub(1).map_or(i64::MAX, |last| descending.get(last).copied().unwrap_or(i64::MIN))
    };
    borders.iter().map(edge).collect()
}

/// The position of the class of a value.
pub(super) fn place(edges: &[i64], value: i64) -> usize {
    edges.iter().take_while(|edge| value < **edge).count()
}

pub(super) fn rows(
    descending: &[i64],
    names: &[&str],
    edges: &[i64],
    money: impl Fn(i64) -> f64,
) -> Vec<Tier> {
    let curve = Curve::new(descending);
    let total = curve.total();
    let n = descending.len();
    let mut from = 0;
    let row = |(at, name): (usize, &&str)| {
        let end = edges.get(at).map_or(n, |edge| descending.partition_point(|value| value >= edge)).max(from);
        let own = descending.get(from..end).unwrap_or_default();
        from = end;
        let sum = own.iter().sum::<i64>();
        Tier {
            name: (*name).to_owned(),
            n_customers: own.len() as u64,
            revenue: money(sum),
            share_customers: own.len() as f64 / n.max(1) as f64,
            share_revenue: (total > 0).then(|| sum as f64 / total as f64),
            mean_value: (!own.is_empty()).then(|| money(sum) / own.len() as f64),
            from_value: own.last().map(|&value| money(value)),
        }
    };
    names.iter().enumerate().map(row).collect()
}
