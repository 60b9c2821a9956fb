//! What follows a service, by how long it took: bands of times, a fit that only falls, and where it falls most.

use super::hours;
use super::report::{Band, Cliff};
use crate::stats::isotonic::falling;
use crate::stats::km::normal_quantile;
use crate::stats::wilson::wilson;
use statrs::distribution::{ContinuousCDF, StudentsT};

/// Bands are at most so many and hold at least so many cases.
const MOST: usize = 10;
const FEWEST: usize = 10;

/// Sums of one band, or of some that the fit makes one.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    n: f64,
    sum: f64,
    squares: f64,
}

impl Sums {
    fn add(&mut self, value: f64) {
        self.n += 1.0;
        self.sum += value;
        self.squares += value * value;
    }

    fn plus(self, other: Self) -> Self {
        Self { n: self.n + other.n, sum: self.sum + other.sum, squares: self.squares + other.squares }
    }

    fn mean(self) -> f64 {
        self.sum / self.n
    }

    /// Of the mean, squared.
    fn error(self) -> f64 {
        if self.n < 2.0 {
            return 0.0;
        }
        let variance = (self.squares - self.sum * self.sum / self.n).max(0.0) / (self.n - 1.0);
        variance / self.n
    }

    /// 95%: Wilson's for shares, Student's for means.
    fn interval(self, shares: bool) -> (f64, f64) {
        if shares {
            return wilson(self.sum as u64, self.n as u64).unwrap_or_default();
        }
        let t = StudentsT::new(0.0, 1.0, (self.n - 1.0).max(1.0)).map_or(f64::NAN, |t| t.inverse_cdf(0.975));
        let margin = t * self.error().sqrt();
        (self.mean() - margin, self.mean() + margin)
    }
}

/// Bands of about equally many cases, equal times in one band, and the cliff. The values are shares where each is 0 or 1.
/// Nothing where there are fewer than two bands. Cost: a sort.
pub(super) fn of(mut cases: Vec<(i64, f64)>, shares: bool) -> (Vec<Band>, Option<Cliff>) {
    // By value, too: a sum must not depend on the order of rows.
    cases.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let wanted = (cases.len() / FEWEST).min(MOST);
    if wanted < 2 {
        return (Vec::new(), None);
    }
    let cut = cut(&cases, wanted);
    let sums: Vec<Sums> = cut
        .iter()
        .map(|band| {
            let mut sums = Sums::default();
            band.iter().for_each(|(_, value)| sums.add(*value));
            sums
        })
        .collect();
    let fitted = falling(&sums.iter().map(|sums| (sums.mean(), sums.n)).collect::<Vec<_>>());
    let bands: Vec<Band> = cut
        .iter()
        .zip(&sums)
        .zip(&fitted)
        .filter_map(|((cases, sums), &fitted)| {
            let (lo, hi) = sums.interval(shares);
            let (from, to) = (hours(cases.first()?.0), hours(cases.last()?.0));
            Some(Band { from, to, n: cases.len() as u64, mean: sums.mean(), lo, hi, fitted })
        })
        .collect();
    let cliff = cliff(&bands, &sums);
    (bands, cliff)
}

/// Each band ends where its share of the cases is reached and the time changes; a rest that is too small goes to the last.
fn cut(cases: &[(i64, f64)], wanted: usize) -> Vec<&[(i64, f64)]> {
    let mut ends = Vec::new();
    let mut begin = 0;
    for band in 1..wanted {
        let least = (cases.len() * band / wanted).max(begin + FEWEST);
        let Some((last, _)) = least.checked_sub(1).and_then(|at| cases.get(at)) else { break };
        let end = cases.partition_point(|(seconds, _)| seconds <= last);
        if end - begin >= FEWEST && cases.len() - end >= FEWEST {
            ends.push(end);
            begin = end;
        }
    }
    ends.push(cases.len());
    let begins = std::iter::once(0).chain(ends.iter().copied());
    begins.zip(&ends).filter_map(|(from, &to)| cases.get(from..to)).collect()
}

/// The border with the greatest fall of the fit. Its interval compares all cases of the level before with all of the level
/// behind, and is as wide as one of all borders together must be, because the greatest was picked.
fn cliff(bands: &[Band], sums: &[Sums]) -> Option<Cliff> {
    let falls =
        bands.iter().zip(bands.iter().skip(1)).map(|(one, next)| (one.fitted - next.fitted, one, next));
    let (drop, one, next) = falls.reduce(|best, fall| if fall.0 > best.0 { fall } else { best })?;
    if drop <= 0.0 {
        return None;
    }
    let level = |fitted: f64| {
        let own = bands.iter().zip(sums).filter(|(band, _)| band.fitted == fitted);
        own.fold(Sums::default(), |all, (_, sums)| all.plus(*sums))
    };
    let error = (level(one.fitted).error() + level(next.fitted).error()).sqrt();
    let borders = bands.len().saturating_sub(1).max(1) as f64;
    let margin = normal_quantile(1.0 - 0.025 / borders) * error;
    let (lo, hi) = (drop - margin, drop + margin);
    Some(Cliff { at: one.to, before: one.fitted, after: next.fitted, drop, lo, hi, real: lo > 0.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cliff_is_found_where_it_was_put() {
        // Five stars within four hours, two behind, one in ten the other way round.
        let cases: Vec<(i64, f64)> =
            (0..200).map(|at| (at * 144, if (at < 100) == (at % 10 != 0) { 5.0 } else { 2.0 })).collect();
        let (bands, cliff) = of(cases.clone(), false);
        assert_eq!(bands.len(), 10);
        assert!(bands.iter().all(|band| band.n == 20 && band.lo <= band.mean && band.mean <= band.hi));
        let cliff = cliff.unwrap();
        // The hundredth case is at 99 x 144 s = 3.96 h: 4.7 before it, 2.3 behind.
        assert!((cliff.at - 3.96).abs() < 1e-9 && cliff.real, "{cliff:?}");
        assert!((cliff.before - 4.7).abs() < 1e-9 && (cliff.after - 2.3).abs() < 1e-9, "{cliff:?}");
        // Level: no fall at all, or one that chance makes.
        let level: Vec<(i64, f64)> =
            cases.iter().map(|(at, _)| (*at, if at % 288 == 0 { 5.0 } else { 2.0 })).collect();
        assert!(of(level, false).1.is_none_or(|cliff| !cliff.real));
    }

    #[test]
    fn few_cases_and_equal_times_make_few_bands() {
        assert!(of(vec![(5, 1.0); 19], true).0.is_empty());
        let same = of(vec![(5, 1.0); 50], true).0;
        assert_eq!((same.len(), same[0].n, same[0].hi), (1, 50, 1.0));
        let two: Vec<(i64, f64)> = (0..60).map(|at| (at / 45, 1.0)).collect();
        let sizes: Vec<u64> = of(two, true).0.iter().map(|band| band.n).collect();
        assert_eq!(sizes, [45, 15]);
    }
}
