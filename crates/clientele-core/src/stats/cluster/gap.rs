//! The gap statistic: how much tighter are the clusters than in data that have none?

use super::{Kmeans, Points, uniform};
use crate::cx::Cancelled;
use crate::stats::matrix::Square;
use rand_xoshiro::Xoshiro256PlusPlus;

/// The gap of one number of clusters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// Clusters.
    pub k: usize,
    /// Mean log inertia of the reference sets less the log inertia of the points; none when the points have no inertia left.
    pub gap: Option<f64>,
    /// Standard deviation over the reference sets times `sqrt(1 + 1 / references)`.
    pub se: Option<f64>,
}

/// Fits end as scikit-learn's do by default: what is left to gain is far below the spread of the reference sets.
const STILL: f64 = 1e-4;

/// The gaps of 1 to `most` clusters. Reference sets are uniform in a box along the principal axes of the points
/// (variant b of the paper); distances do not mind the turn, so they are made there and left there.
///
/// Source: Tibshirani, Walther and Hastie, Journal of the Royal Statistical Society B 63 (2001).
pub fn gaps(
    points: &Points,
    most: usize,
    references: u32,
    starts: u32,
    random: &mut Xoshiro256PlusPlus,
    go_on: &mut dyn FnMut() -> Result<(), Cancelled>,
) -> Result<Vec<Gap>, Cancelled> {
    let mut logs = |points: &Points, random: &mut Xoshiro256PlusPlus| {
        (1..=most)
            .map(|k| {
                let how = Kmeans { k, starts, sample: usize::MAX, still: STILL };
                Ok(how.fit(points, random, go_on)?.inertia.ln())
            })
            .collect::<Result<Vec<f64>, Cancelled>>()
    };
    let seen = logs(points, random)?;
    let sides = principal_box(points);
    let mut drawn: Vec<Vec<f64>> = Vec::new();
    for _ in 0..references {
        drawn.push(logs(&draw(&sides, points.n(), random), random)?);
    }
    let n = f64::from(references);
    let nothing = seen.first().copied().unwrap_or(0.0) - 50.0;
    let gap = |(at, &log): (usize, &f64)| {
        let values = || drawn.iter().filter_map(|logs| logs.get(at));
        let mean = values().sum::<f64>() / n;
        let sd = (values().map(|log| (log - mean).powi(2)).sum::<f64>() / n).sqrt();
        let finite = |value: f64| value.is_finite().then_some(value);
        // What is left is rounding.
        let log = if log > nothing { log } else { f64::NEG_INFINITY };
        let (gap, se) = (finite(mean - log), finite(sd * (1.0 + 1.0 / n).sqrt()));
        Gap { k: at + 1, gap, se: gap.and(se) }
    };
    Ok(seen.iter().enumerate().map(gap).collect())
}

/// The number of clusters by the gap: 1 where no gap is higher than that of 1 by more than its own standard error, else
/// the smallest from 2 up whose gap is within one standard error of the next one's; none when the gap grows to the end.
///
/// The paper's rule begins at 1 and stops there wherever two clusters cut through three; looking at all gaps first is
/// Dudoit and Fridlyand's way, Genome Biology 3 (2002).
pub fn gap_k(gaps: &[Gap]) -> Option<usize> {
    let one = gaps.first()?.gap?;
    let higher = |gap: &Gap| gap.gap.zip(gap.se).is_some_and(|(gap, se)| gap - se > one);
    if !gaps.iter().any(higher) {
        return Some(1);
    }
    let enough = |pair: &[Gap]| {
        let [this, next] = pair else { return None };
        (this.k > 1 && this.gap? >= next.gap? - next.se?).then_some(this.k)
    };
    gaps.windows(2).find_map(enough)
}

/// The ranges of the points along their principal axes.
fn principal_box(points: &Points) -> Vec<(f64, f64)> {
    let (n, d) = (points.n().max(1) as f64, points.d());
    let means: Vec<f64> = (0..d).map(|at| points.column(at).sum::<f64>() / n).collect();
    let mut covariance = Square::zero(d);
    let mut centered = vec![0.0; d];
    for row in points.rows() {
        centered.iter_mut().zip(row).zip(&means).for_each(|((cell, x), mean)| *cell = x - mean);
        covariance.add_outer(&centered, 1.0 / n);
    }
    let range = |(_, axis): (f64, Vec<f64>)| {
        let places = points.rows().map(|row| crate::stats::matrix::dot(row, &axis));
        places.fold((f64::INFINITY, f64::NEG_INFINITY), |(lo, hi), x| (lo.min(x), hi.max(x)))
    };
    covariance.eigen().into_iter().map(range).collect()
}

fn draw(sides: &[(f64, f64)], n: usize, random: &mut Xoshiro256PlusPlus) -> Points {
    let column = |&(lo, hi): &(f64, f64)| (0..n).map(|_| lo + (hi - lo) * uniform(random)).collect();
    Points::from_columns(&sides.iter().map(column).collect::<Vec<Vec<f64>>>())
}
