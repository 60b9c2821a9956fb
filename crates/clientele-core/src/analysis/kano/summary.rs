//! What the counts of a feature say: class, doubt, Better and Worse.

use super::bootstrap::better_worse;
use super::classes::{self, moves, total};
use super::count::Tally;
use super::report::Summary;
use super::{Class, Params, Split};
use crate::stats::wilson::wilson;

pub(super) fn of(tally: &Tally, params: &Params) -> Summary {
    let n = tally.n();
    let counts = classes::count(&tally.cells, params.table);
    let decided = classes::decide(&counts, params.rule);
    // A class alone is compared with nobody.
    let against = decided.map(|((_, first), other)| (first, other.map_or(0, |(_, other)| other)));
    let difference = against.map(|(first, other)| first as i64 - other as i64);
    let critical = against.map(|(first, other)| classes::fong(first, other, n));
    let share = |part: u64| (n > 0).then(|| part as f64 / n as f64);
    let of = |class: Class| counts.get(&class).copied().unwrap_or(0);
    let better_n = of(Class::Attractive) + of(Class::OneDimensional);
    let worse_n = of(Class::MustBe) + of(Class::OneDimensional);
    let base = better_n + of(Class::MustBe) + of(Class::Indifferent);
    let own = better_worse(|class| of(class) as f64);
    let (better_ends, worse_ends) = (wilson(better_n, base), wilson(worse_n, base));
    Summary {
        n,
        n_half: tally.half,
        n_unknown: tally.unknown,
        class: decided.map(|((class, _), _)| class),
        runner_up: decided.and_then(|(_, other)| other).map(|(class, _)| class),
        fong_difference: difference,
        fong_critical: critical,
        fong_distinct: difference.zip(critical).map(|(found, needed)| found as f64 >= needed),
        category_strength: difference.map(|difference| difference as f64 / n.max(1) as f64),
        total_strength: share(total(&counts, moves)),
        better: own.map(|(better, _)| better),
        better_lo: better_ends.map(|(lo, _)| lo),
        better_hi: better_ends.map(|(_, hi)| hi),
        worse: own.map(|(_, worse)| worse),
        worse_lo: worse_ends.map(|(_, hi)| -hi),
        worse_hi: worse_ends.map(|(lo, _)| -lo),
        counts,
    }
}

/// Where the quadrants meet: Better, and Worse below zero.
pub(super) fn split(features: &[Summary], split: Split) -> (f64, f64) {
    let places: Vec<(f64, f64)> =
        features.iter().filter_map(|feature| feature.better.zip(feature.worse)).collect();
    match split {
        Split::Mean if !places.is_empty() => {
            let n = places.len() as f64;
            places.iter().fold((0.0, 0.0), |(b, w), (better, worse)| (b + better / n, w + worse / n))
        }
        _ => (0.5, -0.5),
    }
}
