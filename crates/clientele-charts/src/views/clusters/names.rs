//! Names and colours of clusters, names and numbers of features, and what a cluster's mark says and picks.

use super::{ID, Report};
use crate::figure::{Format, Mark};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use clientele_core::analysis::clusters::{ClusterRow, FeatureRow};
use clientele_core::filter::Clause;
use serde_json::Value;

/// `Cluster 1`.
pub(super) fn cluster(number: u32, context: &Context<'_>) -> String {
    context.say(&format!("clusters-cluster-{number}"))
}

/// The colour of a cluster, the same on every figure.
pub(super) fn ink(number: u32) -> Ink {
    Ink::Category(u8::try_from(number.saturating_sub(1)).unwrap_or(7))
}

/// What a feature is called: a word, or the name of its column.
pub(super) fn feature(row: &FeatureRow, context: &Context<'_>) -> String {
    if row.column { row.feature.clone() } else { context.say(&key("feature", &row.feature)) }
}

/// `clusters-feature-recency-days`.
pub(super) fn key(part: &str, feature: &str) -> String {
    format!("clusters-{part}-{}", feature.replace('_', "-"))
}

/// How a feature's values are written.
pub(super) fn format(row: &FeatureRow, context: &Context<'_>) -> Format {
    let money = !row.column && matches!(row.feature.as_str(), "monetary" | "mean_order_value");
    if money { context.money_format() } else { Format::Number }
}

/// A value of a feature, short.
pub(super) fn value(row: &FeatureRow, value: f64, context: &Context<'_>) -> String {
    match format(row, context) {
        Format::Number if value.abs() < 10_000.0 => Format::Number.full(value, context.numbers()),
        format => format.short(value, if value.abs() < 10.0 { 0.0 } else { 1.0 }, context.numbers()),
    }
}

/// The row of a feature.
pub(super) fn find<'a>(name: &str, report: &'a Report) -> Option<&'a FeatureRow> {
    report.features.iter().find(|row| row.feature == name)
}

/// The customers of a cluster. Their number is told, so that it is not searched for once more.
pub(super) fn pick(number: u32, report: &Report, context: &Context<'_>) -> Clause {
    let mut clause = context.members(ID, [("cluster", any(number))]);
    if let (Clause::Members { params, .. }, true) = (&mut clause, report.k > 1) {
        let mut told = params.as_object().cloned().unwrap_or_default();
        told.insert("k".to_owned(), report.k.into());
        *params = Value::Object(told);
    }
    clause
}

/// A mark of a cluster, with all that is said of it.
pub(super) fn mark(id: &str, row: &ClusterRow, report: &Report, context: &Context<'_>) -> Mark {
    let mut mark =
        Mark::new(format!("{id}:{}", row.cluster), cluster(row.cluster, context), ink(row.cluster))
            .detail(context.say("chart-customers-name"), context.count(row.n_customers))
            .detail(context.say("chart-share-customers-name"), context.share(row.share_customers));
    if let Some(revenue) = row.revenue {
        mark = mark.detail(context.say("chart-revenue-name"), context.money(revenue));
    }
    if let Some(share) = row.share_revenue {
        mark = mark.detail(context.say("chart-share-revenue-name"), context.share(share));
    }
    mark.picking(pick(row.cluster, report, context))
}
