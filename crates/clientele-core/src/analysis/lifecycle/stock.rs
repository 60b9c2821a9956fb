//! Everybody who is away, by how long, and how many of such ever came back.

use super::Times;
use crate::stats::wilson::wilson;
use serde::{Deserialize, Serialize};

/// Customers away for the same number of periods.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StockRow {
    /// Least periods since the last active one.
    pub age_from: u32,
    /// Most; null for all that are older.
    pub age_to: Option<u32>,
    /// Customers of this age now.
    pub n_customers: u64,
    /// Times that a customer reached this age with a complete period to follow.
    pub n_at_risk: u64,
    /// Times that the customer was active in that period.
    pub n_reactivated: u64,
    /// Share that came back; null when nobody was at risk.
    pub rate: Option<f64>,
    /// Lower end of its interval.
    pub lo: Option<f64>,
    /// Upper end of its interval.
    pub hi: Option<f64>,
}

/// Ages told one by one; older ones are one row.
const AGES: usize = 12;

pub(super) fn stock(times: &Times) -> Vec<StockRow> {
    let settled = times.settled();
    // Index age - 1; the last entry holds all that are older.
    let mut now = [0u64; AGES + 1];
    let mut at_risk = [0u64; AGES + 1];
    let mut reactivated = [0u64; AGES + 1];
    let add = |counts: &mut [u64; AGES + 1], age: i32, times: i32| {
        let at = usize::try_from(age - 1).unwrap_or(0).min(AGES);
        if let Some(count) = counts.get_mut(at) {
            *count += times.max(0) as u64;
        }
    };
    let reach = |counts: &mut [u64; AGES + 1], oldest: i32| {
        (1..=oldest.min(AGES as i32)).for_each(|age| add(counts, age, 1));
        add(counts, AGES as i32 + 1, oldest - AGES as i32);
    };
    for (_, days, _) in times.purchases.buyers() {
        let mut last = None;
        for index in times.active(days).take_while(|&index| index <= settled) {
            if let Some(before) = last {
                let oldest: i32 = index - before - 1;
                reach(&mut at_risk, oldest);
                if oldest > 0 {
                    add(&mut reactivated, oldest, 1);
                }
            }
            last = Some(index);
        }
        if let Some(last) = last {
            // The present age was reached, but what follows is not known.
            reach(&mut at_risk, settled - last - 1);
            if settled > last {
                add(&mut now, settled - last, 1);
            }
        }
    }
    let rows = now.iter().zip(at_risk).zip(reactivated).zip(1u32..);
    rows.map(|(((&n_customers, n_at_risk), n_reactivated), age)| {
        let interval = wilson(n_reactivated, n_at_risk);
        StockRow {
            age_from: age,
            age_to: (age as usize <= AGES).then_some(age),
            n_customers,
            n_at_risk,
            n_reactivated,
            rate: (n_at_risk > 0).then(|| n_reactivated as f64 / n_at_risk as f64),
            lo: interval.map(|(lo, _)| lo),
            hi: interval.map(|(_, hi)| hi),
        }
    })
    .collect()
}
