//! How many customers each cluster has, and how much money.

use super::{ID, Report, headline, names};
use crate::figure::{
    Axis, AxisKind, Bar, Body, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Panel, Plot,
};
use crate::views::context::Context;
use clientele_core::analysis::clusters::ClusterRow;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let panel = |key: &str, share: fn(&ClusterRow) -> Option<f64>| Panel {
        title: context.say(key),
        body: Body::Plot(Box::new(side(key, share, report, context))),
    };
    let mut panels = vec![panel("chart-share-customers-name", |row| Some(row.share_customers))];
    if report.clusters.iter().any(|row| row.share_revenue.is_some()) {
        panels.push(panel("chart-share-revenue-name", |row| row.share_revenue));
    }
    Figure {
        id: format!("{ID}-bars"),
        title: context.say("clusters-bars-title"),
        subtitle: context.say("clusters-bars-subtitle"),
        summary: headline(report, context),
        panels,
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(report, context),
    }
}

fn side(key: &str, share: fn(&ClusterRow) -> Option<f64>, report: &Report, context: &Context<'_>) -> Plot {
    let shares = || report.clusters.iter().map(|row| share(row).unwrap_or(0.0));
    let (least, most) = (shares().fold(0.0, f64::min), shares().fold(0.01, f64::max));
    let bars = report.clusters.iter().zip(shares()).enumerate().map(|(at, (row, share))| {
        let mark = names::mark(key, row, report, context).line(context.share(share));
        Bar { mark, across: (at as f64 + 0.12, at as f64 + 0.88), along: (0.0, share), interval: None }
    });
    let layer = Layer::Bars { direction: Direction::Right, bars: bars.collect() };
    // Room for a number beside the longest bar, and beside one below zero.
    let lo = if least < 0.0 { least - most * 0.2 } else { 0.0 };
    let kind = AxisKind::Linear { lo, hi: most * 1.25, nice: false };
    let names = report.clusters.iter().map(|row| names::cluster(row.cluster, context)).collect();
    Plot::new(Axis::new("", kind, Format::Percent).hidden(), Axis::bands("", names), vec![layer])
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("cluster", "clusters-cluster", ColumnKind::Text),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
        context.column("share_customers", "chart-share-customers-name", ColumnKind::Share),
        context.column("revenue", "chart-revenue-name", ColumnKind::Money),
        context.column("share_revenue", "chart-share-revenue-name", ColumnKind::Share),
    ];
    let money = context.money_format();
    let row = |row: &ClusterRow| {
        vec![
            Datum::text(names::cluster(row.cluster, context)),
            context.count_datum(row.n_customers),
            context.datum(&Format::Percent, Some(row.share_customers)),
            context.datum(&money, row.revenue),
            context.datum(&Format::Percent, row.share_revenue),
        ]
    };
    DataTable { columns, rows: report.clusters.iter().map(row).collect() }
}
