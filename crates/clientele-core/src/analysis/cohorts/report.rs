//! The report.

use super::grid::{self, Sums, running};
use super::{MOST, Measure, Mode, Params, Times, payback};
use crate::Day;
use crate::analysis::{AnalysisError, Caveat};
use crate::mapping::Role;
use crate::model::{Returns, View};
use crate::period::Period;
use crate::stats::wilson::wilson;
use serde::{Deserialize, Serialize};

/// Retention and value by cohort.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day it is asked as of.
    pub as_of: Day,
    /// What was done with returns.
    pub returns: Returns,
    /// How time is cut.
    pub period: Period,
    /// What is counted.
    pub measure: Measure,
    /// In which periods a cell counts.
    pub mode: Mode,
    /// Customers with a purchase, those of cohorts not told included.
    pub n_customers: u64,
    /// Cohorts, oldest first.
    pub cohorts: Vec<Cohort>,
    /// All cohorts together by age, complete cells only.
    pub mean: Vec<MeanCell>,
    /// Whether payback is by margin; else by money, because no cost is mapped.
    pub payback_by_margin: bool,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// The customers won in one period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cohort {
    /// First day of the period.
    pub start: Day,
    /// Members.
    pub size: u64,
    /// What they did, by age.
    pub cells: Vec<Cell>,
    /// What winning a member cost; null without such a column.
    pub acquisition_cost: Option<f64>,
    /// Age at whose end a member has paid it back; null when not yet, or without the cost.
    pub payback_period: Option<u32>,
}

/// A cohort at one age.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Age in periods.
    pub period: u32,
    /// The measure: a count, money, or money per member.
    pub value: f64,
    /// Share of the size, or of period 0; null when that is not above zero.
    pub share: Option<f64>,
    /// Lower end of its interval, of customers only.
    pub lo: Option<f64>,
    /// Upper end of its interval.
    pub hi: Option<f64>,
    /// Whether all days of the period are known.
    pub complete: bool,
}

/// All cohorts whose cell of this age is complete.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeanCell {
    /// Age in periods.
    pub period: u32,
    /// Cohorts in it.
    pub n_cohorts: u64,
    /// Their members.
    pub n_customers: u64,
    /// The measure added up; per member for cumulative value.
    pub value: f64,
    /// Share of the members, or of period 0; null when that is not above zero.
    pub share: Option<f64>,
    /// Lower end of its interval, of customers only.
    pub lo: Option<f64>,
    /// Upper end of its interval.
    pub hi: Option<f64>,
}

pub(super) fn build(view: &View, times: &Times, params: &Params) -> Result<Report, AnalysisError> {
    let mut grid = grid::grid(times);
    let by_margin = grid::margins(view, times, params.returns, &mut grid);
    if params.measure == Measure::Margin && !by_margin {
        return Err(AnalysisError::MissingRole { role: Role::Cost });
    }
    let acquisition = payback::acquisition(view, times);
    let totals: Vec<Vec<i64>> = grid
        .iter()
        .map(|sums| match params.mode {
            Mode::On => sums.totals(params.measure),
            Mode::OnOrAfter => sums.totals_on_or_after(params.measure),
        })
        .collect();
    let unit = Unit { measure: params.measure, money: 10f64.powi(i32::from(view.transactions.scale)) };
    let mut cohorts = Vec::new();
    let mut mean = vec![Together::default(); totals.first().map_or(0, Vec::len)];
    for ((index, sums), totals) in (times.first..).zip(&grid).zip(&totals) {
        let base = totals.first().copied().unwrap_or(0);
        let mut cells = Vec::new();
        for ((age, total), together) in (0u32..).zip(totals).zip(&mut mean) {
            let complete = times.complete(index + age as i32);
            if complete && sums.size > 0 {
                together.n_cohorts += 1;
                together.size += sums.size;
                together.total += total;
                together.base += base;
            }
            let (value, share, interval) = unit.cell(*total, base, sums.size);
            let (lo, hi) = (interval.map(|(lo, _)| lo), interval.map(|(_, hi)| hi));
            cells.push(Cell { period: age, value, share, lo, hi, complete });
        }
        let at = usize::try_from(index - times.first).ok();
        let cost = at.and_then(|at| acquisition.as_ref()?.get(at).copied()).filter(|_| sums.size > 0);
        cohorts.push(Cohort {
            start: times.period.start(index),
            size: sums.size,
            cells,
            acquisition_cost: cost,
            payback_period: cost.and_then(|cost| paid_back(sums, cost * unit.money, by_margin)),
        });
    }
    let mean = (0u32..).zip(mean).filter(|(_, together)| together.n_cohorts > 0);
    Ok(Report {
        as_of: times.as_of,
        returns: params.returns,
        period: params.period,
        measure: params.measure,
        mode: params.mode,
        n_customers: times.purchases.buyers().count() as u64,
        mean: mean.map(|(age, together)| together.cell(age, &unit)).collect(),
        payback_by_margin: by_margin,
        caveats: caveats(times, &cohorts, acquisition.is_some() && !by_margin),
        cohorts,
    })
}

/// The first age at whose end a member has brought the cost, in minor units.
fn paid_back(sums: &Sums, cost: f64, by_margin: bool) -> Option<u32> {
    let brought = running(if by_margin { sums.margin.iter() } else { sums.revenue.iter() });
    let wanted = cost * sums.size as f64;
    brought.iter().position(|&sum| sum as f64 >= wanted).and_then(|age| u32::try_from(age).ok())
}

/// What a total means.
struct Unit {
    measure: Measure,
    money: f64,
}

type Told = (f64, Option<f64>, Option<(f64, f64)>);

impl Unit {
    /// Value, share and interval of a total.
    fn cell(&self, total: i64, base: i64, size: u64) -> Told {
        let of_base = (base > 0).then(|| total as f64 / base as f64);
        match self.measure {
            Measure::Customers => {
                let interval = wilson(total.max(0) as u64, size);
                (total as f64, (size > 0).then(|| total as f64 / size as f64), interval)
            }
            Measure::Orders => (total as f64, of_base, None),
            Measure::Revenue | Measure::Margin => (total as f64 / self.money, of_base, None),
            Measure::CumulativeValue => (total as f64 / self.money / size.max(1) as f64, of_base, None),
        }
    }
}

/// Several cohorts at one age.
#[derive(Debug, Clone, Copy, Default)]
struct Together {
    n_cohorts: u64,
    size: u64,
    total: i64,
    base: i64,
}

impl Together {
    fn cell(self, period: u32, unit: &Unit) -> MeanCell {
        let (value, share, interval) = unit.cell(self.total, self.base, self.size);
        MeanCell {
            period,
            n_cohorts: self.n_cohorts,
            n_customers: self.size,
            value,
            share,
            lo: interval.map(|(lo, _)| lo),
            hi: interval.map(|(_, hi)| hi),
        }
    }
}

fn caveats(times: &Times, cohorts: &[Cohort], payback_by_money: bool) -> Vec<Caveat> {
    let mut caveats = Vec::new();
    if times.n_cut > 0 {
        let (n, shown) = (f64::from(times.n_cut), f64::from(MOST));
        caveats.push(Caveat::new("cohorts-cut", [("periods", n), ("shown", shown)]));
    }
    if cohorts.len() < 2 {
        caveats.push(Caveat::new("cohorts-few-periods", []));
    }
    if payback_by_money {
        caveats.push(Caveat::new("cohorts-payback-by-money", []));
    }
    caveats
}
