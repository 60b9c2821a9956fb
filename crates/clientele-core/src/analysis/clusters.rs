//! Clusters: groups of customers that the data themselves suggest, and whether they are more than noise.
//!
//! # Definition
//! Each customer is a point of the chosen features, standardised by one of the [`Scaling`]s; the default takes
//! `sign(x) ln(1 + |x|)` and then `(x - mean) / sd` over the customers (`sd` with `n` below). k-means++ begins ten times and
//! the result of least `inertia`, the sum of squared distances to the centres, counts; with more than 10,000 customers
//! the beginnings are tried on a sample and the best goes on with all. Clusters are numbered by mean money a customer,
//! the greatest first (by the first feature where there is no money).
//! - `silhouette`: mean of `(b - a) / max(a, b)`, `a` the mean distance to the own cluster, `b` to the nearest other;
//! - `gap`: how much smaller `ln(inertia)` is than in 20 sets that are uniform in a box along the principal axes; `gap_k`
//!   is 1 where no gap is higher than that of 1 by more than its standard error, else the smallest `k` from 2 up whose gap
//!   is within one standard error of the next one's;
//! - `k` is as chosen; else `gap_k` where that is at least 2, else the `k` of the greatest silhouette;
//! - `stability`: of each cluster, the mean over 50 bootstrap samples of the greatest Jaccard similarity with a cluster
//!   found there;
//! - the [`Verdict`] is `noise` when `gap_k` is 1 or the mean similarity (clusters weighted by size) is below 0.6,
//!   `doubtful` when that of a single cluster is below 0.75, else `stable`;
//! - a `rule` is the best node of a tree of depth 3 that tells one cluster from all others by features as they are, with
//!   round thresholds; `precision` is the share of customers under the rule who are in the cluster, `recall` the share of
//!   the cluster under the rule.
//!
//! # Input
//! Role customer, and date and money for the features of purchases ([`FEATURES`]); product for `products`. Any numeric
//! column is a feature, too: its mean over a customer's rows. Without transactions (one row a customer) the numeric
//! columns are the features.
//!
//! # Output
//! [`Report`]; features as they are in `profile` and `rule`, standardised in `z`. `scree`, `gap` and `stability` are of
//! a sample of `n_sample` customers (`n_gap` for the gap), `inertia` scaled up to all. `silhouette` is of all customers up to 5,000, else of a
//! sample of 5,000.
//!
//! # Errors
//! As [`super::rfm`]; [`AnalysisError::NoSuchColumn`] for an unknown feature, [`AnalysisError::MissingRole`] for one whose
//! role is not mapped, [`AnalysisError::NotEnough`] without features or customers, [`AnalysisError::BadParameter`] for a
//! `k` outside 2 to 8.
//!
//! # Edge cases
//! A constant feature is left out, said by a caveat. Fewer different customers than `k`: as many clusters as there are
//! different ones; all equal: one cluster, no silhouette. Customers without a number in a chosen column are left out and
//! counted. Multiplying money changes `ln(1 + x)` by nearly a constant, and clusters hardly; under `z` and `rank` not at
//! all.
//!
//! # Cost
//! A round of k-means looks at each customer's two bounds; 1,000,000 customers take some dozens of rounds. Everything
//! else is on samples and costs the same for any number of customers.
//!
//! # Source
//! MacQueen, 1967; Arthur and Vassilvitskii, SODA 2007; Hamerly, SDM 2010; Rousseeuw, 1987; Tibshirani, Walther and Hastie,
//! 2001, with a look at all gaps first as in Dudoit and Fridlyand, 2002; Hennig, 2007 (0.75 stable, below 0.6 not to be trusted); Breiman et al., Classification and Regression Trees, 1984.
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::clusters, mapping::Mapping, model::{Dataset, View}};
//! let text = "customer,date,amount\na,2024-01-01,1\nb,2024-01-01,2\nc,2024-01-01,900\nd,2024-01-01,990\n";
//! let table = clientele_core::ingest::read_text(text).unwrap().table;
//! let mapping: Mapping =
//!     serde_json::from_str(r#"{"customer":"customer","date":"date","amount":"amount"}"#).unwrap();
//! let data = Dataset::new(table, mapping);
//! let view = View::all(&data, data.transactions.as_ref().unwrap());
//! let params = clusters::Params { k: Some(2), ..Default::default() };
//! let report = clusters::run(&view, &params, &Cx::silent()).unwrap();
//! assert_eq!(report.sizes, [2, 2]);
//! assert_eq!(report.clusters[0].revenue, Some(1890.0));
//! ```

mod features;
mod model;
mod params;
mod report;
mod rules;
mod scaling;
mod work;

pub use features::FEATURES;
pub use params::{Params, Scaling, params};
pub use report::{
    Chosen, ClusterRow, FeatureRow, Profile, Report, Scatter, ScatterPoint, Scree, StabilityRow, Verdict,
};
pub use rules::{Condition, Rule};

use super::AnalysisError;
use crate::cx::Cx;
use crate::model::{CustomerTable, CustomerValues, View};
use crate::stats::cluster::squared_distance;

/// Cluster the customers of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    report::build(view, params, cx)
}

/// Features, cluster, distance to its centre and simplified silhouette of each customer. The last is `(b - a) / max(a, b)`
/// with the distances to the own and the nearest other centre (Hruschka, Campello and de Castro, 2006).
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    let features = features::gather(view, params, cx)?;
    let model = model::fit(&features, params, false, cx)?;
    let d = model.points.d().max(1);
    let mut distances = Vec::with_capacity(features.customers.len());
    let mut silhouettes = Vec::with_capacity(features.customers.len());
    for (row, &own) in model.points.rows().zip(&model.fit.of) {
        let (mut a, mut b) = (0.0, f64::INFINITY);
        for (at, center) in model.fit.centers.chunks_exact(d).enumerate() {
            let far = squared_distance(row, center).sqrt();
            if at == own as usize { a = far } else { b = b.min(far) }
        }
        distances.push(a);
        silhouettes.push(if b.is_finite() && a.max(b) > 0.0 { (b - a) / a.max(b) } else { f64::NAN });
    }
    // All equal: no points to measure.
    distances.resize(features.customers.len(), 0.0);
    silhouettes.resize(features.customers.len(), f64::NAN);
    let labels = (1..=model.fit.k()).map(|number| number.to_string()).collect();
    let mut columns: Vec<(String, CustomerValues)> =
        features.list.into_iter().map(|feature| (feature.name.clone(), feature.into_values())).collect();
    columns.push(("cluster".into(), CustomerValues::Labels { labels, of: model.fit.of }));
    columns.push(("distance".into(), CustomerValues::Numbers(distances)));
    columns.push(("silhouette".into(), CustomerValues::Numbers(silhouettes)));
    Ok(CustomerTable::new(features.customers, columns))
}

#[cfg(test)]
mod tests;
