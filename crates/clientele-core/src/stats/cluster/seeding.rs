//! Where k-means begins, and the draws that it needs.

use super::{Points, squared_distance};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::RngCore;

/// A draw from 0 to below 1.
pub fn uniform(random: &mut Xoshiro256PlusPlus) -> f64 {
    (random.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0
}

/// At most `size` of `n` places, ascending, each with the same chance (Knuth, The Art of Computer Programming 2,
/// 3.4.2, algorithm S).
pub fn sample(n: usize, size: usize, random: &mut Xoshiro256PlusPlus) -> Vec<u32> {
    if n <= size {
        return (0..n as u32).collect();
    }
    let mut chosen = Vec::with_capacity(size);
    for at in 0..n {
        let (left, wanted) = ((n - at) as f64, size - chosen.len());
        if left * uniform(random) < wanted as f64 {
            chosen.push(at as u32);
        }
    }
    chosen
}

/// `k` centres by k-means++: the first is any point, each further one a point drawn with a chance that grows with the
/// square of its distance to the nearest centre so far. Fewer when there are fewer different points. Row by row.
///
/// Source: Arthur and Vassilvitskii, SODA 2007.
pub fn plus_plus(points: &Points, k: usize, random: &mut Xoshiro256PlusPlus) -> Vec<f64> {
    let first = (uniform(random) * points.n() as f64) as usize;
    let mut centers = points.row(first).to_vec();
    let mut nearest = vec![f64::INFINITY; points.n()];
    let mut newest = centers.clone();
    for _ in 1..k {
        let mut total = 0.0;
        for (row, nearest) in points.rows().zip(&mut nearest) {
            *nearest = nearest.min(squared_distance(row, &newest));
            total += *nearest;
        }
        if total.is_nan() || total <= 0.0 {
            break;
        }
        let wanted = uniform(random) * total;
        let mut below = 0.0;
        let drawn = nearest.iter().position(|square| {
            below += square;
            below > wanted
        });
        // Rounding may leave the draw behind the last one.
        let drawn = drawn.or_else(|| nearest.iter().rposition(|square| *square > 0.0));
        newest = points.row(drawn.unwrap_or_default()).to_vec();
        centers.extend_from_slice(&newest);
    }
    centers
}
