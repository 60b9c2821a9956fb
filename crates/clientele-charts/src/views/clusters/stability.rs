//! Do the clusters come back? Mean Jaccard similarity against Hennig's borders.

use super::headline::verdict;
use super::{ID, Report, names};
use crate::figure::{
    Axis, AxisKind, Bar, ColumnKind, DataTable, Datum, Dimension, Direction, Figure, Format, Layer, Plot,
    Rule,
};
use crate::views::context::Context;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let mean = report.mean_jaccard?;
    let written = |value: f64| context.numbers().number(value, 2);
    let bars = report.clusters.iter().zip(&report.stability).enumerate().filter_map(|(at, (row, found))| {
        let jaccard = found.jaccard?;
        let mark = names::mark("stability", row, report, context)
            .detail(context.say("clusters-jaccard"), written(jaccard))
            .line(written(jaccard));
        let across = (at as f64 + 0.12, at as f64 + 0.88);
        Some(Bar { mark, across, along: (0.0, jaccard), interval: None })
    });
    let layer = Layer::Bars { direction: Direction::Right, bars: bars.collect() };
    let kind = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    let names = report.clusters.iter().map(|row| names::cluster(row.cluster, context)).collect();
    let x = Axis::new(context.say("clusters-jaccard"), kind, Format::Number);
    let mut plot = Plot::new(x, Axis::bands("", names), vec![layer]);
    plot.rules = [(0.6, "0.6"), (0.75, "0.75")]
        .map(|(at, label)| Rule { axis: Dimension::X, at, label: label.to_owned() })
        .into();
    let args = [
        ("mean", written(mean)),
        ("verdict", verdict(report, context)),
        ("samples", context.count(report.n_bootstrap.into())),
        ("n", context.count(report.n_sample)),
        ("seed", report.seed.to_string()),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let summary = context.fill("clusters-stability-summary", &args);
    let mut figure = context.figure(&format!("{ID}-stability"), summary, plot, table(report, context));
    figure.notes.push(context.fill("clusters-stability-note", &args));
    Some(figure)
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("cluster", "clusters-cluster", ColumnKind::Text),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        context.column("jaccard", "clusters-jaccard", ColumnKind::Number),
    ];
    let rows = report.clusters.iter().zip(&report.stability).map(|(row, found)| {
        let jaccard =
            found.jaccard.map(|jaccard| Datum::number(jaccard, context.numbers().number(jaccard, 2)));
        vec![
            Datum::text(names::cluster(row.cluster, context)),
            context.count_datum(row.n_customers),
            jaccard.unwrap_or_else(|| Datum::text("–")),
        ]
    });
    DataTable { columns, rows: rows.collect() }
}
