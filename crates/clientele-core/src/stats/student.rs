//! Student's t distribution.

use statrs::function::beta::{beta_reg, inv_beta_reg};

/// Chance that a t variable with `df` degrees of freedom is at least as far from zero as `t`; NaN for no number.
///
/// ```
/// use clientele_core::stats::student::two_sided;
/// assert!((two_sided(2.0, 10.0) - 0.073388).abs() < 1e-6);
/// assert_eq!(two_sided(f64::INFINITY, 3.0), 0.0);
/// ```
pub fn two_sided(t: f64, df: f64) -> f64 {
    if t.is_nan() || df.is_nan() || df <= 0.0 {
        return f64::NAN;
    }
    if t.is_infinite() {
        return 0.0;
    }
    beta_reg(df / 2.0, 0.5, (df / (df + t * t)).clamp(0.0, 1.0))
}

/// The value that a t variable with `df` degrees of freedom exceeds in size with chance 5%: half the width of a 95%
/// interval in standard errors. NaN for `df <= 0`.
///
/// ```
/// use clientele_core::stats::student::t95;
/// assert!((t95(9.0) - 2.262157).abs() < 1e-6);
/// assert!((t95(1e6) - 1.959966).abs() < 1e-5);
/// ```
pub fn t95(df: f64) -> f64 {
    if df.is_nan() || df <= 0.0 {
        return f64::NAN;
    }
    let x = inv_beta_reg(df / 2.0, 0.5, 0.05);
    (df * (1.0 - x) / x).sqrt()
}
