//! How many have ended by when, with the target to drag.

use super::{ID, Report, headline, names};
use crate::figure::{
    Area, Axis, AxisKind, ColumnKind, DataTable, Dimension, Dot, Figure, Format, Handle, Layer, Line, Mark,
    Plot, Rule,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::clocks::{ClockRow, CurvePoint};
use clientele_core::filter::Test;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let row = names::shown(report)?;
    let (lo, hi) = stretch(row, report)?;
    let points: Vec<&CurvePoint> = report.curve.iter().filter(|point| point.time <= hi).collect();
    let first = (lo, 0.0, 0.0);
    let band: Vec<(f64, f64, f64)> =
        std::iter::once(first).chain(points.iter().map(|point| (point.time, point.lo, point.hi))).collect();
    let mut dots: Vec<Dot> =
        points.iter().enumerate().map(|(at, point)| dot(at + 1, point, row, report, context)).collect();
    let start = CurvePoint { time: lo, at_risk: row.summary.n, share: 0.0, lo: 0.0, hi: 0.0 };
    dots.insert(0, dot(0, &start, row, report, context));
    let line = Line { stepped: true, dotted: false, ..Line::new("", Ink::Primary, dots) };
    let layers = vec![
        Layer::Area(Area { mark: None, ink: Ink::Primary, opacity: 0.16, points: band, stepped: true }),
        Layer::Line(line),
    ];
    let x = Axis::new(names::clock(row, context), AxisKind::Linear { lo, hi, nice: false }, Format::Number)
        .in_unit(names::unit(report, context));
    let y = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    let mut plot = Plot::new(x, Axis::new(context.say("clocks-ended"), y, Format::Percent), layers);
    let quantile = |value: Option<f64>, key: &str| {
        let at = value.filter(|at| (lo..=hi).contains(at))?;
        let label = context.fill(key, &[("time", &names::time(at, report, context))]);
        Some(Rule { axis: Dimension::X, at, label })
    };
    plot.rules.extend(quantile(row.summary.median, "clocks-rule-median"));
    plot.rules.extend(quantile(row.summary.p90, "clocks-rule-p90"));
    plot.handles = vec![handle(row, (lo, hi), report, context)];
    let mut figure =
        context.figure(&format!("{ID}-curve"), headline(report, context), plot, table(report, context));
    figure.title = context.fill("clocks-curve-title", &[("clock", &names::clock(row, context))]);
    if points.len() < report.curve.len() {
        let n = context.count((report.curve.len() - points.len()) as u64);
        figure.notes.push(
            context.fill("clocks-curve-cut", &[("n", &n), ("time", &names::time(hi, report, context))]),
        );
    }
    Some(figure)
}

/// As far as one in twenty take longer, and the target: a few that take for ever would hide the rest.
fn stretch(row: &ClockRow, report: &Report) -> Option<(f64, f64)> {
    let (first, last) = (report.curve.first()?.time, report.curve.last()?.time);
    let long = row.summary.p95.map_or(last, |p95| last.min(p95 * 1.5 + 0.1));
    let (lo, hi) = (first.min(0.0).min(row.target), long.max(row.target * 1.25));
    Some((lo, if hi > lo { hi } else { lo + 1.0 }))
}

fn handle(row: &ClockRow, limits: (f64, f64), report: &Report, context: &Context<'_>) -> Handle {
    let (target, share) = (names::time(row.target, report, context), names::share(&row.summary, context));
    let step = match limits.1 - limits.0 {
        span if span <= 5.0 => 0.05,
        span if span <= 100.0 => 0.25,
        span if span <= 1_000.0 => 1.0,
        _ => 24.0,
    };
    Handle {
        id: "target".to_owned(),
        label: context.fill("clocks-handle", &[("target", &target), ("share", &share)]),
        axis: Dimension::X,
        value: row.target,
        limits,
        step,
        parameter: format!("target_{}", row.clock.id()),
        index: None,
    }
}

fn dot(at: usize, point: &CurvePoint, row: &ClockRow, report: &Report, context: &Context<'_>) -> Dot {
    let share = context.interval(point.share, Some((point.lo, point.hi)));
    let mut mark = Mark::new(format!("curve:{at}"), names::clock(row, context), Ink::Primary)
        .detail(context.say("clocks-time"), names::time(point.time, report, context))
        .detail(context.say("clocks-ended"), share)
        .detail(context.say("clocks-at-risk"), context.count(point.at_risk));
    // Who waited so long, or longer.
    let longer = Test::Range { min: Some(point.time), max: None };
    mark.pick = report.by_customer.then(|| context.members(ID, [("longest_hours", longer)]));
    Dot::new(mark, point.time, point.share)
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("time", "clocks-time-hours", ColumnKind::Number),
        context.column("at_risk", "clocks-at-risk", ColumnKind::Number),
        context.column("share", "clocks-ended", ColumnKind::Share),
        context.column("lo", "clocks-ended-lo", ColumnKind::Share),
        context.column("hi", "clocks-ended-hi", ColumnKind::Share),
    ];
    let row = |point: &CurvePoint| {
        vec![
            context.datum(&Format::Number, Some(point.time)),
            context.count_datum(point.at_risk),
            context.datum(&Format::Percent, Some(point.share)),
            context.datum(&Format::Percent, Some(point.lo)),
            context.datum(&Format::Percent, Some(point.hi)),
        ]
    };
    DataTable { columns, rows: report.curve.iter().map(row).collect() }
}
