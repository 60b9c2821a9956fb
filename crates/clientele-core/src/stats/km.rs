//! Kaplan-Meier: how long things last when some have not ended yet.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal};

/// One observed life.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lifetime {
    /// When it came under observation; 0 unless it is known only from later on (left truncation).
    pub entry: f64,
    /// When it ended or was last seen; above `entry`.
    pub time: f64,
    /// True when it ended, false when it was last seen then (censored).
    pub ended: bool,
}

impl Lifetime {
    /// Positive in length and finite; others are left out everywhere.
    pub fn is_usable(&self) -> bool {
        self.time.is_finite() && self.time > self.entry && self.entry >= 0.0
    }
}

/// How the interval around a survival curve is made. Greenwood's variance in all cases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Symmetric on `ln(-ln S)`: stays within 0 and 1 (Kalbfleisch and Prentice 1980). Default of lifelines and SAS.
    #[default]
    LogLog,
    /// Symmetric on `ln S`, cut at 1: default of R's `survfit`.
    Log,
    /// Symmetric on `S`, cut at 0 and 1.
    Plain,
}

/// The curve after one time at which somebody ended or was last seen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The time.
    pub time: f64,
    /// How many were under observation just before.
    pub at_risk: u64,
    /// How many ended.
    pub events: u64,
    /// How many were last seen.
    pub censored: u64,
    /// Share that lasts longer than this.
    pub survival: f64,
    /// Its standard error by Greenwood's formula.
    pub standard_error: f64,
    /// Lower end of the interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

/// A product-limit curve.
#[derive(Debug, Clone, PartialEq)]
pub struct KaplanMeier {
    /// Lives observed.
    pub n: u64,
    /// Lives that ended.
    pub events: u64,
    /// The steps, ascending by time.
    pub steps: Vec<Step>,
}

/// Mean time within a limit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RestrictedMean {
    /// The limit.
    pub limit: f64,
    /// Area under the curve up to the limit.
    pub mean: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Lower end of the interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

/// Events, censored and entries at one time.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    pub(super) time: f64,
    pub(super) events: u64,
    pub(super) censored: u64,
    /// How many came under observation before this time and after the one before.
    pub(super) entered: u64,
}

/// Lives by time. Lives that are not positive in length or not finite are not used. Cost: one or two sorts.
pub(super) fn tally(lives: &[Lifetime]) -> Vec<Counts> {
    let usable = || lives.iter().filter(|life| life.is_usable());
    // A time and whether it ended in one number: times are positive, so their bits order as they do.
    let mut ends: Vec<u64> = usable().map(|l| l.time.to_bits() << 1 | u64::from(l.ended)).collect();
    ends.sort_unstable();
    let mut entries: Vec<f64> = usable().map(|l| l.entry).collect();
    entries.sort_unstable_by(f64::total_cmp);
    let mut entries = entries.into_iter().peekable();
    let counts = ends.chunk_by(|a, b| a >> 1 == b >> 1).map(|same| {
        let time = f64::from_bits(same.first().map_or(0, |bits| bits >> 1));
        let events = same.iter().map(|bits| bits & 1).sum();
        let entered = std::iter::from_fn(|| entries.next_if(|&entry| entry < time)).count() as u64;
        Counts { time, events, censored: same.len() as u64 - events, entered }
    });
    counts.collect()
}

impl KaplanMeier {
    /// The curve of some lives with intervals of the given level (0.95).
    ///
    /// Definition: `S(t)` is the product over event times up to `t` of `1 - d/n`, `d` events among `n` at risk; who is
    /// censored at an event time is at risk there. Greenwood's variance is `S^2` times the sum of `d / (n (n-d))`.
    /// Source: Kaplan and Meier (1958). Cost: a sort, then one pass.
    ///
    /// ```
    /// use clientele_core::stats::km::{Band, KaplanMeier, Lifetime};
    /// let lives = [9.0, 13.0, 18.0].map(|time| Lifetime { entry: 0.0, time, ended: time < 18.0 });
    /// let curve = KaplanMeier::of(&lives, Band::LogLog, 0.95);
    /// assert!((curve.survival_at(13.0) - 1.0 / 3.0).abs() < 1e-12);
    /// assert_eq!(curve.median(), Some(13.0));
    /// ```
    pub fn of(lives: &[Lifetime], band: Band, level: f64) -> Self {
        let z = normal_quantile(0.5 + level / 2.0);
        let (mut at_risk, mut survival, mut greenwood) = (0u64, 1.0, 0.0);
        let mut curve = Self { n: 0, events: 0, steps: Vec::new() };
        for Counts { time, events, censored, entered } in tally(lives) {
            at_risk += entered;
            curve.n += events + censored;
            curve.events += events;
            if events > 0 {
                let (d, n) = (events as f64, at_risk as f64);
                survival *= 1.0 - d / n;
                greenwood += d / (n * (n - d));
            }
            // At 0 the variance has no value; the end cannot lie above the one before.
            let before = curve.steps.last().map_or(1.0, |step| step.hi);
            let (lo, hi) = if survival > 0.0 { band.around(survival, greenwood, z) } else { (0.0, before) };
            let standard_error = if survival > 0.0 { survival * greenwood.sqrt() } else { 0.0 };
            curve.steps.push(Step { time, at_risk, events, censored, survival, standard_error, lo, hi });
            at_risk = at_risk.saturating_sub(events + censored);
        }
        curve
    }

    /// Share that lasts longer than `time`.
    pub fn survival_at(&self, time: f64) -> f64 {
        let after = self.steps.partition_point(|step| step.time <= time);
        after.checked_sub(1).and_then(|at| self.steps.get(at)).map_or(1.0, |step| step.survival)
    }

    /// The first time at which at most half last longer; `None` when more than half last to the end.
    pub fn median(&self) -> Option<f64> {
        self.first(|step| step.survival)
    }

    /// The interval of the median: where the ends of the curve's interval come to a half (Brookmeyer and Crowley
    /// 1982). `None` for an end that never does.
    pub fn median_interval(&self) -> (Option<f64>, Option<f64>) {
        (self.first(|step| step.lo), self.first(|step| step.hi))
    }

    fn first(&self, value: impl Fn(&Step) -> f64) -> Option<f64> {
        // Half after rounding: a product such as 10/11 x 9/10 x ... may miss it in the last digit.
        self.steps.iter().find(|step| step.events > 0 && value(step) <= 0.5 + 1e-12).map(|step| step.time)
    }

    /// Mean time within `limit`: the area under the curve, with Greenwood's variance of it. Source: Irwin (1949);
    /// Klein and Moeschberger (2003), eq. 4.5.1 and 4.5.2.
    pub fn restricted_mean(&self, limit: f64, level: f64) -> RestrictedMean {
        // From the end backwards: what lies under the curve beyond each event is what its variance weighs.
        let (mut area, mut variance, mut until) = (0.0, 0.0, limit);
        for step in self.steps.iter().rev().skip_while(|step| step.time >= limit) {
            area += step.survival * (until - step.time);
            until = step.time;
            let (d, n) = (step.events as f64, step.at_risk as f64);
            if step.events > 0 && n > d {
                variance += area * area * d / (n * (n - d));
            }
        }
        area += until.min(limit);
        let standard_error = variance.sqrt();
        let margin = normal_quantile(0.5 + level / 2.0) * standard_error;
        let (lo, hi) = ((area - margin).max(0.0), (area + margin).min(limit));
        RestrictedMean { limit, mean: area, standard_error, lo, hi }
    }
}

impl Band {
    /// Lower and upper end around a survival above 0 with this sum of Greenwood's formula.
    pub(super) fn around(self, survival: f64, greenwood: f64, z: f64) -> (f64, f64) {
        if greenwood <= 0.0 {
            return (1.0, 1.0);
        }
        let error = z * greenwood.sqrt();
        match self {
            Self::LogLog => {
                let factor = (error / survival.ln().abs()).exp();
                (survival.powf(factor), survival.powf(1.0 / factor))
            }
            Self::Log => (survival * (-error).exp(), (survival * error.exp()).min(1.0)),
            Self::Plain => ((survival * (1.0 - error)).max(0.0), (survival * (1.0 + error)).min(1.0)),
        }
    }
}

/// The quantile of the standard normal distribution.
pub fn normal_quantile(p: f64) -> f64 {
    Normal::standard().inverse_cdf(p.clamp(0.0, 1.0))
}

#[cfg(test)]
pub(super) mod tests;
