//! Sums over respondents: what each contributes to the means of a part and of the whole. Contributions are added in whole
//! numbers, so that the order of the rows changes nothing.

use super::measure::{Mean, Part};
use super::sheet::{SheetItem, Units};
use super::{Coded, Joint, PairRow};
use crate::model::Bitmap;
use crate::stats::alpha::{cronbach, of_difference};
use crate::stats::paired::PairedT;
use crate::stats::student::t95;

/// Fractions of a score that sums are made in: fine enough for nine digits, and the square of ten scores fits 64 bits.
const PARTS: f64 = (1u64 << 28) as f64;

fn fixed(value: f64) -> i64 {
    (value * PARTS).round() as i64
}

/// Which items each respondent answered.
pub(super) struct Answers {
    count: Vec<u16>,
    /// One bit an item.
    which: Vec<u64>,
}

impl Answers {
    pub(super) fn new(n: usize) -> Self {
        Self { count: vec![0; n], which: vec![0; n] }
    }

    pub(super) fn look(
        &mut self,
        position: usize,
        item: &SheetItem<'_>,
        (first, second): &(Coded, Coded),
        rows: &Bitmap,
        units: &Units<'_>,
    ) -> Joint {
        let mut joint = Joint::new(first, second);
        let bit = 1u64 << (position % 64);
        let (scores, other_scores) = (first.values.len(), second.values.len());
        item.each(rows, |row| {
            let (Some(&a), Some(&b)) = (first.rows.get(row), second.rows.get(row)) else { return };
            let (a, b) = (usize::from(a), usize::from(b));
            joint.add(a, b);
            if a < scores
                && b < other_scores
                && let Some(unit) = units.of(row)
                && let (Some(count), Some(which)) = (self.count.get_mut(unit), self.which.get_mut(unit))
            {
                *count = count.saturating_add(1);
                *which |= bit;
            }
        });
        joint
    }

    fn n(&self) -> u64 {
        self.count.iter().filter(|count| **count > 0).count() as u64
    }

    /// Who answered each of `k` items once.
    pub(super) fn complete(&self, k: usize) -> Bitmap {
        let all = if k >= 64 { u64::MAX } else { (1 << k) - 1 };
        let once = |unit: usize| {
            self.count.get(unit).is_some_and(|count| usize::from(*count) == k)
                && self.which.get(unit) == Some(&all)
        };
        Bitmap::from_fn(self.count.len(), once)
    }
}

/// What respondents contribute to the means of a part, and their sums over its items.
pub(super) struct Sums {
    /// Contributions to the means, times the number of respondents there could be.
    first: Vec<i64>,
    second: Vec<i64>,
    /// Sums of scores less the items' means, of those who answered everything.
    whole_first: Vec<i64>,
    whole_second: Vec<i64>,
    /// Sums of the items' variances, of the same.
    variances: [f64; 3],
}

impl Sums {
    pub(super) fn new(n: usize) -> Self {
        let zeros = || vec![0; n];
        let variances = [0.0; 3];
        Self { first: zeros(), second: zeros(), whole_first: zeros(), whole_second: zeros(), variances }
    }

    pub(super) fn add(
        &mut self,
        item: &SheetItem<'_>,
        row: &PairRow,
        (first, second): &(Coded, Coded),
        (k, rows, units, complete): (usize, &Bitmap, &Units<'_>, &Bitmap),
    ) {
        let share = units.n as f64 / (row.n as f64 * k as f64);
        let tables = |values: &[f64], mean: f64| -> Vec<(i64, i64)> {
            values.iter().map(|value| value - mean).map(|off| (fixed(off * share), fixed(off))).collect()
        };
        let mean = |own: Option<PairedT>| own.map_or(0.0, |own| own.mean);
        let (one, two) = (tables(&first.values, mean(row.first)), tables(&second.values, mean(row.second)));
        let mut joint = Joint::new(first, second);
        item.each(rows, |row| {
            let (Some(a), Some(b), Some(unit)) = (first.at(row), second.at(row), units.of(row)) else {
                return;
            };
            let (Some(&(a_part, a_whole)), Some(&(b_part, b_whole))) = (one.get(a), two.get(b)) else {
                return;
            };
            add(&mut self.first, unit, a_part);
            add(&mut self.second, unit, b_part);
            if complete.get(unit) {
                add(&mut self.whole_first, unit, a_whole);
                add(&mut self.whole_second, unit, b_whole);
                joint.add(a, b);
            }
        });
        for (sum, own) in self.variances.iter_mut().zip(joint.means()) {
            *sum += own.map_or(0.0, |own| own.sd.powi(2));
        }
    }

    pub(super) fn part(
        &self,
        answers: &Answers,
        complete: &Bitmap,
        n_items: usize,
        items: &[PairRow],
        answered: &[usize],
    ) -> Part {
        let k = answered.len();
        if k == 0 {
            return Part::default();
        }
        let own = |of: fn(&PairRow) -> Option<f64>| {
            answered.iter().filter_map(|item| of(items.get(*item)?)).sum::<f64>() / k as f64
        };
        let (first, second) =
            (own(|row| row.first.map(|own| own.mean)), own(|row| row.second.map(|own| own.mean)));
        let n = answers.n();
        let units = self.first.len() as f64;
        let whole = |of: &dyn Fn(i64, i64) -> i64| {
            let pairs = self.whole_first.iter().zip(&self.whole_second).enumerate();
            variance(pairs.filter(|(unit, _)| complete.get(*unit)).map(|(_, (a, b))| of(*a, *b)))
        };
        let n_alpha = complete.count() as u64;
        // With an item that nobody answered nobody is complete.
        let spreads = [whole(&|a, _| a), whole(&|_, b| b), whole(&|a, b| b - a)];
        let alpha = |at: usize| {
            let (items, whole) = (self.variances.get(at).copied()?, spreads.get(at).copied()?);
            cronbach(n_items, n_alpha, items, whole)
        };
        let alpha = [alpha(0), alpha(1), alpha(2)];
        let [v_first, v_second, v_gap] = spreads;
        let (s_first, s_second) = (v_first.sqrt(), v_second.sqrt());
        let r = (v_first + v_second - v_gap) / (2.0 * s_first * s_second);
        let reliability = match alpha {
            [Some(a), Some(b), _] if r.is_finite() => {
                of_difference((a.alpha, s_first), (b.alpha, s_second), r)
            }
            _ => None,
        };
        Part {
            n_items: k,
            n,
            first: Some(mean(first, self.first.iter().copied(), n, units)),
            second: Some(mean(second, self.second.iter().copied(), n, units)),
            gap: Some(mean(second - first, self.gaps(), n, units)),
            n_alpha,
            alpha,
            difference_reliability: reliability,
        }
    }

    fn gaps(&self) -> impl Iterator<Item = i64> + '_ {
        self.first.iter().zip(&self.second).map(|(a, b)| b - a)
    }
}

#[inline]
fn add(sums: &mut [i64], unit: usize, value: i64) {
    if let Some(sum) = sums.get_mut(unit) {
        *sum += value;
    }
}

/// A mean with the interval that the contributions of its `n` respondents make.
fn mean(value: f64, contributions: impl Iterator<Item = i64>, n: u64, units: f64) -> Mean {
    let mut squares = Squares::default();
    contributions.for_each(|own| squares.add(own));
    let n = n as f64;
    let ends = (n > 1.0).then(|| {
        let error = (squares.sum() * n / (n - 1.0)).sqrt() / PARTS / units;
        let half = t95(n - 1.0) * error;
        (value - half, value + half)
    });
    Mean { value, ends }
}

/// The variance of whole numbers of fractions, with one degree of freedom less than there are.
fn variance(values: impl Iterator<Item = i64>) -> f64 {
    let (mut n, mut sum, mut squares) = (0.0, 0i64, Squares::default());
    for value in values {
        n += 1.0;
        sum += value;
        squares.add(value);
    }
    let spread = squares.sum() - sum as f64 * sum as f64 / n;
    if n > 1.0 { (spread / (n - 1.0)).max(0.0) / PARTS / PARTS } else { 0.0 }
}

/// An exact sum of squares. Nearly every square fits 64 bits; multiplying in 128 takes ten times as long in the browser.
#[derive(Default)]
struct Squares {
    low: u64,
    carries: u64,
    large: u128,
}

impl Squares {
    #[inline]
    fn add(&mut self, value: i64) {
        let size = value.unsigned_abs();
        match size.checked_mul(size) {
            Some(square) => {
                let (low, over) = self.low.overflowing_add(square);
                self.low = low;
                self.carries += u64::from(over);
            }
            None => self.large += u128::from(size) * u128::from(size),
        }
    }

    fn sum(&self) -> f64 {
        (self.large + (u128::from(self.carries) << 64) + u128::from(self.low)) as f64
    }
}

/// The whole, made of its parts by weights.
pub(super) struct Whole {
    weight: f64,
    n_items: usize,
    values: [f64; 2],
    first: Vec<i64>,
    second: Vec<i64>,
    answered: Bitmap,
}

impl Whole {
    pub(super) fn new(n: usize) -> Self {
        Self {
            weight: 0.0,
            n_items: 0,
            values: [0.0; 2],
            first: vec![0; n],
            second: vec![0; n],
            answered: Bitmap::new(n, false),
        }
    }

    pub(super) fn add(&mut self, part: &Part, sums: &Sums, answers: &Answers, weight: f64) {
        let (Some(first), Some(second)) = (part.first, part.second) else { return };
        self.weight += weight;
        self.n_items += part.n_items;
        let [one, two] = &mut self.values;
        *one += weight * first.value;
        *two += weight * second.value;
        for (mine, own) in [(&mut self.first, &sums.first), (&mut self.second, &sums.second)] {
            let pairs = mine.iter_mut().zip(own);
            // Rounding is what takes long.
            if weight == 1.0 {
                pairs.for_each(|(sum, own)| *sum += own);
            } else {
                pairs.for_each(|(sum, own)| *sum += (*own as f64 * weight).round() as i64);
            }
        }
        for (unit, count) in answers.count.iter().enumerate() {
            if *count > 0 {
                self.answered.set(unit, true);
            }
        }
    }

    pub(super) fn part(self) -> Part {
        if self.weight <= 0.0 {
            return Part::default();
        }
        let [first, second] = self.values.map(|value| value / self.weight);
        let n = self.answered.count() as u64;
        let units = self.first.len() as f64 * self.weight;
        let gaps = self.first.iter().zip(&self.second).map(|(a, b)| b - a);
        Part {
            n_items: self.n_items,
            n,
            first: Some(mean(first, self.first.iter().copied(), n, units)),
            second: Some(mean(second, self.second.iter().copied(), n, units)),
            gap: Some(mean(second - first, gaps, n, units)),
            ..Part::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn squares_add_up_exactly(values in proptest::collection::vec(any::<i64>().prop_map(|v| v >> 3), 0..40)) {
            let mut squares = Squares::default();
            values.iter().for_each(|value| squares.add(*value));
            let exact: u128 = values.iter().map(|value| u128::from(value.unsigned_abs()).pow(2)).sum();
            prop_assert_eq!(squares.sum(), exact as f64);
        }
    }
}
