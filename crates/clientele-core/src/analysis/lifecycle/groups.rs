//! The four allegiance groups: old, new, swing, rival's.

use super::{Params, Times};
use crate::Day;
use crate::model::View;
use serde::{Deserialize, Serialize};

/// The groups.
pub const GROUPS: [&str; 4] = ["old", "new", "swing", "rival"];

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRow {
    /// Its code.
    pub group: String,
    /// Customers.
    pub n_customers: u64,
    /// Their purchases.
    pub n_orders: u64,
    /// Their money, returns taken off.
    pub revenue: f64,
    /// Share of the customers.
    pub share_customers: f64,
    /// Share of the money; null when there is none to share.
    pub share_revenue: Option<f64>,
}

/// The group of a customer with these days of purchase, by position in [`GROUPS`].
pub(super) fn of(days: &[i32], as_of: Day, params: &Params) -> u32 {
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return 3 };
    let since = |day: i32| f64::from(as_of.0 - day);
    let gaps = days.iter().zip(days.iter().skip(1)).map(|(from, to)| f64::from(to - from));
    let longest = gaps.fold(since(last), f64::max);
    if since(first) <= params.new_days {
        1
    } else if since(last) > params.lapsed_days {
        3
    } else if first == last || longest > params.swing_days {
        2
    } else {
        0
    }
}

pub(super) fn groups(view: &View, times: &Times, params: &Params) -> Vec<GroupRow> {
    let mut sums = [(0u64, 0u64, 0i64); GROUPS.len()];
    for (customer, days, amounts) in times.purchases.buyers() {
        let money = amounts.iter().sum::<i64>() + times.purchases.refund(customer as usize);
        if let Some((n, orders, sum)) = sums.get_mut(of(days, times.as_of, params) as usize) {
            *n += 1;
            *orders += days.len() as u64;
            *sum += money;
        }
    }
    let (n, total) = sums.iter().fold((0, 0), |(n, total), (own, _, sum)| (n + own, total + sum));
    let row = |(group, (own, n_orders, sum)): (&&str, (u64, u64, i64))| GroupRow {
        group: (*group).to_owned(),
        n_customers: own,
        n_orders,
        revenue: view.transactions.money(sum),
        share_customers: own as f64 / n.max(1) as f64,
        share_revenue: (total > 0).then(|| sum as f64 / total as f64),
    };
    GROUPS.iter().zip(sums).map(row).collect()
}
