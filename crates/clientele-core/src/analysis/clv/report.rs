//! The report.

use super::curves::{FrequencyRecency, Life, TrackingPoint};
use super::holdout::Holdout;
use super::models::ModelRow;
use super::predict::Estimate;
use super::simple::{Historical, SimpleFormula};
use super::spend::Spend;
use crate::Day;
use crate::analysis::Caveat;
use crate::analysis::contract::Projection;
use crate::model::Returns;
use crate::stats::btyd::TimeUnit;
use serde::{Deserialize, Serialize};

/// Lifetime value of a view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day it is asked as of; missing for contracts, which have no calendar here.
    pub as_of: Option<Day>,
    /// What was done with returns.
    pub returns: Returns,
    /// The unit of all times in the report that have no other in their name.
    pub time_unit: TimeUnit,
    /// How far ahead is predicted, in units.
    pub horizon: f64,
    /// The same in days.
    pub horizon_days: f64,
    /// Discount rate of a year.
    pub annual_discount_rate: f64,
    /// Share of revenue that is margin.
    pub margin: f64,
    /// Customers with an occasion.
    pub n_customers: u64,
    /// Those with a repeat.
    pub n_repeat: u64,
    /// Occasions: days with a purchase.
    pub n_occasions: u64,
    /// Models that were fitted.
    pub models: Vec<ModelRow>,
    /// The model that predictions are made with; missing without a repeat purchase.
    pub selected: Option<String>,
    /// What customers have brought so far; missing for contracts.
    pub historical: Option<Historical>,
    /// The textbook's formula on these data.
    pub formula: Option<SimpleFormula>,
    /// The prediction for all customers together.
    pub outlook: Option<Outlook>,
    /// Customers by value within the horizon, ten groups of equal number, best first.
    pub deciles: Vec<Decile>,
    /// Spending of repeat buyers.
    pub spend: Option<Spend>,
    /// Predictions against what came.
    pub holdout: Option<Holdout>,
    /// Cumulative repeat purchases, seen and expected.
    pub tracking: Vec<TrackingPoint>,
    /// P(alive) and expected purchases over frequency and recency.
    pub matrix: Option<FrequencyRecency>,
    /// P(alive) of one customer over time.
    pub life: Option<Life>,
    /// Contracts: cohorts against the sBG.
    pub projections: Vec<Projection>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// All customers together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outlook {
    /// Expected number of customers alive.
    pub n_alive: Estimate,
    /// Expected purchases within the horizon.
    pub purchases: Estimate,
    /// Discounted margin of those purchases: what the customers are still worth. The first purchase of each, which is
    /// made already, is not in it.
    pub value: Estimate,
    /// The same of one customer on average.
    pub value_per_customer: f64,
}

/// A tenth of the customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decile {
    /// 1 is the most valuable tenth.
    pub decile: u32,
    /// Customers.
    pub n_customers: u64,
    /// Value within the horizon.
    pub value: f64,
    /// Share of all value; missing when there is none.
    pub share: Option<f64>,
    /// Mean P(alive).
    pub p_alive: f64,
    /// Mean expected purchases.
    pub purchases: f64,
}
