//! The report.

use super::alarm::{AlarmScore, AlarmSummary};
use super::profit::Profit;
use super::regression::Coefficient;
use crate::Day;
use crate::analysis::Caveat;
use crate::model::Returns;
use crate::stats::scoring::Scores;
use serde::{Deserialize, Serialize};

/// Who is leaving.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day it is asked as of; missing where the file says itself who has churned.
    pub as_of: Option<Day>,
    /// Where the outcome comes from.
    pub basis: Outcome,
    /// What was done with returns.
    pub returns: Returns,
    /// Days without a purchase that mean churned.
    pub horizon_days: Option<f64>,
    /// Customers the probabilities are for.
    pub n_customers: u64,
    /// Customers the regression was fitted on.
    pub n_fitted: u64,
    /// Those of them who churned.
    pub n_churned: u64,
    /// The regression; empty where there was nothing to learn.
    pub coefficients: Vec<Coefficient>,
    /// Probability that the regression ranks a churned customer above another, on the customers it was fitted on.
    pub auc: Option<f64>,
    /// Log-likelihood of the regression.
    pub log_likelihood: Option<f64>,
    /// Log-likelihood of the share of churned for everybody.
    pub null_log_likelihood: Option<f64>,
    /// Judged on what the regression had not seen: an older regression on the last window, or five folds.
    pub validation: Option<Scores>,
    /// The same judgement of the purchase model's probability of no purchase within the window, where there is one.
    pub validation_of_model: Option<Scores>,
    /// The same judgement of the alarm.
    pub validation_of_alarm: Option<AlarmScore>,
    /// The alarm by everybody's own rhythm.
    pub alarm: Option<AlarmSummary>,
    /// The expected profit of calling.
    pub profit: Option<Profit>,
    /// Whom to call first.
    pub list: Vec<ListRow>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// Where the outcome comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Nothing bought within the window.
    Silence,
    /// A column of the file.
    Label,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListRow {
    /// The customer as the file writes it, or the number of the row where there is no customer column.
    pub customer: String,
    /// Probability of churning.
    pub p_churn: f64,
    /// Lower end of its 95% interval.
    pub p_churn_lo: Option<f64>,
    /// Upper end.
    pub p_churn_hi: Option<f64>,
    /// What the customer is worth if kept.
    pub value: f64,
    /// Expected gain of calling.
    pub gain: f64,
    /// P(alive) of the purchase model.
    pub p_alive: Option<f64>,
    /// The day the customer's own rhythm gives the alarm.
    pub alarm_day: Option<Day>,
}
