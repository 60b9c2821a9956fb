//! What the models say of each customer, with intervals.
//!
//! Intervals are of the expectation, from the uncertainty of the parameters (delta method): the derivative of a
//! prediction in each parameter's logarithm is taken by moving that parameter a little, on the scale of log-odds for
//! probabilities and of logarithms for the rest. They do not contain the luck of a single customer.

use super::base::Base;
use super::models::{Fitted, FittedSpend};
use crate::cx::{Cancelled, Cx};
use crate::stats::btyd::{Discounting, GammaGamma, History, PurchaseModel, Spending};
use crate::stats::matrix::Square;
use serde::{Deserialize, Serialize};

/// A number with its interval; the interval is missing where the parameters' uncertainty is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// Lower end of the 95% interval.
    pub lo: Option<f64>,
    /// Upper end.
    pub hi: Option<f64>,
}

/// By how much a parameter's logarithm is moved.
const STEP: f64 = 1e-4;
/// The normal distribution's 97.5% point.
const Z: f64 = 1.959963984540054;

/// A quantity under the fitted parameters and with each parameter moved down and up.
#[derive(Debug, Clone, Copy)]
struct Spread<const N: usize> {
    value: f64,
    moved: [(f64, f64); N],
}

impl<const N: usize> Spread<N> {
    fn zero() -> Self {
        Self { value: 0.0, moved: [(0.0, 0.0); N] }
    }

    fn constant(value: f64) -> Self {
        Self { value, moved: [(value, value); N] }
    }

    fn of<M>(models: &Moved<M, N>, quantity: impl Fn(&M) -> f64) -> Self {
        let mut moved = [(0.0, 0.0); N];
        moved
            .iter_mut()
            .zip(&models.moved)
            .for_each(|(out, (low, high))| *out = (quantity(low), quantity(high)));
        Self { value: quantity(&models.base), moved }
    }

    fn times(&self, other: &Self) -> Self {
        let mut out = *self;
        out.value *= other.value;
        for (a, b) in out.moved.iter_mut().zip(&other.moved) {
            *a = (a.0 * b.0, a.1 * b.1);
        }
        out
    }

    fn add(&mut self, other: &Self, weight: f64) {
        self.value += weight * other.value;
        for (a, b) in self.moved.iter_mut().zip(&other.moved) {
            *a = (a.0 + weight * b.0, a.1 + weight * b.1);
        }
    }

    /// Variance of `scale` of the quantity.
    fn variance(&self, covariance: Option<&Square>, scale: impl Fn(f64) -> f64) -> Option<f64> {
        let gradient = self.moved.map(|(low, high)| (scale(high) - scale(low)) / (2.0 * STEP));
        covariance.map(|covariance| covariance.quadratic(&gradient).max(0.0)).filter(|v| v.is_finite())
    }
}

/// A model and its neighbours: each parameter moved down and up.
struct Moved<M, const N: usize> {
    base: M,
    moved: [(M, M); N],
}

impl<M: Copy, const N: usize> Moved<M, N> {
    fn of(params: [f64; N], build: impl Fn([f64; N]) -> M) -> Self {
        let at = |i: usize, factor: f64| {
            let mut params = params;
            params.iter_mut().skip(i).take(1).for_each(|param| *param *= factor);
            build(params)
        };
        Self {
            base: build(params),
            moved: std::array::from_fn(|i| (at(i, (-STEP).exp()), at(i, STEP.exp()))),
        }
    }
}

/// Predicts for one customer after the other.
pub(super) struct Predictor<'a> {
    models: Moved<PurchaseModel, 4>,
    covariance: Option<&'a Square>,
    spend: Option<(Moved<GammaGamma, 3>, Option<&'a Square>)>,
    /// Spend of a purchase where no model says it.
    mean_spend: f64,
    plan: Discounting,
    margin: f64,
    /// What depends on `x` and age only, kept for the next customer.
    same: Option<(u32, u32, Spread<4>, Spread<4>)>,
}

/// What is said of one customer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prediction {
    pub(super) p_alive: Estimate,
    /// Within the horizon.
    pub(super) purchases: Estimate,
    /// Per purchase.
    pub(super) spend: Estimate,
    /// Discounted margin of the purchases within the horizon.
    pub(super) value: Estimate,
}

/// Sums over customers under all sets of parameters.
pub(super) struct Totals {
    purchases: Spread<4>,
    alive: Spread<4>,
    value: Spread<4>,
    value_by_spend: Spread<3>,
}

impl<'a> Predictor<'a> {
    pub(super) fn new(
        fitted: &'a Fitted,
        (spend, mean_spend): (Option<&'a FittedSpend>, f64),
        plan: Discounting,
        margin: f64,
    ) -> Self {
        let model = fitted.model;
        let spend = spend.map(|spend| {
            let GammaGamma { p, q, v } = spend.model;
            (Moved::of([p, q, v], |[p, q, v]| GammaGamma { p, q, v }), spend.covariance.as_ref())
        });
        Self {
            models: Moved::of(model.params, |params| PurchaseModel { params, ..model }),
            covariance: fitted.covariance.as_ref(),
            spend,
            mean_spend,
            plan,
            margin,
            same: None,
        }
    }

    /// One customer. Customers with equal `x` and age should come one after the other: they share the costly part.
    pub(super) fn predict(
        &mut self,
        history: &History,
        spending: Option<Spending>,
        totals: &mut Totals,
    ) -> Prediction {
        let (expected, discounted) = match self.same {
            Some((x, t, expected, discounted)) if (x, t) == (history.x, history.t) => (expected, discounted),
            _ => {
                let both = self.if_alive(history);
                self.same = Some((history.x, history.t, both.0, both.1));
                both
            }
        };
        let alive = Spread::of(&self.models, |model| model.p_alive(history));
        let purchases = alive.times(&expected);
        let worth = alive.times(&discounted);
        totals.alive.add(&alive, 1.0);
        totals.purchases.add(&purchases, 1.0);
        let (spend, spend_covariance) = match &self.spend {
            Some((models, covariance)) => {
                let expected = |model: &GammaGamma| model.expected(spending).unwrap_or(self.mean_spend);
                (Spread::of(models, expected), *covariance)
            }
            None => (Spread::constant(self.mean_spend), None),
        };
        totals.value.add(&worth, self.margin * spend.value);
        totals.value_by_spend.add(&spend, self.margin * worth.value);
        let by_spend = spend.variance(spend_covariance, f64::ln);
        let by_both = worth.variance(self.covariance, f64::ln).zip(by_spend).map(|(a, b)| a + b);
        Prediction {
            p_alive: on_logit_scale(alive.value, alive.variance(self.covariance, logit)),
            purchases: on_log_scale(purchases.value, purchases.variance(self.covariance, f64::ln)),
            spend: on_log_scale(spend.value, by_spend),
            value: on_log_scale(self.margin * worth.value * spend.value, by_both),
        }
    }

    fn if_alive(&self, history: &History) -> (Spread<4>, Spread<4>) {
        let horizon = self.plan.horizon;
        (
            Spread::of(&self.models, |model| model.expected_if_alive(history.x, history.age(), horizon)),
            Spread::of(&self.models, |model| model.discounted_if_alive(history.x, history.age(), &self.plan)),
        )
    }

    /// All customers, in the order of equal histories; `each` gets the customer's position.
    pub(super) fn all(
        &mut self,
        base: &Base,
        cx: &Cx,
        mut each: impl FnMut(usize, Prediction),
    ) -> Result<Totals, Cancelled> {
        let mut totals = Totals {
            purchases: Spread::zero(),
            alive: Spread::zero(),
            value: Spread::zero(),
            value_by_spend: Spread::zero(),
        };
        let n = base.n() as u64;
        for (done, at) in base.by_history().into_iter().enumerate() {
            if done % 8_192 == 8_191 {
                cx.tick(done as u64, n)?;
            }
            let at = at as usize;
            if let (Some(history), Some(&spending)) = (base.histories.get(at), base.spending.get(at)) {
                each(at, self.predict(history, spending, &mut totals));
            }
        }
        Ok(totals)
    }

    /// The sums with their intervals: customers alive, purchases, value.
    pub(super) fn sums(&self, totals: &Totals) -> (Estimate, Estimate, Estimate) {
        let sum = |spread: &Spread<4>| on_log_scale(spread.value, spread.variance(self.covariance, f64::ln));
        let spend_covariance = self.spend.as_ref().and_then(|(_, covariance)| *covariance);
        let variance = totals.value.variance(self.covariance, f64::ln);
        let by_spend = totals.value_by_spend.variance(spend_covariance, f64::ln);
        let value = on_log_scale(totals.value.value, variance.zip(by_spend).map(|(a, b)| a + b));
        (sum(&totals.alive), sum(&totals.purchases), value)
    }
}

fn logit(p: f64) -> f64 {
    // 1 - p of a probability that rounds to 1 would be 0.
    p.ln() - (1.0 - p).max(1e-300).ln()
}

fn on_log_scale(value: f64, variance: Option<f64>) -> Estimate {
    let error = variance.map(|variance| Z * variance.sqrt()).filter(|_| value > 0.0);
    let end = |sign: f64| error.map(|error| value * (sign * error).exp()).filter(|end| end.is_finite());
    Estimate { value, lo: end(-1.0), hi: end(1.0) }
}

fn on_logit_scale(p: f64, variance: Option<f64>) -> Estimate {
    if p >= 1.0 {
        // Certain by the model's own rule, whatever the parameters.
        return Estimate { value: 1.0, lo: variance.map(|_| 1.0), hi: variance.map(|_| 1.0) };
    }
    let error = variance.map(|variance| Z * variance.sqrt());
    let end = |sign: f64| error.map(|error| 1.0 / (1.0 + (-logit(p) - sign * error).exp()));
    Estimate { value: p, lo: end(-1.0), hi: end(1.0) }
}
