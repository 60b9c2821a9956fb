//! What winning the customers cost.

use super::Times;
use super::grid::cohorts_of;
use crate::mapping::Role;
use crate::model::View;

/// Acquisition cost per member by cohort; none without such a column. A customer's cost is the greatest number in any of the
/// customer's rows: files repeat it on each, and its place does not matter.
pub(super) fn acquisition(view: &View, times: &Times) -> Option<Vec<f64>> {
    let column = view.data.table.column(view.data.mapping.get(Role::AcquisitionCost)?)?;
    let by_code: Vec<f64> = (0..column.dict.len() as u32).map(|code| column.values.number(code)).collect();
    let mut cost = vec![0.0f64; view.transactions.customers.len()];
    for row in view.rows.iter() {
        let value = column.codes.get(row).and_then(|code| by_code.get(code as usize)).copied();
        let who = view.transactions.customer.get(row).copied().unwrap_or(u32::MAX);
        if let (Some(value), Some(cost)) =
            (value.filter(|value| value.is_finite()), cost.get_mut(who as usize))
        {
            *cost = cost.max(value);
        }
    }
    let mut sums = vec![(0.0f64, 0u64); (times.last - times.first + 1).max(0) as usize];
    for (cohort, cost) in cohorts_of(times).into_iter().zip(cost) {
        let at = usize::try_from(i64::from(cohort) - i64::from(times.first)).ok();
        if let Some((sum, n)) = at.and_then(|at| sums.get_mut(at)) {
            *sum += cost;
            *n += 1;
        }
    }
    Some(sums.into_iter().map(|(sum, n)| sum / n.max(1) as f64).collect())
}
