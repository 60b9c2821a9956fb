//! What a customer is worth at a retention rate, and what one point more of it is worth.

use super::base::Retention;
use serde::{Deserialize, Serialize};

/// A value with its ends at the ends of the retention rate's interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The value.
    pub value: f64,
    /// Lower end.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

/// Value of a customer, all payments of one size, before anything is spent on keeping.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Clv {
    /// A customer just won, the first payment counted: `m (1 + d) / (1 + d - r)`.
    pub first_included: Interval,
    /// A customer who has just paid, later payments only: `m r / (1 + d - r)`.
    pub first_excluded: Interval,
    /// The second over the margin of a period.
    pub margin_multiple: f64,
}

/// What one point of retention is worth: the same customers at a rate higher by 0.01.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PointValue {
    /// For one customer: the exact difference.
    pub per_customer: Interval,
    /// The slope times 0.01, which is what textbooks print; below the exact difference.
    pub by_slope: f64,
    /// Per cent by which value (first payment excluded) rises when retention rises by one per cent of itself.
    pub elasticity: f64,
    /// Customers of the base: active in the last complete period.
    pub n_base: u64,
    /// For the whole base.
    pub base: Interval,
}

/// A point of value over the retention rate.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ValuePoint {
    /// Retention rate of a period.
    pub rate: f64,
    /// Value of a customer just won.
    pub value: f64,
}

/// What does not change with the retention rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Terms {
    /// Margin of an active customer in a period.
    pub(super) margin: f64,
    /// Discount rate of a period.
    pub(super) discount: f64,
    /// Periods after the first payment that are counted; without end when missing.
    pub(super) horizon: Option<u32>,
}

impl Terms {
    /// `1 + q + q^2 + ...`, as many terms as the horizon has periods; `None` where it does not end.
    pub(super) fn series(&self, rate: f64) -> Option<f64> {
        let q = rate / (1.0 + self.discount);
        match self.horizon {
            None => (q < 1.0 - 1e-9).then(|| 1.0 / (1.0 - q)),
            Some(n) => Some((0..n).fold(0.0, |sum, _| 1.0 + q * sum)),
        }
    }

    /// The slope of the series over the rate.
    pub(super) fn slope(&self, rate: f64) -> Option<f64> {
        let growth = 1.0 + self.discount;
        let q = rate / growth;
        let over_q = match self.horizon {
            None => self.series(rate)?.powi(2),
            Some(n) => (1..n).rev().fold(0.0, |sum, t| f64::from(t) + q * sum),
        };
        Some(over_q / growth)
    }

    /// Value of a customer just won on whom `spend` a period is spent to keep the rate, in the period in which it is
    /// to work: `m + (m r - R) / (1 + d - r)` without a horizon.
    pub(super) fn value(&self, rate: f64, spend: f64) -> Option<f64> {
        let later = self.series(rate)? * (self.margin * rate - spend) / (1.0 + self.discount);
        Some(self.margin + later)
    }

    /// At the rate and at both ends of its interval; the ends change places where value falls with the rate.
    pub(super) fn over(&self, retention: &Retention, of: impl Fn(f64) -> Option<f64>) -> Option<Interval> {
        let (a, b) = (of(retention.lo)?, of(retention.hi)?);
        Some(Interval { value: of(retention.rate)?, lo: a.min(b), hi: a.max(b) })
    }

    pub(super) fn clv(&self, retention: &Retention) -> Option<Clv> {
        let first_included = self.over(retention, |rate| self.value(rate, 0.0))?;
        let less = |value: f64| value - self.margin;
        let Interval { value, lo, hi } = first_included;
        let first_excluded = Interval { value: less(value), lo: less(lo), hi: less(hi) };
        let margin_multiple = self.series(retention.rate)? * retention.rate / (1.0 + self.discount);
        Some(Clv { first_included, first_excluded, margin_multiple })
    }

    pub(super) fn point(&self, retention: &Retention, n_base: u64) -> Option<PointValue> {
        const POINT: f64 = 0.01;
        let gain = |rate: f64| Some(self.value(rate + POINT, 0.0)? - self.value(rate, 0.0)?);
        // Nobody keeps more than all.
        let room = |rate: f64| (rate + POINT <= 1.0).then_some(rate).and_then(gain);
        let per_customer = self.over(retention, room)?;
        let growth = 1.0 + self.discount;
        let (series, slope) = (self.series(retention.rate)?, self.slope(retention.rate)?);
        let steep = (series + retention.rate * slope) / growth;
        let n = n_base as f64;
        let Interval { value, lo, hi } = per_customer;
        Some(PointValue {
            per_customer,
            by_slope: self.margin * steep * POINT,
            elasticity: steep * growth / series,
            n_base,
            base: Interval { value: n * value, lo: n * lo, hi: n * hi },
        })
    }

    /// Value from no retention to nearly all, each two points.
    pub(super) fn curve(&self) -> Vec<ValuePoint> {
        let rates = (0..=48).map(|step| f64::from(step) / 50.0);
        rates.filter_map(|rate| Some(ValuePoint { rate, value: self.value(rate, 0.0)? })).collect()
    }
}
