//! Integrals of positive functions, taken in logarithms so that nothing overflows.

use super::special::{ln_beta, log_sum_exp, softplus};
use std::f64::consts::FRAC_PI_2;

/// `ln` of the integral of `exp(ln_f)` over the whole line, for a positive function with one hump that falls at
/// least exponentially on both sides.
///
/// Double-exponential rule: with `x = (pi/2) sinh u` the trapezoidal rule converges exponentially; the step is halved
/// until two results agree. Cost: 50 to 2,000 evaluations. Source: Takahasi and Mori (1974).
fn ln_integral_line(ln_f: impl Fn(f64) -> f64) -> f64 {
    let term = |u: f64| {
        let value = ln_f(FRAC_PI_2 * u.sinh()) + (FRAC_PI_2 * u.cosh()).ln();
        if value.is_nan() { f64::NEG_INFINITY } else { value }
    };
    // Where the function matters: walk outward until it has fallen by 1e-18 of the greatest value seen.
    const FALLEN: f64 = 42.0;
    const FARTHEST: f64 = 12.0;
    let mut best = term(0.0);
    let mut edge = |step: f64| {
        let (mut u, mut last) = (0.0f64, best);
        loop {
            u += step;
            let value = term(u);
            best = best.max(value);
            if u.abs() >= FARTHEST || (value < best - FALLEN && value <= last) {
                return u;
            }
            last = value;
        }
    };
    let (high, low) = (edge(0.25), edge(-0.25));
    let mut n = 32u32;
    let mut ln_sum = f64::NEG_INFINITY;
    let mut before = f64::NAN;
    // Each round adds the midpoints of the one before; the first takes the whole grid.
    for round in 0..9 {
        let h = (high - low) / f64::from(n);
        let (offset, count, stride) = if round == 0 { (0.0, n + 1, h) } else { (h, n / 2, 2.0 * h) };
        let added = log_sum_exp((0..count).map(|i| term(low + offset + f64::from(i) * stride)));
        ln_sum = log_sum_exp([ln_sum, added]);
        let result = ln_sum + h.ln();
        if (result - before).abs() < 1e-14 * (1.0 + result.abs()) {
            return result;
        }
        before = result;
        n *= 2;
    }
    before
}

/// `ln E[f(p)]` for `p` of the beta distribution with shapes `a` and `b`, both above 0; `ln_f` is given `p` and
/// `1 - p`, each to full precision, and may be infinite at neither end.
pub(crate) fn ln_beta_mean(a: f64, b: f64, ln_f: impl Fn(f64, f64) -> f64) -> f64 {
    let integral = ln_integral_line(|x| {
        let (ln_p, ln_q) = (-softplus(-x), -softplus(x));
        a * ln_p + b * ln_q + ln_f(ln_p.exp(), ln_q.exp())
    });
    integral - ln_beta(a, b)
}

/// `ln` of the integral of `exp(ln_f(t))` over `t > 0`; `ln_f` is given `t` and `ln t`.
pub(crate) fn ln_integral_half_line(ln_f: impl Fn(f64, f64) -> f64) -> f64 {
    ln_integral_line(|x| ln_f(x.exp(), x) + x)
}

/// The Gauss-Legendre rule of `N` points on the interval from 0 to 1: exact for polynomials up to degree `2N - 1`.
#[derive(Debug, Clone)]
pub(crate) struct GaussLegendre<const N: usize> {
    /// Abscissa and weight of each point.
    pub points: [(f64, f64); N],
}

impl<const N: usize> GaussLegendre<N> {
    /// Find the points: Newton's method on the Legendre polynomial. Source: DLMF 3.5(v).
    pub(crate) fn new() -> Self {
        let n = N as f64;
        let points = std::array::from_fn(|i| {
            let mut x = (std::f64::consts::PI * (i as f64 + 0.75) / (n + 0.5)).cos();
            let mut slope = 1.0;
            for _ in 0..20 {
                let (mut before, mut value) = (1.0, x);
                for k in 2..=N {
                    let k = k as f64;
                    (before, value) = (value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
                }
                slope = n * (x * value - before) / (x * x - 1.0);
                let step = value / slope;
                x -= step;
                if step.abs() < 1e-16 {
                    break;
                }
            }
            (0.5 * (1.0 - x), 1.0 / ((1.0 - x * x) * slope * slope))
        });
        Self { points }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_of_the_beta_distribution() {
        // E[p] = a / (a + b), also where nearly all mass sits at an end or in a narrow peak.
        for (a, b) in [(2.0, 3.0), (0.0034, 0.8), (0.5, 40_000.0), (30_000.0, 20_000.0)] {
            let mean = ln_beta_mean(a, b, |p, _| p.ln()).exp();
            assert!((mean / (a / (a + b)) - 1.0).abs() < 1e-9, "{a} {b}: {mean}");
        }
    }

    #[test]
    fn the_gamma_function_as_an_integral() {
        for s in [0.3, 1.0, 7.5, 400.0] {
            let ours = ln_integral_half_line(|t, ln_t| (s - 1.0) * ln_t - t);
            let theirs = statrs::function::gamma::ln_gamma(s);
            assert!((ours - theirs).abs() < 1e-11 * (1.0 + theirs.abs()), "{s}: {ours} {theirs}");
        }
    }

    #[test]
    fn gauss_legendre_is_exact_for_polynomials() {
        let rule = GaussLegendre::<6>::new();
        for degree in 0..12 {
            let integral: f64 = rule.points.iter().map(|(x, w)| w * x.powi(degree)).sum();
            assert!((integral * f64::from(degree + 1) - 1.0).abs() < 1e-13, "{degree}");
        }
    }
}
