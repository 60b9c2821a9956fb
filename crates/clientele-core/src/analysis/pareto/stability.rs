//! Do the best stay the best? One stretch of time against the next.

use super::tiers;
use crate::Day;
use crate::model::{Returns, View};
use crate::stats::normal::{both_above, normal_quantile};
use crate::stats::wilson::wilson;
use serde::{Deserialize, Serialize};

/// Which share of the customers is the top.
const TOP: f64 = 0.2;
/// The longest stretch: a year, so that seasons do not tell.
const LONGEST: i32 = 365;

/// How many of the top fifth stayed there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stability {
    /// First day of the first stretch.
    pub from: Day,
    /// First day of the second stretch.
    pub split: Day,
    /// Last day of the second stretch.
    pub to: Day,
    /// Customers with a purchase in the first stretch.
    pub n_customers: u64,
    /// The top fifth of them by the money of their purchases in the first stretch.
    pub n_top: u64,
    /// Those of them who are in the top fifth, of the same customers, in the second.
    pub n_stayed: u64,
    /// Share of the top that stayed.
    pub share: f64,
    /// Lower end of its interval.
    pub lo: f64,
    /// Upper end of its interval.
    pub hi: f64,
    /// The share that would stay if the stretches had nothing to do with each other.
    pub chance: f64,
    /// The share that regression to the mean lets expect.
    pub expected: f64,
    /// Spearman's correlation of the customers' money in the two stretches.
    pub rank_correlation: f64,
    /// Money per customer of the top in the first stretch.
    pub mean_before: f64,
    /// Money per customer of the same in the second.
    pub mean_after: f64,
}

/// None with less than ten customers, or less than 20 days.
pub(super) fn stability(view: &View, returns: Returns, as_of: Day) -> Option<Stability> {
    let purchases = view.purchases(as_of, returns);
    let days = || purchases.buyers().map(|(_, days, _)| days);
    let first = days().filter_map(|days| days.first()).min().copied()?;
    let last = days().filter_map(|days| days.last()).max().copied()?;
    let length = ((last - first + 1) / 2).min(LONGEST);
    let (from, split) = (last + 1 - 2 * length, last + 1 - length);
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for (_, days, amounts) in purchases.buyers() {
        let money = |from: i32, to: i32| {
            let range = days.partition_point(|day| *day < from)..days.partition_point(|day| *day < to);
            amounts.get(range).unwrap_or_default()
        };
        let earlier = money(from, split);
        if !earlier.is_empty() {
            before.push(earlier.iter().sum::<i64>());
            after.push(money(split, last + 1).iter().sum::<i64>());
        }
    }
    let n = before.len();
    if n < 10 || length < 10 {
        return None;
    }
    let edge = |values: &[i64]| {
        let mut descending = values.to_vec();
        descending.sort_unstable();
        descending.reverse();
        tiers::by_customers(&descending, &[TOP]).first().copied().unwrap_or(i64::MAX)
    };
    // Who bought nothing in the second stretch is not at the top of it, however few did.
    let (top_before, top_after) = (edge(&before), edge(&after).max(1));
    let pairs = || before.iter().zip(&after);
    let top = || pairs().filter(|(before, _)| **before >= top_before);
    let n_top = top().count() as u64;
    let n_stayed = top().filter(|(_, after)| **after >= top_after).count() as u64;
    let chance = after.iter().filter(|after| **after >= top_after).count() as f64 / n as f64;
    let (lo, hi) = wilson(n_stayed, n_top)?;
    let rank_correlation = correlation(&ranks(&before), &ranks(&after))?;
    // Kruskal: the correlation of the normal variables that have this correlation of ranks.
    let rho = 2.0 * (std::f64::consts::PI / 6.0 * rank_correlation).sin();
    let share_before = n_top as f64 / n as f64;
    let expected = if chance > 0.0 && chance < 1.0 && share_before < 1.0 {
        let border = |share: f64| normal_quantile(1.0 - share);
        both_above(border(share_before), border(chance), rho) / share_before
    } else {
        chance
    };
    let mean = |of: fn((&i64, &i64)) -> i64| view.transactions.money(top().map(of).sum()) / n_top as f64;
    Some(Stability {
        from: Day(from),
        split: Day(split),
        to: Day(last),
        n_customers: n as u64,
        n_top,
        n_stayed,
        share: n_stayed as f64 / n_top as f64,
        lo,
        hi,
        chance,
        expected,
        rank_correlation,
        mean_before: mean(|(before, _)| *before),
        mean_after: mean(|(_, after)| *after),
    })
}

/// Ranks from 1; equal values share the mean of theirs.
fn ranks(values: &[i64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let rank = |value: &i64| {
        let below = sorted.partition_point(|other| other < value);
        let upto = sorted.partition_point(|other| other <= value);
        (below + upto + 1) as f64 / 2.0
    };
    values.iter().map(rank).collect()
}

/// Pearson's correlation; none when one of the two does not vary.
fn correlation(a: &[f64], b: &[f64]) -> Option<f64> {
    let n = a.len() as f64;
    let (mean_a, mean_b) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (a, b) in a.iter().zip(b) {
        let (a, b) = (a - mean_a, b - mean_b);
        (ab, aa, bb) = (ab + a * b, aa + a * a, bb + b * b);
    }
    (aa > 0.0 && bb > 0.0).then(|| ab / (aa * bb).sqrt())
}
