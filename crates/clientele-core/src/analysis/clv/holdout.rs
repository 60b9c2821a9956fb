//! The scorecard: fit on what was known by a day, predict what came after, and compare with naive rules.

use super::base::Base;
use super::models::Fitted;
use crate::Day;
use crate::analysis::occasions::Occasions;
use crate::order::Order;
use crate::stats::btyd::{Days, History, PurchaseModel};
use crate::stats::quantile::quantile;
use crate::stats::scoring::correlation;
use serde::{Deserialize, Serialize};

/// Predictions against what came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Holdout {
    /// Last day that the models knew.
    pub known_until: Day,
    /// Last day predicted.
    pub until: Day,
    /// Customers of the known time.
    pub n_customers: u64,
    /// Occasions they had in the predicted time.
    pub n_purchases: u64,
    /// True when the known time is cut out of the data before the as-of date and the models were fitted again on it;
    /// false when the file goes on after the as-of date.
    pub refitted: bool,
    /// Models and naive rules, best first by `rmse`.
    pub scores: Vec<Score>,
    /// Customers by purchases in the known time: what came and what was predicted.
    pub calibration: Vec<CalibrationRow>,
}

/// How one rule did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// A model's id, or a naive rule: `own_rate` (as often as so far), `hiatus` (as often as so far, but nobody who
    /// was silent for longer than 90% of all gaps between purchases), `mean_rate` (all alike).
    pub rule: String,
    /// Root of the mean squared error of a customer's purchases.
    pub rmse: f64,
    /// Mean absolute error of a customer's purchases.
    pub mae: f64,
    /// All purchases predicted.
    pub predicted: f64,
    /// Predicted over actual, less 1; missing when nothing came.
    pub bias: Option<f64>,
    /// Correlation of predicted and actual over customers; missing when either is constant.
    pub correlation: Option<f64>,
}

/// Customers with so many purchases in the known time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CalibrationRow {
    /// Repeats in the known time; the last row has this many or more.
    pub x: u32,
    /// Customers.
    pub n: u64,
    /// Their mean number of purchases in the predicted time.
    pub actual: f64,
    /// What each rule predicted, in the order of `scores`.
    pub predicted: Vec<f64>,
}

/// The last row of the calibration table holds this many repeats and more.
const MANY: u32 = 7;

/// Score models fitted on `base` by the occasions between its as-of date and `until`.
pub(super) fn score(base: &Base, fitted: &[Fitted], occasions: &Occasions, until: Day) -> Option<Holdout> {
    let ahead = f64::from(until.0 - base.as_of);
    if ahead <= 0.0 || base.n() == 0 {
        return None;
    }
    let actual = purchases_after(base, occasions, until);
    let n = base.n() as f64;
    let repeats: f64 = base.histories.iter().map(|h| f64::from(h.x)).sum();
    let days: f64 = base.histories.iter().map(|h| f64::from(h.t)).sum();
    let silence = longest_usual_gap(base, occasions);
    let own = |h: &History| if h.t > 0 { f64::from(h.x) / f64::from(h.t) * ahead } else { 0.0 };
    let mean = if days > 0.0 { repeats / days * ahead } else { 0.0 };
    let mut columns: Vec<(String, Vec<f64>)> =
        fitted.iter().map(|f| (f.row.model.clone(), expected(base, &f.model, Days(ahead)))).collect();
    let rule = |name: &str, predict: &dyn Fn(&History) -> f64| {
        (name.to_owned(), base.histories.iter().map(predict).collect::<Vec<f64>>())
    };
    columns.push(rule("own_rate", &own));
    columns.push(rule("hiatus", &|h| if f64::from(h.t - h.t_x) > silence { 0.0 } else { own(h) }));
    columns.push(rule("mean_rate", &|_| mean));
    let mut scored: Vec<(Score, Vec<f64>)> = columns
        .into_iter()
        .map(|(name, predicted)| (Score::of(name, &predicted, &actual), predicted))
        .collect();
    scored.order_by(|(a, _), (b, _)| a.rmse.total_cmp(&b.rmse));
    let calibration = (0..=MANY).filter_map(|x| {
        let group: Vec<usize> =
            base.histories.iter().enumerate().filter(|(_, h)| h.x.min(MANY) == x).map(|(i, _)| i).collect();
        let mean =
            |values: &[f64]| group.iter().filter_map(|&i| values.get(i)).sum::<f64>() / group.len() as f64;
        let predicted = scored.iter().map(|(_, predicted)| mean(predicted)).collect();
        (!group.is_empty()).then(|| CalibrationRow {
            x,
            n: group.len() as u64,
            actual: mean(&actual),
            predicted,
        })
    });
    Some(Holdout {
        known_until: Day(base.as_of),
        until,
        n_customers: n as u64,
        n_purchases: actual.iter().sum::<f64>() as u64,
        refitted: false,
        calibration: calibration.collect(),
        scores: scored.into_iter().map(|(score, _)| score).collect(),
    })
}

/// Expected purchases of each customer; customers with equal `x` and age share the costly part.
fn expected(base: &Base, model: &PurchaseModel, ahead: Days) -> Vec<f64> {
    let mut out = vec![0.0; base.n()];
    let mut same: Option<(u32, u32, f64)> = None;
    for at in base.by_history() {
        let at = at as usize;
        if let (Some(history), Some(out)) = (base.histories.get(at), out.get_mut(at)) {
            let if_alive = match same {
                Some((x, t, value)) if (x, t) == (history.x, history.t) => value,
                _ => model.expected_if_alive(history.x, history.age(), ahead),
            };
            same = Some((history.x, history.t, if_alive));
            *out = model.p_alive(history) * if_alive;
        }
    }
    out
}

/// Occasions of each customer of the base after its as-of date and up to `until`.
fn purchases_after(base: &Base, occasions: &Occasions, until: Day) -> Vec<f64> {
    let mut known = base.customers.iter().peekable();
    let later = occasions.buyers().filter(|buyer| known.next_if_eq(&&buyer.customer).is_some());
    later
        .map(|buyer| {
            let count = |day: i32| buyer.days.partition_point(|&other| other <= day);
            (count(until.0) - count(base.as_of)) as f64
        })
        .collect()
}

/// The 90% quantile of all gaps between occasions of the known time; infinite without gaps.
fn longest_usual_gap(base: &Base, occasions: &Occasions) -> f64 {
    let mut gaps: Vec<f64> = occasions
        .buyers()
        .filter_map(|buyer| buyer.until(Day(base.as_of)))
        .flat_map(|buyer| {
            buyer.days.windows(2).map(|pair| f64::from(pair.iter().rev().fold(0, |a, b| b - a).abs()))
        })
        .collect();
    gaps.sort_unstable_by(f64::total_cmp);
    if gaps.is_empty() { f64::INFINITY } else { quantile(&gaps, 0.9) }
}

impl Score {
    fn of(rule: String, predicted: &[f64], actual: &[f64]) -> Self {
        let n = actual.len() as f64;
        let errors = || predicted.iter().zip(actual).map(|(p, a)| p - a);
        let total: f64 = predicted.iter().sum();
        let came: f64 = actual.iter().sum();
        Self {
            rule,
            rmse: (errors().map(|e| e * e).sum::<f64>() / n).sqrt(),
            mae: errors().map(f64::abs).sum::<f64>() / n,
            predicted: total,
            bias: (came > 0.0).then(|| total / came - 1.0),
            correlation: correlation(predicted, actual),
        }
    }
}
