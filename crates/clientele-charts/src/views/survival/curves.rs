//! The product-limit curves with their bands; dashed where few are left.

use super::{ID, Report, group, headline, pick};
use crate::figure::{
    Area, Axis, AxisKind, Body, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Line, Mark, Panel,
    Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::contracts;
use clientele_core::analysis::survival::{Clock, Curve, Point};

/// Points that all curves together are drawn with, and the fewest for one.
const POINTS: usize = 160;
const FEWEST: usize = 24;
/// More bands than this hide each other; tooltips and the table have the intervals.
const MOST_BANDS: usize = 4;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let most = POINTS.checked_div(report.curves.len()).unwrap_or(POINTS).clamp(FEWEST, POINTS / 2);
    let drawn: Vec<(usize, &Curve, Vec<Point>)> =
        report.curves.iter().enumerate().map(|(at, curve)| (at, curve, thin(&curve.points, most))).collect();
    let banded = drawn.len() <= MOST_BANDS;
    let bands = drawn.iter().filter(|_| banded);
    let mut layers: Vec<Layer> = bands.map(|(at, _, points)| band(*at, points)).collect();
    for (at, curve, points) in &drawn {
        layers.extend(lines(*at, curve, points, report, context));
    }
    let last = report
        .curves
        .iter()
        .filter_map(|curve| curve.points.last())
        .map(|point| point.time)
        .fold(0.0, f64::max);
    let hi = if last > 0.0 { last } else { 1.0 };
    let x = Axis::new(
        context.say(axis(report.clock)),
        AxisKind::Linear { lo: 0.0, hi, nice: false },
        Format::Number,
    )
    .in_unit(contracts::unit(report.time_unit, context));
    let y = Axis::new("", AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false }, Format::Percent);
    let level = context.share(report.level);
    Figure {
        id: format!("{ID}-curves"),
        title: context.say(match report.clock {
            Clock::Repeat => "survival-curves-title-repeat",
            _ => "survival-curves-title",
        }),
        subtitle: context.fill(
            if banded { "survival-curves-subtitle" } else { "survival-curves-subtitle-many" },
            &[("level", &level)],
        ),
        summary: headline(report, context),
        panels: vec![Panel::only(Body::Plot(Box::new(Plot::new(x, y, layers))))],
        keys: Vec::new(),
        notes: log_rank(report, context).into_iter().collect(),
        table: table(&drawn, report, context),
    }
}

fn axis(clock: Clock) -> &'static str {
    match clock {
        Clock::Lapse | Clock::Repeat => "survival-since-first",
        Clock::Auto | Clock::Columns => "survival-time",
    }
}

/// At most `most` points: each stands for those since the one before, the last stays.
fn thin(points: &[Point], most: usize) -> Vec<Point> {
    let size = points.len().div_ceil(most).max(1);
    let one = |some: &[Point]| {
        let (first, last) = (some.first()?, some.last()?);
        Some(Point {
            at_risk: first.at_risk,
            events: some.iter().map(|point| point.events).sum(),
            censored: some.iter().map(|point| point.censored).sum(),
            ..*last
        })
    };
    points.chunks(size).filter_map(one).collect()
}

fn band(at: usize, points: &[Point]) -> Layer {
    let ends = points.iter().filter_map(|point| Some((point.time, point.lo?, point.hi?)));
    let mut ends: Vec<(f64, f64, f64)> = ends.collect();
    if !ends.is_empty() {
        ends.insert(0, (0.0, 1.0, 1.0));
    }
    Layer::Area(Area { mark: None, ink: contracts::ink(at), opacity: 0.14, points: ends, stepped: true })
}

/// The curve as far as it is reliable, and the rest, dashed.
fn lines(at: usize, curve: &Curve, points: &[Point], report: &Report, context: &Context<'_>) -> Vec<Layer> {
    let name = group(&curve.group, report, context);
    let ink = contracts::ink(at);
    let start = dot(
        (at, 0, &name, ink),
        &Point { time: 0.0, at_risk: curve.n, events: 0, censored: 0, survival: 1.0, lo: None, hi: None },
        (curve, report),
        context,
    );
    let mut dots = vec![start];
    dots.extend(
        points.iter().zip(1..).map(|(point, n)| dot((at, n, &name, ink), point, (curve, report), context)),
    );
    let reliable = dots.iter().filter(|dot| dot.x <= curve.reliable_until).count().max(1);
    let mut rest = dots.split_off(reliable.min(dots.len()));
    let line = |name: &str, dots| Line { stepped: true, dotted: false, ..Line::new(name, ink, dots) };
    if rest.is_empty() {
        return vec![Layer::Line(line(&name, dots))];
    }
    if let Some(border) = dots.last() {
        let mut joint = border.clone();
        joint.mark.id = format!("{}:joint", joint.mark.id);
        rest.insert(0, joint);
    }
    let rest = Line { dashed: true, width: 1.5, ..line(&name, rest) };
    vec![Layer::Line(line("", dots)), Layer::Line(rest)]
}

fn dot(
    (at, n, name, ink): (usize, usize, &str, Ink),
    point: &Point,
    (curve, report): (&Curve, &Report),
    context: &Context<'_>,
) -> Dot {
    let survival = Format::Percent.full(point.survival, context.numbers());
    let survival = match point.lo.zip(point.hi) {
        None => survival,
        Some((lo, hi)) => {
            let (lo, hi) = (context.share(lo), context.share(hi));
            context.fill("chart-interval", &[("value", &survival), ("lo", &lo), ("hi", &hi)])
        }
    };
    let mut mark = Mark::new(format!("curve:{at}:{n}"), name, ink)
        .detail(context.say("survival-time"), contracts::time(point.time, report.time_unit, context))
        .detail(context.say("survival-share"), survival)
        .detail(context.say("survival-at-risk"), context.count(point.at_risk));
    mark.pick = pick(&curve.group, report);
    Dot::new(mark, point.time, point.survival)
}

/// Whether the groups differ, in small print.
fn log_rank(report: &Report, context: &Context<'_>) -> Option<String> {
    let test = report.log_rank.as_ref()?;
    let chi2 = context.numbers().number(test.chi2, 1);
    let df = context.count(u64::from(test.df));
    let p = if test.p < 0.001 {
        context.fill("survival-p-below", &[("p", &context.numbers().number(0.001, 3))])
    } else {
        context.fill("survival-p", &[("p", &context.numbers().number(test.p, 3))])
    };
    Some(context.fill("survival-log-rank", &[("chi2", &chi2), ("df", &df), ("p", &p)]))
}

fn table(drawn: &[(usize, &Curve, Vec<Point>)], report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("group", "clv-group", ColumnKind::Text),
        context.column("time", "survival-time", ColumnKind::Number),
        context.column("at_risk", "survival-at-risk", ColumnKind::Number),
        context.column("events", "survival-events", ColumnKind::Number),
        context.column("censored", "survival-censored", ColumnKind::Number),
        context.column("survival", "survival-share", ColumnKind::Share),
        context.column("lo", "survival-lo", ColumnKind::Share),
        context.column("hi", "survival-hi", ColumnKind::Share),
    ];
    let row = |curve: &Curve, point: &Point| {
        vec![
            Datum::text(group(&curve.group, report, context)),
            context.datum(&Format::Number, Some(point.time)),
            context.count_datum(point.at_risk),
            context.count_datum(point.events),
            context.count_datum(point.censored),
            context.datum(&Format::Percent, Some(point.survival)),
            context.datum(&Format::Percent, point.lo),
            context.datum(&Format::Percent, point.hi),
        ]
    };
    let rows = drawn.iter().flat_map(|(_, curve, points)| points.iter().map(move |point| row(curve, point)));
    DataTable { columns, rows: rows.collect() }
}
