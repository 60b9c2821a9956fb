//! When a customer has brought back what winning the customer cost.

use super::base::Base;
use serde::{Deserialize, Serialize};

/// Cumulative margin of a customer against the cost of winning one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Payback {
    /// Cost of winning a customer.
    pub acquisition_cost: f64,
    /// Margin by age.
    pub points: Vec<PaybackPoint>,
    /// The first age by whose end the cost has come back; missing where it has not within the data. 0 is the period of
    /// the first purchase.
    pub periods: Option<u32>,
    /// The same for the upper end of the interval: payback is hardly sooner.
    pub earliest: Option<u32>,
    /// The same for the lower end: payback is hardly later.
    pub latest: Option<u32>,
    /// The same with margins discounted.
    pub discounted_periods: Option<u32>,
}

/// One age.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PaybackPoint {
    /// Periods since that of the first purchase.
    pub age: u32,
    /// Customers who have been watched that long.
    pub n: u64,
    /// Their margin per customer at that age.
    pub margin: f64,
    /// Sum of these up to this age.
    pub cumulative: f64,
    /// Lower end of its 95% interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// The sum discounted to the period of the first purchase.
    pub discounted: f64,
}

/// Ages told at most, and the fewest customers that an age is told for.
const MOST: usize = 60;
const FEWEST: u64 = 5;

/// Each age is averaged over all customers watched that long, so that young cohorts count where they can. The interval is
/// of the sum over the same customers: each customer's deviations are added up before they are squared (linearised, as
/// for clusters). `unit` is the margin in one minor unit of money.
pub(super) fn payback(base: &Base, unit: f64, discount: f64, acquisition_cost: f64) -> Payback {
    let ages = |first: i32| usize::try_from(base.last() - first + 1).unwrap_or(0).min(MOST);
    let (mut n, mut sums) = (vec![0u64; MOST], vec![0i64; MOST]);
    let bought = || {
        base.purchases
            .buyers()
            .filter_map(|(_, days, amounts)| Some((base.index(*days.first()?), days, amounts)))
    };
    for (first, days, amounts) in bought() {
        n.iter_mut().take(ages(first)).for_each(|n| *n += 1);
        for (&day, &amount) in
            days.iter().zip(amounts).take_while(|(day, _)| base.index(**day) <= base.last())
        {
            let age = usize::try_from(base.index(day) - first).ok();
            if let Some(sum) = age.and_then(|age| sums.get_mut(age)) {
                *sum = sum.saturating_add(amount);
            }
        }
    }
    // The first purchases' own age is always told.
    let told = n.iter().position(|&n| n < FEWEST).unwrap_or(MOST).max(1);
    let means: Vec<f64> =
        n.iter().zip(&sums).take(told).map(|(&n, &sum)| unit * sum as f64 / n.max(1) as f64).collect();
    let mut squares = vec![0.0; told];
    for (first, days, amounts) in bought() {
        let mut own = vec![0.0; ages(first).min(told)];
        for (&day, &amount) in days.iter().zip(amounts) {
            let age = usize::try_from(base.index(day) - first).ok();
            if let Some(own) = age.and_then(|age| own.get_mut(age)) {
                *own += unit * amount as f64;
            }
        }
        let mut influence = 0.0;
        for (at, square) in squares.iter_mut().enumerate() {
            if let (Some(own), Some(mean), Some(&n)) = (own.get(at), means.get(at), n.get(at)) {
                influence += (own - mean) / n as f64;
            }
            *square += influence * influence;
        }
    }
    let (mut cumulative, mut discounted) = (0.0, 0.0);
    let points: Vec<PaybackPoint> = (0u32..)
        .zip(means.iter().zip(&n).zip(&squares))
        .map(|(age, ((&margin, &n), square))| {
            cumulative += margin;
            discounted += margin / (1.0 + discount).powi(age as i32);
            let half = 1.96 * square.sqrt();
            let (lo, hi) = (cumulative - half, cumulative + half);
            PaybackPoint { age, n, margin, cumulative, lo, hi, discounted }
        })
        .collect();
    let reached = |of: fn(&PaybackPoint) -> f64| {
        points.iter().find(|point| of(point) >= acquisition_cost).map(|point| point.age)
    };
    Payback {
        acquisition_cost,
        periods: reached(|point| point.cumulative),
        earliest: reached(|point| point.hi),
        latest: reached(|point| point.lo),
        discounted_periods: reached(|point| point.discounted),
        points,
    }
}
