//! Pareto/NBD: buying at a steady rate until dropping out at a time of its own, bought or not.
//!
//! With `n = r + x` the likelihood of a history is
//!
//! ```text
//! (r)_x alpha^r beta^s * { (alpha+T)^-n (beta+T)^-s + s * integral from t_x to T of (alpha+y)^-n (beta+y)^-(s+1) dy }
//! ```
//!
//! Published forms write the integral as a difference of two 2F1 (Schmittlein, Morrison and Colombo 1987; Fader and
//! Hardie 2005, "A Note on Deriving the Pareto/NBD Model"), which cancels and needs two cases for `alpha` above or
//! below `beta`. Here it is integrated as it stands: the integrand is positive and falls, in the variable
//! `v = ln((m+y)/(m+t_x))` with `m = min(alpha, beta)` it is close to an exponential, and few Gauss points give full
//! precision together with all four derivatives. Times are in the model's unit; [`super::PurchaseModel`] converts.

use super::beta_geometric::Rising;
use super::scaled::Scaled;
use crate::stats::quadrature::GaussLegendre;
use crate::stats::special::{ln_tricomi_u, softplus};
use std::sync::LazyLock;

/// r, alpha, s, beta.
pub(super) type Params = [f64; 4];

/// Gauss rules; which one is needed depends on how much the integrand falls.
struct Rules {
    flat: GaussLegendre<4>,
    gentle: GaussLegendre<6>,
    middling: GaussLegendre<8>,
    steep: GaussLegendre<12>,
    steepest: GaussLegendre<32>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules {
    flat: GaussLegendre::new(),
    gentle: GaussLegendre::new(),
    middling: GaussLegendre::new(),
    steep: GaussLegendre::new(),
    steepest: GaussLegendre::new(),
});

impl Rules {
    /// Points for an integrand that falls by about `exp(-fall)`; relative errors stay below 1e-10.
    fn points(&self, fall: f64) -> &[(f64, f64)] {
        match fall {
            fall if fall < 0.9 => &self.flat.points,
            fall if fall < 3.5 => &self.gentle.points,
            fall if fall < 6.0 => &self.middling.points,
            fall if fall < 12.0 => &self.steep.points,
            _ => &self.steepest.points,
        }
    }
}

/// A time plus `alpha` or `beta`, and its logarithm.
type Shifted = (f64, f64);

/// The braces of one history, and means over them in which each part counts by its share.
struct Braces {
    ln: f64,
    /// Share of the integral: the probability of having dropped out.
    gone: f64,
    ln_alpha_y: f64,
    ln_beta_y: f64,
    per_alpha_y: f64,
    /// Mean of `s / (beta+T)` and `(s+1) / (beta+y)`.
    fall_in_beta: f64,
}

/// `from` and `to` are `t_x` and `T`, each plus `alpha` and plus `beta`.
fn braces(n: f64, s: f64, from: (Shifted, Shifted), to: (Shifted, Shifted)) -> Braces {
    let ((a_from, ln_a_from), (b_from, ln_b_from)) = from;
    let ((a_to, ln_a_to), (b_to, ln_b_to)) = to;
    let ln_alive = -n * ln_a_to - s * ln_b_to;
    // The smaller of alpha and beta sets the scale; `gap` leads to the other.
    let alpha_first = a_from <= b_from;
    let (m_from, ln_m_from, ln_m_to) =
        if alpha_first { (a_from, ln_a_from, ln_a_to) } else { (b_from, ln_b_from, ln_b_to) };
    let gap = (b_from - a_from).abs();
    let whole = ln_m_to - ln_m_from;
    // How steeply the integrand falls in v at its beginning; it is cut off where it has fallen by e^-40.
    let steepness = m_from * (n / a_from + (s + 1.0) / b_from) - 1.0;
    let width = if steepness * whole > 40.0 { 40.0 / steepness } else { whole };
    let ln_first = -n * ln_a_from - (s + 1.0) * ln_b_from + ln_m_from;
    let (mut sum, mut ln_a, mut ln_b, mut per_a, mut per_b) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for &(at, weight) in RULES.points((steepness.abs() + 2.0) * width) {
        let v = at * width;
        let m = m_from * v.exp();
        let (ln_m, ln_other) = (ln_m_from + v, (m + gap).ln());
        let (a, b, ln_alpha_y, ln_beta_y) =
            if alpha_first { (m, m + gap, ln_m, ln_other) } else { (m + gap, m, ln_other, ln_m) };
        let value = weight * (-n * ln_alpha_y - (s + 1.0) * ln_beta_y + ln_m - ln_first).exp();
        sum += value;
        ln_a += value * ln_alpha_y;
        ln_b += value * ln_beta_y;
        per_a += value / a;
        per_b += value / b;
    }
    let ln_gone = if sum > 0.0 && width > 0.0 {
        (s * width * sum).ln() + ln_first
    } else {
        sum = 1.0;
        f64::NEG_INFINITY
    };
    let odds = ln_gone - ln_alive;
    let ln_sum = softplus(odds);
    let gone = if odds > 30.0 { 1.0 } else { -(-ln_sum).exp_m1() };
    let (alive, share) = (1.0 - gone, gone / sum);
    Braces {
        ln: ln_alive + ln_sum,
        gone,
        ln_alpha_y: alive * ln_a_to + share * ln_a,
        ln_beta_y: alive * ln_b_to + share * ln_b,
        per_alpha_y: alive / a_to + share * per_a,
        fall_in_beta: alive * s / b_to + share * (s + 1.0) * per_b,
    }
}

fn braces_of([r, alpha, s, beta]: Params, x: f64, t_x: f64, t: f64) -> Braces {
    let shifted = |time: f64| ((time + alpha, (time + alpha).ln()), (time + beta, (time + beta).ln()));
    braces(r + x, s, shifted(t_x), shifted(t))
}

/// Log-likelihood of all histories, and its gradient.
pub(super) fn log_likelihood(data: &Scaled, params: &Params) -> (f64, Params) {
    let [r, alpha, s, beta] = *params;
    let (mut total, mut d_r, mut d_alpha, mut d_s, mut d_beta) = (0.0, 0.0, 0.0, 0.0, 0.0);
    let (alphas, betas) = (data.times.shifted(alpha), data.times.shifted(beta));
    let mut of_r = Rising::of(r);
    for group in &data.groups {
        let x = f64::from(group.x);
        of_r.extend_to(x);
        total += group.weight * of_r.ln;
        d_r += group.weight * of_r.slope;
        for history in &group.histories {
            let at = |time: u32| (alphas.get(time), betas.get(time));
            let braces = braces(r + x, s, at(history.t_x), at(history.t));
            let weight = history.weight;
            total += weight * braces.ln;
            d_r -= weight * braces.ln_alpha_y;
            d_alpha -= weight * (r + x) * braces.per_alpha_y;
            d_s += weight * (braces.gone / s - braces.ln_beta_y);
            d_beta -= weight * braces.fall_in_beta;
        }
    }
    let n = data.weight;
    total += n * (r * alpha.ln() + s * beta.ln());
    (total, [d_r + n * alpha.ln(), d_alpha + n * r / alpha, d_s + n * beta.ln(), d_beta + n * s / beta])
}

/// Probability of being alive at the as-of date.
pub(super) fn p_alive(params: Params, x: f64, t_x: f64, t: f64) -> f64 {
    let [r, alpha, s, beta] = params;
    let ln_alive = -(r + x) * (alpha + t).ln() - s * (beta + t).ln();
    (ln_alive - braces_of(params, x, t_x, t).ln).exp()
}

/// Expected purchases in `ahead` of a customer with `x` repeats in `t` who is alive.
pub(super) fn if_alive([r, alpha, s, beta]: Params, x: f64, t: f64, ahead: f64) -> f64 {
    (r + x) / (alpha + t) * expected_life(s, beta + t, ahead)
}

/// Expected repeats of a new customer in `t`.
pub(super) fn of_new([r, alpha, s, beta]: Params, t: f64) -> f64 {
    r / alpha * expected_life(s, beta, t)
}

/// Expected time alive within `ahead`: `(beta/(s-1)) (1 - (beta/(beta+t))^(s-1))`, and its limit at `s = 1`.
fn expected_life(s: f64, beta: f64, ahead: f64) -> f64 {
    let ln_q = (ahead / beta).ln_1p();
    let u = s - 1.0;
    beta * if u.abs() < 1e-12 { ln_q } else { -(-u * ln_q).exp_m1() / u }
}

/// Discounted expected residual transactions over an endless horizon of a customer who is alive, at a continuous
/// rate `delta > 0`: `(r+x)/(alpha+T) (beta+T)^s delta^(s-1) U(s, s, delta (beta+T))`. Source: Fader, Hardie and
/// Lee (2005), "RFM and CLV", eq. 8.
pub(super) fn residual_if_alive([r, alpha, s, beta]: Params, x: f64, t: f64, delta: f64) -> f64 {
    let ln = s * (beta + t).ln() + (s - 1.0) * delta.ln() + ln_tricomi_u(s, s, delta * (beta + t));
    (r + x) / (alpha + t) * ln.exp()
}

#[cfg(test)]
#[allow(clippy::excessive_precision, reason = "references are given with 17 digits")]
mod tests {
    use super::*;
    use crate::stats::special::{ln_hyp2f1, ln_rising, log_diff_exp, log_sum_exp};
    use proptest::prelude::*;

    const CDNOW: Params = [0.553, 10.578, 0.606, 11.669];

    fn ln_l(params: Params, x: u32, t_x: f64, t: f64) -> f64 {
        let [r, alpha, s, beta] = params;
        ln_rising(r, x).0 + r * alpha.ln() + s * beta.ln() + braces_of(params, f64::from(x), t_x, t).ln
    }

    /// The published form with 2F1, evaluated with 30 digits.
    #[test]
    fn likelihood_of_single_histories() {
        for ((x, t_x, t), ln, alive) in [
            ((0, 0.0, 38.86), -0.52104629408089037, 0.29528660461689416),
            ((2, 30.43, 38.86), -9.5542832451504057, 0.8691675591530112),
            ((26, 30.86, 31.0), -39.131671540302774, 0.99791873105515828),
            ((7, 5.0, 38.86), -15.143267823195432, 0.0011829754125101677),
        ] {
            assert!((ln_l(CDNOW, x, t_x, t) - ln).abs() < 1e-10, "{x}");
            assert!((p_alive(CDNOW, f64::from(x), t_x, t) / alive - 1.0).abs() < 1e-9, "{x}");
        }
        assert!((ln_l(CDNOW, 10_000, 38.0, 38.86) / 43261.174139088738 - 1.0).abs() < 1e-12);
        let lopsided = [2.0, 300.0, 0.5, 0.01];
        assert!((ln_l(lopsided, 2, 30.43, 38.86) - -14.107163760428848).abs() < 1e-10);
    }

    #[test]
    fn residual_transactions() {
        // Fader and Hardie's usual annual discount rate of 15%, compounded continuously, a week at a time.
        let delta = 1.15f64.ln() / 52.0;
        for (s, x, t_x, expected) in [
            (0.606, 2.0, 30.43, 6.50173053756423),
            (0.606, 0.0, 0.0, 0.47845766951460819),
            (1.0, 2.0, 30.43, 3.6828565334995776),
        ] {
            let params = [0.553, 10.578, s, 11.669];
            let ours = residual_if_alive(params, x, 38.86, delta) * p_alive(params, x, t_x, 38.86);
            assert!((ours / expected - 1.0).abs() < 1e-9, "{ours} {expected}");
        }
    }

    proptest! {
        /// The braces against the published form: a difference of two 2F1.
        #[test]
        fn agrees_with_the_published_form(
            r in 0.1f64..3.0, alpha in 0.1f64..30.0, s in 0.1f64..3.0, beta in 0.1f64..30.0,
            x in 0u32..20, t in 5.0f64..60.0, part in 0.1f64..0.9,
        ) {
            let n = r + f64::from(x);
            let t_x = if x == 0 { 0.0 } else { part * t };
            let most = alpha.max(beta);
            let lower = if alpha >= beta { s + 1.0 } else { n };
            let a = |y: f64| {
                let z = (alpha - beta).abs() / (most + y);
                ln_hyp2f1(n + s, lower, n + s + 1.0, z) - (n + s) * (most + y).ln()
            };
            let a0 = (s / (n + s)).ln() + log_diff_exp(a(t_x), a(t));
            let published = log_sum_exp([-n * (alpha + t).ln() - s * (beta + t).ln(), a0]);
            let ours = braces_of([r, alpha, s, beta], f64::from(x), t_x, t).ln;
            prop_assert!((ours - published).abs() < 1e-7, "{} {}", ours, published);
        }
    }
}
