//! Random counts for bootstraps: each case is drawn a Poisson(1) number of times, so that many equal cases need one draw.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::RngCore;

/// From here on a count is drawn by its normal approximation.
const MANY: usize = 10;

/// How often `n` cases are drawn together: a Poisson(n) count, by its normal approximation from 10 on.
#[inline]
pub(crate) fn draws(n: f64, random: &mut Xoshiro256PlusPlus) -> f64 {
    match CHANCE_OF_NONE.get(n as usize) {
        Some(_) if n == 1.0 => poisson_of_one(random),
        Some(&none) => poisson(n.floor(), none, random),
        None => (n + n.sqrt() * normal(random)).round().max(0.0),
    }
}

/// e^-n for whole n: not `exp`, which wasm has to compute anew each time.
const CHANCE_OF_NONE: [f64; MANY] = {
    let mut all = [1.0; MANY];
    let mut n = 1;
    #[allow(clippy::indexing_slicing, reason = "a constant: out of bounds would not compile")]
    while n < MANY {
        all[n] = all[n - 1] / std::f64::consts::E;
        n += 1;
    }
    all
};

/// Chances of at most so many, of a Poisson count of mean 1, as whole numbers that a draw is compared with.
const OF_ONE: [u64; 12] = {
    let (mut all, mut chance, mut below) = ([0; 12], 1.0 / std::f64::consts::E, 0.0);
    let mut n = 0;
    #[allow(clippy::indexing_slicing, reason = "a constant: out of bounds would not compile")]
    while n < 12 {
        below += chance;
        // 2 to the 64th.
        all[n] = (below * 18_446_744_073_709_551_616.0) as u64;
        n += 1;
        chance /= n as f64;
    }
    all
};

/// The draw that bootstraps make most: one case alone.
#[inline]
fn poisson_of_one(random: &mut Xoshiro256PlusPlus) -> f64 {
    let draw = random.next_u64();
    OF_ONE.iter().position(|&below| draw < below).unwrap_or(OF_ONE.len()) as f64
}

/// A Poisson count of mean `n`, by its distribution function.
fn poisson(n: f64, none: f64, random: &mut Xoshiro256PlusPlus) -> f64 {
    let draw = random.next_u64() as f64 / 2f64.powi(64);
    let (mut below, mut chance, mut count) = (none, none, 0.0);
    while draw >= below && count < 20.0 + 4.0 * n {
        count += 1.0;
        chance *= n / count;
        below += chance;
    }
    count
}

/// Near enough to a standard normal draw, with whole-number arithmetic that is the same on every machine: the ones among
/// 256 fair bits have mean 128 and standard deviation 8.
pub(crate) fn normal(random: &mut Xoshiro256PlusPlus) -> f64 {
    let ones: u32 = (0..4).map(|_| random.next_u64().count_ones()).sum();
    (f64::from(ones) - 128.0) / 8.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_xoshiro::rand_core::SeedableRng;

    #[test]
    fn counts_have_the_mean_and_variance_of_their_law() {
        let mut random = Xoshiro256PlusPlus::seed_from_u64(1);
        for n in [1.0, 2.0, 8.0, 29.0, 400.0] {
            let counts: Vec<f64> = (0..20_000).map(|_| draws(n, &mut random)).collect();
            let mean = counts.iter().sum::<f64>() / 20_000.0;
            let variance = counts.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / 20_000.0;
            assert!(
                (mean / n - 1.0).abs() < 0.03 && (variance / n - 1.0).abs() < 0.05,
                "{n} {mean} {variance}"
            );
        }
    }
}
