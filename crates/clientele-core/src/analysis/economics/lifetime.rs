//! Lifetime figures as companies quote them, re-derived: spend times years, then discounted, then with the customers who
//! leave.

use super::Params;
use super::base::Base;
use crate::stats::wilson::wilson;
use serde::{Deserialize, Serialize};

/// A quoted figure and what becomes of it. Payments are at the beginning of each year, the first one now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lifetime {
    /// Spend of a year.
    pub yearly_spend: f64,
    /// Whether it is that of the file's customers.
    pub spend_of_file: bool,
    /// Years.
    pub years: u32,
    /// Share of customers who are still there a year later.
    pub yearly_retention: f64,
    /// Lower end of its interval; the rate itself where it was given.
    pub yearly_retention_lo: f64,
    /// Upper end.
    pub yearly_retention_hi: f64,
    /// Whether it is that of the file's customers.
    pub retention_of_file: bool,
    /// Spend times years: the quoted figure.
    pub undiscounted: f64,
    /// The same discounted.
    pub discounted: f64,
    /// The same for an average customer, who may leave.
    pub expected: f64,
    /// Lower end, at that of the retention.
    pub expected_lo: f64,
    /// Upper end.
    pub expected_hi: f64,
    /// The expected over the quoted figure.
    pub share: Option<f64>,
    /// Sums year by year.
    pub rows: Vec<LifetimeRow>,
}

/// Sums up to and with one year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LifetimeRow {
    /// The year, from 1.
    pub year: u32,
    /// Spend times years.
    pub undiscounted: f64,
    /// Discounted.
    pub discounted: f64,
    /// Discounted and weighted with the share still there.
    pub expected: f64,
}

/// What the file's customers spend in a year, and how many are there a year later, with the interval. From two windows
/// of a year that end with the data, or half the time there is: of those who bought in the first, the share who bought
/// in the second, scaled to a year.
fn of_file(base: &Base, money: impl Fn(i64) -> f64) -> Option<(f64, (f64, f64, f64))> {
    const YEAR: f64 = 365.25;
    let days = || base.purchases.buyers().map(|(_, days, _)| days);
    let (first, last) = (days().filter_map(<[i32]>::first).min()?, days().filter_map(<[i32]>::last).max()?);
    let window = ((last - first + 1) / 2).min(365);
    let (middle, begin) = (last + 1 - window, last + 1 - 2 * window);
    let (mut before, mut both, mut spenders, mut spend) = (0u64, 0u64, 0u64, 0i64);
    for (_, days, amounts) in base.purchases.buyers() {
        let late = days.partition_point(|&day| day < middle);
        let early = days.iter().any(|&day| (begin..middle).contains(&day));
        let there = late < days.len();
        before += u64::from(early);
        both += u64::from(early && there);
        spenders += u64::from(there);
        spend = amounts.iter().skip(late).fold(spend, |sum, &amount| sum.saturating_add(amount));
    }
    if window < 1 || spenders == 0 {
        return None;
    }
    let (lo, hi) = wilson(both, before)?;
    let scale = YEAR / f64::from(window);
    let yearly = |share: f64| share.powf(scale);
    let rate = (yearly(both as f64 / before as f64), yearly(lo), yearly(hi));
    Some((money(spend) / spenders as f64 * scale, rate))
}

/// `None` where the file is too short to tell and nothing is given.
pub(super) fn lifetime(base: &Base, params: &Params, money: impl Fn(i64) -> f64) -> Option<Lifetime> {
    let told = of_file(base, money);
    let yearly_spend = params.yearly_spend.or(told.map(|(spend, _)| spend))?;
    let given = params.yearly_retention.map(|rate| (rate, rate, rate));
    let (rate, lo, hi) = given.or(told.map(|(_, rate)| rate))?;
    let growth = 1.0 + params.annual_discount_rate;
    let sum = |ratio: f64, years: u32| (0..years).fold(0.0, |sum, _| yearly_spend + ratio * sum);
    let row = |year: u32| LifetimeRow {
        year,
        undiscounted: yearly_spend * f64::from(year),
        discounted: sum(1.0 / growth, year),
        expected: sum(rate / growth, year),
    };
    let (years, undiscounted) = (params.years, yearly_spend * f64::from(params.years));
    let expected = sum(rate / growth, years);
    Some(Lifetime {
        yearly_spend,
        spend_of_file: params.yearly_spend.is_none(),
        years,
        yearly_retention: rate,
        yearly_retention_lo: lo,
        yearly_retention_hi: hi,
        retention_of_file: params.yearly_retention.is_none(),
        undiscounted,
        discounted: sum(1.0 / growth, years),
        expected,
        expected_lo: sum(lo / growth, years),
        expected_hi: sum(hi / growth, years),
        share: (undiscounted > 0.0).then(|| expected / undiscounted),
        rows: (1..=years).map(row).collect(),
    })
}
