//! The silhouette: is a point nearer to its own cluster than to the next?

use super::Points;
use crate::order::Order;

/// The mean silhouette width: of each point `(b - a) / max(a, b)`, `a` its mean distance to the others of its cluster and
/// `b` the least mean distance to those of another; 0 for a point alone in its cluster. None with fewer than two clusters,
/// or when every point is one.
///
/// ```
/// use clientele_core::stats::cluster::{Points, silhouette};
/// let points = Points::from_columns(&[vec![0.0, 1.0, 10.0, 11.0]]);
/// let of_outer = (10.5 - 1.0) / 10.5;
/// let of_inner = (9.5 - 1.0) / 9.5;
/// let found = silhouette(&points, &[0, 0, 1, 1]).unwrap();
/// assert!((found - (of_outer + of_inner) / 2.0).abs() < 1e-12);
/// ```
///
/// Distances are made in single precision, four at a time. Cost: the square of the points. Source: Rousseeuw, Journal of Computational and Applied Mathematics 20 (1987).
pub fn silhouette(points: &Points, of: &[u32]) -> Option<f64> {
    let clusters = Clusters::of(points, of);
    if clusters.members.len() < 2 || clusters.members.len() >= points.n() {
        return None;
    }
    let mut distances = Vec::new();
    let mut sum = 0.0;
    for (row, &own) in points.rows().zip(of) {
        let (mut a, mut b) = (0.0, f64::INFINITY);
        for (cluster, columns) in &clusters.members {
            let n = columns.first().map_or(0, Vec::len);
            let total = total_distance(row, columns, &mut distances);
            if *cluster != own {
                b = f64::min(b, total / n as f64);
            } else if n > 1 {
                a = total / (n - 1) as f64;
            } else {
                // Alone: 0.
                (a, b) = (0.0, 0.0);
                break;
            }
        }
        let most = f64::max(a, b);
        sum += if most > 0.0 { (b - a) / most } else { 0.0 };
    }
    Some(sum / points.n() as f64)
}

/// The points by cluster and column by column, so that distances are made many at a time.
struct Clusters {
    members: Vec<(u32, Vec<Vec<f32>>)>,
}

impl Clusters {
    fn of(points: &Points, of: &[u32]) -> Self {
        let mut places: Vec<u32> = (0..of.len() as u32).collect();
        let cluster = |place: &u32| of.get(*place as usize).copied().unwrap_or(0);
        places.order_by_key(cluster);
        let members = places.chunk_by(|a, b| cluster(a) == cluster(b)).map(|own| {
            let subset = points.subset(own);
            let columns = (0..points.d()).map(|at| subset.column(at).map(|x| x as f32).collect()).collect();
            (own.first().map_or(0, cluster), columns)
        });
        Self { members: members.collect() }
    }
}

/// The sum of the distances of one point to others.
fn total_distance(point: &[f64], columns: &[Vec<f32>], squares: &mut Vec<f32>) -> f64 {
    squares.clear();
    squares.resize(columns.first().map_or(0, Vec::len), 0.0);
    for (&x, column) in point.iter().zip(columns) {
        let x = x as f32;
        squares.iter_mut().zip(column).for_each(|(square, other)| *square += (x - other) * (x - other));
    }
    squares.iter_mut().for_each(|square| *square = square.sqrt());
    // Short sums side by side: one after the other would wait for each addition, and long ones would round.
    let blocks = squares.chunks(256).map(|block| {
        let mut sums = [0f32; 4];
        let (fours, rest) = block.as_chunks::<4>();
        for four in fours {
            sums.iter_mut().zip(four).for_each(|(sum, distance)| *sum += distance);
        }
        f64::from(sums.iter().sum::<f32>() + rest.iter().sum::<f32>())
    });
    blocks.sum()
}
