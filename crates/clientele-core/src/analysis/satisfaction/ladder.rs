//! The three grades as a ladder: whoever would bring friends would come again, and whoever would come again is satisfied.

use super::measures::Z;
use super::params::Errors;
use super::report::Grade;
use crate::cx::Cx;
use crate::order::Order;
use crate::stats::quantile::quantile;
use crate::stats::resample::draws;
use crate::stats::wilson::wilson;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;
use serde::{Deserialize, Serialize};

/// How well the grades are a ladder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ladder {
    /// Those with an answer to every rung.
    pub n: u64,
    /// The rungs, from the lowest.
    pub rungs: Vec<Grade>,
    /// How errors are counted.
    pub errors_by: Errors,
    /// Answers that are no ladder's.
    pub errors: u64,
    /// Of all answers, the share that is a ladder's; .90 is asked for.
    pub reproducibility: f64,
    /// Its 95% interval begins here.
    pub reproducibility_lo: f64,
    /// And ends here.
    pub reproducibility_hi: f64,
    /// What the shares of the rungs alone would reproduce.
    pub minimal_reproducibility: f64,
    /// Of the errors that the shares alone would make, the share that the ladder saves; .60 is asked for. Null where all
    /// answers to each rung are alike.
    pub scalability: Option<f64>,
    /// Its 95% bootstrap interval begins here.
    pub scalability_lo: Option<f64>,
    /// And ends here.
    pub scalability_hi: Option<f64>,
    /// No rung has more than the rung below, by more than chance (McNemar's test, one-sided, 5%).
    pub ordered: bool,
    /// Both are reached, and the rungs are in order.
    pub holds: bool,
    /// The patterns of answers that occur, those of the ladder first.
    pub patterns: Vec<PatternRow>,
}

/// A pattern of answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatternRow {
    /// 1 for yes, 0 for no, from the lowest rung.
    pub answers: String,
    /// How many answer so.
    pub n: u64,
    /// Errors of each.
    pub errors: u32,
}

/// Reproducibility and scalability that are asked for (Guttman 1950; Menzel 1953).
const REPRODUCIBLE: f64 = 0.90;
/// See [`REPRODUCIBLE`].
const SCALABLE: f64 = 0.60;
/// 95% of a standard normal variable.
const ONE_SIDED: f64 = 1.644_853_626_951_472;
/// Samples of the bootstrap.
pub(super) const REPLICATES: u32 = 2_000;

/// Patterns of yes and no: bit `i` is the answer to rung `i`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Patterns {
    n_rungs: u32,
    counts: Vec<u64>,
}

/// A share with its interval.
type Ends = (f64, f64, f64);

/// How many stand on a rung.
pub(super) struct Share {
    pub(super) n_yes: u64,
    pub(super) n: u64,
    pub(super) share: Ends,
    /// Of those on the rung below.
    pub(super) step: Option<Ends>,
}

impl Patterns {
    pub(super) fn new(n_rungs: usize) -> Self {
        Self { n_rungs: n_rungs as u32, counts: vec![0; 1 << n_rungs] }
    }

    pub(super) fn add(&mut self, pattern: u8, n: u64) {
        if let Some(count) = self.counts.get_mut(usize::from(pattern)) {
            *count += n;
        }
    }

    pub(super) fn n(&self) -> u64 {
        self.counts.iter().sum()
    }

    fn each(&self) -> impl Iterator<Item = (u32, u64)> + '_ {
        (0..).zip(self.counts.iter().copied())
    }

    /// Those who say yes to all these rungs.
    fn yes_to(&self, rungs: u32) -> u64 {
        self.each().filter(|(pattern, _)| pattern & rungs == rungs).map(|(_, n)| n).sum()
    }

    /// The share of a rung, with what is kept of the rung below; none without answers.
    pub(super) fn share(&self, at: usize) -> Option<Share> {
        let (mine, n) = (1 << at, self.n());
        let n_yes = self.yes_to(mine);
        let with_share = |yes: u64, n: u64| wilson(yes, n).map(|(lo, hi)| (yes as f64 / n as f64, lo, hi));
        let below = at.checked_sub(1).map(|below| 1u32 << below);
        let step = below.and_then(|below| with_share(self.yes_to(below | mine), self.yes_to(below)));
        Some(Share { n_yes, n, share: with_share(n_yes, n)?, step })
    }

    /// Whether a rung has more than the one below, by more than chance: those who say yes to one of the two only are as often
    /// the ones as the others if there is no difference (McNemar 1947).
    fn turned(&self, at: u32) -> bool {
        let (mine, below) = (1u32 << at, 1u32 << (at - 1));
        let both = self.yes_to(mine | below);
        let (up, down) = ((self.yes_to(mine) - both) as f64, (self.yes_to(below) - both) as f64);
        up - down > ONE_SIDED * (up + down).sqrt()
    }

    /// Errors of a pattern.
    pub(super) fn errors(&self, pattern: u32, by: Errors) -> u32 {
        let ladder = |rungs: u32| (1u32 << rungs) - 1;
        let apart = |rungs: u32| (pattern ^ ladder(rungs)).count_ones();
        match by {
            Errors::Fewest => (0..=self.n_rungs).map(apart).min().unwrap_or(0),
            Errors::GoodenoughEdwards => apart(pattern.count_ones()),
        }
    }

    /// Reproducibility, minimal reproducibility and scalability of weighted patterns.
    fn coefficients(&self, weights: &[f64], by: Errors) -> Option<(f64, f64, Option<f64>)> {
        let n: f64 = weights.iter().sum();
        let answers = n * f64::from(self.n_rungs);
        let sum = |of: &dyn Fn(u32) -> f64| {
            (0u32..).zip(weights).map(|(pattern, weight)| of(pattern) * weight).sum::<f64>()
        };
        let errors = sum(&|pattern| f64::from(self.errors(pattern, by)));
        let rare = |at: u32| {
            let yes = sum(&|pattern| f64::from(pattern >> at & 1));
            yes.min(n - yes)
        };
        let most = (0..self.n_rungs).map(rare).sum::<f64>();
        (answers > 0.0).then(|| {
            (1.0 - errors / answers, 1.0 - most / answers, (most > 0.0).then(|| 1.0 - errors / most))
        })
    }

    /// The ladder of these patterns; none without answers.
    pub(super) fn ladder(&self, rungs: &[Grade], by: Errors, cx: &Cx) -> Option<Ladder> {
        let n = self.n();
        let weights: Vec<f64> = self.counts.iter().map(|n| *n as f64).collect();
        let (reproducibility, minimal, scalability) = self.coefficients(&weights, by)?;
        let errors = |pattern: u32| u64::from(self.errors(pattern, by));
        let squares: u64 = self.each().map(|(pattern, n)| errors(pattern).pow(2) * n).sum();
        let total: u64 = self.each().map(|(pattern, n)| errors(pattern) * n).sum();
        let mean = total as f64 / n as f64;
        let variance = (squares as f64 / n as f64 - mean * mean).max(0.0);
        let half = Z * (variance / n as f64).sqrt() / f64::from(self.n_rungs);
        let ordered = (1..self.n_rungs).all(|at| !self.turned(at));
        let ends = scalability.and_then(|_| self.bootstrap(by, cx));
        let name =
            |pattern: u32| (0..self.n_rungs).map(move |at| if pattern >> at & 1 == 1 { '1' } else { '0' });
        let mut patterns: Vec<PatternRow> = self
            .each()
            .filter(|(_, n)| *n > 0)
            .map(|(pattern, n)| PatternRow {
                answers: name(pattern).collect(),
                n,
                errors: self.errors(pattern, by),
            })
            .collect();
        patterns.order_by_key(|row| (row.errors, row.answers.matches('1').count()));
        Some(Ladder {
            n,
            rungs: rungs.to_vec(),
            errors_by: by,
            errors: total,
            reproducibility,
            reproducibility_lo: (reproducibility - half).max(0.0),
            reproducibility_hi: (reproducibility + half).min(1.0),
            minimal_reproducibility: minimal,
            scalability,
            scalability_lo: ends.map(|ends| ends.0),
            scalability_hi: ends.map(|ends| ends.1),
            ordered,
            holds: ordered
                && reproducibility >= REPRODUCIBLE
                && scalability.is_some_and(|found| found >= SCALABLE),
            patterns,
        })
    }

    /// The middle 95% of the scalability of bootstrap samples.
    fn bootstrap(&self, by: Errors, cx: &Cx) -> Option<(f64, f64)> {
        let mut random = Xoshiro256PlusPlus::seed_from_u64(cx.seed);
        let mut found: Vec<f64> = (0..REPLICATES)
            .filter_map(|_| {
                let drawn: Vec<f64> = self.counts.iter().map(|n| draws(*n as f64, &mut random)).collect();
                self.coefficients(&drawn, by)?.2
            })
            .collect();
        found.sort_unstable_by(f64::total_cmp);
        (!found.is_empty()).then(|| (quantile(&found, 0.025), quantile(&found, 0.975)))
    }
}

/// The rung that a pattern reaches without a gap, counted from 1; 0 for none.
pub(super) fn climbed(pattern: u8) -> usize {
    pattern.trailing_ones() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(n_rungs: usize, rows: &[(&str, u64)]) -> Patterns {
        let mut patterns = Patterns::new(n_rungs);
        for (answers, n) in rows {
            let bits = answers.bytes().enumerate().map(|(at, c)| usize::from(c == b'1') << at).sum::<usize>();
            patterns.counts[bits] += n;
        }
        patterns
    }

    const GRADES: [Grade; 3] = [Grade::Satisfied, Grade::ComeAgain, Grade::BringFriends];

    /// Bernard, Research Methods in Anthropology (2006), table 11.1: sixteen people, three signs of acculturation. Counting the
    /// fewest changes there are seven errors; Goodenough and Edwards count two for each of the same seven.
    #[test]
    fn a_published_table() {
        let rows = [("111", 3), ("110", 3), ("100", 1), ("000", 2), ("010", 3), ("001", 3), ("101", 1)];
        let patterns = of(3, &rows);
        let few = patterns.ladder(&GRADES, Errors::Fewest, &Cx::silent()).unwrap();
        assert_eq!((few.n, few.errors, few.holds), (16, 7, false));
        assert!(few.ordered, "nine on the second rung and eight on the first may be chance");
        assert!((few.reproducibility - 41.0 / 48.0).abs() < 1e-12);
        // Yes to each: 8, 9 and 7 of 16, so that the shares alone would make 8 + 7 + 7 errors.
        assert!((few.minimal_reproducibility - 26.0 / 48.0).abs() < 1e-12);
        assert!((few.scalability.unwrap() - 15.0 / 22.0).abs() < 1e-12);
        let (lo, hi) = (few.scalability_lo.unwrap(), few.scalability_hi.unwrap());
        assert!(lo < 15.0 / 22.0 && 15.0 / 22.0 < hi, "{lo} {hi}");
        let edwards = patterns.ladder(&GRADES, Errors::GoodenoughEdwards, &Cx::silent()).unwrap();
        assert_eq!(edwards.errors, 14);
        assert!((edwards.scalability.unwrap() - 8.0 / 22.0).abs() < 1e-12);
    }

    #[test]
    fn a_perfect_ladder_has_no_errors() {
        let patterns = of(3, &[("000", 5), ("100", 5), ("110", 5), ("111", 5)]);
        let own = patterns.ladder(&GRADES, Errors::Fewest, &Cx::silent()).unwrap();
        assert_eq!((own.errors, own.reproducibility, own.scalability), (0, 1.0, Some(1.0)));
        assert!(own.holds);
        let shares: Vec<f64> = (0..3).map(|at| patterns.share(at).unwrap().share.0).collect();
        assert_eq!(shares, [0.75, 0.5, 0.25]);
        assert_eq!(patterns.share(1).unwrap().step.unwrap().0, 10.0 / 15.0);
        let alike = of(3, &[("111", 9)]).ladder(&GRADES, Errors::Fewest, &Cx::silent()).unwrap();
        assert_eq!((alike.scalability, alike.holds), (None, false));
        assert!(of(3, &[]).ladder(&GRADES, Errors::Fewest, &Cx::silent()).is_none());
    }

    #[test]
    fn rungs_out_of_order_are_no_ladder() {
        let turned = of(3, &[("000", 50), ("010", 3), ("011", 2), ("111", 45)]);
        let own = turned.ladder(&GRADES, Errors::Fewest, &Cx::silent()).unwrap();
        assert!(own.reproducibility > 0.9 && own.scalability.unwrap() > 0.6 && !own.ordered && !own.holds);
    }

    #[test]
    fn whoever_skips_a_rung_stands_below_it() {
        assert_eq!([0b000, 0b001, 0b011, 0b111, 0b110, 0b101].map(climbed), [0, 1, 2, 3, 0, 1]);
    }
}
