//! How many purchases a customer makes before dropping out, when each purchase may be the last.

use crate::stats::quadrature::ln_beta_mean;

/// Expected purchases in a time `t` of a customer who is alive at its beginning, who buys at a rate of the gamma
/// distribution with shape `r` and rate parameter `alpha`, and who after each purchase drops out with a probability
/// of the beta distribution with shapes `a`, `b`. `tau` is `t / alpha`.
///
/// This is the bracket of the expectations of Fader, Hardie and Lee (2005, eq. 9 and 10),
///
/// ```text
/// (a+b-1)/(a-1) * [1 - (1+tau)^-r 2F1(r, b; a+b-1; tau/(1+tau))]
/// ```
///
/// which has no finite value at `a = 1` and at `a + b = 1`, although the expectation has. Multiplied out, the factor
/// cancels term by term: with `N` of the negative binomial distribution (the purchases nobody stopped) it is
///
/// ```text
/// sum over n of P(N = n) * S(n),   S(n) = sum over k < n of (b)_k / (a+b)_k
/// ```
///
/// where every term is positive and `S(n)` is the expected number of the `n` that are made. For long times
/// (`tau > 19`) the same number is taken as the mean of `(1 - (1+p tau)^-r) / p` over the beta distribution.
/// Cost: about `35 tau` steps, at most 700; beyond, up to 2,000 evaluations.
///
/// ```
/// use clientele_core::stats::btyd::purchases_before_dropout;
/// // a = 1, where the textbook formula divides by 0.
/// assert!((purchases_before_dropout(0.5, 3.0, 1.0, 2.0) - 0.955193765765991).abs() < 1e-13);
/// ```
pub fn purchases_before_dropout(r: f64, tau: f64, a: f64, b: f64) -> f64 {
    const LONG: f64 = 19.0;
    if tau <= 0.0 || tau.is_nan() {
        return 0.0;
    }
    if tau > LONG {
        let bracket = |p: f64| {
            let events = r * (p * tau).ln_1p();
            // The limit at p = 0 is r * tau.
            if p * tau < 1e-290 { (r * tau).ln() } else { (-(-events).exp_m1() / p).ln() }
        };
        return ln_beta_mean(a, b, |p, _| bracket(p)).exp();
    }
    let z = tau / (1.0 + tau);
    let ln_none = -r * tau.ln_1p();
    // Scaled terms: `probability` is P(N = n) / P(N = 0).
    let (mut probability, mut survival, mut made, mut sum, mut ln_scale) =
        (1.0f64, 1.0f64, 0.0, 0.0, ln_none);
    let mut n = 0.0;
    loop {
        made += survival;
        survival *= (b + n) / (a + b + n);
        let ratio = z * (r + n) / (n + 1.0);
        probability *= ratio;
        let term = probability * made;
        sum += term;
        n += 1.0;
        // The terms that are left fall at least as fast as this ratio, once it is below 1.
        if term * ratio < 1e-16 * sum * (1.0 - ratio) || n > 1e6 {
            return (sum.ln() + ln_scale).exp();
        }
        if sum > 1e200 {
            probability *= 1e-200;
            sum *= 1e-200;
            ln_scale += 200.0 * std::f64::consts::LN_10;
        }
    }
}

#[cfg(test)]
#[allow(clippy::excessive_precision, reason = "references are given with 17 digits")]
mod tests {
    use super::*;
    use crate::stats::special::ln_hyp2f1;
    use proptest::prelude::*;

    /// The integral of (1 - (1+p tau)^-r) / p over the beta distribution, by arbitrary-precision quadrature.
    #[test]
    fn values_also_where_the_textbook_formula_has_none() {
        for ((r, tau, a, b), expected) in [
            ((0.243, 39.0 / 4.414, 0.793, 2.426), 1.1967231933208169),
            ((2.243, 39.0 / (4.414 + 38.86), 0.793, 4.426), 1.6873993058053129),
            ((0.5, 3.0, 1.0, 2.0), 0.95519376576599086),
            ((0.5, 3.0, 0.3, 0.2), 0.80853627934092104),
            ((0.5, 5000.0, 0.0034, 0.8), 2428.6914344737281),
            ((0.243, 1e6, 0.793, 2.426), 76.409382821535692),
            ((10000.5, 1.0, 1.0, 2.0), 17.575312084589265),
            ((0.5, 0.01, 2.0, 3.0), 0.0049850621892471398),
            ((0.7, 300.0, 0.5, 0.5), 13.778641353749951),
            ((0.7, 300.0, 1.0, 0.5), 3.214421920203368),
        ] {
            let ours = purchases_before_dropout(r, tau, a, b);
            assert!((ours / expected - 1.0).abs() < 1e-11, "{r} {tau} {a} {b}: {ours} is not {expected}");
        }
    }

    proptest! {
        /// Where the textbook formula is defined, it is the same number.
        #[test]
        fn agrees_with_the_textbook(r in 0.05f64..20.0, tau in 0.05f64..8.0, a in 1.1f64..5.0, b in 0.1f64..9.0) {
            let z = tau / (1.0 + tau);
            let bracket = -(ln_hyp2f1(r, b, a + b - 1.0, z) - r * tau.ln_1p()).exp_m1();
            let textbook = (a + b - 1.0) / (a - 1.0) * bracket;
            let ours = purchases_before_dropout(r, tau, a, b);
            prop_assert!((ours / textbook - 1.0).abs() < 1e-9, "{} {}", ours, textbook);
        }

        /// Series and integral meet without a step.
        #[test]
        fn no_step_at_the_switch(r in 0.05f64..20.0, a in 0.01f64..5.0, b in 0.1f64..9.0) {
            let (below, above) = (
                purchases_before_dropout(r, 19.0, a, b),
                purchases_before_dropout(r, 19.000000001, a, b),
            );
            prop_assert!((above / below - 1.0).abs() < 1e-8);
        }
    }
}
