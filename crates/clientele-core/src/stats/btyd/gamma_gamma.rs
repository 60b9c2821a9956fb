//! Gamma-Gamma: what a customer spends a purchase, shrunk towards what all spend.

use crate::stats::optimize::{Fit, maximize};
use crate::stats::special::{digamma, ln_gamma};
use serde::{Deserialize, Serialize};

/// What is known of a customer's spending.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spending {
    /// Purchases averaged over; at least 1. With repeat purchases only, this is the `x` of the purchase models.
    pub x: u32,
    /// Mean value of those purchases; above 0.
    pub mean: f64,
}

/// Purchases of a customer vary around a mean of the customer's own (gamma, shape `p`), and the means vary between
/// customers (gamma with `q` and `v` of its rate). Spending is taken to be independent of how often somebody buys.
/// Source: Fader, Hardie and Lee (2005), "RFM and CLV"; Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary
/// Value", eq. 1a and 5.
///
/// ```
/// use clientele_core::stats::btyd::{GammaGamma, Spending};
/// let model = GammaGamma { p: 6.25, q: 3.74, v: 15.44 };
/// assert!((model.population_mean().unwrap() - 35.22).abs() < 0.005);
/// let one = Spending { x: 1, mean: 35.0 };
/// assert!((model.expected(Some(one)).unwrap() - 35.07).abs() < 0.05);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct GammaGamma {
    /// Shape of a customer's purchases around the customer's mean.
    pub p: f64,
    /// Shape of the rates between customers.
    pub q: f64,
    /// Scale of the rates, in units of money.
    pub v: f64,
}

impl GammaGamma {
    /// Fit by maximum likelihood. Order does not matter beyond rounding; a mean that is not above 0 and finite, or an
    /// `x` of 0, is not used. `None` without customers. Cost: 60 to 150 evaluations over all customers.
    pub fn fit(customers: &[Spending]) -> Option<(Self, Fit<3>)> {
        let usable = |c: &&Spending| c.x > 0 && c.mean > 0.0 && c.mean.is_finite();
        let mut data: Vec<Spending> = customers.iter().filter(usable).copied().collect();
        data.sort_unstable_by(|a, b| a.x.cmp(&b.x).then(a.mean.total_cmp(&b.mean)));
        let n = data.len() as f64;
        // On a scale where the mean is 1, so that starts and bounds mean the same in every currency.
        let scale = data.iter().map(|c| c.mean).sum::<f64>() / n;
        data.iter_mut().for_each(|c| c.mean /= scale);
        let starts = [[6.0, 4.0, 0.5], [1.0, 2.0, 1.0], [1.0, 10.0, 9.0], [30.0, 3.0, 0.1], [0.3, 1.2, 1.0]];
        let search = |data: &[Spending], starts: &[[f64; 3]]| {
            maximize(|params| log_likelihood(data, params), data.len() as f64, starts)
        };
        // Of very many, a part shows the way.
        const ENOUGH: usize = 6_000;
        let step = data.len() / ENOUGH;
        let part: Vec<Spending> = data.iter().step_by(step.max(1)).copied().collect();
        let mut fit = match (step > 1).then(|| search(&part, &starts)).flatten() {
            Some(sketch) => search(&data, &[sketch.params])?.after(&sketch),
            None => search(&data, &starts)?,
        };
        // A density of money: it shrinks by the scale for each customer.
        fit.log_likelihood -= n * scale.ln();
        let [p, q, v] = fit.params;
        let v = v * scale;
        fit.params = [p, q, v];
        Some((Self { p, q, v }, fit))
    }

    /// Mean spend of a purchase over all customers, `p v / (q - 1)`; `None` when `q <= 1`: then the mean is infinite,
    /// because a few customers are expected to spend without limit.
    pub fn population_mean(&self) -> Option<f64> {
        (self.q > 1.0).then(|| self.p * self.v / (self.q - 1.0))
    }

    /// Expected spend of a customer's future purchase: a weighted mean of the customer's own and everybody's,
    /// `p (v + x m) / (p x + q - 1)`. For `None`, a customer with no usable purchase, everybody's. It exists for
    /// `q <= 1` too, as soon as `p x + q > 1`.
    pub fn expected(&self, customer: Option<Spending>) -> Option<f64> {
        let Some(Spending { x, mean }) = customer else { return self.population_mean() };
        let x = f64::from(x);
        let rest = self.p * x + self.q - 1.0;
        (rest > 0.0).then(|| self.p * (self.v + x * mean) / rest)
    }
}

/// Log-likelihood and gradient; customers ascend by `x`, so what depends on `x` alone is computed once for each.
fn log_likelihood(data: &[Spending], &[p, q, v]: &[f64; 3]) -> (f64, [f64; 3]) {
    let (mut total, mut d_p, mut d_q, mut d_v) = (0.0, 0.0, 0.0, 0.0);
    let (ln_v, ln_gamma_q, digamma_q) = (v.ln(), ln_gamma(q), digamma(q));
    for same in data.chunk_by(|a, b| a.x == b.x) {
        let x = same.first().map_or(1.0, |c| f64::from(c.x));
        let (px, n) = (p * x, same.len() as f64);
        let psi = digamma(px + q);
        total += n * (ln_gamma(px + q) - ln_gamma(px) - ln_gamma_q + q * ln_v + px * x.ln());
        d_p += n * x * (psi - digamma(px) + x.ln());
        d_q += n * (psi - digamma_q + ln_v);
        d_v += n * q / v;
        for c in same {
            let ln_m = c.mean.ln();
            let sum = x * c.mean + v;
            let ln_sum = sum.ln();
            total += (px - 1.0) * ln_m - (px + q) * ln_sum;
            d_p += x * (ln_m - ln_sum);
            d_q -= ln_sum;
            d_v -= (px + q) / sum;
        }
    }
    (total, [d_p, d_q, d_v])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::optimize::Verdict;

    #[test]
    fn published_expectations() {
        let model = GammaGamma { p: 6.25, q: 3.74, v: 15.44 };
        // Fader and Hardie (2013), from the rounded parameters: 35.22; and ANALYSES: x = 1 and 4 at 35.
        for (customer, expected) in [
            (None, 35.22),
            (Some(Spending { x: 1, mean: 35.0 }), 35.07),
            (Some(Spending { x: 4, mean: 35.0 }), 35.02),
        ] {
            let ours = model.expected(customer).unwrap();
            assert!((ours - expected).abs() < 0.006, "{ours} {expected}");
        }
    }

    #[test]
    fn an_infinite_mean_is_no_number() {
        let model = GammaGamma { p: 2.0, q: 0.9, v: 10.0 };
        assert_eq!(model.population_mean(), None);
        assert!(model.expected(Some(Spending { x: 3, mean: 20.0 })).unwrap() > 20.0);
    }

    #[test]
    fn currency_changes_the_scale_only() {
        // Customers' levels from 8 to 32, and noise that shrinks with the number of purchases.
        let spread = |i: u32, step: u32, of: u32| f64::from(i * step % of) / f64::from(of);
        let spending = |i: u32| {
            let x = 1 + i % 7;
            let noise = 1.0 + 1.6 * (spread(i, 61, 97) - 0.5) / f64::from(x).sqrt();
            Spending { x, mean: 20.0 * (0.4 + 1.2 * spread(i, 37, 101)) * noise }
        };
        let data: Vec<Spending> = (0..300).map(spending).collect();
        let cents: Vec<Spending> = data.iter().map(|c| Spending { mean: c.mean * 100.0, ..*c }).collect();
        let (a, b) = (GammaGamma::fit(&data).unwrap(), GammaGamma::fit(&cents).unwrap());
        assert_eq!(a.1.verdict, Verdict::Converged);
        assert!((a.0.p / b.0.p - 1.0).abs() < 1e-5 && (a.0.q / b.0.q - 1.0).abs() < 1e-5);
        assert!((b.0.v / a.0.v / 100.0 - 1.0).abs() < 1e-5);
        assert!((a.1.log_likelihood - b.1.log_likelihood - 300.0 * 100f64.ln()).abs() < 1e-6);
    }
}
