//! The product-limit curve of very many times in whole seconds: quantiles and shares without a step for each.
//!
//! The same estimate as [`super::km`], for times that may be zero or below (an early delivery) and are too many to keep a
//! step of each. An observation is one number, so that sorting them is sorting numbers.

use super::km::{Band, normal_quantile};
use super::wilson::wilson;
use serde::{Deserialize, Serialize};

/// Times are within so many seconds of zero: more than two million years.
const MOST: i64 = 1 << 46;
const GROUP: u32 = 48;

/// An observation as a number that sorts by group, then time, and what ended before what was last seen.
#[inline]
pub fn pack(group: u16, seconds: i64, ended: bool) -> u64 {
    let time = (seconds.clamp(1 - MOST, MOST - 1) + MOST) as u64;
    u64::from(group) << GROUP | time << 1 | u64::from(!ended)
}

/// Seconds, and whether it ended.
#[inline]
pub fn unpack(packed: u64) -> (i64, bool) {
    ((packed >> 1 & ((1 << (GROUP - 1)) - 1)) as i64 - MOST, packed & 1 == 0)
}

/// The group of an observation.
#[inline]
pub fn group(packed: u64) -> u16 {
    (packed >> GROUP) as u16
}

/// Sorted observations of one group.
#[derive(Debug, Clone, Copy)]
pub struct Waits<'a> {
    sorted: &'a [u64],
    ended: usize,
}

/// How a share and its interval were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Of all is known on which side of the limit they end: a plain share with Wilson's interval.
    Wilson,
    /// Some were last seen before the limit: the product-limit share with its log-log interval.
    KaplanMeier,
}

/// Share that has ended by a limit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The share.
    pub share: f64,
    /// Lower end of the 95% interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// How it was found.
    pub method: Method,
    /// True when nobody was observed as long as the limit and some had not ended: the last value known.
    pub beyond: bool,
}

/// The curve at one time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// The time.
    pub seconds: i64,
    /// Still under observation just before.
    pub at_risk: u64,
    /// Share that has ended by then.
    pub share: f64,
    /// Lower end of the 95% interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

/// One time of the curve.
struct Step {
    seconds: i64,
    at_risk: u64,
    ended: u64,
    survival: f64,
    greenwood: f64,
}

impl<'a> Waits<'a> {
    /// Observations that [`pack`] made, sorted, of one group.
    pub fn new(sorted: &'a [u64]) -> Self {
        Self { sorted, ended: sorted.iter().filter(|packed| unpack(**packed).1).count() }
    }

    /// Observations.
    pub fn n(&self) -> u64 {
        self.sorted.len() as u64
    }

    /// Those that have not ended.
    pub fn open(&self) -> u64 {
        (self.sorted.len() - self.ended) as u64
    }

    /// Mean seconds of those that have ended. Sums are whole numbers, so the order does not matter.
    pub fn mean_ended(&self) -> Option<f64> {
        let ended = self.sorted.iter().map(|packed| unpack(*packed)).filter(|(_, ended)| *ended);
        let sum: i128 = ended.map(|(seconds, _)| i128::from(seconds)).sum();
        (self.ended > 0).then(|| sum as f64 / self.ended as f64)
    }

    fn steps(&self) -> impl Iterator<Item = Step> + '_ {
        let (mut at_risk, mut survival, mut greenwood) = (self.n(), 1.0, 0.0);
        self.sorted.chunk_by(|a, b| a >> 1 == b >> 1).map(move |same| {
            let seconds = same.first().map_or(0, |packed| unpack(*packed).0);
            let ended = same.iter().filter(|packed| **packed & 1 == 0).count() as u64;
            let (d, n) = (ended as f64, at_risk as f64);
            if ended > 0 {
                survival = if ended == at_risk { 0.0 } else { survival * (1.0 - d / n) };
                greenwood += d / (n * (n - d));
            }
            let step = Step { seconds, at_risk, ended, survival, greenwood };
            at_risk -= same.len() as u64;
            step
        })
    }

    /// For each of these ascending shares the first time by which so many have ended: `S(t) <= 1 - p`; `None` where that is
    /// not reached. Nothing open: the inverse of the empirical distribution function (type 1 of Hyndman and Fan).
    ///
    /// ```
    /// use clientele_core::stats::waits::{Waits, pack};
    /// // 2, 3+, 5, 7+, 8 (a plus: not ended): S is 4/5, then 4/5 x 2/3 = .533, then 0.
    /// let sorted = [(2, true), (3, false), (5, true), (7, false), (8, true)].map(|(t, ended)| pack(0, t, ended));
    /// assert_eq!(Waits::new(&sorted).quantiles([0.2, 0.5, 0.9]), [Some(2), Some(8), Some(8)]);
    /// ```
    pub fn quantiles<const N: usize>(&self, shares: [f64; N]) -> [Option<i64>; N] {
        let mut steps = None;
        shares.map(|share| {
            if self.open() == 0 {
                let at = (share * self.n() as f64 - 1e-9).ceil().max(1.0) as usize - 1;
                return self.sorted.get(at).map(|packed| unpack(*packed).0);
            }
            let steps = steps.get_or_insert_with(|| self.steps().filter(|step| step.ended > 0).peekable());
            while steps.next_if(|step| step.survival > 1.0 - share + 1e-9).is_some() {}
            steps.peek().map(|step| step.seconds)
        })
    }

    /// The share that has ended within `limit` seconds, with its 95% interval; `None` without observations.
    ///
    /// Where nobody was last seen before the limit, a plain share with Wilson's interval. Otherwise `1 - S(limit)` with
    /// Greenwood's variance, symmetric in `ln(-ln S)`; at 0 and 1, where that has no value, Wilson's among those still under
    /// observation.
    pub fn within(&self, limit: i64) -> Option<Share> {
        let by = self.sorted.partition_point(|packed| unpack(*packed).0 <= limit);
        let ended = self.sorted.iter().take(by).filter(|packed| **packed & 1 == 0).count() as u64;
        let known = |share, (lo, hi), method, beyond| Some(Share { share, lo, hi, method, beyond });
        // Last seen at the limit itself: not ended by it.
        let open_before =
            self.sorted.iter().take(by).any(|packed| matches!(unpack(*packed), (at, false) if at < limit));
        if !open_before {
            return known(ended as f64 / self.n() as f64, wilson(ended, self.n())?, Method::Wilson, false);
        }
        let last = self.steps().take_while(|step| step.seconds <= limit).last();
        let (survival, greenwood) = last.map_or((1.0, 0.0), |step| (step.survival, step.greenwood));
        let left = self.n() - by as u64;
        let interval = Self::interval(survival, greenwood, (ended, left))?;
        known(1.0 - survival, interval, Method::KaplanMeier, left == 0 && survival > 0.0)
    }

    fn interval(survival: f64, greenwood: f64, (ended, left): (u64, u64)) -> Option<(f64, f64)> {
        if ended == 0 {
            return wilson(0, left.max(1));
        }
        if survival <= 0.0 {
            return wilson(ended, ended);
        }
        let (lo, hi) = Band::LogLog.around(survival, greenwood, normal_quantile(0.975));
        Some((1.0 - hi, 1.0 - lo))
    }

    /// The curve at about `most` times, spread evenly over what ended; the last one is always there.
    pub fn curve(&self, most: usize) -> Vec<Known> {
        let every = self.ended.div_ceil(most.max(1)).max(1) as u64;
        let (mut seen, mut next) = (0, 1);
        let (mut points, mut last): (Vec<Known>, Option<Known>) = (Vec::new(), None);
        for step in self.steps().filter(|step| step.ended > 0) {
            seen += step.ended;
            let ended_all = seen == self.ended as u64;
            if seen >= next || ended_all {
                next = seen + every;
                let share = 1.0 - step.survival;
                let counts = (seen, step.at_risk - step.ended);
                let (lo, hi) =
                    Self::interval(step.survival, step.greenwood, counts).unwrap_or((share, share));
                // Behind the last one who could end, the interval cannot get narrower from below.
                let lo = if step.survival <= 0.0 { last.map_or(lo, |before| before.lo) } else { lo };
                let point = Known { seconds: step.seconds, at_risk: step.at_risk, share, lo, hi };
                last = Some(point);
                points.push(point);
            }
        }
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::km::{KaplanMeier, Lifetime};
    use proptest::prelude::*;

    fn sorted(waits: &[(i64, bool)]) -> Vec<u64> {
        let mut packed: Vec<u64> = waits.iter().map(|&(seconds, ended)| pack(0, seconds, ended)).collect();
        packed.sort_unstable();
        packed
    }

    #[test]
    fn packing_keeps_everything_in_order() {
        let all = [
            (0, -5, true),
            (0, 0, true),
            (0, 0, false),
            (0, 7, true),
            (3, -90_000_000_000, false),
            (3, 1, true),
        ];
        let packed = all.map(|(group, seconds, ended)| pack(group, seconds, ended));
        assert!(packed.is_sorted());
        assert_eq!(packed.map(|one| (group(one), unpack(one).0, unpack(one).1)), all);
    }

    #[test]
    fn shares_with_and_without_open_ones() {
        // Five closed within the limit of 10, two later, one open for 20: of all it is known.
        let plain =
            [(1, true), (2, true), (4, true), (8, true), (10, true), (11, true), (15, true), (20, false)];
        let sorted_plain = sorted(&plain);
        let share = Waits::new(&sorted_plain).within(10).unwrap();
        assert_eq!((share.share, share.method), (5.0 / 8.0, Method::Wilson));
        assert_eq!((share.lo, share.hi), wilson(5, 8).unwrap());
        // One seen for 5 only. S(10) = 8/9 x 7/8 x 6/7 x 4/5 x 3/4 = .4.
        let open = sorted(&[&plain[..], &[(5, false)]].concat());
        let share = Waits::new(&open).within(10).unwrap();
        assert!((share.share - 0.6).abs() < 1e-12 && share.method == Method::KaplanMeier, "{share:?}");
        assert!(share.lo < 0.6 && share.hi > 0.6 && !share.beyond);
        let one = sorted(&[(3, true), (9, false)]);
        assert!(Waits::new(&one).within(50).unwrap().beyond);
        assert_eq!(Waits::new(&[]).within(5), None);
        let none = sorted(&[(3, false), (9, true)]);
        let share = Waits::new(&none).within(5).unwrap();
        assert_eq!((share.share, share.lo), (0.0, 0.0));
        assert!((share.hi - 0.793).abs() < 0.001, "one is left to be seen: {share:?}");
    }

    proptest! {
        /// Against the curve with every step.
        #[test]
        fn agrees_with_the_full_curve(waits in proptest::collection::vec((1i64..40, any::<bool>()), 1..60), limit in 1i64..45) {
            let lives: Vec<Lifetime> =
                waits.iter().map(|&(time, ended)| Lifetime { entry: 0.0, time: time as f64, ended }).collect();
            let full = KaplanMeier::of(&lives, Band::LogLog, 0.95);
            let packed = sorted(&waits);
            let quick = Waits::new(&packed);
            prop_assert_eq!(quick.n() - quick.open(), full.events);
            prop_assert_eq!(quick.quantiles([0.5])[0].map(|seconds| seconds as f64), full.median());
            let share = quick.within(limit).unwrap();
            prop_assert!((1.0 - share.share - full.survival_at(limit as f64)).abs() < 1e-9);
            prop_assert!(share.lo <= share.share + 1e-12 && share.share <= share.hi + 1e-12);
            for point in quick.curve(1000) {
                let step = full.steps.iter().find(|step| step.time == point.seconds as f64).unwrap();
                prop_assert!((1.0 - point.share - step.survival).abs() < 1e-9 && point.at_risk == step.at_risk);
                if step.survival > 0.0 {
                    prop_assert!((1.0 - point.hi - step.lo).abs() < 1e-9 && (1.0 - point.lo - step.hi).abs() < 1e-9);
                }
            }
        }
    }
}
