//! The measure by period, and by how long the customer has been one.

use super::{ID, Report, names};
use crate::figure::{
    Area, Axis, AxisKind, Body, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Line, Mark, Panel,
    Plot, Side,
};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::periods;
use clientele_core::analysis::satisfaction::{AgeRow, Measure, Move, TrendRow};
use clientele_core::filter::Clause;
use clientele_core::period::Period;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let ages: &[AgeRow] = report.after.as_ref().map_or(&[], |after| &after.ages);
    let mut panels = Vec::new();
    let panel = |key: &str, plot: Plot| Panel { title: context.say(key), body: Body::Plot(Box::new(plot)) };
    if report.trend.len() > 1 {
        panels.push(panel("satisfaction-trend-panel", line(report, context)));
    }
    if ages.len() > 1 {
        panels.push(panel("satisfaction-ages-panel", points(ages, report, context)));
    }
    if panels.is_empty() {
        return None;
    }
    let summary = match &report.last_move {
        Some(own) => moved(own, report, context),
        None => context.say("satisfaction-move-none"),
    };
    let mut notes = Vec::new();
    if report.trend.len() > 1 {
        notes.push(summary.clone());
    }
    if report.trend.iter().any(|row| !row.complete) {
        notes.push(context.say("satisfaction-incomplete"));
    }
    Some(Figure {
        id: format!("{ID}-trend"),
        title: context
            .fill("satisfaction-trend-title", &[("measure", &names::measure(report.measure, context))]),
        subtitle: context.say("satisfaction-trend-subtitle"),
        summary,
        panels,
        keys: Vec::new(),
        notes,
        table: table(report, ages, context),
    })
}

fn line(report: &Report, context: &Context<'_>) -> Plot {
    let middle = |row: &TrendRow| {
        let index = report.period.index(row.start);
        f64::from(row.start.0 + report.period.start(index + 1).0) / 2.0
    };
    let points = report.trend.iter().map(|row| (middle(row), row.lo, row.hi)).collect();
    let band = Area { mark: None, ink: Ink::Primary, opacity: 0.18, points, stepped: false };
    let dot = |row: &TrendRow| {
        let mark = period(row, report, context);
        Dot { hollow: !row.complete, ..Dot::new(mark, middle(row), row.value) }
    };
    let dots: Vec<Dot> = report.trend.iter().map(dot).collect();
    let lo = report.trend.first().map_or(0.0, |row| f64::from(row.start.0));
    let hi = report
        .trend
        .last()
        .map_or(1.0, |row| f64::from(report.period.start(report.period.index(row.start) + 1).0));
    let format =
        if matches!(report.period, Period::Month | Period::Quarter) { Format::Month } else { Format::Day };
    let x = Axis::new("", AxisKind::Time { lo, hi }, format);
    let y = names::axis(report.trend.iter().map(|row| (row.lo, row.hi)), report, context);
    Plot::new(x, y, vec![Layer::Area(band), Layer::Line(Line::new("", Ink::Primary, dots))])
}

fn period(row: &TrendRow, report: &Report, context: &Context<'_>) -> Mark {
    let index = report.period.index(row.start);
    let (from, to) = (Some(row.start), Some(report.period.end(index)));
    let ends = names::with_interval((row.value, row.lo, row.hi), report.measure, context);
    Mark::new(format!("period:{}", row.start), periods::name(report.period, row.start, context), Ink::Primary)
        .detail(names::measure(report.measure, context), ends)
        .detail(context.say("satisfaction-answers"), context.count(row.n))
        .picking(Clause::Dates { from, to })
}

fn points(ages: &[AgeRow], report: &Report, context: &Context<'_>) -> Plot {
    let dots = ages.iter().enumerate().map(|(at, row)| {
        let ends = names::with_interval((row.value, row.lo, row.hi), report.measure, context);
        let mark = Mark::new(format!("age:{}", row.from_months), age(row, context), Ink::Primary)
            .detail(names::measure(report.measure, context), ends)
            .detail(context.say("satisfaction-answers"), context.count(row.n))
            .line(names::value(row.value, report.measure, context));
        let place = Dot::new(mark, at as f64 + 0.5, row.value);
        Dot { y_interval: Some((row.lo, row.hi)), side: Side::Above, ..place }
    });
    let names = ages.iter().map(|row| age(row, context)).collect();
    let x = Axis::bands(context.say("satisfaction-age"), names);
    let y = names::axis(ages.iter().map(|row| (row.lo, row.hi)), report, context);
    Plot::new(x, y, vec![Layer::Points { dots: dots.collect() }])
}

fn age(row: &AgeRow, context: &Context<'_>) -> String {
    let from = context.count(row.from_months.into());
    match row.to_months {
        None => format!("{from}+"),
        Some(to) => {
            let to = context.count(to.saturating_sub(1).into());
            context.fill("chart-range", &[("lo", &from), ("hi", &to)])
        }
    }
}

/// Whether the last move is real.
fn moved(own: &Move, report: &Report, context: &Context<'_>) -> String {
    let points = |value: f64| {
        let value = if report.measure == Measure::Nps { value } else { value * 100.0 };
        context.numbers().number(if value.abs() < 0.05 { 0.0 } else { value }, 1)
    };
    let ends = [("value", points(own.difference)), ("lo", points(own.lo)), ("hi", points(own.hi))];
    let ends: Vec<(&str, &str)> = ends.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let args = [
        ("from", periods::name(report.period, own.from, context)),
        ("to", periods::name(report.period, own.to, context)),
        ("difference", context.fill("chart-interval", &ends)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill(if own.real { "satisfaction-move-real" } else { "satisfaction-move-noise" }, &args)
}

fn table(report: &Report, ages: &[AgeRow], context: &Context<'_>) -> DataTable {
    let kind = if report.measure == Measure::Nps { ColumnKind::Number } else { ColumnKind::Share };
    let columns = vec![
        context.column("part", "satisfaction-part", ColumnKind::Text),
        context.column("n", "satisfaction-answers", ColumnKind::Number),
        context.column("value", "satisfaction-value", kind),
        context.column("lo", "satisfaction-lo", kind),
        context.column("hi", "satisfaction-hi", kind),
    ];
    let cells = |name: String, n: u64, values: [f64; 3]| {
        let heads = [Datum::text(name), context.count_datum(n)];
        let values = values.map(|value| names::datum(value, report.measure, context));
        heads.into_iter().chain(values).collect::<Vec<Datum>>()
    };
    let trend = report.trend.iter().map(|row| {
        let name = periods::name(report.period, row.start, context);
        cells(name, row.n, [row.value, row.lo, row.hi])
    });
    let ages = ages.iter().map(|row| {
        let name = context.fill("satisfaction-age-row", &[("age", &age(row, context))]);
        cells(name, row.n, [row.value, row.lo, row.hi])
    });
    DataTable { columns, rows: trend.chain(ages).collect() }
}
