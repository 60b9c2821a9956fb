//! The log-rank test: do several groups last equally long?

use super::km::{Counts, Lifetime, tally};
use super::matrix::Square;
use crate::order::Order;
use serde::{Deserialize, Serialize};
use statrs::distribution::{ChiSquared, ContinuousCDF};

/// The test's result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LogRank {
    /// The statistic.
    pub chi2: f64,
    /// Degrees of freedom: groups less one.
    pub df: u32,
    /// Probability of a statistic at least as great if all groups lasted equally long.
    pub p: f64,
    /// Events seen in each group.
    pub observed: Vec<f64>,
    /// Events expected in each group if all lasted equally long.
    pub expected: Vec<f64>,
}

/// Compare groups. At each event time the group's events are compared with its share of those at risk; the variance
/// is hypergeometric. Source: Mantel (1966); Peto and Peto (1972). `None` with fewer than two groups that are ever at
/// risk, or without events. Cost: one sort per group, then one pass over the times of all.
///
/// ```
/// use clientele_core::stats::km::Lifetime;
/// use clientele_core::stats::log_rank::log_rank;
/// let group = |times: [f64; 3]| times.map(|time| Lifetime { entry: 0.0, time, ended: true }).to_vec();
/// let same = log_rank(&[group([1.0, 2.0, 3.0]), group([1.0, 2.0, 3.0])]).unwrap();
/// assert!(same.chi2 < 1e-12 && (same.p - 1.0).abs() < 1e-9);
/// ```
pub fn log_rank(groups: &[Vec<Lifetime>]) -> Option<LogRank> {
    let k = groups.len();
    let mut times: Vec<(Counts, usize)> = groups
        .iter()
        .enumerate()
        .flat_map(|(group, lives)| tally(lives).into_iter().map(move |counts| (counts, group)))
        .collect();
    times.order_by(|(a, _), (b, _)| a.time.total_cmp(&b.time));
    let entries = entry_times(groups);
    let mut entries = entries.iter().peekable();
    let mut at_risk = vec![0.0; k];
    let (mut observed, mut expected) = (vec![0.0; k], vec![0.0; k]);
    let mut variance = Square::zero(k);
    for same in times.chunk_by(|(a, _), (b, _)| a.time == b.time) {
        let time = same.first().map_or(0.0, |(counts, _)| counts.time);
        while let Some((_, group)) = entries.next_if(|(entry, _)| *entry < time) {
            add(&mut at_risk, *group, 1.0);
        }
        let events: f64 = same.iter().map(|(counts, _)| counts.events as f64).sum();
        let all: f64 = at_risk.iter().sum();
        if events > 0.0 {
            let spread = if all > 1.0 { events * (all - events) / (all - 1.0) } else { 0.0 };
            let shares: Vec<f64> = at_risk.iter().map(|n| n / all).collect();
            shares.iter().enumerate().for_each(|(group, share)| {
                add(&mut expected, group, events * share);
                variance.add(group, group, spread * share);
            });
            variance.add_outer(&shares, -spread);
        }
        for (counts, group) in same {
            add(&mut observed, *group, counts.events as f64);
            add(&mut at_risk, *group, -((counts.events + counts.censored) as f64));
        }
    }
    let differences: Vec<f64> = observed.iter().zip(&expected).map(|(o, e)| o - e).collect();
    // The differences sum to 0, so one row always depends on the others and is left out.
    let (factor, dependent) = variance.cholesky(1e-10);
    let df = k.checked_sub(dependent.len()).filter(|&df| df > 0)?;
    let chi2 = super::matrix::dot(&differences, &factor.solve_factored(&differences)).max(0.0);
    let p = ChiSquared::new(df as f64).map_or(f64::NAN, |distribution| distribution.sf(chi2));
    Some(LogRank { chi2, df: df as u32, p, observed, expected })
}

/// When each life came under observation, ascending, with its group; lives that [`tally`] leaves out are left out.
fn entry_times(groups: &[Vec<Lifetime>]) -> Vec<(f64, usize)> {
    let mut entries: Vec<(f64, usize)> = groups
        .iter()
        .enumerate()
        .flat_map(|(group, lives)| {
            let usable = lives.iter().filter(|life| life.is_usable());
            usable.map(move |life| (life.entry, group))
        })
        .collect();
    entries.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    entries
}

fn add(values: &mut [f64], at: usize, by: f64) {
    if let Some(value) = values.get_mut(at) {
        *value += by;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::km::tests::{MAINTAINED, NOT_MAINTAINED, lives};

    /// R's `survdiff` on Miller's data: chi-squared 3.4 on 1 degree of freedom, p = 0.0653, expected 10.69 and 7.31.
    #[test]
    fn miller_1981() {
        let test = log_rank(&[lives(MAINTAINED), lives(NOT_MAINTAINED)]).unwrap();
        assert!((test.chi2 - 3.396).abs() < 0.001, "{}", test.chi2);
        assert!((test.p - 0.0653).abs() < 0.0001, "{}", test.p);
        assert_eq!((test.df, test.observed.as_slice()), (1, [7.0, 11.0].as_slice()));
        assert!((test.expected[0] - 10.689).abs() < 0.001 && (test.expected[1] - 7.311).abs() < 0.001);
    }

    #[test]
    fn groups_that_tell_nothing() {
        assert_eq!(log_rank(&[lives("3 4")]), None);
        assert_eq!(log_rank(&[lives("3+ 4+"), lives("5+")]), None);
        assert_eq!(log_rank(&[]), None);
        // An empty group has no degree of freedom.
        let test = log_rank(&[lives(MAINTAINED), Vec::new(), lives(NOT_MAINTAINED)]).unwrap();
        assert_eq!(test.df, 1);
        assert!((test.chi2 - 3.396).abs() < 0.001);
    }

    #[test]
    fn the_order_of_groups_changes_nothing() {
        let groups = [lives("2 3 5+ 9"), lives("1 4 4 7+"), lives("6 8 8+ 10")];
        let [a, b, c] = groups.clone();
        let (one, other) = (log_rank(&groups).unwrap(), log_rank(&[c, a, b]).unwrap());
        assert!((one.chi2 - other.chi2).abs() < 1e-12);
        assert_eq!((one.df, other.df), (2, 2));
    }
}
