//! What the file tells: active, new and kept customers and their money, period by period.

use super::Params;
use crate::Day;
use crate::analysis::AnalysisError;
use crate::analysis::times::{MOST_PERIODS, Times};
use crate::cx::Cx;
use crate::model::{Purchases, View};
use crate::period::Period;
use crate::stats::wilson::wilson;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One complete period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PeriodRow {
    /// Its first day.
    pub start: Day,
    /// Customers with a purchase.
    pub active: u64,
    /// Those whose first purchase it was.
    pub new: u64,
    /// Those of the active who are active in the next period, too; missing for the last one.
    pub kept: Option<u64>,
    /// Their share.
    pub rate: Option<f64>,
    /// Lower end of its Wilson interval.
    pub lo: Option<f64>,
    /// Upper end.
    pub hi: Option<f64>,
    /// Revenue.
    pub revenue: f64,
}

/// Retention from one period to the next.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Retention {
    /// Share of a period's active customers who are active in the next.
    pub rate: f64,
    /// Lower end of its Wilson interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// Active customers of all periods taken.
    pub n: u64,
    /// Those of them who were kept.
    pub n_kept: u64,
    /// Pairs of periods taken.
    pub n_pairs: u64,
}

/// Sums of one period, money in minor units.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    active: u64,
    new: u64,
    kept: u64,
    resurrected: u64,
    revenue: i64,
}

/// The purchases of a view up to the end of its last complete period.
pub(super) struct Base<'a> {
    pub(super) as_of: Day,
    pub(super) purchases: Cow<'a, Purchases>,
    period: Period,
    first: i32,
    sums: Vec<Sums>,
}

impl<'a> Base<'a> {
    pub(super) fn of(view: &'a View, params: &Params, cx: &Cx) -> Result<Self, AnalysisError> {
        let times = Times::of(view, (params.period, params.returns), MOST_PERIODS, cx)?;
        let last = if times.complete(times.last) { times.last } else { times.last - 1 };
        let Times { as_of, purchases, period, first, .. } = times;
        let n = usize::try_from(last - first + 1).unwrap_or(0);
        if n < 2 {
            return Err(AnalysisError::NotEnough {
                what: "complete-periods".into(),
                needed: 2,
                found: n as u64,
            });
        }
        let mut base = Self { as_of, purchases, period, first, sums: Vec::new() };
        base.sums = base.count(n);
        Ok(base)
    }

    fn count(&self, n: usize) -> Vec<Sums> {
        let mut sums = vec![Sums::default(); n];
        for (_, days, amounts) in self.purchases.buyers() {
            let mut before = None;
            for (&day, &amount) in days.iter().zip(amounts) {
                let index = self.index(day);
                if before != Some(index) {
                    if let Some(previous) = before
                        && previous + 1 == index
                        && let Some(sums) = self.at(previous).and_then(|at| sums.get_mut(at))
                    {
                        sums.kept += 1;
                    }
                    if let Some(sums) = self.at(index).and_then(|at| sums.get_mut(at)) {
                        sums.active += 1;
                        sums.new += u64::from(before.is_none());
                        sums.resurrected += u64::from(before.is_some_and(|previous| previous + 1 < index));
                    }
                    before = Some(index);
                }
                if let Some(sums) = self.at(index).and_then(|at| sums.get_mut(at)) {
                    sums.revenue = sums.revenue.saturating_add(amount);
                }
            }
        }
        sums
    }

    /// The number of a day's period.
    pub(super) fn index(&self, day: i32) -> i32 {
        self.period.index(Day(day))
    }

    fn at(&self, index: i32) -> Option<usize> {
        usize::try_from(index.checked_sub(self.first)?).ok()
    }

    /// The last complete period.
    pub(super) fn last(&self) -> i32 {
        self.first + self.sums.len() as i32 - 1
    }

    /// Periods of a year.
    pub(super) fn per_year(&self) -> f64 {
        match self.period {
            Period::Day => 365.25,
            Period::Week => 365.25 / 7.0,
            Period::Month => 12.0,
            Period::Quarter => 4.0,
        }
    }

    /// The complete periods, oldest first.
    pub(super) fn rows(&self, money: impl Fn(i64) -> f64) -> Vec<PeriodRow> {
        let last = self.last();
        let row = |(index, sums): (i32, &Sums)| {
            let kept = (index < last).then_some(sums.kept);
            let interval = kept.and_then(|kept| wilson(kept, sums.active)).unzip();
            let share = |kept: u64| (sums.active > 0).then(|| kept as f64 / sums.active as f64);
            PeriodRow {
                start: self.period.start(index),
                active: sums.active,
                new: sums.new,
                kept,
                rate: kept.and_then(share),
                lo: interval.0,
                hi: interval.1,
                revenue: money(sums.revenue),
            }
        };
        (self.first..).zip(&self.sums).map(row).collect()
    }

    /// Retention over the last pairs of periods.
    pub(super) fn retention(&self, pairs: Option<u32>) -> Result<Retention, AnalysisError> {
        let all = self.sums.len() - 1;
        let n_pairs = pairs.map_or(all, |pairs| all.min(pairs as usize));
        let taken = self.sums.iter().rev().skip(1).take(n_pairs);
        let (n, n_kept) = taken.fold((0, 0), |(n, kept), sums| (n + sums.active, kept + sums.kept));
        let nobody = || AnalysisError::NotEnough { what: "active-customers".into(), needed: 1, found: 0 };
        let (lo, hi) = wilson(n_kept, n).ok_or_else(nobody)?;
        Ok(Retention { rate: n_kept as f64 / n as f64, lo, hi, n, n_kept, n_pairs: n_pairs as u64 })
    }

    /// Revenue of the complete periods in minor units, and their active customers, each once a period.
    pub(super) fn revenue(&self) -> (i64, u64) {
        let add = |(revenue, active): (i64, u64), sums: &Sums| {
            (revenue.saturating_add(sums.revenue), active + sums.active)
        };
        self.sums.iter().fold((0, 0), add)
    }

    /// Active customers of the last complete period.
    pub(super) fn n_last(&self) -> u64 {
        self.sums.last().map_or(0, |sums| sums.active)
    }

    /// Share of those active after a first purchase in an earlier period who had been away in between.
    pub(super) fn share_resurrected(&self) -> f64 {
        let again: u64 = self.sums.iter().map(|sums| sums.active - sums.new).sum();
        let resurrected: u64 = self.sums.iter().map(|sums| sums.resurrected).sum();
        resurrected as f64 / again.max(1) as f64
    }
}
