//! Stability: do the clusters come back when other customers had been drawn?

use super::{Kmeans, Points, uniform};
use crate::cx::Cancelled;
use rand_xoshiro::Xoshiro256PlusPlus;

/// Of each of `k` clusters, the mean over bootstrap samples of the greatest Jaccard similarity with a cluster found in the
/// sample; none for a cluster that was never drawn. A point drawn several times counts once, as in R's `fpc::clusterboot`.
///
/// Source: Hennig, Computational Statistics & Data Analysis 52 (2007).
pub fn stability(
    points: &Points,
    of: &[u32],
    how: Kmeans,
    replicates: u32,
    random: &mut Xoshiro256PlusPlus,
    go_on: &mut dyn FnMut() -> Result<(), Cancelled>,
) -> Result<Vec<Option<f64>>, Cancelled> {
    let (n, k) = (points.n(), how.k);
    // Sum and number of the similarities of each cluster.
    let mut found = vec![(0.0, 0u32); k];
    for _ in 0..replicates {
        let mut drawn = vec![false; n];
        for _ in 0..n {
            if let Some(drawn) = drawn.get_mut((uniform(random) * n as f64) as usize) {
                *drawn = true;
            }
        }
        let places: Vec<u32> =
            (0..n as u32).zip(drawn).filter_map(|(at, drawn)| drawn.then_some(at)).collect();
        let fit = how.fit(&points.subset(&places), random, go_on)?;
        let old = places.iter().map(|&at| of.get(at as usize).copied().unwrap_or(0));
        let similar = similarities(old.zip(fit.of.iter().copied()), k, fit.k());
        for ((sum, times), similar) in found.iter_mut().zip(similar) {
            if let Some(similar) = similar {
                *sum += similar;
                *times += 1;
            }
        }
    }
    Ok(found.into_iter().map(|(sum, times)| (times > 0).then(|| sum / f64::from(times))).collect())
}

/// The greatest Jaccard similarity of each of `k` old clusters with one of `l` new ones; none for empty ones.
fn similarities(pairs: impl Iterator<Item = (u32, u32)>, k: usize, l: usize) -> Vec<Option<f64>> {
    let mut both = vec![0u32; k * l];
    for (old, new) in pairs {
        if let Some(count) = both.get_mut(old as usize * l + new as usize) {
            *count += 1;
        }
    }
    let of_new: Vec<u32> = (0..l).map(|new| both.iter().skip(new).step_by(l).sum()).collect();
    let best = |row: &[u32]| {
        let own: u32 = row.iter().sum();
        let jaccard = |(&both, &new): (&u32, &u32)| f64::from(both) / f64::from(own + new - both);
        (own > 0).then(|| row.iter().zip(&of_new).map(jaccard).fold(0.0, f64::max))
    };
    both.chunks_exact(l.max(1)).map(best).collect()
}
