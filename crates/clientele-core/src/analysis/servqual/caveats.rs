//! Reservations.

use super::dimension::UNASSIGNED;
use super::{Assigned, DimensionRow, ItemRow, Report};
use crate::analysis::Caveat;

/// Fewer pairs than this about an item say little.
const FEW: u64 = 30;
/// Reliability below this is weak.
const WEAK: f64 = 0.7;

pub(super) fn caveats(report: &Report, mixed: u64, groups_left_out: usize) -> Vec<Caveat> {
    let items =
        |wanted: &dyn Fn(&ItemRow) -> bool| report.items.iter().filter(|row| wanted(row)).count() as f64;
    let dimensions = |wanted: &dyn Fn(&DimensionRow) -> bool| {
        report.dimensions.iter().filter(|row| wanted(row)).count() as f64
    };
    let unassigned = items(&|row| row.dimension == UNASSIGNED);
    let still = |row: &ItemRow| row.n > 1 && row.gap_sd == Some(0.0);
    let weaker = |row: &DimensionRow| {
        let both = row.alpha_expectation.zip(row.alpha_perception);
        row.difference_reliability.zip(both).is_some_and(|(own, (e, p))| own < e.min(p))
    };
    let counts = [
        ("ratings-half-answered", "answers", report.n_half as f64),
        ("ratings-unknown", "answers", report.n_unknown as f64),
        ("ratings-off-scale", "answers", report.n_off_scale as f64),
        ("ratings-mixed-scales", "columns", mixed as f64),
        ("ratings-few", "items", items(&|row| row.n < FEW)),
        ("ratings-no-variance", "items", items(&still)),
        ("servqual-unassigned", "items", unassigned),
        ("servqual-one-item", "dimensions", dimensions(&|row| row.n_items == 1)),
        ("servqual-weak-alpha", "dimensions", dimensions(&|row| row.alpha.is_some_and(|alpha| alpha < WEAK))),
        ("servqual-difference-scores", "dimensions", dimensions(&weaker)),
        ("servqual-forms-strange", "answers", report.gaps.as_ref().map_or(0.0, |gaps| gaps.n_strange as f64)),
        ("groups-left-out", "groups", groups_left_out as f64),
    ];
    let mut caveats: Vec<Caveat> = (counts.into_iter().filter(|(_, _, n)| *n > 0.0))
        .map(|(code, name, n)| Caveat::new(code, [(name, n)]))
        .collect();
    if let Some(sum) = report.weights_sum.filter(|sum| (sum - 100.0).abs() > 0.5) {
        caveats.push(Caveat::new("servqual-weights-sum", [("sum", sum)]));
    }
    if report.assigned == Assigned::Standard {
        caveats.push(Caveat::new("servqual-standard-order", []));
    }
    if let Some(gaps) = report.gaps.as_ref().filter(|gaps| gaps.n_forms < FEW) {
        caveats.push(Caveat::new("servqual-few-forms", [("forms", gaps.n_forms as f64)]));
    }
    caveats
}
