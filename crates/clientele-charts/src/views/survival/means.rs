//! Mean time within a limit, group by group, with intervals; medians beside it in the table.

use super::{ID, Report, group, headline, pick};
use crate::figure::{
    Axis, Body, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Mark, Panel, Plot,
};
use crate::views::context::Context;
use crate::views::contracts;
use clientele_core::analysis::survival::Curve;
use clientele_core::stats::km::RestrictedMean;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    // A group keeps its colour where another has no mean.
    let known: Vec<(usize, &Curve, &RestrictedMean)> = report
        .curves
        .iter()
        .enumerate()
        .filter_map(|(at, curve)| Some((at, curve, curve.restricted_mean.as_ref()?)))
        .collect();
    let limit = known.first()?.2.limit;
    let dots = known.iter().zip(0u32..).map(|(mean, row)| dot(row, *mean, report, context));
    let top = known.iter().map(|(_, _, mean)| mean.hi).fold(0.0, f64::max);
    let names = known.iter().map(|(_, curve, _)| group(&curve.group, report, context)).collect();
    let x = Axis::amounts(context.say("survival-mean"), top, Format::Number)
        .in_unit(contracts::unit(report.time_unit, context));
    let plot = Plot::new(x, Axis::bands("", names), vec![Layer::Points { dots: dots.collect() }]);
    let args = [
        ("limit", contracts::time(limit, report.time_unit, context)),
        ("level", context.share(report.level)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Some(Figure {
        id: format!("{ID}-means"),
        title: context.say("survival-means-title"),
        subtitle: context.fill("survival-means-subtitle", &args),
        summary: headline(report, context),
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: Vec::new(),
        notes: unknown(report, context),
        table: table(report, context),
    })
}

/// A note for each group that has no mean.
fn unknown(report: &Report, context: &Context<'_>) -> Vec<String> {
    let short = report.curves.iter().filter(|curve| curve.restricted_mean.is_none());
    let note = |curve: &Curve| {
        context.fill("survival-means-unknown", &[("group", &group(&curve.group, report, context))])
    };
    short.map(note).collect()
}

fn dot(
    row: u32,
    (at, curve, mean): (usize, &Curve, &RestrictedMean),
    report: &Report,
    context: &Context<'_>,
) -> Dot {
    let time = |value: f64| contracts::time(value, report.time_unit, context);
    let ends = [("value", time(mean.mean)), ("lo", time(mean.lo)), ("hi", time(mean.hi))];
    let ends: Vec<(&str, &str)> = ends.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let mut mark = Mark::new(format!("mean:{at}"), group(&curve.group, report, context), contracts::ink(at))
        .detail(context.say("survival-mean"), context.fill("chart-interval", &ends))
        .detail(context.say("survival-lives"), context.count(curve.n))
        .detail(context.say("survival-events"), context.count(curve.events))
        .line(context.numbers().number(mean.mean, 1));
    if let Some(median) = curve.median {
        mark = mark.detail(context.say("survival-median"), time(median));
    }
    mark.pick = pick(&curve.group, report);
    Dot { x_interval: Some((mean.lo, mean.hi)), ..Dot::new(mark, mean.mean, f64::from(row) + 0.5) }
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        context.column("group", "clv-group", ColumnKind::Text),
        number("n", "survival-lives"),
        number("events", "survival-events"),
        number("median", "survival-median"),
        number("median_lo", "survival-median-lo"),
        number("median_hi", "survival-median-hi"),
        number("mean", "survival-mean"),
        number("lo", "survival-mean-lo"),
        number("hi", "survival-mean-hi"),
    ];
    let row = |curve: &Curve| {
        let mean = |of: fn(&RestrictedMean) -> f64| curve.restricted_mean.as_ref().map(of);
        let means = [mean(|mean| mean.mean), mean(|mean| mean.lo), mean(|mean| mean.hi)];
        let numbers = [curve.median, curve.median_lo, curve.median_hi].into_iter().chain(means);
        let mut row = vec![
            Datum::text(group(&curve.group, report, context)),
            context.count_datum(curve.n),
            context.count_datum(curve.events),
        ];
        row.extend(numbers.map(|value| context.datum(&Format::Number, value)));
        row
    };
    DataTable { columns, rows: report.curves.iter().map(row).collect() }
}
