//! BG/NBD and MBG/NBD: buying at a steady rate, and after each purchase perhaps never again.
//!
//! Both are one family. A customer with `x` repeats has had `k` chances to drop out: after each repeat (BG/NBD,
//! `k = x`: who bought once is certainly alive), or after the first purchase too (MBG/NBD, `k = x + 1`). With
//! `(u)_k` the rising factorial the likelihood of a history is
//!
//! ```text
//! (r)_x alpha^r (b)_k / (a+b)_k * { (alpha+T)^-(r+x) + [k > 0] a/(b+k-1) (alpha+t_x)^-(r+x) }
//! ```
//!
//! Sources: Fader, Hardie and Lee (2005), "Counting Your Customers" the Easy Way, eq. 6-10; Batislam, Denizel and
//! Filiztekin (2007) for the MBG/NBD. Times are in the model's unit here; [`super::PurchaseModel`] converts.

use super::before_dropout::purchases_before_dropout;
use super::scaled::Scaled;
use crate::stats::special::{ln_rising, softplus};

/// When a customer may drop out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dropout {
    /// After each repeat purchase: BG/NBD.
    AfterRepeats,
    /// After the first purchase too: MBG/NBD.
    AfterEvery,
}

/// r, alpha, a, b.
pub(super) type Params = [f64; 4];

impl Dropout {
    fn chances(self, x: f64) -> f64 {
        match self {
            Self::AfterRepeats => x,
            Self::AfterEvery => x + 1.0,
        }
    }

    /// Log-odds that the customer has dropped out: `ln` of the second term in braces over the first.
    fn ln_odds_gone(self, [r, alpha, a, b]: Params, x: f64, t_x: f64, t: f64) -> f64 {
        let k = self.chances(x);
        if k == 0.0 {
            return f64::NEG_INFINITY;
        }
        a.ln() - (b + k - 1.0).ln() + (r + x) * ((alpha + t) / (alpha + t_x)).ln()
    }

    /// Probability that the customer will buy again at some time.
    pub(super) fn p_alive(self, params: Params, x: f64, t_x: f64, t: f64) -> f64 {
        (-softplus(self.ln_odds_gone(params, x, t_x, t))).exp()
    }

    /// Expected purchases in `ahead` of a customer with `x` repeats in `t` who is alive.
    pub(super) fn if_alive(self, [r, alpha, a, b]: Params, x: f64, t: f64, ahead: f64) -> f64 {
        purchases_before_dropout(r + x, ahead / (alpha + t), a, b + self.chances(x))
    }

    /// Expected repeats of a new customer in `t`.
    pub(super) fn of_new(self, [r, alpha, a, b]: Params, t: f64) -> f64 {
        let staying = match self {
            Self::AfterRepeats => 1.0,
            Self::AfterEvery => b / (a + b),
        };
        staying * purchases_before_dropout(r, t / alpha, a, b + self.chances(0.0))
    }

    /// Log-likelihood of all histories, and its gradient. Histories come in ascending `x`, so each rising factorial
    /// is that of the group before with the missing factors.
    pub(super) fn log_likelihood(self, data: &Scaled, params: &Params) -> (f64, Params) {
        let [r, alpha, a, b] = *params;
        let mut total = 0.0;
        let (mut d_r, mut d_alpha, mut d_a, mut d_b) = (0.0, 0.0, 0.0, 0.0);
        let times = data.times.shifted(alpha);
        let mut of_r = Rising::of(r);
        let mut of_b = Rising::of(b);
        let mut of_ab = Rising::of(a + b);
        for group in &data.groups {
            let x = f64::from(group.x);
            let k = self.chances(x);
            of_r.extend_to(x);
            of_b.extend_to(k);
            of_ab.extend_to(k);
            let n = r + x;
            // What depends on the history: the braces, and the share of the second term in them.
            let (mut braces, mut gone, mut ln_times, mut per_time) = (0.0, 0.0, 0.0, 0.0);
            let ln_step = if k > 0.0 { a.ln() - (b + k - 1.0).ln() } else { f64::NEG_INFINITY };
            for history in &group.histories {
                let (t_x, ln_t_x) = times.get(history.t_x);
                let (t, ln_t) = times.get(history.t);
                let odds = ln_step + n * (ln_t - ln_t_x);
                let ln_sum = softplus(odds);
                // odds / (1 + odds), without a second exponential.
                let share = if odds > 30.0 { 1.0 } else { -(-ln_sum).exp_m1() };
                let weight = history.weight;
                braces += weight * (ln_sum - n * ln_t);
                gone += weight * share;
                ln_times += weight * (ln_t - share * (ln_t - ln_t_x));
                per_time += weight * ((1.0 - share) / t + share / t_x);
            }
            let w = group.weight;
            total += braces + w * (of_r.ln + of_b.ln - of_ab.ln);
            d_r += w * of_r.slope - ln_times;
            d_alpha -= n * per_time;
            d_a += gone / a - w * of_ab.slope;
            d_b += w * (of_b.slope - of_ab.slope) - if k > 0.0 { gone / (b + k - 1.0) } else { 0.0 };
        }
        let n = data.weight;
        (total + n * r * alpha.ln(), [d_r + n * alpha.ln(), d_alpha + n * r / alpha, d_a, d_b])
    }
}

/// `ln (u)_n` and its derivative in `u`, for growing `n`.
pub(super) struct Rising {
    u: f64,
    n: f64,
    pub(super) ln: f64,
    pub(super) slope: f64,
}

impl Rising {
    pub(super) fn of(u: f64) -> Self {
        Self { u, n: 0.0, ln: 0.0, slope: 0.0 }
    }

    pub(super) fn extend_to(&mut self, n: f64) {
        let (ln, slope) = ln_rising(self.u + self.n, (n - self.n) as u32);
        self.ln += ln;
        self.slope += slope;
        self.n = n;
    }
}
