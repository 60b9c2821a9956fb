//! Counting pairs of ratings: how often each pair of scores occurs, and what follows from it.

use super::read::Coded;
use crate::stats::adjust::benjamini_hochberg;
use crate::stats::paired::{PairedT, Wilcoxon, paired_t, wilcoxon};
use serde::{Deserialize, Serialize};

/// How often each pair of scores occurs.
pub(crate) struct Joint {
    first: Vec<f64>,
    second: Vec<f64>,
    /// Row by row of the first, with the three kinds of no score at the end of both.
    counts: Vec<u64>,
}

impl Joint {
    /// Nothing counted yet.
    pub(crate) fn new(first: &Coded, second: &Coded) -> Self {
        let counts = vec![0; first.len() * second.len()];
        Self { first: first.values.clone(), second: second.values.clone(), counts }
    }

    /// Count a pair of positions.
    #[inline]
    pub(crate) fn add(&mut self, first: usize, second: usize) {
        let width = self.second.len() + Coded::KINDS;
        if let Some(count) = self.counts.get_mut(first * width + second) {
            *count += 1;
        }
    }

    fn cells(&self) -> impl Iterator<Item = (usize, usize, u64)> + '_ {
        let width = self.second.len() + Coded::KINDS;
        self.counts.iter().enumerate().map(move |(at, n)| (at / width, at % width, *n))
    }

    /// Pairs of scores with how often they occur.
    fn pairs(&self) -> impl Iterator<Item = (f64, f64, u64)> + '_ {
        self.cells()
            .filter(|(_, _, n)| *n > 0)
            .filter_map(|(a, b, n)| Some((*self.first.get(a)?, *self.second.get(b)?, n)))
    }

    /// Second less first.
    fn differences(&self) -> Vec<(f64, u64)> {
        self.pairs().map(|(a, b, n)| (b - a, n)).collect()
    }

    /// First, second and the difference.
    pub(crate) fn means(&self) -> [Option<PairedT>; 3] {
        let first: Vec<(f64, u64)> = self.pairs().map(|(a, _, n)| (a, n)).collect();
        let second: Vec<(f64, u64)> = self.pairs().map(|(_, b, n)| (b, n)).collect();
        [paired_t(&first), paired_t(&second), paired_t(&self.differences())]
    }
}

/// The interval of a mean, where it has one.
pub(crate) fn interval(mean: Option<PairedT>) -> Option<(f64, f64)> {
    mean.and_then(|mean| mean.test).map(|test| (test.lo, test.hi))
}

/// What the pairs of one item say.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct PairRow {
    /// Both rated.
    pub(crate) n: u64,
    /// One of the two rated.
    pub(crate) n_half: u64,
    /// At least one is no number.
    pub(crate) n_unknown: u64,
    /// At least one is off the scale.
    pub(crate) n_off_scale: u64,
    pub(crate) first: Option<PairedT>,
    pub(crate) second: Option<PairedT>,
    pub(crate) gap: Option<PairedT>,
    pub(crate) wilcoxon: Option<Wilcoxon>,
}

pub(crate) fn pair_row(joint: &Joint) -> PairRow {
    let mut row = PairRow::default();
    let (blank, unknown, off) = (Coded::BLANK, Coded::UNKNOWN, Coded::OFF);
    for (a, b, n) in joint.cells() {
        let (a, b) = (a.checked_sub(joint.first.len()), b.checked_sub(joint.second.len()));
        match [a, b] {
            [None, None] => row.n += n,
            kinds if kinds.contains(&Some(unknown)) => row.n_unknown += n,
            kinds if kinds.contains(&Some(off)) => row.n_off_scale += n,
            [Some(a), Some(b)] if (a, b) == (blank, blank) => {}
            _ => row.n_half += n,
        }
    }
    [row.first, row.second, row.gap] = joint.means();
    row.wilcoxon = wilcoxon(&joint.differences());
    row
}

/// Tests of one item's gap, second less first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Tests {
    /// Student's t; null for fewer than two pairs, or where all gaps are alike.
    pub t: Option<f64>,
    /// Its degrees of freedom.
    pub df: Option<f64>,
    /// Its two-sided p.
    pub p_t: Option<f64>,
    /// The same adjusted for the number of items (Benjamini-Hochberg).
    pub p_t_adjusted: Option<f64>,
    /// Pairs whose gap is not zero.
    pub n_wilcoxon: u64,
    /// Wilcoxon's sum of the ranks of positive gaps; null where every gap is zero.
    pub w_plus: Option<f64>,
    /// Its two-sided p.
    pub p_wilcoxon: Option<f64>,
    /// The same adjusted for the number of items (Benjamini-Hochberg).
    pub p_wilcoxon_adjusted: Option<f64>,
    /// Whether Wilcoxon's p is counted (up to 50 gaps) rather than approximated.
    pub wilcoxon_exact: Option<bool>,
}

impl Tests {
    pub(crate) fn of(row: &PairRow) -> Self {
        let test = row.gap.and_then(|gap| gap.test);
        Self {
            t: test.map(|test| test.t),
            df: test.map(|test| test.df),
            p_t: test.map(|test| test.p),
            p_t_adjusted: None,
            n_wilcoxon: row.wilcoxon.map_or(0, |test| test.n),
            w_plus: row.wilcoxon.map(|test| test.w_plus),
            p_wilcoxon: row.wilcoxon.map(|test| test.p),
            p_wilcoxon_adjusted: None,
            wilcoxon_exact: row.wilcoxon.map(|test| test.exact),
        }
    }
}

/// Fill in the adjusted p values of all items.
pub(crate) fn adjust<'t>(tests: impl Iterator<Item = &'t mut Tests>) {
    let mut tests: Vec<&mut Tests> = tests.collect();
    let by_t = benjamini_hochberg(&tests.iter().map(|test| test.p_t).collect::<Vec<_>>());
    let by_rank = benjamini_hochberg(&tests.iter().map(|test| test.p_wilcoxon).collect::<Vec<_>>());
    for (test, (t, rank)) in tests.iter_mut().zip(by_t.into_iter().zip(by_rank)) {
        (test.p_t_adjusted, test.p_wilcoxon_adjusted) = (t, rank);
    }
}
