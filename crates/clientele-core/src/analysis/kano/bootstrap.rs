//! How sure a feature's place in the plane of Better and Worse is: an ellipse and a share of agreement, by a seeded bootstrap
//! of the answers.

use super::Class;
use super::classes::Counts;
use super::report::{Ellipse, Place};
use crate::cx::Cx;
use crate::stats::resample::draws;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

/// Bootstrap samples of each feature.
pub(super) const REPLICATES: u32 = 400;
/// 95% of a two-dimensional normal distribution lies within this squared distance: -2 ln .05.
const SQUARED: f64 = 5.991_464_547_107_98;

/// The place of a feature: its quadrant, how often a sample falls in the same, and the ellipse.
pub(super) fn place(counts: &Counts, split: (f64, f64), cx: &Cx) -> Option<Place> {
    let own = better_worse(|class| counts.get(&class).copied().unwrap_or(0) as f64)?;
    let quadrant = quadrant(own, split);
    let mut random = Xoshiro256PlusPlus::seed_from_u64(cx.seed);
    let mut samples = Vec::with_capacity(REPLICATES as usize);
    for _ in 0..REPLICATES {
        // Drawn in the order of the classes, so that every machine draws alike.
        let drawn: Vec<(Class, f64)> =
            counts.iter().map(|(class, &n)| (*class, draws(n as f64, &mut random))).collect();
        let of = |class| drawn.iter().find(|(known, _)| *known == class).map_or(0.0, |(_, n)| *n);
        samples.extend(better_worse(of));
    }
    let same = samples.iter().filter(|sample| self::quadrant(**sample, split) == quadrant).count();
    let share = if samples.is_empty() { 1.0 } else { same as f64 / samples.len() as f64 };
    Some(Place { quadrant, quadrant_share: share, ellipse: ellipse(&samples) })
}

/// Better and Worse of counts; none where nobody is in A, O, M or I.
pub(super) fn better_worse(of: impl Fn(Class) -> f64) -> Option<(f64, f64)> {
    let [m, o, a, i] = [Class::MustBe, Class::OneDimensional, Class::Attractive, Class::Indifferent].map(of);
    let base = m + o + a + i;
    (base > 0.0).then(|| ((a + o) / base, -(o + m) / base))
}

/// Which quarter of the plane a feature is in: better from the split on is high, and so is worse.
pub(super) fn quadrant((better, worse): (f64, f64), (high, low): (f64, f64)) -> Class {
    match (better >= high, worse <= low) {
        (true, true) => Class::OneDimensional,
        (true, false) => Class::Attractive,
        (false, true) => Class::MustBe,
        (false, false) => Class::Indifferent,
    }
}

fn ellipse(samples: &[(f64, f64)]) -> Option<Ellipse> {
    let n = samples.len() as f64;
    let (better, worse) =
        samples.iter().fold((0.0, 0.0), |(b, w), (better, worse)| (b + better / n, w + worse / n));
    let (mut up, mut across, mut both) = (0.0, 0.0, 0.0);
    for (b, w) in samples {
        // Worse is drawn by its size.
        let (b, w) = (b - better, worse - w);
        (up, across, both) = (up + b * b / n, across + w * w / n, both + b * w / n);
    }
    (up > 0.0 || across > 0.0).then(|| Ellipse {
        level: 0.95,
        better: (up * SQUARED).sqrt(),
        worse: (across * SQUARED).sqrt(),
        correlation: if up > 0.0 && across > 0.0 { both / (up * across).sqrt() } else { 0.0 },
    })
}
