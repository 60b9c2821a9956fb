//! Student's t distribution.

use super::normal::normal_quantile;
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
    if df > MANY {
        return far(normal_quantile(0.975), df);
    }
    let x = inv_beta_reg(df / 2.0, 0.5, 0.05);
    (df * (1.0 - x) / x).sqrt()
}

/// With more degrees of freedom the inverse of the beta function loses digits, and the expansion has more than enough.
const MANY: f64 = 1000.0;

/// The expansion about the normal quantile (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5).
fn far(z: f64, df: f64) -> f64 {
    let (z2, z3) = (z * z, z * z * z);
    let first = (z3 + z) / 4.0;
    let second = z * (5.0 * z2 * z2 + 16.0 * z2 + 3.0) / 96.0;
    let third = z * (3.0 * z2 * z2 * z2 + 19.0 * z2 * z2 + 17.0 * z2 - 15.0) / 384.0;
    z + first / df + second / (df * df) + third / (df * df * df)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_degrees_of_freedom_join_few() {
        let exact = (MANY * (1.0 / inv_beta_reg(MANY / 2.0, 0.5, 0.05) - 1.0)).sqrt();
        assert!((far(normal_quantile(0.975), MANY) - exact).abs() < 1e-6, "{exact}");
        // scipy.stats.t.ppf(.975, 1000)
        assert!((t95(1000.5) - 1.962339).abs() < 1e-5);
    }
}
