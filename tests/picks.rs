//! Cross-filter: every mark of every figure is a filter, but for those named here, each with the reason why it cannot be.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use clientele_charts::{ViewOptions, figures};
use clientele_text::{Locale, Words};
use common::cases::cases;
use std::collections::BTreeSet;

/// A model's curve, a setting or a test: no customers stand behind it.
const OF_A_MODEL: &str = "it tells of a model, not of customers";
/// Outcomes of an earlier window are compared with what was predicted then; today's customers are others.
const OF_A_TRIAL: &str = "customers of a trial in the past, who are elsewhere today";
/// The customer table does not tell who.
const NO_FIELD: &str = "customers stand behind it, and no field of the analysis's customer table tells which";
/// All that the filter lets through.
const OF_ALL: &str = "it stands for everybody";
/// Columns of a questionnaire have no rows of their own, and the customer table keeps dimensions, not items.
const OF_A_COLUMN: &str = "a column of the file, which every row has";
/// A label of a part of the plane.
const OF_A_PLACE: &str = "a name of a part of the plane";
/// A comparison of two groups, or a sum over texts.
const OF_SEVERAL: &str = "it tells of several groups at once";

/// Figure, beginning of the marks' ids, reason.
#[rustfmt::skip]
const WITHOUT: &[(&str, &str, &str)] = &[
    ("churn-calibration", "", OF_A_TRIAL),
    ("churn-capture", "", OF_A_TRIAL),
    ("churn-precision", "", OF_A_TRIAL),
    ("churn-coefficients", "", OF_A_MODEL),
    ("churn-profit", "", OF_ALL),
    ("clocks-bands", "fit:", OF_A_MODEL),
    ("clocks-targets", "clock:", OF_ALL),
    ("clusters-gap", "", OF_A_MODEL),
    ("clusters-inertia", "", OF_A_MODEL),
    ("clusters-silhouette", "", OF_A_MODEL),
    ("clv-calibration", "", OF_A_TRIAL),
    ("clv-deciles", "", NO_FIELD),
    ("clv-scores", "", OF_A_MODEL),
    ("clv-spend", "", NO_FIELD),
    ("cohorts-curves", "", OF_ALL),
    ("cohorts-grid", "", OF_ALL),
    ("economics-acquisition", "", OF_A_MODEL),
    ("economics-claims", "", OF_A_MODEL),
    ("economics-keeping", "", OF_A_MODEL),
    ("economics-lifetime", "", OF_A_MODEL),
    ("economics-payback", "", OF_A_MODEL),
    ("economics-value", "", OF_A_MODEL),
    ("kano-cells", "", OF_SEVERAL),
    ("kano-continuous", "quadrant:", OF_A_PLACE),
    ("kano-plane", "quadrant:", OF_A_PLACE),
    ("needs-gaps", "", OF_A_COLUMN),
    ("needs-layers", "importance:", OF_ALL),
    ("needs-matrix", "quadrant:", OF_A_PLACE),
    ("needs-matrix", "need:", OF_A_COLUMN),
    ("pareto-lorenz", "", OF_ALL),
    ("pareto-stability", "", NO_FIELD),
    ("recovery-after", "group:never_failed", OF_ALL),
    ("recovery-differences", "", OF_SEVERAL),
    ("recovery-steps", "step:", OF_A_COLUMN),
    ("sentiment-aspects", "", OF_SEVERAL),
    ("sentiment-confusion-column", "", OF_SEVERAL),
    ("sentiment-words", "", OF_SEVERAL),
    ("servqual-dimensions", "expectation:", OF_ALL),
    ("servqual-five", "", OF_SEVERAL),
    ("servqual-items", "", OF_A_COLUMN),
    ("servqual-matrix", "", OF_A_COLUMN),
    ("survival-curves", "", OF_ALL),
    ("survival-means", "", OF_ALL),
    ("survival-projection", "", OF_A_MODEL),
    ("survival-retention", "", OF_A_MODEL),
];

#[test]
fn every_mark_filters() {
    let words = Words::new(Locale::En);
    let (mut mute, mut used) = (BTreeSet::new(), BTreeSet::new());
    for (id, name, report) in cases() {
        for figure in figures(id, &report, &words, &ViewOptions::default()).unwrap() {
            for mark in figure.marks().filter(|mark| mark.pick.is_none()) {
                let known =
                    |(of, begin, _): &&(&str, &str, &str)| *of == figure.id && mark.id.starts_with(begin);
                match WITHOUT.iter().find(known) {
                    Some(known) => used.insert((known.0, known.1)),
                    None => mute.insert(format!("{} {} ({name})", figure.id, mark.id)),
                };
            }
        }
    }
    assert!(mute.is_empty(), "marks that filter nothing, and no reason is given: {mute:?}");
    let idle: Vec<_> = WITHOUT.iter().filter(|line| !used.contains(&(line.0, line.1))).collect();
    assert!(idle.is_empty(), "exceptions that nothing needs: {idle:?}");
    assert!(WITHOUT.iter().all(|line| !line.2.is_empty()));
}
