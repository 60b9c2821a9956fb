//! Lloyd's algorithm with Hamerly's bounds: exact, and most points are not looked at again.

use super::{Points, squared_distance};
use crate::cx::Cancelled;

/// Clusters of points.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The centres, row by row; as many as there are clusters, none empty.
    pub centers: Vec<f64>,
    /// The cluster of each point.
    pub of: Vec<u32>,
    /// Points in each cluster.
    pub sizes: Vec<u64>,
    /// Sum of the squared distances of the points to their centres.
    pub inertia: f64,
    /// Rounds.
    pub iterations: u32,
    /// Whether centres and points were still in the end.
    pub converged: bool,
}

impl Fit {
    /// The number of clusters.
    pub fn k(&self) -> usize {
        self.sizes.len()
    }
}

/// When rounds end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    /// More rounds are not made.
    pub most: u32,
    /// Squared moves of the centres, added up, at which they count as still; 0: until no point changes its cluster.
    pub still: f64,
}

/// Move `centers` (row by row) and points in turn until they are still. A cluster that loses its last point gets the
/// point that is farthest from its centre. `go_on` is asked once a round.
///
/// Cost: a round looks at each point's two bounds, and only where they do not decide at the k centres.
/// Source: Lloyd, IEEE Transactions on Information Theory 28 (1982); Hamerly, SDM 2010.
pub fn lloyd(
    points: &Points,
    centers: Vec<f64>,
    stop: Stop,
    go_on: &mut dyn FnMut() -> Result<(), Cancelled>,
) -> Result<Fit, Cancelled> {
    let mut state = State::new(points, centers);
    let mut iterations = 0;
    let mut converged = false;
    while iterations < stop.most && !converged {
        go_on()?;
        iterations += 1;
        let changed = match points.d() {
            1 => state.round::<1>(),
            2 => state.round::<2>(),
            3 => state.round::<3>(),
            4 => state.round::<4>(),
            _ => state.round::<0>(),
        };
        let filled = state.fill_empty();
        converged = changed == 0 && !filled;
        if !converged {
            state.move_centers();
            converged = !filled && state.moved.iter().map(|far| far * far).sum::<f64>() <= stop.still;
        }
    }
    Ok(state.finish(iterations, converged))
}

struct State<'a> {
    points: &'a Points,
    k: usize,
    centers: Vec<f64>,
    /// Half the distance of each centre to the nearest other.
    half: Vec<f64>,
    /// How far each centre went in the last move.
    moved: Vec<f64>,
    bounds: Vec<Bounds>,
    sums: Vec<f64>,
    counts: Vec<u64>,
}

const NOBODY: u32 = u32::MAX;

/// What is known of a point without looking at it. Short numbers, because a round over a million points is as fast as
/// they are read; each step rounds to the safe side.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    /// Its cluster.
    of: u32,
    /// At least its distance to that cluster's centre.
    upper: f32,
    /// At most its distance to any other.
    lower: f32,
}

/// A point that nobody has looked at.
const NEW: Bounds = Bounds { of: NOBODY, upper: f32::INFINITY, lower: 0.0 };

/// At least and at most what is left of a number in single precision.
const UP: f64 = 1.000_000_2;
const DOWN: f64 = 0.999_999_8;

impl<'a> State<'a> {
    fn new(points: &'a Points, centers: Vec<f64>) -> Self {
        let k = centers.len() / points.d().max(1);
        let mut state = Self {
            points,
            k,
            half: vec![0.0; k],
            moved: vec![0.0; k],
            bounds: vec![NEW; points.n()],
            sums: vec![0.0; centers.len()],
            counts: vec![0; k],
            centers,
        };
        state.spread();
        state
    }

    fn center(&self, at: usize) -> &[f64] {
        row(&self.centers, at, self.points.d())
    }

    /// Half the distances between neighbouring centres.
    fn spread(&mut self) {
        self.half = (0..self.k)
            .map(|a| {
                let others = (0..self.k).filter(|&b| b != a);
                let square = others
                    .map(|b| squared_distance(self.center(a), self.center(b)))
                    .fold(f64::INFINITY, f64::min);
                square.sqrt() / 2.0
            })
            .collect();
    }

    /// Give every point its nearest centre; how many changed. `D` is the number of dimensions where the compiler is to
    /// know it.
    fn round<const D: usize>(&mut self) -> usize {
        let d = if D == 0 { self.points.d().max(1) } else { D };
        let (furthest, longest, second) = two_longest(&self.moved);
        let (half, moved, centers) = (&self.half, &self.moved, &self.centers);
        let (sums, counts) = (&mut self.sums, &mut self.counts);
        let mut changed = 0;
        for (point, bounds) in self.points.cells().chunks_exact(d).zip(&mut self.bounds) {
            let own = bounds.of as usize;
            let mut upper = f64::from(bounds.upper) + moved.get(own).copied().unwrap_or(0.0);
            let lower = f64::from(bounds.lower) - if own == furthest { second } else { longest };
            bounds.upper = (upper * UP) as f32;
            bounds.lower = (lower.max(0.0) * DOWN) as f32;
            let bound = half.get(own).copied().unwrap_or(0.0).max(lower);
            if upper <= bound {
                continue;
            }
            if let Some(center) = centers.get(own.saturating_mul(d)..).and_then(|from| from.get(..d)) {
                upper = squared_distance(point, center).sqrt();
                bounds.upper = (upper * UP) as f32;
                if upper <= bound {
                    continue;
                }
            }
            let (mut best, mut first, mut next) = (own, f64::INFINITY, f64::INFINITY);
            for (at, center) in centers.chunks_exact(d).enumerate() {
                let square = squared_distance(point, center);
                // Among equals the own one stays.
                if square < first || (square == first && at == own) {
                    next = first;
                    (best, first) = (at, square);
                } else if square < next {
                    next = square;
                }
            }
            bounds.upper = (first.sqrt() * UP) as f32;
            bounds.lower = (next.sqrt() * DOWN) as f32;
            if best != own {
                changed += 1;
                bounds.of = best as u32;
                shift(sums, counts, best, d, point, 1.0);
                if own < counts.len() {
                    shift(sums, counts, own, d, point, -1.0);
                }
            }
        }
        changed
    }

    /// Give each empty cluster the point that is farthest from its own centre; whether there was one.
    fn fill_empty(&mut self) -> bool {
        let mut filled = false;
        let d = self.points.d();
        for empty in 0..self.k {
            if self.counts.get(empty).is_some_and(|count| *count > 0) {
                continue;
            }
            let mut farthest = (0.0, None);
            for (at, (point, &Bounds { of, .. })) in self.points.rows().zip(&self.bounds).enumerate() {
                let square = squared_distance(point, self.center(of as usize));
                let alone = self.counts.get(of as usize).is_none_or(|count| *count < 2);
                if square > farthest.0 && !alone {
                    farthest = (square, Some((at, of)));
                }
            }
            let Some((at, of)) = farthest.1 else { break };
            let point = self.points.row(at);
            shift(&mut self.sums, &mut self.counts, of as usize, d, point, -1.0);
            shift(&mut self.sums, &mut self.counts, empty, d, point, 1.0);
            if let Some(bounds) = self.bounds.get_mut(at) {
                *bounds = Bounds { of: empty as u32, ..NEW };
            }
            filled = true;
        }
        filled
    }

    /// Put each centre in the middle of its points.
    fn move_centers(&mut self) {
        let d = self.points.d().max(1);
        let places = self.centers.chunks_exact_mut(d).zip(self.sums.chunks_exact(d));
        for ((center, sum), (&count, moved)) in places.zip(self.counts.iter().zip(&mut self.moved)) {
            let mut square = 0.0;
            for (place, sum) in center.iter_mut().zip(sum).filter(|_| count > 0) {
                let mean = sum / count as f64;
                square += (mean - *place) * (mean - *place);
                *place = mean;
            }
            *moved = square.sqrt();
        }
        self.spread();
    }

    /// Centres and inertia once more from the points, because running sums round; empty clusters leave.
    fn finish(self, iterations: u32, converged: bool) -> Fit {
        let d = self.points.d().max(1);
        let mut number = 0;
        let renumbered: Vec<u32> = (self.counts.iter())
            .map(|&count| {
                let at = number;
                number += u32::from(count > 0);
                at
            })
            .collect();
        let of: Vec<u32> =
            self.bounds.iter().map(|b| renumbered.get(b.of as usize).copied().unwrap_or(0)).collect();
        let sizes: Vec<u64> = self.counts.into_iter().filter(|count| *count > 0).collect();
        let mut centers = vec![0.0; sizes.len() * d];
        for (point, &of) in self.points.rows().zip(&of) {
            row_mut(&mut centers, of as usize, d).iter_mut().zip(point).for_each(|(sum, x)| *sum += x);
        }
        for (center, &size) in centers.chunks_exact_mut(d).zip(&sizes) {
            center.iter_mut().for_each(|sum| *sum /= size as f64);
        }
        let inertia = (self.points.rows().zip(&of))
            .map(|(point, &of)| squared_distance(point, row(&centers, of as usize, d)))
            .sum();
        Fit { centers, of, sizes, inertia, iterations, converged }
    }
}

fn row(cells: &[f64], at: usize, d: usize) -> &[f64] {
    cells.get(at * d..(at + 1) * d).unwrap_or_default()
}

fn row_mut(cells: &mut [f64], at: usize, d: usize) -> &mut [f64] {
    cells.get_mut(at * d..(at + 1) * d).unwrap_or_default()
}

/// Add a point to a cluster's sums, or take it away.
#[inline]
fn shift(sums: &mut [f64], counts: &mut [u64], cluster: usize, d: usize, point: &[f64], sign: f64) {
    row_mut(sums, cluster, d).iter_mut().zip(point).for_each(|(sum, x)| *sum += sign * x);
    if let Some(count) = counts.get_mut(cluster) {
        *count = if sign > 0.0 { *count + 1 } else { count.saturating_sub(1) };
    }
}

/// Which went furthest, how far, and how far the next.
fn two_longest(moved: &[f64]) -> (usize, f64, f64) {
    let mut found = (usize::MAX, 0.0, 0.0);
    for (at, &far) in moved.iter().enumerate() {
        if far > found.1 {
            found = (at, far, found.1);
        } else if far > found.2 {
            found.2 = far;
        }
    }
    found
}
