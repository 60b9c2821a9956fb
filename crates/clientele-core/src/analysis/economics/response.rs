//! What spending brings: the curves of Blattberg and Deighton, and where the next customer costs what it is worth.

use super::value::Terms;
use serde::{Deserialize, Serialize};

/// A rate as a function of spending, `ceiling (1 - exp(-k spend))`, through the present point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// The rate that no spending exceeds.
    pub ceiling: f64,
    /// How quickly the rate comes near it.
    pub k: f64,
    /// Today.
    pub present: ResponsePoint,
    /// Where value is greatest.
    pub best: ResponsePoint,
    /// The best spending at the lower end of the retention rate's interval.
    pub best_spend_lo: f64,
    /// The best spending at the upper end.
    pub best_spend_hi: f64,
    /// The curve from nothing on.
    pub curve: Vec<ResponsePoint>,
}

/// A point of a response.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ResponsePoint {
    /// Spending: per prospect, or per active customer and period.
    pub spend: f64,
    /// The rate that it brings.
    pub rate: f64,
    /// Value less spending: per prospect, or of a customer just won.
    pub value: f64,
    /// Spending over rate: what each customer won or kept costs on average.
    pub average_cost: Option<f64>,
    /// What the next customer won or kept costs.
    pub marginal_cost: Option<f64>,
    /// What a customer won or kept is worth: at the best point, the marginal cost, unless nothing is to be spent.
    pub worth: f64,
}

/// The form of a response.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Curve {
    ceiling: f64,
    k: f64,
}

impl Curve {
    /// The curve through a point; `None` unless its rate lies between zero and the ceiling and something is spent.
    pub(super) fn through(spend: f64, rate: f64, ceiling: f64) -> Option<Self> {
        let k = -(-rate / ceiling).ln_1p() / spend;
        (rate > 0.0 && rate < ceiling && spend > 0.0 && k.is_finite() && k > 0.0)
            .then_some(Self { ceiling, k })
    }

    pub(super) fn rate(&self, spend: f64) -> f64 {
        -self.ceiling * (-self.k * spend).exp_m1()
    }

    /// What the next one costs: the inverse of the slope.
    pub(super) fn marginal_cost(&self, spend: f64) -> Option<f64> {
        let cost = (self.k * spend).exp() / (self.k * self.ceiling);
        cost.is_finite().then_some(cost)
    }

    fn point(&self, spend: f64, value: f64, worth: f64) -> ResponsePoint {
        let rate = self.rate(spend);
        ResponsePoint {
            spend,
            rate,
            value,
            average_cost: (rate > 0.0).then(|| spend / rate),
            marginal_cost: self.marginal_cost(spend),
            worth,
        }
    }
}

/// Winning customers: value per prospect is `rate * worth - spend`, which is greatest where the marginal cost is the
/// worth. `worth` is that of a customer just won, with its ends.
pub(super) fn acquisition(curve: Curve, spend: f64, (worth, lo, hi): (f64, f64, f64)) -> Response {
    let best = |worth: f64| {
        let steep = curve.k * curve.ceiling * worth;
        if steep > 1.0 { steep.ln() / curve.k } else { 0.0 }
    };
    let at = |spend: f64| curve.point(spend, curve.rate(spend) * worth - spend, worth);
    Response {
        ceiling: curve.ceiling,
        k: curve.k,
        present: at(spend),
        best: at(best(worth)),
        best_spend_lo: best(lo),
        best_spend_hi: best(hi),
        curve: steps(spend, best(worth)).map(at).collect(),
    }
}

/// Keeping customers: the value of a customer just won, by what is spent on keeping. `ends` are the curves at the ends
/// of the retention rate's interval.
pub(super) fn retention(terms: &Terms, curve: Curve, spend: f64, ends: [Curve; 2]) -> Option<Response> {
    let at = |spend: f64| {
        let rate = curve.rate(spend);
        Some(curve.point(spend, terms.value(rate, spend)?, worth(terms, rate, spend)?))
    };
    let best = best_retention(terms, curve)?;
    let [lo, hi] = ends.map(|curve| best_retention(terms, curve));
    let (lo, hi) = (lo?, hi?);
    Some(Response {
        ceiling: curve.ceiling,
        k: curve.k,
        present: at(spend)?,
        best: at(best)?,
        best_spend_lo: lo.min(hi),
        best_spend_hi: lo.max(hi),
        curve: steps(spend, best).map(at).collect::<Option<Vec<_>>>()?,
    })
}

/// What keeping one more of a period's customers is worth when the period comes: `(m (1 + d) - R) / (1 + d - r)` without
/// a horizon.
fn worth(terms: &Terms, rate: f64, spend: f64) -> Option<f64> {
    let (series, slope) = (terms.series(rate)?, terms.slope(rate)?);
    Some(terms.margin + (terms.margin * rate - spend) * slope / series)
}

/// The spending with the greatest value: the best of a grid up to where keeping costs more than the next payment
/// brings, and golden section between its neighbours.
fn best_retention(terms: &Terms, curve: Curve) -> Option<f64> {
    const STEPS: u32 = 400;
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let value = |spend: f64| terms.value(curve.rate(spend), spend);
    let step = terms.margin.max(0.0) * (1.0 + terms.discount) / f64::from(STEPS);
    let mut best = (0.0, value(0.0)?);
    for i in 1..=STEPS {
        let spend = f64::from(i) * step;
        let value = value(spend)?;
        if value > best.1 {
            best = (spend, value);
        }
    }
    let (mut lo, mut hi) = ((best.0 - step).max(0.0), best.0 + step);
    for _ in 0..80 {
        let (left, right) = (hi - GOLDEN * (hi - lo), lo + GOLDEN * (hi - lo));
        if value(left)? < value(right)? {
            lo = left;
        } else {
            hi = right;
        }
    }
    let middle = 0.5 * (lo + hi);
    Some(if value(middle)? > value(0.0)? { middle } else { 0.0 })
}

/// Places from nothing to beyond both the present and the best.
fn steps(present: f64, best: f64) -> impl Iterator<Item = f64> {
    let end = (1.6 * present).max(1.3 * best);
    (0..=60).map(move |step| f64::from(step) / 60.0 * end)
}
