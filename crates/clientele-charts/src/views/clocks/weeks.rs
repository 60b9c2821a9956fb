//! Week by week: the share in target with its interval, and how long half and nine in ten take.

use super::{ID, Report, names};
use crate::figure::{
    Area, Axis, AxisKind, Body, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Line, Mark, Panel,
    Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::clocks::WeekRow;
use clientele_core::filter::Clause;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let row = names::shown(report)?;
    let (first, last) = (report.weeks.first()?, report.weeks.last()?);
    if report.weeks.len() < 2 {
        return None;
    }
    let time = AxisKind::Time { lo: f64::from(first.week.0), hi: f64::from(last.week.0) };
    let x = Axis::new(context.say("clocks-week"), time, Format::Day);
    let share = |week: &WeekRow| week.summary.share_in_target;
    let band = report.weeks.iter().filter_map(|week| Some((at(week), week.summary.lo?, week.summary.hi?)));
    let y = Axis::new("", AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false }, Format::Percent);
    let layers = vec![
        Layer::Area(Area {
            mark: None,
            ink: Ink::Primary,
            opacity: 0.16,
            points: band.collect(),
            stepped: false,
        }),
        Layer::Line(line("share", "", Ink::Primary, share, report, context)),
    ];
    let shares = Plot::new(x.clone(), y, layers);
    let most =
        report.weeks.iter().filter_map(|week| week.summary.p90.or(week.summary.median)).fold(0.0, f64::max);
    let least = report.weeks.iter().filter_map(|week| week.summary.median).fold(0.0, f64::min);
    let hi = if most > least { most } else { least + 1.0 };
    let y = AxisKind::Linear { lo: least, hi, nice: true };
    let y = Axis::new("", y, Format::Number).in_unit(names::unit(report, context));
    let quantiles = [
        (
            "median",
            "clocks-median",
            Ink::Category(0),
            (|week| week.summary.median) as fn(&WeekRow) -> Option<f64>,
        ),
        ("p90", "clocks-p90", Ink::Category(1), |week| week.summary.p90),
    ];
    let lines = quantiles
        .map(|(id, key, ink, of)| Layer::Line(line(id, &context.say(key), ink, of, report, context)));
    let times = Plot::new(x, y, lines.into());
    let panel = |key: &str, plot| Panel { title: context.say(key), body: Body::Plot(Box::new(plot)) };
    Some(Figure {
        id: format!("{ID}-weeks"),
        title: context.fill("clocks-weeks-title", &[("clock", &names::clock(row, context))]),
        subtitle: context.say("clocks-weeks-subtitle"),
        summary: summary(report, context),
        panels: vec![panel("clocks-share", shares), panel("clocks-time", times)],
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(report, context),
    })
}

fn at(week: &WeekRow) -> f64 {
    f64::from(week.week.0)
}

fn day(week: &WeekRow, context: &Context<'_>) -> String {
    Format::Day.full(at(week), context.numbers())
}

fn line(
    id: &str,
    name: &str,
    ink: Ink,
    of: fn(&WeekRow) -> Option<f64>,
    report: &Report,
    context: &Context<'_>,
) -> Line {
    let dot = |week: &WeekRow| {
        let label = context.fill("clocks-week-of", &[("day", &day(week, context))]);
        let mark = Mark::new(format!("{id}:{}", week.week), label, ink);
        let mut mark = names::details(mark, &week.summary, report, context);
        if report.dated {
            mark = mark.picking(Clause::Dates { from: Some(week.week), to: Some(week.week.plus(6)) });
        }
        Some(Dot::new(mark, at(week), of(week)?))
    };
    Line::new(name, ink, report.weeks.iter().filter_map(dot).collect())
}

/// From the first week to the last.
fn summary(report: &Report, context: &Context<'_>) -> String {
    let (Some(first), Some(last)) = (report.weeks.first(), report.weeks.last()) else { return String::new() };
    let args = [
        ("n", context.count(report.weeks.len() as u64)),
        ("first", names::share(&first.summary, context)),
        ("last", names::share(&last.summary, context)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("clocks-weeks-summary", &args)
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let mut columns = vec![context.column("week", "clocks-week", ColumnKind::Date)];
    columns.extend(names::columns(context));
    let row = |week: &WeekRow| {
        let mut cells = vec![Datum::number(at(week), day(week, context))];
        cells.extend(names::cells(&week.summary, context));
        cells
    };
    DataTable { columns, rows: report.weeks.iter().map(row).collect() }
}
