//! Customer lifetime value: what customers have brought, and what they will still bring.
//!
//! # Definition
//! An occasion is a day with a purchase ([`crate::analysis`]: all orders of a day are one; returns as chosen). A
//! customer's history is `x` repeat occasions, `t_x` from the first to the last and `T` from the first to the as-of
//! date, which defaults to the last day of the data.
//!
//! - Models of repeat buying: BG/NBD, MBG/NBD, Pareto/NBD ([`crate::stats::btyd::ModelKind`]), by maximum likelihood
//!   on the different histories with their numbers. Spending: Gamma-Gamma on repeat occasions above zero.
//! - P(alive) is the probability of ever buying again; expected purchases are those within the horizon.
//! - Value is `margin x spend x sum over months of (E[X(t)] - E[X(t-1)]) / (1+d)^t`, with `d` the annual rate, months
//!   of 365.25 / 12 days discounted from their end. It is residual: the first purchase is not in it.
//! - Intervals (95%) are of the expectation, from the parameters' covariance by the delta method.
//! - Holdout: when the file goes on after the as-of date, predictions are compared with what came there; otherwise
//!   the last third of the time is kept back and the models are fitted again on the rest. `model: auto` takes the
//!   model with the least error there, or else the greatest likelihood.
//! - Contracts: with `survivors` (columns of a renewal table), or without dates but with tenure and churned columns,
//!   the sBG; residual lifetime is discounted at the annual rate per period.
//!
//! # Input
//! Customer, date and money; or a renewal table; or tenure and churned.
//!
//! # Output
//! [`Report`]; `alpha` and `beta` of the purchase models are in `time_unit`, `v` in the file's money.
//!
//! # Errors
//! The view's own (missing roles, nothing matches, as-of date before the first purchase); a negative horizon, rate or
//! margin, an unknown column; a renewal table with fewer than two periods; contracts of which none has ended.
//!
//! # Edge cases
//! Nobody bought twice: no models, historical value only, caveat `no-repeat-buyers`. A likelihood with a ridge or a
//! parameter that runs away: numbers with a caveat on the model and no interval where none is known. Equal gaps, one
//! customer, frequencies of 10,000: finite. `q <= 1`: the mean spend of all is infinite; the observed mean stands in.
//!
//! # Cost
//! One pass over the orders; some hundred evaluations of likelihoods over the different histories; per customer one
//! P(alive), per different (`x`, `T`) one expectation of each month. Memory: a few numbers per customer.
//!
//! # Source
//! Fader, Hardie and Lee (2005a, 2005b); Batislam, Denizel and Filiztekin (2007); Schmittlein, Morrison and Colombo
//! (1987); Fader and Hardie (2007, 2010, 2013); the naive rules after Wuebben and von Wangenheim (2008). Where this
//! differs from other software: `lifetimes` calls a one-time buyer without repeats alive under its modified BG/NBD only
//! through another parametrisation of the first dropout; pymc-marketing multiplies weeks by 4.345 to months, here days
//! are converted; BTYD takes the expectation at `a = 1` as infinite, here it is its limit.
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::clv, mapping::Mapping, model::{Dataset, View}};
//! let mut text = String::from("customer,date,amount\n");
//! for customer in 0..40 {
//!     text += &format!("c{customer},2024-01-{:02},10\n", 1 + customer % 20);
//!     for purchase in 0..customer % 4 {
//!         text += &format!("c{customer},2024-{:02}-{:02},{}\n", 2 + purchase, 1 + customer % 28, 8 + customer % 7);
//!     }
//! }
//! let table = clientele_core::ingest::read_text(&text).unwrap().table;
//! let mapping: Mapping =
//!     serde_json::from_str(r#"{"customer":"customer","date":"date","amount":"amount"}"#).unwrap();
//! let data = Dataset::new(table, mapping);
//! let view = View::all(&data, data.transactions.as_ref().unwrap());
//! let report = clv::run(&view, &clv::Params::default(), &Cx::silent()).unwrap();
//! assert_eq!((report.n_customers, report.n_repeat), (40, 30));
//! assert_eq!(report.models.len(), 4);
//! ```

mod base;
mod contracts;
mod curves;
mod holdout;
mod models;
mod params;
mod predict;
mod purchases;
mod report;
mod simple;
mod spend;

pub(crate) use curves::alive_over_time;
pub use curves::{FrequencyRecency, Life, LifePoint, TrackingPoint};
pub use holdout::{CalibrationRow, Holdout, Score};
pub use models::ModelRow;
pub use params::{Choice, Params, params};
pub use predict::Estimate;
pub(crate) use purchases::{customers_and_model, margin_of};
pub use report::{Decile, Outlook, Report};
pub use simple::{Historical, SimpleFormula};
pub use spend::{Spend, SpendBin};

use super::AnalysisError;
use crate::cx::Cx;
use crate::model::{CustomerTable, View};

/// Value the customers of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    params.check()?;
    if contracts::asked(view, params) {
        return contracts::run(view, params);
    }
    purchases::run(view, params, cx)
}

/// History, P(alive), expected purchases, spend and value of each customer.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    params.check()?;
    if contracts::asked(view, params) {
        return contracts::customers(view, params);
    }
    purchases::customers(view, params, cx)
}

#[cfg(test)]
mod tests;
