//! A plain rule for each cluster, and how far it can be trusted.

use super::{ID, Report, names};
use crate::figure::{ColumnKind, DataTable, Datum, Figure, Format};
use crate::views::context::Context;
use clientele_core::analysis::clusters::{ClusterRow, Condition, Rule};

/// A figure that is its table.
pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let rows: Vec<(&ClusterRow, &Rule)> =
        report.clusters.iter().filter_map(|row| Some((row, row.rule.as_ref()?))).collect();
    let (first, rule) = rows.first()?;
    let args = [
        ("name", names::cluster(first.cluster, context)),
        ("rule", sentence(rule, report, context)),
        ("precision", share(rule.precision, context).text),
        ("recall", share(Some(rule.recall), context).text),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Some(Figure {
        id: format!("{ID}-rules"),
        title: context.say("clusters-rules-title"),
        subtitle: context.say("clusters-rules-subtitle"),
        summary: context.fill("clusters-rules-summary", &args),
        panels: Vec::new(),
        keys: Vec::new(),
        notes: vec![context.say("clusters-rules-note")],
        table: table(&rows, report, context),
    })
}

/// `Orders ≥ 5 and last order less than 60 days ago`.
fn sentence(rule: &Rule, report: &Report, context: &Context<'_>) -> String {
    let mut parts = rule.conditions.iter().filter_map(|condition| clause(condition, report, context));
    let Some(first) = parts.next() else { return context.say("clusters-rule-everybody") };
    parts.fold(first, |before, after| {
        context.fill("clusters-rule-and", &[("first", &before), ("second", &after)])
    })
}

fn clause(condition: &Condition, report: &Report, context: &Context<'_>) -> Option<String> {
    let row = names::find(&condition.feature, report)?;
    let name = names::feature(row, context);
    let text = |value: Option<f64>| {
        value.map_or_else(String::new, |value| names::format(row, context).full(value, context.numbers()))
    };
    let args =
        [("feature", name.as_str()), ("lo", &text(condition.at_least)), ("hi", &text(condition.below))];
    let kind = match (condition.at_least, condition.below) {
        (Some(_), Some(_)) => "between",
        (Some(_), None) => "at-least",
        (None, Some(_)) => "below",
        (None, None) => return None,
    };
    let days = !row.column && matches!(row.feature.as_str(), "recency_days" | "tenure_days");
    let of = if days { row.feature.as_str() } else { "number" };
    Some(context.fill(&names::key(&format!("rule-{kind}"), of), &args))
}

fn share(value: Option<f64>, context: &Context<'_>) -> Datum {
    match value {
        Some(value) => Datum::number(value, context.share(value)),
        None => context.datum(&Format::Percent, None),
    }
}

fn table(rows: &[(&ClusterRow, &Rule)], report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("cluster", "clusters-cluster", ColumnKind::Text),
        context.column("rule", "clusters-rule", ColumnKind::Text),
        context.column("n_customers", "clusters-rule-customers", ColumnKind::Number),
        context.column("precision", "clusters-precision", ColumnKind::Share),
        context.column("recall", "clusters-recall", ColumnKind::Share),
    ];
    let row = |(cluster, rule): &(&ClusterRow, &Rule)| {
        vec![
            Datum::text(names::cluster(cluster.cluster, context)),
            Datum::text(sentence(rule, report, context)),
            context.count_datum(rule.n_customers),
            share(rule.precision, context),
            share(Some(rule.recall), context),
        ]
    };
    DataTable { columns, rows: rows.iter().map(row).collect() }
}
