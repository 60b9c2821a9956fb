//! The report.

use super::base::{PeriodRow, Retention};
use super::claims::Claims;
use super::lifetime::Lifetime;
use super::payback::Payback;
use super::response::Response;
use super::value::{Clv, PointValue, ValuePoint};
use crate::Day;
use crate::analysis::Caveat;
use crate::model::Returns;
use crate::period::Period;
use serde::{Deserialize, Serialize};

/// What winning and keeping customers costs and brings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The day it is asked as of.
    pub as_of: Day,
    /// What was done with returns.
    pub returns: Returns,
    /// How time is cut.
    pub period: Period,
    /// Margin over revenue.
    pub margin: f64,
    /// Discount rate of a year.
    pub annual_discount_rate: f64,
    /// Discount rate of a period.
    pub discount_rate: f64,
    /// Periods that value is counted for; without end when missing.
    pub horizon: Option<u32>,
    /// Customers with a purchase.
    pub n_customers: u64,
    /// Their purchases.
    pub n_orders: u64,
    /// Revenue of the complete periods.
    pub revenue: f64,
    /// The complete periods, oldest first.
    pub periods: Vec<PeriodRow>,
    /// Retention from period to period.
    pub retention: Retention,
    /// Margin of an active customer in a period.
    pub margin_per_customer: f64,
    /// New customers of a period on average, the first period left out.
    pub new_per_period: f64,
    /// Customers active in a period, who were there before but not in the period before, over all who were there before.
    pub share_resurrected: f64,
    /// Cost of winning a customer, and whether it is known.
    pub acquisition_cost: Cost,
    /// Spending to keep an active customer in a period, and whether it is known.
    pub retention_cost: Cost,
    /// Value of a customer before anything is spent on keeping; missing where it has no end.
    pub clv: Option<Clv>,
    /// What one point of retention is worth.
    pub point: Option<PointValue>,
    /// Value over the retention rate.
    pub value_curve: Vec<ValuePoint>,
    /// When a new customer has brought back the cost of winning.
    pub payback: Payback,
    /// Winning customers: rate and value per prospect by spending per prospect.
    pub acquisition: Option<Response>,
    /// Keeping customers: rate and value of a customer just won by spending per active customer and period.
    pub keeping: Option<Response>,
    /// Value per prospect at the present and at the best spending on both.
    pub equity: Option<Equity>,
    /// What becomes of claims.
    pub claims: Claims,
    /// A lifetime figure re-derived.
    pub lifetime: Option<Lifetime>,
    /// Reservations.
    pub caveats: Vec<Caveat>,
}

/// Something spent.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    /// Money.
    pub value: f64,
    /// Where it comes from.
    pub source: CostSource,
}

/// Where a cost comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostSource {
    /// A parameter.
    Given,
    /// A column of the file.
    Column,
    /// Nothing: a share of what customers bring.
    Assumed,
}

/// Customer equity per prospect.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Equity {
    /// At the present spending.
    pub present: f64,
    /// At the best spending on winning and on keeping.
    pub best: f64,
}
