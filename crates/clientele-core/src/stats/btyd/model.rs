//! One purchase model: which, its parameters, and what it says of a customer.

use super::beta_geometric::Dropout;
use super::scaled::Scaled;
use super::units::DAYS_PER_YEAR;
use super::{Days, Histories, History, TimeUnit, pareto_nbd};
use crate::stats::optimize::{Fit, Verdict, maximize};
use serde::{Deserialize, Serialize};

/// The models of repeat buying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ModelKind {
    /// Fader, Hardie and Lee (2005): may drop out after each repeat purchase.
    BgNbd,
    /// Batislam, Denizel and Filiztekin (2007): may drop out after the first purchase too.
    MbgNbd,
    /// Schmittlein, Morrison and Colombo (1987): may drop out at any time.
    ParetoNbd,
}

/// A model with its parameters.
///
/// `params` are `r, alpha, a, b` of the BG/NBD and MBG/NBD and `r, alpha, s, beta` of the Pareto/NBD; `alpha` and
/// `beta` are times in `unit`, the others have none.
///
/// ```
/// use clientele_core::stats::btyd::{History, ModelKind, PurchaseModel, TimeUnit};
/// // Fader, Hardie and Lee (2005): CDNOW, 39 weeks.
/// let params = [0.243, 4.414, 0.793, 2.426];
/// let model = PurchaseModel { kind: ModelKind::BgNbd, unit: TimeUnit::Week, params };
/// let customer = History { x: 2, t_x: 213, t: 272 };
/// let expected = model.expected(&customer, TimeUnit::Week.span(39.0));
/// assert!((expected - 1.226).abs() < 0.0005);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PurchaseModel {
    /// Which.
    pub kind: ModelKind,
    /// The unit of `alpha` and `beta`.
    pub unit: TimeUnit,
    /// The parameters.
    pub params: [f64; 4],
}

/// Steps of a horizon at whose ends purchases are discounted, and the rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Discounting {
    /// How far ahead.
    pub horizon: Days,
    /// Length of a step; the last one is cut at the horizon.
    pub step: Days,
    /// Rate of a year of 365.25 days: 0.1 is 10%.
    pub annual_rate: f64,
}

impl Discounting {
    /// The ends of the steps with the discount factor there.
    pub fn steps(&self) -> impl Iterator<Item = (Days, f64)> + '_ {
        let n = (self.horizon.0 / self.step.0 - 1e-9).ceil().max(0.0) as u32;
        (1..=n).map(move |i| {
            let end = (f64::from(i) * self.step.0).min(self.horizon.0);
            (Days(end), self.factor(Days(end)))
        })
    }

    /// What one unit of money `ahead` is worth now.
    pub fn factor(&self, ahead: Days) -> f64 {
        (-self.annual_rate.ln_1p() * ahead.0 / DAYS_PER_YEAR).exp()
    }
}

impl ModelKind {
    /// The id in reports.
    pub fn id(self) -> &'static str {
        match self {
            Self::BgNbd => "bg_nbd",
            Self::MbgNbd => "mbg_nbd",
            Self::ParetoNbd => "pareto_nbd",
        }
    }

    /// The names of the parameters, in the literature's letters.
    pub fn names(self) -> [&'static str; 4] {
        match self {
            Self::BgNbd | Self::MbgNbd => ["r", "alpha", "a", "b"],
            Self::ParetoNbd => ["r", "alpha", "s", "beta"],
        }
    }

    /// Fit by maximum likelihood. The fit's parameters and standard errors are in `unit`, and so is its
    /// log-likelihood, as published ones are. `None` without a repeat purchase or without time: then every parameter
    /// fits. Cost: 150 to 250 evaluations of the likelihood over the different histories; of more than some thousands,
    /// that many over a part of them and about 30 over all.
    pub fn fit(self, histories: &Histories, unit: TimeUnit) -> Option<(PurchaseModel, Fit<4>)> {
        if histories.repeats <= 0.0 || histories.longest.0 <= 0.0 {
            return None;
        }
        let starts = self.starts(histories.mean_rate());
        let whole = Scaled::of(histories);
        let part = histories.part();
        let sketch =
            part.filter(|part| part.repeats > 0.0).and_then(|part| self.search(&Scaled::of(&part), &starts));
        let fit = match sketch {
            Some(sketch) => self.search(&whole, &[sketch.params])?.after(&sketch),
            None => self.search(&whole, &starts)?,
        };
        Some(self.in_unit(fit, histories, unit))
    }

    /// Fit again on other histories of the same customers, from where the first fit ended. Cost: some 30 evaluations.
    pub fn refit(
        self,
        histories: &Histories,
        unit: TimeUnit,
        near: &PurchaseModel,
    ) -> Option<(PurchaseModel, Fit<4>)> {
        if histories.repeats <= 0.0 || histories.longest.0 <= 0.0 {
            return None;
        }
        let longest = histories.longest.in_units(near.unit);
        let mut start = near.params;
        self.times(&mut start, |time| time / longest);
        let fit = self.search(&Scaled::of(histories), &[start]);
        match fit.filter(|fit| fit.verdict == Verdict::Converged) {
            Some(fit) => Some(self.in_unit(fit, histories, unit)),
            None => self.fit(histories, unit),
        }
    }

    fn search(self, data: &Scaled, starts: &[[f64; 4]]) -> Option<Fit<4>> {
        match self {
            Self::BgNbd => maximize(|p| Dropout::AfterRepeats.log_likelihood(data, p), data.weight, starts),
            Self::MbgNbd => maximize(|p| Dropout::AfterEvery.log_likelihood(data, p), data.weight, starts),
            Self::ParetoNbd => maximize(|p| pareto_nbd::log_likelihood(data, p), data.weight, starts),
        }
    }

    /// Change the parameters that are times.
    fn times(self, params: &mut [f64; 4], change: impl Fn(f64) -> f64) {
        let [_, alpha, _, beta] = params;
        *alpha = change(*alpha);
        if self == Self::ParetoNbd {
            *beta = change(*beta);
        }
    }

    /// From the scale of the search, on which the longest history is 1, to the unit. A likelihood of purchase times is
    /// a density: it shrinks by the factor for each repeat.
    fn in_unit(self, mut fit: Fit<4>, histories: &Histories, unit: TimeUnit) -> (PurchaseModel, Fit<4>) {
        let longest = histories.longest.in_units(unit);
        fit.log_likelihood -= histories.repeats * longest.ln();
        self.times(&mut fit.params, |time| time * longest);
        (PurchaseModel { kind: self, unit, params: fit.params }, fit)
    }

    /// Starts spread over what published fits look like, around the mean rate of purchase on the search's scale.
    fn starts(self, rate: f64) -> [[f64; 4]; 5] {
        let start = |r: f64, third: f64, fourth: f64| [r, r / rate, third, fourth];
        match self {
            Self::BgNbd | Self::MbgNbd => [
                start(0.5, 0.8, 2.0),
                start(0.2, 0.3, 0.5),
                start(1.0, 0.2, 3.0),
                start(3.0, 1.0, 8.0),
                start(0.5, 3.0, 3.0),
            ],
            Self::ParetoNbd => [
                start(0.5, 0.5, 0.3),
                start(0.2, 0.3, 1.0),
                start(1.0, 1.5, 2.0),
                start(3.0, 0.5, 0.5),
                start(0.5, 3.0, 1.0),
            ],
        }
    }
}

impl PurchaseModel {
    fn units(&self, days: Days) -> f64 {
        days.in_units(self.unit)
    }

    /// Probability that the customer is alive at the as-of date: will buy again at some time. 1 for a one-time buyer
    /// under the BG/NBD, which knows no dropout before a repeat.
    pub fn p_alive(&self, customer: &History) -> f64 {
        let (x, t_x, t) = (f64::from(customer.x), self.units(customer.recency()), self.units(customer.age()));
        match self.kind {
            ModelKind::BgNbd => Dropout::AfterRepeats.p_alive(self.params, x, t_x, t),
            ModelKind::MbgNbd => Dropout::AfterEvery.p_alive(self.params, x, t_x, t),
            ModelKind::ParetoNbd => pareto_nbd::p_alive(self.params, x, t_x, t),
        }
    }

    /// Expected purchases in the time `ahead` after the as-of date.
    pub fn expected(&self, customer: &History, ahead: Days) -> f64 {
        self.p_alive(customer) * self.expected_if_alive(customer.x, customer.age(), ahead)
    }

    /// Expected purchases in the time `ahead` if alive: it depends on `x` and the age only, so customers with the
    /// same two share it.
    pub fn expected_if_alive(&self, x: u32, age: Days, ahead: Days) -> f64 {
        let (x, age, ahead) = (f64::from(x), self.units(age), self.units(ahead));
        match self.kind {
            ModelKind::BgNbd => Dropout::AfterRepeats.if_alive(self.params, x, age, ahead),
            ModelKind::MbgNbd => Dropout::AfterEvery.if_alive(self.params, x, age, ahead),
            ModelKind::ParetoNbd => pareto_nbd::if_alive(self.params, x, age, ahead),
        }
    }

    /// Probability of no purchase in the time `ahead` after the as-of date: gone already, or alive and silent. Given alive
    /// the rate of purchase is gamma distributed with `r + x` and `alpha + T`. Only BG/NBD and MBG/NBD, where nobody
    /// leaves between two purchases, have it in closed form; `None` for the Pareto/NBD.
    ///
    /// ```
    /// use clientele_core::stats::btyd::{History, ModelKind, PurchaseModel, TimeUnit};
    /// let params = [0.243, 4.414, 0.793, 2.426];
    /// let model = PurchaseModel { kind: ModelKind::BgNbd, unit: TimeUnit::Week, params };
    /// // Fader, Hardie and Lee (2005), eq. 8, for a new customer: (alpha / (alpha + t))^r.
    /// let new = History { x: 0, t_x: 0, t: 0 };
    /// let silent = model.p_silent(&new, TimeUnit::Week.span(39.0)).unwrap();
    /// assert!((silent - (4.414f64 / 43.414).powf(0.243)).abs() < 1e-12);
    /// ```
    pub fn p_silent(&self, customer: &History, ahead: Days) -> Option<f64> {
        let [r, alpha, ..] = self.params;
        let (x, age, ahead) = (f64::from(customer.x), self.units(customer.age()), self.units(ahead));
        // 1 - (1 + ahead / (alpha + age))^-(r + x), exact for short times too.
        let buys_if_alive = -(-(r + x) * (ahead / (alpha + age)).ln_1p()).exp_m1();
        (self.kind != ModelKind::ParetoNbd).then(|| 1.0 - self.p_alive(customer) * buys_if_alive)
    }

    /// Expected repeat purchases of a new customer in the time `ahead` after the first purchase.
    pub fn of_new(&self, ahead: Days) -> f64 {
        let ahead = self.units(ahead);
        match self.kind {
            ModelKind::BgNbd => Dropout::AfterRepeats.of_new(self.params, ahead),
            ModelKind::MbgNbd => Dropout::AfterEvery.of_new(self.params, ahead),
            ModelKind::ParetoNbd => pareto_nbd::of_new(self.params, ahead),
        }
    }

    /// Discounted expected purchases of a finite horizon if alive: the purchases of each step, discounted from its
    /// end. One definition for all models; times P(alive) and spend it is the customer's residual value.
    pub fn discounted_if_alive(&self, x: u32, age: Days, plan: &Discounting) -> f64 {
        let (mut before, mut value) = (0.0, 0.0);
        for (end, factor) in plan.steps() {
            let until = self.expected_if_alive(x, age, end);
            value += (until - before) * factor;
            before = until;
        }
        value
    }

    /// Discounted expected residual transactions over an endless horizon (DERT). Only the Pareto/NBD has it in closed
    /// form; `None` for the others and without discounting.
    pub fn discounted_residual(&self, customer: &History, annual_rate: f64) -> Option<f64> {
        let delta = annual_rate.ln_1p() * self.unit.length().0 / DAYS_PER_YEAR;
        let (x, age) = (f64::from(customer.x), self.units(customer.age()));
        (self.kind == ModelKind::ParetoNbd && delta > 0.0)
            .then(|| self.p_alive(customer) * pareto_nbd::residual_if_alive(self.params, x, age, delta))
    }
}

#[cfg(test)]
mod tests;
