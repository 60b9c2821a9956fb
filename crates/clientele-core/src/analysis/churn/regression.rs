//! The logistic regression as the report shows it, and its validation.

use crate::analysis::Caveat;
use crate::stats::logistic::{Logistic, LogisticVerdict, two_sided_p};
use crate::stats::scoring::Scores;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};
use serde::{Deserialize, Serialize};

/// One coefficient.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Coefficient {
    /// `intercept`, or the feature; `column=value` for a category against its column's most frequent value.
    pub name: String,
    /// Change of the log-odds of churning per unit.
    pub estimate: f64,
    /// Its standard error.
    pub se: f64,
    /// Estimate over standard error.
    pub z: f64,
    /// Two-sided probability of a `z` at least as far from 0 if the feature told nothing.
    pub p: f64,
    /// The odds are multiplied by this per unit.
    pub odds_ratio: f64,
    /// Lower end of its 95% interval.
    pub odds_ratio_lo: f64,
    /// Upper end.
    pub odds_ratio_hi: f64,
}

/// A fitted regression on rows of named values.
pub(super) struct Regression {
    pub(super) fit: Logistic,
    names: Vec<String>,
    /// Judged on the rows it was fitted on.
    pub(super) in_sample: Scores,
}

impl Regression {
    /// `None` where there is nothing to learn: two of either outcome are the least. Ten of the rarer for each coefficient
    /// are enough; with fewer there is a caveat.
    pub(super) fn fit(names: Vec<String>, rows: &[f64], churned: &[bool]) -> Option<Self> {
        let positive = churned.iter().filter(|y| **y).count();
        if positive < 2 || churned.len() - positive < 2 {
            return None;
        }
        let fit = Logistic::fit(rows, names.len(), churned)?;
        let in_sample = Scores::of(&predictions(&fit, names.len(), rows, churned))?;
        Some(Self { fit, names, in_sample })
    }

    /// Coefficients, left-out ones not among them.
    pub(super) fn coefficients(&self) -> Vec<Coefficient> {
        let names = std::iter::once("intercept").chain(self.names.iter().map(String::as_str));
        let values = self.fit.coefficients.iter().zip(self.fit.standard_errors());
        let rows = names.zip(values).enumerate().filter(|(i, _)| !self.fit.aliased.contains(i));
        let row = |(_, (name, (&estimate, se))): (usize, (&str, (&f64, f64)))| {
            let z = estimate / se;
            let end = |sign: f64| (estimate + sign * 1.96 * se).exp().min(f64::MAX);
            let finite = z.is_finite();
            Coefficient {
                name: name.to_owned(),
                estimate,
                se,
                z: if finite { z } else { 0.0 },
                p: if finite { two_sided_p(z) } else { 1.0 },
                odds_ratio: estimate.exp().min(f64::MAX),
                odds_ratio_lo: end(-1.0),
                odds_ratio_hi: end(1.0),
            }
        };
        rows.map(row).collect()
    }

    pub(super) fn caveats(&self) -> Vec<Caveat> {
        let mut caveats = Vec::new();
        if self.fit.verdict == LogisticVerdict::Separated {
            caveats.push(Caveat::new("separated", []));
        }
        if !self.fit.aliased.is_empty() {
            caveats.push(Caveat::new("aliased-features", [("features", self.fit.aliased.len() as f64)]));
        }
        let events = self.in_sample.positive.min(self.in_sample.n - self.in_sample.positive) as f64;
        let per_feature = events / self.names.len().max(1) as f64;
        if per_feature < 10.0 {
            caveats
                .push(Caveat::new("few-events", [("events", events), ("features", self.names.len() as f64)]));
        }
        caveats
    }

    /// Judge on other rows.
    pub(super) fn validate(&self, rows: &[f64], churned: &[bool]) -> Option<Scores> {
        Scores::of(&predictions(&self.fit, self.names.len(), rows, churned))
    }
}

fn predictions(fit: &Logistic, width: usize, rows: &[f64], churned: &[bool]) -> Vec<(f64, bool)> {
    rows.chunks_exact(width.max(1)).map(|row| fit.probability(row)).zip(churned.iter().copied()).collect()
}

/// Every row judged by a regression that was fitted without it: five folds, drawn with the seed within each outcome.
pub(super) fn cross_validate(width: usize, rows: &[f64], churned: &[bool], seed: u64) -> Option<Scores> {
    const FOLDS: usize = 5;
    let folds = folds(churned, FOLDS, seed);
    let mut judged = Vec::with_capacity(churned.len());
    for fold in 0..FOLDS {
        let part = |inside: bool| {
            let mut some = (Vec::new(), Vec::new());
            for ((row, &y), &of) in rows.chunks_exact(width).zip(churned).zip(&folds) {
                if (of == fold) == inside {
                    some.0.extend_from_slice(row);
                    some.1.push(y);
                }
            }
            some
        };
        let ((rest, outcomes), (rows, truth)) = (part(false), part(true));
        let fit = Logistic::fit(&rest, width, &outcomes)?;
        judged.extend(predictions(&fit, width, &rows, &truth));
    }
    Scores::of(&judged)
}

fn folds(churned: &[bool], n: usize, seed: u64) -> Vec<usize> {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut folds = vec![0; churned.len()];
    for outcome in [true, false] {
        let mut of: Vec<(u64, usize)> = churned
            .iter()
            .enumerate()
            .filter(|(_, y)| **y == outcome)
            .map(|(at, _)| (random.next_u64(), at))
            .collect();
        of.sort_unstable();
        for (place, (_, at)) in of.into_iter().enumerate() {
            if let Some(fold) = folds.get_mut(at) {
                *fold = place % n;
            }
        }
    }
    folds
}
