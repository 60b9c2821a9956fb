//! Tests of paired differences.

use super::normal::normal_cdf;
use super::student::{t95, two_sided};
use crate::order::Order;

/// Differences with how often each occurs, so that a million answers on a scale of seven are thirteen values.
pub type Weighted = [(f64, u64)];

/// Mean of differences with Student's interval and test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairedT {
    /// How many there are.
    pub n: u64,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation; 0 for one.
    pub sd: f64,
    /// Student's interval and test; `None` for one difference, or where all are alike.
    pub test: Option<TTest>,
}

/// Student's test that a mean is zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TTest {
    /// Lower end of the 95% interval of the mean.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// Mean over its standard error.
    pub t: f64,
    /// Degrees of freedom.
    pub df: f64,
    /// Two-sided.
    pub p: f64,
}

/// Student's test of differences. `None` without any. Source: Student, Biometrika 6 (1908).
///
/// ```
/// use clientele_core::stats::paired::paired_t;
/// let ones: Vec<(f64, u64)> = [2.0, 4.0, 3.0].map(|difference| (difference, 1)).into();
/// let test = paired_t(&ones).unwrap().test.unwrap();
/// // 3 / (1 / sqrt(3))
/// assert!((test.t - 27f64.sqrt()).abs() < 1e-12);
/// ```
pub fn paired_t(differences: &Weighted) -> Option<PairedT> {
    let n: u64 = differences.iter().map(|(_, count)| count).sum();
    if n == 0 {
        return None;
    }
    let total = n as f64;
    let mean = differences.iter().map(|(value, count)| value * *count as f64).sum::<f64>() / total;
    let square = differences.iter().map(|(value, count)| (value - mean).powi(2) * *count as f64).sum::<f64>();
    let sd = if n > 1 { (square / (total - 1.0)).sqrt() } else { 0.0 };
    let error = sd / total.sqrt();
    let df = total - 1.0;
    let test = (error > 1e-12 * mean.abs() && error > 0.0).then(|| {
        let (t, half) = (mean / error, t95(df) * error);
        TTest { lo: mean - half, hi: mean + half, t, df, p: two_sided(t, df) }
    });
    Some(PairedT { n, mean, sd, test })
}

/// Wilcoxon's signed-rank test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wilcoxon {
    /// Differences that are not zero.
    pub n: u64,
    /// Sum of the ranks of positive differences.
    pub w_plus: f64,
    /// Two-sided.
    pub p: f64,
    /// By counting all signs rather than by the normal distribution.
    pub exact: bool,
}

/// Up to so many differences all signs are counted.
const EXACT: u64 = 50;

/// Wilcoxon's signed-rank test of differences: zeros are left out, equal sizes share their mean rank. Up to 50 differences
/// the distribution of the rank sum is counted exactly, given the ties; beyond, the normal distribution with the variance
/// corrected for ties and no correction for continuity. `None` without a difference. Sources: Wilcoxon, Biometrics
/// Bulletin 1 (1945); Lehmann, Nonparametrics (1975), section 3.2.
pub fn wilcoxon(differences: &Weighted) -> Option<Wilcoxon> {
    let mut sizes: Vec<(f64, u64, bool)> = differences
        .iter()
        .filter(|(value, count)| value.abs() > 1e-9 && *count > 0)
        .map(|(value, count)| (value.abs(), *count, *value > 0.0))
        .collect();
    sizes.order_by(|a, b| a.0.total_cmp(&b.0));
    let n: u64 = sizes.iter().map(|(_, count, _)| count).sum();
    if n == 0 {
        return None;
    }
    // Runs of equal sizes; twice the rank is a whole number.
    let (mut below, mut plus, mut ties) = (0u64, 0u64, 0.0);
    let mut doubled: Vec<(u64, u64)> = Vec::new();
    // 1.9 - 0.7 and 1.2 are the same size, but for the last bit.
    for run in sizes.chunk_by(|a, b| (b.0 - a.0).abs() <= 1e-9 * b.0.max(1.0)) {
        let count: u64 = run.iter().map(|(_, count, _)| count).sum();
        let positive: u64 = run.iter().filter(|(_, _, plus)| *plus).map(|(_, count, _)| count).sum();
        let rank = 2 * below + count + 1;
        plus += rank * positive;
        ties += (count as f64).powi(3) - count as f64;
        doubled.push((rank, count));
        below += count;
    }
    let w_plus = plus as f64 / 2.0;
    if n <= EXACT {
        return Some(Wilcoxon { n, w_plus, p: exact(&doubled, plus), exact: true });
    }
    Some(Wilcoxon { n, w_plus, p: normal(n as f64, w_plus, ties), exact: false })
}

fn normal(n: f64, w_plus: f64, ties: f64) -> f64 {
    let mean = n * (n + 1.0) / 4.0;
    let variance = n * (n + 1.0) * (2.0 * n + 1.0) / 24.0 - ties / 48.0;
    let z = (w_plus - mean) / variance.sqrt();
    (2.0 * normal_cdf(-z.abs())).min(1.0)
}

/// Twice the smaller tail of the sum of ranks when every sign is as likely as the other; ranks come doubled, with counts.
fn exact(doubled: &[(u64, u64)], plus: u64) -> f64 {
    let most: u64 = doubled.iter().map(|(rank, count)| rank * count).sum();
    let mut chances = vec![0.0; most as usize + 1];
    if let Some(none) = chances.first_mut() {
        *none = 1.0;
    }
    for &(rank, count) in doubled {
        for _ in 0..count {
            let mut next: Vec<f64> = chances.iter().map(|chance| chance / 2.0).collect();
            for (to, from) in next.iter_mut().skip(rank as usize).zip(&chances) {
                *to += from / 2.0;
            }
            chances = next;
        }
    }
    let at = plus as usize;
    let lower: f64 = chances.iter().take(at + 1).sum();
    let upper: f64 = chances.iter().skip(at).sum();
    (2.0 * lower.min(upper)).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ones(differences: &[f64]) -> Vec<(f64, u64)> {
        differences.iter().map(|difference| (*difference, 1)).collect()
    }

    /// Student (1908): hours of sleep gained by two drugs; t = -4.0621, df = 9, p = 0.002833, interval -2.4598858 to
    /// -0.7001142 (help page of R's `t.test`).
    #[test]
    fn students_sleep() {
        let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        let differences: Vec<f64> = first.iter().zip(second).map(|(a, b)| a - b).collect();
        let found = paired_t(&ones(&differences)).unwrap();
        let test = found.test.unwrap();
        assert!((test.t + 4.0621).abs() < 5e-5 && (test.p - 0.002833).abs() < 5e-7, "{test:?}");
        assert!((test.lo + 2.4598858).abs() < 5e-8 && (test.hi + 0.7001142).abs() < 5e-8, "{test:?}");
        assert_eq!(test.df, 9.0);
    }

    /// Hollander and Wolfe (1973), page 29: depression before and after; V = 40, one-sided p = 0.01953 (help page of R's
    /// `wilcox.test`), so 10 of 512 sign patterns, twice that two-sided.
    #[test]
    #[allow(clippy::approx_constant, reason = "a measurement that happens to be 3.14")]
    fn hollander_and_wolfe() {
        let before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
        let after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
        let differences: Vec<f64> = before.iter().zip(after).map(|(a, b)| a - b).collect();
        let found = wilcoxon(&ones(&differences)).unwrap();
        assert_eq!((found.n, found.w_plus, found.exact), (9, 40.0, true));
        assert!((found.p - 20.0 / 512.0).abs() < 1e-15);
    }

    #[test]
    fn differences_that_do_not_vary_have_no_test() {
        assert_eq!(paired_t(&[]), None);
        assert_eq!(paired_t(&[(0.5, 1)]).unwrap().test, None);
        assert_eq!(paired_t(&[(-1.0, 30)]).unwrap().test, None);
        assert_eq!(wilcoxon(&[(0.0, 7)]), None);
    }

    proptest! {
        /// Both ways of finding p agree, and swapping the pair changes signs only.
        #[test]
        fn exact_and_normal_agree(counts in proptest::collection::vec(0u64..9, 6)) {
            let values = [-3.0, -2.0, -1.0, 1.0, 2.0, 3.0];
            let weighted: Vec<(f64, u64)> = values.into_iter().zip(counts.clone()).collect();
            let n: u64 = counts.iter().sum();
            prop_assume!((25..=EXACT).contains(&n));
            let found = wilcoxon(&weighted).unwrap();
            let turned: Vec<(f64, u64)> = weighted.iter().map(|(value, count)| (-value, *count)).collect();
            let other = wilcoxon(&turned).unwrap();
            prop_assert!((found.p - other.p).abs() < 1e-12);
            prop_assert_eq!(found.w_plus + other.w_plus, (n * (n + 1)) as f64 / 2.0);
            let ties = (0..3).map(|at| (counts[at] + counts[5 - at]) as f64).map(|run| run.powi(3) - run).sum();
            let near = normal(n as f64, found.w_plus, ties);
            prop_assert!((found.p - near).abs() < 0.15, "{} {}", found.p, near);
        }
    }
}
