//! Who came, stayed, came back and left, period by period.

use super::Times;
use crate::Day;
use serde::{Deserialize, Serialize};

/// Customers of one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodRow {
    /// Its first day.
    pub start: Day,
    /// First purchase in it.
    pub new: u64,
    /// Active in it and in the one before.
    pub returning: u64,
    /// Active in it, not in the one before, but earlier.
    pub resurrected: u64,
    /// Active in the one before and not in it.
    pub dormant: u64,
    /// Active in it.
    pub active: u64,
    /// Whether all its days are known.
    pub complete: bool,
}

/// The accounting identity, looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Periods looked at.
    pub n_checked: u64,
    /// Periods in which `active` is not what the flows make it.
    pub n_broken: u64,
}

/// States of a customer in a period; `dormant` for the first period away, `away` later, `future` before the first
/// purchase.
pub(super) const STATES: [&str; 6] = ["new", "returning", "resurrected", "dormant", "away", "future"];

/// The state in period `at`, by position in [`STATES`], and the periods since the last active one: 0 when active, -1 before
/// the first.
pub(super) fn state(active: impl Iterator<Item = i32>, at: i32) -> (u32, i64) {
    let (mut before, mut own) = (None, false);
    for index in active.take_while(|&index| index <= at) {
        own = index == at;
        if !own {
            before = Some(index);
        }
    }
    match (own, before) {
        (true, None) => (0, 0),
        (true, Some(last)) if last == at - 1 => (1, 0),
        (true, Some(_)) => (2, 0),
        (false, Some(last)) if last == at - 1 => (3, 1),
        (false, Some(last)) => (4, i64::from(at - last)),
        (false, None) => (5, -1),
    }
}

pub(super) fn periods(times: &Times) -> Vec<PeriodRow> {
    let row = |index: i32| PeriodRow {
        start: times.period.start(index),
        new: 0,
        returning: 0,
        resurrected: 0,
        dormant: 0,
        active: 0,
        complete: times.complete(index),
    };
    let mut rows: Vec<PeriodRow> = (times.first..=times.last).map(row).collect();
    let mut count = |index: i32, field: fn(&mut PeriodRow) -> &mut u64| {
        let at = usize::try_from(index - times.first).ok();
        if let Some(row) = at.and_then(|at| rows.get_mut(at)) {
            *field(row) += 1;
        }
    };
    for (_, days, _) in times.purchases.buyers() {
        let mut before = None;
        for index in times.active(days) {
            count(index, |row| &mut row.active);
            match before {
                None => count(index, |row| &mut row.new),
                Some(last) if last == index - 1 => count(index, |row| &mut row.returning),
                Some(last) => {
                    count(last + 1, |row| &mut row.dormant);
                    count(index, |row| &mut row.resurrected);
                }
            }
            before = Some(index);
        }
        if let Some(last) = before {
            count(last + 1, |row| &mut row.dormant);
        }
    }
    rows
}

/// Both equations, in every period that has one before it.
pub(super) fn identity(rows: &[PeriodRow]) -> Identity {
    let pairs = rows.iter().zip(rows.iter().skip(1));
    let broken = pairs.clone().filter(|(before, row)| {
        row.active + row.dormant != before.active + row.new + row.resurrected
            || row.active != row.new + row.returning + row.resurrected
    });
    Identity { n_checked: pairs.clone().count() as u64, n_broken: broken.count() as u64 }
}
