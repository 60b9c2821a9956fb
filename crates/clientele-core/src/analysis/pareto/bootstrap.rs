//! Intervals of shares and of Gini's coefficient by a bootstrap whose cost does not grow with the customers.

use crate::cx::{Cancelled, Cx};
use crate::stats::quantile::quantile;
use crate::stats::resample::{draws, normal};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

/// Bootstrap samples.
pub(super) const REPLICATES: u32 = 400;
/// Customers drawn one by one: the most valuable, on whom shares depend most.
const SINGLES: usize = 1_000;
/// Groups of neighbours that the others are drawn in.
const GROUPS: usize = 400;

/// Neighbours in the ranking, drawn together.
struct Unit {
    n: f64,
    mean: f64,
    /// Standard deviation within.
    sd: f64,
}

/// The intervals of the shares of the top `ps`, and of Gini's coefficient.
pub(super) struct Intervals {
    pub(super) tops: Vec<Option<(f64, f64)>>,
    pub(super) gini: Option<(f64, f64)>,
}

/// Each sample gives every customer a Poisson(1) count, which is the multinomial bootstrap with a sample size that
/// varies; shares divide it out. A group of `n` gets a Poisson(n) count and the mean of so many draws from it.
pub(super) fn intervals(descending: &[i64], ps: &[f64], cx: &Cx) -> Result<Intervals, Cancelled> {
    let units = units(descending);
    let mut random = Xoshiro256PlusPlus::seed_from_u64(cx.seed);
    let mut drawn: Vec<(f64, f64)> = Vec::with_capacity(units.len());
    let mut tops: Vec<Vec<f64>> = vec![Vec::new(); ps.len()];
    let mut ginis = Vec::new();
    for replicate in 0..REPLICATES {
        if replicate % 50 == 0 {
            cx.tick(replicate.into(), REPLICATES.into())?;
        }
        drawn.clear();
        drawn.extend(units.iter().map(|unit| unit.draw(&mut random)));
        let (n, total) = drawn.iter().fold((0.0, 0.0), |(n, sum), (count, value)| (n + count, sum + value));
        if n == 0.0 || total <= 0.0 {
            continue;
        }
        let mut wanted = ps.iter().zip(&mut tops).peekable();
        let (mut count, mut sum, mut area) = (0.0, 0.0, 0.0);
        for &(more, value) in &drawn {
            while let Some((p, shares)) = wanted.next_if(|(p, _)| **p * n <= count + more) {
                let part = if more > 0.0 { (p * n - count) / more } else { 0.0 };
                shares.push((sum + part * value) / total);
            }
            area += more * (sum + value / 2.0);
            count += more;
            sum += value;
        }
        for (_, shares) in wanted {
            shares.push(1.0);
        }
        ginis.push(2.0 * area / (n * total) - 1.0);
    }
    let interval = |mut values: Vec<f64>| {
        values.sort_unstable_by(f64::total_cmp);
        (!values.is_empty()).then(|| (quantile(&values, 0.025), quantile(&values, 0.975)))
    };
    Ok(Intervals { tops: tops.into_iter().map(interval).collect(), gini: interval(ginis) })
}

fn units(descending: &[i64]) -> Vec<Unit> {
    let singles = descending.iter().take(SINGLES).map(|&value| Unit { n: 1.0, mean: value as f64, sd: 0.0 });
    let rest = descending.get(SINGLES..).unwrap_or_default();
    let group = |own: &[i64]| {
        let n = own.len() as f64;
        let mean = own.iter().map(|&value| value as f64).sum::<f64>() / n;
        let squares = own.iter().map(|&value| (value as f64 - mean).powi(2)).sum::<f64>();
        Unit { n, mean, sd: (squares / n).sqrt() }
    };
    let size = rest.len().div_ceil(GROUPS).max(1);
    singles.chain(rest.chunks(size).map(group)).collect()
}

impl Unit {
    /// How many were drawn and what they bring together.
    fn draw(&self, random: &mut Xoshiro256PlusPlus) -> (f64, f64) {
        let count = draws(self.n, random);
        let noise = if self.sd > 0.0 { self.sd * count.sqrt() * normal(random) } else { 0.0 };
        (count, count * self.mean + noise)
    }
}
