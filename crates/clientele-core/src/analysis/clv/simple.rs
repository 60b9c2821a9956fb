//! Value so far, and the simple formulas of the textbooks.

use super::base::Base;
use super::predict::Estimate;
use crate::analysis::occasions::Occasions;
use crate::model::Transactions;
use crate::stats::btyd::{DAYS_PER_YEAR, Discounting};
use crate::stats::quantile::quantile;
use serde::{Deserialize, Serialize};

/// What customers have brought so far: revenue, nothing predicted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Historical {
    /// Revenue up to the as-of date.
    pub revenue: f64,
    /// Revenue of a customer, with its 95% interval (normal approximation).
    pub mean: Estimate,
    /// Half of the customers brought less.
    pub median: f64,
    /// Nine in ten brought less.
    pub p90: f64,
    /// Revenue of an occasion.
    pub mean_occasion: f64,
}

pub(super) fn historical(base: &Base, n_occasions: usize) -> Historical {
    let n = base.n() as f64;
    let mut revenue = base.revenue.clone();
    revenue.sort_unstable_by(f64::total_cmp);
    let mean = base.total_revenue / n;
    let variance = revenue.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0);
    let margin = 1.96 * (variance / n).sqrt();
    let end = |sign: f64| Some(mean + sign * margin).filter(|end| end.is_finite());
    Historical {
        revenue: base.total_revenue,
        mean: Estimate { value: mean, lo: end(-1.0), hi: end(1.0) },
        median: quantile(&revenue, 0.5),
        p90: quantile(&revenue, 0.9),
        mean_occasion: base.total_revenue / n_occasions as f64,
    }
}

/// The formulas that take one margin and one rate of retention for everybody: `m r / (1 + d - r)` when the first
/// payment is made already, `m (1 + d) / (1 + d - r)` when it is counted. Per quarter of 365.25 / 4 days.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SimpleFormula {
    /// Length of a period in days.
    pub period_days: f64,
    /// Periods counted, from the first day; the last, incomplete one is left out.
    pub periods: u32,
    /// Margin of an active customer in a period.
    pub margin_per_period: f64,
    /// Share of a period's active customers who are active in the next.
    pub retention: f64,
    /// Discount rate of a period.
    pub rate: f64,
    /// Value without the first payment.
    pub first_excluded: f64,
    /// Value with the first payment.
    pub first_included: f64,
}

/// `None` with fewer than two whole quarters, or with perfect retention and no discounting.
pub(super) fn formula(
    base: &Base,
    occasions: &Occasions,
    (data, margin): (&Transactions, f64),
    plan: &Discounting,
) -> Option<SimpleFormula> {
    let period_days = DAYS_PER_YEAR / 4.0;
    let begin = base.begin().0;
    let periods = (f64::from(base.as_of - begin + 1) / period_days) as u32;
    if periods < 2 {
        return None;
    }
    let period = |day: i32| (f64::from(day - begin) / period_days) as u32;
    let (mut active, mut stayed, mut at_risk, mut revenue) = (0u64, 0u64, 0u64, 0i64);
    for buyer in occasions.buyers() {
        let whole = buyer.days.iter().zip(buyer.amounts).take_while(|(day, _)| period(**day) < periods);
        let mut own = Vec::new();
        for (&day, amount) in whole {
            own.push(period(day));
            revenue += amount;
        }
        own.dedup();
        active += own.len() as u64;
        at_risk += own.iter().filter(|&&period| period + 1 < periods).count() as u64;
        stayed += own.windows(2).filter(|pair| matches!(pair, [a, b] if a + 1 == *b)).count() as u64;
    }
    let retention = stayed as f64 / at_risk as f64;
    let m = margin * data.money(revenue) / active as f64;
    let rate = (1.0 + plan.annual_rate).powf(0.25) - 1.0;
    let rest = 1.0 + rate - retention;
    let formula = SimpleFormula {
        period_days,
        periods,
        margin_per_period: m,
        retention,
        rate,
        first_excluded: m * retention / rest,
        first_included: m * (1.0 + rate) / rest,
    };
    (rest > 0.0 && formula.first_included.is_finite()).then_some(formula)
}
