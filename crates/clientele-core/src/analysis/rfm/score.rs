//! From values to scores 1..5.

use super::{Center, Metrics, Params};
use crate::analysis::AnalysisError;
use crate::stats::quantile::quantile;
use serde::{Deserialize, Serialize};

/// How values become scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// `1 + floor(5 x share strictly worse)`, at most 5. Equal values share a score.
    #[default]
    Share,
    /// The edges of R's `rfm` package, for parity: quantile (type 7) plus 1, `lo <= x < hi`. Meant for whole numbers.
    Quantile,
    /// Five tiles of equal count by rank (SQL's NTILE); ties are split in the order of the identifiers.
    Tiles,
    /// Fixed cut-offs, all of them given.
    Cutoffs,
    /// R tiles, F tiles within each, M tiles within those (Hughes): 125 cells of about equal count.
    Nested,
    /// 5 when better than the center, else 1.
    HighLow,
}

impl Scheme {
    /// The ids, as in parameters.
    pub const IDS: &'static [&'static str] = &["share", "quantile", "tiles", "cutoffs", "nested", "high_low"];
}

/// Cut-offs between scores, ascending. In a report they are those that reproduce its scores; as a parameter, a
/// variable that is left out is scored by the scheme.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Thresholds {
    /// Most days for score 5, 4, 3, 2.
    pub recency_days: Option<[f64; 4]>,
    /// Least purchases for score 2, 3, 4, 5.
    pub frequency: Option<[f64; 4]>,
    /// Least money for score 2, 3, 4, 5.
    pub monetary: Option<[f64; 4]>,
}

/// R, F and M scores. Recency is turned round first, so that more is better everywhere.
pub(super) fn scores(metrics: &Metrics, params: &Params) -> Result<[Vec<u8>; 3], AnalysisError> {
    let r: Vec<f64> = metrics.recency_days.iter().map(|&days| -(days as f64)).collect();
    let f: Vec<f64> = metrics.frequency.iter().map(|&count| count as f64).collect();
    let m = &metrics.monetary;
    let fixed = params.thresholds.clone().unwrap_or_default();
    let turned = fixed.recency_days.map(|[a, b, c, d]| [-d, -c, -b, -a]);
    if params.scheme == Scheme::Nested && params.thresholds.is_none() {
        return Ok(nested(&r, &f, m));
    }
    Ok([
        one(&r, turned, "recency_days", params)?,
        one(&f, fixed.frequency, "frequency", params)?,
        one(m, fixed.monetary, "monetary", params)?,
    ])
}

fn one(
    values: &[f64],
    fixed: Option<[f64; 4]>,
    name: &str,
    params: &Params,
) -> Result<Vec<u8>, AnalysisError> {
    let bad = || AnalysisError::BadParameter { name: format!("thresholds.{name}") };
    if let Some(edges) = fixed {
        if edges.iter().any(|edge| edge.is_nan()) || !edges.is_sorted() {
            return Err(bad());
        }
        return Ok(values
            .iter()
            .map(|value| 1 + edges.iter().filter(|edge| value >= edge).count() as u8)
            .collect());
    }
    Ok(match params.scheme {
        Scheme::Share => by_share(values),
        Scheme::Quantile => by_quantile(values, name == "recency_days"),
        Scheme::Tiles | Scheme::Nested => tiles(values, &(0..values.len()).collect::<Vec<_>>()),
        Scheme::Cutoffs => return Err(bad()),
        Scheme::HighLow => {
            let center = params.center.of(values);
            values.iter().map(|&value| if value > center { 5 } else { 1 }).collect()
        }
    })
}

fn by_share(values: &[f64]) -> Vec<u8> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    let value = |at: usize| values.get(at).copied().unwrap_or(f64::NAN);
    order.sort_unstable_by(|&a, &b| value(a).total_cmp(&value(b)));
    let mut scores = vec![1; values.len()];
    let (mut worse, mut last) = (0, f64::NAN);
    for (rank, &at) in order.iter().enumerate() {
        if value(at) != last {
            (worse, last) = (rank, value(at));
        }
        if let Some(score) = scores.get_mut(at) {
            *score = (1 + 5 * worse / values.len()).min(5) as u8;
        }
    }
    scores
}

/// Recency comes in turned round; R's package takes quantiles of the days themselves and reverses the scores.
fn by_quantile(values: &[f64], recency: bool) -> Vec<u8> {
    let sign = if recency { -1.0 } else { 1.0 };
    let mut sorted: Vec<f64> = values.iter().map(|value| value * sign).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let edges = [0.2, 0.4, 0.6, 0.8].map(|p| quantile(&sorted, p) + 1.0);
    let score = |value: &f64| 1 + edges.iter().filter(|edge| value * sign >= **edge).count() as u8;
    values.iter().map(|value| if recency { 6 - score(value) } else { score(value) }).collect()
}

/// Five tiles of the members, worst first; the first tiles take the remainder. Ties go by the order of the members.
fn tiles(values: &[f64], members: &[usize]) -> Vec<u8> {
    let mut order: Vec<usize> = (0..members.len()).collect();
    let value =
        |at: &usize| members.get(*at).and_then(|&member| values.get(member)).copied().unwrap_or(f64::NAN);
    order.sort_by(|a, b| value(a).total_cmp(&value(b)));
    let (size, rest) = (members.len() / 5, members.len() % 5);
    let mut scores = vec![1; members.len()];
    for (rank, &at) in order.iter().enumerate() {
        let long = rest * (size + 1);
        let tile = if rank < long { rank / (size + 1) } else { rest + (rank - long) / size.max(1) };
        if let Some(score) = scores.get_mut(at) {
            *score = 1 + tile.min(4) as u8;
        }
    }
    scores
}

fn nested(r: &[f64], f: &[f64], m: &[f64]) -> [Vec<u8>; 3] {
    let all: Vec<usize> = (0..r.len()).collect();
    let r_scores = tiles(r, &all);
    let f_scores = within(f, &[&r_scores]);
    let m_scores = within(m, &[&r_scores, &f_scores]);
    [r_scores, f_scores, m_scores]
}

/// Tiles within each group of customers that share the scores so far.
fn within(values: &[f64], so_far: &[&Vec<u8>]) -> Vec<u8> {
    let mut groups: std::collections::BTreeMap<Vec<u8>, Vec<usize>> = Default::default();
    for at in 0..values.len() {
        let key = so_far.iter().filter_map(|scores| scores.get(at).copied()).collect();
        groups.entry(key).or_default().push(at);
    }
    let mut out = vec![1; values.len()];
    for members in groups.values() {
        for (&member, score) in members.iter().zip(tiles(values, members)) {
            if let Some(slot) = out.get_mut(member) {
                *slot = score;
            }
        }
    }
    out
}

impl Center {
    /// The center of some values.
    pub(super) fn of(self, values: &[f64]) -> f64 {
        match self {
            Self::Mean => values.iter().sum::<f64>() / values.len() as f64,
            Self::Median => {
                let mut sorted = values.to_vec();
                sorted.sort_unstable_by(f64::total_cmp);
                quantile(&sorted, 0.5)
            }
        }
    }
}

/// The cut-offs that tell the scores apart; with them as fixed cut-offs the same scores come out, where scores follow
/// from values at all (not in tiles, which split ties).
pub(super) fn thresholds(metrics: &Metrics, [r, f, m]: [&[u8]; 3]) -> Thresholds {
    let least = |values: &[f64], scores: &[u8]| {
        let beyond = values.iter().copied().fold(f64::NEG_INFINITY, f64::max) + 1.0;
        [2, 3, 4, 5].map(|score| {
            let reached =
                values.iter().zip(scores).filter(|(_, own)| **own >= score).map(|(value, _)| *value);
            reached.fold(beyond, f64::min)
        })
    };
    let turned: Vec<f64> = metrics.recency_days.iter().map(|&days| -(days as f64)).collect();
    let counts: Vec<f64> = metrics.frequency.iter().map(|&count| count as f64).collect();
    let [d2, d3, d4, d5] = least(&turned, r).map(|edge| -edge);
    Thresholds {
        recency_days: Some([d5, d4, d3, d2]),
        frequency: Some(least(&counts, f)),
        monetary: Some(least(&metrics.monetary, m)),
    }
}
