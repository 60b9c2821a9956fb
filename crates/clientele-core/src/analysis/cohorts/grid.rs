//! Sums by cohort and age.

use super::{Measure, Times};
use crate::model::{Returns, View};

/// What one cohort did by age, in minor units where it is money.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    pub(super) size: u64,
    /// Members active at each age.
    pub(super) active: Vec<i64>,
    /// Members whose last activity was at each age.
    pub(super) last: Vec<i64>,
    pub(super) orders: Vec<i64>,
    pub(super) revenue: Vec<i64>,
    pub(super) margin: Vec<i64>,
}

/// One entry a cohort, each with an entry a period up to the last.
pub(super) fn grid(times: &Times) -> Vec<Sums> {
    let cells = |first: i32| vec![0i64; (times.last - first + 1).max(0) as usize];
    let empty = |first: i32| Sums {
        size: 0,
        active: cells(first),
        last: cells(first),
        orders: cells(first),
        revenue: cells(first),
        margin: cells(first),
    };
    let mut grid: Vec<Sums> = (times.first..=times.last).map(empty).collect();
    for (_, days, amounts) in times.purchases.buyers() {
        let Some(cohort) = days.first().map(|&day| times.index(day)) else { continue };
        let Some(sums) = usize::try_from(cohort - times.first).ok().and_then(|at| grid.get_mut(at)) else {
            continue;
        };
        sums.size += 1;
        let mut before = None;
        for (&day, &amount) in days.iter().zip(amounts) {
            let age = (times.index(day) - cohort) as usize;
            add(&mut sums.orders, age, 1);
            add(&mut sums.revenue, age, amount);
            if before != Some(age) {
                add(&mut sums.active, age, 1);
            }
            before = Some(age);
        }
        if let Some(age) = before {
            add(&mut sums.last, age, 1);
        }
    }
    grid
}

fn add(cells: &mut [i64], age: usize, value: i64) {
    if let Some(cell) = cells.get_mut(age) {
        *cell = cell.saturating_add(value);
    }
}

/// Money less cost of all rows of the members, by the row's own day; rows before the first purchase count in period 0.
/// False without a cost column.
pub(super) fn margins(view: &View, times: &Times, returns: Returns, grid: &mut [Sums]) -> bool {
    let data = view.transactions;
    let Some(cost) = &data.cost else { return false };
    let cohorts = cohorts_of(times);
    for row in view.rows.iter() {
        let (Some(&who), Some(&day), Some(&amount), Some(&cost)) =
            (data.customer.get(row), data.day.get(row), data.amount.get(row), cost.get(row))
        else {
            continue;
        };
        if day > times.as_of.0 || (returns == Returns::Exclude && data.not_positive.get(row)) {
            continue;
        }
        let Some(&cohort) = cohorts.get(who as usize) else { continue };
        let sums = usize::try_from(i64::from(cohort) - i64::from(times.first)).ok();
        if let Some(sums) = sums.and_then(|at| grid.get_mut(at)) {
            let age = (times.index(day) - cohort).max(0) as usize;
            add(&mut sums.margin, age, amount.saturating_sub(cost));
        }
    }
    true
}

/// The cohort of every customer of the data set; `i32::MIN` of those without a purchase.
pub(super) fn cohorts_of(times: &Times) -> Vec<i32> {
    let first = |customer: usize| times.purchases.of(customer).0.first().map(|&day| times.index(day));
    (0..times.purchases.n_customers()).map(|customer| first(customer).unwrap_or(i32::MIN)).collect()
}

impl Sums {
    /// The totals of a measure by age, before they are divided by anything.
    pub(super) fn totals(&self, measure: Measure) -> Vec<i64> {
        match measure {
            Measure::Customers => self.active.clone(),
            Measure::Orders => self.orders.clone(),
            Measure::Revenue => self.revenue.clone(),
            Measure::Margin => self.margin.clone(),
            Measure::CumulativeValue => running(self.revenue.iter()),
        }
    }

    /// The same for each age and all later ones; a member counts once.
    pub(super) fn totals_on_or_after(&self, measure: Measure) -> Vec<i64> {
        let from_end = |cells: &[i64]| {
            let mut sums = running(cells.iter().rev());
            sums.reverse();
            sums
        };
        match measure {
            Measure::Customers => from_end(&self.last),
            Measure::CumulativeValue => self.totals(measure),
            other => from_end(&self.totals(other)),
        }
    }
}

/// Running sums.
pub(super) fn running<'a>(cells: impl Iterator<Item = &'a i64>) -> Vec<i64> {
    let mut sum = 0i64;
    cells
        .map(|cell| {
            sum = sum.saturating_add(*cell);
            sum
        })
        .collect()
}
