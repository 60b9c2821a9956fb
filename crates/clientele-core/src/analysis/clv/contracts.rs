//! Customers under contract: the sBG.

use super::{Params, Report};
use crate::analysis::contract::{Cohort, ContractColumns};
use crate::analysis::{AnalysisError, Caveat};
use crate::mapping::Role;
use crate::model::{CustomerTable, CustomerValues, Keys, View};

/// Whether the question is one of contracts: a renewal table is named, or there are no purchases but tenure and a mark
/// for churned.
pub(super) fn asked(view: &View, params: &Params) -> bool {
    !params.survivors.is_empty() || (view.data.transactions.is_err() && ContractColumns::of(view).is_some())
}

/// The cohorts and the number of rows they come from.
fn cohorts(view: &View, params: &Params) -> Result<Vec<Cohort>, AnalysisError> {
    if !params.survivors.is_empty() {
        let cohorts = Cohort::from_columns(view, &params.survivors)?;
        return Ok(cohorts.into_iter().map(|cohort| cohort.fitted_on(params.periods)).collect());
    }
    let columns = ContractColumns::of(view).ok_or(AnalysisError::MissingRole { role: Role::Tenure })?;
    let lives = columns.lives(view).map(|(_, tenure, churned)| (tenure, churned));
    Ok(vec![Cohort::from_lives(lives)])
}

pub(super) fn run(view: &View, params: &Params) -> Result<Report, AnalysisError> {
    let cohorts = cohorts(view, params)?;
    let mut report = Report {
        as_of: None,
        returns: params.returns,
        time_unit: params.time_unit,
        horizon: params.horizon().in_units(params.time_unit),
        horizon_days: params.horizon().0,
        annual_discount_rate: params.annual_discount_rate,
        margin: params.margin.unwrap_or(1.0),
        n_customers: 0,
        n_repeat: 0,
        n_occasions: 0,
        models: Vec::new(),
        selected: None,
        historical: None,
        formula: None,
        outlook: None,
        deciles: Vec::new(),
        spend: None,
        holdout: None,
        tracking: Vec::new(),
        matrix: None,
        life: None,
        projections: Vec::new(),
        caveats: Vec::new(),
    };
    for cohort in &cohorts {
        match cohort.fit() {
            Some((model, row)) => {
                report.n_customers += row.n;
                report.models.push(row);
                report.projections.push(cohort.project(&model, rate(params)));
            }
            None => report.caveats.push(Caveat::new("nobody-left", [])),
        }
    }
    if report.models.is_empty() {
        return Err(AnalysisError::NotEnough { what: "ended-contracts".into(), needed: 1, found: 0 });
    }
    report.selected = Some("sbg".into());
    Ok(report)
}

/// A period of a contract is a year in a renewal table and a month where tenure is counted: the usual units of both.
fn rate(params: &Params) -> f64 {
    let per_year = if params.survivors.is_empty() { 12.0 } else { 1.0 };
    (1.0 + params.annual_discount_rate).powf(1.0 / per_year) - 1.0
}

/// Residual lifetime of the customers who have not left.
pub(super) fn customers(view: &View, params: &Params) -> Result<CustomerTable, AnalysisError> {
    let columns = ContractColumns::of(view).ok_or(AnalysisError::MissingRole { role: Role::Tenure })?;
    let cohort = Cohort::from_lives(columns.lives(view).map(|(_, tenure, churned)| (tenure, churned)));
    let nobody = || AnalysisError::NotEnough { what: "ended-contracts".into(), needed: 1, found: 0 };
    let (model, _) = cohort.fit().ok_or_else(nobody)?;
    let rate = rate(params);
    let mut rows: Vec<(u32, f64, f64)> = columns
        .lives(view)
        .filter_map(|(row, tenure, churned)| {
            let customer = view.transactions.customer.get(row).copied().filter(|&key| key != Keys::NONE)?;
            // Who has stayed for `tenure` periods has renewed that often.
            let residual =
                if churned { 0.0 } else { model.residual(tenure.clamp(0.0, 1e6) as u32 + 1, rate) };
            Some((customer, tenure, residual))
        })
        .collect();
    rows.sort_by_key(|row| row.0);
    rows.dedup_by_key(|row| row.0);
    let column = |of: fn(&(u32, f64, f64)) -> f64| CustomerValues::Numbers(rows.iter().map(of).collect());
    let columns = [("tenure", column(|row| row.1)), ("residual_periods", column(|row| row.2))];
    Ok(CustomerTable::new(rows.iter().map(|row| row.0).collect(), columns))
}
