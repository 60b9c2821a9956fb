//! The whale curve: who brings profit and who takes it away again.

use super::Ranked;
use super::curve::{Curve, Point};
use crate::model::{Returns, View};
use serde::{Deserialize, Serialize};

/// What the curve adds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Money less cost.
    Profit,
    /// Money: no cost is mapped.
    Revenue,
}

/// Running profit of customers, most profitable first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Whale {
    /// What is added up.
    pub basis: Basis,
    /// Profit of all together.
    pub total: f64,
    /// Customers who bring more than they cost.
    pub n_gaining: u64,
    /// Customers who cost more than they bring.
    pub n_losing: u64,
    /// The highest point as a share of the total; null when the total is not above zero.
    pub peak: Option<f64>,
    /// Share of the customers at the highest point.
    pub peak_customers: f64,
    /// What the losing customers take away, zero or below.
    pub losses: f64,
    /// The curve; empty when the total is not above zero.
    pub points: Vec<Point>,
}

/// The curve by profit where a cost is mapped, by money where values below zero make it worth drawing.
pub(super) fn whale(view: &View, ranked: &Ranked, returns: Returns) -> Option<Whale> {
    let (basis, descending) = match profits(view, ranked, returns) {
        Some(profits) => (Basis::Profit, profits),
        None if ranked.descending.last().is_some_and(|least| *least < 0) => {
            (Basis::Revenue, ranked.descending.clone())
        }
        None => return None,
    };
    let curve = Curve::new(&descending);
    let total = curve.total();
    let n = descending.len() as f64;
    let gaining = descending.partition_point(|value| *value > 0);
    let losing = descending.len() - descending.partition_point(|value| *value >= 0);
    let losses = descending.iter().rev().take(losing).sum::<i64>();
    let share = |money: f64| money / total as f64;
    let peak_customers = gaining as f64 / n;
    let point = |customers: f64| Point { customers, value: share(curve.top(customers)) };
    let mut places = curve.places();
    places.push(peak_customers);
    places.sort_unstable_by(f64::total_cmp);
    places.dedup();
    Some(Whale {
        basis,
        total: view.transactions.money(total),
        n_gaining: gaining as u64,
        n_losing: losing as u64,
        peak: (total > 0).then(|| share(curve.top(peak_customers))),
        peak_customers,
        losses: view.transactions.money(losses),
        points: if total > 0 { places.into_iter().map(point).collect() } else { Vec::new() },
    })
}

/// Profit of each customer of the ranking, most profitable first; none without a cost column.
fn profits(view: &View, ranked: &Ranked, returns: Returns) -> Option<Vec<i64>> {
    let data = view.transactions;
    let cost = data.cost.as_ref()?;
    let mut of = vec![0i64; data.customers.len()];
    for row in view.rows.iter() {
        let (Some(&who), Some(&day), Some(&cost)) =
            (data.customer.get(row), data.day.get(row), cost.get(row))
        else {
            continue;
        };
        if day > ranked.as_of.0 || (returns == Returns::Exclude && data.not_positive.get(row)) {
            continue;
        }
        if let Some(sum) = of.get_mut(who as usize) {
            *sum = sum.saturating_add(cost);
        }
    }
    let metrics = &ranked.metrics;
    let cost_of = |customer: &u32| of.get(*customer as usize).copied().unwrap_or(0);
    let mut profits: Vec<i64> =
        metrics.customers.iter().zip(&metrics.minor).map(|(who, minor)| minor - cost_of(who)).collect();
    profits.sort_unstable();
    profits.reverse();
    Some(profits)
}
