//! Special functions beyond `statrs`: logarithms of the beta function, of rising factorials, of Gauss's
//! hypergeometric function and of Tricomi's function, for the arguments that purchase models need.

use super::quadrature::{ln_beta_mean, ln_integral_half_line};
pub use statrs::function::gamma::{digamma, ln_gamma};

/// `ln B(a, b)` for `a, b > 0`. Source: DLMF 5.12.1.
pub fn ln_beta(a: f64, b: f64) -> f64 {
    ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b)
}

/// `ln(1 + e^x)` without overflow.
pub(crate) fn softplus(x: f64) -> f64 {
    if x > 36.0 { x } else { x.exp().ln_1p() }
}

/// `ln` of the sum of `e^x`; minus infinity for no terms.
pub fn log_sum_exp(terms: impl IntoIterator<Item = f64, IntoIter: Clone>) -> f64 {
    let terms = terms.into_iter();
    let greatest = terms.clone().fold(f64::NEG_INFINITY, f64::max);
    if greatest == f64::NEG_INFINITY {
        return greatest;
    }
    greatest + terms.map(|x| (x - greatest).exp()).sum::<f64>().ln()
}

/// `ln(e^a - e^b)` for `a >= b`; minus infinity where they are equal, NaN where `a < b`.
pub fn log_diff_exp(a: f64, b: f64) -> f64 {
    if a == b {
        return f64::NEG_INFINITY;
    }
    a + (-(b - a).exp_m1()).ln()
}

/// `ln` of the rising factorial `a (a+1) ... (a+n-1)` for `a > 0`, and its derivative in `a`. For few factors it is
/// their sum, which keeps full precision where a difference of `ln_gamma` would lose it. Source: DLMF 5.2.5.
pub fn ln_rising(a: f64, n: u32) -> (f64, f64) {
    if n > 64 {
        let end = a + f64::from(n);
        return (ln_gamma(end) - ln_gamma(a), digamma(end) - digamma(a));
    }
    let (mut product, mut ln, mut slope) = (1.0f64, 0.0, 0.0);
    for k in 0..n {
        let factor = a + f64::from(k);
        slope += 1.0 / factor;
        product *= factor;
        if !(1e-200..1e200).contains(&product) {
            ln += product.ln();
            product = 1.0;
        }
    }
    (ln + product.ln(), slope)
}

/// Beyond this argument the series of 2F1 is slow, and its integral is taken instead.
const NEAR_ONE: f64 = 0.9;

/// `ln 2F1(a, b; c; z)` for `a, b, c > 0` and `z < 1`; NaN where the value is not positive.
///
/// Negative `z` is carried into (0, 1) by Pfaff's transformation (DLMF 15.8.1), a series that diverges at 1 is turned
/// by Euler's when that keeps all terms positive; then the series in logarithmic scale, or near 1 Euler's integral
/// (DLMF 15.6.1). All terms are positive, so no digits cancel. Cost: about `35 / -ln z` terms, or up to 2,000
/// evaluations of the integrand.
///
/// ```
/// use clientele_core::stats::special::ln_hyp2f1;
/// // 2F1(1, 1; 2; z) = -ln(1 - z) / z
/// assert!((ln_hyp2f1(1.0, 1.0, 2.0, 0.5) - (2.0 * 2f64.ln()).ln()).abs() < 1e-14);
/// ```
pub fn ln_hyp2f1(a: f64, b: f64, c: f64, z: f64) -> f64 {
    if z < 0.0 {
        // Pfaff: of the two forms, the one whose parameters stay positive.
        let (a, b) = if c > b { (a, b) } else { (b, a) };
        return -a * (-z).ln_1p() + ln_hyp2f1_unit(a, c - b, c, z / (z - 1.0));
    }
    ln_hyp2f1_unit(a, b, c, z)
}

/// [`ln_hyp2f1`] for `0 <= z < 1`.
fn ln_hyp2f1_unit(a: f64, b: f64, c: f64, z: f64) -> f64 {
    if c < a + b && c > a && c > b {
        return (c - a - b) * (-z).ln_1p() + ln_hyp2f1_turned(c - a, c - b, c, z);
    }
    ln_hyp2f1_turned(a, b, c, z)
}

fn ln_hyp2f1_turned(a: f64, b: f64, c: f64, z: f64) -> f64 {
    // Euler's integral needs c above one of the upper parameters, and that one above 0.
    let (a, b) = if c > b && b > 0.0 { (a, b) } else { (b, a) };
    if z > NEAR_ONE && c > b && b > 0.0 {
        let rest = 1.0 - z;
        return ln_beta_mean(b, c - b, |p, q| -a * (q + rest * p).ln());
    }
    let series = PositiveSeries::sum(|n| (a + n) * (b + n) / ((c + n) * (1.0 + n)) * z);
    series.ln()
}

/// The sum of a series of positive terms that begins with 1, kept in scale.
pub(crate) struct PositiveSeries {
    sum: f64,
    ln_scale: f64,
}

impl PositiveSeries {
    /// Add terms until they no longer matter; `ratio(n)` is term `n + 1` over term `n` and falls below 1 in the end.
    pub(crate) fn sum(ratio: impl Fn(f64) -> f64) -> Self {
        const MOST_TERMS: u32 = 5_000_000;
        let (mut term, mut sum, mut ln_scale) = (1.0f64, 1.0f64, 0.0);
        for n in 0..MOST_TERMS {
            let ratio = ratio(f64::from(n));
            term *= ratio;
            sum += term;
            // What is left is below a geometric series with this ratio.
            if term.abs() < 1e-17 * sum * (1.0 - ratio) || !sum.is_finite() {
                break;
            }
            if sum > 1e200 {
                term *= 1e-200;
                sum *= 1e-200;
                ln_scale += 200.0 * std::f64::consts::LN_10;
            }
        }
        Self { sum, ln_scale }
    }

    fn ln(&self) -> f64 {
        self.sum.ln() + self.ln_scale
    }
}

/// `ln U(a, b, z)` of Tricomi for `a > 0` and `z > 0`, by its integral (DLMF 13.4.4).
///
/// ```
/// use clientele_core::stats::special::ln_tricomi_u;
/// // U(a, a + 1, z) = z^-a (DLMF 13.6.4)
/// assert!((ln_tricomi_u(0.6, 1.6, 3.0) + 0.6 * 3f64.ln()).abs() < 1e-12);
/// ```
pub fn ln_tricomi_u(a: f64, b: f64, z: f64) -> f64 {
    let integral = ln_integral_half_line(|t, ln_t| -z * t + (a - 1.0) * ln_t + (b - a - 1.0) * t.ln_1p());
    integral - ln_gamma(a)
}

#[cfg(test)]
#[allow(clippy::excessive_precision, reason = "references are given with 17 digits")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(ours: f64, theirs: f64, tolerance: f64) {
        assert!((ours - theirs).abs() <= tolerance * (1.0 + theirs.abs()), "{ours} is not {theirs}");
    }

    /// Values of the functions defined in DLMF 15.2.1 and 13.2, to 17 digits by arbitrary-precision arithmetic.
    #[test]
    fn hypergeometric_values() {
        for ((a, b, c, z), expected) in [
            ((1.0, 1.0, 2.0, 0.5), 0.32663425997828098),
            ((0.5, 1.0, 1.5, -1.0), -0.24156447527049044),
            ((0.243, 2.426, 2.219, 0.8), 0.45242282670122859),
            ((4.414, 5.426, 6.3, 0.31), 1.4015461161388941),
            ((1.0, 5.8061, 6.4743, 1.0 / 1.1), 1.9052754160356582),
            ((2.243, 4.426, 4.219, 0.9999), 22.416501677789846),
            ((1.0, 3.0, 3.001, 0.999999), 13.803196040865422),
            ((10000.5, 1.606, 10001.5, 0.7), 1.9332058040723076),
            ((12.3, 4.2, 16.5, -250.0), -21.689586726714934),
            ((0.553, 1.606, 1.553, 0.96), 1.8803695186714728),
            ((3000.0, 2000.0, 5001.0, 0.5), 762.20045135939388),
            ((0.01, 0.02, 0.03, 0.999), 0.045033965076626022),
        ] {
            close(ln_hyp2f1(a, b, c, z), expected, 2e-12);
        }
    }

    #[test]
    fn tricomi_values() {
        for ((a, b, z), expected) in [
            ((0.606, 0.606, 0.09), 0.34800553786968544),
            ((0.606, 0.606, 12.0), -1.5517774356893992),
            ((1.0, 1.0, 1.0), -0.51693195900204561),
            ((2.5, 2.5, 0.001), 9.9542742279814932),
            ((1.0, 1.394, 0.05), 1.6250747385302261),
        ] {
            close(ln_tricomi_u(a, b, z), expected, 1e-12);
        }
    }

    #[test]
    fn gamma_family_values() {
        close(ln_beta(0.0034, 2.5), 5.6796332408058035, 1e-13);
        let (ln, slope) = ln_rising(0.243, 29);
        close(ln, 67.386771618624561, 1e-14);
        close(slope, 7.7095385472177977, 1e-14);
        close(ln_rising(0.5, 10_000).0, 82103.750289185441, 1e-14);
    }

    #[test]
    fn logarithms_of_sums() {
        assert_eq!(log_sum_exp([]), f64::NEG_INFINITY);
        close(log_sum_exp([1000.0, 1000.0]), 1000.0 + 2f64.ln(), 1e-15);
        close(log_diff_exp(1000.0, 999.0), 1000.0 + (1.0 - (-1f64).exp()).ln(), 1e-15);
        assert_eq!(log_diff_exp(3.0, 3.0), f64::NEG_INFINITY);
    }

    proptest! {
        /// Euler's transformation (DLMF 15.8.1) joins two ways of computing the same number.
        #[test]
        fn euler(a in 0.01f64..30.0, b in 0.01f64..30.0, more in 0.01f64..30.0, z in 0.0f64..0.89) {
            let c = a.max(b) + more;
            let left = ln_hyp2f1_turned(a, b, c, z);
            let right = (c - a - b) * (-z).ln_1p() + ln_hyp2f1_turned(c - a, c - b, c, z);
            prop_assert!((left - right).abs() < 1e-11 * (1.0 + left.abs()), "{} {}", left, right);
        }

        /// The series and the integral are the same function.
        #[test]
        fn series_and_integral(a in 0.01f64..50.0, b in 0.01f64..50.0, more in 0.01f64..50.0, z in 0.2f64..0.89) {
            let c = b + more;
            let series = PositiveSeries::sum(|n| (a + n) * (b + n) / ((c + n) * (1.0 + n)) * z).ln();
            let integral = ln_beta_mean(b, c - b, |p, q| -a * (q + (1.0 - z) * p).ln());
            prop_assert!((series - integral).abs() < 1e-10 * (1.0 + series.abs()), "{} {}", series, integral);
        }
    }
}
