//! Spending: does the model fit, and is it independent of how often somebody buys?

use super::base::Base;
use super::models::FittedSpend;
use crate::stats::btyd::{GammaGamma, Spending};
use crate::stats::quantile::quantile;
use crate::stats::scoring::correlation;
use crate::stats::special::ln_gamma;
use serde::{Deserialize, Serialize};

/// Spending of the repeat buyers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spend {
    /// Repeat buyers with a purchase above zero.
    pub n: u64,
    /// Mean of their mean purchases.
    pub observed_mean: f64,
    /// The model's mean over all customers; missing without a model or when it is infinite.
    pub population_mean: Option<f64>,
    /// Correlation of frequency and mean purchase, which the model takes to be zero.
    pub correlation: Option<f64>,
    /// Repeat buyers by mean purchase, seen and expected.
    pub histogram: Vec<SpendBin>,
}

/// Repeat buyers whose mean purchase is at least `lo` and below `hi`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SpendBin {
    /// From.
    pub lo: f64,
    /// To.
    pub hi: f64,
    /// Customers.
    pub n: u64,
    /// Customers that the model expects; missing without one.
    pub expected: Option<f64>,
}

/// Beyond this correlation the value of frequent buyers is misjudged.
pub(super) const CORRELATED: f64 = 0.15;

pub(super) fn spend(base: &Base, fitted: Option<&FittedSpend>) -> Option<Spend> {
    let spenders: Vec<Spending> = base.spending.iter().filter_map(|&spending| spending).collect();
    if spenders.is_empty() {
        return None;
    }
    let means: Vec<f64> = spenders.iter().map(|s| s.mean).collect();
    let frequencies: Vec<f64> = spenders.iter().map(|s| f64::from(s.x)).collect();
    Some(Spend {
        n: spenders.len() as u64,
        observed_mean: means.iter().sum::<f64>() / means.len() as f64,
        population_mean: fitted.and_then(|fitted| fitted.model.population_mean()),
        correlation: correlation(&frequencies, &means),
        histogram: histogram(&spenders, fitted.map(|fitted| &fitted.model)),
    })
}

/// 24 bins up to the 98% quantile, and one for the rest.
fn histogram(spenders: &[Spending], model: Option<&GammaGamma>) -> Vec<SpendBin> {
    const BINS: u32 = 24;
    let mut means: Vec<f64> = spenders.iter().map(|s| s.mean).collect();
    means.sort_unstable_by(f64::total_cmp);
    let top = quantile(&means, 0.98);
    let width = top / f64::from(BINS);
    if !width.is_normal() {
        return Vec::new();
    }
    // The density depends on the number of purchases averaged over; above ten it hardly changes.
    let mut frequencies = [0.0; 10];
    for spender in spenders {
        frequencies.iter_mut().skip(spender.x as usize - 1).take(1).for_each(|n| *n += 1.0);
    }
    let rest = spenders.len() as f64 - frequencies.iter().sum::<f64>();
    frequencies.iter_mut().rev().take(1).for_each(|n| *n += rest);
    let mut before = 0;
    let mut bins: Vec<SpendBin> = (0..BINS)
        .map(|i| {
            let (lo, hi) = (f64::from(i) * width, f64::from(i + 1) * width);
            let below = means.partition_point(|&mean| mean < hi);
            let n = (below - before) as u64;
            before = below;
            let expected = model.map(|model| {
                let by_x = frequencies.iter().zip(1u32..).filter(|(n, _)| **n > 0.0);
                by_x.map(|(n, x)| n * mass(model, x, lo, hi)).sum()
            });
            SpendBin { lo, hi, n, expected }
        })
        .collect();
    let greatest = means.last().copied().unwrap_or(top);
    let expected =
        model.map(|_| spenders.len() as f64 - bins.iter().filter_map(|bin| bin.expected).sum::<f64>());
    bins.push(SpendBin {
        lo: top,
        hi: greatest.max(top),
        n: (means.len() - before) as u64,
        expected: expected.map(|n| n.max(0.0)),
    });
    bins
}

/// Probability of a mean purchase between `lo` and `hi` over `x` purchases, by Simpson's rule on the density
/// `G(px+q) / (G(px) G(q)) * v^q x^px m^(px-1) / (xm+v)^(px+q)`. Source: Fader and Hardie (2013), eq. 1b.
fn mass(&GammaGamma { p, q, v }: &GammaGamma, x: u32, lo: f64, hi: f64) -> f64 {
    const PANELS: u32 = 4;
    let x = f64::from(x);
    let px = p * x;
    let constant = ln_gamma(px + q) - ln_gamma(px) - ln_gamma(q) + q * v.ln() + px * x.ln();
    let density = |m: f64| {
        let m = m.max(hi * 1e-6);
        (constant + (px - 1.0) * m.ln() - (px + q) * (x * m + v).ln()).exp()
    };
    let h = (hi - lo) / f64::from(2 * PANELS);
    let sum: f64 = (0..=2 * PANELS)
        .map(|i| {
            let weight = if i == 0 || i == 2 * PANELS {
                1.0
            } else if i % 2 == 1 {
                4.0
            } else {
                2.0
            };
            weight * density(lo + f64::from(i) * h)
        })
        .sum();
    sum * h / 3.0
}
