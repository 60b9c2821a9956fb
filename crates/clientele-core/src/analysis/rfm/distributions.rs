//! How R, F and M are spread: histograms, and R against F in bins. At most a few hundred marks however many
//! customers there are.

use super::Metrics;
use crate::stats::quantile::quantile;
use serde::{Deserialize, Serialize};

/// Histograms of the three variables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Distributions {
    /// Days since the last purchase.
    pub recency_days: Histogram,
    /// Purchases.
    pub frequency: Histogram,
    /// Money.
    pub monetary: Histogram,
}

/// Counts between edges; bin `i` is `edges[i] <= x < edges[i + 1]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Histogram {
    /// The edges, equally far apart; one more than counts.
    pub edges: Vec<f64>,
    /// Customers in each bin.
    pub counts: Vec<u64>,
    /// Customers below the first edge.
    pub below: u64,
    /// Customers on or above the last edge: the long tail is counted, not drawn.
    pub above: u64,
}

/// A rectangle of recency and frequency with customers in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScatterCell {
    /// Least days, included.
    pub recency_lo: f64,
    /// Most days, excluded.
    pub recency_hi: f64,
    /// Least purchases, included.
    pub frequency_lo: f64,
    /// Most purchases, excluded.
    pub frequency_hi: f64,
    /// Customers.
    pub n_customers: u64,
    /// Their money.
    pub revenue: f64,
    /// The segment most of them are in; the better one in a tie.
    pub segment: String,
}

impl Distributions {
    /// Histograms whose edges suit these customers.
    pub(super) fn of(metrics: &Metrics) -> Self {
        let [recency, frequency, monetary] = sorted(metrics);
        Self {
            recency_days: histogram(&recency, edges(&recency, 30, true)),
            frequency: histogram(&frequency, edges(&frequency, 40, true)),
            monetary: histogram(&monetary, edges(&monetary, 30, false)),
        }
    }

    /// Other customers between the same edges, to be compared with these.
    pub(super) fn again(&self, metrics: &Metrics) -> Self {
        let [recency, frequency, monetary] = sorted(metrics);
        Self {
            recency_days: histogram(&recency, self.recency_days.edges.clone()),
            frequency: histogram(&frequency, self.frequency.edges.clone()),
            monetary: histogram(&monetary, self.monetary.edges.clone()),
        }
    }
}

fn sorted(metrics: &Metrics) -> [Vec<f64>; 3] {
    let float = |values: &[i64]| values.iter().map(|&value| value as f64).collect::<Vec<_>>();
    let mut all = [float(&metrics.recency_days), float(&metrics.frequency), metrics.monetary.clone()];
    all.iter_mut().for_each(|values| values.sort_unstable_by(f64::total_cmp));
    all
}

/// The edges of about `bins` bins of a round width from the 0.5th to the 99th percentile.
fn edges(values: &[f64], bins: usize, whole: bool) -> Vec<f64> {
    let (low, high) = (quantile(values, 0.005).min(0.0), quantile(values, 0.99));
    let width = round_width((high - low) / bins as f64, whole);
    let first = (low / width).floor() * width;
    let n = (((high - first) / width).floor() as usize + 1).min(4 * bins);
    (0..=n).map(|bin| first + bin as f64 * width).collect()
}

fn histogram(values: &[f64], edges: Vec<f64>) -> Histogram {
    let at = |edge: &f64| values.partition_point(|value| value < edge) as u64;
    let counts = edges.windows(2).map(|pair| match pair {
        [from, to] => at(to) - at(from),
        _ => 0,
    });
    Histogram {
        counts: counts.collect(),
        below: edges.first().map_or(0, at),
        above: values.len() as u64 - edges.last().map_or(0, at),
        edges,
    }
}

/// The next of 1, 2, 5, 10 ... at or above a width; at least 1 for whole numbers.
fn round_width(width: f64, whole: bool) -> f64 {
    let width = if whole { width.max(1.0) } else { width };
    if !(width > 0.0 && width.is_finite()) {
        return 1.0;
    }
    let power = 10f64.powf(width.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|step| step * power)
        .find(|step| *step >= width * 0.999)
        .unwrap_or(width)
}

/// Frequencies one by one up to 10, then in ever wider steps.
const FREQUENCY_EDGES: [f64; 20] = [
    1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 15.0, 20.0, 30.0, 50.0, 75.0, 100.0, 200.0,
    500.0, 1e12,
];

/// The width of the scatter's columns: of everybody, so that a selection stays where it was.
pub(super) fn column_width(metrics: &Metrics) -> f64 {
    const COLUMNS: usize = 24;
    let longest = metrics.recency_days.iter().max().copied().unwrap_or(0) as f64;
    round_width((longest + 1.0) / COLUMNS as f64, true)
}

pub(super) fn scatter(metrics: &Metrics, width: f64, names: &[&str], of: &[u32]) -> Vec<ScatterCell> {
    let mut cells: std::collections::BTreeMap<(usize, usize), (i64, Vec<u64>)> = Default::default();
    for (((&recency, &frequency), &minor), &segment) in
        metrics.recency_days.iter().zip(&metrics.frequency).zip(&metrics.minor).zip(of)
    {
        let column = (recency.max(0) as f64 / width) as usize;
        let row = FREQUENCY_EDGES.partition_point(|edge| *edge <= frequency as f64).saturating_sub(1);
        let cell = cells.entry((column, row)).or_insert_with(|| (0, vec![0; names.len()]));
        cell.0 += minor;
        if let Some(count) = cell.1.get_mut(segment as usize) {
            *count += 1;
        }
    }
    let edge = |row: usize| FREQUENCY_EDGES.get(row).copied().unwrap_or(f64::INFINITY);
    cells
        .into_iter()
        .map(|((column, row), (minor, counts))| {
            let most = counts.iter().max().copied().unwrap_or(0);
            let segment = counts.iter().position(|&count| count == most).and_then(|at| names.get(at));
            ScatterCell {
                recency_lo: column as f64 * width,
                recency_hi: (column + 1) as f64 * width,
                frequency_lo: edge(row),
                frequency_hi: edge(row + 1),
                n_customers: counts.iter().sum(),
                revenue: metrics.monetary_of(minor),
                segment: segment.copied().unwrap_or_default().to_owned(),
            }
        })
        .collect()
}
