//! Pareto: how few customers bring how much, and whether they stay.
//!
//! # Definition
//! The value of a customer is the money of all purchases less what was given back, of customers with at least one
//! purchase (as in [`super::rfm`]). With values `x_1 <= ... <= x_n`:
//! - the Lorenz curve gives the share of the money that the least valuable share of customers brings, linear in between;
//! - `share` of the top `p` is one less the Lorenz curve at `1 - p`, so `p n` need not be whole;
//! - `gini = 2 sum(i x_i) / (n sum(x)) - (n + 1) / n`; `gini_corrected` is that times `n / (n - 1)`, which can reach 1
//!   in a small sample, too;
//! - ABC classes go by share of money: A are the customers, most valuable first, up to and with the one who reaches
//!   `a_border`, B those up to `b_border`, C the rest; the pyramid goes by share of customers (`top_border`,
//!   `high_border`, `medium_border`). Equal values are always in the same class: the better one;
//! - the whale curve is the running sum of profit (money where no cost is mapped), most profitable customers first, as a
//!   share of the total: what rises above 1 is what the rest takes away again;
//! - stability: of the top fifth of the customers of one stretch of time, how many are in the top fifth of the same
//!   customers in the next, equally long one; and how many of them two normal variables of the same rank correlation
//!   would keep there, which is regression to the mean and no change of anybody's habits.
//!
//! # Input
//! Roles customer, date and money; cost for the whale curve by profit.
//!
//! # Output
//! [`Report`]. `lo` and `hi` are the 2.5% and 97.5% quantiles (type 7) of 400 seeded bootstrap samples; the interval of
//! `stability` is Wilson's. Shares of money are null when there is no money above zero to share.
//!
//! # Errors
//! As [`super::rfm`]; [`AnalysisError::BadParameter`] for borders outside 0..1 or that do not ascend.
//!
//! # Edge cases
//! One customer: Gini 0, nothing corrected, no interval worth its name and a caveat. All equal: everybody is in class A
//! and in the top tier. Values below zero: Gini may exceed 1, said by a caveat, and the whale curve shows them.
//!
//! # Cost
//! One pass over the rows and a sort of the customers. Each bootstrap sample draws for the first 1,000 customers one by
//! one and for the others in at most 1,000 groups of neighbours, so intervals cost the same for any number of customers.
//!
//! # Source
//! Lorenz, JASA 9 (1905); Gini, 1914, in the form of Dixon et al., Ecology 68 (1987), with its correction; Efron, 1979
//! (bootstrap), with Poisson counts; Curry and Curry, The Customer Marketing Method, 2000 (pyramid of 1, 4, 15 and 80%);
//! Galton, 1886 (regression to the mean); Kruskal, JASA 53 (1958) (`2 sin(pi rho / 6)`).
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::pareto, mapping::Mapping, model::{Dataset, View}};
//! let text = "customer,date,amount\na,2024-01-01,10\nb,2024-01-05,10\nc,2024-01-02,10\nd,2024-01-02,70\n";
//! let table = clientele_core::ingest::read_text(text).unwrap().table;
//! let mapping: Mapping =
//!     serde_json::from_str(r#"{"customer":"customer","date":"date","amount":"amount"}"#).unwrap();
//! let data = Dataset::new(table, mapping);
//! let view = View::all(&data, data.transactions.as_ref().unwrap());
//! let report = pareto::run(&view, &pareto::Params::default(), &Cx::silent()).unwrap();
//! assert!((report.gini.unwrap() - 0.45).abs() < 1e-12);
//! assert!((report.gini_corrected.unwrap() - 0.6).abs() < 1e-12);
//! ```

mod bootstrap;
mod curve;
mod report;
mod stability;
mod tiers;
mod whale;

pub use curve::Point;
pub use report::{Report, TopShare};
pub use stability::Stability;
pub use tiers::{CLASSES, TIERS, Tier};
pub use whale::{Basis, Whale};

use super::as_of::{day_after, later_rows};
use super::{AnalysisError, Caveat, Param, rfm};
use crate::cx::Cx;
use crate::model::{CustomerTable, CustomerValues, Returns, View};
use serde::{Deserialize, Serialize};

/// What can be chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// What to do with returns.
    pub returns: Returns,
    /// Share of the money that class A reaches.
    pub a_border: f64,
    /// Share of the money that classes A and B reach.
    pub b_border: f64,
    /// Share of the customers in the top tier.
    pub top_border: f64,
    /// Share of the customers in the top and high tiers.
    pub high_border: f64,
    /// Share of the customers in the top, high and medium tiers.
    pub medium_border: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            returns: Returns::Net,
            a_border: 0.8,
            b_border: 0.95,
            top_border: 0.01,
            high_border: 0.05,
            medium_border: 0.2,
        }
    }
}

impl Params {
    fn check(&self) -> Result<(), AnalysisError> {
        let ascend = |pairs: &[(&str, f64)]| {
            let mut last = 0.0;
            for &(name, border) in pairs {
                if !(border >= last && border <= 1.0) {
                    return Err(AnalysisError::BadParameter { name: name.to_owned() });
                }
                last = border;
            }
            Ok(())
        };
        ascend(&[("a_border", self.a_border), ("b_border", self.b_border)])?;
        ascend(&[
            ("top_border", self.top_border),
            ("high_border", self.high_border),
            ("medium_border", self.medium_border),
        ])
    }
}

/// The parameters, described.
pub fn params() -> Vec<Param> {
    let default = Params::default();
    let share = |name, default: f64, step| Param::number(name, (0.0, 1.0, step), default);
    vec![
        Param::returns(),
        share("a_border", default.a_border, 0.01),
        share("b_border", default.b_border, 0.01),
        share("top_border", default.top_border, 0.005),
        share("high_border", default.high_border, 0.01),
        share("medium_border", default.medium_border, 0.01),
    ]
}

/// The customers of a view with their values.
struct Ranked {
    as_of: crate::Day,
    metrics: rfm::Metrics,
    /// Values in minor units, most valuable first.
    descending: Vec<i64>,
}

fn ranked(view: &View, params: &Params, cx: &Cx) -> Result<Ranked, AnalysisError> {
    params.check()?;
    let as_of = day_after(view, cx)?;
    let metrics = rfm::metrics(view, params.returns, as_of);
    if metrics.customers.is_empty() {
        return Err(AnalysisError::NotEnough { what: "purchases".into(), needed: 1, found: 0 });
    }
    let mut descending = metrics.minor.clone();
    descending.sort_unstable();
    descending.reverse();
    Ok(Ranked { as_of, metrics, descending })
}

/// Concentration of the money of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let ranked = ranked(view, params, cx)?;
    let mut report = report::build(view, &ranked, params, cx)?;
    report.caveats.extend(later_rows(view, ranked.as_of));
    let without = ranked.metrics.n_without_purchase;
    if without > 0 {
        report.caveats.push(Caveat::new("pareto-without-purchase", [("customers", without as f64)]));
    }
    Ok(report)
}

/// Value, share of the money, share of customers above, class and tier of each customer.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    let Ranked { metrics, descending, .. } = ranked(view, params, cx)?;
    let total = descending.iter().sum::<i64>() as f64;
    let n = descending.len() as f64;
    let above = |value: i64| descending.partition_point(|other| *other > value) as f64 / n;
    let shares = metrics.minor.iter().map(|&minor| if total > 0.0 { minor as f64 / total } else { f64::NAN });
    let labels = |names: &[&str], edges: &[i64]| {
        let places = metrics.minor.iter().map(|&minor| tiers::place(edges, minor) as u32);
        CustomerValues::labels(names.iter().copied(), places.collect())
    };
    let columns = [
        ("value", CustomerValues::Numbers(metrics.monetary.clone())),
        ("share", CustomerValues::Numbers(shares.collect())),
        ("rank_share", CustomerValues::Numbers(metrics.minor.iter().map(|&minor| above(minor)).collect())),
        ("class", labels(&CLASSES, &tiers::by_money(&descending, &[params.a_border, params.b_border]))),
        (
            "tier",
            labels(
                &TIERS,
                &tiers::by_customers(
                    &descending,
                    &[params.top_border, params.high_border, params.medium_border],
                ),
            ),
        ),
    ];
    Ok(CustomerTable::new(metrics.customers, columns))
}

#[cfg(test)]
mod tests;
