//! Rows of the report: items and dimensions.

use super::importance::Importance;
use super::tolerance::{Tolerance, zone};
use super::weights::Weights;
use super::{DimensionRow, ItemRow, Parts};
use crate::analysis::ratings::{Measured, PairRow, Sheet, Split, Tests, adjust, ends, interval, place};
use crate::stats::paired::PairedT;

fn split_ends(ends: Option<(f64, f64)>) -> (Option<f64>, Option<f64>) {
    (ends.map(|(lo, _)| lo), ends.map(|(_, hi)| hi))
}

/// The items, and where the quarters of importance and performance meet.
pub(super) fn items(
    sheet: &Sheet<'_>,
    parts: &Parts,
    measured: &Measured,
    importance: &Importance,
    tolerance: &[Tolerance],
) -> (Option<Split>, Vec<ItemRow>) {
    let points: Vec<_> = importance
        .items
        .iter()
        .zip(&measured.items)
        .map(|(importance, row)| Some(((*importance)?, (row.second?.mean, interval(row.second)))))
        .collect();
    let (split, places) = place(&points);
    let mut out: Vec<ItemRow> = Vec::new();
    for (at, (item, row)) in sheet.items.iter().zip(&measured.items).enumerate() {
        let own = importance.items.get(at).copied().flatten();
        let place = places.get(at).copied().flatten();
        let tolerance = tolerance.get(at).copied().unwrap_or_default();
        let (gap_lo, gap_hi) = split_ends(interval(row.gap));
        let (perception_lo, perception_hi) = split_ends(interval(row.second));
        let (importance_lo, importance_hi) = split_ends(own.and_then(|(_, ends)| ends));
        let (msa_lo, msa_hi) = split_ends(interval(tolerance.minimum.map(|own| own.gap)));
        let (mss_lo, mss_hi) = split_ends(interval(tolerance.desired.map(|own| own.gap)));
        let dimension = parts.items.iter().position(|own| own.contains(&at));
        out.push(ItemRow {
            item: item.name.clone(),
            dimension: dimension.and_then(|at| parts.names.get(at)).cloned().unwrap_or_default(),
            expectation_column: item.first.label.clone(),
            perception_column: item.second.label.clone(),
            n: row.n,
            n_half: row.n_half,
            n_unknown: row.n_unknown,
            n_off_scale: row.n_off_scale,
            expectation: mean(row.first),
            perception: mean(row.second),
            perception_lo,
            perception_hi,
            gap: mean(row.gap),
            gap_lo,
            gap_hi,
            gap_sd: row.gap.filter(|gap| gap.n > 1).map(|gap| gap.sd),
            tests: Tests::of(row),
            minimum: tolerance.minimum.map(|own| own.level),
            desired: tolerance.desired.map(|own| own.level),
            msa: tolerance.minimum.map(|own| own.gap.mean),
            msa_lo,
            msa_hi,
            mss: tolerance.desired.map(|own| own.gap.mean),
            mss_lo,
            mss_hi,
            importance: own.map(|(importance, _)| importance),
            importance_lo,
            importance_hi,
            quadrant: place.map(|place| place.quadrant),
            quadrant_sure: place.and_then(|place| place.sure),
        });
    }
    adjust(out.iter_mut().map(|row| &mut row.tests));
    (split, out)
}

fn mean(own: Option<PairedT>) -> Option<f64> {
    own.map(|own| own.mean)
}

pub(super) fn dimensions(
    parts: &Parts,
    measured: &Measured,
    tolerance: &[Tolerance],
    weights: Option<&Weights>,
) -> Vec<DimensionRow> {
    let row = |(at, name): (usize, &String)| {
        let part = measured.parts.get(at)?;
        let own = parts.items.get(at)?;
        let (expectation, expectation_lo, expectation_hi) = ends(part.first);
        let (perception, perception_lo, perception_hi) = ends(part.second);
        let (gap, gap_lo, gap_hi) = ends(part.gap);
        let [alpha_expectation, alpha_perception, alpha] = part.alpha;
        let over = |of: fn(&Tolerance) -> Option<f64>| mean_of(own, measured, tolerance, of);
        let msa = over(|own| Some(own.minimum?.gap.mean));
        let mss = over(|own| Some(own.desired?.gap.mean));
        Some(DimensionRow {
            dimension: name.clone(),
            n_items: part.n_items as u64,
            n: part.n,
            expectation,
            expectation_lo,
            expectation_hi,
            perception,
            perception_lo,
            perception_hi,
            gap,
            gap_lo,
            gap_hi,
            alpha: alpha.map(|own| own.alpha),
            alpha_lo: alpha.map(|own| own.lo),
            alpha_hi: alpha.map(|own| own.hi),
            item_variances: alpha.map(|own| own.item_variances),
            variance_of_sum: alpha.map(|own| own.variance_of_sum),
            alpha_expectation: alpha_expectation.map(|own| own.alpha),
            alpha_perception: alpha_perception.map(|own| own.alpha),
            n_alpha: part.n_alpha,
            difference_reliability: part.difference_reliability,
            weight: weights.and_then(|weights| weights.shares.get(at)).copied(),
            minimum: over(|own| Some(own.minimum?.level)),
            desired: over(|own| Some(own.desired?.level)),
            msa,
            mss,
            zone: zone(msa, mss),
        })
    };
    parts.names.iter().enumerate().filter_map(row).collect()
}

/// The mean over a dimension's items; `None` where one of those with answers lacks it.
fn mean_of(
    own: &[usize],
    measured: &Measured,
    tolerance: &[Tolerance],
    of: fn(&Tolerance) -> Option<f64>,
) -> Option<f64> {
    let answered = |item: &&usize| measured.items.get(**item).is_some_and(|row: &PairRow| row.n > 0);
    let values: Option<Vec<f64>> =
        own.iter().filter(answered).map(|item| tolerance.get(*item).and_then(of)).collect();
    let values = values.filter(|values| !values.is_empty())?;
    Some(values.iter().sum::<f64>() / values.len() as f64)
}
