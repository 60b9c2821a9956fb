//! Least squares on dummies: which ratings are low or high, counted, and the coefficients that follow.

use crate::analysis::AnalysisError;
use crate::analysis::ratings::{Coded, Scale};
use crate::cx::Cx;
use crate::model::View;
use crate::stats::matrix::{Square, dot};

/// Where a rating stands on its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Low,
    Between,
    High,
}

impl Place {
    pub(super) fn of(score: f64, scale: Scale) -> Self {
        let share = (score - scale.lo) / (scale.hi - scale.lo).max(f64::MIN_POSITIVE);
        if share <= 0.3 {
            Self::Low
        } else if share >= 0.9 {
            Self::High
        } else {
            Self::Between
        }
    }
}

/// Overall scores are added in fractions of this, in whole numbers, so that the order of rows changes no sum.
const FRACTIONS: f64 = 1024.0;

/// How often dummies occur together, and what the outcome adds up to under each. Column 0 is the constant; feature `f` has its
/// low in column `1 + 2f` and its high in the next.
pub(super) struct Design {
    pub(super) n_rows: u64,
    pub(super) n: u64,
    /// Columns.
    pub(super) k: usize,
    together: Vec<u64>,
    outcome: Vec<i64>,
    squares: i128,
}

impl Design {
    pub(super) fn of(
        rated: &[(String, Scale, Coded)],
        outcome: &Coded,
        view: &View,
        cx: &Cx,
    ) -> Result<Self, AnalysisError> {
        let places: Vec<Vec<Place>> = rated
            .iter()
            .map(|(_, scale, scores)| scores.values.iter().map(|score| Place::of(*score, *scale)).collect())
            .collect();
        let scores: Vec<i64> =
            outcome.values.iter().map(|value| (value * FRACTIONS).round() as i64).collect();
        let k = 1 + 2 * rated.len();
        let mut design =
            Self { n_rows: 0, n: 0, k, together: vec![0; k * k], outcome: vec![0; k], squares: 0 };
        let mut set = Vec::with_capacity(k);
        for row in view.rows.iter() {
            if design.n_rows.is_multiple_of(1 << 16) {
                cx.tick(design.n_rows, view.rows.len() as u64)?;
            }
            design.n_rows += 1;
            set.clear();
            set.push(0);
            let complete =
                rated.iter().zip(&places).enumerate().all(|(feature, ((_, _, scores), places))| {
                    let place = scores.at(row).and_then(|at| places.get(at));
                    match place {
                        Some(Place::Low) => set.push(1 + 2 * feature),
                        Some(Place::High) => set.push(2 + 2 * feature),
                        Some(Place::Between) => {}
                        None => return false,
                    }
                    true
                });
            let score = outcome.at(row).and_then(|at| scores.get(at)).copied();
            let (true, Some(score)) = (complete, score) else { continue };
            design.add(&set, score);
        }
        Ok(design)
    }

    fn add(&mut self, set: &[usize], score: i64) {
        self.n += 1;
        self.squares += i128::from(score) * i128::from(score);
        for &a in set {
            if let Some(sum) = self.outcome.get_mut(a) {
                *sum += score;
            }
            for &b in set {
                if let Some(count) = self.together.get_mut(a * self.k + b) {
                    *count += 1;
                }
            }
        }
    }

    /// Rows in which a dummy is set.
    pub(super) fn count(&self, column: usize) -> u64 {
        self.together.get(column * self.k + column).copied().unwrap_or(0)
    }
}

/// The coefficients with their covariance.
pub(super) struct Fit {
    coefficients: Vec<f64>,
    covariance: Square,
    left_out: Vec<usize>,
    /// Degrees of freedom left.
    pub(super) df: f64,
    pub(super) r_squared: f64,
}

impl Fit {
    /// Errors: too few rows, or an outcome that does not vary.
    pub(super) fn of(design: &Design) -> Result<Self, AnalysisError> {
        let k = design.k;
        let mut normal = Square::zero(k);
        for (a, line) in design.together.chunks_exact(k).enumerate() {
            for (b, count) in line.iter().enumerate() {
                normal.set(a, b, *count as f64);
            }
        }
        let (factor, left_out) = normal.cholesky(1e-10);
        let used = k - left_out.len();
        let few = |what: &str| AnalysisError::NotEnough {
            what: what.to_owned(),
            needed: used as u64 + 1,
            found: design.n,
        };
        if design.n <= used as u64 {
            return Err(few("complete-rows"));
        }
        let sums: Vec<f64> = design.outcome.iter().map(|sum| *sum as f64 / FRACTIONS).collect();
        let n = design.n as f64;
        // Exact: the outcome is in whole numbers.
        let first = i128::from(design.outcome.first().copied().unwrap_or(0));
        let total =
            (i128::from(design.n) * design.squares - first * first) as f64 / n / FRACTIONS / FRACTIONS;
        if total <= 0.0 {
            return Err(few("different-scores"));
        }
        let coefficients = factor.solve_factored(&sums);
        let squares = design.squares as f64 / FRACTIONS / FRACTIONS;
        // A perfect fit leaves what rounding leaves.
        let rest = (squares - dot(&coefficients, &sums)).max(0.0);
        let rest = if rest < 1e-12 * squares { 0.0 } else { rest };
        let df = n - used as f64;
        let inverse = factor.inverse_factored();
        let mut covariance = Square::zero(k);
        for a in 0..k {
            for b in 0..k {
                covariance.set(a, b, inverse.at(a, b) * rest / df);
            }
        }
        Ok(Self { coefficients, covariance, left_out, df, r_squared: 1.0 - rest / total })
    }

    /// A coefficient and its variance; none of a column that is never set or that others add up to.
    pub(super) fn at(&self, column: usize) -> Option<(f64, f64)> {
        let value = *self.coefficients.get(column)?;
        (!self.left_out.contains(&column)).then(|| (value, self.covariance.at(column, column)))
    }

    /// The sum of two coefficients and its variance.
    pub(super) fn sum(&self, a: usize, b: usize) -> Option<(f64, f64)> {
        let ((x, vx), (y, vy)) = (self.at(a)?, self.at(b)?);
        Some((x + y, vx + vy + 2.0 * self.covariance.at(a, b)))
    }
}
