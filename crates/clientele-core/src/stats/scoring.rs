//! How good are predicted probabilities? Ranking, calibration and what a list made of them catches.

use super::km::normal_quantile;
use super::wilson::wilson;
use serde::{Deserialize, Serialize};

/// Predictions of one model on outcomes that it did not see.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// Predictions.
    pub n: u64,
    /// Positive outcomes.
    pub positive: u64,
    /// Probability that a positive is ranked above a negative, ties half; missing with one kind of outcome only.
    pub auc: Option<f64>,
    /// Lower end of its 95% interval (Hanley and McNeil 1982).
    pub auc_lo: Option<f64>,
    /// Upper end.
    pub auc_hi: Option<f64>,
    /// Mean squared error of the probabilities.
    pub brier: f64,
    /// The same of the share of positives for everybody.
    pub brier_of_share: f64,
    /// Mean negative log-likelihood.
    pub log_loss: f64,
    /// Share of positives among the tenth ranked highest over the share among all; missing without positives.
    pub top_decile_lift: Option<f64>,
    /// Ten groups by prediction, lowest first.
    pub calibration: Vec<CalibrationBin>,
    /// What the highest-ranked catch, in steps of 5%.
    pub lift: Vec<LiftPoint>,
}

/// Predictions of one size.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CalibrationBin {
    /// Mean prediction.
    pub predicted: f64,
    /// Share of positives.
    pub observed: f64,
    /// Lower end of its Wilson interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// Predictions.
    pub n: u64,
}

/// The highest-ranked share of a list.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LiftPoint {
    /// Share of the list.
    pub share: f64,
    /// Share of all positives in it (recall).
    pub captured: f64,
    /// Share of positives in it (precision).
    pub precision: f64,
    /// Precision over the share of positives in the whole list.
    pub lift: f64,
    /// The least prediction in it.
    pub threshold: f64,
}

impl Scores {
    /// Judge predictions; `None` without any. Ties are ordered by outcome only inside equal predictions, so that the
    /// order of the data changes nothing: a step of a curve that ends inside a tie takes the tie's share of positives.
    /// Cost: one sort.
    ///
    /// ```
    /// use clientele_core::stats::scoring::Scores;
    /// let scores = Scores::of(&[(0.1, false), (0.4, false), (0.35, true), (0.8, true)]).unwrap();
    /// assert_eq!(scores.auc, Some(0.75));
    /// assert!((scores.brier - 0.158125).abs() < 1e-12);
    /// ```
    pub fn of(predictions: &[(f64, bool)]) -> Option<Self> {
        let mut ranked: Vec<(f64, bool)> =
            predictions.iter().copied().filter(|(p, _)| p.is_finite()).collect();
        if ranked.is_empty() {
            return None;
        }
        // Highest first.
        ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
        let n = ranked.len() as f64;
        let positive = ranked.iter().filter(|(_, y)| *y).count() as f64;
        let share = positive / n;
        let auc = auc(&ranked, positive, n - positive);
        let error = auc.map(|auc| auc_error(auc, positive, n - positive) * normal_quantile(0.975));
        let end = |sign: f64| auc.zip(error).map(|(auc, error)| (auc + sign * error).clamp(0.0, 1.0));
        let mean = |of: &dyn Fn(f64, bool) -> f64| ranked.iter().map(|&(p, y)| of(p, y)).sum::<f64>() / n;
        let caught = Caught::of(&ranked);
        let lift: Vec<LiftPoint> = (1..=20).map(|i| caught.at(f64::from(i) / 20.0, share)).collect();
        Some(Self {
            n: n as u64,
            positive: positive as u64,
            auc,
            auc_lo: end(-1.0),
            auc_hi: end(1.0),
            brier: mean(&|p, y| (p - f64::from(u8::from(y))).powi(2)),
            brier_of_share: share * (1.0 - share),
            log_loss: mean(&|p, y| -(if y { p } else { 1.0 - p }).max(1e-15).ln()),
            top_decile_lift: (positive > 0.0).then(|| caught.at(0.1, share).lift),
            calibration: calibration(&ranked),
            lift,
        })
    }
}

/// Mann and Whitney's statistic over the number of pairs.
fn auc(ranked: &[(f64, bool)], positive: f64, negative: f64) -> Option<f64> {
    let (mut above, mut won) = (0.0, 0.0);
    for same in ranked.chunk_by(|a, b| a.0 == b.0) {
        let positives = same.iter().filter(|(_, y)| *y).count() as f64;
        let negatives = same.len() as f64 - positives;
        // Negatives here lose against the positives above and draw with those of the same prediction.
        won += negatives * (above + 0.5 * positives);
        above += positives;
    }
    (positive > 0.0 && negative > 0.0).then(|| won / (positive * negative))
}

/// Standard error of the area. Source: Hanley and McNeil, Radiology 143 (1982), 29-36, eq. 1.
fn auc_error(auc: f64, positive: f64, negative: f64) -> f64 {
    let (q1, q2) = (auc / (2.0 - auc), 2.0 * auc * auc / (1.0 + auc));
    let variance =
        auc * (1.0 - auc) + (positive - 1.0) * (q1 - auc * auc) + (negative - 1.0) * (q2 - auc * auc);
    (variance.max(0.0) / (positive * negative)).sqrt()
}

/// Positives caught by the highest-ranked, evened out within ties.
struct Caught {
    /// Predictions up to and with each tie, positives among them, and the tie's prediction.
    ties: Vec<(f64, f64, f64)>,
}

impl Caught {
    fn of(ranked: &[(f64, bool)]) -> Self {
        let (mut n, mut positive) = (0.0, 0.0);
        let ties = ranked.chunk_by(|a, b| a.0 == b.0).map(|same| {
            n += same.len() as f64;
            positive += same.iter().filter(|(_, y)| *y).count() as f64;
            (n, positive, same.first().map_or(0.0, |(p, _)| *p))
        });
        Self { ties: ties.collect() }
    }

    fn at(&self, share: f64, base: f64) -> LiftPoint {
        let (all, positives, _) = self.ties.last().copied().unwrap_or((1.0, 0.0, 0.0));
        let wanted = share * all;
        let tie = self.ties.partition_point(|(n, _, _)| *n < wanted - 1e-9);
        let before = tie.checked_sub(1).and_then(|i| self.ties.get(i)).map_or((0.0, 0.0), |t| (t.0, t.1));
        let (n, with, threshold) = self.ties.get(tie).copied().unwrap_or((all, positives, 0.0));
        let part = if n > before.0 { ((wanted - before.0) / (n - before.0)).min(1.0) } else { 1.0 };
        let caught = before.1 + part * (with - before.1);
        let precision = caught / wanted;
        LiftPoint {
            share,
            captured: if positives > 0.0 { caught / positives } else { 0.0 },
            precision,
            lift: if base > 0.0 { precision / base } else { 0.0 },
            threshold,
        }
    }
}

/// Ten groups of equal number by prediction; equal predictions stay together.
fn calibration(ranked: &[(f64, bool)]) -> Vec<CalibrationBin> {
    let size = ranked.len().div_ceil(10).max(1);
    let mut bins: Vec<(u64, u64, f64)> = Vec::new();
    for same in ranked.chunk_by(|a, b| a.0 == b.0).rev() {
        if bins.last().is_none_or(|(n, _, _)| *n >= size as u64) {
            bins.push((0, 0, 0.0));
        }
        if let Some((n, positive, sum)) = bins.last_mut() {
            *n += same.len() as u64;
            *positive += same.iter().filter(|(_, y)| *y).count() as u64;
            *sum += same.iter().map(|(p, _)| p).sum::<f64>();
        }
    }
    let bin = |(n, positive, sum): (u64, u64, f64)| {
        let (lo, hi) = wilson(positive, n)?;
        Some(CalibrationBin { predicted: sum / n as f64, observed: positive as f64 / n as f64, lo, hi, n })
    };
    bins.into_iter().filter_map(bin).collect()
}

/// Pearson's correlation; `None` where one side does not vary.
pub fn correlation(a: &[f64], b: &[f64]) -> Option<f64> {
    let n = a.len() as f64;
    let (mean_a, mean_b) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let mut sums = (0.0, 0.0, 0.0);
    for (a, b) in a.iter().zip(b) {
        let (da, db) = (a - mean_a, b - mean_b);
        sums = (sums.0 + da * da, sums.1 + db * db, sums.2 + da * db);
    }
    let (aa, bb, ab) = sums;
    let product = (aa * bb).sqrt();
    (aa > 1e-20 * n && bb > 1e-20 * n && product.is_finite()).then(|| ab / product)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Hanley and McNeil (1982), table II and p. 31: 51 abnormal and 58 normal images, area .893, error .032.
    #[test]
    fn hanley_and_mcneil() {
        let mut predictions = Vec::new();
        for (rating, normal, abnormal) in [(1, 33, 3), (2, 6, 2), (3, 6, 2), (4, 11, 11), (5, 2, 33)] {
            predictions.extend((0..normal).map(|_| (f64::from(rating) / 5.0, false)));
            predictions.extend((0..abnormal).map(|_| (f64::from(rating) / 5.0, true)));
        }
        let scores = Scores::of(&predictions).unwrap();
        assert_eq!((scores.n, scores.positive), (109, 51));
        assert!((scores.auc.unwrap() - 0.893).abs() < 0.0005, "{:?}", scores.auc);
        let error = (scores.auc_hi.unwrap() - scores.auc.unwrap()) / 1.959964;
        assert!((error - 0.032).abs() < 0.0008, "{error}");
    }

    #[test]
    fn one_kind_of_outcome_and_nothing() {
        assert_eq!(Scores::of(&[]), None);
        let all = Scores::of(&[(0.2, true), (0.9, true)]).unwrap();
        assert_eq!((all.auc, all.top_decile_lift), (None, Some(1.0)));
        let none = Scores::of(&[(0.2, false)]).unwrap();
        assert_eq!((none.auc, none.top_decile_lift), (None, None));
    }

    proptest! {
        #[test]
        fn curves_end_where_they_must(
            data in proptest::collection::vec((0u8..20, any::<bool>()), 1..80), turn in 0usize..80,
        ) {
            let mut data: Vec<(f64, bool)> = data.into_iter().map(|(p, y)| (f64::from(p) / 20.0, y)).collect();
            let scores = Scores::of(&data).unwrap();
            let last = scores.lift.last().unwrap();
            prop_assert!(scores.positive == 0 || (last.captured - 1.0).abs() < 1e-9 && (last.lift - 1.0).abs() < 1e-9);
            prop_assert!(scores.lift.windows(2).all(|pair| pair[0].captured <= pair[1].captured + 1e-12));
            prop_assert_eq!(scores.calibration.iter().map(|bin| bin.n).sum::<u64>(), scores.n);
            let turn = turn % data.len();
            data.rotate_left(turn);
            prop_assert_eq!(Scores::of(&data).unwrap(), scores);
        }
    }
}
