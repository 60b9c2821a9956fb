//! Logistic regression with standard errors, by iteratively reweighted least squares.

use super::matrix::{Square, dot};
use super::special::softplus;
use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal};

/// What a regression is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogisticVerdict {
    /// The maximum of the likelihood.
    Converged,
    /// Some combination of the columns predicts without error, so the likelihood has no maximum; a ridge penalty was
    /// added, and standard errors are those of the penalised fit.
    Separated,
}

/// A fitted regression. Coefficients are in the columns' own units, the first is the intercept.
#[derive(Debug, Clone, PartialEq)]
pub struct Logistic {
    /// Change of the log-odds per unit; 0 for left-out columns.
    pub coefficients: Vec<f64>,
    /// Covariance of the coefficients.
    pub covariance: Square,
    /// Columns that are a combination of columns before them (or constant), by position; left out.
    pub aliased: Vec<usize>,
    /// Log-likelihood at the coefficients, without any penalty.
    pub log_likelihood: f64,
    /// Log-likelihood of the share of positive outcomes alone.
    pub null_log_likelihood: f64,
    /// Rows.
    pub n: usize,
    /// What it is worth.
    pub verdict: LogisticVerdict,
}

/// Weight of the ridge penalty on standardised coefficients where the data are separated: a normal prior of standard
/// deviation 1.
const RIDGE: f64 = 1.0;

impl Logistic {
    /// Fit `outcomes` to rows of `width` values each. A row whose values are not all finite is the caller's mistake
    /// and makes the result `None`, as do no rows, only one kind of outcome, and no maximum within 50 steps.
    ///
    /// Newton's method on columns of mean 0 and deviation 1 with step halving; the information matrix is factored by
    /// Cholesky, and columns without a pivot are left out. Separation: a standardised coefficient beyond 12, or a
    /// likelihood that does not come to rest. Source: McCullagh and Nelder (1989), 4.4; Albert and Anderson (1984).
    /// Cost: about 8 passes of `width^2` operations a row.
    ///
    /// ```
    /// use clientele_core::stats::logistic::Logistic;
    /// let hours = [0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0, 3.25, 3.5, 4.0, 4.25, 4.5, 4.75, 5.0, 5.5];
    /// let passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1].map(|y| y == 1);
    /// let fit = Logistic::fit(&hours, 1, &passed).unwrap();
    /// assert!((fit.coefficients[1] - 1.5046).abs() < 0.0001);
    /// ```
    pub fn fit(rows: &[f64], width: usize, outcomes: &[bool]) -> Option<Self> {
        let n = outcomes.len();
        let positive = outcomes.iter().filter(|&&y| y).count();
        if n == 0 || positive == 0 || positive == n || rows.len() != n * width {
            return None;
        }
        let scaling = Scaling::of(rows, width, n)?;
        let mut x = Vec::with_capacity(n * (width + 1));
        for i in 0..n {
            x.push(1.0);
            let row = rows.get(i * width..(i + 1) * width).unwrap_or_default();
            x.extend(row.iter().zip(&scaling.0).map(|(value, (mean, deviation))| (value - mean) / deviation));
        }
        let data = Data { x, width: width + 1, outcomes };
        let aliased = data.aliased();
        let (beta, covariance, verdict) = match data.newton(0.0, &aliased) {
            Some((beta, covariance)) => (beta, covariance, LogisticVerdict::Converged),
            None => {
                let (beta, covariance) = data.newton(RIDGE, &aliased)?;
                (beta, covariance, LogisticVerdict::Separated)
            }
        };
        let share = positive as f64 / n as f64;
        let null_log_likelihood = n as f64 * (share * share.ln() + (1.0 - share) * (1.0 - share).ln());
        let log_likelihood = data.log_likelihood(&beta);
        let (coefficients, covariance) = scaling.undo(&beta, &covariance);
        Some(Self { coefficients, covariance, aliased, log_likelihood, null_log_likelihood, n, verdict })
    }

    /// Standard error of each coefficient; 0 for left-out columns.
    pub fn standard_errors(&self) -> Vec<f64> {
        (0..self.coefficients.len()).map(|i| self.covariance.at(i, i).max(0.0).sqrt()).collect()
    }

    /// Probability of a positive outcome for a row of values.
    pub fn probability(&self, row: &[f64]) -> f64 {
        let (intercept, slopes) = self.coefficients.split_first().unwrap_or((&0.0, &[]));
        inverse_logit(intercept + dot(slopes, row))
    }

    /// The probability's interval: symmetric in log-odds. `z` is 1.96 for 95%.
    pub fn interval(&self, row: &[f64], z: f64) -> (f64, f64) {
        let full: Vec<f64> = std::iter::once(1.0).chain(row.iter().copied()).collect();
        let log_odds = dot(&self.coefficients, &full);
        let error = z * self.covariance.quadratic(&full).max(0.0).sqrt();
        (inverse_logit(log_odds - error), inverse_logit(log_odds + error))
    }
}

/// Two-sided probability of a standard normal at least as far from 0.
pub fn two_sided_p(z: f64) -> f64 {
    (2.0 * Normal::standard().sf(z.abs())).min(1.0)
}

pub(crate) fn inverse_logit(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// Mean and deviation of each column; a constant column gets deviation 1, and is found aliased to the intercept.
struct Scaling(Vec<(f64, f64)>);

impl Scaling {
    fn of(rows: &[f64], width: usize, n: usize) -> Option<Self> {
        let column = |j: usize| rows.iter().skip(j).step_by(width).copied();
        let scale = |j: usize| {
            let mean = column(j).sum::<f64>() / n as f64;
            let variance = column(j).map(|value| (value - mean).powi(2)).sum::<f64>() / n as f64;
            let constant = variance.sqrt() <= 1e-12 * mean.abs();
            variance.is_finite().then(|| (mean, if constant { 1.0 } else { variance.sqrt() }))
        };
        (0..width).map(scale).collect::<Option<Vec<_>>>().map(Self)
    }

    /// Coefficients and covariance in the columns' units: a linear map, for the covariance from both sides.
    fn undo(&self, beta: &[f64], covariance: &Square) -> (Vec<f64>, Square) {
        let n = beta.len();
        let mut map = Square::zero(n);
        map.set(0, 0, 1.0);
        for (j, (mean, deviation)) in (1..).zip(&self.0) {
            map.set(j, j, 1.0 / deviation);
            map.set(0, j, -mean / deviation);
        }
        let rows: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| map.at(i, j)).collect()).collect();
        let mut out = Square::zero(n);
        for (i, row) in rows.iter().enumerate() {
            let right = covariance.times(row);
            rows.iter().enumerate().for_each(|(j, other)| out.set(j, i, dot(other, &right)));
        }
        (map.times(beta), out)
    }
}

struct Data<'a> {
    /// Standardised rows, each beginning with 1.
    x: Vec<f64>,
    width: usize,
    outcomes: &'a [bool],
}

impl Data<'_> {
    fn rows(&self) -> impl Iterator<Item = (&[f64], f64)> {
        self.x.chunks_exact(self.width).zip(self.outcomes.iter().map(|&y| f64::from(u8::from(y))))
    }

    fn aliased(&self) -> Vec<usize> {
        let mut gram = Square::zero(self.width);
        self.rows().for_each(|(row, _)| gram.add_outer(row, 1.0));
        gram.cholesky(1e-9).1
    }

    fn log_likelihood(&self, beta: &[f64]) -> f64 {
        let log_odds = self.x.chunks_exact(self.width).map(|row| dot(row, beta));
        -log_odds.zip(self.outcomes).map(|(eta, &y)| softplus(if y { -eta } else { eta })).sum::<f64>()
    }

    /// Newton's method; `None` when it does not come to rest at finite coefficients.
    fn newton(&self, ridge: f64, aliased: &[usize]) -> Option<(Vec<f64>, Square)> {
        const FARTHEST: f64 = 12.0;
        let penalty = |beta: &[f64]| 0.5 * ridge * beta.iter().skip(1).map(|b| b * b).sum::<f64>();
        let mut beta = vec![0.0; self.width];
        let mut value = self.log_likelihood(&beta);
        for _ in 0..50 {
            let mut information = Square::zero(self.width);
            let mut slope = vec![0.0; self.width];
            for (row, y) in self.rows() {
                let p = inverse_logit(dot(row, &beta));
                information.add_outer(row, p * (1.0 - p));
                slope.iter_mut().zip(row).for_each(|(slope, x)| *slope += (y - p) * x);
            }
            for (j, (slope, b)) in slope.iter_mut().zip(&beta).enumerate() {
                if j > 0 {
                    information.add(j, j, ridge);
                    *slope -= ridge * b;
                }
                if aliased.contains(&j) {
                    *slope = 0.0;
                    (0..self.width).for_each(|i| {
                        information.set(i, j, 0.0);
                        information.set(j, i, 0.0);
                    });
                }
            }
            let (factor, dependent) = information.cholesky(1e-12);
            if dependent.len() > aliased.len() {
                return None;
            }
            let step = factor.solve_factored(&slope);
            let rise = dot(&step, &slope);
            if rise < 1e-16 * self.outcomes.len() as f64 {
                return Some((beta, factor.inverse_factored()));
            }
            let mut length = 1.0;
            loop {
                let there: Vec<f64> = beta.iter().zip(&step).map(|(b, s)| b + length * s).collect();
                let risen = self.log_likelihood(&there) - penalty(&there);
                if risen >= value - 1e-12 * value.abs() {
                    (beta, value) = (there, risen);
                    break;
                }
                length *= 0.5;
                if length < 1e-6 {
                    return Some((beta, factor.inverse_factored()));
                }
            }
            if beta.iter().skip(1).any(|b| b.abs() > FARTHEST) {
                return None;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(ours: f64, published: f64, tolerance: f64) {
        assert!((ours - published).abs() <= tolerance, "{ours} is not {published}");
    }

    /// Dobson (2002), table 7.2 (beetle mortality, Bliss 1935): -60.72 (5.18) and 34.27 (2.91).
    #[test]
    fn beetles() {
        let dose = [1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.8610, 1.8839];
        let (n, killed) = ([59, 60, 62, 56, 63, 59, 62, 60], [6, 13, 18, 28, 52, 53, 61, 60]);
        let (mut rows, mut outcomes) = (Vec::new(), Vec::new());
        for ((dose, n), killed) in dose.into_iter().zip(n).zip(killed) {
            (0..n).for_each(|i| {
                rows.push(dose);
                outcomes.push(i < killed);
            });
        }
        let fit = Logistic::fit(&rows, 1, &outcomes).unwrap();
        let errors = fit.standard_errors();
        close(fit.coefficients[0], -60.72, 0.005);
        close(fit.coefficients[1], 34.27, 0.005);
        close(errors[0], 5.18, 0.005);
        close(errors[1], 2.91, 0.005);
        assert_eq!(fit.verdict, LogisticVerdict::Converged);
    }

    #[test]
    fn separation_is_seen_and_survived() {
        let rows: Vec<f64> = (0..20).map(f64::from).collect();
        let outcomes: Vec<bool> = rows.iter().map(|&x| x > 9.5).collect();
        let fit = Logistic::fit(&rows, 1, &outcomes).unwrap();
        assert_eq!(fit.verdict, LogisticVerdict::Separated);
        assert!(fit.coefficients.iter().chain(&fit.standard_errors()).all(|value| value.is_finite()));
        assert!(fit.probability(&[19.0]) > 0.9 && fit.probability(&[0.0]) < 0.1);
        // One outcome only, or no data: nothing to learn.
        assert!(Logistic::fit(&rows, 1, &[true; 20]).is_none());
        assert!(Logistic::fit(&[], 1, &[]).is_none());
        assert!(Logistic::fit(&[f64::NAN, 1.0], 1, &[true, false]).is_none());
    }

    #[test]
    fn aliased_and_constant_columns_are_left_out() {
        let (mut rows, mut outcomes) = (Vec::new(), Vec::new());
        for i in 0..60u32 {
            let (x, y) = (f64::from(i * 7 % 13), f64::from(i * 5 % 11));
            rows.extend([x, 4.0, y, x - 2.0 * y]);
            outcomes.push(f64::from(i * 3 % 17) + x > 12.0);
        }
        let fit = Logistic::fit(&rows, 4, &outcomes).unwrap();
        assert_eq!(fit.aliased, [2, 4]);
        assert_eq!((fit.coefficients[2], fit.coefficients[4]), (0.0, 0.0));
        let slim: Vec<f64> = rows.chunks(4).flat_map(|row| [row[0], row[2]]).collect();
        let other = Logistic::fit(&slim, 2, &outcomes).unwrap();
        close(fit.coefficients[1], other.coefficients[1], 1e-8);
        close(fit.coefficients[3], other.coefficients[2], 1e-8);
        close(fit.log_likelihood, other.log_likelihood, 1e-9);
    }

    proptest! {
        /// At the maximum the mean prediction is the mean outcome, and units change the coefficient only.
        #[test]
        fn calibrated_and_unit_free(
            data in proptest::collection::vec((-5.0f64..5.0, any::<bool>()), 30..80), unit in 0.01f64..100.0,
        ) {
            let rows: Vec<f64> = data.iter().map(|(x, _)| *x).collect();
            let outcomes: Vec<bool> = data.iter().map(|(_, y)| *y).collect();
            let Some(fit) = Logistic::fit(&rows, 1, &outcomes) else { return Ok(()) };
            prop_assume!(fit.verdict == LogisticVerdict::Converged);
            let predicted: f64 = rows.iter().map(|&x| fit.probability(&[x])).sum();
            let seen = outcomes.iter().filter(|&&y| y).count() as f64;
            prop_assert!((predicted - seen).abs() < 1e-6);
            let scaled: Vec<f64> = rows.iter().map(|x| x * unit).collect();
            let other = Logistic::fit(&scaled, 1, &outcomes).unwrap();
            prop_assert!((other.coefficients[1] * unit - fit.coefficients[1]).abs() < 1e-6);
            let (a, b) = (fit.standard_errors(), other.standard_errors());
            prop_assert!((b[1] * unit - a[1]).abs() < 1e-6);
        }
    }
}
