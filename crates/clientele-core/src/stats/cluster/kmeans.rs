//! k-means from several beginnings.

use super::{Fit, Points, Stop, lloyd, plus_plus, sample};
use crate::cx::Cancelled;
use rand_xoshiro::Xoshiro256PlusPlus;

/// More rounds are not made.
const MOST: u32 = 300;
/// Of many points: until the centres together move by less than a thousandth of a standard deviation.
const OF_MANY: f64 = 1e-6;

/// How k-means is run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kmeans {
    /// Clusters.
    pub k: usize,
    /// Beginnings by k-means++; the best result counts.
    pub starts: u32,
    /// With more points than this the beginnings are tried on a sample, and the best goes on with all points.
    pub sample: usize,
    /// Squared moves of the centres, as a share of the mean variance, at which a beginning has ended; 0: when nobody changes
    /// clusters any more.
    pub still: f64,
}

impl Kmeans {
    /// The best of the starts by inertia; the first among equals. With more points than
    /// `sample`, the last rounds end when the centres move by less than a thousandth of a standard deviation. Fewer clusters when there are fewer different points.
    ///
    /// ```
    /// use clientele_core::stats::cluster::{Kmeans, Points};
    /// use rand_xoshiro::{Xoshiro256PlusPlus, rand_core::SeedableRng};
    /// let points = Points::from_columns(&[vec![1.0, 2.0, 10.0, 11.0]]);
    /// let mut random = Xoshiro256PlusPlus::seed_from_u64(1);
    /// let fit = Kmeans { k: 2, starts: 10, sample: 100, still: 0.0 }.fit(&points, &mut random, &mut || Ok(())).unwrap();
    /// assert_eq!((fit.inertia, fit.sizes), (1.0, vec![2, 2]));
    /// ```
    pub fn fit(
        &self,
        points: &Points,
        random: &mut Xoshiro256PlusPlus,
        go_on: &mut dyn FnMut() -> Result<(), Cancelled>,
    ) -> Result<Fit, Cancelled> {
        if points.n() <= self.sample {
            return self.best(points, random, go_on);
        }
        let tried = points.subset(&sample(points.n(), self.sample, random));
        let begun = self.best(&tried, random, go_on)?;
        lloyd(points, begun.centers, stop(points, OF_MANY), go_on)
    }

    fn best(
        &self,
        points: &Points,
        random: &mut Xoshiro256PlusPlus,
        go_on: &mut dyn FnMut() -> Result<(), Cancelled>,
    ) -> Result<Fit, Cancelled> {
        let stop = stop(points, self.still);
        let mut best = lloyd(points, plus_plus(points, self.k, random), stop, go_on)?;
        // One cluster has one answer.
        for _ in 1..if self.k > 1 { self.starts } else { 1 } {
            let fit = lloyd(points, plus_plus(points, self.k, random), stop, go_on)?;
            if fit.inertia < best.inertia {
                best = fit;
            }
        }
        Ok(best)
    }
}

fn stop(points: &Points, still: f64) -> Stop {
    Stop { most: MOST, still: if still > 0.0 { still * points.mean_variance() } else { 0.0 } }
}
