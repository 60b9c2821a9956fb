//! Features made comparable.

use super::Scaling;
use super::features::Features;
use crate::stats::cluster::Points;

/// Standardised features.
#[derive(Debug, Clone)]
pub(super) struct Scaled {
    /// One point a customer; no dimension when all features are constant.
    pub(super) points: Points,
    /// Which features are in the points: those that vary.
    pub(super) used: Vec<usize>,
}

/// Standardise the features that vary.
pub(super) fn scale(features: &Features, scaling: Scaling) -> Scaled {
    let mut used = Vec::new();
    let mut columns = Vec::new();
    for (at, feature) in features.list.iter().enumerate() {
        let column = match scaling {
            Scaling::LogZ => standard(feature.values.iter().map(|x| x.signum() * x.abs().ln_1p()).collect()),
            Scaling::Z => standard(feature.values.clone()),
            Scaling::Rank => standard(ranks(&feature.values)),
            Scaling::None => varies(&feature.values).then(|| feature.values.clone()),
        };
        if let Some(column) = column {
            used.push(at);
            columns.push(column);
        }
    }
    Scaled { points: Points::from_columns(&columns), used }
}

fn varies(values: &[f64]) -> bool {
    values.first().is_some_and(|first| values.iter().any(|value| value != first))
}

/// Less the mean, divided by the standard deviation with `n` below; none for a constant.
fn standard(mut values: Vec<f64>) -> Option<Vec<f64>> {
    if !varies(&values) {
        return None;
    }
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let sd = (values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n).sqrt();
    values.iter_mut().for_each(|x| *x = (*x - mean) / sd);
    // Values so near to each other that their spread is lost in rounding.
    values.iter().all(|x| x.is_finite()).then_some(values)
}

/// Ranks from 1; equal values share the mean of theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<(f64, u32)> = values.iter().copied().zip(0..).collect();
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut ranks = vec![0.0; values.len()];
    let mut below = 0;
    for same in order.chunk_by(|a, b| a.0 == b.0) {
        let rank = below as f64 + (same.len() + 1) as f64 / 2.0;
        for (_, at) in same {
            if let Some(slot) = ranks.get_mut(*at as usize) {
                *slot = rank;
            }
        }
        below += same.len();
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_share_a_rank() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0, 2.0]), [3.5, 1.0, 3.5, 2.0]);
    }

    #[test]
    fn standard_values_have_mean_0_and_variance_1() {
        let values = standard(vec![1.0, 2.0, 3.0, 6.0]).unwrap();
        assert!(values.iter().sum::<f64>().abs() < 1e-12);
        assert!((values.iter().map(|x| x * x).sum::<f64>() - 4.0).abs() < 1e-12);
        assert_eq!(standard(vec![2.0; 3]), None);
    }
}
