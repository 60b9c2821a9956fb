//! RFM: who bought recently, often and for much, and who did not.
//!
//! # Definition
//! Of each customer with at least one purchase (see [`crate::model::Purchases`]; a purchase is one order):
//! - `recency_days`: whole calendar days from the last purchase's day to the as-of date;
//! - `frequency`: number of purchases;
//! - `monetary`: money of all purchases, less what was given back.
//!
//! Each is scored 1 (worst) to 5 (best) by one of the [`Scheme`]s. The default gives a customer
//! `1 + floor(5 x share of customers strictly worse)`, at most 5: equal values share a score, and neither the order of
//! the rows nor the unit of money changes one. A [`Map`] turns the scores into exactly one segment per customer.
//! The as-of date defaults to the day after the last transaction (or after the end of the filter's dates), so the
//! least recency is 1; with an earlier as-of date later transactions are left out and counted in a caveat.
//!
//! # Input
//! Roles customer, date and money (amount, or quantity and price); order where there is one, else a customer's day
//! is one order.
//!
//! # Output
//! [`Report`]: shares are 0..1, money is in the file's unit, `grid` has 25 cells, `segments` lists every segment of
//! the map, empty ones included. `share_revenue_lo..hi` is a 95% interval by linearisation of the ratio (segments
//! held fixed). With a selection made in its own figures, `focus` is the same report of the selected customers, whose
//! scores, cut-offs and segments still come from everybody.
//!
//! # Errors
//! [`AnalysisError::NothingMatches`] when no row passes the filter, [`AnalysisError::AsOfBeforeFirst`],
//! [`AnalysisError::BadParameter`] for cut-offs that do not ascend or are missing.
//!
//! # Edge cases
//! One customer: every score is 1. All equal: every score is 1 and a caveat says that a variable has fewer than five
//! levels. Customers whose orders are all returns are counted in `n_without_purchase` and left out.
//!
//! # Cost
//! One pass over the rows, then a sort of the customers per variable.
//!
//! # Source
//! Hughes, Strategic Database Marketing, 1994 (nested scoring); R package `rfm` 0.3.0 (quantile edges and map A);
//! the maps are described in [`Map`].
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::rfm, mapping::Mapping, model::{Dataset, View}};
//! let text = "customer,date,amount\na,2024-01-01,10\na,2024-01-05,20\nb,2024-01-02,5\n";
//! let table = clientele_core::ingest::read_text(text).unwrap().table;
//! let mapping: Mapping =
//!     serde_json::from_str(r#"{"customer":"customer","date":"date","amount":"amount"}"#).unwrap();
//! let data = Dataset::new(table, mapping);
//! let view = View::all(&data, data.transactions.as_ref().unwrap());
//! let report = rfm::run(&view, &rfm::Params::default(), &Cx::silent()).unwrap();
//! assert_eq!((report.n_customers, report.n_orders, report.revenue), (2, 3, 35.0));
//! assert_eq!(report.as_of.to_string(), "2024-01-06");
//! ```

mod distributions;
mod maps;
mod report;
mod score;

pub use distributions::{Distributions, Histogram, ScatterCell};
pub use maps::{Center, Map};
pub use report::{CrossRow, CrossTab, GridCell, Report, SegmentRow};
pub use score::{Scheme, Thresholds};

use super::as_of::{day_after, later_rows};
use super::{AnalysisError, Caveat, Param};
use crate::Day;
use crate::cx::Cx;
use crate::model::{CustomerTable, CustomerValues, Returns, View};
use serde::{Deserialize, Serialize};

/// What can be chosen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// What to do with returns.
    pub returns: Returns,
    /// How values become scores.
    pub scheme: Scheme,
    /// Fixed cut-offs; a variable that has them is scored by them whatever the scheme.
    pub thresholds: Option<Thresholds>,
    /// How scores become segments.
    pub map: Map,
    /// A second map to cross with the first.
    pub compare: Option<Map>,
    /// What "high" is measured against in map C and the high-low scheme.
    pub center: Center,
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    vec![
        Param::choice("map", Map::IDS, "b"),
        Param::choice("scheme", Scheme::IDS, "share"),
        Param::returns(),
        Param::choice("center", &["mean", "median"], "mean"),
        Param::choice("compare", Map::IDS, serde_json::Value::Null),
        Param::custom("thresholds", serde_json::Value::Null),
    ]
}

/// R, F and M of every customer with a purchase, in the order of the customer keys.
#[derive(Debug, Clone, Default)]
pub struct Metrics {
    /// Customer keys.
    pub customers: Vec<u32>,
    /// Days from the last purchase to the as-of date.
    pub recency_days: Vec<i64>,
    /// Purchases.
    pub frequency: Vec<i64>,
    /// Money in minor units.
    pub minor: Vec<i64>,
    /// Money in the file's unit.
    pub monetary: Vec<f64>,
    /// Decimals of the minor units.
    pub scale: u8,
    /// Customers without a purchase.
    pub n_without_purchase: u64,
}

impl Metrics {
    /// Minor units as money.
    fn monetary_of(&self, minor: i64) -> f64 {
        minor as f64 / 10f64.powi(i32::from(self.scale))
    }
}

/// R, F and M of the customers of a view.
pub fn metrics(view: &View, returns: Returns, as_of: Day) -> Metrics {
    let purchases = view.purchases(as_of, returns);
    let mut metrics = Metrics { scale: view.transactions.scale, ..Metrics::default() };
    for (customer, days, amounts) in purchases.buyers() {
        let last = days.last().copied().unwrap_or(as_of.0);
        let minor = amounts.iter().sum::<i64>() + purchases.refund(customer as usize);
        metrics.customers.push(customer);
        metrics.recency_days.push(i64::from(as_of.0 - last));
        metrics.frequency.push(days.len() as i64);
        metrics.minor.push(minor);
        metrics.monetary.push(view.transactions.money(minor));
    }
    let refunded = (0..purchases.n_customers())
        .filter(|&customer| purchases.of(customer).0.is_empty() && purchases.refund(customer) != 0);
    metrics.n_without_purchase = refunded.count() as u64;
    metrics
}

/// Everything about the customers that the report and the customer table are made of.
struct Scored {
    metrics: Metrics,
    r: Vec<u8>,
    f: Vec<u8>,
    m: Vec<u8>,
    as_of: Day,
}

fn scored(view: &View, params: &Params, cx: &Cx) -> Result<Scored, AnalysisError> {
    let as_of = day_after(view, cx)?;
    let metrics = metrics(view, params.returns, as_of);
    if metrics.customers.is_empty() {
        return Err(AnalysisError::NotEnough { what: "purchases".into(), needed: 1, found: 0 });
    }
    let [r, f, m] = score::scores(&metrics, params)?;
    Ok(Scored { metrics, r, f, m, as_of })
}

/// Score and segment the customers of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let scored = scored(view, params, cx)?;
    let (as_of, without) = (scored.as_of, scored.metrics.n_without_purchase);
    let mut report = report::build(scored, params, view.focus.as_ref());
    report.caveats.extend(later_rows(view, as_of));
    if without > 0 {
        let customers = without as f64;
        report.caveats.push(Caveat::new("without-purchase", [("customers", customers)]));
    }
    Ok(report)
}

/// R, F, M, their scores and the segment of each customer.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    let scored = scored(view, params, cx)?;
    let (labels, of) = params.map.assign(&scored, params.center);
    let scores = |scores: &[u8]| CustomerValues::Integers(scores.iter().map(|&score| score.into()).collect());
    let columns = [
        ("recency_days", CustomerValues::Integers(scored.metrics.recency_days.clone())),
        ("frequency", CustomerValues::Integers(scored.metrics.frequency.clone())),
        ("monetary", CustomerValues::Numbers(scored.metrics.monetary.clone())),
        ("r_score", scores(&scored.r)),
        ("f_score", scores(&scored.f)),
        ("m_score", scores(&scored.m)),
        ("segment", CustomerValues::labels(labels.iter().copied(), of)),
    ];
    Ok(CustomerTable::new(scored.metrics.customers, columns))
}

#[cfg(test)]
mod tests;
