//! Customers on two features, coloured by cluster, and the middle of each cluster.

use super::{ID, Report, headline, names};
use crate::figure::{
    Axis, AxisKind, Body, Brush, Column, ColumnKind, DataTable, Datum, Dot, Figure, Format, Key, Layer, Mark,
    Panel, Plot, Side, Symbol,
};
use crate::views::context::Context;
use clientele_core::analysis::clusters::{FeatureRow, Scaling, Scatter, ScatterPoint};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let scatter = report.scatter.as_ref()?;
    let (x, y) = (names::find(&scatter.x, report)?, names::find(&scatter.y, report)?);
    let (across, up) = (
        Span::of(report, scatter.points.iter().map(|point| point.x)),
        Span::of(report, scatter.points.iter().map(|point| point.y)),
    );
    let dots = scatter.points.iter().enumerate().map(|(at, point)| {
        let mark = Mark::new(
            format!("customer:{at}"),
            names::cluster(point.cluster, context),
            names::ink(point.cluster),
        )
        .detail(names::feature(x, context), names::value(x, point.x, context))
        .detail(names::feature(y, context), names::value(y, point.y, context))
        .picking(names::pick(point.cluster, report, context));
        Dot { weight: Some(0.06), ..Dot::new(mark, across.place(point.x), up.place(point.y)) }
    });
    let mut plot = Plot::new(
        axis(x, &across, context),
        axis(y, &up, context),
        // One layer: the numbers on the rings come before room is kept for dots.
        vec![Layer::Points {
            dots: dots.chain(middles(scatter, (x, &across), (y, &up), report, context)).collect(),
        }],
    );
    plot.brush = Some(Brush::Members {
        analysis: ID.to_owned(),
        params: context.options.params.clone(),
        x: Some(scatter.x.clone()),
        y: Some(scatter.y.clone()),
    });
    let clipped = scatter.points.iter().any(|point| point.x < across.lo || point.y < up.lo);
    let (first, second) = (names::feature(x, context), names::feature(y, context));
    let shown = context.count(scatter.points.len() as u64);
    Some(Figure {
        id: format!("{ID}-scatter"),
        title: context.fill("clusters-scatter-title", &[("x", &first), ("y", &second)]),
        subtitle: context.fill("clusters-scatter-subtitle", &[("n", &shown)]),
        summary: headline(report, context),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: keys(report, context),
        notes: if clipped { vec![context.say("clusters-scatter-edge")] } else { Vec::new() },
        table: table((x, y), &scatter.points, context),
    })
}

/// What an axis shows.
struct Span {
    lo: f64,
    hi: f64,
    log: bool,
}

impl Span {
    /// Logarithmic where features were taken so; what is not above zero then stands at the edge.
    fn of(report: &Report, values: impl Iterator<Item = f64> + Clone) -> Self {
        let hi = values.clone().fold(f64::NEG_INFINITY, f64::max);
        let n = values.clone().count();
        let above = values.clone().filter(|value| *value > 0.0);
        let log = report.scaling == Scaling::LogZ && hi > 0.0 && above.clone().count() * 10 > n * 9;
        let lo = if log { above.fold(hi, f64::min) } else { values.fold(hi, f64::min) };
        Self { lo, hi, log }
    }

    fn place(&self, value: f64) -> f64 {
        value.max(self.lo)
    }
}

fn axis(row: &FeatureRow, span: &Span, context: &Context<'_>) -> Axis {
    let kind = if span.log {
        AxisKind::Log { lo: span.lo * 0.8, hi: (span.hi * 1.25).max(span.lo * 4.0) }
    } else {
        let room = ((span.hi - span.lo) * 0.03).max(1e-9);
        AxisKind::Linear { lo: span.lo - room, hi: span.hi + room, nice: false }
    };
    Axis::new(names::feature(row, context), kind, names::format(row, context))
}

/// The median of each cluster on both axes.
fn middles(
    scatter: &Scatter,
    (x, across): (&FeatureRow, &Span),
    (y, up): (&FeatureRow, &Span),
    report: &Report,
    context: &Context<'_>,
) -> Vec<Dot> {
    let dot = |row: &clientele_core::analysis::clusters::ClusterRow| {
        let median = |name: &str| row.profile.iter().find(|profile| profile.feature == name);
        let (at, high) = (median(&scatter.x)?.median, median(&scatter.y)?.median);
        let mark = names::mark("middle", row, report, context)
            .detail(names::feature(x, context), names::value(x, at, context))
            .detail(names::feature(y, context), names::value(y, high, context))
            .line(row.cluster.to_string());
        let dot = Dot::new(mark, across.place(at), up.place(high));
        Some(Dot { hollow: true, weight: Some(0.7), side: Side::Middle, ..dot })
    };
    report.clusters.iter().filter_map(dot).collect()
}

fn keys(report: &Report, context: &Context<'_>) -> Vec<Key> {
    let key = |row: &clientele_core::analysis::clusters::ClusterRow| Key {
        label: names::cluster(row.cluster, context),
        ink: names::ink(row.cluster),
        symbol: Symbol::Dot,
    };
    report.clusters.iter().map(key).collect()
}

fn table((x, y): (&FeatureRow, &FeatureRow), points: &[ScatterPoint], context: &Context<'_>) -> DataTable {
    let number =
        |row: &FeatureRow| Column::new(&row.feature, names::feature(row, context), ColumnKind::Number);
    let columns = vec![context.column("cluster", "clusters-cluster", ColumnKind::Text), number(x), number(y)];
    let cell = |row: &FeatureRow, value: f64| {
        let format: Format = names::format(row, context);
        context.datum(&format, Some(value))
    };
    let row = |point: &ScatterPoint| {
        vec![Datum::text(names::cluster(point.cluster, context)), cell(x, point.x), cell(y, point.y)]
    };
    DataTable { columns, rows: points.iter().map(row).collect() }
}
