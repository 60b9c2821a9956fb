//! Reliability of a sum of items.

use super::normal::normal_quantile;
use statrs::function::beta::inv_beta_reg;

/// Cronbach's alpha with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alpha {
    /// The coefficient.
    pub alpha: f64,
    /// Lower end of its 95% interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// Sum of the items' variances, which it is made of.
    pub item_variances: f64,
    /// Variance of their sum, which it is made of.
    pub variance_of_sum: f64,
}

/// Cronbach's alpha of `k` items answered by the same `n`: `k / (k - 1) * (1 - sum of the items' variances / variance of
/// their sum)` (Cronbach, Psychometrika 16, 1951), with Feldt's exact interval (Psychometrika 30, 1965). `None` for fewer
/// than two items or answers, or a sum that does not vary.
///
/// ```
/// use clientele_core::stats::alpha::cronbach;
/// // Two items with variance 1 and covariance 0.5: alpha is 2 * 0.5 / 1.5.
/// assert!((cronbach(2, 100, 2.0, 3.0).unwrap().alpha - 2.0 / 3.0).abs() < 1e-15);
/// assert_eq!(cronbach(1, 100, 1.0, 1.0), None);
/// ```
pub fn cronbach(k: usize, n: u64, item_variances: f64, variance_of_sum: f64) -> Option<Alpha> {
    if k < 2 || n < 2 || variance_of_sum <= 0.0 {
        return None;
    }
    let (items, rest) = (k as f64, (n - 1) as f64);
    // Items that are all alike: rounding must not go beyond 1.
    let alpha = (items / (items - 1.0) * (1.0 - item_variances / variance_of_sum)).min(1.0);
    let end = |p: f64| 1.0 - (1.0 - alpha) * f_quantile(p, rest, rest * (items - 1.0));
    Some(Alpha { alpha, lo: end(0.975), hi: end(0.025), item_variances, variance_of_sum })
}

/// The value below which a share `p` of an F variable lies.
fn f_quantile(p: f64, df1: f64, df2: f64) -> f64 {
    // With many answers the inverse of the beta function loses digits, and the logarithm is normal.
    if df1 > 1e4 {
        return (1.0 / df2 - 1.0 / df1 + normal_quantile(p) * (2.0 / df1 + 2.0 / df2).sqrt()).exp();
    }
    let x = inv_beta_reg(df1 / 2.0, df2 / 2.0, p);
    df2 * x / (df1 * (1.0 - x))
}

/// Reliability of the difference of two scores of reliabilities `a` and `b`, standard deviations `sd_a` and `sd_b` and
/// correlation `r`: what difference scores keep. `None` where the difference does not vary. Source: Peter, Churchill and
/// Brown (Journal of Consumer Research 19, 1993), equation 1.
///
/// ```
/// use clientele_core::stats::alpha::of_difference;
/// // Equal spread: (mean reliability - correlation) / (1 - correlation).
/// assert!((of_difference((0.8, 1.0), (0.8, 1.0), 0.5).unwrap() - 0.6).abs() < 1e-15);
/// ```
pub fn of_difference((a, sd_a): (f64, f64), (b, sd_b): (f64, f64), r: f64) -> Option<f64> {
    let shared = 2.0 * r * sd_a * sd_b;
    let whole = sd_a * sd_a + sd_b * sd_b - shared;
    (whole > 0.0).then(|| (sd_a * sd_a * a + sd_b * sd_b * b - shared) / whole)
}
