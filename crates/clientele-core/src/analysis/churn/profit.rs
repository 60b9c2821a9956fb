//! Whom to call: the list in the order of expected gain, and where to stop.

use super::Params;
use serde::{Deserialize, Serialize};

/// One who might be called.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    /// Position of the unit in the analysis's own order.
    pub(super) at: usize,
    pub(super) p_churn: f64,
    /// The probability's interval, where there is one.
    pub(super) interval: Option<(f64, f64)>,
    pub(super) value: f64,
    pub(super) gain: f64,
    /// The gain at the ends of the interval.
    ends: (f64, f64),
}

impl Candidate {
    pub(super) fn new(
        params: &Params,
        at: usize,
        (p_churn, interval): (f64, Option<(f64, f64)>),
        value: f64,
    ) -> Self {
        let (lo, hi) = interval.unwrap_or((p_churn, p_churn));
        let ends = (gain(params, lo, value), gain(params, hi, value));
        Self { at, p_churn, interval, value, gain: gain(params, p_churn, value), ends }
    }
}

/// The expected profit of calling the best so many.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Profit {
    /// Share of those about to leave who stay when called.
    pub save_rate: f64,
    /// Cost of a call.
    pub contact_cost: f64,
    /// Cost of the offer.
    pub offer_cost: f64,
    /// Expected profit of calling the best so many.
    pub curve: Vec<ProfitPoint>,
    /// The number to call.
    pub best_n: u64,
    /// Expected profit of calling them.
    pub best_profit: f64,
    /// Expected profit of calling everybody.
    pub profit_of_all: f64,
}

/// A point of the curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ProfitPoint {
    /// Called.
    pub n: u64,
    /// Their share of the list.
    pub share: f64,
    /// Expected profit.
    pub profit: f64,
    /// The same with every probability at the lower end of its 95% interval: a cautious band, since errors of
    /// coefficients are shared by all customers.
    pub lo: f64,
    /// The same at the upper ends.
    pub hi: f64,
}

/// Expected gain of a call: `p * save_rate * value - contact_cost - offer_cost * (p * save_rate + 1 - p)`; the offer is
/// paid to those it keeps and to those who would have stayed anyway. Source: Verbraken, Verbeke and Baesens (2013),
/// eq. 4, per customer.
pub(super) fn gain(params: &Params, p_churn: f64, value: f64) -> f64 {
    let saved = p_churn * params.save_rate;
    saved * value - params.contact_cost - params.offer_cost * (saved + 1.0 - p_churn)
}

/// Put candidates in the order of calling; equals in their own order.
pub(super) fn order(candidates: &mut [Candidate]) {
    candidates.sort_by(|a, b| b.gain.total_cmp(&a.gain).then(a.at.cmp(&b.at)));
}

/// The curve of ordered candidates; `None` without any.
pub(super) fn profit(params: &Params, ordered: &[Candidate]) -> Option<Profit> {
    const POINTS: usize = 100;
    let n = ordered.len();
    let mut sums = Vec::with_capacity(n);
    let mut sum = (0.0, 0.0, 0.0);
    for Candidate { gain, ends: (lo, hi), .. } in ordered {
        sum = (sum.0 + gain, sum.1 + lo, sum.2 + hi);
        sums.push(sum);
    }
    let (profit_of_all, ..) = *sums.last()?;
    // Gains fall, so the best place to stop is after the last that is above zero.
    let best_n = ordered.partition_point(|candidate| candidate.gain > 0.0);
    let at = |n: usize| n.checked_sub(1).and_then(|i| sums.get(i)).copied().unwrap_or_default();
    let steps = POINTS.min(n);
    let mut places: Vec<usize> = (0..=steps).map(|i| i * n / steps).chain([best_n]).collect();
    places.sort_unstable();
    places.dedup();
    let point = |called: usize| {
        let (profit, lo, hi) = at(called);
        // With a worthless customer a higher probability only saves the offer; the ends may change places.
        let (lo, hi) = (lo.min(hi), lo.max(hi));
        ProfitPoint { n: called as u64, share: called as f64 / n as f64, profit, lo, hi }
    };
    Some(Profit {
        save_rate: params.save_rate,
        contact_cost: params.contact_cost,
        offer_cost: params.offer_cost,
        curve: places.into_iter().map(point).collect(),
        best_n: best_n as u64,
        best_profit: at(best_n).0,
        profit_of_all,
    })
}
