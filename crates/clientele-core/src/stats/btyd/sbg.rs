//! Shifted beta-geometric: who renews a contract, and for how long still.

use crate::stats::optimize::{Fit, maximize};
use crate::stats::special::{ln_hyp2f1, ln_rising};
use serde::{Deserialize, Serialize};

/// Customers of one age on a contract: how many left at the end of a period and how many were still there when last
/// seen. Periods count from 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Renewals {
    /// The period.
    pub period: u32,
    /// Customers who left at its end.
    pub lost: f64,
    /// Customers who were there after it and were not followed any further.
    pub censored: f64,
}

/// At each renewal a customer leaves with a probability of the customer's own, which varies between customers as a
/// beta distribution. The rate of renewal of a cohort rises although nobody becomes more loyal: those who leave
/// easily are gone. Source: Fader and Hardie (2007), "How to Project Customer Retention", eq. 5-7.
///
/// ```
/// use clientele_core::stats::btyd::ShiftedBetaGeometric;
/// let high_end = ShiftedBetaGeometric { alpha: 0.6681, beta: 3.8061 };
/// assert!((high_end.survival(7.0) - 0.489).abs() < 0.0005);
/// assert!((high_end.residual(2, 0.1) - 5.902).abs() < 0.001);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ShiftedBetaGeometric {
    /// First shape of the probabilities of leaving.
    pub alpha: f64,
    /// Second shape.
    pub beta: f64,
}

impl ShiftedBetaGeometric {
    /// Fit by maximum likelihood. `None` when nobody left, everybody left at once, or there is nobody: then no
    /// maximum exists. Cost: about 80 evaluations over the periods.
    pub fn fit(renewals: &[Renewals]) -> Option<(Self, Fit<2>)> {
        let n: f64 = renewals.iter().map(|r| r.lost + r.censored).sum();
        let lost: f64 = renewals.iter().map(|r| r.lost).sum();
        if n <= 0.0 || lost <= 0.0 {
            return None;
        }
        let starts = [[1.0, 1.0], [0.5, 3.0], [3.0, 0.5], [10.0, 50.0], [0.1, 0.1]];
        let fit = maximize(|params| log_likelihood(renewals, params), n, &starts)?;
        let [alpha, beta] = fit.params;
        Some((Self { alpha, beta }, fit))
    }

    /// The renewals of a cohort seen together: `survivors` are the customers at the beginning and after each period.
    /// A rise from one period to the next counts as nobody lost.
    pub fn renewals_of(survivors: &[f64]) -> Vec<Renewals> {
        let mut renewals: Vec<Renewals> = (survivors.windows(2).zip(1..))
            .filter_map(|(pair, period)| match pair {
                [before, after] => Some(Renewals { period, lost: (before - after).max(0.0), censored: 0.0 }),
                _ => None,
            })
            .collect();
        if let (Some(last), Some(&there)) = (renewals.last_mut(), survivors.last()) {
            last.censored = there;
        }
        renewals
    }

    /// Share of a cohort that is still there after `periods`: `B(alpha, beta+t) / B(alpha, beta)`; between whole
    /// periods the last whole one's.
    pub fn survival(&self, periods: f64) -> f64 {
        let n = periods.max(0.0) as u32;
        (ln_rising(self.beta, n).0 - ln_rising(self.alpha + self.beta, n).0).exp()
    }

    /// Probability that a customer who is there before renewal `period` renews: `(beta+t-1) / (alpha+beta+t-1)`.
    pub fn retention(&self, period: u32) -> f64 {
        let t = f64::from(period) - 1.0;
        (self.beta + t) / (self.alpha + self.beta + t)
    }

    /// Discounted expected residual lifetime (DERL) in periods, just before renewal number `n` (a customer who has
    /// renewed `n - 1` times), at a rate per period. Infinite without discounting when `alpha <= 1`. Source: Fader and
    /// Hardie (2010), "Customer-Base Valuation in a Contractual Setting", eq. 6.
    pub fn residual(&self, n: u32, rate: f64) -> f64 {
        let n = f64::from(n);
        let (b, c) = (self.beta + n, self.alpha + self.beta + n);
        if rate <= 0.0 {
            // 2F1 at 1 by Gauss's sum (DLMF 15.4.20), which leaves (beta+n-1) / (alpha-1).
            return if self.alpha > 1.0 { (b - 1.0) / (self.alpha - 1.0) } else { f64::INFINITY };
        }
        (b - 1.0) / (c - 1.0) * ln_hyp2f1(1.0, b, c, 1.0 / (1.0 + rate)).exp()
    }
}

fn log_likelihood(renewals: &[Renewals], &[alpha, beta]: &[f64; 2]) -> (f64, [f64; 2]) {
    let (mut total, mut d_alpha, mut d_beta) = (0.0, 0.0, 0.0);
    for &Renewals { period, lost, censored } in renewals {
        // Lost in t: alpha (beta)_(t-1) / (alpha+beta)_t; there after t: (beta)_t / (alpha+beta)_t.
        let (before, there) = (ln_rising(beta, period.saturating_sub(1)), ln_rising(beta, period));
        let both = ln_rising(alpha + beta, period);
        total += lost * (alpha.ln() + before.0) + censored * there.0 - (lost + censored) * both.0;
        d_alpha += lost / alpha - (lost + censored) * both.1;
        d_beta += lost * before.1 + censored * there.1 - (lost + censored) * both.1;
    }
    (total, [d_alpha, d_beta])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::optimize::Verdict;

    /// Fader and Hardie (2007), table 1 (percent surviving), first seven years.
    const REGULAR: [f64; 8] = [100.0, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1];
    const HIGH_END: [f64; 8] = [100.0, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1];

    fn fit(survivors: &[f64]) -> (ShiftedBetaGeometric, Fit<2>) {
        ShiftedBetaGeometric::fit(&ShiftedBetaGeometric::renewals_of(survivors)).unwrap()
    }

    #[test]
    fn published_fits_and_projections() {
        for (survivors, alpha, beta, fitted) in [
            (REGULAR, 0.7041, 1.1820, [62.7, 47.4, 38.8, 33.2, 29.2, 26.2, 23.9]),
            (HIGH_END, 0.6681, 3.8061, [85.1, 74.7, 67.0, 61.0, 56.2, 52.2, 48.9]),
        ] {
            let (model, fit) = fit(&survivors);
            assert!((model.alpha / alpha - 1.0).abs() < 0.0005, "{model:?}");
            assert!((model.beta / beta - 1.0).abs() < 0.0005, "{model:?}");
            assert_eq!((fit.verdict, fit.starts_agreeing), (Verdict::Converged, 5));
            for (t, percent) in (1..).zip(fitted) {
                assert!((100.0 * model.survival(f64::from(t)) - percent).abs() < 0.06, "{t}");
            }
        }
    }

    /// Fader and Hardie (2010): high-end customers at a discount rate of 10%.
    #[test]
    fn published_residual_lifetimes() {
        let model = ShiftedBetaGeometric { alpha: 0.6681, beta: 3.8061 };
        for (n, expected) in [(1, 5.414), (2, 5.902), (5, 6.897)] {
            assert!((model.residual(n, 0.1) - expected).abs() < 0.001, "{n}");
        }
        assert_eq!(model.residual(1, 0.0), f64::INFINITY);
        let loyal = ShiftedBetaGeometric { alpha: 3.0, beta: 4.0 };
        assert!((loyal.residual(1, 0.0) - loyal.residual(1, 1e-6)).abs() < 1e-4);
    }

    #[test]
    fn retention_rises_and_multiplies_to_survival() {
        let model = fit(&REGULAR).0;
        let mut survival = 1.0;
        for period in 1..30 {
            assert!(model.retention(period + 1) > model.retention(period));
            survival *= model.retention(period);
            assert!((survival - model.survival(f64::from(period))).abs() < 1e-12);
        }
    }

    #[test]
    fn no_loss_has_no_maximum() {
        assert!(ShiftedBetaGeometric::fit(&ShiftedBetaGeometric::renewals_of(&[50.0, 50.0, 50.0])).is_none());
        assert!(ShiftedBetaGeometric::fit(&[]).is_none());
        // Everybody leaves at once: the more, the better, without end.
        let all = ShiftedBetaGeometric::fit(&ShiftedBetaGeometric::renewals_of(&[50.0, 0.0])).unwrap();
        assert_ne!(all.1.verdict, Verdict::Converged);
    }
}
