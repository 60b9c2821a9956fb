//! Weights of the dimensions: points of a parameter, or the means of columns of points.

use super::dimension;
use super::params::Params;
use super::report::WeightsFrom;
use crate::analysis::AnalysisError;
use crate::analysis::ratings::{Level, Scale, coded, marked};
use crate::model::View;
use std::collections::BTreeMap;

/// Weights as shares of 1, one a dimension.
pub(super) struct Weights {
    pub(super) shares: Vec<f64>,
    /// What they added up to.
    pub(super) sum: f64,
    pub(super) from: WeightsFrom,
}

impl Weights {
    /// The weights of these dimensions; `None` without any. Errors: a parameter that names another dimension.
    pub(super) fn of(
        view: &View<'_>,
        names: &[String],
        params: &Params,
    ) -> Result<Option<Self>, AnalysisError> {
        let (points, from) = if params.weights.is_empty() {
            (of_columns(view), WeightsFrom::Columns)
        } else {
            let own = params.weights.iter().map(|(name, points)| (dimension::named(name), *points));
            let points: BTreeMap<String, f64> = own.collect();
            if let Some(other) = points.keys().find(|name| !names.contains(name)) {
                return Err(AnalysisError::BadParameter { name: format!("weights: {other}") });
            }
            (points, WeightsFrom::Parameter)
        };
        let own: Vec<f64> = names.iter().map(|name| points.get(name).copied().unwrap_or(0.0)).collect();
        let sum: f64 = own.iter().sum();
        Ok((sum > 0.0).then(|| Self { shares: own.iter().map(|points| points / sum).collect(), sum, from }))
    }
}

/// The mean points of each dimension that has a column of them.
fn of_columns(view: &View<'_>) -> BTreeMap<String, f64> {
    let mut out = BTreeMap::new();
    for (rated, rest) in marked(&view.data.table, Level::Weight) {
        let Some(name) = dimension::of(&rest) else { continue };
        let points = coded(rated.column, Scale { lo: 0.0, hi: f64::MAX });
        let mut counts = vec![0u64; points.values.len()];
        for count in view.rows.iter().filter_map(|row| points.at(row)) {
            if let Some(count) = counts.get_mut(count) {
                *count += 1;
            }
        }
        let n: u64 = counts.iter().sum();
        let sum: f64 = points.values.iter().zip(&counts).map(|(value, n)| value * *n as f64).sum();
        if n > 0 {
            out.entry(name.to_owned()).or_insert(sum / n as f64);
        }
    }
    out
}
